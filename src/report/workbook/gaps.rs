//! The gaps sheet: the task list. Each requirement that keeps points away, the largest gain first,
//! with what to do, and a link to where it stands in the evidence. The order is that of the day the
//! report was made; kind and gain follow the statuses, so that what is done shows as done.

use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::cell::{Links, cell_text, inside};
use super::evidence::FIRST_ROW;
use super::page::{Bounds, Column, Page, shown, widths};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::Row;
use crate::gap::Gap;
use crate::report::living::address::{Map, OfRequirement};
use crate::report::living::formula::{cut, text, valued};
use crate::report::print::Pages;
use crate::report::style::{Style, format_columns};
use crate::text::Lang;

/// The name of the table, by which formulas can refer to it.
const TABLE: &str = "Gaps";

/// The first row of the sheet that holds a gap, from 0.
pub const FIRST_GAP_ROW: u32 = 4;

/// A column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfGap {
    /// Its place on the list, from 1.
    Order,
    /// What the overall score would rise by.
    Gain,
    /// Why points are kept away.
    Kind,
    /// The category's id and name.
    Category,
    /// The item's id.
    Item,
    /// The level's name.
    Level,
    /// The statement.
    Statement,
    /// What to do.
    ToDo,
    /// Who is responsible.
    Owner,
    /// When it is due.
    Due,
    /// The cell that it stands in.
    Source,
}

impl OfGap {
    /// Its position, from 0.
    pub fn at(self) -> u16 {
        self as u16
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

/// Headers of the columns, in order, and the bounds of their widths.
const COLUMNS: [Bounds; 11] = [
    (&words::ORDER, 6.0, 6.0),
    (&terms::GAIN, 10.0, 10.0),
    (&words::GAP_KIND, 13.0, 13.0),
    (&terms::CATEGORY, 12.0, 24.0),
    (&terms::ITEM, 6.0, 10.0),
    (&terms::LEVEL, 12.0, 13.0),
    (&words::STATEMENT, 36.0, 46.0),
    (&words::TO_DO, 28.0, 28.0),
    (&terms::OWNER, 12.0, 16.0),
    (&terms::DUE, 11.0, 12.0),
    (&words::STANDS_IN, 11.0, 18.0),
];

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let gaps = &page.assessment.gaps;
    let texts: Vec<_> = gaps.iter().map(|gap| texts(page, gap, &placed)).collect();
    let each = texts.iter().flatten().map(|(column, text)| (*column as usize, text.as_str()));
    let columns = page.fitted(&COLUMNS, each);
    let first = page.open(sheet, (&words::GAPS_TITLE, &words::GAPS_PURPOSE), &columns)?;
    let mut links = Links::default();
    for ((at, gap), texts) in gaps.iter().enumerate().zip(&texts) {
        let row = first + at as u32;
        draw_gap(sheet, page, (row, at, gap), (texts, &columns), &mut links)?;
    }
    if gaps.is_empty() {
        sheet.write_string_with_format(first, 0, page.say(&words::NO_GAPS), &page.style.plain)?;
    } else {
        let last = first + gaps.len() as u32 - 1;
        format_columns(sheet, (first, last), &formats(page.style))?;
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
    page.print(sheet, Pages::across(&widths(&columns)));
    Ok(())
}

/// The format of each column; links have one already.
fn formats(style: &Style) -> [Option<&Format>; COLUMNS.len()] {
    let mut formats = [Some(&style.text); COLUMNS.len()];
    formats[OfGap::Order as usize] = Some(&style.centre);
    formats[OfGap::Gain as usize] = Some(&style.score_strong);
    formats[OfGap::Item as usize] = Some(&style.centre);
    formats[OfGap::Source as usize] = None;
    formats
}

/// The texts of a gap, each with its column: those that formulas give first.
fn texts(page: &Page, gap: &Gap, placed: &[Placed]) -> Vec<(OfGap, String)> {
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
    let source = match rows.first() {
        Some(row) => row.place.to_string(),
        None => page.say(&words::NOT_IN_FILE).to_owned(),
    };
    vec![
        (OfGap::Kind, page.say(terms::gap_kind(gap.kind)).to_owned()),
        (OfGap::ToDo, page.say(terms::gap_action(gap.kind)).to_owned()),
        (OfGap::Category, format!("{} {}", place.category.id, place.category.title.get(page.lang))),
        (OfGap::Item, place.item.id.clone()),
        (OfGap::Level, place.level.title.get(page.lang).to_owned()),
        (OfGap::Statement, cell_text(place.requirement.text.get(page.lang))),
        (OfGap::Owner, all(|row| &row.owner)),
        (OfGap::Due, all(|row| &row.due)),
        (OfGap::Source, source),
    ]
}

fn draw_gap(
    sheet: &mut Worksheet,
    page: &Page,
    (row, at, gap): (u32, usize, &Gap),
    (texts, columns): (&[(OfGap, String)], &[Column]),
    links: &mut Links,
) -> Result<(), XlsxError> {
    let style = page.style;
    sheet.write_number(row, OfGap::Order.at(), (at + 1) as f64)?;
    let [gain, kind, action] = gap_formulas(&page.living.map, page.lang, gap.requirement);
    sheet.write_formula(row, OfGap::Gain.at(), valued(gain, shown(&gap.gain)))?;
    for ((column, text), formula) in texts.iter().zip([kind, action]) {
        sheet.write_formula(row, column.at(), valued(formula, text.as_str()))?;
    }
    let line = page.layout.first_row(gap.requirement).unwrap_or(FIRST_ROW);
    let target = inside(page.say(&words::EVIDENCE), line, 0);
    for (column, text) in &texts[2..] {
        let at = (row, column.at());
        match column {
            OfGap::Source => links.write(sheet, at, (&target, text), (&style.link, &style.text))?,
            _ => {
                sheet.write_string(at.0, at.1, text)?;
            }
        }
    }
    let measured =
        texts.iter().map(|(column, text)| (text.as_str(), columns[*column as usize].width));
    sheet.set_row_height(row, style.face.row_height(&measured.collect::<Vec<_>>()))?;
    Ok(())
}
