//! Where the lines of the evidence sheet stand, which of them the formulas of each requirement look at,
//! and which columns there are. A new report has its lines one below the other; of one that is verified
//! they stay where people left them, who empty rows, put some in, and type below the table.

use std::collections::BTreeSet;

use super::FIRST_ROW;
use super::lines::{Line, lines};
use crate::assessment::Assessment;
use crate::evidence::By;
use crate::report::living::credit::is_point;

/// Rows of the sheet that follow one another: the first and the last, from 0.
pub type Run = (u32, u32);

/// How the sheet is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The lines, from above.
    pub lines: Vec<Line>,
    /// For each requirement the rows that its formulas look at.
    pub runs: Vec<Vec<Run>>,
    /// The first and the last row that any formula looks at, from 0.
    pub looked_at: Run,
    /// Whether plain numbers are read as statuses: they are not where one of those that stand between these
    /// rows is a point of a scale.
    pub numbers: bool,
    /// Whether an assessor has a column.
    pub assessed: bool,
    /// Whether there are columns of days.
    pub dated: bool,
}

impl Layout {
    /// How the sheet of a new report is laid out.
    pub fn new(assessment: &Assessment) -> Layout {
        let lines = lines(assessment);
        let runs = runs(&lines, assessment.framework().requirement_count());
        let assessed = assessment.sides.is_some() || assessment.evidence.assessed;
        let last = lines.last().map_or(FIRST_ROW, |line| line.at);
        // What was read is written as a word.
        let mut unread = assessment.evidence.rows.iter().filter(|row| row.status.is_none());
        Layout {
            lines,
            runs,
            looked_at: (FIRST_ROW, last),
            numbers: !unread.any(|row| is_point(&row.status_text)),
            assessed,
            dated: assessment.is_dated(),
        }
    }

    /// Whether the formulas of a requirement look at a row.
    pub fn covers(&self, requirement: usize, row: u32) -> bool {
        self.runs[requirement].iter().any(|&(first, last)| (first..=last).contains(&row))
    }

    /// The first row that speaks for a requirement.
    pub fn first_row(&self, requirement: usize) -> Option<u32> {
        self.runs[requirement].iter().map(|&(first, _)| first).min()
    }

    /// The row of the first line.
    pub fn first_line(&self) -> u32 {
        self.lines.first().map_or(FIRST_ROW, |line| line.at)
    }

    /// The last row of the table, which has one below its headers even where nothing stands in it.
    pub fn last_row(&self) -> u32 {
        self.lines.last().map_or(FIRST_ROW, |line| line.at.max(FIRST_ROW))
    }

    /// The rows of evidence in the order of the lines, each once. What other sheets list in this order, they
    /// list alike when the report is read again.
    pub fn rows(&self) -> Vec<usize> {
        let mut seen = BTreeSet::new();
        self.lines.iter().filter_map(|line| line.row).filter(|row| seen.insert(*row)).collect()
    }

    /// Lines that follow one another.
    pub fn blocks(&self) -> Vec<Run> {
        joined(self.lines.iter().map(|line| line.at))
    }

    /// Whose statuses count, that side first whose word does where both give one.
    pub fn sides(&self, by: By) -> Vec<By> {
        match by {
            By::Assessor if self.assessed => vec![By::Assessor, By::Own],
            _ => vec![By::Own],
        }
    }
}

/// The rows that speak for each requirement.
fn runs(lines: &[Line], requirements: usize) -> Vec<Vec<Run>> {
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); requirements];
    for line in lines {
        for &requirement in &line.requirements {
            rows[requirement].push(line.at);
        }
    }
    rows.into_iter().map(joined).collect()
}

/// Rows in ascending order, those together that follow one another.
pub fn joined(rows: impl IntoIterator<Item = u32>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 >= row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    runs
}
