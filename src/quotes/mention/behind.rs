//! The speaker behind a verb, read rightwards.

use nom::branch::alt;
use nom::combinator::{not, peek};
use nom::{Err, Parser};

use super::super::look::{Ahead, Look, Read, a, a_not, span};
use super::super::token::Token;
use super::apposed::is_name_of_kin;
use super::{BOUNDARY, FAIL, MAX_WORDS, pronoun};
use crate::span::Span;
use crate::tables::class::*;

/// `mention = pronoun / phrase`, read rightwards: behind an inverted verb, at the head of a clause
pub(crate) fn mention(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    alt((alone, phrase_ahead)).parse(input)
}

/// A pronoun that is no determiner here: *another said*, *one of them said*, not *another man said*.
fn alone(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    let (rest, found) = pronoun(input)?;
    if let (true, Ok((of, _))) = (input.next_is(DET), a::<Ahead<'_>>(PREP)(rest)) {
        if let Ok((after, last)) = a_not(OBJ, DET)(of) {
            return Ok((after, found.to(last.span())));
        }
    }
    let determines =
        input.next_is(DET) && rest.first().is_some_and(|next| is_noun_ahead(next, rest.rest().first(), true, false));
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
        if token.is(DET) && (nouns == 0 || last.is_some_and(|last| last.is(ADV | POSS))) {
            first = first.or(Some(token));
            last = Some(token);
            rest = rest.rest();
            // *one of the officials*
            continue;
        }
        let name = last.filter(|last| nouns > 0 && last.is(CAP));
        let nickname = name.is_some() && rest.first().is_some_and(is_nickname) && rest.rest().next_is(CAP);
        if let Some(behind) = parenthesis_inside(rest).filter(|_| nouns > 0).or(nickname.then(|| rest.rest())) {
            rest = behind;
            continue;
        }
        let of_one = first.is_some_and(|token: Token| token.is(DET | POSS));
        // *Inspector Sunday Osai*, *a Wednesday editorial*
        let next = rest.rest().first();
        let dated = match last {
            Some(last) if last.is(TITLE | SPEAKER) => next.is_some_and(|next| next.is(CAP)),
            Some(last) => last.is(DET) && next.is_some_and(|next| next.is(SAYING | SPEAKER)),
            None => false,
        };
        if token.is(DATE) && token.is(CAP) && dated {
            last = Some(token);
            rest = rest.rest();
            continue;
        }
        if !is_noun_ahead(token, rest.rest().first(), last.is_none_or(|token| token.is(DET | POSS)), of_one)
            || name.is_some()
                && first.is_some_and(|first| !first.is(DET | POSS))
                && is_third(token, rest.rest().first())
        {
            break;
        }
        nouns = nouns.saturating_add(1);
        first = first.or(Some(token));
        last = Some(token);
        rest = rest.rest();
    }
    match (first, last) {
        (Some(first), Some(last)) if nouns > 0 => Ok((rest, (first, last))),
        // *some of the residents*
        (Some(first), Some(_)) if rest.next_is(PREP) && first.is(PRON) => {
            np_ahead_after_of(rest).map(|(rest, last)| (rest, (first, last)))
        }
        _ => Err(FAIL),
    }
}

/// *Low picks up the story*: behind a name, a word that ends as a third person does, and what only a verb has behind it.
fn is_third(word: Token, next: Option<Token>) -> bool {
    word.is(PLURAL)
        && !word.is(CAP | SPEAKER | SAYING | TITLE | TIME)
        && next.is_some_and(|next| next.is(DET | LOCAL | OBJ) && !next.is(CAP))
}

/// Whether a quote can be a nickname between the words of a name: *Ana “Nan” Low*.
pub(super) fn is_nickname(quote: Token) -> bool {
    const LONGEST: usize = 24;
    quote.is(QUOTE)
        && quote.is(OPENS_CAP)
        && !quote.is(ENDS_STOP | ENDS_CRY | ENDS_COMMA)
        && quote.end.saturating_sub(quote.start) <= LONGEST
}

