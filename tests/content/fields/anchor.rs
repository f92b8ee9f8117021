//! Phase B, anchor: what chapter 3 says of M12 to M24.

use super::Sheet;

#[rustfmt::skip]
pub(crate) const SHEETS: &[Sheet] = &[
    Sheet {
        canvas: "risk_innovation", parts: "matrix",
        fields: &[("initiatives.innovation_degree", "number 1..4"), ("initiatives.risk_appetite", "number 1..5")],
        asks: &[("risk", "half5", "leader top_leader on initiatives")], // the star is the top leader's own
        own: "",
    },
    Sheet {
        canvas: "pareto_80_20", parts: "ledger",
        fields: &[
            ("deliverables.text", "text"), ("deliverables.value", "number"), ("deliverables.effort", "number 1..13/1"),
            ("deliverables.pinned", "yes"),
        ],
        asks: &[
            ("deliverable_split", "alloc100 of rows deliverables", "room"),
            ("deliverable_votes", "multi(3) of rows deliverables", "room"), // for more than ten rows
        ],
        own: "pareto.first_version",
    },
    Sheet {
        canvas: "sparring_group", parts: "seats 5 7 9",
        fields: &[
            ("sparring_seats.role", "text"), ("sparring_seats.department", "link departments"), ("sparring_seats.external", "yes"),
            ("sparring_seats.level", "one of frontline leader staff_unit"),
            ("sparring_seats.archetype", "one of sceptics passives optimists watchdogs"),
            ("sparring_ideas.text", "text"), ("sparring_ideas.initiative", "link initiatives"),
            ("sparring_ideas.resonance", "number 0..1"), ("sparring_ideas.returns_on", "date"),
            ("sparring_ideas.returned", "one of yes no"), ("sparring.rhythm", "text"),
        ],
        asks: &[("sparring_vote", "single of pass=1 change=0.5 lie=0", "room on sparring_ideas")],
        own: "",
    },
    Sheet {
        canvas: "archetypes", parts: "matrix, split",
        fields: &[
            ("archetype_notes.text", "text 120"),
            // lower left, lower right, upper right, upper left
            ("archetype_notes.type", "one of sceptics passives optimists watchdogs"),
            ("archetype_rows.initiative", "link initiatives"), ("archetype_rows.department", "link departments"),
            ("archetype_rows.estimate", "alloc100 of sceptics passives optimists watchdogs"),
        ],
        asks: &[
            ("archetype_estimate", "alloc100 of sceptics passives optimists watchdogs", "leader on archetype_rows"),
            ("archetype_self", "single of sceptics passives optimists watchdogs", "staff on archetype_rows"),
        ],
        own: "archetype_notes.kind archetype_notes.at",
    },
    Sheet {
        canvas: "involvement_ladder", parts: "track ladder 0 1 2 3 4 5",
        fields: &[
            ("actor_groups", "rows staff leaders top citizens politicians supplier union"),
            ("actor_groups.name", "text"), ("ladder_rows.initiative", "link initiatives"), ("ladder_rows.group", "link actor_groups"),
            ("ladder_rows.now", "number 0..5/1"), ("ladder_rows.needed", "number 1..5/1"),
            ("ladder_rows.timing", "one of before during after"), ("ladder_rows.promise", "text"),
        ],
        asks: &[
            ("ladder_now", "single of 0 1 2 3 4 5", "leader staff on ladder_rows"),
            ("ladder_needed", "single of 1 2 3 4 5", "leader staff on ladder_rows"), // nobody needs to be left out
        ],
        own: "",
    },
    Sheet {
        canvas: "vision_triangle", parts: "zones bands",
        fields: &[
            ("triangle.vision", "text"), ("triangle.locked", "yes"), ("triangle_notes.text", "text 120"), // its words are R-174's
            ("triangle_notes.band", "one of goal method"), ("triangle_notes.measure", "text"),
            ("triangle_notes.written_by", "one of leaders staff"),
            ("tightness_rows", "rows vision goal freedom"), ("tightness_rows.leaders", "half5"), ("tightness_rows.staff", "half5"),
        ],
        asks: &[("tightness", "half5", "leader staff on tightness_rows"), ("vision_retell", "scale5", "room")],
        own: "triangle.initiative tightness_rows.name",
    },
    Sheet {
        canvas: "change_curve", parts: "track curve 0.55 0.4 0.25 0.15 0.35 0.65 0.85",
        fields: &[],
        asks: &[
            ("curve_self", "phase7", "staff leader top_leader on initiatives"),
            ("curve_guess", "phase7", "leader on initiatives"),
        ],
        own: "",
    },
    Sheet {
        canvas: "bottom_up_pipeline", parts: "board",
        fields: &[
            ("irritations.text", "text 120"), ("irritations.column", "one of irritation idea trying building running closed"),
            ("irritations.years", "number 0..40/1"), ("irritations.minutes", "number"), ("irritations.since", "date"),
            ("irritations.origin", "one of staff citizen leader politician supplier legal_duty"), ("irritations.free", "yes"),
            ("pipeline.capacity", "number"),
        ],
        asks: &[("irritation_votes", "multi(3) of rows irritations", "room")],
        own: "pipeline.road",
    },
    Sheet {
        canvas: "story_fish", parts: "slots fish",
        fields: &[
            ("stories.initiative", "link initiatives"), ("stories.head", "text 400 in 60 words"),
            ("stories.body", "text 400 in 150 words"), ("stories.tail", "text 400 in 40 words"),
            ("stories.hero", "one of employee citizen leadership system"), ("stories.versions", "number"),
            ("stories.saving_in_budget", "yes"),
            ("stories.promises_time", "yes"),
        ],
        asks: &[
            ("story_best", "single", "room on initiatives"),
            ("story_hero_heard", "single of employee citizen leadership system", "room on initiatives"),
        ],
        own: "story_parts.name story_parts.limit",
    },
    Sheet {
        canvas: "framing_shift", parts: "scales, ledger",
        fields: &[
            ("initiatives.framing_meant", "number 1..7/1"), ("initiatives.framing_heard", "number 1..7/1"),
            ("framing_texts.initiative", "link initiatives"), ("framing_texts.source", "text"), ("framing_texts.pasted", "text"),
            ("framing_names.old_name", "text"), ("framing_names.new_name", "text 120"),
        ],
        asks: &[
            ("framing_meant", "number 1..7/1", "leader on initiatives"),
            ("framing_heard", "number 1..7/1", "room staff on initiatives"),
            ("framing_name_vote", "multi(3) of rows framing_names", "room"),
        ],
        own: "framing_texts.rewritten",
    },
    Sheet {
        canvas: "gadget_office", parts: "ratings",
        fields: &[
            ("help_rows", "rows close open person dumb inviting"), ("help_rows.score", "half5"),
            ("gadget_office.walk_min", "number"), ("gadget_office.hours", "number"), ("gadget_office.wait_min", "number"),
            ("gadget_office.name", "text 40"), ("gadget_office.place", "text"), ("gadget_office.opening", "text"),
            ("gadget_office.staffing", "text"), ("gadget_office.offer", "text"),
        ],
        asks: &[("help_rate", "half5", "room on help_rows")],
        own: "help_rows.name",
    },
    Sheet {
        canvas: "think_tank", parts: "seats 5", // the handbook gives no more than the least
        fields: &[
            ("tank_seats.kind", "one of it area outside frontline citizen top"), ("tank_seats.department", "link departments"),
            ("tank.mandate", "one of ideas recommends decides"), ("tank.question", "text 120"), ("tank.rhythm_weeks", "number"),
            ("tank.budget_tdkk", "number"),
        ],
        asks: &[("tank_missing", "multi(3) of it area outside frontline citizen top", "room")],
        own: "tank_seats.name",
    },
    Sheet {
        canvas: "leadership_paradigms", parts: "ternary",
        fields: &[
            ("situation_cards.text", "text"), ("situation_cards.corner", "one of alarm operations enthusiasm"),
            ("paradigm_rows.initiative", "link initiatives"), ("paradigm_rows.now", "alloc100 of alarm operations enthusiasm"),
            ("paradigm_rows.needed", "alloc100 of alarm operations enthusiasm"), ("paradigm_rows.acute", "yes"),
            ("paradigm_rows.sentence", "text"), ("paradigm_rows.sign", "text"),
        ],
        asks: &[
            ("paradigm_now", "alloc100 of alarm operations enthusiasm", "leader on paradigm_rows"),
            ("paradigm_needed", "alloc100 of alarm operations enthusiasm", "leader on paradigm_rows"),
            ("self_leading", "scale5", "room"),
        ],
        own: "",
    },
];
