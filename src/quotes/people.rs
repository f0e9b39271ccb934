//! Who was named: a bounded table of the people and bodies that a story speaks of, and where.
//!
//! It is filled on demand. Only a name that a quote's speaker is called by is looked for, and once: all its places in
//! the prose are looked at, since the fullest name may stand behind the first quote.

use alloc::vec::Vec;

use memchr::{memchr_iter, memmem};

use super::Prose;
use super::name::{self, Gender, Named, Word, named, named_among};
use super::rare::{Rarest, rarest};
use crate::model::{PersonData, SpeakerKind};
use crate::span::Span;
use crate::tables::class::{ADV, CONJ, DET, PAST, PREP, SUB, VERB};
use crate::tables::classes;
use crate::tables::names::{
    BODY, CALENDAR, Class, FAMILY_FIRST, FEMALE_NAME, FUNCTION, GIVEN, KIN, MALE_NAME, PARTICLE, PLACE, TITLE, TRADE,
    class,
};

/// How many names are known at a time; the next one takes the place of the oldest.
const MOST_KEYS: usize = 128;
/// How many people and bodies.
const MOST_PEOPLE: usize = 128;
/// How many places of a name with a given name are kept, to tell two people of one surname apart.
const MOST_PLACES: usize = 128;
/// How many places of surnames that stand alone are kept; the others are looked at again.
const MOST_SPOTS: usize = 4096;
/// How often the whole prose may be searched. After that a name is looked for in its neighbourhood only, so that an
/// article of a hundred thousand names costs no more than so many times its length.
const MOST_SEARCHES: u32 = 64;
/// How far to either side, then.
const NEIGHBOURHOOD: usize = 1024;
/// How many places of one name are looked at in all.
const MOST_HITS: u32 = 512;

/// A surname (or the last word of a body's name), all of whose places have been looked at.
#[derive(Clone, Copy, Debug)]
struct Key {
    word: Span,
    /// Of the word, to tell most others by.
    tag: u32,
    /// A number of its own, one more than the last; a key that was forgotten does not give its number to another.
    id: u32,
    /// Letters, or a word of a body's or a place's name: more than a surname wherever it stands.
    special: bool,
    /// A mention that is this word and nothing else is a name.
    name: bool,
    /// It stands somewhere else than at the beginning of a sentence.
    inside: bool,
    /// Whether the text has the word without its capital, too; known once it was asked.
    noun: Option<bool>,
    /// Its part of the places where a surname plainly stands alone: from the next one to be asked for to the last.
    spots: (usize, usize),
}

/// A surname that was asked for, as it stands in one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) surname: Span,
    /// With what a hyphen or an apostrophe joins before it.
    pub(super) whole: Span,
    pub(super) form: Named,
}

/// A person or a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entity {
    /// Its keys: the surname, and another word of the name if that was asked for too (*Kang* and *Dae-hyun*).
    keys: [u32; 2],
    id: u32,
    pub(super) name: Span,
    /// Of the name, to tell most others by.
    tag: u32,
    /// How many words of the name are no surname.
    given: u8,
    /// The name was taken from the beginning of a sentence.
    opened: bool,
    /// The first word of the name, if that is no surname.
    first: Option<Span>,
    pub(super) role: Option<Span>,
    /// How much the role is worth: one that stands with the whole name more than one with the surname.
    rank: u8,
    pub(super) gender: Option<Gender>,
    pub(super) body: bool,
    /// Its index in the article's list of those who speak.
    person: Option<u32>,
    /// Where it last spoke.
    spoke: usize,
}

/// No key has this number.
const NO_KEY: u32 = u32::MAX;

impl Entity {
    /// Whether more than one bare word tells that this is a person.
    pub(super) fn is_person_for_sure(&self) -> bool {
        !self.body && (self.given > 0 || self.first.is_some() || self.role.is_some() || self.gender.is_some())
    }

    /// A person or a body; `None` of one bare word that may be either.
    fn kind(&self) -> Option<SpeakerKind> {
        match self.body {
            true => Some(SpeakerKind::Body),
            false => self.is_person_for_sure().then_some(SpeakerKind::Person),
        }
    }

    fn has(&self, key: u32) -> bool {
        self.keys.contains(&key)
    }
}

/// Working memory, reused from article to article.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    keys: Vec<Key>,
    entities: Vec<Entity>,
    /// Where a name with a given name begins, and whose it is.
    places: Vec<(usize, u32)>,
    /// Where a surname plainly stands alone, and whether it may open a sentence: of one key after the other.
    spots: Vec<(usize, bool)>,
    next_key: u32,
    next_entity: u32,
    /// How often the prose was searched for a surname, and for a word without its capital.
    searches: u32,
    nouns: u32,
}

