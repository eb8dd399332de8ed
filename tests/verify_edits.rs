//! What an officer edits in the evidence sheet of a report: the workbook, `pmqa score` and `pmqa verify`
//! agree after each edit, as a spreadsheet engine that knows nothing of us saved it, and what was changed
//! beside it is found, cell by cell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::{self, Evidence, Judgement, Status};
use pmqa::exact::cut;
use pmqa::mark;
use pmqa::report::workbook::{Layout, write, write_laid_out};
use pmqa::settings::Reading;
use pmqa::text::Lang;
use pmqa::verify::{Verdict, verify};
use support::Sample;
use support::edited::Edited;
use support::parts::{
    looking_at, rewrite, row_added, with_formula, with_number, with_value, without_row,
};

/// The sheets by their parts.
const SUMMARY: &str = "xl/worksheets/sheet1.xml";
const ITEMS: &str = "xl/worksheets/sheet2.xml";
const EVIDENCE: &str = "xl/worksheets/sheet6.xml";
const FIGURES: &str = "xl/worksheets/sheet9.xml";
const REQUIREMENTS: &str = "xl/worksheets/sheet10.xml";

/// Line 7 is that of 1.1 Basic 1, 8 of a second document on it, 9 of 1.1 Basic 2, 10 of 1.1 Advance, which
/// lacks a document, 11 of 1.1 Significance, which no row mentions; 12 to 14 are those of 1.2.
fn sample() -> Sample {
    Sample::new("300 400 500")
        .item("met, partly | met? | -")
        .item("met | no | n/a")
        .row("1.1.basic.1", "blank")
}

/// Who may say a word in a report, and whether there are days in it.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Kind {
    /// The agency alone.
    Own,
    /// An assessor has a column, in which nothing stands.
    Offered,
    /// An assessor says a word of 1.1 Basic 2, and documents expire.
    AssessedAsOf,
}

fn report(kind: Kind, criteria: &Criteria) -> Vec<u8> {
    write(&assessment(kind, criteria), Lang::En, Created::at(1_795_132_800).unwrap()).unwrap()
}

fn assessment(kind: Kind, criteria: &Criteria) -> Assessment<'_> {
    let mut rows = sample().rows;
    rows[3].link = Some("https://example.go.th/order".to_owned());
    let dated = kind == Kind::AssessedAsOf;
    if dated {
        let place = rows[1].place.clone();
        rows[1].assessor = Some(Judgement { status: Status::Met, text: "met".to_owned(), place });
        rows[0].valid_until = Date::parse("2026-09-30");
    }
    let evidence = Evidence { rows, assessed: kind != Kind::Own, ..Evidence::default() };
    let terms = Terms { as_of: Date::parse("2026-11-20").filter(|_| dated), ..Terms::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let agency = "กรมตัวอย่าง".to_owned();
    let subject = Subject { agency, fiscal_year: None, policy: EvidencePolicy::Required };
    Assessment::on(terms, criteria, file, subject, evidence)
}

/// What is typed, as `F9=met`; `A9:P9=` empties cells of a row.
fn typed(edits: &str) -> Vec<(String, String)> {
    let edits = edits.split(" | ").flat_map(|edit| {
        let (cells, text) = edit.split_once('=').unwrap();
        let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
        let row = first.trim_start_matches(char::is_alphabetic);
        let letter = |cell: &str| cell.chars().next().unwrap();
        let columns = letter(first)..=letter(last);
        columns.map(|column| (format!("{column}{row}"), text.to_owned())).collect::<Vec<_>>()
    });
    edits.collect()
}

fn edited(bytes: &[u8], edits: &str) -> Vec<u8> {
    Edited { bytes, sheet: "Evidence", typed: &typed(edits) }.save()
}

/// The overall score that `pmqa score` gives for a report, and the one that it shows.
fn scores(bytes: &[u8], criteria: &Criteria) -> (String, String) {
    let evidence = evidence::read("", bytes, &criteria.framework, &Reading::default()).unwrap();
    let subject =
        Subject { agency: String::new(), fiscal_year: None, policy: EvidencePolicy::Required };
    let file = EvidenceFile { name: String::new(), sha256: String::new() };
    let terms = Terms {
        by: mark::by(bytes).unwrap_or_default(),
        as_of: mark::as_of(bytes),
        ..Terms::default()
    };
    let scored = Assessment::on(terms, criteria, file, subject, evidence);
    let score = scored.scorecard.substantiated.overall.unwrap().score;
    let sheets = evidence::cells::read(bytes).unwrap();
    let shown = sheets[0].cell(4, 3).map(|cell| cell.value.clone());
    let evidence::cells::Value::Number { value, .. } = shown.unwrap() else { panic!("no score") };
    (cut(&score, 2), format!("{value:.2}"))
}

