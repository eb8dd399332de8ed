//! What the reader of evidence says inside its diagnostics: guesses at what was meant, and what a
//! file is too large in.

#![allow(missing_docs, reason = "each name is the English text")]

super::words! {
    DID_YOU_MEAN: " หมายถึง “{name}” หรือไม่", "; did you mean \"{name}\"?";
    PERHAPS_ITEM: " อาจหมายถึงข้อ {name}", "; perhaps item {name} was meant";
    OR: " หรือ ", " or ";
}
