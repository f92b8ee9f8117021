//! The parts that screens are made of: pills, cards, words at a place, the ring around what has the focus. Each button
//! has words that are read aloud.

use eframe::egui::{
    self, Align2, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::icons::{self, Icon};
use super::theme::{self, Look, STEP, size};
use crate::app::command::Command;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// How a pill looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// White with a hairline.
    #[default]
    Plain,
    /// The one thing to do: dark.
    Strong,
    /// Only words.
    Quiet,
    /// In a strong colour.
    In(Ink),
}

/// A button in the shape of a pill.
#[derive(Clone, Debug)]
#[must_use]
pub struct Pill<'a> {
    text: &'a str,
    /// Second words, paler.
    aside: &'a str,
    name: &'a str,
    tone: Tone,
    dot: Option<Ink>,
    icon: Option<Icon>,
    height: f32,
    enabled: bool,
    min_width: f32,
    most: f32,
    size: f32,
}

impl<'a> Pill<'a> {
    /// A pill with words.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            aside: "",
            name: text,
            tone: Tone::Plain,
            dot: None,
            icon: None,
            height: 38.0,
            enabled: true,
            min_width: 0.0,
            most: f32::INFINITY,
            size: size::BODY,
        }
    }

    /// In another tone.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With a dot of a colour in front.
    pub fn dot(mut self, dot: Ink) -> Self {
        self.dot = Some(dot);
        self
    }

    /// With an icon in front.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With paler words behind.
    pub fn aside(mut self, aside: &'a str) -> Self {
        self.aside = aside;
        self
    }

    /// Read aloud with other words than it shows.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// At least that wide.
    pub fn wide(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// No wider than that: what has no room ends in an ellipsis.
    pub fn within(mut self, width: f32) -> Self {
        self.most = width;
        self
    }

    /// Of another height.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// With words of another size.
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Shows it where the layout stands.
    pub fn show(self, ui: &mut Ui, look: Look) -> Response {
        let width = self.width(ui).max(self.min_width);
        let touched = vec2(width, self.height.max(theme::TOUCH));
        let (around, response) = ui.allocate_exact_size(touched, Sense::click());
        let rect = Rect::from_center_size(around.center(), vec2(width, self.height));
        self.paint(ui, look, rect, response)
    }

    /// Shows it at a place.
    pub fn show_at(self, ui: &Ui, look: Look, rect: Rect, id: egui::Id) -> Response {
        let more = ((theme::TOUCH - rect.height()) / 2.0).max(0.0);
        let response = ui.interact(rect.expand2(vec2(0.0, more)), id, Sense::click());
        self.paint(ui, look, rect, response)
    }

    /// Its height.
    pub fn tall(&self) -> f32 {
        self.height
    }

    /// The width that its words need.
    pub fn width(&self, ui: &Ui) -> f32 {
        let words = text_width(ui, self.text, self.size, Weight::Semibold);
        let aside = if self.aside.is_empty() {
            0.0
        } else {
            12.0 + text_width(ui, self.aside, self.size, Weight::Regular)
        };
        let front = if self.dot.is_some() || self.icon.is_some() { self.size + 6.0 } else { 0.0 };
        let front = if self.text.is_empty() { front - 6.0 } else { front };
        (words + aside + front + 2.0 * self.padding()).min(self.most)
    }

    fn padding(&self) -> f32 {
        if self.text.is_empty() { (self.height - self.size) / 2.0 } else { self.height * 0.46 }
    }

    fn paint(self, ui: &Ui, look: Look, rect: Rect, response: Response) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let name = self.name.to_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        let hot = enabled && (response.hovered() || response.is_pointer_button_down_on());
        let (fill, stroke, ink) = match self.tone {
            Tone::Plain => (look.ink(Ink::Card), if hot { Ink::Muted } else { Ink::Line }, Ink::Ink),
            Tone::Strong if !enabled => (look.thin(Ink::Ink, 0.12), Ink::Line, Ink::Ink),
            Tone::Strong => (look.thin(Ink::Ink, if hot { 0.86 } else { 1.0 }), Ink::Ink, Ink::Card),
            Tone::Quiet => (look.thin(Ink::Line, if hot { 0.45 } else { 0.0 }), Ink::Card, Ink::Ink),
            Tone::In(ink) => (look.thin(ink, if hot { 0.86 } else { 1.0 }), ink, Ink::OnStrong),
        };
        let painter = ui.painter();
        let radius = CornerRadius::same((rect.height() / 2.0).min(255.0) as u8);
        painter.rect_filled(rect, radius, fill);
        if self.tone == Tone::Plain {
            painter.rect_stroke(rect, radius, Stroke::new(1.5, look.ink(stroke)), StrokeKind::Inside);
        }
        let strength = if enabled { 1.0 } else { 0.45 };
        let mut left = rect.left() + (rect.width() - self.width(ui)) / 2.0 + self.padding();
        let middle = rect.center().y;
        if let Some(dot) = self.dot {
            painter.circle_filled(
                egui::pos2(left + self.size * 0.3, middle),
                self.size * 0.34,
                look.thin(dot, strength),
            );
            left += self.size + 6.0 - self.size * 0.25;
        }
        if let Some(icon) = self.icon {
            let place =
                Rect::from_center_size(egui::pos2(left + self.size / 2.0, middle), Vec2::splat(self.size));
            icons::paint(painter, icon, place, look.thin(ink, strength));
            left += self.size + 6.0;
        }
        let style = (self.size, Weight::Semibold, look.thin(ink, strength));
        let room =
            if self.most.is_finite() { rect.right() - self.padding() - left + 1.0 } else { f32::INFINITY };
        let shown = words_within(ui, egui::pos2(left, middle), Align2::LEFT_CENTER, self.text, style, room);
        if !self.aside.is_empty() {
            let paler =
                if self.tone == Tone::Plain { look.thin(Ink::Muted, strength) } else { look.thin(ink, 0.8) };
            let place = egui::pos2(shown.right() + 12.0, middle);
            words(ui, place, Align2::LEFT_CENTER, self.aside, self.size, Weight::Regular, paler);
        }
        focus_ring(ui, look, &response, rect, rect.height() / 2.0);
        if self.enabled { response } else { dead(response) }
    }
}

