//! What a line says of itself: its signs, read once.

use super::evidence::{Sign, Signs};
use crate::grammar::{body, credit};
use crate::line::stamps::{self, Stamps};
use crate::line::words::{core, is_blank, is_capitalised, is_capitals};
use crate::line::{byline, caption};
use crate::tables::page::Page;

/// What was read of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) signs: Signs,
    /// A sum of its text without its bullet, by which a line is known again.
    pub(crate) sum: u32,
    pub(crate) words: u16,
}

impl Facts {
    pub(crate) fn has(&self, sign: Sign) -> bool {
        self.signs.has(sign)
    }

    /// Whether it could be a headline, of this story or of another.
    pub(crate) fn is_headlike(&self) -> bool {
        const NOT: Signs = Signs::of(Sign::Stop)
            .with(Sign::Colon)
            .with(Sign::ByLine)
            .with(Sign::StampLine)
            .with(Sign::Age)
            .with(Sign::CreditLine)
            .with(Sign::CreditAtEnd)
            .with(Sign::PictureLabel)
            .with(Sign::Buttons)
            .with(Sign::Promos)
            .with(Sign::Notices)
            .with(Sign::NoticeLabel)
            .with(Sign::RelatedLabel)
            .with(Sign::PointerLine)
            .with(Sign::TopicLabel)
            .with(Sign::Breadcrumb)
            .with(Sign::SignoffLine)
            .with(Sign::PostSignature)
            .with(Sign::Address)
            .with(Sign::Long)
            .with(Sign::Tiny)
            .with(Sign::File)
            .with(Sign::Form);
        self.words >= 4 && !self.signs.any(NOT)
    }
}

/// A line of so many bytes that ends as a sentence does, and does not begin as lines of a page do, is prose by its form.
const SURE: usize = 90;
/// A headline is no longer, in bytes.
const HEADLINE: usize = 130;
/// Longer lines are seldom a page's own words.
const VERY_LONG: usize = 260;
/// So many small words, of more than three letters, a byline or a line of stamps has at most: *who covers the islands for the paper*.
const MOST_SMALL: u16 = 5;
/// Of a line no more is read for its words, in bytes.
const READ: usize = 420;

/// Reads a line.
pub(crate) fn facts(line: &str, has_bar: bool) -> Facts {
    let mut facts = Facts { sum: sum(line), ..Facts::default() };
    let is_stop = ends_sentence(line);
    let is_plain = line.as_bytes().first_chunk().is_some_and(body::is_paragraph);
    if line.len() >= SURE && is_stop && is_plain && !has_bar && !begins_as_page(line) {
        facts.signs = Signs::of(Sign::Sure).with(Sign::Stop).with(Sign::Long);
        facts.signs.set_if(Sign::VeryLong, line.len() > VERY_LONG);
        facts.words = u16::MAX;
        return facts;
    }
    read(line, has_bar, is_stop, &mut facts);
    facts
}

/// Reads the words of a line that is prose by its form, where its place makes that doubtful.
pub(crate) fn doubt(line: &str, facts: &mut Facts) {
    let sure = facts.signs;
    read(line, false, true, facts);
    facts.signs = facts.signs.or(sure);
}

/// The first words with which a page asks for something, or states its rules.
fn begins_as_page(line: &str) -> bool {
    let first = core(line.split(is_blank).next().unwrap_or(""));
    Page::of(first).any(Page::SIGN.or(Page::NOTICE).or(Page::PROMO).or(Page::BUTTON)) || line.starts_with('©')
}

