//! Every kind of view with the keys alone, in the workshop that has them all: Tab comes to each thing, keys move and set
//! it, and a screen reader says what it is, where it lies and what the keys do.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use raaderum::app::command::Command;
use raaderum::app::crowd::{Crowd, fill};
use raaderum::app::documents::{NewSession, Score};
use raaderum::drawing::Item;
use raaderum::file::workshop_file;
use raaderum::model::edit::{Action, Entry, Key as Of, Verb, Who};
use raaderum::model::history::Phase;
use raaderum::model::id::CanvasId;
use raaderum::model::session::Session;

use super::desk::{Window, spoken};
use super::walk::kind;

const TEXT: &str = include_str!("../../workshops/gallery.workshop.ron");

/// The gallery, typically full, everything revealed.
fn gallery() -> Window {
    let workshop = workshop_file::read("gallery.workshop.ron", TEXT).value.expect("it has no faults");
    let mut window = Window::open();
    let score = Score::File(Arc::new(workshop.clone()), Arc::from(TEXT));
    window.app().start(NewSession { score, ..NewSession::default() });
    let store = window.app().store.as_mut().expect("it is begun");
    let mut full: Session = store.session().clone();
    fill(&workshop, &mut full, Crowd { shared: 8, notes: 30, answers: 24, seed: 11, ..Crowd::default() });
    let mut live = full.live().clone();
    for canvas in &workshop.canvases {
        live.reveal.insert(canvas.id.clone(), canvas.reveal.len());
    }
    let records = full.tables().flat_map(|(table, rows)| {
        rows.iter().map(|(id, record)| (Of::Record(table.clone(), id.clone()), Entry::Record(record.clone())))
    });
    let tallies = full.tallies().map(|(key, tally)| (Of::Tally(key.clone()), Entry::Tally(tally.clone())));
    let draft = store.session().draft(Who::Desk, Verb::new(Action::Made, ""));
    let draft = records.chain(tallies).fold(draft, |draft, (key, entry)| draft.put(key, Some(entry)));
    let edit = draft.put(Of::Live, Some(Entry::Live(live))).finish().expect("there is something");
    store.commit(edit, Phase::Once).expect("it fits");
    window.harness.run();
    window
}

/// Goes to every canvas, in each of its rounds, with all and with no layers revealed, and gathers what is wrong there.
fn on_every_canvas(mut wrong: impl FnMut(&mut Window, &CanvasId) -> Vec<String>) {
    let mut window = gallery();
    let canvases = window.app().walk();
    assert!(canvases.len() > 35, "all canvases of the gallery: {}", canvases.len());
    let (mut all, mut moments) = (Vec::new(), 0);
    for canvas in canvases {
        window.app().go_to(&canvas);
        let (rounds, layers) =
            window.app().canvas().map_or((1, 0), |canvas| (canvas.rounds.len().max(1), canvas.reveal.len()));
        for (round, hides) in (0..rounds).flat_map(|round| [(round, false), (round, true)]) {
            if hides && layers == 0 {
                continue;
            }
            window.app().set_round(round);
            if hides {
                window.app().run(Command::HideLayers);
            }
            window.harness.run();
            let here = (window.app().canvas_id(), window.app().round());
            assert_eq!(here, (Some(canvas.clone()), round), "the room is there");
            moments += 1;
            let here = format!("{canvas}, round {round}{}", if hides { ", hidden" } else { "" });
            all.extend(wrong(&mut window, &canvas).into_iter().map(|what| format!("{here}: {what}")));
            if hides {
                (0..layers).for_each(|_| window.app().run(Command::Reveal));
            }
        }
    }
    assert!(moments > 130, "all rounds of the gallery: {moments}");
    assert!(all.is_empty(), "{}:\n{}", all.len(), all.join("\n"));
}

#[test]
fn tab_comes_to_everything_in_every_kind_of_view() {
    on_every_canvas(|window, _| window.missed_by_tab());
}

#[test]
fn the_keys_move_write_and_set_everything_in_every_kind_of_view() {
    let mut tried = 0;
    on_every_canvas(|window, _| {
        let (n, cannot) = window.cannot();
        tried += n;
        cannot
    });
    assert!(tried > 100, "there is much to do: {tried}");
}

#[test]
fn everything_says_what_it_is_and_what_the_keys_do() {
    on_every_canvas(|window, _| {
        let drawing = window.app().drawing();
        drawing.items.iter().filter_map(|item| unsaid(window, item)).collect()
    });
}

/// What a screen reader is not told of a thing.
fn unsaid(window: &Window, item: &Item) -> Option<String> {
    let label = item.label.trim();
    if label.len() < 2 {
        return Some(format!("{:?} has no name", item.target));
    }
    // Whether it is reached at all is seen with Tab, above.
    let node = window.harness.query_all_by(|node| spoken(node) == item.label).next()?;
    let told = node.accesskit_node().data().description().unwrap_or_default().to_owned();
    let keys = [
        (item.grip.drag, "Pilene flytter"),
        (item.grip.write, "Enter skriver"),
        (item.grip.tap && !item.grip.write, "Enter vælger"),
        (item.grip.remove, "Delete tager væk"),
    ];
    let missing = keys.into_iter().find(|(can, words)| told.contains(words) != *can);
    missing.map(|(_, words)| format!("{label}: {words}? It says »{told}«"))
}

#[test]
fn what_the_arrows_move_says_where_it_is_now() {
    on_every_canvas(|window, _| {
        let drawing = window.app().drawing();
        let mut known = BTreeSet::new();
        let moved = |item: &&Item| item.grip.drag && known.insert(kind(&item.target));
        let items: Vec<Item> = drawing.items.iter().filter(moved).cloned().collect();
        items.iter().filter_map(|item| mute(window, item)).collect()
    });
}

/// A thing that says the same wherever the arrows put it.
fn mute(window: &mut Window, item: &Item) -> Option<String> {
    let arrows = [Key::ArrowRight, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown];
    let mut says = false;
    for arrow in arrows {
        window.changes(&item.target, |window| {
            window.key(arrow);
            window.app().leave_raised();
            let now = window.app().drawing();
            let zone = |item: &Item| {
                now.landing_at(&item.target, item.lifted.center()).map(|landing| landing.name.clone())
            };
            says |= now.item(&item.target).is_none_or(|now| {
                // Within a zone a note moves in small steps, and its place is the zone.
                now.label != item.label || zone(item) == zone(now)
            });
        });
    }
    (!says).then(|| format!("{} says the same wherever it is", item.label))
}
