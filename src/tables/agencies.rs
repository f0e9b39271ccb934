//! News agencies.

use super::lookup::find;

/// Whether `name` is a news agency, spelt as it spells itself or in capitals.
pub(crate) fn is_agency(name: &str) -> bool {
    find(AGENCIES, name).is_some_and(|agency| agency == name || !name.chars().any(char::is_lowercase))
}

/// Agencies whose copy or pictures other papers print, newswires for press releases, and the broadcasters
/// that mark their datelines. Newspapers are left out: they are bylines, not datelines. So are agencies whose
/// name is a plain word or a common abbreviation (`ABC`, `Beta`): in capitals and in an agency's place they
/// are read by their shape.
#[rustfmt::skip]
static AGENCIES: &[&str] = &[
    "AA", "AAP", "ABC News", "ABP", "ACCESS Newswire", "ACCESSWIRE", "Adnkronos", "AFP", "Agence France-Presse",
    "Agencia EFE", "Agerpres", "AGP", "AIB", "AIM", "AKI", "AKIpress", "Al Jazeera", "Al-Monitor", "AMI", "AMNA",
    "ANA-MPA", "Anadolu", "Anadolu Agency", "Anadolu Ajansi", "Andina", "Angop", "ANI", "ANP", "ANSA", "Antara", "AP",
    "APA", "APO", "APO Group", "APP", "APS", "APTN", "Ariana News", "Armenpress", "Asia News Network", "Asia Plus",
    "AsiaNet", "Askanews", "Associated Press", "ATSH", "Azernews", "AzerTac", "Bakhtar", "Bang Showbiz", "BBC",
    "Belga", "BelTA", "Bernama", "BIRN", "Bloomberg", "Bloomberg News", "BNA", "BNS", "BSS", "BTA", "Business Wire",
    "Business Wire India", "Caixin", "CANA", "Canadian Press", "CBC", "CBS", "CBS News", "CCTV", "CGTN", "Cision",
    "CMC", "CNA", "CNBC", "CNN", "CNS", "CNW", "CNW Group", "Cover Media", "CP", "CTK", "Dow Jones",
    "Dow Jones Newswires", "dpa", "DW", "EFE", "EIN Presswire", "ENA", "eNCA", "EPA", "EPA-EFE", "epd", "EQS",
    "Europa Press", "FARS", "Fars News", "FENA", "FoNet", "Fox News", "Getty", "Getty Images", "Globe Newswire",
    "GlobeNewswire", "GNA", "GroundUp", "Hina", "IANS", "IBNS", "ICIS", "IFR", "ILNA", "INA",
    "Indo-Asian News Service", "Interfax", "Interfax-Ukraine", "IPS", "IRNA", "ISNA", "ITAR-TASS", "JCN Newswire",
    "Jiji", "Jiji Press", "JTA", "Kabar", "KANN", "Kazinform", "KazTAG", "KBC", "KCNA", "Khaama Press", "Khovar",
    "KNA", "KPL", "KUNA", "KyivPost", "Kyodo", "Kyodo News", "LaPresse", "LETA", "Lusa", "MAP", "Marketwire",
    "Marketwired", "Mehr", "Mehr News", "MENA", "MIA", "MNA", "Montsame", "MTI", "Nampa", "NAN", "NBC", "NBC News",
    "Newsfile", "Newsfile Corp.", "NHK", "NNA", "Notimex", "NPA", "NPR", "NTB", "PA", "PA Media", "Pajhwok",
    "Pajhwok Afghan News", "PANA", "PAP", "PBS", "Petra", "Platts", "PNA", "PR Newswire", "Prensa Latina",
    "Press Association", "Press Trust of India", "PRN", "PRNewswire", "PTI", "QNA", "RBC", "Reuters", "RFE/RL", "RIA",
    "RIA Novosti", "Ritzau", "RNS", "Rompres", "Ruptly", "SABC", "SANA", "SAnews", "SAPA", "SDA", "SeeNews",
    "Shutterstock", "SITA", "SLENA", "SPA", "Sputnik", "SRNA", "STA", "STT", "SUNA", "Tanjug", "TAP", "Tasnim",
    "TASR", "TASS", "Telam", "The Associated Press", "The Canadian Press", "The Conversation",
    "Thomson Reuters Foundation", "TOLOnews", "Trend", "TTXVN", "Télam", "Ukrinform", "UNAMA", "UNB", "UNHCR", "UNI",
    "UNIAN", "UNICEF", "United News of Bangladesh", "United News of India", "United Press International", "UNN",
    "UNRWA", "UPI", "UrduPoint", "UzA", "VNA", "VNS", "VOA", "Wafa", "WAM", "WENN", "Xinhua", "Xinhua News Agency",
    "Yonhap", "Yonhap News Agency", "ZANIS", "ZIANA", "Zuma Press", "ČTK",
];

#[cfg(test)]
mod tests {
    use super::super::lookup::assert_sorted;
    use super::*;

    #[test]
    fn agencies() {
        assert_sorted(AGENCIES);
        for name in ["AP", "dpa", "DPA", "Xinhua", "XINHUA", "The Associated Press", "RIA Novosti"] {
            assert!(is_agency(name), "{name}");
        }
        for name in ["", "ap", "xinhua", "Ap", "Kabul", "XINHU"] {
            assert!(!is_agency(name), "{name}");
        }
    }
}
