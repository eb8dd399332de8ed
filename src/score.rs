//! How claims become scores: pure functions of criteria and credits, exact, without any file or
//! screen. Each rule's wording is in the README, "How a score comes about".
//!
//! - [`ladder`]: completions of an item's levels → item score, level, locked points;
//! - [`mod@tally`]: credits of all requirements → items, categories, overall;
//! - [`Scorecard`]: the tally of what is substantiated beside that of what is claimed.

pub mod ladder;
pub mod tally;

pub use ladder::{ItemScore, climb};
pub use tally::{Credits, Standing, Tally, tally};

use crate::criteria::{EvidencePolicy, Framework};
use crate::evidence::Claim;
use crate::exact::whole;
use num_traits::Zero;

/// An assessment's scores, substantiated and claimed side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// The credit of each requirement that counts under the evidence policy.
    pub credits: Credits,
    /// The credit of each requirement as the agency says.
    pub claimed_credits: Credits,
    /// What counts: claimed, and backed by evidence under the policy in force.
    pub substantiated: Tally,
    /// What the agency says.
    pub claimed: Tally,
}

/// Scores the claims on each requirement of a framework, under an evidence policy.
pub fn score(framework: &Framework, claims: &[Claim], policy: EvidencePolicy) -> Scorecard {
    let partial = &framework.scoring.partial;
    let claimed_credits: Credits = claims.iter().map(|claim| claim.credit(partial)).collect();
    let credits: Credits =
        claims
            .iter()
            .zip(&claimed_credits)
            .map(|(claim, credit)| {
                if lacks_evidence(claim, credit, policy) { Some(whole(0)) } else { credit.clone() }
            })
            .collect();
    Scorecard {
        substantiated: tally(framework, &credits),
        claimed: tally(framework, &claimed_credits),
        credits,
        claimed_credits,
    }
}

/// Whether a credit is lost because nothing backs it.
fn lacks_evidence(
    claim: &Claim,
    credit: &Option<crate::exact::Exact>,
    policy: EvidencePolicy,
) -> bool {
    policy == EvidencePolicy::Required
        && !claim.evidenced
        && credit.as_ref().is_some_and(|credit| !credit.is_zero())
}
