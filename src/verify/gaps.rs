//! The task list of a report against the gaps that its evidence gives. It stands in the order of the day
//! of the report, which someone may have sorted anew, so that each row is compared by what it names.

use super::comparison::Comparison;
use super::formula::Formula;
use crate::assessment::Assessment;
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::cells::Value;
use crate::exact::cut;
use crate::report::workbook::cell::cell_text;
use crate::report::workbook::{self, OfGap, OfLine};
use crate::text::Lang;

impl Comparison<'_> {
    /// Compares the task list; where the evidence is untouched, its order and that it is complete as well.
    pub(super) fn gaps(&mut self, assessment: &Assessment) {
        let placed: Vec<Placed> = assessment.framework().requirements().collect();
        let rows = self.rows();
        let named = self.named(&rows, &placed);
        let column = OfGap::Statement.at().into();
        for (&row, at) in rows.iter().zip(&named) {
            match at {
                Some(at) => self.gap(row, assessment, &placed[*at]),
                None => {
                    self.compared.compared += 1;
                    let statement = (row, column);
                    let shown = self.shown.text(self.list(), row, column);
                    self.differs(self.list(), statement, shown, String::new());
                }
            }
        }
        if self.untouched {
            let missing = assessment.gaps.iter().map(|gap| gap.requirement);
            for at in missing.filter(|at| !named.contains(&Some(*at))) {
                let statement = placed[at].requirement.text.get(self.lang);
                let last = rows.last().copied().unwrap_or(workbook::FIRST_GAP_ROW);
                self.compared.compared += 1;
                let place = (last, column);
                self.differs(self.list(), place, String::new(), statement.to_owned());
            }
        }
    }

    /// The name of the sheet.
    fn list(&self) -> &'static str {
        words::GAPS.get(self.lang)
    }

    /// The rows that name a gap, from 0.
    fn rows(&self) -> Vec<u32> {
        let sheet = self.shown.sheets.iter().find(|found| found.name == self.list());
        let last = sheet.and_then(|sheet| sheet.cells.last()).map_or(0, |cell| cell.row);
        let statement = OfGap::Statement.at().into();
        let rows = workbook::FIRST_GAP_ROW..=last;
        rows.filter(|&row| !self.shown.text(self.list(), row, statement).is_empty()).collect()
    }

    /// The requirement that each row names by its item, level and statement: one that has all three, else
    /// one that no other row names and that has two of them.
    fn named(&self, rows: &[u32], placed: &[Placed]) -> Vec<Option<usize>> {
        let mut named: Vec<Option<usize>> = vec![None; rows.len()];
        for alike in [NAMING.len(), NAMING.len() - 1] {
            for (at, &row) in rows.iter().enumerate() {
                let shown = NAMING.map(|of| self.shown.text(self.list(), row, of.at().into()));
                let fits = |place: &&Placed| {
                    let names = names(place, self.lang);
                    names.iter().zip(&shown).filter(|(a, b)| a == b).count() >= alike
                        && !named.contains(&Some(place.requirement.index))
                };
                if named[at].is_none() {
                    named[at] = placed.iter().find(fits).map(|place| place.requirement.index);
                }
            }
        }
        named
    }

    /// A row, by the gap that it names.
    fn gap(&mut self, row: u32, assessment: &Assessment, place: &Placed) {
        let (lang, sheet) = (self.lang, self.list());
        let index = place.requirement.index;
        let at = assessment.gaps.iter().position(|gap| gap.requirement == index);
        let gap = at.map(|at| &assessment.gaps[at]);
        let category = format!("{} {}", place.category.id, place.category.title.get(lang));
        let mut texts: Vec<(OfGap, String)> = NAMING.into_iter().zip(names(place, lang)).collect();
        texts.push((OfGap::Category, cell_text(&category)));
        texts.extend(self.source(row, assessment, index).map(|text| (OfGap::Source, text)));
        let mut cells: Vec<(OfGap, Value)> =
            texts.into_iter().map(|(column, text)| (column, Value::Text(text.into()))).collect();
        if let Some(at) = at.filter(|_| self.untouched) {
            cells.push((OfGap::Order, Value::Number { value: (at + 1) as f64, percent: false }));
        }
        for (column, value) in cells {
            let place = (row, column.at().into());
            self.cell(sheet, place, &value);
            self.formula(sheet, place, None);
        }
        let gain = gap.map_or(0.0, |gap| cut(&gap.gain, 2).parse().unwrap_or(0.0));
        let done = words::DONE.get(lang);
        let kind = gap.map_or(done, |gap| terms::gap_kind(gap.kind).get(lang));
        let to_do = gap.map_or(done, |gap| terms::gap_action(gap.kind).get(lang));
        let formulas = workbook::gap_formulas(&self.map, lang, index);
        let cells = [
            (OfGap::Gain, Value::Number { value: gain, percent: false }),
            (OfGap::Kind, Value::Text(kind.into())),
            (OfGap::ToDo, Value::Text(to_do.into())),
        ];
        for ((column, value), formula) in cells.into_iter().zip(formulas) {
            let place = (row, column.at().into());
            self.cell(sheet, place, &value);
            self.formula(sheet, place, Some(&Formula::new(&formula)));
        }
    }

    /// The cell that a row should name as the one that its gap stands in: that of a line of the evidence
    /// sheet which speaks for the requirement, whichever of them it names. `None` where nobody knows any
    /// more, because what stood there was deleted.
    fn source(&self, row: u32, assessment: &Assessment, requirement: usize) -> Option<String> {
        let lines = assessment.claims[requirement].rows.iter();
        let lines = lines.map(|&line| &assessment.evidence.rows[line].place);
        let of = OfLine::Source.at().into();
        let named = lines.map(|place| self.shown.text(&place.sheet, place.row, of));
        // A row that was typed since names no cell.
        let mut named = named.filter(|name| !name.is_empty()).peekable();
        let shown = self.shown.text(self.list(), row, OfGap::Source.at().into());
        let nowhere = self.untouched.then(|| words::NOT_IN_FILE.get(self.lang).to_owned());
        let first = named.peek().cloned().or(nowhere);
        named.find(|name| *name == shown).or(first)
    }
}

/// The columns that name a gap.
const NAMING: [OfGap; 3] = [OfGap::Item, OfGap::Level, OfGap::Statement];

/// What stands in them.
fn names(place: &Placed, lang: Lang) -> [String; 3] {
    let statement = cell_text(place.requirement.text.get(lang));
    [place.item.id.clone(), place.level.title.get(lang).to_owned(), statement]
}
