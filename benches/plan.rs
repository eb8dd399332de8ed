//! How long the least work takes to find: the built-in criteria with each of their targets, and
//! frameworks of 500 items of several kinds with four targets. A plan of a built-in may take 50 ms,
//! one of 500 items a second.
//!
//!     cargo bench --bench plan

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;

use divan::Bencher;
use fastrand::Rng;
use pmqa::criteria::{
    BUILTINS, Category, EvidencePolicy, Framework, Item, Level, Requirement, Scoring, Source, load,
};
use pmqa::evidence::{Claim, Status};
use pmqa::exact::{Exact, nearest, ratio, whole};
use pmqa::plan::{Efforts, Target, plan};
use pmqa::score::{Scorecard, score};
use pmqa::text::Text;

fn main() {
    divan::main();
}

/// A framework of 500 items: what is random in it.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Nothing but the statuses.
    Uniform,
    /// The weights of items and requirements, 1 to 9.
    Weights,
    /// The efforts, in tenths of a day.
    Efforts,
    /// The weights, in thousandths, and the efforts, in hundredths.
    Both,
    /// The same, the efforts from minutes to years.
    Wide,
    /// The efforts, in hundredths, in proportion to the weights, in thousandths, give or take a third.
    Correlated,
    /// The efforts in proportion to the points, cut to hundredths: nothing pays better than the rest.
    Proportional,
    /// The same, each with a day on top.
    WithOverhead,
    /// The weights, powers of two up to 128, and the efforts, in proportion to the points, cut to
    /// hundredths.
    Powers,
    /// The efforts in proportion to the points, cut to ten-thousandths: nearly every plan is nearly as
    /// good as the best, and the work is limited.
    TenThousandths,
    /// The scores that earn the levels.
    Thresholds,
}

const KINDS: [Kind; 11] = [
    Kind::Uniform,
    Kind::Weights,
    Kind::Efforts,
    Kind::Both,
    Kind::Wide,
    Kind::Correlated,
    Kind::Proportional,
    Kind::WithOverhead,
    Kind::Powers,
    Kind::TenThousandths,
    Kind::Thresholds,
];

/// Targets between where the agency stands and all there is.
const TARGETS: [i64; 4] = [250, 300, 400, 450];

#[divan::bench(args = BUILTINS.iter().map(|builtin| builtin.id))]
fn builtin(bencher: Bencher<'_, '_>, id: &str) {
    let builtin = BUILTINS.iter().find(|builtin| builtin.id == id).unwrap();
    let framework = load(builtin.yaml).unwrap();
    let mut rng = Rng::with_seed(7);
    let card = answered(&framework, &mut rng);
    let targets: Vec<Target> =
        (0..framework.levels.len()).filter_map(|level| Target::level(&framework, level)).collect();
    bencher.bench_local(|| {
        for target in &targets {
            let _ = black_box(plan(&framework, &card, &Efforts::default(), target));
        }
    });
}

#[divan::bench(args = KINDS, sample_count = 5)]
fn items_500(bencher: Bencher<'_, '_>, kind: Kind) {
    let mut rng = Rng::with_seed(11);
    let framework = framework(kind, &mut rng);
    let card = answered(&framework, &mut rng);
    let efforts = efforts(kind, &framework, &mut rng);
    let targets = TARGETS.map(|score| Target { level: None, score: whole(score) });
    bencher.bench_local(|| {
        for target in &targets {
            let _ = black_box(plan(&framework, &card, &efforts, target));
        }
    });
}

fn text() -> Text {
    Text { th: "ข้อ".to_owned(), en: None }
}

fn framework(kind: Kind, rng: &mut Rng) -> Framework {
    let levels = [("basic", 300), ("advance", 400), ("significance", 500)];
    let levels = levels.map(|(id, points)| Level {
        id: id.to_owned(),
        title: text(),
        points: whole(points),
        threshold: match kind {
            Kind::Thresholds => ratio(points * 1000 - rng.i64(1..50_000), 1000),
            _ => whole(points),
        },
    });
    let mut weight = || match kind {
        Kind::Weights => whole(rng.i64(1..10)),
        Kind::Powers => whole(1 << rng.u8(0..8)),
        Kind::Uniform | Kind::Efforts | Kind::Thresholds => whole(1),
        _ => ratio(rng.i64(100..5000), 1000),
    };
    let mut index = 0;
    let mut item = |number: usize| Item {
        id: number.to_string(),
        title: text(),
        weight: weight(),
        tags: Vec::new(),
        rungs: levels
            .iter()
            .map(|level| {
                let requirements = (0..2).map(|at| {
                    index += 1;
                    Requirement {
                        index: index - 1,
                        number: at + 1,
                        id: format!("{number}.{}.{}", level.id, at + 1),
                        text: text(),
                        weight: weight(),
                        max_age: None,
                        note: None,
                    }
                });
                requirements.collect()
            })
            .collect(),
    };
    let items = (1..=500).map(&mut item).collect();
    Framework {
        id: "bench".to_owned(),
        version: "1.0.0".to_owned(),
        title: text(),
        source: Source::default(),
        levels: levels.to_vec(),
        scoring: Scoring {
            partial: ratio(1, 2),
            evidence: EvidencePolicy::Required,
            max_age: None,
        },
        lenses: Vec::new(),
        categories: vec![Category { id: "c".to_owned(), title: text(), weight: whole(1), items }],
    }
}

/// What an agency that stands between the levels says.
fn answered(framework: &Framework, rng: &mut Rng) -> Scorecard {
    let mut claim = || Claim {
        status: Some(match rng.u8(0..10) {
            0..=4 => Status::Met,
            5 | 6 => Status::Partial,
            7 => Status::Share(ratio(rng.i64(0..100), 100)),
            _ => Status::NotMet,
        }),
        evidenced: rng.u8(0..5) > 0,
        ..Claim::default()
    };
    let claims: Vec<Claim> = (0..framework.requirement_count()).map(|_| claim()).collect();
    score(framework, &claims, EvidencePolicy::Required)
}

fn efforts(kind: Kind, framework: &Framework, rng: &mut Rng) -> Efforts {
    let mut known = Vec::new();
    for (_, item) in framework.items() {
        let mut below = whole(0);
        for (level, rung) in framework.levels.iter().zip(&item.rungs) {
            let worth = (&level.points - &below) * &item.weight;
            below = level.points.clone();
            let weights: Exact = rung.iter().map(|requirement| &requirement.weight).sum();
            for requirement in rung {
                let points = &worth * &requirement.weight / &weights;
                known.push(effort(kind, &points, rng));
            }
        }
    }
    Efforts { known, ..Efforts::default() }
}

/// The effort of a requirement that is worth so many points, in days.
fn effort(kind: Kind, points: &Exact, rng: &mut Rng) -> Option<Exact> {
    let cut = |points: &Exact| nearest(points) as i64;
    let hundredths = match kind {
        Kind::Uniform | Kind::Weights | Kind::Thresholds => return None,
        Kind::TenThousandths => return Some(ratio(cut(&(points * whole(100))), 10_000)),
        Kind::Efforts => rng.i64(1..200) * 10,
        Kind::Both => rng.i64(1..2000),
        Kind::Wide => 10_f64.powf(rng.f64() * 5.0) as i64,
        Kind::Correlated => cut(points) * rng.i64(66..134) / 100,
        Kind::Proportional | Kind::Powers => cut(points),
        Kind::WithOverhead => cut(points) + 100,
    };
    Some(ratio(hundredths, 100))
}
