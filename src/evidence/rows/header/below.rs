//! What stands below a header decides what its words leave open: whether it is one at all, which
//! column holds the items, and which of several the statuses.

use super::Finder;
use super::near::names_level;
use super::reading::{Reading, Role, is_unit};
use crate::evidence::cells::Value;
use crate::evidence::meaning::is_status;
use crate::evidence::normal::is_blank;
use crate::evidence::words::Column;

/// Rows below a header that are looked at.
const LOOKED_BELOW: u32 = 24;

impl Finder<'_, '_> {
    /// Whether a row that names levels is one of data: it names an item as well, or the columns below
    /// its levels hold levels too.
    pub(super) fn is_data(&self, row: u32, first_row: u32, readings: &[(u32, Reading)]) -> bool {
        let words = self.words;
        let mut cells = (row..first_row).flat_map(|row| self.sheet.row(row));
        let holds_levels = |(column, reading): &(u32, Reading)| {
            reading.role.column == Column::Status
                && reading.role.level.is_some()
                && self.most_below(*column, first_row, |value| names_level(value, words))
                    == Some(true)
        };
        cells.any(|cell| self.items.opens_row(&cell.value, words))
            || readings.iter().any(holds_levels)
    }

    /// Takes the column in which ids of items stand for that of the items, where no header names one, or
    /// what stands below that header is no item (`ประเด็น` heads items as well as requirements), or
    /// several do; the others then hold titles.
    pub(super) fn settle_items(
        &self,
        row: u32,
        first_row: u32,
        readings: &mut Vec<(u32, Reading)>,
    ) {
        use Column::{Category, Item, ItemTitle, Requirement, Status, Text};
        if !readings.iter().any(|(_, reading)| reading.role.column == Status) {
            return;
        }
        let words = self.words;
        let holds_ids = |column: u32| {
            self.most_below(column, first_row, |value| self.items.is_id(value, words)) == Some(true)
        };
        let names_items = |column: u32| {
            self.most_below(column, first_row, |value| self.items.names_one(value, words))
                != Some(false)
        };
        let is_item = |reading: &Reading| reading.role.column == Item;
        let named = readings.iter().filter(|(_, reading)| is_item(reading));
        let named: Vec<u32> = named.map(|(column, _)| *column).collect();
        let mut of = named.iter().copied();
        let several = named.len() > 1;
        let item = of.clone().find(|&column| several && holds_ids(column));
        if let Some(item) = item.or_else(|| of.find(|&column| names_items(column))) {
            let others = readings.iter_mut().filter(|(column, _)| *column != item);
            let others = others.filter(|(_, reading)| is_item(reading));
            others.for_each(|(_, reading)| reading.role.column = ItemTitle);
            return;
        }
        let may_be = |column: &u32| {
            let read = readings.iter().find(|(at, _)| at == column);
            read.is_none_or(|(_, reading)| {
                matches!(reading.role.column, Category | ItemTitle | Requirement | Text)
                    && reading.role.level.is_none()
            })
        };
        let mut heads: Vec<u32> =
            (row..first_row).flat_map(|row| self.texts(row)).map(|(column, _)| column).collect();
        heads.sort_unstable();
        heads.dedup();
        let found = heads.into_iter().filter(may_be).find(|&column| holds_ids(column));
        let Some(found) = found else { return };
        readings.retain(|(column, reading)| *column != found && !is_item(reading));
        readings.push((found, Reading::item()));
        readings.sort_by_key(|(column, _)| *column);
    }

    /// Of several columns that may hold the statuses, prefers those that do: `ผลการดำเนินงาน` heads
    /// reports as well.
    pub(super) fn settle_statuses(&self, first_row: u32, readings: &mut [(u32, Reading)]) {
        let is_one = |reading: &Reading| {
            let Role { column, level, says, .. } = reading.role;
            column == Column::Status && level.is_none() && says.is_none()
        };
        if readings.iter().filter(|(_, reading)| is_one(reading)).count() < 2 {
            return;
        }
        let words = self.words;
        let holds =
            |column: u32| self.most_below(column, first_row, |value| is_status(value, words));
        let any = readings.iter().any(|(at, read)| is_one(read) && holds(*at) == Some(true));
        for (column, reading) in readings.iter_mut().filter(|(_, reading)| is_one(reading)) {
            if any && holds(*column) == Some(false) {
                reading.strength = 0;
            }
        }
    }

    /// Leaves out columns of statuses in which nothing stands, where columns beside them are ticked
    /// instead.
    pub(super) fn leave_out_empty(&self, first_row: u32, readings: &mut Vec<(u32, Reading)>) {
        let side = |role: &Role| (role.column, role.level);
        let ticked = readings.iter().filter(|(_, reading)| reading.group.is_some());
        let ticked: Vec<_> = ticked.map(|(_, reading)| side(&reading.role)).collect();
        let is_filled = |column: u32| {
            let first = self.sheet.cells.partition_point(|cell| cell.row < first_row);
            let mut below = self.sheet.cells[first..].iter().filter(|cell| cell.column == column);
            below.any(|cell| match &cell.value {
                Value::Text(text) => !is_blank(text) && !is_unit(text, self.words),
                _ => true,
            })
        };
        readings.retain(|(column, reading)| {
            reading.group.is_some() || !ticked.contains(&side(&reading.role)) || is_filled(*column)
        });
    }

    /// Whether a thing holds of most of the cells that stand first below a header; `None` where there
    /// are none.
    pub(super) fn most_below(
        &self,
        column: u32,
        first_row: u32,
        holds: impl Fn(&Value) -> bool,
    ) -> Option<bool> {
        let first = self.sheet.cells.partition_point(|cell| cell.row < first_row);
        let (mut all, mut held) = (0, 0);
        let near =
            self.sheet.cells[first..].iter().take_while(|cell| cell.row < first_row + LOOKED_BELOW);
        for cell in near.filter(|cell| cell.column == column) {
            all += 1;
            held += u32::from(holds(&cell.value));
        }
        (all > 0).then_some(2 * held > all)
    }
}
