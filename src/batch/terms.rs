//! The terms that an agency's results are on: the evidence policy, whose statuses decide, the day as of which
//! evidence is judged, and what earns a level. Agencies on different terms can be ranked together, as those of
//! several runs are, but whoever reads the ranking must know.

use super::line::{Line, exact};
use crate::criteria::EvidencePolicy;
use crate::date::Date;
use crate::evidence::By;
use crate::exact::Exact;

/// One of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// What a claim without evidence is worth.
    Policy(EvidencePolicy),
    /// The score that earns each level, in points.
    Thresholds(Vec<Exact>),
    /// Whose statuses decide.
    By(By),
    /// The day as of which evidence must not have expired, if any.
    AsOf(Option<Date>),
}

impl Term {
    /// How many kinds of terms there are.
    pub const KINDS: usize = 4;

    /// The terms of an agency, by kind. One of which no assessor spoke is on neither side.
    pub fn all(line: &Line) -> impl Iterator<Item = Term> {
        let policy = EvidencePolicy::from_id(&line.evidence.policy).map(Term::Policy);
        let thresholds = Some(Term::Thresholds(thresholds(line)));
        let by = line.sides.as_ref().and_then(|sides| By::from_id(&sides.by)).map(Term::By);
        let as_of = Some(Term::AsOf(line.evidence.as_of.as_deref().and_then(Date::parse)));
        [policy, thresholds, by, as_of].into_iter().flatten()
    }

    /// Its kind, from 0.
    pub fn kind(&self) -> usize {
        match self {
            Term::Policy(_) => 0,
            Term::Thresholds(_) => 1,
            Term::By(_) => 2,
            Term::AsOf(_) => 3,
        }
    }
}

/// The score that earns each level of an agency's ladder, in points.
pub fn thresholds(line: &Line) -> Vec<Exact> {
    line.exact.thresholds.iter().filter_map(|digits| exact(digits)).collect()
}

/// The terms of many agencies, by kind, each with how many are on it.
#[derive(Debug, Clone, Default)]
pub struct Terms([Vec<(Term, usize)>; Term::KINDS]);

impl Terms {
    /// Takes in the terms of an agency.
    pub fn add(&mut self, line: &Line) {
        for term in Term::all(line) {
            let known = &mut self.0[term.kind()];
            match known.iter_mut().find(|(other, _)| *other == term) {
                Some((_, count)) => *count += 1,
                None => known.push((term, 1)),
            }
        }
    }

    /// The terms of each kind, in the order in which agencies brought them.
    pub fn kinds(&self) -> impl Iterator<Item = &[(Term, usize)]> {
        self.0.iter().map(Vec::as_slice).filter(|known| !known.is_empty())
    }

    /// Whether agencies are on different ones.
    pub fn differ(&self) -> bool {
        self.kinds().any(|known| known.len() > 1)
    }
}
