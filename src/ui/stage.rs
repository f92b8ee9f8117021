//! The stage: what the projector shows. Ribbon, canvas, drawer; everything that a hand asks for goes to the program.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{self, Align2, Popup, PopupAnchor, Rect, Response, Ui, vec2};

use super::clock_face::Face;
use super::desk::DeskState;
use super::drawer::inbox::InboxState;
use super::drawer::{self, RowsAsked, decision, hands, insights, reading, search};
use super::form::Form;
use super::gather;
use super::guide::{self, GuideAsked};
use super::memo::Memo;
use super::palette::Palette;
use super::plan::PlanState;
use super::ribbon::{self, Ribbon, RibbonAsked, menu_row};
use super::theme::{Look, size};
use super::wall;
use super::widgets;
use super::xray;
use crate::app::App;
use crate::app::command::Command;
use crate::app::finder::FoundWhat;
use crate::app::stage::Drawer;
use crate::app::store::ReadOnly;
use crate::drawing::ink::Ink;
use crate::drawing::{Drawing, Target, Weight};
use crate::model::field::FieldKind;
use crate::model::id::TableId;
use crate::model::value::Value;
use crate::model::workshop::INITIATIVES;
use crate::view::{Gesture, frame};

mod canvas;
mod corners;
mod deciding;
mod held;
pub mod joining;
mod lit;
pub(super) mod panel;
mod strip;
mod writing;
mod written;

pub(super) use canvas::{UnderHand, canvas_ui};

pub use canvas::{CanvasState, Happened, item_id};
use corners::FocusPill;
pub(super) use deciding::decide;
use held::Held;
pub use writing::{Wanted, Writing, Written, select_all};
pub(super) use written::write_above;
use written::write_ui;

/// What the stage remembers between frames.
#[derive(Debug, Default)]
pub struct Stage {
    pub canvas: CanvasState,
    pub writing: Option<Writing>,
    /// The note that goes under the one that is chosen next.
    pub joining: Option<Target>,
    insights: insights::InsightsState,
    form: Form,
    pub plan: PlanState,
    pub desk: DeskState,
    pub inbox: InboxState,
    /// The shared table that the drawer shows.
    shared: Option<TableId>,
    menu: Option<Target>,
    /// A menu was asked for in this frame.
    menu_opens: bool,
    pub timings: xray::Timings,
    /// A key asked for a count, so the keys go on with it.
    pub counts_by_key: bool,
    /// What is searched beside the canvas.
    pub search: Palette,
    /// The canvas is drawn in this frame, and the field with it that something is written in.
    writes_there: bool,
    /// What was typed in the frame in which a text began or ended, after the key that did it.
    later: Vec<egui::Event>,
    lists: Lists,
}

/// What is gathered once a change.
#[derive(Debug, Default)]
struct Lists {
    beads: Memo<(Vec<ribbon::Bead>, Option<u32>)>,
    focus: Memo<Vec<FocusPill>>,
    notes: Memo<Vec<drawer::Row>>,
    shared: BTreeMap<TableId, Memo<Vec<drawer::Row>>>,
    decisions: Memo<Vec<insights::DecisionRow>>,
    insights: Memo<Vec<insights::Insight>>,
}

impl Stage {
    /// The insights, gathered once a change.
    pub(super) fn insights(
        &mut self,
        app: &App,
        look: Look,
        gather: impl FnOnce() -> Vec<insights::Insight>,
    ) -> Option<std::rc::Rc<Vec<insights::Insight>>> {
        self.lists.insights.of(app, look, gather)
    }

    /// Whether the menu of a thing is open, so that the keys belong to it.
    pub fn has_menu(&self) -> bool {
        self.menu.is_some()
    }
}

/// Shows the stage in a rectangle and does what was asked for.
pub fn stage_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Paper));
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + ribbon::HEIGHT);
    if app.blank && app.wall_on().is_none() {
        return blank_ui(ui, look, rect, app);
    }
    if let Some(asked) = top_ui(ui, look, top, app, &mut stage.lists) {
        obey_ribbon(app, asked);
    }
    let below = guide_ui(ui, look, below, app);
    let open = panel::is_open(app);
    let share = ui.ctx().animate_bool_with_time(egui::Id::unique("drawer"), open, ui.style().animation_time);
    let full = drawer::width_in(rect.width());
    let width = full * share;
    let (space, side) = below.split_left_right_at_x(below.right() - width);
    wall_ui(ui, look, space, app, stage);
    if width > 1.0 {
        // It slides in as wide as it stays: its lines must not break anew on the way.
        panel::panel_ui(ui, look, side.with_max_x(side.left() + full), app, stage);
    }
}

