//! Rooms for the rules of anchoring: courage, people and what comes from below.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    case("R-121",
        (r#"initiatives I {"innovation_degree": 3.5, "risk_appetite": 3.5}
            initiatives J {"innovation_degree": 4, "risk_appetite": 3.5}"#, &["J", "I"]), // 0.83, 1.5
        r#"initiatives I {"innovation_degree": 1.5, "risk_appetite": 1}"#, // 0.67
        (r#"initiatives I {"innovation_degree": 4}
            ask risk I leader 1 {"3.5": 4}"#, HIDDEN)),
    case("R-122",
        (r#"initiatives I {"innovation_degree": 3, "risk_appetite": 2}"#, &["I"]), // 1.67
        r#"initiatives I {"innovation_degree": 4, "risk_appetite": 3.5}"#, // 1.5
        (r#"initiatives I {"innovation_degree": 4}
            ask risk I leader 1 {"1": 4}"#, HIDDEN)),
    case("R-123",
        (r#"initiatives I {"innovation_degree": 2, "risk_appetite": 4}"#, &["I"]), // -1.67
        r#"initiatives I {"innovation_degree": 1, "risk_appetite": 2.5}"#, // -1.5
        (r#"initiatives I {"innovation_degree": 1}
            ask risk I leader 1 {"5": 4}"#, HIDDEN)),
    case("R-124",
        (r#"initiatives I,J {"risk_appetite": 2.5}
            ask risk I top_leader 1 {"4": 1}
            ask risk J top_leader 1 {"1": 1}"#, &["I", "J"]), // 1.5 both ways
        r#"initiatives I {"risk_appetite": 2.5}
           ask risk I top_leader 1 {"3.5": 1}"#,
        (r#"initiatives I {}
            ask risk I leader 1 {"1": 2, "5": 2}"#, HIDDEN)),
    // 80/20
    case("R-131",
        (r#"deliverables A {"value": 30, "effort": 2}
            deliverables B {"value": 25, "effort": 3}
            deliverables C {"value": 15, "effort": 3}
            deliverables D {"value": 12, "effort": 2}
            deliverables E {"value": 8, "effort": 5}
            deliverables F {"value": 5, "effort": 6}
            deliverables G {"value": 3, "effort": 5}
            deliverables H {"value": 2, "effort": 4}"#, &[]), // fact 25: A, B, D, C give 82 of 100 for 10 of 30, 33.3 percent
        r#"deliverables A {"value": 80, "effort": 5}
           deliverables B {"value": 20, "effort": 7}"#, // 5 of 12 are 41.7 percent
        (r#"deliverables A,B {"effort": 2}
            ask deliverable_votes - room 1 n=4 {"A": 4, "B": 1}"#, HIDDEN)),
    case("R-132",
        (r#"deliverables A,B,C {"value": 10, "effort": 3}
            deliverables D {"value": 5, "effort": 3}"#, &[]), // 28 of 35 need three of four: 75 percent
        r#"deliverables A {"value": 80, "effort": 7}
           deliverables B {"value": 20, "effort": 3}
           deliverables C {"value": 100}"#, // A alone is 80 of 100 for 7 of 10, 70 percent; C has no effort and is not in the sum
        (r#"deliverables A,B,C {"effort": 3}"#, MISSING)), // no value is split
    case("R-133",
        (r#"deliverables A {"value": 30, "effort": 6, "pinned": true}
            deliverables B {"value": 30, "effort": 5}"#, &[]), // 6 of 11: 54.5 percent
        r#"deliverables A {"value": 30, "effort": 5, "pinned": true}
           deliverables B {"value": 30, "effort": 5}
           deliverables c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y {}"#, // 50 percent; 25 wishes
        (r#"deliverables A {"pinned": true}"#, MISSING)), // no effort is known
    // the sparring group of seven
    case("R-141",
        (r#"initiatives I {}
            gate_answers g {"initiative": "I", "decision": "green"}
            sparring_ideas a {"initiative": "I", "resonance": 0.3}
            sparring_ideas b {"initiative": "I"}
            ask sparring_vote b room 1 {"pass": 2, "change": 1, "lie": 7}"#, &["b", "a"]), // 2.5 of 10 and 0.30
        r#"initiatives I,J {}
           gate_answers g {"initiative": "I", "decision": "green"}
           gate_answers h {"initiative": "J", "decision": "amber"}
           sparring_ideas a {"initiative": "I"}
           sparring_ideas b {"initiative": "J", "resonance": 0}
           ask sparring_vote a room 1 {"pass": 3, "change": 1, "lie": 6}"#, // 3.5 of 10 are 0.35; no green light
        (r#"initiatives I {}
            gate_answers g {"initiative": "I", "decision": "green"}
            sparring_ideas a {"initiative": "I"}
            ask sparring_vote a room 1 {"lie": 4}"#, HIDDEN)),
    case("R-142",
        (r#"sparring_seats a,b {"role": "Områdeleder", "level": "leader", "archetype": "optimists"}
            sparring_seats c,d,e {"role": "Controller", "level": "staff_unit"}"#, &[]), // neither, among five
        r#"sparring_seats a,b,c {"role": "Områdeleder", "level": "leader", "archetype": "optimists"}
           sparring_seats d {"role": "Sygeplejerske", "level": "frontline"}
           sparring_seats e {"role": "Jurist", "level": "staff_unit", "archetype": "watchdogs"}"#,
        (r#"sparring_seats a,b,c,d,e {"role": "Kommer senere"}"#, MISSING)), // nothing is known of them
    case("R-143",
        (r#"departments d,e {}
            sparring_seats a,b,c,f {"role": "Leder", "department": "d"}
            sparring_seats g,h,i {"role": "Leder", "department": "e"}"#, &["d"]), // 4 of 7 are 57 percent, 3 are 43
        r#"departments d {}
           sparring_seats a,b,c {"role": "Leder", "department": "d"}
           sparring_seats f,g,h,i {"role": "Leder"}"#,
        (r#"departments d {}
            sparring_seats a,b,c,f {"role": "Leder", "department": "d"}"#, MISSING)), // four seats are no group yet
    case("R-151",
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d", "estimate": [41, 29, 20, 10]}
            ladder_rows l {"initiative": "I", "group": "staff", "now": 1}"#, &["a"]),
        r#"initiatives I {"departments": ["d"]}
           departments d {}
           archetype_rows a {"initiative": "I", "department": "d", "estimate": [40, 30, 20, 10]}
           ladder_rows l {"initiative": "I", "group": "staff", "now": 1}"#,
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d", "estimate": [41, 29, 20, 10]}"#, MISSING)),
    // archetypes, now that there is a wall
    case("R-152",
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d", "estimate": [30, 35, 20, 15]}
            critique one {"open": false}"#, &["a"]),
        r#"initiatives I {"departments": ["d"]}
           departments d {}
           archetype_rows a {"initiative": "I", "department": "d", "estimate": [30, 35, 20, 15]}
           critique one {"open": true}"#, // the wall is their door
        (r#"initiatives I {"departments": ["d"]}
            departments d,e {}
            archetype_rows a {"initiative": "I", "department": "e", "estimate": [30, 35, 20, 15]}
            archetype_rows b {"initiative": "I", "department": "d", "estimate": [31, 35, 20, 14]}"#, MISSING)), // another department; 14
    // the critique wall
    case("R-153",
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d", "estimate": [40, 41, 9, 10]}"#, &["a"]),
        r#"initiatives I {"departments": ["d"]}
           departments d {}
           archetype_rows a {"initiative": "I", "department": "d", "estimate": [40, 40, 10, 10]}"#,
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d"}"#, MISSING)),
    case("R-154",
        (r#"departments d {}
            archetype_rows a,b {"department": "d", "estimate": [30, 40, 20, 10]}
            ask archetype_self b staff 1 {"passives": 5, "sceptics": 5}"#, &["b"]),
        r#"archetype_rows a {"estimate": [30, 49, 11, 10]}"#,
        (r#"archetype_rows a {"estimate": [30, 49, 11, 10]}
            ask archetype_self a staff 1 {"passives": 4}"#, HIDDEN)),
    case("R-155",
        (r#"departments d {}
            archetype_rows a {"department": "d", "estimate": [40, 30, 20, 10]}
            ask archetype_self a staff 1 {"sceptics": 2, "passives": 5, "optimists": 2, "watchdogs": 1}"#, &["a"]), // 20 both
        r#"archetype_rows a {"estimate": [39, 31, 20, 10]}
           ask archetype_self a staff 1 {"sceptics": 2, "passives": 5, "optimists": 2, "watchdogs": 1}"#,
        (r#"archetype_rows a {"estimate": [40, 30, 20, 10]}
            ask archetype_self a staff 1 {"sceptics": 4}"#, HIDDEN)),
    case("R-156",
        (r#"departments d {}
            archetype_rows a {"department": "d", "estimate": [10, 20, 60, 10]}"#, &["a"]),
        r#"archetype_rows a {"estimate": [11, 20, 59, 10]}"#,
        ("archetype_rows a {}", MISSING)),
    case("R-161",
        (r#"initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "now": 2, "needed": 4}"#, &["l"]),
        r#"ladder_rows l {"group": "staff", "now": 3, "needed": 4}"#,
        (r#"ladder_rows l {"group": "staff", "needed": 4}
            ask ladder_now l leader 1 {"1": 4}"#, HIDDEN)),
    case("R-162",
        (r#"ladder_rows l,m {"group": "citizens", "timing": "after", "needed": 3}
            ladder_rows m {"needed": 5}"#, &["m", "l"]),
        r#"ladder_rows l {"timing": "after", "needed": 2}"#,
        (r#"ladder_rows l {"needed": 5}"#, MISSING)),
    case("R-163",
        (r#"initiatives I {"innovation_degree": 3}
            ladder_rows l {"initiative": "I", "group": "staff", "now": 1}"#, &["I"]),
        r#"initiatives I {"innovation_degree": 2.5}
           ladder_rows l {"initiative": "I", "group": "staff", "now": 1}"#,
        (r#"initiatives I {"innovation_degree": 4}
            ladder_rows l {"initiative": "I", "group": "leaders", "now": 1}"#, MISSING)),
    case("R-164",
        (r#"initiatives I {}
            ladder_rows a,b,c,d,e {"initiative": "I", "needed": 5}
            ladder_rows e {"needed": 4}"#, &["I"]), // 4 of 5
        r#"initiatives I {}
           ladder_rows a,b,c,d {"initiative": "I", "needed": 5}
           ladder_rows d {"needed": 4}"#, // 3 of 4
        (r#"initiatives I {}
            ladder_rows a,b,c {"initiative": "I", "needed": 5}
            ladder_rows d {"initiative": "I"}"#, MISSING)),
    case("R-165",
        (r#"ladder_rows l {"group": "union", "now": 3, "needed": 2}"#, &["l"]),
        r#"ladder_rows l {"group": "union", "now": 2, "needed": 2}"#,
        (r#"ladder_rows l {"group": "union", "now": 3}"#, MISSING)),
    // the triangle
    case("R-171",
        (r#"initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "needed": 4}
            ask tightness freedom staff 1 {"2": 10}"#, &[]), // exactly 2.0 and rung 4
        r#"initiatives I {}
           ladder_rows l {"initiative": "I", "group": "staff", "needed": 4}
           ask tightness freedom leader 1 {"1": 10}
           ask tightness freedom staff 1 {"2": 5, "2.5": 5}"#, // 2.25: the leaders' 1.0 does not count
        (r#"initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "needed": 4}
            ask tightness freedom leader 1 {"1": 4}
            ask tightness freedom staff 1 {"1": 4}"#, HIDDEN)),
    case("R-172",
        (r#"triangle one {"vision": "Alle får svar i en app"}"#, &[]),
        r#"triangle one {"vision": "Alle får svar i apparatet"}
           triangle_notes n {"text": "En robot", "band": "method"}"#, // a method may name a tool
        (r#"triangle_notes n {"text": "En robot"}"#, MISSING)),
    case("R-173",
        (r#"triangle one {"vision": "Alle får svar"}
            ask vision_retell - room 1 {"2": 1, "3": 9}"#, &[]), // 2.9
        r#"triangle one {"vision": "Alle får svar"}
           ask vision_retell - room 1 {"3": 10}"#, // 3.0, and all agree
        (r#"triangle one {"vision": "Alle får svar"}
            ask vision_retell - room 1 {"1": 4}"#, HIDDEN)),
    case("R-174",
        (r#"triangle one {"vision": "Alle får svar"}
            triangle_notes a,b,c,d {"band": "goal"}"#, &[]), // four goals
        r#"triangle one {"vision": "a a a a a a a a a a a a a a a a a a a a a a a a a"}
           triangle_notes a,b,c {"band": "goal"}
           triangle_notes d {"band": "method"}"#, // 25 words, three goals
        (r#"triangle_notes a,b,c,d {"band": "goal"}"#, MISSING)), // no vision yet
    case("R-175",
        (r#"ask tightness freedom leader 1 {"3": 10}
            ask tightness freedom staff 1 {"2": 10}"#, &[]), // 1.0
        r#"ask tightness freedom leader 1 {"3": 10}
           ask tightness freedom staff 1 {"2": 5, "2.5": 5}"#, // 0.75
        (r#"ask tightness freedom leader 1 {"5": 10}
            ask tightness freedom staff 1 {"1": 4}"#, HIDDEN)),
    case("R-181",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"3": 10}
            ask curve_self I top_leader 1 {"7": 1}"#, &["I"]),
        r#"initiatives I {}
           ask curve_self I staff 1 {"3": 5, "4": 5}
           ask curve_self I top_leader 1 {"7": 1}"#, // 3.5
        (r#"initiatives I {}
            ask curve_self I staff 1 {"1": 4}
            ask curve_self I top_leader 1 {"7": 1}"#, HIDDEN)),
    case("R-182",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"3": 10}
            ask curve_self I leader 1 {"6": 10}"#, &["I"]),
        r#"initiatives I {}
           ask curve_self I staff 1 {"3": 10}
           ask curve_self I leader 1 {"5": 5, "6": 5}"#, // 2.5
        (r#"initiatives I {}
            ask curve_self I staff 1 {"1": 4}
            ask curve_self I leader 1 {"7": 10}"#, HIDDEN)),
    case("R-183",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"2": 3, "4": 4, "6": 3}"#, &["I"]),
        r#"initiatives I {}
           ask curve_self I staff 1 {"2": 3, "4": 5, "6": 2}"#,
        (r#"initiatives I {}
            ask curve_self I staff 1 {"1": 2, "7": 2}"#, HIDDEN)),
    case("R-184",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"5": 10}
            ask curve_self I staff 2 {"4": 10}"#, &["I"]),
        r#"initiatives I {}
           ask curve_self I staff 1 {"5": 10}
           ask curve_self I staff 2 {"4": 5, "5": 5}"#, // 0.5
        (r#"initiatives I {}
            ask curve_self I staff 1 {"7": 4}
            ask curve_self I staff 2 {"1": 4}"#, HIDDEN)),
    case("R-185",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"3": 10}
            ask curve_guess I leader 1 {"5": 10}"#, &["I"]),
        r#"initiatives I {}
           ask curve_self I staff 1 {"3": 10}
           ask curve_guess I leader 1 {"4": 5, "5": 5}"#, // 1.5
        (r#"initiatives I {}
            ask curve_self I staff 1 {"1": 4}
            ask curve_guess I leader 1 {"7": 10}"#, HIDDEN)),
    case("R-186",
        (r#"initiatives I {}
            ask curve_self I staff 1 {"3": 5}"#, &["I"]), // five are enough to be shown
        r#"initiatives I {}
           ask curve_self I leader 1 {"3": 10}"#,
        (r#"initiatives I {}
            ask curve_self I staff 1 {"3": 4}"#, HIDDEN)),
    // the pipeline from below
    case("R-191",
        (r#"irritations a,b {"years": 5}
            irritations b {"years": 9}
            irritations c {"years": 22, "column": "running"}"#, &["b", "a"]), // what runs is lived with no more
        r#"irritations a {"years": 4}"#,
        (r#"irritations a {"column": "idea"}"#, MISSING)),
    case("R-192",
        (r#"irritations a,b {"origin": "staff"}
            irritations c,d,e,f,g,h {"origin": "leader"}"#, &[]), // 2 of 8 are 25 percent
        r#"irritations a,b,c {"origin": "staff"}
           irritations d,e,f,g,h,i,j {"origin": "leader"}"#, // 3 of 10
        (r#"irritations a,b,c,d,e,f,g {"origin": "leader"}
            irritations h {}"#, MISSING)), // seven are known
    case("R-193",
        (r#"pipeline one {"capacity": 1}
            irritations a,b {"column": "idea"}
            irritations c,d {"column": "trying"}"#, &[]), // 4 > 3 · 1
        r#"pipeline one {"capacity": 1}
           irritations a,b {"column": "idea"}
           irritations c {"column": "trying"}
           irritations d {"column": "building"}"#, // 3
        (r#"irritations a,b,c,d {"column": "idea"}"#, MISSING)),
    case("R-194",
        (r#"cover - {"date": "2026-06-03"}
            irritations a,b {"since": "2026-03-04", "column": "trying"}
            irritations b {"since": "2025-06-03"}
            irritations c {"since": "2020-01-01", "column": "closed"}"#, &["b", "a"]), // 27 + 30 + 31 + 3 = 91 days
        r#"cover - {"date": "2026-06-03"}
           irritations a {"since": "2026-03-05", "column": "trying"}"#, // 90
        (r#"cover - {"date": "2026-06-03"}
            irritations a {"column": "trying"}"#, MISSING)),
];
