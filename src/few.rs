//! A handful of values in place, so that an article's header or dateline needs no allocation of its own.

/// Up to `N` values, without allocation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Few<T, const N: usize> {
    /// Behind the values there are copies of the first.
    items: Option<[T; N]>,
    len: u8,
}

impl<T: Copy, const N: usize> Few<T, N> {
    pub(crate) const fn new() -> Self {
        Self { items: None, len: 0 }
    }

    /// One value.
    pub(crate) const fn of(item: T) -> Self {
        Self { items: Some([item; N]), len: 1 }
    }

    /// Adds `item`; `false` if there is no room for it.
    #[must_use]
    pub(crate) fn push(&mut self, item: T) -> bool {
        let len = usize::from(self.len);
        match self.items.get_or_insert([item; N]).get_mut(len) {
            Some(place) => {
                *place = item;
                self.len = self.len.saturating_add(1);
                true
            }
            None => false,
        }
    }

    fn as_slice(&self) -> &[T] {
        self.items.as_ref().and_then(|items| items.get(..self.len())).unwrap_or(&[])
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = T> + use<T, N> {
        self.items.into_iter().flatten().take(self.len())
    }

    pub(crate) fn map<U: Copy>(self, change: impl FnMut(T) -> U) -> Few<U, N> {
        self.as_slice().iter().copied().map(change).collect()
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

impl<T: Copy + PartialEq, const N: usize> PartialEq for Few<T, N> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Copy + Eq, const N: usize> Eq for Few<T, N> {}

impl<T: Copy, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

/// Up to `N` values that are no mere copies, without allocation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Several<T, const N: usize>([Option<T>; N]);

impl<T: Clone, const N: usize> Several<T, N> {
    /// Each of `few`, changed.
    pub(crate) fn of<S: Copy>(few: Few<S, N>, change: impl FnMut(S) -> T) -> Self {
        let mut items = few.iter().map(change);
        Self(core::array::from_fn(|_| items.next()))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = T> + use<T, N> {
        self.0.clone().into_iter().flatten()
    }

    pub(crate) fn map<U>(self, mut change: impl FnMut(T) -> U) -> Several<U, N> {
        Several(self.0.map(|item| item.map(&mut change)))
    }
}
