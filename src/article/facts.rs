//! What a line says of itself: its signs, read once.

use super::evidence::{Sign, Signs};
use crate::grammar::{body, credit};
use crate::line::glance::{Glance, Marks};
use crate::line::stamps::{self, Stamps};
use crate::line::words::{core, is_blank};
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
/// Nor has one that ends in an abbreviation more: *… of the U.N.*
const ABBREVIATED: usize = 62;
/// Longer lines are seldom a page's own words.
const VERY_LONG: usize = 260;
/// So many small words, of more than three letters, a byline or a line of stamps has at most: *who covers the islands for the paper*.
const MOST_SMALL: u16 = 5;

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
        [.., b'.', letter, b'.'] if letter.is_ascii_alphabetic() && line.len() <= ABBREVIATED => false,
        [.., b'.', b'.', b'.'] | [.., b'?'] if bare.len() == line.len() => false,
        [.., b'.' | b'!'] => true,
        [.., b'?'] => line.len() > HEADLINE || bare.len() < line.len(),
        _ => bare.ends_with('…') && line.len() > HEADLINE,
    }
}

/// A sum over the letters of a line.
fn sum(line: &str) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    const MOST_CHUNKS: usize = 12;
    let bytes = body::bullet(line).unwrap_or(line).as_bytes();
    let then = |sum: u64, chunk: &[u8; 8]| (sum.rotate_left(5) ^ u64::from_le_bytes(*chunk)).wrapping_mul(FACTOR);
    let len = u64::try_from(bytes.len()).unwrap_or(0).wrapping_mul(FACTOR);
    let sum = match bytes.last_chunk() {
        Some(last) => {
            let chunks = bytes.chunks_exact(8).take(MOST_CHUNKS).filter_map(|chunk| chunk.first_chunk());
            then(chunks.fold(len, then), last)
        }
        None => bytes.iter().fold(len, |sum, byte| (sum.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(FACTOR)),
    };
    (sum >> 32) as u32
}

fn read(line: &str, has_bar: bool, is_stop: bool, facts: &mut Facts) {
    let bare = body::bullet(line).unwrap_or(line);
    let glance = Glance::of(bare);
    facts.words = glance.words;
    let signs = &mut facts.signs;
    signs.set_if(Sign::Bullet, bare.len() < line.len());
    form(bare, &glance, is_stop, signs);
    page_words(bare, &glance, signs);
    labels(line, bare, &glance, signs);
    if signs.any(Signs::of(Sign::RelatedLabel).with(Sign::PostSignature)) {
        *signs = signs.without(Signs::of(Sign::Buttons));
    }
    signs.set_if(Sign::SignoffLine, body::signoff(bare).is_some());
    if bare.len() <= 200 {
        lines(bare, has_bar, &glance, signs);
    }
    if signs.has(Sign::PictureLabel) {
        *signs = signs.without(Signs::of(Sign::Buttons).with(Sign::SomeButton));
    }
    signs.set_if(Sign::CreditAtEnd, caption::ends_in_credit(bare, &glance));
    signs.set_if(Sign::Crosshead, glance.words <= 8 && is_crosshead(line));
    let is_glued = signs.has(Sign::CreditAtEnd) && glance.words > 3 && body::glued(bare).is_some();
    signs.set_if(Sign::GluedSignoff, is_glued);
}

/// `crosshead = dash SP text SP dash`: *- Nine days without bread -*
fn is_crosshead(line: &str) -> bool {
    ["-", "–", "—"].iter().any(|dash| {
        let inside = line.strip_prefix(dash).and_then(|line| line.strip_suffix(dash));
        inside.is_some_and(|text| {
            text.starts_with(is_blank) && text.ends_with(is_blank) && text.contains(char::is_alphabetic)
        })
    })
}

