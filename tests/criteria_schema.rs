//! The JSON Schema of criteria files, against the files and against the loader.

#![allow(clippy::unwrap_used)]

use jsonschema::Validator;
use pmqa::criteria::{BUILTINS, schema, schema_text};
use serde_json::Value;

const CLEAN: &str = include_str!("fixtures/clean.yaml");
const MINISTRY: &str = include_str!("../examples/ministry-4.0.yaml");
const SMALL: &str = include_str!("fixtures/small.yaml");

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).unwrap()
}

fn is_valid(yaml: &str) -> bool {
    let document: Value = serde_yaml::from_str(yaml).unwrap();
    validator().is_valid(&document)
}

#[test]
fn the_file_beside_the_criteria_is_what_the_program_prints() {
    let kept = include_str!("../criteria/schema.json");
    assert_eq!(kept, schema_text().unwrap(), "run: pmqa criteria schema > criteria/schema.json");
}

#[test]
fn the_criteria_are_valid() {
    for yaml in BUILTINS.iter().map(|builtin| builtin.yaml).chain([CLEAN, SMALL, MINISTRY]) {
        assert!(is_valid(yaml), "{}", &yaml[..80]);
    }
}

#[test]
fn what_the_loader_refuses_for_its_shape_is_not_valid() {
    let changes = [
        ("schema: 1", "schema: 2"),
        ("id: clean", "id: Clean"),
        ("version: \"1.2.0\"", "version: 1.2"),
        ("weight: 2", "wieght: 2"),
        ("weight: 2", "weight: 0"),
        ("weight: 2", "weight: \"2\""),
        ("partial: 0.5", "partial: 1.5"),
        ("evidence: required", "evidence: needed"),
        ("thresholds: { begin: 90 }", "thresholds: { begin: 0 }"),
        ("points: 100", "points: -1"),
        ("title: { th: การวางแผน, en: Planning }", "title: การวางแผน"),
        ("title: { th: การวางแผน, en: Planning }", "title: { en: Planning }"),
        ("th: การวางแผน", "th: \" \""),
        ("tags: [people, data]", "tags: people"),
        ("done: [ { th: แผนงานสำเร็จ, en: The plans have worked. } ]", "done: []"),
        ("id: \"2.1\"", "id: \"2. 1\""),
        ("source: {", "sources: {"),
    ];
    for (piece, replacement) in changes {
        assert_eq!(CLEAN.matches(piece).count(), 1, "{piece}");
        let yaml = CLEAN.replace(piece, replacement);
        assert!(!is_valid(&yaml), "{replacement}");
        assert!(pmqa::criteria::load(&yaml).is_err(), "{replacement}");
    }
}

#[test]
fn what_is_refused_of_an_overlay_for_its_shape_is_not_valid() {
    let changes = [
        ("extends: { id: pmqa-4.0,", "extends: { is: pmqa-4.0,"),
        ("extends: { id: pmqa-4.0, version: \"1.0.0\" }", "extends: 4"),
        ("change:", "changes:"),
        ("- { id: \"3\", weight: 2 }", "- { id: \"3\", weight: 0 }"),
        ("- { id: \"3\", weight: 2 }", "- { id: \"3\", items: [] }"),
        ("- { id: \"3\", weight: 2 }", "- { weight: 2 }"),
        ("th: ประเมินในระดับกระทรวงแล้ว", "tha: ประเมินในระดับกระทรวงแล้ว"),
        ("    - category: \"2\"\n      id: \"2.5\"", "    - id: \"2.5\""),
        ("      level: basic\n", ""),
        ("schema: 1\n", "schema: 1\nlevels: []\n"),
    ];
    for (piece, replacement) in changes {
        assert_eq!(MINISTRY.matches(piece).count(), 1, "{piece}");
        let yaml = MINISTRY.replace(piece, replacement);
        assert!(!is_valid(&yaml), "{replacement}");
        assert!(pmqa::criteria::load(&yaml).is_err(), "{replacement}");
    }
    for extends in ["pmqa-4.0", "{ id: pmqa-4.0 }", "{ file: base.yaml, version: \"1\" }"] {
        let yaml = MINISTRY.replace("{ id: pmqa-4.0, version: \"1.0.0\" }", extends);
        assert!(is_valid(&yaml), "{extends}");
    }
}

#[test]
fn an_editor_explains_every_key() {
    fn check(schema: &Value) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, value) in properties {
                let refers = value["allOf"][0]["$ref"].as_str();
                assert!(value["description"].is_string() || refers.is_some(), "{key}");
            }
        }
        match schema {
            Value::Object(parts) => parts.values().for_each(check),
            Value::Array(parts) => parts.iter().for_each(check),
            _ => {}
        }
    }
    check(&schema());
}
