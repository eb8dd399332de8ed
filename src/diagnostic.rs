//! What the program has to say about its input: each cell, row or line that could not be used as it
//! stands. A diagnostic is plain data: a [`Code`] that fixes severity and wording, a place, and the
//! values that fill the wording. Renderers (standard error, report, JSON) stand apart.

use std::fmt;

use crate::text::{Lang, Words, fill};

mod batch_codes;
mod codes;
mod criteria_codes;
pub mod explanation;
mod file_codes;
mod lint_codes;
mod overlay_codes;
mod table_codes;
pub use batch_codes::*;
pub use codes::*;
pub use criteria_codes::*;
pub use explanation::{EXPLANATIONS, Explanation, explanation};
pub use file_codes::*;
pub use lint_codes::*;
pub use overlay_codes::*;
pub use table_codes::*;

/// Every code that there is, table by table.
pub static ALL_CODES: [&Code;
    EVIDENCE_CODES.len()
        + TABLE_CODES.len()
        + FILE_CODES.len()
        + CRITERIA_CODES.len()
        + OVERLAY_CODES.len()
        + LINT_CODES.len()
        + BATCH_CODES.len()] = joined([
    EVIDENCE_CODES,
    TABLE_CODES,
    FILE_CODES,
    CRITERIA_CODES,
    OVERLAY_CODES,
    LINT_CODES,
    BATCH_CODES,
]);

const fn joined<const T: usize, const N: usize>(
    tables: [&[&'static Code]; T],
) -> [&'static Code; N] {
    let mut all = [tables[0][0]; N];
    let (mut table, mut at, mut filled) = (0, 0, 0);
    while table < T {
        if at == tables[table].len() {
            table += 1;
            at = 0;
        } else {
            all[filled] = tables[table][at];
            filled += 1;
            at += 1;
        }
    }
    assert!(filled == N);
    all
}

/// Characters of a found value that a message quotes; the rest is cut.
const LONGEST_VALUE: usize = 80;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing was lost.
    Note,
    /// A cell or row was not used as it stands; the rest was.
    Warning,
    /// The file could not be used.
    Error,
}

impl Severity {
    /// Its name in output: `note`, `warning` or `error`.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A kind of diagnostic: what `pmqa explain` describes.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable kebab-case name.
    pub id: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence: what was found, with `{name}` for each value.
    pub message: Words,
    /// One sentence: what would be accepted, or how to go on, with `{name}` for each value.
    pub remedy: Words,
}

/// A cell of a sheet; rows and columns count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellPlace {
    /// The name of the sheet; empty for a format that has none (CSV).
    pub sheet: String,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// Where in a file a diagnostic belongs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A sheet as a whole.
    Sheet(String),
    /// A cell: `หลักฐาน!E14`.
    Cell(CellPlace),
    /// A line and a column of a text, both from 1, the column in characters.
    Line {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "{}!", self.sheet)?;
        }
        write!(f, "{}{}", column_name(self.column), self.row + 1)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File => Ok(()),
            Place::Sheet(sheet) => f.write_str(sheet),
            Place::Cell(cell) => cell.fmt(f),
            Place::Line { line, column } => write!(f, "{line}:{column}"),
        }
    }
}

/// The letters of a spreadsheet column, from 0: `A`, `Z`, `AA`.
pub fn column_name(column: u32) -> String {
    let mut name = String::new();
    push_column(&mut name, column);
    name
}

/// Adds the letters of a spreadsheet column, from 0, to a text.
pub(crate) fn push_column(text: &mut String, column: u32) {
    if column >= 26 {
        push_column(text, column / 26 - 1);
    }
    text.push(char::from(b'A' + (column % 26) as u8));
}

/// One thing to say about one place of the input.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: &'static Code,
    /// Where.
    pub place: Place,
    values: Vec<(&'static str, Value)>,
}

/// A value that fills a message: as it was found, or a text of ours in either language.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Found(String),
    Said(String, String),
}

impl Diagnostic {
    /// A diagnostic without values.
    pub fn new(code: &'static Code, place: Place) -> Diagnostic {
        Diagnostic { code, place, values: Vec::new() }
    }

    /// What was found, told as of another kind and place.
    pub fn again(self, code: &'static Code, place: Place) -> Diagnostic {
        Diagnostic { code, place, ..self }
    }

    /// Adds a value from the input, made safe to print: control characters become spaces, and
    /// what is longer than 80 characters is cut.
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Diagnostic {
        self.values.push((name, Value::Found(printable(value.as_ref()))));
        self
    }

    /// Adds a value of ours that differs by language, such as a list of what is accepted.
    pub fn with_said(
        mut self,
        name: &'static str,
        th: impl Into<String>,
        en: impl Into<String>,
    ) -> Diagnostic {
        self.values.push((name, Value::Said(th.into(), en.into())));
        self
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.code.severity
    }

    /// What was found.
    pub fn message(&self, lang: Lang) -> String {
        self.filled(self.code.message, lang)
    }

    /// What would be accepted, or how to go on.
    pub fn remedy(&self, lang: Lang) -> String {
        self.filled(self.code.remedy, lang)
    }

    fn filled(&self, words: Words, lang: Lang) -> String {
        let values: Vec<(&str, &str)> = self
            .values
            .iter()
            .map(|(name, value)| match (value, lang) {
                (Value::Found(text), _) => (*name, text.as_str()),
                (Value::Said(th, _), Lang::Th) => (*name, th.as_str()),
                (Value::Said(_, en), Lang::En) => (*name, en.as_str()),
            })
            .collect();
        fill(words.get(lang), &values)
    }
}

/// A text from the input as it may stand in a message or on a terminal: no control characters, no
/// marks that turn the direction of writing, at most 80 characters.
pub fn printable(text: &str) -> String {
    let unsafe_mark =
        |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let mut out: String =
        text.chars().take(LONGEST_VALUE).map(|c| if unsafe_mark(c) { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST_VALUE).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
        {
            assert_eq!(column_name(column), name);
        }
    }

    #[test]
    fn a_cell_is_named_by_sheet_and_address() {
        let cell = CellPlace { sheet: "หลักฐาน".into(), row: 13, column: 4 };
        assert_eq!(Place::Cell(cell.clone()).to_string(), "หลักฐาน!E14");
        assert_eq!(CellPlace { sheet: String::new(), ..cell }.to_string(), "E14");
    }

    #[test]
    fn found_values_cannot_drive_a_terminal() {
        let said =
            Diagnostic::new(&UNKNOWN_STATUS, Place::File).with("found", "a\u{1b}[31m\nb\u{202e}");
        assert!(!said.message(Lang::En).contains(['\u{1b}', '\n', '\u{202e}']));
        assert_eq!(printable(&"ก".repeat(90)).chars().count(), 81);
    }

    #[test]
    fn every_code_is_unique_and_says_something_in_both_languages() {
        for (at, code) in ALL_CODES.iter().enumerate() {
            assert!(ALL_CODES[..at].iter().all(|other| other.id != code.id), "{} twice", code.id);
            assert!(code.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", code.id);
            for words in [code.message, code.remedy] {
                assert!(
                    words.th.chars().any(|c| ('\u{e01}'..='\u{e5b}').contains(&c)),
                    "{}",
                    code.id
                );
                assert!(words.en.is_ascii() && !words.en.is_empty(), "{}", code.id);
            }
        }
    }
}
