//! Decisions: made with a key at the thing that they are about, and shown together at the end of the day.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::{AccessKitNode, Queryable};
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::deciding::DecisionAsk;
use raaderum::app::prefs::Prefs;
use raaderum::file::recent::Recent;
use raaderum::model::session::Decision;

use super::desk::Window;

const DUE: &str = "Senest (1. maj, 1/5 eller 2026-05-01)";

fn asked(window: &mut Window) -> DecisionAsk {
    match &window.app().dialog {
        Some(Dialog::Decision(ask)) => ask.clone(),
        other => panic!("no decision is asked for: {other:?}"),
    }
}

#[test]
fn d_decides_about_the_note_in_focus_and_remembers_where_it_came_from() {
    let mut window = Window::on("double_diamond");
    window.tab_to("Seddel: Kører 14");
    window.letter('d');
    let ask = asked(&mut window);
    assert!(ask.decision.text.starts_with("Kører 14"), "in the words of the note: {}", ask.decision.text);
    assert_eq!(window.focused(), "Ansvarlig (rolle, ikke navn)", "what is missing is asked for");
    assert!(!window.spoken("Fra Den dobbelte diamant").is_empty(), "{:?}", window.spoken("Fra "));
    window.write("Chefen for hjemmeplejen");
    window.fill(DUE, "snart");
    assert!(!window.spoken("Det er ingen dato").is_empty(), "said at once");
    let before = window.store().session().decisions().count();
    window.key(Key::Enter);
    assert_eq!(window.store().session().decisions().count(), before, "and not kept");
    window.fill(DUE, "1. maj 2027");
    assert!(!window.spoken("1. maj 2027").is_empty(), "said back");
    window.key(Key::Enter);
    let session = window.store().session();
    let made = session.decisions().find(|(_, made)| made.due == "2027-05-01").expect("it is kept").1;
    assert_eq!(made.owner, "Chefen for hjemmeplejen");
    assert_eq!(made.canvas.as_ref().map(|canvas| canvas.as_str()), Some("double_diamond"));
    let about = made.about(window.store().workshop(), session).expect("it is about a note");
    assert_eq!(about.0.as_str(), "diamond_notes");
}

#[test]
fn an_offered_day_is_taken_with_one_press() {
    let mut window = Window::on("change_curve");
    window.letter('d');
    window.click("om 14 dage");
    let due = asked(&mut window).decision.due;
    assert!(raaderum::model::fit::is_date(&due), "{due}");
}

#[test]
fn all_decisions_stand_on_the_wall_and_are_exported_from_there() {
    let mut window = Window::on("change_curve");
    let texts: Vec<String> =
        window.store().session().decisions().map(|(_, decision)| decision.text.clone()).collect();
    assert!(!texts.is_empty(), "the sample has decided something");
    window.app().run(Command::Decisions);
    window.harness.run();
    for text in &texts {
        assert!(!window.spoken(text).is_empty(), "{text}");
    }
    let before = window.store().session().clone();
    window.letter('n');
    window.key(Key::Space);
    assert!(window.store().session() == &before, "what means the canvas does nothing under them");
    window.app().run(Command::Export);
    window.harness.run();
    window.click("SVG");
    window.click("Vælg sted …");
    let picture = window.path("beslutninger.svg");
    window.fill("Sti til filen", &picture.to_string_lossy());
    window.click("Eksportér");
    window.wait();
    let svg = std::fs::read_to_string(&picture).expect("the picture is written");
    assert!(svg.contains("Det har vi besluttet"), "the decisions, and not the canvas under them");
    window.key(Key::Escape);
    assert!(!window.app().shows_decisions(), "Esc leads back to the canvas");
}

#[test]
fn where_nothing_is_decided_the_wall_says_how() {
    let mut window = Window::open();
    window.app().run(Command::NewSession);
    window.harness.run();
    window.click("Begynd");
    window.app().show_decisions();
    window.harness.run();
    assert!(!window.spoken("Tryk D").is_empty());
    window.letter('d');
    window.write("Vi prøver i to uger");
    window.key(Key::Enter);
    assert!(window.app().shows_decisions() && window.app().drawer.is_none(), "it is seen where they stand");
    assert!(!window.spoken("1. Vi prøver i to uger").is_empty());
}

