//! Rooms for the rules of the story, the words and the help.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // the story fish; words that both languages know: reducere, rationalisere, start
    case("R-201",
        (r#"initiatives I {}
            stories s {"initiative": "I", "body": "ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord sætning sætning sætning sætning sætning."}"#, &["s"]), // 28 + 500/28 = 45.86: 46
        r#"initiatives I {}
           stories s {"initiative": "I", "body": "ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord sætning sætning sætning sætning sætning."}"#, // 25 + 500/25 = 45
        (r#"initiatives I {}
            stories s {"initiative": "I", "body": "sætning sætning sætning sætning sætning sætning sætning sætning sætning."}"#, MISSING)), // too short
    case("R-202",
        (r#"initiatives I,J {}
            stories s {"initiative": "I", "tail": "Det er et stort skridt."}
            stories t {"initiative": "J", "head": "Kender du det?"}"#, &["t", "s"]), // no tail before one that does nothing
        r#"initiatives I {}
           stories s {"initiative": "I", "tail": "Det er et skridt. Start i morgen."}"#,
        (r#"initiatives I {}
            stories s {"initiative": "I", "hero": "system"}"#, MISSING)),
    case("R-203",
        (r#"initiatives I,J {}
            stories s {"initiative": "I", "hero": "system"}
            stories t {"initiative": "J", "hero": "employee"}
            ask story_hero_heard J room 1 {"leadership": 5, "employee": 5}"#, &["s", "t"]), // 50 percent
        r#"initiatives I {}
           stories s {"initiative": "I", "hero": "citizen"}
           ask story_hero_heard I room 1 {"leadership": 4, "system": 4, "employee": 2}"#, // 40 and 40
        (r#"initiatives I {}
            stories s {"initiative": "I"}
            ask story_hero_heard I room 1 {"system": 4}"#, HIDDEN)),
    case("R-204",
        (r#"initiatives I {}
            stories s {"initiative": "I", "head": "et to tre fire", "body": "et to tre"}"#, &["s"]),
        r#"initiatives I {}
           stories s {"initiative": "I", "head": "et to tre", "body": "et to tre"}"#,
        (r#"initiatives I {}
            stories s {"initiative": "I", "head": "et to tre fire"}"#, MISSING)), // the body is not written yet
    case("R-205",
        (r#"initiatives I {}
            stories s {"initiative": "I", "head": "Reducere, better, bedre.", "body": "Rationalisere, safe, tryg."}"#, &["s"]), // 2:2
        r#"initiatives I {}
           stories s {"initiative": "I", "head": "Reducere, better, bedre.", "body": "Rationalisere, safe, tryg, learning, læring."}"#, // 2:3
        (r#"initiatives I {}
            stories s {"initiative": "I", "hero": "system"}"#, MISSING)),
    // the reframing
    case("R-211",
        (r#"initiatives I,J {}
            framing_texts x {"initiative": "I", "pasted": "Vi vil reducere og rationalisere. Det er better, bedre, safe og tryg."}
            framing_texts y {"initiative": "J", "pasted": "Vi vil reducere og rationalisere."}"#, &["y", "x"]), // 2:0 and 2:2
        r#"initiatives I {}
           framing_texts x {"initiative": "I", "pasted": "Vi vil reducere."}"#, // one is none
        (r#"initiatives I {}
            framing_texts x {"initiative": "I", "source": "Intranettet"}"#, MISSING)),
    case("R-212",
        (r#"initiatives I,J {}
            ask framing_meant I leader 1 {"6": 10}
            ask framing_heard I room 1 {"4": 10}
            ask framing_meant J leader 1 {"6": 10}
            ask framing_heard J staff 1 {"3": 10}"#, &["J", "I"]), // 3 and 2
        r#"initiatives I {}
           ask framing_meant I leader 1 {"6": 10}
           ask framing_heard I room 1 {"4": 5, "5": 5}"#, // 1.5
        (r#"initiatives I {}
            ask framing_meant I leader 1 {"7": 10}
            ask framing_heard I room 1 {"1": 4}"#, HIDDEN)),
    case("R-213",
        (r#"initiatives I {}
            stories s {"initiative": "I", "saving_in_budget": true, "head": "Alle får mere tid."}"#, &["s"]),
        r#"initiatives I {}
           stories s {"initiative": "I", "saving_in_budget": true, "head": "Vi vil reducere."}"#,
        (r#"initiatives I {}
            stories s {"initiative": "I", "saving_in_budget": true}"#, MISSING)), // nothing is written yet
    // the gadget office
    case("R-221",
        (r#"help_rows close,open,person,dumb,inviting {"score": 2.5}"#, &[]), // 2.5
        r#"help_rows close,open,person,dumb,inviting {"score": 2.5}
           help_rows close {"score": 3}
           gadget_office one {"wait_min": 60}"#, // 2.6, and an hour
        (r#"help_rows close,open,person,dumb {"score": 1}
            ask help_rate inviting room 1 {"1": 4}"#, HIDDEN)),
    case("R-222",
        (r#"friction_systems a {"friction": 40}
            friction_systems b {"friction": 60}"#, &[]), // the median is 50
        r#"friction_systems a {"friction": 45}
           friction_systems b {"friction": 50}"#, // 47.5
        (r#"friction_systems a {}
            ask friction_often a room 1 {"100": 4}"#, HIDDEN)),
    // the think tank
    case("R-231",
        (r#"tank_seats a,b,c {"kind": "it"}
            tank_seats d,e {"kind": "outside"}"#, &[]), // 3 of 5
        r#"tank_seats a,b {"kind": "it"}
           tank_seats c,d {"kind": "outside"}"#, // 2 of 4 are 50 percent
        ("tank_seats a,b {}", MISSING)),
    case("R-232",
        (r#"departments d,e {}
            tank_seats a {"kind": "area", "department": "d"}"#, &["e"]),
        r#"departments d,e {}
           tank_seats a {"kind": "area", "department": "d"}
           tank_seats b {"kind": "frontline", "department": "e"}"#,
        ("departments d,e {}", MISSING)), // nobody sits there yet
    case("R-233",
        (r#"tank_seats a {"kind": "it"}"#, &[]),
        r#"tank_seats a {"kind": "it"}
           tank one {"mandate": "ideas"}"#,
        (r#"tank one {"question": "Hvordan kan vi måle tryghed?"}"#, MISSING)),
    // three paradigms
    case("R-241",
        (r#"initiatives I,J {"innovation_degree": 3}
            paradigm_rows p {"initiative": "I", "now": [20, 45, 35]}
            paradigm_rows q {"initiative": "J", "now": [20, 55, 25]}"#, &["q", "p"]),
        r#"initiatives I {"innovation_degree": 3}
           initiatives J {"innovation_degree": 2.5}
           paradigm_rows p {"initiative": "I", "now": [20, 40, 40]}
           paradigm_rows q {"initiative": "J", "now": [0, 100, 0]}"#,
        (r#"initiatives I {"innovation_degree": 4}
            paradigm_rows p {"initiative": "I"}
            ask paradigm_now p leader 1 {"alarm": 4}"#, HIDDEN)),
    case("R-242",
        (r#"initiatives I {}
            paradigm_rows p {"initiative": "I", "now": [30, 40, 30]}"#, &["p"]),
        r#"initiatives I,J {}
           paradigm_rows p {"initiative": "I", "now": [25, 45, 30]}
           paradigm_rows q {"initiative": "J", "now": [80, 10, 10], "acute": true}"#,
        (r#"initiatives I {}
            paradigm_rows p {"initiative": "I", "needed": [80, 10, 10]}"#, MISSING)),
    case("R-243",
        (r#"initiatives I {}
            paradigm_rows p {"initiative": "I", "now": [30, 40, 30], "needed": [10, 30, 60]}"#, &["p"]), // ½(20 + 10 + 30)
        r#"initiatives I {}
           paradigm_rows p {"initiative": "I", "now": [30, 40, 30], "needed": [15, 30, 55]}"#, // ½(15 + 10 + 25)
        (r#"initiatives I {}
            paradigm_rows p {"initiative": "I", "now": [100, 0, 0]}"#, MISSING)),
];
