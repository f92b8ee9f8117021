//! A desk with the whole program on it: a window without a display, and verbs for the hand.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use eframe::egui::{Key, Modifiers, PointerButton, Pos2, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use raaderum::app::App;
use raaderum::app::command::Command;
use raaderum::app::prefs::Prefs;
use raaderum::app::store::Store;
use raaderum::file::recent::Recent;
use raaderum::model::id::CanvasId;
use raaderum::ui::RaaderumApp;

use super::gallery::lived_in;
use super::raster::Raster;

/// A window of the size for which everything is drawn.
pub(super) const WINDOW: Vec2 = vec2(1600.0, 900.0);

/// The program in its window, with a folder of its own.
pub(super) struct Window {
    pub(super) harness: Harness<'static, RaaderumApp>,
    pub(super) folder: tempfile::TempDir,
    woken: Receiver<()>,
}

impl Window {
    /// A program that has just started for the first time.
    pub(super) fn open() -> Self {
        Self::with(WINDOW, Prefs::default(), Recent::default())
    }

    /// A program in a window of a size, with somebody's taste and memory.
    pub(super) fn with(size: Vec2, prefs: Prefs, recent: Recent) -> Self {
        Self::in_folder(tempfile::tempdir().expect("a folder for the test"), size, prefs, recent)
    }

    /// The program has ended in the middle of its work, and is started again.
    pub(super) fn again(self, prefs: Prefs) -> Self {
        let Self { harness, folder, .. } = self;
        drop(harness);
        let mut window = Self::in_folder(folder, WINDOW, prefs, lived_in());
        window.app().look_for_unfinished();
        window.wait();
        window
    }

    fn in_folder(folder: tempfile::TempDir, size: Vec2, prefs: Prefs, recent: Recent) -> Self {
        let (wake, woken) = channel();
        let state = folder.path().join("state");
        let prefs = Prefs { reduced_motion: true, ..prefs };
        let harness =
            Harness::builder().with_size(size).with_max_steps(12).renderer(Raster::default()).build_eframe(
                move |cc| {
                    let wake = move || {
                        let _ = wake.send(());
                    };
                    let app = App::new(prefs, recent, Arc::new(wake));
                    RaaderumApp::new(&cc.egui_ctx, app.without_portal().with_state_folder(Some(state)))
                        .fitting()
                        .greeting_at(8)
                },
            );
        Self { harness, folder, woken }
    }

    /// The sample is open, on a canvas.
    pub(super) fn on(canvas: &str) -> Self {
        // Not a first run: the pictures of the example that it shows would be made for nothing.
        let mut window = Self::with(WINDOW, Prefs::default(), lived_in());
        window.open_sample(canvas);
        window
    }

    /// Opens the sample on a canvas.
    pub(super) fn open_sample(&mut self, canvas: &str) {
        self.app().run(Command::OpenSample);
        self.app().go_to(&CanvasId::from(canvas));
        self.harness.run();
    }

    /// The program behind the window.
    pub(super) fn app(&mut self) -> &mut App {
        &mut self.harness.state_mut().app
    }

    /// The open session.
    pub(super) fn store(&self) -> &Store {
        self.harness.state().app.store.as_ref().expect("a session is open")
    }

    /// How many records a table has.
    pub(super) fn rows(&self, table: &str) -> usize {
        self.store().session().rows(table).len()
    }

    /// A path in the folder of this test.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Presses the thing of that spoken name.
    pub(super) fn click(&mut self, name: &str) {
        self.harness.get_by(|node| is(node, name)).click();
        self.harness.run();
    }

    /// Presses the first thing whose spoken name begins so.
    pub(super) fn click_starting(&mut self, start: &str) {
        // What lies further down has to be brought into view first.
        for is_in_view in [false, true] {
            let found = self.harness.get_all_by(|node| spoken(node).starts_with(start)).next();
            let found = found.expect("something of that name");
            if is_in_view {
                found.click();
            } else {
                found.scroll_to_me();
            }
            self.harness.run();
        }
    }

    /// What can be pressed, by spoken name, from the first to the last.
    pub(super) fn buttons(&self) -> Vec<String> {
        use eframe::egui::accesskit::Role;
        let pressed = |role| matches!(role, Role::Button | Role::MenuItem | Role::SpinButton);
        let found = self.harness.query_all_by(move |node| pressed(node.role()));
        let window = self.harness.ctx.content_rect();
        // What is pale or has to be scrolled to is left out by an empty name, so that the places stay the same.
        found
            .map(|node| {
                let pressable = window.contains_rect(node.rect()) && !node.accesskit_node().is_disabled();
                if pressable { spoken(&node.accesskit_node()) } else { String::new() }
            })
            .collect()
    }

    /// What can be pressed, by spoken name, and where it lies.
    pub(super) fn pressable(&self) -> Vec<(String, Rect)> {
        use eframe::egui::accesskit::Role;
        let pressed = |role| matches!(role, Role::Button | Role::SpinButton);
        let found = self.harness.query_all_by(move |node| pressed(node.role()));
        found.map(|node| (spoken(&node.accesskit_node()), node.rect())).collect()
    }

