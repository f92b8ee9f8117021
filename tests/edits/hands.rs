//! What a room may do, as numbers that chance gives: makes an edit of each, on the session as it is.

use std::collections::BTreeMap;

use proptest::prelude::*;
use raaderum::drawing::place::Point;
use raaderum::expr::{Facts, Program};
use raaderum::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use raaderum::model::field::{FieldKind, FieldSpec, TableSpec};
use raaderum::model::id::{DecisionId, ParkedId, RecordId, StepId};
use raaderum::model::plan::{Parked, Step, fresh_step};
use raaderum::model::session::{Decision, DecisionStatus, Finding, FindingKey, FindingState, Session};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::value::Value;
use raaderum::model::workshop::{Language, Workshop};
use raaderum::view::{self, Gesture, Lens, Sight, Way};
use raaderum::words::Words;

/// Something that somebody in the room does. The numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Hand {
    Make { table: usize, text: String, dice: u32 },
    Set { table: usize, row: usize, field: usize, text: String, dice: u32 },
    Clear { table: usize, row: usize, field: usize },
    Remove { table: usize, row: usize },
    Vote { ask: usize, of: usize, wave: u8, dice: u32 },
    Decide { text: String, number: u8, dice: u32 },
    Discuss { rule: usize, note: String },
    Go { canvas: usize, step: usize, layers: usize },
    Name { title: String },
    Plan { minutes: u16, groups: u8, note: String },
    Park { text: String, number: u8 },
    Gesture { canvas: usize, kind: usize, what: usize, at: (i32, i32), text: String },
}

/// Texts with everything that a file has to escape.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zæøå ]{1,20}",
        1 => Just("\"citat\" og \\ og \"#\"##".to_owned()),
        1 => Just("to\nlinjer\tog \u{202e}vendt \u{0}".to_owned()),
        1 => Just("=1+1; {it.name} // nej /* heller ikke".to_owned()),
    ]
}

pub(crate) fn hand() -> impl Strategy<Value = Hand> {
    let n = 0..1000_usize;
    prop_oneof![
        3 => (n.clone(), text(), any::<u32>()).prop_map(|(table, text, dice)| Hand::Make { table, text, dice }),
        4 => (n.clone(), n.clone(), n.clone(), text(), any::<u32>())
            .prop_map(|(table, row, field, text, dice)| Hand::Set { table, row, field, text, dice }),
        1 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(table, row, field)| Hand::Clear { table, row, field }),
        2 => (n.clone(), n.clone()).prop_map(|(table, row)| Hand::Remove { table, row }),
        2 => (n.clone(), n.clone(), 1..3_u8, any::<u32>())
            .prop_map(|(ask, of, wave, dice)| Hand::Vote { ask, of, wave, dice }),
        1 => (text(), any::<u8>(), any::<u32>())
            .prop_map(|(text, number, dice)| Hand::Decide { text, number, dice }),
        1 => (n.clone(), text()).prop_map(|(rule, note)| Hand::Discuss { rule, note }),
        1 => (n.clone(), 0..9_usize, 0..4_usize)
            .prop_map(|(canvas, step, layers)| Hand::Go { canvas, step, layers }),
        1 => text().prop_map(|title| Hand::Name { title }),
        1 => (1..200_u16, 0..9_u8, text()).prop_map(|(minutes, groups, note)| Hand::Plan { minutes, groups, note }),
        1 => (text(), any::<u8>()).prop_map(|(text, number)| Hand::Park { text, number }),
        4 => (n.clone(), n.clone(), n, (0..1600, 0..900), text())
            .prop_map(|(canvas, kind, what, at, text)| Hand::Gesture { canvas, kind, what, at, text }),
    ]
}

/// What is done to the plan of the day and to what is parked.
fn of_the_day(session: &Session, hand: &Hand) -> Option<Edit> {
    let draft = |action| session.draft(Who::Desk, Verb::new(action, ""));
    match hand {
        Hand::Plan { minutes, groups, note } => {
            let mut steps = session.plan().to_vec();
            let step = Step { id: fresh_step(&steps), minutes: *minutes, groups: *groups, ..Step::default() };
            steps.insert(usize::from(*groups).min(steps.len()), Step { note: note.clone(), ..step });
            draft(Action::Planned).put(Key::Plan, Some(Entry::Plan(steps))).finish()
        }
        Hand::Park { text, number } => {
            let parked = Parked { text: text.clone(), done: number % 2 == 0, ..Parked::default() };
            let key = Key::Parked(ParkedId(format!("p{}", number % 4)));
            draft(Action::Parked).put(key, Some(Entry::Parked(parked))).finish()
        }
        _ => None,
    }
}

/// The workshop with its expressions, for gestures.
pub(crate) struct House {
    pub(crate) workshop: Workshop,
    pub(crate) program: Program,
}

