//! A finger hits everything: each thing to press is large enough. What lies on a canvas is as large as the room for it;
//! it can be reached with the keys and its neighbours can be moved.

use std::collections::BTreeSet;

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::stage::Drawer;
use raaderum::file::recent::Recent;

use super::desk::{WINDOW, Window, spoken};
use super::dialogs::DIALOGS;
use super::gallery::lived_in;

/// In points of a window for which everything is drawn, 900 high: on 1080 lines these are 56 pixels.
const LEAST: f32 = 46.5;

/// What can be pressed or written in and is too small for a finger.
fn small(window: &mut Window) -> BTreeSet<String> {
    let on_canvas: BTreeSet<String> =
        window.app().drawing().items.iter().map(|item| item.label.clone()).collect();
    let is_target = |role: Role| {
        matches!(
            role,
            Role::Button
                | Role::MenuItem
                | Role::SpinButton
                | Role::CheckBox
                | Role::RadioButton
                | Role::ComboBox
                | Role::Slider
                | Role::Tab
                | Role::Link
                | Role::TextInput
                | Role::MultilineTextInput
        )
    };
    let screen = window.harness.ctx.content_rect();
    let nodes = window.harness.query_all_by(move |node| is_target(node.role()));
    let mut small = BTreeSet::new();
    for node in nodes {
        let (name, rect) = (spoken(&node.accesskit_node()), node.rect());
        let name = if name.is_empty() {
            node.accesskit_node().labelled_by().map(|by| spoken(&by)).collect()
        } else {
            name
        };
        if on_canvas.contains(&name) || !screen.intersects(rect) {
            continue;
        }
        if rect.width() < LEAST || rect.height() < LEAST {
            small.insert(format!(
                "{name} ({:?}): {:.0} × {:.0}",
                node.accesskit_node().role(),
                rect.width(),
                rect.height()
            ));
        }
    }
    small
}

#[test]
fn every_button_and_field_is_large_enough_for_a_finger() {
    let mut wrong: Vec<String> = Vec::new();
    let prefs = Prefs { theme: Theme::Projector, ..Prefs::default() };
    let mut told = BTreeSet::new();
    let mut check = |name: &str, window: &mut Window| {
        let small = small(window).into_iter().filter(|what| told.insert(what.clone()));
        wrong.extend(small.map(|what| format!("{name}: {what}")));
    };
    check("first run", &mut Window::with(WINDOW, prefs.clone(), Recent::default()));
    let mut window = Window::with(WINDOW, prefs, lived_in());
    check("home", &mut window);
    window.open_sample("change_curve");
    check("stage", &mut window);
    for drawer in [Drawer::Notes, Drawer::Initiatives, Drawer::Decisions, Drawer::Insights] {
        window.open_sample("archetypes");
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
    window.open_sample("portfolio_model");
    window.open_menu("Indsats: Fakturarobotten");
    check("menu", &mut window);
    assert!(wrong.is_empty(), "{} are too small:\n{}", wrong.len(), wrong.join("\n"));
}
