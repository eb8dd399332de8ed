//! Second ways to read the same score: items grouped by the tags they carry, such as success
//! factors or pillars. Each item weighs as much as it does in the overall score.

use crate::criteria::{Framework, Lens, Tag};
use crate::exact::Exact;
use crate::score::ladder::weighted_mean;
use crate::score::tally::item_shares;
use crate::score::{Scorecard, Standing, Tally};

/// A lens with the scores of its tags.
#[derive(Debug, Clone, PartialEq)]
pub struct LensView<'a> {
    /// The lens.
    pub lens: &'a Lens,
    /// Its tags in file order.
    pub tags: Vec<TagView<'a>>,
}

/// What the items that carry a tag come to.
#[derive(Debug, Clone, PartialEq)]
pub struct TagView<'a> {
    /// The tag.
    pub tag: &'a Tag,
    /// How many items carry it and apply.
    pub items: usize,
    /// The mean of their scores; `None` where none applies.
    pub standing: Option<Standing>,
    /// The mean of their scores as the agency says.
    pub claimed: Option<Standing>,
    /// The mean completion of each level, 0 to 1, in ladder order; empty where none applies.
    pub completions: Vec<Exact>,
}

/// Reads an assessment's scores through each lens of its framework.
pub fn lenses<'a>(framework: &'a Framework, scorecard: &Scorecard) -> Vec<LensView<'a>> {
    let shares = item_shares(framework, &scorecard.substantiated);
    let view = |lens: &'a Lens| LensView {
        lens,
        tags: lens.tags.iter().map(|tag| tag_view(framework, scorecard, &shares, tag)).collect(),
    };
    framework.lenses.iter().map(view).collect()
}

fn tag_view<'a>(
    framework: &Framework,
    scorecard: &Scorecard,
    shares: &[Exact],
    tag: &'a Tag,
) -> TagView<'a> {
    let carrying: Vec<usize> = framework
        .items()
        .zip(&scorecard.substantiated.items)
        .enumerate()
        .filter(|(_, ((_, item), scored))| item.tags.contains(&tag.id) && scored.is_some())
        .map(|(at, _)| at)
        .collect();
    let standing = |tally: &Tally| {
        let scores =
            carrying.iter().filter_map(|&at| Some((&shares[at], &tally.items[at].as_ref()?.score)));
        weighted_mean(scores)
            .map(|score| Standing { level: framework.level_of_score(&score), score })
    };
    let completion = |level: usize| {
        weighted_mean(carrying.iter().filter_map(|&at| {
            Some((&shares[at], scorecard.substantiated.items[at].as_ref()?.completions.get(level)?))
        }))
    };
    TagView {
        tag,
        items: carrying.len(),
        standing: standing(&scorecard.substantiated),
        claimed: standing(&scorecard.claimed),
        completions: (0..framework.levels.len()).filter_map(completion).collect(),
    }
}
