//! A name in running text: where it begins and ends, and what stands with it.
//!
//! A name is looked at from its surname, which the caller has found: to the left of it stand given names and what the
//! person is, to the right a second surname and, behind a comma, what the person is.

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{fail, recognize, success, verify};
use nom::multi::many1_count;
use nom::sequence::delimited;
use nom::{IResult, Parser};

use crate::span::Span;
use crate::tables::Letters;
use crate::tables::letters::{HIGH, at_least, letters as letters_of};
use crate::tables::names::{
    BODY, CALENDAR, Class, DEMONYM, FEMALE_HONORIFIC, FEMALE_ROLE, FUNCTION, GIVEN, HONORIFIC, MALE_HONORIFIC,
    MALE_ROLE, MODIFIER, PARTICLE, PLACE, ROLE, SUFFIX, TITLE, class, class_of, class_of_letters,
};
use crate::tables::particles::PREFIXES;

/// A woman or a man, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Woman,
    Man,
}

/// A name as it stands in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Given names, particles, surname, suffix: no title, no honorific, no `'s`.
    pub(super) name: Span,
    /// How many names stand before the surname (particles do not count), and behind it.
    pub(super) given: u8,
    pub(super) after: u8,
    /// From an honorific.
    pub(super) gender: Option<Gender>,
    pub(super) honorific: bool,
    /// The title right before it, without an article.
    pub(super) role: Option<Span>,
    /// No word of the role tells the gender.
    pub(super) neutral: bool,
    /// Where the name begins with its honorifics.
    pub(super) start: usize,
    /// *the* or *a* stands before it.
    pub(super) article: bool,
    /// It opens a sentence.
    pub(super) opens: bool,
    /// It ends as the names of bodies do, or of places.
    pub(super) body: bool,
    pub(super) place: bool,
}

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
}

impl Named {
    /// A surname and nothing else.
    pub(super) fn bare(surname: Span, opens: bool) -> Self {
        Self {
            name: surname,
            given: 0,
            after: 0,
            gender: None,
            honorific: false,
            role: None,
            neutral: false,
            start: surname.start(),
            article: false,
            opens,
            body: false,
            place: false,
        }
    }

    /// A surname, or another word, and nothing else.
    pub(super) fn is_bare(&self) -> bool {
        self.given == 0 && self.after == 0 && !self.honorific && self.role.is_none()
    }
}

impl Word {
    pub(super) fn possessive(&self) -> bool {
        self.span != self.whole
    }
    pub(super) fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }
}

