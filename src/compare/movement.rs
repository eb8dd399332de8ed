//! Requirements won and lost, and documents added and removed.

use std::collections::BTreeMap;

use num_traits::One;

use crate::assessment::Assessment;
use crate::document::keys;
use crate::evidence::Row;
use crate::exact::Exact;

/// A requirement whose credit changed.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementChange<'a> {
    /// Its id.
    pub id: &'a str,
    /// The credit that counted, 0 to 1; `None` where it did not apply.
    pub before: Option<Exact>,
    /// The credit that counts, 0 to 1; `None` where it does not apply.
    pub after: Option<Exact>,
    /// What that is.
    pub movement: Movement,
}

/// How a credit changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Movement {
    /// It is full, and was not.
    Won,
    /// It is more than before, but not full.
    Raised,
    /// It is less than before, and was not full.
    Lowered,
    /// It was full, and is not.
    Lost,
    /// It applies, and did not.
    NowApplies,
    /// It does not apply, and did.
    NoLongerApplies,
}

impl Movement {
    /// Every movement.
    pub const ALL: [Movement; 6] = [
        Movement::Won,
        Movement::Raised,
        Movement::Lowered,
        Movement::Lost,
        Movement::NowApplies,
        Movement::NoLongerApplies,
    ];

    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Movement::Won => "won",
            Movement::Raised => "raised",
            Movement::Lowered => "lowered",
            Movement::Lost => "lost",
            Movement::NowApplies => "now-applies",
            Movement::NoLongerApplies => "no-longer-applies",
        }
    }
}

/// A requirement whose documents changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceChange<'a> {
    /// Its id.
    pub id: &'a str,
    /// Documents that only the later names, as written.
    pub added: Vec<&'a str>,
    /// Documents that only the earlier names, as written.
    pub removed: Vec<&'a str>,
}

/// The requirements that both have, by their positions in each.
fn shared<'a>(before: &Assessment, after: &'a Assessment) -> Vec<(&'a str, usize, usize)> {
    let known: BTreeMap<&str, usize> = before
        .framework()
        .requirements()
        .map(|placed| (placed.requirement.id.as_str(), placed.requirement.index))
        .collect();
    let shared = after.framework().requirements().filter_map(|placed| {
        let id = placed.requirement.id.as_str();
        Some((id, *known.get(id)?, placed.requirement.index))
    });
    shared.collect()
}

/// Each requirement whose credit changed, in the order of the later.
pub(super) fn requirements<'a>(
    before: &'a Assessment,
    after: &'a Assessment,
) -> Vec<RequirementChange<'a>> {
    let changes = shared(before, after).into_iter().filter_map(|(id, old, new)| {
        let (old, new) = (&before.scorecard.credits[old], &after.scorecard.credits[new]);
        let movement = movement(old.as_ref(), new.as_ref())?;
        Some(RequirementChange { id, before: old.clone(), after: new.clone(), movement })
    });
    changes.collect()
}

fn movement(before: Option<&Exact>, after: Option<&Exact>) -> Option<Movement> {
    Some(match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => Movement::NowApplies,
        (Some(_), None) => Movement::NoLongerApplies,
        (Some(before), Some(after)) if before == after => return None,
        (Some(_), Some(after)) if after.is_one() => Movement::Won,
        (Some(before), Some(_)) if before.is_one() => Movement::Lost,
        (Some(before), Some(after)) if before < after => Movement::Raised,
        (Some(_), Some(_)) => Movement::Lowered,
    })
}

/// Each requirement whose documents changed, in the order of the later.
pub(super) fn evidence<'a>(
    before: &'a Assessment,
    after: &'a Assessment,
) -> Vec<EvidenceChange<'a>> {
    let changes = shared(before, after).into_iter().filter_map(|(id, old, new)| {
        let (old, new) = (backing(before, old), backing(after, new));
        let change =
            EvidenceChange { id, added: not_among(&new, &old), removed: not_among(&old, &new) };
        (!change.added.is_empty() || !change.removed.is_empty()).then_some(change)
    });
    changes.collect()
}

/// The rows that back a requirement.
fn backing<'a>(assessment: &'a Assessment, requirement: usize) -> Vec<&'a Row> {
    let rows = assessment.claims[requirement].rows.iter().map(|&at| &assessment.evidence.rows[at]);
    rows.filter(|row| row.has_evidence()).collect()
}

/// What the rows of one side name that no row of the other does: each document once, by its name,
/// else its number, else its link.
fn not_among<'a>(rows: &[&'a Row], others: &[&Row]) -> Vec<&'a str> {
    let mut known: Vec<(u8, String)> = others.iter().flat_map(|row| keys(row)).collect();
    let mut names = Vec::new();
    for row in rows {
        let of_row: Vec<(u8, String)> = keys(row).collect();
        if of_row.iter().any(|key| known.contains(key)) {
            continue;
        }
        known.extend(of_row);
        names.extend([&row.document, &row.document_number, &row.link].into_iter().flatten().next());
    }
    names.into_iter().map(String::as_str).collect()
}
