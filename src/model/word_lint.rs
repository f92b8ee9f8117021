//! What the words of a text tell: which of them stand in a list, how they end, how a sentence opens, which messages
//! clash. The author of a workshop writes the lists. Guidance only, as with [`super::lix`].

use std::cmp::Reverse;
use std::ops::Range;

use super::lix::{bare, is_mark, letters, sentences};

/// A list of words, read for comparing. *tid* is that word alone, *spar-* and *spar\** are all words that begin so,
/// *helt sikkert* is a phrase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordList(Vec<Entry>);

/// A word or a phrase in lower case.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    text: String,
    /// Its last word may go on.
    stem: bool,
}

impl WordList {
    /// Reads entries as an author writes them; one without letters or digits says nothing.
    pub fn read(entries: &[impl AsRef<str>]) -> Self {
        Self(entries.iter().filter_map(|entry| Entry::read(entry.as_ref())).collect())
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where its words and phrases stand in a folded text: the earlier first, then the longer.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places: Vec<_> = words(text)
            .filter(|place| self.0.iter().any(|entry| entry.is_word(&text[place.clone()])))
            .collect();
        for phrase in self.0.iter().filter(|entry| entry.text.contains(' ')) {
            places.extend(phrase.places(text));
        }
        places.sort_by_key(|place| (place.start, Reverse(place.end)));
        places
    }

    fn opens(&self, text: &str) -> bool {
        let text = folded(text);
        let text = text.trim_start_matches(|c: char| !in_word(c));
        self.0.iter().any(|entry| {
            let rest = text.strip_prefix(entry.text.as_str()).map(|rest| rest.chars().next());
            rest.is_some_and(|next| entry.stem || !next.is_some_and(|c| c.is_alphabetic() || is_mark(c)))
        })
    }
}

impl Entry {
    fn read(written: &str) -> Option<Self> {
        let written = folded(written);
        let stem = written.ends_with(['-', '*']);
        let text = bare(&written).to_owned();
        (!text.is_empty()).then_some(Self { text, stem })
    }

    fn is_word(&self, word: &str) -> bool {
        if self.stem { word.starts_with(&self.text) } else { word == self.text }
    }

    /// Where it begins a word of a folded text.
    fn starts<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let begins = |at: &usize| text[..*at].chars().next_back().is_none_or(|before| !in_word(before));
        text.match_indices(self.text.as_str()).map(|(at, _)| at).filter(begins)
    }

    /// Where it stands as a phrase; a stem reaches to the end of its last word.
    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.starts(text).filter_map(|start| {
            let end = start + self.text.len();
            let more = text[end..].find(|c| !in_word(c)).unwrap_or(text.len() - end);
            (self.stem || more == 0).then_some(start..end + more)
        })
    }
}

/// The words and phrases of a text that stand in a list and not in its exceptions, in lower case and in order. What
/// stands inside a longer one is found with it, not once more.
pub fn found(text: &str, list: &WordList, exceptions: &WordList) -> Vec<String> {
    let text = folded(text);
    let mut spared = exceptions.places(&text).into_iter().peekable();
    let (mut spared_end, mut found_end) = (0, 0);
    let mut found = Vec::new();
    for place in list.places(&text) {
        while let Some(exception) = spared.next_if(|exception| exception.start <= place.start) {
            spared_end = spared_end.max(exception.end);
        }
        if place.end > spared_end && place.start >= found_end {
            found_end = place.end;
            found.push(text[place].to_owned());
        }
    }
    found
}

/// How many words with at least so many letters end with one of the endings, *-ing* or *ing*.
pub fn count_endings(text: &str, endings: &[impl AsRef<str>], least: usize) -> usize {
    let endings: Vec<String> = endings.iter().map(|ending| folded(ending.as_ref())).collect();
    let endings: Vec<&str> =
        endings.iter().map(|ending| bare(ending)).filter(|ending| !ending.is_empty()).collect();
    let text = folded(text);
    let words = words(&text).map(|place| &text[place]).filter(|word| letters(word) >= least);
    words.filter(|word| endings.iter().any(|ending| word.ends_with(ending))).count()
}

/// The entries *a | b* of which every part begins a word somewhere in the texts, as *a / b*.
pub fn clashes(texts: &[impl AsRef<str>], entries: &[impl AsRef<str>]) -> Vec<String> {
    let texts: Vec<String> = texts.iter().map(|text| folded(text.as_ref())).collect();
    let is_said = |part: &&str| {
        let phrase = Entry::read(part);
        phrase.is_some_and(|phrase| texts.iter().any(|text| phrase.starts(text).next().is_some()))
    };
    let clash = |entry: &str| {
        let parts: Vec<&str> = entry.split('|').map(str::trim).collect();
        (parts.len() > 1 && parts.iter().all(is_said)).then(|| parts.join(" / "))
    };
    entries.iter().filter_map(|entry| clash(entry.as_ref())).collect()
}

/// Whether a text begins with a word or phrase of the list.
pub fn opens_with(text: &str, list: &WordList) -> bool {
    list.opens(text)
}

/// Whether a sentence of a text begins with a word or phrase of the list.
pub fn sentence_opens_with(text: &str, list: &WordList, abbreviations: &[impl AsRef<str>]) -> bool {
    sentences(text, abbreviations).into_iter().any(|sentence| list.opens(sentence))
}

/// In lower case, with one space between words.
fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the words of a folded text stand, without punctuation at their edges.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut after = 0;
    text.split(' ').filter_map(move |token| {
        let word = bare(token);
        let start = after + token.find(word).unwrap_or_default();
        after += token.len() + 1;
        (!word.is_empty()).then(|| start..start + word.len())
    })
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}
