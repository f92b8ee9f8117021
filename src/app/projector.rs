//! What the wall shows and the desk does not, and the other way round: the screen that the wall is on, freezing, one thing
//! close up, the spotlight. There is one window until somebody asks for two.

use std::sync::Arc;

use super::clock::ClockState;
use super::command::Command;
use super::notices::Notice;
use super::prefs::ScreenUse;
use super::uncovering::Uncovered;
use super::{App, Dialog};
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect};
use crate::drawing::{Drawing, Item, SHEET_HEIGHT, SHEET_WIDTH, Target};
use crate::model::plan::Input;
use crate::view::strip::{self, Bead, Sign, Strip};
use crate::view::{Gesture, Lens, closeup};

/// A screen of the computer.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// As the system calls it.
    pub name: String,
    /// In pixels.
    pub size: (u32, u32),
    /// Where it lies among the others, in pixels.
    pub place: (i32, i32),
}

impl Screen {
    /// Whether a point of the whole, in pixels, lies on this screen.
    pub fn holds(&self, point: (i32, i32)) -> bool {
        let within = |at: i32, from: i32, size: u32| {
            i64::from(at) >= i64::from(from) && i64::from(at) < i64::from(from) + i64::from(size)
        };
        within(point.0, self.place.0, self.size.0) && within(point.1, self.place.1, self.size.1)
    }
}

/// Where the wall is shown, when it has a window of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// All of a screen.
    On(Screen),
    /// A window that can be dragged to where it should be.
    Window,
}

/// What the room knows of screens.
#[derive(Debug, Default)]
pub struct Projector {
    /// The screens that there are now.
    pub screens: Vec<Screen>,
    /// The one that the desk is on.
    pub own: Option<usize>,
    shown: Option<Shown>,
    /// The desk shows the canvas with everything around it, instead of plan, clock and notes.
    pub at_canvas: bool,
    /// What the wall goes on showing while the desk works on.
    frozen: Option<Arc<Drawing>>,
    closeup: Option<Closeup>,
    pub(super) uncovered: Option<Uncovered>,
    /// Where the spotlight is, and whether it stays when no key is held.
    pub spot: Option<Point>,
    pub spot_stays: bool,
}

/// One thing close up.
#[derive(Clone, Debug, PartialEq)]
pub enum Closeup {
    /// A note on a sheet of its own.
    Note(Target, Arc<Drawing>),
    /// A part of the canvas, enlarged.
    Part(Target, Rect),
}

/// All that the wall shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    pub strip: Strip,
    pub drawing: Arc<Drawing>,
    /// The part of the drawing that is shown enlarged.
    pub part: Option<Rect>,
    /// A large clock in the middle of the drawing.
    pub large_clock: bool,
    /// Only the clock.
    pub blank: bool,
    pub spot: Option<Point>,
    pub state: ClockState,
    pub phase: u8,
}

impl Wall {
    /// The strip on top, drawn.
    pub fn strip_drawing(&self) -> Drawing {
        strip::draw(&self.strip, Lettering::shared())
    }
}

impl App {
    // ---- the window of the wall

    /// Where the wall is shown, when it has a window of its own.
    pub fn wall_on(&self) -> Option<&Shown> {
        self.projector.shown.as_ref()
    }

    /// Whether plan, clock and notes stand in this window, and the canvas on the wall.
    pub fn is_at_desk(&self) -> bool {
        self.projector.shown.is_some() && !self.projector.at_canvas && self.store.is_some()
    }

    /// Notes which screens there are. When the wall's is gone, everything comes back into one window.
    pub fn set_screens(&mut self, screens: Vec<Screen>, own: Option<usize>) {
        let gone = match &self.projector.shown {
            Some(Shown::On(screen)) => !screens.iter().any(|other| other.name == screen.name),
            Some(Shown::Window) | None => false,
        };
        (self.projector.screens, self.projector.own) = (screens, own);
        if gone {
            self.close_wall();
            self.say(Notice::done(self.words().text("projector-gone")));
        }
    }

    /// Lists the screens, or brings the wall back into this window.
    pub(super) fn toggle_wall(&mut self) {
        if self.projector.shown.is_some() {
            self.close_wall();
        } else if self.dialog == Some(Dialog::Screens) {
            self.dialog = None;
        } else {
            self.dialog = Some(Dialog::Screens);
        }
    }

    /// Puts the wall on a screen, or into a window of its own.
    pub fn show_wall(&mut self, shown: Shown) {
        self.dialog = None;
        self.projector.at_canvas = false;
        self.remember_screens(&shown);
        self.projector.shown = Some(shown);
        self.full_screen = false;
    }

