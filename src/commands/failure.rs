//! Why a command could not be done: diagnostics about one file, told on standard error.

use std::fmt;
use std::io::Write;
use std::path::Path;

use pmqa::diagnostic::{Code, Diagnostic, Place};
use pmqa::report::diagnostics;
use pmqa::text::Lang;

/// One file, and everything that keeps it from being used.
#[derive(Debug)]
pub struct Failure {
    /// The file, as the user named it.
    file: String,
    /// What is wrong with it.
    diagnostics: Vec<Diagnostic>,
}

impl Failure {
    /// A failure with every diagnostic on a file.
    pub fn new(file: impl AsRef<Path>, diagnostics: Vec<Diagnostic>) -> Failure {
        Failure { file: file.as_ref().display().to_string(), diagnostics }
    }

    /// A failure that concerns a file as a whole.
    pub fn of(file: impl AsRef<Path>, diagnostic: Diagnostic) -> Failure {
        Failure::new(file, vec![diagnostic])
    }

    /// A failure of the operating system to do something with a file.
    pub fn io(file: impl AsRef<Path>, code: &'static Code, error: &std::io::Error) -> Failure {
        Failure::of(file, Diagnostic::new(code, Place::File).with("reason", error.to_string()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&diagnostics::lines(&self.file, &self.diagnostics, Lang::En).join("\n"))
    }
}

impl std::error::Error for Failure {}

/// Tells an error on standard error, in the language in force.
pub fn report(error: &anyhow::Error, lang: Lang) {
    let text = match error.downcast_ref::<Failure>() {
        Some(failure) => diagnostics::lines(&failure.file, &failure.diagnostics, lang).join("\n"),
        None => format!("pmqa: error: {error:#}"),
    };
    // Where standard error is gone there is nobody left to tell; the exit status still says it.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
