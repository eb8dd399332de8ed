//! What an overlay says, done to a draft of its base.

use std::collections::HashMap;

use super::inherit::inherited;
use super::shape::{AddedRequirement, Changed, DropDraft, Extends, OverlayDraft};
use super::{Dropped, Layer, Overlay, provenance};
use crate::criteria::Criteria;
use crate::criteria::build::{number_of, requirement_id};
use crate::criteria::diff::Kind;
use crate::criteria::draft::*;
use crate::criteria::model::Framework;
use crate::diagnostic::{CHANGED_TWICE, NOTHING_LEFT, UNKNOWN_PART, WITHIN_DROPPED};
use crate::notation::{Finding, Spanned};
use crate::text::Text;

/// Brings an overlay and its base together, with a finding for all that does not fit the base.
pub(super) fn apply(
    overlay: OverlayDraft,
    extends: &Extends,
    base: &Criteria,
    findings: &mut Vec<Finding>,
) -> (Draft, Layer) {
    let mut draft = inherited(&base.framework, extends.span);
    let mut work = Work::new(&base.framework, findings);
    let dropped = work.drops(&overlay.dropped);
    let idle = work.changes(&overlay.changed, &mut draft);
    let added = overlay.categories.len() + overlay.items.len() + overlay.requirements.len();
    let changed = overlay.changed.len() - idle.len();
    draft.categories.extend(overlay.categories);
    work.add_items(overlay.items, &mut draft);
    work.add_requirements(overlay.requirements, &mut draft);
    work.remove(&mut draft);
    work.nothing_left(&overlay.dropped, &draft);

    draft.span = overlay.span;
    draft.schema = overlay.schema;
    draft.id = overlay.id;
    draft.version = overlay.version;
    draft.title = overlay.title;
    draft.source = overlay.source.unwrap_or(draft.source);
    draft.lenses.extend(overlay.lenses);
    rescore(&mut draft.scoring, overlay.scoring);
    let unread = overlay.unread;
    draft.unread = Unread { levels: unread, tags: unread, items: unread };
    let (sha256, base) = (String::new(), provenance(base));
    let overlay = Overlay { sha256, base, dropped, changed, added };
    (draft, Layer { extends: extends.clone(), overlay, idle })
}

/// What the overlay gives wins; a threshold stays where it gives none.
fn rescore(scoring: &mut DraftScoring, own: DraftScoring) {
    scoring.partial = own.partial.or(scoring.partial.take());
    scoring.evidence = own.evidence.or(scoring.evidence.take());
    scoring.max_age = own.max_age.or(scoring.max_age.take());
    scoring.thresholds.retain(|(level, _)| own.thresholds.iter().all(|(id, _)| id != level));
    scoring.thresholds.extend(own.thresholds);
}

/// A part of the base.
type Key = (Kind, String);

/// The base, and what has been done to it so far.
struct Work<'a> {
    base: &'a Framework,
    findings: &'a mut Vec<Finding>,
    /// Every part with those that it belongs to.
    parts: HashMap<Key, Vec<Key>>,
    /// The lines on which parts are changed or dropped.
    touched: HashMap<Key, usize>,
    /// The lines on which parts are dropped.
    gone: HashMap<Key, usize>,
}

