//! Who speaks: from a mention ("he", a surname, "the minister") to the person or body that it means.
//!
//! A wrong name is worse than none. Where the text leaves two people possible, there is none.

use alloc::vec::Vec;

use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter};

use super::Prose;
use super::name::{self, Gender, Named, Shape, Word, named, word_at, word_before, word_behind};
use super::people::{Asked, Id, People};
use crate::model::{PersonData, QuoteData};
use crate::span::Span;
use crate::tables::class::{ADV, AUX, CONJ, DET, HOLD, PAST, PREP, REL, SAY, SAYING, SUB, THIRD};
use crate::tables::letters::{HIGH, at_least};
use crate::tables::names::{
    BODY, CALENDAR, DEMONYM, FUNCTION, GIVEN, HONORIFIC, MODIFIER, PARTICLE, PLACE, ROLE, SUFFIX, TITLE, class,
    class_of,
};

/// How far back a pronoun looks.
const REACH: usize = 2500;
/// How many of those who were named last are remembered.
const FOCUS: usize = 8;
/// How many unnamed speakers are remembered.
const MOST_UNNAMED: usize = 64;
/// How many nominals are remembered.
const MOST_NOMINALS: usize = 32;
/// Nouns by which a story refers again to somebody in the foreground, and does not introduce anybody.
const EPITHETS: &[&str] = &[
    "incumbent",
    "frontrunner",
    "front-runner",
    "candidate",
    "nominee",
    "billionaire",
    "businessman",
    "businesswoman",
    "lawmaker",
    "hopeful",
    "Democrat",
    "Republican",
    "tycoon",
    "mogul",
];
/// How many places of a title are looked at.
const MOST_TITLES: usize = 64;

/// Working memory, reused from article to article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    people: People,
    focus: Vec<Focus>,
    /// Unnamed bodies and groups by their mention, and their index in the list of people.
    unnamed: Vec<(Span, u32)>,
    /// The mentions of this article, each read once.
    mentions: Vec<Read>,
    /// The words of the mention that was read last.
    words: Vec<Word>,
    /// What a nominal was found to mean.
    nominals: Vec<(Span, Option<Id>)>,
}

/// A mention as read.
#[derive(Clone, Copy, Debug)]
struct Read {
    span: Span,
    found: Mention,
    cue: Option<Span>,
    /// Of a name.
    asked: Option<(Asked, u32)>,
}

/// Who is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Known(Id),
    /// By the surname, not looked up yet.
    Surname(Span),
    /// Somebody without a name, in the list of people.
    Unnamed(u32),
    /// Somebody, but it is not known who.
    Unknown,
}

/// How much somebody is in the foreground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// *Low asked why he was late*: who answers is somebody else.
    Asker,
    Named,
    Subject,
    Speaker,
}

/// One who was named, and where.
#[derive(Clone, Copy, Debug)]
struct Focus {
    who: Who,
    at: usize,
    weight: Weight,
    gender: Option<Gender>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Person,
    Body,
    /// *residents*: neither he nor she.
    Group,
}

/// `pronoun = "he" / "she" / "it" / "they"`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pronoun {
    Of(Gender),
    It,
    They,
    /// *who*, *I*, *we*: nobody that can be told.
    Other,
}

/// What a mention is.
#[derive(Clone, Copy, Debug)]
enum Mention {
    Pronoun(Pronoun),
    /// The name's last word (or first, of two surnames).
    Name(Span),
    /// A body whose name is the span.
    Body(Span),
    /// *the minister*: its noun, and whether it is one that was spoken of before.
    Nominal {
        noun: Option<Span>,
        definite: bool,
        plural: bool,
    },
}

/// How many of the last mentions are asked whether they read the same.
const RECENT: usize = 8;

impl Mention {
    /// The same mention at another place.
    fn moved(self, from: Span, to: Span) -> Self {
        let place =
            |span: Span| Span::at(span.start().saturating_sub(from.start()).saturating_add(to.start()), span.len());
        match self {
            Self::Pronoun(_) => self,
            Self::Name(span) => Self::Name(place(span)),
            Self::Body(span) => Self::Body(place(span)),
            Self::Nominal { noun, definite, plural } => Self::Nominal { noun: noun.map(place), definite, plural },
        }
    }
}

/// Fills `speaker.person` of every quote that has a speaker, and `people`.
///
/// `people` gets one entry for each who speaks, in the order of their first quote. Linear in the text: each name and
/// each title is searched once, so many at most, and what a pronoun looks at is looked at once.
pub(crate) fn resolve(
    text: &str,
    prose: &[Prose],
    quotes: &mut [QuoteData],
    people: &mut Vec<PersonData>,
    scratch: &mut Scratch,
) {
    scratch.people.clear();
    scratch.focus.clear();
    scratch.unnamed.clear();
    scratch.nominals.clear();
    scratch.mentions.clear();
    // Every name that speaks is known before the first pronoun is asked about.
    for quote in quotes.iter() {
        let Some(span) = mention_of(quote) else { continue };
        if scratch.mentions.last().is_some_and(|last| last.span == span) {
            continue;
        }
        // The same few people speak again and again.
        scratch.words.clear();
        let named_by = scratch.people.named_by(text, span);
        let words = text.as_bytes().get(span.range());
        let mut before = scratch.mentions.iter().rev().take(RECENT);
        let (found, key) = match named_by {
            Some(_) => (Mention::Name(span), named_by),
            None => match before
                .find(|old| old.span.len() == span.len() && text.as_bytes().get(old.span.range()) == words)
            {
                Some(old) => (old.found.moved(old.span, span), old.asked.map(|(_, key)| key)),
                None => (classify(text, span, &mut scratch.words), None),
            },
        };
        let asked = match found {
            Mention::Name(surname) => {
                if let Some((key, opens)) =
                    named_by.and_then(|key| Some((key, scratch.people.alone(key, span.start())?)))
                {
                    let asked = Asked { surname, whole: surname, form: Named::bare(surname, opens) };
                    scratch.mentions.push(Read { span, cue: cue_of(quote), found, asked: Some((asked, key)) });
                    continue;
                }
                let mut near = usize::try_from(quote.block).unwrap_or(usize::MAX);
                let block = block_of(prose, span, &mut near);
                let key = key.filter(|key| scratch.people.remembers(*key));
                let key = key.or_else(|| scratch.people.number(text, surname));
                let asked = ask(text, block, surname, key, &scratch.people, &scratch.words);
                Some((asked, key.unwrap_or_else(|| scratch.people.add_key(text, prose, &asked))))
            }
            _ => None,
        };
        scratch.mentions.push(Read { span, cue: cue_of(quote), found, asked });
    }
    let mentions = core::mem::take(&mut scratch.mentions);
    // Behind the last pronoun nobody asks any more who is in the foreground.
    let pronoun = |read: &&Read| matches!(read.found, Mention::Pronoun(_));
    let last_pronoun = mentions.iter().rev().find(pronoun).map_or(0, |read| read.span.end());
    let mut stage =
        Stage { text, prose, scratch, people, last_pronoun, seen: 0, seen_far: 0, spoke_at: 0, spoke: 0, block: 0 };
    let mut last: Option<(Span, Option<u32>)> = None;
    let mut next = mentions.iter();
    for index in 0..quotes.len() {
        let Some(mention) = quotes.get(index).and_then(mention_of) else { continue };
        let person = match last {
            Some((before, person)) if before == mention => person,
            _ => {
                let Some(read) = next.next() else { break };
                stage.speaker(read, quotes)
            }
        };
        last = Some((mention, person));
        if let Some(speaker) =
            quotes.get_mut(index).and_then(|quote| quote.attribution.as_mut()).and_then(|found| found.speaker.as_mut())
        {
            speaker.person = person;
        }
    }
    scratch.mentions = mentions;
}

fn cue_of(quote: &QuoteData) -> Option<Span> {
    quote.attribution.and_then(|found| found.cue)
}

fn mention_of(quote: &QuoteData) -> Option<Span> {
    quote.attribution.and_then(|found| found.speaker).map(|speaker| speaker.mention)
}

/// The block that holds `span`; `near` is where the last one was found, which is mostly the same or the one before it.
fn block_of(prose: &[Prose], span: Span, near: &mut usize) -> Span {
    for index in [*near, near.saturating_add(1)] {
        if let Some(block) = prose.get(index).filter(|block| block.span.contains(span)) {
            *near = index;
            return block.span;
        }
    }
    *near = prose.partition_point(|block| block.span.end() < span.end());
    prose.get(*near).map_or(span, |block| block.span)
}

/// The name at `surname`, whose key is known or not.
fn ask(text: &str, block: Span, surname: Span, key: Option<u32>, people: &People, words: &[Word]) -> Asked {
    let whole = name::whole_surname(text, block, surname).unwrap_or(surname);
    Asked { surname, whole, form: people.form(text, block, whole, key, words) }
}

