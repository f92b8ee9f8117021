//! The stage: what the projector shows. Ribbon, canvas, drawer; everything that a hand asks for goes to the program.

use eframe::egui::{self, Align2, Popup, PopupAnchor, Rect, Response, Ui, Vec2, pos2, vec2};

use super::drawer::{self, RowsAsked, hands, insights, reading};
use super::form::Form;
use super::gather;
use super::ribbon::{self, Clock, Ribbon, RibbonAsked, menu_row};
use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use super::xray;
use crate::app::App;
use crate::app::clock::ClockState;
use crate::app::command::Command;
use crate::drawing::ink::Ink;
use crate::drawing::{Drawing, Target, Weight};
use crate::model::field::FieldKind;
use crate::model::id::TableId;
use crate::model::value::Value;
use crate::view::{Gesture, frame};

mod canvas;
mod held;
mod panel;
mod writing;

pub use canvas::{CanvasState, Happened, item_id};
use held::Held;
pub use writing::{Wanted, Writing, Written};

/// What the stage remembers between frames.
#[derive(Debug, Default)]
pub struct Stage {
    pub canvas: CanvasState,
    pub writing: Option<Writing>,
    reason: Option<insights::Reason>,
    form: Form,
    /// The shared table that the drawer shows.
    shared: Option<TableId>,
    menu: Option<Target>,
    /// A menu was asked for in this frame.
    menu_opens: bool,
    pub timings: xray::Timings,
}

/// Shows the stage in a rectangle and does what was asked for.
pub fn stage_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Paper));
    let (top, below) = rect.split_top_bottom_at_y(rect.top() + ribbon::HEIGHT);
    if app.blank {
        return blank_ui(ui, look, rect, app);
    }
    if let Some(asked) = top_ui(ui, look, top, app) {
        obey_ribbon(app, asked);
    }
    let open = panel::is_open(app);
    let share = ui.ctx().animate_bool_with_time(egui::Id::unique("drawer"), open, ui.style().animation_time);
    let width = drawer::WIDTH.min(rect.width() / 3.0) * share;
    let (space, side) = below.split_left_right_at_x(below.right() - width);
    wall_ui(ui, look, space, app, stage);
    if width > 1.0 {
        panel::panel_ui(ui, look, side, app, stage);
    }
}

fn top_ui(ui: &mut Ui, look: Look, rect: Rect, app: &App) -> Option<RibbonAsked> {
    let store = app.store.as_ref()?;
    let now = app.canvas_id();
    let beads = gather::beads(look, store, now.as_ref());
    let clock = app.clock.shown(app.now());
    let answers = gather::answers(app).map(|n| look.words.count("stage-answers", n as usize));
    let saved = look.text(match (&store.path, store.is_changed()) {
        (None, _) => "saved-never",
        (Some(_), true) => "saved-not",
        (Some(_), false) => "saved",
    });
    let ribbon = Ribbon {
        title: &store.session().cover().title,
        beads: &beads,
        clock: Clock {
            text: &clock,
            running: app.clock.is_running(),
            over: app.clock.state(app.now()) == ClockState::Over,
        },
        answers: answers.as_deref(),
        saved: &saved,
        unsaved: store.is_changed(),
        drawer_open: app.drawer.is_some(),
    };
    ribbon::ribbon_ui(ui, look, rect, &ribbon)
}

fn obey_ribbon(app: &mut App, asked: RibbonAsked) {
    match asked {
        RibbonAsked::Home => app.run(Command::Close),
        RibbonAsked::Go(canvas) => app.go_to(&canvas),
        RibbonAsked::Minute(by) => app.run(if by > 0 { Command::MinuteMore } else { Command::MinuteLess }),
        RibbonAsked::ClockToggle => app.run(Command::ClockToggle),
        RibbonAsked::Hands => app.run(Command::ShowOfHands),
        RibbonAsked::Save => app.run(Command::Save),
        RibbonAsked::Drawer => app.run(Command::Drawer),
        RibbonAsked::Palette => app.run(Command::Palette),
    }
}

/// The blank wall: only the clock.
fn blank_ui(ui: &Ui, look: Look, rect: Rect, app: &mut App) {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Ink));
    let clock = app.clock.shown(app.now());
    let paper = look.ink(Ink::Card);
    widgets::words(
        ui,
        rect.center(),
        Align2::CENTER_CENTER,
        &clock,
        rect.height() * 0.2,
        Weight::Bold,
        paper,
    );
    let at = rect.center_bottom() - vec2(0.0, 40.0);
    let hint = look.text("stage-blank");
    widgets::words(
        ui,
        at,
        Align2::CENTER_BOTTOM,
        &hint,
        size::BODY,
        Weight::Regular,
        look.thin(Ink::Card, 0.6),
    );
    if ui.interact(rect, egui::Id::unique("blank"), egui::Sense::click()).clicked() {
        app.run(Command::Blank);
    }
}

