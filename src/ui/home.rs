//! The home screen: start a workshop, go on with a session, open a file. The first run offers the filled example.

use eframe::egui::{self, Align2, CornerRadius, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::ribbon::mix;
use super::theme::{CARD_RADIUS, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::AgendaId;

mod motif;
mod plans;
mod sample;

pub use motif::Motif;
pub use sample::Sample;

/// What the home screen shows.
#[derive(Debug)]
pub struct Home<'a> {
    /// *Godmorgen.* and the question.
    pub greeting: &'a str,
    /// The short workshops, as cards.
    pub starts: &'a [Start],
    /// The title of the long workshop, and its plans, as rows.
    pub long: &'a str,
    pub plans: &'a [Start],
    pub recent: &'a [Recent],
    /// Nothing has ever been opened on this computer.
    pub first: bool,
    /// What stands in place of an empty list.
    pub none: &'a str,
    pub language: &'a str,
    pub theme: &'a str,
}

/// A card or a row: a workshop with one of its agendas.
#[derive(Clone, Debug)]
pub struct Start {
    /// The id of the workshop.
    pub workshop: String,
    pub agenda: AgendaId,
    pub title: String,
    /// One line on what it gives; empty where the title says it.
    pub promise: String,
    /// *9 råd · 28 lærreder · 6 t 30*.
    pub about: String,
    pub phase: u8,
    pub motif: Motif,
}

impl Start {
    /// What is read aloud.
    fn spoken(&self) -> String {
        let mut said = String::new();
        for part in [&self.title, &self.promise, &self.about].into_iter().filter(|part| !part.is_empty()) {
            if !said.is_empty() {
                said.push_str(if said.ends_with(['.', '?', '!']) { " " } else { ". " });
            }
            said.push_str(part);
        }
        said
    }
}

/// A session that was open before.
#[derive(Clone, Debug)]
pub struct Recent {
    pub title: String,
    pub about: String,
    pub when: String,
    /// How many of `of` pieces of advice the group has worked on.
    pub done: usize,
    pub of: usize,
}

/// What was asked for on the home screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeAsked {
    Start(usize),
    Plan(usize),
    Recent(usize),
    Sample,
    /// The example, with somebody who shows the way.
    Guide,
    /// The example, on the canvas of that place.
    SampleAt(usize),
    New,
    Open,
    Language,
    Theme,
    Settings,
    Help,
    Palette,
}

const MARGIN: f32 = 50.0;
const BAR: f32 = 62.0;
/// Between cards, and between rows.
const GAP: f32 = 20.0;
const COLUMNS: usize = 4;
/// A card that is narrower says nothing.
const CARD: f32 = 280.0;
/// What two lists beside each other need.
const BESIDE: f32 = 1150.0;
/// The height of the words on a card, under its picture.
const WORDS: f32 = 122.0;

/// Shows the home screen in a rectangle.
pub fn home_ui(
    ui: &mut Ui,
    look: Look,
    rect: Rect,
    home: &Home<'_>,
    samples: &mut [Sample],
) -> Option<HomeAsked> {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Paper));
    let (bar, body) = rect.split_top_bottom_at_y(rect.top() + BAR);
    let mut asked = bar_ui(ui, look, bar, home);
    let area = ScrollArea::vertical().id_salt("home").auto_shrink(false);
    ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| {
        area.show(ui, |ui| {
            let width = (ui.available_width() - 2.0 * MARGIN).max(CARD);
            let top = ui.cursor().min;
            let place = Rect::from_min_size(top + vec2(MARGIN, 0.0), vec2(width, 0.0));
            let (bottom, wanted) = page_ui(ui, look, place, home, samples);
            asked = wanted.or(asked.take());
            ui.allocate_space(vec2(width, bottom - top.y + 32.0));
        });
    });
    asked
}

