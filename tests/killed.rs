//! The whole program is killed, at any moment and by any signal: what it had said to be safe is there when the file is
//! opened again, nobody is asked anything, and no lock stays behind.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value as Json;

const PROGRAM: &str = env!("CARGO_BIN_EXE_raaderum");

/// What a run of `drive` said before it ended.
#[derive(Debug, Default)]
struct Said {
    /// Every edit that was made: its number and the document after it.
    did: Vec<(u64, String)>,
    /// The last edit that was called safe.
    safe: Option<(u64, String)>,
}

impl Said {
    fn hear(&mut self, line: &str) {
        let mut words = line.split(' ');
        let (Some(kind), Some(seq), Some(sha256)) = (words.next(), words.next(), words.next()) else {
            return;
        };
        let Ok(seq) = seq.parse() else { return };
        match kind {
            "DID" => self.did.push((seq, sha256.to_owned())),
            "ACK" => self.safe = Some((seq, sha256.to_owned())),
            _ => {}
        }
    }
}

fn program(what: &str, folder: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg(what).arg("--data-dir").arg(folder.join("state")).args(["--language", "da"]);
    command
}

/// Drives a document, and sends a signal when the program has said so many lines.
fn killed_after(folder: &Path, file: &Path, seed: u64, lines: usize, signal: &str) -> Said {
    let mut command = program("drive", folder);
    command.arg("--doc").arg(file).args(["--ops", "400", "--did", "--seed", &seed.to_string()]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
    let out = BufReader::new(child.stdout.take().expect("its stdout"));
    let mut said = Said::default();
    for (number, line) in out.lines().enumerate() {
        said.hear(&line.expect("text"));
        if number + 1 == lines {
            let pid = child.id().to_string();
            let killed = Command::new("kill").args([signal, &pid]).status().expect("kill");
            assert!(
                killed.success() || child.try_wait().expect("a child").is_some(),
                "it was killed, or had ended"
            );
        }
    }
    child.wait().expect("it ends");
    said
}

fn inspected(folder: &Path, file: &Path) -> Json {
    let out = program("inspect", folder).arg(file).output().expect("the program starts");
    serde_json::from_slice(&out.stdout).unwrap_or_else(|error| panic!("{error}: {out:?}"))
}

/// Kills the program so often, by each of the signals in turn; gives how many edits it made, and in how many runs it had
/// said of some that they were safe.
fn kills(times: u64, signals: &[&str]) -> (usize, u64) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("møde.session.ron");
    let (mut promised, mut made) = (0, 0);
    for round in 0..times {
        let signal = signals[round as usize % signals.len()];
        // A number that looks like chance, from 1 to 300.
        let lines = 1 + (round.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize % 300;
        let said = killed_after(folder.path(), &file, round + 1, lines, signal);
        let found = inspected(folder.path(), &file);
        let told = || format!("round {round}, {signal} after {lines} lines: {found}\n{:?}", said.safe);
        let status = found["status"].as_str().expect("a status");
        assert!(["ok", "recovered"].contains(&status), "{}", told());
        let (safe, _) = said.safe.clone().unwrap_or_default();
        let sha256 = found["sha256"].as_str().expect("a document");
        let is_there = said.did.iter().any(|(seq, did)| *seq >= safe && did == sha256);
        // The last edit may have become safe before it was said at all.
        let is_later = found["seq"].as_u64() > said.did.last().map(|(seq, _)| *seq);
        assert!(is_there || is_later || said.safe.is_none(), "{}", told());
        let names = std::fs::read_dir(folder.path()).expect("the folder is there");
        let names = names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        // What was being written when the program was killed has a name that no sync client takes along.
        let files = names.filter(|name| !name.starts_with("~$")).count();
        assert_eq!(files, 2, "the file and the state folder, and nobody was asked: {}", told());
        promised += u64::from(said.safe.is_some());
        made += said.did.len();
    }
    (made, promised)
}

#[test]
fn row_01_a_killed_program_has_lost_nothing_that_was_safe() {
    let (made, promised) = kills(8, &["-KILL"]);
    println!(
        "fault 1 | power cut or kill between edits | 8 kills, {made} edits, {promised} runs with promises | 0 lost"
    );
}

#[test]
fn row_06_a_program_that_is_torn_down_by_the_system_has_lost_nothing_that_was_safe() {
    let (made, promised) = kills(6, &["-ABRT", "-SEGV", "-BUS"]);
    println!(
        "fault 6 | abort, stack overflow, driver | 6 ends by three signals, {made} edits, {promised} runs with promises | 0 lost"
    );
}

#[test]
fn row_07_a_session_of_the_system_that_ends_takes_nothing_with_it() {
    let (made, promised) = kills(6, &["-TERM", "-HUP", "-INT"]);
    println!(
        "fault 7 | SIGTERM, SIGHUP | 6 ends by three signals, {made} edits, {promised} runs with promises | 0 lost"
    );
}

#[test]
#[ignore = "takes minutes: cargo test --test killed -- --ignored"]
fn a_hundred_kills_lose_nothing() {
    kills(100, &["-KILL", "-ABRT", "-TERM", "-HUP"]);
}
