//! Many agencies as lines of data, and what they come to together.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::batch::cohort::Cohort;
use pmqa::batch::line::{self, Line, Origin, Report};
use pmqa::batch::tidy::Table;
use pmqa::batch::tidy::csv::{Tables, file};
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::evidence::Evidence;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::text::Lang;
use pmqa::year::FiscalYear;
use proptest::prelude::*;
use support::Sample;
use support::case::cases;

/// An agency of these tests: what its only items are, and its group.
fn sealed(name: &str, group: Option<&str>, items: &[&str]) -> (Criteria, String) {
    let mut sample = Sample::new("300 400 500");
    for item in items {
        sample = sample.item(item);
    }
    let criteria = Criteria { framework: sample.framework, sha256: "c".repeat(64), overlay: None };
    let assessment = Assessment::new(
        &criteria,
        EvidenceFile { name: "a.xlsx".to_owned(), sha256: "e".repeat(64) },
        Subject {
            agency: name.to_owned(),
            fiscal_year: FiscalYear::new(2569),
            policy: EvidencePolicy::Required,
        },
        Evidence { rows: sample.rows, ..Evidence::default() },
    );
    let origin = Origin {
        fingerprint: "f".repeat(64),
        path: format!("{name}.xlsx"),
        part: 0,
        parts: 1,
        chosen: None,
        loose: Vec::new(),
        group: group.map(str::to_owned),
    };
    let line = line::assessed(&assessment, Lang::En, &origin);
    let draft = line::draft(&assessment, Lang::En, &line).unwrap();
    assert_eq!(line::read(&draft).unwrap(), line);
    let report = Report { file: format!("reports/{name}.report.xlsx"), bytes: 9 };
    let sealed = line::seal(&draft, Some(&report)).unwrap();
    (criteria, sealed)
}

fn read(sealed: &str) -> Line {
    assert!(line::is_sealed(sealed) && !sealed.contains('\n'));
    line::read(sealed).unwrap()
}

/// An agency's name, its group and what its two items are.
type Agency = (&'static str, Option<&'static str>, [&'static str; 2]);

/// These agencies together.
fn cohort<'a>(criteria: &'a Criteria, agencies: &[Agency]) -> Cohort<'a> {
    let mut cohort = Cohort::new(criteria);
    for (at, (name, group, items)) in agencies.iter().enumerate() {
        cohort.add(at + 1, &read(&sealed(name, *group, items).1));
    }
    cohort
}

const FULL: &str = "met | met | met";
const HALF: &str = "met | partly | no";
const NONE: &str = "no | no | no";
const UNBACKED: &str = "met? | no | no";

fn some() -> (Criteria, Vec<Agency>) {
    let criteria = sealed("x", None, &[FULL, FULL]).0;
    let agencies = vec![
        ("B", Some("north"), [HALF, HALF]),
        ("A", Some("south"), [FULL, FULL]),
        ("C", Some("north"), [HALF, HALF]),
        ("D", Some("south"), [NONE, UNBACKED]),
        ("E", None, ["n/a | n/a | n/a", "n/a | n/a | n/a"]),
    ];
    (criteria, agencies)
}

