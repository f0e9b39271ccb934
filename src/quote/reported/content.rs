//! Where what was said ends.

use crate::model::ReportedConstruction as C;
use crate::quote::phrase::phrase;
use crate::quotes::look::Ahead;
use crate::quotes::token::Token;
use crate::tables::class::{
    ACCORDING, ADV, AS, ASKING, AUX, CAP, CAUSE, CLOSE, COLON, COMMA, CONJ, CONTRAST, DASH, DATE, DET, ENDS_COMMA,
    FINITE, ING, INGLIKE, NOUNLIKE, OPEN, OPENS_CAP, OWN, PART, PAST, PASTLIKE, PLAIN, PREP, PRON, QUOTE, REL,
    REPORTING, SAYING, SEMI, STOP, SUB, THAT, THIRD, TIME, TO, VERB, WORD,
};

/// The number of the word or mark at which what begins at `from` ends, at most `to`.
pub(super) fn end(tokens: &[Token], from: usize, to: usize, construction: C) -> usize {
    let mut at = from;
    let mut brackets = 0_u8;
    let mut commas = 0_u8;
    while at < to {
        let Some([token, rest @ ..]) = tokens.get(at..to) else { break };
        if at > from && (closes(*token, rest) || ends_part(*token, rest, construction)) {
            return at;
        }
        // *called it "a mess," adding*: a comma inside the marks
        if at > from && token.is(QUOTE) && token.is(ENDS_COMMA) && !matches!(construction, C::Relative) {
            let comma = Token { class: COMMA, ..*token };
            if closes(comma, rest) && !rest.is_empty() || ends_part(comma, rest, construction) {
                return at.saturating_add(1);
            }
        }
        // Nothing goes on behind the brackets that it stands in.
        if token.is(OPEN) {
            brackets = brackets.saturating_add(1);
        } else if token.is(CLOSE) {
            match brackets.checked_sub(1) {
                Some(left) => brackets = left,
                None => return at,
            }
        }
        // *, who said it would sail, is ill*: the verb of the clause around it.
        if token.is(COMMA) {
            let verb = rest.iter().find(|token| !token.is(ADV));
            if commas == 0
                && verb.is_some_and(|verb| verb.is(AUX | VERB) && !verb.is(CAP | ADV | NOUNLIKE | PREP | PRON))
            {
                return at;
            }
            commas = commas.saturating_add(1);
        }
        // *that once it rains, "I will …"*: the clause is not over.
        if at == from && token.is(THAT) && rest.first().is_some_and(|next| next.is(SUB | PREP)) {
            at = at.saturating_add(rest.iter().take_while(|token| !token.is(COMMA)).count());
        }
        at = at.saturating_add(1);
    }
    to
}

/// Whether less than a clause ends before this word or mark: *called it a mess **and left***, *vowed to sail**, adding***
fn ends_part(token: Token, rest: &[Token], construction: C) -> bool {
    let Some(next) = rest.first() else { return false };
    let is_verb = |token: &Token| token.is(PAST | VERB | PASTLIKE | AUX | THIRD) && !token.is(CAP | NOUNLIKE);
    let verb_follows = || {
        let verb = rest.iter().find(|token| !token.is(ADV | CONJ));
        verb.is_some_and(is_verb)
    };
    match construction {
        C::Relative => token.is(COMMA) || token.is(QUOTE) && token.is(ENDS_COMMA),
        C::Phrase | C::Infinitive | C::Gerund | C::Participle => {
            // *announced a delay, **but** it sailed*, *… **and the crew left***
            if matches!(construction, C::Phrase) && ends_phrase(token, *next, rest) {
                return true;
            }
            let part = token.is(CONJ) && verb_follows();
            let comma = token.is(COMMA)
                && (next.is(REL) && matches!(construction, C::Phrase)
                    || next.is(CONJ) && verb_follows()
                    || next.is(ING | INGLIKE) && !next.is(PLAIN)
                    // *, leading the crew to …*
                    || next.is(PLAIN) && next.is(CAUSE) && rest.get(1).is_some_and(|then| then.is(DET | TO | PRON))
                    || next.is(DET) && !next.is(PRON | OWN));
            // *and vowing*
            part && !matches!(construction, C::Participle)
                || comma
                || token.is(CONJ) && next.is(REPORTING) && next.is(ING)
        }
        _ => false,
    }
}

