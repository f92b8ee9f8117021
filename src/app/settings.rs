//! The settings: what each is called, how it is answered, what changing it does. All of them are at home here and in
//! the preferences file; the screen only lays them out.

use std::path::Path;

use super::command::Command;
use super::finder;
use super::notices::Notice;
use super::prefs::{FEWEST_ANSWERS, LARGEST, Prefs, SMALLEST, Start, Theme};
use super::{App, Dialog};
use crate::file::recent::Recent;
use crate::model::workshop::Language;
use crate::words::Words;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    Language,
    Theme,
    TextSize,
    ReducedMotion,
    Tooltips,
    Sound,
    Start,
    KeepsRecent,
    ClearRecent,
    AsksBeforeQuitting,
    SavesWhenIdle,
    SavesAtSteps,
    K,
}

/// What a setting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Looks,
    Beginning,
    Saving,
    Answers,
}

/// One row: its words are `setting-KEY` and, for the help line, `setting-KEY-help`.
#[derive(Clone, Copy, Debug)]
pub struct SettingRow {
    pub setting: Setting,
    pub group: Group,
    pub key: &'static str,
}

/// Every setting, in the order of the screen.
pub const SETTINGS: &[SettingRow] = &[
    row(Setting::Language, Group::Looks, "language"),
    row(Setting::Theme, Group::Looks, "theme"),
    row(Setting::TextSize, Group::Looks, "text-size"),
    row(Setting::ReducedMotion, Group::Looks, "reduced-motion"),
    row(Setting::Tooltips, Group::Looks, "tooltips"),
    // Nobody is asked about what their computer cannot do.
    #[cfg(target_os = "linux")]
    row(Setting::Sound, Group::Looks, "sound"),
    row(Setting::Start, Group::Beginning, "start"),
    row(Setting::KeepsRecent, Group::Beginning, "keeps-recent"),
    row(Setting::ClearRecent, Group::Beginning, "clear-recent"),
    row(Setting::AsksBeforeQuitting, Group::Beginning, "asks-before-quitting"),
    row(Setting::SavesWhenIdle, Group::Saving, "saves-when-idle"),
    row(Setting::SavesAtSteps, Group::Saving, "saves-at-steps"),
    row(Setting::K, Group::Answers, "k"),
];

const fn row(setting: Setting, group: Group, key: &'static str) -> SettingRow {
    SettingRow { setting, group, key }
}

/// How a setting is answered, and its answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// On or off.
    Switch(bool),
    /// One of a few.
    Choice { options: Vec<String>, chosen: usize },
    /// More or less.
    Steps { shown: String, less: bool, more: bool },
    /// Something to do, in words; greyed where there is nothing to do.
    Button { words: String, can: bool },
}

/// What a hand did to a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The switch, or the button.
    Press,
    Choose(usize),
    Less,
    More,
}

/// The settings as they are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsAsk {
    /// What is searched for.
    pub typed: String,
}

/// What a reset or a cleared list can be taken back to.
#[derive(Clone, Debug, PartialEq)]
pub enum Earlier {
    Prefs(Box<Prefs>),
    Recent(Recent),
}

impl Group {
    /// The key of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Looks => "settings-looks",
            Self::Beginning => "settings-beginning",
            Self::Saving => "settings-saving",
            Self::Answers => "settings-answers",
        }
    }
}

impl SettingRow {
    /// What the setting is called.
    pub fn title(&self, words: &Words) -> String {
        words.text(&format!("setting-{}", self.key))
    }

    /// What it does, in one line.
    pub fn help(&self, words: &Words) -> String {
        words.text(&format!("setting-{}-help", self.key))
    }

    /// Whether somebody who typed this may mean it.
    fn is_meant(&self, typed: &str, words: &Words) -> bool {
        let group = words.text(self.group.words());
        [self.title(words), self.help(words), group].iter().any(|text| finder::contains(text, typed))
    }
}

/// The rows that somebody may mean; all when nothing is typed.
pub fn rows(typed: &str, words: &Words) -> Vec<&'static SettingRow> {
    SETTINGS.iter().filter(|row| row.is_meant(typed, words)).collect()
}

