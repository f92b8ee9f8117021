//! Rooms for the rules of the survey, the cards and the superusers.

use super::{Case, HIDDEN, MISSING, case};

#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // fail or scale; the day is 2026-04-15
    case("R-411",
        (r#"pilots I,J {"state": "running"}
            pilots I {"decide_on": "2026-03-31"}
            pilots J {"decide_on": "2026-03-01"}
            pilots K {"decide_on": "2026-03-30", "state": "date_reached"}"#, &["J", "K", "I"]), // 45, 16 and 15 days
        r#"pilots I {"state": "running", "decide_on": "2026-04-01"}
           pilots J {"state": "closed", "decide_on": "2026-01-01"}"#, // 14 days are not over; closed is decided
        (r#"pilots I {"state": "running"}"#, MISSING)),
    case("R-412",
        (r#"pilots I {"extra_contacts": 100, "cases": 500}
            pilots J {"extra_contacts": 130, "cases": 500}"#, &["J", "I"]), // 26 and exactly 20
        r#"pilots I {"extra_contacts": 99, "cases": 500}"#, // 19.8
        (r#"pilots I {"extra_contacts": 130, "cases": 0}
            pilots J {"extra_contacts": 130}"#, MISSING)), // no cases, no boomerang
    case("R-413",
        (r#"pilot_year one {"started_12m": 3, "finished_12m": 1}"#, &[]), // exactly 3
        r#"pilot_year one {"started_12m": 2, "finished_12m": 0}"#, // 2:0, but only two were started
        (r#"pilot_year one {"started_12m": 9}"#, MISSING)),
    case("R-414",
        (r#"pilots I {"state": "scaled", "baseline": 40, "target": 20, "actual": 23}
            pilots J {"state": "scaled", "baseline": 0, "target": 30, "actual": 12}
            pilots K {"state": "scaled", "target": 5, "actual": 4.9}"#, &["J", "I", "K"]), // lower is better; 40, 85 and 98 percent of the way
        r#"pilots I {"state": "scaled", "baseline": 40, "target": 20, "actual": 20}
           pilots J {"state": "scaled", "baseline": 0, "target": 30, "actual": 30}
           pilots K {"state": "adjusted", "baseline": 0, "target": 30, "actual": 12}"#, // just reached; not scaled
        (r#"pilots I {"state": "scaled", "baseline": 0, "target": 30}"#, MISSING)),
    case("R-415",
        (r#"pilot_year one {"started_12m": 5, "closed_12m": 0}"#, &[]),
        r#"pilot_year one {"started_12m": 4, "closed_12m": 0}"#,
        (r#"pilot_year one {"started_12m": 9, "finished_12m": 2}"#, MISSING)),
    case("R-416",
        (r#"pilots I {"adjusted": 2, "state": "adjusted"}
            pilots J {"adjusted": 2}"#, &["I", "J"]),
        r#"pilots I {"adjusted": 1, "state": "adjusted"}
           pilots J {"adjusted": 2, "state": "closed"}"#,
        (r#"pilots I {"state": "adjusted"}"#, MISSING)),
    // the survey: 25 points a step
    case("R-421",
        (r#"survey_leaders L {"invited": 44, "answered": 31}
            survey_rows a {"leader": "L", "item": "competence", "staff": 47.5, "own": 75, "superior": 75}
            survey_rows b {"leader": "L", "item": "reason", "staff": 40, "own": 100, "superior": 50}
            survey_rows c {"leader": "L", "item": "citizen_value", "staff": 52.5, "own": 75, "superior": 75}
            survey_rows d {"leader": "L", "item": "curiosity", "staff": 50, "own": 75, "superior": 50}
            survey_rows e {"leader": "L", "item": "security", "staff": 70, "own": 75, "superior": 75}"#, &["b", "a", "d", "c"]), // F13: 60, 27.5, 25, 22.5 and not 5; the index 80 - 52 is 28
        r#"survey_leaders L {}
           survey_rows a {"leader": "L", "item": "competence", "staff": 57.5, "own": 75}
           survey_rows b {"leader": "L", "item": "reason", "staff": 75, "own": 25}"#, // 17.5; and 50 the other way
        (r#"survey_leaders L {}
            survey_rows a {"leader": "L", "item": "competence", "own": 100}
            ask survey_staff a staff 1 {"1": 4}"#, HIDDEN)),
    case("R-422",
        (r#"survey_leaders L,M {}
            survey_rows a {"leader": "L", "item": "competence", "staff": 60, "own": 50}
            survey_rows b {"leader": "L", "item": "reason", "staff": 60, "own": 50}
            survey_rows c {"leader": "L", "item": "security", "staff": 60, "own": 50}
            survey_leaders M {"staff_index": 71.5}
            survey_rows d {"leader": "M", "item": "competence", "own": 50}
            survey_rows e {"leader": "M", "item": "reason", "own": 50}
            survey_rows f {"leader": "M", "item": "security", "own": 50}"#, &["M", "L"]), // 21.5 from persons, 10 from items
        r#"survey_leaders L {}
           survey_rows a {"leader": "L", "item": "competence", "staff": 60, "own": 50}
           survey_rows b {"leader": "L", "item": "reason", "staff": 60, "own": 50}
           survey_rows c {"leader": "L", "item": "security", "staff": 57.5, "own": 50}"#, // 9.2
        (r#"survey_leaders L {}
            survey_rows a {"leader": "L", "item": "competence", "staff": 100, "own": 0}
            survey_rows b {"leader": "L", "item": "reason", "staff": 100, "own": 0}"#, MISSING)), // two items are no index
    case("R-423",
        (r#"survey_leaders L,M {}
            survey_rows a {"leader": "L", "item": "competence", "staff": 55, "superior": 75}
            survey_rows b {"leader": "L", "item": "reason", "staff": 55, "superior": 75}
            survey_rows c {"leader": "L", "item": "security", "staff": 55, "superior": 75}
            survey_rows d,e,f {"leader": "M", "staff": 75, "superior": 50}"#, &["M", "L"]), // 25 down and exactly 20 up
        r#"survey_leaders L {}
           survey_rows a {"leader": "L", "item": "competence", "staff": 47.5, "superior": 75}
           survey_rows b {"leader": "L", "item": "reason", "staff": 40, "superior": 50}
           survey_rows c {"leader": "L", "item": "citizen_value", "staff": 52.5, "superior": 75}
           survey_rows d {"leader": "L", "item": "curiosity", "staff": 50, "superior": 50}
           survey_rows e {"leader": "L", "item": "security", "staff": 70, "superior": 75}"#, // F13: 65 - 52 is 13, although two items are 20 apart
        (r#"survey_leaders L {}
            survey_rows a,b,c {"leader": "L", "superior": 100}
            ask survey_staff a staff 1 {"1": 4}
            ask survey_staff b staff 1 {"1": 4}
            ask survey_staff c staff 1 {"1": 4}"#, HIDDEN)),
    case("R-424",
        (r#"survey_leaders L {}
            survey_rows a {"leader": "L", "item": "competence", "staff": 47.5}
            survey_rows b {"leader": "L", "item": "reason"}
            ask survey_staff b staff 1 {"2": 2, "3": 6, "1": 2}"#, &["b", "a"]), // 35: (2 times 25 and 6 times 50) of 10
        r#"survey_leaders L {}
           survey_rows a {"leader": "L", "item": "competence", "staff": 50}
           survey_rows b {"leader": "L", "item": "reason"}
           ask survey_staff b staff 1 {"2": 3, "3": 4, "4": 3}"#, // 50 is not below
        (r#"survey_leaders L {}
            survey_rows a {"leader": "L", "item": "competence"}
            ask survey_staff a staff 1 {"1": 4}"#, HIDDEN)),
    case("R-425",
        (r#"survey_leaders L {"invited": 44, "answered": 26}
            survey_leaders M {"invited": 20}
            survey_rows a,b {"leader": "M"}
            ask survey_staff a staff 1 {"4": 9}
            ask survey_staff b staff 1 {"4": 5}"#, &["M", "L"]), // 9 of 20 are 45; 26 of 44 are 59.1
        r#"survey_leaders L {"invited": 44, "answered": 31}
           survey_leaders M {"invited": 20, "answered": 12}"#, // 70.5; exactly 60
        (r#"survey_leaders L {"invited": 20}
            survey_rows a {"leader": "L"}
            ask survey_staff a staff 1 {"4": 4}"#, HIDDEN)),
    // the reflection cards
    case("R-431",
        (r#"reflection_cards h1 {"drawn": 1}
            reflection_cards h2 {"drawn": 2}
            reflection_cards h3 {"drawn": 3}"#, &[]), // three of the last pile: the first is next
        r#"reflection_cards t1 {"drawn": 1}
           reflection_cards t2 {"drawn": 2}
           reflection_cards t3 {"drawn": 3}
           reflection_cards v1 {"drawn": 4}"#,
        (r#"reflection_cards t1 {"drawn": 1}
            reflection_cards t2 {"drawn": 2}"#, MISSING)),
    // superusers; k is 5, and a small number is only told of ten or more
    case("R-441",
        (r#"superuser_teams I {"n": 11, "safety": [7, 3, 1, 0]}
            superuser_teams J {"n": 10, "systems": [9, 1, 0, 0], "learning": [4, 5, 0, 1]}"#, &["J", "I"]), // two areas, one
        r#"superuser_teams I {"n": 11, "safety": [7, 2, 1, 1]}
           superuser_teams J {"n": 9, "systems": [9, 0, 0, 0]}"#, // two can help; nine are too few to say it of
        (r#"superuser_teams I {"n": 12}
            ask superuser_safety I staff 1 {"1": 4}"#, HIDDEN)),
    case("R-442",
        (r#"superuser_teams I {"n": 11, "safety": [6, 3, 2, 0]}
            superuser_teams J {"n": 12}
            ask superuser_safety J staff 1 {"1": 4, "2": 1, "3": 2}"#, &["J", "I"]), // 4 of 7 and 6 of 11
        r#"superuser_teams I {"n": 10, "safety": [5, 3, 2, 0]}
           superuser_teams J {"n": 4, "safety": [4, 0, 0, 0]}"#, // 5 of 10: the middle is 1.5; four are too few
        (r#"superuser_teams I {"n": 12}
            ask superuser_safety I staff 1 {"1": 4}"#, HIDDEN)),
    case("R-443",
        (r#"ask superuser_lean balance room 1 {"-3": 2, "-2": 1, "0": 4, "2": 1, "3": 2}"#, &[]), // 30 and 30
        r#"ask superuser_lean balance room 1 {"-3": 2, "-2": 1, "0": 5, "2": 1, "3": 1}"#, // 30 and 20
        (r#"ask superuser_lean balance room 1 {"-3": 2, "3": 2}"#, HIDDEN)),
    // use what you have; needs the antennas (M37)
    case("R-451",
        (r#"tech_cards t {"sector": "professional"}
            tech_cards u {"sector": "citizen"}
            initiatives I {"purchase": true, "technology": ["u", "t"], "stage": "explore"}
            own_tools a {"sector": "professional", "used": 40}
            own_tools b {"sector": "citizen", "used": 15}"#, &["b", "a"]), // exactly 40
        r#"tech_cards t {"sector": "professional"}
           initiatives I {"purchase": true, "technology": ["t"]}
           initiatives J {"technology": ["t"]}
           initiatives K {"purchase": true, "technology": ["t"], "stage": "closed"}
           own_tools a {"sector": "professional", "used": 45}
           own_tools b {"sector": "data", "used": 10}"#, // used enough; another sector
        (r#"tech_cards t {"sector": "professional"}
            initiatives I {"purchase": true, "technology": ["t"]}
            own_tools a {"sector": "professional"}
            ask tool_used a room 1 {"10": 4}"#, HIDDEN)),
    // the peer visit
    case("R-461",
        (r#"visit_worries I {"before": 4, "after": 3}
            visit_worries J {"before": 4, "after": 2}"#, &["J", "I"]),
        r#"visit_worries I {"before": 4, "after": 3.5}
           visit_worries J {}
           ask worry_before J staff 1 {"4": 9}
           ask worry_after J staff 1 {"2": 8}"#, // half a step; eight are not the nine
        (r#"visit_worries I {}
            ask worry_before I staff 1 {"4": 9}
            ask worry_after I staff 1 {"2": 4}"#, HIDDEN)),
    case("R-462",
        (r#"visit_worries I {"before": 3, "after": 3}
            visit_worries J {"before": 3, "after": 3.5}"#, &["J", "I"]), // unchanged at exactly 3; higher
        r#"visit_worries I {"before": 2.5, "after": 2.5}
           visit_worries J {"before": 4, "after": 3.5}"#, // small; a little lighter
        (r#"visit_worries I {"after": 5}"#, MISSING)),
    // goals, competence and trust
    case("R-471",
        (r#"departments d,e {}
            trust_cells a {"department": "d", "corner": "goals", "value": 3}
            trust_cells b {"department": "d", "corner": "competences", "value": 2.5}
            trust_cells c {"department": "d", "corner": "trust_staff", "value": 2.5}
            trust_cells f {"department": "e", "corner": "goals", "value": 4}
            trust_cells g {"department": "e", "corner": "competences", "value": 4}
            trust_cells h {"department": "e", "corner": "trust_citizens", "value": 2}
            trust_cells i {"department": "e", "corner": "trust_staff", "value": 3}"#, &["e", "d"]), // 2; exactly 2.5, and as low as the lowest
        r#"departments d,e {}
           trust_cells a {"department": "d", "corner": "goals", "value": 4}
           trust_cells b {"department": "d", "corner": "competences", "value": 2}
           trust_cells c {"department": "d", "corner": "trust_staff", "value": 2.5}
           trust_cells f {"department": "e", "corner": "goals", "value": 4}
           trust_cells g {"department": "e", "corner": "competences", "value": 4}
           trust_cells h {"department": "e", "corner": "trust_citizens", "value": 3}"#, // competences are lower; 3 is not low
        (r#"departments d {}
            trust_cells a {"department": "d", "corner": "goals", "value": 4}
            trust_cells b {"department": "d", "corner": "competences", "value": 4}
            trust_cells c {"department": "d", "corner": "trust_staff"}
            ask trust_level c room 1 {"1": 4}"#, HIDDEN)),
    case("R-472",
        (r#"departments d,e {}
            trust_cells a {"department": "d", "corner": "goals", "value": 4}
            trust_cells b {"department": "d", "corner": "competences", "value": 2.5}
            trust_cells c {"department": "e", "corner": "goals", "value": 5}
            trust_cells f {"department": "e", "corner": "competences", "value": 2}"#, &["e", "d"]),
        r#"departments d,e {}
           trust_cells a {"department": "d", "corner": "goals", "value": 3.5}
           trust_cells b {"department": "d", "corner": "competences", "value": 1}
           trust_cells c {"department": "e", "corner": "goals", "value": 5}
           trust_cells f {"department": "e", "corner": "competences", "value": 3}"#,
        (r#"departments d {}
            trust_cells a {"department": "d", "corner": "goals", "value": 5}"#, MISSING)),
];
