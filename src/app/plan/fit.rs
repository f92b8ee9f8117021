//! Makes a plan fit the time that there is: shortens what can be shortened, and leaves out what does not fit at all.
//! The minutes always add up to what was asked for.

use crate::model::plan::Step;
use crate::model::shares::{Part, shared};

/// Nobody gets anything done in less than this.
const LEAST: u32 = 3;

/// New minutes for steps, in their order, that add up to `minutes`; 0 where a step is left out. None when there is less
/// than a minute for each break and talk that must stay.
///
/// Breaks, talks and the decisions stay as they are as long as canvases can give way: each canvas keeps at least half of
/// its time, or three minutes; then whole canvases go, the last ones first.
///
/// ```
/// use raaderum::app::plan::fit::fit;
/// use raaderum::model::plan::Step;
/// let step = |minutes| Step { minutes, canvas: Some("curve".into()), ..Step::default() };
/// assert_eq!(fit(&[step(20), step(10)], 24), Some(vec![16, 8]));
/// ```
pub fn fit(steps: &[Step], minutes: u32) -> Option<Vec<u16>> {
    let is_firm = |step: &Step| step.canvas.is_none();
    let firm: u32 = steps.iter().filter(|step| is_firm(step)).map(|step| u32::from(step.minutes)).sum();
    let floor =
        |step: &Step| u32::from(step.minutes).div_ceil(2).max(LEAST).min(u32::from(step.minutes).max(1));
    let mut kept: Vec<bool> = steps.iter().map(|step| !is_firm(step)).collect();
    let floors = |kept: &[bool]| -> u32 {
        steps.iter().zip(kept).filter(|(_, kept)| **kept).map(|(step, _)| floor(step)).sum()
    };
    while floors(&kept) + firm > minutes {
        let Some(last) = kept.iter().rposition(|kept| *kept) else { break };
        kept[last] = false;
    }
    // Where only canvases are ahead, the next one takes what there is.
    let all_that_is_left = firm == 0 && minutes > 0 && !kept.contains(&true);
    if let Some(first) = kept.first_mut().filter(|_| all_that_is_left) {
        *first = true;
    }
    let parts: Vec<Part> = steps
        .iter()
        .zip(&kept)
        .map(|(step, kept)| match (is_firm(step), kept) {
            (true, _) => Part { now: u32::from(step.minutes), least: u32::from(step.minutes) },
            (false, true) => Part { now: u32::from(step.minutes), least: floor(step).min(minutes) },
            (false, false) => Part { now: 0, least: 0 },
        })
        .collect();
    if kept.contains(&true) {
        return Some(shared(&parts, minutes));
    }
    // Only breaks and talks are left: they share what there is.
    let stay = parts.iter().filter(|part| part.now > 0).count() as u32;
    if minutes < stay || stay == 0 {
        return None;
    }
    let parts: Vec<Part> = parts.iter().map(|part| Part { least: part.now.min(1), ..*part }).collect();
    Some(shared(&parts, minutes))
}
