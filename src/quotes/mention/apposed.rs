//! A speaker with an apposition before a verb, read leftwards: *Ana Low, who leads the board, said*.

use nom::branch::alt;
use nom::{Err, Parser};

use super::super::look::{Behind, Look, Read};
use super::super::token::Token;
use super::behind::names_head;
use super::phrase::group;
use super::{FAIL, MAX_WORDS, pronoun};
use crate::span::Span;
use crate::tables::class::*;

/// More commas than this are no apposition.
const MAX_GROUPS: usize = 6;

/// `apposed = mention 1*("," description) ","`: *Ann Lee, a lawyer who knows the case, said*
///
/// Descriptions hold commas of their own (*of Columbus, Ohio,*), so the mention is the leftmost phrase between commas
/// that is a noun phrase and nothing else. A name behind a nominal is the mention (*a spokesman, Ann Lee, said*).
pub(super) fn apposed(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let mut rest = input;
    if rest.next_is(CLOSE) {
        rest = parenthesis(rest)?;
        if !ends_phrase(rest) {
            return alt((pronoun, group)).parse(rest);
        }
    }
    let mut best = None;
    let mut fallback = None;
    let mut later: &[Token] = &[];
    for _ in 0..MAX_GROUPS {
        if !ends_phrase(rest) {
            break;
        }
        if rest.next_is(COMMA | DASH) {
            rest = rest.rest();
        }
        let phrase = phrase(rest);
        // *In Berea, Ohio, after the vote, Ana Low, 40, said*: what stands before such a clause is not the mention
        let clause = phrase.first().is_some_and(|first| first.is(SUB) && !first.is(AS));
        if clause && best.is_some_and(|(_, found): (_, Span)| names(input, found)) {
            break;
        }
        if let Ok((left, found)) = whole(rest, phrase) {
            let name = is_name(later) || later.len() == 1 && is_name_of_kin(phrase, later);
            // (*a resident of Ikeja, Mr Low,*: a place may end it, *Lagos State* behind that is no name of theirs)
            let head = phrase.iter().take_while(|token| !token.is(PREP)).last();
            // *The Harbour Board (HB) Chairman, Ana Low,*
            let abbreviated = phrase.iter().any(|token| token.is(CLOSE));
            let nominal = phrase.last().is_some_and(|last| !last.is(CAP) || abbreviated && last.is(TITLE | SPEAKER))
                || head.is_some_and(|head| !head.is(CAP)) && later.first().is_some_and(|title| title.is(TITLE | DOT));
            let nominal = nominal
                && !(phrase.len() > 1 && phrase.iter().any(|token| token.is(PREP)) && !names_head(phrase, later))
                || names_head(phrase, later);
            best = match best {
                Some(known) if name && nominal => Some(known),
                _ => Some((left, found)),
            };
        } else if fallback.is_none() && !is_description(phrase) {
            fallback =
                group(rest).ok().filter(|(left, _)| !left.next_is(VERB | PASTLIKE | BASE | PREP | ING | INGLIKE));
        }
        later = phrase;
        rest = nom::Input::take_from(&rest, phrase.len());
        if rest.next_is(CLOSE) {
            rest = parenthesis(rest)?;
        }
    }
    best.or(fallback).ok_or(FAIL)
}

/// *Ana Low*, *Ana Low of Ostra Steel*, between commas
fn is_name(phrase: &[Token]) -> bool {
    let len = phrase.iter().take_while(|token| token.is(CAP | PARTICLE | SUFFIX)).count();
    len >= 2 && phrase.get(len).is_none_or(|next| next.is(PREP))
}

/// *her brother, Tim,*
pub(super) fn is_name_of_kin(nominal: &[Token], name: &[Token]) -> bool {
    matches!(name, [name] if name.is(CAP) && !name.is(DATE))
        && nominal.len() <= 4
        && nominal.iter().any(|token| token.is(OWN))
        && nominal.last().is_some_and(|head| head.is(SPEAKER) && !head.is(CAP))
}

