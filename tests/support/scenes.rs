//! The walls that tests look at: every workshop that ships, in rooms that are empty, typical and crowded.
#![allow(dead_code, reason = "each test binary looks at its own part of the walls")]

use raaderum::app::crowd::{Crowd, fill};
use raaderum::chart;
use raaderum::drawing::Drawing;
use raaderum::drawing::lettering::Lettering;
use raaderum::expr::{Facts, Program};
use raaderum::file::{builtin, session_file, workshop_file};
use raaderum::insight;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::id::{RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::model::workshop::{Language, Workshop};
use raaderum::view::pass::{self, Case};
use raaderum::view::{self, Lens, Sight};
use raaderum::words::Words;

/// How much there is on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Full {
    Empty,
    Typical,
    Crowded,
}

impl Full {
    pub(crate) const ALL: [Self; 3] = [Self::Empty, Self::Typical, Self::Crowded];

    /// The name in messages and of files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Typical => "typical",
            Self::Crowded => "crowded",
        }
    }

    fn crowd(self) -> Option<Crowd> {
        match self {
            Self::Empty => None,
            Self::Typical => Some(Crowd { shared: 8, notes: 30, answers: 24, seed: 11, ..Crowd::default() }),
            Self::Crowded => {
                Some(Crowd { shared: 40, notes: 300, answers: 200, seed: 7, ..Crowd::default() })
            }
        }
    }
}

/// A room with its walls.
pub(crate) struct Scene {
    pub(crate) workshop: Workshop,
    pub(crate) session: Session,
    language: Language,
    program: Program,
    facts: Facts,
}

/// The name of the gallery, which is no workshop of the program but ships beside it.
pub(crate) const GALLERY: &str = "gallery";

/// The workshops that ship, by name.
pub(crate) fn workshops() -> Vec<&'static str> {
    builtin::WORKSHOPS.iter().map(|(name, _)| *name).chain([GALLERY]).collect()
}

/// A workshop that ships.
pub(crate) fn workshop(name: &str) -> Workshop {
    let text = if name == GALLERY {
        include_str!("../../workshops/gallery.workshop.ron")
    } else {
        builtin::workshop_text(name).expect("it is part of the program")
    };
    let read = workshop_file::read(name, text);
    assert!(read.faults.is_empty(), "{name} has faults: {:#?}", read.faults);
    read.value.expect("it has no faults")
}

/// The sample of the municipality of Fjordnæs.
pub(crate) fn sample() -> Scene {
    let text = builtin::sample_text("fjordnaes").expect("it is part of the program");
    let read = session_file::read("fjordnaes", text);
    assert!(read.faults.is_empty(), "the sample has faults: {:#?}", read.faults);
    let opened = read.value.expect("it has no faults");
    Scene::new(opened.workshop, opened.session, Language::Danish)
}

/// The sample in another workshop with the same tables: so that the English walls look lived in as well.
pub(crate) fn sample_in(workshop: Workshop) -> Scene {
    let sample = sample();
    let mut session = Session::new(&workshop, sample.session.cover().clone());
    let draft = session.draft(Who::Desk, Verb::new(Action::Made, ""));
    let records = sample.session.tables().flat_map(|(table, rows)| {
        rows.iter().map(move |(id, record)| {
            (Key::Record(table.clone(), id.clone()), Some(Entry::Record(record.clone())))
        })
    });
    let tallies = sample
        .session
        .tallies()
        .map(|(key, tally)| (Key::Tally(key.clone()), Some(Entry::Tally(tally.clone()))));
    let live = (Key::Live, Some(Entry::Live(sample.session.live().clone())));
    let draft = records.chain(tallies).chain([live]).fold(draft, |draft, (key, entry)| draft.put(key, entry));
    let edit = draft.finish().expect("the sample is not empty");
    session.apply(&edit).expect("the two languages are one workshop");
    Scene::new(workshop, session, Language::English)
}

/// A room of a workshop that ships.
pub(crate) fn scene(name: &str, full: Full) -> Scene {
    if (name, full) == ("ni-raad", Full::Typical) {
        return sample();
    }
    let workshop = workshop(name);
    let language = if name == "nine-advice" { Language::English } else { Language::Danish };
    let cover = Cover {
        title: "Prøve".to_owned(),
        place: "Fjordnæs Kommune".to_owned(),
        date: "2026-04-15".to_owned(),
        ..Cover::default()
    };
    let mut session = Session::new(&workshop, cover);
    if let Some(crowd) = full.crowd() {
        fill(&workshop, &mut session, crowd);
    }
    Scene::new(workshop, session, language)
}

