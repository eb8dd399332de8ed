//! Which files of a directory are evidence. Directories of a ministry hold much else: lock files of
//! open workbooks, letters, pictures, reports of ours. They are skipped for a reason, and counted.

use glob::{MatchOptions, Pattern};

use crate::diagnostic::{BAD_GLOB, Diagnostic, Place};
use crate::text::Words;

/// Endings of evidence workbooks.
const ENDINGS: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"];

/// Why a file was skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skipped {
    /// The lock file of a workbook that is open.
    Lock,
    /// A hidden file.
    Hidden,
    /// A file in another format.
    OtherFormat,
    /// A file that `--glob` does not name.
    NotNamed,
    /// A report or a data file of this program.
    OwnOutput,
    /// A file that was named before.
    Again,
    /// A link to a directory, which may lead in circles.
    Link,
}

impl Skipped {
    /// Every reason.
    pub const ALL: [Skipped; 7] = [
        Skipped::Lock,
        Skipped::Hidden,
        Skipped::OtherFormat,
        Skipped::NotNamed,
        Skipped::OwnOutput,
        Skipped::Again,
        Skipped::Link,
    ];

    /// The reason in words, for a count of such files.
    pub fn words(self) -> &'static Words {
        use crate::catalogue::batch as words;
        match self {
            Skipped::Lock => &words::SKIPPED_LOCK,
            Skipped::Hidden => &words::SKIPPED_HIDDEN,
            Skipped::OtherFormat => &words::SKIPPED_OTHER_FORMAT,
            Skipped::NotNamed => &words::SKIPPED_NOT_NAMED,
            Skipped::OwnOutput => &words::SKIPPED_OWN_OUTPUT,
            Skipped::Again => &words::SKIPPED_AGAIN,
            Skipped::Link => &words::SKIPPED_LINK,
        }
    }
}

/// Which files to take from directories.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// A pattern, and whether it is one of paths.
    pattern: Option<(Pattern, bool)>,
}

impl Selection {
    /// The files that a pattern names: their name where it has no slash, else their path below the
    /// directory that was given, which `./` may begin with. `*` and `?` stay within a name, `**` does not; case does not matter.
    ///
    /// # Errors
    /// When the pattern cannot be parsed.
    pub fn of(pattern: &str) -> Result<Selection, Diagnostic> {
        let below = pattern.trim_start_matches("./");
        let parsed = Pattern::new(below).map_err(|error| {
            Diagnostic::new(&BAD_GLOB, Place::File).with("found", pattern).with("reason", error.msg)
        })?;
        Ok(Selection { pattern: Some((parsed, pattern.contains('/'))) })
    }

    /// Judges a file of a directory by its path below that directory, parts separated by `/`.
    ///
    /// # Errors
    /// Why it is skipped.
    pub fn judge(&self, path: &str) -> Result<(), Skipped> {
        let name = path.rsplit('/').next().unwrap_or(path);
        if is_lock(name) {
            return Err(Skipped::Lock);
        }
        if name.starts_with('.') {
            return Err(Skipped::Hidden);
        }
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        if !ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
            return Err(Skipped::OtherFormat);
        }
        match &self.pattern {
            Some((pattern, of_paths)) if !fits(pattern, if *of_paths { path } else { name }) => {
                Err(Skipped::NotNamed)
            }
            _ => Ok(()),
        }
    }
}

/// Whether a file of this name is the lock of a workbook that is open: nobody means it who names it.
pub fn is_lock(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with(".~lock.")
}

fn fits(pattern: &Pattern, text: &str) -> bool {
    let options = MatchOptions {
        case_sensitive: false,
        require_literal_separator: true,
        require_literal_leading_dot: false,
    };
    pattern.matches_with(text, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_is_known_by_its_ending() {
        let all = Selection::default();
        for path in ["a.xlsx", "ก/ข.XLSX", "a.b.csv", "x.ods", "x.xls", "x.xlsb", "x.xlsm"] {
            assert_eq!(all.judge(path), Ok(()), "{path}");
        }
        for (path, why) in [
            ("a/~$a.xlsx", Skipped::Lock),
            (".~lock.a.ods#", Skipped::Lock),
            ("._a.xlsx", Skipped::Hidden),
            ("a.docx", Skipped::OtherFormat),
            ("xlsx", Skipped::OtherFormat),
        ] {
            assert_eq!(all.judge(path), Err(why), "{path}");
        }
    }

    #[test]
    fn a_pattern_names_files_or_paths() {
        let judge = |pattern: &str, path: &str| Selection::of(pattern).unwrap().judge(path).is_ok();
        assert!(judge("*2569*", "a/b/ผล2569.xlsx") && !judge("*2569*", "2569/a.xlsx"));
        assert!(judge("2569/*", "2569/a.xlsx") && !judge("2569/*", "2569/b/a.xlsx"));
        assert!(judge("./2569/*", "2569/a.xlsx"));
        assert!(judge("./*.xlsx", "a.xlsx") && !judge("./*.xlsx", "b/a.xlsx"));
        assert!(judge("**/*.XLSX", "2569/b/a.xlsx") && judge("**/*.xlsx", "a.xlsx"));
        assert!(Selection::of("[").is_err());
    }
}
