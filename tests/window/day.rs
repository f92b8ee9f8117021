//! The plan, the methods, the parking lot and the desk through the real screens: with keys alone, with the mouse alone.

use eframe::egui::{Key, Modifiers, Pos2, vec2};
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::documents::NewSession;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::projector::Shown;
use raaderum::app::stage::Drawer;
use raaderum::file::recent::Recent;
use raaderum::model::id::{AgendaId, CanvasId};
use raaderum::model::plan::{Input, Method, Step};

use super::desk::Window;
use super::gallery::lived_in;
use super::pictures::{SMALL, compare};

/// A room that has begun ninety minutes.
fn room(prefs: Prefs) -> Window {
    let mut window = Window::with(SMALL, prefs, Recent::default());
    window.app().ask_new_session(Some(&AgendaId::from("halvanden_time")));
    let Some(Dialog::NewSession(ask)) = window.app().dialog.take() else { panic!("it is asked for") };
    window.app().start(ask);
    window.harness.remove_cursor();
    window.harness.run();
    window
}

fn titles(window: &mut Window) -> Vec<String> {
    let steps = window.app().steps();
    steps.iter().map(|step| window.app().step_title(step)).collect()
}

#[test]
fn the_keys_open_the_plan_move_a_step_and_go_there() {
    let mut window = room(Prefs::default());
    window.letter('a');
    assert_eq!(window.app().drawer, Some(Drawer::Plan));
    window.tab_to("3. ");
    let before = titles(&mut window);
    window.chord(Modifiers::ALT, Key::ArrowDown);
    let after = titles(&mut window);
    assert_eq!((&after[2], &after[3]), (&before[3], &before[2]));
    assert!(window.focused().starts_with("4. "), "the focus follows: {}", window.focused());
    window.key(Key::Enter);
    assert_eq!(window.app().canvas_id(), window.app().steps()[3].canvas);
    assert!(!window.app().is_off_plan());
}

/// The second step has been carried over the fifth: the titles before, from where, and where the hand is.
fn with_a_step_in_the_hand() -> (Window, Vec<String>, [Pos2; 2]) {
    let mut window = room(Prefs::default());
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    let before = titles(&mut window);
    let (from, to) = (window.place("2. "), window.place("5. ") + vec2(0.0, 12.0));
    window.carry(from, to);
    (window, before, [from, to])
}

#[test]
fn the_mouse_drags_a_step_to_another_place() {
    let (mut window, before, [_, to]) = with_a_step_in_the_hand();
    window.let_go(to);
    let after = titles(&mut window);
    assert_eq!(after[4], before[1], "{after:?}");
    assert_eq!(after[1], before[2]);
}

#[test]
fn p_parks_a_line_from_any_canvas_and_w_comes_back_to_the_plan() {
    let mut window = room(Prefs::default());
    window.app().go_to(&CanvasId::from("story_fish"));
    window.harness.run();
    window.letter('p');
    window.write("Hvem ejer data?");
    window.key(Key::Enter);
    let parked: Vec<_> = window.store().session().parked().map(|(_, parked)| parked.text.clone()).collect();
    assert_eq!(parked, ["Hvem ejer data?"]);
    let told = window.app().notices.lines().last().cloned().expect("a word back");
    assert_eq!((told.text.as_str(), told.offer), ("Gjort: parkerede Hvem ejer data?", Some(Command::Undo)));
    assert!(window.shows("Tilbage til planen (W)"));
    window.letter('w');
    assert_eq!(window.app().canvas_id(), Some(CanvasId::from("privacy_promise")));
}

#[test]
fn a_private_note_is_written_at_the_desk_and_stays_there() {
    let mut window = room(Prefs::default());
    window.app().show_wall(Shown::Window);
    window.harness.run();
    assert!(window.shows("Dine noter") || !window.spoken("Dine noter").is_empty());
    window.tab_to("Dine noter");
    window.write("Spørg de stille først");
    window.key(Key::Tab);
    let step = window.app().step().expect("the first step");
    assert_eq!(step.note, "Spørg de stille først");
    let wall = format!("{:?}", window.app().wall());
    assert!(!wall.contains("stille først"));
}

#[test]
fn a_private_note_outlasts_escape_and_the_clicker_goes_on_while_it_is_written() {
    let mut window = room(Prefs::default());
    window.app().show_wall(Shown::Window);
    window.harness.run();
    window.tab_to("Dine noter");
    let steps = window.store().history().len();
    window.write("Spørg ");
    window.write("de stille");
    window.key(Key::Escape);
    assert_eq!(window.app().step().expect("the first step").note, "Spørg de stille");
    assert!(!window.spoken("Spørg de stille").is_empty(), "and it is still read there");
    assert_eq!(window.store().history().len(), steps + 1, "all that was typed is one step");
    window.tab_to("Dine noter");
    window.write(" først");
    let first = window.app().step().expect("the first step");
    window.key(Key::PageDown);
    let second = window.app().step().expect("the second step");
    assert_ne!(first.id, second.id, "the clicker goes on");
    window.write("Husk kaffen");
    window.key(Key::PageUp);
    let notes: Vec<String> = window.app().steps().into_iter().take(2).map(|step| step.note).collect();
    assert!(notes[0].contains("Spørg de stille") && notes[0].contains("først"), "{notes:?}");
    assert!(notes[1].contains("Husk kaffen") && !notes[1].contains("stille"), "{notes:?}");
}

