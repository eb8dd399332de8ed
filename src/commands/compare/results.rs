//! Results of several batches compared as those of one: of provinces, years, or parts that machines
//! scored for each other. Their lines say all that the comparison shows, so nothing is scored again.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use pmqa::batch::cohort::Cohort;
use pmqa::batch::discovery::Skipped;
use pmqa::batch::line::{self, Line};
use pmqa::batch::namesakes::Namesakes;
use pmqa::catalogue::batch::{MORE, SCORE_AGAIN};
use pmqa::criteria::{BUILTINS, Criteria};
use pmqa::diagnostic::{
    CANNOT_READ, Diagnostic, NO_RESULT, NOT_OF_RESULTS, Place, RESULT_CRITERIA,
};
use pmqa::report::comparison::{self, Comparison};
use pmqa::report::terminal::batch::{Totals, skipped, summary};
use pmqa::report::{diagnostics, workbook};
use pmqa::text::{Lang, fill};

use super::terms::TermsOfFiles;
use crate::cli::{Compare, Format};
use crate::commands::failure::Failure;
use crate::commands::output::{self, Overwrite};
use crate::commands::{Context, ExitStatus};

/// The name of the workbook where a directory is given for it.
const COMPARISON: &str = "comparison.xlsx";

/// Whether a file is meant as the results of a batch.
pub fn are_meant(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"))
}

/// Brings results together and says what they come to.
pub fn run(context: &Context, args: &Compare) -> anyhow::Result<ExitStatus> {
    refuse_flags(args)?;
    let files: Vec<&PathBuf> =
        std::iter::once(&args.before).chain(&args.after).chain(&args.more).collect();
    let path = args.output.as_deref();
    let path = path.map(|path| output::resolve(Some(path), COMPARISON.into(), None)).transpose()?;
    if let Some(path) = &path {
        let overwrite =
            if args.force { Overwrite::Always } else { Overwrite::Only(workbook::is_report) };
        files.iter().try_for_each(|file| output::guard(path, Some(file), &overwrite))?;
    }
    let (files, again) = once(files);
    let criteria = criteria(context, args)?;
    let mut all = Together {
        cohorts: criteria.iter().map(Cohort::new).collect(),
        by_sha256: criteria.iter().enumerate().map(|(at, one)| (&*one.sha256, at)).collect(),
        terms: criteria.iter().map(|_| TermsOfFiles::default()).collect(),
        namesakes: Namesakes::default(),
        found: BTreeMap::new(),
        count: 0,
    };
    for file in files {
        all.take(file, path.as_deref())?;
    }
    let mut told = String::new();
    for (file, found) in &all.found {
        told.push_str(&diagnostics::summed_up(file, found, &MORE, context.lang));
    }
    if let Some(again) = skipped(&BTreeMap::from([(Skipped::Again, again)]), context.lang) {
        told.push_str(&again);
        told.push('\n');
    }
    // A closed standard error must not cost the result.
    let _ = io::stderr().lock().write_all(told.as_bytes());

    let mut cohorts = all.cohorts;
    cohorts.retain(|cohort| !cohort.agencies.is_empty());
    let comparison = Comparison { cohorts, failures: None };
    if let Some(path) = &path {
        let bytes = comparison::write(&comparison, context.lang, output::created())?;
        output::write(path, &bytes)?;
    }
    let totals = Totals {
        comparison: &comparison,
        reused: 0,
        time: None,
        workbook: path.as_deref(),
        reports: None,
        data: None,
    };
    io::stdout().lock().write_all(summary(&totals, context.lang).as_bytes())?;
    Ok(ExitStatus::Success)
}

/// The files, each where it is named first, and how many are named again.
fn once(files: Vec<&PathBuf>) -> (Vec<&PathBuf>, usize) {
    let count = files.len();
    let mut seen = HashSet::new();
    // What is not there is told when it is read.
    let first = |file: &&PathBuf| fs::canonicalize(file).map_or(true, |own| seen.insert(own));
    let files: Vec<&PathBuf> = files.into_iter().filter(first).collect();
    let again = count - files.len();
    (files, again)
}

