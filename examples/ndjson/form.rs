//! An article in the forms of others, as far as the crate is built with their features.

use std::str::FromStr;

use chrono::FixedOffset;
use serde::ser::{Serialize, Serializer};
use wirecopy::{Article, Offsets};

use crate::table::Table;

/// The form of an article, and what the caller knows of its publisher.
#[derive(Clone, Copy, Default)]
pub(crate) struct Form {
    pub(crate) format: Format,
    pub(crate) offset: Option<FixedOffset>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Wirecopy,
    #[cfg(feature = "ninjs")]
    Ninjs,
    #[cfg(feature = "schema-org")]
    SchemaOrg,
    #[cfg(feature = "annotation")]
    Annotation,
    Table(Table),
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            #[cfg(feature = "ninjs")]
            "ninjs" => Ok(Self::Ninjs),
            #[cfg(feature = "schema-org")]
            "schema-org" => Ok(Self::SchemaOrg),
            #[cfg(feature = "annotation")]
            "annotation" => Ok(Self::Annotation),
            "csv" => Ok(Self::Table(Table::Csv)),
            "tsv" => Ok(Self::Table(Table::Tsv)),
            // Not reached with all features.
            name if ["ninjs", "schema-org", "annotation"].contains(&name) => {
                Err(format!("built without the feature `{name}`"))
            }
            _ => Err(format!("no such format: {name}")),
        }
    }
}

impl Form {
    /// An article in this form; `whole` is what it was read from.
    pub(crate) const fn of<'a>(self, article: &'a Article<'a>, whole: Option<&'a Offsets<'a>>) -> Formed<'a> {
        Formed { article, form: self, whole }
    }

    /// The table, if it is one.
    pub(crate) const fn table(self) -> Option<Table> {
        match self.format {
            Format::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Whether it tells places in code points of what was read.
    pub(crate) const fn counts_code_points(self) -> bool {
        #[cfg(feature = "annotation")]
        return matches!(self.format, Format::Annotation);
        #[cfg(not(feature = "annotation"))]
        return false;
    }
}

/// An article in the form that was asked for.
pub(crate) struct Formed<'a> {
    article: &'a Article<'a>,
    form: Form,
    #[cfg_attr(not(feature = "annotation"), allow(dead_code))]
    whole: Option<&'a Offsets<'a>>,
}

impl Serialize for Formed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.form.format {
            // A table has rows, which are written elsewhere.
            Format::Wirecopy | Format::Table(_) => self.article.serialize(serializer),
            #[cfg(feature = "ninjs")]
            Format::Ninjs => {
                let options = wirecopy::ninjs::Options::new().offset(self.form.offset);
                self.article.to_ninjs(&options).serialize(serializer)
            }
            #[cfg(feature = "schema-org")]
            Format::SchemaOrg => {
                let options = wirecopy::schema_org::Options::new().offset(self.form.offset);
                self.article.to_schema_org(&options).serialize(serializer)
            }
            #[cfg(feature = "annotation")]
            Format::Annotation => {
                let options = wirecopy::annotation::Options::new();
                let options = self.whole.map_or(options, |whole| options.within(whole));
                self.article.to_annotations(&options).serialize(serializer)
            }
        }
    }
}
