//! The noun phrase of a speaker, read leftwards from its verb or rightwards behind it.
//!
//! There is no dictionary: a phrase goes on until a word of a closed class, a verb of the tables or the ending of
//! a verb says that it is over.

use nom::branch::alt;
use nom::combinator::{not, peek};
use nom::{Err, Parser};

use super::look::{Ahead, Behind, Look, Read, a, a_not, span};
use super::token::Token;
use crate::span::Span;
use crate::tables::class::{
    ADV, AUX, BASE, CAP, CLOSE, COLON, COMMA, CONJ, CUE, DASH, DET, DOT, HOLD, ING, INGLIKE, NOUNLIKE, NUMBER, OBJ,
    OPEN, OWN, PARTICLE, PAST, PASTLIKE, PERSON, PLAIN, POSS, PREP, PRON, QUOTE, REL, SAY, SAYING, SEMI, SPEAKER, STOP,
    SUB, SUFFIX, THAT, THIRD, TIME, TITLE, TO, VERB, WORD,
};

/// More words than this are no mention.
const MAX_WORDS: usize = 14;
/// More commas than this are no apposition.
const MAX_GROUPS: usize = 6;

const FAIL: Err<()> = Err::Error(());

/// Words that no noun phrase goes through.
const BOUNDARY: u64 = AUX | PRON | REL | CONJ | SUB | OBJ | THAT;

/// `subject = pronoun / relative / apposed / group`, right before its verb.
pub(super) fn subject(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    alt((pronoun, relative, apposed, group)).parse(input)
}

/// `pronoun = "he" / "she" / "they" / …`
pub(super) fn pronoun<I: Look>(input: I) -> Read<I, Span> {
    let (rest, token) = a_not(PRON, THAT)(input)?;
    Ok((rest, bare(token)))
}

/// `relative = "who"`: *a lawyer who said*; the annotators of such copy take *who* for the speaker.
fn relative(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    a(REL).map(|token| token.span()).parse(input)
}

/// A pronoun with its verb contracted to it (*he's*) without the verb.
fn bare(token: Token) -> Span {
    token.span()
}

/// `apposed = mention 1*("," description) ","`: *Ann Lee, a lawyer who knows the case, said*
///
/// What stands between two commas is a description, unless only a phrase like *In Ohio* is left of it.
fn apposed(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let mut rest = input;
    let mut nearest = None;
    for _ in 0..MAX_GROUPS {
        if rest.next_is(CLOSE) {
            rest = parenthesis(rest)?;
            if !rest.next_is(COMMA | DASH) {
                return alt((pronoun, group)).parse(rest);
            }
        }
        if !rest.next_is(COMMA | DASH) {
            break;
        }
        rest = rest.rest();
        if rest.next_is(CLOSE) {
            continue;
        }
        let phrase = phrase(rest);
        let left = nom::Input::take_from(&rest, phrase.len());
        if is_description(phrase, left) {
            if nearest.is_none() && phrase.first().is_some_and(|token| token.is(DET | CAP | SPEAKER)) {
                nearest = group(rest).ok();
            }
            rest = left;
        } else {
            return alt((pronoun, group)).parse(rest).or_else(|failed| nearest.ok_or(failed));
        }
    }
    nearest.ok_or(FAIL)
}

