//! Columns that each stand for one status, of which a row ticks one: `มี | ไม่มี`, `ครบถ้วน | บางส่วน | ไม่มี`.
//! Words for statuses head them, side by side, and marks stand below; a row of data has such words as
//! well, but no marks below them.

use super::Finder;
use super::reading::Reading;
use crate::evidence::cells::Value;
use crate::evidence::meaning::is_mark;
use crate::evidence::normal::{clean, key};
use crate::evidence::words::{Column, StatusWord, Words};

/// Columns that are ticked, side by side, each with what its mark says.
pub(super) type Group = Vec<(u32, Reading)>;

impl Finder<'_, '_> {
    /// The groups of columns that are ticked, by the texts of a row that may head them.
    pub(super) fn ticks(&self, texts: &[(u32, &str)], first_row: u32) -> Vec<Group> {
        let words = self.words;
        let below =
            |column: u32| self.most_below(column, first_row, |value: &Value| is_mark(value, words));
        let marked = |group: &Vec<(u32, StatusWord)>| {
            let below: Vec<_> = group.iter().map(|(column, _)| below(*column)).collect();
            below.contains(&Some(true)) && !below.contains(&Some(false))
        };
        let groups = groups(texts, words).into_iter().filter(marked);
        let tick = |first: u32| {
            move |(column, says): (u32, StatusWord)| (column, Reading::tick(says, first))
        };
        groups.map(|group| group.iter().copied().map(tick(group[0].0)).collect()).collect()
    }

    /// Whether the header right above some columns that are ticked makes them part of another column:
    /// one that stands over the first, and none over the others.
    pub(super) fn are_of_another(&mut self, group: &Group, row: u32) -> bool {
        let Some(above) = row.checked_sub(1).map(|above| self.texts(above)) else { return false };
        let mut over = above.iter().filter(|(at, _)| group.iter().any(|(column, _)| column == at));
        match (over.next(), over.next()) {
            (Some((at, text)), None) if *at == group[0].0 => self
                .read(text)
                .is_some_and(|over| !matches!(over.role.column, Column::Status | Column::Assessor)),
            _ => false,
        }
    }
}

/// Words for different statuses in columns side by side; a word that comes again opens the next group.
fn groups(texts: &[(u32, &str)], words: &Words) -> Vec<Vec<(u32, StatusWord)>> {
    let mut groups: Vec<Vec<(u32, StatusWord)>> = Vec::new();
    for &(column, text) in texts {
        let Some(says) = head(text, words) else { continue };
        let fits = |group: &&mut Vec<(u32, StatusWord)>| {
            group.last().is_some_and(|(last, _)| last + 1 == column)
                && group.iter().all(|(_, other)| *other != says)
        };
        match groups.last_mut().filter(fits) {
            Some(group) => group.push((column, says)),
            None => groups.push(vec![(column, says)]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The status that a text names in words, with or without parentheses behind it.
fn head(text: &str, words: &Words) -> Option<StatusWord> {
    let named = |text: &str| {
        let key = key(text);
        words.status(&key).filter(|_| key.contains(char::is_alphabetic))
    };
    named(text).or_else(|| named(clean(text).split_once('(')?.0))
}
