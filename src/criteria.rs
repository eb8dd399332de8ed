//! Frameworks as data: the model, the loader that turns a criteria file into it, and the files that
//! are compiled in.

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::notation::{Finding, Lines, sort, yaml};

mod build;
pub mod builtin;
pub mod diff;
pub mod draft;
pub mod lint;
pub mod model;
mod schema;
mod shape;
pub(crate) mod thresholds;

pub use builtin::{BUILTINS, Builtin};
pub use model::*;
pub use schema::{schema, schema_text};

/// A framework together with the identity of the file that it was loaded from.
#[derive(Debug, Clone, PartialEq)]
pub struct Criteria {
    /// The framework.
    pub framework: Framework,
    /// SHA-256 of the criteria file, in lower-case hexadecimal.
    pub sha256: String,
}

impl Criteria {
    /// Loads a criteria file from its text.
    ///
    /// # Errors
    /// Every mistake of the file at once, each with its line and column.
    pub fn load(yaml: &str) -> Result<Criteria, Vec<Diagnostic>> {
        Ok(Criteria { framework: load(yaml)?, sha256: sha256(yaml.as_bytes()) })
    }
}

/// Turns the text of a criteria file into a framework.
///
/// # Errors
/// Every mistake of the file at once, each with its line and column, in the order of the file.
pub fn load(yaml: &str) -> Result<Framework, Vec<Diagnostic>> {
    let (framework, mut findings) = read(yaml);
    match framework {
        Some(framework) if findings.is_empty() => Ok(framework),
        _ => {
            sort(&mut findings);
            Err(findings.into_iter().map(|finding| finding.diagnostic).collect())
        }
    }
}

/// Reads a criteria file as far as it can be read: parse → shape → rules → model.
fn read(yaml: &str) -> (Option<Framework>, Vec<Finding>) {
    let document = match yaml::parse(yaml) {
        Ok(document) => document,
        Err(finding) => return (None, vec![*finding]),
    };
    let (draft, mut findings) = shape::draft(&document);
    let Some(draft) = draft else { return (None, findings) };
    let lines = Lines::new(yaml);
    let (document, draft) = (Some(&document), Some(draft));
    let file =
        lint::File { lines: &lines, document, draft: draft.as_ref(), framework: None, base: None };
    lint::apply(lint::SOUND, &file, &mut findings);
    (draft.as_ref().and_then(build::build), findings)
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
