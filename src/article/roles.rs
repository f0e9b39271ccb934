//! The role of each line: its signs, those of its place, and what has begun above it.

use super::evidence::{Sign, Signs, weigh};
use super::facts::{Facts, doubt};
use super::zones::Zones;
use crate::few::Few;
use crate::line::stamps::is_stamp_label;
use crate::model::Role;

/// What has begun and goes on over the next lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Going {
    Nothing,
    Related,
    Topics,
    Promo,
    Form,
    Bio,
    List,
    Pointer,
    KeyPoints,
}

/// Gives each line its role.
pub(crate) struct Roles<'f, 't> {
    pub(crate) facts: &'f mut [Facts],
    pub(crate) zones: Zones,
    pub(crate) line: &'f dyn Fn(usize) -> &'t str,
    /// Who wrote the story, as far as its bylines have been met.
    pub(crate) writers: Few<&'t str, 8>,
    /// The last line above the body that is a byline or a stamp.
    last_mark: Option<usize>,
    /// The first of the lines with bullets that end the text; a sign-off above them is none.
    end_bullets: usize,
    /// Something in the text is a page's and not the story's.
    is_page: bool,
    /// There is no header line: what stands twice was set twice by a page.
    repeats: bool,
    going: Going,
    /// A label of other stories stands above the list that goes on.
    is_labelled: bool,
    before: Role,
}

impl<'f, 't> Roles<'f, 't> {
    pub(crate) fn new(
        facts: &'f mut [Facts],
        zones: Zones,
        has_header: bool,
        line: &'f dyn Fn(usize) -> &'t str,
    ) -> Self {
        let marks = Signs::of(Sign::ByLine).with(Sign::StampLine);
        let last_mark = facts.iter().take(zones.body).rposition(|facts| facts.signs.any(marks));
        let is_page = zones.is_page;
        let bullets = facts.iter().rev().take_while(|facts| facts.has(Sign::Bullet)).count();
        let mut end_bullets = facts.len().saturating_sub(bullets);
        // A list that a colon announces is the story's.
        let above = end_bullets.checked_sub(1).and_then(|above| facts.get(above));
        if above.is_some_and(|above| above.has(Sign::Colon) && !above.has(Sign::RelatedLabel)) {
            end_bullets = facts.len();
        }
        if facts.get(end_bullets).is_some_and(|first| first.has(Sign::SignoffLine)) {
            end_bullets = end_bullets.saturating_add(1);
        }
        Self {
            facts,
            zones,
            line,
            writers: Few::new(),
            last_mark,
            end_bullets,
            is_page,
            repeats: is_page && !has_header,
            going: Going::Nothing,
            is_labelled: false,
            before: Role::Other,
        }
    }

    fn at(&self, number: usize) -> Option<&Facts> {
        self.facts.get(number)
    }

    fn next_has(&self, number: usize, signs: Signs) -> bool {
        self.at(number.saturating_add(1)).is_some_and(|next| next.signs.any(signs))
    }

    fn before_has(&self, number: usize, signs: Signs) -> bool {
        number.checked_sub(1).and_then(|above| self.at(above)).is_some_and(|above| above.signs.any(signs))
    }

    /// The role of a line; they are asked for in order.
    pub(crate) fn role(&mut self, number: usize) -> Role {
        let role = self.find(number);
        self.note(number, role);
        role
    }

    fn find(&mut self, number: usize) -> Role {
        let Some(facts) = self.at(number).copied() else { return Role::Other };
        if self.zones.headline == Some(number) {
            return Role::Headline;
        }
        let inside = number >= self.zones.body && number < self.zones.behind;
        let mut sure = Signs::NONE;
        if facts.has(Sign::Sure) {
            if inside && self.is_undoubted(number) {
                return Role::Paragraph;
            }
            sure = Signs::of(Sign::Sure);
            let line = (self.line)(number);
            if let Some(facts) = self.facts.get_mut(number) {
                doubt(line, facts);
            }
        }
        let Some(facts) = self.at(number) else { return Role::Other };
        let all = facts.signs.without(sure).or(self.place(number));
        weigh(all)
    }