fn bar_ui(ui: &mut Ui, look: Look, bar: Rect, home: &Home<'_>) -> Option<HomeAsked> {
    ui.painter().rect_filled(bar, 0.0, look.ink(Ink::Card));
    ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, Stroke::new(1.0, look.ink(Ink::Line)));
    let at = pos2(bar.left() + MARGIN, bar.center().y);
    widgets::words(ui, at, Align2::LEFT_CENTER, "Råderum", 24.0, Weight::Bold, look.ink(Ink::Ink));
    let space = Rect::from_min_max(
        bar.left_top() + vec2(MARGIN + 112.0, 0.0),
        bar.right_bottom() - vec2(MARGIN, 0.0),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut asked = None;
    ui.scope_builder(egui::UiBuilder::new().max_rect(space).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let pills = [
            (look.text("home-help"), look.text("home-help"), HomeAsked::Help),
            (look.text("home-find"), look.text("palette-open"), HomeAsked::Palette),
            (look.text("home-settings"), look.text("home-settings"), HomeAsked::Settings),
            (home.theme.to_owned(), format!("{} {}", look.text("home-theme"), home.theme), HomeAsked::Theme),
            (
                home.language.to_owned(),
                format!("{} {}", look.text("home-language"), home.language),
                HomeAsked::Language,
            ),
        ];
        for (text, name, what) in pills {
            let pill = Pill::new(&text).named(&name).size(size::SMALL);
            // Where letters are large the last ones have no room; the palette and the keys have them too.
            if pill.width(ui) > ui.available_width() {
                break;
            }
            if pill.show(ui, look).clicked() {
                asked = Some(what);
            }
        }
    });
    asked
}

/// Everything under the bar; returns where it ends.
fn page_ui(
    ui: &Ui,
    look: Look,
    place: Rect,
    home: &Home<'_>,
    samples: &mut [Sample],
) -> (f32, Option<HomeAsked>) {
    let ink = look.ink(Ink::Ink);
    let first = home.first;
    let mut y = place.top() + if first { 28.0 } else { 40.0 };
    let style = (size::HERO, Weight::Bold, ink);
    let greeting = widgets::words_broken(ui, pos2(place.left(), y), home.greeting, style, place.width());
    y = greeting.bottom() + 6.0;
    let promise = look.text("home-promise");
    let at = pos2(place.left(), y);
    let style = (21.0, Weight::Regular, look.ink(Ink::Muted));
    y = widgets::words_broken(ui, at, &promise, style, place.width()).bottom()
        + if first { 22.0 } else { 32.0 };
    let mut asked = None;
    if first {
        let (bottom, wanted) = first_run_ui(ui, look, place, y);
        (y, asked) = (bottom + 24.0, wanted);
    }
    y = heading(ui, look, place.left(), y, "home-start");
    let (band, row) = (if first { 46.0 } else { 82.0 }, 66.0);
    let (bottom, wanted) = starts_ui(ui, look, place, y, home.starts, band);
    asked = wanted.or(asked);
    y = bottom + if first { 18.0 } else { 24.0 };
    y = title_ui(ui, look, place.left(), y, home.long);
    let (bottom, wanted) = plans::plans_ui(ui, look, place, y, home.plans, row);
    asked = wanted.or(asked);
    y = bottom + if first { 24.0 } else { 32.0 };
    if first {
        y = heading(ui, look, place.left(), y, "home-like-this");
        let (bottom, wanted) = sample::samples_ui(ui, look, place, y, samples);
        (y, asked) = (bottom - 24.0, wanted.map(HomeAsked::SampleAt).or(asked));
    } else {
        let (bottom, wanted) = going_on_ui(ui, look, place, y, home);
        (y, asked) = (bottom, wanted.or(asked));
    }
    (y, asked)
}

fn heading(ui: &Ui, look: Look, left: f32, y: f32, key: &str) -> f32 {
    title_ui(ui, look, left, y, &look.text(key))
}

fn title_ui(ui: &Ui, look: Look, left: f32, y: f32, title: &str) -> f32 {
    let (at, ink) = (pos2(left, y), look.ink(Ink::Ink));
    widgets::words(ui, at, Align2::LEFT_TOP, title, size::HEADING, Weight::Bold, ink).bottom() + 12.0
}

