//! Filled rooms for splits, gates and scales: empty, typical, crowded.

use raaderum::model::value::Value;

use crate::support::{Room, gallery};

pub(crate) fn numbers(numbers: &[f64]) -> Value {
    Value::Numbers(numbers.iter().map(|number| Some(*number)).collect())
}

/// Targets of four departments, three of them with a mix of today.
pub(crate) fn targets() -> Room {
    let mut room = gallery();
    for (id, name, target, today) in [
        ("bs", "Børn & Skole", [20.0, 30.0, 35.0, 15.0], Some([33.0, 33.0, 34.0, 0.0])),
        ("aes", "Ældre & Sundhed", [30.0, 25.0, 30.0, 15.0], Some([33.0, 0.0, 33.0, 34.0])),
        ("bj", "Borger & Job", [50.0, 30.0, 15.0, 5.0], Some([67.0, 33.0, 0.0, 0.0])),
        ("tm", "Teknik & Miljø", [100.0, 0.0, 0.0, 0.0], None),
    ] {
        room.write("mixes", id, "name", name).write("mixes", id, "target", numbers(&target));
        if let Some(today) = today {
            room.write("mixes", id, "today", numbers(&today));
        }
    }
    room
}

/// Estimates for three departments of an initiative, with answers of their own.
pub(crate) fn reactions() -> Room {
    let mut room = gallery();
    room.write("initiatives", "I5", "name", "Skærmbesøg i hjemmeplejen");
    for (id, department, estimate) in [
        ("r1", "bs", [35.0, 35.0, 20.0, 10.0]),
        ("r2", "aes", [45.0, 30.0, 10.0, 15.0]),
        ("r3", "bj", [20.0, 45.0, 30.0, 5.0]),
    ] {
        room.write("reactions", id, "initiative", "I5").write("reactions", id, "department", department);
        room.write("reactions", id, "estimate", numbers(&estimate));
    }
    room.vote("reaction_self", Some("r1"), "staff", 6, &[("sceptics", 1), ("passives", 3), ("optimists", 2)]);
    room.vote(
        "reaction_self",
        Some("r2"),
        "staff",
        42,
        &[("sceptics", 12), ("passives", 16), ("optimists", 9), ("watchdogs", 5)],
    );
    room.vote("reaction_self", Some("r3"), "staff", 4, &[("sceptics", 4)]);
    room.reveal("split_beside", 2);
    room
}

/// An idea before the first question.
pub(crate) fn idea() -> Room {
    let mut room = gallery();
    room.write("initiatives", "I5", "name", "Skærmbesøg i hjemmeplejen")
        .write(
            "initiatives",
            "I5",
            "why",
            "Mere kontakt og mindre kørsel, så borgeren ser den samme hjælper oftere",
        )
        .write("initiatives", "I5", "origin", "leader")
        .write("initiatives", "I5", "departments", Value::Names(vec!["aes".to_owned(), "bj".to_owned()]));
    room
}

/// An idea with all questions answered, a vote and a decision.
pub(crate) fn decided() -> Room {
    let mut room = idea();
    room.write("gate_answers", "I5", "initiative", "I5")
        .write("gate_answers", "I5", "q", numbers(&[2.0, 1.0, 2.0, 2.0, 0.0, 1.0, 1.0]))
        .write("gate_answers", "I5", "decision", "amber")
        .write(
            "gate_answers",
            "I5",
            "conditions",
            "Tal med ti medarbejdere i udegruppe Nord\nPrøv i én gruppe til maj",
        );
    room.vote("gate_vote", Some("I5"), "leader", 24, &[("green", 9), ("amber", 11), ("red", 4)]);
    room.reveal("gate", 1);
    room
}

/// Answers on all eight scales, wishes on some.
pub(crate) fn dilemmas() -> Room {
    let mut room = gallery();
    let counts = |all: [u32; 7]| (-3..=3).map(|number: i32| number.to_string()).zip(all).collect::<Vec<_>>();
    for (id, all) in [
        ("D1", [1, 2, 3, 4, 6, 5, 3]),
        ("D2", [6, 7, 4, 3, 2, 1, 1]),
        ("D3", [3, 6, 2, 1, 2, 6, 4]),
        ("D4", [0, 0, 4, 16, 4, 0, 0]),
        ("D5", [0, 0, 0, 24, 0, 0, 0]),
        ("D6", [0, 1, 2, 2, 1, 1, 0]),
        ("D7", [0, 1, 2, 1, 0, 0, 0]),
        ("D8", [0, 0, 1, 2, 5, 9, 7]),
    ] {
        let counts = counts(all);
        let counts: Vec<(&str, u32)> = counts.iter().map(|(key, count)| (key.as_str(), *count)).collect();
        room.vote("dilemma_now", Some(id), "leader", all.iter().sum(), &counts);
    }
    for (id, all) in
        [("D1", [0, 0, 1, 4, 8, 6, 5]), ("D2", [0, 1, 2, 5, 8, 6, 2]), ("D4", [0, 0, 2, 18, 4, 0, 0])]
    {
        let counts = counts(all);
        let counts: Vec<(&str, u32)> = counts.iter().map(|(key, count)| (key.as_str(), *count)).collect();
        room.vote("dilemma_wish", Some(id), "leader", all.iter().sum(), &counts);
    }
    room.reveal("scales", 2);
    room
}
