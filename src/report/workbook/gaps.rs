//! The gaps sheet: the task list. Each requirement that keeps points away, the largest gain first,
//! with what to do, and a link to where it stands in the evidence.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::{Links, cell_text, inside};
use super::evidence::FIRST_ROW;
use super::page::{Column, Page, shown};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::Row;
use crate::gap::Gap;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = columns(page);
    let first = page.open(sheet, (&words::GAPS_TITLE, &words::GAPS_PURPOSE), &columns)?;
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let mut links = Links::default();
    let gaps = &page.assessment.gaps;
    for (at, gap) in gaps.iter().enumerate() {
        draw_gap(sheet, page, (first + at as u32, at, gap), &placed, &columns, &mut links)?;
    }
    if gaps.is_empty() {
        sheet.write_string_with_format(first, 0, page.say(&words::NO_GAPS), &page.style.plain)?;
    } else {
        let last = first + gaps.len() as u32 - 1;
        sheet.autofilter(first - 1, 0, last, columns.len() as u16 - 1)?;
    }
    page.print(sheet, 0);
    Ok(())
}

fn columns(page: &Page) -> Vec<Column> {
    [
        (&words::ORDER, 7.0),
        (&terms::GAIN, 12.0),
        (&words::GAP_KIND, 18.0),
        (&terms::CATEGORY, 24.0),
        (&terms::ITEM, 8.0),
        (&terms::LEVEL, 20.0),
        (&words::STATEMENT, 50.0),
        (&words::TO_DO, 34.0),
        (&terms::OWNER, 20.0),
        (&terms::DUE, 16.0),
        (&words::STANDS_IN, 20.0),
    ]
    .into_iter()
    .map(|(head, width)| Column { head: page.say(head).to_owned(), width })
    .collect()
}

fn draw_gap(
    sheet: &mut Worksheet,
    page: &Page,
    (row, at, gap): (u32, usize, &Gap),
    placed: &[Placed],
    columns: &[Column],
    links: &mut Links,
) -> Result<(), XlsxError> {
    let style = page.style;
    let place = &placed[gap.requirement];
    let rows: Vec<&Row> = page.assessment.claims[gap.requirement]
        .rows
        .iter()
        .map(|&at| &page.assessment.evidence.rows[at])
        .collect();
    let all = |field: fn(&Row) -> &Option<String>| {
        let mut found: Vec<&str> = rows.iter().filter_map(|row| field(row).as_deref()).collect();
        found.dedup();
        cell_text(&found.join("\n"))
    };
    sheet.write_number_with_format(row, 0, (at + 1) as f64, &style.centre)?;
    sheet.write_number_with_format(row, 1, shown(&gap.gain), &style.score_strong)?;
    let texts = [
        (page.say(terms::gap_kind(gap.kind)).to_owned(), &style.text),
        (format!("{} {}", place.category.id, place.category.title.get(page.lang)), &style.text),
        (place.item.id.clone(), &style.centre),
        (place.level.title.get(page.lang).to_owned(), &style.text),
        (cell_text(place.requirement.text.get(page.lang)), &style.text),
        (page.say(terms::gap_action(gap.kind)).to_owned(), &style.text),
        (all(|row| &row.owner), &style.text),
        (all(|row| &row.due), &style.text),
    ];
    let mut measured = Vec::new();
    for (at, (text, format)) in texts.iter().enumerate() {
        let column = 2 + at;
        sheet.write_string_with_format(row, column as u16, text, format)?;
        measured.push((text.as_str(), columns[column].width));
    }
    let source = match rows.first() {
        Some(row) => row.place.to_string(),
        None => page.say(&words::NOT_IN_FILE).to_owned(),
    };
    let line = page.lines.iter().position(|line| line.requirements.contains(&gap.requirement));
    let target = inside(page.say(&words::EVIDENCE), FIRST_ROW + line.unwrap_or(0) as u32, 0);
    let cell = (row, columns.len() as u16 - 1);
    links.write(sheet, cell, (&target, &source), (&style.link, &style.text))?;
    measured.push((&source, columns[columns.len() - 1].width));
    sheet.set_row_height(row, style.face.row_height(&measured))?;
    Ok(())
}
