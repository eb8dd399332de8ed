//! Languages, and texts that exist in them. Criteria carry their own texts ([`Text`]); what the
//! program itself says stands in one catalogue per language ([`crate::catalogue`]).

use std::fmt;

/// A language of reports, tables and diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Thai, the default.
    #[default]
    Th,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Lang; 2] = [Lang::Th, Lang::En];

    /// The code by which users choose it: `th` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Th => "th",
            Lang::En => "en",
        }
    }

    /// The language of a code, whatever its case.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text of a criteria file: Thai always, English where the file gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The Thai text.
    pub th: String,
    /// The English text, if there is one.
    pub en: Option<String>,
}

impl Text {
    /// The text in a language; Thai where there is no English.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.th,
        }
    }

    /// Every wording of it.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.th.as_str()).chain(self.en.as_deref())
    }
}

/// A text of the program itself, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The Thai text.
    pub th: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Words {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Th => self.th,
            Lang::En => self.en,
        }
    }
}

/// Replaces each `{name}` of a template by its value. A name without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
        out.push_str(&rest[..open]);
        match values.iter().find(|(name, _)| *name == &rest[open + 1..close]) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[open..=close]),
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_once_and_never_read_as_templates() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]), "{b} and x");
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn thai_stands_in_for_missing_english() {
        let text = Text { th: "ก".into(), en: None };
        assert_eq!(text.get(Lang::En), "ก");
    }
}
