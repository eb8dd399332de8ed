//! What a workbook that computes itself carries for those who score it again: the words of a user's own that
//! its formulas read as statuses, the evidence policy that they follow, whose statuses decide in it, and the
//! day as of which its evidence is judged. Where another reads it, in another place, the same counts.

use super::address::{POLICY, STATUS_WORDS, STATUSES};
use super::statuses;
use crate::catalogue::living as words;
use crate::criteria::EvidencePolicy;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::evidence::By;
use crate::evidence::cells;
use crate::evidence::words::StatusWord;
use crate::mark;
use crate::text::Lang;

/// What a report or a template carries; nothing where a file is neither.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// The words of a user's own for statuses.
    pub words: Vec<(StatusWord, String)>,
    /// The evidence policy of a report. That of a template is but what it shows until it is scored.
    pub policy: Option<EvidencePolicy>,
    /// Whose statuses decide.
    pub by: Option<By>,
    /// The day as of which evidence must not have expired.
    pub as_of: Option<Date>,
}

/// Reads what a file carries.
///
/// # Errors
/// When the file is damaged, or larger than what is read.
pub fn read(bytes: &[u8]) -> Result<Carried, Diagnostic> {
    let computed = mark::computed_sheets(bytes);
    if computed.is_empty() {
        return Ok(Carried::default());
    }
    let marked = Carried { by: mark::by(bytes), as_of: mark::as_of(bytes), ..Carried::default() };
    let names = Lang::ALL.map(|lang| words::FIGURES.get(lang));
    let Some(name) = names.into_iter().find(|name| computed.iter().any(|sheet| sheet == name))
    else {
        return Ok(marked);
    };
    let workbook = cells::read(bytes)?;
    let Some(sheet) = workbook.iter().find(|sheet| sheet.name == name) else {
        return Ok(marked);
    };
    let Carried { words, policy, .. } = of(|row, column| {
        let text = sheet.cell(row, column).and_then(|cell| cell.value.text());
        text.unwrap_or_default().to_owned()
    });
    Ok(Carried { words, policy: policy.filter(|_| mark::is_report(bytes)), ..marked })
}

/// What the sheet of figures carries, by the text of each of its cells.
pub fn of(text: impl Fn(u32, u32) -> String) -> Carried {
    let lists = [0, 1, 2, 3].map(|at| text(STATUSES + at, STATUS_WORDS.into()));
    let policy = EvidencePolicy::from_id(&text(POLICY, 1));
    Carried { words: statuses::own(&lists), policy, ..Carried::default() }
}
