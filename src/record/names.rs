//! What rules and parts of mentions are called.

use std::fmt::{self, Display};

use serde::Serialize;

/// An enum each of whose values has a name, the same in JSON, in `as_str` and in `Display`.
macro_rules! named {
    ($(#[$about:meta])* $type:ident { $($(#[$meaning:meta])* $value:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$meaning])* #[serde(rename = $name)] $value,)+
        }

        impl $type {
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
    /// use chuthich::PartKind;
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
        /// Articles, clauses and points.
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
    /// The rule that read a [`Mention`](crate::Mention): the form that it has. The name begins with the subject.
    ///
    /// ```
    /// use chuthich::RuleName;
    /// assert_eq!(RuleName::ReferenceSeries.as_str(), "reference.series");
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
        for part in [PartKind::Type, PartKind::PartOfDay] {
            assert_eq!(serde_json::to_value(part).unwrap(), part.as_str());
            assert_eq!(part.to_string(), part.as_str());
        }
        assert_eq!(format!("{:>10}", PartKind::Name), "      name");
    }
}
