//! Rooms to try the matrix and the tracks in: a small workshop, sessions from empty to crowded, and what may never be
//! wrong with a drawing.

use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::Rect;
use raaderum::drawing::{Drawing, Mark, SHEET_HEIGHT, SHEET_WIDTH, SMALLEST_TEXT, TextRow};
use raaderum::expr::{Facts, Program};
use raaderum::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use raaderum::model::id::{CanvasId, FieldId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::value::Value;
use raaderum::model::workshop::Workshop;
use raaderum::view::{self, Gesture, Lens, Sight, Stop};
use raaderum::words::Words;

/// A session on one canvas of the small workshop.
#[derive(Clone)]
pub struct Room {
    pub workshop: Workshop,
    pub session: Session,
    pub canvas: CanvasId,
}

pub const NAMES: [&str; 10] = [
    "Fakturarobotten",
    "Borgerstyrede måltidsfællesskaber",
    "Digital lægeklinik",
    "Ét kontaktpunkt",
    "Velfærdsrobot på plejehjem",
    "Digital byggesag",
    "Hjemmebesøg på skærm",
    "Selvbetjent pladsanvisning",
    "Fælles vagtplan",
    "Data om fravær",
];

impl Room {
    /// An empty session on a canvas.
    pub fn on(canvas: &str) -> Self {
        let workshop: Workshop =
            ron::from_str(include_str!("workshop.ron")).expect("the workshop of the test");
        let session = Session::new(&workshop, Cover::default());
        Self { workshop, session, canvas: CanvasId::from(canvas) }
    }

    /// Looks at the canvas.
    pub fn see<T>(&self, look: impl FnOnce(&Sight<'_>) -> T) -> T {
        let program = Program::compile(&self.workshop).0;
        let facts = Facts::new(&program, &self.workshop, &self.session);
        look(&Sight {
            workshop: &self.workshop,
            canvas: self.workshop.canvas(self.canvas.as_str()).expect("the canvas"),
            session: &self.session,
            facts: &facts,
            words: Words::of(self.workshop.language),
            lettering: Lettering::shared(),
            lens: Lens::default(),
        })
    }

    pub fn draw(&self) -> Drawing {
        self.see(view::draw)
    }

    pub fn stops(&self) -> Vec<Stop> {
        self.see(|sight| view::view_of(&sight.canvas.view).stops(sight, view::frame::area(sight)))
    }

    /// Does a gesture; whether it meant something.
    pub fn does(&mut self, gesture: &Gesture) -> bool {
        let edit = self.see(|sight| view::react(sight, gesture));
        edit.inspect(|edit| self.apply(edit)).is_some()
    }

    fn apply(&mut self, edit: &Edit) {
        self.session.apply(edit).expect("a planned edit applies");
    }

    pub fn with(mut self, table: &str, id: &str, values: &[(&str, Value)]) -> Self {
        let values = values.iter().map(|(field, value)| (FieldId::from(*field), value.clone())).collect();
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Made, id));
        let edit = draft.make(&TableId::from(table), &RecordId::from(id), values).finish();
        self.apply(&edit.expect("something new"));
        self
    }

    /// An initiative that stands at an innovation degree and a risk appetite; NaN is nowhere.
    pub fn initiative(self, id: &str, name: &str, x: f64, y: f64) -> Self {
        let mut values = vec![("name", Value::from(name))];
        for (field, number) in
            [("innovation_degree", x), ("risk_appetite", y), ("legitimacy", (y - 1.0) * 25.0)]
        {
            if number.is_finite() {
                values.push((field, Value::from(number)));
            }
        }
        values.push(("budget", Value::from(((x * 7.0 + y * 13.0) % 9.0).max(0.0) + 1.0)));
        self.with("initiatives", id, &values)
    }

    /// Answers of a group: how many chose 1, 2, 3 …
    pub fn answers(mut self, ask: &str, of: &str, group: &str, counts: &[u32]) -> Self {
        let key = TallyKey { ask: ask.into(), of: Some(of.into()), group: group.into(), wave: 1 };
        let spread = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let spread = Spread::Counts(spread.map(|(place, count)| ((place + 1).to_string(), *count)).collect());
        let tally = Tally { source: Source::Phones, n: counts.iter().sum(), spread };
        let draft = self.session.draft(Who::Phones, Verb::new(Action::Answered, ask));
        let edit = draft.put(Key::Tally(key), Some(Entry::Tally(tally))).finish();
        self.apply(&edit.expect("new answers"));
        self
    }

    pub fn revealed(mut self, layers: usize) -> Self {
        let mut live = self.session.live().clone();
        live.reveal.insert(self.canvas.clone(), layers);
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Went, ""));
        if let Some(edit) = draft.put(Key::Live, Some(Entry::Live(live))).finish() {
            self.apply(&edit);
        }
        self
    }

    /// Some initiatives, spread over the field.
    pub fn initiatives(mut self, n: usize) -> Self {
        for place in 0..n {
            let (x, y) = (1.0 + (place * 5 % 7) as f64 * 0.5, 1.0 + (place * 7 % 9) as f64 * 0.5);
            let name = if place < NAMES.len() {
                NAMES[place].to_owned()
            } else {
                format!("{} {}", NAMES[place % NAMES.len()], place / NAMES.len() + 1)
            };
            self = self.initiative(&format!("i{place:02}"), &name, x, y);
        }
        self
    }

    /// Some actor groups.
    pub fn actors(mut self, n: usize) -> Self {
        const ACTORS: [&str; 10] = [
            "Medarbejdere",
            "Ledere",
            "Topledelsen",
            "Borgere og pårørende",
            "Politikere",
            "Leverandør",
            "MED-udvalget",
            "Borgerstyrede måltidsfællesskaber",
            "Tillidsrepræsentanter",
            "It-afdelingen",
        ];
        for (place, name) in ACTORS.iter().take(n).enumerate() {
            self = self.with("actor_groups", &format!("a{place}"), &[("name", Value::from(*name))]);
        }
        self
    }

    /// A row of the ladder.
    pub fn row(self, who: &str, now: Option<f64>, needed: Option<f64>, timing: &str) -> Self {
        let mut values = vec![("initiative", Value::from("i00")), ("who", Value::from(who))];
        values.extend(now.map(|now| ("now", Value::from(now))));
        values.extend(needed.map(|needed| ("needed", Value::from(needed))));
        if !timing.is_empty() {
            values.push(("timing", Value::from(timing)));
        }
        self.with("involvement", &format!("i00.{who}"), &values)
    }
}

