//! The subject of a clause from its beginning.

use super::super::look::{Ahead, Look};
use super::super::token::Token;
use super::behind::{mention, name_behind, names_head};
use crate::span::Span;
use crate::tables::class::*;

/// The subject of the clause that begins here: behind *In Ohio,* and *Meanwhile,* the first noun phrase.
pub(crate) fn clause_subject(tokens: &[Token]) -> Option<(Span, usize)> {
    let mut rest = Ahead(tokens.get(dateline(tokens)..)?);
    for _ in 0..4 {
        while rest.next_is(CONJ | OPEN) {
            rest = rest.rest();
        }
        let opening = rest.first()?;
        // *These days he fries fish*, *Two years ago the firm closed*
        let days = rest.rest().0.iter().take(3).take_while(|token| token.is(TIME)).count();
        let behind = rest.0.get(days.saturating_add(1));
        if days > 0
            && opening.is(DET | NUMBER | PLAIN)
            && behind.is_some_and(|next| next.is(PERSON | DET) || next.is(CAP) && !next.is(POSS))
        {
            rest = nom::Input::take_from(&rest, days.saturating_add(1));
            continue;
        }
        // *Manning said* has a name there, *Comparing Lee to her mother,* has not.
        let names = rest.0.iter().take_while(|token| token.is(CAP) && !token.is(POSS)).count();
        let finite = rest.0.get(names.max(1)).is_some_and(|next| next.is(FINITE | AUX | COMMA));
        let adverbial = opening.is(PREP | SUB | ADV | PASTLIKE | TIME) && !opening.is(SPEAKER | TITLE | PRON | PLAIN)
            || opening.is(ING | INGLIKE | PART) && !finite && !opening.is(SPEAKER | TITLE);
        if !adverbial {
            break;
        }
        // *Then the minister said*, with no comma
        let bare = opening.is(ADV) && !opening.is(PREP | SUB);
        if bare && rest.rest().first().is_some_and(|next| next.is(CAP | PRON | DET)) {
            rest = rest.rest();
            continue;
        }
        let Some(skip) = rest.0.iter().take(40).position(|token| token.is(COMMA)) else {
            // *By noon she was still stuck*
            let pronoun = rest.0.iter().take(6).position(|token| token.is(PERSON) && !token.is(DET | CAP));
            let at = pronoun.filter(|at| {
                *at > 0 && rest.0.get(at.saturating_add(1)).is_some_and(|verb| verb.is(AUX | FINITE | VERB | PASTLIKE))
            })?;
            rest = nom::Input::take_from(&rest, at);
            break;
        };
        rest = nom::Input::take_from(&rest, skip.saturating_add(1));
        // *In Columbus, Ga., the mayor …*, *On May 6, 2015, Low …*
        if let [state, comma, next, ..] = rest.0 {
            let skipped = state.is(CAP) && state.is(DOT) || state.is(NUMBER);
            if skipped && comma.is(COMMA) && next.is(DET | PRON | CAP) {
                rest = rest.rest().rest();
            }
        }
    }
    let (left, found) = mention(rest).ok()?;
    // *Her neighbour, Ann Lee, lost everything*: the name is the mention.
    let phrase = rest.0.get(..rest.0.partition_point(|token| token.start < found.end())).unwrap_or(&[]);
    if let Some((after, name)) = name_behind(left).filter(|(_, name)| {
        let named = left.0.get(left.0.partition_point(|token| token.start < name.start())..).unwrap_or(&[]);
        names_head(phrase, named)
    }) {
        return Some((name, tokens.len().saturating_sub(after.0.len())));
    }
    Some((found, tokens.len().saturating_sub(left.0.len())))
}

/// How many tokens a dateline has that was not taken for one: `1*CAPITALS … (DASH / ":")`, as in *TARN (JNW) —*
fn dateline(tokens: &[Token]) -> usize {
    let mark = |token: &&Token| token.is(DASH | COLON) && !token.is(WORD);
    let Some(at) = tokens.iter().take(10).position(|token| mark(&token)) else { return 0 };
    let (Some(place), Some(mark), Some(next)) = (tokens.get(..at), tokens.get(at), tokens.get(at.saturating_add(1)))
    else {
        return 0;
    };
    let shape = place.first().is_some_and(|first| first.is(UPPER))
        && place.iter().all(|token| token.is(CAP | NUMBER | COMMA | OPEN | CLOSE | DOT | DATE) && !token.is(PRON));
    if shape && mark.end < next.start { at.saturating_add(1) } else { 0 }
}

/// Whether the phrase that begins with these tokens is about somebody who can speak.
pub(crate) fn is_somebody(tokens: &[Token]) -> bool {
    let Some(first) = tokens.first() else { return false };
    if first.is(PRON) && !first.is(DET) {
        return first.is(PERSON);
    }
    let head = tokens.iter().take_while(|token| !token.is(PREP | COMMA)).last();
    head.is_some_and(|head| head.is(CAP) || head.is(SPEAKER)) || first.is(CAP) && !first.is(DET)
}
