//! The lines of a story to its parts: the role of each line, and what a line of that role holds.
//!
//! ```text
//! lines → facts (what a line says of itself) → zones (head, body, what is behind) → roles (evidence, weighed) → blocks
//! ```

mod data;
mod evidence;
mod facts;
mod given;
mod roles;
mod zones;

use alloc::vec::Vec;

pub(crate) use self::data::stamp_data;
use self::evidence::{Sign, Signs};
use self::facts::Facts;
use self::roles::Roles;
use crate::blocks::{Source, header_line};
use crate::error::{Faults, NoteKind};
use crate::few::Few;
use crate::grammar::{body, credit, dateline, header};
use crate::line::byline;
use crate::line::stamps::stamps;
use crate::model::{BlockData, BylineData, Evidence, Given, Parts, Role, StampsData};
use crate::source::lines::Line;
use crate::span::Span;

/// What the caller says of a story before it is read.
pub(crate) struct Rules<'r> {
    pub(crate) is_known_place: &'r dyn Fn(&str) -> bool,
    /// The fields that the caller has.
    pub(crate) given: Option<&'r Given<'r>>,
}

/// Working memory that one story leaves the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    facts: Vec<Facts>,
}

/// Gives each line its role. `source` is the story's own text, which begins at byte `start` of all that is read.
pub(crate) fn article<'t>(
    source: &'t str,
    start: usize,
    lines: &[Line],
    rules: &Rules<'_>,
    scratch: &mut Scratch,
    parts: &mut Parts,
    faults: &mut Faults<'t>,
) {
    parts.clear();
    parts.blocks.reserve(lines.len());
    let text = |line: &Line| line.span.back(start).slice(source).unwrap_or("");
    let line = |number: usize| lines.get(number).map_or("", text);
    let facts = &mut scratch.facts;
    facts.clear();
    facts.extend(lines.iter().map(|line| facts::facts(text(line), line.has_bar())));
    // Below prose there is no header any more.
    let header = header_line(Source::of_text(source, start), lines)
        .filter(|header| !facts.iter().take(*header).any(|above| above.has(Sign::Sure)));
    let from = header.map_or(0, |header| header.saturating_add(1));
    if let Some(header) = header.and_then(|header| facts.get_mut(header)) {
        *header = Facts::default();
    }
    if header.is_none() {
        mark_repeated(facts);
    }
    let known = rules.given.and_then(|given| given::mark(given, facts, from, &line));
    mark_writers(facts, from, &line);
    let mut zones = zones::zones(facts, from, header.is_some(), &line);
    if let Some(header) = header {
        zones.headline = header.checked_sub(1);
    }
    zones.headline = known.or(zones.headline);
    let mut builder = Builder { source, rules, parts, faults, ahead: Ahead::Open, has_body: false, listed: 0 };
    let mut roles = Roles::new(facts, zones, header.is_some(), &line);
    for number in 0..lines.len() {
        let here = line(number);
        if Some(number) == header {
            builder.header(here);
            continue;
        }
        if number == zones.body {
            builder.begin_body();
        }
        if header.is_some_and(|header| number == header.saturating_add(1))
            && builder.bare_credit(here, has_prose_behind(roles.facts, number))
        {
            continue;
        }
        let is_other = names_somebody(roles.facts, number) || is_the_pages(roles.facts, number);
        if !is_other && builder.dateline_alone(here) {
            continue;
        }
        if lines.get(number).is_some_and(Line::has_bar) && header::starts_article(here) {
            builder.faults.report(NoteKind::SecondHeader, here, "one header; `feed` reads several articles");
        }
        let role = roles.role(number);
        builder.add(role, here, roles.facts.get(number).copied().unwrap_or_default());
        if role == Role::Byline {
            if let Some(byline) = builder.parts.bylines.last() {
                roles.writers =
                    roles.writers.iter().chain(byline.people.iter().filter_map(|name| name.slice(source))).collect();
            }
        }
    }
    builder.end();
}

/// Whether a line is a byline or a credit that names somebody: no dateline, be it like one.
fn names_somebody(facts: &[Facts], number: usize) -> bool {
    let is = |line: &Facts| line.has(Sign::ByLine) && line.has(Sign::Name) || line.has(Sign::BareCredit);
    facts.get(number).is_some_and(is)
}

