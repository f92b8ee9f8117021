//! A workshop's expressions, compiled once: formulas in the order in which they need each other, rules, guards,
//! sentences, charts and passes. What is wrong with them is found here and not in front of forty people.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rhai::Engine;

use super::check::{self, Checked, Kind, Schema, Setting};
use super::engine::{self, Code};
use super::format::Format;
use super::menus::menus;
use super::order;
use super::syntax;
use super::template::{self, Piece};
use super::uses::Use;
use super::world::{Menus, Sheet};
use crate::model::canvas::{Canvas, Guard};
use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, FromAsk};
use crate::model::id::{AskId, CanvasId, RuleId};
use crate::model::pass_spec::Pass;
use crate::model::scale::Scale;
use crate::model::workshop::{Rule, Workshop};

/// All expressions of a workshop, compiled. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub(super) inner: Arc<Inner>,
    pub(super) format: Format,
}

/// What [`Program::compile`] makes.
#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) engine: Engine,
    pub(super) sheets: Vec<Arc<Sheet>>,
    pub(super) menus: Arc<Menus>,
    pub(super) scales: BTreeMap<AskId, Arc<Scale>>,
    /// Fields that answers fill: table, column, whose answers, the parts of a split.
    pub(super) from: Vec<FromColumn>,
    /// Computed columns, in an order in which each finds what it needs.
    pub(super) formulas: Vec<Formula>,
    /// Charts' and passes' expressions and all sentences, by the table of `it` and their text.
    pub(super) expressions: BTreeMap<(Option<String>, String), Code>,
    pub(super) sentences: BTreeMap<(Option<String>, String), Vec<Part>>,
    pub(super) guards: BTreeMap<CanvasId, Vec<Option<Code>>>,
    /// In the order of the workshop, and the order in which they are judged.
    pub(super) rules: Vec<RuleCode>,
    pub(super) rule_order: Vec<usize>,
}

/// A column by the places of its table and its field.
type Column = (usize, usize);

#[derive(Debug)]
pub(super) struct FromColumn {
    pub(super) table: usize,
    pub(super) column: usize,
    pub(super) from: FromAsk,
    pub(super) kind: FieldKind,
}

#[derive(Debug)]
pub(super) struct Formula {
    pub(super) table: usize,
    pub(super) column: usize,
    pub(super) code: Code,
}

/// One piece of a compiled sentence.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Text(String),
    Hole(Code),
}

#[derive(Debug)]
pub(super) struct RuleCode {
    pub(super) id: RuleId,
    pub(super) each: Option<String>,
    pub(super) given: Vec<(String, Code)>,
    pub(super) when: Option<Code>,
    pub(super) stop: Option<Code>,
    pub(super) worst: Option<Code>,
    pub(super) says: Vec<Part>,
    pub(super) act: Vec<Part>,
}

impl Program {
    /// Compiles every formula, rule, guard, chart, pass and sentence of a workshop. Everything that is wrong is a
    /// flaw with its path, line and column; the rest still works.
    pub fn compile(workshop: &Workshop) -> (Self, Vec<Flaw>) {
        let sheets = sheets(workshop);
        let menus = Arc::new(menus(workshop));
        let engine = engine::build(&sheets, &names(workshop));
        let schema = Schema::new(workshop, &sheets);
        let mut compiler = Compiler { engine: &engine, schema: &schema, flaws: Vec::new(), uses: Vec::new() };
        let Codes { from, formulas, texts, guards, rules, rule_order } = compiler.codes(workshop);
        let flaws = compiler.flaws;
        let scales = workshop.canvases.iter().flat_map(|canvas| {
            let scale = |ask| Arc::new(Scale::of(workshop, canvas, ask));
            canvas.asks.iter().map(move |ask| (ask.id.clone(), scale(ask)))
        });
        let scales = scales.collect();
        let Texts { expressions, sentences } = texts;
        let inner = Inner {
            engine,
            sheets,
            menus,
            scales,
            from,
            formulas,
            expressions,
            sentences,
            guards,
            rules,
            rule_order,
        };
        let format = Format::plain(workshop.language);
        (Self { inner: Arc::new(inner), format }, flaws)
    }