    /// Whether prose by its form stands in the body, and nothing of the page's beside it.
    fn is_undoubted(&self, number: usize) -> bool {
        const PAGE: Signs = Signs::of(Sign::Promo)
            .with(Sign::Promos)
            .with(Sign::Notices)
            .with(Sign::Form)
            .with(Sign::PostSignature)
            .with(Sign::CreditLine)
            .with(Sign::BareCredit);
        !matches!(self.going, Going::Promo | Going::Form | Going::Related | Going::Pointer)
            && !self.next_has(number, PAGE)
            && !self
                .at(number)
                .is_some_and(|facts| facts.has(Sign::Repeated) && self.repeats || facts.has(Sign::InRelated))
    }

    /// The signs of its place.
    fn place(&self, number: usize) -> Signs {
        let mut place = self.zone(number);
        place.set_if(Sign::NoPage, !self.is_page);
        self.neighbours(number, &mut place);
        let going = match self.going {
            Going::Nothing => return place,
            Going::Related => Sign::InRelated,
            Going::Topics => Sign::InTopics,
            Going::Promo => Sign::InPromo,
            Going::Form => Sign::InForm,
            Going::Bio => Sign::InBio,
            Going::List => {
                let bullet = Signs::of(Sign::Bullet);
                let has_bullet = self.at(number).is_some_and(|facts| facts.signs.any(bullet));
                // A list with bullets ends with them.
                if !has_bullet && self.before_has(number, bullet) {
                    return place;
                }
                place.set_if(Sign::Listed, has_bullet);
                Sign::InList
            }
            Going::Pointer => Sign::InPointer,
            Going::KeyPoints => Sign::InKeyPoints,
        };
        place.with(going)
    }

    fn zone(&self, number: usize) -> Signs {
        let Zones { headline, body, behind, .. } = self.zones;
        if number >= behind && self.is_page {
            return Signs::of(Sign::Behind);
        }
        if number >= behind {
            let mut place = Signs::of(Sign::BehindPlain);
            place.set_if(Sign::EndBullets, number >= self.end_bullets);
            return place;
        }
        if number >= body {
            return Signs::of(Sign::Inside);
        }
        if headline.is_some_and(|headline| number < headline) {
            return Signs::of(Sign::Above);
        }
        let mut place = Signs::of(Sign::Under);
        place.set_if(Sign::BelowHeadline, headline.is_some_and(|headline| number == headline.saturating_add(1)));
        let ahead = self.last_mark.is_some_and(|mark| number < mark);
        place.set_if(if ahead { Sign::MarkAhead } else { Sign::NoMarkAhead }, true);
        place
    }

