//! What a person can ask for: one row each with its words, its shortcut and when it is possible. Buttons, menus, keys,
//! palette and help read the same rows.

use super::keys::{Key, Shortcut, alone, control, control_shift, shift};

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    // The document
    NewSession,
    Open,
    OpenSample,
    Guide,
    Save,
    SaveAs,
    Backups,
    Reconcile,
    Lock,
    TakeOver,
    Reopen,
    Export,
    Import,
    CopyPicture,
    Close,
    Quit,
    // Editing
    Undo,
    Redo,
    NewNote,
    Group,
    Ungroup,
    NewInitiative,
    NewDecision,
    Park,
    Decisions,
    ShowOfHands,
    Dots,
    // Walking
    NextStep,
    NextCanvas,
    PreviousCanvas,
    Reveal,
    HideLayers,
    NextRound,
    NextFocus,
    PreviousFocus,
    // The plan
    Plan,
    BackToPlan,
    CatchUp,
    OneTwoFourAll,
    SilentWriting,
    RoundRobin,
    EndMethod,
    // Time
    ClockToggle,
    MinuteMore,
    MinuteLess,
    // Looking
    Drawer,
    Insights,
    Pass,
    MethodCard,
    FullScreen,
    Blank,
    Projector,
    Desk,
    Freeze,
    Focus,
    Spotlight,
    Search,
    Palette,
    Shortcuts,
    XRay,
    // Taste
    Language,
    Theme,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Settings,
    SettingsBack,
    Licences,
    About,
}

/// Where a command is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Anywhere,
    /// Only while a session is open.
    Session,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub command: Command,
    /// Its words: `command-KEY` and, for the help line, `command-KEY-help`.
    pub key: &'static str,
    pub shortcut: Option<Shortcut>,
    /// Further keys that mean the same, such as those of a presenter's clicker.
    pub also: &'static [Shortcut],
    pub scope: Scope,
}

impl Row {
    /// With further keys.
    const fn also(self, also: &'static [Shortcut]) -> Self {
        Self { also, ..self }
    }

    /// All its keys.
    pub fn keys(&self) -> impl Iterator<Item = Shortcut> + '_ {
        self.shortcut.into_iter().chain(self.also.iter().copied())
    }
}

const fn row(command: Command, key: &'static str, shortcut: Option<Shortcut>, scope: Scope) -> Row {
    Row { command, key, shortcut, also: &[], scope }
}

