//! What a workbook that computes itself carries for those who score it again: the words of a user's own that
//! its formulas read as statuses. Where another reads it, in another place, the same words count.

use super::address::{STATUS_WORDS, STATUSES};
use super::statuses;
use crate::catalogue::living as words;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells;
use crate::evidence::words::StatusWord;
use crate::mark;
use crate::text::Lang;

/// The words of a user's own for statuses that a report or a template knows; none for any other file.
///
/// # Errors
/// When the file is damaged, or larger than what is read.
pub fn words(bytes: &[u8]) -> Result<Vec<(StatusWord, String)>, Diagnostic> {
    let computed = mark::computed_sheets(bytes);
    let names = Lang::ALL.map(|lang| words::FIGURES.get(lang));
    let Some(name) = names.into_iter().find(|name| computed.iter().any(|sheet| sheet == name))
    else {
        return Ok(Vec::new());
    };
    let workbook = cells::read(bytes)?;
    let Some(sheet) = workbook.iter().find(|sheet| sheet.name == name) else {
        return Ok(Vec::new());
    };
    let text = |row: u32| {
        let place = |cell: &&cells::Cell| (cell.row, cell.column) == (row, STATUS_WORDS.into());
        let text = sheet.cells.iter().find(place).and_then(|cell| cell.value.text());
        text.unwrap_or_default().to_owned()
    };
    Ok(statuses::own(&[0, 1, 2, 3].map(|at| text(STATUSES + at))))
}
