//! The words and marks about a quote, as the attribution grammar reads them: a whole quote is one token.

use alloc::vec::Vec;

use memchr::{memrchr, memrchr3};

use crate::span::Span;
use crate::tables::class::{self, Class};
use crate::tables::{Letters, classes, classes_of};

/// A word, a mark, or a whole quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) class: Class,
}

impl Token {
    pub(crate) const fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }

    pub(crate) fn span(&self) -> Span {
        Span::at(self.start, self.end.saturating_sub(self.start))
    }
}

/// What the letters of a word tell, whatever the word.
const SHAPE: Class = class::WORD | class::CAP | class::NUMBER | class::POSS | class::DOT | class::UPPER | class::PLURAL;

/// *Says*, *Warns*: in a headline a verb may have a capital. (*States* or *Reports* may be part of a name.)
const fn is_headline_verb(class: Class) -> bool {
    class & class::CUE != 0 && class & class::THIRD != 0 && class & class::NOUNLIKE == 0
}

/// Appends the tokens of `text[from..to]`.
pub(crate) fn tokens(text: &str, from: usize, to: usize, list: &mut Vec<Token>) {
    read(text, from, to, list, |_| false);
}

/// Appends the tokens of `text[from..to]` up to the first that ends a sentence; gives the place behind it, or `to`.
pub(crate) fn sentence(text: &str, from: usize, to: usize, list: &mut Vec<Token>) -> usize {
    read(text, from, to, list, |token| token.is(class::STOP))
}

/// The last token of `text[from..to]` that ends a sentence.
///
/// Whether a dot ends one is told by the word before it. A word holds no blank, so it is enough to read from the blank
/// before the dot on. `words` is working memory.
pub(crate) fn last_stop(text: &str, from: usize, to: usize, words: &mut Vec<Token>) -> Option<Token> {
    let bytes = text.as_bytes();
    let mut end = to;
    loop {
        let stop = memrchr3(b'.', b'!', b'?', bytes.get(from..end)?)?.saturating_add(from);
        let begin =
            memrchr(b' ', bytes.get(from..stop)?).map_or(from, |blank| blank.saturating_add(from).saturating_add(1));
        words.clear();
        read(text, begin, to, words, |token| token.end > stop);
        let last = words.iter().rev().find(|token| token.is(class::STOP) && token.start < end).copied();
        if last.is_some() {
            return last;
        }
        end = begin;
    }
}

/// What a byte may be.
type Kind = u8;
const LOWER: Kind = 1;
const UPPER: Kind = 1 << 1;
const DIGIT: Kind = 1 << 2;
/// Belongs to the word it stands in, and is no letter.
const LOW_LINE: Kind = 1 << 3;
/// Belongs to a word if a letter follows.
const JOINT: Kind = 1 << 4;
const BLANK: Kind = 1 << 5;
/// Of a letter beyond ASCII.
const BEYOND: Kind = 1 << 6;
const ALNUM: Kind = LOWER | UPPER | DIGIT;

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
static KINDS: [Kind; 256] = {
    let mut kinds = [0; 256];
    let mut i = 0;
    while i < 256 {
        kinds[i] = match i as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            b'_' => LOW_LINE,
            b'\'' | b'-' | b'.' | b'&' | b'/' | b'%' => JOINT,
            b' ' | b'\t'..=b'\r' => BLANK,
            0x80.. => BEYOND,
            _ => 0,
        };
        i += 1;
    }
    kinds
};

fn kind(byte: u8) -> Kind {
    KINDS.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Appends tokens until one is enough; gives the place behind the last one, or `to`.
fn read(text: &str, from: usize, to: usize, list: &mut Vec<Token>, enough: impl Fn(&Token) -> bool) -> usize {
    let Some(part) = text.get(..to).filter(|part| part.is_char_boundary(from)) else { return to };
    let bytes = part.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at).copied() {
        let kind = kind(byte);
        if kind & BLANK != 0 {
            at = at.wrapping_add(1);
            continue;
        }
        let plain = if kind & (LOWER | UPPER) != 0 { plain_word(text.as_bytes(), at, to) } else { plain_mark(byte) };
        let (len, class) = match plain {
            Some(plain) => plain,
            None => {
                let Some(rest) = part.get(at..) else { break };
                let word = if kind & ALNUM != 0 { Some(ascii_word(rest).unwrap_or_else(|| word(rest))) } else { None };
                word.unwrap_or_else(|| mark(rest))
            }
        };
        let start = at;
        at = at.saturating_add(len.max(1));
        // Inside a sentence a capital makes a name of any word (*Will*, *May*, *First*).
        // (*I* has one anywhere.)
        let is_i = len == 1 && byte == b'I' && class & class::CAP != 0;
        let class = if class & class::CAP != 0 && !is_headline_verb(class) && !starts(list) && !is_i {
            class & (class::NAME | SHAPE)
        } else {
            class
        };
        let class = named(list, class) | dated(list, class);
        if class != 0 {
            let token = Token { start, end: start.saturating_add(len), class };
            list.push(token);
            if enough(&token) {
                return at;
            }
        }
    }
    to
}

