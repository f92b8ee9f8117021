//! The corners of the canvas: whom it looks at, what can be revealed, the first thing to write, the keys.

use eframe::egui::{self, Align2, Popup, Rect, Ui, Vec2, pos2};

use super::Lists;
use crate::app::App;
use crate::app::command::Command;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::{RecordId, TableId};
use crate::ui::icons::Icon;
use crate::ui::ribbon::menu_row;
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{self, Pill, Tone};
use crate::view::{Lens, frame};

/// A table of which the canvas looks at one record.
#[derive(Debug)]
pub(super) struct FocusPill {
    table: TableId,
    /// What one record is called: *indsats*.
    one: String,
    title: String,
    options: Vec<(RecordId, String)>,
}

/// What stands in the corners of the canvas: whom it looks at, what can be revealed, the keys.
pub(super) fn corners_ui(
    ui: &Ui,
    look: Look,
    sheet: Rect,
    zoom: f32,
    app: &mut App,
    lists: &mut Lists,
    invites: Option<(Command, &str)>,
) -> Option<Command> {
    if app.has_page() {
        let leaves = if app.shows_decisions() { Command::Decisions } else { Command::Pass };
        return back_ui(ui, look, sheet, zoom).then_some(leaves);
    }
    if app.aside().is_some() || app.method().is_some() {
        return aside_ui(ui, look, sheet, zoom, app);
    }
    let mut right = sheet.right() - 50.0 * zoom;
    let back = plan_ui(ui, look, sheet, zoom, app, &mut right);
    focus_ui(ui, look, (sheet, right), zoom, app, lists);
    if back.is_some() {
        return back;
    }
    if app.is_at_desk() {
        // The desk has its own buttons, and its canvas is too small for these.
        return None;
    }
    let y = sheet.top() + 863.0 * zoom;
    let mut right = sheet.right() - 50.0 * zoom;
    let canvas_reveal = app.canvas().map(|canvas| canvas.reveal.clone()).unwrap_or_default();
    let shown = app.layers_shown();
    let mut asked = dots_ui(ui, look, (zoom, y), app, &mut right);
    if let Some(layer) = canvas_reveal.get(shown) {
        let text = look.words.with("stage-reveal", &[("layer", &within_sentence(layer))]);
        let pill = sheet_pill(&text, zoom).icon(Icon::Eye).tone(Tone::Strong);
        let spot = right_spot(ui, &pill, &mut right, y);
        let revealed = pill.show_at(ui, look, spot, egui::Id::unique("reveal")).clicked();
        asked = asked.or(revealed.then_some(Command::Reveal));
    }
    if shown > 0 {
        let text = look.text("stage-hide");
        let pill = sheet_pill(&text, zoom);
        let spot = right_spot(ui, &pill, &mut right, y);
        let hidden = pill.show_at(ui, look, spot, egui::Id::unique("hide")).clicked();
        asked = asked.or(hidden.then_some(Command::HideLayers));
    }
    let mut hint = None;
    if let Some((command, key)) = invites {
        // An empty canvas is an invitation: the first thing to write, and how long there is for it.
        let text = look.text(key);
        let pill = sheet_pill(&text, zoom).tone(Tone::Strong);
        let spot = right_spot(ui, &pill, &mut right, y);
        let first = pill.show_at(ui, look, spot, egui::Id::unique("invitation")).clicked();
        asked = asked.or(first.then_some(command));
        let minutes = app.canvas().map(|canvas| canvas.minutes().to_string()).unwrap_or_default();
        hint = Some(look.words.with("stage-minutes", &[("n", &minutes)]));
    } else if canvas_reveal.is_empty() && app.dots_next().is_none() {
        hint = Some(look.text("stage-keys"));
    }
    let fits = |hint: &String| {
        let width = widgets::text_width(ui, hint, size::BODY * zoom.max(0.6), Weight::Regular);
        right - width > rounds_end(app, sheet, zoom) + 10.0
    };
    if let Some(hint) = app.dots_told().or(hint).filter(fits) {
        let at = pos2(right, y);
        widgets::words(
            ui,
            at,
            Align2::RIGHT_CENTER,
            &hint,
            size::BODY * zoom.max(0.6),
            Weight::Regular,
            look.ink(Ink::Muted),
        );
    }
    asked
}

/// The way back to the plan, as long as something else is on the wall.
fn plan_ui(ui: &Ui, look: Look, sheet: Rect, zoom: f32, app: &App, right: &mut f32) -> Option<Command> {
    // The desk has a button of its own.
    if !app.can(Command::BackToPlan) || app.is_at_desk() {
        return None;
    }
    let text = look.text("stage-back-to-plan");
    let pill = sheet_pill(&text, zoom).icon(Icon::Left);
    // Where letters are very large, the key is enough.
    if *right - pill.width(ui) < sheet.center().x {
        return None;
    }
    let spot = right_spot(ui, &pill, right, sheet.top() + 60.0 * zoom);
    let back = pill.show_at(ui, look, spot, egui::Id::unique("back to the plan"));
    back.clicked().then_some(Command::BackToPlan)
}

/// Where the rounds of the canvas end, on the screen.
fn rounds_end(app: &App, sheet: Rect, zoom: f32) -> f32 {
    let drawing = app.drawing();
    let rounds = drawing.items.iter().filter(|item| frame::round_of(&item.target).is_some());
    sheet.left() + rounds.map(|item| item.outline.right()).fold(0.0, f32::max) * zoom
}

