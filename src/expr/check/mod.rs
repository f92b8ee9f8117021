//! Reads a compiled expression as an author's friend would: every name, field, option, question and function must
//! exist, and what it needs is written down.

mod calls;
mod closures;
mod noted;
mod schema;

use std::collections::{BTreeMap, BTreeSet};

use rhai::{AST, ASTFlags, Expr, Position, Stmt};

use super::answers::PROPERTIES;
use super::uses::Use;
use closures::Closure;
use schema::nearest;
pub(super) use schema::{BAG_NAMES, Kind, Schema};

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
    /// Everything that it names, where the schema asks for it.
    pub(super) uses: BTreeSet<Use>,
}

/// Reads an expression.
pub(super) fn check(schema: &Schema<'_>, ast: &AST, setting: &Setting) -> Checked {
    let mut reader = Reader {
        schema,
        setting,
        closures: closures::of(ast),
        inner: Vec::new(),
        base_texts: Vec::new(),
        checked: Checked {
            findings: Vec::new(),
            result: Kind::Any,
            columns: BTreeSet::new(),
            rules: BTreeSet::new(),
            uses: BTreeSet::new(),
        },
    };
    let result = reader.statements(ast.statements());
    reader.checked.result = result;
    reader.checked
}

struct Reader<'a> {
    schema: &'a Schema<'a>,
    setting: &'a Setting,
    closures: BTreeMap<String, Closure>,
    /// Parameters of the closures around.
    inner: Vec<(String, Kind)>,
    /// The texts written before the dot of the call that is read next: `["a", "b"].contains(…)`.
    base_texts: Vec<(String, Position)>,
    checked: Checked,
}

impl Reader<'_> {
    fn find(&mut self, kind: &'static str, found: &str, expected: impl Into<String>, at: Position) {
        let (line, column) = (at.line().unwrap_or(1), at.position().unwrap_or(1));
        let finding = Finding { kind, found: found.to_owned(), expected: expected.into(), line, column };
        self.checked.findings.push(finding);
    }

    fn note(&mut self, named: impl FnOnce() -> Use) {
        if self.schema.notes_uses {
            self.checked.uses.insert(named());
        }
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
                self.base_texts.clear();
                calls::texts_in(&pair.lhs, &mut self.base_texts);
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
        if let Some(table) = self.setting.it.as_ref().filter(|_| name == "it") {
            return self.schema.record(table);
        }
        if let Some((_, kind)) = self.setting.given.iter().rev().find(|(given, _)| given == name) {
            return kind.clone();
        }
        if let Some(kind) = self.schema.global(name) {
            if self.schema.table_number(name).is_some() {
                self.note(|| Use::Table(name.into()));
            }
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
            Kind::Record(table) => {
                let Some(column) = self.schema.column(*table, name) else {
                    let near = nearest(name, self.schema.field_names(*table));
                    self.find("expression-field", name, near, at);
                    return Kind::Any;
                };
                self.note(|| Use::Field(self.schema.table_id(*table), name.into()));
                if self.schema.field(*table, column).is_computed() {
                    self.checked.columns.insert((*table, column));
                }
                self.schema.kind_of(*table, column)
            }
            Kind::Cfg if workshop.cfg.contains_key(name) => {
                self.note(|| Use::Threshold(name.to_owned()));
                Kind::Number
            }
            Kind::Cfg => {
                let near = nearest(name, workshop.cfg.keys().map(String::as_str));
                self.find("expression-cfg", name, near, at);
                Kind::Number
            }
            Kind::Lists => {
                self.note(|| Use::List(name.to_owned()));
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
                if self.schema.any_field(name) {
                    self.note(|| Use::AnyField(name.into()));
                }
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
        self.note(|| Use::Group(id.into()));
        let groups = &self.schema.workshop.groups;
        if !groups.iter().any(|group| group.id == *id) {
            let near = nearest(id, groups.iter().map(|group| group.id.as_str()));
            self.find("expression-group", id, near, at);
        }
    }
}

/// What one of two gives.
fn either(a: Kind, b: Kind) -> Kind {
    if a == b { a } else { Kind::Any }
}
