//! `pmqa batch` end to end: 300 agencies, some of them broken in every way that files break.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use calamine::{Data, Reader, Xlsx};
use pmqa::criteria::{BUILTINS, Criteria};
use tempfile::TempDir;

#[path = "support/agencies.rs"]
#[allow(dead_code)]
mod agencies;

/// A directory of agencies, and where their results go.
struct Case {
    directory: TempDir,
}

impl Case {
    /// So many agencies, in a directory for each group.
    fn of(count: usize) -> Case {
        Case::with(BUILTINS[0].yaml, count)
    }

    /// So many agencies, assessed by criteria with few requirements.
    fn small(count: usize) -> Case {
        Case::with(include_str!("fixtures/small.yaml"), count)
    }

    /// So many agencies, assessed by other criteria.
    fn with(criteria: &str, count: usize) -> Case {
        let case = Case { directory: tempfile::tempdir().unwrap() };
        case.put("criteria.yaml", criteria.as_bytes());
        let criteria = Criteria::load(criteria).unwrap();
        for number in 1..=count {
            let agency = agencies::agency(&criteria.framework, 4, number, 20);
            case.put(&format!("in/{}/{number:04}.xlsx", agency.group), &agency.xlsx().unwrap());
        }
        case
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pmqa"));
        command.current_dir(self.directory.path()).arg("batch").args(arguments);
        command.args(["--lang", "en"]).env_remove("PMQA_LANG").env_remove("SOURCE_DATE_EPOCH");
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run(self.command(arguments).output().unwrap())
    }

    /// Every file below a directory, by its path there.
    fn files(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.path(name), &self.path(name), &mut files);
        files
    }

    /// The rows of a table of the results, by the names of its columns.
    fn table(&self, name: &str) -> Vec<BTreeMap<String, String>> {
        let bytes = fs::read(self.path(name)).unwrap();
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        reader.deserialize().map(Result::unwrap).collect()
    }

    /// The texts of a sheet of the comparison, row by row.
    fn sheet(&self, name: &str, sheet: &str) -> Vec<Vec<String>> {
        let bytes = fs::read(self.path(name)).unwrap();
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let range = workbook.worksheet_range(sheet).unwrap();
        range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
    }
}

fn collect(root: &Path, directory: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, fs::read(path).unwrap());
        }
    }
}

struct Run(Output);

impl Run {
    fn status(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    fn told(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).unwrap()
    }

    fn said(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).unwrap()
    }
}

