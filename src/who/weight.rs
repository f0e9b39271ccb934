//! How much a name is in the foreground, by its place in the sentence: said to speak, subject, object, possessor.

use super::role::is_kin;
use super::run::{
    ACTS, ARTICLE, BODILY, CUED, CUT, EMBEDDED, GOVERNED, Kind, NEUTER, OBJECT, OBLIQUE, OPENS, OWNED, PERSON,
    POSSESSIVE, POSSESSOR, Run, SUBJECT, is_cue, is_third, is_verb,
};
use super::walk::{Sides, Walk};
use super::word::{Shape, Word, is_one_of, opens, word_at};
use crate::span::Span;
use crate::tables::class::{ADV, AUX, BE, PAST, PREP, SAY, THIRD};
use crate::tables::names::{DETERMINER, LEADING, OVER};
use crate::tables::persons::{ASKING, FIRM, INVERTING, QUESTION};

/// How long an apposition may be, in bytes, for the verb behind it to be looked for.
const FAR: usize = 80;
/// How many words behind a cue a question may begin.
const LONGEST: usize = 12;

/// What stands beside a name.
struct Beside {
    /// The word before it and its determiner.
    before: Option<Word>,
    verb: Option<Word>,
    /// The verb is a cue.
    speaks: bool,
    acts: bool,
    /// A comma stands before it.
    comma: bool,
    /// A determiner that opens the sentence.
    led: u32,
    /// *lives Ana Low.*
    inverted: bool,
}

