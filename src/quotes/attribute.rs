//! Cue and speaker of a quote, from the sentence that it stands in: one construction, one function.

use nom::branch::alt;
use nom::{Err, Input, Parser};

use super::look::{Ahead, Behind, Look, Read, a, read, skip};
use super::mention::{apposed_ahead, clause_subject, is_somebody, led, mention, subject};
use super::token::Token;
use crate::model::{AttributionData, Construction, SpeakerData};
use crate::span::Span;
use crate::tables::class::*;

const FAIL: Err<()> = Err::Error(());

/// No cue is looked for further from its quote than this many words.
const REACH: usize = 80;

/// Of a sentence no more verbs of saying are asked for their speakers than this, each time that one is looked for.
const CUES: usize = 12;

/// What a construction found.
pub(super) type Found = AttributionData;

fn found(construction: Construction, cue: Option<Span>, mention: Option<Span>) -> Found {
    AttributionData { construction, cue, speaker: mention.map(|mention| SpeakerData { mention, person: None }) }
}

/// A verb that hands over to somebody's words.
#[derive(Clone, Copy, Debug)]
struct Cue {
    /// Where its verb group (*would later also*) begins.
    first: usize,
    verb: Token,
    manner: Manner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// It has its subject before it.
    Finite,
    /// *adding*, *to say*, *and said*: its subject is the clause's.
    Shared,
}

fn get(tokens: &[Token], at: usize) -> Option<Token> {
    tokens.get(at).copied()
}

fn before(tokens: &[Token], at: usize) -> Option<Token> {
    at.checked_sub(1).and_then(|at| get(tokens, at))
}

fn has(token: Option<Token>, class: Class) -> bool {
    token.is_some_and(|token| token.is(class))
}

/// The verb at `at` as a cue: `[aux / adverb] verb`, no passive, no noun.
fn cue(tokens: &[Token], at: usize) -> Option<Cue> {
    let verb = get(tokens, at)?;
    if !verb.is(CUE) || verb.is(CAP) && at > 0 && !verb.is(THIRD) {
        return None;
    }
    if is_word(tokens, at, verb) {
        return None;
    }
    let mut first = at;
    while has(before(tokens, first), ADV | NOT | AUX) && !has(before(tokens, first), PRON) {
        if has(before(tokens, first), LOCAL) && has(first.checked_sub(2).and_then(|at| get(tokens, at)), BE) {
            break;
        }
        first = first.saturating_sub(1);
    }
    let group = tokens.get(first..at).unwrap_or(&[]);
    let left = before(tokens, first);
    let neighbour = before(tokens, at);
    let be = group.iter().any(|token| token.is(BE));
    let aux = group.iter().any(|token| token.is(AUX));
    let after = get(tokens, at.saturating_add(1));
    // *the paper quoted the minister as saying*: the words are the minister's
    let window = tokens.get(at.saturating_add(2)..).unwrap_or(&[]).iter().take(8);
    let through =
        window.clone().zip(window.skip(1)).any(|(a, b)| a.is(AS) && (b.is(SAY) && b.is(ING) || b.is(AUX) && b.is(ING)));
    if verb.is(PAST | THIRD) && through && !be {
        return None;
    }
    if verb.is(ASPECT) && has(after, TO) {
        return None;
    }
    if verb.is(PHRASAL) && !has(after, THAT) && (!has(after, ADV) || verb.is(VERB) && !verb.is(NOUNLIKE)) {
        return None;
    }
    if verb.is(NOUNLIKE) && !verb.is(PAST) && !aux && has(after, FINITE | AUX | BE) && !has(after, CAP) {
        return None;
    }
    // *as having said*
    let perfect = verb.is(PART) && has(left, AS) && has(get(tokens, first), AUX) && has(get(tokens, first), ING);
    if verb.is(ING) || perfect {
        // *is quoted as saying*
        if has(left, AS) {
            let quoted = first.checked_sub(2).and_then(|at| get(tokens, at));
            if has(quoted, SAY | PASTLIKE | PART) {
                let mut start = first.saturating_sub(2);
                while has(before(tokens, start), ADV | AUX) && !has(before(tokens, start), PRON) {
                    start = start.saturating_sub(1);
                }
                return Some(Cue { first: start, verb, manner: Manner::Finite });
            }
            // *was quoted by the agency as saying*, *quoted the minister as saying*
            let quoted = (first.saturating_sub(8)..first)
                .rev()
                .find(|at| has(get(tokens, *at), SAY) && has(get(tokens, *at), PART));
            let start = match quoted.filter(|at| has(get(tokens, at.saturating_add(1)), PREP)) {
                Some(mut start) => {
                    while has(before(tokens, start), ADV | AUX) && !has(before(tokens, start), PRON) {
                        start = start.saturating_sub(1);
                    }
                    start
                }
                None => first.saturating_sub(1),
            };
            return Some(Cue { first: start, verb, manner: Manner::Finite });
        }
        if be {
            return Some(Cue { first, verb, manner: Manner::Finite });
        }
        // *can be heard asking*
        if has(left, PAST | PART | PASTLIKE | VERB) && has(first.checked_sub(2).and_then(|at| get(tokens, at)), BE) {
            let mut start = first.saturating_sub(1);
            while has(before(tokens, start), ADV | AUX) && !has(before(tokens, start), PRON) {
                start = start.saturating_sub(1);
            }
            return Some(Cue { first: start, verb, manner: Manner::Finite });
        }
        // *with the crowd chanting*
        if let Some(Ok((rest, _))) = tokens.get(..first).map(|left| subject(Behind(left))) {
            if rest.next_is(PREP) && rest.first().is_some_and(|with| with.end.saturating_sub(with.start) == 4) {
                return Some(Cue { first, verb, manner: Manner::Finite });
            }
        }
        if verb.is(NOUNLIKE) && has(left, DET | OWN | POSS) {
            return None;
        }
        return Some(Cue { first, verb, manner: Manner::Shared });
    }
    if verb.is(NOUNLIKE) && !aux && has(neighbour, DET | OWN | POSS | PREP) && !has(neighbour, PRON & !OWN) {
        return None;
    }
    if be && verb.is(PART) && !verb.is(BASE) {
        return None;
    }
    if verb.is(BASE) && !verb.is(PAST) {
        if has(left, TO) {
            // The *to* stays with what is left: it tells of the verb that governs this one.
            return Some(Cue { first, verb, manner: Manner::Shared });
        }
        if left.is_some_and(|left| left.is(COMMA)) && !verb.is(NOUNLIKE) {
            return Some(Cue { first, verb, manner: Manner::Finite });
        }
        let plural = || {
            // *Traders in Ennis describe*
            let found = tokens.get(..first).and_then(|left| read(subject, Behind(left)));
            found.is_some_and(|found| {
                let phrase = tokens.iter().take(first).skip_while(|token| token.start < found.start());
                phrase.take_while(|token| !token.is(PREP | COMMA | REL)).last().is_some_and(|head| head.is(PLURAL))
            })
        };
        // *in a news release*
        let object = || {
            let found = tokens.get(..first).and_then(|left| read(subject, Behind(left)));
            let begin = found.and_then(|found| tokens.iter().position(|token| token.start == found.start()));
            begin.is_some_and(|begin| has(before(tokens, begin), PREP))
        };
        if verb.is(NOUNLIKE) && !aux && has(left, PLURAL) && object() {
            return None;
        }
        if aux || has(left, PRON) && !has(left, DET) || has(left, PLURAL | CONJ | REL) || plural() {
            let manner = if has(left, CONJ) { Manner::Shared } else { Manner::Finite };
            return Some(Cue { first, verb, manner });
        }
        return None;
    }
    if verb.is(PAST | THIRD) || verb.is(PART) && aux {
        if has(left, CONJ) || has(left, COMMA) && joint_of_aside(tokens.get(..first).unwrap_or(&[])) {
            return Some(Cue { first, verb, manner: Manner::Shared });
        }
        if has(left, SUB) && verb.is(PART) && !has(left, THAT) && !has(left, AS) {
            return None;
        }
        return Some(Cue { first, verb, manner: Manner::Finite });
    }
    None
}

