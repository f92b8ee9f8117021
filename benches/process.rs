//! The whole program, as the person at the laptop meets it: a command line from start to end, the time to the first
//! frame of a session in a real window, memory, and what it costs while nobody touches it. criterion cannot measure
//! these, so the figures go to `target/measured/process.jsonl`, where the table finds them.
//!
//! A window needs a display; where there is none, Xvfb makes one.
#![expect(clippy::print_stderr, reason = "says which case is being measured, as criterion does")]

use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use raaderum::app::crowd::{Crowd, fill};
use raaderum::file::session_file::{self, LeftOut};
use raaderum::file::{builtin, workshop_file};
use raaderum::model::id::{AgendaId, CanvasId};
use raaderum::model::session::{Cover, Session};
use serde_json::json;

const PROGRAM: &str = env!("CARGO_BIN_EXE_raaderum");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// How long the program is watched while nobody touches it.
const WATCH: Duration = Duration::from_secs(10);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |case: &str| words.is_empty() || words.iter().any(|word| case.contains(word.as_str()));
    // `cargo test --benches` runs every bench once; a window is no test.
    if std::env::args().any(|word| word == "--test") {
        return;
    }
    let mut figures = Figures::new();
    let sample = format!("{ROOT}/workshops/samples/fjordnaes.session.ron");
    let workshop = format!("{ROOT}/workshops/ni-raad.workshop.ron");
    if wanted("process/chart_svg") {
        let words = ["chart", &sample, "--canvas", "risk_innovation", "--as", "svg", "--out", "-"];
        figures.add("process/chart_svg", 8, "time", "ms", &times(&words));
    }
    if wanted("process/check") {
        figures.add("process/check", 54, "time", "ms", &times(&["check", &workshop]));
    }
    if wanted("start") || wanted("memory") || wanted("idle") {
        match Screen::find() {
            Some(screen) => windows(&screen, &mut figures),
            None => eprintln!("no display and no Xvfb: start, memory and idle are not measured"),
        }
    }
    figures.write();
}