/// Its length, its end, its capitals.
fn form(line: &str, glance: &Glance, is_stop: bool, signs: &mut Signs) {
    let has_letters = glance.has_letters() || line.chars().any(char::is_alphabetic);
    let end = line.trim_end_matches(['"', '”', '’', '\'', '»']).chars().next_back();
    signs.set_if(Sign::Stop, is_stop);
    signs.set_if(Sign::Question, !is_stop && end == Some('?'));
    signs.set_if(Sign::Colon, end == Some(':'));
    signs.set_if(Sign::CutShort, line.ends_with("...") || end == Some('…'));
    signs.set_if(Sign::Open, !is_stop && !matches!(end, Some('?' | ':' | '…' | '.')));
    let is_long = line.len() > HEADLINE;
    signs.set_if(Sign::Tiny, glance.words <= 2);
    signs.set_if(Sign::Short, (3..=5).contains(&glance.words) && !is_long);
    signs.set_if(Sign::Headlike, glance.words > 5 && !is_long);
    signs.set_if(Sign::Long, is_long);
    signs.set_if(Sign::VeryLong, line.len() > VERY_LONG);
    signs.set_if(Sign::Capitals, has_letters && glance.capitals == glance.words && line.len() > 3);
    signs.set_if(Sign::Titled, glance.small == 0 && glance.capitalised > 1);
    signs.set_if(Sign::Small, line.starts_with(char::is_lowercase));
    signs.set_if(Sign::Stuck, line.len() < 120 && glance.may_be_stuck() && is_stuck(line));
    let quote = |c: char| matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’');
    signs.set_if(Sign::Quoted, line.starts_with(quote) && line.ends_with(quote));
    // What is drawn with ASCII marks or dashes: `* * *`, `| .`; other signs are a page's, and so are those of its trail.
    let is_mark = |c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '`');
    let is_drawn = |c: char| is_mark(c) || matches!(c, '–' | '—' | '…') || is_blank(c);
    let is_rule = !has_letters && line.chars().all(is_drawn) && !matches!(line, "/" | "|" | ">");
    signs.set_if(Sign::Rule, is_rule);
    signs.set_if(Sign::Digits, !has_letters && !is_rule);
    if is_rule {
        *signs = signs.without(Signs::of(Sign::Stop));
    }
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
fn page_words(line: &str, glance: &Glance, signs: &mut Signs) {
    let is_short = line.len() <= 300;
    let buttons = glance.strong > 0 && glance.others == 0 && (glance.strong > 1 || glance.words <= 6);
    // `<< Previous | Next >> | Print | Save to folder`
    let mostly = glance.strong >= 4 && glance.others <= 1 && !signs.has(Sign::Stop);
    let buttons = buttons || mostly || is_short && is_button_phrase(line, glance);
    signs.set_if(Sign::Buttons, is_short && buttons);
    signs.set_if(Sign::SomeButton, is_short && glance.strong > 0 && !buttons);
    signs.set_if(Sign::Promo, glance.promo > 0);
    let asks = glance.first.any(Page::SIGN) || glance.you > 1;
    // Of a long sentence, a few such words may be the story's: *the policy on civil rights*.
    let is_dense = |count: u16, least: u16| {
        let is_long = signs.has(Sign::Stop) && glance.words > 14;
        if is_long { count > least && count.saturating_mul(12) > glance.words } else { count > 1 }
    };
    let (notices, promos) = (is_dense(glance.notice, 2), is_dense(glance.promo, 1));
    signs.set_if(Sign::Promos, promos || glance.promo > 0 && asks || is_sign_up(line, glance));
    signs.set_if(Sign::Asks, glance.first.any(Page::SIGN));
    signs.set_if(Sign::Notice, glance.notice > 0);
    signs.set_if(Sign::Notices, notices || glance.notice > 0 && glance.you > 1);
    signs.set_if(Sign::Sentence, signs.has(Sign::Stop) && glance.words > 6);
    signs.set_if(Sign::LongOpen, signs.has(Sign::Open) && glance.words > 8 && glance.small > 3);
    signs.set_if(Sign::Shout, signs.has(Sign::Capitals) && glance.words > 6);
    signs.set_if(Sign::PictureWords, glance.picture > 1 || glance.picture > 0 && glance.first.any(Page::PICTURE));
    signs.set_if(
        Sign::BioWords,
        glance.bio > 1 && (line.contains(" is a") || line.contains(" is the ") || line.contains(" covers "))
            || glance.any.any(Page::CONTACT) && is_contact(line),
    );
}

