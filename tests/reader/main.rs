//! Reading evidence: given this file, these rows and these diagnostics.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bad_input;
mod formats;
mod labels;
mod long;
mod sheets;
mod support;
mod wide;
mod words;
