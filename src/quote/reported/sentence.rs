//! One sentence: its verbs of saying, and what each reports.

use alloc::vec::Vec;

use super::content;
use super::label::label;
use crate::model::{NONE, ReportedConstruction as C, ReportedData, SpeakerData};
use crate::quote::phrase::{self, Tense, VerbGroup, Voice, adverbials, verb_group};
use crate::quote::rules::cue::shared_subject;
use crate::quote::rules::engine::{Slot, first};
use crate::quote::rules::reported::BEHIND;
use crate::quotes::look::{Ahead, Behind, Look, read};
use crate::quotes::mention::subject;
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::{
    ACCORDING, ADV, AS, ASKING, AUX, CAP, CLAUSE, CLOSE, COLON, COMMA, CONJ, DASH, DATE, DET, DIRECTLY, ENDS_COMMA,
    HEARER, ING, INGLIKE, NAMES, NUMBER, PART, PLAIN, POSS, PREP, PRON, QUOTE, REL, REPORTING, SAYING, SEMI, SPEAKER,
    STOP, SUB, THAT, TIME, TO, WORD,
};

/// One sentence at work.
pub(super) struct Sentence<'t> {
    text: &'t str,
    tokens: &'t [Token],
    block: u32,
    reported: &'t mut Vec<ReportedData>,
    /// How many reports stood before it.
    before: usize,
    /// Nothing reaches over this token.
    limit: usize,
}

/// The last report, while it may still be cut short.
#[derive(Clone, Copy)]
struct Open {
    /// Where its last piece begins, and ends as far as is known.
    from: usize,
    to: usize,
    /// Its verb.
    cue: Token,
}

