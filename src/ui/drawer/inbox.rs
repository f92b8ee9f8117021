//! The inbox in the drawer and at the desk: what has come in and is on no wall yet. Every verb has a key while a row has
//! the focus, and a button under the row that is at hand.

use std::collections::BTreeSet;
use std::rc::Rc;

use eframe::egui::{self, Align2, CornerRadius, Key, Modifiers, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::App;
use crate::app::inbox::{InboxNote, InboxVerb};
use crate::drawing::ink::Ink;
use crate::drawing::{Target, Weight};
use crate::ui::memo::Memo;
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets::{self, Pill, Tone};

const ROW: f32 = 56.0;

/// What the inbox remembers between frames.
#[derive(Debug, Default)]
pub struct InboxState {
    /// The row that is at hand: the one that had the focus last.
    at_hand: Option<Target>,
    /// The rows that are done with together.
    chosen: BTreeSet<Target>,
    gathered: Memo<Vec<InboxNote>>,
    /// The places for the row at hand.
    places: Memo<(Option<Target>, Vec<String>)>,
}

/// What the keys ask of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Verb(InboxVerb),
    /// To the next row or the one before it; with `true` it is chosen as well.
    Walk(isize, bool),
}

fn row_id(what: &Target) -> egui::Id {
    egui::Id::unique(("inbox row", what))
}

/// Hears the keys while a row has the focus; whether one was for the inbox. Called before anything is drawn.
pub fn hear(ctx: &egui::Context, app: &mut App, state: &mut InboxState) -> bool {
    let Some(focused) = ctx.memory(|memory| memory.focused()) else { return false };
    let notes = app.inbox();
    let Some(place) = notes.iter().position(|note| row_id(&note.what) == focused) else { return false };
    let Some(asked) = asked(ctx) else { return false };
    match asked {
        Asked::Verb(verb) => act(ctx, app, state, &notes[place].what, verb),
        Asked::Walk(by, choose) => {
            // egui has heard the arrow already, and would lead to whatever lies in its direction.
            ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            let next = place.saturating_add_signed(by).min(notes.len() - 1);
            if choose {
                state.chosen.extend([place, next].map(|place| notes[place].what.clone()));
            } else {
                state.chosen.clear();
            }
            take(ctx, state, &notes[next].what);
        }
    }
    true
}

fn asked(ctx: &egui::Context) -> Option<Asked> {
    const DIGITS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    // egui takes a key with Shift for the key alone; here Shift+S deletes nothing.
    let pressed = |modifiers: Modifiers, key| {
        ctx.input_mut(|input| input.modifiers == modifiers && input.consume_key(modifiers, key))
    };
    let keys = [
        (Modifiers::SHIFT, Key::ArrowUp, Asked::Walk(-1, true)),
        (Modifiers::SHIFT, Key::ArrowDown, Asked::Walk(1, true)),
        (Modifiers::NONE, Key::ArrowUp, Asked::Walk(-1, false)),
        (Modifiers::NONE, Key::ArrowDown, Asked::Walk(1, false)),
        (Modifiers::NONE, Key::V, Asked::Verb(InboxVerb::Show)),
        (Modifiers::NONE, Key::Enter, Asked::Verb(InboxVerb::Show)),
        (Modifiers::NONE, Key::S, Asked::Verb(InboxVerb::Delete)),
        (Modifiers::NONE, Key::G, Asked::Verb(InboxVerb::Group)),
    ];
    let digits = DIGITS.into_iter().enumerate();
    let digits = digits.map(|(place, key)| (Modifiers::NONE, key, Asked::Verb(InboxVerb::Place(place))));
    keys.into_iter().chain(digits).find(|(modifiers, key, _)| pressed(*modifiers, *key)).map(|found| found.2)
}

/// Does it with the rows that are chosen together, or with this one; the keys go on with the row that follows.
fn act(ctx: &egui::Context, app: &mut App, state: &mut InboxState, what: &Target, verb: InboxVerb) {
    let before: Vec<Target> = app.inbox().into_iter().map(|note| note.what).collect();
    let together = state.chosen.contains(what);
    let is_meant = |other: &&Target| if together { state.chosen.contains(*other) } else { *other == what };
    let meant: Vec<Target> = before.iter().filter(is_meant).cloned().collect();
    app.sort_inbox(&meant, verb);
    state.chosen.clear();
    let after = app.inbox();
    let is_there = |what: &&Target| after.iter().any(|note| note.what == **what);
    let here = before.iter().position(|other| other == what).unwrap_or(0);
    let next = before[here..].iter().find(is_there).or_else(|| before[..here].iter().rev().find(is_there));
    match next {
        Some(next) => take(ctx, state, next),
        None => state.at_hand = None,
    }
}

