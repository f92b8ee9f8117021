//! A calendar from left to right: months of the same width, and days within them.

use crate::drawing::place::Rect;
use crate::model::fit;

/// A day: the month counted from the year 0, and the day in it from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) month: i32,
    pub(super) day: i32,
}

impl Day {
    /// The day of a date, `2026-04-15`; none when it is none.
    pub(super) fn of(iso: &str) -> Option<Self> {
        if !fit::is_date(iso) {
            return None;
        }
        let mut parts = iso.split('-').map(|part| part.parse::<i32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        Some(Self { month: year * 12 + month - 1, day })
    }

    pub(super) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month.rem_euclid(12) + 1, self.day)
    }

    pub(super) fn year(self) -> i32 {
        self.month.div_euclid(12)
    }

    fn first(month: i32) -> Self {
        // Dates are written with four digits.
        Self { month: month.clamp(12, 9999 * 12 + 11), day: 1 }
    }

    /// The day after or before.
    fn beside(self, later: bool) -> Self {
        match (later, self.day) {
            (true, day) if day >= days_in(self.month) => Self::first(self.month + 1),
            (true, day) => Self { day: day + 1, ..self },
            (false, 1) => {
                let before = Self::first(self.month - 1);
                Self { day: days_in(before.month), ..before }
            }
            (false, day) => Self { day: day - 1, ..self },
        }
    }
}

pub(super) fn days_in(month: i32) -> i32 {
    let year = month.div_euclid(12);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month.rem_euclid(12) {
        1 if leap => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// The months that are shown, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    pub(super) first: i32,
    pub(super) months: i32,
    /// Cards go to single days, else to the first of a month.
    pub(super) by_day: bool,
    left: f32,
    width: f32,
}

/// At least so many months are shown.
const LEAST: i32 = 3;
/// Months as wide as that show single days.
const WIDE: f32 = 260.0;
/// Half that is enough where somebody has said a day already.
const ENOUGH: f32 = 150.0;

impl Axis {
    /// The months of all days with one more on each side, so that a card can go beyond the others; from the month of
    /// `start` where there are no days.
    pub(super) fn new(days: &[Day], start: Option<Day>, body: Rect, pad: f32) -> Self {
        // A session without a date begins with some January.
        let start = start.map_or(2026 * 12, |day| day.month);
        let low = days.iter().map(|day| day.month - 1).min().unwrap_or(start);
        let high = days.iter().map(|day| day.month + 1).max().unwrap_or(start + 5);
        let low = Day::first(low).month;
        let months = (high - low + 1).max(LEAST);
        let width = (body.width - 2.0 * pad).max(1.0);
        let month = width / months as f32;
        let said = days.iter().any(|day| day.day != 1);
        let by_day = month >= WIDE || (said && month >= ENOUGH);
        Self { first: low, months, by_day, left: body.left + pad, width }
    }

    pub(super) fn month_width(&self) -> f32 {
        self.width / self.months as f32
    }

    /// Where a month begins; that after the last is the end of the axis.
    pub(super) fn month_left(&self, month: i32) -> f32 {
        self.left + (month - self.first) as f32 * self.month_width()
    }

    pub(super) fn x(&self, day: Day) -> f32 {
        let within = (day.day - 1) as f32 / days_in(day.month) as f32;
        self.month_left(day.month) + within * self.month_width()
    }

    /// The legal day nearest to a place.
    pub(super) fn day_at(&self, x: f32) -> Day {
        let months = ((x - self.left) / self.month_width()).clamp(0.0, self.months as f32 - 0.001);
        if !self.by_day {
            let month = (months.round() as i32).min(self.months - 1);
            return Day::first(self.first + month);
        }
        let month = self.first + months.floor() as i32;
        let day = (months.fract() * days_in(month) as f32).round() as i32 + 1;
        if day > days_in(month) && month + 1 < self.first + self.months {
            return Day::first(month + 1);
        }
        Day { day: day.min(days_in(month)), ..Day::first(month) }
    }

    /// The next legal day.
    pub(super) fn next(&self, from: Day, later: bool) -> Day {
        match (self.by_day, later) {
            (true, _) => from.beside(later),
            (false, true) => Day::first(from.month + 1),
            (false, false) if from.day > 1 => Day::first(from.month),
            (false, false) => Day::first(from.month - 1),
        }
    }

    /// All legal days.
    pub(super) fn days(&self) -> Vec<Day> {
        let months = self.first..self.first + self.months;
        let last = |month| if self.by_day { days_in(month) } else { 1 };
        months.flat_map(|month| (1..=last(month)).map(move |day| Day { month, day })).collect()
    }

    /// Every so many months a name finds room.
    pub(super) fn named_every(&self, name: f32) -> i32 {
        let fits = |every: &&i32| self.month_width() * **every as f32 >= name;
        [1, 2, 3, 6, 12, 24, 60].iter().find(fits).copied().unwrap_or(120)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::of(iso).unwrap()
    }

    #[test]
    fn every_legal_day_is_found_at_its_own_place() {
        let body = Rect::new(50.0, 0.0, 1400.0, 300.0);
        for days in [vec![day("2026-05-17")], vec![day("2026-01-01"), day("2027-06-01")], Vec::new()] {
            let axis = Axis::new(&days, None, body, 100.0);
            for day in axis.days() {
                assert_eq!(axis.day_at(axis.x(day)), day, "{}", day.iso());
                assert!(fit::is_date(&day.iso()), "{}", day.iso());
            }
        }
    }

    #[test]
    fn steps_lead_over_the_ends_of_months_and_years() {
        let wide = Axis::new(&[day("2026-12-30")], None, Rect::new(0.0, 0.0, 1400.0, 300.0), 0.0);
        assert_eq!(wide.next(day("2026-12-31"), true).iso(), "2027-01-01");
        assert_eq!(wide.next(day("2028-03-01"), false).iso(), "2028-02-29");
        let narrow = Axis::new(&[day("2026-12-01")], None, Rect::new(0.0, 0.0, 300.0, 300.0), 0.0);
        assert_eq!(
            narrow.next(day("2026-12-17"), false).iso(),
            "2026-12-01",
            "first to the start of its month"
        );
        assert_eq!(narrow.next(day("2026-12-17"), true).iso(), "2027-01-01");
    }
}
