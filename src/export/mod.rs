//! Drawings and data as files for others: SVG, PNG, CSV. Nothing here opens a file; it makes the bytes.

pub mod csv;
pub mod day;
pub mod pixels;
pub mod svg;
pub mod table;

/// What can go wrong while a file is made.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The SVG of a drawing could not be read back; a mistake in the program.
    #[error("the picture could not be rendered: {0}")]
    Picture(String),
    /// A picture of no pixels, or of more than fit into memory.
    #[error("a picture of {width} × {height} pixels cannot be made; choose another scale")]
    Size { width: u32, height: u32 },
    /// The PNG could not be written.
    #[error("the picture could not be packed: {0}")]
    Packing(#[from] png::EncodingError),
}
