//! The commonest forms of all, told from the bytes: `QUOTE "," SPEAKER CUE`, `QUOTE "," CUE SPEAKER`, `SPEAKER CUE ":"
//! QUOTE`, `SPEAKER CUE … QUOTE`, in a paragraph that is nothing else.
//!
//! What the tokens and the grammar make of them does not hang on the rest of the sentence, so neither is needed.

use crate::span::Span;
use crate::tables::class::{self, Class};
use crate::tables::{Letters, classes, classes_of};

/// More words than these are no plain name.
const MAX_WORDS: usize = 8;
/// More words than these are no plain tail of a cue.
const MAX_TAIL: usize = 12;

/// What a capitalised word may be inside a sentence, and still belong to nothing but a name.
const NAMED: Class = class::TITLE | class::SPEAKER | class::PLURAL | class::PLAIN;
/// What is more than the past form of a verb of saying.
const MORE: Class = class::NOUNLIKE
    | class::PHRASAL
    | class::ING
    | class::ADV
    | class::NOT
    | class::AUX
    | class::PRON
    | class::NAMING
    | class::WORK;
/// What a word of the tail (*on Friday*, *in a statement*) must not be: a cue, or what makes one of another word.
const NO_TAIL: Class = class::CUE | class::ACCORDING | class::AS | class::NAMING | class::WORK;
/// What such a word must not be besides, if it is a noun behind its article (*in a tweet*).
const NO_NOUN: Class =
    class::PAST | class::PART | class::ING | class::ASPECT | class::ACCORDING | class::AS | class::NAMING | class::WORK;

/// A speaker and its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) mention: Span,
    pub(super) cue: Span,
    /// The place behind the mark that ends the sentence, or its clause, right behind cue and speaker.
    pub(super) end: Option<usize>,
    /// The speaker is described behind its name.
    pub(super) apposed: bool,
}

/// A word as it stands in the text.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// What the tables say of it; and whether it has a capital.
    class: Class,
}

impl Word {
    fn is(&self, class: Class) -> bool {
        self.class & class != 0
    }

    /// A past form of a verb of saying, and nothing else.
    fn is_cue(&self) -> bool {
        self.class & (class::SAY | class::PAST | class::CAP | MORE) == class::SAY | class::PAST
    }

    /// With a capital, and nothing but part of a name. A word that opens a sentence has its capital from there.
    fn is_name(&self, opens: bool) -> bool {
        let other = if opens { !(NAMED | class::CAP) } else { class::CUE | class::NAME & !NAMED };
        self.class & (class::CAP | other) == class::CAP
    }
}

/// What is read from left to right.
#[derive(Clone, Copy, Debug)]
struct Reader<'t> {
    text: &'t str,
    /// Up to here.
    to: usize,
}

/// `trailing = blank (regular / inverted)`, in `text[from..to]`: *Mayor Ana Low said*, *she added*, *said Ana Low*
///
/// `opens`: the quote before it may end a sentence.
pub(super) fn behind(text: &str, from: usize, to: usize, opens: bool) -> Option<Said> {
    let reader = Reader { text, to };
    let first = reader.word(reader.blank(from)?)?;
    if first.is_cue() {
        return reader.inverted(first);
    }
    let (mention, cue) = reader.regular(first, opens)?;
    let said = |end, apposed| Some(Said { mention, cue: Span::new(cue.start, cue.end)?, end, apposed });
    match text.as_bytes().get(cue.end..to)? {
        [b'.'] | [b'.', b' '] | [b'.', b' ', b'A'..=b'Z' | b'"' | b'\'' | 0xE2, ..] | [b',', b' '] => {
            said(cue.end.checked_add(1), false)
        }
        [b' ', tail @ ..] if !compares(tail) => said(None, false),
        _ => None,
    }
}

