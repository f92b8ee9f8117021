//! The guided example by doing it: every lesson is ticked when it has been done, in the way that its line says.

use eframe::egui::{Key, Modifiers, Pos2};
use raaderum::app::Screen;
use raaderum::app::command::Command;
use raaderum::app::guide::{LESSONS, Lesson};

use super::desk::Window;

fn begin() -> Window {
    let mut window = Window::open();
    window.click("Prøv selv, trin for trin");
    assert_eq!(window.app().screen, Screen::Stage, "the sample opens");
    window
}

fn lesson(window: &mut Window) -> Option<Lesson> {
    window.app().guide().expect("the guide runs").lesson().map(|(lesson, _)| lesson)
}

#[test]
fn each_lesson_is_done_as_its_line_says() {
    let mut window = begin();
    assert_eq!(window.spoken("Træk en indsats").len(), 1, "the line says what to do");
    let from = window.place("Indsats: Fakturarobotten");
    let to = Pos2::new(window.place("Indsats: Byggesag uden ventetid").x, from.y);
    window.carry(from, to);
    assert_eq!(lesson(&mut window), Some(Lesson::Move), "nothing is done while it is in the hand");
    window.let_go(to);
    assert_eq!(lesson(&mut window), Some(Lesson::Undo));
    window.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(lesson(&mut window), Some(Lesson::Write));
    window.letter('n');
    window.write("En seddel");
    window.key(Key::Enter);
    window.key(Key::Enter);
    assert_eq!(lesson(&mut window), Some(Lesson::Reveal));
    window.letter('r');
    assert_eq!(lesson(&mut window), Some(Lesson::Clock));
    window.letter('t');
    assert_eq!(lesson(&mut window), Some(Lesson::MethodCard));
    window.key(Key::F1);
    assert_eq!(lesson(&mut window), Some(Lesson::Find));
    window.chord(Modifiers::COMMAND, Key::K);
    window.write("kurve");
    window.key(Key::Enter);
    assert_eq!(lesson(&mut window), None, "through");
    assert!(window.app().guide().expect("it runs").done().iter().all(|done| *done), "all of it was done");
    window.click("Slut");
    assert!(window.app().guide().is_none());
    assert!(window.app().store.is_some(), "the sample stays open");
}

#[test]
fn it_is_passed_over_and_left_at_any_moment() {
    let mut window = begin();
    window.click("Spring over");
    assert_eq!(lesson(&mut window), Some(Lesson::Write), "nothing was moved, so there is nothing to undo");
    for _ in 2..LESSONS.len() {
        window.click("Spring over");
    }
    assert_eq!(lesson(&mut window), None);
    assert!(
        !window.app().guide().expect("it runs").done().contains(&true),
        "nothing is ticked that was not done"
    );
    window.key(Key::Escape);
    assert!(window.app().guide().is_none(), "Esc leaves");

    let mut window = begin();
    window.key(Key::Escape);
    assert!(window.app().guide().is_none() && window.app().store.is_some(), "Esc leaves at the first lesson");
}

#[test]
fn the_line_lies_under_the_canvas_and_goes_with_the_session() {
    let mut window = begin();
    let line = window.place("Spring over");
    let ctx = window.harness.ctx.clone();
    assert!(line.y > ctx.content_rect().bottom() - 60.0, "at the lower edge");
    let items = window.app().drawing().items.len();
    assert!(items > 0, "there is a canvas");
    for name in window.spoken("Indsats: ") {
        assert!(window.place(&name).y < ctx.content_rect().bottom() - 60.0, "{name} lies above the line");
    }
    window.app().run(Command::Close);
    window.harness.run();
    assert!(window.app().guide().is_none(), "a session that is closed has no guide");
}
