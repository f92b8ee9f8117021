//! One chart of every kind with lifelike numbers, and one of every kind with too many and too long ones.
#![allow(clippy::too_many_lines, reason = "a list of samples is long and simple")]

#[path = "figures.rs"]
mod figures;

use raaderum::chart::{
    Bar, Cells, Chart, Data, Dot, Funnel, Heat, Part, Scatter, Seen, Series, Shares, Slope, Spread, Stack,
    Strip, Strips, Stroll, Waves,
};
use raaderum::drawing::ink::Ink;
use raaderum::model::workshop::MarkShape;

const INITIATIVES: [&str; 8] = [
    "Fakturarobotten",
    "Digital visitation",
    "Fælles borgerblik",
    "Skærmbesøg i hjemmeplejen",
    "AI-journalnotat",
    "Elevernes egen dag",
    "Selvbetjening på byggesager",
    "Ét telefonnummer",
];

const LONG: &str = "Tværgående genoptræningsplanlægningsplatform for specialkonsulenter";

fn chart(canvas: &str, title: &str, axes: (&str, &str), phase: u8, data: Data) -> Chart {
    Chart {
        canvas: canvas.to_owned(),
        place: "Fjordnæs Kommune".to_owned(),
        title: title.to_owned(),
        footer: "n = 14 · 15. april 2026 · runde 1".to_owned(),
        axes: (axes.0.to_owned(), axes.1.to_owned()),
        phase,
        data,
    }
}

fn bar(label: impl Into<String>, value: f64) -> Bar {
    Bar { label: label.into(), value }
}

fn parts(names: &[&str]) -> Vec<Part> {
    names
        .iter()
        .enumerate()
        .map(|(place, name)| Part { name: (*name).to_owned(), ink: Ink::Series(place as u8) })
        .collect()
}

const TYPES: [&str; 4] =
    ["Effektivisér processer", "Modernisér arbejdsgange", "Gentænk services", "Gentænk forretningen"];

fn stops() -> Vec<(f64, String)> {
    let names = ["Ignorering", "Afvisning", "Modspil", "Kæmper imod", "Tvivl", "Medspil", "Accept"];
    names.iter().enumerate().map(|(place, name)| (place as f64 + 1.0, (*name).to_owned())).collect()
}

fn strip(label: &str, place: u8, shape: MarkShape, seen: Seen) -> Strip {
    Strip { label: label.to_owned(), ink: Ink::Series(place), shape, seen }
}

