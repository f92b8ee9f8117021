//! What the room is told: one line at the foot of the canvas, never over it, and nothing that has to be pressed is under
//! it at the desk.

use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Vec2, vec2};
use egui_kittest::kittest::{AccessKitNode, Queryable};
use raaderum::app::notices::Notice;
use raaderum::app::prefs::Prefs;
use raaderum::app::projector::Shown;
use raaderum::file::recent::Recent;

use super::desk::{Window, spoken};
use super::gallery::keep;

const LONG: &str = "Drevet med »Direktionens session om velfærd.session.ron« svarer langsomt. Filen åbner, så snart \
                    det svarer. Du kan tage fat på noget andet imens.";

fn told(size: Vec2) -> Window {
    let mut window = Window::with(size, Prefs::default(), Recent::default());
    window.open_sample("self_assessment");
    for text in ["En linje", "En linje til", LONG] {
        window.app().say(Notice::trouble(text.to_owned()));
    }
    window.harness.run();
    window
}

fn rects(window: &Window, name: &str) -> Vec<Rect> {
    // What is read aloud of it is elsewhere.
    let is_seen = |node: &AccessKitNode<'_>| spoken(node) == name && node.role() != Role::Status;
    window.harness.query_all_by(is_seen).map(|node| node.rect()).collect()
}

#[test]
fn the_stage_shows_one_line_at_a_time_and_as_few_rows_of_it_as_there_is_room_for() {
    for (size, rows) in [(vec2(1366.0, 768.0), 1.0), (vec2(1920.0, 1080.0), 1.0), (vec2(1024.0, 768.0), 2.0)]
    {
        let mut window = told(size);
        keep(&mut window, &format!("told-{}", size.x));
        let [line] = rects(&window, LONG)[..] else { panic!("the last line, at {size}") };
        assert!(line.height() < rows * 28.0, "{size}: {line}");
        assert!(window.harness.ctx.content_rect().contains_rect(line), "{size}: {line}");
        assert!(rects(&window, "En linje").is_empty(), "one at a time");
        window.app().notices.close(2);
        window.harness.run();
        assert_eq!(rects(&window, "En linje til").len(), 1, "then the one before it");
    }
}

#[test]
fn at_the_desk_all_lines_are_there_and_none_lies_over_what_is_pressed_next() {
    for size in [vec2(1366.0, 768.0), vec2(1920.0, 1080.0)] {
        let mut window = told(size);
        window.app().show_wall(Shown::Window);
        window.harness.run();
        keep(&mut window, &format!("told-desk-{}", size.x));
        let next = rects(&window, "Næste →");
        assert!(!next.is_empty(), "the button is there");
        for text in ["En linje", "En linje til", LONG] {
            let [line] = rects(&window, text)[..] else { panic!("{text} at {size}") };
            assert!(window.harness.ctx.content_rect().contains_rect(line), "{size}: {line}");
            assert!(next.iter().all(|next| !next.intersects(line)), "{size}: {text} {line} over {next:?}");
        }
    }
}
