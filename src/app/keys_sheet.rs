//! What the sheet behind `?` tells: the keys that do something here and now, in groups. The commands come from their
//! table; the keys that are no commands stand here.

use super::command::{Command, Row, Scope, TABLE};
use super::keys::{Key, Shortcut};
use super::page;
use super::stage::Drawer;
use super::{App, Dialog, Screen};

/// Keys that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyGroup {
    /// The key of its heading.
    pub title: &'static str,
    pub rows: Vec<KeyRow>,
}

/// A key, and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyRow {
    pub keys: String,
    /// The key of its words.
    pub words: String,
}

/// The groups in their order, with the keys of their headings.
const GROUPS: [(Group, &str); 5] = [
    (Group::Write, "keys-group-write"),
    (Group::Walk, "keys-group-walk"),
    (Group::Time, "keys-group-time"),
    (Group::Look, "keys-group-look"),
    (Group::File, "keys-group-file"),
];

/// What a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Write,
    Walk,
    Time,
    Look,
    File,
}

fn group(command: Command) -> Group {
    match command {
        Command::Undo
        | Command::Redo
        | Command::NewNote
        | Command::NewInitiative
        | Command::NewDecision
        | Command::Park
        | Command::Group
        | Command::Ungroup
        | Command::Dots
        | Command::ShowOfHands => Group::Write,
        Command::NextStep
        | Command::NextCanvas
        | Command::PreviousCanvas
        | Command::Reveal
        | Command::HideLayers
        | Command::NextRound
        | Command::NextFocus
        | Command::PreviousFocus
        | Command::Plan
        | Command::BackToPlan
        | Command::Guide
        | Command::Search
        | Command::Palette => Group::Walk,
        Command::ClockToggle
        | Command::MinuteMore
        | Command::MinuteLess
        | Command::CatchUp
        | Command::OneTwoFourAll
        | Command::SilentWriting
        | Command::RoundRobin
        | Command::EndMethod => Group::Time,
        Command::Drawer
        | Command::Insights
        | Command::Pass
        | Command::MethodCard
        | Command::FullScreen
        | Command::Decisions
        | Command::Blank
        | Command::Projector
        | Command::Desk
        | Command::Freeze
        | Command::Focus
        | Command::Spotlight
        | Command::Settings
        | Command::SettingsBack
        | Command::Licences
        | Command::Shortcuts
        | Command::XRay
        | Command::Language
        | Command::Theme
        | Command::ZoomIn
        | Command::ZoomOut
        | Command::ZoomReset
        | Command::About => Group::Look,
        Command::NewSession
        | Command::Open
        | Command::OpenSample
        | Command::Save
        | Command::SaveAs
        | Command::Backups
        | Command::Reconcile
        | Command::Lock
        | Command::TakeOver
        | Command::Reopen
        | Command::Export
        | Command::Import
        | Command::CopyPicture
        | Command::Close
        | Command::Quit => Group::File,
    }
}

/// What the keys belong to while the sheet is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Home,
    Stage,
    Page,
    /// A dialog over the screen, which leaves it no key.
    Over,
    /// Something to count in beside the canvas, which leaves it the clock, the wall and the clicker.
    Counting,
    /// Something to write in beside the canvas: letters belong to it.
    Writing,
}

impl App {
    /// The keys of what is open, in groups; those of a dialog or of what stands beside the canvas come first.
    pub fn keys_sheet(&self) -> Vec<KeyGroup> {
        let place = self.keys_belong_to();
        let mut groups: Vec<KeyGroup> = self.covered.as_ref().map(of_dialog).into_iter().collect();
        if groups.is_empty() {
            let title = if place == Place::Stage { "keys-group-canvas" } else { "keys-group-here" };
            groups.push(KeyGroup { title, rows: fixed(place) });
        }
        if place == Place::Stage && self.shows_inbox() {
            groups.push(KeyGroup { title: "keys-group-inbox", rows: rows(&INBOX) });
        }
        for (wanted, title) in GROUPS {
            let rows = TABLE.iter().filter(|row| group(row.command) == wanted && answers(row, place));
            let rows: Vec<KeyRow> = rows.filter_map(told).collect();
            if !rows.is_empty() {
                groups.push(KeyGroup { title, rows });
            }
        }
        groups
    }

    /// Whether there are notes in sight that nobody has shown yet.
    fn shows_inbox(&self) -> bool {
        let is_in_sight = self.is_at_desk() || self.drawer == Some(Drawer::Notes);
        is_in_sight && !self.inbox().is_empty()
    }

    fn keys_belong_to(&self) -> Place {
        match &self.covered {
            Some(Dialog::Hands(_)) => Place::Counting,
            Some(Dialog::Decision(_)) => Place::Writing,
            Some(dialog) if !is_read(dialog) => Place::Over,
            _ if self.screen == Screen::Home => Place::Home,
            _ if self.has_page() => Place::Page,
            _ => Place::Stage,
        }
    }

