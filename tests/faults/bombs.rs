//! Files that are small to send and large to read.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;
use std::process::Command;

use raaderum::expr::Program;
use raaderum::file::any;
use raaderum::file::disk::{Disk as _, RealDisk};
use raaderum::file::{safe_write, session_file, sheet_file, workshop_file};
use raaderum::model::fit::LONGEST_TEXT;

use super::{TINY, assert_told, figure, kinds};

/// Runs something where a stack is much smaller than the one that files are read on.
fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let small = std::thread::Builder::new().name("small".to_owned()).stack_size(1024 * 1024);
    small.spawn(work).expect("a thread").join().expect("it does not fail")
}

#[test]
fn row_25_nesting_bomb() {
    const DEEP: usize = 200_000;
    let opening =
        ["[", "(", "Some(", "Group([", "{\"a\":", "(a:", "{[", "Session(tables: {\"a\": [", "[r#\"\"#, ["];
    for open in opening {
        on_a_small_stack(move || {
            let text = open.repeat(DEEP);
            let read = any::read("dyb.session.ron", &text);
            assert!(read.value.is_none(), "{open}: it was read");
            assert_eq!(kinds(&read.faults).last(), Some(&"too-deep"), "{open}");
            assert_told(&read.faults, open);
            assert!(workshop_file::read("dyb", &text).value.is_none(), "{open}: it was read");
        });
    }
    // As deep as is allowed, and closed again.
    on_a_small_stack(|| {
        let deep = format!("Session(ext: {}{})", "[".repeat(60), "]".repeat(60));
        assert!(!kinds(&session_file::read("dyb", &deep).faults).contains(&"too-deep"), "sixty are allowed");
    });
    let formulas = [
        "(", "[", "-", "!", "1+", "1-", "a.", "a?.", "x[", "f(", "1??", "true&&", "if a {", "#{a:", "{",
        "`${",
    ];
    for piece in formulas {
        on_a_small_stack(move || {
            let formula = piece.repeat(LONGEST_TEXT / piece.len());
            for formula in [formula.clone(), format!("{formula}1")] {
                let mut workshop = workshop_file::read("tiny", TINY).value.expect("it reads");
                workshop.rules[0].when.clone_from(&formula);
                workshop.canvases[1].says = format!("{{{formula}}}");
                let (program, flaws) = Program::compile(&workshop);
                assert!(!flaws.is_empty(), "{piece}: it was compiled");
                drop(program);
            }
        });
    }
    let tried = format!("{DEEP} × each of {} openings; formulas of {LONGEST_TEXT} letters", opening.len());
    figure(25, "nesting bomb", &tried, "refused at 64 deep, each within 1 MiB of stack");
}

#[cfg(unix)]
#[test]
fn row_26_size_bomb() {
    let folder = tempfile::tempdir().expect("a folder");
    let sparse = |name: &str, bytes: u64| {
        let path = folder.path().join(name);
        File::create(&path).and_then(|file| file.set_len(bytes)).expect("a sparse file takes no room");
        path
    };
    let pipe = folder.path().join("pipe.session.ron");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success(), "a pipe");
    let cases = [
        (sparse("64 MB.session.ron", 64 << 20), "too-large"),
        (sparse("10 GB.session.ron", 10 << 30), "too-large"),
        (sparse("one byte too many.session.ron", session_file::LARGEST as u64 + 1), "too-large"),
        (pipe, "no-plain-file"),
        ("/dev/zero".into(), "no-plain-file"),
        ("/dev/urandom".into(), "no-plain-file"),
        (folder.path().to_owned(), "no-plain-file"),
    ];
    for (path, kind) in &cases {
        let read = any::open(&RealDisk, path);
        assert!(read.value.is_none(), "{}: it was read", path.display());
        assert_eq!(kinds(&read.faults), [*kind], "{}", path.display());
        assert_told(&read.faults, &path.to_string_lossy());
        assert!(sheet_file::open(&RealDisk, path).is_err(), "{}: nor as rows of a table", path.display());
    }
    assert_eq!(session_file::LARGEST, 8 << 20, "eight megabytes");
    let whole = sparse("as many as are allowed", 8 << 20);
    assert_eq!(RealDisk.read(&whole, 8 << 20).expect("it is read").len(), 8 << 20, "as many as are allowed");
    figure(
        26,
        "size bomb",
        &format!("{} files, pipes and devices", cases.len()),
        "each refused before a byte is read; cap 8 MB",
    );
}

/// Files below the cap that become as large as possible when they are read.
fn memory_bombs() -> Vec<(&'static str, String)> {
    let full = |piece: &str| piece.repeat((session_file::LARGEST - 64) / piece.len());
    let workshop = |piece: &str| format!("Workshop(x: [{}])", full(piece));
    let session = |piece: &str| format!("Session(ext: {{\"a\": [{}]}})", full(piece));
    let mut pairs = String::from("Workshop(cfg: {");
    for number in 0..600_000 {
        let _ = write!(pairs, "\"{number:x}\":1,");
    }
    pairs.push_str("})");
    vec![
        ("{1:1},", workshop("{1:1},")),
        ("1,", session("1,")),
        ("[1],", session("[1],")),
        ("(a:1),", workshop("(a:1),")),
        ("\"\",", workshop("\"\",")),
        ("[[],[]],", session("[[],[]],")),
        ("keys", pairs),
        ("lines", format!("Session(ext: \"{}\")", full("\n"))),
        ("comments", format!("Session({}", full("//\n"))),
        ("quotes", full("\"\n")),
    ]
}

const BOMB: &str = "RAADERUM_TEST_BOMB";

/// Reads one file in a process of its own and says the most memory that it took, in kilobytes.
#[test]
#[ignore = "the test of row 27 starts it as a process of its own"]
fn one_bomb() {
    let Some(path) = std::env::var_os(BOMB) else { return };
    let read = any::open(&RealDisk, Path::new(&path));
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux says it");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak is there");
    println!("peak {} faults {}", peak.trim().trim_end_matches(" kB"), read.faults.len());
}

#[cfg(target_os = "linux")]
#[test]
fn row_27_memory_bomb() {
    const MOST_MB: u64 = 256;
    let folder = tempfile::tempdir().expect("a folder");
    let bombs = memory_bombs();
    for (what, text) in &bombs {
        assert!(text.len() <= session_file::LARGEST, "{what}: it is below the cap");
        let path = folder.path().join("bombe.session.ron");
        safe_write::replace(&RealDisk, &path, text.as_bytes()).expect("written");
        let me = std::env::current_exe().expect("this test");
        let own = Command::new(me)
            .args(["--exact", "bombs::one_bomb", "--include-ignored", "--nocapture"])
            .env(BOMB, &path)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&own.stdout).into_owned();
        let words: Vec<&str> = said.split("peak ").nth(1).expect(&said).split_whitespace().collect();
        let peak: u64 = words[0].parse().expect("kilobytes");
        assert_ne!(words[2], "0", "{what}: nobody is told");
        println!("peak of {what}: {} MB", peak / 1024);
        assert!(peak / 1024 < MOST_MB, "{what}: {} MB", peak / 1024);
    }
    let tried = format!("{} files of up to 8 MB, a process each", bombs.len());
    figure(27, "memory bomb inside the cap", &tried, &format!("peak below {MOST_MB} MB each"));
}
