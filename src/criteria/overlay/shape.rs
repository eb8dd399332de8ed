//! The shape of an overlay: which keys it has and what type their values are. Parts that it adds have
//! the shape that they have in any criteria file.

use crate::criteria::Builtin;
use crate::criteria::diff::Kind;
use crate::criteria::draft::*;
use crate::criteria::shape::*;
use crate::exact::Exact;
use crate::notation::reader::{Fields, Name, Reader, Syntax};
use crate::notation::{Finding, Node, Span, Spanned, Value};

const OVERLAY: &[&str] = &[
    "schema", "id", "version", "title", "source", "extends", "scoring", "lenses", "change", "drop",
    "add",
];
const CHANGE: &[&str] = &["levels", "categories", "items", "requirements"];
const DROP: &[&str] = &["categories", "items", "requirements"];
const CHANGED_LEVEL: &[&str] = &["id", "points", "title"];
const CHANGED_CATEGORY: &[&str] = &["id", "title", "weight"];
const CHANGED_ITEM: &[&str] = &["id", "title", "weight", "tags"];
const CHANGED_REQUIREMENT: &[&str] = &["id", "th", "en", "weight", "note"];
const DROPPED: &[&str] = &["id", "reason"];
const ADDED_ITEM: &[&str] = &["category", "id", "title", "weight", "tags", "requirements"];
const ADDED_REQUIREMENT: &[&str] = &["item", "level", "th", "en", "weight", "id", "note"];

/// What an overlay says, with the place of each part.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OverlayDraft {
    pub(super) span: Span,
    pub(super) schema: Option<Spanned<Exact>>,
    pub(super) id: Option<Spanned<String>>,
    pub(super) version: Option<Spanned<String>>,
    pub(super) title: DraftText,
    pub(super) source: Option<DraftSource>,
    pub(super) extends: Option<Extends>,
    pub(super) scoring: DraftScoring,
    pub(super) lenses: Vec<DraftLens>,
    pub(super) changed: Vec<Changed>,
    pub(super) dropped: Vec<DropDraft>,
    pub(super) categories: Vec<DraftCategory>,
    /// Items, each with the id of the category that it joins.
    pub(super) items: Vec<(Option<Spanned<String>>, DraftItem)>,
    /// Requirements, each with the ids of the item and the level that it joins.
    pub(super) requirements: Vec<AddedRequirement>,
    /// Whether there is something in it that could not be read.
    pub(super) unread: bool,
}

/// What an overlay is based on.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::criteria) struct Extends {
    /// Where a remark on it belongs.
    pub(in crate::criteria) span: Span,
    /// The id of a built-in, or a file as seen from the overlay.
    pub(in crate::criteria) name: Spanned<String>,
    /// Whether a built-in is meant where there is one of that name.
    pub(in crate::criteria) is_builtin: bool,
    /// The version of the base that it was written for.
    pub(in crate::criteria) version: Option<Spanned<String>>,
}

/// A part of the base that says something else; `None` stands for what stays.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Changed {
    pub(super) kind: Kind,
    pub(super) id: Spanned<String>,
    pub(super) text: DraftText,
    pub(super) weight: Option<Spanned<Exact>>,
    pub(super) points: Option<Spanned<Exact>>,
    pub(super) tags: Option<Vec<Spanned<String>>>,
    pub(super) note: Option<Spanned<String>>,
}

/// A part of the base that is left out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DropDraft {
    pub(super) kind: Kind,
    pub(super) id: Spanned<String>,
    pub(super) reason: DraftText,
}

/// A requirement that is added.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AddedRequirement {
    pub(super) item: Option<Spanned<String>>,
    pub(super) level: Option<Spanned<String>>,
    pub(super) requirement: DraftRequirement,
}

/// Reads a document into a draft; `None` where it is no map at all.
pub(super) fn draft(document: &Node) -> (Option<OverlayDraft>, Vec<Finding>) {
    let mut reader = Reader::new(Syntax::Yaml);
    let draft = overlay(&mut reader, document);
    (draft, reader.findings)
}

fn overlay(reader: &mut Reader, node: &Node) -> Option<OverlayDraft> {
    let fields = reader.map(node, Name::File, OVERLAY)?;
    let schema = reader.required(&fields, "schema");
    let mut draft = OverlayDraft {
        span: fields.span,
        schema: schema.and_then(|node| reader.number(node, "schema")),
        id: reader.required_text(&fields, "id"),
        version: reader.required_text(&fields, "version"),
        title: title(reader, &fields),
        source: fields.get("source").map(|node| source(reader, node)),
        extends: reader.required(&fields, "extends").and_then(|node| extends(reader, node)),
        scoring: fields.get("scoring").map(|node| scoring(reader, node)).unwrap_or_default(),
        lenses: optional_list(reader, &fields, "lenses", lens),
        changed: Vec::new(),
        dropped: Vec::new(),
        categories: Vec::new(),
        items: Vec::new(),
        requirements: Vec::new(),
        unread: node.has_unread(),
    };
    let part = |reader: &mut Reader, key, known| {
        fields.get(key).and_then(|node| reader.map(node, Name::Of(key), known))
    };
    if let Some(change) = part(reader, "change", CHANGE) {
        draft.changed = changes(reader, &change);
    }
    if let Some(drop) = part(reader, "drop", DROP) {
        draft.dropped = drops(reader, &drop);
    }
    if let Some(add) = part(reader, "add", DROP) {
        draft.categories = optional_list(reader, &add, "categories", category);
        draft.items = optional_list(reader, &add, "items", added_item);
        draft.requirements = optional_list(reader, &add, "requirements", added_requirement);
    }
    Some(draft)
}

