//! Plans: the least work that reaches a target, step by step. That it is the least is proved in
//! `plan_exact.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::date::Quarter;
use pmqa::exact::{ratio, whole};
use pmqa::plan::{Efforts, Plan, Target, TargetError, Unreachable, plan, roadmap};
use pmqa::year::FiscalYear;
use support::{Sample, number};

const PMQA: &str = "300 400 500";

/// The plan to a target; `efforts` are what is known of some requirements.
fn planned(sample: &Sample, target: &str, efforts: &[(&str, &str)]) -> Plan {
    let target = Target::parse(&sample.framework, target).unwrap();
    plan(&sample.framework, &sample.score(), &known(sample, efforts), &target).unwrap()
}

fn known(sample: &Sample, efforts: &[(&str, &str)]) -> Efforts {
    let mut known = vec![None; sample.framework.requirement_count()];
    for (id, effort) in efforts {
        known[sample.index(id)] = Some(number(effort));
    }
    Efforts { known, ..Efforts::default() }
}

/// The steps as `requirement action effort score-after`.
fn steps(sample: &Sample, plan: &Plan) -> Vec<String> {
    let step = |step: &pmqa::plan::Step| {
        let effort = pmqa::exact::plain(&step.effort);
        let score = pmqa::exact::cut(&step.score_after, 2);
        format!("{} {} {effort} {score}", sample.id(step.requirement), step.action.id())
    };
    plan.steps.iter().map(step).collect()
}

#[test]
fn one_document_can_be_all_that_a_level_takes() {
    let sample = Sample::new(PMQA).item("met, met? | met | no");
    let plan = planned(&sample, "advance", &[]);
    assert_eq!(steps(&sample, &plan), ["1.1.basic.2 attach-evidence 0.25 400.00"]);
    assert_eq!((plan.effort, plan.projected.level), (ratio(1, 4), Some(1)));
}

#[test]
fn a_lower_level_is_completed_first_and_releases_what_is_locked() {
    let sample = Sample::new(PMQA).item("no, met | partly | met");
    let plan = planned(&sample, "500", &[]);
    assert_eq!(
        steps(&sample, &plan),
        ["1.1.basic.1 complete 1 350.00", "1.1.advance.1 complete 1 500.00"]
    );
}

#[test]
fn no_step_is_taken_above_a_level_that_stays_incomplete() {
    let sample = Sample::new(PMQA).item("no | no | no").item("met | no | no");
    let plan = planned(&sample, "200", &[("1.1.basic.1", "50"), ("1.1.advance.1", "0")]);
    assert_eq!(
        steps(&sample, &plan),
        ["1.2.advance.1 complete 1 200.00"],
        "a free step on Advance of 1.1 is worth nothing while its Basic is incomplete"
    );
}

#[test]
fn what_pays_best_per_day_is_not_always_part_of_the_least_work() {
    // 1.1 pays 20 points a day and 1.2 less than 17; but after 1.1 the target is still 10 points
    // away, which takes 1.2 as well: 5 days, where 1.2 alone takes 3.
    let sample = Sample::new("100")
        .weighted_item("4", "no")
        .weighted_item("5", "no")
        .weighted_item("1", "met");
    let plan = planned(&sample, "60", &[("1.1.basic.1", "2"), ("1.2.basic.1", "3")]);
    assert_eq!(steps(&sample, &plan), ["1.2.basic.1 complete 3 60.00"]);
}

#[test]
fn the_steps_that_pay_best_come_first() {
    let sample = Sample::new("100").item("no").item("no?").item("met?").item("met");
    let plan = planned(&sample, "100", &[("1.1.basic.1", "3")]);
    assert_eq!(
        steps(&sample, &plan),
        [
            "1.3.basic.1 attach-evidence 0.25 50.00",
            "1.2.basic.1 complete 1 75.00",
            "1.1.basic.1 complete 3 100.00"
        ]
    );
}

#[test]
fn attaching_a_document_to_what_is_partly_met_may_be_enough() {
    let sample = Sample::new("100").item("partly?");
    let attach = planned(&sample, "50", &[]);
    assert_eq!(steps(&sample, &attach), ["1.1.basic.1 attach-evidence 0.25 50.00"]);
    let complete = planned(&sample, "51", &[]);
    assert_eq!(steps(&sample, &complete), ["1.1.basic.1 complete 1 100.00"]);
}

#[test]
fn of_plans_of_equal_effort_the_one_that_touches_the_fewest_items_is_taken() {
    let sample = Sample::new("100").item("no, met").item("no, met").item("no, no");
    let plan = planned(&sample, "66", &[]);
    assert_eq!(
        steps(&sample, &plan),
        ["1.3.basic.1 complete 1 50.00", "1.3.basic.2 complete 1 66.66"]
    );
}

#[test]
fn of_plans_that_touch_as_many_items_the_first_in_file_order_is_taken() {
    let sample = Sample::new("100").item("no").weighted_item("9", "no").item("no");
    let plan = planned(&sample, "9", &[]);
    assert_eq!(steps(&sample, &plan), ["1.1.basic.1 complete 1 9.09"]);
}

#[test]
fn a_target_already_reached_says_by_how_much() {
    let sample = Sample::new(PMQA).item("met | partly | no");
    let plan = planned(&sample, "basic", &[]);
    assert_eq!((plan.steps.len(), plan.surplus()), (0, Some(whole(50))));
    assert_eq!(planned(&sample, "350", &[]).surplus(), Some(whole(0)));
    assert_eq!(planned(&sample, "351", &[]).surplus(), None);
}

