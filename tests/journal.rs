//! The journal: whatever happens to the power, the file or the disk, what was promised to be safe comes back, and
//! nothing comes back that was never there.

#[path = "journal/elsewhere.rs"]
mod elsewhere;
#[path = "journal/power.rs"]
mod power;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use power::{Content, Power};
use raaderum::file::disk::Disk;
use raaderum::file::journal::keeper::Keeper;
use raaderum::file::journal::line::{HEAD, line, scan};
use raaderum::file::journal::op::{Mark, Op, Replica, Saved};
use raaderum::file::journal::recover::{Recovered, recover};
use raaderum::file::journal::shelf::Shelf;
use raaderum::file::safe_write;
use raaderum::file::session_file;
use raaderum::file::session_text::sha256;
use raaderum::model::edit::{Action, Edit, Verb, Who};
use raaderum::model::session::Session;

const SMALL: &str = include_str!("files/small.session.ron");
const TINY: &str = include_str!("files/tiny.workshop.ron");
const STATE: &str = "/state";
const FILE: &str = "/desk/a.session.ron";

fn replica() -> Replica {
    let small = SMALL.replace("text: TINY", &format!("text: r##\"{TINY}\"##"));
    Replica::of(session_file::read("small", &small).value.expect("the sample opens"))
}

/// The edit that writes a note of this number.
fn note(session: &Session, number: u32) -> Edit {
    let draft = session.draft(Who::Desk, Verb::new(Action::Made, "a note"));
    let (table, id) = ("notes".into(), format!("n{number}").as_str().into());
    let draft = draft.set(&table, &id, &"text".into(), Some(format!("note {number}").as_str().into()));
    draft.finish().expect("it is a change")
}

/// What was promised: after so many steps of the disk, the document with this text is safe.
struct Promise {
    steps: usize,
    /// How many of the texts so far are safe.
    texts: usize,
}

/// A short life of a document, step by step.
struct Life {
    power: Arc<Power>,
    keeper: Keeper,
    texts: Vec<String>,
    promises: Vec<Promise>,
    files: Vec<(usize, String)>,
}

impl Life {
    fn on(power: Power) -> Self {
        let (power, replica) = (Arc::new(power), replica());
        let shelf = Shelf::of(Path::new(STATE), replica.session.cover());
        let text = replica.text();
        let disk: Arc<dyn Disk> = power.clone();
        let keeper = Keeper::new(disk, shelf, replica, Mark::default(), 0);
        Self { power, keeper, texts: vec![text], promises: Vec::new(), files: Vec::new() }
    }

    fn edit(&mut self) {
        let edit = note(&self.keeper.replica().session, self.texts.len() as u32);
        self.keeper.take(Op::of(&edit));
        self.texts.push(self.keeper.replica().text());
    }

    fn commit(&mut self) {
        self.keeper.commit().expect("the disk works");
        self.promises.push(Promise { steps: self.power.steps(), texts: self.texts.len() });
    }

    fn tidy(&mut self) {
        self.keeper.tidy().expect("the disk works");
        self.promises.push(Promise { steps: self.power.steps(), texts: self.texts.len() });
    }

    fn save(&mut self) {
        let text = self.keeper.replica().text();
        let saved = Saved { path: FILE.to_owned(), sha256: sha256(&text), at: self.keeper.durable() };
        self.keeper.take(Op::Saving(saved.clone()));
        self.commit();
        let before = self.power.steps();
        safe_write::replace(self.power.as_ref(), Path::new(FILE), text.as_bytes()).expect("the disk works");
        self.files.push((before, text));
        // Flushed with the next edit: what the file was about to hold is known.
        self.keeper.take(Op::Saved(saved));
    }

    /// From the first note to the second copy of the whole, with two saves on the way.
    fn lived(power: Power) -> Self {
        let mut life = Self::on(power);
        life.edit();
        life.commit();
        life.edit();
        life.edit();
        life.commit();
        life.save();
        life.edit();
        life.commit();
        life.tidy();
        life.edit();
        life.commit();
        life.save();
        life.edit();
        life.commit();
        life
    }
}

/// What a power cut at any moment of a life may do.
#[derive(Debug, Default, PartialEq, Eq)]
struct Harm {
    states: usize,
    /// The shelf or the file cannot be read.
    unreadable: usize,
    /// Something is missing that was promised, or something is there that never was, without a word.
    lost: usize,
    /// The file is as we wrote it, and the program would ask who did it.
    asked: usize,
}

