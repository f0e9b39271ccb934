//! How properties are tried: so many random cases, or as many as `PROPTEST_CASES` says; what fails is kept.

use proptest::test_runner::{Config, FileFailurePersistence};

/// So many cases, unless `PROPTEST_CASES` says another number. A case that fails is kept in the file, which goes into the
/// repository, and is tried first from then on.
pub(crate) fn cases(cases: u32, file: &'static str) -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let config = Config::default();
    let cases = if asked { config.cases } else { cases };
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Direct(file))), ..config }
}
