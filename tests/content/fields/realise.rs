//! Phase C, realise, and the checklists: what chapter 3 says of M25 to M36.

use super::Sheet;

#[rustfmt::skip]
pub(crate) const SHEETS: &[Sheet] = &[
    Sheet {
        canvas: "organisation_forms", parts: "ternary, slots panels",
        fields: &[
            ("form_rows.task", "text"), ("form_rows.initiative", "link initiatives"),
            ("form_rows.now", "alloc100 of line matrix network"), ("form_rows.wanted", "alloc100 of line matrix network"),
            ("form_guards.line", "text"), ("form_guards.matrix", "text"), ("form_guards.network", "text"),
        ],
        asks: &[
            ("form_now", "alloc100 of line matrix network", "leader on form_rows"),
            ("form_wanted", "alloc100 of line matrix network", "leader on form_rows"),
        ],
        own: "",
    },
    Sheet {
        canvas: "single_contact_point", parts: "graph",
        fields: &[
            ("contact_story.story", "text 200"), ("contact_story.services", "2 to 8 tokens"), ("contact_story.first_step", "text 120"),
            ("contact_story.one_form", "yes"), ("contact_story.joint_meeting", "yes"), ("contact_story.guess", "number"),
            ("contacts.unit", "text"), ("contacts.channel", "one of"), ("contacts.wait", "number"), ("contacts.retell", "yes"),
            ("contacts.lane", "one of now then"),
        ],
        asks: &[("contact_guess", "number", "room on contact_story")],
        own: "contacts.order contact_counts.name",
    },
    Sheet {
        canvas: "actor_involvement", parts: "graph",
        fields: &[
            ("graph_actors", "rows citizens employees management supplier politicians"),
            ("actor_pairs", "rows CE CM CS CP EM ES EP MS MP SP"),
            ("axis_rows.initiative", "link initiatives"), ("axis_rows.pair", "link actor_pairs"),
            ("axis_rows.now", "number 0..3/1"), ("axis_rows.needed", "number 0..3/1"),
            ("actor_rows.initiative", "link initiatives"), ("actor_rows.actor", "link graph_actors"),
            ("actor_rows.level", "number 1..5/1"), ("actor_rows.requirements", "number"),
        ],
        asks: &[("actor_missing", "multi(3) of rows actor_pairs", "room on initiatives")],
        own: "graph_actors.name actor_pairs.name actor_pairs.from_actor actor_pairs.to_actor",
    },
    Sheet {
        canvas: "simplicity_brake", parts: "ledger",
        fields: &[
            ("wishes.text", "text"), ("wishes.initiative", "link initiatives"), ("wishes.asked_by", "links actor_groups"),
            ("wishes.category", "one of must should could no_thanks"),
            ("complexity_kinds", "rows actors data integrations technologies units"),
            ("complexity_cells.initiative", "link initiatives"), ("complexity_cells.kind", "link complexity_kinds"),
            ("complexity_cells.points", "number 0..10/1"), ("brakes.initiative", "link initiatives"), ("brakes.baseline", "number"),
            ("brakes.value", "half5"), ("brakes.prototype", "yes"), ("brakes.weeks", "number"), ("brakes.tender_tdkk", "number"),
        ],
        asks: &[("wish_category", "single of must should could no_thanks", "room on wishes")],
        own: "complexity_kinds.name complexity_kinds.hint brakes.wishes_counted brakes.must_counted",
    },
    Sheet {
        canvas: "supplier_reality_check", parts: "ledger",
        fields: &[
            ("capabilities.text", "text"), ("capabilities.initiative", "link initiatives"),
            ("capabilities.promised", "number 0..4/1"), ("capabilities.expected", "number 0..4/1"),
            ("capabilities.proven", "number 0..4/1"), ("supplier_rows.initiative", "link initiatives"),
            ("supplier_rows.gain_promised", "number"), ("supplier_rows.gain_proven", "number"),
            ("supplier_rows.who_earns", "yes"), ("supplier_rows.left_out", "yes"), ("supplier_rows.answer_for", "yes"),
        ],
        asks: &[("capability_expected", "single of 0 1 2 3 4", "room on capabilities")],
        own: "",
    },
    Sheet {
        canvas: "critique_wall", parts: "board",
        fields: &[
            ("critique.open", "yes"), ("critique_cards.text", "text 200"), ("critique_cards.theme", "text"),
            ("critique_cards.state", "one of heard examined changed cannot explained"), ("critique_cards.reply", "text 200"),
            ("critique_cards.due", "date"), ("critique_cards.replied_at", "date"),
        ],
        asks: &[("critique_votes", "multi(3) of rows critique_cards", "room")],
        own: "critique.hunt",
    },
    Sheet {
        canvas: "leadership_rooms", parts: "board",
        fields: &[
            ("room_rows.initiative", "link initiatives"), ("room_rows.felt", "yes"), ("room_rows.service", "yes"),
            ("room_rows.ethics", "yes"), ("room_rows.frame", "yes"), ("room_rows.lasting", "yes"),
            ("initiatives.room", "one of political executive just_do"),
        ],
        asks: &[("room_vote", "single of political executive just_do", "room on initiatives")],
        own: "room_rows.none_of_them",
    },
    Sheet {
        canvas: "leader_dilemma", parts: "matrix 2.5 50",
        fields: &[("initiatives.innovation_degree", "number 1..4"), ("initiatives.political_legitimacy", "number 0..100")],
        asks: &[("legitimacy", "slider100", "leader politician on initiatives")], // (f): else it is the leaders' estimate
        own: "",
    },
    Sheet {
        canvas: "political_instruments", parts: "zones, timeline",
        fields: &[
            ("political_streams", "rows problem solution politics"), ("stream_cells.initiative", "link initiatives"),
            ("stream_cells.stream", "link political_streams"), ("stream_cells.level", "number 0..100"),
            ("instrument_rows.initiative", "link initiatives"), ("instrument_rows.scenario", "one of closed responsive open_window"),
            ("instrument_rows.equip", "yes"), ("instrument_rows.pathos", "yes"), ("instrument_rows.ready", "yes"),
            ("instrument_rows.problem", "text"), ("instrument_rows.solution", "text"), ("instrument_rows.price", "text"),
            ("instrument_rows.step", "text"), ("instrument_rows.dilemma", "text 120"), ("instrument_rows.knowledge", "number"),
            ("political_dates.name", "text"), ("political_dates.date", "date"),
            ("political_dates.kind", "one of committee budget election"),
        ],
        asks: &[("stream_level", "slider100", "room on stream_cells")],
        own: "political_streams.name political_streams.hint",
    },
    Sheet {
        canvas: "dilemma_scales", parts: "scales",
        fields: &[
            ("dilemmas", "rows D1 D2 D3 D4 D5 D6 D7 D8 D9 D10"), ("dilemmas.left", "text"), ("dilemmas.right", "text"),
            ("dilemmas.in_use", "yes"), // D9 and D10 are optional
        ],
        asks: &[("dilemma_now", "bipolar7", "room on dilemmas"), ("dilemma_wish", "bipolar7", "room on dilemmas")],
        own: "",
    },
    Sheet {
        canvas: "self_assessment", parts: "ratings",
        fields: &[
            ("self_items", "rows s1 s2 s3 s4 s5 s6 s7 s8 s9 capacity"), ("self_items.name", "text"), ("self_items.value", "half5"),
            ("self_timings", "rows start_now prepare postpone"),
        ],
        asks: &[("self_level", "half5", "leader on self_items"), ("self_timing", "single of rows self_timings", "leader")],
        own: "self_items.number self_items.kind self_items.act self_timings.name",
    },
    Sheet {
        canvas: "three_advice_check", parts: "ratings",
        fields: &[
            ("health_items", "rows contribution lead close core ideas culture mindset change"),
            ("health_items.tab", "one of advice hallmarks"), ("health_items.value", "half5"), ("health_items.evidence", "text"),
        ],
        asks: &[("health_level", "half5", "leader on health_items")],
        own: "health_items.name",
    },
];
