//! What stands behind a quote: one construction, one row of steps, or one function.

use nom::{Err, Input};

use super::attribution::told;
use super::cue::*;
use super::engine::Slot::{Cue, Described, Speaker};
use super::engine::Step::{As, Either, Mention, Next, Nothing, One, Run, Seen, Subject, Unless};
use super::engine::{Step, Want, is};
use crate::model::Construction;
use crate::quotes::look::{Ahead, Behind, Look, Read, read};
use crate::quotes::mention::{led, mention, subject};
use crate::quotes::token::Token;
use crate::tables::class::*;

const FAIL: Err<()> = Err::Error(());

/// `according = "according to" (SPEAKER / "him")`, but *her* only if no noun stands behind it
pub(super) const ACCORDING_TO: &[Step] = &[
    As(Cue, is!(ACCORDING)),
    As(Cue, is!(TO)),
    Either(&[
        &[Subject(Speaker)],
        &[As(Speaker, is!(OBJ - OWN))],
        &[As(Speaker, is!(OBJ + OWN)), Next(is!(COMMA | COLON))],
    ]),
];

/// `inverted = CUE SPEAKER`: *said Ann Lee, a lawyer*, but *said she was*
pub(super) const INVERTED: &[Step] = &[
    Run(is!(ADV), 0, u8::MAX),
    Either(&[
        &[As(Cue, is!(FINITE + SAY - NOUNLIKE))],
        &[As(Cue, is!(PAST + SAY))],
        &[As(Cue, is!(THIRD + SAY - BASE))],
    ]),
    Run(is!(ADV), 0, u8::MAX),
    Subject(Speaker),
    Unless(is!(AUX)),
    Seen(Described, &[One(is!(COMMA)), Unless(is!(PREP | ING | INGLIKE))]),
];

/// `label = SPEAKER` behind a dash: *"It is over." — Ann Lee*
pub(super) const SIGNED: &[Step] = &[Next(is!(CAP)), Mention(Speaker), Either(&[&[Nothing], &[Next(is!(COMMA))]])];

/// Right behind a quote with its comma, any past form is a cue.
pub(super) const ANY_VERB: Want = is!(PASTLIKE | VERB | PAST | THIRD - CAP - NOUNLIKE);

/// `by-shape = verb SPEAKER`: *deadpanned Low*
pub(super) const BY_SHAPE_INVERTED: &[Step] =
    &[As(Cue, ANY_VERB), Mention(Speaker), Unless(is!(AUX | FINITE | PASTLIKE))];

/// `by-shape = SPEAKER verb`: *she deadpanned*
pub(super) const BY_SHAPE: &[Step] =
    &[Unless(ANY_VERB), Mention(Speaker), Run(is!(ADV), 0, u8::MAX), As(Cue, is!(PASTLIKE | VERB | CUE - CAP))];

/// What stands behind a quote up to the end of its sentence, without its first marks; whether a comma and a dash are among
/// those.
pub(super) fn tail(tokens: &[Token]) -> (&[Token], bool, bool) {
    let end = tokens.iter().take(REACH).position(|token| token.is(STOP | QUOTE | SEMI));
    let tokens = tokens.get(..end.unwrap_or(tokens.len().min(REACH))).unwrap_or(&[]);
    let commas = tokens.iter().take_while(|token| token.is(COMMA)).count();
    let behind = tokens.get(commas..).unwrap_or(&[]);
    let dashes = behind.iter().take_while(|token| token.is(DASH)).count();
    (behind.get(dashes..).unwrap_or(&[]), commas > 0, dashes > 0)
}

pub(super) fn read_regular(tail: &[Token]) -> Option<Found> {
    read(regular, Ahead(tail))
}

pub(super) fn read_long(tail: &[Token]) -> Option<Found> {
    read(long, Ahead(tail))
}

/// `regular = SPEAKER ["," description ","] CUE`: *she later added*
pub(super) fn regular(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    let tokens = input.0;
    for at in 0..tokens.len() {
        let Some(token) = get(tokens, at) else { break };
        if !token.is(CUE) || !token.is(FINITE | ING) {
            continue;
        }
        let Some(cue) = cue(tokens, at).filter(|cue| cue.manner == Manner::Finite) else { continue };
        let Some(left) = tokens.get(..cue.first) else { continue };
        if is_aside_verb(tokens, at) {
            continue;
        }
        // *the paper quoted him as saying*
        let hearsay = left.split_last().filter(|(object, _)| object.is(OBJ) && has(get(tokens, cue.first), AS));
        let (lead, mention) = match (hearsay, subject(Behind(left))) {
            (Some((object, lead)), _) => (lead, object.span()),
            (None, Ok((rest, mention))) => (rest.0, mention),
            (None, Err(_)) => continue,
        };
        let relative = tokens.iter().any(|token| token.start == mention.start() && token.is(REL));
        if !relative
            && (lead.iter().all(|token| token.is(ADV | AS | BE | COMMA))
                || is_how(lead)
                || lead.last().is_some_and(|verb| verb.is(SAY) && token.is(ING))
                || is_aside(lead)
                || is_nominal(lead)
                || is_titled(lead))
        {
            let construction =
                if has(left.last().copied(), COMMA) { Construction::Apposition } else { Construction::Trailing };
            return Ok((input.take_from(at.saturating_add(1)), found(construction, Some(token.span()), Some(mention))));
        }
        if has(Some(token), SAY) && at > 24 {
            break;
        }
    }
    Err(FAIL)
}

