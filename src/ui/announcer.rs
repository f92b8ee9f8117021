//! Says aloud what happens on the wall without anybody pressing anything there: a layer that is revealed, another
//! canvas, the end of the time, what was done. Screen readers read a live region when its words change.

use eframe::egui::accesskit::Live;
use eframe::egui::{self, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::theme::Look;
use crate::app::App;
use crate::app::clock::ClockState;
use crate::model::id::CanvasId;

/// What was said last, and of what.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    said: String,
    seen: Seen,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Seen {
    canvas: Option<CanvasId>,
    layers: usize,
    is_over: bool,
    notice: Option<String>,
}

/// Keeps the live region up to date.
pub(super) fn announcer_ui(ui: &Ui, look: Look, app: &App, announcer: &mut Announcer) {
    let seen = Seen {
        canvas: app.canvas_id(),
        layers: app.layers_shown(),
        is_over: app.store.is_some() && app.clock.state(app.now()) == ClockState::Over,
        notice: app.notices.lines().last().map(|notice| notice.text.clone()),
    };
    if seen != announcer.seen {
        if let Some(text) = news(look, app, &announcer.seen, &seen) {
            announcer.said = text;
        }
        announcer.seen = seen;
    }
    let corner = Rect::from_min_size(ui.max_rect().min, Vec2::splat(1.0));
    let region = ui.interact(corner, egui::Id::unique("announcer"), Sense::hover());
    region.widget_info(|| WidgetInfo::labeled(Role::Status, true, &announcer.said));
    ui.ctx().accesskit_node_builder(region.id, |node| node.set_live(Live::Polite));
}

/// What is new, the most pressing first.
fn news(look: Look, app: &App, before: &Seen, now: &Seen) -> Option<String> {
    if now.is_over && !before.is_over {
        return Some(look.text("told-time-up"));
    }
    if now.canvas != before.canvas {
        return app.canvas().map(|canvas| format!("{}. {}", canvas.title, canvas.question));
    }
    if now.layers > before.layers {
        let layer = app.canvas()?.reveal.get(now.layers.checked_sub(1)?)?;
        return Some(look.words.with("told-revealed", &[("layer", layer)]));
    }
    if now.layers < before.layers {
        return Some(look.text("told-covered"));
    }
    now.notice.clone().filter(|_| now.notice != before.notice)
}
