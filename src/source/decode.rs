//! Bytes to text.

use alloc::borrow::Cow;
use alloc::string::String;

use super::lines::LineState;

/// The byte-order mark, which may stand at the start of a text and is no part of it.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Where the lines of a text begin: behind its byte-order mark, if it has one.
pub(crate) fn start(bytes: &[u8]) -> LineState {
    LineState::new(if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 }, 1)
}

/// The text of `bytes`, or the first of them that are not UTF-8, with the text before.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, (&str, &[u8])> {
    // The search for what is wrong is far slower than the look whether anything is.
    core::str::from_utf8(bytes).map_err(|_| {
        let chunk = bytes.utf8_chunks().next();
        chunk.map_or(("", &[][..]), |chunk| (chunk.valid(), chunk.invalid()))
    })
}

/// The text of `bytes`; what is not UTF-8 becomes U+FFFD, one for each maximal wrong part.
pub(crate) fn replaced(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_bytes_are_found_and_replaced() {
        assert_eq!(text(b"caf\xc3\xa9"), Ok("café"));
        assert_eq!(text(b"caf\xe9 au lait"), Err(("caf", &b"\xe9"[..])));
        assert_eq!(text(b"caf\xc3"), Err(("caf", &b"\xc3"[..])));
        assert_eq!(replaced(b"caf\xe9"), "caf\u{fffd}");
    }

    #[test]
    fn a_byte_order_mark_is_skipped_once() {
        assert_eq!(start("\u{feff}a".as_bytes()).at, 3);
        assert_eq!(start("a\u{feff}".as_bytes()).at, 0);
    }
}
