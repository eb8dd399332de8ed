//! Whether a report shows what the rules give: it is scored again from the evidence that it carries
//! and written again, and each cell that differs is named: one whose value or whose formula is not
//! what it would be, and one that stands where nothing would.
//!
//! A report may have been edited on purpose, to see what comes of another status: then its scores
//! follow from the edited evidence, and a fingerprint of the evidence tells that it was edited. What
//! a report cannot prove by itself is left alone: the cells and problems of the file that it came
//! from, owners and days on the task list, the roadmap, which weighs efforts that stand in settings,
//! its own date, and how cells look.

use crate::assessment::{Assessment, EvidenceFile, Subject, Terms};
use crate::catalogue::{living as living_words, workbook as words};
use crate::criteria::{Criteria, EvidencePolicy, Framework};
use crate::diagnostic::{
    CANNOT_VERIFY, CellPlace, Diagnostic, NOT_A_REPORT, NOT_CALCULATED, Place,
};
use crate::evidence::cells::{Cell, Value};
use crate::evidence::words::StatusWord;
use crate::evidence::{self};
use crate::exact::{Exact, decimal};
use crate::mark;
use crate::report::living::address::LEVELS;
use crate::report::living::carried::{self, Carried};
use crate::report::workbook;
use crate::settings::Reading;
use crate::sides::Sides;
use crate::text::Lang;

mod book;
mod comparison;
mod formula;
mod gaps;
mod layout;

use book::Book;

/// The column of thresholds on the sheet of figures, from 0.
const THRESHOLDS: u32 = 3;

/// A cell that shows something else than the rules give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The cell.
    pub place: CellPlace,
    /// What it shows.
    pub shown: String,
    /// What the rules give.
    pub expected: String,
}

/// What came of verifying a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many cells were compared.
    pub compared: usize,
    /// Those that differ, in the order of the report.
    pub differences: Vec<Difference>,
    /// Whether its evidence was edited after it was made; `None` where it carries no fingerprint.
    pub edited: Option<bool>,
    /// Whether it names the very file of criteria that it was verified by.
    pub same_criteria: bool,
    /// Cells of rows that count where the report is scored again, but not by its formulas.
    pub uncounted: Vec<CellPlace>,
    /// The thresholds of its own that it was verified by, by level id, in points; empty where they
    /// are those of the criteria.
    pub thresholds: Vec<(String, Exact)>,
    /// Words of its own that it reads as statuses, by which it was verified.
    pub words: Vec<(StatusWord, String)>,
    /// The evidence policy that it was scored under, where the criteria give another.
    pub policy: Option<EvidencePolicy>,
}

/// The id of the criteria that a report says it was scored by; `None` where it says nothing.
pub fn criteria_id(bytes: &[u8]) -> Option<String> {
    mark::criteria(bytes)
}

/// Recomputes a report from what it carries: by the thresholds of the criteria, and where it does not
/// hold by them, by those that it gives itself.
///
/// # Errors
/// When the file is no report, carries no values, or is damaged so that nothing can be recomputed.
pub fn verify(bytes: &[u8], criteria: &Criteria) -> Result<Verdict, Diagnostic> {
    if !mark::is_report(bytes) {
        return Err(Diagnostic::new(&NOT_A_REPORT, Place::File));
    }
    let shown = Book::read(bytes)?;
    let named = |lang: &Lang| shown.has(words::EVIDENCE.get(*lang));
    let lang = Lang::ALL
        .into_iter()
        .find(named)
        .ok_or_else(|| Diagnostic::new(&NOT_A_REPORT, Place::File))?;
    if shown.is_uncalculated() {
        return Err(Diagnostic::new(&NOT_CALCULATED, Place::File));
    }
    let published = by(bytes, &shown, lang, criteria)?;
    if published.differences.is_empty() {
        return Ok(published);
    }
    let own = own_thresholds(&shown, lang, &criteria.framework);
    let Ok(framework) = criteria.framework.with_thresholds(&own) else { return Ok(published) };
    let criteria = Criteria { framework, ..criteria.clone() };
    let verdict = by(bytes, &shown, lang, &criteria)?;
    Ok(match verdict.differences.len() < published.differences.len() {
        true => Verdict { thresholds: own, ..verdict },
        false => published,
    })
}

