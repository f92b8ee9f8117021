//! Days as people type them: *1. maj*, *1/5*, *2026-05-01*, *om 14 dage*.

use jiff::civil::Date;
use jiff::{ToSpan, Zoned};

use crate::words::Words;

/// Today, on this computer.
pub fn today() -> Date {
    Zoned::now().date()
}

/// The day that a text means; without a year the next one that is not over, seen from `today`. None when it is no day.
///
/// ```
/// use raaderum::{app::due, model::workshop::Language, words::Words};
/// let (words, today) = (Words::of(Language::Danish), jiff::civil::date(2026, 4, 15));
/// assert_eq!(due::day(words, "1. maj", today), Some(jiff::civil::date(2026, 5, 1)));
/// assert_eq!(due::day(words, "31. februar", today), None);
/// ```
pub fn day(words: &Words, text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    if let Ok(date) = text.parse::<Date>() {
        return Some(date);
    }
    later(words, &text, today).or_else(|| written(words, &text, today))
}

/// The days that are offered: their words, which can also be typed.
pub fn offers(words: &Words) -> [String; 2] {
    ["due-fortnight", "due-month"].map(|key| words.text(key))
}

/// So long from now: *om 14 dage*, *om en måned*.
fn later(words: &Words, text: &str, today: Date) -> Option<Date> {
    let is_one_of = |key: &str, word: &str| words.text(key).split_whitespace().any(|known| known == word);
    let mut parts = text.split_whitespace();
    let (first, count, unit, None) = (parts.next()?, parts.next()?, parts.next()?, parts.next()) else {
        return None;
    };
    let count = if is_one_of("due-one", count) { 1 } else { count.parse::<i64>().ok()? };
    if !is_one_of("due-in", first) || !(0..=1000).contains(&count) {
        return None;
    }
    let span = match unit {
        _ if is_one_of("due-days", unit) => count.days(),
        _ if is_one_of("due-weeks", unit) => count.weeks(),
        _ if is_one_of("due-months", unit) => count.months(),
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// A day of a month, with or without its year.
fn written(words: &Words, text: &str, today: Date) -> Option<Date> {
    let parts: Vec<&str> = text.split([' ', '.', '/', '-', ',']).filter(|part| !part.is_empty()).collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (*first, *second, None),
        [first, second, year] => (*first, *second, Some(year.parse::<i16>().ok()?)),
        _ => return None,
    };
    // In English the month may come first.
    let (day, month) = match (first.parse::<i8>(), month(words, first)) {
        (Ok(day), _) => (day, month(words, second)?),
        (Err(_), Some(month)) => (second.parse().ok()?, month),
        (Err(_), None) => return None,
    };
    let of = |year| Date::new(year, month, day).ok();
    if let Some(year) = year {
        return of(if year < 100 { 2000 + year } else { year });
    }
    of(today.year()).filter(|date| *date >= today).or_else(|| of(today.year() + 1))
}

/// A month by its number, its name or the first letters of it.
fn month(words: &Words, text: &str) -> Option<i8> {
    if let Ok(number) = text.parse::<i8>() {
        return Some(number);
    }
    let months = &words.spelling().spelling().months;
    let place = months.iter().position(|name| text.len() >= 3 && name.to_lowercase().starts_with(text))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::workshop::Language;

    #[test]
    fn days_are_understood_as_people_type_them() {
        let today = date(2026, 4, 15);
        for (language, text, expected) in [
            (Language::Danish, "1. maj", Some(date(2026, 5, 1))),
            (Language::Danish, "1 maj", Some(date(2026, 5, 1))),
            (Language::Danish, "1/5", Some(date(2026, 5, 1))),
            (Language::Danish, " 2026-05-01 ", Some(date(2026, 5, 1))),
            (Language::Danish, "1.5.2027", Some(date(2027, 5, 1))),
            (Language::Danish, "1/5-27", Some(date(2027, 5, 1))),
            (Language::Danish, "28. maj 2026", Some(date(2026, 5, 28))),
            (Language::Danish, "15. april", Some(today)),
            (Language::Danish, "14. apr.", Some(date(2027, 4, 14))),
            (Language::Danish, "om 14 dage", Some(date(2026, 4, 29))),
            (Language::Danish, "Om en måned", Some(date(2026, 5, 15))),
            (Language::Danish, "om 3 uger", Some(date(2026, 5, 6))),
            (Language::Danish, "29. februar", None),
            (Language::Danish, "32/1", None),
            (Language::Danish, "snart", None),
            (Language::Danish, "", None),
            (Language::English, "1 May", Some(date(2026, 5, 1))),
            (Language::English, "May 1, 2027", Some(date(2027, 5, 1))),
            (Language::English, "in 14 days", Some(date(2026, 4, 29))),
            (Language::English, "in a month", Some(date(2026, 5, 15))),
        ] {
            assert_eq!(day(Words::of(language), text, today), expected, "{text}");
        }
    }

    #[test]
    fn what_is_offered_is_understood() {
        for language in [Language::Danish, Language::English] {
            let words = Words::of(language);
            for offer in offers(words) {
                assert!(day(words, &offer, date(2026, 1, 31)).is_some(), "{offer}");
            }
        }
    }
}
