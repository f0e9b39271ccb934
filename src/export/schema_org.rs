//! Articles as [schema.org](https://schema.org/NewsArticle) JSON-LD, which search engines read: feature `schema-org`.
//!
//! [`Article::to_schema_org`] gives a [`NewsArticle`], which borrows the article's text, and is written by any `serde`
//! format. In a page it goes into `<script type="application/ld+json">` (escape `<` there as `\u003c`).
//!
//! ```
//! use wirecopy::schema_org::Options;
//!
//! let article = wirecopy::parse(
//!     "Ferry sails again\n\
//!      Gazette | @gazette | 3 Feb 2022, 05:10 pm Print\n\
//!      Photo: NOVIA/Ifeoma Lindholm\n\
//!      KARAVEL, Feb 3 (Reuters) - The ferry sails again.\n\
//!      “We are ready,” said Mayor Ana Low.\n",
//! )?;
//! let json = serde_json::to_value(article.to_schema_org(&Options::new().language("en")))?;
//! assert_eq!(json["@type"], "NewsArticle");
//! assert_eq!(json["dateline"], "KARAVEL, Feb 3 (Reuters)");
//! assert_eq!(json["locationCreated"][0]["name"], "KARAVEL");
//! assert_eq!(json["datePublished"], "2022-02-03T17:10:00");
//! assert_eq!(json["sourceOrganization"][0]["name"], "Reuters");
//! assert_eq!(json["image"]["creator"]["name"], "Ifeoma Lindholm");
//! let quotation = &json["hasPart"][0];
//! assert_eq!(quotation["text"], "We are ready,");
//! assert_eq!(quotation["creator"]["@type"], "Person");
//! assert_eq!(quotation["creator"]["name"], "Ana Low");
//! assert_eq!(quotation["creator"]["jobTitle"], "Mayor");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What becomes of the parts
//!
//! | wire copy | schema.org |
//! | --- | --- |
//! | the article | `NewsArticle`; `@id` of the caller's, or [made of the text](Uri::of) |
//! | headline | `headline` |
//! | authors | `author`: `Person` with `name`, each once |
//! | published, updated, by header, stamp or byline | `datePublished`, `dateModified`: a date, or a date and time, with the offset if one is known |
//! | publisher, handle | `publisher`: `Organization` with `name`, `alternateName` |
//! | agencies of byline, dateline and sign-off, each once | `sourceOrganization` |
//! | dateline | `dateline`, as written, without the colon or dash behind it |
//! | places of the dateline, or else the header's place | `locationCreated`: `Place`; the region behind a single place is its `containedInPlace` |
//! | prose: paragraphs, headings and items | `articleBody`, a line each, and `wordCount` |
//! | credit | `image`: `ImageObject` with the line as `creditText`, the person as `creator`, the agency as `sourceOrganization`, the caption right above or below it as `caption` |
//! | who speaks, by name | `mentions`: `Person` with `jobTitle`, or `Organization`; its `@id` is the article's with a fragment |
//! | pointers | `mentions`: `NewsArticle` with its `headline` |
//! | quotes, speech and fragments | `hasPart`: `Quotation` with its `text`; `creator`, the `Person` or `Organization` with the same `@id`; the mention as `creditText` |
//!
//! # What is left out
//!
//! - `creator` of a quote, where the speaker has no name in the story, or it is not known whether that is a person or a
//!   body: the vocabulary knows nothing between. `creditText` is there all the same.
//! - The related list: it is the sidebar of the page, and the article does not mention what is in it.
//! - Terms, which are nobody's words, and quotes inside quotes, which the outer one holds.
//! - `url`, `keywords` and what else the text does not say. The caller may set the language here, and whatever
//!   else in the JSON.
//! - Words of the page's interface, notes.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use chrono::FixedOffset;
use serde::{Serialize, Serializer};

use super::prose::{prose, words};
use super::time::Rfc3339;
pub use super::uri::Uri;
use super::uri::given_or_minted;
use crate::model::{AgencyPlace, Article, Block, Quote, QuoteKind, SpeakerKind, Timestamp};
use crate::span::Text;

/// What the caller knows of an article, and its text does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    uri: Option<Uri<'static>>,
    offset: Option<FixedOffset>,
    language: Option<Cow<'static, str>>,
}

impl Options {
    /// Nothing is known: the `@id` is [made of the text](Uri::of), times have an offset if the text has it.
    #[must_use]
    pub const fn new() -> Self {
        Self { uri: None, offset: None, language: None }
    }

    /// The article's identifier.
    #[must_use]
    pub fn uri(self, uri: Uri<'static>) -> Self {
        Self { uri: Some(uri), ..self }
    }

    /// Where the publisher's clock stands, for times without an offset of their own.
    #[must_use]
    pub fn offset(self, offset: impl Into<Option<FixedOffset>>) -> Self {
        Self { offset: offset.into(), ..self }
    }

