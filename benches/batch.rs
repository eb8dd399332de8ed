//! Many agencies, as ratios within one run on one machine, so that they say the same anywhere:
//!
//!     cargo bench --bench batch
//!     cargo bench --bench batch -- many
//!
//! The second scores 1,000, 10,000 and again 1,000 agencies, to see that memory does not grow and time
//! grows no faster than they; it takes minutes, and Linux, which tells both of a process.
//!
//! A measure is taken in turns with what it is compared to, agency by agency, and the quickest of its
//! rounds counts, which is the one that was disturbed least. Agencies have 72 to 200 rows of Thai text.
//! Everything has the allocator of the command.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program for people who measure"
)]

use std::fs;
use std::hint::black_box;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use calamine::{Data, Reader, Xlsx};
use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::batch::line::{self, Origin};
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, sha256};
use pmqa::evidence::split::{Parting, Splitter};
use pmqa::report::workbook;
use pmqa::settings::Reading;
use pmqa::text::Lang;
use rust_xlsxwriter::{Format, Formula, Workbook};
use tempfile::TempDir;

#[allow(dead_code)]
#[path = "../tests/support/agencies.rs"]
mod agencies;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Agencies of a round.
const AGENCIES: usize = 40;

/// Rounds, of which the quickest counts.
const ROUNDS: usize = 9;

/// Agencies that the whole command scores.
const WHOLE: usize = 300;

/// How often a running process is looked at.
const LOOK: Duration = Duration::from_millis(20);

fn main() {
    if std::env::args().any(|argument| argument == "many") {
        return many();
    }
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let reading = Reading::default();
    let splitter = Splitter::new(&criteria.framework, &reading, Parting::Found);
    let agency = |number| agency(&criteria, number);
    let evidence: Vec<Vec<u8>> = (0..AGENCIES).map(agency).collect();
    let reports: Vec<Report> =
        evidence.iter().map(|bytes| report(&scored(&criteria, &splitter, bytes, true).1)).collect();

    let count = |report: &Report| report.iter().map(Vec::len).sum::<usize>();
    let formulas =
        |report: &Report| report.iter().flatten().filter(|cell| cell.3.is_some()).count();
    println!(
        "a report: {} sheets, {} cells, {} of them formulas",
        reports[0].len(),
        reports.iter().map(count).sum::<usize>() / AGENCIES,
        reports.iter().map(formulas).sum::<usize>() / AGENCIES,
    );

    let score = |at: usize, report| scored(&criteria, &splitter, &evidence[at], report);
    let [read, silent] = sum((0..AGENCIES).map(|at| {
        quickest([&|| drop(black_box(cells(&evidence[at]))), &|| drop(black_box(score(at, false)))])
    }));
    let [written, reported] = sum((0..AGENCIES).map(|at| {
        quickest([&|| drop(black_box((cells(&evidence[at]), write(&reports[at])))), &|| {
            drop(black_box(score(at, true)))
        }])
    }));
    println!("a file: calamine reads it            {:>9.3?}", read / AGENCIES as u32);
    println!("        and rust_xlsxwriter writes   {:>9.3?}", written / AGENCIES as u32);
    println!("        pmqa without a report        {:>9.3?}", silent / AGENCIES as u32);
    println!("        pmqa with its report         {:>9.3?}", reported / AGENCIES as u32);
    ratio("without reports, of calamine reading alone", read, silent, 0.7);
    ratio("with reports, of reading and writing the same cells", written, reported, 0.85);

    let directory = directory(&criteria, WHOLE);
    let run = |jobs| {
        assert!(command(directory.path(), jobs, &mut |command| command.status().unwrap()).success())
    };
    let [one, two] = quickest([&|| run(("1", "0")), &|| run(("2", "0,1"))]);
    println!("{WHOLE} agencies: one thread {one:.2?}, two {two:.2?}");
    ratio("two threads, of one", one, two, 1.85);
}

/// Each measure in turns, the quickest round of each.
fn quickest<const N: usize>(measures: [&dyn Fn(); N]) -> [Duration; N] {
    let mut best = [Duration::MAX; N];
    for _ in 0..ROUNDS {
        for (measure, best) in measures.iter().zip(&mut best) {
            let start = Instant::now();
            measure();
            *best = start.elapsed().min(*best);
        }
    }
    best
}

fn sum<const N: usize>(all: impl Iterator<Item = [Duration; N]>) -> [Duration; N] {
    all.fold([Duration::ZERO; N], |mut sum, one| {
        sum.iter_mut().zip(one).for_each(|(sum, one)| *sum += one);
        sum
    })
}

fn ratio(what: &str, base: Duration, ours: Duration, least: f64) {
    let ratio = base.as_secs_f64() / ours.as_secs_f64();
    let holds = if ratio >= least { "holds" } else { "FALLS SHORT" };
    println!("{what}: {ratio:.2} (at least {least}: {holds})");
}

/// The cells of a workbook, sheet by sheet.
type Sheets = Vec<Vec<(u32, u16, Data)>>;

/// The cells of a report, sheet by sheet, each with its formula where it has one.
type Report = Vec<Vec<(u32, u16, Data, Option<String>)>>;

/// Every cell of a workbook as calamine reads it.
fn cells(bytes: &[u8]) -> Sheets {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheets = workbook.worksheets().into_iter().map(|(_, range)| {
        let (top, left) = range.start().unwrap_or_default();
        let cells = range.used_cells();
        cells
            .map(|(row, column, value)| {
                (row as u32 + top, (column as u32 + left) as u16, value.clone())
            })
            .collect()
    });
    sheets.collect()
}

