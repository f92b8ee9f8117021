//! How rings look: the nearer the middle, the stronger; their names on the upright, the sectors' names in the corners.

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::model::field::OptionSpec;
use crate::model::view_spec::ZonesSpec;
use crate::view::Sight;

use super::super::others::Others;
use super::layout::{HINT, NAME, Rings, SECTOR};

pub(in crate::view::zones) fn draw(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    area: Rect,
    others: Option<&Others<'_>>,
    sketch: &mut Sketch<'_>,
) {
    let rings = Rings::of(spec, sight, area);
    let phase = Ink::Phase(sight.phase());
    let count = rings.options.len();
    for ring in (0..count).rev() {
        let ink = ink_of(&rings.options[ring]).unwrap_or(phase);
        let inward = (count - ring) as f32 / count as f32;
        sketch.polygon(rings.smooth(ring), solid(Ink::Card), None);
        sketch.polygon(rings.smooth(ring), thin(ink, 0.02 + 0.16 * inward * inward), None);
        let width = if ring == 0 { 5.0 } else { 2.5 };
        sketch.polygon(rings.smooth(ring), None, line(ink, width));
    }
    spokes(&rings, phase, sketch);
    for (option, (name, hint)) in rings.options.iter().zip(&rings.names) {
        sketch.text(*name, &option.name, NAME);
        if let (Some(rect), Some(hint)) = (hint, &option.hint) {
            sketch.text(*rect, hint, HINT);
        }
    }
    sectors(&rings, phase, sketch);
    if let (Some(tray), Some(label)) = (&rings.tray, &spec.tray) {
        sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        let heading = Rect { height: 60.0, ..tray.rect.inset_xy(14.0, 10.0) };
        sketch.text(heading, label, Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(2));
    }
    if let (Some(others), Some(rect)) = (others, rings.legend) {
        others.legend(sight, sketch, rect);
    }
}

/// The colour that an option names, where it can be seen as a line.
fn ink_of(option: &OptionSpec) -> Option<Ink> {
    match Ink::named(option.ink.as_deref()?)? {
        Ink::Amber => Some(Ink::AmberMark),
        Ink::Sticky(_) => None,
        ink => Some(ink),
    }
}

/// A shorter piece of a line is left out.
const SHORT: f32 = 14.0;

/// The lines between the sectors; the one that runs straight up leaves out the names of the rings.
fn spokes(rings: &Rings<'_>, ink: Ink, sketch: &mut Sketch<'_>) {
    for sector in 0..rings.sectors.len() {
        let (turn, _) = rings.turns(sector);
        let upright = sector == 1;
        for ring in 0..rings.options.len() {
            let (inner, outer) = rings.edges(ring);
            let (from, mut to) = (rings.at(turn, inner, 0.0), rings.at(turn, outer, 0.0));
            if upright {
                let (name, hint) = &rings.names[ring];
                to = at(to.x, hint.unwrap_or(*name).bottom() + 4.0);
            }
            if !upright || to.y < from.y - SHORT {
                sketch.line(vec![from, to], dashed(ink, 1.8));
            }
        }
    }
}

/// The names of the sectors, outside in the corners, or on the last ring where there is no corner.
fn sectors(rings: &Rings<'_>, phase: Ink, sketch: &mut Sketch<'_>) {
    for (place, sector) in rings.sectors.iter().enumerate() {
        let Some((is_left, is_upper)) = rings.corner(place) else { continue };
        let style = Style { ink: phase, ..SECTOR };
        let style = if is_left { style } else { style.right() };
        let (width, height) = corner_box(rings, sketch, &sector.name, style);
        let left = if is_left { rings.field.left } else { rings.field.right() - width };
        let top = if is_upper { rings.field.top } else { rings.field.bottom() - height };
        sketch.text(Rect::new(left, top, width, height), &sector.name, style);
    }
    for (place, rect) in &rings.rims {
        sketch.rect(*rect, rect.height / 2.0, solid(Ink::Card), line(phase, 1.5));
        let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Bold).middle().lines(1);
        sketch.text_centered(*rect, &rings.sectors[*place].name, style);
    }
}

/// The size of a name in a corner: as wide as the rings leave room, in one row or in two.
fn corner_box(rings: &Rings<'_>, sketch: &Sketch<'_>, name: &str, style: Style) -> (f32, f32) {
    let room = |rows: f32| {
        let y = rings.field.top + rows * style.size * LEADING;
        let is_free = |x: &f32| rings.level(at(rings.field.left + x, y)) > 1.02;
        (0..200).map(|step| step as f32 * 4.0).take_while(is_free).last().unwrap_or(0.0)
    };
    let rows = if sketch.text_width(name, style) <= room(1.0) { 1.0 } else { 2.0 };
    (room(rows).max(60.0), rows * style.size * LEADING)
}
