//! A drawing as SVG: text stays text, items are groups with their spoken names, the same drawing gives the same bytes.

use std::fmt::Write;

use crate::drawing::ink::{Ink, Palette};
use crate::drawing::place::{Point, Rect};
use crate::drawing::{Drawing, Fill, Item, Mark, SHEET_HEIGHT, SHEET_WIDTH, Stroke, TextRow, font, shadow};

/// Readers without the font use the next of these; widths differ a little then.
const FAMILIES: &str = "'IBM Plex Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/// The drawing as the text of an SVG file, on the ground of the palette.
pub fn svg(drawing: &Drawing, palette: Palette) -> String {
    let mut paper = Paper { out: String::with_capacity(256 + 160 * drawing.marks.len()), palette };
    paper.open(&drawing.told);
    let groups = groups(&drawing.items);
    let mut next = groups.iter().peekable();
    let mut ends: Vec<usize> = Vec::new();
    for (place, mark) in drawing.marks.iter().enumerate() {
        while ends.last() == Some(&place) {
            ends.pop();
            paper.out.push_str("</g>\n");
        }
        while let Some(item) = next.next_if(|item| item.marks.start == place) {
            paper.group(&item.label);
            ends.push(item.marks.end);
        }
        paper.mark(mark);
    }
    for _ in ends {
        paper.out.push_str("</g>\n");
    }
    paper.out.push_str("</svg>\n");
    paper.out
}

/// The items whose marks can be a group: not empty, and each inside or after the one before.
fn groups(items: &[Item]) -> Vec<&Item> {
    let mut sorted: Vec<&Item> = items.iter().filter(|item| !item.marks.is_empty()).collect();
    sorted.sort_by_key(|item| (item.marks.start, std::cmp::Reverse(item.marks.end)));
    let mut open: Vec<usize> = Vec::new();
    sorted.retain(|item| {
        while open.last().is_some_and(|end| *end <= item.marks.start) {
            open.pop();
        }
        let nested = open.last().is_none_or(|end| item.marks.end <= *end);
        if nested {
            open.push(item.marks.end);
        }
        nested
    });
    sorted
}

struct Paper {
    out: String,
    palette: Palette,
}

