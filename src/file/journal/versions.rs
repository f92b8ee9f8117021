//! Earlier states of a document, on its shelf: whole session files that every program that reads sessions can open.
//! They are ordered by the number of their last record; the time in their names is for people only, since clocks jump.

use std::io;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, ToSpan as _};

use super::op::Replica;
use super::shelf::Shelf;
use crate::file::disk::Disk;
use crate::file::load;
use crate::file::names;
use crate::file::session_file::{self, Opened};

const ENDING: &str = ".session.ron";
const STAMP: &str = "%Y%m%dT%H%M%SZ";
const NAME: &str = "//@ name ";
/// In the name of a file that has such a comment: only those have to be read for a list.
const NAMED: &str = "-named";
/// All versions of a document together, in bytes.
const ROOM: u64 = 100 * 1024 * 1024;

/// An earlier state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The number of the last record that it holds.
    pub seq: u64,
    pub when: Timestamp,
    pub path: PathBuf,
    /// What people called it, such as *før*; empty when the program kept it by itself.
    pub name: String,
    pub bytes: u64,
}

/// Keeps a state. The same state is kept once, unless it gets another name.
///
/// # Errors
/// When the disk refuses.
pub fn keep(
    disk: &dyn Disk,
    shelf: &Shelf,
    replica: &Replica,
    seq: u64,
    name: &str,
    now: Timestamp,
) -> io::Result<()> {
    let known = list(disk, shelf);
    if known.last().is_some_and(|last| last.seq == seq && (name.is_empty() || last.name == name)) {
        return Ok(());
    }
    add(disk, shelf, replica, seq, name, now)
}

/// Keeps a state, whatever is kept already.
///
/// # Errors
/// When the disk refuses.
pub fn add(
    disk: &dyn Disk,
    shelf: &Shelf,
    replica: &Replica,
    seq: u64,
    name: &str,
    now: Timestamp,
) -> io::Result<()> {
    let folder = shelf.versions();
    disk.make_folder(&folder)?;
    let name = name.replace(char::is_control, " ");
    let text = format!("{NAME}{name}\n{}", replica.text());
    let named = if name.is_empty() { "" } else { NAMED };
    let path = names::free(disk, folder.join(format!("{seq:010}-{}{named}{ENDING}", now.strftime(STAMP))));
    disk.write_new(&path, text.as_bytes()).inspect_err(|_| {
        let _ = disk.remove(&path);
    })?;
    disk.flush_file(&path)?;
    disk.flush_folder(&folder)?;
    // The folder of versions may have been made a moment ago, or by a program that ended before this.
    disk.flush_folder(shelf.folder())?;
    for version in too_many(&list(disk, shelf), now) {
        let _ = disk.remove(&version.path);
    }
    Ok(())
}

/// The versions of a document, the oldest first.
pub fn list(disk: &dyn Disk, shelf: &Shelf) -> Vec<Version> {
    let version = |path: PathBuf| {
        let stem = path.file_name()?.to_str()?.strip_suffix(ENDING)?.to_owned();
        let mut parts = stem.split('-');
        let seq = parts.next()?.parse().ok()?;
        let when = jiff::civil::DateTime::strptime(STAMP, parts.next()?).ok()?;
        let when = when.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
        let bytes = disk.facts(&path).ok()?.bytes;
        let name = if stem.contains(NAMED) { name_of(disk, &path) } else { String::new() };
        Some(Version { seq, when, path, name, bytes })
    };
    let mut versions: Vec<Version> = shelf
        .all_versions()
        .flat_map(|folder| disk.list(&folder).unwrap_or_default())
        .filter_map(version)
        .collect();
    versions.sort();
    versions
}

fn name_of(disk: &dyn Disk, path: &Path) -> String {
    let text = load::text(disk, path, session_file::LARGEST_KEPT).unwrap_or_default();
    text.lines().next().and_then(|line| line.strip_prefix(NAME)).unwrap_or_default().to_owned()
}

/// A version as a session; none when it is damaged.
pub fn read(disk: &dyn Disk, version: &Version) -> Option<Opened> {
    let text = load::text(disk, &version.path, session_file::LARGEST_KEPT).ok()?;
    session_file::read_kept(&version.path.to_string_lossy(), &text).value
}

/// Those that can go: of the last hour all are kept, of two days the last of each hour, of thirty days the last of each
/// day, and no more than 100 MB. What people gave a name and the newest are always kept.
fn too_many(versions: &[Version], now: Timestamp) -> Vec<&Version> {
    let age = |version: &Version| now.as_second().saturating_sub(version.when.as_second());
    let slot = |version: &Version| match age(version) {
        ..3_600 => None,
        age @ 3_600..172_800 => Some((1, age / 3_600)),
        age => Some((2, age / 86_400)),
    };
    let oldest = now.checked_sub(720.hours()).map_or(i64::MIN, Timestamp::as_second);
    let (mut gone, mut room, mut last_slot) = (Vec::new(), ROOM, None);
    for (place, version) in versions.iter().rev().enumerate() {
        let slot = slot(version);
        let fits = version.bytes <= room
            && (slot.is_none() || slot != last_slot)
            && version.when.as_second() >= oldest;
        if place == 0 || !version.name.is_empty() || fits {
            room = room.saturating_sub(version.bytes);
            last_slot = slot.or(last_slot);
        } else {
            gone.push(version);
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_time_few_versions_are_kept_and_of_the_last_hour_all() {
        let now = Timestamp::from_second(2_000_000_000).expect("a time");
        let versions: Vec<Version> = (0..20_000_i64)
            .map(|minutes| {
                let minutes = 20_000 - minutes;
                let when = Timestamp::from_second(2_000_000_000 - minutes * 5 * 60).expect("a time");
                let name = if minutes == 19_000 { "før" } else { "" }.to_owned();
                Version { seq: 20_000 - minutes as u64, when, path: PathBuf::new(), name, bytes: 1_000_000 }
            })
            .collect();
        let gone = too_many(&versions, now);
        let kept: Vec<&Version> = versions.iter().filter(|version| !gone.contains(version)).collect();
        let younger = |secs: i64| {
            kept.iter().filter(|version| now.as_second() - version.when.as_second() < secs).count()
        };
        assert_eq!(younger(3_600), 11, "one in five minutes");
        assert_eq!(younger(172_800), 11 + 47, "one an hour for two days");
        assert_eq!(kept.len(), 11 + 47 + 29 + 1, "one a day for a month, and the one with a name");
        assert!(kept.iter().any(|version| version.name == "før"));
    }
}