/// Whether a text begins with one of some phrases, in any case.
fn begins(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase)))
}

/// Whether a text is one of some phrases, in any case.
fn is_one_of(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| phrase.eq_ignore_ascii_case(text))
}

/// What pages say between their parts: *Article continues below*, *Already have an account? Log in*, *A- A A+*
fn is_button_phrase(line: &str, glance: &Glance) -> bool {
    const PHRASES: &[&str] = &[
        "article continues",
        "story continues",
        "content continues",
        "already have an account",
        "already a subscriber",
        "already a member",
        "powered by",
        "listen to article",
        "listen to this",
        "skip to",
    ];
    let is_size = || line.bytes().all(|b| matches!(b, b'A' | b'a' | b'+' | b'-' | b' ')) && glance.words > 1;
    let needs_script = || line.contains("JavaScript") && glance.any.any(Page::BUTTON);
    glance.words <= 12 && glance.first.any(Page::FILLER.or(Page::THING).or(Page::BUTTON)) && begins(line, PHRASES)
        || glance.words <= 6 && begins(line, &["powered by"])
        || is_size()
        || needs_script()
}

/// *Sign up for …*, *Sign in*, *Click here to …*
fn is_sign_up(line: &str, glance: &Glance) -> bool {
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
    ];
    glance.first.any(Page::SIGN.or(Page::PROMO)) && begins(line, CALLS) || begins(line, &["never miss"])
}

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
        "reach her",
        "reach him",
        "reach them",
    ];
    line.len() < 400 && CONTACTS.iter().any(|contact| line.contains(contact)) || line.starts_with("More by ")
}

/// No label of a list, of a form or of a byline is longer, in bytes.
const LONGEST_LABEL: usize = 70;

/// What it labels.
fn labels(line: &str, bare: &str, glance: &Glance, signs: &mut Signs) {
    const POINTING: Marks = Marks::COLON.or(Marks::BAR).or(Marks::DASH).or(Marks::HIGH);
    let may_point = glance.marks.any(POINTING) || bare.len() > Glance::READ;
    signs.set_if(Sign::PointerLine, may_point && body::pointer(bare).is_some());
    if bare.len() <= LONGEST_LABEL {
        short_labels(bare, glance, signs);
    }
    signs.set_if(Sign::Form, signs.has(Sign::Form) || glance.form > 2 && bare.len() < 140);
    signs.set_if(Sign::TopicLabel, bare.len() < 300 && is_topic_label(bare, glance));
    signs.set_if(Sign::NoticeLabel, is_notice_label(bare, glance));
    signs.set_if(
        Sign::Breadcrumb,
        bare.len() < 90
            && glance.marks.any(Marks::GREATER.or(Marks::HIGH))
            && (bare.contains(" » ") || bare.contains(" > ") || bare.contains(" › "))
            || is_trail(bare, glance),
    );
    let is_signature = line.starts_with(['—', '–']) && line.contains("(@")
        || bare.starts_with("View this post on")
        || bare.starts_with("A post shared by");
    signs.set_if(Sign::PostSignature, is_signature);
}

/// `trail = "Home" 2*(" / " section)`
fn is_trail(line: &str, glance: &Glance) -> bool {
    glance.marks.any(Marks::SLASH) && begins(line, &["home / "]) && line.matches(" / ").count() > 1
}

