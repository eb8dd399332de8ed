use super::*;

use pmqa::criteria::lint::{check_among, fix};
use pmqa::criteria::{Files, NoFiles, Opened};
use pmqa::diagnostic::Diagnostic;
use pmqa::text::Lang;

/// An overlay of a built-in without a mistake.
const OVERLAY: &str = r#"# yaml-language-server: $schema=schema.json
schema: 1
id: ministry
version: "1.0.0"
title: { th: เกณฑ์ของกระทรวง, en: Criteria of a ministry }
extends: { id: pmqa-4.0, version: "1.0.0" }
change:
  categories: [ { id: "1", weight: 2 } ]
  items: [ { id: "1.1", weight: 3 } ]
  requirements: [ { id: 1.2.basic.1, weight: 4 } ]
drop:
  items: [ { id: "1.4", reason: { th: ไม่เกี่ยวข้อง, en: Not ours } } ]
add:
  requirements: [ { item: "2.1", level: basic, th: มีแผนสำรอง, en: There is a second plan. } ]
"#;

/// The overlay with a piece of it replaced.
fn with(piece: &str, replacement: &str) -> String {
    assert_eq!(OVERLAY.matches(piece).count(), 1, "{piece}");
    OVERLAY.replace(piece, replacement)
}

fn breaks(piece: &str, marked: &str, code: &str) {
    finds(&with(piece, marked), &[code]);
}

#[test]
fn an_overlay_without_a_mistake_is_clean() {
    finds(OVERLAY, &[]);
}

#[test]
fn ids_that_the_base_does_not_have_are_found_where_they_stand() {
    breaks("categories: [ { id: \"1\"", "categories: [ { id: «\"7\"»", "unknown-part");
    breaks("{ id: \"1.1\"", "{ id: «\"1.5\"»", "unknown-part");
    breaks("id: 1.2.basic.1", "id: «1.2.basic.2»", "unknown-part");
    breaks("id: \"1.4\"", "id: «\"1.41\"»", "unknown-part");
    breaks("item: \"2.1\"", "item: «\"2.9\"»", "unknown-part");
    breaks("level: basic", "level: «base»", "unknown-part");
    let found = findings(&with("id: 1.2.basic.1", "id: 1.2.basci.1"));
    let said = found[0].diagnostic.message(pmqa::text::Lang::En);
    let expected = "pmqa-4.0 has no requirement \"1.2.basci.1\" (did you mean \"1.2.basic.1\"?)";
    assert_eq!(said, expected);
}

#[test]
fn a_part_is_changed_or_dropped_once() {
    let item = "{ id: \"1.1\", weight: 3 }";
    breaks(item, &format!("{item}, {{ id: «\"1.1\"», weight: 4 }}"), "changed-twice");
    breaks(item, &format!("{item}, {{ id: «\"1.4\"», weight: 4 }}"), "changed-twice");
}

#[test]
fn nothing_is_changed_or_added_within_what_is_dropped() {
    breaks("id: 1.2.basic.1", "id: «1.4.basic.1»", "within-dropped");
    breaks("item: \"2.1\"", "item: «\"1.4\"»", "within-dropped");
    let item = "{ id: \"1.4\", reason: { th: ไม่เกี่ยวข้อง, en: Not ours } }";
    let category = "categories: [ { id: \"1\", reason: { th: ไม่เกี่ยวข้อง } } ]";
    let yaml =
        with("  items: [ { id: \"1.4\"", &format!("  {category}\n  items: [ {{ id: «\"1.4\"»"));
    let yaml = yaml
        .replace("  categories: [ { id: \"1\", weight: 2 } ]\n", "")
        .replace("{ id: \"1.1\", weight: 3 }", "{ id: \"2.1\", weight: 3 }")
        .replace("id: 1.2.basic.1", "id: 2.2.basic.1");
    assert!(OVERLAY.contains(item));
    finds(&yaml, &["within-dropped"]);
}

#[test]
fn a_drop_needs_a_reason_and_leaves_something() {
    breaks("id: \"1.4\", reason: { th: ไม่เกี่ยวข้อง, en: Not ours }", "«id»: \"1.4\"", "missing-key");
    breaks("th: ไม่เกี่ยวข้อง", "th: «\" \"»", "empty-text");
    let last = "drop:\n  requirements: [ { id: «2.2.basic.1», reason: { th: ไม่เกี่ยวข้อง } } ]";
    breaks("drop:", last, "nothing-left");
}

#[test]
fn the_version_of_the_base_is_the_one_that_it_was_written_for() {
    breaks(
        "{ id: pmqa-4.0, version: \"1.0.0\" }",
        "{ id: pmqa-4.0, version: «\"0.9\"»}",
        "base-version",
    );
    let unpinned = with("{ id: pmqa-4.0, version: \"1.0.0\" }", "«pmqa-4.0»");
    finds(&unpinned, &["base-not-pinned"]);
    let (yaml, _) = unmarked(&unpinned);
    assert_eq!(fix(&yaml, &Severities::default()), (OVERLAY.to_owned(), 1));
}

#[test]
fn a_base_that_is_not_there_is_found() {
    breaks("id: pmqa-4.0,", "id: «pmqa-4»,", "base-missing");
    breaks("id: pmqa-4.0,", "file: «base.yaml»,", "base-missing");
    breaks("id: pmqa-4.0,", "id: pmqa-4.0, «file»: base.yaml,", "unknown-key");
}

