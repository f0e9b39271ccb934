//! A list of words that can be asked quickly.
#![allow(clippy::cast_possible_truncation, reason = "the bits of a sum are cut on purpose")]

/// How many bits of a sum a list looks at, and how many several lists do.
pub(super) const LIST: u32 = 14;
const LISTS: u32 = 15;
const BITS: usize = 64;

/// The bits of the sums of one list.
pub(super) type Sums = [u64; (1 << LIST) / BITS];
pub(super) const NO_SUMS: Sums = [0; (1 << LIST) / BITS];

/// Some words or phrases. Nearly every text that is none of them is known by a sum over some of its letters, without
/// a look at the list; most words of an article are asked for many lists, and stand in none.
pub(crate) struct Words {
    /// Two bits for every sum that a word of the list has.
    sums: Sums,
    words: &'static [&'static str],
}

impl Words {
    /// For a constant; the words in lower case where they are to be found in any.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut sums = NO_SUMS;
        set_sums(&mut sums, words, LIST);
        Self { sums, words }
    }

    /// Whether `text` is one of the words, in any case of ASCII letters.
    #[inline]
    pub(crate) fn has(&self, text: &str) -> bool {
        self.may_have(text) && self.has_for_sure(text)
    }

    /// The same, word by word: by itself, so that the look at the sum is short enough to stand where it is asked for.
    #[inline(never)]
    fn has_for_sure(&self, text: &str) -> bool {
        self.words.iter().any(|word| word.len() == text.len() && is_same(word.as_bytes(), text.as_bytes()))
    }

    /// Whether `text` is one of the words, as written.
    pub(crate) fn has_exact(&self, text: &str) -> bool {
        self.may_have(text) && self.words.contains(&text)
    }

    /// Whether `text` has the sum of some word.
    #[inline]
    pub(crate) fn may_have(&self, text: &str) -> bool {
        has_sum(&self.sums, sum(text), LIST)
    }

    /// The words, in their order.
    pub(crate) const fn list(&self) -> &'static [&'static str] {
        self.words
    }
}

/// Sets the bits of all words, by the first `bits` bits of their sums.
const fn set_sums(sums: &mut [u64], mut words: &[&str], bits: u32) {
    while let [word, behind @ ..] = words {
        set_sum(sums, sum(word), bits);
        words = behind;
    }
}

pub(super) const fn set_sum(sums: &mut [u64], sum: u64, bits: u32) {
    let (row, both) = place(sum, bits);
    if let Some((_, [at, ..])) = sums.split_at_mut_checked(row) {
        *at |= both;
    }
}

/// Whether both bits of a sum are set.
#[inline]
pub(super) fn has_sum(sums: &[u64], sum: u64, bits: u32) -> bool {
    let (row, both) = place(sum, bits);
    sums.get(row).is_some_and(|row| row & both == both)
}

/// Where the bits of a sum are: its row, and two bits in it, which seldom another word has both.
#[inline]
const fn place(sum: u64, bits: u32) -> (usize, u64) {
    let place = sum >> (u64::BITS.wrapping_sub(bits));
    let other = 1_u64.wrapping_shl((sum >> 34) as u32);
    ((place as usize) / BITS, 1_u64.wrapping_shl(place as u32) | other)
}

/// A sum over the length, the first and the last four bytes; the same for the same word in another case.
#[inline]
const fn sum(text: &str) -> u64 {
    sum_of(text.as_bytes())
}

#[inline]
pub(super) const fn sum_of(bytes: &[u8]) -> u64 {
    /// Odd, and with no pattern in its bits: the high bits of a product by it depend on all bits of the factor.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    const SMALL: u64 = 0x2020_2020_2020_2020;
    (ends(bytes) | SMALL).wrapping_add(bytes.len() as u64).wrapping_mul(FACTOR)
}

/// The first and the last four bytes; of less than four, all.
#[inline]
const fn ends(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32,
        _ => match *bytes {
            [a, b, c] => u32::from_le_bytes([a, b, c, 0]) as u64,
            [a, b] => u32::from_le_bytes([a, b, 0, 0]) as u64,
            [a] => a as u64,
            _ => 0,
        },
    }
}

/// As [`is_ascii`](slice::is_ascii), for what is short most often.
#[inline]
pub(super) fn is_ascii(bytes: &[u8]) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    ends(bytes) & HIGH == 0 && (bytes.len() <= 8 || bytes.is_ascii())
}

/// The first words of some texts: whether another text may be one of them, from its first word alone.
pub(crate) struct FirstWords {
    sums: Sums,
}

