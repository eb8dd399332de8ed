//! `pmqa criteria diff`: what changed from one version of criteria to another.

use std::io::{self, Write};
use std::path::Path;

use pmqa::compare::compare;
use pmqa::criteria::diff::diff;
use pmqa::criteria::id_of;
use pmqa::report::changes::{self, Changes, Effect};
use pmqa::report::diagnostics;
use pmqa::settings::Check;

use crate::cli::{CriteriaDiff, DiffFormat};
use crate::commands::assess::{self, Said};
use crate::commands::earlier::Earlier;
use crate::commands::failure::Failure;
use crate::commands::origin::{Origin, nothing_earlier};
use crate::commands::{Context, ExitStatus};

/// Prints the changes. That there are some is no failure: whoever asks expects them.
pub fn run(context: &Context, args: &CriteriaDiff) -> anyhow::Result<ExitStatus> {
    let new = Origin::named_or_in_git(&args.new)?;
    let (old, new) = (earlier(&args.old, &new)?.load()?, new.load()?);
    let changes = diff(&old.framework, &new.framework);
    let changes = Changes { old: &old, new: &new, changes, effect: None };
    match &args.evidence {
        None => print(context, args.format, &changes)?,
        Some(file) => with_effect(context, args, changes, file)?,
    }
    Ok(ExitStatus::Success)
}

/// The old version, which may be named by where a framework of the new one's id was.
fn earlier(name: &str, new: &Origin) -> Result<Origin, Failure> {
    let Origin::Disk(file) = new else { return Origin::named_or_in_git(name) };
    let earlier = Earlier::named(name, std::slice::from_ref(file), &Check::default())?;
    let id = id_of(&new.read()?).map(|id| id.value);
    let now = id.as_deref().into_iter().collect();
    let found = earlier.of(file, id.as_deref(), &now).cloned();
    found.ok_or_else(|| nothing_earlier(name, file))
}

fn with_effect(
    context: &Context,
    args: &CriteriaDiff,
    changes: Changes,
    file: &Path,
) -> anyhow::Result<()> {
    let bytes = assess::read(file)?;
    let by = |criteria| assess::assess(context, criteria, file, &bytes, Said::default());
    let (before, after) = (by(changes.old)?, by(changes.new)?);
    // What both versions make of a cell is told once.
    let mut told = before.diagnostics.clone();
    told.extend(after.diagnostics.iter().filter(|one| !before.diagnostics.contains(one)).cloned());
    let told = diagnostics::summary(&file.display().to_string(), &told, context.lang);
    // A closed standard error must not cost the result.
    let _ = io::stderr().lock().write_all(told.as_bytes());
    let effect = Effect { before: &before, after: &after, found: compare(&before, &after) };
    print(context, args.format, &Changes { effect: Some(effect), ..changes })
}

fn print(context: &Context, format: DiffFormat, changes: &Changes) -> anyhow::Result<()> {
    let printed = match format {
        DiffFormat::Text => changes::text(changes, context.lang),
        DiffFormat::Json => changes::json(changes)?,
        DiffFormat::Markdown => changes::markdown(changes, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(())
}
