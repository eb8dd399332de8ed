//! Random whole assessments: everything that a row can say, an assessor beside it, documents that
//! expire, thresholds and credits of the criteria's own, every policy, either side, and some day.

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::{By, Evidence, Judgement, Row, Status};
use pmqa::exact::ratio;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{Sample, blank_row, number, random};

/// An assessment, and the terms that it is made on.
#[derive(Debug, Clone)]
pub struct Case {
    pub sample: Sample,
    pub policy: EvidencePolicy,
    pub by: By,
    pub as_of: Option<Date>,
}

impl Case {
    /// The assessment.
    pub fn assess<'a>(&self, criteria: &'a Criteria) -> Assessment<'a> {
        let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "1".repeat(64) };
        let agency = "กรมตัวอย่าง".to_owned();
        let subject = Subject { agency, fiscal_year: None, policy: self.policy };
        let terms = Terms { by: self.by, as_of: self.as_of, ..Terms::default() };
        let evidence = Evidence { rows: self.sample.rows.clone(), ..Evidence::default() };
        Assessment::on(terms, criteria, file, subject, evidence)
    }

    /// Everyone says so of a requirement from now on.
    pub fn say(&mut self, requirement: usize, status: &Status) {
        let of_it = |row: &&mut Row| row.requirements == [requirement];
        for row in self.sample.rows.iter_mut().filter(of_it) {
            row.status = Some(status.clone());
            if let Some(judgement) = &mut row.assessor {
                judgement.status = status.clone();
            }
        }
        if !self.sample.rows.iter().any(|row| row.requirements == [requirement]) {
            self.sample.rows.push(Row { status: Some(status.clone()), ..blank_row(requirement) });
        }
    }

    /// A document that never expires is attached to a requirement.
    pub fn attach(&mut self, requirement: usize) {
        let document = Some("a new document".to_owned());
        self.sample.rows.push(Row { document, ..blank_row(requirement) });
    }
}

/// Assessments of at most so many categories, items in each, and requirements on each level.
pub fn cases(categories: usize, items: usize, requirements: usize) -> impl Strategy<Value = Case> {
    let status = select(vec![
        Status::Met,
        Status::Partial,
        Status::NotMet,
        Status::NotApplicable,
        Status::Share(ratio(2, 7)),
    ]);
    let words = vec((any::<Index>(), status), 0..5);
    let days = vec((any::<Index>(), 0..900i64, 0..3u8), 0..6);
    let rules = (select(vec!["0", "1/3", "1/2", "1"]), 40..=100i64, prop::option::of(1..24u32));
    let terms = (
        select(EvidencePolicy::ALL.to_vec()),
        select(By::ALL.to_vec()),
        prop::option::of(0..900i64),
    );
    (random::samples(categories, items, requirements), words, days, rules, terms).prop_map(
        |(mut sample, words, days, (partial, percent, max_age), (policy, by, as_of))| {
            let first = Date::parse("2025-01-01").unwrap().days();
            let count = sample.rows.len();
            for (at, status) in words.into_iter().filter(|_| count > 0) {
                let row = &mut sample.rows[at.index(count)];
                let (place, text) = (row.place.clone(), "?".to_owned());
                row.assessor = Some(Judgement { status, text, place });
            }
            for (at, day, kind) in days.into_iter().filter(|_| count > 0) {
                let row = &mut sample.rows[at.index(count)];
                let day = Some(Date::from_days(first + day));
                row.dated = day.filter(|_| kind != 0);
                row.valid_until = day.filter(|_| kind != 1);
            }
            sample.framework.scoring.partial = number(partial);
            sample.framework.scoring.max_age = max_age;
            for level in &mut sample.framework.levels {
                level.threshold = &level.points * ratio(percent, 100);
            }
            let as_of = as_of.map(|day| Date::from_days(first + day));
            Case { sample, policy, by, as_of }
        },
    )
}
