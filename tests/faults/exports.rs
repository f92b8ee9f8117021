//! What people write goes into files for other programs as text, and as nothing else.

use raaderum::drawing::Drawing;
use raaderum::drawing::ink::Palette;
use raaderum::export::csv::{Cell, Section, csv};
use raaderum::export::{pixels, svg, table};
use raaderum::model::workshop::Language;
use resvg::usvg::roxmltree::Document;

use super::support::{Room, room_of};
use super::{figure, opened, small};

const FORMULAS: [&str; 12] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x\";\"klik\")",
    "-inf",
    "+nan",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
];
const BEFORE: [&str; 14] = [
    "",
    " ",
    "  \u{a0}",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{200e}",
    "\u{1}",
    "\0\t \u{feff}",
    "\u{3000}",
];

/// What the most willing spreadsheet does with a cell: it takes away what cannot be seen, and runs the rest if it begins
/// like a formula and is no number.
fn is_run(cell: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace() || c.is_control() || "\u{feff}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}".contains(c)
    };
    let bare = cell.trim_start_matches(unseen);
    let begins = bare.starts_with(|c: char| "=+-@＝＋－＠".contains(c));
    let number = bare.replace(',', ".");
    let is_number =
        number.chars().all(|c| c.is_ascii_digit() || "+-.".contains(c)) && number.parse::<f64>().is_ok();
    begins && !is_number
}

/// The cells of a file as a Danish and as an English spreadsheet cut it.
fn cells(bytes: &[u8], separator: u8) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("it is text");
    let text = text.strip_prefix('\u{feff}').expect("Excel knows the encoding by the mark");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    reader
        .records()
        .flat_map(|row| row.expect("it is read").iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn row_33_formulas_in_csv() {
    let hostile: Vec<String> =
        BEFORE.iter().flat_map(|before| FORMULAS.map(|formula| format!("{before}{formula}"))).collect();
    for formula in &hostile {
        let section = Section {
            heading: formula.clone(),
            columns: vec![formula.clone(), "Tal".to_owned()],
            rows: vec![
                vec![Cell::text(formula.clone()), Cell::Number(-2.5)],
                vec![Cell::text(format!("a;b,{formula}"))],
            ],
        };
        let bytes = csv(&[section], Language::Danish);
        let read = cells(&bytes, b';');
        assert!(read.iter().all(|cell| !is_run(cell)), "{formula:?} is run: {read:?}");
        assert_eq!(read.len(), 6, "{formula:?} stays in its cells: {read:?}");
        assert!(read.contains(&"-2,5".to_owned()), "a number of the program stays a number: {read:?}");
        assert!(!bytes.contains(&0), "no NUL");
    }
    for (number, kept) in
        [("-12,5", true), ("+4", true), ("-0.5", true), ("+45 12 34 56 78", false), ("-", false)]
    {
        let section = Section { rows: vec![vec![Cell::text(number)]], ..Section::default() };
        let read = cells(&csv(&[section], Language::Danish), b';');
        assert_eq!(read.contains(&number.to_owned()), kept, "{number}: {read:?}");
    }
    // All the way from a note on a canvas.
    for formula in &hostile {
        let room = noted(formula);
        for canvas in ["map", "portfolio"] {
            let bytes = csv(&room.look(canvas, table::of_canvas), Language::Danish);
            assert!(cells(&bytes, b';').iter().all(|cell| !is_run(cell)), "{canvas}: {formula:?}");
        }
    }
    let tried = format!("{} cells, and as notes of two canvases", hostile.len());
    figure(
        33,
        "formula in a note or an answer",
        &tried,
        "0 run, numbers stay numbers (by the rules, not in LibreOffice)",
    );
}

/// The small session with a text in a note, an initiative, a department and the title.
fn noted(text: &str) -> Room {
    let (read, _) = opened(&small());
    let mut room = room_of(read.workshop, read.session);
    room.lens.all_revealed = true;
    room.write("notes", "a7k2", "text", text);
    room.write("initiatives", "I2", "name", text);
    room.write("departments", "bs", "name", text);
    room
}

/// Everything in the drawing is a shape or a text of ours.
fn assert_harmless(what: &str, written: &str) {
    const ELEMENTS: [&str; 9] =
        ["svg", "title", "g", "rect", "circle", "polygon", "polyline", "text", "path"];
    let document = Document::parse(written).unwrap_or_else(|error| panic!("{what:?}: {error}\n{written}"));
    for node in document.descendants().filter(|node| node.is_element()) {
        assert!(ELEMENTS.contains(&node.tag_name().name()), "{what:?}: <{}>", node.tag_name().name());
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(!name.starts_with("on") && !name.contains("href") && name != "style", "{what:?}: {name}");
            assert!(!attribute.value().contains("url("), "{what:?}: {name} asks for something");
        }
    }
    let odd = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    assert!(!written.contains(odd), "{what:?}: {:?}", written.find(odd));
}

#[test]
fn row_34_markup_in_exports() {
    let hostile = [
        "<script>alert(1)</script>",
        "</text><script>alert(1)</script>",
        "\"><image href=\"http://x\"/>",
        "' onload='alert(1)",
        "\" onmouseover=\"alert(1)",
        "]]><!-- --><![CDATA[",
        "&lt;&#60;&amp;&x;",
        "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "javascript:alert(1)",
        "bidi \u{202e}gnp.exe\u{2066}",
        "NUL\0BEL\u{7}ESC\u{1b}DEL\u{7f}C1\u{85}\u{9f}",
        "\u{fffe}\u{ffff}\u{feff}",
    ];
    let mut drawn = 0;
    for text in hostile {
        let room = noted(text);
        let mut drawings: Vec<Drawing> =
            room.workshop.canvases.iter().map(|it| room.draw(it.id.as_str())).collect();
        drawings[0].told = text.to_owned();
        for drawing in drawings {
            let written = svg::svg(&drawing, Palette::Light);
            assert_harmless(text, &written);
            assert!(pixels::picture_of_svg(&written, 0.25).is_ok(), "{text:?}: and as a picture");
            drawn += 1;
        }
    }
    let tried = format!("{} texts on every canvas, {drawn} drawings", hostile.len());
    figure(
        34,
        "markup in an export",
        &tried,
        "SVG well formed, 0 scripts, 0 links; HTML and PDF are not written yet",
    );
}
