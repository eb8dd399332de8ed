//! Reading evidence: given this file, these rows and these diagnostics.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bad_input;
mod binary;
mod doubt;
mod formats;
#[cfg(unix)]
mod guards;
mod labels;
mod long;
mod mutations;
mod package;
mod properties;
mod several;
mod sheets;
mod streamed;
mod support;
#[cfg(unix)]
mod survival;
mod ticks;
mod wide;
mod wild;
mod words;
