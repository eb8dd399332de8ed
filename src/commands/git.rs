//! Files as they are in a Git revision.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
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

/// The top directory of the repository of a directory, and the path from there to the directory, with
/// a `/` at its end unless it is the top itself.
pub fn top(directory: &Path) -> Result<(PathBuf, String), String> {
    let arguments = ["rev-parse", "--show-toplevel", "--show-prefix"];
    let said = run(directory, &arguments.map(OsStr::new))?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let mut lines = said.lines();
    let mut next = || lines.next().unwrap_or_default();
    Ok((PathBuf::from(next()), next().to_owned()))
}

/// The YAML files of a commit in which any of some words stands, from the top of the repository, whose
/// top directory this is.
pub fn yaml_files(top: &Path, commit: &str, words: &[&str]) -> Result<Vec<String>, String> {
    let mut arguments = vec!["grep", "-l", "-z", "-a", "-F"];
    arguments.extend(words.iter().flat_map(|word| ["-e", *word]));
    arguments.extend([commit, "--", "*.yaml", "*.yml"]);
    let arguments: Vec<&OsStr> = arguments.into_iter().map(OsStr::new).collect();
    let found = run(top, &arguments)?;
    // Status 1 says that there is none.
    if !found.status.success() && found.status.code() != Some(1) {
        return Err(String::from_utf8_lossy(&found.stderr).trim().to_owned());
    }
    let named = String::from_utf8_lossy(&found.stdout).into_owned();
    let paths = named
        .split_terminator('\0')
        .filter_map(|name| name.strip_prefix(commit)?.strip_prefix(':'));
    Ok(paths.map(str::to_owned).collect())
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