/// Whether a line ends as a sentence does, be it inside marks or before its source: `.`, `!`, `?”`, `. [Reuters]`.
pub(crate) fn ends_sentence(line: &str) -> bool {
    let line = caption::without_source(line);
    let bare = line.trim_end_matches(['"', '”', '’', '\'', '»', ')', ' ', '\u{a0}']);
    match bare.as_bytes() {
        // `the U.N.`, `at 4 p.m.`
        [.., b'.', letter, b'.'] if letter.is_ascii_alphabetic() && line.len() <= HEADLINE => false,
        [.., b'.', b'.', b'.'] | [.., b'?'] if bare.len() == line.len() => false,
        [.., b'.' | b'!'] => true,
        [.., b'?'] => line.len() > HEADLINE || bare.len() < line.len(),
        _ => bare.ends_with('…') && line.len() > HEADLINE,
    }
}

/// A sum over the letters of a line.
fn sum(line: &str) -> u32 {
    let bytes = body::bullet(line).unwrap_or(line).as_bytes();
    let mut sum = u32::try_from(bytes.len()).unwrap_or(0).wrapping_mul(0x9e37_79b9);
    for chunk in bytes.chunks(4).take(24) {
        let mut four = [0; 4];
        four.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        sum = (sum.rotate_left(5) ^ u32::from_le_bytes(four)).wrapping_mul(0x9e37_79b9);
    }
    sum
}

/// What the words of a line are, counted.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    words: u16,
    capitalised: u16,
    small: u16,
    capitals: u16,
    buttons: u16,
    strong: u16,
    others: u16,
    promo: u16,
    notice: u16,
    picture: u16,
    bio: u16,
    kinds: u16,
    you: u16,
    form: u16,
    /// A word of those that tell how to reach a writer.
    contact: bool,
    first: Page,
    second: Page,
    last: Page,
}

impl Counts {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let end = (0..=READ.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        for word in text.get(..end).unwrap_or("").split(is_blank) {
            let word = core(word);
            if !word.is_empty() {
                counts.add(word);
            }
        }
        counts
    }

    fn add(&mut self, word: &str) {
        let page = Page::of(word);
        let is = |kinds: Page| u16::from(page.any(kinds));
        if self.words == 0 {
            self.first = page;
        } else if self.words == 1 {
            self.second = page;
        }
        self.last = page;
        self.contact |= CONTACT_WORDS.contains(&word);
        self.words = self.words.saturating_add(1);
        let is_number = word.bytes().any(|b| b.is_ascii_digit()) && !word.bytes().any(|b| b.is_ascii_lowercase());
        if is_capitalised(word) {
            self.capitalised = self.capitalised.saturating_add(1);
            self.capitals = self.capitals.saturating_add(u16::from(is_capitals(word) || is_number));
        } else if is_number {
            self.capitals = self.capitals.saturating_add(1);
        } else if word.len() > 3 {
            self.small = self.small.saturating_add(1);
        }
        let strong = Page::BUTTON.or(Page::NET).or(Page::COUNT);
        self.strong = self.strong.saturating_add(is(strong));
        let is_button = page.any(strong.or(Page::FILLER)) || is_number || word.len() < 2;
        self.buttons = self.buttons.saturating_add(u16::from(is_button));
        self.others = self.others.saturating_add(u16::from(!is_button));
        self.promo = self.promo.saturating_add(is(Page::PROMO));
        self.notice = self.notice.saturating_add(is(Page::NOTICE));
        self.picture = self.picture.saturating_add(is(Page::PICTURE));
        self.bio = self.bio.saturating_add(is(Page::BIO.or(Page::JOB)));
        self.you = self.you.saturating_add(is(Page::YOU));
        self.form = self.form.saturating_add(is(Page::FORM));
        self.kinds = self.kinds.saturating_add(is(Page::KIND.or(Page::THING).or(Page::FILLER)));
    }
}

fn read(line: &str, has_bar: bool, is_stop: bool, facts: &mut Facts) {
    let bare = body::bullet(line).unwrap_or(line);
    let counts = Counts::of(bare);
    facts.words = counts.words;
    let signs = &mut facts.signs;
    signs.set_if(Sign::Bullet, bare.len() < line.len());
    form(bare, &counts, is_stop, signs);
    page_words(bare, &counts, signs);
    labels(line, bare, &counts, signs);
    if signs.has(Sign::RelatedLabel) {
        *signs = signs.without(Signs::of(Sign::Buttons));
    }
    if bare.len() <= 200 {
        lines(bare, has_bar, &counts, signs);
    }
    if caption::ends_in_credit(bare) {
        signs.set_if(Sign::CreditAtEnd, true);
    }
}

