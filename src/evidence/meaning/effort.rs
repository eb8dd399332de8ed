//! An effort as it is given in a cell: person-days, or a size that people write instead.

use crate::evidence::normal::key;
use crate::exact::{Exact, decimal, whole};

/// Person-days of the sizes that people write instead of a number: a day, half a week, a week.
const SIZES: [(&[&str], i64); 3] = [
    (&["s", "small", "น้อย", "เล็ก"], 1),
    (&["m", "medium", "ปานกลาง", "กลาง"], 3),
    (&["l", "large", "มาก", "ใหญ่"], 5),
];

/// Reads an effort: person-days as a plain decimal that is not negative, or a size (S, M, L,
/// น้อย, ปานกลาง, มาก). `None` for anything else.
pub(super) fn read(text: &str) -> Option<Exact> {
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
    use crate::exact::ratio;

    #[test]
    fn an_effort_is_days_or_a_size() {
        assert_eq!(read("2.5"), Some(ratio(5, 2)));
        assert_eq!(read(" 0 "), Some(whole(0)));
        assert_eq!(read("M"), Some(whole(3)));
        assert_eq!(read("มาก"), Some(whole(5)));
        assert_eq!(read("๑.๕"), Some(ratio(3, 2)));
        for text in ["-1", "-0.5", "XL", "two", "", "1e3", "NaN"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
