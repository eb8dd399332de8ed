//! How far a level can be trusted: margins, single points of failure, documents that carry much,
//! and the score through lenses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::criteria::EvidencePolicy::{Advised, Required};
use pmqa::criteria::{Lens, Tag};
use pmqa::document::{Worth, documents};
use pmqa::exact::{Exact, ratio, whole};
use pmqa::lens::lenses;
use pmqa::margin::{Margin, margin, rejections};
use pmqa::score::tally;
use proptest::prelude::*;
use support::{Sample, random, text};

const PMQA: &str = "300 400 500";

#[test]
fn margins_are_the_points_above_the_own_threshold_and_below_the_next() {
    let of = |levels: &str| {
        let sample = Sample::new(PMQA).item(levels);
        margin(&sample.framework, &sample.score().substantiated.overall.unwrap())
    };
    let between = Margin { above: Some(whole(50)), below: Some(whole(50)) };
    assert_eq!(of("met | partly | met"), between);
    assert_eq!(of("partly | no | no"), Margin { above: None, below: Some(whole(150)) });
    assert_eq!(of("met | met | met"), Margin { above: Some(whole(0)), below: None });
}

/// What rejections would cost: `requirement loss`, with `!` where the overall level falls and `.`
/// where that of the category does.
fn costs(sample: &Sample) -> Vec<String> {
    let cost = |rejection: &pmqa::margin::Rejection| {
        format!(
            "{} {}{}{}",
            sample.id(rejection.requirement),
            pmqa::exact::cut(&rejection.loss, 2),
            if rejection.costs_overall_level { "!" } else { "" },
            if rejection.costs_category_level { "." } else { "" },
        )
    };
    rejections(&sample.framework, &sample.score()).iter().map(cost).collect()
}

#[test]
fn a_requirement_whose_rejection_costs_the_level_is_found() {
    let sample = Sample::new(PMQA)
        .category("1")
        .item("met | met, no | no")
        .category("1")
        .item("met, met | no | no");
    assert_eq!(
        costs(&sample),
        [
            "1.1.basic.1 175.00!.",
            "2.1.basic.1 75.00!.",
            "2.1.basic.2 75.00!.",
            "1.1.advance.1 25.00"
        ]
    );
}

#[test]
fn what_earns_nothing_costs_nothing() {
    let sample = Sample::new(PMQA).item("no, met? | met | partly");
    assert_eq!(costs(&sample), Vec::<String>::new());
}

#[test]
fn what_was_said_not_to_apply_counts_as_not_met_when_rejected() {
    let sample = Sample::new(PMQA).item("met, n/a | no | no").item("n/a | n/a | n/a");
    assert_eq!(
        costs(&sample),
        ["1.1.basic.1 300.00!.", "1.1.basic.2 150.00!.", "1.2.basic.1 150.00!.",],
        "an item that comes to apply by its Advance has a complete Basic, and costs nothing here"
    );
}

#[test]
fn rows_name_the_same_document_by_link_number_or_name() {
    let mut sample = Sample::new(PMQA).item("met, met, met | met | no");
    for row in &mut sample.rows {
        row.document = None;
    }
    sample.rows[0].document = Some("แผนปฏิบัติราชการ ปี ๒๕๖๙".to_owned());
    sample.rows[1].document = Some("แผนปฏิบัติราชการ  ปี 2569".to_owned());
    sample.rows[1].link = Some("https://www.example.go.th/plan/".to_owned());
    sample.rows[2].link = Some("http://example.go.th/plan".to_owned());
    sample.rows[3].document_number = Some("ที่ 12 / 2569".to_owned());
    let found = documents(&sample.framework, &sample.rows);
    assert_eq!(found.len(), 2);
    assert_eq!((&found[0].rows[..], &found[0].alone[..]), (&[0, 1, 2][..], &[0, 1, 2][..]));
    assert_eq!(
        found[0].called,
        ["แผนปฏิบัติราชการ ปี ๒๕๖๙", "https://www.example.go.th/plan/"],
        "the same link is told once"
    );
    assert_eq!(found[1].requirements, [3]);
}