impl FirstWords {
    /// For a constant; words end at a blank.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut sums = NO_SUMS;
        let mut left = lists;
        while let [texts, behind @ ..] = left {
            let mut texts = *texts;
            while let [text, texts_behind @ ..] = texts {
                let mut end = 0;
                while let Some((_, [b'!'..=u8::MAX, ..])) = text.as_bytes().split_at_checked(end) {
                    end = end.wrapping_add(1);
                }
                if let Some((word, _)) = text.as_bytes().split_at_checked(end) {
                    set_sum(&mut sums, sum_of(word), LIST);
                }
                texts = texts_behind;
            }
            left = behind;
        }
        Self { sums }
    }

    /// Whether some text may begin with `word`, in any case of ASCII letters.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        has_sum(&self.sums, sum(word), LIST)
    }
}

/// As [`eq_ignore_ascii_case`](str::eq_ignore_ascii_case), eight bytes at a time; both are of one length.
#[inline]
pub(super) fn is_same(word: &[u8], text: &[u8]) -> bool {
    const EIGHT: u64 = 0x0101_0101_0101_0101;
    let is_same_chunk = |word: u64, text: u64| {
        let differs = word ^ text;
        // A byte that is a letter in lower case has its highest bit in the first sum and not in the second.
        let folded = (word | (0x20 * EIGHT)) & (0x7f * EIGHT);
        let (from_a, behind_z) = (folded.wrapping_add(0x1f * EIGHT), folded.wrapping_add(0x05 * EIGHT));
        let letters = (from_a & !behind_z & !word & (0x80 * EIGHT)) >> 2;
        differs & !letters == 0
    };
    match (word.last_chunk(), text.last_chunk()) {
        (Some(word_end), Some(text_end)) => {
            let chunks = |bytes| <[u8]>::chunks_exact(bytes, 8).filter_map(|chunk| chunk.first_chunk());
            chunks(word)
                .zip(chunks(text))
                .all(|(word, text)| is_same_chunk(u64::from_le_bytes(*word), u64::from_le_bytes(*text)))
                && is_same_chunk(u64::from_le_bytes(*word_end), u64::from_le_bytes(*text_end))
        }
        // Of so few bytes none is missing.
        _ => is_same_chunk(ends(word), ends(text)),
    }
}

/// Several lists, asked at once.
pub(crate) struct Lists {
    /// The sums of all. There are many, so they are told apart by more bits than those of one list.
    sums: [u64; (1 << LISTS) / BITS],
    lists: &'static [&'static Words],
}

impl Lists {
    /// For a constant.
    pub(crate) const fn of(lists: &'static [&'static Words]) -> Self {
        let mut sums = [0; (1 << LISTS) / BITS];
        let mut left = lists;
        while let [list, behind @ ..] = left {
            set_sums(&mut sums, list.words, LISTS);
            left = behind;
        }
        Self { sums, lists }
    }

    /// The lists.
    pub(crate) const fn lists(&self) -> &'static [&'static Words] {
        self.lists
    }

    /// Whether `text` is in any of the lists, in any case of ASCII letters.
    #[inline]
    pub(crate) fn have(&self, text: &str) -> bool {
        has_sum(&self.sums, sum(text), LISTS) && self.have_for_sure(text)
    }

    /// The same, list by list: by itself, as [`Words::has_for_sure`] is.
    #[inline(never)]
    fn have_for_sure(&self, text: &str) -> bool {
        self.lists.iter().any(|list| list.has(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Words = Words::new(&["photo", "pic", "a", "file photo", "é"]);

    #[test]
    fn every_word_is_found_and_no_other() {
        for word in WORDS.list() {
            assert!(WORDS.has(word) && WORDS.has_exact(word), "{word:?}");
        }
        assert!(WORDS.has("PHOTO") && !WORDS.has_exact("PHOTO"));
        static LISTS: Lists = Lists::of(&[&Words::new(&["x"]), &WORDS]);
        assert!(LISTS.have("file photo") && LISTS.have("X") && !LISTS.have("tarn"));
        for (word, text) in [("further é-x", "FURTHER é-X"), ("abcdefg@", "ABCDEFG@"), ("zz{zzzzzz", "ZZ{ZZZZZZ")] {
            assert!(is_same(word.as_bytes(), text.as_bytes()), "{word}");
        }
        for byte in 0..=255 {
            let (word, text) = ([byte; 9], [byte ^ 0x20; 9]);
            assert_eq!(is_same(&word, &text), word.eq_ignore_ascii_case(&text), "{byte}");
        }
        for word in ["", "phot", "photos", "pix", "b", "É", "file  photo"] {
            assert!(!WORDS.has(word), "{word:?}");
        }
    }
}
