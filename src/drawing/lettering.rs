//! Measures and breaks text with the embedded font, headless and once, in sheet units. A text is measured letter by
//! letter at one size; every size and every width is arithmetic from there, so that a row is as wide on the wall as in
//! a file.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use eframe::egui::epaint::text::{
    FontData, FontDefinitions, FontFamily, FontId, Fonts, LayoutJob, TextFormat, TextOptions, TextWrapping,
};

use super::{Weight, font};

/// Measures text. One is made for the whole program: [`Lettering::shared`].
pub struct Lettering {
    bench: Mutex<Bench>,
}

/// One broken line with its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub text: String,
    pub width: f32,
}

/// The size at which texts are measured.
const MEASURED_AT: f32 = 32.0;
/// A row may be this much wider than asked for, in parts of its size: a text always fits its own width.
const SLACK: f32 = 0.001;
/// More measured texts than this, twice over, are not kept.
const KEPT: usize = 20_000;

impl Lettering {
    /// The lettering of the program; the font is read on first use.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Lettering> = LazyLock::new(Lettering::new);
        &SHARED
    }

    fn new() -> Self {
        Self { bench: Mutex::new(Bench::new()) }
    }

    /// The width of one line.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        self.measured(text, weight).width() * size / MEASURED_AT
    }

    /// The text broken to a width; words that are wider are broken inside.
    pub fn rows(&self, text: &str, size: f32, weight: Weight, width: f32) -> Vec<Row> {
        self.rows_of(text, size, weight, width, usize::MAX)
    }

    /// The text broken to a width, at most `lines` lines; what does not fit ends in an ellipsis.
    pub fn rows_of(&self, text: &str, size: f32, weight: Weight, width: f32, lines: usize) -> Vec<Row> {
        let scale = size / MEASURED_AT;
        let most = (width / scale).max(0.0) + SLACK * MEASURED_AT;
        let hyphen = self.measured("-", weight).width();
        let mut rows: Vec<Row> = Vec::new();
        let mut last_start = (String::new(), 0);
        for paragraph in text.split('\n') {
            let measured = self.measured(paragraph, weight);
            for cut in broken(&measured, most, hyphen) {
                if rows.len() == lines {
                    rows.pop();
                    rows.extend(
                        (lines > 0).then(|| self.cut_off(&last_start.0, last_start.1, most, weight, scale)),
                    );
                    return rows;
                }
                let mut text = measured.slice(&cut.letters).to_owned();
                let mut row_width = measured.width_of(&cut.letters);
                if cut.hyphen {
                    text.push('-');
                    row_width += hyphen;
                }
                if rows.len() + 1 == lines {
                    last_start = (paragraph.to_owned(), cut.letters.start);
                }
                rows.push(Row { text, width: row_width * scale });
            }
        }
        rows
    }

    /// The characters of a text that the font cannot draw, each once.
    pub fn lacks(&self, text: &str) -> Vec<char> {
        let mut missing: Vec<char> = Vec::new();
        let mut bench = self.bench();
        let family = font_id(Weight::Regular);
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            if !missing.contains(&letter) && !bench.fonts.has_glyph(&family, letter) {
                missing.push(letter);
            }
        }
        missing
    }

    /// The last row of a text that goes on: as much as fits with an ellipsis, to the end of a word where that costs
    /// little.
    fn cut_off(&self, paragraph: &str, start: usize, most: f32, weight: Weight, scale: f32) -> Row {
        let dots = self.measured("…", weight).width();
        let measured = self.measured(paragraph, weight);
        let count = measured.count();
        let fits = |end: &usize| measured.width_of(&(start..*end)) + dots <= most;
        let fitting = (start..=count).rev().find(fits).unwrap_or(start);
        let ends_word = |end: &usize| *end == count || is_space(measured.letter(*end));
        let word_end = (start..=fitting).rev().find(ends_word).unwrap_or(start);
        let end = if (word_end - start) * 3 >= (fitting - start) * 2 { word_end } else { fitting };
        let kept = measured.slice(&(start..end)).trim_end_matches([' ', ',', ';', ':', '.', '–']);
        let text = format!("{kept}…");
        let width = self.measured(&text, weight).width() * scale;
        Row { text, width }
    }

    fn measured(&self, text: &str, weight: Weight) -> Arc<Measured> {
        self.bench().measured(text, weight)
    }

    /// A panic while measuring leaves nothing half done that matters: at worst a text is measured again.
    fn bench(&self) -> MutexGuard<'_, Bench> {
        self.bench.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Lettering {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Lettering").finish_non_exhaustive()
    }
}

