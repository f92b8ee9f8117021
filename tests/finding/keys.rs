//! The sheet of keys: all that is in the table, in groups, and no key twice on one screen.

use std::collections::BTreeMap;

use raaderum::app::App;
use raaderum::app::command::{Command, Scope, TABLE};
use raaderum::app::keys_sheet::KeyGroup;
use raaderum::words::Words;

use super::{Desk, on};

fn sheet(app: &mut App) -> Vec<KeyGroup> {
    app.run(Command::Shortcuts);
    let sheet = app.keys_sheet();
    app.close_keys();
    sheet
}

/// What a sheet says of each command of the table.
fn commands(sheet: &[KeyGroup]) -> Vec<String> {
    let rows = sheet.iter().flat_map(|group| &group.rows);
    rows.filter(|row| row.words.starts_with("command-")).map(|row| row.words.clone()).collect()
}

#[test]
fn the_sheet_tells_every_key_of_the_screen_once() {
    for (mut app, on_stage) in [(Desk::new().app, false), (on("change_curve").app, true)] {
        let told = commands(&sheet(&mut app));
        for row in TABLE {
            let wanted = row.shortcut.is_some() && (on_stage || row.scope == Scope::Anywhere);
            let times = told.iter().filter(|words| **words == row.command.words()).count();
            assert_eq!(times, usize::from(wanted), "{:?} on the stage: {on_stage}", row.command);
        }
    }
}

/// Opens something.
type Open = fn(&mut App);

#[test]
fn no_key_does_two_things_on_one_screen() {
    let open: [(&str, Open); 7] = [
        ("stage", |_| {}),
        ("search", |app| app.run(Command::Search)),
        ("hands", |app| app.run(Command::ShowOfHands)),
        ("decision", |app| app.run(Command::NewDecision)),
        ("method card", |app| app.run(Command::MethodCard)),
        ("about", |app| app.run(Command::About)),
        ("pass", |app| app.run(Command::Pass)),
    ];
    for (name, open) in open {
        let mut app = on("change_curve").app;
        open(&mut app);
        let before = app.dialog.clone();
        app.run(Command::Shortcuts);
        let sheet = app.keys_sheet();
        app.escape();
        assert_eq!(app.dialog, before, "{name}: what the sheet covers comes back");
        let mut meanings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in sheet.iter().flat_map(|group| &group.rows) {
            assert!(Words::of(app.prefs.language).has(&row.words), "{name}: {}", row.words);
            meanings.entry(&row.keys).or_default().push(&row.words);
        }
        // What opens something closes it as well.
        let same =
            [("F1", ["keys-close", "command-method-card"]), ("Ctrl+F", ["keys-again", "command-search"])];
        for (keys, words) in meanings.iter().filter(|(_, words)| words.len() > 1) {
            assert!(same.iter().any(|(key, both)| key == keys && words == both), "{name}: {keys}: {words:?}");
        }
    }
}

#[test]
fn the_sheet_of_a_dialog_tells_its_own_keys_first() {
    let mut app = on("change_curve").app;
    app.run(Command::Search);
    let told = sheet(&mut app);
    assert_eq!(told[0].title, "keys-group-search");
    assert!(told[0].rows.iter().any(|row| row.words == "keys-jump"));
    app.run(Command::About);
    let told = sheet(&mut app);
    let far: Vec<_> = commands(&told);
    assert_eq!(far, ["command-full-screen", "command-x-ray"], "nothing else answers behind it");
}
