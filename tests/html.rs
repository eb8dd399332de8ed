//! The report as a page: level, score and every gap are in it, and nothing that is not text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::catalogue::terms;
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::Evidence;
use pmqa::exact::cut;
use pmqa::report::html::{is_report, write};
use pmqa::text::Lang;
use support::Sample;

fn page(sample: &Sample, agency: &str, lang: Lang) -> String {
    page_on(Terms::default(), sample, agency, lang)
}

fn page_on(terms: Terms, sample: &Sample, agency: &str, lang: Lang) -> String {
    let criteria =
        Criteria { framework: sample.framework.clone(), sha256: "c".repeat(64), overlay: None };
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let policy = EvidencePolicy::Required;
    let subject = Subject { agency: agency.to_owned(), fiscal_year: None, policy };
    write(&Assessment::on(terms, &criteria, file, subject, evidence), lang, Created::default())
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

/// What stands between a tag and the end of its element.
fn element<'a>(page: &'a str, opening: &str, closing: &str) -> &'a str {
    let (_, rest) = page.split_once(opening).unwrap_or_else(|| panic!("no {opening}"));
    rest.split_once(closing).unwrap().0
}

/// The text of some markup as a browser shows it.
fn text(markup: &str) -> String {
    let mut text = String::new();
    for (at, piece) in markup.split('<').enumerate() {
        text += if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) };
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign))
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
        assert_eq!(text(element(&page, "<p class=\"large\" id=\"level\">", "</p>")), none);
        // 350 and 0 in the first category, 0 in the third: half of 175.
        assert_eq!(text(element(&page, "<p class=\"large\" id=\"score\">", "</p>")), "87.50");
        let gaps = sample.gaps();
        let placed: Vec<_> = sample.framework.requirements().collect();
        for (at, gap) in gaps.iter().enumerate() {
            let row = element(&page, &format!("<tr id=\"gap-{}\"", at + 1), "</tr>");
            let cells: Vec<String> =
                row.split("role=").skip(2).map(|cell| text(&format!("<a {cell}"))).collect();
            let place = &placed[gap.requirement];
            assert_eq!(cells[1], cut(&gap.gain, 2));
            assert_eq!(cells[2], terms::gap_kind(gap.kind).get(lang));
            assert_eq!(cells[3], place.item.id);
            assert_eq!(cells[4], place.level.title.get(lang));
            assert_eq!(cells[5], place.requirement.text.get(lang));
            assert_eq!(cells[6], terms::gap_action(gap.kind).get(lang));
        }
        assert!(!page.contains(&format!("gap-{}\"", gaps.len() + 1)));
        for title in ["radar", "ladder"] {
            assert!(page.contains(&format!("role=\"img\" aria-labelledby=\"{title}\"")));
            let named = element(&page, &format!("<title id=\"{title}\">"), "</title>");
            assert!(text(named).contains("87.50") || title == "radar");
        }
    }
}

#[test]
fn the_day_as_of_which_evidence_is_judged_is_named_where_there_is_one() {
    let sample = sample();
    let terms = Terms { as_of: Date::parse("2026-11-20"), ..Terms::default() };
    for (lang, said) in [
        (Lang::Th, "พิจารณาอายุหลักฐาน ณ 20 พฤศจิกายน 2569"),
        (Lang::En, "evidence judged as of 20 November 2026"),
    ] {
        let head = |page: String| text(element(&page, "<header>", "</header>"));
        let dated = head(page_on(terms.clone(), &sample, "กรมตัวอย่าง", lang));
        assert!(dated.trim_end().ends_with(&format!(" · {said}")), "{dated}");
        assert!(!head(page(&sample, "กรมตัวอย่าง", lang)).contains(said));
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

#[test]
fn who_listens_is_led_through_the_page() {
    let page = page(&sample(), "กรมตัวอย่าง", Lang::En);
    for landmark in ["<header>", "<main>", "<footer>", "<a class=\"skip\" href=\"#gaps\">"] {
        assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
    assert!(page.find("<h1>") < page.find("<h2>") && !page.contains("<h3"));
    for cell in page.split("<th").skip(1).filter(|cell| !cell.starts_with("ead")) {
        assert!(cell.starts_with(" scope=\""), "{cell:.60}");
    }
    for table in page.split("<table").skip(1) {
        assert!(!text(element(table, "<caption>", "</caption>")).is_empty());
    }
    assert_eq!(page.matches("<svg").count(), page.matches("<title id=").count());
}
