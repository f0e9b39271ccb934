//! A word of running text, read forwards or backwards: its letters, its shape, its possessive ending, and what it may be.

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{fail, recognize, success, verify};
use nom::multi::many1_count;
use nom::sequence::delimited;
use nom::{IResult, Parser};

use crate::span::Span;
use crate::tables::dictionary::{Number, is_small};
use crate::tables::letters::{HIGH, at_least, letters as letters_of};
use crate::tables::names::{BODY, CALENDAR, Class, HONORIFIC, PARTICLE, SUFFIX, TITLE, class};
use crate::tables::particles::PREFIXES;
use crate::tables::{Letters, class as classes};

/// What a word looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Capital,
    /// *J.*, *T.N.*
    Initial,
    /// `"Cora"`, between a given name and a surname.
    Nickname,
    Lower,
    Other,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Without `'s`.
    pub(super) span: Span,
    /// With it.
    pub(super) whole: Span,
    pub(super) shape: Shape,
    /// Letters and digits and nothing else.
    pub(super) plain: bool,
    pub(super) class: Class,
    /// In the dictionary, as it is written.
    number: Number,
}

impl Word {
    pub(super) fn possessive(&self) -> bool {
        self.span != self.whole
    }
    pub(super) fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }
    /// What it may be in a sentence.
    #[inline]
    pub(super) fn known(&self) -> classes::Class {
        self.number.word()
    }
}

pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '‑' | '&')
}

/// What a byte may be in a word.
type Byte = u8;
/// An ASCII letter or digit.
const ALNUM: Byte = 1;
/// `-`, `&`, `'`
const JOINT: Byte = 1 << 1;
/// Begins a character from U+00C0 to U+027F, all of which are letters but for `×` and `÷`.
const LATIN: Byte = 1 << 2;
/// Of another character beyond ASCII.
const BEYOND: Byte = 1 << 3;

static BYTES: [Byte; 256] = {
    let mut bytes = [0; 256];
    let mut left: &mut [Byte] = &mut bytes;
    let mut byte = 0_u8;
    while let [first, behind @ ..] = left {
        *first = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => ALNUM,
            b'-' | b'\'' | b'&' => JOINT,
            0xc3..=0xc9 => LATIN,
            0x80.. => BEYOND,
            _ => 0,
        };
        byte = byte.wrapping_add(1);
        left = behind;
    }
    bytes
};

