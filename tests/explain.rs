//! The computation of an item, laid open.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::exact::{Exact, cut, ratio, whole};
use pmqa::explain::{CreditRule, Explanation, LevelRule, explain};
use pmqa::report::{json, terminal};
use pmqa::text::Lang;
use support::Sample;
use unicode_width::UnicodeWidthStr;

const PMQA: &str = "300 400 500";

/// For each level `completion counted locked rule`.
fn levels(explanation: &Explanation) -> Vec<(String, LevelRule)> {
    let level = |level: &pmqa::explain::LevelSteps| {
        let numbers = [&level.completion, &level.counted, &level.locked].map(|n| cut(n, 2));
        (numbers.join(" "), level.rule)
    };
    explanation.levels.iter().map(level).collect()
}

#[test]
fn a_level_counts_up_to_the_first_that_is_incomplete_and_is_locked_above() {
    let sample = Sample::new(PMQA).item("met | partly, met | met");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    assert_eq!(
        levels(&explain(&assessment, 0).unwrap()),
        [
            ("1.00 300.00 0.00".to_owned(), LevelRule::Complete),
            ("0.75 75.00 0.00".to_owned(), LevelRule::FirstIncomplete),
            ("1.00 0.00 100.00".to_owned(), LevelRule::Locked),
        ]
    );
}

#[test]
fn what_does_not_apply_is_said() {
    let sample = Sample::new(PMQA).item("n/a | met | no").item("n/a | n/a | n/a");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let rule = |item: usize, level: usize| explain(&assessment, item).unwrap().levels[level].rule;
    assert_eq!(rule(0, 0), LevelRule::NothingApplies);
    assert_eq!(rule(0, 1), LevelRule::Complete);
    assert_eq!(rule(1, 0), LevelRule::ItemDoesNotApply);
    assert_eq!(explain(&assessment, 1).unwrap().share, whole(0));
    assert_eq!(explain(&assessment, 2), None);
}

#[test]
fn each_credit_names_its_rules() {
    let sample = Sample::new("100")
        .item("-, met, partly, 60%, no, n/a, n/a!, met?, met, met, 0%?")
        .row("1.1.basic.9", "partly")
        .row("1.1.basic.10", "n/a");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let explanation = explain(&assessment, 0).unwrap();
    let found: Vec<(Option<Exact>, &[CreditRule])> = explanation.levels[0]
        .requirements
        .iter()
        .map(|one| (one.credit.cloned(), one.rules.as_slice()))
        .collect();
    use CreditRule::*;
    let expected: [(Option<Exact>, &[CreditRule]); 11] = [
        (Some(whole(0)), &[Unassessed]),
        (Some(whole(1)), &[Met]),
        (Some(ratio(1, 2)), &[Partial]),
        (Some(ratio(3, 5)), &[Share]),
        (Some(whole(0)), &[NotMet]),
        (None, &[NotApplicable]),
        (Some(whole(0)), &[WithoutReason]),
        (Some(whole(0)), &[Met, WithoutEvidence]),
        (Some(ratio(1, 2)), &[LowestCounts, Partial]),
        (Some(whole(1)), &[LowestCounts, Met]),
        (Some(whole(0)), &[Share]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_terminal_shows_each_step_exactly() {
    let sample = Sample::new("300 400").item("met x2, met?, 2/3, n/a | met");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let shown = terminal::explain::explain(&explain(&assessment, 0).unwrap(), Lang::En);
    let expected = "\
1.1 1.1

basic (points 0 to 300)
  1.1.basic.1 1.1.basic.1
    status: met (sample!C2) · backed · credit 1, weight 2
    met: full credit
  1.1.basic.2 1.1.basic.2
    status: met (sample!C3) · not backed · credit 0, weight 1
    met: full credit
    nothing backs it, and evidence is required: no credit
  1.1.basic.3 1.1.basic.3
    status: 2/3 (sample!C4) · backed · credit 2/3, weight 1
    a percentage: its share of the credit
  1.1.basic.4 1.1.basic.4
    status: n/a (sample!C5) · backed · left out
    does not apply, with a reason: left out of credits and weights
  completion = (1 × 2 + 0 × 1 + 2/3 × 1) ÷ 4 = 2/3
  points = 300 × 2/3 = 200
  the first incomplete level: counted in part, and what is above is locked

advance (points 300 to 400)
  1.1.advance.1 1.1.advance.1
    status: met (sample!C6) · backed · credit 1, weight 1
    met: full credit
  completion = 1 × 1 ÷ 1 = 1
  points = 100 × 1 = 100
  a level below is incomplete: locked

score of 1.1 = 200 + 0 = 200 (No level yet)
locked: 100
its share of the overall score is 1, so it gives 200.00 points there
";
    assert_eq!(shown, expected);
}

#[test]
fn what_the_terminal_shows_fits_80_columns_in_both_languages() {
    let sample =
        Sample::builtin("pmqa-4.0").row("1.2.basic.1", "met?").row("1.2.basic.1", "partly");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    for lang in Lang::ALL {
        for item in 0..sample.framework.items().count() {
            let shown = terminal::explain::explain(&explain(&assessment, item).unwrap(), lang);
            for line in shown.lines() {
                assert!(line.width() <= 80, "{lang}: {line}");
            }
        }
    }
}

#[test]
fn json_carries_the_same_steps() {
    let sample = Sample::new("300 400").item("met, met? | met");
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let shown = json::explain(&assessment, &explain(&assessment, 0).unwrap()).unwrap();
    let found: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(
        (&found["item"], &found["score"], &found["locked"]),
        (&"1.1".into(), &150.0.into(), &100.0.into())
    );
    let basic = &found["levels"][0];
    assert_eq!((&basic["rule"], &basic["completion"]), (&"first-incomplete".into(), &0.5.into()));
    assert_eq!(
        basic["requirements"][1],
        serde_json::json!({
            "id": "1.1.basic.2", "weight": 1.0, "statuses": [{ "place": "sample!C3", "found": "met", "by": "self" }],
            "backed": false, "credit": 0.0, "rules": ["met", "without-evidence"],
        })
    );
}
