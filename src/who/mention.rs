//! What a speaker's mention is: a pronoun, a name, a noun.

use super::noun::{self, Noun};
use super::role::Gender;
use super::run::{Kind, PERSON, Run, Story, TITLE_ONLY};
use super::word::{Shape, is_one_of, word_before, word_behind};
use crate::span::Span;
use crate::tables::names::{DETERMINER, FUNCTION, GOVERNING, MODIFIER, class};
use crate::tables::persons::ANY_BODY;

/// What a mention is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mention {
    Pronoun(Pronoun),
    /// The run with this index.
    Name(usize),
    /// `@riverfox`
    Handle(Span),
    Noun(Noun),
    /// Nobody that can be told: *who*, *Low and Duarte*.
    Nobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    Of(Gender),
    It,
    They,
}

/// Reads a mention, given the first run that ends behind its beginning.
pub(super) fn read(text: &str, story: &Story, span: Span, first: usize) -> Mention {
    let Some(whole) = span.slice(text) else { return Mention::Nobody };
    match whole {
        "he" | "He" => return Mention::Pronoun(Pronoun::Of(Gender::Man)),
        "she" | "She" => return Mention::Pronoun(Pronoun::Of(Gender::Woman)),
        // *according to him*
        "him" | "Him" => return Mention::Pronoun(Pronoun::Of(Gender::Man)),
        "her" | "Her" => return Mention::Pronoun(Pronoun::Of(Gender::Woman)),
        "it" | "It" => return Mention::Pronoun(Pronoun::It),
        "they" | "They" => return Mention::Pronoun(Pronoun::They),
        "his" | "His" => return Mention::Pronoun(Pronoun::Of(Gender::Man)),
        "who" | "which" => return who(text, story, span, first),
        "I" | "we" | "We" | "you" | "You" | "them" => return Mention::Nobody,
        _ => {}
    }
    if whole.starts_with('@') && !whole.contains(' ') {
        return Span::new(span.start().saturating_add(1), span.end()).map_or(Mention::Nobody, Mention::Handle);
    }
    let (mut found, mut more) = (None, false);
    let runs = story.runs.iter().enumerate().skip(first).take_while(|(_, run)| run.span.start() < span.end());
    for (index, run) in runs {
        if run.span.end() <= span.start() || !stands_for_itself(text, story, run, span) {
            continue;
        }
        let titled = run.role.is_some_and(|role| role.end() <= run.span.start());
        let and = |old: &Run| {
            gap(text, old, run).is_some_and(|gap| gap == " and " || gap == " & " || titled && gap.starts_with(" and "))
        };
        match found.and_then(|old: usize| story.runs.get(old)) {
            None => found = Some(index),
            Some(old) if and(old) => more = true,
            // *CBS This Morning co-anchor DeMarco Morgan*
            Some(old) if run.is(PERSON) && run.is_full() && !old.is(PERSON) && !is_apart(text, old, run) => {
                found = Some(index);
            }
            Some(_) => {}
        }
    }
    match found {
        Some(_) if more => Mention::Nobody,
        Some(index) => Mention::Name(index),
        None => behind_bracket(text, span)
            .and_then(|start| noun::read(text, start, span.end()))
            .map_or(Mention::Nobody, Mention::Noun),
    }
}

/// *Rufus Thane Jr who wrote*
fn who(text: &str, story: &Story, span: Span, first: usize) -> Mention {
    let index = story.runs.iter().skip(first).position(|run| run.span.end() >= span.start());
    let index = match index {
        Some(index) => first.saturating_add(index).checked_sub(1),
        None => story.runs.len().checked_sub(1),
    };
    let right_before = |run: &Run| {
        Span::new(run.span.end(), span.start())
            .and_then(|gap| gap.slice(text))
            .is_some_and(|gap| gap == " " || gap == ", ")
    };
    // *Ana Low of Karavel, who said*
    let owner = |index: usize| {
        let owner = index.checked_sub(1)?;
        let gap = gap(text, story.runs.get(owner)?, story.runs.get(index)?)?;
        is_one_of(gap.trim(), &["of", "from"]).then_some(owner)
    };
    let near = index.and_then(|index| Some((index, story.runs.get(index)?)));
    if let Some((index, _)) = near.filter(|(_, run)| right_before(run)) {
        if let Some(owner) = owner(index) {
            return Mention::Name(owner);
        }
    }
    match near {
        Some((index, run)) if right_before(run) && run.kind == Kind::Name => Mention::Name(index),
        _ => Mention::Nobody,
    }
}