/// A number for an entity that stays the same when others are forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Id(u32);

/// What a search found at one place.
struct Hit {
    block: Span,
    named: Named,
}

impl People {
    pub(super) fn clear(&mut self) {
        self.keys.clear();
        self.entities.clear();
        self.places.clear();
        self.spots.clear();
        self.next_key = 0;
        self.next_entity = 0;
        self.searches = 0;
        self.nouns = 0;
    }

    /// How many people and names are held.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.keys.len() + self.entities.len()
    }

    /// Where an entity stands, whose number is one more than that of the one before it.
    fn place(&self, id: Id) -> Option<usize> {
        usize::try_from(id.0.checked_sub(self.entities.first()?.id)?).ok()
    }

    pub(super) fn get(&self, id: Id) -> Option<&Entity> {
        self.entities.get(self.place(id)?)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut Entity> {
        let place = self.place(id)?;
        self.entities.get_mut(place)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Id, &Entity)> {
        self.entities.iter().map(|entity| (Id(entity.id), entity))
    }

    /// The index of this entity in the list of those who speak, where it gets a place if it has none.
    pub(super) fn speaks(&mut self, id: Id, at: usize, list: &mut Vec<PersonData>) -> Option<u32> {
        let entity = self.get_mut(id)?;
        entity.spoke = entity.spoke.max(at);
        if entity.person.is_none() {
            let index = u32::try_from(list.len()).ok()?;
            list.push(PersonData { name: Some(entity.name), role: entity.role, kind: entity.kind() });
            entity.person = Some(index);
        }
        entity.person
    }

    /// Whether `word` is the surname of somebody already in the table.
    pub(super) fn knows(&self, text: &str, word: Span) -> bool {
        self.key_of(text, word).is_some()
    }

    fn key_of(&self, text: &str, word: Span) -> Option<&Key> {
        let bytes = text.as_bytes();
        let word = bytes.get(word.range())?;
        let tag = tag(word);
        self.keys.iter().rev().find(|key| key.tag == tag && bytes.get(key.word.range()) == Some(word))
    }

    /// The key with a number, if it is not forgotten.
    fn key(&self, id: u32) -> Option<&Key> {
        let first = self.keys.first()?.id;
        self.keys.get(usize::try_from(id.checked_sub(first)?).ok()?)
    }

    fn key_mut(&mut self, id: u32) -> Option<&mut Key> {
        let first = self.keys.first()?.id;
        self.keys.get_mut(usize::try_from(id.checked_sub(first)?).ok()?)
    }

    /// The number of the key `surname`, if it has one.
    pub(super) fn number(&self, text: &str, surname: Span) -> Option<u32> {
        self.key_of(text, surname).map(|key| key.id)
    }

    /// The number of the key that a mention is and nothing else, where that can only be a name.
    pub(super) fn named_by(&self, text: &str, mention: Span) -> Option<u32> {
        self.key_of(text, mention).filter(|key| key.name).map(|key| key.id)
    }

    /// Whether the word of a key at `at` plainly stands alone, and may open a sentence, as far as that is known. To be
    /// asked from left to right.
    pub(super) fn alone(&mut self, key: u32, at: usize) -> Option<bool> {
        let (next, last) = self.key(key)?.spots;
        let spots = self.spots.get(next..last)?;
        let passed = spots.iter().position(|(spot, _)| *spot >= at)?;
        let (spot, opens) = *spots.get(passed)?;
        self.key_mut(key)?.spots.0 = next.saturating_add(passed);
        (spot == at).then_some(opens)
    }

    /// Whether a key is still known.
    pub(super) fn remembers(&self, key: u32) -> bool {
        self.key(key).is_some()
    }

    /// The name at `whole`, whose surname has this key; without a look around if the letters beside it tell that there
    /// is nothing.
    ///
    /// `words` are those of a mention that ends with the name, if it was read before.
    pub(super) fn form(&self, text: &str, block: Span, whole: Span, key: Option<u32>, words: &[Word]) -> Named {
        // Behind other words of a mention a surname hardly ever stands alone.
        let alone = if words.is_empty() { stands_alone(text, block, whole) } else { None };
        let special = || match key.and_then(|key| self.key(key)).filter(|key| key.word.len() == whole.len()) {
            Some(key) => key.special,
            None => special(text, whole),
        };
        match alone.filter(|_| !special()) {
            Some(opens) => Named::bare(whole, opens),
            None => named_among(text, block, whole, words),
        }
    }

    /// Whether the word of a key stands with its capital anywhere but at the beginning of a sentence.
    pub(super) fn is_inside(&self, key: u32) -> bool {
        self.key(key).is_some_and(|key| key.inside)
    }

    /// Whether the text has the word of a key without its capital: asked once, then known.
    pub(super) fn is_noun(&mut self, text: &str, key: u32) -> bool {
        let far = self.nouns > MOST_SEARCHES;
        let Some(known) = self.key_mut(key) else { return false };
        if let Some(noun) = known.noun {
            return noun;
        }
        let near = Span::new(
            known.word.start().saturating_sub(NEIGHBOURHOOD),
            known.word.end().saturating_add(NEIGHBOURHOOD).min(text.len()),
        );
        let within = near.filter(|_| far).unwrap_or(Span::at(0, text.len()));
        let noun = has_small(text, within, known.word);
        known.noun = Some(noun);
        self.nouns = self.nouns.saturating_add(1);
        noun
    }

    /// Whom the name at a mention means, looking its surname up first if that is new.
    pub(super) fn find(&mut self, text: &str, prose: &[Prose], asked: &Asked) -> Option<Id> {
        let key = self.look_up(text, prose, asked);
        self.bind(text, key, &asked.form)
    }

    /// The number of the key of a surname, all of whose places are looked at if it is new.
    pub(super) fn look_up(&mut self, text: &str, prose: &[Prose], asked: &Asked) -> u32 {
        match self.key_of(text, asked.surname) {
            Some(key) => key.id,
            None => self.add_key(text, prose, asked),
        }
    }

    /// The number of a new key.
    pub(super) fn add_key(&mut self, text: &str, prose: &[Prose], asked: &Asked) -> u32 {
        let id = self.next_key;
        self.next_key = id.wrapping_add(1);
        if self.keys.len() >= MOST_KEYS {
            // Its people stay until their own places are needed: they have spoken, and a pronoun may ask for them.
            forget_oldest(&mut self.keys);
        }
        let word = asked.surname.slice(text).unwrap_or("");
        let known = class(word);
        self.keys.push(Key {
            word: asked.surname,
            tag: tag(word.as_bytes()),
            id,
            special: is_special(word, known),
            name: known & (FUNCTION | CALENDAR) == 0
                && word.starts_with(char::is_uppercase)
                && word.len() > 2
                && name::is_unjoined(word)
                && !name::is_pointing(word),
            inside: false,
            noun: None,
            spots: (self.spots.len(), self.spots.len()),
        });
        self.search(text, prose, id, asked);
        id
    }

    /// Looks at all places of `surname`.
    fn search(&mut self, text: &str, prose: &[Prose], key: u32, asked: &Asked) {
        let (surname, mention) = (asked.surname, &asked.form);
        let word = surname.slice(text).unwrap_or("");
        let Some(Rarest { byte: rare, before, .. }) = rarest(word) else { return };
        let own = self.key(key).is_none_or(|key| key.special);
        self.searches = self.searches.saturating_add(1);
        let (mut from, mut to) =
            (prose.first().map_or(0, |first| first.span.start()), prose.last().map_or(0, |last| last.span.end()));
        let far = self.searches > MOST_SEARCHES;
        if far {
            from = from.max(surname.start().saturating_sub(NEIGHBOURHOOD));
            to = to.min(surname.end().saturating_add(NEIGHBOURHOOD));
        }
        let Some(haystack) = text.as_bytes().get(from..to) else { return };
        let doubtful = mention.is_bare() && mention.opens && super::resolve::may_be_noun(word);
        let first = if far { prose.partition_point(|block| block.span.end() <= from) } else { 0 };
        let mut blocks = prose.get(first..).unwrap_or_default().iter().map(|prose| prose.span);
        let mut block = Span::default();
        // A name whose surname stands first, or a given name alone: *Kang Dae-hyun*, later *Kang*. It counts only if
        // nowhere a given name stands before the word.
        let mut behind: Option<Hit> = None;
        let mut bare: Option<Hit> = None;
        let mut honorific = None;
        let mut inside = false;
        let mut plain: Option<(Span, Span)> = None;
        let mut budget = MOST_HITS;
        // What is joined before the word: most of its places have the same.
        let joined = Span::new(asked.whole.start(), surname.start()).map_or(&[][..], |joined| bytes_of(text, joined));
        for at in memchr_iter(rare, haystack) {
            // All of the word, not only its rarest letter.
            let Some(start) = at.checked_sub(before) else { continue };
            if !haystack.get(start..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
                continue;
            }
            let hit = Span::at(start.saturating_add(from), word.len());
            while block.end() < hit.end() {
                match blocks.next() {
                    Some(next) => block = next,
                    None => break,
                }
            }
            if !block.contains(hit) {
                continue;
            }
            let before_hit = hit.start().checked_sub(joined.len()).filter(|_| !joined.is_empty());
            let again = before_hit.and_then(|start| Span::new(start, hit.end())).filter(|whole| {
                whole.start() >= block.start()
                    && bytes_of(text, *whole).starts_with(joined)
                    && name::is_free(text, block, *whole)
            });
            let Some(whole) = again.or_else(|| name::whole_surname(text, block, hit)) else { continue };
            let Some(rest) = budget.checked_sub(1) else { break };
            budget = rest;
            if let Some(full) = spelled_out(text, block, whole) {
                let id = self.body(text, full);
                if let Some(entity) = id.and_then(|id| self.get_mut(id)) {
                    entity.keys = [key, NO_KEY];
                }
            }
            let asked_here = whole == asked.whole && !mention.is_bare();
            let alone = if asked_here { None } else { stands_alone(text, block, whole) };
            let special = || if whole.len() == word.len() { own } else { special(text, whole) };
            if let Some(begins) = alone.filter(|_| !special()) {
                // Most places: a surname and nothing more. They are looked at only if no other tells who that is.
                inside |= !begins;
                if whole.len() == word.len() && self.spots.len() < MOST_SPOTS {
                    self.spots.push((whole.start(), begins));
                }
                plain = plain.or(Some((block, whole)));
                continue;
            }
            let found = if whole == asked.whole { *mention } else { named(text, block, whole) };
            inside |= !found.opens;
            honorific = honorific.or(found.gender.filter(|_| found.given == 0));
            let hit = Hit { block, named: found };
            if found.body != mention.body || found.place && !mention.place || is_heading(text, block, found.name.end())
            {
                continue;
            }
            if found.given > 0 && (!found.article || found.role.is_some() || found.body) {
                self.full(text, key, &hit);
            } else if found.after > 0 && !found.article {
                if self.family_first(text, &hit)
                    && behind.as_ref().is_none_or(|old| hit.named.name.len() > old.named.name.len())
                {
                    behind = Some(hit);
                }
            } else if found.given == 0
                && bare.as_ref().is_none_or(|old| old.named.role.is_none() && found.role.is_some())
            {
                bare = Some(hit);
            }
        }
        let spots = self.spots.len();
        if let Some(key) = self.key_mut(key) {
            key.inside = inside;
            key.spots.1 = spots;
        }
        let bare = bare.or_else(|| plain.map(|(block, whole)| Hit { block, named: Named::bare(whole, false) }));
        let mut new = self.entities.iter_mut().filter(|entity| entity.has(key));
        match (new.next(), new.next()) {
            (None, _) => {
                if let Some(hit) = behind {
                    self.full(text, key, &hit);
                } else if !doubtful {
                    self.only(text, key, surname, mention, bare.as_ref());
                }
            }
            (Some(one), None) => {
                one.gender = honorific.or(one.gender);
                if let Some(role) = bare
                    .and_then(|hit| hit.named.role.or_else(|| name::role_behind(text, hit.block, hit.named.name.end())))
                {
                    if one.rank < 1 {
                        (one.role, one.rank) = (Some(role), 1);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the words behind the first belong to one name: a family name that stands first, a given name known as
    /// such, or a title before it or an apposition behind it that says so.
    fn family_first(&self, text: &str, hit: &Hit) -> bool {
        let found = &hit.named;
        if found.after > 2 || found.body || found.place {
            return false;
        }
        class(first_word(text, found.name).slice(text).unwrap_or("")) & (FAMILY_FIRST | GIVEN) != 0
            || found.role.is_some()
            || found.honorific
            || name::role_behind(text, hit.block, found.name.end()).is_some()
    }

    /// A name with more than a surname: of one already known, or of a new one.
    fn full(&mut self, text: &str, key: u32, hit: &Hit) {
        let found = &hit.named;
        let first = first_word(text, found.name);
        // A word that opens a sentence has a capital anyway: *Celebrating Ana Low*. Behind a title it has it as a name.
        let opens = found.opens && found.role.is_none() && !found.honorific;
        let tag = name_tag(bytes_of(text, found.name));
        let known = self.entities.iter_mut().find(|entity| {
            entity.has(key)
                && (entity.first.is_some_and(|known| same_given(text, known, first))
                    || end_of(text, entity.name, found.name)
                    || end_of(text, found.name, entity.name))
                || entity.tag == tag && entity.name.slice(text) == found.name.slice(text)
        });
        let role = |wanted: bool| {
            (wanted && !found.body).then_some(found).and_then(|found| found.role).or_else(|| {
                if found.body || !wanted {
                    return None;
                }
                name::role_behind(text, hit.block, found.name.end())
                    .or_else(|| name::role_before_comma(text, hit.block, found.start))
            })
        };
        let id = match known {
            Some(entity) => {
                let longer = found.name.len() > entity.name.len() && !(opens && end_of(text, found.name, entity.name));
                if longer || entity.opened && !opens && end_of(text, entity.name, found.name) {
                    entity.opened = opens;
                    entity.name = found.name;
                    entity.tag = tag;
                    entity.first = Some(first);
                    entity.given = found.given;
                }
                if entity.rank < 2 {
                    if let Some(role) = role(true) {
                        (entity.role, entity.rank) = (Some(role), 2);
                    }
                }
                entity.gender = found
                    .gender
                    .or(entity.gender)
                    .or_else(|| entity.role.and_then(|role| name::role_gender(text, role)));
                if !entity.has(key) {
                    entity.keys = [key, entity.keys.into_iter().find(|old| *old != NO_KEY).unwrap_or(NO_KEY)];
                }
                entity.id
            }
            None => {
                let role = role(true);
                let told = role.filter(|_| !found.neutral || role != found.role);
                let gender = found.gender.or_else(|| told.and_then(|role| name::role_gender(text, role)));
                let known = class(first.slice(text).unwrap_or(""));
                let gender = gender.or(match known {
                    c if c & FEMALE_NAME != 0 && c & MALE_NAME == 0 => Some(Gender::Woman),
                    c if c & MALE_NAME != 0 && c & FEMALE_NAME == 0 => Some(Gender::Man),
                    _ => None,
                });
                self.add(Entity {
                    keys: [key, NO_KEY],
                    id: 0,
                    name: found.name,
                    tag,
                    given: found.given,
                    first: Some(first),
                    opened: opens,
                    role,
                    rank: if role.is_some() { 2 } else { 0 },
                    gender,
                    body: found.body,
                    person: None,
                    spoke: 0,
                })
            }
        };
        if self.places.len() < MOST_PLACES {
            self.places.push((found.name.start(), id));
        }
    }

    /// One whose surname (or single name) is all that the story gives.
    fn only(&mut self, text: &str, key: u32, surname: Span, mention: &Named, bare: Option<&Hit>) {
        let name = bare.map_or(surname, |hit| hit.named.name);
        let role = bare.filter(|_| !mention.body).and_then(|hit| {
            hit.named
                .role
                .or_else(|| name::role_behind(text, hit.block, hit.named.name.end()))
                .or_else(|| name::role_before_comma(text, hit.block, hit.named.start))
        });
        self.add(Entity {
            keys: [key, NO_KEY],
            id: 0,
            name,
            tag: name_tag(bytes_of(text, name)),
            given: 0,
            first: None,
            opened: false,
            role,
            rank: u8::from(role.is_some()),
            gender: mention.gender.or_else(|| role.and_then(|role| name::role_gender(text, role))),
            body: mention.body,
            person: None,
            spoke: 0,
        });
    }

    fn add(&mut self, mut entity: Entity) -> u32 {
        entity.id = self.next_entity;
        self.next_entity = self.next_entity.wrapping_add(1);
        if self.entities.len() >= MOST_PEOPLE {
            forget_oldest(&mut self.entities);
        }
        self.entities.push(entity);
        entity.id
    }

    /// A body by its whole name, where that is no name of a person: *Bank of Karavel*, *Northern Compact*.
    pub(super) fn body(&mut self, text: &str, name: Span) -> Option<Id> {
        let wanted = name.slice(text)?;
        let tag = name_tag(wanted.as_bytes());
        let known = |entity: &&Entity| entity.tag == tag && entity.name.slice(text) == Some(wanted);
        if let Some(entity) = self.entities.iter().rev().find(known) {
            return Some(Id(entity.id));
        }
        let id = self.add(Entity {
            keys: [NO_KEY; 2],
            id: 0,
            name,
            tag,
            given: 0,
            first: None,
            opened: false,
            role: None,
            rank: 0,
            gender: None,
            body: true,
            person: None,
            spoke: 0,
        });
        Some(Id(id))
    }

    /// Whom a mention means among those of its surname.
    pub(super) fn bind(&self, text: &str, key: u32, mention: &Named) -> Option<Id> {
        let mut of_key = self.entities.iter().filter(|entity| entity.has(key));
        let one = of_key.next()?;
        let more = of_key.next().is_some();
        if !more && one.name == mention.name && mention.given > 0 {
            return Some(Id(one.id));
        }
        if mention.given > 0 || mention.after > 0 {
            let first = first_word(text, mention.name);
            let tag = name_tag(bytes_of(text, mention.name));
            let by_name = self.entities.iter().find(|entity| {
                entity.has(key) && entity.first.is_some_and(|known| same_given(text, known, first))
                    || entity.tag == tag && entity.name.slice(text) == mention.name.slice(text)
            });
            // *Peñalver Ugarte*, of Rodrigo Peñalver Ugarte: the end of one name.
            let by_end = || {
                let wanted = mention.name.slice(text)?;
                self.entities.iter().find(|entity| {
                    entity.has(key)
                        && entity
                            .name
                            .slice(text)
                            .is_some_and(|name| ends_with(name, wanted).is_some() || name.contains(wanted))
                })
            };
            return by_name.or_else(by_end).map(|entity| Id(entity.id));
        }
        if !more {
            let clash = mention.gender.is_some() && one.gender.is_some() && mention.gender != one.gender;
            return (!clash).then_some(Id(one.id));
        }
        // Two people of one surname: an honorific or a title tells them apart, or else who was last called in full.
        let of_key = || self.entities.iter().filter(|entity| entity.has(key));
        if let Some(gender) = mention.gender {
            let mut agree = of_key().filter(|entity| entity.gender == Some(gender));
            if let (Some(one), None) = (agree.next(), agree.next()) {
                return Some(Id(one.id));
            }
        }
        if let Some(role) = mention.role.and_then(|role| role.slice(text)) {
            let mut agree = of_key().filter(|entity| {
                entity
                    .role
                    .and_then(|known| known.slice(text))
                    .is_some_and(|known| known.contains(role) || role.contains(known))
            });
            if let (Some(one), None) = (agree.next(), agree.next()) {
                return Some(Id(one.id));
            }
        }
        let at = mention.name.start();
        let agrees =
            |entity: &Entity| mention.gender.is_none() || entity.gender.is_none() || entity.gender == mention.gender;
        let last = |id: u32| {
            let named =
                self.places.iter().filter(|(place, whose)| *whose == id && *place < at).map(|(place, _)| *place).max();
            let spoke = self.entities.iter().find(|entity| entity.id == id).map_or(0, |entity| entity.spoke);
            (named.unwrap_or(0).max(spoke), spoke)
        };
        let mut best: Option<(usize, u32)> = None;
        let mut second = 0;
        for entity in of_key().filter(|entity| agrees(entity)) {
            let (when, _) = last(entity.id);
            match best {
                Some((top, _)) if when <= top => second = second.max(when),
                _ => {
                    second = best.map_or(0, |(top, _)| top);
                    best = Some((when, entity.id));
                }
            }
        }
        let (when, id) = best.filter(|(when, _)| *when > 0)?;
        // Both in one breath: no telling.
        let between = text.get(second..when).unwrap_or("");
        let together = second > 0 && !between.contains('\n') && between.len() < 200 && last(id).1 != when;
        (!together).then_some(Id(id))
    }
}

/// `body = 1*(capitalised SP) "(" letters ")"`, each word's first letter in its place: *Tarn Relief Fund (TRF)*.
///
/// The name before the bracket. Small words (*of*, *for*, *and*, *the*) may stand between.
fn spelled_out(text: &str, block: Span, letters: Span) -> Option<Span> {
    if text.as_bytes().get(letters.end()) != Some(&b')') {
        return None;
    }
    let short = letters.slice(text)?;
    if short.len() < 2 || !short.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let mut at =
        text.get(block.start()..letters.start())?.strip_suffix(" (").map(str::len)?.checked_add(block.start())?;
    let end = at;
    let mut wanted = short.chars().rev();
    let mut next = wanted.next();
    let mut small = 0_usize;
    while let Some(letter) = next {
        let before = text.get(block.start()..at)?.trim_end();
        let from = before.trim_end_matches(name::is_letter).len();
        let word = before.get(from..)?;
        if word.starts_with(letter) {
            next = wanted.next();
        } else if matches!(word, "of" | "for" | "and" | "the" | "in" | "on" | "de" | "to") && small < 4 {
            small = small.saturating_add(1);
        } else {
            return None;
        }
        at = block.start().checked_add(from)?;
    }
    Span::new(at, end)
}

/// Takes the oldest quarter out of a full list: one at a time, all the others would move for each that comes.
fn forget_oldest<T>(list: &mut Vec<T>) {
    list.drain(..list.len() / 4);
}

/// The bytes at a span that lies in the text.
#[inline]
fn bytes_of(text: &str, span: Span) -> &[u8] {
    text.as_bytes().get(span.range()).unwrap_or_default()
}

/// Of a name: its length, its first letters and its last.
fn name_tag(name: &[u8]) -> u32 {
    let last = name.last_chunk::<4>().map_or(0, |last| u32::from_le_bytes(*last));
    tag(name).rotate_left(13) ^ last
}

/// Of a word: its length and its first letters.
#[inline]
fn tag(word: &[u8]) -> u32 {
    let first = match word {
        [a, b, c, d, ..] => [*a, *b, *c, *d],
        [a, b, c] => [*a, *b, *c, 0],
        [a, b] => [*a, *b, 0, 0],
        [a] => [*a, 0, 0, 0],
        [] => [0; 4],
    };
    u32::from_le_bytes(first) ^ u32::try_from(word.len()).unwrap_or(u32::MAX).rotate_left(24)
}

/// Whether a word may be more than a surname wherever it stands: letters, or a word of a body's or a place's name.
fn is_special(word: &str, known: Class) -> bool {
    known & (BODY | PLACE) != 0 || word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn special(text: &str, name: Span) -> bool {
    let word = name.slice(text).unwrap_or("");
    is_special(word, class(word))
}

/// Whether `word` stands in `text[within]` with a small first letter, as a word of its own.
fn has_small(text: &str, within: Span, word: Span) -> bool {
    // Its first letter left out, it is found in both cases.
    let mut letters = word.slice(text).unwrap_or("").chars();
    let Some(capital) = letters.next() else { return false };
    let rest = letters.as_str();
    if rest.len() < 3 || !capital.is_ascii_uppercase() || rest.chars().any(char::is_uppercase) {
        return false;
    }
    let small = capital.to_ascii_lowercase();
    let Some(haystack) = text.as_bytes().get(within.range()) else { return false };
    let places = memmem::find_iter(haystack, rest).map(|at| at.saturating_add(within.start()));
    places.take(32).any(|at| {
        let before = text.get(..at).unwrap_or("");
        let behind = text.get(at.saturating_add(rest.len())..).unwrap_or("");
        before.ends_with(small)
            && !behind.starts_with(char::is_alphanumeric)
            && before.strip_suffix(small).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

/// Whether a name plainly stands alone, by the letters beside it; if so, whether it may open a sentence.
///
/// Cheap, and right when it says yes: before it no capital, no initial, no particle, no title, behind it no capital.
fn stands_alone(text: &str, block: Span, name: Span) -> Option<bool> {
    let bytes = text.as_bytes();
    match bytes.get(name.end()..block.end())? {
        [b' ', behind @ ..] => {
            let len = behind.iter().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(behind.len());
            match behind.get(len..).unwrap_or_default() {
                _ if len == 0 => return None,
                // *Anwar bin Rashid*
                [b' ', next, ..] if !next.is_ascii_lowercase() => {
                    let word = Span::at(name.end().checked_add(1)?, len).slice(text)?;
                    if class(word) & PARTICLE != 0 {
                        return None;
                    }
                }
                [next, ..] if !next.is_ascii() => return None,
                _ => {}
            }
        }
        // Behind a comma there may stand who that is.
        [b'.', ..] | [] => {}
        _ => return None,
    }
    let before = match bytes.get(block.start()..name.start())? {
        [] => return Some(true),
        [before @ .., b' '] => before,
        _ => return None,
    };
    match before {
        [.., b','] => return Some(false),
        [.., b'a'..=b'z'] => {}
        // `…," Low said`: nothing of the name stands before the marks, unless it is a nickname.
        [stem @ .., b'"'] | [stem @ .., 0xe2, 0x80, 0x9d | 0x99] | [stem @ .., b'\'', b'\''] | [stem @ .., b'\''] => {
            return match stem.last() {
                Some(b',') => Some(false),
                Some(b'.' | b'?' | b'!') => Some(true),
                _ => None,
            };
        }
        _ => return None,
    }
    let len = before.iter().rev().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(before.len());
    let first = before.len().checked_sub(len)?;
    let word = Span::at(block.start().checked_add(first)?, len);
    // A small word after a blank. Short ones can be particles (*van*), long ones titles (*spokesman*).
    let small = before.get(first).is_some_and(u8::is_ascii_lowercase)
        && first.checked_sub(1).and_then(|at| before.get(at)).is_none_or(|byte| *byte == b' ');
    (small && class(word.slice(text)?) & (PARTICLE | TITLE | KIN | TRADE) == 0).then_some(false)
}

/// Whether a block is a headline or a heading between paragraphs: short, and without a stop or with a capital on most
/// words. Its capitals prove no names: *Karavel Mayor Low Calls For Calm*.
///
/// A name of it ends at `at`.
fn is_heading(text: &str, block: Span, at: usize) -> bool {
    if block.len() >= 200 {
        return false;
    }
    let Some(block) = block.slice(text) else { return false };
    // In a headline only the small words have no capital; and a short word that is no verb may be anything (*vs*).
    let plain = |word: &str| {
        let known = classes(word);
        known & (PREP | SUB | CONJ | DET | ADV) == 0 && (word.len() > 3 || known & (VERB | PAST) != 0)
    };
    let stop = match block.as_bytes() {
        [.., b'.' | b'!' | b'?' | b'"' | b'\'' | b':' | b',' | b')' | b';' | b'-'] => true,
        [.., last] if !last.is_ascii() => block.ends_with(['”', '’', '…', '—', '–']),
        _ => false,
    };
    if !stop {
        return true;
    }
    // Behind a name there is mostly a verb.
    let verb = text.get(at..).and_then(|behind| {
        let behind = behind.strip_prefix(' ')?;
        let len = blank_at(behind.as_bytes(), |byte| matches!(byte, b' ' | 0xc2 | b'\n'));
        behind.get(..len).filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
    });
    if verb.is_some_and(plain) {
        return false;
    }
    let mut capitals = 0_usize;
    for word in words(block) {
        let first = word.chars().next().unwrap_or(' ');
        if first.is_ascii_lowercase() || !first.is_ascii() && first.is_lowercase() {
            if plain(word) {
                return false;
            }
        } else if first.is_ascii_uppercase() || !first.is_ascii() && first.is_uppercase() {
            capitals = capitals.saturating_add(usize::from(word.len() > 3));
        }
    }
    capitals > 4
}

/// The words of `text`, between blanks.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(text);
    core::iter::from_fn(move || {
        let text = left?;
        let (word, behind) = split_word(text);
        left = behind;
        Some(word)
    })
}

/// The first word, and what stands behind the blank behind it.
fn split_word(text: &str) -> (&str, Option<&str>) {
    let bytes = text.as_bytes();
    let end = blank_at(bytes, |byte| matches!(byte, b' ' | 0xc2));
    if bytes.get(end) == Some(&0xc2) {
        // The blank may be one that breaks no line.
        return text.split_once([' ', '\u{a0}']).map_or((text, None), |(word, behind)| (word, Some(behind)));
    }
    (text.get(..end).unwrap_or(text), text.get(end.saturating_add(1)..).filter(|_| end < bytes.len()))
}

/// Where the first byte stands that `is` meant, which is neither an ASCII letter nor a digit; the end if there is none.
#[inline]
fn blank_at(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let len = name::ascii_letters(bytes);
    let more = bytes.get(len..).unwrap_or_default();
    len.saturating_add(more.iter().position(|byte| is(*byte)).unwrap_or(more.len()))
}

/// The first word of a name.
fn first_word(text: &str, name: Span) -> Span {
    name.slice(text).map_or(name, |words| Span::at(name.start(), split_word(words).0.len()))
}

/// Whether `end` is what `name` ends with: *Peñalver Ugarte*, of *Rodrigo Peñalver Ugarte*; *Dos Santos*, of *Ana dos
/// Santos*.
fn end_of(text: &str, name: Span, end: Span) -> bool {
    let (Some(name), Some(end)) = (name.slice(text), end.slice(text)) else { return false };
    ends_with(name, end).is_some_and(|before| before.ends_with(' '))
}

/// What stands before `end` at the end of `name`. A particle has a capital where it stands first.
fn ends_with<'n>(name: &'n str, end: &str) -> Option<&'n str> {
    let (before, same) = name.split_at_checked(name.len().checked_sub(end.len())?)?;
    let small = || Some(same.get(..1)?.eq_ignore_ascii_case(end.get(..1)?) && same.get(1..)? == end.get(1..)?);
    (same == end || small() == Some(true)).then_some(before)
}

/// Whether two given names can be of one person: equal, or one the initial of the other.
fn same_given(text: &str, a: Span, b: Span) -> bool {
    let (Some(a), Some(b)) = (a.slice(text), b.slice(text)) else { return false };
    if a == b {
        return true;
    }
    let initial = |word: &str| word.len() <= 2 || word.ends_with('.');
    (initial(a) || initial(b)) && a.chars().next() == b.chars().next()
}