/// Every cell of a report, with the formulas.
fn report(bytes: &[u8]) -> Report {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    let sheets = cells(bytes).into_iter().zip(names).map(|(cells, name)| {
        let formulas = workbook.worksheet_formula(&name).unwrap();
        let formula = |row, column: u16| {
            formulas.get_value((row, column.into())).filter(|formula| !formula.is_empty()).cloned()
        };
        cells
            .into_iter()
            .map(|(row, column, value)| (row, column, value, formula(row, column)))
            .collect()
    });
    sheets.collect()
}

/// The same cells as rust_xlsxwriter writes them, in one format: values, and formulas with the values
/// that they come to.
fn write(sheets: &Report) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let format = Format::new().set_text_wrap();
    for cells in sheets {
        let sheet = workbook.add_worksheet();
        for (row, column, value, formula) in cells {
            if let Some(formula) = formula {
                let formula = Formula::new(formula.as_str()).set_result(value.to_string());
                sheet.write_formula_with_format(*row, *column, formula, &format).unwrap();
                continue;
            }
            match value {
                Data::Float(number) => {
                    sheet.write_number_with_format(*row, *column, *number, &format).unwrap()
                }
                Data::Int(number) => {
                    sheet.write_number_with_format(*row, *column, *number as f64, &format).unwrap()
                }
                Data::Empty => sheet,
                other => sheet
                    .write_string_with_format(*row, *column, other.to_string(), &format)
                    .unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// An agency as `pmqa batch` scores it: its line, and its report.
fn scored(
    criteria: &Criteria,
    splitter: &Splitter,
    bytes: &[u8],
    report: bool,
) -> (String, Vec<u8>) {
    let part = splitter.read("evidence.xlsx", bytes, false).unwrap().agencies.swap_remove(0);
    let subject = Subject {
        agency: part.evidence.agency.clone().unwrap(),
        fiscal_year: part.evidence.fiscal_year,
        policy: criteria.framework.scoring.evidence,
    };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: sha256(bytes) };
    let assessment = Assessment::new(criteria, file, subject, part.evidence);
    let origin = Origin {
        fingerprint: String::new(),
        path: "evidence.xlsx".to_owned(),
        part: 0,
        parts: 1,
        chosen: None,
        loose: Vec::new(),
        group: None,
    };
    let line = line::assessed(&assessment, Lang::Th, &origin);
    let draft = line::draft(&assessment, Lang::Th, &line).unwrap();
    black_box(line);
    let report = match report {
        true => workbook::write(&assessment, Lang::Th, Created::default()).unwrap(),
        false => Vec::new(),
    };
    (draft, report)
}

/// An agency's evidence.
fn agency(criteria: &Criteria, number: usize) -> Vec<u8> {
    agencies::agency(&criteria.framework, 4, number, 128).xlsx().unwrap()
}

/// The evidence of agencies in a directory.
fn directory(criteria: &Criteria, agencies: usize) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for number in 0..agencies {
        let file = directory.path().join(format!("{number:05}.xlsx"));
        fs::write(file, agency(criteria, number)).unwrap();
    }
    directory
}

/// The whole command on a directory, held to as many processors as it has threads: rust_xlsxwriter puts
/// the sheets of a workbook together in threads of its own, which would lend one thread the other
/// processor.
fn command<T>(
    directory: &Path,
    (jobs, processors): (&str, &str),
    run: &mut dyn FnMut(&mut Command) -> T,
) -> T {
    let out = tempfile::tempdir().unwrap();
    run(Command::new("taskset")
        .args(["--cpu-list", processors, env!("CARGO_BIN_EXE_pmqa"), "batch"])
        .arg(directory)
        .args(["--jobs", jobs, "-o"])
        .arg(out.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null()))
}

/// Many agencies, between two runs of a tenth of them, so that a machine that grows slower meanwhile
/// counts for half; on two threads.
fn many() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let [before, most, after] = [1_000, 10_000, 1_000].map(|agencies| {
        let directory = directory(&criteria, agencies);
        let cost = command(directory.path(), ("2", "0,1"), &mut |command| cost(command));
        println!("{agencies:>6} agencies: {:>7.2?} of processor time, {} MiB", cost.0, cost.1);
        cost
    });
    let times = 2.0 * most.0.as_secs_f64() / (before.0 + after.0).as_secs_f64();
    let holds = |holds| if holds { "holds" } else { "FALLS SHORT" };
    println!("time of ten times as many: {times:.1} (at most 11: {})", holds(times <= 11.0));
    println!("memory: {} MiB (at most 150: {})", most.1, holds(most.1 <= 150));
}

/// The processor time that a command takes, and its memory at the most, in MiB.
fn cost(command: &mut Command) -> (Duration, u64) {
    let mut child = command.spawn().unwrap();
    let process = format!("/proc/{}", child.id());
    let of = |file: &str| fs::read_to_string(format!("{process}/{file}"));
    let mut cost = (Duration::ZERO, 0);
    while child.try_wait().unwrap().is_none() {
        if let (Ok(stat), Ok(status)) = (of("stat"), of("status")) {
            // In hundredths of a second, behind the name of the command in parentheses.
            let fields = stat.rsplit(')').next().unwrap().split_whitespace().skip(11).take(2);
            let hundredths: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse::<u64>().ok());
            cost = (Duration::from_millis(hundredths * 10), peak.unwrap_or(cost.1 * 1024) / 1024);
        }
        thread::sleep(LOOK);
    }
    assert!(child.wait().unwrap().success());
    cost
}
