//! One file of many: read, scored, reported and reduced to its lines. Whatever goes wrong with it,
//! even a fault of this program, is an outcome of that file and of no other.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fs;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::batch::discovery::Skipped;
use pmqa::batch::line::{self, Found, Line, Origin};
use pmqa::batch::tidy::csv;
use pmqa::catalogue::terminal::NOT_A_FILE;
use pmqa::created::Created;
use pmqa::criteria::{Criteria, sha256};
use pmqa::diagnostic::{
    CANNOT_READ, CANNOT_WRITE, CHANGED_MEANWHILE, Diagnostic, INTERNAL_ERROR, Place,
};
use pmqa::evidence::split::{Part, Parting, Splitter};
use pmqa::report::living::carried::{self, Carried};
use pmqa::report::workbook;
use pmqa::text::Lang;
use pmqa::year::FiscalYear;
use tempfile::TempPath;

use super::inputs::Input;
use super::meant::{self, Meant};
use super::state::Earlier;
use crate::commands::assess::{self, Asked};
use crate::commands::failure::trouble;
use crate::commands::output;

/// The version of what a line is made of; raised when an equal input would give another line.
const FORM: u32 = 7;

/// What is the same for every file of a run.
pub struct Settings<'a> {
    /// The language.
    pub lang: Lang,
    /// What the user's settings say.
    pub user: &'a pmqa::settings::Settings,
    /// How workbooks are parted among agencies.
    pub parting: Parting,
    /// The readers of evidence, one for each of the criteria.
    pub splitters: Vec<Splitter<'a>>,
    /// The terms that flags ask for.
    pub asked: Asked,
    /// The fiscal year of agencies that give none.
    pub year: Option<FiscalYear>,
    /// When outputs say that they were made.
    pub created: Created,
    /// Where reports go, if they are wanted.
    pub reports: Option<PathBuf>,
    /// What earlier runs came to.
    pub earlier: Earlier,
}

/// What a file came to.
pub enum Outcome {
    /// Its agencies.
    Scored(Vec<Scored>),
    /// It is no evidence.
    Skipped(Skipped),
    /// It could not be scored.
    Failed(Diagnostic),
}

/// An agency that was scored.
pub struct Scored {
    /// Its line as it is read back.
    pub line: Line,
    /// The line itself: drafted now, or sealed by an earlier run.
    pub text: String,
    /// Whether it was scored by an earlier run.
    pub earlier: bool,
    /// Its report, which does not have its name yet, and its length.
    pub report: Option<(TempPath, u64)>,
}

/// Scores a file. `anew` does so even where an earlier run has.
pub fn process(settings: &Settings, criteria: &Criteria, input: &Input, anew: bool) -> Outcome {
    if let Some(broken) = &input.broken {
        return Outcome::Failed(broken.clone());
    }
    let outcome = caught(|| attempt(settings, criteria, input, anew));
    outcome.and_then(|outcome| outcome).unwrap_or_else(Outcome::Failed)
}

