//! A show of hands: how many of a group chose what. Counted with mouse, finger or keys; kept as counts, never persons.

use eframe::egui::{
    self, Align2, CornerRadius, EventFilter, Frame, Key, Margin, Modifiers, Rect, Sense, Ui, Vec2, pos2, vec2,
};

use super::{head_ui, import_ui, scroll_above};
use crate::app::hands::Hands;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::dots::{self, DotVote};
use crate::model::id::{AskId, GroupId};
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets::{self, Pill, Tone};

/// The question that is being counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub text: String,
    /// The record that it is about.
    pub about: String,
    /// All questions and groups that can be counted here.
    pub choices: Vec<(AskId, GroupId, String)>,
    /// A person may choose several options.
    pub many: bool,
    /// Fewer than this are not shown; 0 where the group is not anonymous.
    pub k: u32,
    /// It counts dots on notes.
    pub dots: Option<DotVote>,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum HandsAsked {
    Keep,
    /// Put away: what was counted waits.
    Close,
    /// What was counted is given up.
    GiveUp,
    Other(AskId, GroupId),
    /// The same group answers once more; what it said before is kept.
    NewRound,
    /// The answers stand in a file.
    Import,
    /// How many dots each has, and whether several may be on one note.
    Dots(DotVote),
}

/// Shows the counting; asked for by a key, its first option takes the focus.
pub fn hands_ui(
    ui: &mut Ui,
    look: Look,
    hands: &mut Hands,
    question: &Question,
    phase: u8,
    takes_focus: bool,
) -> Option<HandsAsked> {
    let mut asked = None;
    let title = look.text(if question.dots.is_some() { "dots-title" } else { "hands-title" });
    if head_ui(ui, look, &title, &question.text, phase) {
        asked = Some(HandsAsked::Close);
    }
    if !question.about.is_empty() {
        widgets::paragraph(ui, &question.about, size::BODY, Weight::Semibold, look.ink(Ink::Muted));
    }
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        for (ask, group, name) in &question.choices {
            let is_this = (ask, group) == (&hands.ask, &hands.group);
            let tone = if is_this { Tone::Strong } else { Tone::Plain };
            if Pill::new(name).tone(tone).size(18.0).within(room).show(ui, look).clicked() && !is_this {
                asked = Some(HandsAsked::Other(ask.clone(), group.clone()));
            }
        }
    });
    match question.dots {
        Some(vote) => asked = dots_ui(ui, look, vote).map(HandsAsked::Dots).or(asked),
        None => asked = round_ui(ui, look, hands).or(asked),
    }
    let walked = walk_rows(ui, hands, question.many);
    if walked == Walked::Kept {
        asked = Some(HandsAsked::Keep);
    }
    let foot = if question.many { 204.0 } else { 140.0 };
    scroll_above(ui, foot, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let most = hands.rows.iter().map(|(_, _, count)| *count).max().unwrap_or(0).max(1);
        for (place, (id, name, count)) in hands.rows.iter_mut().enumerate() {
            let buttons = ["hands-less", "hands-more"].map(|key| look.words.with(key, &[("name", name)]));
            let row = CountRow { id, name, count: *count, buttons, share: *count as f32 / most as f32 };
            if let Some(more) = count_ui(ui, look, &row, (phase, takes_focus && place == 0)) {
                *count = counted(*count, more);
            }
        }
    });
    if question.many {
        people_ui(ui, look, hands, phase);
    }
    sums_ui(ui, look, hands, question, walked == Walked::ToTheEnd).or(asked)
}

