//! A noun phrase read leftwards.

use super::super::look::{Behind, Look, Read};
use super::super::token::Token;
use super::apposed::parenthesis;
use super::behind::is_nickname;
use super::{BOUNDARY, FAIL, MAX_WORDS};
use crate::span::Span;
use crate::tables::class::*;

/// `group = np *(preposition np) ["and" np]`, read leftwards
pub(super) fn group(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let end = input.first().ok_or(FAIL)?;
    if end.is(CLOSE) {
        let rest = parenthesis(input)?;
        return group(rest);
    }
    let (mut rest, mut first) = noun_phrase(input)?;
    for _ in 0..3 {
        let Some(joint) = rest.first() else { break };
        // *an aide to the minister*, but *told the aide to leave*
        let to = joint.is(TO)
            && rest.rest().first().is_some_and(|head| head.is(SPEAKER) || head.is(SAYING) && !head.is(CAP | CUE))
            && first.is(DET | OWN | CAP);
        if joint.is(PREP) && (!joint.is(TO) || to) && !joint.is(CAP) {
            let Some(head) = rest.rest().first() else { break };
            let of = joint.end.saturating_sub(joint.start) == 2;
            if of && head.is(DET) && !head.is(CAP & !DET) && first.is(DET | OWN) {
                // *some of the residents*, *one of her neighbours*; *the mother of one of the victims* goes on
                (rest, first) = (rest.rest().rest(), head);
                continue;
            }
            // *a letter from the ministry*, if it is not *in a letter from the ministry*
            let said = head.is(SAYING) && head.is(WORD) && !head.is(CAP);
            let known = head.is(SPEAKER)
                || head.is(CAP) && of && !head.is(TIME | ING | INGLIKE)
                || is_from(joint) && is_whole_name(rest.rest());
            if !known || said || to {
                // Any other noun (*the woman behind the counter*) only where its clause begins.
                if let Some((left, begin)) = chain(rest) {
                    (rest, first) = (left, begin);
                    break;
                }
                break;
            }
            match noun_phrase(rest.rest()) {
                Ok((further, start)) => (rest, first) = (further, start),
                Err(_) => break,
            }
        } else if joint.is(CONJ)
            && (rest.rest().first().is_some_and(|token| token.is(CAP | SPEAKER) && !token.is(TIME))
                // *chemist and guild co-founder Ana Low*
                || rest.0.len() == 2 && !first.is(CAP | DET) && end.is(CAP))
        {
            match noun_phrase(rest.rest()) {
                Ok((further, start)) => (rest, first) = (further, start),
                Err(_) => break,
            }
        } else {
            break;
        }
    }
    Ok((rest, first.span().to(end.span())))
}

/// *from*, *for*
fn is_from(joint: Token) -> bool {
    joint.is(FROM) || joint.is(PREP) && !joint.is(SUB | ADV | ACCORDING) && joint.end.saturating_sub(joint.start) == 3
}

/// *Ana Low from the Tarn Alliance said*: a name of two words and more, or with a title, that begins its clause.
fn is_whole_name(input: Behind<'_>) -> bool {
    let name = input.0.iter().rev().take_while(|word| word.is(CAP | PARTICLE) && !word.is(DET | PREP | DATE | POSS));
    let len = name.count();
    let begins = input.0.len().checked_sub(len).and_then(|at| input.0.get(..at)).and_then(<[Token]>::last);
    len >= 2 && begins.is_none_or(|left| left.is(COMMA | QUOTE | THAT | STOP | SEMI | COLON))
}

