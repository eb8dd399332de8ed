//! The files that a run reads: evidence, its manifest, criteria and settings. Nothing is written over
//! them, whatever they are called and whatever is forced; nor is a file that is still to be read
//! replaced by the report of one that was read before it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::output::Overwrite;

/// The files that a run reads, by where they really are.
#[derive(Debug, Default)]
pub struct Sources {
    /// Whether each was named, and not only found in a directory.
    named: HashMap<PathBuf, bool>,
}

impl Sources {
    /// Adds a file, by its canonical path. What is `named` is read whatever it looks like; of what was
    /// found in a directory, reports and data of ours are passed over. Returns whether it is new.
    pub fn add(&mut self, real: PathBuf, named: bool) -> bool {
        let known = self.named.contains_key(&real);
        *self.named.entry(real).or_default() |= named;
        !known
    }

    /// Whether what stands at a path is read; what is passed over, `ours` would let be overwritten.
    pub fn has(&self, path: &Path, ours: &Overwrite) -> bool {
        let Ok(real) = fs::canonicalize(path) else { return false };
        match self.named.get(&real) {
            None => false,
            Some(true) => true,
            Some(false) => !ours.allows(&real).unwrap_or(false),
        }
    }
}
