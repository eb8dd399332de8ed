//! Results of several batches brought together by `pmqa compare`.

use std::fs;

use crate::case::Case;

/// Twelve agencies of four groups, scored in two parts and as a whole.
fn parts() -> Case {
    let case = Case::of(12);
    let files = case.files("in");
    for (at, (name, bytes)) in files.iter().enumerate() {
        let part = if at < 5 { "north" } else { "south" };
        case.put(&format!("{part}/in/{name}"), bytes);
    }
    for part in ["north", "south"] {
        let run = case.run(&[&format!("{part}/in"), "-o", &format!("{part}/out")]);
        assert_eq!(run.status(), 0, "{}", run.told());
    }
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    case
}

const BOTH: [&str; 2] = ["north/out/results.jsonl", "south/out/results.jsonl"];

#[test]
fn parts_are_compared_as_the_whole_would_be() {
    let case = parts();
    let run = case.compare(&[&BOTH[..], &["-o", "all.xlsx"]].concat());
    assert_eq!((run.status(), run.told()), (0, ""));
    let whole = case.run(&["in", "-o", "out", "--resume"]);
    let table = |said: &str| said.split("\n\n").next().unwrap().to_owned();
    assert_eq!(table(run.said()), table(whole.said()));
    assert!(run.said().ends_with("\n\nComparison: all.xlsx\n"), "{}", run.said());

    let without_files = |mut rows: Vec<Vec<String>>| {
        rows.iter_mut().for_each(|row| row.truncate(11));
        rows
    };
    let ranking = |name: &str| without_files(case.sheet(name, "Ranking"));
    assert_eq!(ranking("all.xlsx"), ranking("out/comparison.xlsx"));
    for sheet in ["Categories", "Items", "Groups", "Shared gaps", "Difficulty", "Lockstep"] {
        assert_eq!(case.sheet("all.xlsx", sheet), case.sheet("out/comparison.xlsx", sheet));
    }
    // Results do not say what failed, so nothing is said of it.
    let bytes = fs::read(case.path("all.xlsx")).unwrap();
    let book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    assert!(!calamine::Reader::sheet_names(&book).contains(&"Failures".to_owned()));
    assert_eq!(case.sheet("all.xlsx", "Overview")[3][1], "–");
}

#[test]
fn agencies_lead_to_their_reports_from_wherever_the_comparison_stands() {
    let case = parts();
    case.put("below/deep/x", b"");
    let run = case.compare(&[&BOTH[..], &["-o", "below/deep"]].concat());
    assert_eq!(run.status(), 0, "{}", run.told());
    let bytes = fs::read(case.path("below/deep/comparison.xlsx")).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let part = zip.by_name("xl/worksheets/_rels/sheet2.xml.rels").unwrap();
    let links = std::io::read_to_string(part).unwrap();
    let targets: Vec<&str> = links.split("Target=\"").skip(1).collect();
    assert_eq!(targets.len(), 12);
    for target in targets {
        let target = target.split('"').next().unwrap().replace("%20", " ");
        let target = target.strip_prefix("file:///").unwrap_or(&target);
        assert!(case.path("below/deep").join(target).is_file(), "{target}");
    }
}

#[test]
fn results_of_several_years_are_counted_as_assessments() {
    let case = Case::small(2);
    for (year, results) in [("2568", "a"), ("2569", "b")] {
        let entries = case.files("in").into_keys().map(|file| format!("in/{file},{year}\n"));
        case.put("m.csv", format!("file,year\n{}", entries.collect::<String>()).as_bytes());
        let run = case.run(&["--manifest", "m.csv", "-o", results, "-c", "criteria.yaml"]);
        assert_eq!(run.status(), 0, "{}", run.told());
    }
    let both = ["a/results.jsonl", "b/results.jsonl", "-c", "criteria.yaml"];
    let run = case.compare(&both);
    let lines: Vec<&str> = run.said().lines().collect();
    assert_eq!(lines[1], "Assessments: 4, of agencies: 2, in fiscal years: 2");
    assert!(lines[3].trim_end().ends_with("Assessments    Share"), "{}", run.said());
    assert!(!run.said().contains("Agencies"), "{}", run.said());
    let one = case.compare(&[&both[..1], &both[2..]].concat());
    assert!(!one.said().contains("Assessments"), "{}", one.said());
}

#[test]
fn flags_that_do_not_go_with_results_are_told_where_they_do() {
    let case = Case::small(1);
    let batch = ["in", "-o", "a", "-c", "criteria.yaml", "--no-reports"];
    assert_eq!(case.run(&batch).status(), 0);
    let again = "run pmqa batch again with";
    let two = "leave it out, or compare two files of one agency with it: pmqa compare BEFORE AFTER";
    for (flags, remedy) in [
        (&["--evidence", "advised"][..], format!("{again} --evidence, or {two}")),
        (&["--as-of", "2569-11-20"], format!("{again} --as-of, or {two}")),
        (&["--by", "self"], format!("{again} --decides, or {two}")),
        (&["--fail-on-drop"], two.to_owned()),
        (&["--before-evidence", "advised"], two.to_owned()),
        (&["--before-criteria", "pmqa-4.0"], two.to_owned()),
        (&["--format", "json"], two.to_owned()),
    ] {
        let run = case.compare(&[&["a/results.jsonl"], flags].concat());
        assert_eq!(run.status(), 2);
        assert!(run.told().ends_with(&format!("; {remedy}\n")), "{}", run.told());
    }
}

