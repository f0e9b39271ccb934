//! Who was named: a bounded table of the people and bodies that a story speaks of, and where.
//!
//! It is filled on demand. Only a name that a quote's speaker is called by is looked for, and once: all its places in
//! the prose are looked at, since the fullest name may stand behind the first quote.

use alloc::vec::Vec;

use memchr::memmem::Finder;

use super::Prose;
use super::name::{self, Gender, Named, named};
use crate::model::{PersonData, SpeakerKind};
use crate::span::Span;
use crate::tables::class::{ADV, CONJ, DET, PREP, SUB};
use crate::tables::classes;
use crate::tables::names::{
    BODY, FAMILY_FIRST, FEMALE_NAME, GIVEN, KIN, MALE_NAME, PARTICLE, PLACE, TITLE, TRADE, class,
};

/// How many names are known at a time; the next one takes the place of the oldest.
const MOST_KEYS: usize = 128;
/// How many people and bodies.
const MOST_PEOPLE: usize = 256;
/// How many places of a name with a given name are kept, to tell two people of one surname apart.
const MOST_PLACES: usize = 128;
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
    /// A number of its own; a key that was forgotten does not give its number to another.
    id: u32,
    /// It stands somewhere else than at the beginning of a sentence.
    inside: bool,
}

/// A person or a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entity {
    /// Its keys: the surname, and another word of the name if that was asked for too (*Kang* and *Dae-hyun*).
    keys: [u32; 2],
    id: u32,
    pub(super) name: Span,
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
    next_key: u32,
    next_entity: u32,
    searches: u32,
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
        self.next_key = 0;
        self.next_entity = 0;
        self.searches = 0;
    }

    /// How many people and names are held.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.keys.len() + self.entities.len()
    }

    pub(super) fn get(&self, id: Id) -> Option<&Entity> {
        self.entities.iter().rev().find(|entity| entity.id == id.0)
    }

    pub(super) fn get_mut(&mut self, id: Id) -> Option<&mut Entity> {
        self.entities.iter_mut().rev().find(|entity| entity.id == id.0)
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
        let word = word.slice(text);
        self.keys.iter().any(|key| key.word.len() == word.map_or(0, str::len) && key.word.slice(text) == word)
    }

    /// Whether the word stands with its capital anywhere but at the beginning of a sentence.
    pub(super) fn is_inside(&self, text: &str, word: Span) -> bool {
        let word = word.slice(text);
        self.keys.iter().any(|key| key.word.slice(text) == word && key.inside)
    }

    /// Whom the name at `mention` means, looking its surname up first if that is new.
    pub(super) fn find(&mut self, text: &str, prose: &[Prose], surname: Span, mention: &Named) -> Option<Id> {
        let key = self.key(text, prose, surname, mention);
        self.bind(text, key, mention)
    }

    fn key(&mut self, text: &str, prose: &[Prose], surname: Span, mention: &Named) -> u32 {
        let word = surname.slice(text).unwrap_or("");
        if let Some(key) =
            self.keys.iter().rev().find(|key| key.word.len() == word.len() && key.word.slice(text) == Some(word))
        {
            return key.id;
        }
        let id = self.next_key;
        self.next_key = id.wrapping_add(1);
        if self.keys.len() >= MOST_KEYS {
            // Its people stay until their own places are needed: they have spoken, and a pronoun may ask for them.
            self.keys.remove(0);
        }
        self.keys.push(Key { word: surname, id, inside: false });
        self.search(text, prose, id, surname, mention);
        id
    }

    /// Looks at all places of `surname`.
    fn search(&mut self, text: &str, prose: &[Prose], key: u32, surname: Span, mention: &Named) {
        let word = surname.slice(text).unwrap_or("");
        if word.is_empty() {
            return;
        }
        self.searches = self.searches.saturating_add(1);
        let (mut from, mut to) =
            (prose.first().map_or(0, |first| first.span.start()), prose.last().map_or(0, |last| last.span.end()));
        if self.searches > MOST_SEARCHES {
            from = from.max(surname.start().saturating_sub(NEIGHBOURHOOD));
            to = to.min(surname.end().saturating_add(NEIGHBOURHOOD));
        }
        let Some(haystack) = text.as_bytes().get(from..to) else { return };
        let finder = Finder::new(word);
        let doubtful = mention.is_bare() && mention.opens && super::resolve::may_be_noun(word);
        let first = prose.partition_point(|block| block.span.end() <= from);
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
        for at in finder.find_iter(haystack) {
            let hit = Span::at(at.saturating_add(from), word.len());
            while block.end() < hit.end() {
                match blocks.next() {
                    Some(next) => block = next,
                    None => break,
                }
            }
            if !block.contains(hit) {
                continue;
            }
            let Some(whole) = name::whole_surname(text, block, hit) else { continue };
            let Some(rest) = budget.checked_sub(1) else { break };
            budget = rest;
            if let Some(full) = spelled_out(text, block, whole) {
                let id = self.body(text, full);
                if let Some(entity) = id.and_then(|id| self.get_mut(id)) {
                    entity.keys = [key, NO_KEY];
                }
            }
            if let Some(begins) = is_bare(text, block, whole) {
                // Most places: a surname and nothing more. They are looked at only if no other tells who that is.
                inside |= !begins;
                plain = plain.or(Some((block, whole)));
                continue;
            }
            let found = named(text, block, whole);
            inside |= !found.opens;
            honorific = honorific.or(found.gender.filter(|_| found.given == 0));
            let hit = Hit { block, named: found };
            if found.body != mention.body || found.place && !mention.place || is_heading(text, block) {
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
        if let Some(key) = self.keys.iter_mut().rev().find(|old| old.id == key) {
            key.inside = inside;
        }
        let bare = bare.or_else(|| plain.map(|(block, whole)| Hit { block, named: named(text, block, whole) }));
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
        let first = found.name.slice(text).and_then(|name| name.split([' ', '\u{a0}']).next()).unwrap_or("");
        class(first) & (FAMILY_FIRST | GIVEN) != 0
            || found.role.is_some()
            || found.honorific
            || name::role_behind(text, hit.block, found.name.end()).is_some()
    }

    /// A name with more than a surname: of one already known, or of a new one.
    fn full(&mut self, text: &str, key: u32, hit: &Hit) {
        let found = &hit.named;
        let first = first_word(text, found.name);
        let known = self.entities.iter_mut().find(|entity| {
            entity.has(key)
                && (entity.first.is_some_and(|known| same_given(text, known, first))
                    || end_of(text, entity.name, found.name)
                    || end_of(text, found.name, entity.name))
                || entity.name.len() == found.name.len() && entity.name.slice(text) == found.name.slice(text)
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
                // A word that opens a sentence has a capital anyway: *Celebrating Ana Low*.
                let longer =
                    found.name.len() > entity.name.len() && !(found.opens && end_of(text, found.name, entity.name));
                if longer || entity.opened && !found.opens && end_of(text, entity.name, found.name) {
                    entity.opened = found.opens;
                    entity.name = found.name;
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
                let gender = found.gender.or_else(|| role.and_then(|role| name::role_gender(text, role)));
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
                    given: found.given,
                    first: Some(first),
                    opened: found.opens,
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
            self.entities.remove(0);
        }
        self.entities.push(entity);
        entity.id
    }

    /// A body by its whole name, where that is no name of a person: *Bank of Karavel*, *Northern Compact*.
    pub(super) fn body(&mut self, text: &str, name: Span) -> Option<Id> {
        let wanted = name.slice(text)?;
        if let Some(entity) = self.entities.iter().rev().find(|entity| entity.name.slice(text) == Some(wanted)) {
            return Some(Id(entity.id));
        }
        let id = self.add(Entity {
            keys: [NO_KEY; 2],
            id: 0,
            name,
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
    fn bind(&mut self, text: &str, key: u32, mention: &Named) -> Option<Id> {
        let mut of_key = self.entities.iter().filter(|entity| entity.has(key));
        let one = of_key.next()?;
        let more = of_key.next().is_some();
        if mention.given > 0 || mention.after > 0 {
            let first = first_word(text, mention.name);
            let by_name = self.entities.iter().find(|entity| {
                entity.has(key) && entity.first.is_some_and(|known| same_given(text, known, first))
                    || entity.name.slice(text) == mention.name.slice(text)
            });
            // *Peñalver Ugarte*, of Rodrigo Peñalver Ugarte: the end of one name.
            let by_end = || {
                let wanted = mention.name.slice(text)?;
                self.entities.iter().find(|entity| {
                    entity.has(key)
                        && entity.name.slice(text).is_some_and(|name| name.ends_with(wanted) || name.contains(wanted))
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
    let short = letters.slice(text)?;
    if short.len() < 2 || !short.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let mut at =
        text.get(block.start()..letters.start())?.strip_suffix(" (").map(str::len)?.checked_add(block.start())?;
    if !text.get(letters.end()..)?.starts_with(')') {
        return None;
    }
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

/// Whether a name plainly stands alone, by the letters beside it; if so, whether it may open a sentence.
///
/// Cheap, and right when it says yes: before it no capital, no initial, no particle, no title, behind it no capital.
pub(super) fn is_bare(text: &str, block: Span, name: Span) -> Option<bool> {
    let bytes = text.as_bytes();
    let behind = bytes.get(name.end()..block.end()).unwrap_or_default();
    let word = bytes.get(name.start()..name.end()).unwrap_or_default();
    // A word of a body's name, or letters, are looked at in full.
    if word.iter().all(u8::is_ascii_uppercase) || class(name.slice(text).unwrap_or("")) & (BODY | PLACE) != 0 {
        return None;
    }
    match behind {
        [b' ', next, ..] if !next.is_ascii_lowercase() => return None,
        // Behind a comma there may stand who that is.
        [b'.' | b' ', ..] | [] => {}
        _ => return None,
    }
    let mut before = bytes.get(block.start()..name.start()).unwrap_or_default().iter().rev().take(24);
    match before.next() {
        None => return Some(true),
        Some(b' ') => {}
        Some(_) => return None,
    }
    // `…," Low said`
    if let [.., b',', b'"'] | [.., b',', 0xe2, 0x80, 0x9d] =
        bytes.get(block.start()..name.start().checked_sub(1)?).unwrap_or_default()
    {
        return Some(false);
    }
    let mut len = 0_usize;
    let mut first = b' ';
    for byte in before {
        if *byte == b' ' {
            break;
        }
        // Of a word with a comma or a dot behind it, only that is of interest.
        match byte {
            b',' if len == 0 => return Some(false),
            b'a'..=b'z' => {}
            b'A'..=b'Z' => {}
            _ => return None,
        }
        first = *byte;
        len = len.saturating_add(1);
    }
    let start = name.start().checked_sub(len)?.checked_sub(1)?;
    // Short words can be particles (*van*), long ones titles (*spokesman*).
    let word = Span::at(start, len).slice(text)?;
    (first.is_ascii_lowercase() && class(word) & (PARTICLE | TITLE | KIN | TRADE) == 0).then_some(false)
}

/// Whether a block is a headline or a heading between paragraphs: short, and without a stop or with a capital on most
/// words. Its capitals prove no names: *Karavel Mayor Low Calls For Calm*.
fn is_heading(text: &str, block: Span) -> bool {
    let Some(block) = block.slice(text).filter(|block| block.len() < 200) else { return false };
    if !block.ends_with(['.', '!', '?', '"', '”', '\'', '’', ':', ',', ')', '…', ';', '—', '–', '-']) {
        return true;
    }
    let mut capitals = 0_usize;
    for word in block.split([' ', '\u{a0}']).filter(|word| word.len() > 3) {
        if word.starts_with(char::is_uppercase) {
            capitals = capitals.saturating_add(1);
        } else if word.starts_with(char::is_lowercase) && classes(word) & (PREP | SUB | CONJ | DET | ADV) == 0 {
            // In a headline only the small words have none.
            return false;
        }
    }
    capitals > 4
}

/// The first word of a name.
fn first_word(text: &str, name: Span) -> Span {
    name.slice(text).and_then(|name| name.split([' ', '\u{a0}']).next()).map_or(name, |word| Span::of(word, text))
}

/// Whether `end` is what `name` ends with: *Peñalver Ugarte*, of *Rodrigo Peñalver Ugarte*.
fn end_of(text: &str, name: Span, end: Span) -> bool {
    let (Some(name), Some(end)) = (name.slice(text), end.slice(text)) else { return false };
    name.strip_suffix(end).is_some_and(|before| before.ends_with(' '))
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
