//! What a quoted stretch is: speech, a fragment, a term.

use crate::tables::class::{self, Class};
use crate::tables::{Letters, classes, classes_of};

/// What the inside of a quote looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// How many words, as far as they were counted.
    words: usize,
    /// There may be more words.
    more: bool,
    /// It begins with a capital, or a figure.
    pub(crate) capital: bool,
    /// Every word of weight has a capital, as in a title.
    pub(crate) title: bool,
    pub(crate) verb: bool,
    pub(crate) subject: bool,
    /// A verb stands right behind a noun, as in a clause (*the rain has forgotten us*).
    pub(crate) finite: bool,
    /// The last word is one that a finite verb may follow.
    noun: bool,
    /// It ends as a sentence or a clause does.
    pub(crate) punctuated: bool,
    /// How it ends: the classes `ENDS_STOP`, `ENDS_CRY`, `ENDS_COMMA`.
    pub(crate) ends: Class,
}

/// Words enough to tell a clause.
const ENOUGH: usize = 40;
/// A title has no more words than this one, and more of them make no difference to anything else.
const MANY: usize = 9;

/// Looks at `text[from..to]`, the text inside the marks, as far as it takes to tell what it is.
pub(crate) fn shape(text: &str, from: usize, to: usize) -> Shape {
    let mut shape = Shape { title: true, ..Shape::default() };
    let Some(inner) = text.get(from..to) else { return shape };
    shape.capital = match inner.as_bytes().first() {
        Some(b'A'..=b'Z' | b'0'..=b'9') => true,
        Some(b'a'..=b'z') => false,
        _ => inner.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric()),
    };
    shape.end(inner);
    let mut at = from;
    while at < to && !shape.is_settled() {
        if shape.is_known() {
            shape.more = true;
            break;
        }
        if let Some((word, behind)) = plain_word(text.as_bytes(), at, to) {
            shape.take(!word.has_capital(), || classes_of(&word), word.ends_with(*b"ly"), false);
            at = behind;
            continue;
        }
        let rest = text.as_bytes().get(at..to).unwrap_or(&[]);
        // A stretch without ASCII separators, in which there may be others.
        let mut ascii = true;
        let mut len = rest.len();
        for (i, byte) in rest.iter().enumerate() {
            if *byte <= b'/' && matches!(byte, b' ' | b'/' | b'"' | b'\t'..=b'\r') {
                len = i;
                break;
            }
            ascii &= byte.is_ascii();
        }
        let chunk = text.get(at..at.saturating_add(len)).unwrap_or("");
        if ascii {
            let bytes = chunk.as_bytes();
            let begin = bytes.iter().position(u8::is_ascii_alphanumeric);
            let end = bytes.iter().rposition(u8::is_ascii_alphanumeric);
            if let (Some(begin), Some(end)) = (begin, end) {
                shape.word(chunk.get(begin..=end).unwrap_or(""));
            }
        } else {
            for word in chunk.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '“' | '”')) {
                shape.word(word.trim_matches(|c: char| !c.is_alphanumeric()));
                if shape.is_settled() {
                    break;
                }
            }
        }
        at = at.saturating_add(len).saturating_add(1);
    }
    shape
}

/// A word of ASCII letters between blanks, in `bytes[..to]`, which may have a mark behind it; with the place behind the
/// blank.
#[inline]
fn plain_word(bytes: &[u8], at: usize, to: usize) -> Option<(Letters, usize)> {
    let word = Letters::at(bytes, at)?;
    let end = at.checked_add(word.len).filter(|end| *end <= to)?;
    let behind = match bytes.get(end..to)? {
        [] | [b' ', ..] => end,
        [b',' | b'.' | b'!' | b'?' | b';' | b':'] | [b',' | b'.' | b'!' | b'?' | b';' | b':', b' ', ..] => {
            end.wrapping_add(1)
        }
        _ => return None,
    };
    Some((word, behind.wrapping_add(1)))
}

/// How many words there are, but no more than `most`.
pub(crate) fn words(text: &str, most: usize) -> usize {
    ascii_words(text.as_bytes(), most).unwrap_or_else(|| {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/' | '"' | '“' | '”'));
        words.filter(|word| word.contains(char::is_alphanumeric)).take(most).count()
    })
}

/// The same, but nothing if there are letters beyond ASCII.
fn ascii_words(bytes: &[u8], most: usize) -> Option<usize> {
    let mut words = 0_usize;
    let mut inside = false;
    let mut bytes = bytes;
    while let Some((byte, rest)) = bytes.split_first() {
        bytes = rest;
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {
                words = words.saturating_add(usize::from(!inside));
                inside = true;
                if words >= most {
                    break;
                }
            }
            b' ' | b'/' | b'"' | b'\t'..=b'\r' => inside = false,
            0xE2 => bytes = rest.strip_prefix(&[0x80, 0x99])?,
            0x80.. => return None,
            _ => {}
        }
    }
    Some(words)
}

impl Shape {
    /// Takes one word of it into account.
    fn word(&mut self, word: &str) {
        let Some(first) = word.chars().next() else { return };
        let contracted = word.contains(['\'', '’']);
        self.take(first.is_lowercase(), || classes(word), word.ends_with("ly"), contracted);
    }

