//! What has expired and what will, for the summary of a score that is made as of a day.

use super::level_name;
use super::lines::say;
use crate::assessment::Assessment;
use crate::catalogue::dates::long;
use crate::catalogue::expiry as words;
use crate::exact::cut;
use crate::expiry::lapses;
use crate::report::wording::said;
use crate::text::Lang;

/// The lines on what expires; empty where the assessment is as of no day.
pub fn expiry(assessment: &Assessment, lang: Lang) -> String {
    let mut out = String::new();
    let Some(as_of) = assessment.terms.as_of else { return out };
    say(&mut out, 2, &said(&words::AS_OF, &[("day", long(as_of, lang))], lang));
    let stale = assessment.claims.iter().filter(|claim| claim.stale.is_some()).count();
    if stale > 0 {
        say(&mut out, 2, &said(&words::STALE, &[("count", stale.to_string())], lang));
    }
    let now = assessment.scorecard.substantiated.overall.as_ref();
    let next = lapses(assessment).into_iter().find(|lapse| lapse.overall.as_ref() != now);
    if let Some((until, left)) = next.and_then(|lapse| Some((lapse.until, lapse.overall?))) {
        let values = [
            ("day", long(until, lang)),
            ("score", cut(&left.score, 2)),
            ("level", level_name(assessment, Some(&left), lang)),
        ];
        say(&mut out, 2, &said(&words::NEXT, &values, lang));
    }
    out
}
