//! The text of `pmqa.toml` → settings, with a finding for each key or value that is none.

use num_traits::ToPrimitive;

use super::{Check, Reading, Settings};
use crate::criteria::EvidencePolicy;
use crate::criteria::lint::severities::adjustable;
use crate::diagnostic::{
    NOT_A_COUNT, NOT_POSITIVE, Severity, UNKNOWN_CHOICE, UNKNOWN_CODE, WORDS_TOO_LONG,
};
use crate::evidence::By;
use crate::evidence::words::Column;
use crate::evidence::words::typed::{LONGEST_WORDS, letters_of};
use crate::exact::{Exact, plain};
use crate::notation::reader::{Fields, Name, Reader, Syntax};
use crate::notation::{Finding, Node, Value, toml};
use crate::text::Lang;

const SETTINGS: &[&str] = &[
    "criteria",
    "evidence",
    "by",
    "lang",
    "sheet",
    "header_row",
    "thresholds",
    "columns",
    "words",
    "check",
    "effort",
];

const EFFORT: &[&str] = &["complete", "attach"];

const CHECK: &[&str] = &["severity", "exclude"];

/// What a kind of finding can weigh.
const SEVERITIES: [(&str, Option<Severity>); 4] = [
    ("off", None),
    ("note", Some(Severity::Note)),
    ("warning", Some(Severity::Warning)),
    ("error", Some(Severity::Error)),
];

/// Rows of the largest sheet that a workbook can hold.
const MOST_ROWS: u32 = 1 << 20;

pub(super) fn parse(text: &str) -> Result<Settings, Vec<Finding>> {
    let document = toml::parse(text)?;
    let mut reader = Reader::new(Syntax::Toml);
    let settings = settings(&mut reader, &document);
    if reader.findings.is_empty() { Ok(settings) } else { Err(reader.findings) }
}

fn settings(reader: &mut Reader, document: &Node) -> Settings {
    let mut settings = Settings::default();
    let Some(fields) = reader.map(document, Name::File, SETTINGS) else { return settings };
    settings.criteria = reader.optional_text(&fields, "criteria").map(|text| text.value);
    settings.evidence = choice(
        reader,
        &fields,
        "evidence",
        &EvidencePolicy::ALL.map(EvidencePolicy::id),
        EvidencePolicy::from_id,
    );
    settings.by = choice(reader, &fields, "by", &By::ALL.map(By::id), By::from_id);
    settings.lang = choice(reader, &fields, "lang", &Lang::ALL.map(Lang::code), Lang::from_code);
    if let Some(node) = fields.get("thresholds")
        && let Some(thresholds) = reader.free_map(node, Name::Of("thresholds"))
    {
        for (level, node) in thresholds.entries {
            if let Some(points) = reader.number(node, level.value) {
                settings.thresholds.push((level.value.to_owned(), points.value));
                settings.places.push((format!("thresholds.{}", level.value), points.span.place()));
            }
        }
    }
    settings.reading = Reading {
        sheet: reader.optional_text(&fields, "sheet").map(|text| text.value),
        header_row: fields.get("header_row").and_then(|node| count(reader, node, "header_row")),
        columns: fields
            .get("columns")
            .and_then(|node| reader.map(node, Name::Of("columns"), &Column::ALL.map(Column::id)))
            .map(|columns| lists(reader, &columns))
            .unwrap_or_default(),
        words: fields
            .get("words")
            .and_then(|node| reader.free_map(node, Name::Of("words")))
            .map(|words| {
                let places = words.entries.iter();
                let places =
                    places.map(|(key, _)| (format!("words.{}", key.value), key.span.place()));
                settings.places.extend(places);
                lists(reader, &words)
            })
            .unwrap_or_default(),
    };
    let letters: usize = settings.reading.statuses().iter().map(|(_, word)| letters_of(word)).sum();
    if let Some(node) = fields.get("words").filter(|_| letters > LONGEST_WORDS) {
        let finding = Finding::new(&WORDS_TOO_LONG, node.span);
        let finding = finding.with("most", LONGEST_WORDS.to_string());
        reader.findings.push(finding.with("found", letters.to_string()));
    }
    if let Some(fields) =
        fields.get("effort").and_then(|node| reader.map(node, Name::Of("effort"), EFFORT))
    {
        let usual = &mut settings.effort;
        for (key, effort) in [("complete", &mut usual.complete), ("attach", &mut usual.attach)] {
            if let Some(days) = fields.get(key).and_then(|node| person_days(reader, node, key)) {
                *effort = days;
            }
        }
    }
    if let Some(fields) =
        fields.get("check").and_then(|node| reader.map(node, Name::Of("check"), CHECK))
    {
        settings.check = check(reader, &fields);
    }
    settings
}

