//! The window: how it opens, what it is asked to do, how it closes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{self, ColorImage, IconData, ViewportBuilder, ViewportCommand};

use super::RaaderumApp;
use super::pictures::Pictures;
use super::place;
use crate::app::command::Command;
use crate::app::prefs::Prefs;
use crate::app::window_place::WindowPlace;
use crate::app::{App, Screen, WindowAsk};
use crate::export::pixels;
use crate::file::disk::RealDisk;
use crate::file::load;
use crate::file::recent::{Recent, spare_folders, state_folder};
use crate::model::workshop::Language;

/// How the program was started.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// The file to open at once.
    pub file: Option<PathBuf>,
    /// Where to put pictures of home and every canvas; the program ends when they are taken.
    pub pictures: Option<PathBuf>,
    /// Keep preferences and lists in this folder, and not in the one of the system.
    pub data_dir: Option<PathBuf>,
    /// Begin with a full room of forty people.
    pub crowd: bool,
    /// Speak this language, whatever was chosen last time.
    pub language: Option<Language>,
    /// Begin with a running clock.
    pub run_clock: bool,
    /// How often it has fallen over just before.
    pub life: u32,
    /// The frame in which it is to fall over, for trying what happens then.
    pub fall: Option<u32>,
    /// Is told of every frame that has been drawn, for measuring.
    pub on_frame: Option<fn(Screen)>,
}

/// Opens the window and stays until it is closed. Returns the pictures that were taken.
///
/// # Errors
/// When there is no display, or it cannot show a window.
pub fn run(launch: Launch) -> Result<Vec<PathBuf>, eframe::Error> {
    let taken: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let viewport = ViewportBuilder::default()
        .with_title("Råderum")
        .with_app_id("raaderum")
        .with_icon(icon())
        .with_drag_and_drop(true);
    let folder = launch.data_dir.clone().or_else(state_folder);
    // Pictures are all of one size.
    let remembered = folder.as_deref().filter(|_| launch.pictures.is_none());
    let place = remembered.map_or_else(WindowPlace::default, window_place);
    let viewport = place::builder(viewport, place);
    let options =
        eframe::NativeOptions { viewport, persist_window: false, ..eframe::NativeOptions::default() };
    let into = Arc::clone(&taken);
    let start = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Box::new(begin(&cc.egui_ctx, launch, folder, into).standing(place)))
    };
    eframe::run_native("raaderum", options, Box::new(start))?;
    let names = taken.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok(names)
}

fn begin(
    ctx: &egui::Context,
    launch: Launch,
    folder: Option<PathBuf>,
    taken: Arc<Mutex<Vec<PathBuf>>>,
) -> RaaderumApp {
    let wake = ctx.clone();
    let (mut prefs, recent) = match (&folder, &launch.pictures) {
        (Some(folder), None) => (remembered(folder), Recent::load(&RealDisk, folder)),
        (_, _) => (Prefs::default(), Recent::default()),
    };
    prefs.language = launch.language.unwrap_or(prefs.language);
    let mut app = App::new(prefs, recent, Arc::new(move || wake.request_repaint()));
    app = app.with_state_folder(folder.filter(|_| launch.pictures.is_none()));
    if launch.data_dir.is_none() && launch.pictures.is_none() {
        app = app.with_spare_folders(spare_folders());
    }
    if launch.crowd {
        app.show_crowd();
    }
    match launch.file {
        _ if launch.life > 0 => app.resume(launch.life),
        Some(file) => app.open_path(file),
        None if launch.pictures.is_none() && !launch.crowd => {
            app.begin_where_wanted();
            app.look_for_unfinished();
        }
        None => {}
    }
    let window = RaaderumApp::new(ctx, app)
        .fitting()
        .by_the_watch()
        .falling(launch.fall)
        .telling(launch.on_frame, launch.run_clock);
    match launch.pictures {
        Some(folder) => window.with_pictures(Pictures::new(folder, taken)),
        None => window,
    }
}

fn remembered(folder: &Path) -> Prefs {
    own_file(folder, "prefs.ron").map_or_else(Prefs::default, |text| Prefs::from_text(&text))
}

fn window_place(folder: &Path) -> WindowPlace {
    own_file(folder, "window.ron").map_or_else(WindowPlace::default, |text| WindowPlace::from_text(&text))
}

/// One of the program's own small files.
fn own_file(folder: &Path, name: &str) -> Option<String> {
    const LARGEST: usize = 64 * 1024;
    load::text(&RealDisk, &folder.join(name), LARGEST).ok()
}

/// The window's picture: a room with a way out, in the three colours of the phases.
fn icon() -> IconData {
    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128"><rect width="128" height="128" fill="#1D5B79"/><path d="M64 18 110 64 64 110 18 64Z" fill="none" stroke="#FFFFFF" stroke-width="11"/><circle cx="64" cy="64" r="15" fill="#E0A126"/></svg>"##;
    match pixels::picture_of_svg(SVG, 1.0) {
        Ok(picture) => {
            let rgba = picture.rgb.chunks(3).flat_map(|rgb| [rgb[0], rgb[1], rgb[2], 255]).collect();
            IconData { rgba, width: picture.width, height: picture.height }
        }
        Err(_) => IconData::default(),
    }
}

/// Asks before closing when something is not in the file; returns whether the window may close.
pub(super) fn asked_to_close(ctx: &egui::Context, app: &mut App, may: bool) -> bool {
    if ctx.input(|input| input.viewport().close_requested()) && !may {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        app.run(Command::Quit);
    }
    may
}

/// Opens a file that was dropped on the window.
pub(super) fn dropped_files(ctx: &egui::Context, app: &mut App) {
    let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    if let Some(path) = dropped {
        app.dropped(path);
    }
}

/// Does what only the window can do; returns whether it was told to close.
pub(super) fn obey(ctx: &egui::Context, app: &mut App) -> bool {
    let mut closes = false;
    for asked in std::mem::take(&mut app.window) {
        match asked {
            WindowAsk::Close => {
                closes = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            WindowAsk::FullScreen(on) => ctx.send_viewport_cmd(ViewportCommand::Fullscreen(on)),
            WindowAsk::CopyPicture(picture) => {
                let size = [picture.width as usize, picture.height as usize];
                ctx.copy_image(ColorImage::from_rgb(size, &picture.rgb));
            }
            WindowAsk::Write => {}
        }
    }
    let title = title(app);
    let id = egui::Id::unique("title of the window");
    if ctx.data(|data| data.get_temp::<String>(id)).as_ref() != Some(&title) {
        ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
        ctx.data_mut(|data| data.insert_temp(id, title));
    }
    closes
}

/// *Fjordnæs · Råderum*, with a star in front when something is not in the file.
fn title(app: &App) -> String {
    match &app.store {
        Some(store) => {
            let star = if store.is_changed() { "* " } else { "" };
            format!("{star}{} · Råderum", store.session().cover().title)
        }
        None => "Råderum".to_owned(),
    }
}
