//! The `pmqa` command: parse, run, exit.

use std::process::ExitCode;

use clap::Parser;

/// An allocator that gives memory back: a batch makes and drops many large blocks, from short-lived
/// threads too, and that of glibc keeps what it once had of them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod cli;
mod commands;

fn main() -> ExitCode {
    commands::run(cli::Cli::parse()).into()
}
