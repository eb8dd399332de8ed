//! Where criteria are: compiled in, on the disk, or in a Git revision.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

use pmqa::catalogue::terminal::{NO_REVISION, NO_SUCH_FILE, NOT_IN_REVISION};
use pmqa::criteria::{BUILTINS, Builtin, Criteria, Files, NoFiles, Opened};
use pmqa::diagnostic::{CANNOT_READ, Diagnostic, NO_BASE, Place, UNKNOWN_CRITERIA};
use pmqa::notation::suggestion::hint;
use pmqa::text::Words;

use super::context::text;
use super::failure::Failure;
use super::git;

/// The place of a criteria file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the program.
    Builtin(&'static Builtin),
    /// On the disk.
    Disk(PathBuf),
    /// In a commit of the repository of a directory, at a path as Git takes it.
    Git {
        /// Where to run Git.
        directory: PathBuf,
        /// The full name of the commit.
        commit: String,
        /// The path, from the top of the repository or from the directory.
        path: OsString,
        /// As the user named it.
        shown: String,
    },
}

impl Origin {
    /// The built-in with this id, else the file of this name.
    pub fn named(name: &str) -> Origin {
        match Builtin::by_id(name) {
            Some(builtin) => Origin::Builtin(builtin),
            None => Origin::Disk(PathBuf::from(name)),
        }
    }

    /// The same, or a file of a Git revision as `REV:PATH`.
    pub fn named_or_in_git(name: &str) -> Result<Origin, Failure> {
        match Origin::named(name) {
            Origin::Disk(file) if !file.exists() => match in_git(name)? {
                Some(origin) => Ok(origin),
                None => Ok(Origin::Disk(file)),
            },
            origin => Ok(origin),
        }
    }

    /// What the user calls it.
    pub fn shown(&self) -> String {
        match self {
            Origin::Builtin(builtin) => builtin.id.to_owned(),
            Origin::Disk(file) => file.display().to_string(),
            Origin::Git { shown, .. } => shown.clone(),
        }
    }

    /// The text that stands there.
    pub fn read(&self) -> Result<String, Failure> {
        match self {
            Origin::Builtin(builtin) => Ok(builtin.yaml.to_owned()),
            Origin::Disk(file) => {
                let bytes = fs::read(file).map_err(|error| not_read(file, &error))?;
                text(file, bytes)
            }
            Origin::Git { directory, commit, path, shown } => {
                let bytes = git::show(directory, commit, path);
                let bytes = bytes.map_err(|reason| unreadable(Path::new(shown), shown, &reason))?;
                text(Path::new(shown), bytes)
            }
        }
    }

    /// The criteria that stand there.
    pub fn load(&self) -> Result<Criteria, Failure> {
        let criteria = Criteria::load_among(&self.read()?, self);
        criteria.map_err(|found| Failure::new(self.shown(), found))
    }
}

impl Files for Origin {
    fn open(&self, name: &str) -> Result<Opened, Diagnostic> {
        let around = |path: &Path| path.parent().unwrap_or(Path::new("")).join(name);
        let origin = match self {
            Origin::Builtin(_) => return NoFiles.open(name),
            Origin::Disk(file) => Origin::Disk(around(file)),
            Origin::Git { directory, commit, path, .. } => {
                let path = plainly(&around(Path::new(path)));
                let shown = format!("{commit}:{}", path.to_string_lossy());
                Origin::Git { directory: directory.clone(), commit: commit.clone(), path, shown }
            }
        };
        let first = |failure: Failure| failure.into_diagnostics().into_iter().next();
        let text = origin.read().map_err(|failure| {
            first(failure).unwrap_or_else(|| Diagnostic::new(&CANNOT_READ, Place::File))
        })?;
        let key = match &origin {
            Origin::Disk(file) => fs::canonicalize(file).unwrap_or_else(|_| file.clone()),
            _ => PathBuf::from(origin.shown()),
        };
        Ok(Opened { key: key.to_string_lossy().into_owned(), text, beside: Box::new(origin) })
    }
}

/// A path without `.` and `..` within it, as Git wants it; one that began with `./` still does.
fn plainly(path: &Path) -> OsString {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    let mut out = OsString::new();
    if path.starts_with(".") {
        out.push("./");
    }
    out.push(plain);
    out
}

/// What `REV:PATH` names; `None` where it is not of that form.
pub fn in_git(name: &str) -> Result<Option<Origin>, Failure> {
    let Some((revision, path)) = name.split_once(':') else { return Ok(None) };
    let (directory, path) = (PathBuf::new(), OsString::from(path));
    let failed = |reason: String| unreadable(Path::new(name), name, &reason);
    let commit = git::commit(&directory, revision).map_err(failed)?;
    let commit = commit.ok_or_else(|| no_base(Path::new(name), name, &NO_REVISION))?;
    if !git::exists(&directory, &commit, &path).map_err(failed)? {
        return Err(no_base(Path::new(name), name, &NOT_IN_REVISION));
    }
    Ok(Some(Origin::Git { directory, commit, path, shown: name.to_owned() }))
}

/// What is said where an earlier version cannot be had.
pub fn no_base(file: &Path, name: &str, reason: &Words) -> Failure {
    let diagnostic = Diagnostic::new(&NO_BASE, Place::File).with("found", name);
    Failure::of(file, diagnostic.with_said("reason", reason.th, reason.en))
}

/// What is said where Git fails to tell.
pub fn unreadable(file: &Path, name: &str, reason: &str) -> Failure {
    let diagnostic = Diagnostic::new(&NO_BASE, Place::File).with("found", name);
    Failure::of(file, diagnostic.with("reason", reason))
}

fn not_read(file: &Path, error: &std::io::Error) -> Failure {
    if error.kind() != std::io::ErrorKind::NotFound {
        return Failure::io(file, &CANNOT_READ, error);
    }
    let ids = || BUILTINS.iter().map(|builtin| builtin.id);
    let (th, en) = hint(&file.to_string_lossy(), ids());
    let diagnostic = Diagnostic::new(&UNKNOWN_CRITERIA, Place::File).with_said("hint", th, en);
    Failure::of(file, diagnostic.with("accepted", ids().collect::<Vec<_>>().join(", ")))
}

/// What is said where neither a directory nor a revision has the file.
pub fn nothing_earlier(name: &str, of: &Path) -> Failure {
    let reason = if Path::new(name).is_dir() { &NO_SUCH_FILE } else { &NOT_IN_REVISION };
    no_base(of, name, reason)
}