impl Harm {
    fn is_none(&self) -> bool {
        (self.unreadable, self.lost, self.asked) == (0, 0, 0)
    }
}

/// What came back from a disk; many cuts leave the same behind.
type Seen = BTreeMap<Content, Option<Recovered>>;

fn harm(life: &Life, seen: &mut Seen) -> Harm {
    let shelf = Shelf::of(Path::new(STATE), life.keeper.replica().session.cover());
    harm_after(life, 0, &shelf, seen)
}

/// The same of the moments after so many steps of the disk.
fn harm_after(life: &Life, steps: usize, shelf: &Shelf, seen: &mut Seen) -> Harm {
    let mut harm = Harm::default();
    for (step, moment) in (1..).zip(life.power.moments()).skip(steps) {
        let promised =
            life.promises.iter().filter(|promise| promise.steps <= step).map(|promise| promise.texts).max();
        for content in moment.aftermaths() {
            harm.states += 1;
            look(life, shelf, &content, seen, (step, promised.unwrap_or(0)), &mut harm);
        }
    }
    harm
}

fn look(
    life: &Life,
    shelf: &Shelf,
    content: &Content,
    seen: &mut Seen,
    (step, promised): (usize, usize),
    harm: &mut Harm,
) {
    let recover = || recover(&Power::holding(content), shelf);
    let recovered = seen.entry(content.clone()).or_insert_with(recover).as_ref();
    match recovered {
        Some(found) => harm.lost += usize::from(!is_kept(life, found, promised)),
        None => harm.unreadable += usize::from(promised > 0),
    }
    let written: Vec<&String> =
        life.files.iter().filter(|(before, _)| *before <= step).map(|(_, text)| text).collect();
    let Some(file) = content.get(Path::new(FILE)).cloned().flatten() else {
        // The first save may not have come through; a second must not take the first away.
        harm.unreadable += usize::from(written.len() > 1);
        return;
    };
    let Some(file) = String::from_utf8(file).ok().filter(|file| written.contains(&file)) else {
        harm.unreadable += 1;
        return;
    };
    let known = recovered.is_some_and(|found| found.mark.of_file(&sha256(&file)).is_some());
    harm.asked += usize::from(!known);
}

/// Whether a document came back as it was at some moment after the promise. Of records that were on their way together
/// a later one may be there without an earlier one; then the program says so, and everything promised is there.
fn is_kept(life: &Life, found: &Recovered, promised: usize) -> bool {
    let was_so = life.texts[promised.saturating_sub(1)..].contains(&found.replica.text());
    let note = |number: usize| found.replica.session.record("notes", &format!("n{number}")).is_some();
    was_so || (found.lost > 0 && (1..promised).all(note))
}

fn desk() -> Content {
    Content::from([(PathBuf::from("/desk"), None)])
}

#[test]
fn row_02_a_power_cut_at_any_moment_loses_nothing_that_was_promised() {
    let life = Life::lived(Power::holding(&desk()));
    let harm = harm(&life, &mut Seen::new());
    println!(
        "fault 2 | power cut inside a save | {} states after a cut at every step | {} unreadable, {} lost",
        harm.states, harm.unreadable, harm.lost
    );
    assert!(harm.is_none() && harm.states > 100, "{harm:?}");
}

#[test]
fn every_flush_is_needed() {
    let flushes = Life::lived(Power::holding(&desk())).power.flushes();
    let mut seen = Seen::new();
    for without in 0..flushes {
        let life = Life::lived(Power::holding(&desk()).leaving_out(without));
        let harm = harm(&life, &mut seen);
        assert!(!harm.is_none(), "flush {without} of {flushes} could be left out: {harm:?}");
    }
}

