//! The words by which evidence workbooks name columns, levels and statuses: one table of data per
//! language (`th`, `en`), extended by a user's settings. Nothing else in the reader knows a word.

use foldhash::HashMap;

use super::normal::{clean, is_letter, key, letters};
use crate::criteria::Framework;
use crate::exact::plain;
use crate::settings::Reading;

mod column;
mod en;
mod loose;
mod placeholder;
mod tables;
mod th;
pub mod typed;

pub use column::Column;
use loose::{add_loose, known};
use tables::{KNOWN, Known, TABLES};

/// A status that a word can name; percentages are numbers, not words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StatusWord {
    /// Met.
    Met,
    /// Partly met.
    Partial,
    /// Not met.
    NotMet,
    /// Does not apply.
    NotApplicable,
}

impl StatusWord {
    /// Every status that a word can name.
    pub const ALL: [StatusWord; 4] =
        [StatusWord::Met, StatusWord::Partial, StatusWord::NotMet, StatusWord::NotApplicable];

    /// Its name in settings.
    pub fn id(self) -> &'static str {
        match self {
            StatusWord::Met => "met",
            StatusWord::Partial => "partial",
            StatusWord::NotMet => "not-met",
            StatusWord::NotApplicable => "not-applicable",
        }
    }
}

/// All words that a reading knows: those of the languages, of a framework's levels, and of a user's
/// settings, of which the later win over the earlier.
pub(crate) struct Words {
    known: &'static Known,
    columns: HashMap<String, Column>,
    statuses: HashMap<String, StatusWord>,
    levels: HashMap<String, usize>,
    /// Those of their names that are told from the words around them.
    level_names: Vec<(String, usize)>,
    status_display: Vec<String>,
    level_display: Vec<String>,
}

impl Words {
    /// The words for evidence on a framework.
    pub(crate) fn new(framework: &Framework, reading: &Reading) -> Words {
        let mut words = Words {
            known: &KNOWN,
            columns: HashMap::default(),
            statuses: HashMap::default(),
            levels: HashMap::default(),
            level_names: Vec::new(),
            status_display: Vec::new(),
            level_display: Vec::new(),
        };
        words.add_levels(framework);
        words.add_settings(framework, reading);
        let names = words.levels.iter().filter(|(name, _)| stands_out(name));
        words.level_names = names.map(|(name, at)| (name.clone(), *at)).collect();
        add_loose(&mut words.columns);
        add_loose(&mut words.statuses);
        add_loose(&mut words.levels);
        words
    }

    /// Names of levels, the framework's own winning over words of the language.
    fn add_levels(&mut self, framework: &Framework) {
        for (at, level) in framework.levels.iter().enumerate() {
            let points = plain(&level.points);
            self.levels.extend([(points, at), ((at + 1).to_string(), at)]);
        }
        for (id, names) in TABLES.iter().flat_map(|table| table.levels) {
            if let Some(at) = framework.level_index(id) {
                self.levels.extend(names.iter().map(|name| (key(name), at)));
                self.level_display.extend(names.iter().map(|name| (*name).to_owned()));
            }
        }
        for (at, level) in framework.levels.iter().enumerate() {
            for title in level.title.wordings() {
                self.level_display.push(title.to_owned());
                let title = key(title);
                let bare = strip_any(&title, &self.known.level_prefixes).to_owned();
                self.levels.extend([(bare, at), (title, at)]);
            }
            self.levels.insert(key(&level.id), at);
        }
    }

    fn add_settings(&mut self, framework: &Framework, reading: &Reading) {
        for (id, headers) in &reading.columns {
            if let Some(column) = Column::from_id(id) {
                self.columns.extend(headers.iter().map(|header| (letters(header), column)));
            }
        }
        for (id, names) in &reading.words {
            if let Some(status) = StatusWord::ALL.into_iter().find(|status| status.id() == id) {
                self.statuses.extend(names.iter().map(|name| (key(name), status)));
                self.status_display.extend(names.iter().cloned());
            } else if let Some(at) = framework.level_index(id) {
                self.levels.extend(names.iter().map(|name| (key(name), at)));
                self.level_display.extend(names.iter().cloned());
            }
        }
    }

