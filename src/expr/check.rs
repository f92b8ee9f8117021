//! Reads a compiled expression as an author's friend would: every name, field, option, question and function must
//! exist, and what it needs is written down.

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ASTFlags, ASTNode, Expr, FnCallExpr, FnPtr, Position, Stmt};

use super::answers::PROPERTIES;
use super::functions;
use super::schema::nearest;
pub(super) use super::schema::{BAG_NAMES, Kind, Schema};
use crate::model::fault::{Flaw, Path};
use crate::model::field::FromAsk;

/// Where an expression stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Setting {
    /// The table of `it`.
    pub(super) it: Option<String>,
    /// Names given before, and what they are.
    pub(super) given: Vec<(String, Kind)>,
    /// Other rules may be asked about.
    pub(super) in_rule: bool,
}

impl Setting {
    pub(super) fn of_table(table: &str) -> Self {
        Self { it: Some(table.to_owned()), ..Self::default() }
    }
}

/// Something that does not exist, at its place in the expression.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) kind: &'static str,
    pub(super) found: String,
    pub(super) expected: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// What reading an expression gives.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    pub(super) result: Kind,
    /// The computed columns that it looks at.
    pub(super) columns: BTreeSet<(usize, usize)>,
    /// The rules that it asks about.
    pub(super) rules: BTreeSet<String>,
}

/// Reads an expression.
pub(super) fn check(schema: &Schema<'_>, ast: &AST, setting: &Setting) -> Checked {
    let mut reader = Reader {
        schema,
        setting,
        closures: closures(ast),
        inner: Vec::new(),
        checked: Checked {
            findings: Vec::new(),
            result: Kind::Any,
            columns: BTreeSet::new(),
            rules: BTreeSet::new(),
        },
    };
    let result = reader.statements(ast.statements());
    reader.checked.result = result;
    reader.checked
}

/// Checks where a field's answers come from.
pub(super) fn from_ask(schema: &Schema<'_>, from: &FromAsk, path: &Path, flaws: &mut Vec<Flaw>) {
    if schema.scale(from.ask.as_str()).is_none() {
        let near = nearest(from.ask.as_str(), schema.asks());
        flaws.push(Flaw::new(path.field("ask"), "expression-ask", from.ask.as_str(), near));
    }
    if schema.workshop.group(from.group.as_str()).is_none() {
        let groups = schema.workshop.groups.iter().map(|group| group.id.as_str());
        let near = nearest(from.group.as_str(), groups);
        flaws.push(Flaw::new(path.field("group"), "expression-group", from.group.as_str(), near));
    }
}

/// A closure: its parameters (captured ones first) and its body.
struct Closure {
    params: Vec<String>,
    body: Vec<Stmt>,
}

/// The closures of an expression by name. Rhai keeps their bodies to itself, but walks through them after the
/// statements, in the order of its list of functions.
fn closures(ast: &AST) -> BTreeMap<String, Closure> {
    let lib = ast.shared_lib();
    let mut bodies: Vec<(Position, Stmt)> = Vec::new();
    let mut skipped = 0;
    ast.walk(&mut |path: &[ASTNode<'_>]| {
        if let [ASTNode::Stmt(statement)] = path {
            if skipped < ast.statements().len() {
                skipped += 1;
            } else {
                bodies.push((statement.position(), (*statement).clone()));
            }
        }
        true
    });
    let mut bodies = bodies.into_iter();
    lib.iter_script_fn_info()
        .map(|(_, _, name, _, definition)| {
            let params = definition.params.iter().map(ToString::to_string).collect();
            // The body of a closure is one expression.
            (
                name.to_owned(),
                Closure { params, body: bodies.next().map(|(_, body)| body).into_iter().collect() },
            )
        })
        .collect()
}

struct Reader<'a> {
    schema: &'a Schema<'a>,
    setting: &'a Setting,
    closures: BTreeMap<String, Closure>,
    /// Parameters of the closures around.
    inner: Vec<(String, Kind)>,
    checked: Checked,
}

