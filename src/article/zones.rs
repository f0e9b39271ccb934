//! The zones of a story: what stands above its headline, beneath it, in its body and behind that.

use super::evidence::{Sign, Signs};
use super::facts::{Facts, doubt};

/// Where the zones begin, as numbers of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Zones {
    pub(crate) headline: Option<usize>,
    /// The first line of the body.
    pub(crate) body: usize,
    /// The first line behind it.
    pub(crate) behind: usize,
    /// Something in the text is a page's and not the story's.
    pub(crate) is_page: bool,
}

/// What tells that a line belongs to the head, and that the body is yet to come.
const MARKS: Signs = Signs::of(Sign::ByLine).with(Sign::StampLine);
/// A byline or a stamp further below what looks like prose than this many lines stands elsewhere.
const MARK_REACH: usize = 7;
/// More lines of prose than these before a byline are no standfirst.
const MOST_STANDFIRST: usize = 3;
/// What ends the search for marks below: another part of the page.
const OTHER_PARTS: Signs =
    Signs::of(Sign::RelatedLabel).with(Sign::TopicLabel).with(Sign::NoticeLabel).with(Sign::PointerLabel);

/// Finds the zones. The head begins at line `from`, above which a header may stand, and its headline above that.
pub(crate) fn zones<'t>(facts: &mut [Facts], from: usize, has_header: bool, line: &dyn Fn(usize) -> &'t str) -> Zones {
    const PAGE: Signs = Signs::of(Sign::Buttons)
        .with(Sign::RelatedLabel)
        .with(Sign::NoticeLabel)
        .with(Sign::Promos)
        .with(Sign::TopicLabel)
        .with(Sign::Breadcrumb);
    let is_page = facts.iter().any(|facts| facts.signs.any(PAGE));
    let has_sure = facts.iter().any(|facts| facts.has(Sign::Sure));
    let least = if has_sure && is_page { LEAST_WORDS } else { LEAST_OF_SHORT };
    let body = body_start(facts, from, least);
    let headline = if has_header || body >= facts.len() { None } else { headline(facts, from, body) };
    mark_descriptions(facts, body);
    let behind = body_end(facts, body, least, line);
    Zones { headline, body, behind, is_page }
}

/// A sentence of fewer words is not told from a page's own; where no line is prose by its form, a shorter one is.
const LEAST_WORDS: u16 = 5;
const LEAST_OF_SHORT: u16 = 2;
/// One of so many stands for the story where prose by its form is far.
const LEAST_SENTENCE: u16 = 9;

/// Whether a line is prose: by its form, or a sentence of some words that nothing speaks against.
fn is_prose(facts: &Facts, least: u16) -> bool {
    const NOT: Signs = MARKS
        .with(Sign::CreditAtEnd)
        .with(Sign::CreditLine)
        .with(Sign::PictureLabel)
        .with(Sign::Promos)
        .with(Sign::Notices)
        .with(Sign::NoticeLabel)
        .with(Sign::SignoffLine)
        .with(Sign::PointerLine)
        .with(Sign::Buttons)
        .with(Sign::BioWords)
        .with(Sign::OfWriter)
        .with(Sign::TopicLabel)
        .with(Sign::Bullet);
    facts.has(Sign::Sure) || facts.has(Sign::Stop) && facts.words >= least && !facts.signs.any(NOT)
}

/// The first line of the body: the first prose that no byline or stamp follows soon.
fn body_start(facts: &[Facts], from: usize, least: u16) -> usize {
    let credits = Signs::of(Sign::CreditLine).with(Sign::BareCredit);
    // What stands twice, or has a credit below it, is a caption.
    let begins = |(at, line): &(usize, &Facts)| {
        line.has(Sign::Sure)
            && !line.has(Sign::Repeated)
            && !facts
                .get(at.saturating_add(1))
                .is_some_and(|next| next.signs.any(credits) && !next.has(Sign::SignoffLine))
    };
    let next = |at: usize| facts.iter().enumerate().skip(at).find(begins).map(|(at, _)| at);
    let any = || facts.iter().enumerate().skip(from).find(|(_, facts)| is_prose(facts, least)).map(|(at, _)| at);
    let Some(mut body) = next(from) else { return any().unwrap_or(from) };
    let (mut has_byline, mut has_stamp, mut seen) = (false, false, from);
    while let Some(mark) = mark_behind(facts, body) {
        for line in facts.get(seen..body).unwrap_or(&[]) {
            has_byline |= line.has(Sign::ByLine);
            has_stamp |= line.has(Sign::StampLine);
        }
        seen = body.max(seen);
        // The head above has such a mark already: it is whole.
        let is_again = facts
            .get(mark)
            .is_some_and(|line| (!line.has(Sign::ByLine) || has_byline) && (!line.has(Sign::StampLine) || has_stamp));
        if has_byline && has_stamp || is_again {
            break;
        }
        match next(mark) {
            Some(after) => body = after,
            None => break,
        }
    }
    // Sentences too short to be prose by their form may stand right above, below a byline or a stamp.
    let first_mark = facts.iter().enumerate().take(body).skip(from).find(|(_, line)| line.signs.any(MARKS));
    while let Some(above) = body.checked_sub(1).filter(|above| *above >= from) {
        let has_mark = first_mark.is_some_and(|(mark, _)| mark < above);
        match facts.get(above) {
            Some(line) if is_prose(line, least) && has_mark => body = above,
            _ => break,
        }
    }
    body
}