/// ```text
/// mention = [*word SP "(" *word ")" SP] (pronoun / [article SP] [role SP] name [SP preposition …]
///           / [article SP] *(word SP) noun [SP preposition …])
/// ```
///
/// *he* · *NATO Secretary-General Jens Stoltenberg* · *Saleh* · *the Northern Compact* · *Ministry of Health* ·
/// *the minister* · *NATO allies* · *a resident of Karavel*
fn classify(text: &str, mention: Span, words: &mut Vec<Word>) -> Mention {
    let nobody = Mention::Nominal { noun: None, definite: false, plural: false };
    let Some(whole) = mention.slice(text) else { return nobody };
    match whole {
        "he" | "He" => return Mention::Pronoun(Pronoun::Of(Gender::Man)),
        "she" | "She" => return Mention::Pronoun(Pronoun::Of(Gender::Woman)),
        "it" | "It" => return Mention::Pronoun(Pronoun::It),
        "they" | "They" => return Mention::Pronoun(Pronoun::They),
        "who" | "I" | "we" | "We" | "you" | "You" | "who " | "him" | "her" | "them" => {
            return Mention::Pronoun(Pronoun::Other);
        }
        _ => {}
    }
    // *Captain (retd) Ana Low*, *the Harbour Board (HB) spokesman*: who it is stands behind a parenthesis inside, if a name
    // with a preposition does not stand before it (*Ana Low of the Harbour Board (HB) Union*).
    let behind = memchr(b')', whole.as_bytes()).and_then(|_| whole.rsplit_once(") "));
    let behind = behind.filter(|(before, _)| {
        let is_joined = before.split(' ').any(|word| matches!(word, "of" | "for" | "from" | "at" | "in" | "with"));
        let is_name = is_joined
            && matches!(part_of_mention(text, Span::at(mention.start(), before.len()), words), Mention::Name(_));
        words.clear();
        !is_name
    });
    let behind = behind.map(|(_, behind)| behind);
    let whole = behind.unwrap_or(whole);
    let mention = Span::at(mention.end().saturating_sub(whole.len()), whole.len());
    if memchr(b',', whole.as_bytes()).is_none() {
        return part_of_mention(text, mention, words);
    }
    // *the minister, Ana Low*: the part behind the comma, if the one before is no name.
    let mut start = mention.start();
    let mut first = None;
    for part in whole.split(", ") {
        let span = Span::at(start, part.len());
        start = span.end().saturating_add(2);
        words.clear();
        let found = part_of_mention(text, span, words);
        match found {
            Mention::Nominal { .. } => {
                first.get_or_insert(found);
            }
            _ => return found,
        }
    }
    first.unwrap_or(nobody)
}

/// A mention without commas. Its words that stand between blanks and have no dots and no marks go to `read`.
fn part_of_mention(text: &str, part: Span, read: &mut Vec<Word>) -> Mention {
    let nobody = Mention::Nominal { noun: None, definite: false, plural: false };
    let (mut definite, mut article, mut pointed) = (false, false, false);
    let end = part.end();
    let mut first = word_at(text, part.start(), end);
    if let Some(word) = first {
        let w = word.span.slice(text).unwrap_or("");
        if name::is_pointing(w) {
            pointed = true;
            article = w.eq_ignore_ascii_case("the");
            definite = article;
            first = word_behind(text, word.whole.end(), end);
        }
    }
    // The head: the last word before the first preposition or other small word behind it.
    let mut begin = first.map_or(part.start(), |word| word.whole.start());
    let mut head: Option<Word> = None;
    let (mut capitals, mut lowers, mut words) = (0_u32, 0_u32, 0_u32);
    let mut title_of = None;
    // A word that is no title and can be a given name.
    let mut untitled = None;
    let mut next = first;
    while let Some(word) = next.filter(|_| words < 16) {
        words = words.saturating_add(1);
        next = word_behind(text, word.whole.end(), end);
        if next.is_some() && name::is_between_blanks(text, word) {
            read.push(word);
        }
        let small = word.shape == Shape::Lower && word.is(FUNCTION) && !word.is(MODIFIER) && !word.is(PARTICLE);
        if small {
            if head.is_none() {
                break;
            }
            let w = word.span.slice(text).unwrap_or("");
            if matches!(w, "of" | "for") {
                // *Secretary of State John Kerry*, *Ministry of Health*, *the mayor of Karavel*
                title_of = head;
            } else if w == "and" {
                if head.is_some_and(|head| head.is(TITLE)) && next.is_some() {
                    // *Governor and Party Chairman Ana Low*
                    continue;
                }
                // *Low and Duarte*: two, so nobody.
                return Mention::Nominal { noun: None, definite: false, plural: true };
            }
            break;
        }
        if let (true, Some(behind)) = (word.possessive(), next) {
            // *the Tarn Courier's Ana Low*
            (begin, head, capitals, lowers, untitled) = (behind.whole.start(), None, 0, 0, None);
            (first, article) = (next, false);
            continue;
        }
        match word.shape {
            Shape::Capital | Shape::Initial | Shape::Nickname => capitals = capitals.saturating_add(1),
            Shape::Lower if word.is(PARTICLE) => {}
            _ => lowers = lowers.saturating_add(1),
        }
        if word.class & (ROLE | MODIFIER | DEMONYM | BODY) == 0 || word.is(GIVEN) {
            untitled = Some(word);
        }
        head = Some(word);
    }
    let Some(head) = head else { return Mention::Nominal { noun: None, definite, plural: false } };
    let head_text = head.span.slice(text).unwrap_or("");
    // *Secretary of State John Kerry*: the words with capitals behind a title's preposition go on to a name.
    if let Some(title) = title_of.filter(|title| title.is(TITLE)) {
        if let Some(surname) = name_behind_title(text, title, end) {
            return Mention::Name(name::surname(text, surname));
        }
        return Mention::Nominal { noun: Some(title.span), definite, plural: false };
    }
    if title_of.is_some() && head.shape == Shape::Capital && head.is(BODY) {
        let mut last = head;
        while let Some(word) = word_behind(text, last.whole.end(), end) {
            last = word;
        }
        if last.shape != Shape::Capital {
            return Mention::Nominal { noun: Some(last.span), definite, plural: false };
        }
        return Span::new(begin, last.span.end()).map_or(Mention::Body(head.span), Mention::Body);
    }
    if words == 1
        && text.get(head.span.start()..end).is_some_and(|word| word.ends_with('.') && head.shape != Shape::Initial)
    {
        // What is left of *R-Colo.*
        return nobody;
    }
    let capital = matches!(head.shape, Shape::Capital | Shape::Initial);
    if !capital {
        // *NATO allies*, *Labour leader*, *police*
        return Mention::Nominal {
            noun: Some(head.span),
            definite,
            plural: head_text.ends_with('s') && !head_text.ends_with("ss"),
        };
    }
    let mut key = head;
    if key.is(SUFFIX) && words > 1 {
        if let Some(before) = word_before(text, begin, key.whole.start()) {
            key = before;
        }
    }
    let alone = capitals == 1 && lowers == 0;
    if alone && (article || key.is(FUNCTION | CALENDAR) || pointed && key.is(DEMONYM)) {
        // *the Premier*, *the Taliban*, *another Muslim*
        if article && !key.is(ROLE | BODY | DEMONYM) && !plural_noun(head_text) {
            return Mention::Body(head.span);
        }
        return Mention::Nominal { noun: Some(head.span), definite, plural: plural_noun(head_text) };
    }
    if alone && head_text.chars().all(char::is_uppercase) && head_text.len() > 1 {
        // *NATO*, *UN*, and what the letters may stand for: *Tarn Relief Fund (TRF)*
        return Mention::Name(head.span);
    }
    if !alone && key.is(TITLE) && (article || untitled.is_none()) {
        // *the Prime Minister*; but a surname can be a title: *Larry King*
        return Mention::Nominal { noun: Some(head.span), definite: article, plural: false };
    }
    if article && lowers == 0 {
        // *the Northern Compact*, *the New York Times*; *the Rev. Ana Low* is a person
        let titled = first.is_some_and(|first| first.is(HONORIFIC | TITLE)) && !head.is(BODY);
        if !titled && plural_noun(head_text) && capitals == 1 {
            return Mention::Nominal { noun: Some(head.span), definite, plural: true };
        }
        if !titled {
            return Span::new(begin, head.span.end()).map_or(Mention::Body(head.span), Mention::Body);
        }
    }
    Mention::Name(if key.plain { key.span } else { name::surname(text, key.span) })
}

/// Whether a word that opens a sentence may be a noun: a name only if the story has it with a given name.
pub(super) fn may_be_noun(word: &str) -> bool {
    let known = class(word);
    known & GIVEN == 0
        && (known & (ROLE | DEMONYM | BODY | PLACE | FUNCTION) != 0 || plural_noun(word))
        && !word.chars().all(char::is_uppercase)
}

/// The last word with a capital behind *Secretary of State*, if there are enough of them for a name.
fn name_behind_title(text: &str, title: Word, end: usize) -> Option<Span> {
    let mut last: Option<Word> = None;
    let mut run = 0_u32;
    let mut word = word_behind(text, title.whole.end(), end)?;
    for _ in 0..12 {
        if matches!(word.shape, Shape::Capital | Shape::Initial) {
            run = run.saturating_add(1);
            last = Some(word);
        } else if word.is(PARTICLE) && run > 0 && !word.is(FUNCTION) {
        } else {
            run = 0;
            last = None;
        }
        match word_behind(text, word.whole.end(), end) {
            Some(next) => word = next,
            None => break,
        }
    }
    last.filter(|last| run >= 3 && !last.is(BODY | PLACE)).map(|last| last.span)
}