#[test]
fn forty_decisions_take_several_sheets_and_none_is_small() {
    let mut window = Window::on("change_curve");
    for number in 0..40 {
        let text = format!("Beslutning {number}: vi prøver det i to uger og ser derefter på det sammen");
        let decision = Decision { text, owner: "Områdechefen".to_owned(), ..Decision::default() };
        let ask = DecisionAsk { decision, ..window.app().decision_ask(None) };
        window.app().decide(ask);
    }
    let sheets = window.store().decision_sheets();
    assert!(sheets > 1, "{sheets}");
    let mut seen = 0;
    for sheet in 0..sheets {
        let drawing = window.store().decisions(sheet);
        assert!(
            drawing.texts().filter(|row| row.start.y > 170.0).all(|row| row.size >= 24.0),
            "from the back row"
        );
        assert!(drawing.texts().all(|row| row.start.y < 880.0), "within the sheet");
        seen += drawing.items.len();
    }
    assert_eq!(seen, window.store().session().decisions().count(), "each stands on one of them");
    window.app().show_decisions();
    window.harness.run();
    window.key(Key::Space);
    assert!(!window.spoken("Beslutning 30").is_empty() || sheets > 4, "Space shows the next sheet");
}

#[test]
fn d_decides_what_the_insight_at_hand_proposes() {
    let mut window = Window::on("change_curve");
    window.chord(Modifiers::SHIFT, Key::I);
    window.tab_to("Drøftet");
    window.letter('d');
    let text = asked(&mut window).decision.text;
    assert!(!text.is_empty(), "its words are there");
    window.key(Key::Escape);
    window.key(Key::Escape);
    window.chord(Modifiers::SHIFT, Key::I);
    assert_eq!(window.spoken(&text).len(), 1, "they are those of an insight");
    window.app().drawer = None;
    window.harness.run();
    window.letter('d');
    assert_ne!(asked(&mut window).decision.text, text, "with the drawer shut it is not at hand");
}

#[test]
fn enter_says_why_a_decision_is_not_kept_and_escape_only_puts_it_away() {
    let mut window = Window::on("double_diamond");
    window.tab_to("Seddel: Kører 14");
    window.letter('d');
    window.write("Chefen for hjemmeplejen");
    window.fill(DUE, "snart");
    window.key(Key::Enter);
    let told = window.app().notices.lines().last().cloned().expect("it is said");
    assert!(told.text.starts_with("Det er ingen dato"), "{}", told.text);
    assert_eq!(window.focused(), DUE, "and the day is asked for again");
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, None);
    window.tab_to("Seddel: Vil vide");
    window.letter('d');
    assert_eq!(asked(&mut window).decision.owner, "", "another note is another decision");
    window.key(Key::Escape);
    window.tab_to("Seddel: Kører 14");
    window.letter('d');
    let ask = asked(&mut window);
    assert_eq!((ask.decision.owner.as_str(), ask.typed.as_str()), ("Chefen for hjemmeplejen", "snart"));
    window.click("Annullér");
    window.tab_to("Seddel: Kører 14");
    window.letter('d');
    assert_eq!(asked(&mut window).decision.owner, "", "what was given up is gone");
}

#[test]
fn with_large_letters_one_sees_where_one_writes() {
    let prefs = Prefs { zoom: 2.0, ..Prefs::default() };
    let mut window = Window::with(vec2(1366.0, 768.0), prefs, Recent::default());
    window.open_sample("double_diamond");
    for _ in 0..2 {
        window.letter('d');
        // As far down as the form goes, and it is there when it is opened again.
        for _ in 0..6 {
            let is_field = |node: &AccessKitNode<'_>| node.is_focused() && node.role() == Role::TextInput;
            let field = window.harness.query_all_by(is_field).last().map(|node| node.rect());
            let screen = window.harness.ctx.content_rect();
            let is_seen = |rect: Rect| rect.top() >= 100.0 && rect.bottom() <= screen.bottom();
            assert!(field.is_none_or(is_seen), "{field:?} is out of sight on {screen}");
            window.key(Key::Tab);
        }
        window.key(Key::Escape);
    }
}
