//! Whether everything on a wall can be seen: the contrast of every text with what is really painted under it, and of
//! every mark that means something, in every theme. Text 4.5:1, in *Projektor* 7:1; marks 3:1, in *Projektor* 4.5:1.

#[path = "contrast/ground.rs"]
mod ground;
#[path = "support/scenes.rs"]
mod scenes;

use std::collections::BTreeMap;

use raaderum::drawing::ink::{Ink, Palette, Rgb};
use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::{Point, Rect, at, inside};
use raaderum::drawing::sketch::{Sketch, Style, line, solid};
use raaderum::drawing::{Drawing, Mark, TextRow};

use ground::{contrast, over, under};
use scenes::Full;

/// What a theme asks for: of text, of marks.
fn least(palette: Palette) -> (f32, f32) {
    match palette {
        Palette::Projector => (7.0, 4.5),
        Palette::Light | Palette::Dark | Palette::Print => (4.5, 3.0),
    }
}

#[test]
fn everything_can_be_seen_in_every_theme() {
    let walls = walls();
    let mut complaints: BTreeMap<String, String> = BTreeMap::new();
    for (name, palette) in Palette::ALL {
        for (wall, drawing) in &walls {
            for (what, example) in unseen(drawing, palette) {
                complaints.entry(format!("{name}: {what}")).or_insert_with(|| format!("{example}, {wall}"));
            }
        }
    }
    let told: Vec<String> = complaints.iter().map(|(what, example)| format!("{what} ({example})")).collect();
    assert!(told.is_empty(), "\n\n{} complaints\n{}\n", told.len(), told.join("\n"));
}

/// Every canvas that ships, typical, crowded and empty, every chart, and some passes.
fn walls() -> Vec<(String, Drawing)> {
    let mut rooms = vec![
        ("sample", scenes::sample()),
        ("crowded", scenes::scene("ni-raad", Full::Crowded)),
        ("empty", scenes::scene("ni-raad", Full::Empty)),
        ("gallery", scenes::scene(scenes::GALLERY, Full::Typical)),
    ];
    rooms.push(("nothing revealed", scenes::sample().unrevealed()));
    let mut walls = Vec::new();
    for (name, scene) in &rooms {
        for canvas in scene.canvases() {
            walls.push((format!("{canvas}, {name}"), scene.draw(&canvas, *name != "nothing revealed")));
            let charts = scene.charts(&canvas).into_iter();
            walls.extend(
                charts.map(|(title, drawing)| (format!("{canvas}, chart \"{title}\", {name}"), drawing)),
            );
        }
        for (of, drawing) in scene.passes(3) {
            walls.push((format!("the pass of {of}, {name}"), drawing));
        }
    }
    walls
}

/// What cannot be seen well enough: the pair of colours with its contrast, and an example.
fn unseen(drawing: &Drawing, palette: Palette) -> Vec<(String, String)> {
    let (least_text, least_mark) = least(palette);
    let mut found = Vec::new();
    for (place, mark) in drawing.marks.iter().enumerate() {
        let before = &drawing.marks[..place];
        if let Mark::Text(row) = mark {
            let (ratio, ground) = text_contrast(before, row, palette);
            if ratio < least_text {
                let what = format!("text {:?} on {} has {ratio:.2}", row.ink, hex(ground));
                found.push((what, format!("\"{}\"", row.text)));
            }
        } else if let Some((ink, ratio, ground)) = mark_contrast(drawing, place, palette)
            && ratio < least_mark
        {
            found.push((format!("mark {ink:?} on {} has {ratio:.2}", hex(ground)), shape(mark)));
        }
    }
    found
}

/// The lowest contrast along a row of text.
fn text_contrast(before: &[Mark], row: &TextRow, palette: Palette) -> (f32, Rgb) {
    let ink = palette.rgb(row.ink);
    let middle = row.size * 0.33;
    let points = (0..=8).map(|part| {
        let along = row.width * (0.04 + 0.92 * part as f32 / 8.0);
        if row.upright {
            at(row.start.x - middle, row.start.y - along)
        } else {
            row.start.moved(along, -middle)
        }
    });
    let pairs =
        points.map(|point| under(before, point, palette)).map(|ground| (contrast(ink, ground), ground));
    pairs.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((21.0, ink))
}