#[test]
fn results_that_are_named_twice_count_once() {
    let case = Case::of(2);
    assert_eq!(case.run(&["in", "-o", "a"]).status(), 0);
    let run = case.compare(&["a/results.jsonl", "a/../a/results.jsonl", "a/results.jsonl"]);
    assert_eq!((run.status(), run.told()), (0, "2 file(s) skipped: files named twice 2\n"));
    assert!(run.said().contains(" In all                2 "), "{}", run.said());
}

#[test]
fn an_agency_that_is_in_two_results_is_told() {
    let case = Case::of(1);
    assert_eq!(case.run(&["in", "-o", "a"]).status(), 0);
    case.put("b/results.jsonl", &case.files("a")["results.jsonl"]);
    let run = case.compare(&["a/results.jsonl", "b/results.jsonl"]);
    assert_eq!(run.status(), 0);
    assert!(run.told().starts_with("b/results.jsonl: warning[same-agency]: "), "{}", run.told());
    assert_eq!(run.told().lines().count(), 1);
    assert!(run.said().contains(" In all                2 "), "{}", run.said());
}

#[test]
fn results_of_other_criteria_are_compared_where_the_criteria_are_given() {
    let case = Case::small(2);
    assert_eq!(case.run(&["in", "-o", "a", "-c", "criteria.yaml"]).status(), 0);
    assert_eq!(case.run(&["in", "-o", "b", "-c", "gov-4.0"]).status(), 0);
    let both = ["a/results.jsonl", "b/results.jsonl"];
    let run = case.compare(&both);
    assert_eq!(run.status(), 2);
    assert!(
        run.told().starts_with("a/results.jsonl:1:1: error[result-criteria]: "),
        "{}",
        run.told()
    );
    let run = case.compare(&[&both[..], &["-c", "criteria.yaml", "-o", "all.xlsx"]].concat());
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(run.said().matches(" In all                2 ").count(), 2, "{}", run.said());
    assert_eq!(case.sheet("all.xlsx", "Ranking gov-4.0").len() - 4, 2);
}