/// Whether a line is made of a page's words: no dateline, be it like one (*FOLLOW US:*).
fn is_the_pages(facts: &[Facts], number: usize) -> bool {
    const PAGE: Signs = Signs::of(Sign::Buttons)
        .with(Sign::SomeButton)
        .with(Sign::Promos)
        .with(Sign::RelatedLabel)
        .with(Sign::TopicLabel)
        .with(Sign::Asks);
    facts.get(number).is_some_and(|facts| facts.signs.any(PAGE))
}

/// Whether some line behind line `number` is no item of a list: what a credit stands before.
fn has_prose_behind(facts: &[Facts], number: usize) -> bool {
    facts.iter().skip(number.saturating_add(1)).any(|facts| !facts.has(Sign::Bullet))
}

/// Marks the lines below a byline that begin with the whole name of one whom it names: what a page says of its writers. Who
/// is quoted is of the story: *Ana Low said: “…”*
fn mark_writers<'t>(facts: &mut [Facts], from: usize, line: &dyn Fn(usize) -> &'t str) {
    const BYLINES: usize = 2;
    let bylines = facts.iter().enumerate().skip(from).filter(|(_, facts)| facts.has(Sign::ByLine)).map(|(at, _)| at);
    let bylines: Few<usize, BYLINES> = bylines.take(BYLINES).collect();
    let Some(first) = bylines.iter().next() else { return };
    let writers: Few<&str, 8> = bylines.iter().flat_map(|at| byline::byline(line(at)).people.iter()).collect();
    for (number, facts) in facts.iter_mut().enumerate().skip(first.saturating_add(1)) {
        let text = line(number);
        let begins = |writer: &str| {
            let (start, behind) = text.split_at_checked(writer.len()).unwrap_or(("", ""));
            start.eq_ignore_ascii_case(writer) && behind.starts_with(' ')
        };
        let is_told = facts.has(Sign::Stop) && !facts.has(Sign::ByLine) && text.len() < 400;
        let is_quoted = || text.contains(['"', '“', '„', '«', '‘']) || text.contains("''") || text.contains(" '");
        let is_of_writer = is_told && writers.iter().any(begins) && !is_quoted();
        facts.signs.set_if(Sign::OfWriter, is_of_writer);
    }
}

/// Marks the lines that stand in the story twice.
fn mark_repeated(facts: &mut [Facts]) {
    // The last line with a sum of this kind; more lines than places forget the oldest.
    let mut last = [u32::MAX; 256];
    for at in 0..facts.len() {
        let Some(sum) = facts.get(at).map(|facts| facts.sum) else { break };
        let Some(place) = last.get_mut((sum >> 24) as usize) else { continue };
        let before = usize::try_from(*place).unwrap_or(usize::MAX);
        *place = u32::try_from(at).unwrap_or(u32::MAX);
        let is_again = facts.get(before).is_some_and(|before| before.sum == sum && before.words > 3);
        if is_again {
            for number in [before, at] {
                if let Some(facts) = facts.get_mut(number) {
                    facts.signs.set_if(Sign::Repeated, true);
                }
            }
        }
    }
}

/// Whether a dateline may still stand ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ahead {
    /// No paragraph was met.
    Open,
    /// A sentence was, which may be a standfirst or a caption: only a dateline that says what it is counts.
    Doubted,
    /// Another one was too.
    DoubtedAgain,
    Closed,
}

impl Ahead {
    /// Behind another such sentence.
    const fn doubted(self) -> Self {
        match self {
            Self::Open => Self::Doubted,
            Self::Doubted => Self::DoubtedAgain,
            Self::DoubtedAgain | Self::Closed => Self::Closed,
        }
    }
}

/// Puts the blocks of a story together.
struct Builder<'b, 'r, 't> {
    source: &'t str,
    rules: &'b Rules<'r>,
    parts: &'b mut Parts,
    faults: &'b mut Faults<'t>,
    ahead: Ahead,
    has_body: bool,
    /// So many headlines with bullets end the blocks.
    listed: usize,
}

impl<'t> Builder<'_, '_, 't> {
    fn span(&self, part: &str) -> Span {
        Span::of(part, self.source)
    }

    fn begin_body(&mut self) {
        if !self.has_body {
            self.has_body = true;
            self.parts.body_start = self.parts.blocks.len();
        }
    }

    fn header(&mut self, line: &'t str) {
        self.parts.header = match header::plain_behind(line, header::start(line).unwrap_or_default()) {
            Some(header) => Some(data::plain_header_data(line, &header, self.source)),
            None => header::header(line, self.faults).map(|header| data::header_data(line, &header, self.source)),
        };
        let span = self.span(line);
        self.parts.blocks.push(BlockData::Header(span));
    }

