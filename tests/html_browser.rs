//! The page in a browser, where one is installed: at the width of a telephone and of a desk nothing
//! reaches beyond the edge, and what a reader sees names the level, the score and every gap.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use pmqa::catalogue::terms;
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, EvidencePolicy};
use pmqa::evidence;
use pmqa::report::html::write;
use pmqa::settings::Reading;
use pmqa::text::Lang;
use support::Sample;

/// Names under which a browser is installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// What an agency says, as an example has it.
fn example(name: &str) -> Sample {
    let sample = Sample::builtin(BUILTINS[0].id);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    let bytes = fs::read(path).unwrap();
    let read = evidence::read(name, &bytes, &sample.framework, &Reading::default()).unwrap();
    Sample { rows: read.rows, ..sample }
}

fn page(sample: &Sample, lang: Lang) -> String {
    let criteria: Criteria = sample.criteria();
    let assessment = sample.assess_under(&criteria, EvidencePolicy::Required);
    write(&assessment, lang, Created::default())
}

/// A page within a frame of so many pixels, which tells how far it reaches beyond the edge and what it says.
fn framed(page: &str, width: u32) -> String {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<!DOCTYPE html><meta charset=\"utf-8\"><pre id=\"said\"></pre>\n\
         <iframe style=\"width:{width}px;height:900px;border:0\" srcdoc=\"{page}\" onload=\"\
         const page = this.contentDocument; \
         document.getElementById('said').textContent = \
         'beyond the edge: ' + (page.documentElement.scrollWidth - \
         page.documentElement.clientWidth) + '\\n' + page.body.innerText;\"></iframe>"
    )
}

/// What the browser makes of a page; `None` where there is no browser.
fn rendered(page: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    fs::write(&file, page).unwrap();
    let run = |browser: &&str| {
        Command::new(browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,1000"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .args(["--virtual-time-budget=5000", "--dump-dom"])
            .arg(format!("file://{}", file.display()))
            .output()
            .ok()
            .filter(|found| found.status.success())
    };
    let found = BROWSERS.iter().find_map(run)?;
    let dom = String::from_utf8(found.stdout).unwrap();
    let (_, said) = dom.split_once("<pre id=\"said\">").unwrap();
    Some(said.split_once("</pre>").unwrap().0.replace("&amp;", "&"))
}

#[test]
fn the_page_fits_a_telephone_and_a_desk_and_says_everything() {
    let sample = example("agency-long.xlsx");
    let card = sample.score();
    let overall = card.substantiated.overall.unwrap();
    for lang in Lang::ALL {
        let page = page(&sample, lang);
        for width in [390, 1280] {
            let Some(said) = rendered(&framed(&page, width)) else {
                eprintln!("skipped: no Chromium is installed");
                return;
            };
            assert_eq!(said.lines().next().unwrap(), "beyond the edge: 0", "{lang} {width}");
            let level = overall.level.map(|at| sample.framework.levels[at].title.get(lang));
            assert!(said.contains(level.unwrap()) && said.contains("394.37"), "{lang} {width}");
            let placed: Vec<_> = sample.framework.requirements().collect();
            for gap in sample.gaps() {
                let statement = placed[gap.requirement].requirement.text.get(lang);
                assert!(said.contains(statement), "{lang} {width}: {statement}");
                assert!(said.contains(terms::gap_kind(gap.kind).get(lang)));
            }
        }
    }
}

#[test]
fn long_words_do_not_push_the_page_beyond_a_telephone() {
    let mut sample = Sample::new("300 400 500").item("met | partly | met").item("no | 60% | -");
    let long = "https://example.go.th/".to_owned() + &"evidence".repeat(30);
    sample.framework.categories[0].title = support::text(&long);
    sample.framework.levels[1].title = support::text(&"ก้าวหน้า".repeat(12));
    for row in &mut sample.rows {
        row.owner = Some(long.clone());
        row.due = Some(long.clone());
    }
    let Some(said) = rendered(&framed(&page(&sample, Lang::Th), 390)) else {
        eprintln!("skipped: no Chromium is installed");
        return;
    };
    assert_eq!(said.lines().next().unwrap(), "beyond the edge: 0");
}
