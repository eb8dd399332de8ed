//! Whether two formulas are one. Spreadsheet programs write a formula anew when they save: names of
//! sheets with quotes or without, numbers as they like, spaces, the prefix of newer functions. So
//! formulas are compared piece by piece rather than letter by letter.

/// A formula in pieces.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Formula {
    text: String,
    pieces: Vec<Piece>,
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
    /// Takes a formula apart, with or without its equals sign.
    pub fn new(text: &str) -> Formula {
        let text = text.trim().trim_start_matches('=').to_owned();
        let pieces = pieces(&text);
        Formula { text, pieces }
    }

    /// Whether both say the same.
    pub fn is(&self, other: &Formula) -> bool {
        self.pieces == other.pieces
    }

    /// The formula as a difference names it.
    pub fn display(&self) -> String {
        format!("={}", self.text)
    }
}

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
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn no_text_is_too_broken() {
        for text in ["\"", "'", "\"a", "'ก", "1.", "1E", "1E+", "1.2.3", "", "=", "ก\"ข'ค"]
        {
            assert!(same(text, text), "{text}");
        }
    }
}
