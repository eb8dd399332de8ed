//! Where results go, what is left alone, and the exit status.

use std::fs;
use std::process::Command;

use crate::case::Case;

#[test]
fn what_is_not_ours_is_not_overwritten() {
    let case = Case::of(2);
    case.put("out/scores.csv", b"mine");
    let run = case.run(&["in", "-o", "out"]);
    assert_eq!(run.status(), 2);
    assert!(run.told().contains("error[output-exists]"), "{}", run.told());
    assert_eq!(fs::read(case.path("out/scores.csv")).unwrap(), b"mine");
    assert_eq!(case.run(&["in", "-o", "out", "--force"]).status(), 0);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0, "and what is ours is");
    // The results lie among the evidence, and are no evidence.
    let run = case.run(&["in", "out/reports", "-o", "other"]);
    assert_eq!(run.status(), 0);
    assert!(run.told().contains("reports and data of pmqa 2"), "{}", run.told());
}

#[cfg(target_os = "linux")]
#[test]
fn results_of_thousands_are_known_as_ours_by_their_beginning() {
    let case = Case::small(1);
    let small = ["in", "-o", "out", "-c", "criteria.yaml"];
    assert_eq!(case.run(&small).status(), 0);
    let complete = case.files("out");
    for name in ["items.csv", "results.jsonl"] {
        // A terabyte, of which nearly nothing is on the disk, and which no machine can read into memory.
        let file = fs::File::options().write(true).open(case.path("out").join(name)).unwrap();
        file.set_len(1 << 40).unwrap();
        let run = case.run(&small);
        assert_eq!(run.status(), 0, "{name}: {}", run.told());
        assert!(case.files("out") == complete);
    }
}

#[test]
fn the_exit_status_tells_whether_what_was_asked_for_holds() {
    let case = Case::of(3);
    let status = |arguments: &[&str]| case.run(arguments).status();
    assert_eq!(status(&["in", "-o", "out", "--no-reports"]), 0);
    assert!(!case.path("out/reports").exists());
    assert_eq!(status(&["in", "-o", "out", "--no-reports", "--min-level", "significance"]), 1);
    assert_eq!(status(&["in", "-o", "out", "--no-reports", "--min-level", "gold"]), 2);
    assert_eq!(status(&["nowhere", "-o", "out"]), 2);
    assert_eq!(status(&["in", "-o", "out", "--glob", "*.ods"]), 2);
    assert_eq!(status(&["in", "-o", "out", "--glob", "["]), 2);
    assert_eq!(status(&["in", "-o", "out", "--no-reports", "--glob", "*/0001.xlsx"]), 0);
    assert_eq!(case.table("out/scores.csv").len(), 7);
}

#[test]
fn agencies_are_asked_for_by_path_or_manifest() {
    let run = Case::small(0).run(&["-o", "out"]);
    assert_eq!(run.status(), 2);
    assert!(run.told().contains("\n  <PATH|--manifest <FILE>>\n"), "{}", run.told());
}

#[test]
fn nothing_to_read_leaves_nothing_behind() {
    let case = Case::small(1);
    let run = case.run(&["absent", "gone.xlsx", "-o", "results"]);
    assert_eq!(run.status(), 2);
    let lines: Vec<&str> = run.told().lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.told());
    assert!(lines[0].starts_with("absent: error[cannot-read]: "), "{}", lines[0]);
    assert!(lines[0].contains("there is no such file"), "{}", lines[0]);
    assert!(!case.path("results").exists());
}

#[test]
fn a_run_over_nothing_but_our_own_output_is_none() {
    let case = Case::small(2);
    assert_eq!(case.run(&["in", "-o", "out", "-c", "criteria.yaml"]).status(), 0);
    let before = case.files("");
    for output in ["x", "deep/below/x", "out", "out/reports/x"] {
        for more in [&[][..], &["--no-reports"], &["--resume"], &["--force"]] {
            let run = case.run(&[&["out/reports", "-o", output], more].concat());
            assert_eq!(run.status(), 2, "{output} {more:?}");
            let lines: Vec<&str> = run.told().lines().collect();
            assert_eq!(lines[0], "2 file(s) skipped: reports and data of pmqa 2");
            let told = "out/reports: error[nothing-to-score]: no evidence file was found (files skipped: 2); ";
            assert!(lines.len() == 2 && lines[1].starts_with(told), "{}", run.told());
            assert!(case.files("") == before, "{output} {more:?}");
            for made in ["x", "deep", "out/reports/x"] {
                assert!(!case.path(made).exists(), "{made}");
            }
        }
    }
    fs::create_dir(case.path("x")).unwrap();
    assert_eq!(case.run(&["out/reports", "-o", "x"]).status(), 2);
    assert_eq!(fs::read_dir(case.path("x")).unwrap().count(), 0, "what was there stays");
}

