//! The words that the grammar goes by, as data.

pub(crate) mod agencies;
pub(crate) mod desk;
pub(crate) mod lookup;
pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod regions;
