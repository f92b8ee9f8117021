//! What may never be wrong on a wall: text outside the sheet, too small, on other text, wider than what it stands on, or
//! under something. Every canvas and every chart of every workshop that ships, in empty, typical and crowded rooms.
//!
//! There is no exception for crowded rooms: where there is no room for a card it becomes smaller, then a number, then it
//! is counted by a `+12`; nothing lies on top of anything that can be read.

#[path = "layout/rules.rs"]
mod rules;
#[path = "support/scenes.rs"]
mod scenes;

use raaderum::drawing::Drawing;
use raaderum::drawing::ink::Ink;
use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::{Rect, at};
use raaderum::drawing::sketch::{Sketch, Style, line, solid};

use scenes::Full;

#[test]
fn every_canvas_of_the_danish_workshop_can_be_read() {
    canvases("ni-raad");
}

#[test]
fn every_canvas_of_the_english_workshop_can_be_read() {
    canvases("nine-advice");
}

#[test]
fn every_canvas_of_the_gallery_can_be_read() {
    canvases(scenes::GALLERY);
}

#[test]
fn the_sample_can_be_read_in_english_too() {
    let scene = scenes::sample_in(scenes::workshop("nine-advice"));
    let complaints: Vec<String> = scene
        .canvases()
        .iter()
        .flat_map(|canvas| named(&format!("{canvas}, sample in English"), &scene.draw(canvas, true)))
        .collect();
    assert_none(&complaints);
}

#[test]
fn every_chart_can_be_read() {
    let mut complaints = Vec::new();
    for workshop in scenes::workshops() {
        for full in Full::ALL {
            let scene = scenes::scene(workshop, full);
            for canvas in scene.canvases() {
                for (title, drawing) in scene.charts(&canvas) {
                    let place = format!("{workshop}, {canvas}, chart \"{title}\", {}", full.name());
                    complaints.extend(named(&place, &drawing));
                }
            }
        }
    }
    assert_none(&complaints);
}

#[test]
fn every_pass_can_be_read() {
    let mut complaints = Vec::new();
    for workshop in scenes::workshops() {
        for full in Full::ALL {
            for (of, drawing) in scenes::scene(workshop, full).passes(4) {
                complaints.extend(named(&format!("{workshop}, the pass of {of}, {}", full.name()), &drawing));
            }
        }
    }
    assert_none(&complaints);
}

fn canvases(workshop: &str) {
    let mut complaints = Vec::new();
    for full in Full::ALL {
        let scene = scenes::scene(workshop, full);
        for canvas in scene.canvases() {
            let place = format!("{workshop}, {canvas}, {}", full.name());
            complaints.extend(named(&format!("{place}, all revealed"), &scene.draw(&canvas, true)));
        }
        let scene = scene.unrevealed();
        for canvas in scene.canvases() {
            let place = format!("{workshop}, {canvas}, {}", full.name());
            complaints.extend(named(&format!("{place}, nothing revealed"), &scene.draw(&canvas, false)));
        }
    }
    assert_none(&complaints);
}

fn named(place: &str, drawing: &Drawing) -> Vec<String> {
    rules::complaints(drawing).into_iter().map(|complaint| format!("{place}: {complaint}")).collect()
}

fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n\n{} complaints\n{}\n", complaints.len(), complaints.join("\n"));
}

// A check that cannot fail checks nothing: each rule is shown one drawing that breaks it.

#[test]
fn each_rule_finds_what_breaks_it() {
    let style = Style::new(24.0, Ink::Ink);
    type Draw<'a> = &'a dyn Fn(&mut Sketch<'_>);
    let cases: [(&str, Draw<'_>); 8] = [
        ("outside the sheet", &|sketch| sketch.label(at(1560.0, 400.0), "Afgræns", style)),
        ("under the smallest", &|sketch| {
            sketch.label(at(100.0, 400.0), "Udvikl", Style::new(20.0, Ink::Ink));
        }),
        ("on \"Levér\"", &|sketch| {
            sketch.label(at(100.0, 400.0), "Levér", style);
            sketch.label(at(120.0, 410.0), "Udvikl", style);
        }),
        ("wider than", &|sketch| {
            sketch.rect(Rect::new(100.0, 100.0, 120.0, 40.0), 8.0, solid(Ink::Card), None);
            sketch.label(at(104.0, 128.0), "Undersøg og afgræns", style);
        }),
        ("wider than", &|sketch| {
            sketch.circle(at(120.0, 120.0), 14.0, solid(Ink::Ink), None);
            sketch.label(at(120.0, 128.0), "128", style.middle());
        }),
        ("is covered", &|sketch| {
            sketch.label(at(104.0, 128.0), "Undersøg", style);
            sketch.rect(Rect::new(150.0, 100.0, 120.0, 40.0), 8.0, solid(Ink::Card), None);
        }),
        ("is struck through", &|sketch| {
            sketch.label(at(104.0, 128.0), "Undersøg", style);
            sketch.line(vec![at(90.0, 122.0), at(300.0, 122.0)], line(Ink::Ink, 3.0));
        }),
        ("is struck through", &|sketch| {
            sketch.line(vec![at(140.0, 22.0), at(140.0, 300.0)], line(Ink::Ink, 3.0));
            sketch.label(at(104.0, 128.0), "Undersøg", style);
        }),
    ];
    for (word, draw) in cases {
        let mut sketch = Sketch::new(Lettering::shared());
        draw(&mut sketch);
        let found = rules::complaints(&sketch.finish());
        assert!(found.len() == 1 && found[0].contains(word), "{word}: {found:?}");
    }
}

#[test]
fn what_is_as_it_should_be_passes() {
    let style = Style::new(24.0, Ink::Ink);
    let mut sketch = Sketch::new(Lettering::shared());
    sketch.line(vec![at(140.0, 22.0), at(140.0, 300.0)], line(Ink::Ink, 3.0));
    sketch.card(Rect::new(100.0, 100.0, 180.0, 70.0), 8.0, solid(Ink::Sticky(0)));
    sketch.text(Rect::new(110.0, 104.0, 160.0, 60.0), "Undersøg og afgræns", style);
    sketch.upright(at(60.0, 300.0), "Energi", style);
    let found = rules::complaints(&sketch.finish());
    assert!(found.is_empty(), "{found:?}");
}
