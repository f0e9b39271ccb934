//! News agencies.

use super::lookup::Words;

/// Whether `name` is a news agency, spelt as it spells itself or in capitals.
pub(crate) fn is_agency(name: &str) -> bool {
    AGENCIES.hold_exactly(name) || (!name.bytes().any(|b| b.is_ascii_lowercase()) && IN_CAPITALS.hold(name))
}

/// Agencies whose copy or pictures other papers print, newswires for press releases, and the broadcasters
/// that mark their datelines. Newspapers are left out: they are bylines, not datelines. So are agencies whose
/// name is a plain word or a common abbreviation (`ABC`, `Beta`): in capitals and in an agency's place they
/// are read by their shape.
#[rustfmt::skip]
static AGENCIES: Words = Words::new(&[
    "AA", "AAP", "ABC News", "ABP", "ACCESS Newswire", "ACCESSWIRE", "ACN Newswire", "AFP", "AGP", "AIB", "AIM",
    "AKI", "AKIpress", "AMI", "AMNA", "ANA-MPA", "ANI", "ANP", "ANSA", "AP", "APA", "APO", "APO Group", "APP", "APS",
    "APTN", "ATSH", "Adnkronos", "Agence France-Presse", "Agencia EFE", "Agerpres", "Al Jazeera", "Al-Monitor",
    "Anadolu", "Anadolu Agency", "Anadolu Ajansi", "Andina", "Angop", "Antara", "Ariana News", "Armenpress",
    "Asia News Network", "Asia Plus", "AsiaNet", "Askanews", "Associated Press", "AzerTac", "Azernews", "BBC", "BIRN",
    "BNA", "BNS", "BSS", "BTA", "Bakhtar", "Bang Showbiz", "BelTA", "Belga", "Bernama", "Bloomberg", "Bloomberg News",
    "Business Wire", "Business Wire India", "CANA", "CBC", "CBS", "CBS News", "CCTV", "CGTN", "CMC", "CNA", "CNBC",
    "CNN", "CNS", "CNW", "CNW Group", "CP", "CTK", "Caixin", "Canadian Press", "Cision", "Cover Media", "DW",
    "Dow Jones", "Dow Jones Newswires", "EFE", "EIN Presswire", "ENA", "EPA", "EPA-EFE", "EQS", "Europa Press",
    "FARS", "FENA", "Fars News", "FoNet", "Fox News", "GNA", "Getty", "Getty Images", "Globe Newswire",
    "GlobeNewswire", "GroundUp", "Hina", "IANS", "IBNS", "ICIS", "IFR", "ILNA", "INA", "IPS", "IRNA", "ISNA",
    "ITAR-TASS", "Indo-Asian News Service", "Interfax", "Interfax-Ukraine", "JCN Newswire", "JTA", "Jiji",
    "Jiji Press", "KANN", "KBC", "KCNA", "KNA", "KPL", "KUNA", "Kabar", "KazTAG", "Kazinform", "Khaama Press",
    "Khovar", "KyivPost", "Kyodo", "Kyodo News", "LETA", "LaPresse", "Lusa", "MAP", "MENA", "MIA", "MNA", "MTI",
    "Marketwire", "Marketwired", "Media OutReach", "Media OutReach Newswire", "Mehr", "Mehr News", "Montsame", "NAN",
    "NBC", "NBC News", "NHK", "NNA", "NPA", "NPR", "NTB", "Nampa", "Newsfile", "Newsfile Corp.", "Notimex", "PA",
    "PA Media", "PANA", "PAP", "PBS", "PNA", "PR Newswire", "PRN", "PRNewswire", "PTI", "Pajhwok",
    "Pajhwok Afghan News", "Petra", "Platts", "Prensa Latina", "Press Association", "Press Trust of India", "QNA",
    "RBC", "RFE/RL", "RIA", "RIA Novosti", "RNS", "Reuters", "Ritzau", "Rompres", "Ruptly", "SABC", "SANA", "SAPA",
    "SAnews", "SDA", "SITA", "SLENA", "SPA", "SRNA", "STA", "STT", "SUNA", "SeeNews", "Shutterstock", "Sputnik",
    "TAP", "TASR", "TASS", "TOLOnews", "TTXVN", "Tanjug", "Tasnim", "Telam", "The Associated Press",
    "The Canadian Press", "The Conversation", "Thomson Reuters Foundation", "Trend", "Télam", "UNAMA", "UNB", "UNHCR",
    "UNI", "UNIAN", "UNICEF", "UNN", "UNRWA", "UPI", "Ukrinform", "United News of Bangladesh", "United News of India",
    "United Press International", "UrduPoint", "UzA", "VNA", "VNS", "VOA", "WAM", "WENN", "Wafa", "Xinhua",
    "Xinhua News Agency", "Yonhap", "Yonhap News Agency", "ZANIS", "ZIANA", "Zuma Press", "dpa", "eNCA", "epd", "ČTK",
]);

/// Those of them that do not write themselves in capitals, in small letters: to be found in capitals too.
#[rustfmt::skip]
static IN_CAPITALS: Words = Words::new(&[
    "abc news", "access newswire", "acn newswire", "adnkronos", "agence france-presse", "agencia efe", "agerpres",
    "akipress", "al jazeera", "al-monitor", "anadolu", "anadolu agency", "anadolu ajansi", "andina", "angop",
    "antara", "apo group", "ariana news", "armenpress", "asia news network", "asia plus", "asianet", "askanews",
    "associated press", "azernews", "azertac", "bakhtar", "bang showbiz", "belga", "belta", "bernama", "bloomberg",
    "bloomberg news", "business wire", "business wire india", "caixin", "canadian press", "cbs news", "cision",
    "cnw group", "cover media", "dow jones", "dow jones newswires", "dpa", "ein presswire", "enca", "epd",
    "europa press", "fars news", "fonet", "fox news", "getty", "getty images", "globe newswire", "globenewswire",
    "groundup", "hina", "indo-asian news service", "interfax", "interfax-ukraine", "jcn newswire", "jiji",
    "jiji press", "kabar", "kazinform", "kaztag", "khaama press", "khovar", "kyivpost", "kyodo", "kyodo news",
    "lapresse", "lusa", "marketwire", "marketwired", "media outreach", "media outreach newswire", "mehr", "mehr news",
    "montsame", "nampa", "nbc news", "newsfile", "newsfile corp.", "notimex", "pa media", "pajhwok",
    "pajhwok afghan news", "petra", "platts", "pr newswire", "prensa latina", "press association",
    "press trust of india", "prnewswire", "reuters", "ria novosti", "ritzau", "rompres", "ruptly", "sanews",
    "seenews", "shutterstock", "sputnik", "tanjug", "tasnim", "telam", "the associated press", "the canadian press",
    "the conversation", "thomson reuters foundation", "tolonews", "trend", "télam", "ukrinform",
    "united news of bangladesh", "united news of india", "united press international", "urdupoint", "uza", "wafa",
    "xinhua", "xinhua news agency", "yonhap", "yonhap news agency", "zuma press",
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
