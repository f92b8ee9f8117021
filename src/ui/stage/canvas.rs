//! The canvas on the wall: paints the drawing and turns pointer, finger and keys into gestures. Knows no rule of any
//! view; what a gesture means is decided below.

use std::sync::Arc;

use eframe::egui::{self, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::held::{self, Held};
use super::lit::{self, Lit};
use crate::drawing::place::Point;
use crate::drawing::{Drawing, Grip, Item, Target};
use crate::ui::paint::{DrawingPainter, Sheet};
use crate::ui::theme::Look;
use crate::ui::widgets;
use crate::view::{Gesture, Way};

/// What the canvas remembers between frames.
#[derive(Debug, Default)]
pub struct CanvasState {
    pub(in crate::ui) painter: DrawingPainter,
    /// What is in the hand.
    pub held: Option<Held>,
    /// Takes the focus as soon as it is on the canvas.
    pub wants_focus: Option<Target>,
    /// Where the pointer is over the sheet.
    pub pointer: Option<Point>,
    /// What has the focus, for commands that are about a thing.
    pub focused: Option<Target>,
    /// What was found, lit up for a moment.
    pub(super) lit: Option<Lit>,
}

impl CanvasState {
    /// Gives the focus to what was found and lights it up.
    pub fn light(&mut self, ctx: &egui::Context, target: Target) {
        self.wants_focus = Some(target.clone());
        self.lit = Some(Lit::new(ctx, target));
        ctx.request_repaint();
    }
}

/// The outline of the note under which something in the hand would go at a point.
pub(in crate::ui) type UnderHand<'a> = dyn Fn(&Target, Point) -> Option<crate::drawing::place::Rect> + 'a;

/// What happened on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    Gesture(Gesture),
    /// The text of this should be written.
    Write(Target),
    /// Something new was asked for at a point.
    Make(Point),
    /// The menu of this was opened.
    Menu(Target),
}

/// The id of the widget of an item.
pub fn item_id(target: &Target) -> egui::Id {
    egui::Id::unique(("item", target))
}

/// Shows the canvas.
pub(in crate::ui) fn canvas_ui(
    ui: &Ui,
    look: Look,
    space: Rect,
    (drawing, phase): (&Arc<Drawing>, u8),
    under_hand: &UnderHand<'_>,
    state: &mut CanvasState,
) -> (Sheet, Vec<Happened>, Vec<(Target, Response)>) {
    let sheet = Sheet::fit(space);
    let mut happened = Vec::new();
    let ground = ui.interact(sheet.rect(), egui::Id::unique("sheet"), Sense::click());
    ground.widget_info(|| WidgetInfo::labeled(Role::Image, true, &drawing.told));
    widgets::focus_ring(ui, look, &ground, sheet.rect().shrink(8.0), 6.0);
    let lifted = state.held.as_ref().filter(|held| held.from.is_some());
    let left_out = lifted.and_then(|held| drawing.item(&held.target)).map(|item| item.marks.clone());
    state.painter.paint(ui.painter(), drawing, sheet, look.palette, left_out);
    if ground.double_clicked()
        && let Some(pos) = ground.interact_pointer_pos()
    {
        happened.push(Happened::Make(sheet.point(pos)));
    }
    let mut responses = Vec::with_capacity(drawing.items.len());
    state.focused = None;
    for item in &drawing.items {
        let response = item_ui(ui, look, sheet, item);
        react(ui, sheet, item, &response, state, &mut happened);
        if response.has_focus() {
            state.focused = Some(item.target.clone());
        }
        responses.push((item.target.clone(), response));
    }
    let over = ui.ctx().pointer_latest_pos().filter(|pos| sheet.rect().contains(*pos));
    state.pointer = over.map(|pos| sheet.point(pos));
    // What is not on the wall now will not take the focus by surprise later.
    state.wants_focus = None;
    drop_held(ui, sheet, state, &mut happened);
    lit::lit_ui(ui, look, drawing, sheet, &mut state.lit);
    if let Some(held) = &state.held {
        held::held_ui(ui, look, drawing, (sheet, phase), held, under_hand);
    }
    (sheet, happened, responses)
}

fn item_ui(ui: &Ui, look: Look, sheet: Sheet, item: &Item) -> Response {
    let rect = sheet.on_screen(item.outline);
    let sense = match (item.grip.drag, item.grip.tap || item.grip.write) {
        (true, _) => Sense::click_and_drag(),
        (false, true) => Sense::click(),
        (false, false) => Sense::focusable_noninteractive(),
    };
    let response = ui.interact(rect, item_id(&item.target), sense);
    let role = if item.grip.drag || item.grip.tap || item.grip.write { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &item.label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let told = told(look, item.grip);
        if !told.is_empty() {
            node.set_description(told);
        }
    });
    if response.has_focus() {
        widgets::ring(ui, look, rect, 6.0);
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    } else if response.hovered() && item.grip.drag {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    response
}

