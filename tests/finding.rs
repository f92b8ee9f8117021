//! Finding again what was written, and taking back what was done, wherever it was: search, palette, undo, the sheet of
//! keys.

#[path = "finding/keys.rs"]
mod keys;
#[path = "support/desk.rs"]
mod support_desk;
#[path = "finding/undo.rs"]
mod undo;

use std::sync::Arc;

use raaderum::app::command::Command;
use raaderum::app::finder::FoundWhat;
use raaderum::app::search::Place;
use raaderum::app::{App, Dialog};
use raaderum::drawing::Target;
use raaderum::model::field::FieldKind;
use raaderum::model::id::{CanvasId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::view::Lens;
use support_desk::Desk;

/// The sample is open, on a canvas.
fn on(canvas: &str) -> Desk {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from(canvas));
    desk
}

/// What a search finds first.
fn first(app: &App, typed: &str) -> (String, String, Place) {
    let hits = app.hits(typed);
    let found = hits.found.first().unwrap_or_else(|| panic!("{typed} finds nothing"));
    let FoundWhat::Place(place) = &found.what else { panic!("{typed} finds {:?}", found.what) };
    (found.title.clone(), found.second.clone(), place.clone())
}

#[test]
fn a_note_is_found_on_the_canvas_where_it_lies() {
    let mut desk = on("change_curve");
    for typed in ["samme ansigt på skærmen", "skaermen ansigt", "SAMME ANSIGT PA SKARMEN"] {
        let (title, second, place) = first(&desk.app, typed);
        assert!(title.starts_with("Samme ansigt"), "{typed}: {title}");
        assert!(second.contains("diamant"), "with the name of its canvas: {second}");
        let target = desk.app.jump(&place).expect("the note lies there");
        assert_eq!(desk.app.canvas_id(), Some(CanvasId::from("double_diamond")));
        assert!(desk.app.drawing().item(&target).is_some());
        desk.app.go_to(&CanvasId::from("change_curve"));
    }
}

#[test]
fn canvases_shared_records_and_decisions_are_found_too() {
    let mut desk = on("double_diamond");
    let (_, _, place) = first(&desk.app, "forandringskurven");
    assert_eq!(desk.app.canvas_of(&place), Some(CanvasId::from("change_curve")));
    let (_, second, place) = first(&desk.app, "fakturarobotten");
    assert!(matches!(place, Place::Record(..)) && second.contains("Indsatser"), "{second}");
    let target = desk.app.jump(&place);
    assert!(desk.app.drawing().items.iter().any(|item| Some(&item.target) == target.as_ref()));
    let mut ask = desk.app.decision_ask(None);
    ask.decision.text = "Vi begynder på Ærø".to_owned();
    desk.app.decide(ask);
    desk.app.go_to(&CanvasId::from("change_curve"));
    let (_, _, place) = first(&desk.app, "aeroe");
    assert_eq!(desk.app.jump(&place), None);
    assert!(matches!(&desk.app.dialog, Some(Dialog::Decision(ask)) if ask.decision.text.ends_with("Ærø")));
    assert_ne!(desk.app.canvas_id(), Some(CanvasId::from("change_curve")), "on the canvas it was made on");
}

/// The free texts of a session, each with its record.
fn written(app: &App) -> Vec<(TableId, RecordId, String)> {
    let store = app.store.as_ref().expect("a session is open");
    let mut written = Vec::new();
    for spec in &store.workshop().tables {
        for (id, record) in store.session().rows(spec.id.as_str()).iter() {
            for field in &spec.fields {
                let text = record.value(field.id.as_str()).and_then(Value::text);
                if let (FieldKind::Text { .. }, Some(text)) = (&field.kind, text)
                    && text.chars().count() > 4
                {
                    written.push((spec.id.clone(), id.clone(), text.to_owned()));
                }
            }
        }
    }
    written
}

#[test]
fn all_that_is_written_is_found_and_shown() {
    let mut desk = on("change_curve");
    let written = written(&desk.app);
    assert!(written.len() > 100, "there is much to find: {}", written.len());
    for (table, id, text) in written {
        let hits = desk.app.hits(&text);
        let is_it = |place: &&Place| matches!(place, Place::Record(of, row, _) if (of, row) == (&table, &id));
        let mut places = hits.found.iter().filter_map(|found| match &found.what {
            FoundWhat::Place(place) => Some(place),
            FoundWhat::Canvas(_) | FoundWhat::Command(_) => None,
        });
        let place = places.find(is_it).unwrap_or_else(|| panic!("{table} {id}: {text} is not found"));
        let target = desk.app.jump(place);
        let beside = matches!(&desk.app.dialog, Some(Dialog::Pass(of, row)) if (of, row) == (&table, &id));
        let looked_at = desk.app.canvas().is_some_and(|canvas| canvas.focus.contains(&table));
        assert!(target.is_some() || beside || looked_at, "{table} {id}: {text} is not in sight");
        if let Some(target) = target {
            assert_eq!(target.record(), Some((&table, &id)));
        }
        desk.app.dialog = None;
    }
}

