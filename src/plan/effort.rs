//! What steps cost, in person-days: as the evidence workbook says of a requirement, else the same
//! for every requirement, less for attaching a document to what is already met.

use super::Action;
use crate::exact::{Exact, ratio, whole};

/// The efforts of all steps that an agency could take, in person-days; none is negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Efforts {
    /// Of completing a requirement that nothing more is known of.
    pub complete: Exact,
    /// Of attaching a document to a requirement that nothing more is known of.
    pub attach: Exact,
    /// What is known of a requirement, by its position: the effort of whatever is left to do.
    /// Positions beyond its end are not known.
    pub known: Vec<Option<Exact>>,
}

impl Default for Efforts {
    /// A day to complete a requirement, a quarter to attach a document.
    fn default() -> Efforts {
        Efforts { complete: whole(1), attach: ratio(1, 4), known: Vec::new() }
    }
}

impl Efforts {
    /// The effort of a step, in person-days.
    pub fn of(&self, requirement: usize, action: Action) -> &Exact {
        match (self.known.get(requirement), action) {
            (Some(Some(known)), _) => known,
            (_, Action::Complete) => &self.complete,
            (_, Action::AttachEvidence) => &self.attach,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_requirement_stands_before_the_defaults() {
        let efforts = Efforts { known: vec![None, Some(whole(7))], ..Efforts::default() };
        assert_eq!(*efforts.of(0, Action::Complete), whole(1));
        assert_eq!(*efforts.of(0, Action::AttachEvidence), ratio(1, 4));
        assert_eq!(*efforts.of(1, Action::AttachEvidence), whole(7));
        assert_eq!(*efforts.of(9, Action::Complete), whole(1));
    }
}
