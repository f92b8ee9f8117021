//! Golden pictures: every canvas of the program, typical and crowded, in three themes and two languages, and every chart
//! of the sample. Rendered on the processor from the same drawing that is on the wall.
//!
//! `UPDATE=1 cargo test --test pictures` writes them anew: look at each before it is committed.
//! `PICTURES=folder cargo test --test pictures` writes all of them in full size, and the empty walls as well; with
//! `ONLY=typical-light-da` only those whose name contains this.

#[path = "pictures/compare.rs"]
mod compare;
#[path = "support/scenes.rs"]
mod scenes;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use raaderum::drawing::Drawing;
use raaderum::drawing::ink::Palette;
use raaderum::export::pixels::{self, Packing, Picture};

use scenes::{Full, Scene};

/// 1600 × 900 units as 800 × 450 pixels: large enough to see a letter that has moved, small enough to keep.
const SCALE: f32 = 0.5;
const THEMES: [(&str, Palette); 3] =
    [("light", Palette::Light), ("projector", Palette::Projector), ("dark", Palette::Dark)];

/// In which themes a wall is kept: light and projector where it is typical, the projector where it is full, one English
/// picture; in the dark the gallery, which has every kind of view.
fn themes(language: &str, full: Full) -> &'static [(&'static str, Palette)] {
    match (language, full) {
        ("da", Full::Typical) => &THEMES[..2],
        ("da", _) => &THEMES[1..2],
        ("gallery", _) => &THEMES[2..],
        _ => &THEMES[..1],
    }
}

/// One wall: what is drawn, and in which themes.
struct Wall<'a> {
    /// The name of the files, with `*` for the theme.
    name: String,
    themes: &'static [(&'static str, Palette)],
    draw: Box<dyn Fn() -> Drawing + Send + Sync + 'a>,
}

#[test]
fn every_wall_looks_as_it_was_approved() {
    let begun = Instant::now();
    let rooms = rooms();
    let walls = walls(&rooms, themes);
    let complaints = Mutex::new(Vec::new());
    in_parallel(&walls, |wall| {
        let drawing = (wall.draw)();
        for (theme, palette) in wall.themes {
            let name = wall.name.replace('*', theme);
            let picture = pixels::picture(&drawing, *palette, SCALE).expect("a drawing gives a picture");
            if let Err(complaint) = check(&name, &picture) {
                complaints.lock().expect("no thread panics with it").push(complaint);
            }
        }
    });
    let mut complaints = complaints.into_inner().expect("no thread panics with it");
    complaints.extend(strangers(&walls));
    complaints.sort();
    let pictures: usize = walls.iter().map(|wall| wall.themes.len()).sum();
    eprintln!("{pictures} pictures in {:.1} s", begun.elapsed().as_secs_f32());
    assert!(
        complaints.is_empty(),
        "\n\n{}\n\nThe new pictures and what differs lie in {}.\nIf they are better, look at each and run \
         UPDATE=1 cargo test --test pictures\n",
        complaints.join("\n"),
        failed().display(),
    );
}

/// All walls in full size, to look at.
#[test]
fn walls_can_be_looked_at() {
    let Ok(folder) = std::env::var("PICTURES") else { return };
    let folder = Path::new(&folder);
    let mut rooms = rooms();
    for (workshop, language) in [("ni-raad", "da"), ("nine-advice", "en")] {
        rooms.push((language, Full::Empty, scenes::scene(workshop, Full::Empty)));
    }
    rooms.push(("en", Full::Crowded, scenes::scene("nine-advice", Full::Crowded)));
    let walls = walls(&rooms, |_, _| &THEMES);
    let only = std::env::var("ONLY").unwrap_or_default();
    in_parallel(&walls, |wall| {
        let wanted = |(theme, _): &&(&str, Palette)| wall.name.replace('*', theme).contains(&only);
        let themes: Vec<_> = wall.themes.iter().filter(wanted).collect();
        let drawing = if themes.is_empty() { return } else { (wall.draw)() };
        for (theme, palette) in themes {
            let picture = pixels::picture(&drawing, *palette, 1.0).expect("a drawing gives a picture");
            keep(&folder.join(wall.name.replace('*', theme)), &picture, Packing::Fast);
        }
    });
}