#[test]
fn where_nothing_applies_no_plan_reaches_anything() {
    let sample = Sample::new(PMQA).item("n/a | n/a | n/a");
    let target = Target::level(&sample.framework, 0).unwrap();
    let found = plan(&sample.framework, &sample.score(), &Efforts::default(), &target);
    assert_eq!(found, Err(Unreachable::NothingApplies));
}

#[test]
fn a_level_whose_threshold_is_above_the_highest_score_is_out_of_reach() {
    let sample = Sample::new(PMQA).thresholds("300 400 510").item("met | met | no");
    let target = Target::level(&sample.framework, 2).unwrap();
    let found = plan(&sample.framework, &sample.score(), &Efforts::default(), &target);
    assert_eq!(found, Err(Unreachable::AboveHighest { highest: whole(500) }));
}

#[test]
fn a_target_is_a_level_by_any_of_its_names_or_a_score() {
    let framework = Sample::new(PMQA).thresholds("300 380 500").framework;
    let advance = Target { level: Some(1), score: whole(380) };
    assert_eq!(Target::parse(&framework, " Advance "), Ok(advance));
    assert_eq!(
        Target::parse(&framework, "425.5"),
        Ok(Target { level: None, score: ratio(851, 2) })
    );
    assert_eq!(
        Target::parse(&Sample::builtin("pmqa-4.0").framework, "ระดับ ก้าวหน้า"),
        Ok(Target { level: Some(1), score: whole(400) })
    );
    assert_eq!(Target::parse(&framework, "๔๒๕").unwrap().score, whole(425));
    assert_eq!(Target::parse(&framework, "platinum"), Err(TargetError::UnknownLevel));
    assert_eq!(Target::parse(&framework, ""), Err(TargetError::UnknownLevel));
    let out_of_range = Err(TargetError::OutOfRange { highest: whole(500) });
    assert_eq!(Target::parse(&framework, "500.01"), out_of_range);
    assert_eq!(Target::parse(&framework, "-1"), out_of_range);
    assert_eq!(Target::next_level(&framework, Some(2)), None);
    assert_eq!(Target::next_level(&framework, None), Target::level(&framework, 0));
}

fn quarter(year: u16, number: u8) -> Quarter {
    Quarter { year: FiscalYear::new(year).unwrap(), number }
}

/// The stages as `year/quarter steps effort score`.
fn stages(sample: &Sample, plan: &Plan, from: Quarter, until: Quarter) -> Vec<String> {
    let stage = |stage: &pmqa::plan::Stage| {
        let quarter = stage.quarter;
        let (effort, score) = (pmqa::exact::plain(&stage.effort), &stage.standing.score);
        let score = pmqa::exact::cut(score, 2);
        format!(
            "{}/{} {} {effort} {score}",
            quarter.year.buddhist(),
            quarter.number,
            stage.steps.len()
        )
    };
    roadmap(&sample.framework, plan, from, until).unwrap().iter().map(stage).collect()
}

#[test]
fn a_roadmap_spreads_the_effort_evenly_as_far_as_whole_steps_allow() {
    let sample = Sample::new("100").item("no").item("no").item("met?").item("no");
    let plan = planned(&sample, "100", &[("1.4.basic.1", "3")]);
    assert_eq!(
        stages(&sample, &plan, quarter(2569, 4), quarter(2570, 2)),
        ["2569/4 2 1.25 50.00", "2570/1 1 1 75.00", "2570/2 1 3 100.00"],
        "of 5.25 days, 1.75 fall in each quarter"
    );
    assert_eq!(
        stages(&sample, &plan, quarter(2570, 1), quarter(2570, 1)),
        ["2570/1 4 5.25 100.00"]
    );
    let few = Sample::new("100").item("no").item("no").item("no");
    let plan = planned(&few, "100", &[]);
    assert_eq!(
        stages(&few, &plan, quarter(2570, 1), quarter(2570, 4)),
        ["2570/1 1 1 33.33", "2570/2 0 0 33.33", "2570/3 1 1 66.66", "2570/4 1 1 100.00"]
    );
}

#[test]
fn a_roadmap_of_a_reached_target_or_of_free_steps_does_nothing_later() {
    let sample = Sample::new("100").item("no");
    let free = planned(&sample, "100", &[("1.1.basic.1", "0")]);
    let year = [quarter(2570, 1), quarter(2570, 2)];
    assert_eq!(
        stages(&sample, &free, year[0], year[1]),
        ["2570/1 1 0 100.00", "2570/2 0 0 100.00"]
    );
    let reached = planned(&sample, "0", &[]);
    assert_eq!(stages(&sample, &reached, year[0], year[1]), ["2570/1 0 0 0.00", "2570/2 0 0 0.00"]);
}

#[test]
fn a_roadmap_ends_after_it_begins_and_within_ten_years() {
    let sample = Sample::new("100").item("no");
    let plan = planned(&sample, "100", &[]);
    let to = |until| roadmap(&sample.framework, &plan, quarter(2570, 1), until);
    assert_eq!(to(quarter(2569, 4)), None);
    assert_eq!(to(quarter(2579, 4)).map(|stages| stages.len()), Some(40));
    assert_eq!(to(quarter(2580, 1)), None);
}
