//! Two by two: four tinted areas with their name, a percent with its tokens of five, and notes that lie freely.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::field::OptionSpec;
use crate::model::id::TableId;
use crate::model::view_spec::ZonesSpec;
use crate::view::group_mark::{self, Body};
use crate::view::{Sight, marks};

use super::ground::{Ground, Tray, Zone, plain, zone_options};
use super::shares::{self, Shares};
use super::tokens;

pub(super) const GAP: f32 = 14.0;
const HEAD: f32 = 88.0;
pub(super) const TOKENS: f32 = 42.0;
pub(super) const PAD: f32 = 22.0;
/// Room outside for the names of the axes.
const AXIS: f32 = 44.0;
const TRAY: f32 = 46.0;

pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    // The tray lies beside the name of the lower axis.
    let (field, foot_row) = area.cut_top(area.height - if spec.tray.is_some() { TRAY } else { 0.0 });
    let tray = spec.tray.as_ref().map(|_| {
        let rect = Rect::new(area.left + area.width * 0.63, foot_row.top, area.width * 0.37, TRAY);
        let (_, room) = rect.inset_xy(12.0, 4.0).cut_left(112.0);
        Tray { rect, room }
    });
    let frames = frames(spec, if tray.is_some() { field } else { area });
    let foot = foot(spec);
    let zones = frames.into_iter().zip(zone_options(spec, sight)).map(|(frame, option)| {
        let room =
            Rect::new(frame.left + 14.0, frame.top + HEAD, frame.width - 28.0, frame.height - HEAD - foot);
        plain(option, frame, room)
    });
    Ground { zones: zones.collect(), tray }
}

/// The height under the notes that tokens take.
fn foot(spec: &ZonesSpec) -> f32 {
    if spec.shares.is_some() { TOKENS + 6.0 } else { 14.0 }
}

/// Lower left, lower right, upper right, upper left.
fn frames(spec: &ZonesSpec, area: Rect) -> Vec<Rect> {
    let axes = if spec.axes.is_some() { AXIS } else { 0.0 };
    let under = if spec.tray.is_some() { 8.0 } else { axes * 0.82 };
    let field = Rect::new(area.left + axes, area.top, area.width - axes, area.height - under);
    let rows = field.rows(2, GAP);
    let (upper, lower) = (rows[0].columns(2, GAP), rows[1].columns(2, GAP));
    vec![lower[0], lower[1], upper[1], upper[0]]
}

/// The series colour of a zone: its own, else lilac, blue, green, red as the zones go round.
pub(super) fn series(option: &OptionSpec, place: usize) -> u8 {
    match option.ink.as_deref().and_then(Ink::named) {
        Some(Ink::Series(own)) => own,
        _ => [3, 0, 2, 1][place % 4],
    }
}

pub(super) fn draw(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>, sketch: &mut Sketch<'_>) {
    let shares = shares::of(spec, sight);
    for (place, zone) in ground.zones.iter().enumerate() {
        let colour = series(zone.option, place);
        sketch.rect(zone.frame, 14.0, solid(Ink::Tint(colour)), None);
        let (name_end, hint_end) = percent(sight, sketch, zone, place, colour, &shares);
        let left = zone.frame.left + PAD;
        let name = Style::new(32.0, Ink::SeriesText(colour)).weight(Weight::Bold).lines(1);
        sketch.text(Rect::new(left, zone.frame.top + 12.0, name_end - left, 40.0), &zone.option.name, name);
        if let Some(hint) = &zone.option.hint {
            let hint_style = Style::new(22.0, Ink::Ink).lines(1);
            sketch.text(Rect::new(left, zone.frame.top + 51.0, hint_end - left, 28.0), hint, hint_style);
        }
    }
    let inks: Vec<Ink> =
        (0..).zip(&ground.zones).map(|(place, zone)| Ink::SeriesText(series(zone.option, place))).collect();
    tokens::draw(spec, sight, ground, &shares, &inks, sketch);
    about(spec, sight, sketch, ground);
    axes(spec, sketch, ground);
    legend(sight, sketch, ground, &shares);
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        let place = Rect::new(tray.rect.left + 14.0, tray.rect.top, 104.0, tray.rect.height);
        sketch.text_centered(place, label, Style::new(22.0, Ink::Muted).weight(Weight::Semibold).lines(1));
    }
}

/// What the percentages are about.
fn about(spec: &ZonesSpec, sight: &Sight<'_>, sketch: &mut Sketch<'_>, ground: &Ground<'_>) {
    let (Some(shares), [_, _, right, left, ..]) = (&spec.shares, ground.zones.as_slice()) else { return };
    let (left, right) = (left.frame, right.frame);
    focus(&shares.of, sight, sketch, Rect { width: right.right() - left.left, ..left });
}

