//! The document: what a workshop file says, what a session holds, and how it changes. Knows no pixels, no disk, no clock.

pub mod canvas;
pub mod chart_spec;
pub mod check;
mod check_chart;
pub mod dates;
pub mod edit;
mod erase;
pub mod fault;
pub mod field;
pub mod fit;
pub mod history;
pub mod id;
pub mod import;
pub mod linked;
pub mod lix;
pub mod pass_spec;
pub mod persons;
pub mod privacy;
pub mod record;
pub mod scale;
pub mod session;
pub mod stats;
pub mod tally;
pub mod value;
pub mod view_spec;
pub mod word_lint;
pub mod workshop;
