//! Cities that are known without a region, a date or an agency.

use super::lookup::Words;

/// Whether `name`, in any case, is a city that stands alone in datelines.
pub(crate) fn is_city(name: &str) -> bool {
    CITIES.hold(name)
}

/// Whether `name` is such a city, but as often a person's name or a plain word.
pub(crate) fn is_doubtful_city(name: &str) -> bool {
    DOUBTFUL.hold(name)
}

/// City names that house styles let stand alone in a dateline, without a state or country: capitals,
/// the cities of the usual style books, and the larger cities of countries whose papers write `CITY:`
/// and nothing else. These are just the datelines that carry no other evidence (`DUBLIN —`, `KARACHI:`), and
/// in news without agency marks they are the greater part, which is why the table earns its few
/// kilobytes. A smaller place comes with its region, a date or an agency, and needs no table; countries
/// are left out, for `India:` is how a headline begins, not a dateline.
#[rustfmt::skip]
static CITIES: Words = Words::new(&[
    "abbottabad", "aberdeen", "abidjan", "abu dhabi", "abuja", "acapulco", "accra", "addis ababa", "adelaide", "aden",
    "agartala", "agra", "ahmedabad", "aizawl", "ajman", "albuquerque", "aleppo", "algiers", "allahabad", "almaty",
    "alor setar", "amman", "amritsar", "amsterdam", "anaheim", "anchorage", "ankara", "ankeny", "annapolis",
    "antalya", "antananarivo", "antwerp", "arequipa", "ashgabat", "asmara", "astana", "asuncion", "asunción",
    "athens", "atlanta", "atlantic city", "auckland", "aurangabad", "ayodhya", "baghdad", "bahawalpur", "baku",
    "baltimore", "bamako", "banda aceh", "bandar seri begawan", "bandung", "bangalore", "bangkok", "bangui", "banjul",
    "barcelona", "basel", "basra", "basseterre", "baton rouge", "beijing", "beirut", "belfast", "belgrade",
    "belmopan", "belo horizonte", "bengaluru", "benghazi", "berlin", "bern", "berne", "bethlehem", "bhopal",
    "bhubaneswar", "bilbao", "biratnagar", "bishkek", "bismarck", "bissau", "bloemfontein", "bogota", "bogotá",
    "boise", "bologna", "bonn", "bordeaux", "boston", "brasilia", "brasília", "bratislava", "brazzaville", "bremen",
    "bridgetown", "brisbane", "brno", "brussels", "bucharest", "budapest", "buenos aires", "bujumbura", "bukavu",
    "bulawayo", "busan", "cairo", "calcutta", "calgary", "canberra", "cancun", "cancún", "cape town", "caracas",
    "cardiff", "carson city", "casablanca", "castries", "cayenne", "cebu city", "chandigarh", "charleston",
    "chattogram", "chengdu", "chennai", "cheyenne", "chiang mai", "chicago", "chisinau", "chittagong", "chișinău",
    "chongqing", "christchurch", "cincinnati", "ciudad juarez", "ciudad juárez", "coimbatore", "cologne", "colombo",
    "conakry", "copenhagen", "cox's bazar", "curitiba", "cusco", "cuttack", "cyberjaya", "córdoba", "da nang",
    "dakar", "dalian", "damascus", "dammam", "dar es salaam", "davao city", "dehradun", "delhi", "denpasar",
    "dera ismail khan", "des moines", "detroit", "dhaka", "dhanbad", "dili", "diyarbakir", "djibouti", "dodoma",
    "doha", "donetsk", "dortmund", "dresden", "dubai", "dublin", "duesseldorf", "dunedin", "durban", "dushanbe",
    "dusseldorf", "düsseldorf", "edinburgh", "edmonton", "el fasher", "el paso", "erbil", "faisalabad", "fallujah",
    "faridabad", "fort worth", "frankfurt", "freetown", "fresno", "fujairah", "fukuoka", "fukushima", "funafuti",
    "gaborone", "galle", "gandhinagar", "gangtok", "gaza", "gaza city", "gaziantep", "gdansk", "gdańsk", "geneva",
    "genoa", "george town", "ghaziabad", "ghent", "gilgit", "glasgow", "gold coast", "goma", "gothenburg", "graz",
    "guadalajara", "guangzhou", "guatemala city", "guayaquil", "gujranwala", "gujrat", "guntur", "gurgaon",
    "gurugram", "guwahati", "gwadar", "gwalior", "haifa", "haiphong", "halifax", "hamburg", "hangzhou", "hanoi",
    "harare", "harbin", "harrisburg", "hartford", "havana", "helsinki", "herat", "hiroshima", "ho chi minh city",
    "hobart", "hodeidah", "homs", "hong kong", "honiara", "honolulu", "hualien", "hubballi", "hyderabad", "ibadan",
    "idlib", "imphal", "incheon", "indianapolis", "indore", "innsbruck", "ipoh", "islamabad", "istanbul", "itanagar",
    "izmir", "jabalpur", "jaffna", "jaipur", "jakarta", "jalalabad", "jalandhar", "jammu", "jamshedpur", "jeddah",
    "jefferson city", "jenin", "jerusalem", "jodhpur", "johannesburg", "johor bahru", "johor baru", "juba", "juneau",
    "kabul", "kampala", "kandahar", "kandy", "kano", "kanpur", "kansas city", "kaohsiung", "karachi", "karbala",
    "kathmandu", "khan younis", "kharkiv", "khartoum", "kherson", "khulna", "kiev", "kigali", "kingstown", "kinshasa",
    "kirkuk", "kisumu", "kobe", "kochi", "kohima", "kolkata", "kota baru", "kota bharu", "kota kinabalu", "kozhikode",
    "krakow", "kuala lumpur", "kuala terengganu", "kuantan", "kuching", "kumasi", "kunduz", "kunming", "kuwait city",
    "kyiv", "kyoto", "la paz", "lagos", "lahore", "lansing", "larkana", "las vegas", "lashkar gah", "lausanne",
    "leeds", "leipzig", "lhasa", "libreville", "lilongwe", "lima", "lisbon", "little rock", "liverpool", "ljubljana",
    "lome", "lomé", "london", "los angeles", "louisville", "luanda", "lubumbashi", "lucknow", "ludhiana", "lugano",
    "lusaka", "luxembourg", "lviv", "lyon", "macau", "madrid", "madurai", "maiduguri", "majuro", "malabo", "malaga",
    "malmo", "malmö", "malé", "managua", "manama", "manaus", "manchester", "mandalay", "mangaluru", "manila",
    "maputo", "maracaibo", "mardan", "mariupol", "marseille", "maseru", "mashhad", "mazar-i-sharif", "mbabane",
    "mecca", "medan", "medellin", "medellín", "medina", "meerut", "mekelle", "melaka", "melbourne", "memphis",
    "mexico city", "miami", "milan", "milwaukee", "minneapolis", "minsk", "miri", "mirpur", "misrata", "mogadishu",
    "mohali", "mombasa", "monrovia", "monterrey", "montevideo", "montpelier", "montreal", "montréal", "moroni",
    "moscow", "mosul", "multan", "mumbai", "munich", "muscat", "muzaffarabad", "mysore", "mysuru", "málaga",
    "n'djamena", "nablus", "nagoya", "nagpur", "naha", "nairobi", "najaf", "nanjing", "naples", "nashik", "nashville",
    "navi mumbai", "nay pyi taw", "naypyidaw", "naypyitaw", "new delhi", "new orleans", "new york", "new york city",
    "niamey", "nicosia", "noida", "nottingham", "nouakchott", "noumea", "novosibirsk", "nuku'alofa", "nur-sultan",
    "oakland", "odesa", "odessa", "oklahoma city", "omaha", "omdurman", "osaka", "oslo", "ottawa", "ouagadougou",
    "palermo", "palikir", "panaji", "panama city", "paramaribo", "paris", "patiala", "patna", "pattaya", "penang",
    "perth", "peshawar", "petaling jaya", "philadelphia", "phnom penh", "phuket", "pittsburgh", "podgorica",
    "pokhara", "port au prince", "port elizabeth", "port harcourt", "port louis", "port moresby", "port of spain",
    "port stanley", "port sudan", "port vila", "port-au-prince", "porto", "porto alegre", "porto-novo", "poznan",
    "prague", "praia", "prayagraj", "pretoria", "pristina", "puducherry", "pune", "putrajaya", "pyongyang", "qingdao",
    "quebec city", "quetta", "quezon city", "quito", "rabat", "rafah", "raipur", "rajkot", "rajshahi", "raleigh",
    "ramallah", "ranchi", "rangoon", "ras al khaimah", "rawalpindi", "recife", "reykjavik", "riga", "rio de janeiro",
    "riyadh", "rome", "roseau", "rostov-on-don", "rotterdam", "rourkela", "sacramento", "sahiwal", "saigon",
    "salt lake city", "salzburg", "san antonio", "san diego", "san francisco", "san jose", "san josé", "san juan",
    "san marino", "san pedro sula", "san salvador", "sana'a", "sanaa", "sandakan", "sanliurfa", "santa fe",
    "santo domingo", "sao paulo", "sao tome", "sapporo", "sarajevo", "sargodha", "saskatoon", "seattle", "sendai",
    "seoul", "seremban", "sevastopol", "seville", "shah alam", "shanghai", "sharjah", "shenyang", "shenzhen",
    "shillong", "shimla", "sialkot", "sibu", "silicon valley", "siliguri", "simferopol", "singapore", "sirte",
    "skopje", "soweto", "spokane", "srinagar", "st john's", "st louis", "st paul", "st petersburg", "st. john's",
    "st. louis", "st. paul", "st. petersburg", "stockholm", "strasbourg", "stuttgart", "subang jaya", "sucre",
    "sukkur", "surabaya", "suva", "swat", "sydney", "sylhet", "são paulo", "são tomé", "taichung", "taipei",
    "tallahassee", "tallinn", "tampa", "tampere", "tarawa", "tashkent", "taxila", "tbilisi", "tegucigalpa", "tehran",
    "tel aviv", "thane", "the hague", "the united nations", "thessaloniki", "thimphu", "thiruvananthapuram",
    "thrissur", "tianjin", "tijuana", "tirana", "tiraspol", "tiruchi", "tiruchirappalli", "tirupati", "tobruk",
    "tokyo", "topeka", "toronto", "toulouse", "trenton", "trieste", "tripoli", "tucson", "tulsa", "tunis", "turin",
    "udaipur", "ulaanbaatar", "ulan bator", "united nations", "urumqi", "vadodara", "vaduz", "valletta", "valparaiso",
    "valparaíso", "vancouver", "varanasi", "vatican city", "venice", "vienna", "vientiane", "vijayawada", "vilnius",
    "visakhapatnam", "vladivostok", "warangal", "warsaw", "washington", "wichita", "windhoek", "winnipeg", "wroclaw",
    "wuhan", "xi'an", "xian", "yamoussoukro", "yangon", "yaounde", "yaoundé", "yerevan", "yokohama", "zagreb",
    "zaporizhzhia", "zurich", "zürich",
]);