/// `before = regular *(blank word) [":" / ","] blank`, which is all of `text[from..to]`: *Ana Low said:*, *She told
/// reporters on Friday,*, *The mayor said it was*
///
/// `end` is told of what a mark ends.
pub(super) fn before(text: &str, from: usize, to: usize) -> Option<Said> {
    let reader = Reader { text, to };
    let (mention, cue) = reader.regular(reader.word(from)?, true)?;
    let said = |end| Some(Said { mention, cue: Span::new(cue.start, cue.end)?, end, apposed: false });
    let mut last = cue;
    for words in 0..MAX_TAIL {
        match text.as_bytes().get(last.end..to)? {
            [b':' | b',', b' '] => return said(last.end.checked_add(1)),
            // (With one word behind it or none, the cue introduces them; what it calls somebody is a term.)
            [b' '] if words < 2 || cue.is(class::ASPECT) => return None,
            [b' '] if !last.is(class::CUE | class::TELL | class::CALLING) && !cue.is(class::CALLING) => {
                return said(None);
            }
            [b' ', ..] => {
                let word = reader.word(last.end.checked_add(1)?)?;
                let determined = last.is(class::DET | class::PREP) && !last.is(class::PRON | class::CUE);
                let noun = determined && word.is(class::NOUNLIKE) && !word.is(NO_NOUN);
                if word.is(NO_TAIL) && !noun {
                    return None;
                }
                last = word;
            }
            _ => return None,
        }
    }
    None
}

/// `term = *(word blank) naming blank`, which is all of `text[from..to]`: *The so-called*, *The film*
pub(super) fn is_named(text: &str, from: usize, to: usize) -> bool {
    let reader = Reader { text, to };
    let mut at = from;
    for count in 0..4 {
        let Some(word) = reader.word(at) else { return false };
        if word.is(class::CUE | class::AS) || word.is(class::CAP) && count > 0 {
            return false;
        }
        match text.as_bytes().get(word.end..to) {
            Some([b' ']) => return !word.is(class::CAP) && word.is(class::NAMING | class::WORK),
            Some([b' ', ..]) => at = word.end.wrapping_add(1),
            _ => return false,
        }
    }
    false
}

