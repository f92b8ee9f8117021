//! The rules that `tests/layers.rs` keeps. The order of the parts and every exception stand
//! here and nowhere else; an exception without a reason does not compile.

use std::fmt;

use super::reading::{self, Path};

/// The parts of the crate from left to right. Each imports only from those to its left.
pub(crate) const LAYERS: [&str; 14] = [
    "model", "expr", "words", "drawing", "view", "chart", "insight", "file", "export", "phones", "app", "ui",
    "cli", "main",
];

/// Parts that stand side by side: the first may not use the second either.
const BESIDE: [(&str, &str); 3] = [("export", "file"), ("phones", "file"), ("phones", "export")];

/// The same input always gives the same result here: no clock, disk, network or chance.
const PURE: [&str; 5] = ["model", "expr", "drawing", "view", "chart"];

/// A door of the world, and the places (beginnings of file names) that may open it.
struct Door {
    path: &'static [&'static str],
    places: &'static [&'static str],
    reason: &'static str,
}

const DOORS: [Door; 7] = [
    Door {
        path: &["std", "fs"],
        places: &["file/", "cli", "app/prefs"],
        reason: "the disk is reached through `file` only, so that every save is a safe one",
    },
    Door {
        path: &["std", "net"],
        places: &["phones/"],
        reason: "the network is opened by `phones` only, when someone turns phones on",
    },
    Door {
        path: &["pulseaudio"],
        places: &["app/sound/pulse"],
        reason: "the socket of the sound server is opened for a bell only, when someone wants bells",
    },
    Door {
        path: &["rhai"],
        places: &["expr/"],
        reason: "expressions are compiled and run by `expr` only, where their limits are set",
    },
    Door {
        path: &["eframe"],
        places: &["ui/", "main.rs"],
        reason: "the screen belongs to `ui`; what lies below it works without one",
    },
    Door {
        path: &["egui"],
        places: &["ui/", "main.rs"],
        reason: "the screen belongs to `ui`; what lies below it works without one",
    },
    Door {
        path: &["epaint"],
        places: &["ui/", "drawing/lettering"],
        reason: "the screen belongs to `ui`; only `drawing/lettering` measures text with epaint",
    },
];

/// A single exception: this file may use this path, for this reason.
struct Exception {
    place: &'static str,
    path: &'static str,
    #[expect(dead_code, reason = "it is written for the reader")]
    reason: &'static str,
}

const EXCEPTIONS: [Exception; 0] = [];

const LONGEST: usize = 500;

/// What is wrong, where, and by which rule.
#[derive(Debug)]
pub(crate) struct Complaint {
    place: String,
    line: usize,
    text: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.place, self.line, self.text)
    }
}

/// Everything that a file below `src` imports and may not. Code for tests at the end of a file
/// is left out: a test may open a file to look at a view.
pub(crate) fn imports(place: &str, text: &str) -> Vec<Complaint> {
    let Some(own) = layer_of(place) else {
        return Vec::new();
    };
    let code = reading::without_words(text);
    let code = code.find("#[cfg(test)]\nmod ").map_or(code.as_str(), |end| &code[..end]);
    let mut complaints: Vec<Complaint> = reading::paths(code)
        .iter()
        .filter(|path| !excepted(place, path))
        .filter_map(|path| {
            let text = wrong_layer(place, own, path)
                .or_else(|| shut_door(place, path))
                .or_else(|| impure(own, path))?;
            Some(Complaint { place: format!("src/{place}"), line: path.line, text })
        })
        .collect();
    complaints.dedup_by(|second, first| second.line == first.line && second.text == first.text);
    complaints
}

/// The layer of a file: its first folder, or its name. The crate's own root has none.
fn layer_of(place: &str) -> Option<&str> {
    let first = place.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib").then_some(name)
}

fn excepted(place: &str, path: &Path) -> bool {
    let written = path.names.join("::");
    EXCEPTIONS.iter().any(|one| one.place == place && written.starts_with(one.path))
}

fn wrong_layer(place: &str, own: &str, path: &Path) -> Option<String> {
    let used = used_layer(place, path)?;
    let rank = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    let Some(right) = rank(used) else {
        return Some(format!(
            "`{used}` is no part of the house: name it in LAYERS of tests/layers/rules.rs, or say where it lives"
        ));
    };
    let Some(left) = rank(own) else {
        return Some(format!("`{own}` has no place in LAYERS of tests/layers/rules.rs"));
    };
    if right > left {
        return Some(format!("`{own}` may not use `{used}`, which is to its right"));
    }
    BESIDE
        .contains(&(own, used))
        .then(|| format!("`{own}` may not use `{used}`: they stand beside each other"))
}

