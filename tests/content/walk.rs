//! Walks two workshops side by side and says where they differ in anything but words for people.

use serde_json::Value as Json;

/// Parts that hold words for people; everything else must be the same in every language.
const WORDS: [&str; 50] = [
    "lines",
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
    let mut ids = Ids::default();
    ids.gather(a);
    ids.gather(b);
    let mut walker = Walker { ids, found: Vec::new() };
    walker.walk("", "", a, b);
    walker.found
}

/// Everything that is called an id, and so is the same in every language.
#[derive(Default)]
struct Ids(std::collections::BTreeSet<String>);

impl Ids {
    fn gather(&mut self, json: &Json) {
        match json {
            Json::Object(map) => {
                self.0.extend(map.get("id").and_then(Json::as_str).map(str::to_owned));
                for value in map.values() {
                    self.gather(value);
                }
            }
            // A preset row is its id and its values.
            Json::Array(items) => {
                if let [Json::String(id), Json::Object(_)] = items.as_slice() {
                    self.0.insert(id.clone());
                }
                for item in items {
                    self.gather(item);
                }
            }
            _ => {}
        }
    }

    /// Whether two expressions are the same but for the words for people in them: quoted texts of which one is no id.
    fn are_alike(&self, one: &str, other: &str) -> bool {
        let (one, other): (Vec<&str>, Vec<&str>) = (one.split('"').collect(), other.split('"').collect());
        let pairs = one.iter().zip(&other).enumerate();
        let words = |a: &str, b: &str| !(self.0.contains(a) && self.0.contains(b));
        one.len() == other.len() && { pairs }.all(|(place, (a, b))| a == b || place % 2 == 1 && words(a, b))
    }
}

struct Walker {
    ids: Ids,
    found: Vec<String>,
}

impl Walker {
    fn walk(&mut self, path: &str, key: &str, a: &Json, b: &Json) {
        // Lists of words are as long as a language needs them.
        if path.starts_with(".lists.") {
            return;
        }
        match (a, b) {
            (Json::Object(one), Json::Object(other)) => {
                let keys = |map: &serde_json::Map<String, Json>| map.keys().cloned().collect::<Vec<_>>();
                if keys(one) != keys(other) {
                    self.found.push(format!("{path}: {:?} and {:?}", keys(one), keys(other)));
                    return;
                }
                for (key, value) in one {
                    self.walk(&format!("{path}.{key}"), key, value, &other[key]);
                }
            }
            (Json::Array(one), Json::Array(other)) => {
                if one.len() != other.len() {
                    self.found.push(format!("{path}: {} and {} entries", one.len(), other.len()));
                }
                for (place, (one, other)) in one.iter().zip(other).enumerate() {
                    // Of a stage or a total the second is what is computed.
                    let computed = place == 1
                        && one.is_string()
                        && ["stages", "total", "series", "lines"].contains(&key);
                    // Of a budget and an index the second is what it is called.
                    let named = place == 1 && one.is_string() && ["budget", "index"].contains(&key);
                    let key = if named { "name" } else { key };
                    self.walk(&format!("{path}[{place}]"), if computed { "value" } else { key }, one, other);
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
                        self.found.push(format!("{path}: other holes: {one} – {other}"));
                    }
                } else if !self.ids.are_alike(one, other) {
                    self.found.push(format!("{path}: {one} – {other}"));
                }
            }
            (one, other) if one == other => {}
            (one, other) => self.found.push(format!("{path}: {one} and {other}")),
        }
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
