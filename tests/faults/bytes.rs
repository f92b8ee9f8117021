//! Files that are cut off, empty, full of zeros, in another encoding, or say the same thing twice.

use raaderum::app::Dialog;
use raaderum::file::any::Any;

use super::desk::Desk;
use super::mutate::Dice;
use super::{LONG, SAMPLE, TINY, assert_told, figure, kinds, opened, read_bytes, saved, small};

/// A file that is cut off anywhere is refused, and says so: nothing is read silently wrong.
fn assert_refused(whole: &[u8], at: usize) {
    let read = read_bytes(&whole[..at]);
    assert!(!read.faults.is_empty(), "cut off at byte {at}, and nobody is told");
    assert!(read.value.is_none(), "cut off at byte {at}, and taken for the whole");
    assert_told(&read.faults, "cut off");
}

#[test]
fn row_20_truncated_document() {
    let small = small();
    for whole in [small.trim_end(), TINY.trim_end()] {
        (0..whole.len()).for_each(|at| assert_refused(whole.as_bytes(), at));
    }
    let (sample, _) = opened(SAMPLE);
    let large = saved(&sample);
    let large = large.trim_end().as_bytes();
    let mut dice = Dice(20);
    const CUTS: usize = 200;
    (0..CUTS).for_each(|_| assert_refused(large, dice.below(large.len())));
    let small = small.trim_end().len() + TINY.trim_end().len();
    let tried =
        format!("every one of {small} bytes of two small files, {CUTS} bytes of {} KB", large.len() / 1000);
    figure(
        20,
        "document cut off",
        &tried,
        "0 panics, 0 read silently wrong; coming back from the journal is row 22",
    );
}

#[test]
fn row_21_empty_or_all_nul() {
    let half = small();
    let mut half = half.as_bytes()[..half.len() / 2].to_vec();
    half.resize(half.len() * 2, 0);
    let files: [(&str, Vec<u8>); 8] = [
        ("empty", Vec::new()),
        ("one NUL", vec![0]),
        ("4 KB of NUL", vec![0; 4096]),
        ("300 KB of NUL", vec![0; 300_000]),
        ("half of it NUL", half),
        ("spaces", b"  \n\n  ".to_vec()),
        ("a mark alone", "\u{feff}".as_bytes().to_vec()),
        ("two bytes of UTF-16", vec![0xFF, 0xFE, 0, 0]),
    ];
    for (what, bytes) in &files {
        let mut desk = Desk::new();
        let path = desk.folder.path().join("dag.session.ron");
        raaderum::file::safe_write::replace(&raaderum::file::disk::RealDisk, &path, bytes).expect("written");
        desk.app.open_path(path.clone());
        desk.wait();
        assert!(desk.app.store.is_none(), "{what}: it was opened as something new");
        let Some(Dialog::Faults { told, lines, .. }) = &desk.app.dialog else { panic!("{what}: no word") };
        assert!(told.iter().all(|sentence| sentence.ends_with('.')) && !lines.is_empty(), "{what}: {told:?}");
        for _ in 0..10 {
            desk.later(30.0);
        }
        assert_eq!(&std::fs::read(&path).expect("it is there"), bytes, "{what}: it is as it was");
    }
    figure(
        21,
        "document empty or all NUL",
        &format!("{} files", files.len()),
        "none opened, every byte as it was",
    );
}