    fn neighbours(&self, number: usize, place: &mut Signs) {
        const MARK: Signs = Signs::of(Sign::ByLine).with(Sign::StampLine).with(Sign::Job).with(Sign::Handle);
        const PROSE: Signs = Signs::of(Sign::Sure);
        let Some(facts) = self.at(number) else { return };
        let by_mark = self.next_has(number, MARK)
            || self.before_has(number, MARK)
            || facts.has(Sign::Name) && self.next_has(number.saturating_add(1), MARK);
        // *Ana Low & Tomas Reyde*, and *Novia News, Karavel* below.
        let agency = Signs::of(Sign::Agency);
        let name = Signs::of(Sign::Name);
        let by_agency = facts.has(Sign::Name) && !facts.has(Sign::Agency) && self.next_has(number, agency)
            || facts.has(Sign::Agency) && self.before_has(number, name) && self.before == Role::Byline;
        let by_mark = by_mark || by_agency;
        place.set_if(Sign::ByMark, by_mark);
        let could_be_writer = Signs::of(Sign::Name).with(Sign::Agency).with(Sign::Job);
        let in_head = number < self.zones.body;
        place.set_if(Sign::NameAtMark, in_head && by_mark && facts.signs.any(could_be_writer));
        let next_is_prose = self.next_has(number, PROSE)
            || self.at(number.saturating_add(1)).is_some_and(|next| next.has(Sign::Stop) && next.words > 4);
        place.set_if(Sign::BeforeProse, next_is_prose);
        let bullet = Signs::of(Sign::Bullet);
        let is_inside = number >= self.zones.body && number < self.zones.behind;
        let in_run = is_inside && facts.has(Sign::Bullet) && facts.has(Sign::Stop);
        place.set_if(Sign::Listed, in_run && (self.next_has(number, bullet) || self.before_has(number, bullet)));
        place.set_if(Sign::BehindProse, self.before == Role::Paragraph);
        let is_bare =
            self.next_has(number, Signs::of(Sign::BareCredit)) && !self.next_has(number, Signs::of(Sign::SignoffLine));
        let bare_counts = self.is_page || in_head;
        let before_credit = self.next_has(number, Signs::of(Sign::CreditLine)) || is_bare && bare_counts;
        place.set_if(Sign::BeforeCredit, before_credit);
        place.set_if(Sign::BehindCredit, matches!(self.before, Role::Credit | Role::Caption));
        place.set_if(Sign::BeforePromo, self.next_has(number, Signs::of(Sign::Promos)) && facts.words < 9);
        place.set_if(Sign::InRow, self.is_page && facts.is_headlike() && self.is_in_row(number));
        place.set_if(
            Sign::InShortRow,
            self.going == Going::Nothing && number >= self.zones.behind && self.is_in_short_row(number),
        );
        let is_label = facts.has(Sign::RelatedLabel) || facts.has(Sign::PointerLabel);
        place.set_if(Sign::LabelOfShort, facts.has(Sign::VagueLabel) && self.labels_short(number));
        place.set_if(Sign::LoneBullet, self.is_lone_bullet(number));
        let is_under = in_head && self.zones.headline.is_some_and(|headline| number > headline);
        place.set_if(Sign::BulletUnder, self.is_page && is_under && facts.has(Sign::Bullet) && facts.words > 3);
        let is_last = number.saturating_add(1) == self.zones.behind;
        place.set_if(Sign::GluedEnd, is_last && facts.has(Sign::GluedSignoff));
        let is_behind = number >= self.zones.behind && !self.writers.is_empty();
        let is_byline = facts.has(Sign::ByLine) && !facts.has(Sign::PostSignature);
        place.set_if(
            Sign::OtherByline,
            is_behind && self.is_page && is_byline && matches!(self.before, Role::Related | Role::Promo),
        );
        place.set_if(Sign::TableRow, self.is_table_row(number));
        place.set_if(Sign::InFacts, facts.has(Sign::Bullet) && self.is_in_facts(number));
        place.set_if(Sign::CutByButton, self.is_cut(number));
        place.set_if(Sign::PlaceAtDate, facts.has(Sign::NameAtDate) && self.before == Role::Byline);
        place.set_if(Sign::LabelOfStamp, self.labels_stamp(number));
        place.set_if(Sign::LabelOfOne, is_label && self.labels_one(number));
        place.set_if(Sign::LabelAbove, is_label && self.zones.headline.is_some_and(|headline| number < headline));
        place.set_if(Sign::InPost, self.is_in_post(number));
        place.set_if(Sign::QuoteWithName, self.is_pull_quote(number));
        let names_quote =
            self.before == Role::PullQuote && number.checked_sub(1).is_some_and(|up| self.is_pull_quote(up));
        place.set_if(Sign::NameOfQuote, names_quote);
        let headline = self.zones.headline.and_then(|headline| self.at(headline)).map(|facts| facts.sum);
        let again = headline == Some(facts.sum)
            && !facts.has(Sign::Bullet)
            && self.going != Going::Related
            && number < self.zones.behind;
        place.set_if(Sign::HeadlineAgain, again);
        place.set_if(Sign::Writer, self.is_writer(number));
        place.set_if(
            Sign::LabelBeforeProse,
            facts.has(Sign::RelatedLabel) && number < self.zones.behind && next_is_prose,
        );
        let same = |at: Option<usize>| at.and_then(|at| self.at(at)).is_some_and(|beside| beside.sum == facts.sum);
        let beside = facts.words > 3 && (same(number.checked_sub(1)) || same(number.checked_add(1)));
        place.set_if(Sign::RepeatedBeside, beside && self.repeats && !again);
    }

    /// Whether a line like this one stands beside it, with nothing or a number, an age or a name between.
    fn is_in_row(&self, number: usize) -> bool {
        let Some(facts) = self.at(number) else { return false };
        // In the body, lines with bullets are items.
        let inside = number < self.zones.behind;
        if inside && facts.has(Sign::Bullet) && self.going != Going::Related {
            return false;
        }
        let is_headlike = |at: Option<usize>| at.and_then(|at| self.at(at)).is_some_and(Facts::is_headlike);
        let is_between = |at: Option<usize>| {
            let between = Signs::of(Sign::Age).with(Sign::Digits).with(Sign::StampLine);
            at.and_then(|at| self.at(at)).is_some_and(|facts| facts.signs.any(between))
        };
        let (up, down) = (number.checked_sub(1), number.checked_add(1));
        is_headlike(up)
            || is_headlike(down)
            || is_between(up) && is_headlike(number.checked_sub(2))
            || is_between(down) && is_headlike(number.checked_add(2))
    }

