//! Reading rows of another program: encoding, separator, quotes, and what is refused.
#![no_main]

mod slowest;

use libfuzzer_sys::fuzz_target;
use raaderum::file::sheet_file::{self, MOST_COLUMNS, MOST_ROWS};
use slowest::timed;

fuzz_target!(|bytes: &[u8]| timed(|| look(bytes)));

fn look(bytes: &[u8]) {
    let Ok(sheet) = sheet_file::read(bytes) else { return };
    assert!(sheet.header.len() <= MOST_COLUMNS && sheet.rows.len() <= MOST_ROWS, "limits hold");
    assert!(sheet.rows.iter().all(|row| row.number >= 1), "a row has a line");
}
