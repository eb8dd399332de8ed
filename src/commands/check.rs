//! `pmqa check`: looks for mistakes in criteria files, and mends what has one right answer.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use pmqa::catalogue::check::FIXED;
use pmqa::criteria::lint::{self, Severities};
use pmqa::criteria::{BUILTINS, Files, Framework, NoFiles};
use pmqa::diagnostic::CANNOT_READ;
use pmqa::report::check::{self, Checked};
use pmqa::text::{Lang, fill};

use super::context::text;
use super::failure::Failure;
use super::origin::Origin;
use super::{Context, ExitStatus, failure, output};
use crate::cli::{Check, CheckFormat};

mod files;

/// Checks every file; one that cannot be read is told, and the others are checked all the same.
pub fn run(context: &Context, args: &Check) -> anyhow::Result<ExitStatus> {
    let severities = &context.settings.check.severities;
    let mut checked = Vec::new();
    let mut failed = false;
    if args.files.is_empty() {
        for builtin in BUILTINS {
            let (name, yaml) = (builtin.id.to_owned(), builtin.yaml.to_owned());
            checked.push(look(name, yaml, severities, None, &NoFiles));
        }
    }
    for file in files::find(&args.files, &context.settings.check) {
        match file.and_then(|file| read(&file, args, severities)) {
            Ok((file, count)) => {
                checked.push(file);
                if count > 0 {
                    told_fixed(&checked, count, context.lang);
                }
            }
            Err(failure) => {
                failed = true;
                failure::report(&failure.into(), context.lang);
            }
        }
    }
    print(args.format, &checked, context.lang)?;
    Ok(match failed {
        true => ExitStatus::Failure,
        false if checked.iter().any(Checked::has_problems) => ExitStatus::Findings,
        false => ExitStatus::Success,
    })
}

/// Checks one file, and counts what was mended in it.
fn read(file: &Path, args: &Check, severities: &Severities) -> Result<(Checked, usize), Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::io(file, &CANNOT_READ, &error))?;
    let mut yaml = text(file, bytes)?;
    let around = Origin::Disk(file.to_owned());
    let mut count = 0;
    if args.fix {
        let (fixed, fixes) = lint::fix_among(&yaml, severities, &around);
        if fixed != yaml {
            output::write(file, fixed.as_bytes())?;
        }
        (yaml, count) = (fixed, fixes);
    }
    let base = args.base.as_deref().map(|base| earlier(base, file)).transpose()?.flatten();
    let shown = file.display().to_string().replace('\\', "/");
    Ok((look(shown, yaml, severities, base.as_ref(), &around), count))
}

/// The framework that a file held before; `None` where there was no such file yet.
fn earlier(base: &str, file: &Path) -> Result<Option<Framework>, Failure> {
    let origin = Origin::earlier(base, file)?;
    Ok(origin.map(|origin| origin.load()).transpose()?.map(|criteria| criteria.framework))
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

fn told_fixed(checked: &[Checked], count: usize, lang: Lang) {
    let said = fill(FIXED.get(lang), &[("count", &count.to_string())]);
    let file = checked.last().map_or("", |checked| checked.file.as_str());
    // A closed standard error must not cost the result.
    let _ = writeln!(io::stderr().lock(), "{file}: {said}");
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
