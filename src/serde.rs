//! Articles to JSON and back (and to whatever else `serde` writes). The names of the fields are a public contract.
//!
//! An article is a function of its text. So one that comes back is put together as wire text, read with the same
//! productions as any other, and must then say what was claimed: values that are wrong cannot get in.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Note, NoteKind};
use crate::grammar::{body, header};
use crate::model::{
    Article, Block, Construction, Credit, Dateline, Evidence, Header, Marks, Quote, QuoteKind, Reported,
    ReportedConstruction, Speaker,
};
use crate::parse::Parser;
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
    body: Vec<BlockJson<'a>>,
    quotes: Vec<QuoteJson<'a>>,
    /// In JSON of earlier versions there is none.
    #[serde(default)]
    reported: Vec<ReportedJson<'a>>,
    related: Vec<Cow<'a, str>>,
    notes: Vec<NoteJson<'a>>,
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
#[serde(rename = "Block", tag = "kind", rename_all = "snake_case")]
enum BlockJson<'a> {
    Paragraph { text: Cow<'a, str>, span: Place },
    Pointer { label: Cow<'a, str>, headline: Cow<'a, str>, span: Place },
    Item { text: Cow<'a, str>, span: Place },
    Signoff { text: Cow<'a, str>, agency: Option<Cow<'a, str>>, span: Place },
}

impl BlockJson<'_> {
    const fn span(&self) -> Span {
        match self {
            Self::Paragraph { span, .. }
            | Self::Pointer { span, .. }
            | Self::Item { span, .. }
            | Self::Signoff { span, .. } => span.0,
        }
    }
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
    Cow::Borrowed(text.as_str())
}

impl<'a> From<&'a Article<'_>> for ArticleJson<'a> {
    fn from(article: &'a Article<'_>) -> Self {
        Self {
            headline: article.headline().map(text),
            header: article.header().map(HeaderJson::from),
            credit: article.credit().map(CreditJson::from),
            dateline: article.dateline().map(DatelineJson::from),
            body: article.body().map(BlockJson::from).collect(),
            quotes: article.quotes().into_iter().map(QuoteJson::from).collect(),
            reported: article.reported().into_iter().map(ReportedJson::from).collect(),
            related: article.related().map(text).collect(),
            notes: article.notes().iter().map(NoteJson::from).collect(),
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
            published: header.published().map(|stamp| Cow::Owned(stamp.to_string())),
            updated: header.updated().map(|stamp| Cow::Owned(stamp.to_string())),
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

impl<'a> From<Block<'a>> for BlockJson<'a> {
    fn from(block: Block<'a>) -> Self {
        let span = Place(block.span());
        match block {
            Block::Paragraph(paragraph) => Self::Paragraph { text: text(paragraph), span },
            Block::Pointer(pointer) => {
                Self::Pointer { label: text(pointer.label()), headline: text(pointer.headline()), span }
            }
            Block::Item(item) => Self::Item { text: text(item), span },
            Block::Signoff(signoff) => {
                Self::Signoff { text: text(signoff.text()), agency: signoff.agency().map(text), span }
            }
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
                cue: attribution.cue().map(|cue| CueJson { text: text(cue), span: Place(cue.span()) }),
                speaker: attribution.speaker().map(SpeakerJson::from),
            }),
            nested: quote.nested().iter().cloned().map(QuoteJson::from).collect(),
            text: quote.into_text(),
        }
    }
}

impl<'a> From<&Speaker<'a>> for SpeakerJson<'a> {
    fn from(speaker: &Speaker<'a>) -> Self {
        Self {
            text: text(speaker.mention()),
            span: Place(speaker.mention().span()),
            name: speaker.name().map(text),
            role: speaker.role().map(text),
        }
    }
}

