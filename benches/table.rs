//! Not a measurement: gathers what the other benches measured, prints the table
//! *measured · reach · floor*, and writes `target/bench.jsonl`. `scripts/bench` calls it last.
//!
//! It reads what criterion left behind (cases named `group/case/n`), and for what criterion
//! cannot measure (a whole process, memory) the lines of `target/measured/*.jsonl`, which have
//! the form of `bench.jsonl` itself.
#![expect(clippy::print_stdout, reason = "a table is for reading on stdout")]

#[path = "table/measured.rs"]
mod measured;
#[path = "table/reach.rs"]
mod reach;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use measured::Measured;
use reach::{Case, Grows};

fn main() {
    // `cargo bench` without a name runs every bench, this one too, in the middle of the others.
    if !std::env::args().any(|word| word == "print") {
        return;
    }
    let target = target_folder();
    let mut all = measured::from_criterion(&target.join("criterion"));
    all.extend(measured::from_lines(&target.join("measured")));
    all.sort_by(|a, b| (&a.case, a.n).cmp(&(&b.case, b.n)));
    let cases = reach::cases();

    print_table(&all, &cases);
    print_growth(&all, &cases);
    let out = target.join("bench.jsonl");
    match write_lines(&out, &all) {
        Ok(()) => println!("\n{} lines in {}", all.len(), out.display()),
        Err(fault) => {
            eprintln!("could not write: {fault}: {}", out.display());
            std::process::exit(1);
        }
    }
}

/// The program lies in `target/release/deps`, wherever `target` is.
fn target_folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program.ancestors().nth(3).unwrap_or(Path::new("target")).to_path_buf()
}

fn print_table(all: &[Measured], cases: &[Case]) {
    let heading = ["case", "n", "measured", "p95", "reach", "floor", "unit", ""];
    let mut rows: Vec<[String; 8]> = vec![heading.map(str::to_owned)];
    for one in all {
        let case = cases.iter().find(|case| case.case == one.case);
        let goal = case.and_then(|case| case.reach.iter().find(|goal| goal.n == one.n));
        let verdict = match goal {
            Some(goal) if one.median > goal.at_most => format!("over by {:.1}×", one.median / goal.at_most),
            Some(_) => "ok".to_owned(),
            None => String::new(),
        };
        rows.push([
            one.case.clone(),
            one.n.to_string(),
            number(one.median),
            number(one.p95),
            goal.map(|goal| number(goal.at_most)).unwrap_or_default(),
            goal.and_then(|goal| goal.floor).map(number).unwrap_or_default(),
            one.unit.clone(),
            verdict,
        ]);
    }
    for (case, goal) in cases.iter().flat_map(|case| case.reach.iter().map(move |goal| (case, goal))) {
        if !all.iter().any(|one| one.case == case.case && one.n == goal.n) {
            rows.push([
                case.case.clone(),
                goal.n.to_string(),
                "–".to_owned(),
                String::new(),
                number(goal.at_most),
                goal.floor.map(number).unwrap_or_default(),
                case.unit.clone(),
                "not measured".to_owned(),
            ]);
        }
    }
    println!();
    print_rows(&rows);
}

/// Words to the left, numbers to the right, each column as wide as its widest cell.
fn print_rows(rows: &[[String; 8]]) {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    for row in rows {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = width(column);
            if (1..=5).contains(&column) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        println!("{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// How a case grows from its smallest to its largest n: 0 is flat, 1 linear, 2 quadratic.
fn print_growth(all: &[Measured], cases: &[Case]) {
    println!("\nGrowth: time ~ n to the power of");
    for case in cases {
        let mine: Vec<&Measured> =
            all.iter().filter(|one| one.case == case.case && one.median > 0.0).collect();
        let [first, .., last] = mine.as_slice() else { continue };
        let power = (last.median / first.median).ln() / (last.n as f64 / first.n as f64).ln();
        // Fixed costs flatten the curve; a little above linear is the noise of caches.
        let limit = if case.grows == Grows::Flat { 0.2 } else { 1.15 };
        let verdict = if power <= limit { "ok" } else { "too steep" };
        println!("  {:<24} {power:>6.2}  from {} to {}  {verdict}", case.case, first.n, last.n);
    }
}

/// Three figures are enough for any time.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.1 || size == 0.0 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}

fn write_lines(path: &Path, all: &[Measured]) -> std::io::Result<()> {
    let mut out = std::fs::File::create(path)?;
    for one in all {
        writeln!(out, "{}", serde_json::to_string(one)?)?;
    }
    Ok(())
}
