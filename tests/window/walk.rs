//! Every canvas with the keys alone: Tab comes to each thing, the arrows move what can be moved, Enter writes what can
//! be written, Delete takes away what can be taken away.

use std::collections::BTreeSet;

use eframe::egui::Key;
use raaderum::app::command::Command;
use raaderum::drawing::{Item, Target};
use raaderum::ui::stage::item_id;

use super::desk::Window;

/// The kind of a thing on a canvas: the second note is moved like the first.
pub(super) fn kind(target: &Target) -> String {
    match target {
        Target::Card(table, _) => format!("card {table}"),
        Target::Token(table, _, field) => format!("token {table} {field}"),
        Target::Part(table, _, field, part) => format!("part {table} {field} {part}"),
        Target::Choice(table, _, field, _) => format!("choice {table} {field}"),
        Target::Writing(table, _, field) => format!("writing {table} {field}"),
        Target::Zone(_)
        | Target::Tray
        | Target::Place(_)
        | Target::Field
        | Target::Door(_)
        | Target::Told(_) => {
            format!("{target:?}")
        }
    }
}

impl Window {
    pub(super) fn focus_item(&mut self, target: &Target) {
        let id = item_id(target);
        self.harness.ctx.memory_mut(|memory| memory.request_focus(id));
        self.harness.run();
    }

    /// What happens to the session when keys are pressed on a thing; it is taken back.
    pub(super) fn changes(&mut self, target: &Target, press: impl FnOnce(&mut Self)) -> bool {
        let (before, steps) = (self.store().session().clone(), self.store().history().len());
        self.focus_item(target);
        press(self);
        // What a guard asks is an answer too.
        let asked = self.app().raised.is_some();
        self.app().leave_raised();
        let changed = asked || self.store().session() != &before;
        while self.store().history().len() > steps {
            self.app().run(Command::Undo);
        }
        self.app().dialog = None;
        self.harness.run();
        changed
    }

    /// What the keys cannot do on the canvas that is on the wall, and how much was tried.
    pub(super) fn cannot(&mut self) -> (usize, Vec<String>) {
        let drawing = self.app().drawing();
        let mut known = BTreeSet::new();
        let items: Vec<Item> =
            drawing.items.iter().filter(|item| known.insert(kind(&item.target))).cloned().collect();
        let mut cannot = Vec::new();
        let mut tried = 0;
        for item in items {
            let target = &item.target;
            tried +=
                [item.grip.drag, item.grip.write, item.grip.remove].into_iter().filter(|can| *can).count();
            let arrows = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown];
            if item.grip.drag && !arrows.iter().any(|key| self.changes(target, |window| window.key(*key))) {
                cannot.push(format!("move {}", item.label));
            }
            let write = |window: &mut Self| {
                window.key(Key::Enter);
                window.write("7");
                window.key(Key::Enter);
            };
            if item.grip.write && !self.changes(target, write) {
                cannot.push(format!("write {}", item.label));
            }
            if item.grip.remove && !self.changes(target, |window| window.key(Key::Delete)) {
                cannot.push(format!("remove {}", item.label));
            }
        }
        (tried, cannot)
    }
}

#[test]
fn everything_that_a_hand_does_the_keys_do_on_every_canvas() {
    let mut window = Window::on("change_curve");
    let (mut wrong, mut tried) = (Vec::new(), 0);
    let walk = window.app().walk();
    assert_eq!(walk.len(), 54, "all canvases");
    for canvas in walk {
        window.app().go_to(&canvas);
        window.harness.run();
        let (n, cannot) = window.cannot();
        tried += n;
        wrong.extend(cannot.into_iter().map(|what| format!("{canvas}: {what}")));
    }
    assert!(tried > 150, "there is much to do: {tried}");
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

impl Window {
    /// What Tab does not come to on the canvas that is on the wall.
    pub(super) fn missed_by_tab(&mut self) -> Vec<String> {
        let drawing = self.app().drawing();
        let Some(first) = drawing.items.first() else { return Vec::new() };
        let mut missing: Vec<_> = drawing.items.iter().map(|item| item_id(&item.target)).collect();
        self.focus_item(&first.target);
        for _ in 0..drawing.items.len() + 60 {
            let Some(focused) = self.harness.ctx.memory(|memory| memory.focused()) else { break };
            missing.retain(|id| *id != focused);
            if missing.is_empty() {
                break;
            }
            self.harness.key_press(Key::Tab);
            self.harness.step();
            self.harness.step();
        }
        let labels = drawing.items.iter().filter(|item| missing.contains(&item_id(&item.target)));
        labels.map(|item| item.label.clone()).collect()
    }
}

#[test]
fn tab_comes_to_everything_on_every_canvas() {
    let mut window = Window::on("change_curve");
    for canvas in window.app().walk() {
        window.app().go_to(&canvas);
        window.harness.run();
        let missed = window.missed_by_tab();
        assert!(missed.is_empty(), "{canvas}: Tab does not come to {missed:?}");
    }
}
