//! What criteria files were before. A framework is found by its id, whatever file it stood in: one in
//! a renamed file is compared all the same, and one that is in no file any more is told.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use pmqa::catalogue::terminal::NO_REVISION;
use pmqa::criteria::{Builtin, id_of};
use pmqa::notation::Spanned;
use pmqa::settings::Check;

use super::check::files::{is_hidden, shown, walk};
use super::failure::Failure;
use super::git;
use super::origin::{Origin, in_git, no_base, unreadable};

/// The earlier versions of some criteria files.
#[derive(Debug)]
pub enum Earlier {
    /// One framework, whatever it is compared with.
    One(Origin),
    /// Every framework of a directory or a Git revision.
    All(Vec<Held>),
}

/// A criteria file as it was.
#[derive(Debug)]
pub struct Held {
    /// The id of its framework; `None` where it gives none or cannot be read.
    pub id: Option<Spanned<String>>,
    /// Its text.
    pub text: String,
    /// Where that is.
    pub origin: Origin,
    /// Where it would stand now.
    pub path: PathBuf,
    /// The top of what it was in, and where in there it was.
    inside: (PathBuf, String),
    /// Whether it would be one of the files that were asked for.
    asked_for: bool,
}

impl Earlier {
    /// The earlier versions of what some paths lead to: a file, a built-in, `REV:PATH` of Git, or all of
    /// a directory or a Git revision.
    pub fn named(name: &str, paths: &[PathBuf], check: &Check) -> Result<Earlier, Failure> {
        let base = Path::new(name);
        if base.is_file() {
            return Ok(Earlier::One(Origin::Disk(base.to_owned())));
        }
        if !base.is_dir() {
            if let Some(builtin) = Builtin::by_id(name) {
                return Ok(Earlier::One(Origin::Builtin(builtin)));
            }
            if let Some(origin) = in_git(name)? {
                return Ok(Earlier::One(origin));
            }
        }
        let mut all = Vec::new();
        for path in paths {
            let directory = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
            let (top, prefix) = if base.is_dir() {
                (base.to_owned(), String::new())
            } else {
                git::top(directory).map_err(|reason| unreadable(path, name, &reason))?
            };
            if all.iter().all(|held: &Held| held.inside.0 != top) {
                all.extend(match base.is_dir() {
                    true => in_directory(&top)?,
                    false => in_revision(&top, name, path)?,
                });
            }
            for held in all.iter_mut().filter(|held| held.inside.0 == top) {
                held.ask_for(path, directory, &prefix, check);
            }
        }
        Ok(Earlier::All(all))
    }

    /// What a file is compared with: what its framework was before, else the framework that it held and
    /// that is in no file now. `None` where it is new.
    pub fn of(&self, path: &Path, id: Option<&str>, now: &HashSet<&str>) -> Option<&Origin> {
        match self {
            Earlier::One(origin) => Some(origin),
            Earlier::All(all) => {
                let same = all.iter().filter(|held| id.is_some() && held.id() == id);
                // Of several copies, the one that stood here, or else that has left its place.
                let found = same.min_by_key(|held| (held.path != path, held.path.exists()));
                let gone = |held: &&Held| held.id().is_none_or(|id| !now.contains(id));
                found.or_else(|| all.iter().filter(gone).find(|held| held.path == path))
            }
            .map(|held| &held.origin),
        }
    }

    /// The files that were asked for whose frameworks are in no file now.
    pub fn gone(&self, now: &HashSet<&str>) -> impl Iterator<Item = (&Held, &Spanned<String>)> {
        let all = match self {
            Earlier::One(_) => &[][..],
            Earlier::All(all) => all,
        };
        let mut seen = HashSet::new();
        let asked_for = all.iter().filter(|held| held.asked_for);
        let named = asked_for.filter_map(|held| Some((held, held.id.as_ref()?)));
        named.filter(move |(_, id)| {
            let id = id.value.as_str();
            !now.contains(id) && seen.insert(id)
        })
    }
}

impl Held {
    fn id(&self) -> Option<&str> {
        self.id.as_ref().map(|id| id.value.as_str())
    }

    fn new(origin: Origin, top: &Path, within: String) -> Held {
        // What cannot be read need not be criteria; only what is compared with it is told so.
        let text = origin.read().unwrap_or_default();
        let path = top.join(&within);
        let inside = (top.to_owned(), within);
        Held { id: id_of(&text), text, origin, path, inside, asked_for: false }
    }

    /// Notes whether a path that was asked for leads here; `prefix` is its directory from the top.
    fn ask_for(&mut self, path: &Path, directory: &Path, prefix: &str, check: &Check) {
        let Some(rest) = self.inside.1.strip_prefix(prefix) else { return };
        let here = directory.join(rest);
        let leads_here = match path == directory {
            true => !is_hidden(Path::new(rest)) && !check.excludes(&shown(&here)),
            false => here == path,
        };
        if leads_here {
            (self.path, self.asked_for) = (here, true);
        }
    }
}

/// The criteria files of a directory.
fn in_directory(top: &Path) -> Result<Vec<Held>, Failure> {
    let mut files = Vec::new();
    walk(top, &Check::default(), &mut files);
    let held = files.into_iter().map(|file| {
        let file = file?;
        let within = shown(file.strip_prefix(top).unwrap_or(&file));
        Ok(Held::new(Origin::Disk(file), top, within))
    });
    held.collect()
}

/// The criteria files of a Git revision; `path` is what they are wanted for.
fn in_revision(top: &Path, revision: &str, path: &Path) -> Result<Vec<Held>, Failure> {
    let failed = |reason: String| unreadable(path, revision, &reason);
    let commit = git::commit(top, revision).map_err(failed)?;
    let commit = commit.ok_or_else(|| no_base(path, revision, &NO_REVISION))?;
    // Every framework has the one, and every overlay the other.
    let files = git::yaml_files(top, &commit, &["categories", "extends"]).map_err(failed)?;
    let held = files.into_iter().map(|within| {
        let (directory, commit) = (top.to_owned(), commit.clone());
        let shown = format!("{revision}:{within}");
        let path = within.clone().into();
        Held::new(Origin::Git { directory, commit, path, shown }, top, within)
    });
    Ok(held.collect())
}
