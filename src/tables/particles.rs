//! Small words inside a name.

/// Particles of a surname: *van der Berg*, *de Witte*, *bin Rashid*. In capitals too (*Van der Berg*).
///
/// Not *la*, *e*, *y* alone: `tables::names` looks these up only between two other parts of a name.
pub(crate) const PARTICLES: &[&str] = &[
    "af", "al", "ap", "ben", "bin", "bint", "binti", "da", "dal", "das", "de", "degli", "del", "dela", "della", "den",
    "der", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "ní", "ó", "Ó", "ould", "te", "ten", "ter",
    "uí", "van", "vande", "vander", "von", "vom", "y", "zu", "zum", "zur", "'t", "abu", "abd", "um", "umm", "mac",
    "nic", "st.", "ma.", "md.", "mst.", "ole", "ur", "ul", "ud", "binte",
];

/// Behind a surname.
pub(super) const SUFFIXES: &[&str] = &["jr", "jr.", "sr", "ii", "iii", "iv"];

/// Letters behind a name, in this case: what somebody is, and no part of the name.
pub(crate) const POSTNOMINALS: &[&str] = &[
    "KC", "QC", "SC", "SAN", "MBE", "OBE", "CBE", "PhD", "MD", "MP", "MLA", "MLC", "MSP", "MEP", "MCA", "TD", "JP",
    "IAS", "IPS", "Esq",
];

/// Prefixes that a hyphen joins to a surname; the surname is looked for without them: *al-Hadid*, later *Hadid*.
pub(crate) const PREFIXES: &[&str] = &["al", "el", "ul", "ad", "as", "ash", "an", "ar", "at", "az"];