#[inline]
fn byte_class(byte: u8) -> Byte {
    BYTES.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Whether two bytes are a letter of which the first is [`LATIN`].
#[inline]
fn is_latin(first: u8, second: Option<u8>) -> bool {
    !(first == 0xc3 && matches!(second, Some(0x97 | 0xb7)))
}

/// How many bytes of letters `text[at..end]` begins with, and of what classes they are.
#[inline]
fn letters(text: &str, at: usize, end: usize) -> (usize, Byte) {
    let bytes = text.as_bytes().get(at..end).unwrap_or_default();
    let len = ascii_letters(bytes);
    match bytes.get(len) {
        Some(byte) if byte_class(*byte) != 0 => more_letters(text, at, end, len),
        _ => (len, ALNUM),
    }
}

/// How many ASCII letters and digits `bytes` begins with: eight at a time.
#[inline]
pub(super) fn ascii_letters(bytes: &[u8]) -> usize {
    let mut len = 0_usize;
    let mut left = bytes;
    while let Some((eight, behind)) = left.split_first_chunk::<8>() {
        let eight = u64::from_le_bytes(*eight);
        let seven = eight & !HIGH;
        let digits = at_least(seven, b'0') & !at_least(seven, b'9'.wrapping_add(1)) & !eight;
        let others = !(letters_of(eight) | digits) & HIGH;
        if others != 0 {
            return len.saturating_add(usize::try_from(others.trailing_zeros() / 8).unwrap_or(0));
        }
        len = len.saturating_add(8);
        left = behind;
    }
    let rest = left.iter().position(|byte| byte_class(*byte) != ALNUM).unwrap_or(left.len());
    len.saturating_add(rest)
}

/// The same where not all are ASCII letters and digits, `len` of which have been read.
fn more_letters(text: &str, at: usize, end: usize, mut len: usize) -> (usize, Byte) {
    let bytes = text.as_bytes().get(at..end).unwrap_or_default();
    let mut seen = ALNUM;
    while let Some(byte) = bytes.get(len) {
        let class = byte_class(*byte);
        let step = match class {
            0 => break,
            ALNUM | JOINT => 1,
            LATIN if is_latin(*byte, bytes.get(len.saturating_add(1)).copied()) => 2,
            _ => match letter_at(text, at.saturating_add(len), end) {
                Some(len) => len,
                None => break,
            },
        };
        seen |= class;
        len = len.saturating_add(step);
    }
    (len.min(bytes.len()), seen)
}

/// The length of the letter at `at`.
fn letter_at(text: &str, at: usize, end: usize) -> Option<usize> {
    match text.as_bytes().get(at..end)? {
        // Dashes and marks.
        [0xe2, 0x80, third, ..] => matches!(third, 0x91 | 0x99).then_some(3),
        _ => text.get(at..end)?.chars().next().filter(|c| is_letter(*c)).map(char::len_utf8),
    }
}

/// How many bytes of letters `text[start..end]` ends with, and of what classes they are.
#[inline]
fn last_letters(text: &str, start: usize, end: usize) -> (usize, Byte) {
    let bytes = text.as_bytes().get(start..end).unwrap_or_default();
    let len = bytes.iter().rev().position(|byte| byte_class(*byte) != ALNUM).unwrap_or(bytes.len());
    match bytes.len().saturating_sub(len).checked_sub(1).and_then(|before| bytes.get(before)) {
        Some(byte) if byte_class(*byte) != 0 => more_last_letters(text, start, end, len),
        _ => (len, ALNUM),
    }
}

/// The same where not all are ASCII letters and digits, `len` of which have been read.
fn more_last_letters(text: &str, start: usize, end: usize, len: usize) -> (usize, Byte) {
    let bytes = text.as_bytes().get(start..end).unwrap_or_default();
    let (mut left, mut seen) = (bytes.len().saturating_sub(len), ALNUM);
    while let Some(before) = left.checked_sub(1) {
        let Some(byte) = bytes.get(before) else { break };
        let mut class = byte_class(*byte);
        let step = match class {
            0 => break,
            ALNUM | JOINT => 1,
            _ => {
                let first = before.checked_sub(1).and_then(|first| bytes.get(first)).copied().unwrap_or(0);
                if byte_class(first) == LATIN && is_latin(first, Some(*byte)) {
                    class = LATIN;
                    2
                } else {
                    match last_letter(text, start, start.saturating_add(left)) {
                        Some(len) => len,
                        None => break,
                    }
                }
            }
        };
        seen |= class;
        left = left.saturating_sub(step);
    }
    (bytes.len().saturating_sub(left), seen)
}

/// The length of the letter that ends at `end`.
fn last_letter(text: &str, start: usize, end: usize) -> Option<usize> {
    match text.as_bytes().get(start..end)? {
        // Dashes and marks.
        [.., 0xe2, 0x80, third] => matches!(third, 0x91 | 0x99).then_some(3),
        _ => text.get(start..end)?.chars().next_back().filter(|c| is_letter(*c)).map(char::len_utf8),
    }
}

// ----- The grammar of a word, read forwards ---------------------------------------------------------------------

/// `initial = 1*(UPPER ".")`
///
/// `J.`, `T.N.`
fn initials(input: &str) -> IResult<&str, &str> {
    recognize(many1_count((satisfy(char::is_uppercase), char('.')))).parse(input)
}

/// `nickname = <"> word <"> / "“" word "”"`
///
/// `"Cora"`, as in *Corazon "Cora" Magsalin*.
fn nickname(input: &str) -> IResult<&str, &str> {
    let word = |input| take_while1(is_letter).parse(input);
    recognize(alt((delimited(char('"'), word, char('"')), delimited(char('“'), word, char('”'))))).parse(input)
}

/// `abbreviation = word "."`, if a table has it
///
/// `Mr.`, `Sen.`, `Jr.`
fn abbreviation(input: &str) -> IResult<&str, &str> {
    verify(recognize((take_while_m_n(1, LONGEST_ABBREVIATION, is_letter), char('.'))), |found: &str| {
        class(found) & DOTTED != 0
    })
    .parse(input)
}

/// What is cut short with a dot.
const DOTTED: Class = BODY | HONORIFIC | TITLE | SUFFIX | PARTICLE | CALENDAR;

/// In letters.
const LONGEST_ABBREVIATION: usize = 6;

/// `word = initial / abbreviation / 1*(letter / digit / "-" / "'")`
///
/// The first two are tried only where a dot follows.
fn word(input: &str) -> IResult<&str, &str> {
    let (len, _) = letters(input, 0, input.len());
    let (found, rest) = input.split_at_checked(len).unwrap_or(("", input));
    if !found.starts_with(char::is_alphanumeric) {
        return fail().parse(input);
    }
    if rest.starts_with('.') {
        return alt((initials, abbreviation, success(found).map(|found| found)))
            .parse(input)
            .map(|(behind, word)| if word.len() > found.len() { (behind, word) } else { (rest, found) });
    }
    Ok((rest, found))
}

/// `possessive = "'s" / "’s" / "'" / "’"`, at the end of a word
///
/// What is left of `word` without it; `Stoltenberg's` and `states’` lose theirs, `O'Dannell` has none.
fn without_possessive(word: &str) -> &str {
    let [.., before, last] = word.as_bytes() else { return word.trim_end_matches(['\'', '’', '-']) };
    if last.is_ascii_alphanumeric() && (*last != b's' || before.is_ascii_alphanumeric()) {
        return word;
    }
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    bare.unwrap_or_else(|| word.trim_end_matches(['\'', '’', '-']))
}

/// A word of letters and digits alone, as nearly all are, without a dot, a hyphen or an apostrophe.
#[inline]
fn plain_word(text: &str, span: Span) -> Option<Word> {
    let word = text.as_bytes().get(span.range())?;
    let number = Number::of(word);
    let class = number.name();
    let alone = |len: usize| word.len() == len && class == 0;
    let shape = match word {
        [b'a'..=b'z', ..] => Shape::Lower,
        [b'A'..=b'Z', ..] => {
            if alone(1) {
                Shape::Initial
            } else {
                Shape::Capital
            }
        }
        [0xc3, second, ..] => match second {
            0x80..0x9f => {
                if alone(2) {
                    Shape::Initial
                } else {
                    Shape::Capital
                }
            }
            _ => Shape::Lower,
        },
        [first, ..] if !first.is_ascii() => {
            let first = span.slice(text)?.chars().next()?;
            if first.is_lowercase() {
                Shape::Lower
            } else if !first.is_uppercase() {
                Shape::Other
            } else if alone(first.len_utf8()) {
                Shape::Initial
            } else {
                Shape::Capital
            }
        }
        _ => Shape::Other,
    };
    let number = number.written(|| span.slice(text).is_some_and(is_small));
    Some(Word { span, whole: span, shape, plain: true, class, number })
}

/// A word of ASCII letters.
#[inline(always)]
fn word_of(word: &Letters, span: Span) -> Word {
    let number = Number::of_letters(word);
    let class = number.name();
    let shape = match word.has_capital() {
        true if word.len == 1 && class == 0 => Shape::Initial,
        true => Shape::Capital,
        false => Shape::Lower,
    };
    Word { span, whole: span, shape, plain: true, class, number: number.written(|| word.is_small()) }
}

/// Any word.
fn as_word(text: &str, found: &str) -> Word {
    let whole = Span::of(found, text);
    let dot = found.ends_with('.');
    let bare =
        if dot || found.bytes().all(|byte| byte.is_ascii_alphanumeric()) { found } else { without_possessive(found) };
    let first = bare.chars().next().unwrap_or(' ');
    let number = Number::of(bare.as_bytes());
    let known = number.name();
    let shape = if first.is_ascii_lowercase() || !first.is_ascii() && first.is_lowercase() {
        // al-Hadid
        if prefixed(bare).is_some() { Shape::Capital } else { Shape::Lower }
    } else if first.is_ascii_uppercase() || !first.is_ascii() && first.is_uppercase() {
        let initial = if dot {
            initials(found).is_ok_and(|(rest, _)| rest.is_empty())
        } else {
            bare.len() == first.len_utf8() && known == 0
        };
        if initial { Shape::Initial } else { Shape::Capital }
    } else if matches!(first, '"' | '“') {
        Shape::Nickname
    } else {
        Shape::Other
    };
    let number = number.written(|| is_small(bare));
    Word { span: Span::of(bare, text), whole, shape, plain: false, class: known, number }
}

/// `prefixed = ("al" / "el" / …) "-" surname`
///
/// The surname in `al-Hadid`; also in `Al-Hadid`.
pub(super) fn prefixed(word: &str) -> Option<&str> {
    // The apostrophe begins with the byte 0xe2, where it is no ASCII.
    let len = word.bytes().take(5).position(|byte| matches!(byte, b'-' | b'\'' | 0xe2))?;
    let (prefix, rest) = word.split_at_checked(len)?;
    let rest = rest.strip_prefix(['-', '\'', '’'])?;
    let known = prefix == "O"
        || prefix == "D"
        || prefix == "d"
        || PREFIXES.iter().any(|known| prefix.eq_ignore_ascii_case(known));
    (known && rest.starts_with(char::is_uppercase)).then_some(rest)
}

/// The word that begins at `at`.
#[inline]
pub(super) fn word_at(text: &str, at: usize, end: usize) -> Option<Word> {
    if let Some(word) = Letters::at(text.as_bytes(), at) {
        let span = Span::at(at, word.len);
        let behind = if span.end() < end { text.as_bytes().get(span.end()).copied() } else { None };
        let is_whole = match behind {
            Some(b'.') => word.len > 1 && !is_abbreviation(text, Span::at(at, word.len.saturating_add(1))),
            Some(behind) => byte_class(behind) == 0,
            None => true,
        };
        if span.end() <= end && is_whole {
            return Some(word_of(&word, span));
        }
        if let Some(ending) = possessive_at(text.as_bytes().get(span.end()..end).unwrap_or_default()) {
            let whole = Span::at(at, word.len.saturating_add(ending));
            return Some(Word { whole, plain: false, ..word_of(&word, span) });
        }
    }
    any_letters_at(text, at, end)
}

/// The length of `'s` or `’s`, if no letter and no joint stands behind it.
fn possessive_at(rest: &[u8]) -> Option<usize> {
    let (len, behind) = match rest {
        [b'\'', b's', behind @ ..] => (2, behind),
        [0xe2, 0x80, 0x99, b's', behind @ ..] => (4, behind),
        _ => return None,
    };
    behind.first().is_none_or(|byte| byte_class(*byte) == 0).then_some(len)
}

fn any_letters_at(text: &str, at: usize, end: usize) -> Option<Word> {
    let (len, seen) = letters(text, at, end);
    let span = Span::at(at, len);
    // The dot of an initial or of an abbreviation belongs to the word.
    if span.end() < end && text.as_bytes().get(span.end()) == Some(&b'.') && may_have_dot(text, span) {
        return any_word_at(text, at, end);
    }
    match seen & (JOINT | BEYOND) {
        _ if len == 0 => None,
        0 => plain_word(text, span),
        _ => span.slice(text).filter(|word| word.starts_with(char::is_alphanumeric)).map(|word| as_word(text, word)),
    }
}

/// Whether the dot behind `word` may be one of its own.
fn may_have_dot(text: &str, word: Span) -> bool {
    word.len() <= 4 && word.slice(text).is_some_and(|word| word.chars().nth(1).is_none())
        || is_abbreviation(text, Span::at(word.start(), word.len().saturating_add(1)))
}

/// Whether a table has this word with its dot.
fn is_abbreviation(text: &str, word: Span) -> bool {
    word.len() <= LONGEST_ABBREVIATION.saturating_add(1)
        && word.slice(text).is_some_and(|word| class(word) & DOTTED != 0)
}

fn any_word_at(text: &str, at: usize, end: usize) -> Option<Word> {
    let (_, found) = word(text.get(at..end)?).ok()?;
    Some(as_word(text, found))
}

/// The word behind one blank behind `at`.
#[inline]
pub(super) fn word_behind(text: &str, at: usize, end: usize) -> Option<Word> {
    let inner = match text.as_bytes().get(at..end)? {
        [b' ', ..] => at.checked_add(1)?,
        [0xc2, 0xa0, ..] => at.checked_add(2)?,
        _ => return None,
    };
    match text.as_bytes().get(inner) {
        Some(b'"' | 0xe2) => nickname_at(text, inner, end).or_else(|| word_at(text, inner, end)),
        _ => word_at(text, inner, end),
    }
}

fn nickname_at(text: &str, at: usize, end: usize) -> Option<Word> {
    let (_, found) = nickname(text.get(at..end)?).ok()?;
    Some(as_word(text, found))
}

/// The word before one blank before `at`.
#[inline]
pub(super) fn word_before(text: &str, start: usize, at: usize) -> Option<Word> {
    let end = match text.as_bytes().get(start..at)? {
        [.., b' '] => at.checked_sub(1)?,
        [.., 0xc2, 0xa0] => at.checked_sub(2)?,
        _ => return None,
    };
    word_ending(text, start, end)
}

/// The word at the end of `text[start..end]`.
#[inline]
pub(super) fn word_ending(text: &str, start: usize, end: usize) -> Option<Word> {
    if let Some(word) = Letters::before(text.as_bytes(), end) {
        let from = end.saturating_sub(word.len);
        let before = if from > start { text.as_bytes().get(from.wrapping_sub(1)).copied() } else { None };
        if from >= start && before.is_none_or(|before| byte_class(before) == 0) {
            return Some(word_of(&word, Span::at(from, word.len)));
        }
    }
    // Behind no other mark ends a word.
    let last = end.checked_sub(1).and_then(|last| text.as_bytes().get(last)).copied()?;
    if byte_class(last) == 0 && !matches!(last, b'"' | b'.') {
        return None;
    }
    any_letters_ending(text, start, end)
}

fn any_letters_ending(text: &str, start: usize, end: usize) -> Option<Word> {
    let (len, seen) = last_letters(text, start, end);
    if len > 0 {
        let span = Span::at(end.saturating_sub(len), len);
        if seen & (JOINT | BEYOND) == 0 {
            return plain_word(text, span);
        }
        let found = span.slice(text)?;
        let found = if found.starts_with(char::is_alphanumeric) {
            found
        } else {
            found.trim_start_matches(['\'', '’', '-', '&', '‑'])
        };
        return (!found.is_empty()).then(|| as_word(text, found));
    }
    match text.as_bytes().get(start..end)? {
        // A mark behind a comma or a stop ends no nickname.
        [.., b',' | b'.' | b'!' | b'?', b'"'] | [.., b',' | b'.' | b'!' | b'?', 0xe2, 0x80, 0x9d] => None,
        // The stop of a sentence is no dot of a word.
        [.., before, b'.'] => {
            let dot = end.checked_sub(1)?;
            let (len, _) = last_letters(text, start, dot);
            let word = Span::new(dot.checked_sub(len)?, dot)?;
            let dotted = word.start() > start && text.as_bytes().get(word.start().wrapping_sub(1)) == Some(&b'.');
            if dotted || *before == b'.' || len == 0 || may_have_dot(text, word) || !before.is_ascii_alphanumeric() {
                return any_word_ending(text, text.get(start..end)?);
            }
            // *co-ord.*: of a joined word, the last part.
            let joined = word.slice(text)?.bytes().any(|byte| byte_class(byte) & (JOINT | BEYOND) != 0);
            if joined { any_word_ending(text, text.get(start..end)?) } else { None }
        }
        [.., b'"' | 0x9d | b'.'] => any_word_ending(text, text.get(start..end)?),
        _ => None,
    }
}

/// The initial, abbreviation or nickname at the end of `before`, a slice of `text`.
fn any_word_ending(text: &str, before: &str) -> Option<Word> {
    if let Some(stem) = before.strip_suffix('.') {
        // Only the dot of an initial or of an abbreviation does not end a sentence.
        let from = stem.trim_end_matches(|c: char| c.is_alphanumeric() || c == '.').len();
        let found = before.get(from..)?;
        let known = alt((initials, abbreviation)).parse(found).is_ok_and(|(rest, _)| rest.is_empty());
        return known.then(|| as_word(text, found));
    }
    if let Some(stem) = before.strip_suffix(['"', '”']) {
        let from = stem.trim_end_matches(is_letter);
        let opener = from.chars().next_back()?;
        let found = before.get(from.len().checked_sub(opener.len_utf8())?..)?;
        return nickname(found).is_ok_and(|(rest, _)| rest.is_empty()).then(|| as_word(text, found));
    }
    None
}

/// Whether all letters of a word are capitals.
#[inline]
pub(super) fn is_shouted(text: &str, word: Span) -> bool {
    !matches!(text.as_bytes().get(word.range()), Some([_, b'a'..=b'z', ..]))
        && word.slice(text).is_some_and(|w| w.chars().all(char::is_uppercase))
}

/// Whether a sentence begins at `at`: behind a stop, with or without marks between, or where the block begins.
pub(super) fn opens(text: &str, start: usize, at: usize) -> bool {
    let Some(bytes) = text.as_bytes().get(start..at) else { return false };
    match bytes.iter().rev().find(|byte| !matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'(' | b')')) {
        None => true,
        Some(b'.' | b'!' | b'?' | b':') => true,
        Some(byte) if byte.is_ascii() => false,
        Some(_) => {
            let marks = [' ', '\u{a0}', '"', '“', '”', '\'', '’', '‘', '`', '(', ')'];
            let before = text.get(start..at).unwrap_or("").trim_end_matches(marks);
            before.is_empty() || before.ends_with(['.', '!', '?', ':', '—', '–', '…'])
        }
    }
}

/// Whether a word is one of a few, whatever the case of its letters.
pub(super) fn is_one_of(word: &str, few: &[&str]) -> bool {
    few.iter().any(|known| word.eq_ignore_ascii_case(known))
}

impl Word {
    /// Its letters, without `'s`.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.slice(text).unwrap_or("")
    }

    /// Whether it begins with a capital, or is one.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Initial)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_eight_at_a_time() {
        for byte in 0..=u8::MAX {
            for before in 0..18 {
                let mut bytes = [b'z'; 20];
                bytes[before] = byte;
                let len = if byte.is_ascii_alphanumeric() { 20 } else { before };
                assert_eq!(ascii_letters(&bytes), len, "{byte:#x} behind {before}");
                assert_eq!(ascii_letters(&bytes[..=before]), len.min(before + 1), "{byte:#x} last, behind {before}");
            }
        }
        assert_eq!(ascii_letters(b""), 0);
    }
}