/// Whether a word with a capital is a noun in the plural and no name: *Officials*, *Republicans*, *Americans*.
fn plural_noun(word: &str) -> bool {
    let Some(one) = word.strip_suffix('s') else {
        return matches!(word, "Police" | "People" | "Men" | "Women" | "Children" | "Authorities");
    };
    class(one) & (ROLE | DEMONYM) != 0 && class(one) & GIVEN == 0
        || one.strip_suffix('e').is_some_and(|stem| class(stem) & ROLE != 0)
        || one.strip_suffix("ie").is_some_and(|stem| word == "Authorities" || class(stem) & ROLE != 0)
        || ["er", "or", "ist", "cian"].iter().any(|end| one.len() > 5 && one.ends_with(end))
            && class(one) & GIVEN == 0
            && word.len() > 7
}

struct Stage<'a> {
    text: &'a str,
    prose: &'a [Prose],
    scratch: &'a mut Scratch,
    people: &'a mut Vec<PersonData>,
    /// The end of the last pronoun that speaks.
    last_pronoun: usize,
    /// Up to where the text has been looked at for those whom a pronoun can mean.
    seen: usize,
    /// The same for a second look, further back.
    seen_far: usize,
    /// The last mention of a person who speaks: where it begins and ends.
    spoke_at: usize,
    spoke: usize,
    /// Where a block was last looked up.
    block: usize,
}

