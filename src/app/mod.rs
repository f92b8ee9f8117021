//! The program without pixels: what is open, what is possible, what a command does. The ui reads it, draws it and
//! hands back what was asked for.

pub mod apart;
pub mod clock;
pub mod command;
mod copies;
pub mod crowd;
pub mod deciding;
pub mod documents;
pub mod dots;
mod drafts;
pub mod due;
pub mod exporting;
pub mod finder;
mod following;
mod grouping;
pub mod guide;
pub mod hands;
pub mod importing;
pub mod inbox;
pub mod jobs;
mod jump;
mod keeping;
pub mod keys;
pub mod keys_sheet;
mod leaving;
pub mod licences;
mod locking;
mod look_again;
pub mod notices;
mod noting;
pub mod opening;
pub mod owning;
mod pacing;
mod page;
pub mod pasting;
pub mod plan;
pub mod prefs;
pub mod projector;
mod read_only;
mod reading;
pub mod recovering;
pub mod refusal;
pub mod search;
pub mod settings;
pub mod sound;
pub mod spelling;
pub mod stage;
pub mod store;
mod uncovering;
mod undo;
pub mod versions;
pub mod watch;
mod why_not;
pub mod window_place;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::drawing::ink::Palette;
use crate::file::recent::Recent;
use crate::model::plan::Method;
use crate::model::workshop::{INITIATIVES, Language};
use crate::view::Gesture;
use crate::words::Words;

use self::clock::{Clock, Moment};
use self::command::{Command, Scope};
use self::hands::Hands;
use self::jobs::Jobs;
use self::notices::{Notice, Notices};
use self::page::Page;
use self::plan::Pace;
use self::prefs::Prefs;
use self::projector::Projector;
use self::search::Search;
use self::sound::Bells;
use self::stage::Drawer;
use self::store::{Raised, Store};
use self::window_place::WindowPlace;

/// The program.
#[derive(Debug)]
pub struct App {
    pub prefs: Prefs,
    pub screen: Screen,
    /// The open session.
    pub store: Option<Store>,
    pub clock: Clock,
    bells: Bells,
    pub drawer: Option<Drawer>,
    /// What lies over the screen and waits for an answer; at most one.
    pub dialog: Option<Dialog>,
    /// What the sheet of keys covers.
    covered: Option<Dialog>,
    /// What is on the wall in place of the canvas.
    page: Option<Page>,
    /// A guard's question about an edit that is not made yet.
    pub raised: Option<Raised>,
    /// What a hand did while that question was open, to be done after it.
    waiting: VecDeque<Gesture>,
    pub pace: Pace,
    pub projector: Projector,
    /// The guided example, while it runs.
    guide: Option<guide::Guide>,
    pub notices: Notices,
    /// The wall is blank but for the clock.
    pub blank: bool,
    pub full_screen: bool,
    pub x_ray: bool,
    pub recent: Recent,
    /// What a reset of the settings, or a cleared list of files, can be taken back to.
    earlier: Option<settings::Earlier>,
    search: Search,
    /// What the window has to do: it is taken by the ui.
    pub window: Vec<WindowAsk>,
    jobs: Jobs,
    /// When the last change was made, for saving when idle.
    touched: Moment,
    now: Moment,
    next_after_save: Option<AfterSave>,
    /// What is saved as soon as the save that is on its way is done.
    next_save: Option<pacing::NextSave>,
    keeping: keeping::Keeping,
    pacing: pacing::Pacing,
    files: reading::Waiting,
    drafts: drafts::Drafts,
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
    /// *Luk · Bliv*, where a person wants to be asked although everything is saved.
    Quitting,
    /// Our own way to name a file, where no portal answers.
    Path(jobs::PathAsk),
    Export(exporting::ExportAsk),
    /// What the rows of another program become.
    Import(importing::ImportAsk),
    /// What the lines of a list become.
    Paste(pasting::PasteAsk),
    Hands(Hands),
    /// The screens on which the wall can be shown.
    Screens,
    /// The files of parallel groups, before they are written.
    Groups(plan::groups::GroupsAsk),
    Decision(deciding::DecisionAsk),
    /// Which of two states of a session to go on with.
    Apart,
    /// Whether to look at a session that somebody has open on another machine, or to take it over.
    Owned,
    /// Work that no file holds.
    Recover,
    /// Earlier states of the open session.
    Versions(versions::VersionsAsk),
    /// The faults of a file that could not be opened, or was opened in part.
    Faults {
        title: String,
        /// What it is, whether the work is safe, what to do.
        told: [String; 3],
        lines: Vec<String>,
    },
    Palette,
    /// Search in the session, beside the canvas.
    Search,
    Shortcuts,
    MethodCard,
    /// The fields and the pass of a record, beside the canvas.
    Pass(crate::model::id::TableId, crate::model::id::RecordId),
    Settings(settings::SettingsAsk),
    About,
    Licences(licences::LicencesAsk),
}

