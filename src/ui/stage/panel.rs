//! What stands beside the canvas, and the menu of a thing on it.

use eframe::egui::{self, Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use super::{
    Held, RowsAsked, Stage, decision, drawer, gather, hands, insights, joining, menu_row, reading, search,
};
use crate::app::command::Command;
use crate::app::deciding::DecisionAsk;
use crate::app::notices::Notice;
use crate::app::stage::Drawer;
use crate::app::{App, Dialog};
use crate::drawing::ink::Ink;
use crate::drawing::{Item, Target, Weight};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::import;
use crate::model::session::FindingState;
use crate::model::workshop::INITIATIVES;
use crate::ui::drawer::decision::DecisionAsked;
use crate::ui::form;
use crate::ui::palette::PaletteAsked;
use crate::ui::plan;
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets::{self, Pill, Tone};
use crate::view::Gesture;

/// Whether anything stands beside the canvas.
pub(in crate::ui) fn is_open(app: &App) -> bool {
    app.drawer.is_some() || is_beside(app.dialog.as_ref())
}

/// Whether a dialog stands beside the canvas instead of over it.
pub(super) fn is_beside(dialog: Option<&Dialog>) -> bool {
    matches!(
        dialog,
        Some(Dialog::Hands(_) | Dialog::MethodCard | Dialog::Pass(..) | Dialog::Decision(_) | Dialog::Search)
    )
}

/// Whether a dialog is only read, so that the keys stay with the canvas.
pub(super) fn is_read(dialog: Option<&Dialog>) -> bool {
    matches!(dialog, Some(Dialog::MethodCard | Dialog::Pass(..) | Dialog::Search))
}

/// Shows what stands beside the canvas.
pub(in crate::ui) fn panel_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    // Takes the clicks, so that nothing under it does.
    ui.interact(rect, egui::Id::unique("beside"), Sense::click());
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Card));
    ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(1.0, look.ink(Ink::Line)));
    let inner = Rect::from_min_max(rect.min + vec2(24.0, 10.0), rect.max - vec2(14.0, 0.0));
    let phase =
        app.store.as_ref().zip(app.canvas()).map_or(3, |(store, canvas)| gather::phase_of(store, canvas));
    let mut child = ui.new_child(UiBuilder::new().id_salt("beside").max_rect(inner));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    if is_beside(app.dialog.as_ref()) {
        dialog_ui(&mut child, look, app, stage, phase);
    } else if let Some(tab) = app.drawer {
        drawer_ui(&mut child, look, app, stage, tab, phase);
    }
}

fn dialog_ui(ui: &mut Ui, look: Look, app: &mut App, stage: &mut Stage, phase: u8) {
    let Some(mut dialog) = app.dialog.take() else { return };
    let mut close = false;
    match &mut dialog {
        Dialog::Hands(counted) => {
            let Some(question) = gather::question(app, look, counted) else { return };
            let by_key = std::mem::take(&mut stage.counts_by_key);
            let before = counted.clone();
            let asked = hands::hands_ui(ui, look, counted, &question, phase, by_key);
            if *counted != before {
                app.keep_count(counted);
            }
            match asked {
                Some(hands::HandsAsked::Keep) => {
                    app.enter_hands(counted);
                    if question.dots.is_some() {
                        app.set_dots(|vote| vote.open = false);
                    }
                    close = true;
                }
                Some(hands::HandsAsked::Dots(vote)) => app.set_dots(|now| *now = vote),
                Some(hands::HandsAsked::Close) => close = true,
                Some(hands::HandsAsked::GiveUp) => {
                    app.drop_count(counted);
                    close = true;
                }
                Some(hands::HandsAsked::NewRound) => {
                    app.enter_hands(counted);
                    counted.begin_round();
                }
                Some(hands::HandsAsked::Import) => {
                    app.ask_import(Some(import::Target::Answers(counted.ask.clone())));
                    return;
                }
                Some(hands::HandsAsked::Other(ask, group)) => {
                    app.enter_hands(counted);
                    app.choose_hands(&ask, None, &group);
                    return;
                }
                None => {}
            }
        }
        Dialog::MethodCard => {
            let minutes = app.rounds_here();
            close = app.canvas().is_none_or(|canvas| reading::method_ui(ui, look, canvas, &minutes, phase));
        }
        Dialog::Search => {
            let hits = app.hits(&stage.search.typed);
            match search::search_ui(ui, look, &mut stage.search, &hits, phase) {
                Some(PaletteAsked::Close) => close = true,
                Some(PaletteAsked::Take(what)) => {
                    super::take_found(ui.ctx(), app, stage, &what);
                }
                None => {}
            }
        }
        Dialog::Pass(table, id) => close = record_ui(ui, look, app, stage, (&*table, &*id), phase),
        Dialog::Decision(ask) => close = decision_ui(ui, look, app, ask, phase),
        _ => {}
    }
    if !close && app.dialog.is_none() {
        app.dialog = Some(dialog);
    }
}

