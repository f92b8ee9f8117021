//! An excerpt of a workshop: a complete workshop file with some of its canvases and everything that they need. It is
//! cut out of the text, so that comments, layout and order are those of the source.

mod choice;
mod cut;
mod front;
mod needs;
mod part;

pub use choice::Choice;
pub use front::Front;
pub use part::Part;

use super::parse::parse;
use super::tree::{Field, Node};
use super::{Fault, workshop_file};
use crate::model::id::{AgendaId, CanvasId};
use crate::model::workshop::Workshop;
use cut::{Cuts, Slot};
use front::HEAD;

/// What an excerpt is made of, and what is its own.
#[derive(Clone, Debug)]
pub enum Wanted<'a> {
    /// Some canvases and agendas; without an agenda the canvases become one.
    New { canvases: &'a [CanvasId], agendas: &'a [AgendaId], front: &'a Front },
    /// The canvases in the agendas of an excerpt that is there. Its front and its agendas stay as they are.
    Anew { workshop: &'a Workshop, text: &'a str },
}

/// A finished excerpt.
#[derive(Clone, Debug)]
pub struct Excerpt {
    pub text: String,
    pub choice: Choice,
    /// What is wrong with it, as `raaderum check` says it.
    pub faults: Vec<Fault>,
}

/// Makes excerpts of one workshop.
#[derive(Debug)]
pub struct Maker<'a> {
    workshop: &'a Workshop,
    source: &'a str,
    map: needs::Map<'a>,
}

impl<'a> Maker<'a> {
    /// For a workshop without faults; `source` is its file.
    pub fn new(workshop: &'a Workshop, source: &'a str) -> Self {
        Self { workshop, source: workshop_file::without_mark(source), map: needs::Map::of(workshop) }
    }

    /// Makes one; `path` is what faults call it.
    pub fn make(&self, wanted: &Wanted<'_>, path: &str) -> Excerpt {
        let choice = match wanted {
            Wanted::New { canvases, agendas, .. } => Choice::new(&self.map, canvases, agendas),
            Wanted::Anew { workshop, .. } => {
                let steps = workshop.agendas.iter().flat_map(|agenda| &agenda.steps);
                let canvases: Vec<CanvasId> = steps.filter_map(|step| step.canvas.clone()).collect();
                Choice::new(&self.map, &canvases, &[])
            }
        };
        let text = parse(self.source).0.map_or_else(String::new, |root| {
            let (text, workshop) = (self.source, self.workshop);
            let source = Source { text, root: &root, fields: front::fields(text, &root), workshop };
            source.excerpt(&choice, wanted)
        });
        let faults = workshop_file::read(path, &text).faults;
        Excerpt { text, choice, faults }
    }
}

/// The file that is cut.
struct Source<'s> {
    text: &'s str,
    root: &'s Node<'s>,
    fields: Vec<(&'s Field<'s>, Slot)>,
    workshop: &'s Workshop,
}

impl Source<'_> {
    fn excerpt(&self, choice: &Choice, wanted: &Wanted<'_>) -> String {
        let (front, agendas) = self.own(wanted);
        let mut cuts = Cuts::default();
        for (field, slot) in &self.fields {
            if field.name == "agendas" && agendas.is_some() {
                continue;
            }
            if HEAD.contains(&field.name) || !self.thin(&mut cuts, choice, field) {
                cuts.replace(slot.whole.clone(), "");
            }
        }
        cuts.replace(0..front::front_end(&self.fields), front);
        if let Some(agendas) = agendas {
            let end = self.fields.last().map_or(0, |(_, slot)| slot.whole.end);
            cuts.replace(front::slot_of(&self.fields, "agendas").unwrap_or(end..end), agendas);
        }
        cuts.apply(self.text)
    }

    /// The front, and the agendas where they are not those of the source.
    fn own(&self, wanted: &Wanted<'_>) -> (String, Option<String>) {
        match wanted {
            Wanted::New { canvases, agendas, front } => {
                let plan = agendas.is_empty().then(|| front.agenda(self.workshop, canvases));
                (front.text(self.text, self.root, self.workshop), plan)
            }
            Wanted::Anew { text, .. } => {
                let text = workshop_file::without_mark(text);
                let (root, _) = parse(text);
                let fields = root.as_ref().map(|root| front::fields(text, root)).unwrap_or_default();
                let agendas = front::slot_of(&fields, "agendas").map(|slot| text[slot].to_owned());
                (text[..front::front_end(&fields)].to_owned(), agendas)
            }
        }
    }

    /// Takes out of one field of the workshop what was not chosen; false when nothing of it is left.
    fn thin(&self, cuts: &mut Cuts, choice: &Choice, field: &Field<'_>) -> bool {
        let (text, node, workshop) = (self.text, &field.value, self.workshop);
        match field.name {
            "advice" => {
                cuts.thin(text, node, |at| choice.has(&Part::Advice(workshop.advice[at].number)));
                // A workshop says which advice it gives, and if it gives none.
                true
            }
            "groups" => {
                cuts.thin(text, node, |at| choice.has(&Part::Group(workshop.groups[at].id.clone())));
                true
            }
            "cfg" | "lists" => {
                let named = |at: usize| keys(node).nth(at).map(str::to_owned).unwrap_or_default();
                let part = if field.name == "cfg" { Part::Threshold } else { Part::List };
                cuts.thin(text, node, |at| choice.has(&part(named(at))))
            }
            "canvases" => {
                cuts.thin(text, node, |at| choice.has(&Part::Canvas(workshop.canvases[at].id.clone())))
            }
            "rules" => cuts.thin(text, node, |at| choice.has(&Part::Rule(workshop.rules[at].id.clone()))),
            "agendas" => {
                cuts.thin(text, node, |at| choice.has(&Part::Agenda(workshop.agendas[at].id.clone())))
            }
            "tables" => {
                for (table, node) in workshop.tables.iter().zip(node.items()) {
                    let Some(fields) = node.get("fields") else { continue };
                    let part = |at: usize| Part::Field(table.id.clone(), table.fields[at].id.clone());
                    cuts.thin(text, fields, |at| choice.has(&part(at)));
                }
                cuts.thin(text, node, |at| choice.has(&Part::Table(workshop.tables[at].id.clone())))
            }
            "passes" => {
                for (pass, node) in workshop.passes.iter().zip(node.items()) {
                    for (field, slot) in front::fields(text, node) {
                        let part = match field.name {
                            "figures" => Part::Figure,
                            "lines" => Part::Line,
                            _ => continue,
                        };
                        if !cuts.thin(text, &field.value, |at| choice.has(&part(pass.of.clone(), at))) {
                            cuts.take_out(text, &slot);
                        }
                    }
                }
                cuts.thin(text, node, |at| choice.has(&Part::Pass(workshop.passes[at].of.clone())))
            }
            _ => true,
        }
    }
}

/// The keys of a map.
fn keys<'n>(node: &'n Node<'_>) -> impl Iterator<Item = &'n str> {
    let pairs = if let super::tree::Kind::Map(pairs) = &node.kind { pairs.as_slice() } else { &[] };
    pairs.iter().filter_map(|pair| pair.key.text())
}
