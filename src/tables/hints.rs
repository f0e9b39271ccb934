//! Many tables asked at once: whether a word is in any of them, which for most words it is not.

use super::actions::{ACTIONS, LINE_LABELS, READER_VERBS, SECTIONS};
use super::agencies::AGENCIES;
use super::months::CALENDAR;
use super::sources::{
    AGENCY_ENDS, BODIES, COLLECTIONS, CREDIT_GIVER, CREDIT_GRAB, CREDIT_KIND, CREDIT_PICTURE, CREDIT_STATE,
    CREDIT_WHOLE, DESK_CAPITALS, FUNCTION_WORDS, HOUSES, NEUTRAL,
};
use super::stamps::{RELATIVE_STARTS, STAMP_FILLER, STAMP_PUBLISHED, STAMP_UPDATED, STAMP_WEAK, TEMPLATE_STARTS};
use super::word_list::{FirstWords, Lists};

/// The words that a stamp, or what stands in its place, may begin with, the months and the days aside.
pub(crate) static STAMP_STARTS: Lists =
    Lists::of(&[&STAMP_PUBLISHED, &STAMP_UPDATED, &STAMP_WEAK, &STAMP_FILLER, &RELATIVE_STARTS, &TEMPLATE_STARTS]);

/// The words of credits' labels.
pub(crate) static CREDIT_LABELS: Lists =
    Lists::of(&[&CREDIT_PICTURE, &CREDIT_GRAB, &CREDIT_STATE, &CREDIT_KIND, &CREDIT_GIVER, &CREDIT_WHOLE]);

/// What before a bar, as its first word or as all of it, may make a line anything but a header.
pub(crate) static NOT_MASTHEADS: Lists = Lists::of(&[
    &CALENDAR,
    &LINE_LABELS,
    &READER_VERBS,
    &ACTIONS,
    &STAMP_PUBLISHED,
    &STAMP_UPDATED,
    &STAMP_WEAK,
    &STAMP_FILLER,
    &RELATIVE_STARTS,
    &TEMPLATE_STARTS,
    &CREDIT_PICTURE,
    &CREDIT_GRAB,
    &CREDIT_STATE,
    &CREDIT_KIND,
    &CREDIT_GIVER,
    &CREDIT_WHOLE,
]);

/// All texts in capitals that are no agency for their shape.
pub(crate) static NOT_AGENCIES: Lists = Lists::of(&[&DESK_CAPITALS, &NEUTRAL, &COLLECTIONS, &CREDIT_PICTURE, &HOUSES]);

/// Whether a word may begin a text that is a source of pictures by itself, or end one: an agency, a collection, a house, a
/// body.
pub(crate) fn may_be_of_source(word: &str) -> bool {
    static FIRST_WORDS: FirstWords = FirstWords::of(&[
        AGENCIES.list(),
        NEUTRAL.list(),
        COLLECTIONS.list(),
        HOUSES.list(),
        BODIES.list(),
        AGENCY_ENDS.list(),
        &["creative", "public", "the"],
    ]);
    FIRST_WORDS.may_have(word)
}

/// All words that are no part of a person's name, and all texts of such words.
pub(crate) static NOT_NAMES: Lists = Lists::of(&[
    &BODIES,
    &FUNCTION_WORDS,
    &AGENCY_ENDS,
    &NEUTRAL,
    &COLLECTIONS,
    &HOUSES,
    &SECTIONS,
    &AGENCIES,
    &CREDIT_PICTURE,
    &CREDIT_GRAB,
    &CREDIT_STATE,
    &CREDIT_KIND,
    &CREDIT_WHOLE,
]);
