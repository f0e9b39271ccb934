//! What stands in a photo credit beside agencies and people.
