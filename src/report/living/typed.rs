//! What is typed, in the form in which lists of words have it, and such lists. A list is one cell in
//! which every word stands between bars and spaces; what is typed has no spaces in that form, so that
//! none looks like the border between two words, though a word may hold bars itself.
//! [`FIND`](https://support.microsoft.com/office/c7912941-af2a-4bdf-a553-d0d89b0a0628) and `SUBSTITUTE`
//! compare letter by letter, where a look-up would take `*` and `?` for any letters.

use std::sync::LazyLock;

use super::formula::text;
use crate::evidence::words::typed::{Replacement, as_of_status, without_spaces};

/// A list of words.
pub fn list<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> String {
    words.into_iter().fold("|".to_owned(), |list, word| list + " " + word.as_ref() + " |")
}

/// The words of a list.
pub fn words(list: &str) -> impl Iterator<Item = &str> {
    let list = list.strip_prefix("| ").and_then(|list| list.strip_suffix(" |"));
    list.into_iter().flat_map(|list| list.split(" | "))
}

/// A text as lists have it.
pub fn listed(text: &str) -> String {
    format!("\"| \"&{text}&\" |\"")
}

/// What is typed in a cell, or in each of a range, without spaces and in small letters.
pub fn bare(cells: &str) -> String {
    static SPACES: LazyLock<Around> = LazyLock::new(|| Around::new(without_spaces()));
    SPACES.of(&format!("LOWER(CLEAN({cells}))"))
}

/// What is typed in a cell for a status. A number with something behind its point, which not all
/// spreadsheets write alike, is [`A_FRACTION`].
pub fn status(cell: &str) -> String {
    static STATUS: LazyLock<Around> = LazyLock::new(|| Around::new(as_of_status()));
    let whole =
        format!("IF(ISNUMBER({cell}),IF({cell}=INT({cell}),{cell},\"{A_FRACTION}\"),{cell})");
    STATUS.of(&format!("LOWER(CLEAN({whole}))"))
}

/// What stands for a number with something behind its point.
pub const A_FRACTION: &str = "#";

/// A text with replacements made in it.
pub fn replaced(formula: &str, by: impl Iterator<Item = Replacement>) -> String {
    Around::new(by).of(formula)
}

/// What stands before and behind a text in which replacements are made: the same in many formulas.
struct Around {
    before: String,
    behind: String,
}

impl Around {
    fn new(by: impl Iterator<Item = Replacement>) -> Around {
        let mut around = Around { before: String::new(), behind: String::new() };
        for (what, by) in by {
            around.before.push_str("SUBSTITUTE(");
            around.behind.push_str(&format!(",{},{})", text(what), text(by)));
        }
        around
    }

    fn of(&self, formula: &str) -> String {
        [&*self.before, formula, &*self.behind].concat()
    }
}

/// How many cells of a range hold a word of a list, as an array formula; `typed` is what is typed in them.
pub fn count_of(list: &str, typed: &str) -> String {
    format!("SUMPRODUCT((LEN(SUBSTITUTE({list},{},\"\"))<LEN({list}))*1)", listed(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_list_are_told_apart() {
        let of = ["", "a|b", "c"];
        assert_eq!(list(of), "|  | a|b | c |");
        assert_eq!(words(&list(of)).collect::<Vec<_>>(), of);
        assert!(!list(of).contains("| a |") && !list(of).contains("| b |"));
        assert_eq!(words("").count(), 0);
    }
}
