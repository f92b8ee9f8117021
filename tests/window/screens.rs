//! No text of the program is cut off or lies over another one: home, stage and every dialog, in the windows that people
//! have, and with large texts.

use std::collections::BTreeSet;

use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{Rect, Shape, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use raaderum::app::prefs::Prefs;
use raaderum::app::projector::Shown;
use raaderum::app::stage::Drawer;
use raaderum::file::recent::Recent;
use raaderum::model::id::CanvasId;
use raaderum::model::workshop::Language;
use raaderum::words::Words;

use super::desk::Window;
use super::dialogs::DIALOGS;
use super::gallery::lived_in;

/// The windows that people have.
const SIZES: [Vec2; 6] = [
    vec2(1024.0, 768.0),
    vec2(1280.0, 800.0),
    vec2(1366.0, 768.0),
    vec2(1920.0, 1080.0),
    vec2(2560.0, 1080.0),
    vec2(3840.0, 2160.0),
];

/// A row of text on the screen.
struct Seen {
    text: String,
    /// Where it lies, and how much of that is shown.
    rect: Rect,
    clip: Rect,
    is_cut: bool,
}

/// What a screen shows, bottom first; only what lies over the backdrop, where there is one.
fn seen(window: &Window) -> Vec<Seen> {
    let screen = window.harness.ctx.content_rect();
    let mut seen = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.harness.output().shapes {
        look_into(shape, clip_rect.intersect(screen), screen, &mut seen);
    }
    seen
}

fn look_into(shape: &Shape, clip: Rect, screen: Rect, seen: &mut Vec<Seen>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| look_into(shape, clip, screen, seen)),
        // What dims or paints the whole screen lies over all that came before.
        Shape::Rect(rect) if rect.rect.contains_rect(screen.shrink(1.0)) && rect.fill.a() > 60 => {
            seen.clear();
        }
        Shape::Text(text) if text.angle == 0.0 => seen.extend(row(text, clip)),
        _ => {}
    }
}

fn row(text: &TextShape, clip: Rect) -> Option<Seen> {
    let rect = text.galley.mesh_bounds.translate(text.pos.to_vec2());
    let whole = text.galley.text().trim().to_owned();
    (rect.is_positive() && !whole.is_empty() && text.opacity_factor > 0.0).then(|| Seen {
        text: whole,
        rect,
        clip,
        is_cut: text.galley.elided,
    })
}

/// The program's own words, which are never too long for their place.
fn own_words(language: Language) -> BTreeSet<String> {
    let words = Words::of(language);
    Words::keys(language).into_iter().map(|key| words.text(key)).collect()
}

/// What is wrong with the texts of a screen.
fn faults(window: &mut Window, own: &BTreeSet<String>) -> Vec<String> {
    let seen = seen(window);
    assert!(seen.len() > 2, "the screen says something");
    let on_canvas: BTreeSet<String> = window.app().drawing().texts().map(|row| row.text.clone()).collect();
    let fields: Vec<String> = window
        .harness
        .query_all_by(|node| node.role() == Role::TextInput)
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    let bars: Vec<Rect> =
        window.harness.query_all_by(|node| node.role() == Role::ScrollBar).map(|node| node.rect()).collect();
    let mut faults = Vec::new();
    for row in &seen {
        if row.is_cut && own.contains(&row.text) {
            faults.push(format!("»{}« is shortened", row.text));
        }
        let (rect, clip) = (row.rect, row.clip);
        let shows = rect.intersects(clip);
        // Lists scroll upwards and downwards, nothing scrolls aside.
        // What is longer than its field runs along with the cursor.
        if fields.contains(&row.text) {
            continue;
        }
        if (shows || clip == window.harness.ctx.content_rect())
            && (rect.left() < clip.left() - 1.5 || rect.right() > clip.right() + 1.5)
        {
            faults.push(format!("»{}« is cut off at the side: {rect:?} in {clip:?}", row.text));
        }
        let is_cut = rect.top() < clip.top() - 1.5 || rect.bottom() > clip.bottom() + 1.5;
        if is_cut && !bars.iter().any(|bar| scrolls(*bar, clip)) {
            faults.push(format!("»{}« is cut off above or below: {rect:?} in {clip:?}", row.text));
        }
    }
    let mine: Vec<&Seen> = seen.iter().filter(|row| !on_canvas.contains(&row.text)).collect();
    for (place, row) in mine.iter().enumerate() {
        for other in &mine[place + 1..] {
            let both = row.rect.intersect(row.clip).intersect(other.rect.intersect(other.clip));
            if both.width() > 3.0 && both.height() > 3.0 && row.text != other.text {
                faults.push(format!("»{}« lies over »{}«", other.text, row.text));
            }
        }
    }
    faults
}

