//! Items as people name them: `1.1`, `ข้อ ๑.๑`, `1-1`, `1.1 ระบบการนำองค์การ…`, a title alone, or the
//! number 1.1. A 1.1 that Excel turned into 1 January is recognised and not guessed at.

use std::sync::OnceLock;

use foldhash::HashMap;

use super::near::nearest;
use super::text::shown;
use crate::criteria::Framework;
use crate::date;
use crate::evidence::cells::Value;
use crate::evidence::normal::{clean, key, letters};
use crate::evidence::words::Words;

/// Bytes of the longest text that is looked at for a day.
const LONGEST_DAY: usize = 60;

/// A year that has every day.
const ANY_YEAR: u16 = 2024;

/// Items of which all are named when one is unknown; of more only the first and the last.
const MOST_NAMED: usize = 6;

/// Names of a framework's items and requirements. Ids are what nearly all cells hold; titles and
/// statements are brought into form when one is first asked for.
pub(crate) struct Items<'f> {
    framework: &'f Framework,
    ids: HashMap<String, usize>,
    titles: OnceLock<HashMap<String, usize>>,
    requirements: HashMap<String, usize>,
    numbers: Vec<usize>,
    statements: OnceLock<Vec<Vec<String>>>,
}

/// Why no item was read.
pub(super) enum Unread {
    /// The cell holds a date; the items that may have been meant.
    Date(Vec<String>),
    /// The cell holds a number that may be either of these items: 4.1 is 4.10 as well.
    Number(Vec<String>),
    /// The cell names several items.
    Several,
    /// No item is named so; the one that may have been meant.
    Unknown(Option<String>),
}

impl<'f> Items<'f> {
    /// The names in a framework.
    pub(crate) fn new(framework: &'f Framework) -> Items<'f> {
        let (mut ids, mut requirements) = (HashMap::default(), HashMap::default());
        for (at, (_, item)) in framework.items().enumerate() {
            ids.insert(id_form(&item.id), at);
        }
        // An id spelled as it is wins over another that only looks alike.
        for (at, (_, item)) in framework.items().enumerate() {
            ids.insert(key(&item.id), at);
        }
        for placed in framework.requirements() {
            requirements.insert(key(&placed.requirement.id), placed.requirement.index);
        }
        let numbers = framework.requirements().map(|placed| placed.number).collect();
        let (titles, statements) = (OnceLock::new(), OnceLock::new());
        Items { framework, ids, titles, requirements, numbers, statements }
    }

    /// The items by the letters of their titles.
    fn titles(&self) -> &HashMap<String, usize> {
        self.titles.get_or_init(|| {
            let items = self.framework.items().enumerate();
            let titles = items.flat_map(|(at, (_, item))| {
                item.title.wordings().map(move |title| (letters(title), at))
            });
            titles.collect()
        })
    }

    fn id(&self, at: usize) -> &'f str {
        self.framework.items().nth(at).map_or("", |(_, item)| &item.id)
    }

    /// The item that a value names.
    pub(super) fn read(&self, value: &Value, words: &Words) -> Result<usize, Unread> {
        match value {
            Value::Date(date) => Err(Unread::Date(self.of_date(date.day, date.month))),
            Value::Number { percent: false, .. } if self.either(&shown(value)).is_some() => {
                Err(Unread::Number(self.either(&shown(value)).unwrap_or_default()))
            }
            Value::Text(text) if !self.ids.contains_key(&key(text)) => match day(text) {
                Some((day, month)) => Err(Unread::Date(self.of_date(day, month))),
                None => self.of_text(text, words),
            },
            _ => self.of_text(&shown(value), words),
        }
    }

    fn of_text(&self, text: &str, words: &Words) -> Result<usize, Unread> {
        match self.begun(text, words) {
            Some((item, rest)) if self.names_another(item, &rest, words) => Err(Unread::Several),
            Some((item, _)) => Ok(item),
            None => Err(Unread::Unknown(self.near(text))),
        }
    }