    /// Whether a line has three words at most, and nothing of its own.
    fn is_short(&self, number: usize) -> bool {
        const ITS: Signs = Signs::of(Sign::Buttons)
            .with(Sign::Stop)
            .with(Sign::Age)
            .with(Sign::StampLine)
            .with(Sign::Digits)
            .with(Sign::ByLine)
            .with(Sign::RelatedLabel)
            .with(Sign::PointerLabel)
            .with(Sign::TopicLabel)
            .with(Sign::BioLabel)
            .with(Sign::NoticeLabel)
            .with(Sign::Form)
            .with(Sign::Promos)
            .with(Sign::Rule);
        self.at(number).is_some_and(|facts| facts.words <= 3 && !facts.signs.any(ITS))
    }

    fn is_in_short_row(&self, number: usize) -> bool {
        let above = number.checked_sub(1).is_some_and(|above| above >= self.zones.behind && self.is_short(above));
        self.is_short(number) && (above || self.is_short(number.saturating_add(1)))
    }

    /// Whether two short lines stand below: topics.
    fn labels_short(&self, number: usize) -> bool {
        number >= self.zones.behind
            && self.is_short(number.saturating_add(1))
            && self.is_short(number.saturating_add(2))
    }

    /// Whether it is the one line with a bullet between two paragraphs of a page, and reads as a headline:
    /// *- School reopens after storm*. What a colon announces is the story's, and so is an item in copy with a header line.
    fn is_lone_bullet(&self, number: usize) -> bool {
        const PROSE: Signs = Signs::of(Sign::Sure).with(Sign::Stop);
        let Some(facts) = self.at(number).filter(|facts| facts.has(Sign::Bullet) && facts.is_headlike()) else {
            return false;
        };
        let next = self.at(number.saturating_add(1));
        self.repeats
            && !facts.has(Sign::Small)
            && self.before == Role::Paragraph
            && !self.before_has(number, Signs::of(Sign::Colon))
            && next.is_some_and(|next| next.signs.any(PROSE) && !next.has(Sign::Bullet))
    }

    /// Whether it is among three lines with bullets that have a colon inside each, in a page and under no label of other
    /// stories, whose headlines may begin with a place: *- Karavel: school reopens*.
    fn is_in_facts(&self, number: usize) -> bool {
        let is_fact = |at: usize| {
            self.at(at).is_some_and(|facts| facts.has(Sign::Bullet) && !facts.has(Sign::Colon))
                && (self.line)(at).contains(": ")
        };
        let from = number.saturating_sub(2);
        self.repeats
            && !(self.going == Going::Related && self.is_labelled)
            && is_fact(number)
            && (from..=number).any(|at| (at..at.saturating_add(3)).all(is_fact))
    }

    /// `row = cell 1*("|" cell)`, and another row right above or below, digits in one of them: *Karavel | 3 | Port Ennis | 1*
    fn is_table_row(&self, number: usize) -> bool {
        let is_row = |at: usize| {
            self.at(at).is_some_and(|facts| facts.has(Sign::Bars) && !facts.has(Sign::HasStamp)) && {
                let line = (self.line)(at);
                line.bytes().filter(|b| *b == b'|').count() > 1 || line.bytes().any(|b| b.is_ascii_digit())
            }
        };
        let has_digit = |at: usize| (self.line)(at).bytes().any(|b| b.is_ascii_digit());
        let beside = |at: usize| is_row(at) && (has_digit(at) || has_digit(number));
        is_row(number) && (number.checked_sub(1).is_some_and(beside) || beside(number.saturating_add(1)))
    }

    /// Whether the page cuts its paragraph short, and its button stands below: many words, no end, then *Read More*.
    fn is_cut(&self, number: usize) -> bool {
        const BUTTONS: [&str; 5] = ["read more", "continue reading", "show more", "see more", "view more"];
        self.at(number).is_some_and(|facts| facts.has(Sign::Long) && facts.has(Sign::LongOpen))
            && number.checked_add(1).filter(|next| *next < self.facts.len()).is_some_and(|next| {
                let line = (self.line)(next);
                BUTTONS.iter().any(|button| button.eq_ignore_ascii_case(line))
            })
    }

