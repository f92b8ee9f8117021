//! The folders in which shelves stand: the program's own, and others of this computer to go on in when that one cannot
//! be written any more. A document's shelf may have a part in each; whoever reads it reads all of them.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::shelf::{Shelf, documents};
use crate::file::disk::Disk;
use crate::model::session::Cover;

/// The folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roots {
    /// The program's own.
    pub own: PathBuf,
    /// Where to go on without it, in this order.
    pub spares: Vec<PathBuf>,
}

impl Roots {
    /// The program's own folder and no other.
    pub fn only(own: &Path) -> Self {
        Self { own: own.to_owned(), spares: Vec::new() }
    }

    /// The shelf of a document.
    pub fn shelf(&self, cover: &Cover) -> Shelf {
        Shelf::of(&self.own, cover).with_spares(&self.spares)
    }

    /// All shelves that have something on them.
    pub fn shelves(&self, disk: &dyn Disk) -> Vec<Shelf> {
        let list = |root: &PathBuf| disk.list(&documents(root)).unwrap_or_default();
        let folders = std::iter::once(&self.own).chain(&self.spares).flat_map(list);
        let names: BTreeSet<OsString> =
            folders.filter_map(|folder| folder.file_name().map(OsString::from)).collect();
        let shelf = |name: OsString| Shelf::at(disk, documents(&self.own).join(name), &self.spares);
        names.into_iter().filter_map(shelf).collect()
    }
}