/// Three choices instead of a tour, and a quieter one for those who want to be shown.
fn first_run_ui(ui: &Ui, look: Look, place: Rect, y: f32) -> (f32, Option<HomeAsked>) {
    const HEIGHT: f32 = 88.0;
    const CHOICE: f32 = 60.0;
    let beside = place.width() >= BESIDE;
    let height = if beside { HEIGHT } else { HEIGHT + 4.0 * CHOICE + 24.0 };
    let rect = Rect::from_min_size(pos2(place.left(), y), vec2(place.width(), height));
    widgets::card_ground(ui, look, rect, false);
    let at = rect.left_top() + vec2(24.0, 16.0);
    let title = look.text("home-first");
    let shown =
        widgets::words(ui, at, Align2::LEFT_TOP, &title, size::HEADING, Weight::Bold, look.ink(Ink::Ink));
    let at = pos2(at.x, shown.bottom() + 4.0);
    let about = look.text("home-first-about");
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    widgets::words_broken(ui, at, &about, style, rect.width() - 48.0);
    let choices = [
        (look.text("home-open"), Tone::Plain, HomeAsked::Open),
        (look.text("home-new"), Tone::Plain, HomeAsked::New),
        (look.text("home-sample"), Tone::Strong, HomeAsked::Sample),
        (look.text("home-guide"), Tone::Quiet, HomeAsked::Guide),
    ];
    let mut asked = None;
    let mut right = rect.right() - 24.0;
    for (place, (text, tone, what)) in choices.into_iter().enumerate() {
        let pill = Pill::new(&text).tone(tone).height(48.0);
        let width = pill.width(ui);
        let corner = if beside {
            pos2(right - width, rect.center().y - 24.0)
        } else {
            pos2(rect.left() + 24.0, rect.bottom() - 16.0 - CHOICE * (place + 1) as f32)
        };
        let spot = Rect::from_min_size(corner, vec2(width, 48.0));
        if pill.show_at(ui, look, spot, egui::Id::unique(("first run", place))).clicked() {
            asked = Some(what);
        }
        right -= width + 12.0;
    }
    (rect.bottom(), asked)
}

/// How many cards lie beside each other in a width, and how wide each is.
fn columns(width: f32) -> (usize, f32) {
    let columns = (((width + GAP) / (CARD + GAP)) as usize).clamp(1, COLUMNS);
    (columns, (width - GAP * (columns - 1) as f32) / columns as f32)
}

fn starts_ui(
    ui: &Ui,
    look: Look,
    place: Rect,
    y: f32,
    starts: &[Start],
    band: f32,
) -> (f32, Option<HomeAsked>) {
    let (columns, width) = columns(place.width());
    let height = band + WORDS;
    let mut asked = None;
    for (number, start) in starts.iter().enumerate() {
        let (column, row) = (number % columns, number / columns);
        let min = pos2(place.left() + column as f32 * (width + GAP), y + row as f32 * (height + GAP));
        if start_ui(ui, look, Rect::from_min_size(min, vec2(width, height)), start, number) {
            asked = Some(HomeAsked::Start(number));
        }
    }
    let rows = starts.len().div_ceil(columns).max(1) as f32;
    (y + rows * (height + GAP) - GAP, asked)
}

fn start_ui(ui: &Ui, look: Look, rect: Rect, start: &Start, number: usize) -> bool {
    let response =
        widgets::press(ui, rect, egui::Id::unique(("start", number)), &start.spoken(), Sense::click());
    let rect = if response.hovered() { rect.translate(vec2(0.0, -2.0)) } else { rect };
    widgets::card_ground(ui, look, rect, response.hovered());
    let band = Rect::from_min_size(rect.min, vec2(rect.width(), rect.height() - WORDS));
    let radius = CARD_RADIUS as u8;
    let corners = CornerRadius { nw: radius, ne: radius, sw: 0, se: 0 };
    let tint = mix(look.ink(Ink::Card), look.ink(Ink::Phase(start.phase)), 0.13);
    ui.painter().rect_filled(band, corners, tint);
    let around = vec2(40.0, (band.height() * 0.17).min(14.0));
    start.motif.paint(ui.painter(), look, band.shrink2(around), start.phase);
    let at = pos2(rect.left() + 24.0, band.bottom() + 14.0);
    let style = (23.0, Weight::Bold, look.ink(Ink::Ink));
    let title = widgets::words_within(ui, at, Align2::LEFT_TOP, &start.title, style, rect.width() - 44.0);
    let at = pos2(at.x, title.bottom() + 4.0);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    let promise = widgets::words_within(ui, at, Align2::LEFT_TOP, &start.promise, style, rect.width() - 44.0);
    let at = pos2(at.x, promise.bottom() + 4.0);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    widgets::words_within(ui, at, Align2::LEFT_TOP, &start.about, style, rect.width() - 44.0);
    widgets::focus_ring(ui, look, &response, rect, CARD_RADIUS);
    response.clicked()
}

