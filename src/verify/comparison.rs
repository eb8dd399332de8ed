//! The comparison of a report with the one that its evidence gives, cell by cell.

use super::Difference;
use super::book::{At, Book, display};
use super::formula::Formula;
use crate::assessment::Assessment;
use crate::catalogue::{living, sides, trust, workbook as words};
use crate::diagnostic::CellPlace;
use crate::evidence::cells::Value;
use crate::report::living::address::Map;
use crate::report::living::credit::UNREAD;
use crate::report::workbook::{self, OfLine};
use crate::text::{Lang, Words};

/// Numbers that differ by less are the same; spreadsheets reckon in binary fractions.
const SAME: f64 = 1e-9;

/// What came of it.
pub(super) struct Compared {
    pub compared: usize,
    pub differences: Vec<Difference>,
}

/// Compares what is shown with what is expected. Where the evidence is `untouched`, the task list
/// must be complete, and what stays as of the day of the report is compared too. The evidence sheet has its
/// lines from some row on; those that are uncounted need not compute anything.
pub(super) fn compare(
    (shown, expected): (&Book, &Book),
    assessment: &Assessment,
    (first_line, uncounted): (u32, &[CellPlace]),
    (lang, untouched): (Lang, bool),
) -> Compared {
    let compared = Compared { compared: 0, differences: Vec::new() };
    let map = Map::new(assessment.framework(), lang);
    let mut comparison =
        Comparison { shown, expected, first_line, uncounted, lang, untouched, map, compared };
    let nothing = Value::Text("".into());
    for sheet in &expected.sheets {
        let Some(name) = comparison.covers(&sheet.name) else { continue };
        for at in expected.places(&sheet.name) {
            let value = expected.value(&sheet.name, at).unwrap_or(&nothing);
            if comparison.follows(name, at) && !comparison.is_typed_anew(name, at, value) {
                if !comparison.is_as_typed(name, at, value) {
                    comparison.cell(&sheet.name, at, value);
                }
                comparison.formula(&sheet.name, at, expected.formula(&sheet.name, at));
            }
        }
        comparison.added(name, &sheet.name);
    }
    comparison.gaps(assessment);
    comparison.compared
}

/// A comparison as it goes on.
pub(super) struct Comparison<'a> {
    pub shown: &'a Book,
    expected: &'a Book,
    first_line: u32,
    uncounted: &'a [CellPlace],
    pub lang: Lang,
    pub untouched: bool,
    pub map: Map,
    pub compared: Compared,
}

