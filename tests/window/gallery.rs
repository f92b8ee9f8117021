//! Pictures of everything for people to look at, in `target/look`: not compared, only made. Run it with
//! `cargo test --test window gallery -- --ignored`.

use std::path::PathBuf;

use eframe::egui::{Key, Vec2, vec2};
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::stage::Drawer;
use raaderum::file::recent::{Recent, RecentFile};
use raaderum::model::id::CanvasId;
use raaderum::model::workshop::Language;

use super::desk::Window;
use super::dialogs::DIALOGS;

/// The list of a facilitator who has been at work for a while.
pub(super) fn lived_in() -> Recent {
    let file = |title: &str, name: &str, opened: &str, done, of| RecentFile {
        path: PathBuf::from(format!("/hjem/{name}.session.ron")),
        title: title.to_owned(),
        opened: opened.to_owned(),
        done,
        of,
    };
    Recent {
        files: vec![
            file("Ny velfærd i Fjordby · Direktionen", "ny-velfaerd", "2025-11-21", 5, 9),
            file("Digital borgerservice · chefgruppen", "borgerservice", "2025-11-12", 9, 9),
            file("Skolerne i Nordvang – forår", "nordvang", "2025-05-03", 9, 9),
        ],
    }
}

pub(super) fn keep(window: &mut Window, name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/look");
    std::fs::create_dir_all(&folder).expect("a folder");
    window.harness.render().expect("a picture").save(folder.join(format!("{name}.png"))).expect("saved");
}

fn walk(name: &str, size: Vec2, prefs: &Prefs) {
    if std::env::var("LOOK").is_ok_and(|wanted| wanted != name) {
        return;
    }
    let mut window = Window::with(size, prefs.clone(), Recent::default());
    keep(&mut window, &format!("{name}-first"));
    let mut window = Window::with(size, prefs.clone(), lived_in());
    keep(&mut window, &format!("{name}-home"));
    window.open_sample("change_curve");
    keep(&mut window, &format!("{name}-stage"));
    for drawer in [Drawer::Notes, Drawer::Initiatives, Drawer::Decisions, Drawer::Insights] {
        window.open_sample("archetypes");
        window.app().drawer = Some(drawer);
        window.harness.run();
        keep(&mut window, &format!("{name}-drawer-{drawer:?}"));
    }
    window.app().drawer = None;
    window.open_sample("change_curve");
    for (dialog, open) in DIALOGS {
        open(&mut window);
        window.harness.run();
        keep(&mut window, &format!("{name}-{}", dialog.replace(' ', "-")));
        window.app().dialog = None;
        window.harness.run();
    }
    moments(name, size, prefs);
}

/// What is only there for a moment.
fn moments(name: &str, size: Vec2, prefs: &Prefs) {
    let mut window = Window::with(size, prefs.clone(), Recent::default());
    window.app().run(Command::OpenSample);
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.harness.run();
    let (solution, problem) = (window.place("Seddel: Samme ansigt"), window.place("Seddel: Et besøg tager"));
    window.carry(solution, problem);
    keep(&mut window, &format!("{name}-carried"));
    window.let_go(problem);
    keep(&mut window, &format!("{name}-guard"));
    window.app().leave_raised();
    window.open_menu("Seddel: Samme ansigt");
    keep(&mut window, &format!("{name}-menu"));
    window.key(Key::Escape);
    window.letter('n');
    keep(&mut window, &format!("{name}-writing"));
    window.key(Key::Escape);
    window.tab_to("Seddel: Samme ansigt");
    window.key(Key::Delete);
    keep(&mut window, &format!("{name}-toast"));
    window.letter('b');
    keep(&mut window, &format!("{name}-blank"));
    window.letter('b');
    window.key(Key::F12);
    keep(&mut window, &format!("{name}-x-ray"));
    let mut window = Window::with(size, prefs.clone(), Recent::default());
    window.app().show_crowd();
    window.app().go_to(&CanvasId::from("involvement_ladder"));
    window.harness.run();
    keep(&mut window, &format!("{name}-crowd"));
    let mut window = Window::with(size, prefs.clone(), Recent::default());
    window.app().run(Command::NewSession);
    window.harness.run();
    window.key(Key::Enter);
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.harness.run();
    keep(&mut window, &format!("{name}-empty"));
}

#[test]
#[ignore = "makes pictures for people, and compares nothing"]
fn gallery() {
    let themed = |theme, language| Prefs { theme, language, ..Prefs::default() };
    walk("full", vec2(1600.0, 900.0), &themed(Theme::Light, Language::Danish));
    walk("dark", vec2(1366.0, 768.0), &themed(Theme::Dark, Language::English));
    walk("square", vec2(1024.0, 768.0), &themed(Theme::Projector, Language::Danish));
    walk("zoomed", vec2(1366.0, 768.0), &Prefs { zoom: 1.4, ..Prefs::default() });
    walk("wide", vec2(2560.0, 1080.0), &themed(Theme::Light, Language::English));
}
