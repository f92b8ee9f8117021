//! Named colours and the palettes that give them their values. No colour is written down anywhere else.

/// A colour by its meaning; a palette says what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// The ground.
    Paper,
    /// Cards, bars, drawers.
    Card,
    /// Text and curves.
    Ink,
    /// Second text.
    Muted,
    /// Hairlines and idle outlines.
    Line,
    /// The strong colour of a phase, 0 to 2; 3 for checklists and others.
    Phase(u8),
    /// Text on a strong colour.
    OnStrong,
    /// Attention, gaps, the clock: a ground for dark text.
    Amber,
    /// The same as a line or a dot that must be seen from the back row.
    AmberMark,
    /// A gate's lights.
    Green,
    Red,
    Grey,
    /// The paper of sticky notes, 0 to 5: butter, sky, rose, mint, lilac, sand.
    Sticky(u8),
    /// Text on sticky notes.
    StickyInk,
    /// Groups and types, 0 to 7: the Okabe-Ito set.
    Series(u8),
    /// Text on a series colour that is readable on it.
    OnSeries(u8),
    /// A soft tint of a series colour, for zones.
    Tint(u8),
    /// Text in a series colour that is readable on its tint and on paper.
    SeriesText(u8),
    Shadow,
}

/// Red, green, blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The looks of the app, and the one for paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Palette {
    /// *Lærred*.
    #[default]
    Light,
    /// *Aften*.
    Dark,
    /// *Projektor*.
    Projector,
    /// White ground, for paper.
    Print,
}

impl Palette {
    /// All palettes by the names of the command line.
    pub const ALL: [(&'static str, Self); 4] = [
        ("light", Self::Light),
        ("dark", Self::Dark),
        ("projector", Self::Projector),
        ("print", Self::Print),
    ];

    /// What an ink looks like.
    pub fn rgb(self, ink: Ink) -> Rgb {
        match self {
            Self::Light => light(ink),
            Self::Dark => dark(ink),
            Self::Projector => projector(ink),
            Self::Print => match ink {
                Ink::Paper => Rgb(255, 255, 255),
                other => light(other),
            },
        }
    }
}

impl Ink {
    /// The names that a workshop file may use.
    pub const NAMES: [&str; 24] = [
        "green", "amber", "red", "grey", "ink", "muted", "butter", "sky", "rose", "mint", "lilac", "sand",
        "series1", "series2", "series3", "series4", "series5", "series6", "series7", "series8", "phase1",
        "phase2", "phase3", "phase4",
    ];

