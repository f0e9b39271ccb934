//! A handful of values in place, so that an article's header or dateline needs no allocation of its own.

/// Up to `N` values, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Few<T, const N: usize> {
    items: [Option<T>; N],
}

impl<T: Copy, const N: usize> Few<T, N> {
    pub(crate) const fn new() -> Self {
        Self { items: [None; N] }
    }

    /// Adds `item`; `false` if there is no room for it.
    #[must_use]
    pub(crate) fn push(&mut self, item: T) -> bool {
        match self.items.iter_mut().find(|place| place.is_none()) {
            Some(place) => {
                *place = Some(item);
                true
            }
            None => false,
        }
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = T> + use<T, N> {
        // They are the first ones.
        self.items.into_iter().map_while(|item| item)
    }

    pub(crate) fn map<U>(self, mut change: impl FnMut(T) -> U) -> Few<U, N> {
        let mut items = [const { None }; N];
        for (place, item) in items.iter_mut().zip(self.iter()) {
            *place = Some(change(item));
        }
        Few { items }
    }

    pub(crate) fn len(&self) -> usize {
        self.iter().count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.first().is_none_or(Option::is_none)
    }
}

impl<T: Copy, const N: usize> FromIterator<T> for Few<T, N> {
    /// The first `N` of them.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items = items.into_iter();
        Self { items: core::array::from_fn(|_| items.next()) }
    }
}

impl<T: Copy, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::new()
    }
}
