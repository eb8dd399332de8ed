//! Reading `pmqa.toml`: what a right one sets, and where each mistake of a wrong one is found.

#![allow(clippy::unwrap_used)]

use pmqa::criteria::{EvidencePolicy, Framework, load};
use pmqa::diagnostic::Diagnostic;
use pmqa::exact::{ratio, whole};
use pmqa::settings::Settings;
use pmqa::text::Lang;

fn framework() -> Framework {
    load(include_str!("fixtures/small.yaml")).unwrap()
}

fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(|found| format!("{} {}", found.place, found.code.id)).collect()
}

/// What reading finds: `line:column code`, in order.
fn found(toml: &str) -> Vec<String> {
    told(&Settings::parse(toml).unwrap_err())
}

/// What fitting the settings to the small framework finds.
fn misfits(toml: &str) -> Vec<String> {
    told(&Settings::parse(toml).unwrap().fit(&framework()).unwrap_err())
}

fn said(toml: &str) -> String {
    let diagnostics = Settings::parse(toml).unwrap_err();
    format!("{} / {}", diagnostics[0].message(Lang::En), diagnostics[0].remedy(Lang::En))
}

#[test]
fn an_empty_file_sets_nothing() {
    assert_eq!(Settings::parse("").unwrap(), Settings::default());
    assert_eq!(Settings::parse("\u{feff}# ไม่มี\r\n").unwrap(), Settings::default());
}

#[test]
fn every_key_is_read() {
    let settings = Settings::parse(
        r#"
        criteria = "pmqa-4.0"
        evidence = "advised"
        lang = "EN"
        sheet = "หลักฐาน"
        header_row = 3
        [thresholds]
        begin = 0.1
        done = 250
        [columns]
        status = ["ผลประเมิน", "Result"]
        document-number = "เลขหนังสือ"
        [words]
        not-met = ["ยัง"]
        begin = ["ขั้นต้น"]
        "#,
    )
    .unwrap();
    assert_eq!(settings.criteria.as_deref(), Some("pmqa-4.0"));
    assert_eq!(settings.evidence, Some(EvidencePolicy::Advised));
    assert_eq!(settings.lang, Some(Lang::En));
    assert_eq!(settings.reading.sheet.as_deref(), Some("หลักฐาน"));
    assert_eq!(settings.reading.header_row, Some(3));
    assert_eq!(settings.thresholds, [("begin".into(), ratio(1, 10)), ("done".into(), whole(250))]);
    assert_eq!(
        settings.reading.columns,
        [
            ("status".into(), vec!["ผลประเมิน".into(), "Result".into()]),
            ("document-number".into(), vec!["เลขหนังสือ".into()])
        ]
    );
    assert_eq!(
        settings.reading.words,
        [("not-met".into(), vec!["ยัง".into()]), ("begin".into(), vec!["ขั้นต้น".into()])]
    );
    assert!(settings.fit(&framework()).is_ok());
}

#[test]
fn a_mistake_is_found_at_its_line_and_column_in_characters() {
    assert_eq!(found("sheet = 'แผ่น'\nlanguage = 'th'"), ["2:1 unknown-key"]);
    assert_eq!(found("columns = { item = ['ข้อ'], statsu = ['ผล'] }"), ["1:29 unknown-key"]);
    assert_eq!(found("evidence = 'always'"), ["1:12 unknown-choice"]);
    assert_eq!(found("lang = 'thai'"), ["1:8 unknown-choice"]);
    assert_eq!(found("criteria = 4.0"), ["1:12 unquoted-text"]);
    assert_eq!(found("criteria = 2026-11-20"), ["1:12 unquoted-text"]);
    assert_eq!(found("sheet = ['a']"), ["1:9 wrong-type"]);
    assert_eq!(found("sheet = ' '"), ["1:9 empty-text"]);
    assert_eq!(found("thresholds = 300"), ["1:14 wrong-type"]);
    assert_eq!(found("[thresholds]\nbasic = '300'"), ["2:9 wrong-type"]);
    assert_eq!(found("[thresholds]\nbasic = 3e2"), ["2:9 not-a-decimal"]);
    assert_eq!(found("[thresholds]\nbasic = 0x10"), ["2:9 not-a-decimal"]);
    assert_eq!(found("[words]\nmet = []"), ["2:7 empty-list"]);
    assert_eq!(found("[words]\nmet = ['ครบ', 1]"), ["2:15 unquoted-text"]);
}

#[test]
fn a_row_number_counts_from_one() {
    for number in ["0", "-1", "1.5", "1048577"] {
        assert_eq!(found(&format!("header_row = {number}")), ["1:14 not-a-count"], "{number}");
    }
}

#[test]
fn the_nearest_name_is_suggested() {
    assert_eq!(
        said("[columns]\nstatsu = 'ผล'"),
        "unknown key \"statsu\" (did you mean \"status\"?) / use one of: category, item, \
         item-title, level, requirement, text, status, assessor, document, document-number, link, document-date, valid-until, owner, due, \
         effort, note"
    );
}

#[test]
fn all_mistakes_are_found_in_one_run_in_the_order_of_the_file() {
    assert_eq!(
        found("zzz = 1\nlang = 1\nheader_row = 0\n[columns]\nzzz = 'x'\n[words]\nmet = 1"),
        [
            "1:1 unknown-key",
            "2:8 unquoted-text",
            "3:14 not-a-count",
            "5:1 unknown-key",
            "7:7 wrong-type"
        ]
    );
}

