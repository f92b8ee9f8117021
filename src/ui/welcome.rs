//! Fills the home screen: the workshops that are part of the program, the files that were open, the time of the day.

use eframe::egui::{self, Rect, Ui};

use super::home::{self, Home, HomeAsked, Motif, Recent, Sample, Start};
use super::theme::Look;
use crate::app::command::Command;
use crate::app::documents::Score;
use crate::app::prefs::Theme;
use crate::app::store::Store;
use crate::app::{App, Dialog};
use crate::file::{builtin, session_file};
use crate::model::id::AgendaId;
use crate::model::workshop::{Agenda, Language, Workshop};
use crate::view::Lens;

/// What home shows of the program's own workshops and samples, made once.
#[derive(Debug, Default)]
pub(super) struct Welcome {
    /// The cards and rows of a language.
    starts: Option<(Language, Starts)>,
    /// Canvases of the example, drawn once after the first frame, which must not wait for them.
    samples: Option<Vec<Sample>>,
    /// The hour by which it greets, for pictures that are compared; none for the hour that it is.
    pub(super) hour: Option<i8>,
}

/// A workshop of the program by its id.
pub(super) type Known = (&'static str, &'static Workshop);

/// The workshops of a language: the long one, then the short ones.
pub(super) fn workshops(language: Language) -> Vec<Known> {
    let short = builtin::short(language).iter().map(|(id, _)| *id);
    let ids = std::iter::once(builtin::long(language)).chain(short);
    ids.filter_map(|id| Some((id, builtin::workshop(id)?))).collect()
}

impl Welcome {
    fn prepare_samples(&mut self, ctx: &egui::Context) {
        if self.samples.is_none() {
            if ctx.cumulative_pass_nr() > 1 {
                self.samples = Some(samples());
            }
            ctx.request_repaint();
        }
    }

    fn starts(&mut self, look: Look) -> Starts {
        let language = look.words.language();
        match &self.starts {
            Some((known, starts)) if *known == language => starts.clone(),
            _ => {
                let starts = starts(look, &workshops(language));
                self.starts = Some((language, starts.clone()));
                starts
            }
        }
    }
}

/// What can be started.
#[derive(Clone, Debug, Default)]
struct Starts {
    /// The title of the long workshop.
    long: String,
    short: Vec<Start>,
    /// The plans of the long workshop.
    plans: Vec<Start>,
}

/// Shows the home screen; returns a command that was asked for.
pub(super) fn welcome_ui(
    ui: &mut Ui,
    look: Look,
    rect: Rect,
    app: &mut App,
    welcome: &mut Welcome,
) -> Option<Command> {
    let kept = if app.prefs.keeps_recent { app.recent.files.as_slice() } else { &[] };
    let recent: Vec<Recent> = kept.iter().take(5).map(|file| recent(look, file)).collect();
    let first = recent.is_empty() && !app.prefs.welcomed;
    let none = look.text(if app.prefs.keeps_recent { "home-none" } else { "home-none-kept" });
    let greeting = look.text(greeting(welcome.hour.unwrap_or_else(|| jiff::Zoned::now().hour())));
    let theme =
        Theme::ALL.iter().find(|(theme, _)| *theme == app.prefs.theme).map_or("theme-light", |(_, key)| key);
    let language = look.text(match look.words.language() {
        Language::Danish => "language-da",
        Language::English => "language-en",
    });
    let theme = look.text(theme);
    if first {
        welcome.prepare_samples(ui.ctx());
    }
    let mut shown = welcome.samples.take();
    let starts = welcome.starts(look);
    let home = Home {
        greeting: &greeting,
        starts: &starts.short,
        long: &starts.long,
        plans: &starts.plans,
        recent: &recent,
        first,
        none: &none,
        language: &language,
        theme: &theme,
    };
    let asked = home::home_ui(ui, look, rect, &home, shown.as_deref_mut().unwrap_or_default());
    welcome.samples = shown;
    let asked = asked?;
    match asked {
        HomeAsked::Start(place) => begin(app, starts.short.get(place)?),
        HomeAsked::Plan(place) => begin(app, starts.plans.get(place)?),
        HomeAsked::Recent(place) => {
            let path = app.recent.files.get(place)?.path.clone();
            app.open_path(path);
            None
        }
        HomeAsked::Sample => Some(Command::OpenSample),
        HomeAsked::Guide => Some(Command::Guide),
        HomeAsked::SampleAt(place) => {
            let canvas = welcome.samples.as_ref()?.get(place)?.canvas.clone();
            app.run(Command::OpenSample);
            app.go_to(&canvas);
            None
        }
        HomeAsked::New => Some(Command::NewSession),
        HomeAsked::Open => Some(Command::Open),
        HomeAsked::Language => Some(Command::Language),
        HomeAsked::Theme => Some(Command::Theme),
        HomeAsked::Settings => Some(Command::Settings),
        HomeAsked::Help => Some(Command::Shortcuts),
        HomeAsked::Palette => Some(Command::Palette),
    }
}

