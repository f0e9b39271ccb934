//! Forms of verbs that report speech, as far as a dateline needs them.

use super::lookup::holds;

/// Whether `word` is a form of a reporting verb: `said`, `ADDS`.
pub(crate) fn is_reporting(word: &str) -> bool {
    holds(REPORTING, word)
}

/// The forms that stand in headlines and before a colon. It need not be complete: a verb in lower case ends
/// a place name by itself, and this table is for those in capitals.
#[rustfmt::skip]
static REPORTING: &[&str] = &[
    "according", "accused", "accuses", "acknowledged", "added", "adding", "adds", "admits", "admitted", "advised",
    "affirmed", "agreed", "agrees", "alleged", "alleges", "announced", "announces", "answered", "answers", "argued",
    "argues", "asked", "asks", "asserted", "asserts", "assured", "believes", "blamed", "blames", "boasted", "claimed",
    "claims", "commented", "complained", "conceded", "concluded", "confirmed", "confirms", "continued", "continues",
    "cried", "criticised", "criticized", "declared", "declares", "demanded", "demands", "denied", "denies",
    "described", "disclosed", "emphasised", "emphasized", "estimated", "exclaimed", "explained", "explains",
    "expressed", "hinted", "informed", "insisted", "insists", "joked", "lamented", "maintained", "mentioned", "noted",
    "notes", "observed", "ordered", "pledged", "posted", "predicted", "predicts", "promised", "quipped", "quoted",
    "reads", "recalled", "recounted", "reiterated", "remarked", "replied", "replies", "reported", "reportedly",
    "responded", "responds", "revealed", "reveals", "said", "say", "saying", "says", "shouted", "speaking", "spoke",
    "stated", "states", "stressed", "stresses", "suggested", "suggests", "telling", "tells", "testified", "thinks",
    "thought", "told", "tweeted", "tweets", "underlined", "urged", "urges", "vowed", "warned", "warns", "writes",
    "writing", "wrote",
];

#[cfg(test)]
mod tests {
    use super::super::lookup::assert_sorted;
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert_sorted(REPORTING);
        assert!(is_reporting("SAYS") && is_reporting("added") && !is_reporting("Kabul"));
    }
}
