//! Where the focus is can be seen: the ring around it stands out from what it lies on, in every theme.

use eframe::egui::{Key, Rect};
use egui_kittest::kittest::Queryable;
use image::RgbaImage;
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::projector::Shown;
use raaderum::app::stage::Drawer;

use super::desk::{Window, spoken};
use super::gallery::lived_in;
use super::pictures::SMALL;
use super::sight::contrast;

/// The same pixel with and without the focus has this contrast, after WCAG 2.2 (2.4.13, *Focus Appearance*).
const LEAST: f64 = 3.0;
/// So many pixels for each pixel of the outline: the ring is more than one wide.
const WIDE: f64 = 1.0;
/// How many things of a screen are looked at.
const MOST: usize = 26;

const THEMES: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Projector];

type Open = (&'static str, fn(&mut Window));

/// Screens with everything that a ring can lie on: paper, cards, dark pills, notes, tinted zones, colours of phases.
const SCREENS: [Open; 9] = [
    ("home", |_| {}),
    ("curve", |window| window.open_sample("change_curve")),
    ("notes", |window| window.open_sample("double_diamond")),
    ("tiles", |window| window.open_sample("archetypes")),
    ("gate", |window| window.open_sample("dumb_questions_gate")),
    ("drawer", |window| {
        window.open_sample("portfolio_model");
        window.app().drawer = Some(Drawer::Insights);
    }),
    ("desk", |window| {
        window.open_sample("change_curve");
        window.app().show_wall(Shown::Window);
    }),
    ("settings", |window| window.app().run(Command::Settings)),
    ("new session", |window| window.app().run(Command::NewSession)),
];

#[test]
fn the_focus_stands_out_in_every_theme() {
    let mut pale = Vec::new();
    let mut looked_at = 0;
    for theme in THEMES {
        for (name, open) in SCREENS {
            let mut window = Window::with(SMALL, Prefs { theme, ..Prefs::default() }, lived_in());
            open(&mut window);
            window.harness.remove_cursor();
            window.harness.run();
            let found = pale_rings(&mut window, &mut looked_at);
            pale.extend(found.into_iter().map(|what| format!("{theme:?} {name}: {what}")));
        }
    }
    assert!(looked_at > 300, "there is much to look at: {looked_at}");
    assert!(pale.is_empty(), "{} of {looked_at}:\n{}", pale.len(), pale.join("\n"));
}

/// What has the focus and does not show it enough, one thing after the other.
fn pale_rings(window: &mut Window, looked_at: &mut usize) -> Vec<String> {
    let mut pale = Vec::new();
    let mut last: Option<(String, Rect, RgbaImage)> = None;
    for _ in 0..MOST {
        window.key(Key::Tab);
        let now = window.harness.render().expect("a picture");
        let focused = window.harness.query_all_by(|node| node.is_focused()).last();
        let Some((name, rect)) = focused.map(|node| (window.focused(), node.rect())) else { continue };
        // Where the next thing had to be scrolled to, the two pictures show different things in the same place.
        let lies_still = |name: &str, was: Rect| {
            window.harness.query_all_by(|node| spoken(node) == name).any(|node| node.rect() == was)
        };
        if let Some((name, rect, with)) = last.take().filter(|(name, rect, _)| lies_still(name, *rect)) {
            *looked_at += 1;
            let scale = window.harness.ctx.pixels_per_point();
            let share = ring_share(&with, &now, rect, scale);
            if share < WIDE {
                pale.push(format!("{name}: {share:.2} of the outline of {rect:?}"));
            }
        }
        last = Some((name, rect, now));
    }
    pale
}

/// How many pixels in and around a rectangle the focus changes enough, for each pixel of its outline.
fn ring_share(with: &RgbaImage, without: &RgbaImage, rect: Rect, scale: f32) -> f64 {
    const AROUND: f32 = 8.0;
    let near = (rect.expand(AROUND) * scale).intersect(Rect::from_min_size(
        eframe::egui::Pos2::ZERO,
        eframe::egui::vec2(with.width() as f32, with.height() as f32),
    ));
    let colour = |picture: &RgbaImage, x: u32, y: u32| {
        let [red, green, blue, _] = picture.get_pixel(x, y).0;
        [red, green, blue]
    };
    let mut far = 0_usize;
    for y in near.top() as u32..near.bottom() as u32 {
        for x in near.left() as u32..near.right() as u32 {
            let (a, b) = (colour(with, x, y), colour(without, x, y));
            far += usize::from(a != b && contrast(a, b) >= LEAST);
        }
    }
    let outline = 2.0 * (rect.width() + rect.height()) * scale;
    far as f64 / f64::from(outline.max(1.0))
}

#[test]
fn a_pale_ring_is_found() {
    let ground = RgbaImage::from_pixel(60, 60, image::Rgba([246, 243, 236, 255]));
    let rect = Rect::from_min_max(eframe::egui::pos2(10.0, 10.0), eframe::egui::pos2(50.0, 50.0));
    let ringed = |grey: u8| {
        let mut picture = ground.clone();
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            if x.min(y).min(59 - x).min(59 - y) / 3 == 2 {
                *pixel = image::Rgba([grey, grey, grey, 255]);
            }
        }
        picture
    };
    assert!(ring_share(&ringed(90), &ground, rect, 1.0) > 2.0, "a dark ring");
    assert!(ring_share(&ringed(190), &ground, rect, 1.0) < 0.1, "a pale one");
}
