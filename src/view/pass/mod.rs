//! The pass of a record on one sheet: its name and its lines, its large figures, the red thread through every canvas
//! where it stands or does not stand yet, its insights and its decisions.

mod content;
mod side;
mod thread;
mod top;

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line};
use crate::drawing::{Drawing, SHEET_HEIGHT, SHEET_WIDTH};
use crate::expr::Facts;
use crate::model::canvas::Canvas;
use crate::model::id::{RecordId, RuleId, TableId};
use crate::model::session::Session;
use crate::model::workshop::{Severity, Workshop};
use crate::words::Words;

use super::standing::Standing;
use super::written::Writer;
use super::{Lens, Sight};
use content::Page;

/// Whose pass it is, and everything that is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    pub facts: &'a Facts,
    pub words: &'a Words,
    pub lettering: &'a Lettering,
    pub table: &'a TableId,
    pub id: &'a RecordId,
    /// The rules that fire for it, the most serious first. They are judged above the views.
    pub fired: &'a [Fired],
}

/// A rule that fires for the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Fired {
    pub rule: RuleId,
    pub severity: Severity,
    pub says: String,
    /// The group has talked about it or decided something.
    pub is_settled: bool,
}

impl<'a> Case<'a> {
    /// A canvas as it is now.
    pub fn sight(&self, canvas: &'a Canvas) -> Sight<'a> {
        Sight {
            workshop: self.workshop,
            canvas,
            session: self.session,
            facts: self.facts,
            words: self.words,
            lettering: self.lettering,
            lens: Lens::default(),
        }
    }

    /// Every canvas on which it can stand, in the order of the workshop.
    pub fn standings(&self) -> Vec<Standing> {
        let canvases = self.workshop.canvases.iter();
        canvases
            .filter_map(|canvas| super::standing::standing(&self.sight(canvas), self.table, self.id))
            .collect()
    }

    /// The title of the record.
    pub fn title(&self) -> String {
        let writer = Writer { workshop: self.workshop, facts: self.facts, words: self.words };
        writer.title(self.table, self.id.as_str())
    }

    /// Whether the record is there.
    pub fn is_there(&self) -> bool {
        self.session.record(self.table.as_str(), self.id.as_str()).is_some()
    }
}

const MARGIN: f32 = 50.0;
const BOTTOM: f32 = 872.0;
const SIDE: f32 = 430.0;
const GUTTER: f32 = 44.0;

/// Draws a pass.
pub fn draw(case: &Case<'_>) -> Drawing {
    let mut sketch = Sketch::new(case.lettering);
    if !case.is_there() {
        nobody(case, &mut sketch);
        return sketch.finish();
    }
    let page = Page::of(case);
    let below = top::draw(case, &page, &mut sketch);
    let area = Rect::new(MARGIN, below, SHEET_WIDTH - 2.0 * MARGIN, BOTTOM - below);
    let (left, rest) = area.cut_left(area.width - SIDE - GUTTER);
    let side = rest.cut_left(GUTTER).1;
    thread::draw(case, &page, left, &mut sketch);
    let middle = side.left - GUTTER / 2.0;
    sketch.line(vec![at(middle, area.top + 4.0), at(middle, area.bottom())], line(Ink::Line, 1.5));
    side::draw(case, &page, side, &mut sketch);
    sketch.tell(page.told(case.words));
    sketch.finish()
}

/// As many of the parts of a text, from its first, as fit into the lines of a style: half a part says less than none.
fn short<'a>(text: &'a str, width: f32, style: Style, sketch: &Sketch<'_>) -> &'a str {
    let most = style.size * LEADING * style.lines as f32 + 0.1;
    let whole = style.lines(usize::MAX);
    let ends = text.rmatch_indices(" · ").map(|(end, _)| end);
    let mut parts = std::iter::once(text.len()).chain(ends).map(|end| &text[..end]);
    parts.find(|part| sketch.text_height(part, width, whole) <= most).unwrap_or(text)
}

/// Says that there is no such record.
fn nobody(case: &Case<'_>, sketch: &mut Sketch<'_>) {
    let told = case.words.with("pass-unknown", &[("id", case.id.as_str())]);
    let sheet = Rect::new(0.0, 0.0, SHEET_WIDTH, SHEET_HEIGHT).inset(200.0);
    sketch.text_centered(sheet, &told, Style::new(32.0, Ink::Muted).middle().lines(3));
    sketch.tell(told);
}
