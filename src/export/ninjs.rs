//! Articles as [IPTC ninjs 3.1](https://iptc.org/standards/ninjs/), *News in JSON*: feature `ninjs`.
//!
//! [`Article::to_ninjs`] gives an [`Item`], which borrows the article's text, and is written by any `serde` format.
//! Everything that it writes is valid by the standard's JSON Schema, with the formats of URIs and times checked.
//!
//! ```
//! use wirecopy::ninjs::Options;
//!
//! let article = wirecopy::parse(
//!     "Ferry sails again\n\
//!      Gazette | @gazette | 3 Feb 2022, 05:10 pm Print\n\
//!      Photo: NOVIA/Ifeoma Lindholm\n\
//!      KARAVEL, Feb 3 (Reuters) - The ferry sails again.\n\
//!      “We are ready,” said Mayor Ana Low.\n",
//! )?;
//! let offset = chrono::FixedOffset::east_opt(5 * 3600 + 1800).ok_or("no such offset")?;
//! let item = article.to_ninjs(&Options::new().offset(offset).language("en"));
//! let json = serde_json::to_value(&item)?;
//! assert_eq!(json["uri"], "urn:uuid:d1ce4582-01fb-8fb9-aa59-aa1d5a27b001");
//! assert_eq!(json["firstCreated"], "2022-02-03T17:10:00+05:30");
//! assert_eq!(json["headlines"][0]["value"], "Ferry sails again");
//! assert_eq!(json["located"], "KARAVEL");
//! assert_eq!(json["infoSources"][1]["name"], "Reuters");
//! assert_eq!(json["bodies"][0]["wordCount"], 15);
//! assert_eq!(json["associations"][0]["by"], "Ifeoma Lindholm");
//! assert_eq!(json["associations"][1]["bodies"][0]["value"], "We are ready,");
//! assert_eq!(json["associations"][1]["people"][0]["name"], "Ana Low");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What becomes of the parts
//!
//! | wire copy | ninjs |
//! | --- | --- |
//! | the article | `uri` of the caller's, or [made of the text](Uri::of); `type` *text*, `representationType` *full*, `standard` |
//! | headline | `headlines[0]`, role *main* |
//! | authors | `by`: their names, with commas between |
//! | published, by header, stamp or byline | `firstCreated`, if it has a time of day and an offset |
//! | updated | `versionCreated`, in the same way |
//! | publisher, handle | `infoSources[0]`: `name`, role *publisher*, `literal` |
//! | agencies of byline, dateline and sign-off, each once | `infoSources`: role *byline-agency*, *dateline-agency*, *signoff-agency* |
//! | places of the dateline with its region, or else the header's place | `located`; one by one in `places` with `rel` *dateline*, *dateline-region*, *header* |
//! | dateline and prose: paragraphs, headings and items | `bodies[0]`, role *main*: plain text, a line each, with `wordCount` and `charCount` |
//! | who speaks, by name | `people` and `organisations` with `rel` *speaker* |
//! | credit | association *photo*, type *picture*: `by` the person, the agency in `infoSources`, the line in `descriptions` (role *credit*) |
//! | quotes, speech and fragments | associations *quote-1* …: words in `bodies`, `by` the speaker's name or mention, `people` or `organisations`; mention, role and cue in `descriptions` |
//! | pointers | associations *pointer-1* …: `headlines`, label in `descriptions` |
//! | related list | associations *related-1* …: `headlines` |
//!
//! Associations are in the order of this table. The number of a quote is its place in [`Article::quotes`], from 1; the
//! `uri` of an association is the article's with its name as fragment. A word has a letter or digit in it; characters
//! are Unicode code points. The dateline stays in the body, since ninjs has no other place for all of it.
//!
//! # What is left out
//!
//! - A time without an offset, or a date without a time: the standard wants both, and neither is guessed. A zone word
//!   (`IST`) is no offset; give the publisher's in the [`Options`].
//! - The dateline's date in a field of its own: it has no year.
//! - Terms (titles, so-called somethings), which are nobody's words, and quotes inside quotes, which the outer one holds.
//! - Speakers of whom it is not known whether they are a person or a body, in `people` and `organisations`; what the
//!   text calls them stands in the quote's `by`.
//! - The slug: it would be a guess.
//! - Language, rights, subjects, urgency: the text does not say. The caller may set the language here, and whatever else
//!   in the JSON.
//! - Words of the page's interface, the related list's heading, notes.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{DateTime, FixedOffset};
use serde::{Serialize, Serializer};

use super::prose::{prose, words};
use super::time::Rfc3339;
pub use super::uri::Uri;
use super::uri::given_or_minted;
use crate::model::{AgencyPlace, Article, Block, Credit, Mention, Quote, QuoteKind, SpeakerKind};
use crate::span::Text;

