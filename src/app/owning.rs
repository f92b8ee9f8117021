//! A session that somebody has open on another machine: here it can be looked at, copied, and taken over. Who has it
//! stands in a small file beside it (`file/owner.rs`); ours appears with the first change, since looking around leaves
//! nothing behind, or at once when a session is taken over, so that the other machine gets to know.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::documents::file_name;
use super::notices::Notice;
use super::opening::{Kept, told_time};
use super::reading::Missing;
use super::refusal::Refusal;
use super::store::{ReadOnly, Store};
use super::{App, Dialog};
use crate::file::Fault;
use crate::file::owner::{Owner, Standing};
use crate::file::session_file::Opened;
use crate::words::Words;

/// A file that somebody else has open.
#[derive(Debug)]
pub struct Owned {
    pub path: PathBuf,
    owner: Owner,
    /// They said so a moment ago; else they may have gone without a word.
    pub is_fresh: bool,
    /// What was read of it, while nobody has chosen yet.
    opened: Option<(Box<Opened>, Vec<Fault>)>,
}

impl Owned {
    /// A text about it: `owned-…`.
    pub fn tell(&self, words: &Words, key: &str) -> String {
        told(words, key, &self.owner, &file_name(&self.path))
    }
}

fn told(words: &Words, key: &str, owner: &Owner, file: &str) -> String {
    let nobody = words.text("owned-somebody");
    let user = if owner.user.is_empty() { &nobody } else { &owner.user };
    let (time, seen) = (told_time(words, owner.opened()), told_time(words, owner.seen()));
    let told =
        [("file", file), ("user", user), ("machine", &owner.machine), ("time", &time), ("seen", &seen)];
    words.with(key, &told)
}

impl App {
    /// A file turned out to be open on another machine: shown to look at, or, where nobody has said so for a while,
    /// asked about.
    pub(super) fn opened_owned(&mut self, path: PathBuf, owner: Owner, opened: Opened, faults: Vec<Fault>) {
        let is_fresh = owner.is_fresh(Timestamp::now());
        self.keeping.owned = Some(Owned { path, owner, is_fresh, opened: Some((Box::new(opened), faults)) });
        if is_fresh {
            self.look_at_owned();
        } else {
            self.dialog = Some(Dialog::Owned);
        }
    }

    /// The session that somebody else has open.
    pub fn owned(&self) -> Option<&Owned> {
        self.keeping.owned.as_ref()
    }

    /// Whether the open session is one that can be taken over.
    pub(super) fn may_take_over(&self) -> bool {
        self.owned().is_some()
            && self.store.as_ref().and_then(Store::read_only) == Some(ReadOnly::OtherMachine)
    }

    /// *Kun se*: shows it, and lets nobody here change it.
    pub fn look_at_owned(&mut self) {
        self.dialog = None;
        let Some(owned) = &mut self.keeping.owned else { return };
        // None where it is on the stage already.
        let Some((opened, faults)) = owned.opened.take() else { return };
        let (path, refusal) = (owned.path.clone(), Refusal::of_session(&opened));
        let name = file_name(&path);
        self.put_on_stage(*opened, Some(path), Kept::OtherMachine);
        if !faults.is_empty() {
            self.explain(&name, refusal, &faults);
        }
    }

    /// *Overtag*: opens it to write, as it is by now.
    pub fn take_over(&mut self) {
        self.dialog = None;
        let Some(owned) = self.keeping.owned.take() else { return };
        self.keeping.taken = Some(owned.path.clone());
        self.read(owned.path, true, Missing::Said);
    }

    /// Chooses neither: nothing is opened.
    pub fn leave_owned(&mut self) {
        self.keeping.owned.take_if(|owned| owned.opened.is_some());
    }

    /// Says why the session on the stage can only be looked at.
    pub(super) fn say_owned(&mut self) {
        if let Some(owned) = self.owned() {
            let text = owned.tell(self.words(), "owned-elsewhere");
            self.say(Notice::done(text).offering(super::command::Command::TakeOver));
        }
    }

    /// Sees to it that our owner file stands beside the file that is written to, and nowhere else; and says when
    /// somebody on another machine turns out to write to it, too.
    pub(super) fn watch_owner(&mut self) {
        let other = self.store.as_ref().and_then(|store| store.owner.as_ref()?.other());
        let file = self.store.as_ref().and_then(|store| store.path.as_deref()).map(file_name);
        let text = other.map(|other| told(self.words(), "owned-both", &other, &file.unwrap_or_default()));
        if text != self.keeping.others {
            if let Some(said) = self.keeping.others.take() {
                self.notices.withdraw(&said);
            }
            if let Some(text) = &text {
                self.say(Notice::trouble(text.clone()));
            }
            self.keeping.others = text;
        }
        self.stand();
    }

    fn stand(&mut self) {
        let Some(store) = self.store.as_mut().filter(|_| self.jobs.folder.is_some()) else { return };
        let path = store.path.as_ref().filter(|_| store.may_save());
        if path.map(PathBuf::as_path) == store.owner.as_ref().map(Standing::path) {
            return;
        }
        let over = path.is_some() && self.keeping.taken == store.path;
        let is_written = store.is_changed() || !store.history().is_empty() || store.owner.is_some();
        let path = path.filter(|_| over || is_written).cloned();
        store.owner = None;
        let Some(path) = path else { return };
        if over {
            self.keeping.taken = None;
        }
        match Standing::begin(Arc::clone(&self.jobs.disk), path, over, self.jobs.waker()) {
            Ok(standing) => store.owner = Some(standing),
            Err(error) => log::error!("no thread for the owner: {error}"),
        }
    }
}
