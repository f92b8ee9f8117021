//! Charts: pictures of numbers, drawn by plotters into a sketch, so that a chart is a drawing like any other, on the
//! wall, in a file and in a report. What is drawn is plain data; where it comes from is said in `gather`.

mod answers;
mod backend;
mod bars;
mod boxes;
mod bullets;
mod data;
mod figures;
mod frame;
mod funnel;
mod gather;
mod heat;
mod labels;
mod network;
mod pareto;
mod plot;
mod radar;
mod rows;
mod scatter;
mod shapes;
mod slope;
mod strip;
mod table;
mod ternary;
mod timeline;
mod waves;

pub use data::{
    Bar, Bullet, Bullets, Cells, Chart, Data, Dot, Funnel, Heat, Move, Network, Pareto, Part, Radar, Scatter,
    Seen, Series, Shares, Slope, Span, Spread, Stack, Strip, Strips, Stroll, Table, Ternary, Tie, Timeline,
    Waves, Worth,
};
pub use gather::gather;

use crate::drawing::Drawing;
use crate::drawing::lettering::Lettering;
use crate::drawing::sketch::Sketch;
use crate::words::Words;

/// Draws a chart: title and footer around it, the numbers inside.
pub fn draw(chart: &Chart, words: &Words, lettering: &Lettering) -> Drawing {
    let mut sketch = Sketch::new(lettering);
    let area = frame::draw(chart, words, &mut sketch);
    let sheet = Sheet { chart, words };
    if chart.is_empty() {
        frame::nothing(area, words, &mut sketch);
        return sketch.finish();
    }
    match &chart.data {
        Data::Bars(bars) => bars::bars(&sheet, area, bars, &mut sketch),
        Data::Stacks { parts, rows } => bars::stacks(&sheet, area, parts, rows, &mut sketch),
        Data::Shares(shares) => bars::shares(&sheet, area, shares, &mut sketch),
        Data::Strips(strips) => strip::draw(&sheet, area, strips, &mut sketch),
        Data::Scatter(scatter) => scatter::draw(&sheet, area, scatter, &mut sketch),
        Data::Slope(slope) => slope::draw(&sheet, area, slope, &mut sketch),
        Data::Funnel(funnel) => funnel::draw(&sheet, area, funnel, &mut sketch),
        Data::Waves(waves) => waves::draw(&sheet, area, waves, &mut sketch),
        Data::Heat(heat) => heat::draw(&sheet, area, heat, &mut sketch),
        Data::Radar(radar) => radar::draw(&sheet, area, radar, &mut sketch),
        Data::Pareto(pareto) => pareto::draw(&sheet, area, pareto, &mut sketch),
        Data::Timeline(timeline) => timeline::draw(&sheet, area, timeline, &mut sketch),
        Data::Ternary(ternary) => ternary::draw(area, ternary, &mut sketch),
        Data::Network(network) => network::draw(area, network, &mut sketch),
        Data::Bullets(bullets) => bullets::draw(&sheet, area, bullets, &mut sketch),
        Data::Boxes(strips) => boxes::draw(&sheet, area, strips, &mut sketch),
        Data::Table(table) => table::draw(&sheet, area, table, &mut sketch),
    }
    sketch.finish()
}

/// What every kind of chart needs besides its numbers.
struct Sheet<'a> {
    chart: &'a Chart,
    words: &'a Words,
}

impl Sheet<'_> {
    /// A number as it is written beside a bar.
    fn number(&self, value: f64) -> String {
        self.words.short_number(value)
    }

    /// A percentage: *29 %*.
    fn percent(&self, value: f64) -> String {
        self.words.with("chart-percent", &[("n", &self.words.number(value, 0))])
    }
}
