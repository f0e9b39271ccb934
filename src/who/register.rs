//! Those whom the story names: persons, bodies and others, by evidence from all the places where they stand.

use alloc::vec::Vec;

use super::role::Gender;
use super::run::{
    ACTS, ARTICLE, BODILY, CUED, HEADING, HONORIFIC, KNOWN_GIVEN, LETTERS, NEUTER, OPENS, PERSON, PLACE, QUOTED, Run,
    Story, Words,
};
use super::word::{Shape, Word, prefixed};
use crate::model::SpeakerKind;
use crate::span::Span;
use crate::tables::names::{BODY, GIVEN, PARTICLE, SUFFIX};

/// How many of those who share a word are looked at.
const MOST_ALIKE: usize = 24;
/// For so many of them there is room at once, which most stories do not need.
const ROOM: usize = 32;
/// How many people and bodies a story may have. Who comes later has no name.
const MOST: usize = 1 << 16;

/// A person, a body or a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entity {
    /// The fullest name.
    pub(super) words: Words,
    pub(super) name: Span,
    /// That name opens a sentence, or stands in a quote.
    doubtful: bool,
    pub(super) person: u32,
    pub(super) body: u32,
    pub(super) place: u32,
    pub(super) gender: Option<Gender>,
    pub(super) role: Option<Span>,
    /// How much the role is worth.
    rank: u8,
    /// How often and how prominently it was named, up to the place at work.
    pub(super) weight: u32,
    /// The index in the list of those who speak.
    pub(super) speaker: Option<u32>,
}

impl Entity {
    pub(super) fn is_body(&self) -> bool {
        self.body > self.person && self.body >= self.place
    }

    pub(super) fn is_place(&self) -> bool {
        self.place > self.person && self.place > self.body
    }

    /// Whether more than its capitals says that it is a person.
    pub(super) fn is_person(&self) -> bool {
        self.person > 0 && self.person >= self.body && self.person >= self.place
    }

    /// Whether it may be a person, by what is known.
    pub(super) fn may_be_person(&self) -> bool {
        self.is_person() || self.body == 0 && self.place == 0 && self.words.len() > 1
    }

    pub(super) fn kind(&self) -> Option<SpeakerKind> {
        if self.is_body() { Some(SpeakerKind::Body) } else { self.is_person().then_some(SpeakerKind::Person) }
    }
}

/// Which word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    First,
    Middle,
    Last,
    /// Letters or another name for it.
    Alias,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    entity: u32,
    place: Place,
    next: Option<u32>,
}

/// A word of names.
#[derive(Clone, Copy, Debug)]
struct Head {
    word: Span,
    hash: u32,
    node: u32,
}

/// Working memory, reused from article to article.
#[derive(Clone, Debug, Default)]
pub(super) struct Register {
    pub(super) entities: Vec<Entity>,
    nodes: Vec<Node>,
    heads: Vec<Head>,
    /// One more than the index of a head, by the hash of its word; a power of two, at least twice the heads.
    slots: Vec<u32>,
}

impl Register {
    pub(super) fn clear(&mut self) {
        self.entities.clear();
        self.nodes.clear();
        self.heads.clear();
        self.slots.fill(0);
        self.entities.reserve(ROOM);
        self.nodes.reserve(ROOM.saturating_mul(2));
        self.heads.reserve(ROOM.saturating_mul(2));
    }

    pub(super) fn get(&self, id: u32) -> Option<&Entity> {
        self.entities.get(usize::try_from(id).ok()?)
    }

    pub(super) fn get_mut(&mut self, id: u32) -> Option<&mut Entity> {
        self.entities.get_mut(usize::try_from(id).ok()?)
    }