/// Milliseconds of twenty runs from start to end.
fn times(words: &[&str]) -> Vec<f64> {
    (0..20)
        .map(|_| {
            let start = Instant::now();
            let ended = Command::new(PROGRAM).args(words).stdout(Stdio::null()).status();
            assert!(ended.is_ok_and(|status| status.success()), "{words:?} does not end well");
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect()
}

fn windows(screen: &Screen, figures: &mut Figures) {
    let folder = tempfile::tempdir().expect("a folder");
    for n in [50, 300, 1000, 5000] {
        let file = session(folder.path(), n);
        let mut starts = Vec::new();
        for _ in 0..7 {
            let window = Window::open(screen, folder.path(), &file, false);
            starts.push(window.first_stage.as_secs_f64() * 1e3);
        }
        figures.add("start/first_frame", n, "time", "ms", &starts);
        if n == 50 || n == 5000 {
            let window = Window::open(screen, folder.path(), &file, false);
            window.frames_in(Duration::from_secs(2));
            figures.add("memory/session", n, "memory", "MB", &[window.megabytes()]);
        }
    }
    let file = session(folder.path(), 300);
    let window = Window::open(screen, folder.path(), &file, false);
    window.frames_in(Duration::from_secs(2));
    figures.add("idle/still", 300, "repaints", "count", &[window.frames_in(WATCH) as f64]);
    drop(window);
    let window = Window::open(screen, folder.path(), &file, true);
    window.frames_in(Duration::from_secs(2));
    let before = window.busy();
    let frames = window.frames_in(WATCH);
    let percent = window.busy().saturating_sub(before).as_secs_f64() / WATCH.as_secs_f64() * 100.0;
    eprintln!("idle/clock: {frames} frames in {} s", WATCH.as_secs());
    figures.add("idle/clock", 300, "cpu", "percent", &[percent]);
}

/// A session with about `n` records, with the double diamond on the wall.
fn session(folder: &Path, n: u64) -> PathBuf {
    let text = builtin::workshop_text("ni-raad").expect("part of the program");
    let workshop = workshop_file::read("ni-raad", text).value.expect("the workshop can be read");
    let mut session = Session::new(&workshop, Cover { title: "Et fuldt rum".into(), ..Cover::default() });
    let mut live = session.live().clone();
    live.agenda = AgendaId::from("heldag");
    live.canvas = Some(CanvasId::from("double_diamond"));
    let draft = session.draft(
        raaderum::model::edit::Who::Desk,
        raaderum::model::edit::Verb::new(raaderum::model::edit::Action::Went, ""),
    );
    let edit = draft
        .put(raaderum::model::edit::Key::Live, Some(raaderum::model::edit::Entry::Live(live)))
        .finish()
        .expect("a change");
    session.apply(&edit).expect("planned on this very session");
    fill(
        &workshop,
        &mut session,
        Crowd { notes: n as usize, notes_on: Some("double_diamond"), ..Crowd::default() },
    );
    let file = session_file::text(&workshop, text, &session, &LeftOut::default());
    let path = folder.join(format!("rum-{n}.session.ron"));
    File::create(&path).and_then(|mut out| out.write_all(file.as_bytes())).expect("the session is written");
    path
}

/// A display: the one that is there, or a virtual one that ends with this.
struct Screen {
    name: Option<String>,
    server: Option<Child>,
}

impl Screen {
    fn find() -> Option<Self> {
        if std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some() {
            return Some(Self { name: None, server: None });
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        BufReader::new(server.stdout.take()?).read_line(&mut number).ok()?;
        Some(Self { name: Some(format!(":{}", number.trim())), server: Some(server) })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// The program in a window, with a line for every frame.
struct Window {
    program: Child,
    frames: Receiver<String>,
    /// From the start of the process to the first frame of the session.
    first_stage: Duration,
}

impl Window {
    fn open(screen: &Screen, home: &Path, file: &Path, clock: bool) -> Self {
        let mut command = Command::new(PROGRAM);
        command.arg("--frames").arg(file).stdout(Stdio::piped()).env("LIBGL_ALWAYS_SOFTWARE", "1");
        for name in ["XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, home.join("home"));
        }
        if clock {
            command.arg("--run-clock");
        }
        if let Some(name) = &screen.name {
            command.env("DISPLAY", name);
        }
        let start = Instant::now();
        let mut program = command.spawn().expect("the program starts");
        let lines = BufReader::new(program.stdout.take().expect("it speaks")).lines();
        let (told, frames) = channel();
        std::thread::Builder::new()
            .name("frames".to_owned())
            .spawn(move || lines.map_while(Result::ok).try_for_each(|line| told.send(line)))
            .expect("a thread");
        loop {
            let line = frames.recv_timeout(Duration::from_mins(1)).expect("a frame within a minute");
            if line == "frame stage" {
                break;
            }
        }
        Self { program, frames, first_stage: start.elapsed() }
    }

    /// How many frames are drawn in that time.
    fn frames_in(&self, time: Duration) -> usize {
        let until = Instant::now() + time;
        let mut count = 0;
        loop {
            match self.frames.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(_) => count += 1,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return count,
            }
        }
    }

    /// Its share of memory (PSS).
    fn megabytes(&self) -> f64 {
        let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", self.program.id()));
        let rollup = rollup.unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or("0");
        line.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }

    /// The processor time that it has used so far, without the threads that stand in for a graphics card where
    /// there is none.
    fn busy(&self) -> Duration {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.program.id()));
        let stats = tasks.into_iter().flatten().filter_map(|task| {
            let stat = std::fs::read_to_string(task.ok()?.path().join("stat")).ok()?;
            (!stat.contains("(llvmpipe")).then_some(stat)
        });
        // After the name in brackets: utime and stime are the 12th and 13th, in hundredths of a second.
        let ticks = |stat: String| -> u64 {
            let rest = stat.rsplit(')').next().unwrap_or_default();
            rest.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum()
        };
        Duration::from_millis(stats.map(ticks).sum::<u64>() * 10)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The lines for the table.
struct Figures {
    path: PathBuf,
    lines: Vec<String>,
}

impl Figures {
    fn new() -> Self {
        // The program lies in `target/release`, wherever `target` is.
        let target = Path::new(PROGRAM).ancestors().nth(2).unwrap_or(Path::new("target"));
        Self { path: target.join("measured").join("process.jsonl"), lines: Vec::new() }
    }

    fn add(&mut self, case: &str, n: u64, metric: &str, unit: &str, measured: &[f64]) {
        let mut sorted = measured.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share).round() as usize];
        eprintln!("{case}/{n}: {:.2} {unit}", at(0.5));
        let line = json!({
            "peer": "raaderum", "case": case, "n": n, "metric": metric, "unit": unit, "median": at(0.5), "p95": at(0.95),
            "runs": sorted.len(),
        });
        self.lines.push(line.to_string());
    }

    fn write(&self) {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let text = self.lines.join("\n") + "\n";
        let written = std::fs::create_dir_all(folder)
            .and_then(|()| File::create(&self.path))
            .and_then(|mut out| out.write_all(text.as_bytes()));
        if let Err(fault) = written {
            eprintln!("could not write: {fault}: {}", self.path.display());
        }
    }
}
