//! Findings for people: the line that each is about, with the place underlined, and what to do. The
//! severity and the code are the same in each language, so that they can be searched for.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Checked;
use crate::catalogue::check::{CLEAN, FIXABLE, SUMMARY};
use crate::diagnostic::Severity;
use crate::notation::{Finding, Lines};
use crate::text::{Lang, fill};

/// Columns that a line of a file may fill; what is longer is shown in part.
const WIDTH: usize = 120;

/// Columns that are kept for the line's number, and for what stands behind the place.
const BESIDE: usize = 24;

/// Every finding of every file, and a line that sums them up; nothing where no file was checked.
pub fn text(checked: &[Checked], lang: Lang, coloured: bool) -> String {
    if checked.is_empty() {
        return String::new();
    }
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(WIDTH);
    let mut out = String::new();
    for file in checked {
        let lines = Lines::new(file.body());
        for finding in &file.findings {
            out.push_str(&snippet(&renderer, &file.file, &lines, finding, lang));
            out.push_str("\n\n");
        }
    }
    let _ = writeln!(out, "{}", summary(checked, lang));
    out
}

fn snippet(
    renderer: &Renderer,
    file: &str,
    lines: &Lines,
    finding: &Finding,
    lang: Lang,
) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let bytes = lines.bytes(finding.span);
    let (line_start, line) = lines.around(bytes.start);
    // Of a finding on several lines the first is shown.
    let end = bytes.end.clamp(bytes.start, line_start + line.len());
    let span =
        bytes.start.min(line_start + line.len()) - line_start..end.max(line_start) - line_start;
    let number = lines.position(bytes.start).line;
    let message = finding.diagnostic.message(lang);
    let remedy = finding.diagnostic.remedy(lang);
    let group = level.primary_title(message.as_str()).id(finding.id());
    let source = cut(line, span.end);
    let snippet = Snippet::source(source.as_str()).line_start(number).path(file);
    let group = group
        .element(snippet.annotation(AnnotationKind::Primary.span(span)))
        .element(Level::HELP.message(remedy.as_str()));
    renderer.render(&[group])
}

/// A line without what is too far to the right of a place to be shown. The renderer cuts lines itself,
/// but leaves a letter of Thai text behind the ellipsis.
fn cut(line: &str, place: usize) -> String {
    let most = (WIDTH - BESIDE).max(line[..place].width() + BESIDE);
    let mut columns = 0;
    let end = line.char_indices().find(|(_, c)| {
        columns += c.width().unwrap_or(0);
        columns > most
    });
    match end {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

fn summary(checked: &[Checked], lang: Lang) -> String {
    let findings = || checked.iter().flat_map(|file| &file.findings);
    let of = |severity| findings().filter(|found| found.severity == severity).count().to_string();
    let files = checked.len().to_string();
    if findings().next().is_none() {
        return fill(CLEAN.get(lang), &[("files", &files)]);
    }
    let mut summary = fill(
        SUMMARY.get(lang),
        &[
            ("errors", &of(Severity::Error)),
            ("warnings", &of(Severity::Warning)),
            ("notes", &of(Severity::Note)),
            ("files", &files),
        ],
    );
    let fixable = findings().filter(|found| found.fix.is_some()).count();
    if fixable > 0 {
        summary.push_str(&fill(FIXABLE.get(lang), &[("count", &fixable.to_string())]));
    }
    summary
}
