//! A program without a window, with a folder of its own, whose threads can be waited for.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use raaderum::app::App;
use raaderum::app::prefs::Prefs;
use raaderum::app::store::Store;
use raaderum::file::disk::{Disk, RealDisk};
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
        Self::on(Arc::new(RealDisk))
    }

    /// The same with another disk.
    pub(crate) fn on(disk: Arc<dyn Disk>) -> Self {
        Self::in_folder(tempfile::tempdir().expect("a folder for the test"), disk)
    }

    /// The program ends without a word, and is started again on another disk.
    pub(crate) fn again(self, disk: Arc<dyn Disk>) -> Self {
        let Self { app, folder, .. } = self;
        drop(app);
        Self::in_folder(folder, disk)
    }

    /// A second program that runs at the same time.
    pub(crate) fn beside(&self) -> Self {
        let mut desk = Self::new();
        desk.app = desk.app.with_state_folder(Some(self.folder.path().join("state")));
        desk
    }

    fn in_folder(folder: tempfile::TempDir, disk: Arc<dyn Disk>) -> Self {
        let (wake, woken) = channel();
        let app = App::new(
            Prefs::default(),
            Recent::default(),
            Arc::new(move || {
                let _ = wake.send(());
            }),
        );
        let app = app.without_portal().with_state_folder(Some(folder.path().join("state"))).with_disk(disk);
        Self { app, folder, woken, now: 0.0 }
    }

    /// Waits for one thread's answer and lets the program look at it.
    pub(crate) fn wait(&mut self) {
        self.woken.recv_timeout(Duration::from_mins(1)).expect("a thread answers");
        self.later(0.1);
    }

    /// Lets the program look at what comes in until something is so.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&App) -> bool) {
        let patience = Instant::now() + Duration::from_mins(1);
        while !is_so(&self.app) {
            assert!(Instant::now() < patience, "waited in vain until {what}");
            let _ = self.woken.recv_timeout(Duration::from_millis(5));
            self.app.tick(self.now);
        }
    }

    /// The seconds since the program was started.
    pub(crate) fn now(&self) -> f64 {
        self.now
    }

    /// The texts of all versions that the program keeps.
    pub(crate) fn versions(&self) -> Vec<String> {
        let documents = std::fs::read_dir(self.folder.path().join("state/documents")).expect("shelves");
        let versions =
            documents.filter_map(|shelf| std::fs::read_dir(shelf.ok()?.path().join("versions")).ok());
        versions
            .flatten()
            .map(|version| std::fs::read_to_string(version.expect("an entry").path()).expect("a version"))
            .collect()
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