/// Whether a noun phrase ends before this word or mark.
fn ends_phrase(token: Token, next: Token, rest: &[Token]) -> bool {
    if token.is(CONJ) {
        return token.is(CONTRAST) || clause_follows(rest);
    }
    // *a delay **as he left***, *… **before leaving***, *… **while others sailed***
    if token.is(SUB) && !token.is(THAT) {
        return token.is(CONTRAST)
            || token.is(AS) && next.is(PRON)
            || token.is(PREP) && next.is(ING | INGLIKE) && !next.is(PLAIN);
    }
    token.is(COMMA) && (next.is(ADV | PRON) && !next.is(PREP | CONJ | DET) || next.is(CONTRAST | AS))
}

/// Whether a subject and its verb stand here, and no word before the verb that would make it one of another clause.
fn clause_follows(rest: &[Token]) -> bool {
    const NEAR: usize = 7;
    let near = rest.iter().take(NEAR);
    let verb = near.clone().position(|token| token.is(AUX | VERB | PAST | THIRD) && !token.is(CAP | NOUNLIKE | PART));
    verb.is_some_and(|verb| {
        verb > 0 && !near.take(verb).any(|token| token.is(REL | THAT | SUB | TO | COMMA | CONJ | PREP))
    })
}

/// Whether what was said ends before this mark.
fn closes(token: Token, rest: &[Token]) -> bool {
    if token.is(STOP | SEMI) {
        return true;
    }
    // *… — the last dash*
    if token.is(DASH) {
        return !rest.iter().any(|token| token.is(DASH));
    }
    let Some(next) = rest.first().copied() else { return token.is(COMMA | COLON | DASH) };
    let third = rest.get(1).copied();
    let after = |class| third.is_some_and(|third| third.is(class));
    if token.is(COLON | COMMA) && next.is(QUOTE) && next.is(OPENS_CAP) && rest.get(1).is_none_or(|end| end.is(STOP)) {
        return true;
    }
    if !token.is(COMMA) {
        return token.is(SUB) && token.is(ASKING) && next.is(REPORTING) && next.is(PART | PAST);
    }
    // `, when asked`, `, according to`
    if next.is(SUB) && after(REPORTING) || next.is(ACCORDING) && after(TO) {
        return true;
    }
    // `, as have others`
    if next.is(AS) && after(AUX | PRON | DET) {
        return true;
    }
    // `, while critics`
    if next.is(CONTRAST) && !next.is(CONJ) {
        return true;
    }
    // `, a charge that she denies`
    next.is(DET)
        && !next.is(PRON)
        && third.is_some_and(|noun| noun.is(SAYING | REPORTING))
        && rest.get(2).is_some_and(|then| then.is(PRON | DET | THAT))
}

/// Whether these words, with a comma behind them, are a direct quotation, or lead to one.
pub(super) fn is_direct(tokens: &[Token]) -> bool {
    let tokens = match tokens {
        [left @ .., comma] if comma.is(COMMA) => left,
        _ => tokens,
    };
    let Some((quote, left)) = tokens.split_last().filter(|(quote, _)| quote.is(QUOTE)) else { return false };
    !says_something(left) || quote.is(OPENS_CAP) && left.last().is_some_and(|mark| mark.is(COLON | COMMA | STOP | SEMI))
}

/// Where the last clause of these words begins: behind a semicolon, or a dash that has no other one.
pub(super) fn clause_start(tokens: &[Token]) -> usize {
    let behind = |at: usize| at.saturating_add(1);
    let semi = tokens.iter().rposition(|token| token.is(SEMI)).map_or(0, behind);
    let mut dashes = tokens.iter().enumerate().skip(semi).filter(|(_, token)| token.is(DASH));
    match (dashes.next(), dashes.next()) {
        (Some((at, _)), None) => behind(at),
        _ => semi,
    }
}

/// Whether a noun phrase stands here that is no subject: no verb of its own follows it.
pub(super) fn is_phrase(tokens: &[Token]) -> bool {
    let Ok((rest, found)) = phrase(Ahead(tokens)) else { return false };
    if found.is_pronoun() {
        return false;
    }
    let mut rest = rest.0.iter().skip_while(|token| token.is(ADV) && !token.is(PREP));
    let Some(next) = rest.next() else { return true };
    let verb = next.is(AUX | VERB | PAST | PASTLIKE | THIRD) && !next.is(CAP);
    // *a plan backed by the crew*
    let described = next.is(PART | PASTLIKE) && !next.is(AUX) && rest.next().is_some_and(|then| then.is(PREP));
    described || !verb && next.is(COMMA | STOP | PREP | SUB | CONJ | REL | ING | SEMI | DASH | CLOSE | TIME)
}

/// Whether these words hold a verb, as a clause does.
pub(super) fn has_verb(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is(AUX | VERB | PASTLIKE | FINITE | QUOTE))
}

/// Whether anything but marks and small words is said outside quotation marks.
pub(super) fn says_something(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is(WORD) && !token.is(CONJ | THAT | ADV | ASKING))
}
