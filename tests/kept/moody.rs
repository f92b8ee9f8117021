//! The disk of this computer with moods: full, slow, refusing, or gone from one step to the next.

use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};

use raaderum::file::disk::Disk;

use super::through::{Step, Through};

/// How the disk behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    #[default]
    Good,
    /// Nothing more can be written.
    Full,
    /// As if the program had ended: after so many steps nothing reaches the disk.
    EndsAfter(usize),
    /// Files cannot be flushed, so many times.
    FlushFails(usize),
    /// Renaming is refused, so many times.
    RenameRefused(usize),
    /// Flushing does not come to an end.
    Hangs,
    /// Nor does it where documents lie; the program's own folder is on another disk.
    FilesHang,
    /// Nor does looking at files where documents lie.
    ReadsHang,
    /// Nor does looking at earlier versions.
    VersionsHang,
    /// The program's own folder cannot be written any more.
    OwnBroken,
    /// Files in the program's own folder cannot be read, so many times.
    OwnUnread(usize),
}

#[derive(Debug, Default)]
struct State {
    mood: Mood,
    steps: usize,
    failed: usize,
    last_append: Option<PathBuf>,
}

/// The disk.
#[derive(Debug, Default)]
pub(crate) struct Moody {
    state: Mutex<State>,
    moved: Condvar,
}

impl Moody {
    pub(crate) fn set(&self, mood: Mood) {
        let mut state = self.lock();
        (state.mood, state.steps, state.failed) = (mood, 0, 0);
        self.moved.notify_all();
    }

    /// Counts steps from now on.
    pub(crate) fn count_from_here(&self) {
        self.lock().steps = 0;
    }

    /// How many steps changed the disk.
    pub(crate) fn steps(&self) -> usize {
        self.lock().steps
    }

    /// How many steps failed since the mood was set.
    pub(crate) fn failed(&self) -> usize {
        self.lock().failed
    }

    /// The file that something was added to last.
    pub(crate) fn last_append(&self) -> Option<PathBuf> {
        self.lock().last_append.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread fails while it holds it")
    }

    /// A disk with these moods.
    pub(crate) fn disk(self: &Arc<Self>) -> Arc<dyn Disk> {
        let moody = Arc::clone(self);
        Arc::new(Through(move |step: Step, path: &Path| moody.asked(step, path)))
    }

    /// Lets a step pass, unless the mood is against it. Steps that only look are refused in one mood alone.
    fn asked(&self, step: Step, path: &Path) -> Result<()> {
        let flushes = matches!(step, Step::FlushFile | Step::FlushFolder);
        let is_own = path.components().any(|part| part.as_os_str() == "state");
        let looks = matches!(step, Step::Read | Step::Facts);
        let hangs = |state: &mut State| match state.mood {
            Mood::Hangs => flushes,
            Mood::FilesHang => flushes && !is_own,
            Mood::ReadsHang => looks && !is_own,
            Mood::VersionsHang => looks && path.components().any(|part| part.as_os_str() == "versions"),
            _ => false,
        };
        drop(self.moved.wait_while(self.lock(), hangs).expect("no thread fails while it holds it"));
        let mut state = self.lock();
        if let Mood::OwnUnread(times) = state.mood
            && step == Step::Read
            && is_own
            && state.failed < times
        {
            state.failed += 1;
            return Err(Error::other("an input or output error"));
        }
        if !flushes && !matches!(step, Step::WriteNew | Step::Append | Step::Rename | Step::Remove) {
            return Ok(());
        }
        state.steps += 1;
        if step == Step::Append {
            state.last_append = Some(path.to_owned());
        }
        let failed = state.failed;
        let refused = match (state.mood, step) {
            (Mood::EndsAfter(steps), _) if state.steps > steps => ErrorKind::Other,
            (Mood::Full, Step::WriteNew | Step::Append) => ErrorKind::StorageFull,
            (Mood::FlushFails(times), _) if flushes && failed < times => ErrorKind::Other,
            (Mood::OwnBroken, _) if is_own => ErrorKind::Other,
            (Mood::RenameRefused(times), Step::Rename) if failed < times => ErrorKind::PermissionDenied,
            _ => return Ok(()),
        };
        state.failed += 1;
        Err(Error::from(refused))
    }
}
