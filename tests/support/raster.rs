//! Renders egui's triangles on the processor, so that pictures of home and stage need no graphics card and are the same
//! on every machine. Gouraud colours times a bilinear texture, blended as egui's own painters blend.

use std::collections::BTreeMap;

use eframe::egui::epaint::{ImageData, Primitive, Vertex};
use eframe::egui::{self, Color32, ColorImage, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// A renderer for the harness.
#[derive(Default)]
pub(crate) struct Raster {
    textures: BTreeMap<TextureId, ColorImage>,
}

impl TestRenderer for Raster {
    #[expect(clippy::iter_over_hash_type, reason = "each texture is changed by itself, in whatever order")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                match (change.pos, self.textures.get_mut(&id)) {
                    (Some([left, top]), Some(whole)) => patch(whole, image, left, top),
                    (_, _) => {
                        self.textures.insert(id, (**image).clone());
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut page = Page::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = Rect::from_min_max(clipped.clip_rect.min * scale, clipped.clip_rect.max * scale);
            for corners in mesh.triangles() {
                let corners = corners.map(|corner| {
                    let vertex = mesh.vertices[corner as usize];
                    Vertex { pos: vertex.pos * scale, ..vertex }
                });
                page.triangle(&corners, texture, clip);
            }
        }
        RgbaImage::from_raw(page.width as u32, page.height as u32, page.bytes())
            .ok_or_else(|| "no picture".to_owned())
    }
}

fn patch(whole: &mut ColorImage, part: &ColorImage, left: usize, top: usize) {
    for y in 0..part.size[1] {
        for x in 0..part.size[0] {
            whole.pixels[(top + y) * whole.size[0] + left + x] = part.pixels[y * part.size[0] + x];
        }
    }
}

/// The picture in the making: premultiplied, 0 to 255.
struct Page {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Page {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0, 0.0, 0.0, 255.0]; width * height] }
    }

    /// One triangle. What lies within is found a row at a time; a flat one, as most are, is not looked up pixel by
    /// pixel.
    fn triangle(&mut self, corners: &[Vertex; 3], texture: &ColorImage, clip: Rect) {
        let Some(edges) = Edges::of(corners) else { return };
        let xs = corners.map(|corner| corner.pos.x);
        let ys = corners.map(|corner| corner.pos.y);
        let low = |of: [f32; 3], least: f32| of[0].min(of[1]).min(of[2]).max(least.round()).max(0.0) as usize;
        let high = |of: [f32; 3], most: f32, size: usize| {
            of[0].max(of[1]).max(of[2]).min(most.round()).min(size as f32).max(0.0).ceil() as usize
        };
        let (left, right) = (low(xs, clip.min.x), high(xs, clip.max.x, self.width));
        let (top, bottom) = (low(ys, clip.min.y), high(ys, clip.max.y, self.height));
        let [a, b, c] = corners;
        let one_color = a.color == b.color && b.color == c.color;
        let one_texel = a.uv == b.uv && b.uv == c.uv;
        let texel = sample(texture, a.uv.x, a.uv.y);
        let flat = tinted(a.color.to_array().map(f32::from), texel);
        for y in top..bottom {
            let (from, to) = edges.row(y as f32 + 0.5, left, right);
            if from >= to {
                continue;
            }
            let row = &mut self.pixels[y * self.width + from..y * self.width + to];
            if one_color && one_texel {
                for pixel in row {
                    blend(pixel, flat);
                }
                continue;
            }
            for (place, pixel) in row.iter_mut().enumerate() {
                let share = edges.at((from + place) as f32 + 0.5, y as f32 + 0.5);
                let color =
                    if one_color { a.color.to_array().map(f32::from) } else { color_at(corners, share) };
                let texel = if one_texel { texel } else { texel_at(corners, share, texture) };
                blend(pixel, tinted(color, texel));
            }
        }
    }

    fn bytes(&self) -> Vec<u8> {
        self.pixels.iter().flatten().map(|value| value.round().clamp(0.0, 255.0) as u8).collect()
    }
}

/// The three edges of a triangle as functions that are positive within it; together they are 1.
struct Edges {
    /// For each corner the edge opposite to it: `x * 0 + y * 1 + 2`, and whether what lies on it belongs here.
    lines: [([f32; 3], bool); 3],
}