/// The thresholds that a report gives, where they are not those of the framework.
fn own_thresholds(shown: &Book, lang: Lang, framework: &Framework) -> Vec<(String, Exact)> {
    let sheet = living_words::FIGURES.get(lang);
    let given = |at: usize| match shown.value(sheet, (LEVELS + 1 + at as u32, THRESHOLDS))? {
        Value::Number { value, .. } => decimal(&value.to_string()),
        _ => None,
    };
    let levels = framework.levels.iter().enumerate();
    levels
        .filter_map(|(at, level)| {
            let own = given(at).filter(|own| *own != level.threshold)?;
            Some((level.id.clone(), own))
        })
        .collect()
}

/// Recomputes a report by criteria.
fn by(bytes: &[u8], shown: &Book, lang: Lang, criteria: &Criteria) -> Result<Verdict, Diagnostic> {
    let figures = living_words::FIGURES.get(lang);
    let Carried { words, policy, .. } = carried::of(|row, column| shown.text(figures, row, column));
    let evidence = evidence::read("", bytes, &criteria.framework, &Reading::knowing(&words))?;
    let usual = criteria.framework.scoring.evidence;
    let policy = policy.unwrap_or(usual);
    let subject = Subject {
        agency: evidence.agency.clone().unwrap_or_default(),
        fiscal_year: evidence.fiscal_year,
        policy,
    };
    let file = EvidenceFile { name: String::new(), sha256: String::new() };
    let terms = Terms {
        by: mark::by(bytes).unwrap_or_default(),
        as_of: mark::as_of(bytes),
        words: words.clone(),
        ..Terms::default()
    };
    let mut assessment = Assessment::on(terms, criteria, file, subject, evidence);
    // The digest is of what is said, wherever it stands; formulas know it by its place.
    let is_same =
        |told| told == workbook::fingerprint(&assessment) && workbook::in_order(&assessment);
    let edited = mark::evidence(bytes).map(|told| !is_same(told));
    let untouched = edited == Some(false);
    if !untouched {
        // Whether the report speaks of both sides stays as it was made.
        let both = || Sides::both(&criteria.framework, &assessment.claims, policy);
        assessment.sides = mark::is_two_sided(bytes).then(both);
    }
    let layout = layout::found(shown, &assessment, (lang, untouched));
    let uncounted = layout::uncounted(shown, &assessment, &layout, lang);
    let first_line = layout.first_line();
    let again = workbook::write_laid_out(&assessment, lang, layout)
        .map_err(|_| Diagnostic::new(&CANNOT_VERIFY, Place::File))?;
    let expected = Book::read(&again)?;
    let lines = (first_line, &*uncounted);
    let compared = comparison::compare((shown, &expected), &assessment, lines, (lang, untouched));
    Ok(Verdict {
        compared: compared.compared,
        differences: compared.differences,
        edited,
        same_criteria: criteria_sha256(shown, lang).is_none_or(|told| told == criteria.sha256),
        uncounted,
        thresholds: Vec::new(),
        words,
        policy: Some(policy).filter(|policy| *policy != usual),
    })
}

/// The SHA-256 of the criteria that a report names, wherever it stands on its sheet.
fn criteria_sha256(shown: &Book, lang: Lang) -> Option<String> {
    let method = words::METHOD.get(lang);
    let sheet = shown.sheets.iter().find(|sheet| sheet.name == method)?;
    let is_term = |cell: &&Cell| {
        cell.column == 0 && cell.value.text() == Some(words::CRITERIA_SHA256.get(lang))
    };
    let term = sheet.cells.iter().find(is_term)?;
    Some(shown.text(method, term.row, 1))
}
