//! The names of articles and of their parts for the whole world.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write as _};

use serde::{Serialize, Serializer};

use crate::model::Article;

/// A URI with its scheme, as RFC 3986 writes it.
///
/// Characters outside ASCII must be percent-encoded, and a host must have a name: `[::1]` is refused, since no article
/// is known by the number of a machine.
///
/// ```
/// use wirecopy::{Article, Uri};
///
/// assert_eq!(Uri::new("https://example.org/a%20b?c#d").ok_or("no URI")?.as_str(), "https://example.org/a%20b?c#d");
/// assert_eq!(Uri::new("urn:newsml:example.org:20240312:ferry").is_some(), true);
/// assert_eq!(Uri::new("ferry.txt"), None);
/// assert_eq!(Uri::new("https://example.org/a b"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uri<'a>(Cow<'a, str>);

impl<'a> Uri<'a> {
    /// The URI that this text is; `None` if it is none.
    #[must_use]
    pub fn new(text: impl Into<Cow<'a, str>>) -> Option<Self> {
        let text = text.into();
        is_uri(&text).then_some(Self(text))
    }

    /// The URI as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same URI, independent of the text it was read from.
    #[must_use]
    pub fn into_owned(self) -> Uri<'static> {
        Uri(Cow::Owned(self.0.into_owned()))
    }

    /// That of a part: a fragment of this one, or behind the fragment that this one has.
    #[cfg(any(feature = "annotation", feature = "ninjs", feature = "schema-org"))]
    pub(super) fn part(&self, part: fmt::Arguments<'_>) -> Uri<'static> {
        let joint = if self.0.contains('#') { '.' } else { '#' };
        Uri(Cow::Owned(format!("{}{joint}{part}", self.0)))
    }
}

impl Uri<'static> {
    /// One made of the article's text: the same text gives the same URI, at any time and on any machine.
    ///
    /// It is `urn:uuid:` and a UUID of version 8 (RFC 9562), which holds 122 bits of a hash: FNV-1a of 128 bits
    /// ([draft](https://datatracker.ietf.org/doc/draft-eastlake-fnv/)) over the article as
    /// [wire text](Article) with a line feed behind each line, in UTF-8. Line ends and
    /// blanks at the ends of lines do not count, nor do other articles of the feed. The hash starts as
    /// `0x6c62272e07bb014262b821756295c58d`; for each byte it is XORed with that byte, and then multiplied by
    /// `0x1000000000000000000013b` modulo 2<sup>128</sup>. In its big-endian bytes, the high four bits of byte 6 then
    /// become 8 and the high two bits of byte 8 become binary 10.
    ///
    /// Texts that differ by chance have different URIs. It is no protection against one who wants two to be the same,
    /// and a corrected text has another URI: who has identifiers of their own should give those.
    ///
    /// ```
    /// use wirecopy::Uri;
    ///
    /// let unix = wirecopy::parse("Gazette | 3 Feb 2022\nIt rains.")?;
    /// let windows = wirecopy::parse("Gazette | 3 Feb 2022 \r\nIt rains.\r\n")?;
    /// assert_eq!(Uri::of(&unix).as_str(), "urn:uuid:38d69417-3f45-8b87-be72-dae6dbcbadc5");
    /// assert_eq!(Uri::of(&unix), Uri::of(&windows));
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    #[must_use]
    pub fn of(article: &Article<'_>) -> Self {
        let mut hash = Fnv1a::new();
        // Writing into a hash does not fail.
        let _ = write!(hash, "{article}");
        if !article.source().ends_with(['\n', '\r']) {
            let _ = hash.write_char('\n');
        }
        Self(Cow::Owned(hash.uuid()))
    }
}

impl AsRef<str> for Uri<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Uri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Uri<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// What the caller gave, or else what the text gives.
pub(super) fn given_or_minted(given: Option<&Uri<'static>>, article: &Article<'_>) -> Uri<'static> {
    given.map_or_else(|| Uri::of(article), ToOwned::to_owned)
}

/// The hash function FNV-1a of 128 bits.
struct Fnv1a(u128);

impl Fnv1a {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// `"urn:uuid:" 8HEXDIG "-" 4HEXDIG "-" "8" 3HEXDIG "-" ("8" / "9" / "a" / "b") 3HEXDIG "-" 12HEXDIG`
    fn uuid(&self) -> String {
        let version = self.0 & !(0xF << 76) | 0x8 << 76;
        let uuid = version & !(0b11 << 62) | 0b10 << 62;
        // From the low end, so many bits at a time.
        let bits =
            |from: u32, count: u32| (uuid >> from) & u128::MAX.checked_shr(128_u32.saturating_sub(count)).unwrap_or(0);
        format!(
            "urn:uuid:{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            bits(96, 32),
            bits(80, 16),
            bits(64, 16),
            bits(48, 16),
            bits(0, 48)
        )
    }
}

