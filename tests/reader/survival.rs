//! Files that nobody should send. Each ends in seconds with a clear message, exit status 2, less
//! than 512 MiB of memory, and no file left behind.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::package::*;
use crate::row;
use crate::support::*;

/// Address space of the process, in KiB: it ends by an abort if it asks for more.
const MEMORY: &str = "524288";

/// Runs `pmqa score` on a file, in a directory of its own, and gives its exit status and what it
/// says; the directory must hold nothing else afterwards than before.
pub fn score(name: &str, bytes: &[u8]) -> (Option<i32>, String) {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join(name), bytes).unwrap();
    let started = Instant::now();
    let run = Command::new("sh")
        .args(["-c", "ulimit -v \"$0\" && exec \"$@\"", MEMORY, env!("CARGO_BIN_EXE_pmqa")])
        .args(["score", name, "--lang", "en"])
        .current_dir(directory.path())
        .output()
        .unwrap();
    assert!(started.elapsed() < Duration::from_secs(20), "took {:?}", started.elapsed());
    let left: Vec<_> = std::fs::read_dir(directory.path()).unwrap().collect();
    let said = String::from_utf8(run.stderr).unwrap();
    if run.status.code() == Some(2) {
        assert_eq!(left.len(), 1, "{left:?}");
        assert_eq!(run.stdout, b"", "{said}");
    }
    (run.status.code(), said)
}

/// The code of the one error that a file ends with.
pub fn ends_with(name: &str, bytes: &[u8], code: &str) {
    let (status, said) = score(name, bytes);
    assert_eq!(status, Some(2), "{said}");
    assert!(
        said.starts_with(&format!("{name}: error[{code}]: "))
            || said.contains(&format!(" error[{code}]: ")),
        "{said}"
    );
    assert!(said.len() < 1000 && !said.contains("panicked"), "{said}");
}

const HEAD: &[&str] = &["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"];

#[test]
fn cells_in_far_corners_cost_a_cell_each() {
    let far = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    ends_with("far.xlsx", &xlsx_of_parts(far, None, &[]), "no-layout");
    let with_table = worksheet(&[HEAD, &["1.1", "พื้นฐาน", "มี", "ก"]], "").replace(
        "</sheetData>",
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>",
    );
    let (status, said) = score("far.xlsx", &xlsx_of_parts(&with_table, None, &[]));
    assert_eq!((status, said.as_str()), (Some(0), ""));
}

#[test]
fn places_beyond_any_sheet_are_refused() {
    for place in ["XFE1", "A1048577", "ZZZZZZ4294967295"] {
        let sheet = format!(
            "<worksheet><sheetData><row><c r=\"{place}\"><v>1</v></c></row></sheetData></worksheet>"
        );
        ends_with("beyond.xlsx", &xlsx_of_parts(&sheet, None, &[]), "too-large");
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let spaces = " ".repeat(200 << 20);
    let bomb = format!("<worksheet><sheetData>{spaces}</sheetData></worksheet>");
    ends_with("bomb.xlsx", &xlsx_of_parts(&bomb, None, &[]), "too-large");
    // A part that nothing names is never unpacked.
    let sheet = worksheet(&[HEAD, &["1.1", "พื้นฐาน", "มี", "ก"]], "");
    let (status, said) =
        score("media.xlsx", &xlsx_of_parts(&sheet, None, &[("xl/media/a.png", spaces.as_bytes())]));
    assert_eq!((status, said.as_str()), (Some(0), ""));
}

#[test]
fn a_part_that_is_larger_than_it_claims_is_refused() {
    let sheet = worksheet(&[HEAD], &" ".repeat(1 << 20));
    let size = (sheet.len() as u32).to_le_bytes();
    let mut bytes = xlsx_of_parts(&sheet, None, &[]);
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    ends_with("liar.xlsx", &bytes, "damaged-file");
}

#[test]
fn a_million_rows_are_refused() {
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 1..=1_000_000 {
        sheet.push_str(&format!("<row r=\"{row}\"><c><v>1</v></c><c><v>2</v></c></row>"));
    }
    sheet.push_str("</sheetData></worksheet>");
    ends_with("rows.xlsx", &xlsx_of_parts(&sheet, None, &[]), "too-large");
    let text = "1.1,พื้นฐาน,มี\n".repeat(1_000_000);
    ends_with("rows.csv", text.as_bytes(), "too-large");
    let repeated = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\
        <table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \
        office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let ods = package(&[("mimetype", kind), ("content.xml", repeated.as_bytes())]);
    ends_with("rows.ods", &ods, "too-large");
}

#[test]
fn a_cell_of_32_mib_is_refused() {
    let long = "ก".repeat((32 << 20) / 3);
    ends_with(
        "cell.xlsx",
        &xlsx_of_parts(&worksheet(&[HEAD, &[&long]], ""), None, &[]),
        "text-too-long",
    );
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    ends_with("shared.xlsx", &xlsx_of_parts(sheet, Some(&strings), &[]), "text-too-long");
    ends_with("cell.csv", format!("ข้อ,ระดับ\n1.1,\"{long}\"\n").as_bytes(), "text-too-long");
}

#[test]
fn a_text_that_many_cells_share_counts_for_each() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(40_000));
    let rows: String =
        (0..40_000).map(|_| "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>").collect();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    ends_with("shared.xlsx", &xlsx_of_parts(&sheet, Some(&strings), &[]), "too-large");
}

