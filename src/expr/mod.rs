//! What an author may compute: expressions over tables and answers. Rhai in expression mode, bounded; the functions
//! are those of [`functions::FUNCTIONS`]. [`Program::compile`] reads a workshop once, [`Facts::new`] computes a session,
//! [`Facts::after`] what a change has touched of it.

mod answers;
mod build;
mod charts;
mod check;
mod engine;
mod facts;
mod format;
mod functions;
mod menus;
mod meter;
mod order;
mod program;
mod reads;
mod syntax;
mod template;
pub mod uses;
mod values;
mod verdict;
mod world;

pub use engine::Trouble;
pub use facts::{Facts, FormulaFault};
pub use format::{Format, Spelling};
pub use program::Program;
pub use verdict::{State, Verdict};
