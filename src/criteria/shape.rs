//! The shape of a criteria file: which keys each part has and what type their values are. A YAML
//! document comes in, a [`Draft`] goes out, with a finding for everything that has another shape.

use super::draft::*;
use crate::notation::Finding;
use crate::notation::reader::{Fields, Name, Reader, Syntax};
use crate::notation::{Node, Spanned};

const FRAMEWORK: &[&str] =
    &["schema", "id", "version", "title", "source", "levels", "scoring", "lenses", "categories"];
pub(super) const TEXT: &[&str] = &["th", "en"];
const SOURCE: &[&str] = &["title", "publisher", "note"];
const LEVEL: &[&str] = &["id", "points", "title"];
const SCORING: &[&str] = &["partial", "evidence", "max_age", "thresholds"];
const LENS: &[&str] = &["id", "title", "tags"];
const TAG: &[&str] = &["id", "title"];
const CATEGORY: &[&str] = &["id", "title", "weight", "items"];
const ITEM: &[&str] = &["id", "title", "weight", "tags", "requirements"];
const REQUIREMENT: &[&str] = &["th", "en", "weight", "id", "max_age", "note"];

/// Reads a document into a draft; `None` where it is no map at all.
pub fn draft(document: &Node) -> (Option<Draft>, Vec<Finding>) {
    let mut reader = Reader::new(Syntax::Yaml);
    let draft = framework(&mut reader, document);
    (draft, reader.findings)
}

fn framework(reader: &mut Reader, node: &Node) -> Option<Draft> {
    let fields = reader.map(node, Name::File, FRAMEWORK)?;
    let schema = reader.required(&fields, "schema");
    Some(Draft {
        span: fields.span,
        schema: schema.and_then(|node| reader.number(node, "schema")),
        id: reader.required_text(&fields, "id"),
        version: reader.required_text(&fields, "version"),
        title: title(reader, &fields),
        source: fields.get("source").map(|node| source(reader, node)).unwrap_or_default(),
        levels: required_list(reader, &fields, "levels", level),
        scoring: fields.get("scoring").map(|node| scoring(reader, node)).unwrap_or_default(),
        lenses: optional_list(reader, &fields, "lenses", lens),
        categories: required_list(reader, &fields, "categories", category),
        unread: unread(&fields),
    })
}

/// What the sections of a file may hold beyond what could be read.
fn unread(fields: &Fields) -> Unread {
    let part = |key| fields.unread || fields.get(key).is_some_and(Node::has_unread);
    Unread { levels: part("levels"), tags: part("lenses"), items: part("categories") }
}

pub(super) fn source(reader: &mut Reader, node: &Node) -> DraftSource {
    let Some(fields) = reader.map(node, Name::Of("source"), SOURCE) else {
        return DraftSource::default();
    };
    DraftSource {
        title: reader.optional_text(&fields, "title"),
        publisher: reader.optional_text(&fields, "publisher"),
        note: reader.optional_text(&fields, "note"),
    }
}

fn level(reader: &mut Reader, node: &Node) -> Option<DraftLevel> {
    let fields = reader.map(node, Name::EntryOf("levels"), LEVEL)?;
    Some(DraftLevel {
        id: reader.required_text(&fields, "id"),
        points: reader
            .required(&fields, "points")
            .and_then(|points| reader.number(points, "points")),
        title: title(reader, &fields),
    })
}

pub(super) fn scoring(reader: &mut Reader, node: &Node) -> DraftScoring {
    let Some(fields) = reader.map(node, Name::Of("scoring"), SCORING) else {
        return DraftScoring::default();
    };
    let thresholds =
        fields.get("thresholds").and_then(|node| reader.free_map(node, Name::Of("thresholds")));
    let thresholds = thresholds.map(|thresholds| thresholds.entries).unwrap_or_default();
    DraftScoring {
        partial: reader.optional_number(&fields, "partial"),
        evidence: reader.optional_text(&fields, "evidence"),
        max_age: reader.optional_number(&fields, "max_age"),
        thresholds: thresholds
            .into_iter()
            .map(|(level, points)| (owned(level), reader.number(points, level.value)))
            .collect(),
    }
}

pub(super) fn lens(reader: &mut Reader, node: &Node) -> Option<DraftLens> {
    let fields = reader.map(node, Name::EntryOf("lenses"), LENS)?;
    Some(DraftLens {
        id: reader.required_text(&fields, "id"),
        title: title(reader, &fields),
        tags: required_list(reader, &fields, "tags", tag),
    })
}