/// A response that reports no click.
fn dead(response: Response) -> Response {
    let sense = Sense::hover();
    let rect = response.rect;
    let mut quiet = response;
    quiet.flags.remove(egui::response::Flags::CLICKED);
    quiet.sense = sense;
    quiet.with_new_rect(rect)
}

/// One line of words at a place; returns where it lies.
pub fn words(
    ui: &Ui,
    at: Pos2,
    anchor: Align2,
    text: &str,
    size: f32,
    weight: Weight,
    color: egui::Color32,
) -> Rect {
    ui.painter().text(at, anchor, text, theme::font(size, weight), color)
}

/// One line of words that ends in an ellipsis where it would be wider than `width`; returns where it lies.
pub fn words_within(
    ui: &Ui,
    at: Pos2,
    anchor: Align2,
    text: &str,
    style: (f32, Weight, egui::Color32),
    width: f32,
) -> Rect {
    let (size, weight, color) = style;
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), theme::font(size, weight), color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, color);
    rect
}

/// Words at a place, broken to a width; returns where they lie.
pub fn words_broken(ui: &Ui, at: Pos2, text: &str, style: (f32, Weight, egui::Color32), width: f32) -> Rect {
    let (size, weight, color) = style;
    let galley = ui.painter().layout(text.to_owned(), theme::font(size, weight), color, width);
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, color);
    rect
}

/// The width of one line of words.
pub fn text_width(ui: &Ui, text: &str, size: f32, weight: Weight) -> f32 {
    if text.is_empty() {
        return 0.0;
    }
    ui.painter()
        .layout_no_wrap(text.to_owned(), theme::font(size, weight), egui::Color32::PLACEHOLDER)
        .size()
        .x
}

/// Words in the flow, broken to the width there is.
pub fn paragraph(ui: &mut Ui, text: &str, size: f32, weight: Weight, color: egui::Color32) -> Response {
    let rich = egui::RichText::new(text).font(theme::font(size, weight)).color(color);
    ui.add(egui::Label::new(rich).wrap())
}

/// The ring around what has the focus. What gets it comes into view: with the keys one would be lost otherwise.
pub fn focus_ring(ui: &Ui, look: Look, response: &Response, rect: Rect, radius: f32) {
    if response.gained_focus() {
        // The ring lies around it.
        ui.scroll_to_rect(rect.union(response.rect).expand(12.0), None);
    }
    if response.has_focus() {
        ring(ui, look, rect, radius);
    }
}

/// A ring that says: here you are. A rim on both sides keeps it apart from whatever it lies on, be that of its own
/// colour.
pub fn ring(ui: &Ui, look: Look, rect: Rect, radius: f32) {
    let corner = CornerRadius::same((radius + 4.0).min(255.0) as u8);
    let color = if look.is_dark() { Ink::Amber } else { Ink::Phase(0) };
    for (width, ink) in [(7.0, Ink::Card), (3.0, color)] {
        let pen = Stroke::new(width, look.ink(ink));
        ui.painter().rect_stroke(rect.expand(3.0), corner, pen, StrokeKind::Middle);
    }
}

