//! How somebody sees a picture who does not see its colours: on a grey printer, and with deuteranopia; and how far apart
//! two colours are then.
#![allow(dead_code, reason = "each test binary uses its own part")]

/// Red, green, blue, 0 to 255.
pub(crate) type Colour = [u8; 3];

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Eyes {
    /// Nobody sees a colour: a grey printer, a bad projector, achromatopsia. Luminance after Rec. 709 in linear light.
    Grey,
    /// No cones for green, the commonest of what is called colour-blindness. Machado, Oliveira & Fernandes, *A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency*, IEEE TVCG 15 (6), 2009: the matrix for
    /// deuteranomaly of severity 1.0, in linear RGB.
    Deuteranope,
}

impl Eyes {
    pub(crate) const ALL: [Self; 2] = [Self::Grey, Self::Deuteranope];

    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Grey => [LUMINANCE; 3],
            Self::Deuteranope => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        }
    }

    /// What they see of a colour.
    pub(crate) fn see(self, colour: Colour) -> Colour {
        let light = colour.map(linear);
        self.matrix().map(|row| shown(row.iter().zip(light).map(|(share, light)| share * light).sum()))
    }

    /// What they see of a picture of three bytes a pixel.
    pub(crate) fn see_all(self, rgb: &[u8]) -> Vec<u8> {
        rgb.chunks_exact(3).flat_map(|pixel| self.see([pixel[0], pixel[1], pixel[2]])).collect()
    }
}

const LUMINANCE: [f64; 3] = [0.2126, 0.7152, 0.0722];

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

fn shown(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let share = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (share * 255.0).round() as u8
}

/// The contrast of two colours after WCAG, from 1 to 21.
pub(crate) fn contrast(a: Colour, b: Colour) -> f64 {
    let luminance =
        |colour: Colour| -> f64 { colour.map(linear).iter().zip(LUMINANCE).map(|(a, b)| a * b).sum() };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour in CIE L*a*b*, under daylight (D65).
pub(crate) fn lab(colour: Colour) -> [f64; 3] {
    let [red, green, blue] = colour.map(linear);
    let bend = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How different two colours look: CIEDE2000, after Sharma, Wu & Dalal, Color Research & Application 30 (1), 2005.
pub(crate) fn difference([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let stretch = 1.5 - 0.5 * seventh(f64::midpoint(a1.hypot(b1), a2.hypot(b2)));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (chroma1, chroma2) = (a1.hypot(b1), a2.hypot(b2));
    let is_grey = chroma1 * chroma2 == 0.0;
    let hue =
        |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (hue1, hue2) = (hue(a1, b1), hue(a2, b2));
    let turn = match hue2 - hue1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = if is_grey { hue1 + hue2 } else { (hue1 + turn / 2.0).rem_euclid(360.0) };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let (light, chroma) = (f64::midpoint(l1, l2), f64::midpoint(chroma1, chroma2));
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let off = (light - 50.0).powi(2);
    let by_light = (l2 - l1) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let by_chroma = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    let chord = 2.0 * (chroma1 * chroma2).sqrt() * (turn / 2.0).to_radians().sin();
    let by_hue = chord / (1.0 + 0.015 * chroma * t);
    let bent = 60.0 * (-((hue - 275.0) / 25.0).powi(2)).exp();
    let blue = -bent.to_radians().sin() * 2.0 * seventh(chroma);
    (by_light.powi(2) + by_chroma.powi(2) + by_hue.powi(2) + blue * by_chroma * by_hue).sqrt()
}
