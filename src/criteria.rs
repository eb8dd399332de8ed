//! Frameworks as data: the model, the loader that turns a criteria file into it, and the files that
//! are compiled in.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::notation::{Finding, Lines, Node, Spanned, sort, yaml};

mod build;
pub mod builtin;
pub mod diff;
pub mod draft;
pub mod lint;
pub mod model;
pub mod overlay;
mod schema;
mod shape;
pub(crate) mod thresholds;
pub mod write;

pub use builtin::{BUILTINS, Builtin};
use draft::Draft;
pub use model::*;
use overlay::{Around, Layer};
pub use overlay::{Files, NoFiles, Opened, Overlay};

pub use schema::{schema, schema_text};

/// A framework together with the identity of the file that it was loaded from.
#[derive(Debug, Clone, PartialEq)]
pub struct Criteria {
    /// The framework.
    pub framework: Framework,
    /// SHA-256 of the criteria file, in lower-case hexadecimal. Of an overlay, that of two lines: the
    /// SHA-256 of its file, and this of its base; so it changes when either does.
    pub sha256: String,
    /// What it does to its base, where it is an overlay.
    pub overlay: Option<Overlay>,
}

impl Criteria {
    /// Loads a criteria file from its text. An overlay can extend built-ins only.
    ///
    /// # Errors
    /// Every mistake of the file at once, each with its line and column.
    pub fn load(yaml: &str) -> Result<Criteria, Vec<Diagnostic>> {
        Criteria::load_among(yaml, &NoFiles)
    }

    /// Loads a criteria file from its text, with the files that an overlay can name.
    ///
    /// # Errors
    /// Every mistake of the file at once, each with its line and column.
    pub fn load_among(yaml: &str, files: &dyn Files) -> Result<Criteria, Vec<Diagnostic>> {
        load_around(yaml, Around { files, above: &[] })
    }
}

/// Turns the text of a criteria file into a framework.
///
/// # Errors
/// Every mistake of the file at once, each with its line and column, in the order of the file.
pub fn load(yaml: &str) -> Result<Framework, Vec<Diagnostic>> {
    Ok(Criteria::load(yaml)?.framework)
}

/// The id that a criteria file gives, whatever else is wrong with it; `None` where the text is none.
pub fn id_of(yaml: &str) -> Option<Spanned<String>> {
    let document = yaml::read(yaml).0?;
    let value = |wanted: &str| {
        let of_it = |(key, _): &&(Node, Node)| key.key() == Some(wanted);
        document.entries().iter().find(of_it).map(|(_, value)| value)
    };
    let is_criteria = value("schema").is_some()
        && ["categories", "extends"].into_iter().any(|key| value(key).is_some());
    let id = value("id").filter(|_| is_criteria)?;
    Some(Spanned { value: id.key()?.to_owned(), span: id.span })
}

fn load_around(yaml: &str, around: Around) -> Result<Criteria, Vec<Diagnostic>> {
    let (parts, mut findings) = parts(yaml, around);
    let lines = Lines::new(yaml);
    lint::apply(lint::SOUND, &parts.file(&lines), &mut findings);
    match parts.draft.as_ref().and_then(build::build) {
        Some(framework) if findings.is_empty() => {
            let own = sha256(yaml.as_bytes());
            let Some(layer) = parts.layer else {
                return Ok(Criteria { framework, sha256: own, overlay: None });
            };
            let sha256 = sha256(format!("{own}\n{}\n", layer.overlay.base.sha256).as_bytes());
            let overlay = Some(Overlay { sha256: own, ..layer.overlay });
            Ok(Criteria { framework, sha256, overlay })
        }
        _ => {
            sort(&mut findings);
            Err(findings.into_iter().map(|finding| finding.diagnostic).collect())
        }
    }
}

/// A criteria file as far as it could be read.
struct Parts {
    document: Option<Node>,
    draft: Option<Draft>,
    layer: Option<Layer>,
}

impl Parts {
    /// What rules look at.
    fn file<'a>(&'a self, lines: &'a Lines<'a>) -> lint::File<'a> {
        lint::File {
            lines,
            document: self.document.as_ref(),
            draft: self.draft.as_ref(),
            layer: self.layer.as_ref(),
            framework: None,
            base: None,
        }
    }
}

/// Reads a criteria file as far as it can be read, with what is wrong with its shape.
fn parts(yaml: &str, around: Around) -> (Parts, Vec<Finding>) {
    let (document, mut findings) = yaml::read(yaml);
    let Some(document) = document else {
        return (Parts { document: None, draft: None, layer: None }, findings);
    };
    let (draft, layer) = if overlay::is_overlay(&document) {
        overlay::resolve(&document, around, &mut findings).unzip()
    } else {
        let (draft, wrong) = shape::draft(&document);
        findings.extend(wrong);
        (draft, None)
    };
    (Parts { document: Some(document), draft, layer }, findings)
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