/// What the keys do with an item, for those who do not see that it can be moved.
fn told(look: Look, grip: Grip) -> String {
    let ways = [
        (grip.drag, "told-arrows"),
        (grip.write, "told-write"),
        (grip.tap && !grip.write, "told-tap"),
        (grip.remove, "told-remove"),
    ];
    let ways = ways.into_iter().filter(|(can, _)| *can).map(|(_, key)| look.text(key));
    ways.collect::<Vec<_>>().join(" ")
}

/// What pointer and keys do with one item.
fn react(
    ui: &Ui,
    sheet: Sheet,
    item: &Item,
    response: &Response,
    state: &mut CanvasState,
    happened: &mut Vec<Happened>,
) {
    let target = &item.target;
    if state.wants_focus.as_ref() == Some(target) {
        response.request_focus();
        state.wants_focus = None;
    }
    if response.drag_started() && item.grip.drag {
        let from = Some(item.lifted.center());
        state.held =
            Some(Held { target: target.clone(), name: item.label.clone(), by: egui::Vec2::ZERO, from });
    }
    if response.dragged()
        && let Some(held) = state.held.as_mut().filter(|held| held.target == *target)
    {
        // One token of a row comes to the finger, wherever the row was taken hold of.
        held.by = match response.interact_pointer_pos() {
            Some(pointer) if item.lifted != item.outline => pointer - sheet.pos(item.lifted.center()),
            Some(_) | None => response.total_drag_delta().unwrap_or(held.by),
        };
    }
    if response.drag_stopped()
        && let Some(held) = state.held.take_if(|held| held.target == *target)
        && let Some(pointer) = ui.ctx().pointer_interact_pos()
    {
        happened
            .push(Happened::Gesture(Gesture::Drop { what: target.clone(), at: held.place(sheet, pointer) }));
    }
    if response.double_clicked() && item.grip.write {
        happened.push(Happened::Write(target.clone()));
    } else if response.clicked() {
        response.request_focus();
        if item.grip.tap {
            happened.push(Happened::Gesture(Gesture::Tap(target.clone())));
        }
    }
    if response.secondary_clicked() || response.long_touched() {
        response.request_focus();
        happened.push(Happened::Menu(target.clone()));
    }
}

/// Puts down what came from the drawer.
fn drop_held(ui: &Ui, sheet: Sheet, state: &mut CanvasState, happened: &mut Vec<Happened>) {
    if state.held.as_ref().is_none_or(|held| held.from.is_some())
        || ui.input(|input| input.pointer.any_down())
    {
        return;
    }
    let (Some(held), Some(pointer)) = (state.held.take(), ui.ctx().pointer_latest_pos()) else { return };
    if sheet.rect().contains(pointer) {
        happened.push(Happened::Gesture(Gesture::Drop {
            what: held.target.clone(),
            at: held.place(sheet, pointer),
        }));
    }
}

/// Whether an arrow was pressed that no widget waits for.
pub(super) fn arrow_for_nobody(ctx: &egui::Context) -> bool {
    const ARROWS: [Key; 4] = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
    let pressed = ctx.memory(|memory| memory.focused().is_none())
        && ARROWS.iter().any(|key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    if pressed {
        // egui has heard the arrow already, and would lead to whatever lies in its direction.
        ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    pressed
}

/// What the keys do with the item that has the focus. Called before anything is drawn, so that egui does not also press
/// the item.
pub(super) fn keys(ctx: &egui::Context, drawing: &Drawing) -> Option<Happened> {
    let focused = ctx.memory(|memory| memory.focused())?;
    let item = drawing.items.iter().find(|item| item_id(&item.target) == focused)?;
    let target = || item.target.clone();
    let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let ways = [
        (Key::ArrowLeft, Way::Left),
        (Key::ArrowRight, Way::Right),
        (Key::ArrowUp, Way::Up),
        (Key::ArrowDown, Way::Down),
    ];
    for (key, way) in ways {
        if item.grip.drag && pressed(key) {
            return Some(Happened::Gesture(Gesture::Nudge { what: target(), way }));
        }
    }
    if pressed(Key::Enter) {
        return if item.grip.write {
            Some(Happened::Write(target()))
        } else if item.grip.tap {
            Some(Happened::Gesture(Gesture::Tap(target())))
        } else {
            None
        };
    }
    if pressed(Key::F2) && item.grip.write {
        return Some(Happened::Write(target()));
    }
    if item.grip.remove && (pressed(Key::Delete) || pressed(Key::Backspace)) {
        return Some(Happened::Gesture(Gesture::Remove(target())));
    }
    let menu = ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    menu.then(|| Happened::Menu(target()))
}