/// *“We sail,” June said*, *“We sail,” said Jan*: beside a quote's mark or its cue, and at a start, a month that is a given name
/// as well is that.
fn named(list: &[Token], class: Class) -> Class {
    const BOTH: Class = class::MONTH | class::DATE | class::CAP;
    let may_be = || list.last().is_none_or(|last| last.is(class::QUOTE | class::SAY));
    if class & BOTH == BOTH && may_be() { class & !(class::TIME | class::DATE) } else { class }
}

/// *May 3*, *3 May*, *in March*: beside a number or behind *in* and *on*, such a word is a month.
///
/// Gives what the word of this class is besides; the word before it is told in place.
fn dated(list: &mut [Token], class: Class) -> Class {
    let Some(last) = list.last_mut() else { return 0 };
    // *A K Low*, *I. Low*: before a name, *A* and *I* are initials.
    let initial = last.is(class::CAP) && last.end.saturating_sub(last.start) == 1 && last.is(class::DET | class::PRON);
    if initial && class & class::CAP != 0 && class & (class::UPPER | class::DATE) == 0 {
        last.class &= SHAPE;
    }
    if class & class::NUMBER != 0 && last.is(class::MONTH) && last.is(class::CAP) {
        last.class = (last.class | class::TIME | class::DATE) & !class::AUX;
        return 0;
    }
    let behind = last.is(class::NUMBER) || last.is(class::PREP) && last.end.saturating_sub(last.start) == 2;
    if class & class::MONTH != 0
        && class & class::CAP != 0
        && behind
        && !last.is(class::ACCORDING | class::TO | class::AS)
    {
        return class::TIME | class::DATE;
    }
    0
}

/// Whether a sentence begins behind these tokens.
fn starts(list: &[Token]) -> bool {
    list.last().is_none_or(|last| {
        last.is(class::STOP | class::COLON | class::OPEN | class::OTHER)
            || last.is(class::QUOTE) && !last.is(class::ENDS_COMMA)
            // *TARN (JNW) — In a letter …*
            || last.is(class::DASH) && list.len() <= 10 && list.first().is_some_and(|first| first.is(class::UPPER))
    })
}

/// A word of ASCII letters that nothing belongs to but they, as most are: length and classes, as [`word`] tells them.
#[inline]
fn plain_word(bytes: &[u8], at: usize, to: usize) -> Option<(usize, Class)> {
    let word = Letters::at(bytes, at)?;
    let end = at.checked_add(word.len).filter(|end| *end <= to)?;
    let behind = if end < to { bytes.get(end).copied() } else { None };
    let dot = behind == Some(b'.');
    if !dot && behind.is_some_and(|byte| kind(byte) & !BLANK != 0) {
        return None;
    }
    let known = classes_of(&word);
    let mut class = class::WORD | known;
    if word.has_capital() {
        class |= class::CAP;
        if word.len > 1 && word.is_upper() {
            class |= class::UPPER;
        }
        if known & !class::BESIDES == 0 && word.ends_with(*b"ing") {
            class |= class::INGLIKE;
        }
    } else if known & !class::BESIDES == 0 {
        if word.ends_with(*b"ly") {
            class |= class::ADV;
        } else if word.ends_with(*b"ed") {
            class |= class::PASTLIKE;
        } else if word.ends_with(*b"ing") {
            class |= class::INGLIKE;
        }
    }
    if word.ends_with(*b"s") && !word.ends_with(*b"ss") && class & NO_PLURAL == 0 {
        class |= class::PLURAL;
    }
    if dot && (word.len <= 2 || class::may_be_shortened(class) || !ends_sentence(bytes.get(end..to)?)) {
        return None;
    }
    Some((word.len, class))
}

/// What has no plural, whatever its last letter.
const NO_PLURAL: Class = class::AUX | class::PRON | class::DET | class::PREP | class::ADV;

