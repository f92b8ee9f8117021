//! Parallel groups: a file for each group, beside the session's own, opened on the canvas of the step. What a group makes
//! has ids of its own, so that the files can be put together again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::command::Command;
use super::super::documents::file_name;
use super::super::jobs::{Document, Done};
use super::super::notices::Notice;
use super::super::{App, Dialog};
use crate::file::names;
use crate::file::safe_write::SaveFault;
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::id::StepId;
use crate::model::session::Session;

/// The files that are about to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupsAsk {
    pub step: StepId,
    /// One for each group; none of them exists.
    pub files: Vec<PathBuf>,
    pub folder: PathBuf,
}

/// What became of the files.
#[derive(Debug)]
pub(in super::super) struct GroupsWritten {
    written: usize,
    folder: PathBuf,
    fault: Option<SaveFault>,
}

impl App {
    /// Asks before the files of a step's groups are written. The session must have a file: theirs lie beside it.
    pub fn ask_groups(&mut self, step: &StepId) {
        let Some(count) = self.steps().iter().find(|other| other.id == *step).map(|step| step.groups) else {
            return;
        };
        let Some(path) = self.store.as_ref().and_then(|store| store.path.clone()) else {
            let text = self.words().text("groups-save-first");
            return self.say(Notice::done(text).offering(Command::Save));
        };
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        let stem = file_name(&path);
        let stem = stem.strip_suffix(".session.ron").unwrap_or(&stem);
        let word = names::stem(&self.words().text("groups-file"));
        let name = |number: u8| folder.join(format!("{stem}-{word}-{number}.session.ron"));
        let files = (1..=count).map(|number| names::free(self.jobs.disk.as_ref(), name(number))).collect();
        self.dialog = Some(Dialog::Groups(GroupsAsk { step: step.clone(), files, folder }));
    }

    /// Writes the files.
    pub fn write_groups(&mut self, ask: GroupsAsk) {
        let Some(store) = &self.store else { return };
        let step = self.steps().into_iter().find(|step| step.id == ask.step);
        let documents: Vec<(PathBuf, Document)> = (1u8..)
            .zip(&ask.files)
            .map(|(number, path)| {
                let name = self.words().with("groups-title", &[("n", &number.to_string())]);
                let mut session = of_group(store.session(), number, &name);
                if let Some(step) = &step {
                    on_step(&mut session, step);
                }
                let document = Document {
                    workshop: Arc::clone(store.workshop()),
                    workshop_text: Arc::clone(store.workshop_text()),
                    session,
                    left_out: store.left_out().clone(),
                    known: None,
                    over: Some(self.keeps(path)),
                    publisher: None,
                };
                (path.clone(), document)
            })
            .collect();
        let disk = Arc::clone(&self.jobs.disk);
        self.jobs.spawn("groups", move || {
            let (mut written, mut fault) = (0, None);
            for (path, of) in &documents {
                match of.save(disk.as_ref(), path) {
                    Ok(placed) => {
                        written += 1;
                        fault = placed.unsure.or(fault);
                    }
                    Err(trouble) => fault = Some(trouble),
                }
            }
            Done::Groups(GroupsWritten { written, folder: ask.folder, fault })
        });
    }

    pub(in super::super) fn groups_written(&mut self, done: &GroupsWritten) {
        let words = self.words();
        if let Some(fault) = &done.fault {
            return self.say(Notice::trouble(fault.sentences(words).join(" ")));
        }
        let folder = done.folder.to_string_lossy();
        let text = words.count_with("groups-written", done.written, &[("folder", &folder)]);
        self.say(Notice::done(text));
    }
}

/// The session as a group begins with it.
fn of_group(session: &Session, number: u8, name: &str) -> Session {
    let mut own = session.clone();
    let mut cover = session.cover().clone();
    cover.title = format!("{} · {name}", cover.title);
    cover.group = number;
    put(&mut own, Key::Cover, Entry::Cover(cover));
    own
}

fn on_step(session: &mut Session, step: &crate::model::plan::Step) {
    let mut live = session.live().clone();
    live.step = step.id.clone();
    live.canvas = step.canvas.clone().or(live.canvas);
    (live.aside, live.method) = (step.canvas.is_none(), None);
    put(session, Key::Live, Entry::Live(live));
}

fn put(session: &mut Session, key: Key, entry: Entry) {
    let draft = session.draft(Who::Desk, Verb::new(Action::Went, ""));
    if let Some(edit) = draft.put(key, Some(entry)).finish() {
        let applied = session.apply(&edit);
        debug_assert!(applied.is_ok(), "planned on this very session: {applied:?}");
    }
}
