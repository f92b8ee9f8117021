//! The ribbon on top of the stage: the product and the group, the nine beads in their phases, clock, answers, saving.
//! At most 6 % of the height.

mod title;

use eframe::egui::{self, Align2, Color32, Popup, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};

use self::title::Title;
use super::clock_face::{self, Face};
use super::icons::{self, Icon};
use super::theme::{Look, TOUCH, size};
use super::widgets::{self, Pill, Tone};
use crate::app::clock::ClockState;
use crate::app::command::Command;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::CanvasId;

/// The height of the ribbon: 6 % of a window that is 900 high.
pub const HEIGHT: f32 = 54.0;

/// What the ribbon shows.
#[derive(Debug)]
pub struct Ribbon<'a> {
    pub title: &'a str,
    pub beads: &'a [Bead],
    pub clock: Face<'a>,
    /// How many have answered the question of this canvas; none when it asks nothing.
    pub answers: Option<&'a str>,
    pub saved: &'a str,
    /// Whether there is something that is not in the file.
    pub unsaved: bool,
    /// What can be undone and done again, in words.
    pub undo: Option<&'a str>,
    pub redo: Option<&'a str>,
}

/// One piece of advice, or the rest.
#[derive(Clone, Debug)]
pub struct Bead {
    /// Its number; empty for canvases outside the nine.
    pub number: String,
    pub name: String,
    pub phase: u8,
    pub state: BeadState,
    pub canvases: Vec<(CanvasId, String)>,
}

/// Where the group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeadState {
    Now,
    Done,
    Ahead,
}

impl BeadState {
    /// The key of its words.
    fn words(self) -> &'static str {
        match self {
            Self::Now => "bead-now",
            Self::Done => "bead-done",
            Self::Ahead => "bead-ahead",
        }
    }
}

/// What was asked for on the ribbon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RibbonAsked {
    Home,
    Go(CanvasId),
    Minute(i32),
    ClockToggle,
    Hands,
    Save,
    Undo,
    Redo,
    Drawer,
    Palette,
}

/// Shows the ribbon in a rectangle.
pub fn ribbon_ui(ui: &mut Ui, look: Look, rect: Rect, ribbon: &Ribbon<'_>) -> Option<RibbonAsked> {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Card));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, look.ink(Ink::Line)));
    let without = Without::within(ui, ribbon, rect.width());
    let present = present(ribbon.beads).filter(|_| without >= Without::Beads);
    let beads = present.as_slice();
    let beads = if beads.is_empty() { ribbon.beads } else { beads };
    let right = rect.right() - right_width(ui, ribbon, without) - 20.0;
    let left = rect.left() + NAME + 20.0;
    // The string is drawn tight before the name of the group is shortened.
    let title = Title::of(ui, ribbon.title);
    let string = title.beside(beads, right - left);
    let start = (rect.center().x - string.width / 2.0 - 24.0).min(right - string.width).max(left);
    let mut asked = name_ui(ui, look, rect, &title, start - 20.0);
    asked = beads_ui(ui, look, pos2(start, rect.center().y), beads, string.tight).or(asked);
    right_ui(ui, look, rect, ribbon, without).or(asked)
}

/// What the ribbon leaves out where letters are large, one after the other; each has another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Without {
    Nothing,
    /// All beads but the present one, which leads to every canvas.
    Beads,
    Answers,
    Saved,
    Undo,
}

impl Without {
    fn within(ui: &Ui, ribbon: &Ribbon<'_>, width: f32) -> Self {
        let fits = |without: &Self| {
            let beads =
                if *without < Self::Beads { BeadString::within(ribbon.beads, 0.0).width } else { BEAD };
            NAME + 20.0 + beads + 20.0 + right_width(ui, ribbon, *without) <= width
        };
        [Self::Nothing, Self::Beads, Self::Answers, Self::Saved].into_iter().find(fits).unwrap_or(Self::Undo)
    }
}

/// The present bead alone, with the canvases of all.
fn present(beads: &[Bead]) -> Option<Bead> {
    let now = beads.iter().find(|bead| bead.state == BeadState::Now).or(beads.first())?;
    let canvases = beads.iter().flat_map(|bead| bead.canvases.iter().cloned()).collect();
    Some(Bead { canvases, state: BeadState::Now, ..now.clone() })
}

/// Where the name of the program ends.
const NAME: f32 = 134.0;

