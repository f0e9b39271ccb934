//! Paragraphs to quotes: marks, pairs, cue, speaker, what carries over paragraphs, names; one stage, one module.

mod carry;
mod echo;
pub(crate) mod kind;
pub(crate) mod look;
mod marks;
pub(crate) mod mention;
mod pair;
mod speaker;
mod stage;
pub(crate) mod token;
mod words;

use alloc::vec::Vec;

use self::kind::Shape;
use self::marks::{Candidates, Mark};
use self::pair::Pairing;
use self::token::Token;
use crate::error::Faults;
use crate::model::{PersonData, QuoteData, ReportedData};
use crate::span::Span;

/// A block of prose, in which quotes may stand: a paragraph (behind its dateline) or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prose {
    /// In the article's own text; never empty, no line end in it, no blanks at its ends.
    pub(crate) span: Span,
    /// Its number in the article's body; pointers between two blocks of prose have numbers too.
    pub(crate) block: u32,
}

/// What is found in an article.
#[derive(Debug)]
pub(crate) struct Lists<'l> {
    pub(crate) quotes: &'l mut Vec<QuoteData>,
    pub(crate) people: &'l mut Vec<PersonData>,
    /// `None` if it is not looked for.
    pub(crate) reported: Option<&'l mut Vec<ReportedData>>,
}

/// Working memory that one article leaves the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    marks: Vec<Mark>,
    pairing: Pairing,
    tokens: Vec<Token>,
    parts: Vec<Part>,
    /// Of another block than the one at work, or read to find a place.
    words: Vec<Token>,
    /// What `tokens` leaves out, where it was looked at after all.
    hidden: Vec<Token>,
    /// The last part before which that was, and where its tokens begin there.
    hidden_before: Option<(usize, usize)>,
    names: crate::who::Scratch,
    /// The rules that told something, in their order.
    #[cfg(test)]
    fired: core::cell::RefCell<Vec<&'static str>>,
}

/// The part of a quote that stands in one block.
#[derive(Clone, Copy, Debug)]
struct Part {
    quote: usize,
    /// Its token.
    token: usize,
    shape: Shape,
    /// Inside its marks.
    inner: (usize, usize),
    /// Whole sentences between the quote before it (or the start of the block) and this one are left out.
    gap: bool,
}

/// Finds the quotes of an article, and who speaks in it.
///
/// The lists are emptied first. Linear in the text, whatever stands in it. If there are more than `most` quotes,
/// only so many are found, and the answer is `false`.
pub(crate) fn find(
    text: &str,
    prose: &[Prose],
    most: usize,
    scratch: &mut Scratch,
    lists: Lists<'_>,
    faults: &mut Faults<'_>,
) -> bool {
    let Lists { quotes, people, reported } = lists;
    quotes.clear();
    people.clear();
    let are_all = pairs(text, prose, most, scratch, quotes, faults);
    quotes.truncate(most);
    stage::speakers(text, prose, scratch, quotes);
    echo::echoes(text, prose, quotes);
    let reported = match reported {
        Some(reported) => {
            crate::quote::reported::find(text, prose, quotes, &mut scratch.tokens, reported);
            reported.as_mut_slice()
        }
        None => &mut [],
    };
    crate::who::resolve(text, prose, quotes, reported, people, &mut scratch.names);
    crate::model::link(quotes, reported, people);
    are_all
}

/// So many marks of a block are held for each quote that there may be: nested ones and apostrophes are marks, too.
const MARKS_A_QUOTE: usize = 4;
/// And so many more.
const MARKS: usize = 1_024;

/// Marks and pairs of all blocks, up to the one in which there are more than `most`; whether there is none.
///
/// A block with far more marks than that is one, too, and only the first of them are looked at.
fn pairs(
    text: &str,
    prose: &[Prose],
    most: usize,
    scratch: &mut Scratch,
    quotes: &mut Vec<QuoteData>,
    faults: &mut Faults<'_>,
) -> bool {
    let most_marks = most.saturating_mul(MARKS_A_QUOTE).saturating_add(MARKS);
    scratch.pairing.clear();
    // Nothing is looked for behind the article, which may be one of many.
    let text = prose.last().and_then(|last| text.get(..last.span.end())).unwrap_or("");
    let begin = prose.first().map_or(0, |first| first.span.start());
    let mut candidates = Candidates::new(text.as_bytes(), begin);
    let mut are_all = true;
    for (index, block) in prose.iter().enumerate() {
        let may_have_marks = candidates.first() < block.span.end();
        if !may_have_marks && !scratch.pairing.is_open() {
            continue;
        }
        scratch.marks.clear();
        if may_have_marks {
            are_all = marks::scan(text, block.span, most_marks, &mut candidates, &mut scratch.marks);
        }
        if !scratch.marks.is_empty() || scratch.pairing.is_open() {
            let previous = index.checked_sub(1).and_then(|before| prose.get(before)).copied();
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            scratch.pairing.block(text, index, *block, previous, &scratch.marks, quotes, faults);
        }
        are_all = are_all && quotes.len() <= most;
        if !are_all {
            break;
        }
    }
    scratch.pairing.abandon(prose.last().copied(), quotes, faults);
    are_all
}

/// The rules that tell something of a text whose lines are its paragraphs.
#[cfg(test)]
pub(crate) fn fired(text: &str) -> Vec<&'static str> {
    let (mut prose, mut at) = (Vec::new(), 0_usize);
    for (block, line) in (0_u32..).zip(text.split('\n')) {
        prose.push(Prose { span: Span::at(at, line.len()), block });
        at = at.saturating_add(line.len()).saturating_add(1);
    }
    let (mut scratch, mut quotes, mut people) = (Scratch::default(), Vec::new(), Vec::new());
    let faults = &mut Faults::new(text, Vec::new());
    let _ = find(
        text,
        &prose,
        usize::MAX,
        &mut scratch,
        Lists { quotes: &mut quotes, people: &mut people, reported: None },
        faults,
    );
    scratch.fired.into_inner()
}
