//! What rules, parts of mentions and fields of records are called.

use std::fmt::{self, Display};

use serde::Serialize;

/// An enum each of whose values has a name, the same in JSON, in `as_str` and in `Display`.
macro_rules! named {
    ($(#[$about:meta])* $type:ident { $($(#[$meaning:meta])* $value:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$meaning])* #[serde(rename = $name)] $value,)+
        }

        impl $type {
            /// All of them, in the order of their names.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// Its name, as it stands in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }
        }

        impl Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

named! {
    /// What a [`Part`](crate::Part) of a mention is.
    ///
    /// ```
    /// use chuthich::{Options, PartKind, annotate};
    /// let document = annotate("Nghị quyết số 18-NQ/TW", &Options::default());
    /// let kinds: Vec<_> = document.mentions[0].parts.iter().map(|part| part.kind).collect();
    /// assert_eq!(kinds, [PartKind::Type, PartKind::Number, PartKind::Symbol]);
    /// assert_eq!(PartKind::PartOfDay.to_string(), "part-of-day");
    /// ```
    PartKind {
        /// A body inside the name of another: «Tỉnh ủy Thái Nguyên» in «Ban Tuyên giáo Tỉnh ủy Thái Nguyên».
        Agency = "agency",
        /// The date in brackets that explains another: «(tức ngày 9/2/2021)».
        Explanation = "explanation",
        /// The name of a plenum or congress.
        Name = "name",
        /// The number of a document.
        Number = "number",
        /// «sáng», «chiều» …
        PartOfDay = "part-of-day",
        /// The place in the name of a body.
        Place = "place",
        /// An article, clause or point. Its value has those provisions of the mention that end with it:
        /// `D5.K1.Pa D5.K1.Pb` for «điểm a, b»; none for «khoản 1» and «Điều 5» behind it.
        Provision = "provision",
        /// The letters of a number: `NQ/TW`.
        Symbol = "symbol",
        /// The word for the type of a document: «Nghị quyết».
        Type = "type",
        /// The day of the week.
        Weekday = "weekday",
    }
}

named! {
    /// A field of a record that can rest on different things, see [`Evidence`](crate::Evidence).
    ///
    /// ```
    /// use chuthich::{Basis, Field, Options, annotate};
    /// let document = annotate("Nghị định số 100/2019/NĐ-CP", &Options::default());
    /// assert_eq!(document.documents[0].evidence.get(Field::Issuer), Some(Basis::Symbol));
    /// assert_eq!(Field::Issuer.as_str(), "issuer");
    /// ```
    Field {
        /// The date of issue of a document.
        Date = "date",
        /// The whole value of a date.
        Edtf = "edtf",
        /// The issuer of a document.
        Issuer = "issuer",
        /// The level of a body.
        Level = "level",
        /// The name of a document.
        Name = "name",
        /// The number of a document.
        Number = "number",
        /// The place of a body.
        Place = "place",
        /// The term in which a document was issued.
        Term = "term",
        /// The title of a document.
        Title = "title",
        /// The year of a date.
        Year = "year",
    }
}

named! {
    /// The rule that read a [`Mention`](crate::Mention): the form that it has. The name begins with the subject.
    ///
    /// ```
    /// use chuthich::{Options, RuleName, annotate};
    /// let document = annotate("Nghị quyết số 18, 19-NQ/TW", &Options::default());
    /// assert_eq!(document.mentions[0].rule, RuleName::ReferenceSeries);
    /// assert_eq!(document.mentions[0].rule.as_str(), "reference.series");
    /// ```
    RuleName {
        /// A body by its name: «Sở Y tế Hà Nội».
        AgencyName = "agency.name",
        /// A body that shares its place with the next one: «Sở Y tế» in «Sở Y tế, Sở Tài chính Hà Nội».
        AgencySeries = "agency.series",
        /// The short name that the text has introduced for a body.
        AgencyShort = "agency.short",
        /// «thế kỷ XX».
        DateCentury = "date.century",
        /// «kỷ niệm 70 năm Ngày …»: the day that is remembered.
        DateCommemoration = "date.commemoration",
        /// A day of the lunar calendar: «mùng 5 tháng Giêng».
        DateCustomary = "date.customary",
        /// «ngày 25/10/2017», also several days and from one to another.
        DateDay = "date.day",
        /// «những năm 1990».
        DateDecade = "date.decade",
        /// A feast with its year: «Tết Nguyên đán Mậu Tuất 2018».
        DateFeast = "date.feast",
        /// «tháng 10/2017».
        DateMonth = "date.month",
        /// Several months of a year: «6 tháng đầu năm 2017».
        DateMonths = "date.months",
        /// «giai đoạn 2016-2020», «năm học 2017-2018».
        DatePeriod = "date.period",
        /// What begins with a part of the day, a day of the week or a relative word: «sáng thứ Bảy», «hôm qua».
        DateQualified = "date.qualified",
        /// «quý III/2017».
        DateQuarter = "date.quarter",
        /// «mùa hè năm 2017».
        DateSeason = "date.season",
        /// Ten days of a month: «thượng tuần tháng 5».
        DateTenDays = "date.ten-days",
        /// «năm 2017».
        DateYear = "date.year",
        /// A name of a person's own rules.
        OwnName = "own.name",
        /// A pattern of a person's own rules.
        OwnPattern = "own.pattern",
        /// A law by its name: «Luật Đất đai 2024».
        ReferenceLaw = "reference.law",
        /// A number without the word for its type: «số 19-NQ/TW».
        ReferenceNumber = "reference.number",
        /// Provisions, alone or before their document: «khoản 2 Điều 5».
        ReferenceProvision = "reference.provision",
        /// Several numbers behind one word: «Nghị quyết số 18, 19-NQ/TW».
        ReferenceSeries = "reference.series",
        /// A plenum or congress: «Nghị quyết Trung ương 6 khóa XII».
        ReferenceSession = "reference.session",
        /// A standard: «TCVN 5574:2018».
        ReferenceStandard = "reference.standard",
        /// A number with nothing before it: «100/2019/NĐ-CP».
        ReferenceSymbol = "reference.symbol",
        /// The word for the type and a number: «Nghị quyết số 18-NQ/TW».
        ReferenceTypeNumber = "reference.type-number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_and_display_say_the_name() {
        for part in PartKind::ALL {
            assert_eq!(serde_json::to_value(part).unwrap(), part.as_str());
            assert_eq!(part.to_string(), part.as_str());
        }
        assert_eq!(format!("{:>10}", PartKind::Name), "      name");
    }

    #[test]
    fn all_stand_in_the_order_of_their_names() {
        assert!(PartKind::ALL.is_sorted_by_key(|part| part.as_str()));
        assert!(RuleName::ALL.is_sorted_by_key(|rule| rule.as_str()));
        assert!(Field::ALL.is_sorted_by_key(|field| field.as_str()));
    }
}
