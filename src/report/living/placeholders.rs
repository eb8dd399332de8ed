//! What is typed in a cell for evidence or for a reason instead of one, such as `-` and `ไม่มี`, does not
//! count. All such words stand in one cell, and a cell counts that is none of them: so one formula looks at
//! a range of any shape.

use std::collections::BTreeSet;

use super::address::Map;
use super::typed::{self, listed};
use crate::evidence::words::typed::{bare, placeholders};

/// The words, without spaces and in small letters; nothing at all is the first.
pub fn list() -> String {
    let words: BTreeSet<String> = placeholders().map(|word| bare(&word)).collect();
    typed::list(std::iter::once(String::new()).chain(words))
}

/// How many cells of a range hold something else, as an array formula: not every spreadsheet looks at each
/// cell of a range otherwise. One with an error, or with more than a formula can
/// look at, lets all count that are filled; a range that was deleted is an error, though some count it as a
/// filled cell.
pub fn count_given(range: &str, map: &Map) -> String {
    let list = map.placeholders();
    let typed = listed(&typed::bare(range));
    format!(
        "IFERROR(SUMPRODUCT((LEN(SUBSTITUTE({list},{typed},\"\"))=LEN({list}))*1),COUNTA({range})+0*ROWS({range}))"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_between_bars() {
        let list = list();
        for word in ["", "-", "–", "ไม่มี", "รอเอกสาร", "n/a", "noevidence", "…"]
        {
            assert_eq!(list.matches(&format!("| {word} |")).count(), 1, "{word} in {list}");
        }
        assert!(list.starts_with("|  | ") && list.len() < 2000);
    }
}