#[test]
fn locks_of_open_workbooks_that_a_shell_names_are_skipped() {
    let case = Case::of(0);
    case.put("a.csv", "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,มี,แผน\n".as_bytes());
    case.put("~$a.xlsx", b"lock");
    case.put("below/.~lock.a.ods#", b"lock");
    let locks = ["~$a.xlsx", "below/.~lock.a.ods#", "~$closed-meanwhile.xlsx"];
    let run = case.run(&[&["a.csv", "-o", "out"], &locks[..]].concat());
    assert_eq!((run.status(), run.told()), (0, "3 file(s) skipped: lock files 3\n"));
    assert_eq!(case.overall("out/scores.csv", ["file"]), ["a.csv"]);
    let run = case.run(&[&["-o", "none"], &locks[..]].concat());
    assert_eq!(run.status(), 2);
    let told = "~$a.xlsx: error[nothing-to-score]: no evidence file was found (files skipped: 3); ";
    assert!(run.told().starts_with(told), "{}", run.told());
}

#[test]
fn a_run_in_which_all_failed_leaves_earlier_results_as_they_were() {
    let case = Case::small(2);
    assert_eq!(case.run(&["in", "-o", "out", "-c", "criteria.yaml"]).status(), 0);
    case.put("bad/a.xlsx", b"a letter");
    let before = case.files("out");
    for more in [&[][..], &["--resume"], &["--force"], &["--no-reports"]] {
        let run = case.run(&[&["bad", "-o", "out"], more].concat());
        assert_eq!((run.status(), run.said()), (2, ""), "{more:?}");
        let lines: Vec<&str> = run.told().lines().collect();
        assert!(lines[0].starts_with("bad/a.xlsx: error[not-a-spreadsheet]: "), "{}", lines[0]);
        let told = "out: error[nothing-scored]: no agency could be scored, so the results of an earlier run are left as they were; ";
        assert!(lines.len() == 2 && lines[1].starts_with(told), "{}", run.told());
        assert!(case.files("out") == before, "{more:?}");
    }
    // Unfinished work is kept for --resume as well.
    case.put("half/.pmqa-journal.jsonl", &before["results.jsonl"]);
    let half = case.files("half");
    assert_eq!(case.run(&["bad", "-o", "half"]).status(), 2);
    assert!(case.files("half") == half);
    // Where there is nothing to lose, the comparison says what failed, as often as it is run.
    for _ in 0..2 {
        let run = case.run(&["bad", "-o", "new"]);
        assert_eq!(run.status(), 2);
        assert!(!run.told().contains("nothing-scored"), "{}", run.told());
        assert_eq!(case.sheet("new/comparison.xlsx", "Failures").len() - 4, 1);
    }
}

#[test]
fn results_do_not_go_among_the_evidence() {
    let case = Case::small(1);
    let before = case.files("in");
    for output in ["in", "in/.", "absent/../in", "absent/below/../../in/absent/.."] {
        let run = case.run(&["in", "-c", "criteria.yaml", "-o", output]);
        assert_eq!(run.status(), 2, "{output}");
        assert!(run.told().starts_with("in: error[output-is-input]: "), "{output}: {}", run.told());
        assert!(case.files("in") == before, "{output}");
        assert!(!case.path("absent").exists(), "{output}");
    }
}

