//! What holds for every framework and every evidence.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use num_traits::Zero;
use pmqa::criteria::EvidencePolicy;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::gap::gaps;
use pmqa::score::{Tally, tally};
use proptest::prelude::*;
use support::{Sample, random};

fn samples() -> impl Strategy<Value = Sample> {
    random::samples(3, 3, 3)
}

/// Every score of a tally: overall, categories, items; what does not apply as `None`.
fn scores(tally: &Tally) -> Vec<Option<Exact>> {
    let overall = std::iter::once(tally.overall.as_ref().map(|standing| standing.score.clone()));
    let categories = tally.categories.iter().map(|c| c.as_ref().map(|c| c.score.clone()));
    let items = tally.items.iter().map(|i| i.as_ref().map(|i| i.score.clone()));
    overall.chain(categories).chain(items).collect()
}

/// Whether no score of `a` is above that of `b`, and the same scores apply.
fn nowhere_above(a: &Tally, b: &Tally) -> bool {
    scores(a).iter().zip(scores(b)).all(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => *a <= b,
        (None, None) => true,
        _ => false,
    })
}

fn policy() -> impl Strategy<Value = EvidencePolicy> {
    prop::sample::select(EvidencePolicy::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_score_is_within_the_points_of_the_ladder(sample in samples(), policy in policy()) {
        let card = sample.score_under(policy);
        let highest = sample.framework.highest_points();
        for score in scores(&card.substantiated).iter().chain(&scores(&card.claimed)).flatten() {
            prop_assert!(whole(0) <= *score && *score <= highest);
        }
    }

    #[test]
    fn what_counts_and_what_is_locked_are_together_what_was_earned(sample in samples()) {
        let points: Vec<_> = sample.framework.levels.iter().map(|l| l.points.clone()).collect();
        for item in sample.score().substantiated.items.iter().flatten() {
            let mut below = whole(0);
            let mut earned = whole(0);
            for (points, completion) in points.iter().zip(&item.completions) {
                earned += (points - &below) * completion;
                below = points.clone();
            }
            prop_assert_eq!(&item.score + &item.locked, earned);
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (sample, rows) in samples().prop_flat_map(|sample| {
            let rows = Just(sample.rows.clone()).prop_shuffle();
            (Just(sample), rows)
        }),
        extra in prop::collection::vec((any::<prop::sample::Index>(), "met|partly|no|n/a|blank"), 0..4),
    ) {
        let mut sample = sample;
        let mut shuffled = Sample { rows, ..sample.clone() };
        for (at, told) in extra {
            let id = sample.id(at.index(sample.framework.requirement_count())).to_owned();
            sample = sample.row(&id, &told);
            let row = sample.rows.last().unwrap().clone();
            shuffled.rows.insert(0, row);
        }
        prop_assert_eq!(sample.score(), shuffled.score());
        prop_assert_eq!(sample.gaps(), shuffled.gaps());
        prop_assert_eq!(sample.complaints().len(), shuffled.complaints().len());
    }

    #[test]
    fn raising_a_credit_never_lowers_a_score(
        sample in samples(), at in any::<prop::sample::Index>(), raised in random::credit(),
    ) {
        let card = sample.score();
        let mut credits = card.credits.clone();
        let at = at.index(credits.len());
        prop_assume!(credits[at].is_some());
        credits[at] = credits[at].clone().max(Some(raised));
        prop_assert!(nowhere_above(&card.substantiated, &tally(&sample.framework, &credits)));
    }

    #[test]
    fn an_item_is_at_a_level_exactly_when_it_has_its_points(sample in samples()) {
        for item in sample.score().substantiated.items.iter().flatten() {
            for (at, level) in sample.framework.levels.iter().enumerate() {
                let reached = item.level.is_some_and(|reached| reached >= at);
                prop_assert_eq!(reached, item.score >= level.points);
            }
        }
    }

    #[test]
    fn a_category_and_the_whole_are_at_a_level_exactly_when_they_have_its_threshold(
        sample in samples(),
    ) {
        let tally = sample.score().substantiated;
        for standing in tally.categories.iter().chain([&tally.overall]).flatten() {
            let reached = sample.framework.levels.iter().rposition(|l| l.threshold <= standing.score);
            prop_assert_eq!(standing.level, reached);
        }
    }

    #[test]
    fn what_is_claimed_is_nowhere_below_what_is_substantiated(
        sample in samples(), policy in policy(),
    ) {
        let card = sample.score_under(policy);
        prop_assert!(nowhere_above(&card.substantiated, &card.claimed));
        if policy != EvidencePolicy::Required {
            prop_assert_eq!(card.substantiated, card.claimed);
        }
    }

    #[test]
    fn a_score_is_on_its_threshold_and_a_millionth_of_a_millionth_below_it_is_not(
        sample in samples(), level in any::<prop::sample::Index>(),
    ) {
        let Some(overall) = sample.score().substantiated.overall else { return Ok(()) };
        let at = level.index(sample.framework.levels.len());
        let mut sample = sample;
        let hair = ratio(1, 1_000_000_000_000);
        for (above, level) in sample.framework.levels[at + 1..].iter_mut().enumerate() {
            level.threshold = &overall.score + whole(above as i64 + 1);
        }
        sample.framework.levels[at].threshold = overall.score.clone();
        prop_assert_eq!(sample.score().substantiated.overall.unwrap().level, Some(at));
        sample.framework.levels[at].threshold = overall.score + hair;
        let below = sample.score().substantiated.overall.unwrap().level;
        prop_assert!(below < Some(at));
    }

    #[test]
    fn a_gain_is_what_scoring_again_gives(sample in samples(), policy in policy()) {
        let card = sample.score_under(policy);
        let gaps = gaps(&sample.framework, &sample.claims(), &card);
        for gap in &gaps {
            let mut credits = card.credits.clone();
            credits[gap.requirement] = Some(whole(1));
            let after = tally(&sample.framework, &credits).overall.unwrap().score;
            let before = card.substantiated.overall.clone().unwrap().score;
            prop_assert_eq!(&gap.gain, &(after - before));
        }
        for pair in gaps.windows(2) {
            prop_assert!(pair[0].gain >= pair[1].gain);
        }
    }

    #[test]
    fn every_requirement_without_full_credit_is_a_gap_and_no_other(sample in samples()) {
        let card = sample.score();
        let mut found: Vec<usize> = sample.gaps().iter().map(|gap| gap.requirement).collect();
        found.sort_unstable();
        let short = |credit: &Option<Exact>| credit.as_ref().is_some_and(|c| *c < whole(1));
        let expected: Vec<usize> =
            (0..card.credits.len()).filter(|&at| short(&card.credits[at])).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nothing_is_gained_while_a_lower_level_is_incomplete(sample in samples()) {
        let items = sample.score().substantiated.items;
        let placed: Vec<_> = sample.framework.requirements().collect();
        for gap in sample.gaps() {
            let place = &placed[gap.requirement];
            let below = &items[place.item_index].as_ref().unwrap().completions[..place.level_index];
            let locked = below.iter().any(|completion| *completion < whole(1));
            prop_assert_eq!(gap.gain.is_zero(), locked);
        }
    }
}