impl Comparison<'_> {
    /// The name of a sheet of which cells follow from the evidence and the criteria alone.
    fn covers(&self, sheet: &str) -> Option<&'static Words> {
        let always = [
            &words::SUMMARY,
            &words::ITEMS,
            &words::EVIDENCE,
            &words::METHOD,
            &living::FIGURES,
            &living::REQUIREMENTS,
        ];
        let untouched = self.untouched.then_some(&trust::SHEET);
        always.into_iter().chain(untouched).find(|words| words.get(self.lang) == sheet)
    }

    /// Whether a cell of such a sheet does.
    fn follows(&self, sheet: &'static Words, (row, column): At) -> bool {
        let is = |words: &'static Words| std::ptr::eq(sheet, words);
        if is(&words::EVIDENCE) {
            return row >= self.first_line && workbook::is_computed(column);
        }
        if is(&words::SUMMARY) {
            // The day, and the number of problems in the file that the report came from.
            return !workbook::is_foreign_to_summary(row, column)
                && (self.untouched || !workbook::is_as_made(row));
        }
        if is(&words::METHOD) {
            let term = self.expected.text(sheet.get(self.lang), row, 0);
            let as_made = term == sides::BOTH_SCORES.get(self.lang) && !self.untouched;
            return column == 0 || !(self.is_foreign(&term) || as_made);
        }
        true
    }

    /// Whether the value of a cell of the evidence sheet follows from the letters that people typed, or marks a
    /// day that was not read.
    fn is_as_typed(&self, sheet: &'static Words, at: At, expected: &Value) -> bool {
        let shown = || self.shown.text(sheet.get(self.lang), at.0, at.1);
        let is_day = at.1 == u32::from(OfLine::Expires.at());
        std::ptr::eq(sheet, &words::EVIDENCE)
            && (workbook::is_as_typed(at.1)
                || is_day && display(expected).is_empty() && shown() == UNREAD)
    }

    /// Whether a cell of the evidence sheet that should compute something is empty because its row was
    /// emptied, or typed since: one that would show nothing, or whose row is known not to count.
    fn is_typed_anew(&self, sheet: &'static Words, at: At, expected: &Value) -> bool {
        if !std::ptr::eq(sheet, &words::EVIDENCE) {
            return false;
        }
        let (sheet, expected) = (sheet.get(self.lang), display(expected));
        let shown = self.shown.value(sheet, at).map(display).unwrap_or_default();
        let counts_none = at.1 == u32::from(OfLine::Current.at()) && expected == "0";
        let of_row = |place: &CellPlace| (&*place.sheet, place.row) == (sheet, at.0);
        let is_uncounted = || !self.untouched && self.uncounted.iter().any(of_row);
        shown.is_empty()
            && self.shown.formula(sheet, at).is_none()
            && (expected.is_empty() || counts_none || is_uncounted())
    }

    /// Whether a term of the method sheet is about what a report cannot prove.
    fn is_foreign(&self, term: &str) -> bool {
        [&words::EVIDENCE_FILE, &words::EVIDENCE_SHA256, &words::TOOL, &words::CREATED]
            .iter()
            .any(|words| words.get(self.lang) == term)
    }

    /// A cell by its value.
    pub(super) fn cell(&mut self, sheet: &str, at: At, expected: &Value) {
        self.compared.compared += 1;
        let shown = self.shown.value(sheet, at);
        let same = match (shown, expected) {
            (Some(Value::Number { value: a, .. }), Value::Number { value: b, .. }) => {
                (a - b).abs() <= SAME
            }
            (None, expected) => display(expected).is_empty(),
            (Some(shown), expected) => display(shown) == display(expected),
        };
        if !same {
            let shown = shown.map(display).unwrap_or_default();
            self.differs(sheet, at, shown, display(expected));
        }
    }

    /// A cell by its formula, where its value is as expected.
    pub(super) fn formula(&mut self, sheet: &str, at: At, expected: Option<&Formula>) {
        let shown = self.shown.formula(sheet, at);
        let same = match (shown, expected) {
            (Some(shown), Some(expected)) => shown.is(expected),
            (None, None) => true,
            _ => false,
        };
        let told = self.compared.differences.last().is_some_and(|last| {
            last.place.sheet == sheet && (last.place.row, last.place.column) == at
        });
        if !same && !told {
            let plain = |book: &Book| book.value(sheet, at).map(display).unwrap_or_default();
            let shown = shown.map_or_else(|| plain(self.shown), Formula::display);
            let expected = expected.map_or_else(|| plain(self.expected), Formula::display);
            self.differs(sheet, at, shown, expected);
        }
    }

    /// Cells of a sheet that stand where there would be none.
    fn added(&mut self, name: &'static Words, sheet: &str) {
        let Some(found) = self.shown.sheets.iter().find(|found| found.name == sheet) else {
            return;
        };
        for cell in &found.cells {
            let at = (cell.row, cell.column);
            // The day of the report stands in a row of its own, where it is told.
            let foreign = std::ptr::eq(name, &words::METHOD)
                && self.is_foreign(&self.shown.text(sheet, cell.row, 0));
            let (value, formula) =
                (self.expected.value(sheet, at), self.expected.formula(sheet, at));
            let is_new = value.is_none() && formula.is_none() && self.follows(name, at);
            let text = display(&cell.value);
            if is_new && !foreign && !text.trim().is_empty() {
                self.compared.compared += 1;
                self.differs(sheet, at, text, String::new());
            }
        }
    }

    pub(super) fn differs(
        &mut self,
        sheet: &str,
        (row, column): At,
        shown: String,
        expected: String,
    ) {
        let place = CellPlace { sheet: sheet.to_owned(), row, column };
        self.compared.differences.push(Difference { place, shown, expected });
    }
}
