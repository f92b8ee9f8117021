//! The little workshop of the test facts, and how its room answers.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]

use raaderum::expr::{Facts, Format, Program, Spelling};
use raaderum::insight::{self, Insight};
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::fault::Flaw;
use raaderum::model::session::{Cover, Session};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::workshop::Workshop;

/// The workshop as written in `tests/fjord/workshop.ron`.
pub(crate) fn workshop() -> Workshop {
    ron::from_str(include_str!("workshop.ron")).expect("the workshop can be read")
}

/// Danish signs and words.
pub(crate) fn danish() -> Format {
    Format::new(Spelling {
        decimal: ',',
        thousand: '.',
        and: "og".to_owned(),
        between: "mellem {a} og {b}".to_owned(),
        hidden: "vises ikke (færre end {k} svar)".to_owned(),
        more: "og {n} flere".to_owned(),
        months: ["januar", "februar", "marts", "april", "maj"].map(str::to_owned).to_vec(),
        date: "{day}. {month} {year}".to_owned(),
        missing: "–".to_owned(),
    })
}

/// A room that works with a workshop.
pub(crate) struct Room {
    pub(crate) workshop: Workshop,
    pub(crate) session: Session,
    pub(crate) program: Program,
    pub(crate) flaws: Vec<Flaw>,
}

impl Room {
    pub(crate) fn new() -> Self {
        Self::with(workshop())
    }

    pub(crate) fn with(workshop: Workshop) -> Self {
        let (program, flaws) = Program::compile(&workshop);
        let program = program.with_format(danish());
        let session = Session::new(&workshop, Cover::default());
        Self { workshop, session, program, flaws }
    }

    /// A group answers; each answer is counted once.
    pub(crate) fn answer(&mut self, ask: &str, of: &str, group: &str, answers: &[i32]) {
        let mut counts = std::collections::BTreeMap::new();
        for answer in answers {
            *counts.entry(answer.to_string()).or_insert(0) += 1;
        }
        self.put(ask, of, group, 1, counts.into_iter().collect::<Vec<_>>());
    }

    /// A group's counts for each option.
    pub(crate) fn counts(&mut self, ask: &str, of: &str, group: &str, wave: u8, counts: &[(&str, u32)]) {
        self.put(ask, of, group, wave, counts.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect());
    }

    /// Where the staff of four departments place themselves.
    pub(crate) fn self_placement(&mut self) {
        let rows = [
            ("i5bs", [1, 2, 1, 0]),
            ("i5aes", [8, 22, 9, 3]),
            ("i5bj", [6, 10, 4, 1]),
            ("i5tm", [2, 4, 2, 1]),
        ];
        for (row, [o, p, s, v]) in rows {
            let counts = [("optimists", o), ("passives", p), ("sceptics", s), ("watchdogs", v)];
            self.counts("arch_self", row, "staff", 1, &counts);
        }
    }

    /// The expression of the self-placement in the chart.
    pub(crate) fn beside(&self) -> String {
        use raaderum::model::chart_spec::ChartKind;
        let canvas = self.workshop.canvas("archetypes").expect("it exists");
        match &canvas.charts[0].kind {
            ChartKind::Bar100 { beside: Some(beside), .. } => beside.clone(),
            other => panic!("another chart: {other:?}"),
        }
    }

    fn put(&mut self, ask: &str, of: &str, group: &str, wave: u8, counts: Vec<(String, u32)>) {
        let key = TallyKey { ask: ask.into(), of: Some(of.into()), group: group.into(), wave };
        let n = counts.iter().map(|(_, n)| n).sum();
        let spread = Spread::Counts(counts.into_iter().collect());
        let tally = Tally { source: Source::Hands, n, spread };
        let edit = self
            .session
            .draft(Who::Desk, Verb::new(Action::Answered, ""))
            .put(Key::Tally(key), Some(Entry::Tally(tally)))
            .finish()
            .expect("it is a change");
        self.session.apply(&edit).expect("it fits");
    }

    pub(crate) fn facts(&self) -> Facts {
        Facts::new(&self.program, &self.workshop, &self.session)
    }

    pub(crate) fn insights(&self) -> Vec<Insight> {
        insight::run(&self.program, &self.workshop, &self.session, &self.facts())
    }

    pub(crate) fn insight(&self, rule: &str) -> Insight {
        self.insights().into_iter().find(|insight| insight.rule == *rule).expect("the rule exists")
    }
}
