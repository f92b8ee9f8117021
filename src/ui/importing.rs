//! What the rows of another program become: the columns with their first values on the left, what each becomes on the
//! right, and below it what happens and what is worth a look. Nothing is inserted before somebody says so.

use eframe::egui::{self, ComboBox, RichText, ScrollArea, Ui};

use super::dialogs::{Outcome, take_focus, title};
use super::pasting;
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::importing::{Decided, ImportAsk, told};
use crate::app::store::Store;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::import::{self, Becomes, Instrument, Mapping, Sheet, Target, Twins};

/// The width of the dialog.
pub(super) const WIDTH: f32 = 1120.0;

/// The width of what a column becomes.
const COMBO: f32 = 400.0;
/// The width of a heading, and of its first values.
const CELL: f32 = 320.0;
/// From this width on a column and what it becomes stand on one line, and so does what happens and what is worth a look.
const ONE_LINE: f32 = 2.0 * CELL + COMBO;

/// How much of the height of the window the columns take before they scroll, and the lines below them.
const COLUMNS_SHARE: f32 = 0.28;
const LINES_SHARE: f32 = 0.14;

/// Shows an import that is being decided.
pub(super) fn import_ui(ui: &mut Ui, look: Look, ask: &mut ImportAsk, app: &App) -> Outcome {
    let Some(store) = &app.store else { return Outcome::Close };
    title(ui, look, &look.text("import-title"));
    let source = told::source(look.words, &ask.sheet, &ask.file);
    widgets::paragraph(ui, &source, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    ui.spacing_mut().interact_size.y = 40.0;
    let mut decided = target_ui(ui, look, store, ask.mapping.as_ref());
    if let Some(mapping) = &ask.mapping {
        if let Some(instrument) = told::instrument(store, mapping) {
            decided = answers_ui(ui, look, store, mapping, &instrument).or(decided);
        }
        decided = columns_ui(ui, look, store, &ask.sheet, mapping).or(decided);
        decided = twins_ui(ui, look, ask, mapping).or(decided);
        result_ui(ui, look, store, ask, mapping);
    }
    if let Some(decided) = decided {
        app.decide_import(ask, decided);
    }
    foot_ui(ui, look, ask.preview.edit.is_some(), app.can_receive_rows(ask))
}

fn label(ui: &mut Ui, look: Look, text: &str) {
    widgets::paragraph(ui, text, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
}

/// One of several, unfolded when it is pressed; what was chosen, when it is another.
fn combo_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    look: Look,
    name: &str,
    options: &[(T, String)],
    now: Option<&T>,
) -> Option<T> {
    let text = |text: &str| {
        RichText::new(text).font(theme::font(size::SMALL, Weight::Regular)).color(look.ink(Ink::Ink))
    };
    let shown = options.iter().find(|(value, _)| Some(value) == now).map_or("", |(_, name)| name.as_str());
    let mut chosen = None;
    let width = COMBO.min(ui.available_width());
    ui.spacing_mut().button_padding.y = (theme::TOUCH - size::SMALL * 1.16) / 2.0;
    let combo = ComboBox::from_id_salt(name).selected_text(text(shown)).width(width).height(420.0).truncate();
    let shown = combo.show_ui(ui, |ui| {
        ui.spacing_mut().interact_size.y = 36.0;
        for (value, name) in options {
            let is_now = Some(value) == now;
            if ui.selectable_label(is_now, text(name)).clicked() && !is_now {
                chosen = Some(value.clone());
            }
        }
    });
    shown.response.accessible_name(name.to_owned());
    chosen
}

/// One of a few, all in sight.
fn pills_ui<T: Clone + PartialEq>(ui: &mut Ui, look: Look, options: &[(T, String)], now: &T) -> Option<T> {
    let mut chosen = None;
    for (value, name) in options {
        let tone = if value == now { Tone::Strong } else { Tone::Plain };
        if Pill::new(name).tone(tone).size(size::SMALL).show(ui, look).clicked() && value != now {
            chosen = Some(value.clone());
        }
    }
    chosen
}

/// On one line, or below each other where there is no room for that.
fn line_ui(ui: &mut Ui, parts: impl FnOnce(&mut Ui)) {
    if ui.available_width() < ONE_LINE {
        parts(ui);
    } else {
        ui.horizontal(parts);
    }
}

fn target_ui(ui: &mut Ui, look: Look, store: &Store, mapping: Option<&Mapping>) -> Option<Decided> {
    let targets = import::targets(store.workshop());
    let options: Vec<(Target, String)> = targets
        .into_iter()
        .map(|target| {
            let name = told::target(look.words, store, &target);
            (target, name)
        })
        .collect();
    let mut chosen = None;
    line_ui(ui, |ui| {
        label(ui, look, &look.text("import-into"));
        let name = look.text("import-into");
        chosen = combo_ui(ui, look, &name, &options, mapping.map(|mapping| &mapping.target));
        if mapping.is_none() {
            label(ui, look, &look.text("import-into-none"));
        }
    });
    chosen.map(Decided::Target)
}

/// The round, and what no column says: who has answered, and about whom.
fn answers_ui(
    ui: &mut Ui,
    look: Look,
    store: &Store,
    mapping: &Mapping,
    instrument: &Instrument<'_>,
) -> Option<Decided> {
    let mut changed = mapping.clone();
    ui.horizontal_wrapped(|ui| {
        if let Some(wave) = pills_ui(ui, look, &waves(look, store, instrument), &mapping.wave) {
            changed.wave = wave;
        }
        if instrument.voices.len() > 1 && mapping.column(&Becomes::Group).is_none() {
            label(ui, look, &look.text("import-voice"));
            let voices = instrument.voices.iter();
            let options: Vec<_> =
                voices.map(|it| (Some(it.clone()), instrument.group_name(it).to_owned())).collect();
            if let Some(voice) = pills_ui(ui, look, &options, &mapping.voice) {
                changed.voice = voice;
            }
        }
    });
    for table in &instrument.abouts {
        if mapping.column(&Becomes::About((*table).clone())).is_some() {
            continue;
        }
        let one = store.workshop().table(table.as_str()).map_or("", |spec| spec.one.as_str());
        let name = look.words.with("import-about", &[("what", one)]);
        let options = told::titles(store, table);
        line_ui(ui, |ui| {
            label(ui, look, &name);
            if let Some(id) = combo_ui(ui, look, &name, &options, mapping.about.get(*table)) {
                changed.about.insert((*table).clone(), id);
            }
        });
    }
    (changed != *mapping).then_some(Decided::Mapping(changed))
}

/// The rounds that there are, and the next.
fn waves(look: Look, store: &Store, instrument: &Instrument<'_>) -> Vec<(u8, String)> {
    let last = import::waves(store.session(), &instrument.voices);
    let name = |key: &str, wave: u8| (wave, look.words.with(key, &[("n", &wave.to_string())]));
    let mut waves: Vec<_> = (1..=last.max(1)).map(|wave| name("import-wave-this", wave)).collect();
    if last > 0 && last < u8::MAX {
        waves.push(name("import-wave-new", last + 1));
    }
    waves
}

/// Each column with its first values, and what it becomes.
fn columns_ui(ui: &mut Ui, look: Look, store: &Store, sheet: &Sheet, mapping: &Mapping) -> Option<Decided> {
    label(ui, look, &look.text("import-columns"));
    let meanings = told::meanings(look.words, store, &mapping.target);
    let mut decided = None;
    let is_narrow = ui.available_width() < ONE_LINE;
    // Below each other they are so high that they scroll with the dialog.
    let height = if is_narrow { f32::INFINITY } else { ui.ctx().content_rect().height() * COLUMNS_SHARE };
    ScrollArea::vertical().id_salt("columns").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (column, (heading, now)) in sheet.header.iter().zip(&mapping.columns).enumerate() {
            ui.push_id(column, |ui| {
                let name = look.words.with("import-column", &[("column", heading)]);
                line_ui(ui, |ui| {
                    let muted = if *now == Becomes::Nothing { Ink::Muted } else { Ink::Ink };
                    let width = CELL.min(ui.available_width());
                    cell_ui(ui, heading, width, (Weight::Semibold, look.ink(muted)));
                    cell_ui(ui, &first_values(sheet, column), width, (Weight::Regular, look.ink(Ink::Muted)));
                    let chosen = combo_ui(ui, look, &name, &meanings, Some(now));
                    decided = chosen.map(|becomes| Decided::Column(column, becomes)).or(decided.take());
                });
            });
        }
    });
    decided
}

