//! The letters of a word, eight at a time.

/// Of each byte, the highest bit.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;
/// A byte for each of the eight.
const EACH: u64 = 0x0101_0101_0101_0101;

/// A word of ASCII letters: at most sixteen of them, as most are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letters {
    /// How many bytes it has.
    pub(crate) len: usize,
    /// The first eight letters as they stand there, the first in the lowest byte; no more than there are.
    first: u64,
    /// The last eight letters, the last in the highest byte; of a shorter word zeros below them.
    last: u64,
}

impl Letters {
    /// The letters that stand at byte `at`: all up to the first byte that is no ASCII letter.
    ///
    /// Nothing if there are none or more than sixteen, or if they stand so near to the end of `bytes` that eight bytes at
    /// once cannot be read.
    #[inline(always)]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Option<Self> {
        let first = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
        let others = !letters(first) & HIGH;
        if others != 0 {
            // The bits of the bytes before the first that is no letter: eight for each.
            let bits = others.trailing_zeros() & !7;
            if bits == 0 {
                return None;
            }
            let first = first & (1_u64 << (bits & 63)).wrapping_sub(1);
            let len = usize::try_from(bits >> 3).ok()?;
            let last = first << (64_u32.wrapping_sub(bits) & 63);
            return Some(Self { len, first, last });
        }
        Self::long(bytes, at, first)
    }

    /// The letters that end before byte `end`: all from behind the last byte that is no ASCII letter.
    ///
    /// Nothing if there are none or more than sixteen, or if they stand so near to the start of `bytes` that eight bytes at
    /// once cannot be read.
    #[inline(always)]
    pub(crate) fn before(bytes: &[u8], end: usize) -> Option<Self> {
        let last = u64::from_le_bytes(*bytes.get(..end)?.last_chunk()?);
        let others = !letters(last) & HIGH;
        if others != 0 {
            // The bits of the bytes up to the last that is no letter: eight for each.
            let bits = 64_u32.wrapping_sub(others.leading_zeros() & !7);
            if bits == 64 {
                return None;
            }
            let first = last >> (bits & 63);
            let len = 8_usize.wrapping_sub(usize::try_from(bits >> 3).ok()?);
            return Some(Self { len, first, last: first << (bits & 63) });
        }
        let behind = bytes.get(..end.checked_sub(8)?)?;
        let before = u64::from_le_bytes(*behind.last_chunk()?);
        let others = !letters(before) & HIGH;
        if others == 0 {
            return None;
        }
        let bits = 64_u32.wrapping_sub(others.leading_zeros() & !7);
        let first = match bits {
            64 => last,
            _ => before >> (bits & 63) | last << (64_u32.wrapping_sub(bits) & 63),
        };
        let len = 16_usize.wrapping_sub(usize::try_from(bits >> 3).ok()?);
        Some(Self { len, first, last })
    }

    /// Eight letters, and those behind them.
    #[inline]
    fn long(bytes: &[u8], at: usize, first: u64) -> Option<Self> {
        let behind = bytes.get(at.checked_add(8)?..)?;
        let second = u64::from_le_bytes(*behind.first_chunk()?);
        let others = !letters(second) & HIGH;
        if others == 0 {
            return None;
        }
        let bits = others.trailing_zeros() & !7;
        let second = second & (1_u64 << (bits & 63)).wrapping_sub(1);
        let last = match bits {
            0 => first,
            _ => second << (64_u32.wrapping_sub(bits) & 63) | first >> (bits & 63),
        };
        let len = usize::try_from(bits >> 3).ok()?.checked_add(8)?;
        Some(Self { len, first, last })
    }

    /// Whether the first letter is a capital.
    #[inline(always)]
    pub(crate) const fn has_capital(&self) -> bool {
        self.first & 0x20 == 0
    }

    /// Whether all letters are capitals.
    #[inline(always)]
    pub(crate) const fn is_upper(&self) -> bool {
        (self.first | self.last) & EACH.wrapping_mul(0x20) == 0
    }

    /// Whether it ends in these letters, of which there are no more than eight.
    #[inline(always)]
    pub(crate) const fn ends_with<const N: usize>(&self, end: [u8; N]) -> bool {
        let (mut wanted, mut left): (u64, &[u8]) = (0, &end);
        while let [letter, behind @ ..] = left {
            wanted = wanted >> 8 | (*letter as u64) << 56;
            left = behind;
        }
        let unasked = 64_usize.saturating_sub(N.saturating_mul(8));
        self.last >> (unasked & 63) == wanted >> (unasked & 63)
    }

    /// The first eight letters, the first in the lowest byte, and the last eight, the last in the highest; zeros where
    /// there are none.
    #[inline(always)]
    pub(crate) const fn ends(&self) -> (u64, u64) {
        (self.first, self.last)
    }

    /// Whether no letter behind the first is a capital.
    #[inline(always)]
    pub(crate) const fn is_small(&self) -> bool {
        // A letter has bit 6, a small one bit 5 as well; the last eight of a longer word are all behind the first.
        let first = self.first | 0x20;
        let last = if self.len > 8 { self.last } else { first };
        ((first & !(first << 1)) | (last & !(last << 1))) & EACH.wrapping_mul(0x40) == 0
    }
}

