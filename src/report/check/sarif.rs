//! Findings as SARIF 2.1.0, the interchange format of static analysis, for code scanning services.

use serde_json::{Value, json};

use super::Checked;
use crate::catalogue::explanation as words;
use crate::criteria::lint::severities::codes;
use crate::diagnostic::{Code, Severity, explanation};
use crate::notation::{Finding, Span};
use crate::report::code::{lines, outline};
use crate::text::Lang;

/// One run with every finding, indented, with a newline at its end.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn sarif(checked: &[Checked], lang: Lang) -> serde_json::Result<String> {
    let rules: Vec<Value> = codes().map(|code| rule(code, lang)).collect();
    let results: Vec<Value> = checked
        .iter()
        .flat_map(|file| file.findings.iter().map(|finding| result(&file.file, finding, lang)))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "pmqa",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log)?;
    text.push('\n');
    Ok(text)
}

/// What a service shows of a rule, as `pmqa explain` tells it.
fn rule(code: &Code, lang: Lang) -> Value {
    let mut rule = json!({
        "id": code.id,
        "defaultConfiguration": { "level": level(code.severity) },
    });
    let Some(one) = explanation(code) else { return rule };
    let remedy = outline(code.remedy, lang);
    let mut help = format!("{}: {remedy}\n", words::REMEDY.get(lang));
    let mut markdown = format!("**{}**: {remedy}\n", words::REMEDY.get(lang));
    for (title, example) in [(words::WRONG, one.wrong), (words::RIGHT, one.right)] {
        let (title, example) = (title.get(lang), lines(example.get(lang)).join("\n"));
        help.push_str(&format!("\n{title}:\n{example}\n"));
        markdown.push_str(&format!("\n**{title}**:\n\n```yaml\n{example}\n```\n"));
    }
    rule["shortDescription"] = json!({ "text": one.finds.get(lang) });
    rule["fullDescription"] = json!({ "text": one.matters.get(lang) });
    rule["help"] = json!({ "text": help, "markdown": markdown });
    rule
}

fn result(file: &str, finding: &Finding, lang: Lang) -> Value {
    let said = format!("{}; {}", finding.diagnostic.message(lang), finding.diagnostic.remedy(lang));
    let artifact = json!({ "uri": uri(file) });
    let mut result = json!({
        "ruleId": finding.id(),
        "level": level(finding.severity),
        "message": { "text": said },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact,
            "region": region(finding.span),
        } }],
    });
    if let Some(index) = codes().position(|code| code.id == finding.id()) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([{ "artifactChanges": [{
            "artifactLocation": artifact,
            "replacements": [{
                "deletedRegion": region(fix.span),
                "insertedContent": { "text": fix.replacement },
            }],
        }] }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn region(span: Span) -> Value {
    json!({
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    })
}

/// A path as a URI reference: what is not plain in a URI is percent-encoded.
fn uri(file: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/".contains(&b);
    let mut uri = String::new();
    for byte in file.replace('\\', "/").bytes() {
        if plain(byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