impl Edges {
    /// None for a triangle without an inside.
    fn of([a, b, c]: &[Vertex; 3]) -> Option<Self> {
        let area = (b.pos - a.pos).x * (c.pos - a.pos).y - (b.pos - a.pos).y * (c.pos - a.pos).x;
        if area.abs() < 1e-6 {
            return None;
        }
        let line = |from: &Vertex, to: &Vertex| {
            let way = (to.pos - from.pos) / area;
            let owned = (way.y < 0.0) || (way.y == 0.0 && way.x > 0.0);
            ([-way.y, way.x, way.y * from.pos.x - way.x * from.pos.y], owned)
        };
        Some(Self { lines: [line(b, c), line(c, a), line(a, b)] })
    }

    fn at(&self, x: f32, y: f32) -> [f32; 3] {
        self.lines.map(|([by_x, by_y, rest], _)| by_x * x + by_y * y + rest)
    }

    fn holds(&self, x: f32, y: f32) -> bool {
        self.lines.iter().all(|([by_x, by_y, rest], owned)| {
            let share = by_x * x + by_y * y + rest;
            share > 0.0 || (share == 0.0 && *owned)
        })
    }

    /// The pixels of a row, from and to.
    fn row(&self, y: f32, left: usize, right: usize) -> (usize, usize) {
        let (mut from, mut to) = (left as f32, right as f32);
        for ([by_x, by_y, rest], _) in self.lines {
            let crossing = -(by_y * y + rest) / by_x;
            if by_x > 0.0 {
                from = from.max(crossing - 1.5);
            } else if by_x < 0.0 {
                to = to.min(crossing + 1.5);
            }
        }
        let (mut from, mut to) = (from.max(0.0) as usize, to.max(0.0).ceil() as usize);
        to = to.min(right);
        while from < to && !self.holds(from as f32 + 0.5, y) {
            from += 1;
        }
        while from < to && !self.holds(to as f32 - 0.5, y) {
            to -= 1;
        }
        (from, to)
    }
}

/// A colour under a texel.
fn tinted(color: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    [0, 1, 2, 3].map(|channel| color[channel] * texel[channel] / 255.0)
}

fn color_at(corners: &[Vertex; 3], share: [f32; 3]) -> [f32; 4] {
    let [a, b, c] = [0, 1, 2].map(|corner| corners[corner].color.to_array());
    [0, 1, 2, 3].map(|channel| {
        f32::from(a[channel]) * share[0] + f32::from(b[channel]) * share[1] + f32::from(c[channel]) * share[2]
    })
}

fn texel_at([a, b, c]: &[Vertex; 3], share: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let u = a.uv.x * share[0] + b.uv.x * share[1] + c.uv.x * share[2];
    let v = a.uv.y * share[0] + b.uv.y * share[1] + c.uv.y * share[2];
    sample(texture, u, v)
}

/// Lays a premultiplied colour over a pixel.
fn blend(pixel: &mut [f32; 4], over: [f32; 4]) {
    if over[3] <= 0.0 && over[0] <= 0.0 {
        return;
    }
    let through = 1.0 - over[3] / 255.0;
    for (below, above) in pixel.iter_mut().zip(over) {
        *below = above + *below * through;
    }
}

/// The texture at a place, bilinear.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let at = |x: f32, y: f32| -> Color32 {
        let x = x.clamp(0.0, width as f32 - 1.0) as usize;
        let y = y.clamp(0.0, height as f32 - 1.0) as usize;
        texture.pixels[y * width + x]
    };
    let (right_share, low_share) = (x - left, y - top);
    let parts = [
        (at(left, top), (1.0 - right_share) * (1.0 - low_share)),
        (at(left + 1.0, top), right_share * (1.0 - low_share)),
        (at(left, top + 1.0), (1.0 - right_share) * low_share),
        (at(left + 1.0, top + 1.0), right_share * low_share),
    ];
    let mut mixed = [0.0; 4];
    for (color, share) in parts {
        for (channel, value) in color.to_array().into_iter().enumerate() {
            mixed[channel] += f32::from(value) * share;
        }
    }
    mixed
}
