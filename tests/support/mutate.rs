//! Texts broken by chance, the same way every time.

/// A small generator of numbers, so that a failure can be repeated.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below another.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most.max(1)
    }
}

/// Cuts, doubles, swaps or writes something into a text, at letters.
pub(crate) fn mutated(text: &str, dice: &mut Dice) -> String {
    const TOKENS: [&str; 16] =
        ["(", ")", "[", "]", "{", "}", "\"", ",", ":", "NaN", "-1e999", "r#\"", "\\", "// ", "æ", "\u{202e}"];
    let mut place = |most: usize| {
        let mut at = dice.below(most);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (a, b) = (place(text.len()), place(text.len()));
    let (low, high) = (a.min(b), a.max(b));
    let near = text.floor_char_boundary((low + 1 + a % 40).min(text.len()));
    match dice.below(5) {
        0 => text[..low].to_owned(),
        1 => format!("{}{}", &text[..low], &text[near..]),
        2 => format!("{}{}{}", &text[..near], &text[low..near], &text[near..]),
        3 => format!("{}{}{}", &text[..low], TOKENS[dice.below(TOKENS.len())], &text[near..]),
        _ => format!(
            "{}{}{}",
            &text[..low],
            TOKENS[dice.below(TOKENS.len())],
            &text[low..text.floor_char_boundary(high.min(low + 20_000))]
        ),
    }
}