/// Its length, its end, its capitals.
fn form(line: &str, counts: &Counts, is_stop: bool, signs: &mut Signs) {
    let has_letters = line.chars().any(char::is_alphabetic);
    let end = line.trim_end_matches(['"', '”', '’', '\'', '»']).chars().next_back();
    signs.set_if(Sign::Stop, is_stop);
    signs.set_if(Sign::Question, !is_stop && end == Some('?'));
    signs.set_if(Sign::Colon, end == Some(':'));
    signs.set_if(Sign::CutShort, line.ends_with("...") || end == Some('…'));
    signs.set_if(Sign::Open, !is_stop && !matches!(end, Some('?' | ':' | '…' | '.')));
    let is_long = line.len() > HEADLINE;
    signs.set_if(Sign::Tiny, counts.words <= 2);
    signs.set_if(Sign::Short, (3..=5).contains(&counts.words) && !is_long);
    signs.set_if(Sign::Headlike, counts.words > 5 && !is_long);
    signs.set_if(Sign::Long, is_long);
    signs.set_if(Sign::VeryLong, line.len() > VERY_LONG);
    signs.set_if(Sign::Capitals, has_letters && counts.capitals == counts.words && line.len() > 3);
    signs.set_if(Sign::Titled, counts.small == 0 && counts.capitalised > 1);
    signs.set_if(Sign::Small, line.starts_with(char::is_lowercase));
    signs.set_if(Sign::Stuck, line.len() < 120 && is_stuck(line));
    let quote = |c: char| matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’');
    signs.set_if(Sign::Quoted, line.starts_with(quote) && line.ends_with(quote));
    let is_rule = line.chars().all(|c| matches!(c, '_' | '-' | '*' | '=' | '–' | '—' | ' ' | '#'));
    signs.set_if(Sign::Rule, is_rule);
    signs.set_if(Sign::Digits, !has_letters && !is_rule);
}

/// `WeatherExtreme`: a capital stuck to a word of four small letters or more.
fn is_stuck(line: &str) -> bool {
    let mut small = 0_usize;
    line.chars().any(|c| {
        let is_stuck = c.is_uppercase() && small > 3;
        small = if c.is_lowercase() { small.saturating_add(1) } else { 0 };
        is_stuck
    })
}

/// What its words are.
fn page_words(line: &str, counts: &Counts, signs: &mut Signs) {
    let is_short = line.len() <= 300;
    let buttons = counts.strong > 0 && counts.others == 0 && (counts.strong > 1 || counts.words <= 6);
    signs.set_if(Sign::Buttons, is_short && buttons);
    signs.set_if(Sign::SomeButton, is_short && counts.strong > 0 && !buttons);
    signs.set_if(Sign::Promo, counts.promo > 0);
    let asks = counts.first.any(Page::SIGN) || counts.you > 1;
    signs.set_if(Sign::Promos, counts.promo > 1 || counts.promo > 0 && asks || is_sign_up(line));
    signs.set_if(Sign::Asks, counts.first.any(Page::SIGN));
    signs.set_if(Sign::Notice, counts.notice > 0);
    signs.set_if(Sign::Notices, counts.notice > 1 || counts.notice > 0 && counts.you > 1);
    signs.set_if(Sign::Sentence, signs.has(Sign::Stop) && counts.words > 6);
    signs.set_if(Sign::LongOpen, signs.has(Sign::Open) && counts.words > 8 && counts.small > 3);
    signs.set_if(Sign::Shout, signs.has(Sign::Capitals) && counts.words > 6);
    signs.set_if(Sign::PictureWords, counts.picture > 1 || counts.picture > 0 && counts.first.any(Page::PICTURE));
    signs.set_if(
        Sign::BioWords,
        counts.bio > 1 && (line.contains(" is a") || line.contains(" is the ") || line.contains(" covers "))
            || counts.contact && is_contact(line),
    );
}

