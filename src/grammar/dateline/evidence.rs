//! The weighing of a dateline: what it stands on, and whether its names can be places at all.

use memchr::memchr_iter;

use super::shape::{
    Closer, Mark, Shape, Trust, has_agency_shape, is_blank, is_capitals, is_letter, is_listed, is_particle, word,
};
use super::{Context, DatelineParts, Evidence, start_of};
use crate::error::{Faults, NoteKind};
use crate::few::Few;
use crate::tables::desk::Kinds;
use crate::tables::{names, places, regions};

/// How far ahead, in bytes, a label is looked for. An interviewer is back within an answer or two,
/// and to search whole articles would cost more than all the rest of a dateline.
const LATER: usize = 1024;

/// What the text behind a dateline begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follows {
    /// A capital, a digit, a mark: a sentence may begin here.
    Sentence,
    /// A small letter: what stood before was the beginning of it.
    Continuation,
}

impl Follows {
    fn of(text: &str) -> Self {
        let small = text.starts_with(char::is_lowercase);
        // `al-Noor said`, `iPads are`
        let named = || word(text).is_ok() || text.chars().nth(1).is_some_and(char::is_uppercase);
        if small && !named() { Self::Continuation } else { Self::Sentence }
    }
}

/// Decides whether `shape`, which reads `text` and is followed by `rest`, is a dateline.
pub(super) fn weigh<'a>(
    shape: &Shape<'a>,
    text: &'a str,
    rest: &'a str,
    context: &Context<'_>,
    faults: &mut Faults<'a>,
) -> Option<DatelineParts<'a>> {
    let weighed = Weighed::new(shape, rest)?;
    if !rest.contains(char::is_alphanumeric) {
        return None;
    }
    match weighed.evidence(context) {
        Verdict::Taken(evidence) if !weighed.found.overfull => Some(weighed.parts(text, evidence)),
        Verdict::Taken(_) | Verdict::Doubted => {
            let expected = "evidence for a dateline: an agency, a date, a region or a known place";
            faults.report(NoteKind::DatelineNotTaken, text, expected);
            None
        }
        Verdict::Refused => None,
    }
}

/// The same of a dateline with nothing behind it on its line, which `text` is.
pub(super) fn weigh_alone<'a>(shape: &Shape<'a>, text: &'a str, context: &Context<'_>) -> Option<DatelineParts<'a>> {
    // The paragraph on the next line begins a sentence.
    let weighed = Weighed::new(shape, "A")?;
    if weighed.found.overfull {
        return None;
    }
    weighed.evidence_alone(context).map(|evidence| weighed.parts(text, evidence))
}

/// The places and the agencies of a dateline.
#[derive(Clone, Copy, Debug)]
struct Names<'a> {
    places: Few<&'a str, 4>,
    agencies: Few<&'a str, 4>,
    /// All places are in capitals.
    capitals: bool,
    /// There are more than there is room for.
    overfull: bool,
}

impl<'a> Names<'a> {
    const NONE: Self = Self { places: Few::new(), agencies: Few::new(), capitals: true, overfull: false };

    /// Adds what stood between slashes. Behind a place in Title Case capitals are an agency by their shape,
    /// among places in capitals a list decides.
    fn add_segment(&mut self, segment: &'a str) -> Trust {
        let trust = if is_listed(segment) && !places::is_city(segment) {
            Trust::Listed
        } else if has_agency_shape(segment) && !self.places.is_empty() && !self.capitals {
            Trust::Shape
        } else {
            Trust::None
        };
        if trust > Trust::None {
            self.overfull |= !self.agencies.push(segment);
        } else if self.agencies.is_empty() || self.places.is_empty() {
            self.add_place(segment);
        } // Behind an agency a name is its reporter's, or an agency that is not known: kept in the text alone.
        trust
    }

