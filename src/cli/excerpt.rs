//! A shorter workshop out of a larger one, on the command line: what is made, what came with it, what was left out.

use std::path::Path;

use super::{Desk, Excerpt, Outcome, Stop, Told};
use crate::file::disk::{Disk as _, RealDisk};
use crate::file::excerpt::{Front, Maker, Wanted};
use crate::model::id::{AgendaId, CanvasId};
use crate::model::workshop::Workshop;

impl Desk<'_> {
    pub(super) fn excerpt(&mut self, asked: &Excerpt) -> Told {
        let (workshop, source) = self.score(&asked.workshop)?;
        if let Some(path) = &asked.anew {
            let (own, text) = self.score(path)?;
            if own.language != workshop.language {
                let text = self.words.with("cli-excerpt-language", &[("file", &path.to_string_lossy())]);
                return Err(Stop::new(Outcome::Faults, text));
            }
            let wanted = Wanted::Anew { workshop: &own, text: &text };
            return self.write_excerpt(&workshop, &source, &wanted, path);
        }
        let out = asked.out.as_deref().unwrap_or(Path::new("-"));
        if out != Path::new("-") && RealDisk.exists(out) {
            let text = self.words.with("cli-exists", &[("file", &out.to_string_lossy())]);
            return Err(Stop::new(Outcome::Unwritten, text));
        }
        let title = asked.name.clone().unwrap_or_default();
        let front = Front {
            id: id_of(out).unwrap_or_else(|| crate::file::names::stem(&title)),
            promise: asked.promise.clone().unwrap_or_default(),
            title,
        };
        let canvases = asked.canvas.iter().map(|id| self.canvases(&workshop, id));
        let canvases = canvases.collect::<Told<Vec<Vec<CanvasId>>>>()?.concat();
        let agendas = asked.agenda.iter().map(|id| self.agenda(&workshop, Some(id)));
        let agendas = agendas.collect::<Told<Vec<AgendaId>>>()?;
        let wanted = Wanted::New { canvases: &canvases, agendas: &agendas, front: &front };
        self.write_excerpt(&workshop, &source, &wanted, out)
    }

    fn write_excerpt(&mut self, workshop: &Workshop, source: &str, wanted: &Wanted<'_>, out: &Path) -> Told {
        let made = Maker::new(workshop, source).make(wanted, &out.to_string_lossy());
        if !made.faults.is_empty() {
            for fault in &made.faults {
                let line = fault.line(self.words);
                self.complain(&line);
            }
            return Err(Stop::new(Outcome::Faults, self.words.text("cli-excerpt-faults")));
        }
        self.keep(out, Ok(made.text.into_bytes()))?;
        if out == Path::new("-") {
            return Ok(());
        }
        let names =
            |canvases: &[CanvasId]| canvases.iter().map(CanvasId::as_str).collect::<Vec<_>>().join(", ");
        let choice = &made.choice;
        let line = self.words.with("cli-excerpt-canvases", &[("what", &names(&choice.canvases))]);
        self.say(&line);
        if !choice.pulled_in.is_empty() {
            let line = self.words.with("cli-excerpt-pulled", &[("what", &names(&choice.pulled_in))]);
            self.say(&line);
        }
        for (part, lack) in &choice.left_out {
            let named = [("part", part.to_string()), ("lack", lack.to_string())];
            let named = named.each_ref().map(|(key, value)| (*key, value.as_str()));
            let line = self.words.with("cli-excerpt-left", &named);
            self.say(&line);
        }
        Ok(())
    }
}

/// The id of a workshop by the name of its file; none on stdout.
fn id_of(path: &Path) -> Option<String> {
    let name = path.file_name().filter(|name| *name != "-")?.to_string_lossy().into_owned();
    Some(name.split('.').next().unwrap_or_default().to_owned())
}
