//! What was measured: one line of `bench.jsonl`, and the two places it is read from.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// One measured case at one size.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Measured {
    pub(crate) peer: String,
    /// `group/case`.
    pub(crate) case: String,
    pub(crate) n: u64,
    /// What was measured: `time`, `memory`, `repaints`, `cpu`.
    pub(crate) metric: String,
    pub(crate) unit: String,
    pub(crate) median: f64,
    pub(crate) p95: f64,
    pub(crate) runs: u64,
}

#[derive(Deserialize)]
struct Named {
    group_id: String,
    function_id: Option<String>,
    value_str: Option<String>,
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

#[derive(Deserialize)]
struct Samples {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// Every case of criterion's last run, in milliseconds.
pub(crate) fn from_criterion(folder: &Path) -> Vec<Measured> {
    let mut waiting = vec![folder.to_path_buf()];
    let mut all = Vec::new();
    while let Some(folder) = waiting.pop() {
        all.extend(case_in(&folder.join("new")));
        let below = std::fs::read_dir(&folder).into_iter().flatten();
        waiting.extend(below.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()));
    }
    all
}

fn case_in(folder: &Path) -> Option<Measured> {
    let named: Named = read(&folder.join("benchmark.json"))?;
    let estimates: Estimates = read(&folder.join("estimates.json"))?;
    let samples: Samples = read(&folder.join("sample.json"))?;
    let mut times: Vec<f64> =
        samples.times.iter().zip(&samples.iters).map(|(time, runs)| time / runs).collect();
    times.sort_by(f64::total_cmp);
    let p95 = times.get(times.len().saturating_sub(1) * 95 / 100)?;
    let case = match named.function_id {
        Some(function) => format!("{}/{function}", named.group_id),
        None => named.group_id,
    };
    Some(Measured {
        peer: "raaderum".to_owned(),
        case,
        n: named.value_str.and_then(|value| value.parse().ok()).unwrap_or(1),
        metric: "time".to_owned(),
        unit: "ms".to_owned(),
        median: estimates.median.point_estimate / 1e6,
        p95: p95 / 1e6,
        runs: samples.iters.iter().sum::<f64>() as u64,
    })
}

/// Lines that other tools wrote; a line of another form is named and left out.
pub(crate) fn from_lines(folder: &Path) -> Vec<Measured> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let mut all = Vec::new();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")) {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match serde_json::from_str(line) {
                Ok(one) => all.push(one),
                Err(fault) => eprintln!("left out: {fault}: {}", path.display()),
            }
        }
    }
    all
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()
}
