//! Rooms for the rules of realising: forms, actors, suppliers, critics and politics.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // forms of organisation
    case("R-251",
        (r#"form_rows a {"task": "A", "now": [60, 30, 10], "wanted": [40, 30, 30]}
            form_rows b {"task": "B", "now": [60, 30, 10], "wanted": [20, 20, 60]}"#, &["b", "a"]), // 50 and 20
        r#"form_rows a {"task": "A", "now": [60, 30, 10], "wanted": [45, 30, 25]}"#, // 15
        (r#"form_rows a {"task": "A", "now": [60, 30, 10]}"#, MISSING)),
    case("R-252",
        (r#"initiatives I {"innovation_degree": 3}
            form_rows a {"initiative": "I", "now": [60, 30, 10]}"#, &["a"]),
        r#"initiatives I {"innovation_degree": 3}
           initiatives J {"innovation_degree": 2.5}
           form_rows a {"initiative": "I", "now": [55, 35, 10]}
           form_rows b {"initiative": "J", "now": [100, 0, 0]}"#,
        (r#"form_rows a {"task": "A", "now": [100, 0, 0]}"#, MISSING)), // no degree is known
    case("R-253",
        (r#"form_rows a,b,c {"wanted": [40, 30, 30]}
            form_rows c {"wanted": [45, 30, 25]}"#, &[]), // ½(5 + 5)
        r#"form_rows a,b,c {"wanted": [40, 30, 30]}
           form_rows c {"wanted": [45, 35, 20]}"#, // ½(5 + 5 + 10)
        (r#"form_rows a,b {"wanted": [40, 30, 30]}
            form_rows c {"now": [40, 30, 30]}"#, MISSING)), // two are wanted
    // one contact point
    case("R-261",
        (r#"contacts a,b,c,d {"unit": "Borgerservice", "lane": "now"}"#, &[]), // four contacts
        r#"contacts a,b,c {"unit": "Borgerservice", "lane": "now"}
           contacts a,b {"retell": true}
           contacts d,e,f,g {"unit": "Borgerservice", "lane": "then", "retell": true}"#, // three, two of them told again
        (r#"contacts a,b,c,d {"unit": "Borgerservice", "retell": true}"#, MISSING)), // on no path
    case("R-262",
        (r#"contacts a,b,c {"lane": "now"}
            ask contact_guess one room 1 {"5": 10}"#, &[]), // |5 − 3|
        r#"contacts a,b,c {"lane": "now"}
           ask contact_guess one room 1 {"4": 5, "5": 5}"#, // 1.5
        (r#"contacts a,b,c {"lane": "now"}
            ask contact_guess one room 1 {"20": 4}"#, HIDDEN)),
    case("R-263",
        (r#"contacts a,b {"lane": "now", "wait": 5}
            contacts c {"lane": "then", "wait": 11}"#, &[]), // 1 < 2 and 11 > 10
        r#"contacts a,b {"lane": "now", "wait": 5}
           contacts c {"lane": "then", "wait": 10}"#,
        (r#"contacts a,b {"lane": "now"}
            contacts a {"wait": 5}
            contacts c {"lane": "then", "wait": 11}"#, MISSING)), // one wait is unknown
    // the actors
    case("R-271",
        (r#"initiatives I,J {}
            axis_rows a {"initiative": "I", "pair": "CS", "now": 0, "needed": 2}
            axis_rows b {"initiative": "J", "pair": "EM", "needed": 3}
            axis_rows c {"initiative": "J", "pair": "MS", "now": 1}"#, &["b", "a"]), // a line that is not drawn is no conversation
        r#"initiatives I {}
           axis_rows a {"initiative": "I", "pair": "CS", "now": 0, "needed": 1}
           axis_rows b {"initiative": "I", "pair": "EM", "now": 1, "needed": 3}
           axis_rows c {"initiative": "I", "pair": "CM", "now": 0, "needed": 3}"#,
        (r#"initiatives I {}
            axis_rows a {"initiative": "I", "pair": "CS", "needed": 3}"#, MISSING)), // nobody has drawn anything yet
    case("R-272",
        (r#"initiatives I {}
            actor_rows a {"initiative": "I", "actor": "supplier", "requirements": 6}
            actor_rows b {"initiative": "I", "actor": "employees", "requirements": 4}"#, &["I"]), // 60 percent of ten
        r#"initiatives I {}
           actor_rows a {"initiative": "I", "actor": "supplier", "requirements": 5}
           actor_rows b {"initiative": "I", "actor": "employees", "requirements": 5}"#, // 50
        (r#"initiatives I {}
            actor_rows a {"initiative": "I", "actor": "supplier", "level": 5}"#, MISSING)),
    case("R-273",
        (r#"initiatives I {}
            axis_rows a {"initiative": "I", "pair": "CE", "now": 3, "needed": 2}
            axis_rows b {"initiative": "I", "pair": "CM", "needed": 2}"#, &["I"]), // 2 of 4: three do not count more than two
        r#"initiatives I {}
           axis_rows a {"initiative": "I", "pair": "CE", "now": 3, "needed": 3}
           axis_rows b {"initiative": "I", "pair": "CM", "now": 0, "needed": 2}"#, // 3 of 5 are 60 percent
        (r#"initiatives I {}
            axis_rows a {"initiative": "I", "pair": "CE", "now": 1}"#, MISSING)), // no needs
    case("R-274",
        (r#"initiatives I {}
            axis_rows a,b,c,d,e,f {"initiative": "I", "needed": 3}
            axis_rows g {"initiative": "I", "needed": 1}"#, &["I"]), // 19
        r#"initiatives I {}
           axis_rows a,b,c,d,e,f {"initiative": "I", "needed": 3}"#, // 18
        (r#"initiatives I {}
            axis_rows a,b,c,d,e,f,g {"initiative": "I", "now": 3}"#, MISSING)),
    // the complexity brake
    case("R-281",
        (r#"initiatives I,J {}
            brakes a {"initiative": "I", "baseline": 2}
            wishes v,w,x {"initiative": "I"}
            brakes b {"initiative": "J", "baseline": 64, "wishes_counted": 103}"#, &["J", "I"]), // 39 of 64 are 60.9; 1 of 2 is exactly 50
        r#"initiatives I {}
           brakes a {"initiative": "I", "baseline": 10, "wishes_counted": 14}"#, // 40
        (r#"initiatives I {}
            brakes a {"initiative": "I", "wishes_counted": 103}"#, MISSING)), // the first time there is no growth
    case("R-282",
        (r#"initiatives I,J {}
            brakes a {"initiative": "I", "tender_tdkk": 1000}
            brakes b {"initiative": "J", "tender_tdkk": 12000}"#, &["J", "I"]), // exactly a million
        r#"initiatives I,J {}
           brakes a {"initiative": "I", "tender_tdkk": 900}
           brakes b {"initiative": "J", "tender_tdkk": 12000, "prototype": true}"#,
        (r#"initiatives I {}
            brakes a {"initiative": "I", "weeks": 4}"#, MISSING)),
    case("R-283",
        (r#"initiatives I,J {}
            wishes v,w {"initiative": "I", "category": "must"}
            wishes x {"initiative": "I", "category": "could"}
            brakes b {"initiative": "J", "wishes_counted": 100, "must_counted": 61}"#, &["I", "J"]), // 2 of 3 and 61 of 100
        r#"initiatives I {}
           wishes u,v,w {"initiative": "I", "category": "must"}
           wishes x,y {"initiative": "I", "category": "should"}"#, // 3 of 5 are 60, not more
        (r#"initiatives I {}
            wishes w {"initiative": "I"}
            ask wish_category w room 1 {"must": 4}"#, HIDDEN)),
    case("R-284",
        (r#"initiatives I {}
            complexity_cells a,b,c,d,e {"initiative": "I", "points": 5}
            brakes f {"initiative": "I", "value": 3}"#, &["I"]), // 5 times 5 is 25
        r#"initiatives I,J {}
           complexity_cells a,b,c,d {"initiative": "I", "points": 6}
           brakes f {"initiative": "I", "value": 3}
           complexity_cells g,h,i,j,k {"initiative": "J", "points": 5}
           brakes l {"initiative": "J", "value": 3.5}"#, // 24; and 25 of some value
        (r#"initiatives I {}
            complexity_cells a,b,c,d,e {"initiative": "I", "points": 10}"#, MISSING)),
    // the supplier reality check
    case("R-291",
        (r#"initiatives I {}
            capabilities a {"initiative": "I", "promised": 4, "proven": 2}
            capabilities b {"initiative": "I", "promised": 4, "proven": 1}"#, &["b", "a"]), // 2 and 3
        r#"initiatives I {}
           capabilities a {"initiative": "I", "promised": 4, "proven": 3}"#,
        (r#"initiatives I {}
            capabilities a {"initiative": "I", "promised": 4}"#, MISSING)),
    case("R-292",
        (r#"initiatives I,J {}
            supplier_rows a {"initiative": "I", "gain_promised": 1500, "gain_proven": 1000}
            supplier_rows b {"initiative": "J", "gain_promised": 100}"#, &["J", "I"]), // nothing proven; 1.5 times
        r#"initiatives I {}
           supplier_rows a {"initiative": "I", "gain_promised": 1400, "gain_proven": 1000}"#, // 1.4
        (r#"initiatives I {}
            supplier_rows a {"initiative": "I", "gain_proven": 1000}"#, MISSING)),
    case("R-293",
        (r#"initiatives I {}
            capabilities a,b,c {"initiative": "I", "expected": 4, "proven": 2}
            capabilities c {"proven": 3}"#, &["I"]), // 4 against 7/3: 1.67
        r#"initiatives I {}
           capabilities a,b {"initiative": "I", "expected": 4, "proven": 2}
           capabilities b {"proven": 3}"#, // 4 against 2.5: 1.5, not more
        (r#"initiatives I {}
            capabilities a {"initiative": "I", "proven": 0}
            ask capability_expected a room 1 {"4": 4}"#, HIDDEN)),
    case("R-301",
        (r#"critique_cards a,b,c {"state": "explained"}
            critique_cards d,e,f {"state": "cannot"}"#, &[]), // 3 of 6
        r#"critique_cards a,b,c,d,e {"state": "explained"}"#, // only five
        (r#"critique_cards a,b,c,d,e,f {"state": "heard"}"#, MISSING)),
    // the room's day is 2026-04-15
    case("R-302",
        (r#"critique_cards a {"state": "heard", "due": "2026-04-14"}"#, &[]),
        r#"critique_cards a {"state": "heard", "due": "2026-04-15"}
           critique_cards b {"state": "explained", "due": "2026-04-01"}
           critique_cards c {"state": "examined", "due": "2026-04-01", "reply": "Vi ser på det i uge 17"}"#, // today; and answered
        (r#"critique_cards a {"state": "heard"}"#, MISSING)),
    case("R-303",
        (r#"critique_cards a {"theme": "Login"}
            critique_cards b,c {"theme": "Oplæring"}
            critique_cards d {}
            ask critique_votes - room 1 n=5 {"a": 4, "b": 2, "c": 1, "d": 3}"#, &[]), // 4 of 10
        r#"critique_cards a {"theme": "Login"}
           critique_cards b {"theme": "Oplæring"}
           ask critique_votes - room 1 n=5 {"a": 5, "b": 4}"#, // nine votes are too few
        (r#"critique_cards a {"theme": "Login"}
            ask critique_votes - room 1 n=4 {"a": 12}"#, HIDDEN)),
    // the leadership rooms
    case("R-311",
        (r#"initiatives I {"innovation_degree": 3, "room": "just_do"}
            initiatives J {"innovation_degree": 4, "room": "just_do"}"#, &["J", "I"]),
        r#"initiatives I {"innovation_degree": 2.5, "room": "just_do"}
           initiatives J {"innovation_degree": 4, "room": "executive"}"#,
        (r#"initiatives I {"innovation_degree": 4}
            ask room_vote I room 1 {"just_do": 4}"#, HIDDEN)),
    case("R-312",
        (r#"initiatives I,J {"innovation_degree": 1.5, "room": "political"}
            room_rows a {"initiative": "I", "felt": true}
            room_rows b {"initiative": "J", "none_of_them": true}"#, &["J", "I"]), // one and none
        r#"initiatives I {"innovation_degree": 1.5, "room": "political"}
           room_rows a {"initiative": "I", "felt": true, "service": true}
           initiatives J {"innovation_degree": 2, "room": "political"}
           room_rows b {"initiative": "J", "felt": true}"#,
        (r#"initiatives I {"innovation_degree": 1, "room": "political"}"#, MISSING)), // nobody has looked at the five
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
    // the three instruments
    case("R-331",
        (r#"initiatives I,J {}
            stream_cells a {"initiative": "I", "stream": "problem", "level": 60}
            stream_cells b {"initiative": "I", "stream": "solution", "level": 60}
            stream_cells c {"initiative": "I", "stream": "politics", "level": 60}
            stream_cells d {"initiative": "J", "stream": "problem", "level": 72}
            stream_cells e {"initiative": "J", "stream": "solution", "level": 65}
            stream_cells f {"initiative": "J", "stream": "politics", "level": 60}
            instrument_rows p {"initiative": "I", "problem": "a", "solution": "b", "price": "", "step": "c"}"#, &["J", "I"]), // four empty lines, one
        r#"initiatives I,J {}
           stream_cells a {"initiative": "I", "stream": "problem", "level": 59}
           stream_cells b {"initiative": "I", "stream": "solution", "level": 60}
           stream_cells c {"initiative": "I", "stream": "politics", "level": 60}
           stream_cells d {"initiative": "J", "stream": "problem", "level": 60}
           stream_cells e {"initiative": "J", "stream": "solution", "level": 60}
           stream_cells f {"initiative": "J", "stream": "politics", "level": 60}
           instrument_rows p {"initiative": "J", "problem": "a", "solution": "b", "price": "c", "step": "d"}"#, // 59; and a whole package
        (r#"initiatives I {}
            stream_cells a {"initiative": "I", "stream": "problem"}
            stream_cells b {"initiative": "I", "stream": "solution", "level": 60}
            stream_cells c {"initiative": "I", "stream": "politics", "level": 60}
            ask stream_level a room 1 {"60": 4}"#, HIDDEN)),
    case("R-332",
        (r#"initiatives I {"innovation_degree": 3}
            instrument_rows p {"initiative": "I", "knowledge": 2}"#, &["I"]),
        r#"initiatives I {"innovation_degree": 2.5}
           instrument_rows p {"initiative": "I", "knowledge": 2}
           initiatives J {"innovation_degree": 4}
           instrument_rows q {"initiative": "J", "knowledge": 2.5}"#,
        (r#"initiatives I {"innovation_degree": 4}
            instrument_rows p {"initiative": "I", "scenario": "closed"}"#, MISSING)),
    case("R-333",
        (r#"initiatives I {}
            stream_cells a {"initiative": "I", "stream": "problem", "level": 39}
            stream_cells c {"initiative": "I", "stream": "politics", "level": 60}"#, &["I"]),
        r#"initiatives I,J {}
           stream_cells a {"initiative": "I", "stream": "problem", "level": 40}
           stream_cells c {"initiative": "I", "stream": "politics", "level": 60}
           stream_cells d {"initiative": "J", "stream": "problem", "level": 0}
           stream_cells e {"initiative": "J", "stream": "politics", "level": 59}"#,
        (r#"initiatives I {}
            stream_cells a {"initiative": "I", "stream": "problem"}
            stream_cells c {"initiative": "I", "stream": "politics", "level": 100}
            ask stream_level a room 1 {"0": 4}"#, HIDDEN)),
];
