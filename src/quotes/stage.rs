//! One block at work: its quotes one after another, each with its speaker and its kind.

use super::carry::Carry;
use super::token::Token;
use super::words::reach;
use super::{Part, Prose, Scratch};
use crate::model::{AttributionData, Construction, Marks, QuoteData, QuoteKind};
use crate::quote::rules::kinds::{self, Sight};
use crate::span::Span;
use crate::tables::class;

/// Cue and speaker of all quotes.
pub(super) fn speakers(text: &str, prose: &[Prose], scratch: &mut Scratch, quotes: &mut [QuoteData]) {
    let doubles = quotes.iter().any(|quote| quote.depth == 0 && quote.marks != Marks::Single);
    let mut carry = Carry::default();
    let mut from = 0_usize;
    let mut groups = 0_u32;
    // The last block that was read.
    let mut last: Option<usize> = None;
    loop {
        // A quote that goes on behind it, or else the next block in which one begins.
        let goes_on = last.zip(from.checked_sub(1)).and_then(|(last, quote)| {
            let quote = outermost(quotes, quote)?;
            let goes_on = usize::try_from(quotes.get(quote)?.last_block).is_ok_and(|end| end > last);
            if goes_on { Some((last.checked_add(1)?, quote)) } else { None }
        });
        let begins = quotes.get(from).and_then(|quote| usize::try_from(quote.block).ok());
        let Some(index) = goes_on.map(|(index, _)| index).or(begins) else { break };
        let Some(block) = prose.get(index).copied() else { break };
        last = Some(index);
        // The quotes that begin in this block.
        let mut to = from;
        while quotes.get(to).is_some_and(|quote| usize::try_from(quote.block).ok() == Some(index)) {
            to = to.saturating_add(1);
        }
        let mut stage = Stage {
            text,
            prose,
            index,
            block,
            scratch,
            quotes,
            carry: &mut carry,
            doubles,
            groups: &mut groups,
            reach: 0,
        };
        stage.tokens(from, to, goes_on.map(|(_, quote)| quote));
        stage.reach = reach(stage.scratch.tokens.len(), stage.scratch.parts.len());
        stage.run();
        from = to;
    }
}

/// The outermost quote that number `at` belongs to.
fn outermost(quotes: &[QuoteData], at: usize) -> Option<usize> {
    (0..=at).rev().take(64).find(|at| quotes.get(*at).is_some_and(|quote| quote.depth == 0))
}

/// The last quote of the block that is somebody's words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Last {
    pub(super) part: Part,
    pub(super) attribution: AttributionData,
    pub(super) speech: bool,
}

fn set_split(quote: &mut QuoteData) {
    if let Some(attribution) = &mut quote.attribution {
        attribution.construction = Construction::Split;
    }
}

/// Somebody's words, and nothing tells whose.
pub(super) const UNKNOWN: AttributionData =
    AttributionData { construction: Construction::Carried, cue: None, speaker: None };

/// One block at work.
pub(super) struct Stage<'s> {
    pub(super) text: &'s str,
    pub(super) prose: &'s [Prose],
    pub(super) index: usize,
    pub(super) block: Prose,
    pub(super) scratch: &'s mut Scratch,
    pub(super) quotes: &'s mut [QuoteData],
    pub(super) carry: &'s mut Carry,
    /// The story has quotes in double marks.
    pub(super) doubles: bool,
    pub(super) groups: &'s mut u32,
    /// So many tokens are read on either side of a quote.
    pub(super) reach: usize,
}

