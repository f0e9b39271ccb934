//! One walk over the prose: finds each run of words with capitals and collects its words.

use super::role::{self, Gender};
use super::run::{
    BODILY, CUED, HEADING, HONORIFIC, Kind, OPENS, PERSON, PLACE, POSSESSIVE, QUOTED, Run, SUBJECT, Story, WHOLE,
    Words, is_cue,
};
use super::split::{Piece, split};
use super::word::{Shape, Word, is_one_of, opens, word_at, word_before, word_behind};
use crate::model::QuoteData;
use crate::quotes::Prose;
use crate::span::Span;
use crate::tables::class::{ADV, AUX, CONJ, DET, PAST, PREP, PRON, SUB, THIRD, VERB};
use crate::tables::names::{BODY, CALENDAR, DEMONYM, FUNCTION, GIVEN, HONORIFIC as TITLED, MODIFIER, PARTICLE, SUFFIX};
use crate::tables::persons::{MONTH_NAMES, OF_BODY};

/// How many words a run may have.
const LONGEST: usize = 12;

/// In so many bytes of a story there is one run, about; and room is made for no more of them than these.
const RUN: usize = 48;
const MOST_RESERVED: usize = 256;

/// Finds the runs of all prose.
pub(super) fn walk(text: &str, prose: &[Prose], quotes: &[QuoteData], story: &mut Story) {
    let mut walk = Walk {
        next: (usize::MAX, None),
        text,
        quotes,
        quoted: 0,
        block: Span::default(),
        number: 0,
        heading: false,
        story,
    };
    let len =
        prose.first().zip(prose.last()).map_or(0, |(first, last)| last.span.end().saturating_sub(first.span.start()));
    walk.story.runs.reserve((len / RUN).min(MOST_RESERVED));
    walk.story.words.reserve((len / RUN).min(MOST_RESERVED).saturating_mul(2));
    for (number, prose) in prose.iter().enumerate() {
        walk.block = prose.span;
        walk.number = u32::try_from(number).unwrap_or(u32::MAX);
        walk.heading = is_heading(text, prose.span);
        let mut at = prose.span.start();
        while let Some(capital) = next_capital(text, prose.span, at) {
            at = walk.run(capital).max(capital.saturating_add(1));
        }
    }
}

pub(super) struct Walk<'a> {
    /// The word that was read last behind another, and where that one ends.
    pub(super) next: (usize, Option<Word>),
    pub(super) text: &'a str,
    /// The quotes that end behind the place at work, or begin behind it.
    quotes: &'a [QuoteData],
    /// The end of the last quote that began before it.
    quoted: usize,
    pub(super) block: Span,
    number: u32,
    pub(super) heading: bool,
    pub(super) story: &'a mut Story,
}

/// The words beside a run.
#[derive(Clone, Copy)]
pub(super) struct Sides {
    pub(super) before: Option<Word>,
    pub(super) behind: Option<Word>,
}

