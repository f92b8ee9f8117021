//! The statistics of the workshop room, exactly as the handbook defines them. Answers are weighted values: a number
//! and how many gave it. The room is the whole population, so spread divides by n.

/// A value and how many gave it.
pub type Weighted = (f64, u32);

/// Equality of computed numbers: 24.9999999 counts as 25.
pub const TOLERANCE: f64 = 1e-6;

/// Every value once.
pub fn weigh(values: &[f64]) -> Vec<Weighted> {
    let mut list: Vec<Weighted> = values.iter().map(|value| (*value, 1)).collect();
    sort(&mut list);
    list
}

/// From small to large, which every function here expects of its answers.
pub fn sort(list: &mut [Weighted]) {
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
}

/// How many answers there are.
pub fn count(list: &[Weighted]) -> u64 {
    list.iter().map(|(_, count)| u64::from(*count)).sum()
}

/// The answer at a place in the row, from 0.
fn at(list: &[Weighted], place: u64) -> Option<f64> {
    let mut passed = 0;
    list.iter().find_map(|(value, count)| {
        passed += u64::from(*count);
        (place < passed).then_some(*value)
    })
}

/// The middle one, or the mean of the two in the middle.
pub fn median(list: &[Weighted]) -> Option<f64> {
    let n = count(list);
    let low = at(list, n.checked_sub(1)? / 2)?;
    Some(f64::midpoint(low, at(list, n / 2)?))
}

/// The lower of the two in the middle, for rules that need a step that exists.
pub fn median_low(list: &[Weighted]) -> Option<f64> {
    at(list, count(list).checked_sub(1)? / 2)
}

/// The arithmetic mean.
pub fn mean(list: &[Weighted]) -> Option<f64> {
    let n = count(list);
    let sum: f64 = list.iter().map(|(value, count)| value * f64::from(*count)).sum();
    (n > 0).then(|| sum / n as f64)
}

/// The population standard deviation.
pub fn sd(list: &[Weighted]) -> Option<f64> {
    let middle = mean(list)?;
    let squares: f64 = list.iter().map(|(value, count)| (value - middle).powi(2) * f64::from(*count)).sum();
    Some((squares / count(list) as f64).sqrt())
}

/// The quantile by linear interpolation, h = (n − 1)·p ("type 7").
pub fn quantile(list: &[Weighted], p: f64) -> Option<f64> {
    let h = count(list).checked_sub(1)? as f64 * p.clamp(0.0, 1.0);
    let low = at(list, h.floor() as u64)?;
    let high = at(list, h.ceil() as u64)?;
    Some(low + (h - h.floor()) * (high - low))
}

/// The distance between the quartiles.
pub fn iqr(list: &[Weighted]) -> Option<f64> {
    Some(quantile(list, 0.75)? - quantile(list, 0.25)?)
}

/// The consensus Cns on an ordered scale with these ends: 1 when all agree, 0 with half at each end.
pub fn consensus(list: &[Weighted], lowest: f64, highest: f64) -> Option<f64> {
    let middle = mean(list)?;
    let width = highest - lowest;
    if width <= 0.0 {
        return None;
    }
    let n = count(list) as f64;
    let terms = list.iter().filter(|(_, count)| *count > 0).map(|(value, count)| {
        let room = (1.0 - (value - middle).abs() / width).max(f64::MIN_POSITIVE);
        f64::from(*count) / n * room.log2()
    });
    Some((1.0 + terms.sum::<f64>()).clamp(0.0, 1.0))
}

/// The share (0 to 1) of the answers from `low` to `high`, ends included.
pub fn share(list: &[Weighted], low: f64, high: f64) -> Option<f64> {
    let n = count(list);
    let inside: u64 = list
        .iter()
        .filter(|(value, _)| *value >= low - TOLERANCE && *value <= high + TOLERANCE)
        .map(|(_, count)| u64::from(*count))
        .sum();
    (n > 0).then(|| inside as f64 / n as f64)
}

/// Two camps: at least this share in the two lowest categories and in the two highest. `steps` are all categories.
pub fn two_camps(list: &[Weighted], steps: &[f64], least: f64) -> bool {
    let [lowest, second, .., last_but_one, highest] = steps else { return false };
    let reached = |low, high| share(list, low, high).is_some_and(|part| part >= least - TOLERANCE);
    reached(*lowest, *second) && reached(*last_but_one, *highest)
}

/// The 0–100 index of a mean from 1 to 5.
pub fn index100(mean: f64) -> f64 {
    (mean - 1.0) / 4.0 * 100.0
}

/// How many percentage points must be moved to make one split of 100 into the other.
pub fn split_distance(a: &[f64], b: &[f64]) -> Option<f64> {
    let moved: f64 = a.iter().zip(b).map(|(one, other)| (one - other).abs()).sum();
    (a.len() == b.len() && !a.is_empty()).then_some(moved / 2.0)
}

/// The parts as percent of their sum; nothing when they sum to nothing.
pub fn rescale(parts: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = parts.iter().sum();
    (sum > 0.0).then(|| parts.iter().map(|part| part / sum * 100.0).collect())
}

/// Whole percentages that sum to 100: the largest remainders are rounded up, the first of equals first.
pub fn percentages(parts: &[f64]) -> Option<Vec<f64>> {
    let exact = rescale(parts)?;
    let mut whole: Vec<f64> = exact.iter().map(|part| (part + TOLERANCE).floor()).collect();
    let remainder = |place: usize| exact[place] - whole[place];
    let mut order: Vec<usize> = (0..exact.len()).collect();
    // Remainders that differ by less than the tolerance are equal; sorting is stable, so the first keeps its place.
    order.sort_by_key(|place| std::cmp::Reverse((remainder(*place) / TOLERANCE).round() as i64));
    let missing = (100.0 - whole.iter().sum::<f64>()).round() as usize;
    for place in order.into_iter().take(missing) {
        whole[place] += 1.0;
    }
    Some(whole)
}

/// Rounded for showing: half away from zero, 2.5 → 3 and −2.5 → −3, also where binary fractions fall just short.
pub fn round(value: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(decimals.min(9) as i32);
    let scaled = value * scale;
    // A half that binary numbers miss by a hair is a half; the hair grows with the number.
    let hair = (1e-12 * scaled.abs()).clamp(1e-9, 1e-3);
    let rounded = (scaled + scaled.signum() * hair).round() / scale;
    // Never −0.
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn rounding_is_half_away_from_zero_and_adds_nothing_of_its_own() {
        assert_eq!(round(2.857, 1), 2.9);
        assert_eq!(round(1.005, 2), 1.01, "binary 1.005 lies a hair below");
        assert_eq!(round(-2.5, 0), -3.0);
        assert_eq!(round(-0.2, 0).to_string(), "0");
        for whole in [9200.0, 1_000_000.0, -42_000.0] {
            assert_eq!(round(whole, 6), whole);
        }
    }
}