impl Prefs {
    /// Changes a setting; what does not fit it does nothing.
    fn change(&mut self, setting: Setting, change: Change) {
        let switch = match setting {
            Setting::ReducedMotion => &mut self.reduced_motion,
            Setting::Tooltips => &mut self.tooltips,
            Setting::Sound => &mut self.sound,
            Setting::KeepsRecent => &mut self.keeps_recent,
            Setting::AsksBeforeQuitting => &mut self.asks_before_quitting,
            Setting::SavesWhenIdle => &mut self.saves_when_idle,
            Setting::SavesAtSteps => &mut self.saves_at_steps,
            Setting::Language
            | Setting::Theme
            | Setting::TextSize
            | Setting::Start
            | Setting::ClearRecent
            | Setting::K => return self.choose(setting, change),
        };
        *switch ^= change == Change::Press;
    }

    fn choose(&mut self, setting: Setting, change: Change) {
        match (setting, change) {
            (Setting::Language, Change::Choose(place)) => {
                self.language = LANGUAGES.get(place).map_or(self.language, |(language, _)| *language);
            }
            (Setting::Theme, Change::Choose(place)) => {
                self.theme = Theme::ALL.get(place).map_or(self.theme, |(theme, _)| *theme);
            }
            (Setting::Start, Change::Choose(place)) => {
                self.start = STARTS.get(place).map_or(self.start, |(start, _)| *start);
            }
            (Setting::TextSize, Change::Less) => self.zoom_by(-0.1),
            (Setting::TextSize, Change::More) => self.zoom_by(0.1),
            (Setting::K, Change::Less) => self.k = (self.k - 1).max(*FEWEST_ANSWERS.start()),
            (Setting::K, Change::More) => self.k = (self.k + 1).min(*FEWEST_ANSWERS.end()),
            (_, _) => {}
        }
    }

    /// Larger or smaller texts, in whole tenths.
    pub fn zoom_by(&mut self, step: f32) {
        self.zoom = (((self.zoom + step) * 10.0).round() / 10.0).clamp(SMALLEST, LARGEST);
    }

    fn control(&self, setting: Setting, words: &Words) -> Control {
        match setting {
            Setting::Language => choice(&LANGUAGES, self.language, words),
            Setting::Theme => choice(&Theme::ALL, self.theme, words),
            Setting::Start => choice(&STARTS, self.start, words),
            Setting::TextSize => Control::Steps {
                shown: words.with("settings-percent", &[("n", &format!("{:.0}", self.zoom * 100.0))]),
                less: self.zoom > SMALLEST + 0.01,
                more: self.zoom < LARGEST - 0.01,
            },
            Setting::K => Control::Steps {
                shown: self.k.to_string(),
                less: self.k > *FEWEST_ANSWERS.start(),
                more: self.k < *FEWEST_ANSWERS.end(),
            },
            Setting::ReducedMotion => Control::Switch(self.reduced_motion),
            Setting::Tooltips => Control::Switch(self.tooltips),
            Setting::Sound => Control::Switch(self.sound),
            Setting::KeepsRecent => Control::Switch(self.keeps_recent),
            Setting::AsksBeforeQuitting => Control::Switch(self.asks_before_quitting),
            Setting::SavesWhenIdle => Control::Switch(self.saves_when_idle),
            Setting::SavesAtSteps => Control::Switch(self.saves_at_steps),
            Setting::ClearRecent => Control::Button { words: words.text("settings-clear-recent"), can: true },
        }
    }
}

const LANGUAGES: [(Language, &str); 2] =
    [(Language::Danish, "language-da"), (Language::English, "language-en")];
const STARTS: [(Start, &str); 2] = [(Start::Home, "start-home"), (Start::LastSession, "start-last")];

fn choice<T: Copy + PartialEq>(all: &[(T, &str)], now: T, words: &Words) -> Control {
    let options = all.iter().map(|(_, key)| words.text(key)).collect();
    Control::Choice { options, chosen: all.iter().position(|(one, _)| *one == now).unwrap_or(0) }
}

impl App {
    /// The folder in which preferences and lists are kept.
    pub fn data_folder(&self) -> Option<&Path> {
        self.jobs.folder.as_deref()
    }

    /// Shows that folder in the system's own window; where that does not go, says so.
    pub fn open_data_folder(&mut self) {
        if let Err(error) = self.jobs.show_folder() {
            log::info!("{error}");
            self.say(Notice::done(self.words().text("notice-folder-closed")));
        }
    }

    /// How a setting is answered now.
    pub fn control(&self, setting: Setting) -> Control {
        match self.prefs.control(setting, self.words()) {
            Control::Button { words, .. } => Control::Button { words, can: !self.recent.files.is_empty() },
            other => other,
        }
    }

