//! What a chart shows, as plain data: names, numbers, and what of a group's answers may be seen.

use crate::drawing::ink::Ink;
use crate::model::workshop::MarkShape;

/// A chart, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The title of the canvas.
    pub canvas: String,
    /// The organisation; empty when nobody has said it.
    pub place: String,
    /// What the chart shows.
    pub title: String,
    /// *n = 14 · 15. april 2026 · runde 1*.
    pub footer: String,
    /// The names of the axes with their units: x, y.
    pub axes: (String, String),
    /// The phase of the canvas, for its colour.
    pub phase: u8,
    pub data: Data,
}

/// The numbers of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// One bar a row.
    Bars(Vec<Bar>),
    /// Counts, one bar a row, stacked by parts.
    Stacks {
        parts: Vec<Part>,
        rows: Vec<Stack>,
    },
    Shares(Shares),
    Strips(Strips),
    Scatter(Scatter),
    Slope(Slope),
    Funnel(Funnel),
    Waves(Waves),
    Heat(Heat),
    Radar(Radar),
    Pareto(Pareto),
    Timeline(Timeline),
    Ternary(Ternary),
    Network(Network),
    Bullets(Bullets),
    /// Answers as boxes.
    Boxes(Strips),
    Table(Table),
}

/// A name and a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: f64,
}

/// A part of a stack or of a hundred: a name and a colour; its pattern follows from its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub name: String,
    pub ink: Ink,
}

/// A row of counts, one for each part.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    pub label: String,
    pub values: Vec<f64>,
}

/// Bars of 100 percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    pub parts: Vec<Part>,
    /// What the first bar of a row is, and the second: *Mål*, *Nu*.
    pub names: (String, String),
    pub rows: Vec<Spread>,
}

/// One row of percentages, and perhaps a second one to hold beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    pub label: String,
    pub first: Vec<f64>,
    pub beside: Option<Vec<f64>>,
}

/// Answers on a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Strips {
    /// The legal answers with their names; a name may be empty.
    pub stops: Vec<(f64, String)>,
    pub rows: Vec<Strip>,
}

/// The answers of one group about one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    pub label: String,
    pub ink: Ink,
    pub shape: MarkShape,
    pub seen: Seen,
}

/// What may be shown of a group's answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    Nothing,
    /// Fewer than k.
    Hidden {
        fewer_than: u32,
    },
    /// From k to 2k − 1: the middle and the quartiles, no dots.
    Band {
        n: u32,
        median: f64,
        q1: f64,
        q3: f64,
    },
    /// A dot for each answer.
    Dots {
        n: u32,
        median: f64,
        counts: Vec<(f64, u32)>,
    },
}

/// Dots in a field of two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    pub x_range: (f64, f64),
    pub y_range: (f64, f64),
    /// A line from the left edge to the right edge, by its two heights.
    pub line: Option<(f64, f64)>,
    pub dots: Vec<Dot>,
}

/// A dot with its name; `size` is a number of any unit, drawn as an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    pub label: String,
    pub x: f64,
    pub y: f64,
    pub size: Option<f64>,
}

/// From one value to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    pub ends: (String, String),
    pub range: (f64, f64),
    pub strolls: Vec<Stroll>,
}

/// One line of a slope chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroll {
    pub label: String,
    pub from: f64,
    pub to: f64,
}

/// Stages that narrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    pub stages: Vec<Bar>,
}

/// The middle of groups from round to round.
#[derive(Clone, Debug, PartialEq)]
pub struct Waves {
    /// The legal answers with their names; a name may be empty.
    pub stops: Vec<(f64, String)>,
    pub series: Vec<Series>,
}

/// The middle of one group in each round that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub label: String,
    pub ink: Ink,
    pub shape: MarkShape,
    pub points: Vec<(u8, f64)>,
}

/// Rows against columns, with a letter in each cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    pub columns: Vec<String>,
    /// From which number on a cell bears a letter, from small to large.
    pub letters: Vec<(f64, String)>,
    pub rows: Vec<Cells>,
}

/// One row of a heat chart; a cell without a number is unanswered.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    pub label: String,
    pub values: Vec<Option<f64>>,
}

/// Spokes and a polygon for each part.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    pub parts: Vec<Part>,
    /// The middle and the rim.
    pub range: (f64, f64),
    /// Clockwise from the top; a value for each part.
    pub spokes: Vec<Cells>,
}

/// What is worth most for its cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Pareto {
    /// The percentage of the value at which a line stands.
    pub mark: f64,
    /// In the order in which they are done.
    pub rows: Vec<Worth>,
}

/// A value and what it costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    pub label: String,
    pub value: f64,
    pub cost: f64,
}

/// Things in lanes along time.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub lanes: Vec<String>,
    /// The titles of the columns; then a time is the place of a column, from 0.
    pub columns: Vec<String>,
    /// The months, where there are no columns: the day on which each begins, and its name.
    pub months: Vec<(f64, String)>,
    pub range: (f64, f64),
    pub spans: Vec<Span>,
}

/// Something in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    pub label: String,
    pub lane: usize,
    pub from: f64,
    pub until: f64,
    /// 0 to 1.
    pub strength: f64,
}

/// Points in a triangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Ternary {
    /// Top, lower left, lower right.
    pub corners: [String; 3],
    pub moves: Vec<Move>,
}

/// From one split of a hundred to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub label: String,
    pub from: [f64; 3],
    pub to: Option<[f64; 3]>,
}

/// Who talks with whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    pub nodes: Vec<String>,
    /// What the two lines are: *Nu*, *Behov*.
    pub labels: (String, String),
    pub ties: Vec<Tie>,
}

/// How much two talk and how much is needed, 0 to 3.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    pub from: usize,
    pub to: usize,
    pub now: f64,
    pub needed: f64,
}

/// Numbers against their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Bullets {
    /// Where the first band ends and where the second.
    pub bands: Option<(f64, f64)>,
    pub range: (f64, f64),
    pub rows: Vec<Bullet>,
}

/// One number against its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Bullet {
    pub label: String,
    pub value: f64,
    pub target: Option<f64>,
}

/// Rows and columns of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Chart {
    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        match &self.data {
            Data::Bars(bars) => bars.is_empty(),
            Data::Stacks { rows, .. } => rows.iter().all(|row| row.values.iter().sum::<f64>() <= 0.0),
            Data::Shares(shares) => shares.rows.is_empty(),
            Data::Strips(strips) | Data::Boxes(strips) => strips.rows.is_empty(),
            Data::Radar(radar) => {
                radar.spokes.iter().all(|spoke| spoke.values.iter().all(|value| value.is_none()))
            }
            Data::Pareto(pareto) => pareto.rows.iter().map(|row| row.value).sum::<f64>() <= 0.0,
            Data::Timeline(timeline) => timeline.spans.is_empty(),
            Data::Ternary(ternary) => ternary.moves.is_empty(),
            Data::Network(network) => network.ties.iter().all(|tie| tie.now + tie.needed <= 0.0),
            Data::Bullets(bullets) => bullets.rows.is_empty(),
            Data::Table(table) => table.rows.is_empty(),
            Data::Scatter(scatter) => scatter.dots.is_empty(),
            Data::Slope(slope) => slope.strolls.is_empty(),
            Data::Funnel(funnel) => funnel.stages.iter().all(|stage| stage.value <= 0.0),
            Data::Waves(waves) => waves.series.iter().all(|series| series.points.is_empty()),
            Data::Heat(heat) => heat.rows.is_empty(),
        }
    }
}
