//! How sure it is that a plan is the least work, in words.

use super::wording::said;
use crate::catalogue::plan as words;
use crate::exact::{plain, whole};
use crate::plan::Plan;
use crate::text::Lang;

/// What is not proven of a plan, and how far it may be from the least work; `None` where it is.
pub(super) fn unproven(plan: &Plan, lang: Lang) -> Option<String> {
    let least = plan.at_least()?;
    Some(match plan.excess() {
        None => words::TIE_NOT_PROVEN.get(lang).to_owned(),
        Some(excess) => {
            // Never less than it is: hundredths, rounded up.
            let excess = (excess * whole(100)).ceil() / whole(100);
            let values = [("least", plain(least)), ("excess", plain(&excess))];
            said(&words::NOT_PROVEN, &values, lang)
        }
    })
}
