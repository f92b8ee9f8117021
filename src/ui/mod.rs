//! The screens: egui around the program that `app` is. Read, draw, hand back what was asked for.

mod about;
mod announcer;
mod clock_face;
mod desk;
pub mod dialogs;
pub mod drawer;
pub mod findings;
pub mod form;
pub mod gather;
mod guide;
pub mod home;
pub mod icons;
mod importing;
mod keys;
mod keys_sheet;
pub mod memo;
mod outlook;
pub mod paint;
pub mod palette;
mod pasting;
mod pictures;
mod place;
mod plan;
mod plan_form;
mod questions;
mod recover;
pub mod ribbon;
mod screens;
mod settings;
pub mod stage;
pub mod theme;
pub mod toasts;
mod versions;
mod wall;
mod welcome;
pub mod widgets;
pub mod window;
pub mod xray;

use eframe::egui::{self, Rect, Ui};

use self::outlook::Outlook;
use self::palette::{Palette, PaletteAsked};
use self::pictures::Pictures;
use self::place::Standing;
use self::stage::{Stage, panel};
use self::theme::Look;
use self::toasts::ToastAsked;
use self::wall::{FromWall, WallWindow};
use self::welcome::Welcome;
use crate::app::command::Command;
use crate::app::finder::FoundWhat;
use crate::app::watch::Watch;
use crate::app::window_place::WindowPlace;
use crate::app::{App, Dialog, Screen};

pub use window::{Launch, run};

/// The program with its pixels.
#[derive(Debug)]
pub struct RaaderumApp {
    pub app: App,
    stage: Stage,
    palette: Palette,
    welcome: Welcome,
    announcer: announcer::Announcer,
    /// What egui was dressed in last.
    dressed: Option<(crate::drawing::ink::Palette, bool)>,
    /// Shows everything larger in a larger window.
    fits: bool,
    /// The window may close without a question.
    closing: bool,
    /// Where the window stands; none where there is no window, as in a test.
    place: Option<Standing>,
    pictures: Option<Pictures>,
    on_frame: Option<fn(Screen)>,
    /// So many frames before it falls over.
    fall: Option<u32>,
    /// Starts the clock as soon as a session is open.
    run_clock: bool,
    /// What the time is taken from; none takes the seconds of egui, which tests can set.
    watch: Option<Watch>,
    wall: WallWindow,
    outlook: Outlook,
}

impl RaaderumApp {
    /// The program in a window of egui.
    pub fn new(ctx: &egui::Context, app: App) -> Self {
        theme::install_font(ctx);
        Self {
            app,
            stage: Stage::default(),
            palette: Palette::default(),
            welcome: Welcome::default(),
            announcer: announcer::Announcer::default(),
            dressed: None,
            fits: false,
            closing: false,
            place: None,
            pictures: None,
            on_frame: None,
            fall: None,
            run_clock: false,
            watch: None,
            wall: WallWindow::default(),
            outlook: Outlook::default(),
        }
    }

    /// Everything is shown larger in a larger window, so that a wall of any size shows the same picture.
    pub fn fitting(mut self) -> Self {
        self.fits = true;
        self
    }

    /// Watches where its window stands, to remember it.
    fn standing(self, place: WindowPlace) -> Self {
        Self { place: Some(Standing::new(place)), ..self }
    }

    /// Tells of every frame that has been drawn; may start the clock as soon as a session is open.
    fn telling(self, on_frame: Option<fn(Screen)>, run_clock: bool) -> Self {
        Self { on_frame, run_clock, ..self }
    }

    /// Falls over in a frame: for trying what happens then.
    fn falling(self, fall: Option<u32>) -> Self {
        Self { fall, ..self }
    }

    /// Goes by the watch of the computer.
    fn by_the_watch(self) -> Self {
        Self { watch: Some(Watch::default()), ..self }
    }

    /// Greets as at an hour, for pictures that are compared.
    pub fn greeting_at(mut self, hour: i8) -> Self {
        self.welcome.hour = Some(hour);
        self
    }

    /// Walks through home and every canvas, and takes a picture of each.
    fn with_pictures(mut self, pictures: Pictures) -> Self {
        self.pictures = Some(pictures);
        self
    }

