//! The documents that an assessment rests on. Rows name the same document when they share its link,
//! its number or its name, however these are spaced, cased or numbered in Thai digits. A document
//! that many requirements rest on alone is a risk: if it is not accepted, all of them fall.

use std::borrow::{Borrow, Cow};
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use foldhash::HashMap;
use num_traits::Zero;
use unicode_normalization::UnicodeNormalization;

use crate::criteria::{EvidencePolicy, Framework};
use crate::evidence::normal::key;
use crate::evidence::{Claim, Row};
use crate::exact::{Exact, whole};
use crate::score::tally::{item_shares, score_item};
use crate::score::{Credits, Scorecard, Standing};

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
pub fn documents(framework: &Framework, rows: &[impl Borrow<Row>]) -> Vec<Document> {
    let mut known = HashMap::default();
    let names: Vec<Vec<Name>> = rows.iter().map(|row| names(row.borrow(), &mut known)).collect();
    let groups = groups(&names);
    let mut backing = vec![0_usize; framework.requirement_count()];
    let mut documents: Vec<Document> = groups
        .into_iter()
        .map(|of_one| {
            let mut requirements: Vec<usize> = of_one
                .iter()
                .flat_map(|&at| rows[at].borrow().requirements.iter().copied())
                .collect();
            requirements.sort_unstable();
            requirements.dedup();
            requirements.iter().for_each(|&at| backing[at] += 1);
            Document {
                called: called(&names, &of_one),
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

/// What single documents are worth to an assessment.
#[derive(Debug)]
pub struct Worth<'a> {
    framework: &'a Framework,
    claims: &'a [Claim],
    scorecard: &'a Scorecard,
    policy: EvidencePolicy,
    points: Vec<Exact>,
    shares: Vec<Exact>,
}

impl<'a> Worth<'a> {
    /// For an assessment under an evidence policy.
    pub fn new(
        framework: &'a Framework,
        claims: &'a [Claim],
        scorecard: &'a Scorecard,
        policy: EvidencePolicy,
    ) -> Worth<'a> {
        Worth {
            framework,
            claims,
            scorecard,
            policy,
            points: framework.levels.iter().map(|level| level.points.clone()).collect(),
            shares: item_shares(framework, &scorecard.substantiated),
        }
    }

    /// What would be left if a document were not accepted; `None` where nothing applies. Where the
    /// policy does not require evidence, nothing would be lost.
    pub fn without(&self, document: &Document) -> Option<Without> {
        let before = self.scorecard.substantiated.overall.as_ref()?;
        let mut loss = whole(0);
        if let Some(credits) = self.credits_without(&document.alone) {
            // Both are in file order.
            let mut alone = document.alone.as_slice();
            let mut first = 0;
            let items = self.framework.items().zip(&self.scorecard.substantiated.items);
            for (((_, item), scored), share) in items.zip(&self.shares) {
                first += item.rungs.iter().map(Vec::len).sum::<usize>();
                let fallen = alone.partition_point(|at| *at < first);
                alone = &alone[fallen..];
                if let (true, Some(scored)) = (fallen > 0, scored) {
                    let left = score_item(&self.points, item, &credits);
                    let left = left.map(|item| item.score).unwrap_or_default();
                    loss += (&scored.score - left) * share;
                }
            }
        }
        let score = &before.score - &loss;
        let overall = Standing { level: self.framework.level_of_score(&score), score };
        Some(Without { loss, costs_overall_level: overall.level < before.level, overall })
    }

    /// The credits where some requirements lose the evidence that they had; `None` where that is no
    /// loss.
    fn credits_without(&self, fallen: &[usize]) -> Option<Credits> {
        let counts = |at: &usize| {
            let credit = self.scorecard.credits[*at].as_ref();
            self.claims[*at].evidenced && credit.is_some_and(|credit| !credit.is_zero())
        };
        if self.policy != EvidencePolicy::Required || !fallen.iter().any(counts) {
            return None;
        }
        let mut credits = self.scorecard.credits.clone();
        for at in fallen.iter().filter(|at| counts(at)) {
            credits[*at] = Some(whole(0));
        }
        Some(credits)
    }
}

/// The rows of each document: those that a chain of equal links, numbers or names connects.
fn groups(names: &[Vec<Name>]) -> Vec<Vec<usize>> {
    let mut first_of: HashMap<(u8, &str), usize> = HashMap::default();
    let mut leader: Vec<usize> = (0..names.len()).collect();
    for (at, of_row) in names.iter().enumerate() {
        for name in of_row.iter().filter(|name| !name.key.is_empty()) {
            let other = *first_of.entry((name.kind, &name.key)).or_insert(at);
            let (a, b) = (root(&leader, at), root(&leader, other));
            leader[a.max(b)] = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, _) in names.iter().enumerate().filter(|(_, names)| !names.is_empty()) {
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

/// One of the ways in which a row names its document.
struct Name<'a> {
    /// Link, number or name; a link is never the same as a name.
    kind: u8,
    written: &'a str,
    key: Rc<str>,
}

/// The form in which texts of a kind are compared: a register names the same few documents over and
/// over.
type Known<'a> = HashMap<(u8, &'a str), Rc<str>>;

/// Every way in which a row names its document.
fn names<'a>(row: &'a Row, known: &mut Known<'a>) -> Vec<Name<'a>> {
    let texts = [(2, &row.document), (1, &row.document_number), (0, &row.link)];
    let texts = texts.into_iter().filter_map(|(kind, text)| Some((kind, text.as_deref()?)));
    let name = |(kind, written)| {
        let key = known
            .entry((kind, written))
            .or_insert_with(|| Rc::from(if kind == 0 { link_key(written) } else { key(written) }));
        Name { kind, written, key: key.clone() }
    };
    texts.map(name).collect()
}

/// By what a row names its document.
pub(crate) fn keys(row: &Row) -> impl Iterator<Item = (u8, String)> {
    let names = names(row, &mut HashMap::default()).into_iter();
    names.filter(|name| !name.key.is_empty()).map(|name| (name.kind, name.key.to_string()))
}

/// A link whatever the scheme, the case of its host, and a slash at its end. Paths keep their case:
/// servers may tell them apart.
fn link_key(link: &str) -> String {
    let mut link = Cow::Borrowed(link.trim());
    if !link.is_ascii() {
        link = Cow::Owned(link.nfc().collect());
    }
    let bare = link.split_once("://").map_or(&*link, |(_, bare)| bare);
    let (host, path) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
    let host = host.to_lowercase();
    format!("{}{}", host.strip_prefix("www.").unwrap_or(&host), path.trim_end_matches('/'))
}

/// What a document is called, each name, number and link once, as first written.
fn called(names: &[Vec<Name>], of_one: &[usize]) -> Vec<String> {
    let mut seen = HashSet::new();
    let all = of_one.iter().flat_map(|&at| &names[at]);
    all.filter(|name| seen.insert(&*name.key)).map(|name| name.written.to_owned()).collect()
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
