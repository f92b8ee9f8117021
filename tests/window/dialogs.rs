//! Every dialog opens, tells a screen reader what it is, and closes with Esc.

use eframe::egui::{Key, Modifiers, vec2};
use raaderum::app::command::Command;
use raaderum::app::stage::Drawer;
use raaderum::app::{AfterSave, Dialog};
use raaderum::model::id::{CanvasId, RecordId, TableId};

use super::desk::{Window, spoken};

/// Opens a dialog.
pub(super) type Open = (&'static str, fn(&mut Window));

/// Every dialog there is.
pub(super) const DIALOGS: &[Open] = &[
    ("new session", |window| window.app().run(Command::NewSession)),
    ("plan", |window| window.app().ask_plan()),
    ("open", |window| window.app().run(Command::Open)),
    ("save as", |window| window.app().run(Command::SaveAs)),
    ("export", |window| window.app().run(Command::Export)),
    ("closing", |window| window.app().dialog = Some(Dialog::Closing(AfterSave::Home))),
    ("faults", |window| {
        let (title, lines) = ("a.ron kan ikke åbnes".to_owned(), vec!["a.ron:1:1: noget".to_owned()]);
        let told = ["Noget er galt.", "Filen er ikke rørt.", "Prøv en anden."].map(str::to_owned);
        window.app().dialog = Some(Dialog::Faults { title, told, lines });
    }),
    ("quitting", |window| window.app().dialog = Some(Dialog::Quitting)),
    ("settings", |window| window.app().run(Command::Settings)),
    ("about", |window| window.app().run(Command::About)),
    ("licences", |window| window.app().run(Command::Licences)),
    ("import", |window| {
        let path = window.path("svar.csv");
        super::importing::write(&path, "Leder;1;2;3;4;5\nA;1;2;3;4;5\nA;1;2;3;4;5\nB;1;2;x;4;5\n");
        window.app().import_path(path, None);
        window.wait();
    }),
    ("paste", |window| {
        window.app().go_to(&CanvasId::from("double_diamond"));
        window.app().pasted("Én\nTo");
    }),
    ("palette", |window| window.app().run(Command::Palette)),
    ("search", |window| window.app().run(Command::Search)),
    ("shortcuts", |window| window.app().run(Command::Shortcuts)),
    ("method card", |window| window.app().run(Command::MethodCard)),
    ("show of hands", |window| window.app().run(Command::ShowOfHands)),
    ("decision", |window| window.app().run(Command::NewDecision)),
    ("pass", |window| {
        let table = TableId::from("initiatives");
        let first: Option<RecordId> =
            window.store().session().rows("initiatives").iter().map(|(id, _)| id.clone()).next();
        window.app().open_pass(&table, &first.expect("an initiative"));
    }),
];

#[test]
fn every_dialog_opens_names_its_widgets_and_closes_with_escape() {
    for (name, open) in DIALOGS {
        let mut window = Window::on("change_curve");
        open(&mut window);
        // The harness itself complains about a field without a name.
        window.harness.run();
        assert!(window.app().dialog.is_some(), "{name} is open");
        let nameless = window.nameless();
        assert!(nameless.is_empty(), "{name}: {nameless:?}");
        window.key(Key::Escape);
        assert!(window.app().dialog.is_none(), "{name} is closed with Esc");
        assert!(window.app().store.is_some(), "{name}: the session is still open");
    }
}

#[test]
fn every_tab_of_the_drawer_opens_and_names_its_widgets() {
    for drawer in [Drawer::Notes, Drawer::Initiatives, Drawer::Decisions, Drawer::Insights] {
        let mut window = Window::on("double_diamond");
        window.app().drawer = Some(drawer);
        window.harness.run();
        assert!(window.nameless().is_empty(), "{drawer:?}: {:?}", window.nameless());
        window.key(Key::Escape);
        assert!(window.app().drawer.is_none(), "{drawer:?} closes with Esc");
    }
}

#[test]
fn a_modal_dialog_leaves_no_key_to_the_screen_behind_it() {
    let mut window = Window::on("double_diamond");
    window.app().dialog = Some(Dialog::Closing(AfterSave::Home));
    window.harness.run();
    window.chord(Modifiers::COMMAND, Key::N);
    window.letter('b');
    window.chord(Modifiers::COMMAND, Key::S);
    assert!(matches!(window.app().dialog, Some(Dialog::Closing(_))), "the question stands");
    assert!(!window.app().blank, "and the wall too");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test plays the other program that wrote the file")]
fn writing_over_a_file_is_asked_once() {
    let mut window = Window::on("double_diamond");
    let path = window.path("findes.session.ron");
    std::fs::write(&path, "noget andet").expect("written");
    window.app().run(Command::SaveAs);
    window.harness.run();
    window.fill("Sti til filen", &path.to_string_lossy());
    window.click("Gem");
    assert!(matches!(window.app().dialog, Some(Dialog::Path(_))), "it asks");
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "noget andet", "and nothing is written");
    window.click("Gem");
    window.wait();
    assert!(!window.store().is_changed(), "saved after the second time");
}

#[test]
fn the_guard_asks_before_a_solution_stands_among_the_problems() {
    for (answer, moved) in [(0, false), (1, true), (2, true), (3, false)] {
        let mut window = Window::on("double_diamond");
        let half = |window: &Window| {
            let note = window.store().session().record("diamond_notes", "s11").cloned().expect("the note");
            note.value("half").and_then(|half| half.text().map(str::to_owned))
        };
        // Beside the middle of the other note: there it would go under it.
        let (from, to) = (window.place(SOLUTION), window.place(PROBLEM) + vec2(0.0, 26.0));
        window.carry(from, to);
        window.let_go(to);
        let raised = window.app().raised.clone().expect("it is asked first");
        assert_eq!(half(&window).as_deref(), Some("develop"), "nothing has moved yet");
        match raised.choices.get(answer) {
            Some(choice) => window.click(&choice.name),
            None => window.click("Annullér"),
        }
        assert!(window.app().raised.is_none(), "answered");
        assert_eq!(half(&window).as_deref() != Some("develop"), moved, "answer {answer}");
    }
}

const SOLUTION: &str = "Seddel: Samme ansigt";
const PROBLEM: &str = "Seddel: Et besøg tager";

impl Window {
    /// The roles of the things that a person can press or write in and that have no name.
    pub(super) fn nameless(&self) -> Vec<String> {
        use eframe::egui::accesskit::Role;
        use egui_kittest::kittest::{NodeT, Queryable};
        let matters = |role| {
            matches!(
                role,
                Role::Button | Role::TextInput | Role::MultilineTextInput | Role::MenuItem | Role::SpinButton
            )
        };
        let nodes =
            self.harness.query_all_by(move |node| matters(node.role()) && spoken(node).trim().is_empty());
        nodes
            .map(|node| {
                format!(
                    "{:?} {:?}",
                    node.accesskit_node().role(),
                    node.accesskit_node().labelled_by().count()
                )
            })
            .filter(|text| !text.ends_with(" 1"))
            .collect()
    }
}
