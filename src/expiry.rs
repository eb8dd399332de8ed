//! What expires, and what that costs: for each last day of use of any evidence, the requirements that
//! nothing backs from the next day on, and the score that is left if nothing is renewed by then.

use std::collections::BTreeSet;

use crate::assessment::Assessment;
use crate::date::Date;
use crate::evidence::{View, claims};
use crate::score::{Standing, score};

/// The days that are looked at: the nearest, because a score is computed for each.
const MOST: usize = 36;

/// What expires on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Lapse {
    /// The last day on which the evidence can be used.
    pub until: Date,
    /// The rows that expire, as positions in the evidence.
    pub rows: Vec<usize>,
    /// The requirements that nothing backs from the next day on and something did until then, as
    /// positions in the framework.
    pub requirements: Vec<usize>,
    /// The overall standing from the next day on, if nothing is renewed; `None` where nothing applies.
    pub overall: Option<Standing>,
}

/// What expires, the nearest day first: from the day of the assessment on, where it was made as of one.
pub fn lapses(assessment: &Assessment) -> Vec<Lapse> {
    let (framework, rows) = (assessment.framework(), &assessment.evidence.rows);
    let placed: Vec<_> = framework.requirements().collect();
    let expiring = rows.iter().enumerate().filter(|(_, row)| row.has_evidence());
    let days: BTreeSet<(Date, usize)> = expiring
        .flat_map(|(at, row)| {
            let ages =
                row.requirements.iter().map(|&one| framework.max_age(placed[one].requirement));
            ages.filter_map(move |max_age| Some((row.expires(max_age)?, at)))
        })
        .filter(|(until, _)| assessment.terms.as_of.is_none_or(|as_of| *until >= as_of))
        .collect();
    let mut untils: Vec<Date> = days.iter().map(|(until, _)| *until).collect();
    untils.dedup();
    let judged = |as_of: Date| {
        let view = View { as_of: Some(as_of), ..assessment.terms.view() };
        claims(framework, rows, view).0
    };
    let lapses = untils.into_iter().take(MOST).map(|until| {
        let (before, after) = (judged(until), judged(until.next()));
        let lost = before.iter().zip(&after).enumerate();
        let lost = lost.filter(|(_, (before, after))| before.evidenced && !after.evidenced);
        let card = score(framework, &after, assessment.subject.policy);
        Lapse {
            until,
            rows: days.iter().filter(|(day, _)| *day == until).map(|(_, row)| *row).collect(),
            requirements: lost.map(|(at, _)| at).collect(),
            overall: card.substantiated.overall,
        }
    });
    lapses.collect()
}
