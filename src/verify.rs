//! Whether a report shows what the rules give: it is scored again from the evidence that it carries
//! and written again, and each cell that differs is named. What a report cannot prove by itself
//! (the cells and problems of the file it came from, its date) is left alone, and so are the sheets
//! that advise rather than score: they stay as of the day of the report when a status changes.

use std::collections::HashMap;

use crate::assessment::{Assessment, EvidenceFile, Subject, Terms};
use crate::catalogue::{
    living as living_words, plan as plan_words, terms, trust as trust_words, workbook as words,
};
use crate::created::Created;
use crate::criteria::{Criteria, EvidencePolicy, Placed};
use crate::diagnostic::{CANNOT_VERIFY, CellPlace, Diagnostic, NOT_A_REPORT, Place};
use crate::evidence::cells::{self, Value};
use crate::evidence::{self};
use crate::exact::cut;
use crate::mark;
use crate::report::living::address::POLICY;
use crate::report::workbook;
use crate::settings::Reading;
use crate::text::Lang;

/// Numbers that differ by less are the same; spreadsheets reckon in binary fractions.
const SAME: f64 = 1e-9;

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
}

/// The id of the criteria that a report says it was scored by; `None` where it says nothing.
pub fn criteria_id(bytes: &[u8]) -> Option<String> {
    mark::criteria(bytes)
}

/// Recomputes a report from what it carries.
///
/// # Errors
/// When the file is no report, or is damaged so that nothing can be recomputed.
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
    let evidence = evidence::read("", bytes, &criteria.framework, &Reading::default())?;
    let policy = shown.text(living_words::FIGURES.get(lang), POLICY, 1);
    let subject = Subject {
        agency: evidence.agency.clone().unwrap_or_default(),
        fiscal_year: evidence.fiscal_year,
        policy: EvidencePolicy::from_id(&policy).unwrap_or(criteria.framework.scoring.evidence),
    };
    let file = EvidenceFile { name: String::new(), sha256: String::new() };
    let terms = Terms { by: mark::by(bytes).unwrap_or_default(), ..Terms::default() };
    let assessment = Assessment::on(terms, criteria, file, subject, evidence);
    let again = workbook::write(&assessment, lang, Created::default())
        .map_err(|_| Diagnostic::new(&CANNOT_VERIFY, Place::File))?;
    let expected = Book::read(&again)?;

    let mut comparison = Comparison { shown: &shown, compared: 0, differences: Vec::new() };
    for sheet in &expected.sheets {
        for cell in &sheet.cells {
            let at = (cell.row, cell.column);
            if is_recomputed(&expected, lang, &sheet.name, at) {
                comparison.compare(&sheet.name, at, &cell.value);
            }
        }
    }
    comparison.gaps(&assessment, lang);
    Ok(Verdict { compared: comparison.compared, differences: comparison.differences })
}

/// Whether a cell follows from the evidence and the criteria alone.
fn is_recomputed(expected: &Book, lang: Lang, sheet: &str, (row, column): (u32, u32)) -> bool {
    let is = |words: &crate::text::Words| words.get(lang) == sheet;
    let advice = is(&plan_words::SHEET) || is(&trust_words::SHEET);
    if is(&words::GAPS) || is(&words::PROBLEMS) || advice {
        return false;
    }
    if is(&words::EVIDENCE) {
        return workbook::is_credit(row, column);
    }
    if is(&words::SUMMARY) {
        // The day, and the number of problems in the file that the report came from.
        return !workbook::is_foreign_to_summary(row, column);
    }
    if is(&words::METHOD) {
        let foreign =
            [&words::EVIDENCE_FILE, &words::EVIDENCE_SHA256, &words::TOOL, &words::CREATED];
        let term = expected.text(sheet, row, 0);
        return column == 0 || !foreign.iter().any(|words| words.get(lang) == term);
    }
    true
}

