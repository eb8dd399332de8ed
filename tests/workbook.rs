//! The report workbook, read back cell by cell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::diagnostic::{Diagnostic, Place, UNKNOWN_STATUS};
use pmqa::evidence::Evidence;
use pmqa::report::workbook::{is_report, write};
use pmqa::text::Lang;
use pmqa::year::FiscalYear;
use support::Sample;

/// Every sheet of a report, its cells by address, empty ones left out.
struct Book(BTreeMap<String, BTreeMap<(u32, u32), Data>>);

impl Book {
    fn read(bytes: &[u8]) -> Book {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let names = workbook.sheet_names();
        let sheets = names.into_iter().map(|name| {
            let range = workbook.worksheet_range(&name).unwrap();
            let start = range.start().unwrap_or_default();
            let cells = range
                .used_cells()
                .map(|(row, column, value)| {
                    ((row as u32 + start.0, column as u32 + start.1), value.clone())
                })
                .filter(|(_, value)| *value != Data::String(String::new()))
                .collect();
            (name, cells)
        });
        Book(sheets.collect())
    }

    fn rows(&self, sheet: &str, first: u32) -> Vec<Vec<String>> {
        let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for (&(row, _), value) in &self.0[sheet] {
            rows.entry(row).or_default().push(value.to_string());
        }
        rows.into_iter().filter(|(row, _)| *row >= first).map(|(_, row)| row).collect()
    }

    fn says(&self, sheet: &str, text: &str) -> bool {
        self.0[sheet].values().any(|value| value.as_string().as_deref() == Some(text))
    }
}

/// What is reported in these tests.
struct Case {
    criteria: Criteria,
    evidence: Evidence,
    policy: EvidencePolicy,
}

impl Case {
    fn of(sample: Sample) -> Case {
        Case {
            criteria: Criteria {
                framework: sample.framework,
                sha256: "c".repeat(64),
                overlay: None,
            },
            evidence: Evidence { rows: sample.rows, ..Evidence::default() },
            policy: EvidencePolicy::Required,
        }
    }

    fn assessment(&self) -> Assessment<'_> {
        let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
        let subject = Subject {
            agency: "กรมตัวอย่าง".to_owned(),
            fiscal_year: FiscalYear::new(2569),
            policy: self.policy,
        };
        Assessment::new(&self.criteria, file, subject, self.evidence.clone())
    }

    fn bytes(&self, lang: Lang) -> Vec<u8> {
        write(&self.assessment(), lang, Created::default()).unwrap()
    }

    fn book(&self, lang: Lang) -> Book {
        Book::read(&self.bytes(lang))
    }
}

fn usual() -> Case {
    let sample = Sample::new("300 400 500")
        .item("met | partly | met")
        .item("met, met, no | met | met?")
        .category("1")
        .item("n/a | n/a | n/a")
        .item("met? | 60% | -");
    Case::of(sample)
}

#[test]
fn each_language_names_its_sheets() {
    let names = |lang| usual().book(lang).0.into_keys().collect::<Vec<_>>();
    let mut thai = [
        "สรุป",
        "รายข้อ",
        "ประเด็นที่ต้องพัฒนา",
        "แผนพัฒนา",
        "ความมั่นคงของผล",
        "หลักฐาน",
        "ปัญหาข้อมูล",
        "วิธีการและที่มา",
        "การคำนวณ",
        "การคำนวณรายประเด็น",
    ]
    .map(str::to_owned);
    thai.sort();
    assert_eq!(names(Lang::Th), thai);
    assert_eq!(
        names(Lang::En),
        [
            "Calculation",
            "Data problems",
            "Evidence",
            "Gaps",
            "Items",
            "Method and provenance",
            "Requirements",
            "Roadmap",
            "Robustness",
            "Summary"
        ]
    );
}

#[test]
fn the_summary_shows_level_score_and_what_is_claimed() {
    let book = usual().book(Lang::En);
    // 350 and 200 make 275; the second category has 0 in the one item that applies.
    let summary = &book.0["Summary"];
    assert_eq!(summary[&(4, 1)], Data::String("No level yet".into()));
    assert_eq!(summary[&(4, 3)], Data::Float(137.5));
    // Claimed: 350 and 200 make 275, and 360.
    assert_eq!(summary[&(4, 8)], Data::Float(317.5));
    assert!(book.says("Summary", "162.50 points short of basic"));
    assert!(book.says("Summary", "basic · 180.00 points more; requirements without evidence: 2"));
    assert!(book.says("Summary", "Fiscal year 2026 CE"));
}

#[test]
fn the_heat_map_has_a_row_for_each_item() {
    let rows = usual().book(Lang::En).rows("Items", 4);
    assert_eq!(rows[0], ["1", "1", "275", "No level yet"]);
    assert_eq!(rows[1], ["1.1", "1.1", "1", "0.5", "(100%)", "350", "basic", "100"]);
    assert_eq!(rows[2], ["1.2", "1.2", "0.66", "(100%)", "0", "200", "No level yet", "100"]);
    assert_eq!(rows[4], ["2.1", "2.1", "–", "–", "–", "–", "Not applicable"]);
}

