//! What is in a file, and what its rules say: for scripts as JSON, for people as lines.

use serde_json::{Map, Value as Json, json};

use super::{Desk, Source, Told};
use crate::app::store::Store;
use crate::expr::{Facts, State};
use crate::file::any::Any;
use crate::insight::{self, Insight};
use crate::model::field::TableSpec;
use crate::model::session::{DecisionStatus, FindingState, Session};
use crate::model::tally::{Source as TallySource, Spread, Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::{Severity, Workshop};

impl Desk<'_> {
    pub(super) fn show(&mut self, source: &Source) -> Told {
        match self.open(&source.file)? {
            Any::Workshop(workshop, _) if source.json => self.json(&of_workshop(&workshop)),
            Any::Workshop(workshop, _) => self.tell_workshop(&workshop),
            Any::Session(opened) => {
                let store = Store::new(opened, None);
                if source.json {
                    self.json(&of_session(&store));
                } else {
                    self.tell_session(&store);
                }
            }
        }
        Ok(())
    }

    pub(super) fn insights(&mut self, source: &Source) -> Told {
        let store = self.store(&source.file)?;
        let insights = insight::run(store.program(), store.workshop(), store.session(), store.facts());
        if source.json {
            let rows: Vec<Json> = insights.iter().map(of_insight).collect();
            self.json(&Json::Array(rows));
            return Ok(());
        }
        for insight in &insights {
            let line = match insight.state {
                State::Silent => continue,
                State::Fires => format!("{}  {}  ⇒ {}", insight.rule, insight.text, insight.action),
                State::CannotAssess => format!("{}  {}", insight.rule, self.words.text("cli-cannot-assess")),
            };
            self.say(&line);
        }
        Ok(())
    }

    fn tell_workshop(&mut self, workshop: &Workshop) {
        self.say(&format!("{} {} · {}", workshop.id, workshop.version, workshop.title));
        for canvas in &workshop.canvases {
            self.say(&format!("  {}  {}", canvas.id, canvas.title));
        }
    }

    fn tell_session(&mut self, store: &Store) {
        let (session, workshop) = (store.session(), store.workshop());
        let cover = session.cover();
        self.say(&format!("{} · {}", cover.title, self.words.date(&cover.date)));
        for table in &workshop.tables {
            let rows = session.rows(table.id.as_str()).len();
            self.say(&format!("  {}  {rows}  {}", table.id, table.name));
        }
        for (_, decision) in session.decisions() {
            self.say(&format!(
                "  – {} ({}, {})",
                decision.text,
                decision.owner,
                self.words.date(&decision.due)
            ));
        }
    }
}

fn of_workshop(workshop: &Workshop) -> Json {
    let table = |table: &TableSpec| {
        let fields =
            table.fields.iter().map(|field| json!({ "id": field.id.as_str(), "label": field.label }));
        json!({
            "id": table.id.as_str(), "name": table.name, "of_canvas": table.of_canvas.as_ref().map(|id| id.as_str()),
            "fields": fields.collect::<Vec<_>>(), "rows": table.rows.len(),
        })
    };
    let canvases = workshop.canvases.iter().map(|canvas| {
        json!({
            "id": canvas.id.as_str(), "title": canvas.title, "question": canvas.question, "advice": canvas.advice,
            "minutes": canvas.minutes(), "asks": canvas.asks.iter().map(|ask| ask.id.as_str()).collect::<Vec<_>>(),
            "charts": canvas.charts.iter().map(|chart| chart.title.as_str()).collect::<Vec<_>>(),
        })
    });
    let rules = workshop.rules.iter().map(|rule| {
        json!({
            "id": rule.id.as_str(), "canvas": rule.canvas.as_str(), "severity": severity(rule.severity),
            "each": rule.each.as_ref().map(|table| table.as_str()), "when": rule.when, "says": rule.says, "act": rule.act,
        })
    });
    let agendas = workshop.agendas.iter().map(|agenda| {
        let steps = agenda.steps.iter().map(|step| {
            json!({ "title": step.title, "canvas": step.canvas.as_ref().map(|id| id.as_str()), "minutes": step.minutes })
        });
        json!({
            "id": agenda.id.as_str(), "title": agenda.title, "steps": steps.collect::<Vec<_>>(),
            "minutes": agenda.steps.iter().map(|step| u32::from(step.minutes)).sum::<u32>(),
        })
    });
    let passes = workshop.passes.iter().map(|pass| {
        let figures = pass.figures.iter().map(|figure| figure.label.as_str()).collect::<Vec<_>>();
        let lines = pass.lines.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>();
        json!({ "of": pass.of.as_str(), "figures": figures, "lines": lines })
    });
    json!({
        "id": workshop.id, "version": workshop.version, "title": workshop.title,
        "language": <&str>::from(workshop.language),
        "tables": workshop.tables.iter().map(table).collect::<Vec<_>>(),
        "canvases": canvases.collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
        "agendas": agendas.collect::<Vec<_>>(),
        "passes": passes.collect::<Vec<_>>(),
    })
}