    /// Remembers by name what each screen was used for.
    fn remember_screens(&mut self, shown: &Shown) {
        let Shown::On(wall) = shown else { return };
        let own = self.projector.own.and_then(|own| self.projector.screens.get(own)).cloned();
        self.set_prefs(|prefs| {
            prefs.screens.insert(wall.name.clone(), ScreenUse::Wall);
            if let Some(own) = own.filter(|own| own.name != wall.name) {
                prefs.screens.insert(own.name, ScreenUse::Desk);
            }
        });
    }

    /// The screen that is offered first for the wall: the one that was it last time, else one that the desk is not on.
    pub fn likely_wall(&self) -> Option<usize> {
        let screens = &self.projector.screens;
        let was_wall = |screen: &Screen| self.prefs.screens.get(&screen.name) == Some(&ScreenUse::Wall);
        let others = || (0..screens.len()).filter(|place| self.projector.own != Some(*place));
        others().find(|place| was_wall(&screens[*place])).or_else(|| others().next())
    }

    /// Everything in one window again; nothing of the session changes.
    pub fn close_wall(&mut self) {
        self.projector.shown = None;
        self.projector.frozen = None;
    }

    /// Whether the wall stands still.
    pub fn is_frozen(&self) -> bool {
        self.projector.frozen.is_some()
    }

    pub(super) fn toggle_frozen(&mut self) {
        self.projector.frozen = match self.projector.frozen.take() {
            Some(_) => None,
            None => Some(self.drawing()),
        };
    }

    // ---- what it shows

    /// All that the wall shows now. Nothing that only the desk may see is in it.
    pub fn wall(&self) -> Option<Wall> {
        let wall = Wall { blank: self.blank, ..self.live_wall()? };
        Some(match &self.projector.frozen {
            Some(frozen) => {
                Wall { drawing: Arc::clone(frozen), part: None, large_clock: false, spot: None, ..wall }
            }
            None => wall,
        })
    }

    /// What the wall would show if it were neither blank nor frozen: what the desk works on.
    pub fn live_wall(&self) -> Option<Wall> {
        let store = self.store.as_ref()?;
        let canvas = self.canvas()?;
        let phase = store.sight(canvas, store.workshop().language, Lens::default()).phase();
        let state = self.clock.state(self.now());
        let sign = match state {
            ClockState::Paused => Sign::Paused,
            ClockState::Running => Sign::Running,
            ClockState::Ending => Sign::Ending,
            ClockState::Over => Sign::Over,
        };
        let strip = Strip {
            title: store.session().cover().title.clone(),
            beads: self.beads(),
            clock: self.clock.shown(self.now()),
            sign,
        };
        let (drawing, part) = match self.closeup() {
            Some(Closeup::Note(_, drawing)) => (Arc::clone(drawing), None),
            Some(Closeup::Part(_, rect)) => (self.drawing(), Some(*rect)),
            None => (self.drawing(), None),
        };
        let is_pause = self.aside().is_some() || self.method().is_some();
        // A page, or one note close up, has no room for it.
        let large_clock = is_pause && !self.has_page() && self.projector.closeup.is_none();
        let spot = self.projector.spot;
        Some(Wall { strip, drawing, part, large_clock, blank: false, spot, state, phase })
    }

    /// One bead for each piece of advice, and one for the canvases beside them.
    pub fn beads(&self) -> Vec<Bead> {
        let Some((store, now)) = self.store.as_ref().zip(self.canvas_id()) else { return Vec::new() };
        let (workshop, done) = (store.workshop(), &store.session().live().done);
        let of = |number: Option<u8>, phase: u8| {
            let canvases = || workshop.canvases.iter().filter(move |canvas| canvas.advice == number);
            Bead {
                number: number.map(|number| number.to_string()).unwrap_or_default(),
                phase,
                is_now: canvases().any(|canvas| canvas.id == now),
                is_done: canvases().any(|canvas| done.contains(&canvas.id)),
            }
        };
        let advice = workshop.advice.iter().map(|advice| {
            let phase = workshop.phase_index(&advice.phase).map_or(3, |place| place.min(3) as u8);
            of(Some(advice.number), phase)
        });
        let others = workshop.canvases.iter().any(|canvas| canvas.advice.is_none());
        advice.chain(others.then(|| of(None, 3))).collect()
    }

    // ---- close up

    /// What is shown close up, as long as it is there.
    pub fn closeup(&self) -> Option<&Closeup> {
        self.projector.closeup.as_ref()
    }

