//! Writing in place: a text field over the card, or in the middle of the canvas for something new. Notes come one after
//! the other: Enter keeps one and asks for the next, until the field is left empty.

use eframe::egui::{self, CornerRadius, Event, Frame, Key, Margin, Pos2, Rect, Stroke, Ui};

use crate::app::pasting;
use crate::drawing::ink::Ink;
use crate::drawing::place::Point;
use crate::drawing::{Target, Weight};
use crate::model::id::TableId;
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets;

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// The text of something that exists.
    Text(Target),
    /// A new note, where a finger pointed or where the canvas thinks best.
    Note(Option<Point>),
    /// A new initiative.
    Initiative,
    /// A new record of another shared table.
    Record(TableId),
    /// Something to be parked.
    Parked,
}

/// A text in the making.
#[derive(Clone, Debug)]
pub struct Writing {
    pub wanted: Wanted,
    pub text: String,
    /// What is asked for, above the field.
    pub label: String,
    /// Just opened: the field takes the focus, with everything selected.
    pub fresh: bool,
    pub most: usize,
    /// How many have been written one after the other.
    pub written: usize,
    /// What was typed after the key that ended it.
    pub later: Vec<Event>,
}

impl Writing {
    /// Begins a text.
    pub fn new(wanted: Wanted, label: String, most: usize) -> Self {
        Self { wanted, text: String::new(), label, fresh: true, most, written: 0, later: Vec::new() }
    }

    /// Whether the next one is asked for as soon as this one is kept.
    fn goes_on(&self) -> bool {
        matches!(self.wanted, Wanted::Note(_))
    }

    /// Whether each line of what is pasted becomes one of them.
    fn takes_lists(&self) -> bool {
        matches!(self.wanted, Wanted::Note(_) | Wanted::Initiative)
    }

    /// The text that tells the keys.
    pub(super) fn keys(&self) -> &'static str {
        if self.goes_on() { "writing-next-keys" } else { "writing-keys" }
    }
}

/// How writing ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Keep it; `again` asks for the next one at once.
    Keep {
        again: bool,
    },
    Drop,
    /// A list was pasted.
    List(String),
}

/// Shows the field; returns how it ended, when it did.
pub(super) fn writing_ui(ui: &Ui, look: Look, place: Rect, writing: &mut Writing) -> Option<Written> {
    let id = egui::Id::unique("writing in place");
    let mut ended = None;
    let width = place.width().max(300.0);
    let screen = ui.ctx().content_rect().shrink(12.0);
    let left = place.left().min(screen.right() - width - 28.0).max(screen.left());
    let top = (place.top() - 12.0).min(screen.bottom() - 170.0).max(screen.top());
    egui::Area::new(id).order(egui::Order::Foreground).fixed_pos(Pos2::new(left, top)).show(ui.ctx(), |ui| {
        frame(look).show(ui, |ui| {
            ui.set_width(width);
            ended = inside(ui, look, writing, width);
        });
    });
    ended
}

pub(super) fn frame(look: Look) -> Frame {
    Frame::new()
        .fill(look.ink(Ink::Card))
        .stroke(Stroke::new(2.0, look.ink(Ink::Phase(0))))
        .corner_radius(CornerRadius::same(theme::CARD_RADIUS as u8))
        .shadow(theme::deep_shadow(look))
        .inner_margin(Margin::same(14))
}

fn inside(ui: &mut Ui, look: Look, writing: &mut Writing, width: f32) -> Option<Written> {
    let title = widgets::paragraph(ui, &writing.label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let pressed = pressed(ui, writing);
    let response = field_ui(ui, writing, 2, width).labelled_by(title.id);
    let hint = look.text(writing.keys());
    widgets::paragraph(ui, &hint, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    ended(ui, writing, &response, pressed)
}

/// What ends a text.
#[derive(Clone, Debug)]
pub(super) enum Pressed {
    Keep,
    Again,
    Drop,
    List(String),
}

/// Takes the key that ends a text before the field sees it, and what was typed after it, however much that is in one
/// frame: it belongs to what comes next. Shift+Enter breaks the line and is left to the field.
pub(super) fn pressed(ui: &Ui, writing: &mut Writing) -> Option<Pressed> {
    let takes_lists = writing.takes_lists();
    ui.input_mut(|input| {
        let ends = |event: &Event| ending(event, takes_lists);
        let (place, pressed) =
            input.events.iter().enumerate().find_map(|(place, event)| Some((place, ends(event)?)))?;
        for event in input.events.split_off(place).into_iter().skip(1) {
            if is_typed(&event) { writing.later.push(event) } else { input.events.push(event) }
        }
        Some(pressed)
    })
}

fn ending(event: &Event, takes_lists: bool) -> Option<Pressed> {
    match event {
        Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.command => {
            Some(Pressed::Again)
        }
        Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if !modifiers.shift => {
            Some(Pressed::Keep)
        }
        Event::Key { key: Key::Escape, pressed: true, .. } => Some(Pressed::Drop),
        Event::Paste(text) if takes_lists && pasting::is_list(text) => Some(Pressed::List(text.clone())),
        _ => None,
    }
}

/// Whether an event is one of the keyboard, and loses its meaning out of its order.
pub(super) fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy
    )
}

/// The field itself.
pub(super) fn field_ui(ui: &mut Ui, writing: &mut Writing, rows: usize, width: f32) -> egui::Response {
    let field = egui::TextEdit::multiline(&mut writing.text)
        .id(egui::Id::unique("writing in place, field"))
        .desired_rows(rows)
        .desired_width(width)
        .char_limit(writing.most)
        .font(theme::font(size::HEADING, Weight::Regular))
        .margin(Margin::symmetric(10, 8));
    field.show(ui).response.response
}

/// How the writing ended, when it did; a field that has just been opened takes the focus.
pub(super) fn ended(
    ui: &Ui,
    writing: &mut Writing,
    response: &egui::Response,
    pressed: Option<Pressed>,
) -> Option<Written> {
    // The click that asked for the field is not a click beside it.
    let left = !writing.fresh && response.clicked_elsewhere();
    if writing.fresh {
        response.request_focus();
        // The next letter would take the place of what has been typed already.
        if !response.changed() {
            select_all(ui, response, writing.text.chars().count());
        }
        writing.fresh = false;
    }
    let is_empty = writing.text.trim().is_empty();
    match pressed {
        Some(Pressed::Drop) => Some(Written::Drop),
        Some(Pressed::List(list)) => Some(Written::List(list)),
        Some(Pressed::Keep) => Some(Written::Keep { again: writing.goes_on() && !is_empty }),
        Some(Pressed::Again) => Some(Written::Keep { again: !is_empty }),
        None => left.then_some(Written::Keep { again: false }),
    }
}

/// Selects all that stands in a field.
pub fn select_all(ui: &Ui, response: &egui::Response, length: usize) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(egui::epaint::text::CharIndex(0)),
        egui::text::CCursor::new(egui::epaint::text::CharIndex(length)),
    );
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), response.id);
}
