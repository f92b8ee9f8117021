//! What stands beside the canvas slides in without its lines breaking anew, takes the clicks that fall on it, and is one
//! thing at a time.

use eframe::egui::{Key, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::app::Dialog;
use raaderum::app::stage::Drawer;

use super::desk::{Window, spoken};

/// How wide each line of the drawer is, in its order.
fn widths(window: &Window) -> Vec<(String, i32)> {
    use eframe::egui::accesskit::Role;
    let found =
        window.harness.query_all_by(|node| node.role() == Role::Button && spoken(node).contains(". "));
    found.map(|node| (spoken(&node.accesskit_node()), node.rect().width().round() as i32)).collect()
}

#[test]
fn it_slides_in_as_wide_as_it_stays() {
    let mut window = Window::on("double_diamond");
    window.app().prefs.reduced_motion = false;
    window.harness.run();
    window.app().drawer = Some(Drawer::Notes);
    // Slow enough to be looked at on the way.
    window.harness.ctx.all_styles_mut(|style| style.animation_time = 8.0);
    let mut seen = Vec::new();
    for _ in 0..40 {
        window.harness.step();
        seen.push(widths(&window));
    }
    let stays = seen.pop().expect("there are notes");
    let rows: Vec<_> = stays.iter().filter(|(name, _)| name.starts_with("Vil vide")).collect();
    assert!(!rows.is_empty(), "{stays:?}");
    let mut frames = 0;
    for moving in seen {
        for (name, width) in moving {
            let Some((_, then)) = rows.iter().find(|(other, _)| *other == name) else { continue };
            assert_eq!(width, *then, "{name}");
            frames += 1;
        }
    }
    assert!(frames > 10, "it was looked at while it moved: {frames}");
}

#[test]
fn a_click_beside_the_canvas_means_nothing_to_it() {
    let mut window = Window::on("change_curve");
    window.key(Key::F1);
    let revision = window.store().revision();
    let canvas = window.app().canvas_id();
    for y in [300.0, 500.0, 700.0, 860.0] {
        let at = pos2(1500.0, y);
        window.harness.hover_at(at);
        window.harness.drag_at(at);
        window.harness.step();
        window.let_go(at);
    }
    assert_eq!((window.store().revision(), window.app().canvas_id()), (revision, canvas));
    assert_eq!(window.app().dialog, Some(Dialog::MethodCard), "and it stays open");
}

#[test]
fn one_thing_at_a_time_stands_there_and_what_it_covered_comes_back() {
    let mut window = Window::on("change_curve");
    window.letter('s');
    assert!(window.shows("Sedler") && window.app().drawer == Some(Drawer::Notes));
    window.key(Key::F1);
    assert_eq!(window.app().dialog, Some(Dialog::MethodCard));
    assert!(!window.shows("Beslutninger"), "the tabs make room");
    window.key(Key::Escape);
    assert!(window.shows("Beslutninger"), "and come back");
    window.key(Key::F1);
    window.letter('s');
    assert_eq!((window.app().dialog.is_none(), window.app().drawer), (true, Some(Drawer::Notes)));
    window.letter('s');
    assert_eq!(window.app().drawer, None);
}
