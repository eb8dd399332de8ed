//! Why an item has its score: the whole computation laid open, from the cell that a status stands
//! in to the points that count. Every number is the score's own, or is summed to it.

use num_traits::{One, Zero};

use crate::assessment::Assessment;
use crate::criteria::{Category, Item, Level, Requirement};
use crate::evidence::{By, Claim, Row, Status};
use crate::exact::{Exact, whole};
use crate::score::ItemScore;
use crate::score::tally::item_shares;

/// How an item comes to its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation<'a> {
    /// Its category.
    pub category: &'a Category,
    /// The item.
    pub item: &'a Item,
    /// Its levels, lowest first.
    pub levels: Vec<LevelSteps<'a>>,
    /// What they come to; `None` where the item does not apply.
    pub score: Option<&'a ItemScore>,
    /// The item's share in the overall score, 0 to 1.
    pub share: Exact,
}

/// How a level of an item comes to its points.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelSteps<'a> {
    /// The level.
    pub level: &'a Level,
    /// What the level adds to those below when it is complete, in points.
    pub worth: Exact,
    /// Its requirements in file order.
    pub requirements: Vec<RequirementSteps<'a>>,
    /// The weighted mean credit of what applies, 0 to 1.
    pub completion: Exact,
    /// What becomes of its points.
    pub rule: LevelRule,
    /// Points that count.
    pub counted: Exact,
    /// Points earned that do not count.
    pub locked: Exact,
}

/// What becomes of the points of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LevelRule {
    /// It is complete, and so is all below: its points count in full.
    Complete,
    /// None of its requirements applies, so that it counts as complete.
    NothingApplies,
    /// It is the first that is incomplete: its points count in part.
    FirstIncomplete,
    /// A level below is incomplete: its points are locked.
    Locked,
    /// No requirement of the whole item applies: there are no points.
    ItemDoesNotApply,
}

impl LevelRule {
    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            LevelRule::Complete => "complete",
            LevelRule::NothingApplies => "nothing-applies",
            LevelRule::FirstIncomplete => "first-incomplete",
            LevelRule::Locked => "locked",
            LevelRule::ItemDoesNotApply => "item-does-not-apply",
        }
    }
}

/// How a requirement comes to its credit.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementSteps<'a> {
    /// The requirement.
    pub requirement: &'a Requirement,
    /// What is claimed of it.
    pub claim: &'a Claim,
    /// The rows that speak for it.
    pub rows: Vec<&'a Row>,
    /// The credit that counts, 0 to 1; `None` where it does not apply.
    pub credit: Option<&'a Exact>,
    /// The rules that say so, in the order in which they are applied; at least one.
    pub rules: Vec<CreditRule>,
}

/// A rule of what a requirement's credit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CreditRule {
    /// No row gives it a status: no credit.
    Unassessed,
    /// Its rows give different statuses: the lowest counts.
    LowestCounts,
    /// An assessor has given a status: it counts, not the agency's own.
    AssessorDecides,
    /// An assessor has given a status, but the agency's own is asked for: that counts.
    SelfDecides,
    /// Met: full credit.
    Met,
    /// Partly met: what the framework says of that.
    Partial,
    /// A percentage: its share.
    Share,
    /// Not met: no credit.
    NotMet,
    /// Does not apply, with a reason: out of both sums.
    NotApplicable,
    /// Said not to apply, without a reason: not met.
    WithoutReason,
    /// Nothing backs it, and the policy requires that: no credit.
    WithoutEvidence,
    /// All that backs it has expired, and the policy requires evidence: no credit.
    StaleEvidence,
}

impl CreditRule {
    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            CreditRule::Unassessed => "unassessed",
            CreditRule::LowestCounts => "lowest-counts",
            CreditRule::AssessorDecides => "assessor-decides",
            CreditRule::SelfDecides => "self-decides",
            CreditRule::Met => "met",
            CreditRule::Partial => "partial",
            CreditRule::Share => "share",
            CreditRule::NotMet => "not-met",
            CreditRule::NotApplicable => "not-applicable",
            CreditRule::WithoutReason => "without-reason",
            CreditRule::WithoutEvidence => "without-evidence",
            CreditRule::StaleEvidence => "stale-evidence",
        }
    }
}