/// *Sign up for …*, *Sign in*, *Click here to …*
fn is_sign_up(line: &str) -> bool {
    const CALLS: &[&str] = &[
        "sign up",
        "signup",
        "sign in",
        "click here",
        "download the",
        "download our",
        "subscribe to",
        "subscribe for",
        "join our",
        "join us",
        "follow us",
        "get the latest",
        "get daily",
        "never miss",
    ];
    CALLS.iter().any(|call| line.get(..call.len()).is_some_and(|start| start.eq_ignore_ascii_case(call)))
}

/// The words that [`is_contact`] is asked for.
const CONTACT_WORDS: &[&str] =
    &["reached", "Follow", "email", "freelance", "Contact", "articles", "stories", "posts", "More"];

/// *Ana Low may be reached at …*, *Follow her on …*
fn is_contact(line: &str) -> bool {
    const CONTACTS: &[&str] = &[
        "be reached at",
        "Follow her",
        "Follow him",
        "Follow them",
        "email her",
        "email him",
        "is a freelance",
        "Contact the author",
        "articles by",
        "articles from",
        "stories by",
        "posts by",
    ];
    line.len() < 400 && CONTACTS.iter().any(|contact| line.contains(contact)) || line.starts_with("More by ")
}

/// What it labels.
fn labels(line: &str, bare: &str, counts: &Counts, signs: &mut Signs) {
    if bare.len() <= 70 {
        let end = bare.trim_end_matches(|c: char| is_blank(c) || matches!(c, ':' | '»' | '>' | '…' | '.' | '›'));
        let is_label = !bare.ends_with('.') || bare.ends_with("...");
        let more = ["more", "read more", "explore more"]
            .iter()
            .any(|more| end.get(..more.len()).is_some_and(|start| start.eq_ignore_ascii_case(more)));
        signs.set_if(Sign::VagueLabel, is_label && more && !counts.last.any(Page::THING));
        signs.set_if(Sign::RelatedLabel, is_label && body::pointer(bare).is_none() && is_related_label(end, counts));
        let is_form = matches!(
            bare.trim_end_matches(|c: char| is_blank(c) || matches!(c, '*' | ':')).to_ascii_lowercase_few().as_str(),
            "name" | "email" | "website" | "message" | "your name" | "your email" | "email address"
        );
        let is_field = is_form && bare.ends_with(['*', ':']) || bare.ends_with("(required)");
        signs.set_if(Sign::Form, is_field);
        signs.set_if(
            Sign::KeyPoints,
            ["key points", "key takeaways", "highlights", "in summary", "story highlights", "summary", "at a glance"]
                .iter()
                .any(|label| label.eq_ignore_ascii_case(end)),
        );
        signs.set_if(
            Sign::PointerLabel,
            body::related_heading(end) && counts.words <= 3 && !counts.first.any(Page::KIND)
                || ["read more", "see also", "read next", "also read", "read also", "watch", "more"]
                    .iter()
                    .any(|label| label.eq_ignore_ascii_case(end)),
        );
    }
    signs.set_if(
        Sign::BioLabel,
        [
            "about the author",
            "about the authors",
            "about the writer",
            "about author",
            "the author",
            "author",
            "authors",
        ]
        .iter()
        .any(|label| label.eq_ignore_ascii_case(bare.trim_end_matches(':'))),
    );
    signs.set_if(Sign::Form, signs.has(Sign::Form) || counts.form > 2 && bare.len() < 140);
    let is_topic = counts.first.any(Page::TOPIC)
        && (bare.contains(':') || counts.words <= 2 || bare.contains(" under") || bare.contains('#'))
        || counts.second.any(Page::TOPIC) && counts.words <= 3 && counts.first.any(Page::KIND)
        || bare.starts_with("Posted in")
        || bare.starts_with("More on:")
        || bare.starts_with("Related Subjects")
        || bare.len() < 60
            && (bare.ends_with("these topics")
                || bare.ends_with("topics in this story")
                || bare.eq_ignore_ascii_case("EXPLORE MORE ON THE TOPICS IN THIS STORY"));
    signs.set_if(Sign::TopicLabel, bare.len() < 300 && is_topic);
    signs.set_if(
        Sign::NoticeLabel,
        counts.first.any(Page::NOTICE) && counts.notice > 1
            || (bare.starts_with('©') && bare.bytes().any(|b| b.is_ascii_digit()))
            || counts.notice > 0 && (bare.contains("ights reserved") || bare.contains("ights Reserved"))
            || bare.starts_with("Copyright")
            || bare.starts_with("Disclaimer")
            || bare.starts_with("Editor's note")
            || bare.starts_with("Editor’s note")
            || bare.starts_with("Correction")
            || bare.starts_with("This is a breaking")
            || bare.starts_with("Note to readers"),
    );
    signs.set_if(
        Sign::Breadcrumb,
        bare.len() < 90
            && bare.bytes().any(|b| b == b'>' || !b.is_ascii())
            && (bare.contains(" » ") || bare.contains(" > ") || bare.contains(" › ")),
    );
    signs.set_if(Sign::PointerLine, body::pointer(bare).is_some());
    let is_signature = line.starts_with(['—', '–']) && line.contains("(@")
        || bare.starts_with("View this post on")
        || bare.starts_with("A post shared by");
    signs.set_if(Sign::PostSignature, is_signature);
}

