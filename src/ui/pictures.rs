//! Pictures of home and of every canvas, taken by the program itself: for machines without a display, and for looking.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{self, ColorImage};

use crate::app::command::Command;
use crate::app::{App, Screen, WindowAsk};
use crate::export::pixels::{self, Packing, Picture};
use crate::file::disk::{Disk, RealDisk};
use crate::file::safe_write;
use crate::model::id::CanvasId;

/// How many frames a screen gets to settle before its picture is taken.
const SETTLE: u32 = 6;

/// A walk through the program.
#[derive(Debug)]
pub(super) struct Pictures {
    folder: PathBuf,
    taken: Arc<Mutex<Vec<PathBuf>>>,
    /// The canvases that are still to come; none before home has been taken.
    left: Option<VecDeque<CanvasId>>,
    frames: u32,
    waiting: bool,
    sender: Sender<Arc<ColorImage>>,
    receiver: Receiver<Arc<ColorImage>>,
}

impl Pictures {
    pub(super) fn new(folder: PathBuf, taken: Arc<Mutex<Vec<PathBuf>>>) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { folder, taken, left: None, frames: 0, waiting: false, sender, receiver }
    }

    /// One frame of the walk.
    pub(super) fn step(&mut self, ctx: &egui::Context, app: &mut App) {
        ctx.request_repaint();
        if let Ok(image) = self.receiver.try_recv() {
            self.keep(app, &image);
            self.waiting = false;
            self.frames = 0;
            self.go_on(app);
            return;
        }
        self.frames += 1;
        if !self.waiting && self.frames > SETTLE {
            self.waiting = true;
            let (sender, wake) = (self.sender.clone(), ctx.clone());
            ctx.request_screenshot(move |image| {
                // The walk may have ended meanwhile; then nobody needs the picture.
                let _ = sender.send(image);
                wake.request_repaint();
            });
        }
    }

    fn keep(&self, app: &App, image: &ColorImage) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let name = match (app.screen, app.canvas_id()) {
            (Screen::Stage, Some(canvas)) => canvas.to_string(),
            (_, _) => "home".to_owned(),
        };
        let path = self.folder.join(format!("{:02}-{name}.png", taken.len()));
        let rgb = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
        let picture = Picture { width: image.size[0] as u32, height: image.size[1] as u32, rgb };
        let made = RealDisk.make_folder(&self.folder);
        match (made, pixels::packed(&picture, Packing::Fast)) {
            (Ok(()), Ok(bytes)) if safe_write::replace(&RealDisk, &path, &bytes).is_ok() => taken.push(path),
            (made, _) => log::error!("no picture at {}: {made:?}", path.display()),
        }
    }

    fn go_on(&mut self, app: &mut App) {
        if self.left.is_none() {
            if app.store.is_none() {
                app.run(Command::OpenSample);
            }
            app.screen = if app.store.is_some() { Screen::Stage } else { Screen::Home };
            self.left = Some(app.walk().into());
        }
        if let Some(canvas) = self.left.as_mut().and_then(VecDeque::pop_front) {
            app.go_to(&canvas);
        } else {
            app.store = None;
            app.window.push(WindowAsk::Close);
        }
    }
}
