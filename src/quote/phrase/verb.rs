//! The verb group.

use super::noun::phrase;
use crate::quotes::look::Behind;
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::{
    ADV, AUX, BASE, BE, CAP, COLON, COMMA, CONJ, CUE, DET, FINITE, ING, NAMING, NOT, NOUNLIKE, NUMBER, OBJ, OWN, PART,
    PAST, PLURAL, POSS, PREP, PRON, QUOTE, REL, REPORTING, SAYING, SEMI, SPEAKER, STOP, SUB, THAT, THIRD, TITLE, TO,
    VERB, WORD,
};

/// What form a verb group has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// *said*, *had said*, *would say*, *is saying*: with a subject of its own.
    Finite,
    /// *saying*
    Participle,
    /// *to say*
    Infinitive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Active,
    /// *was said*, *was told*
    Passive,
}

/// `verb-group = *(auxiliary / adverb / "not") verb`: *would later not say*
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct VerbGroup {
    /// From its first auxiliary to its verb.
    pub(crate) span: Span,
    /// Its verb.
    pub(crate) cue: Token,
    pub(crate) tense: Tense,
    pub(crate) voice: Voice,
    /// It has no subject of its own: *adding*, *and said*, *to say*.
    pub(crate) shared: bool,
    /// How many tokens stand before it.
    pub(crate) first: usize,
    /// The number of its verb among the tokens.
    pub(crate) at: usize,
}

/// The group of the verb of saying at `at`; nothing if it is a noun there (*the report*, *his claims*).
pub(crate) fn verb_group(tokens: &[Token], at: usize) -> Option<VerbGroup> {
    let cue =
        tokens.get(at).copied().filter(|cue| cue.is(CUE | REPORTING) && !(cue.is(CAP) && at > 0 && !cue.is(THIRD)))?;
    let left = tokens.get(..at)?;
    let len = left.iter().rev().take_while(|token| token.is(ADV | NOT | AUX) && !is_subject(token)).count();
    let (before, group) = left.split_at_checked(at.saturating_sub(len))?;
    let neighbour = before.last().copied();
    let next = |class| neighbour.is_some_and(|token| token.is(class));
    let auxiliary = group.iter().any(|token| token.is(AUX)) || next(AUX);
    let be = group.iter().any(|token| token.is(BE)) || next(BE);
    let (mut tense, mut voice) = (Tense::Finite, Voice::Active);
    if cue.is(ING) {
        if !be {
            tense = Tense::Participle;
        }
        if cue.is(NOUNLIKE) && next(DET | OWN | POSS) && !next(PRON & !OWN) {
            return None;
        }
    } else if cue.is(PART) && be && !cue.is(BASE) {
        voice = Voice::Passive;
    } else if cue.is(BASE) && !cue.is(PAST) {
        if next(TO) {
            tense = Tense::Infinitive;
        } else if !auxiliary && !has_plural_subject(cue, before) {
            return None;
        }
    }
    let behind = [1, 2].map(|next| tokens.get(at.saturating_add(next)).copied());
    // *a band called Tarn*
    let after = behind.first().copied().flatten();
    let named = neighbour.is_some_and(|noun| !noun.is(CAP | PRON | SPEAKER | AUX | ADV | CONJ | PLURAL | COMMA));
    if cue.is(NAMING) && !auxiliary && named && after.is_some_and(|after| after.is(CAP | QUOTE)) {
        return None;
    }
    if is_noun(cue, before, auxiliary, behind) {
        return None;
    }
    let shared = tense != Tense::Finite || next(CONJ);
    let from = group.iter().find(|token| !token.is(ADV)).map_or(cue.start, |first| first.start);
    let span = Span::at(from, cue.end.saturating_sub(from));
    Some(VerbGroup { span, cue, tense, voice, shared, first: at.saturating_sub(len), at })
}

/// *he'd*, *they're*: a subject and its auxiliary in one word.
fn is_subject(token: &Token) -> bool {
    token.is(PRON)
}

