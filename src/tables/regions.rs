//! Regions: what stands behind a place to say which one.

use super::lookup::{holds, holds_exactly};

/// Whether `name` is a country, a state or province, or an abbreviation of one.
///
/// The last of several decides (`Oklahoma, USA`), and words that narrow a region do not count
/// (`northern Nigeria`, `Occupied West Bank`).
pub(crate) fn is_region(name: &str) -> bool {
    let last = name.rsplit(',').next().unwrap_or(name).trim();
    let last = match last.split_once(' ') {
        Some((first, rest)) if holds(NARROWING, first) && !holds(REGIONS, last) => rest.trim_start(),
        _ => last,
    };
    holds_exactly(ABBREVIATIONS, last)
        || holds(REGIONS, last)
        || last.strip_suffix('.').is_some_and(|name| holds(REGIONS, name))
}

/// Whether `word` narrows the region that follows it, and may be in lower case.
pub(crate) fn narrows(word: &str) -> bool {
    holds(NARROWING, word)
}

/// Countries and territories by the names that news gives them, and the states and provinces of the
/// countries whose news leaves the country out: the United States, Canada, Australia, India, some of
/// Pakistan and Malaysia. Other provinces come with their country, which then decides.
#[rustfmt::skip]
static REGIONS: &[&str] = &[
    "abkhazia", "afghanistan", "ajk", "alabama", "alaska", "albania", "alberta", "algeria", "american samoa",
    "andhra pradesh", "andorra", "angola", "antigua and barbuda", "argentina", "arizona", "arkansas", "armenia",
    "arunachal pradesh", "assam", "australia", "austria", "azad kashmir", "azerbaijan", "bahamas", "bahrain",
    "balearic islands", "balochistan", "bangladesh", "barbados", "bavaria", "belarus", "belgium", "belize", "benin",
    "bermuda", "bhutan", "bihar", "bolivia", "bosnia", "bosnia and herzegovina", "bosnia-herzegovina", "botswana",
    "brazil", "british columbia", "brunei", "bulgaria", "burkina faso", "burma", "burundi", "california", "cambodia",
    "cameroon", "canada", "canary islands", "cape verde", "catalonia", "cayman islands", "central african republic",
    "chad", "chechnya", "chhattisgarh", "chile", "china", "colombia", "colorado", "comoros", "congo", "connecticut",
    "corsica", "costa rica", "cote d'ivoire", "crimea", "croatia", "cuba", "cyprus", "czech republic", "czechia",
    "côte d'ivoire", "dagestan", "darfur", "delaware", "democratic republic of congo", "denmark",
    "district of columbia", "djibouti", "dominica", "dominican republic", "dr congo", "drc", "east jerusalem",
    "east timor", "ecuador", "egypt", "el salvador", "england", "equatorial guinea", "eritrea", "estonia", "eswatini",
    "ethiopia", "faroe islands", "fiji", "finland", "florida", "france", "french guiana", "french polynesia", "gabon",
    "gambia", "gaza", "gaza strip", "georgia", "germany", "ghana", "gibraltar", "goa", "golan heights", "greece",
    "greenland", "grenada", "guadeloupe", "guam", "guatemala", "guinea", "guinea-bissau", "gujarat", "guyana",
    "haiti", "haryana", "hawaii", "himachal pradesh", "honduras", "hong kong", "hungary", "iceland", "idaho",
    "illinois", "india", "indiana", "indonesia", "inner mongolia", "iowa", "iran", "iraq", "ireland", "isle of man",
    "israel", "italy", "ivory coast", "jamaica", "jammu", "jammu and kashmir", "japan", "jersey", "jharkhand",
    "johor", "jordan", "kansas", "karnataka", "kashmir", "kazakhstan", "kentucky", "kenya", "kerala",
    "khyber pakhtunkhwa", "kiribati", "korea", "kosovo", "kurdistan", "kuwait", "kyrgyzstan", "ladakh", "laos",
    "latvia", "lebanon", "lesotho", "liberia", "libya", "liechtenstein", "lithuania", "louisiana", "luxembourg",
    "macau", "macedonia", "madagascar", "madhya pradesh", "maharashtra", "maine", "malawi", "malaysia", "maldives",
    "mali", "malta", "manipur", "manitoba", "marshall islands", "martinique", "maryland", "massachusetts",
    "mauritania", "mauritius", "meghalaya", "mexico", "michigan", "micronesia", "minnesota", "mississippi",
    "missouri", "mizoram", "moldova", "monaco", "mongolia", "montana", "montenegro", "morocco", "mozambique",
    "myanmar", "nagaland", "nagorno-karabakh", "namibia", "nauru", "nebraska", "nepal", "netherlands", "nevada",
    "new brunswick", "new caledonia", "new hampshire", "new jersey", "new mexico", "new south wales", "new york",
    "new zealand", "newfoundland", "newfoundland and labrador", "nicaragua", "niger", "nigeria", "north carolina",
    "north dakota", "north korea", "north macedonia", "northern cyprus", "northern ireland", "northern territory",
    "northwest territories", "norway", "nova scotia", "nunavut", "occupied kashmir", "odisha", "ohio", "oklahoma",
    "oman", "ontario", "oregon", "orissa", "pakistan", "palau", "palestine", "panama", "papua new guinea", "paraguay",
    "pennsylvania", "peru", "philippines", "poland", "portugal", "prince edward island", "puerto rico", "punjab",
    "qatar", "quebec", "queensland", "quintana roo", "québec", "rajasthan", "republic of congo", "rhode island",
    "romania", "russia", "rwanda", "sabah", "samoa", "sarawak", "sardinia", "saskatchewan", "saudi arabia", "saxony",
    "scotland", "selangor", "senegal", "serbia", "seychelles", "siberia", "sicily", "sierra leone", "sikkim", "sindh",
    "singapore", "slovakia", "slovenia", "solomon islands", "somalia", "somaliland", "south africa",
    "south australia", "south carolina", "south dakota", "south korea", "south ossetia", "south sudan", "spain",
    "sri lanka", "sudan", "suriname", "sweden", "switzerland", "syria", "taiwan", "tajikistan", "tamil nadu",
    "tanzania", "tasmania", "telangana", "tennessee", "texas", "thailand", "the bahamas", "the gambia",
    "the netherlands", "the philippines", "tibet", "tigray", "timor-leste", "togo", "tonga", "transnistria",
    "trinidad", "trinidad and tobago", "tripura", "tunisia", "turkey", "turkiye", "turkmenistan", "tuscany", "tuvalu",
    "türkiye", "u.k.", "u.s.", "u.s. virgin islands", "u.s.a.", "uae", "uganda", "uk", "ukraine",
    "united arab emirates", "united kingdom", "united states", "united states of america", "uruguay", "us", "usa",
    "utah", "uttar pradesh", "uttarakhand", "uzbekistan", "vanuatu", "vatican", "venezuela", "vermont", "victoria",
    "viet nam", "vietnam", "virgin islands", "virginia", "wales", "washington", "washington state", "west bank",
    "west bengal", "west papua", "west virginia", "western australia", "western sahara", "wisconsin", "wyoming",
    "xinjiang", "yemen", "yukon", "zambia", "zimbabwe",
];

