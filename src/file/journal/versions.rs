//! Earlier states of a document, on its shelf: whole session files that every program that reads sessions can open.
//! They are ordered by the number of their last record; the time in their names is for people only, since clocks jump.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

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
/// So many of the newest are kept, whatever their times say …
const MANY: usize = 50;
/// … and so many whatever their size is: should the newest be damaged, there are others.
const FEWEST: usize = 3;
/// The last version of so many hours is kept …
const HOURS: usize = 48;
/// … and of so many days.
const DAYS: usize = 30;

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

/// Keeps a state; false where it is kept already. The same state is kept once, unless it gets another name.
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
) -> io::Result<bool> {
    // The number alone does not tell: somebody else's state may have been kept under it.
    let is_it = |version: &Version| {
        let has_name = name.is_empty() || version.name == name;
        version.seq == seq && has_name && holds(disk, version, &replica.text())
    };
    if list(disk, shelf).iter().rev().any(is_it) {
        return Ok(false);
    }
    add(disk, shelf, replica, seq, name, now).map(|()| true)
}

/// Whether a version is a document of this text.
fn holds(disk: &dyn Disk, version: &Version, text: &str) -> bool {
    let kept = load::text(disk, &version.path, session_file::LARGEST_KEPT).unwrap_or_default();
    kept.split_once('\n').is_some_and(|(_, kept)| kept == text)
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
    for version in too_many(&list(disk, shelf)) {
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

/// Those that can go. What stays: everything within an hour of the newest, and the newest fifty in any case; of the newest
/// 48 hours in which something was kept the last of each, of the newest 30 such days the last of each; whatever has a
/// name. All in the order of their numbers: hours and days are those of the calendar, so that what stays today stays
/// tomorrow, and a clock that jumps fills one of them and drives nothing out. Beyond 100 MB the oldest go.
fn too_many(versions: &[Version]) -> Vec<&Version> {
    let newest = versions.last().map_or(0, |version| version.when.as_second());
    let (mut hours, mut days) = (Slots::new(3_600, HOURS), Slots::new(86_400, DAYS));
    let (mut room, mut is_recent) = (ROOM, true);
    let mut gone = Vec::new();
    for (place, version) in versions.iter().rev().enumerate() {
        let second = version.when.as_second();
        is_recent &= newest.abs_diff(second) < 3_600;
        let (ends_hour, ends_day) = (hours.begins(second), days.begins(second));
        let is_wanted = is_recent || place < MANY || ends_hour || ends_day;
        let is_kept = place < FEWEST || !version.name.is_empty() || (is_wanted && version.bytes <= room);
        if is_kept {
            room = room.saturating_sub(version.bytes);
        } else {
            gone.push(version);
        }
    }
    gone
}

/// Hours or days of the calendar, from the newest back.
struct Slots {
    secs: i64,
    /// How many more count.
    left: usize,
    last: Option<i64>,
}

impl Slots {
    fn new(secs: i64, left: usize) -> Self {
        Self { secs, left, last: None }
    }

    /// Whether a moment is in another slot than the one before, and that one counts.
    fn begins(&mut self, second: i64) -> bool {
        let slot = Some(second.div_euclid(self.secs));
        if self.left == 0 || self.last == slot {
            return false;
        }
        (self.last, self.left) = (slot, self.left - 1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2033-05-18 03:33:20 UTC.
    const START: i64 = 2_000_000_000;

    fn version(seq: u64, second: i64) -> Version {
        let when = Timestamp::from_second(second).expect("a time");
        Version { seq, when, path: PathBuf::from(seq.to_string()), name: String::new(), bytes: 100_000 }
    }

    /// Adds a version as the program does: those that are too many go each time.
    fn add(kept: &mut Vec<Version>, version: Version) {
        kept.push(version);
        let gone: Vec<u64> = too_many(kept).iter().map(|version| version.seq).collect();
        kept.retain(|version| !gone.contains(&version.seq));
    }

    /// How old the kept versions are, in slots of so many seconds.
    fn slots(kept: &[Version], now: i64, secs: i64) -> std::collections::BTreeSet<i64> {
        kept.iter().map(|version| now.div_euclid(secs) - version.when.as_second().div_euclid(secs)).collect()
    }

    #[test]
    fn of_a_month_of_saves_every_hour_of_two_days_and_every_day_is_there() {
        for days in [1, 30] {
            let mut kept = Vec::new();
            let mut now = START;
            for seq in 0..days * 240 {
                now = START + seq * 360;
                add(&mut kept, version(seq as u64, now));
                let young = kept.iter().filter(|version| now - version.when.as_second() < 3_600).count();
                assert_eq!(young, 10.min(seq as usize + 1), "all of the last hour");
            }
            let (hours, old) = (slots(&kept, now, 3_600), slots(&kept, now, 86_400));
            assert!((0..48.min(days * 24)).all(|hour| hours.contains(&hour)), "each hour: {hours:?}");
            assert!((0..days).all(|day| old.contains(&day)), "each day: {old:?}");
            assert!(kept.len() <= 50 + 48 + 30, "and not many more: {}", kept.len());
            assert!(too_many(&kept).is_empty(), "a second look takes nothing");
        }
    }

    #[test]
    fn a_clock_that_jumps_drives_nothing_out() {
        for jump in [10, -10] {
            let mut kept: Vec<Version> = Vec::new();
            for seq in 0..2_400 {
                add(&mut kept, version(seq, START + seq as i64 * 360));
            }
            let before = kept.clone();
            let now = START + 2_400 * 360;
            add(&mut kept, version(2_400, now + jump * 365 * 86_400));
            add(&mut kept, version(2_401, now));
            let lost = before.iter().filter(|version| !kept.contains(version)).count();
            assert!(lost <= 6, "hardly more than came: {lost} of {}", before.len());
            let hours = slots(&kept, now, 3_600);
            assert!((0..46).all(|hour| hours.contains(&hour)), "each hour: {hours:?}");
            assert!((0..10).all(|day| slots(&kept, now, 86_400).contains(&day)), "each day");
        }
    }

    #[test]
    fn what_has_a_name_and_the_newest_stay_whatever_their_size_and_of_others_the_oldest_go() {
        let mut kept: Vec<Version> = Vec::new();
        let named = Version { name: "før".to_owned(), ..version(0, START) };
        add(&mut kept, named.clone());
        for seq in 1..400 {
            add(&mut kept, Version { bytes: 8_000_000, ..version(seq, START + seq as i64 * 86_400) });
        }
        assert_eq!(kept.first(), Some(&named));
        assert_eq!(kept.iter().map(|version| version.seq).skip(1).min(), Some(387), "{}", kept.len());
        for seq in 400..403 {
            let large = Version { bytes: ROOM, name: "stor".to_owned(), ..version(seq, START) };
            add(&mut kept, large);
        }
        add(&mut kept, version(403, START));
        assert_eq!(kept.last().map(|version| version.seq), Some(403));
    }
}
