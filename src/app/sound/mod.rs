//! The two bells of the clock: a soft one when a minute is left, another when time is up. They are off until somebody
//! wants them; then each is heard in the second that it is about, or not at all.

#[cfg(target_os = "linux")]
mod pulse;
mod tone;

use super::App;
use super::clock::{Clock, Moment};

pub use tone::{RATE_HZ, samples};

/// A bell of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bell {
    /// A minute is left.
    LastMinute,
    TimeUp,
}

impl Bell {
    /// The seconds left at which it rings.
    fn edge_secs(self) -> f64 {
        match self {
            Self::LastMinute => 60.0,
            Self::TimeUp => 0.0,
        }
    }
}

/// Whatever makes a bell heard; it must not keep anybody waiting.
pub trait Rings: std::fmt::Debug {
    /// Rings a bell.
    fn ring(&mut self, bell: Bell);
}

/// Watches a clock and rings its bells.
#[derive(Debug)]
pub struct Bells {
    rings: Box<dyn Rings>,
    /// Those that will still ring, the last minute first.
    armed: [bool; 2],
}

impl Default for Bells {
    fn default() -> Self {
        Self::rung_by(Box::new(Speaker))
    }
}

/// A bell that comes later than this says nothing: a laptop that was shut over the end of a round stays silent.
const LATEST_SECS: f64 = 1.5;
/// A bell that has rung rings again only when so much more time was given than it rings at.
const AGAIN_SECS: f64 = 30.0;

impl Bells {
    /// Bells that are heard in some way.
    pub fn rung_by(rings: Box<dyn Rings>) -> Self {
        Self { rings, armed: [false; 2] }
    }

    /// Looks at the clock, and rings what it is time for.
    pub fn look(&mut self, clock: &Clock, now: Moment) {
        let left = clock.left(now);
        let mut rung = None;
        for (bell, armed) in [Bell::LastMinute, Bell::TimeUp].into_iter().zip(&mut self.armed) {
            let beyond = left - bell.edge_secs();
            if beyond <= 0.0 {
                let is_heard = std::mem::take(armed) && clock.is_running() && -beyond <= LATEST_SECS;
                rung = is_heard.then_some(bell).or(rung);
            } else if beyond >= AGAIN_SECS || !clock.has_begun() {
                *armed = true;
            }
        }
        if let Some(bell) = rung {
            self.rings.ring(bell);
        }
    }
}

impl App {
    /// With bells that are heard in another way.
    pub fn with_bells(self, bells: Bells) -> Self {
        Self { bells, ..self }
    }

    pub(super) fn ring_bells(&mut self) {
        if self.prefs.sound {
            self.bells.look(&self.clock, self.now);
        }
    }
}

/// The loudspeaker of the computer. There is a thread and a connection for as long as a bell rings, and none between.
#[derive(Debug)]
struct Speaker;

impl Rings for Speaker {
    #[cfg(target_os = "linux")]
    fn ring(&mut self, bell: Bell) {
        let play = move || {
            // Where nothing can be heard, the clock is still seen.
            if let Err(silence) = pulse::play(&samples(bell)) {
                log::info!("the bell was not heard: {silence}");
            }
        };
        if let Err(error) = std::thread::Builder::new().name("bell".to_owned()).spawn(play) {
            log::info!("the bell has no thread: {error}");
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn ring(&mut self, _bell: Bell) {}
}
