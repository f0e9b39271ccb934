//! From runs to those whom they name: names that do not open a sentence first, those that do next (as far as the story
//! does not know them without their first word), those in quotes and headings, single words last.

use super::noun::plural_noun;
use super::register::{Like, Match, Register};
use super::run::{
    ACTS, ARTICLE, BODILY, CALLED, GOVERNED, HEADING, HONORIFIC, KNOWN_GIVEN, Kind, LETTERS, MONTH, OPENS, PERSON,
    PLACE, QUOTED, Run, SUBJECT, Story, TITLE_ONLY, WHOLE, Words,
};
use super::word::{Shape, Word};
use crate::span::Span;
use crate::tables::class::{ADV, BASE, CONJ, DET, ING, PAST, PREP, SUB, THIRD, VERB};
use crate::tables::names::{CALENDAR, DEMONYM, FUNCTION, GIVEN, ROLE};

/// Tells whom each run names, as far as that does not depend on what stands before it.
pub(super) fn name_all(text: &str, story: &mut Story, register: &mut Register, nouns: &mut Nouns) {
    each(
        story,
        |run| run.is_full() && !is_doubtful(run),
        |story, run| {
            cut_known_tail(text, story, register, run);
            run.entity = register.intern(text, story, run);
        },
    );
    for inner in [false, true] {
        let wanted = |run: &Run| {
            let behind = run.name.from > run.words.from || run.is(WHOLE);
            run.is_full() && is_doubtful(run) && behind == inner && !run.is(QUOTED | HEADING)
        };
        each(story, wanted, |story, run| doubtful(text, story, register, run));
    }
    let wanted = |run: &Run| run.is_full() && run.entity.is_none() && run.is(QUOTED | HEADING);
    each(story, wanted, |story, run| aside(text, story, register, run));
    letters(text, story, register);
    let wanted = |run: &Run| run.name.len() > 0 && !run.is_full() && run.entity.is_none();
    each(story, wanted, |story, run| single(text, story, register, run));
    for run in &story.runs {
        nouns.add(text, story, run);
    }
}

/// Goes over the wanted runs of those that may be names, each of which may be changed.
fn each(story: &mut Story, wanted: impl Fn(&Run) -> bool, mut change: impl FnMut(&Story, &mut Run)) {
    let mut index = 0_usize;
    while let Some(run) = story.runs.get(index) {
        if wanted(run) && run.kind == Kind::Name && !(run.is(TITLE_ONLY) && run.name.len() > 1) {
            let mut run = *run;
            change(story, &mut run);
            if let Some(room) = story.runs.get_mut(index) {
                *room = run;
            }
        }
        index = index.saturating_add(1);
    }
}

/// Whether the first word of a name may have its capital for another reason.
fn is_doubtful(run: &Run) -> bool {
    let sure = run.role.is_some() && !run.is(BODILY) || run.is(HONORIFIC);
    run.is(QUOTED | HEADING | WHOLE) || run.is(OPENS) && !sure || run.name.from > run.words.from && !sure
}

/// The words without the first.
const fn behind(name: Words) -> Words {
    Words { from: name.from.saturating_add(1), to: name.to }
}

/// *All-Stars Tor Hade*, where the story has *Tor Hade*.
fn cut_known_tail(text: &str, story: &Story, register: &Register, run: &mut Run) {
    let tail = behind(run.name);
    if tail.len() > 1 && !run.is(KNOWN_GIVEN | BODILY) {
        if let Some((_, Match::Same)) = register.find(text, story, tail, Like::of(run)) {
            run.name = tail;
        }
    }
}

/// A name whose first word opens a sentence, or stands behind the name of something else.
fn doubtful(text: &str, story: &Story, register: &mut Register, run: &mut Run) {
    if run.is(WHOLE) && story.words(run.name).last().is_some_and(|last| is_surname(text, register, *last)) {
        // *Talking to the Valley Gazette Fennimore said*
        run.name.from = run.name.to.saturating_sub(1);
        run.flags &= !(BODILY | ARTICLE | GOVERNED);
        return;
    }
    if let Some((_, Match::Same | Match::Known)) = register.find(text, story, run.name, Like::of(run)) {
        run.entity = register.intern(text, story, run);
        return;
    }
    cut_known_tail(text, story, register, run);
    let [first, .., last] = story.words(run.name) else { return };
    // *Talking to Radio Ennis Brook said*, where the story has *Rhiannon Brook*.
    if run.name.from > run.words.from && !run.is(KNOWN_GIVEN) && is_surname(text, register, *last) {
        run.name.from = run.name.to.saturating_sub(1);
        return;
    }
    if run.is(OPENS) && run.name.from == run.words.from && is_plain_word(text, *first) {
        // *Greeting Brandt at the quay*
        run.name = behind(run.name);
        run.flags &= !BODILY;
        if run.name.len() < 2 {
            return;
        }
    }
    run.entity = register.intern(text, story, run);
}

