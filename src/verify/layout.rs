//! How the evidence sheet of a report is laid out as it stands: the rows that its formulas look at for each
//! requirement, and those that say something. People empty rows, put some in and type below the table, and
//! spreadsheet programs let formulas go along; so each row keeps its place, and only what it says counts.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Book;
use crate::assessment::Assessment;
use crate::catalogue::workbook as words;
use crate::diagnostic::CellPlace;
use crate::evidence::normal::is_blank;
use crate::evidence::{By, Row};
use crate::report::living::address::{Map, OfRequirement};
use crate::report::living::credit::is_point;
use crate::report::workbook::{FIRST_ROW, Layout, Line, OfLine, Run, joined};
use crate::text::Lang;

/// Rows over all requirements, beyond which formulas look at more than any report does.
const MOST_ROWS: u64 = 1 << 20;

/// Finds how the evidence sheet of a report is laid out. Where it is `untouched`, the formulas of a
/// requirement must look at every row that speaks for it.
pub(super) fn found(
    shown: &Book,
    assessment: &Assessment,
    (lang, untouched): (Lang, bool),
) -> Layout {
    let sheet = words::EVIDENCE.get(lang);
    let read = &assessment.evidence.rows;
    let of_sheet = read.iter().enumerate().filter(|(_, row)| row.place.sheet == sheet);
    let rows: BTreeMap<u32, usize> = of_sheet.map(|(at, row)| (row.place.row, at)).collect();
    let speaks = |row: u32, requirement| {
        rows.get(&row).map(|&at| read[at].requirements.contains(&requirement))
    };
    let settle = |(requirement, looked_at): (usize, Option<Vec<Run>>)| -> Vec<Run> {
        let claimed = assessment.claims[requirement].rows.iter().map(|&at| read[at].place.row);
        let speaking = claimed.filter(|&row| speaks(row, requirement) == Some(true));
        let Some(looked_at) = looked_at else { return joined(speaking) };
        let own = |(first, last)| {
            joined((first..=last).filter(|&row| speaks(row, requirement) != Some(false)))
        };
        let mut runs: Vec<Run> = looked_at.iter().copied().flat_map(own).collect();
        if untouched {
            let seen =
                |row: &u32| looked_at.iter().any(|(first, last)| first <= row && row <= last);
            runs.extend(joined(speaking.filter(|row| !seen(row))));
        }
        runs
    };
    let looked_at = looked_at(shown, assessment, lang);
    let between = between(&looked_at);
    let runs: Vec<Vec<Run>> = looked_at.into_iter().enumerate().map(settle).collect();
    let mut lines: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for (requirement, runs) in runs.iter().enumerate() {
        for row in runs.iter().flat_map(|&(first, last)| first..=last) {
            lines.entry(row).or_default().insert(requirement);
        }
    }
    for (&row, &at) in &rows {
        lines.entry(row).or_default().extend(&read[at].requirements);
    }
    let line = |(at, requirements): (u32, BTreeSet<usize>)| Line {
        at,
        requirements: requirements.into_iter().collect(),
        whole_level: false,
        row: rows.get(&at).copied(),
        unread: unread(shown, rows.get(&at).map(|&at| &read[at]), (sheet, at)),
    };
    let computes = |column: OfLine| shown.computes(sheet, column.at().into());
    let assessed = computes(OfLine::AssessorCredit);
    let sides = By::ALL.into_iter().filter(|by| *by == By::Own || assessed);
    let columns: Vec<u32> = sides.map(|by| OfLine::status(by).at().into()).collect();
    let has_point = |row| columns.iter().any(|&column| is_point(&shown.text(sheet, row, column)));
    Layout {
        lines: lines.into_iter().map(line).collect(),
        runs,
        looked_at: between,
        numbers: !(between.0..=between.1).any(has_point),
        assessed,
        dated: computes(OfLine::Expires),
    }
}

/// The first and the last of the rows that formulas look at.
fn between(looked_at: &[Option<Vec<Run>>]) -> Run {
    let runs = || looked_at.iter().flatten().flatten();
    let first = runs().map(|&(first, _)| first).min();
    let last = runs().map(|&(_, last)| last).max();
    first.zip(last).unwrap_or((FIRST_ROW, FIRST_ROW))
}

/// The cells of rows that say something which the formulas of the report leave out: those of its requirements
/// do not look there, or none computes what the row says.
pub(super) fn uncounted(
    shown: &Book,
    assessment: &Assessment,
    layout: &Layout,
    lang: Lang,
) -> Vec<CellPlace> {
    let sheet = words::EVIDENCE.get(lang);
    let counts = |row: &Row| {
        let is_seen = |&requirement: &usize| layout.covers(requirement, row.place.row);
        let computes =
            |column: OfLine| shown.formula(sheet, (row.place.row, column.at().into())).is_some();
        let mut said = By::ALL.into_iter().filter(|by| row.stated(*by).is_some());
        row.place.sheet == sheet
            && row.requirements.iter().all(is_seen)
            && said.all(|by| computes(OfLine::credit(by)))
            && (!layout.dated || !row.has_evidence() || computes(OfLine::Current))
    };
    let says = |row: &Row| {
        let stated = By::ALL.into_iter().any(|by| row.stated(by).is_some());
        stated || row.has_evidence() || row.note.is_some()
    };
    let rows = assessment.evidence.rows.iter().filter(|row| says(row) && !counts(row));
    rows.map(|row| row.place.clone()).collect()
}

/// The sides of a row whose status cell holds something that was not read as one.
fn unread(shown: &Book, row: Option<&Row>, (sheet, at): (&str, u32)) -> Vec<By> {
    let is_unread = |by: &By| {
        let cell = shown.text(sheet, at, OfLine::status(*by).at().into());
        row.and_then(|row| row.stated(*by)).is_none() && !is_blank(&cell)
    };
    By::ALL.into_iter().filter(is_unread).collect()
}

/// The rows that the formulas of each requirement look at: what most of them agree on, so that one that was
/// changed stands alone; `None` where none looks at any.
fn looked_at(shown: &Book, assessment: &Assessment, lang: Lang) -> Vec<Option<Vec<Run>>> {
    let map = Map::new(assessment.framework(), lang);
    let evidence = words::EVIDENCE.get(lang);
    let columns = [
        (OfRequirement::Evidence, OfLine::Document),
        (OfRequirement::Notes, OfLine::Note),
        (OfRequirement::Stated, OfLine::Credit),
    ];
    let mut room = MOST_ROWS;
    let of = |requirement| {
        let row = map.requirement_row(requirement);
        let looked_at = columns.map(|(formula, column)| {
            let formula = shown.formula(map.requirements_sheet(), (row, formula.at().into()))?;
            Some(formula.rows_of(evidence, column.at())).filter(|runs| !runs.is_empty())
        });
        let votes =
            |runs: &&Vec<Run>| looked_at.iter().flatten().filter(|other| other == runs).count();
        let agreed = looked_at.iter().flatten().max_by_key(votes)?;
        let size = |&(first, last): &Run| u64::from(last - first) + 1;
        room = room.checked_sub(agreed.iter().map(size).sum())?;
        Some(agreed.clone())
    };
    (0..assessment.framework().requirement_count()).map(of).collect()
}
