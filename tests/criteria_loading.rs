//! Loading criteria files: what a right one becomes, and where each mistake of a wrong one is found.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use pmqa::criteria::{EvidencePolicy, Framework, load};
use pmqa::diagnostic::Severity;
use pmqa::exact::{ratio, whole};
use pmqa::text::Lang;

const SMALL: &str = include_str!("fixtures/small.yaml");

fn small() -> Framework {
    load(SMALL).unwrap()
}

/// What loading finds: `line:column code`, in order.
fn found(yaml: &str) -> Vec<String> {
    let diagnostics = load(yaml).unwrap_err();
    assert!(diagnostics.iter().all(|found| found.severity() == Severity::Error));
    diagnostics.iter().map(|found| format!("{} {}", found.place, found.code.id)).collect()
}

/// What loading the small framework finds once a piece of it is replaced.
fn found_after(piece: &str, replacement: &str) -> Vec<String> {
    assert_eq!(SMALL.matches(piece).count(), 1, "{piece}");
    found(&SMALL.replace(piece, replacement))
}

/// The messages in English: what was found, and what to do.
fn said(yaml: &str) -> Vec<String> {
    let diagnostics = load(yaml).unwrap_err();
    let said = diagnostics.iter().map(|found| (found.message(Lang::En), found.remedy(Lang::En)));
    said.map(|(message, remedy)| format!("{message} / {remedy}")).collect()
}

fn said_after(piece: &str, replacement: &str) -> Vec<String> {
    assert_eq!(SMALL.matches(piece).count(), 1, "{piece}");
    said(&SMALL.replace(piece, replacement))
}

mod a_right_file {
    use super::*;

    #[test]
    fn gives_every_text_as_it_stands() {
        let framework = small();
        assert_eq!(framework.id, "small");
        assert_eq!(framework.version, "1.0.0");
        assert_eq!(framework.title.get(Lang::En), "Small framework");
        assert_eq!(framework.source.publisher.as_deref(), Some("กรมตัวอย่าง"));
        assert_eq!(framework.lenses[0].tags[1].id, "data");
        assert_eq!(framework.categories[0].items[0].tags, ["people", "data"]);
    }

    #[test]
    fn gives_numbers_by_their_digits() {
        let framework = small();
        assert_eq!(framework.scoring.partial, ratio(1, 4));
        assert_eq!(framework.categories[0].weight, whole(2));
        assert_eq!(framework.categories[1].weight, whole(1));
        assert_eq!(framework.categories[0].items[1].weight, whole(3));
        assert_eq!(framework.categories[0].items[0].rungs[1][0].weight, ratio(1, 10));
    }

    #[test]
    fn lets_a_threshold_stand_in_for_points_where_it_is_set() {
        let framework = small();
        assert_eq!(framework.levels[0].threshold, ratio(181, 2));
        assert_eq!(framework.levels[1].threshold, whole(250));
    }

    #[test]
    fn has_its_requirements_in_the_order_of_the_ladder_whatever_the_order_of_the_file() {
        let framework = small();
        let ids: Vec<_> = framework.requirements().map(|placed| &placed.requirement.id).collect();
        let expected = [
            "1.1.begin.1",
            "team",
            "1.1.done.1",
            "1.2.begin.1",
            "1.2.done.1",
            "2.1.begin.1",
            "2.1.done.1",
        ];
        assert_eq!(ids, expected);
        for (at, placed) in framework.requirements().enumerate() {
            assert_eq!(placed.requirement.index, at);
        }
    }

    #[test]
    fn may_leave_out_scoring_lenses_and_source() {
        let yaml = "schema: 1\nid: a\nversion: '1'\ntitle: {th: ก}\n\
            levels: [{id: l, points: 1, title: {th: ก}}]\n\
            categories: [{id: c, title: {th: ก}, items: [{id: i, title: {th: ก}, \
            requirements: {l: [{th: ก}]}}]}]\n";
        let framework = load(yaml).unwrap();
        assert_eq!(framework.scoring.partial, ratio(1, 2));
        assert_eq!(framework.scoring.evidence, EvidencePolicy::Required);
        assert!(framework.lenses.is_empty());
    }

    #[test]
    fn may_begin_with_a_byte_order_mark_and_end_its_lines_with_carriage_returns() {
        let yaml = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
        assert_eq!(load(&yaml).unwrap(), small());
    }

