//! Random small assessments: ladders of one to four levels, uneven weights, credits in thirds and
//! sevenths, everything that a row can say.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Sample, number};

/// One requirement as a sample writes it.
fn requirement() -> impl Strategy<Value = String> {
    let status = prop_oneof![
        4 => Just("met"),
        2 => Just("partly"),
        2 => Just("no"),
        2 => Just("-"),
        1 => Just("n/a"),
        1 => Just("n/a!"),
        1 => Just("1/3"),
        1 => Just("5/7"),
        1 => Just("60%"),
        1 => Just("0%"),
        1 => Just("100%"),
    ];
    let evidence = prop_oneof![3 => Just(""), 1 => Just("?")];
    (status, evidence, weight()).prop_map(|(status, evidence, weight)| match status {
        "-" => format!("- x{weight}"),
        _ => format!("{status}{evidence} x{weight}"),
    })
}

fn weight() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just("1"), 1 => Just("2"), 1 => Just("1/3"), 1 => Just("3/7"), 1 => Just("0.5")]
}

/// One item with as many levels: its weight, and its levels.
fn item(levels: usize, requirements: usize) -> impl Strategy<Value = (&'static str, String)> {
    let rung = vec(requirement(), 1..=requirements).prop_map(|rung| rung.join(", "));
    (weight(), vec(rung, levels).prop_map(|rungs| rungs.join(" | ")))
}

/// Assessments of at most so many categories, items in each, and requirements on each level.
pub fn samples(
    categories: usize,
    items: usize,
    requirements: usize,
) -> impl Strategy<Value = Sample> {
    (1..=4usize)
        .prop_flat_map(move |levels| {
            let steps = vec(1..=200u32, levels);
            let category = (weight(), vec(item(levels, requirements), 1..=items));
            (steps, vec(category, 1..=categories))
        })
        .prop_map(|(steps, categories)| {
            let mut top = 0;
            let points = steps.iter().map(|step| {
                top += step;
                top.to_string()
            });
            let mut sample = Sample::new(&points.collect::<Vec<_>>().join(" "));
            for (weight, items) in categories {
                sample = sample.category(weight);
                for (weight, levels) in items {
                    sample = sample.weighted_item(weight, &levels);
                }
            }
            sample
        })
}

/// A credit, 0 to 1, in thirds, sevenths or hundredths.
pub fn credit() -> impl Strategy<Value = pmqa::exact::Exact> {
    (prop_oneof![Just(3u32), Just(7), Just(100)], 0..=100u32)
        .prop_map(|(parts, share)| number(&format!("{}/{parts}", share % (parts + 1))))
}
