//! Notes that have come in and are not on the canvas yet: nobody sees, counts or exports them before they are shown.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::inbox::InboxVerb;
use raaderum::app::jobs::Purpose;
use raaderum::drawing::Target;
use raaderum::drawing::ink::Palette;
use raaderum::export::{csv, svg, table};
use raaderum::model::id::{CanvasId, RecordId, TableId};
use raaderum::model::session::Session;
use raaderum::view::{self, Lens};

const NOTES: &str = "diamond_notes";
const SECRET: &str = "Hemmelige Xylofon";

/// The sample on a canvas with two notes in the inbox.
fn with_two() -> Desk {
    let mut desk = on("double_diamond");
    receive(&mut desk, &format!("{SECRET}\nVenter længe på svar"));
    desk
}

fn on(canvas: &str) -> Desk {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from(canvas));
    desk
}

/// Pastes lines and lays them into the inbox.
fn receive(desk: &mut Desk, text: &str) {
    desk.app.pasted(text);
    let Some(Dialog::Paste(ask)) = desk.app.dialog.take() else { panic!("nothing is asked") };
    desk.app.receive(&ask);
}

fn session(desk: &Desk) -> Session {
    desk.store().session().clone()
}

fn waiting(desk: &Desk) -> Vec<String> {
    desk.app.inbox().into_iter().map(|note| note.text).collect()
}

fn whats(desk: &Desk) -> Vec<Target> {
    desk.app.inbox().into_iter().map(|note| note.what).collect()
}

/// Everything that a drawing or a table of any canvas says.
fn exported(desk: &Desk) -> String {
    let store = desk.store();
    let language = store.workshop().language;
    let mut all = String::new();
    for canvas in &store.workshop().canvases {
        let sight = store.sight(canvas, language, Lens { all_revealed: true, ..Lens::default() });
        all += &svg::svg(&view::draw_for_file(&sight), Palette::Light);
        all += &String::from_utf8_lossy(&csv::csv(&table::of_canvas(&sight), language));
    }
    all
}

#[test]
fn what_waits_is_in_no_drawing_no_export_and_no_count() {
    let mut desk = on("double_diamond");
    let before = (exported(&desk), desk.rows(NOTES), desk.app.drawing());
    receive(&mut desk, &format!("{SECRET}\nVenter længe på svar"));
    assert_eq!(waiting(&desk), [SECRET, "Venter længe på svar"], "in the order in which they came");
    assert!(!exported(&desk).contains("Xylofon"));
    assert!(exported(&desk) == before.0, "no figure, rule or sentence has changed either");
    assert_eq!(desk.rows(NOTES), before.1);
    assert_eq!(desk.app.drawing(), before.2);
    desk.app.sort_inbox(&whats(&desk)[..1], InboxVerb::Show);
    assert!(exported(&desk).contains("Xylofon"), "the test would see it");
}

#[test]
fn the_screen_of_silent_writing_does_not_count_what_waits() {
    let mut desk = on("double_diamond");
    desk.app.run(Command::SilentWriting);
    let wall = desk.app.drawing();
    receive(&mut desk, &format!("{SECRET}\nVenter længe på svar"));
    assert_eq!(desk.app.drawing(), wall);
}

#[test]
fn what_waits_survives_save_and_open_without_a_fault() {
    let mut desk = with_two();
    let note = whats(&desk);
    desk.app.sort_inbox(&note[1..], InboxVerb::Group);
    let path = desk.folder.path().join("møde.session.ron");
    desk.app.chosen(Purpose::SaveAs, path.clone());
    desk.wait();
    let before = session(&desk);
    desk.app.run(Command::Close);
    desk.app.open_path(path);
    desk.wait();
    assert_eq!(desk.app.dialog, None, "nothing is wrong with the file");
    assert!(session(&desk) == before);
    assert_eq!(waiting(&desk), [SECRET]);
    assert_eq!(desk.app.inbox()[0].under, 1);
}

#[test]
fn every_step_has_a_name_and_a_way_back() {
    let mut desk = on("double_diamond");
    let empty = session(&desk);
    receive(&mut desk, &format!("{SECRET}\nVenter længe på svar"));
    assert_eq!(desk.app.title(Command::Undo), "Fortryd: gemte 2 sedler til senere");
    let full = session(&desk);
    for (verb, told) in [
        (InboxVerb::Show, "Fortryd: viste Venter længe på svar"),
        (InboxVerb::Place(0), "Fortryd: viste Venter længe på svar"),
        (InboxVerb::Group, "Fortryd: lagde en seddel under Hemmelige Xylofon"),
        (InboxVerb::Delete, "Fortryd: slettede Venter længe på svar"),
    ] {
        desk.app.sort_inbox(&whats(&desk)[1..], verb);
        assert_eq!(desk.app.title(Command::Undo), told);
        assert_eq!(waiting(&desk), [SECRET]);
        desk.app.run(Command::Undo);
        assert!(session(&desk) == full, "{verb:?} comes back whole");
    }
    desk.app.run(Command::Undo);
    assert!(session(&desk) == empty, "and nothing is left of the inbox");
}

#[test]
fn a_note_is_put_where_the_digit_says() {
    let mut desk = with_two();
    let note = whats(&desk).remove(0);
    let places = desk.app.inbox_places(&note);
    assert!((2..=9).contains(&places.len()), "{places:?}");
    let mut zones = Vec::new();
    for place in 0..places.len() {
        desk.app.sort_inbox(std::slice::from_ref(&note), InboxVerb::Place(place));
        let Some((_, id)) = note.record() else { panic!("a note is a record") };
        let record = desk.store().session().record(NOTES, id.as_str()).cloned().expect("it is shown");
        assert_eq!(record.value("text").and_then(|it| it.text()), Some(SECRET));
        zones.push(record.values);
        desk.app.run(Command::Undo);
    }
    zones.dedup();
    assert_eq!(zones.len(), places.len(), "each is another place");
}

