//! The comparison workbook, read back cell by cell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::batch::cohort::Cohort;
use pmqa::batch::line::{self, Origin, Report};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::diagnostic::{CANNOT_READ, Diagnostic, Place};
use pmqa::evidence::Evidence;
use pmqa::report::comparison::{Comparison, Failure, write};
use pmqa::report::workbook::is_report;
use pmqa::text::Lang;
use pmqa::year::FiscalYear;
use support::Sample;

/// The rows of a sheet that stand above its table.
const ABOVE: usize = 4;

/// Agencies by name, group, and what each of their items is; all on one ladder.
fn cohort<'a>(criteria: &'a Criteria, agencies: &[(&str, Option<&str>, &[&str])]) -> Cohort<'a> {
    let mut cohort = Cohort::new(criteria);
    add(&mut cohort, agencies, None);
    cohort
}

/// Adds the agencies of a fiscal year.
fn add(
    cohort: &mut Cohort,
    agencies: &[(&str, Option<&str>, &[&str])],
    fiscal_year: Option<FiscalYear>,
) {
    let criteria = cohort.criteria;
    let points: Vec<String> =
        criteria.framework.levels.iter().map(|level| level.points.to_string()).collect();
    let before = cohort.agencies.len();
    for (at, (name, group, items)) in agencies.iter().enumerate() {
        let sample =
            items.iter().fold(Sample::new(&points.join(" ")), |sample, item| sample.item(item));
        let assessment = Assessment::new(
            criteria,
            EvidenceFile { name: "a.xlsx".to_owned(), sha256: "e".repeat(64) },
            Subject { agency: (*name).to_owned(), fiscal_year, policy: EvidencePolicy::Required },
            Evidence { rows: sample.rows, ..Evidence::default() },
        );
        let origin = Origin {
            fingerprint: "f".repeat(64),
            path: format!("{name}.xlsx"),
            part: 0,
            parts: 1,
            chosen: None,
            group: group.map(str::to_owned),
            loose: Vec::new(),
        };
        let mut line = line::assessed(&assessment, Lang::En, &origin);
        line.report = Some(Report { file: format!("reports/{at}.report.xlsx"), bytes: 1 });
        cohort.add(before + at + 1, &line);
    }
}

fn criteria(points: &str, items: usize) -> Criteria {
    let levels = vec!["met"; points.split(' ').count()].join(" | ");
    let sample = (0..items).fold(Sample::new(points), |sample, _| sample.item(&levels));
    Criteria { framework: sample.framework, sha256: "c".repeat(64), overlay: None }
}

struct Book(Xlsx<Cursor<Vec<u8>>>);

impl Book {
    fn of(comparison: &Comparison, lang: Lang) -> Book {
        let bytes = write(comparison, lang, Created::default()).unwrap();
        assert!(is_report(&bytes), "known as ours");
        Book(calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap())
    }

    /// The table of a sheet, blank cells left out at the ends of rows.
    fn table(&mut self, sheet: &str) -> Vec<Vec<String>> {
        let range = self.0.worksheet_range(sheet).unwrap();
        let rows = range.rows().map(|row| row.iter().map(Data::to_string).collect::<Vec<_>>());
        let mut rows: Vec<Vec<String>> = rows.skip(ABOVE).collect();
        for row in &mut rows {
            while row.last().is_some_and(String::is_empty) {
                row.pop();
            }
        }
        rows
    }
}

const FULL: &str = "met | met | met";
const HALF: &str = "met | partly | no";
const NONE: &str = "no | no | no";
const APPLIES_NOT: &str = "n/a | n/a | n/a";

fn some(criteria: &Criteria) -> Comparison<'_> {
    let agencies: [(&str, Option<&str>, &[&str]); 5] = [
        ("=B", Some("north"), &[HALF, HALF]),
        ("A", Some("south"), &[FULL, HALF]),
        ("C", Some("north"), &[HALF, HALF]),
        ("D", Some("south"), &[NONE, "1/3? | no | no"]),
        ("E", None, &[APPLIES_NOT, APPLIES_NOT]),
    ];
    let failure = Failure {
        path: "x.xlsx".to_owned(),
        agency: None,
        group: Some("north".to_owned()),
        diagnostic: Diagnostic::new(&CANNOT_READ, Place::File).with("reason", "gone"),
    };
    Comparison { cohorts: vec![cohort(criteria, &agencies)], failures: Some(vec![failure]) }
}

