//! Every refusal is three short sentences: what it is, whether the work is safe, what to do.

use raaderum::app::Dialog;
use raaderum::app::refusal::Refusal;
use raaderum::file::disk::RealDisk;
use raaderum::file::safe_write;
use raaderum::file::session_file::LARGEST;
use raaderum::model::workshop::Language;
use raaderum::words::Words;

use super::desk::Desk;
use super::{SAMPLE, TINY, read_bytes, small};

#[test]
fn every_refusal_is_three_short_sentences_in_both_languages() {
    let faults = read_bytes(b"Session(format: (9, 1), x: 1)").faults;
    for refusal in Refusal::ALL {
        for language in [Language::Danish, Language::English] {
            let sentences = refusal.sentences(Words::of(language), "møde.session.ron", &faults);
            for said in &sentences {
                let whole = said.ends_with('.') && !said.starts_with("refused-") && !said.contains("{ $");
                assert!(whole && said.chars().count() <= 100 && !said.contains('!'), "{refusal:?}: {said:?}");
            }
            assert!(sentences[0].contains("møde.session.ron"), "the file is named: {sentences:?}");
        }
    }
}

#[test]
fn each_kind_of_bad_file_is_told_by_its_name() {
    let small = small();
    let files: [(&str, Vec<u8>, Refusal); 12] = [
        ("too large", vec![b' '; LARGEST + 1], Refusal::Large),
        ("empty", Vec::new(), Refusal::Empty),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), Refusal::NoText),
        ("zeros", vec![0; 100], Refusal::NoText),
        ("another file", b"Kalender(1)".to_vec(), Refusal::Other),
        ("a bomb", b"[".repeat(100), Refusal::Tangled),
        ("cut off", small.as_bytes()[..2000].to_vec(), Refusal::Broken),
        (
            "a workshop with a mistake",
            TINY.replacen("\"d\"", "\"", 1).replacen("minutes: 3", "minutes: x", 1).into(),
            Refusal::Broken,
        ),
        (
            "a field that nobody knows",
            small.replacen("\"headcount\"", "\"hovedtal\"", 1).into(),
            Refusal::InPart,
        ),
        ("one of tomorrow", tomorrow(&small).into(), Refusal::NewerInPart),
        (
            "one of another time",
            small.replacen("format: (1, 0)", "format: (9, 0)", 1).into(),
            Refusal::ReadOnly,
        ),
        (
            "a workshop of another time",
            TINY.replacen("format: (1, 0)", "format: (9, 0)", 1).into(),
            Refusal::Newer,
        ),
    ];
    for (what, bytes, refusal) in files {
        let mut desk = Desk::new();
        let path = desk.folder.path().join("fil.session.ron");
        safe_write::replace(&RealDisk, &path, &bytes).expect("written");
        desk.app.open_path(path);
        desk.wait();
        let Some(Dialog::Faults { told, lines, .. }) = &desk.app.dialog else { panic!("{what}: no word") };
        let expected =
            refusal.sentences(Words::of(Language::Danish), "fil.session.ron", &read_bytes(&bytes).faults);
        assert_eq!(told[0].split(" (").next(), expected[0].split(" (").next(), "{what}");
        assert_eq!((&told[1], lines.is_empty()), (&expected[1], false), "{what}");
    }
    let mut desk = Desk::new();
    desk.app.open_path(desk.folder.path().join("findes-ikke.session.ron"));
    desk.wait();
    let Some(Dialog::Faults { told, .. }) = &desk.app.dialog else { panic!("no word") };
    assert!(told[0].ends_with("findes ikke."), "{told:?}");
    assert!(read_bytes(SAMPLE.as_bytes()).faults.is_empty(), "the sample is whole");
}

/// A file of the next minor format, with something in it that this program does not know.
fn tomorrow(small: &str) -> String {
    let small = small.replacen("format: (1, 0)", "format: (1, 9)", 1);
    small.replacen("\"headcount\"", "\"mood\": \"god\", \"headcount\"", 1)
}
