//! Charts of every kind, typical and crowded: drawn without loss, told aloud, the same each time.

#[path = "charts/samples.rs"]
mod samples;
mod support;

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

#[test]
fn notes_of_no_kind_are_counted_too() {
    use raaderum::chart::{Data, gather};
    use raaderum::model::value::Value;
    let mut room = support::fjordnaes();
    let spec = room.workshop.canvas("double_diamond").expect("a canvas").charts[0].clone();
    let counted = |room: &support::Room| match room.look("double_diamond", |sight| gather(sight, &spec)).data
    {
        Data::Stacks { parts, rows } => (
            parts.last().map(|part| part.name.clone()),
            rows.iter().flat_map(|row| row.values.clone()).sum::<f64>(),
        ),
        other => panic!("another chart: {other:?}"),
    };
    let (last, before) = counted(&room);
    assert_eq!(last.as_deref(), Some("Testresultat"), "every note of the sample has its kind");
    room.place(
        "diamond_notes",
        "ny",
        &[("text", Value::from("Ring igen")), ("half", Value::from("discover"))],
    );
    assert_eq!(counted(&room), (Some("Uden slags".to_owned()), before + 1.0));
}
