//! The directory of a run: made where it is not there, cleared of what a run that was killed left
//! unfinished, and as it was before where nothing comes of the run.

use std::fs;
use std::path::{Path, PathBuf};

use pmqa::diagnostic::CANNOT_WRITE;

use super::outputs::REPORTS;
use super::sources::Sources;
use crate::commands::failure::Failure;
use crate::commands::output;

/// The directory of a run.
pub struct Directory {
    /// The directories that were made, the innermost first.
    made: Vec<PathBuf>,
}

impl Directory {
    /// Makes the directories of a run, that of its `reports` among them.
    ///
    /// # Errors
    /// When they cannot be made.
    pub fn open(path: &Path, reports: bool, sources: &Sources) -> Result<Directory, Failure> {
        let own = path.join(REPORTS);
        let wanted = if reports { own.as_path() } else { path };
        let absent = |directory: &&Path| !directory.as_os_str().is_empty() && !directory.exists();
        let made = wanted.ancestors().take_while(absent).map(PathBuf::from).collect();
        fs::create_dir_all(wanted).map_err(|error| Failure::io(wanted, &CANNOT_WRITE, &error))?;
        for directory in [path, &own] {
            clear(directory, sources);
        }
        Ok(Directory { made })
    }

    /// Removes what was made in vain.
    pub fn undo(self) {
        for directory in self.made {
            // Where it cannot be removed, something else is in it by now.
            let _ = fs::remove_dir(directory);
        }
    }
}

/// Clears away what a run that was killed left unfinished.
fn clear(directory: &Path, sources: &Sources) {
    let (prefix, suffix) = output::UNFINISHED;
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        let unfinished = name.starts_with(prefix) && name.ends_with(suffix);
        if unfinished && !sources.has(&path, |_| false) {
            // Where it cannot be removed it is in nobody's way.
            let _ = fs::remove_file(path);
        }
    }
}