#[test]
fn the_ranking_shows_level_scores_and_margin() {
    let criteria = criteria("300 400 500", 2);
    let rows = Book::of(&some(&criteria), Lang::En).table("Ranking");
    let shown: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    assert_eq!(
        shown,
        [
            vec!["1", "A", "south", "", "advance", "425", "425", "", "75", "2", "0", "A.xlsx"],
            vec!["2", "=B", "north", "", "basic", "350", "350", "", "50", "4", "0", "=B.xlsx"],
            vec!["2", "C", "north", "", "basic", "350", "350", "", "50", "4", "0", "C.xlsx"],
            vec!["4", "D", "south", "", "No level yet", "0", "50", "50", "300", "6", "0", "D.xlsx"],
            vec!["–", "E", "", "", "Not applicable", "", "", "", "", "0", "0", "E.xlsx"],
        ]
    );
}

#[test]
fn heat_maps_show_every_agency_by_category_and_item() {
    let criteria = criteria("300 400 500", 2);
    let mut book = Book::of(&some(&criteria), Lang::En);
    let items = book.table("Items");
    assert_eq!(items[0], ["1", "A", "advance", "425", "500", "350"]);
    assert_eq!(items[3], ["4", "D", "No level yet", "0", "0", "0"]);
    assert_eq!(items[4][4..], ["–", "–"]);
    assert_eq!(book.table("Categories")[0], ["1", "A", "advance", "425", "425"]);
}

#[test]
fn groups_gaps_items_and_failures_have_their_figures() {
    let criteria = criteria("300 400 500", 2);
    let mut book = Book::of(&some(&criteria), Lang::En);
    let groups = book.table("Groups");
    assert_eq!(
        groups[0],
        [
            "north",
            "2",
            "350",
            "350",
            "350",
            "350",
            "350",
            "350",
            "=B and 1 more",
            "=B and 1 more",
            "0",
            "2",
            "0",
            "0"
        ]
    );
    assert_eq!(
        groups[1],
        [
            "south", "2", "212.5", "0", "106.25", "212.5", "318.75", "425", "A", "D", "1", "0",
            "1", "0"
        ]
    );
    let shared = book.table("Shared gaps");
    assert_eq!(
        shared[0],
        ["1.2", "advance", "1.2.advance.1", "4", "0.8", "75", "18.75", "0", "1", "3", "0", "0"]
    );
    let hard = book.table("Difficulty");
    assert_eq!(hard[0], ["1.2", "1.2", "4", "262.5", "262.5", "0.75", "0", "0"]);
    assert_eq!(hard[1], ["1.1", "1.1", "4", "300", "300", "0.75", "0.25", "0.25"]);
    assert_eq!(
        book.table("Failures"),
        [[
            "x.xlsx",
            "",
            "north",
            "cannot be read: gone",
            "check the name of the file and the permission to read it",
            "cannot-read"
        ]]
    );
}

/// Two agencies in one year, and in the next.
fn of_two_years(criteria: &Criteria) -> Comparison<'_> {
    let mut cohort = Cohort::new(criteria);
    let first: [(&str, Option<&str>, &[&str]); 2] =
        [("A", Some("north"), &[HALF]), ("B", Some("north"), &[FULL])];
    let second: [(&str, Option<&str>, &[&str]); 2] =
        [("A", Some("north"), &[FULL]), ("b", Some("north"), &[FULL])];
    add(&mut cohort, &first, FiscalYear::new(2568));
    add(&mut cohort, &second, FiscalYear::new(2569));
    Comparison { cohorts: vec![cohort], failures: None }
}

#[test]
fn agencies_of_several_years_are_named_with_their_year() {
    let criteria = criteria("300 400 500", 1);
    let comparison = of_two_years(&criteria);
    let mut book = Book::of(&comparison, Lang::En);
    let column = |rows: Vec<Vec<String>>, at: usize| {
        rows.into_iter().map(|mut row| row.swap_remove(at)).collect::<Vec<_>>()
    };
    let names = ["B (2025 CE)", "A (2026 CE)", "b (2026 CE)", "A (2025 CE)"];
    assert_eq!(column(book.table("Categories"), 1), names);
    assert_eq!(column(book.table("Items"), 1), names);
    let years = ["2025 CE", "2026 CE", "2026 CE", "2025 CE"];
    assert_eq!(column(book.table("Ranking"), 3), years);
    let groups = book.table("Groups");
    assert_eq!(column(groups.clone(), 0), ["north (2026 CE)", "north (2025 CE)"]);
    assert_eq!(column(groups.clone(), 1), ["2", "2"]);
    assert_eq!(groups[0][8], "A (2026 CE) and 1 more");
    assert_eq!(groups[1][8..10], ["B (2025 CE)", "A (2025 CE)"]);

    let thai = Book::of(&comparison, Lang::Th).table("รายข้อ");
    assert_eq!(column(thai, 1)[0], "B (พ.ศ. 2568)");
}