/// *Chief Port Commissioner (CPC)*
fn is_in_brackets(text: &str, run: &Run) -> bool {
    let bytes = text.as_bytes();
    bytes.get(run.span.end()) == Some(&b')')
        && run.span.start().checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'(')
}

/// Whether a comma or a preposition stands between two names.
fn is_apart(text: &str, a: &Run, b: &Run) -> bool {
    gap(text, a, b).is_none_or(|gap| gap.contains(',') || gap.split(' ').any(|w| class(w) & GOVERNING != 0))
}

fn gap<'t>(text: &'t str, a: &Run, b: &Run) -> Option<&'t str> {
    Span::new(a.span.end(), b.span.start())?.slice(text)
}

/// *the Harbour Board (HB) spokesman*: who it is stands behind a parenthesis inside.
fn behind_bracket(text: &str, span: Span) -> Option<usize> {
    let whole = span.slice(text)?;
    let behind = whole.rfind(") ").filter(|at| !whole.get(..*at).is_some_and(|before| before.contains(" of ")));
    span.start().checked_add(behind.map_or(0, |at| at.saturating_add(2)))
}

/// Whether the name of a run in a mention is the one who is mentioned: not *Tarn* in *a resident of Tarn*, *Tarn allies*,
/// *Tarn's mayor*.
fn stands_for_itself(text: &str, story: &Story, run: &Run, mention: Span) -> bool {
    if run.kind != Kind::Name || run.is(TITLE_ONLY) && run.entity.is_none() || is_in_brackets(text, run) {
        return false;
    }
    let Some(name) = story.span(run.name) else { return false };
    if name.start() < mention.start() && name.end() > mention.end() {
        return false;
    }
    // *Tarn's mayor*
    if name.end() != run.span.end() && run.span.end() < mention.end() && run.is(super::run::POSSESSIVE) {
        return false;
    }
    // *Tarn allies*
    if let Some(next) = word_behind(text, run.span.end(), mention.end()) {
        let small = next.shape == Shape::Lower && next.is(FUNCTION) && !next.is(MODIFIER);
        let noun = super::role::is_role(next.text(text), next.class) || next.is(crate::tables::names::BODY);
        if next.shape == Shape::Lower && !small && (noun || !super::run::is_verb(text, next)) {
            return false;
        }
    }
    if run.is(super::run::CUT) || run.role.is_some_and(|role| role.end() < name.start()) {
        return true;
    }
    let begin = run.span.start();
    if begin <= mention.start() {
        return true;
    }
    let comma = text.get(mention.start()..begin).is_some_and(|before| before.ends_with(", "));
    if comma {
        return !is_of_body(text, mention, begin);
    }
    // *a resident of Tarn*, *the letter to Ana Low*
    let mut before = word_before(text, mention.start(), begin);
    if let Some(the) = before.filter(|word| word.is(DETERMINER)) {
        before = word_before(text, mention.start(), the.span.start());
    }
    before.is_none_or(|before| {
        !(before.shape == Shape::Lower && before.is(GOVERNING)
            || super::word::is_one_of(before.text(text), &["with", "by", "about", "near"]))
    })
}

/// *a spokesman for the contractor, Verdane Waste*: the name of the body behind the noun for it.
pub(super) fn is_of_body(text: &str, mention: Span, begin: usize) -> bool {
    let noun = begin.checked_sub(2).and_then(|end| super::word::word_ending(text, mention.start(), end));
    let Some(noun) = noun else { return false };
    let small = noun.shape == Shape::Lower
        && (super::word::is_one_of(noun.text(text), ANY_BODY)
            || super::word::is_one_of(noun.text(text), &["contractor", "developer", "supplier", "builder", "owner"]));
    let det = word_before(text, mention.start(), noun.span.start());
    let of = det.and_then(|det| word_before(text, mention.start(), det.span.start()));
    small && of.is_some_and(|of| of.is(GOVERNING))
}
