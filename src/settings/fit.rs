//! Settings that name levels, against the framework that has them.

use super::Settings;
use crate::catalogue::notation::A_WORD;
use crate::criteria::{Framework, thresholds};
use crate::diagnostic::{Diagnostic, Place, UNKNOWN_CHOICE};
use crate::evidence::words::StatusWord;
use crate::notation::suggestion::unknown;

pub(super) fn fit(
    settings: &Settings,
    framework: &Framework,
) -> Result<Framework, Vec<Diagnostic>> {
    let mut diagnostics: Vec<Diagnostic> =
        thresholds::contradictions(framework, &settings.thresholds)
            .into_iter()
            .map(|(at, diagnostic)| {
                placed(settings, format!("thresholds.{}", settings.thresholds[at].0), diagnostic)
            })
            .collect();
    diagnostics.extend(unknown_words(settings, framework));
    diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    if diagnostics.is_empty() {
        Ok(thresholds::overridden(framework, &settings.thresholds))
    } else {
        Err(diagnostics)
    }
}

fn unknown_words(settings: &Settings, framework: &Framework) -> Vec<Diagnostic> {
    let mut known: Vec<&str> = StatusWord::ALL.into_iter().map(StatusWord::id).collect();
    known.extend(framework.levels.iter().map(|level| level.id.as_str()));
    let words = settings.reading.words.iter().map(|(word, _)| word);
    let strange = words.filter(|word| !known.contains(&word.as_str()));
    strange
        .map(|word| {
            let diagnostic = Diagnostic::new(&UNKNOWN_CHOICE, Place::File);
            let diagnostic = diagnostic.with_said("key", A_WORD.th, A_WORD.en);
            placed(
                settings,
                format!("words.{word}"),
                unknown(diagnostic, word, known.iter().copied()),
            )
        })
        .collect()
}

/// A diagnostic at the place of a key.
fn placed(settings: &Settings, key: String, mut diagnostic: Diagnostic) -> Diagnostic {
    let place = settings.places.iter().find(|(name, _)| *name == key);
    diagnostic.place = place.map_or(Place::File, |(_, place)| place.clone());
    diagnostic
}
