//! Formulas and engine agree: workbooks recalculated by an independent spreadsheet engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::catalogue::terms;
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::{Evidence, Status};
use pmqa::exact::{nearest, whole};
use pmqa::gap::GapKind;
use pmqa::report::workbook::write;
use pmqa::text::Lang;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use support::Sample;
use support::recalculated::{Recalculated, Value, cached};

fn report(sample: &Sample, policy: EvidencePolicy, lang: Lang) -> Vec<u8> {
    let criteria =
        Criteria { framework: sample.framework.clone(), sha256: String::new(), overlay: None };
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: String::new() };
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(), fiscal_year: None, policy
    };
    let assessment = Assessment::new(&criteria, file, subject, evidence);
    write(&assessment, lang, Created::default()).unwrap()
}

/// Every formula of a report gives what the engine computed.
fn agrees(sample: &Sample, policy: EvidencePolicy) {
    let bytes = report(sample, policy, Lang::Th);
    let mut workbook = Recalculated::open(&bytes);
    workbook.calculate();
    let differences = workbook.differences(&cached(&bytes));
    assert!(
        differences.is_empty(),
        "{} cells, such as {:#?}",
        differences.len(),
        &differences[..differences.len().min(8)]
    );
}

#[test]
fn every_status_and_weight_comes_to_the_same() {
    let sample = Sample::new("300 400 500")
        .item("met | partly | met")
        .item("met x2, met, no x3 | met | met?")
        .category("2")
        .item("n/a | n/a | n/a")
        .weighted_item("3", "n/a!, met? | 60% | -")
        .item("met, n/a | 75%, blank | n/a");
    for policy in EvidencePolicy::ALL {
        agrees(&sample, policy);
    }
}

#[test]
fn thresholds_are_met_exactly_with_thirds_and_sevenths() {
    // A third of 300 on each of three items, and two sevenths and five sevenths of one rung, come
    // to a threshold that sums of binary fractions miss on either side.
    let thirds = Sample::new("300 400 500")
        .thresholds("100 200 500")
        .item("1/3 | no | no")
        .item("1/3 | no | no")
        .item("1/3 | no | no");
    let sevenths = Sample::new("7 14")
        .thresholds("3 14")
        .weighted_item("1/7", "2/7 | no")
        .weighted_item("3/7", "5/7 | no")
        .weighted_item("3/7", "1/7, 1/7 x2 | no")
        .category("3/7")
        .item("3/7 | no");
    let third = overall(&thirds);
    assert_eq!((third.0.as_str(), third.1), ("basic", 100.0));
    agrees(&thirds, EvidencePolicy::Required);
    agrees(&sevenths, EvidencePolicy::Required);
}

#[test]
fn just_below_a_threshold_is_below_it() {
    let sample = Sample::new("300 400").item("met | 99.999%").item("met | met");
    assert_eq!(overall(&sample).0, "basic");
    agrees(&sample, EvidencePolicy::Required);
    let hair = Sample::new("300").item("99.9999999%");
    assert_eq!(overall(&hair).0, "No level yet");
    agrees(&hair, EvidencePolicy::Required);
}

#[test]
fn ladders_of_one_and_six_levels_come_to_the_same() {
    agrees(&Sample::new("100").item("partly").item("met"), EvidencePolicy::Required);
    let six = Sample::new("1 2 3 4 5 6").item("met | met | partly | met | no | met");
    agrees(&six, EvidencePolicy::Required);
}

#[test]
fn a_workbook_where_nothing_applies_comes_to_nothing() {
    agrees(&Sample::new("300").item("n/a"), EvidencePolicy::Required);
}

#[test]
fn several_rows_on_a_requirement_come_to_the_lowest() {
    let sample = Sample::new("300 400")
        .item("met?, met | no")
        .row("1.1.basic.1", "partly")
        .row("1.1.basic.1", "blank")
        .row("1.1.advance.1", "n/a")
        .row("1.1.basic.2", "n/a");
    agrees(&sample, EvidencePolicy::Required);
}

