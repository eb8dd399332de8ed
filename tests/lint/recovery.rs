//! What is found around mistakes of syntax: all that stands elsewhere, and nothing that is not there.

use super::*;

/// What one line becomes by a slip, by the name of the slip; `None` where the line has no place for it.
type Slip = (&'static str, fn(&str) -> Option<String>);

const SLIPS: &[Slip] = &[
    ("a quote that is not closed", |line| {
        let at = line.find(": ")?;
        Some(format!("{}: \"{}", &line[..at], line[at + 2..].trim_start_matches('"')))
    }),
    ("a quote within", |line| Some(line.replacen("en: ", "en: \"a\" ", 1)).filter(|it| it != line)),
    ("a brace that is not closed", |line| Some(line.strip_suffix('}')?.trim_end().to_owned())),
    ("a bracket that is not closed", |line| Some(line.strip_suffix(']')?.trim_end().to_owned())),
    ("a comma that is missing", |line| {
        Some(line.replacen(", ", " ", 1)).filter(|it| it != line && line.contains('{'))
    }),
    ("a tab for indentation", |line| Some(format!("\t{}", line.strip_prefix("  ")?))),
    ("a space too few", |line| {
        Some(line.strip_prefix(' ')?.to_owned()).filter(|_| !line.contains("- "))
    }),
    ("a colon within", |line| {
        let plain = !line.contains(['{', '[', '"']) && line.contains(": ");
        plain.then(|| format!("{line}: again"))
    }),
    ("a colon that is missing", |line| Some(line.strip_suffix(':')?.to_owned())),
    ("an alias of nothing", |line| Some(line.replacen(": ", ": *none", 1)).filter(|it| it != line)),
    ("a text that begins with a sign", |line| {
        let at = line.find("th: ")? + 4;
        Some(format!("{}@{}", &line[..at], &line[at..]))
    }),
];

/// A text with a slip in each of some lines that has a place for it: its number, from 1, and the text.
fn slips(text: &str, every: usize) -> impl Iterator<Item = (&'static str, usize, String)> {
    let lines = move || text.lines().enumerate().skip(1).step_by(every);
    SLIPS.iter().flat_map(move |(name, slip)| {
        let told = lines().filter(|(_, line)| !line.trim_start().starts_with('#'));
        told.filter_map(move |(at, line)| {
            let mut all: Vec<String> = text.lines().map(str::to_owned).collect();
            all[at] = slip(line)?;
            Some((*name, at + 1, all.join("\n") + "\n"))
        })
    })
}

fn codes(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(Finding::id).collect()
}

/// What is found of slips besides the one finding that each should be.
fn astray(text: &str, every: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, line, yaml) in slips(text, every) {
        let found: Vec<Finding> =
            findings(&yaml).into_iter().filter(|found| found.id() != "tab-character").collect();
        let lines: Vec<usize> = found.iter().map(|found| found.span.start.line).collect();
        // Where no way of reading it is wrong, there is nothing to find.
        let harmless = pmqa::criteria::load(&yaml).is_ok();
        let near = |at: usize| at.abs_diff(line) <= 1 || name == "a space too few";
        let right = codes(&found) == ["yaml-syntax"] && near(lines[0]);
        if !harmless && !right {
            wrong.push(format!("{name}, line {line}: {:?}", told(&found)));
        }
    }
    wrong
}

#[test]
fn one_slip_is_one_finding_at_its_line() {
    assert_eq!(astray(CLEAN, 1), [""; 0]);
}

#[test]
fn one_slip_is_one_finding_where_each_key_has_a_line() {
    let lao = pmqa::criteria::Builtin::by_id("lao-4.0").unwrap();
    assert_eq!(astray(lao.yaml, 61), [""; 0]);
}

