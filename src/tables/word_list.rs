//! A list of words that can be asked quickly.

/// How many sums a word can have: as many as twelve bits say.
const SUMS: usize = 4096;
const BITS: usize = 64;

/// Some words or phrases. Nearly every text that is none of them is known by a sum over some of its letters, without
/// a look at the list; most words of an article are asked for many lists, and stand in none.
pub(crate) struct Words {
    /// A bit for every sum that a word of the list has.
    sums: [u64; SUMS / BITS],
    words: &'static [&'static str],
}

impl Words {
    /// For a constant; the words in lower case where they are to be found in any.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut sums = [0; SUMS / BITS];
        let mut left: &mut [u64] = &mut sums;
        let mut place = 0;
        while let [first, behind @ ..] = left {
            *first = sums_at(place, words);
            place = place.wrapping_add(1);
            left = behind;
        }
        Self { sums, words }
    }

    /// Whether `text` is one of the words, in any case of ASCII letters.
    #[inline]
    pub(crate) fn has(&self, text: &str) -> bool {
        self.may_have(text) && self.words.iter().any(|word| word.eq_ignore_ascii_case(text))
    }

    /// Whether `text` is one of the words, as written.
    pub(crate) fn has_exact(&self, text: &str) -> bool {
        self.may_have(text) && self.words.contains(&text)
    }

    /// Whether `text` has the sum of some word.
    #[inline]
    pub(crate) fn may_have(&self, text: &str) -> bool {
        let sum = sum(text);
        self.sums.get(sum / BITS).is_some_and(|bits| bits >> (sum % BITS) & 1 == 1)
    }

    /// The words, in their order.
    pub(crate) const fn list(&self) -> &'static [&'static str] {
        self.words
    }
}

/// The bits for the sums from `place * BITS` on.
const fn sums_at(place: usize, mut words: &[&str]) -> u64 {
    let mut bits = 0;
    while let [word, behind @ ..] = words {
        let sum = sum(word);
        if sum / BITS == place {
            bits |= 1 << (sum % BITS);
        }
        words = behind;
    }
    bits
}

/// A sum over the length, the first and the last four bytes; the same for the same word in another case.
#[inline]
const fn sum(text: &str) -> usize {
    /// Odd, and with no pattern in its bits: the high bits of a product by it depend on all bits of the factor.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let ends = match text.as_bytes() {
        [a, b, c, d, .., w, x, y, z] => [*a, *b, *c, *d, *w, *x, *y, *z],
        [a, b, c, d, .., z] => [*a, *b, *c, *d, 0, 0, 0, *z],
        [a, b, .., z] => [*a, *b, *z, 0, 0, 0, 0, 0],
        [a, ..] => [*a, 0, 0, 0, 0, 0, 0, 0],
        [] => [0; 8],
    };
    let bits = (u64::from_le_bytes(ends) | SMALL).wrapping_add(text.len() as u64).wrapping_mul(FACTOR);
    (bits >> 52) as usize
}

/// Several lists, asked at once.
pub(crate) struct Lists {
    /// The sums of all.
    sums: [u64; SUMS / BITS],
    lists: &'static [&'static Words],
}

impl Lists {
    /// For a constant.
    pub(crate) const fn of(lists: &'static [&'static Words]) -> Self {
        let mut sums = [0; SUMS / BITS];
        let mut left_lists = lists;
        while let [list, behind_lists @ ..] = left_lists {
            let (mut left, mut others): (&mut [u64], &[u64]) = (&mut sums, &list.sums);
            while let ([bits, behind @ ..], [more, others_behind @ ..]) = (left, others) {
                *bits |= *more;
                (left, others) = (behind, others_behind);
            }
            left_lists = behind_lists;
        }
        Self { sums, lists }
    }

    /// Whether `text` is in any of the lists, in any case of ASCII letters.
    #[inline]
    pub(crate) fn have(&self, text: &str) -> bool {
        let sum = sum(text);
        let may_have = self.sums.get(sum / BITS).is_some_and(|bits| bits >> (sum % BITS) & 1 == 1);
        may_have && self.lists.iter().any(|list| list.has(text))
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
        for word in ["", "phot", "photos", "pix", "b", "É", "file  photo"] {
            assert!(!WORDS.has(word), "{word:?}");
        }
    }
}