/// What goes on after a break or a talk, and the ways through a method.
fn aside_ui(ui: &Ui, look: Look, sheet: Rect, zoom: f32, app: &App) -> Option<Command> {
    let mut right = sheet.right() - 50.0 * zoom;
    let y = sheet.top() + 863.0 * zoom;
    let mut pills = vec![(Command::NextStep, "stage-next", Tone::Strong)];
    if app.method().is_some() {
        pills.push((Command::EndMethod, "command-method-end", Tone::Plain));
    }
    let mut asked = None;
    for (command, key, tone) in pills {
        let text = look.text(key);
        let pill = sheet_pill(&text, zoom).tone(tone);
        let spot = right_spot(ui, &pill, &mut right, y);
        let pressed = pill.show_at(ui, look, spot, egui::Id::unique(("aside", key))).clicked();
        asked = asked.or(pressed.then_some(command));
    }
    asked
}

/// What comes next in a vote with dots, and the ranking once they are shown.
fn dots_ui(ui: &Ui, look: Look, (zoom, y): (f32, f32), app: &App, right: &mut f32) -> Option<Command> {
    let (command, key) = app.dots_next()?;
    let mut asked = None;
    let mut pill_ui = |text: &str, tone, command| {
        let pill = sheet_pill(text, zoom).tone(tone);
        let spot = right_spot(ui, &pill, right, y);
        if pill.show_at(ui, look, spot, egui::Id::unique(("dots", text))).clicked() {
            asked = Some(command);
        }
    };
    let tone = if command == Command::Reveal { Tone::Strong } else { Tone::Plain };
    pill_ui(&look.text(key), tone, command);
    if app.shows_dots() {
        pill_ui(&look.text("dots-rank"), Tone::Plain, Command::Drawer);
    }
    asked
}

/// The way back from a page to the canvas under it.
fn back_ui(ui: &Ui, look: Look, sheet: Rect, zoom: f32) -> bool {
    let text = look.text("pass-back");
    let pill = sheet_pill(&text, zoom);
    let mut right = sheet.right() - 50.0 * zoom;
    let spot = right_spot(ui, &pill, &mut right, sheet.top() + 86.0 * zoom);
    let back = pill.show_at(ui, look, spot, egui::Id::unique("back to the canvas"));
    back.clicked()
}

/// A name as it is written in the middle of a sentence.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        // An abbreviation stays as it is.
        Some(first) if !name.chars().nth(1).is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        Some(_) | None => name.to_owned(),
    }
}

/// A pill that grows and shrinks with the sheet, like the rounds that are drawn on it.
fn sheet_pill(text: &str, zoom: f32) -> Pill<'_> {
    Pill::new(text).height(44.0 * zoom.max(0.6)).size(21.0 * zoom.max(0.6))
}

fn right_spot(ui: &Ui, pill: &Pill<'_>, right: &mut f32, y: f32) -> Rect {
    let size = Vec2::new(pill.width(ui), pill.tall());
    let spot = Rect::from_min_size(pos2(*right - size.x, y - size.y / 2.0), size);
    *right -= size.x + 10.0;
    spot
}

/// One pill for each table of which the canvas looks at one record.
fn focus_ui(ui: &Ui, look: Look, (sheet, right): (Rect, f32), zoom: f32, app: &mut App, lists: &mut Lists) {
    let Some(pills) = lists.focus.of(app, look, || focus_pills(app)) else { return };
    let mut asked = None;
    let mut right = right;
    for FocusPill { table, one, title, options } in pills.iter() {
        let name = format!("{one}: {title}");
        let shown = short(title, 34);
        let pill = sheet_pill(&shown, zoom).icon(Icon::Down).named(&name);
        // Where letters are large the last ones have no room; Ctrl+↓ leads through the records too.
        if right - pill.width(ui) < sheet.left() {
            break;
        }
        let spot = right_spot(ui, &pill, &mut right, sheet.top() + 60.0 * zoom);
        let response = pill.show_at(ui, look, spot, egui::Id::unique(("focus", table)));
        Popup::menu(&response).gap(6.0).accessible_name(one.clone()).show(|ui| {
            ui.set_min_width(300.0);
            egui::ScrollArea::vertical().max_height(520.0).show(ui, |ui| {
                for (id, title) in options {
                    if menu_row(ui, look, title).clicked() {
                        asked = Some((table.clone(), id.clone()));
                    }
                }
            });
        });
    }
    if let Some((table, id)) = asked {
        app.set_focus(&table, &id);
    }
}

fn focus_pills(app: &App) -> Vec<FocusPill> {
    let Some((store, canvas)) = app.store.as_ref().zip(app.canvas()) else { return Vec::new() };
    let sight = store.sight(canvas, store.workshop().language, Lens::default());
    let title = |table: &TableId, id: &RecordId| sight.title(table.as_str(), id.as_str()).to_owned();
    let pill = |table: &TableId| {
        let spec = store.workshop().table(table.as_str())?;
        let id = sight.focus(table)?;
        let options = sight.ids(table.as_str()).map(|id| (id.clone(), title(table, id))).collect();
        Some(FocusPill { table: table.clone(), one: spec.one.clone(), title: title(table, id), options })
    };
    canvas.focus.iter().filter_map(pill).collect()
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        text.chars().take(most - 1).chain(['…']).collect()
    }
}
