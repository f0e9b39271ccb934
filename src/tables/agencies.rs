//! News and photo agencies.
//!
//! The agencies whose names stand in datelines, credits and sign-offs of English copy: the world's, the national ones,
//! and the photo houses. Left out are names that are words or given names in capitals too (*Beta*, *Mega*, *Rex*); what
//! is not listed can still be an agency by its shape, where the grammar says so.

use super::word_list::{FirstWords, Words};

/// In the order of their letters, whatever the case, so that they can be searched by halves.
#[rustfmt::skip]
pub(super) static AGENCIES: Words = Words::new(&[
    "AA", "AAP", "AAPIMAGE", "ABACA", "ABACAPRESS", "ABC News", "ABNA", "ABP", "ACCESS Newswire", "ACCESSWIRE",
    "ACN Newswire", "Action Images", "ADN Kronos", "Adnkronos", "Adobe Stock", "AFP", "AFP-JIJI",
    "African News Agency", "Agence France Presse", "Agence France-Presse", "Agencia EFE", "Agerpres", "AGI", "AGP",
    "Agência Brasil", "Agência Lusa", "AIB", "AIM", "AKI", "AKIpress", "Al Jazeera", "Al-Monitor", "Alamy",
    "Alamy Live News", "Alamy Stock Photo", "AMI", "AMNA", "ANA", "ANA-MPA", "Anadolu", "Anadolu Agency",
    "Anadolu Ajansi", "Anadolu Ajansı", "Anadolu Images", "Andina", "ANGOP", "ANI", "ANKA", "ANP", "ANSA", "Antara",
    "Antara Foto", "AP", "APA", "APO", "APO Group", "APP", "APS", "APTN", "Ariana News", "Armenpress",
    "Asia News Network", "Asia Plus", "Asian News International", "AsiaNet", "Askanews", "Associated Press", "ATSH",
    "Azernews", "AzerTac", "Backgrid", "Bakhtar", "Bakhtar News Agency", "Bang Showbiz", "Barcroft Media", "BBC",
    "Belga", "BelTA", "Bernama", "BIRN", "Bloomberg", "Bloomberg News", "BNA", "BNS", "Brazil Photo Press", "BSS",
    "BTA", "Business Wire", "Business Wire India", "Caixin", "Camera Press", "CANA", "Canadian Press", "Caters News",
    "CBC", "CBS", "CBS News", "CCTV", "CGTN", "Cision", "CMC", "CNA", "CNBC", "CNN", "CNS", "CNW", "CNW Group",
    "Corbis", "Cover Images", "Cover Media", "CP", "CQ-Roll Call", "CTK", "Demotix", "Depositphotos", "Dow Jones",
    "Dow Jones Newswires", "dpa", "DPA-Zentralbild", "Dreamstime", "DW", "EFE", "EIN Presswire", "ELTA", "ENA",
    "eNCA", "EPA", "EPA Images", "EPA-EFE", "epd", "EQS", "Europa Press", "European Pressphoto Agency", "FARS",
    "Fars News", "Fars News Agency", "FENA", "FoNet", "Fox News", "Gallo Images", "Gamma-Rapho", "Getty",
    "Getty Image", "Getty Images", "Globe Newswire", "GlobeNewswire", "GNA", "GroundUp", "Hans Lucas", "HINA",
    "Hollandse Hoogte", "IANS", "IBNS", "ICANA", "ICIS", "Icon Sportswire", "IFR", "IHA", "ILNA", "Imaginechina",
    "Imago", "Imago Images", "INA", "India Blooms News Service", "Indo-Asian News Service", "INP", "Interfax",
    "Interfax-Ukraine", "IPS", "IRIB", "IRNA", "ISNA", "iStock", "iStockphoto", "ITAR-TASS", "JCN Newswire", "Jiji",
    "Jiji Press", "JTA", "KABAR", "KANN", "Kazinform", "KazTAG", "KBC", "KCNA", "Keystone", "Khaama Press", "Khovar",
    "KNA", "KPL", "KUNA", "KyivPost", "Kyodo", "Kyodo News", "LANA", "Lankapuvath", "LaPresse", "Lehtikuva", "LETA",
    "LightRocket", "Lusa", "Magnum Photos", "MAP", "Marketwire", "Marketwired", "MAXPPP", "Media OutReach",
    "Media OutReach Newswire", "MediaPunch", "Mehr", "Mehr News", "Mehr News Agency", "MENA", "MIA",
    "Middle East Images", "MNA", "Montsame", "MTI", "NAMPA", "NAN", "National News Agency", "NBC", "NBC News",
    "New Ziana", "News Agency of Nigeria", "Newscom", "Newsfile", "Newsfile Corp.", "Newzulu", "NHK", "NNA", "NNI",
    "Notimex", "NPA", "NPR", "NTB", "NTB Scanpix", "NUR Photo", "NurPhoto", "NZPA", "OANA", "PA", "PA Images",
    "PA Media", "PA Wire", "Pacific Press", "Pajhwok", "Pajhwok Afghan News", "PANA", "PANAPRESS", "Panos", "PAP",
    "PBS", "Petra", "Photoshot", "picture alliance", "picture-alliance", "Pixsell", "Platts", "PNA", "PPI",
    "PR Newswire", "Prensa Latina", "Press Association", "Press Trust of India", "PRN", "PRNewswire", "PTI", "QNA",
    "RBC", "Redux", "Reuter", "Reuters", "Reuters Connect", "Rex Features", "RFE/RL", "RIA", "RIA Novosti", "ritzau",
    "Ritzau Scanpix", "RNS", "Rompres", "Ruptly", "SABA", "SABC", "SANA", "SAnews", "SAPA", "Scanpix", "SDA",
    "SeeNews", "Shutterstock", "Sipa", "Sipa Press", "Sipa USA", "SITA", "SLENA", "SNA", "SONNA", "SOPA Images",
    "SPA", "Splash News", "Sputnik", "SRNA", "STA", "STT", "SUNA", "SWNS", "Tanjug", "TAP", "Tasnim", "Tasnim News",
    "Tasnim News Agency", "TASR", "TASS", "Telam", "The Associated Press", "The Canadian Press", "The Conversation",
    "Thomson Reuters", "Thomson Reuters Foundation", "TNA", "TNS", "TOLOnews", "Trend", "Tribune News Service", "TT",
    "TT News Agency", "TTXVN", "Télam", "Ukrinform", "UN News", "UN Photo", "UNAMA", "UNB", "UNHCR", "UNI", "UNIAN",
    "UNICEF", "United News of Bangladesh", "United News of India", "United Press International", "UNN", "UNRWA",
    "UPI", "UrduPoint", "USA Today Sports", "UzA", "VCG", "Visual China Group", "VNA", "VNS", "VOA", "WAFA", "WAM",
    "WENN", "Xinhua", "Xinhua News", "Xinhua News Agency", "Yonhap", "Yonhap News", "Yonhap News Agency", "ZANIS",
    "ZIANA", "ZUMA", "ZUMA Press", "Zuma Wire", "ZUMAPRESS", "ČTK",
]);

