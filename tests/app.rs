//! The program without pixels: from a new session to the saved file and back, as a facilitator walks it.

#[path = "support/desk.rs"]
mod desk;

use std::path::PathBuf;

use desk::Desk;
use raaderum::app::command::Command;
use raaderum::app::jobs::Purpose;
use raaderum::app::notices::{Notice, Notices};
use raaderum::app::settings::{Change, Setting};
use raaderum::app::{AfterSave, Dialog, Screen, WindowAsk};
use raaderum::model::id::{AgendaId, CanvasId, TableId};

fn begin(desk: &mut Desk) {
    desk.app.run(Command::NewSession);
    let Some(Dialog::NewSession(mut ask)) = desk.app.dialog.clone() else {
        panic!("no dialog for a new session")
    };
    ask.title = "Prøvekommunen".into();
    ask.agenda = AgendaId::from("halvanden_time");
    desk.app.start(ask);
}

#[test]
fn the_day_of_a_new_session_is_written_as_people_write_it() {
    let mut desk = Desk::new();
    begin(&mut desk);
    let today = raaderum::app::due::today().to_string();
    assert_eq!(desk.store().session().cover().date, today, "it is today unless somebody says otherwise");
    for (written, kept) in
        [("1. maj 2027", "2027-05-01"), ("2027-05-01", "2027-05-01"), ("foråret", "foråret")]
    {
        desk.app.run(Command::NewSession);
        let Some(Dialog::NewSession(mut ask)) = desk.app.dialog.clone() else { panic!("no dialog") };
        assert!(!ask.date.starts_with("20"), "as it is said: {}", ask.date);
        ask.date = written.into();
        desk.app.dialog = None;
        desk.app.start(ask);
        if desk.app.dialog.is_some() {
            let Some(Dialog::Closing(after)) = desk.app.dialog.clone() else { panic!("another dialog") };
            desk.app.leave_unsaved(after);
        }
        assert_eq!(desk.store().session().cover().date, kept);
    }
}

#[test]
fn what_went_wrong_stays_said_while_the_work_goes_on() {
    let mut notices = Notices::default();
    let texts = |notices: &Notices| notices.lines().map(|line| line.text.clone()).collect::<Vec<_>>();
    notices.push(Notice::trouble("Disken er fuld.".to_owned()), 0.0);
    for number in 1..=5 {
        notices.push(Notice::done(format!("Fortrudt: {number}")), f64::from(number));
    }
    assert_eq!(texts(&notices), ["Disken er fuld.", "Fortrudt: 4", "Fortrudt: 5"]);
    for number in 1..=3 {
        notices.push(Notice::trouble(format!("Fejl {number}")), 6.0);
    }
    notices.push(Notice::done("Gjort".to_owned()), 7.0);
    assert_eq!(texts(&notices), ["Disken er fuld.", "Fejl 1", "Fejl 2", "Fejl 3", "Gjort"]);
    notices.fade(20.0);
    assert_eq!(texts(&notices).len(), 4, "and is gone only when it is closed or mended");
}

#[test]
fn a_session_is_made_written_on_saved_closed_and_opened_again() {
    let mut desk = Desk::new();
    begin(&mut desk);
    assert_eq!(desk.app.screen, Screen::Stage);
    desk.app.go_to(&CanvasId::from("double_diamond"));
    desk.app.write_notes("Kører forgæves\n\n  Ingen svarer telefonen  \n", None);
    assert_eq!(desk.rows("diamond_notes"), 2, "one note for each line that is not empty");
    assert!(
        desk.app.title(Command::Undo).contains("Ingen svarer telefonen"),
        "{}",
        desk.app.title(Command::Undo)
    );
    desk.app.run(Command::Undo);
    assert_eq!(desk.rows("diamond_notes"), 1);
    desk.app.run(Command::Redo);

    let path = desk.folder.path().join("møde.session.ron");
    desk.app.chosen(Purpose::SaveAs, path.clone());
    desk.wait();
    assert!(!desk.store().is_changed(), "saved");
    let before = desk.store().session().clone();
    desk.app.run(Command::Close);
    assert_eq!(desk.app.screen, Screen::Home, "nothing to ask: everything is saved");

    desk.app.open_path(path);
    desk.wait();
    assert_eq!(desk.app.dialog, None);
    assert_eq!(desk.store().session(), &before);
    assert_eq!(
        desk.app.canvas_id(),
        Some(CanvasId::from("double_diamond")),
        "the same canvas is on the wall"
    );
}

