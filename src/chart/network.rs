//! Who talks with whom: a solid line as thick as they talk, a dashed one as thick as they should.

use std::f32::consts::TAU;

use super::data::{Network, Tie};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, Target, Weight};

const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);
const SMALL: Style = Style::new(22.0, Ink::Muted).lines(1);

/// The actors in a ring.
pub(super) fn draw(area: Rect, network: &Network, sketch: &mut Sketch<'_>) {
    let radius = (area.height - 150.0) / 2.0;
    let center = at(area.left + area.width * 0.42, area.top + 60.0 + radius);
    let count = network.nodes.len().max(1) as f32;
    let spots: Vec<Point> = (0..network.nodes.len())
        .map(|place| {
            let angle = TAU * place as f32 / count - TAU / 4.0;
            center.moved(angle.cos() * radius * 1.25, angle.sin() * radius)
        })
        .collect();
    for (place, tie) in network.ties.iter().enumerate() {
        let (Some(from), Some(to)) = (spots.get(tie.from), spots.get(tie.to)) else { continue };
        let told = told(network, tie);
        let middle = at(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
        let outline = Rect::around(middle, 44.0, 44.0);
        sketch.item(Target::Told(format!("{place}: {told}")), outline, told, Grip::default(), |sketch| {
            // The two lines run beside each other.
            let length = from.distance(*to).max(1.0);
            let (x, y) = ((to.y - from.y) / length * 7.0, (from.x - to.x) / length * 7.0);
            let is_lacking = tie.now <= 0.0 && tie.needed >= 2.0;
            let ink = if is_lacking { Ink::Red } else { Ink::Series(0) };
            if tie.now > 0.0 {
                let stroke = line(Ink::Series(0), 2.0 + 4.0 * tie.now as f32);
                sketch.line(vec![from.moved(x, y), to.moved(x, y)], stroke);
            }
            if tie.needed > 0.0 {
                let stroke = dashed(ink, 1.0 + 1.6 * tie.needed as f32);
                sketch.line(vec![from.moved(-x, -y), to.moved(-x, -y)], stroke);
            }
        });
    }
    for (name, spot) in network.nodes.iter().zip(&spots) {
        let width = sketch.text_width(name, NAME).min(260.0) + 36.0;
        let plate = Rect::around(*spot, width, 48.0);
        sketch.rect(plate, 24.0, solid(Ink::Card), line(Ink::Ink, 2.0));
        sketch.text_centered(plate.inset_xy(14.0, 0.0), name, NAME.middle());
    }
    legend(network, Rect::new(area.right() - 260.0, area.top, 260.0, 90.0), sketch);
}

fn told(network: &Network, tie: &Tie) -> String {
    let name = |place: usize| network.nodes.get(place).map_or("", String::as_str);
    format!("{} – {}: {:.0} → {:.0}", name(tie.from), name(tie.to), tie.now, tie.needed)
}

fn legend(network: &Network, rect: Rect, sketch: &mut Sketch<'_>) {
    let rows =
        [(&network.labels.0, line(Ink::Series(0), 8.0)), (&network.labels.1, dashed(Ink::Series(0), 4.0))];
    for (place, (label, stroke)) in rows.into_iter().enumerate() {
        let y = rect.top + 16.0 + place as f32 * 38.0;
        sketch.line(vec![at(rect.left, y), at(rect.left + 74.0, y)], stroke);
        sketch.label(at(rect.left + 90.0, y + 8.0), label, SMALL);
    }
}
