//! Whether two formulas are one. Spreadsheet programs write a formula anew when they save: names of
//! sheets with quotes or without, numbers as they like, spaces, the prefix of newer functions. So
//! formulas are compared piece by piece rather than letter by letter.

use crate::diagnostic::column_name;
use crate::report::living::address::DELETED;
use crate::report::workbook::Run;

/// A formula. It is taken apart only where it is looked into, because a large report has many, and most stand
/// as they were written.
#[derive(Debug, Clone)]
pub(super) struct Formula {
    text: String,
}

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    /// A text in double quotes.
    Text(String),
    /// A number.
    Number(f64),
    /// A name: of a function, a sheet or a cell.
    Name(String),
    /// Anything else.
    Sign(char),
}

/// What stands before the names of functions that came after the file format.
const PREFIX: &str = "_XLFN.";

impl Formula {
    /// A formula, with or without its equals sign.
    pub fn new(text: &str) -> Formula {
        Formula { text: text.trim().trim_start_matches('=').to_owned() }
    }

    /// Whether both say the same.
    pub fn is(&self, other: &Formula) -> bool {
        self.text == other.text || pieces(&self.text) == pieces(&other.text)
    }

    /// The rows that it looks at in a column of a sheet, or from that column on, each once: the first and
    /// the last, from 0.
    pub fn rows_of(&self, sheet: &str, column: u16) -> Vec<Run> {
        let (sheet, column) = (sheet.to_uppercase(), column_name(column.into()));
        let pieces = pieces(&self.text);
        let mut runs = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let is_sheet = matches!(piece, Piece::Name(name) if *name == sheet);
            let from = corner(pieces.get(at + 2)).filter(|(letters, _)| *letters == column);
            let (true, Some((_, first))) = (is_sheet, from) else { continue };
            let is_range = pieces.get(at + 3) == Some(&Piece::Sign(':'));
            let to = corner(pieces.get(at + 4)).filter(|_| is_range);
            let run = (first, to.map_or(first, |(_, last)| last));
            if run.0 <= run.1 && !runs.contains(&run) {
                runs.push(run);
            }
        }
        runs
    }

    /// The formula as a difference names it.
    pub fn display(&self) -> String {
        format!("={}", self.text)
    }
}

/// The letters and the row, from 0, of a cell as a formula names it.
fn corner(piece: Option<&Piece>) -> Option<(&str, u32)> {
    let Some(Piece::Name(name)) = piece else { return None };
    let (letters, row) = name.strip_prefix('$').unwrap_or(name).split_once('$')?;
    let row = row.parse::<u32>().ok()?.checked_sub(1)?;
    (row <= LAST_ROW).then_some((letters, row))
}

/// The last row of a sheet, from 0.
const LAST_ROW: u32 = 1_048_575;

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => {
                let length = quoted(rest, first);
                let inner = rest[1..length].strip_suffix(first).unwrap_or(&rest[1..length]);
                let inner = inner.replace(&format!("{first}{first}"), &first.to_string());
                pieces.push(match first {
                    '"' => Piece::Text(inner),
                    _ => Piece::Name(inner.to_uppercase()),
                });
                length
            }
            c if c.is_ascii_digit() => {
                let length = number(rest);
                // A row of a reference to whole rows is a number too, which does no harm.
                pieces.push(match rest[..length].parse() {
                    Ok(number) => Piece::Number(number),
                    Err(_) => Piece::Name(rest[..length].to_owned()),
                });
                length
            }
            '#' if rest.starts_with(DELETED) => {
                // Some programs leave the sheet before it, whose cells are gone.
                if let [.., Piece::Name(_), Piece::Sign('!')] = pieces[..] {
                    pieces.truncate(pieces.len() - 2);
                }
                pieces.push(Piece::Name(DELETED.to_owned()));
                DELETED.len()
            }
            c if is_of_name(c) => {
                let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
                let name = rest[..length].to_uppercase();
                pieces.push(Piece::Name(name.strip_prefix(PREFIX).unwrap_or(&name).to_owned()));
                length
            }
            c => {
                if !c.is_whitespace() {
                    pieces.push(Piece::Sign(c));
                }
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    pieces
}

/// What a name may hold; the dollar signs of a cell belong to its name.
fn is_of_name(c: char) -> bool {
    let sign = "+-*/^&=<>(),;:!{}\"'%#[]@".contains(c);
    !sign && !c.is_whitespace()
}

/// The length of a quoted piece, in which a doubled quote stands for one.
fn quoted(text: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(next) = text[at..].find(quote) {
        at += next + 1;
        if !text[at..].starts_with(quote) {
            return at;
        }
        at += 1;
    }
    text.len()
}

/// The length of a number, which may have an exponent.
fn number(text: &str) -> usize {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let mut length = digits(text);
    if text[length..].starts_with('.') {
        length += 1 + digits(&text[length + 1..]);
    }
    let exponent = text[length..].strip_prefix(['E', 'e']);
    if let Some(exponent) = exponent {
        let sign = usize::from(exponent.starts_with(['+', '-']));
        let count = digits(&exponent[sign..]);
        if count > 0 {
            length += 1 + sign + count;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        Formula::new(a).is(&Formula::new(b))
    }

    #[test]
    fn what_programs_write_differently_is_the_same() {
        for (a, b) in [
            ("'การคำนวณ'!$F$31", "การคำนวณ!$F$31"),
            ("ROUND(A1,6)-3*1E-10", "=round( A1, 6 ) - 3 * 0.0000000001"),
            ("_xlfn.NUMBERVALUE(A1)", "NUMBERVALUE(A1)"),
            ("IF(A1=\"\",\"a\"\"b\",1)", "IF(A1=\"\", \"a\"\"b\", 1.0)"),
            ("'It''s'!A1", "'It''s'!A1"),
            ("100*A1", "1E2*A1"),
            ("SUM('ก ข'!#REF!,A!#REF!)", "SUM(#REF!,#REF!)"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn what_means_something_else_is_not() {
        for (a, b) in [
            ("A1+1", "A1+2"),
            ("A1", "$A$1"),
            ("\"a b\"", "\"ab\""),
            ("\"A\"", "\"a\""),
            ("A1", "\"A1\""),
            ("A1>=3", "A1>3"),
            ("SUM(A1:A2)", "SUM(A1,A2)"),
            ("'a'!A1", "b!A1"),
            ("1", "1\"\""),
            ("SUM(#REF!)", "SUM(A1)"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn rows_that_a_formula_looks_at_are_told_once() {
        let formula = "IF(COUNT('หลัก ฐาน'!$N$7:$N$9,หลัก!$N$1)>0,MIN('หลัก ฐาน'!$N$12:$N$12,'หลัก ฐาน'!$N$7:$N$9),\
                       'หลัก ฐาน'!$M$4+'หลัก ฐาน'!$N$20+'หลัก ฐาน'!$N$9:$N$7+'หลัก ฐาน'!$N$0)";
        let formula = Formula::new(formula);
        assert_eq!(formula.rows_of("หลัก ฐาน", 13), [(6, 8), (11, 11), (19, 19)]);
        assert_eq!(formula.rows_of("หลัก ฐาน", 12), [(3, 3)]);
        assert_eq!(Formula::new("หลักฐาน!$G$7:$I$9").rows_of("หลักฐาน", 6), [(6, 8)]);
    }

    #[test]
    fn no_text_is_too_broken() {
        for text in ["\"", "'", "\"a", "'ก", "1.", "1E", "1E+", "1.2.3", "", "=", "ก\"ข'ค"]
        {
            assert!(same(text, text), "{text}");
        }
    }
}
