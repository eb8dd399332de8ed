//! What a run is about: the files that paths and a manifest name, in that order, and what was
//! skipped on the way.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use pmqa::batch::discovery::{Selection, Skipped, is_lock};
use pmqa::batch::manifest;
use pmqa::catalogue::batch::{AND, AND_AT};
use pmqa::criteria::Criteria;
use pmqa::diagnostic::{
    BROKEN_MANIFEST_ENTRY, CANNOT_READ, Diagnostic, MANIFEST_CRITERIA, MANIFEST_FORMAT, NOT_TEXT,
    OUTPUT_IS_INPUT, Place,
};
use pmqa::text::{Lang, fill};
use pmqa::year::FiscalYear;

use super::sources::Sources;
use crate::cli::Batch;
use crate::commands::failure::{Failure, trouble};
use crate::commands::{Context, output};

/// A file to score.
#[derive(Debug, Clone)]
pub struct Input {
    /// The file.
    pub path: PathBuf,
    /// The file as the user named it, or as it was found below a directory that they named.
    pub shown: String,
    /// The agency, where the manifest names it.
    pub agency: Option<String>,
    /// The group that it is compared within.
    pub group: Option<String>,
    /// The fiscal year, where the manifest gives it.
    pub fiscal_year: Option<FiscalYear>,
    /// The position of its criteria.
    pub criteria: usize,
    /// Whether the user named it, so that it is evidence whatever it looks like.
    pub named: bool,
    /// Why it cannot be looked at, such as a directory without permission.
    pub broken: Option<Diagnostic>,
}

/// Everything that a run is about.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The files in order.
    pub files: Vec<Input>,
    /// The criteria that they are scored by.
    pub criteria: Vec<Criteria>,
    /// What was skipped.
    pub skipped: BTreeMap<Skipped, usize>,
    /// Everything that is read.
    pub sources: Sources,
}

/// Finds everything that a run is about.
///
/// # Errors
/// A manifest, criteria or a pattern that cannot be used.
pub fn gather(context: &Context, args: &Batch) -> Result<Inputs, Failure> {
    let selection = match &args.glob {
        Some(pattern) => Selection::of(pattern).map_err(|found| Failure::of("--glob", found))?,
        None => Selection::default(),
    };
    let mut finder = Finder {
        selection,
        output: output::destination(&args.output).ok(),
        manifest: args.manifest.as_deref().and_then(|file| fs::canonicalize(file).ok()),
        entries: HashSet::new(),
        criteria: 0,
        others: vec![context.settings_file.clone()],
        inputs: Inputs::default(),
    };
    // A manifest comes first: what it says of a file counts where a path leads to the file as well.
    if let Some(manifest) = &args.manifest {
        finder.manifest(context, args, manifest)?;
    }
    if !args.paths.is_empty() {
        finder.criteria = finder.criteria(context, args, Path::new(""), None)?;
    }
    for path in &args.paths {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                finder.refuse_output(path)?;
                finder.directory(path, path, None);
            }
            // A shell names the locks of open workbooks with all others.
            _ if path.file_name().is_some_and(|name| is_lock(&name.to_string_lossy())) => {
                finder.skip(Skipped::Lock);
            }
            Ok(_) => finder.file(input(path.clone()), true),
            Err(error) => {
                let broken = Some(trouble(&CANNOT_READ, &error));
                finder.file(Input { broken, ..input(path.clone()) }, true);
            }
        }
    }
    for own in finder.others.iter().filter_map(|file| fs::canonicalize(file).ok()) {
        finder.inputs.sources.add(own, true);
    }
    Ok(finder.inputs)
}

struct Finder {
    selection: Selection,
    output: Option<PathBuf>,
    manifest: Option<PathBuf>,
    /// The files of entries, with all that the entries say of them.
    entries: HashSet<(PathBuf, Said)>,
    /// The position of the criteria of files that no entry names.
    criteria: usize,
    /// What is read besides evidence: settings, manifest, criteria.
    others: Vec<PathBuf>,
    inputs: Inputs,
}

/// What an entry of a manifest says of its file: agency, group, fiscal year and criteria.
type Said = (Option<String>, Option<String>, Option<FiscalYear>, usize);