#[test]
fn gaps_stand_in_the_order_of_their_gain() {
    let case = usual();
    let gaps = case.assessment().gaps;
    let rows = case.book(Lang::En).rows("Gaps", 4);
    assert_eq!(rows.len(), gaps.len());
    assert_eq!(rows[0][..5], ["1", "180", "No evidence", "2 2", "2.2"]);
    let gains: Vec<f64> = rows.iter().map(|row| row[1].parse().unwrap()).collect();
    assert!(gains.windows(2).all(|pair| pair[0] >= pair[1]), "{gains:?}");
}

#[test]
fn every_row_read_is_shown_with_its_cell_and_what_was_not_said_is_named() {
    let case = usual();
    let rows = case.book(Lang::En).rows("Evidence", 6);
    assert_eq!(rows.len(), case.criteria.framework.requirement_count());
    assert_eq!(
        rows[0][..9],
        ["1", "1.1", "basic", "1", "1.1.basic.1", "Met", "document 0", "1", "sample!C2"]
    );
    let last = &rows[rows.len() - 1];
    assert_eq!(
        last[..6],
        ["2", "2.2", "significance", "1", "2.2.significance.1", "not in the file"]
    );
}

#[test]
fn what_people_see_is_cut_and_never_rounded_up() {
    // 300 and 399.999 of a hundred: a thousandth of the last requirement is missing.
    let case = Case::of(Sample::new("300 400").item("met | 99.999%"));
    let book = case.book(Lang::En);
    assert_eq!(book.0["Summary"][&(4, 3)], Data::Float(399.99));
    assert_eq!(book.0["Summary"][&(4, 1)], Data::String("basic".into()));
    assert_eq!(book.rows("Items", 5)[0][3], "0.99");
    assert!(book.says("Summary", "0.01 points short of advance"));
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    for lang in Lang::ALL {
        let case = usual();
        assert!(case.bytes(lang) == case.bytes(lang));
    }
}

#[test]
fn the_moment_given_is_the_only_one_in_the_file() {
    let made = |seconds| write(&usual().assessment(), Lang::Th, Created::at(seconds).unwrap());
    let (early, late) = (made(0).unwrap(), made(86_400).unwrap());
    assert!(early != late);
    let book = Book::read(&early);
    assert!(book.says("สรุป", "1 มกราคม 2513"));
    assert!(book.says("วิธีการและที่มา", "1 มกราคม 2513"));
}

#[test]
fn reports_are_told_from_other_workbooks() {
    assert!(is_report(&usual().bytes(Lang::Th)));
    let mut other = rust_xlsxwriter::Workbook::new();
    other.add_worksheet().write_string(0, 0, "pmqa-report").unwrap();
    let other = other.save_to_buffer().unwrap();
    assert!(!is_report(&other));
    for bytes in [&b""[..], b"PK\x03\x04", b"pmqa-report", &other[..other.len() / 2]] {
        assert!(!is_report(bytes));
    }
}

#[test]
fn text_of_the_evidence_is_never_a_formula_nor_a_foreign_link() {
    let mut case = Case::of(Sample::new("100").item("met").item("met"));
    let row = &mut case.evidence.rows[0];
    row.document = Some("=1+1".to_owned());
    row.note = Some("@SUM(A1)\u{0}\u{1b}[31m".to_owned());
    row.link = Some("javascript:alert(1)".to_owned());
    case.evidence.rows[1].link = Some("https://example.go.th/ก?a=1&b=2".to_owned());
    let bytes = case.bytes(Lang::En);
    let rows = Book::read(&bytes).rows("Evidence", 6);
    assert_eq!(rows[0][6..9], ["=1+1", "javascript:alert(1)", "@SUM(A1)[31m"]);
    assert!(!rows[0].contains(&"Open".to_owned()) && rows[1].contains(&"Open".to_owned()));

    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        assert!(!text.contains("<f>1+1") && !text.contains("\"javascript:"));
    }
}

#[test]
fn diagnostics_are_listed_with_place_message_and_remedy() {
    let mut case = usual();
    let place = case.evidence.rows[0].place.clone();
    case.evidence.diagnostics.push(
        Diagnostic::new(&UNKNOWN_STATUS, Place::Cell(place)).with("found", "ok").with("hint", ""),
    );
    let rows = case.book(Lang::En).rows("Data problems", 4);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][..4], ["1", "warning", "sample!C2", "unknown status \"ok\""]);
    assert_eq!(rows[0][5], "unknown-status");
}

