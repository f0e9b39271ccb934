//! The fuzz targets. Their bodies are those of the crate's tests, which run them on stable over the corpora here.
#![allow(dead_code)]

#[path = "../../tests/util/differential.rs"]
mod differential;
#[path = "../../tests/util/hold.rs"]
mod hold;
#[path = "../../tests/util/story.rs"]
mod story;
#[path = "../../tests/util/targets.rs"]
mod targets;
#[path = "../../tests/util/view.rs"]
mod view;

/// Any bytes as one article.
pub fn bytes(data: &[u8]) {
    targets::bytes(data);
}

/// An article put together from what the bytes choose.
pub fn round_trip(data: &[u8]) {
    targets::round_trip(data);
}

/// Any bytes as a feed.
pub fn feed(data: &[u8]) {
    targets::feed(data);
}

/// Any text as prose with quotes.
pub fn quotes(data: &[u8]) {
    targets::quotes(data);
}

/// Any text as prose that reports something.
pub fn reported(data: &[u8]) {
    targets::reported(data);
}

/// A feed read in several ways.
pub fn differential(data: &[u8]) {
    differential::differential(data);
}

/// Any text within any limits.
pub fn limits(data: &[u8]) {
    differential::limits(data);
}

/// JSON that claims to be an article.
pub fn hostile_json(data: &[u8]) {
    differential::hostile_json(data);
}
