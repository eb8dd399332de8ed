//! What changed between two assessments.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::Assessment;
use pmqa::compare::{Comparison, Mismatch, Movement, compare};
use pmqa::criteria::EvidencePolicy::{Advised, Required};
use pmqa::exact::{Exact, whole};
use pmqa::report::{json, terminal};
use pmqa::text::Lang;
use proptest::prelude::*;
use support::{Sample, random};
use unicode_width::UnicodeWidthStr;

const PMQA: &str = "300 400 500";

/// Compares two samples where evidence is required, and looks at what was found.
fn compared<T>(before: &Sample, after: &Sample, look: impl FnOnce(&Comparison) -> T) -> T {
    compared_with(before, after, |_, _, found| look(found))
}

fn compared_with<T>(
    before: &Sample,
    after: &Sample,
    look: impl FnOnce(&Assessment, &Assessment, &Comparison) -> T,
) -> T {
    let (old, new) = (before.criteria(), after.criteria());
    let (old, new) = (before.assess(&old), after.assess(&new));
    look(&old, &new, &compare(&old, &new))
}

#[test]
fn an_assessment_does_not_differ_from_itself() {
    let sample = Sample::new(PMQA).item("met | partly? | n/a").category("2").item("- | no | 60%");
    compared(&sample, &sample, |found| {
        assert!(found.is_empty());
        assert_eq!((found.mismatches.as_slice(), &found.split), (&[][..], &None));
        assert_eq!(found.overall.difference(), Some(whole(0)));
        assert!(!found.any_level_fell());
    });
}

#[test]
fn scores_and_levels_are_compared_from_the_requirements_up() {
    let before = Sample::new(PMQA).item("met | met | no").category("1").item("partly | no | no");
    let after = Sample::new(PMQA).item("met | no | no").category("1").item("met | met | met");
    compared(&before, &after, |found| {
        assert_eq!(found.overall.difference(), Some(whole(125)));
        assert!(found.overall.rose() && !found.overall.fell());
        let items: Vec<_> = found
            .items
            .iter()
            .map(|item| (item.id, item.change.difference().unwrap(), item.change.fell()))
            .collect();
        assert_eq!(items, [("1.1", whole(-100), true), ("2.1", whole(350), false)]);
        assert!(found.any_level_fell());
        let movements: Vec<_> = found.requirements.iter().map(|r| (r.id, r.movement)).collect();
        assert_eq!(
            movements,
            [
                ("1.1.advance.1", Movement::Lost),
                ("2.1.basic.1", Movement::Won),
                ("2.1.advance.1", Movement::Won),
                ("2.1.significance.1", Movement::Won),
            ]
        );
    });
}

#[test]
fn every_movement_has_its_name() {
    let before = Sample::new("100").item("no, partly, met, 60%, n/a, met, no?");
    let after = Sample::new("100").item("met, 60%, partly, 10%, no, n/a, no");
    compared(&before, &after, |found| {
        let movements: Vec<_> = found.requirements.iter().map(|r| r.movement.id()).collect();
        assert_eq!(
            movements,
            ["won", "raised", "lost", "lowered", "now-applies", "no-longer-applies"]
        );
    });
}

#[test]
fn a_level_is_gained_or_lost_without_a_score_too() {
    let none = Sample::new(PMQA).item("n/a | n/a | n/a");
    let some = Sample::new(PMQA).item("met | no | no");
    compared(&none, &some, |found| {
        assert!(found.overall.rose());
        assert_eq!(found.overall.difference(), None);
    });
    compared(&some, &none, |found| assert!(found.overall.fell() && found.any_level_fell()));
}

#[test]
fn documents_added_and_removed_are_named_by_requirement() {
    let with = |document: &str, more: Option<&str>| {
        let mut sample = Sample::new(PMQA).item("met | met | no");
        sample.rows[0].document = Some(document.to_owned());
        sample.rows[1].link = more.map(str::to_owned);
        sample
    };
    let (a, b) = (with("แผน ๒๕๖๘", None), with("แผน ๒๕๖๙", Some("https://example.go.th/a")));
    compared(&a, &b, |found| {
        let [change] = found.evidence.as_slice() else { panic!("{:?}", found.evidence) };
        assert_eq!(change.id, "1.1.basic.1");
        assert_eq!(
            (&change.added[..], &change.removed[..]),
            (&["แผน ๒๕๖๙"][..], &["แผน ๒๕๖๘"][..])
        );
    });
    compared(&a, &with(" แผน  2568", None), |found| assert_eq!(found.evidence, []));
}

#[test]
fn what_only_one_framework_has_is_said_and_the_rest_is_compared() {
    let before = Sample::new(PMQA).item("met, met | no | no").item("met | no | no");
    let mut after = Sample::new(PMQA).item("met | met | no").category("1").item("no | no | no");
    after.framework.version = "2.0.0".to_owned();
    compared(&before, &after, |found| {
        assert_eq!(found.mismatches, [Mismatch::Version]);
        assert_eq!(found.only_before.items, ["1.2"]);
        assert_eq!(found.only_before.requirements, ["1.1.basic.2"]);
        assert_eq!(found.only_after.categories, ["2"]);
        assert_eq!(found.items.len(), 1);
        assert!(!found.is_empty());
    });
}

#[test]
fn different_agencies_frameworks_and_policies_are_said() {
    let sample = Sample::new(PMQA).item("met? | met | no");
    let other = Sample {
        framework: pmqa::criteria::Framework { id: "other".into(), ..sample.framework.clone() },
        ..sample.clone()
    };
    let (criteria, other_criteria) = (sample.criteria(), other.criteria());
    let before = sample.assess(&criteria);
    let mut after = other.assess_under(&other_criteria, Advised);
    after.subject.agency = "กรมอื่น".to_owned();
    let found = compare(&before, &after);
    assert_eq!(found.mismatches, [Mismatch::Agency, Mismatch::Framework, Mismatch::Policy]);
}

