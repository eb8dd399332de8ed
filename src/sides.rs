//! Two assessments in one sheet: what the agency says of itself, and what an assessor says. Both are
//! scored from the same evidence under the same policy, and where they do not agree is told by
//! requirement.

use crate::criteria::{EvidencePolicy, Framework};
use crate::evidence::{By, Claim};
use crate::score::{Scorecard, score};

/// Both sides of an assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// The scores by what the agency says itself.
    pub own: Scorecard,
    /// The scores by what the assessor says where there is such a word, else by what the agency does.
    pub assessor: Scorecard,
    /// The requirements on which they do not agree, by their positions, in file order.
    pub disputed: Vec<usize>,
}

impl Sides {
    /// The sides of some claims; `None` where no assessor has said a word.
    pub fn of(framework: &Framework, claims: &[Claim], policy: EvidencePolicy) -> Option<Sides> {
        let any = claims.iter().any(|claim| claim.assessor.is_some());
        any.then(|| Sides::both(framework, claims, policy))
    }

    /// The sides of some claims, of which the assessor's is the agency's own where no assessor has said a
    /// word.
    pub fn both(framework: &Framework, claims: &[Claim], policy: EvidencePolicy) -> Sides {
        let by = |by| {
            let claims: Vec<Claim> = claims.iter().map(|claim| claim.decided(by)).collect();
            score(framework, &claims, policy)
        };
        let partial = &framework.scoring.partial;
        let disputed = claims.iter().enumerate();
        let disputed = disputed.filter(|(_, claim)| claim.is_disputed(partial));
        Sides {
            own: by(By::Own),
            assessor: by(By::Assessor),
            disputed: disputed.map(|(at, _)| at).collect(),
        }
    }

    /// The scores of one side.
    pub fn scorecard(&self, by: By) -> &Scorecard {
        match by {
            By::Own => &self.own,
            By::Assessor => &self.assessor,
        }
    }
}
