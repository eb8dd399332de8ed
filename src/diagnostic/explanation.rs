//! What each kind of diagnostic means beyond its one sentence: what it finds, why that matters, and
//! an example set right. Explanations stand beside the codes, a file for each kind of input, and are
//! keyed by the code itself, so that a code that is renamed does not compile.

use super::Code;
use crate::text::Words;

pub mod batch;
pub mod command;
pub mod criteria;
pub mod evidence;
pub mod file;
pub mod lint;
pub mod manifest;
pub mod overlay;
pub mod settings;
pub mod table;

/// What `pmqa explain` says of a code besides the code's own wording.
#[derive(Debug)]
pub struct Explanation {
    /// The code that it explains.
    pub code: &'static Code,
    /// One sentence: what was found.
    pub finds: Words,
    /// One or two sentences: why it matters.
    pub matters: Words,
    /// An example that gives the diagnostic, line by line.
    pub wrong: Words,
    /// The same made right.
    pub right: Words,
}

/// Every table of explanations.
pub static EXPLANATIONS: &[&[Explanation]] = &[
    evidence::EXPLANATIONS,
    table::EXPLANATIONS,
    file::EXPLANATIONS,
    criteria::EXPLANATIONS,
    lint::EXPLANATIONS,
    overlay::EXPLANATIONS,
    settings::EXPLANATIONS,
    command::EXPLANATIONS,
    manifest::EXPLANATIONS,
    batch::EXPLANATIONS,
];

/// The explanation of a code; a test holds that each has one.
pub fn explanation(code: &Code) -> Option<&'static Explanation> {
    EXPLANATIONS.iter().copied().flatten().find(|one| one.code.id == code.id)
}

/// Defines the explanations of a file. An example is one text, or one for each language.
macro_rules! explanations {
    ($($code:ident {
        finds: { th: $fth:literal, en: $fen:literal },
        matters: { th: $mth:literal, en: $men:literal },
        wrong: $wrong:tt,
        right: $right:tt $(,)?
    })*) => {
        /// The explanations of this file.
        pub static EXPLANATIONS: &[$crate::diagnostic::Explanation] = &[
            $($crate::diagnostic::Explanation {
                code: &$crate::diagnostic::$code,
                finds: $crate::text::Words { th: $fth, en: $fen },
                matters: $crate::text::Words { th: $mth, en: $men },
                wrong: $crate::diagnostic::explanation::example!($wrong),
                right: $crate::diagnostic::explanation::example!($right),
            }),*
        ];
    };
}

macro_rules! example {
    ({ th: $th:literal, en: $en:literal }) => {
        $crate::text::Words { th: $th, en: $en }
    };
    ($both:literal) => {
        $crate::text::Words { th: $both, en: $both }
    };
}

use {example, explanations};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::ALL_CODES;
    use crate::report::measure::width;
    use crate::text::Lang;

    fn all() -> impl Iterator<Item = &'static Explanation> {
        EXPLANATIONS.iter().copied().flatten()
    }

    #[test]
    fn every_code_is_explained_once() {
        for code in ALL_CODES {
            let count = all().filter(|one| std::ptr::eq(one.code, code)).count();
            assert_eq!(count, 1, "{}", code.id);
        }
        assert_eq!(all().count(), ALL_CODES.len());
    }

    #[test]
    fn every_explanation_speaks_both_languages() {
        for one in all() {
            for words in [one.finds, one.matters] {
                let thai = |c: char| ('\u{e01}'..='\u{e5b}').contains(&c);
                assert!(words.th.chars().any(thai), "{}", one.code.id);
                assert!(!words.th.contains("แฟ้ม"), "{}", one.code.id);
                assert!(words.en.is_ascii() && words.en.ends_with('.'), "{}", one.code.id);
            }
        }
    }

    #[test]
    fn every_example_shows_a_difference_in_lines_that_fit() {
        for one in all() {
            for lang in Lang::ALL {
                let (wrong, right) = (one.wrong.get(lang), one.right.get(lang));
                assert_ne!(wrong, right, "{}", one.code.id);
                for line in wrong.lines().chain(right.lines()) {
                    assert!(width(line) <= 76, "{}: {line}", one.code.id);
                }
            }
        }
    }
}