/// A text with the place of each of its letters.
struct Measured {
    text: String,
    weight: Weight,
    /// Where each letter starts, in bytes of the text and in units at the measured size; the last entry is the end.
    starts: Vec<(usize, f32)>,
}

impl Measured {
    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn width(&self) -> f32 {
        self.starts.last().map_or(0.0, |(_, x)| *x)
    }

    fn width_of(&self, letters: &Range<usize>) -> f32 {
        self.starts[letters.end].1 - self.starts[letters.start].1
    }

    fn slice(&self, letters: &Range<usize>) -> &str {
        &self.text[self.starts[letters.start].0..self.starts[letters.end].0]
    }

    fn letter(&self, place: usize) -> char {
        self.text[self.starts[place].0..].chars().next().unwrap_or(' ')
    }
}

/// The fonts for epaint: each weight under the family that it is told, with the one behind it.
pub fn definitions(family: impl Fn(&font::Face) -> FontFamily) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let (behind, bytes) = font::BEHIND;
    fonts.font_data.insert(behind.to_owned(), Arc::new(FontData::from_static(bytes)));
    for face in &font::FACES {
        fonts.font_data.insert(face.name.to_owned(), Arc::new(FontData::from_static(face.bytes)));
        fonts.families.insert(family(face), vec![face.name.to_owned(), behind.to_owned()]);
    }
    let regular = fonts.families.get(&family(font::face(Weight::Regular))).cloned().unwrap_or_default();
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.entry(family).or_insert_with(|| regular.clone());
    }
    fonts
}

/// The font and what was measured lately, in two generations: when the young one is full it becomes the old one.
struct Bench {
    fonts: Fonts,
    young: BTreeMap<u64, Arc<Measured>>,
    old: BTreeMap<u64, Arc<Measured>>,
}

impl Bench {
    fn new() -> Self {
        let definitions = definitions(|face| FontFamily::Name(face.name.into()));
        let options = TextOptions { font_hinting: false, subpixel_binning: false, ..TextOptions::default() };
        Self { fonts: Fonts::new(options, definitions), young: BTreeMap::new(), old: BTreeMap::new() }
    }

    fn measured(&mut self, text: &str, weight: Weight) -> Arc<Measured> {
        let key = key(text, weight);
        let same = |found: &&Arc<Measured>| found.text == text && found.weight == weight;
        if let Some(found) = self.young.get(&key).filter(same) {
            return Arc::clone(found);
        }
        let found = match self.old.get(&key).filter(same) {
            Some(found) => Arc::clone(found),
            None => Arc::new(self.measure(text, weight)),
        };
        if self.young.len() >= KEPT {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, Arc::clone(&found));
        found
    }

    fn measure(&mut self, text: &str, weight: Weight) -> Measured {
        // A tab or a line break inside a line has no glyph; it is as wide as a space.
        let plain: String =
            text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let format = TextFormat { font_id: font_id(weight), ..TextFormat::default() };
        let mut job = LayoutJob::single_section(plain, format);
        job.wrap = TextWrapping::no_max_width();
        job.round_output_to_gui = false;
        let galley = self.fonts.layout_uncached(1.0, Arc::new(job));
        let mut advances =
            galley.rows.iter().flat_map(|row| &row.row.glyphs).map(|glyph| glyph.advance_width);
        let mut x = 0.0;
        let mut starts = Vec::with_capacity(text.len() + 1);
        for (byte, _) in text.char_indices() {
            starts.push((byte, x));
            x += advances.next().unwrap_or(0.0);
        }
        starts.push((text.len(), x));
        Measured { text: text.to_owned(), weight, starts }
    }
}

