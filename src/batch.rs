//! Many agencies at once: which files are evidence, what reports are called, how results are kept
//! as lines of data, and what they come to together. Like the rest of the library it touches no
//! file; an agency's assessment is reduced to its [`mod@line`] and dropped, so that ten thousand of
//! them need no more memory than their lines.

pub mod cohort;
pub mod counted;
pub mod discovery;
pub mod line;
pub mod lockstep;
pub mod manifest;
pub mod name;
pub mod namesakes;
pub mod statistics;
pub mod terms;
pub mod tidy;