/// Breaks twelve of 300 agencies in different ways. Returns each file with the code of its failure.
fn break_twelve(case: &Case) -> Vec<(String, &'static str)> {
    let good = fs::read(
        fs::read_dir(case.path("in"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path()
            .read_dir()
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path(),
    )
    .unwrap();
    let mut encrypted = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    encrypted.resize(2048, 0);
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle..middle + 200].fill(0xFF);
    let broken: [(&str, &[u8], &str); 10] = [
        ("empty.xlsx", b"", "empty-file"),
        ("blank.xlsx", b"  \n ", "empty-file"),
        ("text.xlsx", b"this is a letter", "no-layout"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n0000", "not-a-spreadsheet"),
        ("letter.xlsx", b"%PDF-1.7 ...", "not-a-spreadsheet"),
        ("cut.xlsx", &good[..good.len() / 2], "damaged-file"),
        ("flipped.xlsx", &flipped, "damaged-file"),
        ("compound.xls", &encrypted, ""),
        ("strangers.csv", "ชื่อ,เบอร์\nก,1\n".as_bytes(), "no-layout"),
        ("zip.ods", b"PK\x03\x04 and nothing else", ""),
    ];
    let mut expected = Vec::new();
    for (name, bytes, code) in broken {
        case.put(&format!("in/ภาคใต้/{name}"), bytes);
        expected.push((format!("in/ภาคใต้/{name}"), code));
    }
    // A link to a file that is gone, and a workbook of nothing but a cover.
    #[cfg(unix)]
    std::os::unix::fs::symlink("gone.xlsx", case.path("in/ภาคใต้/vanished.xlsx")).unwrap();
    #[cfg(not(unix))]
    case.put("in/ภาคใต้/vanished.xlsx", b"");
    expected.push((
        "in/ภาคใต้/vanished.xlsx".to_owned(),
        if cfg!(unix) { "cannot-read" } else { "empty-file" },
    ));
    let mut cover = rust_xlsxwriter::Workbook::new();
    cover.add_worksheet().write(0, 0, "ปก").unwrap();
    case.put("in/ภาคใต้/cover.xlsx", &cover.save_to_buffer().unwrap());
    expected.push(("in/ภาคใต้/cover.xlsx".to_owned(), "no-layout"));
    expected.sort();
    expected
}

#[test]
fn of_300_agencies_12_are_broken_and_288_are_scored_whatever_the_threads() {
    let case = Case::small(288);
    let expected = break_twelve(&case);
    case.put("in/~$lock.xlsx", b"lock");
    case.put("in/letter.docx", b"letter");
    let one = case.run(&["in", "-o", "one", "--jobs", "1", "-c", "criteria.yaml"]);
    assert_eq!(one.status(), 1, "{}", one.told());
    let eight = case.run(&["in", "-o", "eight", "--jobs", "8", "-c", "criteria.yaml"]);
    assert_eq!(eight.status(), 1);

    let files = case.files("one");
    assert!(files == case.files("eight"), "the same bytes with one and with eight threads");
    let reports = files.keys().filter(|name| name.starts_with("reports/")).count();
    let names: Vec<&String> = files.keys().filter(|name| !name.starts_with("reports/")).collect();
    assert_eq!(reports, 288);
    assert_eq!(
        names,
        [
            "comparison.xlsx",
            "diagnostics.csv",
            "gaps.csv",
            "items.csv",
            "results.jsonl",
            "scores.csv"
        ]
    );

    let scores = case.table("one/scores.csv");
    let overall: Vec<_> = scores.iter().filter(|row| row["scope"] == "overall").collect();
    assert_eq!(overall.len(), 288);
    let order: Vec<&String> = overall.iter().map(|row| &row["file"]).collect();
    assert!(order.is_sorted(), "in the order of the input");
    assert_eq!(fs::read_to_string(case.path("one/results.jsonl")).unwrap().lines().count(), 288);

    let found = case.table("one/diagnostics.csv");
    let failed: Vec<(&str, &str)> = found
        .iter()
        .filter(|row| row["severity"] == "error")
        .map(|row| (row["file"].as_str(), row["code"].as_str()))
        .collect();
    assert_eq!(failed.len(), 12, "{failed:?}");
    for ((file, code), (expected_file, expected)) in failed.iter().zip(&expected) {
        assert_eq!(file, expected_file);
        assert!(code == expected || expected.is_empty(), "{file}: {code}");
        assert!(one.told().contains(&format!("{file}: error[{code}]: ")));
    }
    let failures = case.sheet("one/comparison.xlsx", "Failures");
    assert_eq!(failures.len() - 4, 12);
    assert!(one.told().contains("2 file(s) skipped: lock files 1 · files of other formats 1"));
    assert!(one.said().contains("Failed: 12"), "{}", one.said());

    let ranking = case.sheet("one/comparison.xlsx", "Ranking");
    assert_eq!(ranking.len() - 4, 288);
    let best = &ranking[4];
    let score: f64 = best[5].parse().unwrap();
    let highest = overall.iter().map(|row| row["score"].parse::<f64>().unwrap());
    assert!((highest.fold(0.0, f64::max) - score).abs() < 0.01);
    assert_eq!(case.sheet("one/comparison.xlsx", "Groups").len() - 4, 4);
}

#[test]
fn a_run_that_was_killed_goes_on_where_it_stopped() {
    let case = Case::small(160);
    let whole = case.run(&["in", "-o", "whole", "-c", "criteria.yaml"]);
    assert_eq!(whole.status(), 0, "{}", whole.told());

    let mut run = case
        .command(&["in", "-o", "out", "--jobs", "2", "-c", "criteria.yaml"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let journal = case.path("out/.pmqa-journal.jsonl");
    let lines = || fs::read_to_string(&journal).map_or(0, |text| text.lines().count());
    while lines() < 5 && run.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(2));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let done = lines();
    assert!((5..160).contains(&done), "{done}");
    let complete = case.files("whole");
    for (name, bytes) in case.files("out") {
        if !name.contains(".pmqa-") {
            assert!(complete[&name] == bytes, "{name} is complete");
        }
    }

    let again = case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]);
    assert_eq!(again.status(), 0, "{}", again.told());
    let reused = again.said().lines().find(|line| line.contains("were not scored again")).unwrap();
    let reused: usize = reused.split(' ').next().unwrap().parse().unwrap();
    assert!(reused + 1 >= done && reused < 160, "{reused} of {done}");
    assert!(case.files("out") == complete, "as if it had never been stopped");

    let third = case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]);
    assert!(third.said().contains("160 unchanged agencies"), "{}", third.said());
    assert!(case.files("out") == complete);
}