/// The labels that are short: of lists, of forms, of pointers, of writers.
fn short_labels(bare: &str, glance: &Glance, signs: &mut Signs) {
    const MORE: &[&str] = &["more", "read more", "explore more"];
    const KEY_POINTS: &[&str] = &[
        "key points",
        "key takeaways",
        "key facts",
        "highlights",
        "in summary",
        "story highlights",
        "summary",
        "at a glance",
        "in short",
        "in brief",
        "what you need to know",
        "what to know",
        "the key points",
        "quick read",
    ];
    const POINTERS: &[&str] = &["read more", "see also", "read next", "also read", "read also", "watch", "more"];
    const WRITERS: &[&str] = &[
        "about the author",
        "about the authors",
        "about the writer",
        "about author",
        "the author",
        "author",
        "authors",
    ];
    let end = bare.trim_end_matches(|c: char| is_blank(c) || matches!(c, ':' | '»' | '>' | '…' | '.' | '›'));
    let is_label = !bare.ends_with('.') || bare.ends_with("...");
    let is_page = glance.first != Page::NONE;
    signs.set_if(Sign::VagueLabel, is_page && is_label && begins(end, MORE) && !glance.last.any(Page::THING));
    let heads = glance.words > 0 && glance.words <= 7 && body::related_heading(end);
    let is_related = is_label && !signs.has(Sign::PointerLine) && is_related_label(end, heads, glance);
    signs.set_if(Sign::RelatedLabel, is_related);
    signs.set_if(Sign::Form, is_field(bare));
    signs.set_if(Sign::KeyPoints, glance.words <= 5 && is_label && is_one_of(end, KEY_POINTS));
    signs.set_if(
        Sign::PointerLabel,
        heads && glance.words <= 3 && !glance.first.any(Page::KIND) || is_page && is_one_of(end, POINTERS),
    );
    signs.set_if(Sign::BioLabel, is_page && is_one_of(bare.trim_end_matches(':'), WRITERS));
}

/// The label of a field of a form: *Email \**, *Name:*, *Website (required)*
fn is_field(bare: &str) -> bool {
    const FIELDS: &[&str] = &["name", "email", "website", "message", "your name", "your email", "email address"];
    bare.ends_with(['*', ':'])
        && is_one_of(bare.trim_end_matches(|c: char| is_blank(c) || matches!(c, '*' | ':')), FIELDS)
        || bare.ends_with("(required)")
}

/// *Tags: ferry, islands*, *Filed under*, *Related topics*
fn is_topic_label(bare: &str, glance: &Glance) -> bool {
    glance.first.any(Page::TOPIC)
        && (bare.contains(':') || glance.words <= 2 || bare.contains(" under") || bare.contains('#'))
        || glance.second.any(Page::TOPIC) && glance.words <= 3 && glance.first.any(Page::KIND)
        || bare.starts_with("Posted in")
        || bare.starts_with("More on:")
        || bare.starts_with("Related Subjects")
        || glance.any.any(Page::TOPIC)
            && bare.len() < 60
            && (bare.ends_with("these topics")
                || bare.ends_with("topics in this story")
                || bare.eq_ignore_ascii_case("EXPLORE MORE ON THE TOPICS IN THIS STORY"))
}

/// *© 2021 …*, *All rights reserved*, *Correction: …*
fn is_notice_label(bare: &str, glance: &Glance) -> bool {
    const VIEWS: &[&str] = &["views expressed", "ecessarily reflect", "ecessarily endorse"];
    const LABELS: &[&str] = &[
        "Copyright",
        "Disclaimer",
        "Editor's note",
        "Editor’s note",
        "Correction",
        "This is a breaking",
        "Note to readers",
    ];
    glance.first.any(Page::NOTICE) && glance.notice > 1
        || (bare.starts_with('©') && bare.bytes().any(|b| b.is_ascii_digit()))
        || glance.notice > 0 && (bare.contains("ights reserved") || bare.contains("ights Reserved"))
        || LABELS.iter().any(|label| bare.starts_with(label))
        || begins(bare, &["(c) "]) && bare.get(4..).is_some_and(|year| year.starts_with(|c: char| c.is_ascii_digit()))
        || bare.len() < 300 && VIEWS.iter().any(|views| bare.contains(views))
        || is_correction(bare)
}

