//! Tables of at most 80 columns.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table};

/// The columns of a terminal that every table fits.
pub const WIDTH: usize = 80;

/// The columns between two cells of a row.
pub const BETWEEN: usize = 3;

/// The columns before the first and after the last cell of a row.
pub const EDGES: usize = 2;

/// To which side a column keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// Its header.
    pub title: &'a str,
    align: Align,
}

impl<'a> Column<'a> {
    /// A column with this header.
    pub fn new(title: &'a str, align: Align) -> Column<'a> {
        Column { title, align }
    }
}

/// Draws a table, ending in a newline. A cell that is too wide is broken into lines.
pub fn table(columns: &[Column], rows: impl Iterator<Item = Vec<String>>) -> String {
    let cell = |text: String, column: &Column| {
        Cell::new_owned(text).set_alignment(match column.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        })
    };
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(comfy_table::LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH as u16);
    table.set_header(
        columns.iter().map(|column| cell(column.title.to_owned(), column)).collect::<Vec<_>>(),
    );
    for row in rows {
        table.add_row(
            row.into_iter()
                .zip(columns)
                .map(|(text, column)| cell(text, column))
                .collect::<Vec<_>>(),
        );
    }
    let mut out = table.trim_fmt();
    out.push('\n');
    out
}
