//! The tables of words, one for each language, and all of them together in the forms in which words are
//! compared.

use std::sync::LazyLock;

use foldhash::HashMap;

use super::loose::add_loose;
use super::placeholder::Placeholders;
use super::{Column, StatusWord, en, th};
use crate::evidence::normal::{key, letters};

/// The words of one language.
pub(super) struct Table {
    /// Headers, as they stand.
    pub(super) columns: &'static [(Column, &'static [&'static str])],
    /// Parts of headers, tried in this order where no header fits as it stands.
    pub(super) column_parts: &'static [(Column, &'static [&'static str])],
    /// Parts of headers of what is none of our columns.
    pub(super) foreign: &'static [&'static str],
    /// Statuses.
    pub(super) statuses: &'static [(StatusWord, &'static [&'static str])],
    /// Marks that tick as well as they deny.
    pub(super) crosses: &'static [&'static str],
    /// Levels, by the id that they have in a framework.
    pub(super) levels: &'static [(&'static str, &'static [&'static str])],
    /// What may stand before the name of a level.
    pub(super) level_prefixes: &'static [&'static str],
    /// What may stand before an item's id.
    pub(super) item_prefixes: &'static [&'static str],
    /// What may stand between the ids of several items.
    pub(super) joins: &'static [&'static str],
    /// What the first cell of a row of totals begins with.
    pub(super) totals: &'static [&'static str],
    /// What the first cell of a row that only opens a category begins with.
    pub(super) sections: &'static [&'static str],
    /// What stands in a cell for evidence instead of evidence.
    pub(super) placeholders: &'static [&'static str],
    /// Percent, in words.
    pub(super) percents: &'static [&'static str],
    /// Labels of the agency's name.
    pub(super) agencies: &'static [&'static str],
    /// Parts of headers of columns that may name agencies.
    pub(super) agency_parts: &'static [&'static str],
    /// Words of such headers whose letters other words hold as well: Thai ones begin what is written
    /// together, others are words of their own.
    pub(super) agency_words: &'static [&'static str],
    /// What may be written together with such a word before it.
    pub(super) name_of: &'static [&'static str],
    /// Labels of the fiscal year.
    pub(super) years: &'static [&'static str],
    /// Those of them that label any year.
    pub(super) any_years: &'static [&'static str],
    /// What may stand before a year.
    pub(super) eras: &'static [&'static str],
}

/// The words of every language.
pub(super) static TABLES: [&Table; 2] = [&th::WORDS, &en::WORDS];

/// The words of both languages, in the forms in which they are compared.
pub(super) struct Known {
    pub(super) columns: HashMap<String, Column>,
    pub(super) column_parts: Vec<(String, Column)>,
    pub(super) statuses: HashMap<String, StatusWord>,
    pub(super) foreign: Vec<String>,
    pub(super) crosses: Vec<String>,
    pub(super) level_prefixes: Vec<String>,
    pub(super) item_prefixes: Vec<String>,
    pub(super) joins: Vec<String>,
    pub(super) totals: Vec<String>,
    pub(super) sections: Vec<String>,
    pub(super) placeholders: Placeholders,
    pub(super) percents: Vec<String>,
    pub(super) agencies: Vec<String>,
    pub(super) agency_parts: Vec<String>,
    pub(super) agency_words: Vec<String>,
    pub(super) name_of: Vec<String>,
    pub(super) years: Vec<String>,
    pub(super) any_years: Vec<String>,
    pub(super) eras: Vec<String>,
}

/// Brought into form once for all workbooks of a run.
pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    // The longest first: a word must not hide another that it begins.
    let all = |of: fn(&Table) -> &'static [&'static str]| {
        let mut words: Vec<String> =
            TABLES.iter().flat_map(|table| of(table)).map(|word| key(word)).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words
    };
    let mut known = Known {
        columns: HashMap::default(),
        column_parts: Vec::new(),
        statuses: HashMap::default(),
        foreign: all(|table| table.foreign),
        crosses: all(|table| table.crosses),
        level_prefixes: all(|table| table.level_prefixes),
        item_prefixes: all(|table| table.item_prefixes),
        joins: all(|table| table.joins),
        totals: all(|table| table.totals),
        sections: all(|table| table.sections),
        placeholders: Placeholders::new(all(|table| table.placeholders)),
        percents: all(|table| table.percents),
        agencies: all(|table| table.agencies),
        agency_parts: all(|table| table.agency_parts),
        agency_words: all(|table| table.agency_words),
        name_of: all(|table| table.name_of),
        years: all(|table| table.years),
        any_years: all(|table| table.any_years),
        eras: all(|table| table.eras),
    };
    for table in TABLES {
        for (column, headers) in table.columns {
            let headers = headers.iter().map(|header| (letters(header), *column));
            known.columns.extend(headers.filter(|(header, _)| !header.is_empty()));
        }
        for (column, parts) in table.column_parts {
            known.column_parts.extend(parts.iter().map(|part| (letters(part), *column)));
        }
        for (status, names) in table.statuses {
            known.statuses.extend(names.iter().map(|name| (key(name), *status)));
        }
    }
    add_loose(&mut known.columns);
    add_loose(&mut known.statuses);
    known
});
