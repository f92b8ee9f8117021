//! What may be shown of a group's answers: nothing about fewer than k people, and nothing from which it could be
//! worked out. Everything that is drawn, said or exported about answers goes through [`Screen::shown`].

use std::collections::{BTreeMap, BTreeSet};

use super::field::{FieldKind, TableSpec};
use super::id::{AskId, FieldId, GroupId, RecordId};
use super::scale::Scale;
use super::session::Session;
use super::stats::{self, Weighted};
use super::tally::{Spread, Tally, TallyKey};
use super::value::Value;
use super::workshop::Workshop;

/// What may be shown of one group's answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nobody has answered.
    Nothing,
    /// Answers are there and stay hidden: *vises ikke (færre end k svar)*.
    Hidden { fewer_than: u32 },
    /// k to 2k − 1 answers: the middle and the quartile band; no dots, small categories merged.
    Band(Answers),
    /// Enough answers for a dot each, or a group that is by nature not anonymous.
    Dots(Answers),
}

/// Answers that may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    pub n: u32,
    pub wave: u8,
    /// Where the answers are numbers.
    pub middle: Option<Middle>,
    /// The categories in order; in a band several are merged, so that none holds a single person.
    pub buckets: Vec<Bucket>,
    /// For 100 percent shared out: the share of each option.
    pub shares: BTreeMap<String, f64>,
}

/// The middle and the spread of answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    pub median: f64,
    pub median_low: f64,
    pub mean: f64,
    pub q1: f64,
    pub q3: f64,
}

/// One or several neighbouring categories and how many chose them.
#[derive(Clone, Debug, PartialEq)]
pub struct Bucket {
    pub options: Vec<String>,
    pub count: u32,
}

impl Shown {
    /// The answers, where they may be shown.
    pub fn answers(&self) -> Option<&Answers> {
        match self {
            Self::Band(answers) | Self::Dots(answers) => Some(answers),
            Self::Nothing | Self::Hidden { .. } => None,
        }
    }

    /// Whether answers are there that may not be shown.
    pub fn is_hidden(&self) -> bool {
        matches!(self, Self::Hidden { .. })
    }
}

/// Which parts of a whole may be shown: each has a name and a number of answers. Where the total is shown too, the
/// hidden parts must together be k or more, or none; the next smallest is hidden until they are. Returns the places
/// of the visible parts; parts without answers are neither visible nor hidden.
pub fn visible(parts: &[(&str, u32)], total_shown: bool, k: u32) -> BTreeSet<usize> {
    let mut shown: BTreeSet<usize> = (0..parts.len()).filter(|place| parts[*place].1 >= k).collect();
    if !total_shown {
        return shown;
    }
    let mut hidden: u32 = parts.iter().map(|(_, n)| *n).filter(|n| *n < k).sum();
    while hidden > 0 && hidden < k {
        let smallest = shown.iter().copied().min_by(|a, b| {
            // The smallest; of equals the later name.
            let ((name_a, n_a), (name_b, n_b)) = (parts[*a], parts[*b]);
            n_a.cmp(&n_b).then_with(|| name_b.cmp(name_a)).then_with(|| b.cmp(a))
        });
        let Some(place) = smallest else { break };
        shown.remove(&place);
        hidden += parts[place].1;
    }
    shown
}

/// The promise applied to a session: which tallies stay hidden although they are large enough by themselves.
///
/// Parts of one whole are the answers of one group in one round to one question about rows that agree in all links
/// but the last one of their table: self-placements on one initiative, by department. Their total may be shown, so
/// the remainder rule holds between them. A round is shown only when nobody, or at least k, came or left since the
/// last round that was shown.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    k: u32,
    withheld: BTreeSet<TallyKey>,
}

impl Screen {
    /// Looks through all answers of a session.
    pub fn new(workshop: &Workshop, session: &Session) -> Self {
        let k = session.cover().privacy.k;
        let mut screen = Self { k, withheld: BTreeSet::new() };
        screen.withhold_close_rounds(workshop, session);
        screen.withhold_remainders(workshop, session);
        screen
    }