/// Words in a cell of a fixed width.
fn cell_ui(ui: &mut Ui, text: &str, width: f32, (weight, color): (Weight, egui::Color32)) {
    let size = egui::vec2(width, 40.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let at = egui::pos2(rect.left(), rect.center().y);
    let style = (size::SMALL, weight, color);
    let shown = widgets::words_within(ui, at, egui::Align2::LEFT_CENTER, text, style, width - 16.0);
    if shown.width() > width - 24.0 {
        response.on_hover_text(text);
    }
}

/// The first values of a column that differ.
fn first_values(sheet: &Sheet, column: usize) -> String {
    const FEW: usize = 3;
    let mut values: Vec<&str> = Vec::new();
    for cell in sheet.rows.iter().map(|line| line.cell(column)).filter(|cell| !cell.is_empty()) {
        if !values.contains(&cell) {
            values.push(cell);
        }
        if values.len() == FEW {
            break;
        }
    }
    values.join(" · ")
}

fn twins_ui(ui: &mut Ui, look: Look, ask: &ImportAsk, mapping: &Mapping) -> Option<Decided> {
    if ask.preview.twins.is_empty() {
        return None;
    }
    let keys = match mapping.target {
        Target::Records(_) => ["import-twins-records", "import-twins-leave", "import-twins-update"],
        Target::Answers(_) => ["import-twins-persons", "import-twins-last", "import-twins-count"],
    };
    let [heading, leave, take] = keys.map(|key| look.text(key));
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        label(ui, look, &heading);
        chosen = pills_ui(ui, look, &[(Twins::LeaveOut, leave), (Twins::Take, take)], &mapping.twins);
    });
    chosen.map(|twins| Decided::Mapping(Mapping { twins, ..mapping.clone() }))
}

