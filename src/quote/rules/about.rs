//! Whom a sentence is about, for a quote that follows it: one construction, one function.

use super::attribution::told;
use super::before::{agent, colon, introduced, is_by};
use super::behind::ACCORDING_TO;
use super::cue::*;
use crate::model::{AttributionData, Construction};
use crate::quotes::look::{Ahead, Behind, Look, read};
use crate::quotes::mention::{clause_subject, is_somebody, mention, subject};
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::*;

/// Who speaks in a sentence, with a cue: for a quote that follows it.
pub(crate) fn speaks(tokens: &[Token]) -> Option<Found> {
    let mut asked = 0_usize;
    for at in (0..tokens.len()).rev().take(REACH) {
        let token = get(tokens, at)?;
        asked = asked.saturating_add(usize::from(token.is(SAY)));
        if asked > CUES {
            break;
        }
        // *Not so, says Ana Low.*
        let name = get(tokens, at.saturating_add(1)).is_some_and(|next| next.is(CAP) && !next.is(DATE));
        if name && token.is(SAY) && token.is(PAST | THIRD) && has(before(tokens, at), COMMA) {
            let behind = read(mention, Ahead(tokens.get(at.saturating_add(1)..)?));
            let ends = |found: Span| {
                tokens.iter().find(|token| token.start >= found.end()).is_none_or(|next| next.is(COMMA | STOP | PREP))
            };
            if let Some(mention) = behind.filter(|found| ends(*found)) {
                return Some(found(Construction::Carried, Some(token.span()), Some(mention)));
            }
        }
        // *…, adding that it was late.*
        let adding = token.is(ING) && has(before(tokens, at), COMMA);
        if token.is(SAY) && (token.is(FINITE) || adding) {
            // *Low did not suggest a new boat.* says nothing.
            let denied =
                |cue: &Cue| tokens.get(cue.first..at).unwrap_or(&[]).iter().any(|word| word.is(NOT) && !word.is(PRON));
            if let Some(cue) = cue(tokens, at).filter(|cue| (adding || cue.manner == Manner::Finite) && !denied(cue)) {
                // (*who said* tells of no one that the sentence is about.)
                let is_who = |found: &Span| tokens.iter().any(|token| token.start == found.start() && token.is(REL));
                if let Some(mention) = speaker(tokens, cue).filter(|found| !is_who(found)) {
                    return Some(found(Construction::Carried, Some(token.span()), Some(mention)));
                }
            }
        }
    }
    None
}

/// Who speaks, or acts, in a sentence that is about its subject: for a quote that follows it.
pub(crate) fn about(tokens: &[Token]) -> Option<Found> {
    if matches!(tokens, [what, does, ..] if what.is(REL) && what.is(CAP) && does.is(AUX)) {
        // *What do you make of it?*
        return None;
    }
    // *Asked what she would say, Lee pauses.*: the words of the clause that opens the sentence are not those.
    let opens = tokens.first().is_some_and(|first| first.is(SUB | PART | PASTLIKE | ING | INGLIKE));
    let main = || {
        let (mention, end) = clause_subject(tokens)?;
        let begin = tokens.iter().position(|token| token.start == mention.start())?;
        is_somebody(tokens.get(begin..end)?).then_some(mention.start())
    };
    let main = if opens { main() } else { None };
    if let Some(found) =
        speaks(tokens).filter(|found| main.is_none_or(|main| found.cue.is_some_and(|cue| cue.start() >= main)))
    {
        return Some(found);
    }
    if tokens.last().is_some_and(|last| last.is(COLON)) {
        return introduced(tokens, true).or_else(|| colon(tokens));
    }
    if let Some(named) = fronted(tokens) {
        return Some(found(Construction::Carried, None, Some(named)));
    }
    if let Some(found) = told_by(tokens) {
        return Some(AttributionData { construction: Construction::Carried, ..found });
    }
    if let Some(found) = message(tokens).or_else(|| answered(tokens)) {
        return Some(found);
    }
    let subject = clause_subject(tokens).and_then(|(mention, end)| {
        let begin = tokens.iter().position(|token| token.start == mention.start())?;
        let phrase = tokens.get(begin..end)?;
        // *The keeper rejected it.*: who does so can speak.
        let verb = tokens.get(end).filter(|_| phrase.first().is_some_and(|first| first.is(DET) && !first.is(PRON)));
        let speaks = verb.is_some_and(|verb| verb.is(CUE) && verb.is(PAST) && !verb.is(NOUNLIKE | WEAK));
        ((is_somebody(phrase) || speaks) && !is_one_of(tokens.get(begin..)?)).then_some((mention, end))
    });
    let Some((mention, end)) = subject else {
        // (*It was cold* is about nobody.)
        let is_thing = |found: &Span| {
            tokens.iter().any(|token| token.start == found.start() && token.is(PRON) && !token.is(PERSON | DET))
        };
        let named = presented(tokens).or_else(|| nearest(tokens).filter(|found| !is_thing(found)))?;
        let end = tokens.partition_point(|token| token.start < named.end());
        return Some(found(Construction::Carried, main_verb(tokens.get(end..)?), Some(named)));
    };
    Some(found(Construction::Carried, main_verb(tokens.get(end..)?), Some(mention)))
}