/// *Low waited and, in 2019, told*: whether behind a conjunction nothing but an aside stands at the end.
fn joint_of_aside(left: &[Token]) -> bool {
    const MOST: usize = 6;
    let Some((_, inside)) = left.split_last() else { return false };
    let len = inside.iter().rev().take(MOST).take_while(|token| !token.is(COMMA)).count();
    let at = inside.len().saturating_sub(len);
    has(get(inside, at), PREP | TIME | ADV)
        && has(before(inside, at), COMMA)
        && has(before(inside, at.saturating_sub(1)), CONJ)
}

/// Whether what looks like a verb of saying is a noun or describes one: *the accused pilots*, *told cheering crews*, *the
/// harbour claims in the suit*, *quiz shows*, *an answer to Tarn attacks*, *met protests*.
///
/// A verb has a subject before it; of a form that is a noun as often (*claims*), that subject is a name, a pronoun or one who
/// speaks, and what stands behind it is what was said.
fn is_word(tokens: &[Token], at: usize, verb: Token) -> bool {
    let (left, behind) = (before(tokens, at), get(tokens, at.saturating_add(1)));
    if verb.is(PAST | PART) && !verb.is(BASE) && has(left, DET) && !has(left, PRON | OBJ) {
        return true;
    }
    // *told cheering crews that*, *the shouting match*
    if verb.is(ING) && has(left, TELL | DET) && !has(left, PRON) && has(behind, WORD) && !has(behind, DET | PREP | THAT)
    {
        return true;
    }
    // *a slow charging socket*
    let adjective = |word: Token| {
        word.is(WORD) && word.class & (CAP | PLURAL | SPEAKER | CUE | VERB | AUX | PREP | PRON | ADV) == 0
    };
    if verb.is(ING)
        && left.is_some_and(adjective)
        && has(at.checked_sub(2).and_then(|at| get(tokens, at)), DET)
        && behind.is_some_and(|noun| adjective(noun) && !noun.is(DET | THAT | OBJ))
    {
        return true;
    }
    if !verb.is(NOUNLIKE) || verb.is(PAST | ING) || !has(left, WORD) {
        return false;
    }
    // *met protests at the quay*, *demanded answers*
    if has(left, VERB | PASTLIKE | PAST | THIRD) && !has(left, CAP | PLAIN | NOUNLIKE) && !verb.is(BASE) {
        return true;
    }
    let Some(Ok((rest, found))) = tokens.get(..at).map(|left| subject(Behind(left))) else { return false };
    let phrase = tokens.get(rest.0.len()..at).unwrap_or(&[]);
    let phrase = phrase.get(phrase.partition_point(|token| token.start < found.start())..).unwrap_or(phrase);
    let head = phrase.iter().take_while(|token| !token.is(PREP)).last();
    let can_speak = |token: &Token| token.is(CAP | SPEAKER | PRON | PLURAL | SAYING);
    let bare = !phrase.iter().any(|token| can_speak(token) || token.is(DET | OWN | POSS | NUMBER | REL | THAT));
    let object =
        rest.0.last().is_some_and(|joint| joint.is(PREP) && !joint.is(SUB | ADV)) && !has(head.copied(), PRON | REL);
    if bare || object {
        return true;
    }
    let leads = has(behind, PREP) && !has(behind, THAT | AS);
    // *Calls for calm were met with*
    let meets_verb = || {
        let tail = tokens.get(at.saturating_add(2)..).unwrap_or(&[]);
        let clause = tail.iter().take_while(|token| !token.is(COMMA | THAT | REL | SUB | QUOTE | DASH | COLON));
        clause.zip(tail.iter().skip(1)).any(|(noun, be)| be.is(AUX) && !be.is(ING) && !noun.is(PRON | CAP | TO | CONJ))
    };
    leads && (!head.is_some_and(can_speak) || meets_verb())
}

/// The speaker of a cue.
fn speaker(tokens: &[Token], cue: Cue) -> Option<Span> {
    let left = tokens.get(..cue.first)?;
    if cue.verb.is(ING) || has(left.last().copied(), TO) {
        if let Some(found) = seen(left) {
            return Some(found);
        }
    }
    match cue.manner {
        Manner::Finite => {
            // *quoted him as saying*
            let hearsay = has(get(tokens, cue.first), AS) && has(left.last().copied(), OBJ);
            let found = if hearsay { left.last().map(Token::span) } else { read(subject, Behind(left)) }?;
            // *a blog, called "X"*: right behind a noun and its comma, a participle
            let participle = cue.verb.is(HOLD)
                && cue.verb.is(PART)
                && left.split_last().is_some_and(|(comma, noun)| {
                    let begin = noun.iter().position(|token| token.start == found.start()).unwrap_or(0);
                    comma.is(COMMA)
                        && noun.last().is_some_and(|last| last.end == found.end())
                        && !has(before(noun, begin), COMMA)
                });
            if participle { None } else { Some(found) }
        }
        Manner::Shared => shared_subject(left),
    }
}

/// The subject that a participle or a second verb shares: the one of the last cue before it, else of the nearest verb
/// that has a name or a pronoun before it, else the clause's.
fn shared_subject(left: &[Token]) -> Option<Span> {
    // (*3:16* has no colon of the sentence.)
    let parts = left
        .windows(2)
        .rposition(|pair| matches!(pair, [mark, next] if mark.is(STOP) || mark.is(COLON) && mark.end < next.start));
    let start = parts.map_or(0, |at| at.saturating_add(1));
    let left = left.get(start.max(left.len().saturating_sub(REACH))..)?;
    if let Some(found) = governed(left) {
        return Some(found);
    }
    // *Lee said the guard told him so, adding*: what Lee reports is no word of Lee's own.
    let (mut relative, mut inner, mut fronted) = (None, None, None);
    let mut asked = 0_usize;
    for at in (0..left.len()).rev() {
        let Some(token) = get(left, at) else { break };
        // (*With Lee tweeting that …* has its subject before it, too.)
        if !token.is(SAY) || !token.is(FINITE | ING) {
            continue;
        }
        asked = asked.saturating_add(1);
        if asked > CUES {
            break;
        }
        let Some(cue) = cue(left, at).filter(|cue| cue.manner == Manner::Finite) else { continue };
        let behind = || {
            if has(before(left, at), QUOTE | COMMA) {
                read(mention, Ahead(left.get(at.saturating_add(1)..)?))
            } else {
                None
            }
        };
        let Some(found) = speaker(left, cue).or_else(behind) else { continue };
        let begin = left.iter().position(|token| token.start == found.start()).unwrap_or(0);
        if has(get(left, begin), REL) {
            relative = relative.or(Some(found));
        } else if is_reported(left, begin) {
            inner = inner.or(Some(found));
        } else if has(before(left, begin), SUB) && begin.checked_sub(1).is_some_and(|sub| opens(left, sub)) {
            // *When Lee asked him, he smiled and said*
            fronted = fronted.or(Some(found));
        } else {
            return Some(found);
        }
    }
    inner.or_else(|| nearest(left)).or_else(|| clause_subject(left).map(|(found, _)| found)).or(fronted).or(relative)
}

