//! `pmqa explain`: what a diagnostic or an item means, or how an item comes to its score.

use std::io::{self, Write};

use pmqa::criteria::Framework;
use pmqa::diagnostic::{ALL_CODES, Code, Diagnostic, Place, UNKNOWN_SUBJECT};
use pmqa::evidence::normal::key;
use pmqa::explain::explain;
use pmqa::notation::suggestion::hint;
use pmqa::report::item::Subject;
use pmqa::report::{code, item, json, terminal};

use super::assess::{self, Said};
use super::failure::Failure;
use super::{Context, ExitStatus};
use crate::cli::{Explain, Format};

/// Explains what was asked for; all codes, where nothing was.
pub fn run(context: &Context, args: &Explain) -> anyhow::Result<ExitStatus> {
    let printed = match &args.subject {
        None => match args.format {
            Format::Json => code::list_json(),
            Format::Table => code::list(context.lang),
        },
        Some(name) => match ALL_CODES.iter().find(|code| key(code.id) == key(name)) {
            Some(code) => explain_code(context, args, code)?,
            None => explain_item(context, args, name)?,
        },
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(ExitStatus::Success)
}

/// Explains a code, and where there is evidence, says where the code was found in it.
fn explain_code(context: &Context, args: &Explain, code: &Code) -> anyhow::Result<String> {
    let Some(file) = &args.file else {
        return Ok(match args.format {
            Format::Json => code::show_json(code),
            Format::Table => code::show(code, context.lang),
        });
    };
    let criteria = context.criteria(args.criteria.as_deref())?;
    let bytes = assess::read(file)?;
    let said = Said {
        policy: args.evidence,
        by: args.by,
        as_of: args.as_of.as_deref(),
        ..Said::default()
    };
    let assessment = assess::assess(context, &criteria, file, &bytes, said)?;
    let (name, found) = (assess::file_name(file), &assessment.diagnostics);
    Ok(match args.format {
        Format::Json => code::places_json(code, &name, found, context.lang),
        Format::Table => {
            let places = code::places(code, &name, found, context.lang);
            format!("{}\n{places}", code::show(code, context.lang))
        }
    })
}

/// Explains an item: its score where there is evidence, else what it asks for.
fn explain_item(context: &Context, args: &Explain, name: &str) -> anyhow::Result<String> {
    let criteria = context.criteria(args.criteria.as_deref())?;
    let subject = subject(&criteria.framework, name)?;
    let Some(file) = &args.file else {
        return Ok(match args.format {
            Format::Json => item::show_json(&subject),
            Format::Table => item::show(&subject, context.lang),
        });
    };
    let bytes = assess::read(file)?;
    let said = Said {
        policy: args.evidence,
        by: args.by,
        as_of: args.as_of.as_deref(),
        ..Said::default()
    };
    let assessment = assess::assess(context, &criteria, file, &bytes, said)?;
    assess::tell(context, file, &assessment);
    let Some(explanation) = explain(&assessment, subject.item_index) else {
        return Ok(String::new());
    };
    Ok(match args.format {
        Format::Json => json::explain(&assessment, &explanation)?,
        Format::Table => terminal::explain::explain(&explanation, context.lang),
    })
}

/// The item or requirement with this id, however its digits and case are written.
fn subject<'a>(framework: &'a Framework, name: &str) -> Result<Subject<'a>, Failure> {
    let wanted = key(name);
    Subject::find(framework, |id| key(id) == wanted).ok_or_else(|| {
        let items = framework.items().map(|(_, item)| item.id.as_str());
        let requirements = framework.requirements().map(|one| one.requirement.id.as_str());
        let codes = ALL_CODES.iter().map(|code| code.id);
        let (th, en) = hint(name, codes.chain(items).chain(requirements));
        Failure::of(
            "explain",
            Diagnostic::new(&UNKNOWN_SUBJECT, Place::File)
                .with("found", name)
                .with("framework", &framework.id)
                .with_said("hint", th, en),
        )
    })
}