/// What happens, and what is worth a look.
fn result_ui(ui: &mut Ui, look: Look, store: &Store, ask: &ImportAsk, mapping: &Mapping) {
    let happens = told::happens(look.words, store, mapping, &ask.preview);
    let looks = told::look(look.words, &ask.sheet, &ask.preview);
    let parts = [("import-happens", &happens), ("import-look", &looks)];
    if ui.available_width() < ONE_LINE {
        for (key, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            lines_ui(ui, look, key, lines);
        }
        return;
    }
    ui.columns(2, |columns| {
        for (ui, (key, lines)) in columns.iter_mut().zip(parts) {
            // A column of egui spreads the words of a line over its width.
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                if !lines.is_empty() {
                    lines_ui(ui, look, key, lines);
                }
            });
        }
    });
}

/// A heading with lines that scroll where they are many.
fn lines_ui(ui: &mut Ui, look: Look, key: &str, lines: &[String]) {
    /// More are counted only.
    const MOST: usize = 200;
    label(ui, look, &look.text(key));
    let height = ui.ctx().content_rect().height() * LINES_SHARE;
    ScrollArea::vertical().id_salt(key).max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for line in lines.iter().take(MOST) {
            widgets::paragraph(ui, line, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
        }
        if lines.len() > MOST {
            let more = look.words.count("import-more", lines.len() - MOST);
            widgets::paragraph(ui, &more, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
        }
    });
}

fn foot_ui(ui: &mut Ui, look: Look, can: bool, can_wait: bool) -> Outcome {
    ui.add_space(4.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal_wrapped(|ui| {
        let go =
            Pill::new(&look.text("import-go")).tone(Tone::Strong).height(46.0).enabled(can).show(ui, look);
        take_focus(ui, &go);
        if go.clicked() && can {
            outcome = Outcome::Go;
        }
        if can_wait && pasting::inbox_ui(ui, look) {
            outcome = Outcome::Without;
        }
        if Pill::new(&look.text("cancel")).height(46.0).show(ui, look).clicked() {
            outcome = Outcome::Close;
        }
    });
    outcome
}
