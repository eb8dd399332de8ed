//! Files as they are in a Git revision.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Output};

/// The full name of the commit that a revision names, in the repository of a directory; `None` where
/// there is no such revision, or no repository.
pub fn commit(directory: &Path, revision: &str) -> Result<Option<String>, String> {
    // Nothing that begins with a hyphen may be taken for an option.
    let commit = format!("{revision}^{{commit}}");
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", &commit];
    let known = run(directory, &arguments.map(OsStr::new))?;
    let name = String::from_utf8_lossy(&known.stdout).trim().to_owned();
    Ok(known.status.success().then_some(name))
}

/// Whether a commit has a file. The path is as Git takes it: from the top of the repository, or from
/// the directory if it begins with `./`.
pub fn exists(directory: &Path, commit: &str, path: &OsStr) -> Result<bool, String> {
    let object = object(commit, path);
    let found = run(directory, &[OsStr::new("cat-file"), OsStr::new("-e"), &object])?;
    Ok(found.status.success())
}

/// The bytes of a file in a commit.
pub fn show(directory: &Path, commit: &str, path: &OsStr) -> Result<Vec<u8>, String> {
    let shown = run(directory, &[OsStr::new("show"), &object(commit, path)])?;
    if !shown.status.success() {
        return Err(String::from_utf8_lossy(&shown.stderr).trim().to_owned());
    }
    Ok(shown.stdout)
}

fn object(commit: &str, path: &OsStr) -> OsString {
    let mut object = OsString::from(format!("{commit}:"));
    object.push(path);
    object
}

fn run(directory: &Path, arguments: &[&OsStr]) -> Result<Output, String> {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let mut command = Command::new("git");
    command.arg("-C").arg(directory).args(arguments);
    command.output().map_err(|error| format!("git: {error}"))
}
