//! The whole of scoring an example (reading it, scoring, planning, the report in bytes, the summary
//! for the terminal) beside writing the cells of that report with rust_xlsxwriter alone: the same
//! sheets, texts, numbers, formulas with their values, as many formats, and row heights.
//! Both in turns in one run; the quickest round of each counts. Asked for: under twice the time, and
//! under 64 MiB for the whole process.
//!
//!     cargo bench --bench report

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program for people who measure"
)]

use std::fs;
use std::hint::black_box;
use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, sha256};
use pmqa::evidence;
use pmqa::report::{terminal, workbook};
use pmqa::settings::Reading;
use pmqa::text::Lang;
use quick_xml::Reader as Xml;
use quick_xml::events::{BytesStart, Event};
use rust_xlsxwriter::{Color, Format, Formula, Workbook};

/// Rounds, of which the quickest counts.
const ROUNDS: usize = 60;

/// How many times as long the whole may take.
const MOST: f64 = 2.0;

/// How much memory the whole may take, in MiB.
const MOST_MEMORY: f64 = 64.0;

fn main() {
    let evidence = include_bytes!("../examples/agency-long.xlsx");
    for lang in Lang::ALL {
        let report = whole(evidence, lang);
        if lang == Lang::ALL[0] {
            memory();
        }
        let sheets = sheets(&report);
        let cells: usize = sheets.iter().map(|sheet| sheet.cells.len()).sum();
        let (mut ours, mut floor) = (Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            ours = ours.min(timed(|| whole(evidence, lang)));
            floor = floor.min(timed(|| write(&sheets)));
        }
        let ratio = ours.as_secs_f64() / floor.as_secs_f64();
        println!("{lang}: {} sheets, {cells} cells, {} bytes", sheets.len(), report.len());
        println!("    rust_xlsxwriter alone {floor:>9.3?}");
        println!("    the whole of a score  {ours:>9.3?}");
        println!("    ratio {ratio:.2} (below {MOST}: {})", verdict(ratio < MOST));
    }
}

fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "FALLS SHORT" }
}

fn timed<T>(measured: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(measured());
    start.elapsed()
}

/// The most memory that the process has held so far, where the system tells.
fn memory() {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    match kib.map(|kib| kib / 1024.0) {
        Some(mib) => {
            println!("memory {mib:.1} MiB (below {MOST_MEMORY}: {})", verdict(mib < MOST_MEMORY));
        }
        None => println!("memory: this system does not tell"),
    }
}

/// What `pmqa score` does between the bytes of the evidence and those of its report and summary.
fn whole(bytes: &[u8], lang: Lang) -> Vec<u8> {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let evidence =
        evidence::read("agency.xlsx", bytes, &criteria.framework, &Reading::default()).unwrap();
    let subject = Subject {
        agency: evidence.agency.clone().unwrap_or_default(),
        fiscal_year: evidence.fiscal_year,
        policy: criteria.framework.scoring.evidence,
    };
    let file = EvidenceFile { name: "agency.xlsx".to_owned(), sha256: sha256(bytes) };
    let assessment = Assessment::new(&criteria, file, subject, evidence);
    black_box(terminal::summary(&assessment, None, lang));
    workbook::write(&assessment, lang, Created::default()).unwrap()
}

/// What a cell holds besides its format.
enum Content {
    Blank,
    Number(f64),
    Text(String),
    Formula(Formula),
}

/// A sheet as the report has it.
#[derive(Default)]
struct Sheet {
    cells: Vec<(u32, u16, usize, Content)>,
    heights: Vec<(u32, f64)>,
}

/// Every sheet of a workbook: its cells, and the heights of its rows.
fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    let shared = texts(&part("xl/sharedStrings.xml").unwrap());
    let named = (1..).map_while(|at| part(&format!("xl/worksheets/sheet{at}.xml")));
    named.map(|xml| sheet(&xml, &shared)).collect()
}

