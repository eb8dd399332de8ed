//! What people see of every workbook: numbers cut, never rounded; agency, year and page at the foot
//! of every sheet; rows tall enough for what stands in them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::catalogue::workbook as words;
use pmqa::compare::compare;
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::evidence::Evidence;
use pmqa::report::{change, workbook};
use pmqa::text::Lang;
use pmqa::year::FiscalYear;
use support::{Sample, text};
use unicode_width::UnicodeWidthStr;

/// Sheets of a report whose numbers formulas reckon with, so that they are not cut.
const RECKONED: [&str; 6] =
    ["หลักฐาน", "การคำนวณ", "การคำนวณรายประเด็น", "Evidence", "Calculation", "Requirements"];

fn criteria(sample: &Sample) -> Criteria {
    Criteria { framework: sample.framework.clone(), sha256: "c".repeat(64), overlay: None }
}

fn assessment<'a>(criteria: &'a Criteria, sample: Sample, year: u16) -> Assessment<'a> {
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let agency = "สำนักงานตัวอย่าง".repeat(12);
    let fiscal_year = FiscalYear::new(year);
    let subject = Subject { agency, fiscal_year, policy: EvidencePolicy::Required };
    let evidence = Evidence { rows: sample.rows, ..Evidence::default() };
    Assessment::new(criteria, file, subject, evidence)
}

/// Thirds and sevenths everywhere.
fn broken() -> Sample {
    Sample::new("300 400")
        .item("met, met, no | met")
        .item("met, met, no | met, 66.666%, no")
        .item("met? | met, met, met, met, met, 99.999%, no")
}

fn later() -> Sample {
    Sample::new("300 400")
        .item("met, no, no | met")
        .item("met, met, 66.67% | met, 12.345%, no")
        .item("met | met, met, met, met, met, 0.001%, no")
}

/// Each sheet, with what stands in its cells.
fn sheets(bytes: &[u8]) -> BTreeMap<String, Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let cells = |name: &String, book: &mut Xlsx<_>| {
        let range = book.worksheet_range(name).unwrap();
        range.used_cells().map(|(_, _, value)| value.clone()).collect()
    };
    names.into_iter().map(|name| (name.clone(), cells(&name, &mut book))).collect()
}

/// The XML of each sheet.
fn sheet_parts(bytes: &[u8]) -> Vec<String> {
    parts(bytes, "xl/worksheets/sheet")
}

/// The XML of each part whose name begins so.
fn parts(bytes: &[u8], name: &str) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        if part.name().unwrap().starts_with(name) {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            found.push(text);
        }
    }
    found
}

/// The width of each column of a sheet, from 1, in units.
fn widths(sheet: &str) -> BTreeMap<usize, f64> {
    let columns = sheet.split("<col ").skip(1).flat_map(|column| {
        let of = |name: &str| number_behind(column, &format!("{name}=\"")).unwrap();
        let width = of("width");
        (of("min") as usize..=of("max") as usize).map(move |at| (at, width))
    });
    columns.collect()
}

/// The first number behind something in the XML of a sheet.
fn number_behind(xml: &str, before: &str) -> Option<f64> {
    let (_, rest) = xml.split_once(before)?;
    rest.split(['"', ' ']).next()?.parse().ok()
}

/// The workbooks of an assessment and of two compared, in a language.
fn books(lang: Lang) -> [Vec<u8>; 2] {
    let criteria = criteria(&broken());
    let (before, after) =
        (assessment(&criteria, broken(), 2568), assessment(&criteria, later(), 2569));
    let found = compare(&before, &after);
    [
        workbook::write(&before, lang, Created::default()).unwrap(),
        change::write((&before, &after), &found, lang, Created::default()).unwrap(),
    ]
}

#[test]
fn no_number_that_people_read_has_more_decimals_than_they_see() {
    for lang in Lang::ALL {
        let mut seen = 0;
        let [report, comparison] = books(lang).map(|book| sheets(&book));
        let read = report.into_iter().filter(|(name, _)| !RECKONED.contains(&name.as_str()));
        for (sheet, cells) in read.chain(comparison) {
            for cell in cells {
                let Data::Float(number) = cell else { continue };
                let hundredths = number * 100.0;
                assert!((hundredths - hundredths.round()).abs() < 1e-9, "{sheet}: {number}");
                seen += 1;
            }
        }
        assert!(seen > 50, "{seen} numbers");
    }
}