fn places(verdict: &Verdict) -> Vec<String> {
    verdict.differences.iter().map(|found| found.place.to_string()).collect()
}

/// The workbook shows what `pmqa score` gives after each edit, and `pmqa verify` says so; an edit that is
/// marked `~` is none of what anybody says.
fn hold(kind: Kind, edits: &[(&str, &str)]) {
    let criteria = sample().criteria();
    let report = report(kind, &criteria);
    for (edits, score) in edits {
        let (edits, is_edit) = (edits.trim_start_matches('~'), !edits.starts_with('~'));
        let saved = edited(&report, edits);
        let (scored, shown) = scores(&saved, &criteria);
        assert_eq!((scored.as_str(), shown.as_str()), (*score, *score), "{edits}");
        let verdict = verify(&saved, &criteria).unwrap();
        assert_eq!(verdict.differences, [], "{edits}");
        assert_eq!((verdict.edited, verdict.same_criteria), (Some(is_edit), true), "{edits}");
        assert_eq!(verdict.uncounted, [], "{edits}");
    }
}

#[test]
fn the_report_follows_each_edit_of_what_the_agency_says() {
    hold(
        Kind::Own,
        &[
            ("F9=met", "300.00"),
            ("F9=75%", "281.25"),
            ("F9=", "225.00"),
            ("~F8= ", "262.50"),
            // Rows of which nothing is left, not even formulas.
            ("A7:P7=", "187.50"),
            ("A8:P8=", "262.50"),
            ("A9:P9=", "225.00"),
            ("~A11:P11=", "262.50"),
            ("A7:P7= | A8:P8=", "187.50"),
            ("A14:P14=", "262.50"),
            // Documents.
            ("G8=", "262.50"),
            ("G8=-", "262.50"),
            ("G7=- | G8=ไม่มี", "187.50"),
            ("G8= | F9=met", "300.00"),
            ("G12= | I12=", "112.50"),
            ("G12= | I12=-", "112.50"),
            ("F9=met | G10=แผน", "350.00"),
            ("F9=met | I10=https://example.go.th/?a=1&b", "350.00"),
            ("F9=met | G10=ｐｌａｎ", "350.00"),
            ("F9=met | G10=รอเอกสาร", "300.00"),
            // Reasons.
            ("F13=met", "362.50"),
            ("F13=met | M14=", "312.50"),
            ("F13=met | M14=-", "312.50"),
            ("M14=another reason", "262.50"),
            // Two statuses.
            ("F8=no", "187.50"),
            ("F8=n/a", "262.50"),
            // Words that nobody knows, with a document and without one.
            ("F9=เสดแล้ว", "225.00"),
            ("F10=เสดแล้ว", "262.50"),
            ("~F11=เสดแล้ว", "262.50"),
            ("F8=เสดแล้ว", "262.50"),
            // What no row spoke for.
            ("F11=met | G11=แผน", "262.50"),
            ("F9=met | G10=แผน | F11=met | G11=แผน", "400.00"),
            ("G11=แผน", "262.50"),
            ("M11=ยังไม่เริ่ม", "262.50"),
            ("J11=กองแผนงาน", "262.50"),
        ],
    );
}

#[test]
fn the_report_follows_each_edit_beside_an_assessor_and_days() {
    hold(
        Kind::AssessedAsOf,
        &[
            ("F9=no", "300.00"),
            ("Q9=partly", "262.50"),
            ("Q9=no", "225.00"),
            ("Q7=partly", "262.50"),
            ("Q9=เสดแล้ว", "262.50"),
            ("~Q10=เสดแล้ว", "300.00"),
            ("~Q11=เสดแล้ว", "300.00"),
            // No assessor has said a word any more.
            ("Q9=", "262.50"),
            ("Q9= | F9=", "225.00"),
            // The other document has expired.
            ("G8=", "225.00"),
            ("G8= | T7=", "300.00"),
            ("A8:V8=", "225.00"),
            ("A9:V9=", "225.00"),
            ("~A11:V11=", "300.00"),
            ("F11=met | G11=แผน | Q11=partly | G10=แผน", "375.00"),
        ],
    );
}