fn tag(reader: &mut Reader, node: &Node) -> Option<DraftTag> {
    let fields = reader.map(node, Name::EntryOf("tags"), TAG)?;
    Some(DraftTag { id: reader.required_text(&fields, "id"), title: title(reader, &fields) })
}

pub(super) fn category(reader: &mut Reader, node: &Node) -> Option<DraftCategory> {
    let fields = reader.map(node, Name::EntryOf("categories"), CATEGORY)?;
    Some(DraftCategory {
        id: reader.required_text(&fields, "id"),
        title: title(reader, &fields),
        weight: reader.optional_number(&fields, "weight"),
        items: required_list(reader, &fields, "items", item),
    })
}

fn item(reader: &mut Reader, node: &Node) -> Option<DraftItem> {
    let fields = reader.map(node, Name::EntryOf("items"), ITEM)?;
    Some(item_of(reader, &fields))
}

/// The item that some fields describe.
pub(super) fn item_of(reader: &mut Reader, fields: &Fields) -> DraftItem {
    let requirements = reader.required(fields, "requirements");
    DraftItem {
        span: fields.span,
        id: reader.required_text(fields, "id"),
        title: title(reader, fields),
        weight: reader.optional_number(fields, "weight"),
        tags: optional_list(reader, fields, "tags", tag_id),
        rungs: requirements.and_then(|node| rungs(reader, node)),
        unread: fields.unread || requirements.is_some_and(Node::has_unread),
    }
}

pub(super) fn tag_id(reader: &mut Reader, node: &Node) -> Option<Spanned<String>> {
    reader.text(node, Name::EntryOf("tags"))
}

fn rungs(reader: &mut Reader, node: &Node) -> Option<Vec<DraftRung>> {
    let fields = reader.free_map(node, Name::Of("requirements"))?;
    let rungs = fields.entries.into_iter().map(|(level, node)| DraftRung {
        level: owned(level),
        requirements: reader
            .list(node, level.value)
            .iter()
            .filter_map(|node| requirement(reader, node, level.value))
            .collect(),
    });
    Some(rungs.collect())
}

fn requirement(reader: &mut Reader, node: &Node, level: &str) -> Option<DraftRequirement> {
    let fields = reader.map(node, Name::EntryOf(level), REQUIREMENT)?;
    Some(requirement_of(reader, &fields))
}

/// The requirement that some fields describe.
pub(super) fn requirement_of(reader: &mut Reader, fields: &Fields) -> DraftRequirement {
    DraftRequirement {
        span: fields.span,
        id: reader.optional_text(fields, "id"),
        text: text(reader, fields),
        weight: reader.optional_number(fields, "weight"),
        max_age: reader.optional_number(fields, "max_age"),
        note: reader.optional_text(fields, "note"),
    }
}

pub(super) fn title(reader: &mut Reader, fields: &Fields) -> DraftText {
    let node = reader.required(fields, "title");
    let fields = node.and_then(|node| reader.map(node, Name::Of("title"), TEXT));
    fields.map(|fields| text(reader, &fields)).unwrap_or_default()
}

/// The text of some fields; none where some of it could not be read, as halves cannot be compared.
pub(super) fn text(reader: &mut Reader, fields: &Fields) -> DraftText {
    let text = DraftText {
        th: reader.required_text(fields, "th"),
        en: reader.optional_text(fields, "en"),
    };
    let unread = ["th", "en"].iter().any(|key| fields.get(key).is_some_and(Node::has_unread));
    if fields.unread || unread { DraftText::default() } else { text }
}

fn required_list<T>(
    reader: &mut Reader,
    fields: &Fields,
    key: &str,
    read: impl Fn(&mut Reader, &Node) -> Option<T>,
) -> Vec<T> {
    let node = reader.required(fields, key);
    let nodes = node.map(|node| reader.list(node, key)).unwrap_or_default();
    nodes.iter().filter_map(|node| read(reader, node)).collect()
}

pub(super) fn optional_list<T>(
    reader: &mut Reader,
    fields: &Fields,
    key: &str,
    read: impl Fn(&mut Reader, &Node) -> Option<T>,
) -> Vec<T> {
    let nodes = fields.get(key).map(|node| reader.list_or_empty(node, key)).unwrap_or_default();
    nodes.iter().filter_map(|node| read(reader, node)).collect()
}

fn owned(text: Spanned<&str>) -> Spanned<String> {
    Spanned { value: text.value.to_owned(), span: text.span }
}
