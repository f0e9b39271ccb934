//! A speaker before a colon, as in headlines and transcripts: *Mayor: bridge to open in May*.

use memchr::memchr_iter;

use super::content::says_something;
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::{
    ADV, ASKING, AUX, CAP, COLON, CUE, DATE, DET, DOT, FINITE, INGLIKE, NOUNLIKE, NUMBER, PARTICLE, PASTLIKE, PLAIN,
    PLURAL, POSS, PREP, QUOTE, SPEAKER, SUB, SUFFIX, TITLE, TO, VERB, WORD,
};
use crate::tables::desk::Kinds;
use crate::tables::reporting::{UNSAYING, WRITTEN};
use crate::tables::{classes, names, places, regions};

/// No longer label is one, in words.
const WORDS: usize = 8;
/// What is said has so many words at least.
const LEAST: usize = 3;
/// Whether a lone name is somebody's is looked for in so many bytes on either side, at so many places at most.
const BESIDE: usize = 1_500;
const PLACES: usize = 12;

/// A label: who speaks, its colon, and the number of the token at which begins what was said.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub(super) speaker: Span,
    pub(super) cue: Span,
    pub(super) begin: usize,
}

/// `label = speaker ["to" name / "at" name / "on" name] ":" clause`, first in a block
///
/// ```text
/// speaker = [place / body] office / body / given-name surname / surname that the text tells to be somebody's
/// ```
///
/// *Mayor: bridge to open in May*, *Low to owners: The ferry will sail*. No speaker: *Note: the ferry sails at ten*,
/// *Port Ennis: The ferry sank*, *Photo: Ana Low waits for the ferry*. No clause: *Mayor: Ana Low*.
pub(super) fn label(text: &str, sentence: &[Token], asks: bool) -> Option<Label> {
    let colon = sentence.iter().take(WORDS.saturating_add(1)).position(|token| token.is(COLON))?;
    let (before, rest) = sentence.split_at_checked(colon)?;
    let (mark, said) = rest.split_first()?;
    // *Low to owners: …*: whom he speaks to, and where, is no part of the name.
    let is_of = |token: &Token| token.span().slice(text) == Some("of");
    let hearer = before.iter().position(|token| token.is(PREP) && !token.is(CAP) && !is_of(token));
    let (speaker, hearer) = before.split_at_checked(hearer.unwrap_or(before.len()))?;
    let (first, last) = (speaker.first()?, speaker.last()?);
    let opening = said.first()?;
    let others = NUMBER | DATE | AUX | ASKING | SUB | DET | POSS;
    let may_be = first.is(CAP)
        && hearer.iter().all(|token| token.is(WORD))
        && speaker.iter().all(|token| token.is(WORD) && !token.is(others))
        // *Low: How I came to love the ferry*: the title of a piece
        && (asks || !opening.is(ASKING))
        && said.iter().filter(|token| token.is(WORD | QUOTE)).count() >= LEAST
        && says_something(said);
    if !may_be || !is_speaker(text, speaker, asks) || !acts(text, said) {
        return None;
    }
    Some(Label { speaker: first.span().to(last.span()), cue: mark.span(), begin: colon.saturating_add(1) })
}

