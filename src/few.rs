//! A handful of values in place, so that an article's header or dateline needs no allocation of its own.

/// Up to `N` values, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Few<T, const N: usize> {
    items: [Option<T>; N],
    len: u8,
}

impl<T: Copy, const N: usize> Few<T, N> {
    pub(crate) const fn new() -> Self {
        Self { items: [None; N], len: 0 }
    }

    /// Adds `item`; `false` if there is no room for it.
    #[must_use]
    pub(crate) fn push(&mut self, item: T) -> bool {
        let Some(place) = self.items.get_mut(usize::from(self.len)) else { return false };
        *place = Some(item);
        self.len = self.len.saturating_add(1);
        true
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = T> + use<T, N> {
        // They are the first ones.
        self.items.into_iter().map_while(|item| item)
    }

    pub(crate) fn map<U>(self, mut change: impl FnMut(T) -> U) -> Few<U, N> {
        let mut items = [const { None }; N];
        for (place, item) in items.iter_mut().zip(&self.items).take(self.len()) {
            *place = item.map(&mut change);
        }
        Few { items, len: self.len }
    }

    /// Whether `is_one` holds of any of them.
    pub(crate) fn any(&self, mut is_one: impl FnMut(T) -> bool) -> bool {
        self.items.iter().take(self.len()).any(|item| item.is_some_and(&mut is_one))
    }

    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl<T: Copy, const N: usize> FromIterator<T> for Few<T, N> {
    /// The first `N` of them.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut few = Self::new();
        for item in items {
            if !few.push(item) {
                break;
            }
        }
        few
    }
}

impl<T: Copy, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::new()
    }
}
