//! Work that no file holds, left by a program that ended in the middle of it: found at the start, and brought back,
//! opened as a copy, or thrown away. Of every document that was worked on here earlier versions can be opened as well.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use super::command::Command;
use super::jobs::Done;
use super::notices::Notice;
use super::opening::{Kept, told_time};
use super::reading::Missing;
use super::{App, Dialog, Screen};
use crate::drawing::Drawing;
use crate::drawing::lettering::Lettering;
use crate::expr::Facts;
use crate::file::disk::Disk;
use crate::file::journal::claim::{Claim, Ours};
use crate::file::journal::op::Op;
use crate::file::journal::recover::{Recovered, recover};
use crate::file::journal::roots::Roots;
use crate::file::journal::shelf::Shelf;
use crate::file::session_file::Opened;
use crate::view::{self, Lens, Sight};
use crate::words::Words;

/// A session that is only in the journal, or further there than in its file.
#[derive(Clone, Debug)]
pub struct Unfinished {
    pub title: String,
    /// When it was last worked on; none when nobody knows.
    pub when: Option<SystemTime>,
    /// How many canvases the group has worked on.
    pub canvases: usize,
    /// The file that it belongs to, when it has one.
    pub path: Option<PathBuf>,
    /// The canvas that was on the wall.
    pub picture: Option<Arc<Drawing>>,
    /// It is further than its file; else the file holds all of it.
    pub ahead: bool,
    shelf: Shelf,
}

impl Unfinished {
    /// The time of day, `10:42`; with its day when that is not today.
    pub fn time(&self, words: &Words) -> String {
        let when = self.when.and_then(|when| jiff::Timestamp::try_from(when).ok());
        when.map(|when| told_time(words, when)).unwrap_or_default()
    }

    fn of(shelf: Shelf, known: &Recovered, words: Option<&'static Words>) -> Self {
        let session = &known.replica.session;
        let live = session.live();
        let current = live.canvas.iter().filter(|canvas| !live.done.contains(canvas));
        let saved = known.mark.saved.as_ref().map(|saved| PathBuf::from(&saved.path));
        Self {
            title: session.cover().title.clone(),
            when: known.when,
            canvases: live.done.len() + current.count(),
            path: saved,
            picture: words.and_then(|words| picture(&known.opened(), words)),
            ahead: known.mark.is_ahead(),
            shelf,
        }
    }
}

/// The canvas that was on the wall.
fn picture(opened: &Opened, words: &'static Words) -> Option<Arc<Drawing>> {
    let Opened { session, workshop, program, .. } = opened;
    let canvas = workshop.canvas(session.live().canvas.as_ref()?.as_str())?;
    let facts = Facts::new(program, workshop, session);
    let lettering = Lettering::shared();
    let sight = Sight { workshop, canvas, session, facts: &facts, words, lettering, lens: Lens::default() };
    Some(Arc::new(view::draw(&sight)))
}

/// How much is done for each session that is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pictures {
    Drawn,
    /// Drawing may be what the program fell over.
    Left,
}

/// The document that was worked on last; none where a file was opened or saved after that and left as it was.
fn newest(disk: &dyn Disk, roots: &Roots) -> Option<Unfinished> {
    let since = disk.facts(&roots.own.join("recent.ron")).ok().and_then(|facts| facts.modified);
    let newest = roots.shelves(disk).into_iter().max_by_key(|shelf| shelf.written(disk));
    let shelf = newest.filter(|shelf| shelf.written(disk) >= since)?;
    let known = recover(disk, &shelf).filter(|known| !known.mark.dropped)?;
    Some(Unfinished::of(shelf, &known, None))
}

/// Which sessions are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    /// Those that are further than their files.
    Ahead,
    /// Those that were worked on last as well.
    Last,
}

/// So many sessions whose files hold all of them are shown.
const LAST: usize = 6;

/// Every session that is further than its file and that no program has open, the newest first; after them those that were
/// worked on last, where they are wanted.
fn find(disk: &dyn Disk, roots: &Roots, words: Option<&'static Words>, which: Which) -> Vec<Unfinished> {
    let mut shelves = roots.shelves(disk);
    shelves.sort_by_cached_key(|shelf| std::cmp::Reverse(shelf.written(disk)));
    let mut settled = 0;
    let unfinished = |shelf: Shelf| {
        let may_be_ahead = shelf.may_be_ahead(disk);
        if !may_be_ahead && (which == Which::Ahead || settled == LAST) {
            return None;
        }
        // It is not held while it is read: whoever opens it meanwhile must not find it taken.
        if !shelf.is_free(disk) {
            return None;
        }
        let known = recover(disk, &shelf).filter(|_| shelf.is_free(disk))?;
        if !known.mark.is_ahead() {
            settled += 1;
        }
        let is_wanted = known.mark.is_ahead() || (which == Which::Last && settled <= LAST);
        is_wanted.then(|| Unfinished::of(shelf, &known, words))
    };
    let mut found: Vec<Unfinished> = shelves.into_iter().filter_map(unfinished).collect();
    found.sort_by_key(|unfinished| (!unfinished.ahead, std::cmp::Reverse(unfinished.when)));
    found
}

impl App {
    /// Looks for work that no file holds; it is offered on the home screen when it has been found.
    pub fn look_for_unfinished(&mut self) {
        self.find_unfinished(Pictures::Drawn, Which::Ahead);
    }

    /// Looks for that, and for what was worked on last.
    pub(super) fn look_for_backups(&self) {
        self.find_unfinished(Pictures::Drawn, Which::Last);
    }

