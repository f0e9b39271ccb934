//! Records of JSON, one a line.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::units::Places;

/// Writes one line.
///
/// The numbers of spans are written in the unit of `places`. U+2028 and U+2029, which JSON allows in strings and some
/// programs take for line ends, are escaped.
pub(crate) fn record(answer: &mut Vec<u8>, value: &impl Serialize, places: &Places<'_>) {
    let mut serializer = Serializer::with_formatter(&mut *answer, Lines { places, key: Key::None });
    // Nothing that is written here can fail: it has no map with other keys than strings.
    if let Err(error) = value.serialize(&mut serializer) {
        eprintln!("ndjson: {error}");
    }
    answer.push(b'\n');
}

/// As `serde_json` writes without a blank, but for spans and for what looks like a line end.
struct Lines<'p> {
    places: &'p Places<'p>,
    key: Key,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    None,
    /// It is being written.
    Begun,
    /// It is an end of a span: only they have numbers under these names. Fields of the input are not seen here.
    Place,
}

impl Formatter for Lines<'_> {
    fn begin_object_key<W: io::Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.key = Key::Begun;
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_object_key<W: io::Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        if self.key == Key::Begun {
            self.key = Key::None;
        }
        Ok(())
    }

    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if self.key == Key::Begun && matches!(fragment, "start" | "end") {
            self.key = Key::Place;
        }
        escaped(writer, fragment)
    }

    fn write_raw_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        // In what is JSON already they stand in strings only.
        escaped(writer, fragment)
    }

    fn write_u64<W: io::Write + ?Sized>(&mut self, writer: &mut W, value: u64) -> io::Result<()> {
        let is_place = std::mem::replace(&mut self.key, Key::None) == Key::Place;
        match usize::try_from(value).ok().filter(|_| is_place).map(|at| self.places.place(at)) {
            Some(Some(place)) => write!(writer, "{place}"),
            Some(None) => writer.write_all(b"null"),
            None => write!(writer, "{value}"),
        }
    }
}

fn escaped<W: io::Write + ?Sized>(writer: &mut W, mut text: &str) -> io::Result<()> {
    while !text.is_ascii() {
        let Some(at) = text.find(['\u{2028}', '\u{2029}']) else { break };
        let (before, rest) = text.split_at(at);
        writer.write_all(before.as_bytes())?;
        writer.write_all(if rest.starts_with('\u{2028}') { b"\\u2028" } else { b"\\u2029" })?;
        text = rest.get('\u{2028}'.len_utf8()..).unwrap_or("");
    }
    writer.write_all(text.as_bytes())
}
