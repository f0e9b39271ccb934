//! A verb that hands over to somebody's words, and its subject.

use crate::model::{AttributionData, Construction, SpeakerData};
use crate::quotes::look::{Ahead, Behind, Look, read};
use crate::quotes::mention::{clause_subject, is_somebody, mention, subject};
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::*;

/// No cue is looked for further from its quote than this many words.
pub(super) const REACH: usize = 80;

/// Of a sentence no more verbs of saying are asked for their speakers than this, each time that one is looked for.
pub(super) const CUES: usize = 6;

/// What a construction found.
pub(crate) type Found = AttributionData;

pub(super) fn found(construction: Construction, cue: Option<Span>, mention: Option<Span>) -> Found {
    AttributionData { construction, cue, speaker: mention.map(|mention| SpeakerData { mention, person: None }) }
}

/// A verb that hands over to somebody's words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Where its verb group (*would later also*) begins.
    pub(super) first: usize,
    pub(super) verb: Token,
    pub(super) manner: Manner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// It has its subject before it.
    Finite,
    /// *adding*, *to say*, *and said*: its subject is the clause's.
    Shared,
}

pub(super) fn get(tokens: &[Token], at: usize) -> Option<Token> {
    tokens.get(at).copied()
}

pub(super) fn before(tokens: &[Token], at: usize) -> Option<Token> {
    at.checked_sub(1).and_then(|at| get(tokens, at))
}

pub(super) fn has(token: Option<Token>, class: Class) -> bool {
    token.is_some_and(|token| token.is(class))
}

/// A verb and the group that it ends: *would later also add*.
#[derive(Clone, Copy, Debug)]
struct Group<'t> {
    tokens: &'t [Token],
    at: usize,
    verb: Token,
    /// Where the group begins.
    first: usize,
    /// What stands before the group, and right behind the verb.
    left: Option<Token>,
    after: Option<Token>,
    /// It has a form of *be*, and any other auxiliary.
    be: bool,
    aux: bool,
}

/// `group = *(auxiliary / adverb) verb`
fn group(tokens: &[Token], at: usize, verb: Token) -> Group<'_> {
    let mut first = at;
    while has(before(tokens, first), ADV | NOT | AUX) && !has(before(tokens, first), PRON) {
        if has(before(tokens, first), LOCAL) && has(first.checked_sub(2).and_then(|at| get(tokens, at)), BE) {
            break;
        }
        first = first.saturating_sub(1);
    }
    let words = tokens.get(first..at).unwrap_or(&[]);
    Group {
        tokens,
        at,
        verb,
        first,
        left: before(tokens, first),
        after: get(tokens, at.saturating_add(1)),
        be: words.iter().any(|token| token.is(BE)),
        aux: words.iter().any(|token| token.is(AUX)),
    }
}

/// The verb at `at` as a cue: `[aux / adverb] verb`, no passive, no noun.
pub(super) fn cue(tokens: &[Token], at: usize) -> Option<Cue> {
    let verb = get(tokens, at)?;
    if !verb.is(CUE)
        || verb.is(CAP) && at > 0 && !verb.is(THIRD)
        || is_adjective(tokens, at, verb)
        || is_noun(tokens, at, verb)
    {
        return None;
    }
    let group = group(tokens, at, verb);
    if group.hands_over() {
        return None;
    }
    if verb.is(ING) || group.is_perfect() {
        return group.participle();
    }
    let neighbour = before(tokens, at);
    if verb.is(NOUNLIKE) && !group.aux && has(neighbour, DET | OWN | POSS | PREP) && !has(neighbour, PRON & !OWN) {
        return None;
    }
    if group.be && verb.is(PART) && !verb.is(BASE) {
        return None;
    }
    if verb.is(BASE) && !verb.is(PAST) {
        return group.base();
    }
    if verb.is(PAST | THIRD) || verb.is(PART) && group.aux { group.past() } else { None }
}

