//! Agencies in a directory of their own, `pmqa batch` on them, and what it left.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use pmqa::criteria::{BUILTINS, Criteria};
use tempfile::TempDir;

use crate::agencies;

/// A directory of agencies, and where their results go.
pub struct Case {
    directory: TempDir,
}

impl Case {
    /// So many agencies, in a directory for each group.
    pub fn of(count: usize) -> Case {
        Case::with(BUILTINS[0].yaml, count)
    }

    /// So many agencies, assessed by criteria with few requirements.
    pub fn small(count: usize) -> Case {
        Case::with(include_str!("../fixtures/small.yaml"), count)
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

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        self.pmqa("batch", arguments)
    }

    fn pmqa(&self, command: &str, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_pmqa"));
        program.current_dir(self.directory.path()).arg(command).args(arguments);
        program.args(["--lang", "en"]).env_remove("PMQA_LANG").env_remove("SOURCE_DATE_EPOCH");
        program
    }

    /// `pmqa compare`.
    pub fn compare(&self, arguments: &[&str]) -> Run {
        Run(self.pmqa("compare", arguments).output().unwrap())
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run(self.command(arguments).output().unwrap())
    }

    /// Every file below a directory, by its path there.
    pub fn files(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.path(name), &self.path(name), &mut files);
        files
    }

    /// The rows of a table of the results, by the names of its columns.
    pub fn table(&self, name: &str) -> Vec<BTreeMap<String, String>> {
        let bytes = fs::read(self.path(name)).unwrap();
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        reader.deserialize().map(Result::unwrap).collect()
    }

    /// Some columns of the overall scores, by agency.
    pub fn overall<const N: usize>(&self, name: &str, columns: [&str; N]) -> Vec<String> {
        let rows = self.table(name).into_iter().filter(|row| row["scope"] == "overall");
        rows.map(|row| columns.map(|column| row[column].clone()).join(" ")).collect()
    }

    /// The texts of a sheet of the comparison, row by row.
    pub fn sheet(&self, name: &str, sheet: &str) -> Vec<Vec<String>> {
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

pub struct Run(pub Output);

impl Run {
    pub fn status(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    pub fn told(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).unwrap()
    }

    pub fn said(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).unwrap()
    }
}