/// `told-by = [clause ","] "according" "to" SPEAKER … / subject be participle "by" SPEAKER *8word`, of a sentence that names
/// its source so: *The rent has doubled, according to Ana Low.*, *The plan was welcomed by Ana Low of the council.*
///
/// The participle is one of a cue's, and the verb of the sentence: *Ana Low, who was accused by Bo Ek, wept* is about another.
pub(super) fn told_by(tokens: &[Token]) -> Option<Found> {
    for at in (0..tokens.len()).rev().take(REACH) {
        let token = get(tokens, at)?;
        let told = if token.is(ACCORDING) && !token.is(PREP) && before(tokens, at).is_none_or(|left| left.is(COMMA)) {
            told(Construction::AccordingTo, ACCORDING_TO, Ahead(tokens.get(at..)?)).map(|(_, found)| found)
        } else if is_by(token) && has(before(tokens, at), CUE) && has(before(tokens, at), PART) {
            let (subject, be) = tokens.split_at_checked(at.saturating_sub(2))?;
            let is_main = be.first().is_some_and(|be| be.is(BE))
                && !subject.iter().any(|token| token.is(REL | SUB | THAT | AUX | FINITE | PASTLIKE | VERB | COMMA));
            agent(tokens, at).filter(|_| is_main)
        } else {
            None
        };
        let names_somebody = |found: &Found| {
            let mention = found.speaker.map_or(Span::default(), |speaker| speaker.mention);
            let from = tokens.partition_point(|token| token.start < mention.start());
            let to = tokens.partition_point(|token| token.start < mention.end());
            tokens.get(from..to).is_some_and(is_somebody)
        };
        if let Some(found) = told.filter(names_somebody) {
            return Some(found);
        }
    }
    None
}

/// Whom a sentence by name is about: for a quote that follows it, behind other quotes.
pub(crate) fn named(tokens: &[Token]) -> Option<Found> {
    let named = clause_subject(tokens).is_some_and(|(mention, _)| {
        tokens
            .iter()
            .take_while(|token| token.start < mention.end())
            .last()
            .is_some_and(|last| last.is(CAP) && !last.is(PRON))
    });
    if named { about(tokens) } else { presented(tokens).map(|named| found(Construction::Carried, None, Some(named))) }
}

/// `fronted = "For" [role] name ","`: a sentence whose topic is somebody, whatever its subject (*For shopkeeper Ana
/// Low, the rain came too late*).
pub(super) fn fronted(tokens: &[Token]) -> Option<Span> {
    let (first, rest) = tokens.split_first()?;
    if !first.is(CAP) || !first.is(PREP) || first.end.saturating_sub(first.start) != 3 {
        return None;
    }
    let (after, found) = mention(Ahead(rest)).ok()?;
    let last = rest.iter().rposition(|token| token.end == found.end()).and_then(|at| get(rest, at));
    let named = rest.iter().take_while(|token| token.start < found.end()).filter(|token| token.is(CAP)).count() >= 2;
    if named && has(last, CAP) && after.next_is(COMMA) { Some(found) } else { None }
}

