//! What stands under the plan: when it ends, how far behind it is, what would help, and the time that there is.

use eframe::egui::{self, Rect, Stroke, Ui, vec2};

use super::Asked;
use crate::app::App;
use crate::app::command::Command;
use crate::app::plan::timetable::{StepState, Timetable};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets::{self, Pill, Tone};

/// So many changes of a proposal are named.
const NAMED: usize = 3;

/// How much room the foot takes.
pub(super) fn height(app: &App) -> f32 {
    let lines = app.proposal().map_or(1, |proposal| proposal.changes.len().min(NAMED + 1) + 3);
    96.0 + lines as f32 * 32.0
}

/// Shows the foot.
pub(super) fn foot_ui(ui: &mut Ui, look: Look, app: &App, table: &Timetable) -> Option<Asked> {
    ui.spacing_mut().item_spacing.y = 6.0;
    let line = Stroke::new(1.0, look.ink(Ink::Line));
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top() - 1.0, line);
    let ends = look.words.hour(table.ends.hour(), table.ends.minute());
    let text = if let Some(promised) = table.promised {
        let promised = look.words.hour(promised.hour(), promised.minute());
        look.words.with("plan-ends-promised", &[("time", &ends), ("promised", &promised)])
    } else {
        let minutes = look.words.time(table.minutes() as usize);
        look.words.with("plan-ends", &[("time", &ends), ("minutes", &minutes)])
    };
    widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let asked = late_ui(ui, look, app, table);
    fit_ui(ui, look, table).or(asked)
}

fn late_ui(ui: &mut Ui, look: Look, app: &App, table: &Timetable) -> Option<Asked> {
    let late = table.late_minutes();
    if late < 1 {
        if late < 0 {
            let text = look.words.count("plan-early", late.unsigned_abs() as usize);
            widgets::paragraph(ui, &text, size::SMALL, Weight::Semibold, look.ink(Ink::Green));
        }
        return None;
    }
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), egui::Sense::hover());
        icons::paint(
            ui.painter(),
            Icon::Warn,
            Rect::from_center_size(rect.center(), vec2(18.0, 18.0)),
            look.ink(Ink::Red),
        );
        let text = look.words.count("plan-late", late as usize);
        widgets::paragraph(ui, &text, size::BODY, Weight::Bold, look.ink(Ink::Red));
    });
    let Some(proposal) = app.proposal() else {
        let text = look.text("plan-no-help");
        widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
        return None;
    };
    for (title, now, then) in proposal.changes.iter().take(NAMED) {
        let parts = [("title", title.as_str()), ("now", &now.to_string()), ("then", &then.to_string())];
        let text = look.words.with(if *then == 0 { "plan-leave-out" } else { "plan-shorten" }, &parts);
        widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    }
    if proposal.changes.len() > NAMED {
        let more = look.words.with("spell-more", &[("n", &(proposal.changes.len() - NAMED).to_string())]);
        widgets::paragraph(ui, &more, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    }
    let take = Pill::new(&look.text("plan-take")).tone(Tone::Strong).size(size::SMALL).show(ui, look);
    take.clicked().then_some(Asked::Run(Command::CatchUp))
}

/// *I har 95 min til resten*: another number makes the steps ahead last so long.
fn fit_ui(ui: &mut Ui, look: Look, table: &Timetable) -> Option<Asked> {
    let ahead = |row: &&crate::app::plan::timetable::Row| row.state == StepState::Ahead;
    let left: u32 = table.rows.iter().filter(ahead).map(|row| u32::from(row.minutes)).sum();
    if left == 0 {
        return None;
    }
    let mut wanted = left;
    ui.horizontal(|ui| {
        let label = look.text("plan-fit");
        widgets::paragraph(ui, &label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
        if widgets::icon_button(ui, look, Icon::Minus, &look.text("plan-fit-less")).clicked() {
            wanted = left.saturating_sub(5).max(1);
        }
        let field = egui::DragValue::new(&mut wanted).range(1..=1440).update_while_editing(false);
        ui.add_sized(vec2(70.0, TOUCH), field).accessible_name(label);
        if widgets::icon_button(ui, look, Icon::Plus, &look.text("plan-fit-more")).clicked() {
            wanted = left + 5;
        }
    });
    (wanted != left).then_some(Asked::Fit(wanted))
}