/// What was asked for when a save came in between.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterSave {
    Home,
    Quit,
    Open(PathBuf),
    Sample,
    /// The sample, with somebody who shows the way.
    Guide,
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
            bells: Bells::default(),
            drawer: None,
            dialog: None,
            covered: None,
            page: None,
            raised: None,
            waiting: VecDeque::new(),
            pace: Pace::default(),
            projector: Projector::default(),
            guide: None,
            notices: Notices::default(),
            blank: false,
            full_screen: false,
            x_ray: false,
            recent,
            earlier: None,
            search: Search::default(),
            window: Vec::new(),
            jobs: Jobs::new(wake),
            touched: 0.0,
            now: 0.0,
            next_after_save: None,
            next_save: None,
            keeping: keeping::Keeping::default(),
            pacing: pacing::Pacing::default(),
            files: reading::Waiting::default(),
            drafts: drafts::Drafts::default(),
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
        self.ring_bells();
        self.follow_method();
        self.notices.fade(now);
        self.save_when_idle();
        self.watch_keeping();
        self.watch_guide();
    }

    /// Whether a command is possible now.
    pub fn can(&self, command: Command) -> bool {
        let open = self.store.is_some();
        if self.is_closed_to(command) {
            return false;
        }
        if self.has_page() && page::belongs_to_canvas(command) {
            // More decisions than one sheet holds are walked through like layers; where the plan ends in them, the
            // plan goes on.
            let goes_on = self.has_more_decisions() || self.aside().is_some();
            return command == Command::NextStep && goes_on;
        }
        if self.aside().is_some() && page::belongs_to_canvas(command) {
            return command == Command::NextStep;
        }
        match command {
            Command::Undo | Command::Redo if !self.locked().is_empty() => false,
            Command::Undo if self.has_just_uncovered() => true,
            Command::Undo => self.store.as_ref().is_some_and(|store| store.history().undoes().is_some()),
            Command::Redo => self.store.as_ref().is_some_and(|store| store.history().redoes().is_some()),
            Command::Lock => self.store.as_ref().is_some_and(Store::may_save),
            Command::Reconcile => self.has_rival(),
            Command::TakeOver => self.may_take_over(),
            Command::Reopen => self.may_reopen(),
            Command::NewNote => self.note_table().is_some(),
            Command::Group | Command::Ungroup => self.has_groupable(),
            Command::ShowOfHands => !self.canvas_asks().is_empty(),
            Command::Dots => self.has_groupable(),
            Command::Reveal => self.layers_left() > 0 || self.has_dots_to_show(),
            Command::HideLayers => self.layers_shown() > 0 || self.shows_dots(),
            Command::NextFocus | Command::PreviousFocus => self.has_page() || self.focus_table().is_some(),
            Command::SettingsBack => self.earlier.is_some(),
            Command::Pass => self.page().is_some() || self.nearest_pass().is_some(),
            Command::BackToPlan => self.is_off_plan(),
            Command::CatchUp => self.proposal().is_some(),
            Command::EndMethod => self.method().is_some(),
            Command::Desk | Command::Freeze => open && self.wall_on().is_some(),
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
            Command::Undo if self.has_just_uncovered() => return words.text("undo-uncovered"),
            Command::Undo => history.and_then(|history| history.undoes()),
            Command::Redo => history.and_then(|history| history.redoes()),
            _ => None,
        };
        if command == Command::Lock && !self.locked().is_empty() {
            return words.text("command-unlock");
        }
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
            return self.say_why_not(command);
        }
        match command {
            Command::NewSession => self.ask_new_session(None),
            Command::Open => self.ask_open(),
            Command::OpenSample => self.leave_for(AfterSave::Sample),
            Command::Guide => self.start_guide(),
            Command::Save => self.save(),
            Command::SaveAs => self.save_as(),
            Command::Backups => self.show_backups(),
            Command::Lock => self.toggle_lock(),
            Command::Reconcile => self.reconcile(),
            Command::TakeOver => self.dialog = Some(Dialog::Owned),
            Command::Reopen => self.reopen(),
            Command::Export => self.ask_export(),
            Command::Import => self.ask_import(None),
            Command::CopyPicture => self.copy_picture(),
            Command::Close => self.leave_for(AfterSave::Home),
            Command::Quit => self.leave_for(AfterSave::Quit),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::NewNote => self.window.push(WindowAsk::Write),
            // What has the focus, only the window knows.
            Command::Group | Command::Ungroup => {}
            Command::NewInitiative => self.new_initiative(),
            Command::NewDecision => self.ask_decision(None),
            Command::Decisions => self.toggle_decisions(),
            Command::ShowOfHands => self.toggle_hands(),
            Command::Dots => self.toggle_dots(),
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
            Command::Plan => self.toggle_drawer(Drawer::Plan),
            Command::BackToPlan => self.back_to_plan(),
            Command::CatchUp => self.catch_up(),
            Command::Park => self.window.push(WindowAsk::Write),
            Command::OneTwoFourAll => self.begin_method(Method::OneTwoFourAll),
            Command::SilentWriting => self.begin_method(Method::Silent),
            Command::RoundRobin => self.begin_method(Method::RoundRobin),
            Command::EndMethod => self.end_method(),
            Command::MethodCard => self.toggle_dialog(Dialog::MethodCard),
            Command::FullScreen => {
                self.full_screen = !self.full_screen;
                self.window.push(WindowAsk::FullScreen(self.full_screen));
            }
            Command::Blank => self.blank = !self.blank,
            Command::Projector => self.toggle_wall(),
            Command::Desk => self.projector.at_canvas = !self.projector.at_canvas,
            Command::Freeze => self.toggle_frozen(),
            Command::Focus => self.focus_on(None, Some(middle_of_the_sheet())),
            Command::Spotlight => self.projector.spot_stays = !self.projector.spot_stays,
            Command::Search => self.dialog = Some(Dialog::Search),
            Command::Palette => self.toggle_dialog(Dialog::Palette),
            Command::Shortcuts => self.toggle_keys(),
            Command::XRay => self.x_ray = !self.x_ray,
            Command::Language => self.set_language(match self.prefs.language {
                Language::Danish => Language::English,
                Language::English => Language::Danish,
            }),
            Command::Theme => self.set_prefs(|prefs| prefs.theme = prefs.theme.next()),
            Command::ZoomIn => self.set_prefs(|prefs| prefs.zoom_by(0.1)),
            Command::ZoomOut => self.set_prefs(|prefs| prefs.zoom_by(-0.1)),
            Command::ZoomReset => self.set_prefs(|prefs| prefs.zoom = 1.0),
            Command::Settings => self.toggle_settings(),
            Command::SettingsBack => self.take_settings_back(),
            Command::Licences => self.dialog = Some(Dialog::Licences(licences::LicencesAsk::default())),
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
        if self.leave_closeup() || self.page.take().is_some() {
            return true;
        }
        if self.drawer.take().is_some() {
            return true;
        }
        if self.method().is_some() {
            self.escape_method();
            return true;
        }
        if self.guide.take().is_some() {
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

    /// Says that something was done.
    pub fn tell(&mut self, key: &str) {
        self.say(Notice::done(self.words().text(key)));
    }

    /// Remembers where the window stood.
    pub fn keep_window(&self, place: WindowPlace) {
        self.jobs.keep("window.ron", &place.text());
    }

    fn toggle_dialog(&mut self, dialog: Dialog) {
        self.dialog = if self.dialog.as_ref() == Some(&dialog) { None } else { Some(dialog) };
    }
}

fn middle_of_the_sheet() -> crate::drawing::place::Point {
    crate::drawing::place::at(crate::drawing::SHEET_WIDTH / 2.0, crate::drawing::SHEET_HEIGHT / 2.0)
}