/// Whether these words are for somebody who speaks.
fn is_speaker(text: &str, speaker: &[Token], asks: bool) -> bool {
    let word = |token: &Token| token.span().slice(text).unwrap_or("");
    // *Mayor of Tarn*: the office decides
    let office = speaker.iter().take_while(|token| !token.is(PREP)).count();
    let Some((last, left)) = speaker.get(..office).and_then(<[Token]>::split_last) else { return false };
    let name = word(last).trim_end_matches('.');
    let alone = left.is_empty();
    let verb = |token: &Token| token.is(VERB | PASTLIKE | ADV | INGLIKE) && !token.is(PLAIN);
    let acts = |token: &Token| verb(token) || token.is(CUE) && token.is(FINITE) && !token.is(NOUNLIKE);
    if left.iter().any(acts) {
        return false;
    }
    // *Report: council to meet*, *New study: …*
    if WRITTEN.hold(name) {
        return !asks && (alone || left.len() == 1 && left.iter().all(|token| token.is(CAP | PLAIN)));
    }
    if UNSAYING.hold(name) || Kinds::of(name).any(Kinds::LABEL) {
        return false;
    }
    // *Mayor: …*, *Harbour police: …*: an office, a body, or many
    if last.is(TITLE | SPEAKER) && !last.is(DOT) {
        return !alone || last.is(TITLE | PLURAL) || names::class(name) & names::BODY != 0;
    }
    let is_name = |token: &Token| token.is(CAP | PARTICLE | DOT | SUFFIX);
    if !speaker.iter().all(is_name) || speaker.len() > 5 || classes(name) != 0 {
        return false;
    }
    let of_place = names::PLACE | names::BODY | names::DEMONYM | names::CALENDAR | names::FUNCTION;
    let span = speaker.first().map_or(last.span(), |first| first.span().to(last.span()));
    let whole = span.slice(text).unwrap_or("");
    if names::class(name) & of_place != 0 || places::is_city(whole) || regions::is_region(whole) {
        return false;
    }
    // *Ana Low: …*, *Governor Low: …*
    let called = |token: &Token| token.is(TITLE) || names::class(word(token)) & (names::GIVEN | names::HONORIFIC) != 0;
    left.iter().any(called) || is_somebody(text, last.span())
}

/// Whether the text beside a lone name tells it to be somebody's: *Ana Low*, *Mr. Low*, *Low said*; a transcript has it in
/// capitals again and again.
fn is_somebody(text: &str, name: Span) -> bool {
    let bytes = text.as_bytes();
    let Some((word, first)) = bytes.get(name.range()).and_then(|word| Some((word, *word.first()?))) else {
        return false;
    };
    let (from, to) = (name.start().saturating_sub(BESIDE), name.end().saturating_add(BESIDE).min(bytes.len()));
    let Some(window) = bytes.get(from..to) else { return false };
    let is_capitals = !word.iter().any(u8::is_ascii_lowercase);
    memchr_iter(first, window).take(PLACES).any(|at| {
        let at = at.saturating_add(from);
        let end = at.saturating_add(word.len());
        let (before, behind) = (bytes.get(..at).unwrap_or(&[]), bytes.get(end..).unwrap_or(&[]));
        let is_same = bytes.get(at..end).is_some_and(|other| other.eq_ignore_ascii_case(word));
        if !is_same || at == name.start() || behind.first().is_some_and(u8::is_ascii_alphanumeric) {
            return false;
        }
        match before {
            [] | [.., b'\n'] => is_capitals && behind.starts_with(b":"),
            [left @ .., b' '] => {
                let called = left.rsplit(|byte| !byte.is_ascii_alphabetic() && *byte != b'.' && *byte != b'-').next();
                let called = called.filter(|called| called.first().is_some_and(u8::is_ascii_uppercase));
                let class = called.map_or(0, names::class_of);
                class & (names::GIVEN | names::TITLE | names::HONORIFIC) != 0 || says(behind)
            }
            _ => says(behind),
        }
    })
}

/// Whether a blank and a verb of saying follow.
fn says(behind: &[u8]) -> bool {
    let Some(behind) = behind.strip_prefix(b" ") else { return false };
    let word = behind.split(|byte| !byte.is_ascii_lowercase()).next().unwrap_or(&[]);
    let class = core::str::from_utf8(word).map_or(0, classes);
    class & CUE != 0 && class & FINITE != 0 && class & NOUNLIKE == 0
}

/// Whether these words, whatever the case of their letters, hold a verb, as a clause does.
fn acts(text: &str, said: &[Token]) -> bool {
    said.iter().zip(said.iter().skip(1).map(Some).chain([None])).any(|(token, next)| {
        let class = token.class | classes(token.span().slice(text).unwrap_or(""));
        // *Bridge to open*
        let infinitive = class & TO != 0 && next.is_some_and(|next| !next.is(DET | CAP | NUMBER));
        let cue = class & CUE != 0 && class & FINITE != 0 && class & NOUNLIKE == 0;
        token.is(WORD) && (infinitive || cue || class & (AUX | VERB | PASTLIKE) != 0)
    })
}