#[test]
fn counts_that_a_file_claims_reserve_nothing() {
    let strings = "<sst count=\"9\" uniqueCount=\"18446744073709551615\"><si><t>a</t></si></sst>";
    let sheet = worksheet(&[HEAD, &["1.1", "พื้นฐาน", "มี", "ก"]], "");
    let (status, said) = score("count.xlsx", &xlsx_of_parts(&sheet, Some(strings), &[]));
    assert_eq!((status, said.as_str()), (Some(0), ""));
}

#[test]
fn nested_and_entity_expanding_xml_ends() {
    let deep = format!("<worksheet><sheetData>{}", "<row>".repeat(1_000_000));
    ends_with("deep.xlsx", &xlsx_of_parts(&deep, None, &[]), "damaged-file");
    let mut entities = String::from("<!DOCTYPE sst [<!ENTITY a0 \"lol\">");
    for at in 1..30 {
        entities.push_str(&format!("<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(10)));
    }
    let strings = format!("{entities}]><sst><si><t>x&a29;y</t></si></sst>");
    let sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    ends_with("entities.xlsx", &xlsx_of_parts(sheet, Some(&strings), &[]), "xml-entities");
    let content = format!("{entities}]><office:document-content>&a29;</office:document-content>");
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let ods = package(&[("mimetype", kind), ("content.xml", content.as_bytes())]);
    ends_with("entities.ods", &ods, "xml-entities");
}

#[test]
fn a_line_of_nothing_but_commas_costs_its_bytes() {
    ends_with("commas.csv", ",".repeat(30 << 20).as_bytes(), "no-layout");
    ends_with("lines.csv", "\n".repeat(30 << 20).as_bytes(), "empty-file");
    ends_with("quotes.csv", "\"\n\",".repeat(5 << 20).as_bytes(), "too-large");
}

#[test]
fn a_quotation_mark_that_would_take_in_the_rest_is_told() {
    let said = refused("ข้อ,ระดับ,สถานะ\n1.1,พื้นฐาน,\"มี\n1.2,พื้นฐาน,มี\n".as_bytes());
    assert!(said.starts_with("unclosed-quote: the quotation mark that opens the cell"), "{said}");
}

#[test]
fn a_truncated_file_is_said_to_be_damaged() {
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.1", "พื้นฐาน", "มี"]]);
    ends_with("cut.xlsx", &bytes[..bytes.len() * 2 / 3], "damaged-file");
    let ods = include_bytes!("../fixtures/register.ods");
    ends_with("cut.ods", &ods[..ods.len() / 2], "damaged-file");
    let xls = include_bytes!("../fixtures/register.xls");
    ends_with("cut.xls", &xls[..2000], "damaged-file");
}

#[test]
fn a_password_is_said_to_be_one() {
    ends_with(
        "secret.xlsx",
        &compound(&[("EncryptionInfo", &[4, 0, 4, 0]), ("EncryptedPackage", &[0; 64])]),
        "password-protected",
    );
    let globals = [biff(0x002F, &[1; 54])];
    ends_with("secret.xls", &xls(true, &globals, &[]), "password-protected");
    let manifest = b"<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let ods = package(&[
        ("mimetype", kind),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x01\x02"),
    ]);
    ends_with("secret.ods", &ods, "password-protected");
}

