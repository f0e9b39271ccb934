//! Parts that no longer need the text they were read from.

use alloc::vec::Vec;

use crate::few::Several;
use crate::span::Text;

/// What can be made independent of the text that was read.
pub(crate) trait Part {
    type Owned;
    fn owned(self) -> Self::Owned;
}

impl Part for Text<'_> {
    type Owned = Text<'static>;
    fn owned(self) -> Text<'static> {
        self.into_owned()
    }
}

impl<T: Part> Part for Option<T> {
    type Owned = Option<T::Owned>;
    fn owned(self) -> Self::Owned {
        self.map(T::owned)
    }
}

impl<T: Part> Part for Vec<T> {
    type Owned = Vec<T::Owned>;
    fn owned(self) -> Self::Owned {
        self.into_iter().map(T::owned).collect()
    }
}

impl<T: Part + Clone, const N: usize> Part for Several<T, N> {
    type Owned = Several<T::Owned, N>;
    fn owned(self) -> Self::Owned {
        self.map(T::owned)
    }
}

/// `into_owned` of a part: of its parts, and of what holds no text.
macro_rules! into_owned {
    ($part:ident { $($of:ident),* $(; $($plain:ident),*)? }) => {
        impl $part<'_> {
            /// The same, independent of the text that was read.
            #[must_use]
            pub fn into_owned(self) -> $part<'static> {
                $part { $($of: $crate::model::owned::Part::owned(self.$of),)* $($($plain: self.$plain,)*)? }
            }
        }

        impl $crate::model::owned::Part for $part<'_> {
            type Owned = $part<'static>;
            fn owned(self) -> $part<'static> {
                self.into_owned()
            }
        }
    };
}
pub(crate) use into_owned;
