//! The files that were opened last, for the home screen: a short list in the program's own folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::decode::decode;
use super::disk::Disk;
use super::load;
use super::parse::parse;
use super::safe_write::{self, SaveFault};
use super::session_text::quoted;

/// How many files are remembered.
const MOST: usize = 12;
const LARGEST: usize = 64 * 1024;

/// A file that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RecentFile {
    pub path: PathBuf,
    /// The title of its session.
    pub title: String,
    /// The day on which it was opened, `2026-04-15`; empty when nobody knows.
    #[serde(default)]
    pub opened: String,
    /// How many of `of` pieces of advice the group had worked on.
    #[serde(default)]
    pub done: u16,
    #[serde(default)]
    pub of: u16,
}

/// The files that were opened last, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    pub files: Vec<RecentFile>,
}

/// The folder for what the program remembers about this person's work; none where there is no home.
pub fn state_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("dk", "Raaderum", "raaderum")?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned())
}

/// Where to keep what is worked on when that folder cannot be written any more. Not among the temporary files: on many
/// systems anybody may put something there before us.
pub fn spare_folders() -> Vec<PathBuf> {
    let Some(folders) = directories::UserDirs::new() else { return Vec::new() };
    let roots = folders.document_dir().into_iter().chain([folders.home_dir()]);
    roots.map(|root| root.join("Råderum")).collect()
}

impl Recent {
    /// The list in a folder; empty when there is none or it cannot be read, which is no loss.
    pub fn load(disk: &dyn Disk, folder: &Path) -> Self {
        let Ok(text) = load::text(disk, &folder.join("recent.ron"), LARGEST) else { return Self::default() };
        let (root, _) = parse(&text);
        let files = root.and_then(|root| decode::<Vec<RecentFile>>(&root, &text).0).unwrap_or_default();
        Self { files }
    }

    /// Puts a file first.
    pub fn remember(&mut self, file: RecentFile) {
        self.forget(&file.path);
        self.files.insert(0, file);
        self.files.truncate(MOST);
    }

    /// Takes a file off the list.
    pub fn forget(&mut self, path: &Path) {
        self.files.retain(|file| file.path != path);
    }

    /// Writes the list.
    ///
    /// # Errors
    /// [`SaveFault`] when it cannot be written; the list before it stands then.
    pub fn save(&self, disk: &dyn Disk, folder: &Path) -> Result<(), SaveFault> {
        let mut text = "[\n".to_owned();
        for RecentFile { path, title, opened, done, of } in &self.files {
            let path = quoted(&path.to_string_lossy());
            let (title, opened) = (quoted(title), quoted(opened));
            // Writing into a text cannot fail.
            let _ =
                writeln!(text, "  (path: {path}, title: {title}, opened: {opened}, done: {done}, of: {of}),");
        }
        text.push_str("]\n");
        // When this fails, writing fails too and says why.
        let _ = disk.make_folder(folder);
        safe_write::replace(disk, &folder.join("recent.ron"), text.as_bytes())
    }
}
