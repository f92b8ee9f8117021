//! Draws the piles, the newest card, the earlier ones and the sentences.

use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};

use super::super::card::{self, Face, Paper, Size};
use super::super::signs;
use super::super::split::text_on;
use super::super::zones::{Card, draw_more, flow, invite};
use super::layout::Layout;
use super::state::{Drawn, State, Suit};

const LINE: f32 = SMALLEST_TEXT * LEADING;
const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
/// The sizes of the text on the newest card, from large to small.
const SIZES: [f32; 9] = [60.0, 54.0, 48.0, 42.0, 38.0, 34.0, 30.0, 26.0, SMALLEST_TEXT];
/// Sizes of sentences, from large to small.
const SENTENCES: [Size; 8] = [
    Size::new(420.0, 26.0, 3, false),
    Size::new(360.0, 24.0, 3, false),
    Size::new(330.0, SMALLEST_TEXT, 3, false),
    Size::new(300.0, SMALLEST_TEXT, 2, false),
    Size::new(230.0, SMALLEST_TEXT, 2, false),
    Size::new(210.0, SMALLEST_TEXT, 1, false),
    Size::new(150.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];

/// Draws everything.
pub(super) fn all(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    match state.drawn.first() {
        Some(newest) => {
            large(state, newest, layout.newest, sketch);
            if let Some(room) = layout.sentences {
                sentences(state, room, sketch);
            }
        }
        None => invitation(state, layout, sketch),
    }
    if let Some(column) = layout.earlier.filter(|_| state.drawn.len() > 1) {
        earlier(state, column, sketch);
    }
    for (suit, place) in state.suits.iter().zip(&layout.piles) {
        pile(state, suit, *place, sketch);
    }
}

/// Before the first card: where it will lie.
fn invitation(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let place = layout.table;
    sketch.rect(place, 20.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 2.0));
    let style = Style::new(32.0, Ink::Muted).middle().lines(2);
    sketch.text_centered(place.inset_xy(40.0, 12.0), &state.sight.words.text("deck-first"), style);
}

fn ink(state: &State<'_>, card: &Drawn<'_>) -> Ink {
    state.suit(card).map_or(Ink::Grey, |suit| suit.ink)
}

fn name<'a>(state: &'a State<'_>, card: &Drawn<'_>) -> &'a str {
    state.suit(card).map_or("", |suit| suit.option.name.as_str())
}

/// The newest card, to be read from the last row.
fn large(state: &State<'_>, card: &Drawn<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let target = Target::Card(state.spec.of.clone(), card.id.clone());
    let number = words.short_number(card.number);
    let arguments = [("n", number.as_str()), ("suit", name(state, card)), ("text", card.title)];
    let grip = Grip { remove: true, ..Grip::default() };
    let strong = ink(state, card);
    if state.drawn.len() > 1 {
        // The one before lies under it.
        let under = Rect { top: place.top - 10.0, height: place.height, ..place }.inset_xy(16.0, 0.0);
        sketch.rect(under, 18.0, solid(Ink::Card), line(Ink::Line, 1.5));
    }
    sketch.item(target, place, words.with("deck-say-newest", &arguments), grip, |sketch| {
        sketch.card(place, 20.0, solid(Ink::Card));
        sketch.rect(place, 20.0, None, line(strong, 3.0));
        let band = Rect { height: 50.0, ..place };
        sketch.rect(Rect { top: band.bottom() - 24.0, height: 24.0, ..band }, 0.0, solid(strong), None);
        sketch.rect(band, 20.0, solid(strong), None);
        let on = Style::new(26.0, text_on(strong)).weight(Weight::Semibold).lines(1);
        let inner = band.inset_xy(28.0, 0.0);
        let count = words.with("deck-number", &[("n", &number)]);
        let taken = sketch.text_width(&count, on) + 20.0;
        sketch.text_centered(Rect { width: inner.width - taken, ..inner }, name(state, card), on);
        sketch.text_centered(inner, &count, on.right());
        let room = place.cut_top(band.height).1.inset_xy(34.0, 14.0);
        let styled = |size: f32| Style::new(size, Ink::Ink).weight(Weight::Bold).middle();
        let fits = |style: &Style| sketch.text_height(card.title, room.width, *style) <= room.height;
        let lines = ((room.height / LINE) as usize).max(1);
        let style = SIZES.map(styled).into_iter().find(fits);
        sketch.text_centered(room, card.title, style.unwrap_or(styled(SMALLEST_TEXT).lines(lines)));
    });
}