impl Finder {
    fn skip(&mut self, why: Skipped) {
        *self.inputs.skipped.entry(why).or_default() += 1;
    }

    /// Refuses to leave results in a directory of evidence, where nobody could tell them apart.
    fn refuse_output(&self, directory: &Path) -> Result<(), Failure> {
        let own = fs::canonicalize(directory).ok();
        if own.is_some() && own == self.output {
            return Err(Failure::of(directory, Diagnostic::new(&OUTPUT_IS_INPUT, Place::File)));
        }
        Ok(())
    }

    /// Takes a file, unless it was taken before.
    fn file(&mut self, input: Input, named: bool) {
        if let Ok(own) = fs::canonicalize(&input.path) {
            if !named && self.manifest.as_ref() == Some(&own) {
                return;
            }
            if !self.inputs.sources.add(own, named) {
                return self.skip(Skipped::Again);
            }
        }
        self.inputs.files.push(Input { named, criteria: self.criteria, ..input });
    }

    /// Takes the file of an entry, unless another entry says the same of it: one file may be scored for
    /// several agencies or years, or by several criteria.
    fn entry(&mut self, input: Input) {
        if let Ok(own) = fs::canonicalize(&input.path) {
            let Input { agency, group, fiscal_year, criteria, .. } = &input;
            let said = (agency.clone(), group.clone(), *fiscal_year, *criteria);
            if !self.entries.insert((own.clone(), said)) {
                return self.skip(Skipped::Again);
            }
            self.inputs.sources.add(own, true);
        }
        self.inputs.files.push(Input { named: true, ..input });
    }

    /// Takes the evidence of a directory and those below it, by name.
    fn directory(&mut self, root: &Path, directory: &Path, group: Option<&str>) {
        let own = fs::canonicalize(directory).ok();
        if own.is_some() && own == self.output {
            return;
        }
        let broken = |error: &std::io::Error| Input {
            broken: Some(trouble(&CANNOT_READ, error)),
            group: group.map(str::to_owned),
            ..input(directory.to_owned())
        };
        let entries: Result<Vec<_>, _> =
            fs::read_dir(directory).and_then(|entries| entries.collect());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.inputs.files.push(broken(&error)),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else { continue };
            let leads_to = if kind.is_symlink() {
                fs::metadata(&path).ok().map(|found| found.file_type())
            } else {
                Some(kind)
            };
            if kind.is_dir() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if name.starts_with('.') {
                    self.skip(Skipped::Hidden);
                } else {
                    self.directory(root, &path, Some(group.unwrap_or(&name)));
                }
            } else if leads_to.is_some_and(|kind| kind.is_dir()) {
                self.skip(Skipped::Link);
            } else {
                match self.selection.judge(&below(root, &path)) {
                    // A pipe would be waited for, and a device has no end.
                    Ok(()) if leads_to.is_some_and(|kind| !kind.is_file()) => {
                        self.skip(Skipped::OtherFormat);
                    }
                    Ok(()) => {
                        let group = group.map(str::to_owned);
                        self.file(Input { group, ..input(path) }, false);
                    }
                    Err(why) => self.skip(why),
                }
            }
        }
    }

    /// Takes the entries of a manifest.
    fn manifest(&mut self, context: &Context, args: &Batch, file: &Path) -> Result<(), Failure> {
        let bytes = fs::read(file).map_err(|error| Failure::io(file, &CANNOT_READ, &error))?;
        self.others.push(file.to_owned());
        let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
        let entries = match ending.to_str() {
            Some("csv") => manifest::table(&bytes),
            Some("toml") => match String::from_utf8(bytes) {
                Ok(text) => manifest::toml(&text),
                Err(_) => Err(vec![Diagnostic::new(&NOT_TEXT, Place::File)]),
            },
            _ => Err(vec![Diagnostic::new(&MANIFEST_FORMAT, Place::File)]),
        };
        let entries = entries.map_err(|found| Failure::new(file, found))?;
        let directory = file.parent().unwrap_or(Path::new(""));
        let mut known: BTreeMap<Option<String>, Result<usize, Diagnostic>> = BTreeMap::new();
        for entry in entries {
            let mut broken = entry.broken;
            let (name, place) = entry.criteria.unzip();
            let criteria = match known.get(&name) {
                Some(criteria) => criteria.clone(),
                None => {
                    let read = self.criteria(context, args, directory, name.as_deref());
                    let criteria = match (read, &name) {
                        (Err(failure), Some(name)) => Err(unusable(name, failure)),
                        (read, _) => Ok(read?),
                    };
                    known.entry(name).or_insert(criteria).clone()
                }
            };
            let criteria = criteria.unwrap_or_else(|mut found| {
                found.place = place.unwrap_or(found.place);
                broken.push(found);
                broken.sort_by(|a, b| a.place.cmp(&b.place));
                0
            });
            let path = entry.file.as_ref().map_or_else(|| file.into(), |own| directory.join(own));
            let input = Input {
                shown: entry.file.unwrap_or_else(|| file.display().to_string()),
                agency: entry.agency,
                group: entry.group,
                fiscal_year: entry.fiscal_year,
                criteria,
                broken: broken_entry(file, &broken),
                ..input(path)
            };
            match input.broken {
                // It is told each time, and takes no file from an entry that is right.
                Some(_) => {
                    self.others.push(input.path.clone());
                    self.inputs.files.push(input);
                }
                None => self.entry(input),
            }
        }
        Ok(())
    }

    /// The position of the criteria that an entry names, or of those of the run.
    fn criteria(
        &mut self,
        context: &Context,
        args: &Batch,
        directory: &Path,
        name: Option<&str>,
    ) -> Result<usize, Failure> {
        let beside = name.map(|name| directory.join(name)).filter(|file| file.is_file());
        let beside = beside.as_ref().map(|file| file.to_string_lossy());
        let set = args.criteria.as_deref().or(context.settings.criteria.as_deref());
        let asked = beside.as_deref().or(name).or(set);
        self.others.extend(asked.map(PathBuf::from));
        let criteria = context.criteria(asked)?;
        let all = &mut self.inputs.criteria;
        Ok(all.iter().position(|other| *other == criteria).unwrap_or_else(|| {
            all.push(criteria);
            all.len() - 1
        }))
    }
}