/// Refuses flags that bear on scoring, or on two assessments; says which flag of `pmqa batch` does the
/// same, where there is one.
fn refuse_flags(args: &Compare) -> Result<(), Failure> {
    let flags = [
        ("--before-criteria", None, args.before_criteria.is_some()),
        ("--evidence", Some("--evidence"), args.evidence.is_some()),
        ("--before-evidence", None, args.before_evidence.is_some()),
        ("--by", Some("--decides"), args.by.is_some()),
        ("--as-of", Some("--as-of"), args.as_of.is_some()),
        ("--fail-on-drop", None, args.fail_on_drop),
        ("--format json", None, args.format == Format::Json),
    ];
    let Some((flag, of_batch, _)) = flags.into_iter().find(|(_, _, given)| *given) else {
        return Ok(());
    };
    let again = |lang| {
        let again = of_batch.map(|flag| fill(SCORE_AGAIN.get(lang), &[("flag", flag)]));
        again.unwrap_or_default()
    };
    let found = Diagnostic::new(&NOT_OF_RESULTS, Place::File);
    Err(Failure::of(flag, found.with_said("again", again(Lang::Th), again(Lang::En))))
}

/// The criteria at hand: those that the user names, and the built-in ones, each once. What thresholds
/// were in force the results say.
fn criteria(context: &Context, args: &Compare) -> Result<Vec<Criteria>, Failure> {
    let named = match args.criteria.is_empty() {
        true => vec![context.published(None)],
        false => args.criteria.iter().map(|name| context.published(Some(name))).collect(),
    };
    let builtin = BUILTINS.iter().map(crate::commands::context::builtin);
    let mut all: Vec<Criteria> = Vec::new();
    for criteria in named.into_iter().chain(builtin) {
        let criteria = criteria?;
        if all.iter().all(|other| other.sha256 != criteria.sha256) {
            all.push(criteria);
        }
    }
    Ok(all)
}

/// Agencies of several results.
struct Together<'a> {
    cohorts: Vec<Cohort<'a>>,
    /// The position of criteria by the SHA-256 of their file.
    by_sha256: BTreeMap<&'a str, usize>,
    /// The terms of the results, by criteria.
    terms: Vec<TermsOfFiles>,
    namesakes: Namesakes,
    /// What is to say of evidence files.
    found: BTreeMap<String, Vec<Diagnostic>>,
    count: usize,
}

impl Together<'_> {
    /// Takes the agencies of a file; `workbook` is where their reports will be linked from.
    fn take(&mut self, file: &Path, workbook: Option<&Path>) -> Result<(), Failure> {
        let unread = |error: io::Error| Failure::io(file, &CANNOT_READ, &error);
        let lines = BufReader::new(File::open(file).map_err(unread)?).split(b'\n');
        for (at, bytes) in lines.enumerate() {
            let bytes = bytes.map_err(unread)?;
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            let place = Place::Line { line: at + 1, column: 1 };
            let line = result(&bytes)
                .ok_or_else(|| Failure::of(file, Diagnostic::new(&NO_RESULT, place.clone())))?;
            self.add(file, place, line, workbook)?;
        }
        Ok(())
    }

    fn add(
        &mut self,
        file: &Path,
        place: Place,
        mut line: Line,
        workbook: Option<&Path>,
    ) -> Result<(), Failure> {
        let own = &line.framework;
        let Some(&at) = self.by_sha256.get(&*own.sha256) else {
            let found = Diagnostic::new(&RESULT_CRITERIA, place)
                .with("found", &own.id)
                .with("version", &own.version);
            return Err(Failure::of(file, found));
        };
        if let Some(report) = &mut line.report {
            let directories = (workbook.and_then(Path::parent), file.parent());
            let seen = match directories {
                (Some(from), Some(results)) => output::seen_from(from, &results.join(&report.file)),
                _ => None,
            };
            match seen {
                Some(seen) => report.file = seen,
                None => line.report = None,
            }
        }
        self.count += 1;
        self.cohorts[at].add(self.count, &line);
        let framework = self.cohorts[at].framework();
        let mut found = self.terms[at].claim(&line, file, framework);
        found.extend(self.namesakes.claim(&line));
        if !found.is_empty() {
            self.found.entry(file.display().to_string()).or_default().extend(found);
        }
        Ok(())
    }
}

/// A line as it was sealed.
fn result(bytes: &[u8]) -> Option<Line> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| line::is_sealed(text))?;
    line::read(text).ok()
}
