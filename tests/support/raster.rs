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
        RgbaImage::from_raw(page.width as u32, page.height as u32, page.bytes()).ok_or_else(|| "no picture".to_owned())
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

    fn triangle(&mut self, corners: &[Vertex; 3], texture: &ColorImage, clip: Rect) {
        let [a, b, c] = corners;
        let area = (b.pos - a.pos).x * (c.pos - a.pos).y - (b.pos - a.pos).y * (c.pos - a.pos).x;
        if area.abs() < 1e-6 {
            return;
        }
        let low = |f: fn(&Vertex) -> f32| corners.iter().map(f).fold(f32::INFINITY, f32::min);
        let high = |f: fn(&Vertex) -> f32| corners.iter().map(f).fold(f32::NEG_INFINITY, f32::max);
        let left = low(|v| v.pos.x).max(clip.min.x.round()).max(0.0).floor() as usize;
        let top = low(|v| v.pos.y).max(clip.min.y.round()).max(0.0).floor() as usize;
        let right = high(|v| v.pos.x).min(clip.max.x.round()).min(self.width as f32).ceil().max(0.0) as usize;
        let bottom = high(|v| v.pos.y).min(clip.max.y.round()).min(self.height as f32).ceil().max(0.0) as usize;
        for y in top..bottom {
            for x in left..right {
                let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
                let share = |from: &Vertex, to: &Vertex| {
                    ((to.pos.x - from.pos.x) * (py - from.pos.y) - (to.pos.y - from.pos.y) * (px - from.pos.x)) / area
                };
                let weights = [share(b, c), share(c, a), share(a, b)];
                if weights.iter().zip([(b, c), (c, a), (a, b)]).all(|(w, edge)| *w > 0.0 || (*w == 0.0 && owns(edge, area))) {
                    self.blend(x, y, corners, weights, texture);
                }
            }
        }
    }

    fn blend(&mut self, x: usize, y: usize, corners: &[Vertex; 3], weights: [f32; 3], texture: &ColorImage) {
        let sum = |f: fn(&Vertex) -> f32| corners.iter().zip(weights).map(|(v, w)| f(v) * w).sum::<f32>();
        let texel = sample(texture, sum(|v| v.uv.x), sum(|v| v.uv.y));
        let color = [sum(|v| v.color.r().into()), sum(|v| v.color.g().into()), sum(|v| v.color.b().into()), sum(|v| v.color.a().into())];
        let over: Vec<f32> = color.iter().zip(texel).map(|(color, texel)| color * texel / 255.0).collect();
        let pixel = &mut self.pixels[y * self.width + x];
        for (channel, value) in pixel.iter_mut().enumerate() {
            *value = over[channel] + *value * (1.0 - over[3] / 255.0);
        }
    }

    fn bytes(&self) -> Vec<u8> {
        self.pixels.iter().flatten().map(|value| value.round().clamp(0.0, 255.0) as u8).collect()
    }
}

/// Whether a pixel exactly on this edge belongs to the triangle: on one of the two that share it.
fn owns((from, to): (&Vertex, &Vertex), area: f32) -> bool {
    let way = (to.pos - from.pos) * area.signum();
    way.y < 0.0 || (way.y == 0.0 && way.x > 0.0)
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