fn of_session(store: &Store) -> Json {
    let (session, workshop, facts) = (store.session(), store.workshop(), store.facts());
    let tables: Map<String, Json> =
        workshop.tables.iter().map(|table| (table.id.to_string(), records(session, facts, table))).collect();
    let decisions = session.decisions().map(|(id, decision)| {
        let status = match decision.status {
            DecisionStatus::Open => "open",
            DecisionStatus::Done => "done",
            DecisionStatus::Dropped => "dropped",
        };
        json!({
            "id": id.to_string(), "text": decision.text, "owner": decision.owner, "due": decision.due, "status": status,
            "canvas": decision.canvas.as_ref().map(|canvas| canvas.as_str()),
            "of": decision.of.as_ref().map(|record| record.as_str()),
        })
    });
    let cover = session.cover();
    json!({
        "id": cover.id, "title": cover.title, "place": cover.place, "date": cover.date,
        "language": <&str>::from(cover.language), "k": cover.privacy.k,
        "people": cover.people.iter().map(|(group, n)| (group.to_string(), json!(n))).collect::<Map<_, _>>(),
        "workshop": {
            "id": workshop.id, "version": workshop.version, "language": <&str>::from(workshop.language),
            "title": workshop.title,
        },
        "tables": tables,
        "tallies": session.tallies().map(|(key, tally)| of_tally(key, tally)).collect::<Vec<_>>(),
        "decisions": decisions.collect::<Vec<_>>(),
        "findings": session.findings().map(|(key, finding)| {
            let state = match finding.state {
                FindingState::Discussed => "discussed",
                FindingState::Decided => "decided",
                FindingState::Dismissed => "dismissed",
            };
            json!({ "rule": key.rule.as_str(), "state": state, "note": finding.note })
        }).collect::<Vec<_>>(),
    })
}

/// The records of a table in order, every field of the table in each: what is missing or may not be shown is null.
fn records(session: &Session, facts: &Facts, table: &TableSpec) -> Json {
    let record = |id: &str| {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), json!(id));
        for field in &table.fields {
            let value = facts.value(table.id.as_str(), id, field.id.as_str());
            fields.insert(field.id.to_string(), value.map_or(Json::Null, of_value));
        }
        Json::Object(fields)
    };
    session.rows(table.id.as_str()).iter().map(|(id, _)| record(id.as_str())).collect()
}

fn of_value(value: &Value) -> Json {
    match value {
        Value::Yes(yes) => json!(yes),
        Value::Number(value) => number(*value),
        Value::Text(text) => json!(text),
        Value::Numbers(numbers) => numbers.iter().map(|value| value.map_or(Json::Null, number)).collect(),
        Value::Names(names) => json!(names),
    }
}

/// A whole number without a decimal point.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 1e15 { json!(value as i64) } else { json!(value) }
}

fn of_tally(key: &TallyKey, tally: &Tally) -> Json {
    let source = match tally.source {
        TallySource::Phones => "phones",
        TallySource::Hands => "hands",
        TallySource::Paper => "paper",
    };
    let mut row = json!({
        "ask": key.ask.as_str(), "of": key.of.as_ref().map(|of| of.as_str()), "group": key.group.as_str(),
        "wave": key.wave, "source": source, "n": tally.n,
    });
    let (name, spread) = match &tally.spread {
        Spread::Counts(counts) => ("counts", json!(counts)),
        Spread::Shares(shares) => (
            "shares",
            shares.iter().map(|(key, share)| (key.clone(), number(*share))).collect::<Map<_, _>>().into(),
        ),
    };
    row[name] = spread;
    row
}

fn of_insight(insight: &Insight) -> Json {
    let state = match insight.state {
        State::Fires => "fires",
        State::Silent => "silent",
        State::CannotAssess => "cannot_assess",
    };
    json!({
        "rule": insight.rule.as_str(), "canvas": insight.canvas.as_str(), "state": state,
        "severity": severity(insight.severity),
        "items": insight.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(),
        "names": insight.items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(),
        "text": insight.text, "action": insight.action,
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Watch => "watch",
        Severity::Stop => "stop",
    }
}
