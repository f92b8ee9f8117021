//! The red thread: every canvas in its phase, a full stop where the record stands and an empty one where it does not
//! stand yet. Where there are many, lines get shorter, then what is missing is counted, then the rest.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};

use super::super::standing::Standing;
use super::content::{Leg, Page};
use super::{Case, short};

/// One line of the thread.
#[derive(Clone, Copy, Debug)]
enum Line<'a> {
    /// The name of a phase; again where it goes on in the next column.
    Head(&'a Leg, bool),
    Stop(&'a Leg, &'a Standing),
    /// So many canvases of the phase are missing.
    Missing(&'a Leg, usize),
    /// So many more of everything.
    More(usize),
}

/// How much room a line gets.
#[derive(Clone, Copy, Debug)]
struct Level {
    /// The size of a title, and of everything else.
    size: f32,
    small: f32,
    /// Lines of a title, and of where it stands.
    title: usize,
    stands: usize,
    gap: f32,
    /// What is missing is named and not only counted.
    names_missing: bool,
}

const fn level(
    (size, small): (f32, f32),
    title: usize,
    stands: usize,
    gap: f32,
    names_missing: bool,
) -> Level {
    Level { size, small, title, stands, gap, names_missing }
}

const SMALL: (f32, f32) = (SMALLEST_TEXT, SMALLEST_TEXT);

/// From the roomiest to the tightest: first every canvas is named, then some of what is missing is only
/// counted.
const NAMED: [Level; 7] = [
    level((30.0, 25.0), 2, 2, 26.0, true),
    level((26.0, SMALLEST_TEXT), 2, 2, 17.0, true),
    level((24.0, SMALLEST_TEXT), 2, 2, 12.0, true),
    level(SMALL, 2, 2, 9.0, true),
    level(SMALL, 2, 1, 6.0, true),
    level(SMALL, 2, 1, 3.0, true),
    level(SMALL, 1, 1, 4.0, true),
];
const COUNTED: [Level; 2] = [level(SMALL, 1, 1, 4.0, false), level(SMALL, 1, 0, 3.0, false)];

const COLUMNS: usize = 3;
const GAP: f32 = 30.0;
/// How far the texts stand from the left of their column, and the thread.
const INDENT: f32 = 34.0;
const THREAD: f32 = 11.0;
const ROW: f32 = SMALLEST_TEXT * LEADING;
const HEAD: f32 = ROW + 9.0;
/// The room over the head of a phase that does not begin a column.
const OVER_HEAD: f32 = 12.0;
const MUTED: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

/// A column with its lines, and how much room they get.
type Column<'a> = (Rect, Level, Vec<Line<'a>>);

/// Draws it.
pub(super) fn draw(case: &Case<'_>, page: &Page<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let (head, area) = area.cut_top(46.0);
    heading(case, page, head, sketch);
    for (rect, level, lines) in &planned(&page.legs, area, sketch) {
        let (rect, level) = (*rect, *level);
        thread(lines, level, rect, sketch);
        let mut top = rect.top;
        for (place, line) in lines.iter().enumerate() {
            let height = height(*line, place == 0, level, rect.width, sketch);
            let over = if matches!(line, Line::Head(..)) && place > 0 { OVER_HEAD } else { 0.0 };
            draw_line(
                case,
                *line,
                level,
                Rect::new(rect.left, top + over, rect.width, height - over),
                sketch,
            );
            top += height;
        }
    }
}

fn heading(case: &Case<'_>, page: &Page<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let (n, of) = page.count();
    let text = if of == 0 {
        case.words.text("pass-no-canvases")
    } else {
        case.words.count_with("pass-stands", n, &[("of", &of.to_string())])
    };
    sketch.text(area, &text, Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1));
    if n < of {
        let text = case.words.text("pass-nowhere");
        let left = area.right() - sketch.text_width(&text, MUTED);
        sketch.circle(at(left - 20.0, area.top + 16.5), 8.0, None, line(Ink::Muted, 2.0));
        sketch.text(Rect::new(left, area.top + 2.5, area.right() - left, ROW), &text, MUTED);
    }
}

