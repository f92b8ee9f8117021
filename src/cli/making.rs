//! Making files on the command line: a new session, pictures and numbers of canvases and charts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Chart, Desk, Export, Format, New, Outcome, Shape, Stop, Told};
use crate::app::documents::{self, NewSession, Score};
use crate::app::store::Store;
use crate::chart;
use crate::drawing::Drawing;
use crate::drawing::lettering::Lettering;
use crate::export::{csv, pixels, svg, table};
use crate::file::disk::{Disk as _, RealDisk};
use crate::file::safe_write;
use crate::file::session_file::LeftOut;
use crate::model::fault::nearest;
use crate::model::id::{AgendaId, CanvasId};
use crate::model::session::Privacy;
use crate::model::workshop::{Language, Workshop};
use crate::view::{self, Lens, Sight};
use crate::words::Words;

/// A finished file has been seen by its group: everything that may be shown is shown.
const LENS: Lens = Lens { all_revealed: true, shows_task: false };

impl Desk<'_> {
    pub(super) fn new_session(&mut self, new: &New) -> Told {
        let (workshop, text) = self.score(&new.workshop)?;
        let ask = NewSession {
            agenda: self.agenda(&workshop, new.agenda.as_deref())?,
            plan: Vec::new(),
            title: new.title.clone(),
            place: String::new(),
            date: documents::today(),
            people: BTreeMap::new(),
            k: Privacy::default().k,
            score: Score::default(),
        };
        let session = documents::new_session(&workshop, &ask);
        if new.out == Path::new("-") {
            let text = crate::file::session_file::text(&workshop, &text, &session, &LeftOut::default());
            self.bytes(text.as_bytes());
            return Ok(());
        }
        if RealDisk.exists(&new.out) {
            let text = self.words.with("cli-exists", &[("file", &new.out.to_string_lossy())]);
            return Err(Stop::new(Outcome::Unwritten, text));
        }
        let saved =
            safe_write::save_session(&RealDisk, &new.out, &workshop, &text, &session, &LeftOut::default());
        saved.map_err(|fault| Stop::new(Outcome::Unwritten, fault.sentences(self.words).join(" ")))?;
        self.say(&new.out.to_string_lossy());
        Ok(())
    }

    pub(super) fn agenda(&self, workshop: &Workshop, asked: Option<&str>) -> Told<AgendaId> {
        let Some(asked) = asked else { return Ok(AgendaId::default()) };
        let known = workshop.agendas.iter().map(|agenda| agenda.id.as_str());
        if let Some(id) = known.clone().find(|id| *id == asked) {
            return Ok(AgendaId::from(id));
        }
        let near =
            nearest(asked, known.clone()).map_or_else(|| known.collect::<Vec<_>>().join(", "), str::to_owned);
        let text = self.words.with("cli-no-agenda", &[("name", asked), ("near", &near)]);
        Err(Stop::new(Outcome::Faults, text))
    }

    pub(super) fn export(&mut self, export: &Export) -> Told {
        let store = self.store(&export.file)?;
        if let Some(asked) = &export.pass {
            return self.passes(&store, asked, &export.shape);
        }
        let asked = export.canvas.as_deref().unwrap_or_default();
        let canvases = self.canvases(store.workshop(), asked)?;
        let shape = &export.shape;
        for canvas in &canvases {
            let made = sight(&store, self.asked, canvas, |sight| match shape.format {
                Format::Csv => Ok(csv::csv(&table::of_canvas(sight), sight.words.language())),
                Format::Svg | Format::Png => picture(&view::draw_for_file(sight), shape),
            });
            let path = path_of(shape, (asked == "all").then(|| canvas.to_string()));
            self.keep(&path, made)?;
        }
        Ok(())
    }

    fn passes(&mut self, store: &Store, asked: &str, shape: &Shape) -> Told {
        let language = self.asked.unwrap_or(store.workshop().language);
        let (whose, all) = self.whose(store, asked)?;
        for (table, id) in whose {
            let made = store.case(&(table.clone(), id.clone()), language, |case| match shape.format {
                Format::Csv => Ok(csv::csv(&table::of_pass(case), language)),
                Format::Svg | Format::Png => picture(&view::pass::draw(case), shape),
            });
            self.keep(&path_of(shape, all.then(|| format!("{table}-{id}"))), made)?;
        }
        Ok(())
    }

    pub(super) fn chart(&mut self, asked: &Chart) -> Told {
        let store = self.store(&asked.file)?;
        let canvases = self.canvases(store.workshop(), &asked.canvas)?;
        let (all, shape) = (asked.canvas == "all", &asked.shape);
        for canvas in &canvases {
            let charts = store.workshop().canvas(canvas.as_str()).map_or(0, |canvas| canvas.charts.len());
            let wanted = usize::from(asked.chart.unwrap_or(1));
            if !all && wanted > charts {
                let (n, of) = (wanted.to_string(), charts.to_string());
                let text =
                    self.words.with("cli-no-chart", &[("name", canvas.as_str()), ("n", &n), ("of", &of)]);
                return Err(Stop::new(Outcome::Faults, text));
            }
            let places = if all && asked.chart.is_none() { 1..=charts } else { wanted..=wanted.min(charts) };
            for place in places {
                let made = sight(&store, self.asked, canvas, |sight| {
                    let chart = chart::gather(sight, &sight.canvas.charts[place - 1]);
                    match shape.format {
                        Format::Csv => Ok(csv::csv(&table::of_chart(&chart), sight.words.language())),
                        Format::Svg | Format::Png => {
                            picture(&chart::draw(&chart, sight.words, sight.lettering), shape)
                        }
                    }
                });
                let path = path_of(shape, all.then(|| format!("{canvas}-{place}")));
                self.keep(&path, made)?;
            }
        }
        Ok(())
    }

    pub(super) fn keep(&mut self, path: &Path, made: Result<Vec<u8>, crate::export::Fault>) -> Told {
        let bytes = made.map_err(|fault| {
            Stop::new(Outcome::Faults, self.words.with("export-failed", &[("why", &fault.to_string())]))
        })?;
        if path == Path::new("-") {
            self.bytes(&bytes);
            return Ok(());
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // When this fails, writing fails too and says why.
            let _ = RealDisk.make_folder(folder);
        }
        safe_write::replace(&RealDisk, path, &bytes)
            .map_err(|fault| Stop::new(Outcome::Unwritten, fault.sentences(self.words).join(" ")))?;
        self.say(&path.to_string_lossy());
        Ok(())
    }
}

/// Where a file goes: the named path, or with `all` a name in the named folder.
fn path_of(shape: &Shape, name: Option<String>) -> PathBuf {
    match name {
        Some(name) => shape.out.join(format!("{name}.{}", shape.format.ending())),
        None => shape.out.clone(),
    }
}

/// Looks at a canvas in the language that was asked for, else in the workshop's own.
fn sight<T>(
    store: &Store,
    asked: Option<Language>,
    canvas: &CanvasId,
    see: impl FnOnce(&Sight<'_>) -> T,
) -> T {
    let language = asked.unwrap_or(store.workshop().language);
    // The ids come from this very workshop.
    let spec = store.workshop().canvas(canvas.as_str()).unwrap_or(&store.workshop().canvases[0]);
    let sight = store.sight(spec, language, LENS);
    see(&Sight { words: Words::of(language), lettering: Lettering::shared(), ..sight })
}

fn picture(drawing: &Drawing, shape: &Shape) -> Result<Vec<u8>, crate::export::Fault> {
    match shape.format {
        Format::Png => pixels::png(drawing, shape.theme.palette(), f32::from(shape.scale)),
        Format::Svg | Format::Csv => Ok(svg::svg(drawing, shape.theme.palette()).into_bytes()),
    }
}