    /// The item that a text begins with, and the key of what stands behind its id.
    fn begun(&self, text: &str, words: &Words) -> Option<(usize, String)> {
        let whole = key(text);
        let bare = words.without_item_prefix(&whole);
        let bare = bare.trim_start_matches(['.', ':', '#', '(', '[']);
        for form in [&whole, bare] {
            if let Some(&at) = self.ids.get(form).or_else(|| self.ids.get(&id_form(form))) {
                return Some((at, String::new()));
            }
        }
        if let Some(&at) = self.titles().get(&letters(text)) {
            return Some((at, String::new()));
        }
        let numbered = |text: &str| {
            let (id, rest) = text.split_at(number_end(text));
            Some((*self.ids.get(&id_form(id))?, rest.to_owned()))
        };
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            return numbered(bare);
        }
        // หมวด 1 ข้อ 1.1
        if let Some(item) =
            words.is_section(&whole).then(|| words.after_item_prefix(&whole)).flatten()
        {
            return numbered(item);
        }
        let clean = clean(text);
        let mut rest = clean.as_str();
        for _ in 0..2 {
            let (word, after) = rest.split_once([' ', ':', ')']).unwrap_or((rest, ""));
            if let Some(&at) = self.ids.get(&id_form(word)) {
                return Some((at, key(after)));
            }
            rest = after;
        }
        None
    }

    /// Whether what stands behind an item's id (a key) goes on with another item, rather than with a
    /// title, which may mention another within it.
    fn names_another(&self, item: usize, rest: &str, words: &Words) -> bool {
        let rest = rest.trim_start_matches([')', ']', ':', '.']);
        let named = self.framework.items().nth(item).filter(|_| !rest.is_empty());
        let Some((_, named)) = named else { return false };
        let (first, titles) = (id_form(&named.id), named.title.wordings().map(key));
        let mut rest = titles.filter_map(|title| rest.strip_prefix(&*title)).next().unwrap_or(rest);
        let mut joined = false;
        while let Some(after) = words.after_join(rest) {
            (rest, joined) = (after.trim_start_matches(['(', '[']), true);
        }
        let is_other = |id: &str| self.ids.get(id).is_some_and(|&other| other != item);
        let number = id_form(&rest[..number_end(rest)]);
        let alike = first.contains('.') && number.contains('.');
        let within = number == first || number.starts_with(&format!("{first}."));
        let lettered = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'));
        is_other(&number)
            || joined && alike && !within
            || is_other(&id_form(&rest[..lettered.unwrap_or(rest.len())]))
    }

    /// Whether a text is the title of an item.
    pub(super) fn is_title(&self, text: &str) -> bool {
        self.titles().contains_key(&letters(text))
    }

    /// The two items that a number may be, where the framework has both: a number ends without zeros.
    fn either(&self, number: &str) -> Option<Vec<String>> {
        let longer = format!("{number}0");
        let both = number.contains('.') && self.ids.contains_key(number);
        (both && self.ids.contains_key(&longer)).then(|| vec![number.to_owned(), longer])
    }

    /// The items that a date may have been, day and month in either order.
    fn of_date(&self, day: u8, month: u8) -> Vec<String> {
        let mut near: Vec<String> = Vec::new();
        for form in [format!("{day}.{month}"), format!("{month}.{day}")] {
            let named = self.ids.get(&form).map(|&at| self.id(at).to_owned());
            near.extend(named.filter(|id| !near.contains(id)).into_iter().collect::<Vec<_>>());
        }
        near
    }

    /// The item whose title is nearest to a text.
    fn near(&self, text: &str) -> Option<String> {
        let items = || self.framework.items().map(|(_, item)| item);
        let title = nearest(text, items().flat_map(|item| item.title.wordings()))?;
        let item = items().find(|item| item.title.wordings().any(|wording| wording == title))?;
        Some(format!("{} {title}", item.id))
    }

    /// The framework whose items they are.
    pub(crate) fn framework(&self) -> &'f Framework {
        self.framework
    }

    /// Whether a value names an item, by whatever name, or the day that an item became.
    pub(crate) fn names_one(&self, value: &Value, words: &Words) -> bool {
        match self.read(value, words) {
            Ok(_) | Err(Unread::Several) => true,
            Err(Unread::Date(near) | Unread::Number(near)) => !near.is_empty(),
            Err(Unread::Unknown(_)) => false,
        }
    }

    /// Whether a value begins with the id of an item, and one of several parts, such as `1.1`: a
    /// plain number may count anything.
    pub(crate) fn is_id(&self, value: &Value, words: &Words) -> bool {
        if !matches!(value, Value::Text(_) | Value::Number { percent: false, .. }) {
            return false;
        }
        let text = key(&shown(value));
        let bare = words.without_item_prefix(&text);
        let id = id_form(&bare[..number_end(bare)]);
        id.contains('.') && self.ids.contains_key(&id) && self.requirement(value).is_none()
    }

    /// Whether a value names an item or a requirement by its id, as rows of evidence do and headers never.
    pub(crate) fn opens_row(&self, value: &Value, words: &Words) -> bool {
        let is_whole = || {
            let id = value.text().map(key);
            let lettered = id.filter(|id| id.contains(char::is_alphabetic));
            lettered.is_some_and(|id| self.ids.contains_key(&id))
        };
        self.is_id(value, words) || self.requirement(value).is_some() || is_whole()
    }

    /// The requirement whose id a value is.
    pub(super) fn requirement(&self, value: &Value) -> Option<usize> {
        self.requirements.get(&key(value.text()?)).copied()
    }

    /// The number of a requirement within its level.
    pub(super) fn number(&self, index: usize) -> Option<usize> {
        self.numbers.get(index).copied()
    }

    /// Whether a text (its letters) is the statement of a requirement.
    pub(super) fn is_statement(&self, index: usize, letters: &str) -> bool {
        let statements = self.statements.get_or_init(|| {
            let requirements = self.framework.requirements();
            let texts = requirements.map(|placed| &placed.requirement.text);
            texts
                .map(|text| text.wordings().map(crate::evidence::normal::letters).collect())
                .collect()
        });
        statements.get(index).is_some_and(|texts| texts.iter().any(|text| text == letters))
    }

    /// The first item's id.
    pub(super) fn first(&self) -> &'f str {
        self.id(0)
    }

    /// The ids of all items, or from the first to the last.
    pub(super) fn range(&self) -> String {
        let ids: Vec<&str> = self.framework.items().map(|(_, item)| item.id.as_str()).collect();
        match ids.as_slice() {
            [first, .., last] if ids.len() > MOST_NAMED => format!("{first} … {last}"),
            _ => ids.join(", "),
        }
    }
}

