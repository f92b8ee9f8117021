//! What calls name in texts, for those who ask what an expression refers to: `t("curve", …)`, `row("initiatives", …)`.

use rhai::{Expr, FnCallExpr};

use super::super::uses::Use;
use super::{Kind, Reader};

impl Reader<'_> {
    /// Notes the ids that a call names; `extra` is 1 where the first value stands before the dot.
    pub(super) fn note_call(&mut self, call: &FnCallExpr, kinds: &[Kind], extra: usize) {
        if !self.schema.notes_uses {
            return;
        }
        let text = |place: usize| match call.args.get(place.checked_sub(extra)?)? {
            Expr::StringConstant(text, _) => Some(text.to_string()),
            _ => None,
        };
        let (first, second) = (text(0), text(1));
        let named = match call.name.as_str() {
            "t" | "waves" | "ask_option" => [first.map(|ask| Use::Ask(ask.into())), None],
            "option" => {
                let field = first.clone().zip(second);
                let field = field.map(|(table, field)| Use::Field(table.into(), field.into()));
                [first.map(|table| Use::Table(table.into())), field]
            }
            "row" => [first.map(|table| Use::Table(table.into())), None],
            "stop" => [first.map(|canvas| Use::Canvas(canvas.into())), None],
            "focus" => {
                let table = second.map(|table| Use::Table(table.into()));
                [first.map(|canvas| Use::Canvas(canvas.into())), table]
            }
            "fires" | "fired" => [first.map(|rule| Use::Rule(rule.into())), None],
            "split_by" => [second.zip(kinds.first()).and_then(|(field, of)| self.field_of(of, field)), None],
            // `having` reads its field as `it.field` does.
            _ => [None, None],
        };
        for named in named.into_iter().flatten() {
            self.note(|| named);
        }
    }

    /// A field of the records of a list.
    fn field_of(&self, list: &Kind, field: String) -> Option<Use> {
        match list.element() {
            Kind::Record(table) => Some(Use::Field(self.schema.table_id(table), field.into())),
            _ => None,
        }
    }
}