#[test]
fn more_words_than_a_report_holds_are_refused() {
    let with =
        |letters: usize| format!("lang = \"th\"\n[words]\nmet = [\"{}\"]", "ก".repeat(letters));
    assert!(Settings::parse(&with(27_000)).is_ok());
    assert_eq!(found(&with(28_000)), ["2:1 words-too-long"]);
    assert_eq!(
        said(&with(28_000)),
        "the words for statuses come to 28003 letters in all, more than a cell of a report holds (28000) / \
         keep only words that stand in the evidence"
    );
}

#[test]
fn all_mistakes_of_syntax_are_found_and_told_in_peoples_words() {
    assert_eq!(found("lang = th\nsheet =\n"), ["1:8 toml-syntax", "2:8 toml-syntax"]);
    assert!(said("lang = th").contains("put the text in quotes"), "{}", said("lang = th"));
    assert!(said("sheet =").contains("a value is missing"), "{}", said("sheet ="));
    assert!(said("sheet 'a'").contains("a key lacks its ="), "{}", said("sheet 'a'"));
    assert!(said("sheet = 'a").contains("a quote is opened"), "{}", said("sheet = 'a"));
    assert!(said("lang = 'th'\nlang = 'en'").contains("keep one of them"));
    assert!(said("words = { met = 'a'").contains("brackets"), "{}", said("words = { met = 'a'"));
    assert!(said("header_row = 01").contains("the number is not written"));
}

#[test]
fn thresholds_replace_those_of_the_framework_and_leave_the_rest() {
    let fitted = Settings::parse("thresholds.done = 200.5").unwrap().fit(&framework()).unwrap();
    let thresholds: Vec<_> = fitted.levels.iter().map(|level| level.threshold.clone()).collect();
    assert_eq!(thresholds, [ratio(181, 2), ratio(401, 2)]);
    let points: Vec<_> = fitted.levels.iter().map(|level| level.points.clone()).collect();
    assert_eq!(points, [whole(100), whole(250)]);
}

#[test]
fn what_does_not_fit_the_framework_is_found_at_its_place_in_the_settings() {
    assert_eq!(misfits("[thresholds]\nbegn = 5"), ["2:8 level-not-on-ladder"]);
    assert_eq!(misfits("[thresholds]\ndone = 250.5"), ["2:8 threshold-out-of-reach"]);
    assert_eq!(misfits("[thresholds]\nbegin = 0"), ["2:9 not-positive"]);
    assert_eq!(misfits("[thresholds]\nbegin = 250"), ["2:9 thresholds-not-rising"]);
    // The framework's own threshold of the first level is 90.5.
    assert_eq!(misfits("[thresholds]\ndone = 90.5"), ["2:8 thresholds-not-rising"]);
    assert_eq!(
        misfits("[words]\nmeet = 'ok'\n[thresholds]\nbegin = 0"),
        ["2:1 unknown-choice", "4:9 not-positive"]
    );
}

#[test]
fn thresholds_without_a_file_are_judged_alike() {
    let wrong = framework().with_thresholds(&[("begin".to_owned(), whole(300))]).unwrap_err();
    let told: Vec<_> = wrong.iter().map(|found| found.message(Lang::En)).collect();
    assert_eq!(
        told,
        [
            "the threshold of level \"begin\" is 300, but no score is above 250",
            "the threshold of level \"done\" is 250, not above that of the level below, 300"
        ]
    );
}

mod checking {
    use pmqa::diagnostic::Severity;

    use super::*;

    #[test]
    fn severities_are_set_by_code() {
        let settings =
            Settings::parse("[check.severity]\nunused-tag = \"error\"\ntab-character = \"off\"")
                .unwrap();
        let set = settings.check.severities.set.iter();
        let set: Vec<_> = set.map(|(code, severity)| (code.id, *severity)).collect();
        assert_eq!(set, [("unused-tag", Some(Severity::Error)), ("tab-character", None)]);
    }

    #[test]
    fn codes_that_do_not_exist_or_cannot_be_set_are_found() {
        assert_eq!(found("[check.severity]\nunsed-tag = 'off'"), ["2:1 unknown-code"]);
        assert_eq!(found("[check.severity]\nyaml-syntax = 'off'"), ["2:1 unknown-code"]);
        assert_eq!(found("[check.severity]\nunused-tag = 'none'"), ["2:14 unknown-choice"]);
        assert_eq!(found("[check]\nexclude = 'drafts'"), ["2:11 wrong-type"]);
    }

    #[test]
    fn patterns_exclude_files_wherever_the_directory_stands() {
        let check = Settings::parse("check.exclude = ['drafts/*.yaml', 'old-?.yaml', '*~*']")
            .unwrap()
            .check;
        for path in
            ["drafts/a.yaml", "here/drafts/b/c.yaml", "old-1.yaml", "x/old-๑.yaml", "a.yaml~"]
        {
            assert!(check.excludes(path), "{path}");
        }
        for path in ["a.yaml", "mydrafts/a.yaml", "drafts/a.yml", "old-10.yaml"] {
            assert!(!check.excludes(path), "{path}");
        }
        assert!(!Settings::default().check.excludes("a.yaml"));
    }
}
