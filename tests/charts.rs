//! Charts of every kind, typical and crowded: drawn without loss, told aloud, the same each time.

#[path = "charts/samples.rs"]
mod samples;

use raaderum::chart;
use raaderum::drawing::ink::Palette;
use raaderum::drawing::lettering::Lettering;
use raaderum::export::{pixels, svg};
use raaderum::model::workshop::Language;
use raaderum::words::Words;

#[test]
fn every_chart_is_drawn_and_told() {
    let words = Words::of(Language::Danish);
    for (kind, sample) in samples::typical().iter().chain(&samples::crowded()) {
        let drawing = chart::draw(sample, words, Lettering::shared());
        assert!(drawing.told.contains(&sample.canvas), "{kind} is not told: {}", drawing.told);
        assert!(drawing.texts().any(|row| row.text.contains("n = 14")), "{kind} has no footer");
        let again = chart::draw(sample, words, Lettering::shared());
        assert_eq!(svg::svg(&drawing, Palette::Light), svg::svg(&again, Palette::Light), "{kind} changes");
    }
}

/// `PICTURES=folder cargo test --test charts` writes them to look at.
#[test]
fn charts_can_be_looked_at() {
    use std::io::Write as _;
    let Ok(folder) = std::env::var("PICTURES") else { return };
    let words = Words::of(Language::Danish);
    for (crowd, samples) in [("typical", samples::typical()), ("crowded", samples::crowded())] {
        for (kind, sample) in samples {
            let drawing = chart::draw(&sample, words, Lettering::shared());
            let file = pixels::png(&drawing, Palette::Light, 0.8).unwrap();
            let path = std::path::Path::new(&folder).join(format!("{kind}-{crowd}.png"));
            std::fs::File::create(path).unwrap().write_all(&file).unwrap();
        }
    }
}
