//! What a run leaves in its directory besides reports: written beside, and given their names when
//! all of it is there.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use pmqa::batch::line::{Found, Line};
use pmqa::batch::name::Names;
use pmqa::batch::tidy::{self, Table, csv};
use pmqa::diagnostic::{CANNOT_WRITE, Diagnostic, EARLIER_REPORTS, OUTPUT_IS_INPUT, Place};
use pmqa::report::workbook;
use tempfile::NamedTempFile;

use super::parquet;
use super::sources::Sources;
use super::state::{self, JOURNAL, RESULTS};
use crate::commands::failure::Failure;
use crate::commands::output::{self, Overwrite};

/// The comparison workbook.
pub const COMPARISON: &str = "comparison.xlsx";

/// The directory of the reports.
pub const REPORTS: &str = "reports";

/// What the names of reports end with.
pub const REPORT: &str = ".report.xlsx";

/// The data files of a run.
pub struct Outputs {
    directory: PathBuf,
    lines: BufWriter<NamedTempFile>,
    tables: csv::Tables<BufWriter<NamedTempFile>>,
    parquet: Option<parquet::Tables<BufWriter<NamedTempFile>>>,
}

impl Outputs {
    /// Opens the data files in a directory, which [`guard`] has found free.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn open(directory: &Path, parquet: bool) -> Result<Outputs, Failure> {
        let open = || output::beside(directory).map(BufWriter::new);
        let unwritten = |error| Failure::io(directory, &CANNOT_WRITE, &error);
        Ok(Outputs {
            directory: directory.to_owned(),
            lines: open().map_err(unwritten)?,
            tables: csv::Tables::new(|_| open()).map_err(unwritten)?,
            parquet: parquet
                .then(|| parquet::Tables::new(|_| open()))
                .transpose()
                .map_err(unwritten)?,
        })
    }

    /// Adds an agency, by its number.
    pub fn add(&mut self, number: usize, line: &Line, text: &str) -> Result<(), Failure> {
        let written = self
            .lines
            .write_all(text.as_bytes())
            .and_then(|()| self.lines.write_all(b"\n"))
            .and_then(|()| self.tables.add(number, line))
            .and_then(|()| match &mut self.parquet {
                Some(tables) => tables.add(number, line),
                None => Ok(()),
            });
        written.map_err(|error| Failure::io(&self.directory, &CANNOT_WRITE, &error))
    }

    /// Adds what is to say of a file.
    pub fn add_of_file(
        &mut self,
        file: (usize, &str),
        agency: (&str, &str),
        found: &Found,
    ) -> Result<(), Failure> {
        let written =
            self.tables.add_of_file(file, agency, found).and_then(|()| match &mut self.parquet {
                Some(tables) => tables.add_of_file(file, agency, found),
                None => Ok(()),
            });
        written.map_err(|error| Failure::io(&self.directory, &CANNOT_WRITE, &error))
    }

    /// Gives every file its name, the comparison among them.
    pub fn finish(self, comparison: &[u8]) -> Result<(), Failure> {
        let directory = &self.directory;
        let unwritten = |error: &io::Error| Failure::io(directory, &CANNOT_WRITE, error);
        let tables = self.tables.finish().map_err(|error| unwritten(&error))?;
        let mut files: Vec<_> = Table::ALL.map(csv::file).into_iter().zip(tables).collect();
        match self.parquet {
            Some(tables) => {
                let tables = tables.finish().map_err(|error| unwritten(&error))?;
                files.extend(Table::ALL.map(tidy::parquet_file).into_iter().zip(tables));
            }
            None => parquet::clear(directory),
        }
        files.push((RESULTS.to_owned(), self.lines));
        for (name, file) in files {
            let path = directory.join(name);
            let unwritten = |error: &io::Error| Failure::io(&path, &CANNOT_WRITE, error);
            let file = file.into_inner().map_err(|error| unwritten(error.error()))?;
            file.persist(&path).map_err(|error| unwritten(&error.error))?;
        }
        output::write(&directory.join(COMPARISON), comparison)
    }
}

/// Refuses, before anything is written, a directory in which the data files or the journal would
/// overwrite what the run reads, whatever is forced, or what is not ours; `resume` where earlier results
/// are looked for in it, so that what stands under their names is theirs, however damaged.
///
/// # Errors
/// The first such file.
pub fn guard(
    directory: &Path,
    sources: &Sources,
    (force, resume, parquet): (bool, bool, bool),
) -> Result<(), Failure> {
    // The tables and the lines of thousands of agencies are too long to be read for this.
    let mut files = vec![
        (COMPARISON.to_owned(), Overwrite::Only(workbook::is_report)),
        (RESULTS.to_owned(), Overwrite::Begun(state::is_ours)),
        (JOURNAL.to_owned(), Overwrite::Begun(state::is_ours)),
    ];
    for table in Table::ALL {
        files.push((csv::file(table), Overwrite::Begun(csv::is_ours)));
        files.push((tidy::parquet_file(table), Overwrite::Only(tidy::is_our_parquet)));
    }
    for (name, ours) in &files {
        let path = directory.join(name);
        if sources.has(&path, ours) {
            return Err(Failure::of(path, Diagnostic::new(&OUTPUT_IS_INPUT, Place::File)));
        }
    }
    let earlier = resume && has_tables(directory);
    for (name, ours) in files {
        let is_earlier = (earlier && name == RESULTS) || (resume && name == JOURNAL);
        if is_earlier || (name.ends_with(".parquet") && !parquet) {
            continue;
        }
        let overwrite = if force { Overwrite::Always } else { ours };
        output::guard(&directory.join(name), None, &overwrite)?;
    }
    Ok(())
}

/// Whether the tables of an earlier run are there.
fn has_tables(directory: &Path) -> bool {
    let scores = directory.join(csv::file(Table::Scores));
    Overwrite::Begun(csv::is_ours).allows(&scores).unwrap_or(false)
}

/// Whether a directory holds what earlier runs scored, finished or not.
pub fn has_earlier(directory: &Path) -> bool {
    let holds = |name| fs::metadata(directory.join(name)).is_ok_and(|found| found.len() > 0);
    [RESULTS, JOURNAL].into_iter().any(holds)
}

/// Reports that earlier runs left beside those of this one, which are not of its agencies: nobody can
/// see that of the files.
pub fn earlier_reports(reports: &Path, names: &Names) -> Option<Diagnostic> {
    let entries = fs::read_dir(reports).into_iter().flatten().flatten();
    let found = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_earlier = |name: &String| name.strip_suffix(REPORT).is_some_and(|own| !names.has(own));
    let mut found: Vec<String> = found.filter(is_earlier).collect();
    found.sort();
    let first = found.first()?;
    let told = Diagnostic::new(&EARLIER_REPORTS, Place::File).with("found", first.as_str());
    Some(told.with("count", found.len().to_string()))
}
