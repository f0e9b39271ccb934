//! Whom a noun means: *the minister*, *the ministry*; and the nouns that are subjects of sentences.

use super::focus::{One, Sort, Who};
use super::link::Linker;
use super::mention::Pronoun;
use super::noun::{self, Noun};
use super::role::Gender;
use super::run::{EMBEDDED, OBJECT, Run, SUBJECT};
use super::word::{is_one_of, word_behind};
use crate::span::Span;
use crate::tables::persons::{ANY_BODY, EPITHETS, UNTOLD, VAGUE};

/// If more places than these have a noun, it tells nobody.
const MOST_ALIKE: u32 = 24;
/// How many of those whom the story names first are asked whether a noun means them.
const MOST_CALLED: usize = 256;

impl Linker<'_> {
    pub(super) fn by_noun(&mut self, noun: &Noun, span: Span, block: u32) -> One {
        if let Some(one) = self.noun(noun, block).and_then(|id| self.one(id)) {
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
        One { sort, gender: noun.gender, ..one }
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
        if self
            .known
            .unnamed
            .iter()
            .any(|old| !old.definite && old.head.slice(text).is_some_and(|old| old.eq_ignore_ascii_case(head)))
        {
            return None;
        }
        for general in [false, true] {
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
                // *the minister*, where two were named: the one who clearly is in the foreground.
                return (value >= second.saturating_mul(3)).then_some(id);
            }
        }
        self.only_person(noun, block)
    }

    /// The only person whom the whole story names, if he is in the foreground: *the striker*, *the 41-year-old*.
    fn only_person(&self, noun: &Noun, block: u32) -> Option<u32> {
        let head = noun.head.slice(self.text)?;
        if self.persons != 1 || !noun.person || is_one_of(head, UNTOLD) {
            return None;
        }
        let mut persons = self.known.focus.iter(block).filter(|(one, value)| {
            *value >= 64 * OBJECT && self.agrees(one, Pronoun::Of(noun.gender.or(one.gender).unwrap_or(Gender::Man)))
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
                    *whose == id
                        && role.slice(text).is_some_and(|role| role.split(' ').any(|w| w.eq_ignore_ascii_case(head)))
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

    /// *The minister arrived*, *A woman came*: a noun as the subject of a sentence.
    pub(super) fn phrase(&mut self, run: &Run) {
        let end = self.prose.get(usize::try_from(run.block).unwrap_or(usize::MAX)).map_or(0, |block| block.span.end());
        let Some(noun) = noun::read(self.text, run.span.start(), end) else { return };
        let behind = word_behind(self.text, noun.end, end);
        let head = noun.head.slice(self.text).unwrap_or("");
        let verb = behind.is_some_and(|verb| super::run::is_verb(self.text, verb));
        if !verb || noun.plural || !noun.person && !noun.body || is_one_of(head, EPITHETS) {
            return;
        }
        if let Some(one) = self.noun(&noun, run.block).and_then(|id| self.one(id)) {
            self.push(one, SUBJECT, run.block);
        } else if noun.person && head.starts_with(char::is_lowercase) {
            let one = self.unnamed(noun.phrase, noun.head, noun.definite);
            self.push(One { gender: noun.gender, ..one }, SUBJECT, run.block);
        }
    }
}
