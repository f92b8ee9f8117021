//! Rooms for the rules of clarifying: the first three pieces of advice.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    case("R-011",
        (r#"ask advice_votes - room 1 n=10 {"r5": 5, "r2": 4}
            advice_tiles r5,r2 {"status": 2.5}"#, &["r5"]), // 50 percent and 2.5
        r#"ask advice_votes - room 1 n=10 {"r5": 5}
           advice_tiles r5 {"status": 3}"#,
        (r#"ask advice_votes - room 1 n=4 {"r5": 4}
            advice_tiles r5 {"status": 2.5}"#, HIDDEN)),
    case("R-012",
        (r#"ask advice_votes - room 1 n=8 {"r1": 8, "r4": 8}"#, &[]), // nobody chose the third phase
        r#"ask advice_votes - room 1 n=7 {"r1": 7, "r4": 7}"#,
        (r#"ask advice_votes - room 1 n=4 {"r1": 4}"#, HIDDEN)),
    // everything we have going
    case("R-021",
        (r#"initiatives I {"time_column": "later"}
            initiatives J {"why": " ", "time_column": "near"}
            initiatives K,L,M {"why": "Færre kører forgæves"}"#, &["J", "I"]), // 2 of 5: watch, for 40 percent are no half; nearest in time first
        r#"initiatives I {"why": "Færre kører forgæves"}
           initiatives J {"stage": "closed"}"#, // a closed one needs none
        ("departments d {}", MISSING)), // nothing is written yet
    case("R-022",
        (r#"departments d,e {}
            initiatives A,B,C {"departments": ["d"], "radicality": "new_service", "time_column": "near"}
            initiatives D,E,F,G {"departments": ["e"], "radicality": "new_existence", "time_column": "mid"}"#, &["e", "d"]), // 3 and 4
        r#"departments d {}
           initiatives A,B {"departments": ["d"], "radicality": "new_service", "time_column": "near"}
           initiatives C {"departments": ["d"], "radicality": "new_access", "time_column": "near"}
           initiatives D {"departments": ["d"], "radicality": "new_service", "time_column": "mid"}"#, // 2 big ones there, the third elsewhere
        (r#"departments d {}
            initiatives A,B,C {"departments": ["d"], "radicality": "new_service"}"#, MISSING)), // in no column
    case("R-023",
        (r#"initiatives I {"owner_kind": "it", "ripples": ["work_processes", "competences", "culture", "it_systems"]}"#, &["I"]), // fact 41: 4
        r#"initiatives I {"owner_kind": "it", "ripples": ["work_processes", "culture", "it_systems"]}
           initiatives J {"owner_kind": "line", "ripples": ["work_processes", "competences", "culture", "economy", "it_systems"]}"#,
        (r#"initiatives I {"ripples": ["work_processes", "competences", "culture", "it_systems"]}
            initiatives J {"owner_kind": "it"}"#, MISSING)),
    case("R-031",
        (r#"initiatives I,J {}
            gate_answers g {"initiative": "I", "q": [1, 1, 1, 1, 1, 0, 0], "decision": "green"}
            gate_answers h {"initiative": "J", "q": [2, 2, 2, 0, 2, 2, 2], "decision": "green"}"#, &["I", "J"]), // 5 points; Q4 is no
        r#"initiatives I {}
           gate_answers g {"initiative": "I", "q": [1, 1, 1, 1, 1, 1, 0], "decision": "green"}"#,
        (r#"initiatives I {}
            gate_answers g {"initiative": "I", "q": [1, 1, 1, 1, 1, 0, ()], "decision": "green"}"#, MISSING)),
    case("R-032",
        (r#"initiatives I,J {"origin": "leader"}
            gate_answers g {"initiative": "I", "q": [2, 1, 2, 2, 2, 2, 2]}
            gate_answers h {"initiative": "J", "q": [2, 0, 2, 2, 2, 2, 2]}"#, &["J", "I"]),
        r#"initiatives I {"origin": "leader"}
           gate_answers g {"initiative": "I", "q": [2, 2, 2, 2, 2, 2, 2]}"#,
        (r#"initiatives I {"origin": "leader"}"#, MISSING)),
    case("R-033",
        (r#"initiatives I {}
            gate_answers a,b,c,d {"initiative": "I", "decision": "green"}
            gate_answers e {"initiative": "I", "decision": "amber"}"#, &[]),
        r#"initiatives I {}
           gate_answers a,b,c,d,e {"initiative": "I", "decision": "green"}
           gate_answers f {"initiative": "I", "decision": "red"}"#,
        (r#"initiatives I {}
            gate_answers a,b,c,d {"initiative": "I", "decision": "green"}
            gate_answers e {"initiative": "I"}"#, MISSING)),
    case("R-034",
        (r#"initiatives I {}
            ask gate_vote I room 1 {"green": 3, "amber": 4, "red": 3}"#, &["I"]), // 30 and 30
        r#"initiatives I {}
           ask gate_vote I room 1 {"green": 3, "amber": 5, "red": 2}"#,
        (r#"initiatives I {}
            ask gate_vote I room 1 {"green": 2, "red": 2}"#, HIDDEN)),
    // the good business case
    case("R-041",
        (r#"initiatives I {}
            departments d,e {}
            cases a {"initiative": "I", "department": "d", "law": 4, "culture": 2, "competence": 3, "technology": 4}
            cases b {"initiative": "I", "department": "e", "law": 1.5}"#, &["b", "a"]), // 1.5 on law stops; 2.0 just breaks; three petals may be missing
        r#"initiatives I {}
           departments d {}
           cases a {"initiative": "I", "department": "d", "law": 2.5, "culture": 2.5, "competence": 3, "technology": 4}"#,
        (r#"initiatives I {}
            departments d {}
            cases a {"initiative": "I", "department": "d"}
            ask case_law a leader 1 {"1": 4}"#, HIDDEN)),
    case("R-042",
        (r#"initiatives I {}
            departments d {}
            cases a {"initiative": "I", "department": "d", "technology": 4, "hub": 2.5}"#, &["a"]),
        r#"cases a {"technology": 4, "hub": 3}
           cases b {"technology": 3.5, "hub": 1}"#,
        (r#"cases a {"technology": 5}
            ask case_hub a leader 1 {"1": 4}"#, HIDDEN)),
    case("R-043",
        (r#"initiatives I {}
            case_notes a,b,c,d {"initiative": "I", "petal": "technology"}
            case_notes e,f {"initiative": "I", "petal": "law"}"#, &["I"]), // 4 of 6: 67 percent
        r#"initiatives I,J {}
           case_notes a,b,c {"initiative": "I", "petal": "technology"}
           case_notes d,e {"initiative": "I", "petal": "law"}
           case_notes f,g,h,i {"initiative": "J", "petal": "technology"}"#, // 3 of 5 are 60 percent; four notes are too few
        (r#"initiatives I {}
            case_notes a,b,c,d,e {"initiative": "I"}"#, MISSING)), // in no petal
    // the reversed burden of proof
    case("R-051",
        (r#"objections a,b {"column": "habit"}
            objections c {"column": "law"}
            objections d {"column": "economy"}"#, &[]), // 2 of 4
        r#"objections a,b {"column": "habit"}
           objections c,d {"column": "law"}
           objections e {"column": "economy"}"#, // 2 of 5
        (r#"objections a,b {"column": "habit"}
            objections c {"column": "law"}
            objections d {}
            ask objection_kind d room 1 {"habit": 4}"#, HIDDEN)), // three are sorted, four room votes are too few to be shown
    case("R-052",
        (r#"objections a {"column": "law", "accepted": true}
            objections b {"column": "safety", "accepted": true}"#, &["a", "b"]),
        r#"objections a {"column": "law", "accepted": true, "evidence": true}
           objections b {"column": "habit", "accepted": true}
           objections c {"column": "safety"}"#,
        (r#"objections a {"accepted": true}
            ask objection_kind a room 1 {"law": 4}"#, HIDDEN)),
    // trial actions
    case("R-061",
        (r#"trials a {"days": 43}
            trials b {"days": 60, "result": "not_tried"}"#, &["b", "a"]),
        r#"trials a {"days": 42}
           trials b {"days": 60, "result": "refuted"}"#, // what is done is no plan
        (r#"trials a {"test": "Ring til to borgere"}"#, MISSING)),
    case("R-062",
        (r#"initiatives I,J {"stage": "pilot"}
            trials a,b {"initiative": "I"}
            trials c {"initiative": "I", "result": "not_tried"}
            trials d,e,f,g {"initiative": "J"}"#, &["J", "I"]), // 4 and 3
        r#"initiatives I {"stage": "rollout"}
           initiatives J {"stage": "explore"}
           trials a,b {"initiative": "I"}
           trials c {"initiative": "I", "result": "unclear"}
           trials d,e,f {"initiative": "J"}"#, // 2 left; not a pilot yet
        (r#"initiatives I {}
            trials a,b,c {"initiative": "I"}"#, MISSING)), // no stage
    case("R-063",
        (r#"trials a,b {"result": "refuted"}
            trials c {"result": "confirmed"}
            trials d {"result": "unclear"}"#, &[]), // 2 of 4
        r#"trials a,b {"result": "refuted"}
           trials c,d {"result": "confirmed"}
           trials e {"result": "unclear"}"#, // 2 of 5
        (r#"trials a,b,c {"result": "refuted"}
            trials d {"result": "not_tried"}"#, MISSING)), // three are too few
    case("R-071",
        (r#"diamond_notes a {"kind": "solution", "half": "discover", "kept": true}
            diamond_notes b,c,d {"kind": "need", "half": "define"}"#, &[]), // 1 of 4
        r#"diamond_notes a {"kind": "solution", "half": "discover", "kept": true}
           diamond_notes b,c,d,e {"kind": "need", "half": "define"}"#,
        (r#"diamond_notes a,b {"kind": "solution", "kept": true}"#, MISSING)),
    case("R-072",
        (r#"diamond_notes a {"kind": "need", "half": "develop"}"#, &[]),
        r#"diamond one {"locked": true, "citizen_contacts": 1}"#,
        (r#"diamond_notes a {"kind": "solution", "half": "develop"}
            diamond_notes b {"kind": "need", "half": "discover"}"#, MISSING)), // parked is not moved on
    case("R-073",
        (r#"diamond one {"opened_by_override": true}"#, &[]),
        r#"diamond one {"opened_by_override": true, "locked": true}"#,
        (r#"diamond one {"problem": "Hvem har brug for hvad"}"#, MISSING)),
    case("R-074",
        (r#"diamond_notes a {"kind": "prototype", "half": "deliver"}"#, &[]),
        r#"diamond_notes a {"kind": "prototype", "half": "deliver"}
           diamond_notes b {"kind": "test", "half": "deliver"}"#,
        (r#"diamond_notes a {"kind": "prototype"}"#, MISSING)),
    case("R-075",
        (r#"diamond one {"minutes": [4, 4, 12, 10]}"#, &[]), // 8 of 30
        r#"diamond one {"minutes": [5, 4, 11, 10]}"#, // 9 of 30 are 30 percent
        (r#"diamond one {"minutes": [1, 1, 17, 10]}"#, MISSING)), // 29 minutes are too few to say
    // how mature are we
    case("R-081",
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "competence", "staff": 1.5, "management": 2.5}
            maturity_cells b {"department": "d", "dimension": "energy", "management": 1.5}"#, &["b", "a"]), // 2.0; one layer alone
        r#"departments d {}
           maturity_cells a {"department": "d", "dimension": "competence", "staff": 2, "management": 2.5}"#, // 2.25
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "competence", "management": 1}
            ask maturity_staff a staff 1 {"1": 4}"#, HIDDEN)),
    case("R-082",
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "energy", "staff": 2.5, "management": 4}
            maturity_cells b {"department": "d", "dimension": "knowledge", "staff": 3, "management": 2}"#, &["a", "b"]), // 1.5 and −1.0
        r#"departments d {}
           departments e {"staff_guessed": true}
           maturity_cells a {"department": "d", "dimension": "energy", "staff": 3, "management": 3.5}
           maturity_cells b {"department": "d", "dimension": "knowledge", "management": 4}
           maturity_cells c {"department": "e", "dimension": "energy", "staff": 2, "management": 4}
           ask maturity_staff b leader 1 {"2": 10}"#, // 0.5; two estimates
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "energy", "management": 5}
            ask maturity_staff a staff 1 {"1": 4}"#, HIDDEN)),
    case("R-083",
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "energy", "staff": 3.5, "management": 4.5}
            maturity_cells b {"department": "d", "dimension": "competence", "staff": 2, "management": 3}"#, &["d"]), // 4.0 and 2.5
        r#"departments d {}
           maturity_cells a {"department": "d", "dimension": "energy", "staff": 3.5, "management": 4}
           maturity_cells b {"department": "d", "dimension": "competence", "staff": 2, "management": 3}"#, // 3.75
        (r#"departments d {}
            maturity_cells a {"department": "d", "dimension": "energy", "staff": 5}
            maturity_cells b {"department": "d", "dimension": "competence"}
            ask maturity_management b leader 1 {"1": 4}"#, HIDDEN)),
    case("R-084",
        (r#"departments d {}
            departments e {"staff_guessed": true}
            maturity_cells a {"department": "d", "dimension": "energy"}
            maturity_cells b,c {"department": "e", "dimension": "energy", "staff": 3}
            ask maturity_staff a leader 1 {"3": 5}
            ask maturity_staff a staff 1 {"4": 4}"#, &["e", "d"]), // by hand and marked; four of staff are too few to count
        r#"departments d {}
           maturity_cells a,b {"department": "d", "dimension": "energy"}
           ask maturity_staff a leader 1 {"3": 5}
           ask maturity_staff b leader 1 {"3": 5}
           ask maturity_staff b staff 1 {"4": 5}"#, // staff have answered one of them
        (r#"departments d {"staff_guessed": true}
            maturity_cells a {"department": "d", "dimension": "energy", "management": 3}
            ask maturity_staff a leader 1 {"3": 4}"#, HIDDEN)),
    case("R-091",
        (r#"initiatives A,B,C {"portfolio_type": "streamline"}
            initiatives D {"portfolio_type": "modernise"}
            initiatives E {"portfolio_type": "rethink_service"}"#, &[]), // 4 of 5
        r#"initiatives A,B,C,D,E,F,G {"portfolio_type": "streamline"}
           initiatives H,I {"portfolio_type": "rethink_business"}"#, // 7 of 9
        (r#"initiatives A,B,C,D {"portfolio_type": "streamline"}
            initiatives E {"name": "Uden type"}"#, MISSING)),
    case("R-092",
        (r#"departments d,e {}
            initiatives I {"portfolio_type": "rethink_business", "departments": ["d", "e"]}
            maturity_cells a,b {"department": "d", "dimension": "energy", "staff": 3, "management": 3}
            maturity_cells c {"department": "d", "dimension": "culture", "staff": 2.5, "management": 3}
            maturity_cells f,g,h {"department": "e", "dimension": "energy", "staff": 4, "management": 4}"#, &["I"]), // d: 17.5 / 6 = 2.917, 47.9; e: 75
        r#"departments d {}
           initiatives I {"portfolio_type": "rethink_business", "departments": ["d"]}
           initiatives J {"portfolio_type": "rethink_service", "departments": ["e"]}
           maturity_cells a,b,c {"department": "d", "dimension": "energy", "staff": 3, "management": 3}"#, // fact 15: 50.0 is not below 50
        (r#"departments d {}
            initiatives I {"portfolio_type": "rethink_business", "departments": ["d"]}
            maturity_cells a,b,c {"department": "d", "dimension": "energy", "staff": 1}
            ask maturity_management a leader 1 {"1": 4}
            ask maturity_management b leader 1 {"1": 4}
            ask maturity_management c leader 1 {"1": 4}"#, HIDDEN)), // three fields are too few, the rest may not be shown
    case("R-093",
        (r#"initiatives I,J {}
            ask portfolio_vote I room 1 {"streamline": 5, "modernise": 4, "rethink_service": 2}
            ask portfolio_vote J room 1 {"streamline": 4, "modernise": 3, "rethink_service": 3}"#, &["J", "I"]),
        r#"initiatives I {}
           ask portfolio_vote I room 1 {"streamline": 5, "modernise": 5}"#,
        (r#"initiatives I {}
            ask portfolio_vote I room 1 {"streamline": 1, "modernise": 1, "rethink_service": 2}"#, HIDDEN)),
    // the mix we want
    case("R-101",
        (r#"departments d,e {}
            initiatives A {"departments": ["d"], "portfolio_type": "streamline"}
            initiatives B {"departments": ["d"], "portfolio_type": "rethink_service"}
            initiatives C {"departments": ["d"], "portfolio_type": "rethink_business"}
            initiatives D,E {"departments": ["e"], "portfolio_type": "modernise"}
            initiatives F {"departments": ["d", "e"], "portfolio_type": "streamline"}
            initiatives G {"departments": ["d", "e"], "portfolio_type": "rethink_service"}
            initiatives H {"departments": ["d", "e"], "portfolio_type": "rethink_business"}
            target_rows r {"department": "d", "target": [30, 25, 30, 15]}
            target_rows s {"department": "e", "target": [100, 0, 0, 0]}"#, &["s", "r"]), // fact 17: thirds on 1, 3, 4 are 25.0 away; e has 0.5 of 3.5 on 1: 85.7
        r#"departments d,e {}
           initiatives A {"departments": ["d"], "portfolio_type": "streamline"}
           initiatives B {"departments": ["d"], "portfolio_type": "rethink_service"}
           initiatives C {"departments": ["d"], "portfolio_type": "rethink_business"}
           initiatives D {"departments": ["e"], "portfolio_type": "rethink_service"}
           initiatives E {"departments": ["e", "f"], "portfolio_type": "rethink_business"}
           target_rows r {"department": "d", "target": [35, 20, 30, 15]}
           target_rows s {"department": "e", "target": [20, 30, 35, 15]}"#, // 21.7; fact 19: 50.0, but a weight of 1.5 is too little
        (r#"departments d {}
            initiatives A,B,C {"departments": ["d"], "portfolio_type": "streamline"}
            target_rows r {"department": "d"}
            ask target_share r leader 1 {"modernise": 4}"#, HIDDEN)),
    case("R-102",
        (r#"departments d,e {}
            maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
            maturity_cells f,g,h,i {"department": "e", "staff": 4, "management": 3.5}
            maturity_cells j {"department": "e", "staff": 4, "management": 4}
            target_rows r {"department": "d", "target": [30, 30, 30, 10]}
            target_rows s {"department": "e", "target": [40, 20, 30, 10]}"#, &[]), // 10 apart; 18 / 6 = 3.0 and 38 / 10 = 3.8: 50 and 70
        r#"departments d,e {}
           maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
           maturity_cells f,g,h,i {"department": "e", "staff": 4, "management": 3.5}
           maturity_cells j {"department": "e", "staff": 4, "management": 4}
           target_rows r {"department": "d", "target": [30, 30, 30, 10]}
           target_rows s {"department": "e", "target": [45, 20, 30, 5]}"#, // 15 apart
        (r#"departments d,e {}
            maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
            maturity_cells f {"department": "e"}
            target_rows r {"department": "d", "target": [30, 30, 30, 10]}
            target_rows s {"department": "e", "target": [40, 20, 30, 10]}
            ask maturity_staff f staff 1 {"5": 4}"#, HIDDEN)),
    case("R-103",
        (r#"departments d,e {}
            target_rows r {"department": "d", "target": [40, 40, 15, 5]}
            target_rows s {"department": "e", "target": [50, 30, 15, 5]}
            subgoals g {"department": "e", "portfolio_type": "modernise"}
            subgoals h {"department": "e"}"#, &["s", "r"]), // a goal for something else, one for nothing
        r#"departments d {}
           target_rows r {"department": "d", "target": [40, 40, 15, 5]}
           subgoals g {"department": "d", "portfolio_type": "modernise"}"#, // one of the two largest is enough
        (r#"departments d {}
            target_rows r {"department": "d"}"#, MISSING)),
    case("R-104",
        (r#"departments d {}
            initiatives I {"departments": ["d"]}
            target_rows r {"department": "d", "target": [50, 30, 15, 5]}
            ask framing_heard I staff 1 {"3": 10}"#, &["r"]),
        r#"departments d,e {}
           initiatives I {"departments": ["d"]}
           initiatives J {"departments": ["e"]}
           target_rows r {"department": "d", "target": [50, 30, 15, 5]}
           target_rows s {"department": "e", "target": [45, 35, 15, 5]}
           ask framing_heard I staff 1 {"3": 5, "4": 5}
           ask framing_heard J staff 1 {"1": 10}"#, // 3.5; 45 percent
        (r#"departments d {}
            initiatives I {"departments": ["d"]}
            target_rows r {"department": "d", "target": [50, 30, 15, 5]}
            ask framing_heard I staff 1 {"1": 4}"#, HIDDEN)),
    // spearheads or everyone at once
    case("R-111",
        (r#"departments d,e {}
            initiatives I {"departments": ["d", "e"]}
            maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
            maturity_cells f,g,h {"department": "e", "staff": 4, "management": 4}
            rollout_plans p {"initiative": "I", "choice": "common_programme"}"#, &["I"]), // 50 and 75
        r#"departments d,e,f {}
           initiatives I {"departments": ["d", "e"]}
           initiatives J {"departments": ["d", "f"]}
           maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
           maturity_cells g,h,i {"department": "e", "staff": 4, "management": 3.5}
           maturity_cells j,k,l {"department": "f", "staff": 5, "management": 5}
           rollout_plans p {"initiative": "I", "choice": "common_programme"}
           rollout_plans q {"initiative": "J", "choice": "one_area"}"#, // 50 and 68.75; another choice
        (r#"departments d,e {}
            initiatives I {"departments": ["d", "e"]}
            maturity_cells a,b,c {"department": "d", "staff": 5, "management": 5}
            maturity_cells f {"department": "e"}
            rollout_plans p {"initiative": "I", "choice": "common_programme"}
            ask maturity_staff f staff 1 {"1": 4}"#, HIDDEN)),
    case("R-112",
        (r#"departments d,e {}
            initiatives I {}
            maturity_cells a,b {"department": "d", "staff": 3, "management": 3}
            maturity_cells c {"department": "d", "staff": 2.5, "management": 3}
            rollout_plans p {"initiative": "I", "choice": "spearheads"}
            rollout_waves w {"initiative": "I", "wave": "w1", "departments": ["d"]}
            rollout_waves v {"initiative": "I", "wave": "w1", "text": "Hold 2 i e"}
            archetype_rows r {"initiative": "I", "department": "e", "estimate": [40, 31, 19, 10]}"#, &["d", "e"]), // 47.9; 19 percent, found by its name
        r#"departments d,e,f {}
           initiatives I,J {}
           maturity_cells a,b,c {"department": "d", "staff": 3, "management": 3}
           maturity_cells g,h,i {"department": "e", "staff": 1, "management": 1}
           rollout_plans p {"initiative": "I", "choice": "spearheads"}
           rollout_plans q {"initiative": "J", "choice": "one_area"}
           rollout_waves w {"initiative": "I", "wave": "w1", "departments": ["d"]}
           rollout_waves v {"initiative": "I", "wave": "w2", "departments": ["e"]}
           rollout_waves u {"initiative": "J", "wave": "w1", "departments": ["e"]}
           archetype_rows r {"initiative": "I", "department": "d", "estimate": [40, 30, 20, 10]}"#, // 50.0 and 20 percent; the second wave; no spearheads
        (r#"departments d {}
            initiatives I {}
            maturity_cells a {"department": "d"}
            rollout_plans p {"initiative": "I", "choice": "spearheads"}
            rollout_waves w {"initiative": "I", "wave": "w1", "departments": ["d"]}
            ask maturity_staff a staff 1 {"1": 4}"#, HIDDEN)),
    case("R-113",
        (r#"initiatives I,J {}
            rollout_plans p {"initiative": "I", "choice": "spearheads"}
            rollout_plans q {"initiative": "J", "choice": "spearheads"}
            rollout_waves w {"initiative": "I", "wave": "w1", "month": "2026-08-01"}
            rollout_waves v {"initiative": "I", "wave": "w2"}"#, &["I", "J"]), // a wave without a month; no wave at all
        r#"initiatives I,J {}
           rollout_plans p {"initiative": "I", "choice": "spearheads"}
           rollout_plans q {"initiative": "J", "choice": "one_area"}
           rollout_waves v {"initiative": "I", "wave": "w2", "month": "2026-11-01"}"#,
        (r#"initiatives I {}
            rollout_waves w {"initiative": "I", "wave": "w1", "month": "2026-08-01"}"#, MISSING)), // nothing is chosen
    case("R-114",
        (r#"initiatives I,J {}
            rollout_scores a,b,c {"initiative": "I", "score": 1}
            rollout_scores d {"initiative": "I", "score": 0}
            rollout_scores e,f,g,h {"initiative": "J", "score": -1}
            rollout_plans p {"initiative": "I", "choice": "one_area"}
            rollout_plans q {"initiative": "J", "choice": "spearheads"}"#, &["J", "I"]), // 3 points to spearheads, −4 to a common programme
        r#"initiatives I,J {}
           rollout_scores a,b {"initiative": "I", "score": 1}
           rollout_scores c,d,e,f {"initiative": "I", "score": 0}
           rollout_scores g,h,i {"initiative": "J", "score": 2}
           rollout_plans p {"initiative": "I", "choice": "one_area"}
           rollout_plans q {"initiative": "J", "choice": "common_programme"}"#, // fact 39: 2 points to one area; three criteria are no sum
        (r#"initiatives I {}
            rollout_scores a,b,c {"initiative": "I", "score": 2}
            rollout_scores d {"initiative": "I"}
            rollout_plans p {"initiative": "I", "choice": "common_programme"}
            ask rollout_score d leader 1 {"2": 4}"#, HIDDEN)),
];