/// Whether a word is the surname of a person whom the story names in full.
fn is_surname(text: &str, register: &Register, word: Word) -> bool {
    register.called(text, word).any(|(id, rank)| {
        rank == 3 && register.get(id).is_some_and(|entity| entity.is_person() && entity.words.len() > 1)
    })
}

/// Whether a word with a capital is one that opens sentences: a verb, an adverb, *-ing*.
fn is_plain_word(text: &str, word: Word) -> bool {
    if word.is(GIVEN) || !word.plain || word.shape != Shape::Capital {
        return false;
    }
    let w = word.text(text);
    let known = word.known();
    known & (VERB | BASE | PAST | THIRD | ING | ADV | PREP | SUB | CONJ | DET) != 0
        || (w.ends_with("ing") || w.ends_with("ed") || w.ends_with("ly")) && w.len() > 5
        || word.is(FUNCTION)
}

/// A name in a quote or in a heading: what the story has elsewhere, or what plainly is a person.
fn aside(text: &str, story: &Story, register: &mut Register, run: &mut Run) {
    // Two or three words that the story has as a name elsewhere: *Ana Low Calls Vote Off*.
    for from in run.name.from..run.name.to {
        for to in (from.saturating_add(2)..=run.name.to).rev() {
            let name = Words { from, to };
            if let Some((id, Match::Same)) = register.find(text, story, name, Like::Any) {
                (run.name, run.entity) = (name, Some(id));
                return;
            }
        }
    }
    if run.is(HEADING) && run.name.len() > 2 && !run.is(BODILY) {
        return;
    }
    let heading = run.is(HEADING) && run.is(BODILY | PERSON);
    let sure = run.is(KNOWN_GIVEN) || run.is(HONORIFIC) || heading;
    if sure && run.name.len() < 5 {
        run.entity = register.intern(text, story, run);
    }
}

/// `body = name SP "(" letters ")" / letters SP "(" name ")" / name "," SP "or" SP letters`
///
/// *Ostra Defence Forces (ODF)* · *the ODF (Ostra Defence Forces)* · *the Tarn Weir Board, or TWB,*
fn letters(text: &str, story: &Story, register: &mut Register) {
    for pair in story.runs.windows(2) {
        let [long, short] = pair else { continue };
        known_as(text, story, register, long, short);
        let Some(gap) = Span::new(long.span.end(), short.span.start()).and_then(|gap| gap.slice(text)) else {
            continue;
        };
        if !matches!(gap, " (" | " (the " | ", or " | ", or the " | " or ") {
            continue;
        }
        let bracket = gap.starts_with(" (");
        if bracket && text.as_bytes().get(short.span.end()) != Some(&b')') {
            continue;
        }
        if bracket && long.is(LETTERS) && short.name.len() > 1 && !short.is(LETTERS) {
            if let (Some(word), Some(entity)) = (story.words(long.name).first(), short.entity) {
                if spells(text, story.words(short.name), *word) {
                    bodily(register, entity);
                    register.alias(text, word.span, entity);
                }
            }
            continue;
        }
        let [word] = story.words(short.name) else { continue };
        if !short.is(LETTERS) || long.name.len() < 2 {
            continue;
        }
        let Some(entity) = long.entity else { continue };
        let spelled = spells(text, story.words(long.name), *word);
        let body = register.get(entity).is_some_and(|entity| !entity.is_person());
        if spelled && body || long.is(BODILY) && bracket {
            bodily(register, entity);
            register.alias(text, word.span, entity);
        }
    }
}

/// `name *word ("known" *word "as" / "nicknamed") SP alias`: *Maria de Souza, 74, a cook known in the village as Dona Dodo*
fn known_as(text: &str, story: &Story, register: &mut Register, long: &Run, short: &Run) {
    const NEAR: usize = 160;
    if !short.is(CALLED) || short.is(QUOTED) || long.block != short.block || long.is(QUOTED | BODILY | PLACE) {
        return;
    }
    let gap = Span::new(long.span.end(), short.span.start()).and_then(|gap| gap.slice(text));
    let is_near =
        gap.is_some_and(|gap| gap.len() < NEAR && gap.starts_with(',') && !gap.contains(['.', '!', '?', ';']));
    let (Some(entity), [.., word]) = (long.entity, story.words(short.name)) else { return };
    let is_person = register.get(entity).is_some_and(|entity| entity.may_be_person());
    if is_near && is_person && long.is_full() {
        register.alias(text, word.span, entity);
    }
}

