//! What steps cost, in person-days: as the evidence workbook says of a requirement, else the same
//! for every requirement, less for attaching a document to what is already met.

use num_traits::Signed;

use super::Action;
use crate::evidence::normal::key;
use crate::exact::{Exact, decimal, ratio, whole};

/// Person-days of the sizes that people write instead of a number: a day, half a week, a week.
const SIZES: [(&[&str], i64); 3] = [
    (&["s", "small", "น้อย", "เล็ก"], 1),
    (&["m", "medium", "ปานกลาง", "กลาง"], 3),
    (&["l", "large", "มาก", "ใหญ่"], 5),
];

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

/// Reads an effort: person-days as a plain decimal that is not negative, or a size (S, M, L,
/// น้อย, ปานกลาง, มาก). `None` for anything else.
pub fn parse_effort(text: &str) -> Option<Exact> {
    let text = key(text);
    let size = SIZES.iter().find(|(names, _)| names.contains(&text.as_str()));
    match size {
        Some((_, days)) => Some(whole(*days)),
        None => decimal(&text).filter(|days| !days.is_negative()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effort_is_days_or_a_size() {
        assert_eq!(parse_effort("2.5"), Some(ratio(5, 2)));
        assert_eq!(parse_effort(" 0 "), Some(whole(0)));
        assert_eq!(parse_effort("M"), Some(whole(3)));
        assert_eq!(parse_effort("มาก"), Some(whole(5)));
        assert_eq!(parse_effort("๑.๕"), Some(ratio(3, 2)));
        for text in ["-1", "-0.5", "XL", "two", "", "1e3", "NaN"] {
            assert_eq!(parse_effort(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_known_of_a_requirement_stands_before_the_defaults() {
        let efforts = Efforts { known: vec![None, Some(whole(7))], ..Efforts::default() };
        assert_eq!(*efforts.of(0, Action::Complete), whole(1));
        assert_eq!(*efforts.of(0, Action::AttachEvidence), ratio(1, 4));
        assert_eq!(*efforts.of(1, Action::AttachEvidence), whole(7));
        assert_eq!(*efforts.of(9, Action::Complete), whole(1));
    }
}
