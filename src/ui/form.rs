//! The fields of one record, each with the editor of its kind: what no canvas shows by itself can be filled in here.
//! Every change is asked for at once; typing one text is one step of undo.

use eframe::egui::{self, Ui};

use super::icons::Icon;
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, FieldSpec, Options};
use crate::model::fit::is_date;
use crate::model::history::Phase;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::value::Value;

/// One field with what stands in it.
#[derive(Clone, Debug)]
pub struct Entry {
    spec: FieldSpec,
    value: Option<Value>,
    /// What can be chosen, for links and splits: id and name.
    choices: Vec<(String, String)>,
}

/// What the form remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The text that is being typed: its further letters join the same step of undo.
    typing: Option<FieldId>,
    /// A text that does not fit its field yet: a date in the making.
    pending: Option<(FieldId, String)>,
}

/// A field and what it is to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub field: FieldId,
    pub value: Option<Value>,
    pub phase: Phase,
}

/// What is asked for a field: a value, or that it is emptied.
#[derive(Clone, Debug, PartialEq)]
struct Fill<T>(Option<T>);

/// The fields of a record that a person fills in, in the order of the workshop.
pub fn entries(app: &App, table: &TableId, id: &RecordId) -> Vec<Entry> {
    let Some(store) = &app.store else { return Vec::new() };
    let Some(spec) = store.workshop().table(table.as_str()) else { return Vec::new() };
    let filled =
        spec.fields.iter().filter(|field| !matches!(field.kind, FieldKind::Formula(_) | FieldKind::Place));
    filled
        .map(|field| Entry {
            spec: field.clone(),
            value: store.facts().value(table.as_str(), id.as_str(), field.id.as_str()).cloned(),
            choices: choices(app, &field.kind),
        })
        .collect()
}

fn choices(app: &App, kind: &FieldKind) -> Vec<(String, String)> {
    let Some(store) = &app.store else { return Vec::new() };
    let rows = |table: &TableId| {
        let ids = store.session().rows(table.as_str()).iter();
        ids.map(|(id, _)| (id.to_string(), app.title_of(table, id))).collect()
    };
    match kind {
        FieldKind::Link { table, .. } => rows(table),
        FieldKind::Split { parts: Options::Rows(table), .. } => rows(table),
        FieldKind::Split { parts, .. } => {
            let Some(canvas) = app.canvas() else { return Vec::new() };
            let options = store.workshop().options(canvas, parts);
            options.into_iter().map(|option| (option.id.to_string(), option.name)).collect()
        }
        _ => Vec::new(),
    }
}

/// Shows the fields; returns the one that was changed.
pub fn form_ui(ui: &mut Ui, look: Look, entries: &[Entry], form: &mut Form) -> Option<Change> {
    let mut asked = None;
    for entry in entries {
        let field = &entry.spec;
        ui.push_id(&field.id, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let unit = field.unit.as_ref().map(|unit| format!(" ({unit})")).unwrap_or_default();
            let label = format!("{}{unit}", field.label);
            let title = widgets::paragraph(ui, &label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
            let changed = field_ui(ui, look, entry, form, title.id);
            if let Some(help) = &field.help {
                widgets::paragraph(ui, help, 17.0, Weight::Regular, look.ink(Ink::Muted));
            }
            asked = changed.or(asked.take());
        });
    }
    asked
}

