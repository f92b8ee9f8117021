//! Where piles, cards and sentences lie: the piles along the lower edge, the newest card above them, the earlier ones
//! beside it, the sentences between.

use crate::drawing::place::Rect;

use super::state::State;

/// The places of everything.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// All of the room above the piles.
    pub(super) table: Rect,
    pub(super) newest: Rect,
    /// Where the sentences lie; none where the deck takes none.
    pub(super) sentences: Option<Rect>,
    /// The column of the cards that were drawn earlier.
    pub(super) earlier: Option<Rect>,
    pub(super) piles: Vec<Rect>,
}

const PILE: f32 = 132.0;
const GAP: f32 = 22.0;
/// A pile narrower than this goes into a second row.
const NARROW: f32 = 150.0;
/// Room above the newest card for the edge of the one under it.
const RISE: f32 = 14.0;

impl Layout {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let count = state.suits.len().max(1);
        let gap = if count > 5 { 18.0 } else { 26.0 };
        let across = (((area.width + gap) / (NARROW + gap)) as usize).clamp(1, count);
        let rows = count.div_ceil(across);
        let across = count.div_ceil(rows);
        let high = if rows > 1 { 96.0 } else { PILE.min(area.height * 0.24).max(84.0) };
        let piles_high = rows as f32 * (high + 20.0) - 20.0;
        let (upper, lower) = area.cut_top((area.height - piles_high - 34.0).max(area.height * 0.3));
        let lower = lower.cut_top(34.0).1;
        let piles = (0..count).map(|nth| {
            let row = Rect { top: lower.top + (nth / across) as f32 * (high + 20.0), height: high, ..lower };
            row.columns(across, gap)[nth % across]
        });
        let has_column = area.width >= 760.0;
        let (middle, earlier) = if has_column {
            let column = (area.width * 0.235).min(350.0);
            let (middle, column) = upper.cut_left(upper.width - column);
            (Rect { width: middle.width - 36.0, ..middle }, Some(column))
        } else {
            (upper, None)
        };
        let middle = middle.cut_top(RISE).1;
        let has_sentences = state.spec.sentences.is_some();
        let share = if state.sentences.len() > 4 { 0.52 } else { 0.6 };
        let (newest, rest) = if has_sentences {
            let (newest, rest) = middle.cut_top((middle.height - GAP) * share);
            (newest, Some(rest.cut_top(GAP).1))
        } else {
            (middle, None)
        };
        Self { table: upper, newest, sentences: rest, earlier, piles: piles.collect() }
    }
}