    #[test]
    fn means_the_same_with_anchors_and_aliases() {
        let yaml = SMALL
            .replace("begin: [ { th: เริ่มแล้ว } ]", "begin: &same [ { th: เริ่มแล้ว } ]")
            .replace("begin: [ { th: มีผู้รับผิดชอบ } ]", "begin: *same");
        let framework = load(&yaml).unwrap();
        let items = &framework.categories;
        assert_eq!(items[1].items[0].rungs[0][0].text, items[0].items[1].rungs[0][0].text);
    }

    #[test]
    fn loses_the_line_end_of_a_text_of_several_lines() {
        let yaml = SMALL.replace("note: แผนหนึ่งปี", "note: \"แผน\\n \"");
        let note = &load(&yaml).unwrap().categories[0].items[0].rungs[0][0].note;
        assert_eq!(note.as_deref(), Some("แผน"));
    }
}

mod a_mistake_of_shape {
    use super::*;

    #[test]
    fn an_unknown_key_is_found_at_the_key_and_the_right_one_suggested() {
        assert_eq!(found_after("weight: 3", "wieght: 3"), ["35:9 unknown-key"]);
        assert_eq!(
            said_after("weight: 3", "wieght: 3"),
            ["unknown key \"wieght\" (did you mean \"weight\"?) \
              / use one of: id, title, weight, tags, requirements"]
        );
    }

    #[test]
    fn a_column_counts_characters_of_thai_text_before_it() {
        assert_eq!(found_after("th: หมวดสอง }", "th: หมวดสอง, eng: x }"), ["40:27 unknown-key"]);
    }

    #[test]
    fn a_missing_key_is_found_at_the_part_that_lacks_it() {
        assert_eq!(found_after("id: small\n", ""), ["1:1 missing-key"]);
        assert_eq!(
            found_after("id: begin, ", ""),
            [
                "7:7 missing-key",
                "12:17 level-not-on-ladder",
                "30:11 level-not-on-ladder",
                "37:11 level-not-on-ladder",
                "45:11 level-not-on-ladder"
            ]
        );
        assert_eq!(found_after("th: ข้อมูล", "en: Data"), ["18:30 missing-key"]);
    }

    #[test]
    fn a_value_of_another_type_is_found_at_the_value() {
        assert_eq!(found_after("[people, data]", "people"), ["26:15 wrong-type"]);
        assert_eq!(
            said_after("[people, data]", "people"),
            ["tags must be a list, but this is a text / write a list, such as [\"1\", \"2\"]"]
        );
        assert_eq!(found_after("partial: 0.25", "partial: half"), ["10:12 wrong-type"]);
        assert_eq!(found_after("title: { th: หมวดสอง }", "title: หมวดสอง"), ["40:12 wrong-type"]);
        assert_eq!(found_after("[ { th: เสร็จแล้ว } ]", "[ เสร็จแล้ว ]"), ["38:19 wrong-type"]);
        assert_eq!(found("- schema: 1"), ["1:1 wrong-type"]);
        assert_eq!(found("เกณฑ์"), ["1:1 wrong-type"]);
    }

    #[test]
    fn a_text_that_yaml_reads_as_a_number_needs_quotes() {
        assert_eq!(found_after("\"1.0.0\"", "1.10"), ["3:10 unquoted-text"]);
        assert_eq!(
            said_after("\"1.0.0\"", "1.10"),
            ["version is a text, but 1.10 is read as a number / put it in quotes: \"1.10\""]
        );
        assert_eq!(found_after("id: \"2\"", "id: 2"), ["39:9 unquoted-text"]);
        assert_eq!(found_after("th: มีแผน", "th: true"), ["31:21 unquoted-text"]);
    }

    #[test]
    fn a_duplicate_key_is_found_each_time_it_stands_again() {
        let yaml = format!("{SMALL}id: again\nid: more\n");
        assert_eq!(found(&yaml), ["47:1 duplicate-key", "48:1 duplicate-key"]);
        assert!(said(&yaml)[0].contains("stands on line 2 already"));
    }

    #[test]
    fn a_text_without_letters_is_empty() {
        assert_eq!(found_after("th: มีแผน", "th: ''"), ["31:21 empty-text"]);
        assert_eq!(found_after("th: มีแผน", "th: '  '"), ["31:21 empty-text"]);
        assert_eq!(found_after("th: มีแผน", "th: "), ["31:17 empty-text"]);
        assert_eq!(found_after("th: มีแผน", "th: null"), ["31:21 empty-text"]);
    }

