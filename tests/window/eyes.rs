//! Clock, beads and plan for somebody who does not see the colours: in grey and with deuteranopia every state still looks
//! like itself. Two screens as they are seen then are kept, to be looked at.

use eframe::egui::epaint::ClippedShape;
use eframe::egui::{Id, Key, Pos2, Rect, Shape, Vec2, vec2};
use image::imageops::{FilterType, resize};
use image::{Rgba, RgbaImage};
use raaderum::app::clock::ClockState;
use raaderum::app::command::Command;
use raaderum::app::prefs::Prefs;
use raaderum::app::projector::Shown;
use raaderum::file::recent::Recent;
use raaderum::model::id::CanvasId;

use super::day::begin_the_day;
use super::desk::{WINDOW, Window};
use super::gallery::lived_in;
use super::pictures::{SMALL, compare_with};
use super::sight::{self, Eyes};

/// From this difference (CIEDE2000) on two colours are told apart, as on the walls (`tests/colour/pictures.rs`).
const APART: f64 = 15.0;
/// How much of two signs must look different.
const SHARE: f64 = 0.06;

/// A part of the screen with a name.
type Sign = (String, RgbaImage);

/// What cannot be told apart, by one pair of eyes or the other.
fn alike(signs: &[Sign]) -> Vec<String> {
    let mut alike = Vec::new();
    for eyes in Eyes::ALL {
        let seen: Vec<(&str, RgbaImage)> =
            signs.iter().map(|(name, picture)| (name.as_str(), through(eyes, picture))).collect();
        for (place, (name, one)) in seen.iter().enumerate() {
            for (other_name, other) in &seen[place + 1..] {
                let share = far(one, other);
                if share < SHARE {
                    alike.push(format!("{eyes:?}: {name} and {other_name} ({share:.2})"));
                }
            }
        }
    }
    alike
}

fn through(eyes: Eyes, picture: &RgbaImage) -> RgbaImage {
    let mut seen = picture.clone();
    for Rgba([red, green, blue, _]) in seen.pixels_mut() {
        [*red, *green, *blue] = eyes.see([*red, *green, *blue]);
    }
    seen
}

/// Which share of the pixels is of another colour.
fn far(one: &RgbaImage, other: &RgbaImage) -> f64 {
    let lab = |pixel: &Rgba<u8>| sight::lab([pixel[0], pixel[1], pixel[2]]);
    let is_far = |(a, b): &(&Rgba<u8>, &Rgba<u8>)| a != b && sight::difference(lab(a), lab(b)) >= APART;
    one.pixels().zip(other.pixels()).filter(is_far).count() as f64 / one.pixels().len().max(1) as f64
}

impl Window {
    /// What is painted around a point, so large in points.
    fn sign_at(&mut self, middle: Pos2, size: Vec2) -> RgbaImage {
        let picture = self.harness.render().expect("a picture");
        let scale = self.harness.ctx.pixels_per_point();
        let (corner, size) = ((middle - size / 2.0) * scale, size * scale);
        let whole = (corner.x.round() as u32, corner.y.round() as u32, size.x as u32, size.y as u32);
        image::imageops::crop_imm(&picture, whole.0, whole.1, whole.2, whole.3).to_image()
    }

    /// The bead of a number.
    fn bead(&mut self, number: &str) -> RgbaImage {
        let bead = self.harness.ctx.read_response(Id::unique(("bead", number))).expect("the bead");
        self.sign_at(bead.rect.center(), vec2(44.0, 44.0))
    }

    /// The sign in front of a text; of several the one furthest to the left.
    fn sign_before(&mut self, text: &str, gap: f32, side: f32) -> RgbaImage {
        let mut found: Vec<Rect> = Vec::new();
        for ClippedShape { shape, .. } in &self.harness.output().shapes {
            rows(shape, text, &mut found);
        }
        found.sort_by(|a, b| a.left().total_cmp(&b.left()));
        let row = found.first().unwrap_or_else(|| panic!("{text} is on the screen"));
        self.sign_at(row.left_center() - vec2(gap + side / 2.0, 0.0), vec2(side, side))
    }
}