#[test]
fn the_method_names_files_and_figures() {
    let book = usual().book(Lang::En);
    let sheet = "Method and provenance";
    assert!(book.says(sheet, &"c".repeat(64)) && book.says(sheet, &"e".repeat(64)));
    assert!(book.says(sheet, "evidence.xlsx") && book.says(sheet, "sample"));
    assert!(book.says(
        sheet,
        "400 points in all (100 above the level below) · a category or the whole needs 400"
    ));
}

#[test]
fn ladders_of_one_and_of_six_levels_are_reported() {
    let one = Case::of(Sample::new("100").item("partly"));
    assert_eq!(one.book(Lang::Th).0["สรุป"][&(4, 3)], Data::Float(50.0));
    let six = Case::of(Sample::new("1 2 3 4 5 6").item("met | met | met | met | met | partly"));
    let rows = six.book(Lang::En).rows("Items", 5);
    assert_eq!(rows[0], ["1.1", "1.1", "1", "1", "1", "1", "1", "0.5", "5.5", "fifth"]);
}

#[test]
fn many_categories_and_many_gaps_are_reported() {
    let mut sample = Sample::new("300 400 500");
    let rung = ["no"; 9].join(", ");
    for _ in 0..20 {
        sample = sample.category("1").item(&[rung.as_str(); 3].join(" | "));
    }
    let case = Case::of(sample);
    assert_eq!(case.assessment().gaps.len(), 540);
    for lang in Lang::ALL {
        let book = case.book(lang);
        let gaps = if lang == Lang::Th {
            "ประเด็นที่ต้องพัฒนา"
        } else {
            "Gaps"
        };
        assert_eq!(book.rows(gaps, 4).len(), 540);
    }
}

#[test]
fn what_does_not_apply_at_all_has_no_score() {
    let book = Case::of(Sample::new("300").item("n/a")).book(Lang::En);
    assert_eq!(book.0["Summary"][&(4, 1)], Data::String("Not applicable".into()));
    assert_eq!(book.0["Summary"][&(4, 3)], Data::String("–".into()));
    assert!(book.says("Gaps", "There are no gaps"));
}

#[test]
fn no_evidence_at_all_is_a_report_of_gaps() {
    let case = Case::of(Sample::new("300 400").item("- | -").item("-, - | -"));
    let book = case.book(Lang::En);
    assert_eq!(book.0["Summary"][&(4, 3)], Data::Float(0.0));
    assert_eq!(book.rows("Evidence", 6).len(), 5);
    assert!(book.says("Data problems", "There are no data problems"));
}

#[test]
fn the_roadmap_lists_the_steps_to_the_next_level_with_the_score_after_each() {
    let sample = Sample::new("300 400").item("met, met? | no").item("no | no");
    let book = Case::of(sample).book(Lang::En);
    let rows = book.rows("Roadmap", 17);
    assert_eq!(rows[0], ["0", "No level yet", "Today", "75", "300"]);
    assert_eq!(
        rows[1],
        ["1", "1.1", "basic", "1.1.basic.2", "Attach evidence", "0.25", "150", "300"]
    );
    assert_eq!(rows[2], ["2", "1.2", "basic", "1.2.basic.1", "Complete", "1", "300", "300"]);
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_roadmap_without_steps_says_why() {
    let says = |levels: &str, text: &str| {
        let book = Case::of(Sample::new("300 400").item(levels)).book(Lang::En);
        assert!(book.says("Roadmap", text), "{:?}", book.rows("Roadmap", 0));
    };
    says("met | met", "Every requirement is met: there is nothing left to do");
    says("n/a | n/a", "out of reach: no requirement applies, so there is no score to raise");
}

#[test]
fn the_robustness_sheet_names_margins_and_what_a_level_hangs_on() {
    let mut sample = Sample::new("300 400").item("met | met, 0.001").item("met | no");
    for row in &mut sample.rows {
        row.document = Some("แผน".to_owned());
    }
    let book = Case::of(sample).book(Lang::En);
    let rows = book.rows("Robustness", 4);
    let starting = |text: &str| rows.iter().find(|row| row[0] == text).unwrap()[1..].to_vec();
    // The next level is 74.975 points away; shown as 74.97 it would not be reached.
    assert_eq!(starting("Overall"), ["325.02", "basic", "25.02", "74.98"]);
    assert_eq!(starting("1.1.basic.1"), ["1.1.basic.1", "Overall, category 1", "175.02"]);
    assert_eq!(starting("แผน")[0], "5");
}

#[test]
fn a_document_that_everything_rests_on_does_not_make_its_row_too_tall() {
    let mut sample = Sample::new("300").item(&["met"; 30].join(", "));
    for row in &mut sample.rows {
        row.document = Some("แผน".to_owned());
    }
    let book = Case::of(sample).book(Lang::En);
    let rows = book.rows("Robustness", 4);
    let found = rows.iter().find(|row| row[0] == "แผน").unwrap();
    assert!(found[2].starts_with("1.1.basic.1, 1.1.basic.2, "), "{found:?}");
    assert!(found[2].ends_with("1.1.basic.15 and 15 more"), "{found:?}");
}