#[test]
fn what_is_counted_over_several_years_are_assessments() {
    let criteria = criteria("300 400 500", 1);
    let comparison = of_two_years(&criteria);
    for (lang, title, agencies, assessments, named) in [
        (Lang::En, "Assessments compared: 4, of agencies: 2", "agenc", "assessment", [2, 1, 1, 0]),
        (
            Lang::Th,
            "รายงานเปรียบเทียบ 4 ผลการประเมินของ 2 หน่วยงาน",
            "หน่วยงาน",
            "ผลการประเมิน",
            [2, 1, 1, 4],
        ),
    ] {
        let mut book = Book::of(&comparison, lang);
        let sheets = book.0.sheet_names();
        for (at, sheet) in sheets.iter().enumerate() {
            let range = book.0.worksheet_range(sheet).unwrap();
            let texts: Vec<String> =
                range.used_cells().map(|(_, _, cell)| cell.to_string().to_lowercase()).collect();
            let is_alone = |text: &&String| text.contains(agencies) && !text.contains(assessments);
            // Heads of columns that name agencies, and what is said of such a column.
            let alone: Vec<&String> = texts.iter().filter(is_alone).collect();
            let named = at.checked_sub(1).and_then(|at| named.get(at)).copied().unwrap_or(0);
            assert_eq!(alone.len(), named, "{sheet}: {alone:?}");
        }
        let range = book.0.worksheet_range(&sheets[0]).unwrap();
        assert!(range.used_cells().any(|(_, _, cell)| cell == title), "{lang}");
    }
}

#[test]
fn agencies_without_groups_have_no_sheet_of_groups() {
    let criteria = criteria("300 400 500", 1);
    let all = Comparison {
        cohorts: vec![cohort(&criteria, &[("A", None, &[FULL])])],
        failures: Some(Vec::new()),
    };
    let book = Book::of(&all, Lang::Th);
    let names = book.0.sheet_names();
    assert_eq!(
        names,
        [
            "ภาพรวม",
            "อันดับ",
            "รายหมวด",
            "รายข้อ",
            "ประเด็นร่วม",
            "ความยากรายข้อ",
            "ข้อที่ไปด้วยกัน",
            "วิธีการและที่มา",
            "คิดคะแนนไม่ได้"
        ]
    );
}

#[test]
fn ladders_of_one_and_six_levels_and_agencies_to_which_nothing_applies_are_compared() {
    let one = criteria("100", 1);
    let six = criteria("1 2 3 4 5 6", 1);
    let nothing = criteria("5", 1);
    let comparison = Comparison {
        cohorts: vec![
            cohort(&one, &[("A", None, &["partly"]), ("B", None, &["met"])]),
            cohort(&six, &[("C", None, &["met | met | met | partly | no | no"])]),
            cohort(&nothing, &[("D", None, &["n/a"])]),
        ],
        failures: Some(Vec::new()),
    };
    for lang in Lang::ALL {
        let bytes = write(&comparison, lang, Created::default()).unwrap();
        let again = write(&comparison, lang, Created::default()).unwrap();
        assert!(bytes == again, "the same agencies give the same bytes");
    }
}

#[test]
fn a_comparison_of_nobody_says_what_failed() {
    let failures = vec![Failure {
        path: "x.xlsx".to_owned(),
        agency: None,
        group: None,
        diagnostic: Diagnostic::new(&CANNOT_READ, Place::File).with("reason", "gone"),
    }];
    let nobody = Comparison { cohorts: Vec::new(), failures: Some(failures) };
    let mut book = Book::of(&nobody, Lang::En);
    assert_eq!((book.0.sheet_names().len(), book.table("Failures").len()), (1, 1));
}
