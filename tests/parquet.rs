//! `pmqa batch --parquet`: the files hold what the `.csv` files hold, for readers of that format.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use pmqa::criteria::{BUILTINS, Criteria};
use tempfile::TempDir;

#[path = "support/agencies.rs"]
#[allow(dead_code)]
mod agencies;

/// Agencies of several groups and a file that is none.
fn directory() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    for number in 1..=12 {
        let agency = agencies::agency(&criteria.framework, 7, number, 9);
        let group = directory.path().join("in").join(&agency.group);
        fs::create_dir_all(&group).unwrap();
        fs::write(group.join(format!("{number:02}.xlsx")), agency.xlsx().unwrap()).unwrap();
    }
    fs::write(directory.path().join("in/=สูตร.xlsx"), "not a workbook").unwrap();
    directory
}

fn batch(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pmqa"))
        .current_dir(directory)
        .args(["batch", "in", "-o", "results", "--no-reports", "--lang", "th"])
        .args(arguments)
        .output()
        .unwrap()
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_parquet_says_so_before_any_work() {
    let directory = directory();
    let run = batch(directory.path(), &["--parquet"]);
    assert_eq!(run.status.code(), Some(2));
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(told.starts_with("--parquet: error[no-parquet]: "), "{told}");
    assert!(!directory.path().join("results").exists());
}

#[cfg(feature = "parquet")]
mod with {
    use super::*;
    use std::collections::BTreeMap;
    use std::fs::File;

    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    const TABLES: [&str; 4] = ["scores", "items", "gaps", "diagnostics"];

    /// The rows of a Parquet file as their `.csv` shows them.
    fn rows(file: &Path) -> Vec<Vec<String>> {
        let reader = SerializedFileReader::new(File::open(file).unwrap()).unwrap();
        let schema = reader.metadata().file_metadata().schema();
        let head = schema.get_fields().iter().map(|field| field.name().to_owned()).collect();
        let row = |row: parquet::record::Row| {
            row.get_column_iter().map(|(_, field)| shown(field)).collect::<Vec<String>>()
        };
        let body = reader.get_row_iter(None).unwrap().map(|found| row(found.unwrap()));
        std::iter::once(head).chain(body).collect()
    }

    fn shown(field: &Field) -> String {
        match field {
            Field::Null => String::new(),
            Field::Str(text) => text.clone(),
            Field::Long(count) => count.to_string(),
            Field::Double(number) => number.to_string(),
            other => panic!("{other:?}"),
        }
    }

    /// The rows of a `.csv`, whose texts are guarded against being taken for formulas.
    fn csv_rows(file: &Path) -> Vec<Vec<String>> {
        let bytes = fs::read(file).unwrap();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes["\u{FEFF}".len()..]);
        let unguarded = |text: &str| text.strip_prefix('\'').unwrap_or(text).to_owned();
        reader.records().map(|row| row.unwrap().iter().map(unguarded).collect()).collect()
    }

    #[test]
    fn every_table_holds_what_its_csv_holds() {
        let directory = directory();
        let run = batch(directory.path(), &["--parquet"]);
        assert_eq!(run.status.code(), Some(1), "a file failed");
        for table in TABLES {
            let file = |ending| directory.path().join(format!("results/{table}.{ending}"));
            let found = rows(&file("parquet"));
            assert!(found.len() > 1, "{table} has rows");
            assert_eq!(found, csv_rows(&file("csv")), "{table}");
        }
        let failed = rows(&directory.path().join("results/diagnostics.parquet"));
        assert!(
            failed.iter().any(|row| row[4] == "in/=สูตร.xlsx"),
            "texts stand as they are: {failed:?}"
        );
    }

    #[test]
    fn a_later_run_replaces_or_removes_them_and_nothing_else() {
        let directory = directory();
        let results = directory.path().join("results");
        let first = |file: &str| fs::read(results.join(file)).unwrap();
        batch(directory.path(), &["--parquet"]);
        let scores = first("scores.parquet");
        batch(directory.path(), &["--parquet"]);
        assert!(scores == first("scores.parquet"), "the same run, the same bytes");
        batch(directory.path(), &[]);
        assert!(!results.join("scores.parquet").exists(), "it would contradict scores.csv");

        fs::write(results.join("items.parquet"), b"PAR1 of somebody else PAR1").unwrap();
        assert_eq!(batch(directory.path(), &["--parquet"]).status.code(), Some(2));
        assert_eq!(batch(directory.path(), &[]).status.code(), Some(1));
        assert!(first("items.parquet").starts_with(b"PAR1 of somebody"), "nothing is lost");
    }

    /// The query that the README shows, run by DuckDB where its Python package is installed.
    #[test]
    fn duckdb_answers_the_query_of_the_readme() {
        let python = std::env::var("PMQA_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let has = Command::new(&python).args(["-c", "import duckdb"]).output();
        if !has.is_ok_and(|run| run.status.success()) {
            println!("skipped: {python} has no duckdb");
            return;
        }
        let directory = directory();
        batch(directory.path(), &["--parquet"]);
        let readme = include_str!("../README.md");
        let query = readme.split("```sql\n").nth(1).unwrap().split("```").next().unwrap();
        let script = "import duckdb, sys\n\
                      for row in duckdb.sql(sys.argv[1]).fetchall(): print(*row, sep='\\t')";
        let run = Command::new(&python)
            .current_dir(directory.path())
            .env("PYTHONIOENCODING", "utf-8")
            .args(["-c", script, query])
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let found = String::from_utf8(run.stdout).unwrap();

        let mut groups: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for row in csv_rows(&directory.path().join("results/scores.csv")) {
            if row[7] == "overall" {
                groups.entry(row[2].clone()).or_default().push(row[8].parse().unwrap());
            }
        }
        assert!(groups.len() > 1);
        let mut expected: Vec<(f64, String)> = groups
            .into_iter()
            .map(|(group, scores)| {
                let mean = scores.iter().sum::<f64>() / scores.len() as f64;
                (mean, format!("{group}\t{}\t{:.1}\n", scores.len(), mean))
            })
            .collect();
        expected.sort_by(|a, b| b.0.total_cmp(&a.0));
        assert_eq!(found, expected.into_iter().map(|(_, line)| line).collect::<String>());
    }
}
