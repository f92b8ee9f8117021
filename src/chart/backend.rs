//! plotters' door into a sketch: what plotters draws becomes marks of a drawing, with our inks and our lettering.
//! plotters counts in whole pixels and knows only colours; so a sheet unit is sixteen of its pixels, and a colour
//! carries the name of an ink.

use std::convert::Infallible;

use plotters::style::RGBAColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    FontTransform,
};

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Align, Sketch, Style};
use crate::drawing::{Fill, SHEET_HEIGHT, SHEET_WIDTH, Stroke, Weight};

/// plotters' pixels in a sheet unit.
pub(super) const FINE: f32 = 16.0;
/// How round the corners of bars are, in sheet units.
const ROUND: f32 = 4.0;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// A length in plotters' pixels.
pub(super) fn fine(units: f32) -> i32 {
    (units * FINE).round() as i32
}

/// A point in sheet units from plotters' pixels.
pub(super) fn point(coord: BackendCoord) -> Point {
    at(coord.0 as f32 / FINE, coord.1 as f32 / FINE)
}

/// The sketch as plotters sees it.
pub(super) struct Board<'s, 'a> {
    pub(super) sketch: &'s mut Sketch<'a>,
}

/// An ink as a colour that [`ink`] reads back. No palette is asked: the drawing keeps the name.
pub(super) fn colour(ink: Ink, strength: f32) -> RGBAColor {
    let (kind, place) = match ink {
        Ink::Paper => (0, 0),
        Ink::Card => (1, 0),
        Ink::Ink => (2, 0),
        Ink::Muted => (3, 0),
        Ink::Line => (4, 0),
        Ink::Phase(place) => (5, place),
        Ink::OnStrong => (6, 0),
        Ink::Amber => (7, 0),
        Ink::Green => (8, 0),
        Ink::Red => (9, 0),
        Ink::Grey => (10, 0),
        Ink::Sticky(place) => (11, place),
        Ink::StickyInk => (12, 0),
        Ink::Series(place) => (13, place),
        Ink::OnSeries(place) => (14, place),
        Ink::Tint(place) => (15, place),
        Ink::SeriesText(place) => (16, place),
        Ink::Shadow => (17, 0),
        Ink::AmberMark => (18, 0),
    };
    RGBAColor(kind, place, 0, f64::from(strength))
}

fn ink(colour: BackendColor) -> Ink {
    let (kind, place, _) = colour.rgb;
    match kind {
        0 => Ink::Paper,
        1 => Ink::Card,
        3 => Ink::Muted,
        4 => Ink::Line,
        5 => Ink::Phase(place),
        6 => Ink::OnStrong,
        7 => Ink::Amber,
        8 => Ink::Green,
        9 => Ink::Red,
        10 => Ink::Grey,
        11 => Ink::Sticky(place),
        12 => Ink::StickyInk,
        13 => Ink::Series(place),
        14 => Ink::OnSeries(place),
        15 => Ink::Tint(place),
        16 => Ink::SeriesText(place),
        17 => Ink::Shadow,
        18 => Ink::AmberMark,
        // plotters' own black and anything else.
        _ => Ink::Ink,
    }
}

fn fill(style: &impl BackendStyle) -> Fill {
    let colour = style.color();
    Fill { ink: ink(colour), strength: colour.alpha as f32 }
}

fn stroke(style: &impl BackendStyle) -> Stroke {
    let Fill { ink, strength } = fill(style);
    Stroke { ink, strength, width: style.stroke_width() as f32 / FINE, dash: None }
}

fn unseen(style: &impl BackendStyle) -> bool {
    style.color().alpha <= 0.0
}

impl DrawingBackend for Board<'_, '_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (fine(SHEET_WIDTH) as u32, fine(SHEET_HEIGHT) as u32)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        // Everything that we let plotters draw has a shape of its own below.
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        if !unseen(style) {
            self.sketch.line(path.into_iter().map(point).collect(), stroke(style));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        filled: bool,
    ) -> Done {
        if unseen(style) {
            return Ok(());
        }
        let (a, b) = (point(upper_left), point(bottom_right));
        let rect = Rect::new(a.x.min(b.x), a.y.min(b.y), (b.x - a.x).abs(), (b.y - a.y).abs());
        let radius = ROUND.min(rect.width / 4.0).min(rect.height / 4.0);
        if filled {
            self.sketch.rect(rect, radius, fill(style), None);
        } else {
            self.sketch.rect(rect, radius, None, stroke(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Done {
        if unseen(style) {
            return Ok(());
        }
        let radius = radius as f32 / FINE;
        if filled {
            self.sketch.circle(point(center), radius, fill(style), None);
        } else {
            self.sketch.circle(point(center), radius, None, stroke(style));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        if !unseen(style) {
            self.sketch.polygon(vert.into_iter().map(point).collect(), fill(style), None);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Done {
        let colour = style.color();
        if colour.alpha <= 0.0 || text.is_empty() {
            return Ok(());
        }
        let size = style.size() as f32 / FINE;
        let weight = match style.style() {
            FontStyle::Bold => Weight::Semibold,
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
        };
        let align = match style.anchor().h_pos {
            HPos::Left => Align::Left,
            HPos::Center => Align::Middle,
            HPos::Right => Align::Right,
        };
        let style_ = Style { align, ..Style::new(size, ink(colour)).weight(weight) };
        let place = point(pos);
        if matches!(style.transform(), FontTransform::Rotate90 | FontTransform::Rotate270) {
            self.sketch.upright(place, text, style_);
            return Ok(());
        }
        let down = match style.anchor().v_pos {
            VPos::Top => 0.80,
            VPos::Center => 0.35,
            VPos::Bottom => -0.20,
        };
        self.sketch.label(place.moved(0.0, down * size), text, style_);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() as f32 / FINE;
        let width = self.sketch.lettering().width(text, size, Weight::Regular);
        Ok((fine(width).max(0) as u32, fine(size).max(0) as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inks_pass_through_plotters_unchanged() {
        use plotters::style::Color;
        for name in [
            "green", "amber", "red", "grey", "series1", "series8", "butter", "sand", "phase4", "ink", "muted",
        ] {
            let named = Ink::named(name).unwrap();
            assert_eq!(ink(colour(named, 1.0).to_backend_color()), named, "{name} became another ink");
        }
        for other in [
            Ink::Paper,
            Ink::Card,
            Ink::Line,
            Ink::OnSeries(3),
            Ink::Tint(2),
            Ink::SeriesText(5),
            Ink::OnStrong,
        ] {
            assert_eq!(ink(colour(other, 0.5).to_backend_color()), other, "another ink");
        }
    }
}
