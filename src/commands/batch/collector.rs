//! What the files of a run come to, taken in the order of the input: each agency gets its report and
//! its line of data, each failure its line, and in the end all of it becomes the run's results.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use pmqa::batch::discovery::Skipped;
use pmqa::batch::line::{self, Found, Line, Report};
use pmqa::batch::name::Names;
use pmqa::batch::namesakes::Namesakes;
use pmqa::catalogue::batch::MORE_IN_DATA;
use pmqa::criteria::Criteria;
use pmqa::diagnostic::{
    CANNOT_WRITE, Diagnostic, INTERNAL_ERROR, INTERRUPTED, NOTHING_SCORED, Place, Severity,
};
use pmqa::report::comparison::{self, Comparison};
use pmqa::report::diagnostics::{self, Kinds};
use pmqa::report::terminal::batch::{Totals, of_file, skipped, summary};
use pmqa::report::workbook;
use pmqa::text::Lang;

use super::agency::{Outcome, Scored, Settings, process};
use super::directory::Directory;
use super::inputs::Input;
use super::nothing_to_score;
use super::outputs::{self, COMPARISON, Outputs, REPORT, REPORTS};
use super::progress::Progress;
use super::sources::Sources;
use super::state::Journal;
use crate::cli::Batch;
use crate::commands::ExitStatus;
use crate::commands::failure::{Failure, trouble};
use crate::commands::output::{self, Overwrite};

/// Takes what files came to, in order.
pub struct Collector<'a> {
    pub settings: &'a Settings<'a>,
    pub criteria: &'a [Criteria],
    pub directory: &'a Path,
    pub place: Directory,
    pub force: bool,
    pub sources: &'a Sources,
    pub names: Names,
    pub namesakes: Namesakes,
    pub kinds: Kinds,
    pub journal: Journal,
    pub outputs: Outputs,
    pub comparison: Comparison<'a>,
    pub skipped: BTreeMap<Skipped, usize>,
    pub agencies: usize,
    pub reused: usize,
    pub unused: bool,
    pub progress: Progress,
    pub trouble: Option<Failure>,
}

