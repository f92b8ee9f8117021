//! Phase A, clarify: what chapter 3 says of M01 to M11.

use super::Sheet;

#[rustfmt::skip]
pub(crate) const SHEETS: &[Sheet] = &[
    Sheet {
        canvas: "nine_advice_map", parts: "zones tiles",
        fields: &[
            ("advice_tiles", "rows r1 r2 r3 r4 r5 r6 r7 r8 r9"), ("advice_tiles.phase", "one of afklar forankr realiser"),
            ("advice_tiles.number", "number 1..15/1"), // nine and at most six of one's own
            // (b) reads the status from M35 where it is answered; in the handbook's own sample R-011 takes the room's answer
            ("advice_tiles.name", "text"), ("advice_tiles.status", "number 1..5"), ("advice_tiles.order", "number 1..9/1"),
        ],
        asks: &[
            ("advice_votes", "multi(3) of rows advice_tiles", "room"),
            ("advice_status", "scale5", "room on advice_tiles"),
        ],
        own: "",
    },
    Sheet {
        canvas: "transformation_portfolio", parts: "timeline",
        fields: &[
            ("initiatives.name", "text 60"), ("initiatives.why", "text 140"),
            ("initiatives.how", "text"), ("initiatives.starts", "text"), // of these two the handbook gives no length
            ("departments.name", "text"), ("departments.headcount", "number"), ("initiatives.departments", "links departments"),
            ("initiatives.owner_kind", "one of line it project supplier"),
            ("initiatives.stage", "one of idea explore pilot rollout operations closed"),
            ("initiatives.time_column", "one of running near mid later"),
            ("initiatives.radicality", "one of known_power new_access new_service new_existence"),
            ("initiatives.ripples", "any of work_processes competences culture organisation economy citizen_role it_systems"),
        ],
        asks: &[("transformation_first", "multi(3) of rows initiatives", "room")],
        own: "",
    },
    Sheet {
        canvas: "dumb_questions_gate", parts: "gate 7",
        fields: &[
            ("initiatives.origin", "one of staff citizen leader politician supplier legal_duty"),
            ("gate_answers.initiative", "link initiatives"), ("gate_answers.q", "row x7 0..2/1"),
            ("gate_answers.decision", "one of green amber red"), ("gate_answers.conditions", "text"),
        ],
        asks: &[
            ("gate_question", "single of yes partly no", "room on gate_answers"),
            ("gate_vote", "single of green amber red", "room on initiatives"),
        ],
        own: "",
    },
    Sheet {
        canvas: "business_case_fit", parts: "zones petals",
        fields: &[
            ("cases.initiative", "link initiatives"), ("cases.department", "link departments"),
            ("cases.law", "half5"), ("cases.culture", "half5"), ("cases.competence", "half5"), ("cases.technology", "half5"),
            ("cases.hub", "half5"), ("case_notes.text", "text 120"), ("case_notes.petal", "one of law culture competence technology"),
        ],
        asks: &[
            ("case_law", "half5", "leader on cases"), ("case_culture", "half5", "leader on cases"),
            ("case_competence", "half5", "leader on cases"), ("case_technology", "half5", "leader on cases"),
            ("case_hub", "half5", "leader on cases"),
        ],
        own: "case_notes.initiative case_notes.at case_petals.name case_petals.place",
    },
    Sheet {
        canvas: "reverse_burden", parts: "board",
        fields: &[
            ("burden.default_way", "text 120"), ("objections.text", "text 120"),
            ("objections.column", "one of law safety quality economy habit"),
            ("objections.evidence", "yes"), ("objections.accepted", "yes"),
        ],
        asks: &[("objection_kind", "single of law safety quality economy habit", "room on objections")],
        own: "",
    },
    Sheet {
        canvas: "trial_tests", parts: "ledger",
        fields: &[
            ("trials.text", "text 120"), ("trials.test", "text"), ("trials.measure", "text"), ("trials.days", "number 1..90/1"),
            ("trials.owner", "text"), ("trials.result", "one of not_tried confirmed refuted unclear"), ("trials.next_step", "text"),
            ("trials.initiative", "link initiatives"), ("trials.areas", "links departments"),
        ],
        asks: &[("trial_votes", "multi(3) of rows trials", "room")],
        own: "trials.starts_on",
    },
    Sheet {
        canvas: "double_diamond", parts: "zones diamonds",
        fields: &[
            ("diamond_notes.text", "text 120"), ("diamond_notes.half", "one of discover define develop deliver"),
            ("diamond_notes.kind", "one of need insight question solution technology prototype test"),
            ("diamond_notes.kept", "yes"), ("diamond.problem", "text 160"), ("diamond.locked", "yes"),
            ("diamond.citizen_contacts", "number"), ("diamond.opened_by_override", "yes"), ("diamond.override_reason", "text"),
            ("diamond.minutes", "row x4"),
        ],
        asks: &[],
        own: "diamond_notes.at",
    },
    Sheet {
        canvas: "maturity_map", parts: "radar",
        fields: &[
            ("maturity_dimensions", "rows energy knowledge competence foundation culture leadership"),
            ("maturity_cells.department", "link departments"), ("maturity_cells.dimension", "link maturity_dimensions"),
            ("maturity_cells.staff", "half5"), ("maturity_cells.management", "half5"),
            ("departments.staff_guessed", "yes"), // "marked estimate"
        ],
        asks: &[
            ("maturity_staff", "half5", "staff leader on maturity_cells"), // leaders may estimate it
            ("maturity_management", "half5", "leader on maturity_cells"),
        ],
        own: "maturity_dimensions.name maturity_dimensions.about",
    },
    Sheet {
        canvas: "portfolio_model", parts: "zones stairs",
        fields: &[
            ("initiatives.portfolio_type", "one of streamline modernise rethink_service rethink_business"),
            ("initiatives.innovation_degree", "number 1..4/0.5"), ("initiatives.effort", "number 1..5/1"),
            ("initiatives.budget_tdkk", "number"),
        ],
        asks: &[("portfolio_vote", "single of streamline modernise rethink_service rethink_business", "room on initiatives")],
        own: "",
    },
    Sheet {
        canvas: "portfolio_targets", parts: "split",
        fields: &[
            ("target_rows.department", "link departments"), ("target_rows.reason", "text 200"),
            ("target_rows.target", "alloc100 of streamline modernise rethink_service rethink_business"),
            ("target_rows.locked", "any of streamline modernise rethink_service rethink_business"),
            ("subgoals.department", "link departments"), ("subgoals.text", "text"), ("subgoals.measure", "text"),
            ("subgoals.portfolio_type", "one of streamline modernise rethink_service rethink_business"), ("subgoals.due", "date"),
        ],
        asks: &[("target_share", "alloc100 of streamline modernise rethink_service rethink_business", "leader on target_rows")],
        own: "",
    },
    Sheet {
        canvas: "rollout_strategy", parts: "scales, timeline",
        fields: &[
            ("rollout_criteria", "rows readiness uncertainty ambassadors two_systems deadline equal_service"),
            ("rollout_scores.initiative", "link initiatives"), ("rollout_scores.criterion", "link rollout_criteria"),
            ("rollout_scores.score", "number -2..2/1"), ("rollout_plans.initiative", "link initiatives"),
            ("rollout_plans.choice", "one of common_programme one_area spearheads"), ("rollout_plans.reason", "text"),
            ("rollout_waves.initiative", "link initiatives"), ("rollout_waves.wave", "one of w1 w2 w3 w4"),
            ("rollout_waves.departments", "links departments"), ("rollout_waves.month", "date"),
        ],
        asks: &[("rollout_score", "number -2..2/1", "leader on rollout_scores")],
        own: "rollout_criteria.name rollout_criteria.left rollout_criteria.right rollout_plans.lesson rollout_waves.text",
    },
];