    /// Rounds that differ from the last shown one by a few people.
    fn withhold_close_rounds(&mut self, workshop: &Workshop, session: &Session) {
        let mut last: Option<(&TallyKey, u32)> = None;
        for (key, tally) in session.tallies() {
            let same =
                |other: &TallyKey| (&other.ask, &other.of, &other.group) == (&key.ask, &key.of, &key.group);
            let before = last.filter(|(other, _)| same(other));
            if tally.n < self.k || !is_anonymous(workshop, &key.group) {
                last = before;
                continue;
            }
            match before {
                Some((_, n)) if n != tally.n && n.abs_diff(tally.n) < self.k => {
                    self.withheld.insert(key.clone());
                    last = before;
                }
                _ => last = Some((key, tally.n)),
            }
        }
    }

    fn withhold_remainders(&mut self, workshop: &Workshop, session: &Session) {
        for parts in wholes(workshop, session).into_values() {
            let counts: Vec<(&str, u32)> = parts
                .iter()
                .map(|part| (part.name, if self.withheld.contains(part.key) { 0 } else { part.n }))
                .collect();
            let shown = visible(&counts, true, self.k);
            for (place, part) in parts.iter().enumerate() {
                if part.n >= self.k && !shown.contains(&place) {
                    self.withheld.insert(part.key.clone());
                }
            }
        }
    }

    /// The smallest number of answers that is shown.
    pub fn k(&self) -> u32 {
        self.k
    }

    /// How a round is looked at.
    pub fn rules(&self, workshop: &Workshop, key: &TallyKey, tally: &Tally) -> Rules {
        let anonymous = is_anonymous(workshop, &key.group);
        Rules { k: self.k, anonymous, hidden: self.hides(workshop, key, tally) }
    }

    /// Whether this tally must not be shown.
    pub fn hides(&self, workshop: &Workshop, key: &TallyKey, tally: &Tally) -> bool {
        is_anonymous(workshop, &key.group) && tally.n > 0 && (tally.n < self.k || self.withheld.contains(key))
    }

    /// The newest round that may be shown, else the newest of all.
    pub fn newest<'a>(
        &self,
        session: &'a Session,
        ask: &AskId,
        of: Option<&RecordId>,
        group: &GroupId,
    ) -> Option<(&'a TallyKey, &'a Tally)> {
        let rounds: Vec<_> = session.rounds(ask, of, group).collect();
        let open = |(key, tally): &&(&TallyKey, &Tally)| tally.n >= self.k && !self.withheld.contains(*key);
        // A round of too few does not fall back on an older one: that would hide that there is a newer one.
        match rounds.last() {
            Some((key, _)) if self.withheld.contains(*key) => {
                rounds.iter().rev().find(open).or(rounds.last()).copied()
            }
            newest => newest.copied(),
        }
    }

    /// What may be shown of a group's newest answers.
    pub fn shown(
        &self,
        workshop: &Workshop,
        session: &Session,
        ask: &AskId,
        of: Option<&RecordId>,
        group: &GroupId,
    ) -> Shown {
        let Some((key, tally)) = self.newest(session, ask, of, group) else { return Shown::Nothing };
        let scale = workshop.ask(ask).map(|(canvas, ask)| Scale::of(workshop, canvas, ask));
        let rules = self.rules(workshop, key, tally);
        reveal(key.wave, tally, &scale.unwrap_or_default(), rules)
    }
}

/// What may be shown of one round, once it is known whether it is hidden.
pub fn reveal(wave: u8, tally: &Tally, scale: &Scale, rules: Rules) -> Shown {
    if tally.n == 0 {
        return Shown::Nothing;
    }
    if rules.hidden {
        return Shown::Hidden { fewer_than: rules.k };
    }
    let band = rules.anonymous && tally.n < rules.k.saturating_mul(2);
    let answers = Answers {
        n: tally.n,
        wave,
        middle: middle(&scale.weigh(tally)),
        buckets: buckets(tally, scale, if band { 2 } else { 0 }),
        shares: shares(tally),
    };
    if band { Shown::Band(answers) } else { Shown::Dots(answers) }
}

/// How a round is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub k: u32,
    /// The group is anonymous.
    pub anonymous: bool,
    /// The round may not be shown: see [`Screen::hides`].
    pub hidden: bool,
}

/// What may be shown of a group's newest answers, looked up once. Views ask `Facts`, which keeps the [`Screen`].
pub fn shown(
    workshop: &Workshop,
    session: &Session,
    ask: &AskId,
    of: Option<&RecordId>,
    group: &GroupId,
) -> Shown {
    Screen::new(workshop, session).shown(workshop, session, ask, of, group)
}

/// Whether the answers of a group are anonymous; a group that nobody knows is.
fn is_anonymous(workshop: &Workshop, group: &GroupId) -> bool {
    workshop.group(group.as_str()).is_none_or(|group| group.anonymous)
}