impl Collector<'_> {
    /// Takes what a file came to. An error is one of the run as a whole.
    pub fn take(&mut self, at: usize, input: &Input, outcome: Outcome) -> Result<(), Failure> {
        match outcome {
            Outcome::Scored(all) => {
                let mut anew = None;
                for (part, one) in all.into_iter().enumerate() {
                    self.agency(input, part, one, &mut anew)?;
                }
            }
            Outcome::Skipped(why) => *self.skipped.entry(why).or_default() += 1,
            Outcome::Failed(found) => self.failure(input, None, found)?,
        }
        self.progress.done(at + 1);
        Ok(())
    }

    /// Writes what all of it comes to.
    pub fn finish(
        mut self,
        (done, count): (usize, usize),
        least: &[Option<usize>],
        args: &Batch,
    ) -> anyhow::Result<ExitStatus> {
        let lang = self.settings.lang;
        if let Some(failure) = self.trouble {
            self.progress.finish();
            return Err(failure.into());
        }
        if done < count {
            self.progress.finish();
            let found = Diagnostic::new(&INTERRUPTED, Place::File)
                .with("done", done.to_string())
                .with("count", count.to_string());
            tell(&self.progress, &args.output.display().to_string(), &found, lang);
            return Ok(ExitStatus::Findings);
        }
        let failed = self.comparison.failures.as_ref().is_some_and(|all| !all.is_empty());
        let scored = self.comparison.cohorts.iter().any(|cohort| !cohort.agencies.is_empty());
        if !scored && (!failed || outputs::has_earlier(self.directory)) {
            return Err(self.nothing(failed, args).into());
        }
        let low = self.comparison.cohorts.iter().zip(least);
        let low = low.filter_map(|(cohort, least)| Some(!cohort.all_reach((*least)?)));
        let low = low.fold(false, |any, low| any | low);
        self.comparison.cohorts.retain(|cohort| !cohort.agencies.is_empty());
        let bytes = comparison::write(&self.comparison, lang, self.settings.created)?;
        self.outputs.finish(&bytes)?;
        self.journal
            .finish()
            .map_err(|error| Failure::io(self.directory, &CANNOT_WRITE, &error))?;
        self.progress.finish();
        for more in self.kinds.rest(&args.output.display().to_string(), &MORE_IN_DATA, lang) {
            self.progress.tell(&more);
        }
        let reports = self.settings.reports.as_deref();
        if let Some((reports, found)) =
            reports.and_then(|all| Some((all, outputs::earlier_reports(all, &self.names)?)))
        {
            tell(&self.progress, &reports.display().to_string(), &found, lang);
        }
        if let Some(told) = skipped(&self.skipped, lang) {
            self.progress.tell(&told);
        }
        let totals = Totals {
            comparison: &self.comparison,
            reused: self.reused,
            time: Some(self.progress.elapsed()),
            workbook: Some(&self.directory.join(COMPARISON)),
            reports,
            data: Some(self.directory),
        };
        io::stdout().lock().write_all(summary(&totals, lang).as_bytes())?;
        let found = failed || low || (args.strict && self.unused);
        Ok(match scored {
            false => ExitStatus::Failure,
            true if found => ExitStatus::Findings,
            true => ExitStatus::Success,
        })
    }

    /// Ends a run in which no agency was scored, so that it leaves the directory as it was: nothing is
    /// better than what stands there.
    fn nothing(self, failed: bool, args: &Batch) -> Failure {
        self.progress.finish();
        if let Some(told) = skipped(&self.skipped, self.settings.lang) {
            self.progress.tell(&told);
        }
        drop(self.outputs);
        self.place.undo();
        match failed {
            true => Failure::of(self.directory, Diagnostic::new(&NOTHING_SCORED, Place::File)),
            false => nothing_to_score(args, &self.skipped),
        }
    }

    /// Takes an agency. Where its earlier report is not there any more, its file is scored `anew`.
    fn agency(
        &mut self,
        input: &Input,
        part: usize,
        mut one: Scored,
        anew: &mut Option<Vec<Option<Scored>>>,
    ) -> Result<(), Failure> {
        let name = self.name(&one.line.agency.name);
        if one.earlier && !self.has_report(&one.line, &name) {
            let again = anew.get_or_insert_with(|| {
                match process(self.settings, &self.criteria[input.criteria], input, true) {
                    Outcome::Scored(all) => all.into_iter().map(Some).collect(),
                    Outcome::Skipped(_) | Outcome::Failed(_) => Vec::new(),
                }
            });
            if let Some(again) = again.get_mut(part).and_then(Option::take) {
                one = again;
            }
        }
        let lang = self.settings.lang;
        if let Some(told) = of_file(&input.shown, &one.line, &mut self.kinds, lang) {
            self.progress.tell(&told);
        }
        if one.earlier {
            self.reused += 1;
        } else {
            let report = match one.report.take() {
                Some((file, bytes)) => match self.place(file, &name) {
                    Ok(()) => Some(Report { file: format!("{REPORTS}/{name}"), bytes }),
                    Err(found) => {
                        let agency = Some(one.line.agency.name.clone());
                        return self.failure(input, agency, found);
                    }
                },
                None => None,
            };
            match line::seal(&one.text, report.as_ref()) {
                Ok(sealed) => one.text = sealed,
                Err(error) => {
                    let found = Diagnostic::new(&INTERNAL_ERROR, Place::File)
                        .with("reason", error.to_string());
                    return self.failure(input, Some(one.line.agency.name.clone()), found);
                }
            }
            one.line.report = report;
            self.journal
                .add(&one.text)
                .map_err(|error| Failure::io(self.directory, &CANNOT_WRITE, &error))?;
        }
        self.agencies += 1;
        let mut found = one.line.diagnostics.iter().chain(&one.line.origin.loose);
        self.unused |= found.any(|found| found.severity != Severity::Note.id());
        self.outputs.add(self.agencies, &one.line, &one.text)?;
        self.comparison.cohorts[input.criteria].add(self.agencies, &one.line);
        self.namesake(input, &one.line)
    }

    /// Warns of an agency whose name or evidence another has: one of the two may be a copy.
    fn namesake(&mut self, input: &Input, line: &Line) -> Result<(), Failure> {
        let Some(found) = self.namesakes.claim(line) else { return Ok(()) };
        let name = line.agency.name.as_str();
        if self.kinds.shows(found.severity().id(), found.code.id) {
            tell(&self.progress, &input.shown, &found, self.settings.lang);
        }
        let group = line.origin.group.as_deref().unwrap_or_default();
        let found = Found::of(&found, self.settings.lang);
        self.outputs.add_of_file((self.agencies, &input.shown), (name, group), &found)
    }

    /// Whether the report of an earlier line stands where it would stand now.
    fn has_report(&self, line: &Line, name: &str) -> bool {
        match &line.report {
            None => self.settings.reports.is_none(),
            Some(report) => {
                report.file == format!("{REPORTS}/{name}")
                    && fs::metadata(self.directory.join(&report.file))
                        .is_ok_and(|found| found.len() == report.bytes)
            }
        }
    }

    /// The name of an agency's report, where no file stands that is read.
    fn name(&mut self, agency: &str) -> String {
        loop {
            let name = self.names.claim(agency) + REPORT;
            let ours = Overwrite::Only(workbook::is_report);
            let is_read = |reports: &Path| self.sources.has(&reports.join(&name), &ours);
            if !self.settings.reports.as_deref().is_some_and(is_read) {
                return name;
            }
        }
    }

    /// Gives a report its name.
    fn place(&self, file: tempfile::TempPath, name: &str) -> Result<(), Diagnostic> {
        let path = self.directory.join(REPORTS).join(name);
        let overwrite = match self.force {
            true => Overwrite::Always,
            false => Overwrite::Only(workbook::is_report),
        };
        output::guard(&path, None, &overwrite)
            .map_err(|failure| failure.into_diagnostics().swap_remove(0))?;
        file.persist(&path).map_err(|error| trouble(&CANNOT_WRITE, &error.error))
    }

    /// Takes what could not be scored.
    fn failure(
        &mut self,
        input: &Input,
        agency: Option<String>,
        found: Diagnostic,
    ) -> Result<(), Failure> {
        let lang = self.settings.lang;
        tell(&self.progress, &input.shown, &found, lang);
        let agency = agency.or_else(|| input.agency.clone());
        let group = input.group.clone();
        self.agencies += 1;
        self.outputs.add_of_file(
            (self.agencies, &input.shown),
            (agency.as_deref().unwrap_or_default(), group.as_deref().unwrap_or_default()),
            &Found::of(&found, lang),
        )?;
        let path = input.shown.clone();
        let failure = comparison::Failure { path, agency, group, diagnostic: found };
        self.comparison.failures.get_or_insert_default().push(failure);
        Ok(())
    }
}

/// Tells one thing of a file.
pub fn tell(progress: &Progress, file: &str, found: &Diagnostic, lang: Lang) {
    progress.tell(&diagnostics::lines(file, std::slice::from_ref(found), lang).join("\n"));
}
