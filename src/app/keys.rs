//! Shortcuts, without the toolkit that hears them.

use std::fmt;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A letter or a digit, upper case.
    Letter(char),
    F(u8),
    Space,
    PageUp,
    PageDown,
    Up,
    Down,
    Plus,
    Minus,
    Question,
    Period,
    Comma,
}

/// A key with what is held beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shortcut {
    pub control: bool,
    pub shift: bool,
    pub key: Key,
}

/// The key by itself.
pub const fn alone(key: Key) -> Shortcut {
    Shortcut { control: false, shift: false, key }
}

/// With Shift.
pub const fn shift(key: Key) -> Shortcut {
    Shortcut { control: false, shift: true, key }
}

/// With Ctrl (Cmd on a Mac).
pub const fn control(key: Key) -> Shortcut {
    Shortcut { control: true, shift: false, key }
}

/// With Ctrl and Shift.
pub const fn control_shift(key: Key) -> Shortcut {
    Shortcut { control: true, shift: true, key }
}

impl fmt::Display for Shortcut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let control = if self.control { "Ctrl+" } else { "" };
        let shift = if self.shift { "Shift+" } else { "" };
        write!(f, "{control}{shift}")?;
        match self.key {
            Key::Letter(letter) => write!(f, "{letter}"),
            Key::F(number) => write!(f, "F{number}"),
            Key::Space => f.write_str("Space"),
            Key::PageUp => f.write_str("PgUp"),
            Key::PageDown => f.write_str("PgDn"),
            Key::Up => f.write_str("↑"),
            Key::Down => f.write_str("↓"),
            Key::Plus => f.write_str("+"),
            Key::Minus => f.write_str("−"),
            Key::Question => f.write_str("?"),
            Key::Period => f.write_str("."),
            Key::Comma => f.write_str(","),
        }
    }
}
