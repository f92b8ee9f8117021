//! The clock of a round: runs down, pauses, takes or gives a minute. Time comes in as seconds since the start of the
//! program, so that it can be tested.

/// Seconds since the start of the program.
pub type Moment = f64;

/// A countdown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clock {
    /// What is left while it stands still, in seconds; negative when it has run over.
    left: f64,
    /// When it was started, while it runs.
    since: Option<Moment>,
    /// It has been started since it was set.
    begun: bool,
}

/// How the clock looks, beside its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockState {
    Paused,
    Running,
    /// A minute or less is left.
    Ending,
    /// The time is up.
    Over,
}

impl Clock {
    /// Sets the minutes and stands still.
    pub fn set(&mut self, minutes: u16) {
        self.set_secs(u32::from(minutes) * 60);
    }

    /// Sets the seconds and stands still.
    pub fn set_secs(&mut self, seconds: u32) {
        *self = Self { left: f64::from(seconds), since: None, begun: false };
    }

    /// Starts, or pauses.
    pub fn toggle(&mut self, now: Moment) {
        match self.since {
            Some(_) => *self = Self { left: self.left(now), since: None, ..*self },
            None => self.since = Some(now),
        }
        self.begun = true;
    }

    /// Gives minutes, or takes them with a negative number; never below zero.
    pub fn add(&mut self, minutes: i32, now: Moment) {
        let left = (self.left(now) + f64::from(minutes) * 60.0).max(0.0);
        *self = Self { left, since: self.since.map(|_| now), ..*self };
    }

    /// The seconds that are left; negative when it has run over.
    pub fn left(&self, now: Moment) -> f64 {
        self.left - self.since.map_or(0.0, |since| (now - since).max(0.0))
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it has been started since it was set.
    pub fn has_begun(&self) -> bool {
        self.begun
    }

    /// How it looks.
    pub fn state(&self, now: Moment) -> ClockState {
        let left = self.left(now);
        match self.since {
            _ if left <= 0.0 && (self.since.is_some() || left < 0.0) => ClockState::Over,
            None => ClockState::Paused,
            Some(_) if left <= 60.0 => ClockState::Ending,
            Some(_) => ClockState::Running,
        }
    }

    /// The time left as it is shown: `11:42`, `−0:30`.
    pub fn shown(&self, now: Moment) -> String {
        let left = self.left(now);
        let seconds = left.abs().ceil() as u64;
        let sign = if left <= -1.0 { "−" } else { "" };
        format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
    }

    /// Seconds until the shown time changes; none while it stands still.
    pub fn next_change(&self, now: Moment) -> Option<f64> {
        self.since?;
        let fraction = self.left(now).rem_euclid(1.0);
        Some(if fraction < 0.001 { 1.0 } else { fraction })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_runs_down_pauses_and_takes_a_minute_more() {
        let mut clock = Clock::default();
        clock.set(3);
        assert_eq!(clock.shown(5.0), "3:00");
        clock.toggle(10.0);
        assert_eq!(clock.shown(70.0), "2:00");
        assert_eq!(clock.state(70.0), ClockState::Running);
        clock.toggle(100.0);
        assert_eq!(clock.shown(900.0), "1:30");
        clock.add(1, 900.0);
        clock.toggle(1000.0);
        assert_eq!(clock.state(1095.0), ClockState::Ending);
        assert_eq!(clock.shown(1180.0), "−0:30");
        assert_eq!(clock.state(1180.0), ClockState::Over);
        clock.add(-5, 1180.0);
        assert_eq!(clock.shown(1180.0), "0:00");
    }
}
