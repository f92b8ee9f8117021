//! A disk in memory that fails at the step that a test names, and remembers what was asked of it.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use raaderum::file::disk::{Disk, Facts, Held};

/// A step of saving that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    WriteNew,
    CopyPermissions,
    FlushFile,
    Rename,
    FlushFolder,
}

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<PathBuf, Vec<u8>>,
    steps: Vec<Step>,
    waited: Duration,
    failures: usize,
}

/// The disk.
#[derive(Debug, Default)]
pub(crate) struct Failing {
    state: Mutex<State>,
    fails: Option<(Step, ErrorKind)>,
    /// How often it fails before it works; always when none.
    times: Option<usize>,
    /// Full when a file grows beyond this; what was written so far stays, as on a real disk.
    room: Option<usize>,
}

impl Failing {
    pub(crate) fn at(step: Step, cause: ErrorKind) -> Self {
        Self { fails: Some((step, cause)), ..Self::default() }
    }

    pub(crate) fn for_a_while(step: Step, cause: ErrorKind, times: usize) -> Self {
        Self { times: Some(times), ..Self::at(step, cause) }
    }

    pub(crate) fn full_after(room: usize) -> Self {
        Self { room: Some(room), ..Self::default() }
    }

    /// With a file on it.
    pub(crate) fn with(self, path: &Path, bytes: &[u8]) -> Self {
        self.state
            .lock()
            .expect("no thread fails while it holds it")
            .files
            .insert(path.to_owned(), bytes.to_vec());
        self
    }

    pub(crate) fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        self.state.lock().expect("no thread fails while it holds it").files.get(path).cloned()
    }

    pub(crate) fn names(&self) -> Vec<PathBuf> {
        self.state.lock().expect("no thread fails while it holds it").files.keys().cloned().collect()
    }

    pub(crate) fn steps(&self) -> Vec<Step> {
        self.state.lock().expect("no thread fails while it holds it").steps.clone()
    }

    pub(crate) fn waited(&self) -> Duration {
        self.state.lock().expect("no thread fails while it holds it").waited
    }

    /// Takes a step, unless it is the one that fails.
    fn step(&self, step: Step, act: impl FnOnce(&mut State) -> Result<()>) -> Result<()> {
        let mut state = self.state.lock().expect("no thread fails while it holds it");
        state.steps.push(step);
        if let Some((_, cause)) = self.fails.filter(|(failing, _)| *failing == step)
            && self.times.is_none_or(|times| state.failures < times)
        {
            state.failures += 1;
            return Err(Error::from(cause));
        }
        act(&mut state)
    }
}

fn missing() -> Error {
    Error::from(ErrorKind::NotFound)
}

impl Disk for Failing {
    fn read(&self, path: &Path, _: u64) -> Result<Vec<u8>> {
        self.bytes(path).ok_or_else(missing)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(Step::WriteNew, |state| {
            if state.files.contains_key(path) {
                return Err(Error::from(ErrorKind::AlreadyExists));
            }
            let room = self.room.unwrap_or(usize::MAX).min(bytes.len());
            state.files.insert(path.to_owned(), bytes[..room].to_vec());
            if room < bytes.len() { Err(Error::from(ErrorKind::StorageFull)) } else { Ok(()) }
        })
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut state = self.state.lock().expect("no thread fails while it holds it");
        state.files.get_mut(path).map(|file| file.extend_from_slice(bytes)).ok_or_else(missing)
    }

    fn flush_file(&self, path: &Path) -> Result<()> {
        self.step(Step::FlushFile, |state| state.files.get(path).map(|_| ()).ok_or_else(missing))
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.step(Step::Rename, |state| {
            let bytes = state.files.remove(from).ok_or_else(missing)?;
            state.files.insert(to.to_owned(), bytes);
            Ok(())
        })
    }

    fn flush_folder(&self, _: &Path) -> Result<()> {
        self.step(Step::FlushFolder, |_| Ok(()))
    }

    fn remove(&self, path: &Path) -> Result<()> {
        self.state
            .lock()
            .expect("no thread fails while it holds it")
            .files
            .remove(path)
            .map(|_| ())
            .ok_or_else(missing)
    }

    fn facts(&self, path: &Path) -> Result<Facts> {
        let bytes = self.bytes(path).ok_or_else(missing)?.len() as u64;
        Ok(Facts { bytes, modified: None, is_file: true, read_only: false })
    }

    fn list(&self, _: &Path) -> Result<Vec<PathBuf>> {
        Ok(self.names())
    }

    fn make_folder(&self, _: &Path) -> Result<()> {
        Ok(())
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn copy_permissions(&self, _: &Path, _: &Path) -> Result<()> {
        self.step(Step::CopyPermissions, |_| Ok(()))
    }

    fn hold(&self, _: &Path) -> Result<Option<Held>> {
        Ok(Some(Box::new(())))
    }

    fn wait(&self, time: Duration) {
        self.state.lock().expect("no thread fails while it holds it").waited += time;
    }
}
