//! Who is in the foreground, and how much: the more prominent the place in the sentence and the nearer, the more.

use alloc::vec::Vec;

use super::role::Gender;
use super::run::SUBJECT;

/// How many are remembered.
const MOST: usize = 16;
/// Of one point of weight, so that a fall by a part of it leaves no rest.
const POINT: u32 = 64;
/// More than this nobody is in the foreground, however often he was named.
const HIGHEST: u32 = 14 * POINT;
/// Less than this is forgotten.
const LEAST: u32 = POINT / 2;
/// So many paragraphs further on it is forgotten anyway.
const REACH: u32 = 16;
/// How much one who spoke is in the foreground, at least, before it fades.
const SPOKE: u32 = POINT;

/// Who is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Known(u32),
    /// Somebody without a name, by a number.
    Unnamed(u32),
}

/// What can be meant by which pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    Body,
    /// *residents*: neither he nor she.
    Group,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct One {
    pub(super) who: Who,
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
    pub(super) value: u32,
    pub(super) block: u32,
    pub(super) spoke: bool,
    /// He was a subject when he was named last.
    pub(super) main: bool,
}

/// Those in the foreground.
#[derive(Clone, Debug, Default)]
pub(super) struct Focus {
    list: Vec<One>,
}

impl One {
    /// How much he is in the foreground in a paragraph: half as much for each that lies between.
    fn value(&self, block: u32) -> u32 {
        let between = block.saturating_sub(self.block);
        if between > REACH {
            return 0;
        }
        let value = (0..between).fold(self.value, |value, _| value / 2);
        if self.spoke {
            // Who spoke last is meant though much is told in between.
            return value.max((0..between).fold(SPOKE, |value, _| value.saturating_sub(value / 5)));
        }
        if value < LEAST { 0 } else { value }
    }
}

impl Focus {
    pub(super) fn clear(&mut self) {
        self.list.clear();
    }

    /// Somebody is named, in this paragraph.
    pub(super) fn push(&mut self, mut one: One, weight: u32, block: u32) {
        let old = self.list.iter().position(|old| old.who == one.who);
        let value = old.and_then(|old| self.list.get(old)).map_or(0, |old| old.value(block));
        one.main = weight >= SUBJECT;
        let weight = weight.saturating_mul(POINT);
        // Who is named again and again is not more and more in the foreground.
        one.value = value.max(weight).saturating_add(value.min(weight) / 4).min(HIGHEST);
        one.block = block;
        one.spoke |= old.and_then(|old| self.list.get(old)).is_some_and(|old| old.spoke);
        match old {
            Some(old) => {
                #[expect(clippy::disallowed_methods, reason = "its place was found in the list")]
                self.list.remove(old);
            }
            None if self.list.len() >= MOST => {
                let least =
                    self.list.iter().enumerate().min_by_key(|(_, one)| one.value(block)).map(|(index, _)| index);
                #[expect(clippy::disallowed_methods, reason = "the list is full")]
                self.list.remove(least.unwrap_or(0));
            }
            None => {}
        }
        self.list.push(one);
    }

    /// Those who may be meant in a paragraph, the one named last first, with how much each is in the foreground.
    pub(super) fn iter(&self, block: u32) -> impl Iterator<Item = (&One, u32)> {
        self.list.iter().rev().map(move |one| (one, one.value(block))).filter(|(_, value)| *value > 0)
    }

    pub(super) fn value(&self, who: Who, block: u32) -> u32 {
        self.list.iter().find(|one| one.who == who).map_or(0, |one| one.value(block))
    }
}

pub(super) const fn one(who: Who, sort: Sort, gender: Option<Gender>) -> One {
    One { who, sort, gender, value: 0, block: 0, spoke: false, main: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_prominent_stays_longer() {
        let mut focus = Focus::default();
        let person = |id| one(Who::Known(id), Sort::Person, None);
        focus.push(person(1), 8, 0);
        focus.push(person(2), 2, 0);
        assert!(focus.value(Who::Known(1), 1) > focus.value(Who::Known(2), 0));
        assert_eq!(focus.iter(3).count(), 1);
        assert_eq!(focus.iter(20).count(), 0);
        for id in 3..40 {
            focus.push(person(id), 3, 0);
        }
        assert!(focus.list.len() <= MOST && focus.value(Who::Known(1), 0) > 0);
    }
}
