//! Shares a whole number out in whole parts that add up to exactly that: minutes among steps, or among rounds.

/// What somebody has, and what they need at least; never more than they have.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub now: u32,
    pub least: u32,
}

/// Shares `minutes` out, at least what each needs: beyond that in proportion to what can be given up, or, where there is
/// more time than before, to what it had. The shares add up to `minutes` where the least of all do not exceed it.
pub fn shared(parts: &[Part], minutes: u32) -> Vec<u16> {
    let (now, least) = (sum(parts, |part| part.now), sum(parts, |part| part.least));
    let (base, rest): (Vec<u32>, u32) = if minutes <= now {
        (parts.iter().map(|part| part.least).collect(), minutes.saturating_sub(least))
    } else {
        (parts.iter().map(|part| part.now).collect(), minutes - now)
    };
    // What is firm grows only where nothing else can.
    let gives: Vec<u32> = parts.iter().map(|part| part.now - part.least).collect();
    let weights = if minutes > now && gives.iter().any(|give| *give > 0) {
        parts.iter().map(|part| if part.now > part.least { part.now } else { 0 }).collect()
    } else if minutes > now {
        parts.iter().map(|part| part.now).collect()
    } else {
        gives
    };
    let added = by_largest_remainder(&weights, rest);
    base.iter().zip(added).map(|(base, more)| (base + more) as u16).collect()
}

fn sum(parts: &[Part], of: impl Fn(&Part) -> u32) -> u32 {
    parts.iter().map(of).sum()
}

/// Whole numbers in proportion to weights that add up to `total`; nothing where no weight is more than zero.
fn by_largest_remainder(weights: &[u32], total: u32) -> Vec<u32> {
    let all: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if all == 0 {
        return vec![0; weights.len()];
    }
    let share = |weight: &u32| u64::from(*weight) * u64::from(total);
    let mut parts: Vec<u32> = weights.iter().map(|weight| (share(weight) / all) as u32).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(share(&weights[*place]) % all));
    let missing = total - parts.iter().sum::<u32>();
    for place in order.into_iter().take(missing as usize) {
        parts[place] += 1;
    }
    parts
}