/// One chart of every kind.
pub(crate) fn typical() -> Vec<(&'static str, Chart)> {
    let advice = ["Stil de dumme spørgsmål", "Vurdér organisationen", "Læg strategien", "Vær risikovillig"];
    let split = |first: [f64; 4], beside: [f64; 4]| (first.to_vec(), Some(beside.to_vec()));
    let (bs, aes) = (
        split([20.0, 30.0, 35.0, 15.0], [0.0, 0.0, 67.0, 33.0]),
        split([30.0, 25.0, 30.0, 15.0], [33.0, 0.0, 33.0, 34.0]),
    );
    let mut all = vec![
        (
            "bar",
            chart(
                "De ni råd",
                "Stemmer på råd",
                ("stemmer", ""),
                0,
                Data::Bars(
                    advice.iter().zip([9.0, 4.0, 11.0, 2.0]).map(|(name, votes)| bar(*name, votes)).collect(),
                ),
            ),
        ),
        (
            "count",
            chart(
                "Den dobbelte diamant",
                "Sedler efter halvdel og slags",
                ("sedler", ""),
                0,
                Data::Stacks {
                    parts: parts(&["Behov", "Indsigt", "Løsning", "Prototype"]),
                    rows: [
                        ("Undersøg", [7.0, 4.0, 2.0, 0.0]),
                        ("Afgræns", [2.0, 3.0, 0.0, 0.0]),
                        ("Udvikl", [0.0, 1.0, 6.0, 2.0]),
                        ("Levér", [0.0, 0.0, 1.0, 3.0]),
                    ]
                    .into_iter()
                    .map(|(label, values)| Stack { label: label.to_owned(), values: values.to_vec() })
                    .collect(),
                },
            ),
        ),
        (
            "bar100",
            chart(
                "Målportefølje",
                "Mål og nu, afdeling for afdeling",
                ("andel af indsatser", ""),
                0,
                Data::Shares(Shares {
                    parts: parts(&TYPES),
                    names: ("Mål".to_owned(), "Nu".to_owned()),
                    rows: vec![
                        Spread { label: "Børn & Skole".to_owned(), first: bs.0, beside: bs.1 },
                        Spread { label: "Ældre & Sundhed".to_owned(), first: aes.0, beside: aes.1 },
                        Spread {
                            label: "Beskæftigelse & Job".to_owned(),
                            first: vec![45.0, 30.0, 20.0, 5.0],
                            beside: Some(vec![60.0, 20.0, 20.0, 0.0]),
                        },
                    ],
                }),
            ),
        ),
        (
            "strip",
            chart(
                "Forandringskurven",
                "Hvor står vi? AI-journalnotat",
                ("punkt på kurven", ""),
                1,
                Data::Strips(Strips {
                    stops: stops(),
                    rows: vec![
                        strip(
                            "Medarbejdere",
                            0,
                            MarkShape::Circle,
                            Seen::Dots {
                                n: 14,
                                median: 3.0,
                                counts: vec![(1.0, 1), (2.0, 4), (3.0, 6), (4.0, 2), (5.0, 1)],
                            },
                        ),
                        strip(
                            "Ledere",
                            1,
                            MarkShape::Square,
                            Seen::Band { n: 8, median: 6.0, q1: 5.0, q3: 6.5 },
                        ),
                        strip("Superbrugere", 2, MarkShape::Triangle, Seen::Hidden { fewer_than: 5 }),
                        strip(
                            "Topleder",
                            3,
                            MarkShape::Star,
                            Seen::Dots { n: 1, median: 7.0, counts: vec![(7.0, 1)] },
                        ),
                    ],
                }),
            ),
        ),
        (
            "scatter",
            chart(
                "Risikovillighed og innovationsgrad",
                "Mod og ambition",
                ("innovationsgrad (1–4)", "risikovillighed (1–5)"),
                1,
                Data::Scatter(Scatter {
                    x_range: (1.0, 4.0),
                    y_range: (1.0, 5.0),
                    line: Some((1.0, 5.0)),
                    dots: INITIATIVES
                        .iter()
                        .zip([
                            (1.0, 2.5),
                            (2.0, 3.0),
                            (3.0, 2.5),
                            (3.0, 3.5),
                            (3.0, 2.5),
                            (4.0, 3.5),
                            (4.0, 3.0),
                            (1.5, 2.0),
                        ])
                        .map(|(name, (x, y))| Dot { label: (*name).to_owned(), x, y, size: None })
                        .collect(),
                }),
            ),
        ),
        (
            "slope",
            chart(
                "Involveringsstigen",
                "Fra trinnet nu til det nødvendige",
                ("", "trin (0–5)"),
                1,
                Data::Slope(Slope {
                    ends: ("Nu".to_owned(), "Nødvendigt".to_owned()),
                    range: (0.0, 5.0),
                    strolls: [
                        ("Sagsbehandlere", 1.0, 4.0),
                        ("Borgere", 0.0, 2.0),
                        ("Teamledere", 2.0, 4.0),
                        ("Leverandør", 3.0, 3.0),
                        ("Tillidsfolk", 1.0, 3.0),
                    ]
                    .into_iter()
                    .map(|(label, from, to)| Stroll { label: label.to_owned(), from, to })
                    .collect(),
                }),
            ),
        ),
        (
            "funnel",
            chart(
                "Den dobbelte diamant",
                "Fra behov til afprøvet",
                ("", ""),
                0,
                Data::Funnel(Funnel {
                    stages: [
                        ("Behov", 9.0),
                        ("Problem", 1.0),
                        ("Idéer", 6.0),
                        ("Prototyper", 3.0),
                        ("Afprøvet", 1.0),
                    ]
                    .into_iter()
                    .map(|(label, value)| bar(label, value))
                    .collect(),
                }),
            ),
        ),
        (
            "line",
            chart(
                "Forandringskurven",
                "Midten fra runde til runde",
                ("", "punkt på kurven"),
                1,
                Data::Waves(Waves {
                    stops: stops(),
                    series: vec![
                        Series {
                            label: "Medarbejdere".to_owned(),
                            ink: Ink::Series(0),
                            shape: MarkShape::Circle,
                            points: vec![(1, 3.0), (2, 4.0), (3, 5.5)],
                        },
                        Series {
                            label: "Ledere".to_owned(),
                            ink: Ink::Series(1),
                            shape: MarkShape::Square,
                            points: vec![(1, 6.0), (2, 6.0), (3, 6.0)],
                        },
                    ],
                }),
            ),
        ),
        (
            "heat",
            chart(
                "De dumme spørgsmål",
                "Svar på de syv spørgsmål",
                ("", ""),
                0,
                Data::Heat(Heat {
                    columns: [
                        "Hvorfor?",
                        "For hvem?",
                        "Hvilket problem?",
                        "Hvad koster det?",
                        "Er medarbejderne med?",
                        "Hvem ejer det?",
                        "Hvordan ser vi, at det virker?",
                    ]
                    .map(str::to_owned)
                    .to_vec(),
                    letters: vec![(0.0, "R".to_owned()), (1.0, "D".to_owned()), (2.0, "G".to_owned())],
                    rows: INITIATIVES
                        .iter()
                        .enumerate()
                        .map(|(row, name)| Cells {
                            label: (*name).to_owned(),
                            values: (0..7)
                                .map(
                                    |n| {
                                        if row + n == 9 { None } else { Some(((row * 3 + n * 5) % 3) as f64) }
                                    },
                                )
                                .collect(),
                        })
                        .collect(),
                }),
            ),
        ),
    ];
    all.extend(figures::typical());
    all
}

