//! Which letter of a word to look for: the one that a text has least of.

/// How often a letter stands in English news, in ten thousand: small letters, then capitals.
///
/// Rough; it decides how fast a search is, never what it finds.
const SMALL: [u16; 26] = [
    660, 110, 240, 310, 990, 170, 160, 390, 570, 10, 60, 330, 180, 570, 600, 160, 8, 520, 530, 700, 210, 80, 140, 15,
    140, 8,
];
const CAPITAL: [u16; 26] =
    [22, 16, 20, 12, 10, 10, 10, 14, 18, 10, 7, 10, 18, 12, 9, 16, 1, 14, 24, 28, 8, 4, 12, 1, 4, 2];

/// The rarest ASCII letter of `word`, and how many bytes stand before it. Of a word without any, its last byte, since
/// the first one of a character beyond ASCII is that of many others; `None` if it is empty.
pub(super) fn rarest(word: &str) -> Option<(u8, usize)> {
    let mut best = (u16::MAX, *word.as_bytes().last()?, word.len().checked_sub(1)?);
    for (at, byte) in word.bytes().enumerate() {
        let often = match byte {
            b'a'..=b'z' => SMALL.get(usize::from(byte.wrapping_sub(b'a'))),
            b'A'..=b'Z' => CAPITAL.get(usize::from(byte.wrapping_sub(b'A'))),
            _ => None,
        };
        match often {
            Some(often) if *often < best.0 => best = (*often, byte, at),
            _ => {}
        }
    }
    Some((best.1, best.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_letter() {
        assert_eq!(rarest("Halvorsen"), Some((b'H', 0)));
        assert_eq!(rarest("Tranquil"), Some((b'q', 4)));
        assert_eq!(rarest("Öz"), Some((b'z', 2)));
        assert_eq!(rarest("Ö"), Some((0x96, 1)));
        assert_eq!(rarest(""), None);
    }
}