    /// Shows one thing close up: the note, then the part of the canvas that it lies in, then everything again. `at` is
    /// where the pointer is, for when nothing has the focus.
    pub fn focus_on(&mut self, focused: Option<&Target>, at: Option<Point>) {
        // A page is large enough.
        if self.has_page() {
            return;
        }
        let drawing = self.drawing();
        let middle = |target: &Target| drawing.item(target).map(|item| item.outline.center());
        self.projector.closeup = match self.projector.closeup.take() {
            Some(Closeup::Note(target, _)) => middle(&target).map(|point| part_at(&drawing, point)),
            Some(Closeup::Part(..)) => None,
            None => {
                let is_card = |item: &&Item| matches!(item.target, Target::Card(..));
                let cards = || drawing.items.iter().rev().filter(is_card);
                let under = at.and_then(|at| cards().find(|item| item.outline.contains(at)));
                let focused = focused.filter(|target| drawing.item(target).is_some());
                let card = focused.or(under.map(|item| &item.target));
                let point = card.and_then(middle).or(at);
                let note = card.and_then(|card| self.note_closeup(card));
                note.or_else(|| point.map(|point| part_at(&drawing, point)))
            }
        };
    }

    fn note_closeup(&self, target: &Target) -> Option<Closeup> {
        let Target::Card(table, id) = target else { return None };
        let (store, canvas) = (self.store.as_ref()?, self.canvas()?);
        let sight = store.sight(canvas, store.workshop().language, Lens::default());
        closeup::has_text(&sight, table, id)
            .then(|| Closeup::Note(target.clone(), Arc::new(closeup::note(&sight, table, id))))
    }

    /// Everything is shown again; false when nothing was close up.
    pub(super) fn leave_closeup(&mut self) -> bool {
        let spot = std::mem::take(&mut self.projector.spot_stays);
        self.projector.closeup.take().is_some() || spot
    }

    // ---- what participants may do on a wall that can be touched

    /// Whether the step lets participants do this on the wall.
    pub fn wall_allows(&self, gesture: &Gesture) -> bool {
        // Who touches a picture that stands still, or a part of it, means something else than what lies there now.
        if self.is_frozen() || self.blank || self.projector.closeup.is_some() {
            return false;
        }
        let Some(input) = self.step().and_then(|step| step.input) else { return true };
        match gesture {
            Gesture::Make { .. } | Gesture::Write { .. } => input == Input::Write,
            Gesture::Drop { .. } | Gesture::Nudge { .. } => input == Input::Place,
            Gesture::Tap(_) => input == Input::Vote,
            Gesture::Remove(_) => false,
        }
    }

    /// Whether a command comes from a presenter's clicker, and is heard from the wall as well.
    pub fn is_clicker(command: Command) -> bool {
        matches!(
            command,
            Command::NextStep
                | Command::NextCanvas
                | Command::PreviousCanvas
                | Command::Blank
                | Command::Projector
        )
    }
}

/// A piece of the sheet around a point, for where the canvas has no areas of its own.
fn piece_around(point: Point) -> Rect {
    let (width, height) = (SHEET_WIDTH * 0.42, SHEET_HEIGHT * 0.42);
    let left = (point.x - width / 2.0).clamp(0.0, SHEET_WIDTH - width);
    let top = (point.y - height / 2.0).clamp(0.0, SHEET_HEIGHT - height);
    Rect::new(left, top, width, height)
}

/// The area of the canvas at a point, close up; where it has no areas, a piece around the point.
fn part_at(drawing: &Drawing, point: Point) -> Closeup {
    let here = || (Target::Told("here".to_owned()), piece_around(point));
    let (target, rect) = landing_at(drawing, point).unwrap_or_else(here);
    Closeup::Part(target, rect)
}

/// The landing at a point with the rectangle around it; the smallest where several lie over each other.
fn landing_at(drawing: &Drawing, point: Point) -> Option<(Target, Rect)> {
    let around = |points: &[Point]| {
        let fold = |pick: fn(f32, f32) -> f32, of: fn(&Point) -> f32, start: f32| {
            points.iter().map(of).fold(start, pick)
        };
        let (left, top) = (fold(f32::min, |p| p.x, f32::MAX), fold(f32::min, |p| p.y, f32::MAX));
        let (right, bottom) = (fold(f32::max, |p| p.x, f32::MIN), fold(f32::max, |p| p.y, f32::MIN));
        Rect::new(left, top, right - left, bottom - top)
    };
    let found = drawing.landings.iter().map(|landing| (landing.target.clone(), around(&landing.outline)));
    let found = found.filter(|(_, rect)| rect.contains(point));
    found.min_by(|(_, one), (_, other)| (one.width * one.height).total_cmp(&(other.width * other.height)))
}