/// Whether the clause whose subject begins here is what somebody said: *he said (that) the guard …*, *he asked if the
/// guard …*
fn is_reported(tokens: &[Token], begin: usize) -> bool {
    let said = |token: Option<Token>| has(token, SAY) && has(token, FINITE | ING);
    let left = before(tokens, begin);
    // *asked if the guard …*
    let asked = || has(left, SUB) && !has(left, PREP) && said(begin.checked_sub(2).and_then(|at| get(tokens, at)));
    has(left, THAT) || said(left) || asked()
}

/// Whether the subordinate clause at `sub` opens its sentence: *When …*, *Last month, when …*
fn opens(tokens: &[Token], sub: usize) -> bool {
    tokens.iter().take(sub).all(|token| token.is(TIME | PLAIN | COMMA | DATE | CONJ | ADV))
}

/// `seen = sign / "of" SPEAKER / verb SPEAKER`, right before a participle: *holding a banner saying*, *a clip of Low asking*,
/// *a film shows Low shouting*; `CAUSE SPEAKER "to"`: *led Low to suggest*
fn seen(left: &[Token]) -> Option<Span> {
    let (to, before_to) = left.split_last()?;
    if to.is(SIGN) && !to.is(CAP) {
        let is_part = |word: &&Token| word.is(WORD) && !word.is(PREP | AUX | FINITE | VERB | DET | INGLIKE);
        let at = before_to.len().saturating_sub(before_to.iter().rev().take(4).take_while(is_part).count());
        let first = before(left, at).filter(|first| first.is(DET)).or(get(left, at))?;
        return Some(first.span().to(to.span()));
    }
    // *a clip of Low*
    let near = left.get(left.len().saturating_sub(7)..)?;
    let shown = near
        .windows(2)
        .rposition(|pair| matches!(pair, [noun, of] if noun.is(FOOTAGE) && is_of(*of) && !of.is(TO | AS)));
    if let Some(who) = shown.and_then(|at| near.get(at.saturating_add(2)..)) {
        let plain = who.iter().all(|word| word.is(WORD) && !word.is(PREP | AUX | FINITE | VERB | PASTLIKE));
        if let (true, [first, ..], [.., last]) = (plain, who, who) {
            return Some(first.span().to(last.span()));
        }
    }
    let infinitive = to.is(TO);
    let (rest, found) = subject(Behind(if infinitive { before_to } else { left })).ok()?;
    let phrase = left.get(left.partition_point(|token| token.start < found.start())..)?;
    let phrase = phrase.get(..phrase.partition_point(|token| token.end <= found.end()))?;
    let joint = rest.0.last()?;
    let speaks = is_somebody(phrase) && !phrase.first().is_some_and(|first| first.is(PRON | TIME));
    let fits = if infinitive { joint.is(CAUSE) } else { joint.is(SHOWS) && !joint.is(CAP) };
    (speaks && fits).then_some(found)
}

/// *went on to say*, *was moved to add*: the subject of the verb that governs the infinitive
fn governed(left: &[Token]) -> Option<Span> {
    let (to, rest) = left.split_last()?;
    if !to.is(TO) {
        return None;
    }
    let verbs = rest
        .iter()
        .rev()
        .take(5)
        .take_while(|token| token.is(AUX | ADV | NOT | PASTLIKE | VERB | PAST | PART | THIRD) && !token.is(CAP | PRON))
        .count();
    let left = rest.get(..rest.len().saturating_sub(verbs)).filter(|_| verbs > 0)?;
    read(subject, Behind(left))
}

/// A name or a pronoun right before a finite verb, the nearest one.
fn nearest(left: &[Token]) -> Option<Span> {
    for at in (1..left.len()).rev() {
        let token = get(left, at)?;
        if !token.is(AUX | VERB | PASTLIKE | PAST | THIRD) || token.is(CAP | NOUNLIKE | PRON) {
            continue;
        }
        let head = left.get(..at)?.iter().rev().find(|token| !token.is(ADV | NOT));
        if head.is_some_and(|head| (head.is(PERSON) && !head.is(DET)) || head.is(CAP) && !head.is(DATE | POSS | DET)) {
            let verb = Cue { first: at, verb: token, manner: Manner::Finite };
            let first =
                left.get(..at)?.iter().rposition(|token| !token.is(ADV | NOT)).map_or(0, |at| at.saturating_add(1));
            let found = speaker(left, Cue { first, ..verb });
            // Of a clause of its own, but not of the one that the sentence begins with.
            let own = found.is_some_and(|found| {
                let begin = left.iter().position(|token| token.start == found.start()).unwrap_or(0);
                let joint = before(left, begin);
                begin <= 1 && !has(joint, SUB)
                    || begin > 3 && has(joint, SUB | CONJ | COMMA | DASH) && !has(joint, THAT)
            });
            if own {
                return found;
            }
        }
    }
    None
}