/// The rules of a vote with dots; the new ones, where somebody changed them.
fn dots_ui(ui: &mut Ui, look: Look, vote: DotVote) -> Option<DotVote> {
    let mut changed = vote;
    ui.horizontal(|ui| {
        if widgets::icon_button(ui, look, Icon::Minus, &look.text("dots-fewer")).clicked() {
            changed.budget = changed.budget.saturating_sub(1).max(*dots::BUDGETS.start());
        }
        let text = look.words.count("dots-budget", usize::from(vote.budget));
        widgets::paragraph(ui, &text, size::BODY, Weight::Semibold, look.ink(Ink::Ink));
        if widgets::icon_button(ui, look, Icon::Plus, &look.text("dots-more")).clicked() {
            changed.budget = changed.budget.saturating_add(1).min(*dots::BUDGETS.end());
        }
    });
    let key = if vote.stacking { "dots-stacked" } else { "dots-single" };
    if Pill::new(&look.text(key)).size(18.0).show(ui, look).clicked() {
        changed.stacking = !vote.stacking;
    }
    (changed != vote).then_some(changed)
}

/// Which round is counted, and whether another one is, or the answers stand in a file.
fn round_ui(ui: &mut Ui, look: Look, hands: &Hands) -> Option<HandsAsked> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        if hands.wave > 1 || hands.total() > 0 {
            let round = look.words.with("hands-round", &[("n", &hands.wave.to_string())]);
            widgets::paragraph(ui, &round, size::BODY, Weight::Semibold, look.ink(Ink::Muted));
            let new = look.text("hands-new-round");
            let can = hands.total() > 0 && hands.wave < u8::MAX;
            if Pill::new(&new).size(18.0).enabled(can).show(ui, look).clicked() && can {
                asked = Some(HandsAsked::NewRound);
            }
        }
        if import_ui(ui, look) {
            asked = Some(HandsAsked::Import);
        }
    });
    asked
}

/// What is counted in a row: the hands for an option, or the people.
struct CountRow<'a> {
    id: &'a str,
    name: &'a str,
    count: u32,
    /// What the buttons for fewer and for more are called.
    buttons: [String; 2],
    /// How long its bar is, from 0 to 1.
    share: f32,
}

/// One more or one fewer.
fn counted(count: u32, more: bool) -> u32 {
    count.saturating_add_signed(if more { 1 } else { -1 })
}

/// One row: its words, a bar, fewer, the count, more. Whether one more was asked for, or one fewer.
fn count_ui(ui: &mut Ui, look: Look, row: &CountRow<'_>, (phase, takes_focus): (u8, bool)) -> Option<bool> {
    let CountRow { id, name, count, .. } = *row;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    let response = ui.interact(rect, row_id(id), Sense::click());
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let spoken = format!("{name}: {count}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &spoken));
    widgets::row_ground(ui, look, rect, true, response.has_focus());
    let bar = rect.shrink(2.0);
    let bar_size = vec2(bar.width() * row.share, 6.0);
    let filled = Rect::from_min_size(pos2(bar.left(), bar.bottom() - 6.0), bar_size);
    ui.painter().rect_filled(filled, CornerRadius::same(3), look.ink(Ink::Phase(phase)));
    let style = (19.0, Weight::Medium, look.ink(Ink::Ink));
    let at = pos2(rect.left() + 16.0, rect.center().y);
    widgets::words_within(ui, at, Align2::LEFT_CENTER, name, style, rect.width() - 190.0);
    let (middle, y) = (rect.right() - 78.0, rect.center().y);
    let ink = look.ink(Ink::Ink);
    widgets::words(ui, pos2(middle, y), Align2::CENTER_CENTER, &count.to_string(), 22.0, Weight::Bold, ink);
    let mut asked = None;
    let buttons = [(false, middle - 53.0, Icon::Minus), (true, middle + 53.0, Icon::Plus)];
    for ((up, x, icon), words) in buttons.into_iter().zip(&row.buttons) {
        let spot = Rect::from_center_size(pos2(x, y), Vec2::splat(TOUCH));
        let button = widgets::press(ui, spot, egui::Id::unique(("hands", id, up)), words, Sense::click());
        let fill = if button.hovered() { look.thin(Ink::Line, 0.7) } else { look.ink(Ink::Paper) };
        ui.painter().circle(spot.center(), 20.0, fill, egui::Stroke::new(1.5, look.ink(Ink::Line)));
        icons::paint(ui.painter(), icon, spot.shrink(15.0), ink);
        widgets::focus_ring(ui, look, &button, spot.shrink(3.0), 20.0);
        if button.clicked() {
            asked = Some(up);
        }
    }
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    if response.clicked() || takes_focus {
        response.request_focus();
    }
    asked.or_else(|| keys(ui, &response))
}

fn row_id(option: &str) -> egui::Id {
    egui::Id::unique(("hands row", option))
}

/// The row of those who answered. No option can be called so.
const PEOPLE: &str = "@people";

/// Where the keys have led from a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Walked {
    /// To another row, or nowhere.
    On,
    /// From the last row to *Gem svar*. What lies nearest would be *Annullér*.
    ToTheEnd,
    /// Enter: what is counted is kept.
    Kept,
}

