//! Which parts an excerpt has: what was asked for with all that it needs; and of what is not needed whatever finds
//! everything there, such as the rules of the chosen canvases.

use std::collections::BTreeSet;

use super::needs::Map;
use super::part::Part;
use crate::model::id::{AgendaId, CanvasId, FieldId, TableId};

/// The parts of an excerpt.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    pub(super) kept: BTreeSet<Part>,
    /// All its canvases, in the order of the file.
    pub canvases: Vec<CanvasId>,
    /// Canvases that nobody asked for and that others need.
    pub pulled_in: Vec<CanvasId>,
    /// What belongs to what was chosen and is not there, with the first thing that it would have needed.
    pub left_out: Vec<(Part, Part)>,
}

impl Choice {
    /// Chooses canvases and agendas.
    pub(super) fn new(map: &Map<'_>, canvases: &[CanvasId], agendas: &[AgendaId]) -> Self {
        let wanted: Vec<CanvasId> = agendas
            .iter()
            .flat_map(|agenda| map.canvases_of(agenda.as_str()))
            .chain(canvases.to_vec())
            .collect();
        let seeds = wanted.iter().cloned().map(Part::Canvas);
        let seeds = seeds.chain(agendas.iter().cloned().map(Part::Agenda)).chain(map.always());
        let mut kept = BTreeSet::new();
        grow(map, &mut kept, seeds.collect());
        let mut choice = Self { kept, ..Self::default() };
        for part in optional(map, &choice.kept) {
            choice.consider(map, part);
        }
        let all = map.workshop().canvases.iter().map(|canvas| canvas.id.clone());
        choice.canvases = all.filter(|id| choice.has(&Part::Canvas(id.clone()))).collect();
        choice.pulled_in = choice.canvases.iter().filter(|id| !wanted.contains(id)).cloned().collect();
        choice
    }

    /// Whether a part is there.
    pub(super) fn has(&self, part: &Part) -> bool {
        self.kept.contains(part)
    }

    /// Takes a part that nothing needs, where no other canvas and no other table has to come with it.
    fn consider(&mut self, map: &Map<'_>, part: Part) {
        if self.has(&part) {
            return;
        }
        let mut with = self.kept.clone();
        grow(map, &mut with, vec![part.clone()]);
        // A figure of a pass shows what is there; it brings no field of its own.
        let only_shows = matches!(part, Part::Figure(..) | Part::Line(..));
        let is_large = |new: &&Part| match new {
            Part::Canvas(_) | Part::Table(_) => !self.has(new),
            Part::Field(..) => only_shows && !self.has(new),
            _ => false,
        };
        // What the part itself names says more to an author than what that needs in its turn.
        let own = map.get(&part).and_then(|needs| needs.parts.iter().find(is_large));
        let stranger = with.iter().find(is_large).map(|first| own.unwrap_or(first).clone());
        match stranger.or_else(|| nameless(map, &with, &part)) {
            Some(stranger) => self.left_out.push((part, stranger)),
            None => self.kept = with,
        }
    }
}

/// Adds parts and all that they need.
fn grow(map: &Map<'_>, kept: &mut BTreeSet<Part>, mut new: Vec<Part>) {
    loop {
        while let Some(part) = new.pop() {
            if kept.contains(&part) {
                continue;
            }
            new.extend(map.get(&part).into_iter().flat_map(|needs| needs.parts.iter().cloned()));
            kept.insert(part);
        }
        // Fields of whatever table it is: of those that are there.
        let names: BTreeSet<&FieldId> =
            kept.iter().filter_map(|part| map.get(part)).flat_map(|needs| &needs.any_fields).collect();
        let of = |part: &Part| if let Part::Table(table) = part { Some(table.clone()) } else { None };
        for table in kept.iter().filter_map(of).collect::<Vec<TableId>>() {
            let spec = map.workshop().table(table.as_str());
            let fields = spec.into_iter().flat_map(|spec| &spec.fields).map(|field| &field.id);
            let named = fields.filter(|field| names.contains(field));
            let named = named.map(|field| Part::Field(table.clone(), field.clone()));
            new.extend(named.filter(|part| !kept.contains(part)));
        }
        if new.is_empty() {
            return;
        }
    }
}

/// A field that a part names and that no table has which is there.
fn nameless(map: &Map<'_>, kept: &BTreeSet<Part>, part: &Part) -> Option<Part> {
    let workshop = map.workshop();
    map.get(part)?.any_fields.iter().find_map(|field| {
        let mut all = workshop.tables.iter().filter(|table| table.field(field.as_str()).is_some());
        let first = Part::Field(all.clone().next()?.id.clone(), field.clone());
        let is_there = all.any(|table| kept.contains(&Part::Field(table.id.clone(), field.clone())));
        (!is_there).then_some(first)
    })
}

/// What belongs to the tables and canvases that are there, in the order of the file.
fn optional(map: &Map<'_>, kept: &BTreeSet<Part>) -> Vec<Part> {
    let workshop = map.workshop();
    let there = |table: &TableId| kept.contains(&Part::Table(table.clone()));
    // Of the tables that all canvases share an excerpt has no more than it uses.
    let own = workshop.tables.iter().filter(|table| there(&table.id) && !map.is_shared(&table.id));
    let fields = own
        .flat_map(|table| table.fields.iter().map(|field| Part::Field(table.id.clone(), field.id.clone())));
    let rules = workshop.rules.iter().filter(|rule| kept.contains(&Part::Canvas(rule.canvas.clone())));
    let passes = workshop.passes.iter().filter(|pass| there(&pass.of)).flat_map(|pass| {
        let figures = (0..pass.figures.len()).map(|place| Part::Figure(pass.of.clone(), place));
        figures.chain((0..pass.lines.len()).map(|place| Part::Line(pass.of.clone(), place)))
    });
    fields.chain(rules.map(|rule| Part::Rule(rule.id.clone()))).chain(passes).collect()
}
