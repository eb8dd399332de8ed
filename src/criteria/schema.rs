//! The JSON Schema of criteria files, by which editors complete keys and mark mistakes while typing.
//! It says what can be said of a part by itself; what parts must be to each other, the rules say.

use serde_json::{Value, json};

use super::EvidencePolicy;
use crate::catalogue::schema as say;
use crate::text::Words;

mod overlay;

/// The schema, as JSON Schema draft 7. What a file says under `extends` decides which of the two kinds
/// of file it is: one that stands alone, or an overlay.
pub fn schema() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": format!("{} / {}", say::FILE.th, say::FILE.en),
        "if": { "required": ["extends"] },
        "then": { "$ref": "#/definitions/overlay" },
        "else": { "$ref": "#/definitions/framework" },
        "definitions": {
            "framework": framework(),
            "overlay": overlay::overlay(),
            "text": object(&["th"], wordings(json!({}))),
            "id": described(json!({ "type": "string", "pattern": "^\\S+$" }), &say::ID),
            "weight": described(above_zero(), &say::WEIGHT),
            "source": source(),
            "scoring": scoring(),
            "lens": lens(),
            "category": category(),
            "item": item(),
            "requirement": requirement(),
        },
    })
}

/// What a file that stands alone and an overlay begin with.
fn head() -> Value {
    json!({
        "schema": described(json!({ "const": 1 }), &say::SCHEMA),
        "id": described(json!({ "type": "string", "pattern": "^[a-z0-9.-]+$" }), &say::FRAMEWORK_ID),
        "version": described(text(), &say::VERSION),
        "title": described(reference("text"), &say::TITLE),
        "source": described(reference("source"), &say::SOURCE),
        "scoring": described(reference("scoring"), &say::SCORING),
        "lenses": described(
            json!({ "type": "array", "items": reference("lens") }),
            &say::LENSES,
        ),
    })
}

fn framework() -> Value {
    let mut properties = head();
    merge(
        &mut properties,
        json!({
            "levels": described(list(level()), &say::LEVELS),
            "categories": described(list(reference("category")), &say::CATEGORIES),
        }),
    );
    object(&["schema", "id", "version", "title", "levels", "categories"], properties)
}

/// The schema as the text of a file.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn schema_text() -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(&schema())?;
    text.push('\n');
    Ok(text)
}

fn source() -> Value {
    object(
        &[],
        json!({
            "title": described(text(), &say::SOURCE_TITLE),
            "publisher": described(text(), &say::PUBLISHER),
            "note": described(text(), &say::NOTE),
        }),
    )
}

fn level() -> Value {
    object(
        &["id", "points", "title"],
        json!({
            "id": reference("id"),
            "points": described(above_zero(), &say::POINTS),
            "title": described(reference("text"), &say::TITLE),
        }),
    )
}

fn scoring() -> Value {
    let share = json!({ "type": "number", "minimum": 0, "maximum": 1 });
    let thresholds = json!({ "type": "object", "additionalProperties": above_zero() });
    object(
        &[],
        json!({
            "partial": described(share, &say::PARTIAL),
            "evidence": described(
                json!({ "enum": EvidencePolicy::ALL.map(EvidencePolicy::id) }),
                &say::EVIDENCE,
            ),
            "max_age": described(months(), &say::MAX_AGE),
            "thresholds": described(thresholds, &say::THRESHOLDS),
        }),
    )
}

fn lens() -> Value {
    let tag = object(
        &["id", "title"],
        json!({ "id": reference("id"), "title": described(reference("text"), &say::TITLE) }),
    );
    object(
        &["id", "title", "tags"],
        json!({
            "id": reference("id"),
            "title": described(reference("text"), &say::TITLE),
            "tags": described(list(tag), &say::LENS_TAGS),
        }),
    )
}

fn category() -> Value {
    object(
        &["id", "title", "items"],
        json!({
            "id": reference("id"),
            "title": described(reference("text"), &say::TITLE),
            "weight": reference("weight"),
            "items": described(list(reference("item")), &say::ITEMS),
        }),
    )
}

fn item() -> Value {
    let requirements = json!({
        "type": "object",
        "minProperties": 1,
        "additionalProperties": list(reference("requirement")),
    });
    object(
        &["id", "title", "requirements"],
        json!({
            "id": reference("id"),
            "title": described(reference("text"), &say::TITLE),
            "weight": reference("weight"),
            "tags": tags(),
            "requirements": described(requirements, &say::REQUIREMENTS),
        }),
    )
}

fn tags() -> Value {
    described(json!({ "type": "array", "items": text() }), &say::ITEM_TAGS)
}

fn requirement() -> Value {
    object(&["th"], wordings(beside_statement()))
}

/// What a requirement may have besides its statement.
fn beside_statement() -> Value {
    json!({
        "weight": reference("weight"),
        "id": described(json!({ "type": "string", "pattern": "^\\S+$" }), &say::REQUIREMENT_ID),
        "max_age": described(months(), &say::MAX_AGE),
        "note": described(text(), &say::NOTE),
    })
}

/// Some properties beside a Thai and an English text.
fn wordings(mut others: Value) -> Value {
    let words = json!({ "th": described(text(), &say::TH), "en": described(text(), &say::EN) });
    merge(&mut others, words);
    others
}

/// A map of known keys and no others.
fn object(required: &[&str], properties: Value) -> Value {
    let mut object = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn list(entries: Value) -> Value {
    json!({ "type": "array", "minItems": 1, "items": entries })
}

/// A text with something in it.
fn text() -> Value {
    json!({ "type": "string", "pattern": "\\S" })
}

fn months() -> Value {
    json!({ "type": "integer", "minimum": 1, "maximum": 1200 })
}

fn above_zero() -> Value {
    json!({ "type": "number", "exclusiveMinimum": 0 })
}

/// A definition by its name. What stands beside a reference is not looked at, so it stands alone
/// within `allOf`, where a description can be beside it.
fn reference(name: &str) -> Value {
    json!({ "allOf": [{ "$ref": format!("#/definitions/{name}") }] })
}

fn described(mut schema: Value, words: &Words) -> Value {
    schema["description"] = Value::from(format!("{} / {}", words.th, words.en));
    schema
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}
