//! A session that is looked at here while it is open elsewhere: what is saved there is shown here a moment later, on the
//! canvas that this room has on its wall, and when it has been closed there, it can be opened here to write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::clock::Moment;
use super::command::Command;
use super::documents::file_name;
use super::jobs::Done;
use super::notices::Notice;
use super::opening;
use super::reading::Missing;
use super::store::{ReadOnly, Store};
use crate::file::any::Any;
use crate::file::disk::{Disk, Facts};
use crate::file::journal::roots::Roots;
use crate::file::owner::Owner;
use crate::file::session_file::Opened;
use crate::model::session::{Cover, Session};

/// How often the file is looked at, in seconds.
const EVERY_SECS: f64 = 3.0;

/// What is known of the session's file.
#[derive(Debug, Default)]
pub(super) struct Following {
    /// The store that it is known for.
    of: Option<u64>,
    /// Somebody looks at it just now.
    looks: bool,
    /// When it is looked at next.
    next: Moment,
    facts: Option<Facts>,
    /// What was saved there, until it can be shown.
    newer: Option<Box<Opened>>,
    /// It has been closed there.
    is_free: bool,
}

/// What somebody saw who looked at the file.
#[derive(Debug)]
pub(super) struct Looked {
    of: u64,
    facts: Option<Facts>,
    newer: Option<Box<Opened>>,
    is_free: bool,
}

/// Where to look, and what was there the last time.
struct Look {
    of: u64,
    path: PathBuf,
    cover: Cover,
    why: ReadOnly,
    facts: Option<Facts>,
    /// What is shown, where nobody has looked yet: it may have been saved again since it was read.
    shown: Option<Session>,
}

impl Look {
    /// Runs on a thread of its own: the drive may be far away.
    fn take(self, disk: &dyn Disk, roots: Option<&Roots>) -> Looked {
        let Self { of, path, cover, why, facts: before, shown } = self;
        let facts = disk.facts(&path).ok();
        let is_newer = facts.is_some() && facts != before;
        let newer = if is_newer { whole(disk, &path) } else { None };
        let is_shown = |newer: &Opened| {
            // A copy has a name of its own before its file has it.
            let newer = newer.session.clone().named_anew(cover.id.clone());
            shown.is_some_and(|shown| shown == newer)
        };
        let newer = newer.filter(|newer| !is_shown(newer));
        let is_free = match why {
            ReadOnly::Elsewhere => roots.is_some_and(|roots| roots.shelf(&cover).is_free(disk)),
            _ => facts.is_some() && Owner::elsewhere(disk, &path, jiff::Timestamp::now()).is_none(),
        };
        Looked { of, facts, newer: newer.map(Box::new), is_free }
    }
}

/// The session of a file; none where anything is wrong with it: that is told when it is opened.
fn whole(disk: &dyn Disk, path: &Path) -> Option<Opened> {
    let (_, read) = opening::read(disk, path);
    match read.value {
        Some(Any::Session(opened)) if read.faults.is_empty() && opened.read_only.is_none() => Some(opened),
        _ => None,
    }
}

impl App {
    /// The session on the stage and its file, where it is open elsewhere.
    fn followed(&self) -> Option<(&Store, &PathBuf, ReadOnly)> {
        let store = self.store.as_ref()?;
        let why = store.read_only().filter(|why| matches!(why, ReadOnly::Elsewhere | ReadOnly::OtherMachine));
        Some((store, store.path.as_ref()?, why?))
    }

    /// Looks at the file when it is time, and shows what was saved there when nothing is in the way.
    pub(super) fn watch_followed(&mut self) {
        let Some((store, path, why)) = self.followed() else { return };
        let (of, path, cover) = (store.number(), path.clone(), store.session().cover().clone());
        if self.keeping.following.of != Some(of) {
            self.keeping.following = Following { of: Some(of), next: self.now, ..Following::default() };
        }
        self.show_newer();
        let now = self.now;
        let Following { looks, next, facts, is_free, .. } = &mut self.keeping.following;
        if *looks || *is_free || *next > now {
            return;
        }
        *looks = true;
        let facts = *facts;
        let shown = self.store.as_ref().filter(|_| facts.is_none()).map(|store| store.session().clone());
        let look = Look { of, path, cover, why, facts, shown };
        let (disk, roots) = (Arc::clone(&self.jobs.disk), self.jobs.roots());
        let begun = self.jobs.begin("look", move || Done::Looked(look.take(disk.as_ref(), roots.as_ref())));
        if begun.is_err() {
            let following = &mut self.keeping.following;
            (following.looks, following.next) = (false, now + EVERY_SECS);
        }
    }

    pub(super) fn looked(&mut self, looked: Looked) {
        let Looked { of, facts, newer, is_free } = looked;
        let following = &mut self.keeping.following;
        if following.of != Some(of) {
            return;
        }
        (following.looks, following.next) = (false, self.now + EVERY_SECS);
        following.facts = facts.or(following.facts);
        following.newer = newer.or(following.newer.take());
        following.is_free = is_free;
        self.show_newer();
        if is_free {
            self.say_free();
        }
    }

    /// Shows what was saved elsewhere; not under a hand or a question.
    fn show_newer(&mut self) {
        if self.dialog.is_some() || self.raised.is_some() {
            return;
        }
        let of = self.keeping.following.of;
        let Some(store) = self.store.as_mut().filter(|store| Some(store.number()) == of) else { return };
        if let Some(newer) = self.keeping.following.newer.take() {
            store.become_newer(*newer);
        }
    }

    /// Says that nobody has the session open elsewhere any more; false where somebody has.
    pub(super) fn say_free(&mut self) -> bool {
        if !self.may_reopen() {
            return false;
        }
        let file = self.store.as_ref().and_then(|store| store.path.as_deref()).map(file_name);
        let text = self.words().with("follow-free", &[("file", &file.unwrap_or_default())]);
        self.say(Notice::done(text).offering(Command::Reopen));
        true
    }

    /// Whether the session on the stage has been closed where it was open.
    pub(super) fn may_reopen(&self) -> bool {
        let following = &self.keeping.following;
        following.is_free && self.followed().is_some_and(|(store, ..)| Some(store.number()) == following.of)
    }

    /// *Åbn igen*: opens it to write.
    pub(super) fn reopen(&mut self) {
        if let Some((_, path, _)) = self.followed() {
            self.read(path.clone(), false, Missing::Said);
        }
    }

    pub(super) fn next_look_at_followed(&self) -> Option<f64> {
        let Following { looks, next, is_free, .. } = &self.keeping.following;
        let waits = self.followed().is_some() && !looks && !is_free;
        waits.then(|| (next - self.now).max(0.0))
    }
}
