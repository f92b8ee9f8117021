//! What this computer remembers of the facilitator's taste. The file keeps a line for each; a line that cannot be read
//! is as on the first day, and all others stay.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::drawing::ink::Palette;
use crate::file;
use crate::model::workshop::Language;

/// Smaller texts than half of their size are read by nobody.
pub const SMALLEST: f32 = 0.5;
/// Three times their size, for those who need it.
pub const LARGEST: f32 = 3.0;
/// How many answers may be asked for before any are shown.
pub const FEWEST_ANSWERS: std::ops::RangeInclusive<u32> = 3..=20;

/// The preferences file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    pub language: Language,
    pub theme: Theme,
    /// The size of texts around the canvas, [`SMALLEST`] to [`LARGEST`].
    pub zoom: f32,
    pub reduced_motion: bool,
    /// Names and shortcuts beside the pointer; never in the theme of the projector.
    pub tooltips: bool,
    /// Whether the clock has bells.
    pub sound: bool,
    pub start: Start,
    /// Whether the list of files that were open last is kept and shown.
    pub keeps_recent: bool,
    /// Whether the program asks before it ends, also when everything is saved.
    pub asks_before_quitting: bool,
    /// Whether the session's own file is written when nothing has changed for a moment.
    pub saves_when_idle: bool,
    /// Whether it is written when the room moves to another canvas.
    pub saves_at_steps: bool,
    /// How many must have answered in new sessions before answers are shown, in [`FEWEST_ANSWERS`].
    pub k: u32,
    /// What each screen was last used for, by its name.
    pub screens: BTreeMap<String, ScreenUse>,
    /// Something has been open before: home no longer begins with the first run.
    pub welcomed: bool,
}

/// What is open when the program has started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    #[default]
    Home,
    /// The session that was open last, where its file is still there.
    LastSession,
}

/// What a screen is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScreenUse {
    /// The facilitator's own.
    Desk,
    /// What the room looks at.
    Wall,
}

/// The three looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    #[default]
    Light,
    Dark,
    Projector,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            language: Language::Danish,
            theme: Theme::Light,
            zoom: 1.0,
            reduced_motion: false,
            tooltips: true,
            sound: false,
            start: Start::Home,
            keeps_recent: true,
            asks_before_quitting: false,
            saves_when_idle: true,
            saves_at_steps: true,
            k: 5,
            screens: BTreeMap::new(),
            welcomed: false,
        }
    }
}

impl Theme {
    /// All looks with the key of their name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Light, "theme-light"), (Self::Dark, "theme-dark"), (Self::Projector, "theme-projector")];

    /// The colours.
    pub fn palette(self) -> Palette {
        match self {
            Self::Light => Palette::Light,
            Self::Dark => Palette::Dark,
            Self::Projector => Palette::Projector,
        }
    }

    /// The next look.
    pub fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Projector,
            Self::Projector => Self::Light,
        }
    }
}

impl Prefs {
    /// Preferences from their file; what cannot be read is as on the first day.
    pub fn from_text(text: &str) -> Self {
        let mut prefs: Self = file::lenient(text).unwrap_or_default();
        prefs.zoom = if prefs.zoom.is_finite() { prefs.zoom.clamp(SMALLEST, LARGEST) } else { 1.0 };
        prefs.k = prefs.k.clamp(*FEWEST_ANSWERS.start(), *FEWEST_ANSWERS.end());
        prefs
    }

    /// The preferences as they are written.
    pub fn text(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }

    /// Whether a tooltip may be shown: what the room looks at is never covered.
    pub fn shows_tooltips(&self) -> bool {
        self.tooltips && self.theme != Theme::Projector
    }

    /// Every setting as on the first day. What is no setting stays, and so does the language: who cannot read the
    /// program cannot turn it back.
    pub fn as_on_the_first_day(&self) -> Self {
        Self {
            language: self.language,
            screens: self.screens.clone(),
            welcomed: self.welcomed,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taste() -> Prefs {
        Prefs {
            language: Language::English,
            theme: Theme::Dark,
            zoom: 2.5,
            tooltips: false,
            start: Start::LastSession,
            saves_when_idle: false,
            k: 8,
            screens: BTreeMap::from([("HDMI-1".to_owned(), ScreenUse::Wall)]),
            welcomed: true,
            ..Prefs::default()
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(Prefs::from_text(&taste().text()), taste());
        assert_eq!(Prefs::from_text(""), Prefs::default(), "a first day");
        assert_eq!(Prefs::from_text("\u{0}garbage("), Prefs::default(), "a file that is no file");
    }

    #[test]
    fn one_broken_line_leaves_all_others() {
        let written = taste().text();
        let first_day = Prefs::default();
        let cases = [
            ("theme: Dark", "theme: Purple", Prefs { theme: first_day.theme, ..taste() }),
            ("k: 8", "k: \"mange\"", Prefs { k: first_day.k, ..taste() }),
            ("zoom: 2.5", "zoom: 99", Prefs { zoom: LARGEST, ..taste() }),
            ("tooltips: false", "tooltips: maybe", Prefs { tooltips: true, ..taste() }),
            ("start: LastSession", "start: Somewhere", Prefs { start: Start::Home, ..taste() }),
            ("Wall", "Ceiling", Prefs { screens: BTreeMap::new(), ..taste() }),
            ("k: 8", "k: 8,\n    from_the_future: [1, 2]", taste()),
        ];
        for (line, broken, expected) in cases {
            assert!(written.contains(line), "{line} is in {written}");
            assert_eq!(Prefs::from_text(&written.replace(line, broken)), expected, "{broken}");
        }
    }

    #[test]
    fn the_projector_is_never_covered_by_a_tooltip() {
        let shows = |theme, tooltips| Prefs { theme, tooltips, ..Prefs::default() }.shows_tooltips();
        assert!(shows(Theme::Light, true) && shows(Theme::Dark, true));
        assert!(!shows(Theme::Projector, true) && !shows(Theme::Light, false));
    }
}
