//! `docs/FAULTS.md` says which row of the table of faults has which test; this holds it to the tests that there are.

use std::collections::BTreeSet;
use std::path::Path;

/// The tests of the table, `row_24_unreadable_template`, found in all files below `tests/`.
fn tests(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the tests are there") {
        let path = entry.expect("it is listed").path();
        if path.is_dir() {
            tests(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("it is text");
            let names = text.lines().filter_map(|line| line.trim().strip_prefix("fn row_"));
            found.extend(names.map(|rest| format!("row_{}", rest.split('(').next().unwrap_or_default())));
        }
    }
}

#[test]
fn the_table_names_every_test_and_every_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    tests(&root.join("tests"), &mut found);
    let table = std::fs::read_to_string(root.join("docs/FAULTS.md")).expect("docs/FAULTS.md is there");
    let lines = table.lines().filter(|line| line.starts_with("| ") && line.contains("`row_"));
    let named: BTreeSet<String> =
        lines.clone().filter_map(|line| line.split('`').nth(1).map(str::to_owned)).collect();
    assert_eq!(named, found, "run scripts/faults");
    for line in lines {
        let row = line.split('|').nth(1).unwrap_or_default().trim();
        assert!(
            line.contains(&format!("`row_{row:0>2}_")),
            "the number of the row is that of its test: {line}"
        );
    }
}
