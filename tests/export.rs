//! Exported pictures: text stays text, names are spoken, the same drawing gives the same bytes.

use raaderum::drawing::ink::{Ink, Palette};
use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::{Rect, at};
use raaderum::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use raaderum::drawing::{Drawing, Grip, Target, Weight};
use raaderum::export::{pixels, svg};

/// A small wall with every kind of mark.
fn wall() -> Drawing {
    let mut sketch = Sketch::new(Lettering::shared());
    sketch.tell("To sedler & en kurve");
    sketch.label(at(50.0, 100.0), "Forandringskurven", Style::new(44.0, Ink::Ink).weight(Weight::Bold));
    sketch.label(at(50.0, 144.0), "Hvor står I nu – og hvor vil I hen?", Style::new(26.0, Ink::Muted));
    for (place, text) in ["Ingen tid til oplæring af de nye kolleger", "Vi <ved> ikke, hvem der beslutter"]
        .into_iter()
        .enumerate()
    {
        let rect = Rect::new(60.0 + 260.0 * place as f32, 220.0, 230.0, 150.0);
        let grip = Grip { drag: true, ..Grip::default() };
        sketch.item(Target::Place(place + 1), rect, format!("Seddel: {text}"), grip, |sketch| {
            sketch.card(rect, 8.0, solid(Ink::Sticky(place as u8)));
            sketch.text(rect.inset(14.0), text, Style::new(24.0, Ink::StickyInk));
        });
    }
    let curve: Vec<_> =
        (0..60).map(|x| at(60.0 + x as f32 * 24.0, 640.0 - 140.0 * (x as f32 / 9.0).sin())).collect();
    let floor = curve.iter().map(|point| at(point.x, 800.0)).collect();
    sketch.mark(raaderum::drawing::Mark::Band {
        upper: curve.clone(),
        lower: floor,
        fill: thin(Ink::Series(0), 0.15),
    });
    sketch.line(curve, line(Ink::Ink, 5.0));
    sketch.line(vec![at(60.0, 800.0), at(1500.0, 800.0)], dashed(Ink::Line, 2.0));
    sketch.circle(at(900.0, 300.0), 60.0, solid(Ink::Series(1)), line(Ink::Ink, 3.0));
    sketch.polygon(
        vec![at(1000.0, 360.0), at(1060.0, 240.0), at(1120.0, 360.0)],
        thin(Ink::Series(2), 0.5),
        None,
    );
    sketch.upright(at(1560.0, 500.0), "Energi", Style::new(24.0, Ink::Muted));
    sketch.finish()
}

#[test]
fn text_stays_text_and_names_are_spoken() {
    let svg = svg::svg(&wall(), Palette::Light);
    assert!(svg.contains(">Forandringskurven</text>"), "the title is no text");
    assert!(svg.contains("aria-label=\"To sedler &amp; en kurve\""), "the drawing has no spoken name");
    assert!(svg.contains("<title>Seddel: Ingen tid"), "a note has no spoken name");
    assert!(svg.contains("Vi &lt;ved&gt;"), "the text is not escaped");
    assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count(), "groups are not closed");
    assert_eq!(svg, svg::svg(&wall(), Palette::Light), "the same drawing gives other bytes");
}

#[test]
fn every_palette_and_scale_gives_a_picture() {
    for (name, palette) in Palette::ALL {
        let picture = pixels::picture(&wall(), palette, 1.0).unwrap();
        assert_eq!((picture.width, picture.height), (1600, 900), "{name}");
        let ground = palette.rgb(Ink::Paper);
        assert_eq!(picture.rgb[..3], [ground.0, ground.1, ground.2], "{name} has another ground");
    }
    let file = pixels::png(&wall(), Palette::Dark, 2.0).unwrap();
    assert_eq!(&file[..4], b"\x89PNG", "no PNG");
    if let Ok(folder) = std::env::var("PICTURES") {
        keep(&folder, &file);
    }
}

fn keep(folder: &str, file: &[u8]) {
    use std::io::Write as _;
    let mut out = std::fs::File::create(std::path::Path::new(folder).join("wall.png")).expect("a file");
    out.write_all(file).expect("it is written");
}

#[test]
fn widths_agree_with_those_of_the_renderer() {
    use resvg::usvg;
    let mut options = usvg::Options::default();
    for face in raaderum::drawing::font::FACES {
        options.fontdb_mut().load_font_data(face.bytes.to_vec());
    }
    for (weight, number) in
        [(Weight::Regular, 400), (Weight::Medium, 500), (Weight::Semibold, 600), (Weight::Bold, 700)]
    {
        // The bar at each end has no side bearing that differs: its ink gives the advance between two bars.
        let text = "|Tæt på borgerne: AV og Ty, efter 1.234,5 fikse offensiver|";
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='1600' height='90'><text x='0' y='50' font-size='24' \
             font-weight='{number}' font-family='IBM Plex Sans'>{text}</text></svg>"
        );
        let tree = usvg::Tree::from_str(&svg, &options).unwrap();
        let ink = tree.root().abs_bounding_box();
        let bar = {
            let svg = svg.replace(text, "|");
            usvg::Tree::from_str(&svg, &options).unwrap().root().abs_bounding_box()
        };
        let lettering = Lettering::shared();
        let ours = lettering.width(text, 24.0, weight) - lettering.width("|", 24.0, weight);
        let theirs = ink.right() - bar.right();
        assert!((ours - theirs).abs() < 0.05, "{number}: {ours} here, {theirs} there");
    }
}
