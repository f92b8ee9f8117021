//! Reading on the command line: `-` is stdin, faults go to stderr, `check` prints them.

use std::path::Path;

use serde_json::json;

use super::{Check, Desk, Lix, Outcome, Stop, Told};
use crate::app::store::{Store, Whose};
use crate::file::any::{self, Any};
use crate::file::disk::RealDisk;
use crate::file::{Fault, Read, builtin, load, session_file};
use crate::model::fault::nearest;
use crate::model::id::{CanvasId, TableId};
use crate::model::lix;
use crate::model::workshop::Workshop;

/// What a fault of the disk is called; anything else is a fault of the text.
const OF_THE_DISK: [&str; 7] =
    ["no-file", "not-allowed", "too-large", "no-plain-file", "disk", "no-text", "nul"];

impl Desk<'_> {
    pub(super) fn check(&mut self, check: &Check) -> Told {
        let (mut outcome, mut listed) = (Outcome::Done, Vec::new());
        for file in &check.files {
            let read = self.read(file);
            for fault in &read.faults {
                outcome = worse(outcome, fault);
                if check.json {
                    listed.push(json!({
                        "path": fault.path, "line": fault.line, "column": fault.column, "kind": fault.kind,
                        "text": fault.sentence(self.words), "cure": fault.cure(self.words),
                    }));
                } else {
                    let line = fault.line(self.words);
                    self.say(&line);
                }
            }
        }
        if check.json {
            self.json(&json!(listed));
        }
        if outcome == Outcome::Done { Ok(()) } else { Err(Stop::new(outcome, "")) }
    }

    pub(super) fn lix(&mut self, asked: &Lix) -> Told {
        let text = if asked.text == "-" { self.stdin(Path::new("-"))? } else { asked.text.clone() };
        let found = lix::lix(&text);
        if asked.json {
            let longest = json!({ "sentence": found.longest_sentence, "words": found.longest_words });
            self.json(&json!({
                "lix": found.lix, "words": found.words, "sentences": found.sentences, "long": found.long,
                "longest": longest,
            }));
            return Ok(());
        }
        let line = match (found.lix, found.band()) {
            (Some(number), Some(band)) => {
                let key = match band {
                    lix::Band::VeryEasy => "lix-very-easy",
                    lix::Band::Easy => "lix-easy",
                    lix::Band::Medium => "lix-medium",
                    lix::Band::Hard => "lix-hard",
                    lix::Band::VeryHard => "lix-very-hard",
                };
                self.words
                    .with("cli-lix-is", &[("lix", &number.to_string()), ("band", &self.words.text(key))])
            }
            (_, _) => self.words.text("cli-lix-short"),
        };
        self.say(&line);
        for (key, value) in
            [("cli-lix-sentence", found.longest_sentence), ("cli-lix-words", found.longest_words.join(", "))]
        {
            if !value.is_empty() {
                let line = self.words.with(key, &[("what", &value)]);
                self.say(&line);
            }
        }
        Ok(())
    }

    /// A workshop that is part of the program, by its id, or one from a file.
    pub(super) fn score(&mut self, name: &Path) -> Told<(Workshop, String)> {
        let id = name.to_string_lossy();
        let read = match builtin::workshop_text(&id) {
            Some(text) => any::read(&id, text),
            None => self.read(name),
        };
        match self.whole(name, read)? {
            Any::Workshop(workshop, text) => Ok((workshop, text)),
            Any::Session(_) => {
                let text = self.words.with("cli-no-workshop", &[("file", &id)]);
                Err(Stop::new(Outcome::Faults, text))
            }
        }
    }

    /// Opens a file of either kind and says what is wrong with it; what could be read is there all the same.
    pub(super) fn open(&mut self, path: &Path) -> Told<Any> {
        let read = self.read(path);
        let outcome = read.faults.iter().fold(Outcome::Faults, worse);
        for fault in &read.faults {
            let line = fault.line(self.words);
            self.complain(&line);
        }
        read.value.ok_or_else(|| Stop::new(outcome, ""))
    }

    /// Opens a session, or starts one of a workshop, with all that is computed of it.
    pub(super) fn store(&mut self, path: &Path) -> Told<Store> {
        Ok(Store::new(self.open(path)?.into_session(), None))
    }

    /// The same, without a single fault: a session is not begun on half a workshop.
    fn whole(&mut self, path: &Path, read: Read<Any>) -> Told<Any> {
        let outcome = read.faults.iter().fold(Outcome::Done, worse);
        for fault in &read.faults {
            let line = fault.line(self.words);
            self.complain(&line);
        }
        match read.value {
            Some(value) if outcome == Outcome::Done => Ok(value),
            Some(_) => Err(Stop::new(outcome, "")),
            None => {
                let file = path.to_string_lossy();
                let known = nearest(&file, builtin::workshop_ids());
                let hint = known.map(|id| self.words.with("cli-nearest", &[("name", id)]));
                Err(Stop::new(outcome, hint.unwrap_or_default()))
            }
        }
    }

    fn read(&mut self, path: &Path) -> Read<Any> {
        if path != Path::new("-") {
            return any::open(&RealDisk, path);
        }
        match self.input_text(path) {
            Ok(text) => any::read("-", &text),
            Err(fault) => Read { value: None, faults: vec![fault] },
        }
    }

    fn stdin(&mut self, path: &Path) -> Told<String> {
        self.input_text(path).map_err(|fault| Stop::new(Outcome::Unreadable, fault.line(self.words)))
    }

    /// All of stdin, up to the largest file that would be read.
    fn input_text(&mut self, path: &Path) -> Result<String, Fault> {
        let mut bytes = Vec::new();
        let most = session_file::LARGEST as u64 + 1;
        let mut limited = std::io::Read::take(&mut self.input, most);
        match std::io::Read::read_to_end(&mut limited, &mut bytes) {
            Ok(_) => load::text_of(path, bytes),
            Err(error) => {
                log::debug!("{error}");
                load::text_of(path, vec![0])
            }
        }
    }

    /// The canvases that were asked for: one by its id, or all.
    pub(super) fn canvases(&self, workshop: &Workshop, asked: &str) -> Told<Vec<CanvasId>> {
        if asked == "all" {
            return Ok(workshop.canvases.iter().map(|canvas| canvas.id.clone()).collect());
        }
        if let Some(canvas) = workshop.canvas(asked) {
            return Ok(vec![canvas.id.clone()]);
        }
        let known = workshop.canvases.iter().map(|canvas| canvas.id.as_str());
        let text = if let Some(near) = nearest(asked, known.clone()) {
            self.words.with("cli-no-canvas-near", &[("name", asked), ("near", near)])
        } else {
            let known: Vec<&str> = known.collect();
            self.words.with("cli-no-canvas", &[("name", asked), ("known", &known.join(", "))])
        };
        Err(Stop::new(Outcome::Faults, text))
    }

    /// Whose passes were asked for, and whether that may be several: `initiatives/I5`, `initiatives/all`, `all`. A record
    /// may be called by its title.
    pub(super) fn whose(&self, store: &Store, asked: &str) -> Told<(Vec<Whose>, bool)> {
        let workshop = store.workshop();
        let tables =
            || workshop.tables.iter().map(|table| &table.id).filter(|table| workshop.has_pass(table));
        let ids = |table: &TableId| -> Vec<Whose> {
            let rows = store.session().rows(table.as_str());
            rows.iter().map(|(id, _)| (table.clone(), id.clone())).collect()
        };
        let (name, record) = asked.split_once('/').unwrap_or((asked, "all"));
        if asked == "all" {
            return Ok((tables().flat_map(ids).collect(), true));
        }
        let Some(table) = tables().find(|table| **table == *name) else {
            let known: Vec<&str> = tables().map(TableId::as_str).collect();
            let text = self.words.with("cli-no-pass", &[("name", name), ("known", &known.join(", "))]);
            return Err(Stop::new(Outcome::Faults, text));
        };
        if record == "all" {
            return Ok((ids(table), true));
        }
        let title = |whose: &Whose| store.case(whose, self.words.language(), |case| case.title());
        let titled: Vec<(Whose, String)> =
            ids(table).into_iter().map(|whose| (whose.clone(), title(&whose))).collect();
        let found = titled.iter().find(|((_, id), _)| *id == *record);
        let found =
            found.or_else(|| titled.iter().find(|(_, title)| title.to_lowercase() == record.to_lowercase()));
        if let Some((whose, _)) = found {
            return Ok((vec![whose.clone()], false));
        }
        let known = titled.iter().flat_map(|((_, id), title)| [id.as_str(), title.as_str()]);
        let text = if let Some(near) = nearest(record, known) {
            self.words.with("cli-no-record-near", &[("name", record), ("near", near)])
        } else {
            let known: Vec<&str> = titled.iter().map(|((_, id), _)| id.as_str()).collect();
            self.words.with("cli-no-record", &[("name", record), ("known", &known.join(", "))])
        };
        Err(Stop::new(Outcome::Faults, text))
    }
}

/// The outcome after one more fault.
fn worse(so_far: Outcome, fault: &Fault) -> Outcome {
    match so_far {
        Outcome::Unreadable => Outcome::Unreadable,
        _ if OF_THE_DISK.contains(&fault.kind) => Outcome::Unreadable,
        _ => Outcome::Faults,
    }
}