#[test]
fn several_are_shown_as_one_step_and_a_group_stays_one() {
    let mut desk = with_two();
    let before = (session(&desk), desk.rows(NOTES));
    desk.app.sort_inbox(&whats(&desk), InboxVerb::Place(1));
    assert_eq!((waiting(&desk).len(), desk.rows(NOTES)), (0, before.1 + 2));
    assert_eq!(desk.app.title(Command::Undo), "Fortryd: viste 2 sedler");
    desk.app.run(Command::Undo);
    assert!(session(&desk) == before.0, "one step");
    let notes = whats(&desk);
    desk.app.sort_inbox(&notes[1..], InboxVerb::Group);
    desk.app.sort_inbox(&notes[..1], InboxVerb::Show);
    let Some((_, top)) = notes[0].record() else { panic!("a note is a record") };
    assert_eq!(desk.store().session().members(NOTES, top.as_str()).len(), 1);
    assert_eq!(waiting(&desk).len(), 0);
}

#[test]
fn a_shown_note_goes_back_with_what_lies_under_it_and_comes_again_where_it_was() {
    let mut desk = on("double_diamond");
    let ids: Vec<RecordId> =
        desk.store().session().rows(NOTES).iter().map(|(id, _)| id.clone()).take(2).collect();
    let card = |id: &RecordId| Target::Card(TableId::from(NOTES), id.clone());
    desk.app.join(&card(&ids[1]), &card(&ids[0]));
    let (all, values) = (desk.rows(NOTES), session(&desk).record(NOTES, ids[0].as_str()).cloned());
    let before = session(&desk);
    assert!(desk.app.can_shelve(&card(&ids[0])));
    desk.app.shelve(&card(&ids[0]));
    assert_eq!((desk.rows(NOTES), desk.app.inbox()[0].under), (all - 2, 1));
    desk.app.run(Command::Undo);
    assert!(session(&desk) == before);
    desk.app.run(Command::Redo);
    desk.app.sort_inbox(&whats(&desk), InboxVerb::Show);
    let after = session(&desk).record(NOTES, ids[0].as_str()).cloned();
    assert_eq!(after.map(|it| it.values), values.map(|it| it.values));
    assert_eq!(desk.store().session().members(NOTES, ids[0].as_str()), [&ids[1]]);
}

#[test]
fn a_note_that_raises_a_question_raises_it_when_it_is_shown() {
    let mut desk = on("archetypes");
    receive(&mut desk, "Karen er imod\nVil gerne");
    let notes = whats(&desk);
    desk.app.sort_inbox(&notes, InboxVerb::Show);
    assert_eq!(waiting(&desk), ["Karen er imod"], "of several it stays");
    assert!(desk.app.raised.is_none());
    desk.app.sort_inbox(&notes[..1], InboxVerb::Show);
    assert!(desk.app.raised.is_some(), "alone it asks");
    assert_eq!(waiting(&desk), ["Karen er imod"]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test plays the other program that wrote the file")]
fn rows_of_a_file_can_wait_too() {
    let mut desk = on("double_diamond");
    let before = desk.rows(NOTES);
    let path = desk.folder.path().join("sedler.csv");
    std::fs::write(&path, "text\nKommer aldrig frem\nRinger to gange\n").expect("written");
    let into = raaderum::model::import::Target::Records(TableId::from(NOTES));
    desk.app.import_path(path, Some(into));
    desk.wait();
    let Some(Dialog::Import(ask)) = desk.app.dialog.take() else { panic!("nothing is asked") };
    assert!(desk.app.can_receive_rows(&ask));
    desk.app.receive_rows(ask);
    assert_eq!(waiting(&desk), ["Kommer aldrig frem", "Ringer to gange"]);
    assert_eq!(desk.rows(NOTES), before);
}

#[test]
fn on_every_canvas_what_waits_can_be_shown_in_every_place_that_is_offered() {
    let mut desk = on("double_diamond");
    let canvases: Vec<CanvasId> =
        desk.store().workshop().canvases.iter().map(|canvas| canvas.id.clone()).collect();
    let mut canvases_with_inbox = 0;
    for canvas in canvases {
        desk.app.go_to(&canvas);
        let Some(table) = desk.app.note_table().filter(|table| desk.app.can_receive(table)) else { continue };
        canvases_with_inbox += 1;
        receive(&mut desk, "Ny seddel\nEn til");
        let note = whats(&desk).remove(0);
        let full = session(&desk);
        for place in 0..desk.app.inbox_places(&note).len() {
            desk.app.sort_inbox(std::slice::from_ref(&note), InboxVerb::Place(place));
            if desk.app.raised.is_some() {
                desk.app.leave_raised();
            } else {
                assert_eq!(waiting(&desk), ["En til"], "{canvas} place {place}");
                desk.app.run(Command::Undo);
            }
            assert!(session(&desk) == full, "{canvas} of {table}");
        }
        desk.app.sort_inbox(&[note], InboxVerb::Show);
        assert_eq!(waiting(&desk), ["En til"], "{canvas} where it thinks best");
    }
    assert!(canvases_with_inbox > 5, "{canvases_with_inbox}");
}
