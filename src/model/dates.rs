//! Dates as they stand in a document, `2026-05-28`: whether they are real, and how far apart they are.

/// Days since 1 March of the year 0, in the Gregorian calendar; none when the text is no date.
pub fn day_number(iso: &str) -> Option<i64> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i64>().ok());
    let (year, month, day) = (number(year)??, number(month)??, number(day)??);
    if !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
        return None;
    }
    // Counted from March, a leap day is the last day of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1)
}

/// Year, month and day of a number of days as [`day_number`] counts them.
pub fn date_of(day: i64) -> (i64, u32, u32) {
    // Four hundred years always have as many days.
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let year = year + era * 400;
    if month < 10 { (year, month as u32 + 3, day as u32) } else { (year + 1, month as u32 - 9, day as u32) }
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let between = |a, b| day_number(b).zip(day_number(a)).map(|(b, a)| b - a);
        assert_eq!(between("2026-03-01", "2026-04-15"), Some(45), "30 + 15");
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2), "a leap year");
        assert_eq!(between("2025-12-31", "2026-01-01"), Some(1), "over the new year");
        assert_eq!(between("1999-03-01", "2000-03-01"), Some(366), "2000 was a leap year");
    }

    #[test]
    fn a_number_of_days_is_its_date() {
        for (iso, date) in [
            ("2026-04-15", (2026, 4, 15)),
            ("2024-02-29", (2024, 2, 29)),
            ("2000-03-01", (2000, 3, 1)),
            ("1999-12-31", (1999, 12, 31)),
            ("2100-01-01", (2100, 1, 1)),
        ] {
            assert_eq!(date_of(day_number(iso).unwrap()), date, "{iso}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "2026", "2026-02-29", "2026-13-01", "2026-1-1", "x026-01-01", "2026-01-01-"] {
            assert_eq!(day_number(text), None, "{text}");
        }
    }
}
