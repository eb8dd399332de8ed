//! The method and provenance sheet: how the numbers came about, in words and with the framework's
//! own figures, and exactly which files and which program they came from.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::cell_text;
use super::page::Page;
use crate::catalogue::dates::long;
use crate::catalogue::{sides as of_sides, terms, workbook as words};
use crate::exact::{plain, whole};
use crate::report::print::{Pages, Paper};
use crate::report::provenance::overlay;
use crate::report::sides;

/// Width of the column of terms.
const TERM_WIDTH: f64 = 34.0;

/// Width of the column of what is said of them.
const TEXT_WIDTH: f64 = 110.0;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let style = page.style;
    sheet.set_column_width(0, TERM_WIDTH)?;
    sheet.set_column_width(1, TEXT_WIDTH)?;
    sheet.set_row_height(0, style.face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, page.say(&words::METHOD_TITLE), &style.title)?;
    sheet.write_string_with_format(1, 0, cell_text(&page.subject()), &style.plain)?;
    let how = [(&words::RULES, rules(page)), (&words::LADDER, ladder(page))];
    let provenance = provenance(page);
    let mut row = 2;
    for (title, entries) in &how {
        row = section(sheet, page, row + 1, page.say(title), entries)?;
    }
    let widths = [TERM_WIDTH, TEXT_WIDTH];
    let above = how.iter().map(|(_, entries)| height(page, entries)).sum::<f64>();
    let mut paper = Paper::new(style.face, &widths, above + style.face.height(1) * 2.5);
    paper.keep_together(row + 1, height(page, &provenance));
    section(sheet, page, row + 1, page.say(&words::PROVENANCE), &provenance)?;
    sheet.set_freeze_panes(1, 0)?;
    if !paper.breaks.is_empty() {
        sheet.set_page_breaks(&paper.breaks)?;
    }
    page.print(sheet, Pages::across(&widths));
    Ok(())
}

/// A term and what is said of it.
type Entry = (String, String);

/// The height of a section with the row above it, in points.
fn height(page: &Page, entries: &[Entry]) -> f64 {
    let rows = entries.iter().map(|entry| row_height(page, entry));
    rows.sum::<f64>() + page.style.face.height(1) * 2.2
}

/// The height of a row, in points.
fn row_height(page: &Page, (term, text): &Entry) -> f64 {
    page.style.face.row_height(&[(term, TERM_WIDTH), (text, TEXT_WIDTH)])
}

fn section(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    title: &str,
    entries: &[Entry],
) -> Result<u32, XlsxError> {
    let style = page.style;
    sheet.set_row_height(row, style.face.height(1) * 1.2)?;
    sheet.write_string_with_format(row, 0, title, &style.section)?;
    sheet.write_blank(row, 1, &style.section)?;
    for (at, (term, text)) in entries.iter().enumerate() {
        let row = row + 1 + at as u32;
        sheet.set_row_height(row, row_height(page, &entries[at]))?;
        sheet.write_string_with_format(row, 0, cell_text(term), &style.strong)?;
        sheet.write_string_with_format(row, 1, cell_text(text), &style.text)?;
    }
    Ok(row + 1 + entries.len() as u32)
}

fn rules(page: &Page) -> Vec<Entry> {
    let framework = page.framework();
    let partial = plain(&framework.scoring.partial);
    let points: Vec<String> = framework.levels.iter().map(|level| plain(&level.points)).collect();
    let values = [("partial", partial.as_str()), ("points", &points.join(" / "))];
    [
        (&words::RULE_CREDIT, &words::RULE_CREDIT_TEXT),
        (&words::RULE_COMPLETION, &words::RULE_COMPLETION_TEXT),
        (&words::RULE_ITEM, &words::RULE_ITEM_TEXT),
        (&words::RULE_LEVEL, &words::RULE_LEVEL_TEXT),
        (&words::RULE_MEANS, &words::RULE_MEANS_TEXT),
        (&words::RULE_GAIN, &words::RULE_GAIN_TEXT),
        (&words::RULE_EXACT, &words::RULE_EXACT_TEXT),
    ]
    .into_iter()
    .map(|(term, text)| (page.say(term).to_owned(), page.fill(text, &values)))
    .chain([(
        page.say(&words::EVIDENCE_POLICY).to_owned(),
        page.say(terms::policy(page.assessment.subject.policy)).to_owned(),
    )])
    .chain(both_sides(page))
    .collect()
}

/// What both sides come to, and whose statuses decide.
fn both_sides(page: &Page) -> Option<Entry> {
    let both = sides::both(page.assessment, page.lang)?;
    let decides = page.say(of_sides::decides(page.assessment.terms.by));
    Some((page.say(&of_sides::BOTH_SCORES).to_owned(), format!("{both}\n{decides}")))
}

fn ladder(page: &Page) -> Vec<Entry> {
    let mut below = whole(0);
    page.framework()
        .levels
        .iter()
        .map(|level| {
            let added = plain(&(&level.points - &below));
            below = level.points.clone();
            let values = [
                ("points", plain(&level.points)),
                ("added", added),
                ("threshold", plain(&level.threshold)),
            ];
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            (level.title.get(page.lang).to_owned(), page.fill(&words::RUNG_TEXT, &values))
        })
        .collect()
}

fn provenance(page: &Page) -> Vec<Entry> {
    let assessment = page.assessment;
    let framework = page.framework();
    let entries = [
        (&words::CRITERIA_TITLE, framework.title.get(page.lang).to_owned()),
        (&words::CRITERIA_ID, framework.id.clone()),
        (&words::CRITERIA_VERSION, framework.version.clone()),
        (&words::CRITERIA_SHA256, assessment.criteria.sha256.clone()),
    ];
    let mut entries: Vec<Entry> =
        entries.into_iter().map(|(term, text)| (page.say(term).to_owned(), text)).collect();
    entries.extend(overlay(assessment.criteria, page.lang));
    let mut more = Vec::new();
    let source = &framework.source;
    let sources = [&source.title, &source.publisher, &source.note];
    let source: Vec<&str> = sources.into_iter().flatten().map(String::as_str).collect();
    if !source.is_empty() {
        more.push((&words::CRITERIA_SOURCE, source.join("\n")));
    }
    more.extend([
        (&words::EVIDENCE_FILE, assessment.file.name.clone()),
        (&words::EVIDENCE_SHA256, assessment.file.sha256.clone()),
        (&words::TOOL, format!("pmqa {}", env!("CARGO_PKG_VERSION"))),
    ]);
    more.extend(assessment.terms.as_of.map(|day| (&words::AS_OF, long(day, page.lang))));
    more.extend(page.created.show(page.lang).map(|day| (&words::CREATED, day)));
    entries.extend(more.into_iter().map(|(term, text)| (page.say(term).to_owned(), text)));
    entries
}
