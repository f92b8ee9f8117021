//! The window of the wall: strip, canvas, nothing else. It paints what the program hands it, in its own time, and sends
//! back what a hand or a presenter's clicker did.

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{
    self, Color32, Rect, Stroke, Ui, Vec2, ViewportBuilder, ViewportCommand, ViewportId, vec2,
};

use super::clock_face::{self, Face};
use super::keys;
use super::paint::{DrawingPainter, Sheet};
use super::stage::{CanvasState, Happened, UnderHand, canvas_ui};
use super::theme::Look;
use crate::app::App;
use crate::app::command::Command;
use crate::app::projector::{Shown, Wall};
use crate::drawing::ink::{Ink, Palette};
use crate::drawing::place::{Point, Rect as Part};
use crate::drawing::{Drawing, SHEET_WIDTH};
use crate::model::id::RecordId;
use crate::view::{Gesture, aside, strip};

/// What came back from the wall.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FromWall {
    /// A hand on the canvas.
    Hand(Happened),
    Run(Command),
    Close,
}

/// The window of the wall, as this window knows it.
#[derive(Clone, Debug, Default)]
pub(super) struct WallWindow(Arc<Mutex<Shared>>);

#[derive(Debug, Default)]
struct Shared {
    shows: Option<(Wall, Option<Look>)>,
    strip: (Option<strip::Strip>, Arc<Drawing>),
    strip_painter: DrawingPainter,
    canvas: CanvasState,
    full_screen: bool,
    sent: Vec<FromWall>,
}

/// The id of the window.
fn id() -> ViewportId {
    ViewportId::from_hash_of("wall")
}

impl WallWindow {
    /// Shows the window, as long as this is called in every frame; returns what has come from it.
    pub(super) fn show(&self, ctx: &egui::Context, look: Look, app: &App) -> Vec<FromWall> {
        let Some((shown, wall)) = app.wall_on().zip(app.wall()) else { return Vec::new() };
        if ctx.embed_viewports() {
            // Where there can be one window only, the desk is not covered by a second one inside it.
            return Vec::new();
        }
        let sent = {
            let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let same = shared.shows.as_ref().is_some_and(|(before, dressed)| {
                *before == wall && dressed.is_some_and(|dressed| dressed.palette == look.palette)
            });
            if !same {
                shared.shows = Some((wall, Some(look)));
                ctx.request_repaint_of(id());
            }
            std::mem::take(&mut shared.sent)
        };
        let shared = Arc::clone(&self.0);
        ctx.show_viewport_deferred(id(), builder(look, app, shown), move |ui, _| {
            let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
            shared.ui(ui);
        });
        sent
    }
}

fn builder(look: Look, app: &App, shown: &Shown) -> ViewportBuilder {
    let builder = ViewportBuilder::default().with_title(look.text("projector-wall")).with_app_id("raaderum");
    let screens = &app.projector.screens;
    match shown {
        Shown::On(screen) => {
            let place = screens.iter().position(|other| other.name == screen.name).unwrap_or(0);
            builder.with_monitor(place).with_decorations(false)
        }
        Shown::Window => builder.with_inner_size([1280.0, 720.0]).with_min_inner_size([480.0, 270.0]),
    }
}

impl Shared {
    fn ui(&mut self, ui: &Ui) {
        let Some((wall, Some(look))) = self.shows.clone() else { return };
        let ctx = ui.ctx().clone();
        self.hear(&ctx);
        let rect = ctx.content_rect();
        if wall.blank {
            blank_ui(ui, look, rect, face(&wall));
            return self.wake(&ctx);
        }
        ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Paper));
        let below = self.strip_ui(ui, look, rect, &wall);
        let happened = picture_ui(ui, look, below, &wall, &|_, _| None, &mut self.canvas).1;
        self.sent.extend(happened.into_iter().map(FromWall::Hand));
        self.wake(&ctx);
    }

    /// The strip over the whole width; returns what is left below it.
    fn strip_ui(&mut self, ui: &Ui, look: Look, rect: Rect, wall: &Wall) -> Rect {
        if self.strip.0.as_ref() != Some(&wall.strip) {
            self.strip = (Some(wall.strip.clone()), Arc::new(wall.strip_drawing()));
        }
        let zoom = (rect.width() / SHEET_WIDTH).min(rect.height() * 0.06 / strip::HEIGHT);
        let (top, below) = rect.split_top_bottom_at_y(rect.top() + strip::HEIGHT * zoom);
        ui.painter().rect_filled(top, 0.0, look.ink(Ink::Card));
        let left = top.center().x - SHEET_WIDTH * zoom / 2.0;
        let sheet = Sheet { origin: egui::pos2(left, top.top()), zoom };
        self.strip_painter.paint(ui.painter(), &self.strip.1, sheet, look.palette, None);
        below
    }

    fn hear(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.sent.push(FromWall::Close);
        }
        match keys::heard(ctx, false, |command| command != Command::Spotlight) {
            // Here it means this window.
            Some(Command::FullScreen) => {
                self.full_screen = !self.full_screen;
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.full_screen));
            }
            Some(command) => {
                if !App::is_clicker(command) {
                    // What is to be written or chosen stands in the other window.
                    ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
                }
                self.sent.push(FromWall::Run(command));
            }
            None => {}
        }
    }

    fn wake(&self, ctx: &egui::Context) {
        if !self.sent.is_empty() {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }
}

