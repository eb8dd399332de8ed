//! How much each kind of finding weighs, where settings say otherwise than its code. What keeps a
//! file from being scored by stays an error.

use crate::diagnostic::{CRITERIA_CODES, Code, LINT_CODES, OVERLAY_CODES, Severity};
use crate::notation::Finding;

/// Severities by code; `None` turns a code off.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Severities {
    /// Codes and their severities; the last entry of a code counts.
    pub set: Vec<(&'static Code, Option<Severity>)>,
}

impl Severities {
    /// The severity of a code; `None` where it is turned off.
    pub fn of(&self, code: &Code) -> Option<Severity> {
        let set = self.set.iter().rev().find(|(set, _)| set.id == code.id);
        set.map_or(Some(code.severity), |(_, severity)| *severity)
    }

    pub(super) fn apply(&self, findings: &mut Vec<Finding>) {
        findings.retain_mut(|finding| match self.of(finding.diagnostic.code) {
            Some(severity) => {
                finding.severity = severity;
                true
            }
            None => false,
        });
    }
}

/// The codes whose severity is a matter of choice.
pub fn adjustable() -> impl Iterator<Item = &'static Code> + Clone {
    LINT_CODES.iter().copied()
}

/// Every code that checking a criteria file can give.
pub fn codes() -> impl Iterator<Item = &'static Code> + Clone {
    CRITERIA_CODES.iter().chain(OVERLAY_CODES).chain(LINT_CODES).copied()
}
