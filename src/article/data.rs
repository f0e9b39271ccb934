//! What the productions give, as spans in the story's own text.

use crate::few::Few;
use crate::grammar::dateline::BehindSlash;
use crate::grammar::{credit, dateline, header, timestamp};
use crate::model::{Civil, CreditData, DatelineData, HeaderData, StampData};
use crate::span::Span;
use crate::tables::agencies::is_agency;

pub(super) fn header_data(line: &str, header: &header::HeaderLine<'_>, source: &str) -> HeaderData {
    let span = |part: &str| Span::of(part, source);
    HeaderData {
        text: span(line),
        publisher: span(header.publisher),
        handle: header.handle.map(span),
        place: header.place.map(span),
        published: header.published.map(|stamp| stamp_data(&stamp, source)),
        updated: header.updated.map(|stamp| stamp_data(&stamp, source)),
        actions: header.actions.map(span),
        is_agency: is_agency(header.publisher),
    }
}

/// The same of a header in the plain form: straight from it, for the general form first would be one more thing to move.
#[inline(always)]
pub(super) fn plain_header_data(line: &str, header: &header::PlainHeader<'_>, source: &str) -> HeaderData {
    let span = |part: &str| Span::of(part, source);
    HeaderData {
        text: span(line),
        publisher: span(header.publisher),
        handle: header.handle.map(span),
        place: None,
        published: Some(stamp_data(&header.stamp, source)),
        updated: None,
        actions: header.action.map(span).map_or(Few::new(), Few::of),
        is_agency: is_agency(header.publisher),
    }
}

pub(super) fn dateline_data(dateline: &dateline::DatelineParts<'_>, source: &str) -> DatelineData {
    let span = |part: &str| Span::of(part, source);
    DatelineData {
        text: span(dateline.text),
        places: dateline.places.map(span),
        region: dateline.region.map(span),
        date: dateline.date.map(span),
        agencies: dateline.agencies.map(span),
        evidence: dateline.evidence,
    }
}

/// The same of a dateline in the plain form, for the same reason.
#[inline(always)]
pub(super) fn plain_dateline_data(dateline: &dateline::PlainDateline<'_>, source: &str) -> DatelineData {
    let span = |part: &str| Span::of(part, source);
    let mut places = Few::of(span(dateline.place));
    let mut agencies = Few::new();
    match dateline.behind_slash {
        Some(BehindSlash::Agencies(first, second)) => {
            agencies = Few::of(span(first));
            if let Some(second) = second {
                let _ = agencies.push(span(second));
            }
        }
        Some(BehindSlash::Place(place)) => {
            let _ = places.push(span(place));
        }
        None => {}
    }
    DatelineData { text: span(dateline.text), places, region: None, date: None, agencies, evidence: dateline.evidence }
}

pub(crate) fn stamp_data(stamp: &timestamp::Stamp<'_>, source: &str) -> StampData {
    let span = |part: &str| Span::of(part, source);
    StampData {
        text: span(stamp.text),
        moment: Civil { date: stamp.date, time: stamp.time, offset: stamp.offset },
        zone: stamp.zone.map(span),
    }
}

pub(super) fn credit_data(line: &str, credit: &credit::CreditLine<'_>, source: &str) -> CreditData {
    let span = |part: &str| Span::of(part, source);
    CreditData {
        text: span(line),
        label: credit.label.map(span),
        agency: credit.agency.map(span),
        person: credit.person.map(span),
    }
}