/// How many words to either side may belong to a name and its title: *Deputy Inspector General of Police Dr* are six.
const MOST_WORDS: usize = 12;

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
pub(super) fn initials(input: &str) -> IResult<&str, &str> {
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
const DOTTED: Class = HONORIFIC | TITLE | SUFFIX | PARTICLE | CALENDAR;

/// In letters.
const LONGEST_ABBREVIATION: usize = 6;

/// `word = initial / abbreviation / 1*(letter / digit / "-" / "'")`
///
/// The first two are tried only where a dot follows.
pub(super) fn word(input: &str) -> IResult<&str, &str> {
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
    let class = class_of(word);
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
    Some(Word { span, whole: span, shape, plain: true, class })
}

/// A word of ASCII letters.
#[inline(always)]
fn word_of(word: &Letters, span: Span) -> Word {
    let class = class_of_letters(word);
    let shape = match word.has_capital() {
        true if word.len == 1 && class == 0 => Shape::Initial,
        true => Shape::Capital,
        false => Shape::Lower,
    };
    Word { span, whole: span, shape, plain: true, class }
}

/// Any word.
fn as_word(text: &str, found: &str) -> Word {
    let whole = Span::of(found, text);
    let dot = found.ends_with('.');
    let bare =
        if dot || found.bytes().all(|byte| byte.is_ascii_alphanumeric()) { found } else { without_possessive(found) };
    let first = bare.chars().next().unwrap_or(' ');
    let known = class(bare);
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
    Word { span: Span::of(bare, text), whole, shape, plain: false, class: known }
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
        if span.end() <= end && behind.is_none_or(|behind| behind != b'.' && byte_class(behind) == 0) {
            return Some(word_of(&word, span));
        }
    }
    any_letters_at(text, at, end)
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
fn word_ending(text: &str, start: usize, end: usize) -> Option<Word> {
    if let Some(word) = Letters::before(text.as_bytes(), end) {
        let from = end.saturating_sub(word.len);
        let before = if from > start { text.as_bytes().get(from.wrapping_sub(1)).copied() } else { None };
        if from >= start && before.is_none_or(|before| byte_class(before) == 0) {
            return Some(word_of(&word, Span::at(from, word.len)));
        }
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

/// Whether a word behind which a blank stands would be read the same from its end: it has no dot and no mark, and no
/// letter stands before it.
pub(super) fn is_between_blanks(text: &str, word: Word) -> bool {
    let byte = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at));
    let before = byte(word.whole.start().checked_sub(1));
    let last = || byte(word.whole.end().checked_sub(1));
    byte(Some(word.whole.end())) == Some(&b' ')
        && before.is_none_or(|before| matches!(before, b' ' | b'\n'))
        && (word.plain || last().is_some_and(|last| !matches!(last, b'.' | b'"' | 0x9d)))
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

// ----- A name, from its surname outwards ------------------------------------------------------------------------

/// ```text
/// mention = [role SP] *(honorific SP) name
/// name    = *((given / initial / nickname) SP) *(particle SP) surname *(SP surname) [SP suffix]
/// role    = *(modifier SP) title [SP ("of" / "for") SP *(word SP)]
/// ```
///
/// `key` is the (first) surname, in `block`. *NATO Secretary-General Jens Stoltenberg*, *Mr. Coons*,
/// *spokesman Joost van der Berg*, *Rodrigo Peñalver Ugarte*, *Walter B. Tolliver Jr.*
pub(super) fn named(text: &str, block: Span, key: Span) -> Named {
    named_among(text, block, key, &[])
}

/// The same, where some words before the key have been read, in their order.
pub(super) fn named_among(text: &str, block: Span, key: Span, words: &[Word]) -> Named {
    let mut found = Named::bare(key, false);
    rightwards(text, block, &mut found);
    leftwards(&mut Left { text, start: block.start(), words, last: (usize::MAX, None) }, &mut found);
    found
}

/// Words, read from right to left.
struct Left<'a> {
    text: &'a str,
    /// Where to stop.
    start: usize,
    /// Some that were read before, from left to right, without dots and marks; they need not be read again.
    words: &'a [Word],
    /// The one that was read last, before which place.
    last: (usize, Option<Word>),
}

impl Left<'_> {
    /// The word before one blank before `at`.
    #[inline]
    fn before(&mut self, at: usize) -> Option<Word> {
        while let [left @ .., last] = self.words {
            if last.whole.end() < at {
                if last.whole.end().saturating_add(1) == at && self.text.as_bytes().get(last.whole.end()) == Some(&b' ')
                {
                    return Some(*last);
                }
                break;
            }
            self.words = left;
        }
        if self.last.0 != at {
            self.last = (at, word_before(self.text, self.start, at));
        }
        self.last.1
    }
}

/// `*(SP surname) [SP suffix]`, behind the surname.
///
/// More than three words with capitals are no name but a headline.
fn rightwards(text: &str, block: Span, found: &mut Named) {
    let key = found.name;
    let word = text.as_bytes().get(key.range()).unwrap_or_default();
    let own = class_of(word);
    let mut last = own;
    let mut headline = false;
    let most = if ends_at(text, block, key.end()) { 0 } else { 4 };
    for _ in 0..most {
        let Some(next) = word_behind(text, found.name.end(), block.end()) else { break };
        if next.is(SUFFIX) && next.shape == Shape::Capital {
            found.name = found.name.to(next.span);
            break;
        }
        let joined = next.shape == Shape::Initial
            || next.shape == Shape::Capital
                && (!next.is(FUNCTION | CALENDAR | TITLE | HONORIFIC | DEMONYM | MODIFIER) || next.is(GIVEN));
        let particle = next.shape == Shape::Lower
            && next.is(PARTICLE)
            && word_behind(text, next.whole.end(), block.end()).is_some_and(|w| w.shape == Shape::Capital);
        if particle {
            found.name = found.name.to(next.span);
            continue;
        }
        if !joined {
            // A small word with a capital: *Low Calls Vote On Dam Off*.
            headline = next.shape == Shape::Capital && next.is(FUNCTION);
            break;
        }
        found.after = found.after.saturating_add(1);
        found.name = found.name.to(next.span);
        last = next.class;
        if next.possessive() {
            break;
        }
    }
    if found.after > 3 || headline {
        found.after = 0;
        found.name = key;
        last = own;
    }
    let shouted = found.after == 0 && key.len() > 1 && is_shouted(text, key);
    found.body = last & BODY != 0 || shouted;
    found.place = last & PLACE != 0;
}

