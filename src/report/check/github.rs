//! Findings as workflow commands, which GitHub shows beside the lines of a pull request.

use std::fmt::Write;

use super::Checked;
use crate::diagnostic::Severity;
use crate::notation::Finding;
use crate::text::Lang;

/// A command for each finding, a line each.
pub fn github(checked: &[Checked], lang: Lang) -> String {
    let mut out = String::new();
    for file in checked {
        for finding in &file.findings {
            let _ = writeln!(out, "{}", command(&file.file, finding, lang));
        }
    }
    out
}

fn command(file: &str, finding: &Finding, lang: Lang) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = (finding.span.start, finding.span.end);
    let mut place = format!("file={},line={},endLine={}", property(file), start.line, end.line);
    // Columns are taken only where they are of one line.
    if start.line == end.line {
        let _ = write!(place, ",col={},endColumn={}", start.column, end.column);
    }
    let said = format!("{}; {}", finding.diagnostic.message(lang), finding.diagnostic.remedy(lang));
    format!("::{level} {place},title={}::{}", property(finding.id()), data(&said))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
