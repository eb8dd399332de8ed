//! Which format a file is in, by what its bytes are. A file that is no spreadsheet is named for what
//! it is, so that its sender knows which file to send instead.

use super::budget::over;
use super::compound::{Compound, SIGNATURE};
use super::package::{Package, damaged};
use crate::diagnostic::{Diagnostic, EMPTY_FILE, NOT_A_SPREADSHEET, PASSWORD_PROTECTED, Place};
use crate::evidence::limits::MOST_FILE_BYTES;

/// A format that can be read.
pub(super) enum Format<'a> {
    /// Excel's XML: `.xlsx`, `.xlsm`.
    Xlsx(Package<'a>),
    /// OpenDocument: `.ods`.
    Ods(Package<'a>),
    /// Excel's records: `.xls`.
    Xls(Compound<'a>),
    /// Text: `.csv`.
    Text,
}

/// Recognises the format of a file.
///
/// # Errors
/// The file is empty, too large, password-protected, damaged, or something else than a spreadsheet.
pub(super) fn of(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    if bytes.iter().all(|&b| b == 0 || b.is_ascii_whitespace()) {
        return Err(Diagnostic::new(&EMPTY_FILE, Place::File));
    }
    if bytes.len() > MOST_FILE_BYTES {
        return Err(over(MOST_FILE_BYTES >> 20, "MiB", "MiB"));
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => of_package(Package::open(bytes)?),
        _ if bytes.starts_with(SIGNATURE) => of_compound(bytes),
        _ => of_other(bytes),
    }
}

/// Which kind of zip package.
fn of_package(mut package: Package<'_>) -> Result<Format<'_>, Diagnostic> {
    if package.has("xl/workbook.xml") {
        return Ok(Format::Xlsx(package));
    }
    if package.has("word/document.xml") {
        return Err(not_a_spreadsheet("เอกสาร Word", "a Word document"));
    }
    if package.has("ppt/presentation.xml") {
        return Err(not_a_spreadsheet("งานนำเสนอ PowerPoint", "a PowerPoint presentation"));
    }
    let kind = package.text("mimetype")?.unwrap_or_default();
    if kind.contains("opendocument.spreadsheet") {
        return Ok(Format::Ods(package));
    }
    if kind.contains("opendocument") {
        return Err(not_a_spreadsheet(
            "เอกสาร OpenDocument",
            "an OpenDocument file of another kind",
        ));
    }
    Err(not_a_spreadsheet("ไฟล์บีบอัด (zip)", "a zip archive"))
}

/// Which kind of compound file.
fn of_compound(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    let file = Compound::open(bytes).ok_or_else(damaged)?;
    if file.has("EncryptedPackage") || file.has("EncryptionInfo") {
        return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File));
    }
    if file.has("Workbook") || file.has("Book") {
        return Ok(Format::Xls(file));
    }
    Err(match file.has("WordDocument") {
        true => not_a_spreadsheet("เอกสาร Word", "a Word document"),
        false => not_a_spreadsheet("ไฟล์ที่ไม่รู้จัก", "a file of an unknown kind"),
    })
}

/// Text, or what is no spreadsheet at all.
fn of_other(bytes: &[u8]) -> Result<Format<'_>, Diagnostic> {
    let known: [(&[u8], &str, &str); 7] = [
        (b"%PDF", "เอกสาร PDF", "a PDF document"),
        (b"\x89PNG", "รูปภาพ", "a picture"),
        (b"\xFF\xD8\xFF", "รูปภาพ", "a picture"),
        (b"GIF8", "รูปภาพ", "a picture"),
        (b"Rar!", "ไฟล์บีบอัด (rar)", "a rar archive"),
        (b"7z\xBC\xAF\x27\x1C", "ไฟล์บีบอัด (7z)", "a 7z archive"),
        (b"{\\rtf", "เอกสาร RTF", "an RTF document"),
    ];
    if let Some((_, th, en)) = known.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Err(not_a_spreadsheet(th, en));
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !utf16
        && bytes
            .iter()
            .take(8192)
            .any(|&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A))
    {
        return Err(not_a_spreadsheet("ไฟล์ที่ไม่รู้จัก", "a file of an unknown kind"));
    }
    Ok(Format::Text)
}

/// The file is something else than a spreadsheet.
fn not_a_spreadsheet(th: &str, en: &str) -> Diagnostic {
    Diagnostic::new(&NOT_A_SPREADSHEET, Place::File).with_said("found", th, en)
}