    /// The column that a header means exactly.
    pub(crate) fn column(&self, letters: &str) -> Option<Column> {
        known([&self.columns, &self.known.columns], letters)
    }

    /// The column that a header means by a part of it.
    pub(crate) fn column_by_part(&self, letters: &str) -> Option<Column> {
        let found =
            self.known.column_parts.iter().find(|(part, _)| letters.contains(part.as_str()));
        found.map(|(_, column)| *column)
    }

    /// Whether a header (its letters) is that of none of our columns, whatever words of ours it has.
    pub(crate) fn is_foreign(&self, letters: &str) -> bool {
        !self.columns.contains_key(letters)
            && self.known.foreign.iter().any(|part| letters.contains(part.as_str()))
    }

    /// The status that a word (its key) names.
    pub(crate) fn status(&self, key: &str) -> Option<StatusWord> {
        known([&self.statuses, &self.known.statuses], key)
    }

    /// The status that a word (its key) names by a user's settings.
    pub(crate) fn own_status(&self, key: &str) -> Option<StatusWord> {
        self.statuses.get(key).copied()
    }

    /// Whether a mark ticks as well as it denies.
    pub(crate) fn is_cross(&self, key: &str) -> bool {
        self.known.crosses.iter().any(|cross| cross == key)
    }

    /// The level that a word (its key) names, with or without a word for level at either end.
    pub(crate) fn level(&self, key: &str) -> Option<usize> {
        let named = |key: &str| known([&self.levels], key);
        let words = &self.known.level_prefixes;
        let last = || words.iter().find_map(|word| key.strip_suffix(word.as_str()));
        named(key).or_else(|| named(strip_any(key, words))).or_else(|| named(last()?))
    }

    /// Names of levels that may stand in a header beside other words.
    pub(crate) fn level_names(&self) -> impl Iterator<Item = (&str, usize)> {
        self.level_names.iter().map(|(name, at)| (name.as_str(), *at))
    }

    /// What may stand before the name of a level.
    pub(crate) fn level_prefixes(&self) -> &[String] {
        &self.known.level_prefixes
    }

