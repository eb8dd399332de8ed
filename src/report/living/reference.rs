//! Cells and rectangles of sheets as formulas write them.

use crate::diagnostic::push_column;

/// A cell of a sheet, rows and columns from 0.
pub fn cell(sheet: &str, row: u32, column: u16) -> String {
    cell_after(&before_cell(sheet), row, column)
}

/// A cell of the same sheet as a formula beside it names it, so that a copy of the row goes with its own.
pub fn beside(row: u32, column: u16) -> String {
    let mut reference = String::new();
    push_column(&mut reference, column.into());
    reference.push_str(&(row + 1).to_string());
    reference
}

/// What stands in a formula for cells that were deleted.
pub const DELETED: &str = "#REF!";

/// A rectangle of a sheet, from one corner to the other, rows and columns from 0.
pub fn range(sheet: &str, first: (u32, u16), last: (u32, u16)) -> String {
    range_after(&before_cell(sheet), first, last)
}

/// The name of a sheet as a formula writes it before a cell.
pub(super) fn before_cell(sheet: &str) -> String {
    format!("'{}'!", sheet.replace('\'', "''"))
}

/// A cell, behind the name of its sheet as [`before_cell`] writes it.
pub(super) fn cell_after(sheet: &str, row: u32, column: u16) -> String {
    let mut reference = with_room(sheet);
    push_corner(&mut reference, row, column);
    reference
}

/// A rectangle, behind the name of its sheet as [`before_cell`] writes it.
pub(super) fn range_after(
    sheet: &str,
    (row, column): (u32, u16),
    (last_row, last_column): (u32, u16),
) -> String {
    let mut reference = with_room(sheet);
    push_corner(&mut reference, row, column);
    reference.push(':');
    push_corner(&mut reference, last_row, last_column);
    reference
}

/// A text that has room for two corners.
fn with_room(text: &str) -> String {
    const CORNERS: usize = 32;
    let mut roomy = String::with_capacity(text.len() + CORNERS);
    roomy.push_str(text);
    roomy
}

/// A corner that stays where it is when a formula is copied.
fn push_corner(reference: &mut String, row: u32, column: u16) {
    reference.push('$');
    push_column(reference, column.into());
    reference.push('$');
    reference.push_str(&(row + 1).to_string());
}
