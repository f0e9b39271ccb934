//! Where bytes of a few kinds stand in a text: the one loop over all bytes that are read.
#![allow(clippy::cast_possible_truncation, reason = "the bits of a sum are cut on purpose")]

use core::marker::PhantomData;

/// Which bytes are wanted.
pub(crate) trait Wanted {
    /// Whether the byte is. It may take a few others: then who asks for them looks again.
    ///
    /// It is asked of every byte, sixteen at a time: a sum, a mask and a comparison, and no branch.
    fn wants(byte: u8) -> bool;
}

/// The places of wanted bytes in a text, a window after another.
///
/// Each window is twice as large as the one before, up to [`WINDOW`]. Who stops soon has looked little further; who goes on
/// reads a long stretch at once, which is how bytes come from memory before they are asked for.
#[derive(Clone, Debug)]
pub(crate) struct Places<'t, W, const MOST: usize> {
    /// The text behind the window.
    ahead: &'t [u8],
    /// Where the window starts in the text, and how many bytes it has.
    window: usize,
    length: usize,
    /// No window has more bytes than this for now.
    most: usize,
    /// The places in it, in order; those from `taken` up to `end` are still to be taken. A window with more is cut short.
    places: [u16; MOST],
    taken: usize,
    end: usize,
    wanted: PhantomData<W>,
}

/// So many bytes are looked at at once.
const BLOCK: usize = 64;
/// So many bytes has the first window, and a window at most.
const FIRST_WINDOW: usize = 512;
const WINDOW: usize = 64 << 10;

impl<'t, W: Wanted, const MOST: usize> Places<'t, W, MOST> {
    pub(crate) const fn new(text: &'t [u8]) -> Self {
        const { assert!(BLOCK <= MOST, "there is room for the places of one block") }
        Self {
            ahead: text,
            window: 0,
            length: 0,
            most: FIRST_WINDOW,
            places: [0; MOST],
            taken: 0,
            end: 0,
            wanted: PhantomData,
        }
    }

    /// Where the window starts in the text: its places count from there.
    #[inline(always)]
    pub(crate) const fn window(&self) -> usize {
        self.window
    }

    /// Those found that are still to be taken.
    #[inline(always)]
    pub(crate) fn found(&self) -> core::slice::Iter<'_, u16> {
        self.places.get(self.taken..self.end).unwrap_or(&[]).iter()
    }

    /// All of them but so many were taken.
    #[inline(always)]
    pub(crate) const fn leave(&mut self, left: usize) {
        self.taken = self.end.wrapping_sub(left);
    }

    /// Takes the next place in the text.
    #[inline]
    pub(crate) fn take(&mut self) -> Option<usize> {
        loop {
            let found = self.places.get(..self.end).and_then(|places| places.get(self.taken)).copied();
            if let Some(place) = found {
                self.taken = self.taken.wrapping_add(1);
                return Some(self.window.wrapping_add(usize::from(place)));
            }
            if !self.find_more() {
                return None;
            }
        }
    }

    /// Goes on to the next window, once those found are taken; `false` at the end of the text.
    #[inline(never)]
    pub(crate) fn find_more(&mut self) -> bool {
        self.window = self.window.wrapping_add(self.length);
        (self.taken, self.end, self.length) = (0, 0, 0);
        let (window, _) = self.ahead.split_at_checked(self.most).unwrap_or((self.ahead, &[]));
        if window.is_empty() {
            return false;
        }
        self.most = self.most.wrapping_mul(2).min(WINDOW);
        self.find(window);
        if self.length == 0 {
            // The last bytes, less than a block.
            let mut block = [b' '; BLOCK];
            for (to, byte) in block.iter_mut().zip(window) {
                *to = *byte;
            }
            self.find(&block);
            self.length = window.len();
        }
        self.ahead = self.ahead.get(self.length..).unwrap_or(&[]);
        true
    }

    /// Looks at the blocks of a window that are whole, while there is room for their places.
    ///
    /// Whether there is one in a block cannot be foreseen, and to foresee it wrongly takes longer than to look. So a place
    /// is written for each block, and counts if there was one.
    #[inline(never)]
    fn find(&mut self, window: &[u8]) {
        let (mut end, mut behind) = (0_usize, window);
        while let Some((block, left)) = behind.split_first_chunk() {
            let Some(place) = self.places.get_mut(end) else { break };
            let by_column = by_column::<W>(*block);
            let block_start = window.len().wrapping_sub(behind.len()) as u16;
            // With a last bit that is always there, none needs no case of its own.
            let at = (by_column | 1 << 63).trailing_zeros();
            *place = block_start.wrapping_add(PLACES.get(at as usize & 63).copied().unwrap_or(0));
            if by_column & by_column.wrapping_sub(1) == 0 {
                end = end.wrapping_add(usize::from(by_column != 0));
            } else {
                let Some(places) = self.places.get_mut(end..end.wrapping_add(BLOCK)) else { break };
                let mut bits = in_order(by_column);
                for place in places {
                    if bits == 0 {
                        break;
                    }
                    *place = block_start.wrapping_add(bits.trailing_zeros() as u16);
                    bits &= bits.wrapping_sub(1);
                    end = end.wrapping_add(1);
                }
            }
            behind = left;
        }
        self.end = end;
        self.length = window.len().wrapping_sub(behind.len());
    }
}

