//! Walks two workshops side by side and says where they differ in anything but words for people.

use serde_json::Value as Json;

/// Parts that hold words for people; everything else must be the same in every language.
const WORDS: [&str; 49] = [
    "series",
    "hub_label",
    "corners",
    "sides",
    "title",
    "summary",
    "name",
    "one",
    "label",
    "help",
    "hint",
    "short",
    "unit",
    "question",
    "purpose",
    "prompts",
    "steps",
    "watch",
    "source",
    "text",
    "low",
    "high",
    "says",
    "act",
    "tray",
    "wedge",
    "ends",
    "axes",
    "labels",
    "names",
    "parts",
    "reveal",
    "order_label",
    "status_label",
    "now_label",
    "needed_label",
    "left",
    "right",
    "x",
    "y",
    "letters",
    "columns",
    "authors",
    "total",
    "language",
    "gate_questions",
    "archetype_names",
    "stages",
    "license",
];

/// Where the two differ, one line each.
pub(crate) fn differences(a: &Json, b: &Json) -> Vec<String> {
    let mut found = Vec::new();
    walk("", "", a, b, &mut found);
    found
}

fn walk(path: &str, key: &str, a: &Json, b: &Json, found: &mut Vec<String>) {
    // Lists of words are as long as a language needs them.
    if path.starts_with(".lists.") {
        return;
    }
    match (a, b) {
        (Json::Object(one), Json::Object(other)) => {
            let keys = |map: &serde_json::Map<String, Json>| map.keys().cloned().collect::<Vec<_>>();
            if keys(one) != keys(other) {
                found.push(format!("{path}: {:?} and {:?}", keys(one), keys(other)));
                return;
            }
            for (key, value) in one {
                walk(&format!("{path}.{key}"), key, value, &other[key], found);
            }
        }
        (Json::Array(one), Json::Array(other)) => {
            if one.len() != other.len() {
                found.push(format!("{path}: {} and {} entries", one.len(), other.len()));
            }
            for (place, (one, other)) in one.iter().zip(other).enumerate() {
                // Of a stage or a total the second is what is computed.
                let computed = place == 1 && one.is_string() && ["stages", "total", "series"].contains(&key);
                // Of a budget and an index the second is what it is called.
                let named = place == 1 && one.is_string() && ["budget", "index"].contains(&key);
                let key = if named { "name" } else { key };
                walk(&format!("{path}[{place}]"), if computed { "value" } else { key }, one, other, found);
            }
        }
        (Json::String(one), Json::String(other)) => {
            // What a workshop presets is for people unless it is an id.
            let preset = path.contains(".rows[") && !is_id(one) && !is_id(other);
            if preset {
                return;
            }
            if WORDS.contains(&key) && !one.starts_with("it.") {
                if holes(one) != holes(other) {
                    found.push(format!("{path}: other holes: {one} – {other}"));
                }
            } else if without_words(one) != without_words(other) {
                found.push(format!("{path}: {one} – {other}"));
            }
        }
        (one, other) if one == other => {}
        (one, other) => found.push(format!("{path}: {one} and {other}")),
    }
}

/// What a sentence looks at: the names in its holes, in any order and as often as a language needs them.
fn holes(sentence: &str) -> std::collections::BTreeSet<String> {
    let inside = sentence.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let names = inside.flat_map(|hole| hole.split(|c: char| !(c.is_alphanumeric() || "_.".contains(c))));
    names.filter(|name| name.starts_with("it.") || name.starts_with("cfg.")).map(str::to_owned).collect()
}

fn is_id(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

/// An expression without the words for people in it: texts with a space, a capital or a letter that no id has.
fn without_words(expression: &str) -> String {
    let parts = expression.split('"').enumerate();
    parts
        .map(|(place, part)| if place % 2 == 1 && !is_id(part) { "…" } else { part })
        .collect::<Vec<_>>()
        .join("\"")
}
