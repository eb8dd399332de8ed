//! What a criteria file was before: in a Git revision, or in a file or directory.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use pmqa::criteria::{Framework, load};
use pmqa::diagnostic::{Diagnostic, NO_BASE, Place};

use crate::commands::failure::Failure;

/// The framework that a file held before; `None` where there was no such file yet.
pub fn find(base: &str, file: &Path) -> Result<Option<Framework>, Failure> {
    let path = Path::new(base);
    let name = file.file_name().unwrap_or_default();
    let (text, shown) = if path.is_dir() {
        let earlier = path.join(name);
        if !earlier.exists() {
            return Ok(None);
        }
        (
            fs::read_to_string(&earlier).map_err(|error| error.to_string()),
            earlier.display().to_string(),
        )
    } else if path.is_file() {
        (fs::read_to_string(path).map_err(|error| error.to_string()), base.to_owned())
    } else {
        match in_git(base, file, name).transpose() {
            None => return Ok(None),
            Some(text) => (text, format!("{base}:{}", file.display())),
        }
    };
    let text = text.map_err(|reason| {
        let diagnostic = Diagnostic::new(&NO_BASE, Place::File);
        Failure::of(file, diagnostic.with("found", base).with("reason", reason))
    })?;
    load(&text).map(Some).map_err(|found| Failure::new(shown, found))
}

/// The text of a file in a revision; `None` where the revision has no such file.
fn in_git(revision: &str, file: &Path, name: &OsStr) -> Result<Option<String>, String> {
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    let git = |arguments: &[&OsStr]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(directory).args(arguments);
        command.output().map_err(|error| error.to_string())
    };
    // Nothing that begins with a hyphen may be taken for an option.
    let commit = format!("{revision}^{{commit}}");
    let known =
        git(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit].map(OsStr::new))?;
    if !known.status.success() {
        return Err("git rev-parse".to_owned());
    }
    let commit = String::from_utf8_lossy(&known.stdout).trim().to_owned();
    let mut object = std::ffi::OsString::from(format!("{commit}:./"));
    object.push(name);
    let exists = git(&[OsStr::new("cat-file"), OsStr::new("-e"), &object])?;
    if !exists.status.success() {
        return Ok(None);
    }
    let shown = git(&[OsStr::new("show"), &object])?;
    if !shown.status.success() {
        return Err(String::from_utf8_lossy(&shown.stderr).trim().to_owned());
    }
    String::from_utf8(shown.stdout).map(Some).map_err(|error| error.to_string())
}
