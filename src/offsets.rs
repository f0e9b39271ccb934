//! Places in other units than bytes: code points and UTF-16 code units.

use alloc::vec::Vec;
use core::ops::Range;

use crate::span::Span;

/// Places in a text in other units than bytes, for many spans in any order.
///
/// Python, and the W3C's annotations, count code points; JavaScript, Java and C# count UTF-16 code units. The table
/// is made in one pass over the text, and takes a sixteenth of its length (nothing for text in ASCII). Each question is
/// answered in constant time. For one span alone there are [`Span::code_points`] and [`Span::utf16`].
///
/// ```
/// use wirecopy::Offsets;
///
/// let text = "Gazette | 3 Feb 2022\nThe 🎈 rose. “Look at it go,” said Zoë Low.";
/// let article = wirecopy::parse(text)?;
/// let offsets = Offsets::new(text);
/// let quote = article.quotes().next().ok_or("no quote")?.span();
/// assert_eq!(quote.range(), 36..56);
/// assert_eq!(offsets.code_points(quote), Some(33..49)); // in Python, text[33:49]
/// assert_eq!(offsets.utf16(quote), Some(34..50)); // in JavaScript, text.slice(34, 50)
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offsets<'t> {
    text: &'t str,
    /// The same, and what stands behind it if that is not UTF-8.
    bytes: &'t [u8],
    /// Where the text begins in what was read, in bytes.
    base: usize,
    /// What stands before the text and is counted.
    before: Count,
    /// What stands before each `STEP`th byte of the text, and before its end; empty if it is ASCII. Of bytes that are not
    /// UTF-8, what stands before each of them.
    marks: Vec<Count>,
}

/// So many bytes lie between two marks: few enough to count in a handful of instructions.
const STEP: usize = 256;

/// By how much bytes exceed the other units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// So many bytes are not counted.
    left_out: usize,
    /// Bytes that continue a character.
    continuing: usize,
    /// Characters of four bytes, which are two units of UTF-16.
    high: usize,
}

impl Count {
    /// With what stands in `bytes`, of which those that are not UTF-8 are replaced.
    #[cfg(feature = "std")]
    pub(crate) fn and_any(self, bytes: &[u8]) -> Self {
        bytes.utf8_chunks().fold(self, |count, chunk| count.and(chunk.valid().as_bytes()).and_wrong(chunk.invalid()))
    }

    /// With bytes that are one character when they are replaced.
    #[cfg(feature = "std")]
    fn and_wrong(self, bytes: &[u8]) -> Self {
        Self { continuing: self.continuing.saturating_add(bytes.len().saturating_sub(1)), ..self }
    }

    /// With what stands in `bytes`.
    fn and(self, bytes: &[u8]) -> Self {
        let continuing = bytes.iter().filter(|byte| **byte & 0xC0 == 0x80).count();
        let high = bytes.iter().filter(|byte| **byte >= 0xF0).count();
        Self { continuing: self.continuing.saturating_add(continuing), high: self.high.saturating_add(high), ..self }
    }

    /// With what is counted in another stretch.
    const fn plus(self, other: Self) -> Self {
        Self {
            left_out: self.left_out.saturating_add(other.left_out),
            continuing: self.continuing.saturating_add(other.continuing),
            high: self.high.saturating_add(other.high),
        }
    }
}