/// `label = [kind] *(kind / thing / filler) / (kind) ("on" / "from" / "in") name`, short
fn is_related_label(text: &str, counts: &Counts) -> bool {
    // *Related Topics* labels topics.
    if counts.words > 7 || text.is_empty() || counts.words > 1 && counts.last.any(Page::TOPIC) {
        return false;
    }
    let is_kind = counts.first.any(Page::KIND);
    let all = counts.kinds >= counts.words;
    let has_thing = counts.last.any(Page::THING.or(Page::KIND));
    let more_from = text.starts_with("More ") || text.starts_with("MORE ");
    let from = more_from
        && (text.contains(" from ")
            || text.contains(" on ")
            || text.contains(" in ")
            || text.contains(" FROM ")
            || has_thing);
    (is_kind
        && all
        && has_thing
        && (counts.words > 1
            || ["related", "trending", "recommended", "recommendations", "more", "popular"]
                .iter()
                .any(|label| label.eq_ignore_ascii_case(text))))
        || from
        || is_kind
            && counts.second.any(Page::THING.or(Page::KIND))
            && [" on ", " in ", " from ", " by ", " for "].iter().any(|join| text.contains(join))
        || is_kind && counts.words == 3 && counts.last.any(Page::THING)
        || body::related_heading(text) && counts.words > 1
}