#[test]
fn two_inputs_of_one_agency_are_told_and_both_scored() {
    let case = Case::of(0);
    let evidence = "หน่วยงาน: กรมตัวอย่าง\nปีงบประมาณ 2569\nข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,มี,แผน\n";
    case.put("in/a.csv", evidence.as_bytes());
    case.put("in/b.csv", evidence.replace("มี,", "ไม่มี,").as_bytes());
    case.put("in/c.csv", evidence.replace("2569", "2568").as_bytes());
    let run = case.run(&["in", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    let line = "in/b.csv: warning[same-agency]: the agency \"กรมตัวอย่าง\" is in in/a.csv as well,";
    assert!(run.told().starts_with(line), "{}", run.told());
    assert_eq!(run.told().lines().count(), 1, "another year is no copy: {}", run.told());
    assert_eq!(case.overall("out/scores.csv", ["file"]), ["in/a.csv", "in/b.csv", "in/c.csv"]);
    let told = case.table("out/diagnostics.csv");
    let told: Vec<_> = told.iter().filter(|row| row["code"] == "same-agency").collect();
    assert_eq!((told.len(), told[0]["file"].as_str()), (1, "in/b.csv"));

    for number in 1..=9 {
        case.put(&format!("in/b{number}.csv"), evidence.as_bytes());
    }
    let run = case.run(&["in", "-o", "out"]);
    assert_eq!(run.told().matches("is in in/a.csv as well").count(), 5, "{}", run.told());
    let more = "out: warning[same-agency]: 5 more of this kind, listed in diagnostics.csv\n";
    assert!(run.told().ends_with(more), "{}", run.told());
}

#[test]
fn reports_of_agencies_that_are_gone_are_told_and_kept() {
    let case = Case::small(0);
    let evidence = |name: &str| format!("หน่วยงาน: {name}\nข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,มี,แผน\n");
    case.put("in/a.csv", evidence("กรมเดิม").as_bytes());
    case.put("in/b.csv", evidence("กรมสอง").as_bytes());
    assert_eq!(case.run(&["in", "-o", "out"]).told(), "");
    case.put("in/a.csv", evidence("กรมใหม่").as_bytes());
    case.put("out/reports/notes.txt", b"mine");
    for more in [&[][..], &["--resume"]] {
        let run = case.run(&[&["in", "-o", "out"], more].concat());
        let line = "out/reports: warning[earlier-reports]: reports of earlier runs that are of no agency of this one: 1, such as \"กรมเดิม.report.xlsx\";";
        assert!(run.told().starts_with(line), "{}", run.told());
        assert_eq!((run.status(), run.told().lines().count()), (0, 1));
    }
    assert_eq!(case.files("out/reports").len(), 4);
    assert_eq!(case.run(&["in", "-o", "out", "--no-reports"]).told(), "");
}

#[test]
fn copies_of_one_file_under_other_names_are_told() {
    let case = Case::of(0);
    let evidence = "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,มี,แผน\n";
    for name in ["a", "b"] {
        case.put(&format!("in/{name}.csv"), evidence.as_bytes());
    }
    case.put("in/c.csv", evidence.replace("มี,", "ไม่มี,").as_bytes());
    for more in [&[][..], &["--resume"]] {
        let run = case.run(&[&["in", "-o", "out"], more].concat());
        assert_eq!(run.status(), 0, "{}", run.told());
        let line = "in/b.csv: warning[same-evidence]: the file is the same as in/a.csv, byte for byte, but has results of its own under the name \"b\";";
        assert!(run.told().starts_with(line), "{}", run.told());
        assert_eq!(run.told().lines().count(), 1, "{}", run.told());
        assert_eq!(case.overall("out/scores.csv", ["agency"]), ["a", "b", "c"]);
        let told = case.table("out/diagnostics.csv");
        let told: Vec<_> = told.iter().filter(|row| row["code"] == "same-evidence").collect();
        assert_eq!((told.len(), told[0]["file"].as_str()), (1, "in/b.csv"));
    }

    // The agencies of one workbook have evidence of their own.
    let parted = "หน่วยงาน,ข้อ,ระดับ,สถานะ\nกรมหนึ่ง,1.1,พื้นฐาน,มี\nกรมสอง,1.1,พื้นฐาน,มี\n";
    case.put("parted.csv", parted.as_bytes());
    assert_eq!(case.run(&["parted.csv", "-o", "parted"]).told(), "");
    // Other criteria ask for another score of the same evidence.
    let manifest = "file,agency,criteria\nin/a.csv,ก,\nin/b.csv,ข,gov-4.0\n";
    case.put("m.csv", manifest.as_bytes());
    assert!(!case.run(&["--manifest", "m.csv", "-o", "out"]).told().contains("same-evidence"));
}

#[test]
fn either_side_may_decide() {
    let case = Case::of(0);
    let evidence = "ข้อ,ระดับ,สถานะ,ผลผู้ตรวจประเมิน,หลักฐาน\n1.1,พื้นฐาน,ครบถ้วน,ไม่มี,แผน\n";
    case.put("in/a.csv", evidence.as_bytes());
    let score = |more: &[&str]| {
        let run = case.run(&[&["in", "-o", "out"], more].concat());
        assert_eq!(run.status(), 0, "{}", run.told());
        case.overall("out/scores.csv", ["score"]).remove(0)
    };
    assert_eq!(score(&[]), "0");
    assert_eq!(score(&["--decides", "self"]), "12.5");
    assert_eq!(score(&["--decides", "self", "--resume"]), "12.5");
    assert_eq!(score(&["--decides", "assessor", "--resume"]), "0");
}

#[test]
fn a_report_that_is_named_is_scored_as_it_was_made() {
    let case = Case::of(0);
    case.put("a.csv", "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,เขียวมาก,\n".as_bytes());
    case.put("made/pmqa.toml", "evidence = \"ignored\"\n[words]\nmet = [\"เขียวมาก\"]\n".as_bytes());
    let made = Command::new(env!("CARGO_BIN_EXE_pmqa"))
        .current_dir(case.path("made"))
        .args(["score", "../a.csv", "-o", "../a.report.xlsx"])
        .output()
        .unwrap();
    assert!(made.status.success());
    let run = case.run(&["a.report.xlsx", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(case.overall("out/scores.csv", ["score"]), ["12.5"]);
    // What comes of it is a report by the same words and under the same policy.
    let again = case.files("out/reports").into_keys().next().unwrap();
    let run = case.run(&[&format!("out/reports/{again}"), "-o", "again"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(case.overall("again/scores.csv", ["score"]), ["12.5"]);
}

#[test]
fn a_report_that_is_named_keeps_its_side_its_day_and_its_policy_unless_flags_say_otherwise() {
    let case = Case::of(0);
    let evidence = "ข้อ,ระดับ,สถานะ,ผลผู้ตรวจประเมิน,หลักฐาน,ใช้ได้ถึง\n\
        1.1,พื้นฐาน,ครบถ้วน,ไม่มี,แผน,30 ก.ย. 2569\n1.2,พื้นฐาน,บางส่วน,ครบถ้วน,,\n";
    case.put("a.csv", evidence.as_bytes());
    let made = ["--by", "self", "--as-of", "2026-10-01", "--evidence", "ignored"];
    let pmqa = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pmqa"));
        command.current_dir(case.path("")).args(arguments).output().unwrap()
    };
    let report = "a.report.xlsx";
    assert!(pmqa(&[&["score", "a.csv", "-o", report][..], &made].concat()).status.success());
    // Settings give way to what a report was made on.
    case.put("pmqa.toml", b"evidence = \"required\"\nby = \"assessor\"\n");
    for (flags, of_score) in [
        (&[][..], &[][..]),
        (&["--decides", "assessor"], &["--by", "assessor"]),
        (&["--as-of", "2026-09-30"], &["--as-of", "2026-09-30"]),
        (&["--evidence", "required"], &["--evidence", "required"]),
    ] {
        let run = case.run(&[&[report, "-o", "out"], flags].concat());
        assert_eq!(run.status(), 0, "{}", run.told());
        let alone = ["score", report, "--no-report", "--format", "json"];
        let alone = pmqa(&[&alone[..], of_score].concat()).stdout;
        let alone: serde_json::Value = serde_json::from_slice(&alone).unwrap();
        let score = alone["overall"]["score"].to_string();
        let score = score.strip_suffix(".0").unwrap_or(&score);
        assert_eq!(case.overall("out/scores.csv", ["score"]), [score], "{flags:?}");
        if flags.is_empty() {
            assert_eq!(score, "18.75");
        }
    }
}

#[test]
fn evidence_for_other_criteria_is_told_by_their_id() {
    let case = Case::of(0);
    for name in 'a'..='g' {
        case.put(&format!("in/{name}.xlsx"), &fs::read("examples/gov-4.0.xlsx").unwrap());
    }
    let run = case.run(&["in", "-o", "out", "--no-reports"]);
    assert_eq!(run.told().matches(".xlsx: warning[other-criteria]").count(), 5, "{}", run.told());
    let rest = "\nout: warning[other-criteria]: 2 more of this kind, listed in diagnostics.csv\n";
    assert!(run.told().contains(rest), "{}", run.told());
    assert!(
        run.told().starts_with(
            "in/a.xlsx: warning[other-criteria]: this looks like evidence for gov-4.0: "
        ),
        "{}",
        run.told()
    );
    let codes = |name: &str| -> Vec<String> {
        let found = case.table(name).into_iter();
        found.map(|row| row["code"].clone()).filter(|code| code == "other-criteria").collect()
    };
    assert_eq!(codes("out/diagnostics.csv").len(), 7);
    assert!(
        !case
            .run(&["in", "-o", "out", "--no-reports", "-c", "gov-4.0"])
            .told()
            .contains("other-criteria")
    );
    assert!(codes("out/diagnostics.csv").is_empty());
}
