//! Why a command could not be done: diagnostics about one file, told on standard error.

use std::fmt;
use std::io::{ErrorKind, Write};
use std::path::Path;

use pmqa::catalogue::terminal::{
    DISK_FULL, IS_A_DIRECTORY, NO_PERMISSION, NO_SUCH_FILE, NOT_A_DIRECTORY,
};
use pmqa::diagnostic::{Code, Diagnostic, Place};
use pmqa::report::diagnostics;
use pmqa::text::{Lang, Words};

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

    /// What is wrong with the file.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// A failure of the operating system to do something with a file.
    pub fn io(file: impl AsRef<Path>, code: &'static Code, error: &std::io::Error) -> Failure {
        Failure::of(file, trouble(code, error))
    }
}

/// What the operating system would not do, in people's words where it is one of the usual reasons.
pub fn trouble(code: &'static Code, error: &std::io::Error) -> Diagnostic {
    let diagnostic = Diagnostic::new(code, Place::File);
    match reason(error.kind()) {
        Some(reason) => diagnostic.with_said("reason", reason.th, reason.en),
        None => diagnostic.with("reason", error.to_string()),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&diagnostics::lines(&self.file, &self.diagnostics, Lang::En).join("\n"))
    }
}

impl std::error::Error for Failure {}

/// The usual reasons in people's words; what the system says of any other.
fn reason(kind: ErrorKind) -> Option<&'static Words> {
    match kind {
        ErrorKind::NotFound => Some(&NO_SUCH_FILE),
        ErrorKind::PermissionDenied => Some(&NO_PERMISSION),
        ErrorKind::IsADirectory => Some(&IS_A_DIRECTORY),
        ErrorKind::NotADirectory => Some(&NOT_A_DIRECTORY),
        ErrorKind::StorageFull => Some(&DISK_FULL),
        _ => None,
    }
}

/// Tells an error on standard error, in the language in force.
pub fn report(error: &anyhow::Error, lang: Lang) {
    let text = match error.downcast_ref::<Failure>() {
        Some(failure) => diagnostics::lines(&failure.file, &failure.diagnostics, lang).join("\n"),
        None => format!("pmqa: error: {error:#}"),
    };
    // Where standard error is gone there is nobody left to tell; the exit status still says it.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