/// The byline or stamp that makes a standfirst of the prose at line `at`.
fn mark_behind(facts: &[Facts], at: usize) -> Option<usize> {
    let mut prose = 0_usize;
    for (number, line) in facts.iter().enumerate().skip(at).take(MARK_REACH) {
        if line.has(Sign::Sure) {
            prose = prose.saturating_add(1);
        }
        if prose > MOST_STANDFIRST || line.signs.any(OTHER_PARTS) {
            return None;
        }
        const NOT: Signs = Signs::of(Sign::Age).with(Sign::Writer).with(Sign::PostSignature);
        if number > at && line.signs.any(MARKS) && !line.signs.any(NOT) {
            return Some(number);
        }
    }
    None
}

/// The headline: of the lines above the body that could be one, the likeliest.
fn headline(facts: &[Facts], from: usize, body: usize) -> Option<usize> {
    const NOT: Signs = MARKS
        .with(Sign::Colon)
        .with(Sign::Buttons)
        .with(Sign::CreditAtEnd)
        .with(Sign::CreditLine)
        .with(Sign::PictureLabel)
        .with(Sign::Breadcrumb)
        .with(Sign::File)
        .with(Sign::Address)
        .with(Sign::Digits)
        .with(Sign::Handle)
        .with(Sign::Age)
        .with(Sign::TopicLabel)
        .with(Sign::RelatedLabel)
        .with(Sign::NoticeLabel)
        .with(Sign::Promos)
        .with(Sign::Form)
        .with(Sign::PostSignature)
        .with(Sign::KeyPoints)
        .with(Sign::Sure);
    let could_be = |facts: &Facts| facts.words >= 2 && !facts.signs.any(NOT);
    let mut best: Option<(i32, usize)> = None;
    let mut order = 0_i32;
    let mut below_byline = false;
    for (at, line) in facts.iter().enumerate().take(body).skip(from) {
        below_byline |= line.has(Sign::ByLine);
        if !could_be(line) {
            continue;
        }
        let mut weight = 0_i32.saturating_sub(order.min(6));
        weight = weight.saturating_add(match line.words {
            0..=2 => -8,
            3 => -3,
            4 => 1,
            5..=26 => 4,
            _ => 0,
        });
        if line.has(Sign::Stop) {
            weight = weight.saturating_sub(4);
        }
        if line.has(Sign::Long) {
            weight = weight.saturating_sub(2);
        }
        if line.has(Sign::BareCredit) || line.has(Sign::Agency) || line.has(Sign::Job) {
            weight = weight.saturating_sub(8);
        }
        if line.has(Sign::Name) && line.words < 7 || line.has(Sign::Quoted) {
            weight = weight.saturating_sub(5);
        }
        if line.has(Sign::Small) || line.has(Sign::Bullet) {
            weight = weight.saturating_sub(4);
        }
        if line.has(Sign::Promo) || line.has(Sign::SomeButton) && line.words < 5 {
            weight = weight.saturating_sub(3);
        }
        let above_other =
            facts.get(at.saturating_add(1)).is_some_and(|next| next.is_headlike() && !next.has(Sign::Titled));
        // A section, or several stuck together, above a headline.
        if line.has(Sign::Titled) && (line.has(Sign::Stuck) || above_other && line.words <= 5) {
            weight = weight.saturating_sub(6);
        }
        if line.has(Sign::Repeated) {
            weight = weight.saturating_add(3);
        }
        if at > 0 && facts.get(at.saturating_sub(1)).is_some_and(|above| above.has(Sign::Address)) {
            weight = weight.saturating_add(3);
        }
        if below_byline {
            weight = weight.saturating_sub(4);
        }
        weight = weight.saturating_add(by_what_follows(facts, at, body));
        order = order.saturating_add(1);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, at));
        }
    }
    best.filter(|(weight, _)| *weight > -6).map(|(_, at)| at)
}