impl Stage<'_> {
    /// Who speaks by this mention.
    fn speaker(&mut self, read: &Read, quotes: &[QuoteData]) -> Option<u32> {
        let text = self.text;
        let mention = read.span;
        let at = mention.start();
        let (who, kind, gender) = match read.found {
            Mention::Pronoun(pronoun) => {
                let Some(focus) = self.pronoun(pronoun, read, quotes) else {
                    self.push(Focus {
                        who: Who::Unknown,
                        at,
                        weight: Weight::Speaker,
                        gender: None,
                        kind: Kind::Person,
                    });
                    if mention.end() > self.spoke {
                        (self.spoke_at, self.spoke) = (at, mention.end());
                    }
                    return None;
                };
                (focus.who, focus.kind, focus.gender)
            }
            Mention::Name(surname) => {
                let Some((asked, key)) = &read.asked else { return None };
                let (form, key) = (&asked.form, *key);
                if form.is_bare() && form.opens && self.is_noun(surname, mention, asked, key) {
                    (self.unnamed(mention, true), Kind::Group, None)
                } else {
                    let people = &mut self.scratch.people;
                    let id = if people.remembers(key) {
                        people.bind(text, key, form)
                    } else {
                        people.find(text, self.prose, asked)
                    };
                    match id {
                        Some(id) => self.known(id, form.gender),
                        None if form.is_bare() && form.opens && may_be_noun(surname.slice(text).unwrap_or("")) => {
                            (self.unnamed(mention, true), Kind::Group, None)
                        }
                        None => (self.unnamed(mention, true), Kind::Person, form.gender),
                    }
                }
            }
            Mention::Body(name) => match self.scratch.people.body(text, name) {
                Some(id) => (Who::Known(id), Kind::Body, None),
                None => (Who::Unknown, Kind::Body, None),
            },
            Mention::Nominal { noun, definite, plural } => {
                let id = if definite && !plural { noun.and_then(|noun| self.nominal(mention, noun)) } else { None };
                match id {
                    Some(id) => self.known(id, None),
                    None => {
                        let known = noun.and_then(|noun| noun.slice(text)).map_or(0, class);
                        // *the statement* is nobody whom *he* could mean.
                        let saying =
                            noun.and_then(|noun| noun.slice(text)).map_or(0, crate::tables::classes) & SAYING != 0;
                        let kind = if known & BODY != 0 || saying && known & ROLE == 0 {
                            Kind::Body
                        } else if plural {
                            Kind::Group
                        } else {
                            Kind::Person
                        };
                        let shared = definite || plural || known & BODY != 0;
                        (self.unnamed(mention, shared), kind, name::role_gender(text, mention))
                    }
                }
            }
        };
        self.push(Focus { who, at, weight: Weight::Speaker, gender, kind });
        if kind == Kind::Person && mention.end() > self.spoke {
            (self.spoke_at, self.spoke) = (at, mention.end());
        }
        match who {
            Who::Known(id) => self.scratch.people.speaks(id, at, self.people),
            Who::Unnamed(person) => Some(person),
            Who::Surname(_) | Who::Unknown => None,
        }
    }

    fn known(&mut self, id: Id, gender: Option<Gender>) -> (Who, Kind, Option<Gender>) {
        match self.scratch.people.get_mut(id) {
            Some(entity) => {
                entity.gender = entity.gender.or(gender);
                (Who::Known(id), if entity.body { Kind::Body } else { Kind::Person }, entity.gender)
            }
            None => (Who::Unknown, Kind::Person, None),
        }
    }

    /// One without a name: the same for equal mentions, if `shared`.
    fn unnamed(&mut self, mention: Span, shared: bool) -> Who {
        let text = self.text;
        let bare = |span: Span| {
            let text = span.slice(text).unwrap_or("");
            text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text)
        };
        if shared {
            let wanted = bare(mention);
            let known = self.scratch.unnamed.iter().rev().find(|(old, _)| bare(*old).eq_ignore_ascii_case(wanted));
            if let Some((_, person)) = known {
                return Who::Unnamed(*person);
            }
        }
        let Ok(person) = u32::try_from(self.people.len()) else { return Who::Unknown };
        self.people.push(PersonData { name: None, role: None, kind: None });
        if shared {
            if self.scratch.unnamed.len() >= MOST_UNNAMED {
                self.scratch.unnamed.remove(0);
            }
            self.scratch.unnamed.push((mention, person));
        }
        Who::Unnamed(person)
    }

    /// Whether a single word that opens a sentence is a noun and no name: it has no capital elsewhere.
    fn is_noun(&mut self, word: Span, mention: Span, asked: &Asked, key: u32) -> bool {
        let people = &mut self.scratch.people;
        if people.is_inside(key) {
            return false;
        }
        let Some(w) = word.slice(self.text) else { return false };
        if class(w) & GIVEN != 0 {
            return false;
        }
        // *Signs of a thaw*
        if mention.end() > word.end() && mention.start() == word.start() {
            return true;
        }
        let key = if people.remembers(key) { key } else { people.look_up(self.text, self.prose, asked) };
        people.is_noun(self.text, key)
    }

    // ----- "the minister" -----------------------------------------------------------------------------------

    /// Whom a definite nominal means: the one person whom the story calls so.
    fn nominal(&mut self, mention: Span, noun: Span) -> Option<Id> {
        let text = self.text;
        let wanted = strip_the(mention.slice(text)?);
        if let Some((_, id)) = self
            .scratch
            .nominals
            .iter()
            .find(|(old, _)| old.slice(text).is_some_and(|old| strip_the(old).eq_ignore_ascii_case(wanted)))
        {
            return *id;
        }
        let id = self.look_up(mention, noun);
        if self.scratch.nominals.len() >= MOST_NOMINALS {
            return id;
        }
        self.scratch.nominals.push((mention, id));
        id
    }

    fn look_up(&mut self, mention: Span, noun: Span) -> Option<Id> {
        let text = self.text;
        let noun_text = noun.slice(text)?;
        let known = class(noun_text);
        if self.scratch.nominals.len() >= MOST_NOMINALS {
            return None;
        }
        if known & BODY != 0 {
            return self.body_called(strip_the(mention.slice(text)?), noun);
        }
        // *the candidate*, *the host*: there are many, and few are called so before their names.
        if known & ROLE == 0 || ["candidate", "nominee", "host", "star", "official"].contains(&noun_text) {
            return None;
        }
        let wanted = strip_the(mention.slice(text)?);
        let mut found: Option<Id> = None;
        // Those in the table, by their role.
        for (id, entity) in self.scratch.people.iter() {
            if entity.body {
                continue;
            }
            if entity.role.and_then(|role| role.slice(text)).is_some_and(|role| is_called(role, wanted, noun_text)) {
                if found.is_some_and(|other| other != id) {
                    return None;
                }
                found = Some(id);
            }
        }
        // Those that the story names with this title elsewhere.
        let mut letters = noun_text.chars();
        let first = letters.next()?;
        let rest = letters.as_str();
        if rest.len() < 2 || known & TITLE == 0 {
            return found;
        }
        let (from, to) = (self.prose.first()?.span.start(), self.prose.last()?.span.end());
        let finder = Finder::new(rest);
        let haystack = text.as_bytes().get(from..to)?;
        let mut blocks = self.prose.iter().map(|prose| prose.span);
        let mut block = Span::default();
        for at in finder.find_iter(haystack).take(MOST_TITLES) {
            let at = at.checked_add(from)?;
            let end = at.checked_add(rest.len())?;
            while block.end() < end {
                match blocks.next() {
                    Some(next) => block = next,
                    None => break,
                }
            }
            let Some(before) = text.get(block.start()..at) else { continue };
            let Some(letter) = before.chars().next_back() else { continue };
            if !letter.eq_ignore_ascii_case(&first) {
                continue;
            }
            let start = at.saturating_sub(letter.len_utf8());
            let Some(surname) = named_with_title(text, block, Span::new(start, end)?, wanted, noun_text) else {
                continue;
            };
            let whole = name::whole_surname(text, block, surname).unwrap_or(surname);
            let form = named(text, block, whole);
            if form.body || form.place {
                continue;
            }
            let asked = Asked { surname, whole, form };
            let Some(id) = self.scratch.people.find(text, self.prose, &asked) else { continue };
            if found.is_some_and(|other| other != id) {
                return None;
            }
            found = Some(id);
        }
        found
    }

    /// The one body whose name ends with this noun: *the ministry*, of the Health Ministry.
    fn body_called(&mut self, wanted: &str, noun: Span) -> Option<Id> {
        let text = self.text;
        let noun_text = noun.slice(text)?;
        // Too many bodies are a group, a company or a party for the word to tell which.
        if [
            "group",
            "company",
            "party",
            "team",
            "house",
            "campaign",
            "school",
            "network",
            "press",
            "media",
            "community",
        ]
        .contains(&noun_text)
        {
            return None;
        }
        // The noun of a name has a capital, which is rarer than all its other letters.
        let (first, rest) = noun_text.split_at_checked(1)?;
        let first = first.bytes().next()?.to_ascii_uppercase();
        let (from, to) = (self.prose.first()?.span.start(), self.prose.last()?.span.end());
        let haystack = text.as_bytes().get(from..to)?;
        let places = memchr_iter(first, haystack).filter(|at| {
            haystack.get(at.saturating_add(1)..).is_some_and(|behind| behind.starts_with(rest.as_bytes()))
        });
        let mut blocks = self.prose.iter().map(|prose| prose.span);
        let mut block = Span::default();
        let mut found: Option<Span> = None;
        for start in places.take(MOST_TITLES) {
            let start = start.checked_add(from)?;
            let at = start.checked_add(1)?;
            let end = at.checked_add(rest.len())?;
            while block.end() < end {
                match blocks.next() {
                    Some(next) => block = next,
                    None => break,
                }
            }
            if !block.contains(Span::new(start, end)?) {
                continue;
            }
            let Some(name) = body_name(text, block, Span::new(start, end)?) else { continue };
            let words = name.slice(text)?;
            if !wanted.split(' ').all(|w| words.split(' ').any(|word| word.eq_ignore_ascii_case(w))) {
                continue;
            }
            match found.and_then(|old| old.slice(text)) {
                Some(old) if Some(old) != name.slice(text) => return None,
                Some(_) => {}
                None => found = Some(name),
            }
        }
        self.scratch.people.body(text, found?)
    }

    // ----- "he" ---------------------------------------------------------------------------------------------

    fn push(&mut self, focus: Focus) {
        if focus.at >= self.last_pronoun {
            return;
        }
        let list = &mut self.scratch.focus;
        if list.len() >= FOCUS {
            list.remove(0);
        }
        let index = list.partition_point(|old| old.at <= focus.at);
        list.insert(index, focus);
    }

    /// Whom a pronoun means: who spoke or was named last and agrees.
    fn pronoun(&mut self, pronoun: Pronoun, read: &Read, quotes: &[QuoteData]) -> Option<Focus> {
        if pronoun == Pronoun::Other {
            return None;
        }
        // What stands before the last who spoke is of interest only if that one does not agree.
        let at = read.span.start();
        let reach = at.saturating_sub(REACH);
        let spoke = if self.spoke <= at { self.spoke } else { 0 };
        let spoke_at = if spoke > 0 { self.spoke_at } else { 0 };
        let near = self.seen.max(reach).max(spoke).min(at);
        self.seen = self.seen.max(at);
        self.look_back(near, at, quotes);
        let mut found = self.choose(pronoun, at);
        let far = self.seen_far.max(reach);
        if found.is_none_or(|found| found.at < spoke_at) && far < near {
            self.seen_far = self.seen_far.max(at);
            self.look_back(far, near, quotes);
            found = self.choose(pronoun, at);
        }
        let mut focus = found?;
        // *He replied*: mostly not the one who spoke last, if there is another.
        let reply = read.cue.and_then(|cue| cue.slice(self.text)).is_some_and(|cue| {
            ["replied", "replies", "answered", "answers", "responded", "responds", "retorted"].contains(&cue)
        });
        if reply {
            let from = block_of(self.prose, Span::at(focus.at, 0), &mut self.block).start();
            let list = &self.scratch.focus;
            let other = |old: &Focus| {
                old.at >= from && old.at < at && self.agrees(old, pronoun) && !self.same(old.who, focus.who)
            };
            if list.iter().any(other) {
                return None;
            }
        }
        if let Who::Surname(surname) = focus.who {
            let block = block_of(self.prose, surname, &mut self.block);
            let key = self.scratch.people.number(self.text, surname);
            let asked = ask(self.text, block, surname, key, &self.scratch.people, &[]);
            let id = self.scratch.people.find(self.text, self.prose, &asked)?;
            // A word that may as well be a place or a firm: *Karavel denounced the raid*.
            if self.scratch.people.get(id).is_none_or(|entity| !entity.is_person_for_sure()) {
                return None;
            }
            focus.who = Who::Known(id);
            focus.gender = self.scratch.people.get(id).and_then(|entity| entity.gender).or(focus.gender);
            if let (Pronoun::Of(wanted), Some(gender)) = (pronoun, focus.gender) {
                if wanted != gender {
                    return None;
                }
            }
        }
        if let (Pronoun::Of(gender), Who::Known(id)) = (pronoun, focus.who) {
            focus.gender = Some(gender);
            if let Some(entity) = self.scratch.people.get_mut(id) {
                entity.gender = entity.gender.or(Some(gender));
            }
        }
        (focus.who != Who::Unknown).then_some(focus)
    }

    fn agrees(&self, focus: &Focus, pronoun: Pronoun) -> bool {
        let gender = match focus.who {
            Who::Known(id) => self.scratch.people.get(id).and_then(|entity| entity.gender).or(focus.gender),
            _ => focus.gender,
        };
        match pronoun {
            Pronoun::Of(wanted) => focus.kind == Kind::Person && gender.is_none_or(|gender| gender == wanted),
            Pronoun::It => focus.kind == Kind::Body,
            Pronoun::They => focus.kind != Kind::Person,
            Pronoun::Other => false,
        }
    }

    fn choose(&self, pronoun: Pronoun, at: usize) -> Option<Focus> {
        let list = &self.scratch.focus;
        let agree = || list.iter().rev().filter(|focus| focus.at < at && self.agrees(focus, pronoun));
        // How many paragraphs lie between.
        let block = |at: usize| self.prose.partition_point(|block| block.span.end() < at);
        let lines = |from: usize, to: usize| block(to).saturating_sub(block(from));
        if pronoun == Pronoun::They {
            // Only if the one who spoke last is more than one.
            return list
                .iter()
                .rev()
                .find(|focus| focus.at < at && focus.weight == Weight::Speaker)
                .filter(|focus| self.agrees(focus, pronoun))
                .copied();
        }
        let top = agree().find(|focus| focus.weight > Weight::Named).copied();
        let Some(top) = top else {
            // Nobody stood in the foreground: the only one who was named near by, if there is only one.
            let named = || agree().filter(|focus| focus.weight > Weight::Asker);
            let one = named().next().or_else(|| agree().next()).copied().filter(|one| lines(one.at, at) <= 1)?;
            return named().all(|other| other.who == one.who || self.same(other.who, one.who)).then_some(one);
        };
        let others = |focus: &&Focus| !self.same(focus.who, top.who);
        // Somebody else was named since, in the paragraph before the pronoun or in its own.
        let since = agree()
            .filter(others)
            .filter(|focus| focus.weight > Weight::Asker)
            .find(|focus| focus.at > top.at && lines(top.at, focus.at) > 0 && lines(focus.at, at) <= 1);
        if since.is_some() && pronoun != Pronoun::It {
            return None;
        }
        if top.weight == Weight::Subject {
            // Two in one sentence, and the pronoun in another paragraph.
            let rival = agree().filter(others).find(|focus| lines(focus.at.min(top.at), focus.at.max(top.at)) == 0);
            if rival.is_some() && lines(top.at, at) > 0 {
                return None;
            }
        }
        Some(top)
    }

    fn same(&self, a: Who, b: Who) -> bool {
        let surname = |who: Who| match who {
            Who::Known(id) => self
                .scratch
                .people
                .get(id)
                .and_then(|entity| entity.name.slice(self.text))
                .and_then(|name| name.rsplit(' ').next()),
            Who::Surname(span) => span.slice(self.text),
            Who::Unnamed(_) | Who::Unknown => None,
        };
        match (a, b) {
            (Who::Surname(_), _) | (_, Who::Surname(_)) => surname(a).is_some() && surname(a) == surname(b),
            _ => a == b,
        }
    }

    /// Looks at the prose between `from` and `at`, before a pronoun, for those it can mean.
    fn look_back(&mut self, from: usize, at: usize, quotes: &[QuoteData]) {
        if from >= at {
            return;
        }
        let first = self.prose.partition_point(|block| block.span.end() <= from);
        let mut quote = quotes.partition_point(|quote| quote.span.end() <= from);
        // `partition_point` may be off by nested quotes; a step or two back costs nothing.
        quote = quote.saturating_sub(2);
        let prose = self.prose;
        for block in prose.iter().skip(first) {
            let block = block.span;
            if block.start() >= at {
                break;
            }
            let mut pos = block.start().max(from);
            let end = block.end().min(at);
            while pos < end {
                // The next quote in the way: nobody is named in what somebody says.
                while quotes.get(quote).is_some_and(|q| q.span.end() <= pos) {
                    quote = quote.saturating_add(1);
                }
                let stop = quotes.get(quote).map_or(end, |q| q.span.start().clamp(pos, end));
                self.narrative(block, pos, stop);
                pos = quotes.get(quote).filter(|q| q.span.start() < end).map_or(end, |q| q.span.end().max(stop));
            }
        }
    }

    /// Those named in a stretch of narrative.
    fn narrative(&mut self, block: Span, from: usize, to: usize) {
        let text = self.text;
        let mut at = from;
        while let Some(capital) = next_capital(text, block, at, to) {
            at = self.capital(block, capital, to).max(capital.saturating_add(1));
        }
    }

    /// The end of a word with a capital that plainly is no person of interest: within a sentence, between words
    /// without capitals, and nobody's name who speaks or was found before. Most of them are.
    fn alone(&self, block: Span, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let before = bytes.get(block.start()..at)?;
        let [.., letter, b' '] = before else { return None };
        if !letter.is_ascii_lowercase() {
            return None;
        }
        let rest = bytes.get(at..block.end())?;
        let len = rest.iter().position(|byte| !byte.is_ascii_alphabetic())?;
        let end = at.saturating_add(len);
        match rest.get(len..)? {
            [b' ', next, ..] if next.is_ascii_lowercase() => {
                let next = word_behind(self.text, end, block.end())?;
                if is_cue(self.text, next) || next.is(PARTICLE) {
                    return None;
                }
            }
            [b',' | b'.' | b';' | b')', ..] => {}
            _ => return None,
        }
        let word = Span::new(at, end)?;
        let known = self.scratch.people.knows(self.text, word)
            || self
                .scratch
                .focus
                .iter()
                .any(|old| matches!(old.who, Who::Surname(old) if old.slice(self.text) == word.slice(self.text)));
        (!known).then_some(end)
    }

    /// Whether a run of words with capitals that are no names and no titles, and are not said to speak, plainly is no
    /// person and no subject: within a sentence, behind a small word of which nothing can belong to a name, and before
    /// no comma. *the ferry to Cold Quay is late*
    ///
    /// Then it has neither a role nor a given name known as such, it opens nothing, and nothing behind it tells who that
    /// is.
    fn is_aside(&self, block: Span, at: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let Some([before @ .., b' ']) = bytes.get(block.start()..at) else { return false };
        let len = before.iter().rev().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(before.len());
        let (stem, small) = before.split_at_checked(before.len().saturating_sub(len)).unwrap_or_default();
        len > 0
            && matches!(stem, [] | [.., b' '])
            && !matches!(small, b"of" | b"for")
            && class_of(small) & (ROLE | PARTICLE) == 0
            && bytes.get(end) != Some(&b',')
            && name::ends_at(self.text, block, end)
    }

    /// Looks at a word with a capital, and gives where to go on.
    fn capital(&mut self, block: Span, at: usize, to: usize) -> usize {
        let text = self.text;
        if let Some(end) = self.alone(block, at) {
            return end;
        }
        let Some(first) = word_at(text, at, block.end()) else { return at.saturating_add(1) };
        let opens = match text.as_bytes().get(block.start()..at) {
            Some([]) => true,
            Some([.., b'a'..=b'z' | b',', b' ']) => false,
            _ => text
                .get(block.start()..at)
                .is_some_and(|before| before.trim_end().ends_with(['.', '!', '?', '"', '”', '\''])),
        };
        let w = first.span.slice(text).unwrap_or("");
        if first.is(FUNCTION) {
            if opens {
                // *He who holds the river*: anybody.
                let anybody = text.get(first.whole.end()..).is_some_and(|rest| rest.starts_with(" who "));
                match w {
                    "He" | "She" if !anybody => {
                        let pronoun = Pronoun::Of(if w == "He" { Gender::Man } else { Gender::Woman });
                        let found = self.choose(pronoun, at);
                        if let Some(focus) = found {
                            if let (Who::Known(id), Pronoun::Of(gender)) = (focus.who, pronoun) {
                                if let Some(entity) = self.scratch.people.get_mut(id) {
                                    entity.gender = entity.gender.or(Some(gender));
                                }
                            }
                            self.push(Focus { at, ..focus });
                        }
                    }
                    "The" | "A" | "An" | "One" | "Another" | "His" | "Her" | "Their" => {
                        return self.nominal_subject(block, first);
                    }
                    _ => {}
                }
            }
            return first.whole.end();
        }
        // The run of words with capitals that begins here.
        let mut last = first;
        let mut run_end = first.whole.end();
        // Of all its words what they may be, and whether they are letters and nothing else.
        let (mut classes, mut plain) = (first.class, first.plain);
        let mut behind = word_behind(text, run_end, block.end());
        for _ in 0..12 {
            let Some(next) = behind else { break };
            let goes_on = matches!(next.shape, Shape::Capital | Shape::Initial | Shape::Nickname) && !next.is(CALENDAR)
                || next.shape == Shape::Lower && next.is(PARTICLE) && !next.is(FUNCTION);
            if !goes_on || run_end >= to {
                break;
            }
            if next.shape != Shape::Lower && !next.is(SUFFIX) {
                last = next;
            }
            run_end = next.whole.end();
            (classes, plain) = (classes | next.class, plain && next.plain);
            behind = word_behind(text, run_end, block.end());
        }
        if last.is(CALENDAR | DEMONYM) && last.whole == first.whole {
            return run_end;
        }
        if last.whole == first.whole && (plural_noun(w) || first.is(ROLE) && !first.is(GIVEN)) {
            // *Residents said*: neither he nor she.
            self.push(Focus { who: Who::Unknown, at, weight: Weight::Subject, gender: None, kind: Kind::Group });
            return run_end;
        }
        let surname = if last.plain { last.span } else { name::surname(text, last.span) };
        let known = self.scratch.people.knows(text, surname);
        let spoken_of = surname.slice(text);
        let before = self
            .scratch
            .focus
            .iter()
            .rev()
            .find(|old| matches!(old.who, Who::Surname(old) if old.slice(text) == spoken_of));
        let before = before.copied();
        let cue_behind = behind.filter(|next| next.shape == Shape::Lower);
        // `"…," said Ana Low`: the cue right behind the quote. *described Low* is no cue of hers.
        let inverted = || {
            let cue = word_before(text, block.start(), at).filter(|before| is_cue(text, *before))?;
            text.get(block.start()..cue.whole.start())
                .map(|before| before.trim_end().ends_with(['"', '”', '\'', '’', '»']))
        };
        let speaks = cue_behind.is_some_and(|next| is_cue(text, next)) || inverted().unwrap_or(false);
        // *The general's daughter, Ratna, asked*
        let described = text.get(run_end..).is_some_and(|rest| rest.starts_with(','))
            && last.span == last.whole
            && described_at(text, block, at).is_some();
        // *Low denounced*, *Low, who was elected*: what only people and powers do.
        let acts = opens
            && last.whole == first.whole
            && (who_behind(text, run_end)
                || cue_behind.and_then(|next| next.span.slice(text)).map_or(0, crate::tables::classes) & HOLD != 0);
        if last.whole == first.whole && !known && !speaks && !described && !acts && before.is_none() {
            return run_end;
        }
        let nobody = classes & (GIVEN | HONORIFIC | ROLE | SUFFIX | PARTICLE | FUNCTION) == 0 && plain;
        if nobody && !known && !speaks && before.is_none() && self.is_aside(block, at, run_end) {
            return run_end;
        }
        let whole = name::whole_surname(text, block, surname).unwrap_or(last.span);
        let form = named(text, block, whole);
        let possessive = last.span != last.whole;
        let subject = !possessive
            && (form.opens || before_is_comma(text, block, at) || described || led(text, block, &form))
            && (cue_behind.is_some_and(|next| can_follow_subject(text, next))
                || text.get(run_end..block.end()).is_some_and(|rest| rest.starts_with(", ")));
        let weight = if cue_behind.is_some_and(|cue| asks(text, block, cue)) {
            Weight::Asker
        } else if speaks {
            Weight::Speaker
        } else if subject {
            Weight::Subject
        } else {
            Weight::Named
        };
        let bodily = form.body || last.is(BODY) || form.article && !known && form.role.is_none();
        if bodily || form.place {
            if form.body && weight > Weight::Named {
                if let Some(name) = body_name(text, block, last.span) {
                    if let Some(id) = self.scratch.people.body(text, name) {
                        self.push(Focus { who: Who::Known(id), at, weight, gender: None, kind: Kind::Body });
                    }
                }
            }
            return run_end;
        }
        if known && form.article && form.role.is_none() && !form.honorific {
            // *a Low rally*: not the person.
            return run_end;
        }
        if known {
            let asked = Asked { surname, whole, form };
            if let Some(id) = self.scratch.people.find(text, self.prose, &asked) {
                let (who, kind, gender) = self.known(id, form.gender);
                self.push(Focus { who, at, weight, gender, kind });
            } else {
                self.push(Focus { who: Who::Unknown, at, weight, gender: form.gender, kind: Kind::Person });
            }
            return run_end;
        }
        if let Some(before) = before.filter(|_| form.given == 0) {
            self.push(Focus { at, weight, gender: form.gender.or(before.gender), ..before });
            return run_end;
        }
        let given = class(form.name.slice(text).and_then(|name| name.split(' ').next()).unwrap_or(""));
        let person = described
            || acts
            || form.honorific
            || form.role.is_some()
            || form.given > 0
                && (given & GIVEN != 0
                    || speaks
                    || name::role_behind(text, block, form.name.end()).is_some()
                    || age_behind(text, form.name.end())
                    || who_behind(text, form.name.end()))
            || form.given == 0 && speaks && !last.is(ROLE | PLACE | FUNCTION);
        if person {
            let gender =
                form.gender.or_else(|| form.role.and_then(|role| name::role_gender(text, role))).or(match given {
                    c if c & crate::tables::names::FEMALE_NAME != 0 && form.given > 0 => Some(Gender::Woman),
                    c if c & crate::tables::names::MALE_NAME != 0 && form.given > 0 => Some(Gender::Man),
                    _ => None,
                });
            self.push(Focus { who: Who::Surname(surname), at, weight, gender, kind: Kind::Person });
        } else if weight == Weight::Subject && form.given > 0 && !form.article && last.class == 0 {
            // Perhaps a person, perhaps a place: a pronoun behind it may mean it, so that nobody before it is certain.
            self.push(Focus { who: Who::Unknown, at, weight, gender: None, kind: Kind::Person });
        }
        run_end
    }

    /// *The minister arrived*: somebody without a name as the subject of a sentence.
    fn nominal_subject(&mut self, block: Span, determiner: Word) -> usize {
        let text = self.text;
        let mut word = determiner;
        for _ in 0..5 {
            let Some(next) = word_behind(text, word.whole.end(), block.end()) else { break };
            word = next;
            if next.shape == Shape::Capital && !next.is(ROLE) && next.span == next.whole {
                // A name behind, or the name of a body: that is for the words with capitals.
                return next.whole.start();
            }
            if next.shape == Shape::Lower && next.is(FUNCTION) && !next.is(MODIFIER) {
                break;
            }
            // By its ending alone (*talker*, but also *bitter*) only right before a verb.
            let ending = || {
                let verb = || {
                    let verb = word_behind(text, next.whole.end(), block.end());
                    verb.and_then(|verb| verb.span.slice(text)).map_or(0, crate::tables::classes)
                };
                name::is_role(next.span.slice(text).unwrap_or(""), next.class) && verb() & (AUX | PAST | THIRD) != 0
            };
            if !(next.is(ROLE | BODY) || next.shape == Shape::Lower && ending()) || next.possessive() {
                continue;
            }
            let behind = word_behind(text, next.whole.end(), block.end());
            if behind.is_some_and(|behind| behind.shape != Shape::Lower || behind.is(ROLE)) {
                // *The police chief*, *The spokesman Ana Low*.
                continue;
            }
            if EPITHETS.contains(&next.span.slice(text).unwrap_or("")) {
                // *The incumbent*: another word for somebody named before, who is as much in the foreground as he was.
                return next.whole.end();
            }
            let definite = determiner.span.slice(text) == Some("The");
            let of = behind.is_some_and(|behind| matches!(behind.span.slice(text), Some("of" | "for" | "at" | "in")));
            let mention = Span::new(determiner.span.start(), next.span.end()).unwrap_or(next.span);
            let comma = text.get(next.whole.end()..block.end()).is_some_and(|rest| rest.starts_with(", "));
            let id = if definite && !of && !comma { self.nominal(mention, next.span) } else { None };
            if let Some(id) = id {
                let (who, kind, gender) = self.known(id, None);
                self.push(Focus { who, at: mention.start(), weight: Weight::Subject, gender, kind });
            } else if next.is(BODY) || of || comma {
                // A name may follow; and what is no person is no *he*.
            } else {
                let gender = name::role_gender(text, mention);
                self.push(Focus {
                    who: Who::Unknown,
                    at: mention.start(),
                    weight: Weight::Subject,
                    gender,
                    kind: Kind::Person,
                });
            }
            return next.whole.end();
        }
        determiner.whole.end()
    }
}

