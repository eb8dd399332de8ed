//! Findings for programs. Keys may be added, never renamed.

use serde::Serialize;

use super::Checked;
use crate::text::Lang;

#[derive(Serialize)]
struct Document<'a> {
    diagnostics: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    help: String,
    fixable: bool,
}

/// Every finding, indented, with a newline at its end. Lines and columns count from 1, columns in
/// characters; `lang` is the language of the messages.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn json(checked: &[Checked], lang: Lang) -> serde_json::Result<String> {
    let found =
        checked.iter().flat_map(|file| file.findings.iter().map(move |found| (file, found)));
    let diagnostics = found.map(|(file, finding)| Found {
        code: finding.id(),
        severity: finding.severity.id(),
        file: &file.file,
        line: finding.span.start.line,
        column: finding.span.start.column,
        end_line: finding.span.end.line,
        end_column: finding.span.end.column,
        message: finding.diagnostic.message(lang),
        help: finding.diagnostic.remedy(lang),
        fixable: finding.fix.is_some(),
    });
    let mut text = serde_json::to_string_pretty(&Document { diagnostics: diagnostics.collect() })?;
    text.push('\n');
    Ok(text)
}