/// `parenthesis = "(" 1*4word ")"` inside a noun phrase, which goes on behind it with a name or a noun of people: *the Harbour
/// Board (HB) spokesman*, *Colonel (retd) Ana Low*, but *Ana Low (right)*; what follows it.
fn parenthesis_inside(input: Ahead<'_>) -> Option<Ahead<'_>> {
    const MOST: usize = 4;
    let (inside, _) = a::<Ahead<'_>>(OPEN)(input).ok()?;
    let close = inside.0.iter().take(MOST.saturating_add(1)).position(|token| !token.is(WORD))?;
    let behind = Ahead(inside.0.get(close..)?);
    let rest = behind.rest();
    let next = rest.first().filter(|_| behind.next_is(CLOSE) && close > 0)?;
    let goes_on = next.is(CAP) && !next.is(DATE | DET | PRON) || next.is(SPEAKER | TITLE) && !next.is(CUE);
    (goes_on && is_noun_ahead(next, rest.rest().first(), false, false)).then_some(rest)
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

/// Whether a word may belong to a noun phrase that is read rightwards.
///
/// `determined`: it stands right behind a determiner; `of_one`: its phrase began with one, so that no base form of
/// a verb can follow (*the state director*).
fn is_noun_ahead(token: Token, next: Option<Token>, determined: bool, of_one: bool) -> bool {
    if !token.is(WORD) {
        return false;
    }
    if token.is(CAP) {
        if token.is(DATE) {
            return next.is_some_and(|next| next.is(CAP)) && determined;
        }
        let is_cue = token.is(CUE) && token.is(THIRD);
        let is_function = token.is(AUX | PRON | SUB | PREP | CONJ | ADV | REL | ING) && !token.is(PLAIN);
        return !is_cue && (!is_function || token.is(SPEAKER | TITLE));
    }
    if token.is(PLAIN) && !determined && next.is_some_and(|next| next.is(TIME)) {
        // *the minister last week*
        return false;
    }
    if token.is(NUMBER | PLAIN | SPEAKER | TITLE | SUFFIX | DOT) {
        return !token.is(ADV) || determined;
    }
    if token.is(PARTICLE) && next.is_some_and(|next| next.is(CAP | PARTICLE)) && !token.is(PREP) {
        return true;
    }
    if token.is(BOUNDARY | DET | PREP) {
        return false;
    }
    if token.is(ADV) {
        return determined && next.is_some_and(|next| next.is(WORD) && !next.is(FINITE | AUX | PREP | DET));
    }
    if token.is(CUE) && token.is(BASE) && !token.is(PAST) && of_one {
        return true;
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
    true
}

/// `mention = nominal "," name / mention`: *the hospital's director, Ana Low*; of *a spokesman for the firm, Ostra
/// Steel* it is not known whose name that is, unless it has a title.
pub(crate) fn apposed_ahead(input: Ahead<'_>) -> Read<Ahead<'_>, Span> {
    let (rest, nominal) = mention(input)?;
    let phrase = input.0.get(..input.0.partition_point(|token| token.start < nominal.end())).unwrap_or(&[]);
    if !rest.next_is(COMMA) || input.next_is(PRON) {
        return Ok((rest, nominal));
    }
    let named = rest.rest();
    let len = named.0.iter().take(6).take_while(|token| token.is(CAP | PARTICLE | SUFFIX) && !token.is(DATE)).count();
    let (after, name) = nom::Input::take_split(&named, len);
    let ends = after.first().is_none_or(|after| after.is(COMMA | STOP | OPEN | REL | QUOTE));
    let long = len >= 2 || is_name_of_kin(phrase, name.0);
    match span(name.0).filter(|_| name.next_is(CAP) && long && ends && names_head(phrase, name.0)) {
        Some(name) => Ok((after, name)),
        None => Ok((rest, nominal)),
    }
}

/// Whether a name behind a noun phrase and a comma is that of its head: *the mayor of Tarn, Ana Low*, *the union's COO, Ana
/// Low*, but *a spokesman for the firm, Ostra Steel*, *a resident of Tarn, South Ostra*.
pub(super) fn names_head(phrase: &[Token], name: &[Token]) -> bool {
    let Some((last, first)) = phrase.last().zip(phrase.first()) else { return false };
    let head_len = phrase.iter().take_while(|token| !token.is(PREP)).count();
    let Some(head) = head_len.checked_sub(1).and_then(|at| phrase.get(at)) else { return false };
    if name.first().is_some_and(|first| first.is(TITLE)) {
        return !head.is(CAP) || head_len < phrase.len() || head.is(TITLE | SPEAKER);
    }
    let region = name.first().is_some_and(|first| first.is(REGION));
    if head_len == phrase.len() {
        let noun = !last.is(CAP) || last.is(UPPER) && phrase.iter().any(|token| token.is(POSS));
        return noun && !region && (last.is(SPEAKER | TITLE | UPPER) || phrase.len() >= 2) && !last.is(FIRM);
    }
    // Of what stands behind a preposition a place or a body may have a name of its own.
    let determined = first.is(DET | OWN | POSS) || phrase.iter().take(head_len).any(|token| token.is(POSS));
    let office = head.is(TITLE) || !head.is(CAP) && determined || head.is(PRON) && head.is(DET);
    // (*the captain of the club, Ana Low*)
    let of = phrase.get(head_len).is_some_and(|of| of.end.saturating_sub(of.start) == 2) || head.is(DET);
    office && !region && (of || !last.is(FIRM | SPEAKER) || phrase.iter().skip(head_len).any(|token| token.is(CAP)))
}

/// `"," name ","` behind a nominal
pub(super) fn name_behind(input: Ahead<'_>) -> Option<(Ahead<'_>, Span)> {
    let (rest, _) = a(COMMA)(input).ok()?;
    let len = rest.0.iter().take(6).take_while(|token| token.is(CAP | PARTICLE | SUFFIX)).count();
    let (after, name) = nom::Input::take_split(&rest, len);
    if len >= 2 && after.next_is(COMMA) && name.next_is(CAP) { Some((after, span(name.0)?)) } else { None }
}
