//! What may have been meant: the known name that differs least from what was found, if the
//! difference is that of a slip of the finger.

use crate::evidence::normal::key;

/// Characters of the longest text for which a name is looked for.
const LONGEST: usize = 120;

/// The known name nearest to a text, unless even that is another word.
pub(super) fn nearest<'n>(found: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    let found = key(found);
    let length = found.chars().count();
    if !(2..=LONGEST).contains(&length) {
        return None;
    }
    let slips = (length / 4).max(1);
    let near = names.filter_map(|name| {
        let name_key = key(name);
        let shortest = length.min(name_key.chars().count());
        let distance = strsim::damerau_levenshtein(&found, &name_key);
        (distance <= slips && shortest > distance + 1).then(|| (distance, name.to_owned()))
    });
    near.min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_seen_through_and_another_word_is_not() {
        let names = || ["ก้าวหน้า", "พื้นฐาน", "B"].into_iter();
        assert_eq!(nearest("ก้าวหนา", names()).as_deref(), Some("ก้าวหน้า"));
        assert_eq!(nearest("พื้นฐาณ", names()).as_deref(), Some("พื้นฐาน"));
        assert_eq!(nearest("สูงสุด", names()), None);
        assert_eq!(nearest("X", names()), None);
    }
}
