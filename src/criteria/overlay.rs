//! Overlays: criteria that keep only their differences from others. A file with `extends` names its
//! base, a built-in or a file, and says what it rewords, reweights, adds, or drops with a reason; all
//! else is the base's. What comes out is a framework like any other, whose parts keep the ids that
//! they have in the base, so that evidence and scores of both compare.
//!
//! Mistakes are told at the lines of the overlay: what the base brings has the place of `extends`.

use super::diff::Kind;
use super::draft::Draft;
use super::model::Framework;
use super::{Builtin, Criteria};
use crate::catalogue::overlay as say;
use crate::diagnostic::{
    BASE_MISSING, BASE_VERSION, BASE_WITH_MISTAKES, Diagnostic, EXTENDS_ENDLESS, ID_OF_BASE, Place,
    UNKNOWN_CRITERIA,
};
use crate::notation::suggestion::hint;
use crate::notation::{Finding, Node, Spanned};
use crate::text::{Lang, Text, Words};

mod apply;
mod inherit;
mod shape;

pub(super) use shape::Extends;

/// Files that an overlay may pass through on the way to the framework that it is based on.
const MOST_LAYERS: usize = 8;

/// What an overlay does to its base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlay {
    /// SHA-256 of the overlay's own file, in lower-case hexadecimal.
    pub sha256: String,
    /// What it extends.
    pub base: Base,
    /// The parts that it leaves out, in the order of the file.
    pub dropped: Vec<Dropped>,
    /// How many parts it changes.
    pub changed: usize,
    /// How many categories, items and requirements it adds; what is within one is not counted.
    pub added: usize,
}

/// The criteria that an overlay extends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// The id of the framework.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub title: Text,
    /// Its SHA-256, as [`Criteria::sha256`].
    pub sha256: String,
    /// Where it is an overlay itself, what it does to its own base.
    pub overlay: Option<Box<Overlay>>,
}

/// A part that an overlay leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its text in the base.
    pub text: Text,
    /// Why it is left out.
    pub reason: Text,
}

impl Overlay {
    /// This overlay, then that which it is based on, and so on.
    pub fn layers(&self) -> impl Iterator<Item = &Overlay> {
        std::iter::successors(Some(self), |layer| layer.base.overlay.as_deref())
    }
}

/// The files that criteria may name, as they lie around one of them.
pub trait Files {
    /// The file that a name leads to.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn open(&self, name: &str) -> Result<Opened, Diagnostic>;
}

/// A criteria file that another one names.
pub struct Opened {
    /// By what it is known again, however it is named.
    pub key: String,
    /// Its text.
    pub text: String,
    /// The files around it.
    pub beside: Box<dyn Files>,
}

/// No files at all: only built-ins can be extended.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl Files for NoFiles {
    fn open(&self, name: &str) -> Result<Opened, Diagnostic> {
        let ids = || super::BUILTINS.iter().map(|builtin| builtin.id);
        let (th, en) = hint(name, ids());
        let diagnostic = Diagnostic::new(&UNKNOWN_CRITERIA, Place::File).with_said("hint", th, en);
        Err(diagnostic.with("accepted", ids().collect::<Vec<_>>().join(", ")))
    }
}

/// Where a file stands: the files around it, and those that led to it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) files: &'a dyn Files,
    pub(super) above: &'a [String],
}

/// What rules want to know of an overlay besides the draft that it comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layer {
    /// How it names its base; all that the base brings has the place of that.
    pub(super) extends: Extends,
    /// What it does to its base; `sha256` is still empty.
    pub(super) overlay: Overlay,
    /// The changes that change nothing, by kind and id.
    pub(super) idle: Vec<(Kind, Spanned<String>)>,
}

/// Whether a document is an overlay, or was meant to be one.
pub(super) fn is_overlay(document: &Node) -> bool {
    let keys = ["extends", "change", "drop", "add"];
    document.entries().iter().any(|(key, _)| key.key().is_some_and(|key| keys.contains(&key)))
}

