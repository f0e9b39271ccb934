//! Paragraphs to quotes: marks, pairs, cue, speaker, what carries over paragraphs, names; one stage, one module.

mod carry;
pub(crate) mod kind;
pub(crate) mod look;
mod marks;
pub(crate) mod mention;
mod pair;
pub(crate) mod token;

use alloc::vec::Vec;

use self::carry::{Carry, carried};
use self::kind::Shape;
use self::marks::{Candidates, Mark};
use self::pair::Pairing;
use self::token::Token;
use crate::error::Faults;
use crate::model::{AttributionData, Construction, Marks, PersonData, QuoteData, QuoteKind, ReportedData, SpeakerData};
use crate::quote::rules::attribution::{self, Scene};
use crate::quote::rules::kinds::{self, Sight};
use crate::quote::rules::{about, before, behind, lean};
use crate::span::Span;
use crate::tables::class::{self, Class};

/// A block of prose, in which quotes may stand: a paragraph (behind its dateline) or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prose {
    /// In the article's own text; never empty, no line end in it, no blanks at its ends.
    pub(crate) span: Span,
    /// Its number in the article's body; pointers between two blocks of prose have numbers too.
    pub(crate) block: u32,
}

/// What is found in an article.
#[derive(Debug)]
pub(crate) struct Lists<'l> {
    pub(crate) quotes: &'l mut Vec<QuoteData>,
    pub(crate) people: &'l mut Vec<PersonData>,
    /// `None` if it is not looked for.
    pub(crate) reported: Option<&'l mut Vec<ReportedData>>,
}

/// Working memory that one article leaves the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    marks: Vec<Mark>,
    pairing: Pairing,
    tokens: Vec<Token>,
    parts: Vec<Part>,
    /// Of another block than the one at work, or read to find a place.
    words: Vec<Token>,
    /// What `tokens` leaves out, where it was looked at after all.
    hidden: Vec<Token>,
    /// The last part before which that was, and where its tokens begin there.
    hidden_before: Option<(usize, usize)>,
    names: crate::who::Scratch,
    /// The rules that told something, in their order.
    #[cfg(test)]
    fired: core::cell::RefCell<Vec<&'static str>>,
}

/// The part of a quote that stands in one block.
#[derive(Clone, Copy, Debug)]
struct Part {
    quote: usize,
    /// Its token.
    token: usize,
    shape: Shape,
    /// Inside its marks.
    inner: (usize, usize),
    /// Whole sentences between the quote before it (or the start of the block) and this one are left out.
    gap: bool,
}

/// Finds the quotes of an article, and who speaks in it.
///
/// The lists are emptied first. Linear in the text, whatever stands in it. If there are more than `most` quotes,
/// only so many are found, and the answer is `false`.
pub(crate) fn find(
    text: &str,
    prose: &[Prose],
    most: usize,
    scratch: &mut Scratch,
    lists: Lists<'_>,
    faults: &mut Faults<'_>,
) -> bool {
    let Lists { quotes, people, reported } = lists;
    quotes.clear();
    people.clear();
    let are_all = pairs(text, prose, most, scratch, quotes, faults);
    quotes.truncate(most);
    speakers(text, prose, scratch, quotes);
    let reported = match reported {
        Some(reported) => {
            crate::quote::reported::find(text, prose, quotes, &mut scratch.tokens, reported);
            reported.as_mut_slice()
        }
        None => &mut [],
    };
    crate::who::resolve(text, prose, quotes, reported, people, &mut scratch.names);
    are_all
}

/// So many marks of a block are held for each quote that there may be: nested ones and apostrophes are marks, too.
const MARKS_A_QUOTE: usize = 4;
/// And so many more.
const MARKS: usize = 1_024;