/// The rooms with the language of their words.
fn rooms() -> Vec<(&'static str, Full, Scene)> {
    vec![
        ("da", Full::Typical, scenes::sample()),
        ("da", Full::Crowded, scenes::scene("ni-raad", Full::Crowded)),
        ("en", Full::Typical, scenes::sample_in(scenes::workshop("nine-advice"))),
        ("gallery", Full::Typical, scenes::scene(scenes::GALLERY, Full::Typical)),
    ]
}

/// The themes of a wall, by the language of its room and how full that is.
type Themes = fn(&str, Full) -> &'static [(&'static str, Palette)];

fn walls<'a>(rooms: &'a [(&'static str, Full, Scene)], themes: Themes) -> Vec<Wall<'a>> {
    let mut walls = Vec::new();
    let crowd = rooms.iter().find(|(language, full, _)| (*language, *full) == ("da", Full::Crowded));
    for (language, full, scene) in rooms {
        walls.extend(passes(language, *full, scene, themes));
        for canvas in scene.canvases() {
            if (*language, *full) == ("da", Full::Typical) {
                charts(&canvas, scene, crowd.map_or(scene, |(_, _, crowd)| crowd), &mut walls);
            }
            walls.push(Wall {
                name: format!("{canvas}-{}-*-{language}.png", full.name()),
                themes: themes(language, *full),
                draw: Box::new(move || scene.draw(&canvas, true)),
            });
        }
    }
    walls
}

/// The pass of the first record of each table that has passes.
fn passes<'a>(language: &str, full: Full, scene: &'a Scene, themes: Themes) -> Vec<Wall<'a>> {
    let wall = |(table, id): (String, String)| Wall {
        name: format!("pass-{table}-{}-*-{language}.png", full.name()),
        themes: themes(language, full),
        draw: Box::new(move || scene.pass(&table, &id)),
    };
    scene.with_passes(1).into_iter().map(wall).collect()
}

/// The charts of a canvas: of the sample, or of a full room where the sample has no figures for one.
fn charts<'a>(canvas: &str, sample: &'a Scene, crowd: &'a Scene, walls: &mut Vec<Wall<'a>>) {
    for number in 0..sample.workshop.canvas(canvas).map_or(0, |canvas| canvas.charts.len()) {
        let id = canvas.to_owned();
        let scene = if sample.has_figures(canvas, number) { sample } else { crowd };
        walls.push(Wall {
            name: format!("{canvas}-chart{}-*-da.png", number + 1),
            themes: &THEMES[..1],
            draw: Box::new(move || scene.charts(&id).swap_remove(number).1),
        });
    }
}

/// Does the work of every item on as many threads as there are processors.
fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for number in 0..threads {
            let take = || {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(item);
                }
            };
            thread::Builder::new()
                .name(format!("painter-{number}"))
                .spawn_scoped(scope, take)
                .expect("a thread starts");
        }
    });
}

/// Compares a picture with the approved one, or approves it.
fn check(name: &str, picture: &Picture) -> Result<(), String> {
    let golden = approved().join(name);
    if std::env::var("UPDATE").is_ok_and(|update| update == "1") {
        keep(&golden, &compare::simple(picture), Packing::Small);
        return Ok(());
    }
    let Some(old) = compare::read(&golden) else {
        keep(&failed().join(name), picture, Packing::Fast);
        return Err(format!("{name}: there is no approved picture yet"));
    };
    let difference = compare::difference(&old, picture);
    if difference.is_small() {
        return Ok(());
    }
    keep(&failed().join(name), picture, Packing::Fast);
    keep(&failed().join(name.replace(".png", ".diff.png")), &difference.picture, Packing::Fast);
    Err(format!("{name}: {difference}"))
}

/// Approved pictures of walls that no longer exist.
fn strangers(walls: &[Wall<'_>]) -> Vec<String> {
    let known: Vec<String> = walls
        .iter()
        .flat_map(|wall| wall.themes.iter().map(|(theme, _)| wall.name.replace('*', theme)))
        .collect();
    let files = std::fs::read_dir(approved()).expect("the folder of the approved pictures can be read");
    files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "png"))
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .filter(|name| !known.contains(name))
        .map(|name| format!("{name}: an approved picture of nothing"))
        .collect()
}

fn keep(path: &Path, picture: &Picture, packing: Packing) {
    let folder = path.parent().expect("a file lies in a folder");
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let file = pixels::packed(picture, packing).expect("a picture can be packed");
    let mut out = std::fs::File::create(path).expect("the file can be made");
    out.write_all(&file).expect("the file can be written");
}

fn approved() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures")
}

fn failed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures/differing")
}