    /// The slot of a word: where it is, or where it would stand.
    fn slot(&self, text: &str, word: &[u8], hash: u32) -> Option<(usize, Option<usize>)> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = usize::try_from(hash).ok()? & mask;
        loop {
            match self.slots.get(at)?.checked_sub(1) {
                None => return Some((at, None)),
                Some(index) => {
                    let index = usize::try_from(index).ok()?;
                    let head = self.heads.get(index)?;
                    if head.hash == hash && text.as_bytes().get(head.word.range()) == Some(word) {
                        return Some((at, Some(index)));
                    }
                }
            }
            at = at.wrapping_add(1) & mask;
        }
    }

    fn grow(&mut self) {
        let wanted = self.heads.len().saturating_add(1).saturating_mul(2);
        if wanted <= self.slots.len() {
            return;
        }
        let size = wanted.next_power_of_two().max(64);
        self.slots.clear();
        self.slots.resize(size, 0);
        let mask = size.wrapping_sub(1);
        for (index, head) in self.heads.iter().enumerate() {
            let mut at = usize::try_from(head.hash).unwrap_or(0) & mask;
            while self.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = at.wrapping_add(1) & mask;
            }
            if let (Some(slot), Ok(index)) = (self.slots.get_mut(at), u32::try_from(index)) {
                *slot = index.saturating_add(1);
            }
        }
    }

    /// Notes that a word stands in the name of an entity.
    fn note(&mut self, text: &str, word: Span, place: Place, entity: u32) {
        let Some(bytes) = text.as_bytes().get(word.range()) else { return };
        self.grow();
        let hash = hash(bytes);
        let Ok(node) = u32::try_from(self.nodes.len()) else { return };
        let Some((at, known)) = self.slot(text, bytes, hash) else { return };
        let next = match known.and_then(|known| self.heads.get_mut(known)) {
            Some(head) => Some(core::mem::replace(&mut head.node, node)),
            None => {
                self.heads.push(Head { word, hash, node });
                if let (Some(slot), Ok(index)) = (self.slots.get_mut(at), u32::try_from(self.heads.len())) {
                    *slot = index;
                }
                None
            }
        };
        self.nodes.push(Node { entity, place, next });
    }

    /// Those in whose names a word stands, the last that came first; so many at most.
    fn alike<'r>(&'r self, text: &str, word: Span) -> impl Iterator<Item = (u32, Place)> + 'r {
        let found = text.as_bytes().get(word.range()).and_then(|bytes| self.slot(text, bytes, hash(bytes)));
        let head = found.and_then(|(_, known)| self.heads.get(known?)).map(|head| head.node);
        let mut next = head;
        core::iter::from_fn(move || {
            let node = self.nodes.get(usize::try_from(next?).ok()?)?;
            next = node.next;
            Some((node.entity, node.place))
        })
        .take(MOST_ALIKE)
    }

    /// Those who may be meant by one word: by their surnames, or else by their given names, or by another part.
    pub(super) fn called<'r>(&'r self, text: &str, word: Word) -> impl Iterator<Item = (u32, u8)> + 'r {
        self.alike(text, key(text, word)).filter_map(|(id, place)| {
            let entity = self.get(id)?;
            let whole = entity.words.len() == 1;
            let rank = match place {
                Place::Alias => 4,
                Place::Last if whole || entity.may_be_person() && !entity.is_body() => 3,
                Place::First if entity.may_be_person() && !entity.is_body() => 2,
                Place::First if entity.is_body() && entity.doubles_as_first() => 2,
                Place::Middle if entity.is_person() => 1,
                // *the Times*, of *The New York Times*
                Place::Last if entity.is_body() => 0,
                _ => return None,
            };
            Some((id, rank))
        })
    }

    /// Another name for an entity, by which it may be called alone.
    pub(super) fn alias(&mut self, text: &str, word: Span, entity: u32) {
        self.note(text, word, Place::Alias, entity);
    }

    /// One who is known by a handle: the same for the same letters is told by the caller's text.
    pub(super) fn handle(&mut self, handle: Span) -> Option<u32> {
        let id = u32::try_from(self.entities.len()).ok().filter(|_| self.entities.len() < MOST)?;
        self.entities.push(Entity {
            words: Words::default(),
            name: handle,
            doubtful: false,
            person: 0,
            body: 0,
            place: 0,
            gender: None,
            role: None,
            rank: 0,
            weight: 0,
            speaker: None,
        });
        Some(id)
    }

    /// The entity with the name of these words, if the register has it.
    ///
    /// A body is no person: *Eric Trump* is none of *Eric Trump Foundation*.
    pub(super) fn find(&self, text: &str, story: &Story, name: Words, like: Like) -> Option<(u32, Match)> {
        let words = story.words(name);
        let core = Core::of(text, words);
        let last = core.last()?;
        let first = core.first()?;
        let by_last = self.alike(text, key(text, *last)).filter(|(_, place)| *place != Place::Alias);
        let by_first = self.alike(text, first.span).filter(|(_, place)| *place == Place::First);
        let mut best: Option<(u32, Match)> = None;
        for (id, _) in by_last.chain(by_first) {
            let Some(entity) = self.get(id) else { continue };
            let known = Core::of(text, story.words(entity.words));
            if let Some(found) = known.compare(text, &core) {
                if found != Match::Same && !like.fits(entity) {
                    continue;
                }
                if best.is_none_or(|(_, best)| found < best) {
                    best = Some((id, found));
                }
            }
        }
        best
    }

    /// The entity of a run with a name, which is a new one if the register has it not.
    pub(super) fn intern(&mut self, text: &str, story: &Story, run: &Run) -> Option<u32> {
        let name = story.span(run.name)?;
        let doubtful = run.is(HEADING) || run.is(OPENS | QUOTED) && run.role.is_none() && !run.is(HONORIFIC);
        let found = self.find(text, story, run.name, Like::of(run));
        let (id, longer) = match found {
            Some((id, Match::Same)) => (id, false),
            Some((id, Match::Known)) => (id, false),
            Some((id, Match::Longer)) => (id, true),
            None => {
                if self.entities.len() >= MOST {
                    return None;
                }
                let id = u32::try_from(self.entities.len()).ok()?;
                self.entities.push(Entity {
                    words: run.name,
                    name,
                    doubtful,
                    person: 0,
                    body: 0,
                    place: 0,
                    gender: None,
                    role: None,
                    rank: 0,
                    weight: 0,
                    speaker: None,
                });
                self.note_all(text, story, run.name, id, None);
                (id, false)
            }
        };
        let entity = self.get_mut(id)?;
        let old = entity.words;
        let fuller = longer || found.is_some_and(|(_, found)| found == Match::Same) && run.name.len() > old.len();
        let same_length = run.name.len() == old.len() && entity.doubtful && !doubtful;
        let sure = !doubtful || run.is(KNOWN_GIVEN) && !run.is(QUOTED | HEADING);
        if fuller && sure || same_length {
            (entity.words, entity.name, entity.doubtful) = (run.name, name, doubtful);
            if fuller {
                self.note_all(text, story, run.name, id, Some(old));
            }
        }
        self.count(text, run, id);
        Some(id)
    }

    /// Notes the words of a name, as far as they are not in the old one.
    fn note_all(&mut self, text: &str, story: &Story, name: Words, id: u32, old: Option<Words>) {
        let core = Core::of(text, story.words(name));
        let old = old.map(|old| Core::of(text, story.words(old)));
        let len = core.len;
        for (index, word) in core.words().enumerate() {
            let place = match index {
                _ if index.saturating_add(1) == len => Place::Last,
                0 => Place::First,
                _ => Place::Middle,
            };
            let known = old.as_ref().is_some_and(|old| {
                let same = |other: &Word| other.span.slice(text) == word.span.slice(text);
                match place {
                    Place::First => old.first().is_some_and(same),
                    Place::Last => old.last().is_some_and(same),
                    _ => false,
                }
            });
            if !known {
                let span = if place == Place::Last { key(text, *word) } else { word.span };
                self.note(text, span, place, id);
            }
        }
    }

    /// Adds up what a run says of its entity.
    pub(super) fn count(&mut self, text: &str, run: &Run, id: u32) {
        let Some(entity) = self.get_mut(id) else { return };
        let many = run.name.len() > 1;
        let add = |count: &mut u32, flags, more: u32| {
            if run.is(flags) {
                *count = count.saturating_add(more);
            }
        };
        add(&mut entity.person, HONORIFIC, 4);
        add(&mut entity.person, PERSON, 4);
        add(&mut entity.person, KNOWN_GIVEN, 2);
        add(&mut entity.body, BODILY, 4);
        add(&mut entity.body, NEUTER, 3);
        add(&mut entity.place, PLACE, 4);
        add(&mut entity.body, LETTERS, 2);
        if run.is(ARTICLE) && run.role.is_none() && !run.is(HONORIFIC | PERSON) {
            entity.body = entity.body.saturating_add(2);
        }
        if many && run.is(ACTS) && !run.is(BODILY | PLACE | NEUTER | ARTICLE) {
            entity.person = entity.person.saturating_add(if run.weight >= CUED { 2 } else { 1 });
        }
        if run.is(HONORIFIC) || entity.gender.is_none() {
            entity.gender = run.gender.or(entity.gender);
        }
        let Some(role) = run.role.filter(|_| !run.is(QUOTED)) else { return };
        // *Her husband, Josefa Low*: a name may be a man's here and a woman's there.
        let told = super::role::gender(text, role);
        if entity.gender.is_none() || told.is_some() && !run.is(HONORIFIC) {
            entity.gender = told.or(entity.gender);
        }
        let rank = if many { 2 } else { 1 };
        if entity.rank < rank && !run.is(BODILY | PLACE) {
            (entity.role, entity.rank) = (Some(role), rank);
        }
    }
}

