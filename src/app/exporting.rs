//! Exporting: a canvas or a chart as a picture or as numbers, made on a thread and written safely.

use std::path::PathBuf;
use std::sync::Arc;

use super::documents::{file_name, with_ending};
use super::jobs::{Done, PathAsk, Purpose};
use super::notices::Notice;
use super::prefs::Theme;
use super::store::Whose;
use super::{App, Dialog};
use crate::chart;
use crate::drawing::ink::Palette;
use crate::drawing::lettering::Lettering;
use crate::export::{csv, day, pixels, svg, table};
use crate::file::names;
use crate::file::safe_write::{self, SaveFault};
use crate::model::id::CanvasId;
use crate::view::{self, Lens};
use crate::words::Words;

/// What is exported, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportAsk {
    pub canvas: CanvasId,
    /// Every canvas, into a folder.
    pub all: bool,
    /// A chart of the canvas, from 0; none for its picture.
    pub chart: Option<usize>,
    /// The pass of a record in place of the canvas.
    pub pass: Option<Whose>,
    /// A sheet of all decisions in place of the canvas, from 0.
    pub decisions: Option<usize>,
    pub format: ExportFormat,
    pub palette: Palette,
    /// 1, 2 or 4.
    pub scale: u8,
}

impl ExportAsk {
    /// Whether a page is exported, and not the canvas under it.
    pub fn has_page(&self) -> bool {
        self.pass.is_some() || self.decisions.is_some()
    }
}

/// The kinds of files that are exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    Svg,
    Png,
    Csv,
}

impl ExportFormat {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::Csv];

    /// The ending of the file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

/// What came of an export.
#[derive(Debug)]
pub(super) struct Exported {
    pub(super) paths: Vec<PathBuf>,
    pub(super) fault: Option<ExportFault>,
}

#[derive(Debug)]
pub(super) enum ExportFault {
    Write(SaveFault),
    Picture(String),
}

impl App {
    pub(super) fn ask_export(&mut self) {
        let Some(canvas) = self.canvas_id() else { return };
        let palette = match self.prefs.theme {
            Theme::Light | Theme::Dark => Palette::Light,
            Theme::Projector => Palette::Projector,
        };
        self.dialog = Some(Dialog::Export(ExportAsk {
            canvas,
            all: false,
            chart: None,
            pass: self.page().cloned(),
            decisions: self.decisions_sheet(),
            format: ExportFormat::Png,
            palette,
            scale: 2,
        }));
    }

    /// Asks where the export goes.
    pub fn export(&mut self, ask: ExportAsk) {
        let Some(store) = &self.store else { return };
        let title = names::stem(&store.session().cover().title);
        let charts = store.workshop().canvas(ask.canvas.as_str()).map(|canvas| canvas.charts.as_slice());
        // A chart beside its canvas, and not in its place.
        let chart = ask.chart.and_then(|place| charts?.get(place)).map(|chart| names::stem(&chart.title));
        let chart = chart.map(|chart| format!("-{chart}")).unwrap_or_default();
        let sheet = match (&ask.pass, ask.decisions) {
            (Some((table, id)), _) => {
                format!("{}-{}", self.words().text("pass-file"), names::stem(&self.title_of(table, id)))
            }
            (None, Some(_)) => self.words().text("decided-file"),
            (None, None) => format!("{}{chart}", ask.canvas),
        };
        let name = format!("{title}-{sheet}.{}", ask.format.ending());
        let folder = PathBuf::from(self.folder_text());
        let path = if ask.all { folder } else { folder.join(name) };
        let path = path.to_string_lossy().into_owned();
        self.ask_path(PathAsk::new(Purpose::Export(ask), path));
    }

