//! The watch that the program goes by: it runs on while the computer sleeps, and nobody can set it. The time of the day
//! comes from the computer's clock, which anybody can set; nothing that is counted depends on it.

use jiff::civil::DateTime;

use super::clock::Moment;

/// A watch that was started with the program.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    start: f64,
}

impl Default for Watch {
    fn default() -> Self {
        Self { start: seconds() }
    }
}

impl Watch {
    /// Seconds since it was started, those of sleep among them.
    pub fn now(&self) -> Moment {
        seconds() - self.start
    }

    /// What the clock on the wall says.
    pub fn day() -> DateTime {
        jiff::Zoned::now().datetime()
    }
}

/// Seconds since the computer was started. What the standard library counts stands still while a laptop is shut.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn seconds() -> f64 {
    #[cfg(not(target_vendor = "apple"))]
    let clock = rustix::time::ClockId::Boottime;
    #[cfg(target_vendor = "apple")]
    let clock = rustix::time::ClockId::Monotonic;
    let time = rustix::time::clock_gettime(clock);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Elsewhere the counter of the standard library runs on through sleep.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn seconds() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed().as_secs_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_forwards_only() {
        let watch = Watch::default();
        let (before, after) = (watch.now(), watch.now());
        assert!(0.0 <= before && before <= after, "{before} then {after}");
    }
}
