//! What is wrong with an expression that cannot be read, as a kind of fault and two words: Rhai says it in English, and
//! an author may be Danish.

use rhai::{LexError, ParseError, ParseErrorType};

/// The kind of the flaw, what stands there, and what was expected.
pub(super) fn trouble(error: &ParseError, text: &str) -> (&'static str, String, String) {
    let near = near(error, text);
    match error.err_type() {
        ParseErrorType::MissingToken(token, _) => ("expression-token", near, token.clone()),
        ParseErrorType::MissingSymbol(_) | ParseErrorType::UnexpectedEOF => {
            ("expression-end", near, String::new())
        }
        ParseErrorType::BadInput(LexError::UnterminatedString) => ("expression-text", near, String::new()),
        ParseErrorType::UnknownOperator(sign) | ParseErrorType::Reserved(sign) => {
            ("expression-sign", sign.clone(), String::new())
        }
        ParseErrorType::BadInput(LexError::ImproperSymbol(sign, _)) if !sign.is_empty() => {
            ("expression-sign", sign.clone(), String::new())
        }
        ParseErrorType::ExprTooDeep => ("expression-deep", near, String::new()),
        _ => ("expression-syntax", near, String::new()),
    }
}

/// What stands where the mistake was noticed; at the end, the last thing before it.
fn near(error: &ParseError, text: &str) -> String {
    const SHOWN: usize = 24;
    let place = error.position();
    let line = text.lines().nth(place.line().unwrap_or(1).saturating_sub(1)).unwrap_or_default();
    let before = place.position().unwrap_or(1).saturating_sub(1);
    let after: String = line.chars().skip(before).take(SHOWN).collect();
    if !after.trim().is_empty() {
        return after.trim().to_owned();
    }
    let all: Vec<char> = text.trim_end().chars().collect();
    let last: String = all[all.len().saturating_sub(SHOWN)..].iter().collect();
    if last.len() < text.trim_end().len() { format!("…{last}") } else { last }
}