/// `correction = ("this" / "a" …) piece ("has been" / "was") changed … / ("an earlier" / "a previous") SP "version of this"`
///
/// *This story has been corrected to show …*, *An earlier version of this article said …*; *This story has been told before* is
/// none.
fn is_correction(line: &str) -> bool {
    const OPENINGS: &[&str] = &["this story ", "this article ", "this report ", "this headline ", "the headline "];
    const CHANGES: &[&str] = &["corrected", "updated", "amended", "edited", "changed", "revised", "clarified"];
    const VERSIONS: &[&str] = &["an earlier version of th", "a previous version of th", "an earlier headline"];
    let opening = OPENINGS.iter().find(|opening| begins(line, &[opening]));
    let behind = opening.and_then(|opening| line.get(opening.len()..)).unwrap_or("");
    let behind = behind.strip_prefix("has been ").or(behind.strip_prefix("was ")).unwrap_or("");
    begins(behind, CHANGES) || begins(line, VERSIONS)
}

/// `label = [kind] *(kind / thing / filler) / (kind) ("on" / "from" / "in") name`, short; `heads` tells that it is one of
/// those that pointers and lists have.
fn is_related_label(text: &str, heads: bool, glance: &Glance) -> bool {
    const ALONE: &[&str] = &["related", "trending", "recommended", "recommendations", "more", "popular"];
    // *Related Topics* labels topics.
    if glance.words > 7 || text.is_empty() || glance.words > 1 && glance.last.any(Page::TOPIC) {
        return false;
    }
    if heads && glance.words > 1 {
        return true;
    }
    if !glance.first.any(Page::KIND) {
        return false;
    }
    let all = glance.kinds >= glance.words;
    let has_thing = glance.last.any(Page::THING.or(Page::KIND));
    let more_from = text.starts_with("More ") || text.starts_with("MORE ");
    let joined = |joints: &[&str]| joints.iter().any(|joint| text.contains(joint));
    let from = more_from && (has_thing || joined(&[" from ", " on ", " in ", " FROM "]));
    all && has_thing && (glance.words > 1 || is_one_of(text, ALONE))
        || from
        || glance.second.any(Page::THING.or(Page::KIND)) && joined(&[" on ", " in ", " from ", " by ", " for "])
        || glance.words == 3 && glance.last.any(Page::THING)
}

/// What it is by a grammar of its own.
fn lines(line: &str, has_bar: bool, glance: &Glance, signs: &mut Signs) {
    let is_few = glance.small <= MOST_SMALL;
    let dates = if is_few { stamps::stamps(line) } else { Stamps::default() };
    signs.set_if(Sign::Age, is_age(line));
    signs.set_if(Sign::File, glance.marks.any(Marks::STOP) && is_file(line));
    let is_address = line.starts_with("http") || line.starts_with("www.") || line.starts_with('%');
    signs.set_if(Sign::Address, is_address && glance.words <= 2 || glance.words == 1 && is_path(line));
    signs.set_if(
        Sign::Handle,
        glance.words <= 2 && (line.starts_with('@') || line.starts_with('[') || line.contains("twitter.com/")),
    );
    signs.set_if(Sign::Bars, has_bar);
    // *5:14 PM EST, March 3, 2014* begins with the hour.
    signs.set_if(Sign::VideoLength, glance.words > 4 && glance.marks.any(Marks::COLON) && !dates.any && is_clock(line));
    let picture = glance.marks.any(Marks::COLON) && has_picture_label(line);
    signs.set_if(Sign::CreditLine, credit::labelled(line).is_some() || picture && glance.words <= 7);
    signs.set_if(Sign::PictureLabel, picture && glance.words > 7 || is_labelled_caption(line, glance));
    let mut has_writer = false;
    // *By signing up you agree to our Terms*
    let is_rule = glance.notice > 0 && (glance.you > 0 || glance.any.any(Page::SIGN));
    let may_be_byline = !signs.has(Sign::Stop) || is_set_off(line, glance);
    if may_be_byline && is_few && !signs.has(Sign::Buttons) && !is_rule {
        has_writer = writers(line, glance, &dates, signs);
        signs.set_if(Sign::BareCredit, glance.words <= 8 && credit::bare(line).is_some());
    }
    let is_stamp = dates.whole && !has_writer;
    signs.set_if(Sign::StampLine, is_stamp);
    signs.set_if(Sign::HasStamp, dates.any && !is_stamp);
}