fn strip_the(mention: &str) -> &str {
    // No determiner is longer than *another*.
    if !mention.as_bytes().iter().take(8).any(|byte| *byte == b' ') {
        return mention;
    }
    mention.split_once(' ').filter(|(first, _)| name::is_determiner(first)).map_or(mention, |(_, rest)| rest)
}

/// Whether one whose role is `role` can be called `the wanted`: it has all the words, and none that makes it another
/// office (*vice president* is not *the president*).
fn is_called(role: &str, wanted: &str, noun: &str) -> bool {
    let has = |text: &str, word: &str| text.split([' ', '\u{a0}', '-']).any(|w| w.eq_ignore_ascii_case(word));
    // The noun must be the role's own, not what it is over: *aide to the president*.
    let own =
        role.split([' ', '\u{a0}']).take_while(|w| !matches!(*w, "of" | "for" | "at" | "to" | "in" | "from" | "with"));
    let mut own_noun = own.filter(|w| !w.ends_with("'s") && !w.ends_with("’s"));
    own_noun.any(|w| {
        w.eq_ignore_ascii_case(noun)
            || is_short_for(w, noun)
            || w.rsplit('-').next().is_some_and(|w| w.eq_ignore_ascii_case(noun)) && !w.contains("vice-")
    }) && wanted.split([' ', '\u{a0}']).all(|w| has(role, w) || w == noun)
        && !role.bytes().any(|b| b.is_ascii_digit())
        && ["vice", "deputy", "prime", "assistant", "ex", "lieutenant", "former", "acting", "late", "then"]
            .iter()
            .all(|w| !has(role, w) || has(wanted, w))
}