fn field_ui(ui: &mut Ui, look: Look, entry: &Entry, form: &mut Form, title: egui::Id) -> Option<Change> {
    let field = &entry.spec;
    let once = |fill: Fill<Value>| Change { field: field.id.clone(), value: fill.0, phase: Phase::Once };
    match &field.kind {
        FieldKind::Text { max } => text_ui(ui, entry, form, title, *max),
        FieldKind::Date => date_ui(ui, entry, form, title),
        FieldKind::Number { min, max, step } => {
            let now = entry.value.as_ref().and_then(Value::number);
            number_ui(ui, look, &field.label, now, (*min, *max, *step))
                .map(|fill| once(Fill(fill.0.map(Value::from))))
        }
        FieldKind::Choice(options) => {
            let names: Vec<_> =
                options.iter().map(|option| (option.id.to_string(), option.name.clone())).collect();
            let now = entry.value.as_ref().and_then(Value::text);
            one_ui(ui, look, &names, now).map(once)
        }
        FieldKind::Link { many: false, .. } => {
            let now = entry.value.as_ref().and_then(Value::text);
            one_ui(ui, look, &entry.choices, now).map(once)
        }
        FieldKind::Flags(options) => {
            let names: Vec<_> =
                options.iter().map(|option| (option.id.to_string(), option.name.clone())).collect();
            many_ui(ui, look, &names, entry.value.as_ref()).map(once)
        }
        FieldKind::Link { many: true, .. } => {
            many_ui(ui, look, &entry.choices, entry.value.as_ref()).map(once)
        }
        FieldKind::Yes => {
            let yes = entry.value.as_ref().is_some_and(Value::yes);
            let text = look.text(if yes { "form-yes" } else { "form-no" });
            let tone = if yes { Tone::Strong } else { Tone::Plain };
            let name = format!("{}: {text}", field.label);
            let pressed = Pill::new(&text).named(&name).tone(tone).size(size::SMALL).show(ui, look).clicked();
            pressed.then(|| once(Fill((!yes).then_some(Value::Yes(true)))))
        }
        FieldKind::Row { min, max, step, length } => {
            row_ui(ui, look, entry, (*min, *max, *step), *length).map(once)
        }
        FieldKind::Split { step, .. } => split_ui(ui, look, entry, f64::from((*step).max(1))).map(once),
        FieldKind::Place | FieldKind::Formula(_) => None,
    }
}

fn text_ui(ui: &mut Ui, entry: &Entry, form: &mut Form, title: egui::Id, max: usize) -> Option<Change> {
    let field = &entry.spec.id;
    let before = entry.value.as_ref().and_then(Value::text).unwrap_or_default();
    let mut text = before.to_owned();
    let rows = if max > 80 { 2 } else { 1 };
    let editor = egui::TextEdit::multiline(&mut text)
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .char_limit(max)
        .return_key(None)
        .margin(egui::Margin::symmetric(10, 11))
        .font(theme::font(size::BODY, Weight::Regular));
    let response = ui.add(editor).labelled_by(title);
    let first = form.typing.as_ref() != Some(field);
    if response.lost_focus() && !first {
        form.typing = None;
    }
    // A pasted text of several lines becomes one line: it stands on one card.
    let text = text.replace(['\n', '\r'], " ");
    (text != before).then(|| {
        form.typing = Some(field.clone());
        let value = Some(text).filter(|text| !text.is_empty()).map(Value::Text);
        Change { field: field.clone(), value, phase: if first { Phase::Start } else { Phase::More } }
    })
}

/// A day as `2026-04-15`; what is no day yet waits in the form.
fn date_ui(ui: &mut Ui, entry: &Entry, form: &mut Form, title: egui::Id) -> Option<Change> {
    let field = &entry.spec.id;
    let before = entry.value.as_ref().and_then(Value::text).unwrap_or_default();
    let pending = form.pending.as_ref().filter(|(of, _)| of == field).map(|(_, text)| text.clone());
    let mut text = pending.unwrap_or_else(|| before.to_owned());
    let editor = egui::TextEdit::singleline(&mut text)
        .desired_width(150.0)
        .char_limit(10)
        .hint_text("2026-04-15")
        .margin(egui::Margin::symmetric(10, 11))
        .font(theme::font(size::BODY, Weight::Regular));
    ui.add(editor).labelled_by(title);
    let fits = text.is_empty() || is_date(&text);
    form.pending = if fits { None } else { Some((field.clone(), text.clone())) };
    (fits && text != before).then(|| {
        let value = Some(text).filter(|text| !text.is_empty()).map(Value::Text);
        Change { field: field.clone(), value, phase: Phase::Once }
    })
}

type Range = (f64, f64, f64);