struct Part<'a> {
    key: &'a TallyKey,
    name: &'a str,
    n: u32,
}

/// The parts of each whole, by question, group, round and the links that they share.
fn wholes<'a>(
    workshop: &'a Workshop,
    session: &'a Session,
) -> BTreeMap<(&'a AskId, &'a GroupId, u8, Vec<&'a str>), Vec<Part<'a>>> {
    let tables: BTreeMap<&AskId, Parted<'_>> = workshop
        .canvases
        .iter()
        .flat_map(|canvas| &canvas.asks)
        .filter_map(|ask| Some((&ask.id, Parted::of(workshop.table(ask.each.as_ref()?.as_str())?)?)))
        .collect();
    let mut wholes: BTreeMap<_, Vec<Part<'_>>> = BTreeMap::new();
    for (key, tally) in session.tallies() {
        let (Some(parted), Some(of)) = (tables.get(&key.ask), &key.of) else { continue };
        if !is_anonymous(workshop, &key.group) {
            continue;
        }
        let Some(row) = session.record(parted.table.id.as_str(), of.as_str()) else { continue };
        let link = |field: &FieldId| row.value(field.as_str()).and_then(Value::text).unwrap_or("");
        let shared = parted.shared.iter().map(|field| link(field)).collect();
        let part = link(parted.part);
        let name = title(workshop, session, parted.part_table, part).unwrap_or(part);
        let whole = wholes.entry((&key.ask, &key.group, key.wave, shared)).or_default();
        whole.push(Part { key, name, n: tally.n });
    }
    wholes
}

/// A table whose rows are parts of a whole: at least two links, of which the last names the part.
struct Parted<'a> {
    table: &'a TableSpec,
    shared: Vec<&'a FieldId>,
    part: &'a FieldId,
    part_table: &'a str,
}

impl<'a> Parted<'a> {
    fn of(table: &'a TableSpec) -> Option<Self> {
        let mut links: Vec<(&FieldId, &str)> = table
            .fields
            .iter()
            .filter_map(|field| match &field.kind {
                FieldKind::Link { table, many: false } => Some((&field.id, table.as_str())),
                _ => None,
            })
            .collect();
        let (part, part_table) = links.pop()?;
        let shared: Vec<&FieldId> = links.into_iter().map(|(field, _)| field).collect();
        (!shared.is_empty()).then_some(Self { table, shared, part, part_table })
    }
}

fn title<'a>(workshop: &Workshop, session: &'a Session, table: &str, id: &str) -> Option<&'a str> {
    let field = workshop.table(table)?.title_field();
    session.record(table, id)?.value(field)?.text()
}

fn middle(list: &[Weighted]) -> Option<Middle> {
    Some(Middle {
        median: stats::median(list)?,
        median_low: stats::median_low(list)?,
        mean: stats::mean(list)?,
        q1: stats::quantile(list, 0.25)?,
        q3: stats::quantile(list, 0.75)?,
    })
}

fn shares(tally: &Tally) -> BTreeMap<String, f64> {
    match &tally.spread {
        Spread::Shares(shares) => shares.clone(),
        Spread::Counts(_) => BTreeMap::new(),
    }
}

/// The categories in order, merged with their neighbours until each holds `least` answers.
fn buckets(tally: &Tally, scale: &Scale, least: u32) -> Vec<Bucket> {
    let Spread::Counts(counts) = &tally.spread else { return Vec::new() };
    let known = scale.steps.iter().map(|(key, _)| key.as_str());
    let others =
        counts.keys().map(String::as_str).filter(|key| !scale.steps.iter().any(|(step, _)| step == key));
    let mut buckets: Vec<Bucket> = Vec::new();
    for key in known.chain(others) {
        let count = tally.count(key);
        match buckets.last_mut() {
            Some(open) if open.count < least => {
                open.options.push(key.to_owned());
                open.count += count;
            }
            _ => buckets.push(Bucket { options: vec![key.to_owned()], count }),
        }
    }
    // What is left over at the end joins its neighbour.
    if buckets.len() > 1 && buckets.last().is_some_and(|bucket| bucket.count < least) {
        let (rest, last) = (buckets.pop(), buckets.last_mut());
        if let (Some(rest), Some(last)) = (rest, last) {
            last.options.extend(rest.options);
            last.count += rest.count;
        }
    }
    buckets
}
