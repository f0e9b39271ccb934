//! News and photo agencies.

use super::lookup::find;

/// Whether `name` is a news or photo agency, spelt as it spells itself or in capitals.
pub(crate) fn is_agency(name: &str) -> bool {
    /// Of the longest in the table.
    const LONGEST: usize = 32;
    name.len() <= LONGEST
        && find(AGENCIES, name).is_some_and(|agency| agency == name || !name.chars().any(char::is_lowercase))
}

/// Agencies whose copy or pictures other papers print, the photo houses, newswires for press releases, and the
/// broadcasters that mark their datelines. Newspapers are left out: they are bylines, not datelines. So are agencies
/// whose name is a plain word, a given name or a common abbreviation (*Beta*, *Mega*, *Rex*): in capitals and in an
/// agency's place they are read by their shape.
#[rustfmt::skip]
static AGENCIES: &[&str] = &[
    "AA", "AAP", "AAPIMAGE", "ABACA", "ABACAPRESS", "ABC News", "ABNA", "ABP", "ACCESS Newswire", "ACCESSWIRE",
    "Action Images", "ADN Kronos", "Adnkronos", "Adobe Stock", "AFP", "AFP Photo", "AFP-JIJI", "African News Agency",
    "Agence France Presse", "Agence France-Presse", "Agencia EFE", "AGERPRES", "AGI", "AGP", "Agência Brasil",
    "Agência Lusa", "AIB", "AIM", "AKI", "AKIpress", "Al Jazeera", "Al-Monitor", "Alamy", "Alamy Live News",
    "Alamy Stock Photo", "AMI", "AMNA", "ANA", "ANA-MPA", "Anadolu", "Anadolu Agency", "Anadolu Ajansi",
    "Anadolu Ajansı", "Anadolu Images", "Andina", "ANGOP", "ANI", "ANI Photo", "ANKA", "ANP", "ANSA", "ANTARA",
    "ANTARA Foto", "AP", "AP Photo", "APA", "APO", "APO Group", "APP", "APS", "APTN", "Ariana News", "Armenpress",
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
    "LightRocket", "Lusa", "Magnum Photos", "MAP", "Marketwire", "Marketwired", "MAXPPP", "MediaPunch", "MEHR",
    "Mehr News", "Mehr News Agency", "MENA", "MIA", "Middle East Images", "MNA", "Montsame", "MTI", "NAMPA", "NAN",
    "National News Agency", "NBC", "NBC News", "New Ziana", "News Agency of Nigeria", "Newscom", "Newsfile",
    "Newsfile Corp.", "Newzulu", "NHK", "NNA", "NNI", "Notimex", "NPA", "NPR", "NTB", "NTB Scanpix", "NUR Photo",
    "NurPhoto", "NZPA", "OANA", "PA", "PA Images", "PA Media", "PA Wire", "Pacific Press", "Pajhwok",
    "Pajhwok Afghan News", "PANA", "PANAPRESS", "Panos", "PAP", "PBS", "Petra", "Photoshot", "Picture Alliance",
    "picture-alliance", "Pixsell", "Platts", "PNA", "PPI", "PR Newswire", "Prensa Latina", "Press Association",
    "Press Trust of India", "PRN", "PRNewswire", "PTI", "PTI Photo", "QNA", "RBC", "Redux", "Reuters",
    "Reuters Connect", "Rex Features", "RFE/RL", "RIA", "RIA Novosti", "Ritzau", "Ritzau Scanpix", "RNS", "Rompres",
    "Ruptly", "SABA", "SABC", "SANA", "SAnews", "SAPA", "Scanpix", "SDA", "SeeNews", "Shutterstock", "Sipa",
    "Sipa Press", "Sipa USA", "SITA", "SLENA", "SNA", "SONNA", "SOPA Images", "SPA", "Splash News", "Sputnik", "SRNA",
    "STA", "STT", "SUNA", "SWNS", "Tanjug", "TAP", "TASNIM", "Tasnim News", "Tasnim News Agency", "TASR", "TASS",
    "Telam", "The Associated Press", "The Canadian Press", "The Conversation", "Thomson Reuters",
    "Thomson Reuters Foundation", "TNA", "TNS", "TOLOnews", "Trend", "Tribune News Service", "TT", "TT News Agency",
    "TTXVN", "Télam", "Ukrinform", "UN News", "UN Photo", "UNAMA", "UNB", "UNHCR", "UNI", "UNIAN", "UNICEF",
    "United News of Bangladesh", "United News of India", "United Press International", "UNN", "UNRWA", "UPI",
    "UPI Photo", "UrduPoint", "USA Today Sports", "UzA", "VCG", "Visual China Group", "VNA", "VNS", "VOA", "WAFA",
    "WAM", "WENN", "Xinhua", "Xinhua News", "Xinhua News Agency", "Yonhap", "Yonhap News", "Yonhap News Agency",
    "ZANIS", "ZIANA", "ZUMA", "ZUMA Press", "Zuma Wire", "ZUMAPRESS", "ČTK",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        super::super::lookup::assert_sorted(AGENCIES);
    }

    #[test]
    fn in_its_own_spelling_or_in_capitals() {
        let good = ["AFP", "dpa", "DPA", "Xinhua", "XINHUA", "Getty Images", "GETTY IMAGES", "Agência Brasil"];
        let bad = ["Afp", "Dpa", "xinhua", "", "AF", "AFPX", "Harbour Dispatch", "Ünïcode"];
        assert!(good.iter().all(|name| is_agency(name)));
        assert!(!bad.iter().any(|name| is_agency(name)));
    }
}
