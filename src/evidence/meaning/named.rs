//! What a row speaks for: the item, the level and the requirements that its cells name, or what to say
//! where they name none.

use super::above::Above;
use super::{Reader, is_blank, item, level, near, requirement, says_something, text, with_names};
use crate::catalogue::reading::UP_TO;
use crate::diagnostic::*;
use crate::evidence::cells::Value;
use crate::evidence::normal::key;
use crate::evidence::rows::{Field, RawRow, Table};
use crate::evidence::words::Column;
use crate::text::{Lang, fill};

impl Reader<'_> {
    /// The requirements that a row of the long layout speaks for.
    pub(super) fn long_requirements(
        &mut self,
        table: &Table<'_>,
        row: &RawRow<'_>,
    ) -> Option<Vec<usize>> {
        let number = row.field(Column::Requirement).filter(|field| !is_blank(field.cell));
        if let Some(index) = number.and_then(|field| self.items.requirement(&field.cell.value)) {
            self.above = None;
            return Some(vec![index]);
        }
        if self.item_of(row).is_none()
            && let Some(requirements) = self.continued(table, row, number)
        {
            return Some(requirements);
        }
        self.above = None;
        let item = self.item(table, row)?;
        let level = self.level(table, row, item)?;
        let requirements = self.numbered(table, number, item, level)?;
        self.above = Some(Above { item, level: Some(level), requirements: requirements.clone() });
        Some(requirements)
    }

    /// The requirements of a level that a cell numbers; all of them where there is none.
    fn numbered(
        &mut self,
        table: &Table<'_>,
        number: Option<&Field<'_>>,
        item: usize,
        level: usize,
    ) -> Option<Vec<usize>> {
        let rung = &self.rungs[item][level];
        let Some(number) = number else { return Some(rung.clone()) };
        match requirement::number(&number.cell.value, rung, self.items) {
            Some(at) => Some(vec![rung[at]]),
            None => {
                let (_, named) = self.framework.items().nth(item)?;
                let title = &self.framework.levels[level].title;
                let bare = title.th.strip_prefix("ระดับ").unwrap_or(&title.th);
                let known: Vec<usize> =
                    rung.iter().filter_map(|&index| self.items.number(index)).collect();
                let numbers = |lang| accepted(&known, lang);
                let said = Diagnostic::new(&UNKNOWN_REQUIREMENT, self.at(table, number.cell))
                    .with("found", text::shown(&number.cell.value))
                    .with("item", &named.id)
                    .with_said("level", bare, title.get(Lang::En))
                    .with_said("accepted", numbers(Lang::Th), numbers(Lang::En));
                self.say(said);
                None
            }
        }
    }

    /// The item of a row; `None` when that has been said.
    pub(super) fn item(&mut self, table: &Table<'_>, row: &RawRow<'_>) -> Option<usize> {
        let Some(field) = self.item_of(row) else {
            let field = row.fields.iter().find(|field| says_something(field, self.words))?;
            let column = if field.role.column == Column::Status {
                &crate::catalogue::terms::STATUS
            } else {
                &crate::catalogue::terms::EVIDENCE
            };
            let said = Diagnostic::new(&MISSING_ITEM, self.at(table, field.cell))
                .with_said("what", column.th, column.en.to_lowercase())
                .with("found", text::shown(&field.cell.value))
                .with("accepted", self.items.first());
            self.say(said);
            return None;
        };
        let cell = field.cell;
        if let Some(said) = self.unreadable(table, cell) {
            self.say(said);
            return None;
        }
        if let Value::Text(text) = &cell.value
            && let Some(&item) = self.known.items.get(&**text)
        {
            return Some(item);
        }
        match self.items.read(&cell.value, self.words) {
            Ok(item) => {
                if let Value::Text(text) = &cell.value {
                    self.known.items.insert(text.clone(), item);
                }
                Some(item)
            }
            Err(item::Unread::Date(near)) => {
                let said = Diagnostic::new(&ITEM_IS_DATE, self.at(table, cell))
                    .with("found", text::shown(&cell.value));
                let said = with_names(said, &crate::catalogue::reading::PERHAPS_ITEM, &near);
                self.say(said);
                None
            }
            Err(item::Unread::Number(near)) => {
                let said = Diagnostic::new(&ITEM_IS_NUMBER, self.at(table, cell))
                    .with("found", text::shown(&cell.value));
                let said = with_names(said, &crate::catalogue::reading::PERHAPS_ITEM, &near);
                self.say(said);
                None
            }
            Err(item::Unread::Several) => {
                let said = Diagnostic::new(&SEVERAL_ITEMS, self.at(table, cell));
                self.say(said.with("found", text::shown(&cell.value)));
                None
            }
            Err(item::Unread::Unknown(near)) => {
                if cell.value.text().is_some_and(|text| self.words.is_section(&key(text)))
                    && !row.fields.iter().any(|f| f.role.column == Column::Status)
                {
                    return None;
                }
                let said = Diagnostic::new(&UNKNOWN_ITEM, self.at(table, cell))
                    .with("found", text::shown(&cell.value))
                    .with("framework", &self.framework.id)
                    .with("accepted", self.items.range());
                let near: Vec<String> = near.into_iter().collect();
                let said = with_names(said, &crate::catalogue::reading::DID_YOU_MEAN, &near);
                self.say(said);
                None
            }
        }
    }

    /// The level of a row; `None` when that has been said.
    pub(super) fn level(
        &mut self,
        table: &Table<'_>,
        row: &RawRow<'_>,
        item: usize,
    ) -> Option<usize> {
        let levels = &self.framework.levels;
        let accepted = |said: Diagnostic| {
            let list = |lang| {
                let titles: Vec<&str> = levels.iter().map(|level| level.title.get(lang)).collect();
                titles.join(", ")
            };
            said.with_said("accepted", list(crate::text::Lang::Th), list(Lang::En))
        };
        let field = row.field(Column::Level).filter(|field| !is_blank(field.cell));
        let Some(field) = field else {
            if levels.len() == 1 {
                return Some(0);
            }
            let (_, named) = self.framework.items().nth(item)?;
            let column = table.header.column(Column::Level, None);
            let place = Place::Cell(table.place(row.row, column));
            let said = accepted(Diagnostic::new(&MISSING_LEVEL, place).with("item", &named.id));
            self.say(said);
            return None;
        };
        if let Some(said) = self.unreadable(table, field.cell) {
            self.say(said);
            return None;
        }
        let text = match &field.cell.value {
            Value::Text(text) => Some(text),
            _ => None,
        };
        if let Some(&level) = text.and_then(|text| self.known.levels.get(&**text)) {
            return Some(level);
        }
        if let Some(level) = level::read(&field.cell.value, self.words) {
            self.known.levels.extend(text.map(|text| (text.clone(), level)));
            return Some(level);
        }
        let found = text::shown(&field.cell.value);
        let near = near::nearest(&found, self.words.level_display());
        let said = Diagnostic::new(&UNKNOWN_LEVEL, self.at(table, field.cell))
            .with("found", &found)
            .with("framework", &self.framework.id);
        let near: Vec<String> = near.into_iter().collect();
        let said = with_names(accepted(said), &crate::catalogue::reading::DID_YOU_MEAN, &near);
        self.say(said);
        None
    }
}

/// Numbers of requirements as a message offers them: `1 to 3`, or each where some are not used.
fn accepted(numbers: &[usize], lang: Lang) -> String {
    let each: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match numbers.iter().copied().eq(1..=numbers.len()) {
        true => fill(UP_TO.get(lang), &[("count", &numbers.len().to_string())]),
        false => each.join(", "),
    }
}
