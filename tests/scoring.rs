//! The rules of scoring, each with its counter-example.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::criteria::EvidencePolicy::{Advised, Ignored, Required};
use pmqa::evidence::Status;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::score::{ItemScore, Tally};
use support::Sample;

const PMQA: &str = "300 400 500";

fn first_item(sample: &Sample) -> ItemScore {
    sample.score().substantiated.items[0].clone().unwrap()
}

fn item_score(levels: &str) -> Exact {
    first_item(&Sample::new(PMQA).item(levels)).score
}

fn overall(tally: &Tally) -> Exact {
    tally.overall.clone().unwrap().score
}

// The worked examples of "How a score comes about".

#[test]
fn half_of_advance_is_350_at_basic_with_100_locked() {
    let item = first_item(&Sample::new(PMQA).item("met | partly | met"));
    assert_eq!((item.score, item.level, item.locked), (whole(350), Some(0), whole(100)));
}

#[test]
fn two_thirds_of_basic_are_200_at_no_level_with_200_locked() {
    let item = first_item(&Sample::new(PMQA).item("met, met, no | met | met"));
    assert_eq!((item.score, item.level, item.locked), (whole(200), None, whole(200)));
}

#[test]
fn all_met_is_500_at_significance() {
    let item = first_item(&Sample::new(PMQA).item("met | met | met"));
    assert_eq!((item.score, item.level, item.locked), (whole(500), Some(2), whole(0)));
}

#[test]
fn items_of_500_400_350_and_300_are_387_and_a_half_at_basic() {
    let sample = Sample::new(PMQA)
        .item("met | met | met")
        .item("met | met | no")
        .item("met | partly | no")
        .item("met | no | no");
    assert_eq!(sample.overall(), ratio(775, 2));
    assert_eq!(sample.overall_level(), Some("basic"));
    assert_eq!(sample.score().substantiated.categories[0].clone().unwrap().level, Some(0));
}

// Credits.

#[test]
fn partly_met_earns_what_the_framework_says_of_it() {
    assert_eq!(item_score("partly | no | no"), whole(150));
    let strict = Sample::new(PMQA).partial("0.2").item("partly | no | no");
    assert_eq!(strict.overall(), whole(60));
    let nothing = Sample::new(PMQA).partial("0").item("partly | no | no");
    assert_eq!(nothing.overall(), whole(0));
}

#[test]
fn a_percentage_earns_its_share_exactly() {
    assert_eq!(item_score("75% | no | no"), whole(225));
    assert_eq!(item_score("0.1% | no | no"), ratio(3, 10));
    assert_eq!(item_score("0% | met | met"), whole(0));
    assert_eq!(item_score("100% | no | no"), whole(300));
}

#[test]
fn what_is_not_met_and_what_no_row_speaks_of_earn_nothing() {
    assert_eq!(item_score("no | no | no"), whole(0));
    assert_eq!(item_score("- | - | -"), whole(0));
    assert_eq!(item_score("met, - | no | no"), whole(150));
}

#[test]
fn what_does_not_apply_leaves_both_sums() {
    assert_eq!(item_score("met, n/a | no | no"), whole(300));
    assert_eq!(item_score("partly x3, n/a x5 | no | no"), whole(150));
}

#[test]
fn what_does_not_apply_for_no_reason_counts_as_not_met() {
    let sample = Sample::new(PMQA).item("met, n/a! | no | no");
    assert_eq!(sample.overall(), whole(150));
    assert_eq!(sample.claim("1.1.basic.2").status, Some(Status::NotMet));
    let codes: Vec<_> = sample.complaints().iter().map(|d| d.code.id).collect();
    assert_eq!(codes, ["na-without-reason"]);
}

#[test]
fn a_reason_in_any_row_of_a_requirement_is_a_reason() {
    let mut sample = Sample::new(PMQA).item("n/a! | met | no").row("1.1.basic.1", "blank");
    sample.rows.last_mut().unwrap().note = Some("reason".to_owned());
    assert_eq!(sample.claim("1.1.basic.1").status, Some(Status::NotApplicable));
    assert_eq!(sample.complaints(), []);
}

// Levels, items and categories that do not apply.

