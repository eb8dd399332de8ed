//! What the text of a header means: a column by its usual word, a level, both together
//! (`หลักฐานระดับพื้นฐาน`), or a column by a part of the text; alone or with the text below it.

use crate::evidence::normal::{key, letters};
use crate::evidence::words::{Column, StatusWord, Words};

/// Characters of the longest text that can be a header.
pub(super) const LONGEST_HEADER: usize = 80;

/// Characters of the longest text in which a part may decide.
const LONGEST_BY_PART: usize = 40;

/// How surely a text is a header: as it stands, by a level's name, or by a part of it.
const EXACT: u32 = 3;
const BY_LEVEL: u32 = 2;
const BY_PART: u32 = 1;

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Role {
    /// What it holds.
    pub(crate) column: Column,
    /// The level that it speaks of, where columns stand for levels.
    pub(crate) level: Option<usize>,
    /// Whether its plain numbers are percentages.
    pub(crate) percent: bool,
    /// The status that a mark in it says, where columns stand for statuses.
    pub(crate) says: Option<StatusWord>,
}

/// A role, and how surely a header means it.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// What the column means.
    pub(super) role: Role,
    /// How surely.
    pub(super) strength: u32,
    /// The first of the columns of which a row ticks one, where it is one of those.
    pub(super) group: Option<u32>,
}

impl Reading {
    /// The column of items, by what stands in it.
    pub(super) fn item() -> Reading {
        Reading::of(Column::Item)
    }

    /// A column that is ticked where a status holds, and the first of those of which a row ticks one.
    pub(super) fn tick(says: StatusWord, first: u32) -> Reading {
        let of_status = Reading::of(Column::Status);
        let role = Role { says: Some(says), ..of_status.role };
        Reading { role, group: Some(first), ..of_status }
    }

    /// A column of no level, for sure.
    fn of(column: Column) -> Reading {
        let role = Role { column, level: None, percent: false, says: None };
        Reading { role, strength: EXACT, group: None }
    }
}

/// What a column that is ticked means below a header: the statuses of its level, or of its side; or
/// below that of another column, what that one holds, where a tick says that there is any.
pub(super) fn tick_below(upper: Option<Reading>, tick: Reading) -> Option<Reading> {
    let Some(upper) = upper else { return Some(tick) };
    match upper.role {
        Role { column: column @ (Column::Status | Column::Assessor), level, .. } => {
            Some(Reading { role: Role { column, level, ..tick.role }, ..tick })
        }
        _ => matches!(tick.role.says, Some(StatusWord::Met | StatusWord::Partial)).then_some(upper),
    }
}

/// What an upper and a lower header mean together, where one names the level and the other the
/// column.
pub(super) fn combine(upper: Reading, lower: Reading) -> Option<Reading> {
    let named =
        |reading: Reading| reading.role.level.filter(|_| reading.role.column == Column::Status);
    let percent = upper.role.percent || lower.role.percent;
    let with = |level, reading: Reading| Reading {
        role: Role { level: Some(level), percent, ..reading.role },
        strength: EXACT,
        ..reading
    };
    match (named(upper), named(lower)) {
        // A word for levels over their names.
        (None, Some(level)) if upper.role.column == Column::Level => Some(with(level, lower)),
        (Some(level), None) if lower.role.level.is_none() => Some(with(level, lower)),
        (None, Some(level)) if upper.role.level.is_none() => Some(with(level, upper)),
        _ => None,
    }
}

/// A header with the unit that stands below it.
pub(super) fn with_unit(mut reading: Reading, unit: &str, words: &Words) -> Reading {
    reading.role.percent |= words.says_percent(&key(unit));
    reading
}

/// Whether a text is a unit: in parentheses, or a word for percent.
pub(crate) fn is_unit(text: &str, words: &Words) -> bool {
    let key = key(text);
    let bracketed = (key.starts_with('(') && key.ends_with(')'))
        || (key.starts_with('[') && key.ends_with(']'));
    bracketed || words.without_percent(&key) == Some("")
}

/// What a header means.
pub(super) fn read(text: &str, words: &Words) -> Option<Reading> {
    if text.len() > LONGEST_HEADER * 4 || text.chars().count() > LONGEST_HEADER {
        return None;
    }
    if words.is_foreign(&letters(text)) {
        return None;
    }
    // Nearly all texts are no headers, and say nothing of percent.
    let role = |column, level, strength| {
        let percent = words.says_percent(&key(text));
        let role = Role { column, level, percent, says: None };
        Reading { role, strength, group: None }
    };
    let parted = text.contains(['(', '（', '[']).then(|| split_parentheses(text));
    let (outside, inside) = parted.unwrap_or_default();
    let forms = [letters(text), letters(&outside), letters(&inside)];
    let forms = || forms.iter().filter(|form| !form.is_empty());
    let is_name = |form: &&String| form.chars().any(char::is_alphabetic);

    // What the whole says comes before what a part says: `หลักฐาน (พื้นฐาน)` speaks of a level.
    for (at, form) in forms().enumerate() {
        if let Some(column) = words.column(form) {
            return Some(role(column, None, EXACT));
        }
        if let Some(level) = Some(form).filter(is_name).and_then(|form| words.level(form)) {
            return Some(role(Column::Status, Some(level), BY_LEVEL));
        }
        if let Some((column, level)) = level_and_column(form, words).filter(|_| at == 0) {
            return Some(role(column, Some(level), EXACT));
        }
    }
    let short = |form: &&String| form.chars().count() <= LONGEST_BY_PART;
    let by_part = forms().filter(short).find_map(|form| words.column_by_part(form));
    if let Some(column) = by_part {
        return Some(role(column, None, BY_PART));
    }
    let says_percent = text.contains(['%', '％']) && text.chars().count() <= LONGEST_BY_PART;
    says_percent.then_some(role(Column::Status, None, BY_PART))
}

/// A level and a column named in one header: `พื้นฐาน: หลักฐาน`, `สถานะระดับก้าวหน้า`.
fn level_and_column(form: &str, words: &Words) -> Option<(Column, usize)> {
    let mut names: Vec<(&str, usize)> =
        words.level_names().filter(|(name, _)| form.contains(*name)).collect();
    names.sort_by_key(|(name, level)| (std::cmp::Reverse(name.len()), *level));
    names.iter().find_map(|&(name, level)| {
        let (before, after) = form.split_once(name)?;
        let rest = format!("{before}{after}");
        // A header that names several levels is of none of them.
        if names.iter().any(|(other, at)| *at != level && rest.contains(other)) {
            return None;
        }
        let bare = without_level_words(&rest, words);
        let column = words.column(&rest).or_else(|| words.column(bare));
        let column = column.or_else(|| words.column_by_part(bare))?;
        Some((column, level))
    })
}

/// A text without a word for level at either end.
fn without_level_words<'t>(text: &'t str, words: &Words) -> &'t str {
    let mut text = text;
    for prefix in words.level_prefixes() {
        text = text.strip_prefix(prefix.as_str()).unwrap_or(text);
        text = text.strip_suffix(prefix.as_str()).unwrap_or(text);
    }
    text
}

/// What stands outside and inside the parentheses of a text.
fn split_parentheses(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0u32);
    for c in text.chars() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    (outside, inside)
}