#[test]
fn leaving_with_changes_asks_first() {
    let mut desk = Desk::new();
    begin(&mut desk);
    desk.app.make_record(&TableId::from("initiatives"), "Fakturarobotten");
    desk.app.run(Command::Quit);
    assert_eq!(desk.app.dialog, Some(Dialog::Closing(AfterSave::Quit)));
    assert!(desk.app.escape(), "Esc is Annullér");
    assert!(desk.app.store.is_some());
    desk.app.run(Command::Quit);
    desk.app.leave_unsaved(AfterSave::Quit);
    assert_eq!(desk.app.window, vec![WindowAsk::Close]);
}

#[test]
fn a_file_that_cannot_be_opened_is_explained_and_the_session_stays() {
    let mut desk = Desk::new();
    begin(&mut desk);
    desk.app.open_path(desk.folder.path().join("findes-ikke.session.ron"));
    desk.wait();
    let Some(Dialog::Faults { lines, .. }) = &desk.app.dialog else { panic!("no explanation") };
    assert_eq!(lines.len(), 1);
    assert!(desk.app.store.is_some(), "what was open is still open");
}

#[test]
fn a_failed_save_is_told_and_nothing_is_lost() {
    let mut desk = Desk::new();
    begin(&mut desk);
    desk.app.make_record(&TableId::from("initiatives"), "Fakturarobotten");
    desk.app.chosen(Purpose::SaveAs, PathBuf::from("/findes/ikke/her.session.ron"));
    desk.wait();
    assert!(desk.store().is_changed());
    assert_eq!(desk.app.notices.lines().count(), 1, "one line says what happened");
}

#[test]
fn idle_saves_to_the_chosen_file() {
    let mut desk = Desk::new();
    begin(&mut desk);
    let path = desk.folder.path().join("a.session.ron");
    desk.app.chosen(Purpose::SaveAs, path);
    desk.wait();
    desk.app.make_record(&TableId::from("initiatives"), "Fakturarobotten");
    let wait = desk.app.next_look().expect("an idle save is due");
    assert!(wait <= 5.0, "{wait}");
    desk.later(6.0);
    desk.wait();
    assert!(!desk.store().is_changed(), "saved without a hand");
}

#[test]
fn every_command_has_words_in_both_languages_and_a_key_of_its_own() {
    use raaderum::app::command::TABLE;
    use raaderum::model::workshop::Language;
    use raaderum::words::Words;
    for row in TABLE {
        for language in [Language::Danish, Language::English] {
            let words = Words::of(language);
            assert!(words.has(&row.command.words()), "{}", row.command.words());
            assert!(words.has(&row.command.help()), "{}", row.command.help());
        }
    }
    let mut keys: Vec<_> = TABLE.iter().filter_map(|row| row.shortcut).collect();
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all, "two commands share a shortcut");
}