#[test]
fn a_level_without_an_applicable_requirement_counts_as_complete() {
    let item = first_item(&Sample::new(PMQA).item("n/a | met | no"));
    assert_eq!((item.score, item.level), (whole(400), Some(1)));
    assert_eq!(item.completions[0], whole(1));
}

#[test]
fn an_item_that_does_not_apply_leaves_the_mean_of_its_category() {
    let sample = Sample::new(PMQA).item("met | no | no").item("n/a | n/a, n/a | n/a");
    assert_eq!(sample.overall(), whole(300));
    assert_eq!(sample.score().substantiated.items[1], None);
    let unmet = Sample::new(PMQA).item("met | no | no").item("no | n/a, n/a | n/a");
    assert_eq!(unmet.overall(), whole(150));
}

#[test]
fn a_category_that_does_not_apply_leaves_the_overall_mean() {
    let sample =
        Sample::new(PMQA).category("1").item("met | met | no").category("9").item("n/a|n/a|n/a");
    assert_eq!(sample.overall(), whole(400));
    assert_eq!(sample.score().substantiated.categories[1], None);
}

#[test]
fn where_nothing_applies_there_is_no_score() {
    let scorecard = Sample::new(PMQA).item("n/a | n/a | n/a").score();
    assert_eq!(scorecard.substantiated.overall, None);
    assert_eq!(scorecard.claimed.overall, None);
}

// Weights and thresholds.

#[test]
fn requirements_count_by_their_weights() {
    assert_eq!(item_score("met x2, no x1 | no | no"), whole(200));
    assert_eq!(item_score("met x1/3, no x1/7 | no | no"), whole(210));
}

#[test]
fn items_count_by_their_weights_within_their_category() {
    let sample =
        Sample::new(PMQA).weighted_item("3", "met | met | met").weighted_item("1", "met | no | no");
    assert_eq!(sample.overall(), whole(450));
}

#[test]
fn categories_count_by_their_weights_whatever_the_number_of_their_items() {
    let sample = Sample::new(PMQA)
        .category("2")
        .item("met | met | met")
        .category("1")
        .item("no | no | no")
        .item("met | no | no");
    assert_eq!(sample.overall(), ratio(1150, 3));
}

#[test]
fn thresholds_stand_in_for_points_above_the_items_only() {
    let sample = Sample::new(PMQA).thresholds("250 380 500").item("met|met|no").item("met|50%|no");
    assert_eq!((sample.overall(), sample.overall_level()), (whole(375), Some("basic")));
    let lower = Sample::new(PMQA).thresholds("250 370 500").item("met|met|no").item("met|50%|no");
    assert_eq!(lower.overall_level(), Some("advance"));
    assert_eq!(lower.score().substantiated.items[1].clone().unwrap().level, Some(0));
}

#[test]
fn a_score_on_a_threshold_is_at_that_level_and_one_below_it_by_any_amount_is_not() {
    // Sums of thirds and of sevenths, which doubles would miss by a hair.
    let thirds = Sample::new(PMQA).item("met x1/3, met x2/3 | 1/3, 2/3 | no");
    assert_eq!(thirds.thresholds("300 350 500").overall_level(), Some("advance"));
    let sevenths = Sample::new(PMQA)
        .weighted_item("1/7", "met | met | met")
        .weighted_item("6/7", "met | 1/3, 1/6 | no");
    assert_eq!(sevenths.thresholds("300 350 500").overall_level(), Some("advance"));

    let below = Sample::new("300").item("999999999999/1000000000000");
    assert_eq!(below.overall_level(), None);
    let below = below.thresholds("299.9999999997");
    assert_eq!(below.overall_level(), Some("basic"));
}

#[test]
fn ladders_of_one_and_of_six_levels_are_climbed_alike() {
    assert_eq!(Sample::new("24").item("met, no").overall(), whole(12));
    let six = Sample::new("1 2 4 8 16 32").item("met | met | met | met | partly | met");
    assert_eq!((six.overall(), six.overall_level()), (whole(12), Some("fourth")));
}

// Evidence.