/// The lines in their columns, at the roomiest level at which all of them fit: a column for each phase, else flowing from
/// column to column.
fn planned<'a>(legs: &'a [Leg], area: Rect, sketch: &Sketch<'_>) -> Vec<Column<'a>> {
    let own = |level: &Level| own_columns(legs, *level, area, sketch);
    let flowing = |level: &Level| flowing(legs, *level, area, sketch);
    let named = || NAMED.iter().find_map(own).or_else(|| NAMED.iter().find_map(flowing));
    let counted = || COUNTED.iter().find_map(|level| own(level).or_else(|| flowing(level)));
    named().or_else(counted).unwrap_or_else(|| {
        let level = COUNTED[COUNTED.len() - 1];
        let all: Vec<Line<'_>> = legs.iter().flat_map(|leg| lines(leg, level)).collect();
        cut_off(&all, level, area, sketch).unwrap_or_default()
    })
}

/// Flowing from column to column; as much of what is missing by name as finds room.
fn flowing<'a>(legs: &'a [Leg], level: Level, area: Rect, sketch: &Sketch<'_>) -> Option<Vec<Column<'a>>> {
    let missing = legs.iter().map(Leg::missing).max().unwrap_or(0);
    let named = if level.names_missing { missing..=missing } else { 0..=missing };
    named.rev().find_map(|named| {
        let lines: Vec<Line<'_>> = legs.iter().flat_map(|leg| lines_with(leg, named)).collect();
        balanced(&lines, level, area, sketch)
    })
}

/// A column for each phase, texts in full where its own column has the room; none where one of them is too long.
fn own_columns<'a>(
    legs: &'a [Leg],
    level: Level,
    area: Rect,
    sketch: &Sketch<'_>,
) -> Option<Vec<Column<'a>>> {
    if !(2..=COLUMNS).contains(&legs.len()) {
        return None;
    }
    let column = |(rect, leg): (Rect, &'a Leg)| {
        let lines = own_lines(leg, level, rect, sketch);
        let roomier = [(2, 2), (2, level.stands)].map(|(title, stands)| Level { title, stands, ..level });
        let fits = |level: &Level| total(&lines, *level, rect.width, sketch) <= rect.height;
        let level = roomier.into_iter().chain([level]).find(fits)?;
        Some((rect, level, lines))
    };
    area.columns(legs.len(), GAP).into_iter().zip(legs).map(column).collect()
}

/// As many lines as fit, and how many more there are.
fn cut_off<'a>(all: &[Line<'a>], level: Level, area: Rect, sketch: &Sketch<'_>) -> Option<Vec<Column<'a>>> {
    let count = |lines: &[Line<'_>]| -> usize {
        let stops = lines.iter().map(|line| match line {
            Line::Stop(..) => 1,
            Line::Missing(_, n) | Line::More(n) => *n,
            Line::Head(..) => 0,
        });
        stops.sum()
    };
    (0..all.len()).rev().find_map(|kept| {
        let kept = &all[..kept];
        // A head without anything under it says nothing.
        if matches!(kept.last(), Some(Line::Head(..))) {
            return None;
        }
        let more = Line::More(count(all) - count(kept));
        let lines: Vec<Line<'_>> = kept.iter().copied().chain([more]).collect();
        balanced(&lines, level, area, sketch)
    })
}

/// What a phase says: all of it, or everything that stands and how much is missing.
fn lines(leg: &Leg, level: Level) -> Vec<Line<'_>> {
    lines_with(leg, if level.names_missing { usize::MAX } else { 0 })
}

/// The same in a column of its own: as much of what is missing by name as finds room.
fn own_lines<'a>(leg: &'a Leg, level: Level, rect: Rect, sketch: &Sketch<'_>) -> Vec<Line<'a>> {
    let missing = if level.names_missing { 0 } else { leg.missing() };
    let named = (1..missing).rev().map(|named| lines_with(leg, named));
    let mut fitting = named.filter(|lines| total(lines, level, rect.width, sketch) <= rect.height);
    fitting.next().unwrap_or_else(|| lines(leg, level))
}

/// Everything that stands, the first so many that are missing, and how many more those are.
fn lines_with(leg: &Leg, named: usize) -> Vec<Line<'_>> {
    let mut left = named;
    let is_named = |standing: &&Standing| {
        let is_missing = standing.stands.is_none();
        let is_named = !is_missing || left > 0;
        left -= usize::from(is_missing && is_named);
        is_named
    };
    let stops = leg.standings.iter().filter(is_named).map(|standing| Line::Stop(leg, standing));
    let more = leg.missing().saturating_sub(named);
    let more = (more > 0).then_some(Line::Missing(leg, more));
    let mut lines = vec![Line::Head(leg, false)];
    lines.extend(stops);
    lines.extend(more);
    lines
}