/// Whether a dot plainly is none that belongs to the word before it: what follows is not the rest of its sentence.
fn ends_sentence(dot: &[u8]) -> bool {
    match dot {
        [_] => true,
        [_, b' ', next, ..] => matches!(next, b'A'..=b'Z' | b'0'..=b'9' | b'"' | b'\'' | b'('),
        [_, next, ..] => matches!(next, b'"' | b'\'' | b')' | b'!' | b'?'),
        [] => false,
    }
}

/// A mark that is one, whatever follows.
#[inline]
fn plain_mark(byte: u8) -> Option<(usize, Class)> {
    match byte {
        b',' => Some((1, class::COMMA)),
        b':' => Some((1, class::COLON)),
        b';' => Some((1, class::SEMI)),
        b'(' | b'[' => Some((1, class::OPEN)),
        b')' | b']' => Some((1, class::CLOSE)),
        _ => None,
    }
}

/// What begins with no letter of ASCII: length and classes.
fn mark(rest: &str) -> (usize, Class) {
    match rest.chars().next() {
        None => (1, 0),
        Some(letter) => match letter {
            c if c.is_whitespace() => (c.len_utf8(), 0),
            // A handle has letters: a lone sign is nobody.
            '@' | '#' if !rest.chars().nth(1).is_some_and(|c| c.is_alphanumeric() || c == '_') => (1, class::OTHER),
            c if c.is_alphanumeric() || matches!(c, '@' | '#') || (c == '$' || c == '£' || c == '€') => word(rest),
            ',' => (1, class::COMMA),
            ':' => (1, class::COLON),
            ';' => (1, class::SEMI),
            '.' | '!' | '?' => stop(rest),
            '…' => (3, class::OTHER),
            '-' => (rest.bytes().take_while(|byte| *byte == b'-').count(), class::DASH),
            '–' | '—' | '―' => (3, class::DASH),
            '(' | '[' => (1, class::OPEN),
            ')' | ']' => (1, class::CLOSE),
            c => (c.len_utf8(), class::OTHER),
        },
    }
}

/// `.`, `!`, `?` and their runs; `...` ends no sentence.
fn stop(rest: &str) -> (usize, Class) {
    let run = rest.bytes().take_while(|byte| matches!(byte, b'.' | b'!' | b'?')).count();
    let dots = rest.bytes().take_while(|byte| *byte == b'.').count();
    // *(D-Wash.)*, *.com*: a dot that no blank and no mark follows ends no sentence.
    let after = rest.get(run..).unwrap_or("");
    let glued = matches!(after.as_bytes(), [b'A'..=b'Z', b'a'..=b'z', ..]);
    let inside = after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | ',')) && !glued;
    (run, if dots >= 2 || inside && run == 1 { class::OTHER } else { class::STOP })
}

/// What the letters of a word are.
#[derive(Clone, Copy, Debug, Default)]
struct Spelling {
    lower: bool,
    upper: usize,
    digits: bool,
    dotted: bool,
    hyphen: bool,
}

/// A word of ASCII letters, or nothing if any other stands in it or behind it.
fn ascii_word(rest: &str) -> Option<(usize, Class)> {
    let bytes = rest.as_bytes();
    let mut letters = Spelling::default();
    let mut seen = 0;
    let mut len = bytes.len();
    for (at, byte) in bytes.iter().enumerate() {
        let kind = kind(*byte);
        if kind & (ALNUM | LOW_LINE) != 0 {
            seen |= kind;
            letters.upper = letters.upper.saturating_add(usize::from(kind & UPPER != 0));
            continue;
        }
        if kind & JOINT != 0 {
            let next = bytes.get(at.saturating_add(1)).map_or(0, |next| self::kind(*next));
            if *byte == b'.' && ends_glued(bytes, at) {
                len = at;
                break;
            }
            if next & ALNUM != 0 {
                letters.dotted |= *byte == b'.';
                letters.hyphen |= *byte == b'-';
                continue;
            }
            if next & BEYOND != 0 {
                return None;
            }
        }
        if kind & BEYOND != 0 {
            return None;
        }
        len = at;
        break;
    }
    letters.lower = seen & LOWER != 0;
    letters.digits = seen & DIGIT != 0;
    Some(classify(rest, len, letters))
}

/// *he said.Low left*: a dot between a word in small letters and one with a capital ends a sentence, whose blank is lost.
/// (*Gov.UK*, *a.M*, *Ph.D* have none such.)
fn ends_glued(bytes: &[u8], dot: usize) -> bool {
    let small = bytes.iter().take(dot).take_while(|byte| kind(**byte) & LOWER != 0).count();
    let behind = bytes.get(dot.saturating_add(1)..).unwrap_or(&[]);
    small == dot && dot >= 3 && matches!(behind, [b'A'..=b'Z', b'a'..=b'z', ..])
}

