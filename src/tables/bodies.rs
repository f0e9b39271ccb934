//! Bodies and places: the last word of a name that is nobody's.

/// A name that ends so is that of a body: *Health Ministry*, *Halden Bank*.
///
/// Limited to nouns that are hardly ever surnames.
pub(super) const BODIES: &[&str] = &[
    "academy", "administration", "agency", "air", "airlines", "airways", "alliance", "army", "assembly",
    "association", "authority", "bank", "board", "brotherhood", "brothers", "bureau", "campaign", "capital", "caucus",
    "center", "centre", "chamber", "club", "coalition", "college", "command", "commission", "committee",
    "community", "company", "compact", "confederation", "conference", "congress", "consortium", "corp", "corp.",
    "corporation", "corps", "council", "court", "daily", "delegation", "department", "diocese", "directorate",
    "division", "electric", "embassy", "energy", "enterprise", "enterprises", "exchange", "express", "faculty",
    "federation", "fleet", "force", "forces", "forum", "foundation", "front", "fund", "gazette", "government",
    "group", "guard", "guards", "herald", "holding", "holdings", "hospital", "house", "inc", "inc.", "industries",
    "institute", "institution", "insurance", "international", "journal", "laboratory", "league", "legislature", "limited",
    "llc", "ltd", "ltd.", "mail", "media", "ministry", "mission", "motors", "movement", "museum", "nations", "navy",
    "network", "news", "newspaper", "observatory", "office", "oil", "organisation", "organization", "palace",
    "parliament", "partners", "partnership", "party", "plc", "police", "post", "presidency", "press", "project",
    "prosecution", "radio", "railway", "railways", "reserve", "school", "secretariat", "securities", "senate",
    "service", "services", "society", "states", "studio", "studios", "syndicate", "systems", "team",
    "technologies", "television", "times", "treasury", "tribunal", "tribune", "trust", "tv", "union", "unit",
    "university", "world", "magazine", "initiative", "kingdom", "republic", "unicef",
    "charity", "squad", "crescent", "monitor", "protocol", "agreement",
    "doctrine", "supporters", "voters", "republicans", "democrats", "conservatives", "officials",
];

/// A name that ends so is that of a place or a thing: *Trump Tower*, *Low Street*.
pub(super) const PLACES: &[&str] = &[
    "airport", "arena", "avenue", "award", "beach", "bridge", "building", "cathedral", "cemetery", "city",
    "county", "dam", "desert", "district", "festival",
    "harbor", "harbour", "heights", "highway", "hotel", "islands", "library",
    "memorial", "mine", "mosque", "mountains", "ocean", "peninsula", "plaza", "prison",
    "prize", "province", "region", "resort", "river", "square", "stadium", "station", "strait", "street",
    "summit", "terminal", "territory", "theater", "theatre", "tower", "towers", "township",
    "valley", "village", "zone", "era", "report", "speech", "debate", "show",
];