fn total(lines: &[Line<'_>], level: Level, width: f32, sketch: &Sketch<'_>) -> f32 {
    let heights = lines.iter().enumerate();
    let total: f32 = heights.map(|(place, line)| height(*line, place == 0, level, width, sketch)).sum();
    // Nothing comes under the last one.
    total - level.gap
}

/// The lines flowing through the columns, all of them about as long; none where they do not fit.
fn balanced<'a>(
    lines: &[Line<'a>],
    level: Level,
    area: Rect,
    sketch: &Sketch<'_>,
) -> Option<Vec<Column<'a>>> {
    const STEP: f32 = 8.0;
    let columns = area.columns(COLUMNS, GAP);
    let width = columns.first()?.width;
    let mut limit = (total(lines, level, width, sketch) / COLUMNS as f32).min(area.height);
    loop {
        if let Some(flowed) = flowed(lines, level, width, limit, sketch) {
            return Some(columns.into_iter().zip(flowed).map(|(rect, lines)| (rect, level, lines)).collect());
        }
        if limit >= area.height {
            return None;
        }
        limit = (limit + STEP).min(area.height);
    }
}

/// The lines in columns that are no longer than a limit.
fn flowed<'a>(
    lines: &[Line<'a>],
    level: Level,
    width: f32,
    limit: f32,
    sketch: &Sketch<'_>,
) -> Option<Vec<Vec<Line<'a>>>> {
    let mut columns: Vec<Vec<Line<'a>>> = vec![Vec::new()];
    let mut used = 0.0;
    for (place, line) in lines.iter().enumerate() {
        let is_first = used == 0.0;
        let mut needed = height(*line, is_first, level, width, sketch);
        // A head stays with what comes under it.
        if let (Line::Head(..), Some(next)) = (line, lines.get(place + 1)) {
            needed += height(*next, false, level, width, sketch);
        }
        if !is_first && used + needed > limit {
            columns.push(Vec::new());
            used = 0.0;
            if let Line::Stop(leg, _) | Line::Missing(leg, _) = line {
                let head = Line::Head(leg, true);
                used = height(head, true, level, width, sketch);
                columns.last_mut()?.push(head);
            }
        }
        used += height(*line, used == 0.0, level, width, sketch);
        columns.last_mut()?.push(*line);
        if used > limit || columns.len() > COLUMNS {
            return None;
        }
    }
    Some(columns)
}

/// A title is written smaller before one of its words is broken.
fn title_style(title: &str, width: f32, level: Level, sketch: &Sketch<'_>) -> Style {
    let style = |size: f32| Style::new(size, Ink::Ink).weight(Weight::Semibold).lines(level.title);
    let is_whole = |style: &Style| title.split(' ').all(|word| sketch.text_width(word, *style) <= width);
    let sizes = [30.0, 28.0, 26.0, 24.0].into_iter().filter(|size| *size <= level.size);
    sizes.map(style).find(is_whole).unwrap_or(style(SMALLEST_TEXT))
}

/// Where it stands, and how many more there are.
fn second_style(level: Level) -> Style {
    Style::new(level.small, Ink::Muted).lines(level.stands)
}

/// What is missing is said more quietly.
fn missing_style(level: Level) -> Style {
    Style::new(level.small, Ink::Muted).lines(level.title)
}

fn height(line: Line<'_>, is_first: bool, level: Level, width: f32, sketch: &Sketch<'_>) -> f32 {
    let width = width - INDENT;
    match line {
        Line::Head(..) if is_first => HEAD,
        Line::Head(..) => HEAD + OVER_HEAD,
        Line::Stop(_, standing) => {
            let text = match &standing.stands {
                None => sketch.text_height(&standing.title, width, missing_style(level)),
                Some(stands) => {
                    sketch.text_height(
                        &standing.title,
                        width,
                        title_style(&standing.title, width, level, sketch),
                    ) + sketch.text_height(
                        short(stands, width, second_style(level), sketch),
                        width,
                        second_style(level),
                    )
                }
            };
            text + level.gap
        }
        Line::Missing(..) | Line::More(_) => level.small * LEADING + level.gap,
    }
}

