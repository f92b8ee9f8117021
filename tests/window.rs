//! The program as a person meets it: driven by spoken names and by keys through the real screens, without a display, and
//! looked at in pictures that the processor paints.

#[path = "window/about.rs"]
mod about;
#[path = "window/buttons.rs"]
mod buttons;
#[path = "window/day.rs"]
mod day;
#[path = "window/decisions.rs"]
mod decisions;
#[path = "window/desk.rs"]
mod desk;
#[path = "window/dialogs.rs"]
mod dialogs;
#[path = "window/dots.rs"]
mod dots;
#[path = "window/everyone.rs"]
mod everyone;
#[path = "window/eyes.rs"]
mod eyes;
#[path = "window/foot.rs"]
mod foot;
#[path = "support/forged.rs"]
mod forged;
#[path = "window/gallery.rs"]
mod gallery;
#[path = "window/groups.rs"]
mod groups;
#[path = "window/guide.rs"]
mod guide;
#[path = "window/hands.rs"]
mod hands;
#[path = "window/help.rs"]
mod help;
#[path = "window/idle.rs"]
mod idle;
#[path = "window/importing.rs"]
mod importing;
#[path = "window/inbox.rs"]
mod inbox;
#[path = "window/keys.rs"]
mod keys;
#[path = "window/kinds.rs"]
mod kinds;
#[path = "window/mouse.rs"]
mod mouse;
#[path = "window/notes.rs"]
mod notes;
#[path = "window/owned.rs"]
mod owned;
#[path = "window/panel.rs"]
mod panel;
#[path = "window/pass.rs"]
mod pass;
#[path = "window/pictures.rs"]
mod pictures;
#[path = "window/plan.rs"]
mod plan;
#[path = "support/raster.rs"]
mod raster;
#[path = "window/recover.rs"]
mod recover;
#[path = "window/ring.rs"]
mod ring;
#[path = "window/screens.rs"]
mod screens;
#[path = "window/search.rs"]
mod search;
#[path = "window/settings.rs"]
mod settings;
#[path = "support/sight.rs"]
mod sight;
#[path = "window/targets.rs"]
mod targets;
#[path = "window/toasts.rs"]
mod toasts;
#[path = "window/walk.rs"]
mod walk;
#[path = "window/words.rs"]
mod words;