    /// Whether it is the label of the stamp below: *Published*, *Last updated:*.
    fn labels_stamp(&self, number: usize) -> bool {
        self.at(number).is_some_and(|facts| facts.words <= 2)
            && self.next_has(number, Signs::of(Sign::StampLine))
            && is_stamp_label((self.line)(number))
    }

    /// Whether one headline stands below, and then prose.
    fn labels_one(&self, number: usize) -> bool {
        let (next, behind) = (number.saturating_add(1), number.saturating_add(2));
        let goes_on = self.at(behind).is_some_and(|facts| facts.has(Sign::Sure) || facts.has(Sign::Sentence));
        number >= self.zones.body && goes_on && self.at(next).is_some_and(Facts::is_headlike)
    }

    /// Whether the signature of a post follows: on the next line, or on the one behind another short one.
    fn is_in_post(&self, number: usize) -> bool {
        const SIGNATURE: Signs = Signs::of(Sign::PostSignature);
        self.next_has(number, SIGNATURE)
            || !self.at(number).is_some_and(|facts| facts.has(Sign::Sure) || facts.has(Sign::Sentence))
                && self.next_has(number.saturating_add(1), SIGNATURE)
                && self.before != Role::Paragraph
    }

    /// `pull-quote = quoted`, with `name [, role]` alone on the next line, and then the story goes on: in the body of a page.
    ///
    /// A paragraph that is all a quote (*“We sail.”*) has the next paragraph below it, and a caption its credit.
    fn is_pull_quote(&self, number: usize) -> bool {
        const CREDIT: Signs = Signs::of(Sign::CreditLine).with(Sign::BareCredit).with(Sign::ByLine).with(Sign::Stop);
        let behind = self.at(number.saturating_add(2));
        self.repeats
            && (self.zones.body..self.zones.behind).contains(&number)
            && self.at(number).is_some_and(|facts| facts.has(Sign::Quoted) && facts.words > 2)
            && self.at(number.saturating_add(1)).is_some_and(|next| {
                (next.has(Sign::Name) || next.has(Sign::Job)) && next.words <= 8 && !next.signs.any(CREDIT)
            })
            && behind.is_some_and(|behind| behind.has(Sign::Sure) || behind.has(Sign::Sentence))
    }

    fn is_writer(&self, number: usize) -> bool {
        let line = (self.line)(number);
        line.len() < 120
            && self
                .writers
                .iter()
                .any(|writer| line.get(..writer.len()).is_some_and(|start| start.eq_ignore_ascii_case(writer)))
    }

    /// What goes on behind a line of this role.
    fn note(&mut self, number: usize, role: Role) {
        let signs = self.at(number).map_or(Signs::NONE, |facts| facts.signs);
        let words = self.at(number).map_or(0, |facts| facts.words);
        let labels = signs.has(Sign::RelatedLabel) || signs.has(Sign::PointerLabel);
        self.is_labelled = role == Role::Related && (labels || self.is_labelled && self.going == Going::Related);
        self.going = match (role, self.going) {
            (Role::Related, Going::Related) => Going::Related,
            (Role::Related, _) if labels => Going::Related,
            (Role::Related, _) if number >= self.zones.behind && self.is_in_row(number) => Going::Related,
            (Role::Interface | Role::Stamp | Role::Promo, Going::Related) if number >= self.zones.behind => {
                Going::Related
            }
            (Role::Section, _) if signs.has(Sign::TopicLabel) && words <= 7 => Going::Topics,
            (Role::Section, _) if signs.has(Sign::VagueLabel) && self.labels_short(number) => Going::Topics,
            (Role::Section, Going::Topics) => Going::Topics,
            (Role::Promo, _) => Going::Promo,
            (Role::Interface, _) if signs.has(Sign::Form) => Going::Form,
            (Role::Notice, Going::Form) => Going::Form,
            (Role::Bio, _) if number >= self.zones.behind => Going::Bio,
            (Role::Paragraph, _) if signs.has(Sign::Colon) => Going::List,
            (Role::Item, _) => Going::List,
            (Role::Pointer, going) if labels && going != Going::Pointer => Going::Pointer,
            (Role::Standfirst, _) if signs.has(Sign::KeyPoints) => Going::KeyPoints,
            // In the body, they end with the first line that is prose by its form.
            (Role::Standfirst, Going::KeyPoints) if number < self.zones.body || !signs.has(Sign::Sure) => {
                Going::KeyPoints
            }
            _ => Going::Nothing,
        };
        self.before = role;
    }
}
