//! YAML that cannot be read, in people's words: the parsers' own messages speak of scalars, nodes
//! and block contexts, in English. What they complain of falls into a few mistakes that people make.

use saphyr_parser::ScanError;

use crate::catalogue::syntax::{self as say, Trouble};
use crate::diagnostic::YAML_SYNTAX;
use crate::notation::{Finding, Position, Span};

/// What a parser's message contains → the mistake behind it. The first that fits is taken.
static MISTAKES: &[(&str, &Trouble)] = &[
    ("tab", &say::TAB),
    ("unknown escape", &say::ESCAPE),
    ("escape code", &say::ESCAPE),
    ("hexadecimal", &say::ESCAPE),
    ("trailing content", &say::AFTER_QUOTES),
    ("quoted scalar", &say::OPEN_QUOTES),
    ("flow", &say::BRACKETS),
    ("bracket", &say::BRACKETS),
    ("anchor", &say::ANCHOR),
    ("alias", &say::ANCHOR),
    ("unprintable", &say::CONTROL_CHARACTER),
    ("control characters", &say::CONTROL_CHARACTER),
    ("byte order mark", &say::CONTROL_CHARACTER),
    ("not allowed in this context", &say::COLON),
    ("simple key", &say::COLON),
    ("':'", &say::COLON),
    ("block scalar", &say::BLOCK_TEXT),
    ("block", &say::INDENTATION),
    ("indentation", &say::INDENTATION),
    ("unexpected character", &say::RESERVED),
    ("cannot start any token", &say::RESERVED),
    ("plain scalar", &say::RESERVED),
    ("'-'", &say::RESERVED),
    ("directive", &say::DIRECTIVE),
    ("document", &say::DIRECTIVE),
    ("tag", &say::DIRECTIVE),
    ("handle", &say::DIRECTIVE),
];

/// The mistake that a message of a YAML parser is about.
fn mistake(message: &str) -> &'static Trouble {
    let message = message.to_lowercase();
    let found = MISTAKES.iter().find(|(part, _)| message.contains(&part.to_lowercase()));
    found.map_or(&say::UNREADABLE, |(_, trouble)| trouble)
}

fn finding(message: &str, span: Span) -> Finding {
    let trouble = mistake(message);
    Finding::new(&YAML_SYNTAX, span).with_words("reason", &trouble.reason, &[]).with_words(
        "advice",
        &trouble.advice,
        &[],
    )
}

/// What the scanner stumbled over in a text.
pub(super) fn of_scan(yaml: &str, error: &ScanError) -> Finding {
    let position = Position::of_yaml(error.marker());
    let Position { line, column, offset } = position;
    let begin = Position { line, column: 1, offset: offset + 1 - column };
    let position = match *mistake(error.info()) == say::TAB {
        true => begin.first(yaml, '\t').unwrap_or(position),
        false => position,
    };
    finding(error.info(), Span::at(position))
}

/// What serde_yaml stumbled over, of which its scanner has seen nothing. Its columns count bytes,
/// so only the line is taken.
pub(super) fn of_serde(error: &serde_yaml::Error) -> Finding {
    let line = error.location().map_or(1, |location| location.line());
    finding(&error.to_string(), Span::at(Position { line, column: 1, offset: 0 }))
}
