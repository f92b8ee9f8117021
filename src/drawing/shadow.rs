//! Soft shadows as a few stacked round rectangles, for painters that cannot blur. Screen, SVG and PNG read the same list.

use super::place::Rect;

/// One layer of a shadow: a round rectangle with a thin fill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    pub rect: Rect,
    pub radius: f32,
    /// How much of the shadow ink it lays down, 0 to 1.
    pub strength: f32,
}

const LAYERS: usize = 5;

/// The layers of a shadow, the widest first; `lift` 1 lies on the paper, 2 is in the hand.
pub fn layers(rect: Rect, radius: f32, lift: f32) -> [Layer; LAYERS] {
    let lift = lift.max(0.0);
    let blur = 6.0 * lift * lift.max(0.5);
    let drop = 2.5 * lift * lift.max(0.5);
    let strength = 0.030 * lift.sqrt();
    std::array::from_fn(|place| {
        let out = blur * (1.0 - 2.0 * place as f32 / LAYERS as f32);
        let grown = rect.inset(-out);
        Layer { rect: Rect { top: grown.top + drop, ..grown }, radius: (radius + out).max(1.0), strength }
    })
}
