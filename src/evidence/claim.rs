//! What the rows of evidence come to for each requirement: its status, and whether it is backed.
//! Several rows on one requirement add up their evidence; of different statuses the lowest counts.

use std::cmp::Ordering;

use super::{Row, Status};
use num_traits::Zero;

use crate::criteria::Framework;
use crate::date::Date;
use crate::diagnostic::{CONFLICTING_STATUS, Diagnostic, NA_WITHOUT_REASON, Place};
use crate::exact::{Exact, whole};

/// Whose status decides where the agency and an assessor both give one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum By {
    /// The agency's own.
    Own,
    /// The assessor's, requirement by requirement where there is one; else the agency's own.
    #[default]
    Assessor,
}

impl By {
    /// Both.
    pub const ALL: [By; 2] = [By::Own, By::Assessor];

    /// Its name in flags, settings and JSON.
    pub fn id(self) -> &'static str {
        match self {
            By::Own => "self",
            By::Assessor => "assessor",
        }
    }

    /// The side of a name.
    pub fn from_id(id: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.id() == id)
    }
}

/// How claims are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct View {
    /// Whose status decides.
    pub by: By,
    /// The day as of which evidence must not have expired; `None` where none ever does.
    pub as_of: Option<Date>,
}

impl From<By> for View {
    /// One side's, whatever the age of its evidence.
    fn from(by: By) -> View {
        View { by, as_of: None }
    }
}

/// What is claimed of one requirement, and with what backing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// The status that counts; `None` where no row gives one. Not applicable only with a reason.
    pub status: Option<Status>,
    /// Whose status that is.
    pub by: By,
    /// What the agency says itself, decided in the same way.
    pub own: Option<Status>,
    /// What an assessor says, decided in the same way; `None` where no row tells.
    pub assessor: Option<Status>,
    /// Whether any row backs it with a document name, number or link that has not expired.
    pub evidenced: bool,
    /// The last day on which anything did, where all has expired.
    pub stale: Option<Date>,
    /// The rows that speak for it, as positions in the evidence.
    pub rows: Vec<usize>,
}

impl Claim {
    /// The claim as it is where one side decides.
    pub fn decided(&self, by: By) -> Claim {
        let by = if self.assessor.is_some() { by } else { By::Own };
        let status = match by {
            By::Own => self.own.clone(),
            By::Assessor => self.assessor.clone(),
        };
        Claim { status, by, ..self.clone() }
    }

    /// Whether the agency and an assessor do not agree: one that says nothing agrees with all.
    pub fn is_disputed(&self, partial: &Exact) -> bool {
        match (&self.own, &self.assessor) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(own), Some(assessor)) => !same(own, assessor, partial),
        }
    }

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

/// The claim on each requirement of the framework, by its position, and what is wrong with them;
/// `view` says which side decides, and as of which day.
pub fn claims(
    framework: &Framework,
    rows: &[Row],
    view: impl Into<View>,
) -> (Vec<Claim>, Vec<Diagnostic>) {
    let view = view.into();
    let mut claims = vec![Claim::default(); framework.requirement_count()];
    for (at, row) in rows.iter().enumerate() {
        for &requirement in &row.requirements {
            claims[requirement].rows.push(at);
        }
    }
    let mut diagnostics = Vec::new();
    for (placed, claim) in framework.requirements().zip(&mut claims) {
        let id = &placed.requirement.id;
        let rows: Vec<&Row> = claim.rows.iter().map(|&at| &rows[at]).collect();
        let max_age = framework.max_age(placed.requirement);
        (claim.evidenced, claim.stale) = backing(&rows, max_age, view.as_of);
        let mut side = |by| settle(&rows, by, id, &framework.scoring.partial, &mut diagnostics);
        (claim.own, claim.assessor) = (side(By::Own), side(By::Assessor));
        *claim = claim.decided(view.by);
    }
    (claims, diagnostics)
}

/// Whether any of some rows backs a requirement on a day; where all that did has expired, the last day
/// on which any did.
fn backing(rows: &[&Row], max_age: Option<u32>, as_of: Option<Date>) -> (bool, Option<Date>) {
    let mut last = None;
    for row in rows.iter().filter(|row| row.has_evidence()) {
        match (row.expires(max_age), as_of) {
            (Some(until), Some(as_of)) if until < as_of => last = last.max(Some(until)),
            _ => return (true, None),
        }
    }
    (false, last)
}

/// Decides what one side says in the rows of one claim.
fn settle(
    rows: &[&Row],
    by: By,
    id: &str,
    partial: &Exact,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Status> {
    let stated = || rows.iter().filter_map(|row| row.stated(by));
    let (status, _, place) = stated().min_by(|a, b| by_rank(a.0, b.0, partial))?;
    if stated().any(|(other, ..)| !same(other, status, partial)) {
        let found = stated().map(|(_, text, place)| format!("{text} ({place})"));
        let found = found.collect::<Vec<_>>().join(", ");
        diagnostics.push(
            Diagnostic::new(&CONFLICTING_STATUS, Place::Cell(place.clone()))
                .with("requirement", id)
                .with("found", found),
        );
    }
    if *status == Status::NotApplicable && !rows.iter().any(|row| row.note.is_some()) {
        let said = Diagnostic::new(&NA_WITHOUT_REASON, Place::Cell(place.clone()));
        diagnostics.push(said.with("requirement", id));
        return Some(Status::NotMet);
    }
    Some(status.clone())
}

/// Lowest first; where met in part earns nothing, it still ranks above not met. Not applicable ranks
/// above every other status: it would take the requirement out of the score, so it counts only where
/// all rows agree.
fn by_rank(a: &Status, b: &Status, partial: &Exact) -> Ordering {
    let excluded = |status: &Status| *status == Status::NotApplicable;
    let partly = |status: &Status| *status == Status::Partial;
    excluded(a)
        .cmp(&excluded(b))
        .then_with(|| credit(a, partial).cmp(&credit(b, partial)))
        .then_with(|| match partial.is_zero() {
            true => partly(a).cmp(&partly(b)),
            false => Ordering::Equal,
        })
}

/// Whether two statuses come to the same: "not met" and 0% do, "not applicable" and 0% do not.
fn same(a: &Status, b: &Status, partial: &Exact) -> bool {
    by_rank(a, b, partial) == Ordering::Equal
}