/// A number with its steps; nothing as long as nobody has set it.
fn number_ui(
    ui: &mut Ui,
    look: Look,
    name: &str,
    now: Option<f64>,
    (min, max, step): Range,
) -> Option<Fill<f64>> {
    let mut asked = None;
    ui.horizontal(|ui| {
        let Some(number) = now else {
            let text = look.text("form-set");
            let spoken = format!("{name}: {text}");
            if Pill::new(&text).named(&spoken).size(size::SMALL).show(ui, look).clicked() {
                asked = Some(Fill(Some(min)));
            }
            return;
        };
        let stepped = |by: f64| (number + by).clamp(min, max);
        if widgets::icon_button(ui, look, Icon::Minus, &look.words.with("hands-less", &[("name", name)]))
            .clicked()
        {
            asked = Some(Fill(Some(stepped(-step))));
        }
        let mut value = number;
        let words = look.words;
        let decimals = decimals(step);
        let drag = egui::DragValue::new(&mut value)
            .range(min..=max)
            .speed(step / 8.0)
            .custom_formatter(move |value, _| words.number(value, decimals))
            .custom_parser(parse);
        if ui.add(drag).accessible_name(name.to_owned()).changed() {
            asked = Some(Fill(Some((min + ((value - min) / step).round() * step).clamp(min, max))));
        }
        if widgets::icon_button(ui, look, Icon::Plus, &look.words.with("hands-more", &[("name", name)]))
            .clicked()
        {
            asked = Some(Fill(Some(stepped(step))));
        }
        if widgets::icon_button(ui, look, Icon::Close, &look.words.with("form-clear", &[("name", name)]))
            .clicked()
        {
            asked = Some(Fill(None));
        }
    });
    asked.filter(|asked| asked.0 != now)
}

/// How many decimals a step of that size needs.
fn decimals(step: f64) -> usize {
    (0..3).find(|places| (step * 10_f64.powi(*places)).fract().abs() < 1e-9).unwrap_or(3) as usize
}

/// A number as people write it: `1.234,5`, `1234.5`, `2,5`.
fn parse(text: &str) -> Option<f64> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.contains(',') {
        return bare.replace('.', "").replace(',', ".").parse().ok();
    }
    let groups: Vec<&str> = bare.split('.').collect();
    let thousands = groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3);
    if thousands { groups.concat().parse().ok() } else { bare.parse().ok() }
}

/// One of several; pressing the chosen one again empties the field.
fn one_ui(ui: &mut Ui, look: Look, names: &[(String, String)], now: Option<&str>) -> Option<Fill<Value>> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for (id, name) in names {
            let chosen = now == Some(id.as_str());
            let tone = if chosen { Tone::Strong } else { Tone::Plain };
            if Pill::new(name).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                asked = Some(Fill((!chosen).then(|| Value::Text(id.clone()))));
            }
        }
    });
    asked
}

fn many_ui(ui: &mut Ui, look: Look, names: &[(String, String)], now: Option<&Value>) -> Option<Fill<Value>> {
    let held = now.map(Value::names).unwrap_or_default();
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for (id, name) in names {
            let chosen = held.contains(id);
            let tone = if chosen { Tone::Strong } else { Tone::Plain };
            if Pill::new(name).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                // In the order in which they are offered, so that the file does not depend on the hand.
                let after = names.iter().map(|(id, _)| id);
                let after: Vec<String> =
                    after.filter(|other| held.contains(*other) != (*other == id)).cloned().collect();
                asked = Some(Fill((!after.is_empty()).then_some(Value::Names(after))));
            }
        }
    });
    asked
}

fn row_ui(ui: &mut Ui, look: Look, entry: &Entry, range: Range, length: usize) -> Option<Fill<Value>> {
    let held = entry.value.as_ref().map(Value::numbers).unwrap_or_default();
    let now: Vec<Option<f64>> = (0..length).map(|place| held.get(place).copied().flatten()).collect();
    let mut asked = None;
    for (place, number) in now.iter().enumerate() {
        let name = format!("{} {}", entry.spec.label, place + 1);
        ui.push_id(place, |ui| {
            if let Some(changed) = number_ui(ui, look, &name, *number, range) {
                let mut after = now.clone();
                after[place] = changed.0;
                let any = after.iter().any(Option::is_some);
                asked = Some(Fill(any.then_some(Value::Numbers(after))));
            }
        });
    }
    asked
}

