//! Puts things in an order in which each comes after what it needs.

use std::collections::{BTreeMap, BTreeSet};

/// The order, and what needs itself, directly or by way of others.
pub(super) fn sort<K: Ord + Copy>(needs: &BTreeMap<K, BTreeSet<K>>) -> (Vec<K>, BTreeSet<K>) {
    let mut sorted = Vec::new();
    let mut done = BTreeSet::new();
    let mut waiting: BTreeSet<K> = needs.keys().copied().collect();
    loop {
        let ready = |key: &&K| {
            let needed = needs.get(key);
            needed.is_none_or(|needed| {
                needed.iter().all(|need| done.contains(need) || !needs.contains_key(need))
            })
        };
        let next: Vec<K> = waiting.iter().filter(ready).copied().collect();
        if next.is_empty() {
            break;
        }
        for key in next {
            waiting.remove(&key);
            done.insert(key);
            sorted.push(key);
        }
    }
    // What is left needs a circle; only members of one are to blame, but the others cannot be computed either.
    let circular = waiting.iter().copied().filter(|key| reaches_itself(needs, *key)).collect();
    (sorted, circular)
}

fn reaches_itself<K: Ord + Copy>(needs: &BTreeMap<K, BTreeSet<K>>, start: K) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![start];
    while let Some(key) = waiting.pop() {
        for need in needs.get(&key).into_iter().flatten() {
            if *need == start {
                return true;
            }
            if seen.insert(*need) {
                waiting.push(*need);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comes_after_what_it_needs_and_circles_are_named() {
        let needs = BTreeMap::from([
            ('a', BTreeSet::from(['b'])),
            ('b', BTreeSet::from(['c', 'x'])),
            ('c', BTreeSet::new()),
            ('d', BTreeSet::from(['e'])),
            ('e', BTreeSet::from(['d'])),
            ('f', BTreeSet::from(['d'])),
        ]);
        let (sorted, circular) = sort(&needs);
        assert_eq!(sorted, ['c', 'b', 'a'], "x is nobody's and no reason to wait");
        assert_eq!(circular, BTreeSet::from(['d', 'e']), "f only looks at the circle");
    }
}
