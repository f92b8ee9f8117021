//! The journal: everything that is done to an open document is on the disk of this computer a moment later, whether or
//! not it has a file yet. `op` says what a record holds, `line` how it is written, `snapshot` what a copy of the whole
//! document looks like, `shelf` where all of it lies, `roots` below which folders, `claim` who may write there, `keeper`
//! in which order, `recover` how it comes back, `base` from what, `bytes` what may
//! go wrong in reading, `versions` what it was earlier, and `writer` does it on a thread of its
//! own.

mod base;
mod bytes;
pub mod claim;
pub mod keeper;
pub mod line;
pub mod op;
pub mod recover;
pub mod roots;
pub mod shelf;
pub mod snapshot;
pub mod versions;
pub mod writer;
