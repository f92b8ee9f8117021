//! The program without its window, for tests of what is not lost: `drive` makes edits and says each one when it is safe,
//! `inspect` opens a file as the window would and says what came of it.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::json;

use super::{Desk, New, Outcome, Stop, Told};
use crate::app::command::Command;
use crate::app::prefs::Prefs;
use crate::app::store::Store;
use crate::app::{App, Dialog};
use crate::file::disk::{Disk as _, RealDisk};
use crate::file::recent::{Recent, state_folder};
use crate::file::session_file;
use crate::file::session_text::sha256;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::workshop::INITIATIVES;
use crate::words::Words;

#[derive(Debug, Args)]
pub(super) struct Drive {
    #[arg(long, value_name = "FILE")]
    doc: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 100)]
    ops: u32,
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pace: u64,
    /// The workshop of a document that is not there yet.
    #[arg(long, value_name = "WORKSHOP", default_value = "portefoeljen-paa-bordet")]
    workshop: PathBuf,
    #[arg(long)]
    report_frame_times: bool,
    /// Says every edit also before it is safe.
    #[arg(long)]
    did: bool,
}

#[derive(Debug, Args)]
pub(super) struct Inspect {
    file: PathBuf,
    #[arg(long)]
    dump: bool,
}

/// After so many edits the document's file is written.
const SAVE_EVERY: u32 = 20;
/// The longest wait for a thread or the disk.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program, its threads' bell, and what has been said so far.
struct Headless {
    app: App,
    bell: Receiver<()>,
    begun: Instant,
    said: Vec<String>,
}

impl Headless {
    fn new(words: &'static Words, state: Option<&Path>) -> Self {
        let (ring, bell) = channel();
        let wake = Arc::new(move || {
            let _ = ring.send(());
        });
        let prefs = Prefs { language: words.language(), ..Prefs::default() };
        let state = state.map(Path::to_owned).or_else(state_folder);
        let app = App::new(prefs, Recent::default(), wake).without_portal().with_state_folder(state);
        Self { app, bell, begun: Instant::now(), said: Vec::new() }
    }

    /// Lets the program look at what has come in; gives what it says to a person for the first time.
    fn look(&mut self) -> Vec<String> {
        self.app.tick(self.begun.elapsed().as_secs_f64());
        let lines: Vec<String> = self.app.notices.lines().map(|notice| notice.text.clone()).collect();
        let new = lines.iter().filter(|line| !self.said.contains(line)).cloned().collect();
        self.said = lines;
        new
    }

    /// Waits until a file is open, or is not to be opened.
    fn open(&mut self, path: PathBuf) {
        self.app.open_path(path);
        let until = Instant::now() + PATIENCE;
        while self.app.store.is_none() && self.app.dialog.is_none() && Instant::now() < until {
            let _ = self.bell.recv_timeout(Duration::from_millis(100));
            self.app.tick(self.begun.elapsed().as_secs_f64());
        }
    }

    fn durable(&self) -> u64 {
        self.app.store.as_ref().and_then(Store::journal).map_or(0, |journal| journal.state().durable)
    }

    fn seq(&self) -> u64 {
        self.app.store.as_ref().and_then(Store::journal).map_or(0, |journal| journal.seq())
    }

    fn text(&self) -> Option<String> {
        self.app.store.as_ref().map(text_of)
    }
}

fn text_of(store: &Store) -> String {
    session_file::text(store.workshop(), store.workshop_text(), store.session(), store.left_out())
}