impl<'a> Work<'a> {
    fn new(base: &'a Framework, findings: &'a mut Vec<Finding>) -> Work<'a> {
        let (touched, gone) = (HashMap::new(), HashMap::new());
        Work { base, findings, parts: parts(base), touched, gone }
    }

    /// The drops that hold, for provenance.
    fn drops(&mut self, dropped: &[DropDraft]) -> Vec<Dropped> {
        let mut held = Vec::new();
        for drop in dropped {
            if self.is_known(drop.kind, &drop.id) && self.is_first(drop.kind, &drop.id) {
                self.gone.insert((drop.kind, drop.id.value.clone()), drop.id.span.start.line);
                held.push(drop);
            }
        }
        // Those of parts that go anyway are told once all drops are known.
        held.retain(|drop| self.stays(drop.kind, &drop.id, false));
        let told = held.into_iter().filter_map(|drop| {
            Some(Dropped {
                kind: drop.kind,
                id: drop.id.value.clone(),
                text: self.text(drop.kind, &drop.id.value)?,
                reason: Text {
                    th: drop.reason.th.as_ref()?.value.clone(),
                    en: drop.reason.en.as_ref().map(|en| en.value.clone()),
                },
            })
        });
        told.collect()
    }

    /// Does the changes, and tells those that change nothing.
    fn changes(&mut self, changed: &[Changed], draft: &mut Draft) -> Vec<(Kind, Spanned<String>)> {
        let mut idle = Vec::new();
        for change in changed {
            let holds = self.is_known(change.kind, &change.id)
                && self.is_first(change.kind, &change.id)
                && self.stays(change.kind, &change.id, false);
            if holds && !alter(draft, change) {
                idle.push((change.kind, change.id.clone()));
            }
        }
        idle
    }

    fn add_items(&mut self, items: Vec<(Option<Spanned<String>>, DraftItem)>, draft: &mut Draft) {
        for (category, item) in items {
            let Some(category) = category else { continue };
            let named = |part: &&mut DraftCategory| is(&part.id, &category);
            if let Some(part) = draft.categories.iter_mut().find(named) {
                part.items.push(item);
                self.stays(Kind::Category, &category, true);
            } else {
                self.is_known(Kind::Category, &category);
            }
        }
    }

    fn add_requirements(&mut self, requirements: Vec<AddedRequirement>, draft: &mut Draft) {
        for AddedRequirement { item, level, mut requirement } in requirements {
            let (Some(item), Some(level)) = (item, level) else { continue };
            if draft.level_ids().all(|id| id != level.value) {
                self.is_known(Kind::Level, &level);
                continue;
            }
            let mut items = draft.categories.iter_mut().flat_map(|part| &mut part.items);
            let Some(part) = items.find(|part| is(&part.id, &item)) else {
                self.is_known(Kind::Item, &item);
                continue;
            };
            let mut rungs = part.rungs.iter_mut().flatten();
            if let Some(rung) = rungs.find(|rung| rung.level.value == level.value) {
                if requirement.id.is_none() {
                    let next = next_number(&item.value, rung);
                    let id = requirement_id(&item.value, &level.value, next);
                    requirement.id = Some(Spanned { value: id, span: requirement.span });
                }
                rung.requirements.push(requirement);
                self.stays(Kind::Item, &item, true);
            }
        }
    }

    fn remove(&self, draft: &mut Draft) {
        let gone = |kind, id: &Option<Spanned<String>>| {
            id.as_ref().is_some_and(|id| self.gone.contains_key(&(kind, id.value.clone())))
        };
        draft.categories.retain(|part| !gone(Kind::Category, &part.id));
        for category in &mut draft.categories {
            category.items.retain(|part| !gone(Kind::Item, &part.id));
            for rung in category.items.iter_mut().flat_map(|item| item.rungs.iter_mut().flatten()) {
                rung.requirements.retain(|part| !gone(Kind::Requirement, &part.id));
            }
        }
    }

    /// Each drop that took the last part of something, told at the last one that did.
    fn nothing_left(&mut self, dropped: &[DropDraft], draft: &Draft) {
        let mut empty: Vec<(Key, String)> = Vec::new();
        if draft.categories.is_empty() {
            empty.push(((Kind::Framework, self.base.id.clone()), self.base.id.clone()));
        }
        for category in &draft.categories {
            let Some(id) = &category.id else { continue };
            if category.items.is_empty() {
                empty.push(((Kind::Category, id.value.clone()), id.value.clone()));
            }
            for item in &category.items {
                let Some(id) = &item.id else { continue };
                for rung in item.rungs.iter().flatten().filter(|rung| rung.requirements.is_empty())
                {
                    let rung = rung_key(&id.value, &rung.level.value);
                    empty.push(((Kind::Item, id.value.clone()), rung));
                }
            }
        }
        for ((kind, _), within) in empty {
            let of_it = |drop: &&DropDraft| match drop.kind {
                Kind::Category => kind == Kind::Framework,
                Kind::Item => kind == Kind::Category && self.belongs(drop, Kind::Category, &within),
                _ => kind == Kind::Item && self.rung(&drop.id.value).as_ref() == Some(&within),
            };
            if let Some(last) = dropped.iter().rev().find(of_it) {
                let finding = Finding::new(&NOTHING_LEFT, last.id.span).with("found", &within);
                self.findings.push(finding.with_words("kind", kind.name(), &[]));
            }
        }
    }

    fn belongs(&self, drop: &DropDraft, kind: Kind, id: &str) -> bool {
        let parents = self.parts.get(&(drop.kind, drop.id.value.clone()));
        parents
            .is_some_and(|parents| parents.iter().any(|(of, at)| (*of, at.as_str()) == (kind, id)))
    }

    /// The item and the level of a requirement, as a message names them.
    fn rung(&self, requirement: &str) -> Option<String> {
        let placed = self.base.requirements().find(|it| it.requirement.id == requirement)?;
        Some(rung_key(&placed.item.id, &placed.level.id))
    }

    /// Whether the base has a part; if not, that is told.
    fn is_known(&mut self, kind: Kind, id: &Spanned<String>) -> bool {
        let known = self.parts.contains_key(&(kind, id.value.clone()));
        if !known {
            let ids = ids(self.base, kind);
            let finding = Finding::new(&UNKNOWN_PART, id.span).with("framework", &self.base.id);
            let finding = finding.with_words("kind", kind.name(), &[]);
            self.findings.push(finding.unknown(&id.value, ids.into_iter()));
        }
        known
    }

    /// Whether a part is changed or dropped for the first time; if not, that is told.
    fn is_first(&mut self, kind: Kind, id: &Spanned<String>) -> bool {
        let key = (kind, id.value.clone());
        if let Some(line) = self.touched.get(&key) {
            let finding = Finding::new(&CHANGED_TWICE, id.span).with("found", &id.value);
            let finding = finding.with("line", line.to_string());
            self.findings.push(finding.with_words("kind", kind.name(), &[]));
            return false;
        }
        self.touched.insert(key, id.span.start.line);
        true
    }

    /// Whether what a part belongs to stays, and perhaps the part too; if not, that is told.
    fn stays(&mut self, kind: Kind, id: &Spanned<String>, itself: bool) -> bool {
        let key = (kind, id.value.clone());
        let parents = self.parts.get(&key).into_iter().flatten();
        let mut all = parents.chain(itself.then_some(&key));
        let Some(line) = all.find_map(|part| self.gone.get(part)) else { return true };
        let finding = Finding::new(&WITHIN_DROPPED, id.span).with("found", &id.value);
        let finding = finding.with("line", line.to_string());
        self.findings.push(finding.with_words("kind", kind.name(), &[]));
        false
    }

    fn text(&self, kind: Kind, id: &str) -> Option<Text> {
        let base = self.base;
        let text = match kind {
            Kind::Category => &base.categories.iter().find(|part| part.id == id)?.title,
            Kind::Item => &base.items().find(|(_, part)| part.id == id)?.1.title,
            _ => &base.requirements().find(|it| it.requirement.id == id)?.requirement.text,
        };
        Some(text.clone())
    }
}

