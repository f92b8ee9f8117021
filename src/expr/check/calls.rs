//! Functions and operators: they exist, take so many values, and the ids written in them exist too.

use rhai::{Expr, FnCallExpr, Position};

use super::super::functions;
use super::closures;
use super::schema::nearest;
use super::{Kind, Reader};

impl Reader<'_> {
    pub(super) fn call(&mut self, call: &FnCallExpr, base: Option<Kind>, at: Position) -> Kind {
        if call.name == "curry" {
            return Kind::Any;
        }
        let extra = usize::from(base.is_some());
        let base_texts = std::mem::take(&mut self.base_texts);
        let in_closure = functions::CLOSURES.contains(&call.name.as_str());
        let mut kinds: Vec<Kind> = base.into_iter().collect();
        let mut answer = Kind::Any;
        for arg in &call.args {
            let Some((name, captured)) = closures::name(arg) else {
                let kind = self.expr(arg);
                kinds.push(kind);
                continue;
            };
            let of = if in_closure || call.name == "split_by" {
                kinds.first().map_or(Kind::Any, Kind::element)
            } else {
                Kind::Any
            };
            answer = self.closure(&name, captured, of, arg.position());
            kinds.push(Kind::Any);
        }
        let name = call.name.as_str();
        if call.op_token.is_some() || name == "contains" {
            self.options_compared(call, &kinds, base_texts);
        }
        if call.op_token.is_some() {
            return operator_kind(name, &kinds);
        }
        match functions::FUNCTIONS.iter().find(|(known, ..)| *known == name) {
            None => {
                let near = nearest(name, functions::FUNCTIONS.iter().map(|(known, ..)| *known));
                self.find("expression-function", name, near, at);
                return Kind::Any;
            }
            Some((_, least, most)) if !(*least..=*most).contains(&kinds.len()) => {
                let expected = if least == most { least.to_string() } else { format!("{least}–{most}") };
                self.find("expression-arguments", name, expected, at);
            }
            Some(_) => {}
        }
        self.literals(call, &kinds, extra);
        self.note_call(call, &kinds, extra);
        self.result(call, &kinds, answer, extra)
    }

    /// Reads the body of a closure with its parameter.
    fn closure(&mut self, name: &str, captured: usize, of: Kind, at: Position) -> Kind {
        let Some(closure) = self.closures.remove(name) else { return Kind::Any };
        let outer = self.inner.len();
        for param in closure.params.iter().skip(captured) {
            // A name that means something already would win over the parameter.
            let taken = param == "it"
                || self.schema.global(param).is_some()
                || self.setting.given.iter().any(|(given, _)| given == param);
            if taken {
                self.find("expression-shadow", param, "", at);
            }
            self.inner.push((param.clone(), of.clone()));
        }
        let kind = self.statements(&closure.body);
        self.inner.truncate(outer);
        self.closures.insert(name.to_owned(), closure);
        kind
    }

    /// `it.sort == "need"`, `["a", "b"].contains(it.sort)`: the texts must be options of the field.
    fn options_compared(&mut self, call: &FnCallExpr, kinds: &[Kind], mut texts: Vec<(String, Position)>) {
        let compares = matches!(call.name.as_str(), "==" | "!=" | "contains");
        let Some((table, column)) = kinds.iter().find_map(choice).filter(|_| compares) else { return };
        for arg in &call.args {
            texts_in(arg, &mut texts);
        }
        self.options_exist(table, column, texts);
    }

    fn options_exist(&mut self, table: usize, column: usize, texts: Vec<(String, Position)>) {
        let field = self.schema.field(table, column);
        for (text, at) in texts {
            if field.option(&text).is_none() {
                let near = nearest(&text, field.options().iter().map(|option| option.id.as_str()));
                self.find("expression-option", &text, near, at);
            }
        }
    }

    /// Ids that stand as texts where a function expects one.
    fn literals(&mut self, call: &FnCallExpr, kinds: &[Kind], extra: usize) {
        let text = |place: usize| match call.args.get(place.checked_sub(extra)?)? {
            Expr::StringConstant(text, at) => Some((text.to_string(), *at)),
            _ => None,
        };
        let workshop = self.schema.workshop;
        match call.name.as_str() {
            "t" | "waves" => {
                if let Some((ask, at)) = text(0).filter(|(ask, _)| self.schema.scale(ask).is_none()) {
                    self.find("expression-ask", &ask, nearest(&ask, self.schema.asks()), at);
                }
                if let Some((group, at)) = text(if kinds.len() == 2 { 1 } else { 2 }) {
                    self.group(&group, at);
                }
            }
            "row" | "option" => {
                let Some((table, at)) = text(0) else { return };
                let Some(number) = self.schema.table_number(&table) else {
                    return self.find("expression-table", &table, self.schema.nearest_table(&table), at);
                };
                if let Some((field, at)) = text(1).filter(|_| call.name == "option")
                    && self.schema.column(number, &field).is_none()
                {
                    let near = nearest(&field, self.schema.field_names(number));
                    self.find("expression-field", &field, near, at);
                }
            }
            "stop" | "focus" => {
                let table = text(1).filter(|_| call.name == "focus");
                if let Some((table, at)) = table.filter(|(table, _)| workshop.table(table).is_none()) {
                    self.find("expression-table", &table, self.schema.nearest_table(&table), at);
                }
                if let Some((canvas, at)) = text(0).filter(|(id, _)| workshop.canvas(id).is_none()) {
                    let ids = workshop.canvases.iter().map(|canvas| canvas.id.as_str());
                    self.find("expression-canvas", &canvas, nearest(&canvas, ids), at);
                }
            }
            "ask_option" => {
                if let Some((ask, at)) = text(0).filter(|(ask, _)| !self.schema.has_options(ask)) {
                    self.find("expression-ask", &ask, nearest(&ask, self.schema.asks()), at);
                }
            }
            "fires" | "fired" => {
                let Some((rule, at)) = text(0) else { return };
                if !self.setting.in_rule || !workshop.rules.iter().any(|other| other.id == *rule) {
                    let ids = workshop.rules.iter().map(|rule| rule.id.as_str());
                    let near = if self.setting.in_rule { nearest(&rule, ids) } else { String::new() };
                    self.find("expression-rule", &rule, near, at);
                }
                self.checked.rules.insert(rule);
            }
            "part" | "count" | "parts" => {
                let Some(Kind::Poll(Some(ask))) = kinds.first() else { return };
                let Some(scale) = self.schema.scale(ask) else { return };
                let mut texts = Vec::new();
                for arg in &call.args {
                    texts_in(arg, &mut texts);
                }
                for (text, at) in texts {
                    if !scale.has(&text) {
                        let near = nearest(&text, scale.steps.iter().map(|(key, _)| key.as_str()));
                        self.find("expression-option", &text, near, at);
                    }
                }
            }
            "split_by" => {
                let (Some((field, at)), Some(Kind::List(of))) = (text(1), kinds.first()) else { return };
                if let Kind::Record(table) = **of
                    && self.schema.column(table, &field).is_none()
                {
                    let near = nearest(&field, self.schema.field_names(table));
                    self.find("expression-field", &field, near, at);
                }
            }
            "having" => self.having(call, kinds, extra),
            _ => {}
        }
    }

    /// `list.having("field", value)` looks at the field as `it.field == value` does.
    fn having(&mut self, call: &FnCallExpr, kinds: &[Kind], extra: usize) {
        let arg = |place: usize| call.args.get(place.checked_sub(extra)?);
        let (Some(field), Some(of)) = (arg(1), kinds.first().map(Kind::element)) else { return };
        let Expr::StringConstant(name, at) = field else {
            // Nobody could tell which formulas it needs.
            return self.find("expression-arguments", &call.name, "", field.start_position());
        };
        let kind = self.property(&of, name, *at);
        let mut texts = Vec::new();
        if let Some(value) = arg(2) {
            texts_in(value, &mut texts);
        }
        if let Some((table, column)) = choice(&kind) {
            self.options_exist(table, column, texts);
        }
    }

    fn result(&self, call: &FnCallExpr, kinds: &[Kind], closure: Kind, extra: usize) -> Kind {
        let first = kinds.first().cloned().unwrap_or(Kind::Any);
        let text = |place: usize| match place.checked_sub(extra).and_then(|place| call.args.get(place)) {
            Some(Expr::StringConstant(text, _)) => Some(text.to_string()),
            _ => None,
        };
        match call.name.as_str() {
            "t" => Kind::Poll(text(0)),
            "row" => text(0).map_or(Kind::Any, |table| self.schema.record(&table)),
            "focus" => text(1).map_or(Kind::Any, |table| self.schema.record(&table)),
            "option" | "stop" | "ask_option" => Kind::Option,
            "fired" => Kind::list(text(0).map_or(Kind::Any, |rule| self.schema.fired_kind(&rule))),
            "filter" | "having" | "sort_by" | "unique" | "reverse" | "take" => first,
            "map" => Kind::list(closure),
            "find" | "best" | "worst" | "first" | "last" | "at" => first.element(),
            "pairs" => Kind::list(Kind::list(first.element())),
            "flat" => Kind::list(first.element().element()),
            "fires"
            | "some"
            | "all"
            | "contains"
            | "two_camps"
            | "is_empty"
            | "starts_with"
            | "ends_with"
            | "opens_with"
            | "sentence_opens_with" => Kind::Yes,
            "names" | "join" | "show" | "pct" | "date" | "middle" | "lower" | "first_upper" | "trim"
            | "to_string" | "longest_sentence" => Kind::Text,
            "longest_words" | "found_words" | "clashes" => Kind::list(Kind::Text),
            "split_by" | "percentages" | "rescale" | "running" | "parts" => Kind::list(Kind::Number),
            _ => Kind::Number,
        }
    }
}

/// The table and the field of an option, or of a list of them.
fn choice(kind: &Kind) -> Option<(usize, usize)> {
    match kind {
        Kind::Choice(table, field) => Some((*table, *field)),
        Kind::List(of) => match **of {
            Kind::Choice(table, field) => Some((table, field)),
            _ => None,
        },
        _ => None,
    }
}

/// What an operator gives.
fn operator_kind(name: &str, kinds: &[Kind]) -> Kind {
    match name {
        "==" | "!=" | "!" | "contains" | "#<" | "#<=" | "#>" | "#>=" => Kind::Yes,
        "+" if kinds.contains(&Kind::Text) => Kind::Text,
        "+" => kinds.first().cloned().unwrap_or(Kind::Any),
        _ => Kind::Number,
    }
}

/// The texts in an expression that is a text or a list of texts.
pub(super) fn texts_in(expr: &Expr, texts: &mut Vec<(String, Position)>) {
    match expr {
        Expr::StringConstant(text, at) => texts.push((text.to_string(), *at)),
        Expr::Array(parts, _) => {
            for part in &**parts {
                texts_in(part, texts);
            }
        }
        _ => {}
    }
}
