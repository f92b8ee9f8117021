//! Colour is never alone: things on a wall that differ by the colour of their kind also differ by shape, by a sign, by
//! a word or by their place. Whoever does not see the colours, or has a grey printer, loses nothing.

#[path = "pictures/compare.rs"]
mod compare;
#[path = "colour/pictures.rs"]
mod pictures;
#[path = "support/scenes.rs"]
mod scenes;
#[path = "support/sight.rs"]
mod sight;

use std::collections::{BTreeMap, BTreeSet};

use pictures::{Painted, Thing};
use raaderum::drawing::ink::{Ink, Palette};
use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::{Rect, at};
use raaderum::drawing::sketch::{Sketch, Style, solid};
use raaderum::drawing::{Drawing, Fill, Item, Mark};
use raaderum::export::pixels::{self, Picture};
use raaderum::model::chart_spec::ChartKind;
use scenes::{Full, Scene};
use sight::Eyes;

/// An ink that says what kind of thing something is.
fn is_kind(ink: Ink) -> bool {
    match ink {
        Ink::Phase(_)
        | Ink::Amber
        | Ink::AmberMark
        | Ink::Green
        | Ink::Red
        | Ink::Grey
        | Ink::Sticky(_)
        | Ink::Series(_)
        | Ink::Tint(_)
        | Ink::SeriesText(_) => true,
        Ink::Paper
        | Ink::Card
        | Ink::Ink
        | Ink::Muted
        | Ink::Line
        | Ink::OnStrong
        | Ink::StickyInk
        | Ink::OnSeries(_)
        | Ink::Shadow => false,
    }
}

/// What a thing looks like without its colours and without its own words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Look {
    shapes: Vec<String>,
    /// Words and signs on it that are not its name: the name of its kind.
    words: Vec<String>,
    /// The zone that it lies in.
    place: String,
}

fn look(drawing: &Drawing, item: &Item, title: &str) -> (Look, Vec<Ink>) {
    let marks = drawing.marks.get(item.marks.clone()).unwrap_or_default();
    let mut look = Look { shapes: Vec::new(), words: Vec::new(), place: String::new() };
    let mut inks = Vec::new();
    let paint = |fill: &Option<Fill>, inks: &mut Vec<Ink>| {
        let ink = fill.as_ref().filter(|fill| fill.strength > 0.05 && is_kind(fill.ink));
        inks.extend(ink.map(|fill| fill.ink));
    };
    for mark in marks {
        let shape = match mark {
            Mark::Box { rect, radius, fill, .. } => {
                paint(fill, &mut inks);
                // How high a note is depends on its words.
                format!("box {:.0} {radius:.0}", rect.width)
            }
            Mark::Circle { radius, fill, .. } => {
                paint(fill, &mut inks);
                format!("circle {radius:.0} {}", fill.is_some())
            }
            Mark::Polygon { points, fill, .. } => {
                paint(fill, &mut inks);
                format!("polygon {} {}", points.len(), fill.is_some())
            }
            Mark::Line { points, stroke } => format!("line {} {}", points.len(), stroke.dash.is_some()),
            Mark::Band { .. } => "band".to_owned(),
            Mark::Shadow { .. } => continue,
            Mark::Text(row) => {
                if !is_name(&row.text, title) {
                    look.words.push(row.text.clone());
                }
                continue;
            }
        };
        look.shapes.push(shape);
    }
    let middle = item.lifted.center();
    let under = drawing.landing_at(&item.target, middle);
    look.place = under.map(|landing| landing.name.clone()).unwrap_or_default();
    (look, inks)
}

/// Whether a row of text is the name of the thing, a part of it or its initials.
fn is_name(row: &str, title: &str) -> bool {
    let row = row.trim().trim_end_matches('…');
    let initials: String = title.split_whitespace().filter_map(|word| word.chars().next()).collect();
    title.contains(row) || initials.to_uppercase().contains(&row.to_uppercase())
}

fn title(scene: &Scene, item: &Item) -> String {
    let Some((table, id)) = item.target.record() else { return item.label.clone() };
    let field = scene.workshop.table(table.as_str()).map_or("name", |spec| spec.title_field());
    let record = scene.session.record(table.as_str(), id.as_str());
    let title = record.and_then(|record| record.value(field)?.text().map(str::to_owned));
    // A seat without a name is called by its number.
    title.unwrap_or_else(|| item.label.split(',').next().unwrap_or_default().to_owned())
}