/// *Sen.* and *senator*.
fn is_short_for(short: &str, noun: &str) -> bool {
    SHORT.iter().any(|(known, long)| known.eq_ignore_ascii_case(short) && long.eq_ignore_ascii_case(noun))
}

/// Titles that are cut short before a name and not when they stand alone.
const SHORT: &[(&str, &str)] = &[
    ("Sen.", "senator"),
    ("Rep.", "representative"),
    ("Rep.", "congressman"),
    ("Rep.", "congresswoman"),
    ("Gov.", "governor"),
    ("Gen.", "general"),
    ("Col.", "colonel"),
    ("Capt.", "captain"),
    ("Sgt.", "sergeant"),
    ("Lt.", "lieutenant"),
    ("Adm.", "admiral"),
    ("Prof.", "professor"),
    ("Prof", "professor"),
    ("Gen", "general"),
    ("Col", "colonel"),
    ("MP", "lawmaker"),
];

/// The surname of the one whom the story names with the title at `noun`, if it is the title `wanted`.
///
/// *Foreign Minister Tariq Qadeer* · *the mayor of Port Ennis, Hélène Tremblay,* · *Emre Öztan, the driver of the bus,*
fn named_with_title(text: &str, block: Span, noun: Span, wanted: &str, noun_text: &str) -> Option<Span> {
    let word = word_at(text, noun.start(), block.end())?;
    if word.span != noun {
        return None;
    }
    // What stands before the noun and belongs to the title.
    let mut start = noun.start();
    for _ in 0..4 {
        let Some(before) = word_before(text, block.start(), start) else { break };
        let w = before.span.slice(text).unwrap_or("");
        if before.shape == Shape::Other {
            // *2012 nominee*: not the one of today.
            return None;
        }
        if name::is_determiner(w) || before.shape == Shape::Lower && before.is(FUNCTION) && !before.is(MODIFIER) {
            break;
        }
        start = before.whole.start();
    }
    let title = text.get(start..noun.end())?;
    if !is_called(title, wanted, noun_text) {
        return None;
    }
    // A name right behind it.
    let mut next = word_behind(text, word.whole.end(), block.end());
    if let Some(first) = next.filter(|next| matches!(next.shape, Shape::Capital | Shape::Initial)) {
        if first.is(FUNCTION | CALENDAR | TITLE | DEMONYM | BODY | PLACE) && !first.is(GIVEN) {
            return None;
        }
        return name_from(text, block, first);
    }
    // A name behind a comma, with a preposition and its words between.
    let tail = text.get(word.whole.end()..block.end())?;
    let mut from = word.whole.end();
    if !tail.starts_with(", ") {
        let of = next.filter(|of| matches!(of.span.slice(text), Some("of" | "for" | "at" | "in")))?;
        let mut last = of;
        for _ in 0..8 {
            next = word_behind(text, last.whole.end(), block.end());
            match next {
                Some(word) => last = word,
                None => break,
            }
        }
        from = last.whole.end();
    }
    if let Some(rest) = text.get(from..block.end())?.strip_prefix(", ") {
        let at = block.end().checked_sub(rest.len())?;
        let first = word_at(text, at, block.end())?;
        if first.shape == Shape::Capital && !first.is(FUNCTION | CALENDAR | TITLE | DEMONYM | BODY | PLACE) {
            let surname = name_from(text, block, first)?;
            let form = named(text, block, surname);
            let closed = text.get(form.name.end()..).is_some_and(|rest| rest.starts_with([',', '.']))
                || word_behind(text, form.name.end(), block.end()).is_some_and(|next| is_cue(text, next));
            if form.given > 0 && closed && form.name.start() == at {
                return Some(surname);
            }
        }
    }
    // A name before a comma before it.
    let mut at = start;
    if let Some(before) =
        word_before(text, block.start(), at).filter(|word| name::is_determiner(word.span.slice(text).unwrap_or("")))
    {
        at = before.whole.start();
    }
    let before = text.get(block.start()..at)?.strip_suffix(", ")?;
    let last = word_before_comma(text, block, before)?;
    if last.shape == Shape::Capital && !last.is(FUNCTION | CALENDAR | BODY | PLACE | DEMONYM) && last.span == last.whole
    {
        let form = named(text, block, last.span);
        return (form.given > 0 || form.honorific).then(|| name::surname(text, last.span));
    }
    None
}