impl Group<'_> {
    fn finite(&self) -> Cue {
        Cue { first: self.first, verb: self.verb, manner: Manner::Finite }
    }

    fn shared(&self) -> Cue {
        Cue { first: self.first, verb: self.verb, manner: Manner::Shared }
    }

    /// The same with a group that begins before `start`, past its auxiliaries.
    fn from(&self, mut start: usize) -> Cue {
        while has(before(self.tokens, start), ADV | AUX) && !has(before(self.tokens, start), PRON) {
            start = start.saturating_sub(1);
        }
        Cue { first: start, ..self.finite() }
    }

    /// *as having said*
    fn is_perfect(&self) -> bool {
        let first = get(self.tokens, self.first);
        self.verb.is(PART) && has(self.left, AS) && has(first, AUX) && has(first, ING)
    }

    /// Whether it says nothing itself: *the paper quoted the minister as saying*, *continued to*, *hit* without *out*, *claims were*
    fn hands_over(&self) -> bool {
        let Self { verb, after, .. } = *self;
        let window = self.tokens.get(self.at.saturating_add(2)..).unwrap_or(&[]).iter().take(8);
        let mut pairs = window.clone().zip(window.skip(1));
        let through = pairs.any(|(a, b)| a.is(AS) && b.is(SAY | AUX) && b.is(ING));
        let phrasal = !has(after, THAT) && (!has(after, ADV) || verb.is(VERB) && !verb.is(NOUNLIKE));
        verb.is(PAST | THIRD) && through && !self.be
            || verb.is(ASPECT) && has(after, TO)
            || verb.is(PHRASAL) && phrasal
            || verb.is(NOUNLIKE) && !verb.is(PAST) && !self.aux && has(after, FINITE | AUX | BE) && !has(after, CAP)
    }

    /// *adding*, *is quoted as saying*, *can be heard asking*, *with the crowd chanting*
    fn participle(&self) -> Option<Cue> {
        let Self { tokens, first, left, .. } = *self;
        let second = || first.checked_sub(2).and_then(|at| get(tokens, at));
        if has(left, AS) {
            return Some(self.quoted(second()));
        }
        if self.be {
            return Some(self.finite());
        }
        if has(left, PAST | PART | PASTLIKE | VERB) && has(second(), BE) {
            return Some(self.from(first.saturating_sub(1)));
        }
        let with = tokens.get(..first).and_then(|left| subject(Behind(left)).ok()).and_then(|(rest, _)| rest.first());
        if with.is_some_and(|with| with.is(PREP) && with.end.saturating_sub(with.start) == 4) {
            return Some(self.finite());
        }
        if self.verb.is(NOUNLIKE) && has(left, DET | OWN | POSS) { None } else { Some(self.shared()) }
    }

    /// *is quoted as saying*, *but was quoted by the agency as saying*, *quoted the minister as saying*; `quoted`: what stands
    /// before *as*
    fn quoted(&self, quoted: Option<Token>) -> Cue {
        let Self { tokens, first, .. } = *self;
        if has(quoted, SAY | PASTLIKE | PART) {
            return self.from(first.saturating_sub(2));
        }
        let is_quoted = |at: &usize| has(get(tokens, *at), SAY) && has(get(tokens, *at), PART);
        let quoted = (first.saturating_sub(8)..first).rev().find(is_quoted);
        match quoted.filter(|at| has(get(tokens, at.saturating_add(1)), PREP)) {
            // *stayed away, but was quoted by the agency as saying*
            Some(start) => {
                let cue = self.from(start);
                let is_shared = has(before(tokens, cue.first), CONJ);
                Cue { manner: if is_shared { Manner::Shared } else { cue.manner }, ..cue }
            }
            None => Cue { first: first.saturating_sub(1), ..self.finite() },
        }
    }

    /// *to say*, *they say*, *traders in Ennis describe*
    fn base(&self) -> Option<Cue> {
        let Self { tokens, first, left, verb, .. } = *self;
        if has(left, TO) {
            // The *to* stays with what is left: it tells of the verb that governs this one.
            return Some(self.shared());
        }
        if has(left, COMMA) && !verb.is(NOUNLIKE) {
            return Some(self.finite());
        }
        let found = || tokens.get(..first).and_then(|left| read(subject, Behind(left)));
        let plural = || {
            found().is_some_and(|found| {
                let phrase = tokens.iter().take(first).skip_while(|token| token.start < found.start());
                phrase.take_while(|token| !token.is(PREP | COMMA | REL)).last().is_some_and(|head| head.is(PLURAL))
            })
        };
        // *in a news release*
        let object = || {
            let begin = found().and_then(|found| tokens.iter().position(|token| token.start == found.start()));
            begin.is_some_and(|begin| has(before(tokens, begin), PREP))
        };
        if verb.is(NOUNLIKE) && !self.aux && has(left, PLURAL) && object() {
            return None;
        }
        let stands = self.aux || has(left, PRON) && !has(left, DET) || has(left, PLURAL | CONJ | REL) || plural();
        stands.then(|| if has(left, CONJ) { self.shared() } else { self.finite() })
    }

    /// *said*, *has said*, *and said*
    fn past(&self) -> Option<Cue> {
        let Self { tokens, first, left, verb, .. } = *self;
        if has(left, CONJ) || has(left, COMMA) && joint_of_aside(tokens.get(..first).unwrap_or(&[])) {
            return Some(self.shared());
        }
        if has(left, SUB) && verb.is(PART) && !has(left, THAT | AS) { None } else { Some(self.finite()) }
    }
}

