//! A frame of the stage, ui and tessellation, without a window: with the drawing cached, while something is dragged,
//! and after an edit.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use eframe::egui;
use raaderum::app::App;
use raaderum::app::crowd::{Crowd, fill};
use raaderum::app::prefs::Prefs;
use raaderum::drawing::Target;
use raaderum::file::recent::Recent;
use raaderum::file::session_file::Opened;
use raaderum::file::{builtin, workshop_file};
use raaderum::model::id::{CanvasId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::ui::stage::{Stage, stage_ui};
use raaderum::ui::theme::{self, Look};
use raaderum::view::Gesture;

/// A stage of 1920 × 1080 with a canvas that holds `n` notes.
struct Wall {
    ctx: egui::Context,
    app: App,
    stage: Stage,
    time: f64,
}

impl Wall {
    fn new(n: usize) -> Self {
        let text = builtin::workshop_text("ni-raad").expect("part of the program");
        let workshop = workshop_file::read("ni-raad", text).value.expect("the workshop can be read");
        let mut session = Session::new(&workshop, Cover::default());
        fill(
            &workshop,
            &mut session,
            Crowd { notes: n, notes_on: Some("double_diamond"), ..Crowd::default() },
        );
        let mut app =
            App::new(Prefs::default(), Recent::default(), std::sync::Arc::new(|| {})).without_portal();
        app = app.with_state_folder(None);
        app.show(Opened::new(session, workshop, text.to_owned()), None);
        app.go_to(&CanvasId::from("double_diamond"));
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
        let press = egui::Event::PointerButton {
            pos: start,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        };
        wall.frame(vec![egui::Event::PointerMoved(start), press]);
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

criterion_group!(benches, frames);
criterion_main!(benches);