/// The parts that an overlay can name, each with those that it belongs to.
fn parts(base: &Framework) -> HashMap<Key, Vec<Key>> {
    let mut parts = HashMap::new();
    for level in &base.levels {
        parts.insert((Kind::Level, level.id.clone()), Vec::new());
    }
    for category in &base.categories {
        parts.insert((Kind::Category, category.id.clone()), Vec::new());
    }
    for (category, item) in base.items() {
        let parents = vec![(Kind::Category, category.id.clone())];
        parts.insert((Kind::Item, item.id.clone()), parents);
    }
    for placed in base.requirements() {
        let parents = vec![
            (Kind::Item, placed.item.id.clone()),
            (Kind::Category, placed.category.id.clone()),
        ];
        parts.insert((Kind::Requirement, placed.requirement.id.clone()), parents);
    }
    parts
}

/// The ids of a kind, in file order.
fn ids(base: &Framework, kind: Kind) -> Vec<&str> {
    match kind {
        Kind::Level => base.levels.iter().map(|part| part.id.as_str()).collect(),
        Kind::Category => base.categories.iter().map(|part| part.id.as_str()).collect(),
        Kind::Item => base.items().map(|(_, part)| part.id.as_str()).collect(),
        _ => base.requirements().map(|placed| placed.requirement.id.as_str()).collect(),
    }
}

