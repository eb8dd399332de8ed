//! What changed between two assessments: last year and this, or an agency's own and an assessor's.
//! Categories, items and requirements are matched by their ids, so that assessments by different
//! criteria compare what both have, and say what only one has.

use std::collections::BTreeSet;

use crate::assessment::Assessment;
use crate::criteria::{Framework, Level};
use crate::evidence::normal::key;
use crate::exact::Exact;

mod movement;
mod split;

pub use movement::{EvidenceChange, Movement, RequirementChange};
pub use split::Split;

/// Two assessments side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'a> {
    /// In what the two are not alike, beyond the evidence.
    pub mismatches: Vec<Mismatch>,
    /// The overall score.
    pub overall: Change<'a>,
    /// Each category that both have, in the order of the later.
    pub categories: Vec<Named<'a>>,
    /// Each item that both have, in the order of the later.
    pub items: Vec<Named<'a>>,
    /// Each requirement whose credit changed, in the order of the later.
    pub requirements: Vec<RequirementChange<'a>>,
    /// Each requirement whose documents changed, in the order of the later.
    pub evidence: Vec<EvidenceChange<'a>>,
    /// What only the earlier has.
    pub only_before: Only<'a>,
    /// What only the later has.
    pub only_after: Only<'a>,
    /// How much of the overall difference is the agency's, and how much that of other rules;
    /// `None` where both were scored by the same rules, or one has no score.
    pub split: Option<Split>,
}

/// Something in which two assessments are not alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mismatch {
    /// They are of different agencies.
    Agency,
    /// They were scored by different frameworks.
    Framework,
    /// They were scored by different versions of one framework.
    Version,
    /// They were scored under different evidence policies.
    Policy,
    /// One is the agency's own, the other an assessor's.
    Side,
}

impl Mismatch {
    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Mismatch::Agency => "agency",
            Mismatch::Framework => "framework",
            Mismatch::Version => "version",
            Mismatch::Policy => "policy",
            Mismatch::Side => "side",
        }
    }
}

/// A score before and after; `None` where there was nothing to score.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'a> {
    /// Before.
    pub before: Option<Scored<'a>>,
    /// After.
    pub after: Option<Scored<'a>>,
}

/// A score and its level.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored<'a> {
    /// The score in points.
    pub score: Exact,
    /// The level; `None` below the first.
    pub level: Option<&'a Level>,
}

/// The change of a category or an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Named<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its change.
    pub change: Change<'a>,
}

/// Ids that only one of two frameworks has, each under the largest part that is lacking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Only<'a> {
    /// Of categories.
    pub categories: Vec<&'a str>,
    /// Of items in categories that both have.
    pub items: Vec<&'a str>,
    /// Of requirements of items that both have.
    pub requirements: Vec<&'a str>,
}

/// Compares two assessments, the earlier first.
pub fn compare<'a>(before: &'a Assessment, after: &'a Assessment) -> Comparison<'a> {
    Comparison {
        mismatches: mismatches(before, after),
        overall: Change { before: overall(before), after: overall(after) },
        categories: matched(&categories(before), categories(after)),
        items: matched(&items(before), items(after)),
        requirements: movement::requirements(before, after),
        evidence: movement::evidence(before, after),
        only_before: only(before.framework(), after.framework()),
        only_after: only(after.framework(), before.framework()),
        split: split::split(before, after),
    }
}

impl Change<'_> {
    /// Points by which the score rose; negative where it fell. `None` where one side has no score.
    pub fn difference(&self) -> Option<Exact> {
        Some(&self.after.as_ref()?.score - &self.before.as_ref()?.score)
    }

    /// Whether the level rose.
    pub fn rose(&self) -> bool {
        self.height(&self.before) < self.height(&self.after)
    }

    /// Whether the level fell.
    pub fn fell(&self) -> bool {
        self.height(&self.after) < self.height(&self.before)
    }

    /// Levels of different ladders compare by their points; without a score there is no level.
    fn height<'b>(&self, scored: &'b Option<Scored>) -> Option<&'b Exact> {
        Some(&scored.as_ref()?.level?.points)
    }
}

