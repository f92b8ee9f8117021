//! How much work an expression may do. Rhai counts the operations inside a closure anew for each call, so that nested
//! lists would multiply unseen; this meter counts them all, and the elements that our own functions go through.

use std::cell::Cell;

use rhai::{EvalAltResult, Position};

/// Operations of one expression.
pub(super) const EACH: u64 = 2_000_000;
/// Operations of everything that is computed after one change of the document.
pub(super) const ALL: u64 = 100_000_000;

thread_local! {
    static LEFT: Cell<u64> = const { Cell::new(0) };
    static LEFT_OF_ALL: Cell<u64> = const { Cell::new(ALL) };
}

/// Fills the large tank: called before everything is computed.
pub(super) fn fill() {
    LEFT_OF_ALL.set(ALL);
}

/// Fills the small tank: called before each expression.
pub(super) fn begin() {
    LEFT.set(EACH.min(LEFT_OF_ALL.get()));
}

/// Takes from the large tank what the expression has used.
pub(super) fn end() {
    let used = EACH.min(LEFT_OF_ALL.get()) - LEFT.get();
    LEFT_OF_ALL.set(LEFT_OF_ALL.get() - used);
}

/// Takes one operation; false when there is none left.
pub(super) fn tick() -> bool {
    let left = LEFT.get();
    LEFT.set(left.saturating_sub(1));
    left > 0
}

/// Takes as many operations as there are elements.
pub(super) fn charge(elements: usize) -> Result<(), Box<EvalAltResult>> {
    let (left, asked) = (LEFT.get(), elements as u64);
    LEFT.set(left.saturating_sub(asked));
    if left >= asked { Ok(()) } else { Err(EvalAltResult::ErrorTooManyOperations(Position::NONE).into()) }
}
