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

/// Between two pills.
const GAP: f32 = 10.0;

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
        return page_ui(ui, look, sheet, zoom, app);
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
    let mut foot = Foot::of(app, sheet, zoom);
    let canvas_reveal = app.canvas().map(|canvas| canvas.reveal.clone()).unwrap_or_default();
    let shown = app.layers_shown();
    let mut asked = dots_ui(ui, look, app, &mut foot);
    let mut pill_ui = |pill: Pill<'_>, name: &str, command| {
        let spot = foot.spot(ui, &pill);
        if pill.show_at(ui, look, spot, egui::Id::unique(name)).clicked() {
            asked = Some(command);
        }
    };
    if let Some(layer) = canvas_reveal.get(shown) {
        let text = look.words.with("stage-reveal", &[("layer", &within_sentence(layer))]);
        pill_ui(sheet_pill(&text, zoom).icon(Icon::Eye).tone(Tone::Strong), "reveal", Command::Reveal);
    }
    if shown > 0 {
        pill_ui(sheet_pill(&look.text("stage-hide"), zoom), "hide", Command::HideLayers);
    }
    if let Some((command, key)) = invites {
        pill_ui(sheet_pill(&look.text(key), zoom).tone(Tone::Strong), "invitation", command);
    }
    hint_ui(ui, look, app, &foot, invites.is_some());
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

/// The lower edge of a sheet: the canvas's rounds stand on the left, pills fill it from the right. Those that would lie
/// over the rounds stand at the top instead.
struct Foot {
    sheet: Rect,
    zoom: f32,
    /// Where the rounds end.
    left: f32,
    /// Where the next pill ends.
    right: f32,
    /// The same at the top.
    right_at_top: f32,
}

impl Foot {
    fn of(app: &App, sheet: Rect, zoom: f32) -> Self {
        let drawing = app.drawing();
        let rounds = drawing.items.iter().filter(|item| frame::round_of(&item.target).is_some());
        let end = rounds.map(|item| item.outline.right() + GAP).fold(0.0, f32::max);
        let right = sheet.right() - 50.0 * zoom;
        Self { sheet, zoom, left: sheet.left() + end * zoom, right, right_at_top: right }
    }

    fn y(&self) -> f32 {
        self.sheet.top() + 863.0 * self.zoom
    }

    fn has_room(&self, width: f32) -> bool {
        self.right - width >= self.left
    }

    fn spot(&mut self, ui: &Ui, pill: &Pill<'_>) -> Rect {
        if self.has_room(pill.width(ui)) {
            let y = self.y();
            right_spot(ui, pill, &mut self.right, y)
        } else {
            right_spot(ui, pill, &mut self.right_at_top, self.sheet.top() + 116.0 * self.zoom)
        }
    }
}

/// What is said in grey beside the pills, where there is room for it: how it stands with the dots, how long there is for
/// an empty canvas, the keys.
fn hint_ui(ui: &Ui, look: Look, app: &App, foot: &Foot, is_empty: bool) {
    let own = if is_empty {
        Some(look.words.with("stage-minutes", &[("n", &app.minutes_here().to_string())]))
    } else {
        let says_more = app.canvas().is_some_and(|canvas| !canvas.reveal.is_empty());
        (!says_more && app.dots_next().is_none()).then(|| look.text("stage-keys"))
    };
    let Some(hint) = app.dots_told().or(own) else { return };
    let size = size::BODY * foot.zoom.max(0.6);
    if foot.has_room(widgets::text_width(ui, &hint, size, Weight::Regular)) {
        let at = pos2(foot.right, foot.y());
        widgets::words(ui, at, Align2::RIGHT_CENTER, &hint, size, Weight::Regular, look.ink(Ink::Muted));
    }
}

/// What goes on after a break or a talk, and the ways through a method.
fn aside_ui(ui: &Ui, look: Look, sheet: Rect, zoom: f32, app: &App) -> Option<Command> {
    let next = (Command::NextStep, "stage-next", Tone::Strong);
    let end = (Command::EndMethod, "command-method-end", Tone::Plain);
    let ways = if app.method().is_some() { &[next, end][..] } else { &[next] };
    ways_ui(ui, look, sheet, zoom, ways)
}

/// Pills at the lower edge, the first of them on the right.
fn ways_ui(
    ui: &Ui,
    look: Look,
    sheet: Rect,
    zoom: f32,
    ways: &[(Command, &'static str, Tone)],
) -> Option<Command> {
    let mut right = sheet.right() - 50.0 * zoom;
    let y = sheet.top() + 863.0 * zoom;
    let mut asked = None;
    for (command, key, tone) in ways.iter().copied() {
        let text = look.text(key);
        let pill = sheet_pill(&text, zoom).tone(tone);
        let spot = right_spot(ui, &pill, &mut right, y);
        let pressed = pill.show_at(ui, look, spot, egui::Id::unique(("aside", key))).clicked();
        asked = asked.or(pressed.then_some(command));
    }
    asked
}

/// What comes next in a vote with dots, and the ranking once they are shown.
fn dots_ui(ui: &Ui, look: Look, app: &App, foot: &mut Foot) -> Option<Command> {
    let (command, key) = app.dots_next()?;
    let mut asked = None;
    let mut pill_ui = |text: &str, tone, command| {
        let pill = sheet_pill(text, foot.zoom).tone(tone);
        let spot = foot.spot(ui, &pill);
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

/// The ways from a page: back to the canvas under it, and on in the plan or to the next sheet of decisions. When the plan
/// is over, what is left is to hand out what was made.
fn page_ui(ui: &Ui, look: Look, sheet: Rect, zoom: f32, app: &App) -> Option<Command> {
    let on = if app.can(Command::NextStep) && app.leads_on() {
        ways_ui(ui, look, sheet, zoom, &[(Command::NextStep, "stage-next", Tone::Strong)])
    } else if app.aside().is_some() {
        ways_ui(ui, look, sheet, zoom, &[(Command::Export, "command-export", Tone::Strong)])
    } else {
        None
    };
    if app.aside().is_some_and(|step| step.page.is_some()) {
        // The step is this page: there is nothing under it.
        return on;
    }
    let leaves = if app.shows_decisions() { Command::Decisions } else { Command::Pass };
    back_ui(ui, look, sheet, zoom).then_some(leaves).or(on)
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
    *right -= size.x + GAP;
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
