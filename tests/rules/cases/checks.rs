//! Rooms for the rules of the checklists and the middle managers.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    case("R-341",
        (r#"ask dilemma_now D2 room 1 {"-2": 3, "0": 4, "2": 3}"#, &["D2"]),
        r#"ask dilemma_now D2 room 1 {"-2": 3, "0": 5, "2": 2}"#,
        (r#"ask dilemma_now D2 room 1 {"-3": 2, "3": 2}"#, HIDDEN)),
    case("R-342",
        (r#"ask dilemma_now D1 room 1 {"0": 5, "1": 5}
            ask tightness freedom leader 1 {"2": 10}
            ask tightness freedom staff 1 {"5": 4}"#, &[]), // 0.5, and the leaders speak where staff are too few
        r#"ask dilemma_now D1 room 1 {"0": 6, "1": 4}
           ask tightness freedom staff 1 {"2": 10}"#, // 0.4
        (r#"ask dilemma_now D1 room 1 {"3": 4}
            ask tightness freedom staff 1 {"2": 10}"#, HIDDEN)),
    case("R-343",
        (r#"ask dilemma_now D3 room 1 {"1": 10}
            initiatives A,B,C,D,E {"portfolio_type": "streamline"}"#, &[]),
        r#"ask dilemma_now D3 room 1 {"0": 1, "1": 9}
           initiatives A,B,C,D,E {"portfolio_type": "streamline"}"#, // 0.9
        (r#"ask dilemma_now D3 room 1 {"3": 4}
            initiatives A,B,C,D,E {"portfolio_type": "streamline"}"#, HIDDEN)),
    case("R-344",
        (r#"ask dilemma_now D4 room 1 {"1": 10}
            initiatives I {"innovation_degree": 4, "risk_appetite": 3.5}"#, &[]),
        r#"ask dilemma_now D4 room 1 {"0": 1, "1": 9}
           initiatives I {"innovation_degree": 4, "risk_appetite": 3.5}"#,
        (r#"ask dilemma_now D4 room 1 {"3": 4}
            initiatives I {"innovation_degree": 4, "risk_appetite": 3.5}"#, HIDDEN)),
    case("R-345",
        (r#"ask dilemma_now D1 room 1 {"0": 10}
            ask dilemma_wish D1 room 1 {"2": 10}"#, &["D1"]),
        r#"ask dilemma_now D1 room 1 {"0": 10}
           ask dilemma_wish D1 room 1 {"1": 1, "2": 9}"#, // 1.9
        (r#"ask dilemma_now D1 room 1 {"-3": 4}
            ask dilemma_wish D1 room 1 {"3": 10}"#, HIDDEN)),

    // the self-assessment
    case("R-351",
        (r#"self_items s4 {"value": 2}
            self_items s9 {"value": 1.5}
            self_items capacity {"value": 1}"#, &["s9", "s4"]), // capacity is no piece of advice
        r#"self_items s4 {"value": 2.5}"#,
        (r#"ask self_level s1 leader 1 {"1": 4}"#, HIDDEN)),
    case("R-352",
        (r#"ask self_timing - leader 1 {"start_now": 3, "prepare": 2}
            self_items s1,s2,s3 {"value": 2}"#, &[]), // three of them
        r#"ask self_timing - leader 1 {"start_now": 3, "prepare": 2}
           self_items s1,s2 {"value": 2}
           self_items capacity {"value": 2.5}"#, // two, and some capacity
        (r#"ask self_timing - leader 1 {"start_now": 4}
            self_items s1,s2,s3 {"value": 2}"#, HIDDEN)),
    case("R-353",
        (r#"ask self_timing - leader 1 {"postpone": 5}
            self_items s1,s2,s3,s4,s5,s6,s7,s8,s9,capacity {"value": 3.5}"#, &[]),
        r#"ask self_timing - leader 1 {"postpone": 5}
           self_items s1,s2,s3,s4,s5,s6,s7,s8,s9,capacity {"value": 3.5}
           self_items s9 {"value": 3}"#,
        (r#"ask self_timing - leader 1 {"postpone": 4}
            self_items s1,s2,s3,s4,s5,s6,s7,s8,s9,capacity {"value": 5}"#, HIDDEN)),
    case("R-354",
        (r#"initiatives I,J {}
            self_items s5 {"value": 4}
            ladder_rows l {"initiative": "I", "group": "staff", "now": 2}
            ladder_rows m {"initiative": "J", "group": "staff", "now": 1}"#, &["J", "I"]),
        r#"initiatives I {}
           self_items s5 {"value": 4}
           ladder_rows l {"initiative": "I", "group": "staff", "now": 3}
           ladder_rows m {"initiative": "I", "group": "citizens", "now": 1}"#,
        (r#"initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "now": 1}
            ask self_level s5 leader 1 {"5": 4}"#, HIDDEN)),
    // the three pieces of advice and the five hallmarks
    case("R-361",
        (r#"health_items close {"value": 2.5}"#, &[]),
        r#"health_items close {"value": 3}
           health_items core {"value": 1}"#,
        (r#"ask health_level close leader 1 {"1": 4}"#, HIDDEN)),
    case("R-362",
        (r#"health_items core {"value": 4}
            health_items ideas {"value": 2}
            health_items culture {"value": 4}"#, &["core"]), // the first of the highest
        r#"health_items core {"value": 4}
           health_items ideas {"value": 2.5}
           health_items close {"value": 1}"#, // 1.5; another tab does not count
        (r#"health_items ideas {"value": 1}
            ask health_level core leader 1 {"5": 4}"#, HIDDEN)),
    // the antennas
    case("R-371",
        (r#"tech_cards t {"maturity": 2, "places": 3}
            tech_cards u {"maturity": 5, "places": 0}
            initiatives I {"stage": "rollout", "technology": ["t"]}
            initiatives J {"stage": "operations", "technology": ["t", "u"]}"#, &["J", "I"]), // two, one
        r#"tech_cards t {"maturity": 2.5, "places": 1}
           tech_cards u {"maturity": 1, "places": 0}
           initiatives I {"stage": "rollout", "technology": ["t"]}
           initiatives J {"stage": "pilot", "technology": ["u"]}
           initiatives K {"stage": "closed", "technology": ["u"]}"#,
        (r#"tech_cards t {"places": 1}
            initiatives I {"stage": "rollout", "technology": ["t"]}
            ask tech_maturity t room 1 {"1": 4}"#, HIDDEN)),
    case("R-372",
        (r#"tech_cards t {"now": 2, "in5": 4}
            tech_cards u {"now": 1, "in5": 5}"#, &["u", "t"]), // 2 and 4
        r#"tech_cards t {"now": 2, "in5": 3.5}
           tech_cards u {"now": 1, "in5": 5}
           initiatives I {"technology": ["u"]}"#,
        (r#"tech_cards t {"now": 1}
            ask tech_in5 t room 1 {"5": 4}"#, HIDDEN)),
    case("R-373",
        (r#"tech_cards t {"maturity": 4, "places": 2, "contribution": 2}
            tech_cards u {"ring": "ready", "contribution": 1.5}"#, &["u", "t"]), // by the rule, and by hand
        r#"tech_cards t {"maturity": 4, "places": 1, "contribution": 2}
           tech_cards u {"ring": "ready", "contribution": 2.5}"#,
        (r#"tech_cards t {"places": 3, "contribution": 1}
            ask tech_maturity t room 1 {"5": 4}"#, HIDDEN)),
    // from A to an unknown letter
    case("R-381",
        (r#"letter_road one {"fog": 60, "direction": "Vi garanterer det / We guarantee it"}"#, &[]),
        r#"letter_road one {"fog": 60, "direction": "Vi garanterer det / We guarantee it"}
           letter_notes n {"column": "unknown"}"#, // they say what they don't know
        (r#"letter_road one {"direction": "Vi garanterer det / We guarantee it"}
            ask letter_fog one room 1 {"90": 4}"#, HIDDEN)),
    case("R-382",
        (r#"letter_road one {"fog": 60, "attraction": 2.5}"#, &[]),
        r#"letter_road one {"fog": 60, "attraction": 3}"#,
        (r#"letter_road one {"attraction": 1}
            ask letter_fog one room 1 {"90": 4}"#, HIDDEN)),
    case("R-383",
        (r#"letter_road one {"a_now": "Vi ringer hver gang"}"#, &[]),
        r#"letter_road one {"a_now": "Vi ringer hver gang", "next_letter": "En årgang i seks uger"}"#,
        (r#"letter_road one {"fog": 80}"#, MISSING)), // the road has not begun
    // everyday friction
    case("R-391",
        (r#"friction_systems a {"friction": 60, "engagement": 40}
            friction_systems b {"friction": 90, "engagement": 20}"#, &["b", "a"]), // 20 and 70 apart
        r#"friction_systems a {"friction": 55, "engagement": 40}
           friction_systems b {"friction": 60, "engagement": 45}"#,
        (r#"friction_systems a {"engagement": 0}
            ask friction_often a room 1 {"100": 4}"#, HIDDEN)),
    case("R-392",
        (r#"friction_systems a {"friction": 90}
            friction_systems b {"friction": 80}
            friction_systems c {"friction": 70}
            friction_systems d {"friction": 60}
            initiatives I {"stage": "rollout", "uses_system": ["c"]}
            initiatives J {"stage": "rollout", "uses_system": ["a", "b"]}"#, &["J", "I"]), // the third; the two first
        r#"friction_systems a,b,c {"hits": 10, "minutes": 6, "persons": 10}
           friction_systems d {"hits": 10, "minutes": 5, "persons": 10, "friction": 90}
           initiatives I {"stage": "rollout", "uses_system": ["d"]}
           initiatives J {"stage": "operations", "uses_system": ["a"]}"#, // 383 hours is the fourth after three of 460
        (r#"friction_systems a {}
            ask friction_often a room 1 {"100": 4}
            initiatives I {"stage": "rollout", "uses_system": ["a"]}"#, HIDDEN)),
    // the meaning chain
    case("R-401",
        (r#"initiatives I {}
            meaning_links a {"initiative": "I", "role": "citizen", "strength": 2}
            meaning_links b {"initiative": "I", "role": "manager", "strength": 1.5}"#, &["b", "a"]),
        r#"initiatives I {}
           meaning_links a {"initiative": "I", "role": "citizen", "strength": 2.5}
           meaning_links b {"initiative": "I", "role": "politician", "strength": 1, "skip": true}"#,
        (r#"initiatives I {}
            meaning_links a {"initiative": "I", "role": "citizen"}
            ask meaning_strength a room 1 {"1": 4}"#, HIDDEN)),
    case("R-402",
        (r#"initiatives I {}
            meaning_links a {"initiative": "I", "role": "citizen", "strength": 3.5}
            meaning_links b {"initiative": "I", "role": "practitioner", "strength": 4}
            meaning_links c {"initiative": "I", "role": "manager", "strength": 5}
            meaning_links d {"initiative": "I", "role": "director", "strength": 3.5}
            meaning_links e {"initiative": "I", "role": "politician", "skip": true}
            meaning_rows m {"initiative": "I", "time": "no"}"#, &["I"]), // four see it, one is skipped
        r#"initiatives I {}
           meaning_links a {"initiative": "I", "role": "citizen", "strength": 3}
           meaning_links b {"initiative": "I", "role": "practitioner", "strength": 4}
           meaning_links c {"initiative": "I", "role": "manager", "strength": 5}
           meaning_links d {"initiative": "I", "role": "director", "strength": 3.5}
           meaning_links e {"initiative": "I", "role": "politician", "skip": true}
           meaning_rows m {"initiative": "I", "time": "no"}"#,
        (r#"initiatives I {}
            meaning_links a {"initiative": "I", "role": "citizen", "strength": 5}
            meaning_links b {"initiative": "I", "role": "practitioner", "strength": 5}
            meaning_links c {"initiative": "I", "role": "manager", "strength": 5}
            meaning_links d {"initiative": "I", "role": "director", "strength": 5}
            meaning_links e {"initiative": "I", "role": "politician", "strength": 5}
            meaning_rows m {"initiative": "I", "priority": "yes"}"#, MISSING)), // nobody has said whether there is time
    case("R-403",
        (r#"initiatives I,J {"stage": "pilot"}
            meaning_rows m {"initiative": "I", "repeats": 4}
            meaning_rows n {"initiative": "J", "repeats": 1}"#, &["J", "I"]),
        r#"initiatives I {"stage": "pilot"}
           meaning_rows m {"initiative": "I", "repeats": 5}
           initiatives J {"stage": "explore"}
           meaning_rows n {"initiative": "J", "repeats": 1}
           initiatives K {"stage": "closed"}
           meaning_rows o {"initiative": "K", "repeats": 1}"#,
        (r#"initiatives I {"stage": "rollout"}
            meaning_rows m {"initiative": "I", "time": "no"}"#, MISSING)),
];