/// The part that a path reaches into, when it goes by way of the crate's root.
fn used_layer<'a>(place: &str, path: &'a Path) -> Option<&'a str> {
    let names: Vec<&str> = path.names.iter().map(String::as_str).collect();
    let top_of_part = place.ends_with("/mod.rs") || !place.contains('/');
    match names.as_slice() {
        ["crate", used, ..] => Some(used),
        // Two steps up are more than a reader can follow; `crate::` says it better.
        ["super", "super", used, ..] if LAYERS.contains(used) => Some(used),
        ["super", used, ..] if top_of_part && path.at_margin && LAYERS.contains(used) => Some(used),
        _ => None,
    }
}

fn shut_door(place: &str, path: &Path) -> Option<String> {
    // eframe and egui hand epaint on; then it is epaint that is used.
    let names = match path.names.iter().take(3).position(|name| name == "epaint") {
        Some(at) if ["eframe", "egui"].contains(&path.names[0].as_str()) => &path.names[at..],
        _ => &path.names[..],
    };
    let door = DOORS
        .iter()
        .find(|door| names.iter().zip(door.path).filter(|(a, b)| a == *b).count() == door.path.len())?;
    let open = door.places.iter().any(|beginning| place.starts_with(beginning));
    (!open).then(|| format!("`{}` here: {}", path.names.join("::"), door.reason))
}

fn impure(own: &str, path: &Path) -> Option<String> {
    if !PURE.contains(&own) {
        return None;
    }
    let names: Vec<&str> = path.names.iter().map(String::as_str).collect();
    let what = match names.as_slice() {
        [.., "now"] | ["std", "time", "Instant" | "SystemTime", ..] => "clock",
        ["std", "env" | "process" | "thread", ..] => "outside world",
        _ => return None,
    };
    Some(format!("`{}` here: `{own}` knows no {what}, so pass it in as data", names.join("::")))
}

/// What is wrong with a file as a whole: its heading, its length, unfinished code.
/// The place is written from the crate's root.
pub(crate) fn shape(place: &str, text: &str) -> Vec<Complaint> {
    let complain = |line, text: String| Complaint { place: place.to_owned(), line, text };
    let mut complaints = Vec::new();
    if !text.starts_with("//!") {
        complaints.push(complain(
            1,
            "the file opens with `//!` and one to five lines on what it is for".to_owned(),
        ));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        complaints.push(complain(
            lines,
            format!("{lines} lines are more than {LONGEST}: look for the second idea"),
        ));
    }
    if place.starts_with("src/") {
        complaints.extend(undocumented(text).map(|(line, item)| {
            complain(line, format!("`{item}` has no `///` sentence that says what it is for"))
        }));
    }
    for (number, line) in reading::without_words(text).lines().enumerate() {
        if ["todo!", "unimplemented!"].iter().any(|word| line.contains(word)) {
            complaints.push(complain(number + 1, "unfinished: finish it or leave it out".to_owned()));
        }
    }
    complaints
}

/// Public types and functions without a doc sentence. Fields and variants often say enough by
/// their names, which is why the compiler's own `missing_docs` is not used.
fn undocumented(text: &str) -> impl Iterator<Item = (usize, String)> {
    const ITEMS: [&str; 6] = ["pub fn ", "pub struct ", "pub enum ", "pub trait ", "pub type ", "pub const "];
    let code = reading::without_words(text);
    let mut documented = false;
    let mut inside_attribute = false;
    let mut found = Vec::new();
    for (number, (line, bare)) in text.lines().zip(code.lines()).enumerate() {
        let (line, bare) = (line.trim(), bare.trim());
        // A macro's own items take their sentences from where it is called: `$(#[$doc])*`.
        if line.starts_with("///") || line.starts_with("$(#[") {
            documented = true;
        } else if inside_attribute || line.starts_with("#[") {
            inside_attribute = !bare.ends_with(']');
        } else {
            if ITEMS.iter().any(|item| bare.starts_with(item)) && !documented {
                found.push((number + 1, bare.trim_end_matches([' ', '{']).to_owned()));
            }
            documented = false;
        }
    }
    found.into_iter()
}
