//! A mistake in a document and the stretch of text that it is about.

use super::span::Span;
use super::suggestion::unknown;
use crate::diagnostic::{Code, Diagnostic};
use crate::text::{Words, fill};

/// A mistake and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What to say.
    pub diagnostic: Diagnostic,
    /// The stretch of text that it is about; the diagnostic's place is its start.
    pub span: Span,
}

impl Finding {
    /// A finding whose message needs no values.
    pub fn new(code: &'static Code, span: Span) -> Finding {
        Finding::of(Diagnostic::new(code, span.place()), span)
    }

    /// A diagnostic about a stretch of text.
    pub fn of(mut diagnostic: Diagnostic, span: Span) -> Finding {
        diagnostic.place = span.place();
        Finding { diagnostic, span }
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
}