/// Asks for what a new session needs; without an agenda, for its canvases first.
fn begin(app: &mut App, start: &Start) -> Option<Command> {
    if start.agenda == AgendaId::default() {
        app.ask_plan();
    } else {
        app.ask_new_session(Some(&start.agenda));
    }
    if let Some(Dialog::NewSession(ask) | Dialog::Plan(ask)) = &mut app.dialog {
        ask.score = Score::Builtin(start.workshop.clone());
    }
    None
}

fn recent(look: Look, file: &crate::file::recent::RecentFile) -> Recent {
    let name = file.path.file_name().unwrap_or(file.path.as_os_str()).to_string_lossy().into_owned();
    let (done, of) = (usize::from(file.done), usize::from(file.of));
    let about = if of == 0 {
        name
    } else {
        let far = if done >= of {
            look.text("home-finished")
        } else {
            look.words.with("home-advice-done", &[("done", &done.to_string()), ("of", &of.to_string())])
        };
        format!("{far} · {name}")
    };
    Recent { title: file.title.clone(), about, when: when(look, &file.opened), done, of }
}

/// *I dag*, *I går*, or the day.
fn when(look: Look, opened: &str) -> String {
    let today = jiff::Zoned::now().date();
    if opened.is_empty() {
        String::new()
    } else if opened == today.to_string() {
        look.text("home-today")
    } else if today.yesterday().is_ok_and(|yesterday| opened == yesterday.to_string()) {
        look.text("home-yesterday")
    } else {
        look.words.date(opened)
    }
}

/// The canvas that the example has come to, and the three before it.
fn samples() -> Vec<Sample> {
    let text = builtin::sample_text("fjordnaes").unwrap_or_default();
    let Some(opened) = session_file::read("fjordnaes", text).value else { return Vec::new() };
    let store = Store::new(opened, None);
    let live = store.session().live();
    let been = live.done.iter().rev().skip_while(|id| live.canvas.as_ref() != Some(id)).take(4);
    been.filter_map(|id| store.workshop().canvas(id.as_str()))
        .map(|canvas| {
            let drawing = store.drawing(&canvas.id, Lens::default());
            Sample::new(canvas.id.clone(), canvas.title.clone(), drawing)
        })
        .collect()
}

/// *Godmorgen* until ten, *Godaften* from six.
fn greeting(hour: i8) -> &'static str {
    match hour {
        0..10 => "home-morning",
        10..18 => "home-day",
        _ => "home-evening",
    }
}

/// A card for each short workshop, a row for each agenda of the long one.
fn starts(look: Look, workshops: &[Known]) -> Starts {
    let Some(((id, long), short)) = workshops.split_first() else { return Starts::default() };
    let mut starts = Starts { long: long.title.clone(), ..Starts::default() };
    for (id, workshop) in short {
        let Some(agenda) = workshop.agendas.first() else { continue };
        let used: Vec<Motif> = starts.short.iter().map(|start| start.motif).collect();
        let start = start(look, id, workshop, agenda, &used);
        let (title, promise) = (workshop.title.clone(), workshop.summary.clone());
        starts.short.push(Start { title, promise, ..start });
    }
    // What is a workshop of its own is not offered twice.
    let is_new = |agenda: &&Agenda| !starts.short.iter().any(|start| start.title == agenda.title);
    let plans = long.agendas.iter().filter(is_new).map(|agenda| start(look, id, long, agenda, &[]));
    starts.plans = plans.chain([free(look, id, long)]).collect();
    starts
}

/// For those who choose their canvases themselves.
fn free(look: Look, id: &str, workshop: &Workshop) -> Start {
    let many = look.words.count("home-canvases", workshop.canvases.len());
    Start {
        workshop: id.to_owned(),
        agenda: AgendaId::default(),
        title: look.text("home-free"),
        promise: String::new(),
        about: format!("{many} · {}", look.text("home-free-about")),
        phase: 0,
        motif: Motif::Star,
    }
}

fn start(look: Look, id: &str, workshop: &Workshop, agenda: &Agenda, used: &[Motif]) -> Start {
    let canvases: Vec<_> =
        agenda.steps.iter().filter_map(|step| workshop.canvas(step.canvas.as_ref()?.as_str())).collect();
    // A picture that no other card has, the best known first, in a colour that no other card has.
    let taken = used.len() as u8 % 4;
    let chosen = canvases
        .iter()
        .filter(|canvas| !used.contains(&Motif::of(&canvas.view)))
        .min_by_key(|canvas| Motif::of(&canvas.view))
        .or_else(|| canvases.first());
    let minutes: usize = agenda.steps.iter().map(|step| usize::from(step.minutes)).sum();
    let many = look.words.count("home-canvases", canvases.len());
    Start {
        workshop: id.to_owned(),
        agenda: agenda.id.clone(),
        title: agenda.title.clone(),
        promise: String::new(),
        about: format!("{many} · {}", look.words.time(minutes)),
        phase: taken,
        motif: chosen.map_or(Motif::Star, |canvas| Motif::of(&canvas.view)),
    }
}