/// The ground of a card, with its soft shadow.
pub fn card_ground(ui: &Ui, look: Look, rect: Rect, lifted: bool) {
    let corner = CornerRadius::same(theme::CARD_RADIUS as u8);
    let shadow = if lifted { theme::deep_shadow(look) } else { theme::shadow(look) };
    ui.painter().add(shadow.as_shape(rect, corner));
    ui.painter().rect(
        rect,
        corner,
        look.ink(Ink::Card),
        Stroke::new(1.0, look.thin(Ink::Line, 0.7)),
        StrokeKind::Inside,
    );
}

/// A row with a hairline around it; `filled` stands out from the ground.
pub fn row_ground(ui: &Ui, look: Look, rect: Rect, filled: bool, hot: bool) {
    let corner = CornerRadius::same(10);
    let fill = if filled { look.ink(Ink::Card) } else { look.thin(Ink::Card, 0.0) };
    let line = if hot { Ink::Muted } else { Ink::Line };
    ui.painter().rect(rect, corner, fill, Stroke::new(1.5, look.ink(line)), StrokeKind::Inside);
}

/// Makes a rectangle a button with a spoken name.
pub fn press(ui: &Ui, rect: Rect, id: egui::Id, name: &str, sense: Sense) -> Response {
    let response = ui.interact(rect, id, sense);
    let name = name.to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response
}

/// The side of a button with an icon.
pub const ICON: f32 = theme::TOUCH;

/// A round button with an icon, and words for those who do not see it or do not know it.
pub fn icon_button(ui: &mut Ui, look: Look, icon: Icon, name: &str) -> Response {
    icon_button_if(ui, look, icon, name, true)
}

/// Says what a thing is called beside the pointer, after half a second, and by which keys it is done; nothing where
/// tooltips are off.
pub fn tip(response: Response, look: Look, name: &str, command: Option<Command>) -> Response {
    if !look.tips {
        return response;
    }
    let keys = command.and_then(|command| command.row().shortcut);
    match keys {
        Some(keys) => response.on_hover_text(format!("{name} ({keys})")),
        None => response.on_hover_text(name),
    }
}

/// A round button for a command, with its shortcut in the tooltip.
pub fn command_button(
    ui: &mut Ui,
    look: Look,
    icon: Icon,
    command: Command,
    name: &str,
    enabled: bool,
) -> Response {
    let response = round_button(ui, look, icon, name, enabled);
    if enabled { tip(response, look, name, Some(command)) } else { response }
}

/// The same, paler and dead where there is nothing to do.
pub fn icon_button_if(ui: &mut Ui, look: Look, icon: Icon, name: &str, enabled: bool) -> Response {
    let response = round_button(ui, look, icon, name, enabled);
    if enabled { tip(response, look, name, None) } else { response }
}

fn round_button(ui: &mut Ui, look: Look, icon: Icon, name: &str, enabled: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::click());
    let owned = name.to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &owned));
    if enabled && response.hovered() {
        ui.painter().circle_filled(rect.center(), 20.0, look.thin(Ink::Line, 0.6));
    }
    let strength = if enabled { 1.0 } else { 0.4 };
    icons::paint(ui.painter(), icon, rect.shrink(13.0), look.thin(Ink::Muted, strength));
    focus_ring(ui, look, &response, rect.shrink(2.0), 20.0);
    if enabled { response } else { dead(response) }
}

/// What lies over the screen and waits for an answer: a card with room around its words, and the screen dimmed behind.
pub fn modal(id: egui::Id, look: Look) -> egui::Modal {
    let frame = egui::Frame::new()
        .fill(look.ink(Ink::Card))
        .stroke(Stroke::new(1.0, look.ink(Ink::Line)))
        .corner_radius(CornerRadius::same(theme::CARD_RADIUS as u8))
        .shadow(theme::deep_shadow(look))
        .inner_margin(egui::Margin::symmetric(30, 26));
    egui::Modal::new(id).frame(frame).backdrop_color(look.thin(Ink::Shadow, 0.34))
}

/// One line to write in, with its words above.
pub fn field(ui: &mut Ui, look: Look, label: &str, text: &mut String, width: f32) -> Response {
    let title = paragraph(ui, label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    ui.add_space(-STEP);
    let field = ui.add(
        egui::TextEdit::singleline(text)
            .desired_width(width)
            .margin(egui::Margin::symmetric(12, 12))
            .font(theme::font(size::BODY, Weight::Regular)),
    );
    if field.gained_focus() {
        // Nobody writes where nobody sees it.
        ui.scroll_to_rect(field.rect.union(title.rect).expand(12.0), None);
    }
    field.labelled_by(title.id)
}
