//! A disk whose power may be cut at any moment: it knows what has been flushed, and enumerates everything that a real
//! disk may hold afterwards. Names that were not flushed may be there or not, each for itself; bytes that were not
//! flushed may be missing, there in part, or there as zeros.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Result};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use raaderum::file::disk::{Disk, Facts, Held};

/// What a disk holds: a file's bytes; none for a folder.
pub(crate) type Content = BTreeMap<PathBuf, Option<Vec<u8>>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Folder,
    File(usize),
}

/// A change of names that has not been flushed.
#[derive(Clone, Debug)]
enum Renaming {
    Link(PathBuf, Named),
    Move(PathBuf, PathBuf),
    Unlink(PathBuf),
}

impl Renaming {
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Link(path, _) | Self::Move(_, path) | Self::Unlink(path) => path.parent(),
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, Named>) {
        match self {
            Self::Link(path, named) => {
                names.insert(path.clone(), named.clone());
            }
            Self::Move(from, to) => {
                if let Some(named) = names.remove(from) {
                    names.insert(to.clone(), named);
                }
            }
            Self::Unlink(path) => {
                names.remove(path);
            }
        }
    }
}

#[derive(Clone, Debug, Default)]
struct File {
    bytes: Vec<u8>,
    flushed: usize,
}

/// A disk at one moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Moment {
    files: Vec<File>,
    names: BTreeMap<PathBuf, Named>,
    flushed_names: BTreeMap<PathBuf, Named>,
    unflushed: Vec<Renaming>,
}

impl Moment {
    fn rename(&mut self, renaming: Renaming) {
        renaming.apply(&mut self.names);
        self.unflushed.push(renaming);
    }

    fn file(&self, path: &Path) -> Result<usize> {
        match self.names.get(path) {
            Some(Named::File(file)) => Ok(*file),
            Some(Named::Folder) | None => Err(Error::from(ErrorKind::NotFound)),
        }
    }

    /// What the program sees.
    pub(crate) fn now(&self) -> Content {
        let bytes = |named: &Named| match named {
            Named::Folder => None,
            Named::File(file) => Some(self.files[*file].bytes.clone()),
        };
        self.names.iter().map(|(path, named)| (path.clone(), bytes(named))).collect()
    }

    /// Everything that may be on the disk when the power is cut now.
    pub(crate) fn aftermaths(&self) -> Vec<Content> {
        let most = self.unflushed.len();
        assert!(most <= 12, "{most} names are not flushed: too many to enumerate");
        let naming = |chosen: usize| {
            let mut names = self.flushed_names.clone();
            let is_chosen = |place: &usize| chosen >> place & 1 == 1;
            (0..most).filter(is_chosen).for_each(|place| self.unflushed[place].apply(&mut names));
            reachable(names)
        };
        let namings: BTreeSet<BTreeMap<PathBuf, Named>> = (0..1_usize << most).map(naming).collect();
        let mut all = BTreeSet::new();
        for names in namings {
            let mut contents = vec![Content::new()];
            for (path, named) in &names {
                let bytes = match named {
                    Named::Folder => vec![None],
                    Named::File(file) => self.files[*file].aftermaths().into_iter().map(Some).collect(),
                };
                let with = |content: &Content, bytes: &Option<Vec<u8>>| {
                    let mut content = content.clone();
                    content.insert(path.clone(), bytes.clone());
                    content
                };
                let with_each = |content| bytes.iter().map(move |bytes| with(content, bytes));
                contents = contents.iter().flat_map(with_each).collect();
            }
            all.extend(contents);
        }
        all.into_iter().collect()
    }
}

/// The names that stand in folders that are there.
fn reachable(names: BTreeMap<PathBuf, Named>) -> BTreeMap<PathBuf, Named> {
    let is_there = |path: &Path| {
        let mut around = path.ancestors().skip(1).filter(|folder| folder.parent().is_some());
        around.all(|folder| names.contains_key(folder))
    };
    let lost: Vec<PathBuf> = names.keys().filter(|path| !is_there(path)).cloned().collect();
    names.into_iter().filter(|(path, _)| !lost.contains(path)).collect()
}

impl File {
    fn aftermaths(&self) -> BTreeSet<Vec<u8>> {
        let (flushed, rest) = self.bytes.split_at(self.flushed);
        let with = |rest: &[u8]| [flushed, rest].concat();
        BTreeSet::from([
            with(&[]),
            with(rest),
            with(&rest[..rest.len() / 2]),
            with(&vec![0; rest.len()]),
            with(&[&vec![0; rest.len() / 2], &rest[rest.len() / 2..]].concat()),
        ])
    }
}

/// The disk, with every moment since it was put in.
#[derive(Debug, Default)]
pub(crate) struct Power {
    now: Mutex<(Moment, Vec<Moment>)>,
    /// The flush that is left out, from 0.
    without: Option<usize>,
    flushes: Mutex<usize>,
    broken: Option<Broken>,
}

/// A folder in which nothing succeeds for a while.
#[derive(Clone, Debug)]
struct Broken {
    below: PathBuf,
    /// At these steps of the disk, from 0.
    steps: Range<usize>,
}

impl Power {
    /// A disk that holds this, all of it flushed.
    pub(crate) fn holding(content: &Content) -> Self {
        let mut moment = Moment::default();
        for (path, bytes) in content {
            let named = match bytes {
                None => Named::Folder,
                Some(bytes) => {
                    moment.files.push(File { bytes: bytes.clone(), flushed: bytes.len() });
                    Named::File(moment.files.len() - 1)
                }
            };
            moment.names.insert(path.clone(), named);
        }
        moment.flushed_names = moment.names.clone();
        Self { now: Mutex::new((moment, Vec::new())), ..Self::default() }
    }

