//! The example workbooks, scored by the built-in that each is for. The expected scores were worked
//! out apart from the program, as fractions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use pmqa::criteria::{Builtin, Criteria, EvidencePolicy, Framework};
use pmqa::evidence::{self, By, claims};
use pmqa::exact::{Exact, ratio};
use pmqa::score::score;
use pmqa::settings::Reading;

fn framework(id: &str) -> Framework {
    Criteria::load(Builtin::by_id(id).unwrap().yaml).unwrap().framework
}

/// The overall score of an example, substantiated and claimed, and its level; nothing may be wrong with it.
fn scored(file: &str, id: &str) -> (Exact, Exact, Option<usize>) {
    let framework = framework(id);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(file);
    let bytes = fs::read(path).unwrap();
    let read = evidence::read(file, &bytes, &framework, &Reading::default()).unwrap();
    let (claims, disputes) = claims(&framework, &read.rows, By::default());
    assert_eq!((read.diagnostics, disputes), (Vec::new(), Vec::new()), "{file}");
    let card = score(&framework, &claims, EvidencePolicy::Required);
    let counted = card.substantiated.overall.unwrap();
    (counted.score, card.claimed.overall.unwrap().score, counted.level)
}

#[test]
fn missing_documents_cost_the_first_agency_the_advance_level() {
    let expected = (ratio(3155, 8), ratio(10315, 24), Some(0));
    assert_eq!(scored("agency-long.xlsx", "pmqa-4.0"), expected);
}

#[test]
fn the_agency_of_the_wide_layout_is_at_advance() {
    let expected = (ratio(1340, 3), ratio(455, 1), Some(1));
    assert_eq!(scored("agency-wide.xlsx", "pmqa-4.0"), expected);
}

#[test]
fn each_other_framework_has_an_example_of_its_own() {
    let expected = [
        ("lao-4.0", ratio(1510, 39), ratio(690, 13)),
        ("section-50", ratio(555, 8), ratio(599, 8)),
        ("gov-4.0", ratio(3505, 72), ratio(1615, 24)),
    ];
    for (id, counted, claimed) in expected {
        assert_eq!(scored(&format!("{id}.xlsx"), id), (counted, claimed, None), "{id}");
    }
}