/// Every command, in the order of menus and help.
pub const TABLE: &[Row] = &[
    row(Command::NewSession, "new-session", Some(control(Key::Letter('N'))), Scope::Anywhere),
    row(Command::Open, "open", Some(control(Key::Letter('O'))), Scope::Anywhere),
    row(Command::OpenSample, "open-sample", None, Scope::Anywhere),
    row(Command::Guide, "guide", None, Scope::Anywhere),
    row(Command::Save, "save", Some(control(Key::Letter('S'))), Scope::Session),
    row(Command::SaveAs, "save-as", Some(control_shift(Key::Letter('S'))), Scope::Session),
    row(Command::Backups, "backups", None, Scope::Anywhere),
    row(Command::Reconcile, "reconcile", None, Scope::Session),
    row(Command::Lock, "lock", None, Scope::Session),
    row(Command::TakeOver, "take-over", None, Scope::Session),
    row(Command::Reopen, "reopen", None, Scope::Session),
    row(Command::Export, "export", Some(control(Key::Letter('E'))), Scope::Session),
    row(Command::Import, "import", None, Scope::Session),
    row(Command::CopyPicture, "copy-picture", Some(control_shift(Key::Letter('C'))), Scope::Session),
    row(Command::Close, "close", Some(control(Key::Letter('W'))), Scope::Session),
    row(Command::Quit, "quit", Some(control(Key::Letter('Q'))), Scope::Anywhere),
    row(Command::Undo, "undo", Some(control(Key::Letter('Z'))), Scope::Session),
    row(Command::Redo, "redo", Some(control(Key::Letter('Y'))), Scope::Session)
        .also(&[control_shift(Key::Letter('Z'))]),
    row(Command::NewNote, "new-note", Some(alone(Key::Letter('N'))), Scope::Session),
    row(Command::Group, "group", Some(alone(Key::Letter('G'))), Scope::Session),
    row(Command::Ungroup, "ungroup", Some(shift(Key::Letter('G'))), Scope::Session),
    row(Command::NewInitiative, "new-initiative", Some(alone(Key::Letter('I'))), Scope::Session),
    row(Command::NewDecision, "new-decision", Some(alone(Key::Letter('D'))), Scope::Session),
    row(Command::Park, "park", Some(alone(Key::Letter('P'))), Scope::Session),
    row(Command::Decisions, "decisions", Some(shift(Key::Letter('D'))), Scope::Session),
    row(Command::ShowOfHands, "show-of-hands", Some(alone(Key::Letter('H'))), Scope::Session),
    row(Command::Dots, "dots", Some(alone(Key::Letter('O'))), Scope::Session),
    row(Command::NextStep, "next-step", Some(alone(Key::Space)), Scope::Session),
    row(Command::NextCanvas, "next-canvas", Some(alone(Key::PageDown)), Scope::Session),
    row(Command::PreviousCanvas, "previous-canvas", Some(alone(Key::PageUp)), Scope::Session),
    row(Command::Reveal, "reveal", Some(alone(Key::Letter('R'))), Scope::Session),
    row(Command::HideLayers, "hide-layers", Some(control(Key::Letter('R'))), Scope::Session),
    row(Command::NextRound, "next-round", Some(alone(Key::Letter('V'))), Scope::Session),
    row(Command::NextFocus, "next-focus", Some(control(Key::Down)), Scope::Session),
    row(Command::PreviousFocus, "previous-focus", Some(control(Key::Up)), Scope::Session),
    row(Command::Plan, "plan", Some(alone(Key::Letter('A'))), Scope::Session),
    row(Command::BackToPlan, "back-to-plan", Some(alone(Key::Letter('W'))), Scope::Session),
    row(Command::CatchUp, "catch-up", None, Scope::Session),
    row(Command::OneTwoFourAll, "method-one-two-four", None, Scope::Session),
    row(Command::SilentWriting, "method-silent", None, Scope::Session),
    row(Command::RoundRobin, "method-round", None, Scope::Session),
    row(Command::EndMethod, "method-end", None, Scope::Session),
    row(Command::ClockToggle, "clock-toggle", Some(alone(Key::Letter('T'))), Scope::Session),
    row(Command::MinuteMore, "minute-more", Some(alone(Key::Plus)), Scope::Session),
    row(Command::MinuteLess, "minute-less", Some(alone(Key::Minus)), Scope::Session),
    row(Command::Drawer, "drawer", Some(alone(Key::Letter('S'))), Scope::Session),
    row(Command::Insights, "insights", Some(shift(Key::Letter('I'))), Scope::Session),
    row(Command::Pass, "pass", None, Scope::Session),
    row(Command::MethodCard, "method-card", Some(alone(Key::F(1))), Scope::Session),
    row(Command::FullScreen, "full-screen", Some(alone(Key::F(11))), Scope::Anywhere),
    row(Command::Blank, "blank", Some(alone(Key::Letter('B'))), Scope::Session).also(&[alone(Key::Period)]),
    row(Command::Projector, "projector", Some(alone(Key::F(5))), Scope::Session),
    row(Command::Desk, "desk", Some(alone(Key::F(6))), Scope::Session),
    row(Command::Freeze, "freeze", Some(shift(Key::Letter('B'))), Scope::Session),
    row(Command::Focus, "focus", Some(alone(Key::Letter('F'))), Scope::Session),
    row(Command::Spotlight, "spotlight", Some(alone(Key::Letter('L'))), Scope::Session),
    row(Command::Search, "search", Some(control(Key::Letter('F'))), Scope::Session),
    row(Command::Palette, "palette", Some(control(Key::Letter('K'))), Scope::Anywhere),
    row(Command::Shortcuts, "shortcuts", Some(alone(Key::Question)), Scope::Anywhere),
    row(Command::XRay, "x-ray", Some(alone(Key::F(12))), Scope::Anywhere),
    row(Command::Language, "language", None, Scope::Anywhere),
    row(Command::Theme, "theme", Some(alone(Key::F(9))), Scope::Anywhere),
    row(Command::ZoomIn, "zoom-in", Some(control(Key::Plus)), Scope::Anywhere),
    row(Command::ZoomOut, "zoom-out", Some(control(Key::Minus)), Scope::Anywhere),
    row(Command::ZoomReset, "zoom-reset", Some(control(Key::Letter('0'))), Scope::Anywhere),
    row(Command::Settings, "settings", Some(control(Key::Comma)), Scope::Anywhere),
    row(Command::SettingsBack, "settings-back", None, Scope::Anywhere),
    row(Command::Licences, "licences", None, Scope::Anywhere),
    row(Command::About, "about", None, Scope::Anywhere),
];

impl Command {
    /// Its row.
    pub fn row(self) -> &'static Row {
        let found = TABLE.iter().find(|row| row.command == self);
        debug_assert!(found.is_some(), "{self:?} has no row");
        found.unwrap_or(&TABLE[0])
    }

    /// The key of its words.
    pub fn words(self) -> String {
        format!("command-{}", self.row().key)
    }

    /// The key of its help line.
    pub fn help(self) -> String {
        format!("command-{}-help", self.row().key)
    }
}
