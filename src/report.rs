//! Renderers: an [`Assessment`](crate::assessment::Assessment) in, a `String` or bytes out. None of
//! them touches a file or the terminal.

mod certainty;
pub mod change;
pub mod changes;
pub mod check;
pub mod code;
pub mod comparison;
pub mod diagnostics;
pub mod face;
pub mod framework;
pub mod html;
pub mod item;
pub mod json;
pub mod living;
pub(crate) mod measure;
pub mod palette;
pub mod print;
mod provenance;
mod sides;
pub mod style;
pub mod terminal;
pub mod verdict;
mod wording;
pub mod workbook;
