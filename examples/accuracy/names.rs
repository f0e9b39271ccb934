//! Whether the name that a mention stands for is the right one.
//!
//! Names are the same without honorifics, titles, articles, case and marks; a middle initial, *Jr.* or a nickname in quotation
//! marks may be missing in one of them.

/// Words before a name that are no part of it.
const TITLES: &str = " mr mrs ms miss mx dr sir madam dame lord lady sen senator rep representative del delegate gov governor lt \
    lieutenant president vice prime minister premier chancellor secretary speaker mayor judge justice chief prof professor rev \
    reverend gen general col colonel maj major capt captain cmdr commander sgt sergeant cpl adm admiral officer detective det \
    sheriff ambassador amb congressman congresswoman councilman councilwoman councillor councilor assemblyman assemblywoman \
    commissioner attorney deputy acting former ex retired pope queen prince princess hon honorable honourable us state king \
    sheikh sultan adv advocate cllr insp inspector supt superintendent the ";

/// The words of a name, without what may be missing before it.
fn words(name: &str) -> Vec<String> {
    let is_apostrophe = |c: char| "'’‘`ʼ".contains(c);
    let bare: String = name.to_lowercase().chars().filter(|c| !is_apostrophe(*c)).collect();
    let split = bare.split(|c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c));
    let words: Vec<String> = split.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let is_title = |word: &String| TITLES.contains(&format!(" {word} "));
    let titles = words.iter().take_while(|word| is_title(word)).count().min(words.len().saturating_sub(1));
    words[titles..].to_vec()
}

/// A way to write a name: its words but for the middle initials, these, and what stands behind.
#[derive(PartialEq)]
struct Form {
    core: String,
    middle: String,
    suffix: String,
}

fn form(name: &str) -> Form {
    let mut words = words(name);
    let suffix = match words.last().map(String::as_str) {
        Some("jr" | "junior") if words.len() > 2 => "jr",
        Some("sr" | "senior") if words.len() > 2 => "sr",
        Some("ii") if words.len() > 2 => "ii",
        Some("iii") if words.len() > 2 => "iii",
        Some("iv") if words.len() > 2 => "iv",
        _ => "",
    };
    if !suffix.is_empty() {
        words.pop();
    }
    let last = words.len().saturating_sub(1);
    let is_middle = |at: usize, word: &String| at > 0 && at < last && word.chars().count() == 1;
    let pick = |middle: bool| -> String {
        let chosen = words.iter().enumerate().filter(|(at, word)| is_middle(*at, word) == middle);
        chosen.map(|(_, word)| word.as_str()).collect()
    };
    Form { core: pick(false), middle: pick(true), suffix: suffix.to_owned() }
}

/// The ways to write a name: as it stands, and without or instead of its nickname, `Jose "Ping" Ramos`.
fn forms(name: &str) -> Vec<Form> {
    let is_mark = |c: char| "\"“”‘’'()".contains(c);
    let mut forms = vec![form(name)];
    let opening = name.char_indices().find(|(at, c)| is_mark(*c) && name[..*at].ends_with(' '));
    if let Some((start, mark)) = opening {
        let behind = &name[start + mark.len_utf8()..];
        let closing = behind.char_indices().find(|(at, c)| is_mark(*c) && behind[at + c.len_utf8()..].starts_with(' '));
        if let Some((end, mark)) = closing {
            let (nick, rest) = (&behind[..end], &behind[end + mark.len_utf8()..]);
            forms.push(form(&format!("{}{rest}", &name[..start])));
            forms.push(form(&format!("{nick}{rest}")));
            forms.push(form(&format!("{}{nick}{rest}", &name[..start])));
        }
    }
    forms
}

/// Whether two names are the same one.
pub(crate) fn are_same(one: &str, other: &str) -> bool {
    if words(one).concat() == words(other).concat() {
        return true;
    }
    let agree = |one: &str, other: &str| one.is_empty() || other.is_empty() || one == other;
    forms(one).iter().any(|one| {
        forms(other).iter().any(|other| {
            one.core == other.core
                && one.core.chars().count() > 1
                && agree(&one.middle, &other.middle)
                && agree(&one.suffix, &other.suffix)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::are_same;

    #[test]
    fn names_that_are_the_same() {
        for (one, other) in [
            ("Ana Low", "Mr. Ana Low"),
            ("Ana Low", "President ANA LOW"),
            ("Dara O’Neill", "Dara O'Neill"),
            ("The Harbour Post", "Harbour Post"),
            ("J.D. Vance", "JD Vance"),
            ("John D. Podesta", "John Podesta"),
            ("Harry F. Byrd Sr.", "Harry Byrd"),
            ("Robert C. \"Bobby\" Scott", "Bobby Scott"),
            ("Robert C. \"Bobby\" Scott", "Robert Scott"),
        ] {
            assert!(are_same(one, other) && are_same(other, one), "{one}, {other}");
        }
        for (one, other) in [
            ("Ana Low", "Low"),
            ("Ana Low", "Bo Low"),
            ("Ana W. Low", "Ana H. Low"),
            ("Al Gore Jr.", "Al Gore Sr."),
            ("Robert C. \"Bobby\" Scott", "Tim Scott"),
            ("Malcolm X", "Malcolm Y"),
        ] {
            assert!(!are_same(one, other) && !are_same(other, one), "{one}, {other}");
        }
    }
}