    /// The same disk, on which one flush, counted from 0, does nothing.
    pub(crate) fn leaving_out(self, flush: usize) -> Self {
        Self { without: Some(flush), ..self }
    }

    /// The same disk, on which every step below a folder fails for a while; of what is added a half arrives.
    pub(crate) fn breaking(self, below: &Path, steps: Range<usize>) -> Self {
        Self { broken: Some(Broken { below: below.to_owned(), steps }), ..self }
    }

    /// What the disk held after each step so far.
    pub(crate) fn moments(&self) -> Vec<Moment> {
        self.lock().1.clone()
    }

    /// How many steps there were so far.
    pub(crate) fn steps(&self) -> usize {
        self.lock().1.len()
    }

    /// Whether there has ever been anything below a folder.
    pub(crate) fn has_seen(&self, folder: &Path) -> bool {
        let is_below = |moment: &Moment| moment.names.keys().any(|path| path.starts_with(folder));
        self.lock().1.iter().any(is_below)
    }

    /// How many flushes there were.
    pub(crate) fn flushes(&self) -> usize {
        *self.flushes.lock().expect("no thread fails while it holds it")
    }

    fn lock(&self) -> MutexGuard<'_, (Moment, Vec<Moment>)> {
        self.now.lock().expect("no thread fails while it holds it")
    }

    fn step<T>(&self, path: &Path, act: impl FnOnce(&mut Moment) -> Result<T>) -> Result<T> {
        let mut now = self.lock();
        let done = if self.is_broken(path, now.1.len()) {
            Err(Error::other("an input or output error"))
        } else {
            act(&mut now.0)
        };
        let moment = now.0.clone();
        now.1.push(moment);
        done
    }

    fn is_broken(&self, path: &Path, step: usize) -> bool {
        let broken = self.broken.as_ref();
        broken.is_some_and(|broken| broken.steps.contains(&step) && path.starts_with(&broken.below))
    }

    fn is_left_out(&self) -> bool {
        let mut flushes = self.flushes.lock().expect("no thread fails while it holds it");
        *flushes += 1;
        self.without == Some(*flushes - 1)
    }
}

impl Disk for Power {
    fn read(&self, path: &Path, _: u64) -> Result<Vec<u8>> {
        let now = self.lock();
        now.0.file(path).map(|file| now.0.files[file].bytes.clone())
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(path, |now| {
            if now.names.contains_key(path) {
                return Err(Error::from(ErrorKind::AlreadyExists));
            }
            now.files.push(File { bytes: bytes.to_vec(), flushed: 0 });
            let file = Named::File(now.files.len() - 1);
            now.rename(Renaming::Link(path.to_owned(), file));
            Ok(())
        })
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        if self.is_broken(path, self.steps()) {
            let mut now = self.lock();
            if let Ok(file) = now.0.file(path) {
                now.0.files[file].bytes.extend_from_slice(&bytes[..bytes.len() / 2]);
            }
        }
        self.step(path, |now| {
            let file = now.file(path)?;
            now.files[file].bytes.extend_from_slice(bytes);
            Ok(())
        })
    }

    fn flush_file(&self, path: &Path) -> Result<()> {
        let left_out = self.is_left_out();
        self.step(path, |now| {
            let file = now.file(path)?;
            if !left_out {
                now.files[file].flushed = now.files[file].bytes.len();
            }
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.step(to, |now| {
            now.file(from)?;
            now.rename(Renaming::Move(from.to_owned(), to.to_owned()));
            Ok(())
        })
    }

    fn flush_folder(&self, folder: &Path) -> Result<()> {
        let left_out = self.is_left_out();
        self.step(folder, |now| {
            if left_out {
                return Ok(());
            }
            let unflushed = std::mem::take(&mut now.unflushed);
            for renaming in unflushed {
                if renaming.folder() == Some(folder) {
                    renaming.apply(&mut now.flushed_names);
                } else {
                    now.unflushed.push(renaming);
                }
            }
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> Result<()> {
        self.step(path, |now| {
            now.file(path)?;
            now.rename(Renaming::Unlink(path.to_owned()));
            Ok(())
        })
    }

    fn facts(&self, path: &Path) -> Result<Facts> {
        let now = self.lock();
        let named = now.0.names.get(path).ok_or_else(|| Error::from(ErrorKind::NotFound))?;
        let bytes = match named {
            Named::Folder => 0,
            Named::File(file) => now.0.files[*file].bytes.len() as u64,
        };
        Ok(Facts { bytes, modified: None, is_file: *named != Named::Folder, read_only: false })
    }

    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        let now = self.lock();
        Ok(now.0.names.keys().filter(|path| path.parent() == Some(folder)).cloned().collect())
    }

    fn make_folder(&self, folder: &Path) -> Result<()> {
        self.step(folder, |now| {
            let mut missing: Vec<&Path> = folder
                .ancestors()
                .filter(|folder| folder.parent().is_some() && !now.names.contains_key(*folder))
                .collect();
            while let Some(folder) = missing.pop() {
                now.rename(Renaming::Link(folder.to_owned(), Named::Folder));
            }
            Ok(())
        })
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }

    fn copy_permissions(&self, _: &Path, _: &Path) -> Result<()> {
        Ok(())
    }

    fn hold(&self, _: &Path) -> Result<Option<Held>> {
        Ok(Some(Box::new(())))
    }

    fn wait(&self, _: Duration) {}
}