#[test]
fn agency_year_and_page_stand_at_the_foot_of_every_sheet() {
    for (lang, year, page) in [
        (Lang::Th, "พ.ศ. 2568", "หน้า &amp;P จาก &amp;N"),
        (Lang::En, "2025 CE", "Page &amp;P of &amp;N"),
    ] {
        for book in books(lang) {
            for sheet in sheet_parts(&book) {
                let (_, foot) = sheet.split_once("<oddFooter>").unwrap();
                let (foot, _) = foot.split_once("</oddFooter>").unwrap();
                for said in ["สำนักงานตัวอย่าง", "… · ", year, page]
                {
                    assert!(foot.contains(said), "{said} in {foot}");
                }
                assert!(foot.encode_utf16().count() <= 255, "{foot}");
            }
        }
    }
}

#[test]
fn a_foot_is_as_large_on_paper_however_small_the_sheet() {
    // A4 across without its margins, in points, and the size that the foot is to have on it.
    let (room, foot) = (784.0, 9.0);
    // The widest substitute of the typeface of Thai has digits so much wider than its own.
    let wider = 10.2 / 7.0;
    let mut sizes = Vec::new();
    for sheet in books(Lang::Th).iter().flat_map(|book| sheet_parts(book)) {
        let fit = |to: &str| number_behind(&sheet, &format!(" fitTo{to}=\"")).unwrap_or(1.0);
        // A sheet of a bounded height or on pages beside one another is not told by its columns alone.
        if (fit("Width"), fit("Height")) != (1.0, 0.0) {
            continue;
        }
        let pixels: f64 =
            widths(&sheet).values().map(|width| (width * 7.0 - 5.0) * wider + 5.0).sum();
        let scale = (room / (pixels * 0.75)).min(1.0);
        let size = number_behind(&sheet, ",Regular\"&amp;").unwrap();
        assert!((size * scale - foot).abs() <= 0.5, "{size} at {scale}");
        sizes.push(size);
    }
    sizes.sort_by(f64::total_cmp);
    assert!(sizes.len() >= 10 && sizes[sizes.len() - 1] >= sizes[0] + 4.0, "{sizes:?}");
}

#[test]
fn a_row_is_tall_enough_for_a_text_of_several_lines() {
    let statement = "หน่วยงานรับฟังความเห็นของประชาชน".repeat(6);
    for lang in Lang::ALL {
        let mut sample = broken();
        sample.framework.categories[0].items[0].rungs[0][2].text = text(&statement);
        let criteria = criteria(&sample);
        let assessment = assessment(&criteria, sample, 2568);
        let book = workbook::write(&assessment, lang, Created::default()).unwrap();
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&book)).unwrap();
        let mut seen = 0;
        for (name, part) in workbook.sheet_names().iter().zip(sheet_parts(&book)) {
            let range = workbook.worksheet_range(name).unwrap();
            let (top, left) = range.start().unwrap();
            let long = |value: &Data| matches!(value, Data::String(said) if *said == statement);
            for (row, column, _) in range.used_cells().filter(|(.., value)| long(value)) {
                let (row, column) = (top as usize + row + 1, left as usize + column + 1);
                let (_, of_row) = part.split_once(&format!("<row r=\"{row}\"")).unwrap();
                let (of_row, _) = of_row.split_once('>').unwrap();
                let height = number_behind(of_row, " ht=\"").unwrap();
                // A letter is about as wide as a digit, and no line lower than its letters are large.
                let letters = statement.width() as f64;
                let lines = (letters / widths(&part)[&column]).ceil();
                assert!(lines >= 2.0 && height >= lines * 14.0, "{name}: {height} for {lines}");
                seen += 1;
            }
        }
        assert!(seen >= 4, "{seen} cells");
    }
}

