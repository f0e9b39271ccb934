//! The speaker before a verb, read leftwards.

use nom::Parser;
use nom::branch::alt;

use super::super::look::{Behind, Look, Read, a};
use super::super::token::Token;
use super::apposed::{apposed, phrase};
use super::phrase::{group, noun_phrase};
use super::{FAIL, MAX_WORDS, pronoun};
use crate::span::Span;
use crate::tables::class::*;

/// `subject = (pronoun / relative / apposed / group) *(when / in-words)`, right before its verb.
pub(crate) fn subject(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let nearest = |input| alt((pronoun, relative, led, partitive, apposed, modified, unclosed, group)).parse(input);
    let mut rest = input;
    for _ in 0..3 {
        let Some(left) = when(rest).or_else(|| in_words(rest)) else { break };
        rest = left;
    }
    if rest == input { nearest(input) } else { nearest(rest).or_else(|_| nearest(input)) }
}

/// `in-words = preposition determiner [word] saying`, behind a noun: *the ministry in a statement*, *Lee in his first
/// speech*
fn in_words(input: Behind<'_>) -> Option<Behind<'_>> {
    let words = input.first().filter(|words| words.is(SAYING) && !words.is(CAP | POSS | TIME))?;
    let mut rest = input.rest();
    if rest.first().is_some_and(|word| word.is(WORD) && !word.is(CAP | DET | PREP | POSS)) {
        rest = rest.rest();
    }
    let determined = rest.next_is(DET) && !rest.next_is(CAP);
    let rest = rest.rest();
    let joint = rest.first().filter(|joint| {
        determined && joint.is(PREP) && !joint.is(CAP | TO | AS) && joint.end.saturating_sub(joint.start) == 2
    })?;
    let noun = rest.rest().first()?;
    let fits = noun.is(WORD) && !noun.is(SAYING | AUX | CUE | VERB | PASTLIKE | PREP | CONJ) && words.start > joint.end;
    if fits { Some(rest.rest()) } else { None }
}

/// More words than this are no time.
const MAX_TIME: usize = 6;

/// `when = 1*(preposition / determiner / adverb / number / time)`, the last one a time, behind a noun: *the minister on
/// Tuesday*, *the agency late on Friday night*, *Lee last week*
fn when(input: Behind<'_>) -> Option<Behind<'_>> {
    // *on May 3*
    let day = |last: &Token| last.is(NUMBER) && input.rest().next_is(DATE);
    let mut last = input.first().filter(|last| (last.is(TIME) || day(last)) && !last.is(SAYING | POSS))?;
    let mut rest = input.rest();
    let mut words = 1_usize;
    loop {
        let token = rest.first()?;
        // *the ministry today*: the noun that a bare time stands behind
        let part = if token.is(CAP) {
            token.is(DATE)
        } else {
            token.is(TIME | DATE | NUMBER | PREP | DET)
                || token.is(ADV) && !token.is(LOCAL)
                || token.is(PLAIN) && last.is(TIME)
        };
        let pronoun = token.is(PRON) && !token.is(DET) || token.is(OWN);
        if !part || pronoun || token.is(TO) || token.is(DET) && last.is(CAP) {
            break;
        }
        last = token;
        rest = rest.rest();
        words = words.saturating_add(1);
        if words > MAX_TIME {
            return None;
        }
    }
    // *the last week*, *three days*: a time that is the subject itself; *this week* is none
    let begins = last.is(PREP | ADV | TIME | PLAIN) || last.is(DET) && last.is(PRON);
    // *a note dated 4 June*
    if last.is(NUMBER) && rest.next_is(PASTLIKE) && !rest.next_is(CAP) {
        return Some(rest.rest());
    }
    // *who has in the past said*
    while rest.next_is(AUX) {
        rest = rest.rest();
    }
    if begins && rest.next_is(WORD | CLOSE) { Some(rest) } else { None }
}

/// `partitive = "one" "of" "them"`
fn partitive(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let (rest, last) = a(OBJ)(input)?;
    let (rest, _) = a(PREP)(rest)?;
    let (rest, first) = a(DET | PRON)(rest)?;
    Ok((rest, first.span().to(last.span())))
}

/// `modified = mention ("who" / participle) … `: *a guard speaking to a visitor said*
///
/// The phrase before the verb is no subject if it is the object of a verb or a preposition; then a participle or *who*
/// further left shows where the subject ends.
fn modified(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let (mut rest, _) = noun_phrase(input)?;
    if !rest
        .first()
        .is_some_and(|left| left.is(PREP | TO | BASE | ING | INGLIKE | PASTLIKE | VERB) && !left.is(CAP | PLAIN | SUB))
    {
        return Err(FAIL);
    }
    for _ in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        if token.is(COMMA | COLON | SEMI | STOP | DASH | QUOTE | THAT | AUX) {
            break;
        }
        rest = rest.rest();
        // *the minister when asked about the flood said*
        let joint = token.is(INGLIKE | ING | PASTLIKE | BEHIND) && !token.is(CAP | PLAIN | SAYING)
            || token.is(REL)
            || token.is(SUB) && !token.is(PREP | ADV | CAP);
        if joint && rest.first().is_some_and(|head| head.is(SPEAKER | SAYING) || head.is(CAP) && !head.is(DATE)) {
            if token.is(PASTLIKE) && !input.0.iter().rev().take(12).any(|token| token.is(PREP)) {
                break;
            }
            return group(rest);
        }
    }
    Err(FAIL)
}

/// `led = mention (relative 1*word / participle (preposition / "as" / time / name) *word)`, at most 24 words from the start of
/// their clause, with no comma in them: *a resident who asked not to be named said*, *a statement issued by the palace on
/// Friday said*, *a baker called Oriel said*
///
/// The clause has another verb before that of its speaker; if it stands in a relative clause (which then has no subject of
/// its own), or is a participle with a phrase of its own, then the noun phrase that it belongs to is the subject, and no noun
/// behind it. The participle of a verb of saying looks like its past form: it is one before *by*, and behind what can be
/// said. A clause behind a name and its comma is for [`unclosed`].
pub(crate) fn led(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    const MARKS: Class = COMMA | DASH | SEMI | COLON | STOP | QUOTE | OPEN | CLOSE;
    let tokens = input.0;
    let len = tokens.iter().rev().take(MAX_LED).take_while(|token| !token.is(MARKS)).count();
    let clause = tokens.get(tokens.len().saturating_sub(len)..).unwrap_or(&[]);
    // *Ana Low, the lawyer who filed the suit said*
    let describes = matches!(tokens.get(..tokens.len().saturating_sub(len)), Some([.., name, comma])
        if comma.is(COMMA) && name.is(CAP) && !name.is(DATE) && clause.first().is_some_and(|first| first.is(DET)));
    if len == MAX_LED
        || clause.last().is_none_or(|last| {
            last.is(CONJ | SUB | REL | THAT) && !last.is(PREP | ADV) || last.is(PRON) && !last.is(DET)
        })
    {
        return Err(FAIL);
    }
    for (at, token) in clause.iter().enumerate().skip(1) {
        let (Some(head), tail) = (clause.get(at.saturating_sub(1)), clause.get(at.saturating_add(1)..).unwrap_or(&[]))
        else {
            break;
        };
        let is_relative = token.is(REL) && !token.is(FUSED) || token.is(THAT) && !head.is(VERB | PASTLIKE | CUE | AUX);
        if is_relative || is_participle(*head, *token, tail) {
            let fits = if is_relative {
                // *who owns the boat*: what stands behind it is its verb, known or not
                tail.first().is_some_and(|next| next.is(WORD) && !next.is(CAP | DET | PRON | OWN | NUMBER))
            } else {
                !meets_another(tail, head.is(SAYING))
            };
            let before = tokens.len().saturating_sub(len);
            return match (fits, describes) {
                (false, _) => Err(FAIL),
                (true, true) => group(Behind(tokens.get(..before.saturating_sub(1)).unwrap_or(&[]))),
                (true, false) => leader(Behind(tokens.get(..before.saturating_add(at)).unwrap_or(&[])), at),
            };
        }
        if token.is(AUX | FINITE | PASTLIKE | VERB | PRON | SUB | TO) && !token.is(CAP | PLAIN | NOUNLIKE | PREP | ADV)
        {
            break;
        }
    }
    Err(FAIL)
}

/// Whether a word behind a noun is a participle with a phrase of its own: *issued by the palace*, *called Oriel*.
fn is_participle(head: Token, token: Token, tail: &[Token]) -> bool {
    let next = tail.first();
    let is_noun = head.is(WORD) && !head.is(AUX | PRON | OBJ | TO | ADV | PREP | DET);
    let is_form = token.is(PART | PASTLIKE | VERB | ING | INGLIKE) && !token.is(CAP | PLAIN);
    // *Low left for the coast*
    let is_finite = token.is(VERB) && !token.is(PASTLIKE | PART) && head.is(CAP);
    let has_phrase = next.is_some_and(|next| match next.is(CAP) {
        // *a shopkeeper called Ahmed*
        true => token.is(NAMING | CALLING),
        false => next.is(PREP | AS | TIME) || token.is(ING | INGLIKE) && next.is(ADV),
    });
    // *Low tweeted after the vote the mayor said*: the past form of such a verb is one of its own, but before *by*.
    let by = next.is_some_and(|by| by.is(PREP) && by.is(ACCORDING) || by.is(AS | CAP) && !token.is(SAY));
    let is_passive = !token.is(CUE) || token.is(ING) && !token.is(SAY) || by || head.is(SAYING) && !head.is(CAP);
    is_noun && is_form && !is_finite && has_phrase && is_passive
}

/// More words than this are no clause of [`led`].
const MAX_LED: usize = 24;

/// The noun phrase at the end of `head`, of whose words the last `len` are the beginning of a clause: it must be all of it,
/// but for a joint or a time.
fn leader(head: Behind<'_>, len: usize) -> Read<Behind<'_>, Span> {
    let (rest, found) = match head.first().filter(|only| only.is(PRON) && only.is(DET)) {
        // *Those who*
        Some(only) => (head.rest(), only.span()),
        None => group(head)?,
    };
    let lead = rest.0.get(head.0.len().saturating_sub(len)..).unwrap_or(&[]);
    if lead.iter().all(|token| token.is(CONJ | ADV | TIME | DATE | SUB | PREP)) { Ok((rest, found)) } else { Err(FAIL) }
}

/// Whether the last noun phrase stands right behind another noun, as a subject does behind an object (*a letter the mayor*),
/// or behind *after* or *as*; `of_words`: behind a letter or statement those lead to what happens, too.
fn meets_another(tail: &[Token], of_words: bool) -> bool {
    let Ok((rest, first)) = noun_phrase(Behind(tail)) else { return false };
    // *after the vote*, but *after the mayor*
    let acts = !of_words || tail.last().is_some_and(|head| head.is(SPEAKER | TITLE | CAP));
    let behind_noun = |left: Token| {
        left.is(WORD) && !left.is(PREP | TO | AS | AUX | VERB | PASTLIKE | FINITE | PART)
            || left.is(SUB) && !left.is(ACCORDING) && acts
    };
    first.is(DET | CAP) && !first.is(TIME | DATE) && rest.first().is_some_and(behind_noun)
}

/// `unclosed = [fronted ","] name "," description`: *Ann Lee, a lawyer from Ohio said*, without the second comma; *Asked about the
/// storm, Ann Lee, a pilot said*
fn unclosed(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let (rest, described) = group(input)?;
    let (name, _) = a(COMMA)(rest)?;
    let head = input.first().ok_or(FAIL)?;
    let phrase = phrase(name);
    let first = phrase.first().ok_or(FAIL)?;
    let names = first.is(CAP)
        && !first.is(ADV | PREP | SUB | CONJ | DATE | ING | INGLIKE)
        && phrase.iter().all(|token| token.is(CAP | PARTICLE));
    let nominal = input.0.iter().any(|token| token.start == described.start() && !token.is(CAP)) && !head.is(DATE);
    let opens = phrase.len() == name.0.len() || is_fronted(name.0.get(..name.0.len().saturating_sub(phrase.len())));
    if names && nominal && opens && phrase.len() >= 2 { group(name) } else { Err(FAIL) }
}

/// Whether nothing but a phrase before the subject and its comma stands there: *Shaking his head,*, *On Friday,*
fn is_fronted(left: Option<&[Token]>) -> bool {
    let Some([ahead @ .., comma]) = left else { return false };
    let start = ahead.iter().rposition(|token| token.is(STOP | COMMA)).map_or(0, |at| at.saturating_add(1));
    let first = ahead.get(start).filter(|_| comma.is(COMMA));
    first.is_some_and(|first| first.is(ING | INGLIKE | PASTLIKE | PART | PREP | SAY) && !first.is(ACCORDING | DET))
        && !ahead.iter().skip(start).any(|token| token.is(AUX | FINITE))
}

/// `relative = "who" / "which" / noun "that"`: *a lawyer who said*, *a sign that read*
///
/// Annotators of news take *who* and *which* for the speaker, and so does this.
fn relative(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let (rest, token) = a(REL | THAT)(input)?;
    if token.is(REL) && !token.is(FUSED) { Ok((rest, token.span())) } else { group(rest) }
}