/// Whether plainly nothing of a name stands behind `at`: no blank, or a word without a capital that is no particle or has
/// no name behind it.
#[inline]
pub(super) fn ends_at(text: &str, block: Span, at: usize) -> bool {
    let behind = text.as_bytes().get(at..block.end()).unwrap_or_default();
    let [b' ', behind @ ..] = behind else { return !matches!(behind, [0xc2, ..]) };
    let (len, end) = small_letters(behind);
    match end {
        _ if len == 0 => false,
        None => true,
        Some(b' ') if len > LONGEST_PARTICLE => true,
        Some(b' ') => {
            let (len, end) = small_letters(behind.get(len.saturating_add(1)..).unwrap_or_default());
            len > 0 && end.is_none_or(|end| byte_class(end) == 0)
        }
        // Of the particles only *st.* has a dot.
        Some(b'.') => len > 2,
        Some(end) => byte_class(end) == 0,
    }
}

/// In letters.
const LONGEST_PARTICLE: usize = 6;

/// How many small ASCII letters stand first, and what stands behind them.
#[inline]
fn small_letters(bytes: &[u8]) -> (usize, Option<u8>) {
    let len = bytes.iter().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(bytes.len());
    (len, bytes.get(len).copied())
}

/// Whether all letters of a word are capitals.
#[inline]
fn is_shouted(text: &str, word: Span) -> bool {
    !matches!(text.as_bytes().get(word.range()), Some([_, b'a'..=b'z', ..]))
        && word.slice(text).is_some_and(|w| w.chars().all(char::is_uppercase))
}

