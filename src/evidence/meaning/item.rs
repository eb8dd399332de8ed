//! Items as people name them: `1.1`, `ข้อ ๑.๑`, `1-1`, `1.1 ระบบการนำองค์การ…`, a title alone, or the
//! number 1.1. A 1.1 that Excel turned into 1 January is recognised and not guessed at.

use std::collections::HashMap;

use super::near::nearest;
use super::text::shown;
use crate::criteria::Framework;
use crate::evidence::cells::{Date, Value};
use crate::evidence::normal::{clean, key, letters};
use crate::evidence::words::Words;

/// Items of which all are named when one is unknown; of more only the first and the last.
const MOST_NAMED: usize = 6;

/// Names of a framework's items and requirements.
pub(super) struct Items<'f> {
    ids: HashMap<String, usize>,
    titles: HashMap<String, usize>,
    named: Vec<(&'f str, Vec<&'f str>)>,
    requirements: HashMap<String, usize>,
    statements: Vec<Vec<String>>,
}

/// Why no item was read.
pub(super) enum Unread {
    /// The cell holds a date; the items that may have been meant.
    Date(Vec<String>),
    /// No item is named so; the one that may have been meant.
    Unknown(Option<String>),
}

impl<'f> Items<'f> {
    /// The names in a framework.
    pub(super) fn new(framework: &'f Framework) -> Items<'f> {
        let mut items = Items {
            ids: HashMap::new(),
            titles: HashMap::new(),
            named: Vec::new(),
            requirements: HashMap::new(),
            statements: Vec::new(),
        };
        for (at, (_, item)) in framework.items().enumerate() {
            items.ids.insert(id_form(&item.id), at);
            items.titles.extend(item.title.wordings().map(|title| (letters(title), at)));
            items.named.push((&item.id, item.title.wordings().collect()));
        }
        for placed in framework.requirements() {
            let requirement = placed.requirement;
            items.requirements.insert(key(&requirement.id), requirement.index);
            items.statements.push(requirement.text.wordings().map(letters).collect());
        }
        // An id spelled as it is wins over another that only looks alike.
        for (at, (_, item)) in framework.items().enumerate() {
            items.ids.insert(key(&item.id), at);
        }
        items
    }

    /// The item that a value names.
    pub(super) fn read(&self, value: &Value, words: &Words) -> Result<usize, Unread> {
        match value {
            Value::Date(date) => Err(Unread::Date(self.of_date(*date))),
            _ => {
                let text = shown(value);
                self.of_text(&text, words).ok_or_else(|| Unread::Unknown(self.near(&text)))
            }
        }
    }

    fn of_text(&self, text: &str, words: &Words) -> Option<usize> {
        let whole = key(text);
        let bare = words.without_item_prefix(&whole);
        let bare = bare.trim_start_matches(['.', ':', '#']);
        for form in [&whole, bare] {
            if let Some(&at) = self.ids.get(form).or_else(|| self.ids.get(&id_form(form))) {
                return Some(at);
            }
        }
        if let Some(&at) = self.titles.get(&letters(text)) {
            return Some(at);
        }
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            let end = bare.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-'));
            return self.ids.get(&id_form(&bare[..end?])).copied();
        }
        let clean = clean(text);
        let mut parts = clean.split([' ', ':', ')']).map(id_form);
        let first = parts.next().and_then(|word| self.ids.get(&word).copied());
        first.or_else(|| parts.next().and_then(|word| self.ids.get(&word).copied()))
    }

    /// The items that a date may have been, day and month in either order.
    fn of_date(&self, date: Date) -> Vec<String> {
        let (day, month) = (date.day, date.month);
        let mut near: Vec<String> = Vec::new();
        for form in [format!("{day}.{month}"), format!("{month}.{day}")] {
            let named = self.ids.get(&form).map(|&at| self.named[at].0.to_owned());
            near.extend(named.filter(|id| !near.contains(id)).into_iter().collect::<Vec<_>>());
        }
        near
    }

    /// The item whose title is nearest to a text.
    fn near(&self, text: &str) -> Option<String> {
        let titles = self.named.iter().flat_map(|(_, titles)| titles.iter().copied());
        let title = nearest(text, titles)?;
        let (id, _) = self.named.iter().find(|(_, titles)| titles.contains(&title.as_str()))?;
        Some(format!("{id} {title}"))
    }

    /// The requirement whose id a value is.
    pub(super) fn requirement(&self, value: &Value) -> Option<usize> {
        self.requirements.get(&key(value.text()?)).copied()
    }

    /// Whether a text (its letters) is the statement of a requirement.
    pub(super) fn is_statement(&self, index: usize, letters: &str) -> bool {
        self.statements.get(index).is_some_and(|texts| texts.iter().any(|text| text == letters))
    }

    /// The first item's id.
    pub(super) fn first(&self) -> &'f str {
        self.named.first().map_or("", |(id, _)| id)
    }

    /// The ids of all items, or from the first to the last.
    pub(super) fn range(&self) -> String {
        match self.named.as_slice() {
            few if few.len() <= MOST_NAMED => {
                few.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")
            }
            [(first, _), .., (last, _)] => format!("{first} … {last}"),
            _ => String::new(),
        }
    }
}

/// An id as compared: whatever parts its numbers, and without what ends it.
fn id_form(id: &str) -> String {
    let parted: String =
        key(id).chars().map(|c| if matches!(c, '-' | '_' | '/' | ',') { '.' } else { c }).collect();
    parted.trim_end_matches(['.', ')', ':']).to_owned()
}
