//! The program: hands the command line to `cli` and ends with its code.

use std::io;
use std::process::ExitCode;

use raaderum::cli::{self, Streams};
use raaderum::words::Words;

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("raaderum=error")).init();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let words = Words::of(cli::language_of(&locale.unwrap_or_default()));
    let streams = Streams { input: &mut io::stdin(), out: &mut io::stdout(), err: &mut io::stderr() };
    ExitCode::from(cli::run_guarded(std::env::args_os(), words, streams) as u8)
}
