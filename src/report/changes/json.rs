//! Changes as JSON. Keys may be added, never renamed.

use serde_json::{Value, json};

use super::{Changes, Effect};
use crate::criteria::Criteria;
use crate::criteria::diff::{Change, Content, What};
use crate::exact::nearest;
use crate::report::framework::texts;
use crate::report::json::compare::{moved, part};

/// The changes, indented, with a newline at the end.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn json(changes: &Changes) -> serde_json::Result<String> {
    let mut document = json!({
        "pmqa": env!("CARGO_PKG_VERSION"),
        "old": identity(changes.old),
        "new": identity(changes.new),
        "changes": changes.changes.iter().map(change).collect::<Vec<_>>(),
    });
    if let Some(found) = &changes.effect {
        document["effect"] = effect(found)?;
    }
    let mut text = serde_json::to_string_pretty(&document)?;
    text.push('\n');
    Ok(text)
}

fn identity(criteria: &Criteria) -> Value {
    let framework = &criteria.framework;
    json!({ "id": framework.id, "version": framework.version, "sha256": criteria.sha256 })
}

fn change(change: &Change) -> Value {
    let mut value = json!({
        "kind": change.kind.id(),
        "id": change.id,
        "change": change.what.id(),
        "text": texts(&change.text),
        "with": change.with.as_ref().map(|(kind, id)| json!({ "kind": kind.id(), "id": id })),
    });
    let (before, after) = match &change.what {
        What::Added | What::Removed => return value,
        What::Renamed { from } => (json!(from), json!(change.id)),
        What::Reworded { before, after } => (texts(before), texts(after)),
        What::Reweighted { before, after } => (json!(nearest(before)), json!(nearest(after))),
        What::Moved { before, after } => (json!(before), json!(after)),
        What::Set { field, before, after } => {
            value["field"] = json!(field.id());
            (content(before), content(after))
        }
    };
    value["before"] = before;
    value["after"] = after;
    value
}

fn content(content: &Option<Content>) -> Value {
    match content {
        None => Value::Null,
        Some(Content::Number(number)) => json!(nearest(number)),
        Some(Content::Text(text)) => json!(text),
        Some(Content::Ids(ids)) => json!(ids),
    }
}

fn effect(effect: &Effect) -> serde_json::Result<Value> {
    let found = &effect.found;
    let items = found.items.iter().filter(|item| item.change.before != item.change.after);
    Ok(json!({
        "agency": effect.after.subject.agency,
        "evidence": { "file": effect.after.file.name, "sha256": effect.after.file.sha256 },
        "overall": serde_json::to_value(moved(&found.overall))?,
        "items": serde_json::to_value(items.map(part).collect::<Vec<_>>())?,
        "only_before": found.only_before.items,
        "only_after": found.only_after.items,
    }))
}
