//! How texts are spelled for searching. Danish letters may be typed as themselves, as two letters or as the plain one
//! beside them: *å* is *aa* is *a*, *ø* is *oe* is *o*, *æ* is *ae* is *a*.

use nucleo_matcher::chars::normalize;

/// A text in the two spellings in which it is found; small letters, without accents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelled {
    /// Danish letters as two: `aabn`.
    pub twice: String,
    /// Danish letters as the plain one: `abn`.
    pub plain: String,
}

/// What was typed, word by word.
#[derive(Clone, Debug)]
pub struct Typed {
    whole: Word,
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    spelled: Spelled,
    /// It has Danish letters: whoever types *år* does not mean *ar*.
    is_danish: bool,
}

impl Spelled {
    /// A text in its spellings.
    pub fn of(text: &str) -> Self {
        let mut spelled =
            Self { twice: String::with_capacity(text.len()), plain: String::with_capacity(text.len()) };
        let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
        while let Some(letter) = letters.next() {
            // Some programs write å as an a with a ring behind it.
            let ringed = letter == 'a' && letters.peek() == Some(&'\u{30a}');
            let (twice, plain) = match letter {
                'æ' => ("ae", 'a'),
                'ø' | 'ö' => ("oe", 'o'),
                'å' => ("aa", 'a'),
                'a' if ringed => ("aa", 'a'),
                '\u{300}'..='\u{36f}' => continue,
                other => {
                    spelled.twice.push(normalize(other));
                    spelled.plain.push(normalize(other));
                    continue;
                }
            };
            spelled.twice.push_str(twice);
            spelled.plain.push(plain);
        }
        spelled
    }

    fn meets(&self, word: &Word, test: impl Fn(&str, &str) -> bool) -> bool {
        test(&self.twice, &word.spelled.twice) || (!word.is_danish && test(&self.plain, &word.spelled.plain))
    }

    /// Whether it begins with all that was typed.
    pub fn begins(&self, typed: &Typed) -> bool {
        self.meets(&typed.whole, |text, word| text.starts_with(word))
    }

    /// Whether every word that was typed begins one of its words.
    pub fn has_beginnings(&self, typed: &Typed) -> bool {
        let begins = |text: &str, word: &str| text.split_whitespace().any(|other| other.starts_with(word));
        typed.words.iter().all(|word| self.meets(word, begins))
    }

    /// Whether it may be meant where letters were left out. Letters that are only scattered over it say nothing.
    pub fn is_like(&self, typed: &Typed) -> bool {
        let is_so = |text: &str, letters: &[char]| {
            let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            is_shortened(&words.take(MOST_SHORTENED).collect::<Vec<_>>(), letters)
        };
        typed.spellings().into_iter().any(|spelling| {
            let letters: Vec<char> = spelling.chars().filter(|letter| letter.is_alphanumeric()).collect();
            !letters.is_empty() && (is_so(&self.twice, &letters) || is_so(&self.plain, &letters))
        })
    }

    /// Whether it holds every word that was typed.
    pub fn has(&self, typed: &Typed) -> bool {
        typed.words.iter().all(|word| self.meets(word, |text, word| text.contains(word)))
    }
}

/// Whether letters are the beginnings of words, in their order, with letters left out in between: *tstk* is *tæl
/// stemmekort*.
fn is_shortened(words: &[&str], letters: &[char]) -> bool {
    let Some(first) = letters.first() else { return true };
    words.iter().enumerate().any(|(place, word)| {
        if !word.starts_with(*first) {
            return false;
        }
        let mut rest = letters;
        for letter in word.chars() {
            rest = rest.strip_prefix(&[letter]).unwrap_or(rest);
        }
        let after = words.get(place + 1..).unwrap_or_default();
        // As many letters as go into this word, or fewer, where the next one begins with one of them.
        let most = letters.len() - rest.len();
        (1..=most).rev().any(|taken| is_shortened(after, letters.get(taken..).unwrap_or_default()))
    })
}

/// More words of a name are not looked at for letters that were left out.
const MOST_SHORTENED: usize = 8;

impl Typed {
    /// What was typed; none when it says nothing.
    pub fn of(text: &str) -> Option<Self> {
        let words: Vec<Word> = text.split_whitespace().map(Word::of).collect();
        (!words.is_empty()).then(|| Self { whole: Word::of(text.trim()), words })
    }

    /// Whether every word is in one of some texts.
    pub fn is_among(&self, texts: &[&Spelled]) -> bool {
        let among = |word| texts.iter().any(|text| text.meets(word, |text, word| text.contains(word)));
        self.words.iter().all(among)
    }

    /// Whether a text holds one of the words.
    pub fn touches(&self, text: &Spelled) -> bool {
        self.words.iter().any(|word| text.meets(word, |text, word| text.contains(word)))
    }

    /// The spellings in which it may have been meant.
    pub fn spellings(&self) -> Vec<&str> {
        let Spelled { twice, plain } = &self.whole.spelled;
        if twice == plain { vec![twice] } else { vec![twice, plain] }
    }
}

impl Word {
    fn of(text: &str) -> Self {
        let spelled = Spelled::of(text);
        let is_danish = spelled.twice != spelled.plain;
        Self { spelled, is_danish }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Typed::of(typed).is_some_and(|typed| Spelled::of(text).has(&typed))
    }

    #[test]
    fn danish_letters_are_found_in_three_spellings() {
        for typed in ["Håndsoprækning", "haandsopraekning", "handsoprakning", "ha\u{30a}ndsopr"] {
            assert!(finds(typed, "En håndsoprækning"), "typed {typed}");
        }
        for typed in ["færøerne", "faeroeerne", "faroerne"] {
            assert!(finds(typed, "Færøerne"), "typed {typed}");
        }
        assert!(finds("kørekort", "Nyt koerekort"), "also where the text has been written without them");
        assert!(finds("cafe", "Café Møllen"), "accents are no hindrance");
    }

    #[test]
    fn whoever_types_the_letter_means_it() {
        assert!(finds("år", "Hvert år") && finds("ar", "Hvert år"));
        assert!(!finds("år", "Arbejde"), "år is no ar");
    }

    #[test]
    fn letters_may_be_left_out_but_are_not_gathered_from_everywhere() {
        let like =
            |typed: &str, text: &str| Typed::of(typed).is_some_and(|typed| Spelled::of(text).is_like(&typed));
        for typed in ["håndsprk", "hndsop", "ts", "tælst", "tstem"] {
            let text = if typed.starts_with('h') { "Håndsoprækning" } else { "Tæl stemmekort" };
            assert!(like(typed, text), "{typed}: {text}");
        }
        assert!(!like("frys", "Fortryd"));
        assert!(!like("planen", "Prøv selv, trin for trin"));
        assert!(!like("tmr", "Tæl stemmer"), "a word in which they stand begins with the first of them");
    }

    #[test]
    fn every_word_counts_in_any_order() {
        assert!(finds("robot faktura", "Fakturarobotten"));
        assert!(!finds("robot løn", "Fakturarobotten"));
        assert!(Typed::of("  ").is_none(), "nothing is typed");
    }
}
