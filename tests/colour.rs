//! Colour is never alone: things on a wall that differ by the colour of their kind also differ by shape, by a sign, by
//! a word or by their place. Whoever does not see the colours, or has a grey printer, loses nothing.

#[path = "support/scenes.rs"]
mod scenes;

use std::collections::{BTreeMap, BTreeSet};

use raaderum::drawing::ink::Ink;
use raaderum::drawing::{Drawing, Fill, Item, Mark};
use scenes::Scene;

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
    title.unwrap_or_else(|| item.label.clone())
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