    #[test]
    fn a_list_without_entries_is_empty() {
        assert_eq!(found_after("[ { th: เสร็จแล้ว } ]", "[]"), ["38:17 empty-list"]);
        assert_eq!(found_after("[ { th: เสร็จแล้ว } ]", ""), ["38:11 empty-list"]);
        let yaml = &SMALL[..SMALL.find("categories:").unwrap()];
        assert_eq!(found(&format!("{yaml}categories: []\n")), ["19:13 empty-list"]);
    }

    #[test]
    fn a_number_that_is_no_plain_decimal_is_refused() {
        for number in ["1e3", ".inf", ".nan", "0x10", "1234567890123456789012345678901.5"] {
            assert_eq!(
                found_after("points: 250", &format!("points: {number}")),
                ["8:26 not-a-decimal"],
                "{number}"
            );
        }
        assert_eq!(found_after("points: 250", "points: \"250\""), ["8:26 wrong-type"]);
        assert_eq!(found_after("points: 250", "points: ๒๕๐"), ["8:26 wrong-type"]);
    }

    #[test]
    fn a_key_that_is_no_text_is_refused() {
        assert_eq!(found_after("{ begin: 90.5 }", "{ [a]: 1 }"), ["12:17 wrong-type"]);
    }
}

mod a_mistake_of_meaning {
    use super::*;

    #[test]
    fn the_file_format_must_be_one_that_is_known() {
        assert_eq!(found_after("schema: 1", "schema: 2"), ["1:9 unsupported-schema"]);
    }

    #[test]
    fn a_framework_id_is_made_of_small_letters_digits_dots_and_hyphens() {
        assert_eq!(found_after("id: small", "id: Small One"), ["2:5 invalid-id"]);
        assert_eq!(found_after("id: team", "id: \"the team\""), ["32:57 invalid-id"]);
    }

    #[test]
    fn an_id_is_given_once() {
        assert_eq!(
            found_after("id: done, ", "id: begin, "),
            [
                "8:11 duplicate-id",
                "28:11 level-not-on-ladder",
                "38:11 level-not-on-ladder",
                "46:11 level-not-on-ladder"
            ]
        );
        assert_eq!(
            found_after("id: data", "id: people"),
            ["18:15 duplicate-id", "26:24 unknown-tag"]
        );
        assert_eq!(found_after("id: \"2\"", "id: \"1\""), ["39:9 duplicate-id"]);
        assert_eq!(found_after("id: team", "id: 1.2.done.1"), ["32:57 duplicate-id"]);
        // One mistake, one finding: the requirements of the second item are not blamed.
        assert_eq!(found_after("id: \"2.1\"", "id: \"1.2\""), ["42:13 duplicate-id"]);
    }

    #[test]
    fn tags_share_one_set_over_all_lenses() {
        let second =
            "  - { id: other, title: {th: ก}, tags: [{ id: data, title: {th: ก} }] }\ncategories:";
        assert_eq!(found_after("categories:", second), ["19:47 duplicate-id"]);
    }

    #[test]
    fn points_begin_above_zero_and_rise() {
        assert_eq!(found_after("points: 250", "points: 100"), ["8:26 points-not-rising"]);
        assert_eq!(found_after("points: 250", "points: 99.9"), ["8:26 points-not-rising"]);
        assert_eq!(found_after("points: 100", "points: 0"), ["7:26 not-positive"]);
        assert_eq!(found_after("points: 100", "points: -5"), ["7:26 not-positive"]);
    }

    #[test]
    fn weights_are_above_zero() {
        assert_eq!(found_after("weight: 2", "weight: 0"), ["22:13 not-positive"]);
        assert_eq!(found_after("weight: 3", "weight: -1"), ["35:17 not-positive"]);
        assert_eq!(found_after("weight: 0.1", "weight: 0.0"), ["29:58 not-positive"]);
    }

    #[test]
    fn partly_met_is_a_share() {
        assert_eq!(found_after("partial: 0.25", "partial: 50"), ["10:12 partial-out-of-range"]);
        assert_eq!(found_after("partial: 0.25", "partial: -0.1"), ["10:12 partial-out-of-range"]);
        assert!(load(&SMALL.replace("partial: 0.25", "partial: 1")).is_ok());
        assert!(load(&SMALL.replace("partial: 0.25", "partial: 0")).is_ok());
    }

    #[test]
    fn the_evidence_policy_is_one_of_three() {
        assert_eq!(found_after("evidence: advised", "evidence: require"), ["11:13 unknown-choice"]);
        assert_eq!(
            said_after("evidence: advised", "evidence: require"),
            ["unknown evidence \"require\" (did you mean \"required\"?) \
              / use one of: required, advised, ignored"]
        );
    }