fn rung_key(item: &str, level: &str) -> String {
    format!("{item}.{level}")
}

fn is(id: &Option<Spanned<String>>, other: &Spanned<String>) -> bool {
    id.as_ref().is_some_and(|id| id.value == other.value)
}

/// The number that the next requirement of a level has: numbers of dropped ones are not given again.
fn next_number(item: &str, rung: &DraftRung) -> usize {
    let level = &rung.level.value;
    let numbers = rung.requirements.iter().enumerate().map(|(at, part)| {
        let id = part.id.as_ref().map(|id| id.value.as_str());
        id.and_then(|id| number_of(id, item, level)).unwrap_or(0).max(at + 1)
    });
    numbers.max().unwrap_or(0) + 1
}

/// Does a change; whether anything is otherwise than before.
fn alter(draft: &mut Draft, change: &Changed) -> bool {
    match change.kind {
        Kind::Level => {
            let Some(part) = draft.levels.iter_mut().find(|part| is(&part.id, &change.id)) else {
                return false;
            };
            part.id = Some(change.id.clone());
            reword(&mut part.title, &change.text) | set(&mut part.points, &change.points)
        }
        Kind::Category => {
            let mut parts = draft.categories.iter_mut();
            let Some(part) = parts.find(|part| is(&part.id, &change.id)) else { return false };
            part.id = Some(change.id.clone());
            reword(&mut part.title, &change.text) | set(&mut part.weight, &change.weight)
        }
        Kind::Item => {
            let mut parts = draft.categories.iter_mut().flat_map(|part| &mut part.items);
            let Some(part) = parts.find(|part| is(&part.id, &change.id)) else { return false };
            part.id = Some(change.id.clone());
            part.span = change.id.span;
            let tags = retag(&mut part.tags, change.tags.as_deref());
            reword(&mut part.title, &change.text) | set(&mut part.weight, &change.weight) | tags
        }
        _ => {
            let items = draft.categories.iter_mut().flat_map(|part| &mut part.items);
            let rungs = items.flat_map(|item| item.rungs.iter_mut().flatten());
            let mut parts = rungs.flat_map(|rung| &mut rung.requirements);
            let Some(part) = parts.find(|part| is(&part.id, &change.id)) else { return false };
            part.id = Some(change.id.clone());
            part.span = change.id.span;
            reword(&mut part.text, &change.text)
                | set(&mut part.weight, &change.weight)
                | set(&mut part.note, &change.note)
        }
    }
}

fn reword(text: &mut DraftText, change: &DraftText) -> bool {
    set(&mut text.th, &change.th) | set(&mut text.en, &change.en)
}

fn set<T: Clone + PartialEq>(slot: &mut Option<Spanned<T>>, change: &Option<Spanned<T>>) -> bool {
    let Some(change) = change else { return false };
    let differs = slot.as_ref().is_none_or(|slot| slot.value != change.value);
    *slot = Some(change.clone());
    differs
}

fn retag(tags: &mut Vec<Spanned<String>>, change: Option<&[Spanned<String>]>) -> bool {
    let Some(change) = change else { return false };
    let ids = |tags: &[Spanned<String>]| {
        let mut ids: Vec<String> = tags.iter().map(|tag| tag.value.clone()).collect();
        ids.sort_unstable();
        ids
    };
    let differs = ids(tags) != ids(change);
    *tags = change.to_vec();
    differs
}
