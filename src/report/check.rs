//! What checking criteria files found, for people, programs and code reviews: one renderer a file,
//! each from the same plain findings.

use crate::diagnostic::Severity;
use crate::notation::Finding;

mod github;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use text::text;

/// A criteria file and what was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The file, as the user named it.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Whether anything was found that must be looked at: more than notes.
    pub fn has_problems(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity >= Severity::Warning)
    }

    /// The text as findings place themselves in it: without a byte order mark.
    fn body(&self) -> &str {
        self.text.strip_prefix('\u{feff}').unwrap_or(&self.text)
    }
}
