//! What of a group's answers goes into a chart: never more than may be shown.

use super::data::{self, Data, Series, Strip, Strips, Waves};
use crate::drawing::ink::Ink;
use crate::model::canvas::{Ask, AskKind, Canvas};
use crate::model::id::{AskId, GroupId, RecordId};
use crate::model::privacy::Shown;
use crate::model::scale::Scale;
use crate::model::workshop::Group;
use crate::view::Sight;

/// How many answers a chart shows, and of which round.
#[derive(Default)]
pub(super) struct Seen {
    /// The fewest and the most who answered about a record: whoever answers about three is no three people.
    pub(super) n: Option<(u32, u32)>,
    pub(super) wave: Option<u8>,
}

impl Seen {
    /// Everything that a chart shows was counted once.
    pub(super) fn once(n: u32) -> Self {
        Self { n: (n > 0).then_some((n, n)), wave: None }
    }

    /// So many have answered about one more record.
    pub(super) fn about(&mut self, n: u32) {
        if n > 0 {
            let (fewest, most) = self.n.unwrap_or((n, n));
            self.n = Some((fewest.min(n), most.max(n)));
        }
    }
}

/// One strip for each group about the record in focus; or for each record, where the canvas shows all of them at once.
pub(super) fn strips(sight: &Sight<'_>, ask: &AskId, groups: &[GroupId]) -> (Data, Seen) {
    let mut seen = Seen::default();
    let Some((canvas, spec)) = sight.workshop.ask(ask) else {
        return (Data::Strips(Strips { stops: Vec::new(), rows: Vec::new() }), seen);
    };
    let scale = Scale::of(sight.workshop, canvas, spec);
    let about = about(sight, spec);
    let mut rows = Vec::new();
    for of in &about {
        let mut n = 0;
        for group in groups.iter().filter_map(|group| sight.workshop.group(group.as_str())) {
            let shown = sight.facts.shown(ask.as_str(), of.map(RecordId::as_str), group.id.as_str());
            if let Some(answers) = shown.answers() {
                n += answers.n;
                seen.wave = seen.wave.max(Some(answers.wave));
            }
            if about.len() > 1 && matches!(shown, Shown::Nothing) {
                continue;
            }
            let label = match (of, &spec.each) {
                (Some(of), Some(table)) if about.len() > 1 => {
                    let title = sight.title(table.as_str(), of.as_str());
                    if groups.len() > 1 { format!("{title} · {}", group.name) } else { title.to_owned() }
                }
                _ => group.name.clone(),
            };
            rows.push(Strip { label, ink: ink(group), shape: group.mark, seen: visible(shown, &scale) });
        }
        seen.about(n);
    }
    let stops = if rows.is_empty() { Vec::new() } else { stops(sight, canvas, spec, &scale) };
    if stops.is_empty() {
        rows.clear();
    }
    (Data::Strips(Strips { stops, rows }), seen)
}

/// The middle of each group in every round that may be shown.
pub(super) fn waves(sight: &Sight<'_>, ask: &AskId, groups: &[GroupId]) -> (Data, Seen) {
    let (mut n, mut wave) = (0, None);
    let Some((canvas, spec)) = sight.workshop.ask(ask) else {
        return (Data::Waves(Waves { stops: Vec::new(), series: Vec::new() }), Seen::default());
    };
    let scale = Scale::of(sight.workshop, canvas, spec);
    let of = spec.each.as_ref().and_then(|table| sight.focus(table)).map(RecordId::as_str);
    let series = groups.iter().filter_map(|group| sight.workshop.group(group.as_str())).map(|group| {
        let rounds = sight.facts.rounds(ask.as_str(), of, group.id.as_str());
        let points: Vec<(u8, f64)> = rounds
            .iter()
            .filter_map(|(wave, shown)| Some((*wave, shown.answers()?.middle?.median)))
            .collect();
        if let Some(answers) = rounds.iter().rev().find_map(|(_, shown)| shown.answers()) {
            n += answers.n;
            wave = wave.max(Some(answers.wave));
        }
        Series { label: group.name.clone(), ink: ink(group), shape: group.mark, points }
    });
    let series: Vec<Series> = series.collect();
    (Data::Waves(Waves { stops: stops(sight, canvas, spec, &scale), series }), Seen { wave, ..Seen::once(n) })
}

fn ink(group: &Group) -> Ink {
    Ink::named(&group.ink).unwrap_or(Ink::Series(0))
}

/// The records that a strip chart is about.
fn about<'a>(sight: &Sight<'a>, ask: &Ask) -> Vec<Option<&'a RecordId>> {
    match &ask.each {
        None => vec![None],
        Some(table) if sight.canvas.view.shows_all(table) => sight.ids(table.as_str()).map(Some).collect(),
        Some(table) => sight.focus(table).map(Some).into_iter().collect(),
    }
}

fn visible(shown: &Shown, scale: &Scale) -> data::Seen {
    match shown {
        Shown::Nothing => data::Seen::Nothing,
        Shown::Hidden { fewer_than } => data::Seen::Hidden { fewer_than: *fewer_than },
        Shown::Band(answers) => match answers.middle {
            Some(middle) => {
                data::Seen::Band { n: answers.n, median: middle.median, q1: middle.q1, q3: middle.q3 }
            }
            None => data::Seen::Nothing,
        },
        Shown::Dots(answers) => {
            let numbered = answers.buckets.iter().filter(|bucket| bucket.count > 0);
            let counts =
                numbered.filter_map(|bucket| Some((scale.number(bucket.options.first()?)?, bucket.count)));
            match answers.middle {
                Some(middle) => {
                    data::Seen::Dots { n: answers.n, median: middle.median, counts: counts.collect() }
                }
                None => data::Seen::Nothing,
            }
        }
    }
}

/// The legal answers that are numbers, with their names; on a plain scale the ends have words.
fn stops(sight: &Sight<'_>, canvas: &Canvas, ask: &Ask, scale: &Scale) -> Vec<(f64, String)> {
    let numbers = scale.numbers();
    match &ask.kind {
        AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => {
            let options = sight.workshop.options(canvas, of);
            let name = |number: f64| {
                let option = options.iter().find(|option| scale.number(option.id.as_str()) == Some(number));
                option.map(|option| option.name.clone()).unwrap_or_default()
            };
            numbers.into_iter().map(|number| (number, name(number))).collect()
        }
        AskKind::Scale { low, high, .. } => {
            // Half steps stay without a line of their own.
            let last = numbers.len().saturating_sub(1);
            let many = numbers.len() > 11;
            let word = |place: usize| match place {
                0 => low.clone(),
                place if place == last => high.clone(),
                _ => String::new(),
            };
            numbers
                .iter()
                .enumerate()
                .filter(|(_, number)| !many || number.fract() == 0.0)
                .map(|(place, number)| (*number, word(place)))
                .collect()
        }
    }
}
