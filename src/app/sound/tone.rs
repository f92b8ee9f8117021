//! What the bells sound like: sines that begin at once, softly, and die away.

use std::f64::consts::TAU;

use super::Bell;

/// Samples a second.
pub const RATE_HZ: u32 = 44_100;

/// One stroke of a bell.
struct Stroke {
    /// When it is struck.
    at_secs: f64,
    hertz: f64,
}

/// Half of what a loudspeaker can do at most: a room is startled by less.
const LOUDEST: f64 = 0.5 * i16::MAX as f64;
/// After so long a stroke is down to a third.
const DECAY_SECS: f64 = 0.35;
/// It swells for so long, so that it does not click.
const ATTACK_SECS: f64 = 0.008;

/// The samples of a bell, in one channel at [`RATE_HZ`]: one high stroke for the last minute, two falling ones when time
/// is up.
///
/// ```
/// use raaderum::app::sound::{Bell, RATE_HZ, samples};
/// let bell = samples(Bell::TimeUp);
/// assert!(bell.len() < 3 * RATE_HZ as usize);
/// assert!(bell.iter().all(|sample| sample.unsigned_abs() < 20_000));
/// ```
pub fn samples(bell: Bell) -> Vec<i16> {
    let (strokes, secs): (&[Stroke], f64) = match bell {
        Bell::LastMinute => (&[Stroke { at_secs: 0.0, hertz: 880.0 }], 1.6),
        Bell::TimeUp => {
            (&[Stroke { at_secs: 0.0, hertz: 659.3 }, Stroke { at_secs: 0.45, hertz: 523.3 }], 2.2)
        }
    };
    let count = (secs * f64::from(RATE_HZ)) as usize;
    let at = |place: usize| place as f64 / f64::from(RATE_HZ);
    let height = |time: f64| strokes.iter().map(|stroke| stroke.height(time)).sum::<f64>();
    // The end is faded, so that it does not click either.
    let fade = |time: f64| ((secs - time) / 0.2).clamp(0.0, 1.0);
    (0..count).map(|place| (height(at(place)) * fade(at(place)) * LOUDEST) as i16).collect()
}

impl Stroke {
    /// How high its wave is at a time, from -1 to 1: the tone and a little of its octave.
    fn height(&self, time: f64) -> f64 {
        let since = time - self.at_secs;
        if since < 0.0 {
            return 0.0;
        }
        let swell = (since / ATTACK_SECS).min(1.0) * (-since / DECAY_SECS).exp();
        let wave = |times: f64| (TAU * self.hertz * times * since).sin();
        swell * 0.6 * (wave(1.0) + 0.25 * wave(2.0)) / 1.25
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_begin_and_end_in_silence_and_differ() {
        let (minute, over) = (samples(Bell::LastMinute), samples(Bell::TimeUp));
        assert_ne!(minute, over);
        for bell in [minute, over] {
            assert!(bell.first().is_some_and(|first| *first == 0));
            assert!(bell.last().is_some_and(|last| last.abs() < 8));
            let loudest = bell.iter().map(|sample| sample.unsigned_abs()).max();
            assert!(loudest.is_some_and(|loudest| (4_000..20_000).contains(&loudest)), "{loudest:?}");
        }
    }
}
