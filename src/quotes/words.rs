//! The words of a block that are read: those in a sentence with a quote, and others only if nothing else tells who speaks.

use super::kind;
use super::stage::Stage;
use super::token::{self, Token};
use super::{Part, Scratch};
use crate::tables::class::{self, Class};

/// Of a long stretch without quotes, only this much beside each quote is read.
pub(super) const WINDOW: usize = 600;

/// For so many words there is room at once.
const ROOM: usize = 128;

/// No more tokens than these are read on either side of a quote, quotes in their paragraph included: three times the
/// longest sentences that newspapers print. Without a limit a paragraph of nothing but quotes would be read once for
/// each of them.
const SENTENCE: usize = 200;

/// In a paragraph of many quotes, only so many times the tokens that there are for each of them are read, so that all of
/// them together read the paragraph this often and no more.
const READINGS: usize = 8;
/// But always so many.
const SHORTEST: usize = 48;

/// How many tokens are read on either side of each quote of a block.
pub(super) fn reach(tokens: usize, quotes: usize) -> usize {
    let each = tokens.checked_div(quotes).unwrap_or(tokens);
    each.saturating_mul(READINGS).clamp(SHORTEST, SENTENCE)
}

pub(super) fn last_sentence(tokens: &[Token]) -> Option<&[Token]> {
    let end = tokens.iter().rposition(|token| !token.is(class::STOP))?.saturating_add(1);
    let tokens = tokens.get(..end)?;
    let start = tokens.iter().rposition(|token| token.is(class::STOP)).map_or(0, |at| at.saturating_add(1));
    tokens.get(start..)
}

