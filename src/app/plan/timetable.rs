//! When each step of a plan begins, by the clock on the wall: what was done when it was done, what is ahead as it will be
//! if nothing more is lost.

use jiff::ToSpan as _;
use jiff::civil::DateTime;

use crate::model::id::StepId;
use crate::model::plan::Step;
use crate::model::session::Live;

/// What the times are worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Present<'a> {
    /// Steps that all have an id.
    pub steps: &'a [Step],
    pub live: &'a Live,
    /// What the clock on the wall says.
    pub day: DateTime,
    /// Seconds since the present step was entered.
    pub running: u32,
}

/// The times of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Timetable {
    /// One for each step, in the order of the plan.
    pub rows: Vec<Row>,
    /// When the last step ends.
    pub ends: DateTime,
    /// When the room was promised to be done; none before the plan is begun.
    pub promised: Option<DateTime>,
    /// The seconds from now to the end of the present step; nothing when it has run over.
    pub left_now: u32,
}

/// The times of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: StepId,
    /// When it began, or will begin; none where it was skipped or done on another day.
    pub starts: Option<DateTime>,
    pub minutes: u16,
    /// Seconds that it has been worked on.
    pub spent: u32,
    pub state: StepState,
}

/// Where the room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    Ahead,
    /// The room has gone past it.
    Skipped,
}

impl Timetable {
    /// The times of a plan as they are now.
    pub fn of(present: Present<'_>) -> Self {
        let Present { steps, live, day, running } = present;
        let begun = begun(live, day);
        let now = steps.iter().position(|step| step.id == live.step);
        let mut next = day;
        let mut left_now = 0;
        let mut rows = Vec::with_capacity(steps.len());
        for (place, step) in steps.iter().enumerate() {
            let known = live.spent.get(&step.id);
            let before = known.map_or(0, |spent| spent.secs);
            let state = match now {
                Some(now) if place == now => StepState::Now,
                Some(now) if place > now && is_only_seen(step, live) => StepState::Ahead,
                Some(_) if known.is_some() => StepState::Done,
                // A session that is looked at, and not run, has been where its step is.
                Some(now) if place < now && begun.is_none() => StepState::Done,
                Some(now) if place < now => StepState::Skipped,
                Some(_) | None => StepState::Ahead,
            };
            let today = |began: DateTime| began.date() == day.date();
            let began = known.and_then(|spent| spent.began.parse().ok()).filter(|began| today(*began));
            let (starts, spent) = match state {
                StepState::Now => {
                    let spent = before + running;
                    left_now = (u32::from(step.minutes) * 60).saturating_sub(spent);
                    next = later(day, left_now);
                    (began.or(Some(day)), spent)
                }
                StepState::Done | StepState::Skipped => (began, before),
                StepState::Ahead => {
                    let starts = next;
                    next = later(next, (u32::from(step.minutes) * 60).saturating_sub(before));
                    (Some(starts), before)
                }
            };
            rows.push(Row { id: step.id.clone(), starts, minutes: step.minutes, spent, state });
        }
        let promised = begun.and_then(|_| live.ends.parse().ok());
        Self { rows, ends: next, promised, left_now }
    }

    /// How many whole minutes the room is behind what it was promised; negative when there is time to spare.
    pub fn late_minutes(&self) -> i64 {
        let Some(promised) = self.promised else { return 0 };
        let seconds = promised.until(self.ends).and_then(|span| span.total(jiff::Unit::Second));
        (seconds.unwrap_or(0.0) / 60.0).trunc() as i64
    }

    /// How many minutes there are for the steps ahead, if the room is to be done when it was promised.
    pub fn minutes_ahead(&self, day: DateTime) -> u32 {
        let Some(promised) = self.promised else { return 0 };
        let seconds =
            later(day, self.left_now).until(promised).and_then(|span| span.total(jiff::Unit::Second));
        (seconds.unwrap_or(0.0) / 60.0).floor().max(0.0) as u32
    }

    /// The sum of the minutes of all steps.
    pub fn minutes(&self) -> u32 {
        self.rows.iter().map(|row| u32::from(row.minutes)).sum()
    }
}

/// Whether a step was looked at, and not worked on: for less than a minute, or a tenth of its time.
pub(super) fn is_only_seen(step: &Step, live: &Live) -> bool {
    let secs = live.spent.get(&step.id).map(|spent| spent.secs);
    secs.is_some_and(|secs| secs < (u32::from(step.minutes) * 6).max(60))
}

/// When the plan was begun, if that was today: a session that is opened a week later has not been running since.
pub fn begun(live: &Live, day: DateTime) -> Option<DateTime> {
    let began: DateTime = live.began.parse().ok()?;
    (began.date() == day.date()).then_some(began)
}

/// Some seconds later.
pub fn later(day: DateTime, seconds: u32) -> DateTime {
    day.checked_add(i64::from(seconds).seconds()).unwrap_or(day)
}