fn name_ui(ui: &Ui, look: Look, rect: Rect, title: &Title<'_>, right: f32) -> Option<RibbonAsked> {
    let at = pos2(rect.left() + 30.0, rect.center().y);
    let name = widgets::words(ui, at, Align2::LEFT_CENTER, "Råderum", 23.0, Weight::Bold, look.ink(Ink::Ink));
    let button = name.expand2(vec2(8.0, ((TOUCH - name.height()) / 2.0).max(6.0)));
    let response =
        widgets::press(ui, button, egui::Id::unique("home"), &look.text("home-go"), Sense::click());
    widgets::focus_ring(ui, look, &response, button, 8.0);
    let at = pos2(name.right() + 12.0, rect.center().y + 1.0);
    if right - at.x > 60.0 {
        title.show(ui, look, at, right - at.x);
    }
    response.clicked().then_some(RibbonAsked::Home)
}

/// How tight the beads are at the most beside a title: a finger still hits one of them.
const TIGHT: f32 = (TOUCH - BEAD) / WITHIN;
const BEAD: f32 = 30.0;
const WITHIN: f32 = 22.0;
const BETWEEN: f32 = 40.0;

/// How wide the beads are, and how tight their string is drawn.
struct BeadString {
    width: f32,
    /// 1 as loose as it can be, 0 bead against bead.
    tight: f32,
}

impl BeadString {
    /// As loose as a width allows.
    fn within(beads: &[Bead], width: f32) -> Self {
        let (balls, gaps) = (beads.len() as f32 * BEAD, gaps(beads));
        let tight = if gaps > 0.0 { ((width - balls) / gaps).clamp(0.1, 1.0) } else { 1.0 };
        Self::tight(beads, tight)
    }

    fn tight(beads: &[Bead], tight: f32) -> Self {
        Self { width: beads.len() as f32 * BEAD + gaps(beads) * tight, tight }
    }
}

fn gaps(beads: &[Bead]) -> f32 {
    (0..beads.len()).map(|place| gap(beads, place)).sum()
}

fn gap(beads: &[Bead], place: usize) -> f32 {
    let new_phase = place > 0 && beads[place - 1].phase != beads[place].phase;
    if place == 0 {
        0.0
    } else if new_phase {
        BETWEEN
    } else {
        WITHIN
    }
}

fn beads_ui(ui: &Ui, look: Look, start: egui::Pos2, beads: &[Bead], tight: f32) -> Option<RibbonAsked> {
    let mut left = start.x;
    let mut middles = Vec::with_capacity(beads.len());
    for (place, bead) in beads.iter().enumerate() {
        let gap = gap(beads, place) * tight;
        if gap > 0.0 {
            let done = bead.state != BeadState::Ahead;
            let color = if done { look.thin(Ink::Phase(bead.phase), 0.4) } else { look.ink(Ink::Line) };
            ui.painter().hline(left..=left + gap, start.y, Stroke::new(2.5, color));
        }
        left += gap;
        middles.push(pos2(left + BEAD / 2.0, start.y));
        left += BEAD;
    }
    // The string lies under the beads.
    let width = (BEAD + WITHIN * tight).min(TOUCH);
    let mut asked = None;
    for (bead, middle) in beads.iter().zip(middles) {
        asked = bead_ui(ui, look, middle, bead, width).or(asked);
    }
    asked
}

