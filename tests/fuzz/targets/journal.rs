//! Reading a journal: whatever the bytes are, records come out in the order of the file, each with a checksum that
//! holds, and what a record says is understood or left.
#![no_main]

mod slowest;

use libfuzzer_sys::fuzz_target;
use raaderum::file::journal::line::{line, scan};
use raaderum::file::journal::op::Op;
use slowest::timed;

fuzz_target!(|bytes: &[u8]| timed(|| look(bytes)));

fn look(bytes: &[u8]) {
    // The name of the document is part of every checksum: it stands in front, so that the fuzzer can find it.
    let (document, bytes) = bytes.split_at(bytes.len().min(4));
    let document = String::from_utf8_lossy(document);
    for (seq, body) in scan(&document, bytes).records {
        assert!(line(&document, seq, body).contains(body), "a record is its own line again");
        let _ = Op::read(body);
    }
}
