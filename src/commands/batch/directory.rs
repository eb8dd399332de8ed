//! The directory of a run: made where it is not there, kept from other runs meanwhile, cleared of what
//! one that was killed left unfinished, and as it was before where nothing comes of the run.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use pmqa::diagnostic::{ANOTHER_RUN, CANNOT_WRITE, Diagnostic, Place};
use same_file::Handle;

use super::outputs::REPORTS;
use super::sources::Sources;
use crate::commands::failure::Failure;
use crate::commands::output::{self, Overwrite};

/// The file whose lock a run holds while it is at work.
const LOCK: &str = ".pmqa-lock";

/// The directory of a run.
pub struct Directory {
    lock: Lock,
    /// The directories that were made, the innermost first.
    made: Vec<PathBuf>,
}

impl Directory {
    /// Makes the directories of a run, that of its `reports` among them.
    ///
    /// # Errors
    /// When they cannot be made, or another run is at work there.
    pub fn open(path: &Path, reports: bool, sources: &Sources) -> Result<Directory, Failure> {
        let own = path.join(REPORTS);
        let wanted = if reports { own.as_path() } else { path };
        let absent = |directory: &&Path| !directory.as_os_str().is_empty() && !directory.exists();
        let made = wanted.ancestors().take_while(absent).map(PathBuf::from).collect();
        let make = |wanted: &Path| {
            fs::create_dir_all(wanted).map_err(|error| Failure::io(wanted, &CANNOT_WRITE, &error))
        };
        make(path)?;
        let lock = Lock::take(path)?;
        make(wanted)?;
        for directory in [path, &own] {
            clear(directory, sources);
        }
        Ok(Directory { lock, made })
    }

    /// Removes what was made in vain.
    pub fn undo(self) {
        drop(self.lock);
        for directory in self.made {
            // Where it cannot be removed, something else is in it by now.
            let _ = fs::remove_dir(directory);
        }
    }
}

/// Keeps other runs away until it is dropped, or the run is killed.
struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    fn take(directory: &Path) -> Result<Lock, Failure> {
        let path = directory.join(LOCK);
        loop {
            let file = OpenOptions::new().create(true).append(true).open(&path);
            let file = file.map_err(|error| Failure::io(&path, &CANNOT_WRITE, &error))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => {
                    return Err(Failure::of(directory, Diagnostic::new(&ANOTHER_RUN, Place::File)));
                }
                // What a run that ended meanwhile has removed is the lock of nothing.
                Ok(()) if !is_at(&file, &path) => {}
                // Some file systems have no locks; a run there takes care of itself, as it would without.
                Ok(()) | Err(TryLockError::Error(_)) => return Ok(Lock { path, file }),
            }
        }
    }
}

/// Whether a file is still the one at its path; where that cannot be told it is taken to be.
fn is_at(file: &File, path: &Path) -> bool {
    let own = file.try_clone().and_then(Handle::from_file);
    match (own, Handle::from_path(path)) {
        (Ok(own), Ok(there)) => own == there,
        (_, Err(error)) => error.kind() != io::ErrorKind::NotFound,
        (Err(_), _) => true,
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Ours is empty; where it cannot be removed it is in nobody's way.
        if self.file.metadata().is_ok_and(|found| found.len() == 0) {
            let _ = fs::remove_file(&self.path);
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
        if unfinished && !sources.has(&path, &Overwrite::Never) {
            // Where it cannot be removed it is in nobody's way.
            let _ = fs::remove_file(path);
        }
    }
}
