//! News and photo agencies.

use super::lookup::Words;

/// Whether `name` is a news agency, spelt as it spells itself or in capitals.
pub(crate) fn is_agency(name: &str) -> bool {
    AGENCIES.hold_exactly(name) || (!name.bytes().any(|b| b.is_ascii_lowercase()) && IN_CAPITALS.hold(name))
}

/// Agencies whose copy or pictures other papers print, the photo houses, newswires for press releases, and the
/// broadcasters that mark their datelines. Newspapers are left out: they are bylines, not datelines. So are agencies
/// whose name is a plain word, a given name or a common abbreviation (`ABC`, `Beta`): in capitals and in an agency's
/// place they are read by their shape.
#[rustfmt::skip]
static AGENCIES: Words = Words::new(&[
    "AA", "AAP", "AAPIMAGE", "ABACA", "ABACAPRESS", "ABC News", "ABNA", "ABP", "ACCESS Newswire", "ACCESSWIRE",
    "ACN Newswire", "ADN Kronos", "AFP", "AFP-JIJI", "AGI", "AGP", "AIB", "AIM", "AKI", "AKIpress", "AMI", "AMNA",
    "ANA", "ANA-MPA", "ANGOP", "ANI", "ANKA", "ANP", "ANSA", "AP", "APA", "APO", "APO Group", "APP", "APS", "APTN",
    "ATSH", "Action Images", "Adnkronos", "Adobe Stock", "African News Agency", "Agence France Presse",
    "Agence France-Presse", "Agencia EFE", "Agerpres", "Agência Brasil", "Agência Lusa", "Al Jazeera", "Al-Monitor",
    "Alamy", "Alamy Live News", "Alamy Stock Photo", "Anadolu", "Anadolu Agency", "Anadolu Ajansi", "Anadolu Ajansı",
    "Anadolu Images", "Andina", "Angop", "Ansa", "Antara", "Antara Foto", "Ariana News", "Armenpress",
    "Asia News Network", "Asia Plus", "AsiaNet", "Asian News International", "Askanews", "Associated Press",
    "AzerTac", "Azernews", "Azertac", "BBC", "BIRN", "BNA", "BNS", "BSS", "BTA", "Backgrid", "Bakhtar",
    "Bakhtar News Agency", "Bang Showbiz", "Barcroft Media", "BelTA", "Belga", "Bernama", "Bloomberg",
    "Bloomberg News", "Brazil Photo Press", "Business Wire", "Business Wire India", "CANA", "CBC", "CBS", "CBS News",
    "CCTV", "CGTN", "CMC", "CNA", "CNBC", "CNN", "CNS", "CNW", "CNW Group", "CP", "CQ-Roll Call", "CTK", "Caixin",
    "Camera Press", "Canadian Press", "Caters News", "Cision", "Corbis", "Cover Images", "Cover Media",
    "DPA-Zentralbild", "DW", "Demotix", "Depositphotos", "Dow Jones", "Dow Jones Newswires", "Dreamstime", "EFE",
    "EIN Presswire", "ELTA", "ENA", "EPA", "EPA Images", "EPA-EFE", "EQS", "Europa Press",
    "European Pressphoto Agency", "FARS", "FENA", "Fars", "Fars News", "Fars News Agency", "FoNet", "Fox News", "GNA",
    "Gallo Images", "Gamma-Rapho", "Getty", "Getty Image", "Getty Images", "Globe Newswire", "GlobeNewswire",
    "GroundUp", "HINA", "Hans Lucas", "Hina", "Hollandse Hoogte", "IANS", "IBNS", "ICANA", "ICIS", "IFR", "IHA",
    "ILNA", "INA", "INP", "IPS", "IRIB", "IRNA", "ISNA", "ITAR-TASS", "Icon Sportswire", "Imaginechina", "Imago",
    "Imago Images", "India Blooms News Service", "Indo-Asian News Service", "Interfax", "Interfax-Ukraine",
    "JCN Newswire", "JTA", "Jiji", "Jiji Press", "KABAR", "KANN", "KBC", "KCNA", "KNA", "KPL", "KUNA", "Kabar",
    "KazTAG", "Kazinform", "Keystone", "Khaama Press", "Khovar", "KyivPost", "Kyodo", "Kyodo News", "LANA", "LETA",
    "LaPresse", "Lankapuvath", "Lehtikuva", "LightRocket", "Lusa", "MAP", "MAXPPP", "MENA", "MIA", "MNA", "MTI",
    "Magnum Photos", "Marketwire", "Marketwired", "Media OutReach", "Media OutReach Newswire", "MediaPunch", "Mehr",
    "Mehr News", "Mehr News Agency", "Middle East Images", "Montsame", "NAMPA", "NAN", "NBC", "NBC News", "NHK",
    "NNA", "NNI", "NPA", "NPR", "NTB", "NTB Scanpix", "NUR Photo", "NZPA", "Nampa", "National News Agency",
    "New Ziana", "News Agency of Nigeria", "Newscom", "Newsfile", "Newsfile Corp.", "Newzulu", "Notimex", "NurPhoto",
    "OANA", "PA", "PA Images", "PA Media", "PA Wire", "PANA", "PANAPRESS", "PAP", "PBS", "PNA", "PPI", "PR Newswire",
    "PRN", "PRNewswire", "PTI", "Pacific Press", "Pajhwok", "Pajhwok Afghan News", "Panos", "Petra", "Photoshot",
    "Pixsell", "Platts", "Prensa Latina", "Press Association", "Press Trust of India", "QNA", "RBC", "RFE/RL", "RIA",
    "RIA Novosti", "RNS", "Redux", "Reuters", "Reuters Connect", "Rex Features", "Ritzau", "Ritzau Scanpix",
    "Rompres", "Ruptly", "SABA", "SABC", "SANA", "SAPA", "SAnews", "SDA", "SITA", "SLENA", "SNA", "SONNA",
    "SOPA Images", "SPA", "SRNA", "STA", "STT", "SUNA", "SWNS", "Scanpix", "SeeNews", "Shutterstock", "Sipa",
    "Sipa Press", "Sipa USA", "Splash News", "Sputnik", "TAP", "TASR", "TASS", "TNA", "TNS", "TOLOnews", "TT",
    "TT News Agency", "TTXVN", "Tanjug", "Tasnim", "Tasnim News", "Tasnim News Agency", "Tass", "Telam",
    "The Associated Press", "The Canadian Press", "The Conversation", "Thomson Reuters", "Thomson Reuters Foundation",
    "Trend", "Tribune News Service", "Télam", "UN News", "UN Photo", "UNAMA", "UNB", "UNHCR", "UNI", "UNIAN",
    "UNICEF", "UNN", "UNRWA", "UPI", "USA Today Sports", "Ukrinform", "United News of Bangladesh",
    "United News of India", "United Press International", "UrduPoint", "UzA", "VCG", "VNA", "VNS", "VOA",
    "Visual China Group", "WAFA", "WAM", "WENN", "Wafa", "Xinhua", "Xinhua News", "Xinhua News Agency", "Yonhap",
    "Yonhap News", "Yonhap News Agency", "ZANIS", "ZIANA", "ZUMA", "ZUMA Press", "ZUMAPRESS", "Ziana", "Zuma Press",
    "Zuma Wire", "dpa", "eNCA", "epd", "iStock", "iStockphoto", "picture alliance", "picture-alliance", "ČTK",
]);