impl Desk<'_> {
    pub(super) fn drive(&mut self, asked: &Drive) -> Told {
        if !RealDisk.exists(&asked.doc) {
            let title = asked.doc.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            self.new_session(&New::plain(&asked.workshop, &title, &asked.doc))?;
        }
        let mut headless = Headless::new(self.words, self.data_dir.as_deref());
        headless.open(asked.doc.clone());
        if headless.app.dialog == Some(Dialog::Apart) {
            headless.app.keep_ours();
        }
        if headless.app.store.is_none() {
            return Err(Stop::new(Outcome::Unreadable, asked.doc.to_string_lossy()));
        }
        let (mut waiting, mut took) = (VecDeque::new(), Vec::new());
        let mut chance = asked.seed;
        for number in 1..=asked.ops {
            let begun = Instant::now();
            self.edit(&mut headless, number, &mut chance);
            let lines = headless.look();
            took.push(begun.elapsed());
            let text = headless.text().unwrap_or_default();
            let (seq, sha256) = (headless.seq(), sha256(&text));
            if asked.did {
                self.say(&format!("DID {seq} {sha256}"));
            }
            waiting.push_back((seq, sha256));
            self.tell(&headless, &mut waiting, lines);
            std::thread::sleep(Duration::from_millis(asked.pace));
        }
        headless.app.run(Command::Save);
        let until = Instant::now() + PATIENCE;
        while (!waiting.is_empty() || headless.app.is_saving()) && Instant::now() < until {
            let _ = headless.bell.recv_timeout(Duration::from_millis(10));
            let lines = headless.look();
            self.tell(&headless, &mut waiting, lines);
        }
        if asked.report_frame_times {
            self.say(&frame_times(&mut took));
        }
        headless.app.store = None;
        Ok(())
    }

    /// Writes, changes or removes a note, goes on in the plan, or saves.
    fn edit(&mut self, headless: &mut Headless, number: u32, chance: &mut u64) {
        let Some(store) = &mut headless.app.store else { return };
        if let Some(edit) = random_edit(store, number, chance)
            && let Err(refused) = store.commit(edit, Phase::Once)
        {
            self.complain(&refused.to_string());
        }
        if number.is_multiple_of(SAVE_EVERY) {
            headless.app.run(Command::Save);
        }
    }

    /// What is safe by now, and what a person would be told.
    fn tell(&mut self, headless: &Headless, waiting: &mut VecDeque<(u64, String)>, lines: Vec<String>) {
        let durable = headless.durable();
        while let Some((seq, sha256)) = waiting.pop_front_if(|(seq, _)| *seq <= durable) {
            self.say(&format!("ACK {seq} {sha256}"));
        }
        for line in lines {
            self.say(&format!("SAYS {line}"));
        }
        let _ = self.out.flush();
    }

    pub(super) fn inspect(&mut self, asked: &Inspect) -> Told {
        let mut headless = Headless::new(self.words, self.data_dir.as_deref());
        headless.open(asked.file.clone());
        let mut lines = headless.look();
        if headless.app.dialog == Some(Dialog::Owned) {
            headless.app.look_at_owned();
            lines.extend(headless.look());
        }
        let came_apart = headless.app.dialog == Some(Dialog::Apart);
        if came_apart {
            headless.app.keep_ours();
            lines.extend(headless.look());
        }
        if let Some(Dialog::Faults { told, lines: faults, .. }) = &headless.app.dialog {
            lines.extend(told.iter().cloned());
            lines.extend(faults.iter().cloned());
        }
        let status = match &headless.app.store {
            None => "refused",
            Some(store) if store.read_only().is_some() => "readonly",
            Some(store) if came_apart || store.is_changed() => "recovered",
            Some(_) => "ok",
        };
        let text = headless.text();
        let file = headless.app.store.as_ref().and_then(|store| store.path.as_ref());
        let files: Vec<String> = file.map(|path| path.to_string_lossy().into_owned()).into_iter().collect();
        let mut found = json!({
            "status": status,
            "seq": headless.seq(),
            "sha256": text.as_deref().map(sha256),
            "text": lines,
            "files": files,
        });
        if asked.dump {
            found["document"] = json!(text);
        }
        self.say(&found.to_string());
        headless.app.store = None;
        if status == "refused" { Err(Stop::new(Outcome::Unreadable, "")) } else { Ok(()) }
    }
}

/// An edit by chance, the same for the same seed and number.
fn random_edit(store: &Store, number: u32, chance: &mut u64) -> Option<Edit> {
    // SplitMix64 (Steele, Lea, Flood 2014).
    *chance = chance.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut roll = *chance;
    roll = (roll ^ (roll >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    roll = (roll ^ (roll >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    roll ^= roll >> 31;
    let table = TableId::from(INITIATIVES);
    let rows = store.session().rows(INITIATIVES);
    let known = rows.iter().nth(roll as usize % rows.len().max(1)).map(|(id, _)| id.clone());
    let draft = store.session().draft(Who::Desk, Verb::new(Action::Wrote, ""));
    match known.filter(|_| roll >> 32 & 3 != 0) {
        Some(id) if rows.len() > 40 => draft.remove(&table, &id).finish(),
        known => {
            let id: RecordId = known.unwrap_or_else(|| store.fresh_id());
            let text = format!("nr. {number} æøå \"{:x}\"\n{}", roll as u16, ";".repeat(roll as usize % 20));
            draft.set(&table, &id, &FieldId::from("name"), Some(text.as_str().into())).finish()
        }
    }
}

/// *FRAME p50 0.1 p99 0.4 max 2.0 ms*: how long an edit kept the hand.
fn frame_times(took: &mut [Duration]) -> String {
    took.sort_unstable();
    let at = |share: f64| {
        let place = ((took.len() as f64 * share) as usize).min(took.len().saturating_sub(1));
        took.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    format!("FRAME p50 {:.2} p99 {:.2} max {:.2} ms", at(0.5), at(0.99), at(1.0))
}

impl New {
    /// A session without an agenda.
    fn plain(workshop: &Path, title: &str, out: &Path) -> Self {
        Self { workshop: workshop.to_owned(), agenda: None, title: title.to_owned(), out: out.to_owned() }
    }
}