impl Entity {
    /// *Verdane Inc.*, later *Verdane*.
    fn doubles_as_first(&self) -> bool {
        self.words.len() == 2
    }
}

/// What a name plainly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Like {
    Person,
    Body,
    Any,
}

impl Like {
    pub(super) const fn of(run: &Run) -> Self {
        if run.is(BODILY) {
            Self::Body
        } else if run.is(PERSON | HONORIFIC | KNOWN_GIVEN) {
            Self::Person
        } else {
            Self::Any
        }
    }

    fn fits(self, entity: &Entity) -> bool {
        match self {
            Self::Person | Self::Any => !entity.is_body(),
            Self::Body => entity.is_body(),
        }
    }
}

/// How the name of a known entity and another name go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// The same first word (or its initial) and the same last.
    Same,
    /// The other is part of the known one: *Vera Lind*, of *Julia Vera Lind*.
    Known,
    /// The known one is part of the other.
    Longer,
}

/// How many words of a name are compared.
const MOST_CORE: usize = 8;

/// The words of a name that tell it from others: no initials in the middle, no nicknames, no particles, no suffix.
struct Core<'w> {
    words: &'w [Word],
    /// Which of them.
    kept: [u8; MOST_CORE],
    len: usize,
}

impl<'w> Core<'w> {
    fn of(text: &str, words: &'w [Word]) -> Self {
        let mut core = Self { words, kept: [0; MOST_CORE], len: 0 };
        let last = words.len().saturating_sub(1);
        for (index, word) in words.iter().enumerate() {
            let inner = index > 0 && index < last;
            let left_out = inner && matches!(word.shape, Shape::Initial | Shape::Nickname)
                || index < last && word.is(PARTICLE) && (word.shape == Shape::Lower || !word.is(GIVEN))
                || index > 0 && word.is(SUFFIX)
                || index == last && index > 0 && word.is(BODY) && is_firm_end(text, *word);
            if left_out {
                continue;
            }
            let (Some(room), Ok(index)) = (core.kept.get_mut(core.len), u8::try_from(index)) else { break };
            *room = index;
            core.len = core.len.saturating_add(1);
        }
        core
    }

