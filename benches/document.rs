//! The document: applying an edit and handing it to the journal, bringing it back, opening and saving, checking a workshop, evaluating all rules.

use std::fs::File;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main};
use raaderum::app::crowd::{Crowd, fill};
use raaderum::expr::{Facts, Program};
use raaderum::file::disk::{Disk, RealDisk};
use raaderum::file::journal::claim::Claim;
use raaderum::file::journal::op::{Mark, Op, Replica};
use raaderum::file::journal::recover::recover;
use raaderum::file::journal::roots::Roots;
use raaderum::file::journal::writer::Journal;
use raaderum::file::session_file::LeftOut;
use raaderum::file::{any, builtin, safe_write, session_file, workshop_file};
use raaderum::insight;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::model::tally::TallyKey;
use raaderum::model::value::Value;
use raaderum::model::workshop::Workshop;

type Group<'a> = BenchmarkGroup<'a, WallTime>;

/// Numbers of records in the tables that grow.
const SIZES: [usize; 4] = [50, 300, 1000, 5000];

fn workshop() -> (Workshop, &'static str) {
    let text = builtin::workshop_text("ni-raad").expect("part of the program");
    let workshop = workshop_file::read("ni-raad", text).value.expect("the workshop can be read");
    (workshop, text)
}

/// A session with about `n` records: notes mostly, as in a real room.
fn room(workshop: &Workshop, n: usize) -> Session {
    let mut session = Session::new(workshop, Cover { title: "Et fuldt rum".into(), ..Cover::default() });
    let note_tables =
        workshop.tables.iter().filter(|table| table.of_canvas.is_some() && table.field("text").is_some());
    let notes = n / note_tables.count().max(1);
    fill(workshop, &mut session, Crowd { shared: 8, notes, answers: 24, seed: 1, ..Crowd::default() });
    session
}

fn edits(c: &mut Criterion) {
    let (workshop, _) = workshop();
    let mut group = c.benchmark_group("edit/apply");
    for n in SIZES {
        let mut session = room(&workshop, n);
        let table = TableId::from("diamond_notes");
        let id: RecordId = session.rows("diamond_notes").iter().next().expect("a note").0.clone();
        let field = FieldId::from("text");
        let mut texts = ["Kører forgæves", "Ingen svarer telefonen"].into_iter().cycle();
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| {
                let text = texts.next().map(Value::from);
                let draft = session.draft(Who::Desk, Verb::new(Action::Wrote, "en seddel"));
                let edit = draft.set(&table, &id, &field, text).finish();
                edit.map(|edit| session.apply(&edit))
            });
        });
    }
    group.finish();
}

/// What the hand pays for the journal, and bringing a document back from it.
fn journal(c: &mut Criterion) {
    let (workshop, text) = workshop();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let folder = tempfile::tempdir().expect("a folder");
    let roots = Roots::only(folder.path());
    let mut session = room(&workshop, 300);
    let Claim::Ours(ours) = Claim::make(disk.as_ref(), &roots, session.cover()) else {
        panic!("a free shelf")
    };
    let replica = Replica {
        workshop: Arc::new(workshop),
        workshop_text: text.into(),
        session: session.clone(),
        left_out: LeftOut::default(),
    };
    let keeper = ours.keep(Arc::clone(&disk), replica, Mark::default());
    let journal = Journal::begin(keeper, || {}).expect("a thread");
    let wait = |seq: u64| {
        while journal.state().durable < seq {
            std::thread::yield_now();
        }
    };
    let (table, field) = (TableId::from("diamond_notes"), FieldId::from("text"));
    let id: RecordId = session.rows("diamond_notes").iter().next().expect("a note").0.clone();
    let mut number = 0_u64;
    let mut op = || {
        number += 1;
        let value = Value::from(format!("Kører forgæves for {number}. gang").as_str());
        let draft = session.draft(Who::Desk, Verb::new(Action::Wrote, "en seddel"));
        let edit = draft.set(&table, &id, &field, Some(value)).finish().expect("it changes");
        session.apply(&edit).expect("it fits");
        Op::of(&edit)
    };
    let mut group = c.benchmark_group("journal");
    group.sample_size(10).measurement_time(Duration::from_secs(2));
    group.bench_function(BenchmarkId::new("take", 300), |b| {
        b.iter_custom(|times| {
            let mut took = Duration::ZERO;
            for turn in 0..times {
                let op = op();
                let begun = Instant::now();
                let seq = journal.take(op);
                took += begun.elapsed();
                // A hand is no faster than the disk for long.
                if turn % 500 == 499 {
                    wait(seq);
                }
            }
            took
        });
    });
    let mut last = 0;
    for _ in 0..RECORDS {
        last = journal.take(op());
    }
    wait(last);
    drop(journal);
    let shelf = roots.shelf(session.cover());
    group.bench_function(BenchmarkId::new("recover", RECORDS), |b| {
        b.iter(|| recover(disk.as_ref(), black_box(&shelf)).expect("it comes back"));
    });
    group.finish();
}

