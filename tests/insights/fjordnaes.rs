//! Fjordnæs: what fires and for what, and what cannot be told, from the numbers of the sample.

/// The rules that fire, with the records for which they do, the worst first.
pub(crate) const FIRES: &[(&str, &[&str])] = &[
    ("R-011", &["r5"]),       // 14 of 24 votes = 58.3 percent, status 2.0
    ("R-021", &["I7"]),       // one of eight has no why
    ("R-031", &["I7"]),       // green light, 5 points of 14
    ("R-032", &["I5", "I7"]), // from a leader, the second answer is 1
    ("R-034", &["I7"]),       // 8 of 24 green = 33.3, 9 red = 37.5
    // 4.0 - 2.5 = 1.5; then 1.0 for 3.5 - 2.5, 3 - 2, 3.5 - 2.5 and 4 - 3; foundation is 3 - 2.5 = 0.5
    ("R-082", &["aes-energy", "aes-knowledge", "aes-competence", "aes-culture", "aes-leadership"]),
    ("R-101", &["aes"]),      // three initiatives: (3.3 + 25 + 3.3 + 18.3) / 2 = 25
    ("R-103", &["tm"]),       // half is to streamline, and no sub-goal is about that
    ("R-113", &["I6"]),       // spearheads; wave 2 has no month
    ("R-121", &["I5", "I8"]), // 3.667 - 2.5 = 1.167 and 4.333 - 3.5 = 0.833
    ("R-122", &["I7"]),       // 5 - 3 = 2
    ("R-124", &["I5", "I7"]), // 4 - 2.5 and 4.5 - 3
    ("R-151", &["I5-aes"]),   // 43 percent sceptics, staff on rung 1
    ("R-152", &["I5-aes"]),   // 15 percent watchdogs, and the wall of critique is not open
    ("R-154", &["I5-aes"]),   // 22 of 42 say passive = 52.4
    ("R-155", &["I5-aes"]),   // 30 against 52.4, 43 against 21.4
    ("R-161", &["I5-staff", "I5-citizens", "I5-leaders"]), // 3, 2 and 2 rungs
    ("R-162", &["I5-staff", "I5-citizens"]), // after the decision, needed 4 and 3
    ("R-163", &["I5"]),       // rung 1, degree 3
    ("R-181", &["I5"]),       // 7 and 3
    ("R-182", &["I5"]),       // 6 - 3
    ("R-185", &["I5"]),       // guessed 5, answered 3
    ("R-186", &["I5"]),       // point 3
    ("R-321", &["I5", "I6"]), // 60 - 35 and 60 - 40
    ("R-322", &["I7"]),       // 85 - 50
    ("R-324", &["I7", "I5"]), // 2 and 35, 1.167 and 25
    ("R-341", &["D3"]),       // 9 of 24 and 10 of 24
    ("R-351", &["s4", "s9"]), // 2.0 both
    ("R-411", &["I2"]),       // 1 March to 15 April is 45 days
    ("R-412", &["I4"]),       // 130 of 500 = 26 percent
    ("R-413", &[]),           // 9 / 2 = 4.5
    ("R-415", &[]),           // nothing closed, 9 started
    // 100 - 40 = 60, 75 - 47.5 = 27.5, 75 - 50 = 25, 75 - 52.5 = 22.5; security is 75 - 70 = 5
    ("R-421", &["leader-reason", "leader-competence", "leader-curiosity", "leader-citizen_value"]),
    ("R-424", &["leader-reason", "leader-competence"]), // 40 and 47.5; curiosity has 50
];

/// The rules that cannot be assessed. Four and nine answers are hidden, but the rules that look at them fire for others.
pub(crate) const UNKNOWN: &[&str] = &[];
