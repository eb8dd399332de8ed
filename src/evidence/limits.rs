//! How much of a workbook is read. Workbooks come by e-mail, and a file of a few kilobytes can ask
//! for gigabytes; each bound here is far above what an agency's evidence needs and low enough that
//! any file is done with in seconds and under 512 MiB of memory. Beyond a bound the file is refused
//! as a whole, in one sentence: half of a register must not be scored as if it were all.

use std::time::Duration;

/// Bytes of a file.
pub const MOST_FILE_BYTES: usize = 64 << 20;

/// Bytes of one part of a package (a sheet, the shared texts) once it is unpacked.
pub const MOST_PART_BYTES: u64 = 96 << 20;

/// Bytes of all parts of a package that are read, once they are unpacked.
pub const MOST_UNPACKED_BYTES: u64 = 160 << 20;

/// Bytes of a part that lists others (the sheets of a workbook, the addresses of its links), once it
/// is unpacked.
pub const MOST_INDEX_BYTES: usize = 16 << 20;

/// Bytes of the records of an `.xls` workbook.
pub const MOST_STREAM_BYTES: u64 = 32 << 20;

/// Parts of a package.
pub const MOST_PARTS: usize = 20_000;

/// Sheets of a workbook.
pub const MOST_SHEETS: usize = 500;

/// Cells with a value, over all sheets.
pub const MOST_CELLS: usize = 1_000_000;

/// Cells between the first and the last of each sheet, over all sheets, in the formats whose sheets are
/// laid out in full to be read (`.xls`, `.ods`).
pub const MOST_LAID_OUT: usize = 1_500_000;

/// Rows with a value, over all sheets.
pub const MOST_ROWS: usize = 50_000;

/// Bytes of text, over all cells.
pub const MOST_TEXT_BYTES: usize = 32 << 20;

/// Bytes of formulas, over all cells: as many as a part of a file may hold, because nearly all that stands on
/// the evidence sheet of a large report are formulas.
pub const MOST_FORMULA_BYTES: usize = MOST_PART_BYTES as usize;

/// Characters of one cell; Excel itself allows 32,767, other programs up to 50,000.
pub const LONGEST_TEXT: usize = 50_000;

/// Distinct texts of a workbook (its shared strings).
pub const MOST_SHARED_TEXTS: usize = 1_000_000;

/// Merged regions, over all sheets.
pub const MOST_MERGES: usize = 200_000;

/// Hyperlinks, over all sheets.
pub const MOST_LINKS: usize = 200_000;

/// Elements of an XML part inside one another.
pub const DEEPEST_NESTING: usize = 256;

/// Time that reading one file may take.
pub const LONGEST_TIME: Duration = Duration::from_secs(30);

/// Rows from the top of a sheet among which its header is looked for.
pub const HEADER_ROWS: u32 = 50;

/// Columns of a sheet that Excel has; cells beyond them are in no spreadsheet.
pub const MOST_COLUMNS: u32 = 16_384;

/// Rows of a sheet that Excel has; cells beyond them are in no spreadsheet.
pub const LAST_ROWS: u32 = 1_048_576;
