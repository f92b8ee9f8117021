//! Icons, drawn as lines so that no font has to have them.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// The icons of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Close,
    Plus,
    Minus,
    Play,
    Pause,
    Menu,
    More,
    Check,
    Up,
    Down,
    Right,
    Left,
    Drawer,
    Search,
    Card,
    Grip,
    Eye,
    Warn,
    Hands,
    Undo,
    Redo,
}

/// Paints an icon into a square.
pub fn paint(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| pos2(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    let pen = Stroke::new((rect.width() * 0.12).max(1.6), color);
    let line = |points: &[(f32, f32)]| {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| at(*x, *y)).collect();
        painter.add(Shape::line(points, pen));
    };
    let dot = |x: f32, y: f32, radius: f32| {
        painter.circle_filled(at(x, y), radius * rect.width(), color);
    };
    match icon {
        Icon::Close => {
            line(&[(0.18, 0.18), (0.82, 0.82)]);
            line(&[(0.82, 0.18), (0.18, 0.82)]);
        }
        Icon::Plus => {
            line(&[(0.5, 0.12), (0.5, 0.88)]);
            line(&[(0.12, 0.5), (0.88, 0.5)]);
        }
        Icon::Minus => line(&[(0.12, 0.5), (0.88, 0.5)]),
        Icon::Play => {
            let points = vec![at(0.24, 0.12), at(0.88, 0.5), at(0.24, 0.88)];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        Icon::Pause => {
            line(&[(0.32, 0.15), (0.32, 0.85)]);
            line(&[(0.68, 0.15), (0.68, 0.85)]);
        }
        Icon::Menu => [0.22, 0.5, 0.78].into_iter().for_each(|y| line(&[(0.08, y), (0.92, y)])),
        Icon::More => [0.16, 0.5, 0.84].into_iter().for_each(|x| dot(x, 0.5, 0.1)),
        Icon::Check => line(&[(0.1, 0.54), (0.38, 0.82), (0.9, 0.2)]),
        Icon::Up => line(&[(0.14, 0.66), (0.5, 0.3), (0.86, 0.66)]),
        Icon::Down => line(&[(0.14, 0.34), (0.5, 0.7), (0.86, 0.34)]),
        Icon::Right => line(&[(0.34, 0.14), (0.7, 0.5), (0.34, 0.86)]),
        Icon::Left => line(&[(0.66, 0.14), (0.3, 0.5), (0.66, 0.86)]),
        Icon::Drawer => {
            let corners = vec![at(0.06, 0.12), at(0.94, 0.12), at(0.94, 0.88), at(0.06, 0.88)];
            painter.add(Shape::closed_line(corners, pen));
            line(&[(0.62, 0.12), (0.62, 0.88)]);
        }
        Icon::Search => {
            painter.circle_stroke(at(0.42, 0.42), rect.width() * 0.32, pen);
            line(&[(0.66, 0.66), (0.94, 0.94)]);
        }
        Icon::Card => {
            painter.add(Shape::closed_line(
                vec![at(0.14, 0.06), at(0.86, 0.06), at(0.86, 0.94), at(0.14, 0.94)],
                pen,
            ));
            for y in [0.32, 0.5, 0.68] {
                line(&[(0.3, y), (0.7, y)]);
            }
        }
        Icon::Grip => [0.2, 0.5, 0.8].into_iter().for_each(|y| dot(0.5, y, 0.1)),
        Icon::Eye => {
            let lid = |way: f32| -> Vec<(f32, f32)> {
                (0..=12)
                    .map(|step| {
                        let x = step as f32 / 12.0;
                        (x, 0.5 + way * 0.34 * (x * std::f32::consts::PI).sin())
                    })
                    .collect()
            };
            line(&lid(1.0));
            line(&lid(-1.0));
            dot(0.5, 0.5, 0.15);
        }
        Icon::Warn => {
            painter.add(Shape::closed_line(vec![at(0.5, 0.08), at(0.96, 0.9), at(0.04, 0.9)], pen));
            line(&[(0.5, 0.36), (0.5, 0.62)]);
            dot(0.5, 0.75, 0.07);
        }
        Icon::Undo => arrow_back(line, |x| x),
        Icon::Redo => arrow_back(line, |x| 1.0 - x),
        Icon::Hands => {
            for (x, top) in [(0.2, 0.36), (0.4, 0.16), (0.6, 0.12), (0.8, 0.26)] {
                line(&[(x, 0.62), (x, top)]);
            }
            line(&[(0.2, 0.58), (0.2, 0.76), (0.38, 0.92), (0.64, 0.92), (0.8, 0.74), (0.8, 0.56)]);
        }
    }
}

/// An arrow that turns back, and its mirror image.
fn arrow_back(line: impl Fn(&[(f32, f32)]), across: impl Fn(f32) -> f32) {
    let turn: Vec<(f32, f32)> = (0..=14)
        .map(|step| {
            let angle = -std::f32::consts::FRAC_PI_2 + step as f32 / 14.0 * std::f32::consts::PI;
            (across(0.62 + 0.28 * angle.cos()), 0.62 + 0.28 * angle.sin())
        })
        .collect();
    line(&[(across(0.08), 0.34), turn[0]]);
    line(&turn);
    line(&[(across(0.34), 0.08), (across(0.06), 0.34), (across(0.34), 0.6)]);
    line(&[(across(0.62), 0.9), (across(0.3), 0.9)]);
}
