//! Readability: LIX, the number of words in a sentence plus the percentage of long words. Guidance only, so the
//! longest sentence and the longest words always stand beside the number.

/// Fewer words than this are too short for a LIX.
pub const FEWEST_WORDS: usize = 20;

/// A word with this many letters is long.
const LONG: usize = 7;

/// Where a full stop does not end a sentence, unless a workshop has its own list (`lists.abbr`).
pub const ABBREVIATIONS: [&str; 36] = [
    "bl.a.", "f.eks.", "dvs.", "mv.", "m.v.", "m.m.", "m.fl.", "kl.", "nr.", "ca.", "pct.", "osv.", "evt.",
    "inkl.", "ekskl.", "jf.", "stk.", "kr.", "mio.", "mia.", "tlf.", "hhv.", "ift.", "iht.", "pga.", "vedr.",
    "o.l.", "s.", "dr.", "tidl.", "e.g.", "i.e.", "etc.", "approx.", "no.", "vs.",
];

/// What reading a text gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lix {
    /// Rounded; none when the text is too short.
    pub lix: Option<u32>,
    /// Before rounding, also for short texts; none without words.
    pub exact: Option<f64>,
    pub words: usize,
    pub sentences: usize,
    pub long: usize,
    pub longest_sentence: String,
    /// The three longest words, longest first, as they stand in the text.
    pub longest_words: Vec<String>,
}

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    VeryEasy,
    Easy,
    Medium,
    Hard,
    VeryHard,
}

impl Lix {
    /// The band of the rounded number.
    pub fn band(&self) -> Option<Band> {
        Some(match self.lix? {
            0..=24 => Band::VeryEasy,
            25..=34 => Band::Easy,
            35..=44 => Band::Medium,
            45..=54 => Band::Hard,
            _ => Band::VeryHard,
        })
    }
}

/// Reads one text.
pub fn lix(text: &str) -> Lix {
    read(&[text], &ABBREVIATIONS)
}

/// Reads texts, each of which ends its last sentence, with these abbreviations.
pub fn read(texts: &[&str], abbreviations: &[impl AsRef<str>]) -> Lix {
    let mut found = Lix::default();
    let mut words: Vec<&str> = Vec::new();
    let mut longest = 0;
    for sentence in texts.iter().flat_map(|text| sentences(text, abbreviations)) {
        let own: Vec<&str> = sentence.split_whitespace().map(bare).filter(|word| is_word(word)).collect();
        if own.is_empty() {
            continue;
        }
        found.sentences += 1;
        if own.len() > longest {
            longest = own.len();
            sentence.trim().clone_into(&mut found.longest_sentence);
        }
        words.extend(own);
    }
    found.words = words.len();
    found.long = words.iter().filter(|word| letters(word) >= LONG).count();
    if found.words > 0 {
        let exact =
            found.words as f64 / found.sentences as f64 + 100.0 * found.long as f64 / found.words as f64;
        found.exact = Some(exact);
        found.lix = (found.words >= FEWEST_WORDS).then_some(exact.round() as u32);
    }
    words.sort_by_key(|word| std::cmp::Reverse(letters(word)));
    for word in words {
        let known = |other: &String| other.to_lowercase() == word.to_lowercase();
        if found.longest_words.len() < 3 && !found.longest_words.iter().any(known) {
            found.longest_words.push(word.to_owned());
        }
    }
    found
}

/// The text without punctuation at its edges. Combining marks belong to their letter.
pub(super) fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric() && !is_mark(c))
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// How many letters a word has; hyphens, digits and combining marks are none.
pub(super) fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

/// A combining mark: å may be written as a and a ring.
pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The sentences of a text, with their stops.
pub(super) fn sentences<'a>(text: &'a str, abbreviations: &[impl AsRef<str>]) -> Vec<&'a str> {
    let tokens: Vec<(usize, &str)> = text
        .split_whitespace()
        .map(|token| (token.as_ptr() as usize - text.as_ptr() as usize, token))
        .collect();
    let mut sentences = Vec::new();
    let mut start = 0;
    for (place, (at, token)) in tokens.iter().enumerate() {
        let next = tokens.get(place + 1).map(|(_, next)| *next);
        if next.is_none_or(|next| ends_sentence(token, next, abbreviations)) {
            let end = at + token.len();
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences
}

/// Whether a sentence ends with this token, which is not the last.
fn ends_sentence(token: &str, next: &str, abbreviations: &[impl AsRef<str>]) -> bool {
    let token = token.trim_end_matches(['"', '\'', ')', ']', '»', '«', '”', '“', '’', '›']);
    if token.ends_with(['!', '?']) {
        return true;
    }
    if !token.ends_with('.') {
        return false;
    }
    let opened = token.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if abbreviations.iter().any(|abbreviation| abbreviation.as_ref().to_lowercase() == opened) {
        return false;
    }
    let number = opened.trim_end_matches('.');
    let ordinal = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    !(ordinal && bare(next).chars().next().is_some_and(char::is_lowercase))
}
