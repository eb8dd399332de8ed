//! What each command does. Only here are files opened and written, and the terminal spoken to;
//! everything between is the library's.

use std::io;
use std::process::ExitCode;

use crate::cli::{Cli, Command};

mod assess;
mod batch;
mod check;
mod compare;
mod completions;
mod context;
mod criteria;
mod earlier;
mod explain;
mod failure;
mod git;
mod origin;
mod output;
mod plan;
mod score;
mod template;
mod verify;

use context::Context;

/// How a run ended, as its exit status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Done.
    Success = 0,
    /// Done, and what was asked for does not hold.
    Findings = 1,
    /// Could not be done.
    Failure = 2,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> ExitCode {
        ExitCode::from(status as u8)
    }
}

/// Runs one command, and says on standard error why it could not be done.
pub fn run(cli: Cli) -> ExitStatus {
    let lang = cli.common.lang.unwrap_or_default();
    let (lang, result) = match Context::new(&cli.common) {
        Ok(context) => (context.lang, dispatch(&context, &cli.command)),
        Err(failure) => (lang, Err(failure.into())),
    };
    match result {
        Ok(status) => status,
        // Whoever read our output has seen enough: `pmqa … | head`.
        Err(error) if is_broken_pipe(&error) => ExitStatus::Success,
        Err(error) => {
            failure::report(&error, lang);
            ExitStatus::Failure
        }
    }
}

fn dispatch(context: &Context, command: &Command) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Score(args) => score::run(context, args),
        Command::Plan(args) => plan::run(context, args),
        Command::Compare(args) => compare::run(context, args),
        Command::Verify(args) => verify::run(context, args),
        Command::Explain(args) => explain::run(context, args),
        Command::Batch(args) => batch::run(context, args),
        Command::Check(args) => check::run(context, args),
        Command::Template(args) => template::run(context, args),
        Command::Criteria(args) => criteria::run(context, args),
        Command::Completions { shell } => completions::run(*shell),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
