//! What a hand does on the canvas: carrying, lighting, letting go, menus, long presses, files that fall on the window.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, TouchPhase, vec2};
use raaderum::app::Dialog;

use super::desk::Window;

const CARD: &str = "Indsats: Fakturarobotten";

#[test]
fn a_carried_card_lights_the_zone_and_is_one_step_with_its_name() {
    let mut window = Window::on("portfolio_model");
    let steps = window.store().history().len();
    let from = window.place(CARD);
    let to = window.place("Indsats: Sms før hjemmebesøg")
        + (window.place("Indsats: Byggesag uden ventetid") - from) * 1.0;
    let _ = to;
    let to = Pos2::new(window.place("Indsats: Byggesag uden ventetid").x, from.y);
    let dark = window.harness.render().expect("a picture");
    window.carry(from, to);
    let lit = window.harness.render().expect("a picture");
    let changed = dark.pixels().zip(lit.pixels()).filter(|(a, b)| a != b).count();
    assert!(changed > 20_000, "the zone beneath lights up: {changed} pixels changed");
    assert_eq!(window.store().history().len(), steps, "nothing is done while it is in the hand");
    window.let_go(to);
    assert_eq!(window.store().history().len(), steps + 1, "one step");
    assert!(window.shows("Fortryd: flyttede Fakturarobotten"), "{:?}", window.spoken("Fortryd"));
    window.click("Fortryd: flyttede Fakturarobotten");
    assert_eq!(window.store().history().len(), steps);
}

#[test]
fn escape_puts_back_what_is_in_the_hand() {
    let mut window = Window::on("portfolio_model");
    let before = window.store().session().clone();
    let from = window.place(CARD);
    let to = Pos2::new(window.place("Indsats: Byggesag uden ventetid").x, from.y);
    window.carry(from, to);
    window.key(Key::Escape);
    window.let_go(to);
    assert!(window.store().session() == &before, "it is where it was");
}

#[test]
fn an_initiative_is_carried_from_the_drawer_to_the_canvas() {
    let mut window = Window::on("portfolio_model");
    window.letter('s');
    window.click("Indsatser");
    let before = window.store().session().clone();
    let from = window.place("Fakturarobotten. ");
    let to = window.place("Indsats: Byggesag uden ventetid");
    window.carry(from, to);
    window.let_go(to);
    assert!(window.store().session() != &before, "it has been placed");
}

#[test]
fn a_long_press_opens_the_menu_and_the_menu_works() {
    let mut window = Window::on("double_diamond");
    let note = window
        .spoken("Seddel")
        .into_iter()
        .next()
        .or_else(|| window.spoken("Note").into_iter().next())
        .expect("a note");
    let at = window.place(&note);
    let touch = |phase| Event::Touch {
        device_id: eframe::egui::TouchDeviceId(1),
        id: 1_u64.into(),
        phase,
        pos: at,
        force: None,
    };
    window.harness.event(touch(TouchPhase::Start));
    window.harness.hover_at(at);
    window.harness.drag_at(at);
    window.harness.run_steps(30);
    assert!(window.shows("Gør til beslutning"), "the menu is open");
    window.harness.event(touch(TouchPhase::End));
    window.harness.drop_at(at);
    window.harness.run();
    let before = window.rows("diamond_notes");
    window.click("Slet");
    assert_eq!(window.rows("diamond_notes"), before - 1, "deleted");
    window.click("Fortryd");
    assert_eq!(window.rows("diamond_notes"), before, "and back by the line that said so");
}

#[test]
fn a_token_is_taken_off_the_ladder_where_a_hand_has_set_it_and_its_row_stays() {
    let mut window = Window::on("involvement_ladder");
    window.open_menu("Medarbejdere, Nu");
    assert!(window.spoken("Tag væk").is_empty(), "answers have placed it, and would again");
    window.key(Key::Escape);
    window.open_menu("Ledere, Nu");
    assert!(window.spoken("Slet").is_empty(), "the row is not deleted");
    window.click("Tag væk fra lærredet");
    let row = window.store().session().record("ladder_rows", "I5-leaders").expect("the row stays");
    assert!(row.value("now").is_none() && row.value("needed").is_some());
}

#[test]
fn the_menu_colours_a_note_and_makes_it_a_decision() {
    let mut window = Window::on("double_diamond");
    let note = window.spoken("Seddel").into_iter().next().expect("a note");
    window.open_menu(&note);
    window.click("Indsigt");
    assert!(!window.spoken("Fortryd: farvede").is_empty(), "{:?}", window.spoken("Fortryd"));
    window.open_menu("Seddel: Vil vide");
    window.click("Løsning");
    assert!(
        window.app().raised.is_some(),
        "a solution in the left diamond is asked about, however it came there"
    );
    window.key(Key::Escape);
    let note = window.spoken("Seddel").into_iter().next().expect("a note");
    let before = window.store().session().clone();
    window.open_menu(&note);
    window.click("Gør til beslutning");
    assert!(matches!(window.app().dialog, Some(Dialog::Decision(_))), "the form is open");
    window.click("Gem beslutning");
    assert!(window.store().session() != &before, "decided");
}

#[test]
fn a_double_click_writes_a_note_where_it_fell() {
    let inside = Window::on("double_diamond").place("Seddel: Kører 14") - vec2(80.0, 50.0);
    let beside = Pos2::new(120.0, 700.0);
    for (at, note) in [(inside, "Her discover"), (beside, "Her ")] {
        let mut window = Window::on("double_diamond");
        let before = window.notes();
        window.harness.hover_at(at);
        window.harness.run();
        // Within one frame, as fast as a finger.
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        window.harness.input_mut().events.extend([true, false, true, false].map(button));
        window.harness.run();
        window.write("Her");
        window.key(Key::Enter);
        let new: Vec<_> = window.notes().into_iter().filter(|note| !before.contains(note)).collect();
        assert_eq!(new, [note], "in the zone under the finger, or in the inbox, but never lost");
    }
}

impl Window {
    /// The notes of the double diamond: text and half.
    fn notes(&self) -> Vec<String> {
        let rows = self.store().session().rows("diamond_notes");
        let told = |record: &raaderum::model::record::Record, field: &str| {
            record.value(field).and_then(|value| value.text().map(str::to_owned)).unwrap_or_default()
        };
        rows.iter().map(|(_, record)| format!("{} {}", told(record, "text"), told(record, "half"))).collect()
    }
}

#[test]
fn a_file_that_falls_on_the_window_is_opened() {
    let mut window = Window::open();
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops/samples/fjordnaes.session.ron");
    window.drop_file(&path);
    assert_eq!(window.store().path.as_deref(), Some(path.as_path()));
}

#[test]
fn closing_with_changes_asks_and_each_answer_does_what_it_says() {
    for (answer, open) in [("Annullér", true), ("Gem ikke", false)] {
        let mut window = Window::on("double_diamond");
        window.harness.event(Event::Paste("En ny seddel".into()));
        window.harness.run();
        window.click("Råderum, til forsiden");
        assert!(matches!(window.app().dialog, Some(Dialog::Closing(_))), "it asks");
        window.click(answer);
        assert_eq!(window.app().store.is_some(), open, "{answer}");
    }
}