fn attempt(
    settings: &Settings,
    criteria: &Criteria,
    input: &Input,
    anew: bool,
) -> Result<Outcome, Diagnostic> {
    let bytes = read(&input.path)?;
    if !input.named && (csv::is_ours(&bytes) || workbook::is_report(&bytes)) {
        return Ok(Outcome::Skipped(Skipped::OwnOutput));
    }
    let sha256 = sha256(&bytes);
    let fingerprint = fingerprint(settings, criteria, input, &sha256);
    if !anew && let Some(scored) = known(settings, &fingerprint) {
        return Ok(Outcome::Scored(scored));
    }
    // A report or a template is read by the words that it was made with, too.
    let mut carried = carried::read(&bytes)?;
    let reading = &settings.user.reading;
    let own = (!carried.words.is_empty()).then(|| reading.clone().knowing_also(&carried.words));
    let name = assess::file_name(&input.path);
    let read = |splitter: &Splitter<'_>| {
        meant::read(splitter, &settings.parting, input.agency.as_deref(), (&name, &bytes))
    };
    let Meant { mut parts, chosen } = match &own {
        None => read(&settings.splitters[input.criteria])?,
        Some(own) => read(&Splitter::new(&criteria.framework, own, settings.parting.clone()))?,
    };
    let reading = own.as_ref().unwrap_or(reading);
    carried.words = reading.statuses();
    let all: Vec<_> = parts.agencies.iter().map(|part| &part.evidence).collect();
    if let Some(other) = assess::other_criteria(reading, &criteria.framework, &all, (&name, &bytes))
    {
        match &mut parts.agencies[..] {
            [only] => only.evidence.diagnostics.insert(0, other),
            _ => parts.loose.insert(0, other),
        }
    }
    drop(bytes);
    let count = parts.agencies.len();
    let mut loose: Vec<Found> =
        parts.loose.iter().map(|found| Found::of(found, settings.lang)).collect();
    let mut scored = Vec::with_capacity(count);
    for (at, part) in parts.agencies.into_iter().enumerate() {
        let origin = Origin {
            fingerprint: fingerprint.clone(),
            path: input.shown.clone(),
            part: at,
            parts: count,
            chosen,
            group: input.group.clone(),
            loose: std::mem::take(&mut loose),
        };
        scored.push(part_of(settings, criteria, input, (part, &carried, &sha256), &origin)?);
    }
    Ok(Outcome::Scored(scored))
}

fn part_of(
    settings: &Settings,
    criteria: &Criteria,
    input: &Input,
    (part, carried, sha256): (Part, &Carried, &str),
    origin: &Origin,
) -> Result<Scored, Diagnostic> {
    let Part { agency, evidence } = part;
    let Asked { policy, by, as_of } = settings.asked.or(carried, settings.user);
    let subject = Subject {
        agency: agency
            .or_else(|| input.agency.clone())
            .or_else(|| evidence.agency.clone())
            .unwrap_or_else(|| assess::file_stem(&input.path)),
        fiscal_year: input.fiscal_year.or(evidence.fiscal_year).or(settings.year),
        policy: policy.unwrap_or(criteria.framework.scoring.evidence),
    };
    let file = EvidenceFile { name: assess::file_name(&input.path), sha256: sha256.to_owned() };
    let terms = Terms {
        by: by.unwrap_or_default(),
        as_of,
        words: carried.words.clone(),
        effort: settings.user.effort.clone(),
        ..Terms::default()
    };
    let assessment = Assessment::on(terms, criteria, file, subject, evidence);
    let write = |reports: &Path| report(settings, reports, &input.path, &assessment);
    let report = settings.reports.as_deref().map(write).transpose()?;
    let line = line::assessed(&assessment, settings.lang, origin);
    let text = line::draft(&assessment, settings.lang, &line).map_err(|error| fault(&error))?;
    Ok(Scored { line, text, earlier: false, report })
}

/// Writes a report under a name that is not its own yet.
fn report(
    settings: &Settings,
    reports: &Path,
    evidence: &Path,
    assessment: &Assessment,
) -> Result<(TempPath, u64), Diagnostic> {
    let source = output::seen_from(reports, evidence);
    let bytes =
        workbook::write_apart(assessment, settings.lang, settings.created, source.as_deref())
            .map_err(|error| fault(&error))?;
    let unwritten = |error: io::Error| trouble(&CANNOT_WRITE, &error);
    let mut file = output::beside(reports).map_err(unwritten)?;
    file.write_all(&bytes).map_err(unwritten)?;
    Ok((file.into_temp_path(), bytes.len() as u64))
}

/// The agencies of a file that an earlier run has scored.
fn known(settings: &Settings, fingerprint: &str) -> Option<Vec<Scored>> {
    let lines = settings.earlier.lines(fingerprint)?;
    let scored = lines.into_iter().map(|text| {
        let line = line::read(&text).ok()?;
        Some(Scored { line, text, earlier: true, report: None })
    });
    scored.collect()
}

/// Reads a file as a whole, and not while it is being written. A pipe or a device is no file: what it
/// gives may not end, and is not there again for the next run.
fn read(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    read_by(path, || fs::read(path))
}