/// `SPEAKER CUE [tail] ":"/"," QUOTE` and `SPEAKER CUE that … QUOTE`: the nearest cue left of the quote that has a
/// speaker.
pub(super) fn introduced(tokens: &[Token], speech: bool) -> Option<Found> {
    let last = tokens.last()?;
    let direct = last.is(COLON | COMMA | DASH);
    let mut inner = None;
    if tokens.first().is_some_and(|verb| verb.is(CAP) && verb.is(SAY) && verb.is(PAST | THIRD)) {
        if let Some((_, found)) = inverted(Ahead(tokens)).ok().filter(|(rest, _)| rest.0.len() <= 1) {
            return Some(AttributionData { construction: Construction::Introduced, ..found });
        }
    }
    for at in (0..tokens.len()).rev().take(REACH) {
        let token = get(tokens, at)?;
        if token.is(ACCORDING) {
            if let Some(found) = according(Ahead(tokens.get(at..)?)).ok().map(|(_, found)| found) {
                return Some(found);
            }
        }
        if is_by(token) && has(before(tokens, at), CUE) && has(before(tokens, at), PART) {
            if let Some(found) = agent(tokens, at) {
                return Some(found);
            }
        }
        if !token.is(CUE) {
            continue;
        }
        let tail = tokens.len().saturating_sub(at).saturating_sub(1);
        if token.is(ASPECT) && !speech && !direct {
            continue;
        }
        if !token.is(SAY) && speech && tail > 4 && !last.is(AS) && (tail > 14 || !last.is(COLON)) {
            continue;
        }
        // *told reporters, speaking in Ostra:*
        let aside = !token.is(SAY) && token.is(ING) && speech && has(before(tokens, at), COMMA);
        if aside && tokens.iter().take(at).any(|verb| verb.is(SAY) && verb.is(FINITE) && !verb.is(NOUNLIKE)) {
            continue;
        }
        let Some(cue) = cue(tokens, at) else { continue };
        let inverted = || {
            // *But, said Ann Lee,*: behind a comma or at the start of its clause the verb may come first
            let opens = cue.verb.is(SAY)
                && !cue.verb.is(TELL)
                && cue.verb.is(PAST | THIRD)
                && before(tokens, at).is_none_or(|left| left.is(COMMA | DASH | QUOTE | CONJ));
            let tail = tokens.get(at.saturating_add(1)..).filter(|_| opens)?;
            mention(Ahead(tail))
                .ok()
                .filter(|(rest, _)| rest.0.len() <= 1 || rest.next_is(COMMA))
                .map(|(_, found)| found)
        };
        let Some(mention) = speaker(tokens, cue).or_else(inverted) else { continue };
        if tail > 1 && is_hearer(tokens, mention) {
            continue;
        }
        let construction = if direct || tail <= 1 { Construction::Introduced } else { Construction::Reported };
        let here = found(construction, Some(cue.verb.span()), Some(mention));
        // *Many say they feel "left out"*: the outer verb is the cue, if it has a speaker.
        let begin = tokens.iter().position(|token| token.start == mention.start()).unwrap_or(0);
        let reported = is_reported(tokens, begin);
        let hollow = token.is(WEAK) && tail > 0 && !direct && !speech;
        if (token.is(HOLD) && !token.is(SAY) && reported || hollow) && inner.is_none() {
            inner = Some(here);
            continue;
        }
        // Of two such verbs the nearer one.
        if inner.is_some() && token.is(WEAK | HOLD) && !token.is(SAY) {
            continue;
        }
        return Some(here);
    }
    inner
}

/// *Low told a woman who asked about it:*: whether a relative belongs to one who is told something.
fn is_hearer(tokens: &[Token], mention: Span) -> bool {
    let at = tokens.partition_point(|token| token.start < mention.start());
    let Some((noun, left)) = tokens.get(..at).and_then(<[Token]>::split_last) else { return false };
    let words = left.iter().rev().take(4).take_while(|word| word.is(WORD) && !word.is(CUE | AUX | PREP)).count();
    has(get(tokens, at), REL) && noun.is(WORD) && has(before(left, left.len().saturating_sub(words)), TELL)
}

/// `SPEAKER be "of" "the" view that … QUOTE`: *he was of the opinion that*
pub(super) fn of_the_view(tokens: &[Token]) -> Option<Found> {
    let at = tokens.windows(4).rposition(|words| {
        matches!(words, [of, the, view, that]
            if is_of(*of) && the.is(DET) && view.is(SAYING) && !view.is(PLURAL) && that.is(THAT))
    })?;
    let (be, left) = tokens.get(..at)?.split_last().filter(|(be, _)| be.is(BE))?;
    let left = left.get(
        ..left.iter().rposition(|token| !token.is(ADV | AUX) || token.is(PRON)).map_or(0, |at| at.saturating_add(1)),
    )?;
    let mention = read(subject, Behind(left))?;
    let view = get(tokens, at.saturating_add(2))?;
    Some(found(Construction::Reported, Some(be.span().to(view.span())), Some(mention)))
}

/// *by*
fn is_by(token: Token) -> bool {
    token.is(PREP) && token.is(ACCORDING)
}

/// `agent = participle "by" SPEAKER`, with *by* at `at`: *described by officials as*, *as noted by Lee,*
fn agent(tokens: &[Token], at: usize) -> Option<Found> {
    let verb = before(tokens, at)?;
    let (rest, mention) = apposed_ahead(Ahead(tokens.get(at.saturating_add(1)..)?)).ok()?;
    // What stands between: *as*, *that she was*, *in court:*
    if rest.0.len() > 8 || rest.0.iter().any(|token| token.is(FINITE) && token.is(CUE)) {
        return None;
    }
    Some(found(Construction::Introduced, Some(verb.span()), Some(mention)))
}

/// `passive = participle QUOTE "by" SPEAKER`: *was called "a disgrace" by Lee*, *accused of "theft" by its owner*
pub(super) fn passive(left: &[Token], right: &[Token]) -> Option<Found> {
    let (by, tail) = right.split_first().filter(|(by, _)| is_by(**by))?;
    if by.is(CAP) || tail.first().is_some_and(|first| first.is(ING | INGLIKE)) {
        return None;
    }
    let at = left.iter().rposition(|verb| verb.is(CUE) && verb.is(PART)).filter(|at| {
        left.len().saturating_sub(*at) <= 16
            && !left.get(at.saturating_add(1)..).is_none_or(|tail| tail.iter().any(|token| token.is(STOP)))
    })?;
    let verb = get(left, at)?;
    // *reported in a "hit piece" by Lee* has another *by*
    if !verb.is(HOLD) && at.saturating_add(1) < left.len() {
        return None;
    }
    let passive = left.get(..at)?.iter().rev().take_while(|token| token.is(ADV | NOT | AUX)).any(|token| token.is(BE))
        || has(before(left, at), COMMA)
        || !verb.is(SAY) && !has(before(left, at), PRON | CAP | PLURAL);
    if !passive {
        return None;
    }
    let mention = read(apposed_ahead, Ahead(tail))?;
    Some(found(Construction::Trailing, Some(verb.span()), Some(mention)))
}

/// `owner words "that" … QUOTE`: *his comment on Monday that women should*, *the minister's claim that*
pub(super) fn noun_that(tokens: &[Token]) -> Option<Found> {
    let that = tokens.iter().rposition(|token| token.is(THAT))?;
    if tokens.len().saturating_sub(that) > 16 {
        return None;
    }
    let words = tokens.get(..that)?.iter().rev().take(4).position(|token| {
        token.is(SAYING) && !token.is(CAP) || token.is(SAY) && token.is(NOUNLIKE) && !token.is(PAST)
    })?;
    let words = that.checked_sub(words)?.checked_sub(1)?;
    let owner = tokens.get(..words)?.iter().rev().take(3).position(|token| token.is(POSS | OWN))?;
    let owner = words.checked_sub(owner)?.checked_sub(1)?;
    let token = get(tokens, owner)?;
    let mention =
        if token.is(OWN) { token.span() } else { read(subject, Behind(tokens.get(..owner.saturating_add(1))?))? };
    Some(found(Construction::Reported, Some(get(tokens, words)?.span()), Some(mention)))
}