/// Whom it names as one who wrote the story; whether there is somebody.
fn writers<'t>(line: &'t str, glance: &Glance, dates: &Stamps<'t>, signs: &mut Signs) -> bool {
    let writer = byline::byline_of(line, dates);
    let has_writer = !writer.people.is_empty() || writer.is_listed;
    let leads = || writer.agencies.iter().next().is_some_and(|agency| line.starts_with(agency));
    let is_credit = signs.has(Sign::CreditLine) || line.starts_with(['(', '[']);
    let is_label = byline::is_label(line);
    signs.set_if(
        Sign::ByLine,
        !is_credit
            && (writer.is_sure()
                || is_label
                || writer.is_listed && glance.words <= 5 && leads() && line.contains(',')
                || dates.any && has_writer && glance.words <= 14),
    );
    let is_bare = !writer.is_sure() && !writer.is_listed && !is_label;
    signs.set_if(Sign::NameAtDate, is_bare && dates.any && has_writer);
    let names_few = !writer.people.is_empty() && writer.people.len() < 4;
    let is_name = names_few && (writer.has_by || glance.words <= 7 && !line.contains(':')) || byline::is_name(line);
    signs.set_if(Sign::Name, is_name);
    signs.set_if(Sign::Job, writer.has_job && writer.people.is_empty());
    signs.set_if(Sign::Agency, writer.people.is_empty() && !writer.agencies.is_empty() && glance.words <= 4);
    has_writer
}

/// Whether a line has its full stop set off, as archives have it behind lines that had none: `By . Ana Low .`
fn is_set_off(line: &str, glance: &Glance) -> bool {
    line.ends_with(" .") && glance.words <= 14
}

/// `harbour.example/ferry-at-dawn`
fn is_path(line: &str) -> bool {
    line.split_once('/').is_some_and(|(host, path)| {
        let is_host = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
        host.contains('.') && host.bytes().all(is_host) && path.len() > 3 && !path.contains(is_blank)
    })
}

/// `ferry-at-dawn.jpg`
fn is_file(line: &str) -> bool {
    [".jpg", ".jpeg", ".png"].iter().any(|end| line.ends_with(end)) || matches!(line, "jpg" | "jpeg" | "png")
}

/// `label = (picture / "credit" ["s"]) ": "`: *Photo: …*
fn has_picture_label(line: &str) -> bool {
    const LONGEST: usize = 12;
    let start = line.as_bytes().get(..LONGEST).unwrap_or(line.as_bytes());
    let colon = start.iter().position(|b| *b == b':').and_then(|colon| line.split_at_checked(colon));
    colon.is_some_and(|(label, behind)| {
        behind.starts_with(": ") && (Page::of(label).any(Page::PICTURE) || is_one_of(label, &["credit", "credits"]))
    })
}

/// `label = picture SP "caption" ("," / ":" / SP)`: *Image caption, The ferry left at dawn*
fn is_labelled_caption(line: &str, glance: &Glance) -> bool {
    let second = || line.split(is_blank).nth(1).unwrap_or("");
    let is_due = glance.words > 3 || glance.words == 2 && line.ends_with([',', ':']);
    is_due
        && (glance.first.any(Page::PICTURE) || begins(line, &["media "]))
        && second().trim_end_matches([',', ':']).eq_ignore_ascii_case("caption")
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
    let end = || line.trim_end();
    line.len() <= 30
        && end().len().checked_sub(3).and_then(|at| end().get(at..)).is_some_and(|ago| ago.eq_ignore_ascii_case("ago"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_sentences() {
        for line in ["It rains.", "“It rains!”", "It rains. [Reuters]", "“Does it rain?”"] {
            assert!(ends_sentence(line), "{line}");
        }
        let long = "The boats sailed ".repeat(9);
        assert!(ends_sentence(&format!("{long}and the harbour was empty…")));
        for line in ["It rains", "The boats are gone…", "Does it rain?", "And then...", "The U.N."] {
            assert!(!ends_sentence(line), "{line}");
        }
    }
}