/// The records in focus that a table is about, at the right end of the question above the area.
pub(super) fn focus(table: &TableId, sight: &Sight<'_>, sketch: &mut Sketch<'_>, area: Rect) {
    let names = shares::about(table, sight);
    if names.is_empty() {
        return;
    }
    let text = names.join(" · ");
    let style = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).right().lines(1);
    let left = area.left + sight.lettering.width(&sight.canvas.question, 26.0, Weight::Regular);
    let rect = Rect::new(left, area.top - 66.0, area.right() - left, 34.0);
    // Beside another view there is no room for it; that view says what it is about.
    if sketch.text_width(&text, style) > rect.width - 40.0 {
        return;
    }
    sketch.item(Target::Told("focus".to_owned()), rect, text.clone(), Grip::default(), |sketch| {
        sketch.text(rect, &text, style);
    });
}

/// The big number, and under it what the group says itself; returns where the name and the hint must end.
fn percent(
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    zone: &Zone<'_>,
    place: usize,
    colour: u8,
    shares: &Shares<'_>,
) -> (f32, f32) {
    let right = zone.frame.right() - PAD;
    let mut ends = (right, right);
    if let Some(own) = shares.own.get(place).copied().flatten() {
        let text = shares::percent(sight, own);
        let style = Style::new(46.0, Ink::SeriesText(colour)).weight(Weight::Bold).right();
        sketch.label(at(right, zone.frame.top + 48.0), &text, style);
        ends.0 -= sketch.text_width(&text, style) + 16.0;
    }
    if let Some((group, beside)) = &shares.beside
        && let Some(share) = beside.get(place).copied().flatten()
    {
        let ink = Ink::SeriesText(colour);
        let text = shares::percent(sight, share);
        let style = Style::new(24.0, ink).weight(Weight::Semibold).right();
        sketch.label(at(right, zone.frame.top + 75.0), &text, style);
        let left = right - sketch.text_width(&text, style) - 16.0;
        group_mark::shape(sketch, group.mark, ink, at(left, zone.frame.top + 67.0), 8.0, Body::Hollow);
        ends.1 = left - 20.0;
    }
    ends
}

/// Whose marks these are, under the lower left zone; or why the answers do not show.
fn legend(sight: &Sight<'_>, sketch: &mut Sketch<'_>, ground: &Ground<'_>, shares: &Shares<'_>) {
    let (Some(zone), Some((group, _))) = (ground.zones.first(), &shares.beside) else { return };
    let style = Style::new(22.0, Ink::Muted);
    let base = zone.frame.bottom() + 29.0;
    let mut left = zone.frame.left + 2.0;
    if let Some(hidden) = &shares.hidden {
        sketch.label(at(left, base), hidden, style);
        return;
    }
    let estimate = match shares.estimator {
        Some(estimator) => sight.words.with("zones-estimate", &[("group", &estimator.name)]),
        None => sight.words.text("zones-estimate-nobody"),
    };
    let own = sight.words.with("zones-own", &[("group", &group.name)]);
    for (text, mark, body) in [(estimate, shares.mark, Body::Full), (own, group.mark, Body::Hollow)] {
        group_mark::shape(sketch, mark, Ink::Muted, at(left + 8.0, base - 8.0), 8.5, body);
        sketch.label(at(left + 26.0, base), &text, style);
        left += 26.0 + sketch.text_width(&text, style) + 22.0;
    }
}

/// The names of the axes, outside: the low end, an arrow each way, the high end.
fn axes(spec: &ZonesSpec, sketch: &mut Sketch<'_>, ground: &Ground<'_>) {
    let (Some(axes), [low_left, low_right, _, high_left, ..]) = (&spec.axes, ground.zones.as_slice()) else {
        return;
    };
    let style = Style::new(24.0, Ink::Muted);
    let middle = f32::midpoint(low_left.frame.right(), low_right.frame.left);
    let base = low_left.frame.bottom() + 29.0;
    sketch.label(at(middle - ARROWS, base), &axes.x.0, style.right());
    sketch.label(at(middle + ARROWS, base), &axes.x.1, style);
    let stroke = line(Ink::Muted, 2.2);
    marks::arrow(sketch, at(middle - 7.0, base - 8.0), at(middle - ARROWS + 12.0, base - 8.0), 11.0, stroke);
    marks::arrow(sketch, at(middle + 7.0, base - 8.0), at(middle + ARROWS - 12.0, base - 8.0), 11.0, stroke);
    let middle = f32::midpoint(high_left.frame.bottom(), low_left.frame.top);
    let x = low_left.frame.left - 24.0;
    let low = sketch.text_width(&axes.y.0, style);
    let high = sketch.text_width(&axes.y.1, style);
    sketch.upright(at(x, middle + ARROWS + low / 2.0), &axes.y.0, style);
    sketch.upright(at(x, middle - ARROWS - high / 2.0), &axes.y.1, style);
    marks::arrow(sketch, at(x, middle - 7.0), at(x, middle - ARROWS + 12.0), 11.0, stroke);
    marks::arrow(sketch, at(x, middle + 7.0), at(x, middle + ARROWS - 12.0), 11.0, stroke);
}

/// From the middle to the words of an axis.
const ARROWS: f32 = 54.0;
