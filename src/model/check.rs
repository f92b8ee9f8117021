//! What the parts of a workshop say about each other: ids that are there twice, names that name nothing, presets that
//! their fields may not hold. Views and expressions are looked at by their own modules.

use std::collections::BTreeSet;

use super::canvas::{Ask, AskKind, Canvas, Guard, PersonSpec};
use super::check_chart::chart;
use super::fault::{Flaw, Path, nearest};
use super::field::{FieldKind, FieldSpec, FromAsk, OptionSpec, Options, TableSpec};
use super::fit;
use super::grouping;
use super::id::FieldId;
use super::linked;
use super::value::Value;
use super::workshop::Workshop;

/// Names that expressions need for themselves.
const RESERVED: [&str; 9] = ["it", "cfg", "lists", "id", "true", "false", "if", "else", "let"];

/// Everything that is wrong with a workshop apart from its views and expressions.
pub fn workshop(workshop: &Workshop) -> Vec<Flaw> {
    let mut check = Check { workshop, flaws: Vec::new() };
    check.front();
    for (place, table) in workshop.tables.iter().enumerate() {
        check.table(&root("tables").at(place), table);
    }
    for (place, canvas) in workshop.canvases.iter().enumerate() {
        check.canvas(&canvas_path(place), canvas);
    }
    check.rules();
    check.agendas();
    check.passes();
    check.flaws
}

/// The path of a canvas.
pub fn canvas_path(place: usize) -> Path {
    root("canvases").at(place)
}

fn root(name: &str) -> Path {
    Path::default().field(name)
}

/// Looks through one workshop.
#[derive(Debug)]
pub(super) struct Check<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) flaws: Vec<Flaw>,
}

impl<'a> Check<'a> {
    pub(super) fn say(
        &mut self,
        path: Path,
        kind: &'static str,
        found: impl ToString,
        expected: impl ToString,
    ) {
        self.flaws.push(Flaw::new(path, kind, found.to_string(), expected.to_string()));
    }