impl Stage<'_> {
    /// Reads the block: words, marks, and each outermost quote as one token.
    ///
    /// Of the words only those in a sentence with a quote are read here: of three sentences between two quotes the
    /// first and the last one. What is left out is read by [`Self::hidden`], if nothing else tells who speaks.
    pub(super) fn tokens(&mut self, from: usize, to: usize, goes_on: Option<usize>) {
        self.scratch.tokens.clear();
        self.scratch.tokens.reserve(ROOM);
        self.scratch.hidden.clear();
        self.scratch.hidden_before = None;
        self.scratch.parts.clear();
        let mut at = self.block.span.start();
        for number in goes_on.into_iter().chain(from..to) {
            let Some(quote) = self.quotes.get(number).copied() else { break };
            if quote.depth > 0 {
                continue;
            }
            let start = quote.span.start().max(self.block.span.start());
            let end = quote.span.end().min(self.block.span.end());
            let gap = self.gap(at, start);
            let inner_start = quote.inner.start().max(start);
            let inner_end = quote.inner.end().min(end).max(inner_start);
            let shape = kind::shape(self.text, inner_start, inner_end);
            let mut class: Class = class::QUOTE | shape.ends;
            if shape.capital {
                class |= class::OPENS_CAP;
            }
            let token = self.scratch.tokens.len();
            self.scratch.tokens.push(Token { start, end, class });
            self.scratch.parts.push(Part { quote: number, token, shape, inner: (inner_start, inner_end), gap });
            at = end;
        }
        // Behind the last quote.
        if let Some((near, _)) = stretches(self.text, at, self.block.span.end()) {
            token::sentence(self.text, near.0, near.1, &mut self.scratch.tokens);
        }
    }

    /// The words between a quote, or the start of the block, and another quote; whether some are left out.
    fn gap(&mut self, from: usize, to: usize) -> bool {
        let Some((near, far)) = stretches(self.text, from, to) else { return false };
        let dateline = self.is_dateline();
        let Scratch { tokens, words, .. } = &mut *self.scratch;
        let long = near != far;
        if dateline {
            // Its dash ends no sentence, but what is behind it begins one: that is counted in tokens.
            token::tokens(self.text, near.0, near.1, tokens);
            if long {
                tokens.push(Token { start: near.1, end: near.1, class: class::STOP });
                token::tokens(self.text, far.0, far.1, tokens);
            }
            return false;
        }
        let mut at = near.0;
        if !tokens.is_empty() {
            at = token::sentence(self.text, near.0, near.1, tokens);
        }
        if long {
            tokens.push(Token { start: near.1, end: near.1, class: class::STOP });
            at = far.0;
        }
        let stop = token::last_stop(self.text, at, far.1, words);
        if let Some(stop) = stop {
            tokens.push(stop);
            at = stop.end;
        }
        token::tokens(self.text, at, far.1, tokens);
        long || stop.is_some()
    }

    /// Whether the block may begin with a place in capitals, and a dash behind it.
    fn is_dateline(&self) -> bool {
        match self.text.as_bytes().get(self.block.span.start()..) {
            Some([first, second, ..]) => {
                (first.is_ascii_uppercase() || !first.is_ascii()) && !second.is_ascii_lowercase() && *second != b' '
            }
            _ => false,
        }
    }

    /// All the words between the quote before this one and the sentence that begins at `to`; of what stands before them
    /// the one token.
    pub(super) fn hidden(&mut self, number: usize, to: usize) -> &[Token] {
        let before = number.checked_sub(1).and_then(|before| self.scratch.parts.get(before));
        let quote = before.and_then(|before| self.scratch.tokens.get(before.token)).copied();
        let end = self.scratch.parts.get(number).and_then(|part| self.scratch.tokens.get(part.token));
        let end = end.map_or(to, |quote| quote.start);
        let from = quote.map_or(self.block.span.start(), |quote| quote.end);
        let hidden = &mut self.scratch.hidden;
        let len = match self.scratch.hidden_before {
            Some((old, at)) if old == number => at,
            _ => {
                let len = hidden.len();
                self.scratch.hidden_before = Some((number, len));
                hidden.extend(quote);
                if let Some((near, far)) = stretches(self.text, from, end) {
                    token::tokens(self.text, near.0, near.1, hidden);
                    if near != far {
                        hidden.push(Token { start: near.1, end: near.1, class: class::STOP });
                        token::tokens(self.text, far.0, far.1, hidden);
                    }
                }
                len
            }
        };
        let hidden = hidden.get(len..).unwrap_or(&[]);
        hidden.get(..hidden.partition_point(|token| token.start < to)).unwrap_or(hidden)
    }

    /// Where the sentence begins in which token `at` stands, as far as is read.
    pub(super) fn sentence_start(&self, at: usize) -> usize {
        let tokens = &self.scratch.tokens;
        let mut start = at;
        let limit = at.saturating_sub(self.reach);
        while let Some(before) =
            start.checked_sub(1).filter(|before| *before >= limit).and_then(|before| tokens.get(before))
        {
            if before.is(class::STOP) {
                break;
            }
            if before.is(class::QUOTE) && before.is(class::ENDS_STOP | class::ENDS_CRY) && start < at {
                let next = tokens.get(start);
                if next.is_some_and(|next| next.is(class::CAP | class::QUOTE)) && before.is(class::ENDS_STOP) {
                    break;
                }
                if next.is_some_and(|next| next.is(class::QUOTE)) {
                    break;
                }
            }
            if before.is(class::QUOTE) && before.is(class::ENDS_STOP | class::ENDS_CRY) && start == at {
                break;
            }
            start = start.saturating_sub(1);
        }
        start
    }
}

/// The stretches of `text[from..to]` that are read: all of it, twice, or of a long one both ends.
fn stretches(text: &str, from: usize, to: usize) -> Option<((usize, usize), (usize, usize))> {
    if to.saturating_sub(from) <= WINDOW.saturating_mul(2) {
        return Some(((from, to), (from, to)));
    }
    let blank = |at: usize| {
        let rest = text.as_bytes().get(at..)?;
        rest.iter().take(64).position(|byte| *byte == b' ').map(|len| at.saturating_add(len))
    };
    Some(((from, blank(from.saturating_add(WINDOW))?), (blank(to.saturating_sub(WINDOW))?, to)))
}