    fn words(&self) -> impl DoubleEndedIterator<Item = &'w Word> + '_ {
        let kept = self.kept.get(..self.len).unwrap_or_default();
        kept.iter().filter_map(|index| self.words.get(usize::from(*index)))
    }

    fn first(&self) -> Option<&'w Word> {
        self.words().next()
    }

    fn last(&self) -> Option<&'w Word> {
        self.words().next_back()
    }

    /// How this known name goes together with another.
    fn compare(&self, text: &str, other: &Self) -> Option<Match> {
        let same = |a: &Word, b: &Word| {
            let (a, b) = (key(text, *a), key(text, *b));
            a.slice(text) == b.slice(text)
        };
        let (first, last) = (self.first()?, self.last()?);
        let (other_first, other_last) = (other.first()?, other.last()?);
        if self.len == 1 || other.len == 1 {
            return (self.len == other.len && same(first, other_first)).then_some(Match::Same);
        }
        if same(last, other_last) && same_given(text, *first, *other_first) {
            return Some(Match::Same);
        }
        let ends = |long: &Self, short: &Self| {
            long.words().rev().zip(short.words().rev()).all(|(a, b)| same(a, b))
                || long.words().zip(short.words()).all(|(a, b)| same(a, b))
        };
        if self.len > other.len && ends(self, other) {
            return Some(Match::Known);
        }
        (self.len < other.len && ends(other, self)).then_some(Match::Longer)
    }
}

fn is_firm_end(text: &str, word: Word) -> bool {
    super::word::is_one_of(word.text(text), crate::tables::persons::FIRM_ENDS)
        && !super::word::is_one_of(word.text(text), &["bank", "group"])
}

/// Whether two given names can be of one person: equal, or one the initial of the other.
fn same_given(text: &str, a: Word, b: Word) -> bool {
    let (x, y) = (a.text(text), b.text(text));
    if x == y {
        return true;
    }
    (a.shape == Shape::Initial || b.shape == Shape::Initial) && x.chars().next() == y.chars().next()
}

/// The part of a word by which it is found: *Hadid*, of *al-Hadid*.
fn key(text: &str, word: Word) -> Span {
    if word.plain {
        return word.span;
    }
    word.span.slice(text).and_then(prefixed).map_or(word.span, |bare| Span::of(bare, text))
}

/// Of the letters of a word.
fn hash(word: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = u64::try_from(word.len()).unwrap_or(0);
    let mut left = word;
    while let Some((eight, behind)) = left.split_first_chunk::<8>() {
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*eight)).wrapping_mul(FACTOR);
        left = behind;
    }
    let rest = match (left.first_chunk::<4>(), left.last_chunk::<4>(), left) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
        }
        (_, _, [first, .., last]) => u64::from(*first) | u64::from(*last) << 8 | second(left) << 16,
        (_, _, [one]) => u64::from(*one),
        _ => 0,
    };
    hash = (hash.rotate_left(5) ^ rest).wrapping_mul(FACTOR);
    u32::try_from(hash >> 32).unwrap_or(0)
}

fn second(word: &[u8]) -> u64 {
    word.get(1).copied().map_or(0, u64::from)
}
