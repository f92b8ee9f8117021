//! Fjordnæs half a year later: what fires and for what, and what cannot be told, worked out before the program was asked.

/// The rules that fire, with the records for which they do, the worst first.
pub(crate) const FIRES: &[(&str, &[&str])] = &[
    ("R-011", &["r4"]), // 12 of 24 = 50 percent, the 12th at 2 and the 13th at 3: 2.5; r5 has 10 = 41.7
    // 5 - 3.5 = 1.5 and 4.333 - 3.5 = 0.833; I5 is 3.667 - 3 = 0.667
    ("R-121", &["I7", "I8"]),
    ("R-186", &["I5"]), // 1 2 3 5 3 of 14 from point 2 on: the 7th and 8th at 5
    ("R-321", &["I7"]), // 85 - 60 = 25; I5 60 - 50 = 10, I6 60 - 45 = 15, not above
    ("R-324", &["I7"]), // 1.5 and 25
];

/// The rules that cannot be assessed: what staff say of themselves is hidden in Børn & Skole (4) and, so that nobody
/// can be counted back, in Teknik & Miljø (9).
pub(crate) const UNKNOWN: &[&str] = &[
    "R-154", // told by those who are hidden; aes 38.1 and 40, bj 42.9 and 45
    "R-155", // the same; aes is 10.1 off at most, bj 3.1
];