fn bead_ui(ui: &Ui, look: Look, middle: egui::Pos2, bead: &Bead, width: f32) -> Option<RibbonAsked> {
    let id = egui::Id::unique(("bead", &bead.number));
    let rect = Rect::from_center_size(middle, vec2(width, HEIGHT - 6.0));
    let response = widgets::press(ui, rect, id, &bead.name, Sense::click());
    let response = widgets::tip(response, look, &bead.name, None);
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(look.text(bead.state.words())));
    let phase = look.ink(Ink::Phase(bead.phase));
    let card = look.ink(Ink::Card);
    let (radius, fill, line, text) = match bead.state {
        BeadState::Now => (21.0, phase, phase, look.ink(Ink::OnStrong)),
        BeadState::Done => (15.0, mix(card, phase, 0.16), phase, phase),
        BeadState::Ahead => (15.0, card, look.ink(Ink::Line), look.ink(Ink::Muted)),
    };
    let radius = if response.hovered() && bead.state != BeadState::Now { radius + 1.5 } else { radius };
    ui.painter().circle(middle, radius, fill, Stroke::new(2.0, line));
    let words_size = if bead.state == BeadState::Now { 22.0 } else { 18.0 };
    if bead.number.is_empty() {
        for beside in [-6.0, 0.0, 6.0] {
            ui.painter().circle_filled(middle + vec2(beside, 0.0), 2.2, text);
        }
    } else {
        widgets::words(ui, middle, Align2::CENTER_CENTER, &bead.number, words_size, Weight::Semibold, text);
    }
    if bead.state == BeadState::Done {
        // Colour is never alone: what is done has a tick.
        let spot = Rect::from_center_size(middle + Vec2::splat(radius * 0.72), Vec2::splat(15.0));
        ui.painter().circle_filled(spot.center(), 8.5, phase);
        icons::paint(ui.painter(), Icon::Check, spot.shrink(3.0), look.ink(Ink::OnStrong));
    }
    widgets::focus_ring(
        ui,
        look,
        &response,
        Rect::from_center_size(middle, Vec2::splat(radius * 2.0)),
        radius,
    );
    choice_ui(look, &response, bead)
}

/// One canvas: goes there. Several: a list to choose from.
fn choice_ui(look: Look, response: &Response, bead: &Bead) -> Option<RibbonAsked> {
    if let [(only, _)] = bead.canvases.as_slice() {
        return response.clicked().then(|| RibbonAsked::Go(only.clone()));
    }
    let mut asked = None;
    Popup::menu(response).gap(6.0).accessible_name(bead.name.clone()).show(|ui| {
        ui.set_min_width(320.0);
        widgets::paragraph(ui, &bead.name, size::SMALL, Weight::Semibold, look.ink(Ink::Phase(bead.phase)));
        let room = (ui.ctx().content_rect().height() - HEIGHT - 80.0).max(120.0);
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            for (id, title) in &bead.canvases {
                if menu_row(ui, look, title).clicked() {
                    asked = Some(RibbonAsked::Go(id.clone()));
                }
            }
        });
    });
    asked
}

/// A row of a menu.
pub fn menu_row(ui: &mut Ui, look: Look, text: &str) -> Response {
    let width = widgets::text_width(ui, text, size::BODY, Weight::Medium) + 28.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width.max(ui.available_width()), TOUCH), Sense::click());
    let name = text.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MenuItem, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 8.0, look.thin(Ink::Line, 0.45));
    }
    widgets::focus_ring(ui, look, &response, rect.shrink(3.0), 6.0);
    let at = pos2(rect.left() + 14.0, rect.center().y);
    widgets::words(ui, at, Align2::LEFT_CENTER, text, size::BODY, Weight::Medium, look.ink(Ink::Ink));
    if response.clicked() {
        ui.close();
    }
    response
}

fn saved_pill<'a>(ribbon: &Ribbon<'a>) -> Pill<'a> {
    let pill = Pill::new(ribbon.saved).tone(Tone::Quiet).height(40.0);
    if ribbon.unsaved { pill.dot(Ink::Amber) } else { pill }
}

fn answers_pill<'a>(ribbon: &Ribbon<'a>) -> Option<Pill<'a>> {
    Some(Pill::new(ribbon.answers?).dot(Ink::Green).height(40.0))
}

const RIGHT: f32 = 18.0;
const APART: f32 = 6.0;
const CLOCK: f32 = 162.0 + 2.0 * TOUCH;
/// Digits of 3.2 % of the height of the wall, which can be read at eight times that height.
const DIGITS: f32 = 41.0;

/// How much the right side needs.
fn right_width(ui: &Ui, ribbon: &Ribbon<'_>, without: Without) -> f32 {
    let answers = answers_pill(ribbon).filter(|_| without < Without::Answers);
    let answers = answers.map_or(0.0, |pill| pill.width(ui) + APART);
    let saved = if without < Without::Saved { saved_pill(ribbon).width(ui) + APART } else { 0.0 };
    let icons = if without < Without::Undo { 4.0 } else { 2.0 };
    RIGHT + icons * (widgets::ICON + APART) + CLOCK + answers + saved
}