#[test]
fn what_is_met_in_part_is_told_as_such_even_where_it_earns_nothing() {
    let sample = Sample::new("300 400")
        .partial("0")
        .item("partly, no, 0%, n/a!, partly?, met? | -")
        .item("partly, partly, partly | met")
        .row("1.2.basic.1", "no")
        .row("1.2.basic.2", "met")
        .row("1.2.basic.3", "n/a");
    let kinds: Vec<GapKind> = sample.gaps().iter().map(|gap| gap.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == GapKind::Partial).count(), 4);
    agrees(&sample, EvidencePolicy::Required);
    agrees(&sample, EvidencePolicy::Ignored);
}

/// The overall level and score that the recalculated summary shows.
fn overall(sample: &Sample) -> (String, f64) {
    let bytes = report(sample, EvidencePolicy::Required, Lang::En);
    let mut workbook = Recalculated::open(&bytes);
    workbook.calculate();
    let value = |column| workbook.value(&("Summary".to_owned(), 4, column));
    match (value(1), value(3)) {
        (Value::Text(level), Value::Number(score)) => (level, score),
        other => panic!("{other:?}"),
    }
}

/// What is typed for each requirement of a sample, in the words of the drop-down list.
fn words(sample: &Sample) -> Vec<String> {
    let mut words = vec![String::new(); sample.framework.requirement_count()];
    for row in &sample.rows {
        let status = row.status.as_ref();
        words[row.requirements[0]] = status.map_or_else(String::new, |status| match status {
            Status::Share(share) => format!("{}%", nearest(&(share * whole(100)))),
            status => terms::status(status, Lang::Th),
        });
    }
    words
}

/// After the statuses of one sample are typed into the report of another, it shows what the report
/// of the first shows.
fn follows(before: &Sample, after: &Sample) {
    let (mut before, mut after) = (before.clone(), after.clone());
    // Only statuses are typed.
    before.rows.iter_mut().chain(&mut after.rows).for_each(|row| row.document = None);
    let bytes = report(&before, EvidencePolicy::Ignored, Lang::Th);
    let expected = report(&after, EvidencePolicy::Ignored, Lang::Th);
    let mut workbook = Recalculated::open(&bytes);
    for (index, word) in words(&after).iter().enumerate() {
        let cell = ("หลักฐาน".to_owned(), FIRST_LINE + index as u32, STATUS_COLUMN);
        workbook.type_in(&cell, word);
    }
    workbook.calculate();
    let mut expected = cached(&expected);
    // The order of the gaps is that of the day of the report.
    expected.retain(|(sheet, _, _), _| sheet != "ประเด็นที่ต้องพัฒนา");
    // A share with many decimals is typed as a text here, and is a number there.
    expected.retain(|(sheet, _, column), _| sheet != "หลักฐาน" || *column < TYPED);
    let differences = workbook.differences(&expected);
    assert!(differences.is_empty(), "{differences:#?}");
}

/// Where the first line of the evidence sheet stands, its status, and what is typed there as formulas
/// compare it, from 0.
const FIRST_LINE: u32 = 6;
const STATUS_COLUMN: u32 = 5;
const TYPED: u32 = 23;

#[test]
fn changed_statuses_change_every_score() {
    let before = Sample::new("300 400 500").item("met | no | no").item("no, - | - | no");
    let after = Sample::new("300 400 500").item("met | met | partly").item("met, 75% | met | met");
    follows(&before, &after);
}

#[test]
fn a_status_that_cannot_be_read_counts_as_none() {
    let sample = Sample::new("300").item("met").item("met");
    let mut workbook = Recalculated::open(&report(&sample, EvidencePolicy::Required, Lang::En));
    let status = ("Evidence".to_owned(), FIRST_LINE, STATUS_COLUMN);
    for (typed, score) in [
        ("excellent", 150.0),
        ("150%", 150.0),
        ("-1%", 150.0),
        ("50%", 225.0),
        ("ครบถ้วน", 300.0),
        ("1", 300.0),
        ("0", 150.0),
        (" MET ", 300.0),
        ("*", 150.0),
        ("?", 150.0),
        ("|", 150.0),
        ("ครบ*", 150.0),
        ("#N/A", 150.0),
        ("100.01%", 150.0),
        ("%", 150.0),
        ("ร้อยละ", 150.0),
        ("1e-1", 150.0),
        ("0,5", 150.0),
        ("2", 150.0),
    ] {
        workbook.type_in(&status, typed);
        workbook.calculate();
        assert_eq!(workbook.value(&("Summary".to_owned(), 4, 3)), Value::Number(score), "{typed}");
    }
}

