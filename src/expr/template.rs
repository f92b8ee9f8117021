//! Sentences with holes: `{it.name} mangler {gap} trin.` Two braces are one brace.

/// One piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    /// An expression, and the line and column (from 1) at which it begins.
    Hole(String, (usize, usize)),
}

/// A brace without its other half, by line and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed(pub(super) usize, pub(super) usize);

/// Cuts a sentence into its pieces. Braces inside an expression, and inside its texts, belong to the expression.
pub(super) fn pieces(sentence: &str) -> Result<Vec<Piece>, Unclosed> {
    let letters: Vec<char> = sentence.chars().collect();
    let mut pieces = Vec::new();
    let mut text = String::new();
    let (mut place, mut line, mut line_start) = (0, 1, 0);
    while place < letters.len() {
        let letter = letters[place];
        let next = letters.get(place + 1);
        match letter {
            '{' | '}' if next == Some(&letter) => {
                text.push(letter);
                place += 1;
            }
            '}' => return Err(Unclosed(line, place - line_start + 1)),
            '{' => {
                let here = (line, place - line_start + 1);
                let end = closing(&letters, place + 1).ok_or(Unclosed(here.0, here.1))?;
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                let hole: String = letters[place + 1..end].iter().collect();
                for (at, _) in hole.char_indices().filter(|(_, letter)| *letter == '\n') {
                    line += 1;
                    line_start = place + 2 + hole[..at].chars().count();
                }
                pieces.push(Piece::Hole(hole, (here.0, here.1 + 1)));
                place = end;
            }
            '\n' => {
                text.push(letter);
                line += 1;
                line_start = place + 1;
            }
            _ => text.push(letter),
        }
        place += 1;
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

/// The place of the brace that closes the hole.
fn closing(letters: &[char], start: usize) -> Option<usize> {
    let mut depth = 0;
    let mut quote: Option<char> = None;
    let mut place = start;
    while place < letters.len() {
        match (quote, letters[place]) {
            (Some('"'), '\\') => place += 1,
            // A hole in a back-tick text is followed as if it were outside: its braces come in pairs.
            (Some(open), letter) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, letter @ ('"' | '`')) => quote = Some(letter),
            (None, '{') => depth += 1,
            (None, '}') if depth == 0 => return Some(place),
            (None, '}') => depth -= 1,
            (None, _) => {}
        }
        place += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hole(text: &str, line: usize, column: usize) -> Piece {
        Piece::Hole(text.to_owned(), (line, column))
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.to_owned())
    }

    #[test]
    fn a_sentence_is_cut_into_texts_and_holes() {
        assert_eq!(
            pieces("{it.name}: {show(a, 1)} af 5").unwrap(),
            [hole("it.name", 1, 2), text(": "), hole("show(a, 1)", 1, 13), text(" af 5")],
            "two holes with their columns"
        );
        assert_eq!(pieces("ren tekst").unwrap(), [text("ren tekst")], "no hole");
        assert_eq!(pieces("{{a}}").unwrap(), [text("{a}")], "doubled braces are braces");
        assert_eq!(
            pieces("{if a { \"}\" } else { `}` }}!").unwrap(),
            [hole("if a { \"}\" } else { `}` }", 1, 2), text("!")],
            "braces of the expression are its own"
        );
        assert_eq!(pieces("æ\nø {x}").unwrap()[1], hole("x", 2, 4), "lines and letters are counted");
    }

    #[test]
    fn a_brace_without_its_other_half_is_found() {
        assert_eq!(pieces("ja {it.name"), Err(Unclosed(1, 4)), "never closed");
        assert_eq!(pieces("ja } nej"), Err(Unclosed(1, 4)), "never opened");
    }
}
