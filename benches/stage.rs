//! A frame of the stage, ui and tessellation, without a window: with the drawing cached, while something is dragged,
//! and after an edit.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use eframe::egui;
use raaderum::app::App;
use raaderum::app::crowd::{Crowd, fill};
use raaderum::app::prefs::Prefs;
use raaderum::app::projector::Shown;
use raaderum::app::store::Store;
use raaderum::drawing::Target;
use raaderum::file::recent::Recent;
use raaderum::file::session_file::Opened;
use raaderum::file::{builtin, workshop_file};
use raaderum::model::id::{CanvasId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::ui::RaaderumApp;
use raaderum::ui::stage::{Stage, stage_ui};
use raaderum::ui::theme::{self, Look};
use raaderum::view::Gesture;

/// The app of a canvas that holds `n` notes.
fn app(n: usize) -> App {
    let text = builtin::workshop_text("ni-raad").expect("part of the program");
    let workshop = workshop_file::read("ni-raad", text).value.expect("the workshop can be read");
    let mut session = Session::new(&workshop, Cover::default());
    let crowd = Crowd { notes: n, notes_on: Some("double_diamond"), ..Crowd::default() };
    fill(&workshop, &mut session, crowd);
    let app = App::new(Prefs::default(), Recent::default(), std::sync::Arc::new(|| {})).without_portal();
    let mut app = app.with_state_folder(None);
    app.show(Opened::new(session, workshop, text.to_owned()), None);
    app.go_to(&CanvasId::from("double_diamond"));
    app
}

/// A stage of 1920 × 1080 with a canvas that holds `n` notes.
struct Wall {
    ctx: egui::Context,
    app: App,
    stage: Stage,
    time: f64,
}

impl Wall {
    fn new(n: usize) -> Self {
        let app = app(n);
        let ctx = egui::Context::default();
        theme::install_font(&ctx);
        let mut wall = Self { ctx, app, stage: Stage::default(), time: 0.0 };
        theme::apply(&wall.ctx, wall.look());
        for _ in 0..3 {
            wall.frame(Vec::new());
        }
        wall
    }

    fn look(&self) -> Look {
        Look { palette: self.app.palette(), words: self.app.words(), moves: false, tips: false }
    }

    /// One frame; the number of triangles keeps the work from being left out.
    fn frame(&mut self, events: Vec<egui::Event>) -> usize {
        self.time += 1.0 / 60.0;
        self.app.tick(self.time);
        let look = self.look();
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0));
        let input =
            egui::RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..Default::default() };
        let (app, stage) = (&mut self.app, &mut self.stage);
        let mut output = self.ctx.run_ui(input, |ui| stage_ui(ui, look, screen, app, stage));
        let (shapes, scale) = (std::mem::take(&mut output.shapes), output.pixels_per_point);
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, scale).len()
    }

    fn note(&self) -> (TableId, RecordId) {
        let store = self.app.store.as_ref().expect("a session is open");
        let id = store.session().rows("diamond_notes").iter().next().expect("a note").0.clone();
        (TableId::from("diamond_notes"), id)
    }
}

/// The whole program with the wall in a window of its own and the desk in the other, both of 1920 × 1080.
struct Both {
    ctx: egui::Context,
    program: RaaderumApp,
    frame: eframe::Frame,
    time: f64,
}

impl Both {
    fn new(n: usize) -> Self {
        let ctx = egui::Context::default();
        ctx.set_embed_viewports(false);
        theme::install_font(&ctx);
        let mut app = app(n);
        app.show_wall(Shown::Window);
        let program = RaaderumApp::new(&ctx, app);
        let mut both = Self { ctx, program, frame: eframe::Frame::_new_kittest(), time: 0.0 };
        for _ in 0..5 {
            both.frame(Vec::new());
        }
        both
    }

    /// A frame of the desk and one of the wall.
    fn frame(&mut self, events: Vec<egui::Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = self.input(egui::ViewportId::ROOT, events);
        let (program, frame) = (&mut self.program, &mut self.frame);
        eframe::App::logic(program, &self.ctx, frame);
        let output = self.ctx.run_ui(input, |ui| eframe::App::ui(program, ui, frame));
        let wall = output.viewport_output.iter().find_map(|(id, it)| Some((*id, it.viewport_ui_cb.clone()?)));
        let desk = self.triangles(output);
        let (id, paint) = wall.expect("the wall has a window of its own");
        let input = self.input(id, Vec::new());
        let output = self.ctx.run_ui(input, |ui| paint(ui));
        desk + self.triangles(output)
    }

