//! Finds commands, canvases and what has been written from a few letters: Danish letters may be typed as aa, ae, oe or
//! as their plain neighbours, and slips are forgiven.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::App;
use super::command::{Command, Row, TABLE};
use super::search::{Hits, Place};
use super::spelling::{Spelled, Typed};
use crate::model::id::CanvasId;
use crate::words::Words;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub title: String,
    /// The second line: the help line of a command, the piece of advice of a canvas.
    pub second: String,
    /// The shortcut as it is written.
    pub keys: String,
    pub what: FoundWhat,
    /// What it is called when it is searched for, and other words for it; what a command would do just now is no part of
    /// its name.
    pub called: (String, String),
    /// It is what was typed, and not only like it: it may be taken without being chosen.
    pub fits: bool,
}

/// What it is.
#[derive(Clone, Debug, PartialEq)]
pub enum FoundWhat {
    Command(Command),
    Canvas(CanvasId),
    /// What somebody has written, and where.
    Place(Place),
}

impl FoundWhat {
    fn is_written(&self) -> bool {
        match self {
            Self::Place(place) => !matches!(place, Place::Canvas(_)),
            Self::Command(_) | Self::Canvas(_) => false,
        }
    }
}

impl App {
    /// What a person may mean, best first; everything when nothing is typed.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        rank(typed, self.findable(), &self.hits(typed))
    }

    fn findable(&self) -> Vec<Found> {
        let words = self.words();
        let commands = TABLE.iter().filter(|row| self.can(row.command)).map(|row| {
            let title = self.title(row.command);
            let name = match row.command {
                Command::Undo | Command::Redo => words.text(&row.command.words()),
                _ => title.clone(),
            };
            Found {
                title,
                second: words.text(&row.command.help()),
                keys: row.shortcut.map(|keys| keys.to_string()).unwrap_or_default(),
                what: FoundWhat::Command(row.command),
                called: (name, other_words(words, row)),
                fits: true,
            }
        });
        let canvases = self.store.iter().flat_map(|store| &store.workshop().canvases).map(|canvas| Found {
            title: canvas.title.clone(),
            second: canvas.question.clone(),
            keys: String::new(),
            what: FoundWhat::Canvas(canvas.id.clone()),
            called: (canvas.title.clone(), String::new()),
            fits: true,
        });
        commands.chain(canvases).collect()
    }
}

/// Other words for a command, where it has some.
fn other_words(words: &Words, row: &Row) -> String {
    let key = format!("also-{}", row.key);
    if words.has(&key) { words.text(&key) } else { String::new() }
}

/// How well something is meant, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// It begins so where letters are left out.
    Letters,
    /// It has been written beside something of another name.
    Beside,
    /// Its second line says so.
    Second,
    /// It has been written so.
    Written,
    /// Its name says so, or another word for it.
    Title,
    /// Its name begins so.
    Begins,
}

fn rank(typed: &str, all: Vec<Found>, hits: &Hits) -> Vec<Found> {
    let Some(meant) = Typed::of(typed) else { return all };
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = |text| Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
    let patterns: Vec<Pattern> = meant.spellings().into_iter().map(pattern).collect();
    let mut buffer = Vec::new();
    let mut score = |text: &Spelled| {
        let points = |pattern: &Pattern| pattern.score(Utf32Str::new(&text.twice, &mut buffer), &mut matcher);
        patterns.iter().filter_map(points).max()
    };
    let mut ranked: Vec<(Match, u32, Found)> = Vec::new();
    for found in all {
        let (name, also) = (Spelled::of(&found.called.0), Spelled::of(&found.called.1));
        let second = Spelled::of(&found.second);
        let how = if name.begins(&meant) {
            Match::Begins
        } else if name.has(&meant) || also.has_beginnings(&meant) {
            Match::Title
        } else if second.has(&meant) {
            Match::Second
        } else if name.is_like(&meant) {
            Match::Letters
        } else {
            continue;
        };
        let points = score(&name).map(|points| points * 2).max(score(&second));
        ranked.push((how, points.unwrap_or(0), Found { fits: how > Match::Letters, ..found }));
    }
    let written = hits.found.iter().enumerate().filter(|(_, found)| found.what.is_written());
    ranked.extend(written.take(MOST_WRITTEN).map(|(place, found)| {
        let how = if place < hits.by_title { Match::Written } else { Match::Beside };
        (how, 0, found.clone())
    }));
    // Sorting is stable: equals stay in their order.
    ranked.sort_by_key(|(how, points, _)| Reverse((*how, *points)));
    ranked.into_iter().map(|(_, _, found)| found).collect()
}