/// Parts of a hundred: what one part gets, the largest other one gives.
fn split_ui(ui: &mut Ui, look: Look, entry: &Entry, step: f64) -> Option<Fill<Value>> {
    let count = entry.choices.len();
    let held = entry.value.as_ref().map(Value::numbers).unwrap_or_default();
    let now: Vec<f64> = (0..count).map(|place| held.get(place).copied().flatten().unwrap_or(0.0)).collect();
    if count == 0 {
        return None;
    }
    if now.iter().sum::<f64>() <= 0.0 {
        let text = look.text("form-split");
        let pressed = Pill::new(&text).size(size::SMALL).show(ui, look).clicked();
        let parts = || Value::Numbers(equal(count, step).into_iter().map(Some).collect());
        return pressed.then(|| Fill(Some(parts())));
    }
    let mut asked = None;
    for (place, (_, name)) in entry.choices.iter().enumerate() {
        ui.push_id(place, |ui| {
            ui.horizontal(|ui| {
                if let Some(Fill(Some(wanted))) =
                    number_ui(ui, look, name, Some(now[place]), (0.0, 100.0, step))
                {
                    let after = shared(&now, place, wanted);
                    asked = Some(Fill(Some(Value::Numbers(after.into_iter().map(Some).collect()))));
                }
                widgets::paragraph(ui, name, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
            });
        });
    }
    asked
}

/// A hundred in equal parts of whole steps; the first ones get what is over.
fn equal(count: usize, step: f64) -> Vec<f64> {
    let steps = (100.0 / step).floor() as usize;
    let part = |place: usize| (steps / count + usize::from(place < steps % count)) as f64 * step;
    (0..count).map(part).collect()
}

/// The parts after one of them has changed: the largest others give, or get, the difference.
fn shared(now: &[f64], place: usize, wanted: f64) -> Vec<f64> {
    let mut after = now.to_vec();
    let mut left = wanted.clamp(0.0, 100.0) - now[place];
    after[place] = now[place] + left;
    while left.abs() > 1e-9 {
        let others = (0..after.len()).filter(|other| *other != place);
        let Some(largest) = others.max_by(|a, b| after[*a].total_cmp(&after[*b]).then(b.cmp(a))) else {
            break;
        };
        let given = left.min(after[largest]);
        after[largest] -= given;
        left -= given;
        if given.abs() < 1e-9 {
            break;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [("2,5", 2.5), ("1.234,5", 1234.5), ("1.200", 1200.0), ("1.5", 1.5), ("1 000", 1000.0)];
        for (text, number) in cases {
            assert_eq!(parse(text), Some(number), "{text}");
        }
        assert_eq!(parse("meget"), None);
        assert_eq!([decimals(1.0), decimals(0.5), decimals(0.25), decimals(10.0)], [0, 1, 2, 0]);
    }

    #[test]
    fn parts_always_make_a_hundred() {
        assert_eq!(equal(4, 5.0), [25.0, 25.0, 25.0, 25.0]);
        assert_eq!(equal(3, 5.0), [35.0, 35.0, 30.0]);
        assert_eq!(shared(&[25.0, 25.0, 25.0, 25.0], 0, 30.0), [30.0, 20.0, 25.0, 25.0]);
        assert_eq!(shared(&[90.0, 10.0, 0.0, 0.0], 1, 100.0), [0.0, 100.0, 0.0, 0.0]);
        assert_eq!(shared(&[40.0, 30.0, 30.0], 0, 35.0), [35.0, 35.0, 30.0]);
        for wanted in 0..=20 {
            let after = shared(&[43.0, 30.0, 12.0, 15.0], 2, f64::from(wanted) * 5.0);
            assert!((after.iter().sum::<f64>() - 100.0).abs() < 1e-9, "{after:?}");
            assert!(after.iter().all(|part| *part >= 0.0), "{after:?}");
        }
    }
}
