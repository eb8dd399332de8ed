//! `pmqa batch`: many agencies at once. Each file is scored by itself, several at a time; what it
//! comes to is taken in the order of the input, reduced to a line of data, and dropped. One broken
//! file costs one line.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use pmqa::batch::cohort::Cohort;
use pmqa::batch::discovery::Skipped;
use pmqa::batch::name::Names;
use pmqa::batch::namesakes::Namesakes;
use pmqa::criteria::Criteria;
use pmqa::diagnostic::{Diagnostic, NOTHING_TO_SCORE, Place, STATE_IGNORED};
use pmqa::evidence::split::{Parting, Splitter};
use pmqa::report::comparison::Comparison;
use pmqa::report::diagnostics::Kinds;

mod affinity;
mod agency;
mod collector;
mod crew;
mod directory;
mod inputs;
mod meant;
mod outputs;
mod parquet;
mod progress;
mod sources;
mod state;

use affinity::Affinity;
use agency::{Settings, process};
use collector::{Collector, tell};
use directory::Directory;
use inputs::Inputs;
use outputs::{Outputs, REPORTS};
use progress::Progress;
use state::{Earlier, Journal};

use super::assess::Asked;
use super::failure::{self, Failure};
use super::{Context, ExitStatus, assess, output, score};
use crate::cli::Batch;

/// Scores everything, writes everything, says what it came to.
pub fn run(context: &Context, args: &Batch) -> anyhow::Result<ExitStatus> {
    let lang = context.lang;
    if args.parquet {
        parquet::available()?;
    }
    let inputs = inputs::gather(context, args)?;
    let Inputs { files, criteria, skipped: not_taken, sources } = inputs;
    let least = least(args, &criteria)?;
    if files.is_empty() {
        return Err(nothing_to_score(args, &not_taken).into());
    }
    if files.iter().all(|file| file.broken.is_some()) {
        for file in files {
            let failures = file.broken.map(|found| Failure::of(file.shown, found));
            failures.into_iter().for_each(|failure| failure::report(&failure.into(), lang));
        }
        return Ok(ExitStatus::Failure);
    }
    outputs::guard(&args.output, &sources, (args.force, args.resume, args.parquet))?;
    let settings = settings(context, args, &criteria)?;
    let place = Directory::open(&args.output, !args.no_reports, &sources)?;
    let progress = Progress::new(files.len(), lang);
    if settings.earlier.damaged > 0 {
        let found = Diagnostic::new(&STATE_IGNORED, Place::File)
            .with("count", settings.earlier.damaged.to_string());
        tell(&progress, &args.output.display().to_string(), &found, lang);
    }
    let mut collector = Collector {
        settings: &settings,
        criteria: &criteria,
        directory: &args.output,
        place,
        force: args.force,
        sources: &sources,
        names: Names::default(),
        namesakes: Namesakes::default(),
        kinds: Kinds::default(),
        journal: Journal::of(&args.output, args.resume),
        outputs: Outputs::open(&args.output, args.parquet)?,
        comparison: Comparison {
            cohorts: criteria.iter().map(Cohort::new).collect(),
            failures: Some(Vec::new()),
        },
        skipped: not_taken,
        agencies: 0,
        reused: 0,
        unused: false,
        progress,
        trouble: None,
    };
    let stop = stop_on_interrupt();
    agency::quiet_panics();
    let jobs = jobs(args);
    let affinity = Affinity::of(jobs.get().min(files.len()));
    let done = crew::run(
        files.len(),
        jobs,
        &stop,
        || affinity.pin(),
        |(), at| process(&settings, &criteria[files[at].criteria], &files[at], false),
        |at, outcome| {
            if let Err(failure) = collector.take(at, &files[at], outcome) {
                collector.trouble.get_or_insert(failure);
                stop.store(true, Ordering::Relaxed);
            }
        },
    );
    let _ = std::panic::take_hook();
    collector.finish((done, files.len()), &least, args)
}

/// Why a run is none: everything that it was given was skipped, if there was anything.
fn nothing_to_score(args: &Batch, skipped: &BTreeMap<Skipped, usize>) -> Failure {
    let count: usize = skipped.values().sum();
    let found = Diagnostic::new(&NOTHING_TO_SCORE, Place::File).with("skipped", count.to_string());
    Failure::of(args.paths.first().or(args.manifest.as_ref()).unwrap_or(&args.output), found)
}

/// The position of the level that `--min-level` asks for, in each of the criteria.
fn least(args: &Batch, criteria: &[Criteria]) -> Result<Vec<Option<usize>>, Failure> {
    let of = |criteria: &Criteria| {
        let level = args.min_level.as_deref();
        level.map(|level| score::level_index(&criteria.framework, level)).transpose()
    };
    criteria.iter().map(of).collect()
}

fn settings<'a>(
    context: &'a Context,
    args: &Batch,
    criteria: &'a [Criteria],
) -> Result<Settings<'a>, Failure> {
    let as_of = args.as_of.as_deref().map(|text| assess::day("--as-of", text)).transpose()?;
    let reading = &context.settings.reading;
    let parting = match &args.by {
        Some(column) => Parting::Column(column.clone()),
        None if args.sheets => Parting::Sheets,
        None => Parting::Found,
    };
    let splitter =
        |criteria: &'a Criteria| Splitter::new(&criteria.framework, reading, parting.clone());
    Ok(Settings {
        lang: context.lang,
        user: &context.settings,
        splitters: criteria.iter().map(splitter).collect(),
        parting,
        asked: Asked { policy: args.evidence, by: args.decides, as_of },
        year: args.year,
        created: output::created(),
        reports: (!args.no_reports).then(|| args.output.join(REPORTS)),
        earlier: if args.resume { Earlier::read(&args.output) } else { Earlier::default() },
    })
}

fn jobs(args: &Batch) -> NonZeroUsize {
    let all = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    args.jobs.unwrap_or_else(all)
}

/// Set when the user interrupts the run.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let own = Arc::clone(&stop);
    // Without a handler an interruption ends the program at once, as it does elsewhere; the journal
    // keeps what was done.
    let _ = ctrlc::set_handler(move || own.store(true, Ordering::Relaxed));
    stop
}