    /// The ink of a name in a workshop file: `green`, `amber`, `red`, `grey`, `series1` to `series8`, `butter`, `sky`,
    /// `rose`, `mint`, `lilac`, `sand`, `phase1` to `phase4`, `ink`, `muted`.
    pub fn named(name: &str) -> Option<Self> {
        const STICKIES: [&str; 6] = ["butter", "sky", "rose", "mint", "lilac", "sand"];
        let numbered = |prefix: &str, most: u8| {
            let number: u8 = name.strip_prefix(prefix)?.parse().ok()?;
            (1..=most).contains(&number).then(|| number - 1)
        };
        match name {
            "green" => Some(Self::Green),
            "amber" => Some(Self::Amber),
            "red" => Some(Self::Red),
            "grey" => Some(Self::Grey),
            "ink" => Some(Self::Ink),
            "muted" => Some(Self::Muted),
            _ => STICKIES
                .iter()
                .position(|sticky| *sticky == name)
                .map(|place| Self::Sticky(place as u8))
                .or_else(|| numbered("series", 8).map(Self::Series))
                .or_else(|| numbered("phase", 4).map(Self::Phase)),
        }
    }
}

/// Okabe-Ito, darkened where it must carry meaning on light paper (3:1): blue, vermilion, green, purple, amber, sky,
/// yellow-brown, ink.
const SERIES: [u32; 8] = [0x0072B2, 0xC0530A, 0x007A5E, 0x8F4A7B, 0x9A6A00, 0x2B7BA8, 0x6B6B00, 0x33414A];
/// The same a little darker, to be read on their tints (4.5:1).
const SERIES_TEXT: [u32; 8] =
    [0x00639C, 0xA04405, 0x006B52, 0x8F4A7B, 0x7E5600, 0x1F658D, 0x5E5E00, 0x33414A];
const SERIES_PROJECTOR: [u32; 8] =
    [0x00507D, 0x8A3803, 0x00543F, 0x6B3059, 0x664600, 0x14557A, 0x494900, 0x1C262C];
const SERIES_TEXT_PROJECTOR: [u32; 8] =
    [0x00507D, 0x7A3002, 0x00543F, 0x6B3059, 0x5C3F00, 0x10496A, 0x494900, 0x1C262C];
const SERIES_DARK: [u32; 8] =
    [0x56A8DC, 0xE8843C, 0x35B692, 0xD795BE, 0xE6B23A, 0x7CC7EE, 0xD8D35A, 0xC7D0D6];
const TINT: [u32; 8] = [0xDCEAF4, 0xF8DDCF, 0xDBEEE4, 0xEBE0EA, 0xF6E9CD, 0xDDEEF6, 0xEFEED2, 0xE6E8E8];
const TINT_DARK: [u32; 8] = [0x1D3344, 0x44291B, 0x1B3A32, 0x3A2A38, 0x3F331B, 0x20394A, 0x39381E, 0x2E383F];
const STICKY: [u32; 6] = [0xFBE7A1, 0xCDE5F1, 0xF5CCC4, 0xCDE8D3, 0xE2D6EF, 0xEEE2CD];

const fn hex(value: u32) -> Rgb {
    Rgb((value >> 16) as u8, (value >> 8) as u8, value as u8)
}

fn of<const N: usize>(set: [u32; N], place: u8) -> Rgb {
    hex(set[usize::from(place) % N])
}

fn light(ink: Ink) -> Rgb {
    match ink {
        Ink::Paper => hex(0xF6F3EC),
        Ink::Card | Ink::OnStrong | Ink::OnSeries(_) => hex(0xFFFFFF),
        Ink::Ink | Ink::StickyInk => hex(0x17242B),
        Ink::Muted => hex(0x586872),
        Ink::Line => hex(0xDDD6C8),
        Ink::Phase(place) => of([0x1D5B79, 0xB0441F, 0x3A7147, 0x74477A], place),
        Ink::Amber => hex(0xE0A126),
        Ink::AmberMark => hex(0xA66F00),
        Ink::Green => hex(0x2E7D46),
        Ink::Red => hex(0xC0392B),
        Ink::Grey => hex(0x7C878E),
        Ink::Sticky(place) => of(STICKY, place),
        Ink::Series(place) => of(SERIES, place),
        Ink::SeriesText(place) => of(SERIES_TEXT, place),
        Ink::Tint(place) => of(TINT, place),
        Ink::Shadow => hex(0x17242B),
    }
}

fn dark(ink: Ink) -> Rgb {
    match ink {
        Ink::Paper => hex(0x14191D),
        Ink::Card => hex(0x1E262B),
        Ink::OnStrong | Ink::OnSeries(_) => hex(0x14191D),
        Ink::Ink => hex(0xF1EEE7),
        Ink::Muted => hex(0xA9B4BB),
        Ink::Line => hex(0x33404A),
        Ink::Phase(place) => of([0x6FB4D6, 0xF0906C, 0x86C894, 0xC79BD0], place),
        Ink::Amber | Ink::AmberMark => hex(0xE9B548),
        Ink::Green => hex(0x6CC585),
        Ink::Red => hex(0xF08274),
        Ink::Grey => hex(0x8C979E),
        Ink::Sticky(place) => of(STICKY, place),
        Ink::StickyInk => hex(0x17242B),
        Ink::Series(place) | Ink::SeriesText(place) => of(SERIES_DARK, place),
        Ink::Tint(place) => of(TINT_DARK, place),
        Ink::Shadow => hex(0x000000),
    }
}

fn projector(ink: Ink) -> Rgb {
    match ink {
        Ink::Paper | Ink::Card => hex(0xFFFFFF),
        Ink::Ink | Ink::StickyInk => hex(0x000000),
        Ink::Muted => hex(0x2B363C),
        Ink::Line => hex(0x7A858C),
        Ink::Phase(place) => of([0x0A4662, 0x7F2708, 0x1E5229, 0x572C5D], place),
        Ink::Amber => hex(0xE0A126),
        Ink::AmberMark => hex(0x7F4F00),
        Ink::Green => hex(0x14622D),
        Ink::Red => hex(0x9E1B10),
        Ink::Grey => hex(0x59646B),
        Ink::Series(place) => of(SERIES_PROJECTOR, place),
        Ink::SeriesText(place) => of(SERIES_TEXT_PROJECTOR, place),
        Ink::OnStrong | Ink::OnSeries(_) | Ink::Sticky(_) | Ink::Tint(_) | Ink::Shadow => light(ink),
    }
}