/// Pairs of things on a wall between which only the colour tells the difference.
fn alone(scene: &Scene, canvas: &str) -> BTreeSet<String> {
    let drawing = scene.draw(canvas, true);
    let mut kinds: BTreeMap<(String, Look), BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for item in drawing.items.iter().filter(|item| !item.marks.is_empty()) {
        let Some((table, _)) = item.target.record() else { continue };
        let (look, inks) = look(&drawing, item, &title(scene, item));
        if inks.is_empty() {
            continue;
        }
        let of_colour = kinds.entry((table.to_string(), look)).or_default();
        of_colour.entry(format!("{inks:?}")).or_default().push(item.label.clone());
    }
    // A colour that only one thing has is that thing's own, and its name tells them apart.
    let is_alone = |colours: &&BTreeMap<String, Vec<String>>| {
        colours.len() > 1 && colours.values().any(|things| things.len() > 1)
    };
    kinds.values().filter(is_alone).map(|colours| format!("{canvas}: {colours:?}")).take(1).collect()
}

/// What a colour may tell alone, since it is told elsewhere on the same wall.
const TOLD_ELSEWHERE: [(&str, &str); 1] =
    [("organisation_forms", "the row in focus: its name stands in bold beside it and in the corner")];

#[test]
fn nothing_differs_by_its_colour_only() {
    let mut wrong = Vec::new();
    let scene = scenes::sample();
    let canvases = scene.canvases();
    assert_eq!(canvases.len(), 54, "every canvas");
    for canvas in canvases {
        if TOLD_ELSEWHERE.iter().all(|(told, _)| *told != canvas) {
            wrong.extend(alone(&scene, &canvas));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The things of a wall that are rows of a table.
fn rows(scene: &Scene, drawing: &Drawing) -> Vec<Thing> {
    let items = drawing.items.iter().filter(|item| !item.marks.is_empty());
    let thing = |item: &Item| {
        let (table, _) = item.target.record()?;
        let (look, inks) = look(drawing, item, &title(scene, item));
        let thing = Thing {
            among: table.to_string(),
            inks,
            shape: String::new(),
            words: look.words.into_iter().collect(),
            place: if look.place.is_empty() {
                pictures::zone_at(drawing, item.lifted.center())
            } else {
                look.place
            },
            ends: Vec::new(),
            points: pictures::rows(item.lifted),
            name: item.label.clone(),
        };
        Some(thing).filter(|thing| !thing.inks.is_empty())
    };
    items.filter_map(thing).collect()
}

/// What is told by where it stands, which these eyes see as well: a part of the wall and its sign.
const TOLD_BY_PLACE: [(&str, &str); 5] = [
    ("involvement_ladder", "actors: each has a column under its name"),
    ("organisation_forms", "the row in focus, in bold; the corners bear their names"),
    ("ternary_rows", "the row in focus, in bold; the corners bear their names"),
    ("sparring_group", "chairs: each stands at the card that says whose it is"),
    ("seats", "chairs: each stands at the card that says whose it is"),
];

#[test]
fn whatever_differs_still_differs_in_grey_and_for_a_deuteranope() {
    let mut wrong = Vec::new();
    for scene in [scenes::sample(), scenes::scene(scenes::GALLERY, Full::Typical)] {
        for canvas in scene.canvases() {
            wrong.extend(alike(&scene, &canvas));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Charts whose patterns are weaker in a theme than this test asks for; each part has its number beside it.
const FAINT: [(&str, &[&str]); 2] = [
    ("simplicity_brake, Ønsker efter, hvem der har bedt om dem", &["dark", "projector"]),
    ("contribution_radar, Teknologier i hver ring", &["dark"]),
];

/// What cannot be told apart on the wall of a canvas and on its charts, in any theme.
fn alike(scene: &Scene, canvas: &str) -> Vec<String> {
    let drawing = scene.draw(canvas, true);
    let mut walls = Vec::new();
    if TOLD_BY_PLACE.iter().all(|(told, _)| *told != canvas) {
        let mut things = rows(scene, &drawing);
        things.extend(pictures::loose(&drawing));
        walls.push((canvas.to_owned(), things, drawing));
    }
    let specs = &scene.workshop.canvas(canvas).expect("the canvas").charts;
    for (spec, (title, chart)) in specs.iter().zip(scene.charts(canvas)) {
        // Each line of a slope bears its name at both ends, with a leader to it.
        if !matches!(spec.kind, ChartKind::Slope { .. }) {
            walls.push((format!("{canvas}, {title}"), pictures::loose(&chart), chart));
        }
    }
    let mut wrong = Vec::new();
    for (name, things, drawing) in walls {
        // On paper the colours are those of the light theme.
        for (theme, palette) in Palette::ALL.into_iter().filter(|(theme, _)| *theme != "print") {
            if FAINT.iter().any(|(faint, themes)| *faint == name && themes.contains(&theme)) {
                continue;
            }
            let painted = Painted::new(&drawing, palette);
            let alike = Eyes::ALL.into_iter().flat_map(|eyes| painted.alike(&things, eyes));
            wrong.extend(alike.map(|what| format!("{name}, {theme}: {what}")));
        }
    }
    wrong
}

/// Walls that are kept as they are seen then, to be looked at: all signs of a curve, lamps, ratings, a chart.
const KEPT: [(&str, Eyes); 4] = [
    ("change_curve", Eyes::Grey),
    ("dumb_questions_gate", Eyes::Deuteranope),
    ("leadership_survey", Eyes::Grey),
    ("portfolio_model", Eyes::Deuteranope),
];

#[test]
fn some_walls_look_as_they_were_approved_by_these_eyes() {
    let scene = scenes::sample();
    let mut wrong = Vec::new();
    for (canvas, eyes) in KEPT {
        let picture = pixels::picture(&scene.draw(canvas, true), Palette::Light, 0.5).expect("a picture");
        let seen = Picture { rgb: eyes.see_all(&picture.rgb), ..picture };
        wrong.extend(pictures::approve(&format!("{canvas}-{eyes:?}.png").to_lowercase(), &seen));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// A check that cannot fail checks nothing.

#[test]
fn colours_are_as_far_apart_as_in_the_book() {
    // Sharma, Wu & Dalal 2005, table 1.
    let first = [50.0, 2.5, 0.0];
    for (other, should) in [([73.0, 25.0, -18.0], 27.1492), ([61.0, -5.0, 29.0], 22.8977)] {
        let is = sight::difference(first, other);
        assert!((is - should).abs() < 0.0001, "{is} and not {should}");
    }
    for eyes in Eyes::ALL {
        assert_eq!(eyes.see([255, 255, 255]), [255, 255, 255], "white stays white");
    }
}

/// Two lamps of which only the colour differs, unless the second has another shape or a word.
fn lamps([one, other]: [Ink; 2], is_square: bool, word: &str) -> Drawing {
    let mut sketch = Sketch::new(Lettering::shared());
    sketch.circle(at(300.0, 300.0), 20.0, solid(one), None);
    if is_square {
        sketch.rect(Rect::new(580.0, 280.0, 40.0, 40.0), 0.0, solid(other), None);
    } else {
        sketch.circle(at(600.0, 300.0), 20.0, solid(other), None);
    }
    sketch.label(at(630.0, 307.0), word, Style::new(24.0, Ink::Ink));
    sketch.finish()
}

#[test]
fn lamps_that_differ_by_their_colour_only_are_found() {
    let found = |inks: [Ink; 2], is_square: bool, word: &str| -> Vec<Eyes> {
        let drawing = lamps(inks, is_square, word);
        let things = pictures::loose(&drawing);
        let painted = Painted::new(&drawing, Palette::Light);
        let is_found = |eyes: &Eyes| !painted.alike(&things, *eyes).is_empty();
        Eyes::ALL.into_iter().filter(is_found).collect()
    };
    assert_eq!(found([Ink::Red, Ink::Green], false, ""), Eyes::ALL, "red and green lamps");
    assert_eq!(found([Ink::Series(0), Ink::Series(1)], false, ""), [Eyes::Grey], "blue and orange, in grey");
    assert_eq!(found([Ink::Red, Ink::Green], true, ""), [], "another shape");
    assert_eq!(found([Ink::Red, Ink::Green], false, "Grønt"), [], "a word beside it");
}
