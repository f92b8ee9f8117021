//! The test facts of the handbook (chapter 9) that need no canvas beyond the little workshop of `tests/fjord`.

mod fjord;

use fjord::Room;
use raaderum::expr::State;

#[test]
fn the_workshop_has_no_flaws() {
    let room = Room::new();
    assert_eq!(room.flaws, [], "every expression is right");
    assert_eq!(room.facts().faults(), [], "and can be computed");
}

#[test]
fn fact_21_gaps_between_ambition_and_courage() {
    let room = Room::new();
    let facts = room.facts();
    let gap = |id| facts.value("initiatives", id, "risk_gap").and_then(|gap| gap.number()).unwrap();
    assert!((gap("I5") - 1.166_667).abs() < 1e-5, "3.667 − 2.5");
    assert!((gap("I7") - 2.0).abs() < 1e-9, "5 − 3");
    let watch = room.insight("R-121");
    assert_eq!(watch.state, State::Fires, "I5 and I8");
    let ids: Vec<&str> = watch.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["I5", "I8"], "the worst first");
    assert_eq!(
        watch.text,
        "Skærmbesøg i hjemmeplejen: ambitionen er højere end modet (1,2). · Borgerstyrede måltidsfællesskaber",
        "the sentence of the worst, then the other by name"
    );
    assert_eq!(room.insight("R-122").items[0].id, "I7", "2.0 > 1.5");
    assert_eq!(room.insight("R-123").state, State::Silent, "−1.5 is not < −1.5");
}
