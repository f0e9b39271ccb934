//! What one paragraph leaves the next: who spoke last, and whether more of their words may follow.

use crate::model::{AttributionData, Construction};

/// What is known when a block begins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Carry {
    /// The last attribution of speech.
    pub(super) last: Option<AttributionData>,
    /// The number (in the list) of the block it stood in.
    pub(super) block: usize,
}

/// The same speaker and cue, carried on.
pub(super) fn carried(from: AttributionData) -> AttributionData {
    AttributionData { construction: Construction::Carried, ..from }
}
