//! Beginning and leaving: what is open when the program starts, and what is asked before a session is left.

use super::prefs::Start;
use super::reading::Missing;
use super::{AfterSave, App, Dialog, Screen, WindowAsk};

impl App {
    /// Goes on to something else; asks first when something is not saved.
    pub(super) fn leave_for(&mut self, after: AfterSave) {
        let changed = self.store.as_ref().is_some_and(|store| store.is_changed() && store.may_save());
        let untouched =
            self.store.as_ref().is_some_and(|store| store.history().is_empty() && store.path.is_none());
        if changed && !untouched {
            self.dialog = Some(Dialog::Closing(after));
        } else if after == AfterSave::Quit && self.prefs.asks_before_quitting {
            self.dialog = Some(Dialog::Quitting);
        } else {
            self.go_on(after);
        }
    }

    /// *Gem*: saves, then goes on.
    pub fn save_and_leave(&mut self, after: AfterSave) {
        self.dialog = None;
        self.next_after_save = Some(after);
        self.save_first();
    }

    /// *Gem ikke*: goes on without saving.
    pub fn leave_unsaved(&mut self, after: AfterSave) {
        self.dialog = None;
        self.drop_changes();
        self.go_on(after);
    }

    /// *Luk*: ends the program.
    pub fn quit(&mut self) {
        self.dialog = None;
        self.go_on(AfterSave::Quit);
    }

    /// Opens what a person wants to find open: the session of last time, where its file is still there.
    pub fn begin_where_wanted(&mut self) {
        let last = self.recent.files.first().map(|file| file.path.clone());
        if let Some(path) = last.filter(|_| self.prefs.start == Start::LastSession) {
            self.read(path, false, Missing::Passed);
        }
    }

    pub(super) fn go_on(&mut self, after: AfterSave) {
        self.next_after_save = None;
        match after {
            AfterSave::Home => {
                self.store = None;
                self.end_guide();
                self.screen = Screen::Home;
                self.dialog = None;
                self.drawer = None;
                self.close_page();
                self.close_wall();
                self.leave_closeup();
                self.blank = false;
            }
            AfterSave::Quit => {
                // Nothing asks a second time on the way out.
                self.store = None;
                self.window.push(WindowAsk::Close);
            }
            AfterSave::Open(path) => self.read(path, false, Missing::Said),
            AfterSave::Guide => self.begin_guide(),
            AfterSave::Sample => self.open_sample(),
            AfterSave::New(ask) => self.begin(ask),
        }
    }
}
