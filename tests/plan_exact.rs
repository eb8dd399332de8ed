//! Plans are exact: of everything that could be done, nothing reaches the target with less effort,
//! and of plans of equal effort it is the one that touches the fewest items, then the one of fewest
//! steps, then the one that stands first in the file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::exact::{Exact, ratio, whole};
use pmqa::plan::{Action, Efforts, Plan, Target, plan};
use pmqa::score::tally;
use proptest::prelude::*;
use support::{Sample, number, random};

/// The plan to a score; `known` is what is known of the efforts, by requirement.
fn planned(sample: &Sample, score: &Exact, known: Vec<Option<Exact>>) -> Plan {
    let target = Target { level: None, score: score.clone() };
    let efforts = Efforts { known, ..Efforts::default() };
    plan(&sample.framework, &sample.score(), &efforts, &target).unwrap()
}

/// The positions of the requirements that a plan takes up, in file order.
fn taken(plan: &Plan) -> Vec<usize> {
    let mut taken: Vec<usize> = plan.steps.iter().map(|step| step.requirement).collect();
    taken.sort_unstable();
    taken
}

#[test]
fn weights_of_any_size_are_planned_as_exactly() {
    // Nine primes near 10^9 and credits near 1: no 128-bit common denominator.
    let primes = [
        "999999937",
        "999999929",
        "999999893",
        "999999883",
        "999999797",
        "999999761",
        "999999757",
        "999999751",
        "999999739",
    ];
    let mut sample = Sample::new("100");
    for prime in primes {
        sample = sample.weighted_item(prime, &format!("no x{prime}, met x1"));
    }
    let hair = "11.1111118";
    let plan = planned(&sample, &number(hair), Vec::new());
    assert_eq!(plan.steps.len(), 1);
    assert!(plan.projected.score >= number(hair));
    assert_eq!(sample.id(plan.steps[0].requirement), "1.1.basic.1", "only the heaviest suffices");
}

#[test]
fn a_plan_that_misses_its_target_by_almost_nothing_is_no_plan() {
    // A third of the points for a day, and a hair more for two days.
    let sample = Sample::new("100").item("no").weighted_item("2", "no");
    let third = ratio(100, 3);
    let efforts = || vec![Some(whole(1)), Some(whole(2))];
    assert_eq!(taken(&planned(&sample, &third, efforts())), [0]);
    for places in [5, 15, 20, 28, 40, 60, 400] {
        let hair = Exact::new(1.into(), num_bigint::BigInt::from(10).pow(places));
        let plan = planned(&sample, &(&third + &hair), efforts());
        assert_eq!(taken(&plan), [1], "one day misses the target by 1e-{places} points");
        assert_eq!(taken(&planned(&sample, &(&third - &hair), efforts())), [0]);
    }
}

#[test]
fn efforts_of_many_digits_are_weighed_to_the_last() {
    let sample = Sample::new("100").item("no").item("no").item("no");
    let digits = "0.123456789012345678901234567";
    let known =
        |last: [&str; 3]| last.map(|last| Some(number(&format!("{digits}{last}")))).to_vec();
    assert_eq!(taken(&planned(&sample, &whole(50), known(["2", "3", "1"]))), [0, 2]);
    assert_eq!(taken(&planned(&sample, &whole(50), known(["2", "2", "2"]))), [0, 1]);
}

/// Everything that a plan could be, tried: the best by effort, items touched, steps, file order.
fn by_trying_everything(
    sample: &Sample,
    efforts: &Efforts,
    need: &Exact,
) -> (Exact, usize, usize, Vec<(usize, Action)>) {
    let card = sample.score();
    let item_of: Vec<usize> = sample.framework.requirements().map(|p| p.item_index).collect();
    let mut ways: Vec<Vec<(usize, Action, Exact)>> = Vec::new();
    for at in 0..card.credits.len() {
        let (Some(credit), Some(claimed)) = (&card.credits[at], &card.claimed_credits[at]) else {
            continue;
        };
        let mut of_one = Vec::new();
        if *claimed < whole(1) {
            of_one.push((at, Action::Complete, whole(1)));
        }
        if credit < claimed {
            of_one.push((at, Action::AttachEvidence, claimed.clone()));
        }
        if !of_one.is_empty() {
            ways.push(of_one);
        }
    }
    let mut best = None;
    let mut odometer = vec![0; ways.len()];
    loop {
        let taken: Vec<_> = ways
            .iter()
            .zip(&odometer)
            .filter(|(_, way)| **way > 0)
            .map(|(ways, way)| ways[way - 1].clone())
            .collect();
        let mut credits = card.credits.clone();
        for (at, _, credit) in &taken {
            credits[*at] = Some(credit.clone());
        }
        if tally(&sample.framework, &credits).overall.unwrap().score >= *need {
            let effort: Exact = taken.iter().map(|(at, action, _)| efforts.of(*at, *action)).sum();
            let mut items: Vec<usize> = taken.iter().map(|(at, ..)| item_of[*at]).collect();
            items.dedup();
            let steps = taken.iter().map(|(at, action, _)| (*at, *action)).collect();
            let found = (effort, items.len(), taken.len(), steps);
            best = Some(best.map_or(found.clone(), |best| std::cmp::min(best, found)));
        }
        let Some(next) = odometer.iter().zip(&ways).position(|(at, ways)| *at < ways.len()) else {
            return best.unwrap();
        };
        odometer[..next].fill(0);
        odometer[next] += 1;
    }
}

