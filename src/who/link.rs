//! Left to right through the story: whom each mention means, by who is in the foreground there.

use alloc::vec::Vec;

use super::focus::{Focus, One, Sort, Who, one};
use super::mention::{self, Mention, Pronoun};
use super::naming::{self, Nouns};
use super::noun;
use super::register::Register;
use super::role::Gender;
use super::run::{
    BODILY, CALLED, CUED, EMBEDDED, HEADING, Kind, OPENS, PERSON, PLACE, POSSESSIVE, QUOTED, Run, SPEAKER, SUBJECT,
    Story, TITLE_ONLY,
};
use super::word::is_one_of;
use crate::quotes::Prose;
use crate::span::Span;
use crate::tables::persons::ANSWERING;

/// How often the whole story may be searched for a word.
const MOST_SEARCHES: u32 = 32;
/// How many unnamed are remembered by their nouns.
const MOST_UNNAMED: usize = 64;

/// A mention that is to be told, with its cue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) mention: Span,
    pub(crate) cue: Option<Span>,
    /// It is the mention of a report and of no quote.
    pub(crate) is_reported: bool,
    /// The block in which it stands, by its number in the list of prose.
    pub(crate) who: Option<Who>,
}

/// Somebody without a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unnamed {
    /// Without its determiner.
    phrase: Span,
    pub(super) head: Span,
    /// *the guard*, who was not introduced.
    pub(super) definite: bool,
    pub(super) number: u32,
}

/// Working memory, reused from article to article.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) focus: Focus,
    /// The same with those who are only reported to speak, for whom reports mean: what reports tell moves no name of a quote.
    reports: Focus,
    pub(super) unnamed: Vec<Unnamed>,
    pub(super) nouns: Nouns,
}

pub(super) struct Linker<'a> {
    pub(super) text: &'a str,
    pub(super) prose: &'a [Prose],
    pub(super) story: &'a Story,
    pub(super) register: &'a mut Register,
    pub(super) known: &'a mut Known,
    /// How many unnamed there are.
    pub(super) unnamed: u32,
    /// The next run.
    pub(super) next: usize,
    /// The block at work.
    pub(super) block: usize,
    /// How many persons the whole story names.
    pub(super) persons: u32,
    /// The last mention that is no name: behind it nobody asks who is in the foreground.
    pub(super) last_open: usize,
    /// How often the whole story was searched for a word.
    pub(super) searches: u32,
    pub(super) bodies: u32,
    pub(super) has_reports: bool,
}

