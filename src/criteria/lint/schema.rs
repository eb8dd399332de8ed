//! The version of the file format is one that this program reads.

use super::{File, Rule};
use crate::diagnostic::UNSUPPORTED_SCHEMA;
use crate::exact::{plain, whole};
use crate::notation::Finding;

/// The version of the file format that this program reads.
const SCHEMA: i64 = 1;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&UNSUPPORTED_SCHEMA], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    if let Some(schema) = draft.schema.as_ref().filter(|schema| schema.value != whole(SCHEMA)) {
        let finding = Finding::new(&UNSUPPORTED_SCHEMA, schema.span);
        findings.push(finding.with("found", plain(&schema.value)));
    }
}
