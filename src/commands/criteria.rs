//! `pmqa criteria`: the frameworks at hand, and what one of them asks for.

use std::io::{self, Write};

use pmqa::criteria::write::yaml;
use pmqa::criteria::{BUILTINS, Criteria, schema_text};
use pmqa::report::framework;

use super::context::builtin;
use super::{Context, ExitStatus};
use crate::cli;

mod diff;

/// Lists the built-ins, shows one framework, or says what changed in it.
pub fn run(context: &Context, args: &cli::Criteria) -> anyhow::Result<ExitStatus> {
    let printed = match args {
        cli::Criteria::List { format } => {
            let all = BUILTINS.iter().map(builtin).collect::<Result<Vec<Criteria>, _>>()?;
            match format {
                cli::Format::Table => framework::list(&all, context.lang),
                cli::Format::Json => framework::list_json(&all),
            }
        }
        cli::Criteria::Diff(args) => return diff::run(context, args),
        cli::Criteria::Schema => schema_text()?,
        cli::Criteria::Show { criteria, resolved: true, .. } => {
            yaml(&context.published(criteria.as_deref())?.framework)
        }
        cli::Criteria::Show { criteria, format, .. } => {
            let criteria = context.criteria(criteria.as_deref())?;
            match format {
                cli::Format::Table => framework::show(&criteria, context.lang),
                cli::Format::Json => framework::show_json(&criteria),
            }
        }
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(ExitStatus::Success)
}
