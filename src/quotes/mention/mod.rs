//! The noun phrase of a speaker, read leftwards from its verb or rightwards behind it.
//!
//! There is no dictionary: a phrase goes on until a word of a closed class, a verb of the tables or the ending of
//! a verb says that it is over.

mod apposed;
mod before;
mod behind;
mod clause;
mod phrase;

use nom::Err;

pub(crate) use self::before::{led, subject};
pub(crate) use self::behind::{apposed_ahead, mention};
pub(crate) use self::clause::{clause_subject, is_somebody};
use super::look::{Look, Read, a_not};
use crate::span::Span;
use crate::tables::class::*;

/// More words than this are no mention.
const MAX_WORDS: usize = 14;

const FAIL: Err<()> = Err::Error(());

/// Words that no noun phrase goes through.
const BOUNDARY: Class = AUX | PRON | REL | CONJ | SUB | OBJ | THAT;

/// `pronoun = "he" / "she" / "they" / …`
pub(crate) fn pronoun<I: Look>(input: I) -> Read<I, Span> {
    let (rest, token) = a_not(PRON, THAT)(input)?;
    Ok((rest, token.span()))
}