/// How to check criteria files.
fn check(reader: &mut Reader, fields: &Fields) -> Check {
    let mut check = Check::default();
    if let Some(node) = fields.get("exclude") {
        let patterns = reader.list_or_empty(node, "exclude").iter();
        let patterns = patterns.filter_map(|node| reader.text(node, Name::EntryOf("exclude")));
        check.exclude = patterns.map(|pattern| pattern.value).collect();
    }
    let severities =
        fields.get("severity").and_then(|node| reader.free_map(node, Name::Of("severity")));
    for (id, node) in severities.map(|severities| severities.entries).unwrap_or_default() {
        let code = adjustable().find(|code| code.id == id.value);
        if code.is_none() {
            let finding = Finding::new(&UNKNOWN_CODE, id.span);
            reader.findings.push(finding.unknown(id.value, adjustable().map(|code| code.id)));
        }
        let Some(word) = reader.text(node, Name::Of(id.value)) else { continue };
        let severity = SEVERITIES.iter().find(|(name, _)| *name == word.value);
        if severity.is_none() {
            let finding = Finding::new(&UNKNOWN_CHOICE, word.span).with("key", "severity");
            let known = SEVERITIES.iter().map(|(name, _)| *name);
            reader.findings.push(finding.unknown(&word.value, known));
        }
        if let (Some(code), Some((_, severity))) = (code, severity) {
            check.severities.set.push((code, *severity));
        }
    }
    check
}

/// One of a few words.
fn choice<T>(
    reader: &mut Reader,
    fields: &Fields,
    key: &'static str,
    known: &[&str],
    from_id: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = reader.optional_text(fields, key)?;
    let choice = from_id(&text.value);
    if choice.is_none() {
        let finding = Finding::new(&UNKNOWN_CHOICE, text.span).with("key", key);
        reader.findings.push(finding.unknown(&text.value, known.iter().copied()));
    }
    choice
}

/// An effort in person-days, above 0.
fn person_days(reader: &mut Reader, node: &Node, key: &str) -> Option<Exact> {
    let days = reader.number(node, key)?;
    if days.value.is_positive() {
        return Some(days.value);
    }
    let finding = Finding::new(&NOT_POSITIVE, days.span).with("key", key);
    reader.findings.push(finding.with("found", plain(&days.value)));
    None
}

/// A row number, from 1.
fn count(reader: &mut Reader, node: &Node, key: &str) -> Option<u32> {
    let number = reader.number(node, key)?;
    let whole = number.value.is_integer().then(|| number.value.to_integer().to_u32()).flatten();
    let count = whole.filter(|count| (1..=MOST_ROWS).contains(count));
    if count.is_none() {
        reader.findings.push(
            Finding::new(&NOT_A_COUNT, number.span)
                .with("key", key)
                .with("most", MOST_ROWS.to_string())
                .with("found", plain(&number.value)),
        );
    }
    count
}

/// Texts by key; one text may stand without the brackets of a list.
fn lists(reader: &mut Reader, fields: &Fields) -> Vec<(String, Vec<String>)> {
    let lists = fields.entries.iter().map(|(key, node)| {
        let nodes = match &node.value {
            Value::Text(_) => std::slice::from_ref(*node),
            _ => reader.list(node, key.value),
        };
        let texts = nodes.iter().filter_map(|node| reader.text(node, Name::EntryOf(key.value)));
        (key.value.to_owned(), texts.map(|text| text.value).collect())
    });
    lists.collect()
}
