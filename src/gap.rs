//! What keeps points away: each requirement that is not fully met and backed, with what the overall
//! score would rise by if it alone were. Pure: criteria, claims and scores in, gaps out.

use num_traits::{One, Zero};

use crate::criteria::{Framework, Placed};
use crate::evidence::{Claim, Status};
use crate::exact::{Exact, whole};
use crate::score::tally::{item_shares, score_item};
use crate::score::{Credits, Scorecard};

/// Why a requirement keeps points away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GapKind {
    /// No row gives it a status.
    Unassessed,
    /// It is not met.
    NotMet,
    /// It is met in part.
    Partial,
    /// It is met, wholly or in part, but nothing backs it, and the policy requires that.
    NoEvidence,
    /// It is met, wholly or in part, but all that backs it has expired, and the policy requires that
    /// something does.
    StaleEvidence,
}

impl GapKind {
    /// Every kind.
    pub const ALL: [GapKind; 5] = [
        GapKind::Unassessed,
        GapKind::NotMet,
        GapKind::Partial,
        GapKind::NoEvidence,
        GapKind::StaleEvidence,
    ];

    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            GapKind::Unassessed => "unassessed",
            GapKind::NotMet => "not-met",
            GapKind::Partial => "partial",
            GapKind::NoEvidence => "no-evidence",
            GapKind::StaleEvidence => "stale-evidence",
        }
    }
}

/// A requirement that keeps points away.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// Its position in the framework.
    pub requirement: usize,
    /// Why.
    pub kind: GapKind,
    /// Points by which the overall score rises when it is fully met and backed, all else as it is.
    /// 0 where a lower level of the same item is incomplete.
    pub gain: Exact,
}

/// Every gap, the largest gain first, those of equal gain in file order.
pub fn gaps(framework: &Framework, claims: &[Claim], scorecard: &Scorecard) -> Vec<Gap> {
    let points: Vec<Exact> = framework.levels.iter().map(|level| level.points.clone()).collect();
    let shares = item_shares(framework, &scorecard.substantiated);
    let mut credits = scorecard.credits.clone();
    let mut gaps = Vec::new();
    for placed in framework.requirements() {
        let index = placed.requirement.index;
        let Some(kind) =
            kind(&claims[index], &scorecard.credits[index], &scorecard.claimed_credits[index])
        else {
            continue;
        };
        let rise = rise(&points, &placed, &mut credits);
        gaps.push(Gap { requirement: index, kind, gain: rise * &shares[placed.item_index] });
    }
    gaps.sort_by(|a, b| b.gain.cmp(&a.gain).then(a.requirement.cmp(&b.requirement)));
    gaps
}

/// Why a requirement keeps points away, if it does.
fn kind(claim: &Claim, credit: &Option<Exact>, claimed: &Option<Exact>) -> Option<GapKind> {
    let (credit, claimed) = (credit.as_ref()?, claimed.as_ref()?);
    if credit.is_one() {
        return None;
    }
    Some(match &claim.status {
        None => GapKind::Unassessed,
        _ if credit < claimed && claim.stale.is_some() => GapKind::StaleEvidence,
        _ if credit < claimed => GapKind::NoEvidence,
        // Met in part, even where the framework gives that no credit.
        Some(Status::Partial) => GapKind::Partial,
        Some(_) if claimed.is_zero() => GapKind::NotMet,
        Some(_) => GapKind::Partial,
    })
}

/// Points by which the item's score rises when the requirement has full credit.
fn rise(points: &[Exact], placed: &Placed, credits: &mut Credits) -> Exact {
    let score = |credits: &Credits| {
        score_item(points, placed.item, credits).map(|item| item.score).unwrap_or_default()
    };
    let before = score(credits);
    let kept = credits[placed.requirement.index].replace(whole(1));
    let after = score(credits);
    credits[placed.requirement.index] = kept;
    after - before
}
