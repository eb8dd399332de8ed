//! What a plan is to reach: a level by its name, or a score in points.

use crate::criteria::Framework;
use crate::evidence::normal::key;
use crate::exact::{Exact, decimal};

/// What a plan is to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The level, as its position on the ladder, where one was named.
    pub level: Option<usize>,
    /// The overall score that it takes, in points.
    pub score: Exact,
}

/// Why a text is no target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetError {
    /// Neither a number nor a level of the framework.
    UnknownLevel,
    /// A score that no agency can have.
    OutOfRange {
        /// The highest score that one can have, in points.
        highest: Exact,
    },
}

impl Target {
    /// The overall level at this position on the ladder.
    pub fn level(framework: &Framework, level: usize) -> Option<Target> {
        let score = framework.levels.get(level)?.threshold.clone();
        Some(Target { level: Some(level), score })
    }

    /// The level after the one that an agency has overall; `None` where it has the highest.
    pub fn next_level(framework: &Framework, reached: Option<usize>) -> Option<Target> {
        Target::level(framework, reached.map_or(0, |level| level + 1))
    }

    /// Reads a target: a level's id or title in either language, or a score in points, whatever its
    /// case, spacing and digits.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(framework: &Framework, text: &str) -> Result<Target, TargetError> {
        let text = key(text);
        if let Some(score) = decimal(&text) {
            let highest = framework.highest_points();
            return if score.is_negative() || score > highest {
                Err(TargetError::OutOfRange { highest })
            } else {
                Ok(Target { level: None, score })
            };
        }
        level_named(framework, &text)
            .and_then(|level| Target::level(framework, level))
            .ok_or(TargetError::UnknownLevel)
    }
}

/// The level that a user names, as its position on the ladder: by its id or its title in either
/// language, whatever its case and spacing. ก้าวหน้า is ระดับก้าวหน้า, as in workbooks.
pub fn level_named(framework: &Framework, name: &str) -> Option<usize> {
    let name = key(name);
    let is_title = |title: &str| {
        let title = key(title);
        title == name || title.strip_prefix("ระดับ") == Some(name.as_str())
    };
    framework
        .levels
        .iter()
        .position(|level| key(&level.id) == name || level.title.wordings().any(is_title))
}
