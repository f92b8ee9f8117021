//! Owner files as other machines write them.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]

use std::path::{Path, PathBuf};

use jiff::Timestamp;

/// Where the owner file of a file stands.
pub(crate) fn owner_file(file: &Path) -> PathBuf {
    let name = file.file_name().expect("a name").to_string_lossy();
    file.with_file_name(format!("~${name}"))
}

/// Mette has a file open on PC-12, and has last said so some seconds ago.
pub(crate) fn forge(file: &Path, seconds_ago: i64) {
    let seen = Timestamp::now().as_second() - seconds_ago;
    let opened = seen - 60;
    let text =
        format!("(machine: \"PC-12\", user: \"mette\", opened: {opened}, seen: {seen}, run: \"7-{seen}\")");
    plant(&owner_file(file), text.as_bytes());
}

/// Somebody else's program writes a file.
pub(crate) fn plant(path: &Path, bytes: &[u8]) {
    use std::io::Write as _;
    let mut file = std::fs::File::create(path).expect("a file for the test");
    file.write_all(bytes).expect("a file for the test");
}
