//! A workshop: the score that the app plays. Tables, canvases, rules and agendas, all of it data.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::canvas::{Ask, Canvas};
use super::field::{OptionSpec, Options, TableSpec};
use super::id::{AgendaId, AskId, CanvasId, GroupId, PhaseId, RuleId, TableId};
use super::pass_spec::Pass;
use super::plan::Step;
use super::view_spec::ViewSpec;

/// The format that this program reads and writes: major, minor.
pub const FORMAT: (u16, u16) = (1, 0);

/// The language of a workshop and of the program; in files a text, `"da"` or `"en"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "&'static str")]
pub enum Language {
    #[default]
    Danish,
    English,
}

impl From<Language> for &'static str {
    fn from(language: Language) -> Self {
        match language {
            Language::Danish => "da",
            Language::English => "en",
        }
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "da" => Ok(Self::Danish),
            "en" => Ok(Self::English),
            other => Err(de::Error::unknown_variant(other, &["da", "en"])),
        }
    }
}

/// A workshop file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    pub format: (u16, u16),
    pub id: String,
    pub version: String,
    pub language: Language,
    pub title: String,
    /// One line for the home screen.
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub authors: Vec<String>,
    #[serde(default)]
    pub license: String,
    pub phases: Vec<Phase>,
    pub advice: Vec<Advice>,
    /// Thresholds by name; expressions read them as `cfg.name`.
    #[serde(default)]
    pub cfg: BTreeMap<String, f64>,
    /// Word lists by name; expressions read them as `lists.name`.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    pub groups: Vec<Group>,
    pub tables: Vec<TableSpec>,
    pub canvases: Vec<Canvas>,
    #[serde(default)]
    pub rules: Vec<Rule>,
    #[serde(default)]
    pub agendas: Vec<Agenda>,
    /// What stands large on the pass of a record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passes: Vec<Pass>,
}

/// A phase of the workshop; the first three have the three phase colours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub id: PhaseId,
    pub name: String,
}

/// One piece of advice: a bead of the ribbon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    pub number: u8,
    pub phase: PhaseId,
    pub title: String,
}

/// A group of people in the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: GroupId,
    /// Plural: *Medarbejdere*.
    pub name: String,
    /// The shape of its dots.
    pub mark: MarkShape,
    /// Its colour, by the name of an ink.
    pub ink: String,
    /// Whether fewer answers than k are hidden. Top leaders are by nature not anonymous.
    pub anonymous: bool,
}

/// The shape of a group's dots, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkShape {
    Circle,
    Square,
    Star,
    Triangle,
    Diamond,
}

/// An insight rule: a question to the room that fires when `when` is true.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: RuleId,
    pub canvas: CanvasId,
    pub severity: Severity,
    /// The table whose records are `it`, one after the other; none for a rule about the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// Names for parts of the condition, computed in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<(String, String)>,
    /// The condition.
    pub when: String,
    /// When it is a `Stop`, whatever its severity: a condition that also sees `items`, the records for which it fires.
    /// True for any of them is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<String>,
    /// How far beyond the threshold; the worst item comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<String>,
    /// What to show, with `{…}`.
    pub says: String,
    /// What to do, with `{…}`.
    pub act: String,
}

/// How serious a fired rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    Info,
    Watch,
    Stop,
}

/// The one table that the program knows by name: its records can be made and passed round from any canvas.
pub const INITIATIVES: &str = "initiatives";

/// A plan for a day: steps with canvases and minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    pub id: AgendaId,
    pub title: String,
    #[serde(default)]
    pub summary: String,
    /// The minutes that its title and summary promise; checked against the sum of the steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    pub steps: Vec<Step>,
}

impl Workshop {
    /// The table of that id.
    pub fn table(&self, id: &str) -> Option<&TableSpec> {
        self.tables.iter().find(|table| table.id == *id)
    }

    /// The canvas of that id.
    pub fn canvas(&self, id: &str) -> Option<&Canvas> {
        self.canvases.iter().find(|canvas| canvas.id == *id)
    }

    /// The group of that id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The piece of advice of that number.
    pub fn advice(&self, number: u8) -> Option<&Advice> {
        self.advice.iter().find(|advice| advice.number == number)
    }

    /// The place of a phase among the phases, from 0.
    pub fn phase_index(&self, id: &PhaseId) -> Option<usize> {
        self.phases.iter().position(|phase| phase.id == *id)
    }

    /// The question of that id and the canvas that asks it.
    pub fn ask(&self, id: &AskId) -> Option<(&Canvas, &Ask)> {
        self.canvases.iter().find_map(|canvas| {
            let ask = canvas.asks.iter().find(|ask| ask.id == *id)?;
            Some((canvas, ask))
        })
    }

    /// What the passes of a table's records show; none where the workshop says nothing of them.
    pub fn pass(&self, of: &TableId) -> Option<&Pass> {
        self.passes.iter().find(|pass| pass.of == *of)
    }

    /// Whether the records of a table have a pass: initiatives always, others where the workshop says so.
    pub fn has_pass(&self, of: &TableId) -> bool {
        self.table(of.as_str()).is_some() && (*of == *INITIATIVES || self.pass(of).is_some())
    }

    /// A threshold of `cfg`.
    pub fn threshold(&self, name: &str) -> Option<f64> {
        self.cfg.get(name).copied()
    }

    /// The options that a spec names, as far as the workshop alone knows them; rows of a table are the session's.
    pub fn options<'a>(&'a self, canvas: &'a Canvas, options: &'a Options) -> Vec<OptionSpec> {
        match options {
            Options::OptionsOf { table, field } => self
                .table(table.as_str())
                .and_then(|table| table.field(field.as_str()))
                .map(|field| field.options().to_vec())
                .unwrap_or_default(),
            Options::Stops => stops(&canvas.view),
            Options::These(options) => options.clone(),
            Options::Rows(_) => Vec::new(),
        }
    }
}

fn stops(view: &ViewSpec) -> Vec<OptionSpec> {
    let tracks = view.leaves().into_iter().find_map(|leaf| match leaf {
        ViewSpec::Track(track) => Some(&track.stops),
        _ => None,
    });
    tracks.into_iter().flatten().map(|stop| stop.as_option()).collect()
}