impl Walk<'_> {
    /// Whether a comma stands before a place.
    pub(super) fn is_comma(&self, at: usize) -> bool {
        matches!(self.text.as_bytes().get(self.block.start()..at), Some([.., b',', b' ']))
    }

    fn is_quoted(&mut self, at: usize) -> bool {
        while let [quote, behind @ ..] = self.quotes {
            if quote.span.start() > at {
                break;
            }
            self.quoted = self.quoted.max(quote.span.end());
            self.quotes = behind;
        }
        at < self.quoted
    }

    pub(super) fn behind(&self, at: usize) -> Option<Word> {
        word_behind(self.text, at, self.block.end())
    }

    pub(super) fn before(&self, at: usize) -> Option<Word> {
        word_before(self.text, self.block.start(), at)
    }

    /// Reads the run at a capital, and gives where to go on.
    fn run(&mut self, at: usize) -> usize {
        let next = at.saturating_add(1);
        let Some(mut first) = word_at(self.text, at, self.block.end()) else { return next };
        if at > self.block.start() && self.text.as_bytes().get(at.wrapping_sub(1)) == Some(&b'-') {
            // *al-Hadid*, and not *non-European*
            match super::word::word_ending(self.text, self.block.start(), first.span.end()) {
                Some(joined) if joined.shape == Shape::Capital => first = joined,
                _ => return first.whole.end(),
            }
        }
        let quoted = self.is_quoted(at);
        if first.is(FUNCTION) && !self.is_initial(first) && !self.is_name(first) {
            return self.opener(first, quoted);
        }
        if first.is(CALENDAR) && !is_one_of(first.text(self.text), MONTH_NAMES) {
            return first.whole.end();
        }
        if first.is(FUNCTION) && self.is_initial(first) {
            first.shape = Shape::Initial;
        }
        let from = self.story.words.len();
        let end = self.collect(first);
        if quoted && self.story.words.len() == from.saturating_add(1) {
            self.quoted_word(from, first, end);
        } else {
            self.tag(from, end, quoted);
        }
        end
    }

    /// *A K Gorde*, *I K Gorde*, *chairman A Sakthor*: a letter without a dot that is no word.
    fn is_initial(&self, word: Word) -> bool {
        if word.span.len() != 1
            || word.possessive()
            || !matches!(self.text.as_bytes().get(word.span.start()), Some(b'A' | b'I'))
        {
            return false;
        }
        let Some(next) = self.behind(word.whole.end()) else { return false };
        next.shape == Shape::Initial
            || next.shape == Shape::Capital
                && self.before(word.span.start()).is_some_and(|before| role::is_title(before) && !before.possessive())
    }

    /// *followed by Per Norgaard*: a small word with a capital that opens nothing.
    fn is_name(&self, word: Word) -> bool {
        // *'Watchers can sigh': Indeed Canada*
        let label = || self.text.get(self.block.start()..word.span.start()).is_some_and(|rest| rest.ends_with(": "));
        (!self.heading || label())
            && word.span.len() > 1
            && word.known() & (DET | PRON | SUB | CONJ | AUX) == 0
            && (self.before(word.span.start()).is_some_and(|before| before.shape == Shape::Lower) || label())
            && self.behind(word.whole.end()).is_some_and(|next| next.shape == Shape::Capital && !next.is(FUNCTION))
    }

    /// Whether a word is one of those that never stand in names.
    fn is_closed(&self, word: Word) -> bool {
        let known = word.known();
        self.heading || known & (DET | PRON | SUB | CONJ | AUX | PREP | ADV) != 0
    }

    /// A small word with a capital, which may open a sentence.
    fn opener(&mut self, word: Word, quoted: bool) -> usize {
        let end = word.whole.end();
        if quoted || !opens(self.text, self.block.start(), word.span.start()) {
            return end;
        }
        let word = match word.text(self.text) {
            // *But the governor was unmoved*
            "But" | "And" | "Yet" | "Still" => match self.behind(end) {
                Some(next) if next.shape == Shape::Lower => next,
                _ => return end,
            },
            _ => word,
        };
        let end = word.whole.end();
        let kind = match word.text(self.text) {
            // *He who holds the river*: anybody.
            w @ ("He" | "She" | "he" | "she") if self.behind(end).is_none_or(|next| next.text(self.text) != "who") => {
                Kind::Pronoun(if w.eq_ignore_ascii_case("he") { Gender::Man } else { Gender::Woman })
            }
            "The" | "A" | "An" | "One" | "Another" | "the" | "a" | "an" | "one" | "another" => Kind::Phrase,
            _ => return end,
        };
        let cue = || self.behind(end).is_some_and(is_cue);
        let weight = if matches!(kind, Kind::Pronoun(_)) && cue() { CUED } else { SUBJECT };
        let none = Words::default();
        self.push(Run { weight, ..Run::new(kind, word.span, none, none, self.number, OPENS) });
        end
    }

    fn push(&mut self, run: Run) {
        self.story.runs.push(run);
    }

    /// Puts the words of the run that begins with `first` on the list, and gives where it ends.
    fn collect(&mut self, first: Word) -> usize {
        let text = self.text;
        self.story.words.push(first);
        let mut last = first;
        for _ in 0..LONGEST {
            if last.possessive()
                && !last.is(TITLED)
                && !last.whole.slice(text).is_some_and(|w| w.ends_with("s'") || w.ends_with("s’"))
            {
                break;
            }
            let next = self.behind(last.whole.end());
            self.next = (last.whole.end(), next);
            let Some(mut next) = next else { break };
            if next.is(FUNCTION) && self.is_initial(next) {
                next.shape = Shape::Initial;
            }
            let plural = last.possessive() && !next.is(BODY) && !last.is(TITLED);
            let goes_on = match next.shape {
                Shape::Capital if next.is(CALENDAR) => {
                    is_one_of(next.text(text), MONTH_NAMES) && last.is(GIVEN) && !self.is_dated(next)
                }
                Shape::Initial => true,
                Shape::Capital => !next.is(FUNCTION) || next.is(GIVEN) || !self.is_closed(next),
                Shape::Nickname => self.behind(next.whole.end()).is_some_and(|next| {
                    next.shape == Shape::Capital
                        || next.shape == Shape::Lower && next.is(PARTICLE) && !next.is(FUNCTION)
                }),
                Shape::Lower => {
                    // *de Castro e Lima*
                    (next.is(PARTICLE) && !next.is(FUNCTION) || next.text(text) == "e")
                        && self.behind(next.whole.end()).is_some_and(|w| w.is_capital() || w.is(PARTICLE))
                }
                Shape::Other => false,
            };
            if !goes_on || plural {
                break;
            }
            self.story.words.push(next);
            last = next;
        }
        if !last.possessive() {
            last = self.collect_and(first, last);
            last = self.collect_body(last);
            last = self.collect_suffix(last);
        }
        last.whole.end()
    }

    /// `body = "the" SP 1*capitalised SP "and" SP *capitalised SP noun`: *the Rope and Anchor Corps*
    fn collect_and(&mut self, first: Word, last: Word) -> Word {
        let text = self.text;
        if self.text.as_bytes().get(last.whole.end()).is_none_or(|blank| !matches!(blank, b' ' | 0xc2)) {
            return last;
        }
        let and = if self.next.0 == last.whole.end() { self.next.1 } else { self.behind(last.whole.end()) };
        let Some(and) = and.filter(|and| and.text(text) == "and") else { return last };
        let led = || self.before(first.span.start()).is_some_and(|the| the.text(text).eq_ignore_ascii_case("the"));
        if last.is(BODY) || first.is(GIVEN) || role::is_title(last) || !led() {
            return last;
        }
        let mut end = and.whole.end();
        let mut noun = last;
        for _ in 0..3 {
            let Some(next) = self.behind(end).filter(|next| next.shape == Shape::Capital && !next.possessive()) else {
                break;
            };
            noun = next;
            end = next.whole.end();
        }
        if !noun.is(BODY) || noun.whole.start() == last.whole.start() {
            return last;
        }
        let mut at = and.whole.end();
        while let Some(next) = self.behind(at).filter(|next| next.whole.end() <= end) {
            self.story.words.push(next);
            at = next.whole.end();
        }
        noun
    }

    /// A number behind a month.
    fn is_dated(&self, month: Word) -> bool {
        self.behind(month.whole.end()).is_some_and(|next| next.shape == Shape::Other)
    }

    /// `suffix = ", " ("Jr." / "Sr.")`
    fn collect_suffix(&mut self, last: Word) -> Word {
        let end = last.whole.end();
        if !matches!(self.text.as_bytes().get(end..), Some([b',', b' ', b'J' | b'S', b'r', ..])) {
            return last;
        }
        match word_at(self.text, end.saturating_add(2), self.block.end()).filter(|next| next.is(SUFFIX)) {
            Some(suffix) => {
                self.story.words.push(suffix);
                suffix
            }
            None => last,
        }
    }

    /// `body = noun *(SP ("of" / "for" / "on" / "and" / "&") SP ["the" SP] 1*capitalised)`
    ///
    /// *Ministry of Rivers*, *Council on Ferry Fares*, *Harbour Board of Ennis*, *Marr & Associates Inc.*
    fn collect_body(&mut self, mut last: Word) -> Word {
        let text = self.text;
        let mut body = last.is(BODY)
            || super::noun::plural_noun(last.text(text))
            || matches!(text.as_bytes().get(last.whole.end()..), Some([b' ', b'&', b' ', ..]));
        for _ in 0..LONGEST {
            let end = last.whole.end();
            if !body || last.possessive() {
                break;
            }
            let Some(rest) = text.get(end..self.block.end()) else { break };
            let joint = rest.strip_prefix(" & ").map(|_| 2_usize).or_else(|| {
                self.behind(end)
                    .filter(|of| of.shape == Shape::Lower && is_one_of(of.text(text), OF_BODY))
                    .map(|of| of.whole.end().saturating_sub(end))
            });
            let Some(mut joint) = joint else { break };
            let mut next = self.behind(end.saturating_add(joint));
            if next.is_some_and(|the| the.text(text) == "the") {
                joint = next.map_or(joint, |the| the.whole.end().saturating_sub(end));
                next = self.behind(end.saturating_add(joint));
            }
            let good = |word: &Word| word.is_capital() && !word.is(FUNCTION | CALENDAR);
            let Some(next) = next.filter(good) else { break };
            self.story.words.push(next);
            last = next;
            if last.possessive() {
                // *Accountants of Karavel's chief economist*
                break;
            }
            let good = |word: &Word| good(word) && !word.possessive();
            while let Some(next) = self.behind(last.whole.end()).filter(good) {
                self.story.words.push(next);
                last = next;
            }
            // *Chamber of Trade and Industry*
            if let Some(and) = self.behind(last.whole.end()).filter(|and| and.text(text) == "and") {
                let noun = self.behind(and.whole.end()).filter(good).filter(|noun| !noun.is(GIVEN | BODY));
                let alone = |noun: &Word| {
                    self.behind(noun.whole.end()).is_none_or(|behind| behind.shape == Shape::Lower) && !last.is(GIVEN)
                };
                if let Some(noun) = noun.filter(alone) {
                    self.story.words.push(noun);
                    last = noun;
                }
            }
            body = last.is(BODY);
        }
        last
    }

    /// `MILLER'S FORK, Ark. — `: a name in capitals that begins a paragraph, with a dash behind it.
    fn is_dateline(&self, first: Word, end: usize) -> bool {
        const REACH: usize = 32;
        let start = first.span.start();
        let name = Span::new(start, end);
        start == self.block.start()
            && name.and_then(|name| name.slice(self.text)).is_some_and(|name| !name.contains(char::is_lowercase))
            && self.text.as_bytes().get(end..self.block.end()).is_some_and(|rest| {
                let rest = rest.get(..REACH).unwrap_or(rest);
                rest.windows(4).any(|dash| matches!(dash, [b' ', b'-', b'-', b' '] | [b' ', 0xe2, 0x80, 0x93 | 0x94]))
            })
    }

    /// One word in a quote: what stands beside it there says nothing of it.
    fn quoted_word(&mut self, from: usize, word: Word, end: usize) {
        let number = u32::try_from(from).unwrap_or(u32::MAX);
        let words = Words { from: number, to: number.saturating_add(1) };
        let flags = if word.possessive() { QUOTED | POSSESSIVE } else { QUOTED };
        let span = Span::new(word.span.start(), end).unwrap_or(word.span);
        self.push(Run::new(Kind::Name, span, words, words, self.number, flags));
    }

    /// Puts the run of the words from `from` on the list, with all that stands beside it.
    fn tag(&mut self, from: usize, end: usize, quoted: bool) {
        let text = self.text;
        let Some(words) = self.story.words.get(from..) else { return };
        let [first, ..] = words else { return };
        let (first, last) = (*first, words.last().copied().unwrap_or(*first));
        let sides = match quoted {
            true => Sides { before: None, behind: None },
            false => Sides {
                before: self.before(first.span.start()),
                behind: if self.next.0 == end { self.next.1 } else { self.behind(end) },
            },
        };
        let mut piece = split(text, words);
        cut_verb(words, &mut piece);
        if piece.from > 0 && sides.before.is_some_and(|the| the.text(text).eq_ignore_ascii_case("the")) {
            whole_body(words, &mut piece);
        }
        let number = |index: usize| u32::try_from(from.saturating_add(index)).unwrap_or(u32::MAX);
        let mut flags = piece.flags;
        if self.is_dateline(first, end) {
            flags |= PLACE;
        }
        if quoted {
            flags |= QUOTED;
        }
        if self.heading {
            flags |= HEADING;
        }
        if last.possessive() {
            flags |= POSSESSIVE;
        }
        if !quoted {
            self.governed(from, &mut piece, &mut flags, end, sides);
        }
        let name = Words { from: number(piece.from), to: number(piece.to) };
        let words = Words { from: number(0), to: u32::try_from(self.story.words.len()).unwrap_or(u32::MAX) };
        let span = Span::new(first.span.start(), end).unwrap_or(first.span);
        let new = Run::new(Kind::Name, span, words, name, self.number, flags);
        let mut run = Run { gender: piece.gender, ..new };
        let mut begin = self.role_before(&mut run, &piece, from, sides);
        let other = if begin == run.span.start() { sides.before } else { self.before(begin) };
        if let Some(age) = other.filter(|age| age.shape == Shape::Other && !quoted) {
            // *Her patient, 82-year-old Ana Low*
            if age.text(text).ends_with("-year-old") {
                begin = age.span.start();
                run.flags |= PERSON;
            }
        }
        if quoted {
            if opens(text, self.block.start(), begin) {
                run.flags |= OPENS;
            }
        } else {
            self.describe(&mut run, begin, end, sides);
            self.weigh(&mut run, begin, end, sides);
            self.called(&mut run, sides);
            self.share(&mut run, begin);
        }
        self.push(run);
    }
}

