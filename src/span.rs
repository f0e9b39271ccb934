//! Where a part stands: byte ranges of the text.

use core::fmt;
use core::ops::{Deref, Range};

/// A range of bytes in the text that was read: `start..end`, with `start <= end`.
///
/// Units are bytes of UTF-8, not characters. The spans that this crate hands out
/// always lie on character boundaries, and slice the text to what they claim.
///
/// ```
/// use wirecopy::Span;
///
/// let span = Span::new(7, 12).unwrap();
/// assert_eq!(span.slice("Kabul: NATO allies"), Some("NATO "));
/// assert_eq!(Span::new(3, 2), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span `start..end`; `None` if it would end before it starts.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Option<Self> {
        if start <= end { Some(Self { start, end }) } else { None }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The byte behind the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether there is no byte in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The part of `text` at this span; `None` if the text is too short or the span cuts a character.
    #[must_use]
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// This span of `text` in code points (Unicode scalar values), which Python counts; `None` as for
    /// [`slice`](Self::slice).
    ///
    /// It counts from the start of the text. For many spans of one text there is [`Offsets`](crate::Offsets).
    ///
    /// ```
    /// use wirecopy::Span;
    ///
    /// let text = "“Café 🎈!”";
    /// let span = Span::new(9, 14).unwrap();
    /// assert_eq!(span.slice(text), Some("🎈!"));
    /// assert_eq!(span.code_points(text), Some(6..8));
    /// assert_eq!(span.utf16(text), Some(6..9));
    /// ```
    #[must_use]
    pub fn code_points(self, text: &str) -> Option<Range<usize>> {
        let start = text.get(..self.start)?.chars().count();
        Some(start..start.saturating_add(self.slice(text)?.chars().count()))
    }

    /// This span of `text` in UTF-16 code units, which JavaScript, Java and C# count; `None` as for
    /// [`slice`](Self::slice).
    #[must_use]
    pub fn utf16(self, text: &str) -> Option<Range<usize>> {
        let start = text.get(..self.start)?.encode_utf16().count();
        Some(start..start.saturating_add(self.slice(text)?.encode_utf16().count()))
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// From the start of this span to the end of `other` (empty if that lies before).
    pub(crate) fn to(self, other: Span) -> Span {
        Span { start: self.start, end: other.end.max(self.start) }
    }

    /// The span `start..end`, for an end that is known not to be before the start.
    pub(crate) const fn known(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The span of `len` bytes from `start`.
    pub(crate) const fn at(start: usize, len: usize) -> Span {
        Span { start, end: start.saturating_add(len) }
    }

    /// The same span, `by` bytes further on.
    pub(crate) const fn shift(self, by: usize) -> Span {
        Span { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The same span, `by` bytes further back (no further than to 0).
    pub(crate) const fn back(self, by: usize) -> Span {
        Span { start: self.start.saturating_sub(by), end: self.end.saturating_sub(by) }
    }

    /// Where `part`, a slice of `text`, stands in it. (Of a string that is no such slice: the empty span at 0.)
    pub(crate) fn of(part: &str, text: &str) -> Span {
        let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        match text.len().checked_sub(start) {
            Some(room) if part.len() <= room => Span { start, end: start.wrapping_add(part.len()) },
            _ => Span::default(),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

/// A piece of the text that was read, which knows where it stood.
///
/// It is used like a `&str`. Two are equal if they read the same, wherever they stand.
///
/// Of a story with [fields](crate::Fields), it may be a piece of a field instead: then it stands nowhere in the text.
#[derive(Clone, Copy)]
pub struct Text<'s> {
    text: &'s str,
    start: usize,
}

/// Where a piece of a field starts: no text is so long that one of its own does.
const NOWHERE: usize = usize::MAX;

impl<'s> Text<'s> {
    /// The part of `source` at `span`, where `source` begins at byte `offset` of what was read.
    pub(crate) fn new(source: &'s str, span: Span, offset: usize) -> Self {
        Self { text: span.slice(source).unwrap_or(""), start: span.start.saturating_add(offset) }
    }

    /// A part of a caller's field.
    pub(crate) const fn of_field(text: &'s str) -> Self {
        Self { text, start: NOWHERE }
    }

    /// Whether it is of a [field](crate::Fields) that the caller gave, and not of the text.
    #[must_use]
    pub const fn is_of_field(self) -> bool {
        self.start == NOWHERE
    }

    /// The text itself.
    #[must_use]
    pub const fn as_str(self) -> &'s str {
        self.text
    }

    /// Where it stood, in bytes; `0..0` of a piece of a field.
    #[must_use]
    pub const fn span(self) -> Span {
        if self.is_of_field() { Span::at(0, 0) } else { Span::at(self.start, self.text.len()) }
    }
}

impl Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        self.text
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        self.text
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Text<'_> {}

impl core::hash::Hash for Text<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{}", self.text, self.span())
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_knows_where_it_stands() {
        let text = "Kabul: NATO";
        assert_eq!(Span::of(&text[7..], text), Span::at(7, 4));
        assert_eq!(Span::of(&text[11..], text), Span::at(11, 0));
        assert_eq!(Span::of("elsewhere", text), Span::default());
    }
}
