//! A drawing as PNG, rendered on the CPU from its SVG with the embedded font alone: the same pixels on every machine.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{Fault, svg};
use crate::drawing::ink::Palette;
use crate::drawing::{Drawing, SHEET_HEIGHT, SHEET_WIDTH, font};

/// A picture as plain pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    /// Red, green, blue, row by row.
    pub rgb: Vec<u8>,
}

/// How hard a PNG is packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Packing {
    /// Quickly, for export and clipboard.
    #[default]
    Fast,
    /// Slowly and small, for pictures that are kept in a repository.
    Small,
}

/// The drawing as a PNG file; scale 1 is 1600 × 900 pixels.
pub fn png(drawing: &Drawing, palette: Palette, scale: f32) -> Result<Vec<u8>, Fault> {
    packed(&picture(drawing, palette, scale)?, Packing::Fast)
}

/// The drawing as pixels; scale 1 is 1600 × 900.
pub fn picture(drawing: &Drawing, palette: Palette, scale: f32) -> Result<Picture, Fault> {
    picture_of_svg(&svg::svg(drawing, palette), scale)
}

/// An SVG of ours as pixels.
pub fn picture_of_svg(svg: &str, scale: f32) -> Result<Picture, Fault> {
    let tree = Tree::from_str(svg, options()).map_err(|fault| Fault::Picture(fault.to_string()))?;
    let side = |units: f32| (units * scale).round().clamp(0.0, 65_535.0) as u32;
    let (width, height) = (side(SHEET_WIDTH), side(SHEET_HEIGHT));
    let mut pixmap = Pixmap::new(width, height).ok_or(Fault::Size { width, height })?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    // The ground is opaque, so premultiplied and plain colours are the same.
    let rgb = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    Ok(Picture { width, height, rgb })
}

/// A picture as a PNG file.
pub fn packed(picture: &Picture, packing: Packing) -> Result<Vec<u8>, Fault> {
    let mut file = Vec::with_capacity(picture.rgb.len() / 8);
    let mut encoder = png::Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_depth(png::BitDepth::Eight);
    let listed = if packing == Packing::Small { listed(picture) } else { None };
    encoder.set_compression(match packing {
        Packing::Fast => png::Compression::Fast,
        Packing::Small => png::Compression::High,
    });
    let data = if let Some((colours, places)) = &listed {
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(colours.concat());
        encoder.set_filter(png::Filter::NoFilter);
        places
    } else {
        encoder.set_color(png::ColorType::Rgb);
        &picture.rgb
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(file)
}

/// The colours of a picture and for each pixel the place of its colour; none where a byte does not hold the place.
fn listed(picture: &Picture) -> Option<(Vec<[u8; 3]>, Vec<u8>)> {
    let pixels = || picture.rgb.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    let mut colours: BTreeSet<[u8; 3]> = BTreeSet::new();
    for pixel in pixels() {
        if colours.insert(pixel) && colours.len() > 256 {
            return None;
        }
    }
    let colours: Vec<[u8; 3]> = colours.into_iter().collect();
    let place = |pixel: [u8; 3]| colours.binary_search(&pixel).unwrap_or_default() as u8;
    let places = pixels().map(place).collect();
    Some((colours, places))
}

/// Our fonts and no other; read once.
fn options() -> &'static Options<'static> {
    static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
        let mut fonts = fontdb::Database::new();
        for face in font::FACES {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(face.bytes)));
        }
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font::BEHIND.1)));
        fonts.set_sans_serif_family(font::FAMILY);
        Options { fontdb: Arc::new(fonts), font_family: font::FAMILY.to_owned(), ..Options::default() }
    });
    &OPTIONS
}