/// `gapped = (";" / "and" / "while") SPEAKER ["," aside] [","] QUOTE`, behind a quote with a cue: *One called it
/// "theft"; another, "robbery".*
pub(super) fn gapped(between: &[Token]) -> Option<Span> {
    let joints = between.iter().take_while(|token| token.is(SEMI | COMMA | CONJ | SUB)).count();
    let rest = between.get(joints..)?;
    let phrase = match rest.split_last() {
        Some((comma, phrase)) if comma.is(COMMA) => phrase,
        _ => rest,
    };
    let joint = |token: &Token| token.is(SEMI | CONJ | SUB) && !token.is(THAT);
    let opens =
        between.iter().take(joints).any(joint) && phrase.first().is_some_and(|first| first.is(CAP | PRON | DET));
    let (after, found) = mention(Ahead(phrase)).ok().filter(|_| opens)?;
    // (*Reid, after it, "a triumph"*)
    let aside = after.next_is(COMMA) && rest.last().is_some_and(|last| last.is(COMMA)) && after.0.len() <= 8;
    if (after.0.is_empty() || aside) && is_somebody(phrase) { Some(found) } else { None }
}

/// `SPEAKER … "," QUOTE`: with no cue, before a whole sentence: *Lee shared her anger with the crowd,*
pub(super) fn comma(tokens: &[Token]) -> Option<Found> {
    let (last, clause) = tokens.split_last()?;
    if !last.is(COMMA) {
        return None;
    }
    let (mention, end) = clause_subject(clause)?;
    let begin = clause.iter().position(|token| token.start == mention.start())?;
    let verb = main_verb(clause.get(end..)?)?;
    if is_somebody(clause.get(begin..end)?) {
        Some(found(Construction::Introduced, Some(verb), Some(mention)))
    } else {
        None
    }
}

/// A preposition of two letters.
fn is_of(token: Token) -> bool {
    token.is(PREP) && token.end.saturating_sub(token.start) == 2
}

/// `as = SPEAKER verb object … "as" QUOTE`: *Low brushed the loan aside as "old fish"*, but *Low worked in Tarn as*, *Low was
/// known as*, *Low began her career as*
pub(super) fn took_as(tokens: &[Token]) -> Option<Found> {
    let (_, clause) = tokens.split_last().filter(|(last, _)| last.is(AS))?;
    let (mention, end) = clause_subject(clause)?;
    let begin = clause.iter().position(|token| token.start == mention.start())?;
    let (verb, object) = clause.get(end..)?.split_first()?;
    let object = object.get(object.iter().take_while(|token| token.is(ADV)).count()..)?;
    let takes = verb.is(VERB | PASTLIKE | PAST)
        && !verb.is(AUX)
        && object.first().is_some_and(|first| first.is(WORD) && !first.is(PREP | OWN | AUX | SUB | TO))
        && !object.iter().any(|token| token.is(COMMA | AUX | FINITE & !NOUNLIKE | REL));
    (takes && is_somebody(clause.get(begin..end)?))
        .then(|| found(Construction::Reported, Some(verb.span()), Some(mention)))
}

/// `SPEAKER … words ("of" / "such" "as") QUOTE`: *the crowd broke into chants of*, *they held up slogans such as*
pub(super) fn chants_of(tokens: &[Token]) -> Option<Found> {
    let (joint, left) = tokens.split_last()?;
    let left = match left.split_last() {
        Some((such, rest)) if joint.is(AS) && such.is(DET) => rest,
        _ if is_of(*joint) && !joint.is(TO | AS | ADV) => left,
        _ => return None,
    };
    let (words, left) = left.split_last()?;
    if !words.is(SAYING) || !words.is(PLURAL) || words.is(CAP) {
        return None;
    }
    let (mention, end) = clause_subject(left)?;
    let begin = left.iter().position(|token| token.start == mention.start())?;
    let rest = left.get(end..)?;
    let acts = rest.len() <= 10
        && rest.iter().take(4).any(|verb| verb.is(VERB | PASTLIKE | PAST | THIRD))
        && !rest.iter().any(|token| token.is(REL | THAT | COMMA | INGLIKE));
    if acts && is_somebody(left.get(begin..end)?) {
        Some(found(Construction::Reported, Some(words.span()), Some(mention)))
    } else {
        None
    }
}

/// `SPEAKER … words "," QUOTE`: *she left them with one piece of advice,*
pub(super) fn with_words(tokens: &[Token]) -> Option<Found> {
    let [left @ .., words, mark] = tokens else { return None };
    if !mark.is(COMMA) || !words.is(SAYING) || words.is(CAP | TIME) {
        return None;
    }
    let (mention, end) = clause_subject(left)?;
    let begin = left.iter().position(|token| token.start == mention.start())?;
    let acts = left.get(end..)?.iter().take(4).any(|verb| verb.is(VERB | PASTLIKE | FINITE | AUX));
    if acts && is_somebody(left.get(begin..end)?) {
        Some(found(Construction::Introduced, Some(words.span()), Some(mention)))
    } else {
        None
    }
}

/// `SPEAKER verb determiner words ":" QUOTE`: *just after Low uttered the words:*
pub(super) fn uttered(tokens: &[Token]) -> Option<Found> {
    let [left @ .., verb, the, words, colon] = tokens else { return None };
    let fits =
        colon.is(COLON) && words.is(SAYING) && words.is(PLURAL) && the.is(DET) && verb.is(VERB | PASTLIKE | PAST);
    let mention = Some(left).filter(|_| fits && !verb.is(CAP)).and_then(|left| read(subject, Behind(left)))?;
    Some(found(Construction::Introduced, Some(verb.span()), Some(mention)))
}

/// `SPEAKER verb ("," / ":") QUOTE`: right before a quote any past form is a cue (*she cracked,*)
pub(super) fn introduced_by_shape(tokens: &[Token]) -> Option<Found> {
    let (last, clause) = tokens.split_last()?;
    let (verb, left) = clause.split_last()?;
    if !last.is(COMMA | COLON) || !verb.is(PASTLIKE | VERB) {
        return None;
    }
    let left = left.get(..left.iter().rposition(|token| !token.is(ADV)).map_or(0, |at| at.saturating_add(1)))?;
    let mention = read(subject, Behind(left))?;
    Some(found(Construction::Introduced, Some(verb.span()), Some(mention)))
}