/// The form of a decision, and what waits of it; returns whether it was closed.
fn decision_ui(ui: &mut Ui, look: Look, app: &mut App, ask: &mut DecisionAsk, phase: u8) -> bool {
    let before = ask.clone();
    let asked = decision::decision_ui(ui, look, app, ask, phase);
    if *ask != before {
        app.keep_decision_draft(ask);
    }
    match asked {
        Some(DecisionAsked::Keep) => {
            app.drop_decision_draft();
            app.decide(ask.clone());
            true
        }
        Some(DecisionAsked::GiveUp) => {
            app.drop_decision_draft();
            true
        }
        Some(DecisionAsked::Close) => true,
        Some(DecisionAsked::NoDay) => {
            app.say(Notice::trouble(look.text("decision-no-day")));
            false
        }
        None => false,
    }
}

/// The fields of a record, and its pass under them where it has one; returns whether it was closed.
fn record_ui(
    ui: &mut Ui,
    look: Look,
    app: &mut App,
    stage: &mut Stage,
    (table, id): (&TableId, &RecordId),
    phase: u8,
) -> bool {
    let Some(spec) = app.store.as_ref().and_then(|store| store.workshop().table(table.as_str())) else {
        return true;
    };
    let (above, name) = (capital(&spec.one), app.title_of(table, id));
    let entries = form::entries(app, table, id);
    let has_pass = app.store.as_ref().is_some_and(|store| store.workshop().has_pass(table));
    let rows = if has_pass { gather::pass(app, look, table, id) } else { Vec::new() };
    let mut asked = drawer::head_ui(ui, look, &above, &name, phase).then_some(reading::PassAsked::Close);
    // Above the fields, which may be many.
    if has_pass && reading::page_ui(ui, look) {
        asked = Some(reading::PassAsked::Page);
    }
    let mut change = None;
    drawer::scroll(ui, |ui| {
        change = form::form_ui(ui, look, &entries, &mut stage.form);
        if !rows.is_empty() {
            ui.add_space(8.0);
            asked = reading::pass_ui(ui, look, &rows, phase).or(asked.take());
        }
    });
    if let Some(change) = change {
        app.set_field(table, id, &change.field, change.value, change.phase);
    }
    match asked {
        Some(reading::PassAsked::Close) => true,
        Some(reading::PassAsked::Page) => {
            app.open_page(table, id);
            true
        }
        Some(reading::PassAsked::Go(canvas)) => {
            app.go_to(&canvas);
            false
        }
        None => false,
    }
}

/// With a capital, as a heading begins.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn drawer_ui(ui: &mut Ui, look: Look, app: &mut App, stage: &mut Stage, tab: Drawer, phase: u8) {
    let gathered = stage.insights(app, look, || crate::ui::findings::insights(app, look));
    let Some(found) = gathered else { return };
    let (chosen, closed) =
        drawer::tabs_ui(ui, look, tab, insights::open_count(&found), phase, app.is_at_desk());
    app.drawer = if closed { None } else { Some(chosen) };
    match tab {
        Drawer::Plan => plan::plan_ui(ui, look, app, &mut stage.plan),
        Drawer::Notes => {
            let rows = stage.lists.notes.of(app, look, || {
                app.note_table().map(|table| gather::rows(app, look, &table)).unwrap_or_default()
            });
            let rows = rows.unwrap_or_default();
            let new = app.can(Command::NewNote).then(|| look.text("note-new"));
            let inbox = &mut stage.inbox;
            let asked = drawer::rows_ui(ui, look, &rows, &look.text("notes-none"), new.as_deref(), |ui| {
                drawer::inbox::inbox_ui(ui, look, app, inbox);
            });
            obey_rows(app, look, stage, asked);
        }
        Drawer::Initiatives => {
            let table = shared_ui(ui, look, app, stage);
            let rows = stage.lists.shared.entry(table.clone()).or_default();
            let rows = rows.of(app, look, || gather::rows(app, look, &table)).unwrap_or_default();
            let new = if table == *INITIATIVES {
                look.text("initiative-new")
            } else {
                let one = app.store.as_ref().and_then(|store| store.workshop().table(table.as_str()));
                look.words.with("record-new", &[("one", one.map_or("", |spec| spec.one.as_str()))])
            };
            let asked = drawer::rows_ui(ui, look, &rows, &look.text("records-none"), Some(&new), |_| {});
            obey_rows(app, look, stage, asked);
        }
        Drawer::Decisions => {
            let rows = stage.lists.decisions.of(app, look, || gather::decisions(app, look));
            match insights::decisions_ui(ui, look, &rows.unwrap_or_default()) {
                Some(insights::DecisionsAsked::New) => app.run(Command::NewDecision),
                Some(insights::DecisionsAsked::Wall) => app.run(Command::Decisions),
                Some(insights::DecisionsAsked::Status(id, status)) => {
                    let mut ask = app.decision_ask(Some(&id));
                    ask.decision.status = status;
                    app.decide(ask);
                }
                None => {}
            }
        }
        Drawer::Insights => {
            if let Some((rule, state, note)) = insights::insights_ui(ui, look, &found, &mut stage.insights) {
                app.find_out(&rule, Some(state), &note);
                if state == FindingState::Decided {
                    let act =
                        found.iter().find(|insight| insight.rule == rule).map(|insight| insight.act.clone());
                    app.propose_decision(act.unwrap_or_default());
                }
            }
        }
    }
}