fn top_ui(ui: &mut Ui, look: Look, rect: Rect, app: &App, lists: &mut Lists) -> Option<RibbonAsked> {
    let store = app.store.as_ref()?;
    let gathered = lists.beads.of(app, look, || (gather::beads(look, app, store), gather::answers(app)))?;
    let (beads, answers) = &*gathered;
    let clock = app.clock.shown(app.now());
    let answers = answers.map(|n| look.words.count("stage-answers", n as usize));
    let saved = match (store.read_only(), &store.path, store.is_changed()) {
        (Some(ReadOnly::Locked), ..) => {
            look.words.with("ribbon-locked", &[("day", &look.words.date(app.locked()))])
        }
        (Some(_), ..) => look.text("ribbon-read-only"),
        (None, None, _) => look.text("saved-never"),
        (None, Some(_), true) => look.text("saved-not"),
        (None, Some(_), false) => look.text("saved"),
    };
    let undo = app.can(Command::Undo).then(|| app.title(Command::Undo));
    let redo = app.can(Command::Redo).then(|| app.title(Command::Redo));
    let ribbon = Ribbon {
        title: &store.session().cover().title,
        beads,
        clock: Face { text: &clock, state: app.clock.state(app.now()) },
        answers: answers.as_deref(),
        saved: &saved,
        unsaved: store.is_changed(),
        undo: undo.as_deref(),
        redo: redo.as_deref(),
    };
    ribbon::ribbon_ui(ui, look, rect, &ribbon)
}

/// The line of the guided example, where it runs; returns what is left for the canvas.
fn guide_ui(ui: &mut Ui, look: Look, below: Rect, app: &mut App) -> Rect {
    let Some(shown) = app.guide() else { return below };
    let (left, foot) = below.split_top_bottom_at_y(below.bottom() - guide::HEIGHT);
    match guide::guide_ui(ui, look, foot, shown) {
        Some(GuideAsked::Skip) => app.skip_lesson(),
        Some(GuideAsked::End) => app.end_guide(),
        None => {}
    }
    left
}

fn obey_ribbon(app: &mut App, asked: RibbonAsked) {
    match asked {
        RibbonAsked::Home => app.run(Command::Close),
        RibbonAsked::Go(canvas) => app.go_to(&canvas),
        RibbonAsked::Minute(by) => app.run(if by > 0 { Command::MinuteMore } else { Command::MinuteLess }),
        RibbonAsked::ClockToggle => app.run(Command::ClockToggle),
        RibbonAsked::Hands => app.run(Command::ShowOfHands),
        RibbonAsked::Save => app.run(Command::Save),
        RibbonAsked::Undo => app.run(Command::Undo),
        RibbonAsked::Redo => app.run(Command::Redo),
        RibbonAsked::Drawer => app.run(Command::Drawer),
        RibbonAsked::Palette => app.run(Command::Palette),
    }
}

/// The blank wall: only the clock, and how to come back.
fn blank_ui(ui: &Ui, look: Look, rect: Rect, app: &mut App) {
    let clock = app.clock.shown(app.now());
    wall::blank_ui(ui, look, rect, Face { text: &clock, state: app.clock.state(app.now()) });
    let at = rect.center_bottom() - vec2(0.0, 40.0);
    let hint = look.text("stage-blank");
    let muted = Look { palette: crate::drawing::ink::Palette::Dark, ..look }.ink(Ink::Muted);
    widgets::words(ui, at, Align2::CENTER_BOTTOM, &hint, size::BODY, Weight::Regular, muted);
    if ui.interact(rect, egui::Id::unique("blank"), egui::Sense::click()).clicked() {
        app.run(Command::Blank);
    }
}

