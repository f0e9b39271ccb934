//! What was said without marks: sentences with a verb of saying to reports.

mod content;
mod label;
mod sentence;

use alloc::vec::Vec;

use self::sentence::Sentence;
use crate::model::{QuoteData, ReportedData};
use crate::quotes::Prose;
use crate::quotes::token::{self, Token};
use crate::tables::class::{
    ACCORDING, AUX, CAP, COLON, CONJ, Class, DATE, DET, ENDS_COMMA, ENDS_CRY, ENDS_STOP, ING, OPENS_CAP, OWN, PAST,
    PREP, PRON, QUOTE, REL, REPORTING, STOP, SUB, THIRD, TITLE, TO, UPPER, WORD,
};
use crate::tables::classes;

/// No longer sentence is read at once, in words: three times the longest that newspapers print. Each verb of saying may look
/// through all of its sentence, so without a limit a paragraph of nothing else would be read once for each word.
const LONGEST: usize = 160;

/// Finds what is reported in an article whose quotes are known; `tokens` is working memory.
///
/// `reported` is emptied first. Linear in the text.
pub(crate) fn find(
    text: &str,
    prose: &[Prose],
    quotes: &[QuoteData],
    tokens: &mut Vec<Token>,
    reported: &mut Vec<ReportedData>,
) {
    reported.clear();
    let mut from = 0_usize;
    for (block, index) in prose.iter().zip(0_u32..) {
        // A quote may go on from an earlier block.
        while quotes.get(from).is_some_and(|quote| quote.span.end() <= block.span.start()) {
            from = from.saturating_add(1);
        }
        let inside = quotes.get(from..).unwrap_or(&[]).iter();
        let inside = inside.take_while(|quote| quote.span.start() < block.span.end()).filter(|quote| quote.depth == 0);
        words(text, *block, inside, tokens);
        if is_title(tokens) {
            lower(text, tokens);
        }
        let mut tokens = tokens.as_slice();
        let mut opens = true;
        while !tokens.is_empty() {
            let (sentence, rest) = tokens.split_at_checked(sentence_end(tokens)).unwrap_or((tokens, &[]));
            let classes = super::rules::engine::classes_of(sentence);
            if classes & (REPORTING | ACCORDING | COLON) != 0 {
                Sentence::new(text, sentence, index, reported).read(opens && classes & COLON != 0);
            }
            opens = false;
            tokens = rest;
        }
    }
}

/// The words and marks of a block, each outermost quote as one.
fn words<'q>(text: &str, block: Prose, quotes: impl Iterator<Item = &'q QuoteData>, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut at = block.span.start();
    for quote in quotes {
        let (start, end) = (quote.span.start().max(at), quote.span.end().min(block.span.end()));
        if start >= end {
            continue;
        }
        token::tokens(text, at, start, tokens);
        let inner = (quote.inner.start().max(start), quote.inner.end().min(end));
        let inside = text.get(inner.0..inner.1).unwrap_or("");
        let mut class = QUOTE;
        class |= match inside.bytes().last() {
            Some(b'.') => ENDS_STOP,
            Some(b'!' | b'?') => ENDS_CRY,
            Some(b',') => ENDS_COMMA,
            _ => 0,
        };
        if inside.starts_with(|c: char| c.is_uppercase()) {
            class |= OPENS_CAP;
        }
        tokens.push(Token { start, end, class });
        at = end;
    }
    token::tokens(text, at, block.span.end(), tokens);
}

/// What small words may be.
const SMALL: Class = PREP | DET | CONJ | SUB | AUX | TO | REL | PRON | OWN;
/// No headline has more words and marks.
const HEADLINE: usize = 30;

/// Whether most words of a short line have a capital, as in headlines: *Low Calls for a Ban on Ferries*
fn is_title(tokens: &[Token]) -> bool {
    if tokens.len() > HEADLINE {
        return false;
    }
    let (mut capitals, mut words) = (0_usize, 0_usize);
    for token in tokens.iter().filter(|token| token.is(WORD)) {
        let capital = token.is(CAP);
        capitals = capitals.saturating_add(usize::from(capital));
        // *of*, *the* may be small.
        words = words.saturating_add(usize::from(capital || !token.is(SMALL)));
    }
    words >= 4 && capitals.saturating_mul(4) >= words.saturating_mul(3)
}