/// Explains an item, by its position among all items; `None` where there is none.
pub fn explain<'a>(assessment: &'a Assessment, item_index: usize) -> Option<Explanation<'a>> {
    let framework = assessment.framework();
    let (category, item) = framework.items().nth(item_index)?;
    let tally = &assessment.scorecard.substantiated;
    let score = tally.items.get(item_index)?.as_ref();

    let mut below = whole(0);
    let mut open = true;
    let mut levels = Vec::new();
    for (at, (level, rung)) in framework.levels.iter().zip(&item.rungs).enumerate() {
        let worth = &level.points - &below;
        below = level.points.clone();
        let requirements: Vec<_> =
            rung.iter().map(|requirement| requirement_steps(assessment, requirement)).collect();
        let completion = score.map_or(whole(0), |score| score.completions[at].clone());
        let rule = match score {
            None => LevelRule::ItemDoesNotApply,
            Some(_) if !open => LevelRule::Locked,
            Some(_) if requirements.iter().all(|one| one.credit.is_none()) => {
                LevelRule::NothingApplies
            }
            Some(_) if completion.is_one() => LevelRule::Complete,
            Some(_) => LevelRule::FirstIncomplete,
        };
        let earned = &worth * &completion;
        let (counted, locked) = if open { (earned, whole(0)) } else { (whole(0), earned) };
        open = open && completion.is_one();
        levels.push(LevelSteps { level, worth, requirements, completion, rule, counted, locked });
    }
    let share = item_shares(framework, tally).swap_remove(item_index);
    Some(Explanation { category, item, levels, score, share })
}

fn requirement_steps<'a>(
    assessment: &'a Assessment,
    requirement: &'a Requirement,
) -> RequirementSteps<'a> {
    let at = requirement.index;
    let claim = &assessment.claims[at];
    let rows: Vec<&Row> = claim.rows.iter().map(|&row| &assessment.evidence.rows[row]).collect();
    let card = &assessment.scorecard;
    let mut rules = Vec::new();
    match (&claim.assessor, claim.by) {
        (None, _) => {}
        (Some(_), By::Assessor) => rules.push(CreditRule::AssessorDecides),
        (Some(_), By::Own) => rules.push(CreditRule::SelfDecides),
    }
    let stated = || rows.iter().filter_map(|row| Some(row.stated(claim.by)?.0));
    let conflicting = || {
        let partial = &assessment.framework().scoring.partial;
        let mut credits = stated().map(|status| {
            Claim { status: Some(status.clone()), ..Claim::default() }.credit(partial)
        });
        credits.next().is_some_and(|first| credits.any(|other| other != first))
    };
    if conflicting() {
        rules.push(CreditRule::LowestCounts);
    }
    let never_not_met = || !stated().any(|status| *status == Status::NotMet);
    let said_not_to_apply = || stated().any(|status| *status == Status::NotApplicable);
    rules.push(match &claim.status {
        None => CreditRule::Unassessed,
        Some(Status::Met) => CreditRule::Met,
        Some(Status::Partial) => CreditRule::Partial,
        Some(Status::Share(_)) => CreditRule::Share,
        Some(Status::NotApplicable) => CreditRule::NotApplicable,
        Some(Status::NotMet) if never_not_met() && said_not_to_apply() => CreditRule::WithoutReason,
        Some(Status::NotMet) => CreditRule::NotMet,
    });
    let (credit, claimed) = (&card.credits[at], &card.claimed_credits[at]);
    if credit < claimed && credit.as_ref().is_some_and(Zero::is_zero) {
        rules.push(match claim.stale {
            Some(_) => CreditRule::StaleEvidence,
            None => CreditRule::WithoutEvidence,
        });
    }
    RequirementSteps { requirement, claim, rows, credit: credit.as_ref(), rules }
}
