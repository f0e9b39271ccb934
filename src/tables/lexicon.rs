//! The words that say who speaks, in one table: what each may be.

use super::class::{self, Class};
use super::cues::VERBS;
use super::words::WORDS;

/// How many words the tables hold, doubles included.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const LEN: usize = {
    let mut len = VERBS.len() * 5;
    let mut i = 0;
    while i < WORDS.len() {
        len += WORDS[i].1.len();
        i += 1;
    }
    len
};

/// Longer words are in no table.
const LONGEST: usize = 18;
const SLOTS: usize = 8192;

/// An open-addressed hash table, made by the compiler.
struct Table {
    words: [(&'static str, Class); LEN],
    slots: [u16; SLOTS],
}

static TABLE: Table = table();

const FORMS: [Class; 5] = [class::BASE, class::THIRD, class::PAST, class::PART, class::ING];

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn slot(word: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut i = 0;
    while i < word.len() {
        hash = (hash ^ word[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    ((hash ^ (hash >> 15)) as usize) % SLOTS
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn insert(mut table: Table, len: usize, word: &'static str, class: Class) -> (Table, usize) {
    let mut at = slot(word.as_bytes());
    loop {
        let entry = table.slots[at] as usize;
        if entry == 0 {
            table.words[len] = (word, class);
            table.slots[at] = len as u16 + 1;
            return (table, len + 1);
        }
        if same(table.words[entry - 1].0.as_bytes(), word.as_bytes()) {
            table.words[entry - 1].1 |= class;
            return (table, len);
        }
        at = (at + 1) % SLOTS;
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, where a slip is an error of compilation"
)]
const fn table() -> Table {
    let mut table = Table { words: [("", 0); LEN], slots: [0; SLOTS] };
    let mut len = 0;
    let mut i = 0;
    while i < VERBS.len() {
        let mut form = 0;
        while form < 5 {
            (table, len) = insert(table, len, VERBS[i].forms[form], VERBS[i].class | FORMS[form]);
            form += 1;
        }
        i += 1;
    }
    i = 0;
    while i < WORDS.len() {
        let mut k = 0;
        while k < WORDS[i].1.len() {
            (table, len) = insert(table, len, WORDS[i].1[k], WORDS[i].0);
            k += 1;
        }
        i += 1;
    }
    table
}

/// What `word` may be; nothing if it is in no table. Its first letter may be a capital, in ASCII.
pub(crate) fn classes(word: &str) -> Class {
    let bytes = word.as_bytes();
    if bytes.len() > LONGEST {
        return 0;
    }
    let mut lower = [0_u8; LONGEST];
    let mut hash: u32 = 0x811c_9dc5;
    for (i, (to, from)) in lower.iter_mut().zip(bytes).enumerate() {
        *to = if i == 0 { from.to_ascii_lowercase() } else { *from };
        hash = (hash ^ u32::from(*to)).wrapping_mul(0x0100_0193);
    }
    let Some(lower) = lower.get(..bytes.len()) else { return 0 };
    let mut at = ((hash ^ (hash >> 15)) as usize) % SLOTS;
    while let Some(entry) = TABLE.slots.get(at).and_then(|slot| usize::from(*slot).checked_sub(1)) {
        match TABLE.words.get(entry) {
            Some((known, class)) if known.as_bytes() == lower => return *class,
            Some(_) => at = at.wrapping_add(1) % SLOTS,
            None => break,
        }
    }
    0
}