/// The cards that were drawn before the newest one.
fn earlier(state: &State<'_>, column: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    sketch.text(column, &words.text("deck-earlier"), SMALL.weight(Weight::Semibold));
    let room = column.cut_top(LINE + 8.0).1;
    let cards = &state.drawn[1..];
    let size = [2, 1].map(|lines| 16.0 + LINE * lines as f32);
    let gap = 10.0;
    let fitting = |high: f32| ((room.height + gap) / (high + gap)) as usize;
    let high = size.into_iter().find(|high| fitting(*high) >= cards.len()).unwrap_or(size[1]);
    let fits = fitting(high);
    let shown = if cards.len() > fits { fits.saturating_sub(1) } else { cards.len() };
    for (nth, card) in cards.iter().take(shown).enumerate() {
        let place = Rect { top: room.top + nth as f32 * (high + gap), height: high, ..room };
        let number = words.short_number(card.number);
        let arguments = [("n", number.as_str()), ("suit", name(state, card)), ("text", card.title)];
        let target = Target::Card(state.spec.of.clone(), card.id.clone());
        let grip = Grip { remove: true, ..Grip::default() };
        sketch.item(target, place, words.with("deck-say-earlier", &arguments), grip, |sketch| {
            let strong = ink(state, card);
            sketch.rect(place, 10.0, solid(Ink::Card), line(Ink::Line, 1.5));
            let tag = Rect { width: 40.0, ..place }.inset(5.0);
            sketch.rect(tag, 7.0, solid(strong), None);
            let style = Style::new(SMALLEST_TEXT, text_on(strong)).weight(Weight::Bold).middle().lines(1);
            sketch.text_centered(tag, &number, style);
            let text = Rect { left: tag.right() + 12.0, width: place.right() - tag.right() - 24.0, ..place };
            let lines = ((place.height / LINE) as usize).max(1);
            sketch.text_centered(text, card.title, Style::new(SMALLEST_TEXT, Ink::Ink).lines(lines));
        });
    }
    if shown < cards.len() {
        let place = Rect::new(room.left, room.top + shown as f32 * (high + gap), 72.0, 34.0);
        draw_more(state.sight, sketch, place, cards.len() - shown);
    }
}

/// The sentences that came back.
fn sentences(state: &State<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let Some(table) = &state.spec.sentences else { return };
    if state.sentences.is_empty() {
        invite(state.sight, table, sketch, room);
        return;
    }
    let suit = state.drawn.first().and_then(|card| card.suit).unwrap_or(0);
    let signs = signs::Room::new(state.sight, table);
    let cards: Vec<Card<'_>> = state
        .sentences
        .iter()
        .enumerate()
        .map(|(place, id)| {
            let face = Face {
                title: state.sight.title(table.as_str(), id.as_str()),
                kind: None,
                second: None,
                number: place + 1,
                paper: Paper::Note((suit % 6) as u8),
                warned: false,
                signs: signs.of(id),
            };
            Card { id, face, zone: None, number: None, at: None, weight: None }
        })
        .collect();
    let cards: Vec<&Card<'_>> = cards.iter().collect();
    let heap = flow(state.sight.lettering, room, &cards, &SENTENCES);
    for laid in &heap.laid {
        let target = Target::Card(table.clone(), laid.card.id.clone());
        let said = state.sight.words.with("deck-say-sentence", &[("text", laid.card.face.title)]);
        let grip = Grip { write: true, remove: true, ..Grip::default() };
        sketch.item(target, laid.rect(), said, grip, |sketch| {
            card::draw(sketch, laid.place, &laid.card.face, &laid.fitted);
        });
    }
    if let Some((place, more)) = heap.more {
        draw_more(state.sight, sketch, place, more);
    }
}

/// A pile of cards, as thick as there are cards in it.
fn pile(state: &State<'_>, suit: &Suit<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let left = suit.left.len();
    let name = suit.option.name.as_str();
    let said = words.count_with("deck-say-pile", left, &[("name", name)]);
    let grip = Grip { tap: left > 0, ..Grip::default() };
    sketch.item(Target::Zone(suit.option.id.clone()), place, said, grip, |sketch| {
        let count = words.count("deck-left", left);
        if left == 0 {
            sketch.rect(place, 14.0, None, dashed(Ink::Muted, 1.8));
            label(name, &count, place, Ink::Muted, sketch);
            return;
        }
        let depth = left.clamp(1, 4) - 1;
        let top = Rect { height: place.height - 5.0 * depth as f32, ..place };
        for under in (1..=depth).rev() {
            let edge = Rect { top: top.top + 5.0 * under as f32, ..top }.inset_xy(3.0 * under as f32, 0.0);
            sketch.rect(edge, 14.0, solid(suit.ink), line(Ink::Paper, 2.0));
        }
        sketch.rect(top, 14.0, solid(suit.ink), line(Ink::Paper, 2.0));
        label(name, &count, top, text_on(suit.ink), sketch);
    });
}

/// The name of a pile, and how many lie in it.
fn label(name: &str, count: &str, place: Rect, ink: Ink, sketch: &mut Sketch<'_>) {
    let room = place.inset_xy(14.0, 8.0);
    let (above, below) = room.cut_top(room.height - LINE);
    let lines = ((above.height / LINE + 0.02) as usize).clamp(1, 3);
    let name_style = Style::new(24.0, ink).weight(Weight::Semibold).lines(lines);
    let name_style =
        if sketch.text_height(name, above.width, Style { lines: usize::MAX, ..name_style }) > above.height {
            Style { size: SMALLEST_TEXT, ..name_style }
        } else {
            name_style
        };
    sketch.text(above, name, name_style);
    sketch.text(Rect { top: below.top, ..below }, count, Style::new(SMALLEST_TEXT, ink).lines(1));
}