/// The contrast of a mark that carries meaning, with its ink and what is under it.
fn mark_contrast(drawing: &Drawing, place: usize, palette: Palette) -> Option<(Ink, f32, Rgb)> {
    let before = &drawing.marks[..place];
    let against = |ink: Ink, strength: f32, point: Point| {
        let ground = under(before, point, palette);
        (ink, contrast(over(palette.rgb(ink), strength, ground), ground), ground)
    };
    match &drawing.marks[place] {
        Mark::Line { points, stroke } if means(stroke.ink) && stroke.strength >= 0.5 => {
            // Where it runs over several grounds it must be seen on most of its way.
            let mut seen: Vec<_> =
                along(points).map(|point| against(stroke.ink, stroke.strength, point)).collect();
            seen.sort_by(|a, b| a.1.total_cmp(&b.1));
            seen.get(seen.len() * 2 / 5).copied()
        }
        mark @ (Mark::Box { fill, stroke, .. }
        | Mark::Circle { fill, stroke, .. }
        | Mark::Polygon { fill, stroke, .. }) => {
            // What holds a text is read by its text; a thin edge is an ornament.
            // The same mark once more at the same place means nothing new: two cards with the same values.
            let is_edge = before.contains(mark)
                || matches!(mark, Mark::Box { rect, .. } if rect.height.min(rect.width) < 8.0);
            if is_edge || holds_text(drawing, place) {
                return None;
            }
            let point = heart(mark)?;
            let fill = fill.filter(|fill| fill.strength >= 0.9 && means(fill.ink));
            let fill = fill.map(|fill| against(fill.ink, fill.strength, point));
            // A rim that parts the shape from what is under it, or a stroke that is seen itself, is enough.
            let rim = fill.zip(*stroke).filter(|(_, stroke)| stroke.width >= 1.4);
            let rim = rim.map(|((ink, _, ground), stroke)| {
                (ink, contrast(palette.rgb(ink), palette.rgb(stroke.ink)), ground)
            });
            let stroke = stroke.filter(|stroke| means(stroke.ink) && stroke.width >= 1.0);
            let stroke = stroke.map(|stroke| against(stroke.ink, stroke.strength, point));
            fill.into_iter().chain(stroke).chain(rim).max_by(|a, b| a.1.total_cmp(&b.1))
        }
        Mark::Line { .. } | Mark::Band { .. } | Mark::Shadow { .. } | Mark::Text(_) => None,
    }
}

/// Inks that are grounds or hairlines mean nothing by themselves.
fn means(ink: Ink) -> bool {
    match ink {
        Ink::Paper | Ink::Card | Ink::Line | Ink::Sticky(_) | Ink::Tint(_) | Ink::Shadow => false,
        Ink::OnStrong | Ink::OnSeries(_) => false,
        Ink::Ink
        | Ink::Muted
        | Ink::Phase(_)
        | Ink::Amber
        | Ink::AmberMark
        | Ink::Green
        | Ink::Red
        | Ink::Grey
        | Ink::StickyInk
        | Ink::Series(_)
        | Ink::SeriesText(_) => true,
    }
}

fn holds_text(drawing: &Drawing, place: usize) -> bool {
    let mark = &drawing.marks[place];
    drawing.texts().any(|row| {
        let middle = row.start.moved(row.width / 2.0, -row.size * 0.33);
        match mark {
            Mark::Box { rect, .. } => rect.contains(middle),
            Mark::Circle { center, radius, .. } => center.distance(middle) <= *radius,
            Mark::Polygon { points, .. } => inside(points, middle),
            _ => false,
        }
    })
}

fn heart(mark: &Mark) -> Option<Point> {
    match mark {
        Mark::Box { rect, .. } => Some(rect.center()),
        Mark::Circle { center, .. } => Some(*center),
        Mark::Polygon { points, .. } => {
            let n = points.len().max(1) as f32;
            let sum = points.iter().fold(at(0.0, 0.0), |sum, point| sum.moved(point.x, point.y));
            Some(at(sum.x / n, sum.y / n))
        }
        _ => None,
    }
}

/// Points along a line.
fn along(points: &[Point]) -> impl Iterator<Item = Point> {
    points.windows(2).flat_map(|pair| {
        let (a, b) = (pair[0], pair[1]);
        (1..8).map(move |part| {
            let share = part as f32 / 8.0;
            at(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        })
    })
}

fn hex(colour: Rgb) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

fn shape(mark: &Mark) -> String {
    match mark {
        Mark::Line { points, .. } => format!("line from {:?}", points.first()),
        Mark::Box { rect, .. } => format!("box {rect:?}"),
        Mark::Circle { center, radius, .. } => format!("circle of {radius} at {center:?}"),
        Mark::Polygon { points, .. } => format!("polygon from {:?}", points.first()),
        Mark::Band { .. } | Mark::Shadow { .. } | Mark::Text(_) => String::new(),
    }
}

// A check that cannot fail checks nothing.

#[test]
fn contrast_is_that_of_the_book() {
    assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 0.01, "black on white");
    assert!(
        (contrast(Rgb(118, 118, 118), Rgb(255, 255, 255)) - 4.54).abs() < 0.01,
        "the grey that just passes"
    );
}

#[test]
fn pale_text_and_pale_marks_are_found() {
    let mut sketch = Sketch::new(Lettering::shared());
    sketch.rect(Rect::new(90.0, 80.0, 300.0, 60.0), 8.0, solid(Ink::Amber), None);
    sketch.label(at(100.0, 120.0), "Afgræns", Style::new(24.0, Ink::Muted));
    sketch.line(vec![at(100.0, 300.0), at(500.0, 300.0)], line(Ink::Amber, 4.0));
    let found = unseen(&sketch.finish(), Palette::Light);
    assert_eq!(found.len(), 2, "{found:?}");
}
