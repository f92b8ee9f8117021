//! The command line: for scripts, and for those without a display. Says what it makes on stdout, what is wrong on
//! stderr, and by its exit code which of the two it was.

mod excerpt;
mod guarding;
mod importing;
mod making;
mod reading;
mod showing;
mod without_window;

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;

use clap::{Arg, ArgAction, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::app::Screen;
use crate::drawing::ink::Palette;
use crate::model::workshop::Language;
use crate::ui::{self, Launch};
use crate::words::Words;

/// How a run of the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did what was asked.
    Done = 0,
    /// There is something wrong with what was read, or what was asked for is not there.
    Faults = 1,
    /// A file cannot be read, or the command line is not understood.
    Unreadable = 2,
    /// What was made could not be written.
    Unwritten = 3,
}

/// The three streams of a run, so that tests can be the terminal.
pub struct Streams<'a> {
    pub input: &'a mut dyn Read,
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
}

impl std::fmt::Debug for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Streams")
    }
}

/// What stopped a run.
#[derive(Debug)]
struct Stop {
    outcome: Outcome,
    /// One line for stderr; empty where everything has been said.
    text: String,
}

type Told<T = ()> = Result<T, Stop>;

impl Stop {
    fn new(outcome: Outcome, text: impl Into<String>) -> Self {
        Self { outcome, text: text.into() }
    }
}

#[derive(Debug, Parser)]
#[command(name = "raaderum", version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    ask: Option<Ask>,
    /// The file to open.
    file: Option<PathBuf>,
    /// Takes pictures of home and of every canvas, puts them in this folder and ends.
    #[arg(long, value_name = "FOLDER", hide = true)]
    pictures: Option<PathBuf>,
    /// Keeps preferences, lists and journals in this folder.
    #[arg(long, value_name = "DIR", global = true)]
    data_dir: Option<PathBuf>,
    /// Fills the session with a full room of forty people, for trying things out.
    #[arg(long, hide = true)]
    crowd: bool,
    /// Says every frame on stdout, for measuring.
    #[arg(long, hide = true)]
    frames: bool,
    /// Begins with a running clock, for measuring.
    #[arg(long, hide = true)]
    run_clock: bool,
    /// Is watched over, and has fallen over so often before.
    #[arg(long, hide = true, value_name = "N")]
    life: Option<u32>,
    /// Falls over in this frame, in its first so many lives: for trying what happens then.
    #[arg(long, hide = true, value_name = "FRAME,LIVES", value_delimiter = ',')]
    fall: Vec<u32>,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "da|en", global = true)]
    language: Option<Tongue>,
}

impl Cli {
    /// Whether a person is going to work in its window, and nobody watches over it yet.
    fn opens_a_window_of_its_own(&self) -> bool {
        self.ask.is_none() && self.pictures.is_none() && !self.frames && self.life.is_none()
    }
}

#[derive(Debug, Subcommand)]
enum Ask {
    New(New),
    Excerpt(Excerpt),
    Check(Check),
    Show(Source),
    Export(Export),
    Chart(Chart),
    Import(Import),
    Insights(Source),
    Lix(Lix),
    #[command(hide = true)]
    Drive(without_window::Drive),
    #[command(hide = true)]
    Inspect(without_window::Inspect),
}

#[derive(Debug, Args)]
struct New {
    workshop: PathBuf,
    #[arg(long, value_name = "ID")]
    agenda: Option<String>,
    #[arg(long, value_name = "T")]
    title: String,
    #[arg(long, value_name = "SESSION")]
    out: PathBuf,
}