fn going_on_ui(ui: &Ui, look: Look, place: Rect, y: f32, home: &Home<'_>) -> (f32, Option<HomeAsked>) {
    const ROW: f32 = 70.0;
    const GAP: f32 = 10.0;
    let beside = place.width() >= BESIDE;
    let wide = if beside { (place.width() * 0.655).floor() } else { place.width() };
    let top = heading(ui, look, place.left(), y, "home-recent");
    let mut asked = None;
    for (number, recent) in home.recent.iter().enumerate() {
        let min = pos2(place.left(), top + number as f32 * (ROW + GAP));
        if recent_ui(ui, look, Rect::from_min_size(min, vec2(wide, ROW)), recent, number) {
            asked = Some(HomeAsked::Recent(number));
        }
    }
    if home.recent.is_empty() {
        let at = pos2(place.left(), top);
        let style = (size::BODY, Weight::Regular, look.ink(Ink::Muted));
        widgets::words_within(ui, at, Align2::LEFT_TOP, home.none, style, wide);
    }
    let rows = home.recent.len() as f32 * (ROW + GAP);
    let (left, above) =
        if beside { (place.left() + wide + 46.0, y) } else { (place.left(), top + rows + 20.0) };
    let others_top = heading(ui, look, left, above, "home-other");
    let others = [
        ("home-open", "home-open-about", HomeAsked::Open),
        ("home-new", "home-new-about", HomeAsked::New),
        ("home-sample", "home-sample-about", HomeAsked::Sample),
    ];
    for (number, (title, about, what)) in others.into_iter().enumerate() {
        let min = pos2(left, others_top + number as f32 * (ROW + GAP));
        let rect = Rect::from_min_size(min, vec2(place.right() - left, ROW));
        if other_ui(ui, look, rect, &look.text(title), &look.text(about)) {
            asked = Some(what);
        }
    }
    ((top + rows).max(others_top + 3.0 * (ROW + GAP)), asked)
}

fn recent_ui(ui: &Ui, look: Look, rect: Rect, recent: &Recent, number: usize) -> bool {
    let name = format!("{}. {}. {}", recent.title, recent.about, recent.when);
    let response = widgets::press(ui, rect, egui::Id::unique(("recent", number)), &name, Sense::click());
    widgets::row_ground(ui, look, rect, true, response.hovered());
    let of = if recent.of == 0 { 9 } else { recent.of.min(12) };
    let finished = recent.of > 0 && recent.done >= recent.of;
    for bead in 0..of {
        let at = pos2(rect.left() + 30.0 + bead as f32 * 14.2, rect.center().y);
        let full = if finished { Ink::Phase(2) } else { Ink::Phase(1) };
        let ink = if bead < recent.done { full } else { Ink::Line };
        ui.painter().circle_filled(at, 4.6, look.ink(ink));
    }
    let left = rect.left() + 30.0 + of as f32 * 14.2 + 18.0;
    let when_style = Align2::RIGHT_CENTER;
    let at = pos2(rect.right() - 24.0, rect.center().y);
    let when =
        widgets::words(ui, at, when_style, &recent.when, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let width = when.left() - left - 20.0;
    let style = (21.0, Weight::Semibold, look.ink(Ink::Ink));
    widgets::words_within(ui, pos2(left, rect.top() + 10.0), Align2::LEFT_TOP, &recent.title, style, width);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    widgets::words_within(
        ui,
        pos2(left, rect.bottom() - 9.0),
        Align2::LEFT_BOTTOM,
        &recent.about,
        style,
        width,
    );
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    response.clicked()
}

fn other_ui(ui: &Ui, look: Look, rect: Rect, title: &str, about: &str) -> bool {
    let response = widgets::press(ui, rect, egui::Id::unique(("other", title)), title, Sense::click());
    widgets::row_ground(ui, look, rect, false, response.hovered());
    let left = rect.left() + 24.0;
    let width = rect.width() - 48.0;
    let style = (21.0, Weight::Semibold, look.ink(Ink::Ink));
    widgets::words_within(ui, pos2(left, rect.top() + 10.0), Align2::LEFT_TOP, title, style, width);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    widgets::words_within(ui, pos2(left, rect.bottom() - 9.0), Align2::LEFT_BOTTOM, about, style, width);
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    response.clicked()
}
