//! The text of a criteria file → values with their places. Two parsers read it: serde_yaml tells
//! what each value is, saphyr-parser where it stands; everything else sees one tree.

mod entry;
mod outline;
mod recovery;
mod trouble;
mod types;

use crate::catalogue::notation::TOO_LARGE;
use crate::diagnostic::YAML_LIMIT;
use crate::notation::{Finding, Node, Position, Span};

/// Bytes that a criteria file may have; PMQA 4.0 has a twentieth of it.
const LARGEST: usize = 1 << 20;

/// Reads a text that holds one YAML document: its values, as far as they can be read, and what keeps
/// the rest from being read: mistakes of syntax, or a limit that protects the program.
pub fn read(yaml: &str) -> (Option<Node>, Vec<Finding>) {
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    if yaml.len() > LARGEST {
        let most = (LARGEST >> 20).to_string();
        let finding = Finding::new(&YAML_LIMIT, Span::at(Position::START));
        return (None, vec![finding.with_words("limit", &TOO_LARGE, &[("most", &most)])]);
    }
    match attempt(yaml) {
        Ok(document) => (Some(document), Vec::new()),
        Err(first) => recovery::recover(yaml, *first),
    }
}

/// Reads a text up to its first mistake.
fn attempt(yaml: &str) -> Result<Node, Box<Finding>> {
    let outline = outline::outline(yaml)?;
    types::resolve(yaml, &outline).map_err(|error| trouble::of_serde(&error).into())
}