#[test]
fn row_39_encodings_and_line_ends() {
    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2], mark: &str) -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(unit).collect()
    }
    let small = small();
    let crlf = small.replace('\n', "\r\n");
    let cr = small.replace('\n', "\r");
    let read: [(&str, Vec<u8>); 9] = [
        ("a mark", format!("\u{feff}{small}").into()),
        ("CRLF", crlf.clone().into()),
        ("CR alone", cr.clone().into()),
        ("UTF-16, little end first", utf_16(&small, u16::to_le_bytes, "\u{feff}")),
        ("UTF-16, big end first", utf_16(&small, u16::to_be_bytes, "\u{feff}")),
        ("UTF-16 without a mark", utf_16(&small, u16::to_le_bytes, "")),
        ("the same, big end first", utf_16(&small, u16::to_be_bytes, "")),
        ("UTF-16 with CRLF", utf_16(&crlf, u16::to_le_bytes, "\u{feff}")),
        ("UTF-16 with CR", utf_16(&cr, u16::to_le_bytes, "\u{feff}")),
    ];
    let (plain, _) = opened(&small);
    for (what, bytes) in &read {
        let read = read_bytes(bytes);
        assert!(read.faults.is_empty(), "{what}: {:?}", read.faults);
        let Some(Any::Session(again)) = read.value else { panic!("{what}: not read") };
        assert_eq!(again.session, plain.session, "{what}: the same session");
    }
    let refused: [(&str, Vec<u8>, &str); 5] = [
        ("Latin-1", small.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(), "no-text"),
        ("NUL", small.replacen("Skole", "Sk\0le", 1).into(), "nul"),
        ("NUL in UTF-16", utf_16(&small.replacen("Skole", "Sk\0le", 1), u16::to_le_bytes, "\u{feff}"), "nul"),
        (
            "UTF-16 with half a letter",
            utf_16(&small, u16::to_le_bytes, "\u{feff}")[..301].to_vec(),
            "no-text",
        ),
        ("UTF-32", small.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(), "nul"),
    ];
    for (what, bytes, kind) in &refused {
        let read = read_bytes(bytes);
        assert!(read.value.is_none(), "{what}: it was read");
        assert_eq!(kinds(&read.faults), [*kind], "{what}");
        assert_told(&read.faults, what);
    }
    let broken = LONG.replacen("curve_gap\": 3", "curve_gap\": NaN", 1);
    let line = |text: &str| read_bytes(text.as_bytes()).faults[0].line;
    let places = [line(&broken), line(&broken.replace('\n', "\r\n")), line(&broken.replace('\n', "\r"))];
    assert!(places[0] > 1 && places.iter().all(|place| *place == places[0]), "lines are counted: {places:?}");
    let tried = format!("{} ways of writing the same file, {} broken ones", read.len(), refused.len());
    figure(39, "BOM, UTF-16, CRLF, NUL, lone CR", &tried, "the same session each; each refusal says why");
}

#[test]
fn row_40_duplicate_key() {
    let small = small();
    let twice = [
        ("a field of a record", r#""headcount": 620"#, r#""headcount": 620, "headcount": 7"#, "headcount"),
        ("a table", r#"  "notes": ["#, r#"  "notes": [], "notes": ["#, "notes"),
        ("a count", r#"counts: {"1": 1"#, r#"counts: {"1": 1, "1": 3"#, "1"),
        ("a part of the session", "  decisions: [", "  decisions: [], decisions: [", "decisions"),
        (
            "a field of a decision",
            r#"owner: "Områdelederen""#,
            r#"owner: "Områdelederen", owner: "Nr. 2""#,
            "owner",
        ),
    ];
    for (what, from, to, name) in twice {
        assert!(small.contains(from), "{what}: the small session has changed");
        let (read, faults) = opened(&small.replacen(from, to, 1));
        let first = faults.iter().find(|fault| fault.kind.starts_with("duplicate")).expect(what);
        assert_eq!(first.found, name, "{what}: it is named");
        assert_told(&faults, what);
        let (key, value) =
            to.rsplit_once(", ").map_or(("", ""), |(_, again)| again.split_once(':').unwrap_or_default());
        let kept = read
            .left_out
            .parts
            .iter()
            .any(|part| part.text.contains(key) && part.text.contains(value.trim()));
        assert!(kept, "{what}: the second is kept word for word: {:?}", read.left_out.parts);
        let (again, _) = opened(&saved(&read));
        assert_eq!(again.left_out, read.left_out, "{what}: and saved again");
    }
    figure(
        40,
        "duplicate key",
        &format!("{} places", twice.len()),
        "each named; the second is kept and saved, not read",
    );
}