/// Their abbreviations, as they are spelt: those of style books (`Wis.`), and the postal codes, which are
/// words if they are not in capitals (`IN`, `OR`, `ME`).
#[rustfmt::skip]
static ABBREVIATIONS: &[&str] = &[
    "AB", "ACT", "AK", "AL", "AR", "AZ", "Ala.", "Alta.", "Ariz.", "Ark.", "B.C.", "BC", "CA", "CO", "CT", "Cal.",
    "Calif.", "Colo.", "Conn.", "D.C.", "DC", "DE", "Del.", "FL", "Fla.", "GA", "GB", "Ga.", "HI", "HP", "IA", "ID",
    "IL", "IN", "Ida.", "Ill.", "Ind.", "J&K", "KP", "KPK", "KS", "KY", "Kan.", "Kans.", "Ky.", "LA", "La.", "MA",
    "MB", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT", "Man.", "Mass.", "Md.", "Me.", "Mich.", "Minn.", "Miss.",
    "Mo.", "Mont.", "N.B.", "N.C.", "N.D.", "N.H.", "N.J.", "N.L.", "N.M.", "N.S.", "N.S.W.", "N.W.T.", "N.Y.", "NB",
    "NC", "ND", "NE", "NH", "NJ", "NL", "NM", "NS", "NSW", "NT", "NV", "NY", "Neb.", "Nebr.", "Nev.", "Nfld.", "OH",
    "OK", "ON", "OR", "Okla.", "Ont.", "Ore.", "Oreg.", "P.E.I.", "P.R.", "PA", "PEI", "PR", "Pa.", "Penn.", "QC",
    "QLD", "Qld", "Que.", "R.I.", "RI", "S.C.", "S.D.", "SC", "SD", "SK", "Sask.", "TAS", "TN", "TX", "Tas", "Tenn.",
    "Tex.", "UP", "UT", "VA", "VIC", "VT", "Va.", "Vic", "Vt.", "W. Va.", "W.Va.", "WA", "WI", "WV", "WY", "Wash.",
    "Wis.", "Wisc.", "Wyo.", "YT",
];

/// Words that narrow a region. Compass points and the few others that agencies put there.
#[rustfmt::skip]
static NARROWING: &[&str] = &[
    "central", "coastal", "east", "eastern", "indian-administered", "israeli-occupied", "near", "north", "northeast",
    "northeastern", "northern", "northwest", "northwestern", "occupied", "rural", "south", "southeast",
    "southeastern", "southern", "southwest", "southwestern", "upstate", "west", "western",
];

#[cfg(test)]
mod tests {
    use super::super::lookup::assert_sorted;
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert_sorted(REGIONS);
        assert_sorted(NARROWING);
        assert!(ABBREVIATIONS.is_sorted());
    }

    #[test]
    fn regions() {
        for name in [
            "Afghanistan",
            "INDIA",
            "Wis.",
            "W.Va.",
            "IL",
            "Oklahoma, USA",
            "northern Nigeria",
            "Occupied West Bank",
            "South Africa",
        ] {
            assert!(is_region(name), "{name}");
        }
        for name in ["", "In", "or", "Low", "northern", "R-Wis.", "Labour"] {
            assert!(!is_region(name), "{name}");
        }
    }
}
