//! Places for names beside dots, so that no name covers a dot, another name or the edge.

use crate::drawing::place::{Point, Rect, at};

/// The box of a name: close beside its dot, else farther away (then a thread leads to it).
pub(super) fn place(
    taken: &[Rect],
    inside: Rect,
    dot: Point,
    radius: f32,
    width: f32,
    height: f32,
) -> Option<Rect> {
    let (w, h) = (width, height);
    let around = |gap: f32| {
        let slant = gap * 0.7;
        [
            (gap, -h / 2.0),
            (-gap - w, -h / 2.0),
            (-w / 2.0, -gap - h),
            (-w / 2.0, gap),
            (slant, -slant - h),
            (slant, slant),
            (-slant - w, -slant - h),
            (-slant - w, slant),
        ]
    };
    [radius + 7.0, radius + 22.0, radius + 44.0, radius + 66.0]
        .into_iter()
        .flat_map(around)
        .map(|(x, y)| Rect::new(dot.x + x, dot.y + y, w, h))
        .find(|spot| fits(spot, inside) && !taken.iter().any(|other| other.overlaps(spot)))
}

/// The thread from a dot to a name that stands farther away.
pub(super) fn thread(dot: Point, radius: f32, name: Rect) -> Option<[Point; 2]> {
    let near = at(dot.x.clamp(name.left, name.right()), dot.y.clamp(name.top + 4.0, name.bottom() - 4.0));
    let far = near.distance(dot);
    (far > radius + 14.0).then(|| {
        let share = radius / far;
        [at(dot.x + (near.x - dot.x) * share, dot.y + (near.y - dot.y) * share), near]
    })
}

fn fits(spot: &Rect, inside: Rect) -> bool {
    spot.left >= inside.left
        && spot.right() <= inside.right()
        && spot.top >= inside.top
        && spot.bottom() <= inside.bottom()
}

/// Moves heights apart until neighbours are at least `gap` apart, within `low` and `high`; keeps their order.
pub(super) fn apart(wanted: &[f32], gap: f32, low: f32, high: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut placed: Vec<f32> = order.iter().map(|place| wanted[*place].clamp(low, high)).collect();
    for _ in 0..60 {
        for n in 1..placed.len() {
            let lack = gap - (placed[n] - placed[n - 1]);
            if lack > 0.0 {
                placed[n - 1] -= lack / 2.0;
                placed[n] += lack / 2.0;
            }
        }
        let Some((first, last)) = placed.first().copied().zip(placed.last().copied()) else { break };
        if first < low {
            placed.iter_mut().enumerate().for_each(|(n, y)| *y = y.max(low + n as f32 * gap));
        }
        if last > high {
            let count = placed.len();
            placed.iter_mut().enumerate().for_each(|(n, y)| *y = y.min(high - (count - 1 - n) as f32 * gap));
        }
    }
    let mut result = vec![0.0; wanted.len()];
    for (place, y) in order.into_iter().zip(placed) {
        result[place] = y;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_move_apart_and_keep_their_order() {
        let placed = apart(&[100.0, 102.0, 101.0, 400.0], 30.0, 0.0, 500.0);
        assert!(placed[2] - placed[0] >= 29.0 && placed[1] - placed[2] >= 29.0, "{placed:?}");
        assert_eq!(placed[3], 400.0, "one with room was moved");
    }

    #[test]
    fn a_name_goes_left_when_the_right_is_taken() {
        let sheet = Rect::new(0.0, 0.0, 500.0, 500.0);
        let dot = at(250.0, 250.0);
        let right = place(&[], sheet, dot, 10.0, 100.0, 28.0).unwrap();
        let left = place(&[right], sheet, dot, 10.0, 100.0, 28.0).unwrap();
        assert!(right.left > dot.x && left.right() < dot.x, "{right:?} {left:?}");
    }
}