impl<'t> Offsets<'t> {
    /// For spans of `text`. Use the whole text that was read, since spans count from its start.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self::of_part(text, 0)
    }

    /// For spans of all that was read, of which `text` stands at byte `base`.
    pub(crate) fn of_part(text: &'t str, base: usize) -> Self {
        Self::behind(text, base, Count { left_out: base, ..Count::default() })
    }

    /// For spans of all that was read, of which `text` stands at byte `base`, behind `before`.
    fn behind(text: &'t str, base: usize, before: Count) -> Self {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let chunks = text.as_bytes().chunks(STEP);
            marks.reserve_exact(chunks.len().saturating_add(1));
            let mut count = Count::default();
            marks.push(count);
            for chunk in chunks {
                count = count.and(chunk);
                marks.push(count);
            }
        }
        Self { text, bytes: text.as_bytes(), base, before, marks }
    }

    /// The same of bytes. Those that are not UTF-8 count as what they are replaced by.
    #[cfg(feature = "std")]
    pub(crate) fn of_bytes(bytes: &'t [u8], base: usize, before: Count) -> Self {
        let text = match core::str::from_utf8(bytes) {
            Ok(text) => return Self::behind(text, base, before),
            Err(_) => bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid()),
        };
        let mut count = Count::default();
        let mut marks = Vec::with_capacity(bytes.len().saturating_add(1));
        marks.push(count);
        for chunk in bytes.utf8_chunks() {
            for byte in chunk.valid().as_bytes() {
                count = count.and(&[*byte]);
                marks.push(count);
            }
            for at in 0..chunk.invalid().len() {
                count.continuing = count.continuing.saturating_add(usize::from(at > 0));
                marks.push(count);
            }
        }
        Self { text, bytes, base, before, marks }
    }

    /// The text that is counted in; of bytes that are not UTF-8, what stands before the first of these.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// Where the text begins in what was read, in bytes.
    #[cfg(feature = "annotation")]
    pub(crate) const fn base(&self) -> usize {
        self.base
    }

    /// The span in code points (Unicode scalar values); `None` if it does not lie in the text or cuts a character.
    #[must_use]
    pub fn code_points(&self, span: Span) -> Option<Range<usize>> {
        self.convert(span, |at, count| at.saturating_sub(count.continuing))
    }

    /// The span in UTF-16 code units; `None` if it does not lie in the text or cuts a character.
    #[must_use]
    pub fn utf16(&self, span: Span) -> Option<Range<usize>> {
        self.convert(span, |at, count| at.saturating_sub(count.continuing).saturating_add(count.high))
    }

    fn convert(&self, span: Span, unit: impl Fn(usize, Count) -> usize) -> Option<Range<usize>> {
        let end = |at: usize| {
            let own = at.checked_sub(self.base)?;
            let count = self.before.plus(self.count(own));
            let is_boundary = if self.is_text() { self.text.is_char_boundary(own) } else { own <= self.bytes.len() };
            is_boundary.then(|| unit(at.saturating_sub(count.left_out), count))
        };
        Some(end(span.start())?..end(span.end())?)
    }

    /// Whether all of it is UTF-8.
    const fn is_text(&self) -> bool {
        self.text.len() == self.bytes.len()
    }

    /// What stands before byte `at`.
    fn count(&self, at: usize) -> Count {
        if !self.is_text() {
            return self.marks.get(at).copied().unwrap_or_default();
        }
        let step = at / STEP;
        let Some(mark) = self.marks.get(step) else { return Count::default() };
        mark.and(self.text.as_bytes().get(step.saturating_mul(STEP)..at).unwrap_or(&[]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_outside_the_text_and_inside_a_character_are_none() {
        let offsets = Offsets::new("né");
        let span = |start, end| Span::new(start, end).unwrap();
        assert_eq!(offsets.code_points(span(0, 3)), Some(0..2));
        assert_eq!(offsets.code_points(span(0, 2)), None);
        assert_eq!(offsets.code_points(span(2, 3)), None);
        assert_eq!(offsets.utf16(span(3, 4)), None);
        assert_eq!(Offsets::new("").utf16(span(0, 0)), Some(0..0));
        assert_eq!(Offsets::new("now").utf16(span(1, 4)), None);
    }

    #[test]
    fn a_part_counts_from_its_own_start() {
        let span = Span::new(12, 14).unwrap();
        assert_eq!(Offsets::of_part("éé", 10).code_points(span), Some(1..2));
        assert_eq!(Offsets::of_part("éé", 13).code_points(span), None);
    }

    #[test]
    fn ascii_needs_no_marks() {
        assert!(Offsets::new(&"now ".repeat(1000)).marks.is_empty());
        assert_eq!(Offsets::new(&"é".repeat(STEP)).marks.len(), 3);
    }

    proptest! {
        /// Texts that are longer than a step, with characters of one to four bytes across its ends.
        #[test]
        fn they_are_what_a_plain_count_gives(
            parts in prop::collection::vec("[a-e é“—ß中🎈🏴]{0,40}", 0..40),
            ends in prop::collection::vec((0_usize..2_000, 0_usize..2_000), 1..20),
        ) {
            let text = parts.concat();
            let offsets = Offsets::new(&text);
            for (start, len) in ends {
                let (start, end) = (start.min(text.len()), (start + len).min(text.len()));
                let Some(span) = Span::new(start, end) else { continue };
                let parts = text.get(..start).zip(text.get(..end));
                let points = parts.map(|(a, b)| a.chars().count()..b.chars().count());
                let units = parts.map(|(a, b)| a.encode_utf16().count()..b.encode_utf16().count());
                prop_assert_eq!(offsets.code_points(span), points.clone());
                prop_assert_eq!(span.code_points(&text), points);
                prop_assert_eq!(offsets.utf16(span), units.clone());
                prop_assert_eq!(span.utf16(&text), units);
            }
        }
    }
}
