//! The terms that the results compared are on, in words, for the overview and the method sheet.

use super::frame::Frame;
use crate::batch::terms::Term;
use crate::catalogue::conditions as words;
use crate::text::fill;

/// What each kind of terms is of, and which they are; where agencies are on several, with how many are on each.
pub fn entries(frame: &Frame) -> Vec<(String, String)> {
    let kinds = frame.cohort.terms.kinds().filter(|known| worth_saying(frame, known));
    let entry = |known: &[(Term, usize)]| {
        let value = |(term, count): &(Term, usize)| {
            let value = words::value(term, frame.framework(), frame.lang);
            let values = [("value", value.as_str()), ("count", &count.to_string())];
            if known.len() > 1 { frame.fill(&words::OF_SOME, &values) } else { value }
        };
        let values: Vec<String> = known.iter().map(value).collect();
        Some((frame.say(words::name(&known.first()?.0)).to_owned(), values.join("; ")))
    };
    kinds.filter_map(entry).collect()
}

/// The same in lines, and what is wrong with evidence that is no single agency's.
pub fn lines(frame: &Frame) -> Vec<String> {
    let differ = frame.cohort.terms.differ().then(|| frame.say(&words::DIFFER).to_owned());
    let entries = entries(frame).into_iter().map(|(term, value)| {
        fill(words::ONE.get(frame.lang), &[("term", &term), ("value", &value)])
    });
    let (count, files) = frame.cohort.of_no_agency();
    let values = [("count", count.to_string()), ("files", files.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let loose = (count > 0).then(|| frame.fill(&words::OF_NO_AGENCY, &values));
    differ.into_iter().chain(entries).chain(loose).collect()
}

/// Whether people would not take it for granted: no day, and levels that are earned by their points.
fn worth_saying(frame: &Frame, known: &[(Term, usize)]) -> bool {
    match known {
        [(Term::AsOf(None), _)] => false,
        [(Term::Thresholds(thresholds), _)] => {
            let levels = &frame.framework().levels;
            !levels.iter().map(|level| &level.points).eq(thresholds)
        }
        _ => true,
    }
}