    /// Changes a setting, at once and for good.
    pub fn change_setting(&mut self, setting: Setting, change: Change) {
        if setting == Setting::ClearRecent {
            return self.clear_recent();
        }
        self.set_prefs(|prefs| prefs.change(setting, change));
    }

    /// Sets every setting as on the first day; can be taken back.
    pub fn reset_settings(&mut self) {
        let fresh = self.prefs.as_on_the_first_day();
        if fresh != self.prefs {
            self.earlier = Some(Earlier::Prefs(Box::new(self.prefs.clone())));
            self.set_prefs(|prefs| *prefs = fresh);
            self.tell_of_earlier("notice-settings-reset");
        }
    }

    fn clear_recent(&mut self) {
        if !self.recent.files.is_empty() {
            self.earlier = Some(Earlier::Recent(std::mem::take(&mut self.recent)));
            self.jobs.keep_recent(&self.recent);
            self.tell_of_earlier("notice-recent-cleared");
        }
    }

    fn tell_of_earlier(&mut self, key: &str) {
        let text = self.words().text(key);
        self.say(Notice::done(text).offering(Command::SettingsBack));
    }

    /// Takes a reset or a cleared list back.
    pub(super) fn take_settings_back(&mut self) {
        match self.earlier.take() {
            Some(Earlier::Prefs(earlier)) => self.set_prefs(|prefs| *prefs = *earlier),
            Some(Earlier::Recent(earlier)) => {
                // What has been opened in the meantime stays first.
                let newer = std::mem::replace(&mut self.recent, earlier);
                newer.files.into_iter().rev().for_each(|file| self.recent.remember(file));
                self.jobs.keep_recent(&self.recent);
            }
            None => {}
        }
    }

    pub(super) fn toggle_settings(&mut self) {
        let open = matches!(self.dialog, Some(Dialog::Settings(_)));
        self.dialog = (!open).then(|| Dialog::Settings(SettingsAsk::default()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(typed: &str) -> Vec<&'static str> {
        rows(typed, Words::of(Language::Danish)).iter().map(|row| row.key).collect()
    }

    #[test]
    fn there_are_few_and_each_has_its_words_in_both_languages() {
        assert!(SETTINGS.len() < 25, "{} are too many to look through", SETTINGS.len());
        for row in SETTINGS {
            for language in [Language::Danish, Language::English] {
                let words = Words::of(language);
                assert!(words.has(&format!("setting-{}", row.key)), "{} in {language:?}", row.key);
                assert!(words.has(&format!("setting-{}-help", row.key)), "{} in {language:?}", row.key);
            }
        }
    }

    #[test]
    fn danish_letters_are_found_in_three_spellings() {
        for typed in ["størrelse", "stoerrelse", "storrelse"] {
            assert_eq!(titles(typed), ["text-size"], "typed {typed}");
        }
        for typed in ["bevægelse", "bevaegelse", "bevagelse"] {
            assert_eq!(titles(typed), ["reduced-motion"], "typed {typed}");
        }
        assert_eq!(titles("").len(), SETTINGS.len(), "nothing typed, nothing left out");
        assert!(titles("xyzzy").is_empty(), "nonsense finds nothing");
    }

    #[test]
    fn every_setting_answers_to_a_hand() {
        for row in SETTINGS.iter().filter(|row| row.setting != Setting::ClearRecent) {
            let words = Words::of(Language::Danish);
            let mut prefs = Prefs::default();
            let change = match prefs.control(row.setting, words) {
                Control::Switch(_) | Control::Button { .. } => Change::Press,
                Control::Choice { .. } => Change::Choose(1),
                Control::Steps { .. } => Change::More,
            };
            prefs.change(row.setting, change);
            assert_ne!(prefs, Prefs::default(), "{} does something", row.key);
        }
    }

    #[test]
    fn text_goes_from_half_to_three_times_in_whole_tenths() {
        let mut prefs = Prefs::default();
        for _ in 0..40 {
            prefs.change(Setting::TextSize, Change::More);
        }
        assert_eq!(prefs.zoom, 3.0);
        for _ in 0..40 {
            prefs.change(Setting::TextSize, Change::Less);
        }
        assert_eq!(prefs.zoom, 0.5);
        prefs.change(Setting::TextSize, Change::More);
        assert_eq!(prefs.zoom, 0.6);
    }
}
