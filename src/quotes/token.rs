//! The words and marks about a quote, as the attribution grammar reads them: a whole quote is one token.

use alloc::vec::Vec;

use crate::span::Span;
use crate::tables::class::{self, Class};
use crate::tables::classes;

/// A word, a mark, or a whole quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
}

impl Token {
    pub(super) const fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }

    pub(super) fn span(&self) -> Span {
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
pub(super) fn tokens(text: &str, from: usize, to: usize, list: &mut Vec<Token>) {
    let Some(part) = text.get(from..to) else { return };
    let mut rest = part;
    while let Some(letter) = rest.chars().next() {
        let at = to.saturating_sub(rest.len());
        let (len, class) = match letter {
            c if c.is_whitespace() => (c.len_utf8(), 0),
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
        };
        let (_, tail) = rest.split_at_checked(len.max(1)).unwrap_or(("", ""));
        // Inside a sentence a capital makes a name of any word (*Will*, *May*, *First*).
        let starts = list.last().is_none_or(|last| {
            last.is(class::STOP | class::COLON | class::OPEN | class::OTHER)
                || last.is(class::QUOTE) && !last.is(class::ENDS_COMMA)
                // *TARN (JNW) — In a letter …*
                || last.is(class::DASH) && list.len() <= 10 && list.first().is_some_and(|first| first.is(class::UPPER))
        });
        let class = if class & class::CAP != 0 && !starts && !is_headline_verb(class) {
            class & (class::NAME | SHAPE)
        } else {
            class
        };
        if class != 0 {
            list.push(Token { start: at, end: at.saturating_add(len), class });
        }
        rest = tail;
    }
}

/// `.`, `!`, `?` and their runs; `...` ends no sentence.
fn stop(rest: &str) -> (usize, Class) {
    let run = rest.bytes().take_while(|byte| matches!(byte, b'.' | b'!' | b'?')).count();
    let dots = rest.bytes().take_while(|byte| *byte == b'.').count();
    // *(D-Wash.)*, *.com*: a dot that no blank and no mark follows ends no sentence.
    let inside = rest
        .get(run..)
        .is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | ',')));
    (run, if dots >= 2 || inside && run == 1 { class::OTHER } else { class::STOP })
}

/// A word with what belongs to it: inner hyphens, apostrophes and dots, `'s`, the dot of an abbreviation.
fn word(rest: &str) -> (usize, Class) {
    let mut len = 0_usize;
    let mut letters = rest.char_indices().peekable();
    let mut dotted = false;
    let mut lower = false;
    let mut upper = 0_usize;
    let mut digits = 0_usize;
    let mut others = 0_usize;
    while let Some((at, c)) = letters.next() {
        if c.is_alphanumeric() || matches!(c, '_') {
            if c.is_lowercase() {
                lower = true;
            } else if c.is_uppercase() {
                upper = upper.saturating_add(1);
            } else if c.is_numeric() {
                digits = digits.saturating_add(1);
            }
        } else if at == 0 && matches!(c, '@' | '#' | '$' | '£' | '€') {
            others = others.saturating_add(1);
        } else if matches!(c, '\'' | '’' | '-' | '.' | '&' | '/' | '‑' | '\u{AD}' | '%')
            && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric())
        {
            dotted |= c == '.';
        } else {
            break;
        }
        len = at.saturating_add(c.len_utf8());
    }
    let Some(mut text) = rest.get(..len) else { return (1, class::OTHER) };
    let mut class = class::WORD;
    if let Some(owner) = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")) {
        let known = classes(text);
        if known & class::AUX == 0 {
            class |= class::POSS;
            text = owner;
        }
    } else if text.ends_with(['s', 'S']) {
        // `officials' comments`: quotes are no part of this text, so the mark is no closing one.
        if let Some(mark) = apostrophe(rest, len) {
            class |= class::POSS;
            len = len.saturating_add(mark);
        }
    } else if let Some(mark) = apostrophe(rest, len) {
        // `goin'`, `Ochieng'`
        len = len.saturating_add(mark);
    }
    let first = text.chars().next().unwrap_or(' ');
    if first.is_uppercase() {
        class |= class::CAP;
        if upper >= 2 && !lower {
            class |= class::UPPER;
        }
    } else if text.contains('-') && text.rsplit('-').next().is_some_and(|part| part.starts_with(char::is_uppercase)) {
        class |= class::CAP;
    }
    if digits > 0 && ((upper == 0 && !lower) || first.is_numeric()) {
        class |= class::NUMBER;
    } else {
        class |= table(text, class);
        if text.ends_with('s')
            && !text.ends_with("ss")
            && class & (class::AUX | class::PRON | class::DET | class::PREP | class::ADV) == 0
        {
            class |= class::PLURAL;
        }
    }
    // The dot of an abbreviation.
    if class & class::POSS == 0 && rest.get(len..).is_some_and(|after| after.starts_with('.')) {
        let initial = upper == 1 && !lower && text.len() == first.len_utf8();
        let short = class & (class::TITLE | class::SUFFIX) != 0 && class & class::SPEAKER == 0;
        let inner = dotted && text.split('.').all(|part| part.chars().count() <= 2);
        let month = class & class::TIME != 0 && class & class::CAP != 0 && text.len() <= 4;
        let after = rest.get(len.saturating_add(1)..).unwrap_or("");
        let goes_on = after.trim_start().starts_with(|c: char| c.is_lowercase() || c == ',' || c == ';');
        let numbered = text == "No" && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if numbered || initial || short || inner || month || goes_on {
            // At the end of all text the dot ends the sentence, too.
            let last = after.trim_start().is_empty();
            let clock = inner && class & class::TIME != 0 && after.trim_start().starts_with(char::is_uppercase);
            if !last && !clock {
                class |= class::DOT;
                len = len.saturating_add(1);
            }
        }
    }
    (len, class)
}

/// The length of the apostrophe that stands behind a word.
fn apostrophe(rest: &str, len: usize) -> Option<usize> {
    rest.get(len..)?.chars().next().filter(|c| matches!(c, '\'' | '’')).map(char::len_utf8)
}

/// What the tables say of a word, or else its ending.
fn table(text: &str, class: Class) -> Class {
    let known = classes(text);
    if known != 0 {
        return known;
    }
    if class & class::CAP != 0 {
        // *Smiling, she said*, at the start of a sentence; a name inside of one.
        return if text.ends_with("ing") { class::INGLIKE } else { 0 };
    }
    // A compound is what its last part is: *co-owner*, *vice-president*.
    if let Some((_, last)) = text.rsplit_once('-') {
        return classes(last) & (class::SPEAKER | class::SAYING);
    }
    match text.as_bytes() {
        [.., b'l', b'y'] => class::ADV,
        [.., b'e', b'd'] => class::PASTLIKE,
        [.., b'i', b'n', b'g'] => class::INGLIKE,
        _ => 0,
    }
}