    pub(super) fn export_to(&self, ask: ExportAsk, path: PathBuf) {
        let Some(store) = &self.store else { return };
        let canvases: Vec<CanvasId> = if ask.all {
            store.workshop().canvases.iter().map(|canvas| canvas.id.clone()).collect()
        } else {
            vec![ask.canvas.clone()]
        };
        let work: Vec<(PathBuf, Sheet)> = canvases
            .iter()
            .filter_map(|canvas| {
                let to = if ask.all {
                    path.join(format!("{}.{}", names::stem(canvas.as_str()), ask.format.ending()))
                } else {
                    with_ending(path.clone(), ask.format.ending(), ask.format.ending())
                };
                Some((to, self.sheet(canvas, &ask)?))
            })
            .collect();
        let (disk, palette, scale) = (Arc::clone(&self.jobs.disk), ask.palette, f32::from(ask.scale));
        // Who names one file has been asked whether it may be written over; nobody asks for fifty.
        let over = !ask.all;
        self.jobs.spawn("export", move || {
            let mut paths = Vec::new();
            for (path, sheet) in work {
                let path = if over { path } else { names::free(disk.as_ref(), path) };
                let bytes = match sheet.bytes(palette, scale) {
                    Ok(bytes) => bytes,
                    Err(fault) => {
                        return Done::Exported(Exported {
                            paths,
                            fault: Some(ExportFault::Picture(fault.to_string())),
                        });
                    }
                };
                if let Err(fault) = safe_write::replace(disk.as_ref(), &path, &bytes) {
                    return Done::Exported(Exported { paths, fault: Some(ExportFault::Write(fault)) });
                }
                paths.push(path);
            }
            Done::Exported(Exported { paths, fault: None })
        });
    }

    /// What is exported of one canvas, or the pass in its place.
    fn sheet(&self, canvas: &CanvasId, ask: &ExportAsk) -> Option<Sheet> {
        let store = self.store.as_ref()?;
        if let Some(whose) = &ask.pass {
            let language = store.workshop().language;
            return Some(match ask.format {
                ExportFormat::Csv => {
                    Sheet::Data(csv::csv(&store.case(whose, language, table::of_pass), language))
                }
                format => Sheet::Drawing(store.pass(whose), format),
            });
        }
        if let Some(sheet) = ask.decisions {
            let language = store.workshop().language;
            return Some(match ask.format {
                ExportFormat::Csv => Sheet::Data(csv::csv(&store.decided(language, day::of_day), language)),
                format => Sheet::Drawing(store.decisions(sheet), format),
            });
        }
        let spec = store.workshop().canvas(canvas.as_str())?;
        let lens = Lens::default();
        let language = store.workshop().language;
        let sight = store.sight(spec, language, lens);
        let chart = match ask.chart {
            Some(place) => Some(chart::gather(&sight, spec.charts.get(place)?)),
            None => None,
        };
        Some(match (ask.format, chart) {
            (ExportFormat::Csv, None) => Sheet::Data(csv::csv(&table::of_canvas(&sight), language)),
            (ExportFormat::Csv, Some(chart)) => Sheet::Data(csv::csv(&table::of_chart(&chart), language)),
            (format, None) => Sheet::Drawing(Arc::new(view::draw_for_file(&sight)), format),
            (format, Some(chart)) => {
                let drawing = chart::draw(&chart, Words::of(language), Lettering::shared());
                Sheet::Drawing(Arc::new(drawing), format)
            }
        })
    }

    pub(super) fn exported(&mut self, exported: Exported) {
        let words = self.words();
        let notice = match exported.fault {
            Some(ExportFault::Write(fault)) => Notice::trouble(fault.sentences(words).join(" ")),
            Some(ExportFault::Picture(detail)) => {
                Notice::trouble(words.with("export-failed", &[("why", &detail)]))
            }
            None => match exported.paths.as_slice() {
                [one] => Notice::done(words.with("notice-exported", &[("file", &file_name(one))])),
                many => Notice::done(words.count("notice-exported-many", many.len())),
            },
        };
        self.say(notice);
    }

    pub(super) fn copy_picture(&self) {
        let (drawing, palette) = (self.drawing(), self.palette());
        self.jobs.spawn("picture", move || match pixels::picture(&drawing, palette, 2.0) {
            Ok(picture) => Done::Picture(Arc::new(picture)),
            Err(fault) => Done::Exported(Exported {
                paths: Vec::new(),
                fault: Some(ExportFault::Picture(fault.to_string())),
            }),
        });
    }
}

/// What goes into one exported file.
#[derive(Debug)]
enum Sheet {
    Drawing(Arc<crate::drawing::Drawing>, ExportFormat),
    Data(Vec<u8>),
}

impl Sheet {
    fn bytes(&self, palette: Palette, scale: f32) -> Result<Vec<u8>, crate::export::Fault> {
        match self {
            Self::Data(data) => Ok(data.clone()),
            Self::Drawing(drawing, ExportFormat::Png) => pixels::png(drawing, palette, scale),
            Self::Drawing(drawing, _) => Ok(svg::svg(drawing, palette).into_bytes()),
        }
    }
}
