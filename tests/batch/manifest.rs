//! Agencies named by a manifest.

use crate::case::Case;

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
        "file,year,criteria,agency\nin/{},abc,,\nin/{},2568,,\nin/{},,absent-9,\nin/{},,gov-4.0,\n,,,กรมที่ลืม\nin/{},,,\n,2569,,\n",
        files[0], files[1], files[2], files[3], files[0]
    );
    case.put("m.csv", manifest.as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    let column = format!("in/{},,", files[2]).chars().count() + 1;
    let criteria = format!(
        "m.csv:4:{column} cannot be used: criteria \"absent-9\": there are neither built-in criteria nor a file of this name; mend this entry of the manifest: as to the criteria, use built-in criteria ("
    );
    let broken = [
        (format!("in/{}", files[0]), "m.csv:2:"),
        (format!("in/{}", files[2]), &criteria),
        ("m.csv".to_owned(), "m.csv:6:1 cannot be used: the entry names no evidence file;"),
        ("m.csv".to_owned(), "m.csv:8:1 cannot be used: the entry names no evidence file;"),
    ];
    for (file, place) in &broken {
        let line = format!("{file}: error[broken-manifest-entry]: the entry at {place}");
        assert_eq!(run.told().matches(&line).count(), 1, "{}", run.told());
    }
    // A file that a broken entry names is scored for the right one.
    let expected: Vec<String> = [1, 3, 0].map(|at| format!("in/{}", files[at])).to_vec();
    assert_eq!(case.overall("out/scores.csv", ["file"]), expected);
    let told = case.table("out/diagnostics.csv");
    assert!(told.iter().any(|row| row["agency"] == "กรมที่ลืม"));
}

#[test]
fn mistakes_in_criteria_that_an_entry_names_are_told_where_they_are() {
    let case = Case::small(1);
    let file = case.files("in").into_keys().next().unwrap();
    case.put("wrong.yaml", b"schema: 1\ncolour: red\n");
    case.put(
        "m.csv",
        format!("file,criteria\nin/{file},wrong.yaml\nin/{file},criteria.yaml\n").as_bytes(),
    );
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    let column = format!("in/{file},").chars().count() + 1;
    let line = format!(
        "in/{file}: error[broken-manifest-entry]: the entry at m.csv:2:{column} cannot be used: criteria \"wrong.yaml\": 1:1: the key \"id\" is missing; mend this entry of the manifest: as to the criteria, add id: "
    );
    assert!(run.told().starts_with(&line), "{}", run.told());
}

#[test]
fn a_broken_entry_of_toml_costs_one_line_as_well() {
    let case = Case::of(2);
    let files: Vec<String> = case.files("in").into_keys().collect();
    let manifest = format!(
        "[[agency]]\nfile = \"in/{}\"\n[[agency]]\nagency = \"กรมที่ลืม\"\n[[agency]]\nfile = \"in/{}\"\nyear = 69\ncolour = 1\n[[agency]]\nfile = [1]\n",
        files[0], files[1]
    );
    case.put("m.toml", manifest.as_bytes());
    let run = case.run(&["--manifest", "m.toml", "-o", "out"]);
    assert_eq!(run.status(), 1, "{}", run.told());
    let told: Vec<&str> = run.told().lines().collect();
    let opening = [
        "m.toml: error[broken-manifest-entry]: the entry at m.toml:3:1 cannot be used: the entry names no evidence file;".to_owned(),
        format!("in/{}: error[broken-manifest-entry]: the entry at m.toml:7:8 cannot be used: \"69\" is no fiscal year, and at 8:1 the manifest has an unknown field \"colour\"; mend this entry of the manifest: use a year such as 2569 (Buddhist) or 2026 (Gregorian), and use file, agency,", files[1]),
        "m.toml: error[broken-manifest-entry]: the entry at m.toml:10:8 cannot be used: the value of \"file\" is neither a text nor a whole number; mend this entry of the manifest: write it as a text in quotes,".to_owned(),
    ];
    assert_eq!(told.len(), 3, "{}", run.told());
    for (line, opening) in told.iter().zip(&opening) {
        assert!(line.starts_with(opening), "{line}\n{opening}");
    }
    assert_eq!(case.overall("out/scores.csv", ["file"]), [format!("in/{}", files[0])]);
}

#[test]
fn one_file_is_scored_for_each_agency_year_and_criteria_that_entries_give_it() {
    let case = Case::of(2);
    let files: Vec<String> = case.files("in").into_keys().collect();
    let manifest = format!(
        "file,agency,group,year,criteria\nin/{0},กรมหนึ่ง,ก,2568,\nin/{0},กรมสอง,ก,2568,\nin/{0},กรมหนึ่ง,ก,2569,\nin/{0},กรมหนึ่ง,ก,2568,gov-4.0\nin/../in/{0},กรมหนึ่ง,ก,2568,\n",
        files[0]
    );
    case.put("m.csv", manifest.as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(
        case.overall("out/scores.csv", ["agency", "fiscal_year", "framework"]),
        [
            "กรมหนึ่ง 2568 pmqa-4.0",
            "กรมสอง 2568 pmqa-4.0",
            "กรมหนึ่ง 2569 pmqa-4.0",
            "กรมหนึ่ง 2568 gov-4.0"
        ]
    );
    assert!(run.told().contains("1 file(s) skipped: files named twice 1"), "{}", run.told());
    assert_eq!(run.told().matches("warning[same-evidence]").count(), 2, "{}", run.told());
}

#[test]
fn what_a_manifest_says_of_a_file_counts_where_a_directory_holds_it_as_well() {
    let case = Case::of(2);
    let files: Vec<String> = case.files("in").into_keys().collect();
    case.put("m.csv", format!("file,agency,criteria\nin/{},กรมหนึ่ง,gov-4.0\n", files[1]).as_bytes());
    let run = case.run(&["in", "--manifest", "m.csv", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert_eq!(
        case.overall("out/scores.csv", ["file", "framework"]),
        [format!("in/{} gov-4.0", files[1]), format!("in/{} pmqa-4.0", files[0])]
    );
    assert!(run.told().contains("1 file(s) skipped: files named twice 1"), "{}", run.told());
}
