//! Names of files that we make ourselves, out of titles that anybody may have written. Only letters, digits and `_` of the
//! title are kept, so no title can name another folder, hide its ending, or end in a dot; the rest is about names that
//! Windows keeps for its devices, about length, and about files that are there already.
//!
//! Libraries for this (`sanitise-file-name`) take out what is forbidden and keep the rest; we keep what is wanted, and
//! then so little is left for them to do that it stands here.

use std::path::{Path, PathBuf};

use super::disk::Disk;

/// The longest name without its ending, in bytes: file systems take 255, and groups and charts add a word to it.
const LONGEST: usize = 120;

/// A title as the beginning of a file's name: lower case, with a hyphen for whatever is no letter and no digit.
///
/// ```
/// use raaderum::file::names::stem;
/// assert_eq!(stem("Budget 2027: skole/børn"), "budget-2027-skole-børn");
/// assert_eq!(stem("../../etc/passwd"), "etc-passwd");
/// assert_eq!((stem("CON"), stem("…")), ("session-con".to_owned(), "session".to_owned()));
/// ```
pub fn stem(title: &str) -> String {
    let mut stem = String::new();
    for letter in title.to_lowercase().chars() {
        let hyphen = !(letter.is_alphanumeric() || letter == '_');
        let letter = if hyphen { '-' } else { letter };
        if stem.len() + letter.len_utf8() > LONGEST {
            break;
        }
        if !(hyphen && stem.ends_with('-')) {
            stem.push(letter);
        }
    }
    match stem.trim_matches('-') {
        "" => "session".to_owned(),
        device if is_device(device) => format!("session-{device}"),
        stem => stem.to_owned(),
    }
}

/// Whether Windows opens a device in the place of a file of this name, whatever its ending.
fn is_device(stem: &str) -> bool {
    let numbered = |name: &str| {
        let mut rest = stem.strip_prefix(name).unwrap_or_default().chars();
        matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem) || numbered("com") || numbered("lpt")
}

/// The path itself, or with `-2`, `-3` … before its ending: one where nothing is yet.
pub fn free(disk: &dyn Disk, path: PathBuf) -> PathBuf {
    if !disk.exists(&path) {
        return path;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let ending = if name.ends_with(".session.ron") {
        ".session.ron".len()
    } else {
        name.len() - name.rfind('.').unwrap_or(name.len())
    };
    let (stem, ending) = name.split_at(name.len() - ending);
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut others = (2..).map(|number| folder.join(format!("{stem}-{number}{ending}")));
    // There is always another number.
    others.find(|other| !disk.exists(other)).unwrap_or(path)
}
