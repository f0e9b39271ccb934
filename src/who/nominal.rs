//! Whom a noun means: *the minister*, *the ministry*; and the nouns that are subjects of sentences.

use super::focus::{One, Sort, Who};
use super::link::Linker;
use super::mention::Pronoun;
use super::noun::{self, Noun};
use super::role::Gender;
use super::run::{CALLED, EMBEDDED, OBJECT, PERSON, POSSESSIVE, Run, SUBJECT};
use super::word::{is_one_of, word_behind};
use crate::span::Span;
use crate::tables::persons::{ANY_BODY, EPITHETS, PARENTS, STRANGERS, UNTOLD, VAGUE};

/// If more places than these have a noun, it tells nobody.
const MOST_ALIKE: u32 = 24;
/// How many of those whom the story names first are asked whether a noun means them.
const MOST_CALLED: usize = 256;

impl Linker<'_> {
    pub(super) fn by_noun(&mut self, noun: &Noun, span: Span, block: u32) -> One {
        let found = self.noun(noun, block).or_else(|| self.parent(noun, block));
        if let Some(one) = found.and_then(|id| self.one(id)) {
            // *the 34-year-old* is a person, whatever the name says.
            if let Some(entity) = found.and_then(|id| self.register.get_mut(id)).filter(|_| noun.person) {
                if entity.body == 0 && entity.place == 0 {
                    entity.person = entity.person.max(2);
                }
            }
            return one;
        }
        let known = crate::tables::classes(noun.head.slice(self.text).unwrap_or(""));
        let thing = known & crate::tables::class::SAYING != 0 && !noun.person;
        let sort = if noun.body || thing {
            Sort::Body
        } else if noun.plural {
            Sort::Group
        } else {
            Sort::Person
        };
        let shared = noun.definite || noun.plural || noun.body;
        let phrase = Span::new(noun.phrase.start(), span.end().max(noun.phrase.end())).unwrap_or(noun.phrase);
        let one = self.unnamed(phrase, noun.head, shared);
        One { sort, gender: noun.gender(self.text), ..one }
    }

    /// Whom a definite noun means.
    fn noun(&self, noun: &Noun, block: u32) -> Option<u32> {
        if !noun.definite || noun.plural {
            return None;
        }
        if noun.body && !noun.person {
            return self.body_called(noun, block);
        }
        let text = self.text;
        let (wanted, head) = (noun.phrase.slice(text)?, noun.head.slice(text)?);
        if self.persons > 1 && (is_one_of(head, VAGUE) || is_one_of(head, UNTOLD)) {
            return None;
        }
        let unnamed = self
            .known
            .unnamed
            .iter()
            .filter(|old| !old.definite && old.head.slice(text).is_some_and(|old| old.eq_ignore_ascii_case(head)));
        // *a judge*, of whom it was last spoken long before *Judge Ana Low* came.
        let unnamed = unnamed.map(|old| self.known.focus.value(Who::Unnamed(old.number), block).max(1)).max();
        let again = noun.head_is_again(text);
        for general in [false, true] {
            if general && again {
                if let Some(id) = self.again(noun, block) {
                    return Some(id);
                }
            }
            let mut found: Option<(u32, u32)> = None;
            let (mut second, mut alike) = (0, 0_u32);
            for (role, id) in &self.known.nouns.list {
                let Some(role) = role.slice(text) else { continue };
                let called = if general { noun::is_kindred(role, head) } else { noun::is_called(role, wanted, head) };
                if !called || self.register.get(*id).is_none_or(|entity| entity.weight == 0 || entity.is_body()) {
                    continue;
                }
                alike = alike.saturating_add(1);
                if alike > MOST_ALIKE {
                    return None;
                }
                let value = self.known.focus.value(Who::Known(*id), block).max(1);
                match found {
                    Some((other, _)) if other == *id => {}
                    Some((_, top)) if value <= top => second = second.max(value),
                    _ => {
                        second = found.map_or(0, |(_, top)| top);
                        found = Some((*id, value));
                    }
                }
            }
            if let Some((id, value)) = found {
                if unnamed.is_some_and(|other| value < other.saturating_mul(3)) {
                    return None;
                }
                // *the minister*, where two were named: the one who clearly is in the foreground.
                return (value >= second.saturating_mul(3)).then_some(id);
            }
        }
        if unnamed.is_some() { None } else { self.only_person(noun, block).or_else(|| self.just_spoke(noun, block)) }
    }

    /// Whether a subject was named first in this paragraph.
    fn is_introduced_in(&self, one: &One, block: u32) -> bool {
        let Who::Known(id) = one.who else { return false };
        let block = usize::try_from(block).ok().and_then(|block| self.prose.get(block));
        let name = self.register.get(id).map(|entity| entity.name);
        one.main && block.zip(name).is_some_and(|(block, name)| block.span.contains(name))
    }

    /// The one person who spoke in this very paragraph, or came into the story there, of whom the story does not say what he is: *Ana Low, who runs the weir,
    /// said it was dry. "It is not safe," the engineer noted.* Offices, and those who come into stories without a name, are
    /// others: *the judge*.
    fn just_spoke(&self, noun: &Noun, block: u32) -> Option<u32> {
        let head = noun.head.slice(self.text)?;
        let is_other = is_one_of(head, UNTOLD) || is_one_of(head, STRANGERS) || is_one_of(head, VAGUE);
        let is_office = crate::tables::names::class(head) & crate::tables::names::TITLE != 0;
        if !noun.person || is_other || is_office {
            return None;
        }
        let gender = noun.gender(self.text);
        let here = || {
            let here = |one: &One| one.sort == Sort::Person && one.block == block;
            self.known.focus.iter(block).filter(move |(one, _)| here(one))
        };
        let only = |is: &dyn Fn(&One) -> bool| {
            let mut found = here().filter(|(one, _)| is(one));
            found.next().filter(|_| found.next().is_none())
        };
        let any_spoke = here().any(|(one, _)| one.spoke);
        let (one, value) = only(&|one| if any_spoke { one.spoke } else { self.is_introduced_in(one, block) })?;
        let Who::Known(id) = one.who else { return None };
        let agrees = self.agrees(one, Pronoun::Of(gender.or(one.gender).unwrap_or(Gender::Man)));
        let is_told = self.known.nouns.list.iter().any(|(_, whose)| *whose == id);
        (agrees && !is_told && value >= 64 * SUBJECT).then_some(id)
    }

    /// `name "'s" SP parent`: the one in the foreground who has the same surname, if only one has: *Martin Rusk's mum*, of
    /// *Wendy Rusk*.
    fn parent(&self, noun: &Noun, block: u32) -> Option<u32> {
        let text = self.text;
        if !is_one_of(noun.head.slice(text)?, PARENTS) {
            return None;
        }
        let at = self.next.saturating_sub(1);
        let mut runs = self.story.runs.iter().skip(at).take_while(|run| run.span.start() < noun.head.start());
        let child = runs.find(|run| run.is(POSSESSIVE) && run.span.end().saturating_add(1) == noun.head.start())?;
        let surname = *self.story.words(child.name).last()?;
        let child = child.entity?;
        let mut others = self.register.called(text, surname).filter(|(id, rank)| {
            *rank == 3
                && *id != child
                && self.register.get(*id).is_some_and(|one| one.is_person() && one.words.len() > 1)
        });
        let (id, _) = others.next().filter(|_| others.next().is_none())?;
        let one = self.one(id)?;
        let gender = noun.gender(self.text);
        let fits = one.gender.is_none() || gender.is_none() || one.gender == gender;
        (fits && self.known.focus.value(one.who, block) > 0).then_some(id)
    }

    /// Whoever clearly is in the foreground and spoke or was introduced last: *the midfielder*, *the mother of six*, *the
    /// 41-year-old*, *the Scot*.
    fn again(&self, noun: &Noun, block: u32) -> Option<u32> {
        let (mut best, mut second): (Option<(u32, u32)>, u32) = (None, 0);
        let mut first = true;
        let gender = noun.gender(self.text);
        for (one, value) in self.known.focus.iter(block) {
            let agrees = self.agrees(one, Pronoun::Of(gender.or(one.gender).unwrap_or(Gender::Man)));
            if one.sort != Sort::Person || !agrees && !self.is_unknown(one) {
                continue;
            }
            let value = if one.main && first { value.saturating_add(value / 6) } else { value };
            first &= !one.main;
            match (one.who, best) {
                (Who::Known(id), None) => best = Some((id, value)),
                (Who::Known(id), Some((_, top))) if value > top => {
                    second = second.max(top);
                    best = Some((id, value));
                }
                _ => second = second.max(value),
            }
            if one.main && block.saturating_sub(one.block) > 1 && best.is_some_and(|(id, _)| Who::Known(id) == one.who)
            {
                return None;
            }
        }
        let (id, value) = best?;
        (value >= 64 * OBJECT && value >= second.saturating_add(second / 5)).then_some(id)
    }

    /// A subject with a name of one word, of whom nothing tells that it is no person: *Sutarno was mending a net.*
    fn is_unknown(&self, one: &One) -> bool {
        let Who::Known(id) = one.who else { return false };
        one.main
            && self
                .register
                .get(id)
                .is_some_and(|one| one.words.len() == 1 && (one.person, one.body, one.place) == (0, 0, 0))
    }

    /// The only person whom the whole story names, if he is in the foreground: *the striker*, *the 41-year-old*.
    fn only_person(&self, noun: &Noun, block: u32) -> Option<u32> {
        let head = noun.head.slice(self.text)?;
        if self.persons != 1 || !noun.person || is_one_of(head, UNTOLD) || is_one_of(head, STRANGERS) {
            return None;
        }
        let gender = noun.gender(self.text);
        let mut persons = self.known.focus.iter(block).filter(|(one, value)| {
            *value >= 64 * OBJECT && self.agrees(one, Pronoun::Of(gender.or(one.gender).unwrap_or(Gender::Man)))
        });
        match (persons.next(), persons.next()) {
            (Some((One { who: Who::Known(id), .. }, _)), None) => Some(*id),
            _ => None,
        }
    }

    /// *the ministry*, of the Health Ministry; *the firm*, of the only body that the story names.
    fn body_called(&self, noun: &Noun, block: u32) -> Option<u32> {
        let text = self.text;
        let (wanted, head) = (noun.phrase.slice(text)?, noun.head.slice(text)?);
        let mut found: Option<u32> = None;
        let known = self.register.entities.iter().take(MOST_CALLED).enumerate();
        for (index, entity) in known.filter(|(_, entity)| entity.weight > 0 && !entity.is_person()) {
            let id = u32::try_from(index).ok()?;
            let words = entity.name.slice(text)?;
            let has = |w: &str| words.split(' ').any(|word| word.eq_ignore_ascii_case(w));
            let told = || {
                self.known.nouns.list.iter().any(|(role, whose)| {
                    *whose == id && role.slice(text).is_some_and(|role| noun::is_kind_called(role, head))
                })
            };
            let named = entity.words.len() > 1 && wanted.split(' ').all(has);
            if named || entity.is_body() && told() {
                if found.is_some() {
                    return None;
                }
                found = Some(id);
            }
        }
        // *the central bank* is none of whose name that says nothing.
        let told = wanted.split(' ').all(|w| w == head || w.starts_with(char::is_uppercase));
        if found.is_some() || !told || !is_one_of(head, ANY_BODY) {
            return found;
        }
        // The only one that may be a body, or the one that clearly leads.
        let mut bodies = self.known.focus.iter(block).filter_map(|(one, value)| match one.who {
            Who::Known(id) => Some((id, value)),
            Who::Unnamed(_) => None,
        });
        let sure = |id: u32| self.register.get(id).is_some_and(|entity| entity.is_body());
        let may = |id: u32| self.register.get(id).is_some_and(|entity| entity.person < 2 && !entity.is_place());
        let (id, value) = bodies.find(|(id, _)| if self.bodies > 0 { sure(*id) } else { may(*id) })?;
        let other = bodies
            .filter(|(other, _)| if self.bodies > 0 { sure(*other) } else { may(*other) })
            .map(|(_, value)| value)
            .max();
        (value >= 64 * EMBEDDED && other.is_none_or(|other| value >= other.saturating_mul(2))).then_some(id)
    }

    /// *A trader who gave her name as Hauwa*: the name of one comes right behind the noun.
    fn is_called_next(&self, end: usize) -> bool {
        const NEAR: usize = 64;
        let run = self.story.runs.get(self.next).filter(|run| run.is(CALLED) && run.is(PERSON));
        let gap = run.and_then(|run| self.text.get(end..run.span.start()));
        gap.is_some_and(|gap| gap.len() < NEAR && !gap.contains(['.', '!', '?', ';']))
    }

    /// *The minister arrived*, *A woman came*: a noun as the subject of a sentence.
    pub(super) fn phrase(&mut self, run: &Run) {
        let end = self.prose.get(usize::try_from(run.block).unwrap_or(usize::MAX)).map_or(0, |block| block.span.end());
        let Some(noun) = noun::read(self.text, run.span.start(), end) else { return };
        let behind = word_behind(self.text, noun.end, end);
        let head = noun.head.slice(self.text).unwrap_or("");
        let clause = || {
            let rest = self.text.get(noun.end..end).unwrap_or("");
            [", who ", ", whose ", ", on condition of ", " who "].iter().any(|begin| rest.starts_with(begin))
        };
        let verb = behind.is_some_and(|verb| super::run::is_verb(self.text, verb)) || clause();
        if !verb || noun.plural || !noun.person && !noun.body || is_one_of(head, EPITHETS) {
            return;
        }
        if let Some(one) = self.noun(&noun, run.block).and_then(|id| self.one(id)) {
            self.push(one, SUBJECT, run.block);
        } else if noun.person && head.starts_with(char::is_lowercase) && !self.is_called_next(noun.end) {
            let one = self.unnamed(noun.phrase, noun.head, noun.definite);
            self.push(One { gender: noun.gender(self.text), ..one }, SUBJECT, run.block);
        }
    }
}