/// `bytes` without the small letters of ASCII that they start with, as far as those can be told eight at a time: near the
/// end of the bytes some are left.
#[inline(always)]
pub(crate) fn behind_small_letters(bytes: &[u8]) -> &[u8] {
    let mut behind = bytes;
    while let Some((chunk, left)) = behind.split_first_chunk() {
        let chunk = u64::from_le_bytes(*chunk);
        let seven = chunk & !HIGH;
        let others = (!at_least(seven, b'a') | at_least(seven, b'z'.wrapping_add(1)) | chunk) & HIGH;
        if others != 0 {
            return behind.get((others.trailing_zeros() >> 3) as usize..).unwrap_or(behind);
        }
        behind = left;
    }
    behind
}

/// The highest bit of each byte of `seven`, all of them below 128, that is `least` or more.
///
/// The sum of a byte reaches its own highest bit and never the next byte. The lower bits tell nothing.
#[inline(always)]
pub(crate) const fn at_least(seven: u64, least: u8) -> u64 {
    seven.wrapping_add(EACH.wrapping_mul(0x80_u8.wrapping_sub(least) as u64))
}

/// The highest bit of each byte that is an ASCII letter.
#[inline(always)]
pub(crate) const fn letters(bytes: u64) -> u64 {
    let small = (bytes | EACH.wrapping_mul(0x20)) & !HIGH;
    at_least(small, b'a') & !at_least(small, b'z'.wrapping_add(1)) & !bytes & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_left_behind() {
        for before in 0..20 {
            for byte in 0..=255 {
                for after in 0..10 {
                    let mut bytes = alloc::vec![b'm'; before];
                    bytes.push(byte);
                    bytes.extend(core::iter::repeat_n(b'1', after));
                    let left = behind_small_letters(&bytes);
                    assert!(bytes.ends_with(left));
                    let expected = bytes.iter().position(|b| !b.is_ascii_lowercase()).unwrap_or(bytes.len());
                    let found = bytes.len() - left.len();
                    assert!(found == expected || (found < expected && left.len() < 8), "{bytes:?} {found}");
                }
            }
        }
    }

    /// They are the letters that are found one by one.
    #[test]
    fn letters_are_those_of_ascii() {
        let pad = "        ";
        for word in [
            "a",
            "Z",
            "said",
            "Said",
            "SAID",
            "sAid",
            "ministry",
            "Ministry",
            "ministries",
            "spokeswomanlike",
            "MINISTERIALLYYES",
        ] {
            for (behind, at) in
                [(" ", 0), ("'s", 1), (".", 2), ("é", 3), ("@", 0), ("[", 0), ("`", 0), ("{", 0), ("\u{0}", 0)]
            {
                let text = alloc::format!("{}{word}{behind}{pad}", &pad[..at]);
                let Some(found) = Letters::at(text.as_bytes(), at) else {
                    assert_eq!(word.len(), 16, "{text}");
                    continue;
                };
                let text_before = alloc::format!("{pad}{behind}{word}");
                if !behind.starts_with("'") {
                    assert_eq!(
                        Letters::before(text_before.as_bytes(), text_before.len()),
                        Some(found),
                        "{text_before}"
                    );
                }
                assert_eq!(found.len, word.len(), "{text}");
                assert_eq!(found.has_capital(), word.starts_with(char::is_uppercase), "{text}");
                assert_eq!(found.is_upper(), word.chars().all(char::is_uppercase), "{text}");
                for end in [*b"id", *b"ry", *b"ke", *b"ID", *b"YS"] {
                    assert_eq!(found.ends_with(end), word.as_bytes().ends_with(&end), "{text}");
                }
            }
        }
        for text in ["", "said", " said       ", "1said       ", "thisisalongerwordthananyother        ", "é          "]
        {
            assert_eq!(Letters::at(text.as_bytes(), 0), None, "{text}");
        }
        for text in ["", "said", "       said ", "        é", "                thisisalongerwordthananyother"] {
            assert_eq!(Letters::before(text.as_bytes(), text.len()), None, "{text}");
        }
    }
}
