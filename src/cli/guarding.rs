//! A program that watches over the one with the window: when that falls over, it is started again at the same step. A
//! second fall on the same work opens nothing that has to be drawn; a third begins as if nothing had been open.

use std::ffi::OsString;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// Who has lived so long did not fall over what was open at the start.
const HEALTHY: Duration = Duration::from_mins(10);
/// Falling over so often means that starting again is of no use.
const MOST: u32 = 5;
/// The largest exit code that says something: see [`super::Outcome`].
const LARGEST_OUTCOME: i32 = 3;

/// What to do after the program has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It ended as it was meant to, with this code.
    End(i32),
    /// It fell over, and so often in a row.
    Again(u32),
}

/// What to do after a life that began after `falls` falls.
fn next(falls: u32, code: Option<i32>, was_asked: bool, lived: Duration) -> Next {
    match code {
        Some(code) if (0..=LARGEST_OUTCOME).contains(&code) => Next::End(code),
        _ if was_asked => Next::End(0),
        _ => {
            let falls = if lived >= HEALTHY { 1 } else { falls + 1 };
            if falls > MOST { Next::End(1) } else { Next::Again(falls) }
        }
    }
}

/// Whether somebody asked it to end: by closing the terminal, by Ctrl+C, by shutting the computer down.
#[cfg(unix)]
fn was_asked(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    const ASKED: [i32; 3] = [1, 2, 15];
    status.signal().is_some_and(|signal| ASKED.contains(&signal))
}

#[cfg(not(unix))]
fn was_asked(_: ExitStatus) -> bool {
    false
}

/// Runs this program as a child until it ends as it was meant to. None when there is no child to be had.
pub(super) fn guard(arguments: &[OsString]) -> Option<i32> {
    let program = std::env::current_exe().ok()?;
    let mut falls = 0;
    loop {
        let began = Instant::now();
        let mut command = Command::new(&program);
        command.args(arguments).arg("--life").arg(falls.to_string());
        let status = command.status().ok()?;
        match next(falls, status.code(), was_asked(status), began.elapsed()) {
            Next::End(code) => return Some(code),
            Next::Again(again) => falls = again,
        }
    }
}

/// Ends this program when the one that watches over it ends.
pub(super) fn end_with_guard() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::TERM))
    {
        log::info!("nobody tells when the guard ends: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_falls_over_is_started_again_and_who_was_asked_to_end_is_not() {
        let minute = Duration::from_mins(1);
        for (falls, code, was_asked, lived, expected) in [
            (0, Some(0), false, minute, Next::End(0)),
            (0, Some(2), false, minute, Next::End(2)),
            (0, None, true, minute, Next::End(0)),
            (0, Some(101), false, minute, Next::Again(1)),
            (0, None, false, minute, Next::Again(1)),
            (1, None, false, minute, Next::Again(2)),
            (2, Some(101), false, minute, Next::Again(3)),
            (2, Some(101), false, HEALTHY, Next::Again(1)),
            (MOST, Some(101), false, minute, Next::End(1)),
        ] {
            assert_eq!(
                next(falls, code, was_asked, lived),
                expected,
                "{falls} {code:?} {was_asked} {lived:?}"
            );
        }
    }
}
