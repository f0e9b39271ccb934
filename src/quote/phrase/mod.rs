//! Noun phrases and verb groups, read once and handed on whole.
//!
//! One grammar reads a noun phrase rightwards behind a verb and leftwards before one: whether a word belongs to a phrase is
//! told by the word and its two neighbours, whichever of them was read first.

mod adverbial;
mod noun;
mod verb;

pub(crate) use self::adverbial::adverbials;
pub(crate) use self::noun::{MAX_WORDS, Number, Phrase, phrase, pronoun};
pub(crate) use self::verb::{Tense, VerbGroup, Voice, verb_group};

use crate::quotes::look::{Ahead, Behind, Look, Read};
use crate::quotes::mention::{apposed_ahead, mention, subject};
use crate::quotes::token::Token;
use crate::span::Span;

/// A direction of reading, as far as a phrase asks for it.
pub(crate) trait Side: Look {
    /// The left and the right one of two neighbours, of which `near` was read first.
    fn sides(near: Option<Token>, far: Option<Token>) -> (Option<Token>, Option<Token>);

    /// The two ends of what was read from `near` to `far`: left, then right.
    fn ends(near: Token, far: Token) -> (Token, Token);

    /// The one who speaks here, with what belongs to the name.
    fn subject(self) -> Read<Self, Span>;

    /// The one who speaks here, without an apposition.
    fn mention(self) -> Read<Self, Span>;

    /// The tokens, from left to right.
    fn tokens(&self) -> &[Token];

    /// The tokens that are in this input and no longer in `rest`, from left to right.
    fn taken(&self, rest: Self) -> &[Token];
}

impl Side for Ahead<'_> {
    fn subject(self) -> Read<Self, Span> {
        apposed_ahead(self)
    }
    fn mention(self) -> Read<Self, Span> {
        mention(self)
    }
    fn sides(near: Option<Token>, far: Option<Token>) -> (Option<Token>, Option<Token>) {
        (near, far)
    }
    fn ends(near: Token, far: Token) -> (Token, Token) {
        (near, far)
    }
    fn tokens(&self) -> &[Token] {
        self.0
    }
    fn taken(&self, rest: Self) -> &[Token] {
        self.0.get(..self.0.len().saturating_sub(rest.0.len())).unwrap_or(&[])
    }
}

impl Side for Behind<'_> {
    fn subject(self) -> Read<Self, Span> {
        subject(self)
    }
    fn mention(self) -> Read<Self, Span> {
        subject(self)
    }
    fn sides(near: Option<Token>, far: Option<Token>) -> (Option<Token>, Option<Token>) {
        (far, near)
    }
    fn ends(near: Token, far: Token) -> (Token, Token) {
        (far, near)
    }
    fn tokens(&self) -> &[Token] {
        self.0
    }
    fn taken(&self, rest: Self) -> &[Token] {
        self.0.get(rest.0.len()..).unwrap_or(&[])
    }
}
