//! The timestamps of a header: what is read, and what stays unread, with a note.

mod util;

use chrono::{FixedOffset, NaiveDate};
use util::{read, view};

/// The lines and notes on the stamp in a header.
#[track_caller]
fn stamps(stamp: &str) -> (Vec<String>, Vec<String>) {
    let text = format!("Gazette | @g | {stamp}\nThe ferry sails again.\n");
    let article = read(&text);
    let mut lines = view::header(&article);
    assert_eq!(lines.drain(..2).collect::<Vec<_>>(), ["publisher Gazette", "handle @g"], "for {stamp:?}");
    (lines, view::notes(article.notes()))
}

#[track_caller]
fn read_as(rows: &[(&str, &[&str])]) {
    for (stamp, expected) in rows {
        let (lines, notes) = stamps(stamp);
        assert_eq!((lines, notes), (expected.iter().map(|line| (*line).to_owned()).collect(), vec![]), "for {stamp:?}");
    }
}

#[test]
fn every_form_of_the_format() {
    read_as(&[
        ("16 Aug 2021, 07:27 am", &["published 2021-08-16T07:27:00"]),
        ("7 May 2019, 11:59 PM", &["published 2019-05-07T23:59:00"]),
        ("February 3, 2022", &["published 2022-02-03"]),
        ("Feb 3, 2022, 10:01 AM IST", &["published 2022-02-03T10:01:00 IST"]),
        ("03-02-2022 21:05 IST", &["published 2022-02-03T21:05:00 IST"]),
        ("3 February 2022 17:56", &["published 2022-02-03T17:56:00"]),
        ("9:05pm, 3 Feb, 2022", &["published 2022-02-03T21:05:00"]),
        ("2022-02-03 21:05", &["published 2022-02-03T21:05:00"]),
        ("2022-02-03T21:05:00+05:30", &["published 2022-02-03T21:05:00 +05:30"]),
        ("Thu, February 3 2022. 18:35 IST", &["published 2022-02-03T18:35:00 IST"]),
        ("February 3, 2022 at 4:56 p.m.", &["published 2022-02-03T16:56:00"]),
        ("21:05 BST, 3 February 2022", &["published 2022-02-03T21:05:00 BST"]),
        ("08 APR 2025 5:24PM", &["published 2025-04-08T17:24:00"]),
        ("Updated: 3 Feb 2022, 07:27 am", &["updated 2022-02-03T07:27:00"]),
        ("Published: 3 Feb 2022, 07:27 am", &["published 2022-02-03T07:27:00"]),
        ("Posted On: 3 Feb 2022, 07:27 am", &["published 2022-02-03T07:27:00"]),
        ("Last modified on 3 Feb 2022, 07:27 am", &["updated 2022-02-03T07:27:00"]),
    ]);
}

#[test]
fn noon_midnight_and_the_days_that_exist() {
    read_as(&[
        ("3 Feb 2022, 12:05 am", &["published 2022-02-03T00:05:00"]),
        ("3 Feb 2022, 12:30 pm", &["published 2022-02-03T12:30:00"]),
        ("3 Feb 2022, 00:00", &["published 2022-02-03T00:00:00"]),
        ("3 Feb 2022, 23:59", &["published 2022-02-03T23:59:00"]),
        ("29 Feb 2024, 07:27 am", &["published 2024-02-29T07:27:00"]),
        ("29 Feb 2000", &["published 2000-02-29"]),
        ("31 Dec 1999", &["published 1999-12-31"]),
        ("15-08-2021", &["published 2021-08-15"]),
        ("15/08/2021", &["published 2021-08-15"]),
    ]);
}

#[test]
fn what_is_not_sure_stays_unread() {
    let rows: &[(&str, &str)] = &[
        ("06/01/2026", "date_ambiguous"),
        ("06/01/2026 07:27 am", "date_ambiguous"),
        ("5 hours ago", "date_relative"),
        ("an hour ago", "date_relative"),
        ("{{date}}", "template_unfilled"),
        ("31 Feb 2021, 07:27 am", "no_such_day"),
        ("29 Feb 2021", "no_such_day"),
        ("29 Feb 1900", "no_such_day"),
        ("31 April 2022", "no_such_day"),
        ("0 Feb 2021", "no_such_day"),
        ("3 Feb 2022, 13:61 pm", "no_such_time"),
        ("3 Feb 2022, 25:00", "no_such_time"),
    ];
    for (stamp, kind) in rows {
        let (lines, notes) = stamps(stamp);
        assert_eq!(lines, Vec::<String>::new(), "for {stamp:?}");
        assert!(
            matches!(&*notes, [note] if note.starts_with(&format!("{kind}: line 1, column "))),
            "{stamp:?}: {notes:?}"
        );
    }
}

#[test]
fn the_figures_come_as_types_of_chrono_and_nothing_is_filled_in() {
    let article = read("Gazette | 2022-02-03T21:05:00+05:30\nIt rains.");
    let stamp = article.header().unwrap().published().unwrap();
    assert_eq!(stamp.text(), "2022-02-03T21:05:00+05:30");
    assert_eq!(stamp.date(), NaiveDate::from_ymd_opt(2022, 2, 3).unwrap());
    assert_eq!(stamp.datetime(), stamp.date().and_hms_opt(21, 5, 0));
    assert_eq!(stamp.offset(), FixedOffset::east_opt(19_800));
    // The offset in the text goes before the one that the caller knows.
    let moment = stamp.moment(FixedOffset::east_opt(0)).unwrap();
    assert_eq!(moment.to_rfc3339(), "2022-02-03T21:05:00+05:30");

    let article = read("Gazette | 3 Feb 2022, 07:27 am IST\nIt rains.");
    let stamp = article.header().unwrap().published().unwrap();
    assert_eq!((stamp.offset(), stamp.moment(None)), (None, None), "IST is a zone of India, of Israel and of Ireland");
    assert_eq!(stamp.moment(FixedOffset::east_opt(3_600)).unwrap().to_rfc3339(), "2022-02-03T07:27:00+01:00");

    let article = read("Gazette | 3 Feb 2022\nIt rains.");
    let stamp = article.header().unwrap().published().unwrap();
    assert_eq!((stamp.time(), stamp.datetime(), stamp.moment(FixedOffset::east_opt(0))), (None, None, None));
    assert_eq!(stamp.to_string(), "2022-02-03");
}