/// What the caller knows of an article, and its text does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    uri: Option<Uri<'static>>,
    offset: Option<FixedOffset>,
    language: Option<Cow<'static, str>>,
}

impl Options {
    /// Nothing is known: the `uri` is [made of the text](Uri::of), times are told if the text has their offset, and
    /// no language is.
    #[must_use]
    pub const fn new() -> Self {
        Self { uri: None, offset: None, language: None }
    }

    /// The item's identifier.
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

/// A news item: the article, or what is [associated](Association) with it.
///
/// What is `None` or empty is not written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Item<'a> {
    /// The item's identifier.
    pub uri: Uri<'static>,
    /// Text or picture.
    #[serde(rename = "type")]
    pub kind: ItemKind,
    /// Whether all of it is here.
    pub representation_type: Representation,
    /// Of a quote: speech or a fragment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
    /// When the article was published.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "moment")]
    pub first_created: Option<DateTime<FixedOffset>>,
    /// When the article was updated.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "moment")]
    pub version_created: Option<DateTime<FixedOffset>>,
    /// The language, by BCP 47.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Cow<'static, str>>,
    /// The headline.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headlines: Vec<Content<'a>>,
    /// The text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Body<'a>>,
    /// Words about the item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub descriptions: Vec<Content<'a>>,
    /// Who made it: the authors, the photographer, the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub located: Option<Cow<'a, str>>,
    /// People who speak.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Party<'a>>,
    /// Bodies that speak.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Party<'a>>,
    /// Places, one by one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place<'a>>,
    /// The publisher and the agencies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub info_sources: Vec<InfoSource<'a>>,
    /// The photo, the quotes, other stories.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub associations: Vec<Association<'a>>,
    /// By which standard the item is written; of the article alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard: Option<Standard>,
}

/// The nature of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ItemKind {
    /// The article, a quote, another story.
    Text,
    /// The photo.
    Picture,
}

/// Whether an item is here as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Representation {
    /// The article.
    Full,
    /// What is associated with it.
    Partial,
}

/// The kind of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Profile {
    /// A clause that somebody said.
    QuoteSpeech,
    /// Some words of a reported sentence.
    QuoteFragment,
}

/// A headline or a description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Content<'a> {
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Its text.
    pub value: Cow<'a, str>,
}

/// What a headline, a body or a description is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Role {
    /// The article's own.
    Main,
    /// The line of the photo's credit.
    Credit,
    /// The label of a pointer: *Further Reading*.
    Label,
    /// How the text mentions a quote's speaker there: *she*.
    SpeakerMention,
    /// The speaker's title or role.
    SpeakerRole,
    /// The words that say that it was said.
    Cue,
}

/// Plain text, and how long it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Body<'a> {
    /// The article's own, or none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// `text/plain`.
    pub content_type: &'static str,
    /// How many code points.
    pub char_count: usize,
    /// How many words.
    pub word_count: usize,
    /// The text: paragraphs end in a line feed, but for the last.
    pub value: Cow<'a, str>,
}

/// A person or a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Party<'a> {
    /// The fullest name in the story.
    pub name: Cow<'a, str>,
    /// What they are to the item.
    pub rel: PartyRel,
}

/// What a person or body is to the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PartyRel {
    /// Is quoted in it.
    Speaker,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Place<'a> {
    /// As it is written.
    pub name: Cow<'a, str>,
    /// What it is to the item.
    pub rel: PlaceRel,
}

/// What a place is to the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlaceRel {
    /// A place of the dateline.
    Dateline,
    /// The region or country in the dateline.
    DatelineRegion,
    /// The place in the header.
    Header,
}

/// A party that the content comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct InfoSource<'a> {
    /// Its name.
    pub name: Cow<'a, str>,
    /// Its part in the content.
    pub role: SourceRole,
    /// The publisher's handle, with its `@`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<Cow<'a, str>>,
}

/// The part that a party has in the content, and where the text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SourceRole {
    /// In the header.
    Publisher,
    /// An agency in the byline.
    BylineAgency,
    /// An agency in the dateline.
    DatelineAgency,
    /// An agency in the sign-off.
    SignoffAgency,
    /// An agency in the photo's credit.
    CreditAgency,
}

/// An item that belongs to the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Association<'a> {
    /// Its name among the associations: `photo`, `quote-1`.
    pub name: String,
    /// What it is to the article.
    pub rel: AssociationRel,
    /// The item.
    #[serde(flatten)]
    pub item: Item<'a>,
}

/// What an association is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AssociationRel {
    /// Its photo.
    Photo,
    /// Somebody's words in it.
    Quote,
    /// A story that a line of its body points to.
    Pointer,
    /// A story of the related list.
    Related,
}

