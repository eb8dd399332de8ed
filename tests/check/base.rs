//! What `--base` compares with: the framework of the same id, wherever it stood.

use super::*;

/// The clean file in its next version, with a weight changed.
fn raised() -> String {
    CLEAN.replace("1.2.0", "1.3.0").replace("weight: 2", "weight: 3")
}

/// The clean file as another framework.
fn other() -> String {
    CLEAN.replace("id: clean\n", "id: other\n")
}

/// A repository with these files in its first commit, and those in place of them since.
fn repository(before: &[(&str, &str)], now: &[(&str, &str)]) -> TempDir {
    let directory = directory(before);
    git::commit_all(directory.path());
    for (name, _) in before {
        fs::remove_file(directory.path().join(name)).unwrap();
    }
    for (name, text) in now {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    directory
}

/// The exit status, and the findings as `file:line code`.
fn found(directory: &TempDir, arguments: &str) -> (i32, Vec<String>) {
    let (status, told, error) = check(directory, &format!("{arguments} --format json"));
    assert_eq!(error, "");
    let document: Value = serde_json::from_str(&told).unwrap();
    let diagnostics = document["diagnostics"].as_array().unwrap();
    let place = |one: &Value| {
        let (file, code) = (one["file"].as_str().unwrap(), one["code"].as_str().unwrap());
        format!("{file}:{} {code}", one["line"])
    };
    (status, diagnostics.iter().map(place).collect())
}

fn only(found: &str) -> (i32, Vec<String>) {
    (1, vec![found.to_owned()])
}

#[test]
fn a_change_is_judged_against_an_earlier_file_or_directory() {
    let changed = CLEAN.replace("weight: 2", "weight: 3");
    let directory = directory(&[("a.yaml", &changed), ("old/a.yaml", CLEAN), ("new.yaml", CLEAN)]);
    for base in ["old", "old/a.yaml"] {
        let (status, told, _) = check(&directory, &format!("a.yaml --base {base}"));
        assert_eq!(status, 1);
        assert!(told.contains("error[version-not-raised]"), "{told}");
    }
    assert_eq!(check(&directory, "new.yaml --base old").0, 0, "a new file has no base");
    let (status, _, error) = check(&directory, "a.yaml --base gone");
    assert_eq!(status, 2);
    assert!(error.contains("error[no-base]"), "{error}");
}

#[test]
fn a_change_is_judged_against_an_earlier_revision() {
    let directory = directory(&[("in/a.yaml", CLEAN)]);
    git::commit_all(directory.path());
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    write(&directory.path().join("in/a.yaml"), &CLEAN.replace("weight: 2", "weight: 3"));
    write(&directory.path().join("in/new.yaml"), CLEAN);
    let (status, told, _) = check(&directory, "in --base HEAD");
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("in/a.yaml:4:10"), "{told}");
    assert!(told.contains("1 error(s), 0 warning(s)"), "{told}");
    let (status, _, error) = check(&directory, "in/a.yaml --base --output=x");
    assert_eq!(status, 2, "{error}");
}

#[test]
fn a_framework_in_a_renamed_file_is_compared_all_the_same() {
    let changed = CLEAN.replace("weight: 2", "weight: 3");
    let renamed = repository(&[("in/a.yaml", CLEAN)], &[("in/b.yaml", &changed)]);
    assert_eq!(found(&renamed, "in --base HEAD"), only("in/b.yaml:4 version-not-raised"));
    assert_eq!(found(&renamed, "in/b.yaml --base HEAD"), only("in/b.yaml:4 version-not-raised"));
    let moved = repository(&[("a.yaml", CLEAN)], &[("in/deep/b.yml", &changed)]);
    assert_eq!(found(&moved, "in --base HEAD"), only("in/deep/b.yml:4 version-not-raised"));
    let beside = directory(&[("old/deep/a.yaml", CLEAN), ("in/b.yaml", &changed)]);
    assert_eq!(found(&beside, "in --base old"), only("in/b.yaml:4 version-not-raised"));
}

#[test]
fn frameworks_that_have_exchanged_their_files_are_compared_with_themselves() {
    let other = other();
    let before = [("in/a.yaml", CLEAN), ("in/b.yaml", other.as_str())];
    let swapped = repository(&before, &[("in/a.yaml", &other), ("in/b.yaml", CLEAN)]);
    assert_eq!(found(&swapped, "in --base HEAD"), (0, vec![]));
}

#[test]
fn a_framework_that_another_one_has_replaced_is_told_where_that_stands() {
    let replaced = repository(&[("in/a.yaml", CLEAN)], &[("in/a.yaml", &other())]);
    let expected = only("in/a.yaml:3 not-the-same-framework");
    assert_eq!(found(&replaced, "in --base HEAD"), expected);
    assert_eq!(found(&replaced, "in/a.yaml --base HEAD"), expected);
    let other = other();
    let both = [("in/a.yaml", CLEAN), ("in/b.yaml", other.as_str())];
    let moved = repository(&both, &[("in/a.yaml", &other)]);
    assert_eq!(found(&moved, "in --base HEAD"), only("in/a.yaml:3 framework-removed"));
}

