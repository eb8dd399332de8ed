//! An overlay says for which version of its base it was written, and each change that it makes is one.

use super::{File, Rule};
use crate::diagnostic::{BASE_NOT_PINNED, CHANGE_WITHOUT_EFFECT};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&BASE_NOT_PINNED, &CHANGE_WITHOUT_EFFECT], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(layer) = file.layer else { return };
    let extends = &layer.extends;
    if extends.version.is_none() {
        let version = &layer.overlay.base.version;
        let finding = Finding::new(&BASE_NOT_PINNED, extends.name.span).with("version", version);
        // Within a map there is more than one place for it.
        let alone = extends.span == extends.name.span;
        let name = file.lines.slice(extends.name.span);
        let key = if extends.is_builtin { "id" } else { "file" };
        let pinned = format!("{{ {key}: {name}, version: \"{version}\" }}");
        findings.push(match alone && !name.contains([',', '{', '}', '[', ']']) {
            true => finding.fixed_by(pinned),
            false => finding,
        });
    }
    for (kind, id) in &layer.idle {
        let finding = Finding::new(&CHANGE_WITHOUT_EFFECT, id.span).with("found", &id.value);
        findings.push(finding.with_words("kind", kind.name(), &[]));
    }
}
