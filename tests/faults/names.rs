//! Names of files that are made of titles.

use raaderum::file::disk::{Disk as _, RealDisk};
use raaderum::file::names::{free, stem};

use super::figure;

const RESERVED: [&str; 30] = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "com¹", "com²",
    "com³", "lpt¹", "lpt²", "lpt³",
];

fn titles() -> Vec<String> {
    let mut titles: Vec<String> = [
        "",
        " ",
        ".",
        "..",
        "...",
        "a.",
        "a ",
        "a. . .",
        "a/../b",
        "../../etc/passwd",
        "C:\\Windows",
        "a:b",
        "a*?\"<>|b",
        "plan\u{202e}nor.noisses",
        "\u{2066}a\u{2069}",
        "a\0b",
        "a\nb",
        "a\tb",
        "-rf",
        "--help",
        "~root",
        "$HOME",
        "%TEMP%",
        "`id`",
        "æøå ÆØÅ",
        "Ærø 2026",
        "🎉",
        "🎉🎉",
        "e\u{301}",
        "ﬁ",
        "ﷺ",
        "İ",
        "ß",
        "日本語",
        "\u{feff}a",
        "a_b",
        "A_B",
        "con.txt",
        "CON",
        "Con",
        "conin$",
        "CONOUT$",
        "CLOCK$",
        "nul.session.ron",
        "aux ",
        " aux",
        "a",
        "A",
        "session",
        "session-con",
    ]
    .map(str::to_owned)
    .into();
    titles.extend(RESERVED.map(str::to_owned));
    titles.extend(RESERVED.map(str::to_uppercase));
    titles.extend(["x", "å", "🎉a", "日", "/x", "x."].map(|piece| piece.repeat(300)));
    titles
}

#[test]
fn row_35_file_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let titles = titles();
    for title in &titles {
        let name = stem(title);
        assert!(!name.is_empty() && name.len() <= 140, "{title:?}: {} bytes", name.len());
        assert!(name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'), "{title:?}: {name:?}");
        assert!(!name.starts_with(['-', '.', '~']) && !name.ends_with('-'), "{title:?}: {name:?}");
        assert!(!RESERVED.contains(&name.as_str()), "{title:?}: {name:?} is a device of Windows");
        assert_eq!(stem(&name), name, "{title:?}: a name stays as it is");
        // As every part of the program uses it: with an ending, and where a file of that name may be.
        for ending in [".session.ron", ".png", "-gruppe-1.session.ron"] {
            let path = free(&RealDisk, folder.path().join(format!("{name}{ending}")));
            assert_eq!(path.parent(), Some(folder.path()), "{title:?}: it stays in its folder");
            RealDisk.write_new(&path, title.as_bytes()).expect("nothing is there yet");
        }
    }
    let made = RealDisk.list(folder.path()).expect("it is listed").len();
    assert_eq!(made, 3 * titles.len(), "a file each: none was written over");
    figure(
        35,
        "file names",
        &format!("{} titles, {made} files", titles.len()),
        "0 collisions, 0 devices, none outside its folder",
    );
}
