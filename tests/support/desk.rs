//! A program without a window, with a folder of its own, whose threads can be waited for.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use raaderum::app::App;
use raaderum::app::prefs::Prefs;
use raaderum::app::store::Store;
use raaderum::file::recent::Recent;

/// The program at a desk.
pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) folder: tempfile::TempDir,
    woken: Receiver<()>,
    now: f64,
}

impl Desk {
    /// A program that has just started for the first time.
    pub(crate) fn new() -> Self {
        let (wake, woken) = channel();
        let folder = tempfile::tempdir().expect("a folder for the test");
        let app = App::new(
            Prefs::default(),
            Recent::default(),
            Arc::new(move || {
                let _ = wake.send(());
            }),
        );
        let app = app.without_portal().with_state_folder(Some(folder.path().join("state")));
        Self { app, folder, woken, now: 0.0 }
    }

    /// Waits for one thread's answer and lets the program look at it.
    pub(crate) fn wait(&mut self) {
        self.woken.recv_timeout(Duration::from_mins(1)).expect("a thread answers");
        self.later(0.1);
    }

    /// Lets time pass.
    pub(crate) fn later(&mut self, secs: f64) {
        self.now += secs;
        self.app.tick(self.now);
    }

    /// Sets the clock on the wall.
    pub(crate) fn day(&mut self, day: jiff::civil::DateTime) {
        self.app.set_day(day);
    }

    /// Lets minutes pass, on the watch and on the wall.
    pub(crate) fn pass(&mut self, minutes: f64) {
        let seconds = jiff::Span::new().seconds((minutes * 60.0) as i64);
        self.app.set_day(self.app.pace.day.checked_add(seconds).expect("a day"));
        self.later(minutes * 60.0);
    }

    /// The open session.
    pub(crate) fn store(&self) -> &Store {
        self.app.store.as_ref().expect("a session is open")
    }

    /// How many records a table has.
    pub(crate) fn rows(&self, table: &str) -> usize {
        self.store().session().rows(table).len()
    }
}
