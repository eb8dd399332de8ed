//! Frameworks as data: the model, the loader that turns a criteria file into it, and the files that
//! are compiled in.

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;

pub mod builtin;
pub mod model;

pub use builtin::{BUILTINS, Builtin};
pub use model::*;

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
/// Every mistake of the file at once, each with its line and column.
pub fn load(_yaml: &str) -> Result<Framework, Vec<Diagnostic>> {
    Err(Vec::new())
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
