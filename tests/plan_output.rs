//! Plans as people and programs see them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::exact::{ratio, whole};
use pmqa::plan::{Certainty, Efforts, Target, plan};
use pmqa::report::{json, terminal};
use pmqa::text::Lang;
use support::Sample;
use unicode_width::UnicodeWidthStr;

fn sample() -> Sample {
    let mut sample = Sample::new("300 400 500").item("met, met? | met | no").item("met | no | -");
    sample.rows[1].owner = Some("สำนักงานเลขานุการกรม".to_owned());
    sample
}

fn json_of(sample: &Sample, target: &str) -> serde_json::Value {
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let target = Target::parse(&sample.framework, target).unwrap();
    let found = plan(&sample.framework, &assessment.scorecard, &Efforts::default(), &target);
    serde_json::from_str(&json::plan(&assessment, &target, &found, None).unwrap()).unwrap()
}

/// The plan to Advance as JSON and in English, had the limit of work been met before it was proven
/// that less than so much effort does not do.
fn unproven(least: Certainty) -> (serde_json::Value, String) {
    let sample = sample();
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let target = Target::parse(&sample.framework, "advance").unwrap();
    let mut found = assessment.plan(&target).unwrap();
    assert_eq!((&found.effort, &found.certainty), (&ratio(5, 4), &Certainty::Proven));
    found.certainty = least;
    let found = Ok(found);
    let json = json::plan(&assessment, &target, &found, None).unwrap();
    let table = terminal::plan::plan(&assessment, &target, &found, Lang::En);
    (serde_json::from_str(&json).unwrap(), table.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_plan_not_proven_to_be_the_least_says_so_and_by_how_much_at_most() {
    let (json, table) = unproven(Certainty::AtLeast(whole(1)));
    assert_eq!(json["proven"], false);
    assert_eq!(json["effort_at_least"], 1.0);
    assert!(table.contains("the least work found that gets there: 2 step(s)"), "{table}");
    let said = "every plan takes at least 1 person-days, so this one takes at most 0.25 more";
    assert!(table.contains(said), "{table}");

    let (_, table) = unproven(Certainty::AtLeast(ratio(124_999, 100_000)));
    assert!(table.contains("at most 0.01 more than the least"), "never less than it is: {table}");
}

#[test]
fn a_plan_of_the_least_effort_may_leave_open_whether_another_touches_fewer_items() {
    let (json, table) = unproven(Certainty::AtLeast(ratio(5, 4)));
    assert_eq!((&json["proven"], &json["effort_at_least"]), (&false.into(), &1.25.into()));
    assert!(table.contains("the least work that gets there: 2 step(s)"), "{table}");
    assert!(table.contains("no plan takes fewer person-days; whether another one"), "{table}");
}

fn table_of(sample: &Sample, target: &str, lang: Lang) -> String {
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let target = Target::parse(&sample.framework, target).unwrap();
    let found = plan(&sample.framework, &assessment.scorecard, &Efforts::default(), &target);
    terminal::plan::plan(&assessment, &target, &found, lang)
}

#[test]
fn json_gives_target_steps_and_projection() {
    let found = json_of(&sample(), "advance");
    let expected = serde_json::json!({
        "pmqa": env!("CARGO_PKG_VERSION"),
        "framework": { "id": "sample", "version": "1.0.0", "sha256": "0".repeat(64) },
        "agency": { "name": "กรมตัวอย่าง", "fiscal_year": 2569 },
        "evidence": { "file": "evidence.xlsx", "sha256": "1".repeat(64), "policy": "required", "rows": 6 },
        "target": { "level": "advance", "score": 400.0 },
        "reachable": true,
        "reason": null,
        "current": { "score": 225.0, "level": null },
        "surplus": null,
        "effort": 1.25,
        "steps": [
            { "requirement": "1.1.basic.2", "item": "1.1", "level": "basic", "action": "attach-evidence",
              "effort": 0.25, "score_after": 350.0, "owner": "สำนักงานเลขานุการกรม" },
            { "requirement": "1.1.significance.1", "item": "1.1", "level": "significance", "action": "complete",
              "effort": 1.0, "score_after": 400.0, "owner": null },
        ],
        "projected": { "score": 400.0, "level": "advance" },
        "not_needed": ["1.2.advance.1", "1.2.significance.1"],
        "roadmap": null,
    });
    assert_eq!(found, expected);
}

#[test]
fn json_says_what_is_reached_already_and_what_is_out_of_reach() {
    let reached = json_of(&sample(), "200.5");
    assert_eq!(reached["target"], serde_json::json!({ "level": null, "score": 200.5 }));
    assert_eq!((&reached["surplus"], &reached["effort"]), (&24.5.into(), &0.0.into()));
    assert_eq!(reached["steps"], serde_json::json!([]));
    let beyond = json_of(&sample().thresholds("300 400 501"), "significance");
    assert_eq!((&beyond["reachable"], &beyond["reason"]), (&false.into(), &"above-highest".into()));
    assert!(beyond["effort"].is_null() && beyond["projected"].is_null());
}

#[test]
fn the_table_says_what_to_do_in_which_order() {
    let table = table_of(&sample(), "advance", Lang::En);
    let expected = "\
กรมตัวอย่าง · Fiscal year 2026 CE
  Plan to advance (400 points)
  now 225.00 points (No level yet)
  the least work that gets there: 2 step(s) on 1 item(s), 1.25 person-days

──────────────────────────────────────────────────────────────────────────
 #   Step                                              Days   Score after
══════════════════════════════════════════════════════════════════════════
 1   1.1 basic: Attach evidence · สำนักงานเลขานุการกรม   0.25        350.00
     1.1.basic.2
 2   1.1 significance: Complete                           1        400.00
     1.1.significance.1
──────────────────────────────────────────────────────────────────────────

  when carried out: 400.00 points (advance)
  2 other gap(s) are not needed for this target
";
    assert_eq!(table, expected);
}

#[test]
fn the_summary_of_a_score_shows_the_first_three_steps_to_the_next_level() {
    let criteria = Sample::builtin("pmqa-4.0").criteria();
    let assessment = Sample::builtin("pmqa-4.0").assess(&criteria);
    let steps = terminal::plan::first_steps(&assessment, Lang::En);
    assert!(terminal::summary(&assessment, None, Lang::En).contains(&steps));
    assert!(steps.starts_with("First steps to Basic:\n"), "{steps}");
    assert!(steps.contains("1.3 Basic: Complete") && !steps.contains("1.4 Basic"), "{steps}");
    assert!(steps.ends_with("and 21 more step(s): see pmqa plan\n"), "{steps}");
}

#[test]
fn first_steps_of_a_plan_not_proven_to_be_the_least_say_so() {
    let sample = sample();
    let criteria = sample.criteria();
    let assessment = sample.assess(&criteria);
    let mut found = assessment.plan(&assessment.next_target()).unwrap();
    let proven = terminal::plan::first_of(&assessment, &found, Lang::En);
    assert_eq!(proven, terminal::plan::first_steps(&assessment, Lang::En));
    assert!(!proven.contains("proven"), "{proven}");

    found.certainty = Certainty::AtLeast(ratio(1, 8));
    let steps = terminal::plan::first_of(&assessment, &found, Lang::En);
    let said = steps.split_whitespace().collect::<Vec<_>>().join(" ");
    let begins =
        "First steps to basic: not proven to be the least: every plan takes at least 0.125";
    assert!(said.starts_with(begins), "{said}");
    assert!(steps.lines().all(|line| line.width() <= 80), "{steps}");
}

#[test]
fn tables_fit_the_terminal_in_both_languages() {
    let mut sample = Sample::builtin("pmqa-4.0").row("1.1.basic.1", "met?");
    sample = sample.row("1.2.basic.1", "partly").row("6.4.basic.1", "60%");
    for row in &mut sample.rows {
        row.owner = Some("กลุ่มพัฒนาระบบบริหาร สำนักงานเลขานุการกรม".to_owned());
    }
    for lang in Lang::ALL {
        for target in ["advance", "significance", "0", "17.5"] {
            let table = table_of(&sample, target, lang);
            for line in table.lines() {
                assert!(line.width() <= 80, "{lang} {target}: {line}");
            }
        }
    }
}
