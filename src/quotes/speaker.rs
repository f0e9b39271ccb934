//! Who says a quote: what its own sentence tells, else what those around it do.

use alloc::vec::Vec;

use super::Part;
use super::carry::carried;
use super::stage::{Last, Stage, UNKNOWN};
use super::token::{self, Token};
use super::words::{WINDOW, last_sentence};
use crate::model::{AttributionData, Construction, SpeakerData};
use crate::quote::rules::attribution::{self, Scene};
use crate::quote::rules::{about, before, behind, lean};
use crate::span::Span;
use crate::tables::class;

/// So many sentences before the last one of a paragraph may tell whom it is about.
const EARLIER: usize = 4;
/// No longer line is the signature below a quote.
const SIGNATURE: usize = 100;
/// So many quotes of a block before are passed over at most.
const MOST_MASKED: usize = 16;

impl Stage<'_> {
    /// Who says a quote: told by its sentence, else by those around it.
    pub(super) fn attribute(
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
        let right = right.get(..self.reach).unwrap_or(right);
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
            let near = sentences.get(sentences.len().saturating_sub(self.reach)..).unwrap_or(sentences);
            about = last_sentence(near).and_then(about::about);
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
}

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
        #[expect(clippy::disallowed_methods, reason = "both ends are partition points, in order")]
        tokens.splice(from..to, [Token { start: quote.start(), end: quote.end(), class }]);
    }
}
