//! Rules that a criteria file keeps. Each is a file of its own, named here once: it looks at a file
//! and adds a finding for each place that breaks it. What breaks a rule of [`SOUND`] cannot be scored
//! by, so the loader asks those too; what breaks one of [`CAREFUL`] can, but is probably a mistake.

use super::build;
use super::draft::Draft;
use super::model::Framework;
use super::overlay::{Around, Files, Layer, NoFiles};
use crate::catalogue::notation as say;
use crate::diagnostic::{Code, DUPLICATE_ID, UNKNOWN_KEY, printable};
use crate::notation::{Finding, Lines, Node, Span, sort};

mod ages;
pub mod allow;
mod base;
mod digits;
mod fix;
mod ids;
mod invisible;
mod ladder;
mod language;
mod look_alikes;
mod marks;
mod normal_form;
mod order;
mod overlay;
mod partial;
mod policy;
mod repetition;
mod rungs;
mod schema;
mod schema_line;
pub mod severities;
mod spaces;
mod tags;
mod thresholds;
mod translations;
mod unused_tags;
mod weights;
mod wording;
mod yaml_traps;

pub use base::removed;
pub use fix::{fix, fix_among, fixed};
pub use severities::Severities;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// The codes of what it finds.
    pub codes: &'static [&'static Code],
    /// Adds a finding for each place of a file that breaks it.
    pub check: fn(&File, &mut Vec<Finding>),
}

/// What a rule looks at, as far as the file could be read.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The text.
    pub lines: &'a Lines<'a>,
    /// Its values; `None` where it is no YAML.
    pub document: Option<&'a Node>,
    /// Its parts; `None` where it is no framework at all.
    pub draft: Option<&'a Draft>,
    /// How it comes from its base; `None` where it is no overlay.
    pub(in crate::criteria) layer: Option<&'a Layer>,
    /// What it means; `None` where too much of it is wrong.
    pub framework: Option<&'a Framework>,
    /// What the framework was before, if that is known.
    pub base: Option<&'a Framework>,
}

/// The rules without which a file means nothing.
pub static SOUND: &[&Rule] = &[
    &schema::RULE,
    &ids::RULE,
    &ladder::RULE,
    &thresholds::RULE,
    &partial::RULE,
    &policy::RULE,
    &ages::RULE,
    &weights::RULE,
    &rungs::RULE,
    &tags::RULE,
];

/// The rules that catch probable mistakes.
pub static CAREFUL: &[&Rule] = &[
    &order::RULE,
    &repetition::RULE,
    &language::RULE,
    &translations::RULE,
    &marks::RULE,
    &invisible::RULE,
    &look_alikes::RULE,
    &digits::RULE,
    &normal_form::RULE,
    &unused_tags::RULE,
    &yaml_traps::RULE,
    &spaces::RULE,
    &schema_line::RULE,
    &overlay::RULE,
    &base::RULE,
];

/// Looks for everything that is wrong with a criteria file, in the order of the text. An overlay can
/// extend built-ins only.
///
/// `base` is what the framework was before, for what a change must not do.
pub fn check(yaml: &str, severities: &Severities, base: Option<&Framework>) -> Vec<Finding> {
    check_among(yaml, severities, base, &NoFiles)
}

/// The same, with the files that an overlay can name.
pub fn check_among(
    yaml: &str,
    severities: &Severities,
    base: Option<&Framework>,
    files: &dyn Files,
) -> Vec<Finding> {
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    let lines = Lines::new(yaml);
    let (parts, mut findings) = super::parts(yaml, Around { files, above: &[] });
    let mut file = File { base, ..parts.file(&lines) };
    let whole = findings.iter().all(|found| found.id() == UNKNOWN_KEY.id);
    apply(SOUND, &file, &mut findings);
    // A wrong weight hides no change; but where parts are lost, or two have one id, nobody can say
    // what became of them.
    let clear = whole && findings.iter().all(|found| found.id() != DUPLICATE_ID.id);
    let framework = file.draft.filter(|_| clear).and_then(build::build);
    file.framework = framework.as_ref();
    apply(CAREFUL, &file, &mut findings);
    sort(&mut findings);
    findings.dedup();
    severities.apply(&mut findings);
    allow::apply(&file, severities, &mut findings);
    sort(&mut findings);
    findings
}

/// Asks each of some rules about a file.
pub(super) fn apply(rules: &[&Rule], file: &File, findings: &mut Vec<Finding>) {
    for rule in rules {
        let before = findings.len();
        (rule.check)(file, findings);
        if let Some(place) = file.inherited().filter(|_| is_of_a_file(rule)) {
            let mut at = 0;
            findings.retain(|finding| {
                at += 1;
                at <= before || finding.span != place
            });
        }
    }
}

/// Whether what a rule finds in a base is the affair of the base alone.
fn is_of_a_file(rule: &Rule) -> bool {
    let is = |other: &Rule| std::ptr::eq(rule, other);
    CAREFUL.iter().any(|other| is(other)) && !is(&base::RULE) && !is(&overlay::RULE)
}

impl File<'_> {
    /// The place of everything that an overlay has from its base.
    fn inherited(&self) -> Option<Span> {
        self.layer.map(|layer| layer.extends.span)
    }

    /// Adds where something stands already: on a line, or in the base of an overlay, where it may have
    /// an id.
    fn already(&self, finding: Finding, place: Span, id: Option<&str>) -> Finding {
        let Some(layer) = self.layer.filter(|layer| layer.extends.span == place) else {
            let line = place.start.line.to_string();
            return finding.with_words("where", &say::ON_LINE, &[("line", &line)]);
        };
        let base = layer.overlay.base.id.as_str();
        match id.map(printable) {
            None => finding.with_words("where", &say::IN_BASE, &[("base", base)]),
            Some(id) => {
                finding.with_words("where", &say::IN_BASE_AS, &[("base", base), ("id", &id)])
            }
        }
    }

    /// Of two that contradict each other, the one that the file itself says; all else is its base's.
    fn own(&self, places: impl IntoIterator<Item = Span>) -> Option<Span> {
        places.into_iter().find(|place| self.inherited() != Some(*place))
    }

    /// Every text of the file with its quotes, as it was written, and the byte that it begins at.
    fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        let nodes = self.document.map(Node::texts).unwrap_or_default();
        nodes
            .into_iter()
            .map(|node| (self.lines.bytes(node.span).start, self.lines.slice(node.span)))
    }
}