#[test]
fn an_assessor_who_has_not_said_a_word_is_followed_from_the_first() {
    hold(
        Kind::Offered,
        &[
            ("F9=met", "300.00"),
            ("Q9=met", "300.00"),
            ("Q7=no", "187.50"),
            ("~Q9=เสดแล้ว", "262.50"),
            ("Q11=met", "262.50"),
            ("Q12=n/a", "112.50"),
            ("Q12=n/a | M12=reason", "262.50"),
            ("A9:R9=", "225.00"),
        ],
    );
}

/// The report as a spreadsheet program leaves it after empty rows were put in above some line.
fn with_rows_put_in(kind: Kind, criteria: &Criteria, above: u32) -> Vec<u8> {
    let assessment = assessment(kind, criteria);
    let mut layout = Layout::new(&assessment);
    let moved = |row: u32| if row >= above { row + 2 } else { row };
    layout.lines.iter_mut().for_each(|line| line.at = moved(line.at));
    for (first, last) in layout.runs.iter_mut().flatten() {
        (*first, *last) = (moved(*first), moved(*last));
    }
    let (first, last) = layout.looked_at;
    layout.looked_at = (moved(first), moved(last));
    write_laid_out(&assessment, Lang::En, layout).unwrap()
}

#[test]
fn rows_that_were_put_in_move_the_others_and_change_nothing() {
    let criteria = sample().criteria();
    for kind in [Kind::Own, Kind::AssessedAsOf] {
        for above in 2..14 {
            let moved = with_rows_put_in(kind, &criteria, above);
            let verdict = verify(&moved, &criteria).unwrap();
            assert_eq!((verdict.differences, verdict.edited), (Vec::new(), Some(false)), "{above}");
        }
        // Between the lines of one requirement, its formulas look at what stands there.
        let moved = with_rows_put_in(kind, &criteria, 7);
        let moved = edited(&moved, "B8=1.1 | C8=basic | D8=1 | G8=แผน | B9=1.1 | C9=basic | D9=1");
        let (scored, shown) = scores(&moved, &criteria);
        assert_eq!(scored, shown);
        let verdict = verify(&moved, &criteria).unwrap();
        let dated = kind == Kind::AssessedAsOf;
        assert_eq!((&verdict.differences[..], verdict.edited), (&[][..], Some(true)));
        // Only a formula that was not put in would know whether the document has expired.
        let uncounted: Vec<_> = verdict.uncounted.iter().map(ToString::to_string).collect();
        assert_eq!(uncounted, if dated { vec!["Evidence!F8"] } else { vec![] });
    }
}

#[test]
fn what_was_deleted_row_and_all_is_no_longer_assessed() {
    let criteria = sample().criteria();
    for kind in [Kind::Own, Kind::AssessedAsOf] {
        let lost = |text: String| {
            // What spreadsheet programs make of cells that are gone: one range of each column in row 9.
            let columns = ["$G$9:$I$9", "$M$9:$M$9", "$N$9:$N$9", "$R$9:$R$9", "$V$9:$V$9"];
            columns
                .iter()
                .fold(text, |text, range| text.replace(&format!("'Evidence'!{range}"), "#REF!"))
        };
        let deleted = rewrite(&report(kind, &criteria), |name, text| match name {
            REQUIREMENTS => lost(text),
            _ => text,
        });
        let saved = edited(&deleted, "A9:V9=");
        assert_eq!(scores(&saved, &criteria), ("225.00".to_owned(), "225.00".to_owned()));
        let verdict = verify(&saved, &criteria).unwrap();
        assert_eq!((verdict.differences, verdict.edited), (Vec::new(), Some(true)), "{kind:?}");
        // What is lost and still said is not shown.
        let verdict = verify(&edited(&deleted, "F9=met"), &criteria).unwrap();
        assert!(places(&verdict).contains(&"Summary!D5".to_owned()), "{kind:?}");
    }
}

