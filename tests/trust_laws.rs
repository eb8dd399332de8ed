//! What plans, margins, comparisons and explanations say is what scoring says once it has come about,
//! whatever the criteria, the evidence, and the terms it is judged on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::compare::compare;
use pmqa::evidence::Status;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::explain::{LevelRule, explain};
use pmqa::margin::{margin, rejections};
use pmqa::plan::{Action, Efforts, Step, Target, plan};
use pmqa::score::Standing;
use proptest::prelude::*;
use support::case::{Case, cases};

/// The overall standing after steps have been taken in the evidence.
fn carried_out<'a>(case: &Case, steps: impl Iterator<Item = &'a Step>) -> Standing {
    let mut case = case.clone();
    for step in steps {
        if step.action == Action::Complete {
            case.say(step.requirement, &Status::Met);
        }
        case.attach(step.requirement);
    }
    let criteria = case.sample.criteria();
    case.assess(&criteria).scorecard.substantiated.overall.unwrap()
}

/// What is known of the efforts of the first requirements.
fn efforts() -> impl Strategy<Value = Vec<Option<Exact>>> {
    let effort = prop::option::of((0..=12i64).prop_map(|sixths| ratio(sixths, 6)));
    prop::collection::vec(effort, 12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_carried_out_reaches_its_target_and_without_any_step_does_not(
        case in cases(3, 3, 3), known in efforts(), percent in 1..=100i64,
    ) {
        let criteria = case.sample.criteria();
        let assessment = case.assess(&criteria);
        let Some(overall) = &assessment.scorecard.substantiated.overall else { return Ok(()) };
        let score = criteria.framework.highest_points() * ratio(percent, 100);
        let efforts = Efforts { known, ..Efforts::default() };
        for target in [Target { level: None, score }, assessment.next_target()] {
            let card = &assessment.scorecard;
            let plan = plan(&criteria.framework, card, &efforts, &target).unwrap();
            prop_assert_eq!(plan.steps.is_empty(), overall.score >= target.score);
            let mut reached = overall.clone();
            for (at, step) in plan.steps.iter().enumerate() {
                let now = carried_out(&case, plan.steps[..=at].iter());
                prop_assert_eq!(&step.score_after, &now.score);
                prop_assert!(reached.score <= now.score);
                reached = now;
            }
            prop_assert!(reached.score >= target.score);
            prop_assert_eq!(&reached, &plan.projected);
            for left_out in 0..plan.steps.len() {
                let others = plan.steps.iter().enumerate().filter(|(at, _)| *at != left_out);
                let short = carried_out(&case, others.map(|(_, step)| step));
                prop_assert!(short.score < target.score, "step {} is not needed", left_out);
            }
        }
    }

    #[test]
    fn a_requirement_costs_a_level_if_and_only_if_scoring_without_it_does(case in cases(3, 3, 3)) {
        let criteria = case.sample.criteria();
        let assessment = case.assess(&criteria);
        let tally = &assessment.scorecard.substantiated;
        let found = rejections(&criteria.framework, &assessment.scorecard);
        for placed in criteria.framework.requirements() {
            let (at, category) = (placed.requirement.index, placed.category_index);
            let mut rejected = case.clone();
            rejected.say(at, &Status::NotMet);
            let after = rejected.assess(&criteria).scorecard.substantiated;
            let (Some(before), Some(after_all)) = (&tally.overall, &after.overall) else {
                prop_assert!(found.is_empty());
                continue;
            };
            let level = |standing: &Option<Standing>| standing.as_ref().and_then(|one| one.level);
            let falls = after_all.level < before.level;
            let category_falls = level(&after.categories[category]) < level(&tally.categories[category]);
            let said = found.iter().find(|rejection| rejection.requirement == at);
            prop_assert_eq!(said.is_some_and(|said| said.costs_overall_level), falls);
            if let Some(said) = said {
                prop_assert_eq!(&said.overall, after_all);
                prop_assert_eq!(Some(&said.category), after.categories[category].as_ref());
                prop_assert_eq!(&said.loss, &(&before.score - &after_all.score));
                prop_assert_eq!(said.costs_category_level, category_falls);
            } else {
                prop_assert!(after_all.score >= before.score);
            }
        }
    }

    #[test]
    fn a_margin_is_what_a_score_may_lose_and_lacks(case in cases(3, 3, 2)) {
        let criteria = case.sample.criteria();
        let framework = &criteria.framework;
        let tally = case.assess(&criteria).scorecard.substantiated;
        let hair = ratio(1, 1_000_000_000);
        for standing in tally.categories.iter().chain([&tally.overall]).flatten() {
            let found = margin(framework, standing);
            prop_assert_eq!(found.above.is_some(), standing.level.is_some());
            if let Some(above) = found.above {
                let least = &standing.score - above;
                prop_assert!(least <= standing.score);
                prop_assert_eq!(framework.level_of_score(&least), standing.level);
                prop_assert!(framework.level_of_score(&(least - &hair)) < standing.level);
            }
            let next = standing.level.map_or(0, |level| level + 1);
            prop_assert_eq!(found.below.is_some(), next < framework.levels.len());
            if let Some(below) = found.below {
                let enough = &standing.score + below;
                prop_assert!(enough > standing.score);
                prop_assert_eq!(framework.level_of_score(&enough), Some(next));
                prop_assert_eq!(framework.level_of_score(&(enough - &hair)), standing.level);
            }
        }
    }

    #[test]
    fn no_assessment_differs_from_itself_on_any_terms(case in cases(3, 3, 3)) {
        let criteria = case.sample.criteria();
        let (one, other) = (case.assess(&criteria), case.assess(&criteria));
        let found = compare(&one, &other);
        prop_assert!(found.is_empty() && found.split.is_none() && !found.any_level_fell());
        prop_assert_eq!(found.mismatches, []);
    }

    #[test]
    fn an_explanation_comes_to_the_score_on_any_terms(case in cases(3, 3, 3)) {
        let criteria = case.sample.criteria();
        let assessment = case.assess(&criteria);
        let tally = &assessment.scorecard.substantiated;
        let mut overall = whole(0);
        for (at, item) in tally.items.iter().enumerate() {
            let explanation = explain(&assessment, at).unwrap();
            let counted: Exact = explanation.levels.iter().map(|level| &level.counted).sum();
            let locked: Exact = explanation.levels.iter().map(|level| &level.locked).sum();
            let scored = item.as_ref().map(|item| (item.score.clone(), item.locked.clone()));
            prop_assert_eq!((counted.clone(), locked), scored.unwrap_or_default());
            overall += counted * &explanation.share;
            for level in &explanation.levels {
                let (mut met, mut all) = (whole(0), whole(0));
                for one in &level.requirements {
                    let index = one.requirement.index;
                    prop_assert_eq!(one.credit, assessment.scorecard.credits[index].as_ref());
                    prop_assert!(!one.rules.is_empty());
                    if let Some(credit) = one.credit {
                        met += &one.requirement.weight * credit;
                        all += &one.requirement.weight;
                    }
                }
                if all > whole(0) {
                    prop_assert_eq!(&(met / all), &level.completion);
                } else if level.rule != LevelRule::ItemDoesNotApply {
                    prop_assert_eq!(&level.completion, &whole(1));
                }
            }
        }
        prop_assert_eq!(overall, tally.overall.as_ref().map_or(whole(0), |all| all.score.clone()));
    }
}