impl Reader<'_> {
    /// ```text
    /// regular = (pronoun / 1*7(name blank) / determiner 1*3(noun blank) / noun blank) cue
    /// ```
    ///
    /// Who speaks, and the cue. A name is a word with a capital, which is no verb of the tables, no time, nor what belongs
    /// to other phrases, or a particle before one; a cue is the past form of a verb of saying, and nothing else; a noun
    /// is a word of which nothing is known but that it may speak: *police*, *the lake union*.
    fn regular(&self, first: Word, opens: bool) -> Option<(Span, Word)> {
        let start = first.start;
        let begin = self.text.get(first.start..first.end)?;
        let pronoun = match begin {
            "he" | "she" => true,
            "He" | "She" => opens,
            _ => false,
        };
        let nominal = matches!(begin, "the" | "a" | "an") || opens && matches!(begin, "The" | "A" | "An");
        // *police said*
        let bare = first.is(class::SPEAKER) && self.is_noun(&first);
        if !pronoun && !nominal && !bare && !first.is_name(opens) && !self.is_particle(&first) {
            return None;
        }
        let mut end = first.end;
        for count in 1..MAX_WORDS {
            let word = self.word(self.blank(end)?)?;
            if word.is_cue() && !(nominal && count == 1) && !self.has_object(&word) {
                return Some((Span::new(start, end)?, word));
            }
            // Behind a pronoun stands nothing but its verb.
            let goes_on = match nominal {
                true => count <= 3 && (self.is_noun(&word) || word.is_name(false)),
                false => !pronoun && !bare && (word.is_name(false) || self.is_particle(&word)),
            };
            if !goes_on {
                return None;
            }
            end = word.end;
        }
        None
    }

    /// `inverted = cue (1*(blank name) / blank "the" 1*3(blank noun)) (stop / "," / blank preposition / end)`
    fn inverted(&self, cue: Word) -> Option<Said> {
        let first = self.word(self.blank(cue.end)?)?;
        let nominal = self.text.get(first.start..first.end)? == "the";
        if !nominal && !first.is_name(false) && !self.is_particle(&first) {
            return None;
        }
        let bytes = self.text.as_bytes();
        let mut last = first;
        let mut said =
            Said { mention: Span::default(), cue: Span::new(cue.start, cue.end)?, end: None, apposed: false };
        let mut count = 0_usize;
        loop {
            count = count.saturating_add(1);
            if count > MAX_WORDS {
                return None;
            }
            let word = match bytes.get(last.end..self.to)? {
                // The dot may be one of the name's.
                [b'.', ..] if class::may_be_shortened(last.class) || last.end.saturating_sub(last.start) < 3 => {
                    return None;
                }
                [mark @ b'.']
                | [mark @ (b'.' | b','), b' ']
                | [mark @ b'.', b' ', b'A'..=b'Z' | b'"' | b'\'' | 0xE2, ..] => {
                    said.apposed = *mark == b',';
                    said.end = last.end.checked_add(1);
                    break;
                }
                [] => break,
                // *the mayor of Tarn*, *a lawyer*, *who left*
                [b',', b' ', described @ ..] if !nominal => {
                    let begins = |begin: &&&str| described.starts_with(begin.as_bytes());
                    ["the ", "a ", "an ", "who "].iter().find(begins)?;
                    said.apposed = true;
                    break;
                }
                [b' ', ..] => self.word(last.end.checked_add(1)?)?,
                _ => return None,
            };
            if nominal && count <= 3 && self.is_noun(&word)
                || !nominal && (word.is_name(false) || self.is_particle(&word))
            {
                last = word;
                continue;
            }
            // *said Low during the talks*, but *said Low of Tarn*
            let long = word.end.saturating_sub(word.start) > 2;
            let other =
                class::ADV | class::AUX | class::CONJ | class::SUB | class::AS | class::ACCORDING | class::PARTICLE;
            if nominal || word.is(class::CAP) || !long || !word.is(class::PREP) || word.is(other) {
                return None;
            }
            break;
        }
        said.mention = Span::new(first.start, last.end)?;
        // A determiner is no speaker.
        (!nominal || last.start > first.start).then_some(said)
    }

    /// A word of which nothing is known but that it may speak.
    fn is_noun(&self, word: &Word) -> bool {
        let letters = self.text.get(word.start..word.end).unwrap_or("").as_bytes();
        let by_ending = || matches!(letters, [.., b'l', b'y'] | [.., b'e', b'd'] | [.., b'i', b'n', b'g']);
        !word.is(!NAMED) && (word.class != 0 || !by_ending())
    }

    /// *continued to grow* says nothing.
    fn has_object(&self, cue: &Word) -> bool {
        cue.is(class::ASPECT) && self.text.get(cue.end..self.to).is_some_and(|tail| tail.starts_with(" to"))
    }

    /// A small word of a name, and nothing else, that goes on: *de Witte*.
    fn is_particle(&self, word: &Word) -> bool {
        word.class == class::PARTICLE
            && self
                .blank(word.end)
                .and_then(|next| self.text.get(next..))
                .is_some_and(|next| next.starts_with(char::is_uppercase))
    }

    /// The place behind a blank.
    #[inline]
    fn blank(&self, at: usize) -> Option<usize> {
        if at < self.to && self.text.as_bytes().get(at) == Some(&b' ') { at.checked_add(1) } else { None }
    }

    /// The word at `at`: letters of Latin script, and a hyphen or an apostrophe between two of them.
    ///
    /// A small word with others than ASCII letters is one of the tables.
    #[inline]
    fn word(&self, start: usize) -> Option<Word> {
        let bytes = self.text.as_bytes();
        let Some(word) = Letters::at(bytes, start) else { return self.long_word(start) };
        // A text is far shorter than what would overflow.
        let end = start.wrapping_add(word.len);
        if end > self.to {
            return None;
        }
        let behind = if end < self.to { bytes.get(end).copied() } else { None };
        let capital = if word.has_capital() { class::CAP } else { 0 };
        match behind {
            None | Some(b' ' | b',' | b':') => {}
            Some(b'.') => match bytes.get(end..self.to)? {
                // *Ana B. Low*
                [_, b' ', behind, ..] if word.len == 1 && word.has_capital() => {
                    if !behind.is_ascii_uppercase() && behind.is_ascii() {
                        return None;
                    }
                    return Some(Word { start, end: end.wrapping_add(1), class: classes_of(&word) | capital });
                }
                [_] | [_, b' ', ..] => {}
                _ => return self.long_word(start),
            },
            _ => return self.long_word(start),
        }
        let known = classes_of(&word);
        // *Smiling, she said*
        let class = if known == 0 && word.ends_with(*b"ing") { class::INGLIKE } else { known };
        Some(Word { start, end, class: class | capital })
    }

    #[inline(never)]
    fn long_word(&self, start: usize) -> Option<Word> {
        let bytes = self.text.as_bytes().get(start..self.to)?;
        let mut left = bytes;
        let mut joint = true;
        loop {
            let (is_joint, behind) = match left {
                [b'a'..=b'z' | b'A'..=b'Z', behind @ ..] => (false, behind),
                // The signs of times and division are no letters.
                [0xC3, 0x97 | 0xB7, ..] => return None,
                // Latin-1, Extended-A and -B, and what Vietnamese needs: up to U+024F, and from U+1E00 on.
                [0xC3..=0xC8, _, behind @ ..] | [0xC9, 0x80..=0x8F, behind @ ..] => (false, behind),
                [0xE1, 0xB8..=0xBB, _, behind @ ..] => (false, behind),
                [b'-' | b'\'', behind @ ..] | [0xE2, 0x80, 0x99, behind @ ..] if !joint => (true, behind),
                [] | [b' ' | b',' | b':', ..] | [b'.'] | [b'.', b' ', ..] if !joint => break,
                _ => return None,
            };
            (joint, left) = (is_joint, behind);
        }
        let len = bytes.len().saturating_sub(left.len());
        let end = start.checked_add(len)?;
        let word = self.text.get(start..end)?;
        let capital = match bytes.first() {
            Some(b'A'..=b'Z') => true,
            Some(b'a'..=b'z') => false,
            _ => word.starts_with(char::is_uppercase),
        };
        if word.ends_with("'s") || word.ends_with("’s") {
            return None;
        }
        let known = classes(word);
        // What no table has, the parts of the word may tell.
        if !capital && known == 0 && !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let class = if known == 0 && word.ends_with("ing") { class::INGLIKE } else { known };
        let capital = if capital { class::CAP } else { 0 };
        Some(Word { start, end, class: class | capital })
    }
}

