//! The disk of this computer with somebody at the door: each step is told before it is taken, and can be refused.

use std::fmt;
use std::io::Result;
use std::path::{Path, PathBuf};
use std::time::Duration;

use raaderum::file::disk::{Disk, Facts, Held, RealDisk};
use raaderum::file::place::Place;

/// What is about to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Read,
    WriteNew,
    Append,
    FlushFile,
    Rename,
    FlushFolder,
    Remove,
    Facts,
    List,
    MakeFolder,
    Hold,
}

/// A disk that asks first: with the step and the path that it is about.
pub(crate) struct Through<F>(pub(crate) F);

impl<F> fmt::Debug for Through<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Through")
    }
}

impl<F: Fn(Step, &Path) -> Result<()> + Send + Sync> Disk for Through<F> {
    fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>> {
        (self.0)(Step::Read, path)?;
        RealDisk.read(path, most)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        (self.0)(Step::WriteNew, path)?;
        RealDisk.write_new(path, bytes)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        (self.0)(Step::Append, path)?;
        RealDisk.append(path, bytes)
    }

    fn flush_file(&self, path: &Path) -> Result<()> {
        (self.0)(Step::FlushFile, path)?;
        RealDisk.flush_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        (self.0)(Step::Rename, to)?;
        RealDisk.rename(from, to)
    }

    fn flush_folder(&self, folder: &Path) -> Result<()> {
        (self.0)(Step::FlushFolder, folder)?;
        RealDisk.flush_folder(folder)
    }

    fn remove(&self, path: &Path) -> Result<()> {
        (self.0)(Step::Remove, path)?;
        RealDisk.remove(path)
    }

    fn facts(&self, path: &Path) -> Result<Facts> {
        (self.0)(Step::Facts, path)?;
        RealDisk.facts(path)
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        (self.0)(Step::List, folder)?;
        RealDisk.list(folder)
    }

    fn make_folder(&self, folder: &Path) -> Result<()> {
        (self.0)(Step::MakeFolder, folder)?;
        RealDisk.make_folder(folder)
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        RealDisk.real_path(path)
    }

    fn leads_nowhere(&self, path: &Path) -> bool {
        RealDisk.leads_nowhere(path)
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> Result<()> {
        RealDisk.copy_permissions(from, to)
    }

    fn hold(&self, path: &Path) -> Result<Option<Held>> {
        (self.0)(Step::Hold, path)?;
        RealDisk.hold(path)
    }

    fn place(&self, path: &Path) -> Place {
        RealDisk.place(path)
    }

    // Tests do not wait.
    fn wait(&self, _: Duration) {}
}
