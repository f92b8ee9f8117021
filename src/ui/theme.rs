//! The look of the screens: the three themes as egui visuals, the font, the steps of space and size. The values of the
//! colours live in [`crate::drawing::ink`].

use eframe::egui::{
    self, Color32, CornerRadius, CursorIcon, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Vec2,
    vec2,
};

use crate::drawing::Weight;
use crate::drawing::ink::{Ink, Palette, Rgb};
use crate::drawing::lettering;
use crate::words::Words;

/// One step of space.
pub const STEP: f32 = 4.0;
/// The corner of a card.
pub const CARD_RADIUS: f32 = 14.0;
/// The corner of a note and of a text field.
pub const NOTE_RADIUS: f32 = 8.0;
/// The smallest thing that a finger hits: 56 px on 1080 lines, and still 40 px on 768.
pub const TOUCH: f32 = 47.0;

/// The sizes of text on the screens around a canvas, in points of a window that is 900 high.
pub mod size {
    /// The greeting of the home screen.
    pub const HERO: f32 = 40.0;
    /// The title of a dialog or a card.
    pub const TITLE: f32 = 26.0;
    /// Headings and the name of the program.
    pub const HEADING: f32 = 22.0;
    /// Text, and the smallest on the wall: 24 px on 1080 lines.
    pub const BODY: f32 = 20.0;
    /// Second text, where only the facilitator reads: home and dialogs.
    pub const SMALL: f32 = 18.0;
}

/// What every screen needs to draw: colours, words, and whether things may move.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub palette: Palette,
    pub words: &'static Words,
    /// Whether things may move; off, everything is at once.
    pub moves: bool,
    /// Whether names and shortcuts may stand beside the pointer.
    pub tips: bool,
}

impl Look {
    /// A colour of the theme.
    pub fn ink(self, ink: Ink) -> Color32 {
        color(self.palette, ink)
    }

    /// A thinned colour of the theme.
    pub fn thin(self, ink: Ink, strength: f32) -> Color32 {
        thin(self.palette, ink, strength)
    }

    /// The text of a key.
    pub fn text(self, key: &str) -> String {
        self.words.text(key)
    }

    /// Whether the ground is dark.
    pub fn is_dark(self) -> bool {
        self.palette == Palette::Dark
    }
}

/// What an ink looks like on the screen.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place where an ink becomes a colour of the screen"
)]
pub fn color(palette: Palette, ink: Ink) -> Color32 {
    let Rgb(red, green, blue) = palette.rgb(ink);
    Color32::from_rgb(red, green, blue)
}

/// A thinned ink: `strength` 0 is nothing, 1 is opaque.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place where an ink becomes a colour of the screen"
)]
pub fn thin(palette: Palette, ink: Ink, strength: f32) -> Color32 {
    let Rgb(red, green, blue) = palette.rgb(ink);
    Color32::from_rgba_unmultiplied(red, green, blue, (strength.clamp(0.0, 1.0) * 255.0).round() as u8)
}

/// The font in one of its four weights.
pub fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(size, family(weight))
}

fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name("medium".into()),
        Weight::Semibold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    }
}

/// Gives egui the embedded fonts, and no other.
pub fn install_font(ctx: &egui::Context) {
    ctx.set_fonts(lettering::definitions(|face| family(face.weight)));
}

/// The soft shadow of what lies on the paper.
pub fn shadow(look: Look) -> Shadow {
    Shadow {
        offset: [0, 3],
        blur: 12,
        spread: 0,
        color: look.thin(Ink::Shadow, if look.is_dark() { 0.5 } else { 0.13 }),
    }
}

/// The deep shadow of what is in the hand, and of windows.
pub fn deep_shadow(look: Look) -> Shadow {
    Shadow {
        offset: [0, 12],
        blur: 36,
        spread: 0,
        color: look.thin(Ink::Shadow, if look.is_dark() { 0.7 } else { 0.22 }),
    }
}

