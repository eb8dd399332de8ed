//! The gaps sheet: the task list. Each requirement that keeps points away, the largest gain first,
//! with what to do, and a link to where it stands in the evidence. The order is that of the day the
//! report was made; kind and gain follow the statuses, so that what is done shows as done.

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::cell::{Links, cell_text, inside};
use super::evidence::FIRST_ROW;
use super::page::{Column, Page, shown};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::Row;
use crate::gap::Gap;
use crate::report::living::address::{Map, OfRequirement};
use crate::report::living::formula::{cut, text, valued};
use crate::text::Lang;

/// The name of the table, by which formulas can refer to it.
const TABLE: &str = "Gaps";

/// The first row of the sheet that holds a gap, from 0.
pub const FIRST_GAP_ROW: u32 = 4;

/// The columns of the sheet that name a gap, and those that follow from the evidence, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapColumns {
    /// What the overall score would rise by.
    pub gain: u32,
    /// Why points are kept away.
    pub kind: u32,
    /// The item's id.
    pub item: u32,
    /// The level's name.
    pub level: u32,
    /// The statement.
    pub statement: u32,
    /// What to do.
    pub to_do: u32,
}

impl Default for GapColumns {
    fn default() -> GapColumns {
        GapColumns { gain: 1, kind: 2, item: 4, level: 5, statement: 6, to_do: 7 }
    }
}

/// The formulas of the gap of a requirement: its gain, its kind, and what to do.
pub fn gap_formulas(map: &Map, lang: Lang, requirement: usize) -> [String; 3] {
    let of = |of| map.requirement(requirement, of);
    let kind = of(OfRequirement::Kind);
    let done = text(words::DONE.get(lang));
    let action = format!("INDEX({},MATCH({kind},{},0))", map.kinds(1), map.kinds(0));
    [
        cut(&of(OfRequirement::Gain)),
        format!("IF({kind}=\"\",{done},{kind})"),
        format!("IF({kind}=\"\",{done},{action})"),
    ]
}

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
        let heads: Vec<TableColumn> = columns
            .iter()
            .map(|column| {
                let head = TableColumn::new().set_header(column.head.as_str());
                head.set_header_format(page.style.head.clone())
            })
            .collect();
        let table = Table::new()
            .set_name(TABLE)
            .set_style(TableStyle::None)
            .set_columns(&heads)
            .set_alt_text_title(page.say(&words::GAPS_TITLE));
        sheet.add_table(first - 1, 0, last, columns.len() as u16 - 1, &table)?;
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
    let [gain, kind, action] = gap_formulas(&page.living.map, page.lang, gap.requirement);
    let word = page.say(terms::gap_kind(gap.kind));
    let to_do = page.say(terms::gap_action(gap.kind));
    let gain = valued(gain, shown(&gap.gain));
    sheet.write_formula_with_format(row, 1, gain, &style.score_strong)?;
    sheet.write_formula_with_format(row, 2, valued(kind, word), &style.text)?;
    sheet.write_formula_with_format(row, 7, valued(action, to_do), &style.text)?;
    let texts = [
        (3, format!("{} {}", place.category.id, place.category.title.get(page.lang)), &style.text),
        (4, place.item.id.clone(), &style.centre),
        (5, place.level.title.get(page.lang).to_owned(), &style.text),
        (6, cell_text(place.requirement.text.get(page.lang)), &style.text),
        (8, all(|row| &row.owner), &style.text),
        (9, all(|row| &row.due), &style.text),
    ];
    let mut measured = vec![(to_do, columns[7].width), (word, columns[2].width)];
    for (column, text, format) in &texts {
        sheet.write_string_with_format(row, *column as u16, text, format)?;
        measured.push((text.as_str(), columns[*column].width));
    }
    let source = match rows.first() {
        Some(row) => row.place.to_string(),
        None => page.say(&words::NOT_IN_FILE).to_owned(),
    };
    let line = page.first_lines[gap.requirement];
    let target = inside(page.say(&words::EVIDENCE), FIRST_ROW + line as u32, 0);
    let cell = (row, columns.len() as u16 - 1);
    links.write(sheet, cell, (&target, &source), (&style.link, &style.text))?;
    measured.push((&source, columns[columns.len() - 1].width));
    sheet.set_row_height(row, style.face.row_height(&measured))?;
    Ok(())
}