impl<'t> Sentence<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token], block: u32, reported: &'t mut Vec<ReportedData>) -> Self {
        let before = reported.len();
        Self { text, tokens, block, reported, before, limit: tokens.len() }
    }

    /// Reads it; `labels`: a speaker and a colon may open it.
    pub(super) fn read(mut self, labels: bool) {
        if labels && self.label() || self.according() {
            return;
        }
        let mut from = 0;
        let mut open = None;
        if let Some((begin, behind, last)) = self.parenthesis() {
            // *After Low accused them of theft, he said: "…"*: what stands before it is no content of it
            if self.reported.len() == self.before {
                let comma = self.tokens.iter().take(begin).rposition(|token| token.is(COMMA) || token.is(QUOTE));
                self.limit = comma.unwrap_or(0);
                self.forward(0, self.limit, None);
                self.limit = self.tokens.len();
            }
            from = behind;
            open = last;
        }
        self.forward(from, self.tokens.len(), open);
        if let Some(own) = self.reported.get_mut(self.before..) {
            own.sort_by_key(|report| report.span());
        }
    }

    fn get(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    fn is(&self, at: usize, class: crate::tables::class::Class) -> bool {
        self.get(at).is_some_and(|token| token.is(class))
    }

    fn before_is(&self, at: usize, class: crate::tables::class::Class) -> bool {
        at.checked_sub(1).is_some_and(|at| self.is(at, class))
    }

    /// Where the sentence ends, its stop aside.
    fn end(&self) -> usize {
        let stop = usize::from(self.tokens.last().is_some_and(|last| last.is(STOP)));
        self.tokens.len().saturating_sub(stop).min(self.limit)
    }

    /// The tokens from one to before another, as a span without marks at its ends; nothing if nothing is said there.
    fn span(&self, from: usize, to: usize) -> Option<Span> {
        let tokens = self.tokens.get(from..to)?;
        let inner = |token: &Token| token.is(WORD | QUOTE | CLOSE);
        let first = tokens.iter().find(|token| token.is(WORD | QUOTE))?;
        let last = tokens.iter().rev().find(|token| inner(token))?;
        Some(first.span().to(last.span()))
    }

    fn put(
        &mut self,
        construction: C,
        rule: &'static str,
        pieces: (Option<Span>, Option<Span>),
        cue: Span,
        speaker: Option<Span>,
    ) {
        let (first, second) = match pieces {
            (Some(first), second) => (first, second),
            (None, Some(second)) => (second, None),
            (None, None) => return,
        };
        let meet = |one: Span, other: Span| one.start() < other.end() && other.start() < one.end();
        let inside = |other: Span| meet(first, other) || second.is_some_and(|second| meet(second, other));
        let speaker = speaker.filter(|speaker| !inside(*speaker));
        let whole = second.map_or(first, |second| first.to(second));
        let mut others = self.reported.get(self.before..).unwrap_or(&[]).iter().map(ReportedData::span);
        if inside(cue) || others.any(|other| meet(other, whole) && !other.contains(whole) && !whole.contains(other)) {
            return;
        }
        self.reported.push(ReportedData {
            construction,
            first,
            second,
            cue: Some(cue),
            speaker: speaker.map(|mention| SpeakerData { mention, person: None }),
            block: self.block,
            next: NONE,
            rule,
        });
    }

    /// `SPEAKER ":" C`; what is said inside it is no report of its own.
    fn label(&mut self) -> bool {
        let asks = self.tokens.last().is_some_and(|last| last.is(STOP) && last.span().slice(self.text) == Some("?"));
        let Some(found) = label(self.text, self.tokens, asks) else { return false };
        let to = content::end(self.tokens, found.begin, self.end(), C::Label);
        self.put(C::Label, "label", (self.span(found.begin, to), None), found.cue, Some(found.speaker));
        true
    }

    /// `C "," "according" "to" SPEAKER`, `"according" "to" SPEAKER "," C`
    fn according(&mut self) -> bool {
        let Some(at) = (0..self.tokens.len())
            .find(|at| self.is(*at, ACCORDING) && self.is(at.saturating_add(1), TO) && !self.is(*at, PREP))
        else {
            return false;
        };
        let source = at.saturating_add(2);
        let end = self.end();
        let behind = (source..end).find(|at| self.is(*at, COMMA | DASH | SEMI | CLOSE)).unwrap_or(end);
        let start = (0..at).rev().find(|at| self.is(*at, COLON | SEMI)).map_or(0, |at| at.saturating_add(1));
        let cue = self.span(at, source);
        let speaker = self.span(source, behind);
        let opens = (start..at).all(|at| self.is(at, CONJ | ADV | COMMA | SUB));
        // *acted according to his means*
        if !opens && at < 4 && !self.before_is(at, COMMA) {
            return false;
        }
        let said = |from, to| content::says_something(self.tokens.get(from..to).unwrap_or(&[]));
        let (first, second) = if opens {
            let to = content::end(self.tokens, behind, end, C::AccordingTo);
            (self.span(behind, to).filter(|_| said(behind, to)), None)
        } else {
            let last = self.span(start, at).filter(|_| said(start, at));
            let more = self.span(behind, end).filter(|_| self.is(behind.saturating_add(1), CONJ | PREP));
            (last, more)
        };
        let Some(cue) = cue else { return false };
        self.put(C::AccordingTo, "according", (first, second), cue, speaker);
        true
    }

    /// The verb groups of the sentence that may report something.
    fn group(&self, at: usize) -> Option<VerbGroup> {
        if !self.is(at, REPORTING) {
            return None;
        }
        verb_group(self.tokens, at)
    }

    /// `C "," SPEAKER CUE`, `C "," CUE SPEAKER`, `C "," SPEAKER CUE "," C`: an attribution beside its clause.
    ///
    /// Gives where reading goes on, and the report that may still be cut short there.
    fn parenthesis(&mut self) -> Option<(usize, usize, Option<Open>)> {
        (0..self.tokens.len()).find_map(|at| {
            let group = self.group(at).filter(|group| {
                group.cue.is(CLAUSE | DIRECTLY) && group.tense == Tense::Finite && group.voice == Voice::Active
            })?;
            let (behind, open) =
                self.as_noted(group).or_else(|| self.inverted(group)).or_else(|| self.beside(group))?;
            Some((group.first, behind, open))
        })
    }

    /// A comma, or a quote that ends in one, before this token.
    fn comma_before(&self, at: usize) -> bool {
        self.before_is(at, COMMA) || at.checked_sub(1).is_some_and(|at| self.is(at, QUOTE) && self.is(at, ENDS_COMMA))
    }

    /// What stands behind an attribution: its hearer, times and occasions are read past.
    fn behind_attribution(&self, group: VerbGroup) -> Option<Ahead<'t>> {
        let tail = Ahead(self.tokens.get(group.at.saturating_add(1)..)?);
        let rest = adverbials(tail);
        if rest == tail && group.cue.is(HEARER) {
            if let Ok((behind, _)) = phrase::phrase(tail) {
                return Some(adverbials(behind));
            }
        }
        Some(rest)
    }

    /// `C "," SPEAKER CUE`, and what goes on behind it: *The ferry, the port said on Friday, will sail*
    fn beside(&mut self, group: VerbGroup) -> Option<(usize, Option<Open>)> {
        let left = self.tokens.get(..group.first)?;
        let quote = left.iter().rposition(|token| token.is(QUOTE) && token.is(ENDS_COMMA));
        let speaker = read(subject, Behind(left.get(quote.map_or(0, |at| at.saturating_add(1))..)?))?;
        let begin = self.tokens.iter().position(|token| token.start >= speaker.start())?;
        if begin == 0 || !self.comma_before(begin) {
            return None;
        }
        let rest = self.behind_attribution(group)?;
        let behind = self.tokens.len().saturating_sub(rest.0.len());
        let ends = rest.first().is_none_or(|next| next.is(STOP | CLOSE));
        let before = self.tokens.get(..begin)?;
        // *"We sail," a spokesman, Ana Low, said*
        let apposed = quote.is_some_and(|at| {
            let behind = at.saturating_add(1);
            let between = before.get(behind..).unwrap_or(&[]);
            content::is_direct(before.get(..behind).unwrap_or(&[])) && !content::has_verb(between)
        });
        if apposed || content::is_direct(before) {
            return Some((behind, None));
        }
        // *…, he said during the show*: an occasion that no clause follows
        let occasion = || {
            rest.next_is(PREP | TIME | SUB | ADV)
                && !rest.next_is(THAT | ASKING)
                && before.len() >= 5
                && content::has_verb(before)
                && !before.first().is_some_and(|opens| opens.is(PREP | SUB | ADV | TIME))
        };
        let ends = ends || occasion();
        if !ends && !rest.next_is(COMMA | SEMI | DASH) {
            return None;
        }
        let direct = !content::says_something(before);
        let end = self.end();
        let next = behind.saturating_add(1);
        let goes_on = !ends
            && rest.next_is(COMMA)
            && !self.is(next, REL | ING)
            && (!self.is(next, INGLIKE) || !self.is(next, REPORTING));
        if goes_on && self.is(next, QUOTE) && !before.iter().any(|token| token.is(QUOTE)) {
            return Some((behind, None));
        }
        if !goes_on && before.len() < 5 && !before.iter().any(|token| token.is(QUOTE)) {
            return None;
        }
        if direct && (!goes_on || before.iter().any(|token| token.is(QUOTE))) {
            return Some((behind, None));
        }
        let first = self.span(content::clause_start(before), begin);
        if !goes_on {
            self.put(C::Trailing, "trailing", (first, None), group.span, Some(speaker));
            return Some((behind, None));
        }
        let to = content::end(self.tokens, next, end, C::Split);
        self.put(C::Split, "split", (first, self.span(behind, to)), group.span, Some(speaker));
        Some((behind, Some(Open { from: next, to, cue: group.cue })))
    }

    /// `C "," CUE SPEAKER`: *The ferry will sail, said Tomas Okonjo, who runs the port*
    fn inverted(&mut self, group: VerbGroup) -> Option<(usize, Option<Open>)> {
        if group.first == 0 || !self.comma_before(group.first) || group.first != group.at || group.cue.is(HEARER) {
            return None;
        }
        let tail = Ahead(self.tokens.get(group.at.saturating_add(1)..)?);
        if tail.next_is(DET) && tail.next_is(PRON) && !tail.next_is(CAP) {
            return None;
        }
        let (rest, found) = phrase::phrase(tail).ok()?;
        let before = self.tokens.get(..group.first)?;
        let rest = adverbials(rest);
        if !rest.first().is_none_or(|next| next.is(COMMA | STOP | REL | SEMI | DASH | ING | INGLIKE))
            || !found.is_somebody()
        {
            return None;
        }
        let behind = self.tokens.len().saturating_sub(rest.0.len());
        if content::says_something(before) && content::has_verb(before) {
            let first = self.span(content::clause_start(before), group.first);
            self.put(C::Inverted, "inverted", (first, None), group.span, Some(found.span));
        } else if !before.iter().any(|token| token.is(QUOTE)) {
            return None;
        }
        Some((behind, None))
    }

    /// Verbs of saying from left to right, each with what stands behind it.
    fn forward(&mut self, from: usize, to: usize, mut open: Option<Open>) {
        let mut at = from;
        while at < to {
            if let Some(group) = self.group(at).filter(|group| group.first >= from) {
                let inner = open.is_some_and(|last| at > last.from && at < last.to);
                if let Some((begin, to)) = self.asked(group) {
                    if inner {
                        self.cut(VerbGroup { shared: true, ..group }, open);
                    }
                    open = Some(Open { from: begin, to, cue: group.cue });
                    at = begin;
                    continue;
                }
                if !inner || self.closes(group, open) {
                    if let Some((construction, rule, begin)) = self.behind(group) {
                        let uncut = self.reported.last().copied();
                        if inner {
                            self.cut(group, open);
                        }
                        match self.report(group, construction, rule, begin) {
                            Some(to) => open = Some(Open { from: begin, to, cue: group.cue }),
                            None => {
                                if let (Some(last), Some(uncut)) = (self.reported.last_mut(), uncut) {
                                    *last = uncut;
                                }
                            }
                        }
                        at = begin;
                        continue;
                    }
                }
            }
            at = at.saturating_add(1);
        }
    }

    /// `"asked" ["by" hearer] C`, of nobody that is told: *Asked whether it rained, Low*, *when asked about it*
    fn asked(&mut self, group: VerbGroup) -> Option<(usize, usize)> {
        let absolute = group.first == group.at
            && (group.at == 0 || self.before_is(group.at, SUB | PREP) && !self.before_is(group.at, THAT));
        // *The mayor, asked about the fire, left*
        let about =
            || self.get(group.at.saturating_add(1)).is_some_and(|next| next.span().slice(self.text) == Some("about"));
        let absolute = absolute || group.first == group.at && self.before_is(group.at, COMMA) && about();
        let asked = absolute || group.voice == Voice::Passive;
        if !asked || !group.cue.is(PART) || !group.cue.is(HEARER) || group.cue.is(ING) {
            return None;
        }
        let mut rest = adverbials(Ahead(self.tokens.get(group.at.saturating_add(1)..)?));
        let begin = group.at.saturating_add(1);
        // What it was about is no occasion.
        if !rest.next_is(ASKING | THAT) && self.is(begin, PREP) && !self.is(begin, ACCORDING) {
            rest = Ahead(self.tokens.get(begin..)?);
        }
        let begin = self.tokens.len().saturating_sub(rest.0.len());
        if !rest.next_is(ASKING | THAT | PREP) {
            return None;
        }
        let comma = |at: &usize| self.is(*at, COMMA) || self.is(*at, QUOTE) && self.is(*at, ENDS_COMMA);
        let mut to = content::end(self.tokens, begin, self.end(), C::Unsourced);
        if absolute {
            to = (begin..to).find(comma).map_or(to, |at| if self.is(at, QUOTE) { at.saturating_add(1) } else { at });
        }
        content::says_something(self.tokens.get(begin..to)?).then_some(())?;
        self.put(C::Unsourced, "asked", (self.span(begin, to), None), group.span, None);
        Some((begin, to))
    }

    /// Where what stands behind a verb begins, as its rules tell.
    fn behind(&self, group: VerbGroup) -> Option<(C, &'static str, usize)> {
        let begin = group.at.saturating_add(1);
        let tail = self.tokens.get(begin..self.end())?;
        let found = first(BEHIND, group.cue.class, Ahead(tail))?;
        let start = found.slots.get(Slot::Content)?.start();
        let start = self.tokens.iter().position(|token| token.start >= start)?.max(begin);
        let mut construction = found.rule.construction;
        // *announced a second quay*: no clause
        if matches!(construction, C::Bare) && group.cue.is(NAMES) {
            let end = self.end();
            if self.tokens.get(start..end).is_some_and(content::is_phrase) {
                construction = C::Phrase;
            }
        }
        Some((construction, found.rule.name, start))
    }

    /// Whether a verb of saying ends what the one before it reports.
    fn closes(&self, group: VerbGroup, open: Option<Open>) -> bool {
        let Some(last) = open else { return true };
        // *, adding that*
        if group.tense == Tense::Participle {
            return self.comma_before(group.first)
                || self.before_is(group.first, CONJ | SUB)
                    && group.first.checked_sub(1).is_some_and(|at| self.before_is(at, COMMA));
        }
        if group.tense != Tense::Finite || group.voice == Voice::Passive {
            return false;
        }
        let forms = crate::tables::class::PAST | crate::tables::class::THIRD;
        // *and warned that*
        if group.shared {
            let alike = group.cue.class & last.cue.class & forms != 0 || last.cue.is(ING);
            let next = group.at.saturating_add(1);
            return alike && self.is(next, THAT | PRON | DET | CAP | WORD) && self.is(group.at, CLAUSE);
        }
        // *, but critics say*, *, which the yard denies*
        let Some(left) = self.tokens.get(..group.first) else { return false };
        let Some(found) = read(subject, Behind(left)) else { return false };
        let Some(begin) = self.tokens.iter().position(|token| token.start >= found.start()) else { return false };
        begin.checked_sub(2).is_some_and(|comma| {
            self.before_is(begin, CONJ | SUB) && !self.before_is(begin, THAT) && self.is(comma, COMMA)
        })
    }

    /// Cuts the last report short before the clause of a verb.
    fn cut(&mut self, group: VerbGroup, open: Option<Open>) {
        let Some(open) = open else { return };
        let mut to = group.first;
        if !group.shared {
            let subject = self.tokens.get(..group.first).and_then(|left| read(subject, Behind(left)));
            let begin = subject.and_then(|found| self.tokens.iter().position(|token| token.start >= found.start()));
            to = begin.unwrap_or(to);
        }
        while to > open.from && self.before_is(to, CONJ | SUB | COMMA) {
            to = to.saturating_sub(1);
        }
        let end = self.span(open.from, to).map(|span| span.end());
        let Some(last) = self.reported.last_mut() else { return };
        let Some(end) = end else { return };
        let shorter = |span: Span| Span::new(span.start(), span.end().min(end)).unwrap_or(span);
        match &mut last.second {
            Some(second) => *second = shorter(*second),
            None => last.first = shorter(last.first),
        }
    }

    /// Notes what a verb reports from `begin` on; whether it is anything.
    fn report(&mut self, group: VerbGroup, construction: C, rule: &'static str, begin: usize) -> Option<usize> {
        let left = self.tokens.get(..group.first).unwrap_or(&[]);
        let found = construction;
        let mut construction = construction;
        let speaker = if group.voice == Voice::Passive {
            construction = C::Unsourced;
            None
        } else if group.shared {
            construction = if group.tense == Tense::Participle { C::Participle } else { C::Shared };
            let last = self.reported.get(self.before..).and_then(<[ReportedData]>::last);
            let last = last.and_then(|last| last.speaker).map(|speaker| speaker.mention);
            last.or_else(|| self.fronted(group)).or_else(|| shared_subject(left)).or_else(|| self.contracted())
        } else {
            self.subject(group.first)
        };
        let relative =
            speaker.is_some_and(|found| left.iter().any(|token| token.is(REL) && token.start == found.start()));
        if relative {
            construction = C::Relative;
        }
        let passive = matches!(construction, C::Unsourced);
        if passive && !self.is(begin, THAT | ASKING) || speaker.is_none() && !passive {
            return None;
        }
        let part = if matches!(construction, C::Relative) { construction } else { found };
        let mut end = content::end(self.tokens, begin, self.end(), part);
        if self.is_fronted(group, speaker) {
            let comma = (begin..end).find(|at| self.is(*at, COMMA) || self.is(*at, QUOTE) && self.is(*at, ENDS_COMMA));
            end = comma.map_or(end, |at| if self.is(at, QUOTE) { at.saturating_add(1) } else { at });
        }
        if matches!(found, C::Phrase) {
            end = self.without_time(begin, end);
            end = self.without_occasion(begin, end);
        }
        if !content::says_something(self.tokens.get(begin..end)?) {
            return None;
        }
        let nominal = self.is(begin, DET) && !content::has_verb(self.tokens.get(begin..end)?);
        if matches!(construction, C::Bare) && nominal {
            construction = C::Phrase;
        }
        let content = self.span(begin, end);
        self.put(construction, rule, (content, None), group.span, speaker);
        Some(end)
    }

    /// Where a noun phrase ends without the time of its saying: *announced a second quay **on Monday***
    fn without_time(&self, begin: usize, end: usize) -> usize {
        let time = |token: &&Token| token.is(TIME | DATE | NUMBER) || token.is(PLAIN) && !token.is(CAP);
        let Some(tokens) = self.tokens.get(begin..end) else { return end };
        let len = tokens.iter().rev().take(4).take_while(time).count();
        let Some((left, last)) = tokens.split_at_checked(tokens.len().saturating_sub(len)) else { return end };
        if !last.iter().any(|token| token.is(DATE)) {
            return end;
        }
        let is_at = |token: &Token| matches!(token.span().slice(self.text), Some("on" | "in"));
        let left = match left.split_last() {
            Some((preposition, left)) if is_at(preposition) => left.len(),
            Some((word, _)) if !word.is(PREP | DET | POSS | CONJ) => left.len(),
            _ => return end,
        };
        if left == 0 { end } else { begin.saturating_add(left) }
    }

    /// Where a noun phrase ends without the occasion of its saying: *called it a mess **in a letter***
    fn without_occasion(&self, begin: usize, end: usize) -> usize {
        const LONGEST: usize = 6;
        let Some(tokens) = self.tokens.get(begin..end) else { return end };
        let len = tokens.iter().rev().take(LONGEST).position(|token| token.is(PREP));
        let at = len.and_then(|len| tokens.len().checked_sub(len.saturating_add(1)));
        let (Some(at), Some(last)) = (at, tokens.last()) else { return end };
        let word = tokens.get(at).and_then(|token| token.span().slice(self.text)).unwrap_or("");
        let is_occasion = match word {
            "in" | "on" | "at" | "during" => last.is(SAYING) && !last.is(CAP),
            "through" => last.is(SAYING | SPEAKER),
            _ => false,
        };
        if is_occasion && at > 0 { begin.saturating_add(at) } else { end }
    }

    /// Whether the clause of a verb opens the sentence and is not its main one: *While Low said …, the ferry*, *Noting …,*
    fn is_fronted(&self, group: VerbGroup, speaker: Option<Span>) -> bool {
        let opens = |to: usize| {
            let lead = self.tokens.get(..to).unwrap_or(&[]);
            lead.len() <= 3
                && lead.iter().all(|token| token.is(CONJ | SUB | ADV | PREP | AS))
                && lead.iter().any(|token| token.is(SUB | PREP))
        };
        if group.tense == Tense::Participle {
            return group.first == 0 || opens(group.first);
        }
        let begin = speaker.and_then(|found| self.tokens.iter().position(|token| token.start >= found.start()));
        begin.filter(|begin| *begin < group.first).is_some_and(|begin| {
            let sub = begin.saturating_sub(1);
            // *, which she said was a mistake, *
            let object = self.is(sub, REL) && begin > 0;
            let inside = begin > 0
                && self.is(sub, SUB)
                && !self.is(sub, THAT)
                && self.before_is(sub, COMMA | CONJ | SEMI | DASH);
            object || inside || opens(begin)
        })
    }

    /// The subject of the clause behind an opening participle: *Noting that it rained, Low left.*
    fn fronted(&self, group: VerbGroup) -> Option<Span> {
        if group.tense != Tense::Participle || !self.is_fronted(group, None) {
            return None;
        }
        let comma = (group.at..self.tokens.len())
            .find(|at| self.is(*at, COMMA) || self.is(*at, QUOTE) && self.is(*at, ENDS_COMMA))?;
        let (_, found) = phrase::phrase(Ahead(self.tokens.get(comma.saturating_add(1)..)?)).ok()?;
        Some(found.span)
    }

    /// `"as" SPEAKER CUE "," C`
    fn as_noted(&mut self, group: VerbGroup) -> Option<(usize, Option<Open>)> {
        let as_at = self.tokens.iter().take(3).position(|token| token.is(AS))?;
        let behind =
            self.tokens.len().saturating_sub(adverbials(Ahead(self.tokens.get(group.at.saturating_add(1)..)?)).0.len());
        if !self.is(behind, COMMA) || group.first > 20 || as_at.saturating_add(1) >= group.first {
            return None;
        }
        let speaker = self.span(as_at.saturating_add(1), group.first)?;
        let begin = behind.saturating_add(1);
        let to = content::end(self.tokens, begin, self.end(), C::Bare);
        content::says_something(self.tokens.get(begin..to)?).then_some(())?;
        self.put(C::Bare, "as", (self.span(begin, to), None), group.span, Some(speaker));
        Some((behind, Some(Open { from: begin, to, cue: group.cue })))
    }

    /// The subject right before a verb group that begins here, or else that of its clause.
    fn subject(&self, first: usize) -> Option<Span> {
        let left = self.tokens.get(..first)?;
        // What stands before a quote that ends its clause is another one.
        let quote = left.iter().rposition(|token| token.is(QUOTE) && token.is(ENDS_COMMA) || token.is(SEMI));
        let left = left.get(quote.map_or(0, |at| at.saturating_add(1))..)?;
        read(subject, Behind(left)).or_else(|| shared_subject(left)).or_else(|| self.contracted()).or_else(|| {
            let (_, found) = phrase::phrase(Behind(left)).ok()?;
            Some(found.span)
        })
    }

    /// *She's a member but says*: the pronoun and its verb in one word, first in the sentence.
    fn contracted(&self) -> Option<Span> {
        let first = self.tokens.iter().find(|token| !token.is(CONJ))?;
        first.is(AUX).then(|| first.span()).filter(|_| first.is(CAP))
    }
}
