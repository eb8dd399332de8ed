//! Writing a workbook so that nothing is lost: never over the evidence, never over a file that is
//! not ours unless told to, and never in halves (written beside, then renamed).

use std::env;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{self, Component, Path, PathBuf};

use pmqa::created::Created;
use pmqa::diagnostic::{
    CANNOT_WRITE, Code, Diagnostic, OUTPUT_ENDING, OUTPUT_EXISTS, OUTPUT_IS_INPUT, Place,
};

use pmqa::text::Words;
use tempfile::NamedTempFile;

use super::failure::Failure;

/// Whether bytes are of a file that this program wrote.
pub type Recognises = fn(&[u8]) -> bool;

/// What may be overwritten without being told to.
pub enum Overwrite {
    /// Anything but the input.
    Always,
    /// Only what this recognises.
    Only(Recognises),
    /// Only what this recognises by its beginning, however long it is.
    Begun(Recognises),
    /// Nothing.
    Never,
}

/// How much of a file is its beginning, in bytes.
const BEGINNING: u64 = 4096;

impl Overwrite {
    /// Whether the file at a path may be overwritten.
    ///
    /// # Errors
    /// When that cannot be told, since the file cannot be read.
    pub fn allows(&self, path: &Path) -> io::Result<bool> {
        match self {
            Overwrite::Always => Ok(true),
            Overwrite::Never => Ok(false),
            Overwrite::Only(recognises) => fs::read(path).map(|bytes| recognises(&bytes)),
            Overwrite::Begun(recognises) => {
                let mut bytes = Vec::new();
                fs::File::open(path)?.take(BEGINNING).read_to_end(&mut bytes)?;
                Ok(recognises(&bytes))
            }
        }
    }
}

/// Refuses, before any work is done, an output that would destroy something.
pub fn guard(output: &Path, input: Option<&Path>, overwrite: &Overwrite) -> Result<(), Failure> {
    let refuse = |code: &'static Code| Err(Failure::of(output, Diagnostic::new(code, Place::File)));
    let existing = match fs::metadata(output) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io(output, &CANNOT_WRITE, &error)),
        Ok(existing) => existing,
    };
    if let Some(input) = input
        && same_file(output, input)
    {
        return refuse(&OUTPUT_IS_INPUT);
    }
    if !existing.is_file() {
        return refuse(&OUTPUT_EXISTS);
    }
    match overwrite.allows(output) {
        Ok(true) => Ok(()),
        Ok(false) => refuse(&OUTPUT_EXISTS),
        Err(error) => Err(Failure::io(output, &CANNOT_WRITE, &error)),
    }
}

/// Whether two existing paths lead to one file, through links of either kind.
fn same_file(a: &Path, b: &Path) -> bool {
    same_file::is_same_file(a, b).unwrap_or(false)
}

/// Where a path leads once the directories that it names are made, through links where it has any.
pub fn destination(path: &Path) -> io::Result<PathBuf> {
    let mut real = env::current_dir()?;
    for part in path.components() {
        match part {
            Component::CurDir => {}
            // What was come to so far has no links in it, so that its parent is the one above.
            Component::ParentDir => {
                real.pop();
            }
            _ => {
                real.push(part);
                real = fs::canonicalize(&real).unwrap_or(real);
            }
        }
    }
    Ok(real)
}

/// Writes a file beside its place and renames it there, so that it is whole or absent.
pub fn write(output: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::io(output, &CANNOT_WRITE, error);
    let parent = match output.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = beside(parent).map_err(|error| failed(&error))?;
    file.write_all(bytes).map_err(|error| failed(&error))?;
    file.persist(output).map_err(|error| failed(&error.error))?;
    Ok(())
}

/// Where a file is as seen from a directory, with `/` between the steps; `None` where that cannot be
/// told from the paths alone.
pub fn seen_from(directory: &Path, file: &Path) -> Option<String> {
    let here = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let (here, file) = (path::absolute(here).ok()?, path::absolute(file).ok()?);
    let shared = here.components().zip(file.components()).take_while(|(a, b)| a == b).count();
    let name = |step| match step {
        Component::Normal(name) => name.to_str(),
        _ => None,
    };
    let up = here.components().skip(shared).map(|step| name(step).map(|_| ".."));
    let down = file.components().skip(shared).map(name);
    let steps: Option<Vec<&str>> = up.chain(down).collect();
    steps.map(|steps| steps.join("/"))
}

/// What the names of unfinished files begin and end with.
pub const UNFINISHED: (&str, &str) = (".pmqa-", ".tmp");

/// A file in a directory that is not there for good until it is renamed.
pub fn beside(directory: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any program's output: readable as the user's umask says, not private as temporary files are.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(directory)
}

/// When outputs say that they were made: `SOURCE_DATE_EPOCH`, where it gives a moment.
pub fn created() -> Created {
    let seconds = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    seconds.and_then(Created::at).unwrap_or_default()
}

/// The path of an output: `output` itself, or the default name inside it where it is a directory.
///
/// # Errors
/// When the name ends otherwise than the default: what is written would open nowhere. `hint` says
/// what else there is.
pub fn resolve(
    output: Option<&Path>,
    default: PathBuf,
    hint: Option<&Words>,
) -> Result<PathBuf, Failure> {
    match output {
        Some(directory) if directory.is_dir() => Ok(match default.file_name() {
            Some(name) => directory.join(name),
            None => directory.to_owned(),
        }),
        Some(file) => ends_like(file, &default, hint).map(|()| file.to_owned()),
        None => Ok(default),
    }
}

/// Refuses a name that ends otherwise than the default one.
fn ends_like(file: &Path, default: &Path, hint: Option<&Words>) -> Result<(), Failure> {
    let ending = |path: &Path| path.extension().map(|ending| ending.to_ascii_lowercase());
    let wanted = ending(default).unwrap_or_default();
    if ending(file).is_some_and(|ending| ending == wanted) {
        return Ok(());
    }
    let found = Diagnostic::new(&OUTPUT_ENDING, Place::File)
        .with("accepted", format!(".{}", wanted.display()))
        .with("example", file.with_extension(&wanted).display().to_string());
    Err(Failure::of(
        file,
        match hint {
            Some(hint) => found.with_said("hint", hint.th, hint.en),
            None => found.with("hint", ""),
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_seen_from_a_directory_through_those_between_them() {
        let seen = |directory, file| seen_from(Path::new(directory), Path::new(file));
        assert_eq!(seen("", "a.xlsx").as_deref(), Some("a.xlsx"));
        assert_eq!(seen("out/reports", "in/a.xlsx").as_deref(), Some("../../in/a.xlsx"));
        assert_eq!(seen("/", "/in/a.xlsx").as_deref(), Some("in/a.xlsx"));
        assert_eq!(seen("out", "in/../a.xlsx"), None);
        assert_eq!(seen("../out", "a.xlsx"), None);
    }
}