/// A word with what belongs to it: inner hyphens, apostrophes and dots, `'s`, the dot of an abbreviation.
fn word(rest: &str) -> (usize, Class) {
    let mut len = 0_usize;
    let mut chars = rest.char_indices().peekable();
    let mut letters = Spelling::default();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || matches!(c, '_') {
            if c.is_lowercase() {
                letters.lower = true;
            } else if c.is_uppercase() {
                letters.upper = letters.upper.saturating_add(1);
            } else if c.is_numeric() {
                letters.digits = true;
            }
        } else if c == '.' && ends_glued(rest.as_bytes(), at) {
            break;
        } else if at == 0 && matches!(c, '@' | '#' | '$' | '£' | '€') {
        } else if matches!(c, '\'' | '’' | '-' | '.' | '&' | '/' | '‑' | '\u{AD}' | '%')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric())
        {
            letters.dotted |= c == '.';
            letters.hyphen |= c == '-';
        } else {
            break;
        }
        len = at.saturating_add(c.len_utf8());
    }
    classify(rest, len, letters)
}

/// What the word of so many bytes at the start of `rest` may be.
fn classify(rest: &str, mut len: usize, letters: Spelling) -> (usize, Class) {
    let Spelling { lower, upper, digits, hyphen, .. } = letters;
    let Some(mut text) = rest.get(..len) else { return (1, class::OTHER) };
    let mut class = class::WORD;
    if let Some(owner) = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")) {
        let known = classes(text);
        if known & class::AUX == 0 {
            class |= class::POSS;
            text = owner;
        }
    } else if let Some(mark) = apostrophe(rest, len) {
        // `officials' comments`: quotes are no part of this text, so the mark is no closing one; `goin'`, `Ochieng'`
        if text.ends_with(['s', 'S']) {
            class |= class::POSS;
        }
        len = len.saturating_add(mark);
    }
    let first = text.chars().next().unwrap_or(' ');
    if first.is_uppercase() {
        class |= class::CAP;
        if upper >= 2 && !lower {
            class |= class::UPPER;
        }
    } else if hyphen && text.rsplit('-').next().is_some_and(|part| part.starts_with(char::is_uppercase)) {
        class |= class::CAP;
    }
    if digits && ((upper == 0 && !lower) || first.is_numeric()) {
        class |= class::NUMBER;
    } else {
        class |= table(text, class, hyphen);
        if matches!(text.as_bytes(), [.., b's'])
            && !matches!(text.as_bytes(), [.., b's', b's'])
            && class & NO_PLURAL == 0
        {
            class |= class::PLURAL;
        }
    }
    if class & class::POSS == 0
        && rest.as_bytes().get(len) == Some(&b'.')
        && is_shortened(rest, len, text, class, letters)
    {
        class |= class::DOT;
        len = len.saturating_add(1);
    }
    (len, class)
}

/// Whether the dot behind a word is one of its own: *A.*, *Gov.*, *a.m.*, *Jan.*, *No. 7*. At the end of all text it ends the
/// sentence, too.
fn is_shortened(rest: &str, len: usize, text: &str, class: Class, letters: Spelling) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let initial = letters.upper == 1 && !letters.lower && text.len() == first.len_utf8();
    let short = class & (class::TITLE | class::SUFFIX) != 0 && class & class::SPEAKER == 0;
    let inner = letters.dotted && text.split('.').all(|part| part.chars().count() <= 2);
    let month = class & class::TIME != 0 && class & class::CAP != 0 && text.len() <= 4;
    let after = rest.get(len.saturating_add(1)..).unwrap_or("").trim_start();
    let goes_on = after.starts_with(|c: char| c.is_lowercase() || c == ',' || c == ';');
    let numbered = text == "No" && after.starts_with(|c: char| c.is_ascii_digit());
    let clock = inner && class & class::TIME != 0 && after.starts_with(char::is_uppercase);
    (numbered || initial || short || inner || month || goes_on) && !after.is_empty() && !clock
}

/// The length of the apostrophe that stands behind a word.
fn apostrophe(rest: &str, len: usize) -> Option<usize> {
    match rest.as_bytes().get(len..)? {
        [b'\'', ..] => Some(1),
        [0xE2, 0x80, 0x99, ..] => Some(3),
        _ => None,
    }
}