    /// Adds a place; `PORT ENNIS and MARU` are two.
    fn add_place(&mut self, place: &'a str) {
        self.capitals &= is_capitals(place);
        match Some(place).filter(|_| self.capitals).and_then(|place| place.split_once(" and ")) {
            Some((first, second)) => {
                self.overfull |= !self.places.push(first) || !self.places.push(second);
            }
            None => self.overfull |= !self.places.push(place),
        }
    }

    /// Takes a region without comma off the place: `WASHINGTON D.C.`, `Karavel, Tex.`
    fn split_region(&mut self) -> Option<(&'a str, Mark)> {
        let place = self.only_place()?;
        let (name, last) = place.rsplit_once(is_blank)?;
        let abbreviated = last.ends_with('.') || last.len() == 2;
        if !abbreviated || !regions::is_region(last) || Kinds::of(last).any(Kinds::FUNCTION) || !could_be_place(name) {
            return None;
        }
        self.places = Few::new();
        let _ = self.places.push(name.trim_end_matches(is_blank));
        Some((last, Mark::Comma))
    }

    fn only_place(&self) -> Option<&'a str> {
        self.places.iter().next().filter(|_| self.places.len() == 1)
    }
}

/// What comes of weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Taken(Evidence),
    /// It looks like a dateline, but there is nothing to go by.
    Doubted,
    Refused,
}

/// A shape with its names told apart.
struct Weighed<'w, 'a> {
    shape: &'w Shape<'a>,
    found: Names<'a>,
    trust: Trust,
    region: Option<(&'a str, Mark)>,
    follows: Follows,
    rest: &'a str,
}

impl<'w, 'a> Weighed<'w, 'a> {
    /// Tells places, regions and agencies apart; `None` if a part is none of them, or nothing is left.
    fn new(shape: &'w Shape<'a>, rest: &'a str) -> Option<Self> {
        let mut found = Names::NONE;
        let mut trust = shape.trust;
        for segment in shape.segments.iter() {
            trust = trust.max(found.add_segment(segment));
        }
        for source in shape.sources.iter() {
            found.overfull |= !found.agencies.push(source);
        }
        let region = match shape.region {
            // `AFP, KARAVEL —`
            Some((place, Mark::Comma)) if found.places.is_empty() => {
                found.add_place(place);
                None
            }
            // `Karavel, IWS –`
            Some((name, Mark::Comma)) if !found.capitals && has_agency_shape(name) && !regions::is_region(name) => {
                found.overfull |= !found.agencies.push(name);
                trust = trust.max(Trust::Shape);
                None
            }
            None => found.split_region(),
            region => region,
        };
        if shape.unsound || (found.places.is_empty() && found.agencies.is_empty()) {
            return None;
        }
        Some(Self { shape, found, trust, region, follows: Follows::of(rest), rest })
    }

