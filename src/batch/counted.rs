//! How many assessments are compared, and of how many agencies. Results of several fiscal years hold
//! an agency once for each, so that there its name alone does not say which assessment is meant.

use std::collections::BTreeSet;

use super::cohort::Agency;
use crate::evidence::normal::key;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Assessments: the rows of a comparison.
    pub assessments: usize,
    /// Agencies by their names.
    pub agencies: usize,
    /// Fiscal years that are known.
    pub years: usize,
}

impl Counted {
    /// Counts the rows of a comparison.
    pub fn of<'c>(rows: impl Iterator<Item = &'c Agency> + Clone) -> Counted {
        let names: BTreeSet<String> = rows.clone().map(|row| key(&row.name)).collect();
        let years: BTreeSet<_> = rows.clone().filter_map(|row| row.fiscal_year).collect();
        Counted { assessments: rows.count(), agencies: names.len(), years: years.len() }
    }

    /// Whether an agency may have an assessment for each of several years.
    pub fn is_of_several_years(&self) -> bool {
        self.years > 1
    }
}
