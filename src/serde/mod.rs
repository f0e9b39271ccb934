//! Articles to JSON and back (and to whatever else `serde` writes). The names of the fields are a public contract.

mod block;
mod read;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use self::block::BlockJson;
use crate::error::{Error, Note};
use crate::model::{
    AgencyPlace, Article, Construction, Credit, Dateline, Fields, Header, Marks, Mention, Quote, QuoteKind, Quoted,
    Reported, ReportedConstruction, Speaker, Timestamp,
};
use crate::span::{Span, Text};

/// A span that is told, and does not count when two things are compared.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct Place(Span);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Span", 2)?;
        object.serialize_field("start", &self.start())?;
        object.serialize_field("end", &self.end())?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Span")]
        struct Ends {
            start: usize,
            end: usize,
        }
        let Ends { start, end } = Ends::deserialize(deserializer)?;
        Span::new(start, end).ok_or_else(|| D::Error::custom(format!("the span {start}..{end} ends before it starts")))
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Article")]
struct ArticleJson<'a> {
    headline: Option<Cow<'a, str>>,
    header: Option<HeaderJson<'a>>,
    credit: Option<CreditJson<'a>>,
    dateline: Option<DatelineJson<'a>>,
    authors: Vec<Cow<'a, str>>,
    published: Option<Cow<'a, str>>,
    updated: Option<Cow<'a, str>>,
    head: Vec<BlockJson<'a>>,
    body: Vec<BlockJson<'a>>,
    quotes: Vec<QuoteJson<'a>>,
    /// In JSON of earlier versions there is none.
    #[serde(default)]
    reported: Vec<ReportedJson<'a>>,
    /// In JSON of earlier versions there are none.
    #[serde(default)]
    speakers: Told<Vec<PersonJson<'a>>>,
    #[serde(default)]
    agencies: Told<Vec<AgencyJson<'a>>>,
    related_heading: Option<Cow<'a, str>>,
    related: Vec<Cow<'a, str>>,
    /// In JSON of earlier versions there are none.
    #[serde(default)]
    fields: Option<FieldsJson<'a>>,
    notes: Vec<NoteJson<'a>>,
}

/// What JSON of earlier versions does not tell, and then does not count when two articles are compared.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Told<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Told<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(|told| Self(Some(told)))
    }
}

impl<T> Default for Told<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: PartialEq> PartialEq for Told<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_ref().zip(other.0.as_ref()).is_none_or(|(one, other)| one == other)
    }
}

/// One who speaks.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Person")]
struct PersonJson<'a> {
    name: Option<Cow<'a, str>>,
    role: Option<Cow<'a, str>>,
    kind: Option<Cow<'a, str>>,
    mentions: Vec<PieceJson<'a>>,
    quotes: Vec<usize>,
    reported: Vec<usize>,
}

/// An agency, and the part of the article that names it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Agency")]
struct AgencyJson<'a> {
    name: Cow<'a, str>,
    part: Cow<'a, str>,
}

/// What the caller gave beside the text.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Fields")]
struct FieldsJson<'a> {
    headline: Option<Cow<'a, str>>,
    byline: Option<Cow<'a, str>>,
    published: Option<Cow<'a, str>>,
    updated: Option<Cow<'a, str>>,
    url: Option<Cow<'a, str>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Header")]
struct HeaderJson<'a> {
    text: Cow<'a, str>,
    publisher: Cow<'a, str>,
    handle: Option<Cow<'a, str>>,
    place: Option<Cow<'a, str>>,
    published: Option<Cow<'a, str>>,
    updated: Option<Cow<'a, str>>,
    zone: Option<Cow<'a, str>>,
    actions: Vec<Cow<'a, str>>,
    span: Place,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Credit")]
struct CreditJson<'a> {
    text: Cow<'a, str>,
    label: Option<Cow<'a, str>>,
    agency: Option<Cow<'a, str>>,
    person: Option<Cow<'a, str>>,
    span: Place,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Dateline")]
struct DatelineJson<'a> {
    text: Cow<'a, str>,
    places: Vec<Cow<'a, str>>,
    region: Option<Cow<'a, str>>,
    date: Option<Cow<'a, str>>,
    agencies: Vec<Cow<'a, str>>,
    evidence: Cow<'a, str>,
    span: Place,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Quote")]
