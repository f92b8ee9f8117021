//! What `docs/AUTHORS.md` tells those who write workshop files: its example is a workshop without a fault, and it names
//! everything that the language has.

use std::fs;
use std::path::Path;

use raaderum::file::workshop_file;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("it is part of the project")
}

fn guide() -> String {
    text("docs/AUTHORS.md")
}

/// The variants of an enum, as its source writes them.
fn variants(path: &str, name: &str) -> Vec<String> {
    let source = text(path);
    let (_, body) = source.split_once(&format!("pub enum {name} {{\n")).expect("the enum stands there");
    let (body, _) = body.split_once("\n}\n").expect("it ends");
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let named = lines.filter(|line| line.starts_with(char::is_uppercase));
    named.map(|line| line.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

#[test]
fn the_example_is_a_workshop_without_a_fault() {
    let guide = guide();
    let (_, rest) = guide.split_once("```ron\n").expect("there is an example");
    let (example, _) = rest.split_once("```").expect("it ends");
    let read = workshop_file::read("docs/AUTHORS.md", example);
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    let workshop = read.value.expect("it has no faults");
    assert_eq!((workshop.canvases.len(), workshop.rules.len(), workshop.agendas.len()), (1, 1, 1));
}

#[test]
fn everything_that_can_be_written_is_named() {
    let guide = guide();
    let functions = text("src/expr/functions/mod.rs");
    let functions = functions.lines().filter_map(|line| line.strip_prefix("    (\"")?.split('"').next());
    let functions: Vec<String> = functions.map(str::to_owned).collect();
    assert!(functions.len() > 60, "they were found: {functions:?}");
    let kinds = [
        ("src/model/field.rs", "FieldKind"),
        ("src/model/view_spec/mod.rs", "ViewSpec"),
        ("src/model/chart_spec.rs", "ChartKind"),
        ("src/model/canvas.rs", "AskKind"),
    ];
    let kinds = kinds.into_iter().flat_map(|(path, name)| {
        let found = variants(path, name);
        assert!(found.len() > 3, "{name}: {found:?}");
        found
    });
    let is_named =
        |name: &String| guide.contains(&format!("`{name}`")) || guide.contains(&format!("`{name}("));
    let is_shown = |name: &String| guide.contains(&format!("kind: {name}("));
    let missing: Vec<_> =
        functions.into_iter().chain(kinds).filter(|name| !is_named(name) && !is_shown(name)).collect();
    assert!(missing.is_empty(), "docs/AUTHORS.md does not name {missing:?}");
}
