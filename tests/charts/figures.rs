//! Samples of the charts that are a figure of their own.

use raaderum::chart::{
    Bullet, Bullets, Cells, Chart, Data, Move, Network, Pareto, Radar, Seen, Span, Strips, Table, Ternary,
    Tie, Timeline, Worth,
};
use raaderum::model::workshop::MarkShape;

use super::{INITIATIVES, chart, parts, stops, strip};

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// One chart of every such kind.
pub(crate) fn typical() -> Vec<(&'static str, Chart)> {
    let spokes = ["Energi", "Viden", "Kompetencer", "Noget at bygge på", "Kultur", "Ledelsesopbakning"];
    let staff = [2.5, 2.5, 2.0, 2.5, 2.5, 3.0];
    let managers = [4.0, 3.5, 3.0, 3.0, 3.5, 4.0];
    let worth = [
        ("Ring tilbage samme dag", 30.0, 2.0),
        ("Én formular", 25.0, 3.0),
        ("Fælles kalender", 12.0, 2.0),
        ("Sms dagen før", 15.0, 3.0),
        ("Egen indgang for pårørende", 8.0, 5.0),
        ("Statistik", 5.0, 6.0),
    ];
    let mut all = vec![
        (
            "radar",
            Data::Radar(Radar {
                parts: parts(&["Medarbejdere", "Ledelse"]),
                range: (1.0, 5.0),
                spokes: spokes
                    .iter()
                    .zip(staff.iter().zip(managers))
                    .map(|(label, (staff, managers))| Cells {
                        label: (*label).to_owned(),
                        values: vec![Some(*staff), Some(managers)],
                    })
                    .collect(),
            }),
        ),
        (
            "pareto",
            Data::Pareto(Pareto {
                mark: 80.0,
                rows: worth
                    .iter()
                    .map(|(label, value, cost)| Worth {
                        label: (*label).to_owned(),
                        value: *value,
                        cost: *cost,
                    })
                    .collect(),
            }),
        ),
        (
            "timeline",
            Data::Timeline(Timeline {
                lanes: owned(&["Børn & Skole", "Ældre & Sundhed", "Borger & Job"]),
                columns: owned(&["I drift", "0–6 mdr.", "6–18 mdr.", "Senere"]),
                months: Vec::new(),
                range: (0.0, 4.0),
                spans: INITIATIVES
                    .iter()
                    .enumerate()
                    .map(|(n, label)| Span {
                        label: (*label).to_owned(),
                        lane: n % 3,
                        from: (n % 4) as f64,
                        until: (n % 4) as f64,
                        strength: (n % 4) as f64 / 3.0,
                    })
                    .collect(),
            }),
        ),
        (
            "calendar",
            Data::Timeline(Timeline {
                lanes: owned(&["Bølge 1", "Bølge 2"]),
                columns: Vec::new(),
                months: owned(&["aug", "sep", "okt", "nov"])
                    .into_iter()
                    .enumerate()
                    .map(|(n, name)| (n as f64 * 30.0, name))
                    .collect(),
                range: (0.0, 120.0),
                spans: vec![
                    Span { label: "Alleskolen".to_owned(), lane: 0, from: 4.0, until: 4.0, strength: 0.2 },
                    Span { label: "Birkeskolen".to_owned(), lane: 0, from: 9.0, until: 40.0, strength: 0.9 },
                    Span { label: "Dalskolen".to_owned(), lane: 1, from: 118.0, until: 118.0, strength: 0.5 },
                ],
            }),
        ),
        (
            "ternary",
            Data::Ternary(Ternary {
                corners: ["Alarm", "Drift", "Begejstring"].map(str::to_owned),
                moves: vec![
                    Move {
                        label: "Skærmbesøg i hjemmeplejen".to_owned(),
                        from: [20.0, 55.0, 25.0],
                        to: Some([5.0, 35.0, 60.0]),
                    },
                    Move {
                        label: "Fakturarobotten".to_owned(),
                        from: [10.0, 80.0, 10.0],
                        to: Some([5.0, 85.0, 10.0]),
                    },
                    Move { label: "Én indgang for familier".to_owned(), from: [0.0, 30.0, 70.0], to: None },
                ],
            }),
        ),
        (
            "network",
            Data::Network(Network {
                nodes: owned(&["Borgere", "Medarbejdere", "Ledelse", "Leverandør", "Politikere"]),
                labels: ("Nu".to_owned(), "Behov".to_owned()),
                ties: [
                    (0, 1, 2.0, 2.0),
                    (0, 2, 0.0, 1.0),
                    (0, 3, 0.0, 2.0),
                    (1, 2, 1.0, 3.0),
                    (2, 3, 3.0, 2.0),
                    (2, 4, 2.0, 2.0),
                ]
                .into_iter()
                .map(|(from, to, now, needed)| Tie { from, to, now, needed })
                .collect(),
            }),
        ),
        (
            "bullet",
            Data::Bullets(Bullets {
                bands: Some((40.0, 45.0)),
                range: (0.0, 70.0),
                rows: [("Skærmbesøg", 18.0), ("Digitaliseringsstrategien", 62.0)]
                    .into_iter()
                    .map(|(label, value)| Bullet { label: label.to_owned(), value, target: Some(40.0) })
                    .collect(),
            }),
        ),
        (
            "box",
            Data::Boxes(Strips {
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
                    strip("Ledere", 1, MarkShape::Square, Seen::Band { n: 8, median: 6.0, q1: 5.0, q3: 6.5 }),
                    strip("Superbrugere", 2, MarkShape::Triangle, Seen::Hidden { fewer_than: 5 }),
                ],
            }),
        ),
        (
            "table",
            Data::Table(Table {
                columns: owned(&["Sætning", "Stemmer", "Kort"]),
                rows: vec![
                    owned(&["Vi savner kørelisten mere end journalen", "6", "Teknologi nu og om fem år"]),
                    owned(&["Spørg dem på aftenholdet", "4", "Viden og kompetencer"]),
                ],
            }),
        ),
    ];
    all.drain(..)
        .map(|(kind, data)| (kind, chart("Lærredet", "En figur for sig", ("x", "y"), 2, data)))
        .collect()
}