fn font_id(weight: Weight) -> FontId {
    FontId::new(MEASURED_AT, FontFamily::Name(font::face(weight).name.into()))
}

fn key(text: &str, weight: Weight) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    weight.hash(&mut hasher);
    hasher.finish()
}

/// The letters of one row.
struct Cut {
    letters: Range<usize>,
    /// The row ends inside a word and gets a hyphen.
    hyphen: bool,
}

/// Breaks one paragraph, first at spaces, then after hyphens and strokes, at last inside a word.
fn broken(text: &Measured, most: f32, hyphen: f32) -> Vec<Cut> {
    let count = text.count();
    let skip_spaces = |mut place: usize| {
        while place < count && is_space(text.letter(place)) {
            place += 1;
        }
        place
    };
    let mut cuts = Vec::new();
    let mut start = skip_spaces(0);
    while start < count {
        let (end, hyphen) = row_end(text, start, most, hyphen);
        let mut kept = end;
        while kept > start && is_space(text.letter(kept - 1)) {
            kept -= 1;
        }
        cuts.push(Cut { letters: start..kept, hyphen });
        start = skip_spaces(end);
    }
    if cuts.is_empty() {
        cuts.push(Cut { letters: 0..0, hyphen: false });
    }
    cuts
}

/// Where the row that starts at a letter ends, and whether it ends with a hyphen.
fn row_end(text: &Measured, start: usize, most: f32, hyphen: f32) -> (usize, bool) {
    let count = text.count();
    let mut good = None;
    let mut place = start;
    while place < count {
        let letter = text.letter(place);
        if is_space(letter) {
            good = Some(place);
        } else if text.width_of(&(start..place + 1)) > most {
            break;
        } else if breaks_after(text, place) {
            good = Some(place + 1);
        }
        place += 1;
    }
    if place == count {
        return (count, false);
    }
    if let Some(good) = good.filter(|good| *good > start) {
        return (good, false);
    }
    inside_word(text, start, place, most, hyphen)
}

/// Breaks a word that is wider than the row; between letters with a hyphen, if there is room for one.
fn inside_word(text: &Measured, start: usize, over: usize, most: f32, hyphen: f32) -> (usize, bool) {
    let between_letters =
        |place: usize| text.letter(place - 1).is_alphabetic() && text.letter(place).is_alphabetic();
    let fits = |place: &usize| text.width_of(&(start..*place)) + hyphen <= most;
    // Never a single letter alone on the next row.
    let word_end = (over..text.count()).find(|place| is_space(text.letter(*place))).unwrap_or(text.count());
    let last = over.min(word_end.saturating_sub(2)).max(start + 1);
    let widest = (start + 2..=last).rev().find(fits);
    // Where it costs few letters, between two syllables: a consonant goes to its vowel.
    let between_syllables = |place: &usize| between_letters(*place) && starts_syllable(text, *place);
    let syllable = widest.and_then(|widest| {
        let least = (start + 3).max(widest.saturating_sub(5));
        (least..=widest).rev().filter(|place| place + 1 < word_end).find(between_syllables)
    });
    match syllable.or(widest) {
        Some(place) if between_letters(place) => (place, true),
        Some(place) => (place, false),
        None => (over.max(start + 1), false),
    }
}

/// Whether a syllable can start here: a consonant before a vowel, or two that are spoken together (*pl*, *tr*).
fn starts_syllable(text: &Measured, place: usize) -> bool {
    let letter = |after: usize| if place + after < text.count() { text.letter(place + after) } else { ' ' };
    let is_pair =
        matches!(letter(0), 'b' | 'd' | 'f' | 'g' | 'k' | 'p' | 't' | 'v') && matches!(letter(1), 'l' | 'r');
    !is_vowel(letter(0)) && (is_vowel(letter(1)) || is_pair && is_vowel(letter(2)))
}

