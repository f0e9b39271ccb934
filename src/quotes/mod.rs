//! Paragraphs to quotes: marks, pairs, cue, speaker, what carries over paragraphs, names; one stage, one module.

mod name;
mod people;
pub(crate) mod resolve;

use alloc::vec::Vec;

use crate::error::Faults;
use crate::model::{PersonData, QuoteData};
use crate::span::Span;

/// A block of prose, in which quotes may stand: a paragraph (behind its dateline) or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prose {
    /// In the article's own text; never empty, no line end in it, no blanks at its ends.
    pub(crate) span: Span,
    /// Its number in the article's body; pointers between two blocks of prose have numbers too.
    pub(crate) block: u32,
}

/// Working memory that one article leaves the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {}

/// Finds the quotes of an article, and who speaks in it.
///
/// `quotes` and `people` are emptied first. Linear in the text, whatever stands in it.
pub(crate) fn find(
    _text: &str,
    _prose: &[Prose],
    _scratch: &mut Scratch,
    quotes: &mut Vec<QuoteData>,
    people: &mut Vec<PersonData>,
    _faults: &mut Faults<'_>,
) {
    quotes.clear();
    people.clear();
}
