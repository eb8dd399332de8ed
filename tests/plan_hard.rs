//! The frameworks on which plans are hardest to find are those where efforts go with points: then
//! nearly every plan is nearly as good as the best. Plans of such are compared with those of a table of
//! every gain, the plainest method there is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use fastrand::Rng;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::plan::{Certainty, Efforts, Target, plan};
use support::Sample;

/// Levels of each item, of one requirement each.
const LEVELS: usize = 2;

/// An item that meets nothing: its weight, and the effort of each level in ten-thousandths of a day.
#[derive(Debug)]
struct Item {
    weight: usize,
    efforts: [i64; LEVELS],
}

/// How efforts go with points.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Exactly.
    Proportional,
    /// Exactly, and weights are powers of two, so that no few of them make up for another.
    Powers,
    /// But for some ten-thousandths of a day.
    Nearly,
    /// But for a day on top of each.
    WithOverhead,
    /// Not at all.
    Unlike,
}

const KINDS: [Kind; 5] =
    [Kind::Proportional, Kind::Powers, Kind::Nearly, Kind::WithOverhead, Kind::Unlike];

fn items(kind: Kind, count: usize, rng: &mut Rng) -> Vec<Item> {
    let item = |_| {
        let weight = match kind {
            Kind::Powers => 1 << rng.usize(0..7),
            _ => rng.usize(1..60),
        };
        let worth = weight as i64 * 3700;
        let mut effort = || match kind {
            Kind::Proportional | Kind::Powers => worth,
            Kind::Nearly => worth + rng.i64(0..8),
            Kind::WithOverhead => worth + 10_000,
            Kind::Unlike => rng.i64(1..200_000),
        };
        Item { weight, efforts: [effort(), effort()] }
    };
    (0..count).map(item).collect()
}

/// What a plan costs: its effort, the items that it touches, and its steps.
type Cost = (i64, usize, usize);

/// The requirements of the best plan that gains so much weight, level by level: by effort, items
/// touched, steps and file order.
fn by_a_table_of_all_gains(items: &[Item], enough: usize) -> Vec<usize> {
    let step = |item: &Item, height: usize| -> Cost {
        (item.efforts[..height].iter().sum(), usize::from(height > 0), height)
    };
    let add = |a: Cost, b: Cost| (a.0 + b.0, a.1 + b.1, a.2 + b.2);
    // For each item and each gain: the least that the items from it on cost for it.
    let mut least = vec![vec![None; enough + 1]; items.len() + 1];
    least[items.len()][0] = Some((0, 0, 0));
    for (at, item) in items.iter().enumerate().rev() {
        for gain in 0..=enough {
            let ways = (0..=LEVELS).filter_map(|height| {
                let rest: Option<Cost> = least[at + 1][gain.saturating_sub(height * item.weight)];
                rest.map(|rest| add(step(item, height), rest))
            });
            least[at][gain] = ways.min();
        }
    }
    let (mut taken, mut gain) = (Vec::new(), enough);
    for (at, item) in items.iter().enumerate() {
        let left = |height: usize| gain.saturating_sub(height * item.weight);
        let leads_on = |height: &usize| {
            let rest = least[at + 1][left(*height)];
            rest.map(|rest| add(step(item, *height), rest)) == least[at][gain]
        };
        let height = (0..=LEVELS).rev().find(leads_on).unwrap();
        taken.extend((0..height).map(|level| at * LEVELS + level));
        gain = left(height);
    }
    taken
}

fn sample(items: &[Item]) -> Sample {
    items.iter().fold(Sample::new("100 200"), |sample, item| {
        sample.weighted_item(&item.weight.to_string(), "no | no")
    })
}

fn efforts(items: &[Item]) -> Efforts {
    let known = items.iter().flat_map(|item| item.efforts);
    Efforts {
        known: known.map(|effort| Some(ratio(effort, 10_000))).collect(),
        ..Efforts::default()
    }
}

#[test]
fn where_efforts_go_with_points_the_plan_is_that_of_a_table_of_all_gains() {
    for kind in KINDS {
        let mut rng = Rng::with_seed(3);
        for round in 0..8 {
            let items = items(kind, 40, &mut rng);
            let weight: usize = items.iter().map(|item| item.weight).sum();
            let enough = rng.usize(1..=LEVELS * weight);
            let sample = sample(&items);
            let score = whole(100 * enough as i64) / whole(weight as i64);
            let target = Target { level: None, score };

            let plan = plan(&sample.framework, &sample.score(), &efforts(&items), &target).unwrap();
            let mut taken: Vec<usize> = plan.steps.iter().map(|step| step.requirement).collect();
            taken.sort_unstable();
            let told = format!("{kind:?}, round {round}, {enough} of {weight}");
            assert_eq!(taken, by_a_table_of_all_gains(&items, enough), "{told}");
            assert_eq!(plan.certainty, Certainty::Proven, "{told}");
            let efforts = taken.iter().map(|at| items[at / LEVELS].efforts[at % LEVELS]);
            assert_eq!(plan.effort, efforts.map(|one| ratio(one, 10_000)).sum::<Exact>(), "{told}");
        }
    }
}

/// A step that is dearer by far than the whole plan: doubles that hold it lose what tells plans apart.
#[test]
fn a_step_dearer_by_far_than_the_plan_hides_no_cheaper_one() {
    const EFFORTS: [i64; 12] = [91_198, 11, 12, 13, 14, 15, 16, 17, 4, 6, 3, 2];
    const ALL: i64 = 10_000_000;
    let weights = EFFORTS.map(|effort| 49 * effort);
    let met = ALL - weights.iter().sum::<i64>();
    let sample = weights
        .iter()
        .fold(Sample::new("100"), |sample, weight| sample.weighted_item(&weight.to_string(), "no"));
    let sample = sample.weighted_item(&met.to_string(), "met");
    let efforts = Efforts {
        known: EFFORTS.iter().map(|&effort| Some(whole(effort))).collect(),
        ..Efforts::default()
    };
    let target = Target { level: None, score: ratio(100 * (met + 49 * 10), ALL) };

    let plan = plan(&sample.framework, &sample.score(), &efforts, &target).unwrap();
    let mut taken: Vec<usize> = plan.steps.iter().map(|step| step.requirement).collect();
    taken.sort_unstable();
    assert_eq!((taken, plan.effort), (vec![8, 9], whole(10)));
    assert_eq!(plan.certainty, Certainty::Proven);
}
