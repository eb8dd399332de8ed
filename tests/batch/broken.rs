//! 300 agencies, some of them broken in every way that files break.

use std::fs;

use crate::case::Case;

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
        ("text.xlsx", b"this is a letter", "not-a-spreadsheet"),
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

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let case = Case::small(1);
    let pipe = case.path("in/pipe.xlsx");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::os::unix::fs::symlink(&pipe, case.path("in/link.xlsx")).unwrap();
    let run = case.run(&["in", "-o", "out", "-c", "criteria.yaml"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(run.told(), "2 file(s) skipped: files of other formats 2\n");
    let run = case.run(&["in", "in/pipe.xlsx", "-o", "out", "-c", "criteria.yaml"]);
    assert_eq!(run.status(), 1);
    let line =
        "in/pipe.xlsx: error[cannot-read]: cannot be read: it is a pipe or a device, not a file;";
    assert!(run.told().starts_with(line), "{}", run.told());
}