/// Rooms from empty to crowded, each with a name.
pub fn rooms() -> Vec<(String, Room)> {
    let risk = || Room::on("risk_innovation");
    let typical = |room: Room| {
        room.initiative("i00", NAMES[0], 1.0, 2.5)
            .initiative("i01", NAMES[1], 3.5, 2.0)
            .initiative("i02", NAMES[2], 3.0, 3.5)
            .initiative("i03", NAMES[3], 2.5, 3.0)
            .initiative("i04", NAMES[4], 4.0, 2.5)
            .initiative("i05", NAMES[5], 2.0, 1.0)
            .initiative("i06", NAMES[6], 2.0, 4.0)
            .initiative("i07", NAMES[7], f64::NAN, f64::NAN)
    };
    let stars = |room: Room| {
        room.answers("risk", "i01", "top_leader", &[0, 0, 0, 1])
            .answers("risk", "i02", "top_leader", &[0, 0, 0, 0, 1])
            .answers("risk", "i05", "top_leader", &[0, 1])
    };
    let curve = || Room::on("change_curve").initiatives(3);
    let full = |room: Room| {
        room.answers("curve_self", "i00", "staff", &[5, 7, 4, 3, 2, 2, 1])
            .answers("curve_self", "i00", "leader", &[0, 0, 1, 2, 5, 4, 2])
            .answers("curve_self", "i00", "top_leader", &[0, 0, 0, 0, 0, 0, 1])
            .answers("curve_guess", "i00", "leader", &[0, 0, 2, 4, 6, 2, 0])
    };
    let ladder = |n: usize| Room::on("involvement_ladder").initiatives(2).actors(n);
    let rows = |room: Room| {
        room.row("a0", Some(1.0), Some(4.0), "after")
            .row("a1", Some(3.0), Some(4.0), "during")
            .row("a2", Some(5.0), Some(5.0), "before")
            .row("a3", Some(0.0), Some(3.0), "after")
            .row("a4", None, Some(3.0), "")
            .row("a5", Some(4.0), Some(2.0), "during")
    };
    [
        ("matrix-empty", risk()),
        ("matrix-0", typical(risk())),
        ("matrix-1", stars(typical(risk())).revealed(1)),
        ("matrix-2", stars(typical(risk())).revealed(2)),
        ("matrix-8", risk().initiatives(8).revealed(2)),
        ("matrix-40", stars(risk().initiatives(40)).revealed(2)),
        ("matrix-40-0", risk().initiatives(40)),
        ("dilemma", typical(Room::on("leader_dilemma"))),
        ("dilemma-40", Room::on("leader_dilemma").initiatives(40)),
        ("curve-empty", curve()),
        ("curve-0", full(curve())),
        ("curve-1", full(curve()).revealed(1)),
        ("curve-2", full(curve()).revealed(2)),
        ("curve-3", full(curve()).revealed(3)),
        (
            "curve-few",
            curve()
                .answers("curve_self", "i00", "staff", &[2, 3, 1, 1])
                .answers("curve_self", "i00", "leader", &[0, 0, 1, 2, 3, 1])
                .answers("curve_self", "i00", "top_leader", &[0, 0, 0, 0, 0, 1])
                .revealed(3),
        ),
        (
            "curve-200",
            curve()
                .answers("curve_self", "i00", "staff", &[40, 71, 34, 30, 12, 10, 3])
                .answers("curve_self", "i00", "top_leader", &[0, 1])
                .revealed(3),
        ),
        (
            "curve-crowd",
            curve()
                .answers("curve_self", "i00", "staff", &[40, 31, 34, 70, 12, 10, 3])
                .answers("curve_self", "i00", "leader", &[2, 3, 4, 12, 9, 4, 6])
                .answers("curve_self", "i00", "top_leader", &[0, 0, 0, 1, 0, 0, 1])
                .answers("curve_guess", "i00", "leader", &[0, 5, 12, 14, 6, 2, 1])
                .revealed(3),
        ),
        ("ladder-empty", ladder(7)),
        ("ladder-none", Room::on("involvement_ladder")),
        ("ladder", rows(ladder(7))),
        ("ladder-10", rows(ladder(10)).row("a7", Some(2.0), Some(4.0), "before")),
    ]
    .map(|(name, room)| (name.to_owned(), room))
    .to_vec()
}

