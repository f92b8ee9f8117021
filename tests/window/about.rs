//! What the program says of itself, without a network: which it is, where the data lies, whose work is inside.

use eframe::egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable;
use raaderum::app::Dialog;
use raaderum::app::command::Command;

use super::desk::Window;

fn open() -> Window {
    let mut window = Window::open();
    window.app().run(Command::About);
    window.harness.run();
    window
}

#[test]
fn about_says_which_program_it_is_and_where_the_data_lies() {
    let mut window = open();
    let folder = window.path("state").to_string_lossy().into_owned();
    for said in [env!("CARGO_PKG_VERSION"), "Filformat", &folder, "åbner ingen forbindelser"] {
        assert!(!window.spoken(said).is_empty(), "{said}");
    }
    window.harness.get_by_label("Kopiér stien").click();
    window.harness.step();
    let copied = window.harness.output().platform_output.commands.iter().any(|command| match command {
        OutputCommand::CopyText(text) => *text == folder,
        _ => false,
    });
    assert!(copied, "the path is on the clipboard");
    window.click("Åbn mappen");
    let told: Vec<_> = window.app().notices.lines().map(|notice| notice.text.clone()).collect();
    assert!(
        told.iter().any(|text| text.contains("Kopiér stien")),
        "without a desktop it says what to do: {told:?}"
    );
}

#[test]
fn whose_work_is_inside_is_found_and_read() {
    let mut window = open();
    window.click("Licenser …");
    window.write("plex");
    window.click_starting("IBM Plex Sans");
    assert!(!window.spoken("SIL OPEN FONT LICENSE").is_empty(), "the whole text is there");
    window.key(Key::Escape);
    assert!(matches!(window.app().dialog, Some(Dialog::Licences(_))), "Esc goes back to the list");
    assert_eq!(window.spoken("IBM Plex Sans").len(), 1, "which is still searched");
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, None);
}