    /// What every expression of a workshop names.
    pub(super) fn uses(workshop: &Workshop) -> Vec<(Path, BTreeSet<Use>)> {
        let sheets = sheets(workshop);
        let engine = engine::build(&sheets, &names(workshop));
        let mut schema = Schema::new(workshop, &sheets);
        schema.notes_uses = true;
        let mut compiler = Compiler { engine: &engine, schema: &schema, flaws: Vec::new(), uses: Vec::new() };
        compiler.codes(workshop);
        compiler.uses
    }

    /// The same program, writing numbers, dates and lists in this way.
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }
}

#[derive(Default)]
struct Texts {
    expressions: BTreeMap<(Option<String>, String), Code>,
    sentences: BTreeMap<(Option<String>, String), Vec<Part>>,
}

/// Everything of a workshop that is compiled.
struct Codes {
    from: Vec<FromColumn>,
    formulas: Vec<Formula>,
    texts: Texts,
    guards: BTreeMap<CanvasId, Vec<Option<Code>>>,
    rules: Vec<RuleCode>,
    rule_order: Vec<usize>,
}

struct Compiler<'a> {
    engine: &'a Engine,
    schema: &'a Schema<'a>,
    flaws: Vec<Flaw>,
    /// What is named where, when the schema notes it.
    uses: Vec<(Path, BTreeSet<Use>)>,
}

