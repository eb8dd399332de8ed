//! Both sides of an assessment for the summary of a score: their scores, whose statuses decide, and
//! on what they differ.

use super::compare::IDS_SHOWN;
use super::lines::say;
use crate::assessment::Assessment;
use crate::catalogue::sides as words;
use crate::report::sides::both;
use crate::report::wording::{ids, said};
use crate::text::Lang;

/// The lines on both sides; empty where no assessor has said a word.
pub fn sides(assessment: &Assessment, lang: Lang) -> String {
    let mut out = String::new();
    let Some(sides) = &assessment.sides else { return out };
    if let Some(both) = both(assessment, lang) {
        say(&mut out, 2, &both);
    }
    say(&mut out, 2, words::decides(assessment.terms.by).get(lang));
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let disputed: Vec<&str> =
        sides.disputed.iter().map(|&at| placed[at].requirement.id.as_str()).collect();
    let on = match disputed.len() {
        0 => words::ALL_AGREED.get(lang).to_owned(),
        count => {
            let values = [("count", count.to_string()), ("ids", ids(&disputed, IDS_SHOWN, lang))];
            said(&words::DISPUTED_IDS, &values, lang)
        }
    };
    say(&mut out, 2, &on);
    out
}
