//! Hears the shortcuts of the table of commands.

use eframe::egui::{self, Event, Modifiers};

use crate::app::command::{Command, TABLE};
use crate::app::keys::{Key, Shortcut};

/// The command whose keys have been pressed; `typing` leaves everything without Ctrl to the text field.
pub(super) fn heard(ctx: &egui::Context, typing: bool, can: impl Fn(Command) -> bool) -> Option<Command> {
    let rows = TABLE.iter().filter(|row| can(row.command));
    // Ctrl+Shift+S before Ctrl+S.
    let mut rows: Vec<_> = rows.flat_map(|row| row.keys().map(|keys| (keys, row.command))).collect();
    rows.sort_by_key(|(shortcut, _)| (!shortcut.shift, !shortcut.control));
    let taken = |(shortcut, _): &&(Shortcut, Command)| {
        let text = matches!(shortcut.key, Key::Letter('Z' | 'Y' | 'C'));
        let leave = typing && ((!shortcut.control && !matches!(shortcut.key, Key::F(_))) || text);
        !leave && take(ctx, *shortcut)
    };
    rows.iter().find(taken).map(|(_, command)| *command)
}

fn take(ctx: &egui::Context, shortcut: Shortcut) -> bool {
    let mut modifiers = Modifiers::NONE;
    if shortcut.control {
        modifiers |= Modifiers::COMMAND;
    }
    if shortcut.shift {
        modifiers |= Modifiers::SHIFT;
    }
    ctx.input_mut(|input| {
        if shortcut == (Shortcut { control: true, shift: false, key: Key::Letter('Z') })
            && input.modifiers.shift
        {
            return false;
        }
        if let Some(sign) = sign(shortcut).filter(|_| !shortcut.control) {
            // On a Danish keyboard these lie elsewhere than on an American one: what was typed counts.
            let before = input.events.len();
            input.events.retain(|event| !matches!(event, Event::Text(text) if text == sign));
            return input.events.len() < before;
        }
        keys(shortcut.key).iter().any(|key| input.consume_key(modifiers, *key))
    })
}

/// Whether the sheet of keys was asked for where only the dialog hears the keys.
pub(super) fn asks_for_keys(ctx: &egui::Context) -> bool {
    Command::Shortcuts.row().shortcut.is_some_and(|shortcut| take(ctx, shortcut))
}

fn sign(shortcut: Shortcut) -> Option<&'static str> {
    match shortcut.key {
        Key::Question => Some("?"),
        Key::Plus => Some("+"),
        Key::Minus => Some("-"),
        Key::Period => Some("."),
        Key::Letter(_)
        | Key::F(_)
        | Key::Space
        | Key::PageUp
        | Key::PageDown
        | Key::Up
        | Key::Down
        | Key::Comma => None,
    }
}

fn keys(key: Key) -> Vec<egui::Key> {
    match key {
        Key::Letter(letter) => egui::Key::from_name(&letter.to_string()).into_iter().collect(),
        Key::F(number) => egui::Key::from_name(&format!("F{number}")).into_iter().collect(),
        Key::Space => vec![egui::Key::Space],
        Key::PageUp => vec![egui::Key::PageUp],
        Key::PageDown => vec![egui::Key::PageDown],
        Key::Up => vec![egui::Key::ArrowUp],
        Key::Down => vec![egui::Key::ArrowDown],
        Key::Plus => vec![egui::Key::Plus, egui::Key::Equals],
        Key::Minus => vec![egui::Key::Minus],
        Key::Question => vec![egui::Key::Questionmark],
        Key::Period => vec![egui::Key::Period],
        Key::Comma => vec![egui::Key::Comma],
    }
}