impl Linker<'_> {
    /// Whom each mention means. They must stand in the order of the text.
    pub(super) fn link(&mut self, asked: &mut [Asked]) {
        // A mention that begins with a small letter or an article is no name.
        let open = |asked: &&Asked| {
            let mention = asked.mention.slice(self.text).unwrap_or("");
            let first = mention.split(' ').next().unwrap_or("");
            first.starts_with(char::is_lowercase) || is_one_of(first, &["he", "she", "it", "they", "the", "his"])
        };
        self.last_open = asked.iter().rev().find(open).map_or(0, |asked| asked.mention.start());
        let mut last: Option<(Span, Option<Who>)> = None;
        for one in asked {
            if let Some((_, who)) = last.filter(|(span, _)| *span == one.mention) {
                one.who = who;
                continue;
            }
            self.read_to(one.mention.start());
            one.who = self.speaker(one);
            last = Some((one.mention, one.who));
        }
    }

    /// Those named before a place come to the foreground.
    fn read_to(&mut self, at: usize) {
        while let Some(run) = self.story.runs.get(self.next).filter(|run| run.span.end() <= at).copied() {
            self.next = self.next.saturating_add(1);
            if run.is(QUOTED) {
                continue;
            }
            match run.kind {
                Kind::Name => self.named(&run),
                Kind::Pronoun(gender) => {
                    if let Some(found) = self.choose(Pronoun::Of(gender), run.block) {
                        self.found(found, gender);
                        self.push(found, run.weight.min(SUBJECT), run.block);
                    }
                }
                Kind::Phrase if run.span.start() < self.last_open => self.phrase(&run),
                Kind::Phrase => {}
            }
        }
    }

    pub(super) fn push(&mut self, one: One, weight: u32, block: u32) {
        if let Who::Known(id) = one.who {
            if let Some(entity) = self.register.get_mut(id) {
                entity.weight = entity.weight.saturating_add(weight.max(1));
                // Who speaks is a person, unless it is known to be a body.
                if weight >= SPEAKER && entity.body == 0 && entity.place == 0 && entity.words.len() > 1 {
                    entity.person = entity.person.max(2);
                }
            }
        }
        if self.has_reports {
            self.known.reports.push(one, weight, block);
        }
        self.known.focus.push(one, weight, block);
    }

    fn named(&mut self, run: &Run) {
        if run.is(TITLE_ONLY) || run.name.len() == 0 {
            return;
        }
        let Some(id) = run.entity.or_else(|| self.bind(run)) else {
            // *Low left*, where two are called so: somebody is in the foreground, and nobody can tell who.
            let word = self.story.words(run.name).last().filter(|_| run.weight >= SUBJECT && !run.is_full());
            if word.is_some_and(|word| self.register.called(self.text, *word).any(|(_, rank)| rank == 3)) {
                let one = self.unnamed(run.span, run.span, false);
                self.push(one, run.weight, run.block);
            }
            return;
        };
        let Some(one) = self.one(id) else { return };
        let weight = if run.is(HEADING) { EMBEDDED.min(run.weight) } else { run.weight };
        self.push(One { spoke: weight == CUED, ..one }, weight, run.block);
    }

    /// One of the register, as he comes to the foreground.
    pub(super) fn one(&self, id: u32) -> Option<One> {
        let entity = self.register.get(id)?;
        let sort = if entity.is_body() || entity.is_place() { Sort::Body } else { Sort::Person };
        Some(one(Who::Known(id), sort, entity.gender))
    }

    /// Whom one word means of several who may be called so: the one who is most in the foreground, if he clearly is.
    fn bind(&self, run: &Run) -> Option<u32> {
        let word = self.story.words(run.name).last().filter(|_| !run.is_full())?;
        if let Some(of) = self.elder(run, *word) {
            return of;
        }
        let mut best: Option<(u8, u32, u32)> = None;
        let mut second = 0;
        for (id, rank) in self.register.called(self.text, *word) {
            let Some(entity) = self.register.get(id) else { continue };
            if run.gender.is_some() && entity.gender.is_some() && entity.gender != run.gender {
                continue;
            }
            let titled = run.role.and_then(|role| role.slice(self.text)).is_some_and(|role| {
                self.known.nouns.list.iter().any(|(span, whose)| {
                    *whose == id
                        && span.slice(self.text).is_some_and(|known| known.contains(role) || role.contains(known))
                })
            });
            let value = self.known.focus.value(Who::Known(id), run.block).saturating_add(entity.weight);
            // *His sister Ingrid Cole*: the surname alone is his.
            let kin = entity.role.and_then(|role| role.slice(self.text)).is_some_and(super::role::is_kin);
            let value = match (titled, kin) {
                (true, _) => value.saturating_mul(4),
                (false, true) => value / 2,
                _ => value,
            };
            match best {
                Some((_, _, old)) if old == id => {}
                Some((top, _, _)) if rank < top => {}
                Some((top, high, _)) if rank == top && value <= high => second = second.max(value),
                Some((top, high, _)) => {
                    second = if rank == top { high } else { 0 };
                    best = Some((rank, value, id));
                }
                None => best = Some((rank, value, id)),
            }
        }
        let (_, value, id) = best?;
        (value > second.saturating_add(second / 8)).then_some(id)
    }

    /// *the elder Low* · *the younger Low*: of two who are called so nobody can tell which one is meant.
    fn elder(&self, run: &Run, word: super::word::Word) -> Option<Option<u32>> {
        let before = super::word::word_before(self.text, 0, run.span.start())?;
        if !is_one_of(before.text(self.text), &["elder", "younger"]) {
            return None;
        }
        let mut called = self.register.called(self.text, word).filter(|(_, rank)| *rank == 3);
        let only = called.next().filter(|_| called.next().is_none());
        Some(only.map(|(id, _)| id))
    }

    /// The number of the block of a place.
    fn block(&mut self, at: usize) -> u32 {
        let holds = |block: &Prose| block.span.start() <= at && at < block.span.end();
        if !self.prose.get(self.block).is_some_and(holds) {
            self.block = self.prose.partition_point(|block| block.span.end() <= at);
        }
        u32::try_from(self.block).unwrap_or(u32::MAX)
    }

    /// Who speaks by a mention.
    fn speaker(&mut self, asked: &Asked) -> Option<Who> {
        let text = self.text;
        let span = asked.mention;
        let block = self.block(span.start());
        if asked.is_reported {
            core::mem::swap(&mut self.known.focus, &mut self.known.reports);
        }
        let found = match mention::read(text, self.story, span, self.next.saturating_sub(1)) {
            Mention::Pronoun(pronoun) => self.pronoun(pronoun, asked, block),
            Mention::Name(index) => self.by_name(index, span),
            Mention::Handle(handle) => self.register.handle(handle).and_then(|id| self.one(id)),
            Mention::Noun(noun) => match self.apposed(span) {
                Some(index) => self.by_name(index, span),
                None => Some(self.by_noun(&noun, span, block)),
            },
            Mention::Nobody => None,
        };
        if asked.is_reported {
            if let Some(found) = found {
                self.known.focus.push(One { spoke: true, ..found }, SPEAKER, block);
            }
            core::mem::swap(&mut self.known.focus, &mut self.known.reports);
            return found.map(|found| found.who);
        }
        // What stands in the mention itself is done.
        while self.story.runs.get(self.next).is_some_and(|run| run.span.start() < span.end()) {
            self.next = self.next.saturating_add(1);
        }
        let found = found?;
        self.push(One { spoke: true, ..found }, SPEAKER, block);
        Some(found.who)
    }

    /// A name in apposition to a mention without one: *the mayor of Lowick, Tilda Moss,* · *Goran Marr, a cook*
    fn apposed(&self, span: Span) -> Option<usize> {
        let text = self.text;
        let named = |run: &Run| {
            run.kind == Kind::Name && run.name.len() > 0 && !run.is(TITLE_ONLY | QUOTED | BODILY | PLACE | POSSESSIVE)
        };
        let first = self.next.saturating_sub(1);
        for (index, run) in self.story.runs.iter().enumerate().skip(first) {
            if run.span.start() > span.end().saturating_add(80) {
                break;
            }
            if span.contains(run.span) {
                continue;
            }
            let role = run.role.filter(|_| named(run));
            let other = run.other.filter(|_| named(run));
            // The role behind the name is the mention.
            let behind = [role, other]
                .into_iter()
                .flatten()
                .any(|role| role.start() >= run.span.end() && role.start() < span.end() && span.start() < role.end());
            let begin = role.filter(|role| role.end() <= run.span.start()).map_or(run.span.start(), Span::start);
            let gap = Span::new(span.end(), begin).and_then(|gap| gap.slice(text));
            let before =
                named(run) && run.is(PERSON) && gap == Some(", ") && !mention::is_of_body(text, span, run.span.start());
            // The role before the comma before the name is the mention.
            let own = role.is_some_and(|role| {
                role.end() <= run.span.start() && span.start() <= role.start() && role.start() < span.end()
            });
            // *one passenger, surnamed Li*
            let called = || {
                let is_near = |gap: &str| gap.len() < 64 && !gap.contains(['.', '!', '?', ';', '“', '"']);
                run.is(CALLED) && run.is(PERSON) && named(run) && gap.is_some_and(is_near)
            };
            if behind || before || own || called() {
                return Some(index);
            }
        }
        None
    }

    /// *Ana Low from Clean Shores said*: she speaks, though what stands before the cue is another name.
    fn owner(&self, index: usize) -> Option<usize> {
        let owner = index.checked_sub(1)?;
        let (before, run) = (self.story.runs.get(owner)?, self.story.runs.get(index)?);
        let gap = Span::new(before.span.end(), run.span.start())?.slice(self.text)?;
        let joined = matches!(gap, " from " | " from the " | " for the " | " for " | " of " | " of the " | " at ");
        let person = before.kind == Kind::Name
            && !before.is(BODILY | PLACE | TITLE_ONLY | POSSESSIVE)
            && (before.is(PERSON) || before.is_full() && before.is(OPENS));
        (joined && person && !run.is(PERSON)).then_some(owner)
    }

    fn by_name(&mut self, index: usize, span: Span) -> Option<One> {
        let index = self.owner(index).unwrap_or(index);
        let mut run = self.story.runs.get(index).copied()?;
        let short = || naming::short_for(self.text, self.story, self.register, run.name);
        let id = match run.entity.or_else(short).or_else(|| self.bind(&run)) {
            Some(id) => id,
            None => {
                let Some(word) = self.story.words(run.name).last().filter(|_| !run.is_full()) else {
                    run.flags &= !QUOTED;
                    let id = self.register.intern(self.text, self.story, &run)?;
                    return self.one(id);
                };
                // Two who are called so, or a word that is no name.
                let known = self.register.called(self.text, *word).any(|(_, rank)| rank > 0);
                if known || !is_name(self.text, &run, *word) || self.is_noun(&run, *word) {
                    let group = !is_name(self.text, &run, *word);
                    let one = self.unnamed(span, span, true);
                    return Some(One { sort: if group { Sort::Group } else { one.sort }, ..one });
                }
                self.register.intern(self.text, self.story, &run)?
            }
        };
        self.one(id)
    }

    /// Whether a word that opens a sentence is a noun and no name: the story has it without its capital, too.
    fn is_noun(&mut self, run: &Run, word: super::word::Word) -> bool {
        use crate::tables::names::GIVEN;
        if !run.is(OPENS) || word.is(GIVEN) || self.searches >= MOST_SEARCHES {
            return false;
        }
        self.searches = self.searches.saturating_add(1);
        let (first, last) = (self.prose.first(), self.prose.last());
        let all = first.zip(last).and_then(|(first, last)| Span::new(first.span.start(), last.span.end()));
        all.is_some_and(|all| noun::has_small(self.text, all, word.span))
    }

    /// Somebody without a name: the same for equal mentions, if `shared`.
    pub(super) fn unnamed(&mut self, phrase: Span, head: Span, shared: bool) -> One {
        let text = self.text;
        let wanted = phrase.slice(text).unwrap_or("");
        let same = |old: &&Unnamed| old.phrase.slice(text).is_some_and(|old| old.eq_ignore_ascii_case(wanted));
        let known = if shared { self.known.unnamed.iter().rev().find(same) } else { None };
        let number = match known {
            Some(known) => known.number,
            None => {
                let number = self.unnamed;
                self.unnamed = number.saturating_add(1);
                if self.known.unnamed.len() >= MOST_UNNAMED {
                    #[expect(clippy::disallowed_methods, reason = "the list is full")]
                    self.known.unnamed.remove(0);
                }
                self.known.unnamed.push(Unnamed { phrase, head, definite: shared, number });
                number
            }
        };
        one(Who::Unnamed(number), Sort::Person, None)
    }

    // ----- "he" -------------------------------------------------------------------------------------------------

    fn pronoun(&mut self, pronoun: Pronoun, asked: &Asked, block: u32) -> Option<One> {
        let found = self.choose(pronoun, block)?;
        // *He replied*: mostly not the one who spoke last, if there is another.
        let reply = asked.cue.and_then(|cue| cue.slice(self.text)).is_some_and(|cue| is_one_of(cue, ANSWERING));
        if reply && found.spoke {
            // The one whom he spoke to, or nobody that can be told.
            let mut others =
                self.known.focus.iter(block).map(|(other, _)| *other).filter(|other| {
                    other.who != found.who && self.agrees(other, pronoun) && other.block >= found.block
                });
            if let Some(other) = others.next() {
                return if others.next().is_none() { Some(other) } else { None };
            }
        }
        if let Pronoun::Of(gender) = pronoun {
            self.found(found, gender);
        }
        Some(found)
    }

    /// Whoever is *he* is a man.
    fn found(&mut self, found: One, gender: Gender) {
        if let Who::Known(id) = found.who {
            if let Some(entity) = self.register.get_mut(id) {
                entity.gender = entity.gender.or(Some(gender));
            }
        }
    }

    pub(super) fn agrees(&self, one: &One, pronoun: Pronoun) -> bool {
        let (gender, person, body) = match one.who {
            Who::Known(id) => match self.register.get(id) {
                Some(entity) => (entity.gender, entity.is_person(), entity.is_body()),
                None => return false,
            },
            Who::Unnamed(_) => (one.gender, one.sort == Sort::Person, one.sort == Sort::Body),
        };
        match pronoun {
            Pronoun::Of(wanted) => person && gender.or(one.gender).is_none_or(|gender| gender == wanted),
            Pronoun::It => body,
            Pronoun::They => match one.who {
                Who::Known(_) => body,
                Who::Unnamed(_) => one.sort != Sort::Person,
            },
        }
    }

    /// Who spoke under a name of one word, of which nothing more is known.
    fn is_only_a_word(&self, one: &One) -> bool {
        let Who::Known(id) = one.who else { return false };
        one.spoke
            && self.register.get(id).is_some_and(|one| {
                one.words.len() == 1 && (one.person, one.body, one.place) == (0, 0, 0) && one.gender.is_none()
            })
    }

    /// Whom a pronoun means: the one who agrees and is most in the foreground, if he clearly leads.
    fn choose(&self, pronoun: Pronoun, block: u32) -> Option<One> {
        let mut best: Option<(u32, One)> = None;
        let mut second = 0;
        let mut first = true;
        for (one, value) in self.known.focus.iter(block) {
            // *Low said, …. "We remain," he said*: whoever spoke by one name in this paragraph may well be he.
            let alone = matches!(pronoun, Pronoun::Of(_))
                && one.block == block
                && value >= 64 * SPEAKER
                && self.is_only_a_word(one);
            if !alone && !self.agrees(one, pronoun) {
                // What may be a body as well as a person makes *it* doubtful.
                let doubt =
                    matches!(one.who, Who::Known(id) if self.register.get(id).is_some_and(|one| one.person < 3));
                if pronoun == Pronoun::It && doubt {
                    second = second.max(value);
                }
                continue;
            }
            // The last subject of a sentence is meant more often than not; what may be no person at all, less.
            let value = if one.main && first { value.saturating_add(value / 6) } else { value };
            first &= !one.main;
            let weak = matches!(one.who, Who::Known(id) if self.register.get(id).is_some_and(|one| one.person < 2));
            let value =
                if weak && !alone && matches!(pronoun, Pronoun::Of(_)) { value.saturating_mul(11) / 20 } else { value };
            let value = if one.spoke { value.saturating_add(32.min(value / 2)) } else { value };
            let value = match best {
                Some((top, _)) if value <= top => {
                    second = second.max(value);
                    continue;
                }
                _ => value,
            };
            second = second.max(best.map_or(0, |(top, _)| top));
            best = Some((value, *one));
        }
        let (value, one) = best?;
        (value >= second.saturating_add(second / 5)).then_some(one)
    }
}

/// Whether a speaker's one word is a name.
fn is_name(text: &str, run: &Run, word: super::word::Word) -> bool {
    use crate::tables::names::{CALENDAR, DEMONYM, FUNCTION, GIVEN, ROLE};
    let other = word.is(ROLE | DEMONYM | CALENDAR | FUNCTION) && !word.is(GIVEN);
    let plural = noun::plural_noun(word.text(text));
    run.is(super::run::HONORIFIC) || !other && !plural
}

impl Known {
    pub(super) fn clear(&mut self) {
        self.focus.clear();
        self.reports.clear();
        self.unnamed.clear();
        self.nouns.list.clear();
    }
}