    fn look(&self) -> Look {
        let prefs = &self.app.prefs;
        Look {
            palette: self.app.palette(),
            words: self.app.words(),
            moves: !prefs.reduced_motion,
            tips: prefs.shows_tooltips(),
        }
    }

    fn dress(&mut self, ctx: &egui::Context, look: Look) {
        if self.dressed != Some((look.palette, look.moves)) {
            theme::apply(ctx, look);
            self.dressed = Some((look.palette, look.moves));
        }
        if self.fits {
            let native = ctx.native_pixels_per_point().unwrap_or(1.0);
            let window = ctx.content_rect().size() * ctx.pixels_per_point() / native;
            let zoom = theme::fitting_zoom(window) * self.app.prefs.zoom;
            if (ctx.zoom_factor() - zoom).abs() > 0.002 {
                ctx.set_zoom_factor(zoom);
            }
        }
    }

    /// Hears the keys before anything is drawn, so that no widget takes a shortcut for its own.
    fn hear(&mut self, ctx: &egui::Context) {
        self.stage.type_on(ctx);
        if self.stage.writing.is_some() || self.stage.has_menu() || egui::Popup::is_any_open(ctx) {
            return;
        }
        let asks = self.app.dialog.is_some();
        let over = asks && !self.beside();
        let modal = self.app.dialog.as_ref().is_some_and(dialogs::is_modal);
        let counting = matches!(self.app.dialog, Some(Dialog::Hands(_)));
        let in_field = ctx.text_edit_focused() || matches!(self.app.dialog, Some(Dialog::Decision(_)));
        let typing = in_field || over || counting;
        if !over {
            let escape = ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
            // What is in the hand goes back first.
            let mut in_hand = || {
                self.stage.plan.let_go()
                    || self.stage.canvas.held.take().is_some()
                    || self.stage.joining.take().is_some()
            };
            if escape && !in_hand() && !self.light_up() && !self.app.escape() {
                ctx.memory_mut(|memory| {
                    memory.focused().into_iter().for_each(|id| memory.surrender_focus(id));
                });
            }
        }
        // The keys of a dialog are asked for in it.
        let sheet_closed = !matches!(self.app.dialog, Some(Dialog::Shortcuts | Dialog::Palette));
        if asks && sheet_closed && !ctx.text_edit_focused() && keys::asks_for_keys(ctx) {
            self.app.run(Command::Shortcuts);
            return;
        }
        if !typing && drawer::inbox::hear(ctx, &mut self.app, &mut self.stage.inbox) {
            return;
        }
        let pressing = self.pressing(ctx);
        self.hear_pasted(ctx, typing);
        let app = &self.app;
        let means = |command| {
            let answers = !modal || matches!(command, Command::FullScreen | Command::XRay);
            let sheet = matches!(app.dialog, Some(Dialog::Shortcuts)) && command == Command::Shortcuts;
            let light = command == Command::Spotlight;
            let means = app.can(command) || app.why_not(command).is_some();
            means && answers && !sheet && !light && !(pressing && command == Command::NextStep)
        };
        let events = ctx.input(|input| input.events.clone());
        let heard = keys::heard(ctx, typing, means).or_else(|| {
            let goes_on = if in_field { App::turns_page } else { App::goes_on_while_counting };
            let beside = typing && !over;
            beside.then(|| keys::heard(ctx, false, |command| goes_on(command) && means(command))).flatten()
        });
        if let Some(command) = heard {
            self.stage.counts_by_key = matches!(command, Command::ShowOfHands | Command::Dots);
            self.run(command);
            if self.stage.writing.is_some() {
                self.stage.typed_on(ctx, &events);
            }
        }
    }

    /// What is pasted without a field becomes notes, one for each line.
    fn hear_pasted(&mut self, ctx: &egui::Context, typing: bool) {
        if typing || self.app.screen != Screen::Stage || self.app.blank {
            return;
        }
        let pasted = ctx.input_mut(|input| {
            let mut pasted = Vec::new();
            input.events.retain(|event| match event {
                egui::Event::Paste(text) => {
                    pasted.push(text.clone());
                    false
                }
                _ => true,
            });
            pasted
        });
        for text in pasted {
            self.app.pasted(&text);
        }
    }