#[test]
fn what_has_changed_is_scored_again() {
    let case = Case::of(6);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let reused = |arguments: &[&str]| {
        let run = case.run(arguments);
        assert!(run.status() < 2, "{}", run.told());
        let line = run.said().lines().find(|line| line.contains("were not scored again"));
        line.map_or(0, |line| line.split(' ').next().unwrap().parse().unwrap())
    };
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 6);
    assert_eq!(reused(&["in", "-o", "out", "--resume", "--evidence", "ignored"]), 0, "settings");
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 0);
    let files: Vec<String> = case.files("in").into_keys().collect();
    fs::copy(case.path(&format!("in/{}", files[0])), case.path(&format!("in/{}", files[1])))
        .unwrap();
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 5, "evidence");
    let report = case.table("out/scores.csv").pop().unwrap().remove("report").unwrap();
    fs::remove_file(case.path(&format!("out/{report}"))).unwrap();
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 5, "a report that is gone");
    assert!(case.path(&format!("out/{report}")).exists());
    assert_eq!(reused(&["in", "-o", "out", "--resume", "-c", "section-50"]), 0, "criteria");
}

#[test]
fn a_damaged_or_foreign_state_is_ignored_with_a_warning() {
    let case = Case::of(4);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let complete = case.files("out");
    let results = case.path("out/results.jsonl");
    let text = fs::read_to_string(&results).unwrap();
    fs::write(&results, text.replacen("\"score\":4", "\"score\":5", 1)).unwrap();
    let run = case.run(&["in", "-o", "out", "--resume"]);
    assert!(run.told().contains("warning[state-ignored]: 1 records"), "{}", run.told());
    assert!(run.said().contains("3 unchanged agencies"), "{}", run.said());
    assert!(case.files("out") == complete);
    case.put("out/.pmqa-journal.jsonl", b"{\"another\":\"program\"}\n\xFF\xFE\n");
    let run = case.run(&["in", "-o", "out", "--resume"]);
    assert!(run.told().contains("warning[state-ignored]: 2 records"), "{}", run.told());
    assert!(case.files("out") == complete);
}