/// The standard by which an item is written: ninjs 3.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Standard {
    /// `ninjs`.
    pub name: &'static str,
    /// `3.1`.
    pub version: &'static str,
    /// The address of its JSON Schema.
    pub schema: &'static str,
}

/// The one that this module writes.
const STANDARD: Standard =
    Standard { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };

fn moment<S: Serializer>(moment: &Option<DateTime<FixedOffset>>, serializer: S) -> Result<S::Ok, S::Error> {
    match moment {
        Some(moment) => serializer.collect_str(&Rfc3339(*moment)),
        None => serializer.serialize_none(),
    }
}

fn text(text: Text<'_>) -> Cow<'_, str> {
    text.into()
}

impl Article<'_> {
    /// The article as an item of IPTC ninjs 3.1: see [`ninjs`](self).
    #[must_use]
    pub fn to_ninjs(&self, options: &Options) -> Item<'_> {
        // An article that owns its text lends it, so that nothing is copied.
        let article = &self.as_borrowed();
        let uri = given_or_minted(options.uri.as_ref(), article);
        let moment = |stamp: Option<crate::Timestamp<'_>>| stamp.and_then(|stamp| stamp.moment(options.offset));
        let (people, organisations) = speakers(article);
        Item {
            representation_type: Representation::Full,
            first_created: moment(article.published()),
            version_created: moment(article.updated()),
            language: options.language.clone(),
            headlines: article.headline().map(|headline| content(Role::Main, text(headline))).into_iter().collect(),
            bodies: body(Some(Role::Main), prose(article, true)).into_iter().collect(),
            by: authors(article),
            located: located(article),
            people,
            organisations,
            places: places(article),
            info_sources: info_sources(article),
            associations: associations(article, &uri),
            standard: Some(STANDARD),
            ..Item::partial(uri, ItemKind::Text)
        }
    }
}

impl Item<'_> {
    /// An item of which nothing is known yet.
    const fn partial(uri: Uri<'static>, kind: ItemKind) -> Self {
        Self {
            uri,
            kind,
            representation_type: Representation::Partial,
            profile: None,
            first_created: None,
            version_created: None,
            language: None,
            headlines: Vec::new(),
            bodies: Vec::new(),
            descriptions: Vec::new(),
            by: None,
            located: None,
            people: Vec::new(),
            organisations: Vec::new(),
            places: Vec::new(),
            info_sources: Vec::new(),
            associations: Vec::new(),
            standard: None,
        }
    }
}

const fn content(role: Role, value: Cow<'_, str>) -> Content<'_> {
    Content { role: Some(role), value }
}

/// A text with its counts; `None` if it is empty.
fn body(role: Option<Role>, value: Cow<'_, str>) -> Option<Body<'_>> {
    let (char_count, word_count) = (value.chars().count(), words(&value));
    (!value.is_empty()).then_some(Body { role, content_type: "text/plain", char_count, word_count, value })
}

/// `name *(", " name)`
fn authors<'s>(article: &Article<'s>) -> Option<Cow<'s, str>> {
    let mut authors = article.authors();
    let mut by = text(authors.next()?);
    for author in authors {
        by.to_mut().push_str(", ");
        by.to_mut().push_str(&author);
    }
    Some(by)
}

/// `place *("/" place) ["," region]`, or the place in the header.
fn located<'s>(article: &Article<'s>) -> Option<Cow<'s, str>> {
    let dateline = article.dateline();
    let mut places = dateline.iter().flat_map(|dateline| dateline.places());
    let Some(first) = places.next() else { return article.header()?.place().map(text) };
    let mut located = text(first);
    for place in places {
        located.to_mut().push('/');
        located.to_mut().push_str(&place);
    }
    if let Some(region) = dateline.as_ref().and_then(|dateline| dateline.region()) {
        located.to_mut().push_str(", ");
        located.to_mut().push_str(&region);
    }
    Some(located)
}

fn places<'s>(article: &Article<'s>) -> Vec<Place<'s>> {
    let dateline = article.dateline();
    let of_dateline = dateline.iter().flat_map(|dateline| dateline.places()).map(|place| (place, PlaceRel::Dateline));
    let region =
        dateline.as_ref().and_then(|dateline| dateline.region()).map(|region| (region, PlaceRel::DatelineRegion));
    let of_header = article.header().and_then(|header| header.place()).map(|place| (place, PlaceRel::Header));
    let all = of_dateline.chain(region).chain(of_header);
    all.map(|(place, rel)| Place { name: text(place), rel }).collect()
}

