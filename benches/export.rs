//! Exports: a canvas as SVG and as PNG, a chart as SVG.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use raaderum::app::crowd::{Crowd, fill};
use raaderum::app::store::Store;
use raaderum::chart;
use raaderum::drawing::ink::Palette;
use raaderum::drawing::lettering::Lettering;
use raaderum::export::{pixels, svg};
use raaderum::file::session_file::Opened;
use raaderum::file::{builtin, session_file, workshop_file};
use raaderum::model::id::CanvasId;
use raaderum::model::session::{Cover, Session};
use raaderum::view::Lens;
use raaderum::words::Words;

const LENS: Lens = Lens { all_revealed: true, shows_task: false };

/// A double diamond with `n` notes.
fn room(n: usize) -> Store {
    let text = builtin::workshop_text("ni-raad").expect("part of the program");
    let workshop = workshop_file::read("ni-raad", text).value.expect("the workshop can be read");
    let mut session = Session::new(&workshop, Cover::default());
    fill(&workshop, &mut session, Crowd { notes: n, notes_on: Some("double_diamond"), ..Crowd::default() });
    Store::new(Opened::new(session, workshop, text.to_owned()), None)
}

fn pictures(c: &mut Criterion) {
    let canvas = CanvasId::from("double_diamond");
    let mut group = c.benchmark_group("export/svg");
    for n in [50, 300] {
        let drawing = room(n).drawing(&canvas, LENS);
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| svg::svg(black_box(&drawing), Palette::Projector));
        });
    }
    group.finish();
    let drawing = room(50).drawing(&canvas, LENS);
    for (case, scale) in [("export/png_1x", 1.0), ("export/png_2x", 2.0)] {
        let mut group = c.benchmark_group(case);
        group.sample_size(20);
        group.bench_function(BenchmarkId::from_parameter(50), |b| {
            b.iter(|| pixels::png(black_box(&drawing), Palette::Projector, scale));
        });
        group.finish();
    }
}

fn charts(c: &mut Criterion) {
    let text = builtin::sample_text("fjordnaes").expect("part of the program");
    let opened = session_file::read("fjordnaes", text).value.expect("the sample can be read");
    let store = Store::new(opened, None);
    let canvas = store.workshop().canvas("risk_innovation").expect("a canvas of the sample");
    let sight = store.sight(canvas, store.workshop().language, LENS);
    let words = Words::of(store.workshop().language);
    let mut group = c.benchmark_group("chart/svg");
    group.bench_function(BenchmarkId::from_parameter(8), |b| {
        b.iter(|| {
            let chart = chart::gather(&sight, &canvas.charts[0]);
            svg::svg(&chart::draw(&chart, words, Lettering::shared()), Palette::Light)
        });
    });
    group.finish();
}

criterion_group!(benches, pictures, charts);
criterion_main!(benches);
