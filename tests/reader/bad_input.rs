//! Files that cannot be used: one clear sentence each.

use pmqa::settings::Reading;
use pmqa::text::Lang;

use crate::row;
use crate::support::*;

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for bytes in [b"".as_slice(), b" \r\n\t", &[0; 64]] {
        assert!(refused(bytes).starts_with("empty-file: the file is empty; "), "{bytes:?}");
    }
}

#[test]
fn text_without_a_table_is_said_to_have_none() {
    let note = "เรียน ท่านผู้อำนวยการ\nขอส่งรายงาน\n".as_bytes();
    let found =
        pmqa::evidence::read("note.csv", note, &framework(), &Reading::default()).unwrap_err();
    assert_eq!(found.code.id, "no-layout");
    assert!(found.remedy(Lang::En).contains("pmqa template"), "{found:?}");
    let said = refused(note);
    assert!(
        said.starts_with("not-a-spreadsheet: the file is no spreadsheet but plain text; "),
        "{said}"
    );
}

#[test]
fn what_is_no_spreadsheet_is_named_for_what_it_is() {
    for (bytes, what) in [
        (b"%PDF-1.7\n...".as_slice(), "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "a file of an unknown kind"),
    ] {
        assert!(
            refused(bytes).starts_with(&format!(
                "not-a-spreadsheet: the file is no spreadsheet but {what}; "
            ))
        );
    }
}

#[test]
fn a_truncated_workbook_is_said_to_be_damaged() {
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.1", "พื้นฐาน", "มี"]]);
    for length in [bytes.len() / 2, bytes.len() - 30, 40] {
        let said = refused(&bytes[..length]);
        assert!(said.starts_with("damaged-file: "), "{length}: {said}");
    }
}

#[test]
fn a_workbook_without_a_header_is_said_to_have_none() {
    let bytes = xlsx(&[row!["ชื่อ", "โทรศัพท์"], row!["ก", "1234"]]);
    assert!(refused(&bytes).starts_with("no-layout: "));
}

#[test]
fn what_comes_nearest_to_a_table_is_said() {
    let bytes = xlsx(&[
        row!["แบบประเมิน"],
        row!["ข้อ", "เรื่อง", "หลักฐาน", "หมายเหตุ"],
        row!["1.1", "", "แผน", ""],
    ]);
    assert_eq!(
        refused(&bytes),
        "no-layout: no table of evidence was found; nearest is sheet \"หลักฐาน\", row 2: \
         it has Item, Evidence, Note, but not Level, Status; \
         a header row among the first 50 must name item, level and status, or item and a status for each level; \
         headers of your own go under [columns] in pmqa.toml; pmqa template makes a fitting form"
    );
}

#[test]
fn a_sheet_or_row_that_the_settings_name_must_be_there() {
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.1", "พื้นฐาน", "มี"]]);
    let code = |sheet: Option<&str>, header_row| {
        let reading = pmqa::settings::Reading {
            sheet: sheet.map(str::to_owned),
            header_row,
            ..Default::default()
        };
        pmqa::evidence::read("", &bytes, &framework(), &reading)
            .map_err(|said| said.code.id)
            .map(|e| e.rows.len())
    };
    assert_eq!(code(Some(" หลักฐาน "), Some(1)), Ok(1));
    assert_eq!(code(Some("Sheet9"), None), Err("no-such-sheet"));
    assert_eq!(code(None, Some(2)), Err("no-layout"));
}

#[test]
fn other_documents_in_office_formats_are_named() {
    let package = |name: &str| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    for (part, what) in [
        ("word/document.xml", "a Word document"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("a.txt", "a zip archive"),
    ] {
        assert!(refused(&package(part)).contains(what), "{part}");
    }
}
