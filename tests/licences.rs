//! Nobody's work is used without its licence: the list in `assets/licences.txt` knows every package of `Cargo.lock`.

use std::collections::BTreeSet;
use std::path::Path;

use raaderum::app::licences::licences;

/// Name and version of every package that is locked, but for our own.
fn locked() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock = std::fs::read_to_string(path).expect("Cargo.lock can be read");
    let value = |part: &str, key: &str| {
        let line = part.lines().find_map(|line| line.strip_prefix(key)).expect("name and version");
        line.trim_matches([' ', '=', '"']).to_owned()
    };
    let packages = lock.split("[[package]]").skip(1);
    let named = packages.map(|part| (value(part, "name"), value(part, "version")));
    named.filter(|(name, _)| name != "raaderum").map(|(name, version)| format!("{name} {version}")).collect()
}

#[test]
fn the_list_knows_every_package_that_is_locked_and_no_other() {
    let list = licences();
    let inside = list.works.iter().map(|work| format!("{} {}", work.name, work.version));
    let listed: BTreeSet<String> =
        inside.chain(list.left_out.iter().map(|line| (*line).to_owned())).collect();
    let locked = locked();
    let missing: Vec<_> = locked.difference(&listed).collect();
    assert!(missing.is_empty(), "run scripts/licences, for it does not know {missing:?}");
    let ours = ["IBM Plex Sans TrueType".to_owned(), format!("Råderum {}", env!("CARGO_PKG_VERSION"))];
    let gone: Vec<_> = listed.difference(&locked).filter(|name| !ours.contains(name)).collect();
    assert!(gone.is_empty(), "run scripts/licences, for these are not there any more: {gone:?}");
    assert!(ours.iter().all(|own| listed.contains(own)), "the program itself and its font");
}

#[test]
fn every_work_has_its_licence_and_its_whole_text() {
    for work in &licences().works {
        assert!(!work.licence.is_empty() && !work.texts.is_empty(), "{} has no licence", work.name);
        for text in &work.texts {
            // The shortest licences there are have some five hundred letters.
            assert!(text.len() > 400, "{}: that is no licence: {text}", work.name);
        }
    }
}

#[test]
fn a_work_is_found_by_its_name_and_by_its_licence() {
    let list = licences();
    let names =
        |typed| -> Vec<&str> { list.found(typed).into_iter().map(|at| list.works[at].name).collect() };
    assert_eq!(names("plex"), ["IBM Plex Sans"]);
    assert_eq!(names("raderum"), ["Råderum"], "in three spellings");
    assert!(names("OFL").contains(&"IBM Plex Sans"), "by its licence");
    assert_eq!(names("").len(), list.works.len());
    assert!(list.works.iter().any(|work| work.name == "egui"), "what we stand on is there");
    assert!(list.works.iter().all(|work| work.name != "criterion"), "what only measures us is not inside");
}