    /// All that a screen reader can say of this screen, and what the program has done so far.
    pub(super) fn impression(&mut self) -> String {
        let nodes = self.harness.query_all_by(|_| true);
        let told: Vec<String> = nodes
            .map(|node| {
                let node = node.accesskit_node();
                format!("{:?} {} {} {:?}", node.role(), spoken(&node), node.is_focused(), node.bounding_box())
            })
            .collect();
        let told = told.join("\n");
        let app = self.app();
        let revision = app.store.as_ref().map(Store::revision);
        format!("{told}\n{revision:?} {:?} {:?} {:?}", app.prefs, app.screen, app.dialog)
    }

    /// Whether something of that spoken name is on the screen.
    pub(super) fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by(|node| is(node, name)).next().is_some()
    }

    /// Every spoken name on the screen that contains some words.
    pub(super) fn spoken(&self, part: &str) -> Vec<String> {
        self.harness
            .query_all_by(|node| spoken(node).contains(part))
            .map(|node| spoken(&node.accesskit_node()))
            .collect()
    }

    /// The middle of the thing whose spoken name begins so.
    pub(super) fn place(&self, start: &str) -> Pos2 {
        let found = self.harness.get_all_by(|node| spoken(node).starts_with(start)).next();
        found.expect("something of that name").rect().center()
    }

    /// Types into whatever has the focus.
    pub(super) fn write(&mut self, text: &str) {
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Puts the focus into the field of that name and writes instead of what stood there.
    pub(super) fn fill(&mut self, field: &str, text: &str) {
        self.harness.get_by(|node| is(node, field) && is_field(node)).focus();
        self.harness.run();
        self.chord(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    /// Presses a key.
    pub(super) fn key(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    /// Presses a key with others held.
    pub(super) fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Types a letter as a keyboard does: the key and its text.
    pub(super) fn letter(&mut self, letter: char) {
        use eframe::egui::Event;
        let mut both = vec![Event::Text(letter.to_string())];
        if let Some(key) = Key::from_name(&letter.to_ascii_uppercase().to_string()) {
            let pressed = |pressed| Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            };
            both.insert(0, pressed(true));
            both.push(pressed(false));
        }
        self.harness.input_mut().events.extend(both);
        self.harness.run();
    }

    /// Goes from thing to thing until the one whose spoken name begins so has the focus.
    pub(super) fn tab_to(&mut self, start: &str) {
        let mut passed = Vec::new();
        for _ in 0..200 {
            if self.focused().starts_with(start) {
                return;
            }
            self.key(Key::Tab);
            passed.push(self.focused());
        }
        panic!("Tab never came to {start}, but to {passed:#?}");
    }

    /// The spoken name of what has the focus.
    pub(super) fn focused(&self) -> String {
        let found = self.harness.query_all_by(|node| node.is_focused()).last();
        found.map(|node| spoken(&node.accesskit_node())).unwrap_or_default()
    }

    /// Takes something and carries it along, without letting go.
    pub(super) fn carry(&mut self, from: Pos2, to: Pos2) {
        self.harness.hover_at(from);
        self.harness.step();
        self.harness.drag_at(from);
        self.harness.step();
        for part in 1..=5 {
            self.harness.hover_at(from.lerp(to, part as f32 / 5.0));
            self.harness.step();
        }
    }

    /// Lets go of what is in the hand.
    pub(super) fn let_go(&mut self, at: Pos2) {
        self.harness.drop_at(at);
        self.harness.run();
    }

    /// Presses the other button of the mouse on something.
    pub(super) fn open_menu(&mut self, start: &str) {
        let found = self.harness.get_all_by(|node| spoken(node).starts_with(start)).next();
        found.expect("something of that name").click_button(PointerButton::Secondary);
        self.harness.run();
    }

    /// Waits for one thread's answer.
    pub(super) fn wait(&mut self) {
        self.woken.recv_timeout(Duration::from_mins(1)).expect("a thread answers");
        self.harness.run();
    }
}

/// What a screen reader says of a thing.
pub(super) fn spoken(node: &egui_kittest::kittest::AccessKitNode<'_>) -> String {
    node.label().or_else(|| node.value()).unwrap_or_default()
}

fn is(node: &egui_kittest::kittest::AccessKitNode<'_>, name: &str) -> bool {
    spoken(node) == name && node.role() != eframe::egui::accesskit::Role::Label
}

fn is_field(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    use eframe::egui::accesskit::Role;
    matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
}

impl Window {
    /// Lets a file fall on the window.
    pub(super) fn drop_file(&mut self, path: &std::path::Path) {
        self.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
        self.harness.step();
        self.wait();
    }
}

/// A file from another window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Window {
    /// Presses the button at a place in [`Window::buttons`].
    pub(super) fn press(&mut self, place: usize) {
        use eframe::egui::accesskit::Role;
        let pressed = |role| matches!(role, Role::Button | Role::MenuItem | Role::SpinButton);
        let button = self.harness.query_all_by(move |node| pressed(node.role())).nth(place);
        button.expect("the same buttons in every fresh program").click();
        self.harness.run();
    }

    /// Whether a thread answers soon.
    pub(super) fn waits(&self) -> bool {
        self.woken.recv_timeout(Duration::from_millis(500)).is_ok()
    }
}
