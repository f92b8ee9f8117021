//! The drawer beside the canvas: notes, initiatives, decisions and insights; or the show of hands, the method card or an
//! initiative's pass in its place. The canvas moves over for it.

use eframe::egui::{
    self, Align2, CornerRadius, Frame, Margin, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2,
};

use super::icons::{self, Icon};
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::stage::Drawer;
use crate::drawing::ink::Ink;
use crate::drawing::{Target, Weight};

pub mod decision;
pub mod hands;
pub mod inbox;
pub mod insights;
pub mod parked;
pub mod reading;
pub mod search;

/// The width of the drawer in a window of 1600: less than a third.
pub const WIDTH: f32 = 490.0;

/// The width of the drawer in a window: at most a third of it, and more only where letters are large.
pub fn width_in(window: f32) -> f32 {
    const LEAST: f32 = 430.0;
    WIDTH.min((window / 3.0).max(LEAST)).min(window * 0.6)
}

/// The size of the words of a tab.
const TAB: f32 = 18.5;

/// A row that can be taken to the canvas.
#[derive(Clone, Debug)]
pub struct Row {
    pub target: Target,
    pub title: String,
    pub about: String,
    /// The colour of its lamp or of its paper.
    pub ink: Option<Ink>,
    /// It can be taken to this canvas.
    pub movable: bool,
}

/// What was asked for in a list of rows.
#[derive(Clone, Debug, PartialEq)]
pub enum RowsAsked {
    /// It was taken in the hand.
    Take(Target, String),
    /// It was pressed.
    Open(Target),
    /// A new one.
    New,
    /// Many at once, from a file.
    Import,
}

/// Shows the tabs; returns the chosen one, and whether the drawer was closed.
pub fn tabs_ui(
    ui: &mut Ui,
    look: Look,
    now: Drawer,
    insights: usize,
    phase: u8,
    at_desk: bool,
) -> (Drawer, bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    let tabs = [
        (Drawer::Plan, look.text("drawer-plan"), 0),
        (Drawer::Notes, look.text("drawer-notes"), 0),
        (Drawer::Initiatives, look.text("drawer-initiatives"), 0),
        (Drawer::Decisions, look.text("drawer-decisions"), 0),
        (Drawer::Insights, look.text("drawer-insights"), insights),
    ];
    // At the desk the plan has a column of its own.
    let tabs = tabs.into_iter().filter(|(tab, ..)| !at_desk || *tab != Drawer::Plan);
    let counted = |(tab, name, count)| (tab, if count > 0 { format!("{name} {count}") } else { name });
    let tabs: Vec<(Drawer, String)> = tabs.map(counted).collect();
    // Where the words are enlarged and the drawer is not, the tabs stay within it.
    let wanted: f32 =
        tabs.iter().map(|(_, text)| widgets::text_width(ui, text, TAB, Weight::Bold) + 14.0).sum();
    let text_size = TAB * ((rect.width() - 44.0) / wanted).clamp(0.6, 1.0);
    let mut chosen = now;
    let mut left = rect.left();
    for (place, (tab, text)) in tabs.into_iter().enumerate() {
        let is_now = tab == now;
        let weight = if is_now { Weight::Bold } else { Weight::Regular };
        let width = widgets::text_width(ui, &text, text_size, Weight::Bold);
        let wide = (width + 12.0).max(theme::TOUCH);
        let spot = Rect::from_min_size(pos2(left - 6.0, rect.top()), vec2(wide, rect.height()));
        let response =
            widgets::press(ui, spot, egui::Id::unique(("drawer tab", place)), &text, Sense::click());
        let ink = if is_now || response.hovered() { Ink::Ink } else { Ink::Muted };
        let at = pos2(left, rect.center().y - 3.0);
        widgets::words(ui, at, Align2::LEFT_CENTER, &text, text_size, weight, look.ink(ink));
        if is_now {
            let line = Rect::from_min_size(pos2(left, rect.bottom() - 10.0), vec2(width, 4.0));
            ui.painter().rect_filled(line, CornerRadius::same(2), look.ink(Ink::Phase(phase)));
        }
        widgets::focus_ring(ui, look, &response, spot.shrink(2.0), 6.0);
        if response.clicked() {
            chosen = tab;
        }
        left += width + 14.0 * text_size / TAB;
    }
    let close = Rect::from_center_size(
        pos2(rect.right() - 14.0, rect.center().y - 3.0),
        egui::Vec2::splat(theme::TOUCH),
    );
    let response =
        widgets::press(ui, close, egui::Id::unique("drawer close"), &look.text("close"), Sense::click());
    icons::paint(ui.painter(), Icon::Close, close.shrink(16.5), look.ink(Ink::Muted));
    widgets::focus_ring(ui, look, &response, close, 18.0);
    (chosen, response.clicked())
}

