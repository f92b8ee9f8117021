//! Charts: pictures of numbers, drawn by plotters into a sketch, so that a chart is a drawing like any other, on the
//! wall, in a file and in a report. What is drawn is plain data; where it comes from is said in `gather`.

mod answers;
mod backend;
mod bars;
mod data;
mod frame;
mod funnel;
mod gather;
mod heat;
mod labels;
mod plot;
mod rows;
mod scatter;
mod shapes;
mod slope;
mod strip;
mod waves;

pub use data::{
    Bar, Cells, Chart, Data, Dot, Funnel, Heat, Part, Scatter, Seen, Series, Shares, Slope, Spread, Stack,
    Strip, Strips, Stroll, Waves,
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
