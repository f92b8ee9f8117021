//! Finds commands and canvases from a few letters: Danish letters may be typed as aa, ae, oe, and slips are forgiven.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::App;
use super::command::{Command, TABLE};
use crate::model::id::CanvasId;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub title: String,
    /// The second line: the help line of a command, the piece of advice of a canvas.
    pub second: String,
    /// The shortcut as it is written.
    pub keys: String,
    pub what: FoundWhat,
}

/// What it is.
#[derive(Clone, Debug, PartialEq)]
pub enum FoundWhat {
    Command(Command),
    Canvas(CanvasId),
}

impl App {
    /// What a person may mean, best first; everything when nothing is typed.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        rank(typed, self.findable())
    }

    fn findable(&self) -> Vec<Found> {
        let words = self.words();
        let commands = TABLE.iter().filter(|row| self.can(row.command)).map(|row| Found {
            title: self.title(row.command),
            second: words.text(&row.command.help()),
            keys: row.shortcut.map(|keys| keys.to_string()).unwrap_or_default(),
            what: FoundWhat::Command(row.command),
        });
        let canvases = self.store.iter().flat_map(|store| &store.workshop().canvases).map(|canvas| Found {
            title: canvas.title.clone(),
            second: canvas.question.clone(),
            keys: String::new(),
            what: FoundWhat::Canvas(canvas.id.clone()),
        });
        commands.chain(canvases).collect()
    }
}

fn rank(typed: &str, all: Vec<Found>) -> Vec<Found> {
    if typed.trim().is_empty() {
        return all;
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let patterns: Vec<Pattern> = spellings(typed)
        .iter()
        .map(|text| Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart))
        .collect();
    let mut buffer = Vec::new();
    let mut score = |text: &str| {
        let folded = folded(text);
        patterns
            .iter()
            .filter_map(|pattern| pattern.score(Utf32Str::new(&folded, &mut buffer), &mut matcher))
            .max()
    };
    let begun = folded(typed.trim());
    let mut ranked: Vec<_> = all
        .into_iter()
        .filter_map(|found| {
            let title = score(&found.title).map(|points| points * 2);
            let second = score(&found.second);
            // A title that begins so comes before one that only names it, such as what can be undone.
            let begins = folded(&found.title).starts_with(&begun);
            Some((title.max(second)?, begins, found))
        })
        .collect();
    // Sorting is stable: equals stay in their order.
    ranked.sort_by_key(|(points, begins, _)| Reverse((*points, *begins)));
    ranked.into_iter().map(|(_, _, found)| found).collect()
}

/// Danish letters as two, small: what is typed and what is searched meet in the same spelling.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.to_lowercase().chars() {
        match letter {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            other => out.push(other),
        }
    }
    out
}

/// Whether a text contains what was typed, in any of the spellings.
pub fn contains(text: &str, typed: &str) -> bool {
    let typed = typed.trim();
    folded(text).contains(&folded(typed)) || plain(text).contains(&plain(typed))
}

/// Danish letters as the one that looks like them, small.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('æ', "a").replace('ø', "o").replace('å', "a")
}

/// What was typed, in the ways it may have been meant: `for` may be *før* without its letter.
fn spellings(typed: &str) -> Vec<String> {
    let folded = folded(typed);
    let mut spellings = vec![folded.clone()];
    // One letter for each: a, o typed for å, ø and æ. The matcher skips letters, so `aben` finds `aaben`.
    let plain = plain(typed);
    if plain != folded {
        spellings.push(plain);
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str) -> Found {
        let what = FoundWhat::Command(Command::Open);
        Found { title: title.into(), second: String::new(), keys: String::new(), what }
    }

    #[test]
    fn danish_letters_are_found_in_three_spellings() {
        let all = || vec![named("Gem"), named("Åbn fil"), named("Vis næste lag"), named("Håndsoprækning")];
        for typed in ["åbn", "aabn", "abn"] {
            assert_eq!(rank(typed, all())[0].title, "Åbn fil", "typed {typed}");
        }
        for typed in ["håndsopræk", "haandsopraek", "handsoprak"] {
            assert_eq!(rank(typed, all())[0].title, "Håndsoprækning", "typed {typed}");
        }
        for typed in ["næste", "naeste", "naste"] {
            assert_eq!(rank(typed, all())[0].title, "Vis næste lag", "typed {typed}");
        }
        assert!(rank("xyz", all()).is_empty(), "nonsense finds nothing");
    }

    #[test]
    fn what_begins_so_comes_before_what_only_names_it() {
        let all = vec![
            named("Fortryd: hentede Ledelse af digital omstilling"),
            named("Ledelse af digital omstilling"),
        ];
        assert_eq!(rank("ledelse af", all)[0].title, "Ledelse af digital omstilling");
    }
}