#[test]
fn a_framework_that_is_gone_is_told_where_it_stood() {
    let other = other();
    let both = [("in/a.yaml", CLEAN), ("in/b.yaml", other.as_str())];
    let gone = repository(&both, &[("in/b.yaml", &other)]);
    assert_eq!(found(&gone, "in --base HEAD"), only("in/a.yaml:3 framework-removed"));
    let (_, told, _) = check(&gone, "in --base HEAD");
    let message = "warning[framework-removed]: the framework \"clean\" is gone: it stood in \
                   HEAD:in/a.yaml, and stands in no file that is checked\n --> in/a.yaml:3:5\n";
    assert!(told.starts_with(message), "{told}");
    fs::write(gone.path().join("off.toml"), "check.severity.framework-removed = 'off'").unwrap();
    assert_eq!(found(&gone, "in --base HEAD --config off.toml"), (0, vec![]));
    let beside = directory(&[("old/a.yaml", CLEAN), ("in/b.yaml", &other)]);
    assert_eq!(found(&beside, "in --base old"), only("in/a.yaml:3 framework-removed"));
}

#[test]
fn what_is_not_checked_is_not_missed() {
    let other = other();
    let both = [("in/a.yaml", CLEAN), ("in/b.yaml", other.as_str())];
    let here = repository(&both, &both);
    assert_eq!(found(&here, "in/a.yaml --base HEAD"), (0, vec![]));
    let elsewhere = [("in/a.yaml", CLEAN), ("out/b.yaml", other.as_str())];
    let gone = repository(&elsewhere, &[("in/a.yaml", CLEAN)]);
    assert_eq!(found(&gone, "in --base HEAD"), (0, vec![]));
    fs::write(gone.path().join("pmqa.toml"), "check.exclude = ['out/*']").unwrap();
    assert_eq!(found(&gone, ". --base HEAD"), (0, vec![]));
}

#[test]
fn other_yaml_files_of_a_repository_are_no_frameworks() {
    let services = "id: web\nextends: { file: base.yaml }\ncategories: []\n";
    let before = [("in/a.yaml", CLEAN), ("compose.yaml", services), ("in/x.yml", "extends: [")];
    let gone = repository(&before, &[("in/a.yaml", CLEAN)]);
    assert_eq!(found(&gone, ". --base HEAD"), (0, vec![]));
}

#[test]
fn what_could_not_be_read_stops_no_comparison_of_the_rest() {
    let here = directory(&[("in/a.yaml", CLEAN), ("old/a.yaml", CLEAN)]);
    for name in ["in/b.yaml", "old/b.yaml", "old/menu.yaml"] {
        fs::write(here.path().join(name), b"id: caf\xe9\ncategories: []\n").unwrap();
    }
    git::commit_all(here.path());
    fs::write(here.path().join("in/a.yaml"), CLEAN.replace("weight: 2", "weight: 3")).unwrap();
    fs::write(here.path().join("in/b.yaml"), other()).unwrap();
    for (base, before) in [("HEAD", "HEAD:in/b.yaml"), ("old", "old/b.yaml")] {
        let (status, told, error) = check(&here, &format!("in --base {base}"));
        assert_eq!((status, told.matches("[version-not-raised]").count()), (1, 1), "{told}");
        let passed_over = format!("{before} has mistakes, so nothing is compared with it\n");
        assert_eq!(error, format!("in/b.yaml: {passed_over}"));
    }
}

#[test]
fn an_overlay_is_compared_with_what_it_came_to_before_whatever_its_file() {
    let overlay = "# yaml-language-server: $schema=schema.json\nschema: 1\nid: mine\n\
        version: \"1\"\ntitle: { th: ของเรา, en: Ours }\n\
        extends: { file: base.yaml, version: \"1.2.0\" }\n";
    let now = overlay.replace("1.2.0", "1.3.0");
    let before = [("in/base.yaml", CLEAN), ("in/mine.yaml", overlay)];
    let changed = repository(&before, &[("in/base.yaml", &raised()), ("in/ours.yaml", &now)]);
    assert_eq!(found(&changed, "in --base HEAD"), only("in/ours.yaml:4 version-not-raised"));
}

#[test]
fn a_file_whose_earlier_version_has_mistakes_can_be_mended() {
    let mended = repository(&[("in/a.yaml", &spoilt())], &[("in/a.yaml", &raised())]);
    let (status, told, error) = check(&mended, "in --base HEAD");
    assert_eq!((status, told.as_str()), (0, "no problems in 1 criteria file(s)\n"));
    assert_eq!(error, "in/a.yaml: HEAD:in/a.yaml has mistakes, so nothing is compared with it\n");
}