/// The same, but the name is a family name, a first name or a plain word too, so that `Jackson:` and
/// `Reading –` are more often no place. Known in capitals and before a dash alone: `JACKSON —`.
#[rustfmt::skip]
static DOUBTFUL: Words = Words::new(&[
    "albany", "alexandria", "augusta", "austin", "bali", "bath", "bergen", "birmingham", "brighton", "bristol",
    "buffalo", "cambridge", "camp david", "cannes", "cape canaveral", "capitol hill", "charlotte", "cleveland",
    "columbia", "columbus", "concord", "cordoba", "crimea", "dallas", "darwin", "davos", "denver", "dover",
    "florence", "frankfort", "georgetown", "guam", "guantanamo bay", "hama", "hamilton", "hebron", "helena",
    "houston", "jackson", "jacksonville", "kashmir", "kingston", "kota", "lampedusa", "leh", "lincoln", "lourdes",
    "madison", "male", "mobile", "montgomery", "nassau", "nelson", "nice", "olympia", "orlando", "oxford", "phoenix",
    "pierre", "portland", "providence", "reading", "regina", "richmond", "rosario", "salem", "salvador", "santiago",
    "sofia", "split", "springfield", "surat", "valencia", "victoria", "wellington", "windsor",
]);

/// The rivers that follow the slash in `Frankfurt/Main`: German places of one name are told apart by them.
#[rustfmt::skip]
static RIVERS: Words = Words::new(&[
    "donau", "elbe", "lahn", "m.", "main", "mosel", "neckar", "o.", "oder", "rhein", "ruhr", "saale", "spree", "weser",
]);

/// Whether `place/river` is one place.
pub(crate) fn is_river(name: &str) -> bool {
    RIVERS.hold(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        CITIES.assert_sorted();
        DOUBTFUL.assert_sorted();
        RIVERS.assert_sorted();
    }

    #[test]
    fn cities_in_any_case() {
        for name in ["Kabul", "KABUL", "New Delhi", "ST. LOUIS", "Xi’an", "N'DJAMENA", "SÃO PAULO", "DÜSSELDORF"] {
            assert!(is_city(name), "{name}");
        }
        for name in ["", "Ka", "Kabul ", "India", "Jackson", "Breaking", "NATO"] {
            assert!(!is_city(name), "{name}");
        }
        assert!(is_doubtful_city("JACKSON"));
    }
}