/// The same with forty of everything.
pub(crate) fn crowd(data: &mut Data, name: &dyn Fn(usize) -> String) {
    match data {
        Data::Radar(radar) => {
            radar.spokes = (0..40)
                .map(|n| Cells { label: name(n), values: vec![Some(1.0 + (n % 5) as f64), None] })
                .collect();
        }
        Data::Pareto(pareto) => {
            pareto.rows = (0..40)
                .map(|n| Worth { label: name(n), value: 40.0 - n as f64, cost: 1.0 + n as f64 })
                .collect();
        }
        Data::Timeline(timeline) => {
            timeline.lanes = (0..9).map(name).collect();
            timeline.spans = (0..60)
                .map(|n| {
                    let from = (n % 4) as f64;
                    Span { label: name(n), lane: n % 9, from, until: from, strength: 1.0 }
                })
                .collect();
        }
        Data::Ternary(ternary) => {
            ternary.moves = (0..40)
                .map(|n| {
                    let share = (n % 10) as f64 * 10.0;
                    Move {
                        label: name(n),
                        from: [share, 100.0 - share, 0.0],
                        to: Some([0.0, share, 100.0 - share]),
                    }
                })
                .collect();
        }
        Data::Network(network) => {
            network.nodes = (0..7).map(name).collect();
            network.ties = (0..7)
                .flat_map(|from| {
                    (0..from).map(move |to| Tie { from, to, now: (from % 4) as f64, needed: 3.0 })
                })
                .collect();
        }
        Data::Bullets(bullets) => {
            bullets.rows = (0..40)
                .map(|n| Bullet { label: name(n), value: n as f64 * 3.0, target: Some(40.0) })
                .collect();
        }
        Data::Boxes(strips) => {
            strips.rows = (0..40)
                .map(|n| {
                    let counts = vec![(3.0, 120), (4.0, 80)];
                    strip(
                        &name(n),
                        n as u8 % 8,
                        MarkShape::Circle,
                        Seen::Dots { n: 200, median: 3.5, counts },
                    )
                })
                .collect();
        }
        Data::Table(table) => {
            table.rows = (0..40).map(|n| vec![name(n), n.to_string(), name(n + 1)]).collect();
        }
        _ => {}
    }
}
