//! Where the field stands that something is written in, and what becomes of what was written, and of what was typed on.

use eframe::egui::{self, Event, Rect, Ui, vec2};

use super::writing::{self, Wanted, Writing, Written};
use super::{Stage, strip, write_initiative, write_record};
use crate::app::App;
use crate::app::notices::Notice;
use crate::drawing::Drawing;
use crate::model::id::TableId;
use crate::model::workshop::INITIATIVES;
use crate::ui::paint::Sheet;
use crate::ui::theme::Look;
use crate::view::Gesture;

/// Shows the field on the canvas, and keeps what was written in it.
pub(super) fn write_ui(
    ui: &Ui,
    look: Look,
    app: &mut App,
    stage: &mut Stage,
    drawing: &Drawing,
    sheet: Sheet,
) {
    stage.writes_there = true;
    let Some(writing) = &mut stage.writing else { return };
    let written = match place_of(&writing.wanted, drawing, sheet) {
        Some(place) => writing::writing_ui(ui, look, place, writing),
        None => strip::strip_ui(ui, look, sheet.rect(), writing),
    };
    let Some(written) = written else { return };
    if let Some(mut writing) = stage.writing.take() {
        stage.later.append(&mut writing.later);
        keep(look, app, stage, writing, &written);
        ui.ctx().request_repaint();
    }
}

/// The same where no canvas is drawn: over a blank wall, a close-up, a drawer that fills the window. The keys belong to
/// the field wherever it was asked for, so it has to be seen there.
pub(in crate::ui) fn write_above(ui: &Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    if !stage.writes_there {
        write_ui(ui, look, app, stage, &Drawing::default(), Sheet::fit(rect));
    }
    stage.writes_there = false;
}

impl Stage {
    /// Lets what was typed on be heard in this frame.
    pub(in crate::ui) fn type_on(&mut self, ctx: &egui::Context) {
        let later = std::mem::take(&mut self.later);
        if !later.is_empty() {
            ctx.input_mut(|input| drop(input.events.splice(0..0, later)));
        }
    }

    /// A key has opened a field: what was typed after it in the same frame goes into the field as soon as it is there.
    pub(in crate::ui) fn typed_on(&mut self, ctx: &egui::Context, before: &[Event]) {
        let later = &mut self.later;
        ctx.input_mut(|input| {
            let same = before.iter().zip(&input.events).take_while(|(before, now)| before == now).count();
            let mut rest = input.events.split_off(same);
            // The letter of the key itself is no text.
            let next = rest.iter().enumerate().find(|(_, event)| writing::is_typed(event));
            if let Some((place, Event::Text(_))) = next {
                rest.remove(place);
            }
            for event in rest {
                if writing::is_typed(&event) { later.push(event) } else { input.events.push(event) }
            }
        });
        ctx.request_repaint();
    }
}

/// Where a text is written on the wall; none where it has a strip below it.
fn place_of(wanted: &Wanted, drawing: &Drawing, sheet: Sheet) -> Option<Rect> {
    let middle = || Rect::from_center_size(sheet.rect().center(), vec2(460.0, 120.0));
    match wanted {
        Wanted::Text(target) => {
            Some(drawing.item(target).map_or_else(middle, |item| sheet.on_screen(item.outline)))
        }
        Wanted::Note(Some(point)) => Some(Rect::from_min_size(sheet.pos(*point), vec2(320.0, 60.0))),
        Wanted::Note(None) | Wanted::Parked => None,
        Wanted::Initiative | Wanted::Record(_) => Some(middle()),
    }
}

/// Keeps what was written, and asks for the next one where that is wanted.
fn keep(look: Look, app: &mut App, stage: &mut Stage, writing: Writing, written: &Written) {
    if let Written::List(list) = written {
        return paste(look, app, stage, writing, list);
    }
    let again = *written == Written::Keep { again: true };
    let text = if *written == Written::Drop { String::new() } else { writing.text.trim().to_owned() };
    match &writing.wanted {
        Wanted::Text(target) if *written != Written::Drop => {
            stage.canvas.wants_focus = Some(target.clone());
            app.gesture(&Gesture::Write { what: target.clone(), text });
        }
        Wanted::Note(at) => {
            let is_kept = text.is_empty() || app.write_notes(&text, *at);
            let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
            let count = writing.written + lines;
            if !is_kept {
                app.say(Notice::trouble(look.text("writing-nowhere")));
                stage.writing = Some(Writing { fresh: true, ..writing });
            } else if again {
                stage.writing = Some(Writing { text: String::new(), fresh: true, written: count, ..writing });
            } else if count > 0 {
                // The arrows move what was just written.
                stage.canvas.wants_focus = app.newest_note();
            }
        }
        Wanted::Initiative if !text.is_empty() => {
            app.write_initiatives(&text);
            if again {
                write_initiative(look, app, stage);
            }
        }
        Wanted::Record(table) if !text.is_empty() => {
            app.make_record(table, &text);
            if again {
                write_record(app, look, stage, table.clone());
            }
        }
        Wanted::Parked => app.park(&text),
        Wanted::Text(_) | Wanted::Initiative | Wanted::Record(_) => {}
    }
}

/// A list was pasted into the field: what it becomes is shown first, and what was typed before it is kept.
fn paste(look: Look, app: &mut App, stage: &mut Stage, writing: Writing, list: &str) {
    let typed = writing.text.trim();
    match &writing.wanted {
        Wanted::Note(_) if !app.takes_notes() => {
            app.say(Notice::trouble(look.text("writing-nowhere")));
            stage.writing = Some(writing);
        }
        Wanted::Note(at) => {
            if !typed.is_empty() {
                app.write_notes(typed, *at);
            }
            if let Some(table) = app.note_table() {
                app.pasted_into(table, *at, list);
            }
        }
        Wanted::Initiative => {
            app.write_initiatives(typed);
            app.pasted_into(TableId::from(INITIATIVES), None, list);
        }
        Wanted::Text(_) | Wanted::Record(_) | Wanted::Parked => {}
    }
}
