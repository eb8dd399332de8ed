//! The comparison of a report with the one that its evidence gives, cell by cell.

use super::Difference;
use super::book::{At, Book, display};
use super::formula::Formula;
use crate::assessment::Assessment;
use crate::catalogue::{living, terms, trust, workbook as words};
use crate::criteria::Placed;
use crate::diagnostic::CellPlace;
use crate::evidence::cells::Value;
use crate::exact::cut;
use crate::report::living::address::Map;
use crate::report::workbook::{self, GapColumns};
use crate::text::{Lang, Words};

/// Numbers that differ by less are the same; spreadsheets reckon in binary fractions.
const SAME: f64 = 1e-9;

/// What came of it.
pub(super) struct Compared {
    pub compared: usize,
    pub differences: Vec<Difference>,
    pub same_criteria: bool,
}

/// Compares what is shown with what is expected. Where the evidence is `untouched`, the task list
/// must be complete, and what stays as of the day of the report is compared too.
pub(super) fn compare(
    shown: &Book,
    expected: &Book,
    assessment: &Assessment,
    (lang, untouched): (Lang, bool),
) -> Compared {
    let compared = Compared { compared: 0, differences: Vec::new(), same_criteria: true };
    let mut comparison = Comparison { shown, expected, lang, untouched, compared };
    for sheet in &expected.sheets {
        let Some(name) = comparison.covers(&sheet.name) else { continue };
        for cell in &sheet.cells {
            let at = (cell.row, cell.column);
            if comparison.follows(name, at) {
                comparison.cell(&sheet.name, at, &cell.value);
                comparison.formula(&sheet.name, at, expected.formula(&sheet.name, at));
            }
        }
        comparison.added(name, &sheet.name);
    }
    comparison.gaps(assessment);
    comparison.compared
}

struct Comparison<'a> {
    shown: &'a Book,
    expected: &'a Book,
    lang: Lang,
    untouched: bool,
    compared: Compared,
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
            return workbook::is_credit(row, column);
        }
        if is(&words::SUMMARY) {
            // The day, and the number of problems in the file that the report came from.
            return !workbook::is_foreign_to_summary(row, column);
        }
        if is(&words::METHOD) {
            let term = self.expected.text(sheet.get(self.lang), row, 0);
            return column == 0 || !self.is_foreign(&term);
        }
        true
    }

    /// Whether a term of the method sheet is about what a report cannot prove.
    fn is_foreign(&self, term: &str) -> bool {
        [&words::EVIDENCE_FILE, &words::EVIDENCE_SHA256, &words::TOOL, &words::CREATED]
            .iter()
            .any(|words| words.get(self.lang) == term)
    }

    /// A cell by its value.
    fn cell(&mut self, sheet: &str, at: At, expected: &Value) {
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
            let of_criteria = words::METHOD.get(self.lang) == sheet
                && words::CRITERIA_SHA256.get(self.lang) == self.expected.text(sheet, at.0, 0);
            self.compared.same_criteria &= !of_criteria;
            let shown = shown.map(display).unwrap_or_default();
            self.differs(sheet, at, shown, display(expected));
        }
    }

    /// A cell by its formula, where its value is as expected.
    fn formula(&mut self, sheet: &str, at: At, expected: Option<&Formula>) {
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
            let is_new = self.expected.value(sheet, at).is_none() && self.follows(name, at);
            let text = display(&cell.value);
            if is_new && !foreign && !text.trim().is_empty() {
                self.compared.compared += 1;
                self.differs(sheet, at, text, String::new());
            }
        }
    }

    fn differs(&mut self, sheet: &str, (row, column): At, shown: String, expected: String) {
        let place = CellPlace { sheet: sheet.to_owned(), row, column };
        self.compared.differences.push(Difference { place, shown, expected });
    }

    /// The gaps stand in the order of the day of the report; each is compared by what it names.
    fn gaps(&mut self, assessment: &Assessment) {
        let (lang, sheet) = (self.lang, words::GAPS.get(self.lang));
        let placed: Vec<Placed> = assessment.framework().requirements().collect();
        let map = Map::new(assessment.framework(), lang);
        let last = self.shown.sheets.iter().find(|found| found.name == sheet);
        let last = last.and_then(|sheet| sheet.cells.last()).map_or(0, |cell| cell.row);
        let columns = GapColumns::default();
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
            let Some(at) = found else {
                if !named.2.is_empty() {
                    self.compared.compared += 1;
                    self.differs(sheet, (row, columns.statement), named.2, String::new());
                }
                continue;
            };
            seen[at] = true;
            let gap = assessment.gaps.iter().find(|gap| gap.requirement == at);
            let gain = gap.map_or(0.0, |gap| cut(&gap.gain, 2).parse().unwrap_or(0.0));
            let done = words::DONE.get(lang);
            let kind = gap.map_or(done, |gap| terms::gap_kind(gap.kind).get(lang));
            let to_do = gap.map_or(done, |gap| terms::gap_action(gap.kind).get(lang));
            let formulas = workbook::gap_formulas(&map, lang, at);
            let cells = [
                (columns.gain, Value::Number { value: gain, percent: false }),
                (columns.kind, Value::Text(kind.into())),
                (columns.to_do, Value::Text(to_do.into())),
            ];
            for ((column, value), formula) in cells.into_iter().zip(formulas) {
                self.cell(sheet, (row, column), &value);
                self.formula(sheet, (row, column), Some(&Formula::new(&formula)));
            }
        }
        if self.untouched {
            for gap in assessment.gaps.iter().filter(|gap| !seen[gap.requirement]) {
                let statement = placed[gap.requirement].requirement.text.get(lang);
                let at = (last.max(workbook::FIRST_GAP_ROW), columns.statement);
                self.compared.compared += 1;
                self.differs(sheet, at, String::new(), statement.to_owned());
            }
        }
    }
}