/// *Ana Low Calls Vote Off*, with a mark behind it: in a name of three words or more no verb stands third or later.
fn cut_verb(words: &[Word], piece: &mut Piece) {
    if piece.to.saturating_sub(piece.from) < 3 || piece.flags & BODILY != 0 {
        return;
    }
    let from = piece.from.saturating_add(2);
    let name = words.get(from..piece.to).unwrap_or_default();
    // *Nguyen Van Hung*: short ones are names as well.
    const SHORT: usize = 4;
    let is_verb = |word: &Word| {
        !word.is(GIVEN)
            && word.shape == Shape::Capital
            && word.plain
            && word.known() & (THIRD | PAST | VERB) != 0
            && (word.span.len() > SHORT || word.known() & THIRD != 0)
    };
    if let Some(index) = name.iter().position(is_verb) {
        piece.to = from.saturating_add(index);
    }
}

/// *the Daily Caller*: behind an article a name with a word of bodies in it is that of a body, whole.
fn whole_body(words: &[Word], piece: &mut Piece) {
    let cut = piece.from.checked_sub(1).and_then(|before| words.get(before));
    if piece.flags & (PERSON | HONORIFIC) == 0
        && piece.title.is_none()
        && cut.is_some_and(|cut| cut.is(BODY | MODIFIER | DEMONYM) || piece.flags & BODILY != 0 && cut.is(FUNCTION))
        && piece.to.saturating_sub(piece.from) == 1
    {
        (piece.from, piece.begin) = (0, 0);
        piece.flags |= BODILY | WHOLE;
    }
}

