//! What stands before a quote: one construction, one row of steps, or one function.

use super::attribution::told;
use super::behind::{ACCORDING_TO, INVERTED};
use super::cue::*;
use super::engine::Slot::{Cue, Speaker};
use super::engine::Step::{As, Clause, Either, One, Short};
use super::engine::{Deed, Step, is};
use crate::model::{AttributionData, Construction};
use crate::quotes::look::{Ahead, Behind, Look, read};
use crate::quotes::mention::{apposed_ahead, clause_subject, is_somebody, mention, subject};
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::*;

/// `SPEAKER CUE [tail] ":"/"," QUOTE` and `SPEAKER CUE that … QUOTE`: the nearest cue left of the quote that has a
/// speaker.
pub(crate) fn introduced(tokens: &[Token], speech: bool) -> Option<Found> {
    let last = *tokens.last()?;
    let mut inner = None;
    if tokens.first().is_some_and(|verb| verb.is(CAP) && verb.is(SAY) && verb.is(PAST | THIRD)) {
        let found = told(Construction::Introduced, INVERTED, Ahead(tokens)).filter(|(rest, _)| rest.0.len() <= 1);
        if let Some((_, found)) = found {
            return Some(AttributionData { construction: Construction::Introduced, ..found });
        }
    }
    let near = (0..tokens.len()).rev().take(REACH);
    let mut asked = 0_usize;
    for at in near {
        let token = get(tokens, at)?;
        if let Some(found) = source(tokens, at, token) {
            return Some(found);
        }
        if !token.is(CUE) || !may_introduce(tokens, at, token, speech) {
            continue;
        }
        asked = asked.saturating_add(1);
        if asked > CUES {
            break;
        }
        let direct = last.is(COLON | COMMA | DASH);
        let tail = tokens.len().saturating_sub(at).saturating_sub(1);
        let Some((cue, mention)) = who(tokens, at).filter(|(_, mention)| tail <= 1 || !is_hearer(tokens, *mention))
        else {
            continue;
        };
        let construction = if direct || tail <= 1 { Construction::Introduced } else { Construction::Reported };
        let here = found(construction, Some(cue.verb.span()), Some(mention));
        // *Many say they feel "left out"*: the outer verb is the cue, if it has a speaker.
        let begin = tokens.iter().position(|token| token.start == mention.start()).unwrap_or(0);
        let hollow = token.is(WEAK) && tail > 0 && !direct && !speech;
        if (token.is(HOLD) && !token.is(SAY) && is_reported(tokens, begin) || hollow) && inner.is_none() {
            inner = Some(here);
            continue;
        }
        // Of two such verbs the nearer one.
        if inner.is_none() || !token.is(WEAK | HOLD) || token.is(SAY) {
            return Some(here);
        }
    }
    inner
}

/// *according to Low*, *as noted by Low*, with its first word at `at`
fn source(tokens: &[Token], at: usize, token: Token) -> Option<Found> {
    let according = || told(Construction::AccordingTo, ACCORDING_TO, Ahead(tokens.get(at..)?)).map(|(_, found)| found);
    let found = if token.is(ACCORDING) { according() } else { None };
    let participle = has(before(tokens, at), CUE) && has(before(tokens, at), PART);
    found.or_else(|| if is_by(token) && participle { agent(tokens, at) } else { None })
}

/// Whether a cue may introduce what stands so far behind it.
fn may_introduce(tokens: &[Token], at: usize, token: Token, speech: bool) -> bool {
    let Some(last) = tokens.last() else { return false };
    let tail = tokens.len().saturating_sub(at).saturating_sub(1);
    if token.is(ASPECT) && !speech && !last.is(COLON | COMMA | DASH) {
        return false;
    }
    if !token.is(SAY) && speech && tail > 4 && !last.is(AS) && (tail > 14 || !last.is(COLON)) {
        return false;
    }
    // *told reporters, speaking in Ostra:*
    let aside = !token.is(SAY) && token.is(ING) && speech && has(before(tokens, at), COMMA);
    !aside || !tokens.iter().take(at).any(|verb| verb.is(SAY) && verb.is(FINITE) && !verb.is(NOUNLIKE))
}

/// The cue at `at` and its speaker, who may stand behind it: *But, said Ann Lee,*
fn who(tokens: &[Token], at: usize) -> Option<(super::cue::Cue, Span)> {
    let cue = cue(tokens, at)?;
    let inverted = || {
        // Behind a comma or at the start of its clause the verb may come first.
        let opens = cue.verb.is(SAY)
            && !cue.verb.is(TELL)
            && cue.verb.is(PAST | THIRD)
            && before(tokens, at).is_none_or(|left| left.is(COMMA | DASH | QUOTE | CONJ));
        let tail = tokens.get(at.saturating_add(1)..).filter(|_| opens)?;
        let found = mention(Ahead(tail)).ok().filter(|(rest, _)| rest.0.len() <= 1 || rest.next_is(COMMA));
        found.map(|(_, found)| found)
    };
    speaker(tokens, cue).or_else(inverted).map(|mention| (cue, mention))
}

/// *Low told a woman who asked about it:*: whether a relative belongs to one who is told something.
pub(super) fn is_hearer(tokens: &[Token], mention: Span) -> bool {
    let at = tokens.partition_point(|token| token.start < mention.start());
    let Some((noun, left)) = tokens.get(..at).and_then(<[Token]>::split_last) else { return false };
    let words = left.iter().rev().take(4).take_while(|word| word.is(WORD) && !word.is(CUE | AUX | PREP)).count();
    has(get(tokens, at), REL) && noun.is(WORD) && has(before(left, left.len().saturating_sub(words)), TELL)
}