/// `SPEAKER … ":" QUOTE`: before a colon any clause introduces its subject's words; a name alone is a label.
pub(super) fn colon(tokens: &[Token]) -> Option<Found> {
    let (last, clause) = tokens.split_last()?;
    if last.is(DASH) {
        return named_label(clause);
    }
    if !last.is(COLON) {
        return None;
    }
    let start = clause.iter().rposition(|token| token.is(DASH | SEMI)).map_or(0, |at| at.saturating_add(1));
    let clause = clause.get(start..)?;
    // *1959:*, *March 4, 1987:*
    if clause.iter().all(|token| token.is(NUMBER | DATE | MONTH | COMMA | TIME)) {
        return None;
    }
    if let [name] = clause {
        // *Accused:*
        if name.is(CAP) && !name.is(ADV | CONJ | SUB | PREP | AUX | DATE | ING) {
            return Some(found(Construction::Label, Some(last.span()), Some(name.span())));
        }
    }
    let (mention, end) = clause_subject(clause)?;
    let begin = clause.iter().position(|token| token.start == mention.start()).unwrap_or(0);
    let label = clause.get(end..).is_none_or(<[Token]>::is_empty);
    // *The news did not surprise pollster Ana Low:*
    let nobody = || !is_somebody(clause.get(begin..end).unwrap_or(&[]));
    if let Some(named) = Some(clause).filter(|_| !label && nobody()).and_then(named_last) {
        return Some(found(Construction::Introduced, Some(last.span()), Some(named)));
    }
    let construction = if label { Construction::Label } else { Construction::Introduced };
    // *he went on:*, *she picks up the story:*
    let on =
        clause.get(end..).filter(|verb| verb.len() <= 4).and_then(|verb| verb.split_first()).filter(|(verb, rest)| {
            verb.is(VERB | PASTLIKE | PLURAL) && rest.first().is_some_and(|on| on.is(PREP | LOCAL) && !on.is(AS | TO))
        });
    Some(found(construction, Some(on.map_or(last.span(), |(verb, _)| verb.span())), Some(mention)))
}

/// `label = name ["(" … ")"] dash QUOTE`: *Ana Low (mayor) — "We rebuild."*
fn named_label(clause: &[Token]) -> Option<Found> {
    let len = clause.iter().take_while(|token| token.is(CAP | PARTICLE | SUFFIX)).count();
    let (name, rest) = clause.split_at_checked(len)?;
    let plain = match rest {
        [] => true,
        [open, .., close] => open.is(OPEN) && close.is(CLOSE) && rest.len() <= 12,
        _ => false,
    };
    let (first, last) = name
        .first()
        .zip(name.last())
        .filter(|(first, _)| plain && len >= 2 && first.is(CAP) && !first.is(DATE | PREP | SUB | DET | UPPER))?;
    Some(found(Construction::Label, None, Some(first.span().to(last.span()))))
}

/// `signature = name "," description`, as a line of its own below a quote: *Ana Low, mayor of Tarn*
pub(super) fn signature(tokens: &[Token]) -> Option<Found> {
    let len = tokens.iter().take_while(|token| token.is(CAP | PARTICLE | SUFFIX)).count();
    let (name, rest) = tokens.split_at_checked(len)?;
    let [comma, described @ ..] = rest else { return None };
    let role = described.iter().take(4).take_while(|token| token.is(WORD)).any(|token| token.is(SPEAKER | TITLE));
    let verbs =
        described.iter().any(|token| token.is(AUX | FINITE | VERB | STOP | QUOTE) && !token.is(NOUNLIKE | SPEAKER));
    if !comma.is(COMMA) || !role || verbs || len < 2 || described.len() > 12 {
        return None;
    }
    let (first, last) = name.first().zip(name.last())?;
    Some(found(Construction::Label, None, Some(first.span().to(last.span()))))
}

/// `label = … dash name ":" QUOTE`: *A mixed night - Ana Low:*
pub(super) fn dashed_label(tokens: &[Token]) -> Option<Found> {
    let (last, clause) = tokens.split_last().filter(|(last, _)| last.is(COLON))?;
    let at = clause.iter().rposition(|token| token.is(DASH))?;
    let name = clause.get(at.saturating_add(1)..)?;
    let dash = get(clause, at)?;
    let (first, end) = name.first().zip(name.last())?;
    // (*Trump - Ana Low:* has a blank on each side, *Low-Reid:* is a name.)
    let spaced = dash.end < first.start && before(clause, at).is_some_and(|left| left.end < dash.start);
    if spaced && name.len() <= 5 && name.iter().all(|token| token.is(CAP | PARTICLE | SUFFIX)) {
        Some(found(Construction::Label, Some(last.span()), Some(first.span().to(end.span()))))
    } else {
        None
    }
}

/// `SPEAKER CUE …, "but" SPEAKER verb … ":" QUOTE`, with a clause of its own before the colon: *Lee said no, but he had
/// a tip:*
pub(super) fn second_clause(tokens: &[Token]) -> Option<Found> {
    let (last, clause) = tokens.split_last().filter(|(last, _)| last.is(COLON))?;
    let at = clause
        .windows(2)
        .rposition(|pair| matches!(pair, [mark, joint] if mark.is(COMMA | SEMI | QUOTE | DASH) && joint.is(CONJ)))?;
    let clause = clause.get(at.saturating_add(2)..)?;
    let (found_, end) = clause_subject(clause)?;
    let subject = clause.get(..end)?;
    let (first, verb) = subject.first().zip(get(clause, end))?;
    let named = first.start == found_.start()
        && (first.is(PERSON) && !first.is(DET) || subject.iter().all(|token| token.is(CAP)));
    if named && verb.is(VERB | PASTLIKE | AUX) && !clause.iter().any(|token| token.is(CUE) && !token.is(NOUNLIKE)) {
        Some(found(Construction::Introduced, Some(last.span()), Some(found_)))
    } else {
        None
    }
}

/// `[role] name`, at least two words of a name, at the end of a clause.
fn named_last(clause: &[Token]) -> Option<Span> {
    let name = clause.iter().rev().take_while(|token| token.is(CAP | PARTICLE) && !token.is(DATE | POSS)).count();
    let left = clause.get(..clause.len().saturating_sub(name))?;
    let joint = left.last()?;
    let close =
        joint.is(SPEAKER | TITLE | FINITE | VERB) || joint.is(PREP) && joint.end.saturating_sub(joint.start) > 3;
    if name >= 2 && close { read(subject, Behind(clause)) } else { None }
}

/// `SPEAKER ":" … QUOTE`: in a headline, which has no full stop
pub(super) fn headline(tokens: &[Token], right: &[Token]) -> Option<Found> {
    let at = tokens.iter().take(8).position(|token| token.is(COLON))?;
    let (mention, end) = clause_subject(tokens.get(..at)?)?;
    if at <= 1 && right.last().is_some_and(|last| last.is(STOP)) {
        return None;
    }
    if end < at || !tokens.first()?.is(CAP) || tokens.get(..at)?.iter().all(|token| token.is(UPPER | COMMA)) {
        return None;
    }
    Some(found(Construction::Label, tokens.get(at).map(Token::span), Some(mention)))
}

/// `SPEAKER's words "," QUOTE`: *in the minister's words,*, *the council's answer:*
pub(super) fn possessed(tokens: &[Token]) -> Option<Found> {
    let tail: usize = tokens.iter().rev().take_while(|token| token.is(COLON | COMMA)).count();
    let clause = tokens.get(..tokens.len().saturating_sub(tail))?;
    let at = clause
        .iter()
        .rev()
        .take(4)
        .position(|token| token.is(POSS | OWN))
        .map(|at| clause.len().saturating_sub(at).saturating_sub(1))?;
    let noun = clause.get(at.saturating_add(1)..)?;
    let saying = noun.iter().find(|token| token.is(SAYING))?;
    let owner = get(clause, at)?;
    // *Low took to her page:* has its subject.
    let acting = || {
        let (mention, end) = clause_subject(clause)?;
        let begin = clause.iter().position(|token| token.start == mention.start())?;
        let verb = main_verb(clause.get(end..at)?).filter(|_| end < at)?;
        let who = clause.get(begin..end)?;
        let acts = is_somebody(who)
            && !who.iter().any(|word| word.is(POSS))
            && !clause.get(end..at)?.iter().any(|word| word.is(BE));
        acts.then(|| found(Construction::Introduced, Some(verb), Some(mention)))
    };
    if let Some(found) = Some(owner).filter(|owner| owner.is(OWN)).and_then(|_| acting()) {
        return Some(found);
    }
    let mention =
        if owner.is(OWN) { owner.span() } else { read(subject, Behind(clause.get(..at.saturating_add(1))?))? };
    Some(found(Construction::Introduced, Some(saying.span()), Some(mention)))
}

