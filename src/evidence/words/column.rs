//! What the columns of an evidence sheet hold, with their names in settings and what people call
//! them.

use crate::catalogue::{template, terms};
use crate::text::Words;

/// What a column of an evidence sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The category; informative only.
    Category,
    /// The item's id, with or without its title.
    Item,
    /// The item's title; used where no column holds its id.
    ItemTitle,
    /// The level.
    Level,
    /// The number or id of the requirement.
    Requirement,
    /// The statement; informative only.
    Text,
    /// The status, as the agency itself sees it.
    Status,
    /// The status as an assessor sees it.
    Assessor,
    /// Names of documents.
    Document,
    /// A document's number.
    DocumentNumber,
    /// Where a document is found.
    Link,
    /// When a document was made.
    Dated,
    /// Until when a document can be used.
    ValidUntil,
    /// Who is responsible.
    Owner,
    /// When it is due.
    Due,
    /// What is left to do, in person-days or as a size.
    Effort,
    /// A remark.
    Note,
}

impl Column {
    /// Every column.
    pub const ALL: [Column; 17] = [
        Column::Category,
        Column::Item,
        Column::ItemTitle,
        Column::Level,
        Column::Requirement,
        Column::Text,
        Column::Status,
        Column::Assessor,
        Column::Document,
        Column::DocumentNumber,
        Column::Link,
        Column::Dated,
        Column::ValidUntil,
        Column::Owner,
        Column::Due,
        Column::Effort,
        Column::Note,
    ];

    /// Its name in settings.
    pub fn id(self) -> &'static str {
        match self {
            Column::Category => "category",
            Column::Item => "item",
            Column::ItemTitle => "item-title",
            Column::Level => "level",
            Column::Requirement => "requirement",
            Column::Text => "text",
            Column::Status => "status",
            Column::Assessor => "assessor",
            Column::Document => "document",
            Column::DocumentNumber => "document-number",
            Column::Link => "link",
            Column::Dated => "document-date",
            Column::ValidUntil => "valid-until",
            Column::Owner => "owner",
            Column::Due => "due",
            Column::Effort => "effort",
            Column::Note => "note",
        }
    }

    /// What people call it.
    pub fn title(self) -> &'static Words {
        match self {
            Column::Category => &terms::CATEGORY,
            Column::Item | Column::ItemTitle => &terms::ITEM,
            Column::Level => &terms::LEVEL,
            Column::Requirement => &terms::REQUIREMENT,
            Column::Text => &template::STATEMENT,
            Column::Status => &terms::STATUS,
            Column::Assessor => &terms::ASSESSOR,
            Column::Document => &terms::EVIDENCE,
            Column::DocumentNumber => &terms::DOCUMENT_NUMBER,
            Column::Link => &terms::LINK,
            Column::Dated => &terms::DATED,
            Column::ValidUntil => &terms::VALID_UNTIL,
            Column::Owner => &terms::OWNER,
            Column::Due => &terms::DUE,
            Column::Effort => &terms::EFFORT,
            Column::Note => &terms::NOTE,
        }
    }

    /// The column of a name.
    pub fn from_id(id: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.id() == id)
    }
}