    /// The language of the text, as BCP 47 names it: `en`, `en-IN`.
    #[must_use]
    pub fn language(self, language: impl Into<Cow<'static, str>>) -> Self {
        Self { language: Some(language.into()), ..self }
    }
}

/// A news article.
///
/// What is `None` or empty is not written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewsArticle<'a> {
    /// `https://schema.org`
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// The article's identifier.
    #[serde(rename = "@id")]
    pub id: Uri<'static>,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<Cow<'a, str>>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<Person<'a>>,
    /// The language, by BCP 47.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<Cow<'static, str>>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Date<'a>>,
    /// When it was updated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<Date<'a>>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Organization<'a>>,
    /// The agencies that it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source_organization: Vec<Organization<'a>>,
    /// The dateline, as written, without the colon or dash behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Cow<'a, str>>,
    /// Where it was filed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub location_created: Vec<Place<'a>>,
    /// The photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<ImageObject<'a>>,
    /// How many words the body has.
    pub word_count: usize,
    /// The paragraphs, headings and items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article_body: Option<Cow<'a, str>>,
    /// Who speaks in it, and the stories that it points to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Thing<'a>>,
    /// The quotes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub has_part: Vec<Quotation<'a>>,
}

/// What an article mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Thing<'a> {
    /// A person or a body who speaks in it.
    Party(Party<'a>),
    /// A story that it points to.
    Story(Story<'a>),
}

/// Another story: a `NewsArticle`, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "NewsArticle")]
#[non_exhaustive]
pub struct Story<'a> {
    /// Its headline.
    pub headline: Cow<'a, str>,
}

/// A person or a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Party<'a> {
    /// Somebody.
    Person(Person<'a>),
    /// A ministry, a company, a party.
    Organization(Organization<'a>),
}

/// Somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct Person<'a> {
    /// Of one who speaks: the same wherever they are meant in the article.
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri<'static>>,
    /// The fullest name in the story.
    pub name: Cow<'a, str>,
    /// The title or role that stands with the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<Cow<'a, str>>,
}

/// A publisher, an agency, a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct Organization<'a> {
    /// Of one that speaks: the same wherever it is meant in the article.
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri<'static>>,
    /// Its name.
    pub name: Cow<'a, str>,
    /// The publisher's handle, with its `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<Cow<'a, str>>,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct Place<'a> {
    /// As it is written.
    pub name: Cow<'a, str>,
    /// The region or country behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contained_in_place: Option<Region<'a>>,
}

/// The region or country that a place lies in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename = "Place")]
#[non_exhaustive]
pub struct Region<'a> {
    /// As it is written.
    pub name: Cow<'a, str>,
}

/// The photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct ImageObject<'a> {
    /// The credit line.
    pub credit_text: Cow<'a, str>,
    /// What it shows, where a caption stands right above or below the credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Cow<'a, str>>,
    /// The photographer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Person<'a>>,
    /// The agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_organization: Option<Organization<'a>>,
}

/// Somebody's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
#[non_exhaustive]
pub struct Quotation<'a> {
    /// What is inside the marks.
    pub text: Cow<'a, str>,
    /// Who said it, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Party<'a>>,
    /// Who said it, as mentioned there: *she*, *the mayor*.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_text: Option<Cow<'a, str>>,
}

/// A date, or a date and time, as ISO 8601 writes them: `2022-02-03`, `2022-02-03T17:10:00`,
/// `2022-02-03T17:10:00+05:30`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date<'a> {
    stamp: Timestamp<'a>,
    publisher: Option<FixedOffset>,
}

impl fmt::Display for Date<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.stamp.moment(self.publisher) {
            Some(moment) => Rfc3339(moment).fmt(f),
            None => self.stamp.fmt(f),
        }
    }
}

impl Serialize for Date<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn text(text: Text<'_>) -> Cow<'_, str> {
    text.into()
}

impl Article<'_> {
    /// The article as a `NewsArticle` of schema.org: see [`schema_org`](self).
    #[must_use]
    pub fn to_schema_org(&self, options: &Options) -> NewsArticle<'_> {
        // An article that owns its text lends it, so that nothing is copied.
        let article = &self.as_borrowed();
        let date = |stamp: Option<_>| stamp.map(|stamp| Date { stamp, publisher: options.offset });
        let body = prose(article, false);
        let id = given_or_minted(options.uri.as_ref(), article);
        let quotes = article.quotes();
        NewsArticle {
            context: "https://schema.org",
            headline: article.headline().map(text),
            author: article.authors().map(person).collect(),
            in_language: options.language.clone(),
            date_published: date(article.published()),
            date_modified: date(article.updated()),
            publisher: publisher(article),
            source_organization: agencies(article),
            dateline: article.dateline().map(|dateline| without_mark(text(dateline.text()))),
            location_created: places(article),
            image: image(article),
            word_count: words(&body),
            article_body: (!body.is_empty()).then_some(body),
            mentions: speakers(article, &id).into_iter().chain(pointers(article)).collect(),
            has_part: quotes.filter_map(|quote| quotation(quote, &id)).collect(),
            id,
        }
    }
}

