//! What a change must not do to those who used the framework before: change without a new version,
//! or let an id vanish, or mean something else. Scores of other years are compared by ids.

use super::wording::{Meaning, meaning};
use super::{File, Rule, Severities};
use crate::criteria::diff::{Change, Kind, What, diff};
use crate::criteria::draft::Draft;
use crate::criteria::model::Framework;
use crate::diagnostic::{
    FRAMEWORK_REMOVED, ID_REMOVED, ID_RENAMED, ID_REUSED, ID_REWORDED, NOT_THE_SAME_FRAMEWORK,
    VERSION_NOT_RAISED,
};
use crate::notation::{Finding, Span, Spanned};

/// The rule.
pub(super) static RULE: Rule = Rule {
    codes: &[
        &NOT_THE_SAME_FRAMEWORK,
        &FRAMEWORK_REMOVED,
        &VERSION_NOT_RAISED,
        &ID_REMOVED,
        &ID_RENAMED,
        &ID_REWORDED,
        &ID_REUSED,
    ],
    check,
};

/// What there is to say of a framework that no file holds any more, at its id in the earlier text;
/// `origin` is where that stood.
pub fn removed(id: &Spanned<String>, origin: &str, severities: &Severities) -> Vec<Finding> {
    let finding = Finding::new(&FRAMEWORK_REMOVED, id.span).with("id", &id.value);
    let mut findings = vec![finding.with("before", origin)];
    severities.apply(&mut findings);
    findings
}

fn check(file: &File, findings: &mut Vec<Finding>) {
    let (Some(draft), Some(base), Some(now)) = (file.draft, file.base, file.framework) else {
        return;
    };
    let id = place(&draft.id, draft.span);
    if base.id != now.id {
        let finding = Finding::new(&NOT_THE_SAME_FRAMEWORK, id).with("found", &now.id);
        findings.push(finding.with("before", &base.id));
        return;
    }
    let same = Framework { version: base.version.clone(), ..now.clone() } == *base;
    if !same && !is_raised(&base.version, &now.version) {
        let finding = Finding::new(&VERSION_NOT_RAISED, place(&draft.version, draft.span));
        findings.push(finding.with("found", &now.version).with("before", &base.version));
    }
    for change in diff(base, now) {
        findings.extend(judge(draft, &change));
    }
}

fn judge(draft: &Draft, change: &Change) -> Option<Finding> {
    // Evidence and scores name no lens and no tag, and the title may say more.
    if matches!(change.kind, Kind::Framework | Kind::Lens | Kind::Tag) {
        return None;
    }
    let here = || draft.place_of(&change.id).unwrap_or(draft.span);
    match &change.what {
        What::Removed => {
            let finding = Finding::new(&ID_REMOVED, place(&draft.version, draft.span));
            Some(finding.with("id", &change.id).with_words("kind", change.kind.name(), &[]))
        }
        What::Renamed { from } => {
            let finding = Finding::new(&ID_RENAMED, here());
            Some(finding.with("before", from).with("found", &change.id))
        }
        What::Reworded { before, after } => {
            let code = match meaning(before, after) {
                Meaning::Same => return None,
                Meaning::Doubtful => &ID_REWORDED,
                Meaning::Other => &ID_REUSED,
            };
            let finding = Finding::new(code, here()).with("id", &change.id);
            Some(finding.with("before", &before.th))
        }
        What::Added | What::Reweighted { .. } | What::Moved { .. } | What::Set { .. } => None,
    }
}

fn place(part: &Option<Spanned<String>>, otherwise: Span) -> Span {
    part.as_ref().map_or(otherwise, |part| part.span)
}

/// Whether a version comes after another, by its numbers; versions with anything else need only
/// differ.
fn is_raised(before: &str, now: &str) -> bool {
    let numbers = |version: &str| {
        version.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()
    };
    match (numbers(before), numbers(now)) {
        (Some(before), Some(now)) => now > before,
        _ => now != before,
    }
}
