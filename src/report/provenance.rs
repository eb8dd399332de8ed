//! What a report says of criteria that are based on others: on which, and what is otherwise.

use crate::catalogue::overlay as words;
use crate::criteria::{Criteria, Overlay};
use crate::report::wording::said;
use crate::text::Lang;

/// Terms and what is said of them, layer by layer; nothing where the criteria stand alone.
pub(super) fn overlay(criteria: &Criteria, lang: Lang) -> Vec<(String, String)> {
    let layers = criteria.overlay.iter().flat_map(Overlay::layers);
    layers.flat_map(|layer| entries(layer, lang)).collect()
}

fn entries(layer: &Overlay, lang: Lang) -> Vec<(String, String)> {
    let base = &layer.base;
    let named = [
        ("title", base.title.get(lang).to_owned()),
        ("id", base.id.clone()),
        ("version", base.version.clone()),
    ];
    let counts = [
        ("changed", layer.changed.to_string()),
        ("added", layer.added.to_string()),
        ("dropped", layer.dropped.len().to_string()),
    ];
    let dropped = layer.dropped.iter().map(|part| {
        let kind = part.kind.name().get(lang).to_owned();
        let what = [("kind", kind), ("id", part.id.clone())];
        let why = [
            ("text", part.text.get(lang).to_owned()),
            ("reason", part.reason.get(lang).to_owned()),
        ];
        (said(&words::DROPPED, &what, lang), said(&words::DROPPED_TEXT, &why, lang))
    });
    let term = |words: &crate::text::Words| words.get(lang).to_owned();
    [
        (term(&words::OVERLAY_SHA256), layer.sha256.clone()),
        (term(&words::BASE), said(&words::BASE_TEXT, &named, lang)),
        (term(&words::BASE_SHA256), base.sha256.clone()),
        (term(&words::CHANGES), said(&words::CHANGES_TEXT, &counts, lang)),
    ]
    .into_iter()
    .chain(dropped)
    .collect()
}