/// Whether a block is a headline or a heading between paragraphs: short, and without a stop, or with a capital on most
/// words. Its capitals prove no names: *Karavel Mayor Low Calls For Calm*.
fn is_heading(text: &str, block: Span) -> bool {
    if block.len() >= 200 {
        return false;
    }
    let Some(block) = block.slice(text) else { return false };
    let stop = block.ends_with(['.', '!', '?', '"', '\'', ':', ',', ')', ';', '-', '”', '’', '…', '—', '–']);
    if !stop {
        return true;
    }
    // In a headline only the small words have no capital.
    let (mut capitals, mut lowers) = (0_u32, 0_u32);
    for word in block.as_bytes().split(|byte| *byte == b' ').filter(|word| word.len() > 3) {
        let first = match word {
            [first, ..] if first.is_ascii() => char::from(*first),
            _ => core::str::from_utf8(word).ok().and_then(|word| word.chars().next()).unwrap_or(' '),
        };
        if first.is_uppercase() {
            capitals = capitals.saturating_add(1);
        } else if first.is_lowercase() {
            lowers = lowers.saturating_add(1);
            if lowers > 1 {
                return false;
            }
        }
    }
    capitals > 4 && lowers == 0
}

/// The next letter with a capital that begins a word of the block, from `at` on.
fn next_capital(text: &str, block: Span, at: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(..block.end())?;
    let mut from = at;
    loop {
        let place = from.saturating_add(may_be_capital(bytes.get(from..)?)?);
        // What stands before the block is none of it, be it a byte-order mark.
        let before = place.checked_sub(1).filter(|before| *before >= block.start());
        let before = before.and_then(|before| bytes.get(before)).copied().unwrap_or(b' ');
        let joined =
            before.is_ascii_alphanumeric() || before >= 0x80 && !matches!(before, 0x9c | 0x98 | 0xa0 | 0x94 | 0x93);
        let is_capital = || match bytes.get(place) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => text.get(place..).is_some_and(|rest| rest.starts_with(char::is_uppercase)),
        };
        if !joined && is_capital() {
            return Some(place);
        }
        from = place.saturating_add(1);
    }
}