    fn parts(&self, text: &'a str, evidence: Evidence) -> DatelineParts<'a> {
        DatelineParts {
            text,
            places: self.found.places,
            region: self.region.map(|(region, _)| region),
            date: self.shape.date,
            agencies: self.found.agencies,
            evidence,
        }
    }

    /// The evidence of a dateline alone on its line, which needs no closer, and may not be less than an agency, a date,
    /// a region or a city that is known.
    ///
    /// `NEW DELHI, Nov. 5 (PTI)`, `AFP, KARAVEL`, `Karavel, March 7`. A person's name and a date are a byline.
    fn evidence_alone(&self, context: &Context<'_>) -> Option<Evidence> {
        let Self { shape, found, .. } = self;
        let place = found.only_place();
        let capitals = self.capitals();
        let placed = !found.places.is_empty();
        let could_be = || if capitals { self.could_begin_story(true) } else { self.could_be_places() };
        let is_person = !capitals && place.is_some_and(is_person);
        let closed = matches!(shape.closer, Some(Closer::Dash | Closer::Colon | Closer::Underscore));
        if is_person || shape.closer == Some(Closer::Stop) {
            return None;
        }
        let agency = match self.trust {
            Trust::Listed | Trust::Shape if placed => could_be(),
            Trust::Listed | Trust::Shape => shape.date.is_some() && closed,
            Trust::Position => placed && capitals && closed && self.could_begin_story(true),
            Trust::None => false,
        };
        if agency && !self.defines_abbreviation() {
            return Some(Evidence::Agency);
        }
        if shape.date.is_some() && placed && !shape.date_first && self.could_be_places() {
            return Some(Evidence::Date);
        }
        if found.agencies.is_empty() && closed && self.has_region() {
            return Some(Evidence::Region);
        }
        let known = |place: &&str| (context.is_known_place)(place) || places::is_city(place);
        let is_bare = shape.date.is_none() && self.region.is_none() && found.agencies.is_empty();
        place.filter(known).filter(|_| is_bare).map(|_| Evidence::KnownPlace)
    }
    /// The first evidence that holds, in the order of [`Evidence`].
    fn evidence(&self, context: &Context<'_>) -> Verdict {
        if self.has_agency() {
            Verdict::Taken(Evidence::Agency)
        } else if self.has_date() {
            Verdict::Taken(Evidence::Date)
        } else if self.has_region() {
            Verdict::Taken(Evidence::Region)
        } else if self.has_several_places() {
            Verdict::Taken(Evidence::SeveralPlaces)
        } else {
            self.by_its_name(context)
        }
    }

    /// Whether all places are in capitals.
    fn capitals(&self) -> bool {
        self.found.capitals
    }

    fn closes_with_dash(&self) -> bool {
        self.shape.closer.is_some_and(Closer::is_dash)
    }

    /// Whether every place passes [`could_begin_story`].
    fn could_begin_story(&self, firm: bool) -> bool {
        self.found.places.iter().all(|place| could_begin_story(place, firm))
    }

    /// Whether every place passes [`could_be_place`].
    fn could_be_places(&self) -> bool {
        self.found.places.iter().all(could_be_place)
    }

    fn new_sentence(&self) -> bool {
        self.follows == Follows::Sentence
    }

    fn has_agency(&self) -> bool {
        let Self { shape, found, .. } = self;
        if found.agencies.is_empty() || shape.closer == Some(Closer::Underscore) && !shape.ends_in_source {
            return false;
        }
        let capitals = self.capitals();
        let placed = !found.places.is_empty();
        let closed = shape.closer.is_some();
        match self.trust {
            Trust::Listed if placed || shape.date.is_some() || shape.ends_in_source => {
                (closed || shape.has_note && self.new_sentence()) && self.could_begin_story(true)
            }
            // `AFP — The council`, but not `AFP: Council leader named`
            Trust::Listed => shape.closer == Some(Closer::Dash) && self.new_sentence() && !self.pairs_up(),
            Trust::Shape if shape.date.is_some() => {
                (closed || placed && shape.has_note)
                    && (placed || self.closes_with_dash())
                    && self.could_begin_story(capitals)
            }
            Trust::Shape if placed => {
                closed
                    && shape.closer != Some(Closer::Stop)
                    && self.new_sentence()
                    && if capitals { self.could_begin_story(true) } else { self.could_be_places() }
                    && !self.defines_abbreviation()
            }
            // `(HDN)The ferry sails`: a blank is lost.
            Trust::Shape => (self.closes_with_dash() || shape.has_note && shape.is_tight) && self.new_sentence(),
            // `(Harbour Mail Online) –`
            Trust::Position if !placed && shape.has_note => {
                shape.closer == Some(Closer::Dash) && self.new_sentence() && found.agencies.iter().all(is_title)
            }
            // A plain name in parentheses, `KARAVEL (Novia) —`: between a place in capitals and a dash it is the source.
            Trust::Position => {
                placed && capitals && self.closes_with_dash() && self.new_sentence() && self.could_begin_story(true)
            }
            Trust::None => false,
        }
    }

    /// `World Grain Council (WGC) –`
    fn defines_abbreviation(&self) -> bool {
        let place = self.found.only_place();
        place.is_some_and(|place| self.found.agencies.iter().any(|name| is_initials(name, place)))
    }

    fn has_date(&self) -> bool {
        let Self { shape, found, .. } = self;
        if shape.date.is_none() || found.places.is_empty() {
            return false;
        }
        let capitals = self.capitals();
        let closed = match shape.closer {
            // `Election: March 7: The council`
            _ if shape.parted && !(capitals || found.places.iter().all(places::is_city)) => false,
            Some(Closer::Colon | Closer::Dash | Closer::Underscore) => capitals || self.new_sentence(),
            // `KARAVEL, Aug 16. The council`, and of a city that is known: `Lima, Aug 16. The council`
            Some(Closer::Stop) => (capitals || found.places.iter().all(places::is_city)) && self.new_sentence(),
            _ => false,
        };
        // `Aug 15, Low: …` is a line of a timeline.
        let in_order = || !shape.date_first || capitals || found.places.iter().all(places::is_city);
        closed && in_order() && self.could_be_places()
    }

    /// A region that the table has; one in brackets; or one in Title Case behind a place in capitals and before
    /// a dash, for nothing but a dateline changes its case there: `KARAVEL, Tesmaria —`.
    fn has_region(&self) -> bool {
        let Self { shape, found, .. } = self;
        let Some((region, mark)) = self.region else { return false };
        let capitals = self.capitals();
        let dash = self.closes_with_dash();
        let plain = || !region.split(is_blank).any(|word| Kinds::of(word).any(LABELLING.or(Kinds::BODY)));
        let closed = dash || shape.closer == Some(Closer::Colon);
        let good = || {
            regions::is_region(region)
                || mark == Mark::Brackets && plain()
                || mark == Mark::Comma && capitals && dash && plain() && region.contains(char::is_lowercase)
        };
        closed
            && self.new_sentence()
            && !found.places.is_empty()
            && good()
            && self.could_begin_story(capitals)
            && (capitals || !dash || !self.pairs_up())
    }

    fn has_several_places(&self) -> bool {
        let Self { shape, found, .. } = self;
        found.places.len() > 1
            && (self.closes_with_dash() || shape.closer == Some(Closer::Colon))
            && self.new_sentence()
            && self.could_be_places()
            && !found.places.iter().all(|place| has_agency_shape(place) && !places::is_city(place))
    }

    /// A single place with nothing about it: known, or in the style of an article with a header.
    fn by_its_name(&self, context: &Context<'_>) -> Verdict {
        let Self { shape, found, .. } = self;
        let Some(place) = found.only_place() else { return Verdict::Refused };
        let capitals = self.capitals();
        let dash = self.closes_with_dash();
        let colon = shape.closer == Some(Closer::Colon);
        // A region that says nothing by itself belongs to the style of an article with a header: `Rome, Open City:`
        if !(dash || colon) || shape.date.is_some() || (self.region.is_some() && !context.has_header) {
            return Verdict::Refused;
        }
        let known_city = places::is_city(place) || (capitals && dash && places::is_doubtful_city(place));
        let known = (context.is_known_place)(place);
        if known || known_city {
            // The style of the article says more than our table, and less than the caller.
            let evidence =
                if context.has_header && colon && !known { Evidence::HeaderStyle } else { Evidence::KnownPlace };
            let begins = self.new_sentence() || (capitals && colon);
            let apart = capitals || !dash || !self.pairs_up();
            let taken = begins && apart && !speaks_later(place, context.later);
            return if taken { Verdict::Taken(evidence) } else { Verdict::Refused };
        }
        // Short words in capitals are bodies (`NATO:`, `WHO -`): an agency's shape is not a place's.
        if !self.new_sentence()
            || has_agency_shape(place) && !(is_named(place, self.rest) || is_named(place, context.later))
            || !unknown_could_be_place(place)
            || speaks_later(place, context.later)
        {
            return Verdict::Refused;
        }
        // `Low: "We will see."` is a speaker and what she said.
        let quoted = self.rest.starts_with(['"', '“', '”', '\'', '‘', '„', '«', '`']);
        if context.has_header && (colon && !quoted || dash && capitals) {
            Verdict::Taken(Evidence::HeaderStyle)
        } else if capitals && place.len() > 3 && !quoted && !(dash && self.pairs_up()) {
            let is_other = is_person(place) || colon && turns_follow(context.later);
            if is_other { Verdict::Doubted } else { Verdict::Taken(Evidence::Capitals) }
        } else if !capitals && !quoted && (colon || !self.pairs_up()) && stands_in(place, self.rest) {
            Verdict::Taken(Evidence::Named)
        } else {
            Verdict::Refused
        }
    }

    /// Whether the first sentence of the text holds the other one of a pair of dashes:
    /// `Karavel – Tesmaria’s capital – fell`.
    fn pairs_up(&self) -> bool {
        let rest = start_of(self.rest, 400);
        let sentence = rest.split(". ").next().unwrap_or(rest);
        let is_dash = |word: &str| matches!(word, "-" | "–" | "—" | "--");
        sentence.split(is_blank).filter(|word| is_dash(word)).count() % 2 == 1
    }
}

/// Whether the text names a place in Title Case that stands in capitals before it, as no abbreviation is: `LINDOR` in `near
/// Lindor`, `Lindor Bay`.
fn is_named(place: &str, text: &str) -> bool {
    const LINKS: [&str; 6] = ["in", "of", "from", "near", "at", "to"];
    let is_it = |word: &str| {
        let same = word.get(..place.len()).is_some_and(|start| start.eq_ignore_ascii_case(place));
        let ends = word.get(place.len()..).is_some_and(|tail| !tail.starts_with(char::is_alphanumeric));
        same && ends && word.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
    };
    let mut before = "";
    let mut is_behind = false;
    start_of(text, LATER).split(|c: char| is_blank(c) || matches!(c, '\n' | '\r')).any(|word| {
        let found = is_behind && word.starts_with(char::is_uppercase) || is_it(word) && LINKS.contains(&before);
        is_behind = is_it(word) && word.len() == place.len();
        before = word;
        found
    })
}

/// Whether the paragraph names a place as one where something is: `in Lindor on Friday`, `near Lindor.`
///
/// `stands-in = ("in" / "near") SP place (mark / SP function-word)`. *A rise in Covid cases* tells what
/// rises, and nothing of a place.
fn stands_in(place: &str, text: &str) -> bool {
    let text = start_of(text, LATER);
    text.match_indices(place).any(|(at, _)| {
        let before = text.get(..at).unwrap_or("").trim_end_matches(is_blank);
        let behind = text.get(at.saturating_add(place.len())..).unwrap_or("");
        let is_linked = before.len() < at && ["in", "near"].contains(&before.rsplit(is_blank).next().unwrap_or(""));
        let next = behind.trim_start_matches(is_blank);
        let word = next.split(|c: char| !is_letter(c)).next().unwrap_or("");
        let goes_on = behind.starts_with(is_letter) || !word.is_empty() && !Kinds::of(word).any(Kinds::FUNCTION);
        is_linked && !goes_on
    })
}

/// Whether a later line is a turn of an interview: `HALDEN: On Thursday.`
fn turns_follow(later: &str) -> bool {
    start_of(later, LATER).split(['\n', '\r']).any(|line| {
        let label = line.trim_matches(is_blank).split_once(':').map_or("", |(label, _)| label);
        matches!(label.len(), 1..=40) && label.starts_with(char::is_uppercase) && !label.contains(char::is_lowercase)
    })
}

/// Whether a name of two words or more begins with a given name, as a person's does: `Ana Low`.
fn is_person(name: &str) -> bool {
    name.split_once(is_blank).is_some_and(|(first, _)| names::class(first) & names::GIVEN != 0)
}

/// Whether `name` is two to four words in Title Case, and none of them a label's or a small one: as publishers call
/// themselves.
fn is_title(name: &str) -> bool {
    let foreign = LABELLING.or(Kinds::MONTH).or(Kinds::WEEKDAY).or(Kinds::FUNCTION).or(Kinds::REPORTING);
    let words = || name.split(is_blank).filter(|word| !word.is_empty());
    (2..=4).contains(&words().count())
        && words().all(|word| word.starts_with(char::is_uppercase) && !Kinds::of(word).any(foreign))
}

/// Whether `abbreviation` is made of the first letters of `name`: `World Grain Council (WGC)` defines it.
pub(super) fn is_initials(abbreviation: &str, name: &str) -> bool {
    // The cheap refusal: there are too few words.
    let marks = name.bytes().filter(|b| !b.is_ascii_alphanumeric()).count();
    if marks.saturating_add(1) < abbreviation.chars().count() {
        return false;
    }
    let initials = name
        .split(|c| is_blank(c) || c == '-')
        .filter(|word| !is_particle(word))
        .filter_map(|word| word.chars().next());
    abbreviation.len() > 1 && initials.eq(abbreviation.chars())
}

/// Words of a name, without the dot or the genitive at their end.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(is_blank).filter(|word| !word.is_empty()).map(|word| word.strip_suffix('.').unwrap_or(word))
}

/// Whether a name can be a place's if nothing but its shape says so: no word of it is a label's, a body's,
/// a title, a verb, or of the calendar; no more than four words.
fn could_be_place(name: &str) -> bool {
    places::is_city(name) || unknown_could_be_place(name)
}

/// The same of a name that the table of cities is known not to have.
fn unknown_could_be_place(name: &str) -> bool {
    const FOREIGN: Kinds = LABELLING
        .or(Kinds::BODY)
        .or(Kinds::MONTH)
        .or(Kinds::WEEKDAY)
        .or(Kinds::REPORTING)
        .or(Kinds::FUNCTION)
        .or(Kinds::SOURCE);
    let mut own = 0_usize;
    let mut last_is_particle = false;
    for (at, word) in words(name).enumerate() {
        last_is_particle = is_particle(word);
        if last_is_particle {
            // Small words that places have inside them, but rarely: `Low to the council` is a headline.
            if at == 0 && Kinds::of(word).any(Kinds::FUNCTION) || matches!(word, "to" | "near" | "by" | "in") {
                return false;
            }
            if at == 0 && word.eq_ignore_ascii_case("the") {
                return false;
            }
            continue;
        }
        own = own.saturating_add(1);
        let genitive = matches!(word.as_bytes(), [.., b'\'', b's' | b'S'] | [.., b'\''])
            || word.strip_suffix(['s', 'S']).unwrap_or(word).ends_with('’');
        if genitive || own > 4 || Kinds::of(word).any(FOREIGN) {
            return false;
        }
    }
    !last_is_particle && !has_middle_initial(name)
}

/// Words that label a text or call a person.
const LABELLING: Kinds = Kinds::LABEL.or(Kinds::TITLE);

/// Whether a name can be a place's if there is better evidence: not a label or title through and through.
/// `firm`: an agency is known or the name is in capitals, so a title or a preposition may belong to it
/// (`PRINCE GEORGE`, `ABOARD THE LADY IMRE`).
fn could_begin_story(name: &str, firm: bool) -> bool {
    const FOREIGN: Kinds = LABELLING.or(Kinds::MONTH).or(Kinds::WEEKDAY).or(Kinds::FUNCTION).or(Kinds::REPORTING);
    let own = || words(name).filter(|word| !is_particle(word));
    let first = || Kinds::of(words(name).next().unwrap_or("")).any(Kinds::TITLE.or(Kinds::FUNCTION));
    let sentence = || first() || own().any(|word| Kinds::of(word).any(Kinds::REPORTING));
    let plain = (firm || !sentence()) && !own().all(|word| Kinds::of(word).any(FOREIGN));
    (plain && own().count() <= if firm { 6 } else { 4 }) || places::is_city(name)
}

/// Whether a lone initial stands inside a name, as in a person's: `Ana K. Low`.
fn has_middle_initial(name: &str) -> bool {
    let initial = |word: &str| {
        let mut letters = word.chars().filter(|&c| c != '.');
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word.ends_with('.')
    };
    name.contains('.') && name.rsplit_once(is_blank).is_some_and(|(before, _)| before.split(is_blank).any(initial))
}

/// Whether the text treats `label` as somebody who speaks: it labels a later line (`LOW: We will see.`),
/// its last word follows a title (`Minister Low`), or has a verb of speaking (`Low said`).
///
/// A place that speaks is a capital or a country (`Kabul said`): of one that is known the verb tells nothing,
/// nor does it behind all words of a longer name.
pub(super) fn speaks_later(label: &str, later: &str) -> bool {
    const SPEAKS: [&str; 13] = [
        "said", "says", "told", "tells", "added", "adds", "asked", "replied", "argued", "wrote", "tweeted", "insisted",
        "joked",
    ];
    const BEFORE_PLACES: [&str; 12] =
        ["in", "of", "from", "to", "near", "at", "for", "around", "outside", "across", "and", "or"];
    let later = start_of(later, LATER);
    let (ahead_of_last, last) = label.rsplit_once(is_blank).unwrap_or(("", label));
    if last.len() < 2 || later.len() < last.len() {
        return false;
    }
    let may_speak = || places::is_city(label) || regions::is_region(label);
    // The first letter is a capital and so is rare: to prepare a search for the word would cost more.
    let [first, second, ..] = last.as_bytes() else { return false };
    let mut from = 0_usize;
    let found = memchr_iter(*first, later.as_bytes()).filter(|at| {
        let there = later.as_bytes().get(*at..).unwrap_or(&[]);
        let is_begun = there.get(1) == Some(second);
        let is_found = is_begun && *at >= from && there.starts_with(last.as_bytes());
        from = if is_found { at.saturating_add(last.len()) } else { from };
        is_found
    });
    let is_speech = |at: usize| {
        let (Some(before), Some(after)) = (later.get(..at), later.get(at.saturating_add(last.len())..)) else {
            return false;
        };
        if before.ends_with(is_letter) || after.starts_with(is_letter) {
            return false;
        }
        let is_break = |c| matches!(c, '\n' | '\r');
        let ahead = before.trim_end_matches(is_blank);
        let at_start = |ahead: &str| {
            // A line starts behind a byte-order mark, too, which is no part of it.
            let ahead = ahead.trim_end_matches(|c| is_blank(c) || c == '\u{feff}');
            ahead.is_empty() || ahead.ends_with(is_break)
        };
        let whole = ahead.strip_suffix(ahead_of_last).filter(|_| !ahead_of_last.is_empty());
        if after.trim_start_matches(is_blank).starts_with(':') && (at_start(ahead) || whole.is_some_and(at_start)) {
            return true;
        }
        let previous = ahead.rsplit(|c: char| is_blank(c) || is_break(c)).next().unwrap_or("");
        let titled = before.len() > ahead.len()
            && previous.starts_with(char::is_uppercase)
            && Kinds::of(previous.trim_end_matches('.')).any(Kinds::TITLE);
        let next = || after.strip_prefix(is_blank)?.split(|c: char| !is_letter(c)).next();
        // `no one in Karavel asked` is no speech of Karavel's.
        let governed = BEFORE_PLACES.contains(&previous);
        titled || whole.is_none() && !governed && next().is_some_and(|verb| SPEAKS.contains(&verb)) && !may_speak()
    };
    let mut found = found;
    found.any(is_speech)
}
