//! The noun phrase.

use nom::branch::alt;
use nom::{Err, Parser};

use super::Side;
use crate::quotes::look::{Read, a_not, span};
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::{
    ADV, AUX, BASE, CAP, CLOSE, COMMA, CONJ, CUE, DATE, DET, DOT, ING, INGLIKE, NAME, NOUNLIKE, NUMBER, OBJ, OPEN, OWN,
    PARTICLE, PAST, PASTLIKE, PERSON, PLAIN, PLURAL, POSS, PREP, PRON, REL, SPEAKER, SUB, SUFFIX, THAT, TIME, TITLE,
    TO, VERB, WORD,
};

/// More words than this are no phrase.
pub(crate) const MAX_WORDS: usize = 16;
/// More prepositions than this do not hang on one noun.
const MAX_JOINTS: usize = 4;

const FAIL: Err<()> = Err::Error(());

/// One or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    One,
    Many,
}

/// A noun phrase: *the harbour's old master, Ana Low*
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// All of it but the apposition.
    pub(crate) span: Span,
    /// *the*, *his*, *two*
    pub(crate) determiner: Option<Span>,
    /// What stands between determiner and head.
    pub(crate) modifiers: Option<Span>,
    /// The noun that it is about: *master* in *the master of the harbour*; the last word of a name.
    pub(crate) head: Token,
    /// The capitalised words at the end of its first part: *Ana Low* in *the mayor Ana Low of Tarn*.
    pub(crate) name: Option<Span>,
    /// The words before that name, or a phrase without one: *mayor*.
    pub(crate) role: Option<Span>,
    /// What describes it between commas or in brackets: *40*, *a lawyer from Tarn*.
    pub(crate) apposition: Option<Span>,
    pub(crate) number: Number,
}

/// `phrase = pronoun / part *(joint part) [apposition]`
///
/// ```text
/// part       = *determiner *(adjective / noun / name)
/// joint      = preposition / "and"
/// apposition = "(" 1*8word ")"
/// ```
///
/// *she*, *the master of the harbour*, *Ana Low of Tarn and Ivo Brandt*, *Ana Low (L)*
pub(crate) fn phrase<I: Side>(input: I) -> Read<I, Phrase> {
    alt((pronoun, nominal)).parse(input)
}

/// A pronoun that stands alone: *she*, *that*, but not *that boat*.
pub(crate) fn pronoun<I: Side>(input: I) -> Read<I, Phrase> {
    let (rest, head) = a_not(PRON | OBJ, THAT)(input)?;
    let (left, right) = I::sides(None, rest.first());
    let (_, first) = I::sides(Some(head), None);
    // Read rightwards, what follows a determiner may be its noun.
    let noun = right.filter(|_| first.is_none()).is_some_and(|right| belongs(Some(head), right, None));
    if head.is(OWN) && !head.is(OBJ) || head.is(DET) && noun || left.is_some_and(|left| left.is(DET) && head.is(DET)) {
        return Err(FAIL);
    }
    let number = if head.is(PLURAL) { Number::Many } else { Number::One };
    let span = head.span();
    let bare =
        Phrase { span, determiner: None, modifiers: None, head, name: None, role: None, apposition: None, number };
    Ok((rest, bare))
}

/// `nominal = part *(joint part) [brackets]`
fn nominal<I: Side>(input: I) -> Read<I, Phrase> {
    // Leftwards, the brackets come first.
    let (mut rest, brackets) = match brackets(input) {
        Some((rest, found)) => (rest, Some(found)),
        None => (input, None),
    };
    let from = rest;
    (rest, _) = part(rest)?;
    for _ in 0..MAX_JOINTS {
        match joint(rest).and_then(|behind| part(behind).ok().map(|(further, _)| further)) {
            Some(further) if from.taken(further).len() <= MAX_WORDS => rest = further,
            _ => break,
        }
    }
    let read = parts(from.taken(rest)).ok_or(FAIL)?;
    let (rest, apposition) = match self::brackets(rest).filter(|_| brackets.is_none()) {
        Some((behind, found)) => (behind, Some(found)),
        None => (rest, brackets),
    };
    Ok((rest, Phrase { apposition, ..read }))
}

/// `part = *determiner *(adjective / noun / name)`, at least one noun in it, or a determiner that is a pronoun too
pub(super) fn part<I: Side>(input: I) -> Read<I, ()> {
    let mut rest = input;
    let mut near: Option<Token> = None;
    for _ in 0..MAX_WORDS {
        let Some(token) = rest.first() else { break };
        let (left, right) = I::sides(near, rest.rest().first());
        if near.is_some_and(|near| !goes_with(I::ends(near, token))) || !belongs(left, token, right) {
            break;
        }
        near = Some(token);
        rest = rest.rest();
    }
    let words = input.taken(rest);
    let noun = words.iter().any(|word| !word.is(DET) || word.is(PRON) && !word.is(OWN) || word.is(NUMBER));
    if noun { Ok((rest, ())) } else { Err(FAIL) }
}

