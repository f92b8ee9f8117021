//! Rooms for the rules of everyday leadership, language, room and promise.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // can and will
    case("R-481",
        (r#"initiatives I,J {"stage": "pilot"}
            initiatives I {"can": 50, "will": 45}
            initiatives J {"can": 80, "will": 20}"#, &["J", "I"]), // exactly 50 can
        r#"initiatives I {"stage": "pilot", "can": 80, "will": 50}
           initiatives J {"stage": "explore", "can": 80, "will": 20}
           initiatives K {"stage": "closed", "can": 80, "will": 20}"#, // wanted; not begun; closed
        (r#"initiatives I {"stage": "pilot", "can": 80}
            ask will_we I room 1 {"10": 4}"#, HIDDEN)),
    case("R-482",
        (r#"initiatives I {"can": 35, "will": 70}
            initiatives J {"can": 10, "will": 90}"#, &["J", "I"]),
        r#"initiatives I {"can": 40, "will": 70}
           initiatives J {"can": 10, "will": 65}"#,
        (r#"initiatives I {"will": 90}"#, MISSING)),
    // everyday leadership
    case("R-491",
        (r#"everyday_occasions team_meeting,appraisal,budget {"digital": 1}
            everyday_occasions board,onboarding,inspection {"digital": 0}"#, &[]), // 3 of 12 are 25
        r#"everyday_occasions team_meeting,budget {"digital": 2}
           everyday_occasions appraisal,board,onboarding {"digital": 0}"#, // 4 of 10 are 40: the sixth has no number
        ("everyday_occasions own {}", MISSING)),
    case("R-492",
        (r#"uphill_verbs push {"flat": 3.5, "uphill": 2.5}
            uphill_verbs hold_on {"flat": 4, "uphill": 2.5}"#, &["hold_on", "push"]), // 1.5 and exactly 1.0
        r#"uphill_verbs push {"flat": 3, "uphill": 2.5}
           uphill_verbs hold_on {"flat": 4}
           ask uphill_flat insist room 1 {"4": 10}
           ask uphill_steep insist room 1 {"3": 5, "3.5": 5}"#, // 0.5; only the flat; 4 to 3.25
        (r#"uphill_verbs hold_on {"flat": 4}
            ask uphill_steep hold_on room 1 {"1": 4}"#, HIDDEN)),
    // shared language
    case("R-501",
        (r#"text_test one {"text": "ord ord ord ord ord ord ord ord ord ord ord ord ord sætning sætning sætning sætning sætning sætning sætning."}"#, &[]), // 20 + 700/20 = 55
        r#"text_test one {"text": "sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning sætning.", "text_after": "ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord."}"#, // written again: 35 words in a sentence, LIX 35
        (r#"text_test one {"text": "sætning sætning sætning sætning sætning sætning sætning sætning."}"#, MISSING)), // too short
    case("R-502",
        (r#"shared_terms a,b {}
            ask term_agreement a room 1 {"2": 10}
            ask term_agreement b room 1 {"1": 5, "5": 5}"#, &["a", "b"]), // exactly 2 and all agree on it; 3 with no agreement
        r#"shared_terms a,b {}
           ask term_agreement a room 1 {"2": 5, "3": 5}
           ask term_agreement b room 1 {"5": 10}"#, // 2.5
        (r#"shared_terms a {}
            ask term_agreement a room 1 {"1": 4}"#, HIDDEN)),
    case("R-503",
        (r#"text_test one {"text": "Det er frivilligt, voluntary, men alle skal, and you must."}"#, &[]),
        r#"text_test one {"text": "Alle skal, and you must.", "text_after": "Det er frivilligt, voluntary."}"#, // the newest counts
        ("shared_terms a {}", MISSING)),
    // room for manoeuvre
    case("R-511",
        (r#"room_premises whether,why,what,who {"ring": "fixed"}
            room_premises how,when {"ring": "negotiable"}
            initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "needed": 3}
            ladder_rows m {"initiative": "I", "group": "citizens", "needed": 2}"#, &[]), // nothing open, exactly rung 3
        r#"room_premises whether,why,what,how,when,who {"ring": "fixed"}
           initiatives I {}
           ladder_rows l {"initiative": "I", "group": "staff", "needed": 2}"#,
        (r#"room_premises whether,why,what,who,how {"ring": "fixed"}
            initiatives I {}
            ladder_rows l {"initiative": "I", "group": "staff", "needed": 5}"#, MISSING)), // one is not placed: it may be open
    case("R-512",
        (r#"room_premises how {"ring": "open"}
            room_premises when {"ring": "negotiable"}
            ask room_ring how staff 1 {"open": 5, "fixed": 5}
            ask room_ring when staff 1 {"open": 1, "negotiable": 6, "fixed": 15}"#, &["when", "how"]), // 68 and exactly 50
        r#"room_premises how {"ring": "negotiable"}
           room_premises what {"ring": "fixed"}
           ask room_ring how staff 1 {"open": 6, "negotiable": 9, "fixed": 7}
           ask room_ring what staff 1 {"fixed": 22}"#, // 32; and where all say the same
        (r#"room_premises how {"ring": "open"}
            ask room_ring how staff 1 {"fixed": 4}"#, HIDDEN)),
    case("R-513",
        (r#"room_premises whether,who {"ring": "fixed"}
            room_premises why {"ring": "fixed", "reason": "Udvalgets beslutning"}"#, &["whether", "who"]),
        r#"room_premises why {"ring": "fixed", "reason": "Udvalgets beslutning"}
           room_premises how {"ring": "negotiable"}"#,
        (r#"room_premises whether {"unlocker": "Udvalget"}"#, MISSING)),
    // freed time
    case("R-521",
        (r#"initiatives I,J {}
            freed_rows a {"initiative": "I", "split": [40, 20, 10, 0, 30]}
            freed_rows b {"initiative": "J", "split": [0, 0, 0, 0, 100]}"#, &["b", "a"]), // exactly 30
        r#"initiatives I {}
           freed_rows a {"initiative": "I", "split": [45, 20, 10, 0, 25]}"#,
        (r#"initiatives I {}
            freed_rows a {"initiative": "I", "hours_lo": 300, "hours_hi": 420}"#, MISSING)),
    case("R-522",
        (r#"initiatives I {}
            stories s {"initiative": "I", "promises_time": true}
            freed_rows a {"initiative": "I", "split": [25, 25, 25, 25, 0]}"#, &["a"]),
        r#"initiatives I,J {}
           stories s {"initiative": "I", "promises_time": true}
           stories t {"initiative": "J"}
           freed_rows a {"initiative": "I", "split": [30, 20, 25, 25, 0]}
           freed_rows b {"initiative": "J", "split": [0, 25, 25, 50, 0]}"#, // exactly 30; and a story that promises nothing
        (r#"initiatives I {}
            stories s {"initiative": "I", "promises_time": true}
            freed_rows a {"initiative": "I", "hours_lo": 300}"#, MISSING)),
    case("R-523",
        (r#"initiatives I {}
            freed_rows a {"initiative": "I", "deskill": "yes"}
            sparring_seats s {"level": "leader"}
            tank_seats t {"kind": "it"}"#, &["a"]),
        r#"initiatives I {}
           freed_rows a {"initiative": "I", "deskill": "yes"}
           sparring_seats s {"level": "leader"}
           tank_seats t {"kind": "frontline"}"#,
        (r#"initiatives I {}
            freed_rows a {"initiative": "I", "funded": "no"}"#, MISSING)),
    case("R-524",
        (r#"initiatives I {"stage": "pilot"}
            freed_rows a {"initiative": "I", "funded": "no"}"#, &["a"]),
        r#"initiatives I {"stage": "explore"}
           initiatives J {"stage": "rollout"}
           initiatives K {"stage": "closed"}
           freed_rows a {"initiative": "I", "funded": "no"}
           freed_rows b {"initiative": "J", "funded": "partly"}
           freed_rows c {"initiative": "K", "funded": "no"}"#,
        (r#"initiatives I {}
            freed_rows a {"initiative": "I", "funded": "no"}"#, MISSING)), // no stage
    // the privacy promise
    case("R-531",
        (r#"promise_versions v1 {"accepted": 20}
            promise_versions v {"k": 4, "days": 365}
            promise_versions w {"k": 7, "days": 370}"#, &["w", "v"]), // 4 is less than 5; 370 is more than 365
        r#"promise_versions v1 {"accepted": 20}
           promise_versions v {"k": 5, "days": 365}
           promise_versions w {"k": 7, "days": 30}
           promise_versions x {"k": 5, "days": 365}"#, // the same, and stronger; nobody has accepted v and w
        (r#"promise_versions v {"k": 3, "days": 3650}"#, MISSING)), // nobody has accepted anything
    case("R-532",
        (r#"promise_versions v1 {"connected": 100, "accepted": 69}"#, &[]),
        r#"promise_versions v1 {"connected": 100, "accepted": 20}
           promise_versions v {"accepted": 14, "declined": 6}"#, // the newest: 14 of 20 are 70
        (r#"promise_versions v1 {"connected": 100}"#, MISSING)),
    // the crisis room
    case("R-541",
        (r#"crisis_cards a {"column": "keep", "normal_days": 50, "crisis_days": 10}
            crisis_cards b {"column": "keep", "normal_days": 20, "crisis_days": 0}
            ask crisis_votes - room 1 n=10 {"a": 5, "b": 8}"#, &["b", "a"]), // 20 times, with 0 as 1; exactly 5 times and 50 percent
        r#"crisis_cards a {"column": "keep", "normal_days": 49, "crisis_days": 10}
           crisis_cards b {"column": "unlearn", "normal_days": 20, "crisis_days": 1}
           crisis_cards c {"column": "keep", "normal_days": 20, "crisis_days": 1}
           ask crisis_votes - room 1 n=10 {"a": 8, "b": 8, "c": 4}"#, // 4.9 times; not kept; 40 percent
        (r#"crisis_cards a {"column": "keep", "normal_days": 50, "crisis_days": 5}
            ask crisis_votes - room 1 n=4 {"a": 4}"#, HIDDEN)),
];
