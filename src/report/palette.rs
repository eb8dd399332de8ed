//! The one palette of every report. It is a single blue from light to dark, so that order reads as
//! lightness: to colour-blind readers, and in black-and-white print. What is claimed has the one
//! other colour, an orange that all of them tell from blue. No colour stands alone; a word, a
//! number or a pattern always says the same.

/// A colour as `0xRRGGBB`.
pub type Rgb = u32;

/// Text.
pub const INK: Rgb = 0x1B2A41;
/// Text that steps back.
pub const MUTED: Rgb = 0x5A6878;
/// Lines between cells.
pub const LINE: Rgb = 0xC9D2DC;
/// The background of quiet boxes.
pub const WASH: Rgb = 0xF1F5F9;
/// The background of cells that people fill in.
pub const INPUT: Rgb = 0xFFFBE6;
/// White.
pub const PAPER: Rgb = 0xFFFFFF;
/// The background of header rows.
pub const HEAD: Rgb = 0x1F3A5F;
/// What is substantiated.
pub const SCORE: Rgb = 0x1F5A94;
/// What is claimed.
pub const CLAIMED: Rgb = 0xD55E00;
/// A level that is not reached, or nothing to show.
pub const NONE: Rgb = 0x5F6B7A;

/// Text where ink is not dark enough.
const BLACK: Rgb = 0x000000;

/// The contrast at which text is legible.
const LEGIBLE: f64 = 4.5;

/// The lowest level of a ladder.
const LOWEST: Rgb = 0x6FA8D6;
/// The highest level of a ladder.
const HIGHEST: Rgb = 0x0B3C74;

/// How a completion looks: nothing, less than half, half or more, all.
pub const HEAT: [Rgb; 4] = [0xFFFFFF, 0xDCE9F5, 0xA9CCEA, 0x1F5A94];

/// The colour of a level, by its position on a ladder of `count` levels; the higher, the darker.
pub fn level(at: Option<usize>, count: usize) -> Rgb {
    let Some(at) = at else { return NONE };
    let steps = count.saturating_sub(1) as u32;
    if steps == 0 {
        return HIGHEST;
    }
    let at = (at as u32).min(steps);
    let blend = |shift: u32| {
        let (from, to) = (LOWEST >> shift & 0xFF, HIGHEST >> shift & 0xFF);
        ((from * (steps - at) + to * at) / steps) << shift
    };
    blend(16) | blend(8) | blend(0)
}

/// The colour of text on a background: ink or white, and black on the few colours between the two
/// where neither is legible.
pub fn on(background: Rgb) -> Rgb {
    let legible = |text: &Rgb| contrast(background, *text) >= LEGIBLE;
    [INK, PAPER].into_iter().find(legible).unwrap_or(BLACK)
}

/// The contrast of two colours as the Web Content Accessibility Guidelines define it, 1 to 21.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let channel = |shift: u32| {
        let value = f64::from(colour >> shift & 0xFF) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn higher_levels_are_darker_on_every_ladder() {
        for count in 1..=6 {
            let shades: Vec<f64> = (0..count).map(|at| luminance(level(Some(at), count))).collect();
            assert!(shades.windows(2).all(|pair| pair[0] > pair[1]), "{count}: {shades:?}");
        }
    }

    #[test]
    fn text_is_legible_on_every_background() {
        let levels = (1..=6).flat_map(|count| (0..count).map(move |at| level(Some(at), count)));
        let backgrounds = levels.chain(HEAT).chain([NONE, HEAD, WASH, INPUT, PAPER, SCORE]);
        for background in backgrounds {
            assert!(contrast(background, on(background)) >= LEGIBLE, "{background:06X}");
        }
        assert!(contrast(MUTED, WASH) >= LEGIBLE);
    }
}
