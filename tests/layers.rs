//! Keeps the house in order: who may import from whom, how long a file may be, and which
//! doors (disk, network, screen, scripts) each part may use. Reads the sources as text, so
//! that it says the file, the line and the rule instead of a compiler's riddle.

#[path = "layers/reading.rs"]
mod reading;
#[path = "layers/rules.rs"]
mod rules;

use std::path::{Path, PathBuf};

use rules::Complaint;

#[test]
fn every_part_imports_only_from_its_left() {
    let complaints: Vec<Complaint> =
        sources("src").iter().flat_map(|(place, text)| rules::imports(place, text)).collect();
    assert_none(&complaints);
}

#[test]
fn every_file_is_one_short_idea_with_a_heading() {
    let complaints: Vec<Complaint> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|folder| {
            sources(folder).into_iter().map(move |(place, text)| (format!("{folder}/{place}"), text))
        })
        .flat_map(|(place, text)| rules::shape(&place, &text))
        .collect();
    assert_none(&complaints);
}

#[test]
fn the_map_names_every_part() {
    let map = std::fs::read_to_string(root().join("docs/ARCHITECTURE.md"))
        .expect("docs/ARCHITECTURE.md can be read");
    let missing: Vec<&str> = rules::LAYERS
        .iter()
        .copied()
        .filter(|layer| root().join("src").join(layer).is_dir() && !map.contains(&format!("`{layer}/`")))
        .collect();
    assert!(missing.is_empty(), "docs/ARCHITECTURE.md says nothing about {missing:?}");
}

// A check that cannot fail checks nothing: each rule is shown one file that breaks it.

#[test]
fn an_import_from_the_right_is_found_with_its_line() {
    let text = "//! A view.\nuse std::fmt;\nuse crate::{\n    model::Session,\n    app::Store,\n};\n";
    assert_eq!(
        said(&rules::imports("view/zones.rs", text)),
        ["src/view/zones.rs:5: `view` may not use `app`, which is to its right"],
        "the line of the second branch of the tree"
    );
}

#[test]
fn an_import_without_use_is_found_too() {
    let text = "//! A model.\nfn f() -> crate::drawing::Sketch<'static> { loop {} }\n";
    assert_eq!(
        said(&rules::imports("model/table.rs", text)),
        ["src/model/table.rs:2: `model` may not use `drawing`, which is to its right"],
        "a path in a signature counts"
    );
    assert_eq!(
        rules::imports("drawing/mod.rs", "//! x\nuse super::view::View;\n").len(),
        1,
        "`super` from the top of a part is the crate"
    );
    assert_eq!(
        rules::imports("drawing/ink.rs", "//! x\nuse super::super::view::View;\n").len(),
        1,
        "two steps up are too many"
    );
}

#[test]
fn doors_are_kept_shut() {
    let cases = [
        ("app/store.rs", "use eframe::egui;", "screen"),
        ("drawing/sketch.rs", "use eframe::egui::epaint::Galley;", "lettering"),
        ("insight/mod.rs", "use rhai::Engine;", "expr"),
        ("export/svg.rs", "use std::{fmt, fs};", "disk"),
        ("view/track.rs", "let a = std::time::Instant::now();", "clock"),
        ("model/id.rs", "use std::env;", "outside world"),
        ("app/mod.rs", "use std::net::TcpListener;", "network"),
        ("export/table.rs", "use crate::file::Document;", "beside"),
        ("ui/stage.rs", "use crate::gadgets::Thing;", "LAYERS"),
    ];
    for (place, line, word) in cases {
        let found = said(&rules::imports(place, &format!("//! Made up.\n{line}\n")));
        assert_eq!(found.len(), 1, "{place} with {line}: {found:?}");
        assert!(
            found[0].contains(word) && found[0].starts_with(&format!("src/{place}:2: ")),
            "the complaint names place and reason: {}",
            found[0]
        );
    }
}

#[test]
fn what_is_allowed_passes() {
    let cases = [
        ("ui/stage.rs", "use crate::{app::Store, model::Session, view::{self, View}};"),
        ("ui/paint.rs", "use eframe::egui::{self, Color32};"),
        ("drawing/lettering.rs", "use eframe::egui::epaint::text::LayoutJob;"),
        ("file/safe_write.rs", "use std::fs::File;"),
        ("expr/mod.rs", "use rhai::Engine; use crate::model::Session;"),
        ("view/gate.rs", "// use crate::ui::Stage;\nlet s = \"crate::ui::Stage\"; let c = '\"';"),
        ("view/gate.rs", "#[cfg(test)]\nmod tests {\n    use crate::file::open;\n}"),
        ("main.rs", "use raaderum::cli;"),
    ];
    for (place, line) in cases {
        let found = said(&rules::imports(place, &format!("//! Made up.\n{line}\n")));
        assert!(found.is_empty(), "{place} with {line}: {found:?}");
    }
}

#[test]
fn a_file_without_heading_too_long_or_unfinished_is_found() {
    assert_eq!(rules::shape("src/a.rs", "use std::fmt;\n").len(), 1, "no heading");
    let long = format!("//! Long.\n{}", "\n".repeat(600));
    assert_eq!(rules::shape("src/a.rs", &long).len(), 1, "601 lines");
    let unfinished = "//! Unfinished.\nfn f() { todo!() }\n";
    assert_eq!(said(&rules::shape("src/a.rs", unfinished)).len(), 1, "unfinished");
    assert!(rules::shape("src/a.rs", "//! Fine: \"todo!\"\n").is_empty(), "words are free");
}

#[test]
fn a_public_item_without_a_sentence_is_found() {
    let text = "//! Made up.\n/// A card.\n#[derive(\n    Debug,\n)]\npub struct Card;\n\nimpl Card {\n    pub fn turn(&self) {\n    }\n}\n";
    assert_eq!(
        said(&rules::shape("src/card.rs", text)),
        ["src/card.rs:9: `pub fn turn(&self)` has no `///` sentence that says what it is for"],
        "the type has its sentence, the function has not"
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the crate, in order: its place and its text.
/// Places below `src` leave the `src/` out, since the first name is then the layer.
fn sources(folder: &str) -> Vec<(String, String)> {
    let top = root().join(folder);
    let mut waiting = vec![top.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let place_of = |path: &Path| path.strip_prefix(&top).map(Path::to_path_buf).expect("it is below");
    files
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("a source file can be read");
            (place_of(path).to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

fn said(complaints: &[Complaint]) -> Vec<String> {
    complaints.iter().map(ToString::to_string).collect()
}

fn assert_none(complaints: &[Complaint]) {
    assert!(complaints.is_empty(), "\n\n{}\n", said(complaints).join("\n"));
}