/// Whether two words that stand side by side may be of one part: no determiner follows a noun.
fn goes_with((left, right): (Token, Token)) -> bool {
    let opens = right.is(DET) && (!right.is(CAP) || right.is(OWN));
    !opens || left.is(DET) && !left.is(OWN)
}

/// `joint = preposition / "and"` between two parts, of which the first is already read.
fn joint<I: Side>(input: I) -> Option<I> {
    let joint = input.first()?;
    let rest = input.rest();
    let further = rest.first()?;
    let noun = !further.is(TIME | COMMA) || further.is(SPEAKER);
    let hangs = joint.is(PREP) && !joint.is(TO | SUB | CAP | ADV) && noun;
    let adds = joint.is(CONJ) && further.is(CAP | SPEAKER) && !further.is(DATE | PRON);
    (hangs || adds).then_some(rest)
}

/// `brackets = "(" 1*8word ")"`
fn brackets<I: Side>(input: I) -> Option<(I, Span)> {
    const MOST: usize = 8;
    let near = input.first().filter(|near| near.is(OPEN | CLOSE))?;
    let mut rest = input.rest();
    for _ in 0..=MOST {
        let token = rest.first()?;
        rest = rest.rest();
        let (left, right) = I::ends(near, token);
        if left.is(OPEN) && right.is(CLOSE) {
            return Some((rest, left.span().to(right.span())));
        }
        if !token.is(WORD | COMMA) {
            return None;
        }
    }
    None
}

/// Whether a word may belong to a noun phrase between these neighbours.
fn belongs(left: Option<Token>, token: Token, right: Option<Token>) -> bool {
    if !token.is(WORD) {
        return false;
    }
    let is = |neighbour: Option<Token>, class| neighbour.is_some_and(|token| token.is(class));
    let determined = is(left, DET | POSS | OWN);
    if token.is(DET) {
        return !token.is(OBJ) || token.is(OWN);
    }
    if token.is(CAP) {
        let is_cue = token.is(CUE) && !token.is(NAME);
        let small = token.is(PREP | SUB | CONJ | AUX | ADV | ING | REL | PRON) && !token.is(NAME);
        return !is_cue && !small && (!token.is(DATE) || determined || is(left, TITLE | SPEAKER));
    }
    if token.is(NUMBER | SPEAKER | TITLE | SUFFIX | DOT) {
        return true;
    }
    if token.is(PLAIN) {
        return determined || !is(right, TIME);
    }
    if token.is(PARTICLE) && is(left, CAP) && is(right, CAP | PARTICLE) {
        return true;
    }
    if token.is(AUX | PRON | REL | CONJ | SUB | OBJ | THAT | PREP) {
        return false;
    }
    if token.is(ADV) {
        return determined && is(right, WORD) && !is(right, AUX | PREP | DET | CUE);
    }
    if token.is(CUE) {
        let noun =
            token.is(NOUNLIKE) && (determined || is(left, PREP | PLAIN | NUMBER | TIME | PASTLIKE) && !is(left, TO));
        return noun || token.is(BASE) && !token.is(PAST) && determined && is(right, SPEAKER | TITLE);
    }
    if token.is(VERB | PASTLIKE | ING | INGLIKE) {
        return determined && !is(right, PREP | DET | PRON | TO);
    }
    !token.is(TIME) || determined
}

/// What a phrase is made of.
fn parts(tokens: &[Token]) -> Option<Phrase> {
    let len = tokens.iter().position(|token| token.is(PREP | CONJ) && !token.is(PARTICLE | CAP));
    let first = tokens.get(..len.unwrap_or(tokens.len())).filter(|first| !first.is_empty()).unwrap_or(tokens);
    let determiners = first.iter().take_while(|token| token.is(DET)).count();
    let (determiner, rest) = first.split_at_checked(determiners)?;
    let named = |token: &Token| token.is(CAP | PARTICLE | SUFFIX) && !token.is(DATE);
    let capitals = rest.iter().rev().take_while(|token| named(token)).count();
    let (before, name) = rest.split_at_checked(rest.len().saturating_sub(capitals))?;
    // *Mayor Ana Low*: a title is no part of the name.
    let titles = name.iter().take_while(|token| token.is(TITLE | SPEAKER)).count();
    let (title, name) = name.split_at_checked(titles)?;
    let role = match (name.is_empty(), before.first().or(title.first())) {
        (true, _) => span(rest),
        (false, Some(from)) => Some(from.span().to(title.last().or(before.last())?.span())),
        (false, None) => None,
    };
    let head = *first.last()?;
    let inner = rest.split_last().map_or(&[][..], |(_, inner)| inner);
    let number = if head.is(PLURAL) && !head.is(CAP) || tokens.iter().any(|token| token.is(CONJ) && !token.is(CAP)) {
        Number::Many
    } else {
        Number::One
    };
    Some(Phrase {
        span: span(tokens)?,
        determiner: span(determiner),
        modifiers: span(inner),
        head,
        name: span(name),
        role,
        apposition: None,
        number,
    })
}

