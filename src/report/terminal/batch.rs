//! What a run over many agencies came to, for the terminal: how many stand at which level, how many
//! failed, how long it took, and where everything is.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use super::table::{Align, Column, WIDTH, table};
use crate::batch::cohort::Cohort;
use crate::batch::counted::Counted;
use crate::batch::discovery::Skipped;
use crate::batch::line::{Found, Line};
use crate::catalogue::{batch as words, several_years, terms};
use crate::diagnostic::{OTHER_CRITERIA, SEVERAL_AGENCIES, SHEETS_OVERLAP};
use crate::exact::{cut, ratio};
use crate::report::comparison::Comparison;
use crate::report::diagnostics::{self, Kinds};
use crate::report::measure::wrap;
use crate::report::wording::said;
use crate::text::{Lang, Words, fill};

/// What a run came to.
pub struct Totals<'a> {
    /// Its agencies.
    pub comparison: &'a Comparison<'a>,
    /// Agencies that an earlier run had scored.
    pub reused: usize,
    /// How long scoring took, where anything was scored.
    pub time: Option<Duration>,
    /// The comparison workbook, where it was written.
    pub workbook: Option<&'a Path>,
    /// The directory of the reports, where they were written.
    pub reports: Option<&'a Path>,
    /// The directory of the data files, where they were written.
    pub data: Option<&'a Path>,
}

/// The summary, ending in a newline.
pub fn summary(totals: &Totals, lang: Lang) -> String {
    let mut out = String::new();
    let cohorts = &totals.comparison.cohorts;
    let all = Counted::of(cohorts.iter().flat_map(|cohort| &cohort.agencies));
    for cohort in cohorts {
        for line in wrap(cohort.framework().title.get(lang), WIDTH) {
            let _ = writeln!(out, "{line}");
        }
        let counted = cohort.counted();
        if counted.is_of_several_years() {
            let values = [
                ("count", counted.assessments.to_string()),
                ("agencies", counted.agencies.to_string()),
                ("years", counted.years.to_string()),
            ];
            let _ = writeln!(out, "{}", said(&several_years::COUNTED, &values, lang));
        }
        out.push_str(&levels(cohort, counted, lang));
        if let Some(figures) = cohort.figures() {
            let (mean, median) = (cut(&figures.mean, 2), cut(&figures.median, 2));
            let values = [("mean", mean.as_str()), ("median", &median)];
            let _ = writeln!(out, "{}\n", fill(words::MEAN_SCORE.get(lang), &values));
        }
    }
    let failed = totals.comparison.failures.as_ref().map_or(0, Vec::len);
    if failed > 0 {
        let _ = writeln!(out, "{}: {failed}", words::FAILED.get(lang));
    }
    if totals.reused > 0 {
        let count = totals.reused.to_string();
        let _ = writeln!(out, "{}", fill(say(&words::REUSED, all, lang), &[("count", &count)]));
    }
    if let Some(seconds) = totals.time.map(|time| time.as_secs_f64()) {
        let (time, rate) =
            (format!("{seconds:.1}"), format!("{:.1}", all.assessments as f64 / seconds.max(1e-6)));
        let values = [("seconds", time.as_str()), ("rate", &rate)];
        let _ = writeln!(out, "{}", fill(say(&words::TIME, all, lang), &values));
    }
    let places = [
        (&words::COMPARISON_AT, totals.workbook),
        (&words::REPORTS_AT, totals.reports),
        (&words::DATA_AT, totals.data),
    ];
    for (words, path) in places {
        if let Some(path) = path {
            let path = path.display().to_string();
            let _ = writeln!(out, "{}", fill(words.get(lang), &[("path", &path)]));
        }
    }
    out
}

/// A text, which speaks of assessments where an agency may have several.
fn say(words: &'static Words, counted: Counted, lang: Lang) -> &'static str {
    several_years::counting(words, counted.is_of_several_years()).get(lang)
}

/// How many agencies stand at each level, the highest first.
fn levels(cohort: &Cohort, counted: Counted, lang: Lang) -> String {
    let columns = [
        Column::new(terms::LEVEL.get(lang), Align::Left),
        Column::new(say(&words::AGENCIES, counted, lang), Align::Right),
        Column::new(words::SHARE.get(lang), Align::Right),
    ];
    let levels = cohort.framework().levels.iter().map(|level| level.title.get(lang));
    let names = std::iter::once(terms::NO_LEVEL.get(lang)).chain(levels);
    let all = cohort.agencies.len();
    let share =
        |count: usize| format!("{}%", cut(&ratio(100 * count as i64, all.max(1) as i64), 1));
    let counts = cohort.levels();
    let nothing = all - counts.iter().sum::<usize>();
    let mut rows: Vec<Vec<String>> = names
        .zip(&counts)
        .map(|(name, count)| vec![name.to_owned(), count.to_string(), share(*count)])
        .collect();
    rows.reverse();
    if nothing > 0 {
        let name = terms::NOT_APPLICABLE.get(lang).to_owned();
        rows.push(vec![name, nothing.to_string(), share(nothing)]);
    }
    rows.push(vec![words::TOTAL.get(lang).to_owned(), all.to_string(), share(all)]);
    table(&columns, rows.into_iter())
}

/// What was skipped, and why; `None` where nothing was.
pub fn skipped(counts: &BTreeMap<Skipped, usize>, lang: Lang) -> Option<String> {
    let all: usize = counts.values().sum();
    let reasons: Vec<String> =
        counts.iter().map(|(why, count)| format!("{} {count}", why.words().get(lang))).collect();
    let values = [("count", all.to_string()), ("reasons", reasons.join(" · "))];
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    (all > 0).then(|| fill(words::SKIPPED.get(lang), &values))
}

/// What is to say of a file and not of one of its agencies alone: the first few of each kind, a line
/// each, and how many more there are; of what is said once of a file, what the run still shows. `None`
/// where there is nothing.
pub fn of_file(file: &str, line: &Line, run: &mut Kinds, lang: Lang) -> Option<String> {
    let told = |found: &Found| diagnostics::of_found(file, found);
    let mut own = Kinds::default();
    let loose = line.origin.loose.iter();
    let loose = loose.filter(|found| own.shows(&found.severity, &found.code));
    let mut lines: Vec<String> = loose.map(told).collect();
    lines.extend(own.rest(file, &words::MORE_IN_DATA, lang));
    let is_said_once = |found: &&Found| {
        [&SEVERAL_AGENCIES, &SHEETS_OVERLAP, &OTHER_CRITERIA].iter().any(|one| one.id == found.code)
    };
    let once = line.diagnostics.iter().filter(is_said_once);
    lines.extend(once.filter(|found| run.shows(&found.severity, &found.code)).map(told));
    (!lines.is_empty()).then(|| lines.join("\n"))
}
