//! Names as people write them: the same whatever the case, the marks between the words and the way of writing the
//! Danish letters.

/// A name as it is compared: small letters and digits only, *æ*, *ø* and *å* as *ae*, *oe* and *aa*.
///
/// ```
/// use raaderum::model::import::folded;
/// assert_eq!(folded("Fælles løsning (år 2)"), folded("faelles_loesning aar-2"));
/// ```
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            'é' | 'è' => out.push('e'),
            'ü' => out.push('u'),
            other if other.is_alphanumeric() => out.push(other),
            _ => {}
        }
    }
    out
}

/// Whether a heading means something that is called by any of these names.
pub(super) fn means<'n>(heading: &str, mut names: impl Iterator<Item = &'n str>) -> bool {
    let heading = folded(heading);
    !heading.is_empty() && names.any(|name| folded(name) == heading)
}

/// Whether a heading is a whole question with a number before it, or something after: *3. Min leder følger op …*.
pub(super) fn contains_question(heading: &str, question: &str) -> bool {
    const LEAST: usize = 16;
    let (heading, question) = (folded(heading), folded(question));
    question.chars().count() >= LEAST && heading.contains(&question)
}

/// The number in a heading that is little else: *Q3*, *Spm. 3*, *3*.
pub(super) fn number_of(heading: &str) -> Option<usize> {
    const MOST_LETTERS: usize = 10;
    let folded = folded(heading);
    let letters: &str = folded.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = &folded[letters.len()..];
    let few = letters.len() <= MOST_LETTERS && !letters.contains(|letter: char| letter.is_ascii_digit());
    if few && digits.len() <= 2 { digits.parse().ok() } else { None }
}