struct QuoteJson<'a> {
    kind: QuoteKind,
    marks: Marks,
    text: Cow<'a, str>,
    span: Place,
    block: usize,
    closed: bool,
    group: Option<usize>,
    nested: Vec<QuoteJson<'a>>,
    attribution: Option<AttributionJson<'a>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Attribution")]
struct AttributionJson<'a> {
    construction: Construction,
    cue: Option<CueJson<'a>>,
    speaker: Option<SpeakerJson<'a>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Cue")]
struct CueJson<'a> {
    text: Cow<'a, str>,
    span: Place,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Speaker")]
struct SpeakerJson<'a> {
    text: Cow<'a, str>,
    span: Place,
    name: Option<Cow<'a, str>>,
    role: Option<Cow<'a, str>>,
    #[serde(default)]
    number: Told<Option<usize>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Reported")]
struct ReportedJson<'a> {
    text: Cow<'a, str>,
    span: Place,
    pieces: Vec<PieceJson<'a>>,
    construction: ReportedConstruction,
    block: usize,
    cue: Option<CueJson<'a>>,
    speaker: Option<SpeakerJson<'a>>,
    quotes: Vec<usize>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Piece")]
struct PieceJson<'a> {
    text: Cow<'a, str>,
    span: Place,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Note")]
struct NoteJson<'a> {
    kind: Cow<'a, str>,
    message: Cow<'a, str>,
    span: Span,
    line: usize,
    column: usize,
}

/// Notes are made anew by reading, with the lines of the text that was put together.
impl PartialEq for NoteJson<'_> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

fn text(text: Text<'_>) -> Cow<'_, str> {
    text.into()
}

fn moment<'a>(stamp: Timestamp<'_>) -> Cow<'a, str> {
    Cow::Owned(stamp.to_string())
}

impl<'a> From<&'a Article<'_>> for ArticleJson<'a> {
    fn from(article: &'a Article<'_>) -> Self {
        // An article that owns its text lends it, so that nothing is copied.
        let lent = article.as_borrowed();
        Self {
            headline: lent.headline().map(text),
            header: lent.header().map(HeaderJson::from),
            credit: lent.credit().map(CreditJson::from),
            dateline: lent.dateline().map(DatelineJson::from),
            authors: lent.authors().map(text).collect(),
            published: article.published().map(moment),
            updated: article.updated().map(moment),
            head: lent.head().map(BlockJson::from).collect(),
            body: lent.body().map(BlockJson::from).collect(),
            quotes: lent.quotes().map(QuoteJson::from).collect(),
            reported: lent.reported().map(ReportedJson::from).collect(),
            speakers: Told(Some(lent.speakers().map(PersonJson::from).collect())),
            agencies: Told(Some(lent.agencies().map(AgencyJson::from).collect())),
            related_heading: lent.related_heading().map(text),
            related: lent.related().map(text).collect(),
            fields: article.fields().map(FieldsJson::from),
            notes: article.notes().iter().map(NoteJson::from).collect(),
        }
    }
}

impl<'a> From<&'a Fields<'_>> for FieldsJson<'a> {
    fn from(fields: &'a Fields<'_>) -> Self {
        let field = |field: &'a Option<Cow<'_, str>>| field.as_deref().map(Cow::Borrowed);
        Self {
            headline: field(&fields.headline),
            byline: field(&fields.byline),
            published: field(&fields.published),
            updated: field(&fields.updated),
            url: field(&fields.url),
        }
    }
}

impl<'a> From<Header<'a>> for HeaderJson<'a> {
    fn from(header: Header<'a>) -> Self {
        let zone = header.published().and_then(|stamp| stamp.zone());
        let zone = zone.or_else(|| header.updated().and_then(|stamp| stamp.zone()));
        Self {
            text: text(header.text()),
            publisher: text(header.publisher()),
            handle: header.handle().map(text),
            place: header.place().map(text),
            published: header.published().map(moment),
            updated: header.updated().map(moment),
            zone: zone.map(text),
            actions: header.actions().map(text).collect(),
            span: Place(header.text().span()),
        }
    }
}

impl<'a> From<Credit<'a>> for CreditJson<'a> {
    fn from(credit: Credit<'a>) -> Self {
        Self {
            text: text(credit.text()),
            label: credit.label().map(text),
            agency: credit.agency().map(text),
            person: credit.person().map(text),
            span: Place(credit.text().span()),
        }
    }
}