#[test]
fn a_difference_by_other_rules_alone_is_theirs() {
    let sample = Sample::new(PMQA).item("met? | met | no");
    let criteria = sample.criteria();
    let (strict, lenient) =
        (sample.assess_under(&criteria, Required), sample.assess_under(&criteria, Advised));
    let split = compare(&strict, &lenient).split.unwrap();
    assert_eq!((split.agency, split.rules), (whole(0), whole(400)));
}

#[test]
fn a_difference_by_both_is_split_over_both_orders() {
    let before = Sample::new("100").item("no, no");
    let after = Sample::new("100").item("met?, met");
    let (old, new) = (before.criteria(), after.criteria());
    let (old, new) = (before.assess_under(&old, Required), after.assess_under(&new, Advised));
    let split = compare(&old, &new).split.unwrap();
    assert_eq!((split.before_by_later_rules, split.after_by_earlier_rules), (whole(0), whole(50)));
    assert_eq!((split.agency, split.rules), (whole(75), whole(25)));
}

#[test]
fn what_speaks_for_a_whole_level_does_so_by_other_criteria() {
    let mut before = Sample::new("100").item("-, -").row("1.1.basic.1", "met");
    before.rows[0].requirements = vec![0, 1];
    let after = Sample::new("100").item("met, met, met");
    compared(&before, &after, |found| {
        assert_eq!(found.split.clone().unwrap().before_by_later_rules, whole(100));
    });
    before.rows[0].requirements = vec![0];
    compared(&before, &after, |found| {
        let third = pmqa::exact::ratio(100, 3);
        assert_eq!(found.split.clone().unwrap().before_by_later_rules, third);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_assessment_differs_from_itself(sample in random::samples(3, 3, 3)) {
        prop_assert!(compared(&sample, &sample, |found| found.is_empty()));
    }

    #[test]
    fn the_parts_of_a_split_add_up_to_the_difference(
        sample in random::samples(2, 2, 3), swaps in any::<prop::sample::Index>(),
    ) {
        let criteria = sample.criteria();
        let mut later = sample.clone();
        if !later.rows.is_empty() {
            let at = swaps.index(later.rows.len());
            later.rows.remove(at);
        }
        let before = sample.assess_under(&criteria, Required);
        let after = later.assess_under(&criteria, Advised);
        let found = compare(&before, &after);
        if let (Some(difference), Some(split)) = (found.overall.difference(), &found.split) {
            let sum: Exact = &split.agency + &split.rules;
            prop_assert_eq!(sum, difference);
        }
    }

    #[test]
    fn comparing_the_other_way_round_turns_every_difference(
        sample in random::samples(2, 2, 3), keep in any::<prop::sample::Index>(),
    ) {
        let mut later = sample.clone();
        later.rows.truncate(keep.index(sample.rows.len() + 1));
        let forth = compared(&sample, &later, |found| found.overall.difference());
        let back = compared(&later, &sample, |found| found.overall.difference());
        prop_assert_eq!(forth, back.map(|difference| -difference));
    }
}

#[test]
fn json_gives_both_sides_and_every_change() {
    let before = Sample::new(PMQA).item("met | met | no").category("1").item("partly | no | no");
    let after = Sample::new(PMQA).item("met | no | no").category("1").item("met | met | met");
    let found = compared_with(&before, &after, |before, after, found| {
        json::compare(before, after, found).unwrap()
    });
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    assert_eq!(found["before"]["framework"]["id"], "sample");
    assert_eq!(
        found["overall"],
        serde_json::json!({
            "before": { "score": 275.0, "level": null },
            "after": { "score": 400.0, "level": "advance" },
            "difference": 125.0,
            "level_change": "gained",
        })
    );
    assert_eq!(found["items"][0]["level_change"], "lost");
    assert_eq!(
        found["requirements"][0],
        serde_json::json!({ "id": "1.1.advance.1", "before": 1.0, "after": 0.0, "movement": "lost" })
    );
    assert_eq!(found["split"], serde_json::Value::Null);
}

#[test]
fn the_terminal_shows_what_changed_within_80_columns() {
    let mut before =
        Sample::builtin("pmqa-4.0").row("1.1.basic.1", "met").row("1.2.basic.1", "met");
    let mut after = Sample::builtin("pmqa-4.0").row("1.1.basic.1", "partly");
    for item in ["2.1", "2.2", "2.3", "2.4"] {
        for level in ["basic", "advance"] {
            after = after.row(&format!("{item}.{level}.1"), "met");
        }
    }
    before.framework.version = "0.9.0".to_owned();
    after.rows[3].note = Some("x".to_owned());
    for lang in Lang::ALL {
        let shown = compared_with(&before, &after, |before, after, found| {
            terminal::compare::compare(before, after, found, lang)
        });
        for line in shown.lines() {
            assert!(line.width() <= 80, "{lang}: {line}");
        }
        if lang == Lang::En {
            assert!(shown.contains("overall 25.00 → 72.91 points (+47.91)"), "{shown}");
            assert!(shown.contains("the versions of the framework differ"), "{shown}");
            assert!(shown.contains("won, 8 requirement(s): 2.1.basic.1, "), "{shown}");
            assert!(shown.contains("2.3.advance.1 and 2 more"), "{shown}");
            assert!(shown.contains("lost, 2 requirement(s): 1.1.basic.1, 1.2.basic.1"), "{shown}");
        }
    }
}