    #[test]
    fn thresholds_follow_the_ladder() {
        assert_eq!(found_after("{ begin: 90.5 }", "{ finish: 90 }"), ["12:17 level-not-on-ladder"]);
        assert_eq!(
            found_after("{ begin: 90.5 }", "{ done: 250.01 }"),
            ["12:23 threshold-out-of-reach"]
        );
        assert_eq!(found_after("{ begin: 90.5 }", "{ begin: 0 }"), ["12:24 not-positive"]);
        assert_eq!(
            found_after("{ begin: 90.5 }", "{ done: 100 }"),
            ["12:23 thresholds-not-rising"]
        );
        assert_eq!(
            found_after("{ begin: 90.5 }", "{ begin: 250 }"),
            ["12:24 thresholds-not-rising"]
        );
        assert!(load(&SMALL.replace("{ begin: 90.5 }", "{ done: 250, begin: 249.99 }")).is_ok());
    }

    #[test]
    fn each_item_has_each_level_and_no_other() {
        assert_eq!(
            found_after("done: [ { th: เสร็จแล้ว } ]", "finish: [ { th: เสร็จแล้ว } ]"),
            ["37:11 level-missing", "38:11 level-not-on-ladder"]
        );
        assert_eq!(
            found_after("          done: [ { th: เสร็จแล้ว } ]\n", ""),
            ["37:11 level-missing"]
        );
    }

    #[test]
    fn an_item_carries_tags_that_a_lens_has() {
        assert_eq!(found_after("[people, data]", "[peple, data]"), ["26:16 unknown-tag"]);
    }
}

#[test]
fn all_mistakes_of_a_file_are_found_in_one_run_in_its_order() {
    let yaml = SMALL
        .replace("schema: 1", "schema: 2")
        .replace("points: 250", "points: x")
        .replace("id: data", "id: people")
        .replace("weight: 2", "weight: 0")
        .replace("th: มีแผน", "th: ")
        .replace("id: \"2\"", "id: 2")
        .replace("th: มีผู้รับผิดชอบ", "tha: มีผู้รับผิดชอบ");
    assert_eq!(
        found(&yaml),
        [
            "1:9 unsupported-schema",
            "8:26 wrong-type",
            "18:15 duplicate-id",
            "22:13 not-positive",
            "26:24 unknown-tag",
            "31:17 empty-text",
            "39:9 unquoted-text",
            "45:22 missing-key",
            "45:22 unknown-key",
        ]
    );
}

/// What keeps a text from being YAML that criteria are written in, of all that is found in it.
fn of_syntax(yaml: &str) -> Vec<String> {
    let of_shape = ["missing-key", "unknown-key", "wrong-type", "empty-list", "empty-text"];
    let is_of_shape = |found: &String| of_shape.iter().any(|code| found.ends_with(code));
    found(yaml).into_iter().filter(|found| !is_of_shape(found)).collect()
}

mod yaml_that_cannot_be_read {
    use super::*;

    #[test]
    fn is_explained_in_peoples_words() {
        let cases = [
            ("id: \"สวัสดี\nlevels: []\n", "1:5", "a quote is opened and not closed"),
            ("id: a\n\tversion: b\n", "2:1", "there is a tab where spaces belong"),
            ("title: { th: ก\nlevels: []\n", "1:1", "brackets [ ] or braces { } do not match"),
            ("title: ก: ข\n", "1:9", "a : or - stands where none can"),
            ("id: *nothing\n", "1:5", "an alias (*) names an anchor (&) that was not set"),
            ("id: @x\n", "1:5", "a text begins with a sign that YAML keeps for itself"),
            ("id: \"\\q\"\n", "1:5", "the \\ within double quotes means nothing"),
            ("id: \"a\" b\n", "1:9", "something follows the closing quote"),
            ("id: a\n  b: c\n", "2:4", "a : or - stands where none can"),
            ("levels:\n  - a\n b: c\n", "3:2", "the indentation does not fit"),
        ];
        for (yaml, place, reason) in cases {
            assert_eq!(of_syntax(yaml), [format!("{place} yaml-syntax")], "{yaml}");
            assert!(
                said(yaml).iter().any(|said| said.contains(reason)),
                "{yaml}: {:?}",
                said(yaml)
            );
        }
    }

    #[test]
    fn has_its_column_in_characters_after_thai_text() {
        assert_eq!(of_syntax("title: { th: ภาษาไทย, en: @x }\n"), ["1:27 yaml-syntax"]);
    }