#[test]
fn what_is_parked_is_seen_where_the_drawer_fills_the_whole_desk() {
    let mut window = Window::with(vec2(1600.0, 900.0), Prefs { zoom: 2.0, ..Prefs::default() }, lived_in());
    window.open_sample("change_curve");
    window.app().show_wall(Shown::Window);
    window.app().drawer = Some(Drawer::Initiatives);
    window.harness.run();
    window.letter('p');
    window.write("Penge?");
    assert!(!window.spoken("Penge?").is_empty(), "the field is seen over it");
    window.key(Key::Escape);
    window.letter('t');
    assert!(window.app().clock.is_running(), "and the keys come back");
}

#[test]
fn whoever_counts_hands_at_the_desk_reaches_every_button() {
    for size in [vec2(1600.0, 900.0), vec2(1366.0, 768.0)] {
        let mut window = Window::with(size, Prefs::default(), lived_in());
        window.open_sample("change_curve");
        window.app().show_wall(Shown::Window);
        let canvases: Vec<_> =
            window.store().workshop().canvases.iter().map(|canvas| canvas.id.clone()).collect();
        for canvas in canvases {
            window.app().go_to(&canvas);
            if window.app().canvas_asks().is_empty() {
                continue;
            }
            window.app().run(Command::ShowOfHands);
            window.harness.run();
            let screen = window.harness.ctx.content_rect();
            let outside: Vec<String> = window
                .pressable()
                .into_iter()
                .filter(|(_, rect)| rect.right() > screen.right() + 0.5)
                .map(|(name, rect)| format!("{name} at {rect:?}"))
                .collect();
            assert!(outside.is_empty(), "{canvas} at {size}: {outside:#?} beside {screen:?}");
        }
    }
}

#[test]
fn a_screen_is_chosen_with_one_key_and_everything_comes_back_with_another() {
    let mut window = room(Prefs::default());
    window.key(Key::F5);
    assert_eq!(window.app().dialog, Some(Dialog::Screens));
    window.key(Key::Enter);
    assert_eq!(window.app().wall_on(), Some(&Shown::Window));
    assert!(window.app().is_at_desk());
    window.key(Key::F6);
    assert!(!window.app().is_at_desk(), "the canvas with everything around it");
    window.key(Key::F5);
    assert_eq!(window.app().wall_on(), None);
}

#[test]
fn a_clicker_goes_on_and_back_and_blanks() {
    let mut window = room(Prefs::default());
    window.key(Key::PageDown);
    assert_eq!(window.app().canvas_id(), Some(CanvasId::from("dumb_questions_gate")));
    window.key(Key::PageUp);
    assert_eq!(window.app().canvas_id(), Some(CanvasId::from("privacy_promise")));
    window.letter('.');
    assert!(window.app().blank);
    window.letter('b');
    assert!(!window.app().blank);
}

#[test]
fn the_desk_looks_as_it_should() {
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark"), (Theme::Projector, "projector")] {
        let mut window = Window::with(SMALL, Prefs { theme, ..Prefs::default() }, Recent::default());
        window.open_sample("change_curve");
        begin_the_day(&mut window);
        window.app().show_wall(Shown::Window);
        window.harness.run();
        compare(&mut window, &format!("desk-{name}"));
    }
}

/// The sample's day has come as far as the curve, and is late.
pub(super) fn begin_the_day(window: &mut Window) {
    let nine = jiff::civil::datetime(2026, 4, 15, 12, 30, 0, 0);
    window.app().set_day(nine);
    let steps = window.app().steps();
    window.app().go_to_step(&steps[8].id);
    window.app().set_day(nine.checked_add(jiff::Span::new().minutes(31)).expect("a day"));
    window.app().go_to_step(&steps[11].id);
    let note = "Lad dem først sætte sig selv. Vis derefter svarene.".to_owned();
    window.app().set_step(Step { note, input: Some(Input::Place), ..steps[11].clone() });
    window.app().park("Hvem ejer dataaftalen med regionen?");
    window.app().notices.close(0);
}

