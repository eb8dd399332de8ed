//! How far a run is: a bar with rate and time left on a terminal, a plain line now and then
//! elsewhere, so that logs stay short.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pmqa::catalogue::batch::PROGRESS;
use pmqa::text::{Lang, fill};

/// Time between plain lines.
const QUIET: Duration = Duration::from_secs(10);

/// What the bar looks like; the rate has one decimal.
const BAR: &str = "{bar:32} {pos}/{len} · {per_sec:1} · {eta}";

/// How far a run is.
pub struct Progress {
    bar: Option<ProgressBar>,
    count: usize,
    lang: Lang,
    started: Instant,
    told: Instant,
}

impl Progress {
    /// A run over so many files that begins now.
    pub fn new(count: usize, lang: Lang) -> Progress {
        let bar = io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(
                Some(count as u64),
                ProgressDrawTarget::stderr_with_hz(8),
            );
            let style = ProgressStyle::with_template(BAR);
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        let now = Instant::now();
        Progress { bar, count, lang, started: now, told: now }
    }

    /// One more file is done.
    pub fn done(&mut self, files: usize) {
        match &self.bar {
            Some(bar) => bar.set_position(files as u64),
            None if self.told.elapsed() >= QUIET => {
                self.told = Instant::now();
                let rate = rate(files, self.elapsed());
                let values = [files.to_string(), self.count.to_string(), rate];
                let names = ["done", "count", "rate"];
                let values: Vec<(&str, &str)> =
                    names.into_iter().zip(values.iter().map(String::as_str)).collect();
                self.tell(&fill(PROGRESS.get(self.lang), &values));
            }
            None => {}
        }
    }

    /// Tells something on standard error without disturbing the bar.
    pub fn tell(&self, text: &str) {
        // Where standard error is gone there is nobody left to tell.
        let write = || {
            let _ = writeln!(io::stderr().lock(), "{text}");
        };
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// The time since the run began.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// How many a second, with one decimal.
pub fn rate(count: usize, time: Duration) -> String {
    format!("{:.1}", count as f64 / time.as_secs_f64().max(1e-6))
}