/// The publisher, and each agency once, where it stands first.
fn info_sources<'s>(article: &Article<'s>) -> Vec<InfoSource<'s>> {
    let mut sources: Vec<InfoSource<'s>> = Vec::new();
    if let Some(header) = article.header().filter(|header| !header.publisher().is_empty()) {
        sources.push(InfoSource {
            name: text(header.publisher()),
            role: SourceRole::Publisher,
            literal: header.handle().map(text),
        });
    }
    // They are as few as fit in a dateline, and a few more.
    for (place, agency) in article.agencies() {
        let role = match place {
            AgencyPlace::Header => continue,
            AgencyPlace::Byline => SourceRole::BylineAgency,
            AgencyPlace::Dateline => SourceRole::DatelineAgency,
            AgencyPlace::Signoff => SourceRole::SignoffAgency,
        };
        if sources.iter().all(|source| source.name != agency.as_str()) {
            sources.push(InfoSource { name: text(agency), role, literal: None });
        }
    }
    sources
}

/// The people and the bodies who speak, by name.
fn speakers<'s>(article: &Article<'s>) -> (Vec<Party<'s>>, Vec<Party<'s>>) {
    let (mut people, mut bodies) = (Vec::new(), Vec::new());
    for speaker in article.speakers() {
        let Some(name) = speaker.name() else { continue };
        match speaker.kind() {
            Some(SpeakerKind::Person) => people.push(party(name)),
            Some(SpeakerKind::Body) => bodies.push(party(name)),
            None => {}
        }
    }
    (people, bodies)
}

fn party(name: Text<'_>) -> Party<'_> {
    Party { name: text(name), rel: PartyRel::Speaker }
}

/// The photo, the quotes, the pointers and the related list, in this order.
fn associations<'s>(article: &Article<'s>, uri: &Uri<'static>) -> Vec<Association<'s>> {
    let mut list = Vec::new();
    let associated = |name: String, rel, kind| {
        let item = Item::partial(uri.part(format_args!("{name}")), kind);
        Association { name, rel, item }
    };
    if let Some(credit) = article.credit() {
        let photo = associated("photo".into(), AssociationRel::Photo, ItemKind::Picture);
        list.push(Association { item: photo_item(credit, photo.item), ..photo });
    }
    for (quote, number) in article.quotes().zip(1_usize..) {
        let profile = match quote.kind() {
            QuoteKind::Speech => Profile::QuoteSpeech,
            QuoteKind::Fragment => Profile::QuoteFragment,
            QuoteKind::Term => continue,
        };
        let one = associated(format!("quote-{number}"), AssociationRel::Quote, ItemKind::Text);
        list.push(Association { item: quote_item(quote, Item { profile: Some(profile), ..one.item }), ..one });
    }
    let pointers = article.body().filter_map(|block| match block {
        Block::Pointer(pointer) => Some(pointer),
        _ => None,
    });
    for (pointer, number) in pointers.zip(1_usize..) {
        let mut one = associated(format!("pointer-{number}"), AssociationRel::Pointer, ItemKind::Text);
        one.item.headlines.push(Content { role: None, value: text(pointer.headline()) });
        one.item.descriptions.push(content(Role::Label, text(pointer.label())));
        list.push(one);
    }
    for (headline, number) in article.related().zip(1_usize..) {
        let mut one = associated(format!("related-{number}"), AssociationRel::Related, ItemKind::Text);
        one.item.headlines.push(Content { role: None, value: text(headline) });
        list.push(one);
    }
    list
}

fn photo_item<'s>(credit: Credit<'s>, mut item: Item<'s>) -> Item<'s> {
    item.by = credit.person().map(text);
    let agency = |name| InfoSource { name: text(name), role: SourceRole::CreditAgency, literal: None };
    item.info_sources.extend(credit.agency().map(agency));
    item.descriptions.push(content(Role::Credit, text(credit.text())));
    item
}

fn quote_item<'s>(quote: Quote<'s>, mut item: Item<'s>) -> Item<'s> {
    let cue = quote.attribution().and_then(|attribution| attribution.cue());
    if let Some(mention) = quote.mention() {
        item.by = Some(text(mention.name().unwrap_or(mention.text())));
        speaks(mention, &mut item);
        item.descriptions.push(content(Role::SpeakerMention, text(mention.text())));
        item.descriptions.extend(mention.role().map(|role| content(Role::SpeakerRole, text(role))));
    }
    item.descriptions.extend(cue.map(|cue| content(Role::Cue, text(cue))));
    item.bodies.extend(body(None, text(quote.text())));
    item
}

fn speaks<'s>(mention: &Mention<'s>, item: &mut Item<'s>) {
    let party = mention.name().map(party);
    match mention.kind() {
        Some(SpeakerKind::Person) => item.people.extend(party),
        Some(SpeakerKind::Body) => item.organisations.extend(party),
        None => {}
    }
}
