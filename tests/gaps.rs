//! What keeps points away: why, how much, and in which order.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::criteria::EvidencePolicy;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::gap::{Gap, GapKind, gaps};
use support::Sample;

fn kinds(sample: &Sample) -> Vec<(&str, GapKind)> {
    let mut gaps = sample.gaps();
    gaps.sort_by_key(|gap| gap.requirement);
    gaps.iter().map(|gap| (sample.id(gap.requirement), gap.kind)).collect()
}

fn gains(sample: &Sample) -> Vec<(&str, Exact)> {
    let gaps: Vec<Gap> = sample.gaps();
    gaps.into_iter().map(|gap| (sample.id(gap.requirement), gap.gain)).collect()
}

#[test]
fn each_kind_says_why_a_requirement_keeps_points_away() {
    let sample = Sample::new("100").item("met, -, no, 0%, partly, 60%, met?, partly?, n/a, n/a!");
    assert_eq!(
        kinds(&sample),
        [
            ("1.1.basic.2", GapKind::Unassessed),
            ("1.1.basic.3", GapKind::NotMet),
            ("1.1.basic.4", GapKind::NotMet),
            ("1.1.basic.5", GapKind::Partial),
            ("1.1.basic.6", GapKind::Partial),
            ("1.1.basic.7", GapKind::NoEvidence),
            ("1.1.basic.8", GapKind::NoEvidence),
            ("1.1.basic.10", GapKind::NotMet),
        ]
    );
}

#[test]
fn partly_met_is_met_in_part_even_where_it_earns_nothing() {
    let sample = Sample::new("100").partial("0").item("partly, partly?");
    assert_eq!(
        kinds(&sample),
        [("1.1.basic.1", GapKind::Partial), ("1.1.basic.2", GapKind::Partial)]
    );
}

#[test]
fn where_evidence_is_not_required_its_lack_is_no_gap() {
    let sample = Sample::new("100").item("met?, partly?");
    for policy in [EvidencePolicy::Advised, EvidencePolicy::Ignored] {
        let gaps = gaps(&sample.framework, &sample.claims(), &sample.score_under(policy));
        assert_eq!(
            gaps,
            [Gap { requirement: 1, kind: GapKind::Partial, gain: whole(25) }],
            "{policy:?}"
        );
    }
}

#[test]
fn the_largest_gain_comes_first_and_equal_gains_in_file_order() {
    let sample =
        Sample::new("100 200").item("no, partly | no").item("met | -, no").item("no x3, met | met");
    assert_eq!(
        gains(&sample),
        [
            ("1.3.basic.1", ratio(175, 3)), // 75 of its own level, and 100 no longer locked
            ("1.1.basic.1", ratio(50, 3)),
            ("1.2.advance.1", ratio(50, 3)),
            ("1.2.advance.2", ratio(50, 3)),
            ("1.1.basic.2", ratio(25, 3)),
            ("1.1.advance.1", whole(0)),
        ]
    );
}

#[test]
fn nothing_is_gained_above_a_level_that_is_incomplete() {
    let sample = Sample::new("300 400").item("no, no | no");
    assert_eq!(
        gains(&sample),
        [("1.1.basic.1", whole(150)), ("1.1.basic.2", whole(150)), ("1.1.advance.1", whole(0))]
    );
}

#[test]
fn completing_a_level_gains_what_it_had_locked() {
    let sample = Sample::new("300 400 500").item("no | met | partly");
    assert_eq!(gains(&sample)[0], ("1.1.basic.1", whole(450)));
}

#[test]
fn gains_are_shares_of_the_overall_score_over_what_applies() {
    let sample = Sample::new("100")
        .category("3")
        .weighted_item("2", "no")
        .item("met")
        .item("n/a")
        .category("1")
        .item("no")
        .category("7")
        .item("n/a");
    assert_eq!(gains(&sample), [("1.1.basic.1", whole(50)), ("2.1.basic.1", whole(25))]);
}

#[test]
fn where_all_is_met_or_does_not_apply_there_is_no_gap() {
    assert_eq!(Sample::new("100").item("met, n/a, 100%").gaps(), []);
    assert_eq!(Sample::new("100").item("n/a").gaps(), []);
}
