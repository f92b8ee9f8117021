//! Questions with two or three ways out, of which the strong one never loses anything.

use eframe::egui::Ui;

use super::dialogs::{Outcome, take_focus, title};
use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

pub(super) fn closing_ui(ui: &mut Ui, look: Look) -> Outcome {
    let buttons = [
        ("closing-save", Tone::Strong, Outcome::Go),
        ("closing-without", Tone::Plain, Outcome::Without),
        ("cancel", Tone::Quiet, Outcome::Close),
    ];
    question_ui(ui, look, (&look.text("closing-title"), &look.text("closing-about")), &buttons)
}

pub(super) fn quitting_ui(ui: &mut Ui, look: Look) -> Outcome {
    let buttons =
        [("quitting-go", Tone::Strong, Outcome::Go), ("quitting-stay", Tone::Plain, Outcome::Close)];
    question_ui(ui, look, (&look.text("quitting-title"), &look.text("quitting-about")), &buttons)
}

/// Two states of a session have come apart. The strong way out loses neither.
pub(super) fn apart_ui(ui: &mut Ui, look: Look, app: &App) -> Outcome {
    let Some(apart) = app.apart() else { return Outcome::Close };
    let file = apart.path.file_name().unwrap_or_default().to_string_lossy();
    let kind = match () {
        () if apart.damaged => "damaged",
        () if apart.is_open() => "open",
        () => "changed",
    };
    let when = apart.when();
    let say =
        |part: &str| look.words.with(&format!("apart-{kind}-{part}"), &[("file", &file), ("time", &when)]);
    let changed = [
        ("apart-ours", Tone::Strong, Outcome::Go),
        ("apart-other", Tone::Plain, Outcome::Without),
        ("apart-merge", Tone::Plain, Outcome::Merge),
        ("cancel", Tone::Quiet, Outcome::Close),
    ];
    let damaged = [
        ("apart-restore", Tone::Strong, Outcome::Go),
        ("apart-in-part", Tone::Plain, Outcome::Without),
        ("cancel", Tone::Quiet, Outcome::Close),
    ];
    let mut buttons = if apart.damaged { damaged.to_vec() } else { changed.to_vec() };
    buttons.retain(|(_, _, outcome)| match outcome {
        Outcome::Without => apart.has_other(),
        Outcome::Merge => apart.alike,
        Outcome::Stay | Outcome::Close | Outcome::Go => true,
    });
    question_ui(ui, look, (&say("title"), &say("about")), &buttons)
}

/// A session is open on another machine. The strong way out changes nothing.
pub(super) fn owned_ui(ui: &mut Ui, look: Look, app: &App) -> Outcome {
    let Some(owned) = app.owned() else { return Outcome::Close };
    let kind = if owned.is_fresh { "fresh" } else { "left" };
    let say = |part: &str| owned.tell(look.words, &format!("owned-{kind}-{part}"));
    let buttons = [
        ("owned-look", Tone::Strong, Outcome::Go),
        ("owned-take", Tone::Plain, Outcome::Without),
        ("cancel", Tone::Quiet, Outcome::Close),
    ];
    question_ui(ui, look, (&say("title"), &say("about")), &buttons)
}

/// A question with its ways out; Enter takes the strong one.
fn question_ui(
    ui: &mut Ui,
    look: Look,
    (heading, about): (&str, &str),
    buttons: &[(&str, Tone, Outcome)],
) -> Outcome {
    title(ui, look, heading);
    widgets::paragraph(ui, about, size::BODY, Weight::Regular, look.ink(Ink::Muted));
    ui.add_space(8.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        for &(key, tone, then) in buttons {
            let response = Pill::new(&look.text(key)).tone(tone).height(46.0).show(ui, look);
            if then == Outcome::Go {
                take_focus(ui, &response);
            }
            if response.clicked() {
                outcome = then;
            }
        }
    });
    outcome
}
