//! The commonest form of all, told from the bytes: `QUOTE "," SPEAKER CUE`, at the start of a paragraph.
//!
//! What the tokens and the grammar make of it does not hang on the rest of the sentence, so neither is needed.

use crate::span::Span;
use crate::tables::class::{self, Class};
use crate::tables::classes;

/// More words than these are no plain name.
const MAX_WORDS: usize = 8;

/// What a capitalised word may be inside a sentence, and still belong to nothing but a name.
const NAMED: Class = class::TITLE | class::SPEAKER;
/// What is more than the past form of a verb of saying.
const MORE: Class =
    class::NOUNLIKE | class::ASPECT | class::PHRASAL | class::ING | class::ADV | class::NOT | class::AUX | class::PRON;

/// A speaker and its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) mention: Span,
    pub(super) cue: Span,
    /// The sentence ends right behind the cue: the place behind its stop.
    pub(super) stop: Option<usize>,
}

/// `said = blank ("he" / "she" / 1*(name blank)) cue`, in `text[from..to]`: *Mayor Ana Low said*, *she added*
///
/// A name is a word of ASCII letters with a capital, which is no verb of the tables, no time, nor what belongs to other
/// phrases; a cue is the past form of a verb of saying, and nothing else. *as* must not follow soon (*quoted Low as
/// saying*).
pub(super) fn said(text: &str, from: usize, to: usize) -> Option<Said> {
    let bytes = text.as_bytes().get(..to)?;
    let first = blank(bytes, from)?;
    let mut at = first;
    let mut end = first;
    let mut pronoun = false;
    for count in 0..MAX_WORDS {
        let len = word(bytes.get(at..)?)?;
        let behind = at.saturating_add(len);
        let word = text.get(at..behind)?;
        if word.starts_with(|c: char| c.is_ascii_uppercase()) {
            // Behind a pronoun stands nothing but its verb.
            let other = class::CUE | class::NAME & !NAMED;
            if pronoun || word.ends_with("'s") || classes(word) & other != 0 {
                return None;
            }
        } else if count == 0 {
            if !matches!(word, "he" | "she") {
                return None;
            }
            pronoun = true;
        } else {
            let known = classes(word);
            if known & class::SAY == 0 || known & class::PAST == 0 || known & MORE != 0 {
                return None;
            }
            let stop = match bytes.get(behind..)? {
                [b'.'] | [b'.', b' ', b'A'..=b'Z' | b'"' | b'\'' | 0xE2, ..] => Some(behind.saturating_add(1)),
                [b' ', tail @ ..] if !compares(tail) => None,
                _ => return None,
            };
            let mention = Span::at(first, end.saturating_sub(first));
            return Some(Said { mention, cue: Span::at(at, len), stop });
        }
        end = behind;
        at = blank(bytes, behind)?;
    }
    None
}

/// The place behind a blank.
fn blank(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at) == Some(&b' ') { at.checked_add(1) } else { None }
}

/// The length of the word at the start: ASCII letters, and a hyphen or an apostrophe between two of them.
fn word(bytes: &[u8]) -> Option<usize> {
    let mut len = 0_usize;
    for (at, byte) in bytes.iter().enumerate() {
        len = at;
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'-' | b'\'' if at > 0 && bytes.get(at.saturating_add(1)).is_some_and(u8::is_ascii_alphabetic) => {}
            b' ' | b'.' => break,
            _ => return None,
        }
    }
    if len == 0 { None } else { Some(len) }
}

/// Whether *as* stands among the next words, ten at least.
fn compares(tail: &[u8]) -> bool {
    let mut words = 0_usize;
    let mut before = b' ';
    let mut rest = tail;
    while let [byte, behind @ ..] = rest {
        if !before.is_ascii_alphabetic() {
            if let [b'a', b's', ..] = rest {
                if !behind.get(1).is_some_and(u8::is_ascii_alphabetic) {
                    return true;
                }
            }
            if before == b' ' && byte.is_ascii_alphabetic() {
                words = words.saturating_add(1);
                if words > 12 {
                    break;
                }
            }
        }
        before = *byte;
        rest = behind;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_said_it() {
        for (text, expected) in [
            (" Low said.", Some(("Low", "said", true))),
            (" Mayor Ana Al-Hadid noted. The", Some(("Mayor Ana Al-Hadid", "noted", true))),
            (" she added on Friday", Some(("she", "added", false))),
            (" O'Dannell told reporters.", Some(("O'Dannell", "told", false))),
            (" Low said. then", None),
            (" Low told him as saying", None),
            (" Low, 40, said.", None),
            (" Low's said.", None),
            (" he Low said.", None),
            (" said Low.", None),
            (" Low went.", None),
            (" Friday said.", None),
            (" Low", None),
            ("", None),
        ] {
            let found = said(text, 0, text.len());
            let found = found.map(|said| {
                let [mention, cue] = [said.mention, said.cue].map(|span| span.slice(text).unwrap_or(""));
                assert_eq!(said.stop, text.find('.').filter(|at| *at == said.cue.end()).map(|at| at + 1), "{text}");
                (mention, cue, said.stop.is_some())
            });
            assert_eq!(found, expected, "{text}");
        }
    }
}