/// The shared texts of a workbook.
fn texts(xml: &str) -> Vec<String> {
    let mut reader = Xml::from_str(xml);
    let mut texts: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == "si" => texts.push(String::new()),
            Event::Text(text) if !texts.is_empty() => {
                texts.last_mut().unwrap().push_str(&text.xml10_content());
            }
            Event::GeneralRef(entity) => {
                texts.last_mut().unwrap().push_str(resolved(&entity));
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

/// What an entity stands for.
fn resolved(entity: &str) -> &'static str {
    quick_xml::escape::resolve_predefined_entity(entity).unwrap()
}

fn sheet(xml: &str, shared: &[String]) -> Sheet {
    let mut reader = Xml::from_str(xml);
    let mut sheet = Sheet::default();
    let (mut cell, mut formula, mut value, mut inside) =
        (None, None::<String>, String::new(), Inside::Neither);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "row" => {
                    let row = attribute(tag, "r").unwrap().parse::<u32>().unwrap() - 1;
                    let height = attribute(tag, "ht").map(|height| height.parse().unwrap());
                    sheet.heights.extend(height.map(|height| (row, height)));
                }
                "c" => {
                    cell = Some((
                        place(&attribute(tag, "r").unwrap()),
                        attribute(tag, "s").map_or(0, |style| style.parse::<usize>().unwrap()),
                        attribute(tag, "t").unwrap_or_default(),
                    ));
                    (formula, value) = (None, String::new());
                }
                "f" => (formula, inside) = (Some(String::new()), Inside::Formula),
                "v" => inside = Inside::Value,
                _ => {}
            },
            Event::Text(text) => inside.take(&text.xml10_content(), &mut formula, &mut value),
            Event::GeneralRef(entity) => {
                inside.take(resolved(entity), &mut formula, &mut value);
            }
            Event::End(tag) if matches!(tag.name().as_ref(), "f" | "v") => {
                inside = Inside::Neither;
            }
            Event::Eof => return sheet,
            _ => {}
        }
        let ends = match &event {
            Event::Empty(tag) => tag.name().as_ref() == "c",
            Event::End(tag) => tag.name().as_ref() == "c",
            _ => false,
        };
        if let Some(((row, column), style, kind)) = ends.then(|| cell.take()).flatten() {
            let content = match (formula.take(), kind.as_str()) {
                (Some(formula), _) => Content::Formula(Formula::new(formula).set_result(&value)),
                (None, "s") => Content::Text(shared[value.parse::<usize>().unwrap()].clone()),
                (None, _) if value.is_empty() => Content::Blank,
                (None, _) => Content::Number(value.parse().unwrap()),
            };
            sheet.cells.push((row, column, style, content));
        }
    }
}

/// Which part of a cell is being read.
enum Inside {
    Formula,
    Value,
    Neither,
}

impl Inside {
    fn take(&self, text: &str, formula: &mut Option<String>, value: &mut String) {
        match self {
            Inside::Formula => formula.get_or_insert_default().push_str(text),
            Inside::Value => value.push_str(text),
            Inside::Neither => {}
        }
    }
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    Some(attributes.find(|found| found.key.as_ref() == name)?.value.into_owned())
}

/// Row and column of a name such as `B7`, from 0.
fn place(name: &str) -> (u32, u16) {
    let digits = name.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = name[..digits].bytes().fold(0, |column, c| column * 26 + u16::from(c - b'A') + 1);
    (name[digits..].parse::<u32>().unwrap() - 1, column - 1)
}

/// The sheets as rust_xlsxwriter writes them, in as many formats.
fn write(sheets: &[Sheet]) -> Vec<u8> {
    let last = sheets.iter().flat_map(|sheet| sheet.cells.iter().map(|cell| cell.2)).max();
    let formats: Vec<Format> = (0..=last.unwrap_or(0) as u32)
        .map(|at| Format::new().set_text_wrap().set_background_color(Color::RGB(0xF0_0000 + at)))
        .collect();
    let mut workbook = Workbook::new();
    for cells in sheets {
        let sheet = workbook.add_worksheet();
        for (row, height) in &cells.heights {
            sheet.set_row_height(*row, *height).unwrap();
        }
        for (row, column, style, content) in &cells.cells {
            let (row, column, format) = (*row, *column, &formats[*style]);
            match content {
                Content::Blank => sheet.write_blank(row, column, format),
                Content::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, format)
                }
                Content::Text(text) => sheet.write_string_with_format(row, column, text, format),
                Content::Formula(formula) => {
                    sheet.write_formula_with_format(row, column, formula.clone(), format)
                }
            }
            .unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}