#[test]
fn a_manifest_names_agencies_groups_years_and_criteria() {
    let case = Case::of(3);
    let files: Vec<String> = case.files("in").into_keys().collect();
    let manifest = format!(
        "ไฟล์,หน่วยงาน,กลุ่ม,ปีงบประมาณ,เกณฑ์\nin/{},../กรม/ตัวอย่าง,กระทรวง ก,2568,\nin/{},,กระทรวง ข,,\nin/{},,,,gov-4.0\nin/gone.xlsx,กรมที่หายไป,,,\n",
        files[0], files[1], files[2]
    );
    case.put("agencies.csv", manifest.as_bytes());
    let run = case.run(&["--manifest", "agencies.csv", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    let scores = case.table("out/scores.csv");
    let overall: Vec<_> = scores.iter().filter(|row| row["scope"] == "overall").collect();
    assert_eq!(overall.len(), 3, "{}", run.told());
    assert_eq!(
        (overall[0]["agency"].as_str(), overall[0]["fiscal_year"].as_str()),
        ("../กรม/ตัวอย่าง", "2568")
    );
    assert_eq!(overall[0]["report"], "reports/กรม ตัวอย่าง.report.xlsx");
    assert_eq!(overall[1]["group"], "กระทรวง ข");
    assert_eq!(overall[2]["framework"], "gov-4.0");
    assert!(run.told().contains("in/gone.xlsx: error[cannot-read]"));
    assert_eq!(case.sheet("out/comparison.xlsx", "Ranking pmqa-4.0").len() - 4, 2);

    case.put("bad.csv", "file,year\na.xlsx,69\nb.xlsx,x\n".as_bytes());
    let run = case.run(&["--manifest", "bad.csv", "-o", "no"]);
    assert_eq!(run.status(), 2);
    assert!(
        run.told().contains("a.xlsx: error[broken-manifest-entry]: the entry at bad.csv:2:8 "),
        "{}",
        run.told()
    );
    assert!(
        run.told().contains("b.xlsx: error[broken-manifest-entry]: the entry at bad.csv:3:8 ")
            && !case.path("no").exists()
    );
}

#[test]
fn a_broken_entry_of_a_manifest_costs_one_line() {
    let case = Case::of(4);
    let files: Vec<String> = case.files("in").into_keys().collect();
    let manifest = format!(
        "file,year,criteria\nin/{},abc,\nin/{},2568,\nin/{},,absent-9\nin/{},,gov-4.0\n",
        files[0], files[1], files[2], files[3]
    );
    case.put("m.csv", manifest.as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    for (file, place) in [(&files[0], "m.csv:2:"), (&files[2], "m.csv:4:1 ")] {
        let line = format!("in/{file}: error[broken-manifest-entry]: the entry at {place}");
        assert_eq!(run.told().matches(&line).count(), 1, "{}", run.told());
    }
    let scores = case.table("out/scores.csv");
    assert_eq!(scores.iter().filter(|row| row["scope"] == "overall").count(), 2);
}

#[test]
fn one_workbook_is_parted_by_a_column_or_by_sheets() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
        กรมหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมสอง,1.1,พื้นฐาน,บางส่วน,แผน\n\
        กรมหนึ่ง,1.2,พื้นฐาน,ครบถ้วน,แผน\n\
        ,1.3,พื้นฐาน,ครบถ้วน,แผน\n";
    case.put("many.csv", table.as_bytes());
    let run = case.run(&["many.csv", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert!(run.told().contains("many.csv: A5: warning[row-without-agency]"), "{}", run.told());
    let of = |name: &str| {
        let scores = case.table(name);
        let overall = scores.into_iter().filter(|row| row["scope"] == "overall");
        overall.map(|row| (row["agency"].clone(), row["evidence_rows"].clone())).collect::<Vec<_>>()
    };
    let two = |a: &str, b: &str| {
        vec![("กรมหนึ่ง".to_owned(), a.to_owned()), ("กรมสอง".to_owned(), b.to_owned())]
    };
    assert_eq!(of("out/scores.csv"), two("2", "1"));
    assert_eq!(case.run(&["many.csv", "-o", "out", "--strict"]).status(), 1);
    let run = case.run(&["many.csv", "-o", "out", "--resume"]);
    assert!(run.told().contains("many.csv: A5: warning[row-without-agency]"), "told each time");
    case.put("clean.csv", table.replace(",1.3,พื้นฐาน,ครบถ้วน,แผน\n", "").as_bytes());
    assert_eq!(case.run(&["clean.csv", "-o", "out"]).status(), 0);
    assert!(case.run(&["clean.csv", "-o", "out", "--resume"]).said().contains("2 unchanged"));

    case.put("by.csv", table.replace("หน่วยงาน", "สำนัก").as_bytes());
    assert_eq!(case.run(&["by.csv", "-o", "by", "--by", "สำนัก"]).status(), 0);
    assert_eq!(of("by/scores.csv"), two("2", "1"));
    let run = case.run(&["by.csv", "-o", "none", "--by", "กอง"]);
    assert_eq!(run.status(), 2, "nothing could be scored");
    assert!(
        run.told().contains("error[no-such-column]") && run.told().contains("สำนัก, ข้อ"),
        "{}",
        run.told()
    );

    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("ปก").unwrap().write(0, 0, "รวมทุกกรม").unwrap();
    for (name, rows) in [("กรมหนึ่ง", 2), ("กรมสอง", 1)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
        for row in 1..=rows {
            sheet
                .write_row(row, 0, [format!("1.{row}").as_str(), "พื้นฐาน", "ครบถ้วน", "แผน"])
                .unwrap();
        }
    }
    case.put("sheets.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(case.run(&["sheets.xlsx", "-o", "sheets", "--sheets"]).status(), 0);
    assert_eq!(of("sheets/scores.csv"), two("2", "1"));
}

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

#[cfg(unix)]
#[test]
fn an_interruption_keeps_what_was_done() {
    let case = Case::small(160);
    let mut run = case
        .command(&["in", "-o", "out", "--jobs", "1", "-c", "criteria.yaml"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let journal = case.path("out/.pmqa-journal.jsonl");
    while fs::metadata(&journal).map_or(0, |found| found.len()) == 0 {
        assert!(run.try_wait().unwrap().is_none());
        std::thread::sleep(Duration::from_millis(2));
    }
    Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    let ended = Run(run.wait_with_output().unwrap());
    assert_eq!(ended.status(), 1, "{}", ended.told());
    assert!(ended.told().contains("warning[interrupted]: stopped after"), "{}", ended.told());
    let left = case.files("out");
    assert!(!left.keys().any(|name| name.ends_with(".tmp")), "nothing unfinished is left");
    assert!(!left.contains_key("comparison.xlsx"));
    assert_eq!(case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]).status(), 0);
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
