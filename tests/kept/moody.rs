//! The disk of this computer with moods: full, slow, refusing, or gone from one step to the next.

use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::Duration;

use raaderum::file::disk::{Disk, Facts, Held, RealDisk};

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

    /// Takes a step that changes the disk, unless the mood is against it.
    fn step(&self, refuses: impl Fn(Mood, usize) -> Option<ErrorKind>) -> Result<()> {
        let mut state = self.lock();
        state.steps += 1;
        let refused = match state.mood {
            Mood::EndsAfter(steps) if state.steps > steps => Some(ErrorKind::Other),
            mood => refuses(mood, state.failed),
        };
        match refused {
            Some(kind) => {
                state.failed += 1;
                Err(Error::from(kind))
            }
            None => Ok(()),
        }
    }

    fn write(&self) -> Result<()> {
        self.step(|mood, _| (mood == Mood::Full).then_some(ErrorKind::StorageFull))
    }

    fn flush(&self) -> Result<()> {
        let hangs = |state: &mut State| state.mood == Mood::Hangs;
        drop(self.moved.wait_while(self.lock(), hangs).expect("no thread fails while it holds it"));
        self.step(|mood, failed| match mood {
            Mood::FlushFails(times) if failed < times => Some(ErrorKind::Other),
            _ => None,
        })
    }
}

impl Disk for Moody {
    fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>> {
        RealDisk.read(path, most)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.write()?;
        RealDisk.write_new(path, bytes)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.lock().last_append = Some(path.to_owned());
        self.write()?;
        RealDisk.append(path, bytes)
    }

    fn flush_file(&self, path: &Path) -> Result<()> {
        self.flush()?;
        RealDisk.flush_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.step(|mood, failed| match mood {
            Mood::RenameRefused(times) if failed < times => Some(ErrorKind::PermissionDenied),
            _ => None,
        })?;
        RealDisk.rename(from, to)
    }

    fn flush_folder(&self, folder: &Path) -> Result<()> {
        self.flush()?;
        RealDisk.flush_folder(folder)
    }

    fn remove(&self, path: &Path) -> Result<()> {
        self.step(|_, _| None)?;
        RealDisk.remove(path)
    }

    fn facts(&self, path: &Path) -> Result<Facts> {
        RealDisk.facts(path)
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        RealDisk.list(folder)
    }

    fn make_folder(&self, folder: &Path) -> Result<()> {
        RealDisk.make_folder(folder)
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        RealDisk.real_path(path)
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> Result<()> {
        RealDisk.copy_permissions(from, to)
    }

    fn hold(&self, path: &Path) -> Result<Option<Held>> {
        RealDisk.hold(path)
    }

    // Tests do not wait.
    fn wait(&self, _: Duration) {}
}
