//! From the format of an older file to the one of this program, step by step. A step works on the text, so that what it
//! does not know stays as it is; it never changes how many lines there are, so that faults stand where they stand in the
//! file. The file itself is only changed by the next save.
//!
//! A new format gets a number in [`crate::model::workshop::FORMAT`], a step here, and a folder in `tests/formats/` with files as the program
//! writes them then. Neither a step nor such a file is ever changed or taken away.

use std::borrow::Cow;

use super::parse::parse;
use super::tree::{Kind, Node};

/// The format that a step begins with, and what makes of a text the same in the next format.
type Migration = ((u16, u16), fn(&str) -> String);

/// In this order. 1.0 is the first format there is: nothing older has to be understood.
const MIGRATIONS: [Migration; 0] = [];

/// The text of a workshop or a session in the format of this program; as it is when it is of that format, or newer.
pub(super) fn to_current(text: &str) -> Cow<'_, str> {
    through(&MIGRATIONS, text)
}

fn through<'a>(migrations: &[Migration], text: &'a str) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(text);
    if migrations.is_empty() {
        return text;
    }
    let Some(written) = parse(&text).0.as_ref().and_then(format_of) else { return text };
    for (_, step) in migrations.iter().skip_while(|(from, _)| *from < written) {
        text = Cow::Owned(step(&text));
    }
    text
}

/// The format that a file says it has.
pub(super) fn format_of(root: &Node<'_>) -> Option<(u16, u16)> {
    let items = root.get("format")?.items();
    let number = |place: usize| match items.get(place)?.kind {
        // Converting ends at the smallest and the largest.
        Kind::Number(number) => Some(number as u16),
        _ => None,
    };
    Some((number(0)?, number(1).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::workshop::FORMAT;

    const STEPS: [Migration; 3] = [
        ((0, 1), |text| text.replace("(0, 1)", "(0, 2)").replace("old", "older")),
        ((0, 2), |text| text.replace("(0, 2)", "(0, 9)").replace("older", "newer")),
        ((0, 9), |text| text.replace("(0, 9)", "(1, 0)").replace("newer", "new")),
    ];

    #[test]
    fn a_file_goes_through_the_steps_from_its_own_format_on() {
        let through = |text| through(&STEPS, text).into_owned();
        assert_eq!(through("Session(format: (0, 1), x: \"old\")"), "Session(format: (1, 0), x: \"new\")");
        assert_eq!(through("Session(format: (0, 2), x: \"old\")"), "Session(format: (1, 0), x: \"old\")");
        assert_eq!(through("Session(format: (0, 5), x: \"newer\")"), "Session(format: (0, 5), x: \"new\")");
        for untouched in
            ["Session(format: (1, 0), x: \"old\")", "Session(format: (9, 0), x: \"old\")", "", "(("]
        {
            assert_eq!(through(untouched), untouched, "nothing to do");
        }
    }

    #[test]
    fn the_steps_are_in_order_and_end_at_the_format_of_this_program() {
        let froms: Vec<(u16, u16)> = MIGRATIONS.iter().map(|(from, _)| *from).collect();
        assert!(froms.is_sorted_by(|a, b| a < b), "each begins where the one before ended");
        assert!(froms.iter().all(|from| *from < FORMAT), "none begins with the format of today");
    }
}
