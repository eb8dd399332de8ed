//! `pmqa explain`: how an item comes to its score, or what a diagnostic or an item means.

use std::io::{self, Write};

use pmqa::criteria::Framework;
use pmqa::diagnostic::{ALL_CODES, Diagnostic, Place, UNKNOWN_SUBJECT};
use pmqa::evidence::normal::key;
use pmqa::explain::explain;
use pmqa::report::diagnostics::hint;
use pmqa::report::{framework, json, terminal};

use super::assess::{self, Said};
use super::failure::Failure;
use super::{Context, ExitStatus};
use crate::cli::{Explain, Format};

/// Explains what was asked for.
pub fn run(context: &Context, args: &Explain) -> anyhow::Result<ExitStatus> {
    let printed = match ALL_CODES.iter().find(|code| code.id == args.subject) {
        Some(code) => terminal::explain::code(code, context.lang),
        None => item(context, args)?,
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(ExitStatus::Success)
}

/// Explains an item: its score where there is evidence, else what it asks for.
fn item(context: &Context, args: &Explain) -> anyhow::Result<String> {
    let criteria = context.criteria(args.criteria.as_deref())?;
    let at = item_index(&criteria.framework, &args.subject)?;
    let Some(file) = &args.file else {
        return Ok(match args.format {
            Format::Json => framework::item_json(&criteria.framework, at),
            Format::Table => framework::item(&criteria.framework, at, context.lang),
        });
    };
    let bytes = assess::read(file)?;
    let said = Said { policy: args.evidence, ..Said::default() };
    let assessment = assess::assess(context, &criteria, file, &bytes, said)?;
    assess::tell(context, file, &assessment);
    let Some(explanation) = explain(&assessment, at) else { return Ok(String::new()) };
    Ok(match args.format {
        Format::Json => json::explain(&assessment, &explanation)?,
        Format::Table => terminal::explain::explain(&explanation, context.lang),
    })
}

/// The position of the item with this id.
fn item_index(framework: &Framework, id: &str) -> Result<usize, Failure> {
    let wanted = key(id);
    framework.items().position(|(_, item)| key(&item.id) == wanted).ok_or_else(|| {
        let items = framework.items().map(|(_, item)| item.id.as_str());
        let (th, en) = hint(id, items.chain(ALL_CODES.iter().map(|code| code.id)));
        Failure::of(
            "explain",
            Diagnostic::new(&UNKNOWN_SUBJECT, Place::File)
                .with("found", id)
                .with("framework", &framework.id)
                .with_said("hint", th, en),
        )
    })
}
