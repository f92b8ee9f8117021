//! Numbers that cannot be counted with: at every place of a file where a number stands.

use std::fmt::Debug;

use raaderum::app::store::Store;
use raaderum::export::table;
use raaderum::file::any::{self, Any};
use raaderum::view::Lens;

use super::mutate::Dice;
use super::support::{Room, room_of};
use super::{GALLERY, TINY, assert_told, figure, numbers_of, small};

const ODD: [&str; 12] = [
    "NaN",
    "-inf",
    "inf",
    "1e999",
    "-1e999",
    "1e300",
    "-1e300",
    "1e-300",
    "99999999999999999999999",
    "-0.0",
    "1e12",
    "-7.5",
];

/// Where numbers stand in a text: outside of quotes and comments.
fn numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        match bytes[at] {
            b'"' if bytes[at - 1] == b'#' => {
                at = text[at..].find("\"##").map_or(bytes.len(), |end| at + end + 3);
            }
            b'"' => {
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            b'/' if bytes[at + 1] == b'/' => at += text[at..].find('\n').unwrap_or(1),
            b'0'..=b'9' if !bytes[at - 1].is_ascii_alphanumeric() => {
                let start = at;
                while matches!(bytes[at], b'0'..=b'9' | b'.') {
                    at += 1;
                }
                found.push(start..at);
            }
            _ => at += 1,
        }
    }
    found
}

fn assert_finite(what: &str, value: &impl Debug) {
    let written = format!("{value:?}");
    let odd = |word: &str| ["NaN", "inf"].contains(&word);
    let found = written.split(|letter: char| !letter.is_alphanumeric()).find(|word| odd(word));
    assert!(found.is_none(), "{what}: {found:?} got past the loader");
}

/// Draws every canvas and writes its table; every place and size must be one that can be drawn.
fn assert_drawn(what: &str, room: &Room) {
    for canvas in &room.workshop.canvases {
        let drawing = room.draw(canvas.id.as_str());
        for (kind, number) in numbers_of(&drawing) {
            let sound = match kind {
                "size" => (8.0..=200.0).contains(&number),
                _ => number.abs() <= 100_000.0,
            };
            assert!(sound, "{what}: {}: {kind} {number}", canvas.id);
        }
        let _ = room.look(canvas.id.as_str(), table::of_canvas);
    }
}

fn look(what: &str, text: &str) -> bool {
    let read = any::read("tal.session.ron", text);
    assert_told(&read.faults, what);
    let Some(value) = read.value else { return false };
    if let Any::Workshop(workshop, _) = &value {
        assert_finite(what, workshop);
    }
    let opened = value.into_session();
    assert_finite(what, &opened.workshop);
    assert_finite(what, &opened.session);
    let room = room_of(opened.workshop.clone(), opened.session.clone());
    assert_drawn(what, &room);
    let store = Store::new(opened, None);
    for canvas in &store.workshop().canvases {
        let sight = store.sight(canvas, store.workshop().language, Lens::default());
        for chart in &canvas.charts {
            let chart = raaderum::chart::gather(&sight, chart);
            let drawing = raaderum::chart::draw(&chart, sight.words, sight.lettering);
            assert!(numbers_of(&drawing).all(|(_, number)| number.abs() <= 100_000.0), "{what}: a chart");
        }
    }
    true
}

#[test]
fn row_28_numbers_that_are_none() {
    let small = small();
    let (mut files, mut places, mut opened) = (0, 0, 0);
    for text in [TINY, small.as_str()] {
        let found = numbers(text);
        places += found.len();
        for (place, odd) in found.iter().flat_map(|place| ODD.map(|odd| (place, odd))) {
            let line = text[..place.start].matches('\n').count() + 1;
            let what = format!("line {line}, {} is now {odd}", &text[place.clone()]);
            let changed = format!("{}{odd}{}", &text[..place.start], &text[place.end..]);
            opened += usize::from(look(&what, &changed));
            files += 1;
        }
    }
    // Drawing the gallery takes longer: some of its numbers.
    let found = numbers(GALLERY);
    let mut dice = Dice(28);
    for _ in 0..60 {
        let (place, odd) = (&found[dice.below(found.len())], ODD[dice.below(ODD.len())]);
        let line = GALLERY[..place.start].matches('\n').count() + 1;
        let changed = format!("{}{odd}{}", &GALLERY[..place.start], &GALLERY[place.end..]);
        opened += usize::from(look(&format!("gallery, line {line}: {odd}"), &changed));
        files += 1;
    }
    let tried = format!("{places} places × {} numbers, and 60 of the gallery", ODD.len());
    let came = format!(
        "no NaN past the loader; {opened} of {files} opened, all drawn within ±100,000, texts 8 to 200"
    );
    figure(28, "NaN, inf, 1e999, huge numbers", &tried, &came);
}