#[test]
fn a_second_round_is_counted_beside_the_first() {
    use raaderum::model::id::{AskId, GroupId, RecordId};
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from("change_curve"));
    let (ask, group, of) = (AskId::from("curve_self"), GroupId::from("staff"), RecordId::from("I5"));
    desk.app.choose_hands(&ask, Some(of.clone()), &group);
    let Some(Dialog::Hands(mut hands)) = desk.app.dialog.clone() else { panic!("no hands") };
    assert_eq!((hands.wave, hands.total()), (1, 14), "what was counted before is there");
    hands.begin_round();
    assert_eq!((hands.wave, hands.total()), (2, 0));
    hands.rows[4].2 = 14;
    desk.app.enter_hands(&hands);
    let rounds: Vec<u32> =
        desk.store().session().rounds(&ask, Some(&of), &group).map(|(_, tally)| tally.n).collect();
    assert_eq!(rounds, [14, 14], "both rounds are kept");
    assert_eq!(
        desk.store().facts().shown("curve_self", Some("I5"), "staff").answers().map(|answers| answers.wave),
        Some(2),
        "the newest is shown"
    );
}

#[test]
fn each_way_of_saving_can_be_switched_off() {
    let mut desk = Desk::new();
    begin(&mut desk);
    desk.app.chosen(Purpose::SaveAs, desk.folder.path().join("a.session.ron"));
    desk.wait();
    desk.app.change_setting(Setting::SavesWhenIdle, Change::Press);
    desk.app.make_record(&TableId::from("initiatives"), "Fakturarobotten");
    desk.later(60.0);
    assert!(desk.store().is_changed(), "nobody saves while nothing moves");
    desk.app.change_setting(Setting::SavesAtSteps, Change::Press);
    desk.app.run(Command::NextCanvas);
    desk.later(60.0);
    assert!(desk.store().is_changed(), "nor at the next canvas");
    desk.app.run(Command::Save);
    desk.wait();
    assert!(!desk.store().is_changed(), "Ctrl+S always saves");
    desk.app.change_setting(Setting::SavesAtSteps, Change::Press);
    desk.app.make_record(&TableId::from("initiatives"), "Sms før hjemmebesøg");
    desk.app.run(Command::PreviousCanvas);
    desk.wait();
    assert!(!desk.store().is_changed(), "and so does the way to another canvas, switched on again");
}

#[test]
fn a_person_is_asked_before_the_program_ends_where_they_want_it() {
    let mut desk = Desk::new();
    desk.app.change_setting(Setting::AsksBeforeQuitting, Change::Press);
    desk.app.run(Command::Quit);
    assert_eq!(desk.app.dialog, Some(Dialog::Quitting));
    assert!(desk.app.window.is_empty(), "nothing closes yet");
    assert!(desk.app.escape(), "Esc is to stay");
    desk.app.run(Command::Quit);
    desk.app.quit();
    assert_eq!(desk.app.window, vec![WindowAsk::Close]);
}

#[test]
fn the_last_session_opens_by_itself_where_it_is_wanted_and_there() {
    let mut desk = Desk::new();
    begin(&mut desk);
    let path = desk.folder.path().join("a.session.ron");
    desk.app.chosen(Purpose::SaveAs, path.clone());
    desk.wait();
    desk.app.run(Command::Close);
    desk.app.begin_where_wanted();
    assert_eq!(desk.app.screen, Screen::Home, "home is home");
    desk.app.change_setting(Setting::Start, Change::Choose(1));
    desk.app.begin_where_wanted();
    desk.wait();
    assert_eq!(desk.app.screen, Screen::Stage);
    desk.app.run(Command::Close);
    std::fs::remove_file(&path).expect("somebody took the file away");
    desk.app.begin_where_wanted();
    assert_eq!((desk.app.screen, &desk.app.dialog), (Screen::Home, &None), "and nobody complains");
}

#[test]
fn new_sessions_take_the_rule_of_the_house_and_files_are_forgotten_where_wanted() {
    let mut desk = Desk::new();
    desk.app.change_setting(Setting::K, Change::More);
    desk.app.change_setting(Setting::KeepsRecent, Change::Press);
    begin(&mut desk);
    assert_eq!(desk.store().session().cover().privacy.k, 6);
    desk.app.chosen(Purpose::SaveAs, desk.folder.path().join("a.session.ron"));
    desk.wait();
    assert!(desk.app.recent.files.is_empty(), "the list is off");
}