#[test]
fn a_change_that_changes_nothing_is_found() {
    breaks("{ id: \"1.1\", weight: 3 }", "{ id: «\"1.1\"», weight: 1 }", "change-without-effect");
    breaks("{ id: \"1\", weight: 2 }", "{ id: «\"1\"»}", "change-without-effect");
}

#[test]
fn unknown_keys_and_an_overlay_without_a_base_are_found() {
    breaks("change:", "«chang»:\n  levels: []\nchange:", "unknown-key");
    let yaml = with("extends: { id: pmqa-4.0, version: \"1.0.0\" }\n", "");
    finds(&yaml.replace("schema: 1", "«schema»: 1"), &["missing-key"]);
}

#[test]
fn what_does_not_fit_what_the_base_brings_is_found_in_the_overlay() {
    breaks(
        "items: [ { id: \"1.1\"",
        "items: [ { id: \"1.2\", tags: [«nowhere»] }, { id: \"1.1\"",
        "unknown-tag",
    );
    let again = "th: «วิสัยทัศน์และยุทธศาสตร์ตอบสนองพันธกิจ»";
    breaks("th: มีแผนสำรอง", again, "repeated-statement");
    breaks("th: มีแผนสำรอง, en: There is a second plan.", "th: «มีแผนสำรอง»", "missing-translation");
    let scoring = "scoring: { thresholds: { basic: «450» } }\nchange:";
    let (yaml, _) = unmarked(&with("change:", scoring));
    assert_eq!(told(&findings(&yaml)), ["7:33-36 thresholds-not-rising"]);
}

#[test]
fn an_overlay_has_an_id_of_its_own() {
    breaks("id: ministry\n", "id: «pmqa-4.0»\n", "id-of-base");
    above("id: mine", "id: «ministry»", OVERLAY, "id-of-base");
    above("id: mine", "id: «pmqa-4.0»", OVERLAY, "id-of-base");
    let same = with("id: ministry\n", "id: pmqa-4.0\n");
    assert_eq!(said(&same), ["this has the id of what it extends, \"pmqa-4.0\""]);
}

/// The messages in English.
fn said(yaml: &str) -> Vec<String> {
    findings(yaml).iter().map(|found| found.diagnostic.message(Lang::En)).collect()
}

#[test]
fn what_stands_in_the_base_already_is_named_by_its_id_there() {
    let again = with("th: มีแผนสำรอง", "th: วิสัยทัศน์และยุทธศาสตร์ตอบสนองพันธกิจ");
    let statement = "วิสัยทัศน์และยุทธศาสตร์ตอบสนองพันธกิจ";
    let expected =
        format!("this statement stands in pmqa-4.0 already, as 1.1.basic.1: \"{statement}\"");
    assert!(said(&again)[0].starts_with(&expected), "{:?}", said(&again));
    let again = with("level: basic, th", "id: 1.1.basic.1, level: basic, th");
    let expected = "the requirement id \"1.1.basic.1\" stands in pmqa-4.0 already";
    assert_eq!(said(&again)[0], expected);
    let requirement = "{ item: \"2.1\", level: basic, th: มีแผนสำรอง, en: There is a second plan. }";
    let twice = with(requirement, &format!("{requirement},\n    {requirement}"));
    let expected = "this statement stands on line 14 already: \"มีแผนสำรอง\"";
    assert_eq!(said(&twice)[0], expected);
}

#[test]
fn a_ladder_that_no_longer_fits_is_told_at_what_the_overlay_changes() {
    let change = |levels: &str| format!("change:\n  levels: [ {levels} ]");
    breaks("change:", &change("{ id: basic, points: «450» }"), "points-not-rising");
    let fixed = "scoring: { thresholds: { basic: 300, advance: 400, significance: 490 } }\n";
    let base = OVERLAY.replace("change:", &format!("{fixed}change:"));
    above(
        "change:",
        "scoring: { thresholds: { basic: «450» } }\nchange:",
        &base,
        "thresholds-not-rising",
    );
    let points = change("{ id: significance, points: «450» }");
    above("change:", &points, &base, "threshold-out-of-reach");
}

/// That a change of an overlay of another one breaks a rule where the replacement is marked.
fn above(piece: &str, marked: &str, base: &str, code: &str) {
    let mine = "# yaml-language-server: $schema=schema.json\nschema: 1\nid: mine\nversion: \"1\"\n\
        title: { th: ของเรา, en: Ours }\nextends: { file: base.yaml, version: \"1.0.0\" }\nchange:\n  \
        items: [ { id: \"1.2\", weight: 3 } ]\n";
    assert_eq!(mine.matches(piece).count(), 1, "{piece}");
    let (yaml, places) = unmarked(&mine.replace(piece, marked));
    let files = One(base.to_owned());
    let found = check_among(&yaml, &Severities::default(), None, &files);
    assert_eq!(told(&found), [format!("{} {code}", places[0])]);
}

/// One file, whatever its name.
struct One(String);

impl Files for One {
    fn open(&self, name: &str) -> Result<Opened, Diagnostic> {
        let (key, text) = (name.to_owned(), self.0.clone());
        Ok(Opened { key, text, beside: Box::new(NoFiles) })
    }
}

#[test]
fn a_change_to_an_overlay_is_judged_by_what_comes_of_it() {
    let before = pmqa::criteria::load(OVERLAY).unwrap();
    breaks_since(
        &before,
        &with("weight: 2", "weight: 5").replace("\"1.0.0\"\ntitle", "«\"1.0.0\"»\ntitle"),
        &["version-not-raised"],
    );
}