    /// Opens the sheet of keys, or closes it; what it covers comes back.
    pub(super) fn toggle_keys(&mut self) {
        if self.dialog == Some(Dialog::Shortcuts) {
            return self.close_keys();
        }
        self.covered = self.dialog.replace(Dialog::Shortcuts);
    }

    /// Closes the sheet of keys; what it covers comes back.
    pub fn close_keys(&mut self) {
        self.dialog = self.covered.take();
    }
}

/// Whether a dialog leaves the keys to the canvas.
fn is_read(dialog: &Dialog) -> bool {
    matches!(dialog, Dialog::MethodCard | Dialog::Pass(..) | Dialog::Search)
}

fn told(row: &Row) -> Option<KeyRow> {
    // A second key is told where there is room for it: that of a clicker, rather than another way to do it again.
    let also = row.also.iter().filter(|keys| !keys.control).map(ToString::to_string);
    let keys: Vec<String> = std::iter::once(row.shortcut?.to_string()).chain(also).collect();
    Some(KeyRow { keys: keys.join("  "), words: row.command.words() })
}

/// Whether the shortcut of a row does something there.
fn answers(row: &Row, place: Place) -> bool {
    let Some(shortcut) = row.shortcut else { return false };
    match place {
        Place::Home => row.scope == Scope::Anywhere,
        Place::Stage => true,
        Place::Page => !page::belongs_to_canvas(row.command),
        Place::Over => matches!(row.command, Command::FullScreen | Command::XRay),
        Place::Counting => is_no_text(shortcut) || App::goes_on_while_counting(row.command),
        Place::Writing => is_no_text(shortcut) || App::turns_page(row.command),
    }
}

fn is_no_text(shortcut: Shortcut) -> bool {
    shortcut.control || matches!(shortcut.key, Key::F(_))
}

fn rows(rows: &[(&str, &str)]) -> Vec<KeyRow> {
    rows.iter().map(|(keys, words)| KeyRow { keys: (*keys).to_owned(), words: (*words).to_owned() }).collect()
}

/// The keys of a note that nobody has shown yet, while it has the focus.
const INBOX: [(&str, &str); 6] = [
    ("V  Enter", "inbox-show"),
    ("1 – 9", "keys-inbox-place"),
    ("G", "inbox-group"),
    ("S", "inbox-delete"),
    ("↑ ↓", "keys-inbox-walk"),
    ("Shift+↑ ↓", "keys-inbox-choose"),
];

/// The keys of the canvas and of every screen that are no commands.
fn fixed(place: Place) -> Vec<KeyRow> {
    match place {
        Place::Stage => rows(&[
            ("Tab", "keys-tab"),
            ("← → ↑ ↓", "keys-arrows"),
            ("Enter", "keys-enter"),
            ("Delete", "keys-delete"),
            ("Shift+F10", "keys-menu"),
            ("Esc", "keys-escape"),
        ]),
        Place::Home | Place::Page | Place::Over | Place::Counting | Place::Writing => {
            rows(&[("Tab", "keys-tab"), ("Enter", "keys-choose"), ("Esc", "keys-escape")])
        }
    }
}

/// The keys of a dialog, or of what stands beside the canvas.
fn of_dialog(dialog: &Dialog) -> KeyGroup {
    let (title, own): (_, &[(&str, &str)]) = match dialog {
        Dialog::Search => (
            "keys-group-search",
            &[("Ctrl+F", "keys-again"), ("↑ ↓", "keys-walk-hits"), ("Enter", "keys-jump")],
        ),
        Dialog::Hands(_) => {
            ("keys-group-hands", &[("→ +", "keys-more"), ("← −", "keys-less"), ("Enter", "keys-keep")])
        }
        Dialog::Plan(_) => (
            "keys-group-dialog",
            &[("Alt+↑ ↓", "keys-order"), ("Delete", "keys-out"), ("Enter", "keys-choose")],
        ),
        Dialog::Decision(_) => ("keys-group-dialog", &[("Enter", "keys-keep")]),
        Dialog::MethodCard => ("keys-group-read", &[("F1", "keys-close")]),
        Dialog::Pass(..) => ("keys-group-read", &[("Enter", "keys-choose")]),
        Dialog::NewSession(_)
        | Dialog::Closing(_)
        | Dialog::Path(_)
        | Dialog::Export(_)
        | Dialog::Import(_)
        | Dialog::Paste(_)
        | Dialog::Groups(_)
        | Dialog::Screens
        | Dialog::Quitting
        | Dialog::Apart
        | Dialog::Owned
        | Dialog::Recover
        | Dialog::Versions(_)
        | Dialog::Settings(_)
        | Dialog::Licences(_)
        | Dialog::Faults { .. }
        | Dialog::Palette
        | Dialog::Shortcuts
        | Dialog::About => ("keys-group-dialog", &[("Enter", "keys-choose")]),
    };
    let ways = [("Tab", "keys-tab")].into_iter().chain(own.iter().copied()).chain([("Esc", "keys-close")]);
    KeyGroup { title, rows: rows(&ways.collect::<Vec<_>>()) }
}
