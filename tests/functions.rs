//! Workbooks open in Excel 2016: no formula, rule or list of theirs uses a function that came later.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, EvidencePolicy};
use pmqa::report::workbook;
use pmqa::template::{self, Layout};
use pmqa::text::Lang;
use support::Sample;
use support::parts::rewrite;

/// Functions that Excel has had since 2013 or longer, as far as our formulas use them.
const KNOWN: [&str; 40] = [
    "AND",
    "CHAR",
    "CHOOSE",
    "CLEAN",
    "COUNT",
    "COUNTA",
    "COUNTIF",
    "DATE",
    "DAY",
    "EDATE",
    "FIND",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "ISERROR",
    "ISNUMBER",
    "LARGE",
    "LEFT",
    "LEN",
    "LOOKUP",
    "LOWER",
    "MATCH",
    "MID",
    "MIN",
    "MONTH",
    "NA",
    "NOT",
    "OR",
    "PERCENTILE",
    "REPT",
    "RIGHT",
    "ROUND",
    "ROWS",
    "SUBSTITUTE",
    "SUM",
    "SUMPRODUCT",
    "TEXT",
    "TRIM",
    "YEAR",
];

/// The one of 2013, with its prefix.
const OTHERS: [&str; 1] = ["_xlfn.NUMBERVALUE"];

/// Every formula of a workbook: of cells, of conditional formats, of lists.
fn formulas(bytes: &[u8]) -> Vec<String> {
    let found = std::cell::RefCell::new(Vec::new());
    rewrite(bytes, |name, text| {
        for element in ["f", "formula", "formula1", "formula2"] {
            let openings = [format!("<{element}>"), format!("<{element} t=\"array\"")];
            let pieces = openings.iter().flat_map(|opening| text.split(opening.as_str()).skip(1));
            let pieces = pieces.filter(|_| name.starts_with("xl/worksheets/"));
            let closed =
                pieces.map(|piece| piece.split("</").next().unwrap().replace("&quot;", "\""));
            found.borrow_mut().extend(closed);
        }
        text
    });
    found.into_inner()
}

/// The functions that a formula calls.
fn called(formula: &str) -> Vec<String> {
    let mut called = Vec::new();
    for (at, piece) in formula.split('"').enumerate() {
        let calls = piece.match_indices('(').filter(|_| at % 2 == 0);
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        for (end, _) in calls {
            let name = piece[..end].rsplit(|c| !is_of_name(c)).next().unwrap();
            called.extend((!name.is_empty()).then(|| name.to_owned()));
        }
    }
    called
}

#[test]
fn only_functions_of_excel_2013_and_before_are_used() {
    let mut used = BTreeSet::new();
    let mut look = |bytes: &[u8]| {
        let formulas = formulas(bytes);
        assert!(formulas.len() > 100, "{}", formulas.len());
        used.extend(formulas.iter().flat_map(|formula| called(formula)));
    };
    for builtin in BUILTINS {
        let sample = Sample::builtin(builtin.id);
        for lang in Lang::ALL {
            for layout in Layout::ALL {
                look(
                    &template::write(&sample.framework, layout, lang, Created::default()).unwrap(),
                );
            }
            let criteria = sample.criteria();
            let assessment = sample.assess_under(&criteria, EvidencePolicy::Required);
            look(&workbook::write(&assessment, lang, Created::default()).unwrap());
        }
    }
    let mixed = Sample::new("300 400").partial("0").item("met | partly").item("n/a | 60%");
    let criteria = mixed.criteria();
    look(&workbook::write(&mixed.assess(&criteria), Lang::Th, Created::default()).unwrap());
    for name in &used {
        let known = KNOWN.contains(&name.as_str()) || OTHERS.contains(&name.as_str());
        assert!(known, "{name} is not known to be older than Excel 2016");
    }
    assert!(used.contains("SUBSTITUTE") && used.contains("_xlfn.NUMBERVALUE"));
}
