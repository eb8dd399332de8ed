//! Whether the rows stand where the formulas look for them: a cell that asks people to leave them there, and
//! warns where they were sorted or moved. Where rows were put in, which no formula can tell from that, it only asks.

use super::{FIRST_ROW, Layout, Page, long};
use crate::catalogue::template as words;
use crate::catalogue::terms;
use crate::report::living::address::{OfRequirement, OfScore, range};
use crate::report::living::formula::text;

/// What the cell says.
pub(super) fn formula(page: &Page) -> String {
    let (map, framework) = (&page.living.map, page.framework);
    let (count, columns) = match page.form.layout {
        Layout::Long => {
            let of = [OfRequirement::Item, OfRequirement::Level, OfRequirement::Number];
            let columns = (long::ITEM..).zip(of.map(|of| map.all_requirements(of))).collect();
            (framework.requirement_count(), columns)
        }
        Layout::Wide => (framework.items().count(), vec![(0, map.items(OfScore::Id.at()))]),
    };
    let last = FIRST_ROW + count.max(1) as u32 - 1;
    let sheet = terms::EVIDENCE.get(page.lang);
    let differs = |(column, expected): &(u16, String)| {
        format!("({}<>{expected})", range(sheet, (FIRST_ROW, *column), (last, *column)))
    };
    let columns: Vec<String> = Vec::from_iter(columns.iter().map(differs));
    format!(
        "IF(IFERROR(SUMPRODUCT(({})*1),0)>0,{},{})",
        columns.join("+"),
        text(page.say(&words::OUT_OF_ORDER)),
        text(page.say(&words::ORDER))
    )
}