    /// Takes one word into account: whether it begins with a small letter, what it may be, whether it ends in *-ly*, and
    /// whether there is an apostrophe in it.
    #[inline]
    fn take(&mut self, small: bool, known: impl Fn() -> Class, manner: bool, contracted: bool) {
        self.words = self.words.saturating_add(1);
        if self.words > ENOUGH {
            return;
        }
        let weighs = self.title && small;
        if !weighs && !self.asks() {
            return;
        }
        let known = known();
        self.verb |= known & (class::AUX | class::VERB) != 0 || known & (class::SAY | class::HOLD) != 0 && small;
        let finite = known & (class::AUX | class::VERB) != 0
            || known & (class::SAY | class::HOLD) != 0 && known & (class::PAST | class::THIRD) != 0;
        self.finite |= self.noun && finite && small && known & class::NOUNLIKE == 0;
        self.noun = known
            & !(class::SPEAKER
                | class::SAYING
                | class::TITLE
                | class::PLURAL
                | class::PLAIN
                | class::WORK
                | class::BESIDES)
            == 0
            && !manner;
        self.subject |= known & class::PRON != 0 && known & class::DET == 0 || known & class::AUX != 0 && contracted;
        if weighs && known & (class::PREP | class::DET | class::CONJ | class::AUX) == 0 {
            self.title = false;
        }
    }

    /// Whether verbs and subjects are looked for: with a capital, what ends as a sentence does is a clause, and so are
    /// five words.
    fn asks(&self) -> bool {
        if self.capital { !self.verb && !self.punctuated && self.words <= 4 } else { !self.has_clause() }
    }

    /// Whether the next words could change nothing but their number.
    fn is_known(&self) -> bool {
        !self.title
            && if self.capital {
                self.verb || self.punctuated || self.words >= 5
            } else {
                self.words >= 4 && self.has_clause()
            }
    }

    /// Whether `inner`, of which this is the shape, has no more words than `most`, which are eight at most.
    pub(crate) fn has_at_most(&self, most: usize, inner: &str) -> bool {
        self.words <= most && (!self.more || words(inner, most.saturating_add(1)) <= most)
    }

    /// Whether more words could change nothing.
    fn is_settled(&self) -> bool {
        self.words > ENOUGH || self.words >= MANY && if self.capital { !self.title } else { self.has_clause() }
    }

    /// It has a verb, and what may be its subject.
    fn has_clause(&self) -> bool {
        self.verb && self.subject || self.finite
    }

    /// Looks at the end of the text inside the marks.
    fn end(&mut self, inner: &str) {
        let ends = match inner.as_bytes().last() {
            Some(b',') => Some(class::ENDS_COMMA),
            Some(b'!' | b'?') => Some(class::ENDS_CRY),
            Some(b'a'..=b'z') => Some(0),
            Some(b'.') if !inner.ends_with("..") => Some(class::ENDS_STOP),
            _ => None,
        };
        if let Some(ends) = ends {
            (self.ends, self.punctuated) = (ends, ends != 0);
            return;
        }
        let end = inner.trim_end_matches(['"', '\'', '”', '’', ' ', '\u{A0}', ')', ']']);
        let last = end.chars().next_back();
        self.ends = match last {
            Some('.') if !end.ends_with("..") => class::ENDS_STOP,
            Some('!' | '?') => class::ENDS_CRY,
            Some(',') => class::ENDS_COMMA,
            _ => 0,
        };
        self.punctuated = matches!(last, Some('.' | '!' | '?' | ',' | '-' | '–' | '—' | '…' | ';' | ':'));
    }

    /// A clause: it begins as a sentence does, or has a verb and its subject.
    pub(crate) fn is_clause(&self) -> bool {
        if self.is_title() {
            return false;
        }
        if self.capital {
            self.verb || self.words >= 5 || self.punctuated
        } else {
            self.words >= 4 && self.has_clause()
        }
    }

    /// A title: capitals all through.
    pub(crate) fn is_title(&self) -> bool {
        self.capital && self.title && (1..=8).contains(&self.words) && self.ends != class::ENDS_CRY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Near the end of a text words are read letter by letter: they tell the same there as further from it.
    #[test]
    fn a_shape_does_not_hang_on_what_stands_behind() {
        const WORDS: &[&str] = &[
            "a", "I", "is", "Is", "he", "it's", "so", "of", "Low", "said", "badly", "Tarn", "no", "40", "é", "A/B",
            "go,", "us.", "why?", "oh!", "to:", "us...", "(we)", "it-is", "men;",
        ];
        let shapes = |inner: &str| {
            let padded = alloc::format!("{inner}                ");
            (shape(inner, 0, inner.len()), shape(&padded, 0, inner.len()))
        };
        for first in WORDS {
            for second in WORDS {
                for inner in [alloc::string::String::from(*first), alloc::format!("{first} {second}")] {
                    let (near, far) = shapes(&inner);
                    assert_eq!(near, far, "{inner}");
                }
            }
        }
    }
}