/// What it is by a grammar of its own.
fn lines(line: &str, has_bar: bool, counts: &Counts, signs: &mut Signs) {
    let is_few = counts.small <= MOST_SMALL;
    let dates = if is_few { stamps::stamps(line) } else { Stamps::default() };
    signs.set_if(Sign::Age, is_age(line));
    let last = line.rsplit('.').next().unwrap_or("");
    signs.set_if(Sign::File, ["jpg", "jpeg", "png"].contains(&last));
    let is_address = line.starts_with("http") || line.starts_with("www.") || line.starts_with('%');
    signs.set_if(Sign::Address, is_address && counts.words <= 2);
    signs.set_if(
        Sign::Handle,
        counts.words <= 2 && (line.starts_with('@') || line.starts_with('[') || line.contains("twitter.com/")),
    );
    signs.set_if(Sign::Bars, has_bar);
    signs.set_if(Sign::VideoLength, counts.words > 4 && is_clock(line));
    let picture = line.split_once(": ").filter(|(label, _)| {
        label.len() < 12 && Page::of(label).any(Page::PICTURE)
            || label.eq_ignore_ascii_case("credit")
            || label.eq_ignore_ascii_case("credits")
    });
    signs.set_if(Sign::CreditLine, credit::labelled(line).is_some() || picture.is_some() && counts.words <= 7);
    signs.set_if(Sign::PictureLabel, picture.is_some() && counts.words > 7 || is_labelled_caption(line, counts));
    signs.set_if(Sign::SignoffLine, body::signoff(line).is_some());
    let mut has_writer = false;
    if !signs.has(Sign::Stop) && is_few {
        let writer = byline::byline(line);
        has_writer = !writer.people.is_empty() || writer.is_listed;
        let leads = writer.agencies.iter().next().is_some_and(|agency| line.starts_with(agency));
        let is_credit = signs.has(Sign::CreditLine) || line.starts_with(['(', '[']);
        signs.set_if(
            Sign::ByLine,
            !is_credit
                && (writer.is_sure()
                    || byline::is_label(line)
                    || writer.is_listed && leads && line.contains(',') && counts.words <= 5
                    || dates.any && has_writer && counts.words <= 10),
        );
        let is_bare = !writer.is_sure() && !writer.is_listed && !byline::is_label(line);
        signs.set_if(Sign::NameAtDate, is_bare && dates.any && has_writer);
        let is_name = byline::is_name(line)
            || !writer.people.is_empty() && writer.people.len() < 4 && counts.words <= 7 && !line.contains(':');
        signs.set_if(Sign::Name, is_name);
        signs.set_if(Sign::Job, writer.has_job && writer.people.is_empty());
        signs.set_if(Sign::Agency, writer.people.is_empty() && !writer.agencies.is_empty() && counts.words <= 4);
        signs.set_if(Sign::BareCredit, counts.words <= 8 && credit::bare(line).is_some());
    }
    let is_stamp = dates.whole && !has_writer;
    signs.set_if(Sign::StampLine, is_stamp);
    signs.set_if(Sign::HasStamp, dates.any && !is_stamp);
}

/// `label = picture SP "caption" ("," / ":" / SP)`: *Image caption, The ferry left at dawn*
fn is_labelled_caption(line: &str, counts: &Counts) -> bool {
    let second = line.split(is_blank).nth(1).unwrap_or("");
    counts.first.any(Page::PICTURE)
        && second.trim_end_matches([',', ':']).eq_ignore_ascii_case("caption")
        && counts.words > 3
}

/// `1*2DIGIT ":" 2DIGIT SP …`: how long a video is, before its title
fn is_clock(line: &str) -> bool {
    let Some((clock, _)) = line.split_once(' ') else { return false };
    clock.len() <= 5
        && clock.split_once(':').is_some_and(|(minutes, seconds)| {
            seconds.len() == 2
                && !minutes.is_empty()
                && [minutes, seconds].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        })
}

/// `age = number SP unit SP "ago"`, with little beside it: `5 hours ago`, `- 1 day ago`
fn is_age(line: &str) -> bool {
    line.len() <= 30 && line.to_ascii_lowercase_few().as_str().trim_end().ends_with("ago")
}

/// The first bytes of a text in small letters, without allocation.
struct Lowered {
    bytes: [u8; 40],
    len: usize,
}

impl Lowered {
    fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

trait ToLowered {
    fn to_ascii_lowercase_few(&self) -> Lowered;
}

impl ToLowered for str {
    fn to_ascii_lowercase_few(&self) -> Lowered {
        let mut lowered = Lowered { bytes: [0; 40], len: 0 };
        if self.len() <= lowered.bytes.len() {
            for (to, from) in lowered.bytes.iter_mut().zip(self.bytes()) {
                *to = from.to_ascii_lowercase();
            }
            lowered.len = self.len();
        }
        lowered
    }
}