fn take(ctx: &egui::Context, state: &mut InboxState, what: &Target) {
    ctx.memory_mut(|memory| memory.request_focus(row_id(what)));
    state.at_hand = Some(what.clone());
}

/// Shows the inbox and does what is asked for; nothing where it is empty.
pub fn inbox_ui(ui: &mut Ui, look: Look, app: &mut App, state: &mut InboxState) {
    let Some(notes) = state.gathered.of(app, look, || app.inbox()).filter(|notes| !notes.is_empty()) else {
        return;
    };
    let title = look.words.with("inbox-title", &[("n", &notes.len().to_string())]);
    widgets::paragraph(ui, &title, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let at_hand = state.at_hand.take().filter(|what| notes.iter().any(|note| note.what == *what));
    state.at_hand = at_hand.or_else(|| notes.first().map(|note| note.what.clone()));
    let mut asked = None;
    for (place, note) in notes.iter().enumerate() {
        row_ui(ui, look, note, state);
        if state.at_hand.as_ref() == Some(&note.what) {
            let places = places(look, app, state);
            asked = verbs_ui(ui, look, &places.1, place > 0).map(|verb| (note.what.clone(), verb)).or(asked);
        }
    }
    widgets::paragraph(ui, &look.text("inbox-keys"), 18.0, Weight::Regular, look.ink(Ink::Muted));
    ui.add_space(10.0);
    if let Some((what, verb)) = asked {
        act(ui.ctx(), app, state, &what, verb);
    }
}

fn places(look: Look, app: &App, state: &mut InboxState) -> Rc<(Option<Target>, Vec<String>)> {
    let what = state.at_hand.clone();
    let gather = || {
        let names = what.as_ref().map(|what| app.inbox_places(what)).unwrap_or_default();
        (what.clone(), names)
    };
    let known = state.places.of(app, look, gather).unwrap_or_default();
    if known.0 == what {
        return known;
    }
    // Another row may be of another table.
    state.places = Memo::default();
    state.places.of(app, look, gather).unwrap_or_default()
}

fn row_ui(ui: &mut Ui, look: Look, note: &InboxNote, state: &mut InboxState) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let is_chosen = state.chosen.contains(&note.what);
    let more = if note.under > 0 { format!(" +{}", note.under) } else { String::new() };
    let name =
        look.words.with(if is_chosen { "inbox-row-chosen" } else { "inbox-row" }, &[("text", &note.text)]);
    let response = widgets::press(ui, rect, row_id(&note.what), &format!("{name}{more}"), Sense::click());
    let line = if is_chosen || response.hovered() { Ink::Ink } else { Ink::Line };
    let stroke = Stroke::new(if is_chosen { 3.0 } else { 1.5 }, look.ink(line));
    let paper = look.ink(Ink::Sticky(0));
    ui.painter().rect(rect, CornerRadius::same(10), paper, stroke, StrokeKind::Inside);
    let style = (size::BODY, Weight::Semibold, look.ink(Ink::StickyInk));
    let at = pos2(rect.left() + 16.0, rect.center().y);
    let room = rect.width() - 32.0 - if note.under > 0 { 46.0 } else { 0.0 };
    widgets::words_within(ui, at, Align2::LEFT_CENTER, &note.text, style, room);
    if note.under > 0 {
        let at = pos2(rect.right() - 16.0, rect.center().y);
        widgets::words(ui, at, Align2::RIGHT_CENTER, more.trim(), style.0, style.1, style.2);
    }
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    if response.clicked() {
        response.request_focus();
        let several = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        if several && !state.chosen.remove(&note.what) {
            state.chosen.insert(note.what.clone());
        }
    }
    if response.has_focus() {
        if state.at_hand.as_ref() != Some(&note.what) {
            response.scroll_to_me(None);
        }
        state.at_hand = Some(note.what.clone());
    }
}

/// The verbs and the places for the mouse; the first row has none above.
fn verbs_ui(ui: &mut Ui, look: Look, places: &[String], has_above: bool) -> Option<InboxVerb> {
    let mut asked = None;
    let mut pill = |ui: &mut Ui, text: &str, tone, verb| {
        if Pill::new(text).tone(tone).height(TOUCH).size(size::SMALL).show(ui, look).clicked() {
            asked = Some(verb);
        }
    };
    ui.horizontal_wrapped(|ui| {
        pill(ui, &look.text("inbox-show"), Tone::Strong, InboxVerb::Show);
        if has_above {
            pill(ui, &look.text("inbox-group"), Tone::Plain, InboxVerb::Group);
        }
        pill(ui, &look.text("inbox-delete"), Tone::Plain, InboxVerb::Delete);
    });
    ui.horizontal_wrapped(|ui| {
        for (place, name) in places.iter().enumerate() {
            pill(ui, &format!("{} {name}", place + 1), Tone::Plain, InboxVerb::Place(place));
        }
    });
    asked
}