/// `parenthesis = "(" … ")"`: *Ana Low (L-Tarn)*
fn parenthesis(mut rest: Behind<'_>) -> Result<Behind<'_>, Err<()>> {
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
fn phrase(rest: Behind<'_>) -> &[Token] {
    let marks = COMMA | DASH | SEMI | COLON | STOP;
    let len = rest.0.iter().rev().take(40).take_while(|token| !token.is(marks)).count();
    nom::Input::take(&rest, len).0
}

/// Whether `phrase` describes what stands left of it.
fn is_description(phrase: &[Token], left: Behind<'_>) -> bool {
    let Some(first) = phrase.first() else { return true };
    if !left.next_is(COMMA | DASH) {
        return false;
    }
    if first.is(PRON) && !first.is(DET) {
        return false;
    }
    if first.is(REL | PREP | SUB | INGLIKE | ING | NUMBER | PASTLIKE | ADV | CONJ | SUFFIX | QUOTE | VERB)
        && !first.is(CAP & !NUMBER)
        || (first.is(OBJ) && !first.is(OWN))
    {
        return true;
    }
    if first.is(PAST) && !first.is(CAP) {
        return true;
    }
    let before = left.rest();
    let Some(last) = before.first() else { return false };
    let other = self::phrase(before);
    let Some(opening) = other.first() else { return false };
    // *In Ohio, the governor, …*: what is left is no name.
    let adverbial =
        opening.is(PREP | SUB | ADV | INGLIKE | ING | CONJ | PASTLIKE | TIME) && !opening.is(TITLE | SPEAKER);
    if adverbial || !last.is(WORD | CLOSE | QUOTE) || last.is(AUX | ADV | TIME) {
        return false;
    }
    if other.iter().any(|token| token.is(AUX | THAT)) {
        return false;
    }
    // *a spokesman, Ann Lee, said*: the name is the mention.
    let name = phrase.len() >= 2 && phrase.iter().all(|token| token.is(CAP | PARTICLE | SUFFIX));
    !(name && !last.is(CAP))
}

/// `group = np *(preposition np) ["and" np]`, read leftwards
fn group(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let end = input.first().ok_or(FAIL)?;
    if end.is(CLOSE) {
        let rest = parenthesis(input)?;
        return group(rest);
    }
    let (mut rest, mut first) = noun_phrase(input)?;
    for _ in 0..3 {
        let Some(joint) = rest.first() else { break };
        if joint.is(PREP) && !joint.is(TO) && !joint.is(CAP) {
            let Some(head) = rest.rest().first() else { break };
            let of = joint.end.saturating_sub(joint.start) == 2;
            if !(head.is(SPEAKER) || head.is(CAP) && of && !head.is(TIME)) || head.is(SAY) {
                break;
            }
            match noun_phrase(rest.rest()) {
                Ok((further, start)) => (rest, first) = (further, start),
                Err(_) => break,
            }
        } else if joint.is(CONJ) && rest.rest().first().is_some_and(|token| token.is(CAP | SPEAKER) && !token.is(TIME))
        {
            match noun_phrase(rest.rest()) {
                Ok((further, start)) => (rest, first) = (further, start),
                Err(_) => break,
            }
        } else {
            break;
        }
    }
    Ok((rest, first.span().to(owner_cut(end))))
}

/// The end of a phrase, `'s` and all.
fn owner_cut(token: Token) -> Span {
    token.span()
}

/// `np = [determiner] 1*(name / noun / adjective)`, read leftwards; gives its first token
fn noun_phrase(input: Behind<'_>) -> Read<Behind<'_>, Token> {
    let mut rest = input;
    let mut first = None;
    for count in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        let left = rest.rest();
        if token.is(DET) && !token.is(CAP & !DET) && (count > 0) {
            rest = left;
            first = Some(token);
            // *all the officials*, *one of the officials*
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
fn is_noun(token: Token, left: Option<Token>, count: usize) -> bool {
    if !token.is(WORD) {
        return false;
    }
    let determined = left.is_some_and(|token| token.is(DET | POSS));
    if token.is(CAP) {
        return !(token.is(TIME) && !token.is(TITLE | SPEAKER))
            && !(token.is(PREP | SUB | CONJ | AUX | ADV) && !token.is(SPEAKER | TITLE));
    }
    if token.is(NUMBER) {
        return true;
    }
    if token.is(PLAIN | SPEAKER | TITLE) {
        return true;
    }
    if token.is(BOUNDARY | DET) || token.is(PREP) {
        return token.is(PARTICLE) && count > 0 && left.is_some_and(|token| token.is(CAP));
    }
    if token.is(CUE) {
        return token.is(NOUNLIKE) && (determined || count == 0 && left.is_some_and(|token| !token.is(PRON)));
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

/// `mention = pronoun / phrase`, read rightwards: behind an inverted verb, at the head of a clause
pub(super) fn mention(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    alt((alone, phrase_ahead)).parse(input)
}

/// A pronoun that is no determiner here: *another said*, not *another man said*.
fn alone(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    let (rest, found) = pronoun(input)?;
    let determines = input.next_is(DET) && rest.first().is_some_and(|next| is_noun_ahead(next, None, true, false));
    let (_, ()) = not(peek(a(OPEN))).parse(rest).map_err(|_: Err<()>| FAIL)?;
    if determines { Err(FAIL) } else { Ok((rest, found)) }
}

/// `phrase = np *(preposition np) ["and" np]`, read rightwards
fn phrase_ahead(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    let (mut rest, (first, mut last)) = np_ahead(input)?;
    for _ in 0..3 {
        let Some(joint) = rest.first() else { break };
        let further = rest.rest();
        let goes_on = if joint.is(PREP) && !joint.is(TO) {
            let of = joint.end.saturating_sub(joint.start) == 2;
            let next = further.first();
            (of && last.is(CAP) || !last.is(CAP))
                && next.is_some_and(|token| !token.is(TIME | INGLIKE | SAYING))
                && !further.rest().first().is_some_and(|token| token.is(TIME | SAYING))
        } else {
            joint.is(CONJ) && last.is(CAP) && further.first().is_some_and(|token| token.is(CAP))
        };
        if !goes_on {
            break;
        }
        match np_ahead(further) {
            Ok((beyond, (_, end))) => (rest, last) = (beyond, end),
            Err(_) => break,
        }
    }
    Ok((rest, first.span().to(last.span())))
}

/// `np = *determiner 1*(name / noun / adjective)`; gives its first and its last token
fn np_ahead(input: Ahead<'_>) -> Read<Ahead<'_>, (Token, Token)> {
    let mut rest = input;
    let mut first = None;
    let mut last: Option<Token> = None;
    let mut nouns = 0_usize;
    for _ in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        if token.is(DET) && nouns == 0 {
            first = first.or(Some(token));
            last = Some(token);
            rest = rest.rest();
            // *one of the officials*
            continue;
        }
        let after_name = last.is_some_and(|token| token.is(CAP) && !token.is(POSS | DET));
        if !is_noun_ahead(token, rest.rest().first(), last.is_none_or(|token| token.is(DET | POSS)), after_name) {
            break;
        }
        nouns = nouns.saturating_add(1);
        first = first.or(Some(token));
        last = Some(token);
        rest = rest.rest();
    }
    match (first, last) {
        (Some(first), Some(last)) if nouns > 0 || first.is(OWN) && false => Ok((rest, (first, last))),
        // *some of the residents*
        (Some(first), Some(_)) if rest.next_is(PREP) && first.is(PRON) => {
            np_ahead_after_of(rest).map(|(rest, last)| (rest, (first, last)))
        }
        _ => Err(FAIL),
    }
}

fn np_ahead_after_of(input: Ahead<'_>) -> Read<Ahead<'_>, Token> {
    let (mut rest, _) = a(PREP)(input)?;
    let mut last = None;
    while rest.next_is(DET) {
        rest = rest.rest();
    }
    for _ in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        if !is_noun_ahead(token, rest.rest().first(), false, false) {
            break;
        }
        last = Some(token);
        rest = rest.rest();
    }
    last.map(|last| (rest, last)).ok_or(FAIL)
}

fn is_noun_ahead(token: Token, next: Option<Token>, determined: bool, after_name: bool) -> bool {
    if !token.is(WORD) {
        return false;
    }
    if token.is(CAP) {
        if token.is(TIME) && !token.is(TITLE | SPEAKER) {
            return next.is_some_and(|next| next.is(CAP)) && determined;
        }
        return !(token.is(AUX | PRON | SUB | PREP | CONJ | ADV | REL) && !token.is(SPEAKER | TITLE));
    }
    if token.is(NUMBER | PLAIN | SPEAKER | TITLE | SUFFIX | DOT) {
        return true;
    }
    if token.is(PARTICLE) && next.is_some_and(|next| next.is(CAP | PARTICLE)) && !token.is(PREP) {
        return true;
    }
    if token.is(BOUNDARY | DET | PREP | ADV) {
        return false;
    }
    if token.is(CUE) {
        return token.is(NOUNLIKE) && determined && !token.is(PAST & !NOUNLIKE)
            || token.is(HOLD) && token.is(BASE) && determined;
    }
    if token.is(VERB | PASTLIKE | INGLIKE) {
        return determined;
    }
    if token.is(TIME) {
        return false;
    }
    let _ = (after_name, PERSON, SAY, THIRD);
    true
}

/// The subject of the clause that begins here: behind *In Ohio,* and *Meanwhile,* the first noun phrase.
pub(super) fn clause_subject(tokens: &[Token]) -> Option<(Span, usize)> {
    let mut rest = Ahead(tokens);
    for _ in 0..4 {
        while rest.next_is(CONJ | OPEN) {
            rest = rest.rest();
        }
        let opening = rest.first()?;
        let adverbial =
            opening.is(PREP | SUB | ING | INGLIKE | ADV | PASTLIKE | TIME) && !opening.is(SPEAKER | TITLE | PRON);
        if !adverbial {
            break;
        }
        let skip = rest.0.iter().take(40).position(|token| token.is(COMMA))?;
        rest = nom::Input::take_from(&rest, skip.saturating_add(1));
    }
    let (left, found) = mention(rest).ok()?;
    Some((found, tokens.len().saturating_sub(left.0.len())))
}

/// The mention that ends in these tokens, whatever stands before it.
pub(super) fn mention_of(tokens: &[Token]) -> Option<Span> {
    span(tokens)
}