#[test]
fn a_run_by_several_criteria_is_brought_together_by_all_of_them() {
    let case = Case::small(2);
    let files: Vec<String> = case.files("in").into_keys().collect();
    let text = include_str!("../fixtures/small.yaml");
    case.put("other.yaml", text.replacen("id: ", "id: other-", 1).as_bytes());
    let manifest =
        format!("file,criteria\nin/{},criteria.yaml\nin/{},other.yaml\n", files[0], files[1]);
    case.put("m.csv", manifest.as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "a"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    let run = case.compare(&["a/results.jsonl", "-c", "criteria.yaml"]);
    let remedy = "; name the file of those criteria by -c FILE, once for each of several\n";
    assert!(run.status() == 2 && run.told().ends_with(remedy), "{}", run.told());
    let both = ["-c", "criteria.yaml", "-c", "other.yaml", "-c", "criteria.yaml"];
    let run = case.compare(&[&["a/results.jsonl", "-o", "all.xlsx"], &both[..]].concat());
    assert_eq!((run.status(), run.told()), (0, ""));
    let whole = case.run(&["--manifest", "m.csv", "-o", "a", "--resume"]);
    let tables = |said: &str| said.split("\n\n").take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(tables(run.said()), tables(whole.said()));

    let run = case.compare(&[&[files[0].as_str(), &files[1]], &both[..]].concat());
    assert_eq!(run.status(), 2);
    let line = "--criteria: error[several-criteria]: 3 criteria are named, and evidence is scored by one; ";
    assert!(run.told().starts_with(line), "{}", run.told());
}

#[test]
fn what_cannot_be_brought_together_is_refused() {
    let case = Case::of(2);
    assert_eq!(case.run(&["in", "-o", "a"]).status(), 0);
    let text = fs::read_to_string(case.path("a/results.jsonl")).unwrap();
    case.put("edited.jsonl", text.replacen("\"score\":4", "\"score\":5", 1).as_bytes());
    case.put("cut.jsonl", &text.as_bytes()[..text.len() - 100]);
    let evidence = format!("in/{}", case.files("in").into_keys().next().unwrap());
    for (arguments, line) in [
        (&["edited.jsonl", "-o", "x.xlsx"][..], "edited.jsonl:1:1: error[no-result]: "),
        (&["a/results.jsonl", "cut.jsonl"], "cut.jsonl:2:1: error[no-result]: "),
        (&["a/results.jsonl", &evidence], &format!("{evidence}:1:1: error[no-result]: ")),
        (&["gone.jsonl"], "gone.jsonl: error[cannot-read]: "),
        (&["a/results.jsonl", "--evidence", "advised"], "--evidence: error[not-of-results]: "),
        (&["a/results.jsonl", "--format", "json"], "--format json: error[not-of-results]: "),
        (&["a/results.jsonl", "-o", "a/results.jsonl"], "a/results.jsonl: error[output-ending]: "),
        (&[&evidence, &evidence, &evidence], &format!("{evidence}: error[more-than-two]: ")),
    ] {
        let run = case.compare(arguments);
        assert_eq!((run.status(), run.said()), (2, ""), "{arguments:?}");
        assert!(run.told().starts_with(line), "{}", run.told());
    }
    assert!(!case.path("x.xlsx").exists());
}

#[test]
fn results_keep_the_thresholds_that_they_were_scored_under() {
    let case = Case::of(6);
    case.put("eased.toml", b"[thresholds]\nadvance = 350\n");
    let run = case.run(&["in", "-o", "a", "--config", "eased.toml", "--no-reports"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    let run = case.compare(&["a/results.jsonl", "-o", "all.xlsx"]);
    assert_eq!((run.status(), run.told()), (0, ""));
    let ranking = |name: &str| {
        let mut rows = case.sheet(name, "Ranking");
        // Where the evidence is from there differs.
        rows.iter_mut().for_each(|row| row.truncate(11));
        rows
    };
    assert_eq!(ranking("all.xlsx"), ranking("a/comparison.xlsx"));
    let short = |name: &str| -> Vec<String> {
        let rows = case.sheet(name, "Ranking");
        let column = rows[3].iter().position(|head| head == "Short of the next level").unwrap();
        rows[4..].iter().map(|row| row[column].clone()).collect()
    };
    assert_eq!(case.run(&["in", "-o", "b", "--no-reports"]).status(), 0);
    assert_ne!(short("all.xlsx"), short("b/comparison.xlsx"));
    let said = &case.sheet("all.xlsx", "Overview")[2][0];
    let expected = "Evidence policy: required: what has no evidence earns nothing\nScore that earns each level: Basic 300, Advance 350, Significance 500";
    assert_eq!(said, expected);
}

#[test]
fn results_on_different_terms_are_named_with_what_differs() {
    let case = Case::of(3);
    case.put("eased.toml", b"[thresholds]\nadvance = 350\n");
    let ways: [&[&str]; 3] =
        [&[], &["--evidence", "ignored", "--as-of", "2569-11-20"], &["--config", "eased.toml"]];
    for (at, way) in ways.iter().enumerate() {
        let part = format!("{at}/in/a.xlsx");
        let bytes = case.files("in").into_values().nth(at).unwrap();
        case.put(&part, &bytes);
        let run = case.run(&[&[&part, "-o", &format!("{at}/out")], *way].concat());
        assert_eq!(run.status(), 0, "{}", run.told());
    }
    let all = ["0/out/results.jsonl", "1/out/results.jsonl", "2/out/results.jsonl"];
    let run = case.compare(&[&all[..], &["-o", "all.xlsx"]].concat());
    assert_eq!(run.status(), 0);
    let but = "warning[different-terms]: results are ranked together, but were scored on different terms:";
    let told: Vec<&str> =
        run.told().lines().map(|line| line.split("; score all").next().unwrap()).collect();
    assert_eq!(
        told,
        [
            format!(
                "1/out/results.jsonl: {but} Evidence policy: \"ignored: evidence is not looked at\" in this file, \"required: what has no evidence earns nothing\" for others in 0/out/results.jsonl"
            ),
            format!(
                "1/out/results.jsonl: {but} Evidence judged as of: \"20 November 2026\" in this file, \"no day\" for others in 0/out/results.jsonl"
            ),
            format!(
                "2/out/results.jsonl: {but} Score that earns each level: \"Basic 300, Advance 350, Significance 500\" in this file, \"Basic 300, Advance 400, Significance 500\" for others in 0/out/results.jsonl"
            ),
        ]
    );
    assert_eq!(
        case.sheet("all.xlsx", "Overview")[2][0].lines().collect::<Vec<_>>(),
        [
            "Ranked together, though scored on different terms (in brackets: how many results)",
            "Evidence policy: required: what has no evidence earns nothing (2); ignored: evidence is not looked at (1)",
            "Score that earns each level: Basic 300, Advance 400, Significance 500 (2); Basic 300, Advance 350, Significance 500 (1)",
            "Evidence judged as of: no day (2); 20 November 2026 (1)",
        ]
    );
    let method = case.sheet("1/out/comparison.xlsx", "Method and provenance");
    let policy = method.iter().find(|row| row[0] == "Evidence policy").unwrap();
    assert_eq!(policy[1], "ignored: evidence is not looked at");
    assert_eq!(
        case.sheet("1/out/comparison.xlsx", "Overview")[2][0],
        "Evidence policy: ignored: evidence is not looked at\nEvidence judged as of: 20 November 2026"
    );
}