/// *One of them is*, *Among them was*, *It was*: a subject that is nobody yet.
pub(super) fn is_one_of(tokens: &[Token]) -> bool {
    matches!(tokens, [one, of, ..] if one.is(DET) && one.is(PRON) && is_of(*of))
}

/// `presented = role name / name "," (number / determiner / "who") / opening be name (stop / "who" / ",")`, at least two words
/// of a name: whom a sentence presents further on (*Among them was Ana Low, 34*, *It was no surprise to shopkeeper Ana
/// Low*, *Among those hurt is Ana Low*).
pub(super) fn presented(tokens: &[Token]) -> Option<Span> {
    let mut at = 0_usize;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        let len = rest.iter().take_while(|token| token.is(CAP) && !token.is(DATE | DET | POSS)).count();
        let (Some(name), after) = (rest.get(..len), get(rest, len)) else { break };
        let left = before(tokens, at);
        let role = has(left, SPEAKER) && !has(left, CAP);
        let described = has(after, COMMA)
            && has(get(rest, len.saturating_add(1)), NUMBER | DET | REL)
            && !left.is_some_and(|left| left.is(PREP) && !left.is(TO) && left.end.saturating_sub(left.start) == 2);
        // *Among those hurt is Ana Low.*, *It was Ana Low who found it.*
        let opening = tokens.get(2..at.saturating_sub(1)).unwrap_or(&[]);
        let turned = has(left, BE)
            && !opening.iter().any(|token| token.is(CAP))
            && (!opening.iter().any(|token| token.is(DET)) || tokens.first().is_some_and(|first| first.is(PREP)))
            && after.is_none_or(|after| after.is(STOP | REL | COMMA))
            && tokens.first().is_some_and(|first| first.is(PREP | ADV) || first.is(PRON) && !first.is(PERSON | DET));
        if len >= 2 && at > 0 && (role || described || turned) {
            return name.first().zip(name.last()).map(|(first, last)| first.span().to(last.span()));
        }
        at = at.saturating_add(len.max(1));
    }
    None
}

/// `message = SPEAKER's words`, at the start of a sentence: *Her message is simple.*, *The council's answer?*
pub(super) fn message(tokens: &[Token]) -> Option<Found> {
    let at = tokens.iter().take(6).position(|token| token.is(POSS | OWN))?;
    let words = tokens
        .get(at.saturating_add(1)..)?
        .iter()
        .take(3)
        .take_while(|token| token.is(WORD) && !token.is(FINITE & !NOUNLIKE));
    let words = words.take_while(|token| !token.is(AUX | PREP)).last().filter(|words| words.is(SAYING))?;
    let owner = get(tokens, at)?;
    let mention = if owner.is(OWN) {
        if at > 0 && !has(before(tokens, at), CONJ | ADV) {
            return None;
        }
        owner.span()
    } else {
        let phrase = tokens.get(..at.saturating_add(1))?;
        Some(read(subject, Behind(phrase))?)
            .filter(|found| phrase.first().is_some_and(|first| first.start == found.start()))?
    };
    Some(found(Construction::Carried, Some(words.span()), Some(mention)))
}

/// `answered = words … "from" SPEAKER`, which ends a sentence: *In the evening there came a reply from Ana Low.*
pub(super) fn answered(tokens: &[Token]) -> Option<Found> {
    let tokens = tokens.split_last().filter(|(last, _)| last.is(STOP | COLON)).map_or(tokens, |(_, rest)| rest);
    let at = tokens.iter().rposition(|token| token.is(FROM))?;
    let who = tokens.get(at.saturating_add(1)..)?;
    let words =
        tokens.get(at.saturating_sub(4)..at)?.iter().find(|words| words.is(SAYING) && !words.is(CAP | PLURAL))?;
    let (rest, mention) = mention(Ahead(who)).ok()?;
    (rest.0.is_empty() && is_somebody(who)).then(|| found(Construction::Carried, Some(words.span()), Some(mention)))
}
