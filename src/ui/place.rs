//! Where the window stands: put on a screen that exists before it is first seen, watched while it is open.
//!
//! eframe can remember this too (`persist_window`), but in a storage of its own in a folder of its own, and it corrects
//! a lost screen on some systems only. Here it lies beside the preferences, and one pure rule holds everywhere.

use eframe::egui::{self, ViewportBuilder, ViewportCommand, pos2, vec2};

use crate::app::window_place::{Area, LEAST, WindowPlace};

/// Where the window stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// The place to remember: that of the window when it is neither maximised nor on the whole screen.
    pub(super) now: WindowPlace,
    /// The screens have been looked at.
    placed: bool,
}

impl Standing {
    /// As it was remembered, not yet held against the screens.
    pub(super) fn new(now: WindowPlace) -> Self {
        Self { now, placed: false }
    }
}

/// A window at a remembered place. Which screens there are is known only when it is made: [`watch`] corrects it.
pub(super) fn builder(builder: ViewportBuilder, place: WindowPlace) -> ViewportBuilder {
    let builder = builder
        .with_inner_size([place.size.0, place.size.1])
        .with_min_inner_size([LEAST.0, LEAST.1])
        .with_maximized(place.maximised);
    match place.at {
        // In points of a screen with one pixel to a point; others are corrected with the first frame.
        Some((left, top)) => builder.with_position([left as f32, top as f32]),
        None => builder,
    }
}

/// Puts the window on a screen with the first frame, which is drawn before the window is seen; then notes where a hand
/// has put it.
pub(super) fn watch(ctx: &egui::Context, frame: &eframe::Frame, standing: &mut Standing) {
    if standing.placed {
        note(ctx, &mut standing.now);
        return;
    }
    standing.placed = true;
    let wanted = standing.now.on(&screens(frame));
    if !wanted.maximised {
        // Commands are in points of the zoomed program.
        let pixels = ctx.pixels_per_point();
        let native = ctx.native_pixels_per_point().unwrap_or(1.0);
        let points = native / pixels;
        let size = vec2(wanted.size.0, wanted.size.1);
        if wanted.size != standing.now.size {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size * points));
        }
        if let Some((left, top)) = wanted.at {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(pos2(left as f32, top as f32) / pixels));
        }
    }
    standing.now = wanted;
}

/// The screens there are, the main one first.
fn screens(frame: &eframe::Frame) -> Vec<Area> {
    let Some(window) = frame.winit_window() else { return Vec::new() };
    let main = window.primary_monitor();
    let others = window.available_monitors().filter(|screen| Some(screen) != main.as_ref());
    let area = |(at, size, scale): ((i32, i32), (u32, u32), f64)| Area { at, size, scale: scale as f32 };
    main.iter()
        .cloned()
        .chain(others)
        .map(|screen| {
            let (at, size) = (screen.position(), screen.size());
            area(((at.x, at.y), (size.width, size.height), screen.scale_factor()))
        })
        // A screen that is switched off has no pixels.
        .filter(|area| area.size.0 > 0 && area.size.1 > 0 && area.scale > 0.0)
        .collect()
}

/// Notes where the window stands now.
fn note(ctx: &egui::Context, place: &mut WindowPlace) {
    let pixels = ctx.pixels_per_point();
    let native = ctx.native_pixels_per_point().unwrap_or(1.0);
    ctx.input(|input| {
        let window = input.viewport();
        let [maximised, whole, away] =
            [window.maximized, window.fullscreen, window.minimized].map(Option::unwrap_or_default);
        if whole || away {
            return;
        }
        place.maximised = maximised;
        if maximised {
            return;
        }
        if let Some(inner) = window.inner_rect.map(|rect| rect.size() * pixels / native) {
            place.size = (inner.x.round(), inner.y.round());
        }
        place.at = window
            .outer_rect
            .map(|rect| rect.min * pixels)
            .map(|at| (at.x.round() as i32, at.y.round() as i32));
    });
}
