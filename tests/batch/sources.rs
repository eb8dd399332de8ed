//! What a run reads is never written over, whatever it is called.

use std::fs;

use crate::case::Case;

fn evidence(agency: &str, status: &str) -> String {
    format!("หน่วยงาน: {agency}\nข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,{status},แผน\n")
}

/// Evidence as a workbook, which is what a report's name promises.
fn workbook(agency: &str, status: &str) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(evidence(agency, status).lines()) {
        for (column, text) in (0..).zip(line.split(',')) {
            sheet.write(row, column, text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn evidence_named_like_an_output_is_left_alone() {
    let case = Case::of(0);
    case.put("comparison.xlsx", &workbook("กรมตัวอย่าง", "มี"));
    for name in [
        "scores.csv",
        "items.csv",
        "gaps.csv",
        "diagnostics.csv",
        "results.jsonl",
        ".pmqa-journal.jsonl",
    ] {
        case.put(name, evidence("กรมตัวอย่าง", "มี").as_bytes());
    }
    let before = case.files("");
    for name in before.keys().filter(|name| *name != "criteria.yaml") {
        for more in [&[][..], &["--force"], &["--no-reports", "--force"], &["--resume"]] {
            let run = case.run(&[&[name.as_str(), "-o", "."], more].concat());
            assert_eq!(run.status(), 2, "{name} {more:?}");
            let told = format!("./{name}: error[output-is-input]: ");
            assert!(run.told().contains(&told), "{name} {more:?}: {}", run.told());
            assert!(case.files("") == before, "{name} {more:?}");
            fs::remove_dir(case.path("reports")).unwrap_err();
        }
    }
}

#[test]
fn results_of_ours_that_are_named_as_evidence_are_left_alone_too() {
    let case = Case::small(2);
    assert_eq!(case.run(&["in", "-o", "out", "-c", "criteria.yaml"]).status(), 0);
    let before = case.files("");
    for name in ["comparison.xlsx", "scores.csv"] {
        let named = format!("out/{name}");
        let run = case.run(&["in", &named, "-o", "out", "-c", "criteria.yaml"]);
        assert_eq!(run.status(), 2, "{}", run.told());
        assert!(run.told().starts_with(&format!("{named}: error[output-is-input]: ")));
        assert!(case.files("") == before);
    }
}

#[test]
fn the_manifest_the_criteria_and_the_settings_are_left_alone() {
    let case = Case::of(0);
    case.put("a.csv", evidence("กรมตัวอย่าง", "มี").as_bytes());
    case.put("items.csv", b"file,criteria\na.csv,gaps.csv\n");
    case.put("gaps.csv", &fs::read(case.path("criteria.yaml")).unwrap());
    case.put("results.jsonl", b"lang = \"en\"\n");
    let before = case.files("");
    for (arguments, left) in [
        (&["--manifest", "items.csv"][..], "items.csv"),
        (&["a.csv", "-c", "gaps.csv"], "gaps.csv"),
        (&["a.csv", "--config", "results.jsonl"], "results.jsonl"),
    ] {
        let run = case.run(&[arguments, &["-o", ".", "--force"]].concat());
        assert_eq!(run.status(), 2, "{}", run.told());
        let told = format!("./{left}: error[output-is-input]: ");
        assert!(run.told().starts_with(&told), "{}", run.told());
        assert!(case.files("") == before);
    }
    case.put("set.toml", b"criteria = \"gaps.csv\"\n");
    let run = case.run(&["a.csv", "--config", "set.toml", "-o", ".", "--force"]);
    assert!(run.told().contains("./gaps.csv: error[output-is-input]: "), "{}", run.told());
    // What a manifest names counts as what is named on the command line.
    case.put("m.toml", b"[[agency]]\nfile = \"a.csv\"\ncriteria = \"gaps.csv\"\n");
    let run = case.run(&["--manifest", "m.toml", "-o", ".", "--force"]);
    assert!(run.told().contains("./gaps.csv: error[output-is-input]: "), "{}", run.told());
}

#[cfg(unix)]
#[test]
fn evidence_that_a_directory_leads_to_is_left_alone() {
    let case = Case::of(0);
    case.put("out/scores.csv", evidence("กรมตัวอย่าง", "มี").as_bytes());
    case.put("in/a.csv", evidence("กรมหนึ่ง", "มี").as_bytes());
    std::os::unix::fs::symlink("../out/scores.csv", case.path("in/b.csv")).unwrap();
    let before = case.files("");
    let run = case.run(&["in", "-o", "out", "--force"]);
    assert_eq!(run.status(), 2, "{}", run.told());
    assert!(run.told().starts_with("out/scores.csv: error[output-is-input]: "), "{}", run.told());
    assert!(case.files("") == before);
    // Data of ours there is no evidence, and gives way as ever.
    fs::remove_file(case.path("out/scores.csv")).unwrap();
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 1);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
}

#[test]
fn no_report_takes_the_place_of_the_evidence_of_another_agency() {
    let case = Case::of(0);
    // Each stands where the report of the other would.
    case.put("out/reports/กรมสอง.report.xlsx", &workbook("กรมหนึ่ง", "มี"));
    case.put("out/reports/กรมหนึ่ง.report.xlsx", &workbook("กรมสอง", "ไม่มี"));
    let before = case.files("out/reports");
    for more in [&[][..], &["--force"], &["--force", "--jobs", "1"], &["--resume"]] {
        let [one, other] =
            ["กรมสอง", "กรมหนึ่ง"].map(|name| format!("out/reports/{name}.report.xlsx"));
        let run = case.run(&[&[one.as_str(), &other, "-o", "out"], more].concat());
        assert_eq!((run.status(), run.told()), (0, ""), "{more:?}");
        assert_eq!(
            case.overall("out/scores.csv", ["agency", "score", "report"]),
            [
                "กรมหนึ่ง 12.5 reports/กรมหนึ่ง (2).report.xlsx",
                "กรมสอง 0 reports/กรมสอง (2).report.xlsx"
            ]
        );
        let mut left = case.files("out/reports");
        left.retain(|name, _| !name.contains("(2)"));
        assert!(left == before, "{more:?}");
    }
}

#[test]
fn reports_that_are_scored_again_are_read_before_anything_takes_their_place() {
    let case = Case::of(0);
    case.put("in/a.csv", evidence("กรม", "มี").as_bytes());
    case.put("in/b.csv", evidence("กรม", "ไม่มี").as_bytes());
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let before = case.files("out/reports");
    assert_eq!(before.len(), 2);
    // The order in which a shell names them.
    let again = ["out/reports/กรม (2).report.xlsx", "out/reports/กรม.report.xlsx"];
    for jobs in ["1", "8"] {
        let run = case.run(&[again[0], again[1], "-o", "out", "--jobs", jobs]);
        assert_eq!(run.status(), 0, "{}", run.told());
        assert_eq!(
            case.overall("out/scores.csv", ["file", "score", "report"]),
            [
                format!("{} 0 reports/กรม (3).report.xlsx", again[0]),
                format!("{} 12.5 reports/กรม (4).report.xlsx", again[1])
            ]
        );
        let mut left = case.files("out/reports");
        left.retain(|name, _| before.contains_key(name));
        assert!(left == before);
    }
}

#[test]
fn the_evidence_of_an_entry_with_a_mistake_is_left_for_when_it_is_mended() {
    let case = Case::of(0);
    case.put("a.csv", evidence("กรมหนึ่ง", "มี").as_bytes());
    case.put("b.csv", evidence("กรมสอง", "มี").as_bytes());
    assert_eq!(case.run(&["b.csv", "-o", "out"]).status(), 0);
    let report = "out/reports/กรมสอง.report.xlsx";
    let before = fs::read(case.path(report)).unwrap();
    case.put("m.csv", format!("file,agency,year\na.csv,กรมสอง,\n{report},กรมสอง,69\n").as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    assert!(run.told().contains("error[broken-manifest-entry]"), "{}", run.told());
    assert!(fs::read(case.path(report)).unwrap() == before);
    assert!(case.path("out/reports/กรมสอง (2).report.xlsx").is_file());
}