fn efforts() -> impl Strategy<Value = Vec<Option<Exact>>> {
    let effort = prop_oneof![
        4 => Just(None),
        1 => Just(Some("0")),
        1 => Just(Some("1/2")),
        1 => Just(Some("2")),
        1 => Just(Some("2.5")),
        1 => Just(Some("1/3")),
        1 => Just(Some("0.37")),
        1 => Just(Some("0.38")),
    ];
    prop::collection::vec(effort.prop_map(|effort| effort.map(number)), 12)
}

/// A framework of one level with one requirement to each item, none of them met: so many points
/// of weight for so many hundredths of a day.
#[derive(Debug, Clone)]
struct Items(Vec<(i64, i64)>);

impl Items {
    fn sample(&self) -> Sample {
        let weights = self.0.iter().map(|(weight, _)| weight.to_string());
        weights.fold(Sample::new("100"), |sample, weight| sample.weighted_item(&weight, "no"))
    }

    fn efforts(&self) -> Vec<Option<Exact>> {
        self.0.iter().map(|(_, effort)| Some(ratio(*effort, 100))).collect()
    }

    fn weight(&self) -> i64 {
        self.0.iter().map(|(weight, _)| weight).sum()
    }

    /// Of all sets of items that weigh enough, the best by effort, number and file order.
    fn best(&self, enough: i64) -> Vec<usize> {
        let sets = (0_u32..1 << self.0.len()).map(|set| {
            let items: Vec<usize> = (0..self.0.len()).filter(|at| set >> at & 1 == 1).collect();
            let sum = |of: fn(&(i64, i64)) -> i64| items.iter().map(|at| of(&self.0[*at])).sum();
            let (weight, effort): (i64, i64) = (sum(|item| item.0), sum(|item| item.1));
            (weight, (effort, items.len(), items))
        });
        sets.filter(|(weight, _)| *weight >= enough).map(|(_, set)| set).min().unwrap().2
    }
}

/// Items whose weights, in thousandths, and efforts are as hard to choose from as they can be: unlike
/// each other, nearly alike, or in proportion to each other but for what rounding leaves.
fn items() -> impl Strategy<Value = Items> {
    let any = || (100..5000_i64, 1..2000_i64);
    let few = || (1..4_i64, 1..4_i64);
    let alike = || (1000..1010_i64, 500..505_i64);
    let proportional = || (100..5000_i64).prop_map(|weight| (weight, weight * 37 / 100));
    let plus = || (100..5000_i64).prop_map(|weight| (weight, weight / 10 + 100));
    let of = |item: BoxedStrategy<(i64, i64)>| prop::collection::vec(item, 9..=13).prop_map(Items);
    prop_oneof![
        of(any().boxed()),
        of(few().boxed()),
        of(alike().boxed()),
        of(proportional().boxed()),
        of(plus().boxed()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_the_best_of_everything_that_could_be_done(
        sample in random::samples(2, 2, 2), known in efforts(), percent in 1..=100i64,
    ) {
        let card = sample.score();
        let open = card.credits.iter().flatten().filter(|credit| **credit < whole(1)).count();
        if !(1..=8).contains(&open) {
            return Ok(());
        }
        let start = card.substantiated.overall.clone().unwrap().score;
        let score = &start + (sample.framework.highest_points() - &start) * ratio(percent, 100);
        let efforts = Efforts { known, ..Efforts::default() };
        let target = Target { level: None, score: score.clone() };

        let plan = plan(&sample.framework, &card, &efforts, &target).unwrap();
        let (effort, _, _, mut expected) = by_trying_everything(&sample, &efforts, &score);
        let mut found: Vec<_> = plan.steps.iter().map(|s| (s.requirement, s.action)).collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(plan.effort, effort);
    }

    #[test]
    fn of_a_dozen_items_the_best_of_all_sets_is_taken(items in items(), percent in 1..100i64) {
        let (sample, weight) = (items.sample(), items.weight());
        let enough = (weight * percent + 99) / 100;
        let plan = planned(&sample, &ratio(100 * enough, weight), items.efforts());
        prop_assert_eq!(taken(&plan), items.best(enough));
    }
}