/// Whether a participle describes a speaker whose verb is a later one: *the statement, posted on its website, said*, *a
/// statement issued after the vote said*
pub(super) fn is_aside_verb(tokens: &[Token], at: usize) -> bool {
    let (Some(verb), Some(tail)) = (get(tokens, at), tokens.get(at.saturating_add(1)..)) else { return false };
    if !verb.is(PART) || !tail.first().is_some_and(|next| next.is(PREP | AS | TIME | ADV)) {
        return false;
    }
    let says = |token: &Token| token.is(SAY) && token.is(PAST | THIRD) && !token.is(CAP);
    let len = tail.iter().take(REACH).take_while(|token| !token.is(COMMA | STOP | DASH | QUOTE | COLON | SEMI)).count();
    if has(before(tokens, at), COMMA) {
        let behind = tail.get(len).filter(|mark| mark.is(COMMA)).and_then(|_| tail.get(len.saturating_add(1)..));
        let verb = behind.and_then(|behind| behind.iter().find(|token| !token.is(ADV | AUX)));
        return verb.is_some_and(says);
    }
    let later = tail.iter().take(len).position(says).map(|later| later.saturating_add(at).saturating_add(1));
    later.and_then(|later| led(Behind(tokens.get(..later)?)).ok()).is_some_and(|(rest, _)| rest.0.is_empty())
}

/// *a spokesman,* before the name
pub(super) fn is_nominal(lead: &[Token]) -> bool {
    lead.split_last().is_some_and(|(last, phrase)| {
        last.is(COMMA) && !phrase.is_empty() && mention(Ahead(phrase)).is_ok_and(|(rest, _)| rest.0.is_empty())
    })
}

/// *Superintendent (Traffic)* before the name
pub(super) fn is_titled(lead: &[Token]) -> bool {
    lead.split_last().is_some_and(|(close, phrase)| {
        close.is(CLOSE)
            && phrase
                .iter()
                .take(16)
                .position(|token| token.is(OPEN))
                .and_then(|open| phrase.get(..open))
                .is_some_and(|title| mention(Ahead(title)).is_ok_and(|(rest, _)| rest.0.is_empty()))
    })
}

/// *as her father had hoped,*: what may stand between a quote and its speaker.
pub(super) fn is_aside(lead: &[Token]) -> bool {
    let Some((last, aside)) = lead.split_last() else { return false };
    last.is(COMMA)
        && aside.first().is_some_and(|first| first.is(AS | SUB | PREP | INGLIKE | ING))
        && !aside.iter().any(|token| token.is(SAY))
}

/// `long = SPEAKER … CUE`: *Ann Lee, a guard who saw the fire told JNW*, with no second comma
///
/// Right behind a quote with its comma, the first phrase is the subject of the sentence, whatever belongs to it.
pub(super) fn long(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    if !input.next_is(CAP | DET | SPEAKER) || input.next_is(PREP | SUB | ADV | ING) {
        return Err(FAIL);
    }
    let (rest, mention) = mention(input)?;
    let at = rest.0.windows(2).position(|pair| {
        matches!(pair, [left, verb]
                if verb.is(SAY) && verb.is(FINITE) && !verb.is(CAP | NOUNLIKE) && !left.is(REL))
    });
    let first = rest.first().is_some_and(|verb| verb.is(SAY) && verb.is(FINITE) && !verb.is(CAP | NOUNLIKE));
    let at = if first { Some(0) } else { at.map(|at| at.saturating_add(1)) }.ok_or(FAIL)?;
    let verb = get(rest.0, at).ok_or(FAIL)?;
    if at > 24 {
        return Err(FAIL);
    }
    Ok((rest.take_from(at.saturating_add(1)), found(Construction::Apposition, Some(verb.span()), Some(mention))))
}

/// *is how*, *was what*, *was all*
pub(super) fn is_how(lead: &[Token]) -> bool {
    matches!(lead, [be, how] if be.is(BE) && how.is(SUB | REL | DET))
}