/// Records that were made since the last copy of the whole at most.
const RECORDS: usize = 999;

fn files(c: &mut Criterion) {
    let (workshop, text) = workshop();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rum.session.ron");
    let mut group = c.benchmark_group("file/open");
    for n in SIZES {
        let file = session_file::text(&workshop, text, &room(&workshop, n), &LeftOut::default());
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| session_file::read("rum", black_box(&file)));
        });
    }
    group.finish();
    let mut group = c.benchmark_group("file/save");
    for n in SIZES {
        let session = room(&workshop, n);
        group.bench_function(BenchmarkId::from_parameter(n), |b| {
            b.iter(|| {
                safe_write::save_session(&RealDisk, &path, &workshop, text, &session, &LeftOut::default())
            });
        });
    }
    group.finish();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops/ni-raad.workshop.ron");
    let mut group = c.benchmark_group("file/check_workshop");
    group.bench_function(BenchmarkId::from_parameter(workshop.canvases.len()), |b| {
        b.iter(|| any::open(&RealDisk, &file));
    });
    group.finish();
}

/// Files that are refused: nested without end, twenty mistakes in the longest workshop, more bytes than are read.
fn refused(c: &mut Criterion) {
    const DEEP: usize = 200_000;
    let mut group = c.benchmark_group("refuse");
    for (name, open) in [("nesting_list", "["), ("nesting_struct", "("), ("nesting_variant", "Group([")] {
        let text = open.repeat(DEEP);
        group.bench_function(BenchmarkId::new(name, DEEP), |b| {
            b.iter(|| any::read("dyb", black_box(&text)));
        });
    }
    let (_, whole) = workshop();
    let mistakes = 20;
    let broken = whole.replacen("(id: \"", "(di: \"", mistakes);
    group.bench_function(BenchmarkId::new("mistakes", mistakes), |b| {
        b.iter(|| any::read("fejl.workshop.ron", black_box(&broken)));
    });
    let folder = tempfile::tempdir().expect("a folder");
    let megabytes = 64;
    let large = folder.path().join("stor.session.ron");
    File::create(&large).and_then(|file| file.set_len(megabytes << 20)).expect("it takes no room");
    group.bench_function(BenchmarkId::new("size", megabytes), |b| b.iter(|| any::open(&RealDisk, &large)));
    group.finish();
}

/// All rules of the samples, and of an organisation with everything: 400 initiatives,
/// 40 departments, 20,000 tallies.
fn rules(c: &mut Criterion) {
    let mut group = c.benchmark_group("rules/all");
    for (name, file) in builtin::SAMPLES {
        let opened = session_file::read(name, file).value.expect("part of the program");
        judge(&mut group, BenchmarkId::new(*name, 1), &opened.workshop, &opened.session);
    }
    let (workshop, _) = workshop();
    let mut session = Session::new(&workshop, Cover::default());
    fill(&workshop, &mut session, Crowd { shared: 400, named: 40, ..Crowd::default() });
    answer_again(&mut session, 20_000);
    judge(&mut group, BenchmarkId::from_parameter(400), &workshop, &session);
    group.finish();
}

fn judge(group: &mut Group<'_>, id: BenchmarkId, workshop: &Workshop, session: &Session) {
    let (program, _) = Program::compile(workshop);
    group.bench_function(id, |b| {
        b.iter(|| {
            let facts = Facts::new(&program, workshop, black_box(session));
            insight::run(&program, workshop, session, &facts)
        });
    });
}

/// The same answers in a new round, until there are so many tallies.
fn answer_again(session: &mut Session, tallies: usize) {
    let first: Vec<_> = session.tallies().map(|(key, tally)| (key.clone(), tally.clone())).collect();
    let rounds = (2..=u8::MAX).flat_map(|wave| first.iter().map(move |(key, tally)| (wave, key, tally)));
    for (wave, key, tally) in rounds.take(tallies.saturating_sub(first.len())) {
        let key = TallyKey { wave, ..key.clone() };
        let draft = session.draft(Who::Desk, Verb::new(Action::Answered, ""));
        let edit = draft.put(Key::Tally(key), Some(Entry::Tally(tally.clone()))).finish();
        edit.map(|edit| session.apply(&edit));
    }
    assert_eq!(session.tallies().count(), tallies.max(first.len()), "as many tallies as were asked for");
}

criterion_group!(benches, edits, journal, files, refused, rules);
criterion_main!(benches);
