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

static OFTEN: [u16; 256] = {
    let mut often = [u16::MAX; 256];
    let mut left: &mut [u16] = &mut often;
    let mut byte = 0_u8;
    while let [first, behind @ ..] = left {
        *first = match byte {
            b'a'..=b'z' => of(&SMALL, byte.wrapping_sub(b'a')),
            b'A'..=b'Z' => of(&CAPITAL, byte.wrapping_sub(b'A')),
            _ => u16::MAX,
        };
        byte = byte.wrapping_add(1);
        left = behind;
    }
    often
};

const fn of(mut table: &[u16], mut letter: u8) -> u16 {
    while let [first, behind @ ..] = table {
        if letter == 0 {
            return *first;
        }
        letter = letter.wrapping_sub(1);
        table = behind;
    }
    u16::MAX
}

/// So rare that a rarer letter is not worth the look at the rest of the word.
const RARE: u16 = 16;

/// A letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rarest {
    pub(super) byte: u8,
    /// How many bytes stand before it.
    pub(super) before: usize,
}

/// The rarest ASCII letter of `word`. Of a word without any, its last byte, since the first one of a character beyond
/// ASCII is that of many others; `None` if it is empty.
pub(super) fn rarest(word: &str) -> Option<Rarest> {
    let mut best = Rarest { byte: *word.as_bytes().last()?, before: word.len().checked_sub(1)? };
    let mut least = u16::MAX;
    for (before, byte) in word.bytes().enumerate() {
        let often = OFTEN.get(usize::from(byte)).copied().unwrap_or(u16::MAX);
        if often < least {
            (best, least) = (Rarest { byte, before }, often);
            if often <= RARE {
                break;
            }
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_letter() {
        for (word, byte, before) in [("Halvorsen", b'H', 0), ("Tranquil", b'q', 4), ("Öz", b'z', 2), ("Ö", 0x96, 1)] {
            assert_eq!(rarest(word), Some(Rarest { byte, before }), "{word}");
        }
        assert_eq!(rarest(""), None);
    }
}
