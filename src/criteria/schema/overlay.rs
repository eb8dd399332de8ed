//! The part of the schema that is about overlays.

use serde_json::{Value, json};

use super::{
    above_zero, beside_statement, described, head, item, merge, object, reference, tags, text,
    wordings,
};
use crate::catalogue::schema as say;
use crate::text::Words;

/// A file that says what is otherwise than in its base.
pub(super) fn overlay() -> Value {
    let mut properties = head();
    merge(
        &mut properties,
        json!({
            "extends": described(extends(), &say::EXTENDS),
            "change": described(change(), &say::CHANGE),
            "drop": described(drop(), &say::DROP),
            "add": described(add(), &say::ADD),
        }),
    );
    object(&["schema", "id", "version", "title", "extends"], properties)
}

fn extends() -> Value {
    let of = |key: &str, words: &Words| {
        let properties = json!({ key: described(text(), words), "version": described(text(), &say::BASE_VERSION) });
        object(&[key], properties)
    };
    json!({ "oneOf": [text(), of("id", &say::BASE_ID), of("file", &say::BASE_FILE)] })
}

fn change() -> Value {
    let title = || described(some_text(), &say::TITLE);
    let weight = || reference("weight");
    let of = |mut properties: Value| {
        merge(&mut properties, json!({ "id": reference("id") }));
        entries(object(&["id"], properties))
    };
    let points = described(above_zero(), &say::POINTS);
    let statement = wordings(json!({
        "weight": weight(),
        "note": described(text(), &say::NOTE),
    }));
    parts(json!({
        "levels": described(of(json!({ "title": title(), "points": points })), &say::LEVELS),
        "categories": described(of(json!({ "title": title(), "weight": weight() })), &say::CATEGORIES),
        "items": described(
            of(json!({ "title": title(), "weight": weight(), "tags": tags() })),
            &say::ITEMS,
        ),
        "requirements": described(of(statement), &say::STATEMENTS),
    }))
}

fn drop() -> Value {
    let one = || {
        let reason = described(reference("text"), &say::REASON);
        entries(object(&["id", "reason"], json!({ "id": reference("id"), "reason": reason })))
    };
    parts(json!({
        "categories": described(one(), &say::CATEGORIES),
        "items": described(one(), &say::ITEMS),
        "requirements": described(one(), &say::STATEMENTS),
    }))
}

fn add() -> Value {
    let id = |words: &Words| described(reference("id"), words);
    let mut joined = item();
    merge(&mut joined["properties"], json!({ "category": id(&say::JOINED_CATEGORY) }));
    joined["required"] = json!(["category", "id", "title", "requirements"]);
    let place = json!({ "item": id(&say::JOINED_ITEM), "level": id(&say::JOINED_LEVEL) });
    let mut statement = wordings(beside_statement());
    merge(&mut statement, place);
    parts(json!({
        "categories": described(entries(reference("category")), &say::CATEGORIES),
        "items": described(entries(joined), &say::ITEMS),
        "requirements": described(
            entries(object(&["item", "level", "th"], statement)),
            &say::STATEMENTS,
        ),
    }))
}

/// Parts by their kind.
fn parts(properties: Value) -> Value {
    object(&[], properties)
}

fn entries(one: Value) -> Value {
    json!({ "type": "array", "items": one })
}

/// A text in one language or both.
fn some_text() -> Value {
    object(&[], wordings(json!({})))
}