/// The shared tables as a row of pills, where there are several; returns the one that is looked at.
fn shared_ui(ui: &mut Ui, look: Look, app: &App, stage: &mut Stage) -> TableId {
    let initiatives = TableId::from(INITIATIVES);
    let Some(store) = &app.store else { return initiatives };
    let shared: Vec<_> =
        store.workshop().tables.iter().filter(|spec| spec.of_canvas.is_none() && !spec.single).collect();
    let now = stage.shared.clone().filter(|table| shared.iter().any(|spec| spec.id == *table));
    let mut now = now.or_else(|| shared.first().map(|spec| spec.id.clone())).unwrap_or(initiatives);
    if shared.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            for spec in shared {
                let tone = if spec.id == now { Tone::Strong } else { Tone::Plain };
                if Pill::new(&spec.name).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                    now = spec.id.clone();
                }
            }
        });
    }
    stage.shared = Some(now.clone());
    now
}

fn obey_rows(app: &mut App, look: Look, stage: &mut Stage, asked: Option<RowsAsked>) {
    match asked {
        Some(RowsAsked::Take(target, name)) => {
            stage.canvas.held = Some(Held { target, name, by: egui::Vec2::ZERO, from: None });
        }
        Some(RowsAsked::Open(Target::Card(table, id))) if app.drawer == Some(Drawer::Initiatives) => {
            app.open_pass(&table, &id);
        }
        Some(RowsAsked::Open(target)) => stage.canvas.wants_focus = Some(target),
        Some(RowsAsked::New) if app.drawer == Some(Drawer::Initiatives) => match stage.shared.clone() {
            Some(table) if table != *INITIATIVES => super::write_record(app, look, stage, table),
            Some(_) | None => super::write_initiative(look, app, stage),
        },
        Some(RowsAsked::New) => super::write_note(look, stage, None),
        Some(RowsAsked::Import) => {
            let shared = stage.shared.clone().filter(|_| app.drawer == Some(Drawer::Initiatives));
            app.ask_import(shared.or_else(|| app.note_table()).map(import::Target::Records));
        }
        None => {}
    }
}

/// Two of them fill a row of the menu.
const COLOUR: f32 = 160.0;

/// What was asked for in the menu of a thing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum MenuAsked {
    Write,
    Remove,
    Decide,
    /// Goes under the note that is chosen next.
    Group,
    Ungroup,
    /// Waits in the inbox again.
    Shelve,
    Pass(TableId, RecordId),
    Colour(TableId, RecordId, FieldId, String),
    /// Takes an initiative away from every canvas.
    Erase(TableId, RecordId),
}