/// Shows rows, and a last one for something new; below them where many come in at once.
/// What stands above them scrolls with them.
pub fn rows_ui(
    ui: &mut Ui,
    look: Look,
    rows: &[Row],
    empty: &str,
    new: Option<&str>,
    above: impl FnOnce(&mut Ui),
) -> Option<RowsAsked> {
    let mut asked = None;
    let foot = if new.is_some() { theme::TOUCH + 16.0 } else { 0.0 };
    scroll_above(ui, foot, |ui| {
        above(ui);
        if rows.is_empty() {
            widgets::paragraph(ui, empty, size::BODY, Weight::Regular, look.ink(Ink::Muted));
        }
        for row in rows {
            asked = row_ui(ui, look, row).or(asked.take());
        }
        if let Some(new) = new
            && new_ui(ui, look, new)
        {
            asked = Some(RowsAsked::New);
        }
    });
    if new.is_some() && import_ui(ui, look) {
        asked = Some(RowsAsked::Import);
    }
    asked
}

/// Where rows come in from a file; whether it was pressed.
pub(super) fn import_ui(ui: &mut Ui, look: Look) -> bool {
    let (text, name) = (look.text("import-from"), look.text("command-import"));
    Pill::new(&text).named(&name).tone(Tone::Quiet).size(18.0).show(ui, look).clicked()
}

/// The body of the drawer, which scrolls.
pub(super) fn scroll(ui: &mut Ui, body: impl FnOnce(&mut Ui)) {
    scroll_above(ui, 0.0, body);
}

/// The same, with room for something that stays at the foot.
pub(super) fn scroll_above(ui: &mut Ui, foot: f32, body: impl FnOnce(&mut Ui)) {
    let room = (ui.available_height() - foot).max(120.0);
    ScrollArea::vertical().auto_shrink([false, foot > 0.0]).max_height(room).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 4, right: 12, top: 6, bottom: 24 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            body(ui);
        });
    });
}

fn row_ui(ui: &mut Ui, look: Look, row: &Row) -> Option<RowsAsked> {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 78.0), Sense::hover());
    let sense = if row.movable { Sense::click_and_drag() } else { Sense::click() };
    let name = format!("{}. {}", row.title, row.about);
    let response = widgets::press(ui, rect, egui::Id::unique(("drawer row", &row.target)), &name, sense);
    let corner = CornerRadius::same(10);
    let paper = match row.ink {
        Some(Ink::Sticky(colour)) => look.ink(Ink::Sticky(colour)),
        Some(_) | None => look.ink(Ink::Paper),
    };
    let line = if response.hovered() { Ink::Muted } else { Ink::Line };
    ui.painter().rect(rect, corner, paper, Stroke::new(1.5, look.ink(line)), egui::StrokeKind::Inside);
    let on_sticky = matches!(row.ink, Some(Ink::Sticky(_)));
    let (ink, muted) = if on_sticky { (Ink::StickyInk, Ink::StickyInk) } else { (Ink::Ink, Ink::Muted) };
    if row.movable {
        let grip = Rect::from_center_size(pos2(rect.left() + 22.0, rect.center().y), vec2(20.0, 26.0));
        icons::paint(ui.painter(), Icon::Grip, grip, look.thin(muted, 0.8));
    }
    let lamp = row.ink.filter(|_| !on_sticky);
    let left = rect.left() + if row.movable { 44.0 } else { 20.0 };
    let inner = rect.right() - left - if lamp.is_some() { 52.0 } else { 16.0 };
    let lines = if row.about.is_empty() { rect.center().y - 13.0 } else { rect.top() + 11.0 };
    let style = (size::BODY, Weight::Semibold, look.ink(ink));
    widgets::words_within(ui, pos2(left, lines), Align2::LEFT_TOP, &row.title, style, inner);
    let style = (18.0, Weight::Regular, look.ink(muted));
    widgets::words_within(
        ui,
        pos2(left, rect.bottom() - 11.0),
        Align2::LEFT_BOTTOM,
        &row.about,
        style,
        inner,
    );
    if let Some(lamp) = lamp {
        ui.painter().circle_filled(pos2(rect.right() - 26.0, rect.center().y), 9.5, look.ink(lamp));
    }
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    if response.drag_started() {
        return Some(RowsAsked::Take(row.target.clone(), row.title.clone()));
    }
    if response.hovered() && row.movable {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    response.clicked().then(|| RowsAsked::Open(row.target.clone()))
}

fn new_ui(ui: &mut Ui, look: Look, text: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 54.0), Sense::click());
    let name = text.to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let line = look.ink(if response.hovered() { Ink::Muted } else { Ink::Line });
    let around =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&around, Stroke::new(1.5, line), 7.0, 6.0));
    let center = rect.center();
    widgets::words(
        ui,
        center,
        Align2::CENTER_CENTER,
        text,
        size::BODY,
        Weight::Semibold,
        look.ink(Ink::Muted),
    );
    widgets::focus_ring(ui, look, &response, rect, 8.0);
    response.clicked()
}

/// The head of what stands in the drawer's place; returns whether it was closed.
pub(super) fn head_ui(ui: &mut Ui, look: Look, above: &str, title: &str, phase: u8) -> bool {
    let mut closed = false;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 48.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            widgets::paragraph(ui, above, 18.0, Weight::Semibold, look.ink(Ink::Phase(phase)));
            widgets::paragraph(ui, title, size::TITLE, Weight::Bold, look.ink(Ink::Ink));
        });
        closed = widgets::icon_button(ui, look, Icon::Close, &look.text("close")).clicked();
    });
    ui.add_space(8.0);
    closed
}
