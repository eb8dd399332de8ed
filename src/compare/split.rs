//! Whose the difference is. When two assessments were scored by different rules, each evidence is
//! scored by both: what changes with the evidence is the agency's part, what changes with the
//! rules is theirs. The order in which the two change matters, so each part is the mean over both
//! orders, and the parts add up to the difference exactly.

use std::collections::BTreeMap;

use crate::assessment::Assessment;
use crate::criteria::{EvidencePolicy, Framework};
use crate::evidence::{Row, View, claims};
use crate::exact::{Exact, ratio};
use crate::score::score;

/// The overall difference in its two parts, and the four scores that it comes from, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The part of the agency: what its evidence changed.
    pub agency: Exact,
    /// The part of the rules: what criteria and policy changed.
    pub rules: Exact,
    /// The earlier evidence by the later rules.
    pub before_by_later_rules: Exact,
    /// The later evidence by the earlier rules.
    pub after_by_earlier_rules: Exact,
}

/// Splits the difference; `None` where the rules are the same, or a score is lacking.
pub(super) fn split(before: &Assessment, after: &Assessment) -> Option<Split> {
    let rules = |of: &Assessment| (of.criteria.sha256.clone(), of.subject.policy, of.terms.as_of);
    if rules(before) == rules(after) && before.framework() == after.framework() {
        return None;
    }
    let own = |of: &Assessment| Some(of.scorecard.substantiated.overall.as_ref()?.score.clone());
    let (old, new) = (own(before)?, own(after)?);
    let before_by_later_rules = by_other_rules(before, after)?;
    let after_by_earlier_rules = by_other_rules(after, before)?;
    let half = ratio(1, 2);
    let agency = ((&after_by_earlier_rules - &old) + (&new - &before_by_later_rules)) * &half;
    let rules = ((&before_by_later_rules - &old) + (&new - &after_by_earlier_rules)) * half;
    Some(Split { agency, rules, before_by_later_rules, after_by_earlier_rules })
}

/// The overall score of one's evidence by the rules of the other.
fn by_other_rules(evidence: &Assessment, rules: &Assessment) -> Option<Exact> {
    let rows = moved(evidence.framework(), rules.framework(), &evidence.evidence.rows);
    let policy: EvidencePolicy = rules.subject.policy;
    let (claims, _) =
        claims(rules.framework(), &rows, View { by: evidence.terms.by, as_of: rules.terms.as_of });
    let scorecard = score(rules.framework(), &claims, policy);
    scorecard.substantiated.overall.map(|overall| overall.score)
}

/// Rows as if they had been read by the other framework: they speak for the requirements of the
/// same ids. What speaks for a whole level does so there too, however many requirements it has.
fn moved(from: &Framework, to: &Framework, rows: &[Row]) -> Vec<Row> {
    let rungs = |framework: &Framework| {
        let mut rungs: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for placed in framework.requirements() {
            let rung = (placed.item.id.clone(), placed.level.id.clone());
            rungs.entry(rung).or_default().push(placed.requirement.index);
        }
        rungs
    };
    let (old, new) = (rungs(from), rungs(to));
    let whole: BTreeMap<&Vec<usize>, &Vec<usize>> =
        old.iter().filter_map(|(rung, of_old)| Some((of_old, new.get(rung)?))).collect();
    let ids: Vec<&str> = from.requirements().map(|p| p.requirement.id.as_str()).collect();
    let known: BTreeMap<&str, usize> =
        to.requirements().map(|p| (p.requirement.id.as_str(), p.requirement.index)).collect();
    let moved = rows.iter().filter_map(|row| {
        let by_id = || row.requirements.iter().filter_map(|&at| known.get(ids[at]).copied());
        let requirements = match whole.get(&row.requirements) {
            Some(all) => (*all).clone(),
            None => by_id().collect(),
        };
        (!requirements.is_empty()).then(|| Row { requirements, ..row.clone() })
    });
    moved.collect()
}
