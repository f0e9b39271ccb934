//! A quote above the sentence that it is taken from.

use super::Prose;
use super::carry::carried;
use crate::model::{Construction, QuoteData, QuoteKind};

/// So many quotes further on may repeat the words of a line, of so many bytes at least.
const ECHO: usize = 24;
const REPEATED: usize = 12;

/// A line that is a quote and nothing else, above the sentence that it is taken from: its words are those of who says them
/// there (a heading, a pull quote).
pub(super) fn echoes(text: &str, prose: &[Prose], quotes: &mut [QuoteData]) {
    let unknown = |quote: &QuoteData| quote.attribution.is_none_or(|found| found.construction == Construction::Carried);
    for at in 0..quotes.len() {
        let Some((quote, behind)) = quotes.get(at..).and_then(<[QuoteData]>::split_first) else { break };
        let block = usize::try_from(quote.block).ok().and_then(|block| prose.get(block));
        if quote.depth > 0 || block.is_none_or(|block| block.span != quote.span) || !unknown(quote) {
            continue;
        }
        let words = |quote: &QuoteData| {
            let words = quote.inner.slice(text).unwrap_or("");
            words.trim_end_matches(['.', ',', '!', '?', ' '])
        };
        let line = words(quote);
        let is_same = |other: &&QuoteData| {
            let other = words(other);
            other.len().min(line.len()) >= REPEATED && (other.starts_with(line) || line.starts_with(other))
        };
        let said = behind.iter().take(ECHO).filter(|other| other.block > quote.block && other.depth == 0).find(is_same);
        let Some(found) = said.and_then(|said| said.attribution).filter(|found| found.speaker.is_some()) else {
            continue;
        };
        if let Some(quote) = quotes.get_mut(at) {
            quote.kind = QuoteKind::Speech;
            quote.attribution = Some(carried(found));
        }
    }
}
