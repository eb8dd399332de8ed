//! How a report names the sides of an assessment: whose statuses its claimed score is from, and what
//! both sides come to.

use super::terminal::level_name;
use crate::assessment::Assessment;
use crate::catalogue::sides as words;
use crate::exact::cut;
use crate::text::{Lang, Words, fill};

/// The name of the score before evidence is looked at.
pub fn claimed(assessment: &Assessment) -> &'static Words {
    words::claimed(assessment.side())
}

/// The same where there is little room.
pub fn claimed_short(assessment: &Assessment) -> &'static Words {
    words::claimed_short(assessment.sides.as_ref().map(|_| assessment.terms.by))
}

/// The scores of both sides in a line; `None` where no assessor has said a word, or nothing applies.
pub fn both(assessment: &Assessment, lang: Lang) -> Option<String> {
    let sides = assessment.sides.as_ref()?;
    let own = sides.own.substantiated.overall.as_ref()?;
    let assessor = sides.assessor.substantiated.overall.as_ref()?;
    let values = [
        ("own", cut(&own.score, 2)),
        ("own_level", level_name(assessment, Some(own), lang)),
        ("assessor", cut(&assessor.score, 2)),
        ("assessor_level", level_name(assessment, Some(assessor), lang)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(fill(words::BOTH.get(lang), &values))
}
