//! Moments as RFC 3339 and ISO 8601 write them.

use core::fmt;

use chrono::{DateTime, FixedOffset};

/// A moment as `date-time` of RFC 3339: `2022-02-03T17:10:00+05:30`.
///
/// Its offsets are in whole minutes; a moment with another one is told in UTC.
pub(super) struct Rfc3339(pub(super) DateTime<FixedOffset>);

impl fmt::Display for Rfc3339 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.offset().local_minus_utc().checked_rem(60) {
            Some(0) => write!(f, "{:?}", self.0),
            _ => write!(f, "{:?}", self.0.to_utc()),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn offsets_are_in_minutes() {
        let noon = NaiveDate::from_ymd_opt(2022, 2, 3).unwrap().and_hms_opt(12, 0, 0).unwrap();
        let at = |seconds| {
            let offset = FixedOffset::east_opt(seconds).unwrap();
            Rfc3339(noon.and_local_timezone(offset).unwrap()).to_string()
        };
        assert_eq!(at(0), "2022-02-03T12:00:00+00:00");
        assert_eq!(at(19_800), "2022-02-03T12:00:00+05:30");
        assert_eq!(at(-12_600), "2022-02-03T12:00:00-03:30");
        assert_eq!(at(1_172), "2022-02-03T11:40:28Z");
    }
}