    /// Whether Space belongs to the button that has the focus, and not to the canvas.
    fn pressing(&self, ctx: &egui::Context) -> bool {
        let Some(focused) = ctx.memory(|memory| memory.focused()) else { return false };
        let drawing = self.app.drawing();
        !drawing.items.iter().any(|item| stage::item_id(&item.target) == focused)
    }

    fn beside(&self) -> bool {
        self.app.dialog.as_ref().is_some_and(|dialog| {
            !dialogs::is_modal(dialog) && !matches!(dialog, Dialog::Palette | Dialog::Shortcuts)
        })
    }

    /// Whether the canvas is blank in this window, and all that stands beside it.
    fn is_dark(&self) -> bool {
        self.app.blank && self.app.wall_on().is_none()
    }

    /// Lights a blank canvas where something beside it waits for an answer: that lies under the blank.
    fn light_up(&mut self) -> bool {
        let lights = self.is_dark() && self.beside() && self.app.raised.is_none();
        self.app.blank &= !lights;
        lights
    }

    /// Does a command. What it opens beside a blank canvas is to be seen.
    fn run(&mut self, command: Command) {
        let before = (self.app.drawer, self.beside());
        self.obey(command);
        if self.is_dark() && panel::is_open(&self.app) && (self.app.drawer, self.beside()) != before {
            self.app.blank = false;
        }
    }

    /// What needs a text field is written here, everything else belongs to the program.
    fn obey(&mut self, command: Command) {
        let look = self.look();
        match command {
            Command::NewNote if self.app.can(command) => stage::write_note(look, &mut self.stage, None),
            Command::NewInitiative if self.app.can(command) => {
                stage::write_initiative(look, &mut self.app, &mut self.stage);
            }
            Command::Focus if self.app.can(command) => {
                let canvas = &self.stage.canvas;
                let somewhere = canvas.focused.is_some() || canvas.pointer.is_some();
                if somewhere || self.app.closeup().is_some() {
                    self.app.focus_on(canvas.focused.as_ref(), canvas.pointer);
                } else {
                    self.app.run(command);
                }
            }
            Command::Park if self.app.can(command) => stage::write_parked(look, &mut self.stage),
            Command::Group if self.app.can(command) => {
                stage::joining::begin(look, &mut self.app, &mut self.stage);
            }
            Command::Ungroup if self.app.can(command) => {
                stage::joining::split(look, &mut self.app, &mut self.stage);
            }
            Command::NewDecision if self.app.can(command) => {
                stage::decide(&mut self.app, look, &mut self.stage);
            }
            Command::Search => {
                self.stage.search.opened = true;
                self.app.run(command);
            }
            _ => self.app.run(command),
        }
    }

    fn screen_ui(&mut self, ui: &mut Ui, look: Look, rect: Rect) {
        match self.app.screen {
            Screen::Home => {
                if let Some(command) = welcome::welcome_ui(ui, look, rect, &mut self.app, &mut self.welcome) {
                    self.run(command);
                }
            }
            Screen::Stage if self.app.is_at_desk() => {
                desk::desk_ui(ui, look, rect, &mut self.app, &mut self.stage);
            }
            Screen::Stage => stage::stage_ui(ui, look, rect, &mut self.app, &mut self.stage),
        }
        stage::write_above(ui, look, rect, &mut self.app, &mut self.stage);
    }

