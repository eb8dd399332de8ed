//! The files to check: those that are named, and those in the directories that are named, in the
//! order of their names.

use std::fs;
use std::path::{Component, Path, PathBuf};

use pmqa::diagnostic::{CANNOT_READ, Diagnostic, NO_CRITERIA_FILES, Place};
use pmqa::settings::Check;

use crate::commands::failure::Failure;

/// Every criteria file among some paths. A file that is named is taken as it is; in a directory,
/// hidden entries and what settings exclude are passed over.
pub fn find(paths: &[PathBuf], check: &Check) -> Vec<Result<PathBuf, Failure>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            walk(path, check, &mut found);
            if found.len() == before {
                let nothing = Diagnostic::new(&NO_CRITERIA_FILES, Place::File);
                found.push(Err(Failure::of(path, nothing)));
            }
        } else {
            found.push(Ok(path.clone()));
        }
    }
    found
}

/// A path as it is shown and as patterns take it, with `/` between its parts.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Whether a part of a path is hidden.
pub fn is_hidden(path: &Path) -> bool {
    let hidden = |part: Component| match part {
        Component::Normal(name) => name.to_string_lossy().starts_with('.'),
        _ => false,
    };
    path.components().any(hidden)
}

/// Adds the criteria files of a directory.
pub fn walk(directory: &Path, check: &Check, found: &mut Vec<Result<PathBuf, Failure>>) {
    let entries = fs::read_dir(directory)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut entries: Vec<PathBuf> = match entries {
        Ok(entries) => entries,
        Err(error) => {
            found.push(Err(Failure::io(directory, &CANNOT_READ, &error)));
            return;
        }
    };
    entries.sort();
    for entry in entries {
        let hidden = entry.file_name().is_some_and(|name| is_hidden(Path::new(name)));
        let excluded = check.excludes(&shown(&entry));
        // Symbolic links to directories are not followed: they may lead in circles.
        let is_link = fs::symlink_metadata(&entry).is_ok_and(|found| found.is_symlink());
        if hidden || excluded || (is_link && entry.is_dir()) {
            continue;
        }
        if entry.is_dir() {
            walk(&entry, check, found);
        } else if entry
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml")
        {
            found.push(Ok(entry));
        }
    }
}