/// Whether a hand on the wall may do that now. Writing begins there and goes on at the desk.
pub(super) fn allows(app: &App, happened: &Happened) -> bool {
    let writes = || Gesture::Make { id: RecordId::default(), at: None, text: String::new() };
    match happened {
        Happened::Gesture(gesture) => app.wall_allows(gesture),
        Happened::Write(_) | Happened::Make(_) => app.wall_allows(&writes()),
        // Its menu can remove things: it belongs to the desk.
        Happened::Menu(_) => false,
    }
}

fn face(wall: &Wall) -> Face<'_> {
    Face { text: &wall.strip.clock, state: wall.state }
}

/// The blank wall: only the clock, light on dark in every theme, since it must not light up the room.
pub(super) fn blank_ui(ui: &Ui, look: Look, rect: Rect, face: Face<'_>) {
    let dark = Look { palette: Palette::Dark, ..look };
    ui.painter().rect_filled(rect, 0.0, dark.ink(Ink::Paper));
    let spot = Rect::from_center_size(rect.center(), vec2(rect.width() * 0.8, rect.height() * 0.28));
    clock_face::large(ui, dark, spot, face);
}

/// What lies under the strip: the canvas, a part of it, or one note, with the large clock and the spotlight over it.
pub(super) fn picture_ui(
    ui: &Ui,
    look: Look,
    space: Rect,
    wall: &Wall,
    under_hand: &UnderHand<'_>,
    canvas: &mut CanvasState,
) -> (Sheet, Vec<Happened>, Vec<(crate::drawing::Target, egui::Response)>) {
    let shown = match wall.part {
        Some(part) => {
            let sheet = enlarged(space, part);
            let painter = ui.painter().with_clip_rect(sheet.on_screen(part).expand(6.0).intersect(space));
            canvas.painter.paint(&painter, &wall.drawing, sheet, look.palette, None);
            (sheet, Vec::new(), Vec::new())
        }
        None => canvas_ui(ui, look, space, (&wall.drawing, wall.phase), under_hand, canvas),
    };
    if wall.large_clock {
        clock_face::large(ui, look, shown.0.on_screen(aside::CLOCK), face(wall));
    }
    if let Some(spot) = wall.spot {
        spot_ui(ui, look, space, shown.0, spot);
    }
    shown
}

/// The sheet as it must lie for a part of it to fill as much of a space as it can, with a little ground around it.
fn enlarged(space: Rect, part: Part) -> Sheet {
    let zoom = (space.width() * 0.94 / part.width.max(1.0)).min(space.height() * 0.9 / part.height.max(1.0));
    let middle = part.center();
    Sheet { origin: space.center() - Vec2::new(middle.x, middle.y) * zoom, zoom }
}

/// Everything but a ring around the point is dimmed.
fn spot_ui(ui: &Ui, look: Look, space: Rect, sheet: Sheet, spot: Point) {
    let at = sheet.pos(spot);
    let radius = space.height() * 0.09;
    let painter = ui.painter().with_clip_rect(space);
    painter.add(egui::Shape::mesh(around(at, radius, space.width() + space.height())));
    painter.circle_stroke(at, radius, Stroke::new(4.0, look.ink(Ink::Amber)));
}

/// A dark ring from a radius outwards.
fn around(middle: egui::Pos2, radius: f32, far: f32) -> egui::Mesh {
    const STEPS: u32 = 96;
    let dark = Color32::BLACK.gamma_multiply(0.45);
    let mut mesh = egui::Mesh::default();
    for step in 0..STEPS {
        let out = Vec2::angled(step as f32 / STEPS as f32 * std::f32::consts::TAU);
        mesh.colored_vertex(middle + out * radius, dark);
        mesh.colored_vertex(middle + out * far, dark);
        let (inner, next) = (2 * step, 2 * ((step + 1) % STEPS));
        mesh.add_triangle(inner, inner + 1, next);
        mesh.add_triangle(next, inner + 1, next + 1);
    }
    mesh
}