    /// A key without what may stand before an item's id.
    pub(crate) fn without_item_prefix<'k>(&self, key: &'k str) -> &'k str {
        strip_any(key, &self.known.item_prefixes)
    }

    /// What follows a word or sign that joins ids, at the beginning of a key.
    pub(crate) fn after_join<'k>(&self, key: &'k str) -> Option<&'k str> {
        let mut joins = self.known.joins.iter().chain(&self.known.item_prefixes);
        joins.find_map(|join| key.strip_prefix(join.as_str()))
    }

    /// What follows a word for an item within a key.
    pub(crate) fn after_item_prefix<'k>(&self, key: &'k str) -> Option<&'k str> {
        let mut prefixes = self.known.item_prefixes.iter();
        prefixes.find_map(|prefix| key.split_once(prefix.as_str())).map(|(_, after)| after)
    }

    /// Whether a key opens a row of totals.
    pub(crate) fn is_total(&self, key: &str) -> bool {
        starts_with_any(key, &self.known.totals)
    }

    /// Whether a key opens a category.
    pub(crate) fn is_section(&self, key: &str) -> bool {
        starts_with_any(key, &self.known.sections)
    }

    /// Whether a text stands for evidence that there is not.
    pub(crate) fn is_placeholder(&self, text: &str) -> bool {
        self.known.placeholders.has(text)
    }

    /// Whether a key says that numbers are percentages.
    pub(crate) fn says_percent(&self, key: &str) -> bool {
        self.known.percents.iter().any(|word| key.contains(word.as_str()))
    }

    /// Percent, in words and as a sign.
    pub(crate) fn percents(&self) -> &[String] {
        &self.known.percents
    }

    /// A number's key without the word or sign for percent, if it has one.
    pub(crate) fn without_percent<'k>(&self, key: &'k str) -> Option<&'k str> {
        let mut words = self.known.percents.iter();
        words.find_map(|word| {
            key.strip_suffix(word.as_str()).or_else(|| key.strip_prefix(word.as_str()))
        })
    }

    /// Whether a key labels the agency's name.
    pub(crate) fn is_agency(&self, key: &str) -> bool {
        self.known.agencies.iter().any(|label| label == key)
    }

    /// Whether a header may be that of a column of agencies.
    pub(crate) fn may_name_agencies(&self, head: &str) -> bool {
        let (head, text) = (key(head), clean(head));
        let is_word = |word: &str| {
            let word = strip_any(word, &self.known.name_of);
            let one = word.strip_suffix('s').unwrap_or(word);
            self.known.agency_words.iter().any(|own| match own.is_ascii() {
                true => own == word || own == one,
                false => word.starts_with(own.as_str()),
            })
        };
        self.is_agency(&head)
            || self.known.agency_parts.iter().any(|part| head.contains(part.as_str()))
            || text.split(|c| !is_letter(c)).any(is_word)
    }

    /// Whether a key names the fiscal year as such, rather than any year.
    pub(crate) fn names_fiscal_year(&self, key: &str) -> bool {
        let mut names = self.known.years.iter().filter(|name| !self.known.any_years.contains(name));
        names.any(|name| key.contains(name.as_str()))
    }

    /// Whether a key labels the fiscal year.
    pub(crate) fn is_year(&self, key: &str) -> bool {
        self.known.years.iter().any(|label| label == key)
    }

    /// What follows each label of the fiscal year in a key, after the longest labels first.
    pub(crate) fn after_year<'k>(&self, key: &'k str) -> impl Iterator<Item = &'k str> {
        self.known
            .years
            .iter()
            .filter_map(|label| key.split_once(label.as_str()))
            .map(|(_, after)| after)
    }

    /// What follows the label of the fiscal year that a key begins with.
    pub(crate) fn behind_year<'k>(&self, key: &'k str) -> Option<&'k str> {
        self.known.years.iter().find_map(|label| key.strip_prefix(label.as_str()))
    }

    /// A year's key without what may stand before it.
    pub(crate) fn without_era<'k>(&self, key: &'k str) -> &'k str {
        strip_any(key, &self.known.eras)
    }

    /// Whether a key denies what a word before it says: it ends with a word for another status
    /// (`แต่ไม่ครบ`), or stands for no evidence of what is met.
    pub(crate) fn denies(&self, inside: &str, word: StatusWord) -> bool {
        let others = self.known.statuses.iter().chain(&self.statuses);
        let mut others = others.filter(|(name, other)| **other != word && stands_out(name));
        let claims = matches!(word, StatusWord::Met | StatusWord::Partial);
        claims && self.is_placeholder(inside)
            || others.any(|(name, _)| inside.ends_with(name.as_str()))
    }

    /// Every word for a status, as people write it.
    pub(crate) fn status_display(&self) -> impl Iterator<Item = &str> {
        let known = TABLES.iter().flat_map(|table| table.statuses).flat_map(|(_, names)| *names);
        known.copied().chain(self.status_display.iter().map(String::as_str))
    }

    /// Every name of a level, as people write it.
    pub(crate) fn level_display(&self) -> impl Iterator<Item = &str> {
        self.level_display.iter().map(String::as_str)
    }
}

/// Whether a word is long enough to be found inside another text, and more than a number.
fn stands_out(name: &str) -> bool {
    let long = if name.is_ascii() { name.len() >= 5 } else { name.chars().count() >= 4 };
    long && name.chars().any(char::is_alphabetic)
}

/// A text without the first of these that it begins with, unless nothing would be left.
fn strip_any<'k>(key: &'k str, prefixes: &[String]) -> &'k str {
    let stripped = prefixes.iter().find_map(|prefix| key.strip_prefix(prefix.as_str()));
    stripped.filter(|rest| !rest.is_empty()).unwrap_or(key)
}

fn starts_with_any(key: &str, prefixes: &[String]) -> bool {
    prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()))
}
