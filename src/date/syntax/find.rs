//! The dates of a paragraph.

use super::dateline::is_dateline;
use super::headed::headed;
use super::shared::share_years;
use super::unheaded::unheaded;
use crate::date::model::Date;
use crate::date::terms::may_begin;
use crate::lexicon::words::KHOẢNG;
use crate::lexicon::{Cursor, Opening};
use crate::record::Candidate;
use crate::text::{Kind, Tokens};

/// What is written as dates; `openings` are the tokens at which one may begin.
pub(crate) fn find(tokens: &Tokens, openings: &[Opening]) -> Vec<Candidate<Date>> {
    let mut found = Vec::new();
    let mut free = 0;
    for opening in openings {
        if opening.at < free {
            continue;
        }
        let cursor = Cursor::new(tokens, opening.at);
        let expression = match opening.kind {
            Kind::Number => unheaded(cursor),
            Kind::Word if may_begin(opening) => headed(cursor),
            _ => None,
        };
        if let Some(expression) = expression
            && expression.start.at() >= free
            && expression.end.at() > expression.start.at()
        {
            let is_approximate = expression.start.before().word() == KHOẢNG;
            let is_dateline = is_dateline(&expression);
            let range = expression.start.at()..expression.end.at();
            let value = Date { is_approximate, is_dateline, ..expression.date };
            free = range.end;
            found.push(Candidate { span: tokens.span(range.clone()), range, rule: expression.rule, value });
        }
    }
    share_years(tokens, &mut found);
    found
}