/// `message = SPEAKER's words`, at the start of a sentence: *Her message is simple.*, *The council's answer?*
fn message(tokens: &[Token]) -> Option<Found> {
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
fn answered(tokens: &[Token]) -> Option<Found> {
    let tokens = tokens.split_last().filter(|(last, _)| last.is(STOP | COLON)).map_or(tokens, |(_, rest)| rest);
    let at = tokens.iter().rposition(|token| token.is(FROM))?;
    let who = tokens.get(at.saturating_add(1)..)?;
    let words =
        tokens.get(at.saturating_sub(4)..at)?.iter().find(|words| words.is(SAYING) && !words.is(CAP | PLURAL))?;
    let (rest, mention) = mention(Ahead(who)).ok()?;
    (rest.0.is_empty() && is_somebody(who)).then(|| found(Construction::Carried, Some(words.span()), Some(mention)))
}

/// `words = "in the words of" SPEAKER "," QUOTE`
pub(super) fn words_of(tokens: &[Token]) -> Option<Found> {
    let [.., mark] = tokens else { return None };
    let at =
        tokens.iter().rposition(|token| token.is(SAYING) && token.is(PLURAL)).filter(|_| mark.is(COMMA | COLON))?;
    let (of, tail) = tokens.get(at.saturating_add(1)..)?.split_first()?;
    if !of.is(PREP) || of.end.saturating_sub(of.start) != 2 {
        return None;
    }
    let (rest, found_) = mention(Ahead(tail)).ok()?;
    if rest.0.len() <= 1 {
        Some(found(Construction::Introduced, Some(get(tokens, at)?.span()), Some(found_)))
    } else {
        None
    }
}

/// `according = "according to" (SPEAKER / "him")`
fn according(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    let (rest, cue) = a(ACCORDING)(input)?;
    let (rest, to) = a(TO)(rest)?;
    let (rest, mention) = alt((apposed_ahead, object)).parse(rest)?;
    Ok((rest, found(Construction::AccordingTo, Some(cue.span().to(to.span())), Some(mention))))
}

/// `object = "him" / "her" / "them"`: a pronoun that is no subject, nor *her* before a noun.
fn object<I: Look>(input: I) -> Read<I, Span> {
    let (rest, token) = a(OBJ)(input)?;
    if token.is(OWN) && !rest.next_is(COMMA | COLON) { Err(FAIL) } else { Ok((rest, token.span())) }
}

/// What stands behind a quote: `[","] (according / inverted / regular / label)`
pub(super) fn trailing(tokens: &[Token], closed_by_comma: bool) -> Option<Found> {
    let end =
        tokens.iter().take(REACH).position(|token| token.is(STOP | QUOTE | SEMI)).unwrap_or(tokens.len().min(REACH));
    let input = Ahead(tokens.get(..end)?);
    let (body, ()) = skip(COMMA)(input).ok()?;
    let comma = closed_by_comma || body.0.len() < input.0.len();
    let (body, ()) = skip(DASH)(body).ok()?;
    let dash = body.0.len() < input.0.len() && !comma;
    read(alt((according, inverted, regular)), body)
        .or_else(|| if comma { read(long, body) } else { None })
        .or_else(|| if comma { read(by_shape, body) } else { None })
        .or_else(|| if dash { read(label, body) } else { None })
}

/// `inverted = CUE SPEAKER`: *said Ann Lee, a lawyer*
fn inverted(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    let (rest, ()) = skip(ADV)(input)?;
    let verb = rest
        .first()
        .filter(|verb| verb.is(SAY) && verb.is(FINITE) && !(verb.is(BASE) && verb.is(NOUNLIKE) && !verb.is(PAST)));
    let verb = verb.ok_or(FAIL)?;
    let (rest, ()) = skip(ADV & !SUB)(rest.rest())?;
    let (rest, mention) = apposed_ahead(rest)?;
    // *said she was*: not inverted
    if rest.next_is(AUX) {
        return Err(FAIL);
    }
    let construction = if rest.next_is(COMMA) && !rest.rest().next_is(PREP | ING | INGLIKE) {
        Construction::Apposition
    } else {
        Construction::Trailing
    };
    Ok((rest, found(construction, Some(verb.span()), Some(mention))))
}

/// `regular = SPEAKER ["," description ","] CUE`: *she later added*
fn regular(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
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
fn is_aside_verb(tokens: &[Token], at: usize) -> bool {
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
fn is_nominal(lead: &[Token]) -> bool {
    lead.split_last().is_some_and(|(last, phrase)| {
        last.is(COMMA) && !phrase.is_empty() && mention(Ahead(phrase)).is_ok_and(|(rest, _)| rest.0.is_empty())
    })
}

/// *Superintendent (Traffic)* before the name
fn is_titled(lead: &[Token]) -> bool {
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
fn is_aside(lead: &[Token]) -> bool {
    let Some((last, aside)) = lead.split_last() else { return false };
    last.is(COMMA)
        && aside.first().is_some_and(|first| first.is(AS | SUB | PREP | INGLIKE | ING))
        && !aside.iter().any(|token| token.is(SAY))
}

/// `long = SPEAKER … CUE`: *Ann Lee, a guard who saw the fire told JNW*, with no second comma
///
/// Right behind a quote with its comma, the first phrase is the subject of the sentence, whatever belongs to it.
fn long(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
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
fn is_how(lead: &[Token]) -> bool {
    matches!(lead, [be, how] if be.is(BE) && how.is(SUB | REL | DET))
}

/// `by-shape = SPEAKER verb`: right behind a quote with its comma, any past form is a cue (*she deadpanned*)
fn by_shape(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    if input.first().is_some_and(|verb| verb.is(PASTLIKE | VERB | PAST | THIRD) && !verb.is(CAP | NOUNLIKE)) {
        let (rest, found_) = mention(input.rest())?;
        if rest.next_is(AUX | FINITE | PASTLIKE) {
            return Err(FAIL);
        }
        return Ok((rest, found(Construction::Trailing, input.first().map(|verb| verb.span()), Some(found_))));
    }
    if let Some(found) = by_present(input) {
        return Ok(found);
    }
    let (rest, mention) = mention(input)?;
    let (rest, ()) = skip(ADV)(rest)?;
    let verb = rest.first().filter(|verb| verb.is(PASTLIKE | VERB | CUE) && !verb.is(CAP)).ok_or(FAIL)?;
    Ok((rest.rest(), found(Construction::Trailing, Some(verb.span()), Some(mention))))
}

/// `by-present = (pronoun / name) verb (mark / preposition / time)`: a word that no table knows, and that ends as the third
/// person does (*she marvels*, *Ana Low shares in a letter*)
fn by_present(input: Ahead<'_>) -> Option<(Ahead<'_>, Found)> {
    let pronoun = input.first().filter(|first| first.is(PERSON) && !first.is(DET));
    let names = input.0.iter().take(5).take_while(|word| word.is(CAP | PARTICLE) && !word.is(DATE | DET | PRON | POSS));
    let len = if pronoun.is_some() { 1 } else { names.count() };
    let (mention, rest) = (input.0.get(..len)?, nom::Input::take_from(&input, len));
    let verb =
        rest.first().filter(|verb| verb.is(PLURAL) && !verb.is(CAP | SPEAKER | SAYING & !NOUNLIKE | TIME | AUX))?;
    let ends = rest.rest().first().is_none_or(|next| next.is(COMMA | STOP | PREP | TIME | DASH | ADV));
    let (first, last) = mention.first().zip(mention.last()).filter(|_| ends)?;
    Some((rest.rest(), found(Construction::Trailing, Some(verb.span()), Some(first.span().to(last.span())))))
}

/// `label = SPEAKER` behind a dash: *"It is over." — Ann Lee*
fn label(input: Ahead<'_>) -> Read<Ahead<'_>, Found> {
    let (rest, mention) = mention(input)?;
    let named = input.next_is(CAP);
    if named && (rest.0.is_empty() || rest.next_is(COMMA)) {
        Ok((rest, found(Construction::Label, None, Some(mention))))
    } else {
        Err(FAIL)
    }
}

/// `label = QUOTE ":" SPEAKER`, a whole line: *‘Fares will fall’: Tarn Economics*
pub(super) fn colon_label(right: &[Token]) -> Option<Found> {
    const MOST: usize = 8;
    let (colon, name) = right.split_first().filter(|(colon, name)| colon.is(COLON) && name.len() <= MOST)?;
    let name = name.split_last().filter(|(last, _)| last.is(STOP)).map_or(name, |(_, name)| name);
    let is_name = name.iter().all(|word| word.is(WORD) && (word.is(CAP | PARTICLE | SUFFIX | PREP | TITLE | SPEAKER)))
        && name.iter().any(|word| word.is(CAP));
    let (first, last) = name.first().zip(name.last()).filter(|_| is_name)?;
    Some(found(Construction::Label, Some(colon.span()), Some(first.span().to(last.span()))))
}

/// `asked = be participle ("," / ":") QUOTE`: *He was asked, "Why?"*, *Low was told: "Go."*, whose words are nobody's who is named.
pub(super) fn is_asked(left: &[Token]) -> bool {
    let [rest @ .., verb, mark] = left else { return false };
    let group = rest.iter().rev().take_while(|token| token.is(ADV | NOT | AUX));
    let source = left.iter().any(|token| token.is(ACCORDING) && !token.is(PREP));
    mark.is(COMMA | COLON) && verb.is(ASKED) && !source && group.into_iter().any(|token| token.is(BE))
}

/// `label = DASH SPEAKER` as a line of its own, below the quote.
pub(super) fn line_label(tokens: &[Token]) -> Option<Found> {
    let (dash, rest) = tokens.split_first()?;
    if dash.is(DASH) {
        read(label, Ahead(rest.split_last().filter(|(last, _)| last.is(STOP)).map_or(rest, |(_, rest)| rest)))
    } else {
        None
    }
}

/// Whether a cue says so little of who speaks that the clause which ends the sentence tells it: *The owners thought it was
/// "sound", Low said.*
///
/// A verb of doing, willing or meaning; one of naming (*called it "a mess"*) or saying is the speaker's own.
pub(super) fn is_weak(tokens: &[Token], found: &Found) -> bool {
    let Some(cue) = found.cue else { return true };
    let verb = tokens.iter().rev().find(|token| token.start == cue.start());
    verb.is_none_or(|verb| verb.is(WEAK) || !verb.is(CUE) && !verb.is(ACCORDING))
}

/// Behind a fragment, further on in its sentence: *The plan is "a mess" for the town, Lee said.*
pub(super) fn sentence_end(tokens: &[Token]) -> Option<Found> {
    let end = tokens.iter().take(REACH).position(|token| token.is(STOP)).unwrap_or(tokens.len().min(REACH));
    let tokens = tokens.get(..end)?;
    for at in 0..tokens.len() {
        let token = get(tokens, at)?;
        if token.is(ACCORDING) && has(before(tokens, at), COMMA) {
            return according(Ahead(tokens.get(at..)?)).ok().map(|(_, found)| found);
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

/// Who speaks in a sentence, with a cue: for a quote that follows it.
pub(super) fn speaks(tokens: &[Token]) -> Option<Found> {
    for at in (0..tokens.len()).rev().take(REACH) {
        let token = get(tokens, at)?;
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
pub(super) fn about(tokens: &[Token]) -> Option<Found> {
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
        (is_somebody(phrase) && !is_one_of(tokens.get(begin..)?)).then_some((mention, end))
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
fn told_by(tokens: &[Token]) -> Option<Found> {
    for at in (0..tokens.len()).rev().take(REACH) {
        let token = get(tokens, at)?;
        let told = if token.is(ACCORDING) && !token.is(PREP) && before(tokens, at).is_none_or(|left| left.is(COMMA)) {
            read(according, Ahead(tokens.get(at..)?))
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

/// The verb behind a subject: *has denied*
fn main_verb(tokens: &[Token]) -> Option<Span> {
    let main = tokens.iter().take(4).take_while(|token| token.is(WORD)).find(|token| token.is(CUE | VERB | PASTLIKE));
    main.or_else(|| tokens.iter().take(3).find(|token| token.is(AUX))).map(Token::span)
}

/// Whom a sentence by name is about: for a quote that follows it, behind other quotes.
pub(super) fn named(tokens: &[Token]) -> Option<Found> {
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
fn fronted(tokens: &[Token]) -> Option<Span> {
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
fn is_one_of(tokens: &[Token]) -> bool {
    matches!(tokens, [one, of, ..] if one.is(DET) && one.is(PRON) && is_of(*of))
}

/// `presented = role name / name "," (number / determiner / "who") / opening be name (stop / "who" / ",")`, at least two words
/// of a name: whom a sentence presents further on (*Among them was Ana Low, 34*, *It was no surprise to shopkeeper Ana
/// Low*, *Among those hurt is Ana Low*).
fn presented(tokens: &[Token]) -> Option<Span> {
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
            && !opening.iter().any(|token| token.is(DET | CAP))
            && after.is_none_or(|after| after.is(STOP | REL | COMMA))
            && tokens.first().is_some_and(|first| first.is(PREP | ADV) || first.is(PRON) && !first.is(PERSON | DET));
        if len >= 2 && at > 0 && (role || described || turned) {
            return name.first().zip(name.last()).map(|(first, last)| first.span().to(last.span()));
        }
        at = at.saturating_add(len.max(1));
    }
    None
}
