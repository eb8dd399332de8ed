//! The documents that an assessment rests on. Rows name the same document when they share its link,
//! its number or its name, however these are spaced, cased or numbered in Thai digits. A document
//! that many requirements rest on alone is a risk: if it is not accepted, all of them fall.

use std::collections::BTreeMap;

use num_traits::Zero;
use unicode_normalization::UnicodeNormalization;

use crate::criteria::{EvidencePolicy, Framework};
use crate::evidence::normal::key;
use crate::evidence::{Claim, Row};
use crate::exact::{Exact, whole};
use crate::score::tally::{item_shares, score_item};
use crate::score::{Scorecard, Standing};

/// A document that rows of evidence name.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its names, numbers and links, each as first written.
    pub called: Vec<String>,
    /// The rows that name it, as positions in the evidence.
    pub rows: Vec<usize>,
    /// The requirements that it backs, as positions in the framework, in file order.
    pub requirements: Vec<usize>,
    /// Those of them that nothing else backs.
    pub alone: Vec<usize>,
}

/// What would be left without a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Without {
    /// Points by which the overall score would fall.
    pub loss: Exact,
    /// The overall standing that would be left.
    pub overall: Standing,
    /// Whether the overall level would fall.
    pub costs_overall_level: bool,
}

/// Every document, in the order in which rows first name them.
pub fn documents(framework: &Framework, rows: &[Row]) -> Vec<Document> {
    let groups = groups(rows);
    let mut backing = vec![0_usize; framework.requirement_count()];
    let mut documents: Vec<Document> = groups
        .into_iter()
        .map(|of_one| {
            let mut requirements: Vec<usize> =
                of_one.iter().flat_map(|&at| rows[at].requirements.iter().copied()).collect();
            requirements.sort_unstable();
            requirements.dedup();
            requirements.iter().for_each(|&at| backing[at] += 1);
            Document {
                called: called(rows, &of_one),
                rows: of_one,
                requirements,
                alone: Vec::new(),
            }
        })
        .collect();
    for document in &mut documents {
        let alone = document.requirements.iter().copied().filter(|&at| backing[at] == 1);
        document.alone = alone.collect();
    }
    documents
}

/// What would be left if a document were not accepted; `None` where nothing applies. Where the
/// policy does not require evidence, nothing would be lost.
pub fn without(
    framework: &Framework,
    claims: &[Claim],
    scorecard: &Scorecard,
    policy: EvidencePolicy,
    document: &Document,
) -> Option<Without> {
    let before = scorecard.substantiated.overall.as_ref()?;
    let mut credits = scorecard.credits.clone();
    for &at in &document.alone {
        let falls = policy == EvidencePolicy::Required && claims[at].evidenced;
        if falls && let Some(credit) = &mut credits[at] {
            credit.set_zero();
        }
    }
    let points: Vec<Exact> = framework.levels.iter().map(|level| level.points.clone()).collect();
    let shares = item_shares(framework, &scorecard.substantiated);
    let mut loss = whole(0);
    let mut first = 0;
    let items = framework.items().zip(&scorecard.substantiated.items).zip(shares);
    for (((_, item), scored), share) in items {
        let end = first + item.rungs.iter().map(Vec::len).sum::<usize>();
        let touched = document.alone.iter().any(|at| (first..end).contains(at));
        first = end;
        if let (true, Some(scored)) = (touched, scored) {
            let left = score_item(&points, item, &credits).map(|item| item.score);
            loss += (&scored.score - left.unwrap_or_default()) * share;
        }
    }
    let score = &before.score - &loss;
    let overall = Standing { level: framework.level_of_score(&score), score };
    Some(Without { loss, costs_overall_level: overall.level < before.level, overall })
}

/// The rows of each document: those that a chain of equal links, numbers or names connects.
fn groups(rows: &[Row]) -> Vec<Vec<usize>> {
    let mut first_of: BTreeMap<(u8, String), usize> = BTreeMap::new();
    let mut leader: Vec<usize> = (0..rows.len()).collect();
    for (at, row) in rows.iter().enumerate() {
        for key in keys(row) {
            let other = *first_of.entry(key).or_insert(at);
            let (a, b) = (root(&leader, at), root(&leader, other));
            leader[a.max(b)] = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, _) in rows.iter().enumerate().filter(|(_, row)| row.has_evidence()) {
        groups.entry(root(&leader, at)).or_default().push(at);
    }
    groups.into_values().collect()
}

/// The first row that a row is connected to.
fn root(leader: &[usize], mut at: usize) -> usize {
    while leader[at] != at {
        at = leader[at];
    }
    at
}

/// By what a row names its document; a link is never the same as a name.
pub(crate) fn keys(row: &Row) -> impl Iterator<Item = (u8, String)> {
    let link = row.link.as_deref().map(|link| (0, link_key(link)));
    let number = row.document_number.as_deref().map(|number| (1, key(number)));
    let name = row.document.as_deref().map(|name| (2, key(name)));
    [link, number, name].into_iter().flatten().filter(|(_, key)| !key.is_empty())
}

/// A link whatever the scheme, the case of its host, and a slash at its end. Paths keep their case:
/// servers may tell them apart.
fn link_key(link: &str) -> String {
    let link = link.trim().nfc().collect::<String>();
    let bare = link.split_once("://").map_or(link.as_str(), |(_, bare)| bare);
    let (host, path) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
    let host = host.to_lowercase();
    format!("{}{}", host.strip_prefix("www.").unwrap_or(&host), path.trim_end_matches('/'))
}

/// What a document is called, each name, number and link once, as first written.
fn called(rows: &[Row], of_one: &[usize]) -> Vec<String> {
    let mut seen = Vec::new();
    let mut called = Vec::new();
    for &at in of_one {
        let row = &rows[at];
        let written = [&row.document, &row.document_number, &row.link].into_iter().flatten();
        for text in written {
            let key = key(text);
            if !seen.contains(&key) {
                seen.push(key);
                called.push(text.clone());
            }
        }
    }
    called
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_the_same_whatever_their_scheme_and_host_case() {
        let same = link_key("https://www.Example.go.th/Plan/");
        assert_eq!(same, link_key("http://example.go.th/Plan"));
        assert_ne!(same, link_key("http://example.go.th/plan"));
        assert_ne!(
            link_key("https://example.go.th/d?id=1"),
            link_key("https://example.go.th/d?id=2")
        );
    }
}