/// Gives the small words and the verbs of a headline the classes that they have without capitals.
fn lower(text: &str, tokens: &mut [Token]) {
    for token in tokens.iter_mut().skip(1).filter(|token| token.is(CAP) && !token.is(UPPER | TITLE | DATE)) {
        let known = classes(token.span().slice(text).unwrap_or(""));
        let verb = known & REPORTING != 0 && known & (THIRD | PAST | ING) != 0;
        if known & SMALL != 0 || verb {
            token.class = (token.class & !CAP) | known;
        }
    }
}

/// How many of these words and marks the first sentence has.
fn sentence_end(tokens: &[Token]) -> usize {
    let ends = |pair: &[Token]| match pair {
        [token, ..] if token.is(STOP) => true,
        [quote, next] => {
            quote.is(QUOTE) && quote.is(ENDS_STOP | ENDS_CRY) && next.is(CAP | QUOTE) && !quote.is(ENDS_CRY)
        }
        _ => false,
    };
    let end = (1..=tokens.len().min(LONGEST)).find(|len| {
        let last = len.saturating_sub(1);
        ends(tokens.get(last..len.saturating_add(1)).or(tokens.get(last..*len)).unwrap_or(&[]))
    });
    end.unwrap_or(LONGEST).min(tokens.len())
}

/// Constructions that stand about what was said, not before it: each a function in [`sentence`].
#[cfg(test)]
pub(crate) const AROUND: &[(&str, &str, &[&str])] = &[
    (
        "trailing",
        "The ferry will sail on Thursday, the harbour master said.",
        &["On Thursday, the master said.", "\"We sail,\" the master said."],
    ),
    (
        "inverted",
        "The ferry will sail on Thursday, said Tomas Okonjo, who runs the port.",
        &["\"We sail,\" said Tomas Okonjo, who runs the port."],
    ),
    (
        "split",
        "The ferry, the port said on Friday, will sail unless the wind turns.",
        &["The ferry, the port's best, will sail."],
    ),
    ("according", "According to two sailors, the anchor was never raised.", &["He acted according to his means."]),
    ("asked", "Asked whether the anchor was raised, Mr. Lund shrugged.", &["They asked, and Mr. Lund shrugged."]),
    (
        "label",
        "Mayor: bridge to open in May.",
        &[
            "Note: the bridge opens in May.",
            "Read more: the bridge opens in May.",
            "Photo: Ana Low walks over the bridge.",
            "10:30: the bridge opens.",
            "Q: will the bridge open?",
            "A: it will open in May.",
            "Update: the bridge was opened.",
            "Mayor: Ana Low.",
            "Tarn: the bridge will open in May.",
            "Dublin: the bridge will open in May.",
            "Three ferries sail: one is late.",
            "Women: Low has won in Tarn.",
            "Ana Low: how the bridge was built.",
            "Ana Low: a life on the quay.",
            "The mayor has a plan: the bridge will open.",
        ],
    ),
    ("as", "As the Gazette noted, the anchor was never raised.", &["As the Gazette sank, the anchor was raised."]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::rules::engine::check;
    use crate::quote::rules::reported::BEHIND;
    use crate::source::lines::Lines;

    /// The names of the rules that found something.
    fn fired(text: &str) -> Vec<&'static str> {
        let prose: Vec<Prose> =
            Lines::of(text.as_bytes()).zip(0..).map(|(line, block)| Prose { span: line.span, block }).collect();
        let (mut quotes, mut people, mut reported) = (Vec::new(), Vec::new(), Vec::new());
        let mut faults = crate::error::Faults::new(text, Vec::new());
        let scratch = &mut crate::quotes::Scratch::default();
        let lists = crate::quotes::Lists { quotes: &mut quotes, people: &mut people, reported: Some(&mut reported) };
        crate::quotes::find(text, &prose, usize::MAX, scratch, lists, &mut faults);
        reported.iter().map(|report| report.rule).collect()
    }

    #[test]
    fn every_rule_fires_on_its_example_and_on_no_other() {
        check(BEHIND, fired);
        for (name, example, not) in AROUND {
            assert!(fired(example).contains(name), "{name}: {example}: {:?}", fired(example));
            for text in *not {
                assert!(!fired(text).contains(name), "{name}: {text}");
            }
        }
    }
}
