//! What this computer remembers of the facilitator's taste: language, theme, zoom, first run.

use serde::{Deserialize, Serialize};

use crate::drawing::ink::Palette;
use crate::model::workshop::Language;

/// Smaller texts than this are read by nobody.
pub const SMALLEST: f32 = 0.7;
/// Larger texts than this leave no room for a dialog.
pub const LARGEST: f32 = 1.6;

/// The preferences file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    pub language: Language,
    pub theme: Theme,
    /// The size of texts around the canvas, [`SMALLEST`] to [`LARGEST`].
    pub zoom: f32,
    pub reduced_motion: bool,
    /// The sample has been offered.
    pub welcomed: bool,
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
        let mut prefs: Self = ron::from_str(text).unwrap_or_default();
        prefs.zoom = if prefs.zoom.is_finite() { prefs.zoom.clamp(SMALLEST, LARGEST) } else { 1.0 };
        prefs
    }

    /// The preferences as they are written.
    pub fn text(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }
}
