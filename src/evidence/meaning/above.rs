//! Rows that name no item because they go on where the row above left off: the next level of its item,
//! its next requirement, or one more document. People leave out what they see above; a row that
//! climbs neither to a higher level nor to a higher number of the same one may as well have lost its
//! item, and is not guessed at.

use super::{Reader, is_blank, requirement};
use crate::diagnostic::*;
use crate::evidence::rows::{Field, RawRow, Table};
use crate::evidence::words::Column;

/// What the rows above speak for.
pub(super) struct Above {
    /// The item.
    pub(super) item: usize,
    /// The level of the last of them; `None` where only the item is named, as in a row that opens it.
    pub(super) level: Option<usize>,
    /// The requirements of the last of them.
    pub(super) requirements: Vec<usize>,
}

impl Reader<'_> {
    /// Takes notice of a row that says nothing of a requirement: one that only names an item opens it, and
    /// any other ends the one above.
    pub(super) fn passes(&mut self, row: &RawRow<'_>) {
        let cell = self.item_of(row).map_or(row.first, |field| field.cell);
        let is_item = self.items.opens_row(&cell.value, self.words) && !self.is_total(row);
        let item = self.items.read(&cell.value, self.words).ok().filter(|_| is_item);
        self.above = item.map(|item| Above { item, level: None, requirements: Vec::new() });
    }

    /// The requirements of a row without an item, where it goes on from the row above; that is said.
    pub(super) fn continued(
        &mut self,
        table: &Table<'_>,
        row: &RawRow<'_>,
        number: Option<&Field<'_>>,
    ) -> Option<Vec<usize>> {
        let above = self.above.as_ref()?;
        let (item, before, last) = (above.item, above.level, above.requirements.clone());
        let filled = |column| row.field(column).filter(|field| !is_blank(field.cell));
        let named = filled(Column::Level);
        let level = match named {
            Some(field) => super::level::read(&field.cell.value, self.words)?,
            None => before?,
        };
        let rung = &self.rungs[item][level];
        let numbered = |field: &Field<'_>| requirement::number(&field.cell.value, rung, self.items);
        let requirements = match (number, named) {
            (Some(field), _) => vec![rung[numbered(field)?]],
            (None, Some(_)) => rung.clone(),
            (None, None) if filled(Column::Status).is_none() => last.clone(),
            (None, None) => return None,
        };
        let repeats = requirements == last;
        let higher = requirements.first() > last.last();
        let goes_on = before.is_none_or(|before| level > before || (level == before && higher));
        let adds = repeats && named.is_none() && filled(Column::Status).is_none();
        if !goes_on && !adds {
            return None;
        }
        let (_, of) = self.framework.items().nth(item)?;
        let column = table.header.column(Column::Item, None);
        let place = Place::Cell(table.place(row.row, column));
        self.say(Diagnostic::new(&ITEM_FROM_ABOVE, place).with("item", &of.id));
        self.above = Some(Above { item, level: Some(level), requirements: requirements.clone() });
        Some(requirements)
    }
}