    /// Whether the line behind the header is a credit without a label; then it is added.
    fn bare_credit(&mut self, line: &'t str, more: bool) -> bool {
        let Some(credit) = credit::bare(line).filter(|_| more) else { return false };
        let is_labelled =
            || line.as_bytes().first_chunk().is_some_and(body::is_paragraph) || credit::labelled(line).is_none();
        if !is_labelled() {
            return false;
        }
        self.credit(line, &credit);
        true
    }

    fn credit(&mut self, line: &'t str, credit: &credit::CreditLine<'t>) {
        let number = u32::try_from(self.parts.credits.len()).unwrap_or(u32::MAX);
        self.parts.credits.push(data::credit_data(line, credit, self.source));
        let span = self.span(line);
        self.parts.blocks.push(BlockData::Credit(number, span));
    }

    /// Adds a line of this role.
    fn add(&mut self, role: Role, line: &'t str, facts: Facts) {
        let before = self.parts.blocks.len();
        self.block(role, line, facts);
        let is_listed = self.parts.blocks.get(before).is_some_and(|block| block.listed().is_some());
        self.listed = if is_listed && facts.has(Sign::Bullet) { self.listed.saturating_add(1) } else { 0 };
    }

    fn block(&mut self, role: Role, line: &'t str, facts: Facts) {
        let span = self.span(line);
        if role.is_prose() {
            self.begin_body();
        }
        let bare = body::bullet(line).unwrap_or(line);
        let block = match role {
            Role::Paragraph => return self.paragraph(line),
            Role::Item => BlockData::Item(self.span(bare)),
            Role::Headline => {
                self.parts.headline = self.parts.headline.or(Some(self.span(bare)));
                BlockData::Line(role, span)
            }
            Role::Byline => return self.byline(line),
            Role::Stamp => return self.stamp(line),
            Role::Credit => match credit::labelled(bare).or_else(|| credit::bare(bare)) {
                Some(credit) => return self.credit(line, &credit),
                None => return self.credit(line, &credit::CreditLine { label: None, agency: None, person: None }),
            },
            Role::Pointer if facts.has(Sign::PointerLabel) && body::pointer(bare).is_none() => {
                let label = self.span(body::heading_label(bare));
                BlockData::Pointer { text: span, label, headline: Span::at(span.end(), 0) }
            }
            Role::Pointer if self.completes_pointer(span, bare) => return,
            Role::Pointer => match body::pointer(bare).or_else(|| body::bulleted_pointer(bare)) {
                Some(pointer) => BlockData::Pointer {
                    text: span,
                    label: self.span(pointer.label),
                    headline: self.span(pointer.headline),
                },
                None => BlockData::Pointer { text: span, label: Span::at(span.start(), 0), headline: self.span(bare) },
            },
            Role::Signoff => {
                let agency = body::signoff(bare).or_else(|| body::signoff(line)).flatten();
                BlockData::Signoff { text: span, agency: agency.map(|agency| self.span(agency)) }
            }
            Role::Related if facts.is_headlike() || facts.has(Sign::Bullet) && !facts.has(Sign::Digits) => {
                BlockData::Listed { text: span, headline: self.span(bare) }
            }
            role => BlockData::Line(role, span),
        };
        self.parts.blocks.push(block);
    }

    fn context<'c>(&self, line: Span) -> dateline::Context<'c>
    where
        Self: 'c,
        't: 'c,
    {
        dateline::Context {
            has_header: self.parts.header.is_some(),
            is_known_place: self.rules.is_known_place,
            later: self.source.get(line.end()..).unwrap_or(""),
        }
    }

    /// Whether the line is a dateline and nothing else, above the first paragraph; then it is taken.
    fn dateline_alone(&mut self, line: &'t str) -> bool {
        const LONGEST: usize = 100;
        if self.ahead == Ahead::Closed || line.len() > LONGEST || self.parts.dateline.is_some() {
            return false;
        }
        let context = self.context(self.span(line));
        let has_more = || context.later.contains(char::is_alphanumeric);
        let Some(alone) = dateline::alone(line, &context).filter(|_| has_more()) else { return false };
        self.parts.dateline = Some(data::dateline_data(&alone, self.source));
        self.ahead = Ahead::Closed;
        true
    }

    /// Gives the pointer whose label stands alone on the line above its headline.
    fn completes_pointer(&mut self, line: Span, bare: &'t str) -> bool {
        let found = self.span(bare);
        match self.parts.blocks.last_mut() {
            Some(BlockData::Pointer { text, headline, .. }) if headline.is_empty() => {
                (*text, *headline) = (text.to(line), found);
                true
            }
            _ => false,
        }
    }