#[test]
fn other_documents_under_a_name_of_ours_are_named() {
    ends_with("report.xlsx", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "not-a-spreadsheet");
    ends_with("letter.xlsx", &package(&[("word/document.xml", b"<a/>")]), "not-a-spreadsheet");
    ends_with("letter.xls", &compound(&[("WordDocument", &[0; 64])]), "not-a-spreadsheet");
    let note = "เรียน ผู้อำนวยการ, ตามที่แจ้ง".as_bytes();
    ends_with("note.xlsx", note, "not-a-spreadsheet");
    ends_with("note.ODS", note, "not-a-spreadsheet");
    // Text is what these are: one as it should be, the other as systems export it.
    ends_with("note.csv", note, "no-layout");
    ends_with("note.xls", note, "no-layout");
    ends_with("empty.xlsx", b"", "empty-file");
}

#[test]
fn a_hundred_thousand_merges_are_read() {
    let merges: String = (0..100_000)
        .map(|at| format!("<mergeCell ref=\"A{}:D{}\"/>", at * 2 + 10, at * 2 + 11))
        .collect();
    let rows: Vec<&[&str]> =
        [HEAD].into_iter().chain(std::iter::repeat_n(&["1.1", "พื้นฐาน", "มี", "ก"][..], 8)).collect();
    let sheet = worksheet(&rows, &format!("<mergeCells>{merges}</mergeCells>"));
    let (status, said) = score("merges.xlsx", &xlsx_of_parts(&sheet, None, &[]));
    assert_eq!((status, said.as_str()), (Some(0), ""));
    // Merges over whole columns, one on another, cost no more than others.
    let merges = "<mergeCell ref=\"A2:XFD1048576\"/>".repeat(100_000);
    let sheet = worksheet(&rows, &format!("<mergeCells>{merges}</mergeCells>"));
    assert_eq!(score("merges.xlsx", &xlsx_of_parts(&sheet, None, &[])).0, Some(0));
    let merges = "<mergeCell ref=\"A2:B3\"/>".repeat(300_000);
    let sheet = worksheet(&rows, &format!("<mergeCells>{merges}</mergeCells>"));
    ends_with("merges.xlsx", &xlsx_of_parts(&sheet, None, &[]), "too-large");
}

#[test]
fn chains_that_run_in_circles_end() {
    let mut file = include_bytes!("../fixtures/register.xls").to_vec();
    // Each sector is followed by itself.
    let table = u32::from_le_bytes(file[76..80].try_into().unwrap()) as usize;
    for at in 0..128usize {
        let place = (table + 1) * 512 + at * 4;
        file[place..place + 4].copy_from_slice(&(at as u32).to_le_bytes());
    }
    let (status, said) = score("circle.xls", &file);
    assert_eq!(status, Some(2), "{said}");
}

#[test]
fn links_and_formulas_are_texts() {
    for link in [
        "javascript:alert(1)",
        "\\\\server\\share\\a.xlsx",
        "file:///C:/a",
        "=cmd|'/c calc'!A1",
        "+1+1",
        "-2",
        "@SUM(A1)",
    ] {
        let bytes = xlsx(&[
            row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์"],
            row!["1.2", "พื้นฐาน", "มี", link, link],
        ]);
        assert_eq!(clean_rows(&bytes), [format!("1.2.basic.1 met [{link} | at {link}]")]);
    }
}
