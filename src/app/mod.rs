//! The program without pixels: what is open, what is possible, what a command does. The ui reads it, draws it and
//! hands back what was asked for.

pub mod clock;
pub mod command;
pub mod crowd;
pub mod documents;
pub mod exporting;
pub mod finder;
pub mod hands;
pub mod importing;
pub mod jobs;
mod jump;
pub mod keys;
pub mod keys_sheet;
pub mod notices;
mod page;
pub mod prefs;
pub mod search;
pub mod spelling;
pub mod stage;
pub mod store;
mod undo;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::drawing::ink::Palette;
use crate::file::recent::Recent;
use crate::model::workshop::{INITIATIVES, Language};
use crate::view::Gesture;
use crate::words::Words;

use self::clock::{Clock, Moment};
use self::command::{Command, Scope};
use self::hands::Hands;
use self::jobs::Jobs;
use self::notices::{Notice, Notices};
use self::prefs::Prefs;
use self::search::Search;
use self::stage::Drawer;
use self::store::{Raised, Store, Whose};

/// The program.
#[derive(Debug)]
pub struct App {
    pub prefs: Prefs,
    pub screen: Screen,
    /// The open session.
    pub store: Option<Store>,
    pub clock: Clock,
    pub drawer: Option<Drawer>,
    /// What lies over the screen and waits for an answer; at most one.
    pub dialog: Option<Dialog>,
    /// What the sheet of keys covers.
    covered: Option<Dialog>,
    /// Whose pass is on the wall in place of the canvas.
    page: Option<Whose>,
    /// A guard's question about an edit that is not made yet.
    pub raised: Option<Raised>,
    /// What a hand did while that question was open, to be done after it.
    waiting: VecDeque<Gesture>,
    pub notices: Notices,
    /// The wall is blank but for the clock.
    pub blank: bool,
    pub full_screen: bool,
    pub x_ray: bool,
    pub recent: Recent,
    search: Search,
    /// What the window has to do: it is taken by the ui.
    pub window: Vec<WindowAsk>,
    jobs: Jobs,
    /// When the last change was made, for saving when idle.
    touched: Moment,
    now: Moment,
    next_after_save: Option<AfterSave>,
}

/// Which screen is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Home,
    Stage,
}

/// What waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Title, place, date, people, agenda of a new session.
    NewSession(documents::NewSession),
    /// Which canvases a new session is to have, and in which order.
    Plan(documents::NewSession),
    /// *Gem · Gem ikke · Annullér*.
    Closing(AfterSave),
    /// Our own way to name a file, where no portal answers.
    Path(jobs::PathAsk),
    Export(exporting::ExportAsk),
    /// What the rows of another program become.
    Import(importing::ImportAsk),
    Hands(Hands),
    Decision(stage::DecisionAsk),
    /// The faults of a file that could not be opened, or was opened in part.
    Faults {
        title: String,
        lines: Vec<String>,
    },
    Palette,
    /// Search in the session, beside the canvas.
    Search,
    Shortcuts,
    MethodCard,
    /// The fields and the pass of a record, beside the canvas.
    Pass(crate::model::id::TableId, crate::model::id::RecordId),
    About,
}

/// What was asked for when a save came in between.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterSave {
    Home,
    Quit,
    Open(PathBuf),
    Sample,
    New(documents::NewSession),
}

/// What only the window can do.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowAsk {
    Close,
    FullScreen(bool),
    /// Puts a picture on the clipboard.
    CopyPicture(Arc<crate::export::pixels::Picture>),
    /// Writes a note on the canvas.
    Write,
}

impl App {
    /// A program that has just started. `wake` is called from other threads when there is something to look at.
    pub fn new(prefs: Prefs, recent: Recent, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self {
            prefs,
            screen: Screen::Home,
            store: None,
            clock: Clock::default(),
            drawer: None,
            dialog: None,
            covered: None,
            page: None,
            raised: None,
            waiting: VecDeque::new(),
            notices: Notices::default(),
            blank: false,
            full_screen: false,
            x_ray: false,
            recent,
            search: Search::default(),
            window: Vec::new(),
            jobs: Jobs::new(wake),
            touched: 0.0,
            now: 0.0,
            next_after_save: None,
        }
    }