/// The thread behind the stops, phase by phase.
fn thread(lines: &[Line<'_>], level: Level, rect: Rect, sketch: &mut Sketch<'_>) {
    let mut ends: Vec<(u8, f32, f32)> = Vec::new();
    let mut top = rect.top;
    for (place, line) in lines.iter().enumerate() {
        if let Line::Stop(leg, _) | Line::Missing(leg, _) = line {
            let y = top + dot_below(*line, level);
            match ends.last_mut().filter(|(phase, ..)| *phase == leg.phase) {
                Some((_, _, end)) => *end = y,
                None => ends.push((leg.phase, y, y)),
            }
        }
        top += height(*line, place == 0, level, rect.width, sketch);
    }
    for (phase, from, to) in ends.into_iter().filter(|(_, from, to)| to > from) {
        let stroke = Stroke { ink: Ink::Phase(phase), strength: 0.45, width: 3.0, dash: None };
        sketch.line(vec![at(rect.left + THREAD, from), at(rect.left + THREAD, to)], stroke);
    }
}

/// How far under its top the stop of a line lies.
fn dot_below(line: Line<'_>, level: Level) -> f32 {
    let size = match line {
        Line::Stop(_, Standing { stands: Some(_), .. }) => level.size,
        _ => level.small,
    };
    size * LEADING / 2.0
}

fn draw_line(case: &Case<'_>, what: Line<'_>, level: Level, rect: Rect, sketch: &mut Sketch<'_>) {
    let text = rect.cut_left(INDENT).1;
    let dot = at(rect.left + THREAD, rect.top + dot_below(what, level));
    match what {
        Line::Head(leg, is_again) => head(case, leg, is_again, text, sketch),
        Line::Stop(leg, standing) => {
            let nowhere = case.words.text("pass-nowhere");
            let told = format!("{}: {}", standing.title, standing.stands.as_ref().unwrap_or(&nowhere));
            let outline = Rect { height: rect.height - level.gap, ..rect };
            let grip = Grip { tap: true, ..Grip::default() };
            sketch.item(Target::Door(standing.canvas.clone()), outline, told, grip, |sketch| {
                let Some(stands) = &standing.stands else {
                    sketch.circle(dot, 8.0, solid(Ink::Paper), line(Ink::Muted, 2.0));
                    sketch.text(text, &standing.title, missing_style(level));
                    return;
                };
                sketch.circle(dot, 9.5, solid(Ink::Phase(leg.phase)), line(Ink::Paper, 2.0));
                let style = title_style(&standing.title, text.width, level, sketch);
                let used = sketch.text(text, &standing.title, style);
                let stands = short(stands, text.width, second_style(level), sketch);
                sketch.text(text.cut_top(used).1, stands, second_style(level));
            });
        }
        Line::Missing(leg, n) => {
            let names = leg.standings.iter().filter(|standing| standing.stands.is_none());
            let names: Vec<&str> =
                names.skip(leg.missing() - n).map(|standing| standing.title.as_str()).collect();
            let said = case.words.count("pass-missing-more", n);
            let told = format!("{said}: {}", names.join(", "));
            let target = Target::Told(format!("missing-{}", leg.phase));
            sketch.item(target, Rect { height: ROW, ..rect }, told, Grip::default(), |sketch| {
                sketch.circle(dot, 8.0, solid(Ink::Paper), line(Ink::Muted, 2.0));
                sketch.text(text, &said, missing_style(level).lines(1));
            });
        }
        Line::More(n) => {
            let target = Target::Told("more".to_owned());
            let told = case.words.count("pass-more", n);
            sketch.item(target, Rect { height: ROW, ..rect }, told, Grip::default(), |sketch| {
                sketch.text(text, &format!("+{n}"), Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Bold));
            });
        }
    }
}

fn head(case: &Case<'_>, leg: &Leg, is_again: bool, rect: Rect, sketch: &mut Sketch<'_>) {
    let style = Style::new(SMALLEST_TEXT, Ink::Phase(leg.phase)).weight(Weight::Semibold).lines(1);
    if is_again {
        sketch.text(rect, &leg.name, style);
        return;
    }
    let (n, of) = (leg.standing().count().to_string(), leg.standings.len().to_string());
    let count = case.words.with("pass-of", &[("n", &n), ("of", &of)]);
    let width = sketch.text_width(&count, MUTED) + 10.0;
    sketch.text(Rect { width: rect.width - width, ..rect }, &leg.name, style);
    sketch.text(rect, &count, MUTED.right());
}