/// A bar lies so far from what it scrolls at the most: the rest of a row.
const ROW: f32 = 440.0;

/// Whether a bar scrolls what lies within a clip up and down.
fn scrolls(bar: Rect, clip: Rect) -> bool {
    let is_upright = bar.height() > bar.width();
    let is_beside = bar.left() > clip.left() && bar.right() < clip.right() + ROW;
    // What is scrolled out of an outer list has a clip without an inside.
    is_upright && is_beside && (clip.is_negative() || bar.y_range().intersects(clip.y_range()))
}

/// What is wrong on all screens of a program.
fn walk(size: Vec2, prefs: &Prefs) -> Vec<String> {
    let own = own_words(prefs.language);
    let mut wrong = Vec::new();
    let mut check = |name: &str, window: &mut Window| {
        let found = faults(window, &own);
        wrong
            .extend(found.into_iter().map(|fault| format!("{size:?}, zoom {}: {name}: {fault}", prefs.zoom)));
    };
    check("first run", &mut Window::with(size, prefs.clone(), Recent::default()));
    let mut window = Window::with(size, prefs.clone(), lived_in());
    check("home", &mut window);
    window.open_sample("change_curve");
    check("stage", &mut window);
    window.open_sample("archetypes");
    for drawer in [Drawer::Plan, Drawer::Notes, Drawer::Initiatives, Drawer::Decisions, Drawer::Insights] {
        window.app().drawer = Some(drawer);
        window.harness.run();
        check(&format!("{drawer:?}"), &mut window);
    }
    window.app().drawer = None;
    window.open_sample("change_curve");
    for (name, open) in DIALOGS {
        open(&mut window);
        window.harness.run();
        check(name, &mut window);
        window.app().dialog = None;
        window.harness.run();
    }
    window.app().show_wall(Shown::Window);
    window.harness.run();
    check("desk", &mut window);
    window.app().close_wall();
    window.app().show_crowd();
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.app().drawer = Some(Drawer::Notes);
    window.harness.run();
    check("crowd", &mut window);
    wrong
}

fn assert_right(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_screen_is_whole_in_every_window() {
    let wrong: Vec<String> = SIZES.iter().flat_map(|size| walk(*size, &Prefs::default())).collect();
    assert_right(&wrong);
}

#[test]
fn every_screen_is_whole_in_english() {
    let prefs = Prefs { language: Language::English, ..Prefs::default() };
    assert_right(&walk(vec2(1366.0, 768.0), &prefs));
}

#[test]
fn every_screen_is_whole_with_small_and_with_large_texts() {
    let wrong: Vec<String> = [0.5, 1.4, 2.0]
        .into_iter()
        .flat_map(|zoom| walk(vec2(1366.0, 768.0), &Prefs { zoom, ..Prefs::default() }))
        .collect();
    assert_right(&wrong);
}

#[test]
fn every_screen_can_be_used_with_letters_three_times_as_large() {
    assert_right(&walk(vec2(1920.0, 1080.0), &Prefs { zoom: 3.0, ..Prefs::default() }));
}
