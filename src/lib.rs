//! The library behind `pmqa`: it loads an assessment framework, reads an agency's evidence, scores
//! it exactly, finds what holds the score down, and renders reports. It never prints and touches no
//! file; `commands` of the binary does.
//!
//! Data goes one way: [`criteria`] → [`evidence`] → [`mod@score`] → [`gap`] → [`report`].

pub mod assessment;
pub mod batch;
pub mod catalogue;
pub mod compare;
pub mod created;
pub mod criteria;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod evidence;
pub mod exact;
pub mod expiry;
pub mod explain;
pub mod gap;
pub mod lens;
pub mod margin;
pub mod mark;
pub mod notation;
pub mod plan;
pub mod report;
pub mod score;
pub mod settings;
pub mod sides;
pub mod template;
pub mod text;
pub mod verify;
pub mod year;
