//! Reads the sources as text: which keys of the language files they ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The sources below `src`, without their tests.
pub(crate) fn sources() -> String {
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).expect("it can be listed") {
            let path = entry.expect("it is there").path();
            if path.is_dir() { waiting.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("a source can be read");
    let text = |path| read(path).split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
    files
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .map(text)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every text in quotes on one line.
pub(crate) fn literals(sources: &str) -> BTreeSet<&str> {
    let lines = sources.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// The keys that are asked for word for word: `words.text("…")` and its sisters.
pub(crate) fn asked(sources: &str) -> BTreeSet<&str> {
    let doors = [".text(", ".with(", ".count(", ".count_with(", ".has(", "words::text("];
    let after = |door: &'static str| sources.split(door).skip(1);
    doors
        .into_iter()
        .flat_map(after)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .filter(|key| is_key(key))
        .collect()
}

fn is_key(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether one of the texts is a pattern that makes this key: `save-{}-{part}`.
pub(crate) fn made_by<'a>(key: &str, literals: &BTreeSet<&'a str>) -> Option<&'a str> {
    let pattern = |text: &&&str| {
        let (start, _) = text.split_once('{').unwrap_or_default();
        start.ends_with('-') && key.starts_with(start) && {
            let end = text.rsplit('}').next().unwrap_or_default();
            key.ends_with(end) && key.len() > start.len() + end.len()
        }
    };
    literals.iter().find(pattern).copied()
}

/// The keys of a language file with the variables that each uses.
pub(crate) fn entries(ftl: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut entries: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.contains(' ')) {
            key = name;
        }
        let variables = line.split('$').skip(1);
        let name = |rest: &'_ str| {
            rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_').len()
        };
        entries.entry(key).or_default().extend(variables.map(|rest| &rest[..name(rest)]));
    }
    entries.remove("");
    entries
}