/// Whether a mention is a name of two words or more.
pub(super) fn names(input: Behind<'_>, found: Span) -> bool {
    let within = |token: &&Token| token.start >= found.start() && token.end <= found.end();
    let mut words = input.0.iter().rev().skip_while(|token| !within(token)).take_while(within).peekable();
    words.peek().is_some_and(|last| last.is(CAP)) && words.filter(|token| token.is(CAP)).count() >= 2
}

/// Whether a phrase between commas ends here.
fn ends_phrase(rest: Behind<'_>) -> bool {
    rest.first().is_some_and(|token| token.is(COMMA | DASH) || token.is(QUOTE) && token.is(ENDS_COMMA))
}

/// A phrase that is a mention and nothing else, but for *but* or *as* or *on Friday* before it.
fn whole<'t>(rest: Behind<'t>, phrase: &[Token]) -> Read<Behind<'t>, Span> {
    if is_description(phrase)
        && !phrase.first().is_some_and(|first| first.is(CONJ | SUB | ADV | PREP) && phrase.len() > 1)
    {
        return Err(FAIL);
    }
    // *A man who lives nearby, and who saw it, said*
    if let Some(at) = phrase.iter().position(|token| token.is(REL)).filter(|at| *at > 0) {
        let end = rest.0.len().saturating_sub(phrase.len()).saturating_add(at);
        let head = Behind(rest.0.get(..end).unwrap_or(&[]));
        let (left, found) = alt((pronoun, group)).parse(head)?;
        return if left.0.len() == rest.0.len().saturating_sub(phrase.len()) { Ok((left, found)) } else { Err(FAIL) };
    }
    let (left, found) = alt((pronoun, group)).parse(rest)?;
    let before = rest.0.len().saturating_sub(left.0.len());
    let lead = phrase.get(..phrase.len().saturating_sub(before)).unwrap_or(&[]);
    let fits = match lead {
        [] => true,
        [only] => only.is(CONJ | SUB | THAT | QUOTE) || only.is(ADV) && !only.is(PREP),
        // Behind *when* a clause begins, whatever the one before it says.
        [.., last] if last.is(SUB) && !last.is(THAT | PREP) => true,
        [.., last] => last.is(TIME | THAT | QUOTE) && !lead.iter().any(|token| token.is(AUX | SAY)),
    };
    if fits && before <= phrase.len() { Ok((left, found)) } else { Err(FAIL) }
}

/// Whether a phrase between commas can only describe: *who knows the case*, *43*, *of Ohio*, *when asked*.
fn is_description(phrase: &[Token]) -> bool {
    let Some(first) = phrase.first() else { return true };
    if first.is(ING) && phrase.len() == 1 {
        // *Reacting, the minister said*
        return true;
    }
    if first.is(CAP) && !first.is(SUB | PREP | REL | CONJ | ADV)
        || first.is(PRON) && !first.is(DET) && !first.is(OBJ & !PRON)
    {
        return false;
    }
    let numbered = first.is(NUMBER) && phrase.len() > 1 && phrase.last().is_some_and(|last| last.is(CAP));
    if numbered {
        // *43-year-old Ann Lee*
        return false;
    }
    first.is(REL | PREP | SUB | INGLIKE | ING | NUMBER | PASTLIKE | PAST | ADV | CONJ | SUFFIX | QUOTE | VERB)
        || first.is(OBJ) && !first.is(OWN)
}

/// `parenthesis = "(" … ")"`: *Ana Low (L-Tarn)*
pub(super) fn parenthesis(mut rest: Behind<'_>) -> Result<Behind<'_>, Err<()>> {
    for _ in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        rest = rest.rest();
        if token.is(OPEN) {
            return Ok(rest);
        }
    }
    Err(FAIL)
}

/// What stands between the nearest mark on the left and here.
pub(super) fn phrase(rest: Behind<'_>) -> &[Token] {
    let marks = COMMA | DASH | SEMI | COLON | STOP;
    let len = rest.0.iter().rev().take(40).take_while(|token| !token.is(marks)).count();
    nom::Input::take(&rest, len).0
}