/// The word at the end of `before`.
fn word_before_comma(text: &str, block: Span, before: &str) -> Option<Word> {
    let end = Span::of(before, text).end();
    let from = before.trim_end_matches(name::is_letter).len();
    let start = block.start().checked_add(from)?;
    word_at(text, start, end).filter(|word| word.whole.end() == end)
}

/// The surname of the name that begins with `first`.
fn name_from(text: &str, block: Span, first: Word) -> Option<Span> {
    let mut last = first;
    let mut end = first.whole.end();
    if first.span == first.whole {
        for _ in 0..6 {
            let Some(next) = word_behind(text, end, block.end()) else { break };
            let name = matches!(next.shape, Shape::Capital | Shape::Initial | Shape::Nickname)
                && !next.is(CALENDAR | FUNCTION | SUFFIX);
            let particle = next.shape == Shape::Lower && next.is(PARTICLE) && !next.is(FUNCTION);
            if !name && !particle {
                break;
            }
            if name {
                last = next;
            }
            end = next.whole.end();
            if next.possessive() {
                break;
            }
        }
    }
    (last.shape == Shape::Capital && !last.is(BODY | PLACE)).then(|| name::surname(text, last.span))
}

/// `body = 1*(capitalised SP) noun` / `noun SP "of" SP 1*capitalised`: *Health Ministry*, *Ministry of Health*.
fn body_name(text: &str, block: Span, noun: Span) -> Option<Span> {
    let word = word_at(text, noun.start(), block.end())?;
    if word.span != noun || word.shape != Shape::Capital {
        return None;
    }
    let mut start = noun.start();
    for _ in 0..6 {
        let Some(before) = word_before(text, block.start(), start) else { break };
        if before.shape != Shape::Capital || before.is(FUNCTION | CALENDAR | HONORIFIC) || before.possessive() {
            break;
        }
        start = before.span.start();
    }
    let mut end = noun.end();
    let of =
        word_behind(text, word.whole.end(), block.end()).filter(|of| matches!(of.span.slice(text), Some("of" | "for")));
    if start == noun.start() && of.is_none() {
        return None;
    }
    if let Some(of) = of {
        let mut last = of;
        for _ in 0..5 {
            let Some(next) = word_behind(text, last.whole.end(), block.end()) else { break };
            if next.shape != Shape::Capital
                && next.span.slice(text) != Some("and")
                && next.span.slice(text) != Some("the")
            {
                break;
            }
            last = next;
        }
        if last.shape == Shape::Capital {
            end = last.span.end();
        } else if start == noun.start() {
            return None;
        }
    }
    Span::new(start, end)
}

/// The next letter with a capital that begins a word of the block, in `text[at..to]`.
fn next_capital(text: &str, block: Span, at: usize, to: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(..to)?;
    let mut from = at;
    loop {
        let place = from.saturating_add(may_be_capital(bytes.get(from..)?)?);
        // What stands before the block is none of it, be it a byte-order mark.
        let before = place.checked_sub(1).filter(|before| *before >= block.start());
        let before = before.and_then(|before| bytes.get(before)).copied().unwrap_or(b' ');
        let joined = before.is_ascii_alphanumeric() || before >= 0x80 && !matches!(before, 0x9c | 0x98 | 0xa0);
        if !joined && text.get(place..).is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
            return Some(place);
        }
        from = place.saturating_add(1);
    }
}

/// The first byte that is an ASCII capital, or from 0xc3 to 0xdf: there a capital beyond ASCII may begin. Eight are looked
/// at at once.
fn may_be_capital(bytes: &[u8]) -> Option<usize> {
    let mut left = bytes;
    while let Some((eight, behind)) = left.split_first_chunk::<8>() {
        let eight = u64::from_le_bytes(*eight);
        let seven = eight & !HIGH;
        let ascii = at_least(seven, b'A') & !at_least(seven, b'Z'.wrapping_add(1)) & !eight;
        let beyond = at_least(seven, 0x43) & !at_least(seven, 0x60) & eight;
        let found = (ascii | beyond) & HIGH;
        if found != 0 {
            let len = bytes.len().saturating_sub(left.len());
            return len.checked_add(usize::try_from(found.trailing_zeros() / 8).ok()?);
        }
        left = behind;
    }
    let len = bytes.len().saturating_sub(left.len());
    let place = left.iter().position(|byte| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(byte))?;
    len.checked_add(place)
}

/// The role before a comma before a name at `at`; an age may stand between: *Her patient, 82-year-old Ana Low*.
fn described_at(text: &str, block: Span, at: usize) -> Option<Span> {
    let old = word_before(text, block.start(), at)
        .filter(|old| old.shape == Shape::Other && old.span.slice(text).is_some_and(|old| old.ends_with("-year-old")));
    name::role_before_comma(text, block, old.map_or(at, |old| old.whole.start()))
}

/// Whether a determiner that opens a sentence leads a name: *Her neighbour Ana Low*.
fn led(text: &str, block: Span, form: &Named) -> bool {
    let start = form.role.map_or(form.start, Span::start);
    word_before(text, block.start(), start)
        .is_some_and(|word| word.shape == Shape::Capital && word.span.slice(text).is_some_and(name::is_determiner))
}

fn before_is_comma(text: &str, block: Span, at: usize) -> bool {
    text.get(block.start()..at).is_some_and(|before| before.ends_with(", "))
}

fn age_behind(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.strip_prefix(", "))
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn who_behind(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(", who "))
}

/// Whether a word hands over to somebody's words.
fn is_cue(text: &str, word: Word) -> bool {
    let Some(w) = word.span.slice(text) else { return false };
    let known = crate::tables::classes(w);
    known & SAY != 0 && known & (PAST | THIRD) != 0
}

/// `question = "asked" SP *(word SP) ("why" / "whether" / …)`: a question in the words of the story.
///
/// *Low asked whether …* · *Low asked the minister why …*
fn asks(text: &str, block: Span, cue: Word) -> bool {
    if !matches!(cue.span.slice(text), Some("asked" | "asks" | "wondered")) {
        return false;
    }
    let mut word = cue;
    for _ in 0..12 {
        let Some(next) = word_behind(text, word.whole.end(), block.end()) else { break };
        let question = ["why", "whether", "if", "how", "what", "when", "where", "who"];
        if next.span.slice(text).is_some_and(|next| question.contains(&next)) {
            return true;
        }
        word = next;
    }
    false
}

