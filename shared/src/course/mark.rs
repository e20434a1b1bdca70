//! What is known about the blocks of a lesson beside their text: which one is which, and what a translation was made of.

use serde::{Deserialize, Serialize};

/// About one block of a lesson's source. A lesson has one for each of its blocks, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mark {
    /// Unique in the lesson's file; it stays when the block is edited or moved. A translated block has the id of the block
    /// that it translates. Small letters and digits, 16 at most.
    pub id: String,
    /// In a translation: the fingerprint of the original block when this was written or last confirmed. None where the
    /// block translates nothing, or nobody has said that it fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
}
