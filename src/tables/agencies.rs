//! News agencies.
pub(crate) fn is_agency(_name: &str) -> bool {
    false
}