/// The day and the month that a text gives, as a text file keeps a number that became a date: `1-Jan`,
/// `1 ม.ค. 69`, `1/1/2026`.
fn day(text: &str) -> Option<(u8, u8)> {
    if text.len() > LONGEST_DAY || !text.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let whole = || date::Date::parse(text);
    // Without a year, or with a short one, any year will do.
    let short = || {
        let text = clean(text);
        let mut parts = text.split([' ', '-', '/']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next());
        let is_short = year.is_none_or(|year| year.len() == 2 && year.parse::<u8>().is_ok());
        let named = month.chars().any(char::is_alphabetic);
        (is_short && parts.next().is_none() && (named || year.is_some())).then(|| {
            date::Date::parse(&format!("{day} {month} {ANY_YEAR}"))
                .or_else(|| date::Date::parse(&format!("{day}/{month}/{ANY_YEAR}")))
        })?
    };
    let date = whole().or_else(short)?;
    Some((date.day, date.month))
}

/// Where the number that a key begins with ends.
fn number_end(key: &str) -> usize {
    key.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-')).unwrap_or(key.len())
}

/// An id as compared: whatever parts its numbers, and without what ends it.
fn id_form(id: &str) -> String {
    let parted: String =
        key(id).chars().map(|c| if matches!(c, '-' | '_' | '/' | ',') { '.' } else { c }).collect();
    parted.trim_end_matches(['.', ')', ']', ':']).to_owned()
}