impl Paper {
    fn open(&mut self, told: &str) {
        let (width, height) = (Number(SHEET_WIDTH), Number(SHEET_HEIGHT));
        let told = Escaped(told);
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{told}\" \
             font-family=\"{FAMILIES}\" xml:space=\"preserve\">\n"
        ));
        if !told.0.is_empty() {
            self.put(format_args!("<title>{told}</title>\n"));
        }
        let paper = self.hex(Ink::Paper);
        self.put(format_args!("<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n"));
    }

    fn group(&mut self, label: &str) {
        if label.is_empty() {
            self.out.push_str("<g>\n");
        } else {
            let label = Escaped(label);
            self.put(format_args!("<g aria-label=\"{label}\"><title>{label}</title>\n"));
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Box { rect, radius, fill, stroke } => {
                self.rect(*rect, *radius);
                self.paint(*fill, *stroke);
            }
            Mark::Shadow { rect, radius, lift } => self.shadow(*rect, *radius, *lift),
            Mark::Circle { center, radius, fill, stroke } => {
                let (x, y, r) = (Number(center.x), Number(center.y), Number(*radius));
                self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\""));
                self.paint(*fill, *stroke);
            }
            Mark::Polygon { points, fill, stroke } => {
                self.points("polygon", points.iter());
                self.paint(*fill, *stroke);
            }
            Mark::Line { points, stroke } => {
                self.points("polyline", points.iter());
                self.out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
                self.paint(None, Some(*stroke));
            }
            Mark::Band { upper, lower, fill } => {
                self.points("polygon", upper.iter().chain(lower.iter().rev()));
                self.paint(Some(*fill), None);
            }
            Mark::Text(row) => self.text(row),
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32) {
        let (x, y) = (Number(rect.left), Number(rect.top));
        let (width, height) = (Number(rect.width.max(0.0)), Number(rect.height.max(0.0)));
        self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""));
        let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0);
        if radius > 0.0 {
            self.put(format_args!(" rx=\"{}\"", Number(radius)));
        }
    }

    fn shadow(&mut self, rect: Rect, radius: f32, lift: f32) {
        for layer in shadow::layers(rect, radius, lift) {
            self.rect(layer.rect, layer.radius);
            self.paint(Some(Fill { ink: Ink::Shadow, strength: layer.strength }), None);
        }
    }

    fn points<'a>(&mut self, name: &str, points: impl Iterator<Item = &'a Point>) {
        self.put(format_args!("<{name} points=\""));
        for (place, point) in points.enumerate() {
            let gap = if place == 0 { "" } else { " " };
            self.put(format_args!("{gap}{},{}", Number(point.x), Number(point.y)));
        }
        self.out.push('"');
    }

    fn paint(&mut self, fill: Option<Fill>, stroke: Option<Stroke>) {
        match fill {
            Some(fill) => {
                let hex = self.hex(fill.ink);
                self.put(format_args!(" fill=\"{hex}\""));
                self.strength("fill-opacity", fill.strength);
            }
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = stroke {
            let hex = self.hex(stroke.ink);
            self.put(format_args!(" stroke=\"{hex}\" stroke-width=\"{}\"", Number(stroke.width)));
            self.strength("stroke-opacity", stroke.strength);
            if let Some((dash, gap)) = stroke.dash {
                self.put(format_args!(" stroke-dasharray=\"{} {}\"", Number(dash), Number(gap)));
            }
        }
        self.out.push_str("/>\n");
    }

    fn strength(&mut self, name: &str, strength: f32) {
        if strength < 1.0 {
            // Shadows are made of strengths of some hundredths: three places.
            let strength = Number((strength.clamp(0.0, 1.0) * 1000.0).round() / 10.0);
            self.put(format_args!(" {name}=\"{strength}%\""));
        }
    }

    fn text(&mut self, row: &TextRow) {
        let (x, y, size) = (Number(row.start.x), Number(row.start.y), Number(row.size));
        self.put(format_args!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\""));
        let weight = font::weight_number(row.weight);
        if weight != 400 {
            self.put(format_args!(" font-weight=\"{weight}\""));
        }
        if row.upright {
            self.put(format_args!(" transform=\"rotate(-90 {x} {y})\""));
        }
        let hex = self.hex(row.ink);
        self.put(format_args!(" fill=\"{hex}\">{}</text>\n", Escaped(&row.text)));
    }

    fn hex(&self, ink: Ink) -> String {
        let rgb = self.palette.rgb(ink);
        format!("#{:02x}{:02x}{:02x}", rgb.0, rgb.1, rgb.2)
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.out.write_fmt(words);
    }
}

/// A number with at most two decimals and no tail of zeros; what is no number is 0.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = if self.0.is_finite() { (f64::from(self.0) * 100.0).round() as i64 } else { 0 };
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(out, "{sign}{whole}"),
            (_, 0) => write!(out, "{sign}{whole}.{}", rest / 10),
            _ => write!(out, "{sign}{whole}.{rest:02}"),
        }
    }
}

/// A text as it may stand in XML, between tags and in attributes; characters that XML forbids, and those that turn the
/// direction of a line around, are left out.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                '\n' | '\r' | '\t' => out.write_str(" ")?,
                '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                _ if letter.is_control() => {}
                _ => out.write_char(letter)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let short = |value: f32| Number(value).to_string();
        assert_eq!(
            [
                short(1.0),
                short(-0.5),
                short(12.345),
                short(0.001),
                short(-0.001),
                short(f32::NAN),
                short(3.05)
            ],
            ["1", "-0.5", "12.35", "0", "0", "0", "3.05"]
        );
    }

    #[test]
    fn texts_are_escaped() {
        let escaped = Escaped("Hvem & <hvad>\u{1}\n\"nu\"").to_string();
        assert_eq!(escaped, "Hvem &amp; &lt;hvad&gt; &quot;nu&quot;");
    }
}