#[test]
fn mistakes_elsewhere_are_found_in_the_same_run() {
    let mut hidden = Vec::new();
    for (name, line, yaml) in slips(CLEAN, 1) {
        let spoilt =
            yaml.replace("weight: 2", "weight: 0").replace("แผนงานสำเร็จ", "แผนงงานส\u{e4d}าเร็จ");
        let spoilt = spoilt.replace("{ th: ความโปร่งใส, en:", "{ th: ความโปร่งใส, eng:");
        let found = findings(&spoilt);
        let has = |code: &str| codes(&found).contains(&code);
        // What stands on the line of the slip, or is a part of what that line was to begin, is not seen.
        let far = |from: usize, to: usize| !(from..=to).contains(&line);
        for (code, seen) in [
            ("not-positive", far(20, 24)),
            ("unknown-key", far(20, 21) && far(24, 24) && far(34, 36)),
            ("split-sara-am", far(39, 46) && far(20, 20)),
        ] {
            if seen && !has(code) {
                hidden.push(format!("{name}, line {line}: {code} not in {:?}", codes(&found)));
            }
        }
    }
    assert_eq!(hidden, [""; 0]);
}

#[test]
fn each_of_several_mistakes_of_syntax_is_found() {
    let yaml = CLEAN
        .replace("th: เกณฑ์ตัวอย่าง, en", "th: เกณฑ์ตัวอย่าง en")
        .replace("    weight: 2", "   weight: 0")
        .replace("{ th: มีแผน 3 ปี, en", "{ th: \"มีแผน\" 3 ปี, en")
        .replace(
            "begin: [ { th: เปิดเผยข้อมูล, en: Data are open. } ]",
            "begin: [ { th: เปิดเผยข้อมูล, en: Data are open. }",
        )
        .replace("title: { th: แผนงาน, en: Plans }", "title: { th: แผนงาน, en: Plans, eng: x }");
    let lines: Vec<_> = findings(&yaml)
        .iter()
        .map(|found| format!("{} {}", found.span.start.line, found.id()))
        .collect();
    let expected = [
        "5 yaml-syntax",
        "23 yaml-syntax",
        "23 not-positive",
        "31 yaml-syntax",
        "37 yaml-syntax",
        "43 unknown-key",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn what_stands_below_a_second_document_is_left_alone() {
    let yaml =
        CLEAN.replace("categories:\n", "---\ncategories:\n").replace("partial: 0.5", "partial: 2");
    let found = findings(&yaml);
    assert_eq!(told(&found), ["11:12-13 partial-out-of-range", "20:1-4 several-documents"]);
}

#[test]
fn an_alias_of_an_anchor_that_cannot_be_read_is_no_mistake_of_its_own() {
    let yaml = CLEAN
        .replace("title: { th: ประเด็นหลัก", "title: &name { th: \"ประเด็น\"หลัก")
        .replace("title: { th: วิสัยทัศน์, en: Vision }", "title: *name");
    assert_eq!(codes(&findings(&yaml)), ["yaml-syntax"]);
}

#[test]
fn an_allowance_is_not_called_unused_where_not_all_could_be_read() {
    let yaml = CLEAN
        .replace("[people, data]", "[people, data")
        .replace("People } }\n", "People } } # pmqa: allow(unused-tag)\n");
    assert_eq!(codes(&findings(&yaml)), ["yaml-syntax"]);
}

#[test]
fn an_overlay_is_read_around_its_mistakes_as_well() {
    let overlay = "# yaml-language-server: $schema=schema.json\nschema: 1\nid: mine\nversion: \"1\"\n\
        title: { th: ของเรา, en: Ours }\nextends: { id: pmqa-4.0, version: \"1.0.0\" }\nchange:\n  items:\n\
        \x20   - { id: \"1.2\" weight: 3 }\n    - { id: \"1.5\", weight: 3 }\n";
    let found = findings(overlay);
    assert_eq!(codes(&found), ["yaml-syntax", "unknown-part"]);
}

#[test]
fn a_text_without_any_sense_ends_soon() {
    let nonsense = "\"[{: - *x\n\t'&\n".repeat(20_000);
    assert!(codes(&findings(&nonsense)).contains(&"yaml-syntax"));
}