    /// The words of the program.
    pub fn words(&self) -> &'static Words {
        Words::of(self.prefs.language)
    }

    /// The colours of the program.
    pub fn palette(&self) -> Palette {
        self.prefs.theme.palette()
    }

    /// The time of this frame.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Looks at what has come in since the last frame; `now` in seconds since the start.
    pub fn tick(&mut self, now: Moment) {
        self.now = now;
        for done in self.jobs.take() {
            self.done(done);
        }
        self.notices.fade(now);
        self.save_when_idle();
    }

    /// Seconds until the app wants to look again although nobody touches it.
    pub fn next_look(&self) -> Option<f64> {
        let idle = self.idle_save_in();
        let fading = self.notices.next_fade(self.now);
        let clock = if self.screen == Screen::Stage { self.clock.next_change(self.now) } else { None };
        [idle, fading, clock, self.jobs.next_look(self.now)].into_iter().flatten().min_by(f64::total_cmp)
    }

    /// Whether a command is possible now.
    pub fn can(&self, command: Command) -> bool {
        let open = self.store.is_some();
        if self.page().is_some() && page::belongs_to_canvas(command) {
            return false;
        }
        match command {
            Command::Undo => self.store.as_ref().is_some_and(|store| store.history().undoes().is_some()),
            Command::Redo => self.store.as_ref().is_some_and(|store| store.history().redoes().is_some()),
            Command::NewNote => self.note_table().is_some(),
            Command::ShowOfHands => !self.canvas_asks().is_empty(),
            Command::Reveal => self.layers_left() > 0,
            Command::HideLayers => self.layers_shown() > 0,
            Command::NextFocus | Command::PreviousFocus => {
                self.page().is_some() || self.focus_table().is_some()
            }
            Command::Pass => self.page().is_some() || self.nearest_pass().is_some(),
            Command::NewInitiative => {
                self.store.as_ref().is_some_and(|store| store.workshop().table(INITIATIVES).is_some())
            }
            other => open || other.row().scope == Scope::Anywhere,
        }
    }

    /// The words of a command as it stands now: *Fortryd: flyttede Fakturarobotten*.
    pub fn title(&self, command: Command) -> String {
        let words = self.words();
        let history = self.store.as_ref().map(Store::history);
        let verb = match command {
            Command::Undo => history.and_then(|history| history.undoes()),
            Command::Redo => history.and_then(|history| history.redoes()),
            _ => None,
        };
        match verb {
            Some(verb) => {
                words.with(&format!("{}-what", command.words()), &[("what", &notices::told(words, verb))])
            }
            None => words.text(&command.words()),
        }
    }

    /// Does what was asked for; nothing when it is not possible now.
    pub fn run(&mut self, command: Command) {
        if !self.can(command) {
            return;
        }
        match command {
            Command::NewSession => self.ask_new_session(None),
            Command::Open => self.ask_open(),
            Command::OpenSample => self.leave_for(AfterSave::Sample),
            Command::Save => self.save(),
            Command::SaveAs => self.ask_save_as(),
            Command::Export => self.ask_export(),
            Command::Import => self.ask_import(None),
            Command::CopyPicture => self.copy_picture(),
            Command::Close => self.leave_for(AfterSave::Home),
            Command::Quit => self.leave_for(AfterSave::Quit),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::NewNote => self.window.push(WindowAsk::Write),
            Command::NewInitiative => self.new_initiative(),
            Command::NewDecision => self.dialog = Some(Dialog::Decision(self.decision_ask(None))),
            Command::ShowOfHands if matches!(self.dialog, Some(Dialog::Hands(_))) => self.dialog = None,
            Command::ShowOfHands => self.open_hands(),
            Command::NextStep => self.next_step(),
            Command::NextCanvas => self.step_canvas(1),
            Command::PreviousCanvas => self.step_canvas(-1),
            Command::Reveal => self.reveal(1),
            Command::HideLayers => self.reveal(-1),
            Command::NextRound => self.next_round(),
            Command::NextFocus => self.step_focus(1),
            Command::PreviousFocus => self.step_focus(-1),
            Command::ClockToggle => self.toggle_clock(),
            Command::MinuteMore => self.clock.add(1, self.now),
            Command::MinuteLess => self.clock.add(-1, self.now),
            Command::Drawer => self.toggle_drawer(Drawer::Notes),
            Command::Insights => self.toggle_drawer(Drawer::Insights),
            Command::Pass => self.toggle_page(),
            Command::MethodCard => self.toggle_dialog(Dialog::MethodCard),
            Command::FullScreen => {
                self.full_screen = !self.full_screen;
                self.window.push(WindowAsk::FullScreen(self.full_screen));
            }
            Command::Blank => self.blank = !self.blank,
            Command::Search => self.dialog = Some(Dialog::Search),
            Command::Palette => self.toggle_dialog(Dialog::Palette),
            Command::Shortcuts => self.toggle_keys(),
            Command::XRay => self.x_ray = !self.x_ray,
            Command::Language => self.set_language(match self.prefs.language {
                Language::Danish => Language::English,
                Language::English => Language::Danish,
            }),
            Command::Theme => self.set_prefs(|prefs| prefs.theme = prefs.theme.next()),
            Command::ZoomIn => self.set_prefs(|prefs| prefs.zoom = (prefs.zoom + 0.1).min(prefs::LARGEST)),
            Command::ZoomOut => self.set_prefs(|prefs| prefs.zoom = (prefs.zoom - 0.1).max(prefs::SMALLEST)),
            Command::ZoomReset => self.set_prefs(|prefs| prefs.zoom = 1.0),
            Command::About => self.toggle_dialog(Dialog::About),
        }
    }

    /// Goes back one level: closes the innermost thing, never the session. False when there was nothing to close.
    pub fn escape(&mut self) -> bool {
        if self.raised.is_some() {
            self.leave_raised();
            return true;
        }
        if let Some(dialog) = self.dialog.take() {
            if dialog == Dialog::Shortcuts {
                self.close_keys();
            }
            return true;
        }
        if self.blank {
            self.blank = false;
            return true;
        }
        if self.page.take().is_some() {
            return true;
        }
        if self.drawer.take().is_some() {
            return true;
        }
        if self.full_screen {
            self.full_screen = false;
            self.window.push(WindowAsk::FullScreen(false));
            return true;
        }
        false
    }

    /// Changes the preferences and remembers them.
    pub fn set_prefs(&mut self, change: impl FnOnce(&mut Prefs)) {
        change(&mut self.prefs);
        self.jobs.keep_prefs(self.prefs.text());
    }

    /// Speaks another language. A workshop keeps the language in which it was written.
    pub fn set_language(&mut self, language: Language) {
        self.set_prefs(|prefs| prefs.language = language);
    }

    /// Says something in one line.
    pub fn say(&mut self, notice: Notice) {
        self.notices.push(notice, self.now);
    }

    fn toggle_dialog(&mut self, dialog: Dialog) {
        self.dialog = if self.dialog.as_ref() == Some(&dialog) { None } else { Some(dialog) };
    }
}
