//! Help where one stands: the method card of this canvas, and what an empty canvas asks for first.

use eframe::egui::Key;
use raaderum::app::command::Command;
use raaderum::app::documents::Score;
use raaderum::app::{AfterSave, Dialog};
use raaderum::file::builtin;
use raaderum::model::workshop::Language;

use super::desk::Window;

#[test]
fn the_method_card_says_why_how_and_how_long() {
    let mut window = Window::on("archetypes");
    let canvas = window.app().canvas().cloned().expect("a canvas");
    window.key(Key::F1);
    let mut said = vec![canvas.purpose.clone(), canvas.prompts[0].clone(), canvas.method.steps[0].clone()];
    said.extend(canvas.rounds.iter().map(|round| format!("{} {}", round.name, round.minutes)));
    said.push(format!("{} min: ", canvas.minutes()));
    for text in said {
        assert!(!window.spoken(&text).is_empty(), "{text}");
    }
    window.key(Key::F1);
    assert_eq!(window.app().dialog, None, "the same key puts it away");
}

#[test]
fn every_empty_canvas_of_every_workshop_is_an_invitation() {
    let short = builtin::short(Language::Danish).iter().map(|(id, _)| *id);
    let ids: Vec<&str> = std::iter::once(builtin::long(Language::Danish)).chain(short).collect();
    for id in ids {
        let mut window = Window::open();
        window.app().run(Command::NewSession);
        let Some(Dialog::NewSession(mut ask)) = window.app().dialog.take() else { panic!("no dialog") };
        ask.score = Score::Builtin(id.to_owned());
        window.app().leave_unsaved(AfterSave::New(ask));
        let silent: Vec<String> = window
            .app()
            .walk()
            .into_iter()
            .filter(|canvas| {
                window.app().go_to(canvas);
                window.harness.run();
                let filled = window.app().drawing().items.iter().any(|item| item.grip.drag);
                !filled
                    && window.spoken("minutter til dette lærred").is_empty()
                    && window.spoken("den første").is_empty()
            })
            .map(|canvas| canvas.to_string())
            .collect();
        assert!(silent.is_empty(), "{id}: nothing is asked for first on {silent:?}");
    }
}
