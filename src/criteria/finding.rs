//! A mistake of a criteria file and the stretch of text that it is about.

use super::yaml::Span;
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
        Finding { diagnostic: Diagnostic::new(code, span.place()), span }
    }

    /// Adds a value from the file.
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Finding {
        self.diagnostic = self.diagnostic.with(name, value);
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
