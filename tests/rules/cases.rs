//! For every rule of the shipped workshop: the room in which it just fires, one just beside, and one in which something
//! is missing or hidden. A line is `table ids {values}` or `ask ask of group round [n=…] {counts}`.

use raaderum::expr::State;

/// One rule in three rooms.
pub(crate) struct Case {
    pub(crate) rule: &'static str,
    /// The room, and the records for which it fires, worst first.
    pub(crate) fires: (&'static str, &'static [&'static str]),
    pub(crate) silent: &'static str,
    pub(crate) unknown: (&'static str, State),
}

const fn case(
    rule: &'static str,
    fires: (&'static str, &'static [&'static str]),
    silent: &'static str,
    unknown: (&'static str, State),
) -> Case {
    Case { rule, fires, silent, unknown }
}

/// It would look at answers of fewer than five.
const HIDDEN: State = State::CannotAssess;
/// Nobody has said it.
const MISSING: State = State::Silent;

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // the nine pieces of advice
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
    // the dumb questions
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
    // the double diamond
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
    // the portfolio
    case("R-091",
        (r#"initiatives A,B,C {"portfolio_type": "streamline"}
            initiatives D {"portfolio_type": "modernise"}
            initiatives E {"portfolio_type": "rethink_service"}"#, &[]), // 4 of 5
        r#"initiatives A,B,C,D,E,F,G {"portfolio_type": "streamline"}
           initiatives H,I {"portfolio_type": "rethink_business"}"#, // 7 of 9
        (r#"initiatives A,B,C,D {"portfolio_type": "streamline"}
            initiatives E {"name": "Uden type"}"#, MISSING)),
    case("R-093",
        (r#"initiatives I,J {}
            ask portfolio_vote I room 1 {"streamline": 5, "modernise": 4, "rethink_service": 2}
            ask portfolio_vote J room 1 {"streamline": 4, "modernise": 3, "rethink_service": 3}"#, &["J", "I"]),
        r#"initiatives I {}
           ask portfolio_vote I room 1 {"streamline": 5, "modernise": 5}"#,
        (r#"initiatives I {}
            ask portfolio_vote I room 1 {"streamline": 1, "modernise": 1, "rethink_service": 2}"#, HIDDEN)),
    // courage
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
    // archetypes
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
    case("R-152",
        (r#"initiatives I {"departments": ["d"]}
            departments d {}
            archetype_rows a {"initiative": "I", "department": "d", "estimate": [30, 35, 20, 15]}"#, &["a"]),
        r#"initiatives I {"departments": ["d"]}
           departments d {}
           archetype_rows a {"initiative": "I", "department": "d", "estimate": [31, 35, 20, 14]}"#,
        (r#"initiatives I {"departments": ["d"]}
            departments d,e {}
            archetype_rows a {"initiative": "I", "department": "e", "estimate": [30, 35, 20, 15]}"#, MISSING)),
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
    // the ladder
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
    // the change curve
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
    // the mandate
    case("R-321",
        (r#"initiatives I {"innovation_degree": 3, "political_legitimacy": 30}
            initiatives J {"innovation_degree": 3, "political_legitimacy": 40}"#, &["I", "J"]), // 30 and 20
        r#"initiatives I {"innovation_degree": 3, "political_legitimacy": 45}"#, // 15
        (r#"initiatives I {"innovation_degree": 3}
            ask legitimacy I politician 1 {"40": 4}"#, HIDDEN)),
    case("R-322",
        (r#"initiatives I {"innovation_degree": 2.5, "political_legitimacy": 15}"#, &["I"]), // 32.5
        r#"initiatives I {"innovation_degree": 3, "political_legitimacy": 30}"#, // 30
        (r#"initiatives I {"innovation_degree": 4}
            ask legitimacy I leader 1 {"0": 4}"#, HIDDEN)),
    case("R-323",
        (r#"initiatives I {"innovation_degree": 1.5, "political_legitimacy": 70}"#, &["I"]),
        r#"initiatives I {"innovation_degree": 1.5, "political_legitimacy": 65}
           initiatives J {"innovation_degree": 2, "political_legitimacy": 70}"#,
        (r#"initiatives I {"innovation_degree": 1}
            ask legitimacy I leader 1 {"100": 4}"#, HIDDEN)),
    case("R-324",
        (r#"initiatives I {"innovation_degree": 3.5, "risk_appetite": 3.5, "political_legitimacy": 55}"#, &["I"]), // 0.83 and 17.5
        r#"initiatives I {"innovation_degree": 3.5, "risk_appetite": 3.5, "political_legitimacy": 60}"#, // 12.5
        (r#"initiatives I {"innovation_degree": 4, "risk_appetite": 1}
            ask legitimacy I leader 1 {"0": 4}"#, HIDDEN)),
    // the dilemmas
    case("R-341",
        (r#"ask dilemma_now D2 room 1 {"-2": 3, "0": 4, "2": 3}"#, &["D2"]),
        r#"ask dilemma_now D2 room 1 {"-2": 3, "0": 5, "2": 2}"#,
        (r#"ask dilemma_now D2 room 1 {"-3": 2, "3": 2}"#, HIDDEN)),
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
];