/// Whether *as* stands among the next words.
fn compares(tail: &[u8]) -> bool {
    let is_letter = |at: Option<usize>| at.and_then(|at| tail.get(at)).is_some_and(u8::is_ascii_alphabetic);
    let mut pairs = tail.windows(2).zip(0_usize..);
    pairs.any(|(pair, at)| pair == b"as" && !is_letter(at.checked_sub(1)) && !is_letter(at.checked_add(2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, found: Option<Said>) -> Option<(&str, &str, Option<usize>, bool)> {
        found.map(|said| {
            let [mention, cue] = [said.mention, said.cue].map(|span| span.slice(text).unwrap_or(""));
            (mention, cue, said.end, said.apposed)
        })
    }

    #[test]
    fn who_said_it_behind_a_quote() {
        for (text, opens, expected) in [
            (" Low said.", false, Some(("Low", "said", Some(10), false))),
            (" Mayor Ana Al-Hadid noted. The", false, Some(("Mayor Ana Al-Hadid", "noted", Some(26), false))),
            (" she added. ", false, Some(("she", "added", Some(11), false))),
            (" said Low. ", false, Some(("Low", "said", Some(10), false))),
            (" police said.", false, Some(("police", "said", Some(13), false))),
            (" the Grey Heron said.", false, Some(("the Grey Heron", "said", Some(21), false))),
            (" she continued.", false, Some(("she", "continued", Some(15), false))),
            (" she continued to sing.", false, None),
            (" she added on Friday", false, Some(("she", "added", None, false))),
            (" O'Dannell told reporters.", false, Some(("O'Dannell", "told", None, false))),
            (" Ágota Szabó said, ", false, Some(("Ágota Szabó", "said", Some(20), false))),
            (" the rebels added.", false, Some(("the rebels", "added", Some(18), false))),
            (" the lake union said.", false, Some(("the lake union", "said", Some(21), false))),
            (" She asked.", true, Some(("She", "asked", Some(11), false))),
            (" She asked.", false, Some(("She", "asked", Some(11), false))),
            (" said Ana Low.", false, Some(("Ana Low", "said", Some(14), false))),
            (" said Ana Low, the mayor.", false, Some(("Ana Low", "said", None, true))),
            (" said Ana Low, ", false, Some(("Ana Low", "said", Some(14), true))),
            (" said the minister.", false, Some(("the minister", "said", Some(19), false))),
            (" said Ana Low during the talks.", false, Some(("Ana Low", "said", None, false))),
            (" said Ana Low of Tarn.", false, None),
            (" said Ana Low Jr.", false, None),
            (" said the minister, Ana Low.", false, None),
            (" said the.", false, None),
            (" Low said. then", false, None),
            (" Low told him as saying", false, None),
            (" Low, 40, said.", false, None),
            (" Low's said.", false, None),
            (" he Low said.", false, None),
            (" Low went.", false, None),
            (" Friday said.", false, None),
            (" Will said.", true, None),
            (" Low", false, None),
            (" the said.", false, None),
            ("", false, None),
        ] {
            assert_eq!(shown(text, behind(text, 0, text.len(), opens)), expected, "{text}");
        }
    }

    #[test]
    fn who_said_it_before_a_quote() {
        for (text, expected) in [
            ("Low said: ", Some(("Low", "said", Some(9), false))),
            ("She told reporters on Friday, ", Some(("She", "told", Some(29), false))),
            ("The militia said in a tweet: ", Some(("The militia", "said", Some(28), false))),
            ("Szabó said: ", Some(("Szabó", "said", Some(12), false))),
            ("Low said in tweet: ", Some(("Low", "said", Some(18), false))),
            ("Low said tweet: ", None),
            ("Low said it was ", Some(("Low", "said", None, false))),
            ("A senior official said that the plan was ", Some(("A senior official", "said", None, false))),
            ("Low said on state television: ", Some(("Low", "said", Some(29), false))),
            ("Ana B. Low said: ", Some(("Ana B. Low", "said", Some(16), false))),
            ("Ana de Witte said: ", Some(("Ana de Witte", "said", Some(18), false))),
            ("Low said that: she said: ", None),
            ("Low said according to Lee: ", None),
            ("Low said", None),
            ("Low said ", None),
            ("Low called it a ", None),
            ("Low: ", None),
            ("Low, 40, said: ", None),
            ("When Low said: ", None),
            ("", None),
        ] {
            assert_eq!(shown(text, before(text, 0, text.len())), expected, "{text}");
        }
    }

    #[test]
    fn what_is_named() {
        for (text, expected) in [
            ("The so-called ", true),
            ("The song ", true),
            ("She saw the film ", false),
            ("A so-called ", true),
            ("She said the song ", false),
            ("The Song ", false),
            ("The song, ", false),
            ("The ", false),
            ("", false),
        ] {
            assert_eq!(is_named(text, 0, text.len()), expected, "{text}");
        }
    }
}