/// What the lines below say for a headline.
fn by_what_follows(facts: &[Facts], at: usize, body: usize) -> i32 {
    let quiet = Signs::of(Sign::File)
        .with(Sign::CreditAtEnd)
        .with(Sign::CreditLine)
        .with(Sign::Buttons)
        .with(Sign::Digits)
        .with(Sign::Address)
        .with(Sign::Age)
        .with(Sign::PictureLabel);
    let mut below = facts
        .iter()
        .enumerate()
        .take(body.saturating_add(1))
        .skip(at.saturating_add(1))
        .filter(|(_, facts)| !facts.signs.any(quiet));
    let next = below.next();
    // A byline below a standfirst.
    let is_standfirst =
        next.is_some_and(|(_, line)| line.is_headlike() || line.has(Sign::Stop) || line.has(Sign::Long));
    if is_standfirst && below.take(4).any(|(_, line)| line.has(Sign::ByLine)) {
        return 5;
    }
    match next {
        Some((_, line)) if line.has(Sign::ByLine) => 5,
        Some((_, line)) if line.has(Sign::StampLine) => 3,
        Some((_, line)) if line.has(Sign::Name) && line.words <= 4 => 3,
        Some((_, line)) if line.has(Sign::Stop) || line.has(Sign::Headlike) || line.has(Sign::Long) => 2,
        _ => 0,
    }
}

/// The first line behind the body: behind the last prose that is not the page's own.
fn body_end<'t>(facts: &mut [Facts], body: usize, least: u16, line: &dyn Fn(usize) -> &'t str) -> usize {
    let mut at = facts.len();
    while let Some(above) = at.checked_sub(1).filter(|above| *above >= body) {
        let is_last = facts.get(above).is_some_and(|last| is_prose(last, least) && !last.has(Sign::InRelated));
        let is_short = least < LEAST_WORDS && facts.get(above).is_some_and(|last| !is_the_pages(last));
        let is_signed = !is_last && is_signed_prose(facts, above, least);
        if is_signed || is_last && (is_short || is_last_prose(facts, above, body, line)) {
            return with_short_ends(facts, at);
        }
        at = above;
    }
    body.saturating_add(1).min(facts.len())
}

/// Whether a line is a short last sentence with its sign-off behind it, below prose: *Nobody was hurt. (ANI)*
fn is_signed_prose(facts: &[Facts], at: usize, least: u16) -> bool {
    let above = at.checked_sub(1).and_then(|above| facts.get(above));
    facts.get(at).is_some_and(|line| line.has(Sign::GluedSignoff) && !line.has(Sign::InRelated))
        && above.is_some_and(|above| is_prose(above, least))
}

/// The end of a body with the short sentences right behind it, and a list that one announces: *Nobody was hurt.*
fn with_short_ends(facts: &[Facts], end: usize) -> usize {
    const MOST: usize = 3;
    const NOT: Signs = Signs::of(Sign::Promo)
        .with(Sign::Notice)
        .with(Sign::Asks)
        .with(Sign::SomeButton)
        .with(Sign::HasStamp)
        .with(Sign::Name)
        .with(Sign::Handle)
        .with(Sign::Form)
        .with(Sign::Small)
        .with(Sign::Capitals)
        .with(Sign::InRelated);
    let is_short_end =
        |facts: &&Facts| is_prose(facts, LEAST_OF_SHORT) && facts.words < LEAST_WORDS && !facts.signs.any(NOT);
    let more = facts.iter().skip(end).take(MOST).take_while(is_short_end).count();
    let end = end.saturating_add(more);
    end.saturating_add(announced(facts.get(end..).unwrap_or(&[])))
}

/// How many lines are a list that a sentence announces, with that: *The plan has three parts:*, and lines with bullets.
fn announced(lines: &[Facts]) -> usize {
    const LEAST: u16 = 6;
    const NOT: Signs = Signs::of(Sign::RelatedLabel)
        .with(Sign::VagueLabel)
        .with(Sign::TopicLabel)
        .with(Sign::PointerLabel)
        .with(Sign::Promo)
        .with(Sign::Asks)
        .with(Sign::Notice)
        .with(Sign::Capitals)
        .with(Sign::InRelated);
    let Some((first, items)) = lines.split_first() else { return 0 };
    let announces = first.has(Sign::Colon) && first.words >= LEAST && !first.signs.any(NOT);
    let items = items.iter().take_while(|line| announces && line.has(Sign::Bullet)).count();
    if items > 0 { items.saturating_add(1) } else { 0 }
}

