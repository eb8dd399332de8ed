//! Which format a file is in, by what its bytes are. A file that is no spreadsheet is named for what
//! it is, so that its sender knows which file to send instead.

use std::borrow::Cow;
use std::io::Cursor;

use super::budget::over;
use super::csv::decode;
use super::html;
use super::package::{Package, damaged};
use super::relations::main_part;
use super::shield::shielded;
use super::xls::Compound;
use crate::catalogue::reading;
use crate::diagnostic::{
    Diagnostic, EMPTY_FILE, NOT_A_SPREADSHEET, PASSWORD_PROTECTED, Place, UNREADABLE_FORMAT,
};
use crate::evidence::limits::MOST_FILE_BYTES;
use crate::text::Words;

/// A format that can be read.
pub(super) enum Format<'a> {
    /// Excel's XML: `.xlsx`, `.xlsm`.
    Xlsx(Package<'a>),
    /// Excel's binary parts: `.xlsb`.
    Xlsb(Package<'a>),
    /// OpenDocument: `.ods`.
    Ods(Package<'a>),
    /// Excel's records: `.xls`.
    Xls(Compound<'a>),
    /// A web page saved as `.xls`.
    Page(Cow<'a, str>),
    /// Text: `.csv`.
    Text(Cow<'a, str>),
}

/// Endings of the formats that are packages, and never text.
const PACKAGES: [&str; 4] = ["xlsx", "xlsm", "xlsb", "ods"];

/// Recognises the format of a file.
///
/// # Errors
/// The file is empty, too large, password-protected, damaged, or something else than a spreadsheet.
pub(super) fn of(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    if bytes.iter().all(|&b| b == 0 || b.is_ascii_whitespace()) {
        return Err(Diagnostic::new(&EMPTY_FILE, Place::File));
    }
    if bytes.len() > MOST_FILE_BYTES {
        return Err(over(MOST_FILE_BYTES >> 20, &reading::OVER_BYTES));
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => of_package(Package::open(bytes)?),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => of_compound(bytes),
        _ => of_other(bytes),
    }
}

/// That a file is running text, where its name says that it is a package and it is none.
pub(crate) fn text_for_package(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending)?;
    let is_package = PACKAGES.iter().any(|package| ending.eq_ignore_ascii_case(package));
    let is_text = is_package && matches!(of(bytes), Ok(Format::Text(_)));
    is_text.then(|| not_a_spreadsheet(&reading::PLAIN_TEXT))
}

/// Which kind of zip package.
fn of_package(mut package: Package<'_>) -> Result<Format<'_>, Diagnostic> {
    match main_part(&mut package)? {
        main if main.ends_with(".bin") => return Ok(Format::Xlsb(package)),
        main if main.starts_with("xl/") && package.has(&main) => return Ok(Format::Xlsx(package)),
        _ => {}
    }
    if package.has("word/document.xml") {
        return Err(not_a_spreadsheet(&reading::WORD_DOCUMENT));
    }
    if package.has("ppt/presentation.xml") {
        return Err(not_a_spreadsheet(&reading::PRESENTATION));
    }
    let kind = package.text("mimetype")?.unwrap_or_default();
    if kind.contains("opendocument.spreadsheet") {
        return Ok(Format::Ods(package));
    }
    if kind.contains("opendocument") {
        return Err(not_a_spreadsheet(&reading::OTHER_OPENDOCUMENT));
    }
    Err(not_a_spreadsheet(&reading::ZIP))
}

/// Which kind of compound file.
fn of_compound(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    let file = shielded(|| Compound::open(Cursor::new(bytes)).map_err(|_| damaged()))?;
    if file.exists("EncryptedPackage") || file.exists("EncryptionInfo") {
        return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File));
    }
    if file.is_stream("Workbook") || file.is_stream("Book") {
        return Ok(Format::Xls(file));
    }
    Err(match file.exists("WordDocument") {
        true => not_a_spreadsheet(&reading::WORD_DOCUMENT),
        false => not_a_spreadsheet(&reading::UNKNOWN_KIND),
    })
}

/// Text, or what is no spreadsheet at all.
fn of_other(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    let known: [(&[u8], &Words); 7] = [
        (b"%PDF", &reading::PDF),
        (b"\x89PNG", &reading::PICTURE),
        (b"\xFF\xD8\xFF", &reading::PICTURE),
        (b"GIF8", &reading::PICTURE),
        (b"Rar!", &reading::RAR),
        (b"7z\xBC\xAF\x27\x1C", &reading::SEVEN_ZIP),
        (b"{\\rtf", &reading::RTF),
    ];
    if let Some((_, what)) = known.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(not_a_spreadsheet(what));
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !utf16
        && bytes
            .iter()
            .take(8192)
            .any(|&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A))
    {
        return Err(not_a_spreadsheet(&reading::UNKNOWN_KIND));
    }
    let text = decode(bytes);
    if html::is_page(&text) {
        return Ok(Format::Page(text));
    }
    if text.trim_start().starts_with("<?xml") {
        return Err(Diagnostic::new(&UNREADABLE_FORMAT, Place::File));
    }
    Ok(Format::Text(text))
}

/// The file is something else than a spreadsheet.
fn not_a_spreadsheet(what: &Words) -> Diagnostic {
    Diagnostic::new(&NOT_A_SPREADSHEET, Place::File).with_said("found", what.th, what.en)
}