/// What the tables say of a word, or else its ending.
fn table(text: &str, class: Class, hyphen: bool) -> Class {
    let known = classes(text);
    if known & !class::BESIDES != 0 {
        return known;
    }
    if class & class::CAP != 0 {
        // *Smiling, she said*, at the start of a sentence; a name inside of one.
        return if text.ends_with("ing") { known | class::INGLIKE } else { known };
    }
    // A compound is what its last part is: *co-owner*, *vice-president*.
    if let Some((_, last)) = text.rsplit_once('-').filter(|_| hyphen) {
        return classes(last) & (class::SPEAKER | class::SAYING) | known;
    }
    known
        | match text.as_bytes() {
            [.., b'l', b'y'] => class::ADV,
            [.., b'e', b'd'] => class::PASTLIKE,
            [.., b'i', b'n', b'g'] => class::INGLIKE,
            _ => 0,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &[&str] = &[
        "The ferry sails. It returns at 4 p.m. on Friday, said Gov. Ana Low of Tarn. She is 43.",
        "Is it? It is! Prices rose 4.5 per cent... so far. No. 7 won; Mr. Low, Jr. did not",
        "U.S. officials' boats (Low's and Varga's) left Jan. 5. Dr. A. B. Low Ph.D. saw them",
        "d'Orsay went to Ennis-Low.\u{a0}Then she’d left. The islanders’ boats — all nine — sank.",
        "a.b.c. d!e?f x.y",
        "Café Low. «Oui.» São Martim, é. O'Dannell said_so @low #tarn $5 50% A&B and/or.",
        "...",
        ". ! ?",
        "",
        "She sings",
    ];

    fn all(text: &str, from: usize, to: usize) -> Vec<Token> {
        let mut list = Vec::new();
        tokens(text, from, to, &mut list);
        list
    }

    /// Read from the end or up to a stop, a text has the stops that it has when it is read as a whole.
    #[test]
    fn sentences_end_where_they_do_in_all_the_text() {
        let mut words = Vec::new();
        for text in PROSE {
            let tokens = all(text, 0, text.len());
            let mut stops = tokens.iter().filter(|token| token.is(class::STOP)).copied();
            assert_eq!(last_stop(text, 0, text.len(), &mut words), stops.clone().next_back(), "{text}");
            let mut first = Vec::new();
            let end = sentence(text, 0, text.len(), &mut first);
            assert_eq!(tokens.get(..first.len()), Some(&first[..]), "{text}");
            match stops.next() {
                Some(stop) => assert_eq!((first.last().copied(), end), (Some(stop), stop.end), "{text}"),
                None => assert_eq!((first, end), (tokens, text.len()), "{text}"),
            }
        }
    }

    /// A word of ASCII letters is the same word, read as any other.
    #[test]
    fn words_of_ascii_are_words() {
        let mut told = 0;
        for text in PROSE {
            for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()) {
                let rest = text.get(at..).unwrap();
                if let Some(found) = ascii_word(rest) {
                    assert_eq!(found, word(rest), "{rest}");
                    told += 1;
                }
            }
        }
        assert!(told > 200, "{told}");
    }

    /// What is told at once is what is told letter by letter, wherever the text ends.
    #[test]
    fn plain_words_and_marks_are_what_any_are() {
        const MORE: &[&str] = &[
            "said. \"It",
            "Jan. 5 and Jan. Low",
            "No. 7; no. 7",
            "Low.) Gov. Mr. Jr. III. etc. today. tomorrow.Low",
            "ministries, spokeswoman; (running) [Running] only Only loped Loped: boss s as is Us news News NEWS LOW",
            "\u{a0}said\u{a0}it. \u{201c}Yes\u{201d} said.\u{201d} said's said' said' a. b. we. We. OK. ok. said., said.; said... said.a",
            "spokesmanlikewise spokesmanlikewisely administration's internationalisation",
        ];
        let mut told = [0, 0];
        for text in PROSE.iter().chain(MORE) {
            for (to, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let part = &text[..to];
                for (at, c) in part.char_indices() {
                    if c.is_ascii_alphabetic() {
                        if let Some(found) = plain_word(text.as_bytes(), at, to) {
                            assert_eq!(found, word(&part[at..]), "{} in {text}", &part[at..]);
                            told[0] += 1;
                        }
                    } else if let Some(found) = plain_mark(part.as_bytes()[at]) {
                        assert_eq!(found, mark(&part[at..]), "{}", &part[at..]);
                        told[1] += 1;
                    }
                }
            }
        }
        assert!(told[0] > 5000 && told[1] > 300, "{told:?}");
    }
}
