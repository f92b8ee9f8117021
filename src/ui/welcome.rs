//! Fills the home screen: the workshops that are part of the program, the files that were open, the time of the day.

use eframe::egui::{self, Rect, Ui};

use super::home::{self, Home, HomeAsked, Motif, Recent, Sample, Start};
use super::theme::Look;
use crate::app::command::Command;
use crate::app::prefs::Theme;
use crate::app::store::Store;
use crate::app::{App, Dialog};
use crate::file::{builtin, session_file, workshop_file};
use crate::model::id::AgendaId;
use crate::model::workshop::{Agenda, Language, Workshop};
use crate::view::Lens;

/// The workshops that are part of the program, read once.
#[derive(Debug, Default)]
pub(super) struct Welcome {
    read: Option<Vec<(String, Workshop)>>,
    /// The cards of a language.
    starts: Option<(Language, Vec<Start>)>,
    /// Canvases of the example, drawn once after the first frame, which must not wait for them.
    samples: Option<Vec<Sample>>,
    /// The hour by which it greets, for pictures that are compared; none for the hour that it is.
    pub(super) hour: Option<i8>,
}

impl Welcome {
    /// The workshops by id.
    pub(super) fn workshops(&mut self, _look: Look) -> &[(String, Workshop)] {
        self.read.get_or_insert_with(|| {
            let all = builtin::WORKSHOPS.iter();
            all.filter_map(|(id, text)| Some(((*id).to_owned(), workshop_file::read(id, text).value?)))
                .collect()
        })
    }

    fn prepare_samples(&mut self, ctx: &egui::Context) {
        if self.samples.is_none() {
            if ctx.cumulative_pass_nr() > 1 {
                self.samples = Some(samples());
            }
            ctx.request_repaint();
        }
    }

    fn starts(&mut self, look: Look) -> &[Start] {
        let language = look.words.language();
        if self.starts.as_ref().is_none_or(|(known, _)| *known != language) {
            let starts = starts(look, self.workshops(look), language);
            self.starts = Some((language, starts));
        }
        self.starts.as_ref().map_or(&[], |(_, starts)| starts.as_slice())
    }
}

/// Shows the home screen; returns a command that was asked for.
pub(super) fn welcome_ui(
    ui: &mut Ui,
    look: Look,
    rect: Rect,
    app: &mut App,
    welcome: &mut Welcome,
) -> Option<Command> {
    let recent: Vec<Recent> = app.recent.files.iter().take(5).map(|file| recent(look, file)).collect();
    let greeting = look.text(greeting(welcome.hour.unwrap_or_else(|| jiff::Zoned::now().hour())));
    let theme =
        Theme::ALL.iter().find(|(theme, _)| *theme == app.prefs.theme).map_or("theme-light", |(_, key)| key);
    let language = look.text(match look.words.language() {
        Language::Danish => "language-da",
        Language::English => "language-en",
    });
    let theme = look.text(theme);
    if recent.is_empty() {
        welcome.prepare_samples(ui.ctx());
    }
    let mut shown = welcome.samples.take();
    let starts = welcome.starts(look).to_vec();
    let home =
        Home { greeting: &greeting, starts: &starts, recent: &recent, language: &language, theme: &theme };
    let asked = home::home_ui(ui, look, rect, &home, shown.as_deref_mut().unwrap_or_default());
    welcome.samples = shown;
    let asked = asked?;
    match asked {
        HomeAsked::Start(place) => {
            let start = starts.get(place)?.clone();
            app.ask_new_session(Some(&start.agenda));
            if let Some(Dialog::NewSession(ask)) = &mut app.dialog {
                ask.score = crate::app::documents::Score::Builtin(start.workshop);
            }
            None
        }
        HomeAsked::Recent(place) => {
            let path = app.recent.files.get(place)?.path.clone();
            app.open_path(path);
            None
        }
        HomeAsked::Sample => Some(Command::OpenSample),
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
        HomeAsked::Help => Some(Command::Shortcuts),
        HomeAsked::Palette => Some(Command::Palette),
    }
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

/// A card for each agenda of the workshops in a language.
fn starts(look: Look, workshops: &[(String, Workshop)], language: Language) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    for (id, workshop) in workshops.iter().filter(|(_, workshop)| workshop.language == language) {
        for agenda in &workshop.agendas {
            let used: Vec<Motif> = starts.iter().map(|start| start.motif).collect();
            starts.push(start(look, id, workshop, agenda, &used));
        }
        let used: Vec<Motif> = starts.iter().map(|start| start.motif).collect();
        starts.push(free(look, id, workshop, &used));
    }
    starts
}

/// A card for those who choose their canvases as they go.
fn free(look: Look, id: &str, workshop: &Workshop, used: &[Motif]) -> Start {
    let all = workshop.canvases.iter().map(|canvas| Motif::of(&canvas.view));
    let many = look.words.count("home-canvases", workshop.canvases.len());
    Start {
        workshop: id.to_owned(),
        agenda: AgendaId::default(),
        title: look.text("home-free"),
        about: format!("{many} · {}", look.text("home-free-about")),
        phase: used.len() as u8 % 4,
        motif: all.filter(|motif| !used.contains(motif)).min().unwrap_or(Motif::Star),
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
    let time = if minutes.is_multiple_of(60) {
        look.words.count("time-hours", minutes / 60)
    } else if minutes < 120 {
        look.words.count("time-minutes", minutes)
    } else {
        let (hours, rest) = ((minutes / 60).to_string(), format!("{:02}", minutes % 60));
        look.words.with("time-hours-minutes", &[("hours", &hours), ("minutes", &rest)])
    };
    let many = look.words.count("home-canvases", canvases.len());
    Start {
        workshop: id.to_owned(),
        agenda: agenda.id.clone(),
        title: agenda.title.clone(),
        about: format!("{many} · {time}"),
        phase: taken,
        motif: chosen.map_or(Motif::Star, |canvas| Motif::of(&canvas.view)),
    }
}
