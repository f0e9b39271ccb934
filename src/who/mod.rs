//! Who is meant: from a mention ("he", a surname, "the minister") to the person or body, by a register of all whom the
//! story names.
//!
//! 1. [`walk`]: one walk over the prose finds the runs of words with capitals, and what stands beside them.
//! 2. [`naming`] and [`register`]: whom each run names; a person, a body or a place by evidence that adds up.
//! 3. [`link`]: left to right, whom each mention means, by who is in the [`focus`].
//!
//! A wrong name is worse than none. All is bounded and linear in the text; the memory is used again.

mod beside;
mod focus;
mod link;
mod mention;
mod naming;
mod nominal;
mod noun;
mod register;
mod role;
mod run;
mod split;
mod walk;
mod weight;
mod word;

use alloc::vec::Vec;

use self::focus::Who;
use self::link::{Asked, Known, Linker};
use self::register::Register;
use self::run::Story;
use crate::model::{PersonData, QuoteData, ReportedData, SpeakerData};
use crate::quotes::Prose;

/// Working memory, reused from article to article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    story: Story,
    register: Register,
    known: Known,
    asked: Vec<Asked>,
    /// The index in the list of those who speak, of each who has no name.
    unnamed: Vec<Option<u32>>,
}

/// Fills `speaker.person` of every quote and every report that has a speaker, and `people`.
///
/// `people` gets one entry for each who speaks, in the order of their first quote; those who are only reported stand
/// behind them.
pub(crate) fn resolve(
    text: &str,
    prose: &[Prose],
    quotes: &mut [QuoteData],
    reported: &mut [ReportedData],
    people: &mut Vec<PersonData>,
    scratch: &mut Scratch,
) {
    scratch.asked.clear();
    for quote in quotes.iter() {
        let Some(found) = quote.attribution else { continue };
        let Some(speaker) = found.speaker else { continue };
        scratch.asked.push(Asked { mention: speaker.mention, cue: found.cue, is_reported: false, who: None });
    }
    let reports = reported.iter().filter_map(|report| Some((report.speaker?.mention, report.cue)));
    scratch.asked.extend(reports.map(|(mention, cue)| Asked { mention, cue, is_reported: true, who: None }));
    if scratch.asked.is_empty() {
        return;
    }
    scratch.asked.sort_unstable_by_key(|asked| (asked.mention.start(), asked.mention.end(), asked.is_reported));
    link(text, prose, quotes, scratch);
    let mut out = Out { register: &mut scratch.register, unnamed: &mut scratch.unnamed, people };
    let asked = &scratch.asked;
    let mut resolve = |speaker: &mut SpeakerData| {
        let wanted = (speaker.mention.start(), speaker.mention.end());
        let place = asked.partition_point(|asked| (asked.mention.start(), asked.mention.end()) < wanted);
        speaker.person = asked.get(place).and_then(|asked| asked.who).and_then(|who| out.speaks(who));
    };
    quotes.iter_mut().filter_map(|quote| quote.attribution.as_mut()?.speaker.as_mut()).for_each(&mut resolve);
    reported.iter_mut().filter_map(|report| report.speaker.as_mut()).for_each(resolve);
}

/// Whom each mention means.
fn link(text: &str, prose: &[Prose], quotes: &[QuoteData], scratch: &mut Scratch) {
    let Scratch { story, register, known, asked, unnamed } = scratch;
    story.clear();
    register.clear();
    known.clear();
    walk::walk(text, prose, quotes, story);
    naming::name_all(text, story, register, &mut known.nouns);
    let count = |is: fn(&register::Entity) -> bool| {
        u32::try_from(register.entities.iter().filter(|entity| is(entity)).count()).unwrap_or(u32::MAX)
    };
    let persons = count(register::Entity::is_person);
    let bodies = count(register::Entity::is_body);
    let mut linker = Linker {
        text,
        prose,
        story,
        register,
        known,
        unnamed: 0,
        next: 0,
        block: 0,
        persons,
        last_open: 0,
        searches: 0,
        bodies,
        has_reports: asked.iter().any(|asked| asked.is_reported),
    };
    linker.link(asked);
    let count = usize::try_from(linker.unnamed).unwrap_or(0);
    unnamed.clear();
    unnamed.resize(count, None);
}

/// The list of those who speak.
struct Out<'a> {
    register: &'a mut Register,
    unnamed: &'a mut Vec<Option<u32>>,
    people: &'a mut Vec<PersonData>,
}

impl Out<'_> {
    /// The index of somebody in the list, where he gets a place if he has none.
    fn speaks(&mut self, who: Who) -> Option<u32> {
        let index = u32::try_from(self.people.len()).ok()?;
        let (room, person) = match who {
            Who::Known(id) => {
                // Of `@` alone nothing is left when the mark is taken away.
                let entity = self.register.get_mut(id).filter(|entity| !entity.name.is_empty())?;
                let role = if entity.is_body() { None } else { entity.role };
                let person = PersonData::new(Some(entity.name), role, entity.kind());
                (&mut entity.speaker, person)
            }
            Who::Unnamed(number) => {
                let room = self.unnamed.get_mut(usize::try_from(number).ok()?)?;
                (room, PersonData::new(None, None, None))
            }
        };
        if room.is_none() {
            *room = Some(index);
            self.people.push(person);
        }
        *room
    }
}