    /// What lies over the screen.
    fn over_ui(&mut self, ctx: &egui::Context, look: Look, rect: Rect) {
        if !self.app.blank || self.app.wall_on().is_some() {
            // Not over the line of the guided example either.
            let foot = if self.app.guide().is_some() { guide::HEIGHT } else { 0.0 };
            let above = Rect::from_min_max(rect.min, rect.max - egui::vec2(0.0, foot));
            match toasts::toasts_ui(ctx, look, &self.app, above) {
                Some(ToastAsked::Do(command)) => self.run(command),
                Some(ToastAsked::Close(place)) => self.app.notices.close(place),
                None => {}
            }
        }
        let below = Rect::from_min_max(egui::pos2(rect.left(), rect.top() + ribbon::HEIGHT), rect.max);
        match toasts::guard_ui(ctx, look, &self.app, below) {
            Some(Some(choice)) => self.app.settle(choice),
            Some(None) => self.app.leave_raised(),
            None => {}
        }
        match &self.app.dialog {
            Some(Dialog::Palette) => self.palette_ui(ctx, look),
            Some(Dialog::Shortcuts) => {
                if keys_sheet::keys_sheet_ui(ctx, look, &self.app) {
                    self.app.close_keys();
                }
            }
            Some(dialog) if dialogs::is_modal(dialog) => {
                let workshops = welcome::workshops(look.words.language());
                dialogs::dialog_ui(ctx, look, &mut self.app, &workshops);
            }
            Some(_) | None => {}
        }
        if !matches!(self.app.dialog, Some(Dialog::Palette)) {
            self.palette = Palette { opened: true, ..Palette::default() };
        }
    }

    /// Shows the window of the wall, and does what came from it.
    fn hear_wall(&mut self, ctx: &egui::Context, look: Look) {
        for sent in self.wall.show(ctx, look, &self.app) {
            match sent {
                FromWall::Close => self.app.close_wall(),
                FromWall::Run(command) => self.run(command),
                FromWall::Hand(happened) if !wall::allows(&self.app, &happened) => {}
                FromWall::Hand(happened) => {
                    stage::obey_canvas(&mut self.app, look, &mut self.stage, happened);
                }
            }
        }
    }

    fn palette_ui(&mut self, ctx: &egui::Context, look: Look) {
        let found = self.app.find(&self.palette.typed);
        let Some(asked) = palette::palette_ui(ctx, look, &mut self.palette, &found) else { return };
        self.app.dialog = None;
        match asked {
            PaletteAsked::Close => {}
            PaletteAsked::Take(FoundWhat::Command(command)) => self.run(command),
            PaletteAsked::Take(what) => stage::take_found(ctx, &mut self.app, &mut self.stage, &what),
        }
    }
}

impl eframe::App for RaaderumApp {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if let Some(place) = &mut self.place {
            place::watch(ctx, frame, place);
        }
        let now = match &self.watch {
            Some(watch) => {
                self.app.set_day(Watch::day());
                watch.now()
            }
            None => ctx.input(|input| input.time),
        };
        self.app.tick(now);
        if self.app.store.is_some() && std::mem::take(&mut self.run_clock) {
            self.app.run(Command::ClockToggle);
        }
        if let Some(seconds) = self.app.next_look() {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(seconds.clamp(0.01, 3600.0)));
        }
        self.closing = window::asked_to_close(ctx, &mut self.app, self.closing);
        window::dropped_files(ctx, &mut self.app);
        if let Some(pictures) = &mut self.pictures {
            pictures.step(ctx, &mut self.app);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let look = self.look();
        let ctx = ui.ctx().clone();
        self.dress(&ctx, look);
        self.hear(&ctx);
        // Asking the system costs time: only while it matters which screens there are.
        if self.app.wall_on().is_some() || self.app.dialog == Some(Dialog::Screens) {
            self.outlook.look_around(frame, &mut self.app);
        }
        let look = self.look();
        let rect = ctx.content_rect();
        self.screen_ui(ui, look, rect);
        self.over_ui(&ctx, look, rect);
        self.hear_wall(&ctx, look);
        if self.app.watch_guide() {
            ctx.request_repaint();
        }
        announcer::announcer_ui(ui, look, &self.app, &mut self.announcer);
        self.closing |= window::obey(&ctx, &mut self.app);
        if let Some(left) = &mut self.fall {
            assert!(*left > 0, "the program was asked to fall over");
            *left -= 1;
        }
        if let Some(tell) = self.on_frame {
            tell(self.app.screen);
        }
        self.stage.timings.push(frame.info().cpu_usage.unwrap_or_default() * 1000.0);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.look().ink(crate::drawing::ink::Ink::Paper).to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(place) = self.place.as_ref().filter(|_| self.pictures.is_none()) {
            self.app.keep_window(place.now);
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