#[derive(Debug, Args)]
struct Excerpt {
    workshop: PathBuf,
    #[arg(long, value_name = "ID", required_unless_present_any = ["canvas", "anew"])]
    agenda: Vec<String>,
    #[arg(long, value_name = "ID")]
    canvas: Vec<String>,
    #[arg(long, value_name = "T", required_unless_present = "anew")]
    name: Option<String>,
    #[arg(long, value_name = "T", required_unless_present = "anew")]
    promise: Option<String>,
    #[arg(short, long, value_name = "WORKSHOP", required_unless_present = "anew")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["agenda", "canvas", "name", "promise", "out"])]
    anew: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Check {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Source {
    file: PathBuf,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Export {
    file: PathBuf,
    #[arg(long, value_name = "ID|all", required_unless_present = "pass", conflicts_with = "pass")]
    canvas: Option<String>,
    #[arg(long, value_name = "TABLE/ID|all")]
    pass: Option<String>,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Debug, Args)]
struct Chart {
    file: PathBuf,
    #[arg(long, value_name = "ID|all")]
    canvas: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    chart: Option<u16>,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Debug, Args)]
struct Import {
    file: PathBuf,
    #[arg(value_name = "CSV")]
    table: PathBuf,
    #[arg(long, value_name = "TABLE|ASK")]
    into: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
    wave: Option<u8>,
    #[arg(long, value_name = "G")]
    group: Option<String>,
    #[arg(long, value_name = "ID")]
    about: Vec<String>,
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    #[arg(long, value_enum, hide_possible_values = true, value_name = "leave|take")]
    twins: Option<Twins>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// What happens to rows that are there twice.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Twins {
    Leave,
    Take,
}

/// What a picture or a table is written as.
#[derive(Debug, Args)]
struct Shape {
    #[arg(long = "as", value_name = "svg|png|csv", hide_possible_values = true)]
    format: Format,
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    #[arg(long, value_enum, default_value_t = Theme::Light, hide_possible_values = true, value_name = "light|dark|projector|print")]
    theme: Theme,
    #[arg(long, value_name = "1–4", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=4))]
    scale: u8,
}

#[derive(Debug, Args)]
struct Lix {
    text: String,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Svg,
    Png,
    Csv,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Theme {
    #[value(alias = "laerred")]
    Light,
    #[value(alias = "aften")]
    Dark,
    #[value(alias = "projektor")]
    Projector,
    Print,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    Da,
    En,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

impl Theme {
    fn palette(self) -> Palette {
        match self {
            Self::Light => Palette::Light,
            Self::Dark => Palette::Dark,
            Self::Projector => Palette::Projector,
            Self::Print => Palette::Print,
        }
    }
}

impl Tongue {
    fn language(self) -> Language {
        match self {
            Self::Da => Language::Danish,
            Self::En => Language::English,
        }
    }
}

/// The language that a computer speaks, by the value of its `LANG`: Danish unless it is set to English.
pub fn language_of(locale: &str) -> Language {
    if locale.to_lowercase().starts_with("en") { Language::English } else { Language::Danish }
}

/// Does what a command line asks for, as the program itself: a window is watched over, and opens again when it falls.
pub fn run_guarded(
    arguments: impl IntoIterator<Item = OsString>,
    words: &'static Words,
    streams: Streams<'_>,
) -> i32 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let opens_a_window = Cli::try_parse_from(&arguments).is_ok_and(|cli| cli.opens_a_window_of_its_own());
    let guarded = if opens_a_window { guarding::guard(arguments.get(1..).unwrap_or_default()) } else { None };
    guarded.unwrap_or_else(|| run(arguments, words, streams) as i32)
}

/// Does what a command line asks for.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    words: &'static Words,
    streams: Streams<'_>,
) -> Outcome {
    let Streams { input, out, err } = streams;
    let parsed = grammar(words).try_get_matches_from(arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(fault) => {
            let to = if fault.use_stderr() { err } else { out };
            // A terminal that has gone away has nobody to be told.
            let _ = write!(to, "{}", fault.render());
            return if fault.use_stderr() { Outcome::Unreadable } else { Outcome::Done };
        }
    };
    let asked = cli.language.map(Tongue::language);
    let words = asked.map_or(words, Words::of);
    let mut desk = Desk { words, asked, data_dir: cli.data_dir.clone(), input, out, err };
    let told = match cli.ask {
        None => window(
            &mut desk,
            Launch {
                file: cli.file,
                pictures: cli.pictures,
                data_dir: cli.data_dir,
                crowd: cli.crowd,
                language: asked,
                run_clock: cli.run_clock,
                life: cli.life.unwrap_or_default(),
                fall: match cli.fall[..] {
                    [frame, lives] if cli.life.unwrap_or_default() < lives => Some(frame),
                    _ => None,
                },
                on_frame: cli.frames.then_some(say_frame as fn(Screen)),
            },
        ),
        Some(ask) => desk.does(ask),
    };
    match told {
        Ok(()) => Outcome::Done,
        Err(stop) => {
            if !stop.text.is_empty() {
                desk.complain(&stop.text);
            }
            stop.outcome
        }
    }
}

/// The grammar with its explanations in one language.
fn grammar(words: &Words) -> clap::Command {
    let named = |command: &clap::Command, arg: &Arg| {
        // An explanation of its own where an argument means something else here.
        let own = format!("cli-{}-{}", command.get_name(), arg.get_id());
        if words.has(&own) { own } else { format!("cli-arg-{}", arg.get_id()) }
    };
    let told = |command: clap::Command| {
        let names: Vec<String> = command.get_arguments().map(|arg| named(&command, arg)).collect();
        let mut names = names.into_iter();
        command.help_template(template(words)).mut_args(|arg| {
            let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
            let arg = arg.help_heading(words.text(heading));
            match names.next().filter(|name| words.has(name)) {
                Some(name) => arg.help(words.text(&name)),
                None => arg,
            }
        })
    };
    let flag = |id: &'static str, short: char, action: ArgAction| {
        Arg::new(id).short(short).long(id).action(action).help(words.text(&format!("cli-arg-{id}")))
    };
    let root = Cli::command()
        .about(words.text("cli-about"))
        .after_help(words.text("cli-after"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.text("cli-commands"))
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version));
    told(root).mut_subcommands(|command| {
        let about = words.text(&format!("cli-{}", command.get_name()));
        told(command.about(about))
    })
}

