//! Whether a text names a person. A note about reactions must not: the room would talk about one colleague instead of
//! about what the change does. Guessed from the writing alone, since no list holds every name; it would rather miss a
//! name than refuse a sentence, because whoever is refused cannot argue.

/// Short forms in capitals that are no initials: offices, laws, things.
const SHORT_FORMS: [&str; 63] = [
    "IT", "TR", "AMR", "MED", "HR", "KL", "EU", "DK", "KK", "FN", "BI", "AI", "KI", "PC", "TV", "UK", "US",
    "USA", "UX", "IP", "ID", "OK", "NB", "PS", "QA", "QR", "PR", "CV", "ADHD", "APV", "BUM", "BFU", "CFO",
    "CEO", "CIO", "CPR", "CVR", "DPO", "DR", "ERP", "ESDH", "FAQ", "FOA", "FTR", "GPS", "HK", "HMU", "KMD",
    "KPI", "LMU", "MUS", "NFC", "NPM", "PDF", "PPR", "PPT", "RPA", "SMS", "SOP", "SSA", "SSH", "USB", "VR",
];

/// Given names that are no words of Danish or English, with which a sentence may well begin.
const GIVEN_NAMES: [&str; 88] = [
    "Anders",
    "Andreas",
    "Anette",
    "Anita",
    "Anja",
    "Anna",
    "Anne",
    "Annette",
    "Benjamin",
    "Bente",
    "Birgit",
    "Birgitte",
    "Birthe",
    "Bodil",
    "Brian",
    "Britta",
    "Camilla",
    "Carsten",
    "Casper",
    "Cecilie",
    "Charlotte",
    "Christina",
    "Claus",
    "Connie",
    "Dorte",
    "Dorthe",
    "Elisabeth",
    "Emma",
    "Erik",
    "Eva",
    "Flemming",
    "Frederik",
    "Gitte",
    "Hanne",
    "Heidi",
    "Helle",
    "Henrik",
    "Inge",
    "Inger",
    "Ingrid",
    "Jacob",
    "Jakob",
    "Jane",
    "Janne",
    "Jens",
    "Jesper",
    "Jette",
    "Johan",
    "Johanne",
    "Jonas",
    "Julie",
    "Jørgen",
    "Karen",
    "Karin",
    "Karla",
    "Karsten",
    "Katrine",
    "Kenneth",
    "Kim",
    "Kirsten",
    "Klaus",
    "Kristian",
    "Kurt",
    "Lars",
    "Laura",
    "Lene",
    "Lisbeth",
    "Louise",
    "Maria",
    "Marianne",
    "Martin",
    "Mathias",
    "Mette",
    "Michael",
    "Mikkel",
    "Morten",
    "Niels",
    "Ole",
    "Pernille",
    "Peter",
    "Pia",
    "Poul",
    "Rasmus",
    "Susanne",
    "Søren",
    "Thomas",
    "Torben",
    "Ulla",
];

/// Words after which two capitals in a row are a place, an office or a program.
const NO_SURNAMES: [&str; 34] = [
    "Kommune",
    "Kommunes",
    "Region",
    "Regionen",
    "Skole",
    "Skolen",
    "Nord",
    "Syd",
    "Øst",
    "Vest",
    "Midt",
    "Center",
    "Centre",
    "Hus",
    "Huset",
    "Teams",
    "Office",
    "Word",
    "Excel",
    "Outlook",
    "Windows",
    "Copilot",
    "Aula",
    "Nexus",
    "Microsoft",
    "Google",
    "Apple",
    "North",
    "South",
    "East",
    "West",
    "Council",
    "School",
    "Department",
];

const TITLES: [&str; 9] = ["hr", "fru", "frk", "frøken", "dr", "mr", "mrs", "ms", "miss"];

