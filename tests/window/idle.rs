//! Idle costs nothing: nobody touches anything, nothing is drawn again; a running clock draws once a second.

use std::time::Duration;

use super::desk::Window;

/// After how long the program wants to draw again.
fn next(window: &Window) -> Duration {
    let output = &window.harness.output().viewport_output;
    output.values().map(|viewport| viewport.repaint_delay).min().unwrap_or(Duration::MAX)
}

#[test]
fn home_and_stage_stand_still_when_nobody_touches_them() {
    let mut window = Window::open();
    window.harness.run_steps(30);
    assert!(next(&window) > Duration::from_mins(1), "home: {:?}", next(&window));
    for canvas in ["change_curve", "double_diamond", "portfolio_model"] {
        window.open_sample(canvas);
        window.harness.run_steps(30);
        assert!(next(&window) > Duration::from_mins(1), "{canvas}: {:?}", next(&window));
    }
    for key in ['s', 'g'] {
        window.letter(key);
        window.harness.run_steps(30);
        assert!(next(&window) > Duration::from_mins(1), "drawer {key}: {:?}", next(&window));
    }
}

#[test]
fn a_running_clock_draws_once_a_second() {
    let mut window = Window::on("change_curve");
    window.letter('t');
    let mut drawn = 0;
    let mut time = 0.0;
    // Time passes as the program asks for it.
    while time < 10.0 {
        let wait = next(&window).as_secs_f64().min(10.0);
        window.pass(wait);
        time += wait.max(0.001);
        drawn += 1;
    }
    assert!((9..=22).contains(&drawn), "{drawn} frames in ten seconds");
}

impl Window {
    /// Lets time pass and draws one frame.
    fn pass(&mut self, secs: f64) {
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + secs);
        self.harness.step();
        self.harness.input_mut().time = None;
    }
}