/// The canvas with what floats over it.
fn wall_ui(ui: &mut Ui, look: Look, space: Rect, app: &mut App, stage: &mut Stage) {
    let drawing = app.drawing();
    let Some(phase) =
        app.store.as_ref().zip(app.canvas()).map(|(store, canvas)| gather::phase_of(store, canvas))
    else {
        return;
    };
    let busy = stage.writing.is_some() || app.dialog.is_some() || ui.ctx().text_edit_focused();
    let by_key = if busy { None } else { canvas::keys(ui.ctx(), &drawing) };
    let (sheet, mut happened, responses) =
        canvas::canvas_ui(ui, look, space, &drawing, phase, &mut stage.canvas);
    happened.extend(by_key);
    corners_ui(ui, look, sheet.rect(), sheet.zoom, app);
    if is_empty(&drawing) && app.can(Command::NewNote) && stage.writing.is_none() {
        let minutes = app.canvas().map(|canvas| canvas.minutes().to_string()).unwrap_or_default();
        let minutes = look.words.with("stage-minutes", &[("n", &minutes)]);
        if writing::invitation_ui(ui, look, sheet.rect(), &look.text("stage-first-note"), &minutes) {
            write_note(look, stage, None);
        }
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

/// Nothing has been written or placed yet.
fn is_empty(drawing: &Drawing) -> bool {
    !drawing.items.iter().any(|item| item.grip.drag || item.grip.remove)
}

fn obey_canvas(app: &mut App, look: Look, stage: &mut Stage, event: Happened) {
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

/// Starts writing a new note.
pub fn write_note(look: Look, stage: &mut Stage, at: Option<crate::drawing::place::Point>) {
    let label = look.text("writing-note");
    stage.writing =
        Some(Writing { wanted: Wanted::Note(at), text: String::new(), label, fresh: true, most: 2000 });
}

/// Starts writing a new initiative.
pub fn write_initiative(look: Look, stage: &mut Stage) {
    let label = look.text("writing-initiative");
    stage.writing =
        Some(Writing { wanted: Wanted::Initiative, text: String::new(), label, fresh: true, most: 80 });
}

/// Starts writing the name of a new record of a shared table.
fn write_record(app: &App, look: Look, stage: &mut Stage, table: TableId) {
    let one = app.store.as_ref().and_then(|store| store.workshop().table(table.as_str()));
    let label = look.words.with("writing-record", &[("one", one.map_or("", |spec| spec.one.as_str()))]);
    stage.writing =
        Some(Writing { wanted: Wanted::Record(table), text: String::new(), label, fresh: true, most: 80 });
}

/// Starts writing the text of something on the canvas.
fn write_text(app: &App, look: Look, stage: &mut Stage, target: Target) {
    let Some((text, most)) = text_of(app, &target) else { return };
    let label = look.text("writing-text");
    stage.writing = Some(Writing { wanted: Wanted::Text(target), text, label, fresh: true, most });
}

/// The text of a thing, and how long it may be.
fn text_of(app: &App, target: &Target) -> Option<(String, usize)> {
    let store = app.store.as_ref()?;
    let (table, id, field) = match target {
        Target::Card(table, id) => {
            (table, id, store.workshop().table(table.as_str())?.title_field().to_owned())
        }
        Target::Writing(table, id, field) => (table, id, field.to_string()),
        _ => return None,
    };
    let spec = store.workshop().table(table.as_str())?.field(&field)?;
    let most = if let FieldKind::Text { max } = spec.kind { max } else { 200 };
    let value = store.session().record(table.as_str(), id.as_str()).and_then(|record| record.value(&field));
    Some((value.and_then(Value::text).unwrap_or_default().to_owned(), most))
}

fn write_ui(
    ui: &Ui,
    look: Look,
    app: &mut App,
    stage: &mut Stage,
    drawing: &Drawing,
    sheet: super::paint::Sheet,
) {
    let Some(writing) = &mut stage.writing else { return };
    let place = match &writing.wanted {
        Wanted::Text(target) => drawing.item(target).map(|item| sheet.on_screen(item.outline)),
        Wanted::Note(Some(point)) => Some(Rect::from_min_size(sheet.pos(*point), vec2(320.0, 60.0))),
        Wanted::Note(None) | Wanted::Initiative | Wanted::Record(_) => None,
    };
    let middle = sheet.rect().center();
    let place = place.unwrap_or(Rect::from_center_size(middle, vec2(460.0, 120.0)));
    let Some(written) = writing::writing_ui(ui, look, place, writing) else { return };
    let Some(writing) = stage.writing.take() else { return };
    let Written::Keep { again } = written else { return };
    let text = writing.text.trim().to_owned();
    match writing.wanted {
        Wanted::Text(target) => {
            stage.canvas.wants_focus = Some(target.clone());
            app.gesture(&Gesture::Write { what: target, text });
        }
        Wanted::Note(at) if !text.is_empty() => {
            app.write_notes(&text, at);
            if again {
                write_note(look, stage, None);
            }
        }
        Wanted::Initiative if !text.is_empty() => {
            app.make_record(&TableId::from(gather::INITIATIVES), &text);
            if again {
                write_initiative(look, stage);
            }
        }
        Wanted::Record(table) if !text.is_empty() => {
            app.make_record(&table, &text);
            if again {
                write_record(app, look, stage, table);
            }
        }
        Wanted::Note(_) | Wanted::Initiative | Wanted::Record(_) => {}
    }
}

/// What stands in the corners of the canvas: whom it looks at, what can be revealed, the keys.
fn corners_ui(ui: &mut Ui, look: Look, sheet: Rect, zoom: f32, app: &mut App) {
    focus_ui(ui, look, sheet, zoom, app);
    let y = sheet.top() + 857.0 * zoom;
    let mut right = sheet.right() - 50.0 * zoom;
    let canvas_reveal = app.canvas().map(|canvas| canvas.reveal.clone()).unwrap_or_default();
    let shown = app.layers_shown();
    let mut asked = None;
    if let Some(layer) = canvas_reveal.get(shown) {
        let text = look.words.with("stage-reveal", &[("layer", layer)]);
        let pill = Pill::new(&text).icon(super::icons::Icon::Eye).tone(Tone::Strong).height(44.0);
        let spot = right_spot(ui, &pill, &mut right, y);
        asked = pill.show_at(ui, look, spot, egui::Id::unique("reveal")).clicked().then_some(Command::Reveal);
    }
    if shown > 0 {
        let text = look.text("stage-hide");
        let pill = Pill::new(&text).height(44.0);
        let spot = right_spot(ui, &pill, &mut right, y);
        let hidden = pill.show_at(ui, look, spot, egui::Id::unique("hide")).clicked();
        asked = asked.or(hidden.then_some(Command::HideLayers));
    }
    if canvas_reveal.is_empty() {
        let hint = look.text("stage-keys");
        let at = pos2(right, y);
        widgets::words(
            ui,
            at,
            Align2::RIGHT_CENTER,
            &hint,
            size::BODY,
            Weight::Regular,
            look.ink(Ink::Muted),
        );
    }
    if let Some(command) = asked {
        app.run(command);
    }
}

fn right_spot(ui: &Ui, pill: &Pill<'_>, right: &mut f32, y: f32) -> Rect {
    let width = pill.width(ui);
    let spot = Rect::from_min_size(pos2(*right - width, y - 22.0), Vec2::new(width, 44.0));
    *right -= width + 10.0;
    spot
}

/// One pill for each table of which the canvas looks at one record.
fn focus_ui(ui: &mut Ui, look: Look, sheet: Rect, zoom: f32, app: &mut App) {
    let Some((store, canvas)) = app.store.as_ref().zip(app.canvas()) else { return };
    let sight = store.sight(canvas, store.workshop().language, Default::default());
    let pills: Vec<_> = canvas
        .focus
        .iter()
        .filter_map(|table| {
            let spec = store.workshop().table(table.as_str())?;
            let id = sight.focus(table)?;
            let options: Vec<_> = sight
                .ids(table.as_str())
                .map(|id| (id.clone(), sight.title(table.as_str(), id.as_str()).to_owned()))
                .collect();
            Some((
                table.clone(),
                spec.one.clone(),
                sight.title(table.as_str(), id.as_str()).to_owned(),
                options,
            ))
        })
        .collect();
    let mut asked = None;
    let mut right = sheet.right() - 50.0 * zoom;
    for (table, one, title, options) in pills {
        let name = format!("{one}: {title}");
        let shown = short(&title, 34);
        let pill = Pill::new(&shown).icon(super::icons::Icon::Down).named(&name).height(44.0);
        let spot = right_spot(ui, &pill, &mut right, sheet.top() + 60.0 * zoom);
        let response = pill.show_at(ui, look, spot, egui::Id::unique(("focus", &table)));
        Popup::menu(&response).gap(6.0).accessible_name(one).show(|ui| {
            ui.set_min_width(300.0);
            egui::ScrollArea::vertical().max_height(520.0).show(ui, |ui| {
                for (id, title) in &options {
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

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        text.chars().take(most - 1).chain(['…']).collect()
    }
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
        ui.set_min_width(260.0);
        asked = panel::menu_rows(ui, look, app, item);
    });
    if let Some(asked) = asked {
        open = false;
        panel::obey_menu(app, look, stage, &target, asked);
    }
    if !open && !stage.menu_opens {
        stage.menu = None;
    }
}