/// So many lines above a sentence tell whether it is the story's.
const NEAR: usize = 12;
/// Of them no more may be something else: headings, items, pointers.
const MOST_OTHERS: usize = 5;

/// Whether the prose at line `at` is the story's, and not the page's, by its words and those of the prose near it.
fn is_last_prose<'t>(facts: &mut [Facts], at: usize, body: usize, line: &dyn Fn(usize) -> &'t str) -> bool {
    let Some(last) = facts.get_mut(at) else { return false };
    let is_sure = last.has(Sign::Sure);
    if is_sure {
        doubt(line(at), last);
    }
    if is_the_pages(last) {
        return false;
    }
    const DOUBTFUL: Signs = Signs::of(Sign::Promo).with(Sign::Notice).with(Sign::Asks);
    let is_doubtful = last.signs.any(DOUBTFUL);
    let (mut stories, mut pages, mut others) = (0_usize, 0_usize, 0_usize);
    for above in (at.saturating_sub(NEAR).max(body)..at).rev() {
        let Some(near) = facts.get_mut(above) else { break };
        // Behind its sign-off a story does not go on; an agency's name alone may be a credit.
        const CREDIT: Signs = Signs::of(Sign::BareCredit).with(Sign::Agency).with(Sign::CreditLine);
        let is_note = !near.signs.any(CREDIT) || line(above).starts_with(['-', '–', '—']);
        if near.has(Sign::SignoffLine) && is_note && stories == 0 {
            return false;
        }
        if !is_prose(near, LEAST_SENTENCE) || near.has(Sign::InRelated) {
            others = others.saturating_add(1);
            if others > MOST_OTHERS {
                break;
            }
            continue;
        }
        if pages == 0 && stories > 0 {
            break;
        }
        if near.has(Sign::Sure) {
            doubt(line(above), near);
        }
        if is_the_pages(near) {
            pages = pages.saturating_add(1);
        } else {
            stories = stories.saturating_add(1);
        }
    }
    match (is_sure && !is_doubtful, stories, pages) {
        (_, 1.., 0) => true,
        (true, 0, 0) => true,
        (true, 1.., _) => true,
        _ => at == body,
    }
}

/// Whether prose is what a page says of itself.
fn is_the_pages(facts: &Facts) -> bool {
    const ITS: Signs = Signs::of(Sign::Notices)
        .with(Sign::NoticeLabel)
        .with(Sign::Promos)
        .with(Sign::BioWords)
        .with(Sign::PostSignature)
        .with(Sign::SignoffLine)
        .with(Sign::CreditAtEnd)
        .with(Sign::OfWriter)
        .with(Sign::Form);
    facts.signs.any(ITS)
}

/// Marks the descriptions in lists of other stories, which have the form of prose: below a label, headlines and single
/// sentences take turns.
fn mark_descriptions(facts: &mut [Facts], from: usize) {
    let mut at = from;
    while let Some(label) = facts.iter().enumerate().skip(at).find(|(_, facts)| facts.has(Sign::RelatedLabel)) {
        let begin = label.0.saturating_add(1);
        let mut end = begin;
        let (mut descriptions, mut last) = (0_usize, begin);
        while let Some(line) = facts.get(end) {
            // The next list is looked at by itself.
            if line.has(Sign::RelatedLabel) {
                break;
            }
            let prose = line.has(Sign::Sure);
            if prose && facts.get(end.saturating_add(1)).is_some_and(|next| next.has(Sign::Sure)) {
                break;
            }
            let is_headed = end
                .checked_sub(1)
                .and_then(|above| facts.get(above))
                .is_some_and(|above| above.is_headlike() || above.has(Sign::StampLine));
            if prose && !is_headed {
                break;
            }
            if prose {
                descriptions = descriptions.saturating_add(1);
                last = end;
            }
            end = end.saturating_add(1);
        }
        if descriptions > 1 {
            for line in facts.iter_mut().take(last.saturating_add(1)).skip(begin) {
                line.signs.set_if(Sign::InRelated, true);
            }
        }
        at = if descriptions > 1 { end.max(begin) } else { begin };
    }
}
