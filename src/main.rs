//! The `pmqa` command.

fn main() {}