    /// Says so when a name is not among those that exist.
    pub(super) fn known<'n>(
        &mut self,
        path: Path,
        kind: &'static str,
        found: &str,
        names: impl Iterator<Item = &'n str>,
    ) -> bool {
        let names: Vec<&str> = names.collect();
        let there = names.contains(&found);
        if !there {
            self.say(path, kind, found, nearest(found, names).unwrap_or_default());
        }
        there
    }

    fn once<'n>(&mut self, list: &Path, part: &str, ids: impl Iterator<Item = &'n str>) {
        let mut seen = BTreeSet::new();
        for (place, id) in ids.enumerate() {
            let path = list.at(place).field(part);
            if id.trim().is_empty() {
                self.say(path, "empty", id, "");
            } else if !seen.insert(id.to_owned()) {
                self.say(path, "duplicate-id", id, "");
            }
        }
    }

    /// A name that expressions use.
    fn spoken(&mut self, path: Path, name: &str) {
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let sound =
            name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_') && name.chars().all(letters);
        if !sound {
            self.say(path, "bad-id", name, "");
        } else if RESERVED.contains(&name) || grouping::is_own_field(name) {
            self.say(path, "reserved-id", name, "");
        }
    }

    pub(super) fn table_named(&mut self, path: Path, id: &str) -> Option<&'a TableSpec> {
        let workshop = self.workshop;
        self.known(path, "unknown-table", id, workshop.tables.iter().map(|table| table.id.as_str()));
        workshop.table(id)
    }

    pub(super) fn field_named(
        &mut self,
        path: Path,
        table: &'a TableSpec,
        id: &str,
    ) -> Option<&'a FieldSpec> {
        self.known(path, "unknown-field", id, table.fields.iter().map(|field| field.id.as_str()));
        table.field(id)
    }

    pub(super) fn ask_named(&mut self, path: Path, id: &str) {
        let asks = self.workshop.canvases.iter().flat_map(|canvas| &canvas.asks);
        self.known(path, "unknown-ask", id, asks.map(|ask| ask.id.as_str()));
    }

    pub(super) fn group_named(&mut self, path: Path, id: &str) {
        let groups = self.workshop.groups.iter();
        self.known(path, "unknown-group", id, groups.map(|group| group.id.as_str()));
    }

    fn canvas_named(&mut self, path: Path, id: &str) {
        let canvases = self.workshop.canvases.iter();
        self.known(path, "unknown-canvas", id, canvases.map(|canvas| canvas.id.as_str()));
    }

    fn phase_named(&mut self, path: Path, id: &str) {
        let phases = self.workshop.phases.iter();
        self.known(path, "unknown-phase", id, phases.map(|phase| phase.id.as_str()));
    }

    /// Phases, advice, groups, thresholds; and every list of ids.
    fn front(&mut self) {
        let workshop = self.workshop;
        self.once(&root("phases"), "id", workshop.phases.iter().map(|phase| phase.id.as_str()));
        let numbers: Vec<String> = workshop.advice.iter().map(|advice| advice.number.to_string()).collect();
        self.once(&root("advice"), "number", numbers.iter().map(String::as_str));
        self.once(&root("groups"), "id", workshop.groups.iter().map(|group| group.id.as_str()));
        self.once(&root("tables"), "id", workshop.tables.iter().map(|table| table.id.as_str()));
        self.once(&root("canvases"), "id", workshop.canvases.iter().map(|canvas| canvas.id.as_str()));
        self.once(&root("rules"), "id", workshop.rules.iter().map(|rule| rule.id.as_str()));
        self.once(&root("agendas"), "id", workshop.agendas.iter().map(|agenda| agenda.id.as_str()));
        for (place, advice) in workshop.advice.iter().enumerate() {
            self.phase_named(root("advice").at(place).field("phase"), advice.phase.as_str());
        }
        for name in workshop.cfg.keys() {
            self.spoken(root("cfg").field(name), name);
        }
        let mut asks = BTreeSet::new();
        for (canvas, spec) in workshop.canvases.iter().enumerate() {
            for (place, ask) in spec.asks.iter().enumerate() {
                if !asks.insert(&ask.id) {
                    let path = canvas_path(canvas).field("asks").at(place).field("id");
                    self.say(path, "duplicate-id", &ask.id, "");
                }
            }
        }
    }

    fn table(&mut self, path: &Path, table: &'a TableSpec) {
        self.spoken(path.field("id"), table.id.as_str());
        if let Some(canvas) = &table.of_canvas {
            self.canvas_named(path.field("of_canvas"), canvas.as_str());
        }
        if let Some(title) = &table.title {
            self.field_named(path.field("title"), table, title.as_str());
        }
        let fields = path.field("fields");
        self.once(&fields, "id", table.fields.iter().map(|field| field.id.as_str()));
        for (place, field) in table.fields.iter().enumerate() {
            self.spoken(fields.at(place).field("id"), field.id.as_str());
            self.kind(&fields.at(place).field("kind"), &field.kind);
            if let Some(from) = &field.from {
                self.from(&fields.at(place).field("from"), from);
            }
        }
        let mut seen = BTreeSet::new();
        for (place, (id, values)) in table.rows.iter().enumerate() {
            let row = path.field("rows").at(place);
            if !seen.insert(id) {
                self.say(row.at(0), "duplicate-id", id, "");
            }
            if table.single && *id != *"one" {
                self.say(row.at(0), "not-single", id, "one");
            }
            self.values(&row.at(1), table, values.iter());
        }
    }

    /// Values that a workshop sets.
    fn values<'v>(
        &mut self,
        path: &Path,
        table: &'a TableSpec,
        values: impl Iterator<Item = (&'v FieldId, &'v Value)>,
    ) {
        for (id, value) in values {
            let at = path.field(id.as_str());
            let Some(field) = self.field_named(at.clone(), table, id.as_str()) else { continue };
            if let Err((kind, expected)) = fit::fits(self.workshop, table, field, value) {
                self.say(at, kind, "", expected);
            }
        }
    }

    fn from(&mut self, path: &Path, from: &FromAsk) {
        self.ask_named(path.field("ask"), from.ask.as_str());
        self.group_named(path.field("group"), from.group.as_str());
        if let Some(or) = &from.or {
            self.group_named(path.field("or"), or.as_str());
        }
    }

    fn kind(&mut self, path: &Path, kind: &FieldKind) {
        match kind {
            FieldKind::Text { max } if *max == 0 => self.say(path.field("max"), "bad-range", max, ""),
            FieldKind::Text { max } if *max > fit::LONGEST_TEXT => {
                self.say(path.field("max"), "out-of-range", max, format!("1 – {}", fit::LONGEST_TEXT));
            }
            FieldKind::Number { min, max, step } => self.range(path, *min, *max, *step),
            FieldKind::Row { min, max, step, length } => {
                self.range(path, *min, *max, *step);
                if *length == 0 {
                    self.say(path.field("length"), "bad-range", length, "");
                }
            }
            FieldKind::Choice(options) | FieldKind::Flags(options) => self.options_written(path, options),
            FieldKind::Split { parts, step } => {
                self.options(&path.field("parts"), parts);
                self.share_step(path, *step);
            }
            FieldKind::Link { table, .. } => {
                self.table_named(path.field("table"), table.as_str());
            }
            FieldKind::Text { .. }
            | FieldKind::Date
            | FieldKind::Yes
            | FieldKind::Place
            | FieldKind::Formula(_) => {}
        }
    }

    fn range(&mut self, path: &Path, min: f64, max: f64, step: f64) {
        if min >= max {
            self.say(path.field("max"), "bad-range", max, min);
        }
        if step <= 0.0 || step > max - min {
            self.say(path.field("step"), "bad-step", step, "");
        }
    }

    fn share_step(&mut self, path: &Path, step: u16) {
        if step == 0 || 100 % step != 0 {
            self.say(path.field("step"), "bad-share-step", step, "1, 2, 4, 5, 10, 20, 25, 50");
        }
    }

    fn options_written(&mut self, path: &Path, options: &[OptionSpec]) {
        if options.is_empty() {
            self.say(path.clone(), "empty", "", "");
        }
        self.once(path, "id", options.iter().map(|option| option.id.as_str()));
    }

    pub(super) fn options(&mut self, path: &Path, options: &Options) {
        match options {
            Options::OptionsOf { table, field } => {
                let Some(spec) = self.table_named(path.field("table"), table.as_str()) else { return };
                let Some(field_spec) = self.field_named(path.field("field"), spec, field.as_str()) else {
                    return;
                };
                if !matches!(field_spec.kind, FieldKind::Choice(_) | FieldKind::Flags(_)) {
                    self.say(path.field("field"), "not-a-choice", field, "");
                }
            }
            Options::Rows(table) => {
                self.table_named(path.clone(), table.as_str());
            }
            Options::Stops => {}
            Options::These(options) => self.options_written(path, options),
        }
    }

    fn canvas(&mut self, path: &Path, canvas: &'a Canvas) {
        if let Some(advice) = canvas.advice
            && self.workshop.advice(advice).is_none()
        {
            let known: Vec<String> =
                self.workshop.advice.iter().map(|advice| advice.number.to_string()).collect();
            self.say(path.field("advice"), "unknown-advice", advice, known.join(", "));
        }
        if let Some(phase) = &canvas.phase {
            self.phase_named(path.field("phase"), phase.as_str());
        }
        for (place, table) in canvas.focus.iter().enumerate() {
            self.table_named(path.field("focus").at(place), table.as_str());
        }
        for (place, ask) in canvas.asks.iter().enumerate() {
            self.ask(&path.field("asks").at(place), ask);
        }
        for (place, spec) in canvas.charts.iter().enumerate() {
            chart(self, &path.field("charts").at(place).field("kind"), &spec.kind);
        }
        for (place, guard) in canvas.guards.iter().enumerate() {
            self.guard(&path.field("guards").at(place), guard);
        }
    }

    fn person(&mut self, path: &Path, ask: &Ask, person: &PersonSpec) {
        let Some(table) = self.table_named(path.field("of"), person.of.as_str()) else { return };
        for (name, id) in [("index", &person.index), ("n", &person.n)] {
            let Some(field) = self.field_named(path.field(name), table, id.as_str()) else { continue };
            if !matches!(field.kind, FieldKind::Number { .. }) {
                self.say(path.field(name), "not-a-number", id, "");
            }
        }
        let linked =
            ask.each.as_ref().is_some_and(|each| linked::link(self.workshop, each, &person.of).is_some());
        if !linked {
            self.say(path.field("of"), "no-link", ask.each.clone().unwrap_or_default(), &person.of);
        }
        if !(0.0..=1.0).contains(&person.least) {
            self.say(path.field("least"), "bad-range", person.least, 1.0);
        }
    }

    fn ask(&mut self, path: &Path, ask: &Ask) {
        if let Some(table) = &ask.each {
            self.table_named(path.field("each"), table.as_str());
        }
        if ask.groups.is_empty() {
            self.say(path.field("groups"), "empty", "", "");
        }
        for (place, group) in ask.groups.iter().enumerate() {
            self.group_named(path.field("groups").at(place), group.as_str());
        }
        if let Some(person) = &ask.person {
            self.person(&path.field("person"), ask, person);
        }
        let kind = path.field("kind");
        match &ask.kind {
            AskKind::One { of } => self.options(&kind.field("of"), of),
            AskKind::Many { of, most } => {
                self.options(&kind.field("of"), of);
                if *most == 0 {
                    self.say(kind.field("most"), "bad-range", most, "");
                }
            }
            AskKind::Scale { min, max, step, .. } => self.range(&kind, *min, *max, *step),
            AskKind::Share { of, step } => {
                self.options(&kind.field("of"), of);
                self.share_step(&kind, *step);
            }
        }
    }

    fn guard(&mut self, path: &Path, guard: &Guard) {
        let table = self.table_named(path.field("table"), guard.table.as_str());
        for (place, choice) in guard.choices.iter().enumerate() {
            if let Some(table) = table {
                self.values(&path.field("choices").at(place).field("set"), table, choice.set.iter());
            }
        }
    }

    fn rules(&mut self) {
        for (place, rule) in self.workshop.rules.iter().enumerate() {
            let path = root("rules").at(place);
            self.canvas_named(path.field("canvas"), rule.canvas.as_str());
            if let Some(table) = &rule.each {
                self.table_named(path.field("each"), table.as_str());
            }
        }
    }

    fn passes(&mut self) {
        let passes = &self.workshop.passes;
        self.once(&root("passes"), "of", passes.iter().map(|pass| pass.of.as_str()));
        for (place, pass) in passes.iter().enumerate() {
            self.table_named(root("passes").at(place).field("of"), pass.of.as_str());
        }
    }

    fn agendas(&mut self) {
        for (place, agenda) in self.workshop.agendas.iter().enumerate() {
            let sum: u32 = agenda.steps.iter().map(|step| u32::from(step.minutes)).sum();
            if let Some(minutes) = agenda.minutes.filter(|minutes| u32::from(*minutes) != sum) {
                self.say(root("agendas").at(place).field("minutes"), "agenda-sum", minutes, sum);
            }
            let steps = root("agendas").at(place).field("steps");
            for (place, step) in agenda.steps.iter().enumerate() {
                match &step.canvas {
                    Some(canvas) => self.canvas_named(steps.at(place).field("canvas"), canvas.as_str()),
                    None if step.title.is_empty() => self.say(steps.at(place), "empty-step", "", ""),
                    None => {}
                }
            }
        }
    }
}