const fn organization(name: Cow<'_, str>) -> Organization<'_> {
    Organization { id: None, name, alternate_name: None }
}

fn publisher<'s>(article: &Article<'s>) -> Option<Organization<'s>> {
    let header = article.header().filter(|header| !header.publisher().is_empty())?;
    let alternate_name = header.handle().map(text);
    Some(Organization { alternate_name, ..organization(text(header.publisher())) })
}

/// Each agency once, without the publisher.
fn agencies<'s>(article: &Article<'s>) -> Vec<Organization<'s>> {
    // They are as few as fit in a dateline, and a few more.
    let mut agencies: Vec<Organization<'s>> = Vec::new();
    for (_, agency) in article.agencies().filter(|(place, _)| *place != AgencyPlace::Header) {
        if agencies.iter().all(|known| known.name != agency.as_str()) {
            agencies.push(organization(text(agency)));
        }
    }
    agencies
}

fn places<'s>(article: &Article<'s>) -> Vec<Place<'s>> {
    let place = |name| Place { name: text(name), contained_in_place: None };
    let dateline = article.dateline();
    let mut places: Vec<_> = dateline.iter().flat_map(|dateline| dateline.places()).map(place).collect();
    if let ([place], Some(region)) = (&mut *places, dateline.as_ref().and_then(|dateline| dateline.region())) {
        place.contained_in_place = Some(Region { name: text(region) });
    }
    if places.is_empty() {
        places.extend(article.header().and_then(|header| header.place()).map(place));
    }
    places
}

fn image<'s>(article: &Article<'s>) -> Option<ImageObject<'s>> {
    let credit = article.credit()?;
    Some(ImageObject {
        credit_text: text(credit.text()),
        caption: caption(article, credit.text()).map(text),
        creator: credit.person().map(person),
        source_organization: credit.agency().map(|agency| organization(text(agency))),
    })
}

fn person(name: Text<'_>) -> Person<'_> {
    Person { id: None, name: text(name), job_title: None }
}

/// The caption right above a credit, or else right below it.
fn caption<'s>(article: &Article<'s>, credit: Text<'s>) -> Option<Text<'s>> {
    let caption = |block: Block<'s>| match block {
        Block::Caption(text) => Some(text),
        _ => None,
    };
    let mut blocks = article.blocks();
    let mut above = None;
    while let Some(block) = blocks.next() {
        if block.span() == credit.span() {
            return above.and_then(caption).or_else(|| blocks.next().and_then(caption));
        }
        above = Some(block);
    }
    None
}

/// A dateline without the colon or dash that parts it from the text.
fn without_mark(dateline: Cow<'_, str>) -> Cow<'_, str> {
    let is_mark = |letter: char| matches!(letter, ':' | '-' | '–' | '—') || letter.is_whitespace();
    match dateline {
        Cow::Borrowed(dateline) => Cow::Borrowed(dateline.trim_end_matches(is_mark)),
        Cow::Owned(dateline) => Cow::Owned(dateline.trim_end_matches(is_mark).into()),
    }
}

/// The speakers whose names are known.
fn speakers<'s>(article: &Article<'s>, id: &Uri<'static>) -> Vec<Thing<'s>> {
    let speakers = article.speakers().filter_map(|speaker| {
        Some(Thing::Party(party(speaker.kind()?, speaker.name()?, speaker.role(), part(id, speaker.number()))))
    });
    speakers.collect()
}

/// The identifier of a speaker, by the number in the list of all.
fn part(id: &Uri<'static>, number: usize) -> Uri<'static> {
    id.part(format_args!("speaker-{}", number.saturating_add(1)))
}

/// The stories pointed to.
fn pointers<'s>(article: &Article<'s>) -> impl Iterator<Item = Thing<'s>> {
    article.body().filter_map(|block| match block {
        Block::Pointer(pointer) => Some(Thing::Story(Story { headline: text(pointer.headline()) })),
        _ => None,
    })
}

fn party<'s>(kind: SpeakerKind, name: Text<'s>, role: Option<Text<'s>>, id: Uri<'static>) -> Party<'s> {
    let id = Some(id);
    match kind {
        SpeakerKind::Person => Party::Person(Person { id, name: text(name), job_title: role.map(text) }),
        SpeakerKind::Body => Party::Organization(Organization { id, ..organization(text(name)) }),
    }
}

/// Speech or a fragment; a term is nobody's words.
fn quotation<'s>(quote: Quote<'s>, id: &Uri<'static>) -> Option<Quotation<'s>> {
    if quote.kind() == QuoteKind::Term {
        return None;
    }
    let mention = quote.mention();
    let creator = mention.and_then(|mention| {
        Some(party(mention.kind()?, mention.name()?, mention.role(), part(id, mention.speaker()?)))
    });
    Some(Quotation { creator, credit_text: mention.map(|mention| text(mention.text())), text: text(quote.text()) })
}