#[test]
fn a_note_about_another_initiative_brings_that_into_focus() {
    let mut desk = on("double_diamond");
    let moved = written(&desk.app).into_iter().find_map(|(table, id, _)| {
        let store = desk.app.store.as_ref()?;
        let spec = store.workshop().table(table.as_str())?;
        let canvas = store.workshop().canvas(spec.of_canvas.as_ref()?.as_str())?;
        let focus = canvas.focus.first()?;
        let link = spec
            .fields
            .iter()
            .find(|field| matches!(&field.kind, FieldKind::Link { table, .. } if table == focus))?;
        let about = store.session().record(table.as_str(), id.as_str())?.value(link.id.as_str())?.names();
        let first = store.session().rows(focus.as_str()).iter().next()?.0;
        let about = about.first().filter(|about| **about != first.0)?;
        Some((table, id, focus.clone(), RecordId::from(about.as_str())))
    });
    let (table, id, focus, about) = moved.expect("the sample has a row about another than the first");
    desk.app.jump(&Place::Record(table, id, None));
    let store = desk.store();
    let canvas = desk.app.canvas().expect("a canvas");
    let seen = store.sight(canvas, raaderum::model::workshop::Language::Danish, Lens::default());
    assert_eq!(seen.focus(&focus), Some(&about));
}

#[test]
fn a_full_room_is_spelled_once_and_not_for_every_frame() {
    let mut desk = Desk::new();
    desk.app.show_crowd();
    let notes = written(&desk.app);
    assert!(notes.len() > 5000, "as many as that: {}", notes.len());
    let hits = desk.app.hits("a");
    assert_eq!(hits.found.len(), 100, "more than a person reads are counted only");
    assert!(hits.more > 1000, "{}", hits.more);
    assert!(Arc::ptr_eq(&hits, &desk.app.hits("a")), "nothing has changed, nothing is looked up again");
    desk.app.make_record(&TableId::from("initiatives"), "Zzyzx");
    assert!(!Arc::ptr_eq(&hits, &desk.app.hits("a")));
    assert_eq!(first(&desk.app, "zzy").0, "Zzyzx");
    assert!(desk.app.hits("  ").found.is_empty(), "nothing typed finds nothing");
}

#[test]
fn the_palette_finds_what_was_written_below_commands_and_canvases() {
    let desk = on("change_curve");
    let found = desk.app.find("fakturarobotten");
    assert!(matches!(found[0].what, FoundWhat::Place(Place::Record(..))), "{:?}", found[0]);
    let found = desk.app.find("gem");
    assert_eq!(found[0].what, FoundWhat::Command(Command::Save), "{:?}", found[0]);
    let written = found.iter().position(|found| matches!(found.what, FoundWhat::Place(_)));
    let exact = found.iter().rposition(|found| {
        found.title.to_lowercase().contains("gem") && !matches!(found.what, FoundWhat::Place(_))
    });
    assert!(written > exact, "what is called so comes first: {written:?} {exact:?}");
}

#[test]
fn what_was_found_of_a_record_is_its_card() {
    let mut desk = on("double_diamond");
    let place = Place::Record("diamond_notes".into(), "s11".into(), None);
    assert_eq!(desk.app.jump(&place), Some(Target::Card("diamond_notes".into(), "s11".into())));
}

#[test]
fn letters_from_everywhere_run_nothing() {
    let mut desk = on("double_diamond");
    desk.app.write_notes("Sommerfuglene", None);
    let found = desk.app.find("frys");
    let undo = found.iter().any(|found| found.what == FoundWhat::Command(Command::Undo));
    assert!(!undo, "Fortryd: skrev Sommerfuglene holds f, r, y and s");
    assert!(desk.app.find("sommerfugle").iter().all(|found| found.what != FoundWhat::Command(Command::Undo)));
    let likely = |typed: &str| desk.app.find(typed).first().map(|found| (found.what.clone(), found.fits));
    assert_eq!(likely("fortr"), Some((FoundWhat::Command(Command::Undo), true)));
    assert!(likely("fotryd").is_none_or(|(_, fits)| !fits), "what is only like it is not taken by itself");
}

#[test]
fn a_command_is_found_by_other_words_for_it() {
    let desk = on("change_curve");
    for (typed, command) in [
        ("versioner", Command::Backups),
        ("backup", Command::Backups),
        ("håndsopræk", Command::ShowOfHands),
        ("planen", Command::Plan),
        ("agenda", Command::Plan),
        ("genveje", Command::Shortcuts),
    ] {
        let found = desk.app.find(typed);
        let first = found.first().unwrap_or_else(|| panic!("{typed} finds nothing"));
        assert_eq!(
            (&first.what, first.fits),
            (&FoundWhat::Command(command), true),
            "{typed}: {}",
            first.title
        );
    }
}