#[test]
fn required_evidence_decides_what_counts_and_never_what_is_claimed() {
    let sample = Sample::new(PMQA).item("met? | met | no");
    let card = sample.score_under(Required);
    assert_eq!(overall(&card.substantiated), whole(0));
    assert_eq!(overall(&card.claimed), whole(400));
    for policy in [Advised, Ignored] {
        let card = sample.score_under(policy);
        assert_eq!(overall(&card.substantiated), whole(400));
        assert_eq!(card.claimed, card.substantiated);
    }
}

#[test]
fn what_does_not_apply_needs_no_evidence() {
    let sample = Sample::new(PMQA).item("met, n/a? | no | no");
    assert_eq!(sample.overall(), whole(300));
}

#[test]
fn a_document_a_number_or_a_link_each_are_evidence_and_an_owner_is_not() {
    let with = |fill: fn(&mut pmqa::evidence::Row)| {
        let mut sample = Sample::new(PMQA).item("met? | no | no");
        fill(&mut sample.rows[0]);
        sample.overall()
    };
    assert_eq!(with(|row| row.document = Some("x".to_owned())), whole(300));
    assert_eq!(with(|row| row.document_number = Some("x".to_owned())), whole(300));
    assert_eq!(with(|row| row.link = Some("x".to_owned())), whole(300));
    assert_eq!(with(|row| row.owner = Some("x".to_owned())), whole(0));
}

// Several rows on one requirement.

#[test]
fn several_rows_add_up_their_evidence() {
    let sample = Sample::new(PMQA).item("met? | no | no");
    assert_eq!(sample.overall(), whole(0));
    assert_eq!(sample.clone().row("1.1.basic.1", "met").overall(), whole(300));
    assert_eq!(sample.clone().row("1.1.basic.1", "met").claim("1.1.basic.1").rows, [0, 3]);
}

#[test]
fn a_blank_status_adds_evidence_and_no_credit() {
    let sample = Sample::new(PMQA).item("met? | - | no").row("1.1.basic.1", "blank");
    assert_eq!(sample.overall(), whole(300));
    let sample = sample.row("1.1.advance.1", "blank");
    assert_eq!((sample.overall(), sample.complaints().len()), (whole(300), 0));
    assert_eq!(sample.claim("1.1.advance.1").status, None);
}

#[test]
fn of_different_statuses_the_lowest_counts_and_the_rows_are_named() {
    let sample = Sample::new(PMQA).item("met | no | no").row("1.1.basic.1", "partly");
    assert_eq!(sample.overall(), whole(150));
    let complaints = sample.complaints();
    assert_eq!(complaints[0].code.id, "conflicting-status");
    assert_eq!(
        complaints[0].message(pmqa::text::Lang::En),
        "1.1.basic.1 has different statuses: met (sample!C2), partly (sample!C5); the lowest counts"
    );
    assert_eq!(complaints[0].place.to_string(), "sample!C5");
}

#[test]
fn statuses_of_the_same_credit_do_not_conflict() {
    let sample = Sample::new(PMQA).item("met | partly | no");
    let sample = sample
        .row("1.1.basic.1", "100%")
        .row("1.1.advance.1", "50%")
        .row("1.1.significance.1", "0%");
    assert_eq!(sample.complaints(), []);
}

#[test]
fn not_applicable_counts_only_where_all_rows_agree() {
    let agreed = Sample::new(PMQA).item("met, n/a | no | no").row("1.1.basic.2", "n/a");
    assert_eq!((agreed.overall(), agreed.complaints().len()), (whole(300), 0));
    let disputed = Sample::new(PMQA).item("met, n/a | no | no").row("1.1.basic.2", "partly");
    assert_eq!(disputed.overall(), whole(225));
    assert_eq!(disputed.complaints()[0].code.id, "conflicting-status");
    let not_met = Sample::new(PMQA).item("met, n/a | no | no").row("1.1.basic.2", "no");
    assert_eq!(not_met.complaints()[0].code.id, "conflicting-status");
}

#[test]
fn a_row_may_speak_for_several_requirements() {
    let mut sample = Sample::new(PMQA).item("-, -, - | no | no").row("1.1.basic.1", "met");
    sample.rows.last_mut().unwrap().requirements = vec![0, 2];
    assert_eq!(sample.overall(), whole(200));
}
