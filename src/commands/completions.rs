//! `pmqa completions`: a completion script for a shell.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::ExitStatus;
use crate::cli::Cli;

/// Prints the script on standard output.
pub fn run(shell: Shell) -> anyhow::Result<ExitStatus> {
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), "pmqa", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(ExitStatus::Success)
}
