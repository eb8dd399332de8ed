//! Diagnostics as lines: `file: place: severity[code]: message; remedy`.

use crate::batch::line::Found;
use crate::catalogue::terminal::MORE_OF_A_KIND;
use crate::diagnostic::{Diagnostic, Place, printable};
use crate::text::{Lang, Words, fill};

/// Diagnostics of one kind that the terminal shows; the report shows all.
const SHOWN_OF_A_KIND: usize = 5;

/// Every diagnostic on a file, a line each. The severity and the code are the same in each language,
/// so that scripts can rely on them.
pub fn lines(file: &str, diagnostics: &[Diagnostic], lang: Lang) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| line(file, diagnostic, lang)).collect()
}

/// The first five diagnostics of each kind, a line each, and a line that counts the others.
pub fn summary(file: &str, diagnostics: &[Diagnostic], lang: Lang) -> String {
    summed_up(file, diagnostics, &MORE_OF_A_KIND, lang)
}

/// The same; `more` says where the others stand.
pub fn summed_up(file: &str, diagnostics: &[Diagnostic], more: &Words, lang: Lang) -> String {
    let mut kinds = Kinds::default();
    let mut out = String::new();
    for diagnostic in diagnostics {
        if kinds.shows(diagnostic.severity().id(), diagnostic.code.id) {
            out.push_str(&line(file, diagnostic, lang));
            out.push('\n');
        }
    }
    for line in kinds.rest(file, more, lang) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// How many diagnostics there were of each kind: the first five are shown, the others counted.
#[derive(Debug, Default)]
pub struct Kinds {
    /// Severity, code and count, in the order in which kinds came.
    seen: Vec<(String, String, usize)>,
}

impl Kinds {
    /// Counts a diagnostic; whether it is one of those that are shown.
    pub fn shows(&mut self, severity: &str, code: &str) -> bool {
        let known = self.seen.iter_mut().find(|(_, known, _)| known == code);
        match known {
            Some((.., count)) => {
                *count += 1;
                *count <= SHOWN_OF_A_KIND
            }
            None => {
                self.seen.push((severity.to_owned(), code.to_owned(), 1));
                true
            }
        }
    }

    /// A line for each kind of which more came than was shown; `more` says where they stand.
    pub fn rest(&self, file: &str, more: &Words, lang: Lang) -> Vec<String> {
        let seen = self.seen.iter().filter(|(.., count)| *count > SHOWN_OF_A_KIND);
        let rest = seen.map(|(severity, code, count)| {
            let count = (count - SHOWN_OF_A_KIND).to_string();
            let more = fill(more.get(lang), &[("count", &count)]);
            format!("{}: {severity}[{code}]: {more}", printable(file))
        });
        rest.collect()
    }
}

fn line(file: &str, diagnostic: &Diagnostic, lang: Lang) -> String {
    let found = Found::of(diagnostic, lang);
    match diagnostic.place {
        // As compilers write it, so that editors can jump there.
        Place::Line { .. } => told(&format!("{}:{}", printable(file), found.place), &found),
        Place::File | Place::Sheet(_) | Place::Cell(_) => of_found(file, &found),
    }
}

/// A diagnostic of a sheet, a cell or a file as a whole, as an earlier run has told it.
pub fn of_found(file: &str, found: &Found) -> String {
    match &*found.place {
        "" => told(&printable(file), found),
        place => told(&format!("{}: {}", printable(file), printable(place)), found),
    }
}

fn told(at: &str, found: &Found) -> String {
    let Found { severity, code, message, help, .. } = found;
    format!("{at}: {severity}[{code}]: {message}; {help}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellPlace, UNKNOWN_STATUS};

    fn at(row: u32) -> Diagnostic {
        let place =
            Place::Cell(CellPlace { sheet: "หลักฐาน".into(), row, column: 4 });
        Diagnostic::new(&UNKNOWN_STATUS, place).with("found", "เสดแล้ว").with_said("hint", "", "")
    }

    #[test]
    fn a_line_names_file_cell_severity_and_code() {
        let lines = lines("a.xlsx", &[at(13)], Lang::En);
        assert!(lines[0].starts_with(
            "a.xlsx: หลักฐาน!E14: warning[unknown-status]: unknown status \"เสดแล้ว\";"
        ));
    }

    #[test]
    fn many_of_a_kind_are_summed_up() {
        let many: Vec<_> = (0..9).map(at).collect();
        let told = summary("a.xlsx", &many, Lang::En);
        assert_eq!(told.lines().count(), 6);
        assert!(
            told.ends_with(
                "a.xlsx: warning[unknown-status]: 4 more of this kind, listed in the report\n"
            ),
            "{told}"
        );
    }
}
