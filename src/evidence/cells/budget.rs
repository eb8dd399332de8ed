//! What reading one file may still cost. Each reader of a format takes from the same budget, so the
//! bounds of [`limits`](crate::evidence::limits) hold whatever the format.

use std::rc::Rc;
use std::time::Instant;

use super::{Cell, Region, Sheet, Value};
use crate::catalogue::reading;
use crate::diagnostic::{CellPlace, Diagnostic, Place, TEXT_TOO_LONG, TOO_LARGE, TOO_SLOW};
use crate::evidence::limits::*;
use crate::text::{Words, fill};

/// Cells between two looks at the clock.
const CELLS_PER_LOOK: usize = 4096;

/// What is left of the limits for one file.
#[derive(Debug)]
pub(crate) struct Budget {
    started: Instant,
    cells: usize,
    rows: usize,
    text: usize,
    most_text: usize,
    sheets: usize,
    merges: usize,
    links: usize,
}

impl Budget {
    /// A full budget, whose time runs from now.
    pub(crate) fn new() -> Budget {
        Budget {
            started: Instant::now(),
            cells: 0,
            rows: 0,
            text: 0,
            most_text: MOST_TEXT_BYTES,
            sheets: 0,
            merges: 0,
            links: 0,
        }
    }

    /// A full budget of a reader that takes formulas instead of values.
    pub(crate) fn of_formulas() -> Budget {
        Budget { most_text: MOST_FORMULA_BYTES, ..Budget::new() }
    }

    /// Adds a filled cell to a sheet.
    pub(crate) fn add(
        &mut self,
        sheet: &mut Sheet,
        row: u32,
        column: u32,
        value: Value,
    ) -> Result<(), Diagnostic> {
        if row >= LAST_ROWS || column >= MOST_COLUMNS {
            return Err(too_large(reading::BEYOND_SHEET.th, reading::BEYOND_SHEET.en));
        }
        if sheet.cells.last().is_none_or(|last| last.row != row) {
            self.rows += 1;
            if self.rows > MOST_ROWS {
                return Err(over(MOST_ROWS, &reading::OVER_ROWS));
            }
        }
        self.cells += 1;
        if self.cells > MOST_CELLS {
            return Err(over(MOST_CELLS, &reading::OVER_CELLS));
        }
        if let Value::Text(text) | Value::Error(text) = &value {
            if is_too_long(text) {
                let place = CellPlace { sheet: sheet.name.clone(), row, column };
                return Err(Diagnostic::new(&TEXT_TOO_LONG, Place::Cell(place))
                    .with("limit", grouped(LONGEST_TEXT)));
            }
            self.text += text.len();
            if self.text > self.most_text {
                return Err(over(self.most_text >> 20, &reading::OVER_TEXT));
            }
        }
        if self.cells.is_multiple_of(CELLS_PER_LOOK) {
            self.look_at_the_clock()?;
        }
        sheet.cells.push(Cell { row, column, value });
        Ok(())
    }

    /// Adds a merged region to a sheet.
    pub(crate) fn merge(&mut self, sheet: &mut Sheet, region: Region) -> Result<(), Diagnostic> {
        self.merges += 1;
        if self.merges > MOST_MERGES {
            return Err(over(MOST_MERGES, &reading::OVER_MERGES));
        }
        sheet.merges.push(region);
        Ok(())
    }

    /// Adds a hyperlink to a sheet.
    pub(crate) fn link(
        &mut self,
        sheet: &mut Sheet,
        region: Region,
        target: Rc<str>,
    ) -> Result<(), Diagnostic> {
        self.links += 1;
        if self.links > MOST_LINKS {
            return Err(over(MOST_LINKS, &reading::OVER_LINKS));
        }
        sheet.links.push((region, target));
        Ok(())
    }

    /// Takes one sheet.
    pub(crate) fn sheet(&mut self) -> Result<(), Diagnostic> {
        self.sheets += 1;
        match self.sheets > MOST_SHEETS {
            true => Err(over(MOST_SHEETS, &reading::OVER_SHEETS)),
            false => self.look_at_the_clock(),
        }
    }

    /// Refuses to go on when the time is up.
    pub(crate) fn look_at_the_clock(&self) -> Result<(), Diagnostic> {
        match self.started.elapsed() > LONGEST_TIME {
            true => Err(Diagnostic::new(&TOO_SLOW, Place::File)
                .with("limit", LONGEST_TIME.as_secs().to_string())),
            false => Ok(()),
        }
    }
}

/// The file has more of something than is read.
pub(crate) fn over(limit: usize, what: &Words) -> Diagnostic {
    let limit = grouped(limit);
    let said = |template| fill(template, &[("limit", &limit)]);
    too_large(said(what.th), said(what.en))
}

/// The file is too large, in this respect.
fn too_large(th: impl Into<String>, en: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&TOO_LARGE, Place::File).with_said("what", th, en)
}

/// Whether a text is longer than a cell may be.
fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().nth(LONGEST_TEXT).is_some()
}

/// A count with thousands separators.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(100_000), "100,000");
        assert_eq!(grouped(1_048_576), "1,048,576");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(!is_too_long(&"ก".repeat(LONGEST_TEXT)));
        assert!(is_too_long(&"ก".repeat(LONGEST_TEXT + 1)));
    }
}