impl fmt::Write for Fnv1a {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let hash = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        self.0 = text.bytes().fold(self.0, hash);
        Ok(())
    }
}

/// `URI = scheme ":" hier-part ["?" query] ["#" fragment]`
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (hier, query) = rest.split_once('?').unwrap_or((rest, ""));
    is_scheme(scheme) && is_hier_part(hier) && consists(query, b":@/?") && consists(fragment, b":@/?")
}

/// `scheme = ALPHA *(ALPHA / DIGIT / "+" / "-" / ".")`
fn is_scheme(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// `hier-part = "//" authority path / path`, where a path behind an authority is empty or begins with `/`.
fn is_hier_part(text: &str) -> bool {
    match text.strip_prefix("//") {
        Some(rest) => {
            let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
            is_authority(authority) && consists(path, b":@/")
        }
        None => consists(text, b":@/"),
    }
}

/// `authority = [userinfo "@"] reg-name [":" port]`
fn is_authority(text: &str) -> bool {
    let (user, host) = text.split_once('@').unwrap_or(("", text));
    let (host, port) = host.split_once(':').unwrap_or((host, ""));
    consists(user, b":") && consists(host, b"") && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// `*(unreserved / "%" HEXDIG HEXDIG / sub-delims / more)`
fn consists(text: &str, more: &[u8]) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => {
                [bytes.next(), bytes.next()].iter().all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit()))
            }
            b'-' | b'.' | b'_' | b'~' => true,
            b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' => true,
            byte => byte.is_ascii_alphanumeric() || more.contains(&byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        let hash = |text: &str| {
            let mut hash = Fnv1a::new();
            hash.write_str(text).unwrap();
            hash
        };
        assert_eq!(hash("").0, 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(hash("a").0, 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(hash("foobar").0, 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
        assert_eq!(hash("foobar").uuid(), "urn:uuid:343e1662-793c-84bf-af0d-3597ba446f18");
    }

    #[test]
    fn uris() {
        for good in [
            "https://example.org",
            "https://example.org:8080/a/b;c=d?e=f/g?h#i/j?k",
            "https://ana:low@example.org:/",
            "http:///x",
            "urn:newsml:example.org:20240312:ferry",
            "urn:uuid:343e1662-793c-84bf-af0d-3597ba446f18#quote-1",
            "tag:example.org,2024:ferry",
            "mailto:desk@example.org",
            "a+b-c.d:",
            "https://example.org/%C3%A9",
        ] {
            assert!(Uri::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "ferry",
            ":ferry",
            "//example.org/ferry",
            "1http://example.org",
            "https://example.org/a b",
            "https://example.org/é",
            "https://example.org/%C3%A",
            "https://example.org/%",
            "https://example.org/a#b#c",
            "https://example.org/\"",
            "https://example.org:80a/",
            "https://a@b@example.org/",
            "https://[::1]/",
            "https://example.org/<ferry>",
            "https://example.org/{ferry}",
        ] {
            assert_eq!(Uri::new(bad), None, "{bad}");
        }
    }

    #[test]
    #[cfg(any(feature = "annotation", feature = "ninjs", feature = "schema-org"))]
    fn parts_are_uris() {
        let part = |uri: &'static str| Uri::new(uri).unwrap().part(format_args!("quote-{}", 1));
        assert_eq!(part("urn:a:b").as_str(), "urn:a:b#quote-1");
        assert_eq!(part("https://example.org/#b").as_str(), "https://example.org/#b.quote-1");
        assert!(is_uri(part("https://example.org/?a").as_str()));
    }

    #[test]
    fn the_same_words_have_the_same_uri() {
        let of = |text: &str| Uri::of(&crate::parse(text).unwrap());
        let one = of("Gazette | 3 Feb 2022\nIt rains.\nIt pours.\n");
        assert_eq!(one, of("\u{feff}\n\nGazette | 3 Feb 2022  \r\n\r\n\tIt rains.\rIt pours."));
        assert_ne!(one, of("Gazette | 3 Feb 2022\nIt rains.\nIt pours!\n"));
        assert_ne!(one, of("Gazette | 3 Feb 2022\nIt rains. It pours.\n"));
        assert_eq!(Uri::new(one.as_str()), Some(one.clone()));
    }
}