impl Phrase {
    /// Whether it is a pronoun alone.
    pub(crate) fn is_pronoun(&self) -> bool {
        self.head.span() == self.span && self.head.is(PRON | OBJ) && !self.head.is(CAP & !PRON)
    }

    /// Whether it is about somebody who can speak: a name, a person, a body, or a pronoun for one.
    pub(crate) fn is_somebody(&self) -> bool {
        self.name.is_some() || self.head.is(SPEAKER | TITLE | PERSON) || self.head.is(OBJ) && self.is_pronoun()
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::quotes::look::{Ahead, Behind};
    use crate::quotes::token::tokens;

    fn both(text: &str) -> (Vec<Token>, Phrase) {
        let mut list = Vec::new();
        tokens(text, 0, text.len(), &mut list);
        let (rest, ahead) = phrase(Ahead(&list)).unwrap_or_else(|_| panic!("{text}"));
        assert_eq!(rest.0, &[], "{text}");
        let (rest, behind) = phrase(Behind(&list)).unwrap_or_else(|_| panic!("{text}"));
        assert_eq!(rest.0, &[], "{text}");
        assert_eq!(ahead, behind, "{text}");
        (list, ahead)
    }

    /// What is read rightwards is what is read leftwards.
    #[test]
    fn one_grammar_for_both_directions() {
        let of = |text: &'static str, span: Option<Span>| span.map_or("", |span| span.slice(text).unwrap());
        for (text, head, name, role, apposition) in [
            ("she", "she", "", "", ""),
            ("Ana Low", "Low", "Ana Low", "", ""),
            ("the harbour master", "master", "", "harbour master", ""),
            ("the master of the old harbour", "master", "", "master", ""),
            ("Mayor Ana Low of Tarn", "Low", "Ana Low", "Mayor", ""),
            ("Ana Low (L)", "Low", "Ana Low", "", "(L)"),
            ("Ana Low and Ivo Brandt", "Low", "Ana Low", "", ""),
            ("two officials in the ministry", "officials", "", "officials", ""),
            ("the islanders' lawyer", "lawyer", "", "islanders' lawyer", ""),
            ("a report by the union", "report", "", "report", ""),
        ] {
            let (_, found) = both(text);
            assert_eq!(found.span.slice(text), Some(text.trim_end_matches(apposition).trim_end()));
            assert_eq!(
                (of(text, Some(found.head.span())), of(text, found.name), of(text, found.role)),
                (head, name, role),
                "{text}"
            );
            assert_eq!(of(text, found.apposition), apposition, "{text}");
        }
    }

    /// A phrase ends where a verb, an adverb or another phrase begins.
    #[test]
    fn where_a_phrase_ends() {
        for (text, phrase_ahead, phrase_behind) in [
            ("the mayor said she", "the mayor", "she"),
            ("the clerk the mayor", "the clerk", "the mayor"),
            ("Ana Low on Friday", "Ana Low", ""),
            ("officials also Ana Low", "officials", "Ana Low"),
            ("the plan to sail", "the plan", "sail"),
        ] {
            let mut list = Vec::new();
            tokens(text, 0, text.len(), &mut list);
            let (_, found) = phrase(Ahead(&list)).unwrap();
            assert_eq!(found.span.slice(text), Some(phrase_ahead), "{text}");
            let found = phrase(Behind(&list)).ok().and_then(|(_, found)| found.span.slice(text));
            assert_eq!(found.unwrap_or(""), phrase_behind, "{text}");
        }
    }

    #[test]
    fn one_or_many_and_somebody() {
        for (text, number, somebody) in [
            ("the officials", Number::Many, true),
            ("the official", Number::One, true),
            ("Ana Low and Ivo Brandt", Number::Many, true),
            ("the bridge", Number::One, false),
            ("they", Number::One, true),
        ] {
            let (_, found) = both(text);
            assert_eq!((found.number, found.is_somebody()), (number, somebody), "{text}");
        }
    }
}
