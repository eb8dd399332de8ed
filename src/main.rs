//! The `pmqa` command: parse, run, exit.

use std::process::ExitCode;

use clap::Parser;

mod cli;
mod commands;

fn main() -> ExitCode {
    commands::run(cli::Cli::parse()).into()
}
