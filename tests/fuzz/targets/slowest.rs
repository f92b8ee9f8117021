//! Remembers which reading took longest, and says so each time that one takes longer. What is told is the processor's
//! time, so that a busy machine makes no input slow.

use std::sync::atomic::{AtomicU64, Ordering};

use cpu_time::ProcessTime;

static SLOWEST: AtomicU64 = AtomicU64::new(0);

/// Does one piece of work.
pub fn timed<T>(work: impl FnOnce() -> T) -> T {
    let begin = ProcessTime::now();
    let done = work();
    let took = begin.elapsed().as_millis() as u64;
    if SLOWEST.fetch_max(took, Ordering::Relaxed) < took {
        eprintln!("slowest {took} ms");
    }
    done
}