/// Whether a text names a person, by name or by initials.
///
/// ```
/// use raaderum::model::persons::names_a_person;
/// assert!(names_a_person("Karen er imod"));
/// assert!(names_a_person("Spørg K.L. i Vest"));
/// assert!(!names_a_person("TR er bange for, at IT bestemmer"));
/// ```
pub fn names_a_person(text: &str) -> bool {
    let words = words(text);
    // Where somebody shouts, capitals say nothing.
    let shouted = words.len() > 2 && !text.chars().any(char::is_lowercase);
    words.iter().enumerate().any(|(place, word)| {
        let next = words.get(place + 1).filter(|next| !next.begins && !word.ends);
        word.raw.contains('@')
            || GIVEN_NAMES.contains(&without_genitive(word.plain))
            || is_dotted(word.raw)
            || !shouted && is_initials(word.plain)
            || !word.begins && is_surname(word.plain)
            || next.is_some_and(|next| is_pair(word, next))
    })
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    /// With its marks: `K.L.,`
    raw: &'a str,
    /// Without the marks around it.
    plain: &'a str,
    /// It begins a sentence, or a part of one, where any word may have a capital.
    begins: bool,
    /// A mark after it parts it from the next.
    ends: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut begins = true;
    let read = |raw| {
        let plain = str::trim_matches(raw, |c: char| !c.is_alphanumeric());
        let opens = raw.starts_with(['»', '«', '"', '“', '”', '(', '‘']);
        // `Hr.` and `K.` end no sentence.
        let short = plain.chars().count() == 1 || is_title(plain);
        let ends = raw.ends_with([',', ';', '.', ':', '!', '?', ')']) && !(short && raw.ends_with('.'));
        let word = Word { raw, plain, begins: begins || opens, ends };
        begins = ends && !raw.ends_with([',', ';', ')'])
            || raw.ends_with(['…', '–', '-', '/'])
            || plain.is_empty();
        word
    };
    text.split_whitespace().map(read).collect()
}

fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(is_name_letter)
}

fn is_name_letter(letter: char) -> bool {
    letter.is_lowercase() || matches!(letter, '-' | '\'' | '’')
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase().as_str())
}

fn without_genitive(word: &str) -> &str {
    let short = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
    match short.or_else(|| word.strip_suffix('s')) {
        Some(short) if GIVEN_NAMES.contains(&short) => short,
        _ => word,
    }
}

/// `K.L.` or `M.H.P.`; `U.S.` is a country.
fn is_dotted(raw: &str) -> bool {
    let raw = raw.trim_end_matches([',', ';', ':', '!', '?', ')']).trim_start_matches('(');
    let letters: Vec<&str> = raw.strip_suffix('.').unwrap_or(raw).split('.').collect();
    let single = |part: &&str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    (2..=3).contains(&letters.len())
        && letters.iter().all(single)
        && !["U.S", "U.K", "E.U"].contains(&letters.join(".").as_str())
}

/// `MH` or `KLP`, also `MHs`; not the short forms that everybody knows.
fn is_initials(word: &str) -> bool {
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    let word = word.strip_suffix('s').unwrap_or(word);
    let count = word.chars().count();
    (2..=3).contains(&count) && word.chars().all(char::is_uppercase) && !SHORT_FORMS.contains(&word)
}

/// `Hansen` inside a sentence, where Danish and English write no other word so.
fn is_surname(word: &str) -> bool {
    is_capital(word)
        && word.chars().count() >= 6
        && ["sen", "sens", "gaard", "strup"].iter().any(|end| word.ends_with(end))
}

/// Two words in a row that are a name together: `fru Berg`, `K. Berg`, `Sofie Berg`.
fn is_pair(word: &Word<'_>, next: &Word<'_>) -> bool {
    if !is_capital(next.plain) || NO_SURNAMES.contains(&next.plain) {
        return false;
    }
    // The first word of a sentence has a capital anyway, and a place may follow it: `I Odense`, `Hos Falck`.
    let first = is_capital(word.plain) || word.plain.chars().count() == 1 && word.raw.ends_with('.');
    let both = !word.begins && first && !NO_SURNAMES.contains(&word.plain);
    is_title(word.plain) || both
}

#[cfg(test)]
#[path = "persons_tests.rs"]
mod tests;
