//! Where the window stood last time, and where it may stand today: always on a screen that exists, never larger than
//! it. Places are pixels of the whole desktop, sizes are points, so that a window is as large to the eye on another
//! screen.

use serde::{Deserialize, Serialize};

use crate::file;

/// The place of the window.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// Left and top of the window with its frame, in pixels; none where the system does not say, as on Wayland.
    pub at: Option<(i32, i32)>,
    /// Width and height of its inside, in points.
    pub size: (f32, f32),
    pub maximised: bool,
}

/// A screen as the system names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left and top, in pixels of the whole desktop.
    pub at: (i32, i32),
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Pixels in a point.
    pub scale: f32,
}

/// The size for which everything is drawn.
pub const WISHED: (f32, f32) = (1600.0, 900.0);
/// Smaller than this nothing can be read.
pub const LEAST: (f32, f32) = (800.0, 500.0);
/// What the frame of the window and the bar of the desktop take of a screen, in points.
const FRAME: (f32, f32) = (16.0, 88.0);
/// So much of the upper edge must be on a screen for a hand to take hold of the window, in pixels.
const HOLD: i32 = 120;

impl Default for WindowPlace {
    fn default() -> Self {
        Self { at: None, size: WISHED, maximised: false }
    }
}

impl Area {
    fn right(self) -> i32 {
        self.at.0.saturating_add_unsigned(self.size.0)
    }

    fn bottom(self) -> i32 {
        self.at.1.saturating_add_unsigned(self.size.1)
    }

    /// How many pixels of a rectangle lie on this screen.
    fn overlap(self, at: (i32, i32), size: (i32, i32)) -> i64 {
        let wide = self.right().min(at.0.saturating_add(size.0)) - self.at.0.max(at.0);
        let high = self.bottom().min(at.1.saturating_add(size.1)) - self.at.1.max(at.1);
        i64::from(wide.max(0)) * i64::from(high.max(0))
    }

    fn pixels(self, points: f32) -> i32 {
        (points * self.scale).round() as i32
    }
}

impl WindowPlace {
    /// A place from its file; what cannot be read is as on the first day.
    pub fn from_text(text: &str) -> Self {
        let place: Self = file::lenient(text).unwrap_or_default();
        let sound =
            |side: f32, least: f32| if side.is_finite() { side.clamp(least, 20_000.0) } else { least };
        Self { size: (sound(place.size.0, LEAST.0), sound(place.size.1, LEAST.1)), ..place }
    }

    /// The place as it is written.
    pub fn text(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }

    /// The nearest place on one of the screens, the main one first: as it was where it can be reached, else moved, and
    /// made smaller where it is too large.
    #[must_use]
    pub fn on(self, screens: &[Area]) -> Self {
        let Some(screen) = self.screen(screens) else { return self };
        let inner = |side: u32, frame: f32| side as f32 / screen.scale - frame;
        let fit = |side: f32, most: f32, least: f32| side.min(most).max(least);
        let size = (
            fit(self.size.0, inner(screen.size.0, FRAME.0), LEAST.0),
            fit(self.size.1, inner(screen.size.1, FRAME.1), LEAST.1),
        );
        let smaller = size != self.size;
        Self { at: self.at.map(|at| within(screen, at, size, smaller)), size, ..self }
    }

    /// The screen that has most of it; the main one where none has any, or where nobody could take hold of it.
    fn screen(self, screens: &[Area]) -> Option<Area> {
        let main = screens.first().copied()?;
        let Some(at) = self.at else { return Some(main) };
        let shown = |screen: &&Area| {
            let (wide, high) = (screen.pixels(self.size.0), screen.pixels(self.size.1));
            screen.overlap(at, (wide, high))
        };
        Some(screens.iter().max_by_key(shown).copied().filter(|most| shown(&most) > 0).unwrap_or(main))
    }
}