/// The cells of a workbook by their place.
struct Book {
    sheets: cells::Workbook,
    places: HashMap<(String, u32, u32), Value>,
}

impl Book {
    fn read(bytes: &[u8]) -> Result<Book, Diagnostic> {
        let sheets = cells::read(bytes)?;
        let places = sheets
            .iter()
            .flat_map(|sheet| {
                sheet
                    .cells
                    .iter()
                    .map(|cell| ((sheet.name.clone(), cell.row, cell.column), cell.value.clone()))
            })
            .collect();
        Ok(Book { sheets, places })
    }

    fn has(&self, sheet: &str) -> bool {
        self.sheets.iter().any(|found| found.name == sheet)
    }

    fn value(&self, sheet: &str, (row, column): (u32, u32)) -> Option<&Value> {
        self.places.get(&(sheet.to_owned(), row, column))
    }

    fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        self.value(sheet, (row, column)).map(display).unwrap_or_default()
    }
}

/// A value as a difference names it.
fn display(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.to_string(),
        Value::Number { value, .. } => value.to_string(),
        Value::Bool(truth) => truth.to_string().to_uppercase(),
        Value::Date(date) => format!("{}-{:02}-{:02}", date.year, date.month, date.day),
        Value::Uncached => "?".to_owned(),
    }
}

struct Comparison<'a> {
    shown: &'a Book,
    compared: usize,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    fn compare(&mut self, sheet: &str, at: (u32, u32), expected: &Value) {
        self.compared += 1;
        let shown = self.shown.value(sheet, at);
        let same = match (shown, expected) {
            (Some(Value::Number { value: a, .. }), Value::Number { value: b, .. }) => {
                (a - b).abs() <= SAME
            }
            (None, expected) => display(expected).is_empty(),
            (Some(shown), expected) => display(shown) == display(expected),
        };
        if !same {
            let place = CellPlace { sheet: sheet.to_owned(), row: at.0, column: at.1 };
            self.differences.push(Difference {
                place,
                shown: shown.map(display).unwrap_or_default(),
                expected: display(expected),
            });
        }
    }

    /// The gaps stand in the order of the day of the report; each is compared by what it names.
    fn gaps(&mut self, assessment: &Assessment, lang: Lang) {
        let sheet = words::GAPS.get(lang);
        let placed: Vec<Placed> = assessment.framework().requirements().collect();
        let last = self.shown.sheets.iter().find(|found| found.name == sheet);
        let last = last.and_then(|sheet| sheet.cells.last()).map_or(0, |cell| cell.row);
        let columns = workbook::GapColumns::default();
        let mut seen = vec![false; placed.len()];
        for row in workbook::FIRST_GAP_ROW..=last {
            let text = |column| self.shown.text(sheet, row, column);
            let named = (text(columns.item), text(columns.level), text(columns.statement));
            let found = placed.iter().position(|place| {
                let at = place.requirement.index;
                !seen[at]
                    && place.item.id == named.0
                    && place.level.title.get(lang) == named.1
                    && workbook::cell::cell_text(place.requirement.text.get(lang)) == named.2
            });
            let Some(at) = found else { continue };
            seen[at] = true;
            let gap = assessment.gaps.iter().find(|gap| gap.requirement == at);
            let gain = gap.map_or(0.0, |gap| cut(&gap.gain, 2).parse().unwrap_or(0.0));
            let done = words::DONE.get(lang);
            let kind = gap.map_or(done, |gap| terms::gap_kind(gap.kind).get(lang));
            let to_do = gap.map_or(done, |gap| terms::gap_action(gap.kind).get(lang));
            let number = Value::Number { value: gain, percent: false };
            self.compare(sheet, (row, columns.gain), &number);
            self.compare(sheet, (row, columns.kind), &Value::Text(kind.into()));
            self.compare(sheet, (row, columns.to_do), &Value::Text(to_do.into()));
        }
    }
}