/// Up and down lead from option to option, past the buttons in them, and to how many answered where that is asked.
fn walk_rows(ui: &Ui, hands: &Hands, asks_people: bool) -> Walked {
    let options = hands.rows.iter().map(|(id, ..)| id.as_str());
    let ids: Vec<_> = options.chain(asks_people.then_some(PEOPLE)).map(row_id).collect();
    let focused = ui.memory(|memory| memory.focused());
    let Some(here) = focused.and_then(|focused| ids.iter().position(|id| *id == focused)) else {
        return Walked::On;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Enter) {
        return Walked::Kept;
    }
    let next = if pressed(Key::ArrowDown) {
        here + 1
    } else if pressed(Key::ArrowUp) {
        here.saturating_sub(1)
    } else {
        here
    };
    if let Some(id) = ids.get(next).filter(|_| next != here) {
        ui.memory_mut(|memory| memory.request_focus(*id));
    }
    if next == ids.len() { Walked::ToTheEnd } else { Walked::On }
}

/// Left and right count; + and − as well.
fn keys(ui: &Ui, response: &egui::Response) -> Option<bool> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) || pressed(Key::Plus) {
        return Some(true);
    }
    (pressed(Key::ArrowLeft) || pressed(Key::Minus)).then_some(false)
}

fn people_ui(ui: &mut Ui, look: Look, hands: &mut Hands, phase: u8) {
    let name = look.text("hands-people");
    let buttons = ["hands-people-less", "hands-people-more"].map(|key| look.text(key));
    let row = CountRow { id: PEOPLE, name: &name, count: hands.n, buttons, share: 0.0 };
    // As wide as the rows above, which scroll.
    let frame = Frame::new().inner_margin(Margin { left: 4, right: 12, top: 0, bottom: 0 });
    if let Some(more) = frame.show(ui, |ui| count_ui(ui, look, &row, (phase, false))).inner {
        hands.n = counted(hands.n, more);
    }
}

fn sums_ui(
    ui: &mut Ui,
    look: Look,
    hands: &Hands,
    question: &Question,
    takes_focus: bool,
) -> Option<HandsAsked> {
    let n = if question.many { hands.n } else { hands.total() };
    let sum = look.words.count("hands-n", n as usize);
    widgets::paragraph(ui, &sum, 22.0, Weight::Bold, look.ink(Ink::Ink));
    if question.k > 0 {
        let key = if n < question.k { "hands-hidden" } else { "hands-shown" };
        let rule = look.words.count(key, question.k as usize);
        widgets::paragraph(ui, &rule, 18.0, Weight::Regular, look.ink(Ink::Muted));
    }
    let mut asked = None;
    ui.horizontal(|ui| {
        let keep = Pill::new(&look.text("hands-keep")).tone(Tone::Strong).height(46.0).show(ui, look);
        if takes_focus {
            keep.request_focus();
        }
        if keep.clicked() {
            asked = Some(HandsAsked::Keep);
        }
        if Pill::new(&look.text("cancel")).tone(Tone::Quiet).height(46.0).show(ui, look).clicked() {
            asked = Some(HandsAsked::GiveUp);
        }
    });
    asked
}