/// Whether a form that may be a noun (*report*, *claims*) is one behind these words.
fn is_noun(cue: Token, before: &[Token], auxiliary: bool, [after, then]: [Option<Token>; 2]) -> bool {
    let next = |class| before.last().is_some_and(|token| token.is(class));
    if !cue.is(NOUNLIKE) && !cue.is(PAST | PART) || auxiliary || next(TO) {
        return false;
    }
    // *she calls for*, *plans that call for*, *who claims*, *critics hint at*
    let is_subject =
        next(PRON) && !next(DET | OBJ | OWN) || next(REL) || cue.is(BASE) && next(PLURAL) && !next(POSS | DET);
    if cue.is(BASE | THIRD) && (is_subject || cue.is(THIRD) && opens_with_name(before)) {
        return false;
    }
    let determined = next(DET | OWN | POSS | PREP) && (!next(PRON) || next(OWN | DET));
    // *the pledged sum*, *her reported wish*
    if (determined || next(NUMBER) && after.is_some_and(|after| after.is(PLURAL))) && cue.is(PAST | PART) {
        return true;
    }
    // *reports that track boats*
    let relative =
        !cue.is(PAST) && after.is_some_and(|after| after.is(THAT)) && then.is_some_and(|then| then.is(AUX | VERB));
    if relative {
        return true;
    }
    let verb_follows = after.is_some_and(|after| after.is(FINITE | AUX) && !after.is(CAP | NOUNLIKE));
    // *swing states*, *party reports*: a noun beside another
    let beside = before.last().is_some_and(|left| {
        left.is(WORD) && !left.is(PRON | CAP | SPEAKER | TITLE | SAYING | REL | ADV | CONJ | NUMBER | PLURAL)
    });
    let is_noun = cue.is(NOUNLIKE) && cue.is(BASE | THIRD) && !cue.is(PAST);
    if beside && is_noun && !after.is_some_and(|after| after.is(THAT)) {
        return true;
    }
    determined
        || cue.is(NOUNLIKE)
            && !cue.is(PAST)
            && (verb_follows || after.is_some_and(|after| after.is(PREP) && !after.is(SUB)))
}

/// Whether a name and nothing else stands here, first in its clause: *Low calls for*, not *the Low calls for*.
fn opens_with_name(before: &[Token]) -> bool {
    if !before.last().is_some_and(|last| last.is(CAP) && !last.is(POSS | PLURAL)) {
        return false;
    }
    let Ok((rest, found)) = phrase(Behind(before)) else { return false };
    found.name.is_some()
        && found.determiner.is_none()
        && rest.0.last().is_none_or(|left| left.is(COMMA | SUB | CONJ | COLON | STOP | SEMI | QUOTE))
}

/// Whether the subject of a bare form can be one: *they say*, *critics in Ennis say*, not *the minister say*.
fn has_plural_subject(cue: Token, before: &[Token]) -> bool {
    let Some(last) = before.last() else { return false };
    if last.is(PRON) && !last.is(DET) || last.is(REL | CONJ) {
        return true;
    }
    // What is no noun elsewhere is a verb, but behind *let him*, *made the crew*.
    if !cue.is(NOUNLIKE) {
        return !last.is(OBJ | VERB | PREP | DET) || last.is(PRON);
    }
    if last.is(PLURAL) && !last.is(POSS) {
        return true;
    }
    phrase(Behind(before)).is_ok_and(|(_, found)| found.number == super::Number::Many)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::quotes::token::tokens;

    fn read(text: &str, verb: &str) -> Option<(Vec<Token>, VerbGroup)> {
        let mut list = Vec::new();
        tokens(text, 0, text.len(), &mut list);
        let at = list.iter().position(|token| token.span().slice(text) == Some(verb)).unwrap();
        verb_group(&list, at).map(|group| (list, group))
    }

    #[test]
    fn forms_of_a_verb_group() {
        for (text, verb, span, tense, voice, shared) in [
            ("Low said it", "said", "said", Tense::Finite, Voice::Active, false),
            ("Low would later not say it", "say", "would later not say", Tense::Finite, Voice::Active, false),
            ("Low left, saying it", "saying", "saying", Tense::Participle, Voice::Active, true),
            ("Low was told it", "told", "was told", Tense::Finite, Voice::Passive, false),
            ("Low went on to say it", "say", "say", Tense::Infinitive, Voice::Active, true),
            ("Low left and said it", "said", "said", Tense::Finite, Voice::Active, true),
            ("critics say it", "say", "say", Tense::Finite, Voice::Active, false),
        ] {
            let (_, group) = read(text, verb).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(group.span.slice(text), Some(span), "{text}");
            assert_eq!((group.tense, group.voice, group.shared), (tense, voice, shared), "{text}");
        }
    }

    #[test]
    fn nouns_are_no_verb_groups() {
        for (text, verb) in
            [("the report was late", "report"), ("his claims were false", "claims"), ("the minister report", "report")]
        {
            assert_eq!(read(text, verb), None, "{text}");
        }
    }
}