    /// `paragraph = [dateline] text`, for the first one, or for one below a sentence that may be a standfirst.
    fn paragraph(&mut self, line: &'t str) {
        let whole = self.span(line);
        if self.ahead == Ahead::Closed {
            self.parts.blocks.push(BlockData::Paragraph(whole));
            return;
        }
        let context = self.context(whole);
        let mut found = match dateline::plain(line, &context) {
            Some(Some(dateline)) => Some(data::plain_dateline_data(&dateline, self.source)),
            Some(None) => None,
            None => {
                dateline::dateline(line, &context, self.faults).map(|found| data::dateline_data(&found, self.source))
            }
        };
        if self.ahead != Ahead::Open {
            found = found.filter(|dateline| dateline.evidence <= Evidence::Region);
        }
        let may_stand_above = found.is_none() && dateline::above(line, context.has_header).is_some();
        self.ahead = if may_stand_above { self.ahead.doubted() } else { Ahead::Closed };
        self.parts.dateline = found;
        let behind = found.map_or(whole.start(), |dateline| dateline.text.end());
        let text = self.source.get(behind..whole.end()).unwrap_or("").trim_matches(dateline::is_blank);
        if !text.is_empty() {
            let span = self.span(text);
            self.parts.blocks.push(BlockData::Paragraph(span));
        }
    }

    fn stamps(&self, line: &'t str) -> StampsData {
        let found = stamps(line);
        let data = |stamp: Option<crate::grammar::timestamp::Stamp<'t>>| {
            stamp.map(|stamp| data::stamp_data(&stamp, self.source))
        };
        StampsData { text: self.span(line), published: data(found.published), updated: data(found.updated) }
    }

    fn byline(&mut self, line: &'t str) {
        let span = self.span(line);
        let parts = byline::byline(line);
        let number = u32::try_from(self.parts.bylines.len()).unwrap_or(u32::MAX);
        self.parts.bylines.push(BylineData {
            text: span,
            people: parts.people.map(|name| Span::of(name, self.source)),
            agencies: parts.agencies.map(|name| Span::of(name, self.source)),
            stamps: self.stamps(line),
        });
        self.parts.blocks.push(BlockData::Byline(number, span));
    }

    fn stamp(&mut self, line: &'t str) {
        let number = u32::try_from(self.parts.stamps.len()).unwrap_or(u32::MAX);
        let data = self.stamps(line);
        self.parts.stamps.push(data);
        self.parts.blocks.push(BlockData::Stamp(number, data.text));
    }

    /// Takes the sign-offs off the last paragraph: each is a block of its own.
    fn glued_signoffs(&mut self) {
        const MOST: usize = 3;
        let blocks = &mut self.parts.blocks;
        let Some(last) = blocks.iter().rposition(|block| matches!(block, BlockData::Paragraph(_))) else { return };
        for _ in 0..MOST {
            let Some(BlockData::Paragraph(line)) = blocks.get_mut(last) else { return };
            let Some((text, note, agency)) = line.slice(self.source).and_then(body::glued) else { return };
            *line = Span::of(text, self.source);
            let signoff = BlockData::Signoff {
                text: Span::of(note, self.source),
                agency: agency.map(|agency| Span::of(agency, self.source)),
            };
            #[expect(clippy::disallowed_methods, reason = "right behind one that is there")]
            blocks.insert(last.saturating_add(1), signoff);
        }
    }

    /// A label without a headline is no pointer.
    fn lone_labels(&mut self) {
        for block in &mut self.parts.blocks {
            if let BlockData::Pointer { text, headline, .. } = *block {
                if headline.is_empty() {
                    *block = BlockData::Line(Role::Interface, text);
                }
            }
        }
    }

    /// Parts the list that ends the story from its body.
    fn end(&mut self) {
        self.lone_labels();
        self.glued_signoffs();
        if !self.has_body {
            self.parts.body_start = self.parts.blocks.len();
        }
        let listed = self.listed;
        let from = self.parts.blocks.len().saturating_sub(listed);
        self.parts.related_from = from;
        self.parts.body_end = from;
        let above = from.checked_sub(1).filter(|_| listed > 0);
        if let Some(BlockData::Line(Role::Related, heading)) = above.and_then(|above| self.parts.blocks.get(above)) {
            self.parts.related_heading = Some(*heading);
            self.parts.body_end = from.saturating_sub(1);
        }
        self.parts.body_start = self.parts.body_start.min(self.parts.body_end);
    }
}
