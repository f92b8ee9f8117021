//! The pass of an initiative: from the drawer to the wall, through its doors to a canvas, and back with Esc.

use eframe::egui::{Key, Modifiers};
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::model::id::{CanvasId, RecordId, TableId};

use super::desk::Window;

fn whose(id: &str) -> (TableId, RecordId) {
    (TableId::from("initiatives"), RecordId::from(id))
}

#[test]
fn a_pass_is_opened_as_a_page_leads_to_a_canvas_and_goes_away_with_escape() {
    let mut window = Window::on("change_curve");
    let (table, id) = whose("I5");
    window.app().open_pass(&table, &id);
    window.harness.run();
    window.click("Pas");
    assert_eq!(window.app().page(), Some(&whose("I5")));
    assert!(window.app().dialog.is_none(), "the whole wall is the page's");
    assert!(
        window.shows("Porteføljemodellen: Gentænk services"),
        "{:?}",
        window.spoken("Porteføljemodellen")
    );
    assert!(window.nameless().is_empty(), "{:?}", window.nameless());

    window.click("Tilbage til lærredet");
    assert_eq!(window.app().page(), None, "back by the button");
    window.app().open_page(&table, &id);
    window.harness.run();
    window.key(Key::Escape);
    assert_eq!(window.app().page(), None, "and with Esc");
    assert_eq!(window.app().canvas_id(), Some(CanvasId::from("change_curve")), "the same canvas is under it");

    window.app().open_page(&table, &id);
    window.harness.run();
    window.click_starting("Porteføljemodellen");
    assert_eq!(
        window.app().canvas_id(),
        Some(CanvasId::from("portfolio_model")),
        "a door leads to its canvas"
    );
    assert_eq!(window.app().page(), None);
}

#[test]
fn the_palette_finds_the_pass_and_the_arrows_leaf_through_the_others() {
    let mut window = Window::on("change_curve");
    for typed in ["rode trad", "pas"] {
        window.chord(Modifiers::COMMAND, Key::K);
        window.write(typed);
        window.key(Key::Enter);
        assert_eq!(window.app().page(), Some(&whose("I5")), "{typed}: that of the initiative in focus");
        window.key(Key::Escape);
    }
    window.app().run(Command::Pass);
    window.harness.run();
    let before = window.store().session().clone();
    window.chord(Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(window.app().page(), Some(&whose("I6")), "the next one");
    window.letter('n');
    window.letter('r');
    window.key(Key::Space);
    assert!(window.store().session() == &before, "what means the canvas does nothing under a page");
    window.app().run(Command::NewDecision);
    let about = match &window.app().dialog {
        Some(Dialog::Decision(ask)) => ask.decision.of.clone(),
        other => panic!("no decision is asked for: {other:?}"),
    };
    assert_eq!(about, Some(RecordId::from("I6")), "a decision on a page is about whose page it is");
    window.app().dialog = None;
    let (table, id) = whose("I6");
    window.app().remove_record(&table, &id);
    window.harness.run();
    assert_eq!(window.app().page(), None, "what is gone has no page");
}

#[test]
fn a_pass_is_exported_like_a_canvas() {
    let mut window = Window::on("change_curve");
    let (table, id) = whose("I5");
    window.app().open_page(&table, &id);
    window.app().run(Command::Export);
    window.harness.run();
    assert!(matches!(&window.app().dialog, Some(Dialog::Export(ask)) if ask.pass == Some(whose("I5"))));
    window.click("SVG");
    window.click("Vælg sted …");
    let picture = window.path("pas.svg");
    window.fill("Sti til filen", &picture.to_string_lossy());
    window.click("Eksportér");
    window.wait();
    let svg = std::fs::read_to_string(&picture).expect("the picture is written");
    assert!(
        svg.contains("Skærmbesøg i hjemmeplejen") && svg.contains("Beslutninger"),
        "the page, and not the canvas"
    );
}
