//! Diagnostics as lines: `file: place: severity[code]: message; remedy`.

use std::collections::HashMap;
use std::fmt::Write;

use crate::catalogue::terminal::MORE_OF_A_KIND;
use crate::diagnostic::{Diagnostic, Place, Severity, printable};
use crate::text::{Lang, fill};

/// Diagnostics of one kind that the terminal shows; the report shows all.
const SHOWN_OF_A_KIND: usize = 5;

/// Every diagnostic on a file, a line each. The severity and the code are the same in each language,
/// so that scripts can rely on them.
pub fn lines(file: &str, diagnostics: &[Diagnostic], lang: Lang) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| line(file, diagnostic, lang)).collect()
}

/// The first five diagnostics of each kind, a line each, and a line that counts the others.
pub fn summary(file: &str, diagnostics: &[Diagnostic], lang: Lang) -> String {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut kinds: Vec<&Diagnostic> = Vec::new();
    let mut out = String::new();
    for diagnostic in diagnostics {
        let count = seen.entry(diagnostic.code.id).or_default();
        if *count == 0 {
            kinds.push(diagnostic);
        }
        *count += 1;
        if *count <= SHOWN_OF_A_KIND {
            out.push_str(&line(file, diagnostic, lang));
            out.push('\n');
        }
    }
    for kind in kinds {
        let count = seen[kind.code.id];
        if count > SHOWN_OF_A_KIND {
            let more = fill(
                MORE_OF_A_KIND.get(lang),
                &[("count", &(count - SHOWN_OF_A_KIND).to_string())],
            );
            let head = head(file, &Place::File, kind.severity(), kind.code.id);
            let _ = writeln!(out, "{head}: {more}");
        }
    }
    out
}

fn line(file: &str, diagnostic: &Diagnostic, lang: Lang) -> String {
    let head = head(file, &diagnostic.place, diagnostic.severity(), diagnostic.code.id);
    format!("{head}: {}; {}", diagnostic.message(lang), diagnostic.remedy(lang))
}

fn head(file: &str, place: &Place, severity: Severity, code: &str) -> String {
    let file = printable(file);
    let severity = severity.id();
    match place {
        Place::File => format!("{file}: {severity}[{code}]"),
        // As compilers write it, so that editors can jump there.
        Place::Line { .. } => format!("{file}:{place}: {severity}[{code}]"),
        Place::Sheet(_) | Place::Cell(_) => {
            format!("{file}: {}: {severity}[{code}]", printable(&place.to_string()))
        }
    }
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