/// Those of them that do not write themselves in capitals, in small letters: to be found in capitals too.
#[rustfmt::skip]
static IN_CAPITALS: Words = Words::new(&[
    "abc news", "access newswire", "acn newswire", "action images", "adn kronos", "adnkronos", "adobe stock",
    "african news agency", "agence france presse", "agence france-presse", "agencia efe", "agerpres",
    "agência brasil", "agência lusa", "akipress", "al jazeera", "al-monitor", "alamy", "alamy live news",
    "alamy stock photo", "anadolu", "anadolu agency", "anadolu ajansi", "anadolu ajansı", "anadolu images", "andina",
    "angop", "ansa", "antara", "antara foto", "apo group", "ariana news", "armenpress", "asia news network",
    "asia plus", "asian news international", "asianet", "askanews", "associated press", "azernews", "azertac",
    "backgrid", "bakhtar", "bakhtar news agency", "bang showbiz", "barcroft media", "belga", "belta", "bernama",
    "bloomberg", "bloomberg news", "brazil photo press", "business wire", "business wire india", "caixin",
    "camera press", "canadian press", "caters news", "cbs news", "cision", "cnw group", "corbis", "cover images",
    "cover media", "cq-roll call", "demotix", "depositphotos", "dow jones", "dow jones newswires", "dpa",
    "dpa-zentralbild", "dreamstime", "ein presswire", "enca", "epa images", "epd", "europa press",
    "european pressphoto agency", "fars", "fars news", "fars news agency", "fonet", "fox news", "gallo images",
    "gamma-rapho", "getty", "getty image", "getty images", "globe newswire", "globenewswire", "groundup",
    "hans lucas", "hina", "hollandse hoogte", "icon sportswire", "imaginechina", "imago", "imago images",
    "india blooms news service", "indo-asian news service", "interfax", "interfax-ukraine", "istock", "istockphoto",
    "jcn newswire", "jiji", "jiji press", "kabar", "kazinform", "kaztag", "keystone", "khaama press", "khovar",
    "kyivpost", "kyodo", "kyodo news", "lankapuvath", "lapresse", "lehtikuva", "lightrocket", "lusa", "magnum photos",
    "marketwire", "marketwired", "media outreach", "media outreach newswire", "mediapunch", "mehr", "mehr news",
    "mehr news agency", "middle east images", "montsame", "nampa", "national news agency", "nbc news", "new ziana",
    "news agency of nigeria", "newscom", "newsfile", "newsfile corp.", "newzulu", "notimex", "ntb scanpix",
    "nur photo", "nurphoto", "pa images", "pa media", "pa wire", "pacific press", "pajhwok", "pajhwok afghan news",
    "panos", "petra", "photoshot", "picture alliance", "picture-alliance", "pixsell", "platts", "pr newswire",
    "prensa latina", "press association", "press trust of india", "prnewswire", "redux", "reuters", "reuters connect",
    "rex features", "ria novosti", "ritzau", "ritzau scanpix", "rompres", "ruptly", "sanews", "scanpix", "seenews",
    "shutterstock", "sipa", "sipa press", "sipa usa", "sopa images", "splash news", "sputnik", "tanjug", "tasnim",
    "tasnim news", "tasnim news agency", "tass", "telam", "the associated press", "the canadian press",
    "the conversation", "thomson reuters", "thomson reuters foundation", "tolonews", "trend", "tribune news service",
    "tt news agency", "télam", "ukrinform", "un news", "un photo", "united news of bangladesh",
    "united news of india", "united press international", "urdupoint", "usa today sports", "uza",
    "visual china group", "wafa", "xinhua", "xinhua news", "xinhua news agency", "yonhap", "yonhap news",
    "yonhap news agency", "ziana", "zuma press", "zuma wire",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies() {
        AGENCIES.assert_sorted();
        IN_CAPITALS.assert_sorted();
        for name in ["AP", "dpa", "DPA", "Xinhua", "XINHUA", "The Associated Press", "RIA Novosti"] {
            assert!(is_agency(name), "{name}");
        }
        for name in ["", "ap", "xinhua", "Ap", "Kabul", "XINHU"] {
            assert!(!is_agency(name), "{name}");
        }
    }
}