fn pick<T>(list: &[T], number: usize) -> Option<&T> {
    (!list.is_empty()).then(|| &list[number % list.len()])
}

impl House {
    /// The edit that a hand means now; none when it means nothing.
    pub(crate) fn plan(&self, session: &Session, hand: &Hand) -> Option<Edit> {
        let draft = |action| session.draft(Who::Desk, Verb::new(action, "noget"));
        let row = |table: &TableSpec, number: usize| {
            let ids: Vec<&RecordId> = session.rows(table.id.as_str()).iter().map(|(id, _)| id).collect();
            pick(&ids, number).map(|id| (*id).clone())
        };
        match hand {
            Hand::Make { table, text, dice } => {
                let table = pick(&self.workshop.tables, *table).filter(|table| !table.single)?;
                let fields = table.fields.iter().enumerate();
                let values: BTreeMap<_, _> = fields
                    .filter_map(|(place, field)| {
                        let value =
                            self.value(session, table, field, text, dice.rotate_left(place as u32))?;
                        Some((field.id.clone(), value))
                    })
                    .collect();
                draft(Action::Made).make(&table.id, &RecordId::fresh(*dice % 500, 7), values).finish()
            }
            Hand::Set { table, row: number, field, text, dice } => {
                let table = pick(&self.workshop.tables, *table)?;
                let field = pick(&table.fields, *field)?;
                let value = self.value(session, table, field, text, *dice)?;
                draft(Action::Set).set(&table.id, &row(table, *number)?, &field.id, Some(value)).finish()
            }
            Hand::Clear { table, row: number, field } => {
                let table = pick(&self.workshop.tables, *table)?;
                let field = pick(&table.fields, *field)?;
                draft(Action::Set).set(&table.id, &row(table, *number)?, &field.id, None).finish()
            }
            Hand::Remove { table, row: number } => {
                let table = pick(&self.workshop.tables, *table).filter(|table| !table.single)?;
                draft(Action::Removed).remove(&table.id, &row(table, *number)?).finish()
            }
            Hand::Vote { ask, of, wave, dice } => {
                let (key, tally) = self.vote(session, *ask, *of, *wave, *dice)?;
                draft(Action::Answered).put(Key::Tally(key), Some(Entry::Tally(tally))).finish()
            }
            Hand::Decide { text, number, dice } => {
                let canvas = pick(&self.workshop.canvases, *dice as usize)?.id.clone();
                let status = [DecisionStatus::Open, DecisionStatus::Done, DecisionStatus::Dropped];
                let decision = Decision {
                    text: text.clone(),
                    owner: "Chefen".to_owned(),
                    due: "2026-05-01".to_owned(),
                    canvas: (dice.is_multiple_of(2)).then_some(canvas),
                    of: None,
                    status: status[*dice as usize % 3],
                };
                let key = Key::Decision(DecisionId::from(format!("d{}", number % 4)));
                draft(Action::Decided).put(key, Some(Entry::Decision(decision))).finish()
            }
            Hand::Discuss { rule, note } => {
                let rule = pick(&self.workshop.rules, *rule)?.id.clone();
                let finding = Finding { state: FindingState::Dismissed, note: note.clone() };
                draft(Action::Discussed)
                    .put(Key::Finding(FindingKey { rule }), Some(Entry::Finding(finding)))
                    .finish()
            }
            Hand::Go { canvas, step, layers } => {
                let canvas = pick(&self.workshop.canvases, *canvas)?.id.clone();
                let mut live = session.live().clone();
                live.canvas = Some(canvas.clone());
                live.step = StepId(format!("s{step}"));
                live.reveal.insert(canvas, *layers);
                draft(Action::Went).put(Key::Live, Some(Entry::Live(live))).finish()
            }
            Hand::Plan { .. } | Hand::Park { .. } => of_the_day(session, hand),
            Hand::Name { title } => {
                let mut cover = session.cover().clone();
                cover.title.clone_from(title);
                draft(Action::Named).put(Key::Cover, Some(Entry::Cover(cover))).finish()
            }
            Hand::Gesture { canvas, kind, what, at, text } => {
                self.gesture(session, *canvas, (*kind, *what), *at, text)
            }
        }
    }

