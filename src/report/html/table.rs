//! Tables of the page. On a telephone a row stands as a block, its cells below one another with the
//! header of their column before them; roles keep it a table to who listens to it.

/// A table with its name, which is told, and shown only where its header is out of sight.
pub fn table(class: &str, name: &str, heads: &[String], rows: &str) -> String {
    let heads: String = heads
        .iter()
        .map(|head| format!("<th scope=\"col\" role=\"columnheader\">{head}</th>"))
        .collect();
    format!(
        "<table class=\"{class}\" role=\"table\">\n<caption>{name}</caption>\n\
         <thead role=\"rowgroup\"><tr role=\"row\">{heads}</tr></thead>\n\
         <tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n"
    )
}

/// A row of cells. `attributes` begins with a space where there are any.
pub fn row(attributes: &str, cells: &[String]) -> String {
    format!("<tr{attributes} role=\"row\">{}</tr>\n", cells.concat())
}

/// The cell that names its row.
pub fn header(content: &str) -> String {
    format!("<th scope=\"row\" role=\"rowheader\">{content}</th>")
}

/// A cell, with the header of its column for where that is out of sight.
pub fn cell(head: &str, class: &str, content: &str) -> String {
    let empty = if content.is_empty() { " empty" } else { "" };
    format!("<td class=\"{class}{empty}\" role=\"cell\" data-head=\"{head}\">{content}</td>")
}
