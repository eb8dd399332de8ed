//! What the rows of evidence come to for each requirement: its status, and whether it is backed.
//! Several rows on one requirement add up their evidence; of different statuses the lowest counts.

use std::cmp::Ordering;

use super::{Row, Status};
use crate::criteria::Framework;
use crate::diagnostic::{CONFLICTING_STATUS, Diagnostic, NA_WITHOUT_REASON, Place};
use crate::exact::{Exact, whole};

/// What an agency claims of one requirement, and with what backing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// The status that counts; `None` where no row gives one. Not applicable only with a reason.
    pub status: Option<Status>,
    /// Whether any row backs it with a document name, number or link.
    pub evidenced: bool,
    /// The rows that speak for it, as positions in the evidence.
    pub rows: Vec<usize>,
}

impl Claim {
    /// The credit claimed, 0 to 1; `None` where the requirement does not apply.
    pub fn credit(&self, partial: &Exact) -> Option<Exact> {
        match &self.status {
            Some(Status::NotApplicable) => None,
            Some(status) => Some(credit(status, partial)),
            None => Some(whole(0)),
        }
    }
}

/// The credit of a status; not applicable ranks as nothing.
fn credit(status: &Status, partial: &Exact) -> Exact {
    match status {
        Status::Met => whole(1),
        Status::Partial => partial.clone(),
        Status::Share(share) => share.clone(),
        Status::NotMet | Status::NotApplicable => whole(0),
    }
}

/// The claim on each requirement of the framework, by its position, and what is wrong with them.
pub fn claims(framework: &Framework, rows: &[Row]) -> (Vec<Claim>, Vec<Diagnostic>) {
    let mut claims = vec![Claim::default(); framework.requirement_count()];
    for (at, row) in rows.iter().enumerate() {
        for &requirement in &row.requirements {
            claims[requirement].rows.push(at);
        }
    }
    let mut diagnostics = Vec::new();
    for (placed, claim) in framework.requirements().zip(&mut claims) {
        let id = &placed.requirement.id;
        settle(claim, id, rows, &framework.scoring.partial, &mut diagnostics);
    }
    (claims, diagnostics)
}

/// Decides what the rows of one claim come to.
fn settle(
    claim: &mut Claim,
    id: &str,
    rows: &[Row],
    partial: &Exact,
    diagnostics: &mut Vec<Diagnostic>,
) {
    claim.evidenced = claim.rows.iter().any(|&at| rows[at].has_evidence());
    let stated: Vec<(&Row, &Status)> =
        claim.rows.iter().filter_map(|&at| Some((&rows[at], rows[at].status.as_ref()?))).collect();
    let Some(&(first, status)) = stated.iter().min_by(|a, b| by_rank(a.1, b.1, partial)) else {
        return;
    };
    let mut counted = status.clone();

    if stated.iter().any(|(_, other)| !same(other, status, partial)) {
        let found = stated.iter().map(|(row, _)| format!("{} ({})", row.status_text, row.place));
        let found = found.collect::<Vec<_>>().join(", ");
        diagnostics.push(
            Diagnostic::new(&CONFLICTING_STATUS, Place::Cell(first.place.clone()))
                .with("requirement", id)
                .with("found", found),
        );
    }
    let reason = |row: &Row| row.note.is_some();
    if counted == Status::NotApplicable && !claim.rows.iter().any(|&at| reason(&rows[at])) {
        diagnostics.push(
            Diagnostic::new(&NA_WITHOUT_REASON, Place::Cell(first.place.clone()))
                .with("requirement", id),
        );
        counted = Status::NotMet;
    }
    claim.status = Some(counted);
}

/// Lowest first. Not applicable ranks above every other status: it would take the requirement out
/// of the score, so it counts only where all rows agree.
fn by_rank(a: &Status, b: &Status, partial: &Exact) -> Ordering {
    let excluded = |status: &Status| *status == Status::NotApplicable;
    excluded(a).cmp(&excluded(b)).then_with(|| credit(a, partial).cmp(&credit(b, partial)))
}

/// Whether two statuses come to the same: "not met" and 0% do, "not applicable" and 0% do not.
fn same(a: &Status, b: &Status, partial: &Exact) -> bool {
    by_rank(a, b, partial) == Ordering::Equal
}
