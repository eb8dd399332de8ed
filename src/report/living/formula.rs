//! The rules of scoring as pieces of formulas.

use rust_xlsxwriter::Formula;

use super::EXCLUDED;
use super::address::Map;
use crate::date::Date;
use crate::exact::{Exact, nearest};

/// A formula with the value that the engine computed.
pub fn valued(formula: impl AsRef<str>, value: impl Into<Shown>) -> Formula {
    let text = match value.into() {
        Shown::Number(number) => format!("{number}"),
        Shown::Text(text) => text,
    };
    Formula::new(formula).set_result(text)
}

/// What a formula comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// An empty text.
impl Default for Shown {
    fn default() -> Shown {
        Shown::Text(String::new())
    }
}

impl From<f64> for Shown {
    fn from(number: f64) -> Shown {
        Shown::Number(number)
    }
}

impl From<usize> for Shown {
    fn from(number: usize) -> Shown {
        Shown::Number(number as f64)
    }
}

impl From<&Exact> for Shown {
    fn from(number: &Exact) -> Shown {
        Shown::Number(nearest(number))
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Shown {
        Shown::Text(text.to_owned())
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Shown {
        Shown::Text(text)
    }
}

/// A credit, or the sign that the requirement does not apply.
impl From<&Option<Exact>> for Shown {
    fn from(credit: &Option<Exact>) -> Shown {
        match credit {
            Some(credit) => credit.into(),
            None => EXCLUDED.into(),
        }
    }
}

/// A day as spreadsheets count it: from the last day of 1899, as of March 1900.
pub fn serial(day: Date) -> f64 {
    (day.days() + 25_569) as f64
}

/// A text as a formula writes it.
pub fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// How many levels a score has reached, by thresholds.
pub fn levels_reached(score: &str, map: &Map, levels: usize) -> String {
    (0..levels).fold("0".to_owned(), |lower, level| {
        format!("IF(ROUND({score},9)>={},{},{lower})", map.threshold(level), level + 1)
    })
}

/// A number as people see it: cut to two decimals.
pub fn cut(number: &str) -> String {
    format!("INT(ROUND({number}*100,7))/100")
}

/// A completion as people see it: cut to whole percent, and 1 only where it is complete.
pub fn percent(completion: &str) -> String {
    format!("IF({completion}=1,1,MIN(0.99,INT(ROUND({completion}*100,7))/100))")
}

/// The name of a level, by how many are reached.
pub fn level_name(reached: &str, map: &Map) -> String {
    format!("INDEX({},{reached}+1)", map.level_names())
}

/// A sentence of the catalogue whose `{names}` are filled by formulas.
pub fn sentence(template: &str, values: &[(&str, String)]) -> String {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
        if open > 0 {
            parts.push(text(&rest[..open]));
        }
        match values.iter().find(|(name, _)| *name == &rest[open + 1..close]) {
            Some((_, formula)) => parts.push(formula.clone()),
            None => parts.push(text(&rest[open..=close])),
        }
        rest = &rest[close + 1..];
    }
    if !rest.is_empty() {
        parts.push(text(rest));
    }
    parts.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_join_texts_and_formulas() {
        let values = [("a", "A1".to_owned()), ("b", "B1".to_owned())];
        assert_eq!(sentence("{a} of \"{b}\".", &values), "A1&\" of \"\"\"&B1&\"\"\".\"");
        assert_eq!(sentence("plain", &[]), "\"plain\"");
    }
}