impl Walk<'_> {
    /// How much the name is in the foreground.
    pub(super) fn weigh(&self, run: &mut Run, begin: usize, end: usize, sides: Sides) {
        let text = self.text;
        if opens(text, self.block.start(), begin) {
            run.flags |= OPENS;
        }
        let comma = self.is_comma(begin);
        let verb = self.verb_behind(end, comma, sides.behind);
        let third = run.name.len() > 1 && sides.behind.is_some_and(|verb| is_third(text, verb));
        let before = if begin == run.span.start() { sides.before } else { self.before(begin) };
        let (before, led) = self.led(run, before);
        let speaks = verb.is_some_and(is_cue);
        let acts = speaks || verb.is_some_and(|verb| is_verb(text, verb)) || third;
        let beside = Beside { before, verb, speaks, acts, comma, led, inverted: self.is_inverted(before, end) };
        if acts || beside.inverted {
            run.flags |= ACTS;
        }
        run.weight = self.weight(run, &beside, end);
        if run.weight < EMBEDDED {
            run.flags &= !ACTS;
        }
        if speaks {
            self.neuter(run, verb);
        }
    }

    /// The word before a name and its determiner; and how much the determiner says, if it opens the sentence.
    fn led(&self, run: &mut Run, before: Option<Word>) -> (Option<Word>, u32) {
        let Some(word) = before.filter(|word| word.is(DETERMINER)) else { return (before, 0) };
        if is_one_of(word.text(self.text), &["the", "a", "an"]) {
            run.flags |= ARTICLE;
        }
        let led = if opens(self.text, self.block.start(), word.span.start()) { OWNED } else { 0 };
        (self.before(word.span.start()), led)
    }

    fn weight(&self, run: &mut Run, beside: &Beside, end: usize) -> u32 {
        let text = self.text;
        let known = beside.before.map_or(0, |word| word.known());
        let cue_before = known & SAY != 0 && known & (PAST | THIRD) != 0;
        if run.is(POSSESSIVE) {
            return POSSESSOR;
        }
        if self.is_source(beside.before) {
            run.flags |= ACTS;
            return SUBJECT;
        }
        if cue_before && self.is_behind_mark(beside.before) || known & BE != 0 && self.is_cleft(beside.before) {
            run.flags |= ACTS;
            return CUED;
        }
        if beside.inverted {
            return SUBJECT;
        }
        let asks = beside.speaks && beside.verb.is_some_and(|cue| self.asks(cue));
        if asks || beside.acts && (beside.before.is_some_and(|word| word.is(LEADING)) || cue_before) {
            return EMBEDDED;
        }
        if known & PREP != 0 && !run.is(CUT) {
            run.flags |= GOVERNED;
            // *echoed by Ana Low, who wondered why*: the story goes on with her.
            let which = |rest: &str| run.is(BODILY) && rest.starts_with(", which ");
            let clause = text.get(end..).is_some_and(|rest| rest.starts_with(", who ") || which(rest));
            return if clause { SUBJECT } else { OBLIQUE };
        }
        if beside.acts {
            // *Her sister Ana Low left*: the sister of one who was there before.
            let kin = beside.led > 0 && run.role.and_then(|role| role.slice(text)).is_some_and(is_kin);
            return if kin {
                OWNED
            } else if beside.speaks {
                CUED
            } else {
                SUBJECT
            };
        }
        let first = run.is(OPENS) || beside.comma && run.is(PERSON) || beside.led > 0;
        let comma_behind = || text.get(end..).is_some_and(|rest| rest.starts_with(", ") || rest.starts_with(" and "));
        if first && comma_behind() { OWNED } else { OBJECT }
    }

    /// `"…," said Ana Low`: the cue stands right behind a quote or a comma. *described Low* is no cue of hers.
    fn is_behind_mark(&self, cue: Option<Word>) -> bool {
        let before = cue.and_then(|cue| self.text.get(..cue.span.start()));
        before.is_some_and(|before| before.trim_end().ends_with(['"', '”', '\'', '’', '»', '“', ',']))
    }

    /// *Rahim Sohail and Idris Sohail were acquitted*: the one is as much in the foreground as the other.
    pub(super) fn share(&mut self, run: &mut Run, begin: usize) {
        let text = self.text;
        let Some(before) = self.story.runs.last_mut().filter(|before| before.kind == Kind::Name) else { return };
        let gap = Span::new(before.span.end(), begin).filter(|gap| gap.len() <= 5).and_then(|gap| gap.slice(text));
        let joined = matches!(gap, Some(" and " | ", "));
        let joined = joined && (gap != Some(", ") || before.is(GOVERNED) && !run.is(PERSON | ACTS));
        if joined && before.weight > OBLIQUE {
            let most = before.weight.max(run.weight);
            (before.weight, run.weight) = (most, most);
        } else if joined && before.is(GOVERNED) {
            // *at Qasr Dun and Vellore Bay were left*
            run.weight = before.weight;
            run.flags = run.flags & !ACTS | GOVERNED;
        }
    }

    /// The verb of a name, behind an adverb, a phrase with a preposition or an apposition, if it is not far.
    ///
    /// *Ana Low also said* · *Ana Low of the Harbour Board said* · *Ana Low, from Karavel, said*
    fn verb_behind(&self, end: usize, apposed: bool, behind: Option<Word>) -> Option<Word> {
        let text = self.text;
        let is_verb = |word: &Word| is_cue(*word) || is_verb(text, *word);
        let (end, behind) = self.behind_brackets(end, behind);
        if behind.is_none() && matches!(text.as_bytes().get(end..), Some([b',', b' ', ..])) {
            let mut at = end.saturating_add(2);
            // *The keeper, Ana Low, denied it*
            if let Some(verb) = word_at(text, at, self.block.end()).filter(|verb| apposed && is_verb(verb)) {
                return Some(verb);
            }
            for _ in 0..3 {
                let len = part(text.as_bytes().get(at..self.block.end())?)?;
                at = at.saturating_add(len).saturating_add(2);
                let word = word_at(text, at, self.block.end())?;
                let word = if word.known() & ADV != 0 { self.behind(word.whole.end())? } else { word };
                if is_verb(&word) && word.shape == Shape::Lower {
                    return Some(word);
                }
            }
            return None;
        }
        let first = behind?;
        if first.shape != Shape::Lower {
            return None;
        }
        if first.known() & ADV != 0 {
            return self.behind(first.whole.end()).or(Some(first));
        }
        if first.is(OVER) {
            return self.behind_phrase(first.whole.end());
        }
        Some(first)
    }

    /// Where a name ends with what brackets behind it hold, and the word behind them: *Ana Low (Ostra North) said* ·
    /// *Tor Hade (23), of Ennis, said*
    fn behind_brackets(&self, end: usize, behind: Option<Word>) -> (usize, Option<Word>) {
        let close = || {
            let inner = self.text.get(end..self.block.end())?.strip_prefix(" (")?;
            let len = inner.as_bytes().iter().take(FAR).position(|byte| *byte == b')')?;
            Some(end.saturating_add(len).saturating_add(3))
        };
        match behind {
            Some(_) => (end, behind),
            None => close().map_or((end, behind), |close| (close, self.behind(close))),
        }
    }

    /// The verb behind a phrase that a preposition leads: *Ana Low of Marr & Associates Inc. said*
    fn behind_phrase(&self, from: usize) -> Option<Word> {
        let mut at = from;
        for _ in 0..LONGEST {
            let rest = self.text.get(at..self.block.end())?.strip_prefix(' ')?;
            let word = word_at(self.text, at.saturating_add(1), self.block.end());
            let verb = word.filter(|word| {
                let known = if word.shape == Shape::Lower { word.known() } else { 0 };
                known & AUX != 0 || known & SAY != 0 && known & (PAST | THIRD) != 0
            });
            if verb.is_some() {
                return verb;
            }
            let len = rest.bytes().position(|byte| byte == b' ')?;
            let (word, behind) = rest.as_bytes().split_at_checked(len)?;
            // *in May. "We could …*: the verb is another sentence's.
            let stop = matches!(word, [.., b'.' | b'!' | b'?']) && !matches!(behind, [b' ', b'a'..=b'z', ..]);
            if stop || matches!(word, [.., b',' | b';' | b':' | b'"'] | [.., 0xe2, 0x80, 0x9d]) {
                return None;
            }
            at = at.saturating_add(1).saturating_add(len);
        }
        None
    }

    /// *In the next street lives Ana Low.*
    fn is_inverted(&self, before: Option<Word>, end: usize) -> bool {
        matches!(self.text.as_bytes().get(end..self.block.end()), Some([] | [b'.' | b',', ..]))
            && before.is_some_and(|verb| is_one_of(verb.text(self.text), INVERTING))
    }

    /// *According to Ana Low*
    fn is_source(&self, to: Option<Word>) -> bool {
        let is = |word: Word, wanted: &str| word.text(self.text).eq_ignore_ascii_case(wanted);
        to.filter(|to| is(*to, "to"))
            .and_then(|to| self.before(to.span.start()))
            .is_some_and(|according| is(according, "according"))
    }

    /// *It was Clara Reeve who took the lead*
    fn is_cleft(&self, was: Option<Word>) -> bool {
        was.and_then(|was| self.before(was.span.start()))
            .is_some_and(|it| it.text(self.text).eq_ignore_ascii_case("it"))
    }

    /// *Ostra Steel said it would close its mill*
    fn neuter(&self, run: &mut Run, cue: Option<Word>) {
        let mut it = cue.and_then(|cue| self.behind(cue.whole.end()));
        if it.is_some_and(|that| that.text(self.text) == "that") {
            it = it.and_then(|that| self.behind(that.whole.end()));
        }
        let firm = it.filter(|it| it.text(self.text) == "it").and_then(|it| self.behind(it.whole.end()));
        if firm.is_some_and(|verb| is_one_of(verb.text(self.text), FIRM)) {
            run.flags |= NEUTER;
        }
    }

    /// `question = "asked" SP *(word SP) ("why" / "whether" / …)`: a question in the words of the story.
    fn asks(&self, cue: Word) -> bool {
        if !is_one_of(cue.text(self.text), ASKING) {
            return false;
        }
        let mut word = cue;
        for _ in 0..LONGEST {
            let Some(next) = self.behind(word.whole.end()) else { break };
            if is_one_of(next.text(self.text), QUESTION) {
                return true;
            }
            word = next;
        }
        false
    }
}

/// How long the part of a sentence up to the next comma and blank is, if it is short and none but it.
fn part(rest: &[u8]) -> Option<usize> {
    let mut before = 0;
    for (at, byte) in rest.iter().take(FAR.saturating_add(2)).enumerate() {
        match (before, *byte) {
            (b',', b' ') => return at.checked_sub(1),
            (b'.', b' ') | (_, b'"' | b';' | b':') => return None,
            (0x80, 0x9c) if rest.get(..at).is_some_and(|before| before.ends_with(&[0xe2, 0x80])) => return None,
            (_, byte) => before = byte,
        }
    }
    None
}
