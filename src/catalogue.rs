//! Everything that the program says to people besides diagnostics, in both languages side by side,
//! one file for each thing that speaks. A text without one of the languages does not compile.

pub mod batch;
pub mod changes;
pub mod check;
pub mod compare;
pub mod comparison;
pub mod conditions;
pub mod dates;
pub mod expiry;
pub mod explain;
pub mod explanation;
pub mod html;
pub mod living;
pub mod notation;
pub mod overlay;
pub mod plan;
pub mod reading;
pub mod schema;
pub mod several_years;
pub mod sides;
pub mod syntax;
pub mod template;
pub mod terminal;
pub mod terms;
pub mod trust;
pub mod verify;
pub mod workbook;

/// Defines one [`Words`] static per line: `NAME: "ไทย", "English";`.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $th:expr, $en:expr;)*) => {
        $($(#[$doc])* pub static $name: $crate::text::Words = $crate::text::Words { th: $th, en: $en };)*
    };
}
pub(crate) use words;
