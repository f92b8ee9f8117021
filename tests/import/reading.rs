//! From bytes to a header and rows.

use proptest::prelude::*;
use raaderum::app::importing::hints;
use raaderum::file::sheet_file::{
    LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, RefusalKind, looks_like_a_table, read,
};
use raaderum::model::import;
use raaderum::model::workshop::Language;
use raaderum::words::Words;

use super::{records, room, survey};

/// Bytes, and how they are read: encoding, separator, the rows with the header first.
struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    encoding: &'static str,
    separator: char,
    rows: &'static [&'static [&'static str]],
}

fn case(
    name: &'static str,
    bytes: impl Into<Vec<u8>>,
    encoding: &'static str,
    separator: char,
    rows: &'static [&'static [&'static str]],
) -> Case {
    Case { name, bytes: bytes.into(), encoding, separator, rows }
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn cases() -> Vec<Case> {
    vec![
        case("semicolons", "Navn;Antal\nSkole;3\n", "UTF-8", ';', &[&["Navn", "Antal"], &["Skole", "3"]]),
        case("commas", "Navn,Antal\nSkole,3", "UTF-8", ',', &[&["Navn", "Antal"], &["Skole", "3"]]),
        case("tabs", "Navn\tAntal\r\nSkole\t3\r\n", "UTF-8", '\t', &[&["Navn", "Antal"], &["Skole", "3"]]),
        case(
            "a mark before",
            "\u{FEFF}Navn;Antal\nÆbler;3",
            "UTF-8",
            ';',
            &[&["Navn", "Antal"], &["Æbler", "3"]],
        ),
        case(
            "what Excel in Denmark writes",
            b"Navn;L\xF8n\nB\xF8rn og \xC6ldre \x96 \xC5rhus;2,5".as_slice(),
            "windows-1252",
            ';',
            &[&["Navn", "Løn"], &["Børn og Ældre – Århus", "2,5"]],
        ),
        case(
            "Unicode text from Excel",
            utf16("Navn\tÅr\nSkole\t2026"),
            "UTF-16LE",
            '\t',
            &[&["Navn", "År"], &["Skole", "2026"]],
        ),
        case(
            "decimal commas between semicolons",
            "Navn;Budget, tkr.\nA;1,5\nB;2,5",
            "UTF-8",
            ';',
            &[&["Navn", "Budget, tkr."], &["A", "1,5"], &["B", "2,5"]],
        ),
        case(
            "a semicolon inside a text between commas",
            "Navn,Hvorfor\nA,først; så\nB,nej",
            "UTF-8",
            ',',
            &[&["Navn", "Hvorfor"], &["A", "først; så"], &["B", "nej"]],
        ),
        case(
            "a separator that is said",
            "sep=,\nNavn,Antal\nA,1",
            "UTF-8",
            ',',
            &[&["Navn", "Antal"], &["A", "1"]],
        ),
        case(
            "quotes with separators, quotes and lines inside",
            "Navn;Tekst\n\"A; B\";\"en \"\"to\"\"\ntre\"",
            "UTF-8",
            ';',
            &[&["Navn", "Tekst"], &["A; B", "en \"to\"\ntre"]],
        ),
        case(
            "a quote inside a plain cell",
            "Navn;Mål\nRør;5\" rør",
            "UTF-8",
            ';',
            &[&["Navn", "Mål"], &["Rør", "5\" rør"]],
        ),
        case("one column", "Navn\nA\nB", "UTF-8", ';', &[&["Navn"], &["A"], &["B"]]),
        case(
            "old line ends",
            "Navn;Antal\rA;1\rB;2",
            "UTF-8",
            ';',
            &[&["Navn", "Antal"], &["A", "1"], &["B", "2"]],
        ),
        case("spaces around", "Navn ; Antal\n A ; 1 ", "UTF-8", ';', &[&["Navn", "Antal"], &["A", "1"]]),
        case(
            "ragged rows",
            "A;B;C\n1;2\n1;2;3;4",
            "UTF-8",
            ';',
            &[&["A", "B", "C"], &["1", "2"], &["1", "2", "3", "4"]],
        ),
    ]
}

#[test]
fn every_way_of_writing_a_table_is_read() {
    for Case { name, bytes, encoding, separator, rows } in cases() {
        let sheet = read(&bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!((sheet.encoding, sheet.separator), (encoding, separator), "{name}");
        assert_eq!(sheet.header, rows[0], "{name}");
        let cells: Vec<_> = sheet.rows.iter().map(|line| line.cells.clone()).collect();
        assert_eq!(cells, rows[1..], "{name}");
    }
}

#[test]
fn a_row_knows_its_line_in_the_file() {
    for ends in ["\n", "\r\n", "\r"] {
        let text = ["Navn;Tekst", "", "A;\"to", "linjer\"", ";", "B;x"].join(ends);
        let lines: Vec<usize> = read(text.as_bytes()).unwrap().rows.iter().map(|line| line.number).collect();
        assert_eq!(lines, [3, 6], "{ends:?}: blank rows are left out and counted all the same");
    }
    let said = read(b"sep=;\nNavn;Tal\nA;1").unwrap();
    assert_eq!(said.rows[0].number, 3, "the line that names the separator is one too");
}

#[test]
fn what_is_no_table_is_refused_and_says_where() {
    let wide = format!("{}\n1", "a;".repeat(MOST_COLUMNS + 1));
    let long = format!("a\n{}", "1\n".repeat(MOST_ROWS + 1));
    let cell = format!("a;b\n1;{}", "x".repeat(LONGEST_CELL + 1));
    for (name, bytes, kind, line) in [
        ("nothing", b"".to_vec(), RefusalKind::Empty, 1),
        ("blank lines", b"\n\n  \n".to_vec(), RefusalKind::Empty, 1),
        ("only a header", b"Navn;Antal\n".to_vec(), RefusalKind::Empty, 1),
        ("a workbook", b"PK\x03\x04and so on".to_vec(), RefusalKind::Workbook, 0),
        ("an old workbook", b"\xD0\xCF\x11\xE0\xA1\xB1".to_vec(), RefusalKind::Workbook, 0),
        ("a picture", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(), RefusalKind::NoText, 2),
        ("a zero byte", b"a;b\n1;2\n3;\0".to_vec(), RefusalKind::NoText, 3),
        ("too many columns", wide.into_bytes(), RefusalKind::TooWide, 1),
        ("too many rows", long.into_bytes(), RefusalKind::TooLong, MOST_ROWS + 2),
        ("a whole book in a cell", cell.into_bytes(), RefusalKind::LongCell, 2),
        ("an open quote", b"a;b\n1;2\n3;\"4\n5;6".to_vec(), RefusalKind::OpenQuote, 3),
        ("nine megabytes", vec![b'a'; 9 * 1024 * 1024], RefusalKind::TooLarge, 0),
    ] {
        let refusal = read(&bytes).expect_err(name);
        assert_eq!((refusal.kind, refusal.line), (kind, line), "{name}");
    }
    assert!(read(format!("a\n{}", "1\n".repeat(MOST_ROWS)).as_bytes()).is_ok(), "as many as are allowed");
}

#[test]
fn a_refusal_is_told_in_three_short_sentences() {
    for kind in RefusalKind::ALL {
        let refusal = raaderum::file::sheet_file::Refusal { kind, file: "svar.csv".to_owned(), line: 7 };
        for language in [Language::Danish, Language::English] {
            let sentences = refusal.sentences(Words::of(language));
            for text in &sentences {
                assert!(text.ends_with('.') && text.len() < 120 && !text.contains('$'), "{kind:?}: {text}");
            }
            assert!(sentences[0].contains("svar.csv"), "{kind:?}: {}", sentences[0]);
        }
    }
}

#[test]
fn only_a_piece_of_a_spreadsheet_is_taken_for_one() {
    for (text, is) in [
        ("Navn\tAntal\nA\t1", true),
        ("\nNavn\tAntal\n\nA\t1\n", true),
        ("En seddel\nEn til", false),
        ("\tindrykket\nikke", false),
        ("Navn\tAntal", false),
        ("", false),
    ] {
        assert_eq!(looks_like_a_table(text), is, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever the bytes are, they are read or refused, and what is read keeps to the limits.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        if let Ok(sheet) = read(&bytes) {
            prop_assert!(sheet.header.len() <= MOST_COLUMNS && sheet.rows.len() <= MOST_ROWS);
            prop_assert!(sheet.rows.windows(2).all(|pair| pair[0].number < pair[1].number), "lines in order");
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever a table says, it becomes something or nothing, and what it becomes can be taken back.
    #[test]
    fn any_table_is_taken_and_taken_back(
        cells in prop::collection::vec(
            prop::sample::select(vec![
                "", "1", "4", "9", "2,5", "-3", "ja", "Navn", "Leder", "Områdeleder A", "Medarbejdere", "Enig",
                "ved ikke", "2026-04-15", "31.2.2026", "\"", "»æ«", "Skole, Ældre",
            ]),
            4..80,
        ),
        width in 1usize..7,
        records_of in prop::sample::select(vec!["departments", "initiatives", "survey_leaders"]),
    ) {
        let lines: Vec<String> = cells.chunks(width).map(|row| row.join(";")).collect();
        let Ok(sheet) = read(lines.join("\n").as_bytes()) else { return Ok(()) };
        let mut room = room();
        for target in [records(records_of), survey()] {
            let mut mapping = room.guess(&sheet, &target);
            let choices = import::choices(&room.workshop, &room.session, &target);
            // Any column may become anything, also the wrong thing.
            for (place, becomes) in mapping.columns.iter_mut().enumerate() {
                *becomes = choices[(place * 7 + width) % choices.len()].becomes.clone();
            }
            let before = room.session.clone();
            if let Some(edit) = room.preview(&sheet, &mapping).edit {
                room.commit(edit);
                room.undo();
            }
            prop_assert!(room.session == before);
        }
        prop_assert!(!hints().no_answer.is_empty());
    }
}