#[test]
fn the_chart_of_the_roadmap_stands_above_the_steps_where_no_page_ends() {
    let [book, _] = books(Lang::En);
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut drawing = String::new();
    archive.by_name("xl/drawings/drawing2.xml").unwrap().read_to_string(&mut drawing).unwrap();
    let row = |corner: &str| -> u32 {
        let (_, rest) = drawing.split_once(&format!("<xdr:{corner}>")).unwrap();
        let (_, rest) = rest.split_once("<xdr:row>").unwrap();
        rest.split('<').next().unwrap().parse().unwrap()
    };
    // The header of the steps is row 16, counted from 0.
    assert_eq!((row("from"), row("to")), (3, 15));
}

#[test]
fn charts_say_in_words_what_they_show() {
    for lang in Lang::ALL {
        let drawings = books(lang).map(|book| parts(&book, "xl/drawings/drawing"));
        let told: Vec<&str> = drawings
            .iter()
            .flatten()
            .flat_map(|drawing| drawing.split("descr=\"").skip(1))
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(told.iter().all(|told| told.contains("133.33")), "{told:?}");
    }
}

#[test]
fn lines_of_evidence_are_asked_to_stay_and_have_no_buttons_to_sort_by() {
    for (lang, asked) in [(Lang::Th, "ห้ามเรียงลำดับแถวใหม่"), (Lang::En, "Do not sort the rows")]
    {
        let [book, _] = books(lang);
        let says = |cell: &Data| cell.to_string().starts_with(asked);
        assert!(sheets(&book)[words::EVIDENCE.get(lang)].iter().any(says));
        let [evidence] = &parts(&book, "xl/worksheets/sheet6.xml")[..] else { panic!("one") };
        assert!(evidence.contains("dataValidation") && !evidence.contains("autoFilter"));
    }
}

#[test]
fn no_page_shows_the_lists_of_words_that_formulas_look_through() {
    for lang in Lang::ALL {
        let [book, _] = books(lang);
        let [styles] = &parts(&book, "xl/styles.xml")[..] else { panic!("one sheet of styles") };
        let (before, _) = styles.split_once("formatCode=\";;;\"").unwrap();
        let (_, number) = before.rsplit_once("<numFmt ").unwrap();
        let id = number_behind(number, "numFmtId=\"").unwrap();
        let (_, formats) = styles.split_once("<cellXfs").unwrap();
        let formats: Vec<&str> = formats.split("<xf ").skip(1).collect();
        let [figures] = &parts(&book, "xl/worksheets/sheet9.xml")[..] else { panic!("one") };
        for cell in ["D5", "D6", "D7", "D8", "B20"] {
            let (_, cell) = figures.split_once(&format!("r=\"{cell}\"")).unwrap();
            let style = number_behind(cell, "s=\"").unwrap();
            let format = formats[style as usize];
            assert_eq!(number_behind(format, "numFmtId=\""), Some(id), "{cell}");
        }
    }
}

#[test]
fn numbers_keep_their_distance_from_the_line_by_their_format() {
    // LibreOffice forgets the indent of a number that differs from the one before it in its format alone.
    for book in books(Lang::Th) {
        let [styles] = &parts(&book, "xl/styles.xml")[..] else { panic!("one sheet of styles") };
        let mut right = styles.matches("horizontal=\"right\"").count();
        for aligned in styles.split("horizontal=\"right\"").skip(1) {
            let (aligned, _) = aligned.split_once("/>").unwrap();
            assert!(!aligned.contains("indent="), "{aligned}");
            right -= 1;
        }
        assert_eq!(right, 0);
        assert!(styles.contains("formatCode=\"0.00_0\""));
    }
}

#[test]
fn no_word_of_a_header_of_the_computation_is_broken() {
    let [report, _] = books(Lang::En);
    let computation = sheet_parts(&report).pop().unwrap();
    // The column of "Requirement", which is 11 letters long in bold, with what a cell keeps free.
    assert!(widths(&computation)[&3] >= 11.0 * 1.07 + 1.0, "{:?}", widths(&computation));
}