/// The canvas with what floats over it.
pub(super) fn wall_ui(ui: &Ui, look: Look, space: Rect, app: &mut App, stage: &mut Stage) {
    let Some(wall) = app.live_wall() else { return };
    let drawing = Arc::clone(&wall.drawing);
    let counts = app.dialog.is_some() && !panel::is_read(app.dialog.as_ref());
    let busy = stage.writing.is_some() || stage.has_menu() || counts || ui.ctx().text_edit_focused();
    let by_key = if busy { None } else { canvas::keys(ui.ctx(), &drawing) };
    if !busy && canvas::arrow_for_nobody(ui.ctx()) {
        // The way from the ribbon to the canvas is long with Tab alone.
        // And the rounds stand before what the canvas is about.
        let own = || drawing.items.iter().filter(|item| frame::round_of(&item.target).is_none());
        let first = own().find(|item| item.grip.drag).or_else(|| own().next()).or(drawing.items.first());
        stage.canvas.wants_focus = first.map(|item| item.target.clone());
    }
    let under_hand = |held: &Target, at| app.under_hand(&drawing, held, at).map(|item| item.outline);
    let (sheet, mut happened, responses) =
        wall::picture_ui(ui, look, space, &wall, &under_hand, &mut stage.canvas);
    happened.extend(by_key);
    light_ui(ui, app, stage, busy);
    if app.closeup().is_some() {
        return closeup_ui(ui, look, space, app);
    }
    joining::finish(app, stage, &mut happened, &responses);
    let invites = invitation(app, &drawing).filter(|_| stage.writing.is_none());
    match corners::corners_ui(ui, look, sheet.rect(), sheet.zoom, app, &mut stage.lists, invites) {
        Some(Command::NewNote) => write_note(look, stage, None),
        Some(Command::NewInitiative) => write_initiative(look, app, stage),
        Some(command) => app.run(command),
        None => {}
    }
    stage.menu_opens = false;
    for event in happened {
        obey_canvas(app, look, stage, event);
    }
    menu_ui(ui, look, app, stage, &drawing, &responses);
    write_ui(ui, look, app, stage, &drawing, sheet);
    if app.x_ray {
        xray::xray_ui(ui, look, sheet, &drawing, &stage.timings);
    }
}

/// The spotlight follows the pointer while L is held, or until Esc where it was asked for otherwise.
fn light_ui(ui: &Ui, app: &mut App, stage: &Stage, busy: bool) {
    let held = !busy && ui.input(|input| input.key_down(egui::Key::L) && !input.modifiers.any());
    let lit = held || app.projector.spot_stays;
    app.projector.spot = stage.canvas.pointer.filter(|_| lit);
}

/// The way back from a close-up.
fn closeup_ui(ui: &Ui, look: Look, space: Rect, app: &mut App) {
    let text = look.text("closeup-back");
    let pill = widgets::Pill::new(&text).height(44.0);
    let size = vec2(pill.width(ui), 44.0);
    let spot = Rect::from_min_size(space.right_bottom() - size - vec2(24.0, 16.0), size);
    if pill.show_at(ui, look, spot, egui::Id::unique("back from the close-up")).clicked() {
        app.escape();
    }
}

/// What an empty canvas asks for first: a note where it takes notes, else the first initiative, else the first hands.
fn invitation(app: &App, drawing: &Drawing) -> Option<(Command, &'static str)> {
    let store = app.store.as_ref()?;
    if drawing.items.iter().any(|item| item.grip.drag || item.grip.remove) {
        None
    } else if app.can(Command::NewNote) {
        Some((Command::NewNote, "stage-first-note"))
    } else if store.session().rows(INITIATIVES).is_empty() && app.can(Command::NewInitiative) {
        Some((Command::NewInitiative, "stage-first-initiative"))
    } else if app.can(Command::ShowOfHands) && gather::answers(app) == Some(0) {
        Some((Command::ShowOfHands, "stage-first-hands"))
    } else {
        None
    }
}

pub(super) fn obey_canvas(app: &mut App, look: Look, stage: &mut Stage, event: Happened) {
    match event {
        Happened::Gesture(Gesture::Tap(target)) => match (&target, frame::round_of(&target)) {
            (_, Some(round)) => app.set_round(round),
            (Target::Door(canvas), None) => app.go_to(canvas),
            (_, None) => app.gesture(&Gesture::Tap(target)),
        },
        Happened::Gesture(gesture) => app.gesture(&gesture),
        Happened::Write(target) => write_text(app, look, stage, target),
        Happened::Make(point) if app.can(Command::NewNote) => write_note(look, stage, Some(point)),
        Happened::Make(_) => {}
        Happened::Menu(target) => {
            stage.menu = Some(target);
            stage.menu_opens = true;
        }
    }
}

/// Goes to what was found on the wall, and lights it up for a moment. Commands are for whoever owns the window.
pub fn take_found(ctx: &egui::Context, app: &mut App, stage: &mut Stage, what: &FoundWhat) {
    match what {
        FoundWhat::Canvas(canvas) => app.go_to(canvas),
        FoundWhat::Place(place) => {
            if let Some(target) = app.jump(place) {
                stage.canvas.light(ctx, target);
            }
        }
        FoundWhat::Command(_) => {}
    }
}