#[test]
fn notes_that_are_not_shown_look_as_they_should_at_the_desk() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("double_diamond");
    let lines = "Vi ved ikke, hvem der ejer sagen\nBorgeren ringer tre gange\nIngen læser rapporten";
    window.app().pasted(lines);
    let Some(Dialog::Paste(ask)) = window.app().dialog.take() else { panic!("it is shown first") };
    window.app().receive(&ask);
    window.app().notices.close(0);
    window.app().park("Hvem ejer dataaftalen med regionen?");
    window.app().park("Kan vi købe det færdigt?");
    window.app().notices.close(0);
    window.app().notices.close(0);
    window.app().show_wall(Shown::Window);
    window.harness.run();
    compare(&mut window, "desk-inbox-light");
}

#[test]
fn the_mouse_walks_through_the_decisions_with_the_plan_in_sight() {
    let mut window = room(Prefs::default());
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    window.click_starting("7. ");
    assert!(window.app().shows_decisions());
    assert_eq!(window.app().drawer, Some(Drawer::Plan), "the plan stays where it is");
    window.click("Videre (mellemrum)");
    assert!(!window.app().shows_decisions());
    let last = window.app().steps()[7].id.clone();
    assert_eq!(window.app().step().map(|step| step.id), Some(last));
    window.click("Videre (mellemrum)");
    assert!(window.app().shows_decisions(), "after the last step");
    assert!(!window.shows("Videre (mellemrum)"), "it would lead nowhere");
    window.click("Eksportér …");
    assert!(matches!(window.app().dialog, Some(Dialog::Export(_))), "what was made can be handed out");
}

#[test]
fn a_step_that_is_held_near_the_edge_brings_the_list_along() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("change_curve");
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    let first = window.app().steps()[0].id.clone();
    window.app().go_to_step(&first);
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    let before = titles(&mut window);
    let from = window.place("2. ");
    let edge = eframe::egui::pos2(from.x, window.place("Fem minutter mindre til resten").y - 60.0);
    window.carry(from, edge);
    for _ in 0..60 {
        window.harness.step();
    }
    window.let_go(edge);
    let after = titles(&mut window);
    assert_eq!(after.last(), before.get(1), "{after:?}");
}

#[test]
fn the_plan_looks_as_it_should() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("change_curve");
    begin_the_day(&mut window);
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    compare(&mut window, "day-plan-light");
    window.click_starting("Fire reaktioner: ret");
    window.harness.remove_cursor();
    window.harness.run();
    compare(&mut window, "day-step-light");
}

#[test]
fn methods_and_breaks_look_as_they_should() {
    let mut window =
        Window::with(SMALL, Prefs { theme: Theme::Projector, ..Prefs::default() }, Recent::default());
    window.open_sample("double_diamond");
    for (method, name) in
        [(Method::OneTwoFourAll, "one-two-four"), (Method::Silent, "silent"), (Method::RoundRobin, "round")]
    {
        window.app().begin_method(method);
        window.app().run(Command::NextStep);
        if method == Method::Silent {
            window.app().begin_method(method);
        }
        window.app().clock.set_secs(102);
        window.harness.run();
        compare(&mut window, &format!("method-{name}-projector"));
    }
    window.app().end_method();
    let lunch = window.app().steps()[10].id.clone();
    window.app().go_to_step(&lunch);
    window.harness.run();
    compare(&mut window, "break-projector");
}

#[test]
fn escape_puts_a_step_in_the_hand_back() {
    let (mut window, before, [from, to]) = with_a_step_in_the_hand();
    window.key(Key::Escape);
    assert_eq!(window.app().drawer, Some(Drawer::Plan), "the innermost thing is what is in the hand");
    window.let_go(to);
    assert_eq!(titles(&mut window), before);
    window.carry(from, to);
    window.app().drawer = None;
    window.harness.run();
    window.let_go(to);
    window.letter('a');
    assert_eq!(titles(&mut window), before, "nor does it jump when the list comes back");
}

#[test]
fn a_locked_session_shows_since_when() {
    let mut window = room(Prefs::default());
    window.app().run(Command::Lock);
    window.harness.run();
    assert_eq!(window.spoken("Låst ").len(), 1, "{:?}", window.spoken("Låst"));
    window.letter('n');
    assert!(window.app().notices.lines().any(|line| line.text.contains("låst siden")));
}

#[test]
fn without_a_wall_shift_b_says_so_and_blanks_nothing() {
    let mut window = room(Prefs::default());
    window.chord(Modifiers::SHIFT, Key::B);
    assert!(!window.app().blank);
    assert!(window.app().notices.lines().any(|line| line.text.contains("fryse")));
}

#[test]
fn a_session_without_a_plan_is_offered_one() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.app().ask_new_session(None);
    let Some(Dialog::NewSession(ask)) = window.app().dialog.take() else { panic!("it is asked for") };
    window.app().start(NewSession { agenda: AgendaId::default(), ..ask });
    window.harness.run();
    assert!(!window.app().has_plan());
    window.letter('a');
    assert_eq!(window.app().drawer, Some(Drawer::Plan));
    assert!(window.shows("Lærred …"), "{:?}", window.spoken(""));
    window.click("Pause");
    assert_eq!(window.app().steps().len(), 1);
}