/// `SPEAKER be "of" "the" view that … QUOTE`: *he was of the opinion that*
pub(crate) fn of_the_view(tokens: &[Token]) -> Option<Found> {
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
pub(super) fn is_by(token: Token) -> bool {
    token.is(PREP) && token.is(ACCORDING)
}

/// `agent = participle "by" SPEAKER`, with *by* at `at`: *described by officials as*, *as noted by Lee,*
pub(super) fn agent(tokens: &[Token], at: usize) -> Option<Found> {
    let verb = before(tokens, at)?;
    let (rest, mention) = apposed_ahead(Ahead(tokens.get(at.saturating_add(1)..)?)).ok()?;
    // What stands between: *as*, *that she was*, *in court:*
    if rest.0.len() > 8 || rest.0.iter().any(|token| token.is(FINITE) && token.is(CUE)) {
        return None;
    }
    Some(found(Construction::Introduced, Some(verb.span()), Some(mention)))
}

/// `passive = participle QUOTE "by" SPEAKER`: *was called "a disgrace" by Lee*, *accused of "theft" by its owner*
pub(crate) fn passive(left: &[Token], right: &[Token]) -> Option<Found> {
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
pub(crate) fn noun_that(tokens: &[Token]) -> Option<Found> {
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
pub(crate) fn gapped(between: &[Token]) -> Option<Span> {
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
pub(crate) fn comma(tokens: &[Token]) -> Option<Found> {
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

/// `as = SPEAKER verb object … "as" QUOTE`: *Low brushed the loan aside as "old fish"*, but *Low worked in Tarn as*, *Low was
/// known as*, *Low began her career as*
pub(crate) fn took_as(tokens: &[Token]) -> Option<Found> {
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
pub(super) const CHANTS_OF: &[Step] = &[
    Either(&[&[One(is!(AS)), One(is!(DET))], &[Short(is!(PREP - TO - AS - ADV))]]),
    As(Cue, is!(SAYING + PLURAL - CAP)),
    Clause(
        Speaker,
        Deed { verb: is!(VERB | PASTLIKE | PAST | THIRD), within: 4, no: REL | THAT | COMMA | INGLIKE, most: 10 },
    ),
];

/// `SPEAKER … words "," QUOTE`: *she left them with one piece of advice,*
pub(super) const WITH_WORDS: &[Step] = &[
    One(is!(COMMA)),
    As(Cue, is!(SAYING - CAP - TIME)),
    Clause(Speaker, Deed { verb: is!(VERB | PASTLIKE | FINITE | AUX), within: 4, no: 0, most: u8::MAX }),
];

/// `SPEAKER … ":" QUOTE`: before a colon any clause introduces its subject's words; a name alone is a label.
pub(crate) fn colon(tokens: &[Token]) -> Option<Found> {
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
pub(super) fn named_label(clause: &[Token]) -> Option<Found> {
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
pub(crate) fn signature(tokens: &[Token]) -> Option<Found> {
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
pub(crate) fn dashed_label(tokens: &[Token]) -> Option<Found> {
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
pub(crate) fn second_clause(tokens: &[Token]) -> Option<Found> {
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
pub(super) fn named_last(clause: &[Token]) -> Option<Span> {
    let name = clause.iter().rev().take_while(|token| token.is(CAP | PARTICLE) && !token.is(DATE | POSS)).count();
    let left = clause.get(..clause.len().saturating_sub(name))?;
    let joint = left.last()?;
    let close =
        joint.is(SPEAKER | TITLE | FINITE | VERB) || joint.is(PREP) && joint.end.saturating_sub(joint.start) > 3;
    if name >= 2 && close { read(subject, Behind(clause)) } else { None }
}

/// `SPEAKER ":" … QUOTE`: in a headline, which has no full stop
pub(crate) fn headline(tokens: &[Token], right: &[Token]) -> Option<Found> {
    let at = tokens.iter().take(8).position(|token| token.is(COLON))?;
    let (mention, end) = clause_subject(tokens.get(..at)?)?;
    let dated = tokens.get(..at)?.iter().all(|token| token.is(NUMBER | DATE | MONTH | COMMA | TIME));
    if dated || at <= 1 && right.last().is_some_and(|last| last.is(STOP)) {
        return None;
    }
    if end < at || !tokens.first()?.is(CAP) || tokens.get(..at)?.iter().all(|token| token.is(UPPER | COMMA)) {
        return None;
    }
    Some(found(Construction::Label, tokens.get(at).map(Token::span), Some(mention)))
}

/// `SPEAKER's words "," QUOTE`: *in the minister's words,*, *the council's answer:*
pub(crate) fn possessed(tokens: &[Token]) -> Option<Found> {
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

/// `words = "in the words of" SPEAKER "," QUOTE`
pub(crate) fn words_of(tokens: &[Token]) -> Option<Found> {
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

/// `asked = be participle ("," / ":") QUOTE`: *He was asked, "Why?"*, *Low was told: "Go."*, whose words are nobody's who is named.
pub(crate) fn is_asked(left: &[Token]) -> bool {
    let [rest @ .., verb, mark] = left else { return false };
    let group = rest.iter().rev().take_while(|token| token.is(ADV | NOT | AUX));
    let source = left.iter().any(|token| token.is(ACCORDING) && !token.is(PREP));
    mark.is(COMMA | COLON) && verb.is(ASKED) && !source && group.into_iter().any(|token| token.is(BE))
}