/// Whether a text contains what was typed, in any of the spellings.
pub fn contains(text: &str, typed: &str) -> bool {
    Typed::of(typed).is_none_or(|typed| Spelled::of(text).has(&typed))
}

/// More of what was written is what the search is for.
const MOST_WRITTEN: usize = 30;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::workshop::Language;

    fn named(title: &str) -> Found {
        let what = FoundWhat::Command(Command::Open);
        let called = (title.into(), String::new());
        Found { title: title.into(), second: String::new(), keys: String::new(), what, called, fits: true }
    }

    #[test]
    fn danish_letters_are_found_in_three_spellings() {
        let all = || vec![named("Gem"), named("Åbn fil"), named("Vis næste lag"), named("Håndsoprækning")];
        for typed in ["åbn", "aabn", "abn"] {
            assert_eq!(rank(typed, all(), &Hits::default())[0].title, "Åbn fil", "typed {typed}");
        }
        for typed in ["håndsopræk", "haandsopraek", "handsoprak"] {
            assert_eq!(rank(typed, all(), &Hits::default())[0].title, "Håndsoprækning", "typed {typed}");
        }
        for typed in ["næste", "naeste", "naste"] {
            assert_eq!(rank(typed, all(), &Hits::default())[0].title, "Vis næste lag", "typed {typed}");
        }
        assert!(rank("xyz", all(), &Hits::default()).is_empty(), "nonsense finds nothing");
    }

    /// Every command, whether it is possible now or not.
    fn commands(words: &Words) -> Vec<Found> {
        let found = |row: &Row| Found {
            title: words.text(&row.command.words()),
            second: words.text(&row.command.help()),
            keys: String::new(),
            what: FoundWhat::Command(row.command),
            called: (words.text(&row.command.words()), other_words(words, row)),
            fits: true,
        };
        TABLE.iter().map(found).collect()
    }

    #[test]
    fn every_command_is_found_by_its_name_in_three_spellings_and_two_languages() {
        for language in [Language::Danish, Language::English] {
            let all = commands(Words::of(language));
            for found in &all {
                let twice =
                    found.title.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae");
                let plain = found.title.to_lowercase().replace(['å', 'æ'], "a").replace('ø', "o");
                for typed in [&found.title, &twice, &plain] {
                    let ranked = rank(typed, all.clone(), &Hits::default());
                    let place = ranked.iter().position(|other| other.what == found.what);
                    assert!(
                        place.is_some_and(|place| place < 3),
                        "{typed} finds {} at {place:?}",
                        found.title
                    );
                }
            }
        }
    }

    #[test]
    fn what_was_written_comes_after_commands_and_canvases_of_that_name_and_before_likenesses() {
        let written = |title: &str| Found {
            what: FoundWhat::Place(Place::Record("notes".into(), title.into(), None)),
            ..named(title)
        };
        let hits = Hits { found: vec![written("Åbn op for det"), written("Mette")], by_title: 1, more: 0 };
        let ranked = rank("åbn", vec![named("Gem"), named("Afslut brugen"), named("Åbn fil")], &hits);
        let titles: Vec<&str> = ranked.iter().map(|found| found.title.as_str()).collect();
        assert_eq!(titles, ["Åbn fil", "Åbn op for det", "Mette", "Afslut brugen"]);
    }

    #[test]
    fn what_begins_so_comes_before_what_only_names_it() {
        let all = vec![
            named("Fortryd: hentede Ledelse af digital omstilling"),
            named("Ledelse af digital omstilling"),
        ];
        assert_eq!(rank("ledelse af", all, &Hits::default())[0].title, "Ledelse af digital omstilling");
    }
}