impl Scene {
    fn new(workshop: Workshop, session: Session, language: Language) -> Self {
        let (program, _) = Program::compile(&workshop);
        let program = program.with_format(Words::of(language).spelling().clone());
        let facts = Facts::new(&program, &workshop, &session);
        Self { workshop, session, language, program, facts }
    }

    /// The ids of the canvases.
    pub(crate) fn canvases(&self) -> Vec<String> {
        self.workshop.canvases.iter().map(|canvas| canvas.id.to_string()).collect()
    }

    fn sight(&self, canvas: &str, all_revealed: bool) -> Sight<'_> {
        Sight {
            workshop: &self.workshop,
            canvas: self.workshop.canvas(canvas).expect("the workshop has this canvas"),
            session: &self.session,
            facts: &self.facts,
            words: Words::of(self.language),
            lettering: Lettering::shared(),
            lens: Lens { all_revealed, ..Lens::default() },
        }
    }

    /// Looks at a canvas with everything revealed.
    pub(crate) fn look<T>(&self, canvas: &str, see: impl FnOnce(&Sight<'_>) -> T) -> T {
        see(&self.sight(canvas, true))
    }

    /// A canvas as the room sees it, with all layers revealed or with those that the session says.
    pub(crate) fn draw(&self, canvas: &str, all_revealed: bool) -> Drawing {
        view::draw(&self.sight(canvas, all_revealed))
    }

    /// The charts of a canvas with their titles.
    pub(crate) fn charts(&self, canvas: &str) -> Vec<(String, Drawing)> {
        let sight = self.sight(canvas, true);
        let draw = |spec| {
            let chart = chart::gather(&sight, spec);
            (chart.title.clone(), chart::draw(&chart, sight.words, sight.lettering))
        };
        sight.canvas.charts.iter().map(draw).collect()
    }

    /// Whether a chart of a canvas has anything to show.
    pub(crate) fn has_figures(&self, canvas: &str, chart: usize) -> bool {
        let sight = self.sight(canvas, true);
        !chart::gather(&sight, &sight.canvas.charts[chart]).is_empty()
    }

    /// The pass of a record.
    pub(crate) fn pass(&self, table: &str, id: &str) -> Drawing {
        let (table, id) = (TableId::from(table), RecordId::from(id));
        let (words, lettering) = (Words::of(self.language), Lettering::shared());
        let (workshop, session, facts) = (&self.workshop, &self.session, &self.facts);
        let case = Case { workshop, session, facts, words, lettering, table: &table, id: &id, fired: &[] };
        let insights = insight::run(&self.program, workshop, session, facts);
        let fired = insight::about(&insights, &case);
        pass::draw(&Case { fired: &fired, ..case })
    }

    /// The first records of each table that has passes.
    pub(crate) fn with_passes(&self, of_each: usize) -> Vec<(String, String)> {
        let tables = self.workshop.tables.iter().filter(|table| self.workshop.has_pass(&table.id));
        let ids = |table: &TableId| -> Vec<(String, String)> {
            let rows = self.session.rows(table.as_str()).iter().take(of_each);
            rows.map(|(id, _)| (table.to_string(), id.to_string())).collect()
        };
        tables.flat_map(|table| ids(&table.id)).collect()
    }

    /// Their passes.
    pub(crate) fn passes(&self, of_each: usize) -> Vec<(String, Drawing)> {
        let whose = self.with_passes(of_each).into_iter();
        whose.map(|(table, id)| (format!("{table}/{id}"), self.pass(&table, &id))).collect()
    }

    /// The same room with no layer revealed.
    pub(crate) fn unrevealed(mut self) -> Self {
        let mut live = self.session.live().clone();
        live.reveal.clear();
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Set, ""));
        if let Some(edit) = draft.put(Key::Live, Some(Entry::Live(live))).finish() {
            self.session.apply(&edit).expect("planned on this very session");
        }
        self
    }
}
