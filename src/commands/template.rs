//! `pmqa template`: an evidence workbook to fill in.

use std::io::{self, Write};
use std::path::PathBuf;

use pmqa::catalogue::terminal::TEMPLATE_WRITTEN;
use pmqa::template::{self, Form, Layout};
use pmqa::text::fill;

use super::output::{self, Overwrite};
use super::{Context, ExitStatus};
use crate::cli;

/// Writes the workbook and says where it is.
pub fn run(context: &Context, args: &cli::Template) -> anyhow::Result<ExitStatus> {
    let criteria = context.criteria(args.criteria.as_deref())?;
    let framework = &criteria.framework;
    let default = PathBuf::from(format!("{}.template.xlsx", framework.id));
    let path = output::resolve(args.output.as_deref(), default, None)?;
    output::guard(&path, None, if args.force { &Overwrite::Always } else { &Overwrite::Never })?;

    let layout = match args.layout {
        cli::Layout::Long => Layout::Long,
        cli::Layout::Wide => Layout::Wide,
    };
    let form = Form { layout, assessor: args.assessor, dates: args.dates };
    let own = context.settings.reading.statuses();
    let bytes = template::write_knowing(framework, form, context.lang, output::created(), &own)?;
    output::write(&path, &bytes)?;
    let said = fill(TEMPLATE_WRITTEN.get(context.lang), &[("path", &path.display().to_string())]);
    writeln!(io::stdout().lock(), "{said}")?;
    Ok(ExitStatus::Success)
}