fn right_ui(
    ui: &mut Ui,
    look: Look,
    rect: Rect,
    ribbon: &Ribbon<'_>,
    without: Without,
) -> Option<RibbonAsked> {
    let mut asked = None;
    let width = right_width(ui, ribbon, without);
    let space =
        Rect::from_min_max(pos2(rect.right() - width, rect.top()), rect.right_bottom() - vec2(RIGHT, 0.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(space).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = APART;
        let steps = [
            (Icon::Undo, ribbon.undo, "undo", Command::Undo, RibbonAsked::Undo),
            (Icon::Redo, ribbon.redo, "command-redo", Command::Redo, RibbonAsked::Redo),
        ];
        for (icon, what, key, command, then) in steps.into_iter().filter(|_| without < Without::Undo) {
            let name = what.map_or_else(|| look.text(key), str::to_owned);
            if widgets::command_button(ui, look, icon, command, &name, what.is_some()).clicked() {
                asked = Some(then);
            }
        }
        if without < Without::Saved && saved_pill(ribbon).show(ui, look).clicked() {
            asked = Some(RibbonAsked::Save);
        }
        if let Some(pill) = answers_pill(ribbon).filter(|_| without < Without::Answers)
            && pill.show(ui, look).clicked()
        {
            asked = Some(RibbonAsked::Hands);
        }
        asked = clock_ui(ui, look, ribbon.clock).or(asked.take());
        let doors = [
            (Icon::Drawer, Command::Drawer, "drawer-toggle", RibbonAsked::Drawer),
            (Icon::Search, Command::Palette, "palette-open", RibbonAsked::Palette),
        ];
        for (icon, command, key, then) in doors {
            if widgets::command_button(ui, look, icon, command, &look.text(key), true).clicked() {
                asked = Some(then);
            }
        }
    });
    asked
}

/// The clock: a dark pill with a minute less on its left, a minute more on its right, and itself to start and stop.
fn clock_ui(ui: &mut Ui, look: Look, clock: Face<'_>) -> Option<RibbonAsked> {
    let (rect, _) = ui.allocate_exact_size(vec2(CLOCK, 48.0), Sense::hover());
    let corner = egui::CornerRadius::same(24);
    let (ground, frame, digits) = clock_face::ground(clock);
    ui.painter().rect_filled(rect, corner, look.ink(ground));
    if let Some(frame) = frame {
        let pen = Stroke::new(4.0, look.ink(frame));
        ui.painter().rect_stroke(rect, corner, pen, egui::StrokeKind::Inside);
    }
    let part = |left: f32, right: f32| {
        Rect::from_min_max(pos2(rect.left() + left, rect.top()), pos2(rect.left() + right, rect.bottom()))
    };
    let (less, face, more) = (part(0.0, TOUCH), part(TOUCH, CLOCK - TOUCH), part(CLOCK - TOUCH, CLOCK));
    let width = widgets::text_width(ui, clock.text, DIGITS, Weight::Semibold) + 26.0;
    let left = face.center().x - width / 2.0;
    clock_face::sign(ui.painter(), look, pos2(left + 8.0, face.center().y), 8.0, clock);
    let at = pos2(left + 26.0, face.center().y);
    widgets::words(ui, at, Align2::LEFT_CENTER, clock.text, DIGITS, Weight::Semibold, look.ink(digits));
    let toggle = look.text(if clock.state == ClockState::Paused { "clock-start" } else { "clock-pause" });
    let toggle = format!("{toggle} {}", clock.text);
    let parts = [
        (less, Some(Icon::Minus), look.text("clock-less"), Command::MinuteLess, RibbonAsked::Minute(-1)),
        (face, None, toggle, Command::ClockToggle, RibbonAsked::ClockToggle),
        (more, Some(Icon::Plus), look.text("clock-more"), Command::MinuteMore, RibbonAsked::Minute(1)),
    ];
    let mut asked = None;
    for (place, icon, name, command, what) in parts {
        let key = match &what {
            RibbonAsked::Minute(by) => *by,
            _ => 0,
        };
        let response = widgets::press(ui, place, egui::Id::unique(("clock", key)), &name, Sense::click());
        let response = widgets::tip(response, look, &name, Some(command));
        if let Some(icon) = icon {
            let strength = if response.hovered() { 1.0 } else { 0.75 };
            icons::paint(
                ui.painter(),
                icon,
                Rect::from_center_size(place.center(), Vec2::splat(15.0)),
                look.thin(digits, strength),
            );
        }
        widgets::focus_ring(ui, look, &response, place.shrink(3.0), 18.0);
        if response.clicked() {
            asked = Some(what);
        }
    }
    asked
}

/// A colour between two others.
pub fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share)
}
