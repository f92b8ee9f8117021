//! Remembers which input took longest, and says so each time that one takes longer.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

static SLOWEST: AtomicU64 = AtomicU64::new(0);

/// Runs one input.
pub fn timed(work: impl FnOnce()) {
    let begin = Instant::now();
    work();
    let took = begin.elapsed().as_millis() as u64;
    if SLOWEST.fetch_max(took, Ordering::Relaxed) < took {
        eprintln!("slowest {took} ms");
    }
}
