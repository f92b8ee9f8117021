//! Østerlund: what fires and for what, and what cannot be told, worked out from chapter 6.3 before the program was asked.

/// The rules that fire, with the records for which they do, the worst first.
pub(crate) const FIRES: &[(&str, &[&str])] = &[
    ("R-063", &[]), // 3 of 4 refuted
    // the targets are the same; index c (32 / 12 - 1) x 25 = 41.7, e (48.5 / 12 - 1) x 25 = 76.0: 34.4 apart
    ("R-102", &[]),
    ("R-111", &["S2"]),       // all at once, and 34.4 apart
    ("R-161", &["S2-staff"]), // 4 - 2; parents 2 - 1
    ("R-171", &[]),           // freedom 1.5, needed 4
    ("R-172", &[]),           // an app, automatisk
    ("R-173", &[]),           // (4 + 14 + 18 + 16 + 5) / 22 = 2.6
    ("R-175", &[]),           // 3 - 1.5
    ("R-191", &["p01"]),      // nine years
    ("R-193", &[]),           // 9 + 5 = 14 waiting, more than 3 x 4
    ("R-201", &["S2"]),       // 22 words, 2 sentences, 17 long: 11 + 77.3 = 88
    ("R-202", &["S2"]),       // no tail
    ("R-203", &["S2"]),       // the hero is the system
    // effektivisere, reducere, spare, optimerer = 4; lettere, kvaliteten = 2
    ("R-211", &["S2"]),
    ("R-212", &["S2"]),             // the 13th of 25 at 6, the 11th and 12th of 22 at 3
    ("R-382", &[]),                 // fog 65, attraction 2.5
    ("R-441", &["c1"]),             // 1 + 0 can help others with data and security, of 11
    ("R-442", &["c1"]),             // 7 of 11 are beginners
    ("R-461", &["u1"]),             // 4 - 2
    ("R-491", &[]),                 // 3 of 12 = 25 percent
    ("R-492", &["hold_on"]),        // 4 - 2.5
    ("R-511", &[]),                 // nothing open, staff needed on rung 4
    ("R-512", &["when"]),           // 15 of 22 = 68.2 percent; how 7 of 22 = 31.8
    ("R-513", &["whether", "who"]), // fixed, no reason
    ("R-521", &["S4"]),             // 30 percent
];

/// The rules that cannot be assessed: no group has fewer than five.
pub(crate) const UNKNOWN: &[&str] = &[];