#[test]
fn without_a_document_falls_what_rests_on_it_alone() {
    let mut sample = Sample::new(PMQA).item("met, met | met | no").row("1.1.basic.2", "met");
    sample.rows[0].document = Some("A".to_owned());
    sample.rows[1].document = Some("a".to_owned());
    let card = sample.score();
    let found = documents(&sample.framework, &sample.rows);
    assert_eq!((&found[0].requirements[..], &found[0].alone[..]), (&[0, 1][..], &[0][..]));
    let left = Worth::new(&sample.framework, &sample.claims(), &card, Required)
        .without(&found[0])
        .unwrap();
    assert_eq!(
        (left.loss, left.overall.score, left.costs_overall_level),
        (whole(250), whole(150), true)
    );
    let left =
        Worth::new(&sample.framework, &sample.claims(), &card, Advised).without(&found[0]).unwrap();
    assert_eq!((left.loss, left.costs_overall_level), (whole(0), false));
}

#[test]
fn lenses_weigh_items_as_the_overall_score_does() {
    let mut sample = Sample::new(PMQA)
        .category("1")
        .weighted_item("3", "met | met | met")
        .tags(&["a", "b"])
        .item("met | no | no")
        .tags(&["b"])
        .category("2")
        .item("partly? | met | no")
        .tags(&["a"])
        .item("n/a | n/a | n/a")
        .tags(&["a", "b", "c"]);
    let tag = |id: &str| Tag { id: id.to_owned(), title: text(id) };
    let tags = ["a", "b", "c"].map(tag).to_vec();
    sample.framework.lenses.push(Lens { id: "l".to_owned(), title: text("l"), tags });
    let card = sample.score();
    let views = lenses(&sample.framework, &card);
    let [a, b, c] = views[0].tags.as_slice() else { panic!() };
    // 1.1 is 1/3 · 3/4 of the whole, 1.2 is 1/3 · 1/4, and 2.1 is 2/3.
    assert_eq!(a.standing.clone().unwrap().score, whole(500) * ratio(3, 11));
    assert_eq!(a.claimed.clone().unwrap().score, ratio(500 * 3 + 150 * 8, 11));
    assert_eq!(b.standing.clone().unwrap().score, whole(450));
    assert_eq!((b.items, &b.completions), (2, &vec![whole(1), ratio(3, 4), ratio(3, 4)]));
    assert_eq!((c.items, &c.standing, c.completions.len()), (0, &None, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_rejection_is_what_scoring_again_gives(sample in random::samples(3, 3, 3)) {
        let card = sample.score();
        let Some(before) = &card.substantiated.overall else { return Ok(()) };
        let found = rejections(&sample.framework, &card);
        for at in 0..card.credits.len() {
            let mut credits = card.credits.clone();
            credits[at] = Some(whole(0));
            let after = tally(&sample.framework, &credits);
            let overall = after.overall.clone().unwrap();
            let loss: Exact = &before.score - &overall.score;
            let Some(rejection) = found.iter().find(|found| found.requirement == at) else {
                prop_assert!(loss <= whole(0));
                continue;
            };
            prop_assert_eq!(&rejection.loss, &loss);
            prop_assert_eq!(&rejection.overall, &overall);
            prop_assert_eq!(rejection.costs_overall_level, overall.level < before.level);
            prop_assert!(after.categories.contains(&Some(rejection.category.clone())));
        }
    }

    #[test]
    fn the_loss_of_a_document_is_what_scoring_without_its_rows_gives(
        sample in random::samples(2, 3, 2), shared in proptest::collection::vec(0..4usize, 12),
    ) {
        let mut sample = sample;
        for (row, document) in sample.rows.iter_mut().zip(shared.iter().cycle()) {
            if row.has_evidence() {
                row.document = Some(format!("document {document}"));
            }
        }
        let (claims, card) = (sample.claims(), sample.score());
        for document in documents(&sample.framework, &sample.rows) {
            let left = Worth::new(&sample.framework, &claims, &card, Required).without(&document);
            let mut bare = sample.clone();
            for &row in &document.rows {
                bare.rows[row].document = None;
            }
            prop_assert_eq!(left.map(|left| left.overall), bare.score().substantiated.overall);
        }
    }
}
