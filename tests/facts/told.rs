//! A room of the shipped workshop, written in a few lines, and what it is told: numbers, rules, summaries.

use std::sync::OnceLock;

use raaderum::expr::{Facts, State};
use raaderum::file::{builtin, workshop_file};
use raaderum::insight;
use raaderum::model::session::Session;
use raaderum::model::value::Value;

use super::room::House;

/// The Danish workshop that ships.
fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| {
        let text = builtin::workshop_text("ni-raad").expect("it ships");
        House::new(workshop_file::read("ni-raad", text).value.expect("it reads"))
    })
}

/// A room, what it knows, and what its rules say.
pub(crate) struct Told {
    house: &'static House,
    pub(crate) session: Session,
    pub(crate) facts: Facts,
}

impl Told {
    /// The room that the lines describe.
    pub(crate) fn of(lines: &str) -> Self {
        Self::about(house().session(lines))
    }

    pub(crate) fn about(session: Session) -> Self {
        let house = house();
        let facts = house.facts(&session);
        assert!(facts.faults().is_empty(), "{:#?}", facts.faults());
        Self { house, session, facts }
    }

    /// A number of a field, written or computed; of a table with a single record its id is `one`.
    pub(crate) fn number(&self, table: &str, id: &str, field: &str) -> Option<f64> {
        self.facts.value(table, id, field).and_then(Value::number)
    }

    /// A text of a field, written or computed.
    pub(crate) fn text(&self, table: &str, id: &str, field: &str) -> &str {
        self.facts.value(table, id, field).and_then(Value::text).unwrap_or_default()
    }

    /// `fires` with the records for which it does, worst first; `silent`; `cannot assess`.
    pub(crate) fn judged(&self, rule: &str) -> String {
        let insight = self.insight(rule);
        let ids: Vec<&str> = insight.items.iter().map(|item| item.id.as_str()).collect();
        match insight.state {
            State::Fires => format!("fires {}", ids.join(", ")).trim_end().to_owned(),
            State::Silent => "silent".to_owned(),
            State::CannotAssess => "cannot assess".to_owned(),
        }
    }

    /// What a rule says.
    pub(crate) fn sentence(&self, rule: &str) -> String {
        self.insight(rule).text
    }

    fn insight(&self, rule: &str) -> insight::Insight {
        let insights = self.house.insights(&self.session, &self.facts);
        insights.into_iter().find(|insight| insight.rule == *rule).expect("the rule exists")
    }

    /// The summary of a canvas.
    pub(crate) fn says(&self, canvas: &str) -> String {
        let canvas = self.house.workshop.canvas(canvas).expect("it is there");
        self.facts.says(canvas, &self.session)
    }
}