/// Dresses egui in a theme.
pub fn apply(ctx: &egui::Context, look: Look) {
    ctx.all_styles_mut(|style| dress(style, look));
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

fn dress(style: &mut egui::Style, look: Look) {
    style.text_styles = [
        (TextStyle::Small, font(size::SMALL, Weight::Regular)),
        (TextStyle::Body, font(size::BODY, Weight::Regular)),
        (TextStyle::Monospace, font(size::BODY, Weight::Regular)),
        (TextStyle::Button, font(size::BODY, Weight::Medium)),
        (TextStyle::Heading, font(size::TITLE, Weight::Bold)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(STEP * 2.0, STEP * 2.0);
    spacing.button_padding = vec2(STEP * 4.0, STEP * 2.0);
    spacing.menu_margin = Margin::same(8);
    spacing.window_margin = Margin::same(24);
    spacing.interact_size = vec2(TOUCH, TOUCH);
    spacing.text_edit_width = 360.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.5;
    style.animation_time = if look.moves { 0.12 } else { 0.0 };
    style.wrap_mode = None;
    visuals(&mut style.visuals, look);
}

fn visuals(visuals: &mut egui::Visuals, look: Look) {
    visuals.dark_mode = look.is_dark();
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(look.ink(Ink::Muted));
    visuals.panel_fill = look.ink(Ink::Paper);
    visuals.window_fill = look.ink(Ink::Card);
    visuals.window_stroke = Stroke::new(1.0, look.ink(Ink::Line));
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS as u8);
    visuals.menu_corner_radius = CornerRadius::same(CARD_RADIUS as u8);
    visuals.window_shadow = deep_shadow(look);
    visuals.popup_shadow = deep_shadow(look);
    visuals.extreme_bg_color = look.ink(Ink::Card);
    visuals.text_edit_bg_color = Some(look.ink(Ink::Card));
    visuals.faint_bg_color = look.thin(Ink::Line, 0.3);
    visuals.hyperlink_color = look.ink(Ink::Phase(0));
    visuals.error_fg_color = look.ink(Ink::Red);
    visuals.warn_fg_color = look.ink(Ink::Amber);
    visuals.selection.bg_fill = look.thin(Ink::Phase(0), 0.3);
    visuals.selection.stroke = Stroke::new(focus_width(look), look.ink(Ink::Phase(0)));
    visuals.text_cursor.stroke = Stroke::new(2.0, look.ink(Ink::Ink));
    visuals.text_cursor.blink = false;
    visuals.interact_cursor = Some(CursorIcon::PointingHand);
    widgets(&mut visuals.widgets, look);
}

fn widgets(widgets: &mut egui::style::Widgets, look: Look) {
    let (ink, card, line) = (look.ink(Ink::Ink), look.ink(Ink::Card), look.ink(Ink::Line));
    let radius = CornerRadius::same(NOTE_RADIUS as u8);
    let states = [
        (&mut widgets.noninteractive, card, line, ink),
        (&mut widgets.inactive, card, line, ink),
        (&mut widgets.hovered, look.thin(Ink::Line, 0.35), look.ink(Ink::Muted), ink),
        (&mut widgets.active, look.thin(Ink::Line, 0.6), ink, ink),
        (&mut widgets.open, look.thin(Ink::Line, 0.35), line, ink),
    ];
    for (state, fill, stroke, text) in states {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.5, stroke);
        state.fg_stroke = Stroke::new(1.5, text);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    if look.palette == Palette::Projector {
        widgets.active.bg_stroke.width = focus_width(look);
    }
}

/// The frame of a field with the focus. Under a projector its idle frame is dark already, so that it has to grow.
fn focus_width(look: Look) -> f32 {
    if look.palette == Palette::Projector { 4.0 } else { 2.0 }
}

/// How much larger than its natural size the whole program is shown in a window, so that a wall of any size shows the
/// same picture: 1 in a window of 1600 × 900.
pub fn fitting_zoom(window: Vec2) -> f32 {
    (window.x / 1600.0).min(window.y / 900.0).clamp(0.62, 4.0)
}