#[test]
fn a_line_carries_the_document_its_origin_and_exact_scores() {
    let (_, sealed) = sealed("กรมตัวอย่าง", Some("กลุ่ม ก"), &["2/3 | met | met", FULL]);
    let line = read(&sealed);
    assert_eq!((line.agency.name.as_str(), line.agency.fiscal_year), ("กรมตัวอย่าง", Some(2569)));
    assert_eq!(line.overall.score, Some(350.0));
    assert_eq!(line.exact.items, [Some("200".to_owned()), Some("500".to_owned())]);
    assert_eq!(line.gaps.len(), line.exact.gains.len());
    assert_eq!(line::origin(&sealed), Some(line.origin));
    assert_eq!(line.report.unwrap().bytes, 9);
    assert_eq!(line::origin(&sealed.replace("กรมตัวอย่าง", "กรมอื่น")), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What a run has just scored and what an earlier one has must not differ in a digit.
    #[test]
    fn a_line_is_read_back_as_it_was_assessed(case in cases(3, 3, 3)) {
        let criteria = case.sample.criteria();
        let assessment = case.assess(&criteria);
        let origin = Origin {
            fingerprint: "f".repeat(64),
            path: "ก.xlsx".to_owned(),
            part: 1,
            parts: 2,
            chosen: None,
            group: None,
            loose: Vec::new(),
        };
        let line = line::assessed(&assessment, Lang::Th, &origin);
        let draft = line::draft(&assessment, Lang::Th, &line).unwrap();
        prop_assert_eq!(line::read(&draft).unwrap(), line);
    }
}

#[test]
fn equal_scores_share_a_rank_and_what_has_none_comes_last() {
    let (criteria, agencies) = some();
    let cohort = cohort(&criteria, &agencies);
    let ranking: Vec<_> =
        cohort.ranking().into_iter().map(|(rank, of)| (rank, of.name.as_str())).collect();
    assert_eq!(
        ranking,
        [(Some(1), "A"), (Some(2), "B"), (Some(2), "C"), (Some(4), "D"), (None, "E")]
    );
    assert_eq!(cohort.levels(), [1, 2, 0, 1]);
    assert!(!cohort.all_reach(0));
    let d = &cohort.agencies[3];
    assert_eq!(Cohort::unbacked(d), Some(whole(150)));
    assert_eq!(d.short, Some(whole(300)));
    assert_eq!(cohort.agencies[1].short, None);
    assert_eq!(cohort.agencies[4].short, None);
}

#[test]
fn groups_are_compared_by_their_figures() {
    let (criteria, agencies) = some();
    let cohort = cohort(&criteria, &agencies);
    let groups = cohort.groups();
    assert_eq!(groups.len(), 2, "a group in which nothing applies has no figures");
    assert_eq!((groups[0].name, &groups[0].figures.mean), (Some("north"), &whole(350)));
    assert_eq!((groups[1].name, &groups[1].figures.mean), (Some("south"), &whole(250)));
    assert_eq!(groups[1].figures.lower_quartile, whole(125));
    assert_eq!((groups[0].best.len(), groups[1].best[0].name.as_str()), (2, "A"));
    assert_eq!(groups[1].levels, [1, 0, 0, 1]);
}

#[test]
fn agencies_without_groups_are_not_compared_by_group() {
    let (criteria, mut agencies) = some();
    agencies.iter_mut().for_each(|agency| agency.1 = None);
    assert_eq!(cohort(&criteria, &agencies).groups(), []);
}

#[test]
fn a_shared_gap_counts_agencies_and_the_points_it_costs_them() {
    let (criteria, agencies) = some();
    let cohort = cohort(&criteria, &agencies);
    let shared = cohort.shared_gaps();
    let id = |at: usize| criteria.framework.requirements().nth(at).unwrap().requirement.id.clone();
    let named: Vec<_> = shared.iter().map(|(at, gap)| (id(*at), gap.agencies())).collect();
    assert_eq!(named[0], ("1.1.advance.1".to_owned(), 3));
    assert_eq!(named[2], ("1.1.significance.1".to_owned(), 3));
    assert_eq!(named[4..], [("1.1.basic.1".to_owned(), 1), ("1.2.basic.1".to_owned(), 1)]);
    // Two agencies lack half of Advance in one of two items: 25 points each.
    assert_eq!(shared[0].1.gain, whole(50));
    assert_eq!(shared[5].1.kinds, [0, 0, 0, 1, 0]);
}

#[test]
fn the_item_with_the_lowest_mean_is_the_hardest() {
    let criteria = sealed("x", None, &[FULL, FULL]).0;
    let cohort = cohort(
        &criteria,
        &[
            ("A", None, [FULL, HALF]),
            ("B", None, ["n/a | n/a | n/a", HALF]),
            ("C", None, ["1/3 | no | no", NONE]),
        ],
    );
    let hardest: Vec<(usize, Exact)> = cohort.hardest();
    assert_eq!(hardest, [(1, ratio(700, 3)), (0, whole(300))]);
    assert_eq!((cohort.items[0].agencies, cohort.items[0].reached(0)), (2, 1));
    assert_eq!((cohort.items[1].reached(0), cohort.items[1].reached(1)), (2, 0));
}

#[test]
fn tables_have_a_row_for_each_observation() {
    let line = read(&sealed("กรมตัวอย่าง", Some("=กลุ่ม"), &[HALF, FULL]).1);
    let mut tables = Tables::new(|_| Ok(Vec::new())).unwrap();
    tables.add(7, &line).unwrap();
    let written = tables.finish().unwrap();
    let rows = |at: usize| {
        let mut reader = csv::Reader::from_reader(&written[at][3..]);
        let head = reader.headers().unwrap().clone();
        let rows = reader.into_records().map(Result::unwrap).collect::<Vec<_>>();
        (head, rows)
    };
    let (head, scores) = rows(0);
    let of = |row: &csv::StringRecord, name: &str| {
        row[head.iter().position(|column| column == name).unwrap()].to_owned()
    };
    assert_eq!(scores.len(), 2);
    assert_eq!(
        (of(&scores[0], "scope"), of(&scores[0], "score")),
        ("overall".into(), "425".into())
    );
    assert_eq!((of(&scores[1], "scope"), of(&scores[1], "level")), ("1".into(), "advance".into()));
    assert_eq!((of(&scores[0], "number"), of(&scores[0], "group")), ("7".into(), "'=กลุ่ม".into()));
    assert_eq!(rows(1).1.len(), 6, "two items of three levels");
    assert_eq!(rows(2).1.len(), 2);
    assert_eq!(rows(3).1.len(), 0);
    assert_eq!(Table::ALL.map(file)[2], "gaps.csv");
}