/// The vowels of Danish, Norwegian, Swedish, German and English.
fn is_vowel(letter: char) -> bool {
    matches!(
        letter.to_lowercase().next(),
        Some('a' | 'e' | 'é' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å' | 'ä' | 'ö' | 'ü')
    )
}

/// Breaking spaces; the hard and narrow ones hold their words together.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Whether a row may end after this letter: after a hyphen, a dash or a stroke between two words.
fn breaks_after(text: &Measured, place: usize) -> bool {
    matches!(text.letter(place), '-' | '–' | '—' | '/' | '\u{ad}')
        && place + 1 < text.count()
        && text.letter(place + 1).is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: f32, lines: usize) -> Vec<String> {
        let rows = Lettering::shared().rows_of(text, 24.0, Weight::Regular, width, lines);
        for row in &rows {
            assert!(row.width <= width + 0.1, "{row:?} is wider than {width}");
        }
        rows.into_iter().map(|row| row.text).collect()
    }

    #[test]
    fn a_text_fits_its_own_width() {
        let lettering = Lettering::shared();
        for text in ["Ingen tid til oplæring", "Forandringskurven", "  Ærø – Å ", "1.234,5"] {
            let text = text.trim();
            let width = lettering.width(text, 23.0, Weight::Semibold);
            let rows = lettering.rows(text, 23.0, Weight::Semibold, width);
            assert_eq!(rows.len(), 1, "{text} breaks at its own width");
            assert!((rows[0].width - width).abs() < 0.01, "{text} has another width as a row");
        }
    }

    #[test]
    fn figures_are_six_tenths_of_the_size_wide() {
        let width = Lettering::shared().width("0123456789", 100.0, Weight::Bold);
        assert!((width - 600.0).abs() < 0.5, "ten figures are {width} wide");
    }

    #[test]
    fn widths_grow_with_the_size() {
        let lettering = Lettering::shared();
        let small = lettering.width("Hvem mister noget?", 22.0, Weight::Medium);
        let large = lettering.width("Hvem mister noget?", 44.0, Weight::Medium);
        assert!((large - 2.0 * small).abs() < 0.01, "{large} is not twice {small}");
    }

    #[test]
    fn texts_break_at_spaces_and_hyphens() {
        assert_eq!(rows("Vi mangler tid til at øve os", 140.0, 9), ["Vi mangler", "tid til at øve", "os"]);
        assert_eq!(rows("IT-afdelingen", 120.0, 9), ["IT-", "afdelingen"]);
        assert_eq!(rows("10\u{a0}000 borgere", 90.0, 9), ["10\u{a0}000", "borgere"]);
        assert_eq!(rows("Et\nTo", 200.0, 9), ["Et", "To"]);
        assert_eq!(rows("", 200.0, 9), [""]);
    }

    #[test]
    fn a_word_wider_than_its_row_is_broken_inside() {
        let broken = rows("Specialpædagogikbistandskonsulenten", 150.0, 9);
        assert!(broken.len() > 1, "{broken:?}");
        assert_eq!(
            broken.join("").replace('-', ""),
            "Specialpædagogikbistandskonsulenten",
            "letters are lost or doubled"
        );
        assert_eq!(rows("Landevejen", 118.0, 9), ["Landeve-", "jen"], "between syllables, no letter alone");
        assert_eq!(rows("hjemmebesøg", 130.0, 9), ["hjemmebe-", "søg"]);
        assert_eq!(rows("Samarbejdsplatform", 150.0, 9), ["Samarbejds-", "platform"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_that_fits() {
        let cut = rows("Medarbejderne kender ikke målet med det nye system, og ingen har spurgt", 220.0, 2);
        assert_eq!(cut.len(), 2, "{cut:?}");
        assert!(cut[1].ends_with('…') && !cut[1].contains(" …"), "{cut:?}");
        assert_eq!(rows("Tid", 30.0, 1).len(), 1, "one row whatever happens");
    }

    #[test]
    fn characters_that_the_font_lacks_are_found() {
        let lettering = Lettering::shared();
        assert!(lettering.lacks("æøåÆØÅ – “” → ✓ ½ · •").is_empty(), "the font has lost letters");
        assert!(lettering.lacks("👍 😀 🎉 🚀 ✅ ⚠ 💡 🔥 ❤").is_empty(), "what people paste");
        assert_eq!(lettering.lacks("Ja 漢 nej 漢"), ['漢'], "once");
    }
}
