//! A copy of a session's file is a document of its own, although the same name stands in both: what was made in one is
//! never put into the other. Where the document lies is what its shelf says; a file that was only moved stays the same.

use std::path::Path;
use std::time::Duration;

use crate::file::any::{self, Any};
use crate::file::disk::Disk;
use crate::file::journal::claim::Claim;
use crate::file::journal::op::Mark;
use crate::file::journal::recover::recover;
use crate::file::journal::roots::Roots;
use crate::file::session_file::Opened;
use crate::file::session_text::sha256;
use crate::model::session::Cover;
use crate::model::workshop::Language;
use crate::words::Words;

/// So many names are tried for a copy: each time it was saved elsewhere, another was taken.
const MOST: usize = 100;
/// The shelf of a document that another program works on is looked at so often, and so long after: what is read may be
/// replaced that very moment.
const LOOKS: usize = 3;
const PAUSE: Duration = Duration::from_millis(40);

/// Claims the document of a file. A copy gets a name of its own first, the same whenever it is opened; the file has it
/// from the first save on.
pub(super) fn claim(disk: &dyn Disk, roots: &Roots, path: &Path, opened: &mut Opened) -> Claim {
    let id = opened.session.cover().id.clone();
    let mut claim = Claim::make(disk, roots, opened.session.cover());
    if opened.read_only.is_some() {
        return claim;
    }
    for number in 1..=MOST {
        let cover = opened.session.cover();
        if !mark(disk, roots, &claim, cover).is_some_and(|mark| is_elsewhere(disk, path, cover, &mark)) {
            break;
        }
        // What belongs to the other file is let go of.
        drop(claim);
        opened.session = opened.session.clone().named_anew(own_name(disk, path, &id, number));
        claim = Claim::make(disk, roots, opened.session.cover());
    }
    claim
}

/// What the shelf says of the document.
fn mark(disk: &dyn Disk, roots: &Roots, claim: &Claim, cover: &Cover) -> Option<Mark> {
    match claim {
        Claim::Ours(ours) => ours.known.as_ref().map(|known| known.mark.clone()),
        Claim::Taken => (0..LOOKS).find_map(|look| {
            if look > 0 {
                disk.wait(PAUSE);
            }
            recover(disk, &roots.shelf(cover)).map(|known| known.mark)
        }),
        Claim::Unread(_) | Claim::Nowhere(_) => None,
    }
}

/// Whether the document of a shelf lies in another file than this one.
fn is_elsewhere(disk: &dyn Disk, path: &Path, cover: &Cover, mark: &Mark) -> bool {
    let homes = || [&mark.saved, &mark.saving].into_iter().flatten().map(|saved| Path::new(&saved.path));
    let is_here = |home: &Path| {
        home == path || is_set_beside(home, path) || disk.real_path(home) == disk.real_path(path)
    };
    let holds_it = |home: &Path| {
        let read = any::open(disk, home).value;
        matches!(read, Some(Any::Session(other)) if is_of_one(other.session.cover(), cover))
    };
    !homes().any(is_here) && homes().any(holds_it)
}

fn is_of_one(one: &Cover, other: &Cover) -> bool {
    (&one.id, one.group) == (&other.id, other.group)
}

/// Whether a document was saved beside a file because somebody else had changed that: then both are of one document, and
/// a person is to make one of them.
fn is_set_beside(home: &Path, path: &Path) -> bool {
    let (Some(home_name), Some(name)) = (home.file_name(), path.file_name()) else { return false };
    let (home_name, name) = (home_name.to_string_lossy(), name.to_string_lossy());
    let stem = name.split_once('.').map_or(&*name, |(stem, _)| stem);
    let is_conflict = |language| {
        let what = Words::of(language).text("file-conflict");
        home_name.starts_with(&format!("{stem} ({what})"))
    };
    home.parent() == path.parent() && [Language::Danish, Language::English].into_iter().any(is_conflict)
}

/// A name for the document that a copy is: of what it was called, and where it lies.
fn own_name(disk: &dyn Disk, path: &Path, id: &str, number: usize) -> String {
    let place = disk.real_path(path);
    let begin: String = id.chars().take(60).collect();
    format!("{begin}-{}", &sha256(&format!("{number} {id} {}", place.to_string_lossy()))[..12])
}