/// Brings an overlay and its base together; `None` where either cannot be used.
pub(super) fn resolve(
    document: &Node,
    around: Around,
    findings: &mut Vec<Finding>,
) -> Option<(Draft, Layer)> {
    let (draft, wrong) = shape::draft(document);
    findings.extend(wrong);
    let draft = draft?;
    let extends = draft.extends.clone()?;
    let base = match find(&extends, around) {
        Ok(base) => base,
        Err(finding) => {
            findings.push(*finding);
            return None;
        }
    };
    if let Some(version) = &extends.version
        && version.value != base.framework.version
    {
        let finding = Finding::new(&BASE_VERSION, version.span).with("found", &version.value);
        let finding = finding.with("id", &base.framework.id);
        findings.push(finding.with("version", &base.framework.version));
    }
    let above = base.overlay.iter().flat_map(Overlay::layers).map(|layer| &layer.base.id);
    if let Some(id) = draft.id.as_ref()
        && above.chain([&base.framework.id]).any(|base| *base == id.value)
    {
        findings.push(Finding::new(&ID_OF_BASE, id.span).with("found", &id.value));
    }
    Some(apply::apply(draft, &extends, &base, findings))
}

/// The base that an overlay names.
fn find(extends: &Extends, around: Around) -> Result<Criteria, Box<Finding>> {
    let name = &extends.name;
    let file = || around.files.open(&name.value);
    let builtin = Builtin::by_id(&name.value).filter(|_| extends.is_builtin).map(|builtin| {
        let (key, text) = (format!("built-in:{}", builtin.id), builtin.yaml.to_owned());
        Opened { key, text, beside: Box::new(NoFiles) }
    });
    let opened = builtin.map_or_else(file, Ok).map_err(|reason| {
        let finding = Finding::new(&BASE_MISSING, name.span).with("found", &name.value);
        said(finding, &reason)
    })?;
    let endless = |words: &Words, values: &[(&str, &str)]| {
        Box::new(Finding::new(&EXTENDS_ENDLESS, name.span).with_words("reason", words, values))
    };
    if around.above.contains(&opened.key) {
        return Err(endless(&say::IN_A_CIRCLE, &[("file", &name.value)]));
    }
    if around.above.len() == MOST_LAYERS {
        return Err(endless(&say::TOO_MANY_LAYERS, &[("most", &MOST_LAYERS.to_string())]));
    }
    let above = [around.above, &[opened.key]].concat();
    let around = Around { files: &*opened.beside, above: &above };
    super::load_around(&opened.text, around).map_err(|wrong| {
        // A circle is told where it was entered.
        if let Some(endless) = wrong.iter().find(|found| found.code == &EXTENDS_ENDLESS) {
            return Box::new(Finding::of(endless.clone(), name.span));
        }
        let finding = Finding::new(&BASE_WITH_MISTAKES, name.span).with("found", &name.value);
        let finding = finding.with("count", wrong.len().to_string());
        match wrong.first() {
            Some(first) => said(finding.with("line", first.place.to_string()), first),
            None => Box::new(finding),
        }
    })
}

/// A finding with the message of a diagnostic as its reason.
fn said(mut finding: Finding, reason: &Diagnostic) -> Box<Finding> {
    let (th, en) = (reason.message(Lang::Th), reason.message(Lang::En));
    finding.diagnostic = finding.diagnostic.with_said("reason", th, en);
    Box::new(finding)
}

/// The base as an overlay's provenance has it.
fn provenance(base: &Criteria) -> Base {
    let Framework { id, version, title, .. } = &base.framework;
    Base {
        id: id.clone(),
        version: version.clone(),
        title: title.clone(),
        sha256: base.sha256.clone(),
        overlay: base.overlay.clone().map(Box::new),
    }
}