impl<'a> From<Dateline<'a>> for DatelineJson<'a> {
    fn from(dateline: Dateline<'a>) -> Self {
        Self {
            text: text(dateline.text()),
            places: dateline.places().map(text).collect(),
            region: dateline.region().map(text),
            date: dateline.date().map(text),
            agencies: dateline.agencies().map(text).collect(),
            evidence: dateline.evidence().name().into(),
            span: Place(dateline.text().span()),
        }
    }
}

impl<'a> From<Quote<'a>> for QuoteJson<'a> {
    // As deep as quotes are nested, which is bounded where marks are paired.
    fn from(quote: Quote<'a>) -> Self {
        Self {
            kind: quote.kind(),
            marks: quote.marks(),
            span: Place(quote.span()),
            block: quote.block(),
            closed: quote.is_closed(),
            group: quote.group(),
            attribution: quote.attribution().map(|attribution| AttributionJson {
                construction: attribution.construction(),
                cue: attribution.cue().map(|cue| CueJson { span: Place(cue.span()), text: text(cue) }),
                speaker: attribution.mention().map(SpeakerJson::from),
            }),
            nested: quote.nested().iter().cloned().map(QuoteJson::from).collect(),
            text: text(quote.text()),
        }
    }
}

impl<'a> From<&Mention<'a>> for SpeakerJson<'a> {
    fn from(mention: &Mention<'a>) -> Self {
        Self {
            text: text(mention.text()),
            span: Place(mention.span()),
            name: mention.name().map(text),
            role: mention.role().map(text),
            number: Told(Some(mention.speaker())),
        }
    }
}

impl<'a> From<(AgencyPlace, Text<'a>)> for AgencyJson<'a> {
    fn from((part, name): (AgencyPlace, Text<'a>)) -> Self {
        Self { name: text(name), part: part.name().into() }
    }
}

impl<'a> From<Speaker<'a>> for PersonJson<'a> {
    fn from(speaker: Speaker<'a>) -> Self {
        let piece = |mention: Text<'a>| PieceJson { span: Place(mention.span()), text: text(mention) };
        Self {
            name: speaker.name().map(text),
            role: speaker.role().map(text),
            kind: speaker.kind().map(|kind| kind.name().into()),
            mentions: speaker.mentions().map(piece).collect(),
            quotes: speaker.quotes().collect(),
            reported: speaker.reported().collect(),
        }
    }
}

impl<'a> From<Reported<'a>> for ReportedJson<'a> {
    fn from(reported: Reported<'a>) -> Self {
        Self {
            text: text(reported.text()),
            span: Place(reported.span()),
            pieces: reported.pieces().map(|piece| PieceJson { span: Place(piece.span()), text: text(piece) }).collect(),
            construction: reported.construction(),
            block: reported.block(),
            cue: reported.cue().map(|cue| CueJson { span: Place(cue.span()), text: text(cue) }),
            speaker: reported.mention().map(SpeakerJson::from),
            quotes: reported.quotes().to_vec(),
        }
    }
}

impl<'a> From<&'a Note> for NoteJson<'a> {
    fn from(note: &'a Note) -> Self {
        Self {
            kind: note.kind().name().into(),
            message: note.to_string().into(),
            span: note.span(),
            line: note.line(),
            column: note.column(),
        }
    }
}

impl Serialize for Article<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ArticleJson::from(self).serialize(serializer)
    }
}

impl Serialize for Quote<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        QuoteJson::from(self.clone()).serialize(serializer)
    }
}

/// One who speaks, without what they say: `{"name", "role", "kind", "mentions": […], "quotes": […], "reported": […]}`.
impl Serialize for Speaker<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PersonJson::from(self.clone()).serialize(serializer)
    }
}

/// What stands in prose: `{"quotes": […], "reported": […], "speakers": […], "notes": […]}`.
impl Serialize for Quoted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Quoted", 4)?;
        object.serialize_field("quotes", &self.quotes().map(QuoteJson::from).collect::<Vec<_>>())?;
        object.serialize_field("reported", &self.reported().map(ReportedJson::from).collect::<Vec<_>>())?;
        object.serialize_field("speakers", &self.speakers().collect::<Vec<_>>())?;
        object.serialize_field("notes", self.notes())?;
        object.end()
    }
}

impl Serialize for Reported<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ReportedJson::from(self.clone()).serialize(serializer)
    }
}

impl Serialize for Note {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NoteJson::from(self).serialize(serializer)
    }
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NoteJson {
            kind: self.kind().name().into(),
            message: self.to_string().into(),
            span: self.span(),
            line: self.line(),
            column: self.column(),
        }
        .serialize(serializer)
    }
}