/// The formulas from a status to its credit in line 9, as a copy of it in another row has them.
fn credit_formulas(report: &[u8], row: u32) -> String {
    let formulas = evidence::cells::formulas(report).unwrap();
    let sheet = formulas.iter().find(|sheet| sheet.name == "Evidence").unwrap();
    let copied = |column: char| {
        let formula =
            sheet.cell(8, u32::from(column) - u32::from('A')).unwrap().value.text().unwrap();
        let formula = formula.replace("_xlfn.", "");
        let moved = |formula: String, of| formula.replace(&format!("{of}9"), &format!("{of}{row}"));
        format!("{column}{row}={}", ['F', 'X', 'Y'].into_iter().fold(format!("={formula}"), moved))
    };
    ['N', 'X', 'Y'].map(copied).join(" | ")
}

#[test]
fn a_row_below_the_table_is_told_where_only_scoring_counts_it() {
    let criteria = sample().criteria();
    let report = report(Kind::Own, &criteria);
    let row = "A15=1 | B15=1.1 | C15=basic | D15=2";
    let copied = format!("F15=partly | G15=document 1 | {}", credit_formulas(&report, 15));
    for (typed, differ) in [
        ("G15=แผน", &[][..]),
        (copied.as_str(), &[]),
        ("F15=partly | G15=document 1 | I15=https://example.go.th/order", &[]),
        ("F15=partly | G15=document 1", &[]),
        // The lowest of two statuses counts.
        ("F15=no | G15=แผน", &["Requirements!F6", "Requirements!J6", "Summary!D5"]),
    ] {
        let saved = edited(&report, &format!("{row} | {typed}"));
        let verdict = verify(&saved, &criteria).unwrap();
        let found = places(&verdict);
        assert_eq!(found.is_empty(), differ.is_empty(), "{typed}: {:?}", verdict.differences);
        assert!(differ.iter().all(|cell| found.contains(&(*cell).to_owned())), "{found:?}");
        let uncounted: Vec<_> = verdict.uncounted.iter().map(ToString::to_string).collect();
        assert_eq!(uncounted, ["Evidence!F15"], "{typed}");
        let (scored, shown) = scores(&saved, &criteria);
        assert_eq!(scored == shown, differ.is_empty(), "{typed}");
    }
}

