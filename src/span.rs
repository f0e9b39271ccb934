//! Where a part stands: byte ranges of the text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use core::borrow::Borrow;
use core::cmp::Ordering;
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
/// It borrows from the text that was read as long as its article does, and does not need the article. Of an
/// article that [owns](crate::Article::into_owned) its text it shares that, and lives as long as it is wanted.
///
/// Of a story with [fields](crate::Fields), it may be a piece of a field instead: then it stands nowhere in the text.
///
/// ```
/// fn headline(text: &str) -> Option<&str> {
///     wirecopy::parse(text).ok()?.headline()?.borrowed()
/// }
///
/// let text = "Ferry sails again\nBy Ana Low\n\nThe ferry sails again, nine days after the storm that halted it.\n";
/// assert_eq!(headline(text), Some("Ferry sails again"));
/// ```
#[derive(Clone)]
pub struct Text<'a> {
    piece: Piece<'a>,
    span: Span,
}

/// What a text reads from.
#[derive(Clone)]
enum Piece<'a> {
    Borrowed(&'a str),
    Shared { of: Arc<str>, at: Span },
}

/// Where a piece of a field stands: no text is so long.
const NOWHERE: Span = Span::known(usize::MAX, usize::MAX);

impl<'a> Text<'a> {
    /// Whether it is of a [field](crate::Fields) that the caller gave, and not of the text.
    #[must_use]
    pub const fn is_of_field(&self) -> bool {
        self.span.start == NOWHERE.start
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.piece {
            Piece::Borrowed(text) => text,
            Piece::Shared { of, at } => at.slice(of).unwrap_or(""),
        }
    }

    /// The text as a piece of what was given to be read, which needs neither this value nor its article; `None` if
    /// it stands there in no one piece: if the article owns its text, or if it is put together from several paragraphs.
    #[must_use]
    pub const fn borrowed(&self) -> Option<&'a str> {
        match self.piece {
            Piece::Borrowed(text) => Some(text),
            Piece::Shared { .. } => None,
        }
    }

    /// Where it stood, in bytes; `0..0` of a piece of a field.
    #[must_use]
    pub const fn span(&self) -> Span {
        if self.is_of_field() { Span::at(0, 0) } else { self.span }
    }

    /// The same, independent of the text that was read.
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        let piece = match self.piece {
            Piece::Borrowed(text) => Piece::Shared { of: text.into(), at: Span::at(0, text.len()) },
            Piece::Shared { of, at } => Piece::Shared { of, at },
        };
        Text { piece, span: self.span }
    }

    /// What is put together of several pieces, which stood at `span`.
    pub(crate) fn joined(text: &str, span: Span) -> Self {
        Self { piece: Piece::Shared { of: text.into(), at: Span::at(0, text.len()) }, span }
    }
}

/// A text that is borrowed, or shared by all parts that are read from it.
#[derive(Clone, Debug)]
pub(crate) enum Held<'a> {
    Borrowed(&'a str),
    Shared(Arc<str>),
}

impl<'a> Held<'a> {
    fn piece(&self, span: Span) -> Piece<'a> {
        match self {
            Self::Borrowed(text) => Piece::Borrowed(span.slice(text).unwrap_or("")),
            Self::Shared(text) => Piece::Shared { of: Arc::clone(text), at: span },
        }
    }

    /// The part at `span`, where this text begins at byte `offset` of what was read.
    pub(crate) fn part(&self, span: Span, offset: usize) -> Text<'a> {
        Text { piece: self.piece(span), span: span.shift(offset) }
    }

    /// The part at `span` of a caller's field.
    pub(crate) fn part_of_field(&self, span: Span) -> Text<'a> {
        Text { piece: self.piece(span), span: NOWHERE }
    }

    pub(crate) fn into_owned(self) -> Held<'static> {
        Held::Shared(match self {
            Self::Borrowed(text) => text.into(),
            Self::Shared(text) => text,
        })
    }

    pub(crate) fn as_borrowed(&self) -> Held<'_> {
        Held::Borrowed(self)
    }
}

impl Deref for Held<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl<'a> From<Cow<'a, str>> for Held<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        match text {
            Cow::Borrowed(text) => Self::Borrowed(text),
            Cow::Owned(text) => Self::Shared(text.into()),
        }
    }
}

impl Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Text<'_> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<Text<'_>> for Text<'_> {
    fn eq(&self, other: &Text<'_>) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl core::hash::Hash for Text<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// Comparisons with strings of all kinds, both ways.
macro_rules! compared {
    ($($other:ty),*) => {
        $(impl PartialEq<$other> for Text<'_> {
            fn eq(&self, other: &$other) -> bool {
                self.as_str() == AsRef::<str>::as_ref(other)
            }
        }

        impl PartialEq<Text<'_>> for $other {
            fn eq(&self, other: &Text<'_>) -> bool {
                AsRef::<str>::as_ref(self) == other.as_str()
            }
        })*
    };
}
compared!(str, &str, String, Cow<'_, str>);

impl<'a> From<Text<'a>> for Cow<'a, str> {
    /// Borrowed where [`borrowed`](Text::borrowed) has it.
    fn from(text: Text<'a>) -> Self {
        match text.borrowed() {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(text.into()),
        }
    }
}

impl From<Text<'_>> for String {
    fn from(text: Text<'_>) -> Self {
        text.as_str().into()
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{}", self.as_str(), self.span())
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
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
