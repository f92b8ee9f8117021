//! A show of hands: the facilitator counts, the room is entered as numbers and never as persons.

use std::collections::BTreeMap;

use super::command::Command;
use super::store::Store;
use super::{App, Dialog};
use crate::model::canvas::{Ask, AskKind, Canvas};
use crate::model::dots;
use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::field::Options;
use crate::model::grouping;
use crate::model::history::Phase;
use crate::model::id::{AskId, GroupId, RecordId};
use crate::model::record::Record;
use crate::model::session::Session;
use crate::model::tally::{Source, Spread, Tally, TallyKey};
use crate::model::workshop::Workshop;
use crate::words::Words;

/// The counts that are being entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Hands {
    pub ask: AskId,
    /// The record that is asked about.
    pub of: Option<RecordId>,
    pub group: GroupId,
    pub wave: u8,
    /// The options in order: key, name, count.
    pub rows: Vec<(String, String, u32)>,
    /// How many people answered, where several options may be chosen.
    pub n: u32,
}

impl Hands {
    /// Begins the next round with empty hands.
    pub fn begin_round(&mut self) {
        self.wave = self.wave.saturating_add(1);
        self.n = 0;
        for (_, _, count) in &mut self.rows {
            *count = 0;
        }
    }

    /// How many answers there are.
    pub fn total(&self) -> u32 {
        self.rows.iter().map(|(_, _, count)| count).sum()
    }
}

/// The question of that id: one of the workshop's, or that for dots on notes.
pub fn asked<'a>(workshop: &'a Workshop, session: &Session, ask: &AskId) -> Option<(&'a Canvas, Ask)> {
    if let Some(table) = dots::table_of(ask) {
        let budget = session.live().dots.get(&table).copied().unwrap_or_default().budget;
        return dots::ask(workshop, ask, Words::of(workshop.language).text("dots-ask"), budget);
    }
    workshop.ask(ask).map(|(canvas, ask)| (canvas, ask.clone()))
}

/// The options of a question: key and name, in order. Notes that lie under others are not options of their own.
pub fn options(workshop: &Workshop, session: &Session, ask: &AskId) -> Vec<(String, String)> {
    let Some((canvas, ask)) = asked(workshop, session, ask) else { return Vec::new() };
    let named = |options: &Options| match options {
        Options::Rows(table) => {
            let title = workshop.table(table.as_str()).map_or("name", |spec| spec.title_field());
            let name = |record: &Record| {
                let value = record.value(grouping::HEADING).or_else(|| record.value(title));
                value.and_then(|value| value.text()).unwrap_or_default().to_owned()
            };
            let rows = session.rows(table.as_str());
            let on_top = rows.iter().filter(|(_, record)| grouping::head(rows, record).is_none());
            on_top.map(|(id, record)| (id.to_string(), name(record))).collect()
        }
        other => {
            let options = workshop.options(canvas, other);
            options.into_iter().map(|option| (option.id.to_string(), option.name)).collect::<Vec<_>>()
        }
    };
    match &ask.kind {
        AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => named(of),
        AskKind::Scale { min, max, step, low, high } => {
            steps(Words::of(workshop.language), (*min, *max, *step), (low, high))
        }
    }
}

/// Each step of a scale: its key in the file, and its number as people write it.
fn steps(
    words: &Words,
    (min, max, step): (f64, f64, f64),
    (low, high): (&str, &str),
) -> Vec<(String, String)> {
    if step <= 0.0 || max < min {
        return Vec::new();
    }
    let count = ((max - min) / step).round().min(1000.0) as usize;
    let number = |place: usize| ((min + step * place as f64) * 1000.0).round() / 1000.0;
    let name = |place: usize| {
        let told = words.short_number(number(place));
        match place {
            0 => format!("{told} · {low}"),
            last if last == count => format!("{told} · {high}"),
            _ => told,
        }
    };
    (0..=count).map(|place| (number(place).to_string(), name(place))).collect()
}

impl App {
    /// The questions of the canvas that is on the wall, that a show of hands can answer.
    pub fn canvas_asks(&self) -> Vec<Ask> {
        let Some(canvas) = self.canvas() else { return Vec::new() };
        let counted = |ask: &&Ask| !matches!(ask.kind, AskKind::Share { .. });
        canvas.asks.iter().filter(counted).cloned().collect()
    }

    /// Opens the show of hands for the first question of the canvas, or closes it; what has been counted waits.
    pub(super) fn toggle_hands(&mut self) {
        if matches!(self.dialog, Some(Dialog::Hands(_))) && !self.counts_dots() {
            self.dialog = None;
            return;
        }
        let Some(ask) = self.canvas_asks().into_iter().next() else { return };
        let Some(group) = ask.groups.first().cloned() else { return };
        self.choose_hands(&ask.id, None, &group);
    }

