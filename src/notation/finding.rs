//! A mistake in a document, the stretch of text that it is about, and, where there is one right
//! answer, the text that mends it.

use super::span::Span;
use super::suggestion::unknown;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::text::{Words, fill};

/// A mistake and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What to say.
    pub diagnostic: Diagnostic,
    /// How much it weighs: as its code says, unless settings say otherwise.
    pub severity: Severity,
    /// The stretch of text that it is about; the diagnostic's place is its start.
    pub span: Span,
    /// What mends it, where there is one right answer.
    pub fix: Option<Fix>,
}

/// A change to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The stretch of text to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

impl Finding {
    /// A finding whose message needs no values.
    pub fn new(code: &'static Code, span: Span) -> Finding {
        Finding::of(Diagnostic::new(code, span.place()), span)
    }

    /// A diagnostic about a stretch of text.
    pub fn of(mut diagnostic: Diagnostic, span: Span) -> Finding {
        diagnostic.place = span.place();
        Finding { severity: diagnostic.severity(), diagnostic, span, fix: None }
    }

    /// The stable name of its kind.
    pub fn id(&self) -> &'static str {
        self.diagnostic.code.id
    }

    /// Adds a value from the file.
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Finding {
        self.diagnostic = self.diagnostic.with(name, value);
        self
    }

    /// Adds a name that is not known, and those that are.
    pub fn unknown<'a>(
        mut self,
        found: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Finding {
        self.diagnostic = unknown(self.diagnostic, found, known);
        self
    }

    /// Adds a value of ours, filled with values from the file.
    pub fn with_words(
        mut self,
        name: &'static str,
        words: &Words,
        values: &[(&str, &str)],
    ) -> Finding {
        let (th, en) = (fill(words.th, values), fill(words.en, values));
        self.diagnostic = self.diagnostic.with_said(name, th, en);
        self
    }

    /// Adds the one right answer: what to put where it stands.
    pub fn fixed_by(mut self, replacement: impl Into<String>) -> Finding {
        self.fix = Some(Fix { span: self.span, replacement: replacement.into() });
        self
    }
}

/// The findings in the order of the text; those at one place by their code.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span, finding.id()));
}