impl<'a> From<Reported<'a>> for ReportedJson<'a> {
    fn from(reported: Reported<'a>) -> Self {
        Self {
            text: reported.text(),
            span: Place(reported.span()),
            pieces: reported.pieces().map(|piece| PieceJson { text: text(piece), span: Place(piece.span()) }).collect(),
            construction: reported.construction(),
            block: reported.block(),
            cue: reported.cue().map(|cue| CueJson { text: text(cue), span: Place(cue.span()) }),
            speaker: reported.speaker().map(SpeakerJson::from),
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

impl<'de> Deserialize<'de> for Article<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let claimed = ArticleJson::deserialize(deserializer)?;
        let mut article = claimed.read().map_err(D::Error::custom)?;
        let offset = claimed.start();
        article.offset = offset;
        for note in &mut article.parts.notes {
            note.report.span = note.report.span.shift(offset);
        }
        Ok(article)
    }
}

/// A heading of a related list, in the place of one that is not told.
const HEADING: &str = "Related Stories";

impl ArticleJson<'_> {
    /// Puts the article together as wire text, and reads that.
    fn read(&self) -> Result<Article<'static>, String> {
        // Notes on marks tell that quotes were looked for, and none was found.
        let marks = [NoteKind::QuoteNotClosed, NoteKind::StrayClosingMark, NoteKind::NestedTooDeep];
        let noted = self.notes.iter().any(|note| marks.iter().any(|kind| note.kind == kind.name()));
        // What the caller knew when the article was first read.
        let known = self.dateline.as_ref().filter(|dateline| dateline.evidence == Evidence::KnownPlace.name());
        let parser = Parser::new()
            .headers_optional(self.header.is_none())
            .places(known.into_iter().flat_map(|dateline| &dateline.places))
            .quotes(noted || !self.quotes.is_empty() || !self.reported.is_empty())
            .reported(!self.reported.is_empty());
        // Which bullets and bars there were is not told, and now and then a line is something else with another one.
        let mut refused = None;
        let signs = [None, Some(('-', ": ")), Some(('•', " | ")), Some(('·', ":")), Some(('*', ": "))];
        // Nor whether the dateline was alone on its line.
        let alone = [false, true].into_iter().take(if self.dateline.is_some() { 2 } else { 1 });
        for (signs, is_alone) in alone.flat_map(|is_alone| signs.map(|signs| (signs, is_alone))) {
            let why = match parser.parse(&self.wire_text(signs, is_alone)?).map(Article::into_owned) {
                Ok(article) => match self.other_part(&ArticleJson::from(&article)) {
                    None => return Ok(article),
                    Some(part) => format!("`{part}` is not what the text reads as"),
                },
                Err(error) => error.to_string(),
            };
            // The likeliest reading tells best what is wrong.
            refused.get_or_insert(why);
        }
        Err(refused.unwrap_or_default())
    }

    /// The first part in which `read` differs, but for places and notes.
    fn other_part(&self, read: &ArticleJson<'_>) -> Option<&'static str> {
        let same = [
            ("headline", self.headline == read.headline),
            ("header", self.header == read.header),
            ("credit", self.credit == read.credit),
            ("dateline", self.dateline == read.dateline),
            ("body", self.body == read.body),
            ("quotes", self.quotes == read.quotes),
            ("reported", self.reported == read.reported),
            ("related", self.related == read.related),
        ];
        same.into_iter().find(|(_, same)| !same).map(|(part, _)| part)
    }

    /// The article as wire text, with this bullet and this bar of pointers, or else the likeliest.
    fn wire_text(&self, signs: Option<(char, &str)>, is_alone: bool) -> Result<String, String> {
        let mut lines: Vec<Cow<'_, str>> = Vec::new();
        lines.extend(self.headline.as_deref().map(Cow::Borrowed));
        lines.extend(self.header.as_ref().map(|header| Cow::Borrowed(&*header.text)));
        let (mut credit, mut dateline) = (self.credit.as_ref(), self.dateline.as_ref());
        let mut end = self.header.as_ref().map_or(0, |header| header.span.0.end());
        for block in &self.body {
            // A credit with a label may stand anywhere.
            if let Some(credit) = credit.take_if(|credit| credit.span.0.start() <= block.span().start()) {
                lines.push(Cow::Borrowed(&*credit.text));
                end = credit.span.0.end();
            }
            if let Some(dateline) =
                dateline.take_if(|dateline| is_alone && dateline.span.0.end() <= block.span().start())
            {
                lines.push(Cow::Borrowed(&*dateline.text));
                end = dateline.span.0.end();
            }
            // What stood between a label and its headline, or for a bullet, is not told, but how long it was.
            let before = block.span().start().saturating_sub(end);
            end = block.span().end();
            lines.push(match block {
                // All that stands behind a dateline may be a sign-off.
                BlockJson::Paragraph { text, span } | BlockJson::Signoff { text, span, .. } => {
                    // A byline may stand before the paragraph with the dateline.
                    match dateline.take_if(|dateline| dateline.span.0.end() <= span.0.start()) {
                        Some(DatelineJson { text: dateline, span: place, .. }) => {
                            let joined = !place.0.is_empty() && place.0.end() == span.0.start();
                            let blank = if joined { "" } else { " " };
                            format!("{dateline}{blank}{text}").into()
                        }
                        None => Cow::Borrowed(text),
                    }
                }
                BlockJson::Pointer { label, headline, span } => {
                    let between = span.0.len().saturating_sub(label.len()).saturating_sub(headline.len());
                    let likeliest = match between {
                        1 => ":",
                        3 => " | ",
                        _ => ": ",
                    };
                    let bar = signs.map_or(likeliest, |(_, bar)| bar);
                    format!("{label}{bar}{headline}").into()
                }
                BlockJson::Item { text, .. } => {
                    // Behind a line end, and before a blank.
                    let likeliest = match before {
                        4 => '·',
                        5 => '•',
                        _ => '-',
                    };
                    let bullet = signs.map_or(likeliest, |(bullet, _)| bullet);
                    format!("{bullet} {text}").into()
                }
            });
        }
        lines.extend(credit.map(|credit| Cow::Borrowed(&*credit.text)));
        // Where no paragraph stands behind it, the heading of the list did.
        let heading = if self.related.is_empty() { "" } else { HEADING };
        lines.extend(dateline.map(|dateline| format!("{} {heading}", dateline.text).into()));
        // The heading of the list is not told. There is one if without it the last block would be the list's.
        let last = self.body.last();
        let taken = last.is_some_and(|block| match block {
            BlockJson::Item { .. } => true,
            BlockJson::Paragraph { text, .. } => body::related_heading(text),
            _ => false,
        });
        if taken && dateline.is_none() && !self.related.is_empty() {
            lines.push(Cow::Borrowed(HEADING));
        }
        let bullet = signs.map_or('-', |(bullet, _)| bullet);
        lines.extend(self.related.iter().map(|headline| format!("{bullet} {headline}").into()));
        match lines.iter().find(|line| line.contains(['\n', '\r'])) {
            Some(line) => Err(format!("a line end in {line:?}")),
            None => Ok(self.joined(&lines)),
        }
    }

    /// The lines of the wire text. Of an article without a headline the first is none, either: a blank line tells.
    fn joined(&self, lines: &[Cow<'_, str>]) -> String {
        match lines.split_first() {
            Some((first, rest))
                if self.headline.is_none()
                    && !header::starts_article(first)
                    && rest.first().is_some_and(|line| header::starts_article(line))
                    && body::bullet(first).is_none() =>
            {
                format!("{first}\n\n{}", rest.join("\n"))
            }
            _ => lines.join("\n"),
        }
    }

    /// Where the article began in what it was read from.
    fn start(&self) -> usize {
        let header = self.header.as_ref().map(|header| header.span.0.start());
        let headline = self.headline.as_ref().map(|headline| headline.len().saturating_add(1));
        let header = header.map(|start| start.saturating_sub(headline.unwrap_or(0)));
        header.or(self.credit.as_ref().map(|credit| credit.span.0.start())).unwrap_or(0)
    }
}
