//! Fills the home screen: the workshops that are part of the program, the files that were open, the time of the day.

use eframe::egui::{Rect, Ui};

use super::home::{self, Home, HomeAsked, Motif, Recent, Start};
use super::theme::Look;
use crate::app::command::Command;
use crate::app::prefs::Theme;
use crate::app::{App, Dialog};
use crate::file::{builtin, workshop_file};
use crate::model::workshop::{Agenda, Language, Workshop};

/// The workshops that are part of the program, read once.
#[derive(Debug, Default)]
pub(super) struct Welcome {
    read: Option<Vec<(String, Workshop)>>,
    /// The cards of a language.
    starts: Option<(Language, Vec<Start>)>,
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
    let greeting = look.text(greeting());
    let theme =
        Theme::ALL.iter().find(|(theme, _)| *theme == app.prefs.theme).map_or("theme-light", |(_, key)| key);
    let language = look.text(match look.words.language() {
        Language::Danish => "language-da",
        Language::English => "language-en",
    });
    let theme = look.text(theme);
    let starts = welcome.starts(look);
    let home = Home { greeting: &greeting, starts, recent: &recent, language: &language, theme: &theme };
    let asked = home::home_ui(ui, look, rect, &home)?;
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
    let when = if file.opened.is_empty() { String::new() } else { look.words.date(&file.opened) };
    Recent { title: file.title.clone(), about: name, when, done: 0, of: 0, exists: true }
}

/// *Godmorgen* until ten, *Godaften* from six.
fn greeting() -> &'static str {
    match jiff::Zoned::now().hour() {
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
    }
    starts
}

fn start(look: Look, id: &str, workshop: &Workshop, agenda: &Agenda, used: &[Motif]) -> Start {
    let canvases: Vec<_> =
        agenda.steps.iter().filter_map(|step| workshop.canvas(step.canvas.as_ref()?.as_str())).collect();
    let phase = |canvas: &crate::model::canvas::Canvas| {
        let advice = canvas.advice.and_then(|number| workshop.advice(number));
        let phase = canvas.phase.as_ref().or(advice.map(|advice| &advice.phase));
        phase.and_then(|phase| workshop.phase_index(phase)).map_or(3, |place| place.min(3) as u8)
    };
    // A picture that no other card has, of a phase that no other card has, where there is one.
    let taken = used.len() as u8 % 4;
    let chosen = canvases
        .iter()
        .filter(|canvas| !used.contains(&Motif::of(&canvas.view)))
        .min_by_key(|canvas| phase(canvas) != taken)
        .or_else(|| canvases.first());
    let minutes: usize = agenda.steps.iter().map(|step| usize::from(step.minutes)).sum();
    let time = if minutes % 60 == 0 {
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
        phase: chosen.map_or(3, |canvas| phase(canvas)),
        motif: chosen.map_or(Motif::Star, |canvas| Motif::of(&canvas.view)),
    }
}