/// Every kind with forty rows, long names, and the same place again and again.
pub(crate) fn crowded() -> Vec<(&'static str, Chart)> {
    let name = |n: usize| match n % 5 {
        0 => format!("{LONG} {n}"),
        _ => format!("{} {n}", INITIATIVES[n % 8]),
    };
    let mut all = typical();
    for (_, chart) in &mut all {
        chart.title = format!(
            "{} – med rigtig mange rækker og en overskrift, der er længere end arket er bredt i {LONG}",
            chart.title
        );
        match &mut chart.data {
            Data::Bars(bars) => *bars = (0..40).map(|n| bar(name(n), (n * 37 % 101) as f64 - 20.0)).collect(),
            Data::Stacks { rows, parts: four } => {
                *four = parts(&[
                    "Behov",
                    "Indsigt",
                    LONG,
                    "Løsning",
                    "Teknologi",
                    "Prototype",
                    "Testresultat",
                    "Andet",
                ]);
                *rows = (0..40)
                    .map(|n| Stack {
                        label: name(n),
                        values: (0..8).map(|part| ((n + part * 3) % 9) as f64).collect(),
                    })
                    .collect();
            }
            Data::Shares(shares) => {
                shares.rows = (0..40)
                    .map(|n| Spread {
                        label: name(n),
                        first: vec![5.0, 1.0, 90.0, 4.0],
                        beside: Some(vec![25.0; 4]),
                    })
                    .collect();
            }
            Data::Strips(strips) => {
                strips.rows = (0..40)
                    .map(|n| {
                        strip(
                            &name(n),
                            n as u8 % 8,
                            MarkShape::Circle,
                            Seen::Dots { n: 200, median: 3.5, counts: vec![(3.0, 120), (4.0, 80)] },
                        )
                    })
                    .collect();
            }
            Data::Scatter(scatter) => {
                scatter.dots = (0..40)
                    .map(|n| Dot {
                        label: name(n),
                        x: [1.0, 4.0, 2.5][n % 3],
                        y: [1.0, 5.0, 3.0][n / 2 % 3],
                        size: None,
                    })
                    .collect();
            }
            Data::Slope(slope) => {
                slope.strolls = (0..40)
                    .map(|n| Stroll { label: name(n), from: (n % 6) as f64, to: (n * 7 % 6) as f64 })
                    .collect();
            }
            Data::Funnel(funnel) => {
                funnel.stages = (0..9).map(|n| bar(name(n), 1000.0 / (n * n + 1) as f64)).collect();
            }
            Data::Waves(waves) => {
                waves.series = (0..8)
                    .map(|n| Series {
                        label: name(n),
                        ink: Ink::Series(n as u8),
                        shape: MarkShape::Diamond,
                        points: (1..10).map(|wave| (wave, 4.0 + (n as f64) * 0.01)).collect(),
                    })
                    .collect();
            }
            figure @ (Data::Radar(_)
            | Data::Pareto(_)
            | Data::Timeline(_)
            | Data::Ternary(_)
            | Data::Network(_)
            | Data::Bullets(_)
            | Data::Boxes(_)
            | Data::Table(_)) => figures::crowd(figure, &name),
            Data::Heat(heat) => {
                heat.rows = (0..40).map(|n| Cells { label: name(n), values: vec![Some(1.0); 7] }).collect();
            }
        }
    }
    all
}