/// `chain = 1*3(np preposition)`, from the start of its clause: *a letter by the union to*, *the woman behind*
fn chain(mut joint: Behind<'_>) -> Option<(Behind<'_>, Token)> {
    for _ in 0..3 {
        if !joint.next_is(PREP) || joint.next_is(CAP) {
            break;
        }
        let head = joint.rest().first().filter(|head| !head.is(TIME))?;
        let (left, first) = noun_phrase(joint.rest()).ok()?;
        let boundary = left.first().is_none_or(|left| left.is(COMMA | QUOTE | THAT | CONJ | STOP | SEMI | DASH));
        let said = head.is(SAYING) && head.is(WORD) && !head.is(CAP);
        // *Part of the petition reads*
        let bare = left.first().is_none() && joint.first().is_some_and(|of| of.end.saturating_sub(of.start) == 2);
        if boundary && (said || first.is(DET | POSS | NUMBER) || bare && !first.is(CAP & !DET | ADV | VERB | PASTLIKE))
        {
            return Some((left, first));
        }
        joint = left;
    }
    None
}

/// `np = [determiner] 1*(name / noun / adjective)`, read leftwards; gives its first token
pub(super) fn noun_phrase(input: Behind<'_>) -> Read<Behind<'_>, Token> {
    let mut rest = input;
    let mut first = None;
    for count in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        // *the Harbour Board (HB) spokesman*, as `parenthesis_inside`
        let goes_on = || first.is_some_and(|next: Token| next.is(CAP | SPEAKER | TITLE) && !next.is(DET | DATE));
        if token.is(CLOSE) && goes_on() {
            let before = parenthesis(rest).ok().filter(|before| {
                before.next_is(CAP)
                    && !before.next_is(DATE | AUX | PRON)
                    && rest.0.len().saturating_sub(before.0.len()) <= 6
            });
            let Some(before) = before else { break };
            rest = before;
            continue;
        }
        let left = rest.rest();
        // *Ana “Nan” Low*
        if is_nickname(token) && first.is_some_and(|next| next.is(CAP)) && left.next_is(CAP) && !left.next_is(DATE) {
            rest = left;
            continue;
        }
        if token.is(DET) && !token.is(CAP & !DET) && (count > 0) {
            rest = left;
            first = Some(token);
            // *all the officials*, *the two officials*
            if let Some(other) = left.first().filter(|other| other.is(DET) && !other.is(CAP & !DET | OBJ)) {
                rest = left.rest();
                first = Some(other);
            }
            break;
        }
        if !is_noun(token, left.first(), count) {
            break;
        }
        rest = left;
        first = Some(token);
    }
    first.map(|first| (rest, first)).ok_or(FAIL)
}

/// Whether a word may belong to a noun phrase, as the one that stands `count` words from its end.
pub(super) fn is_noun(token: Token, left: Option<Token>, count: usize) -> bool {
    if !token.is(WORD) {
        return false;
    }
    let determined = left.is_some_and(|token| token.is(DET | POSS));
    if token.is(CAP) {
        let small = token.is(PREP | SUB | CONJ | AUX | ADV | ING) && !token.is(SPEAKER | TITLE);
        return token.is(PLAIN)
            || (!token.is(DATE) || count > 0 && left.is_some_and(|left| left.is(DET | TITLE | SPEAKER)))
                && !small
                && !(token.is(CUE) && token.is(THIRD));
    }
    if token.is(NUMBER) {
        return true;
    }
    if token.is(PLAIN | SPEAKER | TITLE) {
        return true;
    }
    // *a mother of two*
    if token.is(DET) && count == 0 && left.is_some_and(|left| left.is(PREP | DET)) && !token.is(OWN) {
        return true;
    }
    if token.is(BOUNDARY | DET) || token.is(PREP) {
        return token.is(PARTICLE) && count > 0 && left.is_some_and(|token| token.is(CAP));
    }
    if token.is(CUE) {
        // *the state director*: a base form in the middle of a phrase
        let inside =
            count > 0 && token.is(BASE) && !token.is(PAST) && left.is_none_or(|left| left.is(CAP | DET | POSS | QUOTE));
        return inside || token.is(NOUNLIKE) && (determined || count == 0 && left.is_some_and(|token| !token.is(PRON)));
    }
    if token.is(VERB | PASTLIKE | ADV | INGLIKE) {
        return determined;
    }
    if token.is(TIME) {
        return count == 0 && token.is(SAYING);
    }
    if token.is(SAYING) && count > 0 {
        return determined;
    }
    true
}