/// `[role SP] *(honorific SP) *(given SP)`, before the surname.
fn leftwards(left: &mut Left<'_>, found: &mut Named) {
    let (text, start) = (left.text, left.start);
    let mut at = found.name.start();
    // Where the name begins if all but the nearest given name are what a title is over: *Minister of Health Ana Low*.
    let mut nearest = None;
    let mut given = 0_u8;
    let mut name_start = at;
    for _ in 0..MOST_WORDS {
        let Some(word) = left.before(at) else { break };
        match word.shape {
            Shape::Lower if word.is(PARTICLE) && !word.is(FUNCTION) => {
                at = word.whole.start();
                name_start = at;
                continue;
            }
            Shape::Lower if matches!(word.span.slice(text), Some("of" | "for")) => {
                if let (Some(near), true) = (nearest, given > 1) {
                    let title = word_before(text, start, word.whole.start()).filter(|title| title.is(TITLE));
                    if let Some(title) = title {
                        let role = Span::new(title.span.start(), trim_end(text, near)).unwrap_or_default();
                        given = 1;
                        name_start = near;
                        found.role = Some(role_leftwards(left, role, &mut false));
                    }
                }
                break;
            }
            Shape::Lower => {
                if word.is(ROLE) && !word.possessive() {
                    (found.role, found.neutral) = role_of(left, word);
                }
                break;
            }
            Shape::Other => break,
            Shape::Initial | Shape::Nickname => {
                at = word.whole.start();
                given = given.saturating_add(1);
                if word.shape == Shape::Initial {
                    name_start = at;
                }
                continue;
            }
            Shape::Capital => {}
        }
        // The apostrophe of *Dato'* is its own.
        if word.is(HONORIFIC) {
            found.honorific = true;
            found.gender = match word.class {
                c if c & FEMALE_HONORIFIC != 0 => Some(Gender::Woman),
                c if c & MALE_HONORIFIC != 0 => Some(Gender::Man),
                _ => found.gender,
            };
            at = word.whole.start();
            continue;
        }
        if found.honorific {
            // Behind an honorific only a title can follow: *Army Chief Gen. Dr. Low*.
            if word.is(TITLE) || after_title(text, start, word) {
                (found.role, found.neutral) = role_of(left, word);
            }
            break;
        }
        if word.is(TITLE) || word.is(ROLE) && !word.is(GIVEN) {
            if !word.possessive() {
                (found.role, found.neutral) = role_of(left, word);
            }
            break;
        }
        if word.is(PARTICLE) && !word.is(GIVEN) && !word.possessive() {
            // *Van der Leck*, *Ó Cuinn*, *Abu Tayeh*: of the surname.
            at = word.whole.start();
            name_start = at;
            continue;
        }
        let shouted = word.span.len() > 2
            && is_shouted(text, word.span)
            && !found.name.slice(text).is_some_and(|w| w.chars().all(|c| !c.is_lowercase()));
        let stops = word.possessive()
            || shouted
            || word.is(FUNCTION | CALENDAR | DEMONYM) && !word.is(GIVEN)
            || word.is(BODY | PLACE | MODIFIER) && !found.body;
        if stops {
            // *Superintendent of Police Imtiaz Wattoo*
            if given > 0 && !word.possessive() && after_title(text, start, word) {
                (found.role, found.neutral) = role_of(left, word);
            }
            break;
        }
        at = word.whole.start();
        given = given.saturating_add(1);
        nearest.get_or_insert(at);
        name_start = at;
    }
    found.given = given;
    found.start = at.min(name_start);
    found.name = Span::new(name_start, found.name.end()).unwrap_or(found.name);
    let whole = found.role.map_or(at.min(name_start), Span::start);
    found.article = left.before(whole).is_some_and(|word| {
        matches!(text.as_bytes().get(word.span.range()), Some(b"the" | b"a" | b"an" | b"The" | b"A" | b"An"))
    });
    found.opens = opens(text, start, whole);
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

/// Whether `word` ends what a title is over: *Inspector General of Police*, before an honorific.
fn after_title(text: &str, start: usize, word: Word) -> bool {
    let Some(of) = word_before(text, start, word.whole.start()) else { return false };
    matches!(of.span.slice(text), Some("of" | "for"))
        && word_before(text, start, of.whole.start()).is_some_and(|title| title.is(TITLE))
}

/// The end of `text[..at]` without the blank.
fn trim_end(text: &str, at: usize) -> usize {
    text.get(..at).map_or(at, |before| before.trim_end().len())
}

/// The role whose title is a word, and whether plainly no word of it tells the gender.
fn role_of(left: &mut Left<'_>, title: Word) -> (Option<Span>, bool) {
    let mut neutral = is_neutral(left.text, title);
    let role = role_leftwards(left, title.span, &mut neutral);
    (Some(role), neutral)
}

/// Whether a word of a role plainly tells no gender, see [`role_gender`].
fn is_neutral(text: &str, word: Word) -> bool {
    let letters = text.as_bytes().get(word.span.range()).unwrap_or_default();
    word.plain
        && !word.is(FEMALE_ROLE | MALE_ROLE)
        && !matches!(letters, [.., b'm', b'a', b'n'] | [.., b'r', b'e', b's', b's'])
}

/// `role = *(modifier SP) title`, from `title` leftwards: *Afghanistan’s First Vice* before *President*.
///
/// Words with a capital belong to it, words without one if they can stand before a noun.
///
/// `neutral` is no longer so if one of them may tell the gender.
fn role_leftwards(left: &mut Left<'_>, title: Span, neutral: &mut bool) -> Span {
    let (text, start) = (left.text, left.start);
    let mut from = title.start();
    let mut plain = 0_u32;
    for _ in 0..MOST_WORDS {
        let Some(word) = left.before(from) else { break };
        let taken = match word.shape {
            Shape::Capital => !word.is(FUNCTION | CALENDAR | HONORIFIC) || word.is(MODIFIER | ROLE),
            Shape::Initial => word.span.len() > 2 || plain == 0,
            Shape::Lower if matches!(word.span.slice(text), Some("of" | "for")) => {
                let title = word_before(text, start, word.whole.start());
                match title.filter(|title| title.is(TITLE) && !title.possessive()) {
                    Some(title) => {
                        *neutral = false;
                        from = title.span.start();
                        continue;
                    }
                    None => false,
                }
            }
            Shape::Lower if word.is(MODIFIER | ROLE) => true,
            // A noun without a capital stands before another: *trade union leader*, not *polls show Sen.*
            Shape::Lower => {
                plain = plain.saturating_add(1);
                let w = word.span.slice(text).unwrap_or("");
                plain <= 3
                    && text.get(from..).is_some_and(|behind| behind.starts_with(char::is_lowercase))
                    && !word.is(FUNCTION)
                    && !["ed", "ing", "ly"].iter().any(|end| w.ends_with(end))
            }
            // *2012 nominee*
            Shape::Other if word.span.len() == 4 => {
                *neutral = false;
                from = word.whole.start();
                false
            }
            Shape::Nickname | Shape::Other => false,
        };
        if !taken {
            break;
        }
        *neutral &= is_neutral(text, word);
        from = word.whole.start();
    }
    Span::new(from, title.end()).unwrap_or(title)
}

// ----- What stands beside a name, behind a comma ----------------------------------------------------------------

/// Whether `word`, a noun without a capital, says what somebody is, by a table or by its ending.
pub(super) fn is_role(word: &str, known: Class) -> bool {
    if known & ROLE != 0 {
        return true;
    }
    if known & (FUNCTION | BODY | PLACE) != 0 || word.len() < 6 {
        return false;
    }
    // An office in the plural or joined to another word: *co-manager*, *ex-minister*.
    if word.rsplit_once('-').is_some_and(|(_, last)| class(last) & ROLE != 0) {
        return true;
    }
    ["er", "or", "ist", "ian", "man", "woman", "person"].iter().any(|end| word.ends_with(end))
        && ![
            "number",
            "paper",
            "letter",
            "matter",
            "another",
            "however",
            "together",
            "december",
            "september",
            "october",
            "november",
            "former",
            "after",
            "under",
            "father's",
            "winter",
            "summer",
            "river",
            "harbor",
            "quarter",
            "center",
            "corner",
            "chapter",
            "dinner",
            "other",
            "border",
            "order",
            "power",
            "water",
            "whether",
            "either",
            "rather",
            "human",
            "factor",
            "sector",
            "favor",
            "labor",
            "motor",
            "error",
            "terror",
            "doctor's",
            "major",
            "minor",
        ]
        .contains(&word)
}

/// `apposition = "," SP [age "," SP] [("who" / "which") SP ("is" / "was") SP] [determiner SP] role`
///
/// The role behind a name that ends at `at`: *, the mayor of Karavel,* · *, 45, a teacher.* · *, who is the minister
/// for water,*. It ends before the next comma, stop, mark or relative clause, and its noun must be one for people.
pub(super) fn role_behind(text: &str, block: Span, at: usize) -> Option<Span> {
    let mut from = at.checked_add(2)?;
    let rest = text.get(at..block.end())?;
    rest.strip_prefix(", ")?;
    let mut word = word_at(text, from, block.end())?;
    if word.shape == Shape::Other {
        // An age.
        let digits = word.span.slice(text)?.trim_start_matches(|c: char| c.is_ascii_digit());
        if !digits.is_empty() || !text.get(word.whole.end()..)?.starts_with(", ") {
            if !digits.starts_with("-year") {
                return None;
            }
        } else {
            from = word.whole.end().checked_add(2)?;
            word = word_at(text, from, block.end())?;
        }
    }
    if word.span.slice(text) == Some("who") {
        word = word_behind(text, word.whole.end(), block.end())?;
        if !matches!(word.span.slice(text), Some("is" | "was")) {
            return None;
        }
        word = word_behind(text, word.whole.end(), block.end())?;
        if !is_determiner(word.span.slice(text)?) {
            return None;
        }
    }
    if is_determiner(word.span.slice(text)?) {
        word = word_behind(text, word.whole.end(), block.end())?;
    }
    role_from(text, block, word).map(|(role, _)| role)
}

/// Whether `word` stands before a noun and is no part of a role: an article or a possessive pronoun.
pub(super) fn is_determiner(word: &str) -> bool {
    ["the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "another"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether `word` points at somebody: a determiner, or *this*, *those*, *several*.
pub(super) fn is_pointing(word: &str) -> bool {
    // Most words begin with another letter.
    let first = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    if !matches!(first, b'a' | b'h' | b'i' | b'm' | b'o' | b's' | b't') {
        return false;
    }
    is_determiner(word)
        || ["this", "that", "these", "those", "some", "several"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// How long a role behind a name may be, in words.
const LONGEST_ROLE: usize = 14;

/// `role = *(word SP) noun [SP preposition SP *(word SP)]`: the role that begins with `first`, and its noun.
///
/// The noun is the last word before the first preposition, and must be one for people.
pub(super) fn role_from(text: &str, block: Span, first: Word) -> Option<(Span, Word)> {
    let mut word = first;
    let mut noun: Option<Word> = None;
    let mut role = first.whole;
    for _ in 0..LONGEST_ROLE {
        let w = word.span.slice(text)?;
        match (word.shape, w) {
            (
                Shape::Lower,
                "who" | "which" | "that" | "whose" | "where" | "said" | "says" | "told" | "added" | "but",
            ) => break,
            (
                Shape::Lower,
                "of" | "for" | "at" | "in" | "from" | "with" | "to" | "on" | "near" | "by" | "and" | "who's" | "based",
            ) => {
                let person = noun.filter(|noun| is_role(noun.span.slice(text).unwrap_or(""), noun.class))?;
                if w != "and" {
                    return role_end(text, block, first, word).map(|role| (role, person));
                }
            }
            _ => {}
        }
        let verb = noun.is_none() && word.class == 0 && w.ends_with("ed");
        if word.shape == Shape::Lower && (verb || word.is(FUNCTION) && !word.is(MODIFIER) && w != "and") {
            return None;
        }
        noun = Some(word);
        role = role.to(word.whole);
        match word_behind(text, word.whole.end(), block.end()) {
            Some(next) => word = next,
            None => break,
        }
    }
    let person = noun.filter(|noun| is_role(noun.span.slice(text).unwrap_or(""), noun.class) && !noun.possessive())?;
    Some((Span::new(first.span.start(), role.end().min(person.span.end()))?, person))
}

/// `SP preposition SP *(word SP)`: where a role ends that goes on with `preposition`.
fn role_end(text: &str, block: Span, first: Word, preposition: Word) -> Option<Span> {
    let mut last = preposition;
    for _ in 0..LONGEST_ROLE {
        let Some(next) = word_behind(text, last.whole.end(), block.end()) else { break };
        let verb = next.shape == Shape::Lower
            && next.span.slice(text).is_some_and(|w| crate::tables::classes(w) & crate::tables::class::AUX != 0);
        if verb {
            break;
        }
        if next.shape == Shape::Lower
            && matches!(
                next.span.slice(text),
                Some(
                    "who"
                        | "which"
                        | "that"
                        | "whose"
                        | "where"
                        | "said"
                        | "says"
                        | "told"
                        | "when"
                        | "while"
                        | "as"
                        | "but"
                )
            )
        {
            break;
        }
        // *adviser to the mayor and later worked at the bank*
        if next.span.slice(text) == Some("and")
            && word_behind(text, next.whole.end(), block.end()).is_some_and(|w| {
                w.shape == Shape::Lower
                    && (w.is(FUNCTION) && !w.is(MODIFIER) || w.span.slice(text).is_some_and(|w| w.ends_with("ed")))
            })
        {
            break;
        }
        last = next;
    }
    // What a preposition leads must be there.
    (last.whole != preposition.whole).then(|| Span::new(first.span.start(), last.whole.end())).flatten()
}

/// `determiner SP role "," SP name`: the role before a comma before a name that begins at `at`.
///
/// *The mayor of Port Ennis, Hélène Tremblay, signed*; *his wife, Ana Low*.
pub(super) fn role_before_comma(text: &str, block: Span, at: usize) -> Option<Span> {
    let before = text.get(block.start()..at)?.strip_suffix(", ")?;
    let mut word = word_ending(text, block.start(), block.start().checked_add(before.len())?)?;
    let end = word.span.end();
    if word.possessive() {
        return None;
    }
    // The role may reach over an article (*head of the trade fair*), or begin behind it (*according to its secretary*).
    let mut first = None;
    let mut shorter = None;
    for _ in 0..LONGEST_ROLE {
        let w = word.span.slice(text)?;
        let left = word_before(text, block.start(), word.whole.start());
        if is_determiner(w) {
            let inner = left.is_some_and(|left| {
                matches!(left.span.slice(text), Some("of" | "for" | "at" | "in" | "from" | "with" | "to"))
            });
            if !inner {
                break;
            }
            shorter = shorter.or(first);
        } else if word.shape == Shape::Lower
            && word.is(FUNCTION)
            && !word.is(MODIFIER)
            && !matches!(w, "of" | "for" | "at" | "in" | "from" | "with" | "to")
        {
            break;
        } else {
            first = Some(word);
        }
        match left {
            Some(left) => word = left,
            None => break,
        }
    }
    [first, shorter].into_iter().flatten().find_map(|first| {
        let role = Span::new(first.span.start(), end)?;
        let (found, _) = role_from(text, Span::new(block.start(), end)?, first)?;
        (found == role).then_some(role)
    })
}

/// The gender that a role tells: *spokeswoman*, *wife*, *king*.
pub(super) fn role_gender(text: &str, role: Span) -> Option<Gender> {
    let role = role.slice(text)?;
    let mut at = 0_usize;
    while let Some(rest) = role.get(at..).filter(|rest| !rest.is_empty()) {
        let len = rest.bytes().position(|byte| matches!(byte, b' ' | b'-')).unwrap_or(rest.len());
        let w = rest.get(..len)?;
        at = at.checked_add(len)?.checked_add(1)?;
        if matches!(w, "of" | "for" | "at" | "in" | "to") {
            break;
        }
        let known = class(w);
        if known & FEMALE_ROLE != 0 || w.ends_with("woman") || w.ends_with("ress") {
            return Some(Gender::Woman);
        }
        if known & MALE_ROLE != 0 || known & ROLE != 0 && w.ends_with("man") && !w.eq_ignore_ascii_case("chairman") {
            return Some(Gender::Man);
        }
    }
    None
}

/// Whether a word has no hyphen and no apostrophe.
pub(super) fn is_unjoined(word: &str) -> bool {
    // The apostrophe begins with the byte 0xe2, where it is no ASCII.
    let bytes = word.as_bytes();
    let more = bytes.get(ascii_letters(bytes)..).unwrap_or_default();
    more.iter().all(|byte| byte_class(*byte) & (ALNUM | LATIN | BEYOND) != 0 && *byte != 0xe2)
}

/// The surname of a mention whose last word is `key`, without what a hyphen or an apostrophe joins before it.
pub(super) fn surname(text: &str, key: Span) -> Span {
    let Some(word) = key.slice(text) else { return key };
    if is_unjoined(word) {
        return key;
    }
    let bare = without_possessive(word);
    Span::of(prefixed(bare).unwrap_or(bare), text)
}

/// From a hit of a surname to its whole word: `al-` and `O'` before it.
#[inline]
pub(super) fn whole_surname(text: &str, block: Span, hit: Span) -> Option<Span> {
    // Between blanks and such, as nearly always.
    if is_free(text, block, hit) { Some(hit) } else { joined_surname(text, block, hit) }
}

/// Whether nothing of a word stands right before or behind `word`.
#[inline]
pub(super) fn is_free(text: &str, block: Span, word: Span) -> bool {
    let bytes = text.as_bytes();
    let free = |byte: Option<&u8>| byte.is_none_or(|byte| byte_class(*byte) == 0);
    let first = word.start().checked_sub(1).filter(|before| *before >= block.start());
    free(bytes.get(word.end()).filter(|_| word.end() < block.end())) && free(first.and_then(|at| bytes.get(at)))
}

/// The same where a letter or what joins letters stands beside the hit.
fn joined_surname(text: &str, block: Span, hit: Span) -> Option<Span> {
    // *Al-Hadid*, *O'Dannell*, between blanks and such.
    let bytes = text.as_bytes().get(block.start()..hit.start())?;
    if let [prefix @ .., b'-' | b'\''] = bytes {
        let len = prefix.iter().rev().position(|byte| byte_class(*byte) != ALNUM).unwrap_or(prefix.len());
        let start = hit.start().saturating_sub(len.saturating_add(1));
        let whole = Span::new(start, hit.end()).filter(|whole| len > 0 && is_free(text, block, *whole));
        if let Some(whole) = whole {
            return whole.slice(text).and_then(prefixed).filter(|rest| rest.len() == hit.len()).map(|_| whole);
        }
    }
    let before = text.get(block.start()..hit.start())?;
    let behind = text.get(hit.end()..block.end())?;
    let mut next = behind.chars();
    match next.next() {
        Some(c) if c.is_alphanumeric() => return None,
        Some('-' | '‑') if next.next().is_some_and(char::is_alphanumeric) => return None,
        Some('\'' | '’') if next.next().is_some_and(|c| c.is_alphanumeric() && c != 's') => return None,
        _ => {}
    }
    match before.chars().next_back() {
        Some('-' | '\'' | '’') => {
            let (len, _) = last_letters(text, block.start(), hit.start());
            let start = hit.start().checked_sub(len)?;
            let word = text.get(start..hit.end())?.trim_start_matches(['\'', '’', '-']);
            if word.len() == hit.len() {
                return Some(hit);
            }
            prefixed(word).filter(|rest| rest.len() == hit.len()).map(|_| Span::of(word, text))
        }
        Some(c) if c.is_alphanumeric() => None,
        _ => Some(hit),
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

    #[test]
    fn particles_are_as_short_as_a_name_needs_to_end() {
        use crate::tables::particles::PARTICLES;
        for particle in PARTICLES {
            assert!(particle.len() <= LONGEST_PARTICLE, "{particle}");
            assert!(!particle.contains('.') || particle.len() <= 3, "{particle}");
        }
    }

    /// The name round `key` in `text`, with its role and whether it has an honorific.
    #[track_caller]
    fn reads(text: &str, key: &str, name: &str, role: Option<&str>) -> Named {
        let at = text.find(key).unwrap_or_else(|| panic!("{key:?} is not in {text:?}"));
        let found = named(text, Span::at(0, text.len()), Span::at(at, key.len()));
        assert_eq!(found.name.slice(text), Some(name), "in {text:?}");
        assert_eq!(found.role.and_then(|role| role.slice(text)), role, "the role in {text:?}");
        found
    }

    #[test]
    fn names_from_their_surname() {
        reads("on Friday Jens Stelberg said", "Stelberg", "Jens Stelberg", None);
        reads(
            "Compact Secretary-General Jens Stelberg said",
            "Stelberg",
            "Jens Stelberg",
            Some("Compact Secretary-General"),
        );
        reads(
            "Karavel’s First Vice President Amrul Low on",
            "Low",
            "Amrul Low",
            Some("Karavel’s First Vice President"),
        );
        reads("told J. K. Low that", "Low", "J. K. Low", None);
        reads("T.N. Veeraswamy said", "Veeraswamy", "T.N. Veeraswamy", None);
        reads("said Joost van der Berg, who", "Berg", "Joost van der Berg", None);
        reads("Cathal Ó Cuinn said", "Cuinn", "Cathal Ó Cuinn", None);
        reads("Walter B. Tolliver Jr., the clerk", "Tolliver", "Walter B. Tolliver Jr.", None);
        reads("Rodrigo Peñalver Ugarte was", "Peñalver", "Rodrigo Peñalver Ugarte", None);
        reads("Corazon \"Cora\" Magsalin on", "Magsalin", "Corazon \"Cora\" Magsalin", None);
        reads(
            "Inspector General of Police Dr Nadir Jatoi on",
            "Jatoi",
            "Nadir Jatoi",
            Some("Inspector General of Police"),
        );
        reads("Secretary of State John K. Low said", "Low", "John K. Low", Some("Secretary of State"));
        reads("Corvane chief executive Ilinca Moldo said", "Moldo", "Ilinca Moldo", Some("Corvane chief executive"));
        reads("former Ohio Gov. Dale Low said", "Low", "Dale Low", Some("former Ohio Gov."));
        reads("Low’s critics", "Low", "Low", None);
    }

    #[test]
    fn capitals_that_are_no_part_of_a_name() {
        reads("On Monday Low said", "Low", "Low", None);
        reads("Meanwhile Low said", "Low", "Low", None);
        reads("the German Low said", "Low", "Low", None);
        reads("Reuters' Low said", "Low", "Low", None);
        reads("in Maru. Low said", "Low", "Low", None);
        reads("Ana Low Monday", "Low", "Ana Low", None);
        reads("Mayor Ana Low Calls Vote On Dam Off", "Low", "Ana Low", Some("Mayor"));
        assert!(reads("the Low Tower", "Low", "Low Tower", None).place);
        assert!(reads("Halden Bank said", "Bank", "Halden Bank", None).body);
        assert_eq!(reads("Mrs. Low said", "Low", "Low", None).gender, Some(Gender::Woman));
    }

    #[test]
    fn roles_behind_a_comma() {
        for (text, role) in [
            ("Low, the mayor of Karavel, said", Some("mayor of Karavel")),
            ("Low, 45, a teacher.", Some("teacher")),
            ("Low, who is the minister for water, said", Some("minister for water")),
            ("Low, who leads the union, said", None),
            ("Low, a retired judge who chairs the panel, said", Some("retired judge")),
            ("Low, Duarte and others", None),
            ("Low, the first to speak, said", None),
            ("Low, thanked the judge.", None),
            ("Low, the day before, said", None),
            ("Low said", None),
        ] {
            let found = role_behind(text, Span::at(0, text.len()), 3);
            assert_eq!(found.and_then(|role| role.slice(text)), role, "in {text:?}");
        }
    }

    #[test]
    fn roles_before_a_comma() {
        for (text, role) in [
            ("The mayor of Port Ennis, Ana Low, signed", Some("mayor of Port Ennis")),
            ("The head of the trade fair, Ana Low, left", Some("head of the trade fair")),
            ("according to its secretary, Ana Low.", Some("secretary")),
            ("His wife, Ana Low, left", Some("wife")),
            ("On the river, Ana Low said", None),
            ("In the morning, Ana Low said", None),
        ] {
            let at = text.find("Ana").unwrap_or_default();
            let found = role_before_comma(text, Span::at(0, text.len()), at);
            assert_eq!(found.and_then(|role| role.slice(text)), role, "in {text:?}");
        }
    }

    #[test]
    fn a_surname_is_a_whole_word() {
        for (text, whole) in [
            ("Low said", Some("Low")),
            ("Low's said", Some("Low's".trim_end_matches("'s"))),
            ("Lowry said", None),
            ("Low-Duarte said", None),
            ("al-Low said", Some("al-Low")),
            ("O'Low said", Some("O'Low")),
            ("BeLow said", None),
        ] {
            let at = text.find("Low").unwrap_or_default();
            let found = whole_surname(text, Span::at(0, text.len()), Span::at(at, 3));
            assert_eq!(found.and_then(|word| word.slice(text)), whole, "in {text:?}");
        }
    }
}