/// A change of one part, and the cells that it must be found in.
type Tampering = (&'static str, fn(&str) -> String, &'static [&'static str]);

/// What someone may do to a report, whether or not its evidence was edited.
const TAMPERINGS: &[Tampering] = &[
    (SUMMARY, |sheet| with_value(sheet, "D5", "499"), &["Summary!D5"]),
    (SUMMARY, |sheet| with_value(sheet, "B5", "advance"), &["Summary!B5"]),
    (SUMMARY, |sheet| with_formula(sheet, "D5", None), &["Summary!D5"]),
    (SUMMARY, |sheet| with_formula(sheet, "D5", Some("500")), &["Summary!D5"]),
    (SUMMARY, |sheet| row_added(sheet, "<c r=\"C200\"><v>500</v></c>"), &["Summary!C200"]),
    (ITEMS, |sheet| with_value(sheet, "H7", "7"), &["Items!H7"]),
    (EVIDENCE, |sheet| with_value(sheet, "N10", "0.9"), &["Evidence!N10"]),
    (EVIDENCE, |sheet| with_formula(sheet, "N10", None), &["Evidence!N10"]),
    (EVIDENCE, |sheet| row_added(sheet, "<c r=\"N200\"><v>1</v></c>"), &["Evidence!N200"]),
    (REQUIREMENTS, |sheet| with_value(sheet, "J8", "0.9"), &["Requirements!J8"]),
    (REQUIREMENTS, |sheet| with_number(sheet, "E7", "7"), &["Requirements!E7"]),
    (REQUIREMENTS, |sheet| with_formula(sheet, "F7", None), &["Requirements!F7"]),
    // Formulas that leave out a line which makes no difference today, or look at one of another requirement.
    (
        REQUIREMENTS,
        |sheet| looking_at(sheet, "H5", ("$G$7:$I$8", "$G$7:$I$7")),
        &["Requirements!H5"],
    ),
    (
        REQUIREMENTS,
        |sheet| looking_at(sheet, "F5", ("$N$7:$N$8", "$N$7:$N$7")),
        &["Requirements!F5"],
    ),
    (
        REQUIREMENTS,
        |sheet| looking_at(sheet, "F7", ("$N$10:$N$10", "$N$10:$N$12")),
        &["Requirements!F7"],
    ),
    (FIGURES, |sheet| with_number(sheet, "D27", "450"), &["Calculation!D27"]),
];

#[test]
fn what_was_changed_beside_an_edit_is_found() {
    let criteria = sample().criteria();
    let report = report(Kind::Own, &criteria);
    // As it was made, and after a status was changed and a row emptied.
    for edits in ["", "F9=met | A14:P14="] {
        let saved = if edits.is_empty() { report.clone() } else { edited(&report, edits) };
        for (at, (part, change, found)) in TAMPERINGS.iter().enumerate() {
            let tampered =
                rewrite(&saved, |name, text| if name == *part { change(&text) } else { text });
            assert_ne!(saved, tampered, "{at}");
            let verdict = verify(&tampered, &criteria).unwrap();
            assert_eq!(places(&verdict), *found, "{edits} {at}");
        }
    }
}

#[test]
fn lines_that_changed_places_are_told() {
    let criteria = sample().criteria();
    let report = report(Kind::Own, &criteria);
    // All that is said of 1.2 Basic and of 1.2 Advance, each in the place of the other.
    let moved = [(12, 13), (13, 12)]
        .into_iter()
        .flat_map(|(to, from)| (b'B'..=b'M').map(move |column| (char::from(column), to, from)));
    let moves: Vec<String> = moved
        .map(|(column, to, from)| format!("{column}{to}={}", text_at(&report, from, column)))
        .collect();
    let saved = edited(&report, &moves.join(" | "));
    let (scored, shown) = scores(&saved, &criteria);
    assert_ne!(scored, shown);
    let verdict = verify(&saved, &criteria).unwrap();
    assert_eq!(verdict.edited, Some(true));
    let uncounted: Vec<_> = verdict.uncounted.iter().map(ToString::to_string).collect();
    assert_eq!(uncounted, ["Evidence!F12", "Evidence!F13"]);
}

/// What stands in a cell of the evidence sheet of a report, rows from 1.
fn text_at(report: &[u8], row: u32, column: char) -> String {
    let sheets = evidence::cells::read(report).unwrap();
    let sheet = sheets.iter().find(|sheet| sheet.name == "Evidence").unwrap();
    let cell = sheet.cell(row - 1, u32::from(column) - u32::from('A'));
    match cell.map(|cell| cell.value.clone()) {
        Some(evidence::cells::Value::Text(text)) => text.to_string(),
        Some(evidence::cells::Value::Number { value, .. }) => value.to_string(),
        _ => String::new(),
    }
}

#[test]
fn a_hidden_row_that_only_scoring_counts_is_found() {
    let criteria = sample().criteria();
    let row = "<c r=\"B200\" t=\"inlineStr\"><is><t>1.1</t></is></c><c r=\"C200\" t=\"inlineStr\"><is><t>basic</t></is></c>\
               <c r=\"D200\"><v>1</v></c><c r=\"F200\" t=\"inlineStr\"><is><t>no</t></is></c>";
    let hidden = rewrite(&report(Kind::Own, &criteria), |name, text| match name {
        EVIDENCE => row_added(&text, row),
        _ => text,
    });
    let verdict = verify(&hidden, &criteria).unwrap();
    assert!(places(&verdict).contains(&"Summary!D5".to_owned()), "{:?}", places(&verdict));
    assert_eq!(verdict.uncounted.len(), 1);
}

#[test]
fn only_another_hash_of_the_criteria_is_told_as_one() {
    let criteria = sample().criteria();
    let saved = edited(&report(Kind::Own, &criteria), "F9=met");
    let replaced = rewrite(&saved, |_, text| text.replace(&"0".repeat(64), &"1".repeat(64)));
    let verdict = verify(&replaced, &criteria).unwrap();
    assert_eq!((verdict.differences.len(), verdict.same_criteria), (1, false));
    // A row that is gone moves those below it, and says nothing of them.
    let moved = rewrite(&saved, |name, text| match name {
        "xl/worksheets/sheet8.xml" => without_row(&text, 5),
        _ => text,
    });
    let verdict = verify(&moved, &criteria).unwrap();
    assert!(!verdict.differences.is_empty() && verdict.same_criteria);
}
