//! The screens: egui around the program that `app` is. Read, draw, hand back what was asked for.

pub mod icons;
pub mod paint;
pub mod theme;
pub mod widgets;