fn template(words: &Words) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.text("cli-usage"))
}

/// Opens the window; where there is none to open, says so in both languages.
fn window(desk: &mut Desk<'_>, launch: Launch) -> Told {
    guarding::end_with_guard();
    match ui::run(launch) {
        Ok(pictures) => {
            for path in pictures {
                desk.say(&path.to_string_lossy());
            }
            Ok(())
        }
        Err(error) => {
            log::debug!("{error}");
            let both = [Language::Danish, Language::English]
                .map(|language| Words::of(language).text("cli-no-display"));
            Err(Stop::new(Outcome::Faults, both.join("\n")))
        }
    }
}

/// A line for a frame that has been drawn.
fn say_frame(screen: Screen) {
    let screen = match screen {
        Screen::Home => "home",
        Screen::Stage => "stage",
    };
    // Whoever measures may have gone; the window stays.
    let _ = writeln!(std::io::stdout(), "frame {screen}");
}

/// Where a run reads and writes.
struct Desk<'a> {
    words: &'static Words,
    /// The language that was asked for; else a workshop speaks its own.
    asked: Option<Language>,
    /// Where the program keeps its own things, when not where the system says.
    data_dir: Option<PathBuf>,
    input: &'a mut dyn Read,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl Desk<'_> {
    fn does(&mut self, ask: Ask) -> Told {
        match ask {
            Ask::New(new) => self.new_session(&new),
            Ask::Excerpt(excerpt) => self.excerpt(&excerpt),
            Ask::Check(check) => self.check(&check),
            Ask::Show(source) => self.show(&source),
            Ask::Export(export) => self.export(&export),
            Ask::Chart(chart) => self.chart(&chart),
            Ask::Import(import) => self.import(&import),
            Ask::Insights(source) => self.insights(&source),
            Ask::Lix(lix) => self.lix(&lix),
            Ask::Drive(drive) => self.drive(&drive),
            Ask::Inspect(inspect) => self.inspect(&inspect),
        }
    }

    /// A line on stdout.
    fn say(&mut self, line: &str) {
        self.bytes(line.as_bytes());
        self.bytes(b"\n");
    }

    /// Bytes on stdout. Whoever reads may stop (`| head`); that is no fault.
    fn bytes(&mut self, bytes: &[u8]) {
        let _ = self.out.write_all(bytes);
    }

    /// A line on stderr.
    fn complain(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }

    fn json(&mut self, value: &serde_json::Value) {
        self.say(&format!("{value:#}"));
    }
}