/// Whether a text may begin with an agency's name, or with `agencies`, from its first word alone.
pub(crate) fn may_begin(word: &str) -> bool {
    static FIRST_WORDS: FirstWords = FirstWords::of(&[AGENCIES.list(), &["agencies", "agency", "news", "wires"]]);
    FIRST_WORDS.may_have(word)
}

/// Whether a text names an agency: as the agency writes itself, or in capitals; one that writes itself small, in title case
/// too.
pub(crate) fn is_agency(text: &str) -> bool {
    if !AGENCIES.may_have(text) {
        return false;
    }
    let Ok(at) = AGENCIES.list().binary_search_by(|known| folded(known).cmp(folded(text))) else { return false };
    let is_capitals = || !text.bytes().any(|b| b.is_ascii_lowercase());
    let Some(known) = AGENCIES.list().get(at) else { return false };
    let is_titled = || !known.bytes().any(|b| b.is_ascii_uppercase()) && text.split(' ').all(starts_capital);
    *known == text || is_capitals() || is_titled()
}

/// A capital first, and no other.
fn starts_capital(word: &str) -> bool {
    let mut bytes = word.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_uppercase()) && !bytes.any(|b| b.is_ascii_uppercase())
}

fn folded(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().map(|b| b.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        for pair in AGENCIES.list().windows(2) {
            assert!(folded(pair[0]).lt(folded(pair[1])), "{pair:?}");
        }
    }

    #[test]
    fn each_may_begin_a_text() {
        // A slash parts two agencies.
        let whole = AGENCIES.list().iter().filter(|agency| !agency.contains(['/', ',', '&']));
        for agency in whole.chain(&["agencies", "Agency", "news agencies", "Wires"]) {
            let word = agency.split([' ', '\t', '\u{a0}']).next().unwrap();
            assert!(may_begin(word) && may_begin(&word.to_uppercase()), "{agency}");
            assert!(!agency.bytes().any(|b| b == 0xc2), "{agency}");
        }
        assert!(!may_begin("Ferry") && !may_begin(""));
    }

    #[test]
    fn in_its_own_spelling_or_in_capitals() {
        for text in
            ["Reuters", "REUTERS", "AFP", "dpa", "DPA", "Getty Images", "GETTY IMAGES", "Xinhua", "PTI", "EPA-EFE"]
        {
            assert!(is_agency(text), "{text:?}");
        }
        for text in ["reuters", "Afp", "Kabul", "", "A", "Reuterr", "é", "Getty  Images", "Ap"] {
            assert!(!is_agency(text), "{text:?}");
        }
    }
}
