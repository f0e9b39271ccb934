//! Honorifics: what stands right before a name, is no part of it, and is no office either.

/// Only before the name of a woman.
pub(super) const WOMEN: &[&str] = &[
    "mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "mme", "lady", "dame", "smt", "smt.", "sra.", "frau",
    "sheikha", "daw", "ibu", "begum", "puan", "hajah", "hajia", "sister", "kumari", "datin", "señora", "signora",
];

/// Only before the name of a man.
pub(super) const MEN: &[&str] = &[
    "mr", "mr.", "sir", "lord", "shri", "sri", "sr.", "herr", "haji", "hajj", "alhaji", "sheikh", "shaikh", "sheik",
    "shaykh", "encik", "datuk", "señor", "signor", "monsieur", "fr", "fr.", "brother", "messrs", "messrs.", "thakur",
    "chaudhry", "maulana", "mufti", "moulana", "swami", "ustad", "sayyid", "u", "bapak",
];

/// Before either.
pub(super) const BOTH: &[&str] = &[
    "dr",
    "seri",
    "tengku",
    "tunku",
    "cde",
    "adv",
    "dr.",
    "rev",
    "rev.",
    "reverend",
    "hon",
    "hon.",
    "honourable",
    "honorable",
    "comrade",
    "engr",
    "engr.",
    "tan",
    "dato",
    "dato'",
    "dato’",
    "tun",
    "barr",
    "barr.",
    "st",
    "st.",
    "saint",
    "mx",
    "mx.",
    "excellency",
    "barrister",
    "adv.",
    "er.",
    "ing.",
    "dott.",
    "hrh",
];
