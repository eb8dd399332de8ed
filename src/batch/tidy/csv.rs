//! The tables as `.csv`: UTF-8 with a byte order mark, without which Excel shows Thai as noise; and
//! no text can become a formula, whichever spreadsheet opens it.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use ::csv::Writer;

use super::{Table, Value, agency, of_file};
use crate::batch::line::{Found, Line};

/// The name of a table's file.
pub fn file(table: Table) -> String {
    format!("{}.csv", table.name())
}

/// The first bytes of a table's file, by which the file is known to be ours.
fn head(table: Table) -> Vec<u8> {
    let names: Vec<&str> = table.columns().map(|(name, _)| name).collect();
    format!("\u{FEFF}{}\n", names.join(",")).into_bytes()
}

/// Whether some bytes are one of these tables.
pub fn is_ours(bytes: &[u8]) -> bool {
    bytes.starts_with("\u{FEFF}".as_bytes())
        && Table::ALL.into_iter().any(|table| bytes.starts_with(&head(table)))
}

/// Writes the tables, agency by agency.
pub struct Tables<W: Write> {
    writers: [Writer<W>; 4],
    digits: String,
}

impl<W: Write> Tables<W> {
    /// Opens every table.
    ///
    /// # Errors
    /// When the heads cannot be written.
    pub fn new(mut open: impl FnMut(Table) -> io::Result<W>) -> io::Result<Tables<W>> {
        let mut writer = |table: Table| {
            let mut inner = open(table)?;
            inner.write_all(&head(table))?;
            Ok::<_, io::Error>(::csv::WriterBuilder::new().has_headers(false).from_writer(inner))
        };
        let [scores, items, gaps, diagnostics] = Table::ALL;
        let writers = [writer(scores)?, writer(items)?, writer(gaps)?, writer(diagnostics)?];
        Ok(Tables { writers, digits: String::new() })
    }

    /// Adds an agency, by its number in the order of the run.
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn add(&mut self, number: usize, line: &Line) -> io::Result<()> {
        agency(number, line, |table, row| self.write(table, row))
    }

    /// Adds what is to say of a file.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub fn add_of_file(
        &mut self,
        file: (usize, &str),
        of: (&str, &str),
        found: &Found,
    ) -> io::Result<()> {
        of_file(file, of, found, |table, row| self.write(table, row))
    }

    /// Ends every table and hands back what they were written to, in the order of [`Table::ALL`].
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn finish(self) -> io::Result<[W; 4]> {
        let end = |writer: Writer<W>| writer.into_inner().map_err(|error| error.into_error());
        let [scores, items, gaps, diagnostics] = self.writers;
        Ok([end(scores)?, end(items)?, end(gaps)?, end(diagnostics)?])
    }

    fn write(&mut self, table: Table, row: &[Value]) -> io::Result<()> {
        let writer = &mut self.writers[table as usize];
        for value in row {
            self.digits.clear();
            // A text takes what is written, always; numbers stand in their shortest digits.
            let _ = match value {
                Value::Text(text) => {
                    writer.write_field(safe(text).as_bytes()).map_err(io_error)?;
                    continue;
                }
                Value::Count(Some(count)) => write!(self.digits, "{count}"),
                Value::Number(Some(number)) => write!(self.digits, "{number}"),
                Value::Count(None) | Value::Number(None) => Ok(()),
            };
            writer.write_field(&self.digits).map_err(io_error)?;
        }
        writer.write_record(None::<&[u8]>).map_err(io_error)
    }
}

/// The error of the operating system itself, so that a full disk is known as one.
fn io_error(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like a formula gets an
/// apostrophe before it.
pub fn safe(text: &str) -> Cow<'_, str> {
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', " ")) } else { text.into() };
    let first = text.trim_start_matches([' ', '\u{FEFF}', '\u{A0}']).chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CANNOT_READ, Diagnostic, Place};
    use crate::text::Lang;

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1", "|cmd"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for text in ["กรมตัวอย่าง", "1.1", "a=b", ""] {
            assert_eq!(safe(text), text);
        }
        assert_eq!(safe("a\0b"), "a b");
    }

    /// A disk with room for the heads alone.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_as_such() {
        let mut tables = Tables::new(|_| Ok(Full(1))).unwrap();
        let found = Found::of(&Diagnostic::new(&CANNOT_READ, Place::File), Lang::En);
        let many = (0..1000).map(|at| tables.add_of_file((at, "a.xlsx"), ("", ""), &found));
        let error = many.collect::<io::Result<Vec<()>>>().unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }

    #[test]
    fn tables_open_in_excel_as_thai_and_are_known_as_ours() {
        let mut tables = Tables::new(|_| Ok(Vec::new())).unwrap();
        let found =
            Diagnostic::new(&CANNOT_READ, Place::File).with("reason", "permission denied, \"x\"");
        let found = Found::of(&found, Lang::En);
        tables.add_of_file((3, "=ก.xlsx"), ("กรม", ""), &found).unwrap();
        let [scores, _, _, diagnostics] = tables.finish().unwrap();
        assert!(scores.starts_with(b"\xEF\xBB\xBFnumber,agency,group,fiscal_year,file,"));
        assert!(is_ours(&scores) && is_ours(&diagnostics) && !is_ours(b"number,agency"));
        let text = String::from_utf8(diagnostics).unwrap();
        assert_eq!(
            text.lines().nth(1).unwrap(),
            "3,กรม,,,'=ก.xlsx,error,cannot-read,,\"cannot be read: permission denied, \"\"x\"\"\",\
             check the name of the file and the permission to read it"
        );
    }
}
