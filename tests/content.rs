//! The workshops that ship with the program: they read, they count right, and the two languages are one workshop.

use std::fs;
use std::path::Path;

use raaderum::model::workshop::Workshop;
use ron::Options;
use ron::extensions::Extensions;

fn workshop(name: &str) -> Workshop {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops").join(name);
    let text = fs::read_to_string(&path).unwrap();
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    Options::default()
        .with_default_extension(extensions)
        .from_str(&text)
        .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

#[test]
fn the_danish_workshop_reads() {
    let workshop = workshop("ni-raad.workshop.ron");
    assert_eq!(workshop.canvases.len(), 10, "ten canvases");
}

#[test]
fn every_expression_of_the_danish_workshop_compiles() {
    let workshop = workshop("ni-raad.workshop.ron");
    let (_, flaws) = raaderum::expr::Program::compile(&workshop);
    let told: Vec<String> = flaws
        .iter()
        .map(|flaw| {
            format!("{} {} {} ({}) {:?}", flaw.path, flaw.kind, flaw.found, flaw.expected, flaw.inside)
        })
        .collect();
    assert!(flaws.is_empty(), "{}", told.join("\n"));
}