impl Stage<'_> {
    fn run(&mut self) {
        let mut previous: Option<Last> = None;
        for number in 0..self.scratch.parts.len() {
            let Some(part) = self.scratch.parts.get(number).copied() else { break };
            let Some(quote) = self.quotes.get(part.quote).copied() else { break };
            let begins = usize::try_from(quote.block).is_ok_and(|block| block == self.index);
            let ends = usize::try_from(quote.last_block).is_ok_and(|block| block == self.index);
            // Of a quote that began in an earlier block, what stands behind its end tells of the next one, and of itself
            // if nothing better is known.
            let here = self.attribute(number, part, begins, ends, previous);
            let found = match quote.attribution {
                Some(known) if !begins && (known.construction != Construction::Carried || quote.group.is_some()) => {
                    Some(known)
                }
                Some(known) if !begins => here.or(Some(known)),
                _ => here,
            };
            // A quote that goes on here may be known for one only here.
            let kind = match quote.kind {
                known if !begins && known != QuoteKind::Term => known,
                _ => self.kind(part, found.as_ref(), previous),
            };
            let attribution = match kind {
                QuoteKind::Term => None,
                // Some words without a cue in their sentence: whose they are is not known.
                QuoteKind::Fragment if found.is_none_or(|found| found.construction == Construction::Carried) => {
                    Some(UNKNOWN)
                }
                _ => Some(found.unwrap_or(UNKNOWN)),
            };
            let split = begins && kind != QuoteKind::Term && self.is_second_half(part, attribution, previous);
            let group = if split { Some(self.group(previous)) } else { quote.group };
            if let Some(place) = self.quotes.get_mut(part.quote) {
                place.kind = kind;
                place.attribution = attribution;
                place.group = group;
                if split {
                    set_split(place);
                }
            }
            if let Some(now) = if begins { attribution } else { here.or(attribution) } {
                previous = Some(Last { part, attribution: now, speech: kind == QuoteKind::Speech });
                if now.speaker.is_some() {
                    self.carry.last = Some(now);
                    self.carry.block = self.index;
                }
            }
        }
    }

    /// Whether the cue of both stands between this quote and the last one: *"…," she said. "…"*
    fn is_second_half(&self, part: Part, attribution: Option<AttributionData>, previous: Option<Last>) -> bool {
        let (Some(now), Some(last)) = (attribution, previous) else { return false };
        let (Some(cue), Some(first), Some(second)) =
            (now.cue, self.scratch.tokens.get(last.part.token), self.scratch.tokens.get(part.token))
        else {
            return false;
        };
        // A quote that began in an earlier block has its cue there, whatever stands behind its end.
        let first_has_it = self
            .quotes
            .get(last.part.quote)
            .and_then(|quote| quote.attribution)
            .is_some_and(|first| first.cue == now.cue && first.speaker == now.speaker);
        // Half a sentence may be no clause by itself (*"Peace," she said, "is possible."*).
        let marked = part.token.checked_sub(1).and_then(|at| self.scratch.tokens.get(at)).is_some_and(|mark| {
            mark.is(class::COMMA | class::STOP | class::DASH | class::COLON | class::SEMI | class::QUOTE)
        });
        (last.speech || marked)
            && now.speaker.is_some()
            && first_has_it
            && cue.start() >= first.end
            && cue.end() <= second.start
    }

    /// The number of the group of the last quote, which is the first half of a split one.
    fn group(&mut self, previous: Option<Last>) -> u32 {
        let Some(first) = previous.and_then(|last| self.quotes.get_mut(last.part.quote)) else { return *self.groups };
        set_split(first);
        let number = first.group.unwrap_or_else(|| {
            let number = *self.groups;
            *self.groups = self.groups.saturating_add(1);
            number
        });
        first.group = Some(number);
        number
    }

    /// Speech, fragment or term.
    fn kind(&self, part: Part, found: Option<&AttributionData>, previous: Option<Last>) -> QuoteKind {
        let tokens = &self.scratch.tokens;
        let (left, right) = tokens.split_at_checked(part.token).unwrap_or((tokens, &[]));
        let right = right.get(1..).unwrap_or(&[]);
        let cue = found.and_then(|found| found.cue);
        // *"…," she said, "and …"*: the second half of speech is speech.
        let half = previous.is_some_and(|Last { attribution: before, speech, .. }| {
            speech
                && found.is_some_and(|found| {
                    found.cue.is_some() && found.cue == before.cue && found.construction != Construction::Reported
                })
        });
        let near = left.get(left.len().saturating_sub(6)..).unwrap_or(left);
        let sight = Sight {
            inner: self.text.get(part.inner.0..part.inner.1).unwrap_or(""),
            shape: part.shape,
            left: left.get(left.len().saturating_sub(self.reach)..).unwrap_or(left),
            right: right.get(..self.reach).unwrap_or(right),
            construction: found.map(|found| found.construction),
            cue: cue.and_then(|cue| {
                let behind = || look_up(right, cue).filter(|(cue, _)| cue.is(class::CUE | class::ACCORDING));
                look_up(left, cue).or_else(|| look_up(&self.scratch.hidden, cue)).or_else(behind)
            }),
            held: cue.is_some_and(|cue| look_up(near, cue).is_some_and(|(cue, _)| cue.is(class::HOLD))),
            half,
            heading: left.is_empty() && right.is_empty() && self.is_heading(part),
        };
        let (kind, _rule) = kinds::kind(&sight);
        #[cfg(test)]
        self.scratch.fired.borrow_mut().push(_rule);
        kind
    }

    /// A line of its own in single marks, in a story whose quotes have double ones: a section heading.
    fn is_heading(&self, part: Part) -> bool {
        // A line that ends in a colon tells that somebody's words follow; and no heading has two lines.
        let before = self.index.checked_sub(1).and_then(|before| self.prose.get(before));
        if before.is_some_and(|before| before.span.slice(self.text).is_some_and(|text| text.ends_with(':'))) {
            return false;
        }
        let single = |quote: &QuoteData| quote.marks == Marks::Single && quote.block == quote.last_block;
        self.doubles && self.quotes.get(part.quote).is_some_and(single) || !part.shape.punctuated && part.shape.title
    }
}

/// A word by its place, and the one before it.
fn look_up(tokens: &[Token], word: Span) -> Option<(Token, Option<Token>)> {
    let at = tokens.binary_search_by_key(&word.start(), |token| token.start).ok()?;
    Some((*tokens.get(at)?, at.checked_sub(1).and_then(|at| tokens.get(at)).copied()))
}