impl Comparison<'_> {
    /// Whether any level fell: overall, of a category or of an item.
    pub fn any_level_fell(&self) -> bool {
        let named = self.categories.iter().chain(&self.items);
        self.overall.fell() || named.into_iter().any(|named| named.change.fell())
    }

    /// Whether nothing changed at all.
    pub fn is_empty(&self) -> bool {
        let named = self.categories.iter().chain(&self.items).map(|named| &named.change);
        named.chain([&self.overall]).all(|change| change.before == change.after)
            && self.requirements.is_empty()
            && self.evidence.is_empty()
            && self.only_before == Only::default()
            && self.only_after == Only::default()
    }
}

fn mismatches(before: &Assessment, after: &Assessment) -> Vec<Mismatch> {
    let (old, new) = (before.framework(), after.framework());
    let found = [
        (Mismatch::Agency, key(&before.subject.agency) != key(&after.subject.agency)),
        (Mismatch::Framework, old.id != new.id),
        (Mismatch::Version, old.id == new.id && old.version != new.version),
        (Mismatch::Policy, before.subject.policy != after.subject.policy),
        (Mismatch::Side, before.side() != after.side()),
    ];
    found.into_iter().filter(|(_, differs)| *differs).map(|(mismatch, _)| mismatch).collect()
}

fn scored<'a>(framework: &'a Framework, score: &Exact, level: Option<usize>) -> Scored<'a> {
    let level = level.and_then(|level| framework.levels.get(level));
    Scored { score: score.clone(), level }
}

fn overall<'a>(assessment: &'a Assessment) -> Option<Scored<'a>> {
    let standing = assessment.scorecard.substantiated.overall.as_ref()?;
    Some(scored(assessment.framework(), &standing.score, standing.level))
}

/// Ids with their scores.
type Scores<'a> = Vec<(&'a str, Option<Scored<'a>>)>;

fn categories<'a>(assessment: &'a Assessment) -> Scores<'a> {
    let framework = assessment.framework();
    let standings = &assessment.scorecard.substantiated.categories;
    let scores = framework.categories.iter().zip(standings).map(|(category, standing)| {
        let score = standing.as_ref().map(|s| scored(framework, &s.score, s.level));
        (category.id.as_str(), score)
    });
    scores.collect()
}

fn items<'a>(assessment: &'a Assessment) -> Scores<'a> {
    let framework = assessment.framework();
    let items = &assessment.scorecard.substantiated.items;
    let scores = framework.items().zip(items).map(|((_, item), score)| {
        let score = score.as_ref().map(|s| scored(framework, &s.score, s.level));
        (item.id.as_str(), score)
    });
    scores.collect()
}

/// What both have, in the order of the later.
fn matched<'a>(before: &[(&'a str, Option<Scored<'a>>)], after: Scores<'a>) -> Vec<Named<'a>> {
    let named = after.into_iter().filter_map(|(id, after)| {
        let (_, before) = before.iter().find(|(other, _)| *other == id)?;
        Some(Named { id, change: Change { before: before.clone(), after } })
    });
    named.collect()
}

/// The ids of one framework that the other does not have.
fn only<'a>(one: &'a Framework, other: &Framework) -> Only<'a> {
    let categories: BTreeSet<&str> = other.categories.iter().map(|c| c.id.as_str()).collect();
    let items: BTreeSet<&str> = other.items().map(|(_, item)| item.id.as_str()).collect();
    let requirements: BTreeSet<&str> =
        other.requirements().map(|placed| placed.requirement.id.as_str()).collect();
    let mut only = Only::default();
    for category in &one.categories {
        if !categories.contains(category.id.as_str()) {
            only.categories.push(&category.id);
            continue;
        }
        for item in &category.items {
            if !items.contains(item.id.as_str()) {
                only.items.push(&item.id);
                continue;
            }
            let ids = item.rungs.iter().flatten().map(|requirement| requirement.id.as_str());
            only.requirements.extend(ids.filter(|id| !requirements.contains(id)));
        }
    }
    only
}