/// Whether a word can stand behind the subject of a sentence: a verb or an adverb, as far as small words tell.
fn can_follow_subject(text: &str, word: Word) -> bool {
    let known = word.span.slice(text).map_or(0, crate::tables::classes);
    known & (PREP | CONJ | SUB | REL | DET) == 0 || known & (ADV | AUX | PAST | THIRD) != 0
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec;

    use super::*;
    use crate::model::{AttributionData, Construction, Marks, QuoteKind, SpeakerData};

    /// A story with its mentions marked: `[mention|name|role]`.
    struct Story<'a> {
        about: &'a str,
        text: String,
        prose: Vec<Prose>,
        quotes: Vec<QuoteData>,
        /// Of each quote that has a speaker: its index, name and role.
        answers: Vec<(usize, &'a str, Option<&'a str>)>,
    }

    fn stories(file: &str) -> Vec<Story<'_>> {
        let mut stories: Vec<Story<'_>> = Vec::new();
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(about) = line.strip_prefix("== ") {
                stories.push(Story { about, text: String::new(), prose: vec![], quotes: vec![], answers: vec![] });
                continue;
            }
            let story = stories.last_mut().unwrap();
            let start = story.text.len();
            let mut marked: Vec<(Span, &str, Option<&str>)> = Vec::new();
            let mut rest = line;
            while let Some((before, behind)) = rest.split_once('[') {
                let (inside, behind) = behind.split_once(']').unwrap();
                let mut parts = inside.split('|');
                story.text.push_str(before);
                let mention = parts.next().unwrap();
                marked.push((Span::at(story.text.len(), mention.len()), parts.next().unwrap(), parts.next()));
                story.text.push_str(mention);
                rest = behind;
            }
            story.text.push_str(rest);
            let end = story.text.len();
            let block = story.prose.len() as u32;
            story.prose.push(Prose { span: Span::new(start, end).unwrap(), block });
            let first = story.quotes.len();
            let marks: Vec<usize> = story.text[start..end].match_indices('"').map(|(at, _)| at + start).collect();
            for pair in marks.chunks(2) {
                let span = Span::new(pair[0], pair[1] + 1).unwrap();
                story.quotes.push(QuoteData {
                    kind: QuoteKind::Speech,
                    marks: Marks::Double,
                    span,
                    inner: Span::new(span.start() + 1, span.end() - 1).unwrap(),
                    block,
                    last_block: block,
                    closed: true,
                    depth: 0,
                    group: None,
                    attribution: None,
                });
            }
            for (mention, name, role) in marked {
                let distance = |q: &QuoteData| {
                    q.span.start().saturating_sub(mention.end()) + mention.start().saturating_sub(q.span.end())
                };
                // The nearest quote of the paragraph that has no speaker yet, or else the one before.
                let free = |from: usize| {
                    let free = (from..story.quotes.len()).filter(|i| story.quotes[*i].attribution.is_none());
                    free.min_by_key(|i| distance(&story.quotes[*i]))
                };
                let index = free(first)
                    .or_else(|| free(0))
                    .unwrap_or_else(|| panic!("no quote for {:?} in {line}", mention.slice(&story.text)));
                story.quotes[index].attribution = Some(AttributionData {
                    construction: Construction::Trailing,
                    cue: None,
                    speaker: Some(SpeakerData { mention, person: None }),
                });
                story.answers.push((index, name, role));
            }
            story.text.push('\n');
        }
        stories
    }

    fn without_article(text: &str) -> &str {
        ["the ", "The ", "a ", "an "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
    }

    /// Right, wrong and missing names, wrong roles, and what was wrong.
    fn score(file: &str) -> ([usize; 5], String) {
        let (mut right, mut wrong, mut missing, mut roles, mut no_roles) = (0, 0, 0, 0, 0);
        let mut report = String::new();
        let mut scratch = Scratch::default();
        for mut story in stories(file) {
            let mut people = Vec::new();
            resolve(&story.text, &story.prose, &mut story.quotes, &mut people, &mut scratch);
            for (index, name, role) in &story.answers {
                let speaker = story.quotes[*index].attribution.unwrap().speaker.unwrap();
                let person = speaker.person.and_then(|person| people.get(person as usize));
                let found =
                    person.and_then(|person| person.name).and_then(|name| name.slice(&story.text)).unwrap_or("-");
                let found_role =
                    person.and_then(|person| person.role).and_then(|role| role.slice(&story.text)).unwrap_or("-");
                let mention = speaker.mention.slice(&story.text).unwrap();
                let same = |a: &str, b: &str| a.replace('\'', "’") == b.replace('\'', "’");
                if same(found, name) {
                    right += usize::from(found != "-");
                } else if found == "-" {
                    missing += 1;
                } else {
                    wrong += 1;
                }
                if !same(found, name) {
                    report.push_str(&format!("{}: {mention}: {found}, not {name}\n", story.about));
                } else if let Some(role) = role {
                    let wanted = without_article(role);
                    if same(without_article(found_role), wanted) {
                        roles += 1;
                    } else {
                        no_roles += 1;
                        report.push_str(&format!("{}: {mention}: role {found_role}, not {wanted}\n", story.about));
                    }
                }
            }
        }
        ([right, wrong, missing, roles, no_roles], report)
    }

    const STORIES: [&str; 4] = [
        include_str!("../../tests/data/stories/stories.txt"),
        include_str!("../../tests/data/stories/unseen.txt"),
        include_str!("../../tests/data/stories/fresh.txt"),
        include_str!("../../tests/data/stories/later.txt"),
    ];

    /// Given the mentions, whom they mean. A wrong name counts worse than a missing one.
    #[test]
    fn the_stories_names() {
        for (file, (most_wrong, most_missing)) in STORIES.into_iter().zip([(0, 0), (1, 0), (0, 0), (0, 2)]) {
            let ([right, wrong, missing, roles, no_roles], report) = score(file);
            assert!(wrong <= most_wrong && missing <= most_missing && no_roles == 0, "{report}");
            assert!(right > 30 && roles > 25, "{right} names and {roles} roles are too few for these stories");
        }
    }

    #[test]
    fn capitals_are_found_eight_by_eight() {
        let all: Vec<u8> = (0..=255).collect();
        for at in 0..all.len() {
            let rest = &all[at..];
            let place = rest.iter().position(|byte| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(byte));
            assert_eq!(may_be_capital(rest), place, "{at}");
            for byte in 0..=255 {
                let bytes = [&[b' '; 11][..at % 12], &[byte], b" A     "].concat();
                let place = bytes.iter().position(|byte| byte.is_ascii_uppercase() || (0xc3..0xe0).contains(byte));
                assert_eq!(may_be_capital(&bytes), place, "{byte:x}");
            }
        }
    }

    #[test]
    fn what_a_mention_is() {
        let name = |mention: &str, surname: &str| match classify(mention, Span::at(0, mention.len()), &mut vec![]) {
            Mention::Name(found) => assert_eq!(found.slice(mention), Some(surname), "of {mention:?}"),
            other => panic!("{mention:?} is {other:?}, not a name"),
        };
        name("Stelberg", "Stelberg");
        name("Mr. Stelberg", "Stelberg");
        name("Foreign Minister Tariq Qadeer", "Qadeer");
        name("police spokesman Anders Marchetti", "Marchetti");
        name("Secretary of State John K. Low", "Low");
        name("Faisal al-Munajjid", "Munajjid");
        name("Joost van der Berg", "Berg");
        name("Walter B. Tolliver Jr.", "Tolliver");
        name("Ana Low of the Free Rivers Party", "Low");
        name("the lawyer, Ana Low", "Low");
        name("the Tarn Courier's Ana Low", "Low");
        name("Larry King", "King");
        name("TRF", "TRF");
        let body = |mention: &str, body: &str| match classify(mention, Span::at(0, mention.len()), &mut vec![]) {
            Mention::Body(found) => assert_eq!(found.slice(mention), Some(body), "of {mention:?}"),
            other => panic!("{mention:?} is {other:?}, not a body"),
        };
        body("the Northern Compact", "Northern Compact");
        body("the Ministry of Health", "Ministry of Health");
        body("the Varani", "Varani");
        for mention in [
            "the minister",
            "NATO allies",
            "a resident of Karavel",
            "the head of the Northern Compact",
            "police",
            "the Prime Minister",
            "Low and Duarte",
            "a spokesman for the insurer",
            "half of the people",
        ] {
            let found = classify(mention, Span::at(0, mention.len()), &mut vec![]);
            assert!(matches!(found, Mention::Nominal { .. }), "{mention:?} is {found:?}");
        }
    }

    #[test]
    fn an_office_is_called_by_its_own_words() {
        for (role, wanted, noun, called) in [
            ("Foreign Minister", "minister", "minister", true),
            ("Foreign Minister", "foreign minister", "minister", true),
            ("Foreign Minister", "defence minister", "minister", false),
            ("Prime Minister", "minister", "minister", false),
            ("First Vice President", "president", "president", false),
            ("former president", "president", "president", false),
            ("aide to the president", "president", "president", false),
            ("Sen.", "senator", "senator", true),
            ("minister of fisheries", "minister", "minister", true),
        ] {
            assert_eq!(is_called(role, wanted, noun), called, "{role:?} called {wanted:?}");
        }
    }

    /// Twice the names cost about twice as much: no name is looked for in all the text for ever.
    #[test]
    fn many_names_are_many_people_and_no_more() {
        let mut text = String::new();
        let mut prose = Vec::new();
        let mut quotes = Vec::new();
        let letters = b"abdefgiklmnoprstuv";
        for i in 0_usize..3000 {
            let start = text.len();
            let surname: String = (0..4).map(|k| letters[(i / letters.len().pow(k)) % letters.len()] as char).collect();
            text.push_str("\"We will go,\" X");
            let mention = Span::at(text.len() - 1, surname.len() + 1);
            text.push_str(&surname);
            text.push_str(" said.");
            let block = prose.len() as u32;
            prose.push(Prose { span: Span::new(start, text.len()).unwrap(), block });
            quotes.push(QuoteData {
                kind: QuoteKind::Speech,
                marks: Marks::Double,
                span: Span::at(start, 13),
                inner: Span::at(start + 1, 11),
                block,
                last_block: block,
                closed: true,
                depth: 0,
                group: None,
                attribution: Some(AttributionData {
                    construction: Construction::Trailing,
                    cue: None,
                    speaker: Some(SpeakerData { mention, person: None }),
                }),
            });
            text.push('\n');
        }
        let (mut people, mut scratch) = (Vec::new(), Scratch::default());
        resolve(&text, &prose, &mut quotes, &mut people, &mut scratch);
        assert_eq!(people.len(), 3000);
        assert!(scratch.people.len() <= 256);
    }
}