/// The first byte that is an ASCII capital, or from 0xc3 to 0xdf: there a capital beyond ASCII may begin. Eight are looked
/// at at once.
fn may_be_capital(bytes: &[u8]) -> Option<usize> {
    let is_wanted = |byte: u8| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(&byte);
    let mut left = bytes;
    while let Some((eight, behind)) = left.split_first_chunk::<8>() {
        // All of them, and of others `@`, `[` and those near them have bit 6 and not bit 5.
        let bits = u64::from_le_bytes(*eight);
        let found = bits & !(bits << 1) & BIT_6;
        if found != 0 {
            let at = usize::try_from(found.trailing_zeros() / 8).ok()?;
            let place = eight.iter().skip(at).position(|byte| is_wanted(*byte));
            if let Some(place) = place {
                let len = bytes.len().saturating_sub(left.len());
                return len.checked_add(at)?.checked_add(place);
            }
        }
        left = behind;
    }
    let len = bytes.len().saturating_sub(left.len());
    let place = left.iter().position(|byte| is_wanted(*byte))?;
    len.checked_add(place)
}

/// Of each of eight bytes, bit 6.
const BIT_6: u64 = 0x4040_4040_4040_4040;

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn capitals_are_found_eight_by_eight() {
        let all: Vec<u8> = (0..=255).collect();
        for at in 0..all.len() {
            let rest = &all[at..];
            let place = rest.iter().position(|byte| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(byte));
            assert_eq!(may_be_capital(rest), place, "{at}");
            for byte in 0..=255 {
                let bytes = [&[b' '; 11][..at % 12], &[byte], b" A     "].concat();
                let place = bytes.iter().position(|byte| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(byte));
                assert_eq!(may_be_capital(&bytes), place, "{byte:x}");
            }
        }
    }
}
