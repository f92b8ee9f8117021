//! A ledger: rows and columns as in a well-set printed table, with sums under them, and beside it the curve of how much
//! of the value is reached for how much of the cost.

mod cell;
mod content;
mod curve;
mod draw;
mod figures;
mod flaws;
mod layout;
mod moves;
mod parts;
mod sheet;
mod totals;
mod widths;

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::LedgerSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};
use layout::Layout;
use sheet::Sheet;

impl View for LedgerSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let Some(sheet) = Sheet::new(self, sight) else { return };
        draw::all(&sheet, &Layout::new(&sheet, area), sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(&Sheet::new(self, sight)?, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let Some(sheet) = Sheet::new(self, sight) else { return Vec::new() };
        moves::stops(&sheet, &Layout::new(&sheet, area))
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