/// What may never be wrong with a drawing: text outside the sheet, too small, or on top of other text.
pub fn problems(drawing: &Drawing) -> Vec<String> {
    let mut problems = Vec::new();
    let texts: Vec<(&TextRow, Rect)> = drawing.texts().map(|row| (row, outline(row))).collect();
    for (place, (row, rect)) in texts.iter().enumerate() {
        if row.size < SMALLEST_TEXT {
            problems.push(format!("small: {}", row.text));
        }
        if rect.left < 0.0 || rect.top < 0.0 || rect.right() > SHEET_WIDTH || rect.bottom() > SHEET_HEIGHT {
            problems.push(format!("outside: {}", row.text));
        }
        for (other, at) in &texts[place + 1..] {
            if rect.overlaps(at) {
                problems.push(format!("overlap: {} / {}", row.text, other.text));
            }
        }
    }
    for item in &drawing.items {
        if item.label.trim().is_empty() || item.label.starts_with("say-") {
            problems.push(format!("silent: {:?} {}", item.target, item.label));
        }
    }
    for mark in &drawing.marks {
        if let Mark::Text(row) = mark
            && (row.text.starts_with("track-") || row.text.starts_with("matrix-"))
        {
            problems.push(format!("no words: {}", row.text));
        }
    }
    problems
}

/// The letters of a row, without the air above and below.
fn outline(row: &TextRow) -> Rect {
    let height = row.size * 0.74;
    if row.upright {
        Rect::new(row.start.x - height, row.start.y - row.width, height, row.width)
    } else {
        Rect::new(row.start.x, row.start.y - height, row.width, height)
    }
}