/// The bit of each byte of a block, by its row of eight.
const ROWS: [u8; BLOCK] = {
    let mut rows = [0; BLOCK];
    let (mut left, mut at): (&mut [u8], u32) = (&mut rows, 0);
    while let [row, behind @ ..] = left {
        *row = 1 << (at / 8);
        at = at.wrapping_add(1);
        left = behind;
    }
    rows
};

/// The place in a block of each bit of [`by_column`].
static PLACES: [u16; BLOCK] = {
    let mut places = [0; BLOCK];
    let (mut left, mut at): (&mut [u16], u16) = (&mut places, 0);
    while let [place, behind @ ..] = left {
        *place = (at & 7) << 3 | at >> 3;
        at = at.wrapping_add(1);
        left = behind;
    }
    places
};

/// Where in a block there is a wanted byte, as bits: for byte `8 * row + column`, bit `8 * column + row`.
///
/// Rather this than a search for each: they stand close, and to begin a search costs as much as to look at a line. It is
/// written so that it becomes comparisons of vectors: each byte gives the bit of its row, and the rows are laid upon
/// each other.
#[inline(always)]
fn by_column<W: Wanted>(mut bits: [u8; BLOCK]) -> u64 {
    for (byte, row) in bits.iter_mut().zip(&ROWS) {
        *byte = if W::wants(*byte) { *row } else { 0 };
    }
    // Halves upon each other while they are vectors, then the last two rows as numbers.
    let mut rows = bits.as_mut_slice();
    for half in [32, 16] {
        #[expect(clippy::disallowed_methods, reason = "the row is twice as long")]
        let (all, others) = rows.split_at_mut(half);
        for (row, other) in all.iter_mut().zip(others) {
            *row |= *other;
        }
        rows = all;
    }
    let rows = rows.chunks_exact(8).filter_map(|row| row.first_chunk());
    rows.fold(0, |all, row| all | u64::from_le_bytes(*row))
}

/// The bits of a block in the order of its bytes: eight by eight, rows made columns (Warren, *Hacker's Delight*, 7-3).
#[inline]
const fn in_order(bits: u64) -> u64 {
    let change = (bits ^ (bits >> 7)) & 0x00aa_00aa_00aa_00aa;
    let bits = bits ^ change ^ (change << 7);
    let change = (bits ^ (bits >> 14)) & 0x0000_cccc_0000_cccc;
    let bits = bits ^ change ^ (change << 14);
    let change = (bits ^ (bits >> 28)) & 0x0000_0000_f0f0_f0f0;
    bits ^ change ^ (change << 28)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[derive(Clone, Debug)]
    struct Bars;

    impl Wanted for Bars {
        fn wants(byte: u8) -> bool {
            byte == b'|'
        }
    }

    #[test]
    fn every_bit_stands_for_its_byte() {
        for at in 0..BLOCK {
            let mut block = [b' '; BLOCK];
            block[at] = b'|';
            assert_eq!(in_order(by_column::<Bars>(block)), 1 << at, "{at}");
            block[BLOCK - 1 - at] = b'|';
            block[7] = b'|';
            let expected = block.iter().rev().fold(0, |all, b| all << 1 | u64::from(*b == b'|'));
            assert_eq!(in_order(by_column::<Bars>(block)), expected, "{at}");
        }
    }

    fn all<const MOST: usize>(text: &[u8]) -> Vec<usize> {
        let (mut places, mut all) = (Places::<Bars, MOST>::new(text), Vec::new());
        loop {
            all.extend(places.found().map(|at| places.window() + usize::from(*at)));
            places.leave(0);
            if !places.find_more() {
                break;
            }
        }
        let mut one_by_one = Places::<Bars, MOST>::new(text);
        assert!(core::iter::from_fn(|| one_by_one.take()).eq(all.iter().copied()));
        all
    }

    #[test]
    fn no_place_is_lost_between_windows() {
        for length in [0, 1, 63, 64, 65, 511, 512, 513, 1600, 70_000, 200_000] {
            for step in [1, 2, 3, 30, 64, 65, 1000] {
                let mut text = alloc::vec![b'.'; length];
                text.iter_mut().step_by(step).for_each(|byte| *byte = b'|');
                let expected: Vec<_> = (0..length).step_by(step).collect();
                assert!(all::<64>(&text) == expected, "{length} {step}");
                assert!(all::<1024>(&text) == expected, "{length} {step}");
            }
        }
    }
}
