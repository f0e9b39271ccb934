//! What places count in.

use std::str::FromStr;

use wirecopy::{Article, NoteKind, Offsets, Span};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Unit {
    #[default]
    Byte,
    CodePoint,
    Utf16,
}

impl FromStr for Unit {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "byte" => Ok(Self::Byte),
            "codepoint" => Ok(Self::CodePoint),
            "utf16" => Ok(Self::Utf16),
            _ => Err(format!("no such unit: {name}; it is byte, codepoint or utf16")),
        }
    }
}

/// Bytes of a text in another unit.
pub(crate) struct Places<'t> {
    unit: Unit,
    /// Of all that was read; not made for bytes.
    whole: Option<Offsets<'t>>,
    /// Of an article whose text is not the one that was read, since bytes in it were replaced.
    own: Option<Own<'t>>,
}

struct Own<'t> {
    start: usize,
    offsets: Offsets<'t>,
}

impl<'t> Places<'t> {
    /// In what was read, of which the table is made if it is needed.
    pub(crate) fn new(unit: Unit, whole: impl FnOnce() -> Offsets<'t>) -> Self {
        Self { unit, whole: (unit != Unit::Byte).then(whole), own: None }
    }

    /// In bytes, as they are.
    pub(crate) const fn bytes() -> Self {
        Self { unit: Unit::Byte, whole: None, own: None }
    }

    /// The same for an article in it.
    pub(crate) fn within<'s>(&'s self, article: &'s Article<'_>) -> Places<'s> {
        let is_other = article.notes().iter().any(|note| note.kind() == NoteKind::BytesReplaced);
        Places {
            unit: self.unit,
            whole: self.whole.clone(),
            own: (is_other && self.unit != Unit::Byte)
                .then(|| Own { start: article.offset(), offsets: article.offsets() }),
        }
    }

    /// The place of byte `at`; `None` where nothing is held that could tell it.
    pub(crate) fn place(&self, at: usize) -> Option<usize> {
        let Some(whole) = &self.whole else { return Some(at) };
        match &self.own {
            Some(own) if at >= own.start => Some(self.of(whole, own.start)? + self.of(&own.offsets, at)?),
            _ => self.of(whole, at),
        }
    }

    fn of(&self, offsets: &Offsets<'_>, at: usize) -> Option<usize> {
        // Of bytes that are no character, the place is that of the one before.
        (at.saturating_sub(3)..=at).rev().find_map(|at| {
            let span = Span::new(at, at)?;
            let place = match self.unit {
                Unit::Byte => Some(span.range()),
                Unit::CodePoint => offsets.code_points(span),
                Unit::Utf16 => offsets.utf16(span),
            };
            place.map(|place| place.start)
        })
    }
}