fn rows(shape: &Shape, text: &str, found: &mut Vec<Rect>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| rows(shape, text, found)),
        Shape::Text(row) if row.galley.text() == text => {
            found.push(row.galley.mesh_bounds.translate(row.pos.to_vec2()));
        }
        _ => {}
    }
}

#[test]
fn the_clock_says_by_its_shape_how_it_stands() {
    let mut window = Window::on("change_curve");
    let mut signs = Vec::new();
    for (secs, runs, state) in [
        (600, false, ClockState::Paused),
        (600, true, ClockState::Running),
        (40, true, ClockState::Ending),
        (0, true, ClockState::Over),
    ] {
        let now = window.app().now();
        window.app().clock.set_secs(secs);
        if runs {
            window.app().clock.toggle(now);
        }
        window.harness.step();
        let now = window.app().now();
        assert_eq!(window.app().clock.state(now), state);
        let text = window.app().clock.shown(now);
        signs.push((format!("{state:?}"), window.sign_before(&text, 2.0, 22.0)));
    }
    let alike = alike(&signs);
    assert!(alike.is_empty(), "{alike:#?}");
}

#[test]
fn a_bead_says_by_its_shape_whether_it_is_done() {
    let mut window = Window::on("change_curve");
    let now = window.bead("5");
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.harness.run();
    let done = window.bead("5");
    let mut window = Window::with(WINDOW, Prefs::default(), lived_in());
    window.app().run(Command::NewSession);
    window.harness.run();
    window.key(Key::Enter);
    window.harness.remove_cursor();
    window.harness.run();
    let signs = [("now", now), ("done", done), ("ahead", window.bead("5"))];
    let signs = signs.map(|(name, picture)| (name.to_owned(), picture));
    let alike = alike(&signs);
    assert!(alike.is_empty(), "{alike:#?}");
}

#[test]
fn a_step_of_the_plan_says_by_its_shape_where_it_stands() {
    let mut window = Window::with(WINDOW, Prefs::default(), Recent::default());
    window.open_sample("change_curve");
    begin_the_day(&mut window);
    window.app().show_wall(Shown::Window);
    window.harness.run();
    let steps =
        [("done", "Ambition og mod"), ("now", "Hvor står vi på kurven?"), ("ahead", "Fire reaktioner")];
    let signs: Vec<Sign> = steps
        .into_iter()
        .map(|(state, title)| (state.to_owned(), window.sign_before(title, 5.0, 24.0)))
        .collect();
    let alike = alike(&signs);
    assert!(alike.is_empty(), "{alike:#?}");
}

#[test]
fn a_sign_that_differs_by_its_colour_only_is_found() {
    let of = |colour: [u8; 3]| {
        let mut picture = RgbaImage::from_pixel(20, 20, Rgba([246, 243, 236, 255]));
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            if x.abs_diff(10).pow(2) + y.abs_diff(10).pow(2) < 64 {
                *pixel = Rgba([colour[0], colour[1], colour[2], 255]);
            }
        }
        picture
    };
    let lamps = [("red".to_owned(), of([178, 72, 40])), ("green".to_owned(), of([102, 110, 20]))];
    assert_eq!(alike(&lamps).len(), 2, "{:?}", alike(&lamps));
}

#[test]
fn the_screens_are_kept_as_they_are_seen_then() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("change_curve");
    let keep = |window: &mut Window, name: &str| {
        let picture = window.harness.render().expect("a picture");
        let half = resize(&picture, picture.width() / 2, picture.height() / 2, FilterType::Triangle);
        for (eyes, told) in [(Eyes::Grey, "grey"), (Eyes::Deuteranope, "deuteranope")] {
            compare_with(&through(eyes, &half), &format!("eyes-{name}-{told}"));
        }
    };
    keep(&mut window, "stage");
    begin_the_day(&mut window);
    window.app().show_wall(Shown::Window);
    window.harness.run();
    keep(&mut window, "desk");
}
