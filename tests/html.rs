//! The report as a page: level, score and every gap are in it, and nothing that is not text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::evidence::Evidence;
use pmqa::report::html::{is_report, write};
use pmqa::text::Lang;
use support::Sample;

fn page(sample: &Sample, agency: &str, lang: Lang) -> String {
    let criteria = Criteria { framework: sample.framework.clone(), sha256: "c".repeat(64) };
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let policy = EvidencePolicy::Required;
    let subject = Subject { agency: agency.to_owned(), fiscal_year: None, policy };
    write(&Assessment::new(&criteria, file, subject, evidence), lang, Created::default())
}

fn sample() -> Sample {
    Sample::new("300 400 500")
        .item("met | partly | met")
        .item("no | 60% | -")
        .category("1")
        .item("n/a | n/a | n/a")
        .category("1")
        .item("met? | 99.999% | met")
}

#[test]
fn level_score_and_every_gap_are_in_the_page() {
    let sample = sample();
    for lang in Lang::ALL {
        let page = page(&sample, "กรมตัวอย่าง", lang);
        let none = if lang == Lang::Th {
            "ยังไม่ถึงระดับแรก"
        } else {
            "No level yet"
        };
        assert!(page.contains(&format!("id=\"level\">{none}</p>")));
        // 350 and 0 in the first category, 0 in the third: half of 175.
        assert!(page.contains("id=\"score\">87.50</p>"));
        let gaps = sample.gaps();
        for (at, gap) in gaps.iter().enumerate() {
            let row = page.split(&format!("<tr id=\"gap-{}\">", at + 1)).nth(1).unwrap();
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains(&format!("<td>{}</td>", sample.id(gap.requirement))), "{row}");
        }
        assert!(!page.contains(&format!("gap-{}\"", gaps.len() + 1)));
        assert!(page.contains("<svg") && page.contains("aria-label="));
    }
}

#[test]
fn texts_from_outside_are_texts() {
    let mut sample = sample();
    let evil = "<script>alert(1)</script>\" onload='x'";
    sample.framework.categories[0].items[0].title.th = evil.to_owned();
    sample.framework.categories[0].items[0].rungs[1][0].text.th = evil.to_owned();
    for row in &mut sample.rows {
        row.owner = Some(evil.to_owned());
        row.due = Some(evil.to_owned());
    }
    let page = page(&sample, evil, Lang::Th);
    assert!(!page.contains("<script") && !page.contains("onload='"));
    assert!(page.contains("&lt;script&gt;"));
}

#[test]
fn the_page_fetches_nothing_and_is_the_same_each_time() {
    let sample = sample();
    let page = page(&sample, "กรมตัวอย่าง", Lang::Th);
    for fetched in ["http:", "https:", "url(", "@import", "src=", "<link", "<script", "<iframe"] {
        assert!(!page.contains(fetched), "{fetched}");
    }
    assert_eq!(page, self::page(&sample, "กรมตัวอย่าง", Lang::Th));
    assert!(is_report(page.as_bytes()));
}

#[test]
fn every_element_is_closed() {
    let page = page(&sample(), "กรมตัวอย่าง", Lang::En);
    for element in [
        "section", "table", "thead", "tbody", "tr", "td", "th", "div", "p", "svg", "figure",
        "span", "h2",
    ] {
        let opened = page.matches(&format!("<{element}>")).count()
            + page.matches(&format!("<{element} ")).count();
        assert_eq!(opened, page.matches(&format!("</{element}>")).count(), "{element}");
    }
}