    fn vote(
        &self,
        session: &Session,
        ask: usize,
        of: usize,
        wave: u8,
        dice: u32,
    ) -> Option<(TallyKey, Tally)> {
        use raaderum::model::canvas::AskKind;
        use raaderum::model::scale::Scale;
        let asks: Vec<_> = self
            .workshop
            .canvases
            .iter()
            .flat_map(|canvas| canvas.asks.iter().map(move |ask| (canvas, ask)))
            .collect();
        let (canvas, ask) = *pick(&asks, ask)?;
        let of = match &ask.each {
            Some(table) => {
                let ids: Vec<&RecordId> = session.rows(table.as_str()).iter().map(|(id, _)| id).collect();
                Some((*pick(&ids, of)?).clone())
            }
            None => None,
        };
        let key =
            TallyKey { ask: ask.id.clone(), of, group: pick(&ask.groups, dice as usize)?.clone(), wave };
        let steps = Scale::of(&self.workshop, canvas, ask).steps;
        let share = matches!(ask.kind, AskKind::Share { .. });
        let spread = if share {
            let (option, _) = pick(&steps, dice as usize)?;
            Spread::Shares(BTreeMap::from([(option.clone(), 100.0)]))
        } else {
            let option =
                |place: u32| pick(&steps, (dice >> place) as usize).map(|(option, _)| option.clone());
            Spread::Counts([0, 4, 8].into_iter().filter_map(option).zip([dice % 9, 3, 1]).collect())
        };
        Some((key, Tally { source: Source::Hands, n: dice % 30, spread }))
    }

    /// A value that the field may hold.
    fn value(
        &self,
        session: &Session,
        table: &TableSpec,
        field: &FieldSpec,
        text: &str,
        dice: u32,
    ) -> Option<Value> {
        let number = |min: f64, max: f64, step: f64| {
            let steps = ((max - min) / step).floor() as u32;
            ((min + f64::from(dice % (steps + 1)) * step) * 1e6).round() / 1e6
        };
        let id = |table: &str| {
            let ids: Vec<&RecordId> = session.rows(table).iter().map(|(id, _)| id).collect();
            pick(&ids, dice as usize).map(|id| id.as_str().to_owned())
        };
        Some(match &field.kind {
            FieldKind::Text { max } => Value::Text(text.chars().take(*max).collect()),
            FieldKind::Number { min, max, step } => Value::Number(number(*min, *max, *step)),
            FieldKind::Choice(options) => Value::Text(pick(options, dice as usize)?.id.as_str().to_owned()),
            FieldKind::Flags(options) => Value::Names(
                options.iter().take(dice as usize % 3).map(|option| option.id.to_string()).collect(),
            ),
            FieldKind::Split { parts, step } => {
                let canvas =
                    self.workshop.canvases.iter().find(|canvas| table.of_canvas.as_ref() == Some(&canvas.id));
                let count = self.workshop.options(canvas.or(self.workshop.canvases.first())?, parts).len();
                let first = f64::from(dice % (100 / u32::from(*step) + 1) * u32::from(*step));
                let mut shares = vec![Some(0.0); count];
                *shares.first_mut()? = Some(first);
                *shares.last_mut()? = Some(100.0 - first);
                Value::Numbers(shares)
            }
            FieldKind::Date => Value::Text(format!("2026-{:02}-{:02}", dice % 12 + 1, dice % 28 + 1)),
            FieldKind::Link { table, many: false } => Value::Text(id(table.as_str())?),
            FieldKind::Link { table, many: true } => Value::Names(id(table.as_str()).into_iter().collect()),
            FieldKind::Yes => Value::Yes(dice.is_multiple_of(2)),
            FieldKind::Row { min, max, step, length } => {
                let cell =
                    |place: usize| (!(dice >> place).is_multiple_of(3)).then(|| number(*min, *max, *step));
                Value::Numbers((0..*length).map(cell).collect())
            }
            FieldKind::Place => {
                Value::Numbers(vec![Some(f64::from(dice % 1001)), Some(f64::from(dice / 7 % 1001))])
            }
            FieldKind::Formula(_) => return None,
        })
    }

    fn gesture(
        &self,
        session: &Session,
        canvas: usize,
        (kind, what): (usize, usize),
        (x, y): (i32, i32),
        text: &str,
    ) -> Option<Edit> {
        let facts = Facts::new(&self.program, &self.workshop, session);
        let sight = Sight {
            workshop: &self.workshop,
            canvas: pick(&self.workshop.canvases, canvas)?,
            session,
            facts: &facts,
            words: Words::of(Language::Danish),
            lettering: raaderum::drawing::lettering::Lettering::shared(),
            lens: Lens::default(),
        };
        // Whatever a hand can take hold of on the picture.
        let targets: Vec<_> = view::draw(&sight).items.into_iter().map(|item| item.target).collect();
        let target = pick(&targets, what)?.clone();
        let at = Point { x: x as f32, y: y as f32 };
        let gesture = match kind % 6 {
            0 => Gesture::Tap(target),
            1 => Gesture::Drop { what: target, at },
            2 => Gesture::Nudge { what: target, way: [Way::Left, Way::Right, Way::Up, Way::Down][what % 4] },
            3 => Gesture::Make { id: RecordId::fresh(what as u32, 9), at: Some(at), text: text.to_owned() },
            4 => Gesture::Write { what: target, text: text.chars().take(40).collect() },
            _ => Gesture::Remove(target),
        };
        view::react(&sight, &gesture)
    }
}