/// A place for a window of a size on a screen: where it was when its upper edge can be reached there, else as near as
/// possible with all of it on the screen. One that had to be made smaller is shown whole.
fn within(screen: Area, at: (i32, i32), size: (f32, f32), whole: bool) -> (i32, i32) {
    let (wide, high) = (screen.pixels(size.0 + FRAME.0), screen.pixels(size.1 + FRAME.1));
    let reachable = at.0 < screen.right() - HOLD
        && at.0 + wide > screen.at.0 + HOLD
        && at.1 >= screen.at.1
        && at.1 < screen.bottom() - HOLD;
    if reachable && !whole {
        return at;
    }
    let near = |at: i32, from: i32, to: i32| at.min(to).max(from);
    (near(at.0, screen.at.0, screen.right() - wide), near(at.1, screen.at.1, screen.bottom() - high))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area { at: (0, 0), size: (1366, 768), scale: 1.0 };
    const DESK: Area = Area { at: (0, 0), size: (1920, 1080), scale: 1.0 };
    const WALL: Area = Area { at: (1920, 0), size: (1920, 1080), scale: 1.0 };
    const LEFT: Area = Area { at: (-1920, -200), size: (1920, 1080), scale: 1.0 };
    const LARGE: Area = Area { at: (0, 0), size: (3840, 2160), scale: 2.0 };

    fn place(at: (i32, i32), size: (f32, f32)) -> WindowPlace {
        WindowPlace { at: Some(at), size, maximised: false }
    }

    #[test]
    fn the_window_is_always_on_a_screen_that_exists() {
        let small = (900.0, 600.0);
        let cases: [(&str, WindowPlace, &[Area], WindowPlace); 11] = [
            ("as it was", place((100, 80), small), &[DESK], place((100, 80), small)),
            ("on the second screen", place((2100, 80), small), &[DESK, WALL], place((2100, 80), small)),
            ("the second screen is gone", place((2100, 80), small), &[DESK], place((1004, 80), small)),
            (
                "left of the main screen",
                place((-1500, -150), small),
                &[DESK, LEFT],
                place((-1500, -150), small),
            ),
            ("the left screen is gone", place((-1500, -150), small), &[DESK], place((0, 0), small)),
            ("half out at the right", place((1500, 80), small), &[DESK], place((1500, 80), small)),
            ("only its frame is left", place((1900, 80), small), &[DESK], place((1004, 80), small)),
            ("its upper edge is out", place((100, -400), small), &[DESK], place((100, 0), small)),
            (
                "from a large screen to a laptop",
                place((400, 300), (1900.0, 1000.0)),
                &[LAPTOP],
                place((0, 0), (1350.0, 680.0)),
            ),
            (
                "as large to the eye on a fine screen",
                place((1000, 600), (1200.0, 700.0)),
                &[LARGE],
                place((1000, 600), (1200.0, 700.0)),
            ),
            ("no screen is known", place((7, 7), small), &[], place((7, 7), small)),
        ];
        for (name, before, screens, after) in cases {
            assert_eq!(before.on(screens), after, "{name}");
            assert_eq!(after.on(screens), after, "{name}: it stays there");
        }
    }

    #[test]
    fn a_first_window_fits_its_screen_and_stands_where_the_system_wants_it() {
        assert_eq!(WindowPlace::default().on(&[LAPTOP]).size, (1350.0, 680.0));
        assert_eq!(WindowPlace::default().on(&[LARGE]).size, WISHED, "1920 × 1080 points");
        assert_eq!(WindowPlace::default().on(&[LAPTOP]).at, None);
        let tiny = Area { at: (0, 0), size: (640, 480), scale: 1.0 };
        assert_eq!(WindowPlace::default().on(&[tiny]).size, LEAST, "smaller than this is no use to anybody");
        let maximised = WindowPlace { maximised: true, ..WindowPlace::default() };
        assert!(maximised.on(&[LAPTOP]).maximised);
    }

    #[test]
    fn what_is_written_is_read_again_and_nonsense_does_no_harm() {
        let written = WindowPlace { at: Some((-12, 40)), size: (1234.0, 777.0), maximised: true };
        assert_eq!(WindowPlace::from_text(&written.text()), written);
        assert_eq!(WindowPlace::from_text("("), WindowPlace::default());
        let broken = WindowPlace::from_text("(at: \"?\", size: (3, 1000000), maximised: true)");
        assert_eq!(broken, WindowPlace { at: None, size: (LEAST.0, 20_000.0), maximised: true });
    }
}
