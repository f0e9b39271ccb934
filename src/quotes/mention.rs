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
use crate::tables::class::*;

/// More words than this are no mention.
const MAX_WORDS: usize = 14;
/// More commas than this are no apposition.
const MAX_GROUPS: usize = 6;

const FAIL: Err<()> = Err::Error(());

/// Words that no noun phrase goes through.
const BOUNDARY: Class = AUX | PRON | REL | CONJ | SUB | OBJ | THAT;

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

/// `unclosed = name "," description`: *Ann Lee, a lawyer from Ohio said*, without the second comma
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
    let opens = phrase.len() == name.0.len();
    if names && nominal && opens && phrase.len() >= 2 { group(name) } else { Err(FAIL) }
}

/// `pronoun = "he" / "she" / "they" / …`
pub(crate) fn pronoun<I: Look>(input: I) -> Read<I, Span> {
    let (rest, token) = a_not(PRON, THAT)(input)?;
    Ok((rest, token.span()))
}

/// `relative = "who" / "which" / noun "that"`: *a lawyer who said*, *a sign that read*
///
/// Annotators of news take *who* and *which* for the speaker, and so does this.
fn relative(input: Behind<'_>) -> Read<Behind<'_>, Span> {
    let (rest, token) = a(REL | THAT)(input)?;
    if token.is(REL) && !token.is(FUSED) { Ok((rest, token.span())) } else { group(rest) }
}

/// `apposed = mention 1*("," description) ","`: *Ann Lee, a lawyer who knows the case, said*
///
/// Descriptions hold commas of their own (*of Columbus, Ohio,*), so the mention is the leftmost phrase between commas
/// that is a noun phrase and nothing else. A name behind a nominal is the mention (*a spokesman, Ann Lee, said*).
fn apposed(input: Behind<'_>) -> Read<Behind<'_>, Span> {
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
fn is_name_of_kin(nominal: &[Token], name: &[Token]) -> bool {
    matches!(name, [name] if name.is(CAP) && !name.is(DATE))
        && nominal.len() <= 4
        && nominal.iter().any(|token| token.is(OWN))
        && nominal.last().is_some_and(|head| head.is(SPEAKER) && !head.is(CAP))
}

/// Whether a mention is a name of two words or more.
fn names(input: Behind<'_>, found: Span) -> bool {
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
fn noun_phrase(input: Behind<'_>) -> Read<Behind<'_>, Token> {
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
fn is_noun(token: Token, left: Option<Token>, count: usize) -> bool {
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
fn is_nickname(quote: Token) -> bool {
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
fn names_head(phrase: &[Token], name: &[Token]) -> bool {
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
fn name_behind(input: Ahead<'_>) -> Option<(Ahead<'_>, Span)> {
    let (rest, _) = a(COMMA)(input).ok()?;
    let len = rest.0.iter().take(6).take_while(|token| token.is(CAP | PARTICLE | SUFFIX)).count();
    let (after, name) = nom::Input::take_split(&rest, len);
    if len >= 2 && after.next_is(COMMA) && name.next_is(CAP) { Some((after, span(name.0)?)) } else { None }
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