    fn find_unfinished(&self, pictures: Pictures, which: Which) {
        let Some(roots) = self.jobs.roots() else { return };
        let words = (pictures == Pictures::Drawn).then_some(self.words());
        let disk = Arc::clone(&self.jobs.disk);
        self.jobs.spawn("unfinished", move || Done::Unfinished(find(disk.as_ref(), &roots, words, which)));
    }

    /// Begins after a fall: at the same step of the same work; after a second fall only offers it and its earlier versions,
    /// without pictures; after a third as if nothing had been open.
    pub fn resume(&mut self, falls: u32) {
        if falls > 1 {
            self.say(Notice::trouble(self.words().text("recover-fell")).offering(Command::Backups));
        }
        let Some(roots) = self.jobs.roots() else { return };
        let disk = Arc::clone(&self.jobs.disk);
        match falls {
            1 => {
                self.jobs.spawn("resume", move || Done::Resumed(newest(disk.as_ref(), &roots).map(Box::new)));
            }
            2 => self.find_unfinished(Pictures::Left, Which::Last),
            _ => {}
        }
    }

    pub(super) fn resumed(&mut self, found: Option<Unfinished>) {
        let time = jiff::Zoned::now().strftime("%H:%M").to_string();
        self.say(Notice::done(self.words().with("recover-restarted", &[("time", &time)])));
        if let Some(found) = found {
            return self.go_back_to(found);
        }
        let last = self.recent.files.first().map(|file| file.path.clone());
        if let Some(path) = last {
            self.read(path, false, Missing::Passed);
        }
    }

    pub(super) fn found_unfinished(&mut self, found: Vec<Unfinished>) {
        let asks = !found.is_empty() && self.screen == Screen::Home && self.dialog.is_none();
        self.keeping.found = found;
        if asks {
            self.dialog = Some(Dialog::Recover);
        }
    }

    /// The work that no file holds.
    pub fn unfinished(&self) -> &[Unfinished] {
        &self.keeping.found
    }

    /// *Gendan*: goes on with it, in its own file where that is still there.
    pub fn restore(&mut self, place: usize) {
        if let Some(unfinished) = self.take_unfinished(place) {
            self.dialog = None;
            self.go_back_to(unfinished);
        }
    }

    fn go_back_to(&mut self, unfinished: Unfinished) {
        match unfinished.path {
            Some(path) => self.read(path, false, Missing::Kept(unfinished.shelf)),
            None => self.open_shelf(unfinished.shelf),
        }
    }

    /// *Åbn kopi*: the same as a document of its own; what was found stays as it is.
    pub fn open_copy(&mut self, place: usize) {
        let Some(unfinished) = self.keeping.found.get(place) else { return };
        let Some(known) = recover(self.jobs.disk.as_ref(), &unfinished.shelf) else { return };
        self.open_anew(known.opened());
    }

    /// Opens a state as a document of its own, which no file holds yet.
    pub(super) fn open_anew(&mut self, mut opened: Opened) {
        let name = super::documents::fresh_document(&opened.session.cover().title);
        opened.session = opened.session.named_anew(name);
        self.show(opened, None);
        if let Some(store) = &mut self.store {
            store.is_ahead_of_its_file();
        }
    }

    /// *Kassér*: it is not offered again. It stays on its shelf as a version.
    pub fn discard(&mut self, place: usize) {
        let Some(unfinished) = self.take_unfinished(place) else { return };
        let disk = Arc::clone(&self.jobs.disk);
        self.jobs.spawn("discard", move || {
            if let Claim::Ours(ours) = Claim::of(disk.as_ref(), unfinished.shelf)
                && let Err(error) = dropped(disk, *ours)
            {
                log::warn!("not thrown away: {error}");
            }
            Done::Discarded
        });
    }

    /// *Tidligere udgaver …*: shows what its shelf has.
    pub fn show_versions_of(&mut self, place: usize) {
        let Some(unfinished) = self.keeping.found.get(place) else { return };
        let shelf = unfinished.shelf.clone();
        self.ask_versions(Some(shelf));
    }

    fn take_unfinished(&mut self, place: usize) -> Option<Unfinished> {
        (place < self.keeping.found.len()).then(|| self.keeping.found.remove(place))
    }

    /// Opens what is on a shelf and in no file.
    pub(super) fn open_shelf(&mut self, shelf: Shelf) {
        let mut ours = match Claim::of(self.jobs.disk.as_ref(), shelf) {
            Claim::Ours(ours) => ours,
            Claim::Unread(_) => return self.tell("journal-unread-alone"),
            Claim::Taken | Claim::Nowhere(_) => return self.tell("journal-taken"),
        };
        let Some(known) = ours.known.take() else { return self.tell("journal-unread-alone") };
        let (mark, opened, lost) = (known.mark.clone(), known.opened(), known.lost);
        ours.known = Some(known);
        self.put_on_stage(opened, None, Kept::By(ours, mark));
        if let Some(store) = &mut self.store {
            store.is_ahead_of_its_file();
        }
        self.say_lost(lost);
    }
}

fn dropped(disk: Arc<dyn Disk>, ours: Ours) -> std::io::Result<()> {
    let Some(known) = ours.known.clone() else { return Ok(()) };
    let mut keeper = ours.keep(disk, known.replica, known.mark);
    keeper.keep_version("", jiff::Timestamp::now())?;
    keeper.take(Op::Dropped);
    keeper.commit()
}