/// `extends: pmqa-4.0`, or a map that names the version too.
fn extends(reader: &mut Reader, node: &Node) -> Option<Extends> {
    if node.has_unread() {
        return None;
    }
    if !matches!(node.value, Value::Map(_)) {
        let name = reader.text(node, Name::Of("extends"))?;
        let is_builtin = Builtin::by_id(&name.value).is_some();
        return Some(Extends { span: node.span, name, is_builtin, version: None });
    }
    let has = |name| node.entries().iter().any(|(key, _)| key.key() == Some(name));
    let is_file = has("file") && !has("id");
    let key = if is_file { "file" } else { "id" };
    let fields = reader.map(node, Name::Of("extends"), &[key, "version"])?;
    let name = reader.required_text(&fields, key);
    let version = reader.optional_text(&fields, "version");
    Some(Extends { span: fields.span, name: name?, is_builtin: !is_file, version })
}

fn changes(reader: &mut Reader, fields: &Fields) -> Vec<Changed> {
    let kinds = [
        ("levels", Kind::Level, CHANGED_LEVEL),
        ("categories", Kind::Category, CHANGED_CATEGORY),
        ("items", Kind::Item, CHANGED_ITEM),
        ("requirements", Kind::Requirement, CHANGED_REQUIREMENT),
    ];
    let mut found = Vec::new();
    for (key, kind, known) in kinds {
        found.extend(optional_list(reader, fields, key, |reader, node| {
            let fields = reader.map(node, Name::EntryOf(key), known)?;
            let changed = changed(reader, &fields, kind);
            changed.filter(|_| !node.has_unread())
        }));
    }
    found
}

fn changed(reader: &mut Reader, fields: &Fields, kind: Kind) -> Option<Changed> {
    let text = match kind {
        Kind::Requirement => some_text(reader, fields),
        _ => some_title(reader, fields),
    };
    let tags = fields.get("tags").is_some();
    let changed = Changed {
        kind,
        text,
        weight: reader.optional_number(fields, "weight"),
        points: reader.optional_number(fields, "points"),
        tags: tags.then(|| optional_list(reader, fields, "tags", tag_id)),
        note: reader.optional_text(fields, "note"),
        id: reader.required_text(fields, "id")?,
    };
    Some(changed)
}

fn drops(reader: &mut Reader, fields: &Fields) -> Vec<DropDraft> {
    let kinds = [
        ("categories", Kind::Category),
        ("items", Kind::Item),
        ("requirements", Kind::Requirement),
    ];
    let mut found = Vec::new();
    for (key, kind) in kinds {
        found.extend(optional_list(reader, fields, key, |reader, node| {
            let fields = reader.map(node, Name::EntryOf(key), DROPPED)?;
            let id = reader.required_text(&fields, "id");
            let reason = reader.required(&fields, "reason");
            let reason = reason.and_then(|node| reader.map(node, Name::Of("reason"), TEXT));
            let reason = reason.map(|fields| text(reader, &fields)).unwrap_or_default();
            Some(DropDraft { kind, id: id?, reason })
        }));
    }
    found
}

fn added_item(reader: &mut Reader, node: &Node) -> Option<(Option<Spanned<String>>, DraftItem)> {
    let fields = reader.map(node, Name::EntryOf("items"), ADDED_ITEM)?;
    let category = reader.required_text(&fields, "category");
    Some((category, item_of(reader, &fields)))
}

fn added_requirement(reader: &mut Reader, node: &Node) -> Option<AddedRequirement> {
    let fields = reader.map(node, Name::EntryOf("requirements"), ADDED_REQUIREMENT)?;
    Some(AddedRequirement {
        item: reader.required_text(&fields, "item"),
        level: reader.required_text(&fields, "level"),
        requirement: requirement_of(reader, &fields),
    })
}

/// A title in one language or both, if there is one.
fn some_title(reader: &mut Reader, fields: &Fields) -> DraftText {
    let fields = fields.get("title").and_then(|node| reader.map(node, Name::Of("title"), TEXT));
    fields.map(|fields| some_text(reader, &fields)).unwrap_or_default()
}

fn some_text(reader: &mut Reader, fields: &Fields) -> DraftText {
    DraftText { th: reader.optional_text(fields, "th"), en: reader.optional_text(fields, "en") }
}
