//! Vestlyng: what fires and for what, and what cannot be told, worked out from chapter 6.2 before the program was asked.

/// The rules that fire, with the records for which they do, the worst first.
pub(crate) const FIRES: &[(&str, &[&str])] = &[
    ("R-021", &["V6"]),            // one of six has no why
    ("R-082", &["ah-leadership"]), // 3.5 - 2.5 = 1; all the others 0.5 or 0
    // needed 1 + 4 (d - 1) / 3: V6 5 - 3.5 = 1.5, not above; V5 3 - 2 = 1; V1 3.667 - 3 = 0.667
    ("R-121", &["V6", "V5"]),
    // wave 1: 0 1 1 3 6 4 1, the 8th and 9th of 16 at 5; wave 2: 0 3 4 7 1 1 0, at 4; 5 - 4 = 1
    ("R-184", &["V1"]),
    ("R-186", &["V1"]),    // point 4
    ("R-241", &["V1"]),    // degree 3, 25 percent
    ("R-243", &["V1"]),    // (15 + 20 + 35) / 2 = 35
    ("R-271", &["V1.CS"]), // 0 now, 2 needed; employees and management have 1
    // smallest of now and needed: 2 + 0 + 0 + 1 + 1 + 1 + 0 + 2 + 2 + 0 = 9 of 17 = 52.9 percent
    ("R-273", &["V1"]),
    ("R-281", &["V1"]),             // (103 - 64) / 64 = 60.9 percent
    ("R-282", &["V1"]),             // 12,000 and no prototype
    ("R-283", &["V1"]),             // 71 / 103 = 68.9 percent
    ("R-291", &["k4", "k1", "k3"]), // 4 - 1 = 3, 4 - 2 = 2, 4 - 2 = 2; the notice is 4 - 4
    ("R-292", &["V1"]),             // 9,000 / 4,500 = 2
    ("R-301", &[]),                 // 8 replied, none changed, 5 / 8 = 62.5 percent explained
    ("R-302", &[]),                 // four past their day
    ("R-303", &[]),                 // 18 of 40 = 45 percent
    ("R-321", &["V5"]), // needed 10 + 25 (d - 1): 47.5 - 30 = 17.5; V1 60 - 55 = 5, V3 60 - 62, V4 35 - 30 = 5
    ("R-322", &["V6"]), // 85 - 40 = 45
    ("R-324", &["V6", "V5"]), // 1.5 and 45, 1 and 17.5
    ("R-331", &["V3"]), // 72, 65, 60, and no price
    ("R-332", &["V6"]), // 2.0, degree 4
    ("R-414", &["V2"]), // 12 of 30, scaled
];

/// The rules that cannot be assessed: no group has fewer than five.
pub(crate) const UNKNOWN: &[&str] = &[];