/// `letters SP word`, of the body whose name has that last word and, before it, words with those first letters: *CPA
/// Canada*, of *Chartered Professional Accountants of Canada*
pub(super) fn short_for(text: &str, story: &Story, register: &Register, name: Words) -> Option<u32> {
    let [letters, last] = story.words(name) else { return None };
    if letters.span.len() < 2 || !super::word::is_shouted(text, letters.span) {
        return None;
    }
    let mut found = register.called(text, *last).filter_map(|(id, _)| {
        let (_, before) = story.words(register.get(id)?.words).split_last()?;
        (before.len() > 1 && spells(text, before, *letters)).then_some(id)
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn bodily(register: &mut Register, entity: u32) {
    if let Some(entity) = register.get_mut(entity) {
        entity.body = entity.body.saturating_add(3);
    }
}

/// Whether letters are the first letters of a name, small words aside.
fn spells(text: &str, name: &[Word], letters: Word) -> bool {
    let mut wanted = letters.text(text).chars();
    let first = |word: &Word| word.text(text).chars().next();
    let all = name.iter().filter_map(first).filter(|c| c.is_uppercase()).all(|c| wanted.next() == Some(c));
    all && wanted.next().is_none()
}

/// One word: of somebody whose longer name the story has, or the only name that he has in it.
fn single(text: &str, story: &Story, register: &mut Register, run: &mut Run) {
    let Some(word) = story.words(run.name).last() else { return };
    let least = match run.flags {
        _ if run.is(ARTICLE) => 0,
        _ if run.is(GOVERNED | TITLE_ONLY) => 3,
        _ => 1,
    };
    let mut best: Option<(u32, u8)> = None;
    let mut more = false;
    for (id, rank) in register.called(text, *word) {
        let clash = run.gender.is_some()
            && register.get(id).is_some_and(|entity| entity.gender.is_some() && entity.gender != run.gender);
        let thing = || {
            let entity = register.get(id);
            run.is(ACTS) && entity.is_some_and(|long| long.person == 0 && run.span.start() < long.name.start())
        };
        if rank < least || clash || run.is(ARTICLE) && is_only_person(register, id) || rank < 4 && thing() {
            continue;
        }
        match best {
            Some((old, old_rank)) if old_rank == rank => more |= old != id,
            Some((_, old_rank)) if old_rank > rank => {}
            _ => (best, more) = (Some((id, rank)), false),
        }
    }
    if let Some((id, _)) = best {
        if !more && (!run.is(MONTH) || run.is(ACTS)) {
            run.entity = Some(id);
            if run.is(TITLE_ONLY) {
                // *Weaver*, of *Sigourney Weaver*: a surname here, and no role.
                run.flags &= !TITLE_ONLY;
                run.role = None;
            }
            if !run.is(QUOTED | HEADING) {
                register.count(text, run, id);
            }
        }
        return;
    }
    if !run.is(QUOTED | HEADING) && may_be_name(text, run, *word) {
        run.entity = register.intern(text, story, run);
    }
}

/// *the Low rally* is no Low; *the Harbour Board* is a board.
fn is_only_person(register: &Register, id: u32) -> bool {
    register.get(id).is_some_and(|entity| entity.is_person())
}

/// Whether one word, which is part of no longer name, can be a name by what stands beside it.
fn may_be_name(text: &str, run: &Run, word: Word) -> bool {
    if run.is(TITLE_ONLY) {
        return false;
    }
    if run.is(HONORIFIC | LETTERS) {
        return true;
    }
    let w = word.text(text);
    let other = word.is(ROLE | DEMONYM | CALENDAR | FUNCTION) && !word.is(GIVEN) || plural_noun(w) || run.is(MONTH);
    let opener = run.is(OPENS) && is_plain_word(text, word);
    let subject = run.is(ACTS) && run.weight >= SUBJECT;
    !other && !opener && (run.is(PERSON) || subject) && !run.is(PLACE)
}

/// How many nouns by which people were introduced are kept.
const MOST_NOUNS: usize = 128;

/// The nouns by which the story introduces those whom it names: *the mayor*, *Gov.*, *a lawyer in Tarn*.
#[derive(Clone, Debug, Default)]
pub(super) struct Nouns {
    pub(super) list: alloc::vec::Vec<(Span, u32)>,
}

impl Nouns {
    fn add(&mut self, text: &str, story: &Story, run: &Run) {
        let Some(entity) = run.entity.filter(|_| !run.is(QUOTED)) else { return };
        let honorific = || {
            let before = Words { from: run.words.from, to: run.name.from };
            story
                .words(before)
                .last()
                .filter(|word| run.is(HONORIFIC) && word.text(text).len() > 1)
                .map(|word| word.span)
        };
        for span in [run.role, run.other, honorific()].into_iter().flatten() {
            if self.list.len() < MOST_NOUNS {
                self.list.push((span, entity));
            }
        }
    }
}