/// Marks and pairs of all blocks, up to the one in which there are more than `most`; whether there is none.
///
/// A block with far more marks than that is one, too, and only the first of them are looked at.
fn pairs(
    text: &str,
    prose: &[Prose],
    most: usize,
    scratch: &mut Scratch,
    quotes: &mut Vec<QuoteData>,
    faults: &mut Faults<'_>,
) -> bool {
    let most_marks = most.saturating_mul(MARKS_A_QUOTE).saturating_add(MARKS);
    scratch.pairing.clear();
    // Nothing is looked for behind the article, which may be one of many.
    let text = prose.last().and_then(|last| text.get(..last.span.end())).unwrap_or("");
    let begin = prose.first().map_or(0, |first| first.span.start());
    let mut candidates = Candidates::new(text.as_bytes(), begin);
    let mut are_all = true;
    for (index, block) in prose.iter().enumerate() {
        let may_have_marks = candidates.first() < block.span.end();
        if !may_have_marks && !scratch.pairing.is_open() {
            continue;
        }
        scratch.marks.clear();
        if may_have_marks {
            are_all = marks::scan(text, block.span, most_marks, &mut candidates, &mut scratch.marks);
        }
        if !scratch.marks.is_empty() || scratch.pairing.is_open() {
            let previous = index.checked_sub(1).and_then(|before| prose.get(before)).copied();
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            scratch.pairing.block(text, index, *block, previous, &scratch.marks, quotes, faults);
        }
        are_all = are_all && quotes.len() <= most;
        if !are_all {
            break;
        }
    }
    scratch.pairing.abandon(prose.last().copied(), quotes, faults);
    are_all
}

/// Cue and speaker of all quotes.
fn speakers(text: &str, prose: &[Prose], scratch: &mut Scratch, quotes: &mut [QuoteData]) {
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
        let mut stage =
            Stage { text, prose, index, block, scratch, quotes, carry: &mut carry, doubles, groups: &mut groups };
        stage.tokens(from, to, goes_on.map(|(_, quote)| quote));
        stage.run();
        from = to;
    }
    echoes(text, prose, quotes);
}

/// So many quotes further on may repeat the words of a line, of so many bytes at least.
const ECHO: usize = 24;
const REPEATED: usize = 12;

/// A line that is a quote and nothing else, above the sentence that it is taken from: its words are those of who says them
/// there (a heading, a pull quote).
fn echoes(text: &str, prose: &[Prose], quotes: &mut [QuoteData]) {
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

/// The outermost quote that number `at` belongs to.
fn outermost(quotes: &[QuoteData], at: usize) -> Option<usize> {
    (0..=at).rev().take(64).find(|at| quotes.get(*at).is_some_and(|quote| quote.depth == 0))
}

/// The last quote of the block that is somebody's words.
#[derive(Clone, Copy, Debug)]
struct Last {
    part: Part,
    attribution: AttributionData,
    speech: bool,
}

fn set_split(quote: &mut QuoteData) {
    if let Some(attribution) = &mut quote.attribution {
        attribution.construction = Construction::Split;
    }
}

/// Somebody's words, and nothing tells whose.
const UNKNOWN: AttributionData = AttributionData { construction: Construction::Carried, cue: None, speaker: None };

/// One block at work.
struct Stage<'s> {
    text: &'s str,
    prose: &'s [Prose],
    index: usize,
    block: Prose,
    scratch: &'s mut Scratch,
    quotes: &'s mut [QuoteData],
    carry: &'s mut Carry,
    /// The story has quotes in double marks.
    doubles: bool,
    groups: &'s mut u32,
}

/// So many sentences before the last one of a paragraph may tell whom it is about.
const EARLIER: usize = 4;
/// No longer line is the signature below a quote.
const SIGNATURE: usize = 100;
/// Of a long stretch without quotes, only this much beside each quote is read.
const WINDOW: usize = 600;

/// No more tokens than these are read on either side of a quote, quotes in their paragraph included: three times the
/// longest sentences that newspapers print. Without a limit a paragraph of nothing but quotes would be read once for
/// each of them.
const SENTENCE: usize = 200;

/// The last of these tokens, no more of them than a long sentence has.
fn near(tokens: &[Token]) -> &[Token] {
    tokens.get(tokens.len().saturating_sub(SENTENCE)..).unwrap_or(tokens)
}

