//! Words known by the letters and marks that they consist of, wherever the marks were typed: `รอ้ยละ` for
//! `ร้อยละ`. Fingers are quicker than eyes with marks that show at the same place anyway.

use foldhash::HashMap;

use crate::evidence::normal::is_mark;

/// Bytes of the longest word whose marks may stand anywhere.
const LONGEST: usize = 160;

/// What a word means, by the first table that has it; else by the letters and marks that it consists
/// of, wherever the marks were typed.
pub(super) fn known<T: Copy, const N: usize>(
    tables: [&HashMap<String, T>; N],
    word: &str,
) -> Option<T> {
    let get = |word: &str| tables.iter().find_map(|table| table.get(word)).copied();
    get(word).or_else(|| get(&loose(word)?))
}

/// Adds each word of a table in the form in which its marks may stand anywhere.
pub(super) fn add_loose<T: Copy>(words: &mut HashMap<String, T>) {
    let more: Vec<(String, T)> =
        words.iter().filter_map(|(word, of)| Some((loose(word)?, *of))).collect();
    for (word, of) in more {
        words.entry(word).or_insert(of);
    }
}

/// A key whose Thai marks stand at its end, so that it is the same wherever in the word they were
/// typed; `None` for one without any, and for one that is longer than words are.
fn loose(key: &str) -> Option<String> {
    if key.len() > LONGEST || !key.contains(is_mark) {
        return None;
    }
    let (mut marks, letters): (Vec<char>, Vec<char>) = key.chars().partition(|&c| is_mark(c));
    marks.sort_unstable();
    Some(letters.into_iter().chain(marks).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::normal::{key, letters};
    use crate::evidence::words::tables::TABLES;

    /// Words of which two mean different things.
    fn confused<T: PartialEq>(words: impl Iterator<Item = (String, T)>) -> Vec<String> {
        let mut seen: HashMap<String, T> = HashMap::default();
        let mut confused = Vec::new();
        for (word, of) in words {
            let form = loose(&word).unwrap_or_else(|| word.clone());
            match seen.get(&form) {
                Some(other) if *other != of => confused.push(word),
                _ => drop(seen.insert(form, of)),
            }
        }
        confused
    }

    #[test]
    fn no_two_words_differ_only_in_where_their_marks_stand() {
        let columns = TABLES.iter().flat_map(|table| table.columns);
        let columns = columns.flat_map(|(of, names)| names.iter().map(|name| (letters(name), *of)));
        assert_eq!(confused(columns), Vec::<String>::new());
        let statuses = TABLES.iter().flat_map(|table| table.statuses);
        let statuses = statuses.flat_map(|(of, names)| names.iter().map(|name| (key(name), *of)));
        assert_eq!(confused(statuses), Vec::<String>::new());
        let levels = TABLES.iter().flat_map(|table| table.levels);
        let levels = levels.flat_map(|(of, names)| names.iter().map(|name| (key(name), *of)));
        assert_eq!(confused(levels), Vec::<String>::new());
    }
}
