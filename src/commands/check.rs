//! `pmqa check`: looks for mistakes in criteria files, and mends what has one right answer.

use std::collections::HashSet;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use pmqa::catalogue::check::{FIXED, NOT_COMPARED};
use pmqa::criteria::lint::{self, Severities};
use pmqa::criteria::{BUILTINS, Builtin, Files, Framework, NoFiles, id_of};
use pmqa::diagnostic::CANNOT_READ;
use pmqa::report::check::{self, Checked};
use pmqa::text::{Lang, fill};

use super::context::text;
use super::earlier::Earlier;
use super::failure::Failure;
use super::origin::Origin;
use super::{Context, ExitStatus, failure, output};
use crate::cli::{Check, CheckFormat};

pub mod files;

use files::shown;

/// A criteria file, mended if that was asked for.
struct Opened {
    path: PathBuf,
    text: String,
    id: Option<String>,
}

/// Checks every file; one that cannot be read is told, and the others are checked all the same.
pub fn run(context: &Context, args: &Check) -> anyhow::Result<ExitStatus> {
    let settings = &context.settings.check;
    let earlier = args.base.as_deref().map(|base| Earlier::named(base, &args.files, settings));
    let earlier = earlier.transpose()?;
    let mut opened = Vec::new();
    let mut failed = false;
    for file in files::find(&args.files, settings) {
        match file.and_then(|file| open(file, args, context)) {
            Ok(file) => opened.push(file),
            Err(failure) => {
                failed = true;
                failure::report(&failure.into(), context.lang);
            }
        }
    }
    let checked = match args.files.is_empty() {
        true => built_ins(&settings.severities),
        false => check_all(&opened, earlier.as_ref(), context)?,
    };
    print(args.format, &checked, context.lang)?;
    Ok(match failed {
        true => ExitStatus::Failure,
        false if checked.iter().any(Checked::has_problems) => ExitStatus::Findings,
        false => ExitStatus::Success,
    })
}

fn built_ins(severities: &Severities) -> Vec<Checked> {
    let one = |builtin: &Builtin| {
        let (name, yaml) = (builtin.id.to_owned(), builtin.yaml.to_owned());
        look(name, yaml, severities, None, &NoFiles)
    };
    BUILTINS.iter().map(one).collect()
}

/// Reads a file, and mends it if that was asked for.
fn open(path: PathBuf, args: &Check, context: &Context) -> Result<Opened, Failure> {
    let bytes = fs::read(&path).map_err(|error| Failure::io(&path, &CANNOT_READ, &error))?;
    let mut text = text(&path, bytes)?;
    if args.fix {
        let around = Origin::Disk(path.clone());
        let severities = &context.settings.check.severities;
        let (fixed, count) = lint::fix_among(&text, severities, &around);
        if fixed != text {
            output::write(&path, fixed.as_bytes())?;
            let count = count.to_string();
            tell(&path, &fill(FIXED.get(context.lang), &[("count", &count)]));
        }
        text = fixed;
    }
    let id = id_of(&text).map(|id| id.value);
    Ok(Opened { path, text, id })
}

/// Checks files against what they were, and tells what is in none of them any more.
fn check_all(
    files: &[Opened],
    earlier: Option<&Earlier>,
    context: &Context,
) -> Result<Vec<Checked>, Failure> {
    let severities = &context.settings.check.severities;
    let now: HashSet<&str> = files.iter().filter_map(|file| file.id.as_deref()).collect();
    let mut checked = Vec::new();
    let mut told = HashSet::new();
    for file in files {
        let before = earlier.and_then(|all| all.of(&file.path, file.id.as_deref(), &now));
        let base = before.map(|before| compared(before, earlier, &file.path, context.lang));
        let base = base.transpose()?.flatten();
        told.extend(base.as_ref().map(|base| base.id.clone()));
        let around = Origin::Disk(file.path.clone());
        let text = file.text.clone();
        checked.push(look(shown(&file.path), text, severities, base.as_ref(), &around));
    }
    for (held, id) in earlier.into_iter().flat_map(|all| all.gone(&now)) {
        if !told.contains(&id.value) {
            let findings = lint::removed(id, &held.origin.shown(), severities);
            let (file, text) = (shown(&held.path), held.text.clone());
            checked.extend((!findings.is_empty()).then_some(Checked { file, text, findings }));
        }
    }
    Ok(checked)
}

/// The framework that a file is compared with. One among many that has mistakes is passed over, so that
/// they can be mended; one that was named alone must be right.
fn compared(
    before: &Origin,
    earlier: Option<&Earlier>,
    file: &Path,
    lang: Lang,
) -> Result<Option<Framework>, Failure> {
    match before.load() {
        Ok(criteria) => Ok(Some(criteria.framework)),
        Err(failure) if matches!(earlier, Some(Earlier::One(_))) => Err(failure),
        Err(_) => {
            tell(file, &fill(NOT_COMPARED.get(lang), &[("before", &before.shown())]));
            Ok(None)
        }
    }
}

fn look(
    file: String,
    text: String,
    severities: &Severities,
    base: Option<&Framework>,
    around: &dyn Files,
) -> Checked {
    let findings = lint::check_among(&text, severities, base, around);
    Checked { file, text, findings }
}

/// Says something of a file besides the result. A closed standard error must not cost that.
fn tell(file: &Path, said: &str) {
    let _ = writeln!(io::stderr().lock(), "{}: {said}", file.display());
}

fn print(format: CheckFormat, checked: &[Checked], lang: Lang) -> anyhow::Result<()> {
    let stdout = io::stdout();
    let coloured = stdout.is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|no_colour| no_colour.is_empty());
    let printed = match format {
        CheckFormat::Text => check::text(checked, lang, coloured),
        CheckFormat::Json => check::json(checked, lang)?,
        CheckFormat::Sarif => check::sarif(checked, lang)?,
        CheckFormat::Github => check::github(checked, lang),
    };
    stdout.lock().write_all(printed.as_bytes())?;
    Ok(())
}