/// `by-present = (pronoun / name) verb (mark / preposition / time)`: a word that no table knows, and that ends as the third
/// person does (*she marvels*, *Ana Low shares in a letter*)
pub(super) fn by_present(tail: &[Token]) -> Option<Found> {
    let input = Ahead(tail);
    if input.first().is_some_and(|verb| ANY_VERB.fits(verb)) {
        return None;
    }
    let pronoun = input.first().filter(|first| first.is(PERSON) && !first.is(DET));
    let names = input.0.iter().take(5).take_while(|word| word.is(CAP | PARTICLE) && !word.is(DATE | DET | PRON | POSS));
    let len = if pronoun.is_some() { 1 } else { names.count() };
    let (mention, rest) = (input.0.get(..len)?, nom::Input::take_from(&input, len));
    let verb =
        rest.first().filter(|verb| verb.is(PLURAL) && !verb.is(CAP | SPEAKER | SAYING & !NOUNLIKE | TIME | AUX))?;
    let ends = rest.rest().first().is_none_or(|next| next.is(COMMA | STOP | PREP | TIME | DASH | ADV));
    let (first, last) = mention.first().zip(mention.last()).filter(|_| ends)?;
    Some(found(Construction::Trailing, Some(verb.span()), Some(first.span().to(last.span()))))
}

/// `label = QUOTE ":" SPEAKER`, a whole line: *‘Fares will fall’: Tarn Economics*
pub(crate) fn colon_label(right: &[Token]) -> Option<Found> {
    const MOST: usize = 8;
    let (colon, name) = right.split_first().filter(|(colon, name)| colon.is(COLON) && name.len() <= MOST)?;
    let name = name.split_last().filter(|(last, _)| last.is(STOP)).map_or(name, |(_, name)| name);
    let is_name = name.iter().all(|word| word.is(WORD) && (word.is(CAP | PARTICLE | SUFFIX | PREP | TITLE | SPEAKER)))
        && name.iter().any(|word| word.is(CAP));
    let (first, last) = name.first().zip(name.last()).filter(|_| is_name)?;
    Some(found(Construction::Label, Some(colon.span()), Some(first.span().to(last.span()))))
}

/// `label = DASH SPEAKER` as a line of its own, below the quote.
pub(crate) fn line_label(tokens: &[Token]) -> Option<Found> {
    let (dash, rest) = tokens.split_first()?;
    if dash.is(DASH) {
        let name = rest.split_last().filter(|(last, _)| last.is(STOP)).map_or(rest, |(_, rest)| rest);
        told(Construction::Label, SIGNED, Ahead(name)).map(|(_, found)| found)
    } else {
        None
    }
}

/// Whether a cue says so little of who speaks that the clause which ends the sentence tells it: *The owners thought it was
/// "sound", Low said.*
///
/// A verb of doing, willing or meaning; one of naming (*called it "a mess"*) or saying is the speaker's own.
pub(crate) fn is_weak(tokens: &[Token], found: &Found) -> bool {
    let Some(cue) = found.cue else { return true };
    let verb = tokens.iter().rev().find(|token| token.start == cue.start());
    verb.is_none_or(|verb| verb.is(WEAK) || !verb.is(CUE) && !verb.is(ACCORDING))
}

/// Behind a fragment, further on in its sentence: *The plan is "a mess" for the town, Lee said.*
pub(crate) fn sentence_end(tokens: &[Token]) -> Option<Found> {
    let end = tokens.iter().take(REACH).position(|token| token.is(STOP)).unwrap_or(tokens.len().min(REACH));
    let tokens = tokens.get(..end)?;
    for at in 0..tokens.len() {
        let token = get(tokens, at)?;
        if token.is(ACCORDING) && has(before(tokens, at), COMMA) {
            return told(Construction::AccordingTo, ACCORDING_TO, Ahead(tokens.get(at..)?)).map(|(_, found)| found);
        }
        if !token.is(SAY) || !token.is(FINITE) {
            continue;
        }
        let Some(cue) = cue(tokens, at).filter(|cue| cue.manner == Manner::Finite) else { continue };
        let Some(left) = tokens.get(..cue.first) else { continue };
        if let Ok((rest, mention)) = subject(Behind(left)) {
            if has(rest.0.last().copied(), COMMA | QUOTE) {
                return Some(found(Construction::Trailing, Some(token.span()), Some(mention)));
            }
        }
        if has(before(tokens, at), COMMA) {
            if let Some(mention) = tokens.get(at.saturating_add(1)..).and_then(|tail| read(mention, Ahead(tail))) {
                return Some(found(Construction::Trailing, Some(token.span()), Some(mention)));
            }
        }
    }
    None
}
