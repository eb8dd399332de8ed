//! Evidence file → assessment, as every command that scores does it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::criteria::{BUILTINS, Builtin, Criteria, EvidencePolicy, Framework, sha256};
use pmqa::date::Date;
use pmqa::diagnostic::{
    CANNOT_READ, Diagnostic, OTHER_CRITERIA, Place, UNKNOWN_DAY, UNKNOWN_ITEM, UNKNOWN_LEVEL,
    UNKNOWN_REQUIREMENT,
};
use pmqa::evidence::By;
use pmqa::evidence::Evidence;
use pmqa::report::diagnostics;
use pmqa::report::living::carried::{self, Carried};
use pmqa::settings::{Reading, Settings};
use pmqa::year::FiscalYear;

use super::Context;
use super::context::builtin as builtin_criteria;
use super::failure::Failure;

/// What flags say of an assessment; they win over settings, workbook and criteria.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// The evidence policy.
    pub policy: Option<EvidencePolicy>,
    /// The agency's name.
    pub agency: Option<&'a str>,
    /// The fiscal year.
    pub year: Option<FiscalYear>,
    /// Whose statuses decide.
    pub by: Option<By>,
    /// The day as of which evidence must not have expired, as it was written.
    pub as_of: Option<&'a str>,
}

/// The terms that flags ask for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// The evidence policy.
    pub policy: Option<EvidencePolicy>,
    /// Whose statuses decide.
    pub by: Option<By>,
    /// The day as of which evidence must not have expired.
    pub as_of: Option<Date>,
}

impl Asked {
    /// Where flags say nothing: those that a report was made on which is scored again, and then those of
    /// the settings.
    pub fn or(self, carried: &Carried, settings: &Settings) -> Asked {
        Asked {
            policy: self.policy.or(carried.policy).or(settings.evidence),
            by: self.by.or(carried.by).or(settings.by),
            as_of: self.as_of.or(carried.as_of),
        }
    }
}

/// The bytes of an evidence file.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::io(file, &CANNOT_READ, &error))
}

/// Reads and scores the evidence in a file's bytes.
pub fn assess<'c>(
    context: &Context,
    criteria: &'c Criteria,
    file: &Path,
    bytes: &[u8],
    said: Said,
) -> Result<Assessment<'c>, Failure> {
    let framework = &criteria.framework;
    let name = file_name(file);
    let failed = |found| Failure::of(file, found);
    // A report is read again by the words that it was read by.
    let carried = carried::read(bytes).map_err(failed)?;
    let reading = context.settings.reading.clone().knowing_also(&carried.words);
    let mut evidence = pmqa::evidence::read(&name, bytes, framework, &reading).map_err(failed)?;
    if let Some(other) = other_criteria(&reading, framework, &[&evidence], (&name, bytes)) {
        evidence.diagnostics.insert(0, other);
    }
    let as_of = said.as_of.map(|text| day("--as-of", text)).transpose()?;
    let asked = Asked { policy: said.policy, by: said.by, as_of };
    let Asked { policy, by, as_of } = asked.or(&carried, &context.settings);
    let subject = Subject {
        agency: said
            .agency
            .filter(|agency| !agency.trim().is_empty())
            .map(str::to_owned)
            .or_else(|| evidence.agency.clone())
            .unwrap_or_else(|| file_stem(file)),
        fiscal_year: said.year.or(evidence.fiscal_year),
        policy: policy.unwrap_or(framework.scoring.evidence),
    };
    let file = EvidenceFile { name, sha256: sha256(bytes) };
    let effort = context.settings.effort.clone();
    let (by, words) = (by.unwrap_or_default(), reading.statuses());
    let terms = Terms { by, as_of, words, effort, ..Terms::default() };
    Ok(Assessment::on(terms, criteria, file, subject, evidence))
}

/// A built-in that all rows of a file fit, where most of what it holds, agency by agency, does not fit the
/// criteria in use.
pub fn other_criteria(
    reading: &Reading,
    framework: &Framework,
    agencies: &[&Evidence],
    (name, bytes): (&str, &[u8]),
) -> Option<Diagnostic> {
    let misfits = |evidence: &Evidence| {
        let strange = [&UNKNOWN_ITEM, &UNKNOWN_LEVEL, &UNKNOWN_REQUIREMENT];
        evidence.diagnostics.iter().filter(|found| strange.contains(&found.code)).count()
    };
    let count: usize = agencies.iter().map(|evidence| misfits(evidence)).sum();
    if count <= agencies.iter().map(|evidence| evidence.rows.len()).sum() {
        return None;
    }
    let fits = |builtin: &&Builtin| {
        let Ok(other) = builtin_criteria(builtin) else { return false };
        let read = pmqa::evidence::read(name, bytes, &other.framework, reading);
        read.is_ok_and(|read| !read.rows.is_empty() && misfits(&read) == 0)
    };
    let other = BUILTINS.iter().filter(|builtin| builtin.id != framework.id).find(fits)?;
    Some(
        Diagnostic::new(&OTHER_CRITERIA, Place::File)
            .with("found", other.id)
            .with("framework", &framework.id)
            .with("count", count.to_string()),
    )
}

/// Tells on standard error what could not be used.
pub fn tell(context: &Context, file: &Path, assessment: &Assessment) {
    let shown = file.display().to_string();
    let told = diagnostics::summary(&shown, &assessment.diagnostics, context.lang);
    // A closed standard error must not cost the result.
    let _ = io::stderr().lock().write_all(told.as_bytes());
}

/// The day that a flag gives.
pub fn day(flag: &str, text: &str) -> Result<Date, Failure> {
    Date::parse(text).ok_or_else(|| {
        Failure::of(flag, Diagnostic::new(&UNKNOWN_DAY, Place::File).with("found", text))
    })
}

/// The name of a file without its directories.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name of a file without directories and extension.
pub fn file_stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