impl Stage<'_> {
    /// Reads the block: words, marks, and each outermost quote as one token.
    ///
    /// Of the words only those in a sentence with a quote are read here: of three sentences between two quotes the
    /// first and the last one. What is left out is read by [`Self::hidden`], if nothing else tells who speaks.
    fn tokens(&mut self, from: usize, to: usize, goes_on: Option<usize>) {
        self.scratch.tokens.clear();
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
    fn hidden(&mut self, number: usize, to: usize) -> &[Token] {
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

    /// Where the sentence begins in which token `at` stands, as far as [`SENTENCE`] goes.
    fn sentence_start(&self, at: usize) -> usize {
        let tokens = &self.scratch.tokens;
        let mut start = at;
        let limit = at.saturating_sub(SENTENCE);
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

    /// Who says a quote: told by its sentence, else by those around it.
    fn attribute(
        &mut self,
        number: usize,
        part: Part,
        begins: bool,
        ends: bool,
        previous: Option<Last>,
    ) -> Option<AttributionData> {
        let tokens = &self.scratch.tokens;
        let start = self.sentence_start(part.token);
        let left: &[Token] = if begins { tokens.get(start..part.token).unwrap_or(&[]) } else { &[] };
        let right: &[Token] = if ends { tokens.get(part.token.saturating_add(1)..).unwrap_or(&[]) } else { &[] };
        let right = right.get(..SENTENCE).unwrap_or(right);
        let scene = Scene {
            left,
            right,
            tail: &[],
            speech: part.shape.is_clause(),
            capital: part.shape.capital,
            bare: part.shape.ends == 0,
            alone: begins && start == 0,
            comma: false,
            dash: false,
        };
        if let Some(found) = self.first(attribution::BOTH, &scene, left) {
            return Some(found);
        }
        if attribution::is_asked(&scene) {
            return Some(UNKNOWN);
        }
        if let Some(found) = self.gapped(part, left, previous) {
            return Some(found);
        }
        let found = self.beside(&scene, part);
        if found.is_some() || !begins {
            let weak = found.filter(|found| scene.bare && !left.is_empty() && begins && behind::is_weak(left, found));
            return weak.and_then(|_| self.first(attribution::END, &scene, right)).or(found);
        }
        if part.shape.ends != class::ENDS_STOP {
            if let Some(found) = self.first(attribution::END, &scene, right) {
                return Some(found);
            }
        }
        let empty = (left.is_empty(), right.is_empty());
        match previous {
            Some(last) => Some(self.after_a_quote(number, part, start, last.attribution)),
            None => self.after_a_sentence(start, part.shape.is_clause(), empty),
        }
    }

    /// The first rule of a list that finds somebody.
    fn first(&self, list: &'static [attribution::Rule], scene: &Scene<'_>, side: &[Token]) -> Option<AttributionData> {
        let (found, _rule) = attribution::first(list, scene, side)?;
        #[cfg(test)]
        self.scratch.fired.borrow_mut().push(_rule);
        Some(found)
    }

    /// What the words before and behind a quote tell: first those that it leans to.
    fn beside(&self, scene: &Scene<'_>, part: Part) -> Option<AttributionData> {
        let quote = self.scratch.tokens.get(part.token).copied();
        let Scene { left, right, speech, .. } = *scene;
        let comma = part.shape.ends == class::ENDS_COMMA;
        let ahead = || if left.is_empty() { None } else { self.first(attribution::BEFORE, scene, left) };
        let behind = || {
            if !lean::to_the_right(scene, part.shape, quote) {
                return None;
            }
            // *To chants of "resign", the minister left.*
            let clause = speech
                || left.iter().all(|token| token.is(class::CONJ | class::ADV) || token.is(class::QUOTE))
                || left.iter().any(|token| token.is(class::CUE) && !token.is(class::NOUNLIKE));
            let asked = lean::is_question(scene, part.shape);
            let commas = clause && (comma || asked || right.first().is_some_and(|next| next.is(class::COMMA)));
            let mut scene = scene.with_tail(commas);
            scene.comma = commas;
            self.first(attribution::BEHIND, &scene, scene.tail)
        };
        let goes_on = part.shape.ends == class::ENDS_CRY && lean::goes_on(right);
        if (comma || left.is_empty() || goes_on) && !lean::is_subordinate(left) {
            behind().or_else(ahead)
        } else {
            ahead().or_else(behind)
        }
    }

    /// Of a quote in whose sentence nobody speaks, behind another one: who speaks between them, or the same.
    fn after_a_quote(&mut self, number: usize, part: Part, start: usize, before: AttributionData) -> AttributionData {
        let tokens = &self.scratch.tokens;
        // The sentences between the last quote and this one, without the one that holds the last quote's cue.
        let begin = tokens.get(start).map_or(0, |token| token.start);
        let before_part = number.checked_sub(1).and_then(|before| self.scratch.parts.get(before));
        let from = before_part.map_or(0, |other| other.token);
        let mut between = if part.gap {
            self.hidden(number, begin).get(usize::from(number > 0)..).unwrap_or(&[])
        } else {
            tokens.get(from.saturating_add(1)..start).unwrap_or(&[])
        };

        if let Some(cue) = before.cue {
            let at = between.iter().position(|token| token.start == cue.start());
            let end = at.map(|at| {
                between
                    .iter()
                    .skip(at)
                    .position(|token| token.is(class::STOP))
                    .map_or(between.len(), |len| at.saturating_add(len).saturating_add(1))
            });
            between = end.and_then(|end| between.get(end..)).unwrap_or(between);
        }
        let last = last_sentence(between);
        if let Some(found) = last.and_then(about::speaks).or_else(|| last.and_then(about::named)) {
            return found;
        }
        carried(before)
    }

    /// Of the first quote of its paragraph in whose sentence nobody speaks: whom the sentences before it are about.
    fn after_a_sentence(&mut self, start: usize, speech: bool, empty: (bool, bool)) -> Option<AttributionData> {
        let tokens = &self.scratch.tokens;
        let (opens, alone) = empty;
        let begin = tokens.get(start).map_or(0, |token| token.start);
        // The first quote of its sentence.
        let first = self.scratch.parts.partition_point(|part| part.token < start);
        let gap = self.scratch.parts.get(first).is_some_and(|part| part.gap);
        let mut about = None;
        let mut goes_on = !gap;
        if gap {
            let hidden = self.hidden(first, begin);
            let end = hidden.iter().rposition(|token| !token.is(class::STOP)).unwrap_or(0);
            // A sentence that goes on from the quote before is no hidden one.
            goes_on = first > 0 && !hidden.iter().take(end).any(|token| token.is(class::STOP));
            if !goes_on {
                about = last_sentence(hidden).and_then(about::about);
            }
        }
        if goes_on {
            let sentences = self.scratch.tokens.get(..start).unwrap_or(&[]);
            about = last_sentence(near(sentences)).and_then(about::about);
        }
        if about.is_some() {
            return about;
        }
        if start == 0 && opens {
            return if alone { self.speaker_below() } else { None }.or_else(|| self.speaker_before());
        }
        // A sentence about something else stands before it: still the words of who spoke last, if that was just now.
        let recent = self.carry.last.filter(|_| self.index.saturating_sub(self.carry.block) <= 1);
        if speech && opens { recent.map(carried) } else { None }
    }

    /// *One called it "theft"; another, "robbery".*
    fn gapped(&self, part: Part, left: &[Token], previous: Option<Last>) -> Option<AttributionData> {
        let last = previous.filter(|last| !last.speech && last.attribution.cue.is_some())?;
        let first = left.iter().rposition(|token| token.is(class::QUOTE))?;
        let tokens = &self.scratch.tokens;
        let quote = tokens.get(last.part.token)?;
        let cue = last.attribution.cue?;
        if !tokens
            .iter()
            .take(part.token)
            .rev()
            .take(64)
            .any(|token| token.start == cue.start() && token.is(class::HOLD))
        {
            return None;
        }
        let between = left.get(first.saturating_add(1)..)?;
        if left.get(first)?.start != quote.start || part.shape.is_clause() {
            return None;
        }
        let mention = before::gapped(between)?;
        Some(AttributionData {
            construction: Construction::Reported,
            speaker: Some(SpeakerData { mention, person: None }),
            ..last.attribution
        })
    }

    /// The speaker named below a quote that is a line of its own.
    fn speaker_below(&mut self) -> Option<AttributionData> {
        let block = self.prose.get(self.index.checked_add(1)?)?.span;
        let line = block.slice(self.text)?;
        let dash = line.starts_with(['-', '–', '—', '―']);
        if line.len() > if dash { WINDOW } else { SIGNATURE } {
            return None;
        }
        let words = &mut self.scratch.words;
        words.clear();
        token::tokens(self.text, block.start(), block.start().saturating_add(line.len()), words);
        if dash { behind::line_label(words) } else { before::signature(words) }
    }

    /// The speaker whom the block before this one leaves.
    fn speaker_before(&mut self) -> Option<AttributionData> {
        let last = self.index.checked_sub(1)?;
        let introduces = self.prose.get(last)?.span.slice(self.text).is_some_and(|text| text.ends_with(':'));
        if let Some(found) = self.carry.last.filter(|_| self.carry.block == last && !introduces) {
            return Some(carried(found));
        }
        for back in 1..=2 {
            let block = self.prose.get(self.index.checked_sub(back)?)?;
            let from = block.span.end().saturating_sub(WINDOW).max(block.span.start());
            let from = (from..block.span.end()).find(|at| self.text.is_char_boundary(*at))?;
            let words = &mut self.scratch.words;
            words.clear();
            token::tokens(self.text, from, block.span.end(), words);
            // What somebody said in it tells nothing of who speaks.
            let quotes = self.quotes.get(..self.quotes.partition_point(|quote| quote.span.start() < block.span.end()));
            let quotes = quotes.unwrap_or(&[]).iter().rev().filter(|quote| quote.depth == 0).take(MOST_MASKED);
            for quote in quotes.take_while(|quote| quote.span.end() > from) {
                mask(words, quote.span);
            }
            // A heading, or a line of marks.
            if words.len() <= 8 && !words.last().is_some_and(|token| token.is(class::STOP | class::COLON)) {
                continue;
            }
            if let Some(found) = last_sentence(words).and_then(about::about) {
                let construction =
                    if introduces && back == 1 { Construction::Introduced } else { Construction::Carried };
                return Some(AttributionData { construction, ..found });
            }
            // *Low lost the shop. Its roof fell in.*: the sentences before the last one
            let mut rest: &[Token] = words;
            for _ in 0..EARLIER {
                let Some(last) = last_sentence(rest) else { break };
                let Some(first) = last.first() else { break };
                rest = rest.get(..rest.partition_point(|token| token.start < first.start)).unwrap_or(&[]);
                if let Some(found) = last_sentence(rest).and_then(about::named) {
                    return Some(found);
                }
            }
            break;
        }
        self.carry.last.filter(|_| self.index.saturating_sub(self.carry.block) <= 2).map(carried)
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
            left: left.get(left.len().saturating_sub(SENTENCE)..).unwrap_or(left),
            right: right.get(..SENTENCE).unwrap_or(right),
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

/// So many quotes of a block before are passed over at most.
const MOST_MASKED: usize = 16;

/// Makes one token of those of a quote.
fn mask(tokens: &mut Vec<Token>, quote: Span) {
    let from = tokens.partition_point(|token| token.start < quote.start());
    let to = tokens.partition_point(|token| token.end <= quote.end());
    if from < to {
        let inside = tokens.get(from..to).unwrap_or(&[]);
        let mut class = class::QUOTE | inside.last().map_or(0, |last| last.class & class::STOP);
        // As of any other quote: it may be a nickname.
        if inside.iter().find(|token| token.is(class::WORD)).is_some_and(|first| first.is(class::CAP)) {
            class |= class::OPENS_CAP;
        }
        tokens.splice(from..to, [Token { start: quote.start(), end: quote.end(), class }]);
    }
}

fn last_sentence(tokens: &[Token]) -> Option<&[Token]> {
    let end = tokens.iter().rposition(|token| !token.is(class::STOP))?.saturating_add(1);
    let tokens = tokens.get(..end)?;
    let start = tokens.iter().rposition(|token| token.is(class::STOP)).map_or(0, |at| at.saturating_add(1));
    tokens.get(start..)
}

/// The rules that tell something of a text whose lines are its paragraphs.
#[cfg(test)]
pub(crate) fn fired(text: &str) -> Vec<&'static str> {
    let (mut prose, mut at) = (Vec::new(), 0_usize);
    for (block, line) in (0_u32..).zip(text.split('\n')) {
        prose.push(Prose { span: Span::at(at, line.len()), block });
        at = at.saturating_add(line.len()).saturating_add(1);
    }
    let (mut scratch, mut quotes, mut people) = (Scratch::default(), Vec::new(), Vec::new());
    let faults = &mut Faults::new(text, Vec::new());
    let _ = find(
        text,
        &prose,
        usize::MAX,
        &mut scratch,
        Lists { quotes: &mut quotes, people: &mut people, reported: None },
        faults,
    );
    scratch.fired.into_inner()
}