impl Compiler<'_> {
    fn codes(&mut self, workshop: &Workshop) -> Codes {
        let (from, formulas) = self.formulas(workshop);
        let mut texts = Texts::default();
        let mut guards = BTreeMap::new();
        for (place, canvas) in workshop.canvases.iter().enumerate() {
            let path = Path::default().field("canvases").at(place);
            self.canvas(canvas, &path, &mut texts);
            guards.insert(canvas.id.clone(), self.guards(&canvas.guards, &path, &mut texts));
        }
        for (place, pass) in workshop.passes.iter().enumerate() {
            self.pass(pass, &Path::default().field("passes").at(place), &mut texts);
        }
        let (rules, rule_order) = self.rules(&workshop.rules);
        Codes { from, formulas, texts, guards, rules, rule_order }
    }

    /// Compiles one expression; `start` is where it begins in its text.
    fn code(
        &mut self,
        text: &str,
        setting: &Setting,
        path: &Path,
        start: (usize, usize),
    ) -> Option<(Code, Checked)> {
        let inside = |line: usize, column: usize| {
            Some((line + start.0 - 1, if line == 1 { column + start.1 - 1 } else { column }))
        };
        let ast = match self.engine.compile_expression(text) {
            Ok(ast) => ast,
            Err(error) => {
                let place = error.position();
                let (kind, found, expected) = syntax::trouble(&error, text);
                let mut flaw = Flaw::new(path.clone(), kind, found, expected);
                flaw.inside = inside(place.line().unwrap_or(1), place.position().unwrap_or(1));
                self.flaws.push(flaw);
                return None;
            }
        };
        let mut checked = check::check(self.schema, &ast, setting);
        if self.schema.notes_uses {
            self.uses.push((path.clone(), std::mem::take(&mut checked.uses)));
        }
        for found in &checked.findings {
            let mut flaw = Flaw::new(path.clone(), found.kind, &found.found, &found.expected);
            flaw.inside = inside(found.line, found.column);
            self.flaws.push(flaw);
        }
        Some((Code(ast), checked))
    }

    fn sentence(&mut self, text: &str, setting: &Setting, path: &Path) -> (Vec<Part>, Vec<Checked>) {
        let pieces = match template::pieces(text) {
            Ok(pieces) => pieces,
            Err(template::Unclosed(line, column)) => {
                let short: String = text.chars().take(40).collect();
                let mut flaw = Flaw::new(path.clone(), "expression-brace", short, "");
                flaw.inside = Some((line, column));
                self.flaws.push(flaw);
                return (vec![Part::Text(text.to_owned())], Vec::new());
            }
        };
        let mut checks = Vec::new();
        let part = |piece| match piece {
            Piece::Text(text) => Some(Part::Text(text)),
            Piece::Hole(text, start) => {
                let (code, checked) = self.code(&text, setting, path, start)?;
                checks.push(checked);
                Some(Part::Hole(code))
            }
        };
        (pieces.into_iter().filter_map(part).collect(), checks)
    }

    fn formulas(&mut self, workshop: &Workshop) -> (Vec<FromColumn>, Vec<Formula>) {
        let mut from = Vec::new();
        let mut needs: BTreeMap<Column, (Formula, BTreeSet<Column>, Path)> = BTreeMap::new();
        for (table, spec) in workshop.tables.iter().enumerate() {
            for (column, field) in spec.fields.iter().enumerate() {
                let path = Path::default().field("tables").at(table).field("fields").at(column);
                if let Some(source) = &field.from {
                    from.push(FromColumn { table, column, from: source.clone(), kind: field.kind.clone() });
                }
                let FieldKind::Formula(text) = &field.kind else { continue };
                let setting = Setting::of_table(spec.id.as_str());
                if let Some((code, checked)) = self.code(text, &setting, &path.field("kind"), (1, 1)) {
                    let formula = Formula { table, column, code };
                    needs.insert((table, column), (formula, checked.columns, path));
                }
            }
        }
        let edges = needs.iter().map(|(key, (_, needed, _))| (*key, needed.clone())).collect();
        let (sorted, circular) = order::sort(&edges);
        for key in circular {
            if let Some((_, _, path)) = needs.remove(&key) {
                let field = workshop.tables[key.0].fields[key.1].id.as_str();
                self.flaws.push(Flaw::new(path.field("kind"), "expression-cycle", field, ""));
            }
        }
        let formulas = sorted.into_iter().filter_map(|key| needs.remove(&key).map(|(formula, ..)| formula));
        (from, formulas.collect())
    }

    fn canvas(&mut self, canvas: &Canvas, path: &Path, texts: &mut Texts) {
        let focus = canvas.focus.first().map(|table| table.as_str().to_owned());
        let setting = Setting { it: focus.clone(), ..Setting::default() };
        let (parts, _) = self.sentence(&canvas.says, &setting, &path.field("says"));
        texts.sentences.insert((focus, canvas.says.clone()), parts);
        for (place, chart) in canvas.charts.iter().enumerate() {
            let path = path.field("charts").at(place).field("kind");
            for (table, below, text) in super::charts::expressions(&chart.kind) {
                let it = table.map(|table| table.as_str().to_owned());
                self.expression(it, text, &Path([path.0.clone(), below.0].concat()), texts);
            }
        }
    }

    fn pass(&mut self, pass: &Pass, path: &Path, texts: &mut Texts) {
        for (below, text) in pass.expressions() {
            let it = Some(pass.of.as_str().to_owned());
            self.expression(it, text, &Path([path.0.clone(), below.0].concat()), texts);
        }
    }

    /// Compiles an expression that is asked for by its text.
    fn expression(&mut self, it: Option<String>, text: &str, path: &Path, texts: &mut Texts) {
        let setting = Setting { it: it.clone(), ..Setting::default() };
        if let Some((code, _)) = self.code(text, &setting, path, (1, 1)) {
            texts.expressions.insert((it, text.to_owned()), code);
        }
    }

    fn guards(&mut self, guards: &[Guard], path: &Path, texts: &mut Texts) -> Vec<Option<Code>> {
        let mut codes = Vec::new();
        for (place, guard) in guards.iter().enumerate() {
            let path = path.field("guards").at(place);
            let setting = Setting::of_table(guard.table.as_str());
            let (parts, _) = self.sentence(&guard.says, &setting, &path.field("says"));
            let key = (Some(guard.table.as_str().to_owned()), guard.says.clone());
            texts.sentences.insert(key, parts);
            codes.push(self.code(&guard.when, &setting, &path.field("when"), (1, 1)).map(|(code, _)| code));
        }
        codes
    }

    fn rules(&mut self, rules: &[Rule]) -> (Vec<RuleCode>, Vec<usize>) {
        let mut codes = Vec::new();
        let mut needs: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (place, rule) in rules.iter().enumerate() {
            let path = Path::default().field("rules").at(place);
            let (code, needed) = self.rule(rule, &path);
            let places = rules.iter().enumerate().filter(|(_, other)| needed.contains(other.id.as_str()));
            needs.insert(place, places.map(|(place, _)| place).collect());
            codes.push(code);
        }
        let (sorted, circular) = order::sort(&needs);
        for place in circular {
            let path = Path::default().field("rules").at(place).field("when");
            self.flaws.push(Flaw::new(path, "expression-cycle", rules[place].id.as_str(), ""));
        }
        (codes, sorted)
    }

    fn rule(&mut self, rule: &Rule, path: &Path) -> (RuleCode, BTreeSet<String>) {
        let each = rule.each.as_ref().map(|table| table.as_str().to_owned());
        let mut setting = Setting { it: each.clone(), in_rule: true, ..Setting::default() };
        let mut checks = Vec::new();
        let mut given = Vec::new();
        for (place, (name, text)) in rule.given.iter().enumerate() {
            let path = path.field("given").at(place).at(1);
            let compiled = self.code(text, &setting, &path, (1, 1));
            let kind = compiled.as_ref().map_or(Kind::Any, |(_, checked)| checked.result.clone());
            setting.given.push((name.clone(), kind));
            if let Some((code, checked)) = compiled {
                checks.push(checked);
                given.push((name.clone(), code));
            }
        }
        let mut one = |compiler: &mut Self, text: &str, field: &str| {
            let (code, checked) = compiler.code(text, &setting, &path.field(field), (1, 1))?;
            checks.push(checked);
            Some(code)
        };
        let when = one(self, &rule.when, "when");
        let worst = rule.worst.as_ref().and_then(|worst| one(self, worst, "worst"));
        let items = each.as_ref().map_or(Kind::Any, |table| self.schema.record(table));
        setting.given.push(("items".to_owned(), Kind::list(items)));
        let stop = rule.stop.as_ref().and_then(|stop| {
            let (code, checked) = self.code(stop, &setting, &path.field("stop"), (1, 1))?;
            checks.push(checked);
            Some(code)
        });
        let (says, more) = self.sentence(&rule.says, &setting, &path.field("says"));
        checks.extend(more);
        let (act, more) = self.sentence(&rule.act, &setting, &path.field("act"));
        checks.extend(more);
        let needed = checks.into_iter().flat_map(|checked| checked.rules).collect();
        let id = rule.id.clone();
        (RuleCode { id, each, given, when, stop, worst, says, act }, needed)
    }
}

fn sheets(workshop: &Workshop) -> Vec<Arc<Sheet>> {
    let sheet = |(number, spec): (usize, &crate::model::field::TableSpec)| {
        let columns = spec.fields.iter().enumerate();
        Arc::new(Sheet {
            number,
            table: spec.id.as_str().to_owned(),
            columns: columns.map(|(column, field)| (field.id.as_str().to_owned(), column)).collect(),
            yes: spec.fields.iter().map(|field| matches!(field.kind, FieldKind::Yes)).collect(),
        })
    };
    workshop.tables.iter().enumerate().map(sheet).collect()
}

/// Every name that may follow a dot on a record or a bag.
fn names(workshop: &Workshop) -> BTreeSet<String> {
    let fields = workshop.tables.iter().flat_map(|table| &table.fields).map(|field| field.id.as_str());
    let groups = workshop.groups.iter().map(|group| group.id.as_str());
    let cfg = workshop.cfg.keys().chain(workshop.lists.keys()).map(String::as_str);
    let others = check::BAG_NAMES.iter().copied();
    fields.chain(groups).chain(cfg).chain(others).map(str::to_owned).collect()
}