#[test]
fn row_22_a_flipped_bit_costs_one_record_at_most() {
    let mut life = Life::on(Power::holding(&desk()));
    for _ in 0..20 {
        life.edit();
        life.commit();
    }
    let shelf = Shelf::of(Path::new(STATE), life.keeper.replica().session.cover());
    let disk: &Power = &life.power;
    let journal = shelf.journals(disk).pop().expect("there is a journal").path;
    let content: Content = disk.moments().pop().expect("there was a step").now();
    let bytes = content[&journal].clone().expect("it is a file");
    let (mut flips, mut most) = (0, 0);
    for place in HEAD.len()..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        let disk =
            Power::holding(&content.clone().into_iter().chain([(journal.clone(), Some(flipped))]).collect());
        let found = recover(&disk, &shelf).expect("the copy is whole");
        let there =
            (1..=20).filter(|n| found.replica.session.record("notes", &format!("n{n}")).is_some()).count();
        let last_line =
            place >= bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap_or(0);
        assert!(there >= 19, "a bit of byte {place} costs {} records", 20 - there);
        assert!(
            there == 20 || found.lost == 1 || last_line,
            "byte {place}: one is lost, {} are told of",
            found.lost
        );
        (flips, most) = (flips + 1, most.max(20 - there));
    }
    println!(
        "fault 22 | bit flip in the journal | {flips} bits flipped, one at a time | at most {most} record lost, 0 wrong"
    );
}

#[test]
fn ten_thousand_mutations_of_a_journal_give_only_what_was_once_written() {
    let mut life = Life::on(Power::holding(&desk()));
    for _ in 0..12 {
        life.edit();
        life.commit();
    }
    let shelf = Shelf::of(Path::new(STATE), life.keeper.replica().session.cover());
    let journal = shelf.journals(life.power.as_ref()).pop().expect("there is a journal").path;
    let bytes =
        life.power.moments().pop().expect("there was a step").now()[&journal].clone().expect("a file");
    let written: Vec<(u64, String)> = owned(&bytes, shelf.document());
    assert_eq!(written.len(), 11, "the first edit is in the copy");
    let mut chance = 7_u64;
    for _ in 0..10_000 {
        let mut mutated = bytes.clone();
        for _ in 0..=roll(&mut chance) % 4 {
            let place = roll(&mut chance) as usize % mutated.len();
            match roll(&mut chance) % 4 {
                0 => mutated[place] = roll(&mut chance) as u8,
                1 => {
                    drop(mutated.drain(place..(place + roll(&mut chance) as usize % 200).min(mutated.len())));
                }
                2 => mutated.insert(place, roll(&mut chance) as u8),
                _ => mutated.extend_from_within(place..),
            }
            mutated.push(b'\n');
        }
        for record in owned(&mutated, shelf.document()) {
            assert!(written.contains(&record), "{record:?} was never written");
        }
    }
}

fn owned(bytes: &[u8], document: &str) -> Vec<(u64, String)> {
    scan(document, bytes).records.into_iter().map(|(seq, body)| (seq, body.to_owned())).collect()
}

/// The next number of a fixed sequence: xorshift64 (Marsaglia 2003).
fn roll(chance: &mut u64) -> u64 {
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    *chance >> 16
}

#[test]
fn row_23_a_journal_of_another_document_is_never_read_as_ours() {
    let mut life = Life::on(Power::holding(&desk()));
    life.edit();
    life.commit();
    life.edit();
    life.commit();
    let shelf = Shelf::of(Path::new(STATE), life.keeper.replica().session.cover());
    let mut content = life.power.moments().pop().expect("there was a step").now();
    let journal = shelf.journals(life.power.as_ref()).pop().expect("there is a journal").path;
    let body = Op::Dropped.text().expect("plain data");
    let foreign = format!("{HEAD}{}{}", line("another", 2, &body), line("another", 3, &body));
    content.insert(journal.clone(), Some(foreign.into_bytes()));
    let found = recover(&Power::holding(&content), &shelf).expect("the copy is whole");
    assert_eq!(found.damaged, [journal], "it is put aside, not read");
    assert!(!found.mark.dropped, "nothing of it is done");
    assert_eq!(found.replica.text(), life.texts[1], "the copy alone");
    println!(
        "fault 23 | journal of another document | the journal of another document in the place of ours | 0 records taken"
    );
}

#[test]
fn row_41_the_clock_does_not_matter() {
    // Records and copies are ordered by their numbers: a disk without any times brings everything back.
    let life = Life::lived(Power::holding(&desk()));
    let shelf = Shelf::of(Path::new(STATE), life.keeper.replica().session.cover());
    let found = recover(life.power.as_ref(), &shelf).expect("it is there");
    assert_eq!(Some(&found.replica.text()), life.texts.last());
    assert_eq!(found.when, None, "this disk knows no times");
    println!("fault 41 | clock that jumps | a disk without times | everything back, by number");
}