    /// Turns the show of hands to a question, a record and a group; what was counted before is filled in.
    pub fn choose_hands(&mut self, ask: &AskId, of: Option<RecordId>, group: &GroupId) {
        let Some(store) = &self.store else { return };
        let Some((canvas, spec)) = asked(store.workshop(), store.session(), ask) else { return };
        let of = of.or_else(|| {
            let sight = store.sight(canvas, store.workshop().language, crate::view::Lens::default());
            spec.each.as_ref().and_then(|table| sight.focus(table)).cloned()
        });
        let fresh = hands(store, ask, of, group);
        self.dialog = Some(Dialog::Hands(self.counted_so_far(fresh)));
    }

    /// Whether the keys of a command go on working while hands are counted: those of the clock, of the wall and of a
    /// clicker, and those that end the counting.
    pub fn goes_on_while_counting(command: Command) -> bool {
        let clock_and_counting = matches!(
            command,
            Command::ClockToggle | Command::Park | Command::Freeze | Command::ShowOfHands | Command::Dots
        );
        // Space presses what has the focus.
        clock_and_counting || (Self::is_clicker(command) && command != Command::NextStep)
    }

    /// Whether a command is one of the two keys that a clicker has and no text needs.
    pub fn turns_page(command: Command) -> bool {
        matches!(command, Command::NextCanvas | Command::PreviousCanvas)
    }

    /// Enters the counts.
    pub fn enter_hands(&mut self, hands: &Hands) {
        self.drop_count(hands);
        let Some(store) = &self.store else { return };
        let Some(edit) = edit(store, hands) else { return };
        self.commit(edit, Phase::Once);
    }
}

fn hands(store: &Store, ask: &AskId, of: Option<RecordId>, group: &GroupId) -> Hands {
    let before = store.session().latest_tally(ask, of.as_ref(), group);
    let count = |key: &str| before.map_or(0, |(_, tally)| tally.count(key));
    let rows: Vec<_> = options(store.workshop(), store.session(), ask)
        .into_iter()
        .map(|(key, name)| {
            let count = count(&key);
            (key, name, count)
        })
        .collect();
    Hands {
        ask: ask.clone(),
        of,
        group: group.clone(),
        wave: before.map_or(1, |(key, _)| key.wave),
        rows,
        n: before.map_or(0, |(_, tally)| tally.n),
    }
}

/// What notes got before they were put under others, where nobody counts them any more.
fn kept_under(store: &Store, ask: &Ask, key: &TallyKey) -> Vec<(String, u32)> {
    let AskKind::Many { of: Options::Rows(table), .. } = &ask.kind else { return Vec::new() };
    let Some(before) = store.session().tally(key) else { return Vec::new() };
    let under = store.session().groups(table.as_str()).into_values().flatten();
    under.map(|note| (note.to_string(), before.count(note.as_str()))).collect()
}

fn edit(store: &Store, hands: &Hands) -> Option<Edit> {
    let (_, ask) = asked(store.workshop(), store.session(), &hands.ask)?;
    let key = TallyKey {
        ask: hands.ask.clone(),
        of: hands.of.clone(),
        group: hands.group.clone(),
        wave: hands.wave,
    };
    let counted = hands.rows.iter().map(|(key, _, count)| (key.clone(), *count));
    let counts: BTreeMap<String, u32> =
        counted.chain(kept_under(store, &ask, &key)).filter(|(_, count)| *count > 0).collect();
    let total = counts.values().sum();
    let most = counts.values().copied().max().unwrap_or(0);
    let n = match (dots::table_of(&hands.ask), &ask.kind) {
        (Some(table), _) => {
            let vote = store.session().live().dots.get(&table).copied().unwrap_or_default();
            hands.n.max(vote.fewest(total, most))
        }
        (None, AskKind::Many { .. }) => hands.n.max(most),
        (None, _) => total,
    };
    let tally = Tally { source: Source::Hands, n, spread: Spread::Counts(counts) };
    let after = (total > 0).then_some(Entry::Tally(tally));
    let verb = Verb::new(Action::Answered, ask.text.clone());
    let mut draft = store.session().draft(Who::Desk, verb).put(Key::Tally(key), after);
    if total > 0 && !store.session().cover().privacy.fixed {
        let mut cover = store.session().cover().clone();
        cover.privacy.fixed = true;
        draft = draft.put(Key::Cover, Some(Entry::Cover(cover)));
    }
    draft.finish()
}
