//! `pmqa batch` end to end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod broken;
mod case;
mod manifest;
mod meant;
mod outputs;
mod parted;
mod resume;
mod sources;
mod together;

#[path = "../support/agencies.rs"]
#[allow(dead_code)]
mod agencies;