/// What is typed instead of evidence or a reason, as the reader knows it.
const PLACEHOLDERS: [&str; 12] =
    ["-", " - ", "–", "ไม่มี", "รอเอกสาร", "N/A", "n / a", "no evidence", "*", "?", "0", "  "];

#[test]
fn a_placeholder_is_no_evidence_and_no_reason() {
    let sample = Sample::new("300").item("met").item("n/a");
    for dated in [false, true] {
        let mut sample = sample.clone();
        sample.rows[0].dated = dated.then(|| Date::new(2026, 1, 31).unwrap());
        let mut workbook = Recalculated::open(&report(&sample, EvidencePolicy::Required, Lang::En));
        let cell = |line, column| ("Evidence".to_owned(), FIRST_LINE + line, column);
        let score = |workbook: &mut Recalculated| {
            workbook.calculate();
            workbook.value(&("Summary".to_owned(), 4, 3))
        };
        // The name of a document, its number, its link; the second item applies while no note gives a reason.
        let (evidence, note) = ([6, 7, 8], 12);
        assert_eq!(score(&mut workbook), Value::Number(300.0));
        for placeholder in PLACEHOLDERS {
            evidence.iter().for_each(|&at| workbook.type_in(&cell(0, at), placeholder));
            assert_eq!(score(&mut workbook), Value::Number(0.0), "{placeholder}");
            for (at, given) in
                [(6, "แผน"), (7, "00"), (8, "https://example.go.th/?id=*"), (6, "รอเอกสารลงนาม")]
            {
                workbook.type_in(&cell(0, at), given);
                assert_eq!(score(&mut workbook), Value::Number(300.0), "{given}");
                workbook.type_in(&cell(0, at), placeholder);
            }
            workbook.type_in(&cell(0, 6), "แผน");
            workbook.type_in(&cell(1, note), placeholder);
            assert_eq!(score(&mut workbook), Value::Number(150.0), "{placeholder}");
            workbook.type_in(&cell(1, note), "ไม่มีภารกิจด้านนี้");
            assert_eq!(score(&mut workbook), Value::Number(300.0), "{placeholder}");
        }
    }
}

#[test]
fn placeholders_count_for_none_of_several_lines() {
    let sample = Sample::new("300").item("met, met").row("1.1.basic.1", "met");
    let mut workbook = Recalculated::open(&report(&sample, EvidencePolicy::Required, Lang::En));
    let mut score = |typed: [&str; 3]| {
        for (line, text) in (FIRST_LINE..).zip(typed) {
            workbook.type_in(&("Evidence".to_owned(), line, 6), text);
        }
        workbook.calculate();
        workbook.value(&("Summary".to_owned(), 4, 3))
    };
    assert_eq!(score(["-", "ไม่มี", "แผน"]), Value::Number(150.0));
    assert_eq!(score(["-", "แผน", "แผน"]), Value::Number(300.0));
    assert_eq!(score(["-", "-", "x"]), Value::Number(0.0));
}

/// Samples from a seed that never changes.
fn some_samples(count: usize) -> Vec<Sample> {
    let mut runner = TestRunner::deterministic();
    let samples = support::random::samples(3, 3, 2);
    (0..count).map(|_| samples.new_tree(&mut runner).unwrap().current()).collect()
}

#[test]
fn a_hundred_random_assessments_come_to_the_same() {
    for (at, sample) in some_samples(100).iter().enumerate() {
        agrees(sample, EvidencePolicy::ALL[at % 3]);
    }
}

#[test]
fn random_changes_of_every_status_are_followed_a_hundred_times() {
    for sample in some_samples(100) {
        let mut before = sample.clone();
        before.rows.clear();
        let mut after = sample;
        // A status for every requirement; a reason cannot be typed into a status cell.
        after.rows.retain(|row| row.note.is_none());
        let without_reason = |row: &pmqa::evidence::Row| row.status != Some(Status::NotApplicable);
        after.rows.retain(without_reason);
        follows(&before, &after);
    }
}
