//! Columns that each stand for one status, of which a row ticks one. A tick is a check mark, or a cross
//! where nobody uses check marks: people tick with x and * as well. What leaves open which status is
//! meant is said, and none counts.

use super::{Reader, says_something, text};
use crate::diagnostic::{Diagnostic, SEVERAL_STATUSES, UNKNOWN_MARK};
use crate::evidence::cells::Value;
use crate::evidence::normal::{self, key};
use crate::evidence::rows::{Field, RawRow, Role, Table};
use crate::evidence::words::{StatusWord, Words};

/// What a cell says of the status of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing.
    Empty,
    /// That it holds.
    Check,
    /// That it holds, unless others are checked: a cross.
    Cross,
    /// No one knows what.
    Unknown,
}

/// What boxes to tick become in a text file.
const TRUTHS: [&str; 2] = ["true", "false"];

/// Whether a value is a mark, known or not, or stands for none, rather than a text or an amount.
pub(crate) fn is_mark(value: &Value, words: &Words) -> bool {
    let key = key(&text::shown(value));
    let is_sign = key.chars().nth(1).is_none() && !key.contains(char::is_alphanumeric);
    let known = || mark(value, None, words) != Mark::Unknown;
    is_sign || ((!is_word(&key) || TRUTHS.contains(&&*key)) && known())
}

/// Whether a key has more letters than a sign.
fn is_word(key: &str) -> bool {
    key.chars().nth(1).is_some() && key.contains(char::is_alphabetic)
}

/// The mark of a cell, in a column of this head.
fn mark(value: &Value, head: Option<&str>, words: &Words) -> Mark {
    let key = key(&text::shown(value));
    match words.status(&key) {
        _ if key.is_empty() => Mark::Empty,
        Some(StatusWord::Met) => Mark::Check,
        // The status itself, written out where a mark would do.
        Some(_) if is_word(&key) && head.is_some_and(|head| normal::key(head) == key) => {
            Mark::Check
        }
        _ if words.is_cross(&key) => Mark::Cross,
        Some(StatusWord::NotMet) => Mark::Empty,
        _ => Mark::Unknown,
    }
}

impl Reader<'_> {
    /// Whether some column of a table is ticked with check marks, so that a cross denies.
    pub(super) fn has_checks(&self, table: &Table<'_>) -> bool {
        let ticked = table.header.columns.iter().any(|(_, role)| role.says.is_some());
        let is_check = |field: &Field<'_>| {
            field.role.says.is_some() && mark(&field.cell.value, None, self.words) == Mark::Check
        };
        ticked && table.rows().any(|row| row.fields.iter().any(is_check))
    }

    /// Keeps of the columns that stand for statuses those that are ticked, one for each level and side;
    /// whether the row still says something.
    pub(super) fn keep_ticked(&mut self, table: &Table<'_>, row: &mut RawRow<'_>) -> bool {
        if !row.fields.iter().any(|field| field.role.says.is_some()) {
            return true;
        }
        let side = |role: &Role| (role.column, role.level);
        let (ticks, mut fields): (Vec<Field<'_>>, Vec<Field<'_>>) =
            row.fields.iter().partition(|field| field.role.says.is_some());
        for group in ticks.chunk_by(|a, b| side(&a.role) == side(&b.role)) {
            fields.extend(self.ticked(table, group));
        }
        row.fields = fields;
        row.fields.sort_by_key(|field| field.cell.column);
        row.fields.iter().any(|field| says_something(field, self.words))
    }

    /// The one of some columns that is ticked.
    fn ticked<'w>(&mut self, table: &Table<'_>, group: &[Field<'w>]) -> Option<Field<'w>> {
        let (mut checks, mut crosses) = (Vec::new(), Vec::new());
        for field in group {
            if let Some(said) = self.unreadable(table, field.cell) {
                self.say(said);
                continue;
            }
            match mark(&field.cell.value, table.head(field.cell.column), self.words) {
                Mark::Empty => {}
                Mark::Check => checks.push(*field),
                Mark::Cross => crosses.push(*field),
                Mark::Unknown => self.say_unknown_mark(table, field),
            }
        }
        // Beside a check mark a cross says that the other statuses do not hold.
        let ticks = match (checks.is_empty(), self.scale.checks) {
            (false, _) => checks,
            (true, false) => crosses,
            (true, true) => {
                crosses.iter().for_each(|field| self.say_unknown_mark(table, field));
                Vec::new()
            }
        };
        match ticks[..] {
            [] => None,
            [one] => Some(one),
            [first, ..] => {
                let names = ticks.iter().filter_map(|field| table.head(field.cell.column));
                let names = names.collect::<Vec<_>>().join(", ");
                let at = self.at(table, first.cell);
                self.say(Diagnostic::new(&SEVERAL_STATUSES, at).with("found", names));
                None
            }
        }
    }

    fn say_unknown_mark(&mut self, table: &Table<'_>, field: &Field<'_>) {
        let found = text::shown(&field.cell.value);
        let said = Diagnostic::new(&UNKNOWN_MARK, self.at(table, field.cell)).with("found", found);
        self.say(said);
    }
}
