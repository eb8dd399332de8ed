//! One item of a framework for people and programs: where it stands, and what it asks for level by
//! level; or one of its requirements alone.

use serde_json::{Value, json};

use super::framework::{json_item, texts};
use super::terminal::lines::say;
use crate::catalogue::explain::LEVEL;
use crate::catalogue::{explanation as words, terms};
use crate::criteria::{Category, Framework, Item, Requirement};
use crate::exact::{Exact, plain, whole};
use crate::report::wording::said;
use crate::text::Lang;

/// An item, and whether one of its requirements alone is meant.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Its framework.
    pub framework: &'a Framework,
    /// Its category.
    pub category: &'a Category,
    /// Its position among all items of the framework.
    pub item_index: usize,
    /// The item.
    pub item: &'a Item,
    /// The requirement that is meant; `None` for all.
    pub requirement: Option<&'a Requirement>,
}

impl<'a> Subject<'a> {
    /// The item or requirement whose id is accepted.
    pub fn find(framework: &'a Framework, is: impl Fn(&str) -> bool) -> Option<Subject<'a>> {
        let mut items = framework.items().enumerate();
        let item = items.find(|(_, (_, item))| is(&item.id));
        let item = item.map(|(item_index, (category, item))| Subject {
            framework,
            category,
            item_index,
            item,
            requirement: None,
        });
        item.or_else(|| {
            let placed = framework.requirements().find(|one| is(&one.requirement.id))?;
            Some(Subject {
                framework,
                category: placed.category,
                item_index: placed.item_index,
                item: placed.item,
                requirement: Some(placed.requirement),
            })
        })
    }

    fn means(&self, requirement: &Requirement) -> bool {
        self.requirement.is_none_or(|one| one.index == requirement.index)
    }
}

/// The item's title, category and tags, then its requirements with their ids, weights and notes.
pub fn show(subject: &Subject, lang: Lang) -> String {
    let Subject { framework, category, item, .. } = subject;
    let mut out = String::new();
    say(&mut out, 0, &format!("{} {}", item.id, item.title.get(lang)));
    let heading =
        format!("{} {} {}", terms::CATEGORY.get(lang), category.id, category.title.get(lang));
    say(&mut out, 0, &format!("{heading} · {}", weight(&item.weight, lang)));
    for lens in &framework.lenses {
        let tags = lens.tags.iter().filter(|tag| item.tags.contains(&tag.id));
        let tags: Vec<&str> = tags.map(|tag| tag.title.get(lang)).collect();
        let tags = match tags.is_empty() {
            true => words::NO_TAGS.get(lang).to_owned(),
            false => tags.join(" · "),
        };
        say(&mut out, 0, &format!("{}: {tags}", lens.title.get(lang)));
    }
    let mut below = whole(0);
    for (level, rung) in framework.levels.iter().zip(&item.rungs) {
        let from = std::mem::replace(&mut below, level.points.clone());
        let meant: Vec<_> = rung.iter().filter(|one| subject.means(one)).collect();
        if meant.is_empty() {
            continue;
        }
        out.push('\n');
        let values = [
            ("level", level.title.get(lang).to_owned()),
            ("from", plain(&from)),
            ("to", plain(&level.points)),
        ];
        say(&mut out, 0, &said(&LEVEL, &values, lang));
        for one in meant {
            say(&mut out, 2, &format!("{} · {}", one.id, weight(&one.weight, lang)));
            say(&mut out, 4, one.text.get(lang));
            if let Some(note) = &one.note {
                say(&mut out, 4, &format!("{}: {note}", terms::NOTE.get(lang)));
            }
        }
    }
    out
}

fn weight(weight: &Exact, lang: Lang) -> String {
    said(&words::WEIGHT, &[("weight", plain(weight))], lang)
}

/// The same as JSON, in both languages.
pub fn show_json(subject: &Subject) -> String {
    let mut document = json_item(subject.framework, subject.item);
    if let Some(requirements) = document["requirements"].as_array_mut() {
        let meant = |id: &Value| subject.requirement.is_none_or(|one| *id == one.id);
        requirements.retain(|one| meant(&one["id"]));
    }
    document["category"] =
        json!({ "id": subject.category.id, "title": texts(&subject.category.title) });
    format!("{document:#}\n")
}
