//! The one font, embedded, and one for what people paste that it lacks: the same files go to the lettering, to egui and
//! to the SVG renderer, so that all three agree on widths. `assets/font/README.md` lists the characters that the font
//! lacks.

use super::Weight;

/// The family as usvg and fontdb read it from the files, and as SVG names it.
pub const FAMILY: &str = "IBM Plex Sans";

/// One weight of the font.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    pub weight: Weight,
    /// A name for this file alone, for libraries that know families but no weights.
    pub name: &'static str,
    /// The TrueType file.
    pub bytes: &'static [u8],
}

/// The four files, from light to heavy.
pub const FACES: [Face; 4] = [
    Face {
        weight: Weight::Regular,
        name: "IBM Plex Sans Regular",
        bytes: include_bytes!("../../assets/font/IBMPlexSans-Regular.ttf"),
    },
    Face {
        weight: Weight::Medium,
        name: "IBM Plex Sans Medium",
        bytes: include_bytes!("../../assets/font/IBMPlexSans-Medium.ttf"),
    },
    Face {
        weight: Weight::Semibold,
        name: "IBM Plex Sans SemiBold",
        bytes: include_bytes!("../../assets/font/IBMPlexSans-SemiBold.ttf"),
    },
    Face {
        weight: Weight::Bold,
        name: "IBM Plex Sans Bold",
        bytes: include_bytes!("../../assets/font/IBMPlexSans-Bold.ttf"),
    },
];

/// The name and the file of the font behind it, for emoji: in one colour, so that a note is readable in every theme.
pub const BEHIND: (&str, &[u8]) = ("Noto Emoji", epaint_default_fonts::NOTO_EMOJI_REGULAR);

/// The file of a weight.
pub fn face(weight: Weight) -> &'static Face {
    match weight {
        Weight::Regular => &FACES[0],
        Weight::Medium => &FACES[1],
        Weight::Semibold => &FACES[2],
        Weight::Bold => &FACES[3],
    }
}

/// The number of a weight in CSS and OpenType.
pub const fn weight_number(weight: Weight) -> u16 {
    match weight {
        Weight::Regular => 400,
        Weight::Medium => 500,
        Weight::Semibold => 600,
        Weight::Bold => 700,
    }
}
