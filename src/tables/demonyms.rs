//! Capitalised words that are nobody's name.

/// Of a country, a people, a faith or a party. Before a title they belong to the role (*the German chancellor*),
/// before a name they are no part of it.
///
/// Limited to the countries and peoples that news copy names often; those that are surnames or given names as often
/// (*French*, *Roman*, *Ireland*) are left in, since they stand last in a name and this is asked of words before it.
pub(super) const DEMONYMS: &[&str] = &[
    "afghan", "african", "african-american", "albanian", "algerian", "american", "arab", "argentine", "argentinian",
    "armenian", "asian", "australian", "austrian", "azerbaijani", "bahraini", "bangladeshi", "belarusian", "belgian",
    "bolivian", "bosnian", "brazilian", "british", "bulgarian", "burmese", "californian", "cambodian", "cameroonian",
    "canadian", "catalan", "catholic", "chechen", "chilean", "chinese", "christian-democrat", "colombian", "congolese",
    "croatian", "cuban", "cypriot", "czech", "danish", "dutch", "ecuadorian", "egyptian", "emirati", "english",
    "eritrean", "estonian", "ethiopian", "european", "filipino", "finnish", "french", "georgian", "german", "ghanaian",
    "greek", "guatemalan", "haitian", "hindu", "honduran", "hungarian", "icelandic", "indian", "indonesian", "iranian",
    "iraqi", "irish", "islamic", "islamist", "israeli", "italian", "ivorian", "jamaican", "japanese", "jewish",
    "jordanian", "kazakh", "kenyan", "korean", "kurdish", "kuwaiti", "kyrgyz", "laotian", "latvian", "lebanese",
    "liberian", "libyan", "lithuanian", "malawian", "malaysian", "malian", "maltese", "maoist", "marxist", "mexican",
    "moldovan", "mongolian", "moroccan", "mozambican", "muslim", "namibian", "nepalese", "nepali", "nicaraguan",
    "nigerian", "nigerien", "north", "northern", "norwegian", "omani", "orthodox", "pakistani", "palestinian",
    "panamanian", "paraguayan", "peruvian", "philippine", "polish", "portuguese", "protestant", "qatari", "romanian",
    "russian", "rwandan", "salvadoran", "saudi", "scottish", "senegalese", "serbian", "shia", "shiite", "sikh",
    "singaporean", "slovak", "slovenian", "somali", "south", "southern", "soviet", "spanish", "sri-lankan", "sudanese",
    "sunni", "swedish", "swiss", "syrian", "taiwanese", "tajik", "tanzanian", "texan", "thai", "tibetan", "tunisian",
    "turkish", "turkmen", "ugandan", "ukrainian", "uruguayan", "uzbek", "venezuelan", "vietnamese", "welsh", "western",
    "yemeni", "zambian", "zimbabwean", "east", "eastern", "west", "central", "nazi", "communist", "tory", "labour",
    "liberal", "gop", "u.s.", "us", "uk", "u.k.", "eu", "e.u.", "un", "u.n.", "nato", "federal", "royal", "national",
];

/// Days and months. (*June* and *April* are given names too: no name is better than a wrong one.)
pub(super) const CALENDAR: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug.",
    "sept.", "oct.", "nov.", "dec.", "christmas", "easter", "ramadan", "eid", "diwali",
];
