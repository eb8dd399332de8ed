//! Texts that people write, as values that know where they stand: YAML for criteria, TOML for
//! settings. Both become the same [`Node`]s, which a [`reader`](Reader) takes apart, so that mistakes
//! in either are found all at once and told alike.

mod finding;
mod lines;
mod node;
pub mod reader;
mod span;
pub mod suggestion;
pub mod toml;
pub mod yaml;

pub use finding::{Finding, Fix, sort};
pub use lines::Lines;
pub use node::{Node, Value};
pub use reader::Reader;
pub use span::{Position, Span, Spanned};