/// *Low waited and, in 2019, told*: whether behind a conjunction nothing but an aside stands at the end.
pub(super) fn joint_of_aside(left: &[Token]) -> bool {
    const MOST: usize = 6;
    let Some((_, inside)) = left.split_last() else { return false };
    let len = inside.iter().rev().take(MOST).take_while(|token| !token.is(COMMA)).count();
    let at = inside.len().saturating_sub(len);
    has(get(inside, at), PREP | TIME | ADV)
        && has(before(inside, at), COMMA)
        && has(before(inside, at.saturating_sub(1)), CONJ)
}

/// Whether what looks like a verb of saying describes a noun: *the accused pilots*, *told cheering crews*, *a slow charging
/// socket*.
fn is_adjective(tokens: &[Token], at: usize, verb: Token) -> bool {
    let (left, behind) = (before(tokens, at), get(tokens, at.saturating_add(1)));
    if verb.is(PAST | PART) && !verb.is(BASE) && has(left, DET) && !has(left, PRON | OBJ) {
        return true;
    }
    // *told cheering crews that*, *the shouting match*
    if !verb.is(ING) || !has(behind, WORD) || has(behind, DET | PREP | THAT) {
        return false;
    }
    const OTHER: Class = CAP | PLURAL | SPEAKER | CUE | VERB | AUX | PREP | PRON | ADV;
    let is_plain = |word: Option<Token>| has(word, WORD) && !has(word, OTHER);
    let second = at.checked_sub(2).and_then(|at| get(tokens, at));
    has(left, TELL | DET) && !has(left, PRON)
        || is_plain(left) && has(second, DET) && is_plain(behind) && !has(behind, OBJ)
}

/// Whether it is a noun: *the harbour claims in the suit*, *quiz shows*, *an answer to Tarn attacks*, *met protests*.
///
/// Of a form that is a noun as often, the subject is a name, a pronoun or one who speaks, and what stands behind it is what was
/// said.
fn is_noun(tokens: &[Token], at: usize, verb: Token) -> bool {
    let (left, behind) = (before(tokens, at), get(tokens, at.saturating_add(1)));
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
    let leads = has(behind, PREP) && !has(behind, THAT | AS);
    bare || object
        || leads && (!head.is_some_and(can_speak) || meets_verb(tokens.get(at.saturating_add(2)..).unwrap_or(&[])))
}

/// *calls for calm were met with*: whether behind a noun and its preposition comes the verb of the clause.
fn meets_verb(tail: &[Token]) -> bool {
    let clause = tail.iter().take_while(|token| !token.is(COMMA | THAT | REL | SUB | QUOTE | DASH | COLON));
    let mut pairs = clause.zip(tail.iter().skip(1));
    pairs.any(|(noun, be)| be.is(AUX) && !be.is(ING) && !noun.is(PRON | CAP | TO | CONJ))
}

/// The speaker of a cue.
pub(super) fn speaker(tokens: &[Token], cue: Cue) -> Option<Span> {
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
pub(crate) fn shared_subject(left: &[Token]) -> Option<Span> {
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
pub(super) fn is_reported(tokens: &[Token], begin: usize) -> bool {
    let said = |token: Option<Token>| has(token, SAY) && has(token, FINITE | ING);
    let left = before(tokens, begin);
    // *asked if the guard …*
    let asked = || has(left, SUB) && !has(left, PREP) && said(begin.checked_sub(2).and_then(|at| get(tokens, at)));
    has(left, THAT) || said(left) || asked()
}

/// Whether the subordinate clause at `sub` opens its sentence: *When …*, *Last month, when …*
pub(super) fn opens(tokens: &[Token], sub: usize) -> bool {
    tokens.iter().take(sub).all(|token| token.is(TIME | PLAIN | COMMA | DATE | CONJ | ADV))
}

/// `seen = sign / "of" SPEAKER / verb SPEAKER`, right before a participle: *holding a banner saying*, *a clip of Low asking*,
/// *a film shows Low shouting*; `CAUSE SPEAKER "to"`: *led Low to suggest*
pub(super) fn seen(left: &[Token]) -> Option<Span> {
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
pub(super) fn governed(left: &[Token]) -> Option<Span> {
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
pub(super) fn nearest(left: &[Token]) -> Option<Span> {
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

/// The verb behind a subject: *has denied*
pub(super) fn main_verb(tokens: &[Token]) -> Option<Span> {
    let main = tokens.iter().take(4).take_while(|token| token.is(WORD)).find(|token| token.is(CUE | VERB | PASTLIKE));
    main.or_else(|| tokens.iter().take(3).find(|token| token.is(AUX))).map(Token::span)
}

/// A preposition of two letters.
pub(super) fn is_of(token: Token) -> bool {
    token.is(PREP) && token.end.saturating_sub(token.start) == 2
}