/// Starts writing a new note.
pub fn write_note(look: Look, stage: &mut Stage, at: Option<crate::drawing::place::Point>) {
    stage.writing = Some(Writing::new(Wanted::Note(at), look.text("writing-note"), 2000));
}

/// Starts writing a new initiative, with the others in sight.
pub fn write_initiative(look: Look, app: &mut App, stage: &mut Stage) {
    app.drawer = Some(Drawer::Initiatives);
    app.dialog = None;
    stage.writing = Some(Writing::new(Wanted::Initiative, look.text("writing-initiative"), 80));
}

/// Starts writing something that is kept for later.
pub fn write_parked(look: Look, stage: &mut Stage) {
    let label = look.text("writing-parked");
    stage.writing = Some(Writing {
        wanted: Wanted::Parked,
        text: String::new(),
        label,
        fresh: true,
        most: 200,
        written: 0,
        later: Vec::new(),
    });
}

/// Starts writing the name of a new record of a shared table.
fn write_record(app: &App, look: Look, stage: &mut Stage, table: TableId) {
    let one = app.store.as_ref().and_then(|store| store.workshop().table(table.as_str()));
    let label = look.words.with("writing-record", &[("one", one.map_or("", |spec| spec.one.as_str()))]);
    stage.writing = Some(Writing::new(Wanted::Record(table), label, 80));
}

/// Starts writing the text of something on the canvas.
fn write_text(app: &App, look: Look, stage: &mut Stage, target: Target) {
    let Some((text, most)) = text_of(app, &target) else { return };
    let label = look.text("writing-text");
    stage.writing = Some(Writing { text, ..Writing::new(Wanted::Text(target), label, most) });
}

/// The text of a thing, and how long it may be.
fn text_of(app: &App, target: &Target) -> Option<(String, usize)> {
    let store = app.store.as_ref()?;
    let (table, id, field) = match target {
        Target::Card(table, id) => {
            (table, id, store.workshop().table(table.as_str())?.title_field().to_owned())
        }
        Target::Writing(table, id, field) | Target::Token(table, id, field) => (table, id, field.to_string()),
        _ => return None,
    };
    let spec = store.workshop().table(table.as_str())?.field(&field)?;
    let most = if let FieldKind::Text { max } = spec.kind { max } else { 200 };
    let value = store.session().record(table.as_str(), id.as_str()).and_then(|record| record.value(&field));
    let heading = store.session().heading(table.as_str(), id.as_str());
    if let Some(heading) = heading.filter(|_| matches!(target, Target::Card(..))) {
        return Some((heading.to_owned(), most));
    }
    let text = match value {
        Some(Value::Number(number)) => app.words().short_number(*number),
        _ => value.and_then(Value::text).unwrap_or_default().to_owned(),
    };
    Some((text, most))
}

/// The menu of a thing on the canvas: the same by right click, long press and Shift+F10.
fn menu_ui(
    ui: &Ui,
    look: Look,
    app: &mut App,
    stage: &mut Stage,
    drawing: &Drawing,
    responses: &[(Target, Response)],
) {
    let Some(target) = stage.menu.clone() else { return };
    let found = responses.iter().find(|(other, _)| *other == target).zip(drawing.item(&target));
    let Some(((_, response), item)) = found else {
        stage.menu = None;
        return;
    };
    let mut open = true;
    let mut asked = None;
    Popup::new(
        egui::Id::unique("menu of a thing"),
        ui.ctx().clone(),
        PopupAnchor::ParentRect(response.rect),
        response.layer_id,
    )
    .kind(egui::PopupKind::Menu)
    .accessible_name(item.label.clone())
    .open_bool(&mut open)
    .show(|ui| {
        ui.set_width(330.0);
        asked = panel::menu_rows(ui, look, app, item, stage.menu_opens);
    });
    if let Some(asked) = asked {
        open = false;
        panel::obey_menu(app, look, stage, &target, asked);
    }
    if !open && !stage.menu_opens {
        stage.menu = None;
        // The keys go on where they were, unless the menu has opened something to write in.
        if stage.writing.is_none() && app.dialog.is_none() && stage.canvas.wants_focus.is_none() {
            stage.canvas.wants_focus = Some(target);
        }
    }
}