impl Reader<'_> {
    fn find(&mut self, kind: &'static str, found: &str, expected: impl Into<String>, at: Position) {
        let (line, column) = (at.line().unwrap_or(1), at.position().unwrap_or(1));
        let finding = Finding { kind, found: found.to_owned(), expected: expected.into(), line, column };
        self.checked.findings.push(finding);
    }

    fn statements(&mut self, statements: &[Stmt]) -> Kind {
        statements.iter().map(|statement| self.statement(statement)).last().unwrap_or(Kind::Any)
    }

    fn statement(&mut self, statement: &Stmt) -> Kind {
        match statement {
            Stmt::Expr(expr) => self.expr(expr),
            Stmt::FnCall(call, at) => self.call(call, None, *at),
            Stmt::Block(block) => self.statements(block.statements()),
            Stmt::If(flow, _) => {
                self.expr(&flow.expr);
                let yes = self.statements(flow.body.statements());
                let no = self.statements(flow.branch.statements());
                either(yes, no)
            }
            Stmt::Switch(switch, _) => {
                self.expr(&switch.0);
                let mut kind = None;
                for case in &switch.1.expressions {
                    self.expr(&case.lhs);
                    let own = self.expr(&case.rhs);
                    kind = Some(kind.map_or(own.clone(), |kind| either(kind, own)));
                }
                kind.unwrap_or(Kind::Any)
            }
            // Expression mode lets nothing else through.
            _ => Kind::Any,
        }
    }

    fn expr(&mut self, expr: &Expr) -> Kind {
        match expr {
            Expr::BoolConstant(..) => Kind::Yes,
            Expr::IntegerConstant(..) | Expr::FloatConstant(..) => Kind::Number,
            Expr::CharConstant(..) | Expr::StringConstant(..) => Kind::Text,
            Expr::InterpolatedString(parts, _) => {
                for part in &**parts {
                    self.expr(part);
                }
                Kind::Text
            }
            Expr::Array(parts, _) => {
                let kinds: Vec<Kind> = parts.iter().map(|part| self.expr(part)).collect();
                Kind::list(kinds.into_iter().reduce(either).unwrap_or(Kind::Any))
            }
            Expr::Variable(name, _, at) => self.variable(&name.1, *at),
            Expr::FnCall(call, at) | Expr::MethodCall(call, at) => self.call(call, None, *at),
            Expr::Dot(pair, _, _) => {
                let base = self.expr(&pair.lhs);
                self.after_dot(base, &pair.rhs)
            }
            Expr::Index(pair, flags, _) => {
                let base = self.expr(&pair.lhs);
                self.after_index(&base, &pair.rhs, *flags)
            }
            Expr::And(parts, _) | Expr::Or(parts, _) => {
                for part in &***parts {
                    self.expr(part);
                }
                Kind::Yes
            }
            Expr::Coalesce(parts, _) => {
                let kinds: Vec<Kind> = parts.iter().map(|part| self.expr(part)).collect();
                kinds.into_iter().reduce(either).unwrap_or(Kind::Any)
            }
            Expr::Map(pairs, _) => {
                for (_, value) in &pairs.0 {
                    self.expr(value);
                }
                Kind::Any
            }
            // A closure that captures something, or an `if`.
            Expr::Stmt(block) => self.statements(block.statements()),
            _ => Kind::Any,
        }
    }

    fn variable(&mut self, name: &str, at: Position) -> Kind {
        if let Some((_, kind)) = self.inner.iter().rev().find(|(inner, _)| inner == name) {
            return kind.clone();
        }
        if name == "it" {
            if let Some(table) = &self.setting.it {
                return self.schema.record(table);
            }
        }
        if let Some((_, kind)) = self.setting.given.iter().rev().find(|(given, _)| given == name) {
            return kind.clone();
        }
        if let Some(kind) = self.schema.global(name) {
            return kind;
        }
        let given = self.setting.given.iter().chain(&self.inner).map(|(given, _)| given.as_str());
        let near = nearest(name, self.schema.globals().chain(given));
        self.find("expression-name", name, near, at);
        Kind::Any
    }

    fn after_dot(&mut self, base: Kind, rhs: &Expr) -> Kind {
        match rhs {
            Expr::Property(property, at) => self.property(&base, &property.2, *at),
            Expr::MethodCall(call, at) | Expr::FnCall(call, at) => self.call(call, Some(base), *at),
            Expr::Dot(pair, _, _) => {
                let next = self.after_dot(base, &pair.lhs);
                self.after_dot(next, &pair.rhs)
            }
            Expr::Index(pair, flags, _) => {
                let next = self.after_dot(base, &pair.lhs);
                self.after_index(&next, &pair.rhs, *flags)
            }
            _ => Kind::Any,
        }
    }

    fn after_index(&mut self, base: &Kind, rhs: &Expr, flags: ASTFlags) -> Kind {
        match rhs {
            Expr::Dot(pair, _, _) if !flags.contains(ASTFlags::BREAK) => {
                self.expr(&pair.lhs);
                self.after_dot(base.element(), &pair.rhs)
            }
            Expr::Index(pair, more, _) if !flags.contains(ASTFlags::BREAK) => {
                self.expr(&pair.lhs);
                self.after_index(&base.element(), &pair.rhs, *more)
            }
            index => {
                self.expr(index);
                base.element()
            }
        }
    }

    fn property(&mut self, base: &Kind, name: &str, at: Position) -> Kind {
        let workshop = self.schema.workshop;
        match base {
            Kind::Record(_) if name == "id" => Kind::Text,
            Kind::Record(table) => match self.schema.column(*table, name) {
                Some(column) => {
                    if self.schema.field(*table, column).is_computed() {
                        self.checked.columns.insert((*table, column));
                    }
                    self.schema.kind_of(*table, column)
                }
                None => {
                    let near = nearest(name, self.schema.field_names(*table));
                    self.find("expression-field", name, near, at);
                    Kind::Any
                }
            },
            Kind::Cfg if workshop.cfg.contains_key(name) => Kind::Number,
            Kind::Cfg => {
                let near = nearest(name, workshop.cfg.keys().map(String::as_str));
                self.find("expression-cfg", name, near, at);
                Kind::Number
            }
            Kind::Lists => {
                if !workshop.lists.contains_key(name) {
                    let near = nearest(name, workshop.lists.keys().map(String::as_str));
                    self.find("expression-list", name, near, at);
                }
                Kind::list(Kind::Text)
            }
            Kind::People => {
                self.group(name, at);
                Kind::Number
            }
            Kind::Cover if name == "people" => Kind::People,
            Kind::Cover => self.one_of(name, &["title", "place", "date", "people"], at),
            Kind::Decision => {
                self.one_of(name, &["id", "text", "owner", "due", "canvas", "of", "status"], at)
            }
            Kind::Option => self.one_of(name, &["id", "name", "short", "number", "hint", "act"], at),
            Kind::Poll(_) => {
                self.one_of(name, &PROPERTIES, at);
                match name {
                    "camps" | "hidden" => Kind::Yes,
                    "top" => Kind::Text,
                    "tops" => Kind::list(Kind::Text),
                    _ => Kind::Number,
                }
            }
            Kind::Any => {
                self.checked.columns.extend(self.schema.formulas_named(name));
                let known =
                    self.schema.any_field(name) || PROPERTIES.contains(&name) || BAG_NAMES.contains(&name);
                if !known {
                    self.find("expression-field", name, nearest(name, self.schema.all_fields()), at);
                }
                Kind::Any
            }
            Kind::Number | Kind::Text | Kind::Yes | Kind::List(_) | Kind::Choice(..) => {
                self.find("expression-field", name, "", at);
                Kind::Any
            }
        }
    }

    fn one_of(&mut self, name: &str, known: &[&str], at: Position) -> Kind {
        if !known.contains(&name) {
            self.find("expression-field", name, nearest(name, known.iter().copied()), at);
        }
        if name == "number" { Kind::Number } else { Kind::Text }
    }

    fn group(&mut self, id: &str, at: Position) {
        let groups = &self.schema.workshop.groups;
        if !groups.iter().any(|group| group.id == *id) {
            let near = nearest(id, groups.iter().map(|group| group.id.as_str()));
            self.find("expression-group", id, near, at);
        }
    }

    fn call(&mut self, call: &FnCallExpr, base: Option<Kind>, at: Position) -> Kind {
        if call.name == "curry" {
            return Kind::Any;
        }
        let extra = usize::from(base.is_some());
        let in_closure = functions::CLOSURES.contains(&call.name.as_str());
        let mut kinds: Vec<Kind> = base.into_iter().collect();
        let mut answer = Kind::Any;
        for arg in &call.args {
            let closure = closure_name(arg);
            match closure {
                Some((name, captured)) => {
                    let of = if in_closure || call.name == "split_by" {
                        kinds.first().map_or(Kind::Any, Kind::element)
                    } else {
                        Kind::Any
                    };
                    answer = self.closure(&name, captured, of, arg.position());
                    kinds.push(Kind::Any);
                }
                None => {
                    let kind = self.expr(arg);
                    kinds.push(kind);
                }
            }
        }
        let name = call.name.as_str();
        if call.op_token.is_some() || name == "contains" {
            self.options_compared(call, &kinds, extra);
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
    fn options_compared(&mut self, call: &FnCallExpr, kinds: &[Kind], extra: usize) {
        let choice = |kind: &Kind| match kind {
            Kind::Choice(table, field) => Some((*table, *field)),
            Kind::List(of) => match **of {
                Kind::Choice(table, field) => Some((table, field)),
                _ => None,
            },
            _ => None,
        };
        let compares = matches!(call.name.as_str(), "==" | "!=" | "contains");
        let Some((table, column)) = kinds.iter().find_map(choice).filter(|_| compares) else { return };
        let field = self.schema.field(table, column);
        let mut texts = Vec::new();
        for arg in call.args.iter() {
            texts_in(arg, &mut texts);
        }
        let _ = extra;
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
                if let Some((field, at)) = text(1).filter(|_| call.name == "option") {
                    if self.schema.column(number, &field).is_none() {
                        let near = nearest(&field, self.schema.field_names(number));
                        self.find("expression-field", &field, near, at);
                    }
                }
            }
            "stop" | "focus" => {
                if let Some((table, at)) =
                    text(1).filter(|(table, _)| call.name == "focus" && workshop.table(table).is_none())
                {
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
                if let Kind::Record(table) = **of {
                    if self.schema.column(table, &field).is_none() {
                        let near = nearest(&field, self.schema.field_names(table));
                        self.find("expression-field", &field, near, at);
                    }
                }
            }
            _ => {}
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
            "filter" | "sort_by" | "unique" | "reverse" | "take" => first,
            "map" => Kind::list(closure),
            "find" | "best" | "worst" | "first" | "last" | "at" => first.element(),
            "pairs" => Kind::list(Kind::list(first.element())),
            "flat" => Kind::list(first.element().element()),
            "fires" | "some" | "all" | "contains" | "two_camps" | "is_empty" | "starts_with"
            | "ends_with" => Kind::Yes,
            "names" | "join" | "show" | "pct" | "date" | "middle" | "lower" | "first_upper" | "trim"
            | "to_string" => Kind::Text,
            "split_by" | "percentages" | "rescale" | "parts" => Kind::list(Kind::Number),
            _ => Kind::Number,
        }
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

/// What one of two gives.
fn either(a: Kind, b: Kind) -> Kind {
    if a == b { a } else { Kind::Any }
}

/// The name of a closure and how many variables it captures.
fn closure_name(expr: &Expr) -> Option<(String, usize)> {
    match expr {
        Expr::DynamicConstant(value, _) => {
            let pointer = value.read_lock::<FnPtr>()?;
            Some((pointer.fn_name().to_owned(), pointer.curry().len()))
        }
        Expr::Stmt(block) => block.statements().iter().find_map(|statement| match statement {
            Stmt::Expr(expr) => closure_name(expr),
            Stmt::FnCall(call, _) => curried(call),
            _ => None,
        }),
        Expr::FnCall(call, _) => curried(call),
        _ => None,
    }
}

fn curried(call: &FnCallExpr) -> Option<(String, usize)> {
    let (name, own) = closure_name(call.args.first().filter(|_| call.name == "curry")?)?;
    Some((name, own + call.args.len() - 1))
}

/// The texts in an expression that is a text or a list of texts.
fn texts_in(expr: &Expr, texts: &mut Vec<(String, Position)>) {
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
