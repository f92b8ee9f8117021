//! Beside a curve: which record it is about, what a leader does where the first group stands, and who is who.

use super::answers_on_curve::{Answers, Voice};
use super::curve::Layout;
use super::path::number;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::{TrackSpec, TrackStop};
use crate::view::answers::Middle;
use crate::view::group_mark::{self, Body};
use crate::view::sight::Sight;

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
const TITLE: Style = Style::new(30.0, Ink::Ink).weight(Weight::Bold);
const BODY: Style = Style::new(26.0, Ink::Ink);
const PADDING: f32 = 26.0;
const MARK: f32 = 34.0;

pub(super) fn draw(
    spec: &TrackSpec,
    sight: &Sight<'_>,
    layout: &Layout,
    answers: &Answers<'_>,
    sketch: &mut Sketch<'_>,
) {
    let Some(side) = layout.side else { return row(spec, sight, layout, answers, sketch) };
    let top = side.top + about(spec, sight, side, answers, sketch);
    let entries: Vec<(&Voice<'_>, String, String)> =
        answers.voices().map(|voice| entry(spec, sight, voice)).collect();
    let width = side.width - MARK;
    let name = Style { ink: Ink::Ink, ..SMALL };
    let height = |(_, text, count): &(&Voice<'_>, String, String)| {
        let together = sketch.text_width(text, name) + sketch.text_width(count, SMALL) + 12.0;
        if together <= width {
            SMALLEST_TEXT * LEADING
        } else {
            sketch.text_height(text, width, name) + SMALLEST_TEXT * LEADING
        }
    };
    let heights: Vec<f32> = entries.iter().map(height).collect();
    let legend = heights.iter().sum::<f32>() + 10.0 * entries.len() as f32;
    let mut below = side.bottom() - legend;
    card(spec, sight, Rect::new(side.left, top, side.width, below - 20.0 - top), answers, sketch);
    for ((voice, text, count), height) in entries.iter().zip(heights) {
        let outline = Rect::new(side.left, below, side.width, height);
        let label = format!("{text}: {count}");
        let target = Target::Told(format!("legend.{}.{:?}", voice.group.id, voice.body));
        sketch.item(target, outline, label, Grip::default(), |sketch| {
            group_mark::draw(sketch, voice.group, at(side.left + 13.0, below + 14.0), 10.0, voice.body);
            let rect = Rect::new(side.left + MARK, below, width, height);
            let taken = sketch.text(rect, text, name);
            let left = if height > taken + 1.0 { 0.0 } else { sketch.text_width(text, name) + 12.0 };
            let base = below + height - SMALLEST_TEXT * (LEADING - 0.98);
            sketch.label(at(rect.left + left, base), count, SMALL);
        });
        below += height + 10.0;
    }
}

/// The record in focus, as a small heading; returns its height.
fn about(
    spec: &TrackSpec,
    sight: &Sight<'_>,
    side: Rect,
    answers: &Answers<'_>,
    sketch: &mut Sketch<'_>,
) -> f32 {
    let ask = spec.ask.as_ref().and_then(|ask| sight.workshop.ask(ask));
    let Some((table, id)) = ask.and_then(|(_, ask)| ask.each.as_ref()).zip(answers.of) else { return 0.0 };
    let style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
    let name = sight.title(table.as_str(), id.as_str()).to_owned();
    let height = sketch.text_height(&name, side.width, style);
    sketch.item(
        Target::Told("focus".to_owned()),
        Rect { height, ..side },
        name.clone(),
        Grip::default(),
        |sketch| {
            sketch.text(side, &name, style);
        },
    );
    height + 16.0
}

/// The name of a voice and how many answers it has. Too few look the same as none.
fn entry<'v, 'a>(
    spec: &TrackSpec,
    sight: &Sight<'_>,
    voice: &'v Voice<'a>,
) -> (&'v Voice<'a>, String, String) {
    let count = match voice.answers.middle() {
        Some(middle) => sight.words.count("track-answers", middle.n as usize),
        None if voice.group.anonymous => {
            sight.words.with("track-too-few", &[("k", &sight.facts.k().to_string())])
        }
        None => sight.words.text("track-no-answer"),
    };
    let about = spec.guess.as_ref().and_then(|(_, _, about)| sight.workshop.group(about.as_str()));
    let name = match (voice.body, about) {
        (Body::Hollow, Some(about)) => {
            sight.words.with("track-guess", &[("group", &voice.group.name), ("about", &about.name)])
        }
        (Body::Hollow, None) | (Body::Full | Body::Dashed, _) => voice.group.name.clone(),
    };
    (voice, name, count)
}

/// Where the first group stands, and what a leader does there.
fn card(spec: &TrackSpec, sight: &Sight<'_>, room: Rect, answers: &Answers<'_>, sketch: &mut Sketch<'_>) {
    let Some(voice) = answers.first() else { return };
    let Some(middle) = voice.middle() else {
        let hint = if voice.revealed {
            sight.words.with("track-hint", &[("k", &sight.facts.k().to_string())])
        } else {
            sight.words.text("track-waiting")
        };
        let rect = Rect { height: 120.0_f32.min(room.height), ..room };
        sketch.rect(rect, 14.0, None, crate::drawing::sketch::dashed(Ink::Line, 2.0));
        return sketch.text_centered(rect.inset_xy(PADDING, 8.0), &hint, SMALL.middle());
    };
    let title = standing(spec, sight, middle);
    let act = stop_at(spec, middle.median_low).map(|stop| sentence(&stop.act)).unwrap_or_default();
    let foot = footer(sight, middle);
    let width = room.width - 2.0 * PADDING;
    let heights = (
        sketch.text_height(&title, width, TITLE),
        if act.is_empty() { 0.0 } else { sketch.text_height(&act, width, BODY) + 14.0 },
        sketch.text_height(&foot, width, SMALL),
    );
    let rect = Rect {
        height: (30.0 + 34.0 + heights.0 + heights.1 + 36.0 + heights.2 + 22.0).min(room.height),
        ..room
    };
    let label = format!("{}. {title} {act} {foot}", voice.group.name);
    sketch.item(Target::Told("move".to_owned()), rect, label, Grip::default(), |sketch| {
        sketch.card(rect, 14.0, solid(Ink::Card));
        sketch.rect(Rect { height: 7.0, ..rect }, 3.5, solid(Ink::Amber), None);
        let mut inner = Rect::new(rect.left + PADDING, rect.top + 30.0, width, rect.height - 30.0);
        let mut down = |by: f32| {
            inner.top += by;
            inner
        };
        sketch.text(down(0.0), &voice.group.name, SMALL.weight(Weight::Semibold));
        sketch.text(down(34.0), &title, TITLE);
        if !act.is_empty() {
            sketch.text(down(heights.0 + 14.0), &act, BODY);
            down(-14.0 - heights.0);
        }
        let rule = down(heights.0 + heights.1 + 20.0).top;
        sketch.line(vec![at(inner.left, rule), at(inner.left + width, rule)], line(Ink::Line, 1.5));
        inner.top = rule + 14.0;
        sketch.text(inner, &foot, SMALL);
    });
}

fn stop_at(spec: &TrackSpec, value: f64) -> Option<&TrackStop> {
    spec.stops.iter().enumerate().find(|(place, stop)| number(stop, *place) == value).map(|(_, stop)| stop)
}

/// Where the middle is: at a stop or between two.
fn standing(spec: &TrackSpec, sight: &Sight<'_>, middle: &Middle) -> String {
    if let Some(stop) = stop_at(spec, middle.median) {
        return sight.words.with("track-standing", &[("name", &stop.name)]);
    }
    let (low, high) = (stop_at(spec, middle.median.floor()), stop_at(spec, middle.median.ceil()));
    let names = low.zip(high).map(|(low, high)| [("low", low.name.as_str()), ("high", high.name.as_str())]);
    names.map(|names| sight.words.with("track-standing-between", &names)).unwrap_or_default()
}

fn footer(sight: &Sight<'_>, middle: &Middle) -> String {
    let number = |number| sight.words.short_number(number);
    let words = [
        ("answers", &*sight.words.count("track-answers", middle.n as usize)),
        ("median", &*number(middle.median)),
        ("low", &*number(middle.low)),
        ("high", &*number(middle.high)),
    ];
    sight.words.with("track-footer", &words)
}

/// A sentence ends with a full stop.
fn sentence(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '?', '!', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The legend in one row under a narrow curve.
fn row(spec: &TrackSpec, sight: &Sight<'_>, layout: &Layout, answers: &Answers<'_>, sketch: &mut Sketch<'_>) {
    let base = layout.chart.bottom() - 8.0;
    let mut left = layout.chart.left + 40.0;
    for voice in answers.voices() {
        let (_, name, count) = entry(spec, sight, voice);
        let text = Style { ink: Ink::Ink, ..SMALL };
        let width = MARK + sketch.text_width(&name, text) + 24.0;
        if left + width > layout.chart.right() + 24.0 {
            return;
        }
        let target = Target::Told(format!("legend.{}.{:?}", voice.group.id, voice.body));
        let label = format!("{name}: {count}");
        sketch.item(target, Rect::new(left, base - 24.0, width, 30.0), label, Grip::default(), |sketch| {
            group_mark::draw(sketch, voice.group, at(left + 11.0, base - 8.0), 9.0, voice.body);
            sketch.label(at(left + 28.0, base), &name, text);
        });
        left += width;
    }
}
