//! An article of its own is the same as one that borrows.

mod util;

use util::{FERRY, hold, read, view};
use wirecopy::{Article, Parser};

const NOTED: &str = "Home\n\nGazette | 31 Feb 2022\nIt rains.\n“It snows, said Ana Low.\n";

#[test]
fn owned_is_borrowed() {
    for text in [FERRY, NOTED] {
        let borrowed = read(text);
        let owned: Article<'static> = borrowed.clone().into_owned();
        assert_eq!(owned, borrowed);
        assert_eq!(view::whole(&owned), view::whole(&borrowed));
        assert_eq!((owned.source(), owned.offset()), (borrowed.source(), borrowed.offset()));
        assert_eq!(owned.notes(), borrowed.notes());
        let spans =
            |article: &Article<'_>| hold::texts(article).iter().map(|(_, text)| text.span()).collect::<Vec<_>>();
        assert_eq!(spans(&owned), spans(&borrowed));
        let places = |article: &Article<'_>| article.quotes().map(|quote| quote.span()).collect::<Vec<_>>();
        assert_eq!(places(&owned), places(&borrowed));
        assert_eq!(owned.as_borrowed(), borrowed);
        assert_eq!(owned.to_string(), borrowed.to_string());
    }
}

#[test]
fn an_owned_article_outlives_its_text_and_goes_to_other_threads() {
    fn travels<T: Send + Sync + 'static>(value: T) -> T {
        value
    }
    let article = {
        let text = FERRY.to_owned();
        travels(wirecopy::parse(&text).unwrap().into_owned())
    };
    let publisher = std::thread::spawn(move || article.header().unwrap().publisher().to_string()).join().unwrap();
    assert_eq!(publisher, "Harbour Dispatch");
    travels(Parser::new());
}

#[test]
fn borrowed_parts_are_slices_of_the_given_text() {
    let article = read(FERRY);
    let range = FERRY.as_bytes().as_ptr_range();
    assert_eq!(article.source().as_ptr(), range.start);
    for (name, text) in hold::texts(&article) {
        assert!(range.contains(&text.as_ptr()), "the {name} is a copy");
    }
}
