//! The canvases from the other sources: what chapter 3 says of M37 to M54.

use super::Sheet;

#[rustfmt::skip]
pub(crate) const SHEETS: &[Sheet] = &[
    Sheet {
        canvas: "contribution_radar", parts: "zones rings",
        fields: &[
            ("tech_cards.name", "text 60"), ("tech_cards.sector", "one of citizen professional administration data"),
            ("tech_cards.places", "number 0..3/1"), ("tech_cards.contribution", "half5"), ("tech_cards.maturity", "half5"),
            ("tech_cards.now", "half5"), ("tech_cards.in5", "half5"), ("tech_cards.ring", "one of ready try watch"),
            ("tech_cards.possible", "text"), ("tech_cards.how", "text"), ("initiatives.technology", "links tech_cards"),
        ],
        asks: &[ // four, as in (b): relevance is asked twice
            ("tech_contribution", "half5", "room on tech_cards"), ("tech_maturity", "half5", "room on tech_cards"),
            ("tech_now", "half5", "room on tech_cards"), ("tech_in5", "half5", "room on tech_cards"),
        ],
        own: "",
    },
    Sheet {
        canvas: "unknown_letter", parts: "track, slots",
        fields: &[
            ("letter_road.a_now", "text 200"), ("letter_road.direction", "text 120"), ("letter_road.next_letter", "text 120"),
            ("letter_road.fog", "slider100"), ("letter_road.attraction", "half5"), ("letter_notes.text", "text"),
            ("letter_notes.column", "one of know believe unknown"), ("letters.letter", "text"), ("letters.text", "text"),
            ("letters.date", "date"),
        ],
        asks: &[
            ("letter_fog", "slider100", "room on letter_road"), ("letter_attraction", "half5", "room on letter_road"),
        ],
        own: "letter_road.name letter_road.about letter_road.beyond",
    },
    Sheet {
        canvas: "tech_friction", parts: "matrix, ledger",
        fields: &[
            ("friction_systems.name", "text"), ("friction_systems.friction", "number 0..100"),
            ("friction_systems.engagement", "number 0..100"), ("friction_systems.hits", "number"),
            ("friction_systems.minutes", "number"), ("friction_systems.persons", "number"),
            ("initiatives.uses_system", "links friction_systems"),
        ],
        asks: &[ // a dot in the plane is two numbers
            ("friction_often", "slider100", "room on friction_systems"),
            ("friction_engagement", "slider100", "room on friction_systems"),
            ("friction_minutes", "number", "room on friction_systems"),
        ],
        own: "friction_systems.weekly",
    },
    Sheet {
        canvas: "meaning_chain", parts: "track",
        fields: &[
            ("meaning_roles", "rows citizen practitioner manager director politician"),
            ("meaning_links.initiative", "link initiatives"), ("meaning_links.role", "link meaning_roles"),
            ("meaning_links.text", "text 120"), ("meaning_links.strength", "half5"), ("meaning_links.skip", "yes"),
            ("meaning_rows.initiative", "link initiatives"), ("meaning_rows.time", "one of yes no"),
            ("meaning_rows.priority", "one of yes no"), ("meaning_rows.repeats", "number"),
        ],
        asks: &[("meaning_strength", "half5", "room on meaning_links")],
        own: "meaning_roles.name meaning_roles.short",
    },
    Sheet {
        canvas: "fail_or_scale", parts: "board",
        fields: &[
            ("pilots.initiative", "link initiatives"), ("pilots.state", "one of running date_reached scaled adjusted closed"),
            ("pilots.criterion", "text"), ("pilots.baseline", "number"), ("pilots.target", "number"), ("pilots.actual", "number"),
            ("pilots.decide_on", "date"), ("pilots.decider", "text"), ("pilots.cost_tdkk", "number"),
            ("pilots.adjusted", "number 0..2/1"), ("pilots.extra_contacts", "number"), ("pilots.cases", "number"),
            ("pilots.learning", "text"), ("pilot_year.started_12m", "number"), ("pilot_year.finished_12m", "number"),
        ],
        asks: &[("pilot_vote", "single of scale adjust close", "room on pilots")],
        own: "pilots.name pilot_year.pledge pilot_year.closed_12m",
    },
    Sheet {
        canvas: "leadership_survey", parts: "ratings",
        fields: &[
            ("survey_items", "rows competence reason citizen_value curiosity security"),
            ("survey_items.staff_text", "text"), ("survey_items.own_text", "text"), ("survey_items.superior_text", "text"),
            ("survey_leaders.alias", "text"), ("survey_leaders.invited", "number 5.."), ("survey_leaders.staff_index", "number 0..100"),
            ("survey_rows.item", "link survey_items"), ("survey_rows.leader", "link survey_leaders"),
            ("survey_rows.staff", "number 0..100"), ("survey_rows.superior", "number 0..100"), ("survey_rows.own", "number 0..100"),
        ],
        asks: &[ // five answers in words; whoever does not know or would rather not say is not counted
            ("survey_staff", "single of 1=0 2=25 3=50 4=75 5=100", "staff on survey_rows"),
            ("survey_superior", "single of 1=0 2=25 3=50 4=75 5=100", "superior on survey_rows"),
            ("survey_own", "single of 1=0 2=25 3=50 4=75 5=100", "leader_self on survey_rows"),
        ],
        own: "survey_items.number survey_items.name survey_voices.name survey_leaders.department survey_leaders.answered",
    },
    Sheet {
        canvas: "reflection_cards", parts: "zones",
        fields: &[
            ("reflection_cards", "rows t1 t2 t3 k1 k2 k3 s1 s2 s3 p1 p2 p3 r1 r2 r3 v1 v2 v3 h1 h2 h3"),
            ("reflection_cards.suit", "one of technology knowledge superusers projects reasons value hard"),
            ("reflection_cards.text", "text"), ("reflection_cards.minutes", "number"),
            ("reflection_sentences.text", "text 140"), ("reflection_sentences.card", "link reflection_cards"),
        ],
        asks: &[("reflection_votes", "multi(2) of rows reflection_sentences", "room")],
        own: "reflection_cards.drawn",
    },
    Sheet {
        canvas: "superuser_balance", parts: "scales",
        fields: &[
            ("superuser_teams.department", "link departments"), ("superuser_teams.name", "text"), ("superuser_teams.n", "number"),
            ("superuser_teams.systems", "row x4"), ("superuser_teams.together", "row x4"), ("superuser_teams.safety", "row x4"),
            ("superuser_teams.learning", "row x4"),
        ],
        asks: &[
            ("superuser_systems", "single of 1 2 3 4", "staff on superuser_teams"),
            ("superuser_together", "single of 1 2 3 4", "staff on superuser_teams"),
            ("superuser_safety", "single of 1 2 3 4", "staff on superuser_teams"),
            ("superuser_learning", "single of 1 2 3 4", "staff on superuser_teams"),
            ("superuser_lean", "bipolar7", "room on superuser_scales"),
        ],
        own: "superuser_scales.left superuser_scales.right",
    },
    Sheet {
        canvas: "use_what_we_have", parts: "ledger",
        fields: &[
            ("own_tools.name", "text"), ("own_tools.known", "number 0..100"), ("own_tools.used", "number 0..100"),
            ("own_tools.pain", "text 80"), ("own_tools.host", "text"), ("own_tools.demo_on", "date"),
            ("own_tools.sector", "one of citizen professional administration data"), ("initiatives.purchase", "yes"),
        ],
        asks: &[("tool_known", "slider100", "room on own_tools"), ("tool_used", "slider100", "room on own_tools")],
        own: "",
    },
    Sheet {
        canvas: "peer_visit", parts: "slots",
        fields: &[
            ("visit_worries.text", "text"), ("visit_worries.before", "number 1..5"), ("visit_worries.after", "number 1..5"),
            ("visit_questions.text", "text"), ("visit_questions.answer", "one of confirmed refuted"),
        ],
        asks: &[("worry_before", "scale5", "staff on visit_worries"), ("worry_after", "scale5", "staff on visit_worries")],
        own: "visit_questions.seen",
    },
    Sheet {
        canvas: "goals_competence_trust", parts: "radar",
        fields: &[
            ("trust_corners", "rows goals competences trust_citizens trust_staff"), ("trust_cells.corner", "link trust_corners"),
            ("trust_cells.department", "link departments"), ("trust_cells.value", "half5"),
        ],
        asks: &[("trust_level", "half5", "room on trust_cells")],
        own: "trust_corners.name",
    },
    Sheet {
        canvas: "can_will", parts: "matrix 50 50",
        fields: &[("initiatives.can", "number 0..100"), ("initiatives.will", "number 0..100")],
        asks: &[("can_we", "slider100", "room on initiatives"), ("will_we", "slider100", "room on initiatives")],
        own: "",
    },
    Sheet {
        canvas: "everyday_leadership", parts: "board, ratings",
        fields: &[
            ("everyday_occasions", "rows team_meeting appraisal budget board onboarding inspection"),
            ("everyday_occasions.digital", "number 0..2/1"), ("uphill_verbs", "rows insist demand push hold_on"),
            ("uphill_verbs.flat", "half5"), ("uphill_verbs.uphill", "half5"), ("everyday.change", "text"),
        ],
        asks: &[
            ("uphill_flat", "half5", "room on uphill_verbs"), ("uphill_steep", "half5", "room on uphill_verbs"),
            ("everyday_mode_now", "bipolar7", "room on everyday_modes"), ("everyday_mode_wish", "bipolar7", "room on everyday_modes"),
        ],
        own: "everyday_occasions.name uphill_verbs.name everyday_modes.left everyday_modes.right",
    },
    Sheet {
        canvas: "shared_language", parts: "ledger, slots fields",
        fields: &[
            ("shared_terms.name", "text"), ("shared_terms.meaning", "text 120"), ("shared_terms.agreement", "number 1..5"),
            ("text_test.text", "text 2000"), ("text_test.text_after", "text 2000"), ("text_test.keep", "yes"),
        ],
        asks: &[("term_agreement", "scale5", "room on shared_terms")],
        own: "text_test.name text_test.noted_before text_test.noted_after text_versions.name",
    },
    Sheet {
        canvas: "room_for_manoeuvre", parts: "zones rings",
        fields: &[
            ("room_premises", "rows whether why what how when who"), ("room_premises.ring", "one of open negotiable fixed"),
            ("room_premises.reason", "text"), ("room_premises.unlocker", "text"), ("room_objections.text", "text"),
            ("room_objections.reply", "one of changes noted rejected"), ("room_objections.because", "text"),
        ],
        asks: &[("room_ring", "single of open negotiable fixed", "staff on room_premises")],
        own: "room_premises.name",
    },
    Sheet {
        canvas: "freed_time_ledger", parts: "ledger",
        fields: &[
            ("freed_rows.initiative", "link initiatives"), ("freed_rows.hours_lo", "number"), ("freed_rows.hours_hi", "number"),
            ("freed_rows.split", "alloc100 of citizen growth pressure saving unknown"), ("freed_rows.deskill", "one of yes no"),
            ("freed_rows.funded", "one of yes partly no"), ("freed.promise", "text"), ("freed.never", "text"),
        ],
        asks: &[("freed_split", "alloc100 of citizen growth pressure saving unknown", "room on freed_rows")],
        own: "",
    },
    Sheet {
        canvas: "privacy_promise", parts: "slots fields",
        fields: &[
            ("promise_versions.stored", "text"), ("promise_versions.seen", "text"), ("promise_versions.kept", "text"),
            ("promise_versions.least", "text"), ("promise_versions.undo", "text"), ("promise_versions.contact", "text"),
            ("promise_versions.days", "number"), ("promise_versions.k", "number 3..20/1"), ("promise_versions.date", "date"),
            ("promise_versions.accepted", "number"), ("promise_versions.connected", "number"),
        ],
        asks: &[],
        own: "promise_versions.change promise_versions.declined",
    },
    Sheet {
        canvas: "crisis_lessons", parts: "board",
        fields: &[
            ("crisis_cards.text", "text 120"), ("crisis_cards.column", "one of keep unlearn miss"),
            ("crisis_cards.normal_days", "number"), ("crisis_cards.crisis_days", "number"),
        ],
        asks: &[("crisis_votes", "multi(2) of rows crisis_cards", "room")],
        own: "",
    },
];