/// A kind with its colour and its name: a colour alone says nothing.
fn colour_ui(ui: &mut Ui, look: Look, name: &str, ink: Ink) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(COLOUR, TOUCH), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MenuItem, true, name));
    let patch = Rect::from_min_size(rect.min, egui::Vec2::splat(TOUCH)).shrink(7.0);
    let (line, inside) = (Stroke::new(1.5, look.ink(Ink::Line)), egui::StrokeKind::Inside);
    ui.painter().rect(patch, 8.0, look.ink(ink), line, inside);
    let at = egui::pos2(patch.right() + 8.0, rect.center().y);
    let style = (18.0, Weight::Medium, look.ink(Ink::Ink));
    widgets::words_within(ui, at, egui::Align2::LEFT_CENTER, name, style, rect.right() - at.x - 4.0);
    widgets::focus_ring(ui, look, &response, rect, 8.0);
    widgets::tip(response, look, name, None)
}

/// The rows of the menu of a thing.
pub(super) fn menu_rows(
    ui: &mut Ui,
    look: Look,
    app: &App,
    item: &Item,
    mut fresh: bool,
) -> Option<MenuAsked> {
    let mut asked = None;
    // The first row takes the focus, so that the keys are enough.
    let mut pressed = |ui: &mut Ui, key: &str| {
        let row = menu_row(ui, look, &look.text(key));
        if std::mem::take(&mut fresh) {
            row.request_focus();
        }
        row.clicked()
    };
    if item.grip.write && pressed(ui, "menu-write") {
        asked = Some(MenuAsked::Write);
    }
    if let Target::Card(table, id) = &item.target {
        if let Some((field, inks)) = app.store.as_ref().and_then(|store| gather::colours(store, table)) {
            widgets::paragraph(ui, &look.text("menu-colour"), 18.0, Weight::Semibold, look.ink(Ink::Muted));
            for pair in inks.chunks(2) {
                ui.horizontal(|ui| {
                    for (option, name, ink) in pair {
                        if colour_ui(ui, look, name, *ink).clicked() {
                            asked = Some(MenuAsked::Colour(
                                table.clone(),
                                id.clone(),
                                field.clone(),
                                option.clone(),
                            ));
                        }
                    }
                });
            }
        }
        if app.can_group(table) && pressed(ui, "menu-group") {
            asked = Some(MenuAsked::Group);
        }
        if app.is_group(&item.target) && pressed(ui, "menu-ungroup") {
            asked = Some(MenuAsked::Ungroup);
        }
        if app.can_shelve(&item.target) && pressed(ui, "menu-inbox") {
            asked = Some(MenuAsked::Shelve);
        }
        if pressed(ui, "menu-decide") {
            asked = Some(MenuAsked::Decide);
        }
        if *table == *INITIATIVES && pressed(ui, "menu-erase") {
            asked = Some(MenuAsked::Erase(table.clone(), id.clone()));
        }
    }
    if let Some((table, id)) = record_of(app, &item.target) {
        let key = if table == *INITIATIVES { "menu-pass" } else { "menu-fields" };
        if pressed(ui, key) {
            asked = Some(MenuAsked::Pass(table, id));
        }
    }
    if item.grip.remove && pressed(ui, removal(&item.target)) {
        asked = Some(MenuAsked::Remove);
    }
    if ui.min_rect().height() < 10.0 {
        widgets::paragraph(ui, &item.label, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    }
    asked
}

/// The record that a thing on the canvas stands for, or is a part of.
fn record_of(app: &App, target: &Target) -> Option<(TableId, RecordId)> {
    let (table, id) = target.record()?;
    // Some rows are made with the first touch only.
    app.store.as_ref()?.session().record(table.as_str(), id.as_str())?;
    Some((table.clone(), id.clone()))
}

fn removal(target: &Target) -> &'static str {
    match target {
        Target::Card(table, _) if *table == *INITIATIVES => "menu-take-away",
        // A token is one value of its record, which stays.
        Target::Token(..) => "menu-take-away",
        _ => "menu-remove",
    }
}

/// Does what was asked for in a menu.
pub(super) fn obey_menu(app: &mut App, look: Look, stage: &mut Stage, target: &Target, asked: MenuAsked) {
    match asked {
        MenuAsked::Write => super::write_text(app, look, stage, target.clone()),
        MenuAsked::Group => joining::begin_with(look, app, stage, Some(target)),
        MenuAsked::Ungroup => app.split(target),
        MenuAsked::Shelve => app.shelve(target),
        MenuAsked::Remove => app.gesture(&Gesture::Remove(target.clone())),
        MenuAsked::Pass(table, id) => app.open_pass(&table, &id),
        MenuAsked::Erase(table, id) => app.remove_record(&table, &id),
        MenuAsked::Colour(table, id, field, option) => app.colour(&table, &id, &field, &option),
        MenuAsked::Decide => {
            app.ask_decision(Some(target));
        }
    }
}
