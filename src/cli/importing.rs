//! Importing on the command line: says what each column becomes, what happens and what is worth a look, and then does
//! it in one step.

use std::io::Read as _;
use std::path::Path;

use super::{Desk, Import, Outcome, Stop, Told, Twins};
use crate::app::importing::{first_guess, planned, told};
use crate::app::store::Store;
use crate::file::any::Any;
use crate::file::disk::RealDisk;
use crate::file::safe_write;
use crate::file::sheet_file::{self, Refusal};
use crate::model::fault::nearest;
use crate::model::history::Phase;
use crate::model::id::{RecordId, TableId};
use crate::model::import::{self, Becomes, Column, Instrument, Mapping, Sheet, Target, folded};

impl Desk<'_> {
    pub(super) fn import(&mut self, asked: &Import) -> Told {
        let mut store = self.session_to_fill(asked)?;
        let sheet = self.sheet(&asked.table)?;
        let into = asked.into.as_deref().map(|id| self.target(&store, id)).transpose()?;
        let Some(mut mapping) = first_guess(&store, &sheet, into, None) else {
            return Err(Stop::new(Outcome::Faults, self.words.text("cli-no-guess")));
        };
        self.decide(&store, &sheet, asked, &mut mapping)?;
        let preview = planned(&store, &sheet, &mut mapping);
        let name = asked.table.file_name().unwrap_or(asked.table.as_os_str()).to_string_lossy();
        self.say(&told::source(self.words, &sheet, &name));
        self.say(&told::target(self.words, &store, &mapping.target));
        for line in told::columns(self.words, &store, &sheet, &mapping) {
            self.say(&format!("  {line}"));
        }
        for line in told::happens(self.words, &store, &mapping, &preview) {
            self.say(&line);
        }
        for line in told::look(self.words, &sheet, &preview) {
            self.complain(&line);
        }
        let Some(edit) = preview.edit else { return Err(Stop::new(Outcome::Faults, "")) };
        if asked.dry_run {
            let line = self.words.text("cli-dry-run");
            self.say(&line);
            return Ok(());
        }
        if let Err(refused) = store.commit(edit, Phase::Once) {
            return Err(Stop::new(Outcome::Faults, refused.to_string()));
        }
        self.write(asked, &store)
    }

    /// The session; one that is only begun, or comes from stdin, needs a file of its own.
    fn session_to_fill(&mut self, asked: &Import) -> Told<Store> {
        let any = self.open(&asked.file)?;
        let has_place = matches!(any, Any::Session(_)) && asked.file != Path::new("-");
        if !has_place && asked.out.is_none() && !asked.dry_run {
            let file = asked.file.to_string_lossy();
            return Err(Stop::new(Outcome::Faults, self.words.with("cli-import-where", &[("file", &file)])));
        }
        Ok(Store::new(any.into_session(), None))
    }

    fn write(&mut self, asked: &Import, store: &Store) -> Told {
        let path = asked.out.as_ref().unwrap_or(&asked.file);
        let (text, left_out) = (store.workshop_text(), store.left_out());
        safe_write::save_session(&RealDisk, path, store.workshop(), text, store.session(), left_out)
            .map_err(|fault| Stop::new(Outcome::Unwritten, fault.sentences(self.words).join(" ")))?;
        self.say(&path.to_string_lossy());
        Ok(())
    }

    fn sheet(&mut self, path: &Path) -> Told<Sheet> {
        let read = if path == Path::new("-") {
            let mut bytes = Vec::new();
            let mut limited = std::io::Read::take(&mut self.input, sheet_file::LARGEST + 1);
            if let Err(error) = limited.read_to_end(&mut bytes) {
                log::debug!("{error}");
            }
            sheet_file::read(&bytes)
        } else {
            sheet_file::open(&RealDisk, path)
        };
        let stop = |refusal: Refusal| Stop::new(Outcome::Unreadable, refusal.sentences(self.words).join(" "));
        read.map_err(stop)
    }

    /// A table or a question by its id.
    fn target(&self, store: &Store, asked: &str) -> Told<Target> {
        let targets = import::targets(store.workshop());
        let all = store.workshop().canvases.iter().flat_map(|canvas| &canvas.asks);
        let ask = all.clone().find(|ask| ask.id == *asked).map(|ask| Target::Answers(ask.id.clone()));
        let found = targets.iter().find(|target| id(target) == asked).cloned().or(ask);
        found.ok_or_else(|| {
            let known = targets.iter().map(id);
            self.unknown("cli-no-target", asked, known)
        })
    }

    fn unknown<'k>(&self, key: &str, name: &str, known: impl Iterator<Item = &'k str> + Clone) -> Stop {
        let near = format!("{key}-near");
        let text = if let Some(found) = nearest(name, known.clone()).filter(|_| self.words.has(&near)) {
            self.words.with(&near, &[("name", name), ("near", found)])
        } else {
            let known: Vec<&str> = known.collect();
            self.words.with(key, &[("name", name), ("known", &known.join(", "))])
        };
        Stop::new(Outcome::Faults, text)
    }

    /// What was said on the command line, over what was guessed.
    fn decide(&self, store: &Store, sheet: &Sheet, asked: &Import, mapping: &mut Mapping) -> Told {
        let choices = import::choices(store.workshop(), store.session(), &mapping.target);
        for said in &asked.map {
            self.decide_column(sheet, &choices, said, mapping)?;
        }
        if let Some(twins) = asked.twins {
            mapping.twins = match twins {
                Twins::Leave => import::Twins::LeaveOut,
                Twins::Take => import::Twins::Take,
            };
        }
        let Some(instrument) = told::instrument(store, mapping) else { return Ok(()) };
        if let Some(group) = &asked.group {
            let known = instrument.voices.iter().map(|voice| voice.group.as_str());
            let found = instrument.voice(group).ok_or_else(|| self.unknown("cli-no-group", group, known))?;
            mapping.voice = Some(found.clone());
        }
        if let Some(wave) = asked.wave {
            let most = import::waves(store.session(), &instrument.voices).saturating_add(1);
            if wave > most {
                let text =
                    self.words.with("cli-wave", &[("n", &wave.to_string()), ("most", &most.to_string())]);
                return Err(Stop::new(Outcome::Faults, text));
            }
            mapping.wave = wave;
        }
        asked.about.iter().try_for_each(|name| self.decide_about(store, &instrument, name, mapping))
    }

    /// `Kolonne=felt`.
    fn decide_column(&self, sheet: &Sheet, choices: &[Column], said: &str, mapping: &mut Mapping) -> Told {
        // A heading may itself have an equals sign; what it becomes has none.
        let Some((heading, meaning)) = said.rsplit_once('=') else {
            return Err(Stop::new(Outcome::Faults, self.words.with("cli-map-form", &[("name", said)])));
        };
        let known = sheet.header.iter().map(String::as_str);
        let wanted = folded(heading);
        let column = sheet.header.iter().position(|other| folded(other) == wanted);
        let column = column.ok_or_else(|| self.unknown("cli-no-column", heading, known))?;
        let becomes = match meaning.trim() {
            "-" => Some(Becomes::Nothing),
            "group" => Some(Becomes::Group),
            "person" => Some(Becomes::Person),
            name => choices.iter().find(|choice| choice.is_called(name)).map(|choice| choice.becomes.clone()),
        };
        let becomes = becomes.ok_or_else(|| {
            let names = choices.iter().map(|choice| choice.name.as_str()).filter(|name| !name.is_empty());
            self.unknown("cli-no-meaning", meaning, names)
        })?;
        if let Some(place) = mapping.columns.get_mut(column) {
            *place = becomes;
        }
        Ok(())
    }

    /// Whom the answers are about, by id or title.
    fn decide_about(
        &self,
        store: &Store,
        instrument: &Instrument<'_>,
        name: &str,
        mapping: &mut Mapping,
    ) -> Told {
        let named: Vec<(&TableId, RecordId, String)> = instrument
            .abouts
            .iter()
            .flat_map(|table| told::titles(store, table).into_iter().map(|(id, title)| (*table, id, title)))
            .collect();
        let is = |(_, id, title): &&(&TableId, RecordId, String)| {
            id.as_str() == name || folded(title) == folded(name)
        };
        let Some((table, id, _)) = named.iter().find(is) else {
            let known = named.iter().map(|(_, _, title)| title.as_str());
            return Err(self.unknown("cli-no-record", name, known));
        };
        mapping.about.insert((*table).clone(), id.clone());
        Ok(())
    }
}

fn id(target: &Target) -> &str {
    match target {
        Target::Records(table) => table.as_str(),
        Target::Answers(ask) => ask.as_str(),
    }
}