    fn input(&self, viewport_id: egui::ViewportId, events: Vec<egui::Event>) -> egui::RawInput {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0));
        let viewport = egui::ViewportInfo { parent: Some(egui::ViewportId::ROOT), ..Default::default() };
        let viewports = [(viewport_id, viewport)].into_iter().collect();
        egui::RawInput {
            viewport_id,
            viewports,
            screen_rect: Some(screen),
            time: Some(self.time),
            events,
            ..Default::default()
        }
    }

    fn triangles(&self, mut output: egui::FullOutput) -> usize {
        let (shapes, scale) = (std::mem::take(&mut output.shapes), output.pixels_per_point);
        output.drop_without_applying_deltas();
        self.ctx.tessellate(shapes, scale).len()
    }

    /// Presses somewhere, moves and lets go; whether that moved something.
    fn moves(&mut self, at: egui::Pos2) -> bool {
        let revision = |both: &Self| both.program.app.store.as_ref().map(Store::revision);
        let before = revision(self);
        self.frame(vec![egui::Event::PointerMoved(at), button(at, true)]);
        for step in 1..=4 {
            self.frame(vec![egui::Event::PointerMoved(at + egui::vec2(step as f32 * 12.0, 0.0))]);
        }
        self.frame(vec![button(at + egui::vec2(48.0, 0.0), false)]);
        before != revision(self)
    }

    /// A place on the desk where a note can be taken.
    fn note(&mut self) -> egui::Pos2 {
        let places = (0..40)
            .flat_map(|y| (0..40).map(move |x| egui::pos2(500.0 + x as f32 * 23.0, 250.0 + y as f32 * 17.0)));
        let mut places = places.collect::<Vec<_>>().into_iter();
        let found = places.find(|place| self.moves(*place)).expect("a note that can be moved");
        found + egui::vec2(48.0, 0.0)
    }
}

fn button(pos: egui::Pos2, pressed: bool) -> egui::Event {
    let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
    egui::Event::PointerButton { pos, button, pressed, modifiers }
}

fn two_windows(c: &mut Criterion) {
    let mut group = c.benchmark_group("frame/drag_two_windows");
    for n in [50, 300] {
        let mut both = Both::new(n);
        let start = both.note();
        both.frame(vec![egui::Event::PointerMoved(start), button(start, true)]);
        let mut step = 0.0_f32;
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| {
                step = (step + 7.0) % 300.0;
                both.frame(vec![egui::Event::PointerMoved(start + egui::vec2(step, step / 4.0))])
            });
        });
    }
    group.finish();
}

fn frames(c: &mut Criterion) {
    let mut group = c.benchmark_group("frame/cached");
    for n in [50, 300, 1000, 5000, 20_000] {
        let mut wall = Wall::new(n);
        group.bench_function(BenchmarkId::from_parameter(n), |b| b.iter(|| wall.frame(Vec::new())));
    }
    group.finish();
    let mut group = c.benchmark_group("frame/after_edit");
    for n in [50, 300, 1000, 5000] {
        let mut wall = Wall::new(n);
        let (table, id) = wall.note();
        // Another text each time: nothing about it can be known from before.
        let mut number = 0_u32;
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| {
                number += 1;
                let text = format!("Kører forgæves for {number}. gang i år");
                let what = Target::Card(table.clone(), id.clone());
                wall.app.gesture(&Gesture::Write { what, text });
                wall.frame(Vec::new())
            });
        });
    }
    group.finish();
    let mut group = c.benchmark_group("frame/drag");
    for n in [50, 300] {
        let mut wall = Wall::new(n);
        let start = egui::pos2(400.0, 560.0);
        wall.frame(vec![egui::Event::PointerMoved(start), button(start, true)]);
        let mut step = 0.0_f32;
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| {
                step = (step + 7.0) % 900.0;
                wall.frame(vec![egui::Event::PointerMoved(start + egui::vec2(step, step / 4.0))])
            });
        });
    }
    group.finish();
}

criterion_group!(benches, frames, two_windows);
criterion_main!(benches);