    #[test]
    fn may_hold_nothing_or_too_much() {
        assert_eq!(found(""), ["1:1 empty-criteria"]);
        assert_eq!(found("# only a remark\n"), ["1:1 empty-criteria"]);
        assert_eq!(found(&format!("{SMALL}---\nid: a\n")), ["47:1 several-documents"]);
    }

    #[test]
    fn may_hold_tags_that_change_the_type_of_a_value() {
        assert_eq!(found_after("\"1.0.0\"", "!!str 1.0"), ["3:10 yaml-tag"]);
        assert_eq!(found_after("\"1.0.0\"", "!secret 1.0"), ["3:10 yaml-tag"]);
    }
}

mod a_hostile_file {
    use super::*;

    #[test]
    fn cannot_nest_without_end() {
        for open in ["[", "{a: ", "- ", "? "] {
            let codes = found(&open.repeat(100_000));
            assert!(
                codes[0].ends_with("yaml-limit") || codes[0].ends_with("yaml-syntax"),
                "{codes:?}"
            );
        }
        assert_eq!(found(&"[".repeat(33)), ["1:33 yaml-limit"]);
    }

    #[test]
    fn cannot_multiply_by_aliases() {
        let mut yaml = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for at in 1..30 {
            let below = format!("*a{}, ", at - 1).repeat(10);
            yaml.push_str(&format!("a{at}: &a{at} [{below}]\n"));
        }
        assert_eq!(found(&yaml).len(), 1);
        assert!(found(&yaml)[0].ends_with("yaml-limit"));
    }

    #[test]
    fn cannot_hold_itself() {
        assert_eq!(of_syntax("a: &a [*a]\n"), ["1:8 alias-of-itself"]);
    }

    #[test]
    fn cannot_be_larger_than_any_framework() {
        assert_eq!(found(&format!("# {}", "x".repeat(2 << 20))), ["1:1 yaml-limit"]);
    }
}

mod whatever_happens_to_a_file {
    use proptest::prelude::*;

    use super::*;

    /// Pieces that mean something to YAML or to a criteria file.
    const PIECES: &[&str] = &[
        "", "\n", "\t", " ", "  ", ":", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a",
        "!!int ", "!x ", "|", ">-", "'", "\"", "#", "%", "@", "---\n", "...\n", "<<: ", "~",
        "null", "true", "0", "-1", "1e9", ".nan", "th: ", "id: ", "levels: ", "begin", "ก",
        "\u{0}", "\u{85}", "\u{2028}", "\u{feff}", "\r", "\\", "\u{200b}",
    ];

    fn mutated() -> impl Strategy<Value = String> {
        let length = SMALL.chars().count();
        let change = (0..length, 0..12usize, proptest::sample::select(PIECES));
        proptest::collection::vec(change, 1..4).prop_map(|changes| {
            changes.into_iter().fold(SMALL.to_owned(), |yaml, (at, cut, piece)| {
                let before = yaml.chars().take(at).collect::<String>();
                let after = yaml.chars().skip(at + cut).collect::<String>();
                before + piece + &after
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn it_loads_or_says_why_not_at_a_place_within(yaml in mutated()) {
            if let Err(diagnostics) = load(&yaml) {
                prop_assert!(!diagnostics.is_empty());
                for found in &diagnostics {
                    let place = found.place.to_string();
                    let (line, column) = place.split_once(':').expect(&place);
                    let (line, column): (usize, usize) = (line.parse().unwrap(), column.parse().unwrap());
                    prop_assert!(line >= 1 && line <= yaml.chars().filter(|c| "\n\r".contains(*c)).count() + 2);
                    prop_assert!(column >= 1);
                    for lang in Lang::ALL {
                        let said = format!("{} {}", found.message(lang), found.remedy(lang));
                        prop_assert!(!said.contains(['\n', '\u{0}']), "{}", said);
                        prop_assert!(!unfilled(&said), "{}", said);
                    }
                }
            }
        }
    }

    /// Whether the name of a value was left in a message.
    fn unfilled(said: &str) -> bool {
        [
            "{found}",
            "{key}",
            "{hint}",
            "{accepted}",
            "{kind}",
            "{expected}",
            "{example}",
            "{line}",
            "{level}",
            "{levels}",
            "{item}",
            "{below}",
            "{highest}",
            "{reason}",
            "{advice}",
            "{limit}",
            "{tag}",
            "{most}",
            "{word}",
        ]
        .iter()
        .any(|name| said.contains(name))
    }
}
