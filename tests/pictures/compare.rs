//! Compares two pictures as eyes do: a shade does not count, a letter that has moved does.

use std::fmt;
use std::path::Path;

use raaderum::export::pixels::Picture;

/// Colours that differ by less than this in every channel look the same.
const SHADE: u8 = 24;
/// More pixels than this that look different are a difference: one in five thousand, 72 of 360 000.
const MOST: f64 = 1.0 / 5000.0;

/// What differs between two pictures.
pub(crate) struct Difference {
    pub(crate) differing: usize,
    pub(crate) of: usize,
    /// The new picture, pale, with red where it differs.
    pub(crate) picture: Picture,
}

/// The picture in a file; none when there is none.
pub(crate) fn read(path: &Path) -> Option<Picture> {
    let rgb = image::open(path).ok()?.into_rgb8();
    Some(Picture { width: rgb.width(), height: rgb.height(), rgb: rgb.into_raw() })
}

/// The picture with fewer shades, so that it packs into a third: eyes and [`SHADE`] see no difference.
pub(crate) fn simple(picture: &Picture) -> Picture {
    let shades = |step: u16| {
        let channel = |value: &u8| ((u16::from(*value) + step / 2) / step * step).min(255) as u8;
        Picture { rgb: picture.rgb.iter().map(channel).collect(), ..*picture }
    };
    let colours = |picture: &Picture| {
        picture.rgb.chunks_exact(3).map(<[u8]>::to_vec).collect::<std::collections::BTreeSet<_>>().len()
    };
    Some(shades(16)).filter(|picture| colours(picture) <= 256).unwrap_or_else(|| shades(24))
}

/// Compares an approved picture with a new one.
pub(crate) fn difference(old: &Picture, new: &Picture) -> Difference {
    let of = new.rgb.len() / 3;
    if (old.width, old.height) != (new.width, new.height) {
        return Difference { differing: of, of, picture: new.clone() };
    }
    let mut differing = 0;
    let mut rgb = Vec::with_capacity(new.rgb.len());
    for (before, after) in old.rgb.chunks_exact(3).zip(new.rgb.chunks_exact(3)) {
        if before.iter().zip(after).any(|(before, after)| before.abs_diff(*after) >= SHADE) {
            differing += 1;
            rgb.extend([220, 0, 40]);
        } else {
            rgb.extend(after.iter().map(|channel| 191 + channel / 4));
        }
    }
    Difference { differing, of, picture: Picture { width: new.width, height: new.height, rgb } }
}

impl Difference {
    /// Whether nobody would see it.
    pub(crate) fn is_small(&self) -> bool {
        self.differing as f64 <= self.of as f64 * MOST
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = self.differing as f64 * 100.0 / self.of.max(1) as f64;
        write!(f, "{} of {} pixels look different ({share:.2} %)", self.differing, self.of)
    }
}