/// That criteria which entries name cannot be used, and the first reason why; its place is each entry's.
fn unusable(name: &str, failure: Failure) -> Diagnostic {
    let found = Diagnostic::new(&MANIFEST_CRITERIA, Place::File).with("found", name);
    let Some(first) = failure.into_diagnostics().into_iter().next() else { return found };
    let reason = |lang| match first.place.to_string() {
        place if place.is_empty() => first.message(lang),
        place => format!("{place}: {}", first.message(lang)),
    };
    found.with_said("reason", reason(Lang::Th), reason(Lang::En)).with_said(
        "remedy",
        first.remedy(Lang::Th),
        first.remedy(Lang::En),
    )
}

/// The mistakes of an entry as one, told of its evidence file with their places in the manifest.
fn broken_entry(manifest: &Path, mistakes: &[Diagnostic]) -> Option<Diagnostic> {
    let (first, others) = mistakes.split_first()?;
    let reason = |lang| {
        others.iter().fold(first.message(lang), |said, found| {
            let (place, reason) = (found.place.to_string(), found.message(lang));
            said + &fill(AND_AT.get(lang), &[("place", &place), ("reason", &reason)])
        })
    };
    let remedy = |lang: Lang| {
        let mut all: Vec<String> = mistakes.iter().map(|found| found.remedy(lang)).collect();
        all.dedup();
        all.join(AND.get(lang))
    };
    let found = Diagnostic::new(&BROKEN_MANIFEST_ENTRY, Place::File)
        .with("at", format!("{}:{}", manifest.display(), first.place))
        .with_said("reason", reason(Lang::Th), reason(Lang::En))
        .with_said("remedy", remedy(Lang::Th), remedy(Lang::En));
    Some(found)
}

fn input(path: PathBuf) -> Input {
    Input {
        shown: path.display().to_string(),
        path,
        agency: None,
        group: None,
        fiscal_year: None,
        criteria: 0,
        named: false,
        broken: None,
    }
}

/// A path below a directory, its parts separated by slashes.
fn below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path).components();
    below.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