fn read_by(
    path: &Path,
    mut read: impl FnMut() -> io::Result<Vec<u8>>,
) -> Result<Vec<u8>, Diagnostic> {
    let unread = |error: io::Error| trouble(&CANNOT_READ, &error);
    let state = || -> Result<(u64, Option<SystemTime>), Diagnostic> {
        let found = fs::metadata(path).map_err(unread)?;
        match found.is_file() || found.is_dir() {
            true => Ok((found.len(), found.modified().ok())),
            false => Err(Diagnostic::new(&CANNOT_READ, Place::File).with_said(
                "reason",
                NOT_A_FILE.th,
                NOT_A_FILE.en,
            )),
        }
    };
    for _ in 0..2 {
        let before = state()?;
        let bytes = read().map_err(unread)?;
        if state()? == before && before.0 == bytes.len() as u64 {
            return Ok(bytes);
        }
    }
    Err(Diagnostic::new(&CHANGED_MEANWHILE, Place::File))
}

/// The fingerprint of all that a file's lines and reports are made from.
fn fingerprint(settings: &Settings, criteria: &Criteria, input: &Input, evidence: &str) -> String {
    let levels = &criteria.framework.levels;
    let thresholds: Vec<String> = levels.iter().map(|level| level.threshold.to_string()).collect();
    let all = (
        (FORM, env!("CARGO_PKG_VERSION"), evidence, &criteria.sha256, thresholds),
        (&input.shown, &input.agency, &input.group, input.fiscal_year),
        (settings.lang, &settings.parting, settings.year, settings.asked),
        (settings.created, settings.reports.is_some()),
        (&settings.user.reading, settings.user.evidence, settings.user.by, &settings.user.effort),
    );
    sha256(format!("{all:?}").as_bytes())
}

fn fault(error: &dyn std::error::Error) -> Diagnostic {
    Diagnostic::new(&INTERNAL_ERROR, Place::File).with("reason", error.to_string())
}

thread_local! {
    /// Whether this thread is at work on a file.
    static AT_WORK: Cell<bool> = const { Cell::new(false) };
    /// Where the last panic of this thread was.
    static PANICKED_AT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps panics at work on a file from printing: each is told as the outcome of its file.
pub fn quiet_panics() {
    let otherwise = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !AT_WORK.get() {
            return otherwise(info);
        }
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        PANICKED_AT.with(|at| at.replace(place));
    }));
}

/// Does something that may panic, and turns a panic into a diagnostic.
fn caught<T>(attempt: impl FnOnce() -> T) -> Result<T, Diagnostic> {
    AT_WORK.set(true);
    let attempt = panic::catch_unwind(AssertUnwindSafe(attempt));
    AT_WORK.set(false);
    attempt.map_err(|panic| {
        let place = PANICKED_AT.with(RefCell::take).unwrap_or_default();
        let reason = format!("{} ({place})", said(panic.as_ref()));
        Diagnostic::new(&INTERNAL_ERROR, Place::File).with("reason", reason)
    })
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("panic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_grows_while_it_is_read_is_read_once_more_and_then_told() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a.csv");
        let grown = |times: usize| {
            fs::write(&path, "1").unwrap();
            let mut left = times;
            read_by(&path, || {
                let bytes = fs::read(&path)?;
                if left > 0 {
                    left -= 1;
                    fs::write(&path, [&bytes[..], b"1"].concat())?;
                }
                Ok(bytes)
            })
        };
        assert_eq!(grown(0).unwrap(), b"1");
        assert_eq!(grown(1).unwrap(), b"11");
        assert_eq!(grown(2).unwrap_err().code, &CHANGED_MEANWHILE);
    }

    #[test]
    fn a_panic_is_an_outcome_that_says_where() {
        quiet_panics();
        let found = caught(|| panic!("index {} of nothing", 7)).unwrap_err();
        let _ = panic::take_hook();
        let message = found.message(Lang::En);
        assert!(message.contains("index 7 of nothing"), "{message}");
        assert!(message.contains("agency.rs:"), "{message}");
        assert_eq!(caught(|| 3).ok(), Some(3));
    }
}
