//! Reading tokens with nom: rightwards from a quote, or leftwards from it.

use nom::{IResult, Needed, Parser};

use super::token::Token;
use crate::span::Span;
use crate::tables::class::Class;

/// What a production over tokens gives. There is nothing to say about a failure: the next construction is tried.
pub(crate) type Read<I, O> = IResult<I, O, ()>;

/// Tokens read left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ahead<'t>(pub(crate) &'t [Token]);

/// Tokens read right to left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Behind<'t>(pub(crate) &'t [Token]);

macro_rules! input {
    ($name:ident, $iter:ty, $iterate:expr, $split:expr) => {
        impl<'t> nom::Input for $name<'t> {
            type Item = Token;
            type Iter = core::iter::Copied<$iter>;
            type IterIndices = core::iter::Enumerate<Self::Iter>;

            fn input_len(&self) -> usize {
                self.0.len()
            }
            fn take(&self, index: usize) -> Self {
                self.take_split(index).1
            }
            fn take_from(&self, index: usize) -> Self {
                self.take_split(index).0
            }
            fn take_split(&self, index: usize) -> (Self, Self) {
                let (rest, taken) = $split(self.0, index);
                (Self(rest), Self(taken))
            }
            fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
                self.iter_elements().position(predicate)
            }
            fn iter_elements(&self) -> Self::Iter {
                $iterate(self.0).copied()
            }
            fn iter_indices(&self) -> Self::IterIndices {
                self.iter_elements().enumerate()
            }
            fn slice_index(&self, count: usize) -> Result<usize, Needed> {
                if count <= self.0.len() { Ok(count) } else { Err(Needed::Unknown) }
            }
        }

        impl<'t> Look for $name<'t> {
            fn first(&self) -> Option<Token> {
                $iterate(self.0).next().copied()
            }
            fn rest(&self) -> Self {
                Self($split(self.0, 1).0)
            }
        }
    };
}

/// What both directions share.
pub(crate) trait Look: nom::Input<Item = Token> + Copy {
    /// The nearest token.
    fn first(&self) -> Option<Token>;
    /// Without it.
    fn rest(&self) -> Self;

    fn next_is(&self, class: Class) -> bool {
        self.first().is_some_and(|token| token.is(class))
    }
}

fn split_front(tokens: &[Token], index: usize) -> (&[Token], &[Token]) {
    tokens.split_at_checked(index).map_or((&[], tokens), |(taken, rest)| (rest, taken))
}

fn split_back(tokens: &[Token], index: usize) -> (&[Token], &[Token]) {
    tokens.split_at_checked(tokens.len().saturating_sub(index)).unwrap_or((&[], tokens))
}

input!(Ahead, core::slice::Iter<'t, Token>, <[Token]>::iter, split_front);
input!(Behind, core::iter::Rev<core::slice::Iter<'t, Token>>, (|tokens: &'t [Token]| tokens.iter().rev()), split_back);

/// One token that is of any of these classes.
pub(crate) fn a<I: Look>(class: Class) -> impl Fn(I) -> Read<I, Token> {
    move |input: I| match input.first() {
        Some(token) if token.is(class) => Ok((input.rest(), token)),
        _ => Err(nom::Err::Error(())),
    }
}

/// One token of `class` that is of none of `other`.
pub(crate) fn a_not<I: Look>(class: Class, other: Class) -> impl Fn(I) -> Read<I, Token> {
    move |input: I| match input.first() {
        Some(token) if token.is(class) && !token.is(other) => Ok((input.rest(), token)),
        _ => Err(nom::Err::Error(())),
    }
}

/// From the start of the first token to the end of the last.
pub(crate) fn span(tokens: &[Token]) -> Option<Span> {
    Some(tokens.first()?.span().to(tokens.last()?.span()))
}

/// Runs a production, keeping its result alone.
pub(crate) fn read<I, O>(mut production: impl Parser<I, Output = O, Error = ()>, input: I) -> Option<O> {
    production.parse(input).ok().map(|(_, output)| output)
}
